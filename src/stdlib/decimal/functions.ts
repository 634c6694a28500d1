// Square root, exponential function, logarithms and powers of decimal numbers, correctly rounded.

import { spend } from '../../runtime/machine.ts';
import { squareRootInt } from '../../runtime/numbers.ts';
import { divide, multiply, order, stripZeros } from './arithmetic.ts';
import type { Rules } from './number.ts';
import {
  CLAMPED,
  changed,
  digitCount,
  finish,
  finishNumber,
  INEXACT,
  INVALID,
  infinity,
  invalid,
  MAX_EXPONENT,
  nanResult,
  one,
  PyDecimal,
  powerOfTen,
  priceDigits,
  ROUNDED,
  zero,
} from './number.ts';

export function squareRoot(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (a.isZero) return finish(a.negative, 0n, Math.floor(a.exponent / 2), rules);
  if (a.negative) return invalid(rules);
  if (!a.isFinite) return a;
  const working = changed(rules, { rounding: 'ROUND_HALF_EVEN' });
  const precision = rules.precision + 1;
  let exponent = Math.floor(a.exponent / 2);
  const ideal = exponent;
  const isOdd = a.exponent - 2 * exponent === 1;
  const size = digitCount(a.coefficient);
  const pairs = isOdd ? (size >> 1) + 1 : (size + 1) >> 1;
  const shift = precision - pairs;
  priceDigits(2 * precision + size);
  let value = isOdd ? a.coefficient * 10n : a.coefficient;
  let exact = true;
  if (shift >= 0) value *= powerOfTen(2 * shift);
  else {
    const unit = powerOfTen(-2 * shift);
    exact = value % unit === 0n;
    value /= unit;
  }
  exponent -= shift;
  let root = BigInt(squareRootInt(value));
  exact &&= root * root === value;
  if (exact) ({ coefficient: root, exponent } = stripZeros(root, exponent, ideal));
  else if (root % 5n === 0n) root += 1n;
  const result = finish(false, root, exponent, working);
  rules.status |= working.status;
  return result;
}

// The functions below compute with whole numbers that stand for so many digits behind the point.

let lnTenDigits = 0;
let lnTenValue = 0n;

/** Digits of a number that V8 divides by a short one, twice, within 10 ns. */
const DIVIDED_DIGITS = 4;

/** The area tangent of 1/n times 10**digits. */
function areaTangentOfInverse(n: bigint, digits: number): bigint {
  let power = powerOfTen(digits) / n;
  let sum = power;
  const square = n * n;
  for (let k = 3n; power !== 0n; k += 2n) {
    spend(digits / DIVIDED_DIGITS);
    power /= square;
    sum += power / k;
  }
  return sum;
}

/** The natural logarithm of ten. Source: D. H. Lehmer's kind of formula, 46 artanh(1/31) + 34 artanh(1/49) + 20 artanh(1/161). */
function lnTen(digits: number): bigint {
  if (digits > lnTenDigits) {
    const guarded = digits + 20;
    lnTenValue =
      46n * areaTangentOfInverse(31n, guarded) +
      34n * areaTangentOfInverse(49n, guarded) +
      20n * areaTangentOfInverse(161n, guarded);
    lnTenDigits = guarded;
  }
  return lnTenValue / powerOfTen(lnTenDigits - digits);
}

/** exp(value / 10**digits) * 10**digits, within a few units. The argument is not far from 0. */
function exponential(value: bigint, digits: number): bigint {
  const halvings = Math.max(2, Math.ceil(Math.sqrt(digits)));
  const guarded = digits + Math.ceil(halvings * 0.31) + 5;
  const unit = powerOfTen(guarded);
  const argument = (value * powerOfTen(guarded - digits)) >> BigInt(halvings);
  let sum = unit;
  let term = unit;
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    priceDigits(2 * guarded);
    term = (term * argument) / (unit * k);
    sum += term;
  }
  for (let i = 0; i < halvings; i++) {
    priceDigits(2 * guarded);
    sum = (sum * sum) / unit;
  }
  return sum / powerOfTen(guarded - digits);
}

