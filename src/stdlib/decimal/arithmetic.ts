// Arithmetic and comparison of decimal numbers.
import type { Rules } from './number.ts';
import {
  CLAMPED,
  changed,
  checkDigits,
  cutDigits,
  DIVISION_BY_ZERO,
  DIVISION_IMPOSSIBLE,
  DIVISION_UNDEFINED,
  digitCount,
  digitsValue,
  digitText,
  finish,
  finishNumber,
  INEXACT,
  INVALID,
  infinity,
  invalid,
  lookBetween,
  MAX_EXPONENT,
  nanResult,
  OVERFLOW,
  PyDecimal,
  powerOfTen,
  priceDigits,
  ROUNDED,
  SUBNORMAL,
  UNDERFLOW,
  withSign,
  zero,
} from './number.ts';

export function plus(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  // The result of zero is positive but in the mode that rounds down.
  const number = a.isZero && rules.rounding !== 'ROUND_FLOOR' ? withSign(a, false) : a;
  return finishNumber(number, rules);
}
export function minus(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  return special ?? plus(withSign(a, !a.negative), rules);
}
export function absolute(a: PyDecimal, rules: Rules): PyDecimal {
  return nanResult(rules, a) ?? finishNumber(withSign(a, false), rules);
}

export function add(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  if (!a.isFinite || !b.isFinite) {
    const special = nanResult(rules, a, b);
    if (special !== undefined) return special;
    if (a.isFinite) return b;
    return !b.isFinite && a.negative !== b.negative ? invalid(rules) : a;
  }
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n || b.coefficient === 0n) {
    if (a.coefficient === 0n && b.coefficient === 0n) {
      const negative = a.negative === b.negative ? a.negative : rules.rounding === 'ROUND_FLOOR';
      return finish(negative, 0n, exponent, rules);
    }
    const number = a.coefficient === 0n ? b : a;
    // As many zeros behind it as the precision lets stand.
    const target = Math.max(exponent, number.adjusted - rules.precision);
    const shift = Math.max(number.exponent - target, 0);
    priceDigits(shift);
    return finish(number.negative, number.coefficient * powerOfTen(shift), number.exponent - shift, rules);
  }
  const x = a.exponent >= b.exponent ? a : b;
  let y = x === a ? b : a;
  const xCount = digitCount(x.coefficient);
  // Where the lower one is far below the last digit of the sum, any number there rounds the same.
  const farthest = x.exponent + Math.min(-1, xCount - rules.precision - 2);
  if (digitCount(y.coefficient) + y.exponent - 1 < farthest) y = new PyDecimal(y.negative, 1n, farthest);
  const distance = x.exponent - y.exponent;
  priceDigits(xCount + distance);
  const high = x.coefficient * powerOfTen(distance);
  const sum = (x.negative ? -high : high) + (y.negative ? -y.coefficient : y.coefficient);
  if (sum === 0n) return finish(rules.rounding === 'ROUND_FLOOR', 0n, y.exponent, rules);
  return finish(sum < 0n, sum < 0n ? -sum : sum, y.exponent, rules);
}
export function subtract(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  return b.isNaN ? add(a, b, rules) : add(a, withSign(b, !b.negative), rules);
}

export function multiply(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const negative = a.negative !== b.negative;
  if (!a.isFinite || !b.isFinite) {
    const special = nanResult(rules, a, b);
    if (special !== undefined) return special;
    return a.isZero || b.isZero ? invalid(rules) : infinity(negative);
  }
  priceProduct(a, b);
  return finish(negative, a.coefficient * b.coefficient, a.exponent + b.exponent, rules);
}
function priceProduct(a: PyDecimal, b: PyDecimal): void {
  priceDigits(digitCount(a.coefficient) + digitCount(b.coefficient));
}

/** `a * b + c`, rounded once. */
export function fusedMultiplyAdd(a: PyDecimal, b: PyDecimal, c: PyDecimal, rules: Rules): PyDecimal {
  if (a.special === 'N' || b.special === 'N') return nanResult(rules, a, b) ?? zero;
  let product: PyDecimal;
  const negative = a.negative !== b.negative;
  const special = nanResult(rules, a, b, c);
  if (special !== undefined) return special;
  if (!a.isFinite || !b.isFinite) {
    if (a.isZero || b.isZero) return invalid(rules);
    product = infinity(negative);
  } else {
    priceProduct(a, b);
    product = new PyDecimal(negative, a.coefficient * b.coefficient, a.exponent + b.exponent);
  }
  return add(product, c, rules);
}

