// The table of `tuple`.
import { equalSequences, orderSequences, unequalSequences } from '../runtime/comparison.ts';
import { indexError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { collectOwn } from '../runtime/iteration.ts';
import { withRoom } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { inTurns, restartable } from '../runtime/restart.ts';
import type { Member } from './builtin.ts';
import { define, fn, restartingFn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { TupleIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { notImplemented, unwrap } from './object.ts';
import { PySlice } from './range.ts';
import { containerRepr, joinTexts, reprFn, reprItems } from './recursive-repr.ts';
import {
  countItem,
  ItemSearch,
  includesItem,
  itemIndex,
  madeCount,
  repeatItems,
  searchBound,
  withItems,
} from './sequence.ts';
import { sliceItems } from './slice-indices.ts';
import { emptyTuple, PyTuple, tupleType } from './tuple.ts';

function itemsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof PyTuple) return value.items;
  const inner = unwrap(value);
  return inner instanceof PyTuple ? inner.items : undefined;
}

export function makeTuple(items: readonly Value[]): PyTuple {
  return items.length === 0 ? emptyTuple : new PyTuple(items);
}

/** A tuple of the items of any iterable. */
export function tupleOf(iterable: Value): PyTuple | Resumable<PyTuple> {
  if (iterable instanceof PyTuple) return iterable;
  return withItems(iterable, false, 0, makeTuple) ?? collected(iterable);
}
function* collected(iterable: Value): Resumable<PyTuple> {
  return makeTuple(yield* collectOwn(iterable));
}

const signs = { __lt__: '<', __le__: '<=', __gt__: '>', __ge__: '>=' } as const;
const comparison = (name: keyof typeof signs): Member =>
  fn(`${name}(self, value, /)`, `self ${signs[name]} value`, (self: PyTuple, value: Value) => {
    const items = itemsOf(value);
    return items === undefined ? notImplemented : orderSequences(self.items, items, name);
  });

function indexOf(search: ItemSearch): number {
  const index = search.find();
  if (index < 0) throw valueError('tuple.index(x): x not in tuple');
  return index;
}

function multiply(self: PyTuple, value: Value): Value | Resumable {
  return repeatItems(self.items, value, (items) => (items.length === self.items.length ? self : makeTuple(items)));
}

/** `tuple[start:stop:step]`; all of it is the tuple itself. */
export function sliceTuple(self: PyTuple, slice: PySlice): PyTuple {
  const items = sliceItems(self.items, slice);
  const isWhole = items.length === self.items.length && (slice.step === null || slice.step === 1);
  return isWhole ? self : makeTuple(items);
}

function tupleRepr(self: PyTuple): string {
  if (self.items.length === 1) return joinTexts([`(${reprItems(self, self.items)},)`]);
  return `(${reprItems(self, self.items)})`;
}

export function defineTuple(): void {
  define(tupleType, {
    doc: 'A sequence that cannot be changed. tuple() is empty, tuple(iterable) has the items of the iterable.',
    accepts: (value) => value instanceof PyTuple,
    make: () =>
      fn('tuple(iterable=..., /)', 'A tuple of the items of an iterable.', (iterable: Value | undefined) =>
        iterable === undefined ? emptyTuple : inTurns(madeCount(iterable), tupleOf, iterable, undefined, undefined),
      ),
    members: () => [
      fn('count(self, value, /)', 'How many items equal the value.', (self: PyTuple, value: Value) =>
        countItem(self.items, value),
      ),
      fn(
        'index(self, value, start=0, stop=9223372036854775807, /)',
        'Where the first item is that equals the value; ValueError if there is none.',
        (self: PyTuple, value: Value, start: Value, stop: Value) => {
          const { length } = self.items;
          const search = new ItemSearch(self.items, value, searchBound(start, length), searchBound(stop, length));
          return restartable(indexOf, search, undefined, undefined);
        },
      ),
      fn('__add__(self, value, /)', 'self + value', (self: PyTuple, value: Value) => {
        const other = itemsOf(value);
        if (other === undefined) return notImplemented;
        if (other.length === 0) return self;
        if (self.items.length === 0 && value instanceof PyTuple) return value;
        return withRoom((self.items.length + other.length) * price.item, () => new PyTuple(self.items.concat(other)));
      }),
      restartingFn('__mul__(self, value, /)', 'self * value', multiply),
      restartingFn('__rmul__(self, value, /)', 'value * self', multiply),
      fn('__contains__(self, key, /)', 'key in self', (self: PyTuple, key: Value) => includesItem(self.items, key)),
      restartingFn('__getitem__(self, key, /)', 'self[key]', (self: PyTuple, key: Value) => {
        if (key instanceof PySlice) return sliceTuple(self, key);
        const index = itemIndex(key, 'tuple');
        const item = self.items[index < 0 ? index + self.items.length : index];
        if (item === undefined) throw indexError('tuple index out of range');
        return item;
      }),
      fn('__len__(self, /)', 'len(self)', (self: PyTuple) => self.items.length),
      fn('__iter__(self, /)', 'iter(self)', (self: PyTuple) => new TupleIterator(self)),
      fn('__eq__(self, value, /)', 'self == value', (self: PyTuple, value: Value) => {
        const items = itemsOf(value);
        return items === undefined ? notImplemented : equalSequences(self.items, items);
      }),
      fn('__ne__(self, value, /)', 'self != value', (self: PyTuple, value: Value) => {
        const items = itemsOf(value);
        return items === undefined ? notImplemented : unequalSequences(self.items, items);
      }),
      comparison('__lt__'),
      comparison('__le__'),
      comparison('__gt__'),
      comparison('__ge__'),
      fn('__hash__(self, /)', 'hash(self)', (self: PyTuple) => hash(self)),
      reprFn((self: PyTuple) => containerRepr(self, '(...)', () => tupleRepr(self))),
      fn('__getnewargs__(self, /)', 'What a copy is made of.', (self: PyTuple) => new PyTuple([self])),
      classGetItem(),
    ],
  });
}
