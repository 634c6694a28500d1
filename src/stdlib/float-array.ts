// Arrays of floats with one or two dimensions, which the math module of the Go version makes.
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, rawFn } from '../objects/builtin.ts';
import { floatRepr } from '../objects/float-text.ts';
import { PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { builtinType, notImplemented, PyFloat, PyObject, typeName, unwrap } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { joinTexts } from '../objects/recursive-repr.ts';
import { settledSlice, sliceIndices } from '../objects/slice-indices.ts';
import { PyTuple } from '../objects/tuple.ts';
import { indexError, typeError, valueError } from '../runtime/errors.ts';
import { reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { toFloat, toSize } from '../runtime/numbers.ts';

const BYTES = 8;

/** Its floats lie row behind row. A row that is asked for shares them, so that `a[i][j] = x` changes the array. */
export class FloatArray extends PyObject {
  readonly data: Float64Array;
  /** How many floats a row has; undefined: there is one dimension. */
  readonly columns: number | undefined;
  readonly length: number;

  constructor(data: Float64Array, rows?: number) {
    super();
    this.data = data;
    this.length = rows ?? data.length;
    this.columns = rows === undefined ? undefined : rows === 0 ? 0 : data.length / rows;
  }

  row(index: number): Float64Array {
    const { columns = 0 } = this;
    return this.data.subarray(index * columns, (index + 1) * columns);
  }
  item(index: number): Value {
    return this.columns === undefined ? new PyFloat(this.data[index] as number) : new FloatArray(this.row(index));
  }
  get shape(): readonly number[] {
    return this.columns === undefined ? [this.length] : [this.length, this.columns];
  }
}
export const floatArrayType: PyType = builtinType('FloatArray', {
  instanceClass: FloatArray,
  module: 'math',
  final: true,
});

/** Room for so many floats. @throws MemoryError before it is too much. */
function room(count: number): Float64Array {
  reserve(count * BYTES);
  spend(count / 8);
  return new Float64Array(count);
}

export function floatArray(numbers: readonly number[]): FloatArray {
  const data = room(numbers.length);
  data.set(numbers);
  return new FloatArray(data);
}
export function floatArrayOfRows(rows: readonly (readonly number[])[]): FloatArray {
  const [{ length: columns } = []] = rows;
  const data = room(columns * rows.length);
  rows.forEach((row, i) => {
    data.set(row, i * columns);
  });
  return new FloatArray(data, rows.length);
}

export function listOfFloats(numbers: ArrayLike<number>): PyList {
  reserve(numbers.length * BYTES);
  return new PyList(Array.from(numbers, (number): Value => new PyFloat(number)));
}

export function toLists(array: FloatArray): PyList {
  if (array.columns === undefined) return listOfFloats(array.data);
  return new PyList(Array.from({ length: array.length }, (_, i): Value => listOfFloats(array.row(i))));
}

/** `math.array(data)`. */
export function makeFloatArray(value: Value): FloatArray {
  if (value instanceof FloatArray) return value;
  const inner = unwrap(value);
  if (!(inner instanceof PyList || inner instanceof PyTuple)) throw typeError('array: data must be a list');
  spend(inner.items.length);
  const rows = inner.items.map(rowItems);
  if (rows.every((row) => row === undefined)) return floatArray(inner.items.map(toFloat));
  const filled = rows.map((row) => {
    if (row === undefined) throw typeError('array: cannot mix numbers and rows');
    return row;
  });
  if (filled.some((row) => row.length !== filled[0]?.length)) {
    throw valueError('array: all rows must have the same length');
  }
  return floatArrayOfRows(filled);
}
/** The numbers of a row: of a list, or of an array with one dimension. */
function rowItems(value: Value): readonly number[] | undefined {
  const inner = unwrap(value);
  if (inner instanceof PyList || inner instanceof PyTuple) {
    spend(inner.items.length);
    return inner.items.map(toFloat);
  }
  if (!(inner instanceof FloatArray)) return undefined;
  if (inner.columns !== undefined) throw typeError('array: rows must have one dimension');
  return Array.from(inner.data);
}

function place(array: FloatArray, key: Value): number {
  const index = toSize(key);
  const found = index < 0 ? index + array.length : index;
  if (found < 0 || found >= array.length) throw indexError('array index out of range');
  return found;
}

function getItem(array: FloatArray, key: Value): Value {
  if (!(key instanceof PySlice)) return array.item(place(array, key));
  const { start, step, count } = sliceIndices(settledSlice(key), array.length);
  if (step < 0) throw valueError('slices of an array go forward');
  const { columns = 1 } = array;
  const data = room(count * columns);
  for (let i = 0; i < count; i++) {
    const from = (start + i * step) * columns;
    data.set(array.data.subarray(from, from + columns), i * columns);
  }
  return new FloatArray(data, array.columns === undefined ? undefined : count);
}

function setItem(array: FloatArray, key: Value, value: Value): void {
  const index = place(array, key);
  if (array.columns === undefined) {
    array.data[index] = toFloat(value);
    return;
  }
  const row = rowItems(value);
  if (row === undefined) throw typeError(`a row must be a list, not ${typeName(value)}`);
  if (row.length !== array.columns) throw valueError(`a row must have ${array.columns} numbers, not ${row.length}`);
  array.row(index).set(row);
}

function joined(a: FloatArray, b: FloatArray): FloatArray {
  if ((a.columns === undefined) !== (b.columns === undefined)) {
    throw valueError('arrays of one and of two dimensions cannot be joined');
  }
  if (a.columns !== b.columns) throw valueError('array: all rows must have the same length');
  const data = room(a.data.length + b.data.length);
  data.set(a.data);
  data.set(b.data, a.data.length);
  return new FloatArray(data, a.columns === undefined ? undefined : a.length + b.length);
}

function isEqual(a: FloatArray, b: FloatArray): boolean {
  spend(a.data.length / 8);
  return a.columns === b.columns && a.length === b.length && a.data.every((number, i) => number === b.data[i]);
}

/** Numbers as short as can be: 1, not 1.0. */
function rowText(numbers: Float64Array): string {
  spend(numbers.length * 4);
  reserve(numbers.length * 4);
  return `[${joinTexts(Array.from(numbers, (number) => floatRepr(number).replace(/\.0$/, '')))}]`;
}
function textOf(array: FloatArray): string {
  if (array.columns === undefined) return rowText(array.data);
  return `[${joinTexts(Array.from({ length: array.length }, (_, i) => rowText(array.row(i))))}]`;
}

function sumOf(array: FloatArray): number {
  spend(array.data.length / 8);
  return array.data.reduce((sum, number) => sum + number, 0);
}

define(floatArrayType, {
  doc: 'Floats in one dimension or two.',
  accepts: (value) => value instanceof FloatArray,
  members: (): readonly Member[] => [
    fn(
      '__len__(self, /)',
      'Return len(self): the number of rows, if there are any.',
      (self: FloatArray) => self.length,
    ),
    fn('__getitem__(self, key, /)', 'Return self[key].', getItem),
    fn('__setitem__(self, key, value, /)', 'Set self[key] to value.', setItem),
    rawFn('__eq__(self, value, /)', 'Return self==value.', (self: FloatArray, value: Value) =>
      value instanceof FloatArray ? isEqual(self, value) : notImplemented,
    ),
    constant('__hash__', null),
    fn('__add__(self, value, /)', 'Return both, one behind the other.', (self: FloatArray, value: Value) =>
      value instanceof FloatArray ? joined(self, value) : notImplemented,
    ),
    // So that sum() of rows is the sum of all numbers.
    fn('__radd__(self, value, /)', 'Return value plus the sum of all numbers.', (self: FloatArray, value: Value) =>
      typeof value === 'number' || value instanceof PyFloat
        ? new PyFloat(toFloat(value) + sumOf(self))
        : notImplemented,
    ),
    fn('__repr__(self, /)', 'Return repr(self).', textOf),
    fn('tolist(self, /)', 'Return the numbers as a list, or as a list of lists.', toLists),
    fn('shape(self, /)', 'Return the lengths of the dimensions.', (self: FloatArray) => new PyList([...self.shape])),
  ],
});
