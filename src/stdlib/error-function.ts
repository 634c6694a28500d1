// The error function and its complement, digit for digit those of the C library that CPython asks.
import { exp } from '../runtime/elementary-functions.ts';

// Rational approximations on five intervals, by S. Sun and K. C. Ng, Sun Microsystems, 1993 (the fdlibm of netlib.org). Rounding depends on
// the order in which a polynomial is summed up: pairs of terms, then the pairs from the lowest on, as glibc does it.

/** `erf(x) = x + x P(x^2) / Q(x^2)` up to 0.84375. */
const small = {
  top: [
    1.28379167095512558561e-1, -3.2504210724700149937e-1, -2.84817495755985104766e-2, -5.77027029648944159157e-3,
    -2.37630166566501626084e-5,
  ],
  bottom: [
    1, 3.97917223959155352819e-1, 6.50222499887672944485e-2, 5.08130628187576562776e-3, 1.32494738004321644526e-4,
    -3.9602282787753681232e-6,
  ],
};
/** `erf(x) = BASE + P(|x| - 1) / Q(|x| - 1)` up to 1.25. */
const BASE = 8.45062911510467529297e-1;
const middle = {
  top: [
    -2.36211856075265944077e-3, 4.14856118683748331666e-1, -3.72207876035701323847e-1, 3.18346619901161753674e-1,
    -1.10894694282396677476e-1, 3.54783043256182359371e-2, -2.166375594868790843e-3,
  ],
  bottom: [
    1, 1.06420880400844228286e-1, 5.40397917702171048937e-1, 7.18286544141962662868e-2, 1.26171219808761642112e-1,
    1.36370839120290507362e-2, 1.1984499846799107417e-2,
  ],
};
/** `erfc(x) = exp(-x^2 - 0.5625 + P(1/x^2) / Q(1/x^2)) / x` up to 1/0.35. */
const large = {
  top: [
    -9.86494403484714822705e-3, -6.93858572707181764372e-1, -1.05586262253232909814e1, -6.23753324503260060396e1,
    -1.62396669462573470355e2, -1.84605092906711035994e2, -8.12874355063065934246e1, -9.81432934416914548592,
  ],
  bottom: [
    1, 1.96512716674392571292e1, 1.376577541435190426e2, 4.34565877475229228821e2, 6.45387271733267880336e2,
    4.29008140027567833386e2, 1.08635005541779435134e2, 6.57024977031928170135, -6.04244152148580987438e-2,
  ],
};
/** The same beyond. */
const largest = {
  top: [
    -9.86494292470009928597e-3, -7.99283237680523006574e-1, -1.77579549177547519889e1, -1.60636384855821916062e2,
    -6.37566443368389627722e2, -1.02509513161107724954e3, -4.83519191608651397019e2,
  ],
  bottom: [
    1, 3.03380607434824582924e1, 3.25792512996573918826e2, 1.53672958608443695994e3, 3.19985821950859553908e3,
    2.55305040643316442583e3, 4.74528541206955367215e2, -2.24409524465858183362e1,
  ],
};
/** `2/sqrt(pi) - 1`. */
const SLOPE = 1.28379167095512586316e-1;
const FIRST_END = 0.84375;
const SECOND_END = 1.25;
/** 1/0.35, cut to its upper 32 bits. */
const THIRD_END = 2.8571414947509766;

function sum(coefficients: readonly number[], x: number): number {
  const square = x * x;
  const powers = [1, square, square * square];
  powers.push((powers[2] as number) * square, (powers[2] as number) * (powers[2] as number));
  let total = 0;
  for (let i = 0; i < coefficients.length; i += 2) {
    const first = coefficients[i] as number;
    const second = coefficients[i + 1];
    const pair = second === undefined ? first : first + x * second;
    total = i === 0 ? pair : total + (powers[i / 2] as number) * pair;
  }
  return total;
}
const ratio = ({ top, bottom }: typeof small, x: number): number => sum(top, x) / sum(bottom, x);

const doubleView = new Float64Array(1);
const wordView = new Uint32Array(doubleView.buffer);
// Which of the two words is the lower depends on the machine.
doubleView[0] = 1;
const LOW_WORD = wordView[1] === 0 ? 1 : 0;

/** `erfc(x) * x` for x from 1.25 on. */
function tail(x: number): number {
  const inverse = 1 / (x * x);
  const r = x < THIRD_END ? ratio(large, inverse) : ratio(largest, inverse);
  // The square of the upper half of x is exact.
  doubleView[0] = x;
  wordView[LOW_WORD] = 0;
  const z = doubleView[0];
  return exp(-z * z - 0.5625) * exp((z - x) * (z + x) + r);
}

export function erf(x: number): number {
  const size = Math.abs(x);
  if (x !== x) return NaN;
  if (size < 2 ** -28) {
    // Where the product would lose bits below the least double.
    return size < 2 ** -1018 ? 0.0625 * (16 * x + 16 * SLOPE * x) : x + SLOPE * x;
  }
  if (size < FIRST_END) return x + x * ratio(small, x * x);
  let value: number;
  if (size < SECOND_END) value = BASE + ratio(middle, size - 1);
  else if (size >= 6) value = 1;
  else value = 1 - tail(size) / size;
  return x < 0 ? -value : value;
}

export function erfc(x: number): number {
  const size = Math.abs(x);
  if (x !== x) return NaN;
  if (size < 2 ** -56) return 1 - x;
  if (size < FIRST_END) {
    const y = ratio(small, x * x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x * y + (x - 0.5));
  }
  if (size < SECOND_END) {
    const y = ratio(middle, size - 1);
    return x >= 0 ? 1 - BASE - y : 1 + (BASE + y);
  }
  if (x < -6) return 2;
  if (size >= 28) return x > 0 ? 0 : 2;
  const value = tail(size) / size;
  return x > 0 ? value : 2 - value;
}
