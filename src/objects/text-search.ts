// Searching, counting, replacing and splitting within strings of UTF-16 units, in linear time whatever the strings are.
// Bytes are searched as text of their Latin-1 characters.
import {
  GrowingResult,
  inStretches,
  joined,
  Meter,
  mapStretches,
  nextStretch,
  Pieces,
  requireFitting,
  reserve,
  TextInPieces,
} from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import { inPlace, isLong, leavePlace, moveOn } from '../runtime/place.ts';
import { isAstral } from './str-text.ts';

/** JavaScript's own search is fast, but may take time in proportion to both lengths' product: up to here, let it. */
const harmlessProduct = 1 << 22;

/** What is searched between two looks at the budget: some milliseconds at worst. */
const searchStretch = (): number => machine.stretch * 32;

/** Units (see `spend`) for each character that JavaScript's own search passes by. */
const searchUnits = 1 / 16;
/** The same where much may be found. */
const replaceUnits = 1;
/** Units for each character that is compared here. */
const MATCH_UNITS = 0.5;
/** A stretch may grow by so many characters before it is known by how many. */
const MOST_GROWTH = 2 ** 20;
/** Units for each occurrence that is counted. */
const FIND_UNITS = 2;
/** What a search through so many characters takes can be left out of account. */
const freeText = 512;

/** `text.indexOf(part, from)`, paid for. */
function indexOf(text: string, part: string, from: number): number {
  const near = indexWithin(text, part, from);
  const stretch = searchStretch();
  if (near >= 0 || text.length - from <= stretch) return near;
  const place = inPlace(text, () => ({ from: from + stretch, found: -1 }));
  const { state } = place;
  while (state.found < 0 && state.from < text.length) {
    state.found = indexWithin(text, part, state.from);
    state.from += stretch;
    moveOn(place);
  }
  leavePlace(place);
  return state.found;
}
/** The first place within a stretch. */
function indexWithin(text: string, part: string, from: number): number {
  const stretch = searchStretch();
  const isLast = text.length - from <= stretch;
  const at = isLast ? text.indexOf(part, from) : text.slice(from, from + stretch + part.length - 1).indexOf(part);
  if (isLast) {
    passed((at < 0 ? text.length : at) - from);
    return at;
  }
  passed(at < 0 ? stretch : at);
  return at < 0 ? at : from + at;
}
/** `text.lastIndexOf(part, from)`, paid for. */
function lastIndexOf(text: string, part: string, from: number): number {
  const near = lastIndexWithin(text, part, from);
  const stretch = searchStretch();
  if (near >= 0 || from < stretch) return near;
  const place = inPlace(text, () => ({ from: from - stretch, found: -1 }));
  const { state } = place;
  while (state.found < 0 && state.from >= 0) {
    state.found = lastIndexWithin(text, part, state.from);
    state.from -= stretch;
    moveOn(place);
  }
  leavePlace(place);
  return state.found;
}
/** The last place within a stretch. */
function lastIndexWithin(text: string, part: string, from: number): number {
  const stretch = searchStretch();
  const start = Math.max(0, from - stretch + 1);
  const at = (start === 0 ? text : text.slice(start, from + part.length)).lastIndexOf(part, from - start);
  passed(from - start - Math.max(at, 0));
  return at < 0 ? at : start + at;
}
function passed(characters: number): void {
  if (characters > freeText) spend(characters * searchUnits);
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

/** How far a search through a text has come, and how much of the part stands there. */
interface Matching {
  at: number;
  matched: number;
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
    const place = inPlace(text, (): Matching => ({ at: from, matched: 0 }));
    const { state } = place;
    while (state.matched < part.length && state.at < text.length) {
      moveOn(place);
      const stop = Math.min(text.length, state.at + machine.stretch);
      let { at, matched } = state;
      for (; at < stop && matched < part.length; at++) {
        const unit = text.charCodeAt(at);
        while (matched > 0 && unit !== part.charCodeAt(matched)) matched = table[matched - 1] ?? 0;
        if (unit === part.charCodeAt(matched)) matched++;
      }
      spend((at - state.at) * MATCH_UNITS);
      state.at = at;
      state.matched = matched;
    }
    leavePlace(place);
    return state.matched === part.length ? state.at - part.length : -1;
  }

  /** The last place that ends at `end` or before, or -1. */
  last(text: string, end: number): number {
    const { part } = this;
    const size = part.length;
    if (end < size) return -1;
    if (isHarmless(text, part)) return lastIndexOf(text, part, end - size);
    this.backward ??= borders((i) => part.charCodeAt(size - 1 - i), size);
    const table = this.backward;
    const place = inPlace(text, (): Matching => ({ at: end, matched: 0 }));
    const { state } = place;
    while (state.matched < size && state.at > 0) {
      moveOn(place);
      const stop = Math.max(0, state.at - machine.stretch);
      let { at, matched } = state;
      for (; at > stop && matched < size; at--) {
        const unit = text.charCodeAt(at - 1);
        while (matched > 0 && unit !== part.charCodeAt(size - 1 - matched)) matched = table[matched - 1] ?? 0;
        if (unit === part.charCodeAt(size - 1 - matched)) matched++;
      }
      spend((state.at - at) * MATCH_UNITS);
      state.at = at;
      state.matched = matched;
    }
    leavePlace(place);
    return state.matched === size ? state.at : -1;
  }
}

