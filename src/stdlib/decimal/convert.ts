// Decimal numbers from other values, and what other numbers they equal.
import { PyComplex } from '../../objects/complex.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { Instance, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { getAttribute } from '../../runtime/attribute.ts';
import { overflowError, typeError, valueError } from '../../runtime/errors.ts';
import { TextInPieces } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import type { Int } from '../../runtime/numbers.ts';
import { asInt, bitLength, normalize, powerModulo } from '../../runtime/numbers.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { exactRules, multiply, stripFactor } from './arithmetic.ts';
import type { PyContext } from './context.ts';
import { currentContext } from './context.ts';
import {
  CONVERSION_SYNTAX,
  checkDigits,
  digitCount,
  digitsValue,
  FLOAT_OPERATION,
  finishNumber,
  INVALID,
  MAX_EXPONENT,
  notANumber,
  PyDecimal,
  powerOfTen,
  priceDigits,
} from './number.ts';
import { digitsOf, plainDigits, readDecimal } from './text.ts';

export function decimalOfInt(value: Int): PyDecimal {
  const big = BigInt(value);
  return big < 0n ? new PyDecimal(true, -big, 0) : new PyDecimal(false, big, 0);
}

/** Exactly what a float stands for. */
export function decimalOfFloat(value: number): PyDecimal {
  if (value !== value) return notANumber;
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return new PyDecimal(negative, 0n, 0, 'F');
  let numerator = Math.abs(value);
  let shift = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift++;
  }
  // numerator / 2**shift = numerator * 5**shift / 10**shift
  return new PyDecimal(negative, BigInt(numerator) * 5n ** BigInt(shift), -shift);
}

/** A number as it is, without rounding; one beyond all exponents is invalid. */
function exact(number: PyDecimal, context: PyContext): PyDecimal {
  const isBeyond =
    number.isFinite &&
    (number.coefficient === 0n
      ? Math.abs(number.exponent) > 2 * MAX_EXPONENT
      : number.adjusted > MAX_EXPONENT || number.exponent < -2 * MAX_EXPONENT);
  if (!isBeyond) return number;
  context.status |= INVALID;
  return notANumber;
}

function decimalOfText(text: string, context: PyContext, isExact: boolean): PyDecimal {
  const number = readDecimal(
    isExact ? plainDigits(text) : text.includes('_') || /\s/.test(text) ? '' : plainDigits(text),
  );
  if (number === undefined) {
    context.status |= CONVERSION_SYNTAX;
    return notANumber;
  }
  if (isExact) return exact(number, context);
  if (
    number.isNaN &&
    number.coefficient !== 0n &&
    digitCount(number.coefficient) > context.precision - (context.clamp ? 1 : 0)
  ) {
    context.status |= CONVERSION_SYNTAX;
    return notANumber;
  }
  return finishNumber(number, context);
}

/** Units (see `spend`) for a digit given as a number. */
const DIGIT_UNITS = 5;

