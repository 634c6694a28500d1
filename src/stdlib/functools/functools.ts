// The module `functools`. What CPython has in Python alone is loaded when it is first asked for.
import { constant, define, fn, getter, inPython, ofModule } from '../../objects/builtin.ts';
import { PyException } from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import { mappingProxyType } from '../../objects/mapping-proxy.ts';
import { callableBy } from '../../objects/native-callable.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, typeOf } from '../../objects/object.ts';
import { pause } from '../../objects/step-frame.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { PyUnion } from '../../objects/union.ts';
import { getAttribute, setAttribute } from '../../runtime/attribute.ts';
import { call2, callMethod, isCallable } from '../../runtime/call.ts';
import type { OrderingName } from '../../runtime/comparison.ts';
import { order } from '../../runtime/comparison.ts';
import { typeError } from '../../runtime/errors.ts';
import { collect, iteratorOf } from '../../runtime/iteration.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { continueWith, machine, spend, suspended, suspendedWith } from '../../runtime/machine.ts';
import { module, pythonModule } from '../../runtime/module-table.ts';
import { asInt } from '../../runtime/numbers.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { namedTuple } from '../collections/named-tuple.ts';
import { genericAliasHelper } from '../generic-alias-helper.ts';
import { lazyMembers } from '../lazy-members.ts';
import descriptors from '../python/functools_descriptors.py';
import dispatch from '../python/functools_dispatch.py';
import { CachedFunction, defineCachedFunction } from './cached-function.ts';
import { definePartial, makePartial, partialType } from './partial.ts';

export const functoolsDescriptorsModule = pythonModule(
  'functools._descriptors',
  'Descriptors and derived orderings of functools.',
  descriptors,
  () => [genericAliasHelper()],
);
export const functoolsDispatchModule = pythonModule(
  'functools._dispatch',
  'Functions of functools with implementations for several types.',
  dispatch,
  () => [
    constant('mappingproxy', mappingProxyType),
    fn('is_union(value, /)', 'Whether a value is a union of types.', (value: Value) => value instanceof PyUnion),
  ],
);

const assignments = ['__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__'];
const updates = ['__dict__'];

function* reduce(
  callable: Value,
  iterable: Value,
  initial: Value | undefined,
  keywords: ReadonlyMap<string, Value>,
): Resumable {
  for (const name of keywords.keys())
    if (name !== 'initial' || initial !== undefined) throw typeError('functools.reduce() takes no keyword arguments');
  const type = typeOf(iterable);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw typeError('reduce() arg 2 must support iteration');
  const iterator = yield* iteratorOf(iterable);
  let total = initial ?? keywords.get('initial');
  for (;;) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield* suspendedWith(e, [total]);
    }
    if (item === undefined) break;
    if (total === undefined) {
      total = item;
      continue;
    }
    try {
      total = call2(callable, total, item);
    } catch (e) {
      total = (yield* suspendedWith(e, [total, item])) as Value;
    }
  }
  if (total === undefined) throw typeError('reduce() of empty iterable with no initial value');
  return total;
}

/** Units (see `spend`) for an attribute that is copied, or looked for. */
const ATTRIBUTE_UNITS = 100;

function attributeOrNothing(object: Value, name: Value): Value | undefined {
  try {
    return runPinned(() => getAttribute(object, String(name)));
  } catch (e) {
    if (e instanceof PyException && e.cls.name === 'AttributeError') return undefined;
    throw e;
  }
}

function* updateWrapper(wrapper: Value, wrapped: Value, assigned: Value, updated: Value): Resumable {
  for (const name of yield* collect(assigned)) {
    spend(ATTRIBUTE_UNITS);
    const value = attributeOrNothing(wrapped, name);
    if (value !== undefined) setAttribute(wrapper, String(name), value);
  }
  for (const name of yield* collect(updated)) {
    spend(ATTRIBUTE_UNITS);
    const own = getAttribute(wrapper, String(name));
    const values = attributeOrNothing(wrapped, name);
    if (values === undefined) continue;
    try {
      callMethod(own, 'update', [values]);
    } catch (e) {
      yield suspended(e);
    }
  }
  setAttribute(wrapper, '__wrapped__', wrapped);
  return wrapper;
}

// The objects that `cmp_to_key` makes: factories without an object, and keys with one.

class ComparisonKey extends ChargedObject {
  readonly compare: Value;
  readonly object: Value | undefined;
  constructor(compare: Value, object: Value | undefined) {
    super();
    this.compare = compare;
    this.object = object;
  }
}
const comparisonKeyType = builtinType('functools.KeyWrapper', {
  module: 'functools',
  instanceClass: ComparisonKey,
  final: true,
});

function compareKeys(self: ComparisonKey, other: Value, name: OrderingName | '__eq__'): Value {
  if (!(other instanceof ComparisonKey)) throw typeError('other argument must be K instance');
  let answer: Value;
  try {
    answer = call2(self.compare, self.object ?? null, other.object ?? null);
  } catch (e) {
    throw continueWith(e, judge, name, undefined);
  }
  return judge(answer, name);
}
function judge(answer: Value | undefined, name: OrderingName | '__eq__'): Value {
  if (name === '__eq__') return answer === 0 || (asInt(answer ?? null) ?? 1) === 0;
  return order(answer ?? null, 0, name);
}

