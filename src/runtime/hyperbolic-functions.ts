// Hyperbolic functions, their inverses and relatives, made as the C library makes them: results agree to the last digit. The methods are
// those of fdlibm (Sun Microsystems, 1993); polynomials are summed up in pairs of terms, as glibc does it.
import { low, twoProduct } from './double-double.ts';
import { exp, log } from './elementary-functions.ts';

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

const doubleView = new Float64Array(1);
const wordView = new Uint32Array(doubleView.buffer);
// Which of the two words holds the exponent depends on the machine.
doubleView[0] = 1;
const HIGH_WORD = wordView[1] === 0 ? 0 : 1;

/** The value whose upper word is changed to this. */
function withHighWord(x: number, word: number): number {
  doubleView[0] = x;
  wordView[HIGH_WORD] = word;
  return doubleView[0];
}
function highWord(x: number): number {
  doubleView[0] = x;
  return wordView[HIGH_WORD] as number;
}

/** `exp(x) - 1` without loss for small x. */
export function expm1(x: number): number {
  const size = Math.abs(x);
  if (x !== x) return x;
  if (x > 709.782712893383973096) return Infinity;
  if (x < -56 * Math.LN2) return -1;
  if (size < 2 ** -54) return x;
  let k = 0;
  let reduced = x;
  let correction = 0;
  if (size > Math.LN2 / 2) {
    k = size < 1.5 * Math.LN2 ? Math.sign(x) : Math.trunc(x / Math.LN2 + (x < 0 ? -0.5 : 0.5));
    const high = x - k * LN2_HIGH;
    const rest = k * LN2_LOW;
    reduced = high - rest;
    correction = high - reduced - rest;
  }
  const half = 0.5 * reduced;
  const s = reduced * half;
  const square = s * s;
  const r =
    1 +
    s * -3.33333333333331316428e-2 +
    square * (1.58730158725481460165e-3 + s * -7.93650757867487942473e-5) +
    square * square * (4.00821782732936239552e-6 + s * -2.01099218183624371326e-7);
  const t = 3 - r * half;
  let e = s * ((r - t) / (6 - reduced * t));
  if (k === 0) return reduced - (reduced * e - s);
  e = reduced * (e - correction) - correction - s;
  if (k === -1) return 0.5 * (reduced - e) - 0.5;
  if (k === 1) return reduced < -0.25 ? -2 * (e - (reduced + 0.5)) : 1 + 2 * (reduced - e);
  // In two steps, since 2 ** 1024 is no double.
  if (k <= -2 || k > 56) return (1 - (e - reduced)) * 2 ** (k - 1) * 2 - 1;
  const part = 2 ** -k;
  return (k < 20 ? 1 - part - (e - reduced) : reduced - (e + part) + 1) * 2 ** k;
}

