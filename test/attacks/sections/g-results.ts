// G, in one go: results that are too large are refused before anything is built.
import { LimitError, type Limits } from '../../../src/index.ts';
import type { MakeInstance, Probe, Row } from '../probe.ts';
import { hostProbe, importsFor, probe, small, varying } from '../probe.ts';

/** What a process may take for a refusal: the instance and the work of starting it. */
const NO_ALLOCATION_MEGABYTES = 24;

/** One probe for each expression: it has to be refused at once, by an exception that names memory, and without taking any. */
const refusedAtOnce = (expressions: readonly string[], before = ''): Probe[] =>
  expressions.map((expression) =>
    probe(
      expression,
      `
import time
${importsFor(expression)}${before}
def attempt():
    start = time.perf_counter()
    refuses((MemoryError, OverflowError, ValueError), lambda: ${expression})
    return time.perf_counter() - start
took = min(attempt() for _ in range(3))
assert took < 0.01, took
`,
      { megabytes: NO_ALLOCATION_MEGABYTES },
    ),
  );

/** As `refusedAtOnce`, for what is built of many parts, of which each is there already. */
const limited = (sources: readonly string[], before = '', rest: Partial<Probe> = { ends: 'limit' }): Probe[] =>
  sources.map((source) => probe(source, `${importsFor(source)}${before}\n${source}\n`, rest));

/** Answers what is wrong unless the run ends by one of the kinds of limit, with no more than the error. */
async function endsBy(make: MakeInstance, kind: string, source: string, given: Partial<Limits> = {}) {
  const ended = await make({ limits: given })
    .run(source)
    .then(
      () => 'no error',
      (error: unknown) => error,
    );
  return ended instanceof LimitError && ended.kind === kind ? undefined : `${source.slice(0, 40)}: ${String(ended)}`;
}

