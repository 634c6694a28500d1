// Floats as text: the shortest form that `repr` gives; fixed, exponent and general form to any precision; hexadecimal;
// and back.
import { includesText, replaceText, skipTo, stripUnits } from './text-search.ts';

const doubleView = new Float64Array(1);
const bitsView = new BigUint64Array(doubleView.buffer);
const fractionMask = (1n << 52n) - 1n;

/** `abs(x)` as `mantissa * 2 ** exponent`, exactly. */
function decompose(x: number): { mantissa: bigint; exponent: number } {
  doubleView[0] = Math.abs(x);
  const bits = bitsView[0] ?? 0n;
  const biased = Number(bits >> 52n);
  const fraction = bits & fractionMask;
  return biased === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1075 };
}

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

/** `abs(x) * 10 ** places` rounded to an integer, ties to even. */
function scaledAndRounded(x: number, places: number): bigint {
  const { mantissa, exponent } = decompose(x);
  let numerator = mantissa;
  let denominator = 1n;
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  const quotient = numerator / denominator;
  const twice = (numerator - quotient * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) return quotient + 1n;
  return quotient;
}

/** JavaScript rounds an exact tie away from zero, Python to even: whether `x`, cut after `places` digits, is one. */
function isTie(x: number, places: number): boolean {
  const size = Math.abs(x);
  if (places >= 0) return (size * 2 ** (places + 1)) % 2 === 1;
  // Up to 10 ** 22 powers of ten are exact, and so is the remainder; beyond it, let the exact way decide.
  return places < -22 || size % 10 ** -places === 5 * 10 ** (-places - 1);
}

/** No finite float has more digits than that, after the point and in all. */
const mostDecimals = 1074;
const mostDigits = 767;

/** `abs(x)` with `places` digits after the point; `x` is finite. */
function fixedDigits(x: number, places: number): string {
  const size = Math.abs(x);
  if (places <= 100 && size < 1e21 && !isTie(size, places)) return size.toFixed(places);
  const exact = Math.min(places, mostDecimals);
  const digits = scaledAndRounded(size, exact)
    .toString()
    .padStart(exact + 1, '0');
  const point = digits.length - exact;
  const fraction = digits.slice(point) + '0'.repeat(places - exact);
  return fraction === '' ? digits : `${digits.slice(0, point)}.${fraction}`;
}

/** The `count` leading digits of a finite `abs(x)`, and the power of ten of the first. */
function leadingDigits(x: number, count: number): { digits: string; exponent: number } {
  const size = Math.abs(x);
  if (size === 0) return { digits: '0'.repeat(count), exponent: 0 };
  const shortest = size.toExponential();
  let exponent = Number(shortest.slice(shortest.indexOf('e') + 1));
  if (count <= 101 && !isTie(size, count - 1 - exponent)) {
    const text = size.toExponential(count - 1);
    const mark = text.indexOf('e');
    return { digits: text.charAt(0) + text.slice(2, mark), exponent: Number(text.slice(mark + 1)) };
  }
  const exact = Math.min(count, mostDigits);
  let digits = scaledAndRounded(size, exact - 1 - exponent).toString();
  if (digits.length > exact) {
    exponent++;
    digits = digits.slice(0, exact);
  }
  return { digits: digits + '0'.repeat(count - exact), exponent };
}

function exponentText(exponent: number): string {
  const size = Math.abs(exponent);
  return `e${exponent < 0 ? '-' : '+'}${size < 10 ? '0' : ''}${size}`;
}

/** What `repr` prints: the shortest digits that read back as the same float. */
export function floatRepr(x: number): string {
  const size = Math.abs(x);
  if (size < 1e16 && (size >= 1e-4 || size === 0)) {
    if (Number.isInteger(x)) return Object.is(x, -0) ? '-0.0' : `${x}.0`;
    return String(x);
  }
  if (Number.isNaN(x)) return 'nan';
  if (size === Infinity) return x > 0 ? 'inf' : '-inf';
  const text = x.toExponential();
  const mark = text.indexOf('e');
  return text.slice(0, mark) + exponentText(Number(text.slice(mark + 1)));
}

/** Forms of a float: fixed, exponent, general, and `r`, the shortest digits. */
export type FloatForm = 'f' | 'e' | 'g' | 'r';

