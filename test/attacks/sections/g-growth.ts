// G, bit by bit: what grows in loops, in built-ins that collect, and on its way to the host.
import { ConversionError, LimitError, RunError } from '../../../src/index.ts';
import type { MakeInstance, Probe, Row } from '../probe.ts';
import { GRACE_MEGABYTES, hostProbe, importsFor, probe, small, varying } from '../probe.ts';

/** The rest have the default limit. */
const large = { ends: 'limit' };

const limited = (sources: readonly string[], rest: Partial<Probe> = small, before = ''): Probe[] =>
  sources.map((source) => probe(source, `${before}\n${importsFor(source)}${source}\n`, rest));
/** The same for statements that are repeated until something ends them. */
const forever = (statements: readonly string[], rest: Partial<Probe>, before: string): Probe[] =>
  statements.map((statement) =>
    probe(statement, `${before}\nwhile True:\n${statement.replaceAll(/^/gm, '    ')}\n`, rest),
  );

/** Lets the host have a value. Answers what is wrong unless it is refused with a typed error; what is shared many times over may cross as it is. */
const crossing = (title: string, source: string, mayCross = false): Probe =>
  hostProbe(title, async (make) => {
    const ended = await make()
      .run(source)
      .then(
        () => 'it crossed',
        (error: unknown) => error,
      );
    if (mayCross && ended === 'it crossed') return undefined;
    return ended instanceof RunError || ended instanceof ConversionError ? undefined : String(ended);
  });

const RECURRING_MEBIBYTES = 8;
/** Takes most of what is allowed, again and again, and lets it go. Time is no matter here. */
const recurring = (title: string, take: (bytes: number) => string, times = 100): Probe => ({
  ...hostProbe(title, async (make: MakeInstance) => {
    const memoryBytes = RECURRING_MEBIBYTES * 1024 ** 2;
    const source = `
def take():
    x = ${take(0.9 * memoryBytes)}
for i in range(${times}): take()
`;
    const instance = make({ limits: { memoryBytes, wallMs: 60_000, runningMs: 60_000 } });
    try {
      await instance.run(source);
      return undefined;
    } catch (error) {
      return error instanceof LimitError ? `${error.kind}: ${error.used}` : String(error);
    }
  }),
  megabytes: RECURRING_MEBIBYTES + GRACE_MEGABYTES,
});

/** What the statements of G14 are made of. */
const things = `
import functools, re, types
kept = []
table = {}
error = ValueError()
n = 0
class C:
    def method(self): pass
def function(): pass
def generate():
    yield 1
    yield 2
async def coroutine(): pass
def deep(n):
    if n == 0: raise ValueError
    deep(n - 1)
`;

