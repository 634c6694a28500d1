// F: asynchronous hosts, re-entrancy, and the process as a whole.
import {
  BusyError,
  type CallContext,
  fn,
  LimitError,
  RunError,
  ScriptError,
  type ScriptValue,
} from '../../../src/index.ts';
import type { Row } from '../probe.ts';
import { hostProbe, probe } from '../probe.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function outcome(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return error;
  }
}

/** What wrong there is when something unhandled turns up while `action` and a while after it run. */
async function watched(action: () => Promise<string | undefined>): Promise<string | undefined> {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  process.on('warning', note);
  try {
    const wrong = await action();
    await pause(5);
    return wrong ?? (unhandled.length > 0 ? `unhandled: ${String(unhandled[0])}` : undefined);
  } finally {
    process.off('unhandledRejection', note);
    process.off('warning', note);
  }
}

/** Wherever it is stopped, nothing is left open. */
const busy = `
log = []
class Manager:
    def __enter__(self): log.append('in'); return self
    def __exit__(self, *args): log.append('out')
def generator():
    try:
        with Manager():
            for i in range(3): yield i
    finally: log.append('closed')
def work():
    for i in generator():
        try:
            with Manager(): {i: [str(i), sorted([3, 1, i], key=lambda x: -x)]}
        except ValueError: pass
        finally: log.append(i)
for _ in range(4): work()
`;