/** ln(coefficient * 10**exponent) * 10**digits, within a few units. */
function logarithm(coefficient: bigint, exponent: number, digits: number): bigint {
  const size = digitCount(coefficient);
  const guarded = digits + 10 + String(Math.abs(exponent) + size).length;
  const unit = powerOfTen(guarded);
  // The number is fraction * 10**scale, with a fraction from 0.1 to 1, or from 1 to 10 where that is nearer to 1.
  let scale = exponent + size;
  let fraction = size <= guarded ? coefficient * powerOfTen(guarded - size) : coefficient / powerOfTen(size - guarded);
  if (fraction * 3n < unit) {
    fraction *= 10n;
    if (size > guarded) fraction = coefficient / powerOfTen(size - guarded - 1);
    scale -= 1;
  }
  const leading = Number(fraction / powerOfTen(guarded - 17)) / 1e17;
  const guess = BigInt(Math.round(Math.log(leading) * 1e15)) * powerOfTen(guarded - 15);
  const rest = (fraction * unit) / exponential(guess, guarded);
  // ln(1 + d) = 2 artanh(d / (2 + d)).
  const ratio = ((rest - unit) * unit) / (rest + unit);
  const square = (ratio * ratio) / unit;
  let power = ratio;
  let sum = ratio;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    priceDigits(2 * guarded);
    power = (power * square) / unit;
    sum += power / k;
  }
  const total = guess + 2n * sum + BigInt(scale) * lnTen(guarded);
  return total / powerOfTen(guarded - digits);
}

/**
 * Rounds a result known as `value` * 10**`exponent` with an error of a few units. Undefined: so many digits do not decide.
 */
function decided(value: bigint, exponent: number, rules: Rules): PyDecimal | undefined {
  const size = value < 0n ? -value : value;
  const low = finish(value < 0n, size - 50n, exponent, changed(rules, {}));
  const high = finish(value < 0n, size + 50n, exponent, changed(rules, {}));
  if (low.coefficient !== high.coefficient || low.exponent !== high.exponent || low.special !== high.special) {
    return undefined;
  }
  return finish(value < 0n, size, exponent, rules);
}

/** Tries with more and more digits until they decide how the result, which no number of digits holds, is rounded. */
function withDigits(
  rules: Rules,
  compute: (digits: number) => { readonly value: bigint; readonly exponent: number },
): PyDecimal {
  const working = changed(rules, { rounding: 'ROUND_HALF_EVEN' });
  for (let digits = rules.precision + 8; ; digits += Math.max(20, digits >> 1)) {
    priceDigits(digits);
    const { value, exponent } = compute(digits);
    const result = decided(value, exponent, working);
    if (result === undefined) continue;
    rules.status |= working.status | INEXACT | ROUNDED;
    return result;
  }
}

export function exp(a: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (!a.isFinite) return a.negative ? new PyDecimal(false, 0n, 0) : a;
  if (a.isZero) return one;
  const { precision } = rules;
  // So close to zero that the result is next to 1.
  if (a.adjusted < -precision - 1) {
    rules.status |= INEXACT | ROUNDED;
    priceDigits(precision);
    return new PyDecimal(false, powerOfTen(precision - 1), 1 - precision);
  }
  const bound = Math.max(rules.most, -(rules.least - precision)) * 2.4 + 10;
  if (a.adjusted > Math.log10(bound) + 1) {
    const working = changed(rules, { rounding: 'ROUND_HALF_EVEN' });
    const result = beyond(a.negative, working, false);
    rules.status |= working.status;
    return result;
  }
  return withDigits(rules, (digits) => exponentialOf(a, digits));
}

/** A number of so many digits and an exponent that is exp(a). */
function exponentialOf(a: PyDecimal, digits: number): { value: bigint; exponent: number } {
  const extra = Math.max(a.adjusted, 0) + 3;
  const places = digits + extra;
  const shift = a.exponent + places;
  priceDigits(digitCount(a.coefficient) + Math.abs(shift));
  const size = shift >= 0 ? a.coefficient * powerOfTen(shift) : a.coefficient / powerOfTen(-shift);
  const argument = a.negative ? -size : size;
  const log = lnTen(places);
  let tens = argument / log;
  if (argument < 0n) tens -= 1n;
  const rest = (argument - tens * log) / powerOfTen(extra);
  return { value: exponential(rest, digits), exponent: Number(tens) - digits };
}

