// What the math module of the Go version has besides CPython's: vectors and matrices, as lists of floats or as arrays.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { exp } from '../runtime/elementary-functions.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { nextStretch } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { Row } from './float-array.ts';
import { FloatArray, floatsOf, listOfFloats, makeFloatArray, room, stacked, toLists } from './float-array.ts';

/** Units (see `spend`) for a number that is worked on, for one of which an exponential is made, and for a product of two vectors. */
const NUMBER_UNITS = 1;
const EXPONENTIAL_UNITS = 15;
const PRODUCT_UNITS = 4;

function itemsOf(value: Value, message: string): readonly Value[] {
  const inner = unwrap(value);
  if (!(inner instanceof PyList || inner instanceof PyTuple)) throw typeError(message);
  return inner.items;
}

function vectorRow(value: Value, callee: string, message: string): Row {
  if (!(value instanceof FloatArray)) return itemsOf(value, message);
  if (value.columns !== undefined) throw valueError(`${callee}: expected 1D array, got 2D`);
  return value.data;
}
function vector(value: Value, callee: string, name: string): Float64Array {
  return floatsOf(vectorRow(value, callee, `${callee}: ${name} must be a list`));
}

function matrix(value: Value, callee: string, name: string): FloatArray {
  const message = `${callee}: ${name} must be a list of lists`;
  if (value instanceof FloatArray) {
    if (value.columns === undefined) throw typeError(message);
    return value;
  }
  const uneven = `${callee}: ${name} must be a rectangular matrix`;
  return stacked(itemsOf(value, message), (row) => vectorRow(row, callee, message), uneven);
}

/** An array, if any of what went in is one or holds one; else a list. */
function vectorLike(numbers: Float64Array, from: Value): Value {
  return from instanceof FloatArray ? new FloatArray(numbers) : listOfFloats(numbers);
}
function matrixLike(result: FloatArray, ...from: readonly Value[]): Value {
  const isArray = from.some(
    (each) => each instanceof FloatArray || (each instanceof PyList && each.items[0] instanceof FloatArray),
  );
  return isArray ? result : toLists(result);
}

/** Numbers that are made one by one. */
function filled(count: number, each: number, numberAt: (index: number) => number): Float64Array {
  const data = room(count);
  for (let i = 0; i < count; ) {
    for (const stop = nextStretch(i, count, each); i < stop; i++) data[i] = numberAt(i);
  }
  return data;
}

/** The sum of the products of so many numbers. */
function product(a: Float64Array, aStart: number, b: Float64Array, bStart: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; ) {
    for (const stop = nextStretch(i, count, NUMBER_UNITS / 4); i < stop; i++) {
      sum += (a[aStart + i] as number) * (b[bStart + i] as number);
    }
  }
  return sum;
}

function transposed({ data, length: rows, columns = 0 }: FloatArray): FloatArray {
  const turned = filled(data.length, NUMBER_UNITS, (i) => {
    const column = Math.floor(i / rows);
    return data[(i - column * rows) * columns + column] as number;
  });
  return new FloatArray(turned, columns);
}

function dot(a: Value, b: Value): Value {
  const [x, y] = [vector(a, 'dot', 'a'), vector(b, 'dot', 'b')];
  if (x.length !== y.length) throw valueError('dot: vectors must have the same length');
  return new PyFloat(product(x, 0, y, 0, x.length));
}

function matrixProduct(a: Value, b: Value): Value {
  const [x, y] = [matrix(a, 'matmul', 'a'), matrix(b, 'matmul', 'b')];
  const [first, second] = [x.columns ?? 0, y.columns ?? 0];
  if (first === 0 || second === 0) throw valueError('matmul: matrices cannot be empty');
  if (first !== y.length) throw valueError(`matmul: inner dimensions mismatch (${first} vs ${y.length})`);
  const data = room(x.length * second);
  const columns = transposed(y);
  for (let i = 0; i < data.length; i++) {
    spend(PRODUCT_UNITS);
    const row = Math.floor(i / second);
    data[i] = product(x.data, row * first, columns.data, (i - row * second) * first, first);
  }
  return matrixLike(new FloatArray(data, x.length), a, b);
}

function matrixSum(a: Value, b: Value): Value {
  const [x, y] = [matrix(a, 'mat_add', 'a'), matrix(b, 'mat_add', 'b')];
  if (x.length !== y.length || x.columns !== y.columns) {
    throw valueError('mat_add: matrices must have the same shape');
  }
  const data = filled(x.data.length, NUMBER_UNITS, (i) => (x.data[i] as number) + (y.data[i] as number));
  return matrixLike(new FloatArray(data, x.length), a, b);
}

function softmax(values: Value): Value {
  const numbers = vector(values, 'softmax', 'values');
  const { length } = numbers;
  if (length === 0) throw valueError('softmax: input list cannot be empty');
  let most = -Infinity;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, NUMBER_UNITS); i < stop; i++) most = Math.max(most, numbers[i] as number);
  }
  let total = 0;
  const sizes = filled(length, EXPONENTIAL_UNITS, (i) => {
    const size = exp((numbers[i] as number) - most);
    total += size;
    return size;
  });
  return vectorLike(
    filled(length, NUMBER_UNITS, (i) => (sizes[i] as number) / total),
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
