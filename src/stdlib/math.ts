// The math module.
import type { Member } from '../objects/builtin.ts';
import { constant, fn, restartingEach } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, typeOf } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callSpecial } from '../runtime/call.ts';
import * as elementary from '../runtime/elementary-functions.ts';
import { overflowError, typeError, valueError, zeroDivisionError } from '../runtime/errors.ts';
import * as hyperbolic from '../runtime/hyperbolic-functions.ts';
import { hypotenuse } from '../runtime/hypotenuse.ts';
import { collect, collectOwn } from '../runtime/iteration.ts';
import { nextStretch } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend, suspended } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import type { Int } from '../runtime/numbers.ts';
import {
  asInt,
  bitLength,
  floorDivideInts,
  gcdInts,
  multiplyInts,
  normalize,
  squareRootInt,
  toFloat,
  toIndex,
} from '../runtime/numbers.ts';
import { add, multiply } from '../runtime/operators.ts';
import { erf, erfc } from './error-function.ts';
import { floatsOf, room } from './float-array.ts';
import { gamma, logGamma } from './gamma.ts';
import { linearAlgebra } from './linear-algebra.ts';
import { exactSum, TripleSum } from './math-sums.ts';

const domainError = (): unknown => valueError('math domain error');
const rangeError = (): unknown => overflowError('math range error');

/** A function of one float. A NaN from a number is a domain error; an infinity from a finite number is a range error, or a pole. */
function unary(name: string, doc: string, compute: (x: number) => number, infinityIsDomain = false): Member {
  return fn(`${name}(x, /)`, doc, (x: Value) => {
    const argument = toFloat(x);
    const result = compute(argument);
    if (result !== result && argument === argument) throw domainError();
    if (!Number.isFinite(result) && Number.isFinite(argument)) throw infinityIsDomain ? domainError() : rangeError();
    return new PyFloat(result);
  });
}

/** `floor`, `ceil`, `trunc`: ints as they are, objects by their own method, floats as ints. */
function rounding(name: string, special: string, doc: string, compute: (x: number) => number): Member {
  return fn(`${name}(x, /)`, doc, (x: Value) => {
    const int = typeof x === 'number' || typeof x === 'bigint' ? x : undefined;
    if (int !== undefined) return int;
    if (x instanceof PyObject && !(x instanceof PyFloat)) {
      const method = typeOf(x).lookup(special);
      if (method !== undefined) return callSpecial(method, x, []);
    }
    if (name === 'trunc' && !(x instanceof PyFloat) && asInt(x) === undefined) {
      throw typeError(`type ${typeName(x)} doesn't define __trunc__ method`);
    }
    const value = compute(toFloat(x));
    if (value !== value) throw valueError('cannot convert float NaN to integer');
    if (!Number.isFinite(value)) throw overflowError('cannot convert float infinity to integer');
    return Number.isSafeInteger(value) ? value + 0 : normalize(BigInt(value));
  });
}

/** A logarithm of ints too large for a float as well. */
function logarithm(x: Value, compute: (x: number) => number, ofTwo: number): number {
  const int = asInt(x);
  if (int !== undefined) {
    if (int <= 0) throw domainError();
    if (typeof int === 'number') return compute(int);
    const bits = bitLength(int);
    if (bits <= 1000) return compute(Number(int));
    return compute(Number(int >> BigInt(bits - 60))) + (bits - 60) * ofTwo;
  }
  const value = toFloat(x);
  if (value <= 0) throw domainError();
  return value === Infinity || value !== value ? value : compute(value);
}

function integerArgument(value: Value, name: string): Int {
  const index = toIndex(value);
  if (index < 0) throw valueError(`${name} must be a non-negative integer`);
  return index;
}

function small(value: Int, message: string): number {
  if (typeof value === 'bigint') throw overflowError(message);
  return value;
}

/** The product of the whole numbers from `from` to `to`, halves multiplied with halves so that both stay short. */
function productOfRange(from: number, to: number): bigint {
  if (to - from < 16) {
    let product = 1n;
    for (let i = from; i <= to; i++) product *= BigInt(i);
    return product;
  }
  const middle = Math.floor((from + to) / 2);
  spend((to - from) / 4);
  return BigInt(multiplyInts(normalize(productOfRange(from, middle)), normalize(productOfRange(middle + 1, to))));
}

