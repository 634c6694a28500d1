// Searching, counting, replacing and splitting within strings of UTF-16 units, in linear time whatever the strings are.
// Bytes are searched as text of their Latin-1 characters.
import { GrowingResult, reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';

/** JavaScript's own search is fast, but may take time in proportion to both lengths' product: up to here, let it. */
const harmlessProduct = 1 << 22;

function isHarmless(text: string, part: string): boolean {
  return part.length <= 8 || text.length * part.length <= harmlessProduct;
}

/**
 * For each prefix of the part, the length of its longest border.
 * Source: Knuth, Morris & Pratt, "Fast Pattern Matching in Strings", 1977.
 */
function borders(unitAt: (i: number) => number, length: number): Int32Array {
  spend(length / 4);
  const table = new Int32Array(length);
  let k = 0;
  for (let i = 1; i < length; i++) {
    while (k > 0 && unitAt(i) !== unitAt(k)) k = table[k - 1] ?? 0;
    if (unitAt(i) === unitAt(k)) k++;
    table[i] = k;
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
    if (isHarmless(text, part)) return text.indexOf(part, from);
    this.forward ??= borders((i) => part.charCodeAt(i), part.length);
    const table = this.forward;
    spend((text.length - from) / 4);
    let matched = 0;
    for (let i = from; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      while (matched > 0 && unit !== part.charCodeAt(matched)) matched = table[matched - 1] ?? 0;
      if (unit === part.charCodeAt(matched)) matched++;
      if (matched === part.length) return i - matched + 1;
    }
    return -1;
  }

  /** The last place that ends at `end` or before, or -1. */
  last(text: string, end: number): number {
    const { part } = this;
    const size = part.length;
    if (end < size) return -1;
    if (isHarmless(text, part)) return text.lastIndexOf(part, end - size);
    this.backward ??= borders((i) => part.charCodeAt(size - 1 - i), size);
    const table = this.backward;
    spend(end / 4);
    let matched = 0;
    for (let i = end - 1; i >= 0; i--) {
      const unit = text.charCodeAt(i);
      while (matched > 0 && unit !== part.charCodeAt(size - 1 - matched)) matched = table[matched - 1] ?? 0;
      if (unit === part.charCodeAt(size - 1 - matched)) matched++;
      if (matched === size) return i;
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
  return isHarmless(text, part) ? text.includes(part) : findText(text, part) >= 0;
}

/** How often a part that is not empty stands in the text, without overlap. */
export function countText(text: string, part: string): number {
  const search = new Search(part);
  let count = 0;
  for (let at = search.first(text, 0); at >= 0; at = search.first(text, at + part.length)) count++;
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
  if (limit < 0 && isHarmless(text, part)) return text.replaceAll(part, () => replacement);
  return splitText(text, part, limit).join(replacement);
}

/** The pieces between the first `limit` occurrences of a separator that is not empty; below zero, between all. */
export function splitText(text: string, separator: string, limit: number): string[] {
  reserve(text.length);
  if (isHarmless(text, separator)) {
    if (limit < 0) return text.split(separator);
    if (limit === 1) {
      const at = text.indexOf(separator);
      return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
    }
  }
  const search = new Search(separator);
  const pieces: string[] = [];
  let from = 0;
  for (let left = limit; left !== 0; left--) {
    const at = search.first(text, from);
    if (at < 0) break;
    pieces.push(text.slice(from, at));
    from = at + separator.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** As `splitText`, from the end. */
export function splitTextFromEnd(text: string, separator: string, limit: number): string[] {
  reserve(text.length);
  const search = new Search(separator);
  const pieces: string[] = [];
  let end = text.length;
  for (let left = limit; left !== 0; left--) {
    const at = search.last(text, end);
    if (at < 0) break;
    pieces.push(text.slice(at + separator.length, end));
    end = at;
  }
  pieces.push(text.slice(0, end));
  return pieces.reverse();
}

type UnitTest = (unit: number) => boolean;

/** The words between runs of white space, at most `limit` splits; below zero, all. */
export function splitWords(text: string, isSpace: UnitTest, limit: number): string[] {
  reserve(text.length);
  const words: string[] = [];
  const { length } = text;
  let i = 0;
  for (let left = limit; ; left--) {
    while (i < length && isSpace(text.charCodeAt(i))) i++;
    if (i === length) return words;
    if (left === 0) break;
    const start = i++;
    while (i < length && !isSpace(text.charCodeAt(i))) i++;
    words.push(text.slice(start, i));
  }
  // The rest keeps its inner space and what follows it.
  words.push(text.slice(i));
  return words;
}

/** As `splitWords`, from the end. */
export function splitWordsFromEnd(text: string, isSpace: UnitTest, limit: number): string[] {
  reserve(text.length);
  const words: string[] = [];
  let i = text.length;
  for (let left = limit; ; left--) {
    while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
    if (i === 0) return words.reverse();
    if (left === 0) break;
    const end = i--;
    while (i > 0 && !isSpace(text.charCodeAt(i - 1))) i--;
    words.push(text.slice(i, end));
  }
  words.push(text.slice(0, i));
  return words.reverse();
}

/** The lines of a text, with their ends or without. `\r\n` is one end. */
export function splitLines(text: string, isLineEnd: UnitTest, keepEnds: boolean): string[] {
  reserve(text.length);
  const lines: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    const end = i;
    if (unit === 13 && text.charCodeAt(i + 1) === 10) i++;
    lines.push(text.slice(start, keepEnds ? i + 1 : end));
    start = i + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** Where the text begins and ends without the units to be stripped. */
export function stripUnits(text: string, strips: UnitTest, left: boolean, right: boolean): string {
  let start = 0;
  let end = text.length;
  if (left) while (start < end && strips(text.charCodeAt(start))) start++;
  if (right) while (end > start && strips(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Tabs as blanks up to the next column that is a multiple of `size`. */
export function expandTabs(text: string, size: number): string {
  if (!text.includes('\t')) return text;
  const pieces: string[] = [];
  const grown = new GrowingResult();
  let column = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 9) {
      pieces.push(text.slice(from, i));
      from = i + 1;
      const blanks = size > 0 ? size - (column % size) : 0;
      grown.add(blanks);
      pieces.push(' '.repeat(blanks));
      column += blanks;
    } else if (unit === 10 || unit === 13) column = 0;
    // The second half of a surrogate pair takes no column.
    else if (!(unit >= 0xdc00 && unit <= 0xdfff && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800)) column++;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
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
