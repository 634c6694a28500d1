// Integer and float arithmetic as Python defines it, on the two forms of int, and the reading of number arguments.
import { PyComplex } from '../objects/complex.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, typeOf, unwrap } from '../objects/object.ts';
import { callPinnedSpecial } from './call.ts';
import { power } from './elementary-functions.ts';
import { memoryError, overflowError, typeError, valueError, zeroDivisionError } from './errors.ts';
import { nextStretch } from './limits.ts';
import { allocate, lookAtClock, machine, spend } from './machine.ts';

export type Int = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;
const MIN = Number.MIN_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);
const BIG_MIN = BigInt(MIN);

/** The one form of an int: a number while that is exact. */
export function normalize(value: bigint): Int {
  return value <= BIG_MAX && value >= BIG_MIN ? Number(value) : value;
}

function tooLarge(): unknown {
  return memoryError(`an int may not have more than ${machine.integerBits} bits`);
}

/** Powers of two to compare with: V8 sees by their lengths alone which of two bigints is larger. */
const ladder: { readonly bits: number; readonly positive: bigint; readonly negative: bigint }[] = [];

/** Bits of a number's magnitude, rounded up to a power of two: cheap enough to price an operation before it is done. */
export function bitSize(value: Int): number {
  if (typeof value === 'number') return 53;
  for (let step = 0; ; step++) {
    let rung = ladder[step];
    if (rung === undefined) {
      const bits = 64 * 2 ** step;
      const positive = 1n << BigInt(bits);
      rung = { bits, positive, negative: -positive };
      ladder.push(rung);
    }
    if (value < rung.positive && value > rung.negative) return rung.bits;
  }
}

const FREE_BITS = 1024;
const FREE_LIMIT = 1n << BigInt(FREE_BITS);
const FREE_LOW = -FREE_LIMIT;

/** To look through an int of fewer bits takes no time to speak of. */
const LONG_INT = 1n << 65536n;
const LOOKS = 16;
let looks = 0;

/** To be called where an int is looked through, as in a comparison, which is not charged: looks at the clock now and then if it is a long one. */
export function watchInt(value: Int): void {
  if (++looks % LOOKS === 0 && typeof value === 'bigint' && (value >= LONG_INT || value <= -LONG_INT)) lookAtClock();
}

/** Charges a sum or its like that has been computed in linear time from an operand and another, and refuses one that is too large. */
function linear(value: bigint, operand: Int): Int {
  if (value < FREE_LIMIT && value > FREE_LOW) {
    // It may be what two long ones differ by.
    watchInt(operand);
    return normalize(value);
  }
  spend(bitSize(value) / 256);
  allocate(bitSize(value) / 8);
  if (bitSize(value) > machine.integerBits && bitLength(value) > machine.integerBits) throw tooLarge();
  return value;
}

/** Refuses an int of so many bits, and charges the work of a product of that size. */
export function priceProduct(bits: number): void {
  if (bits <= FREE_BITS) return;
  if (!(bits <= 2 * machine.integerBits)) throw tooLarge();
  // Measured: what V8's algorithms of this range of sizes come to.
  spend(0.05 * bits ** 1.2);
  allocate(bits / 8);
}

/** Refuses an int of so many bits, and charges the making of it. */
export function priceBits(bits: number): void {
  if (bits <= FREE_BITS) return;
  if (!(bits <= machine.integerBits)) throw tooLarge();
  spend(bits / 256);
  allocate(bits / 8);
}

/** Charges a division. Answers how many bits the dividend has, as `bitSize` does. */
function priceDivision(a: Int, b: Int): number {
  const bits = bitSize(a);
  if (bits > FREE_BITS) spend(typeof b === 'number' ? bits / 64 : 0.15 * bits ** 1.2);
  return bits;
}

/** How many bits the magnitude has. */
export function bitLength(value: Int): number {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    return size < 0x100000000 ? 32 - Math.clz32(size) : 64 - Math.clz32(size / 0x100000000);
  }
  let rest = value < 0n ? -value : value;
  let shifted = 0;
  // What is left has at most half as many bits each time, until text can be made of it in no time.
  while (rest >= FREE_LIMIT) {
    watchInt(rest);
    const half = bitSize(rest) / 2;
    rest >>= BigInt(half);
    shifted += half;
  }
  const hex = rest.toString(16);
  return shifted + hex.length * 4 - Math.clz32(Number.parseInt(hex.charAt(0), 16)) + 28;
}

