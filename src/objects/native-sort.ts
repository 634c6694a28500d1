// The order of keys that are numbers, strings or tuples of such, worked out on typed arrays, without a call for a
// comparison.
import { Meter, nextStretch } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
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
/** All bits of packed characters. */
const packedBits = 2 ** 48 - 1;

type Outcome = 'equal' | 'more' | 'wide' | 'unfit';

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
  private readonly spareNumbers: Float64Array;
  private readonly spareIndices: Uint32Array;
  /** Whether the numbers read last stand for characters. */
  private isText = false;

  /** The indices of the keys in their order, or undefined if they have to be compared by calls. */
  static order(keys: readonly Value[], reverse: boolean): Uint32Array | undefined {
    const [first] = keys;
    const width = first instanceof PyTuple ? first.items.length : 0;
    if (first instanceof PyTuple && width === 0) return undefined;
    if (width > 0 && !areTuples(keys, width)) return undefined;
    const kind = first instanceof PyTuple ? first.items[0] : first;
    if (typeof kind !== 'number' && typeof kind !== 'string' && typeof kind !== 'boolean' && !(kind instanceof PyFloat))
      return undefined;
    spend(keys.length * Math.log2(keys.length + 1) * 0.5);
    for (const wide of [false, true]) {
      const sort = new NativeSort(keys, width, reverse, wide);
      const outcome = sort.run();
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
    for (let i = 0; i < length; ) {
      for (const stop = nextStretch(i, length, 0.25); i < stop; i++) this.indices[i] = i;
    }
    this.spareNumbers = new Float64Array(length);
    this.spareIndices = new Uint32Array(length);
  }

  private run(): Outcome {
    const { keys, numbers } = this;
    // What is still to be sorted: start, stop, the item of the tuple, and how far its characters have been looked at.
    const open = [0, keys.length, 0, 0];
    while (open.length > 0) {
      const offset = open.pop() as number;
      const column = open.pop() as number;
      const stop = open.pop() as number;
      const start = open.pop() as number;
      spend((stop - start) / 4);
      const outcome = this.read(start, stop, column, offset);
      if (outcome === 'wide' || outcome === 'unfit') return outcome;
      this.sort(start, stop, this.isText);
      const isLast = outcome === 'equal' && column + 1 >= this.width;
      if (isLast) continue;
      const meter = new Meter(start, 1);
      for (let from = start; from < stop; ) {
        const number = numbers[from];
        let to = from + 1;
        while (to < stop && numbers[to] === number) meter.pass(++to);
        meter.pass(to);
        if (to - from > 1) {
          if (outcome === 'more') open.push(from, to, column, offset + (this.wide ? wideCount : narrowCount));
          else open.push(from, to, column + 1, 0);
        }
        from = to;
      }
    }
    return 'equal';
  }

  /**
   * Fills in the numbers of a part. From high to low is from low to high of the negated ones, so that equal ones stay
   * in order.
   */
  private read(start: number, stop: number, column: number, offset: number): Outcome {
    const { width, keys, indices, numbers } = this;
    const sign = this.reverse ? -1 : 1;
    let more = false;
    let texts = 0;
    const meter = new Meter(start, 1);
    for (let i = start; i < stop; i++) {
      meter.pass(i);
      const key = keys[indices[i] as number] as Value;
      const value = width > 0 ? ((key as PyTuple).items[column] as Value) : key;
      if (typeof value === 'number') numbers[i] = sign * value;
      else if (typeof value === 'string') {
        const packed = this.wide ? packWide(value, offset) : packNarrow(value, offset);
        if (packed < 0) return packed === -1 && !this.wide ? 'wide' : 'unfit';
        if (value.length > offset + (this.wide ? wideCount : narrowCount)) more = true;
        numbers[i] = this.reverse ? packedBits - packed : packed;
        texts++;
      } else if (value instanceof PyFloat) {
        const number = value.value;
        // NaN is neither less nor greater than anything: only the comparisons one by one show where it ends up.
        if (number !== number) return 'unfit';
        numbers[i] = sign * number;
      } else if (typeof value === 'boolean') numbers[i] = value ? sign : 0;
      else return 'unfit';
    }
    if (texts !== 0 && texts !== stop - start) return 'unfit';
    this.isText = texts > 0;
    return more ? 'more' : 'equal';
  }

  private sort(start: number, stop: number, isText: boolean): void {
    const { numbers, indices } = this;
    if (isSorted(numbers, start, stop)) return;
    if (stop - start >= manyNumbers) {
      this.sortMany(start, stop, isText);
      return;
    }
    for (let from = start; from < stop; from += shortRun)
      insert(numbers, indices, from, Math.min(from + shortRun, stop));
    for (let size = shortRun; size < stop - start; size *= 2) {
      for (let from = start; from + size < stop; from += 2 * size)
        this.merge(from, from + size, Math.min(from + 2 * size, stop));
    }
  }

  private sortMany(start: number, stop: number, isText: boolean): void {
    const numbers = this.numbers.subarray(start, stop);
    const indices = this.indices.subarray(start, stop);
    const order = radixOrder(numbers, isText);
    const { spareNumbers, spareIndices } = this;
    for (let i = 0; i < order.length; ) {
      for (const end = nextStretch(i, order.length, 0.5); i < end; i++) {
        const from = order[i] as number;
        spareNumbers[i] = numbers[from] as number;
        spareIndices[i] = indices[from] as number;
      }
    }
    numbers.set(spareNumbers.subarray(0, order.length));
    indices.set(spareIndices.subarray(0, order.length));
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
  for (let i = start + 1; i < stop; ) {
    const end = nextStretch(i, stop, 0.25);
    for (; i < end; i++) if ((numbers[i] as number) < (numbers[i - 1] as number)) return false;
  }
  return true;
}
function areTuples(keys: readonly Value[], width: number): boolean {
  for (let i = 0; i < keys.length; ) {
    for (const stop = nextStretch(i, keys.length, 0.5); i < stop; i++) {
      const key = keys[i];
      if (!(key instanceof PyTuple) || key.items.length !== width) return false;
    }
  }
  return true;
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
