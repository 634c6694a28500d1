// The value of number literals whose form the tokenizer has checked.

import type { ConstantValue } from './tree.ts';

/** Python refuses longer decimal literals, since reading them takes quadratic time. */
export const MAX_DECIMAL_DIGITS = 4300;

/** The value of the literal; a number in place of it is the count of its digits, when they are too many. */
export function numberValue(literal: string): ConstantValue | { readonly tooManyDigits: number } {
  const first = literal.charCodeAt(0);
  const length = literal.length;
  if (length === 1) return first - 48;
  const digits = literal.includes('_') ? literal.replaceAll('_', '') : literal;
  const marker = digits.charCodeAt(1) | 32;
  if (first === 48 && (marker === 120 || marker === 111 || marker === 98)) return integer(digits);
  const last = digits.charCodeAt(digits.length - 1) | 32;
  if (last === 106) return { kind: 'imaginary', value: Number(digits.slice(0, -1)) };
  if (/[.eE]/.test(digits)) return { kind: 'float', value: Number(digits) };
  if (digits.length > MAX_DECIMAL_DIGITS) return { tooManyDigits: digits.length };
  return integer(digits);
}

function integer(digits: string): number | bigint {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : BigInt(digits);
}
