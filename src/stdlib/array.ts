// The module `array`: sequences of numbers of one kind.

import { BufferObject, bytesOf } from '../objects/buffer.ts';
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, getter, rawFn } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { classGetItem } from '../objects/class-get-item.ts';
import { ListIterator } from '../objects/iterator.ts';
import { iteratorMembers } from '../objects/iterator-methods.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, notImplemented, PyFloat, typeName, typeOf, unwrap } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { countItem, findItem, hasIndex, repeatItems, reserveItems, searchBound } from '../objects/sequence.ts';
import { sliceIndices, sliceItems } from '../objects/slice-indices.ts';
import type { OrderingName } from '../runtime/comparison.ts';
import { equalItems, orderItems } from '../runtime/comparison.ts';
import { indexError, overflowError, typeError, valueError } from '../runtime/errors.ts';
import { consume } from '../runtime/iteration.ts';
import { room, withRoom } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine, spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { normalize, toClampedSize, toFloat, toIndex } from '../runtime/numbers.ts';
import { price } from '../runtime/prices.ts';
import { toRepr } from '../runtime/text.ts';

/** One kind of item: its size in bytes, and for whole numbers what the messages call it. */
interface Kind {
  readonly size: number;
  readonly form: 'int' | 'float' | 'text';
  readonly isSigned: boolean;
  readonly name: string;
}
const kind = (size: number, form: Kind['form'], isSigned = true, name = ''): Kind => ({ size, form, isSigned, name });
const kinds: ReadonlyMap<string, Kind> = new Map([
  ['b', kind(1, 'int', true, 'signed char')],
  ['B', kind(1, 'int', false, 'unsigned byte integer')],
  ['u', kind(4, 'text')],
  ['h', kind(2, 'int', true, 'signed short integer')],
  ['H', kind(2, 'int', false, 'unsigned short')],
  ['i', kind(4, 'int', true, 'signed integer')],
  ['I', kind(4, 'int', false, 'unsigned int')],
  ['l', kind(8, 'int')],
  ['L', kind(8, 'int', false)],
  ['q', kind(8, 'int')],
  ['Q', kind(8, 'int', false)],
  ['f', kind(4, 'float')],
  ['d', kind(8, 'float')],
]);

export class PyArray extends BufferObject {
  readonly code: string;
  readonly kind: Kind;
  items: Value[] = [];
  constructor(code: string, kind: Kind) {
    super();
    this.code = code;
    this.kind = kind;
  }
  toBytes(): Uint8Array {
    const { items, kind: ofItems } = this;
    const { size } = ofItems;
    reserveItems((items.length * size) / 8);
    spend(items.length);
    const view = new DataView(new ArrayBuffer(items.length * size));
    for (let i = 0; i < items.length; i++) writeItem(view, i * size, items[i] as Value, ofItems);
    return new Uint8Array(view.buffer);
  }
}
const arrayType = builtinType('array.array', { module: 'array', instanceClass: PyArray });

function writeItem(view: DataView, at: number, item: Value, { size, form }: Kind): void {
  if (item instanceof PyFloat) {
    if (size === 4) view.setFloat32(at, item.value, true);
    else view.setFloat64(at, item.value, true);
  } else if (form === 'text') view.setUint32(at, (item as string).codePointAt(0) ?? 0, true);
  else if (size === 8) view.setBigInt64(at, BigInt.asIntN(64, BigInt(item as number | bigint)), true);
  else if (size === 4) view.setUint32(at, Number(item), true);
  else if (size === 2) view.setUint16(at, Number(item), true);
  else view.setUint8(at, Number(item));
}

