// Text to bytes and back: the encodings that `str.encode` and `bytes.decode` know, and their error handlers.
import { getAttribute } from '../runtime/attribute.ts';
import { callPinned } from '../runtime/call.ts';
import { error, indexError, typeError, valueError } from '../runtime/errors.ts';
import { registeredCodecs } from '../runtime/interpreter.ts';
import { inStretches, mapStretches, nextStretch, passUnit, reserve } from '../runtime/limits.ts';
import { allocate, machine, type Place, spend } from '../runtime/machine.ts';
import { toIndex } from '../runtime/numbers.ts';
import { inPlace, isLong, keeping, leavePlace, moveOn } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { nameOfCharacter } from '../syntax/character-names.ts';
import { bytesOfLatin, PyBytes } from './bytes.ts';
import { escapeText, unescapeText } from './escape-encodings.ts';
import { exceptionNamed, makeException, PyException } from './exception.ts';
import type { Value } from './object.ts';
import { typeName, unwrap } from './object.ts';
import { codePointIndex, textLength, textOfManyUnits, textOfUnits, unitIndex } from './str-text.ts';
import { admitText } from './text-range.ts';
import { PyTuple } from './tuple.ts';
import { isAscii } from './unicode.ts';

/** How a codec goes on after bytes or characters that it cannot convert: with these units, at that place. */
interface Continuation {
  readonly resume: number;
  readonly units: ArrayLike<number>;
}
type OnDecodeError = (start: number, end: number, reason: string, name: string) => Continuation;

interface Encoding {
  encode(text: string, errors: string): Uint8Array;
  decode(bytes: Uint8Array, errors: string): string;
}

/** One that decodes to units first. */
interface UnitEncoding extends Encoding {
  units(bytes: Uint8Array, errors: string): Uint16Array;
}

/** So many bytes become units in no time to speak of. */
const LONG_PART = 2 ** 18;

/** UTF-16 units or bytes in the making. */
class Builder<T extends Uint8Array | Uint16Array> {
  private array: T;
  private readonly make: (length: number) => T;
  length = 0;
  constructor(make: (length: number) => T, capacity: number) {
    this.make = make;
    this.array = make(Math.max(capacity, 16));
  }
  push(unit: number): void {
    if (this.length === this.array.length) this.grow(1);
    this.array[this.length++] = unit;
  }
  pushAll(units: ArrayLike<number>): void {
    if (this.length + units.length > this.array.length) this.grow(units.length);
    if (units instanceof Uint8Array && units.length > LONG_PART) {
      for (let i = 0; i < units.length; i += LONG_PART) {
        spend(LONG_PART / 16);
        this.array.set(units.subarray(i, i + LONG_PART), this.length + i);
      }
    } else this.array.set(units, this.length);
    this.length += units.length;
  }
  private grow(by: number): void {
    const size = Math.max(this.array.length * 2, this.length + by);
    reserve(size);
    const larger = this.make(size);
    larger.set(this.array);
    this.array = larger;
  }
  finish(): T {
    return (this.length === this.array.length ? this.array : this.array.slice(0, this.length)) as T;
  }
}
const byteBuilder = (capacity: number): Builder<Uint8Array> => new Builder((n) => new Uint8Array(n), capacity);
const unitBuilder = (capacity: number): Builder<Uint16Array> => new Builder((n) => new Uint16Array(n), capacity);

/** How far a conversion has come, and what it has made. */
interface Conversion<Out> {
  at: number;
  readonly out: Out;
}
/** Begins a conversion, or goes on with it where the operation that it is part of is begun anew. `length`: of what is made, about. */
const converting = <Out>(of: unknown, length: number, make: (length: number) => Out): Place<Conversion<Out>> =>
  inPlace(of, () => {
    reserve(length);
    return { at: 0, out: make(length) };
  });