function factorial(value: Value): Value {
  if (value instanceof PyFloat) throw typeError("'float' object cannot be interpreted as an integer");
  const index = toIndex(value);
  if (index < 0) throw valueError('factorial() not defined for negative values');
  const n = small(index, 'factorial() argument should not exceed 9223372036854775807');
  spend(n);
  return normalize(productOfRange(2, n));
}

function permutations(n: Value, k: Value): Value {
  const from = toIndex(n);
  if (k === null) return factorial(n);
  const count = toIndex(k);
  if (from < 0) throw valueError('n must be a non-negative integer');
  if (count < 0) throw valueError('k must be a non-negative integer');
  if (count > from) return 0;
  return fallingFactorial(from, small(count, 'k must not exceed 9223372036854775807'));
}
function fallingFactorial(n: Int, k: number): Int {
  let product: Int = 1;
  const top = BigInt(n);
  spend(k);
  for (let i = 0; i < k; i++) product = multiplyInts(product, normalize(top - BigInt(i)));
  return product;
}
function combinations(n: Value, k: Value): Value {
  const from = integerArgument(n, 'n');
  const count = integerArgument(k, 'k');
  if (count > from) return 0;
  const other = BigInt(from) - BigInt(count);
  const least = other < BigInt(count) ? normalize(other) : count;
  const steps = small(least, 'min(n - k, k) must not exceed 9223372036854775807');
  let result: Int = 1;
  const top = BigInt(from);
  spend(steps);
  for (let i = 0; i < steps; i++) {
    result = floorDivideInts(multiplyInts(result, normalize(top - BigInt(i))), i + 1);
  }
  return result;
}

const bits = new DataView(new ArrayBuffer(8));
/** The double that many steps away. */
function step(x: number, steps: bigint): number {
  bits.setFloat64(0, x);
  let order = bits.getBigInt64(0);
  // Negative doubles are ordered backwards as ints.
  if (order < 0n) order = -(order & 0x7fffffffffffffffn);
  order += steps;
  bits.setBigInt64(0, order >= 0n ? order : BigInt.asIntN(64, -order | 0x8000000000000000n));
  return bits.getFloat64(0);
}
function nextAfter(x: number, y: number, steps: bigint): number {
  if (steps === 0n) return x;
  // Zeros of both signs are equal: the goal is the answer.
  if (x === y) return y;
  if (x !== x || y !== y) return NaN;
  const order = (value: number): bigint => {
    bits.setFloat64(0, value);
    const raw = bits.getBigInt64(0);
    return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
  };
  const distance = order(y) - order(x);
  const size = distance < 0n ? -distance : distance;
  if (steps >= size) return y;
  const moved = step(x, distance > 0n ? steps : -steps);
  return moved === 0 && x < 0 ? -0 : moved;
}
function unitInLastPlace(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  const next = step(size, 1n);
  return next === Infinity ? size - step(size, -1n) : next - size;
}

function splitFloat(x: number): [number, number] {
  if (x === 0 || !Number.isFinite(x)) return [x, 0];
  let exponent = Math.max(-1023, Math.floor(Math.log2(Math.abs(x))) + 1);
  let mantissa =
    x * 2 ** -Math.max(-1000, Math.min(1000, exponent)) * 2 ** -(exponent - Math.max(-1000, Math.min(1000, exponent)));
  while (Math.abs(mantissa) < 0.5) {
    mantissa *= 2;
    exponent--;
  }
  while (Math.abs(mantissa) >= 1) {
    mantissa /= 2;
    exponent++;
  }
  return [mantissa, exponent];
}
function loadExponent(x: number, exponent: Int): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  if (exponent > 2200) throw rangeError();
  if (exponent < -2200) return x < 0 ? -0 : 0;
  const [mantissa, own] = splitFloat(x);
  const total = own + Number(exponent);
  if (total > 1024) throw rangeError();
  if (total >= -1021) return mantissa * 2 ** (total - 1) * 2;
  // The result is subnormal: one rounding only, at the last multiplication.
  return mantissa * 2 ** (total + 200) * 2 ** -200;
}

/** The IEEE remainder: the quotient is rounded to the nearest even whole number. */
function remainder(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  if (x === Infinity || x === -Infinity || y === 0) throw domainError();
  if (y === Infinity || y === -Infinity) return x;
  const size = Math.abs(x);
  const divisor = Math.abs(y);
  const m = size % divisor;
  const c = divisor - m;
  let r: number;
  if (m < c) r = m;
  else if (m > c) r = -c;
  else r = m - 2 * ((0.5 * (size - m)) % divisor);
  return Object.is(x, -0) || x < 0 ? -r : r;
}

