// `Counter`: a dict that counts.

import type { Member } from '../../objects/builtin.ts';
import { classMethod, define, fn, inPython, PyBuiltin, rawFn } from '../../objects/builtin.ts';
import { dictType, PyDict } from '../../objects/dict.ts';
import { asDict, dictRepr, fillInTurns, updateDict } from '../../objects/dict-methods.ts';
import { PyDictItems } from '../../objects/dict-views.ts';
import { PyList } from '../../objects/list.ts';
import { PyMappingProxy } from '../../objects/mapping-proxy.ts';
import type { PyObject, Value } from '../../objects/object.ts';
import { builtinType, notImplemented, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { containerRepr } from '../../objects/recursive-repr.ts';
import { itemsInTurns } from '../../objects/sequence.ts';
import { sortInPlace, sortInTurns } from '../../objects/sort.ts';
import { pause } from '../../objects/step-frame.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call, callMethod } from '../../runtime/call.ts';
import { equals, orderPinned } from '../../runtime/comparison.ts';
import { error, typeError } from '../../runtime/errors.ts';
import { iterate, iteratorOf } from '../../runtime/iteration.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { isSpent, machine, suspended, suspendedWith, whileHeld } from '../../runtime/machine.ts';
import { asInt, toIndex } from '../../runtime/numbers.ts';
import { add, setItem, subtract } from '../../runtime/operators.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { anew, mayAsk } from '../../runtime/restart.ts';
import { ChainIterator, repeatType } from '../itertools/chaining.ts';
import { defineItertools } from '../itertools/itertools.ts';
import { StarMapIterator } from '../itertools/selecting.ts';

/** Units (see `spend`) for an entry that is looked at. */
const ENTRY_UNITS = 4;

export class PyCounter extends PyDict {}
export const counterType = builtinType('Counter', {
  bases: [dictType],
  module: 'collections',
  instanceClass: PyCounter,
});

function asCounter(value: Value): PyCounter | undefined {
  const inner = unwrap(value);
  return inner instanceof PyCounter ? inner : undefined;
}

const sum = (a: Value, b: Value): Value =>
  typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b) ? a + b : runPinned(() => add(a, b));
const difference = (a: Value, b: Value): Value =>
  typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a - b)
    ? a - b
    : runPinned(() => subtract(a, b));
const isPositive = (count: Value): boolean => (typeof count === 'number' ? count > 0 : orderPinned(count, 0, '__gt__'));

/** Whether counts go straight into the dict: no class of the script says otherwise. */
function isPlain(self: Value): boolean {
  const type = typeOf(self);
  return (
    type === counterType ||
    (type.lookup('__setitem__') === dictType.dict.get('__setitem__') &&
      type.lookup('get') === dictType.dict.get('get') &&
      type.lookup('__getitem__') === dictType.dict.get('__getitem__'))
  );
}

function isMapping(value: Value): boolean {
  if (asDict(value) !== undefined || value instanceof PyMappingProxy) return true;
  return typeOf(value).mro.some((type) => type.isMappingAbc);
}

/** Puts a count in the place of the one that is there, by the script's methods if it has some. */
function* change(self: Value, key: Value, by: Value, combine: (a: Value, b: Value) => Value): Resumable<undefined> {
  let before: Value;
  try {
    before = callMethod(self, 'get', [key, 0]);
  } catch (e) {
    before = (yield suspended(e)) as Value;
  }
  try {
    setItem(self, key, combine(before, by));
  } catch (e) {
    yield suspended(e);
  }
  return undefined;
}

function* entriesOf(mapping: Value): Resumable<readonly [Value, Value][]> {
  const dict = asDict(mapping);
  if (dict !== undefined) return yield* copyOf(dict);
  let items: Value;
  try {
    items = callMethod(mapping, 'items', []);
  } catch (e) {
    items = (yield suspended(e)) as Value;
  }
  const copy = new PyDict();
  const work = updateDict(copy, items, undefined);
  if (work !== undefined) yield* work;
  return yield* copyOf(copy);
}
function* copyOf(dict: PyDict): Resumable<[Value, Value][]> {
  const entries: [Value, Value][] = [];
  for (const entry of dict.entries()) {
    if (isSpent(ENTRY_UNITS)) yield* whileHeld(entries, pause());
    entries.push(entry);
  }
  return entries;
}
interface Step {
  readonly combine: (a: Value, b: Value) => Value;
  readonly amount: Value;
}
const tallyOne = (counter: PyDict, item: Value, { combine, amount }: Step): void =>
  counter.set(item, combine(counter.get(item) ?? 0, amount));

