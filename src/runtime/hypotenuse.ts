// The length of a vector, to the last bit in all but the rarest cases.
import { low, twoProduct, twoSum } from './double-double.ts';
import { nextStretch } from './limits.ts';

/** The square root of the sum of the squares. Infinite if any coordinate is, even where another is NaN. */
export function hypotenuse(coordinates: ArrayLike<number>): number {
  const { length } = coordinates;
  let largest = 0;
  let hasNan = false;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, 1); i < stop; i++) {
      const size = Math.abs(coordinates[i] as number);
      if (size !== size) hasNan = true;
      else if (size > largest) largest = size;
    }
  }
  if (largest === Infinity) return Infinity;
  if (hasNan) return NaN;
  if (largest === 0 || length === 1) return largest;
  // A power of two that brings the largest near to 1, so that no square leaves the range.
  const exponent = Math.max(Math.floor(Math.log2(largest)), -1022);
  const up = 2 ** (-exponent >> 1);
  const down = 2 ** (-exponent - (-exponent >> 1));
  let sum = 0;
  let rest = 0;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, 3); i < stop; i++) {
      const scaled = (coordinates[i] as number) * up * down;
      const square = twoProduct(scaled, scaled);
      const squareLow = low[0] as number;
      sum = twoSum(sum, square);
      rest += (low[0] as number) + squareLow;
    }
  }
  const root = Math.sqrt(sum + rest);
  const square = twoProduct(root, root);
  const squareLow = low[0] as number;
  const difference = twoSum(sum, -square);
  const corrected = root + (difference + ((low[0] as number) - squareLow + rest)) / (2 * root);
  return corrected / up / down;
}
