// The elementary functions, rounded correctly in all but a few cases in ten thousand. JavaScript leaves their precision to the
// host, and V8's last digit differs from that of the C library, whose results Python prints, in up to a tenth of all cases.
import { divide, low, quickTwoSum, squareRoot, twoProduct, twoSum } from './double-double.ts';

// Constants and tables are worked out at first use, in fixed point with this many binary places.
const PLACES = 176n;
const ONE = 1n << PLACES;
const SCALE = 2 ** -Number(PLACES);

/** The first `keep` bits of a fixed-point number, as a double. */
function leading(value: bigint, keep: number): number {
  const size = value < 0n ? -value : value;
  const drop = BigInt(Math.max(size.toString(2).length - keep, 0));
  return Number(((value < 0n ? -size : size) >> drop) << drop) * SCALE;
}
/** Cuts a fixed-point number into doubles of so many bits; the last takes the rest. */
function cut(value: bigint, ...bits: number[]): number[] {
  const parts: number[] = [];
  let rest = value;
  for (const keep of bits) {
    const part = leading(rest, keep);
    parts.push(part);
    rest -= BigInt(part / SCALE);
  }
  parts.push(Number(rest) * SCALE);
  return parts;
}
function pairs(values: readonly bigint[]): Float64Array {
  const table = new Float64Array(values.length * 2);
  values.forEach((value, i) => {
    const high = Number(value) * SCALE;
    table[2 * i] = high;
    table[2 * i + 1] = Number(value - BigInt(high / SCALE)) * SCALE;
  });
  return table;
}

/** `atanh(1/n)` (or, with alternating signs, `atan(1/n)`) for an int n. */
function inverseTangent(numerator: bigint, denominator: bigint, hyperbolic: boolean): bigint {
  const top = numerator * numerator;
  const bottom = denominator * denominator;
  let power = (ONE * numerator) / denominator;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += hyperbolic || k % 4n === 1n ? power / k : -power / k;
    power = (power * top) / bottom;
  }
  return sum;
}

interface Constants {
  readonly ln2: bigint;
  readonly pi: bigint;
  /** pi/2 as a pair. */
  readonly quarter: number;
  readonly quarterLow: number;
}
let constants: Constants | undefined;
function constantsOf(): Constants {
  if (constants === undefined) {
    // Machin's formula.
    const pi = 16n * inverseTangent(1n, 5n, false) - 4n * inverseTangent(1n, 239n, false);
    const [quarter = 0, quarterLow = 0] = cut(pi / 2n, 53);
    constants = { ln2: 2n * inverseTangent(1n, 3n, true), pi, quarter, quarterLow };
  }
  return constants;
}

const STEPS = 64;
interface ExpTable {
  /** ln(2)/64 in three parts, of which the first two can be multiplied by any step count exactly. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** 2**(i/64) as pairs. */
  readonly powers: Float64Array;
}
let expTable: ExpTable | undefined;
function makeExpTable(): ExpTable {
  const { ln2 } = constantsOf();
  const step = ln2 / BigInt(STEPS);
  let factor = 0n;
  for (let term = ONE, k = 1n; term !== 0n; k++) {
    factor += term;
    term = (term * step) / (ONE * k);
  }
  const powers = [ONE];
  for (let i = 1; i < STEPS; i++) powers.push(((powers[i - 1] as bigint) * factor) >> PLACES);
  const [first = 0, second = 0, third = 0] = cut(step, 34, 34);
  return { first, second, third, powers: pairs(powers) };
}