/** How many bits of the magnitude are set. */
export function bitCount(value: Int): number {
  let count = 0;
  if (typeof value === 'number') {
    const size = Math.abs(value);
    for (let word = size >>> 0; word !== 0; word &= word - 1) count++;
    for (let word = Math.floor(size / 0x100000000); word !== 0; word &= word - 1) count++;
    return count;
  }
  const digits = (value < 0n ? -value : value).toString(16);
  for (let i = 0; i < digits.length; ) {
    for (const stop = nextStretch(i, digits.length, 0.5); i < stop; i++) count += BITS[digitAt(digits, i)] ?? 0;
  }
  return count;
}

/** How many bits of a hexadecimal digit are set. */
const BITS = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];
/** The hexadecimal digit, of those that JavaScript writes. */
export function digitAt(digits: string, index: number): number {
  const unit = digits.charCodeAt(index);
  return unit < 58 ? unit - 48 : unit - 87;
}

export function addInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= MIN) return sum;
  }
  return linear(BigInt(a) + BigInt(b), a);
}
export function subtractInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= MIN) return difference;
  }
  return linear(BigInt(a) - BigInt(b), a);
}
export function multiplyInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding zero turns -0 into 0.
    if (product <= MAX && product >= MIN) return product + 0;
    return normalize(BigInt(a) * BigInt(b));
  }
  const larger = Math.max(bitSize(a), bitSize(b));
  if (larger > FREE_BITS) {
    priceProduct(2 * larger);
    if (2 * larger > machine.integerBits && bitLength(a) + bitLength(b) - 1 > machine.integerBits) throw tooLarge();
    return linear(BigInt(a) * BigInt(b), a);
  }
  return normalize(BigInt(a) * BigInt(b));
}
export function floorDivideInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError('integer division or modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    const quotient = (a - remainder) / b;
    return (remainder !== 0 && remainder < 0 !== b < 0 ? quotient - 1 : quotient) + 0;
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  if (isLong(priceDivision(a, b), b)) return normalize(divideLong(x, y)[0]);
  const quotient = x / y;
  return normalize(x < 0n !== y < 0n && quotient * y !== x ? quotient - 1n : quotient);
}
export function moduloInts(a: Int, b: Int): Int {
  if (b === 0) throw zeroDivisionError('integer modulo by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const remainder = a % b;
    return (remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder) + 0;
  }
  const [x, y] = [BigInt(a), BigInt(b)];
  if (isLong(priceDivision(a, b), b)) return normalize(divideLong(x, y)[1]);
  const remainder = x % y;
  return normalize(remainder !== 0n && remainder < 0n !== y < 0n ? remainder + y : remainder);
}
export function divmodInts(a: Int, b: Int): [Int, Int] {
  if (typeof b === 'bigint' && isLong(bitSize(a), b)) {
    priceDivision(a, b);
    const [quotient, remainder] = divideLong(BigInt(a), BigInt(b));
    return [normalize(quotient), normalize(remainder)];
  }
  const quotient = floorDivideInts(a, b);
  if (typeof a === 'number' && typeof b === 'number') return [quotient, moduloInts(a, b)];
  return [quotient, normalize(BigInt(a) - BigInt(quotient) * BigInt(b))];
}

/** V8 needs too long for the division of an int of more bits by one that is no small number. */
const LONG_DIVIDEND = 2 ** 20;
/** The quotient is worked out in digits of so many bits. */
const DIGIT_BITS = 2 ** 19;
/** So many bits more of the divisor than of the quotient tell that to one or two. */
const GUARD_BITS = 64;

/** Whether the division of an int of so many bits has to be done in parts. */
const isLong = (bits: number, divisor: Int): boolean => bits > LONG_DIVIDEND && typeof divisor === 'bigint';