export function divide(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const negative = a.negative !== b.negative;
  if (!a.isFinite || !b.isFinite) {
    const special = nanResult(rules, a, b);
    if (special !== undefined) return special;
    if (!a.isFinite) return b.isFinite ? infinity(negative) : invalid(rules);
    rules.status |= CLAMPED;
    return new PyDecimal(negative, 0n, rules.least - rules.precision + 1);
  }
  if (b.coefficient === 0n) {
    if (a.coefficient === 0n) return invalid(rules, DIVISION_UNDEFINED);
    rules.status |= DIVISION_BY_ZERO;
    return infinity(negative);
  }
  const ideal = a.exponent - b.exponent;
  if (a.coefficient === 0n) return finish(negative, 0n, ideal, rules);
  const shift = digitCount(b.coefficient) - digitCount(a.coefficient) + rules.precision + 1;
  priceDigits(Math.abs(shift) + digitCount(a.coefficient));
  const dividend = shift >= 0 ? a.coefficient * powerOfTen(shift) : a.coefficient;
  const divisor = shift >= 0 ? b.coefficient : b.coefficient * powerOfTen(-shift);
  lookBetween(digitCount(a.coefficient) + rules.precision);
  let quotient = dividend / divisor;
  let exponent = ideal - shift;
  if (quotient * divisor !== dividend) {
    // One digit that stands for all that follow.
    if (quotient % 5n === 0n) quotient += 1n;
  } else {
    ({ coefficient: quotient, exponent } = stripZeros(quotient, exponent, ideal));
  }
  return finish(negative, quotient, exponent, rules);
}

/** Takes zeros off the end, as long as the exponent is below the limit. */
export function stripZeros(
  coefficient: bigint,
  exponent: number,
  limit: number,
): { coefficient: bigint; exponent: number } {
  const { rest, count } = stripFactor(coefficient, limit - exponent, powerOfTen);
  return { coefficient: rest, exponent: exponent + count };
}
/** Divides a number that is not zero by a factor as long as nothing is left over, at most so often: the rest of it, and how often. */
export function stripFactor(
  number: bigint,
  most: number,
  powerOf: (exponent: number) => bigint,
): { rest: bigint; count: number } {
  let rest = number;
  let count = 0;
  const digits = digitCount(number);
  for (let step = 2 ** Math.floor(Math.log2(digits)); step >= 1; step = Math.floor(step / 2)) {
    if (step > most) continue;
    const unit = powerOf(step);
    while (count + step <= most) {
      lookBetween(digits);
      const quotient = rest / unit;
      if (quotient * unit !== rest) break;
      rest = quotient;
      count += step;
    }
  }
  return { rest, count };
}

/** Quotient without fraction and remainder of finite numbers; undefined: it has more digits than the precision. */
function divideWhole(a: PyDecimal, b: PyDecimal, rules: Rules): [quotient: bigint, remainder: PyDecimal] | undefined {
  const ideal = Math.min(a.exponent, b.exponent);
  const difference = a.isZero ? -1 : a.adjusted - b.adjusted;
  if (difference < -1 || a.isZero) return [0n, new PyDecimal(a.negative, rescaled(a, ideal), ideal)];
  if (difference > rules.precision) return undefined;
  const [x, y] = [rescaled(a, ideal), rescaled(b, ideal)];
  priceDigits(digitCount(x));
  const quotient = x / y;
  if (digitCount(quotient) > rules.precision) return undefined;
  return [quotient, new PyDecimal(a.negative, x - quotient * y, ideal)];
}
/** The coefficient that goes with a lower exponent. */
function rescaled({ coefficient, exponent }: PyDecimal, target: number): bigint {
  if (coefficient === 0n) return 0n;
  priceDigits(exponent - target);
  return coefficient * powerOfTen(exponent - target);
}

export function divideInteger(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const negative = a.negative !== b.negative;
  if (!a.isFinite) return b.isFinite ? infinity(negative) : invalid(rules);
  if (!b.isFinite) return new PyDecimal(negative, 0n, 0);
  if (b.isZero) {
    if (a.isZero) return invalid(rules, DIVISION_UNDEFINED);
    rules.status |= DIVISION_BY_ZERO;
    return infinity(negative);
  }
  const result = divideWhole(a, b, rules);
  return result === undefined ? invalid(rules, DIVISION_IMPOSSIBLE) : finish(negative, result[0], 0, rules);
}

