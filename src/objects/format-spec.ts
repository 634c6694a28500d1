// The format mini-language: `format(value, '>10.2f')`. A spec is read once into a record; each kind of value has its
// formatter.
import { error, overflowError, valueError } from '../runtime/errors.ts';
import { Meter, reserve, TextInPieces } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { toDouble } from '../runtime/numbers.ts';
import type { FloatForm } from './float-text.ts';
import { floatText } from './float-text.ts';
import { intRepr } from './int-text.ts';
import { textBetween, textLength } from './str-text.ts';
import { characterOf } from './text-range.ts';
import { decimalValue, everyStretch, toUpper } from './unicode.ts';

export interface FormatSpec {
  /** The name of the value's type, for messages. */
  readonly typeName: string;
  /** What was not given is '' or -1. */
  readonly fill: string;
  readonly align: '' | '<' | '>' | '=' | '^';
  readonly sign: '' | '+' | '-' | ' ';
  readonly coercesZero: boolean;
  readonly alternate: boolean;
  /** A zero before the width: zeros between sign and digits, unless fill or alignment say otherwise. */
  readonly zero: boolean;
  readonly width: number;
  readonly grouping: '' | ',' | '_';
  readonly precision: number;
  readonly type: string;
}

/** The largest numbers that CPython's C types hold: what messages depend on. */
const largestSize = 2n ** 63n - 1n;
const largestInt = 2 ** 31 - 1;

const remembered = new Map<string, Map<string, FormatSpec>>();
const rememberedTypes = ['str', 'int', 'float'];
const rememberedCount = 200;

/** Reads a spec. Raises ValueError with CPython's wording. */
export function parseFormatSpec(text: string, typeName: string): FormatSpec {
  const known = remembered.get(typeName);
  const found = known?.get(text);
  if (found !== undefined) return found;
  const spec = readSpec(text, typeName);
  if (text.length < 32) {
    if (known === undefined) {
      if (rememberedTypes.includes(typeName)) remembered.set(typeName, new Map([[text, spec]]));
    } else {
      if (known.size >= rememberedCount) known.clear();
      known.set(text, spec);
    }
  }
  return spec;
}

const aligns = '<>=^';

function readSpec(text: string, typeName: string): FormatSpec {
  let at = 0;
  let fill = '';
  let align = '';
  const first = text === '' ? '' : String.fromCodePoint(text.codePointAt(0) ?? 0);
  const second = text.charAt(first.length);
  if (second !== '' && aligns.includes(second)) {
    fill = first;
    align = second;
    at = first.length + 1;
  } else if (first !== '' && aligns.includes(first)) {
    align = first;
    at = 1;
  }
  let sign = '';
  if (text[at] === '+' || text[at] === '-' || text[at] === ' ') sign = text.charAt(at++);
  const coercesZero = text[at] === 'z';
  if (coercesZero) at++;
  const alternate = text[at] === '#';
  if (alternate) at++;
  const zero = fill === '' && text[at] === '0';
  if (zero) at++;
  const width = readNumber(text, at);
  at = width.end;
  let grouping = '';
  if (text[at] === ',') {
    grouping = ',';
    at++;
  }
  if (text[at] === '_') {
    if (grouping !== '') throw valueError("Cannot specify both ',' and '_'.");
    grouping = '_';
    at++;
  }
  if (text[at] === ',' && grouping === '_') throw valueError("Cannot specify both ',' and '_'.");
  let precision = -1;
  if (text[at] === '.') {
    const number = readNumber(text, at + 1);
    if (number.end === at + 1) throw valueError('Format specifier missing precision');
    precision = number.value;
    at = number.end;
  }
  const type = text.slice(at);
  if (type.length > 1 && textLength(type) > 1) {
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  }
  if (grouping !== '' && type !== '' && !'defgEG%F'.includes(type) && !(grouping === '_' && 'boxX'.includes(type))) {
    throw groupingError(grouping, type);
  }
  return {
    typeName,
    fill,
    align: align as FormatSpec['align'],
    sign: sign as FormatSpec['sign'],
    coercesZero,
    alternate,
    zero,
    width: width.value,
    grouping: grouping as FormatSpec['grouping'],
    precision,
    type,
  };
}