/** Floor division, with a look at the clock between the digits of the quotient. */
function divideLong(a: bigint, b: bigint): [quotient: bigint, remainder: bigint] {
  let [quotient, remainder] = divideParts(a < 0n ? -a : a, b < 0n ? -b : b);
  if (a < 0n !== b < 0n) quotient = -quotient;
  if (a < 0n) remainder = -remainder;
  return remainder !== 0n && remainder < 0n !== b < 0n ? [quotient - 1n, remainder + b] : [quotient, remainder];
}
/** The same where neither is negative. */
function divideParts(a: bigint, b: bigint): [quotient: bigint, remainder: bigint] {
  const divisorBits = bitLength(b);
  const digits = Math.max(0, Math.ceil((bitLength(a) - divisorBits + 1) / DIGIT_BITS));
  let quotient = 0n;
  let rest = a >> BigInt(digits * DIGIT_BITS);
  for (let i = digits - 1; i >= 0; i--) {
    lookAtClock();
    rest = (rest << BigInt(DIGIT_BITS)) | BigInt.asUintN(DIGIT_BITS, a >> BigInt(i * DIGIT_BITS));
    let digit: bigint;
    const cut = BigInt(Math.max(0, divisorBits - DIGIT_BITS - GUARD_BITS));
    if (cut === 0n) digit = rest / b;
    else digit = (rest >> cut) / ((b >> cut) + 1n);
    lookAtClock();
    for (rest -= digit * b; rest >= b; rest -= b) digit++;
    quotient = (quotient << BigInt(DIGIT_BITS)) | digit;
  }
  return [quotient, rest];
}

const quotientOf = (a: bigint, b: bigint): bigint => (isLong(bitSize(a), b) ? divideParts(a, b)[0] : a / b);