function readItem(view: DataView, at: number, { size, form, isSigned }: Kind): Value {
  if (form === 'float') return new PyFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true));
  if (form === 'text') {
    const code = view.getUint32(at, true);
    if (code > 0x10ffff) throw valueError(`character U+${code.toString(16)} is not in range [U+0000; U+10ffff]`);
    return String.fromCodePoint(code);
  }
  switch (size) {
    case 1:
      return isSigned ? view.getInt8(at) : view.getUint8(at);
    case 2:
      return isSigned ? view.getInt16(at, true) : view.getUint16(at, true);
    case 4:
      return isSigned ? view.getInt32(at, true) : view.getUint32(at, true);
    default:
      return normalize(isSigned ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
  }
}

/** The item that a value becomes in the array. */
function itemOf({ code, kind: { size, form, isSigned, name } }: PyArray, value: Value): Value {
  if (form === 'text') {
    const text = unwrap(value);
    if (typeof text !== 'string' || [...text].length !== 1) throw typeError('array item must be unicode character');
    return text;
  }
  if (form === 'float') {
    const number = toFloat(value);
    return new PyFloat(size === 4 ? Math.fround(number) : number);
  }
  if (!hasIndex(value)) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  const whole = toIndex(value);
  const bits = BigInt(size * 8);
  const least = isSigned ? -(2n ** (bits - 1n)) : 0n;
  const most = 2n ** (isSigned ? bits - 1n : bits) - 1n;
  if (whole >= least && whole <= most) return whole;
  const isLow = whole < least;
  if (code === 'l') throw overflowError('Python int too large to convert to C long');
  if (isLow && (code === 'I' || code === 'L')) throw overflowError("can't convert negative value to unsigned int");
  if (code === 'L') throw overflowError('Python int too large to convert to C unsigned long');
  if (isLow && code === 'Q') throw overflowError("can't convert negative int to unsigned");
  if (code === 'q' || code === 'Q') throw overflowError('int too big to convert');
  throw overflowError(`${name} is ${isLow ? 'less than minimum' : 'greater than maximum'}`);
}

function asArray(value: Value): PyArray | undefined {
  const inner = unwrap(value);
  return inner instanceof PyArray ? inner : undefined;
}
function like(array: PyArray, items: Value[]): PyArray {
  const made = new PyArray(array.code, array.kind);
  made.items = items;
  return made;
}
function refilled(array: PyArray, items: Value[]): PyArray {
  array.items = items;
  return array;
}

function* extend(array: PyArray, iterable: Value): Resumable<Value | undefined> {
  const other = asArray(iterable);
  if (other !== undefined) {
    if (other.code !== array.code) throw typeError('can only extend with array of same kind');
    yield* room((array.items.length + other.items.length) * price.item);
    reserveItems(array.items.length + other.items.length);
    array.items = array.items.concat(other.items);
    return undefined;
  }
  yield* consume(iterable, array, (item) => {
    machine.memory -= price.grownItem;
    array.items.push(itemOf(array, item));
  });
  return undefined;
}

function fromBytes(array: PyArray, bytes: Uint8Array): void {
  const { size } = array.kind;
  if (bytes.length % size !== 0) throw valueError('bytes length not a multiple of item size');
  reserveItems(array.items.length + bytes.length / size);
  spend(bytes.length / size);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.length; at += size) array.items.push(readItem(view, at, array.kind));
}

function fromText(array: PyArray, text: Value): void {
  const inner = unwrap(text);
  if (typeof inner !== 'string') throw typeError(`fromunicode() argument must be str, not ${typeName(text)}`);
  if (array.code !== 'u') throw valueError('fromunicode() may only be called on unicode type arrays');
  reserveItems(inner.length);
  for (const character of inner) array.items.push(character);
}

