// Decimal numbers as text, and from text.

import { replaceText } from '../../objects/text-search.ts';
import { decimalValue, numberText } from '../../objects/unicode.ts';
import { valueError } from '../../runtime/errors.ts';
import { Meter, mapStretches, reserve, TextInPieces } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import type { Rules } from './number.ts';
import {
  checkDigits,
  cutDigits,
  digitCount,
  digitsValue,
  digitText,
  PyDecimal,
  powerOfTen,
  priceDigits,
} from './number.ts';

const pattern = /^([+-]?)(?:(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?|(inf(?:inity)?)|(s?)nan(\d*))$/i;

/** Reads a number as Python writes it; undefined: the text is none. */
export function readDecimal(text: string): PyDecimal | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', bare, exponentText, infinite, signaling, payload] = match;
  const negative = sign === '-';
  if (infinite !== undefined) return new PyDecimal(negative, 0n, 0, 'F');
  if (payload !== undefined) {
    return new PyDecimal(negative, digitsValue(payload), 0, signaling === '' ? 'n' : 'N');
  }
  const decimals = bare ?? fraction;
  const digits = whole + decimals;
  checkDigits(digits.length);
  const written = exponentText === undefined ? 0 : Number(exponentText);
  return new PyDecimal(negative, digitsValue(digits), written - decimals.length);
}

/** Digits of other scripts become plain ones; space around it and underscores are taken away. */
export function plainDigits(text: string): string {
  return mapStretches(replaceText(numberText(text), '_', '', -1), (stretch) =>
    stretch.replace(/[^\0-\x7f]/gu, (character) => {
      spend(10);
      const digit = decimalValue(character);
      return digit < 0 ? character : String(digit);
    }),
  );
}

export function digitsOf(number: PyDecimal): string {
  return digitText(number.coefficient);
}

/** The text that reads as the same number: plain where the exponent is small, else scientific or (`engineering`) in steps of three. */
export function decimalText(number: PyDecimal, capitals = true, engineering = false): string {
  const { sign, special, exponent } = number;
  if (special === 'F') return `${sign}Infinity`;
  if (special !== '')
    return `${sign}${special === 'N' ? 's' : ''}NaN${number.coefficient === 0n ? '' : digitsOf(number)}`;
  const digits = digitsOf(number);
  const left = exponent + digits.length;
  let place: number;
  if (exponent <= 0 && left > -6) place = left;
  else if (!engineering) place = 1;
  else if (number.coefficient === 0n) place = modulo(left + 1, 3) - 1;
  else place = modulo(left - 1, 3) + 1;
  let whole: string;
  let fraction = '';
  if (place <= 0) {
    whole = '0';
    fraction = `.${'0'.repeat(-place)}${digits}`;
  } else if (place >= digits.length) whole = digits + '0'.repeat(place - digits.length);
  else {
    whole = digits.slice(0, place);
    fraction = `.${digits.slice(place)}`;
  }
  if (left === place) return sign + whole + fraction;
  return `${sign}${whole}${fraction}${capitals ? 'E' : 'e'}${signed(left - place)}`;
}
const modulo = (a: number, b: number): number => ((a % b) + b) % b;
const signed = (value: number): string => (value < 0 ? String(value) : `+${value}`);

// The format mini-language.

interface DecimalSpec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly coercesZero: boolean;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: boolean;
  readonly precision: number | undefined;
  readonly type: string;
}

const specPattern = /^(?:([^])?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%])?$/u;

/** What is longer can only be so by a width that no text has. */
const LONGEST_SPEC = 1000;

function readSpec(text: string): DecimalSpec {
  const match = text.length > LONGEST_SPEC ? null : specPattern.exec(text);
  if (match === null) throw valueError('invalid format string');
  const [, fill, align, sign, zero, alternate, padding, width, grouping, precision, type] = match;
  if (padding !== undefined && align !== undefined) throw valueError('invalid format string');
  if (alternate !== undefined) throw valueError('invalid format string');
  if (type === 'n' && grouping !== undefined) throw valueError('invalid format string');
  const size = Number(width ?? 0);
  const places = precision === undefined ? undefined : Number(precision);
  if (size > 2 ** 31 || (places ?? 0) > 2 ** 31) throw valueError('invalid format string');
  return {
    fill: padding !== undefined ? '0' : (fill ?? ' '),
    align: padding !== undefined ? 'z' : (align ?? '>'),
    sign: sign ?? '-',
    coercesZero: zero !== undefined,
    alternate: false,
    width: size,
    grouping: grouping !== undefined,
    precision: places,
    type: type ?? '',
  };
}

