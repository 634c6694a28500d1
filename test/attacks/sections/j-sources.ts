// J: source text that is made to break a parser.
import type { Probe, Row } from '../probe.ts';
import { probe } from '../probe.ts';

/** A probe whose source is the text alone: it may be a program or a syntax error, and nothing else. */
const text = (title: string, source: string, ends = '?') => ({ ...probe(title, source, { ends }), isBare: true });
/** A program, made in the script's place, that has to be refused. */
const refused = (title: string, source: string) => text(title, source, 'SyntaxError');

const n = (piece: string, times: number): string => piece.repeat(times);
const staircase = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}if 1:\n`).join('');

/** A valid program to cut off anywhere. */
const program = `
@decorated(1, *a, **b)
class C(Base, metaclass=M):
    """doc"""
    x: int = 1
    async def f(self, /, a, *args, b=2, **kw) -> 'int':
        async with a as b, c as (d, e):
            async for i, *j in g(): yield i
        return await x if y else [z async for z in w if z]
def f[T: int](x, y=lambda *a: (yield)):
    global g; nonlocal_ = {**a, 'b': 1, 'c': {1, 2}, **{}}
    while (n := x) > 1: x -= 1; continue
    else: pass
    try: raise E from None
    except* (A, B) as e: print(f'{e!r:>{w}} {{x}} {y=}')
    finally: del x, y[1:2, ...]
    match x:
        case {'a': [1, *_], **rest} | C(x=1) if z: pass
        case -1 + 2j | "s" 'b': pass
        case _: assert x, 'no'
    return a @ b // c ** -d << 1 | ~e and not f or g is not h not in i
`;

/** The same text handed to `ast.parse` by a script: the tree is objects of the script then, and written out again. */
const asTree = ({ title, source }: Probe): Probe =>
  probe(
    `${title}, as a tree`,
    `import ast
try:
    tree = ast.parse(${JSON.stringify(source)})
    ast.dump(tree)
    ast.unparse(tree)
    ast.fix_missing_locations(tree)
