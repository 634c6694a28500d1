// Strings as Python sees them: sequences of code points, over JavaScript strings of UTF-16 units.

import { inStretches, Meter, mapStretches, nextTextStretch, reserve, TextInPieces, Watch } from '../runtime/limits.ts';
import { allocate, machine, spend } from '../runtime/machine.ts';
import { isLong, keeping } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { forgetAfterRuns } from '../runtime/remembered.ts';
import { detachedSlice } from './detached.ts';
import { surrogatesPossible } from './text-range.ts';
import { hasNewer, isPrintable } from './unicode.ts';

/** Lengths up to which looking through a string costs less than remembering what was found. */
const shortLength = 24;
/** Distance, in code points, between the remembered positions. */
const stride = 8;

/** Where the code points of a string with surrogate pairs are. */
interface PairMap {
  /** Units before every eighth code point. */
  readonly offsets: Uint32Array;
  readonly length: number;
}

// What was found out about the strings used last; a script rarely walks through more than a few at a time. An entry
// without a map stands for a string without surrogate pairs.
const rememberedCount = 8;
const rememberedTexts = Array.from({ length: rememberedCount }, () => '');
const rememberedMaps = Array.from({ length: rememberedCount }, (): PairMap | undefined => undefined);
let oldest = 0;
let last = 0;
/** How many units these have in all. Besides the last one there are no more of them than `mostUnits`, since no run is charged for them. */
let rememberedUnits = 0;
const mostUnits = 2 ** 22;
/** So many may stay behind when a run is over. */
const unitsLeft = 2 ** 16;

function forget(entry: number): void {
  rememberedUnits -= rememberedTexts[entry]?.length ?? 0;
  rememberedTexts[entry] = '';
  rememberedMaps[entry] = undefined;
}

forgetAfterRuns(() => {
  if (rememberedUnits > unitsLeft) for (let i = 0; i < rememberedCount; i++) forget(i);
});

const surrogatePair = /[\ud800-\udbff][\udc00-\udfff]/;

/** Up to this length to look through a string is quicker than to look whether it has been looked through. */
const unrememberedLength = 512;

/** What a look at so many characters takes can be left out of account. */
const longLook = 2 ** 14;

function hasPairs(text: string): boolean {
  if (text.length <= longLook) return surrogatePair.test(text);
  for (let i = 0; i < text.length; ) {
    const stop = nextTextStretch(text, i, 1 / 16);
    if (surrogatePair.test(text.slice(i, stop))) return true;
    i = stop;
  }
  return false;
}

/** So many characters are compared without a look at the clock. */
const mostCompared = 2 ** 26;
let compared = 0;

/**
 * To be called where a long text may be compared with a remembered one. That takes no time if they are the same string, which nobody can know,
 * so no steps are charged for it: the clock is looked at with the next step, now and then.
 */
function noteComparison(length: number): void {
  compared += length;
  if (compared < mostCompared) return;
  compared = 0;
  machine.supervisor?.hurry();
}

function pairMap(text: string): PairMap | undefined {
  if (text.length <= unrememberedLength) return surrogatePair.test(text) ? makePairMap(text) : undefined;
  if (text.length > longLook) noteComparison(text.length);
  if (rememberedTexts[last] === text) {
    rememberedTexts[last] = text;
    return rememberedMaps[last];
  }
  for (let i = 0; i < rememberedCount; i++) {
    if (text.length > longLook && rememberedTexts[i]?.length === text.length) noteComparison(text.length);
    if (rememberedTexts[i] === text) {
      rememberedTexts[i] = text;
      last = i;
      return rememberedMaps[i];
    }
  }
  const map = hasPairs(text) ? makePairMap(text) : undefined;
  oldest = (oldest + 1) % rememberedCount;
  last = oldest;
  forget(oldest);
  for (let i = 1; i < rememberedCount && rememberedUnits > mostUnits; i++) forget((oldest + i) % rememberedCount);
  rememberedUnits += text.length;
  rememberedTexts[oldest] = text;
  rememberedMaps[oldest] = map;
  return map;
}

function makePairMap(text: string): PairMap {
  const offsets: number[] = [];
  let length = 0;
  const meter = new Meter(0, 1);
  for (let unit = 0; unit < text.length; length++) {
    meter.pass(unit);
    if (length % stride === 0) offsets.push(unit);
    unit += unitsAt(text, unit);
  }
  return { offsets: Uint32Array.from(offsets), length };
}

/** How many units the code point at that unit takes. */
export function unitsAt(text: string, unit: number): 1 | 2 {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return 1;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
}

