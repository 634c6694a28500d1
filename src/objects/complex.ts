// Complex numbers.
import { callSpecial } from '../runtime/call.ts';
import { atan2, cos, exp, log, power, sin } from '../runtime/elementary-functions.ts';
import { overflowError, typeError, valueError, zeroDivisionError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { hypot } from '../runtime/hyperbolic-functions.ts';
import { Meter } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend, suspended } from '../runtime/machine.ts';
import { asComplex, asInt, toFloat } from '../runtime/numbers.ts';
import { str, toRepr } from '../runtime/text.ts';
import type { Member } from './builtin.ts';
import { define, fn, member, rawFn } from './builtin.ts';
import { floatText, parseFloatText } from './float-text.ts';
import { formatComplex, parseFormatSpec } from './format-spec.ts';
import { binaryMethods } from './number-table.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, notImplemented, PyFloat, PyObject, typeName, typeOf, unwrap } from './object.ts';
import { skipBackTo } from './text-search.ts';
import { PyTuple } from './tuple.ts';
import { numberText } from './unicode.ts';

export class PyComplex extends ChargedObject {
  readonly real: number;
  readonly imaginary: number;
  constructor(real: number, imaginary: number) {
    super();
    this.real = real;
    this.imaginary = imaginary;
  }
}
export const complexType = builtinType('complex', { instanceClass: PyComplex });

function multiply(a: PyComplex, b: PyComplex): PyComplex {
  return new PyComplex(a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real);
}

/** R. L. Smith's method ("Algorithm 116: Complex division", 1962): scaled by the larger part of the divisor. */
function divide(a: PyComplex, b: PyComplex): PyComplex {
  if (Math.abs(b.real) >= Math.abs(b.imaginary)) {
    if (b.real === 0) throw zeroDivisionError('complex division by zero');
    const ratio = b.imaginary / b.real;
    const scale = b.real + b.imaginary * ratio;
    return new PyComplex((a.real + a.imaginary * ratio) / scale, (a.imaginary - a.real * ratio) / scale);
  }
  if (Math.abs(b.imaginary) >= Math.abs(b.real)) {
    const ratio = b.real / b.imaginary;
    const scale = b.real * ratio + b.imaginary;
    return new PyComplex((a.real * ratio + a.imaginary) / scale, (a.imaginary * ratio - a.real) / scale);
  }
  return new PyComplex(NaN, NaN);
}