/** What lies outside of all exponents: an overflow, or an underflow to zero. */
function beyond(isSmall: boolean, rules: Rules, negative: boolean): PyDecimal {
  const { least, most, precision } = rules;
  return finish(negative, 1n, isSmall ? least * 2 - precision * 2 - 10 : most * 2 + precision * 2 + 10, rules);
}

export function ln(a: PyDecimal, rules: Rules): PyDecimal {
  const special = logarithmOfSpecial(a, rules);
  if (special !== undefined) return special;
  if (order(a, one) === 0) return zero;
  return withDigits(rules, (digits) => {
    // Near 1 the first digits are zeros.
    const places = digits + nearOne(a);
    return { value: logarithm(a.coefficient, a.exponent, places), exponent: -places };
  });
}
function logarithmOfSpecial(a: PyDecimal, rules: Rules): PyDecimal | undefined {
  const special = nanResult(rules, a);
  if (special !== undefined) return special;
  if (a.isZero) return infinity(true);
  if (a.negative) return invalid(rules);
  return a.isFinite ? undefined : infinity(false);
}
/** How many digits behind the point of the logarithm are zeros, about. */
function nearOne(a: PyDecimal): number {
  if (a.adjusted !== 0 && a.adjusted !== -1) return 0;
  const unit = powerOfTen(-Math.min(a.exponent, 0));
  const difference = a.coefficient - unit;
  const size = difference < 0n ? -difference : difference;
  return Math.max(0, digitCount(unit) - digitCount(size));
}

export function log10(a: PyDecimal, rules: Rules): PyDecimal {
  const special = logarithmOfSpecial(a, rules);
  if (special !== undefined) return special;
  const { coefficient, exponent } = stripZeros(a.coefficient, a.exponent, Number.MAX_SAFE_INTEGER);
  if (coefficient === 1n) return finish(exponent < 0, BigInt(Math.abs(exponent)), 0, rules);
  return withDigits(rules, (digits) => {
    const places = digits + nearOne(a);
    const guarded = places + 8;
    const value = (logarithm(coefficient, exponent, guarded) * powerOfTen(guarded)) / lnTen(guarded);
    return { value: value / powerOfTen(guarded - places), exponent: -places };
  });
}

// Powers.

function isWhole(a: PyDecimal): boolean {
  return (
    a.isFinite &&
    (a.exponent >= 0 ||
      a.isZero ||
      (a.coefficient % powerOfTen(Math.min(-a.exponent, digitCount(a.coefficient))) === 0n &&
        digitCount(a.coefficient) > -a.exponent))
  );
}
function isOdd(a: PyDecimal): boolean {
  if (a.exponent > 0 || !isWhole(a)) return false;
  return ((a.coefficient / powerOfTen(-a.exponent)) & 1n) === 1n;
}

export function power(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b);
  if (special !== undefined) return special;
  const whole = isWhole(b);
  const negative = a.negative && isOdd(b);
  if (b.isZero) return a.isZero ? invalid(rules) : one;
  if (a.negative && !a.isZero && !whole) return invalid(rules);
  if (a.isZero || !a.isFinite) {
    const grows = a.isZero === b.negative;
    return grows ? infinity(negative) : new PyDecimal(negative, 0n, 0);
  }
  const size = order(new PyDecimal(false, a.coefficient, a.exponent), one);
  if (size === 0) return powerOfOne(a, b, whole, negative, rules);
  if (!b.isFinite) return size > 0 === b.negative ? new PyDecimal(false, 0n, 0) : infinity(false);
  if (isOutOfBounds(a, b, rules)) return beyond(size < 0 !== b.negative, rules, negative);
  return whole ? wholePower(a, b, negative, rules) : realPower(a, b, rules);
}

/** Powers of a number of the size 1 keep the digits that exact products would have. */
function powerOfOne(a: PyDecimal, b: PyDecimal, whole: boolean, negative: boolean, rules: Rules): PyDecimal {
  let places = rules.precision - 1;
  if (!whole || !b.isFinite) rules.status |= INEXACT | ROUNDED;
  else {
    if (b.negative) return new PyDecimal(negative, 1n, 0);
    const wanted = Number(b.coefficient) * 10 ** Math.min(b.exponent, 300) * -a.exponent;
    if (wanted > places) rules.status |= ROUNDED;
    else places = Math.max(wanted, 0);
  }
  priceDigits(places);
  return new PyDecimal(negative, powerOfTen(places), -places);
}

