// The module `heapq`: lists as heaps, the least item first. Source: J. W. J. Williams, "Algorithm 232: Heapsort", 1964, with
// R. W. Floyd's way down to a leaf and up again, which saves comparisons.
import { constant, fn, inPython, ofModule } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { typeName, unwrap } from '../objects/object.ts';
import { sortInPlace } from '../objects/sort.ts';
import { pause } from '../objects/step-frame.ts';
import { PyTuple } from '../objects/tuple.ts';
import { orderItems, orderPinned } from '../runtime/comparison.ts';
import { indexError, runtimeError, typeError } from '../runtime/errors.ts';
import { collectOwn } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine } from '../runtime/machine.ts';
import { module, pythonModule } from '../runtime/module-table.ts';
import { toSize } from '../runtime/numbers.ts';
import { lazyMembers } from './lazy-members.ts';
import source from './python/heapq_merge.py';

export const heapqMergeModule = pythonModule('heapq._merge', 'Merging of sorted iterables.', source);

type Before = (a: Value, b: Value) => boolean;

const less: Before = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  if (a instanceof PyTuple && b instanceof PyTuple) return orderItems(a.items, b.items, '__lt__');
  return orderPinned(a, b, '__lt__');
};
const more: Before = (a, b) => less(b, a);

/** Compares, and sees that the script has not changed the list meanwhile. */
function isBefore(list: PyList, items: readonly Value[], a: Value, b: Value, before: Before): boolean {
  const { length } = items;
  const answer = before(a, b);
  if (list.items !== items || items.length !== length) throw runtimeError('list changed size during iteration');
  return answer;
}

/** Moves the item at the position up, but not past the start, to where its parent is not after it. */
function rise(list: PyList, start: number, position: number, before: Before): void {
  const { items } = list;
  const item = items[position] as Value;
  let place = position;
  while (place > start) {
    const parent = (place - 1) >> 1;
    const above = items[parent] as Value;
    if (!isBefore(list, items, item, above, before)) break;
    items[place] = above;
    items[parent] = item;
    place = parent;
  }
}

/** Moves the item at the position down to a leaf, the child that comes first taking its place, and up again from there. */
function sink(list: PyList, position: number, before: Before): void {
  const { items } = list;
  const end = items.length;
  const item = items[position] as Value;
  let place = position;
  for (let child = 2 * place + 1; child < end; child = 2 * place + 1) {
    const right = child + 1;
    if (right < end && !isBefore(list, items, items[child] as Value, items[right] as Value, before)) child = right;
    items[place] = items[child] as Value;
    items[child] = item;
    place = child;
  }
  rise(list, position, place, before);
}

function* heapify(list: PyList, before: Before): Resumable<null> {
  for (let i = (list.items.length >> 1) - 1; i >= 0; i--) {
    if (--machine.fuel < 0) yield* pause();
    sink(list, i, before);
  }
  return null;
}

function pop(list: PyList, before: Before): Value {
  const { items } = list;
  const last = items.pop();
  if (last === undefined) throw indexError('index out of range');
  const [first] = items;
  if (first === undefined) return last;
  items[0] = last;
  sink(list, 0, before);
  return first;
}

function replace(list: PyList, item: Value, before: Before): Value {
  const [first] = list.items;
  if (first === undefined) throw indexError('index out of range');
  list.items[0] = item;
  sink(list, 0, before);
  return first;
}

function heapOf(name: string, heap: Value): PyList {
  const list = unwrap(heap);
  if (list instanceof PyList) return list;
  throw typeError(
    `${name}() argument${name.startsWith('heapify') || (name.startsWith('heappop') && name !== 'heappushpop') ? '' : ' 1'} must be list, not ${heap === null ? 'None' : typeName(heap)}`,
  );
}

/** The first n items of the iterable in order. */
function* select(n: Value, iterable: Value, key: Value, isLargest: boolean): Resumable {
  const items = yield* collectOwn(iterable);
  const count = toSize(n);
  yield* sortInPlace(items, key, isLargest);
  return new PyList(items.slice(0, Math.max(count, 0)));
}

export const heapqModule = module('heapq', 'Lists as heaps: the least item is always first.', () => [
  constant(
    '__all__',
    new PyList(['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']),
  ),
  lazyMembers('heapq', [['merge'], heapqMergeModule]),
  ...ofModule('_heapq', [
    fn('heappush(heap, item, /)', 'Put an item into the heap.', (heap: Value, item: Value) => {
      const list = heapOf('heappush', heap);
      list.append(item);
      rise(list, 0, list.items.length - 1, less);
    }),
    fn('heappop(heap, /)', 'Take out the least item and return it.', (heap: Value) =>
      pop(heapOf('heappop', heap), less),
    ),
    fn('heapify(heap, /)', 'Make a heap of a list.', (heap: Value) => heapify(heapOf('heapify', heap), less)),
    fn(
      'heapreplace(heap, item, /)',
      'Take out the least item, then put one in; returns what was taken out.',
      (heap: Value, item: Value) => replace(heapOf('heapreplace', heap), item, less),
    ),
    fn(
      'heappushpop(heap, item, /)',
      'Put an item in, then take out the least and return it.',
      (heap: Value, item: Value) => {
        const list = heapOf('heappushpop', heap);
        const [first] = list.items;
        return first === undefined || !isBefore(list, list.items, first, item, less) ? item : replace(list, item, less);
      },
    ),
    fn('_heapify_max(heap, /)', 'Make a heap with the greatest item first.', (heap: Value) =>
      heapify(heapOf('_heapify_max', heap), more),
    ),
    fn('_heappop_max(heap, /)', 'Take out the greatest item and return it.', (heap: Value) =>
      pop(heapOf('_heappop_max', heap), more),
    ),
    fn('_heapreplace_max(heap, item, /)', 'Take out the greatest item, then put one in.', (heap: Value, item: Value) =>
      replace(heapOf('_heapreplace_max', heap), item, more),
    ),
  ]),
  ...inPython([
    fn(
      'nlargest(n, iterable, key=None)',
      'The n greatest items, greatest first.',
      (n: Value, iterable: Value, key: Value) => select(n, iterable, key, true),
    ),
    fn('nsmallest(n, iterable, key=None)', 'The n least items, least first.', (n: Value, iterable: Value, key: Value) =>
      select(n, iterable, key, false),
    ),
  ]),
]);
