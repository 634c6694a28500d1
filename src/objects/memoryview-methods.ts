// The table of `memoryview`.

import { equalBytes, equalItems } from '../runtime/comparison.ts';
import { indexError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { nextStretch } from '../runtime/limits.ts';
import { toIndex } from '../runtime/numbers.ts';
import { BufferObject } from './buffer.ts';
import { define, fn, getter } from './builtin.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { hexText } from './bytes-methods.ts';
import { MemoryIterator } from './iterator.ts';
import { PyList } from './list.ts';
import { isFormat, itemSize, memoryViewType, PyMemoryView } from './memoryview.ts';
import type { Value } from './object.ts';
import { notImplemented, typeName, unwrap } from './object.ts';
import { address } from './plain-repr.ts';
import { PySlice } from './range.ts';
import { isIndex } from './sequence-arguments.ts';
import { sliceIndices } from './slice-indices.ts';
import { PyTuple } from './tuple.ts';

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
  return new PyMemoryView(object, inner.bytes, { offset: 0, stride: 1, length, format: 'B', readonly });
}

function itemIndex(self: PyMemoryView, key: Value): number {
  if (!isIndex(key)) throw typeError('memoryview: invalid slice key');
  const index = toIndex(key);
  const at = index < 0 ? Number(index) + self.length : Number(index);
  if (at < 0 || at >= self.length) throw indexError('index out of bounds on dimension 1');
  return at;
}
function sliceView(self: PyMemoryView, key: PySlice): PyMemoryView {
  const { start, step, count } = sliceIndices(key, self.length);
  return self.with({ offset: self.offset + start * self.stride, stride: self.stride * step, length: count });
}

function setItem(self: PyMemoryView, key: Value, value: Value): void {
  self.check();
  if (self.readonly) throw typeError('cannot modify read-only memory');
  if (!(key instanceof PySlice)) {
    self.write(itemIndex(self, key), value);
    return;
  }
  const target = sliceView(self, key);
  const source = viewOf(value);
  if (source === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  const { size } = target.item;
  if (source.length !== target.length || source.format !== target.format) {
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
  const other = viewOf(value);
  if (other === undefined) return undefined;
  if (other.format === 'B' && self.format === 'B') return equalBytes(self.toBytes(), other.toBytes());
  // What one cannot read equals nothing.
  return other.isReadable && self.isReadable && equalItems(self.toItems(), other.toItems());
}

function cast(self: PyMemoryView, formatValue: Value): PyMemoryView {
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
  if (self.stride !== self.item.size) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const bytes = self.length * self.item.size;
  const size = itemSize(letter);
  if (bytes % size !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  return self.with({ stride: size, length: bytes / size, format: letter });
}

export function defineMemoryView(): void {
  define(memoryViewType, {
    doc: 'A view of the bytes of a bytes-like object, without a copy.',
    accepts: (value) => value instanceof PyMemoryView,
    make: () => fn('memoryview(object)', 'A view of a bytes-like object.', makeView),
    members: () => [
      fn('__len__(self, /)', 'The number of items.', (self: PyMemoryView) => {
        self.check();
        return self.length;
      }),
      fn('__getitem__(self, key, /)', 'Return self[key].', (self: PyMemoryView, key: Value) => {
        self.check();
        return key instanceof PySlice ? sliceView(self, key) : self.read(itemIndex(self, key));
      }),
      fn('__setitem__(self, key, value, /)', 'Set self[key] to value.', setItem),
      fn('__delitem__(self, key, /)', 'Always an error.', () => {
        throw typeError('cannot delete memory');
      }),
      fn('__iter__(self, /)', 'An iterator over the items.', (self: PyMemoryView) => {
        self.check();
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
      fn('cast(self, format)', 'The same memory as items of another format.', cast),
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
      fn('tolist(self, /)', 'The items as a list.', (self: PyMemoryView) => new PyList(self.toItems())),
      fn('toreadonly(self, /)', 'A read-only view of the same memory.', (self: PyMemoryView) => {
        self.check();
        return self.with({ readonly: true });
      }),
      getter('c_contiguous', 'Whether the items follow one another in memory.', isContiguous),
      getter('contiguous', 'Whether the items follow one another in memory.', isContiguous),
      getter('f_contiguous', 'Whether the items follow one another in memory.', isContiguous),
      getter('format', "What the items are, as a letter of 'struct'.", (self: PyMemoryView) => self.format),
      getter('itemsize', 'The size of an item in bytes.', (self: PyMemoryView) => self.item.size),
      getter('nbytes', 'The size of all items in bytes.', (self: PyMemoryView) => self.length * self.item.size),
      getter('ndim', 'The number of dimensions.', () => 1),
      getter('obj', 'The object that is viewed.', (self: PyMemoryView) => self.source),
      getter('readonly', 'Whether the memory may not be changed.', (self: PyMemoryView) => self.readonly),
      getter('shape', 'The number of items in each dimension.', (self: PyMemoryView) => new PyTuple([self.length])),
      getter(
        'strides',
        'The bytes from one item to the next in each dimension.',
        (self: PyMemoryView) => new PyTuple([self.stride]),
      ),
      getter('suboffsets', 'Always an empty tuple.', () => new PyTuple([])),
    ],
  });
}

function isContiguous(self: PyMemoryView): boolean {
  self.check();
  return self.stride === self.item.size || self.length <= 1;
}
