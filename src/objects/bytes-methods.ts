// The tables of `bytes` and `bytearray`. Searching and splitting is done on the text of their Latin-1 characters.

import { call, callSpecial } from '../runtime/call.ts';
import { equalBytes } from '../runtime/comparison.ts';
import { indexError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { collect } from '../runtime/iteration.ts';
import {
  GrowingResult,
  inStretches,
  Meter,
  mapStretches,
  nextStretch,
  reserve,
  TextInPieces,
  withRoom,
} from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend, suspended } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { toIndex, toSize } from '../runtime/numbers.ts';
import { isLong, keeping } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { anew, attempted, mayAskAny, restartable, walkThrough } from '../runtime/restart.ts';
import { truthPinned } from '../runtime/truth.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { bytesArgument, bytesOf } from './buffer.ts';
import type { Member } from './builtin.ts';
import { classMethod, constant, define, fn, parsedFn, rawFn, restartingEach, staticMethod } from './builtin.ts';
import { byteArrayType, bytesOfLatin, bytesOfPiece, bytesType, PyByteArray, PyBytes } from './bytes.ts';
import { decodeText, encodeText } from './codecs.ts';
import { resizing } from './exported-memory.ts';
import { hexDigitsOf } from './hex-digits.ts';
import { PyIterator } from './iterator.ts';
import { nextItem } from './iterator-methods.ts';
import { PyList } from './list.ts';
import type { PyType, Value } from './object.ts';
import { builtinType, Instance, notImplemented, PyFloat, typeName, typeOf, unwrap } from './object.ts';
import { formatPercentBytes } from './percent-format.ts';
import { argumentTypeName } from './plain-repr.ts';
import { PySlice } from './range.ts';
import {
  indexArgument,
  isIndex,
  partBounds,
  repetitions,
  sizeArgument,
  smallIntArgument,
} from './sequence-arguments.ts';
import { settledSlice, sliceIndices } from './slice-indices.ts';
import { textOfManyUnits, textOfUnits } from './str-text.ts';
import * as search from './text-search.ts';
import { PyTuple } from './tuple.ts';
import { everyStretch, isAscii, isTitled, someStretch } from './unicode.ts';

type AnyBytes = PyBytes | PyByteArray;

class BytesIterator extends PyIterator {
  private source: AnyBytes | undefined;
  private index = 0;
  constructor(source: AnyBytes) {
    super();
    this.source = source;
  }
  next(): Value | undefined {
    const byte = this.source?.bytes[this.index];
    if (byte === undefined) this.source = undefined;
    else this.index++;
    return byte;
  }
}
const bytesIteratorType = builtinType('bytes_iterator', { instanceClass: BytesIterator, final: true });
class ByteArrayIterator extends BytesIterator {}
const byteArrayIteratorType = builtinType('bytearray_iterator', { instanceClass: ByteArrayIterator, final: true });

/** A value of 0 to 255. */
function byteArgument(value: Value, message = 'byte must be in range(0, 256)'): number {
  const byte: Int = toIndex(value);
  if (byte < 0 || byte > 255) throw valueError(message);
  return Number(byte);
}

/** What is done with the text of bytes, or of a part of them. */
function onText<Result>(bytes: Uint8Array, part: Uint8Array, work: (text: string) => Result): Result {
  return isLong(part.length) ? keeping(bytes, () => textOfManyUnits(part, bytes), work) : work(textOfUnits(part));
}

/** What is searched for: bytes, or one byte as a number. */
function needle(value: Value): string {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return textOfUnits(bytes);
  if (!isIndex(value)) {
    throw typeError(`argument should be integer or bytes-like object, not '${typeName(value)}'`);
  }
  return String.fromCharCode(byteArgument(value));
}

/** So many bytes JavaScript goes through in no time to speak of. */
const LONG_SEARCH = 2 ** 20;

/** The first (or last) place of a byte that is not before `from` (not behind it), or -1; paid for. */
function indexOfByte(bytes: Uint8Array, byte: number, from: number, last: boolean): number {
  if (last) {
    const meter = new Meter(from, 0.25);
    let at = from;
    while (at >= 0 && bytes[at] !== byte) meter.pass(--at);
    return meter.end(at);
  }
  for (let start = from; start < bytes.length; start += LONG_SEARCH) {
    const part = bytes.subarray(start, start + LONG_SEARCH);
    const at = part.indexOf(byte);
    const passed = at < 0 ? part.length : at;
    if (passed > 256) spend(passed / 16);
    if (at >= 0) return start + at;
  }
  return -1;
}

function find(self: AnyBytes, part: Value, start: Value, end: Value, last: boolean): number {
  const wanted = needle(part);
  const { bytes } = self;
  const bounds = partBounds(bytes.length, start, end);
  if (bounds === undefined || bounds.to - bounds.from < wanted.length) return -1;
  const { from, to } = bounds;
  if (wanted.length === 1) {
    const byte = wanted.charCodeAt(0);
    const at = indexOfByte(bytes, byte, last ? to - 1 : from, last);
    return at < from || at >= to ? -1 : at;
  }
  const at = onText(bytes, bytes.subarray(from, to), (within) =>
    last ? search.findLastText(within, wanted) : search.findText(within, wanted),
  );
  return at < 0 ? -1 : at + from;
}
function findOrRaise(self: AnyBytes, part: Value, start: Value, end: Value, last: boolean): number {
  const index = find(self, part, start, end, last);
  if (index < 0) throw valueError('subsection not found');
  return index;
}

function count(self: AnyBytes, part: Value, start: Value, end: Value): number {
  const wanted = needle(part);
  const bounds = partBounds(self.bytes.length, start, end);
  if (bounds === undefined) return 0;
  if (wanted === '') return bounds.to - bounds.from + 1;
  const { bytes } = self;
  return onText(bytes, bytes.subarray(bounds.from, bounds.to), (text) => search.countText(text, wanted));
}