/** A number of sign, digits and exponent, as `as_tuple` gives them. */
function decimalOfTuple(items: readonly Value[]): PyDecimal {
  if (items.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [signItem = null, digitItems = null, exponent = null] = items;
  const sign = asInt(signItem);
  if (sign !== 0 && sign !== 1) throw valueError('sign must be an integer with the value 0 or 1');
  const negative = sign === 1;
  const special = unwrap(exponent);
  if (typeof special === 'string' && special !== 'F' && special !== 'n' && special !== 'N') {
    throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
  }
  const inner = unwrap(digitItems);
  if (!(inner instanceof PyTuple || inner instanceof PyList)) throw valueError('coefficient must be a tuple of digits');
  checkDigits(inner.items.length);
  const digits = new TextInPieces();
  for (const item of inner.items) {
    spend(DIGIT_UNITS);
    const digit = asInt(item);
    if (typeof digit !== 'number' || digit < 0 || digit > 9) throw valueError('coefficient must be a tuple of digits');
    digits.add(String(digit));
  }
  if (special === 'F') return new PyDecimal(negative, 0n, 0, 'F');
  const coefficient = digitsValue(digits.join());
  if (special === 'n' || special === 'N') return new PyDecimal(negative, coefficient, 0, special);
  const power = asInt(exponent);
  if (power === undefined) throw valueError('exponent must be an integer');
  return new PyDecimal(negative, coefficient, Number(power));
}

/** What a constructor makes of a value: as it is (`isExact`), or rounded as the context says. */
export function decimalOf(value: Value, context: PyContext, isExact: boolean): PyDecimal {
  const inner = unwrap(value);
  const settled = (number: PyDecimal): PyDecimal => (isExact ? exact(number, context) : finishNumber(number, context));
  if (inner instanceof PyDecimal) return isExact ? inner : settled(inner);
  if (typeof inner === 'string') return decimalOfText(inner, context, isExact);
  const int = asInt(inner);
  if (int !== undefined) return settled(decimalOfInt(int));
  if (inner instanceof PyFloat) {
    context.status |= FLOAT_OPERATION;
    return settled(decimalOfFloat(inner.value));
  }
  if (inner instanceof PyTuple || inner instanceof PyList) return settled(decimalOfTuple(inner.items));
  throw unsupported(value);
}

function unsupported(value: Value): unknown {
  return typeError(`conversion from ${typeName(value)} to Decimal is not supported`);
}

export function asDecimal(value: Value): PyDecimal | undefined {
  const inner = unwrap(value);
  if (inner instanceof PyDecimal) return inner;
  const int = asInt(inner);
  return int === undefined ? undefined : decimalOfInt(int);
}

/** An operand of a method: a Decimal or an int. */
export function operand(value: Value): PyDecimal {
  const number = asDecimal(value);
  if (number === undefined) throw unsupported(value);
  return number;
}

/** A fraction of whole numbers as its parts; undefined: it is none. */
function ratioOf(value: Value): [PyDecimal, PyDecimal] | undefined {
  if (
    !(value instanceof Instance) ||
    !typeOf(value).mro.some(({ name }) => name === 'Rational' || name === 'Fraction')
  ) {
    return undefined;
  }
  const numerator = asInt(runPinned(() => getAttribute(value, 'numerator')));
  const denominator = asInt(runPinned(() => getAttribute(value, 'denominator')));
  if (numerator === undefined || denominator === undefined) return undefined;
  return [decimalOfInt(numerator), decimalOfInt(denominator)];
}

/** Two numbers in the same order as `a` and the value, to be compared; undefined: it is no number. */
export function comparable(a: PyDecimal, value: Value, isEquality: boolean): [PyDecimal, PyDecimal] | undefined {
  const number = asDecimal(value);
  if (number !== undefined) return [a, number];
  const inner = unwrap(value);
  if (inner instanceof PyFloat) {
    const context = currentContext();
    // Equality with a float is fine; it is only noted.
    if (isEquality) context.flags |= FLOAT_OPERATION;
    else context.status |= FLOAT_OPERATION;
    return [a, decimalOfFloat(inner.value)];
  }
  if (inner instanceof PyComplex && isEquality && inner.imaginary === 0) return [a, decimalOfFloat(inner.real)];
  const ratio = ratioOf(value);
  if (ratio === undefined) return undefined;
  return [a.isFinite ? multiply(a, ratio[1], exactRules()) : a, ratio[0]];
}

const MODULUS = 2305843009213693951n;

/** As all numbers are hashed: the residue modulo 2**61 - 1. */
export function hashDecimal(number: PyDecimal): Int {
  if (number.special === 'F') return number.negative ? -314159 : 314159;
  const power = BigInt(powerModulo(10, number.exponent, MODULUS));
  priceDigits(digitCount(number.coefficient));
  const residue = ((number.coefficient % MODULUS) * power) % MODULUS;
  const result = number.negative ? -residue : residue;
  return result === -1n ? -2 : normalize(result);
}

/** The whole number that is left when digits behind the point are cut off. Raises for what is not finite. */
export function truncated(number: PyDecimal): bigint {
  if (number.special === 'F') throw overflowError('cannot convert Infinity to integer');
  if (number.isNaN) throw valueError('cannot convert NaN to integer');
  const { coefficient, exponent } = number;
  if (coefficient === 0n) return 0n;
  let size: bigint;
  if (exponent >= 0) {
    priceDigits(digitCount(coefficient) + exponent);
    size = coefficient * powerOfTen(exponent);
  } else size = -exponent >= digitCount(coefficient) ? 0n : coefficient / powerOfTen(-exponent);
  return number.negative ? -size : size;
}

export function toDouble(number: PyDecimal): number {
  if (number.special === 'N') throw valueError('cannot convert signaling NaN to float');
  if (number.special === 'n') return NaN;
  const size = number.special === 'F' ? Infinity : Number(`${digitsOf(number)}e${number.exponent}`);
  return number.negative ? -size : size;
}

function powerOfFive(exponent: number): bigint {
  priceDigits(exponent);
  return 5n ** BigInt(exponent);
}

/** Numerator and denominator in lowest terms. */
export function integerRatio(number: PyDecimal): [Int, Int] {
  if (number.special === 'F') throw overflowError('cannot convert Infinity to integer ratio');
  if (number.isNaN) throw valueError('cannot convert NaN to integer ratio');
  const { coefficient, exponent, negative } = number;
  if (coefficient === 0n) return [0, 1];
  priceDigits(digitCount(coefficient) + Math.abs(exponent));
  let numerator = coefficient;
  let denominator = 1n;
  if (exponent >= 0) numerator *= powerOfTen(exponent);
  else {
    denominator = powerOfTen(-exponent);
    // Only twos and fives can be common.
    const twos = BigInt(Math.min(bitLength(numerator & -numerator) - 1, -exponent));
    const { rest, count } = stripFactor(numerator >> twos, -exponent, powerOfFive);
    numerator = rest;
    denominator = (denominator >> twos) / powerOfFive(count);
  }
  return [normalize(negative ? -numerator : numerator), normalize(denominator)];
}
