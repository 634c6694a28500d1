// `'%5.2f' % x`: formatting in the manner of C's printf, of strings and of bytes.
import { callPinnedSpecial } from '../runtime/call.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { passUnit, reserve, TextInPieces } from '../runtime/limits.ts';
import { machine } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { asInt, normalize, toFloat, toIndex } from '../runtime/numbers.ts';
import { getItem } from '../runtime/operators.ts';
import { runPinned } from '../runtime/pinned.ts';
import { inPlace, keeping, leavePlace, moveOn } from '../runtime/place.ts';
import { toAscii, toRepr, toStr } from '../runtime/text.ts';
import { bytesOf } from './buffer.ts';
import { bytesOfLatin, PyByteArray, PyBytes } from './bytes.ts';
import { detachedSlice } from './detached.ts';
import { floatText } from './float-text.ts';
import { intRepr } from './int-text.ts';
import type { Value } from './object.ts';
import { Instance, PyFloat, typeName, typeOf, unwrap } from './object.ts';
import { codePointIndex, textBetween, textLength, textOfManyUnits, textOfUnits } from './str-text.ts';
import { characterOf } from './text-range.ts';
import { PyTuple } from './tuple.ts';
import { toUpper } from './unicode.ts';

const largestWidth = Number(2n ** 63n - 1n);
const largestPrecision = 2 ** 31 - 1;

/** What stands between `%` and the letter. */
interface Directive {
  left: boolean;
  plus: boolean;
  blank: boolean;
  alternate: boolean;
  zero: boolean;
  width: number;
  precision: number;
}

/** Where the arguments come from: a tuple's items, one value, or a mapping's entries. */
class Arguments {
  private items: readonly Value[];
  /** Which of them comes next. */
  next = 0;
  readonly mapping: Value | undefined;
  constructor(args: Value, isBytes: boolean) {
    const inner = unwrap(args);
    this.items = inner instanceof PyTuple ? inner.items : [args];
    const isText = isBytes ? inner instanceof PyBytes || inner instanceof PyByteArray : typeof inner === 'string';
    const isMapping = !isText && !(inner instanceof PyTuple) && typeOf(args).lookup('__getitem__') !== undefined;
    this.mapping = isMapping ? args : undefined;
  }
  take(): Value {
    const item = this.items[this.next++];
    if (item === undefined) throw typeError('not enough arguments for format string');
    return item;
  }
  /** From now on the only argument is what the mapping has under the key. */
  select(key: Value): void {
    const { mapping } = this;
    if (mapping === undefined) throw typeError('format requires a mapping');
    this.items = [runPinned(() => getItem(mapping, key))];
    this.next = 0;
  }
  finish(what: string): void {
    if (this.mapping === undefined && this.next < this.items.length) {
      throw typeError(`not all arguments converted during ${what} formatting`);
    }
  }
}

/** `template % args` for strings. */
export function formatPercent(template: string, args: Value): string {
  return formatTemplate(template, args, false);
}

/** `template % args` for bytes. */
export function formatPercentBytes(template: Uint8Array, args: Value): Uint8Array {
  const format = (text: string): string => formatTemplate(text, args, true);
  return keeping(template, () => keeping(template, () => textOfManyUnits(template), format), bytesOfLatin);
}

/** Units (see `spend`) for a piece. */
const PIECE_UNITS = 4;

/** Bytes are handled as text of their Latin-1 characters. */
function formatTemplate(template: string, values: Value, isBytes: boolean): string {
  const place = inPlace(template, () => ({
    args: new Arguments(values, isBytes),
    next: 0,
    text: new TextInPieces(),
    at: 0,
  }));
  const { state } = place;
  const { args, text } = state;
  for (;;) {
    let { at } = state;
    args.next = state.next;
    const percent = template.indexOf('%', at);
    // Of two percent signs the first belongs to the text.
    const isDoubled = percent >= 0 && template[percent + 1] === '%';
    const end = percent < 0 ? template.length : percent;
    const literal = template.slice(at, isDoubled ? end + 1 : end);
    machine.fuel -= PIECE_UNITS;
    if (percent < 0 || isDoubled) {
      text.add(literal);
      if (percent < 0) break;
      state.at = percent + 2;
      moveOn(place);
      continue;
    }
    at = percent + 1;
    at = readKey(template, at, args, isBytes);
    const directive: Directive = {
      left: false,
      plus: false,
      blank: false,
      alternate: false,
      zero: false,
      width: -1,
      precision: -1,
    };
    at = readDirective(template, at, args, directive, isBytes);
    if (at >= template.length) throw valueError('incomplete format');
    const code = template.codePointAt(at) ?? 0;
    const piece = formatValue(code, args, directive, isBytes, () => codePointIndex(template, at));
    text.add(literal);
    text.add(piece);
    state.at = at + (code > 0xffff ? 2 : 1);
    state.next = args.next;
    moveOn(place);
  }
  leavePlace(place);
  args.finish(isBytes ? 'bytes' : 'string');
  return text.join();
}