export function remainder(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  if (!a.isFinite) return invalid(rules);
  if (!b.isFinite) return finishNumber(a, rules);
  if (b.isZero) return invalid(rules, a.isZero ? DIVISION_UNDEFINED : INVALID);
  const result = divideWhole(a, b, rules);
  return result === undefined ? invalid(rules, DIVISION_IMPOSSIBLE) : finishNumber(result[1], rules);
}

export function divmod(a: PyDecimal, b: PyDecimal, rules: Rules): [PyDecimal, PyDecimal] {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return [special, special];
  const negative = a.negative !== b.negative;
  if (!a.isFinite) {
    const bad = invalid(rules);
    return b.isFinite ? [infinity(negative), bad] : [bad, bad];
  }
  if (!b.isFinite) return [new PyDecimal(negative, 0n, 0), finishNumber(a, rules)];
  if (b.isZero) {
    if (a.isZero) {
      const bad = invalid(rules, DIVISION_UNDEFINED);
      return [bad, bad];
    }
    rules.status |= DIVISION_BY_ZERO | INVALID;
    return [infinity(negative), invalid(rules)];
  }
  const result = divideWhole(a, b, rules);
  if (result === undefined) {
    const bad = invalid(rules, DIVISION_IMPOSSIBLE);
    return [bad, bad];
  }
  return [finish(negative, result[0], 0, rules), finishNumber(result[1], rules)];
}

/** The remainder of the division whose quotient is the nearest whole number. */
export function remainderNear(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  if (!a.isFinite) return invalid(rules);
  if (b.isZero) return invalid(rules, a.isZero ? DIVISION_UNDEFINED : INVALID);
  if (!b.isFinite) return finishNumber(a, rules);
  const result = divideWhole(a, b, rules);
  if (result === undefined) return invalid(rules, DIVISION_IMPOSSIBLE);
  let [quotient, rest] = result;
  const isFar = !a.isZero && a.adjusted - b.adjusted < -1;
  const twice = rest.coefficient * 2n;
  const divisor = a.isZero || isFar ? -1n : rescaled(b, Math.min(a.exponent, b.exponent));
  if (divisor > 0n && (twice > divisor || (twice === divisor && (quotient & 1n) === 1n))) {
    quotient += 1n;
    rest = new PyDecimal(!a.negative, divisor - rest.coefficient, rest.exponent);
    if (rest.isZero) rest = withSign(rest, a.negative);
  }
  if (digitCount(quotient) > rules.precision) return invalid(rules, DIVISION_IMPOSSIBLE);
  return finishNumber(rest, rules);
}

// Comparison.

