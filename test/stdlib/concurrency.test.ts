// Threads and tasks of asyncio: they overlap with the host, share the limits of their run, and end with it.
import { describe, expect, it } from 'vitest';
import { type CallContext, fn, type LimitError, library, Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';
import { longestGaps } from '../support/thread-clock.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A host function that answers once so many calls of it are under way, or have been. */
function slowHost(calls: number) {
  const state = { now: 0, most: 0, aborted: 0 };
  const waiting: (() => void)[] = [];
  const fetch = fn('fetch(x)', 'Takes a while.', async (x: unknown, call: CallContext) => {
    call.signal.addEventListener('abort', () => state.aborted++);
    state.most = Math.max(state.most, ++state.now);
    if (state.most < calls) await new Promise<void>((resolve) => waiting.push(resolve));
    else await pause(1);
    for (const go of waiting.splice(0)) go();
    state.now--;
    return x;
  });
  const aborted = fn('aborted()', 'How many calls were told that nobody waits.', () => state.aborted);
  return { state, host: library('host', { doc: '', members: { fetch, aborted } }) };
}

/** Ways to cut scripts into pieces: all have to give the same. */
const engines = [
  ['as chosen', {}],
  ['tiny slices', { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 }],
] as const;

describe.each(engines)('host functions in plain code, %s', (_, engine) => {
  it.each([
    [
      'tasks of asyncio',
      `
import asyncio
async def f(x):
    got = fetch(x)
    return got * 2
async def main():
    return await asyncio.gather(*[f(i) for i in range(10)])
asyncio.run(main())`,
    ],
    [
      'a function within the coroutine, in a try, in a generator',
      `
import asyncio
def g(x):
    try:
        yield fetch(x)
    finally:
        fetch('done')
async def f(x):
    try:
        return sum(g(x)) * 2
    except ValueError:
        pass
async def main():
    return await asyncio.gather(*[f(i) for i in range(10)])
asyncio.run(main())`,
    ],
    [
      'threads',
      `
import threading
results = [None] * 10
def work(i): results[i] = fetch(i) * 2
threads = [threading.Thread(target=work, args=(i,)) for i in range(10)]
for t in threads: t.start()
for t in threads: t.join()
results`,
    ],
    [
      'a pool',
      `
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(10) as pool:
    results = list(pool.map(lambda i: fetch(i) * 2, range(10)))
results`,
    ],
    [
      'asyncio.to_thread',
      `
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    first = [asyncio.to_thread(fetch, i) for i in range(5)]
    second = [loop.run_in_executor(None, fetch, i) for i in range(5, 10)]
    return [x * 2 for x in await asyncio.gather(*first, *second)]
asyncio.run(main())`,
    ],
  ])('overlap: %s', async (_name, source) => {
    const { host, state } = slowHost(8);
    const { value } = await new Scriptling({ libraries: [host], engine }).run(`from host import fetch${source}`);
    expect(value).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(state.most).toBeGreaterThanOrEqual(8);
  });

  it('leave the loop free for timers, and for others that are ready', async () => {
    const { host } = slowHost(2);
    const { output } = await new Scriptling({ libraries: [host], engine }).run(`
import asyncio
from host import fetch
async def waits():
    print(fetch('fetched'))
async def ticks():
    for i in range(3):
        await asyncio.sleep(0.001)
        print(i)
    fetch('over')
async def main():
    await asyncio.gather(waits(), ticks())
asyncio.run(main())`);
    expect(output).toBe('0\n1\n2\nfetched\n');
  });

  it('are awaits to a timeout and to cancel(): the host is told', async () => {
    const { host, state } = slowHost(99);
    const { output } = await new Scriptling({ libraries: [host], engine }).run(`
import asyncio, contextvars
from host import fetch, aborted
name = contextvars.ContextVar('name')
async def slow(x):
    name.set(x)
    try:
        fetch(x)
    except asyncio.CancelledError as e:
        print('cancelled', name.get(), e.args)
        raise
    finally:
        print('finally', x)
async def main():
    name.set('main')
    try:
        await asyncio.wait_for(slow(1), 0.01)
    except TimeoutError:
        print('timeout')
    task = asyncio.create_task(slow(2))
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as e:
        print(e.args, name.get(), aborted())
asyncio.run(main())`);
    expect(output).toBe("cancelled 1 ()\nfinally 1\ntimeout\ncancelled 2 ('enough',)\nfinally 2\n('enough',) 1 2\n");
    expect(state.aborted).toBe(2);
  });

  it('cannot be gone on from by hand', async () => {
    const { host } = slowHost(1);
    const run = new Scriptling({ libraries: [host], engine }).run(`
import asyncio
from host import fetch
async def f():
    fetch(1)
async def main():
    task = asyncio.create_task(f())
    await asyncio.sleep(0)
    (waiting,) = asyncio.get_running_loop()._detached
    task._go_on(waiting)
asyncio.run(main())`);
    await expect(run).rejects.toMatchObject({ type: 'RuntimeError' });
  });

  it('do not mix up the exceptions that tasks handle', async () => {
    const { host } = slowHost(2);
    const { output } = await new Scriptling({ libraries: [host], engine }).run(`
import asyncio, sys
from host import fetch
async def f(i):
    try:
        raise ValueError(i)
    except ValueError:
        fetch(i)
        await asyncio.sleep(0)
        print(i, sys.exception())
        fetch(i)
        try:
            raise
        except ValueError as e:
            print(e)
    print(sys.exception())
async def main():
    await asyncio.gather(f(1), f(2))
    print(sys.exception())
asyncio.run(main())`);
    const lines = output.trim().split('\n').sort();
    expect(lines).toEqual(['1', '1 1', '2', '2 2', 'None', 'None', 'None']);
  });
});

describe('imports', () => {
  it('of modules of the package inside of each other need no permission, and are not seen', async () => {
    const scriptling = new Scriptling({
      allowImports: ['asyncio', 'functools'],
      libraries: [library('heapq', { doc: '', members: {} })],
    });
    const { value } = await scriptling.run('import asyncio\nasyncio.run(asyncio.sleep(0.001, 5))');
    expect(value).toBe(5);
    expect((await scriptling.run('from functools import singledispatch\nsingledispatch(len)("abc")')).value).toBe(3);
    await expect(scriptling.run('import contextvars')).rejects.toMatchObject({ type: 'ImportError' });
  });

  it('in several threads run a module once, and wait for each other', async () => {
    const scriptling = new Scriptling({
      engine: { stepsPerLook: 1, sliceMs: 0 },
      loader: {
        load: async (name) => {
          await pause(1);
          return name === 'once' ? { source: 'print("run")\nx = 0\nfor i in range(20): x += 1' } : null;
        },
      },
    });
    const { output } = await scriptling.run(`
import threading
def work():
    import once
    print(once.x)
    from concurrent.futures import ThreadPoolExecutor
    import asyncio
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()`);
    expect(output).toBe('run\n20\n20\n20\n');
  });
});

describe('the end of the script', () => {
  it('waits for threads, not for daemons and not for idle pools', async () => {
    const started = performance.now();
    const { output } = await new Scriptling().run(`
import threading, time
from concurrent.futures import ThreadPoolExecutor
def work(name, seconds):
    time.sleep(seconds)
    print(name)
threading.Thread(target=work, args=('thread', 0.3)).start()
threading.Thread(target=work, args=('daemon', 30), daemon=True).start()
pool = ThreadPoolExecutor(2)
pool.submit(work, 'pooled', 0.01)
print('main')`);
    expect(output).toBe('main\npooled\nthread\n');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('waits for threads after an exception, too, and keeps it', async () => {
    const error = await new Scriptling()
      .run(
        `
import threading, time
def work():
    time.sleep(0.01)
    print('done')
threading.Thread(target=work).start()
1 / 0`,
      )
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type: 'ZeroDivisionError', output: 'done\n' });
  });

  it('leaves no daemon that runs on', async () => {
    const calls: unknown[] = [];
    const tick = fn('tick()', '', () => void calls.push(0));
    const scriptling = new Scriptling({ globals: { tick } });
    await scriptling.run(`
import threading, time
def work():
    while True:
        tick()
        time.sleep(0.001)
t = threading.Thread(target=work, daemon=True)
t.start()
time.sleep(0.01)`);
    const { length } = calls;
    await pause(20);
    expect(calls.length).toBe(length);
    expect((await scriptling.run('t.is_alive(), threading.active_count()')).value).toEqual([false, 1]);
  });

  it('tells of an exception that a thread did not catch', async () => {
    const { output } = await new Scriptling({ filename: 'job.py' }).run(`
import threading
def f():
    raise ValueError('no')
t = threading.Thread(target=f)
t.start()
t.join()`);
    expect(output).toBe(
      'Exception in thread Thread-1 (f):\nTraceback (most recent call last):\n  File "job.py", line 4, in f\n' +
        "    raise ValueError('no')\nValueError: no\n",
    );
  });
});

describe('limits', () => {
  const threads = `
import threading, time
marks = []
go = threading.Event()
def work(i):
    try:
        go.wait()
        while True: pass
    finally:
        marks.append(i)
for i in range(5): threading.Thread(target=work, args=(i,)).start()
try:
    go.set()
    while True: pass
finally:
    marks.append('main')
`;
  it.each([
    ['running', { runningMs: 50 }],
    ['wall', { wallMs: 100 }],
    ['steps', { steps: 1_000_000 }],
  ])('%s: all threads end, each with its finally', async (kind, limits) => {
    const scriptling = new Scriptling({ limits });
    const error = (await scriptling.run(threads).catch((thrown: unknown) => thrown)) as LimitError;
    expect(error.kind).toBe(kind);
    expect(new Set(scriptling.get('marks') as unknown[])).toEqual(new Set([0, 1, 2, 3, 4, 'main']));
    expect((await scriptling.run('1 + 1')).value).toBe(2);
  });

  it('cancel ends threads that wait, and those that wait in finally', async () => {
    const before = performance.now();
    const run = new Scriptling().run(
      `
import threading, time, queue
lock = threading.Lock()
lock.acquire()
def sleeps():
    try: time.sleep(60)
    finally: time.sleep(60)
for target in (lock.acquire, queue.Queue().get, sleeps): threading.Thread(target=target).start()
time.sleep(60)`,
      { signal: AbortSignal.timeout(30) },
    );
    await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('cancel ends the tasks of asyncio, each with its finally', async () => {
    const controller = new AbortController();
    const { now } = clock;
    let begun = 0;
    const begin = fn('begin()', 'Cancels the run soon after all tasks have begun.', () => {
      if (++begun < 5) return;
      setTimeout(() => {
        // What they may take is a matter of milliseconds, which a busy machine needs for itself.
        const moment = now();
        clock.now = () => moment;
        controller.abort();
      }, 50);
    });
    const scriptling = new Scriptling();
    const run = scriptling.run(
      `
import asyncio
marks = []
async def f(i):
    begin()
    try: await asyncio.sleep(60)
    finally: marks.append(i)
async def main(): await asyncio.gather(*[f(i) for i in range(5)])
asyncio.run(main())`,
      { signal: controller.signal, globals: { begin } },
    );
    try {
      await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    } finally {
      clock.now = now;
    }
    expect(scriptling.get('marks')).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
  });

  it('F9: there are only so many threads and tasks', async () => {
    const endless = 'import threading\nlock = threading.Lock(); lock.acquire()\n';
    const more = `${endless}for i in range(100_000): threading.Thread(target=lock.acquire, daemon=True).start()`;
    await expect(new Scriptling().run(more)).rejects.toMatchObject({ kind: 'tasks', limit: 10_000 });
    const gather = `
import asyncio
async def f(): await asyncio.sleep(1)
async def main(): await asyncio.gather(*[f() for i in range(1_000_000)])
asyncio.run(main())`;
    await expect(new Scriptling({ limits: { tasks: 50, memoryBytes: 2 ** 32 } }).run(gather)).rejects.toMatchObject({
      kind: 'tasks',
    });
    const { value } = await new Scriptling({ limits: { tasks: 2 } }).run(
      'import threading\nfor i in range(10):\n    t = threading.Thread(target=print); t.start(); t.join()\n7',
    );
    expect(value).toBe(7);
  });

  it('a cancel at any step leaves nothing alive', async () => {
    const source = `
import asyncio, threading, queue
q = queue.Queue()
def work():
    try:
        while True: q.put(q.get() + 1)
    finally: pass
for i in range(2): threading.Thread(target=work, daemon=True).start()
async def f(i):
    try: fetch(i)
    finally: fetch('finally')
    async with asyncio.TaskGroup() as g:
        g.create_task(asyncio.sleep(0))
        g.create_task(asyncio.to_thread(q.put, i))
async def main():
    await asyncio.wait_for(asyncio.gather(f(1), f(2)), 5)
asyncio.run(main())
q.get()`;
    const fetch = fn('fetch(x)', '', async (x: unknown) => x);
    await new Scriptling({ globals: { fetch } }).run(source);
    for (let steps = 1; steps < 40_000; steps = Math.ceil(steps * 1.15)) {
      const scriptling = new Scriptling({ globals: { fetch }, limits: { steps }, engine: { stepsPerLook: 1 } });
      const error = await scriptling.run(source).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(error).toMatchObject({ kind: 'steps' });
      expect((await scriptling.run('1 + 1', { limits: { steps: 1000 } })).value).toBe(2);
    }
  }, 30_000);
});

describe('F10: what waits for ever', () => {
  const deadlock = { type: 'RuntimeError', message: /deadlock/ };
  it.each([
    ['a lock taken twice', 'lock = threading.Lock()\nlock.acquire()\nlock.acquire()'],
    [
      'two locks crossed',
      `
a, b, both = threading.Lock(), threading.Lock(), threading.Barrier(2)
def f(x, y):
    with x:
        both.wait()
        with y: pass
t = threading.Thread(target=f, args=(a, b))
t.start()
f(b, a)`,
    ],
    ['a queue without a producer', 'queue.Queue().get()'],
    ['a barrier that is never full', 'threading.Barrier(2).wait()'],
    ['a thread that never ends', 't = threading.Thread(target=queue.Queue().get)\nt.start()\nt.join()'],
    ['a future that nobody sets', 'async def f(): await asyncio.get_running_loop().create_future()\nasyncio.run(f())'],
    ['an event of asyncio', 'asyncio.run(asyncio.Event().wait())'],
    [
      'tasks that wait for each other',
      `
async def main():
    async def f(): await b
    async def g(): await a
    a, b = asyncio.create_task(f()), asyncio.create_task(g())
    await a
asyncio.run(main())`,
    ],
    [
      'a pool that waits for itself',
      `
with concurrent.futures.ThreadPoolExecutor(1) as pool:
    pool.submit(lambda: pool.submit(int).result()).result()`,
    ],
  ])('is told: %s', async (_, source) => {
    const imports = 'import threading, queue, asyncio, concurrent.futures\n';
    const before = performance.now();
    await expect(new Scriptling().run(imports + source)).rejects.toMatchObject(deadlock);
    expect(() => new Scriptling().runSync(imports + source)).toThrow(deadlock.message);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('is told in the thread where the main script is over', async () => {
    const { output } = await new Scriptling().run(
      'import threading, queue\nthreading.Thread(target=queue.Queue().get, name="T").start()\nprint("main")',
    );
    expect(output).toMatch(/^main\nException in thread T:\nRuntimeError: deadlock/);
  });

  it('is not told while the host can still call', async () => {
    let callback: ((x: number) => void) | undefined;
    const listen = fn('listen(f)', '', (f: never, call: CallContext) => {
      callback = (x) => void call.call(f, [x]);
    });
    const run = new Scriptling({ globals: { listen } }).run(
      'import queue\nq = queue.Queue()\nlisten(lambda x: q.put(x))\nq.get()',
    );
    await pause(20);
    callback?.(5);
    expect((await run).value).toBe(5);
  });
});

describe('runSync', () => {
  it('runs threads and tasks that wait only for each other', () => {
    const { value, output } = new Scriptling().runSync(`
import threading, queue, asyncio
q, results = queue.Queue(), queue.Queue()
def work():
    while (x := q.get()) is not None: results.put(x * x)
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for i in range(10): q.put(i)
for t in threads: q.put(None)
for t in threads: t.join()
async def f(x):
    await asyncio.sleep(0)
    return x
async def main(): return await asyncio.gather(f(1), asyncio.to_thread(int, '2'))
threading.Thread(target=print, args=('late',)).start()
sorted(results.get() for _ in range(10)), asyncio.run(main())`);
    expect(value).toEqual([
      [0, 1, 4, 9, 16, 25, 36, 49, 64, 81],
      [1, 2],
    ]);
    expect(output).toBe('late\n');
  });

  it('takes turns with a thread that another one waits for busily', () => {
    const { value } = new Scriptling().runSync(`
import threading
done = False
def work():
    global done
    for i in range(1000): pass
    done = True
threading.Thread(target=work).start()
while not done: pass
done`);
    expect(value).toBe(true);
  });

  it('ends at a limit, whatever daemons wait for in finally', () => {
    const source = `
import threading
lock = threading.Lock()
lock.acquire()
def work():
    try:
        while True: pass
    finally: lock.acquire()
threading.Thread(target=work, daemon=True).start()
while True: pass`;
    expect(() => new Scriptling({ limits: { runningMs: 50 } }).runSync(source)).toThrow(/runningMs/);
  });

  it('lets threads that begin in callSync go on with the run', async () => {
    const each = fn('each(f)', '', (f: never, call: CallContext) => call.callSync(f));
    const { value } = await new Scriptling({ globals: { each } }).run(`
import threading, time
log = []
def work():
    for i in range(3):
        time.sleep(0.001)
        log.append(i)
def start():
    log.append('start')
    threading.Thread(target=work).start()
each(start)
log.append('goes on')
threading.enumerate()[1].join()
log`);
    expect(value).toEqual(['start', 'goes on', 0, 1, 2]);
  });

  it.each([
    ['time', 'import time\ntime.sleep(1)'],
    ['time in asyncio', 'import asyncio\nasyncio.run(asyncio.sleep(1))'],
    ['time in a queue', 'import queue\nqueue.Queue().get(timeout=1)'],
  ])('says so where it would have to wait for %s', (_, source) => {
    expect(() => new Scriptling().runSync(source)).toThrow(/the script has to wait here/);
  });
});

describe('fairness', () => {
  it('F11: a thread that never gives way does not hold up the others', async () => {
    const { output } = await new Scriptling().run(`
import threading
def spin():
    while True: pass
threading.Thread(target=spin, daemon=True).start()
def speak():
    for i in range(100): print(i)
t = threading.Thread(target=speak)
t.start()
t.join()`);
    expect(output.trim().split('\n').length).toBe(100);
  });

  it('1,000 threads get equal shares, and the event loop comes round', async () => {
    const controller = new AbortController();
    const scriptling = new Scriptling({ limits: { steps: Infinity, runningMs: 30_000 } });
    const run = scriptling.run(
      `
import threading
counts = [0] * 1000
def work(i):
    while True: counts[i] += 1
for i in range(1000): threading.Thread(target=work, args=(i,), daemon=True).start()
while True: pass`,
      { signal: controller.signal },
    );
    run.catch(() => undefined);
    await pause(3000);
    const gaps = await longestGaps(100);
    controller.abort();
    await expect(run).rejects.toMatchObject({ kind: 'cancelled' });
    const counts = (scriptling.get('counts') as number[]).sort((a, b) => a - b);
    const [least = 0, median = 0, most = 0] = [counts[20], counts[500], counts[979]];
    process.stdout.write(
      `1,000 threads: turns ${least} ${median} ${most}, longest gaps ${gaps.map((gap) => gap.toFixed(0)).join(' ')} ms\n`,
    );
    expect(least).toBeGreaterThan(median / 4);
    expect(most).toBeLessThan(median * 4);
    // Other processes may take the machine away for a while, but not in each of the windows.
    expect(Math.min(...gaps)).toBeLessThan(16);
  }, 30_000);

  it('9,000 tasks are gathered', async () => {
    const started = performance.now();
    const { value } = await new Scriptling().run(`
import asyncio
async def f(i):
    await asyncio.sleep(0)
    return i
async def main(): return sum(await asyncio.gather(*[f(i) for i in range(9_000)]))
asyncio.run(main())`);
    expect(value).toBe((9000 * 8999) / 2);
    process.stdout.write(`9,000 tasks gathered in ${(performance.now() - started).toFixed(0)} ms\n`);
  });
});
