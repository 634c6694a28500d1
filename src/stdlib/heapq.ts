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
import { machine, suspended } from '../runtime/machine.ts';
import { module, pythonModule } from '../runtime/module-table.ts';
import { toSize } from '../runtime/numbers.ts';
import { restartable, settle } from '../runtime/restart.ts';
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

/** The way of an item up or down the heap, which keeps its place when it is begun anew. */
class Sift {
  private readonly list: PyList;
  private readonly items: Value[];
  private readonly length: number;
  private readonly before: Before;
  /** The item goes up no further than this. */
  private readonly start: number;
  private place: number;
  private isSinking: boolean;
  /** What the built-in answers. */
  readonly answer: Value;

  constructor(list: PyList, start: number, place: number, before: Before, isSinking: boolean, answer: Value = null) {
    this.list = list;
    this.items = list.items;
    this.length = list.items.length;
    this.start = start;
    this.place = place;
    this.before = before;
    this.isSinking = isSinking;
    this.answer = answer;
  }

  /** Compares, and sees that the script has not changed the list meanwhile. */
  private isBefore(a: Value, b: Value): boolean {
    const answer = this.before(a, b);
    if (this.list.items !== this.items || this.items.length !== this.length) {
      throw runtimeError('list changed size during iteration');
    }
    return answer;
  }

  go(): Value {
    if (this.isSinking) this.sink();
    this.rise();
    return this.answer;
  }

  /** Moves the item down to a leaf, the child that comes first taking its place. */
  private sink(): void {
    const { items, length } = this;
    for (let child = 2 * this.place + 1; child < length; child = 2 * this.place + 1) {
      const right = child + 1;
      if (right < length && !this.isBefore(items[child] as Value, items[right] as Value)) child = right;
      this.exchangeWith(child);
    }
    this.isSinking = false;
  }
  /** Moves the item up to where its parent is not after it. */
  private rise(): void {
    const { items } = this;
    while (this.place > this.start) {
      const parent = (this.place - 1) >> 1;
      if (!this.isBefore(items[this.place] as Value, items[parent] as Value)) return;
      this.exchangeWith(parent);
    }
  }
  private exchangeWith(other: number): void {
    const { items, place } = this;
    const item = items[place] as Value;
    items[place] = items[other] as Value;
    items[other] = item;
    this.place = other;
    settle(this);
  }
}

const go = (sift: Sift): Value => sift.go();
/** Lets the last item rise. */
function rise(list: PyList, before: Before): Value {
  return restartable(go, new Sift(list, 0, list.items.length - 1, before, false), undefined, undefined);
}
/** Lets the item at the position sink. */
function sink(list: PyList, position: number, before: Before, answer: Value = null): Value {
  return restartable(go, new Sift(list, position, position, before, true, answer), undefined, undefined);
}

function* heapify(list: PyList, before: Before): Resumable<null> {
  for (let i = (list.items.length >> 1) - 1; i >= 0; i--) {
    if (--machine.fuel < 0) yield* pause();
    try {
      sink(list, i, before);
    } catch (e) {
      yield suspended(e);
    }
  }
  return null;
}

function pop(list: PyList, before: Before): Value {
  const { items } = list;
  if (items.length === 0) throw indexError('index out of range');
  const last = list.take(items.length - 1);
  const [first] = items;
  if (first === undefined) return last;
  items[0] = last;
  return sink(list, 0, before, first);
}

function replace(list: PyList, item: Value, before: Before): Value {
  const [first] = list.items;
  if (first === undefined) throw indexError('index out of range');
  list.items[0] = item;
  return sink(list, 0, before, first);
}

/** Whether the least item comes before the one that is to be put in. */
function isFirstBefore(list: PyList, item: Value): boolean {
  const { items } = list;
  const { length } = items;
  const answer = less(items[0] as Value, item);
  if (list.items !== items || items.length !== length) throw runtimeError('list changed size during iteration');
  return answer;
}

function* pushPop(list: PyList, item: Value): Resumable {
  if (list.items.length === 0) return item;
  let isBefore: Value | undefined;
  try {
    isBefore = restartable(isFirstBefore, list, item, undefined);
  } catch (e) {
    isBefore = yield suspended(e);
  }
  if (isBefore !== true) return item;
  try {
    return replace(list, item, less);
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
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
      return rise(list, less);
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
      (heap: Value, item: Value) => pushPop(heapOf('heappushpop', heap), item),
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
