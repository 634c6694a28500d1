// The limits of a run: what each counts, what happens when it is reached, and how they are given.
import { describe, expect, it } from 'vitest';
import { fn, LimitError, type Limits, limits, Scriptling, scriptLibrary } from '../../src/index.ts';

async function reached(source: string, given: Partial<Limits>): Promise<LimitError> {
  const scriptling = new Scriptling({
    limits: given,
    globals: {
      host: fn('host()', '', () => null),
      never: fn('never()', '', () => new Promise(() => undefined)),
    },
    libraries: [scriptLibrary('long', `x = "${'x'.repeat(200)}"`)],
  });
  const error: unknown = await scriptling.run(source).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LimitError);
  expect((await scriptling.run('1')).value).toBe(1);
  return error as LimitError;
}

/** Whatever a script tries, it cannot catch a limit. */
const swallow = (source: string): string => `
while True:
    try:
        ${source}
    except BaseException:
        pass
`;

describe('a limit', () => {
  it.each<[source: string, given: Partial<Limits>, kind: string, limit: number, message: string]>([
    [swallow('never()'), { wallMs: 30 }, 'wall', 30, 'the run took longer than 30 ms (wallMs) at script.py:4'],
    [swallow('pass'), { wallMs: 30 }, 'wall', 30, 'the run took longer than 30 ms (wallMs) at script.py:'],
    [
      swallow('pass'),
      { runningMs: 30 },
      'running',
      30,
      'the script computed for longer than 30 ms (runningMs) at script.py:',
    ],
    [swallow('pass'), { steps: 5000 }, 'steps', 5000, 'the script took more than 5000 steps (steps) at script.py:'],
    [
      swallow('print("x" * 10)'),
      { outputBytes: 100 },
      'output',
      100,
      'the script wrote more than 100 bytes (outputBytes) at script.py:4',
    ],
    [
      swallow('host()'),
      { hostCalls: 3 },
      'hostCalls',
      3,
      'the script called host functions more than 3 times (hostCalls) at script.py:4',
    ],
    ['#'.repeat(101), { sourceBytes: 100 }, 'source', 100, 'a source has more than 100 characters (sourceBytes)'],
    [
      swallow('import long'),
      { sourceBytes: 100 },
      'source',
      100,
      'a source has more than 100 characters (sourceBytes) at script.py:4',
    ],
  ])('%s with %o', async (source, given, kind, limit, message) => {
    // The first script of a process takes longer to be compiled than some of these limits.
    await new Scriptling().run('pass');
    const error = await reached(source, given);
    expect(error).toMatchObject({ name: 'LimitError', kind, limit });
    expect(error.used).toBeGreaterThanOrEqual(limit);
    expect(error.message.slice(0, message.length)).toBe(message);
    expect(error.usage?.wallMs).toBeGreaterThan(0);
  });

  it('of time for computing leaves waiting out', async () => {
    const scriptling = new Scriptling({ limits: { runningMs: 50 } });
    const { usage } = await scriptling.run('import time\ntime.sleep(0.1)');
    expect(usage.wallMs).toBeGreaterThan(90);
    expect(usage.runningMs).toBeLessThan(50);
  });

  it('of recursion raises RecursionError, which a script may catch', async () => {
    const source = 'def depth(n):\n    try: return depth(n + 1)\n    except RecursionError: return n\ndepth(0)';
    const depths = await Promise.all(
      [50, 5000].map(
        async (recursionDepth) => (await new Scriptling({ limits: { recursionDepth } }).run(source)).value,
      ),
    );
    expect(depths).toEqual([expect.closeTo(50, -1), expect.closeTo(5000, -1)]);
  });

  it('of memory raises MemoryError before the work is done', async () => {
    const scriptling = new Scriptling({ limits: { memoryBytes: 100_000 } });
    for (const source of [
      '"x" * 10**9',
      '[0] * 10**9',
      'b"x" * 10**9',
      '"x".ljust(10**9)',
      'f"{1:>999999999}"',
      '"-".join(["x" * 10000] * 100)',
      'bytes(10**9)',
      '10 ** 10**7',
    ]) {
      await expect(scriptling.run(source), source).rejects.toMatchObject({
        type: expect.stringMatching(/MemoryError|OverflowError/),
      });
    }
    expect((await scriptling.run('try: "x" * 10**9\nexcept MemoryError: r = "caught"\nr')).value).toBe('caught');
  });

  it('of the nesting of source is a SyntaxError, of a source that is known already, too', async () => {
    const nested = `${'['.repeat(50)}${']'.repeat(50)}`;
    const shallow = new Scriptling({ limits: { sourceNesting: 20 }, libraries: [scriptLibrary('deep', nested)] });
    await new Scriptling().run(nested);
    for (const source of [nested, 'import deep']) {
      await expect(shallow.run(source)).rejects.toMatchObject({ type: 'SyntaxError', detail: 'too deeply nested' });
    }
    const deepest = new Scriptling({ limits: { sourceNesting: Infinity } });
    const message = 'too deeply nested';
    await expect(deepest.run(`x = ${'-'.repeat(100_000)}1`)).rejects.toMatchObject({ detail: message });
  });

  it('of one int raises MemoryError before it is made', async () => {
    const scriptling = new Scriptling({ limits: { integerBits: 10_000 } });
    for (const source of ['2 ** 10_001', '1 << 10_001', '(2 ** 9_999 * 2) * 4', 'x = 2 ** 9_999\nwhile True: x += x']) {
      await expect(scriptling.run(source), source).rejects.toMatchObject({
        type: 'MemoryError',
        detail: 'an int may not have more than 10000 bits',
      });
    }
    await scriptling.run('2 ** 9_999 - 1');
    await new Scriptling().run('2 ** 100_000');
  });

  it('of memory is each run’s own, even where runs take turns', async () => {
    const small = new Scriptling({ limits: { memoryBytes: 100_000 } });
    const large = new Scriptling({ limits: { memoryBytes: 10_000_000 } });
    const source =
      'import time\nr = []\nfor i in range(5):\n    time.sleep(0.001)\n    try: r.append(len("x" * 1_000_000))\n    except MemoryError: r.append(0)\nr';
    const [a, b] = await Promise.all([small.run(source), large.run(source)]);
    expect([a.value, b.value]).toEqual([Array(5).fill(0), Array(5).fill(1_000_000)]);
    const inner = fn('inner()', '', () => large.runSync('len("x" * 1_000_000)').value);
    small.registerFunction(inner);
    expect((await small.run('inner()')).value).toBe(1_000_000);
    await expect(small.run('inner()\n"x" * 1_000_000')).rejects.toThrow('MemoryError');
  });

  it('counts what built-ins do', async () => {
    for (const source of [
      'sum(range(10**9))',
      'list(range(5 * 10**6))',
      '"x" in "y" * 10**7',
      'sorted(range(10**6, 0, -1))',
      'max(range(10**9))',
    ]) {
      expect((await reached(source, { steps: 100_000 })).kind).toBe('steps');
    }
  });

  it('of one run stands in place of the instance’s', async () => {
    const scriptling = new Scriptling({ limits: { steps: 1000 } });
    const loop = 'for i in range(2000): pass';
    await expect(scriptling.run(loop)).rejects.toMatchObject({ limit: 1000 });
    await scriptling.run(loop, { limits: { steps: 10_000 } });
    await expect(scriptling.run(loop)).rejects.toMatchObject({ limit: 1000 });
    await expect(scriptling.run('x = "x" * 5000', { limits: { memoryBytes: 4200 } })).rejects.toThrow('MemoryError');
    await scriptling.run('x = "x" * 5000');
  });

  it('may be none', async () => {
    const source = 'n = 0\nfor i in range(300_000): n += 1\nn';
    expect((await new Scriptling({ limits: limits.trusted }).run(source)).value).toBe(300_000);
    expect((await new Scriptling({ limits: { steps: Infinity, wallMs: Infinity } }).run(source)).value).toBe(300_000);
  });

  it('of nothing lets nothing run', async () => {
    expect((await reachedWith({ steps: 0 })).kind).toBe('steps');
    expect((await reachedWith({ wallMs: 0 })).kind).toBe('wall');
    expect((await reachedWith({ outputBytes: 0 })).kind).toBe('output');
  });

  it('at 0 for host calls lets none through', async () => {
    const scriptling = new Scriptling({ limits: { hostCalls: 0 }, globals: { f: fn('f()', '', () => 1) } });
    await expect(scriptling.run('f()')).rejects.toMatchObject({ kind: 'hostCalls', limit: 0 });
  });
});

