// U: modules that are imported: sources that change or do harm, loaders that lie, libraries that are registered wrongly.
import { createHash } from 'node:crypto';
import { memoryFiles } from '../../../src/capability/memory-files.ts';
import { policedProcesses } from '../../../src/capability/process-policy.ts';
import { os, pathlib } from '../../../src/extlib/file-libraries.ts';
import { subprocess } from '../../../src/extlib/subprocess.ts';
import {
  fn,
  library,
  memoryLoader,
  pinnedLoader,
  RunError,
  Scriptling,
  type ScriptlingOptions,
  scriptLibrary,
} from '../../../src/index.ts';
import type { MakeInstance, Row } from '../probe.ts';
import { hostProbe, probe } from '../probe.ts';

const withModules = (sources: Readonly<Record<string, string>>) => () => ({ loader: memoryLoader(sources) });
const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');
const processes = policedProcesses({ locate: () => [], launch: () => undefined as never }, { allow: [] });

/** What the failure of a run is called; undefined: it has not failed, or not with an error of ours. */
async function failureOf(running: Promise<unknown>): Promise<string | undefined> {
  return running.then(
    () => undefined,
    (failure: unknown) => (failure instanceof RunError ? `${failure.name}: ${failure.message}` : undefined),
  );
}

/** What is wrong, if making an instance or registering is not refused with a TypeError. */
function accepts(action: () => unknown): string | undefined {
  try {
    action();
  } catch (failure) {
    return failure instanceof TypeError ? undefined : String(failure);
  }
  return `${String(action)} was accepted`;
}

/** What a loader of the host may answer that is no module. */
const oddAnswers: readonly (readonly [string, unknown])[] = [
  ['a text', 'x = 1'],
  ['a number', 5],
  ['a function', () => 'x = 1'],
  ['an array', ['x = 1']],
  ['no source', {}],
  ['a source that is no text', { source: 5 }],
  ['an unknown option', { source: '', run: 1 }],
  ['a filename that is no text', { source: '', filename: 5 }],
  [
    'a getter',
    Object.defineProperty({}, 'source', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    }),
  ],
  [
    'a proxy',
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    ),
  ],
];

