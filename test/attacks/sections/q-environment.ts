// Q: what of the host's surroundings scripts see: environment, system, time, randomness, and whether runs repeat.

import { memoryFiles } from '../../../src/capability/memory-files.ts';
import { policedProcesses } from '../../../src/capability/process-policy.ts';
import { os } from '../../../src/extlib/file-libraries.ts';
import { subprocess } from '../../../src/extlib/subprocess.ts';
import { frozenClock, seededRandomness } from '../../../src/index.ts';
import type { MakeInstance, Row } from '../probe.ts';
import { hostProbe, probe, refused } from '../probe.ts';

const withFiles = () => ({ libraries: [os({ files: memoryFiles() })] });
const withoutPrograms = () => ({
  libraries: [
    subprocess({ processes: policedProcesses({ locate: () => [], launch: () => undefined as never }, { allow: [] }) }),
  ],
});

const shows = `
import random, uuid, secrets, time, datetime, json, sys
class Plain: pass
words = {'alpha', 'beta', 'gamma', 'delta', 'epsilon', ''.join(['ze', 'ta'])}
[random.random(), str(uuid.uuid4()), secrets.token_hex(8), time.time(), str(datetime.datetime.now()), list(words), hash('abc'), hash((1, 'x')),
 repr(object()), repr(Plain()), repr(len), id('a') == id('a'), json.dumps(dict.fromkeys(words, 1)), [sorted({3, 1, 2}), list({'b': 1, 'a': 2})]]
`;

/** How far apart the steps of two runs may be: what is measured, and when, is a matter of the engine, and costs some. */
const STEPS_APART = 0.001;

/** What two instances give that were made alike, once the process has made what all share. */
async function twice(make: MakeInstance, source: string, options: () => object): Promise<readonly [string, string]> {
  const texts: string[] = [];
  const steps: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { value, output, usage } = await make({ ...options(), limits: { wallMs: 10_000 } }).run(source);
    const asText = (_: string, item: unknown): unknown => (typeof item === 'bigint' ? `${item}n` : item);
    texts.push(JSON.stringify([value, output], asText));
    steps.push(usage.steps);
  }
  const [, first = 0, second = 0] = steps;
  if (Math.abs(first - second) > Math.max(2, first * STEPS_APART)) throw new Error(`${first} steps, then ${second}`);
  return [texts[1] ?? '', texts[2] ?? ''];
}