/** All before `at` is converted, with `each` units for one turn of the loop. */
function noteConverted({ state }: Place<Conversion<unknown>>, at: number, each: number): void {
  spend(Math.abs(at - state.at) * each);
  state.at = at;
}
/** The same, and the event loop may have its turn. */
function converted(place: Place<Conversion<unknown>>, at: number, each: number): void {
  noteConverted(place, at, each);
  moveOn(place);
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; ) {
    for (const stop = nextStretch(i, text.length, 0.25); i < stop; i++) units[i] = text.charCodeAt(i);
  }
  return units;
}

/** The attributes that scripts read are these arguments, as exception-methods.ts has it. */
function unicodeError(type: string, args: readonly [string, Value, number, number, string]): PyException {
  return makeException(exceptionNamed(type), args);
}

function escapeOf(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

function unknownHandler(errors: string): PyException {
  return error('LookupError', `unknown error handler name '${errors}'`);
}

/** What a handler that the script has registered answers: what to put there, and where to go on. */
function askHandler(
  errors: string,
  failure: PyException,
  length: number,
  complaint: string,
): { readonly instead: string | Uint8Array; readonly at: number } {
  const handler = registeredCodecs().errorHandlers.get(errors);
  if (handler === undefined) throw unknownHandler(errors);
  const answer = unwrap(callPinned(handler, [failure]));
  const [first, second] = answer instanceof PyTuple && answer.items.length === 2 ? answer.items : [];
  const instead = first === undefined ? undefined : unwrap(first);
  if (!(typeof instead === 'string' || instead instanceof PyBytes) || second === undefined) throw typeError(complaint);
  const position = Number(toIndex(second));
  const at = position < 0 ? position + length : position;
  if (at < 0 || at > length) throw indexError(`position ${at} from error handler out of bounds`);
  return { instead: typeof instead === 'string' ? instead : instead.bytes, at };
}

/** What decoding does about bytes that it cannot read. */
function decodeHandler(
  bytes: Uint8Array,
  errors: string,
  passSurrogate?: (start: number) => Continuation | undefined,
): OnDecodeError {
  let copy: PyBytes | undefined;
  const failureAt = (start: number, end: number, reason: string, name: string): PyException => {
    copy ??= new PyBytes(bytes.slice());
    return unicodeError('UnicodeDecodeError', [name, copy, start, end, reason]);
  };
  return (start, end, reason, name) => {
    spend(20);
    switch (errors) {
      case 'strict':
        break;
      case 'ignore':
        return { resume: end, units: [] };
      case 'replace':
        return { resume: end, units: [0xfffd] };
      case 'backslashreplace': {
        const text = Array.from(bytes.subarray(start, end), escapeOf).join('');
        return { resume: end, units: unitsOf(text) };
      }
      case 'surrogateescape': {
        const units: number[] = [];
        for (let i = start; i < end; i++) {
          const byte = bytes[i] ?? 0;
          if (byte < 0x80) break;
          units.push(0xdc00 + byte);
        }
        if (units.length > 0) return { resume: start + units.length, units };
        break;
      }
      case 'surrogatepass': {
        const passed = passSurrogate?.(start);
        if (passed !== undefined) return passed;
        break;
      }
      case 'xmlcharrefreplace':
      case 'namereplace':
        throw typeError("don't know how to handle UnicodeDecodeError in error callback");
      default: {
        const failure = failureAt(start, end, reason, name);
        const { instead, at } = askHandler(
          errors,
          failure,
          bytes.length,
          'decoding error handler must return (str, int) tuple',
        );
        if (typeof instead !== 'string') throw typeError('decoding error handler must return (str, int) tuple');
        return { resume: at, units: unitsOf(instead) };
      }
    }
    throw failureAt(start, end, reason, name);
  };
}

/** What is written for characters that cannot be: text, or the bytes themselves; and at which unit it goes on. */
interface Replacement {
  readonly instead: string | ArrayLike<number>;
  readonly resume: number;
}

interface EncodeFailure {
  /** What the encoding makes of other text. */
  readonly encode: (text: string) => Uint8Array;
  readonly text: string;
  /** Units. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly reason: string;
}

/** Units (see `spend`) for a character that is written in another way. */
const CHARACTER_UNITS = 10;
/** The same for looking up its name. */
const NAME_UNITS = 100;

const eachCharacter = (text: string, map: (character: string) => string): string =>
  mapStretches(text, (stretch) =>
    Array.from(stretch, (character) => {
      spend(CHARACTER_UNITS);
      return map(character);
    }).join(''),
  );

/** A character by its name, or by its number if its name is not known here. */
function nameEscape(character: string): string {
  spend(NAME_UNITS);
  const code = character.codePointAt(0) ?? 0;
  const name = nameOfCharacter(code);
  return name === null ? escapeOf(code) : `\\N{${name}}`;
}

/** What encoding does about characters that it cannot write. */
function handleEncodeError(failure: EncodeFailure, errors: string, passesSurrogates: boolean): Replacement {
  const { text, start, end } = failure;
  const part = text.slice(start, end);
  const put = (instead: string | ArrayLike<number>): Replacement => ({ instead, resume: end });
  switch (errors) {
    case 'strict':
    case 'surrogatepass':
      break;
    case 'ignore':
      return put('');
    case 'replace':
      return put('?'.repeat(textLength(part)));
    case 'backslashreplace':
      return put(eachCharacter(part, (c) => escapeOf(c.codePointAt(0) ?? 0)));
    case 'xmlcharrefreplace':
      return put(eachCharacter(part, (c) => `&#${c.codePointAt(0) ?? 0};`));
    case 'namereplace':
      return put(eachCharacter(part, nameEscape));
    case 'surrogateescape':
      if (!passesSurrogates && /^[\udc80-\udcff]+$/.test(part)) {
        return put(Array.from(unitsOf(part), (unit) => unit - 0xdc00));
      }
      break;
    default:
      return askEncodeHandler(failure, errors);
  }
  throw encodeError(failure);
}

function encodeError({ text, start, end, name, reason }: EncodeFailure): PyException {
  const from = codePointIndex(text, start);
  const to = from + textLength(text.slice(start, end));
  return unicodeError('UnicodeEncodeError', [name, text, from, to, reason]);
}

function askEncodeHandler(failure: EncodeFailure, errors: string): Replacement {
  const complaint = 'encoding error handler must return (str/bytes, int) tuple';
  const error = encodeError(failure);
  const { text } = failure;
  const { instead, at } = askHandler(errors, error, codePointIndex(text, text.length), complaint);
  const resume = unitIndex(text, at);
  if (typeof instead !== 'string') return { instead, resume };
  try {
    return { instead: failure.encode(instead), resume };
  } catch (e) {
    // What the handler gives cannot be written either.
    throw e instanceof PyException ? error : e;
  }
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
function isEscapedByte(unit: number): boolean {
  return unit >= 0xdc80 && unit <= 0xdcff;
}

/** The bytes of a text as UTF-8, where lone surrogates have been seen to. */
function encodeUtf8(text: string, errors: string): Uint8Array {
  if (!isLong(text.length)) {
    reserve(text.length);
    return isAscii(text) ? bytesOfLatin(text) : encodeBeyondAscii(text, errors);
  }
  return keeping(
    text,
    () => {
      reserve(text.length);
      return { isAscii: isAscii(text) };
    },
    (known) => (known.isAscii ? bytesOfLatin(text) : encodeBeyondAscii(text, errors)),
  );
}
function encodeBeyondAscii(text: string, errors: string): Uint8Array {
  const { length } = text;
  const place = converting(text, length, byteBuilder);
  const { state } = place;
  const { out } = state;
  for (let i = state.at; i < length; i++) {
    if (i - state.at >= machine.stretch) converted(place, i, UNIT_UNITS);
    const unit = text.charCodeAt(i);
    if (unit < 0x80) out.push(unit);
    else if (unit < 0x800) {
      out.push(0xc0 | (unit >> 6));
      out.push(0x80 | (unit & 63));
    } else if (!isSurrogate(unit)) pushThree(out, unit);
    else if (isPair(unit, text.charCodeAt(i + 1))) {
      const code = text.codePointAt(i++) ?? 0;
      out.push(0xf0 | (code >> 18));
      out.push(0x80 | ((code >> 12) & 63));
      out.push(0x80 | ((code >> 6) & 63));
      out.push(0x80 | (code & 63));
    } else if (errors === 'surrogatepass') pushThree(out, unit);
    else if (errors === 'surrogateescape' && isEscapedByte(unit)) out.push(unit - 0xdc00);
    else {
      let end = i + 1;
      while (
        end < length &&
        isSurrogate(text.charCodeAt(end)) &&
        !isPair(text.charCodeAt(end), text.charCodeAt(end + 1))
      ) {
        passUnit(end);
        if (errors === 'surrogateescape' && isEscapedByte(text.charCodeAt(end))) break;
        end++;
      }
      noteConverted(place, i, UNIT_UNITS);
      const encode = (other: string): Uint8Array => encodeUtf8(other, 'strict');
      const failure = { encode, text, start: i, end, name: 'utf-8', reason: 'surrogates not allowed' };
      const { instead, resume } = handleEncodeError(failure, errors, false);
      out.pushAll(typeof instead === 'string' ? unitsOf(instead) : instead);
      converted(place, resume, UNIT_UNITS);
      i = resume - 1;
    }
  }
  leavePlace(place);
  return out.finish();
}
/** Units (see `spend`) for a turn of a loop that converts. */
const UNIT_UNITS = 1.5;
function pushThree(out: Builder<Uint8Array>, unit: number): void {
  out.push(0xe0 | (unit >> 12));
  out.push(0x80 | ((unit >> 6) & 63));
  out.push(0x80 | (unit & 63));
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function decodeUtf8(bytes: Uint8Array, errors: string): string {
  const { length } = bytes;
  if (!isLong(length)) {
    reserve(length);
    const ascii = asciiPart(bytes);
    return textOfUnits(ascii === length ? bytes : decodedUnits(bytes, ascii, errors));
  }
  return keeping(
    bytes,
    () => ({ ascii: asciiPart(bytes) }),
    ({ ascii }) =>
      ascii === length
        ? textOfManyUnits(bytes)
        : keeping(bytes, () => decodedUnits(bytes, ascii, errors), textOfManyUnits),
  );
}
/** How many bytes of ASCII there are before the first that is none. */
function asciiPart(bytes: Uint8Array): number {
  if (!isLong(bytes.length)) {
    let i = 0;
    while (i < bytes.length && (bytes[i] ?? 0) < 0x80) i++;
    if (i > FREE_BYTES) spend(i / 4);
    return i;
  }
  const make = (): { count: number } => ({ count: 0 });
  const part = inStretches(bytes, bytes.length, 0.25, make, (made, start, stop) => {
    let i = start;
    while (i < stop && (bytes[i] ?? 0) < 0x80) i++;
    made.count = i;
    return i === stop;
  });
  return part.count;
}
/** What a look at so many bytes takes can be left out of account. */
const FREE_BYTES = 64;
function decodedUnits(bytes: Uint8Array, ascii: number, errors: string): Uint16Array {
  const { length } = bytes;
  const place = converting(bytes, length, unitBuilder);
  const { state } = place;
  const { out } = state;
  if (state.at < ascii) {
    out.pushAll(bytes.subarray(0, ascii));
    state.at = ascii;
  }
  let i = state.at;
  const fail = decodeHandler(bytes, errors, (start) => {
    const [first, second, third] = bytes.subarray(start, start + 3);
    if (
      first !== 0xed ||
      second === undefined ||
      (second & 0xe0) !== 0xa0 ||
      third === undefined ||
      !isContinuation(third)
    ) {
      return undefined;
    }
    return { resume: start + 3, units: [0xd000 | ((second & 63) << 6) | (third & 63)] };
  });
  while (i < length) {
    if (i - state.at >= machine.stretch) converted(place, i, UNIT_UNITS);
    const first = bytes[i] ?? 0;
    if (first < 0x80) {
      out.push(first);
      i++;
      continue;
    }
    const size = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let reason = '';
    let end = i + 1;
    if (size === 0) reason = 'invalid start byte';
    else {
      const second = bytes[i + 1];
      // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
      const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
      const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
      if (second !== undefined && second >= lowest && second <= highest) {
        end++;
        while (end < i + size && isContinuation(bytes[end])) end++;
      }
      if (end < i + size) reason = end < length ? 'invalid continuation byte' : 'unexpected end of data';
    }
    if (reason !== '') {
      noteConverted(place, i, UNIT_UNITS);
      const { resume, units } = fail(i, end, reason, 'utf-8');
      out.pushAll(units);
      i = resume;
      converted(place, i, UNIT_UNITS);
      continue;
    }
    let code = first & (0xff >> (size + 1));
    for (let k = i + 1; k < end; k++) code = (code << 6) | ((bytes[k] ?? 0) & 63);
    if (code > 0xffff) {
      out.push(0xd7c0 + (code >> 10));
      out.push(0xdc00 | (code & 0x3ff));
    } else out.push(code);
    i = end;
  }
  leavePlace(place);
  return out.finish();
}

const utf8: Encoding = { encode: encodeUtf8, decode: decodeUtf8 };

const utf8Signed: Encoding = {
  encode(text, errors) {
    const body = encodeUtf8(text, errors);
    reserve(body.length);
    const bytes = new Uint8Array(body.length + 3);
    bytes.set([0xef, 0xbb, 0xbf]);
    bytes.set(body, 3);
    return bytes;
  },
  decode(bytes, errors) {
    const isSigned = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return decodeUtf8(isSigned ? bytes.subarray(3) : bytes, errors);
  },
};

/** An encoding of one byte for each character: ASCII, Latin-1 or a table for the upper half. */
function singleByte(name: string, reason: string, size: number, table?: string): UnitEncoding {
  const codes = new Map<number, number>();
  if (table !== undefined)
    for (let i = 0; i < 128; i++) if (table[i] !== '\ufffe') codes.set(table.charCodeAt(i), 128 + i);
  const byteOf = (unit: number): number => {
    if (unit < 128) return unit;
    return table === undefined ? (unit < size ? unit : -1) : (codes.get(unit) ?? -1);
  };
  return {
    encode(text, errors) {
      const { length } = text;
      const place = converting(text, length, byteBuilder);
      const { state } = place;
      const { out } = state;
      for (let i = state.at; i < length; i++) {
        if (i - state.at >= machine.stretch) converted(place, i, UNIT_UNITS);
        const byte = byteOf(text.charCodeAt(i));
        if (byte >= 0) {
          out.push(byte);
          continue;
        }
        if (errors === 'surrogateescape' && isEscapedByte(text.charCodeAt(i))) {
          out.push(text.charCodeAt(i) - 0xdc00);
          continue;
        }
        let end = i + 1;
        while (end < length && byteOf(text.charCodeAt(end)) < 0) {
          passUnit(end);
          if (errors === 'surrogateescape' && table === undefined && isEscapedByte(text.charCodeAt(end))) break;
          end++;
        }
        noteConverted(place, i, UNIT_UNITS);
        const encode = (other: string): Uint8Array => this.encode(other, 'strict');
        const { instead, resume } = handleEncodeError({ encode, text, start: i, end, name, reason }, errors, false);
        out.pushAll(typeof instead === 'string' ? unitsOf(instead) : instead);
        converted(place, resume, UNIT_UNITS);
        i = resume - 1;
      }
      leavePlace(place);
      return out.finish();
    },
    decode(bytes, errors) {
      if (size === 256 && table === undefined) return textOfManyUnits(bytes);
      return keeping(bytes, () => this.units(bytes, errors), textOfManyUnits);
    },
    units(bytes: Uint8Array, errors: string): Uint16Array {
      const place = converting(bytes, bytes.length, unitBuilder);
      const { state } = place;
      const { out } = state;
      const fail = decodeHandler(bytes, errors);
      for (let i = state.at; i < bytes.length; i++) {
        if (i - state.at >= machine.stretch) converted(place, i, UNIT_UNITS);
        const byte = bytes[i] ?? 0;
        const unit = byte < 128 ? byte : table === undefined ? 0xfffe : table.charCodeAt(byte - 128);
        if (unit === 0xfffe) {
          noteConverted(place, i, UNIT_UNITS);
          const { resume, units } = fail(i, i + 1, reason, name);
          out.pushAll(units);
          converted(place, resume, UNIT_UNITS);
          i = resume - 1;
        } else out.push(unit);
      }
      leavePlace(place);
      return out.finish();
    },
  };
}

/** What 0x80 to 0x9F stand for in Windows-1252; the rest is Latin-1. */
const windows1252 =
  '\u20ac\ufffe\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffe\u017d\ufffe' +
  '\ufffe\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffe\u017e\u0178';
function upperHalf(start: string): string {
  let table = start;
  for (let code = 128 + start.length; code < 256; code++) table += String.fromCharCode(code);
  return table;
}

/** UTF-16 and UTF-32. Without a byte order the text gets a mark, and little-endian bytes. */
function wide(width: 2 | 4, order: 'le' | 'be' | undefined): UnitEncoding {
  const family = `utf-${width * 8}`;
  return {
    encode(text, errors) {
      const bigEndian = order === 'be';
      const place = converting(text, (text.length + 1) * width, byteBuilder);
      const { state } = place;
      const { out } = state;
      const put = (code: number): void => {
        if (bigEndian) for (let shift = width * 8 - 8; shift >= 0; shift -= 8) out.push((code >> shift) & 255);
        else for (let shift = 0; shift < width * 8; shift += 8) out.push((code >> shift) & 255);
      };
      if (order === undefined && out.length === 0) put(0xfeff);
      for (let i = state.at; i < text.length; i++) {
        if (i - state.at >= machine.stretch) converted(place, i, WIDE_UNITS);
        const unit = text.charCodeAt(i);
        if (!isSurrogate(unit)) put(unit);
        else if (isPair(unit, text.charCodeAt(i + 1))) {
          if (width === 4) put(text.codePointAt(i) ?? 0);
          else {
            put(unit);
            put(text.charCodeAt(i + 1));
          }
          i++;
        } else if (errors === 'surrogatepass') put(unit);
        else {
          const name = order === undefined ? family : `${family}-${order}`;
          const encode = (other: string): Uint8Array => wide(width, bigEndian ? 'be' : 'le').encode(other, 'strict');
          const failure = { encode, text, start: i, end: i + 1, name, reason: 'surrogates not allowed' };
          noteConverted(place, i, WIDE_UNITS);
          const { instead, resume } = handleEncodeError(failure, errors, true);
          if (typeof instead === 'string') for (const unit of unitsOf(instead)) put(unit);
          else out.pushAll(instead);
          converted(place, resume, WIDE_UNITS);
          i = resume - 1;
        }
      }
      leavePlace(place);
      return out.finish();
    },
    decode(bytes, errors) {
      return keeping(bytes, () => this.units(bytes, errors), textOfManyUnits);
    },
    units(bytes: Uint8Array, errors: string): Uint16Array {
      const place = converting(bytes, bytes.length / width + 1, unitBuilder);
      const { state } = place;
      const { out } = state;
      let bigEndian = order === 'be';
      let i = 0;
      const unitAt = (at: number): number => {
        let unit = 0;
        for (let k = 0; k < width; k++) unit = unit * 256 + (bytes[bigEndian ? at + k : at + width - 1 - k] ?? 0);
        return unit;
      };
      if (order === undefined && bytes.length >= width) {
        if (unitAt(0) === 0xfeff) i = width;
        else {
          bigEndian = true;
          if (unitAt(0) === 0xfeff) i = width;
          else bigEndian = false;
        }
      }
      const name = `${family}-${bigEndian ? 'be' : 'le'}`;
      const fail = decodeHandler(bytes, errors, (start) => {
        const unit = start + width <= bytes.length ? unitAt(start) : 0;
        return isSurrogate(unit) ? { resume: start + width, units: [unit] } : undefined;
      });
      i = Math.max(i, state.at);
      while (i < bytes.length) {
        if (i - state.at >= machine.stretch) converted(place, i, 1);
        let reason = '';
        let end = Math.min(i + width, bytes.length);
        const unit = unitAt(i);
        if (end < i + width) reason = 'truncated data';
        else if (width === 4) {
          if (unit > 0x10ffff) reason = 'code point not in range(0x110000)';
          else if (isSurrogate(unit)) reason = 'code point in surrogate code point range(0xd800, 0xe000)';
        } else if (unit >= 0xdc00 && unit <= 0xdfff) reason = 'illegal encoding';
        else if (isSurrogate(unit)) {
          if (i + 4 > bytes.length) {
            reason = 'unexpected end of data';
            end = bytes.length;
          } else if (!isPair(unit, unitAt(i + 2))) reason = 'illegal UTF-16 surrogate';
        }
        if (reason !== '') {
          noteConverted(place, i, 1);
          const { resume, units } = fail(i, end, reason, name);
          out.pushAll(units);
          i = resume;
          converted(place, i, 1);
          continue;
        }
        i += width;
        if (unit > 0xffff) {
          out.push(0xd7c0 + (unit >> 10));
          out.push(0xdc00 | (unit & 0x3ff));
        } else {
          out.push(unit);
          if (isSurrogate(unit)) {
            out.push(unitAt(i));
            i += 2;
          }
        }
      }
      leavePlace(place);
      return out.finish();
    },
  };
}
/** Units for a character of 16 or 32 bits that is written. */
const WIDE_UNITS = 4;

function unescaped(bytes: Uint8Array, errors: string, name: string, isRaw: boolean): Uint16Array {
  const place = converting(bytes, bytes.length, unitBuilder);
  const { state } = place;
  const fail = decodeHandler(bytes, errors);
  let isSettled = true;
  unescapeText(
    bytes,
    isRaw,
    state.at,
    (units) => state.out.pushAll(units),
    (start, end, reason) => {
      noteConverted(place, start, ESCAPE_UNITS);
      isSettled = false;
      return fail(start, end, reason, name);
    },
    (at) => {
      if (isSettled && at - state.at < machine.stretch) return;
      isSettled = true;
      converted(place, at, ESCAPE_UNITS);
    },
  );
  leavePlace(place);
  return state.out.finish();
}
/** Units for a byte of an escape. */
const ESCAPE_UNITS = 4;

function escapes(name: string, isRaw: boolean): Encoding {
  return {
    encode: (text) => keeping(text, () => escapeText(text, isRaw), bytesOfLatin),
    decode: (bytes, errors) => keeping(bytes, () => unescaped(bytes, errors, name, isRaw), textOfManyUnits),
  };
}

/** Encodings by their names in normal form, with the aliases that Python knows. */
const families: readonly (readonly [names: string, make: () => Encoding])[] = [
  ['utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001', () => utf8],
  ['utf_8_sig utf8_sig', () => utf8Signed],
  [
    'ascii us_ascii 646 us iso646_us ibm367 cp367 csascii iso_ir_6 iso_646.irv_1991 ansi_x3.4_1968 ansi_x3_4_1968 ' +
      'ansi_x3.4_1986',
    () => singleByte('ascii', 'ordinal not in range(128)', 128),
  ],
  [
    'latin_1 latin1 latin l1 iso8859_1 iso_8859_1 iso8859 8859 cp819 ibm819 csisolatin1 iso_8859_1_1987 iso_ir_100',
    () => singleByte('latin-1', 'ordinal not in range(256)', 256),
  ],
  [
    'cp1252 1252 windows_1252',
    () => singleByte('charmap', 'character maps to <undefined>', 256, upperHalf(windows1252)),
  ],
  ['utf_16 utf16 u16', () => wide(2, undefined)],
  ['utf_16_le utf_16le unicodelittleunmarked', () => wide(2, 'le')],
  ['utf_16_be utf_16be unicodebigunmarked', () => wide(2, 'be')],
  ['utf_32 utf32 u32', () => wide(4, undefined)],
  ['utf_32_le utf_32le', () => wide(4, 'le')],
  ['utf_32_be utf_32be', () => wide(4, 'be')],
  ['unicode_escape unicodeescape', () => escapes('unicodeescape', false)],
  ['raw_unicode_escape rawunicodeescape', () => escapes('rawunicodeescape', true)],
];
const nonTextEncodings = [
  'hex',
  'hex_codec',
  'base64',
  'base64_codec',
  'rot13',
  'rot_13',
  'zlib',
  'bz2',
  'uu',
  'quopri',
];

const encodings = new Map<string, Encoding>();
/** Longer than the name of any. */
const LONG_NAME = 64;

/** A name as the tables have it. */
function normalName(name: string): string {
  return name
    .slice(0, 64)
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '_')
    .replace(/^_|_$/g, '');
}

function encodingNamed(name: string, verb: 'encode' | 'decode'): Encoding {
  if (name.length > LONG_NAME) spend(name.length / 16);
  if (name.includes('\0')) throw valueError('embedded null character');
  const known = encodings.get(name);
  if (known !== undefined) return known;
  const normal = normalName(name);
  for (const [names, make] of families) {
    if (!names.split(' ').includes(normal)) continue;
    const encoding = make();
    // Names of any length mean the same, and what is kept is kept for all runs.
    if (encodings.size < 100 && name.length <= LONG_NAME) encodings.set(name, encoding);
    return encoding;
  }
  if (nonTextEncodings.includes(normal)) {
    const advice = `use codecs.${verb}() to handle arbitrary codecs`;
    throw error('LookupError', `'${name}' is not a text encoding; ${advice}`);
  }
  const found = registeredEncoding(name, normal);
  if (found !== undefined) return found;
  throw error('LookupError', `unknown encoding: ${name}`);
}

/** What the script's search functions answer for a name, each name asked for once. */
export function registeredCodec(name: string): Value | undefined {
  const codecs = registeredCodecs();
  let found = codecs.found.get(name);
  for (const search of codecs.searches) {
    if (found !== undefined) break;
    const answer = callPinned(search, [name]);
    if (answer === null) continue;
    found = answer;
    allocate(price.mapEntry + name.length);
    codecs.found.set(name, found);
  }
  return found;
}

/** An encoding that a search function of the script knows. */
function registeredEncoding(name: string, normal: string): Encoding | undefined {
  const found = registeredCodec(normal);
  if (found === undefined) return undefined;
  const convert = (method: string, value: Value, errors: string): Value => {
    const answer = unwrap(callPinned(getAttribute(found, method), [value, errors]));
    const [result] = answer instanceof PyTuple && answer.items.length === 2 ? answer.items : [];
    if (result === undefined) throw typeError(`${method}r must return a tuple (object, integer)`);
    return unwrap(result);
  };
  const wrongType = (method: string, result: Value, type: string): unknown =>
    typeError(
      `'${name}' ${method}r returned '${typeName(result)}' instead of '${type}'; ` +
        `use codecs.${method}() to ${method} to arbitrary types`,
    );
  return {
    encode(text, errors) {
      const result = convert('encode', text, errors);
      if (result instanceof PyBytes) return result.bytes;
      throw wrongType('encode', result, 'bytes');
    },
    decode(bytes, errors) {
      const result = convert('decode', new PyBytes(bytes), errors);
      if (typeof result === 'string') return result;
      throw wrongType('decode', result, 'str');
    },
  };
}

/** `text.encode(encoding, errors)`. Raises UnicodeEncodeError or LookupError. */
export function encodeText(text: string, encoding = 'utf-8', errors = 'strict'): Uint8Array {
  return encodingNamed(encoding, 'encode').encode(text, errors);
}

/** `bytes.decode(encoding, errors)`. Raises UnicodeDecodeError or LookupError. */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8', errors = 'strict'): string {
  // CPython does not look at the name then.
  if (bytes.length === 0) return '';
  return admitText(encodingNamed(encoding, 'decode').decode(bytes, errors));
}

/** The name that an encoding goes by here, `utf_8`, for any of its names; undefined if there is none. */
export function encodingName(name: string): string | undefined {
  const normal = normalName(name);
  return families.find(([names]) => names.split(' ').includes(normal))?.[0].split(' ')[0];
}

/** Whether there is such an encoding. */
export function isEncoding(name: string): boolean {
  return encodingName(name) !== undefined;
}
