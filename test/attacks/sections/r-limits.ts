// R: the limits themselves.
import {
  type CallContext,
  fn,
  LimitError,
  limits,
  ScriptError,
  type ScriptlingOptions,
  type ScriptValue,
  scriptLibrary,
} from '../../../src/index.ts';
import type { MakeInstance, Row } from '../probe.ts';
import { hostProbe, probe } from '../probe.ts';

const short = { ends: 'limit', options: (): ScriptlingOptions => ({ limits: { steps: 300_000 } }) };

/** Answers what is wrong unless the run ends by the limit on steps. */
async function endsBySteps(
  make: MakeInstance,
  source: string,
  options: ScriptlingOptions = {},
): Promise<string | undefined> {
  try {
    // Time is no matter here: steps are to end it, on a busy machine, too.
    const limits = { steps: 200_000, wallMs: 30_000, runningMs: 30_000, ...options.limits };
    await make({ ...options, limits }).run(source);
    return `ended by itself: ${source}`;
  } catch (error) {
    return error instanceof LimitError && error.kind === 'steps' ? undefined : `${source}: ${String(error)}`;
  }
}

export const limitIntegrity: readonly Row[] = [
  {
    id: 'R1',
    title: 'limits that are caught',
    probes: [
      probe('in a loop', 'while True:\n    try:\n        while True: pass\n    except BaseException: pass', short),
      probe(
        'by finally and return',
        'def f():\n    while True:\n        try:\n            while True: pass\n        finally: continue\nf()',
        short,
      ),
      probe(
        'by with',
        'class M:\n    def __enter__(self): pass\n    def __exit__(self, *args): return True\nwhile True:\n    with M():\n        while True: pass',
        short,
      ),
      probe(
        'by a generator',
        'def g():\n    while True:\n        try: yield 1\n        except BaseException: pass\n        finally: pass\nfor x in g(): pass',
        short,
      ),
      probe('by except*', 'while True:\n    try:\n        while True: pass\n    except* Exception: pass', short),
      probe(
        'by __del__ and atexit',
        'class D:\n    def __del__(self):\n        while True: pass\nwhile True: D()',
        short,
      ),
    ],
  },
  {
    id: 'R3',
    title: 'limits that are faked',
    probes: [
      ...[
        'MemoryError("memory limit exceeded")',
        'TimeoutError("wallMs")',
        'RecursionError("x")',
        'SystemError("internal error")',
      ].map((made) =>
        probe(made, `raise ${made}`, {
          ends: made.slice(0, made.indexOf('(')),
          check: ({ error }) => (error instanceof ScriptError ? undefined : 'taken for a limit'),
        }),
      ),
      probe('a class of that name', 'class LimitError(BaseException):\n    kind = "steps"\nraise LimitError', {
        ends: 'LimitError',
      }),
    ],
  },
  {
    id: 'R4',
    title: 'MemoryError caught for ever',
    probes: [
      probe('is counted', "while True:\n    try: 'x' * 10**12\n    except MemoryError: pass", short),
      probe(
        'and so is RecursionError',
        'def f(): f()\nwhile True:\n    try: f()\n    except RecursionError: pass',
        short,
      ),
      probe('exponentially', 'def f():\n    try: f()\n    except RecursionError: f()\n    finally: f()\nf()', short),
    ],
  },
  {
    id: 'R5',
    title: 'budgets that are to be renewed',
    probes: [
      hostProbe('by callbacks, imports, generators', async (make) => {
        const each = fn('each(f: Callable)', 'Calls it.', async (f: ScriptValue, context: CallContext) =>
          context.call(f),
        );
        const sync = fn('sync(f: Callable)', 'Calls it.', (f: ScriptValue, context: CallContext) =>
          context.callSync(f),
        );
        const libraries = [scriptLibrary('endless', 'while True: pass')];
        for (const source of [
          'def f():\n    for i in range(1000): pass\nwhile True: each(f)',
          'def f():\n    for i in range(1000): pass\nwhile True: sync(f)',
          'import endless',
          'while True:\n    try: import endless\n    except BaseException: pass',
          'def g():\n    while True: yield from (i for i in range(10))\nfor x in g(): pass',
          'class C:\n    def __getattr__(self, name): return [x for x in range(1000)]\nc = C()\nwhile True: c.x',
        ]) {
          const wrong = await endsBySteps(make, source, { globals: { each, sync }, libraries });
          if (wrong !== undefined) return wrong;
        }
        return undefined;
      }),
    ],
  },
  {
    id: 'R7',
    title: 'limits that are none',
    probes: [
      hostProbe('are refused by name', async (make) => {
        for (const name of Object.keys(limits.default)) {
          for (const value of [Number.NaN, -1, '5', null, {}, 5n, undefined]) {
            try {
              make({ limits: { [name]: value } as object });
              return `${name}: ${String(value)}`;
            } catch (error) {
              if (!(error instanceof TypeError && error.message.includes(name))) return String(error);
            }
          }
        }
        try {
          make({ limits: { maxMemroy: 1 } as object });
          return 'an unknown name is taken';
        } catch (error) {
          if (!(error instanceof TypeError && error.message.includes('maxMemroy'))) return String(error);
        }
        const none = await make({ limits: { hostCalls: 0 }, globals: { f: fn('f()', 'f', () => 1) } })
          .run('f()')
          .catch((error: unknown) => error);
        return none instanceof LimitError && none.kind === 'hostCalls' ? undefined : `0 means ${String(none)}`;
      }),
    ],
  },
  {
    id: 'R8',
    title: 'a clock that jumps',
    probes: [
      hostProbe('changes nothing', async (make) => {
        // Frozen intrinsics cannot jump.
        if (Object.isFrozen(Date)) return undefined;
        const { now } = Date;
        try {
          Date.now = () => now() - 1e9;
          const { value } = await make().run('1 + 1');
          const error = await make({ limits: { wallMs: 50 } })
            .run('while True: pass')
            .catch((failure: unknown) => failure);
          return value === 2 && error instanceof LimitError ? undefined : String(error);
        } finally {
          Date.now = now;
        }
      }),
    ],
  },
  {
    id: 'R9',
    title: 'limits reached anywhere',
    probes: [
      hostProbe('end alike', async (make) => {
        for (const source of [
          'sum(range(10**12))',
          'sorted(range(10**6), key=lambda x: -x)',
          "'x'.join(str(i) for i in range(10**7))",
          'max(iter(int, 1))',
          'class E(Exception):\n    def __str__(self):\n        while True: pass\nstr(E())',
          'class E:\n    def __eq__(self, other):\n        while True: pass\n[E()].index(1)',
        ]) {
          const wrong = await endsBySteps(make, source);
          if (wrong !== undefined) return wrong;
        }
        const source = await make({ limits: { sourceBytes: 100 } })
          .run(`x = '${'y'.repeat(200)}'`)
          .catch((error: unknown) => error);
        return source instanceof LimitError && source.kind === 'source' ? undefined : String(source);
      }),
      probe('in the conversion of the result', 'list(range(1_000_000))', { ends: '?' }),
    ],
  },
  {
    id: 'R11',
    title: 'one budget for all that a request runs',
    probes: [
      hostProbe('modules of scripts and host functions', async (make) => {
        const libraries = [scriptLibrary('part', 'def work():\n    for i in range(10_000): pass')];
        return endsBySteps(make, 'import part\nwhile True: part.work()', { libraries });
      }),
    ],
  },
];
