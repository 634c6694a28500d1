// The gamma function and its logarithm.
import { exp, log, power, sin } from '../runtime/elementary-functions.ts';

/**
 * Coefficients of the Lanczos approximation with g = 6.024680040776729583740234375 and 13 terms, for doubles. Source: the
 * approximation is C. Lanczos's of 1964; these rational coefficients are those in common use for double precision.
 */
const lanczosG = 6.02468004077673;
const numerator = [
  23531376880.41076, 42919803642.6491, 35711959237.355667, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.58540019, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
const denominator = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

function lanczosSum(x: number): number {
  let top = 0;
  let bottom = 0;
  if (x < 5) {
    for (let i = 12; i >= 0; i--) {
      top = top * x + (numerator[i] as number);
      bottom = bottom * x + (denominator[i] as number);
    }
  } else {
    for (let i = 0; i < 13; i++) {
      top = top / x + (numerator[i] as number);
      bottom = bottom / x + (denominator[i] as number);
    }
  }
  return top / bottom;
}

/** sin(pi x), exact at halves and wholes. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const n = Math.round(2 * y);
  const r = (
    [
      () => sin(Math.PI * y),
      () => Math.cos(Math.PI * (y - 0.5)),
      () => sin(Math.PI * (1 - y)),
      () => -Math.cos(Math.PI * (y - 1.5)),
      () => sin(Math.PI * (y - 2)),
    ][n] as () => number
  )();
  return x < 0 ? -r : r;
}

/** Gamma of whole numbers up to 23 is exact. */
const factorials: number[] = [];
for (let i = 0, f = 1; i < 23; f *= ++i) factorials.push(f);

/** NaN where gamma has a pole, Infinity where it overflows. */
export function gamma(x: number): number {
  if (x === Infinity || x !== x) return x;
  if (x === -Infinity) return NaN;
  if (x === 0) return NaN;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return factorials[x - 1] as number;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + lanczosG - 0.5;
  let z: number;
  if (size > lanczosG - 0.5) {
    const q = y - size;
    z = q - (lanczosG - 0.5);
  } else {
    const q = y - (lanczosG - 0.5);
    z = q - size;
  }
  z = (z * lanczosG) / y;
  let r: number;
  if (x < 0) {
    r = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    r -= z * r;
    if (size < 140) r /= power(y, size - 0.5);
    else {
      const root = power(y, size / 2 - 0.25);
      r = r / root / root;
    }
  } else {
    r = lanczosSum(size) / exp(y);
    r += z * r;
    if (size < 140) r *= power(y, size - 0.5);
    else {
      const root = power(y, size / 2 - 0.25);
      r = r * root * root;
    }
  }
  return r;
}

/** The logarithm of |gamma(x)|; Infinity at its poles. */
export function logGamma(x: number): number {
  if (!Number.isFinite(x)) return x !== x ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let r = log(lanczosSum(size)) - lanczosG;
  r += (size - 0.5) * (log(size + lanczosG - 0.5) - 1);
  if (x < 0) r = log(Math.PI) - log(Math.abs(sinPi(size))) - log(size) - r;
  return r;
}