function hasAffix(self: AnyBytes, affix: Value, start: Value, end: Value, atEnd: boolean): boolean {
  const bounds = partBounds(self.bytes.length, start, end);
  const test = (wanted: Uint8Array): boolean => {
    if (bounds === undefined || bounds.to - bounds.from < wanted.length) return false;
    const from = atEnd ? bounds.to - wanted.length : bounds.from;
    return equalBytes(wanted, self.bytes.subarray(from, from + wanted.length));
  };
  const inner = unwrap(affix);
  if (inner instanceof PyTuple) {
    const meter = new Meter(0, 2);
    return inner.items.some((item, i) => {
      meter.pass(i);
      return test(bytesArgument(item));
    });
  }
  const wanted = bytesOf(affix);
  if (wanted === undefined) {
    const name = atEnd ? 'endswith' : 'startswith';
    throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeName(affix)}`);
  }
  return test(wanted);
}

/** The bytes with others before each of the first `count` of them; the place behind the last one counts, too. */
function putBeforeEach(bytes: Uint8Array, inserted: Uint8Array, count: number): Uint8Array {
  const [single = 0] = inserted;
  const make = (): Uint8Array => new Uint8Array(bytes.length + count * inserted.length);
  const result = inStretches(bytes, count, 6, make, (made, start, stop) => {
    let at = start * (inserted.length + 1);
    for (let i = start; i < stop; i++) {
      if (inserted.length === 1) made[at] = single;
      else made.set(inserted, at);
      at += inserted.length;
      if (i < bytes.length) made[at++] = bytes[i] ?? 0;
    }
  });
  result.set(bytes.subarray(count), count * inserted.length + Math.min(count, bytes.length));
  return result;
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}
function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function separatorText(value: Value): string {
  const separator = textOfUnits(bytesArgument(value));
  if (separator === '') throw valueError('empty separator');
  return separator;
}

function fillArgument(method: string, value: Value | undefined): string {
  if (value === undefined) return ' ';
  const inner = unwrap(value);
  if ((inner instanceof PyBytes || inner instanceof PyByteArray) && inner.bytes.length === 1)
    return textOfUnits(inner.bytes);
  throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${typeName(value)}`);
}

function mark(table: Uint8Array, bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; ) {
    for (const stop = nextStretch(i, bytes.length, 0.25); i < stop; i++) table[bytes[i] ?? 0] = 1;
  }
}

function translate(self: AnyBytes, table: Value, removed: Value | undefined): Uint8Array {
  const map = table === null ? undefined : bytesArgument(table);
  if (map !== undefined && map.length !== 256) throw valueError('translation table must be 256 characters long');
  const isRemoved = new Uint8Array(256);
  if (removed !== undefined) mark(isRemoved, bytesArgument(removed));
  const { bytes } = self;
  const make = (): { readonly bytes: Uint8Array; length: number } => {
    reserve(bytes.length);
    return { bytes: new Uint8Array(bytes.length), length: 0 };
  };
  const translated = inStretches(bytes, bytes.length, 0.5, make, (made, start, stop) => {
    const result = made.bytes;
    let { length } = made;
    for (let i = start; i < stop; i++) {
      const byte = bytes[i] ?? 0;
      if (isRemoved[byte] === 0) result[length++] = map?.[byte] ?? byte;
    }
    made.length = length;
  });
  return translated.bytes.slice(0, translated.length);
}

function makeTranslation(from: Value, to: Value): PyBytes {
  const sources = bytesArgument(from);
  const targets = bytesArgument(to);
  if (sources.length !== targets.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0; i < sources.length; ) {
    for (const stop = nextStretch(i, sources.length, 0.25); i < stop; i++) table[sources[i] ?? 0] = targets[i] ?? 0;
  }
  return new PyBytes(table);
}

/** `hex(sep, bytes_per_sep)`: groups are counted from the end, or from the start if the size is negative. */
export function hexText(bytes: Uint8Array, separator: Value | undefined, groupSize: Value): string {
  reserve(bytes.length * 3);
  const size = sizeArgument(groupSize);
  if (separator === undefined) return hexDigitsOf(bytes);
  const inner = unwrap(separator);
  const text = typeof inner === 'string' ? inner : bytesOf(separator);
  if (text === undefined) throw typeError(`object of type '${typeName(separator)}' has no len()`);
  if (text.length !== 1) throw valueError('sep must be length 1.');
  const mark = typeof text === 'string' ? text : textOfUnits(text);
  if (mark.charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
  return keeping(
    bytes,
    () => hexDigitsOf(bytes),
    (digits) => grouped(digits, mark, Math.abs(size) * 2, size > 0),
  );
}
function grouped(digits: string, mark: string, width: number, fromEnd: boolean): string {
  if (width === 0 || digits.length <= width) return digits;
  const head = fromEnd ? digits.length % width || width : width;
  const make = (): TextInPieces => {
    const groups = new TextInPieces();
    groups.add(digits.slice(0, head));
    return groups;
  };
  const groups = inStretches(digits, Math.ceil((digits.length - head) / width), 8, make, (made, start, stop) => {
    for (let i = start; i < stop; i++) {
      made.add(mark);
      made.add(digits.slice(head + i * width, head + (i + 1) * width));
    }
  });
  return groups.join();
}

function fromHex(text: Value): Uint8Array {
  const digits = unwrap(text);
  if (typeof digits !== 'string') throw typeError(`fromhex() argument must be str, not ${argumentTypeName(text)}`);
  const make = (): { readonly bytes: Uint8Array; length: number; at: number } => {
    reserve(digits.length >> 1);
    return { bytes: new Uint8Array(digits.length >> 1), length: 0, at: 0 };
  };
  const read = inStretches(digits, digits.length, 4, make, (made, _start, stop) => {
    let { at, length } = made;
    for (; at < stop; at++) {
      const unit = digits.charCodeAt(at);
      if (isSpace(unit)) continue;
      const high = hexDigit(unit);
      // The second digit may belong to the next stretch.
      const low = hexDigit(digits.charCodeAt(at + 1));
      if (high < 0 || low < 0) {
        const wrong = high < 0 ? at : at + 1;
        throw valueError(`non-hexadecimal number found in fromhex() arg at position ${wrong}`);
      }
      made.bytes[length++] = (high << 4) | low;
      at++;
    }
    made.at = at;
    made.length = length;
  });
  return read.bytes.slice(0, read.length);
}
/** What a digit is worth, -1 if it is none. */
function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function fromBase64(text: Value): Uint8Array {
  const given = unwrap(text);
  const digits = typeof given === 'string' ? given : textOfUnits(bytesArgument(text));
  const bytes = keeping(text, () => mapStretches(digits, (stretch) => stretch.replace(/[\r\n]/g, '')), decodeBase64);
  if (bytes === undefined) throw valueError('Invalid base64-encoded string');
  return bytes;
}

const shortEscapes = new Map([
  [9, '\\t'],
  [10, '\\n'],
  [13, '\\r'],
  [92, '\\\\'],
]);

/** `repr()` of bytes. */
export function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  const make = (): TextInPieces => {
    reserve(bytes.length);
    return new TextInPieces();
  };
  const text = inStretches(bytes, bytes.length, 4, make, (made, start, stop) => {
    for (let i = start; i < stop; i++) {
      const byte = bytes[i] ?? 0;
      if (byte === 39 && quote === "'") made.add("\\'");
      else if (byte >= 32 && byte < 127 && byte !== 92) made.add(String.fromCharCode(byte));
      else made.add(shortEscapes.get(byte) ?? `\\x${byte < 16 ? '0' : ''}${byte.toString(16)}`);
    }
  });
  return `b${quote}${text.join()}${quote}`;
}

