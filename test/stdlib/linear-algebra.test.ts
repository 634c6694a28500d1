// What the math module of the Go version has besides CPython's.
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

const evaluate = (source: string): unknown => new Scriptling().runSync(`import math\n${source}`).value;

describe('math', () => {
  it.each([
    ['math.dot([1, 2, 3], (4, 5, 6))', 32],
    ['math.dot([], [])', 0],
    ['math.matmul([[1, 2], [3, 4]], [[5], [6]])', [[17], [39]]],
    [
      'math.transpose([[1, 2, 3], [4, 5, 6]])',
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    ],
    ['math.transpose([])', []],
    ['math.mat_add([[1, 2]], [[3, 4.5]])', [[4, 6.5]]],
    ['math.softmax([0, 0])', [0.5, 0.5]],
    ['math.softmax([1000, 0])', [1, 0]],
  ])('%s', (source, value) => {
    expect(evaluate(source)).toEqual(value);
  });

  it.each([
    ['math.dot([1], [1, 2])', 'dot: vectors must have the same length'],
    ['math.matmul([], [])', 'matmul: matrices cannot be empty'],
    ['math.matmul([[1, 2]], [[1]])', 'matmul: inner dimensions mismatch (2 vs 1)'],
    ['math.transpose([[1], [1, 2]])', 'transpose: m must be a rectangular matrix'],
    ['math.transpose([1])', 'transpose: m must be a list of lists'],
    ['math.mat_add([[1]], [[1, 2]])', 'mat_add: matrices must have the same shape'],
    ['math.softmax([])', 'softmax: input list cannot be empty'],
  ])('%s is refused', (source, message) => {
    expect(evaluate(`try:\n    ${source}\nexcept Exception as e:\n    said = str(e)\nsaid`)).toBe(message);
  });
});