export const results: readonly Row[] = [
  {
    id: 'G1',
    title: 'repetition',
    probes: refusedAtOnce(
      [
        "'x' * 10**10",
        "10**10 * 'x'",
        "b'x' * 10**10",
        '[0] * 10**9',
        '10**9 * [0]',
        '(0,) * 10**9',
        '[[]] * 10**9',
        "['x' * 100] * 10**9",
        'bytes(10**10)',
        'bytearray(10**10)',
        'bytearray(b"x") * 10**10',
        "array('q', [1]) * 10**9",
        'deque([1]) * 10**9',
        'UserList([1]) * 10**9',
        'operator.mul([0], 10**9)',
        'operator.imul([0], 10**9)',
        '[0].__mul__(10**9)',
        "'x'.__rmul__(10**10)",
        'repeated(bytearray(b"x"))',
        'repeated([0])',
        "repeated('x')",
        "repeated(array('q', [1]))",
        'list(range(10**9))',
        'memoryview(bytes(10**10))',
        "'x' * sys.maxsize",
        '[0] * sys.maxsize',
        "'x' * 10**30",
      ],
      `
from array import array
from collections import UserList, deque
def repeated(a):
    a *= 10**9
`,
    ),
  },
  {
    id: 'G4',
    title: 'padding',
    probes: refusedAtOnce([
      "'a'.ljust(10**10)",
      "'a'.rjust(10**10, '*')",
      "'a'.center(10**10)",
      "'1'.zfill(10**10)",
      "'\\t'.expandtabs(10**10)",
      "('\\t' * 1000).expandtabs(10**7)",
      "b'a'.ljust(10**10)",
      "b'a'.rjust(10**10)",
      "b'a'.center(10**10)",
      "b'1'.zfill(10**10)",
      "b'\\t'.expandtabs(10**10)",
      "bytearray(b'a').ljust(10**10)",
      '(1).to_bytes(10**10)',
    ]),
  },
  {
    id: 'G5',
    title: 'format specifications',
    probes: refusedAtOnce(
      [
        "'%1000000000d' % 1",
        "'%.1000000000f' % 1.5",
        "'%.1000000000d' % 1",
        "'%*d' % (10**9, 1)",
        "'%.*f' % (10**9, 1.5)",
        "'%1000000000s' % 'x'",
        "'%1000000000c' % 'x'",
        "'%1000000000x' % 255",
        "'%1000000000e' % 1.5",
        "b'%1000000000d' % 1",
        "f'{1:>1000000000}'",
        "f'{1:01000000000d}'",
        "f'{1.5:.1000000000f}'",
        "f'{1.5:1000000000.2f}'",
        "f'{1.5:.1000000000e}'",
        "f'{0.5:.1000000000%}'",
        'f\'{"x":*^1000000000}\'',
        "f'{1j:1000000000}'",
        "format(1, '1000000000')",
        "format('x', '1000000000')",
        "format(1.5, '1000000000')",
        "format(Decimal(1), '1000000000')",
        "format(Decimal(1), '.1000000000f')",
        "format(Fraction(1, 3), '.1000000000f')",
        "'{:>{w}}'.format(1, w=10**9)",
        "'{0:{1}}'.format('x', 10**9)",
        "'{x:>1000000000}'.format_map({'x': 1})",
        "string.Formatter().format('{:>1000000000}', 1)",
        "(1).__format__('1000000000')",
      ],
      'from decimal import Decimal\nfrom fractions import Fraction',
    ),
  },
  {
    id: 'G6',
    title: 'joining',
    probes: [
      ...limited(["repr('\\x00' * (5 * 10**6))", "ascii('\\U0001f600' * (2 * 10**6))"], '', varying),
      ...limited(
        [
          "','.join(['x' * 1000] * 10**6)",
          "','.join(part for _ in range(10**6))",
          "b','.join([b'x' * 1000] * 10**6)",
          "bytearray(b',').join([b'x' * 1000] * 10**6)",
          "('x' * 10**6).join('y' * 10**6)",
          "('x' * 10**6).join(['y'] * 1000)",
          "(b'x' * 10**6).join([b'y'] * 1000)",
          "part.replace('x', part * 100)",
          "(part * 100).replace('', part)",
          "b'x'.replace(b'x', b'y' * 10**6) * 1000",
          "(b'x' * 1000).replace(b'x', b'y' * 10**6)",
          'part.translate({120: part * 1000})',
          "str(['x' * 10**6] * 1000)",
          "repr({1: 'x' * 10**6, 2: ['x' * 10**6] * 1000})",
          "'%s' % (['x' * 10**6] * 1000)",
          'f"{[\'x\' * 10**6] * 1000}"',
          "'{0}{0}{0}{0}{0}{0}{0}{0}{0}{0}'.format('x' * 10**7)",
          "str((b'\\0' * 10**7,) * 4)",
        ],
        "part = 'x' * 1000",
      ),
      // They would fit by themselves, but not beside what is there.
      ...limited(
        [
          "'x' * n",
          "('xyz' * (n // 3))[1:] + 'x' * n",
          "'x'.ljust(n)",
          "''.join(['ab' * 500] * (n // 1000))",
          "''.join('ab' * 500 for i in range(n // 1000))",
          "b'x' * n",
          "b'x'.ljust(n)",
          "kept.encode()[:n // 2] + b'x' * (n // 2)",
          "b''.join([b'ab' * 500] * (n // 1000))",
          "b''.join(b'ab' * 500 for i in range(n // 1000))",
          "(b'a' * (n // 11)).replace(b'', b'0123456789')",
          "bytearray(b'x') * n",
          '[0] * (n // 8)',
          'list(range(n // 8))',
          'sorted(range(n // 20))',
          'x = list(range(n // 20)); x.sort()',
        ],
        `
M = 16 * 1024 ** 2
kept = 'k' * (M * 8 // 10)
n = M * 6 // 10
`,
        small,
      ),
    ],
  },
  {
    id: 'G16',
    title: 'libraries that write more than they read',
    probes: [
      ...refusedAtOnce(
        [
          'json.dumps([[1]], indent=10**8)',
          "json.dumps([1], indent='x' * 10**6 * 100)",
          'secrets.token_bytes(10**10)',
          'secrets.token_hex(10**10)',
          'secrets.token_urlsafe(10**10)',
          'random.randbytes(10**10)',
          'random.choices([1], k=10**9)',
          'random.sample(range(10**10), k=10**9)',
          'random.getrandbits(10**10)',
          "hashlib.shake_128(b'x').digest(10**10)",
          "hashlib.shake_256(b'x').hexdigest(10**10)",
          "hashlib.pbkdf2_hmac('sha256', b'x', b'y', 1, dklen=10**10)",
          'struct.pack("1000000000x")',
          'struct.pack("1000000000s", b"")',
          'seekAndWrite(io.BytesIO(), b"x")',
          'seekAndWrite(io.StringIO(), "x")',
          'base64.b85encode(bytes(10**10))',
          'zlib.decompress(zlib.compress(bytes(10**10)))',
        ],
        `
def seekAndWrite(file, what):
    file.seek(10**10)
    file.write(what)
`,
      ),
      ...limited(
        ["[hashlib.sha512(b'x') for _ in iter(int, 1)]", "csv.writer(io.StringIO()).writerow(['\"' * 9 * 10**6] * 3)"],
        '',
        small,
      ),
      ...limited(
        [
          "json.dumps([1] * 1000, separators=('x' * 10**6, ':'))",
          "json.dumps({str(i): 1 for i in range(1000)}, separators=(',', 'x' * 10**6))",
          "textwrap.indent('x\\n' * 1000, 'y' * 10**6)",
          'pprint.pformat([[1] * 100] * 10, indent=10**8, width=1)',
          'base64.b64encode(bytes(13 * 10**6))',
          'base64.b32encode(large)',
          'base64.b16encode(large)',
          'base64.b85encode(large)',
          'large.hex()',
          "large.hex(',')",
          'binascii.hexlify(large)',
          'binascii.b2a_qp(large)',
          'urllib.parse.quote(large)',
          'urllib.parse.quote_plus(large)',
          "urllib.parse.urlencode({'a': large})",
          "html.escape('&' * len(large))",
          "'&' .join(['<'] * len(large))",
          "json.dumps('\\x00' * len(large))",
          "json.dumps('\\U0001f600' * (len(large) // 2))",
          'shlex.quote("\'" * len(large))',
          "re.escape('.' * len(large) * 2)",
          "re.sub('', 'x' * 1000, 'y' * 10**5)",
          "re.sub('y', lambda m: 'x' * 1000, 'y' * 10**5)",
          "re.compile('y').subn('x' * 1000, 'y' * 10**5)",
          "re.match('(y*)', 'y' * 10**6).expand(r'\\1' * 1000)",
          "string.Template('$x' * 1000).substitute(x='y' * 10**6)",
          "string.Formatter().vformat('{x}' * 1000, (), {'x': 'y' * 10**6})",
          '[zlib.compress(random.randbytes(10**6), 0) for _ in range(1000)]',
          '[zlib.decompress(zlib.compress(large)) for _ in range(3)]',
          'gzip.decompress(gzip.compress(large) * 4)',
          '[zlib.decompressobj().decompress(zlib.compress(large)) for _ in range(3)]',
          "codecs.encode('x' * len(large) * 3, 'rot13') * 2",
          "codecs.encode(large, 'hex')",
          "('x' * len(large)).encode('utf-32')",
          "('\\uffff' * len(large)).encode('utf-8')",
          "('\\uffff' * len(large)).encode('ascii', 'xmlcharrefreplace')",
          "(b'\\xff' * len(large)).decode('ascii', 'backslashreplace')",
          "unicodedata.normalize('NFKD', '\\ufdfa' * (len(large) // 4))",
          "('\\ufb03' * len(large)).upper()",
          "copies(hashlib.md5(b'x'))",
          'copies(zlib.compressobj())',
          '[uuid.uuid4() for _ in iter(int, 1)]',
          'list(difflib.ndiff([str(i) * 10**5 for i in range(300)], []))',
          'io.StringIO("x" * len(large) * 2).getvalue() + "y" * len(large)',
          "b''.join([memoryview(large)] * 4)",
        ],
        `
large = bytes(8 * 10**6)
def copies(value):
    kept = []
    while True: kept.append(value.copy())
`,
        small,
      ),
    ],
  },
  {
    id: 'G18',
    title: 'sources',
    probes: [
      hostProbe('a literal of 100 MB', (make) => endsBy(make, 'source', `x = '${'y'.repeat(1e8)}'`)),
      hostProbe('a docstring of 50 MB', (make) => endsBy(make, 'source', `'''${'y'.repeat(5e7)}'''`)),
      hostProbe('a literal counts as a value', (make) =>
        endsBy(make, 'memory', `x = '${'y'.repeat(9e6)}'\nwhile True: [0] * 100`, {
          memoryBytes: 4_000_000,
          wallMs: 10_000,
        }),
      ),
      ...[
        ['a list of a million ints', `x = [${'1,'.repeat(1e6)}]`],
        ['a list of a million texts', `x = [${'"a",'.repeat(1e6)}]`],
        ['a tuple of a million names', `a = 1\nx = (${'a,'.repeat(1e6)})`],
        ['a dict of a million entries', `x = {${'1:2,'.repeat(1e6)}}`],
        ['a set of a million entries', `x = {${'1,'.repeat(1e6)}}`],
        ['a million lists', `x = [${'[],'.repeat(1e6)}]`],
        ['a million statements', 'x=1\n'.repeat(1e6)],
        ['a million arguments', `print(${'1,'.repeat(1e6)})`],
        ['half a million functions', 'def f():0\n'.repeat(5e5)],
        ['a million fields of an f-string', `f'${'{1}'.repeat(1e6)}'`],
      ].map(([title = '', source = '']) => ({ ...probe(title, source, { ends: '?' }), isBare: true })),
    ],
  },
];