/** Bytes of a bytearray are shown without regard to whether other quotes would do. */
function byteArrayRepr(name: string, bytes: Uint8Array): string {
  return keeping(
    bytes,
    () => bytesRepr(bytes),
    (text) =>
      text.startsWith('b"')
        ? `${name}(b"${search.replaceText(text.slice(2, -1), "'", "\\'", -1)}")`
        : `${name}(${text})`,
  );
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const make = (): { order: number } => ({ order: 0 });
  const compared = inStretches(a, Math.min(a.length, b.length), 0.25, make, (made, start, stop) => {
    let i = start;
    while (i < stop && a[i] === b[i]) i++;
    if (i === stop) return true;
    made.order = (a[i] ?? 0) - (b[i] ?? 0);
    return false;
  });
  return compared.order || a.length - b.length;
}

function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  const result = new Uint8Array(a.length + b.length);
  result.set(a);
  result.set(b, a.length);
  return result;
}

function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const result = new Uint8Array(bytes.length * times);
  if (bytes.length === 1) result.fill(bytes[0] ?? 0);
  else if (times > 0) {
    result.set(bytes);
    for (let have = bytes.length; have < result.length; have *= 2) result.copyWithin(have, 0, have);
  }
  return result;
}

function reverseInPlace(bytes: Uint8Array): void {
  const last = bytes.length - 1;
  for (let i = 0; i < last - i; ) {
    for (const stop = nextStretch(i, (last + 1) >> 1, 0.5); i < stop; i++) {
      const byte = bytes[i] ?? 0;
      bytes[i] = bytes[last - i] ?? 0;
      bytes[last - i] = byte;
    }
  }
}

function sliceOf(bytes: Uint8Array, slice: PySlice): Uint8Array {
  const { start, step, count: length } = sliceIndices(slice, bytes.length);
  if (step === 1) {
    reserve(length);
    return bytes.slice(start, start + length);
  }
  const make = (): Uint8Array => {
    reserve(length);
    return new Uint8Array(length);
  };
  return inStretches(bytes, length, 0.25, make, (result, from, to) => {
    for (let i = from; i < to; i++) result[i] = bytes[start + i * step] ?? 0;
  });
}

function itemOf(self: AnyBytes, key: Value, wrap: (bytes: Uint8Array) => AnyBytes): Value {
  if (key instanceof PySlice) {
    const slice = settledSlice(key);
    return wrap(sliceOf(self.bytes, slice));
  }
  const isArray = self instanceof PyByteArray;
  const index = indexArgument(key, isArray ? 'bytearray' : 'byte');
  const byte = self.bytes[index < 0 ? index + self.bytes.length : index];
  if (byte === undefined) throw indexError(isArray ? 'bytearray index out of range' : 'index out of range');
  return byte;
}

function bytesOfItems(items: readonly Value[], message: string): Uint8Array {
  reserve(items.length);
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, 1); i < stop; i++) {
      bytes[i] = byteArgument(items[i] ?? null, message);
    }
  }
  return bytes;
}
function* collectBytes(iterable: Value, message: string): Resumable<Uint8Array> {
  const items = yield* collect(iterable);
  if (!mayAskAny(items)) return bytesOfItems(items, message);
  reserve(items.length);
  const bytes = new Uint8Array(items.length);
  const visit = ([i, item]: [number, Value]): boolean => {
    bytes[i] = byteArgument(item, message);
    return true;
  };
  yield* attempted(() => walkThrough(items.entries(), visit, null));
  return bytes;
}

function isIterable(value: Value): boolean {
  if (value instanceof PyList || value instanceof PyTuple) return true;
  const type = typeOf(value);
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined;
}

const encoded = (text: string, encoding: string, errors: string): PyBytes =>
  new PyBytes(encodeText(text, encoding, errors));