function* makeArray(typecode: Value, initial: Value | undefined): Resumable<PyArray> {
  const code = unwrap(typecode);
  if (typeof code !== 'string' || [...code].length !== 1)
    throw typeError(`array() argument 1 must be a unicode character, not ${typeName(typecode)}`);
  const ofItems = kinds.get(code);
  if (ofItems === undefined) throw valueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  const array = new PyArray(code, ofItems);
  if (initial === undefined) return array;
  const inner = unwrap(initial);
  const bytes = bytesOf(initial);
  if (typeof inner === 'string') {
    if (code !== 'u') throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
    fromText(array, inner);
  } else if (inner instanceof PyArray) {
    if (code !== 'u' && inner.code === 'u')
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
    array.items = inner.items.map((item) => itemOf(array, item));
  } else if (bytes !== undefined) fromBytes(array, bytes);
  else yield* extend(array, initial);
  return array;
}

function indexIn(array: PyArray, key: Value, message: string): number {
  if (!hasIndex(key)) throw typeError('array indices must be integers');
  const index = Number(toIndex(key));
  const place = index < 0 ? index + array.items.length : index;
  if (place < 0 || place >= array.items.length) throw indexError(message);
  return place;
}

function setSlice(array: PyArray, slice: PySlice, value: Value): null | Resumable {
  const other = asArray(value);
  if (other === undefined) throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (other.code !== array.code) throw typeError('bad argument type for built-in operation');
  const { start, stop, step, count } = sliceIndices(slice, array.items.length);
  const items = other === array ? other.items.slice() : other.items;
  spend((array.items.length + items.length) / 16);
  if (step === 1) {
    return withRoom((array.items.length + items.length) * price.item, () => {
      array.items = array.items.slice(0, start).concat(items, array.items.slice(Math.max(start, stop)));
      return null;
    });
  }
  if (items.length !== count)
    throw valueError(`attempt to assign array of size ${items.length} to extended slice of size ${count}`);
  for (let i = 0; i < count; i++) array.items[start + i * step] = items[i] as Value;
  return null;
}

function deleteSlice(array: PyArray, slice: PySlice): void {
  const { start, step, count } = sliceIndices(slice, array.items.length);
  const gone = new Set<number>();
  for (let i = 0; i < count; i++) gone.add(start + i * step);
  spend(array.items.length / 8);
  array.items = array.items.filter((_, i) => !gone.has(i));
}

function swapBytes(array: PyArray): void {
  const { size } = array.kind;
  const bytes = array.toBytes();
  for (let at = 0; at < bytes.length; at += size) bytes.subarray(at, at + size).reverse();
  array.items = [];
  fromBytes(array, bytes);
}

function textOf(array: PyArray): string {
  if (array.code !== 'u') throw valueError('tounicode() may only be called on unicode type arrays');
  return array.items.join('');
}

const comparison = (name: OrderingName, sign: string): Member =>
  fn(`${name}(self, value, /)`, `self ${sign} value`, (self: PyArray, value: Value) => {
    const other = asArray(value);
    return other === undefined ? notImplemented : orderItems(self.items, other.items, name);
  });

function multiplied(self: PyArray, value: Value, make: (items: Value[]) => PyArray): Value | Resumable {
  const result = repeatItems(self.items, value, make);
  if (result === notImplemented) throw typeError(`can't multiply sequence by non-int of type '${typeName(value)}'`);
  return result;
}

function joined(self: PyArray, value: Value, verb: string, make: (items: Value[]) => PyArray): Value | Resumable {
  const other = asArray(value);
  if (other === undefined)
    throw typeError(`can only ${verb} array (not "${typeName(value)}") ${verb === 'append' ? 'to' : 'with'} array`);
  if (other.code !== self.code)
    throw typeError(
      verb === 'append' ? 'bad argument type for built-in operation' : 'can only extend with array of same kind',
    );
  return withRoom((self.items.length + other.items.length) * price.item, () => make(self.items.concat(other.items)));
}

