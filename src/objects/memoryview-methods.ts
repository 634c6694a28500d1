// The table of `memoryview`.

import { equalBytes, equalItems } from '../runtime/comparison.ts';
import { error, indexError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { Meter, nextStretch, reserve } from '../runtime/limits.ts';
import { asInt, toIndex } from '../runtime/numbers.ts';
import { price } from '../runtime/prices.ts';
import { BufferObject } from './buffer.ts';
import type { Member } from './builtin.ts';
import { define, fn, getter, restartingFn } from './builtin.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { hexText } from './bytes-methods.ts';
import type { PyException } from './exception.ts';
import { MemoryIterator } from './iterator.ts';
import { PyList } from './list.ts';
import { type Dimension, isFormat, itemSize, memoryViewType, PyMemoryView } from './memoryview.ts';
import type { Value } from './object.ts';
import { ellipsis, notImplemented, typeName, unwrap } from './object.ts';
import { address } from './plain-repr.ts';
import { PySlice } from './range.ts';
import { isIndex } from './sequence-arguments.ts';
import { sliceIndices } from './slice-indices.ts';
import { PyTuple } from './tuple.ts';
import { Views } from './viewed.ts';

function makeView(object: Value): PyMemoryView {
  const view = viewOf(object);
  if (view === undefined) throw typeError(`memoryview: a bytes-like object is required, not '${typeName(object)}'`);
  return view;
}
function viewOf(object: Value): PyMemoryView | undefined {
  const inner = unwrap(object);
  if (inner instanceof PyMemoryView) {
    inner.check();
    return inner.with({});
  }
  if (inner instanceof BufferObject) {
    const { format, itemSize: stride } = inner;
    inner.views = Views.made;
    const memory = inner.toBytes();
    return new PyMemoryView(object, memory, {
      offset: 0,
      stride,
      length: memory.length / stride,
      format,
      readonly: false,
    });
  }
  if (!(inner instanceof PyBytes || inner instanceof PyByteArray)) return undefined;
  const { length } = inner.bytes;
  const readonly = inner instanceof PyBytes;
  if (inner instanceof PyByteArray) inner.views = Views.made;
  return new PyMemoryView(object, inner.bytes, { offset: 0, stride: 1, length, format: 'B', readonly });
}

function notImplementedYet(what: string): PyException {
  return error('NotImplementedError', `${what} not implemented`);
}

/** The place of an item along one direction. */
function placeIn(dimension: Dimension, key: Value, number: number): number {
  const index = toIndex(key);
  const at = index < 0 ? Number(index) + dimension.count : Number(index);
  if (at < 0 || at >= dimension.count) throw indexError(`index out of bounds on dimension ${number}`);
  return at;
}

function areAll(items: readonly Value[], test: (item: Value) => boolean): boolean {
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, 0.5); i < stop; i++) if (!test(items[i] as Value)) return false;
  }
  return true;
}