/** Adds to (or takes from) the counts what an iterable holds or a mapping says. */
function* tally(self: Value, source: Value, combine: (a: Value, b: Value) => Value): Resumable<undefined> {
  const counter = asCounter(self);
  if (source === null || counter === undefined) return undefined;
  const plain = isPlain(self);
  if (isMapping(source)) {
    const isFresh = counter.size === 0 && combine === sum;
    for (const [key, count] of yield* entriesOf(source)) {
      if (--machine.fuel < 0) yield* pause();
      if (!plain) yield* change(self, key, count, combine);
      else if (mayAsk(key)) yield* anew(tallyOne, counter, key, { combine, amount: count });
      else counter.set(key, isFresh ? count : combine(counter.get(key) ?? 0, count));
    }
    return undefined;
  }
  const known = plain ? yield* itemsInTurns(source) : undefined;
  if (known !== undefined) {
    const step: Step = { combine, amount: 1 };
    for (const item of known) {
      if (--machine.fuel < 0) yield* pause();
      if (mayAsk(item)) {
        yield* anew(tallyOne, counter, item, step);
        continue;
      }
      const before = counter.get(item);
      if (combine === sum) counter.set(item, before === undefined ? 1 : sum(before, 1));
      else counter.set(item, difference(before ?? 0, 1));
    }
    return undefined;
  }
  const iterator = yield* iteratorOf(source);
  for (;;) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield* suspendedWith(e, self as PyObject);
    }
    if (item === undefined) return undefined;
    if (plain) yield* anew(tallyOne, counter, item, { combine, amount: 1 });
    else yield* change(self, item, 1, combine);
  }
}

function isUpdateOverridden(self: Value): boolean {
  return !(typeOf(self).lookup('update') instanceof PyBuiltin);
}

function* update(self: Value, source: Value, keywords: ReadonlyMap<string, Value>): Resumable<null> {
  yield* tally(self, source, sum);
  if (keywords.size === 0) return null;
  if (!isUpdateOverridden(self)) return (yield* tally(self, PyDict.from(keywords), sum)) ?? null;
  try {
    callMethod(self, 'update', [PyDict.from(keywords)]);
  } catch (e) {
    yield suspended(e);
  }
  return null;
}
function* subtractFrom(self: Value, source: Value, keywords: ReadonlyMap<string, Value>): Resumable<null> {
  yield* tally(self, source, difference);
  if (keywords.size > 0) yield* tally(self, PyDict.from(keywords), difference);
  return null;
}

/** A class of the script may have an `update` of its own. */
function* initialize(self: Value, source: Value, keywords: ReadonlyMap<string, Value>): Resumable<null> {
  if (!isUpdateOverridden(self)) return yield* update(self, source, keywords);
  try {
    callMethod(self, 'update', [source, ...keywords.values()], [...keywords.keys()]);
  } catch (e) {
    yield suspended(e);
  }
  return null;
}

/** The pairs of item and count, highest count first. */
function* byCount(counter: PyDict): Resumable<PyTuple[]> {
  const pairs: Value[] = [];
  const counts: Value[] = [];
  for (const entry of counter.entries()) {
    if (isSpent(ENTRY_UNITS)) yield* whileHeld([pairs, counts], pause());
    pairs.push(new PyTuple(entry));
    counts.push(entry[1]);
  }
  if (yield* sortInTurns(pairs, counts, true)) return pairs as PyTuple[];
  yield* sortInPlace(
    pairs,
    fn('count(pair, /)', 'The count of a pair.', (pair: PyTuple) => pair.items[1] as Value),
    true,
  );
  return pairs as PyTuple[];
}

export function* mostCommon(self: Value, n: Value): Resumable {
  const dict = asDict(self);
  if (dict === undefined) throw typeError(`expected a Counter, not '${typeName(self)}'`);
  // A limit that is no number fails as it does where CPython compares it with the size.
  if (n !== null && asInt(n) === undefined) orderPinned(n, dict.size, '__ge__');
  const limit = n === null ? Number.POSITIVE_INFINITY : Number(toIndex(n));
  if (limit <= 0) return new PyList([]);
  const pairs = yield* byCount(dict);
  return new PyList(pairs.slice(0, limit));
}

function elements(self: PyCounter): Value {
  defineItertools();
  return new ChainIterator(new StarMapIterator(iterate(new PyDictItems(self)), repeatType));
}

