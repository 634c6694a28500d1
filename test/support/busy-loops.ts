// Scripts that compute without end, and how long the event loop waits meanwhile. Prints JSON: see `BusyLoop`.
import { type CallContext, fn, Scriptling, type ScriptValue } from '../../src/index.ts';
import { longestGaps } from './thread-clock.ts';

export interface BusyLoop {
  readonly name: string;
  /** Milliseconds that the event loop may wait. */
  readonly allowed: number;
  /** The longest that it waited in each of several windows of time, in order. */
  readonly gaps: readonly number[];
}

const WINDOW_MS = 120;

/** What runs without end, and the longest gap that is allowed. Errors of the host leave much for V8 to collect. */
const busyLoops: readonly (readonly [name: string, milliseconds: number, source: string])[] = [
  ['a loop that does nothing', 16, 'while True: pass'],
  ['a loop of calls', 16, 'def f(x):\n    return x + 1\nx = 0\nwhile True:\n    x = f(x) % 1000'],
  ['recursion', 16, 'def f(n):\n    return n and f(n - 1)\nwhile True:\n    f(900)'],
  ['loops in built-ins', 16, 'while True:\n    sorted(range(100_000), key=lambda x: -x)'],
  ['a host function that answers at once', 16, 'while True: answer()'],
  ['a host function that fails at once', 24, 'while True:\n    try: fail()\n    except RuntimeError: pass'],
  ['a host function that calls back', 16, 'def f(): return 1\nwhile True: callback(f)'],
  ['asyncio', 16, 'import asyncio\nasync def main():\n    while True: await asyncio.sleep(0)\nasyncio.run(main())'],
  [
    'threads',
    16,
    'import threading\nwhile True:\n    t = threading.Thread(target=answer)\n    t.start()\n    t.join()',
  ],
];
/** Promises that are settled already: whoever waits for them goes on before the event loop comes round. */
const globals = {
  answer: fn('answer()', '', async () => 1),
  fail: fn('fail()', '', async () => {
    throw new Error('no');
  }),
  callback: fn('callback(f)', '', async (f: ScriptValue, context: CallContext) => context.call(f)),
};

async function measure([name, allowed, source]: (typeof busyLoops)[number]): Promise<BusyLoop> {
  const controller = new AbortController();
  const limits = { wallMs: 20_000, runningMs: 20_000, steps: Infinity, hostCalls: Infinity };
  const endless = new Scriptling({ limits, globals });
  const ending = endless.run(source, { signal: controller.signal }).then(
    () => 'ended',
    (error: unknown) => (error as { kind?: unknown }).kind,
  );
  // Once warm, as a server is.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const other = await new Scriptling().run('sum(i * i for i in range(100_000))');
  const gaps = await longestGaps(WINDOW_MS);
  controller.abort();
  if ((await ending) !== 'cancelled' || other.value !== 333328333350000) throw new Error(`${name}: ${await ending}`);
  return { name, allowed, gaps };
}

const measured: BusyLoop[] = [];
for (const loop of busyLoops) measured.push(await measure(loop));
process.stdout.write(JSON.stringify(measured));
