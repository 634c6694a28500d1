// Cancelling: a run ends when its signal fires, wherever the script is, and leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { type CallContext, fn, type HostFunction, type LimitError, Scriptling } from '../../src/index.ts';

const after = (ms: number): AbortSignal => AbortSignal.timeout(ms);
/** A signal that fires so long after the script has called `begun()`: how long it takes to begin depends on what else the machine does. */
function afterBeginning(ms: number): { readonly signal: AbortSignal; readonly begun: HostFunction } {
  const controller = new AbortController();
  const begun = fn('begun()', '', () => void setTimeout(() => controller.abort(), ms));
  return { signal: controller.signal, begun };
}
const cancelled = { name: 'LimitError', kind: 'cancelled', limit: 0 };

describe('a signal', () => {
  it.each([
    ['a loop', 'while True: pass'],
    [
      'a loop that catches everything',
      'while True:\n    try:\n        while True: pass\n    except BaseException: pass',
    ],
    ['recursion', 'def f(n): return n and f(n - 1)\nwhile True: f(500)'],
    ['a built-in that works on', 'while True: sorted(range(100_000), key=lambda x: -x)'],
    ['sleep', 'import time\ntime.sleep(60)'],
    ['a host function that never settles', 'never()'],
    ['input that never comes', 'input()'],
    ['a module that runs for ever', 'import endless'],
    ['a generator', 'def g():\n    while True: yield 1\nfor x in g(): pass'],
    ['a comprehension', '[0 for i in iter(int, 1) if False]'],
  ])('ends %s', async (_, source) => {
    const { signal, begun } = afterBeginning(20);
    const scriptling = new Scriptling({
      globals: { begun, never: fn('never()', '', () => new Promise(() => undefined)) },
      input: () => new Promise(() => undefined),
      loader: { load: (name) => (name === 'endless' ? { source: 'while True: pass' } : null) },
      limits: { steps: Infinity },
    });
    await expect(scriptling.run(`print('on')\nbegun()\n${source}`, { signal })).rejects.toMatchObject({
      ...cancelled,
      output: 'on\n',
    });
    expect((await scriptling.run('1 + 1')).value).toBe(2);
  });

  it('that has fired runs nothing', async () => {
    const reason = new Error('changed my mind');
    const scriptling = new Scriptling();
    const signal = AbortSignal.abort(reason);
    await expect(scriptling.run('print(1)', { signal })).rejects.toMatchObject({
      ...cancelled,
      message: 'the run was cancelled',
      cause: reason,
      output: '',
      usage: { steps: 0 },
    });
    expect(() => scriptling.runSync('x = 1', { signal })).toThrow('the run was cancelled');
    await expect(scriptling.start('x = 1', { signal }).result).rejects.toMatchObject({ ...cancelled, cause: reason });
    expect(scriptling.names()).toEqual([]);
  });

  it('that never fires leaves no listener behind', async () => {
    const controller = new AbortController();
    let listening = 0;
    const { signal } = controller;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listening++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listening--;
      removeEventListener.apply(signal, args);
    };
    const scriptling = new Scriptling();
    for (let i = 0; i < 20; i++) {
      await scriptling.run('import time\ntime.sleep(0)', { signal });
      await scriptling.start('1', { signal }).result;
      await scriptling.run('1 / 0', { signal }).catch(() => undefined);
    }
    expect(listening).toBe(0);
  });

  it('tells where the script was, and why it was ended', async () => {
    const controller = new AbortController();
    const begun = fn('begun()', '', () => void setTimeout(() => controller.abort('enough'), 10));
    const run = new Scriptling({ globals: { begun } }).run('import time\nbegun()\ntime.sleep(60)', {
      signal: controller.signal,
      filename: 'job.py',
    });
    const error = (await run.catch((thrown: unknown) => thrown)) as LimitError;
    expect([error.message, error.cause]).toEqual(['the run was cancelled at job.py:3', 'enough']);
    expect(error.at).toMatchObject({ filename: 'job.py', line: 3, name: '<module>' });
  });

  it('may be fired by a host function, in a run at once, too', () => {
    const controller = new AbortController();
    const stop = fn('stop()', '', () => controller.abort());
    const scriptling = new Scriptling({ globals: { stop }, limits: { steps: Infinity } });
    expect(() => scriptling.runSync('stop()\nwhile True: pass', { signal: controller.signal })).toThrow(
      'the run was cancelled',
    );
  });
});

describe('a run that is cancelled', () => {
  it('runs finally and with, for a short while', async () => {
    const marks: unknown[] = [];
    const mark = fn('mark(x)', '', (x: unknown) => void marks.push(x));
    const { signal, begun } = afterBeginning(20);
    const scriptling = new Scriptling({ globals: { mark, begun }, limits: { steps: Infinity } });
    const source = `
class Open:
    def __enter__(self): mark('enter')
    def __exit__(self, *args): mark('exit')
try:
    with Open():
        begun()
        while True: pass
except BaseException:
    mark('caught')
finally:
    mark('finally')
    while True: pass
`;
    const before = performance.now();
    await expect(scriptling.run(source, { signal })).rejects.toMatchObject(cancelled);
    expect(marks).toEqual(['enter', 'exit', 'finally']);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('tells host functions that are at work', async () => {
    const signals: AbortSignal[] = [];
    const fetch = fn('fetch()', '', (call: CallContext) => {
      signals.push(call.signal);
      return new Promise((_, reject) => call.signal.addEventListener('abort', () => reject(new Error('stopped'))));
    });
    const scriptling = new Scriptling({ globals: { fetch } });
    await expect(scriptling.run('fetch()', { signal: after(20) })).rejects.toMatchObject(cancelled);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('ignores what comes too late', async () => {
    const settle: (() => void)[] = [];
    const late = fn(
      'late()',
      '',
      () =>
        new Promise((resolve, reject) =>
          settle.push(
            () => resolve(1),
            () => reject(new Error('late')),
          ),
        ),
    );
    const scriptling = new Scriptling({ globals: { late } });
    for (let i = 0; i < 2; i++) {
      await expect(scriptling.run('late()', { signal: after(10) })).rejects.toMatchObject(cancelled);
    }
    const next = scriptling.run('import time\ntime.sleep(0.01)\n"fine"');
    settle[0]?.();
    settle[3]?.();
    expect((await next).value).toBe('fine');
  });

  it('gives back the signals of host functions that are done', async () => {
    const kept: AbortSignal[] = [];
    const quick = fn('quick()', '', (call: CallContext) => void kept.push(call.signal));
    const slow = fn('slow()', '', async (call: CallContext) => void kept.push(call.signal));
    const scriptling = new Scriptling({ globals: { quick, slow } });
    await scriptling.run('for i in range(50): quick(); slow()');
    expect(kept.length).toBe(100);
    expect(kept.some(({ aborted }) => aborted)).toBe(false);
  });
});
