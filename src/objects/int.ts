// The type `int`.
import { call1, callSpecial } from '../runtime/call.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { collect } from '../runtime/iteration.ts';
import { nextStretch, reserve } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import * as numbers from '../runtime/numbers.ts';
import { asInt, digitAt, isInt, normalize, toClampedSize, toIndex, toSize } from '../runtime/numbers.ts';
import { str, toRepr } from '../runtime/text.ts';
import { truthPinned } from '../runtime/truth.ts';
import { bytesOf } from './buffer.ts';
import type { Member } from './builtin.ts';
import { classMethod, define, fn, getter, rawFn } from './builtin.ts';
import { PyBytes } from './bytes.ts';
import { formatInt, parseFormatSpec } from './format-spec.ts';
import { hexDigitsOf } from './hex-digits.ts';
import { intFromText, intRepr, invalidIntLiteral } from './int-text.ts';
import { binaryMethods, comparisonMethods } from './number-table.ts';
import type { Value } from './object.ts';
import { intType, notImplemented, PyFloat, PyObject, typeName, typeOf, unwrap } from './object.ts';
import { textOfUnits } from './str-text.ts';
import { PyTuple } from './tuple.ts';
import { isAscii } from './unicode.ts';

/** The receiver of a method, of which the table's check has made sure. */
function intOf(self: Value): Int {
  return asInt(self) ?? 0;
}

/** What `int(text, base)` gives for text or bytes; undefined for anything else. */
function intOfText(value: Value, base: number): Int | undefined {
  const text = unwrap(value);
  if (typeof text === 'string') return intFromText(text, base, () => toRepr(text));
  const bytes = bytesOf(value);
  if (bytes === undefined) return undefined;
  const show = (): string => toRepr(new PyBytes(bytes));
  const characters = textOfUnits(bytes);
  if (!isAscii(characters)) throw invalidIntLiteral(show(), base);
  return intFromText(characters, base, show);
}

/** `int(value)` of an object: by its own conversion methods, or as text. */
function* intOfObject(value: Value): Resumable {
  const type = typeOf(value);
  for (const name of ['__int__', '__index__', '__trunc__']) {
    const method = type.lookup(name);
    if (method === undefined || method === null) continue;
    let result: Value;
    try {
      result = callSpecial(method, value, []);
    } catch (e) {
      result = (yield suspended(e)) as Value;
    }
    const int = asInt(result);
    if (int !== undefined) return int;
    if (name !== '__trunc__') throw typeError(`${name} returned non-int (type ${typeName(result)})`);
    if (!(result instanceof PyObject) || typeOf(result).lookup('__index__') === undefined) {
      throw typeError(`__trunc__ returned non-Integral (type ${typeName(result)})`);
    }
    return toIndex(result);
  }
  const int = intOfText(value, 10);
  if (int !== undefined) return int;
  throw typeError(`int() argument must be a string, a bytes-like object or a real number, not '${type.name}'`);
}

function makeInt(x: Value | undefined, base: Value | undefined): Value | Resumable {
  if (base === undefined) {
    if (x === undefined) return 0;
    if (isInt(x)) return x;
    if (typeof x === 'boolean') return x ? 1 : 0;
    if (x instanceof PyFloat) return numbers.truncateFloat(x.value);
    if (typeof x === 'string') return intFromText(x, 10, () => toRepr(x));
    return intOfObject(x);
  }
  if (x === undefined) throw typeError('int() missing string argument');
  const radix = toClampedSize(base);
  if (radix !== 0 && !(radix >= 2 && radix <= 36)) throw valueError('int() base must be >= 2 and <= 36, or 0');
  const int = intOfText(x, radix);
  if (int === undefined) throw typeError("int() can't convert non-string with explicit base");
  return int;
}

function isBigEndian(order: Value, caller: string): boolean {
  const text = unwrap(order);
  if (text === 'big') return true;
  if (text === 'little') return false;
  if (typeof text !== 'string') throw typeError(`${caller}() argument 'byteorder' must be str, not ${typeName(order)}`);
  throw valueError("byteorder must be either 'little' or 'big'");
}

