// Arrays of floats with one or two dimensions, which the math module of the Go version makes.
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, rawFn } from '../objects/builtin.ts';
import { floatRepr } from '../objects/float-text.ts';
import { PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { builtinType, notImplemented, PyFloat, PyObject, typeName, unwrap } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { settledSlice, sliceIndices } from '../objects/slice-indices.ts';
import { PyTuple } from '../objects/tuple.ts';
import { indexError, typeError, valueError } from '../runtime/errors.ts';
import { nextStretch, reserve, TextInPieces } from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import { toFloat, toSize } from '../runtime/numbers.ts';
import { price } from '../runtime/prices.ts';

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

/** Units (see `spend`) for an array or a list that is made of a row, and for a number that is read or put in a list. */
const ROW_UNITS = 30;
const NUMBER_UNITS = 2;
/** The same for a number that is written, and for one that is added up or compared. */
const TEXT_UNITS = 20;
const SUM_UNITS = 0.25;

/** Room for so many floats. @throws MemoryError before it is too much. */
export function room(count: number): Float64Array {
  reserve(count * BYTES);
  return new Float64Array(count);
}

/** Numbers that have not been read yet, or are floats in an array. */
export type Row = readonly Value[] | Float64Array;

/** Puts numbers in the place of those that there are from `at` on: so many of the row, if it has them. */
function put(data: Float64Array, at: number, row: Row, count: number): void {
  if (row instanceof Float64Array) {
    data.set(row.subarray(0, count), at);
    return;
  }
  for (let i = 0; i < count; ) {
    for (const stop = nextStretch(i, count, NUMBER_UNITS); i < stop; i++) {
      const number = row[i];
      // A method of one before may have made the list shorter.
      if (number !== undefined) data[at + i] = toFloat(number);
    }
  }
}

/** The floats of a row: those of an array are shared. */
export function floatsOf(row: Row): Float64Array {
  if (row instanceof Float64Array) return row;
  const data = room(row.length);
  put(data, 0, row, row.length);
  return data;
}

/** Rows below each other. Raises ValueError with the message if their lengths differ. */
export function stacked(rows: readonly Value[], rowOf: (row: Value) => Row, uneven: string): FloatArray {
  const { length } = rows;
  const columns = length === 0 ? 0 : rowOf(rows[0] ?? null).length;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, NUMBER_UNITS); i < stop; i++) {
      if (rowOf(rows[i] ?? null).length !== columns) throw valueError(uneven);
    }
  }
  const data = room(columns * length);
  for (let i = 0; i < length; i++) {
    spend(ROW_UNITS);
    put(data, i * columns, rowOf(rows[i] ?? null), columns);
  }
  return new FloatArray(data, length);
}

export function listOfFloats(numbers: Float64Array): PyList {
  const { length } = numbers;
  reserve(length * price.item);
  machine.memory -= length * price.float;
  const floats = new Array<Value>(length);
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, NUMBER_UNITS); i < stop; i++) {
      floats[i] = new PyFloat(numbers[i] as number);
    }
  }
  return new PyList(floats);
}

export function toLists(array: FloatArray): PyList {
  if (array.columns === undefined) return listOfFloats(array.data);
  const lists: Value[] = [];
  for (let i = 0; i < array.length; i++) {
    spend(ROW_UNITS);
    lists.push(listOfFloats(array.row(i)));
  }
  return new PyList(lists);
}

/** `math.array(data)`. */
export function makeFloatArray(value: Value): FloatArray {
  if (value instanceof FloatArray) return value;
  const inner = unwrap(value);
  if (!(inner instanceof PyList || inner instanceof PyTuple)) throw typeError('array: data must be a list');
  const { items } = inner;
  let rows = 0;
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, NUMBER_UNITS); i < stop; i++) {
      if (rowOf(items[i] as Value) !== undefined) rows++;
    }
  }
  if (rows === 0) return new FloatArray(floatsOf(items));
  if (rows < items.length) throw mixed();
  return stacked(items, rowAmongRows, 'array: all rows must have the same length');
}
const mixed = (): unknown => typeError('array: cannot mix numbers and rows');

/** What a list has in it, or an array with one dimension. */
function rowOf(value: Value): Row | undefined {
  const inner = unwrap(value);
  if (inner instanceof PyList || inner instanceof PyTuple) return inner.items;
  if (!(inner instanceof FloatArray)) return undefined;
  if (inner.columns !== undefined) throw typeError('array: rows must have one dimension');
  return inner.data;
}
function rowAmongRows(value: Value): Row {
  const row = rowOf(value);
  if (row === undefined) throw mixed();
  return row;
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
  if (step === 1) data.set(array.data.subarray(start * columns, (start + count) * columns));
  else {
    for (let i = 0; i < data.length; ) {
      for (const stop = nextStretch(i, data.length, NUMBER_UNITS); i < stop; i++) {
        const row = Math.floor(i / columns);
        data[i] = array.data[(start + row * step) * columns + i - row * columns] as number;
      }
    }
  }
  return new FloatArray(data, array.columns === undefined ? undefined : count);
}

function setItem(array: FloatArray, key: Value, value: Value): void {
  const index = place(array, key);
  if (array.columns === undefined) {
    array.data[index] = toFloat(value);
    return;
  }
  const given = rowOf(value);
  if (given === undefined) throw typeError(`a row must be a list, not ${typeName(value)}`);
  const row = floatsOf(given);
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
  if (a.columns !== b.columns || a.length !== b.length) return false;
  const { length } = a.data;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, SUM_UNITS); i < stop; i++) if (a.data[i] !== b.data[i]) return false;
  }
  return true;
}

/** Numbers as short as can be: 1, not 1.0. */
function writeRow(text: TextInPieces, numbers: Float64Array): void {
  text.add('[');
  for (let i = 0; i < numbers.length; i++) {
    spend(TEXT_UNITS);
    if (i > 0) text.add(', ');
    text.add(floatRepr(numbers[i] as number).replace(/\.0$/, ''));
  }
  text.add(']');
}
function textOf(array: FloatArray): string {
  const text = new TextInPieces();
  if (array.columns === undefined) {
    writeRow(text, array.data);
    return text.join();
  }
  text.add('[');
  for (let i = 0; i < array.length; i++) {
    spend(ROW_UNITS);
    if (i > 0) text.add(', ');
    writeRow(text, array.row(i));
  }
  text.add(']');
  return text.join();
}

function sumOf({ data }: FloatArray): number {
  let sum = 0;
  for (let i = 0; i < data.length; ) {
    for (const stop = nextStretch(i, data.length, SUM_UNITS); i < stop; i++) sum += data[i] as number;
  }
  return sum;
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
