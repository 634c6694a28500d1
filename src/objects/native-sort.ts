// The order of keys that are numbers, strings or tuples of such, worked out on typed arrays, without a call for a
// comparison.
import { throughStretches } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { inPlace, inSteps, isLong, leavePlace, moveOn, type Step } from '../runtime/place.ts';
import type { Value } from './object.ts';
import { PyFloat } from './object.ts';
import { radixOrder } from './radix-sort.ts';
import { PyTuple } from './tuple.ts';

/** Runs up to this length are made by insertion. */
const shortRun = 12;
/** From so many on, numbers are sorted by their digits. */
const manyNumbers = 200;
/** Characters that fit into one number: of Latin-1 strings, and of others. Zero is the end of the string. */
const narrowCount = 6;
const wideCount = 3;
/** Units (see `spend`) for a key of a part that is sorted in one go. */
const SMALL_PART_UNITS = 3;
/** All bits of packed characters. */
const packedBits = 2 ** 48 - 1;

/** Why keys cannot be sorted by such numbers: characters that are not narrow, or anything. */
type Misfit = 'wide' | 'unfit';
type Outcome = 'equal' | Misfit;

/** Keys that are still to be sorted: the item of the tuple that is to be looked at, and how far its characters have been looked at. */
interface Part {
  readonly start: number;
  readonly stop: number;
  readonly column: number;
  readonly offset: number;
}
/** What has been found where the numbers of a part were filled in. */
interface Found {
  /** Whether a text has characters beyond those that its number stands for. */
  isMore: boolean;
  texts: number;
  misfit: Misfit | undefined;
}

const isLarge = (start: number, stop: number): boolean => stop - start >= manyNumbers || isLong(stop - start);

/**
 * Sorts indices by one number for each key: the number itself or the first characters of a string. Groups of keys whose
 * numbers are equal are then sorted by the next characters, and then by the next item of the tuple.
 */
export class NativeSort {
  private readonly keys: readonly Value[];
  /** How many items each key has if it is a tuple, else 0. */
  private readonly width: number;
  private readonly reverse: boolean;
  private readonly wide: boolean;
  private readonly numbers: Float64Array;
  private readonly indices: Uint32Array;
  /** Room for a part that is merged, of which there are few. */
  private readonly spareNumbers: Float64Array;
  private readonly spareIndices: Uint32Array;

  /** The indices of the keys in their order, or undefined if they have to be compared by calls. */
  static order(keys: readonly Value[], reverse: boolean): Uint32Array | undefined {
    return inSteps(keys, (step) => NativeSort.orderInSteps(keys, reverse, step));
  }
  private static orderInSteps(keys: readonly Value[], reverse: boolean, step: Step): Uint32Array | undefined {
    const [first] = keys;
    const width = first instanceof PyTuple ? first.items.length : 0;
    if (first instanceof PyTuple && width === 0) return undefined;
    if (width > 0 && !step(() => areTuples(keys, width))) return undefined;
    const kind = first instanceof PyTuple ? first.items[0] : first;
    if (typeof kind !== 'number' && typeof kind !== 'string' && typeof kind !== 'boolean' && !(kind instanceof PyFloat))
      return undefined;
    step(() => spend(keys.length * Math.log2(keys.length + 1) * 0.5));
    for (const wide of [false, true]) {
      const sort = step(() => new NativeSort(keys, width, reverse, wide));
      step(() => sort.number());
      const outcome = step(() => sort.run());
      if (outcome === 'equal') return sort.indices;
      if (outcome === 'unfit') return undefined;
    }
    return undefined;
  }

  private constructor(keys: readonly Value[], width: number, reverse: boolean, wide: boolean) {
    const { length } = keys;
    this.keys = keys;
    this.width = width;
    this.reverse = reverse;
    this.wide = wide;
    this.numbers = new Float64Array(length);
    this.indices = new Uint32Array(length);
    this.spareNumbers = new Float64Array(Math.min(length, manyNumbers));
    this.spareIndices = new Uint32Array(Math.min(length, manyNumbers));
  }

  private number(): void {
    const { indices } = this;
    throughStretches(indices, indices.length, 0.25, (start, stop) => {
      for (let i = start; i < stop; i++) indices[i] = i;
    });
  }