function listMembers(): Member[] {
  return [
    fn('append(self, v, /)', 'Put an item at the end.', (self: PyArray, v: Value) => {
      machine.memory -= price.grownItem;
      self.items.push(itemOf(self, v));
    }),
    fn('extend(self, bb, /)', 'Put the items of an iterable at the end.', extend),
    fn('insert(self, i, v, /)', 'Put an item before the one at the index.', (self: PyArray, i: Value, v: Value) => {
      const at = toClampedSize(i);
      const item = itemOf(self, v);
      const { length } = self.items;
      machine.memory -= price.grownItem;
      spend(length / 64);
      self.items.splice(at < 0 ? Math.max(at + length, 0) : Math.min(at, length), 0, item);
    }),
    fn('pop(self, i=-1, /)', 'Take out the item at the index and return it.', (self: PyArray, i: Value) => {
      if (self.items.length === 0) throw indexError('pop from empty array');
      const at = indexIn(self, i, 'pop index out of range');
      return self.items.splice(at, 1)[0];
    }),
    fn('remove(self, v, /)', 'Take out the first item that equals the value.', (self: PyArray, v: Value) => {
      const at = findItem(self.items, v);
      if (at < 0) throw valueError('array.remove(x): x not in array');
      self.items.splice(at, 1);
    }),
    fn('reverse(self, /)', 'Turn the order of the items round.', (self: PyArray) => {
      spend(self.items.length / 16);
      self.items.reverse();
    }),
    fn('count(self, v, /)', 'How many items equal the value.', (self: PyArray, v: Value) => countItem(self.items, v)),
    fn(
      'index(self, v, start=0, stop=9223372036854775807, /)',
      'Where the first item is that equals the value.',
      (self: PyArray, v: Value, start: Value, stop: Value) => {
        const { length } = self.items;
        const at = findItem(self.items, v, searchBound(start, length), searchBound(stop, length));
        if (at < 0) throw valueError('array.index(x): x not in array');
        return at;
      },
    ),
  ];
}

function conversionMembers(): Member[] {
  return [
    fn('tolist(self, /)', 'The items as a list.', (self: PyArray) => {
      reserveItems(self.items.length);
      return new PyList(self.items.slice());
    }),
    fn('fromlist(self, list, /)', 'Put the items of a list at the end.', (self: PyArray, list: Value) => {
      const inner = unwrap(list);
      if (!(inner instanceof PyList)) throw typeError('arg must be list');
      spend(inner.items.length);
      reserveItems(self.items.length + 2 * inner.items.length);
      // All or none.
      self.items = self.items.concat(inner.items.map((item) => itemOf(self, item)));
    }),
    fn(
      'tobytes(self, /)',
      'The items as they lie in memory, lowest byte first.',
      (self: PyArray) => new PyBytes(self.toBytes()),
    ),
    fn(
      'frombytes(self, buffer, /)',
      'Put items at the end that lie in bytes, lowest byte first.',
      (self: PyArray, buffer: Value) => {
        const bytes = bytesOf(buffer);
        if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(buffer)}'`);
        fromBytes(self, bytes);
      },
    ),
    fn('tounicode(self, /)', 'The characters as a text.', textOf),
    fn('fromunicode(self, ustr, /)', 'Put the characters of a text at the end.', fromText),
    fn('byteswap(self, /)', 'Turn round the bytes of each item.', swapBytes),
    rawFn('__copy__(self, /)', 'A copy of the array.', (self: Value) => {
      const array = asArray(self) as PyArray;
      reserveItems(array.items.length);
      return like(array, array.items.slice());
    }),
    rawFn('__deepcopy__(self, unused, /)', 'A copy of the array.', (self: Value) => {
      const array = asArray(self) as PyArray;
      reserveItems(array.items.length);
      return like(array, array.items.slice());
    }),
    getter('typecode', 'The letter of the kind of item.', (self: PyArray) => self.code),
    getter('itemsize', 'How many bytes an item takes.', (self: PyArray) => self.kind.size),
  ];
}

