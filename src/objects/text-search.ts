// Searching, counting, replacing and splitting within strings of UTF-16 units, in linear time whatever the strings are.
// Bytes are searched as text of their Latin-1 characters.
import { GrowingResult, joined, Meter, mapStretches, nextStretch, Pieces, reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { isAstral } from './str-text.ts';

/** JavaScript's own search is fast, but may take time in proportion to both lengths' product: up to here, let it. */
const harmlessProduct = 1 << 22;

/** What JavaScript does to so many characters in one go takes no time to speak of. */
const shortText = 1 << 16;
/** What is searched between two looks at the budget: some milliseconds at worst. */
const longStretch = 1 << 20;

/** Units (see `spend`) for each character that JavaScript's own search passes by. */
const searchUnits = 1 / 16;
/** The same where much may be found. */
const replaceUnits = 1;
/** What a search through so many characters takes can be left out of account. */
const freeText = 512;

/** `text.indexOf(part, from)`, paid for. */
function indexOf(text: string, part: string, from: number): number {
  let start = from;
  for (; text.length - start > longStretch; start += longStretch) {
    const at = text.slice(start, start + longStretch + part.length - 1).indexOf(part);
    if (at >= 0) return start + passed(at);
    passed(longStretch);
  }
  const at = text.indexOf(part, start);
  passed((at < 0 ? text.length : at) - start);
  return at;
}
/** `text.lastIndexOf(part, from)`, paid for. */
function lastIndexOf(text: string, part: string, from: number): number {
  let end = from;
  for (; end > longStretch; end -= longStretch) {
    const start = end - longStretch + 1;
    const at = text.slice(start, end + part.length).lastIndexOf(part);
    if (at >= 0) return start + at;
    passed(longStretch);
  }
  const at = text.lastIndexOf(part, end);
  passed(end - Math.max(at, 0));
  return at;
}
function passed(characters: number): number {
  if (characters > freeText) spend(characters * searchUnits);
  return characters;
}

function isHarmless(text: string, part: string): boolean {
  return part.length <= 8 || text.length * part.length <= harmlessProduct;
}

/**
 * For each prefix of the part, the length of its longest border.
 * Source: Knuth, Morris & Pratt, "Fast Pattern Matching in Strings", 1977.
 */
function borders(unitAt: (i: number) => number, length: number): Int32Array {
  reserve(4 * length);
  const table = new Int32Array(length);
  let k = 0;
  for (let i = 1; i < length; ) {
    for (const stop = nextStretch(i, length, 1); i < stop; i++) {
      while (k > 0 && unitAt(i) !== unitAt(k)) k = table[k - 1] ?? 0;
      if (unitAt(i) === unitAt(k)) k++;
      table[i] = k;
    }
  }
  return table;
}

/** Searches for one part, as often as needed. */
class Search {
  readonly part: string;
  private forward: Int32Array | undefined;
  private backward: Int32Array | undefined;
  constructor(part: string) {
    this.part = part;
  }

  /** The first place at `from` or after, or -1. */
  first(text: string, from: number): number {
    const { part } = this;
    if (isHarmless(text, part)) return indexOf(text, part, from);
    this.forward ??= borders((i) => part.charCodeAt(i), part.length);
    const table = this.forward;
    let matched = 0;
    const meter = new Meter(from, 0.5);
    for (let i = from; i < text.length; i++) {
      meter.pass(i);
      const unit = text.charCodeAt(i);
      while (matched > 0 && unit !== part.charCodeAt(matched)) matched = table[matched - 1] ?? 0;
      if (unit === part.charCodeAt(matched)) matched++;
      if (matched === part.length) return meter.end(i) - matched + 1;
    }
    return -1;
  }

  /** The last place that ends at `end` or before, or -1. */
  last(text: string, end: number): number {
    const { part } = this;
    const size = part.length;
    if (end < size) return -1;
    if (isHarmless(text, part)) return lastIndexOf(text, part, end - size);
    this.backward ??= borders((i) => part.charCodeAt(size - 1 - i), size);
    const table = this.backward;
    let matched = 0;
    const meter = new Meter(end, 0.5);
    for (let i = end - 1; i >= 0; i--) {
      meter.pass(i);
      const unit = text.charCodeAt(i);
      while (matched > 0 && unit !== part.charCodeAt(size - 1 - matched)) matched = table[matched - 1] ?? 0;
      if (unit === part.charCodeAt(size - 1 - matched)) matched++;
      if (matched === size) return meter.end(i);
    }
    return -1;
  }
}

/** The unit at which `part` first stands within `start` to `end`, or -1. */
export function findText(text: string, part: string, start = 0, end = text.length): number {
  if (end - start < part.length) return -1;
  const whole = end === text.length ? text : text.slice(0, end);
  return new Search(part).first(whole, start);
}

/** The unit at which `part` last stands within `start` to `end`, or -1. */
export function findLastText(text: string, part: string, start = 0, end = text.length): number {
  if (end - start < part.length) return -1;
  const at = new Search(part).last(text, end);
  return at < start ? -1 : at;
}

/** `part in text`. */
export function includesText(text: string, part: string): boolean {
  return isHarmless(text, part) ? indexOf(text, part, 0) >= 0 : findText(text, part) >= 0;
}

/** How often a part that is not empty stands in the text, without overlap. */
export function countText(text: string, part: string): number {
  const search = new Search(part);
  let count = 0;
  for (let at = search.first(text, 0); at >= 0; at = search.first(text, at + part.length)) {
    count++;
    if (count % 512 === 0) spend(1024);
  }
  return count;
}

/** At most `limit` occurrences of a part that is not empty replaced; below zero, all. */
export function replaceText(text: string, part: string, replacement: string, limit: number): string {
  if (limit === 0 || part.length > text.length) return text;
  const growth = replacement.length - part.length;
  if (growth > 0 && (text.length / part.length) * growth > 1000) {
    const found = countText(text, part);
    reserve(text.length + (limit < 0 ? found : Math.min(found, limit)) * growth);
  }
  if (limit < 0 && text.length <= shortText && isHarmless(text, part)) {
    const replaced = text.replaceAll(part, () => replacement);
    spend(text.length * (replaced === text ? searchUnits : replaceUnits));
    return replaced;
  }
  const pieces = splitText(text, part, limit);
  return pieces.length === 1 ? text : joined(pieces, replacement);
}

/** The text with another one before each of its characters. */
export function putBeforeEach(text: string, inserted: string): string {
  return mapStretches(text, (stretch) => {
    const characters = isAstral(stretch) ? Array.from(stretch) : stretch.split('');
    return inserted + characters.join(inserted);
  });
}

/** The pieces between the first `limit` occurrences of a separator that is not empty; below zero, between all. */
export function splitText(text: string, separator: string, limit: number): string[] {
  reserve(text.length);
  if (isHarmless(text, separator)) {
    if (limit < 0 && text.length <= shortText) {
      const pieces = text.split(separator);
      spend(text.length * searchUnits + pieces.length);
      return pieces;
    }
    if (limit === 1) {
      const at = indexOf(text, separator, 0);
      return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
    }
  }
  const search = new Search(separator);
  const pieces = new Pieces();
  let from = 0;
  for (let left = limit; left !== 0; left--) {
    const at = search.first(text, from);
    if (at < 0) break;
    pieces.add(text.slice(from, at));
    from = at + separator.length;
  }
  pieces.add(text.slice(from));
  return pieces.items;
}

/** As `splitText`, from the end. */
export function splitTextFromEnd(text: string, separator: string, limit: number): string[] {
  reserve(text.length);
  const search = new Search(separator);
  const pieces = new Pieces();
  let end = text.length;
  for (let left = limit; left !== 0; left--) {
    const at = search.last(text, end);
    if (at < 0) break;
    pieces.add(text.slice(at + separator.length, end));
    end = at;
  }
  pieces.add(text.slice(0, end));
  return pieces.items.reverse();
}

type UnitTest = (unit: number) => boolean;

/** The first unit from `start` on that is of the kind, or is not; the end if there is none. */
export function skipTo(text: string, start: number, isKind: UnitTest, wanted: boolean): number {
  const { length } = text;
  const meter = new Meter(start, 0.5);
  let i = start;
  while (i < length && isKind(text.charCodeAt(i)) !== wanted) meter.pass(++i);
  return meter.end(i);
}
/** As `skipTo`, back from `end`: where what was skipped begins. */
export function skipBackTo(text: string, end: number, isKind: UnitTest, wanted: boolean): number {
  const meter = new Meter(end, 0.5);
  let i = end;
  while (i > 0 && isKind(text.charCodeAt(i - 1)) !== wanted) meter.pass(--i);
  return meter.end(i);
}

/** The words between runs of white space, at most `limit` splits; below zero, all. */
export function splitWords(text: string, isSpace: UnitTest, limit: number): string[] {
  reserve(text.length);
  const words = new Pieces();
  const { length } = text;
  let i = 0;
  for (let left = limit; ; left--) {
    i = skipTo(text, i, isSpace, false);
    if (i === length) return words.items;
    if (left === 0) break;
    const start = i;
    i = skipTo(text, i + 1, isSpace, true);
    words.add(text.slice(start, i));
  }
  // The rest keeps its inner space and what follows it.
  words.add(text.slice(i));
  return words.items;
}

/** As `splitWords`, from the end. */
export function splitWordsFromEnd(text: string, isSpace: UnitTest, limit: number): string[] {
  reserve(text.length);
  const words = new Pieces();
  let i = text.length;
  for (let left = limit; ; left--) {
    i = skipBackTo(text, i, isSpace, false);
    if (i === 0) return words.items.reverse();
    if (left === 0) break;
    const end = i;
    i = skipBackTo(text, i - 1, isSpace, true);
    words.add(text.slice(i, end));
  }
  words.add(text.slice(0, i));
  return words.items.reverse();
}

/** The lines of a text, with their ends or without. `\r\n` is one end. */
export function splitLines(text: string, isLineEnd: UnitTest, keepEnds: boolean): string[] {
  reserve(text.length);
  const lines = new Pieces();
  let start = 0;
  for (;;) {
    const end = skipTo(text, start, isLineEnd, true);
    if (end === text.length) break;
    const next = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    lines.add(text.slice(start, keepEnds ? next : end));
    start = next;
  }
  if (start < text.length) lines.add(text.slice(start));
  return lines.items;
}

/** Where the text begins and ends without the units to be stripped. */
export function stripUnits(text: string, strips: UnitTest, left: boolean, right: boolean): string {
  const start = left ? skipTo(text, 0, strips, false) : 0;
  const end = right ? skipBackTo(text, text.length, strips, false) : text.length;
  return start < end ? text.slice(start, end) : '';
}

/** Tabs as blanks up to the next column that is a multiple of `size`. */
export function expandTabs(text: string, size: number): string {
  if (!text.includes('\t')) return text;
  const pieces = new Pieces();
  const grown = new GrowingResult();
  let column = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (i % shortText === 0) nextStretch(i, text.length, 1);
    const unit = text.charCodeAt(i);
    if (unit === 9) {
      pieces.add(text.slice(from, i));
      from = i + 1;
      const blanks = size > 0 ? size - (column % size) : 0;
      grown.add(blanks);
      pieces.add(' '.repeat(blanks));
      column += blanks;
    } else if (unit === 10 || unit === 13) column = 0;
    // The second half of a surrogate pair takes no column.
    else if (!(unit >= 0xdc00 && unit <= 0xdfff && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800)) column++;
  }
  pieces.add(text.slice(from));
  return joined(pieces.items, '');
}

/** A number's text filled with zeros after its sign, to `width` of which it has `length`. */
export function fillZeros(text: string, length: number, width: number): string {
  const missing = width - length;
  if (missing <= 0) return text;
  reserve(text.length + missing);
  const first = text.charAt(0);
  const zeros = '0'.repeat(missing);
  return first === '+' || first === '-' ? first + zeros + text.slice(1) : zeros + text;
}

/** `text`, of `length` characters, in the middle of `width`. */
export function centerText(text: string, length: number, width: number, fill: string): string {
  const missing = width - length;
  if (missing <= 0) return text;
  reserve(text.length + missing * fill.length);
  const left = (missing >> 1) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}