/** `format(number, text)`: rounded as the rules say. Raises ValueError. */
export function formatDecimal(number: PyDecimal, text: string, rules: Rules, capitals: boolean): string {
  const spec = readSpec(text);
  reserve(spec.width);
  if (!number.isFinite) {
    const plain = decimalText(number).replace(/^-/, '');
    const body = spec.type === '%' ? `${plain}%` : plain;
    return assemble(signText(number.negative, spec), body, '', { ...spec, grouping: false }, true);
  }
  const type = spec.type === '' ? (capitals ? 'G' : 'g') : spec.type === 'n' ? 'g' : spec.type;
  let value = type === '%' ? new PyDecimal(number.negative, number.coefficient, number.exponent + 2) : number;
  let { precision } = spec;
  if (precision === undefined && type === '%') precision = undefined;
  if (precision !== undefined) {
    reserve(precision);
    if ('eE'.includes(type)) value = roundTo(value, precision + 1, rules);
    else if ('fF%'.includes(type)) value = rescale(value, -precision, rules);
    else if (digitCount(value.coefficient) > Math.max(precision, 1)) {
      value = roundTo(value, Math.max(precision, 1), rules);
    }
  }
  if (value.isZero && value.exponent > 0 && 'fF%'.includes(type)) value = rescale(value, 0, rules);
  let negative = value.negative;
  if (spec.coercesZero && value.isZero) negative = false;
  const digits = digitsOf(value);
  const left = value.exponent + digits.length;
  let place: number;
  if ('eE'.includes(type)) {
    place = value.isZero && precision !== undefined ? 1 - precision : 1;
  } else if ('fF%'.includes(type)) place = left;
  else place = value.exponent <= 0 && left > -6 ? left : 1;
  let whole: string;
  let fraction: string;
  if (place <= 0) {
    reserve(-place);
    whole = '0';
    fraction = '0'.repeat(-place) + digits;
  } else if (place >= digits.length) {
    reserve(place);
    whole = digits + '0'.repeat(place - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, place);
    fraction = digits.slice(place);
  }
  let rest = fraction === '' ? '' : `.${fraction}`;
  const exponent = left - place;
  if ('eE'.includes(type) || (exponent !== 0 && 'gG'.includes(type))) {
    rest += `${type === 'e' || type === 'g' ? 'e' : 'E'}${signed(exponent)}`;
  }
  if (type === '%') rest += '%';
  return assemble(signText(negative, spec), whole, rest, spec, false);
}

/** To so many digits, rounding up to one more place if need be. */
function roundTo(number: PyDecimal, places: number, rules: Rules): PyDecimal {
  const { negative, coefficient, exponent } = number;
  if (coefficient === 0n) return new PyDecimal(negative, 0n, number.adjusted + 1 - places);
  const count = digitCount(coefficient) - places;
  if (count <= 0) {
    priceDigits(places);
    return new PyDecimal(negative, coefficient * powerOfTen(-count), exponent + count);
  }
  const { kept } = cutDigits(coefficient, count, rules.rounding, negative);
  return kept >= powerOfTen(places)
    ? new PyDecimal(negative, kept / 10n, exponent + count + 1)
    : new PyDecimal(negative, kept, exponent + count);
}
/** To that exponent. */
function rescale(number: PyDecimal, exponent: number, rules: Rules): PyDecimal {
  const { negative, coefficient } = number;
  if (coefficient === 0n) return new PyDecimal(negative, 0n, exponent);
  const count = exponent - number.exponent;
  if (count > 0) return new PyDecimal(negative, cutDigits(coefficient, count, rules.rounding, negative).kept, exponent);
  priceDigits(digitCount(coefficient) - count);
  return new PyDecimal(negative, coefficient * powerOfTen(-count), exponent);
}

function signText(negative: boolean, { sign }: DecimalSpec): string {
  return negative ? '-' : sign === '-' ? '' : sign;
}

function assemble(sign: string, whole: string, rest: string, spec: DecimalSpec, isSpecial: boolean): string {
  const { width } = spec;
  let { fill, align } = spec;
  if (align === 'z' && isSpecial) [fill, align] = [' ', '>'];
  const zeros = align === 'z';
  let body = whole;
  const least = width - sign.length - rest.length;
  if (spec.grouping) body = grouped(whole, zeros ? least : 0);
  else if (zeros) body = whole.padStart(least, '0');
  const missing = Math.max(0, width - sign.length - body.length - rest.length);
  if (align === '<') return sign + body + rest + fill.repeat(missing);
  if (align === '=') return sign + fill.repeat(missing) + body + rest;
  if (align === '^') {
    const before = missing >> 1;
    return fill.repeat(before) + sign + body + rest + fill.repeat(missing - before);
  }
  return fill.repeat(missing) + sign + body + rest;
}

/** Units (see `spend`) for a digit. */
const GROUPING_UNITS = 3;

function grouped(digits: string, least: number): string {
  // As few zeros before it as fill the width, commas included.
  const all = digits.padStart(least - Math.floor((least - 1) / 4), '0');
  const head = all.length % 3 || 3;
  const text = new TextInPieces();
  text.add(all.slice(0, head));
  const meter = new Meter(head, GROUPING_UNITS);
  for (let i = head; i < all.length; i += 3) {
    meter.pass(i);
    text.add(',');
    text.add(all.slice(i, i + 3));
  }
  return text.join();
}
