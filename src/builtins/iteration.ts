// The built-in functions that walk iterables: iter, next, sorted, min, max, sum, any, all; and the types that do so
// lazily.
import type { PyBuiltin } from '../objects/builtin.ts';
import { countedFn, fn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { dictType } from '../objects/dict.ts';
import { PyIterator } from '../objects/iterator.ts';
import { itemOrStop } from '../objects/iterator-methods.ts';
import {
  CallableIterator,
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
} from '../objects/iterator-types.ts';
import { listType, PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, typeOf, unwrap } from '../objects/object.ts';
import { PyRange, rangeType, sliceType } from '../objects/range.ts';
import { itemsAtOnce, madeCount, withItems } from '../objects/sequence.ts';
import { frozensetType, setType } from '../objects/set.ts';
import { FEW_TO_SORT, roomToSort, sortInPlace, sortInTurns } from '../objects/sort.ts';
import { pause } from '../objects/step-frame.ts';
import { PyTuple, tupleType } from '../objects/tuple.ts';
import { call1, callSpecial, isCallable } from '../runtime/call.ts';
import { order } from '../runtime/comparison.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { collectOwn, getIterator, isStopIteration, iteratorOf, knownItems } from '../runtime/iteration.ts';
import { Meter, nextStretch, throughStretches } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, machine, suspended, suspendedWith } from '../runtime/machine.ts';
import { addInts } from '../runtime/numbers.ts';
import { add } from '../runtime/operators.ts';
import { inSteps, isLong } from '../runtime/place.ts';
import { takingTurns } from '../runtime/restart.ts';
import { truth, truthPinned } from '../runtime/truth.ts';

/** Values whose truth, order and sum need no call. */
function isSimple(value: Value): boolean {
  return !(value instanceof PyObject) || value instanceof PyFloat;
}

/** Whether an item's truth is what is looked for: `any` looks for true, `all` for false. */
function* search(iterable: Value, wanted: boolean): Resumable<boolean> {
  const iterator = yield* iteratorOf(iterable);
  for (;;) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield suspended(e);
    }
    if (item === undefined) return false;
    let isTrue: boolean;
    try {
      isTrue = truth(item);
    } catch (e) {
      isTrue = (yield suspended(e)) === true;
    }
    if (isTrue === wanted) return true;
  }
}
function* searchNot(iterable: Value): Resumable<boolean> {
  return !(yield* search(iterable, false));
}
/** As `search`, where nothing has to be called; undefined if something has. */
function searchAtOnce(iterable: Value, wanted: boolean): boolean | undefined {
  if (!(iterable instanceof PyList || iterable instanceof PyTuple)) return undefined;
  const { items } = iterable;
  const meter = new Meter(0, 1 / 8);
  for (let i = 0; i < items.length; i++) {
    meter.pass(i);
    const item = items[i] as Value;
    if (!isSimple(item)) return undefined;
    if (truth(item) === wanted) {
      meter.end(i);
      return true;
    }
  }
  meter.end(items.length);
  return false;
}

type Ordering = '__lt__' | '__gt__';

function extreme(
  name: 'min' | 'max',
  args: readonly Value[],
  key: Value,
  otherwise: Value | undefined,
): Value | Resumable {
  const ordering = name === 'min' ? '__lt__' : '__gt__';
  const [first] = args;
  if (first === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
  if (args.length > 1 && otherwise !== undefined) {
    throw typeError(`Cannot specify a default for ${name}() with multiple positional arguments`);
  }
  const items = args.length > 1 ? args : first instanceof PyList || first instanceof PyTuple ? first.items : undefined;
  if (items !== undefined && key === null) {
    if (isLong(items.length))
      return extremeOfMany(name, ordering, items, args.length > 1 ? new PyTuple(args) : first, otherwise);
    const found = extremeNumber(items, ordering) ?? extremeSimple(items, ordering);
    if (found !== undefined) return found;
  }
  return extremeByCalls(name, ordering, args.length > 1 ? new PyTuple(args) : first, key, otherwise);
}

function extremeNumber(items: readonly Value[], ordering: Ordering): number | undefined {
  let best: number | undefined;
  const sign = ordering === '__lt__' ? 1 : -1;
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, 1 / 16); i < stop; i++) {
      const item = items[i];
      if (typeof item !== 'number') return undefined;
      if (best === undefined || sign * item < sign * best) best = item;
    }
  }
  return best;
}
/** Where all are simple; TypeError if two of them have no order. */
function extremeSimple(items: readonly Value[], ordering: Ordering): Value | undefined {
  return inSteps(items, (step) => {
    const areSimple = step(() =>
      throughStretches(items, items.length, 1 / 16, (start, stop) => {
        for (let i = start; i < stop; i++) if (!isSimple(items[i] as Value)) return false;
        return true;
      }),
    );
    if (!areSimple) return undefined;
    const found = step(() => ({ best: items[0] }));
    step(() =>
      throughStretches(items, items.length, 1, (start, stop) => {
        let { best } = found;
        for (let i = Math.max(start, 1); i < stop; i++) {
          if (best !== undefined && order(items[i] as Value, best, ordering) === true) best = items[i];
        }
        found.best = best;
      }),
    );
    return found.best;
  });
}
/** None if it takes calls. */
const extremeAtOnce = (items: readonly Value[], ordering: Ordering): Value =>
  extremeNumber(items, ordering) ?? extremeSimple(items, ordering) ?? null;

