// The tables of the native iterators.
import { callSpecial } from '../runtime/call.ts';
import { stopIteration, typeError } from '../runtime/errors.ts';
import { sequenceIteratorType } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith } from '../runtime/machine.ts';
import { toIndex } from '../runtime/numbers.ts';
import { length, truthPinned } from '../runtime/truth.ts';
import type { Member, PyBuiltin } from './builtin.ts';
import { countedFn, define, fn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { PyGenerator } from './generator.ts';
import {
  asciiStrIteratorType,
  ListReverseIterator,
  listIteratorType,
  listReverseIteratorType,
  longRangeIteratorType,
  memoryIteratorType,
  PyIterator,
  rangeIteratorType,
  strIteratorType,
  tupleIteratorType,
} from './iterator.ts';
import {
  callableIteratorType,
  EnumerateIterator,
  enumerateType,
  FilterIterator,
  filterType,
  iterateAll,
  MapIterator,
  MultipleMapIterator,
  mapType,
  ReversedIterator,
  reversedType,
  ZipIterator,
  zipType,
} from './iterator-types.ts';
import { PyList } from './list.ts';
import type { PyType, Value } from './object.ts';
import { typeName, typeOf } from './object.ts';
import {
  dictItemIteratorType,
  dictKeyIteratorType,
  dictReverseItemIteratorType,
  dictReverseKeyIteratorType,
  dictReverseValueIteratorType,
  dictValueIteratorType,
  setIteratorType,
} from './table-iterators.ts';

/** What `next()` gives: at the end it raises StopIteration, with what a generator returned. */
export function itemOrStop(item: Value | undefined, iterator: PyIterator): Value {
  if (item !== undefined) return item;
  throw iterator instanceof PyGenerator ? iterator.stop() : stopIteration();
}

/** `next(iterator)`. */
export function nextItem(iterator: PyIterator): Value {
  let item: Value | undefined;
  try {
    item = iterator.next();
  } catch (e) {
    throw continueWith(e, itemOrStop, iterator, undefined);
  }
  return itemOrStop(item, iterator);
}

/** What every native iterator has. */
export function iteratorMembers(): Member[] {
  return [
    fn('__iter__(self, /)', 'iter(self)', (self: PyIterator) => self),
    fn('__next__(self, /)', 'next(self)', nextItem),
  ];
}
function sizedMembers(): Member[] {
  return [
    ...iteratorMembers(),
    fn(
      '__length_hint__(self, /)',
      'How many items are left, as far as is known.',
      (self: { lengthHint: Value }) => self.lengthHint,
    ),
  ];
}

function defineIterator(type: PyType, doc: string, members: () => Member[], make?: () => PyBuiltin): void {
  const { prototype } = type;
  const accepts = (value: Value): boolean =>
    value instanceof PyIterator && (value.cls === type || Object.prototype.isPrototypeOf.call(prototype, value));
  define(type, make === undefined ? { doc, accepts, members } : { doc, accepts, members, make });
}

function* makeEnumerate(iterable: Value | undefined, start: Value): Resumable {
  if (iterable === undefined) throw typeError("enumerate() missing required argument 'iterable'");
  const first = toIndex(start);
  const [source] = yield* iterateAll([iterable]);
  return new EnumerateIterator(source as PyIterator, first);
}
function* makeZip(iterables: readonly Value[], strict: Value): Resumable {
  return new ZipIterator(yield* iterateAll(iterables), truthPinned(strict));
}
function* makeMap(args: readonly Value[]): Resumable {
  const [callable, ...iterables] = args;
  if (callable === undefined || iterables.length === 0) throw typeError('map() must have at least two arguments.');
  const sources = yield* iterateAll(iterables);
  return sources.length === 1
    ? new MapIterator(callable, sources[0] as PyIterator)
    : new MultipleMapIterator(callable, sources);
}
function* makeFilter(callable: Value, iterable: Value): Resumable {
  const [source] = yield* iterateAll([iterable]);
  return new FilterIterator(callable, source as PyIterator);
}

function makeReversed(sequence: Value): Value {
  if (sequence instanceof PyList) return new ListReverseIterator(sequence);
  const type = typeOf(sequence);
  const method = type.lookup('__reversed__');
  if (method !== undefined && method !== null) return callSpecial(method, sequence, []);
  if (method === null || type.lookup('__getitem__') === undefined) {
    throw typeError(`'${typeName(sequence)}' object is not reversible`);
  }
  let count: number;
  try {
    count = Number(length(sequence));
  } catch (e) {
    throw continueWith(e, reversedFrom, sequence, undefined);
  }
  return reversedFrom(count, sequence);
}
function reversedFrom(count: Value | undefined, sequence: Value): Value {
  return new ReversedIterator(sequence, Number(count));
}

export function defineIterators(): void {
  const sized: readonly [PyType, string][] = [
    [listIteratorType, 'Over the items of a list.'],
    [listReverseIteratorType, 'Over the items of a list, last one first.'],
    [tupleIteratorType, 'Over the items of a tuple.'],
    [strIteratorType, 'Over the characters of a string.'],
    [asciiStrIteratorType, 'Over the characters of a string of ASCII.'],
    [rangeIteratorType, 'Over the ints of a range.'],
    [longRangeIteratorType, 'Over the ints of a range.'],
    [dictKeyIteratorType, 'Over the keys of a dict.'],
    [dictValueIteratorType, 'Over the values of a dict.'],
    [dictItemIteratorType, 'Over the pairs of key and value of a dict.'],
    [dictReverseKeyIteratorType, 'Over the keys of a dict, last one first.'],
    [dictReverseValueIteratorType, 'Over the values of a dict, last one first.'],
    [dictReverseItemIteratorType, 'Over the pairs of key and value of a dict, last one first.'],
    [setIteratorType, 'Over the items of a set.'],
  ];
  for (const [type, doc] of sized) defineIterator(type, doc, sizedMembers);
  const plain: readonly [PyType, string][] = [
    [memoryIteratorType, 'Over the items of a memoryview.'],
    [sequenceIteratorType, 'Over what an object answers to the indices from 0 on.'],
    [callableIteratorType, 'Over what a callable gives, until the sentinel comes.'],
  ];
  for (const [type, doc] of plain) defineIterator(type, doc, iteratorMembers);

  defineIterator(
    enumerateType,
    'Over pairs of a number, counted up from start, and an item.',
    () => [...iteratorMembers(), classGetItem()],
    () => fn('enumerate(iterable=..., start=0)', 'Items with their numbers.', makeEnumerate),
  );
  defineIterator(
    zipType,
    'Over tuples of one item of each iterable, until one ends. If strict, all have to end together.',
    iteratorMembers,
    () => fn('zip(*iterables, strict=False)', 'Items side by side.', makeZip),
  );
  defineIterator(
    mapType,
    'Over what the function gives for the items of the iterables, until one ends.',
    iteratorMembers,
    () => fn('map(*args)', 'What the function gives for the items of the iterables.', makeMap),
  );
  defineIterator(
    filterType,
    'Over the items for which the function gives something true; with None, over those that are true.',
    iteratorMembers,
    () => fn('filter(function, iterable, /)', 'Items that pass.', makeFilter),
  );
  defineIterator(reversedType, 'Over the items of a sequence, last one first.', sizedMembers, () =>
    countedFn('reversed(sequence, /)', 'Items, last one first.', makeReversed),
  );
}
