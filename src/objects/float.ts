// The type `float`.
import { call1, callSpecial } from '../runtime/call.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend, suspended } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import * as numbers from '../runtime/numbers.ts';
import { asDouble, asInt, normalize, toClampedSize, toDouble } from '../runtime/numbers.ts';
import { str, toRepr } from '../runtime/text.ts';
import { bytesOf } from './buffer.ts';
import type { Member } from './builtin.ts';
import { classMethod, define, fn, getter, rawFn, staticMethod } from './builtin.ts';
import { complexPower } from './complex.ts';
import { floatRepr, floatText, floatToHex, parseFloatText, parseHexFloat } from './float-text.ts';
import { formatFloat, parseFormatSpec } from './format-spec.ts';
import { binaryMethods, comparable, comparisonMethods } from './number-table.ts';
import type { Value } from './object.ts';
import { floatType, notImplemented, PyFloat, typeName, typeOf, unwrap } from './object.ts';
import { textOfUnits } from './str-text.ts';
import { PyTuple } from './tuple.ts';
import { isAscii, numberText } from './unicode.ts';

function notAFloat(value: Value): unknown {
  return valueError(`could not convert string to float: ${toRepr(value)}`);
}

function floatOfText(text: string): PyFloat {
  spend(text.length / 16);
  const value = parseFloatText(numberText(text));
  if (value === undefined) throw notAFloat(text);
  return new PyFloat(value);
}

/** `float(value)` of an object: by its own conversion methods, or as text. */
function* floatOfObject(value: Value): Resumable {
  const type = typeOf(value);
  const convert = type.lookup('__float__');
  if (convert !== undefined && convert !== null) {
    let result: Value;
    try {
      result = callSpecial(convert, value, []);
    } catch (e) {
      result = (yield suspended(e)) as Value;
    }
    const double = unwrap(result);
    if (double instanceof PyFloat) return new PyFloat(double.value);
    throw typeError(`${type.name}.__float__ returned non-float (type ${typeName(result)})`);
  }
  const index = type.lookup('__index__');
  if (index !== undefined && index !== null) {
    let result: Value;
    try {
      result = callSpecial(index, value, []);
    } catch (e) {
      result = (yield suspended(e)) as Value;
    }
    const int = asInt(result);
    if (int === undefined) throw typeError(`__index__ returned non-int (type ${typeName(result)})`);
    return new PyFloat(toDouble(int));
  }
  const text = unwrap(value);
  if (typeof text === 'string') return floatOfText(text);
  const bytes = bytesOf(value);
  if (bytes === undefined) throw typeError(`float() argument must be a string or a real number, not '${type.name}'`);
  const characters = textOfUnits(bytes);
  const double = isAscii(characters) ? parseFloatText(numberText(characters)) : undefined;
  if (double === undefined) throw notAFloat(value);
  return new PyFloat(double);
}

function makeFloat(x: Value | undefined): Value | Resumable {
  if (x === undefined) return new PyFloat(0);
  if (x instanceof PyFloat) return x;
  if (typeof x === 'number' || typeof x === 'bigint') return new PyFloat(toDouble(x));
  if (typeof x === 'string') return floatOfText(x);
  return floatOfObject(x);
}

/** Rounds to the nearest int, ties to even. */
function roundToInt(value: number): Int {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return numbers.truncateFloat(rest > 0.5 ? floor + 1 : floor);
  return floor % 2 === 0 ? floor + 0 : floor + 1;
}

/** Rounds to so many decimal places, as the decimal expansion says; no float has a place beyond the limits. */
function roundToPlaces(value: number, places: number): number {
  if (!Number.isFinite(value) || places > 323) return value;
  if (places < -308) return 0 * value;
  if (places >= 0) return Number(floatText(value, 'f', places));
  const unit = 10n ** BigInt(-places);
  const whole = Math.trunc(value);
  const magnitude = BigInt(Math.abs(whole));
  let quotient = magnitude / unit;
  const twice = (magnitude - quotient * unit) * 2n;
  // What lies behind the point decides a tie.
  if (twice > unit || (twice === unit && (whole !== value || (quotient & 1n) === 1n))) quotient += 1n;
  const rounded = Number(quotient * unit);
  if (rounded === Infinity) throw overflowError('rounded value too large to represent');
  return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

function integerRatio(value: number): PyTuple {
  if (value !== value) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  let numerator = value;
  let shift = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift++;
  }
  return new PyTuple([numbers.truncateFloat(numerator), normalize(1n << BigInt(shift))]);
}

/** `a ** b` of two real numbers: complex where a negative base has an exponent that is no integer. */
export function powerOfFloats(a: number, b: number): Value {
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b)) return complexPower(a, 0, b, 0);
  return new PyFloat(numbers.powerFloats(a, b));
}

function raise(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus !== null) throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  const a = asDouble(base);
  const b = a === undefined ? undefined : asDouble(exponent);
  return a === undefined || b === undefined ? notImplemented : powerOfFloats(a, b);
}