function toBytes(self: Value, lengthArgument: Value, byteOrder: Value, signedArgument: Value): PyBytes {
  const value = intOf(self);
  const size = toSize(lengthArgument);
  const big = isBigEndian(byteOrder, 'to_bytes');
  const signed = truthPinned(signedArgument);
  if (size < 0) throw valueError('length argument must be non-negative');
  if (value < 0 && !signed) throw overflowError("can't convert negative int to unsigned");
  const magnitude = value < 0 ? numbers.invertInt(value) : value;
  if (numbers.bitLength(magnitude) + (signed ? 1 : 0) > size * 8 && (size > 0 || value !== 0)) {
    throw overflowError('int too big to convert');
  }
  reserve(size);
  // What is negative is the complement of the magnitude.
  const sign = value < 0 ? 255 : 0;
  const bytes = new Uint8Array(size).fill(sign);
  const digits = magnitude.toString(16);
  const count = Math.min(size, Math.ceil(digits.length / 2));
  for (let i = 0; i < count; ) {
    for (const stop = nextStretch(i, count, 1); i < stop; i++) {
      const at = digits.length - 2 * i - 1;
      const byte = digitAt(digits, at) | (at > 0 ? digitAt(digits, at - 1) << 4 : 0);
      bytes[big ? size - 1 - i : i] = byte ^ sign;
    }
  }
  return new PyBytes(bytes);
}

/** The int whose bytes these are, the highest first or last. */
function intOfBytes(given: Uint8Array, big: boolean, signed: boolean): Int {
  numbers.priceBits(given.length * 8);
  const bytes = big ? given : given.slice().reverse();
  let value: Int;
  if (bytes.length <= 6) {
    value = 0;
    for (const byte of bytes) value = value * 256 + byte;
  } else {
    value = normalize(BigInt(`0x${hexDigitsOf(bytes)}`));
  }
  if (!signed || bytes.length === 0 || (bytes[0] as number) < 128) return value;
  return numbers.subtractInts(value, normalize(1n << BigInt(bytes.length * 8)));
}