/** Decimal digits of any script from `start` on; the value is -1 if there are none. */
function readNumber(text: string, start: number): { value: number; end: number } {
  let value = 0;
  let exact = 0n;
  let end = start;
  while (end < text.length) {
    // Zeros may come before it.
    if ((end - start) % 64 === 63) spend(64 * 10);
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    const digit = decimalValue(character);
    if (digit < 0) break;
    exact = exact * 10n + BigInt(digit);
    value = Number(exact);
    end += character.length;
    if (exact > largestSize) throw valueError('Too many decimal digits in format string');
  }
  return { value: end === start ? -1 : value, end };
}

function shownType(type: string): string {
  const code = type.codePointAt(0) ?? 0;
  return code > 32 && code < 128 ? type : `\\x${code.toString(16)}`;
}
function groupingError(grouping: string, type: string): unknown {
  return valueError(`Cannot specify '${grouping}' with '${shownType(type)}'.`);
}
function unknownType(spec: FormatSpec): unknown {
  return valueError(`Unknown format code '${shownType(spec.type)}' for object of type '${spec.typeName}'`);
}

/** `text` of `length` code points, filled up to `width`. */
function pad(text: string, length: number, width: number, align: string, fill: string): string {
  const missing = width - length;
  if (missing <= 0) return text;
  reserve(text.length + missing * fill.length);
  if (align === '<') return text + fill.repeat(missing);
  if (align === '^') {
    const left = missing >> 1;
    return fill.repeat(left) + text + fill.repeat(missing - left);
  }
  return fill.repeat(missing) + text;
}

export function formatStr(text: string, spec: FormatSpec): string {
  if (spec.type !== 's' && spec.type !== '') throw unknownType(spec);
  if (spec.grouping !== '') throw groupingError(spec.grouping, 's');
  if (spec.sign === ' ') throw valueError('Space not allowed in string format specifier');
  if (spec.sign !== '') throw valueError('Sign not allowed in string format specifier');
  if (spec.coercesZero) throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const { precision, width } = spec;
  const kept =
    precision >= 0 && precision < text.length ? textBetween(text, 0, Math.min(precision, textLength(text))) : text;
  if (width < 0) return kept;
  return pad(kept, textLength(kept), width, spec.align || '<', spec.fill || (spec.zero ? '0' : ' '));
}
/** A formatted number: what stands before the digits, the digits to be grouped, and what follows them. */
interface NumberParts {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  readonly rest: string;
}

function assemble(parts: NumberParts, spec: FormatSpec): string {
  const { sign, prefix, digits, rest } = parts;
  const width = Math.max(spec.width, 0);
  const align = spec.align || (spec.zero ? '=' : '>');
  const fill = spec.fill || (spec.zero ? '0' : ' ');
  if (width > 0) reserve(width * fill.length);
  const isZeroFilled = fill === '0' && align === '=';
  const otherLength = sign.length + prefix.length + rest.length;
  const body =
    spec.grouping === '' || digits === '' ? digits : grouped(digits, spec, isZeroFilled ? width - otherLength : 0);
  const length = otherLength + body.length;
  if (align === '=') return sign + prefix + pad(body + rest, length, width, '>', fill);
  return pad(sign + prefix + body + rest, length, width, align, fill);
}

/** Digits in groups from the right, with zeros in front until they are `least` characters long. */
function grouped(digits: string, spec: FormatSpec, least: number): string {
  const size = spec.type !== '' && 'bxoX'.includes(spec.type) ? 4 : 3;
  let all = digits;
  if (least > digits.length) {
    // So many digits take `count + floor((count - 1) / size)` characters; a separator is never the first.
    let count = Math.max(Math.floor((least * size) / (size + 1)), digits.length);
    while (count + Math.floor((count - 1) / size) < least) count++;
    all = digits.padStart(count, '0');
  }
  const head = all.length % size || size;
  const groups = new TextInPieces();
  groups.add(all.slice(0, head));
  const meter = new Meter(head, 4);
  for (let i = head; i < all.length; i += size) {
    meter.pass(i);
    groups.add(spec.grouping);
    groups.add(all.slice(i, i + size));
  }
  return groups.join();
}

