"""Records what CPython's re does with a few thousand patterns: PYENV_VERSION=3.12.1 python3 record_re.py

Writes re_corpus.json beside itself: a list of patterns with flags, and for each either the error or, for each text, what search,
match, fullmatch, findall, split and subn give. Bytes are written as text of the same codes.
"""
import json
import pathlib
import random
import re
import warnings

warnings.simplefilter('ignore')

WORDS = ['', 'a', 'ab', 'aab', 'abab', 'abc abd', 'foo bar  baz', 'a1b22c333', 'x=1, y=22', 'aaa\nbbb\n', '\n', 'A_b-C.d',
         'caf\u00e9 \u00dcber', '\u0130\u0131iI', 'stra\u00dfe \u017f', '\U0001f600x\U0001f601', 'key: value # note', '((a)(b))',
         '2026-11-24T10:00', '"quoted \\" text"', 'tab\there', '\u0660\u0661 \u00b2 x', 'user@example.com', 'aAbB', '\xa0\x1c\u2003.']

VALID = [
    '', 'a', 'ab', 'a|b', 'ab|a', 'a|ab', '|a', 'a|', '(a)', '(a)(b)', '((a)b)', '(a)|(b)', '(a)|b', '(?:a)', '(?:a|b)c', 'a*', 'a+', 'a?',
    'a*?', 'a+?', 'a??', 'a*+', 'a++', 'a?+', 'a{2}', 'a{2,}', 'a{,2}', 'a{1,2}', 'a{1,2}?', 'a{1,2}+', 'a{0}', 'a{,}', 'a{', 'a{}', 'a{1', 'a{1,',
    'a{x}', '{', '.', '.*', '.+?', '^', '$', '^$', '^a', 'a$', r'\Aa', r'a\Z', r'\ba', r'a\b', r'\B', r'\b', r'\Ba',
    r'\d', r'\d+', r'\D+', r'\s', r'\s+', r'\S+', r'\w', r'\w+', r'\W', r'\W+', '[abc]', '[^abc]', '[a-c]+', '[]a]', '[^]a]', '[a-]', '[-a]', r'[\w-]+',
    r'[\d.]+', r'[^\s]+', r'[\W_]+', r'[a\-c]', r'[\]\[]', r'[\b]', '[a-z][A-Z]', r'\.', r'\x61', r'\u0061', r'\U00000061', r'\141', r'\0', r'\07',
    r'\n', r'\t', r'(\w+)\s(\w+)', r'(\w+)=(\d+)', r'(?P<k>\w+)=(?P<v>\d+)', r'(?P<a>a)(?P=a)', r'(a)\1', r'(a)(b)?\2', r'(a*)\1', r'(.)\1',
    r'(?P<q>["\']).*?(?P=q)', '(a)?b', '(a)?(?(1)b|c)', '(?P<x>a)?(?(x)b)', '(?(1)a|b)(c)', 'a(?=b)', 'a(?!b)', '(?<=a)b', '(?<!a)b', '(?<=ab)c',
    '(?=(a))', '(?!(a))b', '(?<=(a))b', '(?<=a|b)c', '(?<=^)a', r'(?<=\b)a', '(?<!^)a', '(?<=)a', '(?<!)a', '(?!)', '(?=)', '(?>a*)a', '(?>a|ab)b',
    '(?>a+)b', '(a++)b', '(?:ab)++', '(?:a|ab)++c', '(?:a|ab){2}+c', '(a|b)*', '(a|b)+', '(a|b)*?c', '((a)|b)*', '((a)|(b))*', '(?:(a)|b)*', '(a*)*',
    '(a*)+', '(a+)+', '(a?)*', '(a??)*', '(a*?)*', '(?:a*)*', '(|a)*', '(|a)+', '(a|)+', '(?:|a)*b', '(a*)*b', '(?:a?){3}', '(?:a??){3}', '(a?){2,3}',
    '(a?)*?b', '(a*)+?', '(?:(a)?b)*', '(?:(a)?(b)?)*', '(?:a(?=(b)))+', '(?i)a', '(?i)AB', '(?i:a)b', '(?-i:a)b', '(?s).', '(?m)^b', '(?m)a$', '(?x) a b # c',
    '(?x)a\\ b', '(?x)[ ]', '(?x: a b )c', '(?a)\\w+', '(?u)\\w+', '(?i)[a-z]+', '(?i)[^a]', '(?i)\u00e9', '(?i)[\u00e0-\u00ff]+', '(?i)ss', '(?i)s', '(?i)i',
    '(?i)\u0131', '(?i)\u0130', '(?i)k', '(?ia)\u00e9', '(?ia)[A-Z]+', '(?i)(a)\\1', '(?#comment)a', 'a(?#x)*', '(?:a(?#x))*', '[\U0001f600-\U0001f64f]',
    '\U0001f600', '.\U0001f601', '[^x]', '(?<=\U0001f600)x', '(?<=.)x', '(?i)[\u0400-\U0001f600]', r'([^,]*),?', r'\s*(.*)$', r'(\d{4})-(\d\d)-(\d\d)',
    r'(\w+)@(\w+)\.com', r'^(\w+)\s*:\s*(.*?)\s*(?:#.*)?$', r'"(?:[^"\\]|\\.)*"', r'\((?:[^()]|\([^()]*\))*\)', r'(?:\d+,)*\d+', r'a.c', r'a.{1,3}c',
    r'(?:x|y)=(\d+)', r'(ab|a)(bc|c)?', r'(a|ab)(c|bcd)(d*)', r'(?:a|b)*?(?:ab)', r'[ab]{2,3}?b', r'(a(b)?)+', r'(a)(?:b)(c)?', r'x*', r'\b\w', r'\w\b', r'(?:^|,)a',
    r'a\Z|b', r'$a', r'\n$', r'(?m)$', r'(?m)^', r'(?s)a.*b', r'[^\n]*', r'(?i)straSSe', '\u00df', r'[\s\S]', r'[\d\D]', r'[^\d\D]', r'(?=a)*', r'(?:(?=a))+a', r'(?=a)?',
    r'(?<![\w.])\d+', r'(?<=\d)(?=(?:\d{3})+$)', r'(?:(?:a))', r'(?P<\u00e9>a)', r'(((((((((((a)))))))))))', r'(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10', r'(?s:.)', r'(?m:^)a', r'(?-s:.)',
    r'(?i-s:A.)', r'(?ms)^.$', r'(?P<n>a)|(?P<m>b)', r'\w+(?=\s)', r'(?:aa|a)+', r'(?:aa|a)+?$', r'(aa|a)*b?', r'[a-a]', r'[--a]', r'[&&]', r'[a||b]', r'[~~]', r'[[a]',
    r'\01', r'[\01]', r'[\x61-\x63]', r'[\141]', r'\a\f\v', r'\\', r'\-', r'\ ', r'\_', r'\/', '\t', r'(?:)', r'()', r'()*', r'(())', r'(?:)*', r'(?:){3}', r'(^)*', r'(?:^)*a', r'($)+',
    r'(?:a|(b))\1?', r'(?:(a)|(b)|(c))+', r'(?:a(b)?c?)+', r'(?:(\w)=(\d)?,? ?)+', r'(\w)?(\d)?', r'(?:(?P<k>\w+)=(?P<v>\d+)(?:, )?)*', r'\N{DIGIT ONE}',
]

