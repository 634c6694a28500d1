// Decimal numbers as values: what they consist of, and how a result is brought into the bounds of a context.
// The arithmetic is that of the "General Decimal Arithmetic Specification" (M. Cowlishaw, speleotrove.com/decimal).
import { builtinType, ChargedObject } from '../../objects/object.ts';
import { memoryError } from '../../runtime/errors.ts';
import { lookAtClock, spend } from '../../runtime/machine.ts';
import { bitLength } from '../../runtime/numbers.ts';

/** What a number is besides finite: an infinity, a quiet NaN, a signaling NaN. */
export type Special = '' | 'F' | 'n' | 'N';

export class PyDecimal extends ChargedObject {
  readonly negative: boolean;
  /** The digits; of a NaN, what it carries along. */
  readonly coefficient: bigint;
  readonly exponent: number;
  readonly special: Special;
  constructor(negative: boolean, coefficient: bigint, exponent: number, special: Special = '') {
    super();
    this.negative = negative;
    this.coefficient = coefficient;
    this.exponent = exponent;
    this.special = special;
  }
  get isFinite(): boolean {
    return this.special === '';
  }
  get isNaN(): boolean {
    return this.special === 'n' || this.special === 'N';
  }
  get isZero(): boolean {
    return this.special === '' && this.coefficient === 0n;
  }
  /** The exponent of the first digit. */
  get adjusted(): number {
    return this.exponent + digitCount(this.coefficient) - 1;
  }
  get sign(): string {
    return this.negative ? '-' : '';
  }
}
export const decimalType = builtinType('decimal.Decimal', { instanceClass: PyDecimal, module: 'decimal' });

export const ROUNDINGS = [
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
] as const;
export type Rounding = (typeof ROUNDINGS)[number];

// What an operation may report. The first five are all invalid operations.
export const INVALID = 1;
export const CONVERSION_SYNTAX = 2;
export const DIVISION_IMPOSSIBLE = 4;
export const DIVISION_UNDEFINED = 8;
export const INVALID_CONTEXT = 16;
export const FLOAT_OPERATION = 32;
export const DIVISION_BY_ZERO = 64;
export const OVERFLOW = 128;
export const UNDERFLOW = 256;
export const SUBNORMAL = 512;
export const INEXACT = 1024;
export const ROUNDED = 2048;
export const CLAMPED = 4096;
export const ANY_INVALID = INVALID | CONVERSION_SYNTAX | DIVISION_IMPOSSIBLE | DIVISION_UNDEFINED | INVALID_CONTEXT;

/** The bounds that results are brought into, and what has been reported on the way. */
export interface Rules {
  readonly precision: number;
  readonly rounding: Rounding;
  readonly least: number;
  readonly most: number;
  readonly clamp: boolean;
  status: number;
}

/** How many digits a coefficient may have here: nothing can interrupt the host within one operation on such numbers. */
export const MOST_DIGITS = 1_000_000;
/** The largest exponent, and the largest precision, which doubles hold as nearly as needed. */
export const LARGEST = 10n ** 18n - 1n;
export const MAX_EXPONENT = 1e18;

export function checkDigits(count: number): void {
  if (count > MOST_DIGITS) throw memoryError(`a Decimal may not have more than ${MOST_DIGITS} digits`);
}

/** Announces work on numbers of so many digits: a product, a quotient. */
export function priceDigits(count: number): void {
  if (count <= 300) return;
  checkDigits(count);
  spend(0.3 * count ** 1.25);
}