function signText(negative: boolean, spec: FormatSpec): string {
  return negative ? '-' : spec.sign === '-' ? '' : spec.sign;
}

const radixes = new Map([
  ['b', 2],
  ['o', 8],
  ['x', 16],
  ['X', 16],
]);

export function formatInt(value: Int, spec: FormatSpec): string {
  const { type } = spec;
  if (type !== '' && !'bcdoxXn'.includes(type)) {
    if ('eEfFgG%'.includes(type)) return formatFloat(toDouble(value), spec);
    throw unknownType(spec);
  }
  if (spec.precision !== -1) throw valueError('Precision not allowed in integer format specifier');
  if (spec.coercesZero) throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  if (type === 'c') return formatCharacter(value, spec);
  const radix = radixes.get(type) ?? 10;
  const negative = value < 0;
  let digits = radix === 10 ? intRepr(value) : value.toString(radix);
  if (negative) digits = digits.slice(1);
  if (type === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate && radix !== 10 ? `0${type}` : '';
  return assemble({ sign: signText(negative, spec), prefix, digits, rest: '' }, spec);
}

function formatCharacter(value: Int, spec: FormatSpec): string {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === 'bigint' && (value > largestSize || value < -largestSize - 1n)) {
    throw overflowError('Python int too large to convert to C long');
  }
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  const align = spec.align || (spec.zero ? '=' : '>');
  return pad(characterOf(Number(value)), 1, spec.width, align, spec.fill || (spec.zero ? '0' : ' '));
}

/** The digits and form that a float or a part of a complex takes. */
function floatForm(spec: FormatSpec): FloatForm {
  switch (spec.type) {
    case '':
      return spec.precision < 0 ? 'r' : 'g';
    case 'e':
    case 'E':
      return 'e';
    case 'f':
    case 'F':
    case '%':
      return 'f';
    default:
      return 'g';
  }
}

/** Whether nothing but zeros stands before the exponent. */
function isZero(text: string): boolean {
  const mark = Math.max(text.indexOf('e'), text.indexOf('E'));
  return everyStretch(mark < 0 ? text : text.slice(0, mark), (stretch) => /^[0.]+$/.test(stretch));
}

function floatParts(value: number, spec: FormatSpec, form: FloatForm, asFloat: boolean): NumberParts {
  const { type } = spec;
  const precision = spec.precision < 0 ? 6 : spec.precision;
  if (precision > largestInt) throw valueError('precision too big');
  reserve(precision);
  let text = floatText(type === '%' ? value * 100 : value, form, precision, spec.alternate, asFloat);
  if (type === 'E' || type === 'F' || type === 'G') text = toUpper(text);
  let negative = text.startsWith('-');
  if (negative) text = text.slice(1);
  if (negative && spec.coercesZero && isZero(text)) negative = false;
  if (type === '%') text += '%';
  let end = 0;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return { sign: signText(negative, spec), prefix: '', digits: text.slice(0, end), rest: text.slice(end) };
}

export function formatFloat(value: number, spec: FormatSpec): string {
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownType(spec);
  return assemble(floatParts(value, spec, floatForm(spec), spec.type === ''), spec);
}

export function formatComplex(real: number, imaginary: number, spec: FormatSpec): string {
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownType(spec);
  if (spec.zero || spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const form = floatForm(spec);
  const plain = { ...spec, width: -1, fill: '', align: '' } as const;
  const isPlain = spec.type === '';
  const hidesReal = isPlain && real === 0 && !Object.is(real, -0);
  const first = hidesReal ? '' : assemble(floatParts(real, plain, form, false), plain);
  const signed = hidesReal ? plain : ({ ...plain, sign: '+' } as const);
  const second = assemble(floatParts(imaginary, signed, form, false), signed);
  const text = isPlain && !hidesReal ? `(${first}${second}j)` : `${first}${second}j`;
  return pad(text, text.length, spec.width, spec.align || '>', spec.fill || ' ');
}

/** What `__format__` of a type without formats of its own says to a spec. */
export function unsupportedFormat(typeName: string): unknown {
  return error('TypeError', `unsupported format string passed to ${typeName}.__format__`);
}