/** The place of an item among all. */
function itemIndex(self: PyMemoryView, key: Value, subViews: string): number {
  const { dimensions } = self;
  const isTuple = key instanceof PyTuple;
  if (dimensions.length === 0) {
    if (key === ellipsis || (isTuple && key.items.length === 0)) return 0;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (isTuple && key.items.length > 0 && areAll(key.items, (each) => each instanceof PySlice)) {
    throw notImplementedYet('multi-dimensional slicing is');
  }
  if (isTuple ? !areAll(key.items, isIndex) : !isIndex(key)) throw typeError('memoryview: invalid slice key');
  const keys = isTuple ? key.items : [key];
  if (keys.length > dimensions.length) {
    throw typeError(`cannot index ${dimensions.length}-dimension view with ${keys.length}-element tuple`);
  }
  if (keys.length < dimensions.length) throw notImplementedYet(isTuple ? 'sub-views are' : subViews);
  return dimensions.reduce((at, each, i) => at * each.count + placeIn(each, keys[i] as Value, i + 1), 0);
}

function getItem(self: PyMemoryView, key: Value): Value {
  self.check();
  if (self.dimensions.length === 0 && key === ellipsis) return self;
  if (key instanceof PySlice && self.dimensions.length > 0) return sliceView(self, key);
  return self.read(itemIndex(self, key, 'multi-dimensional sub-views are'));
}

/** What a slice selects, along the first direction. */
function sliceView(self: PyMemoryView, key: PySlice): PyMemoryView {
  const [first = { count: 0, stride: 0 }, ...others] = self.dimensions;
  const { start, step, count } = sliceIndices(key, first.count);
  const offset = self.offset + start * first.stride;
  const stride = first.stride * step;
  if (others.length === 0) return self.with({ offset, stride, length: count });
  const length = others.reduce((product, each) => product * each.count, count);
  return self.with({ offset, length, inner: [{ count, stride }, ...others] });
}

function listOf(self: PyMemoryView): Value {
  const items = self.toItems();
  const { dimensions } = self;
  if (dimensions.length === 0) return items[0] ?? null;
  let level: Value[] = items;
  for (const { count } of dimensions.slice(1).reverse()) {
    reserve(level.length * price.item);
    const lists: Value[] = [];
    const meter = new Meter(0, 4);
    for (let i = 0; i < level.length; i += count) {
      lists.push(new PyList(level.slice(i, i + count)));
      meter.pass(i);
    }
    level = lists;
  }
  return new PyList(level);
}

function setItem(self: PyMemoryView, key: Value, value: Value): void {
  self.check();
  if (self.readonly) throw typeError('cannot modify read-only memory');
  if (!(key instanceof PySlice) || self.dimensions.length === 0) {
    self.write(itemIndex(self, key, 'sub-views are'), value);
    return;
  }
  if (self.dimensions.length > 1) {
    throw error('NotImplementedError', 'memoryview slice assignments are currently restricted to ndim = 1');
  }
  const target = sliceView(self, key);
  const source = viewOf(value);
  if (source === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  const { size } = target.item;
  if (source.inner !== undefined || source.length !== target.length || source.format !== target.format) {
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  }
  const copy = source.toBytes().slice();
  for (let i = 0; i < target.length; ) {
    for (const stop = nextStretch(i, target.length, size / 2); i < stop; i++) {
      for (let k = 0; k < size; k++) self.memory[target.offset + i * target.stride + k] = copy[i * size + k] ?? 0;
    }
  }
}

function equalsObject(self: PyMemoryView, value: Value): boolean | undefined {
  if (value === self) return true;
  // What is released equals itself alone.
  if (self.released || (value instanceof PyMemoryView && value.released)) return false;
  const other = viewOf(value);
  if (other === undefined) return undefined;
  const { dimensions } = other;
  if (dimensions.length !== self.dimensions.length) return false;
  if (!self.dimensions.every(({ count }, i) => count === dimensions[i]?.count)) return false;
  if (other.format === 'B' && self.format === 'B') return equalBytes(self.toBytes(), other.toBytes());
  // What one cannot read equals nothing.
  return other.isReadable && self.isReadable && equalItems(self.toItems(), other.toItems());
}

const MOST_DIMENSIONS = 64;

function shapeArgument(self: PyMemoryView, value: Value): readonly number[] | undefined {
  if (value === null) return undefined;
  const given = unwrap(value);
  if (!(given instanceof PyList || given instanceof PyTuple)) throw typeError('shape must be a list or a tuple');
  const { items } = given;
  if (items.length > MOST_DIMENSIONS) {
    throw valueError(`memoryview: number of dimensions must not exceed ${MOST_DIMENSIONS}`);
  }
  if (self.dimensions.length !== 1 && items.length !== 1) {
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  }
  return items.map((item) => {
    const count = asInt(item);
    if (count === undefined) throw typeError('memoryview.cast(): elements of shape must be integers');
    if (count <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return Number(count);
  });
}

/** Dimensions whose items lie one after the other, the last one the fastest. */
function dimensionsOf(shape: readonly number[], size: number): readonly Dimension[] {
  let stride = size;
  return [...shape]
    .reverse()
    .map((count) => {
      const dimension = { count, stride };
      stride *= count;
      return dimension;
    })
    .reverse();
}

function cast(self: PyMemoryView, formatValue: Value, shapeValue: Value): PyMemoryView {
  self.check();
  const name = unwrap(formatValue);
  if (typeof name !== 'string') throw typeError('memoryview: format argument must be a string');
  const letter = name.startsWith('@') ? name.slice(1) : name;
  if (!isFormat(letter)) {
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  }
  const isByte = (f: string): boolean => f === 'B' || f === 'b' || f === 'c';
  if (!isByte(letter) && !isByte(self.format)) {
    throw typeError('memoryview: cannot cast between two non-byte formats');
  }
  if (!self.isContiguous()) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const shape = shapeArgument(self, shapeValue);
  const bytes = self.length * self.item.size;
  const size = itemSize(letter);
  if (bytes % size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const length = bytes / size;
  if (shape !== undefined && shape.reduce((product, count) => product * count, 1) !== length) {
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  }
  const inner = shape === undefined || shape.length === 1 ? undefined : dimensionsOf(shape, size);
  return self.with({ stride: size, length, format: letter, inner });
}

export function defineMemoryView(): void {
  define(memoryViewType, {
    doc: 'A view of the bytes of a bytes-like object, without a copy.',
    accepts: (value) => value instanceof PyMemoryView,
    make: () => fn('memoryview(object)', 'A view of a bytes-like object.', makeView),
    members: () => [
      fn('__len__(self, /)', 'The number of items.', (self: PyMemoryView) => {
        self.check();
        const [first] = self.dimensions;
        if (first === undefined) throw typeError('0-dim memory has no length');
        return first.count;
      }),
      fn('__getitem__(self, key, /)', 'Return self[key].', getItem),
      fn('__setitem__(self, key, value, /)', 'Set self[key] to value.', setItem),
      fn('__delitem__(self, key, /)', 'Always an error.', () => {
        throw typeError('cannot delete memory');
      }),
      fn('__iter__(self, /)', 'An iterator over the items.', (self: PyMemoryView) => {
        self.check();
        if (self.dimensions.length === 0) throw typeError('invalid indexing of 0-dim memory');
        if (self.dimensions.length > 1) throw notImplementedYet('multi-dimensional sub-views are');
        return new MemoryIterator(self);
      }),
      fn(
        '__eq__(self, value, /)',
        'Return self == value.',
        (self: PyMemoryView, value: Value) => equalsObject(self, value) ?? notImplemented,
      ),
      fn('__ne__(self, value, /)', 'Return self != value.', (self: PyMemoryView, value: Value) => {
        const equal = equalsObject(self, value);
        return equal === undefined ? notImplemented : !equal;
      }),
      fn('__hash__(self, /)', 'Return hash(self).', (self: PyMemoryView) => {
        if (!self.readonly) throw valueError('cannot hash writable memoryview object');
        return hash(new PyBytes(self.toBytes()));
      }),
      fn(
        '__repr__(self, /)',
        'A short description.',
        (self: PyMemoryView) => `<${self.released ? 'released memory' : 'memory'} at ${address(self)}>`,
      ),
      fn('__enter__(self, /)', 'The view itself.', (self: PyMemoryView) => {
        self.check();
        return self;
      }),
      fn('__exit__(self, *args)', 'Release the view.', (self: PyMemoryView) => {
        self.released = true;
      }),
      fn(
        'cast(self, format, shape=None)',
        'The same memory as items of another format, in the dimensions that the shape says.',
        cast,
      ),
      fn(
        'hex(self, sep=..., bytes_per_sep=1)',
        'The bytes as hexadecimal digits.',
        (self: PyMemoryView, sep: Value | undefined, size: Value) => hexText(self.toBytes(), sep, size),
      ),
      fn('release(self, /)', 'Give the view up.', (self: PyMemoryView) => {
        self.released = true;
      }),
      fn("tobytes(self, /, order='C')", 'The content as bytes.', (self: PyMemoryView, order: Value) => {
        const name = unwrap(order);
        if (name !== null && name !== 'C' && name !== 'F' && name !== 'A')
          throw valueError("order must be 'C', 'F' or 'A'");
        return new PyBytes(self.toBytes().slice());
      }),
      restartingFn('tolist(self, /)', 'The items as a list.', listOf),
      fn('toreadonly(self, /)', 'A read-only view of the same memory.', (self: PyMemoryView) => {
        self.check();
        return self.with({ readonly: true });
      }),
      property('c_contiguous', 'Whether the items lie one after the other, the last dimension the fastest.', (self) =>
        self.isContiguous('C'),
      ),
      property(
        'contiguous',
        'Whether the items lie one after the other.',
        (self) => self.isContiguous('C') || self.isContiguous('F'),
      ),
      property('f_contiguous', 'Whether the items lie one after the other, the first dimension the fastest.', (self) =>
        self.isContiguous('F'),
      ),
      property('format', "What the items are, as a letter of 'struct'.", (self: PyMemoryView) => self.format),
      property('itemsize', 'The size of an item in bytes.', (self: PyMemoryView) => self.item.size),
      property('nbytes', 'The size of all items in bytes.', (self: PyMemoryView) => self.length * self.item.size),
      property('ndim', 'The number of dimensions.', (self: PyMemoryView) => self.dimensions.length),
      property('obj', 'The object that is viewed.', (self: PyMemoryView) => self.source),
      property('readonly', 'Whether the memory may not be changed.', (self: PyMemoryView) => self.readonly),
      property(
        'shape',
        'The number of items in each dimension.',
        (self: PyMemoryView) => new PyTuple(self.dimensions.map(({ count }) => count)),
      ),
      property(
        'strides',
        'The bytes from one item to the next in each dimension.',
        (self: PyMemoryView) => new PyTuple(self.dimensions.map(({ stride }) => stride)),
      ),
      property('suboffsets', 'Always an empty tuple.', () => new PyTuple([])),
    ],
  });
}

/** An attribute that a released view has no more. */
function property(name: string, doc: string, read: (self: PyMemoryView) => Value): Member {
  return getter(name, doc, (self: PyMemoryView) => {
    self.check();
    return read(self);
  });
}
