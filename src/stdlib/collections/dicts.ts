// `defaultdict` and `OrderedDict`: dicts with something more.
import type { Member } from '../../objects/builtin.ts';
import { classMethod, constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import { classGetItem } from '../../objects/class-get-item.ts';
import { dictType, PyDict } from '../../objects/dict.ts';
import { asDict, dictRepr, fillInTurns, fromKeys, popKey, setDefault, updateDict } from '../../objects/dict-methods.ts';
import {
  dictItemsType,
  dictKeysType,
  dictValuesType,
  PyDictItems,
  PyDictKeys,
  PyDictValues,
} from '../../objects/dict-views.ts';
import { listType } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import {
  builtinType,
  floatType,
  intType,
  notImplemented,
  PyObject,
  strType,
  typeOf,
  unwrap,
} from '../../objects/object.ts';
import { containerRepr, rawReprFn } from '../../objects/recursive-repr.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call, call0, isCallable } from '../../runtime/call.ts';
import { equals } from '../../runtime/comparison.ts';
import { keyError, typeError } from '../../runtime/errors.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend, suspended } from '../../runtime/machine.ts';
import { setItem } from '../../runtime/operators.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';

/** Units (see `spend`) for an entry that is looked at or moved. */
const ENTRY_UNITS = 5;

export class PyDefaultDict extends PyDict {
  factory: Value = null;
}
export const defaultDictType = builtinType('collections.defaultdict', {
  bases: [dictType],
  module: 'collections',
  instanceClass: PyDefaultDict,
});

/** The factories that the original language takes by name. */
const namedFactories: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['int', intType],
  ['float', floatType],
  ['str', strType],
  ['list', listType],
  ['dict', dictType],
]);

function* makeDefaultDict(args: readonly Value[], keywords: ReadonlyMap<string, Value>): Resumable<PyDefaultDict> {
  const [given = null, ...rest] = args;
  const factory = typeof given === 'string' ? (namedFactories.get(given) ?? given) : given;
  if (factory !== null && !isCallable(factory)) throw typeError('first argument must be callable or None');
  if (rest.length > 1) throw typeError(`dict expected at most 1 argument, got ${rest.length}`);
  const dict = new PyDefaultDict();
  dict.factory = factory;
  const work = updateDict(dict, rest[0], keywords);
  if (work !== undefined) yield* work;
  return dict;
}

function* missingDefault(self: Value, key: Value): Resumable {
  const { factory } = unwrap(self) as PyDefaultDict;
  if (factory === null) throw keyError(key);
  let value: Value;
  try {
    value = call0(factory);
  } catch (e) {
    value = (yield suspended(e)) as Value;
  }
  try {
    setItem(self, key, value);
  } catch (e) {
    yield suspended(e);
  }
  return value;
}

/** Another one of the same class, with the same factory and entries. */
function copyDefaultDict(self: Value): Value {
  const dict = unwrap(self) as PyDefaultDict;
  const type = typeOf(self);
  if (type !== defaultDictType) return call(type, [dict.factory, self]);
  const copy = new PyDefaultDict();
  copy.factory = dict.factory;
  return fillInTurns(copy, dict);
}

function* union(model: Value, first: Value, second: Value): Resumable {
  if (asDict(first) === undefined || asDict(second) === undefined) return notImplemented;
  const { factory } = unwrap(model) as PyDefaultDict;
  let result: Value;
  try {
    result = call(typeOf(model), [factory, first]);
  } catch (e) {
    result = (yield suspended(e)) as Value;
  }
  const target = asDict(result);
  const work = target === undefined ? undefined : updateDict(target, second, undefined);
  if (work !== undefined) yield* work;
  return result;
}

