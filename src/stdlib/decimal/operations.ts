// The operations that both Decimal and Context have as methods, declared once.

import * as arithmetic from './arithmetic.ts';
import * as functions from './functions.ts';
import type { PyDecimal, Rules } from './number.ts';
import { withSign } from './number.ts';

export interface Unary {
  readonly name: string;
  readonly doc: string;
  readonly compute: (a: PyDecimal, rules: Rules) => PyDecimal;
}
export interface Binary {
  readonly name: string;
  readonly doc: string;
  readonly compute: (a: PyDecimal, b: PyDecimal, rules: Rules) => PyDecimal;
}

/** Methods of both. */
export const unaryOperations: readonly Unary[] = [
  { name: 'exp', doc: 'Return e raised to the number, correctly rounded.', compute: functions.exp },
  { name: 'ln', doc: 'Return the natural logarithm, correctly rounded.', compute: functions.ln },
  { name: 'log10', doc: 'Return the logarithm to base 10, correctly rounded.', compute: functions.log10 },
  { name: 'sqrt', doc: 'Return the square root, correctly rounded.', compute: functions.squareRoot },
  { name: 'logb', doc: 'Return the exponent of the first digit.', compute: arithmetic.logarithmOfUnit },
  { name: 'logical_invert', doc: 'Return the inverted digits.', compute: arithmetic.logicalInvert },
  {
    name: 'next_minus',
    doc: 'Return the largest number below it.',
    compute: (a, rules) => arithmetic.nextTo(a, rules, false),
  },
  {
    name: 'next_plus',
    doc: 'Return the smallest number above it.',
    compute: (a, rules) => arithmetic.nextTo(a, rules, true),
  },
  { name: 'normalize', doc: 'Return the number without zeros at the end.', compute: arithmetic.normalize },
];

/** Methods of both. */
export const binaryOperations: readonly Binary[] = [
  { name: 'compare', doc: 'Return -1, 0 or 1, or NaN.', compute: arithmetic.compare },
  { name: 'compare_signal', doc: 'Compare; every NaN is an invalid operation.', compute: arithmetic.compareSignal },
  { name: 'compare_total', doc: 'Compare by the total order of all numbers.', compute: arithmetic.compareTotal },
  {
    name: 'compare_total_mag',
    doc: 'Compare sizes by the total order of all numbers.',
    compute: arithmetic.compareTotalMagnitude,
  },
  {
    name: 'copy_sign',
    doc: 'Return the first with the sign of the second.',
    compute: (a, b) => withSign(a, b.negative),
  },
  {
    name: 'logical_and',
    doc: 'Combine the digits by and.',
    compute: (a, b, rules) => arithmetic.logical(a, b, rules, (x, y) => x & y),
  },
  {
    name: 'logical_or',
    doc: 'Combine the digits by or.',
    compute: (a, b, rules) => arithmetic.logical(a, b, rules, (x, y) => x | y),
  },
  {
    name: 'logical_xor',
    doc: 'Combine the digits by exclusive or.',
    compute: (a, b, rules) => arithmetic.logical(a, b, rules, (x, y) => x ^ y),
  },
  { name: 'max', doc: 'Return the larger; a NaN gives way to a number.', compute: arithmetic.max },
  { name: 'max_mag', doc: 'Return the one of larger size.', compute: arithmetic.maxMagnitude },
  { name: 'min', doc: 'Return the smaller; a NaN gives way to a number.', compute: arithmetic.min },
  { name: 'min_mag', doc: 'Return the one of smaller size.', compute: arithmetic.minMagnitude },
  {
    name: 'next_toward',
    doc: 'Return the number next to the first in the direction of the second.',
    compute: arithmetic.nextToward,
  },
  {
    name: 'remainder_near',
    doc: 'Return what is left of the division whose quotient is the nearest whole number.',
    compute: arithmetic.remainderNear,
  },
  { name: 'rotate', doc: 'Rotate the digits.', compute: arithmetic.rotateDigits },
  { name: 'scaleb', doc: 'Add to the exponent.', compute: arithmetic.scale },
  { name: 'shift', doc: 'Shift the digits.', compute: arithmetic.shiftDigits },
];