function* fromBytes(type: Value, source: Value, byteOrder: Value, signed: Value): Resumable {
  const big = isBigEndian(byteOrder, 'from_bytes');
  let bytes = bytesOf(source);
  if (bytes === undefined) {
    const convert = source instanceof PyObject ? typeOf(source).lookup('__bytes__') : undefined;
    if (convert !== undefined) {
      let made: Value;
      try {
        made = callSpecial(convert, source, []);
      } catch (e) {
        made = (yield suspended(e)) as Value;
      }
      bytes = bytesOf(made);
      if (bytes === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeName(made)})`);
    } else {
      const isText = typeof unwrap(source) === 'string';
      const type = typeOf(source);
      if (isText || (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)) {
        throw typeError(`cannot convert '${typeName(source)}' object to bytes`);
      }
      const items = yield* collect(source);
      bytes = new Uint8Array(items.length);
      for (let i = 0; i < items.length; ) {
        for (const stop = nextStretch(i, items.length, 1); i < stop; i++) {
          const byte = toIndex(items[i] as Value);
          if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
          bytes[i] = Number(byte);
        }
      }
    }
  }
  const value = intOfBytes(bytes, big, truthPinned(signed));
  if (type === intType) return value;
  try {
    return call1(type, value);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

/** `round(value, digits)` with negative digits: to a multiple of a power of ten, ties to the even multiple. */
function roundInt(value: Int, digits: Int): Int {
  if (digits >= 0) return value;
  // Beyond the value's own digits (there are at most so many) all is zero.
  if (numbers.bitLength(value) * 0.302 + 2 < -Number(digits)) return 0;
  const unit = numbers.powerInts(10, numbers.negateInt(digits));
  if (!isInt(unit)) return value;
  const [quotient, remainder] = numbers.divmodInts(value, unit);
  const twice = numbers.multiplyInts(remainder, 2);
  const isOdd = numbers.moduloInts(quotient, 2) === 1;
  const low = numbers.subtractInts(value, remainder);
  return twice > unit || (twice == unit && isOdd) ? numbers.addInts(low, unit) : low;
}

function raise(base: Value, exponent: Value, modulus: Value): Value {
  const a = asInt(base);
  const b = asInt(exponent);
  if (a === undefined || b === undefined) return notImplemented;
  if (modulus === null) return numbers.powerInts(a, b);
  const m = asInt(modulus);
  return m === undefined ? notImplemented : numbers.powerModulo(a, b, m);
}

function members(): readonly Member[] {
  const self = (name: string, doc: string): Member => fn(`${name}(self, /)`, doc, intOf);
  return [
    fn('__repr__(self, /)', 'Return repr(self).', (value: Value) => intRepr(intOf(value))),
    fn('__hash__(self, /)', 'Return hash(self).', (value: Value) => hash(value)),
    ...comparisonMethods(asInt),
    ...binaryMethods('add', '+', asInt, numbers.addInts),
    ...binaryMethods('sub', '-', asInt, numbers.subtractInts),
    ...binaryMethods('mul', '*', asInt, numbers.multiplyInts),
    ...binaryMethods('mod', '%', asInt, numbers.moduloInts),
    ...binaryMethods('divmod', 'divmod()', asInt, (a, b) => new PyTuple(numbers.divmodInts(a, b))),
    fn('__pow__(self, value, mod=None, /)', 'Return pow(self, value, mod).', raise),
    fn('__rpow__(self, value, mod=None, /)', 'Return pow(value, self, mod).', (value: Value, base: Value, mod: Value) =>
      raise(base, value, mod),
    ),
    fn('__neg__(self, /)', '-self', (value: Value) => numbers.negateInt(intOf(value))),
    self('__pos__', '+self'),
    fn('__abs__(self, /)', 'abs(self)', (value: Value) => numbers.absoluteInt(intOf(value))),
    fn('__bool__(self, /)', 'True if self else False', (value: Value) => intOf(value) !== 0),
    fn('__invert__(self, /)', '~self', (value: Value) => numbers.invertInt(intOf(value))),
    ...binaryMethods('lshift', '<<', asInt, numbers.shiftLeft),
    ...binaryMethods('rshift', '>>', asInt, numbers.shiftRight),
    ...binaryMethods('and', '&', asInt, numbers.andInts),
    ...binaryMethods('xor', '^', asInt, numbers.xorInts),
    ...binaryMethods('or', '|', asInt, numbers.orInts),
    self('__int__', 'int(self)'),
    fn('__float__(self, /)', 'float(self)', (value: Value) => new PyFloat(numbers.toDouble(intOf(value)))),
    ...binaryMethods('floordiv', '//', asInt, numbers.floorDivideInts),
    ...binaryMethods('truediv', '/', asInt, (a, b) => new PyFloat(numbers.divideInts(a, b))),
    self('__index__', 'Return self converted to an integer, if self is suitable for use as an index into a list.'),
    self('conjugate', 'Return self, the complex conjugate of any int.'),
    fn('bit_length(self, /)', 'Number of bits necessary to represent self in binary.', (value: Value) =>
      numbers.bitLength(intOf(value)),
    ),
    fn(
      'bit_count(self, /)',
      'Number of ones in the binary representation of the absolute value of self.',
      (value: Value) => numbers.bitCount(intOf(value)),
    ),
    fn("to_bytes(self, /, length=1, byteorder='big', *, signed=False)", 'Return the bytes of the integer.', toBytes),
    classMethod(
      "from_bytes(type, /, bytes, byteorder='big', *, signed=False)",
      'Return the integer represented by the given bytes.',
      fromBytes,
    ),
    fn(
      'as_integer_ratio(self, /)',
      'Return a pair of integers whose ratio is equal to self.',
      (value: Value) => new PyTuple([intOf(value), 1]),
    ),
    self('__trunc__', 'Truncating an Integral returns itself.'),
    self('__floor__', 'Flooring an Integral returns itself.'),
    self('__ceil__', 'Ceiling of an Integral returns itself.'),
    fn(
      '__round__(self, ndigits=..., /)',
      'Round to a power of ten, ties to even.',
      (value: Value, digits: Value | undefined) =>
        digits === undefined ? intOf(value) : roundInt(intOf(value), toIndex(digits)),
    ),
    fn(
      '__getnewargs__(self, /)',
      'Return the arguments that make the same int.',
      (value: Value) => new PyTuple([intOf(value)]),
    ),
    rawFn('__format__(self, format_spec, /)', 'Return self formatted as a string.', (value: Value, spec: Value) => {
      const text = unwrap(spec);
      if (typeof text !== 'string') throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
      return text === '' ? str(value) : formatInt(intOf(value), parseFormatSpec(text, typeName(value)));
    }),
    fn(
      '__sizeof__(self, /)',
      'Returns size in memory, in bytes.',
      (value: Value) => 24 + 4 * Math.max(1, Math.ceil(numbers.bitLength(intOf(value)) / 30)),
    ),
    fn('is_integer(self, /)', 'Returns True. Exists for duck type compatibility with float.is_integer.', () => true),
    getter('real', 'the real part of a complex number', intOf),
    getter('imag', 'the imaginary part of a complex number', () => 0),
    getter('numerator', 'the numerator of a rational number in lowest terms', intOf),
    getter('denominator', 'the denominator of a rational number in lowest terms', () => 1),
  ];
}

define(intType, {
  doc: 'Convert a number or text to an int; text is read in the given base (0: as a literal says). Without arguments: 0.',
  accepts: (value) => isInt(value) || typeof value === 'boolean',
  make: () => fn('int(x=..., /, base=...)', 'Make an int.', makeInt),
  members,
});