/** Digits with a point put after the first `point` of them; all digits are kept. */
function withPoint(digits: string, point: number, keepPoint: boolean): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length) + (keepPoint ? '.' : '');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The text of `x`, with a minus sign if it has one. `alternate` keeps the point and, in general form, trailing zeros;
 * `asFloat` makes general form look like a float (`3.0`), as formatting without a type letter does.
 */
export function floatText(x: number, form: FloatForm, precision: number, alternate = false, asFloat = false): string {
  if (Number.isNaN(x)) return 'nan';
  const sign = isNegative(x) ? '-' : '';
  if (Math.abs(x) === Infinity) return `${sign}inf`;
  if (form === 'f') {
    return `${sign}${fixedDigits(x, precision)}${alternate && precision === 0 ? '.' : ''}`;
  }
  if (form === 'e') {
    const { digits, exponent } = leadingDigits(x, precision + 1);
    const point = precision > 0 || alternate ? '.' : '';
    return `${sign}${digits.charAt(0)}${point}${digits.slice(1)}${exponentText(exponent)}`;
  }
  let digits: string;
  let exponent: number;
  let usesExponent: boolean;
  if (form === 'r') {
    const shortest = Math.abs(x).toExponential();
    const mark = shortest.indexOf('e');
    digits = shortest.charAt(0) + shortest.slice(2, mark);
    exponent = Number(shortest.slice(mark + 1));
    usesExponent = exponent < -4 || exponent >= 16;
  } else {
    const count = Math.max(precision, 1);
    const kept = alternate ? count : Math.min(count, mostDigits);
    ({ digits, exponent } = leadingDigits(x, kept));
    usesExponent = exponent < -4 || exponent >= count - (asFloat ? 1 : 0);
    if (!alternate) digits = digits.replace(/0+$/, '') || '0';
  }
  if (usesExponent) {
    const point = digits.length > 1 || alternate ? '.' : '';
    return `${sign}${digits.charAt(0)}${point}${digits.slice(1)}${exponentText(exponent)}`;
  }
  const point = exponent + 1;
  if (asFloat && digits.length <= point) digits = `${digits.padEnd(point, '0')}0`;
  return sign + withPoint(digits, point, alternate);
}

const decimalFloat = /^[+-]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?$/;
const namedFloat = /^([+-]?)(?:(inf(?:inity)?)|nan)$/i;

/** Longer texts take the patterns, and JavaScript, too long, or more stack than there is. */
const LONG_TEXT = 1024;

/** A float as it is written. */
interface WrittenFloat {
  readonly isNegative: boolean;
  /** The digits before and behind the point. */
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
}

const isDecimalDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isHexadecimalDigit = (unit: number): boolean => isDecimalDigit(unit) || ((unit | 32) >= 97 && (unit | 32) <= 102);

/** As the patterns read it, with a look at the clock now and then. Only decimal ones may have underscores. */
function readLong(text: string, isHexadecimal: boolean): WrittenFloat | undefined {
  const isDigit = isHexadecimal ? isHexadecimalDigit : isDecimalDigit;
  const digitsFrom = (start: number, isOwnDigit: (unit: number) => boolean): string => {
    const end = skipTo(text, start, (unit) => isOwnDigit(unit) || (unit === 95 && !isHexadecimal), false);
    return text.slice(start, end);
  };
  const signLength = (at: number): number => (text[at] === '+' || text[at] === '-' ? 1 : 0);
  let at = signLength(0);
  if (isHexadecimal && text[at] === '0' && (text[at + 1] === 'x' || text[at + 1] === 'X')) at += 2;
  const whole = digitsFrom(at, isDigit);
  at += whole.length;
  let fraction = '';
  if (text[at] === '.') {
    fraction = digitsFrom(at + 1, isDigit);
    at += 1 + fraction.length;
  }
  let power = '0';
  let isLow = false;
  if ((text.charCodeAt(at) | 32) === (isHexadecimal ? 112 : 101)) {
    isLow = text[at + 1] === '-';
    at += 1 + signLength(at + 1);
    power = digitsFrom(at, isDecimalDigit);
    at += power.length;
  }
  const runs = [whole, fraction, power];
  const isWrong = (run: string): boolean => run.startsWith('_') || run.endsWith('_') || includesText(run, '__');
  if (at < text.length || whole + fraction === '' || power === '' || runs.some(isWrong)) return undefined;
  const [before = '', behind = '', size = ''] = runs.map((run) => replaceText(run, '_', '', -1));
  const digits = size.slice(skipTo(size, 0, (unit) => unit === 48, false));
  const magnitude = digits.length > 15 ? 1e15 : Number(digits);
  return { isNegative: text[0] === '-', whole: before, fraction: behind, exponent: isLow ? -magnitude : magnitude };
}

