// The module `array`: sequences of numbers of one kind.

import { bytesOf } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, getter, rawFn, restartingFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { resizing } from '../../objects/exported-memory.ts';
import { PyIterator } from '../../objects/iterator.ts';
import { iteratorMembers } from '../../objects/iterator-methods.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, notImplemented, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { PySlice } from '../../objects/range.ts';
import { rawReprFn } from '../../objects/recursive-repr.ts';
import { hasIndex, searchBound } from '../../objects/sequence.ts';
import { sliceIndices } from '../../objects/slice-indices.ts';
import { pauseAlone } from '../../objects/step-frame.ts';
import { unitsAt } from '../../objects/str-text.ts';
import type { OrderingName } from '../../runtime/comparison.ts';
import { equalBytes, equalItems, equals, orderItems } from '../../runtime/comparison.ts';
import { error, indexError, memoryError, typeError, valueError } from '../../runtime/errors.ts';
import { consume } from '../../runtime/iteration.ts';
import {
  inStretches,
  nextStretch,
  nextTextStretch,
  reserve,
  room,
  TextInPieces,
  withRoom,
} from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { machine, spend } from '../../runtime/machine.ts';
import { module } from '../../runtime/module-table.ts';
import { toClampedSize, toIndex, toSize } from '../../runtime/numbers.ts';
import { inSteps, keeping } from '../../runtime/place.ts';
import { toRepr } from '../../runtime/text.ts';
import { send } from '../io/base.ts';
import { kinds } from './kinds.ts';
import { arrayType, PyArray, READ_UNITS } from './py-array.ts';

function asArray(value: Value): PyArray | undefined {
  const inner = unwrap(value);
  return inner instanceof PyArray ? inner : undefined;
}

/** Units (see `spend`) for an item that is read and compared. */
const FIND_UNITS = READ_UNITS + 1;
/** Whether an array has an item at the index that equals the value. The array may change meanwhile. */
function isAt(array: PyArray, index: number, value: Value): boolean {
  if (index >= array.length) return false;
  const item = array.read(index);
  return item === value || equals(item, value);
}
/** Where an array has an item that equals the value, -1 if nowhere. */
function find(array: PyArray, value: Value, start = 0, stop = Infinity): number {
  const count = Math.min(stop, array.length) - start;
  if (count <= 0) return -1;
  const make = (): { at: number } => ({ at: -1 });
  const found = inStretches(array, count, FIND_UNITS, make, (made, from, to) => {
    let i = start + from;
    while (i < start + to && !isAt(array, i, value)) i++;
    if (i < start + to) made.at = i;
    return made.at < 0;
  });
  return found.at;
}
function countOf(array: PyArray, value: Value): number {
  const make = (): { count: number } => ({ count: 0 });
  const found = inStretches(array, array.length, FIND_UNITS, make, (made, from, to) => {
    // A stretch may be gone through again where the script is asked.
    let count = 0;
    for (let i = from; i < to; i++) if (isAt(array, i, value)) count++;
    made.count += count;
  });
  return found.count;
}

function* extend(array: PyArray, iterable: Value): Resumable<Value | undefined> {
  const other = asArray(iterable);
  if (other !== undefined) {
    if (other.kind !== array.kind) throw typeError('can only extend with array of same kind');
    yield* room(array.roomFor(array.length + other.length));
    array.splice(array.length, array.length, other);
    return undefined;
  }
  yield* consume(iterable, array, (item) => {
    array.push(item);
  });
  return undefined;
}

function fromBytes(array: PyArray, bytes: Uint8Array): void {
  const { size } = array.kind;
  if (bytes.length % size !== 0) throw valueError('bytes length not a multiple of item size');
  const { length } = array;
  spend(bytes.length / 64);
  array.resize(length + bytes.length / size);
  array.toBytes().set(bytes, length * size);
}

function* fromText(array: PyArray, text: Value): Resumable<undefined> {
  const inner = unwrap(text);
  if (typeof inner !== 'string') throw typeError(`fromunicode() argument must be str, not ${typeName(text)}`);
  if (array.kind.form !== 'text') throw valueError('fromunicode() may only be called on unicode type arrays');
  for (let i = 0; i < inner.length; ) {
    for (const stop = nextTextStretch(inner, i, 2); i < stop; ) {
      const units = unitsAt(inner, i);
      array.push(inner.slice(i, i + units));
      i += units;
    }
    if (machine.fuel <= 0) yield* pauseAlone();
  }
  return undefined;
}