async function reachedWith(given: Partial<Limits>): Promise<LimitError> {
  const error: unknown = await new Scriptling({ limits: given })
    .run('while True: print("x")')
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(LimitError);
  return error as LimitError;
}

describe('usage', () => {
  const total = 'total = 0\n    for i in range(n):\n        ';
  it.each([
    ['plain turns', `${total}total = (total + i) % 7`, 2],
    ['a way out of the loop', `${total}if i == n - 1: return\n        total += i`, 2],
    ['calls besides what is usual', `items = [1]\n    ${total}total += items[-1]`, 2],
    ['errors that are caught', `items = [1]\n    ${total}try: total += items[i]\n        except IndexError: pass`, 67],
    ['a list that grows', 'len([i * i % 5 for i in range(n) if i % 2])', 2],
    ['the code changing in the loop', `${total}total += i if i < 300 else 2.5 if i < 400 else 2 ** 70`, 7],
    [
      'a generator, which counts its own turns and items',
      'total = 0\n    for x in (i for i in range(n)): total += x',
      3,
    ],
  ])('counts each turn of a loop alike, whichever code runs it: %s', (_, body, steps) => {
    const scriptling = new Scriptling();
    scriptling.runSync(`def f(n):\n    ${body}\nf(1000)\nf(1000)`);
    const stepsOf = (n: number): number => scriptling.runSync(`f(${n})`).usage.steps;
    expect(stepsOf(30_000) - stepsOf(20_000)).toBe(steps * 10_000);
  });
  it('counts code in a row, in which nothing is called and nothing comes round', async () => {
    const source = `i = 1\n${'x = i + 1\n'.repeat(4000)}`;
    const { usage } = await new Scriptling().run(source);
    expect(usage.steps).toBeGreaterThan(2000);
    await expect(new Scriptling({ limits: { steps: 1000 } }).run(source)).rejects.toMatchObject({ kind: 'steps' });
  });
  it('tells what a run has used', async () => {
    const scriptling = new Scriptling({ globals: { f: fn('f()', '', () => null) } });
    const { usage } = await scriptling.run('for i in range(1000): f()');
    expect(usage.hostCalls).toBe(1000);
    expect(usage.steps).toBeGreaterThanOrEqual(1000);
    expect(usage.steps).toBeLessThan(10_000);
    expect(usage.wallMs).toBeGreaterThanOrEqual(usage.runningMs);
  });

  it.each([
    'lists == others',
    'lists < others',
    'hash(tuple(tuples))',
    'repr(lists)',
    'sorted(lists)',
    'copy.deepcopy(lists)',
    'tables == tables_too',
  ])('counts what is nested in proportion: %s', async (operation) => {
    const stepsOf = async (count: number): Promise<number> => {
      const scriptling = new Scriptling({ limits: { steps: Infinity } });
      await scriptling.run(`
import copy
lists, others = [[i] for i in range(${count})], [[i] for i in range(${count})]
tuples = [(i, ) for i in range(${count})]
tables, tables_too = [{'a': i} for i in range(${count})], [{'a': i} for i in range(${count})]`);
      return (await scriptling.run(`${operation}\nNone`)).usage.steps;
    };
    expect((await stepsOf(40_000)) / (await stepsOf(10_000))).toBeLessThan(6);
  });
});

