// The table of `list`.

import { equalSequences, orderSequences, unequalSequences } from '../runtime/comparison.ts';
import { indexError, overflowError, typeError, valueError } from '../runtime/errors.ts';
import { collect, collectOwn, consume, knownLength } from '../runtime/iteration.ts';
import { nextStretch, throughStretches, withRoom } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine, spend } from '../runtime/machine.ts';
import { toIndex } from '../runtime/numbers.ts';
import { price } from '../runtime/prices.ts';
import { inTurns, restartable } from '../runtime/restart.ts';
import { toRepr } from '../runtime/text.ts';
import { truthPinned } from '../runtime/truth.ts';
import type { Member } from './builtin.ts';
import { constant, define, fn, restartingFn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { ListIterator, ListReverseIterator } from './iterator.ts';
import { listType, PyList, SPREAD_LIMIT } from './list.ts';
import type { Value } from './object.ts';
import { notImplemented, typeOf, unwrap } from './object.ts';
import { PySlice } from './range.ts';
import { containerRepr, reprFn, reprItems } from './recursive-repr.ts';
import {
  countItem,
  ItemSearch,
  includesItem,
  itemIndex,
  madeCount,
  repeatItems,
  reserveItems,
  searchBound,
  withItems,
} from './sequence.ts';
import { settledSlice, sliceIndices, sliceItems } from './slice-indices.ts';
import { FEW_TO_SORT, roomToSort, sortInPlace } from './sort.ts';
import { PyTuple } from './tuple.ts';

/** The items of a list or of an instance of a subclass. */
function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof PyList) return value.items;
  const inner = unwrap(value);
  return inner instanceof PyList ? inner.items : undefined;
}

/** A list of the items of any iterable. */
export function listOf(iterable: Value): PyList | Resumable<PyList> {
  return withItems(iterable, false, 0, (items) => new PyList(items as Value[])) ?? collected(iterable);
}
function* collected(iterable: Value): Resumable<PyList> {
  return new PyList(yield* collectOwn(iterable));
}

/** An array to which much is added is made anew, as long as it has to be: one that grows by itself takes half as much again. */
const isMuch = (list: PyList, added: number): boolean => added > SPREAD_LIMIT && added * 4 > list.items.length;

function pushAll(list: PyList, items: readonly Value[]): void {
  const { length } = items;
  spend(length / 16);
  if (!isMuch(list, length)) {
    list.appendAll(items);
    return;
  }
  machine.memory -= 2 * price.item * length;
  list.replace(list.items.concat(items));
}

/** Replaces `count` items at `start`. */
function splice(list: PyList, start: number, count: number, items: readonly Value[]): void {
  // What lies behind is moved.
  spend((list.items.length - start + items.length) / 32);
  machine.memory -= price.item * items.length;
  const { items: old } = list;
  const { length } = old;
  if (items.length <= SPREAD_LIMIT) {
    old.splice(start, count, ...items);
    list.release(length);
  } else {
    const end = start + count;
    reserveItems(length + items.length);
    const tail = end >= length ? [] : end === 0 ? old : old.slice(end);
    if (start >= length) list.replace(old.concat(items));
    else list.replace(start === 0 ? items.concat(tail) : old.slice(0, start).concat(items, tail));
  }
}

function extend(list: PyList, iterable: Value): undefined | Resumable<Value | undefined> {
  const work = withItems(iterable, true, roomToExtend(list, iterable), (items) => {
    pushAll(list, items);
    return null;
  });
  if (work === undefined) return extendByCalls(list, iterable);
  return work === null ? undefined : work;
}
/** How many items the array has room for that the list is extended in. */
function roomToExtend(list: PyList, iterable: Value): number {
  const added = knownLength(iterable) ?? 0;
  return isMuch(list, added) ? list.items.length + added : added;
}
/** The list grows while the iterable runs, and keeps what it got if that fails. */
function extendByCalls(list: PyList, iterable: Value): Resumable<undefined> {
  return consume(iterable, list, (item) => list.append(item));
}
function extendItself(list: PyList, iterable: Value): Value | Resumable {
  const work = extend(list, iterable);
  return work === undefined ? list : extendAndReturn(list, work);
}
function* extendAndReturn(list: PyList, work: Resumable<Value | undefined>): Resumable {
  yield* work;
  return list;
}