BAD = [
    '(', ')', 'a)', '(a', '((a)', '[', '[a', '[^', '[]', '[^]', '[a-', '[\\', '\\', 'a\\', '*', '+', '?', 'a**', 'a*{2}', 'a+*', 'a++*', '^*', '$+', r'\b*', '|*', '(*a)', '(?:*)',
    'a{2,1}', 'a{99999999999}', 'a{1,99999999999}', r'\1', r'\8', r'(a)\2', r'(a\1)', r'\99', r'\400', r'[\400]', r'\x', r'\x1', r'\xg', r'\u12', r'\U1234', r'\U00110000', r'[\x]', r'[\u1]', r'\c', r'\q', r'[\q]',
    r'[\8]', r'\y', r'\N', r'\N{', r'\N{}', r'\N{nothing at all}', r'[\N{nix}]', '[b-a]', r'[a-\d]', r'[\d-a]', r'[\x62-\x61]', '(?', '(?P', '(?P<', '(?P<a', '(?P<>a)', '(?P<1>a)', '(?P<a b>c)', '(?P<a>x)(?P<a>y)',
    '(?P=', '(?P=a', '(?P=a)', '(?P=)', '(?P=1)', '(?Pa)', '(?P<a>(?P=a))', '(?<', '(?<a', '(?<=', '(?<=a', '(?<=a*)b', '(?<=a|bc)d', '(?<!a+)', r'(a)(?<=\1)b', r'(?<=(a)\1)b', r'(?<=(?(1)a|b))(c)', r'(?<=(a)(?(1)b))', '(?=', '(?!', '(?=a',
    '(?#', '(?#a', '(?(', '(?(1', '(?(1)', '(?(1)a', '(?(1)a|b|c)', '(?(2)a)(b)', '(?(0)a)', '(?(a)b)', '(?()a)', '(?(-1)a)', '(?(1a)b)', '(?(+1)b)', '(?i', '(?i-', '(?-', '(?-)', '(?-i', '(?-i)', '(?iz)', '(?z)', '(?i-z:a)', '(?-iz:a)', '(?i-i:a)',
    '(?au)a', '(?a-u:b)', '(?L)a', '(?L:a)', '(?-a:b)', '(?i1)', '(?-1)', '(?i-1:a)', 'a(?i)b', '(a(?i)b)', '|(?i)a', '(?:(?i)a)', '(?i', '(?a:(?u:b))', '(?>a', '(?>', 'a{1,2', '(?P<\u00b2>a)', '\n(', 'a\nb(', '(?x)a(\n# x\n', '(?P>a)',
    '(?P<a>x)(?(b)c)', '(?<>a)', '(?:', '(?:a', 'x{4294967295}', 'x{0,4294967294}', '(?s-i', '[z-a]', '[a-b-', '(?P<n>a)(?P<n2>b', '(((', ')))', 'a|*', '(|*)', '[[:alpha:]', '(?au:b)', '(?ua)b',
]