/** `exp(x + xLow)` as a pair times 2 ** exponentOut[0]. */
const exponentOut = new Int32Array(1);
function expPair(x: number, xLow: number): number {
  expTable ??= makeExpTable();
  const { first, second, third } = expTable;
  const steps = Math.floor(x * (STEPS / Math.LN2) + 0.5);
  const reduced = twoSum(x - steps * first, -steps * second);
  const high = quickTwoSum(reduced, low[0] - steps * third + xLow);
  const rest = low[0];
  const square = high * high;
  const tail =
    rest +
    high * rest +
    square * (1 / 2 + high * (1 / 6 + high * (1 / 24 + high * (1 / 120 + high * (1 / 720 + high / 5040)))));
  const index = steps & (STEPS - 1);
  exponentOut[0] = (steps - index) / STEPS;
  const power = expTable.powers[2 * index] as number;
  const powerLow = expTable.powers[2 * index + 1] as number;
  const product = twoProduct(power, high);
  const productLow = low[0];
  const sum = quickTwoSum(power, product);
  return quickTwoSum(sum, low[0] + (productLow + powerLow + power * tail + powerLow * high));
}

/** `x * 2 ** exponent`, in steps that do not leave the range too early. */
function scale(x: number, exponent: number): number {
  if (exponent > 1000) return x * 2 ** 1000 * 2 ** (exponent - 1000);
  if (exponent < -1000) return x * 2 ** -1000 * 2 ** (exponent + 1000);
  return x * 2 ** exponent;
}

const FINE_STEPS = 128;
/** The upper part of ln(2)/128: its product with a count of steps is exact. */
const STEP_HIGH = 0.005415212348111709;
/** What is added to it and taken away again is rounded to a whole number. */
const ROUNDER = 1.5 * 2 ** 52;
interface FineTable {
  /** 2**(i/128), rounded. */
  readonly powers: Float64Array;
  /** What rounding has taken from each, as a part of it. */
  readonly lost: Float64Array;
}
let fineTable: FineTable | undefined;
function makeFineTable(): FineTable {
  const step = constantsOf().ln2 / BigInt(FINE_STEPS);
  let factor = 0n;
  for (let term = ONE, k = 1n; term !== 0n; k++) {
    factor += term;
    term = (term * step) / (ONE * k);
  }
  const powers = new Float64Array(FINE_STEPS);
  const lost = new Float64Array(FINE_STEPS);
  for (let i = 0, power = ONE; i < FINE_STEPS; i++, power = (power * factor) >> PLACES) {
    const rounded = Number(power) * SCALE;
    powers[i] = rounded;
    lost[i] = (Number(power - BigInt(rounded / SCALE)) * SCALE) / rounded;
  }
  return { powers, lost };
}

/** `a * b + c`, rounded once in all but the rarest cases. */
function fused(a: number, b: number, c: number): number {
  const product = twoProduct(a, b);
  const rest = low[0];
  const sum = twoSum(product, c);
  return sum + (low[0] + rest);
}

/** As the C library rounds it, which is not always to the nearest. The method is that of Arm's optimized routines, S. Nagy, 2018. */
export function exp(x: number): number {
  if (!(x > -746)) return x !== x ? NaN : 0;
  if (x > 710) return Infinity;
  if (Math.abs(x) < 2 ** -54) return 1 + x;
  fineTable ??= makeFineTable();
  const steps = x * (FINE_STEPS / Math.LN2) + ROUNDER - ROUNDER;
  const r = fused(steps, -1.2864023111638344e-14, x - steps * STEP_HIGH);
  const index = steps & (FINE_STEPS - 1);
  const square = r * r;
  const odd = fused(r, 0.16666666666665886, 0.49999999999996786);
  const even = fused(r, 0.008333335853059549, 0.0416666808410674);
  const part = fused(square * square, even, fused(square, odd, (fineTable.lost[index] as number) + r));
  const power = fineTable.powers[index] as number;
  return scale(fused(power, part, power), (steps - index) / FINE_STEPS);
}

