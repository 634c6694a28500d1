// What the recorded trees and errors do not show: extensions to Python, limits, values of literals, single expressions.

import { describe, expect, it } from 'vitest';
import { parse, parseExpression } from '../../src/syntax/parser.ts';
import { SourceText } from '../../src/syntax/source.ts';
import { SyntaxProblem } from '../../src/syntax/syntax-error.ts';
import type { ConstantValue, Expression, Statement } from '../../src/syntax/tree.ts';

function statement(text: string): Statement | undefined {
  return parse(new SourceText(text)).body[0];
}

function expression(text: string): Expression {
  return parseExpression(new SourceText(text));
}

function constant(text: string): ConstantValue | undefined {
  const node = expression(text);
  return node.kind === 'Constant' ? node.value : undefined;
}

function problem(text: string, maxDepth?: number): string | null {
  try {
    parse(new SourceText(text), maxDepth === undefined ? {} : { maxDepth });
    return null;
  } catch (error) {
    if (error instanceof SyntaxProblem) return error.message;
    throw error;
  }
}

describe('extensions', () => {
  it('takes a keyword after a dot for a name', () => {
    for (const name of ['from', 'class', 'in', 'None', 'lambda', 'import', 'if', 'match', 'print']) {
      expect(expression(`a.${name}`)).toMatchObject({ kind: 'Attribute', name });
      expect(expression(`a.${name}(1).${name}[2]`)).toMatchObject({ kind: 'Subscript' });
    }
    expect(statement('msg.from = 1')).toMatchObject({ kind: 'Assign', targets: [{ name: 'from', context: 'store' }] });
    expect(statement('del d.class')).toMatchObject({ kind: 'Delete' });
  });

  it('takes a return anywhere', () => {
    expect(statement('return 1')).toMatchObject({ kind: 'Return', value: { value: 1 } });
  });

  it('leaves what is no escape as it is written', () => {
    expect(constant(String.raw`'\x{'`)).toBe('\\x{');
    expect(constant(String.raw`'\x4'`)).toBe('\\x4');
    expect(constant(String.raw`'\u12'`)).toBe('\\u12');
    expect(constant(String.raw`'\U00110000'`)).toBe('\\U00110000');
    expect(constant(String.raw`'\N'`)).toBe('\\N');
    expect(constant(String.raw`'\N{}\N{'`)).toBe('\\N{}\\N{');
    expect(constant(String.raw`'\d\ '`)).toBe('\\d\\ ');
    expect(constant(String.raw`b'\x4\xg'`)).toEqual({ kind: 'bytes', value: new TextEncoder().encode('\\x4\\xg') });
    expect(expression(String.raw`f'\x{a}\u{b}'`)).toMatchObject({
      parts: [{ text: '\\x' }, { value: { id: 'a' } }, { text: '\\u' }, { value: { id: 'b' } }],
    });
  });
});

describe('literals', () => {
  it('keeps ints exact', () => {
    expect(constant('9007199254740991')).toBe(9007199254740991);
    expect(constant('9007199254740992')).toBe(9007199254740992n);
    expect(constant('0x1fffffffffffff')).toBe(9007199254740991);
    expect(constant('0x20000000000001')).toBe(9007199254740993n);
    expect(constant('1_000')).toBe(1000);
    expect(constant('0b_101')).toBe(5);
    expect(Object.is(constant('0'), 0)).toBe(true);
  });

  it('boxes floats and imaginary numbers', () => {
    expect(constant('1.')).toEqual({ kind: 'float', value: 1 });
    expect(constant('1e400')).toEqual({ kind: 'float', value: Number.POSITIVE_INFINITY });
    expect(constant('2_0.5j')).toEqual({ kind: 'imaginary', value: 20.5 });
  });

  it('makes one line end of each', () => {
    expect(constant("'''a\r\nb\rc\nd'''")).toBe('a\nb\nc\nd');
    expect(constant("r'''a\r\nb'''")).toBe('a\nb');
    expect(constant("'a\\\r\nb'")).toBe('ab');
    expect(constant("b'''a\r\nb'''")).toEqual({ kind: 'bytes', value: new TextEncoder().encode('a\nb') });
  });

  it('knows the names of some characters', () => {
    expect(constant(String.raw`'\N{EM DASH}\N{latin small letter q}\N{CJK UNIFIED IDEOGRAPH-4E2D}'`)).toBe('—q中');
    expect(constant(String.raw`'\N{LATIN CAPITAL LETTER A WITH RING ABOVE}\N{GREEK SMALL LETTER THETA}'`)).toBe('Åθ');
    expect(constant(String.raw`'\N{DIGIT SEVEN}\N{CYRILLIC CAPITAL LETTER A}\N{SNAKE}'`)).toBe('7А🐍');
  });

  it('gives spans within f-strings as offsets into the source', () => {
    const text = "x = f'''\n{ab}{cd!r:>{ef}}'''";
    const names: string[] = [];
    JSON.stringify(statement(text), (_, node) => {
      if (node?.kind === 'Name') names.push(`${node.id} ${text.slice(node.start, node.end)}`);
      return node;
    });
    expect(names).toEqual(['x x', 'ab ab', 'cd cd', 'ef ef']);
  });
});

