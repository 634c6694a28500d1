// Sorting: stable, natively where the keys are numbers or strings or tuples of such, else by calls that may suspend.
import { call1 } from '../runtime/call.ts';
import { lessThan, orderItems } from '../runtime/comparison.ts';
import { listed } from '../runtime/iteration.ts';
import { reserve, room, throughStretches, Watch } from '../runtime/limits.ts';
import type { Resumable, Suspend } from '../runtime/machine.ts';
import { machine, spend, suspended, suspendedWith, whileHeld } from '../runtime/machine.ts';
import { inSteps, isLong } from '../runtime/place.ts';
import { takingTurns } from '../runtime/restart.ts';
import { truthPinned } from '../runtime/truth.ts';
import { PyList } from './list.ts';
import { NativeSort } from './native-sort.ts';
import type { Value } from './object.ts';
import { pauseAlone } from './step-frame.ts';
import { compareStrings } from './str-text.ts';
import { PyTuple } from './tuple.ts';

/** Texts in their order. */
export function sortedTexts(given: Iterable<string>): string[] {
  const texts = listed(0, given);
  const watch = new Watch(256);
  const compare = (a: string, b: string): number => {
    watch.pass();
    return compareStrings(a, b);
  };
  return sortNatively(texts, texts, false) ? texts : texts.sort(compare);
}

/** What is needed besides the values to sort them natively, in bytes for each: the numbers to go by, and their order. */
const SORTING_BYTES = 24;
/** So many are sorted without asking for room. */
export const FEW_TO_SORT = 2 ** 13;

/** Waits until it is known that there is room to sort the values. */
export function* roomToSort(values: Value[]): Resumable<undefined> {
  return yield* whileHeld(values, room(values.length * SORTING_BYTES));
}

/**
 * Sorts the array. Whatever happens (an exception from the key function, from a comparison), it then holds the same
 * values as before in some order.
 */
export function* sortInPlace(values: Value[], key: Value, reverse: boolean): Resumable<undefined> {
  reserve(values.length * 8);
  spend(values.length / 2);
  const keys = key === null ? values : yield* keysOf(values, key);
  if (yield* sortInTurns(values, keys, reverse)) return undefined;
  // From high to low, equal ones in their order: turned round, sorted, and turned back.
  if (reverse) turn(values, keys);
  spend((values.length * Math.log2(values.length)) / 2);
  try {
    const sort = new MergeSort(keys, values);
    yield* whileHeld(sort, sort.run());
  } finally {
    if (reverse) turn(values, keys);
  }
  return undefined;
}

function turn(values: Value[], keys: Value[]): void {
  values.reverse();
  if (keys !== values) keys.reverse();
}

function* keysOf(values: readonly Value[], key: Value): Resumable<Value[]> {
  const keys: Value[] = [];
  for (;;) {
    try {
      if (callKey(key, values, keys)) return keys;
    } catch (e) {
      keys.push((yield* suspendedWith(e, [values, keys])) as Value);
      continue;
    }
    yield* whileHeld([values, keys], pauseAlone());
  }
}
/** Answers false where it has been at it long enough. */
function callKey(key: Value, values: readonly Value[], keys: Value[]): boolean {
  for (let i = keys.length; i < values.length; i++) {
    keys.push(call1(key, values[i] as Value));
    // A built-in function does not look at the clock.
    if (--machine.fuel < 0) return keys.length === values.length;
  }
  return true;
}

/** Sorts without any call; answers false, with nothing changed, if the keys are not of a kind for that. */
export function sortNatively(values: Value[], keys: readonly Value[], reverse: boolean): boolean {
  if (keys.length < 2) return true;
  if (keys.length <= 24) {
    const kind = typeof keys[0];
    if (kind === 'number' && insertNumbers(values, keys, reverse)) return true;
    if (kind === 'string' && insertStrings(values, keys, reverse)) return true;
  }
  return inSteps(keys, (step) => {
    if (keys === values && step(() => sortInts(values, reverse))) return true;
    const order = step(() => NativeSort.order(keys, reverse));
    if (order === undefined) return false;
    const before = step(() => values.slice());
    step(() =>
      throughStretches(values, order.length, 0.5, (start, stop) => {
        for (let i = start; i < stop; i++) values[i] = before[order[i] as number] as Value;
      }),
    );
    return true;
  });
}