function* makeArray(typecode: Value, initial: Value | undefined): Resumable<PyArray> {
  const code = unwrap(typecode);
  if (typeof code !== 'string' || code.length !== unitsAt(code, 0))
    throw typeError(`array() argument 1 must be a unicode character, not ${typeName(typecode)}`);
  const ofItems = kinds.get(code);
  if (ofItems === undefined) throw valueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)');
  const array = new PyArray(ofItems);
  if (initial === undefined) return array;
  const inner = unwrap(initial);
  if (typeof inner === 'string') {
    if (code !== 'u') throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
    yield* fromText(array, inner);
  } else if (inner instanceof PyArray) {
    if (code !== 'u' && inner.kind.code === 'u')
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
    if (inner.kind === ofItems) return inner.copy();
    yield* consume(inner, array, (item) => {
      array.push(item);
    });
  } else {
    const bytes = bytesOf(initial);
    if (bytes !== undefined) fromBytes(array, bytes);
    else yield* extend(array, initial);
  }
  return array;
}

function indexIn(array: PyArray, key: Value, message: string): number {
  if (!hasIndex(key)) throw typeError('array indices must be integers');
  const index = typeof key === 'number' ? key : Number(toIndex(key));
  const place = index < 0 ? index + array.length : index;
  if (place < 0 || place >= array.length) throw indexError(message);
  return place;
}

function setSlice(array: PyArray, slice: PySlice, value: Value): null | Resumable {
  const other = asArray(value);
  if (other === undefined) throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (other.kind !== array.kind) throw typeError('bad argument type for built-in operation');
  const { start, stop, step, count } = sliceIndices(slice, array.length);
  if (step === 1) {
    const end = Math.max(start, stop);
    return withRoom(array.roomFor(array.length - (end - start) + other.length), () => {
      array.splice(start, end, other);
      return null;
    });
  }
  if (other.length !== count)
    throw valueError(`attempt to assign array of size ${other.length} to extended slice of size ${count}`);
  array.scatter(start, step, other === array ? other.copy() : other, 0, 1, count);
  return null;
}

function deleteSlice(array: PyArray, slice: PySlice): void {
  const { start, stop, step, count } = sliceIndices(slice, array.length);
  if (count === 0) return;
  if (step === 1) {
    array.splice(start, Math.max(start, stop), undefined);
    return;
  }
  const distance = Math.abs(step);
  const lowest = step > 0 ? start : start + (count - 1) * step;
  array.dropEvery(lowest, distance, count);
}

function swapBytes(array: PyArray): void {
  const { size } = array.kind;
  const bytes = array.toBytes();
  for (let at = 0; at < bytes.length; ) {
    for (const stop = nextStretch(at, bytes.length, 0.5); at < stop; at += size) {
      for (let low = at, high = at + size - 1; low < high; low++, high--) {
        const byte = bytes[low] as number;
        bytes[low] = bytes[high] as number;
        bytes[high] = byte;
      }
    }
  }
}

function textOf(array: PyArray): string {
  if (array.kind.form !== 'text') throw valueError('tounicode() may only be called on unicode type arrays');
  const text = new TextInPieces();
  for (let i = 0; i < array.length; ) {
    for (const stop = nextStretch(i, array.length, READ_UNITS); i < stop; i++) text.add(array.read(i) as string);
  }
  return text.join();
}

/** What is done with the items of both. */
const onItems = <T>(self: PyArray, other: PyArray, work: (items: Value[], others: Value[]) => T): T =>
  inSteps(self, (step) => {
    const items = step(() => self.toItems());
    const others = step(() => other.toItems());
    return work(items, others);
  });

const comparison = (name: OrderingName, sign: string): Member =>
  restartingFn(`${name}(self, value, /)`, `self ${sign} value`, (self: PyArray, value: Value) => {
    const other = asArray(value);
    return other === undefined
      ? notImplemented
      : onItems(self, other, (items, others) => orderItems(items, others, name));
  });

function multiplied(self: PyArray, value: Value, make: (times: number) => PyArray): Value | Resumable {
  if (!hasIndex(value)) throw typeError(`can't multiply sequence by non-int of type '${typeName(value)}'`);
  const times = self.length === 0 ? 0 : Math.max(0, toSize(value));
  const bytes = times * self.length * self.kind.size;
  if (bytes > Number.MAX_SAFE_INTEGER) throw memoryError('');
  return withRoom(bytes, () => make(times));
}

function joined(
  self: PyArray,
  value: Value,
  verb: 'append' | 'extend',
  make: (other: PyArray) => PyArray,
): Value | Resumable {
  const other = asArray(value);
  if (other === undefined)
    throw typeError(`can only ${verb} array (not "${typeName(value)}") ${verb === 'append' ? 'to' : 'with'} array`);
  if (other.kind !== self.kind)
    throw typeError(
      verb === 'append' ? 'bad argument type for built-in operation' : 'can only extend with array of same kind',
    );
  return withRoom((self.length + other.length) * self.kind.size, () => make(other));
}

