// Scripts share one event loop: none stalls it, deep recursion is only a matter of limits, and one that waits is small.
import { spawnSync } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fn, Scriptling } from '../src/index.ts';
import { bundleForNode } from './support/bundle.ts';
import type { BusyLoop } from './support/busy-loops.ts';

describe('a script that never ends leaves the event loop to others', () => {
  it('in a process of its own, as it is bundled', { timeout: 60_000 }, async () => {
    const bundle = await bundleForNode(join(import.meta.dirname, 'support', 'busy-loops.ts'));
    try {
      const { stdout, stderr, status } = spawnSync(process.execPath, [bundle.path], { encoding: 'utf8' });
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      const loops = JSON.parse(stdout) as readonly BusyLoop[];
      expect(loops.length).toBe(9);
      for (const { name, gaps } of loops) {
        const shown = gaps.map((gap) => gap.toFixed(1)).join(' ');
        process.stdout.write(`event loop, ${name}: longest gaps of ${gaps.length} windows ${shown} ms\n`);
      }
      // Other processes may take the machine away for a while, but not in each of the windows.
      expect(loops.filter(({ gaps, allowed }) => !((gaps[1] ?? Infinity) < allowed))).toEqual([]);
    } finally {
      await bundle.remove();
    }
  });
});

describe('a run', () => {
  it('ends where a test of the host has put timers in place that stand still', async () => {
    vi.useFakeTimers();
    try {
      const answer = fn('answer()', '', async () => 1);
      const scriptling = new Scriptling({ globals: { answer }, limits: { hostCalls: 10_000 } });
      for (let times = 0; times < 3; times++) {
        const { value } = await scriptling.run('sum(answer() for _ in range(2000)) + sum(range(100_000))');
        expect(value).toBe(4999952000);
      }
    } finally {
      vi.useRealTimers();
    }
  });
});

/** What a built-in asks of the script, by the name of the method, and calls of built-ins that ask it of `W()`. */
const questions: Readonly<Record<string, readonly string[]>> = {
  __hash__: [
    'hash(W())',
    '{W(): 1}',
    '{W() for x in [1]}',
    '{}[W()]',
    '{}.get(W())',
    '{}.setdefault(W())',
    '{1: 1}.pop(W())',
    'W() in {}',
    '{}.update([(W(), 1)])',
    'dict.fromkeys([W()])',
    'set([W()])',
    'set().add(W())',
    '{(1, W()): 1}',
    'collections.Counter([W()])',
    'functools.lru_cache(print)(W())',
    'hash((W(),))',
  ],
  __eq__: [
    'W() == 1',
    'W() in [1]',
    '[W()] == [1]',
    '([W()],) == ([1],)',
    '{1: W()} == {1: 1}',
    '[W()].index(1)',
    '[W()].count(1)',
    '[W()].remove(1)',
    '(W(),).index(1)',
    'collections.deque([W()]).index(1)',
    'list(itertools.groupby([W(), W()]))',
  ],
  __lt__: [
    'W() < W()',
    '(W(),) < (W(),)',
    'sorted([W(), W()])',
    'min(W(), W())',
    'heapq.heappush([W()], W())',
    'heapq.heapify([W(), W()])',
    'bisect.bisect([W()], W())',
  ],
  __index__: [
    '[1][W()]',
    "'ab'[W():]",
    '[1].pop(W())',
    'range(W())',
    '[1] * W()',
    "'a' * W()",
    'chr(W())',
    'hex(W())',
    'bytes([W()])',
    'bytes(W())',
    "'a b'.split(' ', W())",
    'math.gcd(W(), 2)',
  ],
  __float__: ['float(W())', 'math.sqrt(W())', "'%f' % W()"],
  __repr__: ['repr(W())', 'repr([W()])', 'str({1: (W(),)})', 'print([W()])', 'collections.deque([W()]).__repr__()'],
  __str__: ['str(W())', "'%s' % W()", 'print(W())', "f'{W()}'"],
  __bool__: ['bool(W())', 'not W()', 'any([W()])', 'list(filter(None, [W()]))'],
};

describe('a method without end that a built-in calls', () => {
  for (const [method, calls] of Object.entries(questions)) {
    it.each(calls)(`leaves the event loop to others: ${method} in %s`, async (call) => {
      const source = `
import bisect, collections, functools, heapq, itertools, math
class W:
    def ${method}(self, *args):
        while True: pass
${method === '__eq__' ? '    __hash__ = object.__hash__' : ''}
${call}`;
      let rounds = 0;
      let isOver = false;
      const run = new Scriptling({ limits: { runningMs: 100, wallMs: 20_000, steps: Infinity } }).run(source);
      const counting = (async () => {
        for (; !isOver; rounds++) await new Promise(setImmediate);
      })();
      await expect(run).rejects.toMatchObject({ kind: 'running' });
      isOver = true;
      await counting;
      // Turns are of eight milliseconds, unless others take the machine away.
      expect(rounds).toBeGreaterThanOrEqual(4);
    });
  }
});