function* extremeOfMany(
  name: string,
  ordering: Ordering,
  items: readonly Value[],
  iterable: Value,
  otherwise: Value | undefined,
): Resumable {
  const found = yield* takingTurns(items.length, extremeAtOnce, items, ordering, undefined);
  return found ?? (yield* extremeByCalls(name, ordering, iterable, null, otherwise));
}

function* extremeByCalls(
  name: string,
  ordering: Ordering,
  iterable: Value,
  key: Value,
  otherwise: Value | undefined,
): Resumable {
  const iterator = yield* iteratorOf(iterable);
  let best: Value | undefined;
  let bestKey: Value = null;
  for (;;) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield* suspendedWith(e, [best, bestKey]);
    }
    if (item === undefined) break;
    let itemKey: Value = item;
    if (key !== null) {
      try {
        itemKey = call1(key, item);
      } catch (e) {
        itemKey = (yield* suspendedWith(e, [best, bestKey, item])) as Value;
      }
    }
    if (best !== undefined) {
      let comes: Value;
      try {
        comes = order(itemKey, bestKey, ordering);
      } catch (e) {
        comes = (yield* suspendedWith(e, [best, bestKey, item, itemKey])) as Value;
      }
      if (typeof comes === 'boolean' ? !comes : !truthPinned(comes)) continue;
    }
    best = item;
    bestKey = itemKey;
  }
  if (best !== undefined) return best;
  if (otherwise === undefined) throw valueError(`${name}() iterable argument is empty`);
  return otherwise;
}

const longMax = 2n ** 63n;

/**
 * Adds up in the way of CPython: ints exactly, floats with the error compensated (Neumaier 1974), and anything else by
 * `+`.
 */
class Summation {
  result: Value;
  private mode: 'ints' | 'floats' | 'any';
  private total = 0;
  private compensation = 0;

  constructor(start: Value) {
    this.result = start;
    this.mode = 'any';
    if (typeof start === 'number' || typeof start === 'bigint') this.mode = 'ints';
    else if (start instanceof PyFloat) this.startFloats(start.value);
  }

  private startFloats(value: number): void {
    this.mode = 'floats';
    this.total = value;
    this.compensation = 0;
  }
  private endFloats(): void {
    if (this.compensation !== 0 && Number.isFinite(this.compensation)) this.total += this.compensation;
    this.result = new PyFloat(this.total);
    this.mode = 'any';
  }

  /** Adds an item; false if that takes a `+` on `result`. */
  take(item: Value): boolean {
    if (this.mode === 'ints') {
      if (typeof item === 'number' || typeof item === 'bigint' || typeof item === 'boolean') {
        const sum = addInts(this.result as number, typeof item === 'boolean' ? Number(item) : item);
        this.result = sum;
        if (typeof sum === 'bigint' && (sum >= longMax || sum < -longMax)) this.mode = 'any';
        return true;
      }
      this.mode = 'any';
      if (item instanceof PyFloat) {
        this.startFloats(Number(this.result) + item.value);
        return true;
      }
      return false;
    }
    if (this.mode === 'any') return false;
    if (item instanceof PyFloat) this.addFloat(item.value);
    else if (typeof item === 'number') this.total += item;
    else if (typeof item === 'boolean') this.total += Number(item);
    else if (typeof item === 'bigint' && item < longMax && item >= -longMax) this.total += Number(item);
    else {
      this.endFloats();
      return false;
    }
    return true;
  }

  private addFloat(value: number): void {
    const { total } = this;
    const sum = total + value;
    this.compensation += Math.abs(total) >= Math.abs(value) ? total - sum + value : value - sum + total;
    this.total = sum;
  }

  finish(): Value {
    if (this.mode === 'floats') this.endFloats();
    return this.result;
  }
}