function areEqual(self: PyArray, other: PyArray): boolean {
  if (self.length !== other.length) return false;
  if (self.kind === other.kind && self.kind.form !== 'float') return equalBytes(self.toBytes(), other.toBytes());
  return onItems(self, other, equalItems);
}

/** A method that raises BufferError while a memory view is held and the size would change. */
function sizeChanging(
  signature: string,
  doc: string,
  change: Parameters<typeof resizing<PyArray, Value, Value>>[0],
): Member {
  return fn(signature, doc, resizing(change));
}

function listMembers(): Member[] {
  return [
    sizeChanging('append(self, v, /)', 'Put an item at the end.', (self: PyArray, v: Value) => {
      self.push(v);
    }),
    sizeChanging('extend(self, bb, /)', 'Put the items of an iterable at the end.', extend),
    sizeChanging(
      'insert(self, i, v, /)',
      'Put an item before the one at the index.',
      (self: PyArray, i: Value, v: Value) => {
        const at = toClampedSize(i);
        const item = new PyArray(self.kind, 0);
        item.push(v);
        const { length } = self;
        const place = at < 0 ? Math.max(at + length, 0) : Math.min(at, length);
        self.splice(place, place, item);
      },
    ),
    sizeChanging('pop(self, i=-1, /)', 'Take out the item at the index and return it.', (self: PyArray, i: Value) => {
      if (self.length === 0) throw indexError('pop from empty array');
      const at = indexIn(self, i, 'pop index out of range');
      const item = self.read(at);
      self.splice(at, at + 1, undefined);
      return item;
    }),
    sizeChanging('remove(self, v, /)', 'Take out the first item that equals the value.', (self: PyArray, v: Value) => {
      const at = find(self, v);
      if (at < 0) throw valueError('array.remove(x): x not in array');
      if (at < self.length) self.splice(at, at + 1, undefined);
    }),
    fn('reverse(self, /)', 'Turn the order of the items round.', (self: PyArray) => {
      self.reverse();
    }),
    restartingFn('count(self, v, /)', 'How many items equal the value.', countOf),
    restartingFn(
      'index(self, v, start=0, stop=9223372036854775807, /)',
      'Where the first item is that equals the value.',
      (self: PyArray, v: Value, start: Value, stop: Value) => {
        const { length } = self;
        const at = find(self, v, searchBound(start, length), searchBound(stop, length));
        if (at < 0) throw valueError('array.index(x): x not in array');
        return at;
      },
    ),
  ];
}

function conversionMembers(): Member[] {
  return [
    restartingFn('tolist(self, /)', 'The items as a list.', (self: PyArray) => new PyList(self.toItems())),
    sizeChanging('fromlist(self, list, /)', 'Put the items of a list at the end.', (self: PyArray, list: Value) => {
      const inner = unwrap(list);
      if (!(inner instanceof PyList)) throw typeError('arg must be list');
      // All or none.
      const more = new PyArray(self.kind);
      for (let i = 0; i < inner.items.length; ) {
        const stop = nextStretch(i, inner.items.length, READ_UNITS);
        for (; i < stop && i < inner.items.length; i++) more.push(inner.items[i] as Value);
      }
      self.splice(self.length, self.length, more);
    }),
    fn('tobytes(self, /)', 'The items as they lie in memory, lowest byte first.', (self: PyArray) => {
      reserve(self.length * self.kind.size);
      return new PyBytes(self.toBytes().slice());
    }),
    sizeChanging(
      'frombytes(self, buffer, /)',
      'Put items at the end that lie in bytes, lowest byte first.',
      (self: PyArray, buffer: Value) => {
        const bytes = bytesOf(buffer);
        if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(buffer)}'`);
        fromBytes(self, bytes);
      },
    ),
    fn(
      'tofile(self, f, /)',
      'Write the items to a file, as tobytes() gives them.',
      function* (self: PyArray, f: Value) {
        reserve(self.length * self.kind.size);
        yield* send(f, 'write', [new PyBytes(self.toBytes().slice())]);
        return null;
      },
    ),
    sizeChanging(
      'fromfile(self, f, n, /)',
      'Put so many items of a file at the end.',
      function* (self: PyArray, f: Value, n: Value) {
        const count = toSize(n);
        if (count < 0) throw valueError('negative count');
        const answer = yield* send(f, 'read', [count * self.kind.size]);
        const bytes = unwrap(answer);
        if (!(bytes instanceof PyBytes)) throw typeError("read() didn't return bytes");
        fromBytes(self, bytes.bytes);
        if (bytes.bytes.length < count * self.kind.size) throw error('EOFError', "read() didn't return enough bytes");
        return null;
      },
    ),
    fn('tounicode(self, /)', 'The characters as a text.', textOf),
    sizeChanging('fromunicode(self, ustr, /)', 'Put the characters of a text at the end.', fromText),
    fn('byteswap(self, /)', 'Turn round the bytes of each item.', swapBytes),
    rawFn('__copy__(self, /)', 'A copy of the array.', (self: Value) => (asArray(self) as PyArray).copy()),
    rawFn('__deepcopy__(self, unused, /)', 'A copy of the array.', (self: Value) => (asArray(self) as PyArray).copy()),
    getter('typecode', 'The letter of the kind of item.', (self: PyArray) => self.kind.code),
    getter('itemsize', 'How many bytes an item takes.', (self: PyArray) => self.kind.size),
  ];
}

