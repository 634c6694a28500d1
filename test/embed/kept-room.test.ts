// V8 keeps room for what has been taken out of an array, and the arrays of a Map for whoever walks it: what is nearly empty could take all memory.
import { beforeAll, describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';
import { growthsOf, type SessionGrowth } from '../support/heap-growth.ts';

const TIMES = 150;
/** As many items as make 24,000 bytes. */
const ITEMS = 3000;

const takingOut: readonly string[] = [
  `list(items)\nwhile len(it) > 1: it.pop()`,
  `list(items)\nwhile len(it) > 1: it.pop(0)`,
  `list(items)\nwhile len(it) > 1: del it[-1]`,
  `list(items)\nwhile len(it) > 1: del it[1]`,
  `list(items)\nwhile len(it) > 1: it.remove(it[1])`,
  `list(items)\ndel it[1:]`,
  `list(items)\nit[1:] = []`,
  `list(items)\nwhile len(it) > 1: del it[::2]`,
  `list(items)\nwhile len(it) > 1: heapq.heappop(it)`,
  `list(items)\nwhile len(it) > 1: deque_popleft(it)`,
  `dict.fromkeys(items)\nwhile len(it) > 1: it.popitem()`,
  `collections.OrderedDict.fromkeys(items)\nwhile len(it) > 1: it.popitem()`,
  `set(items)\nit.pop()\nfor i in items: it.discard(i)`,
];

const walking: readonly string[] = [
  `while True:\n    d = dict.fromkeys(items)\n    it = iter(d)\n    next(it)\n    d.clear()\n    kept.append(it)`,
  `while True:\n    d = dict.fromkeys(items)\n    it = iter(d.items())\n    for i in items: del d[i]\n    kept.append(it)`,
  `while True:\n    d = set(items)\n    it = iter(d)\n    next(it)\n    d.clear()\n    kept.append(it)`,
  `d = {}\nit = iter(d.values())\nwhile True:\n    d.clear()\n    d.update(dict.fromkeys(items))`,
  `d = set(items)\nit = iter(d)\nwhile True:\n    for i in items: d.discard(i)\n    d.update(items)`,
];

const setup = `import collections, heapq, queue
from collections import deque_popleft
kept = []
items = range(${ITEMS})`;
const limits = { wallMs: 30_000, runningMs: 30_000, steps: Infinity };
const MEGABYTE = 2 ** 20;

let [taken, ...walked]: SessionGrowth[] = [];
beforeAll(async () => {
  const sources = takingOut.map(
    (steps) =>
      `kept.append([])\nfor _ in range(${TIMES}):\n    it = ${steps.replaceAll('\n', '\n    ')}\n    kept[-1].append(it)\ndel it`,
  );
  [taken, ...walked] = await growthsOf([
    { setup, sources, limits },
    ...walking.map((source) => ({ setup, sources: [source], limits: { ...limits, memoryBytes: 16 * MEGABYTE } })),
  ]);
});

describe('what is taken out leaves no room behind', () => {
  it.each(takingOut.map((steps, i) => [steps, i] as const))('%s', (_, i) => {
    const { growths, kept } = taken ?? { growths: [], kept: [] };
    expect((kept as unknown[])[i]).toHaveLength(TIMES);
    expect(growths[i]?.bytes).toBeLessThan((TIMES * ITEMS * 8) / 4);
  });
});

describe('what is walked and changed meanwhile counts', () => {
  it.each(walking.map((steps, i) => [steps, i] as const))('%s', (_, i) => {
    expect(walked[i]?.growths).toEqual([{ bytes: expect.any(Number), kind: 'memory' }]);
    expect(walked[i]?.given).toBeLessThan(3 * 16 * MEGABYTE);
  });
});

describe('what built-ins have in hand while they wait counts', () => {
  const helpers = `import collections, functools, io, json, re, threading
never = threading.Event()
def waiting():
    yield ('b' * 1_000_000 + str(n)).upper()
    never.wait()
class Each:
    def __init__(self): self.texts = waiting()
    def __getitem__(self, key): return next(self.texts)
    def __lt__(self, other): never.wait()
class Raw(io.RawIOBase):
    def __init__(self): self.texts = waiting()
    def readable(self): return True
    def read(self, size): return next(self.texts).encode()
`;
  it.each([
    `max(waiting())`,
    `sorted([0, 1], key=lambda _, texts=waiting(): next(texts))`,
    `sorted(range(200_000), key=lambda i: i if i < 199_999 else never.wait())`,
    `sorted([[i] for i in range(30_000)] + [Each()], key=lambda x: x if type(x) is Each else Each())`,
    `sum(([x] for x in waiting()), [])`,
    `''.join(waiting())`,
    `functools.reduce(lambda a, b: a, waiting())`,
    `collections.Counter(waiting())`,
    `re.sub('.', lambda m, texts=waiting(): next(texts), 'ab')`,
    `'{0[a]}{0[a]}'.format(Each())`,
    `json.dumps([Each(), Each()], default=lambda _, texts=waiting(): next(texts))`,
    `list(json.JSONEncoder(default=lambda _, texts=waiting(): next(texts)).iterencode([Each(), Each()]))`,
    `json.loads('[{}, {}]', object_hook=lambda _, texts=waiting(): next(texts))`,
    `json.loads('{"a": {}, "b": {}}', object_hook=lambda _, texts=waiting(): next(texts))`,
    `Raw().readall()`,
    `io.BufferedReader(Raw()).read()`,
    `io.BufferedReader(Raw()).readline()`,
  ])('%s', async (expression) => {
    const scriptling = new Scriptling({
      limits: { wallMs: 30_000, runningMs: 30_000, steps: Infinity, memoryBytes: 16 * 2 ** 20 },
    });
    const start = `for n in range(60): threading.Thread(target=lambda: ${expression}, daemon=True).start()`;
    await expect(scriptling.run(helpers + start)).rejects.toMatchObject({ kind: 'memory' });
  });
});