describe('a single expression', () => {
  it('may have space around it', () => {
    expect(expression(' \t a + b \n\n')).toMatchObject({ kind: 'BinOp', start: 3, end: 8 });
    expect(expression('a, b')).toMatchObject({ kind: 'Tuple' });
    expect(expression('a # comment')).toMatchObject({ kind: 'Name' });
  });

  it('is no statement', () => {
    for (const text of ['', 'a = 1', 'a; b', 'a\nb', 'pass', '*a', 'yield', 'a :=']) {
      expect(() => expression(text), text).toThrow(SyntaxProblem);
    }
  });
});

describe('limits', () => {
  const long = (text: string, times = 100_000): string => text.repeat(times);

  it.each([
    ['unary operators', `${long('-')}1`],
    ['nots', `${long('not ')}a`],
    ['conditions', `${long('a if b else ')}c`],
    ['lambdas', `${long('lambda: ')}a`],
    ['defaults of lambdas', `${long('lambda a=')}a`],
    ['powers', `a${long(' ** a')}`],
    ['sums', `a${long(' + a')}`],
    ['attributes', `a${long('.a')}`],
    ['calls', `a${long('()')}`],
    ['subscripts', `a${long('[0]')}`],
    ['elifs', `if a: b\n${long('elif a: b\n')}`],
    ['dotted patterns', `match a:\n case a${long('.a')}: pass`],
    ['chains in groups', Array.from({ length: 10 }).reduce((inner: string) => `(${inner})${long('.a', 900)}`, 'a')],
  ])('refuses too deep a tree: %s', (_, text) => {
    expect(problem(text)).toBe('too deeply nested');
  });

  it.each(['(', '[', '{', 'f(', 'a[', 'lambda: (', '(yield ', 'match ('])('refuses too many brackets: %s', (text) => {
    expect(problem(long(text))).toBe('too many nested parentheses');
  });

  it('refuses too deep an indentation', () => {
    const deep = (levels: number): string =>
      `${Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}if a:\n`).join('')}${' '.repeat(levels)}b`;
    expect(problem(deep(99))).toBe(null);
    expect(problem(deep(100))).toBe('too many levels of indentation');
  });

  it('refuses names with marks without end', () => {
    const name = (marks: number): string => `a${'\u0301\u0316'.repeat(marks / 2)}`;
    expect(problem(`${name(256)} = 1`)).toBe(null);
    expect(problem(`x.${name(258)}`)).toBe('too many marks in a name');
    expect(problem(`def f(b, ${name(2_000_000)}): pass`)).toBe('too many marks in a name');
  });

  it('takes what is long without being deep', () => {
    expect(problem(`[${long('a.b.c + 1, ')}]`)).toBe(null);
    expect(problem(`a${long(' or a')}`)).toBe(null);
    expect(problem(`a${long(' < a')}`)).toBe(null);
    expect(problem(`f(${Array.from({ length: 20_000 }, (_, i) => `a${i}=1`).join()})`)).toBe(null);
    expect(problem(long('"a" '))).toBe(null);
    expect(problem(long('a; '))).toBe(null);
    expect(problem(`a${' + a'.repeat(900)}`)).toBe(null);
    expect(problem(`${'['.repeat(200)}${']'.repeat(200)}`)).toBe(null);
  });

  it('takes another limit', () => {
    expect(problem('a + b + c + d', 3)).toBe('too deeply nested');
    expect(problem(`a${' + a'.repeat(1900)}`, 2000)).toBe(null);
  });

  it.each([
    ['names', long('a ')],
    ['names in parentheses', `(${long('c ')})`],
    ['braces', long('a {b ', 190) + long('c ')],
    ['a field', `f'{${'a.b, '.repeat(50_000)} + }'`],
    ['quotes', `${long('"')}x`],
    ['unclosed escapes', `'${long(String.raw`\N{`)}'`],
    ['unclosed escapes in an f-string', `f'${long(String.raw`\N{`)}'`],
    ['open brackets', long('(\n', 150) + long('a\n')],
    ['backslashes', long('\\\n')],
  ])('takes linear time over mistakes: %s', (_, text) => {
    const before = performance.now();
    problem(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