/** As `sortNatively`, for what may be left in the middle. */
export function* sortInTurns(values: Value[], keys: readonly Value[], reverse: boolean): Resumable<boolean> {
  if (!isLong(keys.length)) return sortNatively(values, keys, reverse);
  return (yield* whileHeld([values, keys], takingTurns(keys.length, sortNatively, values, keys, reverse))) === true;
}

/** A few numbers with what belongs to them: cheaper than to set up anything. */
function insertNumbers(values: Value[], given: readonly Value[], reverse: boolean): boolean {
  for (let i = 0; i < given.length; i++) if (typeof given[i] !== 'number') return false;
  const keys = given.slice() as number[];
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as number;
    const value = values[i] as Value;
    let place = i;
    for (; place > 0; place--) {
      const other = keys[place - 1] as number;
      if (reverse ? other >= key : other <= key) break;
      keys[place] = other;
      values[place] = values[place - 1] as Value;
    }
    keys[place] = key;
    values[place] = value;
  }
  return true;
}

/** A few strings: as `insertNumbers`. Halves of characters beyond 16 bits order in another way than these do. */
function insertStrings(values: Value[], given: readonly Value[], reverse: boolean): boolean {
  let isLong = false;
  for (let i = 0; i < given.length; i++) {
    const key = given[i];
    if (typeof key !== 'string') return false;
    if (key.length > LONG_TEXT) isLong = true;
    else if (surrogate.test(key)) return false;
  }
  // Long ones are compared where it is paid for, which knows of those halves, too.
  const isInOrder = (a: string, b: string): boolean =>
    isLong ? compareStrings(a, b) * (reverse ? -1 : 1) <= 0 : reverse ? a >= b : a <= b;
  const keys = given.slice() as string[];
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i] as string;
    const value = values[i] as Value;
    let place = i;
    for (; place > 0; place--) {
      const other = keys[place - 1] as string;
      if (isInOrder(other, key)) break;
      keys[place] = other;
      values[place] = values[place - 1] as Value;
    }
    keys[place] = key;
    values[place] = value;
  }
  return true;
}
const surrogate = /[\ud800-\udfff]/;
/** So many characters are looked through in no time to speak of. */
const LONG_TEXT = 4096;