function members(): Member[] {
  return [
    ...listMembers(),
    ...conversionMembers(),
    fn('__len__(self, /)', 'len(self)', (self: PyArray) => self.length),
    fn('__iter__(self, /)', 'iter(self)', (self: PyArray) => new ArrayIterator(self)),
    restartingFn('__contains__(self, key, /)', 'key in self', (self: PyArray, key: Value) => find(self, key) >= 0),
    fn('__getitem__(self, key, /)', 'self[key]', (self: PyArray, key: Value) =>
      key instanceof PySlice ? self.slice(key) : self.read(indexIn(self, key, 'array index out of range')),
    ),
    sizeChanging('__setitem__(self, key, value, /)', 'self[key] = value', (self: PyArray, key: Value, value: Value) => {
      if (key instanceof PySlice) return setSlice(self, key, value);
      self.write(indexIn(self, key, 'array assignment index out of range'), value);
      return null;
    }),
    sizeChanging('__delitem__(self, key, /)', 'del self[key]', (self: PyArray, key: Value) => {
      if (key instanceof PySlice) deleteSlice(self, key);
      else {
        const at = indexIn(self, key, 'array assignment index out of range');
        self.splice(at, at + 1, undefined);
      }
    }),
    fn('__add__(self, value, /)', 'self + value', (self: PyArray, value: Value) =>
      joined(self, value, 'append', (other) => {
        const made = new PyArray(self.kind, self.length + other.length);
        const bytes = made.toBytes();
        bytes.set(self.toBytes());
        bytes.set(other.toBytes(), self.length * self.kind.size);
        return made;
      }),
    ),
    sizeChanging('__iadd__(self, value, /)', 'self += value', (self: PyArray, value: Value) =>
      joined(self, value, 'extend', (other) => {
        self.splice(self.length, self.length, other);
        return self;
      }),
    ),
    ...['__mul__', '__rmul__'].map((name) =>
      fn(
        `${name}(self, value, /)`,
        name === '__mul__' ? 'self * value' : 'value * self',
        (self: PyArray, value: Value) => multiplied(self, value, (times) => self.repeated(times)),
      ),
    ),
    sizeChanging('__imul__(self, value, /)', 'self *= value', (self: PyArray, value: Value) =>
      multiplied(self, value, (times) => {
        const made = self.repeated(times);
        self.splice(0, self.length, made);
        return self;
      }),
    ),
    restartingFn('__eq__(self, value, /)', 'self == value', (self: PyArray, value: Value) => {
      const other = asArray(value);
      return other === undefined ? notImplemented : areEqual(self, other);
    }),
    restartingFn('__ne__(self, value, /)', 'self != value', (self: PyArray, value: Value) => {
      const other = asArray(value);
      return other === undefined ? notImplemented : !areEqual(self, other);
    }),
    comparison('__lt__', '<'),
    comparison('__le__', '<='),
    comparison('__gt__', '>'),
    comparison('__ge__', '>='),
    rawReprFn((self: Value) => {
      const array = asArray(self) as PyArray;
      const { ownName } = typeOf(self);
      const { code, form } = array.kind;
      if (array.length === 0) return `${ownName}('${code}')`;
      const content = keeping(
        array,
        () => (form === 'text' ? textOf(array) : new PyList(array.toItems())),
        (items) => toRepr(items),
      );
      return `${ownName}('${code}', ${content})`;
    }),
    constant('__hash__', null),
    classGetItem(),
  ];
}

class ArrayIterator extends PyIterator {
  private array: PyArray | undefined;
  private index = 0;
  /** Cells that were written as bytes may stand for no character. */
  override readonly isSafe$: boolean;
  constructor(array: PyArray) {
    super();
    this.array = array;
    this.isSafe$ = array.kind.form !== 'text';
  }
  next(): Value | undefined {
    const { array, index } = this;
    if (array !== undefined && index < array.length) {
      this.index = index + 1;
      return array.read(index);
    }
    this.array = undefined;
    return undefined;
  }
}
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