/** A new counter of what `combine` makes of the counts of all items in either, if it is above zero. */
function combined(
  name: string,
  sign: string,
  combine: (a: Value, b: Value) => Value,
  alone: (count: Value) => Value | undefined,
): Member {
  return fn(`${name}(self, other)`, `self ${sign} other`, function* (self: PyCounter, value: Value): Resumable {
    const other = asCounter(value);
    if (other === undefined) return notImplemented;
    const result = new PyCounter();
    for (const [key, count] of self.entries()) {
      if (isSpent(ENTRY_UNITS)) yield* whileHeld(result, pause());
      const made = combine(count, other.get(key) ?? 0);
      if (isPositive(made)) result.set(key, made);
    }
    for (const [key, count] of other.entries()) {
      if (isSpent(ENTRY_UNITS)) yield* whileHeld(result, pause());
      if (self.has(key)) continue;
      const made = alone(count);
      if (made !== undefined && isPositive(made)) result.set(key, made);
    }
    return result;
  });
}

function inPlace(name: string, sign: string, combine: (a: Value, b: Value) => Value, ownOnly: boolean): Member {
  return fn(`${name}(self, other)`, `self ${sign} other`, function* (self: PyCounter, value: Value): Resumable {
    const other = asDict(value);
    if (other === undefined) throw noItems(value);
    const entries = yield* copyOf(ownOnly ? self : other);
    for (const [key, count] of entries) {
      if (isSpent(ENTRY_UNITS)) yield* whileHeld(entries, pause());
      self.set(key, ownOnly ? combine(count, other.get(key) ?? 0) : combine(self.get(key) ?? 0, count));
    }
    return yield* keepPositive(self);
  });
}
function noItems(value: Value): unknown {
  return error('AttributeError', `'${typeName(value)}' object has no attribute 'items'`);
}
function* keepPositive(self: PyCounter): Resumable<PyCounter> {
  const entries = yield* copyOf(self);
  for (const [key, count] of entries) {
    if (isSpent(ENTRY_UNITS)) yield* whileHeld(entries, pause());
    if (!isPositive(count)) self.delete(key);
  }
  return self;
}

function compared(name: string, sign: string, test: (a: Value, b: Value) => boolean, negated = false): Member {
  return fn(`${name}(self, other)`, `self ${sign} other`, function* (self: PyCounter, value: Value): Resumable {
    const other = asCounter(value);
    if (other === undefined) return notImplemented;
    for (const counter of [self, other]) {
      for (const key of counter.keys()) {
        if (isSpent(ENTRY_UNITS)) yield* pause();
        if (!test(self.get(key) ?? 0, other.get(key) ?? 0)) return negated;
      }
    }
    return !negated;
  });
}
const atMost = (a: Value, b: Value): boolean => orderPinned(a, b, '__le__');
const atLeast = (a: Value, b: Value): boolean => orderPinned(a, b, '__ge__');
const greater = (a: Value, b: Value): Value => (orderPinned(a, b, '__lt__') ? b : a);
const lesser = (a: Value, b: Value): Value => (orderPinned(a, b, '__lt__') ? a : b);

/** `<` and `>`: at most (least) as many of each, and not the same. */
function strictly(name: string, sign: string, test: (a: Value, b: Value) => boolean): Member {
  return fn(`${name}(self, other)`, `self ${sign} other`, function* (self: PyCounter, value: Value): Resumable {
    const other = asCounter(value);
    if (other === undefined) return notImplemented;
    let isSame = true;
    for (const counter of [self, other]) {
      for (const key of counter.keys()) {
        if (isSpent(ENTRY_UNITS)) yield* pause();
        const a = self.get(key) ?? 0;
        const b = other.get(key) ?? 0;
        if (!test(a, b)) return false;
        isSame &&= equals(a, b);
      }
    }
    return !isSame;
  });
}