function sum(iterable: Value, start: Value): Value | Resumable {
  const inner = unwrap(start);
  if (typeof inner === 'string') throw typeError("sum() can't sum strings [use ''.join(seq) instead]");
  if (inner instanceof PyBytes) throw typeError("sum() can't sum bytes [use b''.join(seq) instead]");
  if (inner instanceof PyByteArray) throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  // Of many items that would have to be put into an array first one is taken after the other.
  if (start === 0 && !(iterable instanceof PyRange) && !isLong(madeCount(iterable))) {
    const items = itemsAtOnce(iterable);
    const total = items === undefined ? undefined : sumNumbers(items);
    if (total !== undefined) return total;
  }
  return sumByCalls(iterable, start);
}
function sumNumbers(items: readonly Value[]): number | undefined {
  let total = 0;
  for (let i = 0; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, 1 / 16); i < stop; i++) {
      const item = items[i];
      if (typeof item !== 'number') return undefined;
      total += item;
      if (!Number.isSafeInteger(total)) return undefined;
    }
  }
  return total;
}
function* sumByCalls(iterable: Value, start: Value): Resumable {
  const iterator = yield* iteratorOf(iterable);
  const summation = new Summation(start);
  for (;;) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield* suspendedWith(e, summation);
    }
    if (item === undefined) return summation.finish();
    if (summation.take(item)) continue;
    try {
      summation.result = add(summation.result, item);
    } catch (e) {
      summation.result = (yield* suspendedWith(e, [summation, item])) as Value;
    }
  }
}

/** None where they have to be asked for one by one. */
const listOfKnown = (iterable: Value): Value | Resumable =>
  withItems(iterable, false, 0, (items) => new PyList(items as Value[])) ?? null;

/** The items of an iterable as an array that nobody else has. */
function* itemsToSort(iterable: Value): Resumable<Value[]> {
  const own = knownItems(iterable);
  if (own !== undefined && own.length <= FEW_TO_SORT) return own.slice();
  const list = yield* takingTurns(madeCount(iterable), listOfKnown, iterable, undefined, undefined);
  return list instanceof PyList ? list.items : yield* collectOwn(iterable);
}

function* sorted(iterable: Value, key: Value, reverse: Value): Resumable {
  const descending = truthPinned(reverse);
  const items = yield* itemsToSort(iterable);
  if (items.length > FEW_TO_SORT) yield* roomToSort(items);
  if (key !== null || !(yield* sortInTurns(items, items, descending))) yield* sortInPlace(items, key, descending);
  return new PyList(items);
}

function iter(object: Value, sentinel: Value | undefined): Value {
  if (sentinel === undefined) return getIterator(object);
  if (!isCallable(object)) throw typeError('iter(object, sentinel): object must be callable');
  return new CallableIterator(object, sentinel);
}

function next(iterator: Value, otherwise: Value | undefined): Value | Resumable {
  if (iterator instanceof PyIterator && iterator.isIterable) {
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      if (otherwise !== undefined && isStopIteration(e)) return otherwise;
      throw continueWith(e, itemOrDefault, iterator, otherwise);
    }
    return itemOrDefault(item, iterator, otherwise);
  }
  const method = typeOf(iterator).lookup('__next__');
  if (method === undefined || method === null) throw typeError(`'${typeName(iterator)}' object is not an iterator`);
  return otherwise === undefined ? callSpecial(method, iterator, []) : nextByCall(method, iterator, otherwise);
}
function itemOrDefault(item: Value | undefined, iterator: PyIterator, otherwise: Value | undefined): Value {
  return item === undefined && otherwise !== undefined ? otherwise : itemOrStop(item, iterator);
}
function* nextByCall(method: Value, iterator: Value, otherwise: Value): Resumable {
  try {
    try {
      return callSpecial(method, iterator, []);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  } catch (e) {
    if (isStopIteration(e)) return otherwise;
    throw e;
  }
}

export function iterationFunctions(): PyBuiltin[] {
  return [
    fn(
      'iter(object, sentinel=..., /)',
      'The iterator of an object; with a sentinel, over what calls of it give until that comes.',
      iter,
    ),
    fn('next(iterator, default=..., /)', 'The next item; at the end the default, or StopIteration.', next),
    countedFn(
      'sorted(iterable, /, key=None, *, reverse=False)',
      'A new list of the items in order: by what the key function gives for each, from high to low if reverse is true.',
      sorted,
    ),
    fn(
      'min(*args, key=None, default=...)',
      'The least item of an iterable or of several arguments; for an empty iterable the default.',
      (args: readonly Value[], key: Value, otherwise: Value | undefined) => extreme('min', args, key, otherwise),
    ),
    fn(
      'max(*args, key=None, default=...)',
      'The greatest item of an iterable or of several arguments; for an empty iterable the default.',
      (args: readonly Value[], key: Value, otherwise: Value | undefined) => extreme('max', args, key, otherwise),
    ),
    fn('sum(iterable, /, start=0)', 'Start and all items added up.', sum),
    fn(
      'any(iterable, /)',
      'Whether an item is true.',
      (iterable: Value) => searchAtOnce(iterable, true) ?? search(iterable, true),
    ),
    fn('all(iterable, /)', 'Whether all items are true.', (iterable: Value) => {
      const found = searchAtOnce(iterable, false);
      return found === undefined ? searchNot(iterable) : !found;
    }),
  ];
}

/** The types of containers and of lazy iterators, which are built-in names. */
export function iterationTypes(): PyType[] {
  return [
    listType,
    tupleType,
    dictType,
    setType,
    frozensetType,
    rangeType,
    sliceType,
    enumerateType,
    zipType,
    mapType,
    filterType,
    reversedType,
  ];
}