function defaultDictMembers(): Member[] {
  return [
    rawFn('__missing__(self, key, /)', 'Make the value for a key that is not there, and keep it.', missingDefault),
    rawFn('copy(self, /)', 'A new defaultdict of the same entries.', copyDefaultDict),
    rawFn('__copy__(self, /)', 'A new defaultdict of the same entries.', copyDefaultDict),
    getter(
      'default_factory',
      'What makes the value for a key that is not there; None: KeyError.',
      (self: PyDefaultDict) => self.factory,
      (self: PyDefaultDict, value: Value | undefined) => {
        self.factory = value ?? null;
      },
    ),
    rawFn('__or__(self, value, /)', 'self | value', (self: Value, value: Value) => union(self, self, value)),
    rawFn('__ror__(self, value, /)', 'value | self', (self: Value, value: Value) => union(self, value, self)),
    rawReprFn((self: PyObject) => {
      const dict = unwrap(self) as PyDefaultDict;
      const { ownName } = typeOf(self);
      // The factory may be a method of the dict itself.
      const { factory: made } = dict;
      const factory = made instanceof PyObject ? containerRepr(made, '...', () => toRepr(made)) : toRepr(made);
      const entries = containerRepr(self, '{...}', () => dictRepr(dict));
      return `${ownName}(${factory}, ${entries})`;
    }),
    classGetItem(),
  ];
}

export class PyOrderedDict extends PyDict {}
export const orderedDictType = builtinType('collections.OrderedDict', {
  bases: [dictType],
  module: 'collections',
  instanceClass: PyOrderedDict,
});

class OrderedKeys extends PyDictKeys {}
class OrderedValues extends PyDictValues {}
class OrderedItems extends PyDictItems {}
const orderedKeysType = builtinType('odict_keys', { bases: [dictKeysType], instanceClass: OrderedKeys, final: true });
const orderedValuesType = builtinType('odict_values', {
  bases: [dictValuesType],
  instanceClass: OrderedValues,
  final: true,
});
const orderedItemsType = builtinType('odict_items', {
  bases: [dictItemsType],
  instanceClass: OrderedItems,
  final: true,
});

function asOrdered(value: Value): PyOrderedDict | undefined {
  const inner = unwrap(value);
  return inner instanceof PyOrderedDict ? inner : undefined;
}

function moveToEnd(self: PyDict, key: Value, last: Value): void {
  const stored = self.storedKey(key);
  const value = stored === undefined ? undefined : self.delete(key);
  if (stored === undefined || value === undefined) throw keyError(key);
  if (truthPinned(last)) {
    self.set(stored, value);
    return;
  }
  // The entries stand in a Map, which has no way to put one first: all others go behind it.
  const others: Value[] = [];
  for (const other of self.keys()) {
    spend(ENTRY_UNITS);
    others.push(other);
  }
  self.set(stored, value);
  for (const other of others) {
    spend(2 * ENTRY_UNITS);
    const item = self.delete(other);
    if (item !== undefined) self.set(other, item);
  }
}

/** Entry by entry, as long as the other one is ordered, too. */
function equalOrdered(self: PyDict, value: Value): Value {
  const other = asDict(value);
  if (other === undefined) return notImplemented;
  if (self.size !== other.size) return false;
  if (asOrdered(value) === undefined) {
    for (const [key, item] of self.entries()) {
      spend(ENTRY_UNITS);
      const found = other.get(key);
      if (found === undefined || !equals(item, found)) return false;
    }
    return true;
  }
  const others = other.entries();
  for (const [key, item] of self.entries()) {
    spend(ENTRY_UNITS);
    const next = others.next();
    if (next.done === true || !equals(key, next.value[0]) || !equals(item, next.value[1])) return false;
  }
  return true;
}

function* orderedUnion(model: Value, first: Value, second: Value): Resumable {
  if (asDict(first) === undefined || asDict(second) === undefined) return notImplemented;
  let result: Value;
  try {
    result = call(typeOf(model), [first]);
  } catch (e) {
    result = (yield suspended(e)) as Value;
  }
  const target = asDict(result);
  const work = target === undefined ? undefined : updateDict(target, second, undefined);
  if (work !== undefined) yield* work;
  return result;
}

function copyOrdered(self: Value): Value {
  const dict = unwrap(self) as PyOrderedDict;
  const type = typeOf(self);
  if (type !== orderedDictType) return call(type, [self]);
  return fillInTurns(new PyOrderedDict(), dict);
}