const LOG_STEPS = 128;
interface LogTable {
  readonly ln2: number;
  readonly ln2Low: number;
  /** log(i/128) as pairs, from i = FIRST_LOG on. */
  readonly logs: Float64Array;
}
const FIRST_LOG = 90;
let logTable: LogTable | undefined;
function makeLogTable(): LogTable {
  const logs: bigint[] = [];
  const set = (i: number, value: bigint): void => {
    logs[i - FIRST_LOG] = value;
  };
  // log((i + 1) / i) = 2 atanh(1 / (2i + 1)).
  set(LOG_STEPS, 0n);
  for (let i = LOG_STEPS, sum = 0n; i <= 182; i++) {
    sum += 2n * inverseTangent(1n, BigInt(2 * i + 1), true);
    set(i + 1, sum);
  }
  for (let i = LOG_STEPS - 1, sum = 0n; i >= FIRST_LOG; i--) {
    sum -= 2n * inverseTangent(1n, BigInt(2 * i + 1), true);
    set(i, sum);
  }
  const [ln2 = 0, ln2Low = 0] = cut(constantsOf().ln2, 40);
  return { ln2, ln2Low, logs: pairs(logs) };
}

const doubleView = new Float64Array(1);
const wordView = new Uint32Array(doubleView.buffer);
// Which of the two words holds the exponent depends on the machine.
doubleView[0] = 1;
const HIGH_WORD = wordView[1] === 0 ? 0 : 1;

/** `log(x)` as a pair, for a finite positive x. */
function logPair(x: number): number {
  logTable ??= makeLogTable();
  let exponent = 0;
  let positive = x;
  if (x < 2 ** -1022) {
    positive = x * 2 ** 54;
    exponent = -54;
  }
  doubleView[0] = positive;
  const word = wordView[HIGH_WORD] as number;
  exponent += (word >>> 20) - 1023;
  wordView[HIGH_WORD] = (word & 0xfffff) | 0x3ff00000;
  let mantissa = doubleView[0];
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  const index = Math.floor(mantissa * LOG_STEPS + 0.5);
  const center = index / LOG_STEPS;
  const r = divide(mantissa - center, 0, center, 0);
  const rLow = low[0];
  const square = twoProduct(r, r);
  const squareLow = low[0];
  const tail =
    r *
    square *
    (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6 - r * (1 / 7 - r * (1 / 8 - r * (1 / 9 - r * (1 / 10 - r / 11))))))));
  const entry = 2 * (index - FIRST_LOG);
  const base = twoSum(exponent * logTable.ln2, logTable.logs[entry] as number);
  let rest = low[0] + exponent * logTable.ln2Low + (logTable.logs[entry + 1] as number);
  const sum = twoSum(base, r);
  rest += low[0];
  const whole = twoSum(sum, -square / 2);
  rest += low[0] + rLow - squareLow / 2 - r * rLow + tail;
  return quickTwoSum(whole, rest);
}

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  return x === Infinity ? x : logPair(x);
}

let inverseLn2: Float64Array | undefined;
export function log2(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  inverseLn2 ??= pairs([(ONE * ONE) / constantsOf().ln2]);
  const value = logPair(x);
  const rest = low[0] as number;
  const factor = inverseLn2[0] as number;
  const product = twoProduct(value, factor);
  return product + ((low[0] as number) + rest * factor + value * (inverseLn2[1] as number));
}

let decimalParts: { readonly high: number; readonly rest: number; readonly inverse: number } | undefined;
function makeDecimalParts(): { readonly high: number; readonly rest: number; readonly inverse: number } {
  const { ln2 } = constantsOf();
  // log(10) = 3 log(2) + log(5/4), and log(5/4) = 2 atanh(1/9).
  const ln10 = 3n * ln2 + 2n * inverseTangent(1n, 9n, true);
  const [high = 0, rest = 0] = cut((ln2 * ONE) / ln10, 40);
  return { high, rest, inverse: Number((ONE * ONE) / ln10) * SCALE };
}
/** Not from the pair: the C library's is less precise, and powers of ten must come out whole as they do there. */
export function log10(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  decimalParts ??= makeDecimalParts();
  const { high, rest, inverse } = decimalParts;
  doubleView[0] = x < 2 ** -1022 ? x * 2 ** 54 : x;
  const word = wordView[HIGH_WORD] as number;
  let exponent = (word >>> 20) - 1023;
  const below = x < 1 ? 1 : 0;
  if (x < 2 ** -1022) exponent -= 54;
  exponent += below;
  wordView[HIGH_WORD] = (word & 0xfffff) | ((0x3ff - below) << 20);
  const mantissa = doubleView[0] as number;
  return exponent * rest + inverse * log(mantissa) + exponent * high;
}

