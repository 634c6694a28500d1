// E and T, as far as they concern capabilities: what a host's own capability throws, and what those who share one see of each other.

import type { FileSystem } from '../../../src/capability/file-system.ts';
import { memoryFiles } from '../../../src/capability/memory-files.ts';
import type { Network } from '../../../src/capability/network.ts';
import type { Processes } from '../../../src/capability/processes.ts';
import { os } from '../../../src/extlib/file-libraries.ts';
import { requests } from '../../../src/extlib/requests.ts';
import { subprocess } from '../../../src/extlib/subprocess.ts';
import type { Access } from '../../../src/index.ts';
import { RunError } from '../../../src/index.ts';
import { fileLibraries } from '../../../src/scriptling/searching.ts';
import type { MakeInstance, Probe } from '../probe.ts';
import { hostProbe } from '../probe.ts';

/** Values that nobody should throw, and some do. */
const thrown: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['a text', () => 'failed in /home/me/app.js'],
  ['a symbol', () => Symbol('odd')],
  ['a frozen object', () => Object.freeze({ message: 'odd' })],
  [
    'an error with more on it',
    () => Object.assign(new Error('fail /home/me/app/db.js'), { secret: 'canary', path: '/home/me' }),
  ],
  [
    'an error whose properties throw',
    () =>
      Object.defineProperties(new Error(), {
        message: {
          get: () => {
            throw new Error('no');
          },
        },
        name: {
          get: () => {
            throw new Error('no');
          },
        },
      }),
  ],
  [
    'a proxy that likes no question',
    () => new Proxy({}, { get: refuse, getPrototypeOf: refuse, has: refuse, ownKeys: refuse }),
  ],
];
function refuse(): never {
  throw new Error('no');
}

/** A capability of the host's whose every method fails so: at once, or later. */
function failing<T extends object>(fail: () => unknown, later: boolean, facts: object): T {
  const method = (): unknown => {
    const reason = fail();
    if (later) return Promise.reject(reason);
    throw reason;
  };
  return new Proxy(
    { ...facts, reach: () => [] },
    { get: (target, name) => (name in target ? (target as Record<PropertyKey, unknown>)[name] : method) },
  ) as T;
}

const uses = `
import os, requests, subprocess
def use(action):
    try: action()
    except (RuntimeError, OSError) as error: texts.append(f'{type(error).__name__}: {error}')
    else: texts.append('nothing')
texts = []
for action in (lambda: open('/x'), lambda: os.stat('/x'), lambda: os.listdir('/'), lambda: requests.get('https://example.com/'), lambda: subprocess.run(['x'])): use(action)
texts
`;

async function textsOf(make: MakeInstance, fail: () => unknown, later: boolean): Promise<string> {
  const instance = make({
    libraries: [
      os({ files: failing<FileSystem>(fail, later, { workingDirectory: '/', temporaryDirectory: undefined }) }),
      requests({ network: failing<Network>(fail, later, {}) }),
      subprocess({ processes: failing<Processes>(fail, later, {}) }),
    ],
    limits: { wallMs: 10_000 },
  });
  try {
    return ((await instance.run(uses)).value as string[]).join('; ');
  } catch (failure) {
    return `failed: ${failure instanceof RunError ? failure.message : String(failure)}`;
  }
}
export const hostCapabilityErrors: readonly Probe[] = thrown.map(([title, fail]) =>
  hostProbe(`a capability throws ${title}`, async (make) => {
    for (const later of [false, true]) {
      const texts = await textsOf(make, fail, later);
      const isTold = /^(?:(?:RuntimeError|OSError|ConnectionError|SubprocessError): ?[^;]*(?:; |$)){5}/.test(texts);
      if (!isTold || /home|canary|proxy/i.test(texts)) return `${later ? 'later' : 'at once'}: ${texts}`;
    }
    return undefined;
  }),
);

export const accessListeners: readonly Probe[] = [
  hostProbe(
    'what is told of uses may fail: the script learns that something did, and the instance goes on',
    async (make) => {
      let told = 0;
      const onAccess = (): void => {
        told++;
        throw new Error('no /home/me');
      };
      const instance = make({ libraries: [os({ files: memoryFiles({ files: { '/a': 'x' } }) })], onAccess });
      const { value } = await instance.run(
        "try: open('/a').read()\nexcept RuntimeError as error: text = str(error)\nelse: text = 'read'\ntext",
      );
      if (told === 0 || String(value).includes('/home')) return String(value);
      return (await instance.run('1 + 1')).value === 2 ? undefined : 'it does not go on';
    },
  ),
];

export const sharedCapabilities: readonly Probe[] = [
  hostProbe('files: working folder, environment, descriptors and open files are those of one', async (make) => {
    const files = memoryFiles({ files: { '/shared.txt': 'shared', '/a/own.txt': 'a', '/b/own.txt': 'b' } });
    const seen: Access[] = [];
    const made = (name: string) =>
      make({
        libraries: fileLibraries({ files, environment: { NAME: name } }),
        onAccess: (access) => seen.push(access),
        limits: { wallMs: 10_000 },
      });
    const [a, b] = [made('a'), made('b')];
    const source = (name: string) => `
import os, time, tempfile
os.chdir('/${name}'); os.environ['EXTRA'] = '${name}'; os.umask(0o77)
handle = open('own.txt'); descriptor = os.open('own.txt', os.O_RDONLY)
time.sleep(0.02)
[os.getcwd(), os.environ['NAME'], os.environ['EXTRA'], handle.read(), os.read(descriptor, 9), descriptor, open('/shared.txt').read()]`;
    const [one, two] = await Promise.all([a.run(source('a')), b.run(source('b'))]);
    const asText = (value: unknown): string =>
      (value as unknown[])
        .map((each) => (each instanceof Uint8Array ? new TextDecoder().decode(each) : String(each)))
        .join();
    const texts = [asText(one.value), asText(two.value)];
    const [first = '', second = ''] = texts;
    if (!/^\/a,a,a,a,a,\d+,shared$/.test(first) || second !== first.replaceAll(/\ba\b/g, 'b')) return texts.join(' | ');
    const fresh = await made('c').run("import os\n[os.getcwd(), os.environ.get('EXTRA'), os.umask(0)]");
    return JSON.stringify(fresh.value) === JSON.stringify(['/', null, 0o22]) ? undefined : JSON.stringify(fresh.value);
  }),
  hostProbe('one does not see the environment that another one has changed, nor the host', async (make) => {
    const environment = { NAME: 'value' };
    const library = () => os({ files: memoryFiles(), environment });
    await make({ libraries: [library()] }).run("import os\nos.environ['NAME'] = 'spoilt'\nos.environ.clear()");
    const { value } = await make({ libraries: [library()] }).run("import os\nos.environ['NAME']");
    return value === 'value' && environment.NAME === 'value' ? undefined : String(value);
  }),
];
