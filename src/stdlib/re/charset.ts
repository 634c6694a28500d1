// Sets of characters: what a class, a category or a case-insensitive letter of a pattern matches.
import { spend } from '../../runtime/machine.ts';
import type { Category, ClassItem } from './tree.ts';
import type { Folding } from './unicode-category.ts';
import { asciiTable, caseSiblings, DIGIT, foldCode, SPACE, unicodeBits, upperCode, WORD } from './unicode-category.ts';

const categoryBits: Readonly<Record<Category, number>> = { d: DIGIT, D: DIGIT, s: SPACE, S: SPACE, w: WORD, W: WORD };

const BASIC_PLANE = 0x10000;

export class CharSet {
  private readonly negated: boolean;
  private readonly folding: Folding;
  /** Ranges in order, merged: low, high, low, high ... */
  private readonly ranges: readonly number[];
  /** Ranges too long to fold: a character and its upper-case form are looked for in them. */
  private readonly unfolded: readonly number[];
  private readonly categories: readonly Category[];
  private readonly isUnicode: boolean;
  /** Whether each code below 256 is in the set. */
  readonly latin: Uint8Array;

  /** @param isUnicode Whether the categories are Unicode's or ASCII's. */
  constructor(items: readonly ClassItem[], negated: boolean, folding: Folding, isUnicode: boolean) {
    this.negated = negated;
    this.folding = folding;
    this.isUnicode = isUnicode;
    const categories: Category[] = [];
    const ranges = new RangeBuilder();
    const unfolded: number[] = [];
    for (const item of items) {
      if (item.kind === 'category') categories.push(item.category);
      else if (folding === 'none') ranges.add(item.low, item.high);
      else {
        // As in CPython, the part of a long range that is in the basic plane is folded, and the whole looked at once more.
        if (item.high > item.low && item.high >= BASIC_PLANE) unfolded.push(item.low, item.high);
        addFolded(ranges, item.low, item.high > item.low ? Math.min(item.high, BASIC_PLANE - 1) : item.high, folding);
      }
    }
    this.categories = categories;
    this.unfolded = unfolded;
    this.ranges = ranges.finish();
    this.latin = new Uint8Array(256);
    for (let code = 0; code < 256; code++) this.latin[code] = this.compute(code) ? 1 : 0;
    spend(200);
  }

  has(code: number): boolean {
    return code < 256 ? this.latin[code] === 1 : this.compute(code);
  }

  private compute(code: number): boolean {
    return this.contains(foldCode(code, this.folding)) !== this.negated;
  }

  private contains(code: number): boolean {
    if (inRanges(this.ranges, code)) return true;
    if (this.unfolded.length > 0 && (inAnyRange(this.unfolded, code) || inAnyRange(this.unfolded, upperCode(code))))
      return true;
    if (this.categories.length === 0) return false;
    const bits = this.isUnicode ? unicodeBits(code) : (asciiTable[code] ?? 0);
    for (const category of this.categories) {
      if (((bits & categoryBits[category]) !== 0) === category >= 'a') return true;
    }
    return false;
  }
}

function addFolded(ranges: RangeBuilder, low: number, high: number, folding: Folding): void {
  for (let code = low; code <= high; code++) {
    spend(8);
    const lower = foldCode(code, folding);
    ranges.add(lower, lower);
    if (folding === 'unicode') for (const sibling of caseSiblings(lower)) ranges.add(sibling, sibling);
  }
}

const BATCH = 4096;

/** Puts ranges in order and merges those that touch, some at a time, so that the work is paid for while it is done. */
class RangeBuilder {
  private merged: number[] = [];
  private batch: [low: number, high: number][] = [];

  add(low: number, high: number): void {
    const last = this.batch.at(-1);
    if (last !== undefined && low >= last[0] && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else if (this.batch.push([low, high]) === BATCH) this.flush();
  }

  finish(): readonly number[] {
    this.flush();
    return this.merged;
  }

  private flush(): void {
    const { merged, batch } = this;
    spend(batch.length * 20 + merged.length);
    batch.sort((a, b) => a[0] - b[0]);
    const result: number[] = [];
    const add = (low: number, high: number): void => {
      const end = result.length - 1;
      if (end >= 0 && low <= (result[end] as number) + 1) result[end] = Math.max(result[end] as number, high);
      else result.push(low, high);
    };
    let next = 0;
    for (const [low, high] of batch) {
      for (; next < merged.length && (merged[next] as number) <= low; next += 2) {
        add(merged[next] as number, merged[next + 1] as number);
      }
      add(low, high);
    }
    for (; next < merged.length; next += 2) add(merged[next] as number, merged[next + 1] as number);
    this.merged = result;
    this.batch = [];
  }
}

function inRanges(ranges: readonly number[], code: number): boolean {
  let from = 0;
  let to = ranges.length >> 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ranges[2 * middle + 1] as number) < code) from = middle + 1;
    else to = middle;
  }
  return 2 * from < ranges.length && (ranges[2 * from] as number) <= code;
}

function inAnyRange(ranges: readonly number[], code: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) {
    if (code >= (ranges[i] as number) && code <= (ranges[i + 1] as number)) return true;
  }
  return false;
}