/** -1, 0 or 1 for numbers that are no NaN. */
export function order(a: PyDecimal, b: PyDecimal): number {
  const sign = (x: PyDecimal): number => (x.isZero ? 0 : x.negative ? -1 : 1);
  const [s, t] = [sign(a), sign(b)];
  if (s !== t) return s < t ? -1 : 1;
  if (s === 0) return 0;
  return s * orderMagnitudes(a, b);
}
export function orderMagnitudes(a: PyDecimal, b: PyDecimal): number {
  if (!a.isFinite || !b.isFinite) return a.isFinite ? -1 : b.isFinite ? 1 : 0;
  if (a.isZero || b.isZero) return a.isZero ? (b.isZero ? 0 : -1) : 1;
  const difference = a.adjusted - b.adjusted;
  if (difference !== 0) return Math.sign(difference);
  const exponent = Math.min(a.exponent, b.exponent);
  const [x, y] = [rescaled(a, exponent), rescaled(b, exponent)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The total order of the specification, which tells apart all numbers that are not written the same. */
export function totalOrder(a: PyDecimal, b: PyDecimal): number {
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const sign = a.negative ? -1 : 1;
  const rank = (x: PyDecimal): number => (x.special === 'n' ? 2 : x.special === 'N' ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -sign : sign;
  if (rank(a) > 0) return a.coefficient === b.coefficient ? 0 : a.coefficient < b.coefficient ? -sign : sign;
  const magnitudes = orderMagnitudes(a, b);
  if (magnitudes !== 0) return sign * magnitudes;
  return a.exponent === b.exponent ? 0 : a.exponent < b.exponent ? -sign : sign;
}

const small = (number: number): PyDecimal => new PyDecimal(number < 0, BigInt(Math.abs(number)), 0);

export function compare(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  return nanResult(rules, a, b) ?? small(order(a, b));
}
export function compareSignal(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special === undefined) return small(order(a, b));
  rules.status |= INVALID;
  return special;
}
export function compareTotal(a: PyDecimal, b: PyDecimal): PyDecimal {
  return small(totalOrder(a, b));
}
export function compareTotalMagnitude(a: PyDecimal, b: PyDecimal): PyDecimal {
  return small(totalOrder(withSign(a, false), withSign(b, false)));
}

/** The larger or the smaller; a quiet NaN gives way to a number. */
function select(
  a: PyDecimal,
  b: PyDecimal,
  rules: Rules,
  wantsLarger: boolean,
  first: (a: PyDecimal, b: PyDecimal) => number,
): PyDecimal {
  if (a.isNaN || b.isNaN) {
    const isLone = a.special !== 'N' && b.special !== 'N' && a.isNaN !== b.isNaN;
    if (isLone) return finishNumber(a.isNaN ? b : a, rules);
    return nanResult(rules, a, b) ?? a;
  }
  const difference = first(a, b) || totalOrder(a, b);
  return finishNumber(difference < 0 === wantsLarger ? b : a, rules);
}
export const max = (a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal => select(a, b, rules, true, order);
export const min = (a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal => select(a, b, rules, false, order);
export const maxMagnitude = (a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal =>
  select(a, b, rules, true, orderMagnitudes);
export const minMagnitude = (a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal =>
  select(a, b, rules, false, orderMagnitudes);

// Exponents and digits.

/** A finite number with that exponent; digits are cut off or zeros added. */
function withExponent(a: PyDecimal, exponent: number, rules: Rules): { number: PyDecimal; exact: boolean } {
  if (a.isZero) return { number: new PyDecimal(a.negative, 0n, exponent), exact: true };
  if (a.exponent >= exponent)
    return { number: new PyDecimal(a.negative, rescaled(a, exponent), exponent), exact: true };
  const { kept, exact } = cutDigits(a.coefficient, exponent - a.exponent, rules.rounding, a.negative);
  return { number: new PyDecimal(a.negative, kept, exponent), exact };
}

export function quantize(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  if (!a.isFinite || !b.isFinite) {
    const special = nanResult(rules, a, b);
    if (special !== undefined) return special;
    return a.isFinite || b.isFinite ? invalid(rules) : a;
  }
  const lowest = rules.least - rules.precision + 1;
  const { exponent } = b;
  if (exponent < lowest || exponent > rules.most) return invalid(rules);
  if (a.isZero) return finish(a.negative, 0n, exponent, rules);
  if (a.adjusted > rules.most || a.adjusted - exponent + 1 > rules.precision) return invalid(rules);
  const { number, exact } = withExponent(a, exponent, rules);
  if (number.adjusted > rules.most || digitCount(number.coefficient) > rules.precision) return invalid(rules);
  if (!number.isZero && number.adjusted < rules.least) finish(number.negative, number.coefficient, exponent, rules);
  if (exponent > a.exponent) rules.status |= exact ? ROUNDED : INEXACT | ROUNDED;
  return finishNumber(number, rules);
}

/** Rounded to a whole number; `isExact` reports what was lost. */
export function toIntegral(a: PyDecimal, rules: Rules, isExact: boolean): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (!a.isFinite || a.exponent >= 0) return a;
  const { number, exact } = withExponent(a, 0, rules);
  // Of a zero no digits are lost.
  if (isExact && !a.isZero) rules.status |= exact ? ROUNDED : INEXACT | ROUNDED;
  return number;
}

/** Without zeros at the end. */
export function normalize(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  const number = finishNumber(a, rules);
  if (!number.isFinite) return number;
  if (number.isZero) return new PyDecimal(number.negative, 0n, 0);
  const limit = rules.clamp ? rules.most - rules.precision + 1 : rules.most;
  const { coefficient, exponent } = stripZeros(number.coefficient, number.exponent, limit);
  return new PyDecimal(number.negative, coefficient, exponent);
}

export function logarithmOfUnit(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (!a.isFinite) return infinity(false);
  if (a.isZero) {
    rules.status |= DIVISION_BY_ZERO;
    return infinity(true);
  }
  return finishNumber(small(a.adjusted), rules);
}

/** The whole number that a second operand is, within bounds; undefined: it is none. */
function countOf(b: PyDecimal, bound: number): number | undefined {
  if (!b.isFinite || b.exponent !== 0 || b.coefficient > BigInt(bound)) return undefined;
  const size = Number(b.coefficient);
  return b.negative ? -size : size;
}

export function scale(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const count = countOf(b, 2 * (rules.most + rules.precision));
  if (count === undefined) return invalid(rules);
  return a.isFinite ? finish(a.negative, a.coefficient, a.exponent + count, rules) : a;
}

export function shiftDigits(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const count = countOf(b, rules.precision);
  if (count === undefined) return invalid(rules);
  if (!a.isFinite) return a;
  checkDigits(rules.precision);
  const size = powerOfTen(rules.precision);
  const coefficient =
    count >= 0 ? (a.coefficient * powerOfTen(count)) % size : (a.coefficient % size) / powerOfTen(-count);
  return new PyDecimal(a.negative, coefficient, a.exponent);
}

export function rotateDigits(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const count = countOf(b, rules.precision);
  if (count === undefined) return invalid(rules);
  if (!a.isFinite) return a;
  checkDigits(rules.precision);
  const left = count < 0 ? count + rules.precision : count;
  const coefficient = a.coefficient % powerOfTen(rules.precision);
  const unit = powerOfTen(rules.precision - left);
  return new PyDecimal(a.negative, (coefficient % unit) * powerOfTen(left) + coefficient / unit, a.exponent);
}

// Neighbours.

function largest(negative: boolean, rules: Rules): PyDecimal {
  checkDigits(rules.precision);
  return new PyDecimal(negative, powerOfTen(rules.precision) - 1n, rules.most - rules.precision + 1);
}

export function nextTo(a: PyDecimal, rules: Rules, upwards: boolean): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (!a.isFinite) return a.negative === upwards ? largest(a.negative, rules) : a;
  const working = changed(rules, { rounding: upwards ? 'ROUND_CEILING' : 'ROUND_FLOOR' });
  const rounded = finishNumber(a, working);
  if (order(rounded, a) !== 0) return rounded;
  const least = new PyDecimal(!upwards, 1n, rules.least - rules.precision);
  return add(a, least, working);
}

export function nextToward(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const difference = order(a, b);
  if (difference === 0) return withSign(a, b.negative);
  const result = nextTo(a, rules, difference < 0);
  if (!result.isFinite) {
    rules.status |= OVERFLOW | INEXACT | ROUNDED;
  } else if (result.adjusted < rules.least) {
    rules.status |= UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED;
    if (result.isZero) rules.status |= CLAMPED;
  }
  return result;
}

// Logical operations, on numbers whose digits are all 0 or 1.

function bitsOf(a: PyDecimal): string | undefined {
  if (!a.isFinite || a.negative || a.exponent !== 0) return undefined;
  const digits = digitText(a.coefficient);
  return /^[01]*$/.test(digits) ? digits : undefined;
}
export function logical(
  a: PyDecimal,
  b: PyDecimal,
  rules: Rules,
  combine: (a: bigint, b: bigint) => bigint,
): PyDecimal {
  const [x, y] = [bitsOf(a), bitsOf(b)];
  if (x === undefined || y === undefined) return invalid(rules);
  // The last digits count, as many as the precision has.
  const bits = combine(BigInt(`0b${x}`), BigInt(`0b${y}`))
    .toString(2)
    .slice(-rules.precision);
  return new PyDecimal(false, digitsValue(bits), 0);
}
export function logicalInvert(a: PyDecimal, rules: Rules): PyDecimal {
  checkDigits(rules.precision);
  const length = Math.max(rules.precision, digitCount(a.coefficient));
  const all = new PyDecimal(false, digitsValue('1'.repeat(length)), 0);
  return logical(a, all, rules, (x, y) => x ^ y);
}

// Classification.

export function isNormal(a: PyDecimal, rules: Rules): boolean {
  return a.isFinite && !a.isZero && a.adjusted >= rules.least;
}
export function isSubnormal(a: PyDecimal, rules: Rules): boolean {
  return a.isFinite && !a.isZero && a.adjusted < rules.least;
}
export function numberClass(a: PyDecimal, rules: Rules): string {
  if (a.special === 'N') return 'sNaN';
  if (a.special === 'n') return 'NaN';
  const sign = a.negative ? '-' : '+';
  if (!a.isFinite) return `${sign}Infinity`;
  if (a.isZero) return `${sign}Zero`;
  return sign + (isSubnormal(a, rules) ? 'Subnormal' : 'Normal');
}
export function sameQuantum(a: PyDecimal, b: PyDecimal): boolean {
  if (!a.isFinite || !b.isFinite) return (a.isNaN && b.isNaN) || (a.special === 'F' && b.special === 'F');
  return a.exponent === b.exponent;
}

export const exactRules = (): Rules => ({
  precision: MAX_EXPONENT,
  rounding: 'ROUND_HALF_EVEN',
  least: -MAX_EXPONENT,
  most: MAX_EXPONENT,
  clamp: false,
  status: 0,
});
