// The module `itertools`.
import type { Member, PyBuiltin } from '../../objects/builtin.ts';
import { classMethod, constant, define, fn, rawFn } from '../../objects/builtin.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import type { PyIterator } from '../../objects/iterator.ts';
import { iteratorMembers } from '../../objects/iterator-methods.ts';
import { iterateAll } from '../../objects/iterator-types.ts';
import { asSource } from '../../objects/nested-iterator.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { reserveItems } from '../../objects/sequence.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { callSpecial } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { collectOwn, iterate, iteratorOf } from '../../runtime/iteration.ts';
import { nextStretch } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { continueWith, spend } from '../../runtime/machine.ts';
import { module } from '../../runtime/module-table.ts';
import { asInt, isInt, toSize } from '../../runtime/numbers.ts';
import { toRepr } from '../../runtime/text.ts';
import {
  AccumulateIterator,
  accumulateType,
  ChainIterator,
  CountIterator,
  CycleIterator,
  chainType,
  countType,
  cycleType,
  LongestZipIterator,
  longestZipType,
  PairwiseIterator,
  pairwiseType,
  RepeatIterator,
  repeatType,
} from './chaining.ts';
import {
  CombinationIterator,
  combinationsType,
  PermutationIterator,
  ProductIterator,
  permutationsType,
  productType,
  RepeatingCombinationIterator,
  repeatingCombinationsType,
} from './combinatorics.ts';
import {
  BatchIterator,
  batchedType,
  CompressIterator,
  compressType,
  DropWhileIterator,
  dropWhileType,
  FilterFalseIterator,
  filterFalseType,
  Group,
  GroupIterator,
  groupByType,
  groupType,
  SliceIterator,
  StarMapIterator,
  sliceIteratorType,
  starMapType,
  TakeWhileIterator,
  takeWhileType,
} from './selecting.ts';
import { TeeIterator, teeType } from './tee.ts';

/** An iterator over the iterable's iterator, with one thing more. */
function over<A>(Made: new (source: PyIterator, argument: A) => PyIterator, iterable: Value, argument: A): Value {
  let source: PyIterator;
  try {
    source = asSource(iterate(iterable));
  } catch (e) {
    throw continueWith(e, madeOver<A>, Made, argument);
  }
  return new Made(source, argument);
}
function madeOver<A>(
  source: Value | undefined,
  Made: new (source: PyIterator, argument: A) => PyIterator,
  argument: A,
): Value {
  return new Made(asSource(source as PyIterator), argument);
}

function accumulate(iterable: Value, callable: Value, initial: Value): Value {
  let source: PyIterator;
  try {
    source = asSource(iterate(iterable));
  } catch (e) {
    throw continueWith(e, accumulated, callable, initial);
  }
  return new AccumulateIterator(source, callable, initial);
}
function accumulated(source: Value | undefined, callable: Value, initial: Value): Value {
  return new AccumulateIterator(asSource(source as PyIterator), callable, initial);
}

function* compress(data: Value, selectors: Value): Resumable {
  const [source, selector] = yield* iterateAll([data, selectors]);
  return new CompressIterator(source as PyIterator, selector as PyIterator);
}

function* zipLongest(iterables: readonly Value[], keywords: ReadonlyMap<string, Value>): Resumable {
  for (const name of keywords.keys())
    if (name !== 'fillvalue') throw typeError('zip_longest() got an unexpected keyword argument');
  return new LongestZipIterator(yield* iterateAll(iterables), keywords.get('fillvalue') ?? null);
}

function isNumber(value: Value): boolean {
  return value instanceof PyFloat || asInt(value) !== undefined || typeName(value) === 'complex';
}
/** Three numbers are those of the original's `count`: start, stop and step. */
function count(start: Value, step: Value, third: Value | undefined): Value {
  if (third !== undefined) return countBetween(start, step, third);
  for (const value of [start, step]) if (!isNumber(value) && !hasNumber(value)) throw typeError('a number is required');
  return new CountIterator(start, step, Number.POSITIVE_INFINITY);
}
function hasNumber(value: Value): boolean {
  const type = value !== null && typeof value === 'object' ? value.cls : undefined;
  return ['__index__', '__float__', '__int__', '__complex__'].some((name) => type?.lookup(name) !== undefined);
}
function countBetween(start: Value, stop: Value, step: Value): Value {
  const [first, end, by] = [start, stop, step].map((value) => toSize(value)) as [number, number, number];
  if (by === 0) throw valueError('step cannot be zero');
  return new CountIterator(first, by, Math.max(Math.ceil((end - first) / by), 0));
}

