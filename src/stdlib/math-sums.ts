// Sums and products of the math module: fsum is exactly rounded, sumprod and dist keep the digits that a plain sum would lose.
import { overflowError, valueError } from '../runtime/errors.ts';
import { spend } from '../runtime/machine.ts';

/**
 * The exactly rounded sum. Source: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric
 * Predicates", 1997: the running sum is kept as a list of doubles that do not overlap.
 */
export function exactSum(values: readonly number[]): number {
  const partials: number[] = [];
  let special = 0;
  let hasInfinity = false;
  for (const value of values) {
    if (!Number.isFinite(value)) {
      if (value === Infinity || value === -Infinity) hasInfinity = true;
      special += value;
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
    if (hasInfinity && !values.some((value) => value !== value)) throw valueError('-inf + inf in fsum');
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

/** The Euclidean length of a vector, scaled so that squares neither overflow nor vanish, summed exactly. */
export function vectorLength(coordinates: readonly number[]): number {
  spend(coordinates.length * 8);
  const sizes = coordinates.map(Math.abs);
  if (sizes.includes(Infinity)) return Infinity;
  if (sizes.some((size) => size !== size)) return NaN;
  const largest = sizes.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0 || sizes.length === 1) return largest;
  const exponent = Math.floor(Math.log2(largest));
  // A power of two scales without rounding.
  const scale = exponent < -1000 ? 2 ** 1000 : 2 ** -Math.max(-1000, Math.min(1000, exponent));
  const squares: number[] = [];
  for (const size of sizes) {
    const x = size * scale;
    const square = x * x;
    const split = x * 134217729;
    const highPart = split - (split - x);
    const lowPart = x - highPart;
    squares.push(square, highPart * highPart - square + 2 * highPart * lowPart + lowPart * lowPart);
  }
  const sum = exactSum(squares);
  const root = Math.sqrt(sum);
  // One Newton step on the exact residue rounds the root right.
  const split = root * 134217729;
  const highPart = split - (split - root);
  const lowPart = root - highPart;
  const square = root * root;
  const error = highPart * highPart - square + 2 * highPart * lowPart + lowPart * lowPart;
  const residue = exactSum([...squares, -square, -error]);
  return (root + residue / (2 * root)) / scale;
}