/** What `bytes(...)` and `bytearray(...)` are made of. */
function* construct(
  name: 'bytes' | 'bytearray',
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
): Resumable<Uint8Array> {
  const text = source === undefined ? undefined : unwrap(source);
  if (typeof text === 'string') {
    // Without an encoding, as in the Go version, it is UTF-8.
    const encodingName = stringArgument(name, 'encoding', encoding, 'utf-8');
    const handler = stringArgument(name, 'errors', errors, 'strict');
    if (!isLong(text.length)) return encodeText(text, encodingName, handler);
    return ((yield* anew(encoded, text, encodingName, handler)) as PyBytes).bytes;
  }
  if (encoding !== undefined) {
    stringArgument(name, 'encoding', encoding, '');
    throw typeError('encoding without a string argument');
  }
  if (errors !== undefined) throw typeError('errors without a string argument');
  if (source === undefined) return new Uint8Array(0);
  if (name === 'bytes' && source instanceof Instance) {
    const method = source.cls.lookup('__bytes__');
    if (method !== undefined) {
      let result: Value;
      try {
        result = callSpecial(method, source, []);
      } catch (e) {
        result = (yield suspended(e)) ?? null;
      }
      const made = unwrap(result);
      if (!(made instanceof PyBytes)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(result)})`);
      return made.bytes;
    }
  }
  const bytes = bytesOf(source);
  if (bytes !== undefined) return bytes.slice();
  if (isIndex(source)) {
    const length = Number(yield* anew((value: Value) => toSize(value), source));
    if (length < 0) throw valueError('negative count');
    reserve(length);
    return new Uint8Array(length);
  }
  if (!isIterable(source)) throw typeError(`cannot convert '${typeName(source)}' object to ${name}`);
  return yield* collectBytes(source, `${name === 'bytes' ? 'bytes' : 'byte'} must be in range(0, 256)`);
}

function stringArgument(method: string, name: string, value: Value | undefined, otherwise: string): string {
  if (value === undefined) return otherwise;
  const text = unwrap(value);
  if (typeof text === 'string') return text;
  throw typeError(`${method}() argument '${name}' must be str, not ${value === null ? 'None' : typeName(value)}`);
}

function joinItems(separator: Uint8Array, items: readonly Value[]): Uint8Array | Resumable<Uint8Array> {
  const make = (): { readonly parts: Uint8Array[]; length: number } => ({ parts: [], length: 0 });
  const collectParts = (): { readonly parts: readonly Uint8Array[]; readonly length: number } =>
    inStretches(items, items.length, 4, make, (made, start, stop) => {
      for (let i = start; i < stop; i++) {
        const item = items[i] ?? null;
        const bytes = bytesOf(item);
        if (bytes === undefined) {
          throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeName(item)} found`);
        }
        made.length += bytes.length + (i > 0 ? separator.length : 0);
        made.parts.push(bytes);
      }
    });
  return keeping(items, collectParts, ({ parts, length }) =>
    withRoom(length, () => joinedParts(separator, parts, length)),
  );
}
/** What is joined once there is room for it is joined in one go. */
function* joinedBytes(separator: Uint8Array, items: readonly Value[], wrap: Wrap): Resumable {
  let work: Resumable<Uint8Array> | undefined;
  const join = (): Value => {
    const joined = joinItems(separator, items);
    if (joined instanceof Uint8Array) return wrap(joined);
    work = joined;
    return null;
  };
  const made = yield* attempted(() => restartable(join, undefined));
  return work === undefined ? made : wrap(yield* work);
}
function joinedParts(separator: Uint8Array, parts: readonly Uint8Array[], length: number): Uint8Array {
  const make = (): { readonly bytes: Uint8Array; at: number } => ({ bytes: new Uint8Array(length), at: 0 });
  const joined = inStretches(parts, parts.length, 8, make, (made, start, stop) => {
    for (let i = start; i < stop; i++) {
      const part = parts[i] as Uint8Array;
      if (i > 0) {
        made.bytes.set(separator, made.at);
        made.at += separator.length;
      }
      made.bytes.set(part, made.at);
      made.at += part.length;
    }
  });
  return joined.bytes;
}

const isUpper = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLower = (byte: number): boolean => byte >= 97 && byte <= 122;
const isLetter = (byte: number): boolean => isUpper(byte) || isLower(byte);

/** What becomes of a byte, by the one before it and where it is. */
type ByteMap = (byte: number, before: number, index: number) => number;

function mapBytes(bytes: Uint8Array, map: ByteMap): Uint8Array {
  const make = (): Uint8Array => {
    reserve(bytes.length);
    return new Uint8Array(bytes.length);
  };
  return inStretches(bytes, bytes.length, 0.5, make, (result, start, stop) => {
    let before = bytes[start - 1] ?? 0;
    for (let i = start; i < stop; i++) {
      const byte = bytes[i] ?? 0;
      result[i] = map(byte, before, i);
      before = byte;
    }
  });
}
const upperCase = (byte: number): number => (isLower(byte) ? byte - 32 : byte);
const lowerCase = (byte: number): number => (isUpper(byte) ? byte + 32 : byte);
const swappedCase = (byte: number): number => (isLetter(byte) ? byte ^ 32 : byte);
const titleCase = (byte: number, before: number): number => (isLetter(before) ? lowerCase(byte) : upperCase(byte));
const isTitle = (text: string): boolean => isTitled(text, /[A-Za-z]+/g, /^[A-Z]/, /^[a-z]*$/);
/** Whether there are characters, all of which the pattern takes. */
const consistsOf = (text: string, pattern: RegExp): boolean =>
  text !== '' && everyStretch(text, (stretch) => pattern.test(stretch));
const hasAny = (text: string, pattern: RegExp): boolean => someStretch(text, (stretch) => pattern.test(stretch));

type Wrap = (bytes: Uint8Array) => AnyBytes;

