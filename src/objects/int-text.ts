// Ints as text: decimal text with its limit on digits, and the reading of text as `int()` reads it.
import { valueError } from '../runtime/errors.ts';
import { TextInPieces, Watch } from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { normalize, priceBits } from '../runtime/numbers.ts';
import { includesText, replaceText, skipTo } from './text-search.ts';
import { everyStretch, numberText } from './unicode.ts';

const advice = 'use sys.set_int_max_str_digits() to increase the limit';

let knownLimit = 0;
let firstTooLong = 0n;

/** Conversion between decimal text and ints takes more than linear time, so it is limited as in CPython. */
function tooLong(value: bigint): boolean {
  if (knownLimit !== machine.intDigits) {
    knownLimit = machine.intDigits;
    firstTooLong = 10n ** BigInt(knownLimit);
  }
  return value >= firstTooLong || -value >= firstTooLong;
}

/** Raises ValueError if an int may not be read from so many digits; charges for the work otherwise. */
export function checkDigits(count: number): void {
  const limit = machine.intDigits;
  if (count > limit) {
    throw valueError(
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${count} digits; ${advice}`,
    );
  }
  if (count > 1000) spend((count * count) / 10_000);
}

/** Decimal digits. Raises ValueError if there are too many. */
export function intRepr(value: Int): string {
  if (typeof value === 'number') return String(value);
  if (tooLong(value)) {
    throw valueError(`Exceeds the limit (${machine.intDigits} digits) for integer string conversion; ${advice}`);
  }
  const text = value.toString();
  if (text.length > 1000) checkDigits(text.length - 1);
  return text;
}

/** The digits that an int literal in text may have in each base, with underscores. */
const literals = new Map<number, RegExp>();

function literalPattern(base: number): RegExp {
  let pattern = literals.get(base);
  if (pattern === undefined) {
    const digits = base <= 10 ? `0-${base - 1}` : `0-9a-${String.fromCharCode(86 + base)}`;
    pattern = new RegExp(`^[${digits}_]*$`, 'i');
    literals.set(base, pattern);
  }
  return pattern;
}

/** Whether a text is digits of the base, with single underscores between them. */
function isLiteral(text: string, base: number): boolean {
  if (text === '' || text.startsWith('_') || text.endsWith('_')) return false;
  const pattern = literalPattern(base);
  return everyStretch(text, (stretch) => pattern.test(stretch)) && !includesText(text, '__');
}

/** Whether a decimal number begins with zeros that it could do without. */
function hasLeadingZeros(text: string): boolean {
  if (!text.startsWith('0')) return false;
  const rest = skipTo(text, 0, (unit) => unit === 48 || unit === 95, false);
  const unit = text.charCodeAt(rest);
  return unit >= 49 && unit <= 57;
}

const prefixes = new Map([
  ['0x', 16],
  ['0o', 8],
  ['0b', 2],
]);

/**
 * Reads text as `int(text, base)` does, with base 0 or 2 to 36; undefined if it is no int. Raises ValueError if it is
 * too long.
 */
export function parseIntText(text: string, base: number): Int | undefined {
  let digits = numberText(text);
  const sign = digits.charAt(0);
  if (sign === '-' || sign === '+') digits = digits.slice(1);
  const prefixBase = prefixes.get(digits.slice(0, 2).toLowerCase());
  let actualBase = base;
  if (prefixBase !== undefined && (base === 0 || base === prefixBase)) {
    actualBase = prefixBase;
    digits = digits.slice(digits.charAt(2) === '_' ? 3 : 2);
  } else if (base === 0) {
    actualBase = 10;
    // Base 0 reads what source text may say, and there 010 might be meant as octal.
    if (hasLeadingZeros(digits)) return undefined;
  }
  if (!isLiteral(digits, actualBase)) return undefined;
  if (digits.includes('_')) digits = replaceText(digits, '_', '', -1);
  const negative = sign === '-';
  if (digits.length <= 10) {
    const small = Number.parseInt(digits, actualBase);
    return negative ? 0 - small : small;
  }
  const value = bigIntOf(digits, actualBase);
  return normalize(negative ? -value : value);
}

function bigIntOf(text: string, base: number): bigint {
  const bits = Math.log2(base);
  const isPower = Number.isInteger(bits);
  const digits = isPower ? text.slice(skipTo(text, 0, (unit) => unit === 48, false)) : text;
  if (digits === '') return 0n;
  if (isPower) priceBits((digits.length - 1) * bits + 1);
  switch (base) {
    case 2:
      return BigInt(`0b${digits}`);
    case 8:
      return BigInt(`0o${digits}`);
    case 16:
      return BigInt(`0x${digits}`);
    case 4:
    case 32: {
      const binary = new TextInPieces();
      for (const digit of digits) {
        spend(20);
        binary.add(Number.parseInt(digit, base).toString(2).padStart(bits, '0'));
      }
      return BigInt(`0b${binary.join()}`);
    }
  }
  checkDigits(digits.length);
  if (base === 10) return BigInt(digits);
  let value = 0n;
  // Ten digits of any base fit in a number.
  const factor = BigInt(base ** 10);
  const head = digits.length % 10;
  if (head > 0) value = BigInt(Number.parseInt(digits.slice(0, head), base));
  const watch = new Watch(128);
  for (let i = head; i < digits.length; i += 10) {
    watch.pass();
    value = value * factor + BigInt(Number.parseInt(digits.slice(i, i + 10), base));
  }
  return value;
}

/** The refusal of `int(text, base)`: `shown` is the repr of what was given. */
export function invalidIntLiteral(shown: string, base: number): unknown {
  return valueError(
    `invalid literal for int() with base ${base}: ${Array.from(shown.slice(0, 400)).slice(0, 200).join('')}`,
  );
}

/** What `int(text, base)` gives. Raises ValueError. */
export function intFromText(text: string, base: number, show: () => string): Int {
  const value = parseIntText(text, base);
  if (value === undefined) throw invalidIntLiteral(show(), base);
  return value;
}
