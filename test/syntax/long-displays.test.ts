// Long displays are read ahead, batch by batch. What comes of that has to be the same, and so have the complaints.
import { describe, expect, it } from 'vitest';
import { parse, parseExpression } from '../../src/syntax/parser.ts';
import { SourceText } from '../../src/syntax/source.ts';
import { SyntaxProblem } from '../../src/syntax/syntax-error.ts';

const MANY = 900;

/** What comes of reading: the tree, or the complaint. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    const { kind, message, start, end } = problem;
    return { kind, message, start, end };
  }
}
/** The value that is assigned, which is read step by step. */
const assigned = (text: string): unknown =>
  outcome(() => {
    const [statement] = parse(new SourceText(`x = ${text}\n`, 'test.py')).body;
    return statement?.kind === 'Assign' ? statement.value : statement;
  });
/** The same, of a lone expression, which is read in one go. */
const alone = (text: string): unknown => outcome(() => parseExpression(new SourceText(`    ${text}\n`, 'test.py')));

const forms: Readonly<Record<string, readonly [start: string, element: string, end: string]>> = {
  list: ['[', "1, 'a', x,\n", ']'],
  'list without end comma': ['[', 'y, -x, ', 'z]'],
  tuple: ['(', 'x.y(1)[2], -3,\n', ')'],
  set: ['{', '1, (2, 3), ', '}'],
  dict: ['{', "'k': [1, 2], x: lambda: 3,\n", '}'],
  'unpacked elements': ['[', '*x, y, ', ']'],
  'unpacked entries': ['{', '1: 2, **x, ', '}'],
  'dict of dicts': ['{', '1: {2: 3, 4: {5, 6}}, ', '}'],
  comprehensions: ['[', '[i for i in x], {i: i for i in y}, (i for i in z),\n', ']'],
  assignments: ['[', '(a := 1), b := 2, ', ']'],
  conditions: ['[', 'a if b else c, d or e and not f, ', ']'],
  'f-strings': ['[', "f'{a, b}{c!r:>{d}}', ", ']'],
  texts: ['[', "'a' 'b'\n'c', ", ']'],
  arguments: ['f(', 'a, b, [1, 2], ', ')'],
  'a list as an argument': ['f([', 'g(k=1, *a, **b), ', '], k=1)'],
  subscripts: ['x[', 'a:b, c, ', ']'],
  groups: ['[', '(a), ((b)), (), (c,), ', ']'],
};
const around: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['[0, [1, 2], ', ', 3]'],
  ['g(1, k=', ', *z)'],
  ['{1: [2, {3: ', '}, 4], **a}'],
];

describe('a display that is read step by step', () => {
  it.each(Object.keys(forms))('%s', (name) => {
    const [start, element, end] = forms[name] ?? ['', '', ''];
    for (const [before, after] of around) {
      const text = before + start + element.repeat(MANY) + end + after;
      expect(alone(text)).toHaveProperty('kind');
      expect(assigned(text)).toEqual(alone(text));
    }
  });
});

const mistakes = [
  'a b',
  '1 +',
  'a = 1',
  'x for x in y',
  '*',
  '**a',
  'yield',
  'f(a=1, a=2)',
  '1: 2',
  "'x",
  ')',
  'lambda x=1, y: 2',
  'a: = 2',
  "f'{'",
  'print a',
  'not',
  ',',
  '(1, 2',
];

describe('a mistake among many elements', () => {
  it.each(mistakes)('%s', (mistake) => {
    for (const [start, element, end] of [
      ['[', '1, -x, ', ']'],
      ['{', '1: -2, ', '}'],
      ['(', '(1, 2), ', ')'],
      ['f(', '-a, ', ')'],
      ['[0, [', '1, 2, ', ']]'],
    ] as const) {
      const before = start + element.repeat(MANY);
      for (const wrong of [`${mistake}, ${element.repeat(MANY)}${end}`, `[${mistake}], 1${end}`, mistake])
        expect(assigned(before + wrong)).toEqual(alone(before + wrong));
    }
  });
});
