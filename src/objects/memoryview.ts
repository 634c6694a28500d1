// Memory views: windows on the bytes of a bytes-like object, in one dimension or several.
import { error, typeError, valueError } from '../runtime/errors.ts';
import { filled, nextStretch, reserve } from '../runtime/limits.ts';
import type { Int } from '../runtime/numbers.ts';
import { asInt, normalize, toFloat } from '../runtime/numbers.ts';
import { PyBytes } from './bytes.ts';
import { exceptionNamed, PyException } from './exception.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, PyFloat, unwrap } from './object.ts';

/** Units (see `spend`) for an item that is read. */
const READ_UNITS = 12;

/** What the bytes of an item stand for: a letter of `struct`. */
interface ItemFormat {
  readonly size: number;
  readonly read: (view: DataView, at: number) => Value;
  /** Whether the value fits; raises TypeError if it is of a wrong type. */
  readonly write: (view: DataView, at: number, value: Value) => boolean;
}

function intFormat(size: 1 | 2 | 4 | 8, signed: boolean): ItemFormat {
  const bits = BigInt(size * 8);
  const lowest = signed ? -(1n << (bits - 1n)) : 0n;
  const highest = (signed ? 1n << (bits - 1n) : 1n << bits) - 1n;
  return {
    size,
    read(view, at) {
      switch (size) {
        case 1:
          return signed ? view.getInt8(at) : view.getUint8(at);
        case 2:
          return signed ? view.getInt16(at, true) : view.getUint16(at, true);
        case 4:
          return signed ? view.getInt32(at, true) : view.getUint32(at, true);
        default:
          return normalize(signed ? view.getBigInt64(at, true) : view.getBigUint64(at, true));
      }
    },
    write(view, at, value) {
      const int: Int | undefined = asInt(value);
      if (int === undefined) throw typeError('');
      let rest = BigInt(int);
      if (rest < lowest || rest > highest) return false;
      for (let i = 0; i < size; i++, rest >>= 8n) view.setUint8(at + i, Number(rest & 255n));
      return true;
    },
  };
}