/** The methods that `bytes` and `bytearray` share. */
function sharedMembers(name: 'bytes' | 'bytearray', wrap: Wrap): Member[] {
  const wrapText = (text: string): AnyBytes => wrap(bytesOfLatin(text));
  const wrapTexts = (texts: readonly string[]): PyList => {
    const size = new GrowingResult();
    const make = (): { readonly size: GrowingResult; readonly items: Value[] } => ({ size, items: [] });
    const wrapped = inStretches(texts, texts.length, 20, make, (made, start, stop) => {
      for (let i = start; i < stop; i++) {
        const text = texts[i] ?? '';
        made.size.add(price.view + price.object + text.length);
        if (isLong(text.length)) spend(text.length / 4);
        made.items.push(wrap(bytesOfPiece(text)));
      }
    });
    return new PyList(wrapped.items);
  };
  /** The bytes of what becomes of their text. */
  const mapText = ({ bytes }: AnyBytes, map: (text: string) => string): AnyBytes =>
    isLong(bytes.length)
      ? onText(bytes, bytes, (text) => keeping(bytes, () => map(text), wrapText))
      : wrapText(map(textOfUnits(bytes)));
  /** The parts of their text. */
  const parts = ({ bytes }: AnyBytes, split: (text: string) => readonly string[]): PyList =>
    isLong(bytes.length)
      ? onText(bytes, bytes, (text) => keeping(bytes, () => split(text), wrapTexts))
      : wrapTexts(split(textOfUnits(bytes)));
  const mapping = (method: string, doc: string, map: ByteMap): Member =>
    fn(`${method}(self, /)`, doc, (self: AnyBytes) => wrap(mapBytes(self.bytes, map)));
  const predicate = (method: string, doc: string, test: (text: string) => boolean): Member =>
    fn(`${method}(self, /)`, doc, ({ bytes }: AnyBytes) => onText(bytes, bytes, test));
  const comparison = (method: string, doc: string, test: (order: number) => boolean): Member =>
    fn(`${method}(self, value, /)`, doc, (self: AnyBytes, value: Value) => {
      // The types that are no plain bytes compare themselves with bytes.
      const inner = unwrap(value);
      const other = name === 'bytes' ? (inner instanceof PyBytes ? inner.bytes : undefined) : bytesOf(inner);
      return other === undefined ? notImplemented : test(compareBytes(self.bytes, other));
    });
  const stripping = (method: string, doc: string, left: boolean, right: boolean): Member =>
    fn(`${method}(self, bytes=None, /)`, doc, (self: AnyBytes, bytes: Value) => {
      const set = bytes === null ? undefined : bytesArgument(bytes);
      const strips = set === undefined ? isSpace : (unit: number): boolean => member[unit] === 1;
      const member = new Uint8Array(256);
      if (set !== undefined) mark(member, set);
      return mapText(self, (text) => search.stripUnits(text, strips, left, right));
    });
  const splitting = (method: string, doc: string, fromEnd: boolean): Member =>
    fn(`${method}(self, /, sep=None, maxsplit=-1)`, doc, (self: AnyBytes, sep: Value, maxsplit: Value) => {
      const limit = sizeArgument(maxsplit);
      if (sep === null) {
        const words = fromEnd ? search.splitWordsFromEnd : search.splitWords;
        return parts(self, (text) => words(text, isSpace, limit));
      }
      const separator = separatorText(sep);
      const pieces = fromEnd ? search.splitTextFromEnd : search.splitText;
      return parts(self, (text) => pieces(text, separator, limit));
    });
  const partition = (self: AnyBytes, sep: Value, fromEnd: boolean): PyTuple => {
    const separator = separatorText(sep);
    const text = textOfUnits(self.bytes);
    const at = fromEnd ? search.findLastText(text, separator) : search.findText(text, separator);
    const empty = wrapText('');
    if (at < 0)
      return new PyTuple(fromEnd ? [empty, wrapText(''), wrapText(text)] : [wrapText(text), empty, wrapText('')]);
    const middle = self instanceof PyBytes ? sep : wrapText(separator);
    return new PyTuple([wrapText(text.slice(0, at)), middle, wrapText(text.slice(at + separator.length))]);
  };
  const justify = (self: AnyBytes, width: Value, fill: string, toLeft: boolean): AnyBytes | Resumable => {
    const { bytes } = self;
    const missing = sizeArgument(width) - bytes.length;
    if (missing <= 0) return wrap(bytes.slice());
    return withRoom<Value>(bytes.length + missing, () => {
      const blanks = repeated(bytesOfLatin(fill), missing);
      return wrap(toLeft ? concatenated(bytes, blanks) : concatenated(blanks, bytes));
    }) as AnyBytes | Resumable;
  };
  return [
    fn('__add__(self, value, /)', 'Return self + value.', (self: AnyBytes, value: Value) => {
      const other = bytesOf(value);
      if (other !== undefined) {
        const { bytes } = self;
        return withRoom<Value>(bytes.length + other.length, () => wrap(concatenated(bytes, other)));
      }
      if (typeOf(value).lookup('__radd__') !== undefined) return notImplemented;
      throw typeError(`can't concat ${typeName(value)} to ${name}`);
    }),
    ...['__mul__', '__rmul__'].map((method) =>
      fn(`${method}(self, value, /)`, 'The bytes repeated.', (self: AnyBytes, value: Value) => {
        const times = repetitions(value);
        if (times === undefined) return notImplemented;
        const { bytes } = self;
        return withRoom<Value>(bytes.length * times, () => wrap(repeated(bytes, times)));
      }),
    ),
    fn('__mod__(self, value, /)', 'Return self % value: printf-style formatting.', (self: AnyBytes, value: Value) =>
      wrap(formatPercentBytes(self.bytes, value)),
    ),
    fn('__rmod__(self, value, /)', 'Return value % self.', (self: AnyBytes, value: Value) => {
      const template = unwrap(value);
      const isTemplate = name === 'bytes' ? template instanceof PyBytes : template instanceof PyByteArray;
      return isTemplate ? wrap(formatPercentBytes((template as AnyBytes).bytes, self)) : notImplemented;
    }),
    fn('__contains__(self, key, /)', 'Whether the byte or bytes occur.', (self: AnyBytes, key: Value) => {
      if (bytesOf(key) === undefined && isIndex(key)) return indexOfByte(self.bytes, byteArgument(key), 0, false) >= 0;
      const part = textOfUnits(bytesArgument(key));
      return onText(self.bytes, self.bytes, (text) => search.includesText(text, part));
    }),
    fn('__getitem__(self, key, /)', 'Return self[key].', (self: AnyBytes, key: Value) => itemOf(self, key, wrap)),
    fn('__len__(self, /)', 'The number of bytes.', (self: AnyBytes) => self.bytes.length),
    fn('__iter__(self, /)', 'An iterator over the bytes as numbers.', (self: AnyBytes) =>
      name === 'bytes' ? new BytesIterator(self) : new ByteArrayIterator(self),
    ),
    comparison('__eq__', 'Return self == value.', (order) => order === 0),
    comparison('__ne__', 'Return self != value.', (order) => order !== 0),
    comparison('__lt__', 'Return self < value.', (order) => order < 0),
    comparison('__le__', 'Return self <= value.', (order) => order <= 0),
    comparison('__gt__', 'Return self > value.', (order) => order > 0),
    comparison('__ge__', 'Return self >= value.', (order) => order >= 0),
    ...['__repr__', '__str__'].map((method) =>
      rawFn(`${method}(self, /)`, 'The bytes as a literal.', (self: Value) => {
        const inner = unwrap(self);
        if (!(inner instanceof (name === 'bytes' ? PyBytes : PyByteArray))) {
          throw typeError(`descriptor '${method}' requires a '${name}' object but received a '${typeName(self)}'`);
        }
        const { bytes } = inner;
        return name === 'bytes' ? bytesRepr(bytes) : byteArrayRepr(typeName(self), bytes);
      }),
    ),
    fn('__sizeof__(self, /)', 'The size in memory, in bytes.', (self: AnyBytes) =>
      name === 'bytes' ? self.bytes.length + 33 : self.bytes.length + 57,
    ),
    fn('base64(self, /)', 'The bytes as Base64 text. Scriptling only.', (self: AnyBytes) => {
      reserve(self.bytes.length * 2);
      return encodeBase64(self.bytes);
    }),
    mapping('capitalize', 'The first letter in upper case, the rest in lower case (ASCII).', (byte, _before, index) =>
      index === 0 ? upperCase(byte) : lowerCase(byte),
    ),
    fn(
      'center(self, width, fillchar=..., /)',
      'The bytes in the middle of a given width.',
      (self: AnyBytes, width: Value, fillchar: Value | undefined) => {
        const fill = fillArgument('center', fillchar);
        return wrapText(search.centerText(textOfUnits(self.bytes), self.bytes.length, sizeArgument(width), fill));
      },
    ),
    parsedFn('count(self, sub, start=None, end=None, /)', 'How often the bytes occur, without overlap.', count),
    fn(
      "decode(self, /, encoding='utf-8', errors='strict')",
      'The text that the bytes stand for in an encoding.',
      (self: AnyBytes, encoding: Value, errors: Value) =>
        decodeText(
          self.bytes,
          stringArgument('decode', 'encoding', encoding, 'utf-8'),
          stringArgument('decode', 'errors', errors, 'strict'),
        ),
    ),
    parsedFn(
      'endswith(self, suffix, start=None, end=None, /)',
      'Whether the bytes end with the suffix, or with one of a tuple of them.',
      (self: AnyBytes, suffix: Value, start: Value, end: Value) => hasAffix(self, suffix, start, end, true),
    ),
    fn(
      'expandtabs(self, /, tabsize=8)',
      'Tabs replaced by blanks up to the next tab stop.',
      (self: AnyBytes, tabsize: Value) => {
        const size = smallIntArgument(tabsize);
        return mapText(self, (text) => search.expandTabs(text, size));
      },
    ),
    parsedFn(
      'find(self, sub, start=None, end=None, /)',
      'The lowest index at which the bytes occur, or -1.',
      (self: AnyBytes, sub: Value, start: Value, end: Value) => find(self, sub, start, end, false),
    ),
    classMethod(
      'frombase64(cls, string, /)',
      'The bytes that a Base64 text stands for. Scriptling only.',
      (cls: PyType, text: Value) => madeBy(cls, name, wrap(fromBase64(text))),
    ),
    classMethod('fromhex(cls, string, /)', 'The bytes that hexadecimal digits stand for.', (cls: PyType, text: Value) =>
      madeBy(cls, name, wrap(fromHex(text))),
    ),
    fn(
      'hex(self, sep=..., bytes_per_sep=1)',
      'The bytes as hexadecimal digits.',
      (self: AnyBytes, sep: Value | undefined, size: Value) => hexText(self.bytes, sep, size),
    ),
    parsedFn(
      'index(self, sub, start=None, end=None, /)',
      'The lowest index at which the bytes occur. Raises ValueError if they do not.',
      (self: AnyBytes, sub: Value, start: Value, end: Value) => findOrRaise(self, sub, start, end, false),
    ),
    predicate('isalnum', 'Whether all bytes are ASCII letters or digits, and there are any.', (t) =>
      consistsOf(t, /^[A-Za-z0-9]+$/),
    ),
    predicate('isalpha', 'Whether all bytes are ASCII letters, and there are any.', (t) =>
      consistsOf(t, /^[A-Za-z]+$/),
    ),
    predicate('isascii', 'Whether all bytes are ASCII.', isAscii),
    predicate('isdigit', 'Whether all bytes are ASCII digits, and there are any.', (t) => consistsOf(t, /^[0-9]+$/)),
    predicate(
      'islower',
      'Whether all ASCII letters are lower case, and there are any.',
      (t) => hasAny(t, /[a-z]/) && !hasAny(t, /[A-Z]/),
    ),
    predicate('isspace', 'Whether all bytes are ASCII white space, and there are any.', (t) =>
      consistsOf(t, /^[ \t-\r]+$/),
    ),
    predicate('istitle', 'Whether words start in upper case and go on in lower case (ASCII).', isTitle),
    predicate(
      'isupper',
      'Whether all ASCII letters are upper case, and there are any.',
      (t) => hasAny(t, /[A-Z]/) && !hasAny(t, /[a-z]/),
    ),
    fn(
      'join(self, iterable_of_bytes, /)',
      'The items of an iterable with the bytes between them.',
      (self: AnyBytes, iterable: Value) => {
        if (!isIterable(iterable)) throw typeError('can only join an iterable');
        return (function* (): Resumable {
          return yield* joinedBytes(self.bytes, yield* collect(iterable), wrap);
        })();
      },
    ),
    fn('length(self, /)', 'The number of bytes. Scriptling only.', (self: AnyBytes) => self.bytes.length),
    fn(
      'ljust(self, width, fillchar=..., /)',
      'The bytes at the left of a given width.',
      (self: AnyBytes, width: Value, fillchar: Value | undefined) =>
        justify(self, width, fillArgument('ljust', fillchar), true),
    ),
    mapping('lower', 'ASCII letters in lower case.', lowerCase),
    stripping('lstrip', 'The bytes without leading ASCII white space, or without leading bytes of a set.', true, false),
    staticMethod('maketrans(frm, to, /)', 'A table for translate().', makeTranslation),
    fn(
      'partition(self, sep, /)',
      'What stands before a separator, the separator, and what follows.',
      (self: AnyBytes, sep: Value) => partition(self, sep, false),
    ),
    fn(
      'removeprefix(self, prefix, /)',
      'The bytes without the prefix, if they have it.',
      (self: AnyBytes, prefix: Value) => {
        const start = bytesArgument(prefix);
        const has = equalBytes(start, self.bytes.subarray(0, start.length));
        return wrap(self.bytes.slice(has ? start.length : 0));
      },
    ),
    fn(
      'removesuffix(self, suffix, /)',
      'The bytes without the suffix, if they have it.',
      (self: AnyBytes, suffix: Value) => {
        const end = bytesArgument(suffix);
        const from = self.bytes.length - end.length;
        const has = from >= 0 && equalBytes(end, self.bytes.subarray(from));
        return wrap(self.bytes.slice(0, has ? from : self.bytes.length));
      },
    ),
    fn(
      'replace(self, old, new, count=-1, /)',
      'The bytes with occurrences of some bytes replaced by others.',
      (self: AnyBytes, old: Value, by: Value, times: Value) => {
        const part = bytesArgument(old);
        const replacement = bytesArgument(by);
        const limit = sizeArgument(times);
        const { bytes } = self;
        if (part.length > 0) {
          const [from, to] = [textOfUnits(part), textOfUnits(replacement)];
          return mapText(self, (text) => search.replaceText(text, from, to, limit));
        }
        const places = bytes.length + 1;
        const count = limit < 0 ? places : Math.min(limit, places);
        return withRoom<Value>(bytes.length + count * replacement.length, () =>
          wrap(putBeforeEach(bytes, replacement, count)),
        );
      },
    ),
    parsedFn(
      'rfind(self, sub, start=None, end=None, /)',
      'The highest index at which the bytes occur, or -1.',
      (self: AnyBytes, sub: Value, start: Value, end: Value) => find(self, sub, start, end, true),
    ),
    parsedFn(
      'rindex(self, sub, start=None, end=None, /)',
      'The highest index at which the bytes occur. Raises ValueError if they do not.',
      (self: AnyBytes, sub: Value, start: Value, end: Value) => findOrRaise(self, sub, start, end, true),
    ),
    fn(
      'rjust(self, width, fillchar=..., /)',
      'The bytes at the right of a given width.',
      (self: AnyBytes, width: Value, fillchar: Value | undefined) =>
        justify(self, width, fillArgument('rjust', fillchar), false),
    ),
    fn('rpartition(self, sep, /)', 'As partition(), at the last separator.', (self: AnyBytes, sep: Value) =>
      partition(self, sep, true),
    ),
    splitting('rsplit', 'The parts between separators; splits are counted from the end.', true),
    stripping(
      'rstrip',
      'The bytes without trailing ASCII white space, or without trailing bytes of a set.',
      false,
      true,
    ),
    splitting('split', 'The parts between separators.', false),
    fn('splitlines(self, /, keepends=False)', 'The lines of the bytes.', (self: AnyBytes, keepends: Value) =>
      parts(self, (text) => search.splitLines(text, isLineEnd, truthPinned(keepends))),
    ),
    parsedFn(
      'startswith(self, prefix, start=None, end=None, /)',
      'Whether the bytes start with the prefix, or with one of a tuple of them.',
      (self: AnyBytes, prefix: Value, start: Value, end: Value) => hasAffix(self, prefix, start, end, false),
    ),
    stripping(
      'strip',
      'The bytes without ASCII white space around them, or without bytes of a set around them.',
      true,
      true,
    ),
    mapping('swapcase', 'ASCII upper case turned into lower case and the reverse.', swappedCase),
    mapping('title', 'Each word with its first letter in upper case and the rest in lower case (ASCII).', titleCase),
    fn(
      'translate(self, table, /, delete=...)',
      'Each byte replaced by what a table of 256 says.',
      (self: AnyBytes, table: Value, removed: Value | undefined) => wrap(translate(self, table, removed)),
    ),
    mapping('upper', 'ASCII letters in upper case.', upperCase),
    fn(
      'zfill(self, width, /)',
      'The bytes filled with zeros on the left, after their sign.',
      (self: AnyBytes, width: Value) =>
        wrapText(search.fillZeros(textOfUnits(self.bytes), self.bytes.length, sizeArgument(width))),
    ),
  ];
}