/** Whether the string has characters that take two units, so that units and code points differ. */
export function isAstral(text: string): boolean {
  if (!surrogatesPossible) return false;
  if (text.length <= shortLength) {
    for (let i = 0; i < text.length; i++) if (unitsAt(text, i) === 2) return true;
    return false;
  }
  return pairMap(text) !== undefined;
}

/** `len(text)`. */
export function textLength(text: string): number {
  if (!surrogatesPossible) return text.length;
  if (text.length <= shortLength) {
    let length = 0;
    for (let unit = 0; unit < text.length; unit += unitsAt(text, unit)) length++;
    return length;
  }
  return pairMap(text)?.length ?? text.length;
}

/** The unit at which code point `index` starts, `0 <= index <= textLength(text)`. */
export function unitIndex(text: string, index: number): number {
  if (index <= 0) return 0;
  if (!surrogatesPossible) return index;
  if (text.length <= shortLength) return walk(text, 0, index);
  const map = pairMap(text);
  if (map === undefined) return index;
  if (index >= map.length) return text.length;
  const known = Math.floor(index / stride);
  return walk(text, map.offsets[known] ?? 0, index - known * stride);
}
function walk(text: string, from: number, steps: number): number {
  let unit = from;
  for (let i = 0; i < steps && unit < text.length; i++) unit += unitsAt(text, unit);
  return unit;
}

/** The number of code points before a unit. */
export function codePointIndex(text: string, unit: number): number {
  if (unit <= 0 || !surrogatesPossible) return unit;
  let from = 0;
  let index = 0;
  if (text.length > shortLength) {
    const map = pairMap(text);
    if (map === undefined) return unit;
    let low = 0;
    let high = map.offsets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((map.offsets[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    from = map.offsets[low] ?? 0;
    index = low * stride;
  }
  while (from < unit) {
    from += unitsAt(text, from);
    index++;
  }
  return index;
}

/** Shorter texts are paid for when they are put together. */
const LONG = 200;
/** Of longer ones few are remembered, since what is remembered stays alive. */
const VERY_LONG = 2 ** 14;
let lastOpened = '';
const opened = Array.from({ length: 64 }, () => '');
const openedLong = Array.from({ length: 4 }, () => '');
let oldestLong = 0;
forgetAfterRuns(() => {
  if (lastOpened.length > VERY_LONG) lastOpened = '';
  openedLong.fill('');
});

/**
 * To be called by whatever looks into a text. One that was put together is a chain of its parts until then, and takes little; the first look
 * makes one piece of it, which is paid for here. A text that has been looked into lately is in one piece.
 */
export function payForPiece(text: string): void {
  if (text.length <= LONG) return;
  if (text.length > VERY_LONG && text.length === lastOpened.length) noteComparison(text.length);
  if (text !== lastOpened) payForLongPiece(text);
  // An equal text is compared character by character; the same one is not, the next time.
  lastOpened = text;
}
function payForLongPiece(text: string): void {
  const { length } = text;
  if (length > VERY_LONG) {
    noteComparison(openedLong.length * length);
    if (openedLong.includes(text)) return;
    openedLong[oldestLong] = text;
    oldestLong = (oldestLong + 1) % openedLong.length;
  } else {
    const place = (length + 31 * text.charCodeAt(length >> 1)) % opened.length;
    if (opened[place] === text) return;
    opened[place] = text;
  }
  // Looked at with the next step: to look into a text ends no run.
  machine.fuel -= length >> 5;
  allocate(length);
}

/** `text[index]`, counting from the end if negative; undefined out of range. */
export function codePointAt(text: string, index: number): string | undefined {
  payForPiece(text);
  const { length } = text;
  if (index >= 0) {
    if (index >= length) return undefined;
    if (!surrogatesPossible) return text.charAt(index);
    if (length > shortLength) {
      const map = pairMap(text);
      if (map === undefined) return text.charAt(index);
      if (index >= map.length) return undefined;
    }
    const unit = unitIndex(text, index);
    if (unit >= length) return undefined;
    return unitsAt(text, unit) === 1 ? text.charAt(unit) : text.slice(unit, unit + 2);
  }
  const fromStart = textLength(text) + index;
  return fromStart < 0 ? undefined : codePointAt(text, fromStart);
}

/** The code points from `start` to `stop`, both within the text and in order. */
export function textBetween(text: string, start: number, stop: number): string {
  payForPiece(text);
  machine.memory -= price.text + stop - start;
  return isAstral(text)
    ? detachedSlice(text, unitIndex(text, start), unitIndex(text, stop))
    : detachedSlice(text, start, stop);
}

/** `count` code points from `start`, `step` apart, all within the text. */
export function textSlice(text: string, start: number, count: number, step: number): string {
  if (count <= 0) return '';
  if (step === 1) return textBetween(text, start, start + count);
  if (!isAstral(text)) {
    const make = (): Uint16Array => {
      reserve(count);
      return new Uint16Array(count);
    };
    const units = (): Uint16Array =>
      inStretches(text, count, 1, make, (made, from, to) => {
        for (let i = from; i < to; i++) made[i] = text.charCodeAt(start + i * step);
      });
    return isLong(count) ? keeping(text, units, textOfManyUnits) : textOfUnits(units());
  }
  const parts = new TextInPieces();
  const meter = new Meter(0, 10);
  const watch = new Watch(4096);
  for (let i = 0, at = start; i < count; i++, at += step) {
    meter.pass(i);
    watch.pass();
    parts.add(codePointAt(text, at) ?? '');
  }
  return parts.join();
}

/** A string of UTF-16 units. */
export function textOfUnits(units: Uint16Array | Uint8Array): string {
  const size = 8192;
  if (units.length <= size) return String.fromCharCode.apply(null, units as unknown as number[]);
  const parts: string[] = [];
  reserve(units.length);
  for (let i = 0; i < units.length; i += size) {
    spend(size / 8);
    parts.push(String.fromCharCode.apply(null, units.subarray(i, i + size) as unknown as number[]));
  }
  return parts.join('');
}

/** The same, as a part of an operation that may be begun anew. `of`: what the units are a part of, if they are cut out of it each time. */
export function textOfManyUnits(units: Uint16Array | Uint8Array, of: object = units): string {
  if (!isLong(units.length)) return textOfUnits(units);
  const parts = inStretches(
    of,
    units.length,
    0,
    (): string[] => [],
    (made, start, stop) => {
      made.push(textOfUnits(units.subarray(start, stop)));
    },
  );
  return parts.join('');
}

/** So many characters are compared in no time to speak of. */
const LONG_COMPARED = 4096;

/** `a === b`, paid for. */
export function equalTexts(a: string, b: string): boolean {
  if (a.length > LONG_COMPARED && a.length === b.length) spend(a.length / 128);
  return a === b;
}

/** Orders by code point: below zero, zero or above. */
export function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter > LONG_COMPARED) spend(shorter / 64);
  if (a === b) return 0;
  payForPiece(a);
  payForPiece(b);
  if (!surrogatesPossible) return a < b ? -1 : 1;
  if (shorter > 256 && !isAstral(a) && !isAstral(b)) return a < b ? -1 : 1;
  const meter = shorter > 256 ? new Meter(0, 0.25) : undefined;
  let i = 0;
  for (; i < shorter && a.charCodeAt(i) === b.charCodeAt(i); i++) meter?.pass(i);
  if (i === shorter) return a.length - b.length;
  const x = a.charCodeAt(i);
  const y = b.charCodeAt(i);
  if (x < 0xd800 || y < 0xd800) return x - y;
  // One of them may end a pair that starts before.
  if (i > 0 && (unitsAt(a, i - 1) === 2 || unitsAt(b, i - 1) === 2)) i--;
  return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0);
}