export const growth: readonly Row[] = [
  {
    id: 'G2',
    title: 'doubling',
    probes: [
      ...[
        's += s',
        "s = s.replace('', 'a')",
        "b = b.replace(b'', b'a')",
        's = s + s',
        "s = f'{s}{s}'",
        "s = '%s%s' % (s, s)",
        "s = s.join(('', '', ''))",
        'b += b',
        'a += a',
        'a.extend(a)',
        'a[len(a):] = a',
        'a *= 2',
        'l += l',
        'l = l + l',
        'l.extend(l)',
        'l[len(l):] = l',
        'l[0:0] = l',
        'l *= 2',
        'l = [*l, *l]',
        'l += list(l)',
        't += t',
        't = (*t, *t)',
        't *= 2',
        'd.update({(k, len(d)): 1 for k in d})',
        'd |= {(k, len(d)): 1 for k in d}',
        'd = {**d, **{(k, len(d)): 1 for k in d}}',
        'u |= {(k, len(u)) for k in u}',
        'u.update([(k, len(u)) for k in u])',
        'u = u.union((k, len(u)) for k in u)',
        'u ^= {(k, len(u)) for k in u}',
        'q += q',
        'q.extend(q)',
        'q.extendleft(q)',
        'r += r',
        'r.extend(r)',
        'r[len(r):] = r',
        'i += i * i * i',
        'i <<= i.bit_length()',
        'c.update({(k, len(c)): 1 for k in c})',
      ].map((statement) =>
        probe(
          statement,
          `
from array import array
from collections import Counter, deque
s = 'xy'; b = b'xy'; a = bytearray(b'xy'); l = [1, 2]; t = (1, 2); d = {1: 1}; u = {1}; q = deque([1, 2]); r = array('d', [1, 2]); i = 3
c = Counter([1])
for turn in range(60):
    ${statement}
`,
          ['l += l', 'a += a', 's += s', 'd |= {(k, len(d)): 1 for k in d}'].includes(statement) ? large : small,
        ),
      ),
    ],
  },
  {
    id: 'G8',
    title: 'texts in many parts',
    probes: [
      ...limited(
        ["x = ('a ' * 10**7).split()", "x = list('a' * 3 * 10**7)", "x = re.findall('a', 'a' * 10**7)"],
        large,
      ),
      ...limited([
        "x = ('a ' * 3 * 10**6).split()",
        "x = ('a ' * 3 * 10**6).split(' ')",
        "x = ('a ' * 3 * 10**6).rsplit()",
        "x = (b'a ' * 3 * 10**6).split()",
        "x = (b'a ' * 3 * 10**6).split(b' ')",
        "x = list('a' * 3 * 3 * 10**6)",
        "x = list(b'a' * 3 * 3 * 10**6)",
        "x = tuple('ab' * 3 * 10**6)",
        "x = [*('ab' * 3 * 10**6)]",
        "x = ('a\\n' * 3 * 10**6).splitlines()",
        "x = (b'a\\n' * 3 * 10**6).splitlines(True)",
        "x = re.findall('', 'a' * 3 * 10**6)",
        "x = re.findall('a', 'a' * 3 * 10**6)",
        "x = re.findall('(a)(a)', 'a' * 3 * 10**6)",
        "x = re.split('a', 'a' * 3 * 10**6)",
        "x = re.split('', 'a' * 3 * 10**6)",
        "x = list(re.finditer('a', 'a' * 3 * 10**6))",
        "x = list(csv.reader(['a,' * 3 * 10**6]))",
        "x = io.StringIO('a\\n' * 3 * 10**6).readlines()",
        "x = list(io.BytesIO(b'a\\n' * 3 * 10**6))",
        "x = shlex.split('a ' * 3 * 10**6)",
        "x = json.loads('[' + '[],' * 3 * 10**6 + '1]')",
        "x = json.loads('[' + '1.5,' * 3 * 10**6 + '1]')",
        "x = json.loads('[' + '\"ab\",' * 3 * 10**6 + '1]')",
        "x = json.loads('[' + '{\"a\":1},' * 10**6 + '1]')",
        "x = struct.unpack('3000000b', bytes(3 * 10**6)) + struct.unpack('3000000b', bytes(3 * 10**6))",
        "x = [struct.iter_unpack('b', bytes(3 * 10**6))] and list(struct.iter_unpack('b', bytes(3 * 10**6)))",
        "x = urllib.parse.parse_qsl('a=b&' * 3 * 10**6)",
        "x = textwrap.wrap('a ' * 3 * 10**6, 1)",
      ]),
    ],
  },
  {
    id: 'G9',
    title: 'ranges that are collected',
    probes: [
      ...limited(
        [
          'x = set(i for i in r)',
          'x = [i for i in r]',
          'x = list(iter(r))',
          'x = list(zip(r, r))',
          'x = []; x.extend(i for i in r)',
          'x = [0]\nwhile True: x.extend(range(10))',
          'x = [0] * 8_000_000\nfor i in range(20_000): x.append(1)',
          'x = [0] * 5_000_000\nwhile True: x.insert(len(x) - 1, 1)',
        ],
        large,
        'r = range(10**9)',
      ),
      ...limited(
        [
          'x = list(r)',
          'x = [*r]',
          'x = (*r,)',
          'x = {*r}',
          'a, *b = r',
          'f(*r)',
          'f(**dict.fromkeys(map(str, r)))',
          'x = tuple(r)',
          'x = set(r)',
          'x = frozenset(r)',
          'x = dict.fromkeys(r)',
          'x = dict(zip(r, r))',
          'x = sorted(r)',
          'x = list(reversed(r))',
          'x = list(zip(r, r))',
          'x = list(map(lambda i: (i,), r))',
          'x = list(filter(None, r))',
          'x = list(enumerate(r))',
          'x = [i for i in r]',
          'x = {i for i in r}',
          'x = {i: i for i in r}',
          "x = ''.join(map(str, r))",
          'l = [0]; l[:] = r',
          'l = [0]; l.extend(r)',
          'l = [0]; l += r',
          's = set(); s.update(r)',
          's = set(); s = s.union(r)',
          'x = bytes(i % 256 for i in r)',
          "x = array('q', r)",
          "x = array('B'); x.frombytes(bytes(i % 256 for i in r))",
          'x = deque(r)',
          'x = Counter(r)',
          'x = list(product(range(1000), repeat=4))',
          'x = list(product(r, r))',
          'x = list(permutations(range(12)))',
          'x = list(permutations(r, 2))',
          'x = list(combinations(range(60), 10))',
          'x = list(combinations_with_replacement(r, 3))',
          'x = cycle(r); sum(1 for i in x)',
          'x = list(chain(r, r))',
          'x = list(batched(r, 2))',
          'x = list(batched(r, 10**9))',
          'x = list(pairwise(r))',
          'x = [list(g) for k, g in groupby(r)]',
          'x = list(islice(count(), 10**9))',
          'x = list(repeat([], 10**9))',
          'x, y = tee(r); sum(1 for i in x)',
          'x = list(starmap(max, zip(r, r)))',
          'x = list(zip_longest(r, [1]))',
          'x = heapq.nlargest(10**9, r)',
          'x = list(heapq.merge(r, r))',
          'random.shuffle(list(r))',
          'statistics.median(r)',
          'x = random.sample(r, 10**8)',
          'x = math.comb(10**9, 10**8)',
          'x = str(r[:10**8] and list(r))',
          'print(*r)',
          'match list(r):\n    case [*x]: pass',
          'assert r in [list(r)]',
          'x = slice(0, 10**9).indices(10**9) and list(r)[slice(0, 10**9)]',
        ],
        small,
        `
from array import array
from collections import Counter, deque
from itertools import *
r = range(10**9)
def f(*args, **named): return args
`,
      ),
      ...limited(
        // What the iterator has answered is kept in parts until all of it becomes one list.
        ['x = list(accumulate(r))'],
        varying,
        'from itertools import *\nr = range(10**9)',
      ),
    ],
  },
  {
    id: 'G10',
    title: 'quadratic work',
    probes: [
      ...limited([
        "s = ''\nkept = []\nwhile True:\n    s += 'xyz' * 10\n    kept.append(s)\n    s[0]",
        'a = [1, 2]\nwhile True: a[0:0] = a',
        'a = [1]\nwhile True: a.insert(0, 1)',
        'd = {}\nwhile True: d = {**d, len(d): 1}',
        'l = []\nfor i in range(10**6): l = l + [i]',
        'sum([[0] * 1000] * 10**4, [])',
        'sum([(0,) * 1000] * 10**4, ())',
        't = ()\nfor i in range(10**6): t = t + (i,)',
        'u = frozenset()\nwhile True: u = u | {len(u)}',
        'functools.reduce(lambda a, b: a + [b], range(10**6), [])',
        "s = ''\nfor i in range(10**7): s += 'xy' * 5",
        "s = ''\nwhile True: s = 'xy' * 5 + s",
      ]),
      ...limited(["b = b''\nfor i in range(10**7): b = b + b'x' * 10"], varying),
    ],
  },
  {
    id: 'G12',
    title: 'ropes',
    probes: [
      ...[
        's[0]',
        'len(s)',
        'hash(s)',
        "s == s + ''",
        "s < s + 'x'",
        "'z' in s",
        '{s: 1}[s]',
        's.encode()',
        's[::-1]',
        's.upper()',
      ].map((look) =>
        probe(`400,000 concatenations, then ${look}`, `s = ''\nfor i in range(4 * 10**5): s += 'xy'\nx = ${look}\n`),
      ),
      probe('from the other end', "s = ''\nfor i in range(4 * 10**5): s = 'xy' + s\ns[5]; hash(s)"),
      probe('from both ends', "s = ''\nfor i in range(5 * 10**5): s = 'x' + s + 'y'\ns[5]; hash(s)"),
      ...limited(
        ["s = ''\nfor i in range(10**7): s += 'x' * 20\ns[0]", "s = ''\nfor i in range(10**7): s = f'{s}{i}'\ns[0]"],
        small,
      ),
    ],
  },
  {
    id: 'G13',
    title: 'sizes that JavaScript has no room for',
    probes: [
      ...limited([
        'd = {}\nfor i in range(2**24 + 1): d[i] = 1',
        'd = set()\nfor i in range(2**24 + 1): d.add(i)',
        'd = dict.fromkeys(range(2**24 + 1))',
        'l = [0] * 2**32',
        'l = [0] * (2**32 - 1)',
        'l = []\nfor i in range(2**32): l.append(0)',
        'x = 1 << 2**30',
        'x = 2 ** 2**30',
        'x = 3 ** (2**29)',
        'x = (10**6000) ** 10000',
        'math.factorial(10**8)',
        'x = int.from_bytes(bytes(2**27))',
        'bytes(2**32)',
        'bytearray(2**33)',
      ]),
      hostProbe('texts at the end of what V8 can hold, where the limit allows them', async (make) => {
        const instance = make({ limits: { memoryBytes: 2 ** 40, wallMs: 20_000, runningMs: 20_000 } });
        const { value } = await instance.run(`
ended = []
for build in (
    lambda: 'x' * 2**29,
    lambda: 'x' * (2**29 - 24) + 'y' * 1000,
    lambda: 'x' * 2**28 + 'y' * 2**28,
    lambda: ('x' * 2**20).join(['y'] * 2**10),
    lambda: f"{'x' * 2**28}{'x' * 2**28}",
    lambda: 'x'.ljust(2**29),
    lambda: [0] * 2**32,
    lambda: 1 << 2**30,
):
    try:
        build()
        ended.append('built')
    except MemoryError:
        ended.append('MemoryError')
ended`);
        const wrong = (value as string[]).findIndex((each) => each !== 'MemoryError');
        return wrong === -1 ? undefined : `number ${wrong}: ${String((value as string[])[wrong])}`;
      }),
    ],
  },
  {
    id: 'G14',
    title: 'growth for ever',
    probes: [
      ...forever(
        [
          'kept.append({})',
          'kept.append([])',
          'c = C(); c.a = 1; c.b = 2.5; kept.append(c)',
          "kept.append(f'text {len(kept)}')",
          'kept.append(1)',
          'kept.append(1.5 + len(kept))',
        ],
        large,
        things,
      ),
      // The zones are read anew each time.
      ...forever(['kept.append(zoneinfo.ZoneInfo.no_cache("Europe/Berlin"))'], varying, `import zoneinfo\n${things}`),
      ...forever(
        [
          'kept.append(())\nkept.append((1,))',
          'kept.append(set())',
          'kept.append(10**20 + len(kept))',
          "kept.append(b'%d' % len(kept))",
          'kept.append(lambda: kept)',
          'def f(x): return lambda: x\nkept.append(f(1))',
          'kept.append(C())',
          'class D: pass\nkept.append(D)',
          "kept.append(type('D', (), {}))",
          'kept.append(x for x in kept)',
          'g = generate(); next(g); kept.append(g)',
          'kept.append(C().method)',
          'kept.append([].append)',
          "kept.append('x'.join)",
          "kept.append(ValueError('x'))",
          "try: raise ValueError('x')\nexcept ValueError as e: kept.append(e)",
          'try: deep(50)\nexcept ValueError as e: kept.append(e)',
          'kept = [kept]',
          'kept = (kept,)',
          'kept = {1: kept}',
          'kept = lambda x=kept: x',
          'kept = zip(kept)',
          'try: raise error.with_traceback(error.__traceback__)\nexcept ValueError as e: kept.append(e.__traceback__)',
          'c = C(); kept.append(c); c.__dict__',
          'n += 1; c = C(); c.__dict__[n] = c; kept.append(c)',
          "kept.append('\\U0001F600' * 10 + str(len(kept)))",
          "kept.append(f'{len(kept):>40}')",
          "table['x' * len(table)] = 1",
          'table[len(table)] = {}',
          'table.setdefault(len(table), [])',
          'n += 1; setattr(C, f"a{n}", 1)',
          'n += 1; setattr(function, f"a{n}", 1)',
          'n += 1; globals()[f"a{n}"] = n',
          'kept.append(iter(kept))',
          'kept.append(map(len, kept))',
          'kept.append(range(len(kept)))',
          'kept.append(slice(1, 2))',
          'kept.append(memoryview(b""))',
          'kept.append(functools.partial(len))',
          'kept.append(property(len))',
          'kept.append(staticmethod(len))',
          'kept.append(super(C, C()))',
          'kept.append(list[int])',
          'kept.append(coroutine())',
          'kept.append(1j * len(kept))',
          'kept.append({}.keys())',
          'kept.append(object())',
          'kept.append(types.SimpleNamespace())',
          'kept.append(re.compile(f"a{len(kept)}"))',
        ],
        small,
        things,
      ),
      ...forever(
        [
          'kept.append(threading.Lock())',
          'kept.append(threading.RLock())',
          'kept.append(datetime.date(2020, 1, 1))',
          'kept.append(datetime.datetime(2020, 1, 1))',
          'kept.append(datetime.timedelta(seconds=len(kept)))',
          'kept.append(decimal.Decimal(len(kept)))',
          "kept.append(types.ModuleType('x'))",
          "kept.append(contextvars.ContextVar('x'))",
          'kept.append(collections.deque())',
          'kept.append(operator.itemgetter(1))',
          'kept.append(functools.cmp_to_key(len))',
          "kept.append(typing.TypeVar('T'))",
          'class P(typing.NamedTuple):\n    x: int\nkept.append(P)',
          'kept.append((len(kept) * 1.1).hex())',
          "kept.append('1'.zfill(30))",
          "kept.append('ab'.center(30, '\u4e00'))",
          'kept.append(chr(len(kept) % 0x8000 + 256))',
          "s = ''\nfor i in range(4000):\n    s += 'x'\n    kept.append(s)",
          'x = x.__init__',
          'x = x.__repr__',
          'x = slice(x)',
          'x = property(x)',
          'x = classmethod(x)',
          'x = zip(x) if kept else map(len, x)',
        ],
        small,
        `import collections, contextvars, datetime, decimal, functools, operator, threading, types, typing
kept = []
x = []
`,
      ),
      // What is kept is small; what V8 could keep behind it is not.
      ...forever(
        [
          "t = f'{len(kept)}' + 'x' * 1000000\nwhile len(t) > 20: t = t[: len(t) * 4 // 5]\nkept.append(t)",
          't = list(range(20000))\nwhile len(t) > 1: t.pop()\nkept.append(t)',
          't = list(range(20000))\nt[1:] = []\nkept.append(t)',
          't = dict.fromkeys(range(20000))\nu = iter(t)\nt.clear()\nkept.append(u)',
        ],
        { ...small, options: () => ({ limits: { ...small.options?.().limits, runningMs: 2000 } }) },
        'kept = []',
      ),
    ],
  },
  {
    id: 'G17',
    title: 'values for the host',
    probes: [
      crossing('a text of 200 MB', "'x' * (2 * 10**8)"),
      crossing('a text of 60 MB in a list, thrice', "s = 'x' * (6 * 10**7)\n[s, s + 'y', s + 'z']"),
      crossing('ten million items', '[0] * 10**7'),
      crossing('a million ints', 'list(range(10**6)) * 20'),
      crossing('a DAG of 40 levels', 'x = []\nfor i in range(40): x = [x, x]\nx', true),
      crossing('a DAG of tuples', 'x = ()\nfor i in range(40): x = (x, x)\nx', true),
      crossing('a DAG of dicts', 'x = {}\nfor i in range(40): x = {1: x, 2: x}\nx', true),
      crossing('a dict with a million keys', '{i: [i] for i in range(10**6)}'),
      crossing('a text many times', "['x' * 1000] * 10**6"),
    ],
  },
  {
    id: 'G20',
    title: 'taken and let go',
    probes: [
      recurring('a list', (bytes) => `[0] * ${Math.floor(bytes / 8)}`),
      recurring('a text', (bytes) => `'x' * ${Math.floor(bytes)}`),
      // While the result is put together in turns, it is there in pieces, too.
      recurring('a text that is looked at', (bytes) => `('x' * ${Math.floor(bytes / 4)} + 'y').upper()`),
      recurring('bytes', (bytes) => `bytes(${Math.floor(bytes)})`),
      recurring('lists', (bytes) => `[[i] for i in range(${Math.floor(bytes / 150)})]`, 20),
      recurring('dicts', (bytes) => `[{} for i in range(${Math.floor(bytes / 200)})]`, 20),
      recurring('a dict', (bytes) => `{i: i for i in range(${Math.floor(bytes / 80)})}`, 20),
      recurring('floats', (bytes) => `[i * 0.5 for i in range(${Math.floor(bytes / 60)})]`, 20),
      recurring('in parts', (bytes) => `[[0] * ${Math.floor(bytes / 8 / 10)} for _ in range(8)]`, 20),
    ],
  },
];