/** True division, correctly rounded. */
export function divideInts(a: Int, b: Int): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  priceDivision(a, b);
  return divideBig(BigInt(a), BigInt(b));
}
/** A quotient of 64 significant bits and a sticky bit round as the exact one does. */
function divideBig(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  if (a === 0n) return negative ? -0 : 0;
  const x = a < 0n ? -a : a;
  const y = b < 0n ? -b : b;
  const shift = bitLength(x) - bitLength(y) - 66;
  let scaled: bigint;
  let exact: boolean;
  if (shift >= 0) {
    const divisor = y << BigInt(shift);
    scaled = x / divisor;
    exact = scaled * divisor === x;
  } else {
    const dividend = x << BigInt(-shift);
    scaled = dividend / y;
    exact = scaled * y === dividend;
  }
  const magnitude = scaleByPowerOfTwo(exact ? scaled : scaled | 1n, shift);
  if (magnitude === Infinity) throw overflowError('integer division result too large for a float');
  return negative ? -magnitude : magnitude;
}
/** value * 2**exponent as the nearest double, subnormal results included, rounded once. The value is not negative. */
export function scaleByPowerOfTwo(value: bigint, exponent: number): number {
  if (value === 0n) return 0;
  const bits = bitLength(value);
  const top = bits + exponent;
  if (top > 1024) return Infinity;
  // Keep 53 bits, fewer for subnormals, and round half to even by hand.
  const keep = Math.min(53, top + 1074);
  if (keep < 0) return 0;
  const drop = bits - keep;
  if (drop <= 0) return Number(value) * 2 ** exponent;
  let mantissa = value >> BigInt(drop);
  const rest = value - (mantissa << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  if (rest > half || (rest === half && (mantissa & 1n) === 1n)) mantissa += 1n;
  const shift = exponent + drop;
  // In two steps, since the power alone may be out of range; each is exact.
  return shift < 0
    ? Number(mantissa) * 2 ** Math.max(shift, -1000) * 2 ** Math.min(shift + 1000, 0)
    : Number(mantissa) * 2 ** shift;
}

/** `a ** b`; a float if the exponent is negative. */
export function powerInts(a: Int, b: Int): Int | PyFloat {
  if (b < 0) return new PyFloat(powerFloats(toDouble(a), toDouble(b)));
  if (b === 0 || a === 1) return 1;
  if (a === 0) return 0;
  if (a === -1) return isOdd(b) ? -1 : 1;
  if (b === 1) return a;
  if (b === 2) return multiplyInts(a, a);
  if (typeof a === 'number' && typeof b === 'number' && b < 53) {
    // Exact as long as nothing is larger than the limit; Math.pow is not exact even then.
    let result = 1;
    let square = a;
    for (let rest = b; ; square *= square) {
      if ((rest & 1) === 1) result *= square;
      rest >>= 1;
      if (rest === 0 || square > MAX) break;
    }
    if (square <= MAX && result <= MAX && result >= MIN) return result;
  }
  const bits = typeof a === 'number' ? Math.log2(Math.abs(a)) : bitLength(a) - 1;
  const size = bits * Number(b);
  if (size > machine.integerBits) throw tooLarge();
  priceProduct(size);
  const isLong = size > LONG_POWER && a !== 2 && a !== -2;
  return normalize(isLong ? powerLong(BigInt(a), Number(b)) : BigInt(a) ** BigInt(b));
}

/** V8 needs too long for a power of more bits. */
const LONG_POWER = 2 ** 20;
/** By squaring, with a look at the clock in between. */
function powerLong(base: bigint, exponent: number): bigint {
  let result = base;
  for (const digit of exponent.toString(2).slice(1)) {
    lookAtClock();
    result *= result;
    if (digit === '1') result *= base;
  }
  return result;
}
function isOdd(value: Int): boolean {
  return typeof value === 'number' ? value % 2 !== 0 : (value & 1n) === 1n;
}

/** `pow(base, exponent, modulus)`. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const m = BigInt(modulus);
  const positive = m < 0n ? -m : m;
  priceDivision(base, modulus);
  let x = BigInt(base);
  x = isLong(bitSize(x), positive) ? divideLong(x, positive)[1] : x % positive;
  if (x < 0n) x += positive;
  let e = exponent;
  if (e < 0) {
    x = inverseModulo(x, positive);
    e = negateInt(e);
  }
  let result: bigint;
  if (positive < 94906266n) result = BigInt(powerModuloSmall(Number(x), e, Number(positive)));
  else {
    const bits = bitSize(modulus);
    const cost = 20 + 0.2 * bits ** 1.2;
    const reduce = (product: bigint): bigint =>
      isLong(2 * bits, positive) ? divideParts(product, positive)[1] : product % positive;
    result = 1n;
    for (const digit of e.toString(2)) {
      spend(cost);
      result = reduce(result * result);
      if (digit === '1') result = reduce(result * x);
    }
  }
  if (m < 0n && result !== 0n) result += m;
  return normalize(result);
}
/** The square of the modulus is a safe integer. */
function powerModuloSmall(base: number, exponent: Int, modulus: number): number {
  const digits = exponent.toString(2);
  let result = 1 % modulus;
  for (let i = 0; i < digits.length; ) {
    for (const stop = nextStretch(i, digits.length, 1); i < stop; i++) {
      result = (result * result) % modulus;
      if (digits.charCodeAt(i) === 49) result = (result * base) % modulus;
    }
  }
  return result;
}
function inverseModulo(value: bigint, modulus: bigint): bigint {
  const bits = bitSize(modulus);
  const cost = 20 + bits / 16;
  let [r0, r1, s0, s1] = [modulus, value, 0n, 1n];
  while (r1 !== 0n) {
    spend(cost);
    const q = bits > LONG_DIVIDEND ? quotientOf(r0, r1) : r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [s0, s1] = [s1, s0 - q * s1];
  }
  if (r0 !== 1n) throw valueError('base is not invertible for the given modulus');
  return ((s0 % modulus) + modulus) % modulus;
}

/** The greatest common divisor, never negative. */
export function gcdInts(a: Int, b: Int): Int {
  let x = a < 0 ? negateInt(a) : a;
  let y = b < 0 ? negateInt(b) : b;
  while (typeof x !== 'number' || typeof y !== 'number') {
    if (y === 0) return x;
    const bits = bitSize(x);
    spend(20 + bits / 64);
    const remainder = isLong(bits, y) ? divideParts(BigInt(x), BigInt(y))[1] : BigInt(x) % BigInt(y);
    x = y;
    y = normalize(remainder);
  }
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The largest int whose square is not above the value, which is not negative. */
export function squareRootInt(value: Int): Int {
  if (typeof value === 'number') {
    let root = Math.floor(Math.sqrt(value));
    while (root * root > value) root--;
    while ((root + 1) * (root + 1) <= value) root++;
    return root;
  }
  priceProduct(bitSize(value));
  spend(0.4 * bitSize(value) ** 1.2);
  return normalize(squareRootBig(value));
}
/** Half of the digits first, then one step of Newton's method, which doubles them (P. Zimmermann, "Karatsuba Square Root", 1999). */
function squareRootBig(value: bigint): bigint {
  if (value < 1n << 52n) return BigInt(Math.floor(Math.sqrt(Number(value))));
  const shift = BigInt((bitLength(value) - 1) >> 2);
  const high = squareRootBig(value >> (2n * shift));
  let root = (high << (shift - 1n)) + quotientOf(value >> (shift + 1n), high);
  while (root * root > value) root--;
  return root;
}

export function shiftLeft(a: Int, b: Int): Int {
  if (b < 0) throw valueError('negative shift count');
  if (a === 0) return 0;
  if (typeof a === 'number' && typeof b === 'number' && b < 53) {
    const shifted = a * 2 ** b;
    if (shifted <= MAX && shifted >= MIN) return shifted;
  }
  if (typeof b === 'bigint') throw overflowError('too many digits in integer');
  priceBits(typeof a === 'number' ? b : bitLength(a) + b);
  return normalize(BigInt(a) << BigInt(b));
}
export function shiftRight(a: Int, b: Int): Int {
  if (b < 0) throw valueError('negative shift count');
  if (typeof a === 'number') {
    if (b > 53) return a < 0 ? -1 : 0;
    return a === (a | 0) ? a >> Math.min(Number(b), 31) : Math.floor(a / 2 ** Number(b));
  }
  if (b > 2 * machine.integerBits) return a < 0n ? -1 : 0;
  if (bitSize(a) > FREE_BITS) spend(bitSize(a) / 256);
  return normalize(a >> BigInt(b));
}
const TWO_32 = 0x100000000;
export function andInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a & b;
    // Two's complement in two halves; the low one is what the operators of JavaScript see anyway.
    return (Math.floor(a / TWO_32) & Math.floor(b / TWO_32)) * TWO_32 + ((a & b) >>> 0);
  }
  return linear(BigInt(a) & BigInt(b), a);
}
export function orInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a | b;
    const result = (Math.floor(a / TWO_32) | Math.floor(b / TWO_32)) * TWO_32 + ((a | b) >>> 0);
    if (result >= MIN) return result;
  }
  return linear(BigInt(a) | BigInt(b), a);
}
export function xorInts(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a === (a | 0) && b === (b | 0)) return a ^ b;
    const result = (Math.floor(a / TWO_32) ^ Math.floor(b / TWO_32)) * TWO_32 + ((a ^ b) >>> 0);
    if (result >= MIN) return result;
  }
  return linear(BigInt(a) ^ BigInt(b), a);
}
export function invertInt(a: Int): Int {
  return typeof a === 'number' ? subtractInts(-1, a) : linear(~a, a);
}
export function negateInt(a: Int): Int {
  if (typeof a === 'number') return 0 - a;
  watchInt(a);
  return -a;
}
export function absoluteInt(a: Int): Int {
  return a < 0 ? negateInt(a) : a;
}