function makeKey(self: ComparisonKey, args: readonly Value[], names: readonly string[]): Value {
  const [object] = args;
  if (object === undefined) throw typeError("K() missing required argument 'obj' (pos 1)");
  if (args.length > 1) throw typeError(`K() takes at most 1 argument (${args.length} given)`);
  if (names.length === 1 && names[0] !== 'obj') throw typeError(`'${names[0]}' is an invalid keyword argument for K()`);
  return new ComparisonKey(self.compare, object);
}

function defineComparisonKey(): void {
  const comparison = (name: OrderingName | '__eq__', sign: string): ReturnType<typeof fn> =>
    fn(`${name}(self, value, /)`, `self ${sign} value`, (self: ComparisonKey, other: Value) =>
      compareKeys(self, other, name),
    );
  define(comparisonKeyType, {
    doc: 'A key for sorting that goes by a comparison function.',
    accepts: (value) => value instanceof ComparisonKey,
    members: () => [
      callableBy(comparisonKeyType, makeKey),
      getter('obj', 'The value behind the key.', (self: ComparisonKey) => self.object ?? null),
      comparison('__lt__', '<'),
      comparison('__le__', '<='),
      comparison('__gt__', '>'),
      comparison('__ge__', '>='),
      comparison('__eq__', '=='),
      constant('__hash__', null),
    ],
  });
}

let isDefined = false;
function defineTypes(): void {
  if (isDefined) return;
  isDefined = true;
  definePartial();
  defineCachedFunction();
  defineComparisonKey();
}

const wrapperDefaults = (): [Value, Value] => [new PyTuple(assignments), new PyTuple(updates)];

export const functoolsModule = module('functools', 'Functions that work on functions.', () => {
  defineTypes();
  const [assigned, updated] = wrapperDefaults();
  let infoType: PyType | undefined;

  function* cached(callable: Value, maximum: number, isTyped: boolean): Resumable {
    if (!isCallable(callable)) throw typeError('the first argument must be callable');
    infoType ??= (yield* namedTuple('CacheInfo', 'hits misses maxsize currsize', false, null, 'functools')) as PyType;
    return yield* updateWrapper(new CachedFunction(callable, maximum, isTyped, infoType), callable, assigned, updated);
  }

  const decorate = fn(
    'decorating_function(maxsize, typed, user_function, /)',
    'Gives a function its memory.',
    (maxsize: Value, typed: Value, callable: Value) =>
      cached(callable, maxsize === null ? Number.POSITIVE_INFINITY : Number(asInt(maxsize)), truthPinned(typed)),
  );

  function lruCache(maxsize: Value, typed: Value): Value | Resumable {
    const limit = asInt(maxsize);
    if (limit !== undefined) return makePartial(decorate, [limit < 0 ? 0 : limit, typed], []);
    if (maxsize === null) return makePartial(decorate, [null, typed], []);
    if (isCallable(maxsize) && typeof typed === 'boolean') return cached(maxsize, 128, typed);
    throw typeError('Expected first argument to be an integer, a callable, or None');
  }

  const update = fn(
    'update_wrapper(wrapper, wrapped, assigned=..., updated=...)',
    'Give a wrapper function the name, documentation and attributes of the function that it wraps; returns the wrapper.',
    (wrapper: Value, wrapped: Value, names: Value | undefined, dicts: Value | undefined) =>
      updateWrapper(wrapper, wrapped, names ?? assigned, dicts ?? updated),
  );

  return [
    constant(
      '__all__',
      new PyList([
        'update_wrapper',
        'wraps',
        'WRAPPER_ASSIGNMENTS',
        'WRAPPER_UPDATES',
        'total_ordering',
        'cache',
        'cmp_to_key',
        'lru_cache',
        'reduce',
        'partial',
        'partialmethod',
        'singledispatch',
        'singledispatchmethod',
        'cached_property',
      ]),
    ),
    lazyMembers(
      'functools',
      [['cached_property', 'partialmethod', 'total_ordering'], functoolsDescriptorsModule],
      [['singledispatch', 'singledispatchmethod'], functoolsDispatchModule],
    ),
    constant('WRAPPER_ASSIGNMENTS', assigned),
    constant('WRAPPER_UPDATES', updated),
    constant('partial', partialType),
    ...ofModule('_functools', [
      fn(
        'reduce(function, iterable, initial=..., /, **kwargs)',
        'Combine all items into one value by a function of two arguments, from left to right.',
        reduce,
      ),
      fn(
        'cmp_to_key(mycmp)',
        'A key function for sorting, made of a function that compares two values.',
        (compare: Value) => new ComparisonKey(compare, undefined),
      ),
    ]),
    ...inPython([
      update,
      fn(
        'wraps(wrapped, assigned=..., updated=...)',
        'A decorator that gives a wrapper function the name, documentation and attributes of the function that it wraps.',
        (wrapped: Value, names: Value | undefined, dicts: Value | undefined) =>
          makePartial(
            update,
            [],
            [
              ['wrapped', wrapped],
              ['assigned', names ?? assigned],
              ['updated', dicts ?? updated],
            ],
          ),
      ),
      fn(
        'lru_cache(maxsize=128, typed=False)',
        'A decorator: the function remembers what it gave for the last maxsize calls; for all if that is None.',
        lruCache,
      ),
      fn(
        'cache(user_function, /)',
        'A decorator: the function remembers what it gave for which arguments.',
        (callable: Value) => cached(callable, Number.POSITIVE_INFINITY, false),
      ),
    ]),
  ];
});