function orderedDictMembers(): Member[] {
  return [
    fn(
      'move_to_end(self, /, key, last=True)',
      'Move an entry to the end, or to the start if last is false.',
      moveToEnd,
    ),
    fn(
      'popitem(self, /, last=True)',
      'Take out the last entry, or the first, and return it as a pair.',
      (self: PyDict, last: Value) => {
        const entry = truthPinned(last) ? self.pop() : self.shift();
        if (entry === undefined) throw keyError('dictionary is empty');
        return new PyTuple(entry);
      },
    ),
    fn(
      'pop(self, /, key, default=...)',
      'Take out the key and return its value; if it is missing, the default or KeyError.',
      popKey,
    ),
    fn(
      'setdefault(self, /, key, default=None)',
      'The value under the key; if there is none, the default is put there.',
      setDefault,
    ),
    fn('keys(self, /)', 'A view of the keys.', (self: PyDict) => new OrderedKeys(self)),
    fn('values(self, /)', 'A view of the values.', (self: PyDict) => new OrderedValues(self)),
    fn('items(self, /)', 'A view of the pairs of key and value.', (self: PyDict) => new OrderedItems(self)),
    rawFn('copy(self, /)', 'A new OrderedDict of the same entries.', copyOrdered),
    rawFn('__copy__(self, /)', 'A new OrderedDict of the same entries.', copyOrdered),
    fn('__eq__(self, value, /)', 'self == value', equalOrdered),
    fn('__ne__(self, value, /)', 'self != value', (self: PyDict, value: Value) => {
      const answer = equalOrdered(self, value);
      return typeof answer === 'boolean' ? !answer : answer;
    }),
    rawFn('__or__(self, value, /)', 'self | value', (self: Value, value: Value) => orderedUnion(self, self, value)),
    rawFn('__ror__(self, value, /)', 'value | self', (self: Value, value: Value) => orderedUnion(self, value, self)),
    rawReprFn((self: PyObject) => {
      const dict = unwrap(self) as PyDict;
      const { ownName } = typeOf(self);
      return containerRepr(self, '...', () => (dict.size === 0 ? `${ownName}()` : `${ownName}(${dictRepr(dict)})`));
    }),
    classMethod(
      'fromkeys(type, /, iterable, value=None)',
      'A new ordered dict with the items of the iterable as keys.',
      fromKeys,
    ),
    constant('__hash__', null),
  ];
}

function takeOver(self: PyDict, made: PyDict): void {
  for (const [key, value] of made.entries()) {
    spend(ENTRY_UNITS);
    self.set(key, value);
  }
}

export function defineDicts(): void {
  define(defaultDictType, {
    doc: 'A dict that makes the value for a key that is not there: defaultdict(list)[key] is an empty list.',
    accepts: (value) => value instanceof PyDefaultDict,
    make: () => fn('defaultdict(*args, **kwargs)', 'A dict with default values.', makeDefaultDict),
    adopt: (self: PyDefaultDict, made: PyDefaultDict) => {
      self.factory = made.factory;
      takeOver(self, made);
    },
    members: defaultDictMembers,
  });
  define(orderedDictType, {
    doc: 'A dict that can move entries to either end, and that is equal to another only if the order is the same.',
    accepts: (value) => value instanceof PyOrderedDict,
    make: () =>
      fn(
        'OrderedDict(*args, **kwargs)',
        'A dict in order.',
        function* (args: readonly Value[], keywords: ReadonlyMap<string, Value>): Resumable {
          if (args.length > 1) throw typeError(`expected at most 1 arguments, got ${args.length}`);
          const dict = new PyOrderedDict();
          const work = updateDict(dict, args[0], keywords);
          if (work !== undefined) yield* work;
          return dict;
        },
      ),
    adopt: takeOver,
    members: orderedDictMembers,
  });
  const views = [
    [orderedKeysType, OrderedKeys, 'The keys of an ordered dict.'],
    [orderedValuesType, OrderedValues, 'The values of an ordered dict.'],
    [orderedItemsType, OrderedItems, 'The pairs of key and value of an ordered dict.'],
  ] as const;
  for (const [type, View, doc] of views)
    define(type, { doc, accepts: (value) => value instanceof View, members: () => [] });
}