function makeFormat(letter: string): ItemFormat | undefined {
  switch (letter) {
    case 'B':
      return intFormat(1, false);
    case 'b':
      return intFormat(1, true);
    case 'H':
      return intFormat(2, false);
    case 'h':
      return intFormat(2, true);
    case 'I':
      return intFormat(4, false);
    case 'i':
      return intFormat(4, true);
    case 'L':
    case 'Q':
      return intFormat(8, false);
    case 'l':
    case 'q':
      return intFormat(8, true);
    case '?':
      return {
        size: 1,
        read: (view, at) => view.getUint8(at) !== 0,
        write(view, at, value) {
          view.setUint8(at, value === true || value === 1 ? 1 : 0);
          return true;
        },
      };
    case 'c':
      return {
        size: 1,
        read: (view, at) => new PyBytes(Uint8Array.of(view.getUint8(at))),
        write(view, at, value) {
          const bytes = unwrap(value);
          if (!(bytes instanceof PyBytes)) throw typeError('');
          if (bytes.bytes.length !== 1) return false;
          view.setUint8(at, bytes.bytes[0] ?? 0);
          return true;
        },
      };
    case 'f':
    case 'd': {
      const size = letter === 'f' ? 4 : 8;
      return {
        size,
        read: (view, at) => new PyFloat(size === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
        write(view, at, value) {
          if (size === 4) view.setFloat32(at, toFloat(value), true);
          else view.setFloat64(at, toFloat(value), true);
          return true;
        },
      };
    }
    case UNREADABLE:
      return { size: 4, read: refuse, write: refuse };
    default:
      return undefined;
  }
}

/** The characters of an `array`: `struct` has no letter for them. */
const UNREADABLE = 'w';
function refuse(): never {
  throw error('NotImplementedError', `memoryview: format ${UNREADABLE} not supported`);
}

const formats = new Map<string, ItemFormat>();
function formatNamed(letter: string): ItemFormat | undefined {
  let format = formats.get(letter);
  if (format === undefined) {
    format = makeFormat(letter);
    if (format !== undefined) formats.set(letter, format);
  }
  return format;
}

export function isFormat(letter: string): boolean {
  return letter !== UNREADABLE && formatNamed(letter) !== undefined;
}
/** The size of an item of that format in bytes. */
export function itemSize(letter: string): number {
  return formatNamed(letter)?.size ?? 1;
}

/** How many there are of something along one direction, and how many bytes lie between the beginnings of two. */
export interface Dimension {
  readonly count: number;
  readonly stride: number;
}

interface Shape {
  readonly offset: number;
  readonly stride: number;
  readonly length: number;
  readonly format: string;
  readonly readonly: boolean;
  readonly inner?: readonly Dimension[] | undefined;
}

export class PyMemoryView extends ChargedObject {
  readonly source: Value;
  /** The bytes of the object when the view was made; an array that has since grown or shrunk is another one. */
  readonly memory: Uint8Array;
  readonly offset: number;
  /** Bytes from one item to the next, of a view in one dimension. */
  readonly stride: number;
  /** The number of items, in all dimensions together. */
  readonly length: number;
  readonly format: string;
  readonly readonly: boolean;
  /** The dimensions, the outermost first, unless there is exactly one. */
  readonly inner: readonly Dimension[] | undefined;
  released = false;
  constructor(source: Value, memory: Uint8Array, shape: Shape) {
    super();
    this.source = source;
    this.memory = memory;
    this.offset = shape.offset;
    this.stride = shape.stride;
    this.length = shape.length;
    this.format = shape.format;
    this.readonly = shape.readonly;
    this.inner = shape.inner;
  }

  get dimensions(): readonly Dimension[] {
    return this.inner ?? [{ count: this.length, stride: this.stride }];
  }
  /** Whether the items lie one after the other, the last dimension the fastest; or the first one. */
  isContiguous(order: 'C' | 'F' = 'C'): boolean {
    if (this.inner === undefined) return this.length <= 1 || this.stride === this.item.size;
    let expected = this.item.size;
    const dimensions = [...this.inner];
    if (order === 'C') dimensions.reverse();
    return dimensions.every(({ count, stride }) => {
      const fits = count <= 1 || stride === expected;
      expected *= count;
      return fits;
    });
  }
  /** Where an item begins, by its place among all items. */
  private at(index: number): number {
    const { inner } = this;
    if (inner === undefined) return this.offset + index * this.stride;
    let at = this.offset;
    let rest = index;
    for (let i = inner.length - 1; i >= 0; i--) {
      const { count, stride } = inner[i] as Dimension;
      at += (rest % count) * stride;
      rest = Math.floor(rest / count);
    }
    return at;
  }

  get item(): ItemFormat {
    return formatNamed(this.format) ?? intFormat(1, false);
  }

  get isReadable(): boolean {
    return this.format !== UNREADABLE;
  }

  /** The same memory seen otherwise. */
  with(shape: Partial<Shape>): PyMemoryView {
    const { offset, stride, length, format, readonly, inner } = this;
    return new PyMemoryView(this.source, this.memory, { offset, stride, length, format, readonly, inner, ...shape });
  }

  check(): void {
    if (this.released) throw valueError('operation forbidden on released memoryview object');
  }

  read(index: number): Value {
    const { memory } = this;
    return this.item.read(new DataView(memory.buffer, memory.byteOffset, memory.length), this.at(index));
  }

  write(index: number, value: Value): void {
    const { memory } = this;
    const view = new DataView(memory.buffer, memory.byteOffset, memory.length);
    let fits: boolean;
    try {
      fits = this.item.write(view, this.at(index), value);
    } catch (e) {
      if (!(e instanceof PyException && e.cls === exceptionNamed('TypeError'))) throw e;
      throw typeError(`memoryview: invalid type for format '${this.format}'`);
    }
    if (!fits) throw valueError(`memoryview: invalid value for format '${this.format}'`);
  }

  toBytes(): Uint8Array {
    this.check();
    const { size } = this.item;
    const { memory, offset, length } = this;
    if (this.isContiguous()) return memory.subarray(offset, offset + length * size);
    reserve(length * size);
    const bytes = new Uint8Array(length * size);
    for (let i = 0; i < length; ) {
      for (const stop = nextStretch(i, length, size / 2); i < stop; i++) {
        const at = this.at(i);
        for (let k = 0; k < size; k++) bytes[i * size + k] = memory[at + k] ?? 0;
      }
    }
    return bytes;
  }

  toItems(): Value[] {
    this.check();
    const { length } = this;
    return filled<Value>(this, length, READ_UNITS, (items, start, stop) => {
      for (let i = start; i < stop; i++) items[i] = this.read(i);
    });
  }
}
export const memoryViewType = builtinType('memoryview', { instanceClass: PyMemoryView, final: true });
