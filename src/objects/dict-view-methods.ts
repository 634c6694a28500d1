// The tables of the views of dicts. Those of keys and items answer as sets do.
import { equals } from '../runtime/comparison.ts';
import { collect } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend } from '../runtime/machine.ts';
import { keeping } from '../runtime/place.ts';
import { attempted, restarting, walkThrough } from '../runtime/restart.ts';
import type { Member } from './builtin.ts';
import { constant, define, fn, getter } from './builtin.ts';
import { PyDict } from './dict.ts';
import type { PyDictView } from './dict-views.ts';
import { dictItemsType, dictKeysType, dictValuesType, PyDictItems, PyDictKeys, PyDictValues } from './dict-views.ts';
import { PyMappingProxy } from './mapping-proxy.ts';
import type { Value } from './object.ts';
import { notImplemented, typeName } from './object.ts';
import { containerRepr, reprFn, reprItems } from './recursive-repr.ts';
import { itemsAtOnce } from './sequence.ts';
import { PySet } from './set.ts';
import { asSet, exclusiveOr, intersect, putAll, subtract, unite } from './set-methods.ts';
import {
  DictItemIterator,
  DictKeyIterator,
  DictReverseItemIterator,
  DictReverseKeyIterator,
  DictReverseValueIterator,
  DictValueIterator,
} from './table-iterators.ts';
import { PyTuple } from './tuple.ts';

/** A view whose items are each there once. */
type SetView = PyDictKeys | PyDictItems;

function itemsOf(view: PyDictView): readonly Value[] {
  spend(view.table.size / 4);
  return itemsAtOnce(view) ?? [];
}

function has(view: SetView, item: Value): boolean {
  if (view instanceof PyDictKeys) return view.table.has(item);
  if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
  const [key, value] = item.items as readonly [Value, Value];
  const found = view.table.get(key);
  return found !== undefined && equals(found, value);
}

/** The items of a set or of another view, to compare with; undefined for anything else. */
function comparable(
  value: Value,
):
  | { readonly size: number; readonly items: () => Iterable<Value>; readonly has: (item: Value) => boolean }
  | undefined {
  if (value instanceof PyDictKeys || value instanceof PyDictItems) {
    return { size: value.table.size, items: () => itemsOf(value), has: (item) => has(value, item) };
  }
  const set = asSet(value);
  return set === undefined ? undefined : { size: set.size, items: () => set.keys(), has: (item) => set.has(item) };
}

/** Whether all that `list` gives pass the test. `of`: what they are the items of. */
function isWithin(of: unknown, list: () => Iterable<Value>, test: (item: Value) => boolean): boolean {
  return keeping(of, list, (items) => walkThrough(items, test, true, false, items) === true);
}

function comparison(name: string, sign: string, test: (order: -1 | 0 | 1 | undefined) => boolean): Member {
  const compare = (self: SetView, value: Value): Value => {
    const other = comparable(value);
    if (other === undefined) return notImplemented;
    const size = self.table.size;
    if (size <= other.size) {
      if (!isWithin(self, () => itemsOf(self), other.has)) return test(undefined);
      return test(size === other.size ? 0 : -1);
    }
    return test(isWithin(value, other.items, (item) => has(self, item)) ? 1 : undefined);
  };
  return fn(`${name}(self, value, /)`, `self ${sign} value`, restarting(compare));
}

function* setFrom(value: Value): Resumable<PySet> {
  const set = new PySet();
  const items = itemsAtOnce(value) ?? (yield* collect(value));
  spend(items.length / 4);
  return (yield* attempted(() => putAll(set, items))) as PySet;
}

/** An operator with any iterable on the other side; the result is a set. */
function operation(name: string, sign: string, work: (a: PySet, b: PySet, kind: typeof PySet) => Value): Member[] {
  return [
    fn(`__${name}__(self, value, /)`, `self ${sign} value`, function* (self: Value, value: Value): Resumable {
      const [a, b] = [yield* setFrom(self), yield* setFrom(value)];
      return yield* attempted(() => work(a, b, PySet));
    }),
    fn(`__r${name}__(self, value, /)`, `value ${sign} self`, function* (self: Value, value: Value): Resumable {
      const [a, b] = [yield* setFrom(value), yield* setFrom(self)];
      return yield* attempted(() => work(a, b, PySet));
    }),
  ];
}

function sharedMembers(): Member[] {
  return [
    fn('__len__(self, /)', 'len(self)', (self: PyDictView) => self.table.size),
    reprFn((self: PyDictView) =>
      containerRepr(self, '...', () =>
        keeping(
          self,
          () => itemsOf(self),
          (items) => `${typeName(self)}([${reprItems(self, items)}])`,
        ),
      ),
    ),
    getter(
      'mapping',
      'The dict behind the view.',
      (self: PyDictView) => new PyMappingProxy(self.table instanceof PyDict ? self.table : null),
    ),
  ];
}

function setMembers(): Member[] {
  return [
    ...sharedMembers(),
    fn('__contains__(self, key, /)', 'key in self', restarting(has)),
    fn(
      'isdisjoint(self, other, /)',
      'Whether they have no item in common.',
      function* (self: SetView, other: Value): Resumable {
        const items = itemsAtOnce(other) ?? (yield* collect(other));
        spend(items.length / 4);
        return yield* attempted(() => walkThrough(items, (item) => !has(self, item), true));
      },
    ),
    ...operation('and', '&', intersect),
    ...operation('or', '|', unite),
    ...operation('sub', '-', subtract),
    ...operation('xor', '^', exclusiveOr),
    comparison('__eq__', '==', (order) => order === 0),
    comparison('__ne__', '!=', (order) => order !== 0),
    comparison('__lt__', '<', (order) => order === -1),
    comparison('__le__', '<=', (order) => order === -1 || order === 0),
    comparison('__gt__', '>', (order) => order === 1),
    comparison('__ge__', '>=', (order) => order === 1 || order === 0),
    constant('__hash__', null),
  ];
}

export function defineDictViews(): void {
  define(dictKeysType, {
    doc: 'The keys of a dict, as they are now.',
    accepts: (value) => value instanceof PyDictKeys,
    members: () => [
      ...setMembers(),
      fn('__iter__(self, /)', 'iter(self)', (self: PyDictKeys) => new DictKeyIterator(self.table)),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyDictKeys) => new DictReverseKeyIterator(self.table)),
    ],
  });
  define(dictItemsType, {
    doc: 'The pairs of key and value of a dict, as they are now.',
    accepts: (value) => value instanceof PyDictItems,
    members: () => [
      ...setMembers(),
      fn('__iter__(self, /)', 'iter(self)', (self: PyDictItems) => new DictItemIterator(self.table)),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyDictItems) => new DictReverseItemIterator(self.table)),
    ],
  });
  define(dictValuesType, {
    doc: 'The values of a dict, as they are now.',
    accepts: (value) => value instanceof PyDictValues,
    members: () => [
      ...sharedMembers(),
      fn('__iter__(self, /)', 'iter(self)', (self: PyDictValues) => new DictValueIterator(self.table)),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyDictValues) => new DictReverseValueIterator(self.table)),
    ],
  });
}