function setItem(list: PyList, key: Value, value: Value): undefined | Resumable<Value | undefined> {
  if (key instanceof PySlice) {
    const { length } = list.items;
    const set = (items: readonly Value[]): null => {
      setSlice(list, key, value === list ? items.slice() : items);
      return null;
    };
    const work = withItems(value, true, length + (knownLength(value) ?? 0), set);
    if (work === null) return undefined;
    if (work !== undefined) return work;
    if (!isIterable(value)) {
      throw typeError(isSimple(key, list) ? 'can only assign an iterable' : 'must assign iterable to extended slice');
    }
    return setSliceByCalls(list, key, value);
  }
  const index = itemIndex(key, 'list');
  const { length } = list.items;
  const place = index < 0 ? index + length : index;
  if (place < 0 || place >= length) throw indexError('list assignment index out of range');
  list.items[place] = value;
  return undefined;
}
function isIterable(value: Value): boolean {
  const type = typeOf(value);
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined;
}
function isSimple(slice: PySlice, list: PyList): boolean {
  return sliceIndices(slice, list.items.length).step === 1;
}
function* setSliceByCalls(list: PyList, slice: PySlice, iterable: Value): Resumable<Value | undefined> {
  const items = yield* collect(iterable);
  return setSlice(list, slice, items);
}
function setSlice(list: PyList, slice: PySlice, items: readonly Value[]): undefined {
  const settled = settledSlice(slice);
  const { start, stop, step, count } = sliceIndices(settled, list.items.length);
  if (step === 1) {
    splice(list, start, Math.max(stop - start, 0), items);
    return undefined;
  }
  if (items.length !== count) {
    throw valueError(`attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  }
  const { items: own } = list;
  throughStretches(own, count, 0.25, (from, to) => {
    for (let i = from; i < to; i++) own[start + i * step] = items[i] as Value;
  });
  return undefined;
}

function deleteItem(list: PyList, key: Value): void {
  if (!(key instanceof PySlice)) {
    const index = itemIndex(key, 'list');
    const { items } = list;
    const place = index < 0 ? index + items.length : index;
    if (place < 0 || place >= items.length) throw indexError('list assignment index out of range');
    list.take(place);
    return;
  }
  const slice = settledSlice(key);
  const { items } = list;
  const { start, step, count } = sliceIndices(slice, items.length);
  if (count === 0) return;
  const first = step > 0 ? start : start + (count - 1) * step;
  if (step === 1) {
    const { length } = items;
    spend((length - first) / 16);
    items.splice(start, count);
    list.release(length);
    return;
  }
  const stride = Math.abs(step);
  const last = first + (count - 1) * stride;
  let kept = first;
  for (let i = first; i < items.length; ) {
    for (const stop = nextStretch(i, items.length, 0.5); i < stop; i++) {
      if (i <= last && (i - first) % stride === 0) continue;
      items[kept++] = items[i] as Value;
    }
  }
  items.length = kept;
}

function position(value: Value): number {
  const index = toIndex(value);
  if (typeof index === 'number') return index;
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(index);
}

function indexOf(search: ItemSearch, value: Value): number {
  const index = search.find();
  if (index < 0) throw valueError(`${toRepr(value)} is not in list`);
  return index;
}
function removeFirst(search: ItemSearch, list: PyList): void {
  const place = search.find();
  if (place < 0) throw valueError('list.remove(x): x not in list');
  if (place < list.items.length) list.take(place);
}

const comparison = (name: '__lt__' | '__le__' | '__gt__' | '__ge__'): Member =>
  fn(`${name}(self, value, /)`, `self ${symbols[name]} value`, (self: PyList, value: Value) => {
    const items = itemsOf(value);
    return items === undefined ? notImplemented : orderSequences(self.items, items, name);
  });
const symbols = { __lt__: '<', __le__: '<=', __gt__: '>', __ge__: '>=' } as const;

/** `list.sort`: the list is empty meanwhile, so that a key function or comparison cannot disturb the work. */
function* sortList(list: PyList, key: Value, reverse: Value): Resumable<null> {
  if (list.items.length > FEW_TO_SORT) yield* roomToSort(list.items);
  const { items } = list;
  const meanwhile: Value[] = [];
  const descending = truthPinned(reverse);
  list.replace(meanwhile);
  let touched = false;
  try {
    yield* sortInPlace(items, key, descending);
  } finally {
    touched = list.items !== meanwhile || meanwhile.length > 0;
    list.replace(items);
  }
  if (touched) throw valueError('list modified during sort');
  return null;
}

export function defineList(): void {
  define(listType, {
    doc: 'A sequence that can be changed. list() is empty, list(iterable) has the items of the iterable.',
    accepts: (value) => value instanceof PyList,
    make: () =>
      fn('list(iterable=..., /)', 'A list of the items of an iterable.', (iterable: Value | undefined) =>
        iterable === undefined ? new PyList([]) : inTurns(madeCount(iterable), listOf, iterable, undefined, undefined),
      ),
    adopt: (self: PyList, made: PyList) => {
      self.replace(made.items);
    },
    members: () => [
      fn('append(self, object, /)', 'Put the object at the end.', (self: PyList, object: Value) => self.append(object)),
      fn('clear(self, /)', 'Take all items out.', (self: PyList) => {
        self.replace([]);
      }),
      fn('copy(self, /)', 'A new list of the same items.', (self: PyList) => {
        reserveItems(self.items.length);
        return new PyList(self.items.slice());
      }),
      fn('count(self, value, /)', 'How many items equal the value.', (self: PyList, value: Value) =>
        countItem(self.items, value),
      ),
      fn('extend(self, iterable, /)', 'Put the items of the iterable at the end.', (self: PyList, iterable: Value) =>
        inTurns(madeCount(iterable), extend, self, iterable, undefined),
      ),
      fn(
        'index(self, value, start=0, stop=9223372036854775807, /)',
        'Where the first item is that equals the value; ValueError if there is none.',
        (self: PyList, value: Value, start: Value, stop: Value) => {
          const { length } = self.items;
          const from = start === 0 ? 0 : searchBound(start, length);
          return restartable(
            indexOf,
            new ItemSearch(self.items, value, from, searchBound(stop, length)),
            value,
            undefined,
          );
        },
      ),
      restartingFn(
        'insert(self, index, object, /)',
        'Put the object before the item at the index.',
        (self: PyList, index: Value, object: Value) => {
          const { length } = self.items;
          const at = position(index);
          self.insert(at < 0 ? Math.max(at + length, 0) : Math.min(at, length), object);
        },
      ),
      restartingFn(
        'pop(self, index=-1, /)',
        'Take out the item at the index (the last one if none is given) and return it.',
        (self: PyList, index: Value) => {
          const { length } = self.items;
          if (index === -1) {
            if (length === 0) throw indexError('pop from empty list');
            return self.take(length - 1);
          }
          const at = position(index);
          if (length === 0) throw indexError('pop from empty list');
          const place = at < 0 ? at + length : at;
          if (place < 0 || place >= length) throw indexError('pop index out of range');
          return self.take(place);
        },
      ),
      fn(
        'remove(self, value, /)',
        'Take out the first item that equals the value; ValueError if there is none.',
        (self: PyList, value: Value) => {
          restartable(removeFirst, new ItemSearch(self.items, value), self, undefined);
        },
      ),
      fn('reverse(self, /)', 'Turn the order of the items round.', (self: PyList) => {
        spend(self.items.length / 16);
        self.items.reverse();
      }),
      fn(
        'sort(self, /, *, key=None, reverse=False)',
        'Put the items in order: by what the key function gives for each, from high to low if reverse is true.',
        sortList,
      ),
      fn('__add__(self, value, /)', 'self + value', (self: PyList, value: Value) => {
        // A tuple on the right is taken, too: one of the language's extensions.
        const other = value instanceof PyTuple ? value.items : itemsOf(value);
        if (other === undefined) return notImplemented;
        return withRoom((self.items.length + other.length) * price.item, () => new PyList(self.items.concat(other)));
      }),
      fn('__iadd__(self, value, /)', 'self += value', (self: PyList, value: Value) =>
        inTurns(madeCount(value), extendItself, self, value, undefined),
      ),
      restartingFn('__mul__(self, value, /)', 'self * value', (self: PyList, value: Value) => multiply(self, value)),
      restartingFn('__rmul__(self, value, /)', 'value * self', (self: PyList, value: Value) => multiply(self, value)),
      fn('__imul__(self, value, /)', 'self *= value', (self: PyList, value: Value) =>
        repeatItems(self.items, value, (items) => {
          self.replace(items);
          return self;
        }),
      ),
      fn('__contains__(self, key, /)', 'key in self', (self: PyList, key: Value) => includesItem(self.items, key)),
      restartingFn('__getitem__(self, index, /)', 'self[index]', (self: PyList, index: Value) => {
        if (index instanceof PySlice) {
          const slice = settledSlice(index);
          const items = sliceItems(self.items, slice);
          reserveItems(items.length);
          return new PyList(items);
        }
        const at = itemIndex(index, 'list');
        const item = self.items[at < 0 ? at + self.items.length : at];
        if (item === undefined) throw indexError('list index out of range');
        return item;
      }),
      restartingFn('__setitem__(self, key, value, /)', 'self[key] = value', setItem),
      restartingFn('__delitem__(self, key, /)', 'del self[key]', deleteItem),
      fn('__len__(self, /)', 'len(self)', (self: PyList) => self.items.length),
      fn('__iter__(self, /)', 'iter(self)', (self: PyList) => new ListIterator(self)),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyList) => new ListReverseIterator(self)),
      fn('__eq__(self, value, /)', 'self == value', (self: PyList, value: Value) => {
        const items = itemsOf(value);
        return items === undefined ? notImplemented : equalSequences(self.items, items);
      }),
      fn('__ne__(self, value, /)', 'self != value', (self: PyList, value: Value) => {
        const items = itemsOf(value);
        return items === undefined ? notImplemented : unequalSequences(self.items, items);
      }),
      comparison('__lt__'),
      comparison('__le__'),
      comparison('__gt__'),
      comparison('__ge__'),
      reprFn((self: PyList) => containerRepr(self, '[...]', () => `[${reprItems(self, self.items)}]`)),
      constant('__hash__', null),
      classGetItem(),
    ],
  });
}

function multiply(self: PyList, value: Value): Value | Resumable {
  return repeatItems(self.items, value, (items) => new PyList(items));
}