function* copyCounter(self: Value): Resumable {
  const counter = asCounter(self);
  const type = typeOf(self);
  try {
    if (type === counterType && counter !== undefined) return fillInTurns(new PyCounter(), counter);
    return call(type, [self]);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function* reprOfCounter(self: Value): Resumable {
  const counter = asCounter(self) as PyCounter;
  const { ownName } = typeOf(self);
  if (counter.size === 0) return `${ownName}()`;
  let dict: PyDict = counter;
  try {
    const sorted = new PyDict();
    const pairs = yield* byCount(counter);
    for (const { items } of pairs) {
      if (isSpent(ENTRY_UNITS)) yield* whileHeld([sorted, pairs], pause());
      sorted.set(items[0] as Value, items[1] as Value);
    }
    dict = sorted;
  } catch (e) {
    // Counts that cannot be compared stay in the order in which they are.
    if (typeOf(e as Value).name !== 'TypeError') throw e;
  }
  const text = (owner: PyObject, entries: PyDict): string =>
    containerRepr(owner, '...', () => `${ownName}(${dictRepr(entries)})`);
  return (yield* anew(text, self as PyObject, dict)) ?? null;
}

function members(): readonly Member[] {
  return inPython([
    rawFn('__init__(self, iterable=None, /, **kwds)', 'Count the items of an iterable, or take counts.', initialize),
    fn('__missing__(self, key)', 'The count of what is not there: 0.', () => 0),
    fn('total(self)', 'The sum of all counts.', function* (self: PyCounter): Resumable {
      let total: Value = 0;
      for (const count of self.values()) {
        if (isSpent(ENTRY_UNITS)) yield* pause();
        total = sum(total, count);
      }
      return total;
    }),
    rawFn(
      'most_common(self, n=None)',
      'A list of the n items with the highest counts, as pairs of item and count; all of them if n is None.',
      mostCommon,
    ),
    fn('elements(self)', 'Each item as many times as its count says.', elements),
    classMethod('fromkeys(cls, iterable, v=None)', 'Not for counters.', () => {
      throw error('NotImplementedError', 'Counter.fromkeys() is undefined.  Use Counter(iterable) instead.');
    }),
    rawFn(
      'update(self, iterable=None, /, **kwds)',
      'Add counts: of the items of an iterable, or those of a mapping.',
      update,
    ),
    rawFn('subtract(self, iterable=None, /, **kwds)', 'Take counts away; they may fall below zero.', subtractFrom),
    rawFn('copy(self)', 'A new counter with the same counts.', copyCounter),
    rawFn('__copy__(self)', 'A new counter with the same counts.', copyCounter),
    fn('__delitem__(self, elem)', 'del self[elem], which may be missing', (self: PyCounter, key: Value) => {
      self.delete(key);
    }),
    rawFn('__repr__(self)', 'repr(self)', reprOfCounter),
    compared('__eq__', '==', equals),
    compared('__ne__', '!=', equals, true),
    compared('__le__', '<=', atMost),
    compared('__ge__', '>=', atLeast),
    strictly('__lt__', '<', atMost),
    strictly('__gt__', '>', atLeast),
    combined('__add__', '+', sum, (count) => count),
    combined('__sub__', '-', difference, (count) => difference(0, count)),
    combined('__or__', '|', greater, (count) => count),
    combined('__and__', '&', lesser, () => undefined),
    fn('__pos__(self)', 'A new counter with the counts above zero.', function* (self: PyCounter): Resumable {
      const result = new PyCounter();
      for (const [key, count] of self.entries()) {
        if (isSpent(ENTRY_UNITS)) yield* whileHeld(result, pause());
        if (isPositive(count)) result.set(key, count);
      }
      return result;
    }),
    fn(
      '__neg__(self)',
      'A new counter with the counts below zero, as positive ones.',
      function* (self: PyCounter): Resumable {
        const result = new PyCounter();
        for (const [key, count] of self.entries()) {
          if (isSpent(ENTRY_UNITS)) yield* whileHeld(result, pause());
          if (orderPinned(count, 0, '__lt__')) result.set(key, difference(0, count));
        }
        return result;
      },
    ),
    inPlace('__iadd__', '+=', sum, false),
    inPlace('__isub__', '-=', difference, false),
    inPlace('__ior__', '|=', (a, b) => (orderPinned(b, a, '__gt__') ? b : a), false),
    inPlace('__iand__', '&=', (a, b) => (orderPinned(b, a, '__lt__') ? b : a), true),
  ]);
}

export function defineCounter(): void {
  define(counterType, {
    doc: 'A dict that counts: Counter("abca") has 2 for "a" and 1 for "b" and "c", and 0 for what is not there.',
    accepts: (value) => value instanceof PyCounter,
    make: () =>
      fn(
        'Counter(*args, **kwds)',
        'Counts of the items of an iterable, or of a mapping and keywords.',
        function* (args: readonly Value[], keywords: ReadonlyMap<string, Value>): Resumable {
          if (args.length > 1) {
            throw typeError(
              `Counter.__init__() takes from 1 to 2 positional arguments but ${args.length + 1} were given`,
            );
          }
          const counter = new PyCounter();
          yield* update(counter, args[0] ?? null, keywords);
          return counter;
        },
      ),
    adopt: () => {},
    members,
  });
}