/** The first digits that are not all zero, with another one for what follows them, and of how many places what they say is short. */
function leading(digits: string, count: number): { readonly digits: string; readonly dropped: number } {
  const isZero = (unit: number): boolean => unit === 48;
  const start = skipTo(digits, 0, isZero, false);
  const end = start + count;
  if (digits.length <= end) return { digits: digits.slice(start), dropped: 0 };
  const rest = skipTo(digits, end, isZero, false) < digits.length ? '1' : '0';
  return { digits: digits.slice(start, end) + rest, dropped: digits.length - end - 1 };
}

/** A double is told from the others by fewer decimal digits than these. */
const SIGNIFICANT_DIGITS = 800;

function parseLongFloat(text: string): number | undefined {
  const written = readLong(text, false);
  if (written === undefined) return undefined;
  const { isNegative, whole, fraction, exponent } = written;
  const { digits, dropped } = leading(whole + fraction, SIGNIFICANT_DIGITS);
  return Number(`${isNegative ? '-' : ''}${digits || '0'}e${exponent - fraction.length + dropped}`);
}

/** Reads ASCII text without surrounding space as `float()` does; undefined if it is no float. */
export function parseFloatText(text: string): number | undefined {
  if (text.length > LONG_TEXT) return parseLongFloat(text);
  if (decimalFloat.test(text)) return Number(text.includes('_') ? replaceText(text, '_', '', -1) : text);
  const named = namedFloat.exec(text);
  if (named === null) return undefined;
  if (named[2] === undefined) return NaN;
  return named[1] === '-' ? -Infinity : Infinity;
}

/** `float.hex()`. */
export function floatToHex(x: number): string {
  if (Number.isNaN(x) || Math.abs(x) === Infinity) return floatRepr(x);
  const sign = isNegative(x) ? '-' : '';
  if (x === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(x);
  const isNormal = mantissa >> 52n === 1n;
  const fraction = (mantissa & fractionMask).toString(16).padStart(13, '0');
  const power = exponent + 52;
  return `${sign}0x${isNormal ? 1 : 0}.${fraction}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

const hexadecimalFloat = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

const isLeadingSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13);
const isSpace = (unit: number): boolean => /\s/.test(String.fromCharCode(unit));

function readHexadecimal(text: string): WrittenFloat | undefined {
  if (text.length > LONG_TEXT) return readLong(text, true);
  const match = hexadecimalFloat.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  return { isNegative: sign === '-', whole, fraction, exponent: Number(power) };
}

/** Reads what `float.fromhex()` takes: undefined if it is no such text, `'overflow'` if no float is that large. */
export function parseHexFloat(text: string): number | undefined | 'overflow' {
  const trimmed = stripUnits(stripUnits(text, isLeadingSpace, true, false), isSpace, false, true);
  const named = namedFloat.test(trimmed) ? parseFloatText(trimmed) : undefined;
  if (named !== undefined) return named;
  const written = readHexadecimal(trimmed);
  if (written === undefined) return undefined;
  const { isNegative: negative, whole, fraction } = written;
  const { digits, dropped } = leading(whole + fraction, SIGNIFICANT_DIGITS);
  if (digits === '') return negative ? -0 : 0;
  const mantissa = BigInt(`0x${digits}`);
  // The value is mantissa * 2 ** exponent; its first bit stands for 2 ** top.
  const exponent = written.exponent - 4 * (fraction.length - dropped);
  const top = exponent + mantissa.toString(2).length - 1;
  if (top < -1100) return negative ? -0 : 0;
  if (top > 1100) return 'overflow';
  const lowest = Math.max(top - 52, -1074);
  let kept = mantissa;
  const surplus = lowest - exponent;
  if (surplus > 0) {
    const bits = BigInt(surplus);
    kept = mantissa >> bits;
    const rest = mantissa - (kept << bits);
    const half = 1n << (bits - 1n);
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept++;
  } else kept <<= BigInt(-surplus);
  // Two steps, since 2 ** lowest alone may be below the smallest normal float; each is exact.
  const result = Number(kept) * 2 ** Math.max(lowest, -1000) * 2 ** Math.min(lowest + 1000, 0);
  if (result === Infinity) return 'overflow';
  return negative ? -result : result;
}