/** What is answered by a search for one part through the whole of a text, as part of an operation that may be begun anew. */
function searched(text: string, part: string, find: (search: Search) => number): number {
  if (isHarmless(text, part)) return find(new Search(part));
  const place = inPlace(text, () => new Search(part));
  const found = find(place.state);
  leavePlace(place);
  return found;
}

/** The unit at which `part` first stands within `start` to `end`, or -1. */
export function findText(text: string, part: string, start = 0, end = text.length): number {
  if (end - start < part.length) return -1;
  const whole = end === text.length ? text : text.slice(0, end);
  return searched(whole, part, (search) => search.first(whole, start));
}

/** The unit at which `part` last stands within `start` to `end`, or -1. */
export function findLastText(text: string, part: string, start = 0, end = text.length): number {
  if (end - start < part.length) return -1;
  const at = searched(text, part, (search) => search.last(text, end));
  return at < start ? -1 : at;
}

/** `part in text`. */
export function includesText(text: string, part: string): boolean {
  return isHarmless(text, part) ? indexOf(text, part, 0) >= 0 : findText(text, part) >= 0;
}

/** How often a part that is not empty stands in the text, without overlap. */
export function countText(text: string, part: string): number {
  if (!isLong(text.length) && isHarmless(text, part)) {
    let found = 0;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
    if (text.length > freeText) spend(text.length * searchUnits + found * FIND_UNITS);
    return found;
  }
  const place = inPlace(text, () => ({ search: new Search(part), from: 0, count: 0 }));
  const { state } = place;
  for (;;) {
    const at = state.search.first(text, state.from);
    if (at < 0) break;
    state.from = at + part.length;
    state.count++;
    machine.fuel -= FIND_UNITS;
    if (machine.fuel <= 0) moveOn(place);
  }
  leavePlace(place);
  return state.count;
}

/** At most `limit` occurrences of a part that is not empty replaced; below zero, all. */
export function replaceText(text: string, part: string, replacement: string, limit: number): string {
  if (limit === 0 || part.length > text.length) return text;
  const growth = replacement.length - part.length;
  const isSmallGrowth = (Math.min(text.length, machine.stretch) / part.length) * growth <= MOST_GROWTH;
  if (limit < 0 && isSmallGrowth && isHarmless(text, part)) return replaceAll(text, part, replacement);
  const place = inPlace(text, () => ({
    isAnnounced: false,
    pieces: undefined as readonly string[] | undefined,
  }));
  const { state } = place;
  if (!state.isAnnounced && growth > 0 && (text.length / part.length) * growth > 1000) {
    const found = countText(text, part);
    reserve(text.length + (limit < 0 ? found : Math.min(found, limit)) * growth);
    state.isAnnounced = true;
  }
  state.pieces ??= splitText(text, part, limit);
  const result = state.pieces.length === 1 ? text : joined(state.pieces, replacement);
  leavePlace(place);
  return result;
}

interface Replacing {
  readonly size: GrowingResult;
  /** What came of the text up to `at`. */
  result: string;
  at: number;
  isChanged: boolean;
}