/** Whether the power has an exponent far outside of all bounds. */
function isOutOfBounds(a: PyDecimal, b: PyDecimal, rules: Rules): boolean {
  const leading = Number(a.coefficient / powerOfTen(Math.max(0, digitCount(a.coefficient) - 15)));
  const scale = a.exponent + Math.max(0, digitCount(a.coefficient) - 15);
  const log = Math.abs(Math.log10(leading) + scale);
  const bound = Math.max(rules.most, rules.precision - rules.least) + 10;
  // Next to 1 the double says nothing; then the logarithm is at least one unit of the last digit.
  const least = log > 1e-13 ? log : 10 ** Math.max(-300, -digitCount(a.coefficient) - 1);
  return Math.log10(least) + b.adjusted > Math.log10(bound) + 1;
}

/** By products, each rounded to some digits more than wanted: the result is the same as the specification's way. */
function wholePower(a: PyDecimal, b: PyDecimal, negative: boolean, rules: Rules): PyDecimal {
  const working = changed(rules, {
    precision: rules.precision + digitCount(b.coefficient) + b.exponent + 2 + (b.negative ? 1 : 0),
    rounding: 'ROUND_HALF_EVEN',
    clamp: false,
  });
  const size = new PyDecimal(false, a.coefficient, a.exponent);
  const base = b.negative ? divide(one, size, working) : size;
  const exponent = b.exponent >= 0 ? b.coefficient * powerOfTen(b.exponent) : b.coefficient / powerOfTen(-b.exponent);
  let result = base;
  for (const bit of exponent.toString(2).slice(1)) {
    result = multiply(result, result, working);
    if (bit === '1') result = multiply(result, base, working);
    if (!result.isFinite || (result.isZero && (working.status & CLAMPED) !== 0)) break;
  }
  rules.status |= working.status;
  // The way of rounding decides what becomes of an overflow.
  if (!result.isFinite) return beyond(false, rules, negative);
  return finishNumber(new PyDecimal(negative, result.coefficient, result.exponent, result.special), rules);
}

/** exp(b * ln(a)), with digits to spare. The result is never taken for exact. */
function realPower(a: PyDecimal, b: PyDecimal, rules: Rules): PyDecimal {
  const working = changed(rules, {
    precision: Math.max(digitCount(a.coefficient), rules.precision) + 4 + 19,
    rounding: 'ROUND_HALF_EVEN',
    least: -MAX_EXPONENT,
    most: MAX_EXPONENT,
    clamp: false,
  });
  const result = exp(multiply(ln(a, working), b, working), working);
  rules.status |= (working.status & INVALID) | INEXACT | ROUNDED;
  return finishNumber(padded(result, working), rules);
}
/** With as many digits as the precision has, as a rounded result. */
function padded(a: PyDecimal, { precision }: Rules): PyDecimal {
  const missing = precision - digitCount(a.coefficient);
  return a.isFinite && !a.isZero && missing > 0
    ? new PyDecimal(a.negative, a.coefficient * powerOfTen(missing), a.exponent - missing)
    : a;
}

/** `pow(a, b, modulus)` of whole numbers. */
export function powerModulo(a: PyDecimal, b: PyDecimal, modulus: PyDecimal, rules: Rules): PyDecimal {
  const special = nanResult(rules, a, b, modulus);
  if (special !== undefined) return special;
  if (![a, b, modulus].every(isWhole) || b.negative || modulus.isZero) return invalid(rules);
  if (modulus.adjusted >= rules.precision) return invalid(rules);
  if (a.isZero && b.isZero) return invalid(rules);
  const whole = ({ coefficient, exponent }: PyDecimal): bigint => {
    priceDigits(digitCount(coefficient) + Math.max(exponent, 0));
    return exponent >= 0 ? coefficient * powerOfTen(exponent) : coefficient / powerOfTen(-exponent);
  };
  const m = whole(modulus);
  let base = whole(a) % m;
  let result = 1n % m;
  const cost = 2 * digitCount(m);
  // Square and multiply, the digits of the exponent from the lowest.
  for (let rest = whole(b); rest > 0n; rest >>= 1n) {
    priceDigits(Math.max(cost, 301));
    if ((rest & 1n) === 1n) result = (result * base) % m;
    base = (base * base) % m;
  }
  return new PyDecimal(a.negative && isOdd(b), result, 0);
}
