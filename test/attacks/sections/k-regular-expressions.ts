// K: patterns that are made to take for ever, or that mean something else to JavaScript.
import type { Row } from '../probe.ts';
import { endless, hostProbe, laborious, probe } from '../probe.ts';

/** Patterns that backtrack exponentially, and texts in which they find nothing. */
const exponential: readonly (readonly [pattern: string, text: string])[] = [
  ['(a+)+$', "'a' * n + 'b'"],
  ['(a|a)*$', "'a' * n + 'b'"],
  ['(a|aa)+$', "'a' * n + 'b'"],
  ['(.*)*x', "'a' * n"],
  ['(.*)+x', "'a' * n"],
  ['(x+x+)+y', "'x' * n"],
  ['([a-z]+)*@', "'a' * n"],
  ['^(([a-z])+.)+[A-Z]([a-z])+$', "'a' * n"],
  ['(?:a?){50}a{50}b', "'a' * 60"],
  ['(a*)*b', "'a' * n"],
  ['((a+)?b?)*c', "'a' * n"],
  ['(?:(?:a+)+)+$', "'a' * n + 'b'"],
  ['(?=(a+)+$)b', "'a' * n + 'b'"],
  ['(?<!x)(a+)+$', "'a' * n + 'b'"],
  ['(?i)(A+)+$', "'a' * n + 'b'"],
  ['(a+)\\\\1*$', "'a' * n + 'b'"],
  ['(?P<x>a+)+(?(x)b|c)d', "'a' * n"],
  ['(\\\\w+\\\\s?)*$', "'a ' * n + '!'"],
  ['(\\u00e9+)+$', "'\\u00e9' * n + 'b'"],
];

const polynomial: readonly string[] = [
  "re.search(r'\\s+$', ' ' * 200_000 + 'x')",
  "re.search(r'^(\\w+\\s?)*$', 'a' * 200_000 + '!')",
  "re.search(r'.*.*.*=.*', 'a' * 200_000)",
  "re.search(r'a*a*a*a*b', 'a' * 50_000)",
  "re.sub(r'\\s+$', '', ' ' * 200_000 + 'x')",
  "re.split(r',\\s*$', ', ' * 100_000 + 'x')",
  "re.findall(r'(a*)*b', 'a' * 50_000)",
  "re.match(r'(?:.*\\n)*x', 'a\\n' * 100_000)",
  "re.search(r'(?s)<.*>.*</.*>', '<' * 50_000)",
  "re.search(r'\"(?:[^\"\\\\]|\\\\.)*$x', '\"' * 50_000)",
  "re.search(r'(?=.*a)(?=.*b)(?=.*c)d', 'abc' * 50_000)",
  "re.search(r'(?<=a{100})b', 'a' * 200_000)",
  "re.search(r'(a{1,50}){1,50}b', 'a' * 5000)",
  "re.search(rb'\\s+$', b' ' * 200_000 + b'x')",
  "re.fullmatch(r'(?:ab?)*', 'a' * 200_000 + 'c')",
  "re.match(r'(.)(.)(.)(.)(.)' * 15, 'a' * 70)",
  "list(re.finditer(r'a*?$', 'a' * 50_000))",
  "re.search(r'([^,]*,){50}x', 'a,' * 50_000)",
];