const powers: bigint[] = [1n];
/** 10**exponent. */
export function powerOfTen(exponent: number): bigint {
  const known = powers[exponent];
  if (known !== undefined) return known;
  if (exponent > 400) {
    priceDigits(exponent);
    return 10n ** BigInt(exponent);
  }
  let value = powers[powers.length - 1] as bigint;
  while (powers.length <= exponent) {
    value *= 10n;
    powers.push(value);
  }
  return value;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** How many decimal digits a number has that is not negative; 1 for zero. */
export function digitCount(value: bigint): number {
  if (value <= SAFE) {
    let number = Number(value);
    let count = 1;
    while (number >= 1000) {
      number = Math.floor(number / 1000);
      count += 3;
    }
    return number >= 100 ? count + 2 : number >= 10 ? count + 1 : count;
  }
  const shift = Math.max(0, bitLength(value) - Number.MAX_SAFE_INTEGER.toString(2).length);
  const logarithm = Math.log10(Number(value >> BigInt(shift))) + shift * Math.log10(2);
  const nearest = Math.round(logarithm);
  // To make a large power only in order to compare with it would take longer than most of what is asked for.
  if (Math.abs(logarithm - nearest) > UNSURE) return Math.floor(logarithm) + 1;
  return value >= powerOfTen(nearest) ? nearest + 1 : nearest;
}

/** By how much the logarithm of a coefficient is wrong at most, with a wide margin. */
const UNSURE = 1e-6;

/** Digits that V8 turns into text, or reads, within some milliseconds. */
const PIECE_DIGITS = 50_000;

/** Looks at the clock between two operations on numbers of so many digits. */
export function lookBetween(count: number): void {
  if (count > PIECE_DIGITS) lookAtClock();
}

/** The decimal digits of a number that is not negative. */
export function digitText(value: bigint): string {
  const count = digitCount(value);
  priceDigits(count);
  if (count <= PIECE_DIGITS) return value.toString();
  const low = count >> 1;
  const power = powerOfTen(low);
  lookBetween(count);
  const high = value / power;
  return digitText(high) + digitText(value - high * power).padStart(low, '0');
}

/** The number that so many decimal digits stand for. */
export function digitsValue(digits: string): bigint {
  const { length } = digits;
  priceDigits(length);
  if (length <= PIECE_DIGITS) return BigInt(digits);
  const low = length >> 1;
  const high = digitsValue(digits.slice(0, length - low));
  return high * powerOfTen(low) + digitsValue(digits.slice(length - low));
}

export const zero = new PyDecimal(false, 0n, 0);
export const one = new PyDecimal(false, 1n, 0);
export const notANumber = new PyDecimal(false, 0n, 0, 'n');

export function infinity(negative: boolean): PyDecimal {
  return new PyDecimal(negative, 0n, 0, 'F');
}
export function withSign(number: PyDecimal, negative: boolean): PyDecimal {
  return number.negative === negative
    ? number
    : new PyDecimal(negative, number.coefficient, number.exponent, number.special);
}

/** Whether a result of which something is cut off becomes larger in size. */
export function roundsAway(rounding: Rounding, negative: boolean, kept: bigint, half: -1 | 0 | 1): boolean {
  switch (rounding) {
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_UP':
      return true;
    case 'ROUND_CEILING':
      return !negative;
    case 'ROUND_FLOOR':
      return negative;
    case 'ROUND_HALF_UP':
      return half >= 0;
    case 'ROUND_HALF_DOWN':
      return half > 0;
    case 'ROUND_HALF_EVEN':
      return half > 0 || (half === 0 && (kept & 1n) === 1n);
    case 'ROUND_05UP':
      return kept % 5n === 0n;
  }
}

/** Cuts `count` digits off, rounding; answers whether they were all zeros. */
export function cutDigits(
  coefficient: bigint,
  count: number,
  rounding: Rounding,
  negative: boolean,
): { kept: bigint; exact: boolean } {
  if (coefficient === 0n) return { kept: 0n, exact: true };
  const size = digitCount(coefficient);
  if (count > size) {
    // Less than a tenth of the last place.
    return { kept: roundsAway(rounding, negative, 0n, -1) ? 1n : 0n, exact: false };
  }
  const unit = powerOfTen(count);
  lookBetween(size);
  const kept = coefficient / unit;
  lookBetween(size);
  const rest = coefficient - kept * unit;
  if (rest === 0n) return { kept, exact: true };
  const twice = rest * 2n;
  const half = twice < unit ? -1 : twice > unit ? 1 : 0;
  return { kept: roundsAway(rounding, negative, kept, half) ? kept + 1n : kept, exact: false };
}

function overflowed(negative: boolean, rules: Rules): PyDecimal {
  rules.status |= OVERFLOW | INEXACT | ROUNDED;
  const { rounding, precision, most } = rules;
  const stays =
    rounding === 'ROUND_DOWN' ||
    rounding === 'ROUND_05UP' ||
    (rounding === 'ROUND_CEILING' && negative) ||
    (rounding === 'ROUND_FLOOR' && !negative);
  if (!stays) return infinity(negative);
  checkDigits(precision);
  return new PyDecimal(negative, powerOfTen(precision) - 1n, most - precision + 1);
}

/** Brings a finite result into the bounds of the rules, and reports what that took. */
export function finish(negative: boolean, coefficient: bigint, exponent: number, rules: Rules): PyDecimal {
  const { precision, least, most, clamp } = rules;
  const lowest = least - precision + 1;
  const highest = most - precision + 1;
  if (coefficient === 0n) {
    const bounded = Math.min(Math.max(exponent, lowest), clamp ? highest : most);
    if (bounded !== exponent) rules.status |= CLAMPED;
    return new PyDecimal(negative, 0n, bounded);
  }
  const count = digitCount(coefficient);
  let target = count + exponent - precision;
  if (target > highest) return overflowed(negative, rules);
  const isSubnormal = target < lowest;
  if (isSubnormal) target = lowest;
  if (exponent < target) {
    const { kept, exact } = cutDigits(coefficient, target - exponent, rules.rounding, negative);
    let rounded = kept;
    rules.status |= ROUNDED;
    if (rounded >= powerOfTen(precision)) {
      rounded /= 10n;
      target += 1;
      if (target > highest) return overflowed(negative, rules);
    }
    if (!exact) rules.status |= INEXACT;
    if (isSubnormal) {
      rules.status |= exact ? SUBNORMAL : SUBNORMAL | UNDERFLOW;
      if (rounded === 0n) rules.status |= CLAMPED;
    }
    return new PyDecimal(negative, rounded, target);
  }
  if (isSubnormal) rules.status |= SUBNORMAL;
  if (clamp && exponent > highest) {
    rules.status |= CLAMPED;
    return new PyDecimal(negative, coefficient * powerOfTen(exponent - highest), highest);
  }
  return new PyDecimal(negative, coefficient, exponent);
}

/** As `finish`, for any number: infinities stay, and what NaNs carry is cut to the precision. */
export function finishNumber(number: PyDecimal, rules: Rules): PyDecimal {
  if (number.isFinite) return finish(number.negative, number.coefficient, number.exponent, rules);
  return number.isNaN ? cutPayload(number, rules) : number;
}

function cutPayload(number: PyDecimal, { precision, clamp }: Rules): PyDecimal {
  const size = precision - (clamp ? 1 : 0);
  if (number.coefficient === 0n || digitCount(number.coefficient) <= size) return number;
  return new PyDecimal(number.negative, number.coefficient % powerOfTen(size), 0, number.special);
}

/** The result of an operation that met a NaN; undefined if it met none. Signaling ones come first, and are reported. */
export function nanResult(rules: Rules, a: PyDecimal, b: PyDecimal = a, c: PyDecimal = a): PyDecimal | undefined {
  if (a.isFinite && b.isFinite && c.isFinite) return undefined;
  const operands = [a, b, c];
  const signaling = operands.find(({ special }) => special === 'N');
  if (signaling !== undefined) {
    rules.status |= INVALID;
    return cutPayload(new PyDecimal(signaling.negative, signaling.coefficient, 0, 'n'), rules);
  }
  const quiet = operands.find(({ special }) => special === 'n');
  return quiet === undefined ? undefined : cutPayload(quiet, rules);
}

/** Reports and answers NaN. */
export function invalid(rules: Rules, condition = INVALID): PyDecimal {
  rules.status |= condition;
  return notANumber;
}

/** Rules like others, but for some. */
export function changed(rules: Rules, changes: Partial<Rules>): Rules {
  const { precision, rounding, least, most, clamp } = rules;
  return { precision, rounding, least, most, clamp, status: 0, ...changes };
}