function repeat(object: Value, times: Value | undefined): Value {
  return new RepeatIterator(object, times === undefined ? Number.POSITIVE_INFINITY : Math.max(toSize(times), 0));
}

/** With a count, as in the original: so many times round. */
function cycle(iterable: Value, times: Value | undefined): Value | Resumable {
  return times === undefined ? over(CycleIterator, iterable, undefined) : cycleTimes(iterable, times);
}
function* cycleTimes(iterable: Value, times: Value): Resumable {
  const items = new PyTuple(yield* collectOwn(iterable));
  return new ChainIterator(new RepeatIterator(items, Math.max(toSize(times), 0)));
}

const sliceArguments = ['Indices', 'Stop argument', 'Step'] as const;

function sliceArgument(value: Value, otherwise: number, what: (typeof sliceArguments)[number]): number {
  if (value === null) return otherwise;
  const whole = asInt(value) ?? indexOf(value);
  const least = what === 'Step' ? 1 : 0;
  if (whole === undefined || whole < least || whole >= 2n ** 63n) {
    throw valueError(
      what === 'Step'
        ? 'Step for islice() must be a positive integer or None.'
        : `${what} for islice() must be None or an integer: 0 <= x <= sys.maxsize.`,
    );
  }
  return Number(whole);
}
function indexOf(value: Value): number | bigint | undefined {
  const method = value !== null && typeof value === 'object' ? value.cls.lookup('__index__') : undefined;
  if (method === undefined) return undefined;
  const index = callSpecial(method, value, []);
  return isInt(index) ? index : undefined;
}

function* islice(iterable: Value, first: Value, ...rest: (Value | undefined)[]): Resumable {
  const [second, third] = rest;
  let start = 0;
  let stop: number;
  if (second === undefined) stop = sliceArgument(first, Number.POSITIVE_INFINITY, 'Stop argument');
  else {
    if (second !== null && asInt(second) !== undefined && Number(asInt(second)) < 0)
      sliceArgument(second, 0, 'Stop argument');
    start = sliceArgument(first, 0, 'Indices');
    stop = sliceArgument(second, Number.POSITIVE_INFINITY, 'Indices');
  }
  const step = sliceArgument(third ?? null, 1, 'Step');
  const source = asSource(yield* iteratorOf(iterable));
  return new SliceIterator(source, start, stop, step);
}

/** Units (see `spend`) for one of several iterators, or pools of items. */
const COPY_UNITS = 10;

function* tee(iterable: Value, n: Value): Resumable {
  const howMany = toSize(n);
  if (howMany < 0) throw valueError('n must be >= 0');
  if (howMany === 0) return new PyTuple([]);
  reserveItems(howMany * 4);
  const source = yield* iteratorOf(iterable);
  const first = source instanceof TeeIterator ? source : TeeIterator.over(source);
  const iterators: Value[] = [first];
  while (iterators.length < howMany) {
    spend(COPY_UNITS);
    iterators.push(first.copy());
  }
  return new PyTuple(iterators);
}

function* batched(iterable: Value, n: Value): Resumable {
  const size = toSize(n);
  if (size < 1) throw valueError('n must be at least one');
  const [source] = yield* iterateAll([iterable]);
  return new BatchIterator(source as PyIterator, size);
}

function* product(iterables: readonly Value[], times: Value): Resumable {
  const count = toSize(times);
  if (count < 0) throw valueError('repeat argument cannot be negative');
  const pools: (readonly Value[])[] = [];
  if (count > 0) {
    for (const iterable of iterables) {
      spend(COPY_UNITS);
      pools.push(yield* collectOwn(iterable));
    }
  }
  reserveItems(pools.length * count * 4);
  const all: (readonly Value[])[] = [];
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < pools.length; ) {
      for (const stop = nextStretch(k, pools.length, 1); k < stop; k++) all.push(pools[k] as readonly Value[]);
    }
    spend(1);
  }
  return new ProductIterator(all);
}

type Selection = new (pool: readonly Value[], size: number) => PyIterator;

