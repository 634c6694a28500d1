// V8 keeps room for what has been taken out of an array, and the arrays of a Map for whoever walks it: what is nearly empty could take all memory.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';
import { collectGarbage } from '../support/live-memory.ts';

beforeAll(() => {
  setFlagsFromString('--expose-gc');
  (globalThis as { gc?: unknown }).gc ??= runInNewContext('gc');
});

/** Bytes that V8's heap has grown by, once a script has been run. */
async function growthBehind(source: string, scriptling: Scriptling): Promise<number> {
  await scriptling.run('import collections, heapq, queue\nkept = []');
  await collectGarbage();
  const before = process.memoryUsage().heapUsed;
  await scriptling.run(source);
  await collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

const TIMES = 150;
/** As many items as make 24,000 bytes. */
const ITEMS = 3000;

describe('what is taken out leaves no room behind', () => {
  it.each([
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
  ])('%s', async (steps) => {
    const scriptling = new Scriptling({ limits: { wallMs: 30_000, runningMs: 30_000, steps: Infinity } });
    const body = `it = ${steps}`.replaceAll('\n', '\n    ');
    const names = steps.includes('deque_popleft') ? 'from collections import deque_popleft\n' : '';
    const source = `${names}items = range(${ITEMS})\nfor _ in range(${TIMES}):\n    ${body}\n    kept.append(it)`;
    expect(await growthBehind(source, scriptling)).toBeLessThan((TIMES * ITEMS * 8) / 4);
    expect(scriptling.get('kept')).toHaveLength(TIMES);
  });
});

describe('what is walked and changed meanwhile counts', () => {
  const MEGABYTE = 2 ** 20;
  it.each([
    `while True:\n    d = dict.fromkeys(items)\n    it = iter(d)\n    next(it)\n    d.clear()\n    kept.append(it)`,
    `while True:\n    d = dict.fromkeys(items)\n    it = iter(d.items())\n    for i in items: del d[i]\n    kept.append(it)`,
    `while True:\n    d = set(items)\n    it = iter(d)\n    next(it)\n    d.clear()\n    kept.append(it)`,
    `d = {}\nit = iter(d.values())\nwhile True:\n    d.clear()\n    d.update(dict.fromkeys(items))`,
    `d = set(items)\nit = iter(d)\nwhile True:\n    for i in items: d.discard(i)\n    d.update(items)`,
  ])('%s', async (steps) => {
    const scriptling = new Scriptling({
      limits: { wallMs: 30_000, runningMs: 30_000, steps: Infinity, memoryBytes: 16 * MEGABYTE },
    });
    const failing = growthBehind(`items = range(${ITEMS})\n${steps}`, scriptling);
    await expect(failing).rejects.toMatchObject({ kind: 'memory' });
    await collectGarbage();
    const grown = process.memoryUsage().heapUsed;
    scriptling.reset();
    await collectGarbage();
    expect(grown - process.memoryUsage().heapUsed).toBeLessThan(3 * 16 * MEGABYTE);
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