except (SyntaxError, RecursionError, MemoryError):
    pass`,
    { ends: '?' },
  );
const treesOf = new Set(['sums', 'minus', 'powers', 'attributes', 'targets', 'elif', 'arguments']);
const withTrees = (row: Row): Row => ({
  ...row,
  probes: [...row.probes, ...row.probes.filter(({ title }) => treesOf.has(title)).map(asTree)],
});

export const sources: readonly Row[] = [
  {
    id: 'J1',
    title: 'ten thousand brackets',
    probes: ['()', '[]', '{}'].flatMap(([open = '', close = '']) => [
      text(`${open}${close} balanced`, n(open, 10_000) + n(close, 10_000), 'SyntaxError'),
      refused(`${open} unbalanced`, n(open, 10_000)),
      refused(`${close} alone`, n(close, 10_000)),
      refused(`${open} in calls`, n(`f${open}`, 10_000)),
    ]),
  },
  withTrees({
    id: 'J3',
    title: 'long chains of operators',
    probes: [
      text('sums', `1${n('+1', 200_000)}`),
      text('and', `a = 1\n${n('a and ', 100_000)}a`),
      text('not', `${n('not ', 100_000)}1`),
      text('minus', `${n('-', 100_000)}1`),
      text('powers', `1${n('**1', 100_000)}`),
      text('implicit concatenation', n("'a' ", 100_000)),
      text('implicit concatenation of f-strings', n("f'{1}' ", 20_000)),
      text('comparisons', `x = 1\n${n('x<', 50_000)}x`),
      text('conditionals', `${n('1 if 0 else ', 50_000)}1`),
      text('lambdas', `${n('lambda: ', 50_000)}1`),
      text('await', `async def f(): ${n('await ', 50_000)}1`),
      text('walrus', `(${n('(a := ', 5000)}1${n(')', 5000)})`),
      text('stars', `print(${n('*', 100_000)}a)`),
    ],
  }),
  withTrees({
    id: 'J4',
    title: 'long chains of trailers, targets and branches',
    probes: [
      text('attributes', `x = 1\nx${n('.a', 10_000)}`),
      text('calls', `x = 1\nx${n('()', 10_000)}`),
      text('subscripts', `x = 1\nx${n('[0]', 10_000)}`),
      text('targets', `${n('a=b=', 100_000)}1`),
      text('elif', `if 0: pass\n${n('elif 0: pass\n', 100_000)}`),
      text('semicolons', `a = 1\n${n('a;', 200_000)}`),
      refused('semicolons alone', n(';', 1_000_000)),
      text('except', `try: pass\n${n('except ValueError: pass\n', 20_000)}`),
      text('cases', `match 1:\n${n('    case 2: pass\n', 20_000)}`),
      text('decorators', `def d(f): return f\n${n('@d\n', 20_000)}def f(): pass`),
      text('arguments', `def f(*a): return len(a)\nf(${n('1,', 100_000)})`),
      text('parameters', `def f(${Array.from({ length: 20_000 }, (_, i) => `a${i}`).join(',')}): pass`),
      text(
        'with items',
        `open_ = memoryview(b'').__class__\nwith ${n('open_(b"") as a, ', 2000)}open_(b"") as b: pass`,
      ),
      text('for clauses', `[0 ${n('for a in [1] ', 2000)}]`),
    ],
  }),
  {
    id: 'J5',
    title: 'deep blocks',
    probes: [
      ...['def f():', 'if 1:', 'for i in [1]:', 'with x:', 'try:', 'class C:', 'while 1:', 'match 1:'].map((head) =>
        text(
          head,
          `${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}${head}\n`).join('')}${' '.repeat(300)}pass\n`,
          /def|class|if|for|with|while/.test(head) ? '?' : 'SyntaxError',
        ),
      ),
      refused('a staircase without an end', staircase),
      refused('many dedents at once', `${staircase}${' '.repeat(300)}pass\n)`),
      refused('a dedent to no level', 'if 1:\n        pass\n    pass\n'),
      refused('a hundred thousand indents', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}if 1:\n`).join('')),
    ],
  },
  {
    id: 'J7',
    title: 'f-strings',
    probes: [
      refused('nested 1,000 deep', `${n('f"{', 1000)}1${n('}"', 1000)}`),
      refused('nested without an end', n("f'{", 1000)),
      refused('nested formats', "x = y = z = 1\nf'{x:{y:{z:{x}}}}'"),
      text('two levels of formats', "x = 1\ny = 5\nassert f'{x:{y}}' == '    1'"),
      text('backslashes', "assert f'{\"\\n\"}\\n{{}}' == '\\n\\n{}'"),
      text('conversion and format', "x = 'a'\nassert f'{x!r:>6}' == \"   'a'\""),
      text('self-documenting', "x = 1\nassert f'{x = !r:>3}' == 'x =   1'"),
      text('walrus and lambda', "assert f'{(y := 5)}{(lambda: 1)()}' == '51'"),
      ...[
        "f'{'",
        "f'{x'",
        "f'}'",
        "f'{!r}'",
        "f'{x!}'",
        "f'{x!z}'",
        "f'{x:{'",
        "f'{lambda x: 1}'",
        "f'{a b}'",
        "f'{}'",
      ].map((source) => refused(source, source)),
      refused('a million braces', `f'${n('{', 1_000_001)}'`),
      text('a million doubled braces', `f'${n('{{', 500_000)}'`),
    ],
  },
  {
    id: 'J8',
    title: 'odd characters',
    probes: [
      refused('NUL', 'x = 1\0'),
      refused('NUL in a string', "x = 'a\0b'"),
      text('a byte order mark', '\ufeffx = 1\nassert x == 1'),
      text('carriage returns alone', 'x = 1\ry = 2\rassert x + y == 3\r'),
      text('form feed', '\fx = 1\n\fassert x == 1'),
      refused('line separator', 'x = 1\u2028y = 2'),
      text('line separator in a string', "x = 'a\u2028b'\nassert len(x) == 3"),
      text('a lone surrogate', "x = '\ud800'"),
      refused('a lone surrogate as a name', '\ud800 = 1'),
      refused('tabs and spaces', 'if 1:\n        x = 1\n\tx = 2\n'),
      refused('a continuation at the end', 'x = 1 \\'),
      refused('a continuation and a blank', 'x = 1 + \\ \n1'),
      text('no line end at the end', 'x = 1'),
      text('nothing', ''),
      text('only a comment', '#'),
      text('bidirectional override in a comment', '# \u202e x\nx = 1'),
      refused('bidirectional override in code', 'x = 1 \u202e + 2'),
      refused('no-break space', 'x\u00a0= 1'),
      refused('zero width space', 'x\u200b = 1'),
      refused('emoji', '\u{1f600} = 1'),
    ],
  },
  {
    id: 'J9',
    title: 'numbers',
    probes: [
      text('1e999999999', "assert 1e999999999 == float('inf')"),
      text('ten million hexadecimal digits', `x = 0x${n('f', 9_000_000)}`, '?'),
      refused('nine million digits', `x = ${n('9', 9_000_000)}`),
      text('a long float', `x = 0.${n('9', 1_000_000)}`),
      ...['1_0_', '0777', '1__0', '0x', '0b2', '0o8', '1e', '1_e5', '0_7', '1__2', '0xg', '1.2.3', '1a', '0b'].map(
        (source) => refused(source, source),
      ),
      refused('a point', '.'),
      text('1. and 1if', 'assert [1. , 1if 1else 2] == [1.0, 1]'),
      refused('1.e', '1.e'),
    ],
  },
  {
    id: 'J11',
    title: 'what could take quadratic time',
    probes: [
      refused('unterminated strings', n("'\n", 100_000)),
      refused('alternating quotes', n(`'"`, 500_000)),
      refused('an unterminated triple quote', `'''${n('a\n', 1_000_000)}`),
      refused('triple quotes inside', `"""${n("'''", 300_000)}`),
      text('comments', n('# comment\n', 200_000)),
      text('blank lines', n('\n', 2_000_000)),
      refused('blanks before an error', `${n(' ', 2_000_000)}x = = 1`),
      refused('names', `${n('a ', 200_000)}`),
      text('a long line', `x = [${n('1, ', 200_000)}]`),
      text('annotations', n('x: "list[int]" = 1\n', 20_000)),
      text('blanks in an annotation', `from __future__ import annotations\nx: (a${n(' ', 500_000)} + b) = 1`),
      text('lines in an annotation', `from __future__ import annotations\nx: (a${n(' \n', 500_000)} + b) = 1`),
      text('many names', Array.from({ length: 10_000 }, (_, i) => `a${i} = ${i}`).join('\n')),
      text('many functions', Array.from({ length: 4000 }, (_, i) => `def f${i}(a, b=1): return a`).join('\n')),
      refused('an error behind much', `${n('x = 1\n', 100_000)}y = = 2`),
      refused('open brackets over many lines', `f(${n('x,\n', 200_000)}`),
      text('a string of short escapes', `x = '${n('\\n', 2_500_000)}'`),
      text('an f-string of doubled braces', `x = f'${n('{{', 2_500_000)}'`),
      refused('continued lines', `${n('\\\n', 2_500_000)}`),
      text('many strings with escapes', n("'\\x41\\u0042\\n'\n", 20_000)),
      text('a string of escapes', `x = '${n('\\x41', 400_000)}'`),
      text('continuations', `x = 1${n(' \\\n', 200_000)}`),
    ],
  },
  {
    id: 'J12',
    title: 'truncated programs',
    probes: [
      {
        ...probe('cut off anywhere', ''),
        host: async () => {
          const { Scriptling, ScriptSyntaxError } = await import('../../../src/index.ts');
          for (let end = 0; end <= program.length; end += 3) {
            for (const source of [
              program.slice(0, end),
              program.slice(end),
              program.slice(0, end) + program.slice(end + 1),
            ]) {
              try {
                Scriptling.compile(source);
              } catch (error) {
                if (!(error instanceof ScriptSyntaxError)) return `${end}: ${String(error)}: ${source.slice(-80)}`;
                if (!(error.line >= 1 && error.column >= 0)) return `${end}: a place of ${error.line}:${error.column}`;
              }
            }
          }
          return undefined;
        },
      },
    ],
  },
];
