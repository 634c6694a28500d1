// What the math module of the Go version has besides CPython's: vectors and matrices, as lists of floats or as arrays.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { exp } from '../runtime/elementary-functions.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { toFloat } from '../runtime/numbers.ts';
import { FloatArray, floatArray, floatArrayOfRows, listOfFloats, makeFloatArray } from './float-array.ts';

type Matrix = readonly (readonly number[])[];

function itemsOf(value: Value, message: string): readonly Value[] {
  const inner = unwrap(value);
  if (!(inner instanceof PyList || inner instanceof PyTuple)) throw typeError(message);
  return inner.items;
}

function vector(value: Value, callee: string, name: string): number[] {
  if (value instanceof FloatArray) {
    if (value.columns !== undefined) throw valueError(`${callee}: expected 1D array, got 2D`);
    spend(value.length);
    return Array.from(value.data);
  }
  const items = itemsOf(value, `${callee}: ${name} must be a list`);
  spend(items.length);
  return items.map(toFloat);
}

function matrix(value: Value, callee: string, name: string): Matrix {
  const message = `${callee}: ${name} must be a list of lists`;
  if (value instanceof FloatArray) {
    if (value.columns === undefined) throw typeError(message);
    spend(value.data.length);
    return Array.from({ length: value.length }, (_, i) => Array.from(value.row(i)));
  }
  const rows = itemsOf(value, message).map((row) => {
    if (row instanceof FloatArray) return vector(row, callee, name);
    const items = itemsOf(row, message);
    spend(items.length);
    return items.map(toFloat);
  });
  if (rows.some((row) => row.length !== rows[0]?.length)) {
    throw valueError(`${callee}: ${name} must be a rectangular matrix`);
  }
  return rows;
}

/** An array, if any of what went in is one or holds one; else a list. */
function vectorLike(numbers: readonly number[], from: Value): Value {
  return from instanceof FloatArray ? floatArray(numbers) : listOfFloats(numbers);
}
function matrixLike(rows: Matrix, ...from: readonly Value[]): Value {
  const isArray = from.some(
    (each) => each instanceof FloatArray || (each instanceof PyList && each.items[0] instanceof FloatArray),
  );
  return isArray ? floatArrayOfRows(rows) : new PyList(rows.map(listOfFloats));
}

function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  spend(a.length / 4);
  return sum;
}

function transposed(rows: Matrix): Matrix {
  const [first = []] = rows;
  reserve(first.length * rows.length);
  return first.map((_, column) => rows.map((row) => row[column] as number));
}

function dot(a: Value, b: Value): Value {
  const [x, y] = [vector(a, 'dot', 'a'), vector(b, 'dot', 'b')];
  if (x.length !== y.length) throw valueError('dot: vectors must have the same length');
  return new PyFloat(product(x, y));
}

function matrixProduct(a: Value, b: Value): Value {
  const [x, y] = [matrix(a, 'matmul', 'a'), matrix(b, 'matmul', 'b')];
  const [first, second] = [x[0]?.length ?? 0, y[0]?.length ?? 0];
  if (first === 0 || second === 0) throw valueError('matmul: matrices cannot be empty');
  if (first !== y.length) throw valueError(`matmul: inner dimensions mismatch (${first} vs ${y.length})`);
  reserve(x.length * second);
  const columns = transposed(y);
  return matrixLike(
    x.map((row) => columns.map((column) => product(row, column))),
    a,
    b,
  );
}

function matrixSum(a: Value, b: Value): Value {
  const [x, y] = [matrix(a, 'mat_add', 'a'), matrix(b, 'mat_add', 'b')];
  if (x.length !== y.length || x[0]?.length !== y[0]?.length) {
    throw valueError('mat_add: matrices must have the same shape');
  }
  return matrixLike(
    x.map((row, i) => row.map((number, j) => number + (y[i]?.[j] as number))),
    a,
    b,
  );
}

function softmax(values: Value): Value {
  const numbers = vector(values, 'softmax', 'values');
  if (numbers.length === 0) throw valueError('softmax: input list cannot be empty');
  const most = numbers.reduce((a, b) => Math.max(a, b));
  spend(numbers.length * 10);
  const sizes = numbers.map((number) => exp(number - most));
  const total = sizes.reduce((a, b) => a + b, 0);
  return vectorLike(
    sizes.map((size) => size / total),
    values,
  );
}

export function linearAlgebra(): readonly Member[] {
  return [
    fn('dot(a, b, /)', 'Return the sum of the products of two vectors, as a float.', dot),
    fn('matmul(a, b, /)', 'Return the product of two matrices, which are lists of rows.', matrixProduct),
    fn('mat_add(a, b, /)', 'Return the sum of two matrices, which are lists of rows.', matrixSum),
    fn('transpose(m, /)', 'Return a matrix with its rows as columns.', (m: Value) =>
      matrixLike(transposed(matrix(m, 'transpose', 'm')), m),
    ),
    fn('array(data, /)', 'Return numbers, or rows of numbers, as an array of floats.', makeFloatArray),
    fn('shape(array, /)', 'Return the lengths of the dimensions of an array.', (array: Value) => {
      if (!(array instanceof FloatArray)) throw typeError(`shape: expected a FloatArray, not ${typeName(array)}`);
      return new PyList([...array.shape]);
    }),
    fn('softmax(v, /)', 'Return numbers that sum to 1, in the proportion of the exponentials of a vector.', softmax),
  ];
}