function members(): Member[] {
  return [
    ...listMembers(),
    ...conversionMembers(),
    fn('__len__(self, /)', 'len(self)', (self: PyArray) => self.items.length),
    fn('__iter__(self, /)', 'iter(self)', (self: PyArray) => new ArrayIterator(self)),
    fn('__contains__(self, key, /)', 'key in self', (self: PyArray, key: Value) => findItem(self.items, key) >= 0),
    fn('__getitem__(self, key, /)', 'self[key]', (self: PyArray, key: Value) =>
      key instanceof PySlice
        ? like(self, sliceItems(self.items, key).slice())
        : (self.items[indexIn(self, key, 'array index out of range')] as Value),
    ),
    fn('__setitem__(self, key, value, /)', 'self[key] = value', (self: PyArray, key: Value, value: Value) => {
      if (key instanceof PySlice) return setSlice(self, key, value);
      self.items[indexIn(self, key, 'array assignment index out of range')] = itemOf(self, value);
      return null;
    }),
    fn('__delitem__(self, key, /)', 'del self[key]', (self: PyArray, key: Value) => {
      if (key instanceof PySlice) deleteSlice(self, key);
      else self.items.splice(indexIn(self, key, 'array assignment index out of range'), 1);
    }),
    fn('__add__(self, value, /)', 'self + value', (self: PyArray, value: Value) =>
      joined(self, value, 'append', (items) => like(self, items)),
    ),
    fn('__iadd__(self, value, /)', 'self += value', (self: PyArray, value: Value) =>
      joined(self, value, 'extend', (items) => refilled(self, items)),
    ),
    ...['__mul__', '__rmul__'].map((name) =>
      fn(
        `${name}(self, value, /)`,
        name === '__mul__' ? 'self * value' : 'value * self',
        (self: PyArray, value: Value) => multiplied(self, value, (items) => like(self, items)),
      ),
    ),
    fn('__imul__(self, value, /)', 'self *= value', (self: PyArray, value: Value) =>
      multiplied(self, value, (items) => refilled(self, items)),
    ),
    fn('__eq__(self, value, /)', 'self == value', (self: PyArray, value: Value) => {
      const other = asArray(value);
      return other === undefined ? notImplemented : equalItems(self.items, other.items);
    }),
    fn('__ne__(self, value, /)', 'self != value', (self: PyArray, value: Value) => {
      const other = asArray(value);
      return other === undefined ? notImplemented : !equalItems(self.items, other.items);
    }),
    comparison('__lt__', '<'),
    comparison('__le__', '<='),
    comparison('__gt__', '>'),
    comparison('__ge__', '>='),
    rawFn('__repr__(self, /)', 'repr(self)', (self: Value) => {
      const array = asArray(self) as PyArray;
      const { ownName } = typeOf(self);
      if (array.items.length === 0) return `${ownName}('${array.code}')`;
      const content = array.code === 'u' ? toRepr(textOf(array)) : toRepr(new PyList(array.items));
      return `${ownName}('${array.code}', ${content})`;
    }),
    constant('__hash__', null),
    classGetItem(),
  ];
}

class ArrayIterator extends ListIterator {}
const arrayIteratorType = builtinType('array.arrayiterator', {
  module: 'array',
  instanceClass: ArrayIterator,
  final: true,
});

let isDefined = false;
function defineTypes(): void {
  if (isDefined) return;
  isDefined = true;
  arrayType.isSequenceAbc = true;
  define(arrayType, {
    doc: 'A sequence of numbers of one kind: array("d", [1.5, 2.0]).',
    accepts: (value) => value instanceof PyArray,
    make: () => fn('array(typecode, initializer=..., /)', 'An array of items of one kind.', makeArray),
    members,
  });
  define(arrayIteratorType, {
    doc: 'Over the items of an array.',
    accepts: (value) => value instanceof ArrayIterator,
    members: iteratorMembers,
  });
}

export const arrayModule = module('array', 'Sequences of numbers of one kind.', () => {
  defineTypes();
  return [
    constant('array', arrayType),
    constant('ArrayType', arrayType),
    constant('typecodes', [...kinds.keys()].join('')),
  ];
});