function power(x: number, y: number): number {
  if (x === 1 || y === 0) return 1;
  if (x === -1 && (y === Infinity || y === -Infinity)) return 1;
  if (x === 0 && y < 0 && y !== -Infinity) throw domainError();
  const result = Number.isFinite(x) && Number.isFinite(y) ? elementary.power(x, y) : x ** y;
  if (result !== result && x === x && y === y) throw domainError();
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) throw rangeError();
  return result;
}

function fmod(x: number, y: number): number {
  if ((x === Infinity || x === -Infinity) && y === y) throw domainError();
  if (y === 0 && x === x) throw domainError();
  return x % y;
}

/** Units (see `spend`) for an item, besides what an operation on long ints takes. */
const ITEM_UNITS = 4;

/** So many numbers are read without more ado. */
const FEW = 64;

function floats(values: readonly Value[]): readonly number[] | Float64Array {
  return values.length <= FEW ? values.map(toFloat) : floatsOf(values);
}

function* distance(p: Value, q: Value): Resumable {
  const a = yield* collectOwn(p);
  const b = yield* collectOwn(q);
  const { length } = a;
  if (length !== b.length) throw valueError('both points must have the same number of dimensions');
  const differences = room(length);
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, ITEM_UNITS); i < stop; i++) {
      differences[i] = toFloat(a[i] as Value) - toFloat(b[i] as Value);
    }
  }
  return float(hypotenuse(differences));
}

/** What the function makes of all ints together, one after the other. */
function combined(integers: readonly Value[], start: Int, combine: (result: Int, integer: Int) => Int): Int {
  let result = start;
  for (let i = 0; i < integers.length; ) {
    for (const stop = nextStretch(i, integers.length, ITEM_UNITS); i < stop; i++) {
      result = combine(result, toIndex(integers[i] as Value));
    }
  }
  return result;
}

function leastCommonMultiple(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  const product = multiplyInts(floorDivideInts(a, gcdInts(a, b)), b);
  return product < 0 ? multiplyInts(product, -1) : product;
}

function* product(iterable: Value, start: Value): Resumable {
  let result = start;
  for (const item of yield* collectOwn(iterable)) {
    spend(ITEM_UNITS);
    try {
      result = multiply(result, item);
    } catch (e) {
      result = (yield suspended(e)) as Value;
    }
  }
  return result;
}

function* sumOfProducts(p: Value, q: Value): Resumable {
  const left = yield* collectOwn(p);
  const right = yield* collectOwn(q);
  if (left.length !== right.length) throw valueError('Inputs are not the same length');
  let total: Value = 0;
  // Pairs with a float in them are summed in three doubles, up to the first pair that is of another kind.
  let floats: TripleSum | undefined = new TripleSum();
  for (let i = 0; i < left.length; i++) {
    spend(ITEM_UNITS);
    const [a, b] = [left[i] as Value, right[i] as Value];
    if (floats !== undefined) {
      const pair = floatPair(a, b);
      if (pair !== undefined && floats.add(pair[0], pair[1])) continue;
      if (floats.isUsed || pair !== undefined) {
        if (floats.isUsed) total = add(total, new PyFloat(floats.value));
        floats = undefined;
      }
    }
    let term: Value;
    try {
      term = multiply(a, b);
    } catch (e) {
      term = (yield suspended(e)) as Value;
    }
    try {
      total = add(total, term);
    } catch (e) {
      total = (yield suspended(e)) as Value;
    }
  }
  return floats?.isUsed === true ? add(total, new PyFloat(floats.value)) : total;
}

/** Two numbers as doubles, one of them a float at least. */
function floatPair(a: Value, b: Value): [number, number] | undefined {
  const isFloat = a instanceof PyFloat || b instanceof PyFloat;
  const isNumber = (value: Value): boolean =>
    typeof value === 'number' ||
    value instanceof PyFloat ||
    (typeof value === 'bigint' && Number.isFinite(Number(value)));
  return isFloat && isNumber(a) && isNumber(b) ? [toFloat(a), toFloat(b)] : undefined;
}

function isClose(a: Value, b: Value, relative: Value, absolute: Value): boolean {
  const [x, y] = [toFloat(a), toFloat(b)];
  const [rel, abs] = [toFloat(relative), toFloat(absolute)];
  if (rel < 0 || abs < 0) throw valueError('tolerances must be non-negative');
  if (x === y) return true;
  if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
  const difference = Math.abs(y - x);
  return difference <= Math.abs(rel * y) || difference <= Math.abs(rel * x) || difference <= abs;
}