  private run(): Outcome {
    const place = inPlace(this, (): Part[] => [{ start: 0, stop: this.keys.length, column: 0, offset: 0 }]);
    const { state: open } = place;
    for (let part = open.at(-1); part !== undefined; part = open.at(-1)) {
      const { start, stop } = part;
      const inner = isLarge(start, stop) ? this.sortLarge(part) : this.sortSmall(part);
      if (!Array.isArray(inner)) return inner;
      open.pop();
      for (const each of inner) open.push(each);
      moveOn(place);
    }
    leavePlace(place);
    return 'equal';
  }

  /** Answers the parts of it that are still to be sorted. */
  private sortSmall(part: Part): Part[] | Misfit {
    const { start, stop } = part;
    spend((stop - start) * SMALL_PART_UNITS);
    const found: Found = { isMore: false, texts: 0, misfit: undefined };
    if (!this.read(part, start, stop, found)) return found.misfit ?? 'unfit';
    if (found.texts !== 0 && found.texts !== stop - start) return 'unfit';
    this.sort(start, stop);
    const parts: Part[] = [];
    if (!this.isLast(part, found)) this.findEqual(part, found, start, stop, parts);
    return parts;
  }
  private sortLarge(part: Part): Part[] | Misfit {
    return inSteps(part, (step) => {
      const { start, stop } = part;
      const count = stop - start;
      const found = step((): Found => ({ isMore: false, texts: 0, misfit: undefined }));
      const isFit = step(() =>
        throughStretches(part, count, 1.25, (from, to) => this.read(part, start + from, start + to, found)),
      );
      if (!isFit) return found.misfit ?? 'unfit';
      if (found.texts !== 0 && found.texts !== count) return 'unfit';
      if (!step(() => isSorted(this.numbers, start, stop))) {
        if (count < manyNumbers) step(() => this.sort(start, stop));
        else step(() => this.sortMany(part, found.texts > 0));
      }
      const parts = step((): Part[] => []);
      if (this.isLast(part, found)) return parts;
      // Where parts of equal numbers end is not where stretches do.
      const bound = step(() => ({ from: start }));
      step(() =>
        throughStretches(part, count, 1, (_from, to) => {
          bound.from = this.findEqual(part, found, bound.from, start + to, parts);
        }),
      );
      return parts;
    });
  }
  private isLast(part: Part, found: Found): boolean {
    return !found.isMore && part.column + 1 >= this.width;
  }

  /** Finds what begins from one index on and before another of the parts whose numbers are the same. Answers where the next one begins. */
  private findEqual(
    { stop, column, offset }: Part,
    { isMore }: Found,
    start: number,
    end: number,
    parts: Part[],
  ): number {
    const { numbers } = this;
    let from = start;
    while (from < end) {
      const number = numbers[from];
      let to = from + 1;
      while (to < stop && numbers[to] === number) to++;
      if (to - from > 1) {
        if (isMore)
          parts.push({ start: from, stop: to, column, offset: offset + (this.wide ? wideCount : narrowCount) });
        else parts.push({ start: from, stop: to, column: column + 1, offset: 0 });
      }
      from = to;
    }
    return from;
  }

  /**
   * Fills in the numbers from one index to another. From high to low is from low to high of the negated ones, so that equal ones stay
   * in order. Answers whether all are of a kind that has such numbers.
   */
  private read({ column, offset }: Part, start: number, stop: number, found: Found): boolean {
    const { width, keys, indices, numbers } = this;
    const sign = this.reverse ? -1 : 1;
    for (let i = start; i < stop; i++) {
      const key = keys[indices[i] as number] as Value;
      const value = width > 0 ? ((key as PyTuple).items[column] as Value) : key;
      if (typeof value === 'number') numbers[i] = sign * value;
      else if (typeof value === 'string') {
        const packed = this.wide ? packWide(value, offset) : packNarrow(value, offset);
        if (packed < 0) {
          found.misfit = this.wide ? 'unfit' : 'wide';
          return false;
        }
        if (value.length > offset + (this.wide ? wideCount : narrowCount)) found.isMore = true;
        numbers[i] = this.reverse ? packedBits - packed : packed;
        found.texts++;
      } else if (value instanceof PyFloat) {
        const number = value.value;
        // NaN is neither less nor greater than anything: only the comparisons one by one show where it ends up.
        if (number !== number) return false;
        numbers[i] = sign * number;
      } else if (typeof value === 'boolean') numbers[i] = value ? sign : 0;
      else return false;
    }
    return true;
  }