/** All occurrences replaced. A stretch is handed to JavaScript with as much of the next one as an occurrence may reach into. */
function replaceAll(text: string, part: string, replacement: string): string {
  if (!isLong(text.length)) {
    const replaced = text.replaceAll(part, () => replacement);
    spend(text.length * (replaced === text ? searchUnits : replaceUnits));
    if (replaced.length > text.length + 1000) reserve(replaced.length);
    return replaced;
  }
  const place = inPlace(text, (): Replacing => ({ size: new GrowingResult(), result: '', at: 0, isChanged: false }));
  const { state } = place;
  while (state.at < text.length) {
    const stop = nextStretch(state.at, text.length, replaceUnits);
    const stretch = text.slice(state.at, stop + part.length - 1);
    const pieces = stretch.split(part);
    if (pieces.length > 1) state.isChanged = true;
    const last = pieces.pop() ?? '';
    // What follows the last occurrence and belongs to the next stretch is looked at again.
    const begin = state.at + stretch.length - last.length;
    const next = Math.max(stop, begin);
    pieces.push(last.slice(0, next - begin));
    const piece = pieces.join(replacement);
    state.size.add(piece.length);
    state.result += piece;
    state.at = next;
    moveOn(place);
  }
  leavePlace(place);
  return state.isChanged ? state.result : text;
}

/** The text with another one before each of its characters. */
export function putBeforeEach(text: string, inserted: string): string {
  return mapStretches(text, (stretch) => {
    const characters = isAstral(stretch) ? Array.from(stretch) : stretch.split('');
    return inserted + characters.join(inserted);
  });
}

/** How far a text has been split. */
class Splitting {
  readonly search: Search;
  readonly pieces = new Pieces();
  /** Where the rest begins, or ends. */
  at: number;
  left: number;
  constructor(text: string, separator: string, at: number, limit: number) {
    reserve(text.length);
    this.search = new Search(separator);
    this.at = at;
    this.left = limit;
  }
}

/** The pieces between the first `limit` occurrences of a separator that is not empty; below zero, between all. */
export function splitText(text: string, separator: string, limit: number): string[] {
  if (isHarmless(text, separator)) {
    if (limit < 0 && !isLong(text.length)) {
      reserve(text.length);
      const pieces = text.split(separator);
      spend(text.length * searchUnits + pieces.length);
      return pieces;
    }
    if (limit === 1) {
      const at = indexOf(text, separator, 0);
      reserve(text.length);
      return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
    }
  }
  const place = inPlace(text, () => new Splitting(text, separator, 0, limit));
  const { state } = place;
  while (state.left !== 0) {
    const at = state.search.first(text, state.at);
    if (at < 0) break;
    state.left--;
    state.pieces.add(text.slice(state.at, at));
    state.at = at + separator.length;
    if (machine.fuel <= 0) moveOn(place);
  }
  leavePlace(place);
  state.pieces.add(text.slice(state.at));
  return state.pieces.items;
}