/** An int as a double; OverflowError when it is too large. */
export function toDouble(value: Int): number {
  if (typeof value === 'number') return value;
  const double = Number(value);
  if (double === Infinity || double === -Infinity) throw overflowError('int too large to convert to float');
  return double;
}
/** A float without its fraction, as an int; raises for NaN and the infinities. */
export function truncateFloat(value: number): Int {
  const whole = Math.trunc(value);
  if (whole <= MAX && whole >= MIN) return whole + 0;
  if (value !== value) throw valueError('cannot convert float NaN to integer');
  if (value === Infinity || value === -Infinity) throw overflowError('cannot convert float infinity to integer');
  return BigInt(whole);
}

export function divideFloats(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('float division by zero');
  return a / b;
}
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('float floor division by zero');
  return floorQuotient(a, b);
}
export function moduloFloats(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('float modulo');
  return floorRemainder(a, b);
}
export function divmodFloats(a: number, b: number): [number, number] {
  if (b === 0) throw zeroDivisionError('float divmod()');
  return [floorQuotient(a, b), floorRemainder(a, b)];
}
/** The remainder with the sign of the divisor. */
function floorRemainder(a: number, b: number): number {
  const remainder = a % b;
  if (remainder !== 0) return remainder < 0 !== b < 0 ? remainder + b : remainder;
  return b < 0 ? -0 : 0;
}
/** As CPython works it out: from the exact remainder, so that quotient and remainder fit together. */
function floorQuotient(a: number, b: number): number {
  const remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0 && remainder < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** `a ** b` of floats whose result is a float: a negative base has an integral exponent. */
export function powerFloats(a: number, b: number): number {
  if (b === 2) {
    const square = a * a;
    if (square !== Infinity || a === Infinity || a === -Infinity) return square;
  }
  // Correctly rounded, and twenty times faster than the general way.
  if (b === 0.5 && a >= 0) return Math.sqrt(a) + 0;
  if (a === 0 && b < 0 && b !== -Infinity) throw zeroDivisionError('0.0 cannot be raised to a negative power');
  const result = power(a, b);
  if ((result === Infinity || result === -Infinity) && Number.isFinite(a) && Number.isFinite(b)) {
    throw makeException(exceptionNamed('OverflowError'), [34, 'Numerical result out of range']);
  }
  return result;
}

/** The int that `__index__` of an object gives. */
function indexOf(value: Value, method: Value): Int {
  const index = callPinnedSpecial(method, value);
  const int = asInt(index);
  if (int === undefined) throw typeError(`__index__ returned non-int (type ${typeName(index)})`);
  return int;
}

/** An int argument: ints, bools and objects with `__index__`. */
export function toIndex(value: Value): Int {
  const int = asInt(value);
  if (int !== undefined) return int;
  const method = value instanceof PyObject ? typeOf(value).lookup('__index__') : undefined;
  if (method === undefined) throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  return indexOf(value, method);
}

/** An int argument that counts or indexes something: a JavaScript number, OverflowError beyond 2**63. */
export function toSize(value: Value): number {
  const index = toIndex(value);
  if (typeof index === 'number') return index;
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw overflowError("cannot fit 'int' into an index-sized integer");
  return Number(index);
}
/** An int argument of which only the sign matters beyond 2**53: slice bounds, `maxsplit`. */
export function toClampedSize(value: Value): number {
  const index = toIndex(value);
  return typeof index === 'number' ? index : index > 0n ? MAX : MIN;
}

/** The number inside a float, an int or an object with `__float__` or `__index__`. */
export function toFloat(value: Value): number {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return toDouble(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const inner = unwrap(value);
  if (inner instanceof PyFloat) return inner.value;
  if (value instanceof PyObject) {
    const type = typeOf(value);
    const method = type.lookup('__float__');
    if (method !== undefined) {
      const result = callPinnedSpecial(method, value);
      const double = unwrap(result);
      if (double instanceof PyFloat) return double.value;
      throw typeError(`${type.name}.__float__ returned non-float (type ${typeName(result)})`);
    }
    const index = type.lookup('__index__');
    if (index !== undefined) return toDouble(indexOf(value, index));
  }
  throw typeError(`must be real number, not ${typeName(value)}`);
}

export function isInt(value: Value): value is Int {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** What an operand is in arithmetic between numbers, or undefined if it is no number. Bools count as ints. */
export function asInt(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const inner = unwrap(value);
  return typeof inner === 'number' || typeof inner === 'bigint' ? inner : undefined;
}
export function asDouble(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const inner = unwrap(value);
  if (inner instanceof PyFloat) return inner.value;
  const int = asInt(inner);
  return int === undefined ? undefined : toDouble(int);
}
export function asComplex(value: Value): PyComplex | undefined {
  const inner = unwrap(value);
  if (inner instanceof PyComplex) return inner;
  const double = asDouble(inner);
  return double === undefined ? undefined : new PyComplex(double, 0);
}
