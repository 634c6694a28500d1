// Iteration: from values to iterators, and the draining of iterables by built-ins.
import { PyBytes } from '../objects/bytes.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { HashTable } from '../objects/hash-table.ts';
import { ListIterator, PyIterator, RangeIterator, strIterator, TupleIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject, typeName, typeOf } from '../objects/object.ts';
import { PyRange } from '../objects/range.ts';
import { pause } from '../objects/step-frame.ts';
import { unitsAt } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callSpecial } from './call.ts';
import { notIterable, typeError } from './errors.ts';
import { filled, nextTextStretch, reserve, room } from './limits.ts';
import type { Resumable, StackFrame } from './machine.ts';
import { continueWith, hold, letGo, machine, Suspend, spend, spendOrSuspend, suspended } from './machine.ts';
import { inPlace, isLong, leavePlace, moveOn } from './place.ts';
import { price } from './prices.ts';
import { anew, mayAsk } from './restart.ts';

/** `iter(value)`: the iterator as the script sees it. May call the script. */
export function getIterator(value: Value): Value {
  if (value instanceof PyList) return new ListIterator(value);
  if (value instanceof PyTuple) return new TupleIterator(value);
  if (value instanceof PyIterator && value.isIterable) return value;
  if (typeof value === 'string') return strIterator(value);
  if (value instanceof PyRange) {
    const { start, step, length } = value;
    const last = Number(start) + Number(length) * Number(step);
    if (typeof start === 'number' && typeof step === 'number' && Number.isSafeInteger(last)) {
      return new RangeIterator(start, Number(length), step);
    }
  }
  const method = typeOf(value).lookup('__iter__');
  if (method === undefined) {
    if (typeOf(value).lookup('__getitem__') !== undefined && value instanceof PyObject)
      return new SequenceIterator(value);
    throw notIterable(value);
  }
  if (method === null) throw notIterable(value);
  let result: Value;
  try {
    result = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkIterator, undefined, undefined);
  }
  return checkIterator(result);
}

function checkIterator(result: Value | undefined): Value {
  const value = result ?? null;
  if (value instanceof PyIterator || typeOf(value).lookup('__next__') !== undefined) return value;
  throw typeError(`iter() returned non-iterator of type '${typeName(value)}'`);
}

/** The iterator of a value as native code and `for` use it. May call the script. */
export function iterate(value: Value): PyIterator {
  if (value instanceof PyList) return new ListIterator(value);
  if (value instanceof PyIterator && value.isIterable) return value;
  let iterator: Value;
  try {
    iterator = getIterator(value);
  } catch (e) {
    throw continueWith(e, wrapIterator, undefined, undefined);
  }
  return wrapIterator(iterator);
}
function wrapIterator(iterator: Value | undefined): PyIterator {
  return iterator instanceof PyIterator ? iterator : new InstanceIterator(iterator ?? null);
}

/** An object of a script's class with `__next__`, as native code sees it. */
class InstanceIterator extends PyIterator implements StackFrame {
  private readonly object: Value;
  constructor(object: Value) {
    super();
    this.object = object;
  }
  next(): Value | undefined {
    const method = typeOf(this.object).lookup('__next__');
    if (method === undefined) throw typeError(`'${typeName(this.object)}' object is not an iterator`);
    try {
      return callSpecial(method, this.object, []);
    } catch (e) {
      if (e instanceof Suspend) {
        e.frames.push(this);
        throw e;
      }
      return this.raise(e);
    }
  }
  resume(value: Value | undefined): Value | undefined {
    return value;
  }
  raise(error: unknown): Value | undefined {
    if (!isStopIteration(error)) throw error;
    this.returned = error.args.items[0] ?? null;
    return undefined;
  }
}
InstanceIterator.prototype.cls = builtinType('instance_iterator', { final: true });

/** Over an object that has `__getitem__` and no `__iter__`: indices from 0 until IndexError. */
export class SequenceIterator extends PyIterator implements StackFrame {
  private object: PyObject | undefined;
  private index = 0;
  constructor(object: PyObject) {
    super();
    this.object = object;
  }
  next(): Value | undefined {
    const { object } = this;
    if (object === undefined) return undefined;
    const method = typeOf(object).lookup('__getitem__');
    if (method === undefined) throw notIterable(object);
    try {
      return callSpecial(method, object, [this.index++]);
    } catch (e) {
      if (e instanceof Suspend) e.frames.push(this);
      else return this.raise(e);
      throw e;
    }
  }
  resume(value: Value | undefined): Value | undefined {
    return value;
  }
  raise(error: unknown): Value | undefined {
    if (error instanceof PyException) {
      if (error.cls.isSubtypeOf(exceptionNamed('IndexError')) || isStopIteration(error)) {
        this.object = undefined;
        return undefined;
      }
    }
    throw error;
  }
}
export const sequenceIteratorType = builtinType('iterator', { instanceClass: SequenceIterator, final: true });

export function isStopIteration(error: unknown): error is PyException {
  return error instanceof PyException && error.cls.isSubtypeOf(exceptionNamed('StopIteration'));
}

