// The struct module: values as bytes in the layout of C.
import { bytesArgument, bytesOf, writableMemory } from '../objects/buffer.ts';
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, getter, parsedFn, rawFn, restartingEach, restartingFn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { encodeText } from '../objects/codecs.ts';
import { exceptionNamed, exceptionType, makeException, PyException } from '../objects/exception.ts';
import { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, Instance, PyFloat, typeName, typeOf, unwrap } from '../objects/object.ts';
import { textOfUnits } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { overflowError, stopIteration, typeError } from '../runtime/errors.ts';
import { GrowingResult, inStretches, nextStretch, reserve } from '../runtime/limits.ts';
import { allocate, spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { asInt, normalize, toFloat, toIndex, toSize } from '../runtime/numbers.ts';
import { keeping } from '../runtime/place.ts';
import { truthPinned } from '../runtime/truth.ts';

export const structErrorType = exceptionType('error', exceptionNamed('Exception'), 'struct');
function failure(message: string): PyException {
  return makeException(structErrorType, [message]);
}

/** One value, or one text, of a layout. */
interface Field {
  readonly code: string;
  readonly offset: number;
  /** Bytes: of the number, or of the whole text of `s` and `p`. */
  readonly size: number;
}

interface Layout {
  readonly format: string;
  readonly isLittle: boolean;
  /** As the machine has them: floats that are too large become infinite. */
  readonly isNative: boolean;
  readonly size: number;
  readonly fields: readonly Field[];
}

/** Bytes of a value by its letter. */
const standardSizes: ReadonlyMap<string, number> = new Map([
  ...Array.from('xcbB?sp', (code): [string, number] => [code, 1]),
  ...Array.from('hHe', (code): [string, number] => [code, 2]),
  ...Array.from('iIlLf', (code): [string, number] => [code, 4]),
  ...Array.from('qQd', (code): [string, number] => [code, 8]),
]);
/** As on 64-bit Linux. */
const nativeSizes: ReadonlyMap<string, number> = new Map([
  ...standardSizes,
  ...Array.from('lLnNP', (code): [string, number] => [code, 8]),
]);

const LARGEST_SIZE = 2n ** 63n - 1n;
/** Bytes that a field takes here, and its value in a tuple. */
const FIELD_BYTES = 64;
const VALUE_BYTES = 8;
/** Units (see `spend`) for a letter of a format, for each field that it stands for, and for a value that is written or read. */
const LETTER_UNITS = 20;
const FIELD_UNITS = 5;
const WRITE_UNITS = 25;
const READ_UNITS = 8;

function readLayout(format: string): Layout {
  const order = /^[@=<>!]/.exec(format)?.[0] ?? '';
  const isNative = order === '' || order === '@';
  const isLittle = order !== '>' && order !== '!';
  const sizes = isNative ? nativeSizes : standardSizes;
  const fields: Field[] = [];
  const grown = new GrowingResult();
  let size = 0;
  const codes = /([0-9]*)([^0-9]|$)/g;
  codes.lastIndex = order.length;
  for (let match = codes.exec(format); match !== null && match.index < format.length; match = codes.exec(format)) {
    spend(LETTER_UNITS);
    const [, digits = '', code = ''] = match;
    if (code === '') throw failure('repeat count given without format specifier');
    if (digits === '' && /[ \t\n\v\f\r]/.test(code)) continue;
    const width = sizes.get(code);
    if (width === undefined) throw failure('bad char in struct format');
    if (digits.length > 25 || BigInt(digits === '' ? 1 : digits) * BigInt(width) + BigInt(size) > LARGEST_SIZE) {
      throw failure('total struct size too long');
    }
    const count = digits === '' ? 1 : Number(digits);
    if (isNative && code !== 's' && code !== 'p' && code !== 'x') size += (width - (size % width)) % width;
    if (code === 's' || code === 'p') {
      grown.add(FIELD_BYTES);
      fields.push({ code, offset: size, size: count });
    } else if (code !== 'x') {
      grown.add(count * FIELD_BYTES);
      for (let i = 0; i < count; ) {
        const stop = nextStretch(i, count, FIELD_UNITS);
        for (; i < stop; i++) fields.push({ code, offset: size + i * width, size: width });
      }
    }
    size += count * width;
  }
  return { format, isLittle, isNative, size, fields };
}

/** Layouts that were read before, the most recent ones. */
const known = new Map<string, Layout>();

function layoutOf(format: Value): Layout {
  const given = unwrap(format);
  const bytes = given instanceof PyBytes ? given.bytes : undefined;
  if (bytes === undefined && typeof given !== 'string') {
    throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeName(format)}`);
  }
  const text = typeof given === 'string' ? given : textOfUnits(bytes ?? new Uint8Array(0));
  const found = known.get(text);
  if (found !== undefined) return found;
  if (typeof given === 'string') encodeText(given, 'ascii');
  const layout = readLayout(text);
  if (layout.fields.length <= 100 && text.length <= 100) {
    if (known.size >= 100) known.clear();
    known.set(text, layout);
  }
  return layout;
}

/** Work on a layout, in an operation that may be begun anew. */
function withLayout<Result>(of: unknown, format: Value, work: (layout: Layout) => Result): Result {
  const found = typeof format === 'string' ? known.get(format) : undefined;
  return found === undefined ? keeping(of, () => layoutOf(format), work) : work(found);
}

function intOf(value: Value): bigint {
  const int = asInt(value);
  if (int !== undefined) return BigInt(int);
  if (typeOf(value).lookup('__index__') === undefined) throw failure('required argument is not an integer');
  return BigInt(toIndex(value));
}

function floatOf(value: Value): number {
  try {
    return toFloat(value);
  } catch (e) {
    if (e instanceof PyException && e.cls === exceptionNamed('TypeError')) {
      throw failure('required argument is not a float');
    }
    throw e;
  }
}

/** Half precision. Source: IEEE 754; ties go to even. Undefined if the number is too large. */
function halfBits(value: number): number | undefined {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  const roundEven = (x: number): number => {
    const low = Math.floor(x);
    const rest = x - low;
    return rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? low + 1 : low;
  };
  if (size < 2 ** -14) return sign | roundEven(size * 2 ** 24);
  let exponent = Math.floor(Math.log2(size));
  if (size < 2 ** exponent) exponent--;
  if (size >= 2 ** (exponent + 1)) exponent++;
  const mantissa = roundEven((size / 2 ** exponent - 1) * 1024);
  // A mantissa that is rounded up to the next power of two carries into the exponent.
  const bits = ((exponent + 15) << 10) + mantissa;
  return bits >= 0x7c00 ? undefined : sign | bits;
}

function halfValue(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : Number.NaN;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

function putFloat(view: DataView, at: number, code: string, value: Value, layout: Layout): void {
  const number = floatOf(value);
  if (code === 'd') {
    view.setFloat64(at, number, layout.isLittle);
    return;
  }
  const tooLarge = (): PyException => overflowError(`float too large to pack with ${code} format`);
  if (code === 'e') {
    const bits = halfBits(number);
    if (bits === undefined) throw tooLarge();
    view.setUint16(at, bits, layout.isLittle);
    return;
  }
  if (!layout.isNative && Number.isFinite(number) && !Number.isFinite(Math.fround(number))) throw tooLarge();
  view.setFloat32(at, number, layout.isLittle);
}

function putInt(view: DataView, at: number, field: Field, value: Value, isLittle: boolean): void {
  const { code, size } = field;
  const number = intOf(value);
  const isSigned = code === code.toLowerCase();
  const bits = BigInt(size * 8);
  const [lowest, highest] =
    code === 'P'
      ? [-(1n << 63n), (1n << 64n) - 1n]
      : isSigned
        ? [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n]
        : [0n, (1n << bits) - 1n];
  if (number < lowest || number > highest) {
    if (code === 'P') throw failure('int too large to convert');
    throw failure(`'${code}' format requires ${lowest} <= number <= ${highest}`);
  }
  if (size === 8) view.setBigUint64(at, BigInt.asUintN(64, number), isLittle);
  else if (size === 4) view.setInt32(at, Number(number), isLittle);
  else if (size === 2) view.setInt16(at, Number(number), isLittle);
  else view.setInt8(at, Number(number));
}

function putText(bytes: Uint8Array, at: number, { code, size }: Field, value: Value): void {
  const given = unwrap(value);
  if (!(given instanceof PyBytes || given instanceof PyByteArray)) {
    throw failure(`argument for '${code}' must be a bytes object`);
  }
  if (code === 's') {
    bytes.set(given.bytes.subarray(0, size), at);
    return;
  }
  if (size === 0) return;
  const text = given.bytes.subarray(0, size - 1);
  bytes[at] = Math.min(text.length, 255);
  bytes.set(text, at + 1);
}

/** Writes the values into memory that is all zeros. */
function put(layout: Layout, memory: Uint8Array, values: readonly Value[], caller: string): void {
  const { fields } = layout;
  if (values.length !== fields.length) {
    throw failure(`${caller} expected ${fields.length} items for packing (got ${values.length})`);
  }
  const make = (): DataView => new DataView(memory.buffer, memory.byteOffset, memory.length);
  inStretches(fields, fields.length, WRITE_UNITS + 1, make, (view, start, stop) => {
    for (let i = start; i < stop; i++) putValue(layout, memory, view, fields[i] as Field, values[i] ?? null);
  });
}
function putValue(layout: Layout, memory: Uint8Array, view: DataView, field: Field, value: Value): void {
  const { code, offset } = field;
  if (code === 's' || code === 'p') putText(memory, offset, field, value);
  else if (code === 'c') {
    const given = unwrap(value);
    if (!(given instanceof PyBytes) || given.bytes.length !== 1) {
      throw failure('char format requires a bytes object of length 1');
    }
    memory[offset] = given.bytes[0] ?? 0;
  } else if (code === '?') memory[offset] = truthPinned(value) ? 1 : 0;
  else if (code === 'e' || code === 'f' || code === 'd') putFloat(view, offset, code, value, layout);
  else putInt(view, offset, field, value, layout.isLittle);
}

function get(layout: Layout, bytes: Uint8Array): PyTuple {
  const { fields, isLittle } = layout;
  const { length } = fields;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const make = (): Value[] => {
    reserve(length * VALUE_BYTES);
    return [];
  };
  const values = inStretches(fields, length, READ_UNITS + 1, make, (made, start, stop) => {
    for (let i = start; i < stop; i++) made.push(valueOf(fields[i] as Field, bytes, view, isLittle));
  });
  return new PyTuple(values);
}
function valueOf({ code, offset, size }: Field, bytes: Uint8Array, view: DataView, isLittle: boolean): Value {
  switch (code) {
    case 's':
      return new PyBytes(bytes.slice(offset, offset + size));
    case 'p': {
      const length = size === 0 ? 0 : Math.min(bytes[offset] ?? 0, size - 1);
      return new PyBytes(bytes.slice(offset + 1, offset + 1 + length));
    }
    case 'c':
      return new PyBytes(bytes.slice(offset, offset + 1));
    case '?':
      return bytes[offset] !== 0;
    case 'e':
      return new PyFloat(halfValue(view.getUint16(offset, isLittle)));
    case 'f':
      return new PyFloat(view.getFloat32(offset, isLittle));
    case 'd':
      return new PyFloat(view.getFloat64(offset, isLittle));
    case 'b':
      return view.getInt8(offset);
    case 'B':
      return view.getUint8(offset);
    case 'h':
      return view.getInt16(offset, isLittle);
    case 'H':
      return view.getUint16(offset, isLittle);
    default: {
      const isSigned = code === code.toLowerCase();
      if (size === 4) return isSigned ? view.getInt32(offset, isLittle) : view.getUint32(offset, isLittle);
      return normalize(isSigned ? view.getBigInt64(offset, isLittle) : view.getBigUint64(offset, isLittle));
    }
  }
}

function pack(layout: Layout, values: readonly Value[]): PyBytes {
  const make = (): Uint8Array => {
    reserve(layout.size);
    return new Uint8Array(layout.size);
  };
  return keeping(layout, make, (memory) => {
    put(layout, memory, values, 'pack');
    return new PyBytes(memory);
  });
}

function writable(value: Value): Uint8Array {
  const memory = writableMemory(value);
  if (memory === undefined) throw typeError(`argument must be read-write bytes-like object, not ${typeName(value)}`);
  return memory;
}

function packInto(layout: Layout, args: readonly Value[]): void {
  const [buffer, offsetValue] = args;
  const values = args.slice(2);
  if (buffer === undefined) throw failure('pack_into expected buffer argument');
  if (offsetValue === undefined) throw failure('pack_into expected offset argument');
  if (values.length !== layout.fields.length) {
    throw failure(`pack_into expected ${layout.fields.length} items for packing (got ${values.length})`);
  }
  const memory = writable(buffer);
  const { size } = layout;
  let offset = toSize(offsetValue);
  if (offset < 0) {
    if (offset + size > 0) throw failure(`no space to pack ${size} bytes at offset ${offset}`);
    if (offset + memory.length < 0) throw failure(`offset ${offset} out of range for ${memory.length}-byte buffer`);
    offset += memory.length;
  }
  if (memory.length - offset < size) {
    const room = `packing ${size} bytes at offset ${offset} (actual buffer size is ${memory.length})`;
    throw failure(`pack_into requires a buffer of at least ${size + offset} bytes for ${room}`);
  }
  const target = memory.subarray(offset, offset + size);
  target.fill(0);
  put(layout, target, values, 'pack_into');
}

function unpack(layout: Layout, buffer: Value): PyTuple {
  const bytes = bytesArgument(buffer);
  if (bytes.length !== layout.size) throw failure(`unpack requires a buffer of ${layout.size} bytes`);
  return get(layout, bytes);
}

function unpackFrom(layout: Layout, buffer: Value, offsetValue: Value): PyTuple {
  const bytes = bytesArgument(buffer);
  const { size } = layout;
  let offset = toSize(offsetValue);
  if (offset < 0) {
    if (offset + size > 0) throw failure(`not enough data to unpack ${size} bytes at offset ${offset}`);
    if (offset + bytes.length < 0) throw failure(`offset ${offset} out of range for ${bytes.length}-byte buffer`);
    offset += bytes.length;
  }
  if (bytes.length - offset < size) {
    const room = `unpacking ${size} bytes at offset ${offset} (actual buffer size is ${bytes.length})`;
    throw failure(`unpack_from requires a buffer of at least ${size + offset} bytes for ${room}`);
  }
  return get(layout, bytes.subarray(offset, offset + size));
}

/** What `iter_unpack` gives. */
class UnpackIterator extends PyIterator {
  readonly layout: Layout;
  readonly buffer: Value;
  private at = 0;
  constructor(layout: Layout, buffer: Value) {
    super();
    this.layout = layout;
    this.buffer = buffer;
  }
  get left(): number {
    return Math.floor(((bytesOf(this.buffer)?.length ?? 0) - this.at) / this.layout.size);
  }
  next(): Value | undefined {
    const { layout, at } = this;
    const bytes = bytesOf(this.buffer);
    if (bytes === undefined || at + layout.size > bytes.length) return undefined;
    this.at += layout.size;
    return get(layout, bytes.subarray(at, at + layout.size));
  }
}
const unpackIteratorType = builtinType('unpack_iterator', {
  instanceClass: UnpackIterator,
  module: '_struct',
  final: true,
});
define(unpackIteratorType, {
  doc: 'Tuples from the parts of a buffer.',
  accepts: (value) => value instanceof UnpackIterator,
  members: () => [
    fn('__iter__(self, /)', 'Return the iterator.', (self: UnpackIterator) => self),
    fn('__next__(self, /)', 'Return the next tuple.', (self: UnpackIterator) => {
      const value = self.next();
      if (value === undefined) throw stopIteration();
      return value;
    }),
    fn('__length_hint__(self, /)', 'Return how many tuples are left.', (self: UnpackIterator) => self.left),
  ],
});

function iterUnpack(layout: Layout, buffer: Value): UnpackIterator {
  const bytes = bytesArgument(buffer);
  if (layout.size === 0) throw failure('cannot iteratively unpack with a struct of length 0');
  if (bytes.length % layout.size !== 0) {
    throw failure(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  }
  return new UnpackIterator(layout, buffer);
}

/** A compiled format. */
class Struct extends Instance {
  layout: Layout | undefined = undefined;
  get ready(): Layout {
    if (this.layout === undefined)
      throw makeException(exceptionNamed('RuntimeError'), ['Struct object is not initialized']);
    return this.layout;
  }
}
const structType = builtinType('_struct.Struct', { instanceClass: Struct, module: '_struct' });
structType.instanceConstructor = Struct;
define(structType, {
  doc: 'A compiled format.',
  accepts: (value) => value instanceof Struct,
  members: () => {
    const initialize = rawFn('__init__(self, /, format)', 'Initialize self.', (self: Struct, format: Value) => {
      self.layout = layoutOf(format);
      allocate(self.layout.fields.length * FIELD_BYTES);
    });
    initialize.calledAs = 'Struct';
    return [
      initialize,
      rawFn('pack(self, /, *v)', 'Return the values as bytes.', (self: Struct, v: Value[]) => pack(self.ready, v)),
      rawFn('pack_into(self, /, *args)', 'Write values into a buffer at an offset.', (self: Struct, args: Value[]) =>
        packInto(self.ready, args),
      ),
      rawFn('unpack(self, buffer, /)', 'Return the values in a buffer.', (self: Struct, buffer: Value) =>
        unpack(self.ready, buffer),
      ),
      rawFn(
        'unpack_from(self, /, buffer, offset=0)',
        'Return the values in a buffer from an offset on.',
        (self: Struct, buffer: Value, offset: Value) => unpackFrom(self.ready, buffer, offset),
      ),
      rawFn('iter_unpack(self, buffer, /)', 'Iterate over the tuples in a buffer.', (self: Struct, buffer: Value) =>
        iterUnpack(self.ready, buffer),
      ),
      getter('format', 'The format.', (self: Struct) => self.ready.format),
      getter('size', 'How many bytes it takes.', (self: Struct) => self.ready.size),
    ];
  },
});

/** A function whose first argument is a format, and whose other arguments are read by hand. */
function onFormat(
  signature: string,
  doc: string,
  work: (layout: Layout, rest: readonly Value[]) => Value | void,
): Member {
  return fn(signature, doc, (args: Value[]) => {
    const [format] = args;
    if (format === undefined) throw typeError('missing format argument');
    return withLayout(args, format, (layout) => work(layout, args.slice(1)));
  });
}

export const structModule = module('struct', 'Values as bytes in the layout of C.', () => {
  const members: readonly Member[] = [
    parsedFn('calcsize(format, /)', 'Return how many bytes a format takes.', (format: Value) => layoutOf(format).size),
    ...restartingEach([onFormat('pack(*args)', 'Return values as bytes: pack(format, v1, v2, ...).', pack)]),
    onFormat('pack_into(*args)', 'Write values into a buffer: pack_into(format, buffer, offset, v1, ...).', packInto),
    restartingFn('unpack(format, buffer, /)', 'Return the values in a buffer.', (format: Value, buffer: Value) =>
      withLayout(buffer, format, (layout) => unpack(layout, buffer)),
    ),
    restartingFn(
      'unpack_from(format, /, buffer, offset=0)',
      'Return the values in a buffer from an offset on.',
      (format: Value, buffer: Value, offset: Value) =>
        withLayout(buffer, format, (layout) => unpackFrom(layout, buffer, offset)),
    ),
    fn('iter_unpack(format, buffer, /)', 'Iterate over the tuples in a buffer.', (format: Value, buffer: Value) =>
      iterUnpack(layoutOf(format), buffer),
    ),
    constant('Struct', structType),
    constant('error', structErrorType),
  ];
  const names = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error'];
  return [...members, constant('__all__', new PyList(names))];
});