/** As `splitText`, from the end. */
export function splitTextFromEnd(text: string, separator: string, limit: number): string[] {
  const place = inPlace(text, () => new Splitting(text, separator, text.length, limit));
  const { state } = place;
  while (state.left !== 0) {
    const at = state.search.last(text, state.at);
    if (at < 0) break;
    state.left--;
    state.pieces.add(text.slice(at + separator.length, state.at));
    state.at = at;
    if (machine.fuel <= 0) moveOn(place);
  }
  leavePlace(place);
  state.pieces.add(text.slice(0, state.at));
  return state.pieces.items.reverse();
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

/** The words that have been found, and where the next one begins, or ends; below zero between words. The text is not in it: it would be counted once more. */
class Words {
  readonly found = new Pieces();
  private left: number;
  edge = -1;
  constructor(text: string, limit: number) {
    reserve(text.length);
    this.left = limit;
  }

  /** Passes a unit of the text, one end of which is there. Answers whether to go on: the rest keeps its inner space and what follows it. */
  pass(text: string, isSpace: boolean, at: number): boolean {
    const { edge } = this;
    if (!isSpace) {
      if (edge >= 0) return true;
      this.edge = at;
      return this.left !== 0;
    }
    if (edge >= 0) {
      this.found.add(edge < at ? text.slice(edge, at) : text.slice(at, edge));
      this.edge = -1;
      this.left--;
    }
    return true;
  }
}
/** Units for a character of a text that is split into words or lines. */
const SPLIT_UNITS = 0.5;

/** The words between runs of white space, at most `limit` splits; below zero, all. */
export function splitWords(text: string, isSpace: UnitTest, limit: number): string[] {
  const { length } = text;
  const words = inStretches(
    text,
    length,
    SPLIT_UNITS,
    () => new Words(text, limit),
    (made, start, stop) => {
      for (let i = start; i < stop; i++) if (!made.pass(text, isSpace(text.charCodeAt(i)), i)) return false;
      return true;
    },
  );
  if (words.edge >= 0) words.found.add(text.slice(words.edge));
  return words.found.items;
}

/** As `splitWords`, from the end. */
export function splitWordsFromEnd(text: string, isSpace: UnitTest, limit: number): string[] {
  const { length } = text;
  const words = inStretches(
    text,
    length,
    SPLIT_UNITS,
    () => new Words(text, limit),
    (made, start, stop) => {
      for (let i = length - start; i > length - stop; i--)
        if (!made.pass(text, isSpace(text.charCodeAt(i - 1)), i)) return false;
      return true;
    },
  );
  if (words.edge >= 0) words.found.add(text.slice(0, words.edge));
  return words.found.items.reverse();
}

/** The lines that have been found, and where the next one begins. */
class Lines {
  readonly found = new Pieces();
  start = 0;
  constructor(text: string) {
    reserve(text.length);
  }
}

/** The lines of a text, with their ends or without. `\r\n` is one end. */
export function splitLines(text: string, isLineEnd: UnitTest, keepEnds: boolean): string[] {
  const lines = inStretches(
    text,
    text.length,
    SPLIT_UNITS,
    () => new Lines(text),
    (made, start, stop) => {
      for (let i = Math.max(start, made.start); i < stop; i++) {
        if (!isLineEnd(text.charCodeAt(i))) continue;
        const next = text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
        made.found.add(text.slice(made.start, keepEnds ? next : i));
        made.start = next;
        i = next - 1;
      }
    },
  );
  if (lines.start < text.length) lines.found.add(text.slice(lines.start));
  return lines.found.items;
}

/** Where the text begins and ends without the units to be stripped. */
export function stripUnits(text: string, strips: UnitTest, left: boolean, right: boolean): string {
  if (!isLong(text.length)) {
    const start = left ? skipTo(text, 0, strips, false) : 0;
    const end = right ? skipBackTo(text, text.length, strips, false) : text.length;
    return start < end ? text.slice(start, end) : '';
  }
  const place = inPlace(text, () => ({ start: left ? undefined : (0 as number | undefined) }));
  const { state } = place;
  if (state.start === undefined) {
    state.start = skipLong(text, (i) => strips(text.charCodeAt(i)));
    moveOn(place);
  }
  const { start } = state;
  const last = text.length - 1;
  const end = right ? text.length - skipLong(text, (i) => strips(text.charCodeAt(last - i))) : text.length;
  leavePlace(place);
  return start < end ? text.slice(start, end) : '';
}
/** How many units of a long text, from one of its ends on, pass the test. */
function skipLong(text: string, passes: (index: number) => boolean): number {
  const skipped = inStretches(
    text,
    text.length,
    0,
    () => ({ count: 0 }),
    (made, start, stop) => {
      let i = start;
      while (i < stop && passes(i)) i++;
      made.count = i;
      spend((i - start) * SPLIT_UNITS);
      return i === stop;
    },
  );
  return skipped.count;
}

/** What has become of a text with tabs. */
class Expanding {
  readonly pieces = new TextInPieces();
  column = 0;
  from = 0;
}

/** Tabs as blanks up to the next column that is a multiple of `size`. */
export function expandTabs(text: string, size: number): string {
  if (!text.includes('\t')) return text;
  const expanded = inStretches(
    text,
    text.length,
    1,
    () => new Expanding(),
    (made, start, stop) => {
      for (let i = start; i < stop; i++) {
        const unit = text.charCodeAt(i);
        if (unit === 9) {
          made.pieces.add(text.slice(made.from, i));
          made.from = i + 1;
          const blanks = size > 0 ? size - (made.column % size) : 0;
          requireFitting(blanks);
          made.pieces.add(' '.repeat(blanks));
          made.column += blanks;
        } else if (unit === 10 || unit === 13) made.column = 0;
        // The second half of a surrogate pair takes no column.
        else if (!(unit >= 0xdc00 && unit <= 0xdfff && i > 0 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800))
          made.column++;
      }
    },
  );
  expanded.pieces.add(text.slice(expanded.from));
  return expanded.pieces.join();
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
