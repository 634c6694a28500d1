// Arithmetic on unevaluated sums of two doubles, which carry about 106 bits (T. J. Dekker, "A floating-point technique for extending the
// available precision", 1971). Each function answers the high part and leaves the low part in `low[0]`: no pair is allocated.

/** The low part of the last result. */
export const low = new Float64Array(1);

/** `a + b`, exactly. */
export function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  low[0] = a - (sum - part) + (b - part);
  return sum;
}

/** `a + b`, exactly, where `a` is not the smaller one. */
export function quickTwoSum(a: number, b: number): number {
  const sum = a + b;
  low[0] = b - (sum - a);
  return sum;
}

const SPLITTER = 2 ** 27 + 1;

/** `a * b`, exactly, where neither exceeds 2**996 and the product does not underflow. */
export function twoProduct(a: number, b: number): number {
  const product = a * b;
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  low[0] = highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
  return product;
}

/** `(a + aLow) / (b + bLow)`. */
export function divide(a: number, aLow: number, b: number, bLow: number): number {
  const quotient = a / b;
  const product = twoProduct(quotient, b);
  return quickTwoSum(quotient, (a - product - low[0] + aLow - quotient * bLow) / b);
}

/** The square root of `a + aLow`, which is positive. */
export function squareRoot(a: number, aLow: number): number {
  const root = Math.sqrt(a);
  const square = twoProduct(root, root);
  return quickTwoSum(root, (a - square - low[0] + aLow) / (2 * root));
}