/** Ints that are their own keys: equal ones cannot be told apart, so that order among them does not matter. */
function sortInts(values: Value[], reverse: boolean): boolean {
  return inSteps(values, (step) => {
    const { length } = values;
    const ints = step(() => new Float64Array(length));
    const bounds = step(() => ({ least: Infinity, most: -Infinity }));
    if (!step(() => readInts(values, ints, bounds))) return false;
    const { least, most } = bounds;
    if (most - least < 4 * length) {
      step(() => countInts(values, least, most, reverse));
      return true;
    }
    const sorted = step(() => sortedInts(ints));
    const last = length - 1;
    step(() =>
      throughStretches(values, length, 0.5, (start, stop) => {
        for (let i = start; i < stop; i++) values[i] = sorted[reverse ? last - i : i] as number;
      }),
    );
    return true;
  });
}
interface Bounds {
  least: number;
  most: number;
}
/** Answers false if there is something else among them. */
function readInts(values: readonly Value[], ints: Float64Array, bounds: Bounds): boolean {
  return throughStretches(values, values.length, 0.5, (start, stop) => {
    let { least, most } = bounds;
    for (let i = start; i < stop; i++) {
      const value = values[i];
      if (typeof value !== 'number') return false;
      ints[i] = value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    bounds.least = least;
    bounds.most = most;
    return true;
  });
}

/** So many ints JavaScript sorts in a few milliseconds. */
const SORTED_AT_ONCE = 2 ** 15;

function sortedInts(ints: Float64Array): Float64Array {
  return inSteps(ints, (step) => {
    const { length } = ints;
    for (let start = 0; start < length; start += SORTED_AT_ONCE) {
      step(() => {
        const some = ints.subarray(start, start + SORTED_AT_ONCE).sort();
        spend((some.length * Math.log2(some.length)) / 2);
      });
    }
    let from = ints;
    let to = step(() => (length > SORTED_AT_ONCE ? new Float64Array(length) : ints));
    for (let size = SORTED_AT_ONCE; size < length; size *= 2) {
      for (let start = 0; start < length; start += 2 * size) {
        const [source, target] = [from, to];
        step(() => mergeInts(source, target, start, size));
      }
      [from, to] = [to, from];
    }
    return from;
  });
}
/** Merges two neighbouring runs that are that long, or what is there of them. */
function mergeInts(from: Float64Array, to: Float64Array, start: number, size: number): void {
  const middle = Math.min(start + size, from.length);
  const end = Math.min(start + 2 * size, from.length);
  inSteps(from, (step) => {
    const next = step(() => ({ left: start, right: middle }));
    step(() =>
      throughStretches(from, end - start, 0.5, (begin, stop) => {
        let { left, right } = next;
        for (let i = start + begin, last = start + stop; i < last; i++) {
          const takesLeft = left < middle && (right >= end || (from[left] as number) <= (from[right] as number));
          to[i] = from[takesLeft ? left++ : right++] as number;
        }
        next.left = left;
        next.right = right;
      }),
    );
  });
}

/** Where there are about as many ints as there are values between the least and the greatest: each is counted. */
function countInts(values: Value[], least: number, most: number, reverse: boolean): void {
  inSteps(values, (step) => {
    const counts = step(() => new Uint32Array(most - least + 1));
    step(() =>
      throughStretches(values, values.length, 0.5, (start, stop) => {
        for (let i = start; i < stop; i++) {
          const at = (values[i] as number) - least;
          counts[at] = (counts[at] as number) + 1;
        }
      }),
    );
    // Which one comes next, and how many of it are left.
    const next = step(() => ({ at: -1, left: 0 }));
    const last = values.length - 1;
    step(() =>
      throughStretches(values, values.length, 1, (start, stop) => {
        let { at, left } = next;
        for (let i = start; i < stop; i++) {
          while (left === 0) left = counts[++at] as number;
          values[reverse ? last - i : i] = least + at;
          left--;
        }
        next.at = at;
        next.left = left;
      }),
    );
  });
}

/** Units (see `spend`) for a comparison by methods. */
const COMPARISON_UNITS = 10;

/** Whether `a < b`, or what has to be waited for to know. */
function isLess(a: Value, b: Value): boolean | Suspend {
  if (a instanceof PyTuple && b instanceof PyTuple) return orderItems(a.items, b.items, '__lt__');
  if (a instanceof PyList && b instanceof PyList) return orderItems(a.items, b.items, '__lt__');
  let result: Value;
  try {
    spend(COMPARISON_UNITS);
    result = lessThan(a, b);
  } catch (e) {
    return suspended(e);
  }
  return typeof result === 'boolean' ? result : truthPinned(result);
}
function* awaited(suspend: Suspend): Resumable<boolean> {
  const result = (yield suspend) as Value;
  return typeof result === 'boolean' ? result : truthPinned(result);
}

interface Run {
  readonly start: number;
  readonly length: number;
}

/**
 * Merges runs that are there already or made by binary insertion (Tim Peters' listsort without galloping): few
 * comparisons, since each may be a call.
 */
class MergeSort {
  private readonly keys: Value[];
  /** What is moved along with the keys; the same array if they are sorted by themselves. */
  private readonly values: Value[];
  private readonly runs: Run[] = [];

  constructor(keys: Value[], values: Value[]) {
    this.keys = keys;
    this.values = values;
  }

  *run(): Resumable<undefined> {
    const { length } = this.keys;
    const shortest = shortestRun(length);
    for (let start = 0; start < length; ) {
      const natural = yield* this.naturalRun(start, length);
      const size = natural < shortest ? Math.min(shortest, length - start) : natural;
      if (size > natural) yield* this.insert(start, start + natural, start + size);
      this.runs.push({ start, length: size });
      start += size;
      yield* this.balance(false);
    }
    yield* this.balance(true);
    return undefined;
  }

  /** The length of the run that begins there; one that falls is turned. */
  private *naturalRun(start: number, stop: number): Resumable<number> {
    const { keys } = this;
    if (start + 1 === stop) return 1;
    let next = start + 2;
    let less = isLess(keys[start + 1] as Value, keys[start] as Value);
    if (typeof less !== 'boolean') less = yield* awaited(less);
    const falling = less;
    for (; next < stop; next++) {
      if (machine.fuel < 0) yield* pauseAlone();
      less = isLess(keys[next] as Value, keys[next - 1] as Value);
      if (typeof less !== 'boolean') less = yield* awaited(less);
      if (less !== falling) break;
    }
    if (falling) {
      reversePart(keys, start, next);
      if (this.values !== keys) reversePart(this.values, start, next);
    }
    return next - start;
  }

  /** Inserts the items from `from` on into the sorted ones before them. */
  private *insert(start: number, from: number, stop: number): Resumable<undefined> {
    const { keys, values } = this;
    for (let i = from; i < stop; i++) {
      if (machine.fuel < 0) yield* pauseAlone();
      const pivot = keys[i] as Value;
      let low = start;
      let high = i;
      while (low < high) {
        const middle = (low + high) >>> 1;
        let less = isLess(pivot, keys[middle] as Value);
        if (typeof less !== 'boolean') less = yield* awaited(less);
        if (less) high = middle;
        else low = middle + 1;
      }
      moveTo(keys, i, low);
      if (values !== keys) moveTo(values, i, low);
    }
    return undefined;
  }

  /** Merges neighbours of about the same length; at the end, all. */
  private *balance(all: boolean): Resumable<undefined> {
    const { runs } = this;
    while (runs.length > 1) {
      const last = runs.length - 1;
      const lengthAt = (index: number): number => runs[index]?.length ?? 0;
      const [a, b, c] = [lengthAt(last - 2), lengthAt(last - 1), lengthAt(last)];
      const uneven = (last >= 2 && a <= b + c) || (last >= 3 && lengthAt(last - 3) <= a + b);
      if (!all && !uneven && b > c) return undefined;
      yield* this.merge(last >= 2 && (all || uneven) && a < c ? last - 2 : last - 1);
    }
    return undefined;
  }

  private *merge(index: number): Resumable<undefined> {
    const { keys, values, runs } = this;
    const left = runs[index] as Run;
    const right = runs[index + 1] as Run;
    runs.splice(index, 2, { start: left.start, length: left.length + right.length });
    const middle = right.start;
    const stop = middle + right.length;
    let ordered = isLess(keys[middle] as Value, keys[middle - 1] as Value);
    if (typeof ordered !== 'boolean') ordered = yield* awaited(ordered);
    if (!ordered) return undefined;
    const leftKeys = keys.slice(left.start, middle);
    const leftValues = values === keys ? leftKeys : values.slice(left.start, middle);
    let out = left.start;
    let i = 0;
    let j = middle;
    try {
      while (i < leftKeys.length && j < stop) {
        if (machine.fuel < 0) yield* pauseAlone();
        let less = isLess(keys[j] as Value, leftKeys[i] as Value);
        if (typeof less !== 'boolean') less = yield* awaited(less);
        if (less) {
          keys[out] = keys[j] as Value;
          if (values !== keys) values[out] = values[j] as Value;
          j++;
        } else {
          keys[out] = leftKeys[i] as Value;
          if (values !== keys) values[out] = leftValues[i] as Value;
          i++;
        }
        out++;
      }
    } finally {
      // Also when a comparison fails: nothing may get lost.
      for (; i < leftKeys.length; i++, out++) {
        keys[out] = leftKeys[i] as Value;
        if (values !== keys) values[out] = leftValues[i] as Value;
      }
    }
    return undefined;
  }
}

/** Between 32 and 64, so that the runs of a random array merge evenly. */
function shortestRun(length: number): number {
  let size = length;
  let odd = 0;
  while (size >= 64) {
    odd |= size & 1;
    size >>>= 1;
  }
  return size + odd;
}

function reversePart(items: Value[], start: number, stop: number): void {
  for (let i = start, j = stop - 1; i < j; i++, j--) {
    const item = items[i] as Value;
    items[i] = items[j] as Value;
    items[j] = item;
  }
}
function moveTo(items: Value[], from: number, to: number): void {
  const item = items[from] as Value;
  for (let i = from; i > to; i--) items[i] = items[i - 1] as Value;
  items[to] = item;
}