describe('scripts that compute without end', () => {
  const limits = { wallMs: 60_000, runningMs: 60_000, steps: Infinity, hostCalls: Infinity };
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

  it('do not hold up one that is short', async () => {
    const controller = new AbortController();
    setMaxListeners(0, controller.signal);
    const ran = new Set<number>();
    const busy = Array.from({ length: 60 }, (_, i) => {
      const note = fn('note()', 'Tells who has a turn.', () => void ran.add(i));
      return new Scriptling({ limits, globals: { note } })
        .run('while True:\n    note()\n    for _ in range(2000): pass', { signal: controller.signal })
        .catch(() => undefined);
    });
    // All of them get turns, and all have computed for some time.
    await pause(2000);
    expect(ran.size).toBe(60);
    const others: number[] = [];
    for (let i = 0; i < 15; i++) {
      await pause(5);
      ran.clear();
      await new Scriptling().run('sum(i * i for i in range(1000))');
      others.push(ran.size);
    }
    controller.abort();
    await Promise.all(busy);
    others.sort((a, b) => a - b);
    process.stdout.write(`60 busy scripts: while a short one ran, ${others.join(' ')} of them had a turn\n`);
    expect(others[7]).toBeLessThan(20);
  }, 60_000);

  it('get equal shares, however many threads they have', async () => {
    const controller = new AbortController();
    const start = (threads: number): Scriptling => {
      const scriptling = new Scriptling({ limits });
      const source = `
import threading
turns = [0] * ${threads}
def work(i):
    while True: turns[i] += 1
for i in range(${threads - 1}): threading.Thread(target=work, args=(i,), daemon=True).start()
work(${threads - 1})`;
      scriptling.run(source, { signal: controller.signal }).catch(() => undefined);
      return scriptling;
    };
    const instances = [start(1), start(1), start(30)];
    await pause(1500);
    controller.abort();
    await pause(100);
    const counts = instances.map((each) => (each.get('turns') as number[]).reduce((sum, turns) => sum + turns, 0));
    process.stdout.write(`turns of runs with 1, 1 and 30 threads: ${counts.join(' ')}\n`);
    expect(Math.max(...counts)).toBeLessThan(5 * Math.min(...counts));
  }, 30_000);
});

describe('recursion', () => {
  const source = (depth: number): string => `
def depth(n):
    if n == 0:
        return 0
    return 1 + depth(n - 1)

depth(${depth})
`;
  it('goes 100,000 deep where the limit allows it', async () => {
    const { value } = await new Scriptling({ limits: { recursionDepth: 100_100 } }).run(source(100_000));
    expect(value).toBe(100_000);
    expect(new Scriptling({ limits: { recursionDepth: 100_100 } }).runSync(source(100_000)).value).toBe(100_000);
  });

  it('through built-ins, generators and methods, too', async () => {
    const nested = `
class Node:
    def __init__(self, n):
        self.n = n
    def depth(self):
        return 0 if self.n == 0 else 1 + max(map(Node.depth, [Node(self.n - 1)]))

def count(n):
    if n:
        yield n
        yield from count(n - 1)

Node(10_000).depth(), sum(1 for _ in count(500))
`;
    const { value } = await new Scriptling({ limits: { recursionDepth: 100_000 } }).run(nested);
    expect(value).toEqual([10_000, 500]);
  });

  it('through iterators that ask each other, and functions of thousands of parameters', async () => {
    const limits = { recursionDepth: 100_000 };
    const makers = ['zip(it)', 'map(next, [it])', 'filter(None, it)', 'iter(it.__next__, None)', 'chain(it)'];
    for (const maker of makers) {
      const nested = `from itertools import chain\nit = iter([1])\nfor i in range(10_000): it = ${maker}\nnext(it) is not None`;
      expect((await new Scriptling({ limits }).run(nested)).value, maker).toBe(true);
    }
    const names = Array.from({ length: 3000 }, (_, i) => `a${i}`).join(', ');
    const wide = `
def f(${names}):
    try:
        return 0 if a0 == 0 else 1 + f(a0 - 1, *range(2999))
    finally:
        pass
[f(900, *range(2999)) for i in range(3)]`;
    expect((await new Scriptling().run(wide)).value).toEqual([900, 900, 900]);
  });

  it('ends in RecursionError at the limit', async () => {
    const run = new Scriptling().run(source(100_000));
    await expect(run).rejects.toMatchObject({ type: 'RecursionError' });
  });
});

describe('10,000 scripts that wait for a host promise', () => {
  it('take about 10 kB each', async () => {
    const bundle = await bundleForNode(join(import.meta.dirname, 'support', 'waiting-scripts.ts'));
    try {
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', bundle.path], {
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const { waiting, bytes, correct } = JSON.parse(stdout) as { waiting: number; bytes: number; correct: number };
      process.stdout.write(`${waiting} waiting scripts: ${(bytes / 1000).toFixed(2)} kB each\n`);
      expect([waiting, correct]).toEqual([10_000, 10_000]);
      expect(bytes).toBeLessThan(10_000);
    } finally {
      await bundle.remove();
    }
  });
});