const plainRepr = /^[ -&(-[\]-~]*$/;
const shortEscapes = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeCode(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** Texts up to this length are mapped in one go. */
const wholeLength = 4096;

/** Where V8 knows more of Unicode than Python does, each character beyond ASCII has to be looked at. */
const nonPlain = /[^ -&(-[\]-~]/gu;
const quotedOrNonPrintable = /['\\\p{C}\p{Zl}\p{Zp}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

function escaped(text: string, quote: string): string {
  const isKnown = !hasNewer(text);
  spend(text.length * (isKnown ? 2 : 20));
  return text.replace(isKnown ? quotedOrNonPrintable : nonPlain, (character) => {
    spend(10);
    if (character === "'") return quote === "'" ? "\\'" : "'";
    return (
      shortEscapes.get(character) ?? (isPrintable(character) ? character : escapeCode(character.codePointAt(0) ?? 0))
    );
  });
}

/** `repr()` of a string. */
export function stringRepr(text: string): string {
  if (text.length <= wholeLength && plainRepr.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  return quote + mapStretches(text, (stretch) => (plainRepr.test(stretch) ? stretch : escaped(stretch, quote))) + quote;
}

/** The text with everything beyond ASCII escaped: `ascii()` of the value whose repr it is. */
export function asciiOf(repr: string): string {
  if (repr.length <= wholeLength && /^[\0-\x7f]*$/.test(repr)) return repr;
  return mapStretches(repr, (stretch) => {
    if (/^[\0-\x7f]*$/.test(stretch)) return stretch;
    spend(stretch.length * 10);
    return stretch.replace(/[^\0-\x7f]/gu, (character) => escapeCode(character.codePointAt(0) ?? 0));
  });
}