/** Patterns that are large once they are compiled. */
const large: readonly string[] = [
  "re.compile('((a{1000}){1000}){1000}').match('a' * 10**6)",
  "re.compile('a{5000000}').match('a' * 100)",
  "re.compile('(?:a{1000}){1000}').match('a' * 10**6)",
  "re.compile('(?:' * 10_000 + 'a' + ')' * 10_000)",
  "re.compile('(' * 10_000 + 'a' + ')' * 10_000)",
  "re.compile('(a)' * 100_000)",
  "re.compile('(?:a|b)' * 100_000).match('a' * 100_000)",
  "re.compile('|'.join(map(str, range(100_000)))).search('x' * 1000)",
  "re.compile('|'.join('a' * i for i in range(1500))).match('a' * 1500)",
  "re.compile('[' + ''.join(map(chr, range(0x100, 0xd000))) * 10 + ']')",
  "re.compile('[' + 'a-z' * 300_000 + ']')",
  "re.compile('(?i)[' + '\\u0100-\\u1fff' * 1000 + ']').search('x' * 1000)",
  "re.compile('(?<=' + 'a' * 100_000 + ')b').search('a' * 100_000)",
  "re.compile('a' * 1_000_000).search('a' * 1_000_000)",
  "re.compile('(?x)' + ' ' * 1_000_000 + '# x\\n' * 100_000 + 'a')",
  "re.compile('a?' * 10_000).match('a' * 10_000)",
  "re.compile('(?=' * 3000 + ')' * 3000)",
  "re.compile('[' * 100_000)",
  "re.compile('\\\\' * 100_001)",
  "re.compile('(?P<' + 'a' * 1_000_000 + '>b)')",
  "re.compile('a{' + '9' * 100_000 + '}')",
  "re.compile('\\\\' + '9' * 100_000)",
  "re.compile('(?(' + '9' * 100_000 + ')a|b)')",
  "re.compile('x*' * 20_000 + 'y').search('x' * 2000)",
];