function powerByProducts(base: PyComplex, exponent: number): PyComplex {
  let result = new PyComplex(1, 0);
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

/** `a ** b`: by products for small whole exponents, else by way of polar coordinates. */
export function complexPower(
  real: number,
  imaginary: number,
  exponentReal: number,
  exponentImaginary: number,
): PyComplex {
  let result: PyComplex;
  if (exponentImaginary === 0 && Number.isInteger(exponentReal) && Math.abs(exponentReal) <= 100) {
    const base = new PyComplex(real, imaginary);
    if (exponentReal < 0) {
      if (real === 0 && imaginary === 0) throw zeroPower();
      result = divide(new PyComplex(1, 0), powerByProducts(base, -exponentReal));
    } else result = powerByProducts(base, exponentReal);
  } else if (exponentReal === 0 && exponentImaginary === 0) result = new PyComplex(1, 0);
  else if (real === 0 && imaginary === 0) {
    if (exponentImaginary !== 0 || exponentReal < 0) throw zeroPower();
    result = new PyComplex(0, 0);
  } else {
    const size = hypot(real, imaginary);
    const angle = atan2(imaginary, real);
    let length = power(size, exponentReal);
    let phase = angle * exponentReal;
    if (exponentImaginary !== 0) {
      length /= exp(angle * exponentImaginary);
      phase += exponentImaginary * log(size);
    }
    // There is no cosine of infinity: the C library's domain error is CPython's words for it.
    if (isInfinite(phase)) throw zeroPower();
    result = new PyComplex(length * cos(phase), length * sin(phase));
  }
  if (isInfinite(result.real) || isInfinite(result.imaginary)) throw overflowError('complex exponentiation');
  return result;
}
function zeroPower(): unknown {
  return zeroDivisionError('0.0 to a negative or complex power');
}
function isInfinite(value: number): boolean {
  return value === Infinity || value === -Infinity;
}

export function complexRepr(value: PyComplex): string {
  const imaginary = floatText(value.imaginary, 'r', 0);
  if (value.real === 0 && !Object.is(value.real, -0)) return `${imaginary}j`;
  return `(${floatText(value.real, 'r', 0)}${imaginary.startsWith('-') ? '' : '+'}${imaginary}j)`;
}

const number = String.raw`(?:[\d_]+(?:\.[\d_]*)?|\.[\d_]+)(?:e[+-]?[\d_]+)?|inf(?:inity)?|nan`;
let pattern: RegExp | undefined;
/** Longer texts take the pattern too long, or more stack than there is. */
const LONG_TEXT = 1024;

const isSign = (unit: number): boolean => unit === 43 || unit === 45;

/** As the pattern reads it. */
function parseLongComplex(text: string): PyComplex | undefined {
  if (!/j$/i.test(text.slice(-1))) {
    const real = parseFloatText(text);
    return real === undefined ? undefined : new PyComplex(real, 0);
  }
  const body = text.slice(0, -1);
  // The imaginary part begins at the last sign, unless that is the one of an exponent.
  let start = skipBackTo(body, body.length, isSign, true);
  if (start > 1 && /e/i.test(body.charAt(start - 2))) start = skipBackTo(body, start - 1, isSign, true);
  const at = Math.max(start - 1, 0);
  const real = at === 0 ? 0 : parseFloatText(body.slice(0, at));
  const imaginary = start === body.length ? 1 : parseFloatText(body.slice(start));
  if (real === undefined || imaginary === undefined || isSign(body.charCodeAt(start))) return undefined;
  return new PyComplex(real, body[at] === '-' ? -imaginary : imaginary);
}

/** Reads what `complex()` takes as text; undefined if it is something else. */
function parseComplexText(text: string): PyComplex | undefined {
  let inside = numberText(text);
  if (inside.startsWith('(') && inside.endsWith(')')) inside = numberText(inside.slice(1, -1));
  if (inside.length > LONG_TEXT) return parseLongComplex(inside);
  // A real part, unless what would be one is followed by j; then an imaginary part, whose digits may be missing.
  pattern ??= new RegExp(`^([+-]?(?:${number})(?!j|[\\d_.e]))?(?:([+-]?)(${number})?j)?$`, 'i');
  const match = pattern.exec(inside);
  if (match === null || inside === '') return undefined;
  const [, realText, sign, digits] = match;
  const real = realText === undefined ? 0 : parseFloatText(realText);
  if (real === undefined) return undefined;
  if (!/j$/i.test(inside)) return new PyComplex(real, 0);
  if (realText !== undefined && sign === '') return undefined;
  const imaginary = digits === undefined ? 1 : parseFloatText(digits);
  if (imaginary === undefined) return undefined;
  return new PyComplex(real, sign === '-' ? -imaginary : imaginary);
}

/** Whether there are underscores that do not stand between two digits. */
function hasLooseUnderscores(text: string): boolean {
  const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
  const meter = new Meter(0, 2);
  for (let i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
    meter.pass(i);
    if (!isDigit(text.charCodeAt(i - 1)) || !isDigit(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

function complexOfText(text: string): PyComplex {
  spend(text.length / 4);
  const value = parseComplexText(text);
  if (value !== undefined) return value;
  // Underscores are looked at before the number is, and the words differ.
  if (hasLooseUnderscores(text)) throw valueError(`could not convert string to complex: ${toRepr(text)}`);
  throw valueError('complex() arg is a malformed string');
}

/** `complex(x)` and the first argument of two: what it stands for, or undefined for no number at all. */
function* complexOf(value: Value): Resumable {
  const type = typeOf(value);
  const convert = value instanceof PyObject && !(value instanceof PyComplex) ? type.lookup('__complex__') : undefined;
  if (convert !== undefined) {
    let result: Value;
    try {
      result = callSpecial(convert, value, []);
    } catch (e) {
      result = (yield suspended(e)) as Value;
    }
    if (unwrap(result) instanceof PyComplex) return unwrap(result);
    throw typeError(`__complex__ returned non-complex (type ${typeName(result)})`);
  }
  const known = asComplex(value);
  if (known !== undefined) return known;
  if (type.lookup('__float__') !== undefined || type.lookup('__index__') !== undefined)
    return new PyComplex(toFloat(value), 0);
  return null;
}

function* makeComplex(real: Value | undefined, imaginary: Value | undefined): Resumable {
  const text = real === undefined ? undefined : unwrap(real);
  if (typeof text === 'string') {
    if (imaginary !== undefined) throw typeError("complex() can't take second arg if first is a string");
    return complexOfText(text);
  }
  if (imaginary !== undefined && typeof unwrap(imaginary) === 'string')
    throw typeError("complex() second arg can't be a string");
  const first = real === undefined ? new PyComplex(0, 0) : yield* complexOf(real);
  if (!(first instanceof PyComplex)) {
    throw typeError(`complex() first argument must be a string or a number, not '${typeName(real ?? null)}'`);
  }
  if (imaginary === undefined) return first;
  let second = asComplex(imaginary);
  if (second === undefined) {
    const type = typeOf(imaginary);
    if (type.lookup('__float__') === undefined && type.lookup('__index__') === undefined) {
      throw typeError(`complex() second argument must be a number, not '${typeName(imaginary)}'`);
    }
    second = new PyComplex(toFloat(imaginary), 0);
  }
  const isComplex = (value: Value | undefined): boolean => value !== undefined && unwrap(value) instanceof PyComplex;
  // Real arguments are taken over as they are, so that the signs of zeros stay.
  return new PyComplex(
    isComplex(imaginary) ? first.real - second.imaginary : first.real,
    isComplex(real) || first.imaginary !== 0 ? second.real + first.imaginary : second.real,
  );
}

function equals(self: PyComplex, value: Value): boolean | undefined {
  const other = unwrap(value);
  if (other instanceof PyComplex) return self.real === other.real && self.imaginary === other.imaginary;
  const int = asInt(other);
  if (int !== undefined) return self.imaginary === 0 && self.real == int;
  return other instanceof PyFloat ? self.imaginary === 0 && self.real === other.value : undefined;
}

function raise(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus !== null) throw valueError('complex modulo');
  const a = asComplex(base);
  const b = asComplex(exponent);
  return a === undefined || b === undefined ? notImplemented : complexPower(a.real, a.imaginary, b.real, b.imaginary);
}

function members(): readonly Member[] {
  const unordered = (name: string, sign: string): Member =>
    fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, () => notImplemented);
  return [
    fn('__repr__(self, /)', 'Return repr(self).', complexRepr),
    fn('__hash__(self, /)', 'Return hash(self).', (self: Value) => hash(self)),
    unordered('lt', '<'),
    unordered('le', '<='),
    fn(
      '__eq__(self, value, /)',
      'Return self==value.',
      (self: PyComplex, value: Value) => equals(self, value) ?? notImplemented,
    ),
    fn('__ne__(self, value, /)', 'Return self!=value.', (self: PyComplex, value: Value) => {
      const equal = equals(self, value);
      return equal === undefined ? notImplemented : !equal;
    }),
    unordered('gt', '>'),
    unordered('ge', '>='),
    ...binaryMethods('add', '+', asComplex, (a, b) => new PyComplex(a.real + b.real, a.imaginary + b.imaginary)),
    ...binaryMethods('sub', '-', asComplex, (a, b) => new PyComplex(a.real - b.real, a.imaginary - b.imaginary)),
    ...binaryMethods('mul', '*', asComplex, multiply),
    fn('__pow__(self, value, mod=None, /)', 'Return pow(self, value, mod).', raise),
    fn('__rpow__(self, value, mod=None, /)', 'Return pow(value, self, mod).', (self: Value, base: Value, mod: Value) =>
      raise(base, self, mod),
    ),
    fn('__neg__(self, /)', '-self', (self: PyComplex) => new PyComplex(-self.real, -self.imaginary)),
    fn('__pos__(self, /)', '+self', (self: PyComplex) => new PyComplex(self.real, self.imaginary)),
    fn('__abs__(self, /)', 'abs(self)', (self: PyComplex) => {
      const size = hypot(self.real, self.imaginary);
      if (size === Infinity && Number.isFinite(self.real) && Number.isFinite(self.imaginary)) {
        throw overflowError('absolute value too large');
      }
      return new PyFloat(size);
    }),
    fn('__bool__(self, /)', 'True if self else False', (self: PyComplex) => self.real !== 0 || self.imaginary !== 0),
    ...binaryMethods('truediv', '/', asComplex, divide),
    fn(
      'conjugate(self, /)',
      'Return the complex conjugate of its argument.',
      (self: PyComplex) => new PyComplex(self.real, -self.imaginary),
    ),
    fn(
      '__complex__(self, /)',
      'Convert this value to exact type complex.',
      (self: PyComplex) => new PyComplex(self.real, self.imaginary),
    ),
    fn(
      '__getnewargs__(self, /)',
      'Return the arguments that make the same complex.',
      (self: PyComplex) => new PyTuple([new PyFloat(self.real), new PyFloat(self.imaginary)]),
    ),
    rawFn(
      '__format__(self, format_spec, /)',
      'Convert to a string according to format_spec.',
      (self: Value, spec: Value) => {
        const text = unwrap(spec);
        if (typeof text !== 'string') throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
        const value = asComplex(self);
        if (text === '' || value === undefined) return str(self);
        return formatComplex(value.real, value.imaginary, parseFormatSpec(text, typeName(self)));
      },
    ),
    member('real', 'the real part of a complex number', (self: PyComplex) => new PyFloat(self.real)),
    member('imag', 'the imaginary part of a complex number', (self: PyComplex) => new PyFloat(self.imaginary)),
  ];
}

define(complexType, {
  doc: 'A complex number from a real part and an optional imaginary part, or from text such as "1+2j".',
  accepts: (value) => value instanceof PyComplex,
  make: () => fn('complex(real=..., imag=...)', 'Make a complex number.', makeComplex),
  members,
});