export const processSafety: readonly Row[] = [
  {
    id: 'F1',
    title: 'a promise that never settles',
    probes: [
      hostProbe('the deadline covers the wait, and the host is told', async (make) => {
        let isTold = false;
        const wait = fn('wait()', 'Waits.', (context: CallContext) => {
          context.signal.addEventListener('abort', () => {
            isTold = true;
          });
          return new Promise(() => {});
        });
        const start = performance.now();
        const error = await outcome(make({ globals: { wait }, limits: { wallMs: 60 } }).run('wait()'));
        if (!(error instanceof LimitError && error.kind === 'wall')) return String(error);
        return isTold && performance.now() - start < 3000 ? undefined : 'not told, or late';
      }),
    ],
  },
  {
    id: 'F2',
    title: 'promises that settle when all is over',
    probes: [
      hostProbe('are ignored', (make) =>
        watched(async () => {
          let settle = (): void => {};
          let fail = (): void => {};
          const wait = fn('wait(fails: bool)', 'Waits.', (fails: boolean) =>
            fails
              ? new Promise((_resolve, reject) => {
                  fail = () => reject(new Error('late'));
                })
              : new Promise<void>((resolve) => {
                  settle = resolve;
                }),
          );
          const instance = make({ globals: { wait }, limits: { wallMs: 20 } });
          for (const fails of ['False', 'True']) {
            const error = await outcome(instance.run(`wait(${fails})`));
            if (!(error instanceof LimitError)) return String(error);
            settle();
            fail();
          }
          const { value } = await instance.run('1');
          return value === 1 ? undefined : String(value);
        }),
      ),
    ],
  },
  {
    id: 'F3',
    title: 'promises that are rejected oddly',
    probes: [
      hostProbe('each is one RuntimeError', (make) =>
        watched(async () => {
          // biome-ignore lint/suspicious/noThenProperty: a thenable is what is tried
          const thenable = (then: unknown): unknown => ({ then });
          const ways: Record<string, () => unknown> = {
            undefined: () => Promise.reject(undefined),
            thenable: () => Promise.reject(Promise.resolve(1)),
            twice: () =>
              thenable((resolve: (value: number) => void, reject: (reason: unknown) => void) => {
                reject(new Error('first'));
                resolve(1);
                reject(new Error('second'));
                throw new Error('third');
              }),
            throws: () =>
              thenable(() => {
                throw new Error('then');
              }),
            later: async () => {
              await pause(1);
              throw new Error('later');
            },
          };
          const fail = fn('fail(how: str)', 'Fails.', (how: string) => ways[how]?.());
          const instance = make({ globals: { fail } });
          for (const how of Object.keys(ways)) {
            const source = `try: fail('${how}')\nexcept RuntimeError as error: found = type(error).__name__\nfound`;
            const found = await outcome(instance.run(source));
            if ((found as { value?: unknown }).value !== 'RuntimeError') return `${how}: ${String(found)}`;
          }
          return undefined;
        }),
      ),
    ],
  },
  {
    id: 'F5',
    title: 'runs inside host functions',
    probes: [
      hostProbe('of the same instance: busy', async (make) => {
        const again: ReturnType<typeof fn> = fn('again()', 'Runs.', async () => {
          const error = await outcome(instance.run('1'));
          return error instanceof BusyError;
        });
        const instance = make({ globals: { again } });
        return (await instance.run('again()')).value === true ? undefined : 'not busy';
      }),
      hostProbe('of others, deep', async (make) => {
        const deep: ReturnType<typeof fn> = fn('deep(n: int)', 'Runs.', (n: number) =>
          n === 0
            ? 0
            : make({ globals: { deep }, limits: { wallMs: 60_000 } })
                .run(`deep(${n - 1}) + 1`)
                .then(({ value }) => value),
        );
        const result = await make({ globals: { deep }, limits: { wallMs: 60_000 } }).run('deep(200)');
        if (result.value !== 200) return String(result.value);
        const sync: ReturnType<typeof fn> = fn('sync(n: int)', 'Runs.', (n: number) =>
          make({ globals: { sync } }).runSync(`sync(${n + 1})`),
        );
        const error = await outcome(make({ globals: { sync } }).run('sync(0)'));
        return error instanceof RunError && !/InternalError/.test(error.name) ? undefined : String(error);
      }),
    ],
  },
  {
    id: 'F6',
    title: 'runs at once',
    probes: [
      hostProbe('two on one instance', async (make) => {
        const instance = make();
        const [first, second] = await Promise.all([
          outcome(instance.run('sum(range(1000))')),
          outcome(instance.run('2')),
        ]);
        const { value } = first as { value?: unknown };
        return value === 499_500 && second instanceof BusyError ? undefined : String(second);
      }),
      hostProbe('500 instances, nothing crosses', async (make) => {
        const runs = Array.from({ length: 500 }, (_, i) =>
          make({ globals: { own: i }, limits: { wallMs: 60_000 } }).run(
            'total = 0\nfor x in range(300): total += own\nprint(own)\ntotal',
          ),
        );
        const results = await Promise.all(runs);
        const wrong = results.findIndex(({ value, output }, i) => value !== i * 300 || output !== `${i}\n`);
        return wrong < 0 ? undefined : `${wrong}: ${String(results[wrong]?.value)}`;
      }),
    ],
  },
  {
    id: 'F7',
    title: 'ended at every step',
    probes: [
      hostProbe('with generators, with, finally open', async (make) => {
        for (let steps = 1; steps < 160; steps++) {
          const instance = make({ engine: { stepsPerLook: 1 }, limits: { steps } });
          const error = await outcome(instance.run(busy));
          if (!(error instanceof LimitError)) {
            if (error instanceof Error) return `${steps}: ${String(error)}`;
            continue;
          }
          const log = instance.get('log') as unknown[] | undefined;
          const count = (what: string): number => (log ?? []).filter((each) => each === what).length;
          // A generator that is left where it stands keeps its own open; an `__enter__` may have been ended in its midst.
          if (count('in') - count('out') > 2) return `${steps}: a manager is left open: ${JSON.stringify(log)}`;
          if ((await instance.run('1 + 1', { limits: { steps: 1000 } })).value !== 2) return `${steps}: does not go on`;
        }
        return undefined;
      }),
      hostProbe('cancelled at any time', async (make) => {
        for (let turn = 0; turn < 25; turn++) {
          const controller = new AbortController();
          const instance = make({ engine: { stepsPerLook: 10, sliceMs: 0 } });
          const run = outcome(
            instance.run(`while True:\n${busy.replace(/^/gm, '    ')}`, { signal: controller.signal }),
          );
          for (let i = 0; i < turn; i++) await new Promise((resolve) => setImmediate(resolve));
          controller.abort('reason');
          const error = await run;
          if (!(error instanceof LimitError)) return String(error);
        }
        return undefined;
      }),
      probe('cleaning up is bounded', 'try:\n    while True: pass\nfinally:\n    while True: pass', {
        ends: 'limit',
        options: () => ({ limits: { steps: 100_000 } }),
      }),
    ],
  },
  {
    id: 'F11',
    title: 'a busy script beside others',
    probes: [
      hostProbe('all of them go on, and so does the event loop', async (make) => {
        const controller = new AbortController();
        const busyRun = outcome(make().run('while True: pass', { signal: controller.signal }));
        let gap = 0;
        let last = performance.now();
        const heart = setInterval(() => {
          const now = performance.now();
          gap = Math.max(gap, now - last);
          last = now;
        }, 2);
        heart.unref();
        const cpu = process.cpuUsage();
        const start = performance.now();
        const { output } = await make({ limits: { wallMs: 20_000 } }).run(
          'import time\nfor i in range(50):\n    print(i)\n    time.sleep(0.0005)',
        );
        const used = process.cpuUsage(cpu);
        const slowness = Math.max(1, (performance.now() - start) / ((used.user + used.system) / 1000));
        clearInterval(heart);
        controller.abort();
        await busyRun;
        if (output.split('\n').length !== 51) return output;
        return gap < 40 * slowness ? undefined : `a gap of ${gap} ms`;
      }),
    ],
  },
  {
    id: 'F13',
    title: 'many runs leave nothing',
    probes: [
      hostProbe('no listeners, no timers', (make) =>
        watched(async () => {
          const handles = (): number => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;
          const listeners = (): number =>
            process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
          const before = [handles(), listeners()].join();
          const controller = new AbortController();
          const instance = make();
          for (let i = 0; i < 300; i++) await instance.run('import time\ntime.sleep(0)', { signal: controller.signal });
          const after = [handles(), listeners()].join();
          return before === after ? undefined : `${before} became ${after}`;
        }),
      ),
    ],
  },
  {
    id: 'F14',
    title: 'output callbacks that fail',
    probes: [
      hostProbe('are contained', (make) =>
        watched(async () => {
          const ways: (() => unknown)[] = [
            () => {
              throw new Error('no');
            },
            () => Promise.reject(new Error('no')),
            () => pause(1),
            () => outcome(instance.run('1')),
          ];
          let instance = make();
          for (const onOutput of ways) {
            instance = make({ onOutput });
            const found = await outcome(
              instance.run('for i in range(3):\n    try: print(i)\n    except RuntimeError as e: pass\n"end"'),
            );
            if ((found as { value?: unknown }).value !== 'end') return String(found);
          }
          return undefined;
        }),
      ),
    ],
  },
  {
    id: 'F15',
    title: 'generators that are not closed, or do not want to be',
    probes: [
      probe(
        'GeneratorExit ignored',
        `
def stubborn():
    while True:
        try: yield 1
        except GeneratorExit: pass
g = stubborn(); next(g)
refuses((RuntimeError,), g.close)
async def endless():
    while True: yield 1
async def use():
    async for x in endless():
        return x
use().close()
kept = [stubborn() for _ in range(1000)]
for g in kept: next(g)
`,
      ),
    ],
  },
  {
    id: 'F17',
    title: 'odd places to run in',
    probes: [
      hostProbe('clones of results, another realm', async (make) => {
        const { value } = await make().run("{'a': [1, 2.5, None, b'x', {1}, 10**30], 'b': {1: (2,)}}");
        const clone: unknown = structuredClone(value);
        const { inspect } = await import('node:util');
        if (
          inspect(clone).replace(/\s+/g, ' ') !==
          inspect(value).replace('[Object: null prototype] ', '').replace(/\s+/g, ' ')
        ) {
          return inspect(clone);
        }
        const { runInNewContext } = await import('node:vm');
        const foreign: unknown = runInNewContext('({ a: [1, { b: "x" }], d: new Map([[1, 2]]).size })');
        const copy = await make({ globals: { foreign } }).run('repr(foreign)');
        return copy.value === "{'a': [1, {'b': 'x'}], 'd': 1}" ? undefined : String(copy.value);
      }),
      hostProbe('handles cannot be cloned into anything', async (make) => {
        const { value } = await make().run('lambda: 1');
        const error = await outcome(make().call(structuredClone(value) as ScriptValue));
        return error instanceof TypeError || error instanceof ScriptError ? undefined : String(error);
      }),
    ],
  },
];