/** `a ** b` as C's `pow` gives it. */
export function power(a: number, b: number): number {
  if (a === 1 || b === 0) return 1;
  if (a === -1 && (b === Infinity || b === -Infinity)) return 1;
  if (b === 1) return a;
  if (b === 0.5 && a > 0) return Math.sqrt(a);
  if (b === -1) return 1 / a;
  const size = Math.abs(a);
  // Zeros, infinities, NaN and what is out of any range.
  if (!(size > 0 && size < Infinity && Math.abs(b) < Infinity) || (a < 0 && !Number.isInteger(b))) return a ** b;
  const logarithm = logPair(size);
  const logarithmLow = low[0];
  const rough = logarithm * b;
  if (rough > 711 || rough < -747) return a ** b;
  // The exponent may be too small to be split, but then the result is 1 plus next to nothing.
  const product = Math.abs(b) < 2 ** -900 ? rough : twoProduct(logarithm, b);
  const productLow = Math.abs(b) < 2 ** -900 ? 0 : low[0];
  const result = expPair(product, productLow + logarithmLow * b);
  const scaled = scale(result, exponentOut[0] as number);
  return a < 0 && b % 2 !== 0 ? -scaled : scaled;
}

const ANGLE_STEPS = 32;
interface AngleTable {
  /** pi/2 in four parts, of which the first three can be multiplied by any count below 2**20 exactly. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
  readonly sines: Float64Array;
  readonly cosines: Float64Array;
}
let angleTable: AngleTable | undefined;
function makeAngleTable(): AngleTable {
  // The sums of the series for 1/32, and from there on by the addition theorem.
  let sine = 0n;
  let cosine = 0n;
  for (let term = ONE, k = 0n; term !== 0n; k++) {
    const sign = k % 4n < 2n ? 1n : -1n;
    if (k % 2n === 0n) cosine += sign * term;
    else sine += sign * term;
    term = term / BigInt(ANGLE_STEPS) / (k + 1n);
  }
  const sines = [0n];
  const cosines = [ONE];
  for (let i = 1; i <= 26; i++) {
    const s = sines[i - 1] as bigint;
    const c = cosines[i - 1] as bigint;
    sines.push((s * cosine + c * sine) >> PLACES);
    cosines.push((c * cosine - s * sine) >> PLACES);
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = cut(constantsOf().pi / 2n, 33, 33, 33);
  return { first, second, third, fourth, sines: pairs(sines), cosines: pairs(cosines) };
}

const LONG_PLACES = 1216n;
let longQuarter: bigint | undefined;
function makeLongQuarter(): bigint {
  const one = 1n << LONG_PLACES;
  const arcTangent = (n: bigint): bigint => {
    let sum = 0n;
    for (let term = one / n, k = 1n; term !== 0n; k += 2n) {
      sum += k % 4n === 1n ? term / k : -term / k;
      term /= n * n;
    }
    return sum;
  };
  return (16n * arcTangent(5n) - 4n * arcTangent(239n)) / 2n;
}

/** x modulo pi/2 as a pair between -pi/4 and pi/4; how many quarters were taken away is left in `exponentOut[0]`, modulo 4. */
function reduceAngle(x: number): number {
  angleTable ??= makeAngleTable();
  const size = Math.abs(x);
  if (size <= Math.PI / 4) {
    exponentOut[0] = 0;
    low[0] = 0;
    return x;
  }
  if (size < 2 ** 20) {
    const { first, second, third, fourth } = angleTable;
    const count = Math.floor(x * (2 / Math.PI) + 0.5);
    const a = twoSum(x - count * first, -count * second);
    const rest = low[0];
    const b = twoSum(a, -count * third);
    exponentOut[0] = count & 3;
    return quickTwoSum(b, rest + low[0] - count * fourth);
  }
  longQuarter ??= makeLongQuarter();
  // Doubles of this size are multiples of 2 ** -33.
  const scaled = size < 2 ** 60 ? BigInt(size * 2 ** 40) << (LONG_PLACES - 40n) : BigInt(size) << LONG_PLACES;
  const count = (scaled + longQuarter / 2n) / longQuarter;
  const remainder = (scaled - count * longQuarter) >> (LONG_PLACES - PLACES);
  const sign = x < 0 ? -1 : 1;
  const high = Number(remainder) * SCALE;
  low[0] = sign * Number(remainder - BigInt(high / SCALE)) * SCALE;
  exponentOut[0] = Number(x < 0 ? (4n - (count % 4n)) % 4n : count % 4n);
  return sign * high;
}

/** The sine (or cosine) of `x + xLow`, which is between -pi/4 and pi/4, as a pair. */
function sinePair(x: number, xLow: number, wantsCosine: boolean): number {
  const { sines, cosines } = angleTable as AngleTable;
  const sign = x < 0 ? -1 : 1;
  const index = Math.floor(sign * x * ANGLE_STEPS + 0.5);
  const d = quickTwoSum(sign * x - index / ANGLE_STEPS, sign * xLow);
  const dLow = low[0];
  const square = d * d;
  const sineTail = dLow + d * square * (-1 / 6 + square * (1 / 120 + square * (-1 / 5040 + square / 362880)));
  if (index === 0 && !wantsCosine) {
    const result = quickTwoSum(d, sineTail);
    low[0] *= sign;
    return sign * result;
  }
  const cosineTail = square * (1 / 2 + square * (-1 / 24 + square * (1 / 720 - square / 40320))) + d * dLow;
  const s = sines[2 * index] as number;
  const sLow = sines[2 * index + 1] as number;
  const c = cosines[2 * index] as number;
  const cLow = cosines[2 * index + 1] as number;
  if (wantsCosine) {
    const product = twoProduct(s, d);
    const productLow = low[0];
    const sum = quickTwoSum(c, -product);
    return quickTwoSum(sum, low[0] - productLow - s * sineTail - sLow * d + cLow - c * cosineTail);
  }
  const product = twoProduct(c, d);
  const productLow = low[0];
  const sum = quickTwoSum(s, product);
  const result = quickTwoSum(sum, low[0] + productLow + c * sineTail + cLow * d + sLow - s * cosineTail);
  low[0] *= sign;
  return sign * result;
}

/** sin and cos of any finite x: `turn` is 0 for the sine, 1 for the cosine. */
function circular(x: number, turn: number): number {
  const angle = reduceAngle(x);
  const rest = low[0];
  const quarter = ((exponentOut[0] as number) + turn) & 3;
  const result = sinePair(angle, rest, (quarter & 1) === 1);
  if (quarter < 2) return result;
  low[0] = -low[0];
  return -result;
}

export function sin(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x === 0 ? x : NaN;
  return circular(x, 0);
}
export function cos(x: number): number {
  return Number.isFinite(x) ? circular(x, 1) : NaN;
}
export function tan(x: number): number {
  if (!(Math.abs(x) > 1e-9 && Number.isFinite(x))) return Number.isFinite(x) ? x : NaN;
  const sine = circular(x, 0);
  const sineLow = low[0];
  const cosine = circular(x, 1);
  return divide(sine, sineLow, cosine, low[0]);
}

let arcTable: Float64Array | undefined;
/** atan(i/32) as pairs, by the differences of neighbours. */
function makeArcTable(): Float64Array {
  const arcs = [0n];
  for (let i = 1; i <= ANGLE_STEPS; i++) {
    const steps = BigInt(ANGLE_STEPS);
    const difference = inverseTangent(steps, steps * steps + BigInt(i * (i - 1)), false);
    arcs.push((arcs[i - 1] as bigint) + difference);
  }
  return pairs(arcs);
}

/** The angle of the point (x, y), both positive pairs of ordinary size, as a pair between 0 and pi/2. */
function arcPair(y: number, yLow: number, x: number, xLow: number): number {
  const { quarter, quarterLow } = constantsOf();
  if (y > x) {
    const arc = arcPair(x, xLow, y, yLow);
    const arcLow = low[0];
    const result = quickTwoSum(quarter, -arc);
    return quickTwoSum(result, low[0] + quarterLow - arcLow);
  }
  arcTable ??= makeArcTable();
  const index = Math.floor((y / x) * ANGLE_STEPS + 0.5);
  let t: number;
  if (index === 0) t = divide(y, yLow, x, xLow);
  else {
    // The difference to the nearest angle of the table.
    const slope = index / ANGLE_STEPS;
    const across = twoProduct(slope, x);
    const acrossLow = low[0];
    const top = twoSum(y, -across);
    const topLow = low[0] - acrossLow + yLow - slope * xLow;
    const up = twoProduct(slope, y);
    const upLow = low[0];
    const bottom = twoSum(x, up);
    t = divide(top, topLow, bottom, low[0] + upLow + xLow + slope * yLow);
  }
  const tLow = low[0];
  const square = t * t;
  const tail =
    t * square * (-1 / 3 + square * (1 / 5 + square * (-1 / 7 + square * (1 / 9 + square * (-1 / 11 + square / 13)))));
  const sum = twoSum(arcTable[2 * index] as number, t);
  return quickTwoSum(sum, low[0] + (arcTable[2 * index + 1] as number) + tLow + tail);
}

export function atan(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -28 && size < 2 ** 60)) return Math.atan(x);
  return x < 0 ? -arcPair(size, 0, 1, 0) : arcPair(size, 0, 1, 0);
}