  /** Sorts a few. */
  private sort(start: number, stop: number): void {
    const { numbers, indices } = this;
    for (let from = start; from < stop; from += shortRun)
      insert(numbers, indices, from, Math.min(from + shortRun, stop));
    for (let size = shortRun; size < stop - start; size *= 2) {
      for (let from = start; from + size < stop; from += 2 * size)
        this.merge(from, from + size, Math.min(from + 2 * size, stop));
    }
  }

  private sortMany(part: Part, isText: boolean): void {
    inSteps(part, (step) => {
      const { start, stop } = part;
      const numbers = step(() => this.numbers.subarray(start, stop));
      const indices = this.indices.subarray(start, stop);
      const order = step(() => radixOrder(numbers, isText));
      const sortedNumbers = step(() => new Float64Array(order.length));
      const sortedIndices = step(() => new Uint32Array(order.length));
      step(() =>
        throughStretches(part, order.length, 0.5, (from, to) => {
          for (let i = from; i < to; i++) {
            const at = order[i] as number;
            sortedNumbers[i] = numbers[at] as number;
            sortedIndices[i] = indices[at] as number;
          }
        }),
      );
      numbers.set(sortedNumbers);
      indices.set(sortedIndices);
    });
  }

  private merge(start: number, middle: number, stop: number): void {
    const { numbers, indices, spareNumbers, spareIndices } = this;
    if ((numbers[middle - 1] as number) <= (numbers[middle] as number)) return;
    const count = middle - start;
    for (let i = 0; i < count; i++) {
      spareNumbers[i] = numbers[start + i] as number;
      spareIndices[i] = indices[start + i] as number;
    }
    let i = 0;
    let j = middle;
    let out = start;
    while (i < count && j < stop) {
      const left = spareNumbers[i] as number;
      const right = numbers[j] as number;
      if (right < left) {
        numbers[out] = right;
        indices[out] = indices[j] as number;
        j++;
      } else {
        numbers[out] = left;
        indices[out] = spareIndices[i] as number;
        i++;
      }
      out++;
    }
    for (; i < count; i++, out++) {
      numbers[out] = spareNumbers[i] as number;
      indices[out] = spareIndices[i] as number;
    }
  }
}

function isSorted(numbers: Float64Array, start: number, stop: number): boolean {
  return throughStretches(numbers, stop - start - 1, 0.25, (from, to) => {
    for (let i = start + 1 + from, end = start + 1 + to; i < end; i++)
      if ((numbers[i] as number) < (numbers[i - 1] as number)) return false;
    return true;
  });
}
function areTuples(keys: readonly Value[], width: number): boolean {
  return throughStretches(keys, keys.length, 0.5, (start, stop) => {
    for (let i = start; i < stop; i++) {
      const key = keys[i];
      if (!(key instanceof PyTuple) || key.items.length !== width) return false;
    }
    return true;
  });
}

function insert(numbers: Float64Array, indices: Uint32Array, start: number, stop: number): void {
  for (let i = start + 1; i < stop; i++) {
    const number = numbers[i] as number;
    const index = indices[i] as number;
    let place = i;
    for (; place > start && (numbers[place - 1] as number) > number; place--) {
      numbers[place] = numbers[place - 1] as number;
      indices[place] = indices[place - 1] as number;
    }
    numbers[place] = number;
    indices[place] = index;
  }
}

/** The characters from `offset` on as one number that orders as they do; -1 if one is none of Latin-1 or is zero. */
function packNarrow(text: string, offset: number): number {
  const { length } = text;
  let packed = 0;
  for (let i = offset; i < offset + narrowCount; i++) {
    if (i >= length) packed *= 256;
    else {
      const unit = text.charCodeAt(i);
      if (unit > 255 || unit === 0) return -1;
      packed = packed * 256 + unit;
    }
  }
  return packed;
}

/**
 * As `packNarrow`, for other characters: -1 for zero, and for those beyond 16 bits, which order in another way than
 * their halves.
 */
function packWide(text: string, offset: number): number {
  let packed = 0;
  for (let i = offset; i < offset + wideCount; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0;
    if ((unit === 0 && i < text.length) || (unit >= 0xd800 && unit < 0xe000)) return -1;
    packed = packed * 65536 + unit;
  }
  return packed;
}