/** `log(1 + x)` without loss for small x. */
export function log1p(x: number): number {
  if (!(x > -1)) return x === -1 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const size = Math.abs(x);
  if (size < 2 ** -54) return x;
  if (size < 2 ** -29) return x - x * x * 0.5;
  const isSmall = highWord(size) < (x < 0 ? 0x3fd2bec4 : 0x3fda827a);
  let k = 0;
  let f = x;
  let correction = 0;
  let word = 1;
  if (!isSmall) {
    const u = x < 2 ** 53 ? 1 + x : x;
    word = highWord(u);
    k = (word >>> 20) - 1023;
    if (x < 2 ** 53) correction = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    word &= 0xfffff;
    if (word < 0x6a09e) f = withHighWord(u, word | 0x3ff00000) - 1;
    else {
      k++;
      f = withHighWord(u, word | 0x3fe00000) - 1;
      word = (0x100000 - word) >> 2;
    }
  }
  const half = 0.5 * f * f;
  if (word === 0) {
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (correction + k * LN2_LOW);
    const rest = half * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - rest : k * LN2_HIGH - (rest - (k * LN2_LOW + correction) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const square = z * z;
  const fourth = square * square;
  const r =
    z * 6.66666666666673513e-1 +
    square * (3.999999999940941908e-1 + z * 2.857142874366239149e-1) +
    fourth * (2.222219843214978396e-1 + z * 1.818357216161805012e-1) +
    fourth * square * (1.531383769920937332e-1 + z * 1.479819860511658591e-1);
  if (k === 0) return f - (half - s * (half + r));
  return k * LN2_HIGH - (half - (s * (half + r) + (k * LN2_LOW + correction)) - f);
}

export function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (!(size < Infinity) || size < 2 ** -28) return x;
  if (size < 22) {
    const grown = expm1(size);
    return half * (size < 1 ? 2 * grown - (grown * grown) / (grown + 1) : grown + grown / (grown + 1));
  }
  if (size < 709.75) return half * exp(size);
  const root = exp(size / 2);
  return half * root * root;
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < Math.LN2 / 2) {
    const grown = expm1(size);
    return size < 2 ** -55 ? 1 : 1 + (grown * grown) / (2 * (1 + grown));
  }
  if (size < 22) {
    const grown = exp(size);
    return grown / 2 + 0.5 / grown;
  }
  if (size < 709.75) return exp(size) / 2;
  const root = exp(size / 2);
  return (root / 2) * root;
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  if (x === 0 || x !== x) return x;
  let value = 1;
  if (size < 2 ** -55) return x * (1 + x);
  if (size < 1) {
    const grown = expm1(-2 * size);
    value = -grown / (grown + 2);
  } else if (size < 22) value = 1 - 2 / (expm1(2 * size) + 2);
  return x < 0 ? -value : value;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (!(size > 2 ** -28 && size < Infinity)) return x;
  let result: number;
  if (size > 2 ** 28) result = log(size) + Math.LN2;
  else if (size > 2) result = log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
  else result = log1p(size + (size * size) / (1 + Math.sqrt(1 + size * size)));
  return x < 0 ? -result : result;
}

export function acosh(x: number): number {
  if (!(x > 1)) return x === 1 ? 0 : NaN;
  if (x > 2 ** 28) return log(x) + Math.LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const rest = x - 1;
  return log1p(rest + Math.sqrt(2 * rest + rest * rest));
}

export function atanh(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return size === 1 ? x * Infinity : NaN;
  if (size < 2 ** -28) return x;
  const twice = size + size;
  const value = 0.5 * log1p(size < 0.5 ? twice + (twice * size) / (1 - size) : twice / (1 - size));
  return x < 0 ? -value : value;
}

/** The cube root, to the last bit. (The C library's is off by one unit of the last place in half of all cases.) */
export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const root = Math.cbrt(x);
  if (Math.abs(x) < 1e-290 || Math.abs(x) > 1e290) return root;
  const square = twoProduct(root, root);
  const squareLow = low[0] as number;
  const cube = twoProduct(square, root);
  return root + (x - cube - (low[0] as number) - squareLow * root) / (3 * square);
}

const HUGE = 2 ** 511;
const TINY = 2 ** -459;
const SCALE = 2 ** -600;

/** The root of the sum of two squares, corrected once: C. F. Borges, "An Improved Algorithm for hypot(a,b)", 2019. `a` is the larger. */
function correctedRoot(a: number, b: number): number {
  const h = Math.sqrt(a * a + b * b);
  let error: number;
  if (h <= 2 * b) {
    const delta = h - b;
    error = a * (2 * delta - a) + (delta - 2 * (a - b)) * delta;
  } else {
    const delta = h - a;
    error = 2 * delta * (a - 2 * b) + ((4 * delta - b) * b + delta * delta);
  }
  return h - error / (2 * h);
}

/** C's `hypot`, which the size of a complex number comes from. That of `math.hypot` is more exact. */
export function hypot(x: number, y: number): number {
  const [first, second] = [Math.abs(x), Math.abs(y)];
  if (first === Infinity || second === Infinity) return Infinity;
  const [a, b] = first < second ? [second, first] : [first, second];
  if (b <= a * 2 ** -54) return a + b;
  if (a > HUGE) return correctedRoot(a * SCALE, b * SCALE) / SCALE;
  if (b < TINY) return correctedRoot(a / SCALE, b / SCALE) * SCALE;
  return correctedRoot(a, b);
}