/** Class methods called on a subclass make instances of it. */
function madeBy(cls: PyType, name: 'bytes' | 'bytearray', made: AnyBytes): Value {
  return cls === (name === 'bytes' ? bytesType : byteArrayType) ? made : call(cls, [made]);
}

function defineImmutable(): void {
  define(bytesType, {
    doc: 'An immutable sequence of bytes. bytes(source) makes it of numbers, of a text or of zeros.',
    accepts: (value) => value instanceof PyBytes,
    make: () =>
      fn(
        'bytes(source=..., encoding=..., errors=...)',
        'Bytes from numbers, a text, a bytes-like object, or so many zeros.',
        function* (source: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Resumable {
          if (source instanceof PyBytes && encoding === undefined && errors === undefined) return source;
          return new PyBytes(yield* construct('bytes', source, encoding, errors));
        },
      ),
    members: () =>
      restartingEach([
        ...sharedMembers('bytes', (bytes) => new PyBytes(bytes)),
        fn('__bytes__(self, /)', 'The bytes themselves.', (self: PyBytes) => self),
        fn('__getnewargs__(self, /)', 'The arguments that make equal bytes.', (self: PyBytes) => new PyTuple([self])),
        fn('__hash__(self, /)', 'Return hash(self).', (self: PyBytes) => hash(self)),
      ]),
  });
}

/** Puts `inserted` in place of `removed` bytes from `start` on. */
function splice(self: PyByteArray, start: number, removed: number, inserted: Uint8Array): void {
  const { length } = self.bytes;
  const tail = start + removed;
  const newLength = length - removed + inserted.length;
  self.checkSize(newLength);
  // What lies behind is moved.
  spend((length - tail) / 64);
  // The bytes to be put in may be the array's own.
  const isOwn = inserted.buffer === self.bytes.buffer;
  if (isOwn && start === length) {
    const from = inserted.byteOffset - self.bytes.byteOffset;
    self.resize(newLength);
    self.bytes.copyWithin(start, from, from + inserted.length);
    return;
  }
  const added = isOwn ? inserted.slice() : inserted;
  if (newLength > length) self.resize(newLength);
  self.bytes.copyWithin(start + added.length, tail, length);
  self.bytes.set(added, start);
  if (newLength < length) self.resize(newLength);
}

function assign(self: PyByteArray, key: Value, value: Value): undefined | Resumable<undefined> {
  if (!(key instanceof PySlice)) {
    const index = arrayIndex(self, key);
    self.bytes[index] = byteArgument(value);
    return undefined;
  }
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    assignSlice(self, key, bytes);
    return undefined;
  }
  if (
    typeof unwrap(value) === 'string' ||
    typeOf(value).lookup('__index__') !== undefined ||
    value instanceof PyFloat
  ) {
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  }
  if (!isIterable(value)) throw typeError(`cannot convert '${typeName(value)}' object to bytearray`);
  return assignCollected(self, key, value);
}
function* assignCollected(self: PyByteArray, key: PySlice, value: Value): Resumable<undefined> {
  assignSlice(self, key, yield* collectBytes(value, 'byte must be in range(0, 256)'));
  return undefined;
}
function assignSlice(self: PyByteArray, key: PySlice, bytes: Uint8Array): void {
  const slice = settledSlice(key);
  const { start, step, count: length } = sliceIndices(slice, self.bytes.length);
  if (step === 1) {
    splice(self, start, length, bytes);
    return;
  }
  if (bytes.length === 0) {
    removeSlice(self, slice);
    return;
  }
  if (bytes.length !== length) {
    throw valueError(`attempt to assign bytes of size ${bytes.length} to extended slice of size ${length}`);
  }
  const added = bytes.slice();
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, 0.25); i < stop; i++) self.bytes[start + i * step] = added[i] ?? 0;
  }
}
function removeSlice(self: PyByteArray, key: PySlice): void {
  const slice = settledSlice(key);
  const { start, step, count: length } = sliceIndices(slice, self.bytes.length);
  if (step === 1) {
    splice(self, start, length, new Uint8Array(0));
    return;
  }
  const { bytes } = self;
  const stride = Math.abs(step);
  const first = step > 0 ? start : start + (length - 1) * step;
  const last = first + (length - 1) * stride;
  self.checkSize(bytes.length - length);
  reserve(bytes.length - length);
  const kept = new Uint8Array(bytes.length - length);
  let count = 0;
  for (let i = 0; i < bytes.length; ) {
    for (const stop = nextStretch(i, bytes.length, 0.5); i < stop; i++) {
      if (i < first || i > last || (i - first) % stride !== 0) kept[count++] = bytes[i] ?? 0;
    }
  }
  self.bytes = kept;
}

