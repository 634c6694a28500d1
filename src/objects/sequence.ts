// What list, tuple and range have in common: indices, repetition, search, and iterables whose items are there at once.
import { equals } from '../runtime/comparison.ts';
import { indexError, memoryError, typeError } from '../runtime/errors.ts';
import { knownItems, knownLength, listed } from '../runtime/iteration.ts';
import { filled, nextStretch, reserve, withRoom } from '../runtime/limits.ts';
import type { Place, Resumable } from '../runtime/machine.ts';
import { machine, spend } from '../runtime/machine.ts';
import { toClampedSize, toIndex, toSize } from '../runtime/numbers.ts';
import { isLong, keeping, leavePlace, moveOnLate } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { restartable, settle, takingTurns } from '../runtime/restart.ts';
import { PyDictItems, PyDictKeys, PyDictValues } from './dict-views.ts';
import type { HashTable } from './hash-table.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import { Instance, notImplemented, typeName, typeOf, unwrap } from './object.ts';
import { PyRange } from './range.ts';
import { PyTuple } from './tuple.ts';

/** Announces a result of so many items; each takes a word at least. */
export function reserveItems(count: number): void {
  reserve(count * 8);
}

export function hasIndex(value: Value): boolean {
  const plain = unwrap(value);
  if (typeof plain === 'number' || typeof plain === 'boolean' || typeof plain === 'bigint') return true;
  return value instanceof Instance && typeOf(value).lookup('__index__') !== undefined;
}

/** The argument of `sequence[index]`, which is no slice: negative indices are not resolved yet. */
export function itemIndex(key: Value, kind: string): number {
  if (typeof key === 'number') return key;
  if (!hasIndex(key)) throw typeError(`${kind} indices must be integers or slices, not ${typeName(key)}`);
  const index = toIndex(key);
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw indexError("cannot fit 'int' into an index-sized integer");
  return Number(index);
}

/** The bounds that `index(value, start, stop)` takes. */
export function searchBound(value: Value, length: number): number {
  if (!hasIndex(value)) throw typeError('slice indices must be integers or have an __index__ method');
  const index = toClampedSize(value);
  return index < 0 ? Math.max(index + length, 0) : index;
}

const chargedAtOnce = 4096;
const longText = 1024;

/** A search for items that equal a value, which keeps its place when it is begun anew: the first argument of what is given to `restartable`. */
export abstract class Search {
  protected readonly value: Value;
  protected readonly stop: number;
  protected at: number;
  private found = 0;
  private place: Place<undefined> | undefined = undefined;

  constructor(value: Value, start: number, stop: number) {
    this.value = value;
    this.at = start;
    this.stop = stop;
  }

  /** Where the next one is, -1 if nowhere. */
  protected abstract next(): number;
  /** Says that so far nothing has been found. */
  protected moveOn(): void {
    this.place = moveOnLate(this.place, this);
  }

  /** Where the first one is, -1 if nowhere. */
  find(): number {
    this.place = undefined;
    const index = this.next();
    if (this.place !== undefined) leavePlace(this.place);
    return index;
  }
  /** How many there are. */
  count(): number {
    this.place = undefined;
    while (this.next() >= 0) {
      this.found++;
      this.at++;
      settle(this);
      if (this.found % chargedAtOnce === 0) this.moveOn();
    }
    if (this.place !== undefined) leavePlace(this.place);
    return this.found;
  }
}

const hasNext = (search: Search): boolean => search.find() >= 0;
const countAll = (search: Search): number => search.count();
/** Whether the search finds anything. May call the script. */
export const isFound = (search: Search): Value => restartable(hasNext, search, undefined, undefined);
/** How many the search finds. May call the script. */
export const countFound = (search: Search): Value => restartable(countAll, search, undefined, undefined);

/** A search among items that may change under it. */
export class ItemSearch extends Search {
  private readonly items: readonly Value[];

  constructor(items: readonly Value[], value: Value, start = 0, stop = Infinity) {
    super(value, start, stop);
    this.items = items;
  }

  protected next(): number {
    const { items, value, stop } = this;
    const isPlain = typeof value === 'string' || typeof value === 'number';
    const each = isPlain ? 1 / 4 : 2;
    let charged = this.at;
    for (; this.at < stop && this.at < items.length; this.at++) {
      const i = this.at;
      if (isLong(i - charged)) {
        spend((i - charged) * each);
        charged = i;
        this.moveOn();
      }
      const item = items[i] as Value;
      if (isPlain && (typeof item === 'string' || typeof item === 'number')) {
        // To compare two long texts takes its time.
        if (typeof item === 'string' && item.length > longText && item.length === (value as string).length) {
          spend(item.length / 64);
        }
        if (item === value) {
          spend((i - charged) * each);
          return i;
        }
      } else if (equals(item, value)) {
        spend((i - charged) * each);
        return i;
      } else settle(this);
    }
    spend(Math.max(Math.min(stop, items.length) - charged, 0) * each);
    return -1;
  }
}

