// Runs programs one by one and tells what the engine counts of their values and what V8's heap has grown by. For `node --expose-gc`.
import { LimitError, Scriptling } from '../../src/index.ts';
import { liveBytes } from '../support/live-memory.ts';

const programs: Readonly<Record<string, string>> = {
  ints: 'x = list(range(300_000))',
  'large ints': 'x = [i * 10**12 for i in range(100_000)]',
  'large ints alone': 'x = [2**40 + i for i in range(200_000)]',
  'large ints among others': 'x = [None] + [2**40 + i for i in range(200_000)]',
  bigints: 'x = [10**30 + i for i in range(100_000)]',
  floats: 'x = [i * 0.5 for i in range(100_000)]',
  'assigned floats': 'x = [0] * 100_000\nfor i in range(100_000): x[i] = i * 0.5',
  strings: 'x = [f"item {i}" for i in range(100_000)]',
  'long strings': 'x = ["ab%d" % i * 100 for i in range(10_000)]',
  'wide strings': 'x = ["你好%d" % i * 100 for i in range(5_000)]',
  tuples: 'x = [(i, i + 1) for i in range(60_000)]',
  lists: 'x = [[i] for i in range(60_000)]',
  'lists that grew': 'x = [[] for i in range(50_000)]\nfor l in x: l.append(1)',
  'empty dicts': 'x = [{} for i in range(60_000)]',
  'small dicts': 'x = [{"id": i, "name": "n", "total": i * 0.5} for i in range(40_000)]',
  'large dict': 'x = {i: i for i in range(150_000)}',
  'dict of texts': 'x = {f"key {i}": f"value {i}" for i in range(50_000)}',
  set: 'x = set(range(150_000))',
  'dicts of which much is gone':
    'x = [dict.fromkeys(range(32768)) for i in range(9)]\nfor d in x:\n    for i in range(24_000): del d[i]',
  'sets of which much is gone': 'x = [set(range(32768)) for i in range(9)]\nfor s in x: s -= set(range(24_000))',
  'dicts that change':
    'x = [dict.fromkeys(range(1000)) for i in range(100)]\nfor d in x:\n    for i in range(1000, 3000):\n        del d[i - 1000]\n        d[i] = i',
  'lists that have shrunk':
    'x = [list(range(3000)) for i in range(300)]\nfor l in x:\n    while len(l) > 1600: l.pop()',
  'small sets': 'x = [{i} for i in range(40_000)]',
  instances:
    'class P:\n    def __init__(self, a, b):\n        self.a = a\n        self.b = b\nx = [P(i, i) for i in range(80_000)]',
  slots:
    'class P:\n    __slots__ = ("a", "b")\n    def __init__(self, a, b):\n        self.a = a\n        self.b = b\nx = [P(i, i) for i in range(80_000)]',
  closures: 'def make(i):\n    return lambda: i\nx = [make(i) for i in range(40_000)]',
  generators: 'def g(i):\n    yield i\n    yield i + 1\nx = [g(i) for i in range(30_000)]\nfor y in x: next(y)',
  'a text put together': 's = ""\nfor i in range(300_000): s += "xy"',
  'a text written in pieces': 'import io\nf = io.StringIO()\nfor i in range(100_000): f.write(str(i))',
  bytes: 'x = [b"x" * 1000 for i in range(5_000)]',
  bytearray: 'x = bytearray()\nfor i in range(1_000_000): x.append(1)',
  nested: 'x = None\nfor i in range(60_000): x = [x]',
  'bound methods': 'class P:\n    def f(self): pass\np = P()\nx = [p.f for i in range(60_000)]',
  exceptions: 'x = []\nfor i in range(20_000):\n    try: raise ValueError(i)\n    except ValueError as e: x.append(e)',
  iterators: 'x = [iter([]) for i in range(60_000)]',
  'some texts in many places': 'c = ["red", "green", "blue"]\nx = [c[i % 3] for i in range(600_000)]',
  'padded texts': 'x = [str(i).zfill(40) for i in range(40_000)]',
  'texts of one character': 'x = [chr(256 + i % 30_000) for i in range(100_000)]',
  locks: 'import threading\nx = [threading.Lock() for i in range(30_000)]',
  'ended threads':
    'import threading\nx = [threading.Thread(target=int) for i in range(10_000)]\nfor t in x:\n    t.start()\n    t.join()',
  'weak sets': 'import weakref\nclass P: pass\nx = [weakref.WeakSet([P()]) for i in range(10_000)]',
  'what weak references refer to':
    'import weakref\nclass P: pass\nx = [P() for i in range(20_000)]\nfor p in x: weakref.ref(p)',
  dates: 'import datetime\nx = [datetime.datetime(2020, 1, 1) for i in range(40_000)]',
  modules: 'import types\nx = [types.ModuleType("m") for i in range(5_000)]',
  decimals: 'import decimal\nx = [decimal.Decimal(i) for i in range(40_000)]',
  'chains of methods': 'x = len\nfor i in range(60_000): x = x.__init__',
  'one long text in many places':
    't = "".join(chr(97 + i % 26) for i in range(1_000_000))\nx = [t for i in range(20_000)]',
};

export interface Estimate {
  readonly name: string;
  readonly heapBytes: number;
  readonly countedBytes: number;
  /** What was charged while the values were made. */
  readonly chargedBytes: number;
}

/** What the engine counts now: a run with next to no memory tells when it is measured first. */
async function counted(instance: Scriptling): Promise<number> {
  try {
    await instance.run('while True: [0] * 400', { limits: { memoryBytes: 16_384 } });
  } catch (error) {
    if (error instanceof LimitError && error.kind === 'memory') return error.used;
    throw error;
  }
  return 0;
}

for (const [name, source] of Object.entries(programs)) {
  // V8 holds on to the last instances of a class for a while: those of a small run take their place.
  await new Scriptling().run(source.replaceAll(/\d+(_000)+/g, '3'));
  await new Scriptling().run(
    'class P:\n    def __init__(self, a, b):\n        self.a = a\n        self.b = b\nx = [P(1, 2), P(3, 4)]',
  );
  const instance = new Scriptling();
  await instance.run('1');
  const before = await liveBytes(2);
  const chargedBytes = (await instance.run(source)).usage.peakMemoryBytes;
  const countedBytes = await counted(instance);
  const heapBytes = (await liveBytes(2)) - before;
  process.stdout.write(`${JSON.stringify({ name, heapBytes, countedBytes, chargedBytes } satisfies Estimate)}\n`);
  instance.reset();
}