function* select(Made: Selection, iterable: Value, r: Value): Resumable {
  const pool = yield* collectOwn(iterable);
  const size = toSize(r);
  if (size < 0) throw valueError('r must be non-negative');
  reserveItems(pool.length * 2);
  if (Made !== RepeatingCombinationIterator || pool.length > 0) reserveItems(Math.min(size, 2 ** 52));
  return new Made(pool, size);
}
function* permutations(iterable: Value, r: Value): Resumable {
  if (r !== null && !isInt(r) && typeof r !== 'boolean') throw typeError('Expected int as r');
  const pool = yield* collectOwn(iterable);
  const size = r === null ? pool.length : toSize(r);
  if (size < 0) throw valueError('r must be non-negative');
  reserveItems(pool.length * 4);
  return new PermutationIterator(pool, size);
}

function defineIterator(
  type: PyType,
  Class: abstract new (...args: never[]) => PyIterator,
  doc: string,
  make: (() => PyBuiltin) | undefined,
  further: () => readonly Member[] = () => [],
): void {
  define(type, {
    doc,
    accepts: (value) => value instanceof Class,
    members: () => [...iteratorMembers(), ...further()],
    ...(make === undefined ? {} : { make }),
  });
}

function defineTypes(): void {
  defineIterator(
    chainType,
    ChainIterator,
    'The items of the first iterable, then those of the second, and so on.',
    () => fn('chain(*iterables)', 'Items of iterables, one after the other.', chainOf),
    () => [
      classMethod(
        'from_iterable(type, iterable, /)',
        'As chain(*iterable), but the iterables are taken one by one as they are needed.',
        (_type: Value, iterable: Value) => over(ChainIterator, iterable, undefined),
      ),
      classGetItem(),
    ],
  );
  defineIterator(
    accumulateType,
    AccumulateIterator,
    'Sums of all items up to each, or what a function makes of them.',
    () => fn('accumulate(iterable, func=None, *, initial=None)', 'Running totals.', accumulate),
  );
  defineIterator(batchedType, BatchIterator, 'Tuples of n items each; the last one may be shorter.', () =>
    fn('batched(iterable, n)', 'Tuples of n items each.', batched),
  );
  defineIterator(
    combinationsType,
    CombinationIterator,
    'All selections of r items, in the order of the iterable, without any taken twice.',
    () =>
      fn('combinations(iterable, r)', 'Selections of r items.', (iterable: Value, r: Value) =>
        select(CombinationIterator, iterable, r),
      ),
  );
  defineIterator(
    repeatingCombinationsType,
    RepeatingCombinationIterator,
    'All selections of r items, in the order of the iterable, where each may be taken again.',
    () =>
      fn('combinations_with_replacement(iterable, r)', 'Selections of r items.', (iterable: Value, r: Value) =>
        select(RepeatingCombinationIterator, iterable, r),
      ),
  );
  defineIterator(compressType, CompressIterator, 'The items beside which something true stands in the selectors.', () =>
    fn('compress(data, selectors)', 'Items that are selected.', compress),
  );
  defineIterator(
    countType,
    CountIterator,
    'Numbers from start on, always further by step, without end. With three numbers: from the first up to the second, by the third.',
    () => fn('count(start=0, step=1, third=...)', 'Numbers without end.', count),
    () => [
      rawFn('__repr__(self, /)', 'repr(self)', (self: Value) => {
        const { value, step } = unwrap(self) as CountIterator;
        const { ownName } = typeOf(self);
        return step === 1 ? `${ownName}(${toRepr(value)})` : `${ownName}(${toRepr(value)}, ${toRepr(step)})`;
      }),
    ],
  );
  defineIterator(
    cycleType,
    CycleIterator,
    'The items of an iterable again and again; with a number, so many times.',
    () => fn('cycle(iterable, times=..., /)', 'Items again and again.', cycle),
  );
  defineIterator(
    dropWhileType,
    DropWhileIterator,
    'The items from the first on for which the predicate is false.',
    () =>
      fn('dropwhile(predicate, iterable, /)', 'Items after the first ones.', (predicate: Value, iterable: Value) =>
        over(DropWhileIterator, iterable, predicate),
      ),
  );
  defineIterator(
    filterFalseType,
    FilterFalseIterator,
    'The items for which the function is false; with None, the false ones.',
    () =>
      fn('filterfalse(function, iterable, /)', 'Items that do not pass.', (predicate: Value, iterable: Value) =>
        over(FilterFalseIterator, iterable, predicate),
      ),
  );
  defineIterator(
    groupByType,
    GroupIterator,
    'Runs of items for which the key function gives the same: pairs of that key and an iterator over the run.',
    () =>
      fn('groupby(iterable, key=None)', 'Runs of items with the same key.', (iterable: Value, key: Value) =>
        over(GroupIterator, iterable, key),
      ),
  );
  defineIterator(groupType, Group, 'The items of one run.', undefined);
  defineIterator(
    sliceIteratorType,
    SliceIterator,
    'The items with the numbers start, start + step ... below stop. islice(iterable, stop) or islice(iterable, start, stop, step).',
    () => fn('islice(iterable, start, stop=..., step=..., /)', 'Items of a slice.', islice),
  );
  defineIterator(pairwiseType, PairwiseIterator, 'Pairs of each item and the one after it.', () =>
    fn('pairwise(iterable, /)', 'Items in overlapping pairs.', (iterable: Value) =>
      over(PairwiseIterator, iterable, undefined),
    ),
  );
  defineIterator(
    permutationsType,
    PermutationIterator,
    'All orders of r items of the iterable; of all if r is None.',
    () => fn('permutations(iterable, r=None)', 'Orders of r items.', permutations),
  );
  defineIterator(
    productType,
    ProductIterator,
    'All tuples of one item of each iterable; repeat takes the iterables that many times.',
    () => fn('product(*iterables, repeat=1)', 'All combinations of one item of each.', product),
  );
  defineIterator(
    repeatType,
    RepeatIterator,
    'The object, so many times or without end.',
    () => fn('repeat(object, times=...)', 'One object again and again.', repeat),
    () => [
      fn('__length_hint__(self, /)', 'How many are left.', ({ left }: RepeatIterator) => {
        if (left === Number.POSITIVE_INFINITY) throw typeError('len() of unsized object');
        return left;
      }),
      rawFn('__repr__(self, /)', 'repr(self)', (self: Value) => {
        const { object, left } = unwrap(self) as RepeatIterator;
        const { ownName } = typeOf(self);
        return left === Number.POSITIVE_INFINITY
          ? `${ownName}(${toRepr(object)})`
          : `${ownName}(${toRepr(object)}, ${left})`;
      }),
    ],
  );
  defineIterator(
    starMapType,
    StarMapIterator,
    'What the function gives for the items, each of which holds its arguments.',
    () =>
      fn(
        'starmap(function, iterable, /)',
        'What the function gives for tuples of arguments.',
        (callable: Value, iterable: Value) => over(StarMapIterator, iterable, callable),
      ),
  );
  defineIterator(takeWhileType, TakeWhileIterator, 'The items up to the first for which the predicate is false.', () =>
    fn('takewhile(predicate, iterable, /)', 'Items up to the first that fails.', (predicate: Value, iterable: Value) =>
      over(TakeWhileIterator, iterable, predicate),
    ),
  );
  defineIterator(
    teeType,
    TeeIterator,
    'One of several iterators over the same items.',
    () =>
      fn('_tee(iterable, /)', 'An iterator that can be copied.', function* (iterable: Value): Resumable {
        const [source] = yield* iterateAll([iterable]);
        return TeeIterator.over(source as PyIterator);
      }),
    () => [fn('__copy__(self, /)', 'Another one that stands at the same item.', (self: TeeIterator) => self.copy())],
  );
  defineIterator(
    longestZipType,
    LongestZipIterator,
    'Tuples of one item of each iterable, until the longest ends; fillvalue stands for items that are missing.',
    () => fn('zip_longest(*iterables, **kwargs)', 'Items side by side.', zipLongest),
  );
}

function chainOf(iterables: readonly Value[]): Value {
  return new ChainIterator(iterate(new PyTuple(iterables)));
}

let isDefined = false;

/** Gives the types their tables, once. */
export function defineItertools(): void {
  if (isDefined) return;
  isDefined = true;
  defineTypes();
}

export const itertoolsModule = module('itertools', 'Building blocks for iteration.', () => {
  defineItertools();
  return [
    constant('accumulate', accumulateType),
    constant('batched', batchedType),
    constant('chain', chainType),
    constant('combinations', combinationsType),
    constant('combinations_with_replacement', repeatingCombinationsType),
    constant('compress', compressType),
    constant('count', countType),
    constant('cycle', cycleType),
    constant('dropwhile', dropWhileType),
    constant('filterfalse', filterFalseType),
    constant('groupby', groupByType),
    constant('islice', sliceIteratorType),
    constant('pairwise', pairwiseType),
    constant('permutations', permutationsType),
    constant('product', productType),
    constant('repeat', repeatType),
    constant('starmap', starMapType),
    constant('takewhile', takeWhileType),
    fn('tee(iterable, n=2, /)', 'A tuple of n iterators, each of which gives all items of the iterable.', tee),
    constant('zip_longest', longestZipType),
  ];
});