export const regularExpressions: readonly Row[] = [
  {
    id: 'K1',
    title: 'patterns that backtrack exponentially',
    probes: exponential.flatMap(([pattern, text]) =>
      // What is proven harmless may end; what is not ends at the deadline.
      [40, 50_000].flatMap((n) => laborious([`n = ${n}\nre.search('${pattern}', ${text})`], 'import re')),
    ),
  },
  {
    id: 'K3',
    title: 'patterns that backtrack polynomially',
    probes: [
      ...laborious(polynomial, 'import re'),
      ...endless(
        [
          "while True: re.search('(a+)+$', 'a' * 20 + 'b')",
          "while True: re.sub('a', 'b', 'a' * 10_000)",
          "while True: re.findall('a', 'a' * 10_000)",
          "while True: re.compile('a' * 100 + str(next(i)))",
          "for m in iter(lambda: re.match('', ''), None): pass",
          "re.sub('', lambda m: next(i) and '', 'a' * 10**7)",
        ],
        'import itertools, re\ni = itertools.count(1)',
      ),
    ],
  },
  {
    id: 'K4',
    title: 'patterns that are large',
    probes: laborious(
      large.map((source) => `try: ${source}\nexcept (re.error, RecursionError, OverflowError): pass`),
      'import re',
    ),
  },
  {
    id: 'K5',
    title: 'texts that make others search',
    probes: laborious(
      [
        "(' ' * 10**6 + 'x' + ' ' * 10**6).strip(), ('a' * 10**6).strip('ab'), (' ' * 10**6).split(), (' a' * 10**5).title()",
        "fnmatch.fnmatch('a' * 10_000, '*a' * 5000 + 'b')",
        "fnmatch.fnmatch('a' * 100_000, '*' * 100_000 + 'b')",
        "fnmatch.filter(['a' * 1000] * 100, '*a*a*a*a*b')",
        "fnmatch.translate('[' * 100_000), fnmatch.translate('*?' * 100_000)",
        "string.Template('$' * 10**6).safe_substitute()",
        "string.Template('${' * 10**5).safe_substitute()",
        "string.Template('$a' * 10**5).substitute(a='x' * 10)",
        "refuses((ValueError,), lambda: json.loads('\"' + '\\\\' * 10**6))",
        "refuses((ValueError,), lambda: json.loads(' ' * 10**6))",
        "refuses((ValueError,), lambda: json.loads('1' * 10**6 + 'e'))",
        "refuses((ValueError,), lambda: json.loads('[1,' * 10 + ' ' * 10**6))",
        "textwrap.wrap('a' * 10**6), textwrap.wrap(' ' * 10**6), textwrap.wrap('-' * 10**5), textwrap.wrap('a-' * 10**5)",
        "textwrap.fill('a' * 1000 + ' ' * 10**5 + 'b', 10), textwrap.dedent(' ' * 10**6), textwrap.dedent('\\n' * 10**6)",
        "textwrap.shorten(' ' * 10**6, 10), textwrap.wrap('\\t' * 10**5)",
        "urlsplit('a' * 10**6), urlsplit('//' + '@' * 10**6), urlsplit('//' + ':' * 10**5), urlsplit('?' * 10**6), urlsplit('#' * 10**6)",
        "try: urlsplit('//' + '[' * 10**6)\nexcept ValueError: pass",
        "parse_qs('&' * 10**6), parse_qs('a=1&' * 10**5), parse_qs('=' * 10**6), unquote('%2' * 10**6), urljoin('http://a/' + '../' * 10**5, '../' * 10**5)",
        "for text in ('<' * 10**5, '<a ' * 10**5, '<a b=' * 10**4, '<!--' * 10**5, '<![CDATA[' * 10**4, '&' * 10**6, '<a ' + 'b ' * 10**5, '</' * 10**5, '<!' * 10**5, '<?' * 10**5, '<a b=\"' * 10**4):\n    p = HTMLParser(); p.feed(text); p.close()",
        "p = HTMLParser()\nfor i in range(10**5): p.feed('<a')",
        "for text in ('\"' * 10**6, \"'\" * 10**6 + 'x', '\\\\' * 10**6, ' ' * 10**6, '#' * 10**6, 'a ' * 10**5):\n    try: shlex.split(text)\n    except ValueError: pass",
        "refuses((csv.Error,), lambda: list(csv.reader(['\"' * 10**6, ',' * 10**6]))), csv.Sniffer().has_header('a,b\\n' * 1000) if hasattr(csv.Sniffer, 'has_header') else 0",
        "try: csv.Sniffer().sniff('\"a' * 20_000)\nexcept (csv.Error, AttributeError): pass",
        "for kind in (ipaddress.ip_address, ipaddress.ip_network, ipaddress.ip_interface):\n    for text in ('1.' * 10**5, ':' * 10**6, '1' * 10**6, '/' * 10**5, '0' * 10**6):\n        refuses((ValueError,), lambda: kind(text))",
        "refuses((ValueError,), lambda: uuid.UUID('-' * 10**6)), refuses((ValueError,), lambda: uuid.UUID('{' * 10**6))",
        "for text in ('1_' * 10**5, '+' * 10**6, '1e' * 10**5, '1.' * 10**5, ' ' * 10**6 + 'x', 'nan' * 10**5):\n    for kind in (int, float, complex, Decimal, Fraction):\n        try: kind(text)\n        except (ValueError, ArithmeticError): pass",
        "refuses((ValueError,), lambda: datetime.fromisoformat('2020-01-01T' + ':' * 10**6)), refuses((ValueError,), lambda: datetime.strptime('x' * 10**6, '%Y'))",
        "argparse.ArgumentParser(prog='x', usage='%(prog)s ' * 1000).format_help(), argparse.ArgumentParser(description='a ' * 10**5).format_help()",
        "difflib.get_close_matches('a' * 1000, ['a' * 1000] * 100), difflib.SequenceMatcher(None, 'a' * 2000, 'a' * 2000).ratio()",
        "for text in ('{' * 10**6, '{0' * 10**5, '{:' * 10**5, '}' * 10**6, '{!' * 10**5):\n    try: text.format(1)\n    except (ValueError, IndexError): pass",
        "for text in ('%(' * 10**5, '%' * 10**6, '%(a' * 10**5, '%*' * 10**5):\n    try: text % {'a': 1}\n    except (ValueError, TypeError, KeyError): pass",
        "for text in ('[' * 10**5, 'a = ' * 10**4, '\"' * 10**5, 'a.' * 10**5 + 'b = 1', 'a = [' * 10**4, '#' * 10**6, '[[' * 10**5):\n    try: tomllib.loads(text)\n    except (tomllib.TOMLDecodeError, RecursionError): pass",
        "for text in ('(' * 10**5, '[' * 10**5, '-' * 10**5, \"'\" * 10**5, '{' * 10**5, '1+' * 10**4):\n    try: ast.literal_eval(text)\n    except (ValueError, SyntaxError, RecursionError, MemoryError): pass",
        "inspect.cleandoc(' ' * 10**6), inspect.cleandoc('\\n' * 10**6), inspect.cleandoc(' \\n' * 10**5)",
        "try: doctest.DocTestParser().parse('>>> x\\n' * 10**4 + ' ' * 10**6)\nexcept ValueError: pass",
        "for text in ('[' * 10**6, '[a]\\n' + 'b\\n' * 10**5, '[a]\\nx=' + ' ' * 10**6, '[a]\\nx=1\\n' + ' y\\n' * 10**5):\n    try: configparser.ConfigParser(allow_no_value=True).read_string(text)\n    except configparser.Error: pass",
        "email_like = 'a' * 10**5\nre.match(r'[^@]+@[^@]+\\.[^@]+', email_like), re.split('(?:,|;)+', ',;' * 10**5 + 'x')",
      ],
      'import argparse, ast, configparser, csv, difflib, doctest, fnmatch, inspect, ipaddress, json, re, shlex, string, textwrap, tomllib, uuid\nfrom datetime import datetime\nfrom decimal import Decimal\nfrom fractions import Fraction\nfrom html.parser import HTMLParser\nfrom urllib.parse import parse_qs, unquote, urljoin, urlsplit',
    ),
  },
  {
    id: 'K7',
    title: 'replacements that mean something to JavaScript',
    probes: [
      probe(
        'are plain text',
        `
import re, string
odd = ['$&', '$1', '$$', '$\`', "$'", '$<n>', '$0', '$10', '$', '\\\\$&', '$&$1$$']
for text in odd:
    same('abc'.replace('b', text), 'a' + text + 'c')
    same('abcb'.replace('b', text, 1), 'a' + text + 'cb')
    same(b'abc'.replace(b'b', text.encode()), b'a' + text.encode() + b'c')
    same(bytearray(b'abc').replace(b'b', text.encode()), b'a' + text.encode() + b'c')
    for pattern in ('b', '(b)', '(?P<n>b)', '(?i)B', '[b]', 'b(?=c)', '(?<=a)b', 'b|x'):
        escaped = text.replace('\\\\', '\\\\\\\\')
        same(re.sub(pattern, escaped, 'abc'), 'a' + text + 'c')
        same(re.sub(pattern, lambda m: text, 'abc'), 'a' + text + 'c')
        same(re.compile(pattern).subn(escaped, 'abcb', 1), ('a' + text + 'cb', 1))
        same(re.sub(pattern.encode(), escaped.encode(), b'abc'), b'a' + text.encode() + b'c')
        same(re.match('a' + pattern, 'abc').expand(escaped) if '(?' not in pattern[:3] or 'n' in pattern else text, text)
    same(string.Template('a\${x}c').substitute(x=text), 'a' + text + 'c')
    same('a{}c'.format(text), 'a' + text + 'c')
    same('abc'.translate({98: text}), 'a' + text + 'c')
    same(text.join(['a', 'c']), 'a' + text + 'c')
same(re.sub('(?P<n>b)', r'\\g<n>\\1\\g<0>', 'abc'), 'abbbc')
`,
      ),
    ],
  },
  {
    id: 'K8',
    title: "Python's rules, not JavaScript's",
    probes: [
      probe(
        'names of groups',
        `
import re
for name in ('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__class__', 'length'):
    m = re.match(f'(?P<{name}>a)(?P<other>b)?', 'a')
    same(m.groupdict(), {name: 'a', 'other': None})
    same(m[name], 'a'); same(m.group(name), 'a'); same(m.span(name), (0, 1))
    same(re.compile(f'(?P<{name}>a)').groupindex[name], 1)
    same(re.sub(f'(?P<{name}>a)', rf'\\g<{name}>!', 'a'), 'a!')
    same(re.match(f'(?P<{name}>a)(?P={name})', 'aa').end(), 2)
    refuses((IndexError,), lambda: re.match('a', 'a')[name])
refuses((re.error,), lambda: re.compile('(?P<a>x)(?P<a>y)'))
assert not hasattr({}, 'polluted') and {} == {}
`,
      ),
      probe(
        'what JavaScript has and Python has not',
        `
import re
for bad in (r'\\\\p{L}', r'\\\\u{41}', r'\\\\cA', '(?P<1>a)', '(?P>a)', '(?R)', '(?1)', '(?#', '(?', '(?z)', '*a', 'a**', '[', '(?<=a+)b', r'\\\\k<a>', '(?P=a)', '[z-a]', r'[\\\\d-z]', 'a{2,1}', '(?i-i:a)', 'a(?i)b', r'\\\\8'):
    refuses((re.error,), lambda: re.compile(bad.replace('\\\\\\\\', '\\\\')))
`,
      ),
      probe(
        'what Python has and JavaScript has not',
        String.raw`
import re, warnings
warnings.simplefilter('ignore')
refuses((re.error,), lambda: re.compile('[a--b]')); same(re.findall('[+--]', '+,-.'), ['+', ',', '-'])
same(re.findall(r'\Aa|b\Z', 'aabb'), ['a', 'b'])
same(re.match(r'a\Z', 'a\n'), None); same(bool(re.match('a$', 'a\n')), True)
same(re.match('a++a', 'aaa'), None); same(re.match('(?>a+)a', 'aaa'), None); same(re.match('a*+b', 'aab').end(), 3)
same(re.match('(?s-i:.)B', '\nB').end(), 2); same(re.match('(?i:a)b', 'Ab').end(), 2); same(re.match('(?i:a)b', 'AB'), None)
same(re.findall('(?m)^a$', 'a\na'), ['a', 'a']); same(re.findall('(?x) a  # b', 'a'), ['a'])
same(re.match('(a)?(?(1)b|c)', 'c').end(), 1)
same(re.findall(r'\d', '1\u0661'), ['1', '\u0661']); same(re.findall(r'(?a)\d', '1\u0661'), ['1'])
same(re.findall(r'\w', 'a\u00e9'), ['a', '\u00e9']); same(re.findall(r'\s', '\x1c\u2003'), ['\x1c', '\u2003'])
same(re.findall('.', '\u2028\r\n'), ['\u2028', '\r'])
same(re.findall('(?i)\u017f', 'sS'), ['s', 'S']); same(re.match('.', '\U0001f600').end(), 1)
same(re.match('(a*)*', 'aaa').groups(), ('',)); same(re.match('(?:(a)|b)*', 'ab').groups(), ('a',))
same(re.split('(x)|,', 'a,bxc'), ['a', None, 'b', 'x', 'c']); same(re.findall('', 'ab'), ['', '', ''])
same(re.escape('a.b/c-d'), r'a\.b/c\-d'); same(re.match(r'[]]', ']').end(), 1); same(re.match(r'a{,2}b', 'aab').end(), 3)
same(re.match('a{', 'a{').end(), 2); same(re.match('[[]', '[').end(), 1); same(re.match(r'\/', '/').end(), 1)
same(re.match(r'\N{DIGIT ONE}', '1').end(), 1)
`,
      ),
    ],
  },
  {
    id: 'K9',
    title: 'what RegExp tells the host of the last match',
    probes: [
      hostProbe('no script can read', async (make) => {
        // The host can, where scripts run in its own realm; docs/security.md says so.
        const secret = 's3cr3t-f0r-n0b0dy';
        await make().run(
          `import re\nre.match('(s3cr3t)-(.*)', '${secret}').groups(), re.sub('(?i)S3', '', '${secret}')`,
        );
        const { value } = await make().run(`
import re, string, sys
found = [name for name in ('RegExp', 'lastMatch', 'input_', '$1', '$&') if name in globals()]
for thing in (re, re.compile('a'), re.match('a', 'a'), re.compile, string, sys, str, type(re.compile('a'))):
    for name in ('$1', '$&', '$_', 'lastMatch', 'leftContext', 'input', 'RegExp', 'lastIndex', 'source', 'constructor'):
        if hasattr(thing, name): found.append((repr(thing), name))
purged = re.purge() if hasattr(re, 'purge') else None
found + [each for each in vars(re).values() if isinstance(each, str) and 's3cr3t' in each]
`);
        return JSON.stringify(value) === '[]' ? undefined : JSON.stringify(value);
      }),
    ],
  },
];