/** Whether one of the items equals the value. May call the script. */
export const includesItem = (items: readonly Value[], value: Value): Value => isFound(new ItemSearch(items, value));
/** How many of the items equal the value. May call the script. */
export const countItem = (items: readonly Value[], value: Value): Value => countFound(new ItemSearch(items, value));

/** V8 makes a longer array, if it is asked for one at once, into a table of its indices. */
const longestFilled = 2 ** 25;

/** `sequence * count`: what `make` makes of the items. NotImplemented if `count` is no int. */
export function repeatItems(items: readonly Value[], count: Value, make: (items: Value[]) => Value): Value | Resumable {
  if (!hasIndex(count)) return notImplemented;
  const times = toSize(count);
  const { length } = items;
  if (times <= 0 || length === 0) return make([]);
  if (times * length > Number.MAX_SAFE_INTEGER) throw memoryError('');
  return withRoom(times * length * price.item, () => make(repeated(items, times)));
}
function repeated(items: readonly Value[], times: number): Value[] {
  const { length } = items;
  if (length === 1 && times <= longestFilled) {
    const filled = new Array<Value>(times);
    for (let i = 0; i < times; ) {
      const stop = nextStretch(i, times, 1 / 32);
      filled.fill(items[0] as Value, i, stop);
      i = stop;
    }
    return filled;
  }
  // Doubling copies whole blocks.
  let result = items.slice();
  let have = 1;
  for (; have * 2 <= times; have *= 2) result = result.concat(result);
  return have < times ? result.concat(result.slice(0, (times - have) * length)) : result;
}

export function rangeItems(range: PyRange): Value[] {
  const { start, step } = range;
  const length = Number(range.length);
  if (length > longestFilled) {
    reserveItems(length);
    throw memoryError('');
  }
  if (typeof start === 'number' && typeof step === 'number' && Number.isSafeInteger(start + step * length)) {
    return filled<Value>(range, length, 1, (items, from, to) => {
      for (let i = from; i < to; i++) items[i] = start + i * step;
    });
  }
  return filled<Value>(range, length, 10, (items, from, to) => {
    for (let i = from; i < to; i++) items[i] = range.at(i);
  });
}

/** The entries of a table as tuples. */
class PairIterator implements IterableIterator<Value> {
  private readonly entries: Iterator<[Value, Value]>;
  constructor(table: HashTable) {
    this.entries = table.entries();
  }
  next(): IteratorResult<Value> {
    const entry = this.entries.next();
    if (entry.done === true) return entry;
    machine.memory -= price.list;
    return { done: false, value: new PyTuple(entry.value) };
  }
  [Symbol.iterator](): this {
    return this;
  }
}

/** How many items `itemsAtOnce` gives, or nearly; undefined where it has none. */
function knownCount(value: Value): number | undefined {
  if (value instanceof PyRange) return Number(value.length);
  if (value instanceof PyDictKeys || value instanceof PyDictValues || value instanceof PyDictItems)
    return value.table.size;
  return knownLength(value);
}

/** How many of them `itemsAtOnce` has to put into an array first. */
export function madeCount(value: Value): number {
  return value instanceof PyList || value instanceof PyTuple ? 0 : (knownCount(value) ?? 0);
}

/**
 * As `knownItems`, for more kinds: the items of an iterable that needs no script code. They may be its own: copy before
 * changing them.
 */
export function itemsAtOnce(value: Value): readonly Value[] | undefined {
  if (value instanceof PyRange) return rangeItems(value);
  if (value instanceof PyDictKeys) return listed(value.table.size, value.table.keys(), value);
  if (value instanceof PyDictValues) return listed(value.table.size, value.table.values(), value);
  if (value instanceof PyDictItems) return listed(value.table.size, new PairIterator(value.table), value);
  return knownItems(value);
}

/** `itemsAtOnce` for built-ins that are generator functions. */
export function* itemsInTurns(value: Value): Resumable<readonly Value[] | undefined> {
  const count = madeCount(value);
  if (!isLong(count)) return itemsAtOnce(value);
  const list = yield* takingTurns(count, listOfItems, value, undefined, undefined);
  return list instanceof PyList ? list.items : undefined;
}
const listOfItems = (value: Value): PyList => new PyList((itemsAtOnce(value) ?? []) as Value[]);

/**
 * What `make` makes of the items of an iterable that needs no script code, once there is room for them and `beside` more; undefined for other
 * iterables. The array is the caller's, except that it may be that of a list or tuple where `isBorrowed` allows it.
 */
export function withItems<T>(
  iterable: Value,
  isBorrowed: boolean,
  beside: number,
  make: (items: readonly Value[]) => T,
): T | Resumable<T> | undefined {
  const count = knownCount(iterable);
  if (count === undefined) return undefined;
  const isOthers = iterable instanceof PyList || iterable instanceof PyTuple;
  const size = isOthers && isBorrowed ? 0 : count;
  const take = (): readonly Value[] => {
    const items = itemsAtOnce(iterable) ?? [];
    return isOthers && !isBorrowed ? items.slice() : items;
  };
  return withRoom((size + beside) * price.item, () => (isLong(count) ? keeping(iterable, take, make) : make(take())));
}