export const imports: readonly Row[] = [
  {
    id: 'U2',
    title: 'a source that changes',
    probes: [
      hostProbe('is asked for once in each instance', async (make) => {
        let asked = 0;
        const loader = { load: (name: string) => (name === 'changing' ? { source: `n = ${++asked}` } : null) };
        const instance = make({ loader });
        const { value } = await instance.run(
          'import changing\nimport changing as again\nfrom changing import n\n[changing.n, again.n, n]',
        );
        const later = await instance.run('import changing\nchanging.n');
        return JSON.stringify([value, later.value, asked]) === '[[1,1,1],1,1]' ? undefined : `${asked} times`;
      }),
      hostProbe('can be pinned by its hash', async (make) => {
        const source = 'value = 1';
        const loader = pinnedLoader(memoryLoader({ pinned: source, other: 'value = 2', changed: 'value = 3' }), {
          pinned: hashOf(source),
          changed: hashOf('value = 0'),
        });
        if ((await make({ loader }).run('import pinned\npinned.value')).value !== 1)
          return 'the right source is refused';
        const failure = await failureOf(make({ loader }).run('import changed'));
        if (failure?.includes("the source of 'changed' is not the one that was pinned") !== true)
          return `changed: ${failure}`;
        return (await failureOf(make({ loader }).run('import other'))) === undefined ? 'other: imported' : undefined;
      }),
      hostProbe(
        'hashes are checked',
        async () =>
          accepts(() => pinnedLoader(memoryLoader({}), { a: 'abc' })) ??
          accepts(() => pinnedLoader(memoryLoader({}), { 'a b': '0'.repeat(64) })) ??
          accepts(() => pinnedLoader({} as never, {})),
      ),
    ],
  },
  {
    id: 'U3',
    title: 'what a module does while it is imported',
    probes: [
      probe('loops', 'import looping', { options: withModules({ looping: 'while True: pass' }), ends: 'limit' }),
      probe('grows', 'import growing', {
        options: withModules({ growing: "x = ['a']\nwhile True: x += x" }),
        ends: 'limit',
      }),
      probe(
        'raises: no half of it is left',
        `
for _ in range(3):
    try: import failing
    except ValueError as error: same(str(error), 'in the module')
    else: assert False, failing.before
same('failing' in globals(), False)
try: from failing import before
except ValueError: pass
`,
        { options: withModules({ failing: "before = 1\nraise ValueError('in the module')" }) },
      ),
      probe('is not Python', 'import broken', { options: withModules({ broken: 'def' }), ends: 'SyntaxError' }),
      probe(
        'defines names of built-ins: they are its own',
        'import spoiling\nsame(len([1, 2]), 2)\nsame(print.__name__, "print")\nsame(isinstance(1, int), True)\nsame(spoiling.len(1), 99)',
        { options: withModules({ spoiling: 'def len(x): return 99\nprint = None\nclass int: pass\njson = 5' }) },
      ),
      probe(
        'spoils a module for its own instance only',
        'import spoiling, json\nrefuses((TypeError, AttributeError), lambda: json.dumps([1]))',
        {
          options: withModules({ spoiling: 'import json\njson.dumps = None' }),
          check: async () => {
            const { value } = await new Scriptling().run('import json\njson.dumps([1])');
            return value === '[1]' ? undefined : String(value);
          },
        },
      ),
      probe(
        'imports itself, and in a circle',
        'import circle_a\nsame(circle_a.circle_b.done, True)\nsame(circle_a.circle_b.circle_a is circle_a, True)',
        {
          options: withModules({
            circle_a: 'import circle_b\nimport circle_a\ndone = True',
            circle_b: 'import circle_a\nassert not hasattr(circle_a, "done")\ndone = True',
          }),
        },
      ),
      probe('imports the script', 'import importing', {
        options: withModules({ importing: 'import probe' }),
        ends: 'ModuleNotFoundError',
      }),
      probe('a chain of imports as long as there are names', 'import m0', {
        options: () => ({
          loader: { load: (name: string) => ({ source: `import m${Number(name.slice(1)) + 1}` }) },
        }),
        ends: 'limit',
      }),
    ],
  },
  {
    id: 'U4',
    title: 'a loader that answers what is no module, late, or never',
    probes: [
      ...oddAnswers.map(([title, answer]) =>
        hostProbe(title, async (make) => {
          for (const load of [() => answer, async () => answer]) {
            const instance = make({ loader: { load } as unknown as NonNullable<ScriptlingOptions['loader']> });
            const failure = await failureOf(instance.run('import odd'));
            if (failure === undefined) return 'no error of a run';
            const { value } = await instance.run('1 + 1');
            if (value !== 2) return 'the instance does not go on';
          }
          return undefined;
        }),
      ),
      hostProbe('throws and rejects', async (make) => {
        const failing = [
          () => {
            throw new Error('no /home/me/x');
          },
          () => Promise.reject(new Error('no')),
          () => Promise.reject(undefined),
        ];
        for (const load of failing) {
          const failure = await failureOf(make({ loader: { load } as never }).run('import odd'));
          if (failure === undefined || failure.includes('/home/me')) return String(failure);
        }
        return undefined;
      }),
      hostProbe('never answers', async (make) => {
        const loader = { load: () => new Promise<null>(() => undefined) };
        const failure = await failureOf(make({ loader, limits: { wallMs: 100 } }).run('import odd'));
        return failure?.startsWith('LimitError') === true ? undefined : String(failure);
      }),
      hostProbe('a source that is too large', async (make) => {
        const loader = { load: () => ({ source: `x = '${'a'.repeat(300_000)}'` }) };
        const failure = await failureOf(make({ loader, limits: { sourceBytes: 200_000 } }).run('import large'));
        return failure?.startsWith('LimitError') === true ? undefined : String(failure);
      }),
      hostProbe('what is not on the list of imports is never asked for', async (make) => {
        const asked: string[] = [];
        const loader = { load: (name: string) => (asked.push(name), { source: '' }) };
        const failure = await failureOf(make({ loader, allowImports: ['json'] }).run('import other'));
        return failure?.includes('not allowed') === true && asked.length === 0
          ? undefined
          : `${failure} ${asked.join()}`;
      }),
    ],
  },
  {
    id: 'U6',
    title: 'a library that is registered twice, late, or by a name that is taken',
    probes: [
      hostProbe('is a TypeError', async (make: MakeInstance) => {
        const files = memoryFiles();
        const own = library('os', { members: { f: fn('f()', '', () => 1) } });
        return (
          accepts(() => make({ libraries: [own, own] })) ??
          accepts(() => make({ libraries: [os({ files }), own] })) ??
          accepts(() => make({ libraries: [own, os({ files })] })) ??
          accepts(() => make({ libraries: [subprocess({ processes }), subprocess({ processes })] })) ??
          accepts(() => make({ libraries: [os({ files }), pathlib({ files: memoryFiles() })] })) ??
          accepts(() => make().registerLibrary(subprocess({ processes }) as never)) ??
          accepts(() => make().registerLibrary(os({ files }) as never)) ??
          accepts(() => make().registerLibrary({ name: 'os', modules: [] } as never)) ??
          accepts(() => make({ libraries: [os({ files })] }).registerLibrary(own)) ??
          accepts(() => make({ libraries: [scriptLibrary('os', '')] }).registerLibrary(own)) ??
          accepts(() => make({ libraries: [{ name: 'x', members: [] } as never] })) ??
          accepts(() => subprocess({} as never)) ??
          accepts(() => os({} as never))
        );
      }),
      hostProbe('leaves the instance as it was', async (make) => {
        const instance = make();
        accepts(() => instance.registerLibrary(subprocess({ processes }) as never));
        if (instance.reach().length > 0 || instance.moduleNames().includes('subprocess')) return 'it can be reached';
        return (await failureOf(instance.run('import subprocess'))) === undefined ? 'it is imported' : undefined;
      }),
    ],
  },
];