export const environment: readonly Row[] = [
  {
    id: 'Q1',
    title: 'the environment, the system, the user',
    probes: [
      probe(
        'files come with an empty environment',
        `
import os, sys
same(dict(os.environ), {}); same(os.getenv('PATH'), None); same(list(os.environ.items()), []); same('HOME' in os.environ, False)
same(os.getcwd(), '/'); same(sys.argv, ['']); same(sys.path, []); same(sys.executable, '')
assert os.cpu_count() in (None, 1), os.cpu_count()
for name in ('uname', 'getuid', 'getlogin', 'getppid', 'times', 'getloadavg', 'sched_getaffinity', 'ctermid', 'getgroups'):
    if hasattr(os, name): print(name, getattr(os, name)())
print(os.getpid(), os.name, os.stat('/').st_ino, os.stat('/').st_uid)
`,
        { options: withFiles },
      ),
      probe(
        "a changed environment is the script's own",
        "import os\nos.environ['SCRIPTLING_CANARY_ENV'] = 'own'\nsame(os.getenv('SCRIPTLING_CANARY_ENV'), 'own')",
        {
          options: withFiles,
          check: () =>
            process.env['SCRIPTLING_CANARY_ENV'] === 'own' ? 'the variable of the host has changed' : undefined,
        },
      ),
      probe(
        'the platform is made up',
        `
import platform, sys, time
for name in ('node', 'system', 'release', 'version', 'machine', 'processor', 'platform', 'architecture', 'uname', 'python_build', 'python_compiler'):
    print(name, getattr(platform, name)())
same(sys.platform, 'scriptling'); same(time.tzname, ('UTC', 'UTC')); same(time.localtime(0).tm_hour, 0)
`,
        {
          check: ({ output }) => {
            const own = [process.version.slice(1), process.arch === 'x64' ? 'x86_64' : process.arch];
            const found = own.find((text) => output.includes(text));
            return found === undefined ? undefined : `shows ${found}`;
          },
        },
      ),
      ...refused(
        'ImportError',
        ['__load("socket")', '__load("resource")', '__load("pwd")', '__load("getpass")'],
        [
          'def __load(name):',
          '    if name == "socket": import socket',
          '    elif name == "resource": import resource',
          '    elif name == "pwd": import pwd',
          '    else: import getpass',
        ].join('\n'),
      ),
    ],
  },
  {
    id: 'Q2',
    title: 'starting programs, ending others',
    probes: [
      ...['subprocess', 'signal', 'multiprocessing', 'pty', 'posix', 'ctypes', '_posixsubprocess', 'nt'].map((name) =>
        probe(`import ${name}`, `import ${name}`, { ends: 'ModuleNotFoundError' }),
      ),
      probe(
        'os has no such functions',
        `
import os
for name in 'system popen fork forkpty kill killpg execv execve execl execvp spawnv spawnl posix_spawn startfile setuid chroot nice pipe dup2 openpty ttyname'.split():
    assert not hasattr(os, name), name
`,
        { options: withFiles },
      ),
      probe(
        'an empty list of programs allows none',
        `
import subprocess
from subprocess import PIPE
for action in (lambda: subprocess.run(['true']), lambda: subprocess.Popen('id', shell=True), lambda: subprocess.call('/bin/sh'), lambda: subprocess.getoutput('id'),
               lambda: subprocess.check_output(['echo', 'x']), lambda: subprocess.run([], executable='/bin/sh', args=['x']), lambda: subprocess.run(['a'], env={'LD_PRELOAD': 'x'})):
    refuses((PermissionError, TypeError), action)
`,
        { options: withoutPrograms },
      ),
    ],
  },
  {
    id: 'Q4',
    title: 'the same program with the same inputs',
    probes: [
      hostProbe('gives the same, in as many steps', async (make) => {
        const options = () => ({ clock: frozenClock(1_700_000_000_000), randomness: seededRandomness(7) });
        for (const source of [
          shows,
          "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nprint(f(9))\n{'a': 1}['b'] if False else 0",
        ]) {
          const [first, second] = await twice(make, source, options);
          if (first !== second) return `${first} is not ${second}`;
        }
        return undefined;
      }),
      hostProbe('fails the same', async (make) => {
        const texts = new Set<string>();
        for (let i = 0; i < 3; i++) {
          const failure: unknown = await make()
            .run('class A: pass\ndef f(x):\n    raise ValueError(repr(A()), {1, 2}, hash("x"))\nf(1)')
            .catch((thrown: unknown) => thrown);
          texts.add((failure as { traceback(): string }).traceback());
        }
        return texts.size === 1 ? undefined : [...texts].join('\n');
      }),
    ],
  },
  {
    id: 'Q5',
    title: 'orders, hashes and addresses',
    probes: [
      hostProbe('are the same in each instance, and no addresses of the machine', async (make) => {
        const source = `
class Plain: pass
names = {f'name{i}' for i in range(50)}
[list(names), hash('abc'), hash(b'abc'), hash(1.5), repr(object()), repr(Plain()), repr(lambda: 1), sorted(['b', 'a', 'B'], key=str.lower), id(Plain) > 0]`;
        const [first, second] = await twice(make, source, () => ({}));
        return first === second ? undefined : `${first} is not ${second}`;
      }),
      probe(
        'dicts keep the order of insertion, sorting is stable',
        `
same(list({'z': 1, 'a': 2, 'm': 3}), ['z', 'a', 'm'])
same(sorted([(1, 'b'), (0, 'x'), (1, 'a')], key=lambda pair: pair[0]), [(0, 'x'), (1, 'b'), (1, 'a')])
`,
      ),
    ],
  },
  {
    id: 'Q6',
    title: 'where random numbers come from',
    probes: [
      hostProbe('unpredictable ones differ, seeded ones do not', async (make) => {
        const [a, b] = await twice(
          make,
          'import random, secrets, uuid\n[random.random(), secrets.token_hex(16), str(uuid.uuid4())]',
          () => ({}),
        );
        if (a === b) return `twice ${a}`;
        const [c, d] = await twice(
          make,
          'import random\nrandom.seed(1)\n[random.random(), random.Random(5).random()]',
          () => ({}),
        );
        return c === d ? undefined : `${c} is not ${d}`;
      }),
      hostProbe('secrets do not come from the seeded generator', async (make) => {
        const source =
          'import random, secrets, uuid\nrandom.seed(1)\n[secrets.token_hex(16), secrets.randbelow(2**64), secrets.choice(range(2**40)), str(uuid.uuid4()), random.SystemRandom().random()]';
        const slow = { limits: { wallMs: 10_000 } };
        const runs = await Promise.all([make(slow).run(source), make(slow).run(source)]);
        const [first = [], second = []] = runs.map(({ value }) => value as unknown[]);
        const same = first.findIndex((item, i) => item === second[i]);
        return same < 0 ? undefined : `number ${same}: twice ${String(first[same])}`;
      }),
    ],
  },
  {
    id: 'Q8',
    title: 'counters of memory and steps',
    probes: [
      ...['resource', 'tracemalloc', 'psutil', 'gc', '_tracemalloc', 'faulthandler'].map((name) =>
        probe(`import ${name}`, `import ${name}`, { ends: 'ModuleNotFoundError' }),
      ),
      probe(
        'none of sys or time tell of others',
        `
import sys, time
for name in ('getrefcount', 'getallocatedblocks', '_getframe', 'getswitchinterval', '_debugmallocstats', 'intern_stats'): assert not hasattr(sys, name), name
assert 0 <= time.process_time() < 120 and 0 <= time.thread_time() < 120
same(sys.getsizeof(1), 28)
`,
      ),
    ],
  },
  {
    id: 'Q9',
    title: 'floats',
    probes: [
      probe(
        'as CPython',
        `
import math
same([repr(0.1 + 0.2), repr(1e16), round(2.5), round(3.5), round(-0.5), -7 % 3, 7 % -3, -7 // 3, -7.5 // 2, repr(-0.0), repr(1e308 * 10)],
     ['0.30000000000000004', '1e+16', 2, 4, 0, 2, -2, -3, -4.0, '-0.0', 'inf'])
same([2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, float(2**53 + 1)], [True, False, True, True, 9007199254740992.0])
same([repr(5e-324), repr(1.7976931348623157e308), repr(123456789012345680.0), repr(1e22), repr(1e-5), str(1.0)], ['5e-324', '1.7976931348623157e+308', '1.2345678901234568e+17', '1e+22', '1e-05', '1.0'])
same([math.fmod(-7, 3), math.remainder(7, 4), math.copysign(0.0, -1) == 0, math.isnan(math.inf - math.inf), int(1e20), divmod(-7, 2), (-8) ** (1/3) != 0], [-1.0, -1.0, True, True, 100000000000000000000, (-4, 1), True])
refuses((ZeroDivisionError,), lambda: 1.0 / 0)
refuses((OverflowError,), lambda: int(math.inf))
refuses((ValueError,), lambda: math.sqrt(-1))
refuses((OverflowError,), lambda: math.exp(1000))
refuses((OverflowError,), lambda: 10.0 ** 400)
`,
      ),
    ],
  },
];
