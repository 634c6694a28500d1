// Sums and products of the math module: fsum is exactly rounded, sumprod keeps the digits that a plain sum would lose.
import { overflowError, valueError } from '../runtime/errors.ts';
import { spend } from '../runtime/machine.ts';

/**
 * The exactly rounded sum. Source: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates", 1997: the running sum is kept as a list of doubles that do not overlap.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  let special = 0;
  let hasInfinity = false;
  let hasNan = false;
  for (const value of values) {
    if (!Number.isFinite(value)) {
      if (value === Infinity || value === -Infinity) hasInfinity = true;
      else hasNan = true;
      special += value;
      spend(2);
      continue;
    }
    let x = value;
    let kept = 0;
    for (let k = 0; k < partials.length; k++) {
      let y = partials[k] as number;
      if (Math.abs(x) < Math.abs(y)) [x, y] = [y, x];
      const high = x + y;
      const low = y - (high - x);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    spend(2 + kept);
    partials.length = kept;
    if (!Number.isFinite(x)) throw overflowError('intermediate overflow in fsum');
    if (x !== 0) partials.push(x);
  }
  if (special !== special) {
    if (hasInfinity && !hasNan) throw valueError('-inf + inf in fsum');
    return NaN;
  }
  if (special !== 0) return special;
  return roundPartials(partials);
}

/** The partials summed from the largest, with the half-way case decided by the next one. */
function roundPartials(partials: number[]): number {
  let n = partials.length;
  if (n === 0) return 0;
  let high = partials[--n] as number;
  let low = 0;
  while (n > 0) {
    const x = high;
    const y = partials[--n] as number;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  if (n > 0 && ((low < 0 && (partials[n - 1] as number) < 0) || (low > 0 && (partials[n - 1] as number) > 0))) {
    const y = low * 2;
    const x = high + y;
    if (y === x - high) high = x;
  }
  return high;
}

/** a + b as a double and what it lacks. Source: D. E. Knuth, TAOCP 4.2.2. */
function twoSum(a: number, b: number): readonly [number, number] {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}
function split(x: number): readonly [number, number] {
  const t = x * 134217729;
  const high = t - (t - x);
  return [high, x - high];
}
/** a * b as a double and what it lacks. Source: T. J. Dekker, "A Floating-Point Technique for Extending the Available Precision", 1971. */
function twoProduct(a: number, b: number): readonly [number, number] {
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  const p = ah * bh;
  const q = ah * bl + al * bh;
  const product = p + q;
  return [product, p - product + q + al * bl];
}

/** A sum of products in three doubles, of which each holds what the one before lacks. */
export class TripleSum {
  private high = 0;
  private low = 0;
  private tiny = 0;
  isUsed = false;

  /** False: the product or the sum is not finite, and is left out. */
  add(a: number, b: number): boolean {
    const [product, rest] = twoProduct(a, b);
    const [high, lacking] = twoSum(this.high, product);
    if (!Number.isFinite(high)) return false;
    const [middle, first] = twoSum(this.low, rest);
    const [low, second] = twoSum(middle, lacking);
    this.high = high;
    this.low = low;
    this.tiny += first + second;
    this.isUsed = true;
    return true;
  }

  get value(): number {
    const [high, low] = twoSum(this.low, this.high);
    return this.tiny + low + high;
  }
}