function arrayIndex(self: PyByteArray, key: Value): number {
  const index = indexArgument(key, 'bytearray');
  const at = index < 0 ? index + self.bytes.length : index;
  if (at < 0 || at >= self.bytes.length) throw indexError('bytearray index out of range');
  return at;
}

/** Puts bytes at the end, once there is room for them all. */
function append<T>(self: PyByteArray, bytes: Uint8Array, result: T): T | Resumable<T> {
  const { length } = self.bytes;
  return withRoom(self.roomFor(length + bytes.length), () => {
    splice(self, self.bytes.length, 0, bytes);
    return result;
  });
}

function popByte(self: PyByteArray, index: Value): number {
  const { length } = self.bytes;
  if (length === 0) throw indexError('pop from empty bytearray');
  const at = sizeArgument(index);
  const place = at < 0 ? at + length : at;
  const byte = self.bytes[place];
  if (byte === undefined) throw indexError('pop index out of range');
  splice(self, place, 1, new Uint8Array(0));
  return byte;
}

function removeItems(self: PyByteArray, key: Value): undefined {
  if (key instanceof PySlice) removeSlice(self, key);
  else splice(self, arrayIndex(self, key), 1, new Uint8Array(0));
}

function extend(self: PyByteArray, iterable: Value): Value | Resumable {
  const bytes = bytesOf(iterable);
  if (bytes !== undefined) return append<Value>(self, bytes, null);
  if (!isIterable(iterable)) throw typeError(`can't extend bytearray with ${typeName(iterable)}`);
  return (function* (): Resumable {
    const collected = yield* collectBytes(iterable, 'byte must be in range(0, 256)');
    splice(self, self.bytes.length, 0, collected);
    return null;
  })();
}