/** The items of an iterable that needs no script code to be walked, or undefined. A list's own array is answered: do not change it. */
export function knownItems(value: Value): readonly Value[] | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return value.items;
  if (typeof value === 'string') {
    return charactersOf(value);
  }
  if (value instanceof HashTable) return listed(value.size, value.keys(), value);
  if (value instanceof PyBytes) return numbersOf(value.bytes);
  return undefined;
}
interface Listing<T> {
  readonly items: T[];
  readonly source: Iterator<T>;
  count: number;
}
/** All that a source gives, which is so much, or nearly. `of`: what it gives the parts of. */
export function listed<T>(size: number, source: Iterable<T>, of: unknown = source): T[] {
  const begin = (): Listing<T> => {
    reserve(size * price.item);
    return { items: new Array<T>(size), source: source[Symbol.iterator](), count: 0 };
  };
  const place = isLong(size) ? inPlace(of, begin) : undefined;
  const state = place?.state ?? begin();
  const { items, source: rest } = state;
  let { count } = state;
  const every = Math.min(LISTED, machine.stretch);
  // Not `for of`, which ends a generator when it is left.
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    items[count++] = next.value;
    if (count % every !== 0) continue;
    spend(every * LISTED_UNITS);
    if (place === undefined) continue;
    state.count = count;
    moveOn(place);
  }
  if (place !== undefined) leavePlace(place);
  items.length = count;
  return items;
}
/** So many are listed between looks at the clock; and units (see `spend`) for one. */
const LISTED = 1024;
const LISTED_UNITS = 4;

/** How many items `knownItems` gives: of texts with characters beyond U+FFFF somewhat fewer. */
export function knownLength(value: Value): number | undefined {
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (typeof value === 'string') return value.length;
  if (value instanceof HashTable) return value.size;
  if (value instanceof PyBytes) return value.bytes.length;
  return undefined;
}
interface Characters {
  readonly characters: string[];
  /** Where the next one begins in the text, and how many there have been. */
  at: number;
  count: number;
}
// Room for all items is made at once: an array that grows would be there twice.
export function charactersOf(text: string): string[] {
  const { length } = text;
  const begin = (): Characters => {
    reserve(length * price.item);
    return { characters: new Array<string>(length), at: 0, count: 0 };
  };
  const place = isLong(length) ? inPlace(text, begin) : undefined;
  const state = place?.state ?? begin();
  while (state.at < length) {
    putCharacters(text, state);
    if (place !== undefined) moveOn(place);
  }
  if (place !== undefined) leavePlace(place);
  const { characters } = state;
  characters.length = state.count;
  return characters;
}
function putCharacters(text: string, state: Characters): void {
  const { characters } = state;
  let { at, count } = state;
  // Offset by offset, since `for of` makes an object for each character: up to twice as fast, and no garbage.
  for (const stop = nextTextStretch(text, at, 4); at < stop; count++) {
    const units = unitsAt(text, at);
    characters[count] = units === 1 ? text.charAt(at) : text.slice(at, at + 2);
    at += units;
  }
  state.at = at;
  state.count = count;
}
const numbersOf = (bytes: Uint8Array): number[] =>
  filled<number>(bytes, bytes.length, 1, (numbers, start, stop) => {
    for (let i = start; i < stop; i++) numbers[i] = bytes[i] ?? 0;
  });

/**
 * The items of any iterable, for a generator implementation: `const items = yield* collect(iterable)`. A list's own array may be
 * answered: copy before changing or keeping it. Each item costs fuel, so an endless iterable ends at a limit.
 */
export function* collect(iterable: Value): Resumable<readonly Value[]> {
  const known = knownItems(iterable);
  if (known !== undefined) return known;
  const iterator = yield* iteratorOf(iterable);
  const items = new Collected();
  hold(items.parts);
  try {
    for (;;) {
      try {
        spendOrSuspend(1);
      } catch (e) {
        yield suspended(e);
      }
      let item: Value | undefined;
      try {
        item = iterator.next();
      } catch (e) {
        item = yield suspended(e);
      }
      if (item === undefined) return yield* items.finish();
      items.push(item);
    }
  } finally {
    letGo(items.parts);
  }
}

/** As `collect`, with an array that is the caller's own. */
export function* collectOwn(iterable: Value): Resumable<Value[]> {
  const isOthers = iterable instanceof PyList || iterable instanceof PyTuple;
  const items = yield* collect(iterable);
  return isOthers ? items.slice() : (items as Value[]);
}

/** How many values a part of what is collected has: V8 moves arrays of that size as it does small objects. */
const PART = 2 ** 13;

/**
 * Collects values whose number is not known, in parts: an array that grows is there twice while it does, and what it has grown out of stays until
 * V8 collects garbage.
 */
export class Collected {
  /** For `hold`. */
  readonly parts: Value[][] = [];
  private last: Value[] = [];
  private isFull = true;

  push(value: Value): void {
    machine.memory -= price.grownItem;
    if (this.isFull) {
      this.last = [];
      this.parts.push(this.last);
    }
    this.isFull = this.last.push(value) === PART;
  }
  *finish(): Resumable<Value[]> {
    const [first, ...others] = this.parts;
    if (first === undefined || others.length === 0) return this.last;
    yield* room(this.parts.length * PART * price.item);
    return first.concat(...others);
  }
}

/** The iterator of an iterable, waited for if the script makes it. */
export function* iteratorOf(iterable: Value): Resumable<PyIterator> {
  try {
    return iterate(iterable);
  } catch (e) {
    return (yield suspended(e)) as PyIterator;
  }
}

/**
 * Hands each item of an iterable to `take` as it comes, so that `target` keeps what it got if the iterable fails. Meanwhile the
 * target counts as live. Each item costs fuel; memory is for `take` to charge.
 */
export function* consume(iterable: Value, target: PyObject, take: (item: Value) => void): Resumable<undefined> {
  const iterator = yield* iteratorOf(iterable);
  hold(target);
  try {
    for (;;) {
      if (--machine.fuel < 0) yield* pause();
      let item: Value | undefined;
      try {
        item = iterator.next();
      } catch (e) {
        item = yield suspended(e);
      }
      if (item === undefined) return undefined;
      if (!mayAsk(item)) take(item);
      else yield* anew(take, item);
    }
  } finally {
    letGo(target);
  }
}