export function atan2(y: number, x: number): number {
  const ratio = Math.abs(y / x);
  if (!(ratio > 2 ** -60 && ratio < 2 ** 60 && Number.isFinite(x))) return Math.atan2(y, x);
  // Far from the ends of the range, where products lose bits.
  const largest = Math.max(Math.abs(x), Math.abs(y));
  const factor = largest > 2 ** 400 ? 2 ** -600 : largest < 2 ** -400 ? 2 ** 600 : 1;
  let angle = arcPair(Math.abs(y) * factor, 0, Math.abs(x) * factor, 0);
  if (x < 0) {
    const { quarter, quarterLow } = constantsOf();
    const rest = low[0];
    const supplement = quickTwoSum(2 * quarter, -angle);
    angle = supplement + (low[0] + 2 * quarterLow - rest);
  }
  return y < 0 ? -angle : angle;
}

/** The square root of `1 - x * x` as a pair. */
function complement(x: number): number {
  const square = twoProduct(x, x);
  const squareLow = low[0];
  const rest = twoSum(1, -square);
  const total = quickTwoSum(rest, low[0] - squareLow);
  return squareRoot(total, low[0]);
}

export function asin(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -27 && size < 1)) return Math.asin(x);
  const other = complement(size);
  const result = arcPair(size, 0, other, low[0]);
  return x < 0 ? -result : result;
}
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -60 && size < 1)) return Math.acos(x);
  const other = complement(size);
  const angle = arcPair(other, low[0], size, 0);
  if (x > 0) return angle;
  const rest = low[0];
  const { quarter, quarterLow } = constantsOf();
  const supplement = quickTwoSum(2 * quarter, -angle);
  return supplement + (low[0] + 2 * quarterLow - rest);
}