function members(): readonly Member[] {
  const operation = (name: string, sign: string, compute: (a: number, b: number) => number): Member[] =>
    binaryMethods(name, sign, asDouble, (a, b) => new PyFloat(compute(a, b)));
  const unary = (signature: string, doc: string, compute: (value: number) => Value): Member =>
    fn(signature, doc, (self: PyFloat) => compute(self.value));
  return [
    unary('__repr__(self, /)', 'Return repr(self).', floatRepr),
    fn('__hash__(self, /)', 'Return hash(self).', (self: Value) => hash(self)),
    ...comparisonMethods(comparable),
    ...operation('add', '+', (a, b) => a + b),
    ...operation('sub', '-', (a, b) => a - b),
    ...operation('mul', '*', (a, b) => a * b),
    ...operation('mod', '%', numbers.moduloFloats),
    ...binaryMethods('divmod', 'divmod()', asDouble, (a, b) => {
      const [quotient, remainder] = numbers.divmodFloats(a, b);
      return new PyTuple([new PyFloat(quotient), new PyFloat(remainder)]);
    }),
    fn('__pow__(self, value, mod=None, /)', 'Return pow(self, value, mod).', raise),
    fn('__rpow__(self, value, mod=None, /)', 'Return pow(value, self, mod).', (self: Value, base: Value, mod: Value) =>
      raise(base, self, mod),
    ),
    unary('__neg__(self, /)', '-self', (value) => new PyFloat(-value)),
    unary('__pos__(self, /)', '+self', (value) => new PyFloat(value)),
    unary('__abs__(self, /)', 'abs(self)', (value) => new PyFloat(Math.abs(value))),
    unary('__bool__(self, /)', 'True if self else False', (value) => value !== 0),
    unary('__int__(self, /)', 'int(self)', numbers.truncateFloat),
    unary('__float__(self, /)', 'float(self)', (value) => new PyFloat(value)),
    ...operation('floordiv', '//', numbers.floorDivideFloats),
    ...operation('truediv', '/', numbers.divideFloats),
    unary('conjugate(self, /)', 'Return self, the complex conjugate of any float.', (value) => new PyFloat(value)),
    unary('__trunc__(self, /)', 'Return the Integral closest to x between 0 and x.', numbers.truncateFloat),
    unary('__floor__(self, /)', 'Return the floor as an Integral.', (value) =>
      numbers.truncateFloat(Math.floor(value)),
    ),
    unary('__ceil__(self, /)', 'Return the ceiling as an Integral.', (value) =>
      numbers.truncateFloat(Math.ceil(value)),
    ),
    fn(
      '__round__(self, ndigits=None, /)',
      'Return the Integral closest to x, rounding half toward even.',
      (self: PyFloat, digits: Value) =>
        digits === null ? roundToInt(self.value) : new PyFloat(roundToPlaces(self.value, toClampedSize(digits))),
    ),
    unary(
      'as_integer_ratio(self, /)',
      'Return a pair of integers whose ratio is exactly equal to the float.',
      integerRatio,
    ),
    classMethod(
      'fromhex(type, string, /)',
      'Create a floating-point number from a hexadecimal string.',
      (type: Value, text: Value) => {
        const digits = unwrap(text);
        if (typeof digits !== 'string') throw typeError('bad argument type for built-in operation');
        spend(digits.length / 8);
        const value = parseHexFloat(digits);
        if (value === undefined) throw valueError('invalid hexadecimal floating-point string');
        if (value === 'overflow') throw overflowError('hexadecimal value too large to represent as a float');
        return type === floatType ? new PyFloat(value) : call1(type, new PyFloat(value));
      },
    ),
    unary('hex(self, /)', 'Return a hexadecimal representation of a floating-point number.', floatToHex),
    unary('is_integer(self, /)', 'Return True if the float is an integer.', (value) => Number.isInteger(value)),
    unary(
      '__getnewargs__(self, /)',
      'Return the arguments that make the same float.',
      (value) => new PyTuple([new PyFloat(value)]),
    ),
    staticMethod('__getformat__(typestr, /)', "Tell how 'double' and 'float' are stored.", (kind: Value) => {
      if (kind === 'double' || kind === 'float') return 'IEEE, little-endian';
      throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }),
    rawFn(
      '__format__(self, format_spec, /)',
      'Formats the float according to format_spec.',
      (self: Value, spec: Value) => {
        const text = unwrap(spec);
        if (typeof text !== 'string') throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
        return text === '' ? str(self) : formatFloat(asDouble(self) ?? 0, parseFormatSpec(text, typeName(self)));
      },
    ),
    getter('real', 'the real part of a complex number', (self: PyFloat) => new PyFloat(self.value)),
    getter('imag', 'the imaginary part of a complex number', () => new PyFloat(0)),
  ];
}

define(floatType, {
  doc: 'Convert a string or number to a floating-point number, if possible.',
  accepts: (value) => value instanceof PyFloat,
  make: () => fn('float(x=..., /)', 'Make a float.', makeFloat),
  members,
});