ATOMS = ['a', 'b', 'c', '.', '[ab]', '[^a]', r'\w', r'\d', r'\b', '^', '$', '(?:ab)', '(a)', '(b)', '(a|b)', '(?:a|bc)', '(ab|a)', '(a?)', '(?=a)', '(?!b)', '(?<=a)', '(?<!b)', r'\1', '(?(1)a|b)', '(?>a|ab)', '(|b)']
COUNTS = ['', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '*+', '?+', '{0,2}?']
SMALL = ['', 'a', 'b', 'ab', 'ba', 'aab', 'abb', 'abc', 'aaab', 'babab', 'a b', 'abcabc', 'bca1', 'aa\nb']


def randoms(count):
    source = random.Random(20261124)
    made = set()
    while len(made) < count:
        def sequence(depth):
            parts = []
            for _ in range(source.randint(1, 3)):
                if depth > 0 and source.random() < 0.3:
                    open_ = source.choice(['(', '(', '(?:', '(?:', '(?>', '(?=', '(?i:'])
                    inner = sequence(depth - 1)
                    if source.random() < 0.4:
                        inner += '|' + sequence(depth - 1)
                    atom = open_ + inner + ')'
                else:
                    atom = source.choice(ATOMS)
                parts.append(atom + source.choice(COUNTS))
            return ''.join(parts)
        made.add(sequence(2))
    return sorted(made)


def match_data(m):
    if m is None:
        return None
    return [[list(span) for span in m.regs], m.lastindex]


def plain(value):
    if isinstance(value, bytes):
        return value.decode('latin-1')
    if isinstance(value, (list, tuple)):
        return [plain(v) for v in value]
    return value


def record(pattern, flags, texts, is_bytes=False):
    entry = {'p': pattern, 'f': flags}
    if is_bytes:
        entry['b'] = True
        pattern = pattern.encode('latin-1')
    try:
        compiled = re.compile(pattern, flags)
    except re.error as e:
        entry['e'] = ['error', str(e), e.msg, e.pos, e.lineno, e.colno]
        return entry
    except (ValueError, OverflowError, RecursionError) as e:
        entry['e'] = [type(e).__name__, str(e)]
        return entry
    entry['g'] = [compiled.groups, compiled.flags, dict(compiled.groupindex)]
    results = []
    for text in texts:
        given = text.encode('latin-1') if is_bytes else text
        repl = rb'<\g<0>>' if is_bytes else r'<\g<0>>'
        results.append([
            text, match_data(compiled.search(given)), match_data(compiled.match(given)), match_data(compiled.fullmatch(given)),
            plain(compiled.findall(given)), plain(compiled.split(given)), plain(compiled.subn(repl, given)),
            [match_data(m) for m in compiled.finditer(given)] if len(text) < 8 else None,
        ])
    entry['r'] = results
    return entry


def main():
    entries = []
    source = random.Random(7)
    for pattern in dict.fromkeys(VALID):
        entries.append(record(pattern, 0, WORDS))
    for flags in (re.I, re.M, re.S, re.X, re.A, re.I | re.A, re.I | re.M | re.S):
        for pattern in source.sample(VALID, 60):
            entries.append(record(pattern, int(flags), source.sample(WORDS, 8)))
    latin = [t for t in WORDS if all(ord(c) < 256 for c in t)]
    for pattern in source.sample([p for p in VALID if all(ord(c) < 256 for c in p)], 110):
        entries.append(record(pattern, 0, source.sample(latin, 8), True))
        entries.append(record(pattern, int(re.I), source.sample(latin, 4), True))
    for pattern in dict.fromkeys(BAD):
        entries.append(record(pattern, 0, []))
        if all(ord(c) < 256 for c in pattern):
            entries.append(record(pattern, 0, [], True))
    for flags in (re.U | re.A, re.L, re.X):
        for pattern in ['a', '(a', ' a * * ']:
            entries.append(record(pattern, int(flags), []))
    for flags in (re.U, re.L | re.A, re.L):
        entries.append(record('a', int(flags), ['a'], True))
    for pattern in randoms(1500):
        # Some make CPython 3.12 notice that it has lost count of its groups.
        try:
            entries.append(record(pattern, 0, source.sample(SMALL, 6)))
        except SystemError:
            print('left out:', pattern)
    path = pathlib.Path(__file__).with_name('re_corpus.json')
    path.write_text('[\n' + ',\n'.join(json.dumps(e, separators=(',', ':')) for e in entries) + '\n]\n')
    print(len(entries), 'patterns,', sum(len(e.get('r', ())) for e in entries), 'texts')


main()
