// L: documents and archives that are made to break whoever reads them.
import { fileLibraries, memoryFiles, yaml } from '../../../src/libraries.ts';
import type { Probe, Row } from '../probe.ts';
import { endless, laborious, probe, refused } from '../probe.ts';

/** Each expression has to raise one of the exceptions, or to reach a limit. */
const rejected = (kinds: string, expressions: readonly string[], before: string): Probe[] =>
  laborious(
    expressions.map((expression) => `refuses((${kinds}), lambda: ${expression})`),
    before,
  );
const withFiles = () => ({
  libraries: [...fileLibraries({ files: memoryFiles({ quota: { bytes: 10_000_000 } }) }), yaml()],
});

export const dataFormats: readonly Row[] = [
  {
    id: 'L1',
    title: 'deep documents',
    probes: [
      ...rejected(
        'ValueError, RecursionError',
        [
          "json.loads('[' * 10**5 + ']' * 10**5)",
          "json.loads('[' * 10**6)",
          "json.loads('[' * 10**6 + ']' * 10**6)",
          'json.loads(\'{"a":\' * 10**5)',
          "json.loads('{\"a\":' * 10**5 + '1' + '}' * 10**5)",
          'json.loads(\'[{"a":\' * 10**5)',
          "json.loads(b'[' * 10**5)",
          "json.loads('[' * 10**5, object_hook=dict)",
          'json.loads(\'{"a":\' * 10**5, object_pairs_hook=list)',
          "json.load(io.StringIO('[' * 10**5))",
          "json.JSONDecoder().raw_decode('[' * 10**5)",
          "tomllib.loads('a = ' + '[' * 10**5)",
          "tomllib.loads('a = ' + '{a = ' * 10**5)",
          "toml.loads('a = ' + '[' * 10**5 + ']' * 10**5)",
          "toml.loads('[' + 'a.' * 10**5)",
          "msgpack.unpackb(b'\\x91' * 10**5 + b'\\x01')",
          "msgpack.unpackb(b'\\x81\\x01' * 10**5 + b'\\x01')",
        ],
        'import ast, io, json, msgpack, toml, tomllib',
      ),
      ...laborious(
        [
          "E.fromstring('<a>' * 10**5 + '</a>' * 10**5)",
          "HTMLParser().feed('<a>' * 10**5)",
          "x = E.fromstring('<a>' * 10**4 + '</a>' * 10**4)\ntry: E.tostring(x)\nexcept RecursionError: pass",
        ],
        'import xml.etree.ElementTree as E\nfrom html.parser import HTMLParser',
      ),
    ],
  },
  {
    id: 'L2',
    title: 'odd JSON',
    probes: [
      probe(
        'as CPython reads it',
        String.raw`
import json, math
same(json.loads('{"a": 1, "a": 2}'), {'a': 2}); same(json.loads('1e400'), math.inf); same(json.loads('-1e400'), -math.inf)
assert math.isnan(json.loads('NaN')); same(json.loads('Infinity'), math.inf); same(json.loads('-Infinity'), -math.inf)
same(json.loads('"\\ud800"'), '\ud800'); same(json.loads('"\\ud83d\\ude00"'), '\U0001f600'); same(json.loads('"\\ude00\\ud83d"'), '\ude00\ud83d')
same(json.loads('{"__proto__": 1, "constructor": 2}'), {'__proto__': 1, 'constructor': 2})
same(json.loads(b'\xff\xfe1\x00'), 1); same(json.loads(b'\xef\xbb\xbf1'), 1)
same(json.loads('1' * 4000), int('1' * 4000)); assert type(json.loads('-0')) is int and str(json.loads('-0.0')) == '-0.0'
for bad in ('[1,]', '{"a":1,}', '{"a"}', '[1 2]', '01', '1.', '.5', '+1', '1e', '--1', "'a'", '"a', '"\\x41"', '"\\u12"', '"\t"', '"\n"', 'nan', 'inf', 'tru', '', ' ', '[', '{', '\ufeff1', '1 1', 'undefined', '/**/1', '[1]//', '0x1', '1_0', '\u0661', '{1: 2}', '{"a":1 "b":2}', '"\\', '"\\u', '"\\ud800\\u'):
    refuses((json.JSONDecodeError,), lambda: json.loads(bad))
refuses((ValueError,), lambda: json.loads('1' * 10**6))
refuses((TypeError,), lambda: json.loads(1)); refuses((UnicodeDecodeError,), lambda: json.loads(b'\xff'))
`,
      ),
      ...laborious(
        [
          "json.loads('\"' + 'a' * 30_000_000 + '\"')",
          "json.loads('\"' + '\\\\u1234' * 2_000_000 + '\"')",
          "json.loads('[' + '1,' * 1_000_000 + '1]')",
          "json.loads('{' + ','.join(f'\"{i}\":1' for i in range(100_000)) + '}')",
          "json.loads(' ' * 10_000_000 + '1')",
          "json.loads('1.' + '1' * 5_000_000)",
          "json.loads('1e' + '9' * 5_000_000)",
          "refuses((ValueError,), lambda: json.loads('-' + '1' * 5_000_000))",
          "json.loads('[' + '{},' * 500_000 + '{}]')",
        ],
        'import json',
      ),
    ],
  },
  {
    id: 'L3',
    title: 'values that JSON cannot say',
    probes: [
      probe(
        'as CPython says it',
        String.raw`
import json
l = []; l.append(l); d = {}; d['d'] = d
for cycle in (l, d, [d], {'l': (l,)}):
    assert 'Circular' in refuses((ValueError,), lambda: json.dumps(cycle))
    refuses((ValueError, RecursionError), lambda: json.dumps(cycle, indent=1)); refuses((RecursionError, ValueError), lambda: json.dumps(cycle, check_circular=False))
same(json.dumps(float('nan')), 'NaN'); same(json.dumps([float('inf')]), '[Infinity]')
refuses((ValueError,), lambda: json.dumps(float('nan'), allow_nan=False))
same(json.dumps(10**30), '1' + '0' * 30); refuses((ValueError,), lambda: json.dumps(7**10**6))
for bad in (b'a', {1}, object(), 1j, len, [b'a'], {'a': {1}}, {(1,): 1}, range(3), Ellipsis):
    refuses((TypeError,), lambda: json.dumps(bad))
refuses((TypeError,), lambda: json.dumps({'a': 1, 1: 2, None: 3}, sort_keys=True))
same(json.dumps({1: 1, True: 2, None: 3, 1.5: 4}, sort_keys=False), '{"1": 2, "null": 3, "1.5": 4}')
same(json.dumps({(1,): 1}, skipkeys=True), '{}')
refuses((ValueError,), lambda: json.dumps({1}, default=lambda x: x))
refuses((RecursionError,), lambda: json.dumps({1}, default=lambda x: [x], check_circular=False))
refuses((RecursionError, ValueError), lambda: json.dumps({1}, default=lambda x: (x,)))
same(json.dumps('\u2028</script>\ud800'), '"\\u2028</script>\\ud800"')
class S(str):
    def __str__(self): return 'no'
class I(int):
    def __repr__(self): return 'no'
same(json.dumps([S('yes'), I(5)]), '["yes", 5]')
`,
      ),
      ...laborious(
        [
          'x = [1]\nfor i in range(30): x = [x, x]\njson.dumps(x)',
          "x = {}\nfor i in range(30): x = {'a': x, 'b': x}\njson.dumps(x, sort_keys=True)",
          'json.dumps([[]] * 100, indent=10**7)',
          "json.dumps([0] * 100, indent='x' * 10**6)",
          "json.dumps([0] * 100, separators=('x' * 10**6, ':'))",
          'json.dumps({str(i): i for i in range(100_000)}, sort_keys=True)',
          "json.dumps('\\u1234' * 5_000_000)",
          "json.dumps(['a' * 1000] * 10_000)",
          'json.dumps([1.5] * 500_000), json.dumps([10**50] * 100_000)',
          'json.dump([0] * 10**6, io.StringIO())',
          'list(json.JSONEncoder().iterencode([0] * 10**6))',
          'x = 1\nfor i in range(100_000): x = [x]\nrefuses((RecursionError, ValueError), lambda: json.dumps(x))',
        ],
        'import io, json',
      ),
    ],
  },
  {
    id: 'L5',
    title: 'TOML, INI, YAML',
    probes: [
      probe(
        'what is said twice',
        `
import tomllib, configparser
for bad in ('a = 1\\na = 2', '[a]\\n[a]', 'a = 1\\n[a]', 'a.b = 1\\na = 2', '[[a]]\\n[a]', '[a]\\n[[a]]', 'a = {b = 1}\\na.c = 2', 'a = [1]\\n[[a]]', '[a.b]\\n[a]\\nb = 1', 'a = {b = 1, b = 2}', 'a.b.c = 1\\na.b = 2'):
    refuses((tomllib.TOMLDecodeError,), lambda: tomllib.loads(bad))
same(tomllib.loads('__proto__ = 1\\n[constructor]\\nprototype = 2'), {'__proto__': 1, 'constructor': {'prototype': 2}})
for bad in ('[a]\\n[a]', '[a]\\nx=1\\nx=2', 'x=1', '[a'):
    refuses((configparser.Error,), lambda: configparser.ConfigParser().read_string(bad))
`,
      ),
      ...laborious(
        [
          "tomllib.loads('.'.join(['a'] * 50_000) + ' = 1')",
          "tomllib.loads('[' + '.'.join(['a'] * 50_000) + ']')",
          "tomllib.loads('[[a]]\\n' * 200_000)",
          "tomllib.loads(''.join(f'[t{i}]\\n' for i in range(100_000)))",
          "tomllib.loads(''.join(f'a{i} = 1\\n' for i in range(100_000)))",
          "tomllib.loads('a = \"' + 'x' * 5_000_000 + '\"')",
          "tomllib.loads('a = [' + '1,' * 200_000 + ']')",
          "refuses((ValueError,), lambda: tomllib.loads('a = ' + '1' * 1_000_000))",
          "tomllib.loads('a = 1.' + '1' * 1_000_000)",
          "tomllib.loads(''.join(f'a.b{i} = 1\\n' for i in range(50_000)))",
          "tomllib.loads(''.join(f'[a.b.c.d{i}]\\n' for i in range(50_000)))",
          "tomllib.loads('#' * 5_000_000)",
          "toml.dumps({'a': {str(i): i for i in range(100_000)}})",
          "x = {}\nfor i in range(50_000): x = {'a': x}\ntry: toml.dumps(x)\nexcept RecursionError: pass",
          "configparser.ConfigParser().read_string('[a]\\n' + ''.join(f'x{i} = 1\\n' for i in range(100_000)))",
          "configparser.ConfigParser().read_string(''.join(f'[s{i}]\\n' for i in range(50_000)))",
          "p = configparser.ConfigParser()\np.read_string('[a]\\nx = ' + '%(y)s' * 10_000 + '\\ny = ' + 'z' * 10_000)\np['a']['x']",
        ],
        'import configparser, toml, tomllib',
      ),
      ...laborious(
        [
          'yaml.safe_load(\'a: &a [x]\\n\' + \'\'.join(f\'b{i}: &b{i} [{", ".join(["*a" if i == 0 else f"*b{i - 1}"] * 9)}]\\n\' for i in range(9)))',
          "try: yaml.safe_load('[' * 10_000)\nexcept (yaml.YAMLError, RecursionError): pass",
          "try: yaml.safe_load('- ' * 10_000 + 'a')\nexcept (yaml.YAMLError, RecursionError): pass",
          "try: yaml.safe_load('{a: ' * 10_000)\nexcept (yaml.YAMLError, RecursionError): pass",
          "yaml.safe_load('- a\\n' * 50_000)",
          "refuses((ValueError,), lambda: yaml.safe_load('a: ' + 'x' * 2_000_000))",
        ],
        'import yaml',
      ).map((each) => ({ ...each, options: () => ({ ...each.options?.(), ...withFiles() }) })),
    ],
  },
  {
    id: 'L6',
    title: 'XML and HTML',
    probes: [
      probe(
        'entities are not made up, and nothing is fetched',
        `
import xml.etree.ElementTree as E, html
laughs = '<!DOCTYPE l [<!ENTITY a "ha">' + ''.join(f'<!ENTITY {chr(98 + i)} "' + f'&{chr(97 + i)};' * 10 + '">' for i in range(9)) + ']><l>&j;</l>'
external = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'
parameter = '<!DOCTYPE l [<!ENTITY % a SYSTEM "http://127.0.0.1/x"> %a;]><l/>'
quadratic = '<!DOCTYPE l [<!ENTITY a "' + 'x' * 100_000 + '">]><l>' + '&a;' * 100_000 + '</l>'
for bomb in (laughs, external, quadratic, '<!DOCTYPE l SYSTEM "http://127.0.0.1/x.dtd"><l>&a;</l>', '<l>&a;</l>', '<l>&#0;</l>', '<l>&#xd800;</l>', '<l>&#x110000;</l>'):
    try: text = E.tostring(E.fromstring(bomb), encoding='unicode')
    except (E.ParseError, ValueError, LookupError, MemoryError): continue
    assert 'root:' not in text and len(text) < 10**6, text[:100]
try: E.fromstring(parameter)
except E.ParseError: pass
for bad in ('<a', '<a>', '<a></b>', '<a/><b/>', '<a b/>', '<a b=1/>', '<a b="1" b="2"/>', '<a>\\0</a>', '', ' ', '<', '<!--', '<![CDATA[', '<a>]]></a>', '<?xml version="1.0"?', '<a:b/>', '<1/>'):
    refuses((E.ParseError,), lambda: E.fromstring(bad))
same(html.unescape('&lt;script&gt;&#0;&#x110000;&bogus;'), '<script>\\ufffd\\ufffd&bogus;')
`,
      ),
      ...laborious(
        [
          "E.fromstring('<a>' + '<b/>' * 200_000 + '</a>')",
          "E.fromstring('<a ' + ' '.join(f'x{i}=\"1\"' for i in range(100_000)) + '/>')",
          "E.fromstring('<a x=\"' + 'y' * 5_000_000 + '\"/>')",
          "E.fromstring('<a>' + 'y' * 5_000_000 + '</a>')",
          "E.fromstring('<a>' + '&lt;' * 1_000_000 + '</a>')",
          "E.fromstring('<a>' + '<!-- x -->' * 200_000 + '</a>')",
          "E.fromstring('<a>' + '<![CDATA[x]]>' * 200_000 + '</a>')",
          "E.fromstring('<a ' + ' '.join(f'xmlns:n{i}=\"u\"' for i in range(50_000)) + '/>')",
          "refuses((E.ParseError,), lambda: E.fromstring('<' * 1_000_000))",
          "refuses((E.ParseError,), lambda: E.fromstring('<!--' + '-' * 1_000_000))",
          "refuses((E.ParseError,), lambda: E.fromstring('<a ' * 200_000))",
          "E.fromstring('<' + 'a' * 1_000_000 + '/>')",
          "x = E.fromstring('<a>' + '<b><c/></b>' * 20_000 + '</a>')\nfor i in range(1000): x.findall('.//c')",
          "x = E.fromstring('<a>' + '<b><c/></b>' * 20_000 + '</a>')\nE.tostring(x), list(x.iter()), x.findall('.//b/c'), x.find('b[9999]')",
          "x = E.fromstring('<a>' + '<b/>' * 20_000 + '</a>')\nE.indent(x), E.tostring(x)",
          "E.fromstring('<a/>').findall('./' + '*/' * 10_000 + '*')",
          "p = HTMLParser()\np.feed('<script>' + 'x' * 5_000_000)",
          "p = HTMLParser()\np.feed('<script>' + '</scrip' * 200_000); p.close()",
          "p = HTMLParser()\np.feed('<a ' + 'b=c ' * 200_000 + '>')",
          "p = HTMLParser()\np.feed('<b>' * 200_000)",
          "p = HTMLParser()\np.feed('&amp' * 200_000); p.close()",
        ],
        'import xml.etree.ElementTree as E\nfrom html.parser import HTMLParser',
      ),
    ],
  },
  {
    id: 'L7',
    title: 'archives that are bombs',
    probes: [
      ...laborious(
        [
          'bomb = zlib.compress(bytes(10_000_000))\nfor i in range(1000): zlib.decompress(bomb)',
          'bomb = zlib.compress(zlib.compress(bytes(10_000_000)) * 1000)\nzlib.decompress(zlib.decompress(bomb))',
          'bomb = gzip.compress(bytes(10_000_000))\nfor i in range(1000): gzip.decompress(bomb)',
          'bomb = gzip.compress(bytes(1_000_000)) * 1000\ngzip.decompress(bomb)',
          'gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(bytes(10_000_000)) * 100)).read()',
          'd = zlib.decompressobj()\nbomb = zlib.compress(bytes(10_000_000))\npieces = [d.decompress(bomb, 1000)]\nwhile d.unconsumed_tail: pieces.append(d.decompress(d.unconsumed_tail, 10**6))',
          "z = io.BytesIO()\nwith zipfile.ZipFile(z, 'w', zipfile.ZIP_DEFLATED) as f:\n    for i in range(10): f.writestr(str(i), bytes(3_000_000))\nwith zipfile.ZipFile(z) as f:\n    found = [f.read(name) for name in f.namelist()]",
          "z = io.BytesIO()\nwith zipfile.ZipFile(z, 'w', zipfile.ZIP_DEFLATED) as f: f.writestr('a', bytes(10_000_000))\nwith zipfile.ZipFile(z) as f:\n    for i in range(100): f.read('a')",
          "z = io.BytesIO()\nwith zipfile.ZipFile(z, 'w') as f:\n    for i in range(20_000): f.writestr(f'{i}', b'')\nzipfile.ZipFile(z).namelist()",
          "data = zlib.compress(b'x' * 100_000)\nfor i in range(100_000): data = zlib.compress(data)",
          'zlib.compress(random.randbytes(5_000_000), 9)',
          "z = io.BytesIO(b'PK\\x05\\x06' + b'\\xff' * 18)\nrefuses((zipfile.BadZipFile,), lambda: zipfile.ZipFile(z))",
          "z = io.BytesIO(b'PK\\x05\\x06' * 100_000)\nrefuses((zipfile.BadZipFile,), lambda: zipfile.ZipFile(z))",
        ],
        'import gzip, io, random, zipfile, zlib',
      ),
      probe(
        'headers that lie',
        `
import gzip, io, struct, zipfile, zlib
z = io.BytesIO()
with zipfile.ZipFile(z, 'w', zipfile.ZIP_DEFLATED) as f: f.writestr('a', b'x' * 1000); f.writestr('b', b'y' * 1000)
whole = z.getvalue()
central = whole.index(b'PK\\x01\\x02')
def read(data):
    with zipfile.ZipFile(io.BytesIO(data)) as f: return [f.read(name) for name in f.namelist()]
same(read(whole), [b'x' * 1000, b'y' * 1000])
def changed(at, form, value): return whole[:at] + struct.pack(form, value) + whole[at + struct.calcsize(form):]
harm = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OverflowError, MemoryError, struct.error, RuntimeError)
for at, form, value in ((central + 24, '<I', 0xfffffff0), (central + 20, '<I', 0xfffffff0), (central + 42, '<I', 0xfffffff0), (central + 24, '<I', 1), (central + 20, '<I', 1), (central + 16, '<I', 0), (central + 10, '<H', 99), (central + 28, '<H', 0xffff), (central + 30, '<H', 0xffff), (central + 8, '<H', 1)):
    try: found = read(changed(at, form, value))
    except harm: continue
    assert sum(map(len, found)) <= 2000, found
for cut in range(0, len(whole), 7): refuses(harm, lambda: read(whole[:cut]))
for position in range(0, len(whole), 3):
    try: read(whole[:position] + bytes([whole[position] ^ 255]) + whole[position + 1:])
    except harm + (UnicodeDecodeError, KeyError): pass
packed = zlib.compress(b'abc' * 100)
for position in range(len(packed)):
    refuses((zlib.error,), lambda: zlib.decompress(packed[:position]))
    try: zlib.decompress(packed[:position] + bytes([packed[position] ^ 85]) + packed[position + 1:])
    except zlib.error: pass
packed = gzip.compress(b'abc' * 100)
for position in range(len(packed)):
    refuses((EOFError, gzip.BadGzipFile, zlib.error), lambda: gzip.decompress(packed[:position] or b'x'))
    try: gzip.decompress(packed[:position] + bytes([packed[position] ^ 85]) + packed[position + 1:])
    except (EOFError, gzip.BadGzipFile, zlib.error, OSError): pass
`,
      ),
      probe(
        'names that lead out, and entries on top of each other',
        `
import io, os, zipfile
z = io.BytesIO()
with zipfile.ZipFile(z, 'w') as f:
    for name in ('../out', '/etc/passwd', 'a/../../out', 'C:\\\\x', '..\\\\x', 'a/b'): f.writestr(name, name)
os.mkdir('/in')
with zipfile.ZipFile(z) as f: f.extractall('/in')
assert sorted(os.listdir('/')) in (['in'], ['in', 'tmp']), os.listdir('/')
one = io.BytesIO()
with zipfile.ZipFile(one, 'w', zipfile.ZIP_DEFLATED) as f: f.writestr('a', bytes(1_000_000))
data = one.getvalue(); at = data.index(b'PK\\x01\\x02'); end = data.index(b'PK\\x05\\x06')
many = data[:at] + data[at:end] * 50 + data[end:end + 8] + (50).to_bytes(2, 'little') * 2 + (50 * (end - at)).to_bytes(4, 'little') + data[end + 16:]
try:
    with zipfile.ZipFile(io.BytesIO(many)) as f: f.extractall('/in')
except (zipfile.BadZipFile, OSError, MemoryError): pass
`,
        { options: withFiles },
      ),
    ],
  },
  {
    id: 'L9',
    title: 'CSV',
    probes: [
      probe(
        'as CPython reads it',
        `
import csv, io
same(list(csv.reader(['a"b,c', '"a""b",c'])), [['a"b', 'c'], ['a"b', 'c']])
same(list(csv.reader(['"a\\n', 'b"'])), [['a\\nb']])
refuses((csv.Error,), lambda: list(csv.reader(['"a'], strict=True))); refuses((csv.Error,), lambda: list(csv.reader(['"a"b'], strict=True)))
same(list(csv.reader(['a\\0b'])), [['a\\0b']])
refuses((csv.Error,), lambda: list(csv.reader(['x' * 200_000])))
refuses((csv.Error,), lambda: list(csv.reader([b'a']))); refuses((csv.Error,), lambda: list(csv.reader([1])))
refuses((OverflowError, TypeError), lambda: csv.field_size_limit(10**30)); refuses((TypeError,), lambda: csv.field_size_limit('x'))
before = csv.field_size_limit(10**9); same(before, 131072); same(len(list(csv.reader(['x' * 200_000]))[0][0]), 200_000); csv.field_size_limit(before)
row = next(csv.DictReader(['__proto__,constructor,a', '1,2,3,4'])); same((row['__proto__'], row['constructor'], row[None]), ('1', '2', ['4']))
for bad in ('', 'ab', None, 1, '\\n'):
    try: csv.reader([], delimiter=bad)
    except (TypeError, ValueError): pass
out = io.StringIO(); csv.writer(out).writerow(['=1+1', '@x', '-2', 'a\\nb', '"', None, 1.5]); same(out.getvalue(), '=1+1,@x,-2,"a\\nb","""",,1.5\\r\\n')
refuses((csv.Error,), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']))
`,
      ),
      ...laborious(
        [
          "list(csv.reader([',' * 1_000_000]))",
          "csv.field_size_limit(10**18)\nlist(csv.reader(['x' * 20_000_000]))",
          "csv.field_size_limit(10**9)\nlist(csv.reader(['\"' + 'x' * 10_000_000]))",
          'csv.field_size_limit(10**9)\ntry: list(csv.reader(itertools.repeat(\'"a\\n""\')))\nexcept csv.Error: pass',
          "list(csv.DictReader([','.join(map(str, range(100_000)))] * 3))",
          "csv.writer(io.StringIO()).writerow(['\"' * 1_000_000] * 10)",
          'csv.writer(io.StringIO()).writerow([0] * 1_000_000)',
          "csv.writer(io.StringIO(), quoting=csv.QUOTE_ALL).writerows([['a'] * 100] * 10_000)",
          'csv.DictWriter(io.StringIO(), [str(i) for i in range(10_000)]).writeheader()',
          "list(csv.reader(['a,b'] * 200_000))",
        ],
        'import csv, io, itertools',
      ),
      ...endless(
        ["for row in csv.reader(itertools.repeat('a')): pass", "for row in csv.reader(itertools.repeat('')): pass"],
        'import csv, itertools',
      ),
    ],
  },
  {
    id: 'L10',
    title: 'formats that run code',
    probes: [
      ...[
        'pickle',
        'cPickle',
        '_pickle',
        'marshal',
        'shelve',
        'dill',
        'jsonpickle',
        'cloudpickle',
        'dbm',
        'joblib',
        'imp',
      ].map((name) => probe(`import ${name}`, `import ${name}`, { ends: 'ModuleNotFoundError' })),
      probe(
        'objects in JSON and the like are data',
        `
import json, copy, toml, msgpack
text = '{"py/object": "os.system", "py/reduce": [{"py/type": "os.system"}, {"py/tuple": ["id"]}], "__class__": "X", "__reduce__": 1, "$type": "y"}'
same(json.loads(text)['py/object'], 'os.system'); same(json.loads(json.dumps(json.loads(text))), json.loads(text))
refuses((AttributeError, TypeError), lambda: copy.copy.__reduce_ex__(4)(1))
class Evil:
    called = 0
    def __reduce__(self): return (print, ('evil',))
refuses((TypeError,), lambda: json.dumps(Evil())); msgpack.packb(Evil())
try: import copyreg
except ImportError: pass
`,
        { check: ({ output }) => (output === '' ? undefined : output) },
      ),
      probe(
        'YAML makes no objects',
        `
import yaml
for tag in ('!!python/object/apply:os.system ["id"]', '!!python/name:os.system', '!!python/object:os.x {}', '!!python/module:os', '!!python/object/new:os.system ["id"]'):
    for load in (yaml.safe_load, getattr(yaml, 'full_load', yaml.safe_load), getattr(yaml, 'unsafe_load', yaml.safe_load)):
        try: found = load(tag)
        except Exception as error: continue
        assert isinstance(found, (str, list, dict)), found
`,
        { options: withFiles },
      ),
    ],
  },
  {
    id: 'L11',
    title: 'bytes that are no text',
    probes: [
      ...refused(
        'UnicodeDecodeError',
        [
          "b'\\xff'.decode()",
          "b'\\xc0\\x80'.decode()",
          "b'\\xe0\\x80\\x80'.decode()",
          "b'\\xed\\xa0\\x80'.decode()",
          "b'\\xf4\\x90\\x80\\x80'.decode()",
          "b'\\xf8\\x88\\x80\\x80\\x80'.decode()",
          "b'\\xe2\\x82'.decode()",
          "b'\\x80'.decode('ascii')",
          "b'a'.decode('utf-16')",
          "b'\\x00\\xd8'.decode('utf-16-le')",
          "b'\\x00\\xd8a\\x00'.decode('utf-16-le')",
          "b'abc'.decode('utf-32')",
          "b'\\x00\\x00\\x11\\x00'.decode('utf-32-le')",
          "b'\\x81'.decode('cp1252')",
          "str(b'\\xff', 'utf-8')",
          "codecs.decode(b'\\xff', 'utf-8')",
        ],
        'import codecs',
      ),
      ...refused('UnicodeEncodeError', [
        "'\\ud800'.encode()",
        "'\\u0100'.encode('latin-1')",
        "'\\x80'.encode('ascii')",
        "'\\ud800'.encode('utf-16')",
        "'\\u0100'.encode('cp1252')",
      ]),
      ...refused('LookupError', [
        "b'a'.decode('nonsense')",
        "'a'.encode('x' * 10**6)",
        "b'a'.decode('hex')",
        "'a'.encode('rot13')",
        "b'a\\xff'.decode('utf-8', 'nonsense')",
        "'a'.encode('../../etc/passwd')",
        "'a'.encode('os')",
      ]),
      ...refused(
        '(ValueError, LookupError)',
        [
          "base64.b64decode('a')",
          "base64.b64decode('!!!!', validate=True)",
          "base64.b32decode('a')",
          "base64.b85decode('~~~~~')",
          "base64.a85decode('\\x7f')",
          "base64.b16decode('g0')",
          "binascii.unhexlify('0')",
          "binascii.a2b_base64('a')",
          "bytes.fromhex('zz')",
          "b'\\xff'.decode('idna')",
          "'\\0'.encode('\\0')",
        ],
        'import base64, binascii',
      ),
      probe(
        'handlers of errors',
        String.raw`
import codecs
same(b'a\xff\xfeb'.decode('utf-8', 'replace'), 'a\ufffd\ufffdb'); same(b'a\xffb'.decode('utf-8', 'ignore'), 'ab')
same(b'\xff'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'), b'\xff'); same(b'\xff'.decode('utf-8', 'backslashreplace'), '\\xff')
same('\ud800'.encode('utf-8', 'surrogatepass').decode('utf-8', 'surrogatepass'), '\ud800')
same('\u0100'.encode('ascii', 'xmlcharrefreplace'), b'&#256;'); same('\u0100\ud800'.encode('ascii', 'replace'), b'??')
same(b'\xff\xfe'.decode('utf-16'), ''); same(b'\xef\xbb\xbfa'.decode('utf-8-sig'), 'a'); same(b'\xf0\x9f\x98'.decode('utf-8', 'replace'), '\ufffd')
d = codecs.getincrementaldecoder('utf-8')(); same([d.decode(bytes([byte])) for byte in '\U0001f600'.encode()], ['', '', '', '\U0001f600'])
refuses((UnicodeDecodeError,), lambda: codecs.getincrementaldecoder('utf-8')().decode(b'\xf0', True))
`,
      ),
      ...laborious(
        [
          "b'\\xff' * 10_000_000 == (b'\\xff' * 10_000_000).decode('latin-1').encode('latin-1')",
          "(b'\\xff' * 5_000_000).decode('utf-8', 'replace')",
          "(b'\\xff' * 2_000_000).decode('utf-8', 'backslashreplace')",
          "(b'\\xff' * 2_000_000).decode('utf-8', 'surrogateescape')",
          "('\\u0100' * 2_000_000).encode('ascii', 'xmlcharrefreplace')",
          "('\\ud800' * 2_000_000).encode('utf-8', 'backslashreplace')",
          "base64.b64decode('A' * 20_000_000), base64.b64encode(bytes(10_000_000))",
          "base64.b64decode('!' * 10_000_000)",
          'base64.b85encode(bytes(5_000_000)), base64.b32encode(bytes(5_000_000)), base64.a85encode(bytes(5_000_000))',
          "binascii.hexlify(bytes(10_000_000)), binascii.b2a_base64(bytes(10_000_000)), binascii.a2b_qp(b'=' * 5_000_000)",
          "(bytes(10_000_000)).decode('utf-16'), (bytes(10_000_000)).decode('utf-32')",
          "d = codecs.getincrementaldecoder('utf-8')()\nfor i in range(10**6): d.decode(b'\\xf0')".replace(
            "d.decode(b'\\xf0')",
            "d.reset(); d.decode(b'\\xf0')",
          ),
          "codecs.escape_decode(b'\\\\x41' * 10**6) if hasattr(codecs, 'escape_decode') else 0",
          "(b'\\\\u1234' * 10**6).decode('unicode_escape')",
          "('\\u1234' * 10**6).encode('unicode_escape'), ('\\u1234' * 10**6).encode('raw_unicode_escape')",
        ],
        'import base64, binascii, codecs',
      ),
    ],
  },
];
