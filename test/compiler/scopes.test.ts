// Where names may be bound: messages and places as CPython 3.12 has them.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const iterable = 'assignment expression cannot be used in a comprehension iterable expression';

describe('assignment expressions in comprehensions', () => {
  it.each([
    ['[item for item in [first := 1, first * 2]]', iterable, 20, 30],
    ['{a: b for a in range(3) for b in (lambda: (c := a))()}', iterable, 44, 50],
    ['[a for a in [b for b in [1] if (c := b)]]', iterable, 33, 39],
    [
      'sum(a for a in range(5) if (b := a) for b in range(a))',
      "comprehension inner loop cannot rebind assignment expression target 'b'",
      41,
      42,
    ],
    [
      '[[(i := 0) for k in range(2)] for i in range(2)]',
      "assignment expression cannot rebind comprehension iteration variable 'i'",
      4,
      5,
    ],
    [
      'class C: rows = [(last := (x := 1)) for x in range(2)]',
      'assignment expression within a comprehension cannot be used in a class body',
      19,
      23,
    ],
  ])('%s', (source, message, column, endColumn) => {
    expect(Scriptling.lint(source)).toMatchObject([
      { message: `SyntaxError: ${message}`, line: 1, column, endLine: 1, endColumn },
    ]);
  });

  it.each(['[b for a in range(3) if (b := a)]', 'sum((c := a) for a in [1]) + c', '(d := [a for a in [1]])'])(
    '%s is right',
    (source) => {
      expect(Scriptling.lint(source)).toEqual([]);
    },
  );
});

describe('annotations that are kept as text', () => {
  const future = 'from __future__ import annotations\n';
  it.each([
    ['def function():\n  variable: (yield) = 1', 'yield', 14, 19],
    ['async def function():\n  variable: list[await 1] = 1', 'await', 18, 25],
    ['class C:\n  field: f(name := 1)', 'named', 12, 21],
  ])('%s', (source, what, column, endColumn) => {
    const message = `SyntaxError: ${what} expression cannot be used within an annotation`;
    expect(Scriptling.lint(future + source)).toMatchObject([{ message, line: 3, column, endLine: 3, endColumn }]);
  });

  it.each(['x: lambda: (yield)', 'x: lambda: (a := 1)', 'def f(x: [a async for a in b]): pass'])(
    '%s is right',
    (source) => {
      expect(Scriptling.lint(future + source)).toEqual([]);
    },
  );
});