const float = (value: number): PyFloat => new PyFloat(value);
const isPole = (x: number): boolean => x <= 0 && Number.isInteger(x);

export const mathModule = module('math', 'Mathematical functions of real numbers, as C and IEEE 754 define them.', () =>
  restartingEach([
    constant('pi', float(Math.PI)),
    constant('e', float(Math.E)),
    constant('tau', float(2 * Math.PI)),
    constant('inf', float(Infinity)),
    constant('nan', float(NaN)),
    unary('acos', 'Return the arc cosine, in radians.', elementary.acos),
    unary('acosh', 'Return the inverse hyperbolic cosine.', hyperbolic.acosh),
    unary('asin', 'Return the arc sine, in radians.', elementary.asin),
    unary('asinh', 'Return the inverse hyperbolic sine.', hyperbolic.asinh),
    unary('atan', 'Return the arc tangent, in radians.', elementary.atan),
    fn('atan2(y, x, /)', 'Return the angle of the point (x, y), in radians.', (y: Value, x: Value) =>
      float(elementary.atan2(toFloat(y), toFloat(x))),
    ),
    unary('atanh', 'Return the inverse hyperbolic tangent.', hyperbolic.atanh, true),
    unary('cbrt', 'Return the cube root.', hyperbolic.cbrt),
    rounding('ceil', '__ceil__', 'Return the smallest int that is not less than x.', Math.ceil),
    fn('comb(n, k, /)', 'Return the number of ways to choose k of n items without order.', combinations),
    fn('copysign(x, y, /)', 'Return a float with the size of x and the sign of y.', (x: Value, y: Value) => {
      const sign = toFloat(y);
      const size = Math.abs(toFloat(x));
      return float(sign < 0 || Object.is(sign, -0) ? -size : size);
    }),
    unary('cos', 'Return the cosine of x radians.', elementary.cos),
    unary('cosh', 'Return the hyperbolic cosine.', hyperbolic.cosh),
    unary('degrees', 'Turn radians into degrees.', (x) => x * (180 / Math.PI)),
    fn('dist(p, q, /)', 'Return the Euclidean distance of two points.', distance),
    unary('erf', 'Return the error function.', erf),
    unary('erfc', 'Return the complementary error function.', erfc),
    unary('exp', 'Return e raised to the power x.', elementary.exp),
    unary('exp2', 'Return 2 raised to the power x.', (x) => (Number.isFinite(x) ? elementary.power(2, x) : 2 ** x)),
    unary('expm1', 'Return exp(x) - 1 without loss for small x.', hyperbolic.expm1),
    unary('fabs', 'Return the absolute value as a float.', Math.abs),
    fn('factorial(n, /)', 'Return n!.', factorial),
    rounding('floor', '__floor__', 'Return the largest int that is not greater than x.', Math.floor),
    fn('fmod(x, y, /)', 'Return the remainder as C defines it: with the sign of x.', (x: Value, y: Value) =>
      float(fmod(toFloat(x), toFloat(y))),
    ),
    fn('frexp(x, /)', 'Return mantissa and exponent: x == m * 2**e.', (x: Value) => {
      const [mantissa, exponent] = splitFloat(toFloat(x));
      return new PyTuple([float(mantissa), exponent]);
    }),
    fn('fsum(seq, /)', 'Return the exactly rounded sum of floats.', function* (seq: Value) {
      const items = yield* collect(seq);
      return float(exactSum(floats(items)));
    }),
    fn('gamma(x, /)', 'Return the gamma function.', (x: Value) => {
      const value = toFloat(x);
      if (isPole(value) || value === -Infinity) throw domainError();
      const result = gamma(value);
      if (!Number.isFinite(result) && Number.isFinite(value)) throw rangeError();
      return float(result);
    }),
    fn('gcd(*integers)', 'Return the greatest common divisor.', (integers: Value[]) => combined(integers, 0, gcdInts)),
    fn('hypot(*coordinates)', 'Return the Euclidean length of a vector.', (coordinates: Value[]) =>
      float(hypotenuse(floats(coordinates))),
    ),
    fn('isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)', 'Return whether two numbers are close to each other.', isClose),
    fn('isfinite(x, /)', 'Return whether x is neither infinite nor NaN.', (x: Value) => Number.isFinite(toFloat(x))),
    fn('isinf(x, /)', 'Return whether x is infinite.', (x: Value) => Math.abs(toFloat(x)) === Infinity),
    fn('isnan(x, /)', 'Return whether x is NaN.', (x: Value) => Number.isNaN(toFloat(x))),
    fn('isqrt(n, /)', 'Return the whole part of the square root of an int.', (n: Value) => {
      const index = toIndex(n);
      if (index < 0) throw valueError('isqrt() argument must be nonnegative');
      return squareRootInt(index);
    }),
    fn('lcm(*integers)', 'Return the least common multiple.', (integers: Value[]) =>
      combined(integers, 1, leastCommonMultiple),
    ),
    fn('ldexp(x, i, /)', 'Return x * 2**i.', (x: Value, i: Value) => {
      const exponent = asInt(i);
      if (exponent === undefined) throw typeError('Expected an int as second argument to ldexp.');
      return float(loadExponent(toFloat(x), exponent));
    }),
    fn('lgamma(x, /)', 'Return the logarithm of the absolute value of gamma.', (x: Value) => {
      const value = toFloat(x);
      if (isPole(value)) throw domainError();
      const result = logGamma(value);
      if (!Number.isFinite(result) && Number.isFinite(value)) throw rangeError();
      return float(result);
    }),
    fn(
      'log(x, base=..., /)',
      'Return the logarithm, natural if no base is given.',
      (x: Value, base: Value | undefined) => {
        const value = logarithm(x, elementary.log, Math.LN2);
        if (base === undefined) return float(value);
        const divisor = logarithm(base, elementary.log, Math.LN2);
        if (divisor === 0) throw zeroDivisionError('float division by zero');
        return float(value / divisor);
      },
    ),
    fn('log10(x, /)', 'Return the logarithm to base 10.', (x: Value) =>
      float(logarithm(x, elementary.log10, Math.log10(2))),
    ),
    unary('log1p', 'Return log(1 + x) without loss for small x.', hyperbolic.log1p, true),
    fn('log2(x, /)', 'Return the logarithm to base 2.', (x: Value) => float(logarithm(x, elementary.log2, 1))),
    fn('modf(x, /)', 'Return fractional and whole part.', (x: Value) => {
      const value = toFloat(x);
      const whole = Math.trunc(value);
      const signed = (part: number): number => (value < 0 || Object.is(value, -0) ? -Math.abs(part) : part);
      if (!Number.isFinite(value)) return new PyTuple([float(value !== value ? value : signed(0)), float(value)]);
      return new PyTuple([float(signed(value - whole)), float(whole)]);
    }),
    fn(
      'nextafter(x, y, /, *, steps=None)',
      'Return the float that many steps after x towards y.',
      (x: Value, y: Value, steps: Value) => {
        const count = steps === null ? 1n : BigInt(toIndex(steps));
        if (count < 0n) throw valueError('steps must be a non-negative integer');
        return float(nextAfter(toFloat(x), toFloat(y), count));
      },
    ),
    fn('perm(n, k=None, /)', 'Return the number of ways to choose k of n items in order.', permutations),
    fn('pow(x, y, /)', 'Return x raised to the power y, as a float.', (x: Value, y: Value) =>
      float(power(toFloat(x), toFloat(y))),
    ),
    fn('prod(iterable, /, *, start=1)', 'Return the product of all items.', product),
    unary('radians', 'Turn degrees into radians.', (x) => x * (Math.PI / 180)),
    fn('remainder(x, y, /)', 'Return the remainder as IEEE 754 defines it.', (x: Value, y: Value) =>
      float(remainder(toFloat(x), toFloat(y))),
    ),
    unary('sin', 'Return the sine of x radians.', elementary.sin),
    unary('sinh', 'Return the hyperbolic sine.', hyperbolic.sinh),
    unary('sqrt', 'Return the square root.', Math.sqrt),
    fn('sumprod(p, q, /)', 'Return the sum of the products of corresponding items.', sumOfProducts),
    unary('tan', 'Return the tangent of x radians.', elementary.tan),
    unary('tanh', 'Return the hyperbolic tangent.', hyperbolic.tanh),
    rounding('trunc', '__trunc__', 'Return x without its fractional part.', Math.trunc),
    fn('ulp(x, /)', 'Return the value of the last digit of x.', (x: Value) => float(unitInLastPlace(toFloat(x)))),
    ...linearAlgebra(),
  ]),
);