describe('the sets of limits', () => {
  it('cannot be changed, and name the same limits', () => {
    const names = Object.keys(limits.default).sort();
    for (const set of [limits.default, limits.hardened, limits.trusted]) {
      expect(Object.isFrozen(set)).toBe(true);
      expect(Object.keys(set).sort()).toEqual(names);
    }
    for (const name of names as (keyof Limits)[]) {
      expect(limits.hardened[name]).toBeLessThan(limits.default[name]);
      expect(limits.default[name]).toBeLessThan(limits.trusted[name]);
    }
  });
});

describe('limits that are none', () => {
  it.each<[given: unknown, message: string]>([
    [5, 'options.limits must be an object, not 5'],
    [{ wallms: 5 }, "options.limits.wallms is not an option: did you mean 'wallMs'?"],
    [{ time: 5 }, 'options.limits.time is not an option'],
    [{ steps: '5' }, "options.limits.steps must be a number that is not negative, or Infinity, not '5'"],
    [{ steps: -1 }, 'options.limits.steps must be a number that is not negative, or Infinity, not -1'],
    [{ steps: Number.NaN }, 'options.limits.steps must be a number that is not negative, or Infinity, not NaN'],
    [{ steps: undefined }, 'options.limits.steps must be a number that is not negative, or Infinity, not undefined'],
    [{ steps: 1.5 }, 'options.limits.steps must be a whole number or Infinity, not 1.5'],
    [
      { memoryBytes: 5n },
      'options.limits.memoryBytes must be a number that is not negative, or Infinity, not a bigint',
    ],
  ])('%o', async (given, message) => {
    expect(() => new Scriptling({ limits: given as Limits })).toThrow(new TypeError(message));
    await expect(new Scriptling().run('1', { limits: given as Limits })).rejects.toThrow(new TypeError(message));
  });
});
