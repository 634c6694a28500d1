// The tables of `set` and `frozenset`.
import { keyError, typeError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { collect, consume, listed } from '../runtime/iteration.ts';
import { copied, Meter, watchKeys } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { hold, letGo, machine, spend } from '../runtime/machine.ts';
import { isLong, keeping } from '../runtime/place.ts';
import {
  anew,
  attempted,
  inTurns,
  mayAsk,
  mayAskAny,
  restarting,
  takingTurns,
  walkThrough,
} from '../runtime/restart.ts';
import type { Member } from './builtin.ts';
import { constant, define, fn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { HashTable } from './hash-table.ts';
import type { Value } from './object.ts';
import { notImplemented, typeName, typeOf, unwrap } from './object.ts';
import { containerRepr, rawReprFn, reprItems } from './recursive-repr.ts';
import { itemsAtOnce, itemsInTurns, madeCount } from './sequence.ts';
import type { AnySet } from './set.ts';
import { AbstractSet, frozensetType, PyFrozenSet, PySet, setType } from './set.ts';
import { pauseAlone } from './step-frame.ts';
import { SetIterator } from './table-iterators.ts';

/** A set, a frozenset or what is inside an instance of a subclass. */
export function asSet(value: Value): AbstractSet | undefined {
  if (value instanceof AbstractSet) return value;
  const inner = unwrap(value);
  return inner instanceof AbstractSet ? inner : undefined;
}

type Kind = typeof PySet | typeof PyFrozenSet;
const kindOf = (set: AbstractSet): Kind => (set instanceof PyFrozenSet ? PyFrozenSet : PySet);

export function addAll(target: AbstractSet, items: Iterable<Value>): void {
  const meter = new Meter(0, 5);
  let count = 0;
  for (const item of items) {
    meter.pass(++count);
    watchKeys(count);
    target.set(item, true);
  }
}

function copySet(set: HashTable, kind: Kind): AnySet {
  const make = (): AnySet => new kind();
  return copied(set, set.size, make, (copy) => fill(copy, set));
}
function fill(copy: AnySet, set: HashTable): AnySet {
  if (set instanceof AbstractSet) copy.copyFrom(set);
  else putAll(copy, set.keys(), set);
  return copy;
}
function* ownCopy(set: AbstractSet): Resumable<AnySet> {
  return (yield* takingTurns(set.size, copySet, set, kindOf(set), undefined)) as AnySet;
}

/** As `addAll`, as an operation that waits for the script: answers the target. */
export function putAll(target: AbstractSet, items: Iterable<Value>, of?: unknown): Value {
  const visit = (item: Value): boolean => {
    target.set(item, true);
    return true;
  };
  return walkThrough(items, visit, target, false, of);
}

/** As `addAll`, where items may have methods of the script's. */
function* addEach(target: AbstractSet, items: Iterable<Value>): Resumable<undefined> {
  const held = [target, items];
  hold(held);
  let count = 0;
  try {
    for (const item of items) {
      machine.fuel -= 5;
      watchKeys(++count);
      if (machine.fuel < 0) yield* pauseAlone();
      if (mayAsk(item)) yield* anew(add, target, item);
      else target.set(item, true);
    }
  } finally {
    letGo(held);
  }
}
const add = (target: AbstractSet, item: Value): void => target.set(item, true);

/** Puts the items of any iterable in, one by one: what came before an exception stays. */
function update(target: AbstractSet, iterable: Value): undefined | Resumable<undefined> {
  const set = asSet(iterable);
  if (set !== undefined) {
    if (set === target) return undefined;
    if (target.size > 0) return addEach(target, set.keys());
    if (isLong(set.size)) return fillInTurns(target, set);
    target.copyFrom(set);
    return undefined;
  }
  // Many items that would have to be put into an array first are taken one after the other.
  const items = isLong(madeCount(iterable)) ? undefined : itemsAtOnce(iterable);
  if (items === undefined) return consume(iterable, target, (item) => void target.set(item, true));
  if (isLong(items.length) || mayAskAny(items)) return addEach(target, items);
  addAll(target, items);
  return undefined;
}
function* fillInTurns(target: AbstractSet, set: AbstractSet): Resumable<undefined> {
  yield* takingTurns(set.size, copyInto, target, set, undefined);
  return undefined;
}
const copyInto = (target: AbstractSet, set: AbstractSet): void => target.copyFrom(set);
function* andThen<T extends Value>(work: Resumable<undefined>, value: T): Resumable<T> {
  yield* work;
  return value;
}

/** A new set of the items of any iterable. */
export function setOf(iterable: Value | undefined, kind: Kind): AnySet | Resumable<AnySet> {
  const set = new kind();
  const work = iterable === undefined ? undefined : update(set, iterable);
  return work === undefined ? set : andThen(work, set);
}

/** The items of an argument as something that can be searched: a set, or a dict with such keys. */
function* searchable(value: Value): Resumable<HashTable> {
  const set = asSet(value);
  if (set !== undefined) return set;
  if (value instanceof HashTable) return value;
  const made = new PySet();
  const work = update(made, value);
  if (work !== undefined) yield* work;
  return made;
}

function* union(self: AbstractSet, others: readonly Value[]): Resumable<AnySet> {
  const result = yield* ownCopy(self);
  for (const other of others) {
    const work = update(result, other);
    if (work !== undefined) yield* work;
  }
  return result;
}

export function intersect(a: HashTable, b: HashTable, kind: Kind): Value {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  spend(small.size / 4);
  const result = new kind();
  const visit = (item: Value): boolean => {
    if (large.has(item)) result.set(item, true);
    return true;
  };
  return walkThrough(small.keys(), visit, result, false, a);
}
export function subtract(a: HashTable, b: HashTable, kind: Kind): Value {
  spend(a.size / 4);
  const result = new kind();
  const visit = (item: Value): boolean => {
    if (!b.has(item)) result.set(item, true);
    return true;
  };
  return walkThrough(a.keys(), visit, result, false, a);
}
export function exclusiveOr(a: HashTable, b: HashTable, kind: Kind): Value {
  spend((a.size + b.size) / 4);
  const result = new kind();
  const visit = ([item, other]: readonly [Value, HashTable]): boolean => {
    if (!other.has(item)) result.set(item, true);
    return true;
  };
  return walkThrough(itemsOfBoth(a, b), visit, result, false, a);
}
function* itemsOfBoth(a: HashTable, b: HashTable): Generator<readonly [Value, HashTable]> {
  for (const item of a.keys()) yield [item, b];
  for (const item of b.keys()) yield [item, a];
}
export function unite(a: HashTable, b: HashTable, kind: Kind): Value {
  if (isLong(a.size)) return inTurns(a.size, copyAndAdd, a, b, kind);
  return putAll(copySet(a, kind), b.keys(), a);
}
function copyAndAdd(a: HashTable, b: HashTable, kind: Kind): Value {
  return keeping(
    a,
    () => copySet(a, kind),
    (copy) => putAll(copy, b.keys(), b),
  );
}
export function isSubset(a: HashTable, b: HashTable): Value {
  if (a.size > b.size) return false;
  spend(a.size / 4);
  return walkThrough(a.keys(), (item) => b.has(item), true, false, a);
}

function* intersection(self: AbstractSet, others: readonly Value[]): Resumable<AnySet> {
  let result = others.length === 0 ? yield* ownCopy(self) : (self as AnySet);
  for (const other of others) {
    const items = yield* searchable(other);
    result = (yield* attempted(() => intersect(result, items, kindOf(self)))) as AnySet;
  }
  return result;
}
function* difference(self: AbstractSet, others: readonly Value[]): Resumable<AnySet> {
  let result = others.length === 0 ? yield* ownCopy(self) : (self as AnySet);
  for (const other of others) {
    const items = yield* searchable(other);
    result = (yield* attempted(() => subtract(result, items, kindOf(self)))) as AnySet;
  }
  return result;
}
function* symmetricDifference(self: AbstractSet, other: Value): Resumable {
  const items = yield* searchable(other);
  return yield* attempted(() => exclusiveOr(self, items, kindOf(self)));
}
function* isDisjoint(self: AbstractSet, other: Value): Resumable {
  const items = other instanceof HashTable ? other.keys() : ((yield* itemsInTurns(other)) ?? (yield* collect(other)));
  return yield* attempted(() => {
    spend(self.size / 4);
    return walkThrough(items, (item) => !self.has(item), true);
  });
}

function setRepr(self: Value): string {
  const set = asSet(self);
  if (set === undefined)
    throw typeError(`descriptor '__repr__' requires a 'set' object but received a '${typeName(self)}'`);
  const name = typeName(self);
  if (set.size === 0) return `${name}()`;
  return containerRepr(set, `${name}(...)`, () => {
    const items = reprItems(set, set.keys());
    return typeOf(self) === setType ? `{${items}}` : `${name}({${items}})`;
  });
}

/** An operator between sets; anything else is left to the other operand. */
function operation(name: string, sign: string, work: (a: AbstractSet, b: AbstractSet, kind: Kind) => Value): Member[] {
  return [
    fn(`__${name}__(self, value, /)`, `self ${sign} value`, (self: AbstractSet, value: Value) => {
      const other = asSet(value);
      return other === undefined ? notImplemented : work(self, other, kindOf(self));
    }),
    fn(`__r${name}__(self, value, /)`, `value ${sign} self`, (self: AbstractSet, value: Value) => {
      const other = asSet(value);
      return other === undefined ? notImplemented : work(other, self, kindOf(other));
    }),
  ];
}

function comparison(name: string, sign: string, test: (a: AbstractSet, b: AbstractSet) => Value): Member {
  return fn(`${name}(self, value, /)`, `self ${sign} value`, (self: AbstractSet, value: Value) => {
    const other = asSet(value);
    return other === undefined ? notImplemented : test(self, other);
  });
}

/** Whether one of them has an item that the other has not. */
function isUnequal(a: AbstractSet, b: AbstractSet): Value {
  if (a.size !== b.size) return true;
  spend(a.size / 4);
  return walkThrough(a.keys(), (item) => b.has(item), false, true, a);
}

function sharedMembers(): Member[] {
  return [
    fn('copy(self, /)', 'A set of the same items.', (self: AbstractSet) =>
      self instanceof PyFrozenSet ? self : inTurns(self.size, copySet, self, PySet, undefined),
    ),
    fn('union(self, *others)', 'The items of the set and of all others.', union),
    fn('intersection(self, *others)', 'The items that are in the set and in all others.', intersection),
    fn('difference(self, *others)', 'The items that are in the set and in none of the others.', difference),
    fn(
      'symmetric_difference(self, other, /)',
      'The items that are in the set or in the other, not in both.',
      symmetricDifference,
    ),
    fn('isdisjoint(self, other, /)', 'Whether they have no item in common.', isDisjoint),
    fn(
      'issubset(self, other, /)',
      'Whether all items are in the other.',
      function* (self: AbstractSet, other: Value): Resumable {
        const items = yield* searchable(other);
        return yield* attempted(() => isSubset(self, items));
      },
    ),
    fn(
      'issuperset(self, other, /)',
      'Whether all items of the other are in the set.',
      function* (self: AbstractSet, other: Value): Resumable {
        const items = yield* searchable(other);
        return yield* attempted(() => isSubset(items, self));
      },
    ),
    ...operation('or', '|', unite),
    ...operation('and', '&', intersect),
    ...operation('sub', '-', subtract),
    ...operation('xor', '^', exclusiveOr),
    comparison('__eq__', '==', (a, b) => a.size === b.size && isSubset(a, b)),
    comparison('__ne__', '!=', isUnequal),
    comparison('__le__', '<=', isSubset),
    comparison('__lt__', '<', (a, b) => a.size < b.size && isSubset(a, b)),
    comparison('__ge__', '>=', (a, b) => isSubset(b, a)),
    comparison('__gt__', '>', (a, b) => a.size > b.size && isSubset(b, a)),
    fn(
      '__contains__(self, key, /)',
      'key in self',
      restarting((self: AbstractSet, key: Value) => self.has(key)),
    ),
    fn('__len__(self, /)', 'len(self)', (self: AbstractSet) => self.size),
    fn('__iter__(self, /)', 'iter(self)', (self: AbstractSet) => new SetIterator(self)),
    rawReprFn(setRepr),
    classGetItem(),
  ];
}

function keep(self: PySet, test: (item: Value) => boolean): Value {
  spend(self.size / 4);
  const visit = (item: Value): boolean => {
    if (!test(item)) self.delete(item);
    return true;
  };
  return walkThrough(listed(self.size, self.keys(), self), visit, self);
}
function leaveOut(self: PySet, other: HashTable): Value {
  const visit = (item: Value): boolean => {
    self.delete(item);
    return true;
  };
  return walkThrough(other.keys(), visit, null);
}
function toggle(self: PySet, other: HashTable): Value {
  spend(other.size / 4);
  const visit = (item: Value): boolean => {
    if (self.has(item)) self.delete(item);
    else self.set(item, true);
    return true;
  };
  return walkThrough(listed(other.size, other.keys(), other), visit, self);
}
function include(self: PySet, other: HashTable): Value {
  if (self === other) return self;
  spend(other.size / 4);
  return putAll(self, other.keys());
}
/** `self op= value` between sets. */
function inPlace(name: string, sign: string, work: (self: PySet, other: AbstractSet) => Value): Member {
  return fn(`__i${name}__(self, value, /)`, `self ${sign}= value`, (self: PySet, value: Value) => {
    const other = asSet(value);
    return other === undefined ? notImplemented : work(self, other);
  });
}

export function defineSet(): void {
  define(setType, {
    doc: 'Items without order, each once. set() is empty, set(iterable) has the items of the iterable.',
    accepts: (value) => value instanceof PySet,
    make: () =>
      fn('set(iterable=..., /)', 'A set of the items of an iterable.', (iterable: Value | undefined) =>
        setOf(iterable, PySet),
      ),
    adopt: (self: PySet, made: PySet) => self.copyFrom(made),
    members: () => [
      ...sharedMembers(),
      fn(
        'add(self, item, /)',
        'Put the item in.',
        restarting((self: PySet, item: Value) => self.set(item, true)),
      ),
      fn('clear(self, /)', 'Take all items out.', (self: PySet) => self.clear()),
      fn(
        'discard(self, item, /)',
        'Take the item out if it is there.',
        restarting((self: PySet, item: Value) => {
          self.delete(item);
        }),
      ),
      fn(
        'remove(self, item, /)',
        'Take the item out; KeyError if it is missing.',
        restarting((self: PySet, item: Value) => {
          if (self.delete(item) === undefined) throw keyError(item);
        }),
      ),
      fn('pop(self, /)', 'Take any item out and return it; KeyError if there is none.', (self: PySet) => {
        const entry = self.shift();
        if (entry === undefined) throw keyError('pop from an empty set');
        return entry[0];
      }),
      fn('update(self, *others)', 'Put in the items of all others.', function* (self: PySet, others: readonly Value[]) {
        for (const other of others) {
          const work = update(self, other);
          if (work !== undefined) yield* work;
        }
        return null;
      }),
      fn(
        'intersection_update(self, *others)',
        'Keep the items that are in all others.',
        function* (self: PySet, others: readonly Value[]): Resumable<null> {
          const result = yield* intersection(self, others);
          yield* attempted(() => keep(self, (item) => result.has(item)));
          return null;
        },
      ),
      fn(
        'difference_update(self, *others)',
        'Take out the items of all others.',
        function* (self: PySet, others: readonly Value[]): Resumable<null> {
          for (const other of others) {
            const table = yield* searchable(other);
            if (table === self) self.clear();
            else yield* attempted(() => leaveOut(self, table));
          }
          return null;
        },
      ),
      fn(
        'symmetric_difference_update(self, other, /)',
        'Take out the items that the other has, put in its further ones.',
        function* (self: PySet, other: Value): Resumable<null> {
          const items = yield* searchable(other);
          yield* attempted(() => toggle(self, items));
          return null;
        },
      ),
      inPlace('or', '|', include),
      inPlace('and', '&', (self, other) => keep(self, (item) => other.has(item))),
      inPlace('sub', '-', (self, other) => {
        if (self !== other) return keep(self, (item) => !other.has(item));
        self.clear();
        return self;
      }),
      inPlace('xor', '^', toggle),
      constant('__hash__', null),
    ],
  });
  define(frozensetType, {
    doc: 'Items without order, each once, that cannot be changed.',
    accepts: (value) => value instanceof PyFrozenSet,
    make: () =>
      fn('frozenset(iterable=..., /)', 'A frozenset of the items of an iterable.', (iterable: Value | undefined) =>
        iterable instanceof PyFrozenSet ? iterable : setOf(iterable, PyFrozenSet),
      ),
    members: () => [...sharedMembers(), fn('__hash__(self, /)', 'hash(self)', (self: PyFrozenSet) => hash(self))],
  });
}