/** What raises BufferError while a memory view is held. */
function sizeChangingMembers(): Member[] {
  return [
    fn('__setitem__(self, key, value, /)', 'Set self[key] to value.', resizing(assign)),
    fn('__delitem__(self, key, /)', 'Delete self[key].', resizing(removeItems)),
    fn(
      '__iadd__(self, value, /)',
      'Append the bytes of value.',
      resizing((self: PyByteArray, value: Value) => {
        const bytes = bytesOf(value);
        if (bytes === undefined) throw typeError(`can't concat ${typeName(value)} to bytearray`);
        return append<Value>(self, bytes, self);
      }),
    ),
    fn(
      '__imul__(self, value, /)',
      'Repeat the content in place.',
      resizing((self: PyByteArray, value: Value) => {
        const times = repetitions(value);
        if (times === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeName(value)}'`);
        return withRoom<Value>(self.bytes.length * times, () => {
          self.bytes = repeated(self.bytes, times);
          return self;
        });
      }),
    ),
    fn(
      'append(self, item, /)',
      'Add one byte at the end.',
      resizing((self: PyByteArray, item: Value) => {
        const byte = byteArgument(item);
        const { length } = self.bytes;
        self.resize(length + 1);
        self.bytes[length] = byte;
        return undefined;
      }),
    ),
    fn(
      'clear(self, /)',
      'Remove all bytes.',
      resizing((self: PyByteArray) => {
        self.bytes = new Uint8Array(0);
        return undefined;
      }),
    ),
    fn('extend(self, iterable_of_ints, /)', 'Add the bytes of an iterable at the end.', resizing(extend)),
    fn(
      'insert(self, index, item, /)',
      'Put a byte before the given position.',
      resizing((self: PyByteArray, index: Value, item: Value) => {
        const { length } = self.bytes;
        const at = sizeArgument(index);
        const place = at < 0 ? Math.max(at + length, 0) : Math.min(at, length);
        splice(self, place, 0, Uint8Array.of(byteArgument(item)));
        return undefined;
      }),
    ),
    fn('pop(self, index=-1, /)', 'Remove the byte at the position and return it.', resizing(popByte)),
    fn(
      'remove(self, value, /)',
      'Remove the first such byte.',
      resizing((self: PyByteArray, value: Value) => {
        const at = indexOfByte(self.bytes, byteArgument(value), 0, false);
        if (at < 0) throw valueError('value not found in bytearray');
        splice(self, at, 1, new Uint8Array(0));
        return undefined;
      }),
    ),
  ];
}

function defineMutable(): void {
  define(byteArrayType, {
    doc: 'A sequence of bytes that can be changed.',
    accepts: (value) => value instanceof PyByteArray,
    make: () =>
      fn(
        'bytearray(source=..., encoding=..., errors=...)',
        'A bytearray from numbers, a text, a bytes-like object, or so many zeros.',
        function* (source: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Resumable {
          return new PyByteArray(yield* construct('bytearray', source, encoding, errors));
        },
      ),
    adopt: (self: PyByteArray, made: PyByteArray) => {
      self.bytes = made.bytes.slice();
    },
    members: () => [
      ...restartingEach(sharedMembers('bytearray', (bytes) => new PyByteArray(bytes))),
      constant('__hash__', null),
      ...sizeChangingMembers(),
      fn('copy(self, /)', 'A copy.', (self: PyByteArray) => new PyByteArray(self.bytes.slice())),
      fn('reverse(self, /)', 'Reverse the order of the bytes in place.', (self: PyByteArray) => {
        reverseInPlace(self.bytes);
      }),
    ],
  });
}

export function defineBytes(): void {
  defineImmutable();
  defineMutable();
  for (const type of [bytesIteratorType, byteArrayIteratorType]) {
    define(type, {
      doc: 'Over the numbers that bytes are.',
      accepts: (value) => value instanceof BytesIterator && value.cls === type,
      members: () => [
        fn('__iter__(self, /)', 'iter(self)', (self: BytesIterator) => self),
        fn('__next__(self, /)', 'next(self)', nextItem),
      ],
    });
  }
}