/** `(key)`, with balanced parentheses inside. */
function readKey(template: string, start: number, args: Arguments, isBytes: boolean): number {
  if (template[start] !== '(') return start;
  if (args.mapping === undefined) throw typeError('format requires a mapping');
  let depth = 1;
  let at = start + 1;
  while (at < template.length) {
    passUnit(at);
    const c = template[at++];
    if (c === '(') depth++;
    else if (c === ')' && --depth === 0) break;
  }
  if (depth > 0) throw valueError('incomplete format key');
  const key = detachedSlice(template, start + 1, at - 1);
  args.select(isBytes ? new PyBytes(bytesOfLatin(key)) : key);
  return at;
}

function starArgument(args: Arguments): Int {
  const value = asInt(args.take());
  if (value === undefined) throw typeError('* wants int');
  return value;
}

/** More digits than these make no number that would mean anything. */
const MOST_DIGITS = 40;

/** The number that stands there, -1 if there is none, and where it ends. */
function numberAt(template: string, start: number): { readonly value: number; readonly end: number } {
  let first = start;
  for (; template[first] === '0'; first++) passUnit(first);
  let end = first;
  for (; isDigit(template.charCodeAt(end)); end++) passUnit(end);
  if (end === start) return { value: -1, end };
  return { value: end - first > MOST_DIGITS ? Infinity : Number(template.slice(first, end)), end };
}
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function readDirective(
  template: string,
  start: number,
  args: Arguments,
  directive: Directive,
  isBytes: boolean,
): number {
  let at = start;
  flags: for (; ; at++) {
    passUnit(at);
    switch (template[at]) {
      case '-':
        directive.left = true;
        break;
      case '+':
        directive.plus = true;
        break;
      case ' ':
        directive.blank = true;
        break;
      case '#':
        directive.alternate = true;
        break;
      case '0':
        directive.zero = true;
        break;
      default:
        break flags;
    }
  }
  if (template[at] === '*') {
    at++;
    const value = starArgument(args);
    if (typeof value === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
    if (value < 0) directive.left = true;
    directive.width = Math.abs(value);
  } else {
    const { value, end } = numberAt(template, at);
    directive.width = value;
    if (value >= largestWidth) throw valueError('width too big');
    at = end;
  }
  if (template[at] === '.') {
    at++;
    directive.precision = 0;
    if (template[at] === '*') {
      at++;
      const value = starArgument(args);
      if (value > largestPrecision || value < -largestPrecision) {
        throw overflowError('Python int too large to convert to C int');
      }
      directive.precision = Math.max(Number(value), 0);
    } else {
      const { value, end } = numberAt(template, at);
      directive.precision = Math.max(value, 0);
      if (value > largestPrecision) throw valueError(isBytes ? 'prec too big' : 'precision too big');
      at = end;
    }
  }
  // C's length letters mean nothing here.
  if (template[at] === 'h' || template[at] === 'l' || template[at] === 'L') at++;
  return at;
}

function formatValue(
  code: number,
  args: Arguments,
  directive: Directive,
  isBytes: boolean,
  place: () => number,
): string {
  const value = args.take();
  const type = String.fromCodePoint(code);
  switch (type) {
    case 's':
    case 'b':
      if (isBytes) return padText(bytesText(value), directive);
      if (type === 'b') break;
      return padText(toStr(value), directive);
    case 'r':
      return padText(isBytes ? toAscii(value) : toRepr(value), directive);
    case 'a':
      return padText(toAscii(value), directive);
    case 'c':
      return padText(isBytes ? byteCharacter(value) : character(value), { ...directive, precision: -1 });
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return formatInteger(type, value, directive);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return formatReal(type, value, directive, isBytes);
  }
  const shown = code > 31 && code < 128 ? type : '?';
  throw valueError(`unsupported format character '${shown}' (0x${code.toString(16)}) at index ${place()}`);
}

function padText(text: string, directive: Directive): string {
  const { width, precision } = directive;
  const cut = precision >= 0 && precision < text.length;
  const kept = cut ? textBetween(text, 0, Math.min(precision, textLength(text))) : text;
  const missing = width < 0 ? 0 : width - textLength(kept);
  if (missing <= 0) return kept;
  reserve(kept.length + missing);
  const blanks = ' '.repeat(missing);
  return directive.left ? kept + blanks : blanks + kept;
}

/** A number's sign, prefix and digits, filled up to the width. */
function padNumber(sign: string, prefix: string, digits: string, directive: Directive): string {
  const missing = directive.width - sign.length - prefix.length - digits.length;
  if (missing <= 0) return sign + prefix + digits;
  reserve(directive.width);
  if (directive.left) return sign + prefix + digits + ' '.repeat(missing);
  if (directive.zero) return sign + prefix + '0'.repeat(missing) + digits;
  return ' '.repeat(missing) + sign + prefix + digits;
}

function signOf(negative: boolean, directive: Directive): string {
  return negative ? '-' : directive.plus ? '+' : directive.blank ? ' ' : '';
}

function formatInteger(type: string, value: Value, directive: Directive): string {
  const needsIndex = type === 'o' || type === 'x' || type === 'X';
  const int = needsIndex ? indexOf(value) : wholeNumber(value);
  if (int === undefined) {
    const wanted = needsIndex ? 'an integer' : 'a real number';
    throw typeError(`%${type} format: ${wanted} is required, not ${typeName(value)}`);
  }
  let digits = type === 'o' ? int.toString(8) : needsIndex ? int.toString(16) : intRepr(int);
  if (int < 0) digits = digits.slice(1);
  if (type === 'X') digits = digits.toUpperCase();
  if (directive.precision > digits.length) {
    reserve(directive.precision);
    digits = digits.padStart(directive.precision, '0');
  }
  const prefix = directive.alternate && needsIndex ? `0${type}` : '';
  return padNumber(signOf(int < 0, directive), prefix, digits, directive);
}

function indexOf(value: Value): Int | undefined {
  const int = asInt(value);
  if (int !== undefined) return int;
  return value instanceof Instance && typeOf(value).lookup('__index__') !== undefined ? toIndex(value) : undefined;
}

/** What `int()` makes of a number. */
function wholeNumber(value: Value): Int | undefined {
  const inner = unwrap(value);
  if (inner instanceof PyFloat) {
    const real = inner.value;
    if (Number.isNaN(real)) throw valueError('cannot convert float NaN to integer');
    if (!Number.isFinite(real)) throw overflowError('cannot convert float infinity to integer');
    const whole = Math.trunc(real) + 0;
    return Number.isSafeInteger(whole) ? whole : normalize(BigInt(whole));
  }
  if (value instanceof Instance) {
    const method = typeOf(value).lookup('__int__');
    if (method !== undefined) return asInt(callPinnedSpecial(method, value));
  }
  return indexOf(value);
}

function formatReal(type: string, value: Value, directive: Directive, isBytes: boolean): string {
  if (isBytes) {
    const isNumber = typeOf(value).lookup('__float__') !== undefined || typeOf(value).lookup('__index__') !== undefined;
    if (!isNumber && asInt(value) === undefined && !(unwrap(value) instanceof PyFloat)) {
      throw typeError(`float argument required, not ${typeName(value)}`);
    }
  }
  const real = toFloat(value);
  const precision = directive.precision < 0 ? 6 : directive.precision;
  reserve(precision);
  const lower = type.toLowerCase();
  let text = floatText(real, lower === 'e' ? 'e' : lower === 'f' ? 'f' : 'g', precision, directive.alternate);
  const negative = text.startsWith('-');
  if (negative) text = text.slice(1);
  if (type !== lower) text = toUpper(text);
  return padNumber(signOf(negative, directive), '', text, directive);
}

function character(value: Value): string {
  const text = unwrap(value);
  if (typeof text === 'string') {
    if (text !== '' && textLength(text) === 1) return text;
    throw typeError('%c requires int or char');
  }
  const code = indexOf(value);
  if (code === undefined) throw typeError('%c requires int or char');
  if (code < 0 || code > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return characterOf(Number(code));
}

function byteCharacter(value: Value): string {
  const inner = unwrap(value);
  if (inner instanceof PyBytes || inner instanceof PyByteArray) {
    if (inner.bytes.length === 1) return textOfUnits(inner.bytes);
  } else {
    const code = indexOf(value);
    if (code !== undefined) {
      if (code < 0 || code > 255) throw overflowError('%c arg not in range(256)');
      return String.fromCharCode(Number(code));
    }
  }
  throw typeError('%c requires an integer in range(256) or a single byte');
}

function bytesText(value: Value): string {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return textOfUnits(bytes);
  if (value instanceof Instance) {
    const method = typeOf(value).lookup('__bytes__');
    if (method !== undefined) {
      const result = bytesOf(callPinnedSpecial(method, value));
      if (result !== undefined) return textOfUnits(result);
    }
  }
  throw typeError(`%b requires a bytes-like object, or an object that implements __bytes__, not '${typeName(value)}'`);
}
