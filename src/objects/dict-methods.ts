// The table of `dict`, and how dicts are filled.
import { bindToInstance, findAttribute, removeAttribute, storeAttribute } from '../runtime/attribute.ts';
import { call0, callMethod, callSpecial } from '../runtime/call.ts';
import { equals } from '../runtime/comparison.ts';
import { attributeError, keyError, typeError, valueError } from '../runtime/errors.ts';
import { collect, collectOwn, iteratorOf } from '../runtime/iteration.ts';
import { copied, Meter, reserve, watchKeys } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { hold, letGo, machine, spend, suspended } from '../runtime/machine.ts';
import { getItem, setItem } from '../runtime/operators.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { isLong, keeping } from '../runtime/place.ts';
import { anew, inTurns, mayAsk, restarting, takingTurns, walkThrough } from '../runtime/restart.ts';
import { classMethod, constant, define, fn, rawFn } from './builtin.ts';
import { classGetItem } from './class-get-item.ts';
import { dictType, PyDict } from './dict.ts';
import { PyDictItems, PyDictKeys, PyDictValues } from './dict-views.ts';
import type { HashTable } from './hash-table.ts';
import { PyList } from './list.ts';
import { PyMappingProxy } from './mapping-proxy.ts';
import type { Value } from './object.ts';
import { Instance, notImplemented, PyObject, typeName, typeOf, unwrap } from './object.ts';
import { containerRepr, reprEntries, reprFn } from './recursive-repr.ts';
import { itemsAtOnce, itemsInTurns } from './sequence.ts';
import { pause, pauseAlone } from './step-frame.ts';
import { DictKeyIterator, DictReverseKeyIterator } from './table-iterators.ts';
import { PyTuple } from './tuple.ts';

/** What `pop` does. */
export const popKey = restarting((self: PyDict, key: Value, other: Value | undefined): Value => {
  const value = self.delete(key);
  if (value !== undefined) return value;
  if (other === undefined) throw keyError(key);
  return other;
});

/** What `setdefault` does. */
export const setDefault = restarting((self: PyDict, key: Value, other: Value): Value => {
  const value = self.get(key);
  if (value !== undefined) return value;
  self.set(key, other);
  return other;
});

export function asDict(value: Value): PyDict | undefined {
  if (value instanceof PyDict) return value;
  const inner = unwrap(value);
  return inner instanceof PyDict ? inner : undefined;
}

/** A dict whose entries may be copied without asking: no subclass says otherwise. */
function plainDict(value: Value): PyDict | undefined {
  if (value instanceof PyDict) return value;
  if (value instanceof PyMappingProxy) return plainDict(value.mapping);
  const dict = asDict(value);
  return dict !== undefined && typeOf(value).lookup('__iter__') === dictType.lookup('__iter__') ? dict : undefined;
}

/** Units (see `spend`) for an entry that a built-in puts in. */
const ENTRY_UNITS = 8;

function merge(target: PyDict, source: HashTable): void {
  if (target === source) return;
  let count = 0;
  for (const [key, value] of source.entries()) {
    spend(ENTRY_UNITS);
    watchKeys(++count);
    target.set(key, value);
  }
}

function putKeywords(target: PyDict, keywords: ReadonlyMap<string, Value> | undefined): void {
  if (keywords === undefined) return;
  const meter = new Meter(0, ENTRY_UNITS);
  let count = 0;
  for (const [name, value] of keywords) {
    meter.pass(++count);
    target.set(name, value);
  }
}

/** `dict.update(source, **keywords)`: what a mapping or pairs give goes into the target. */
export function updateDict(
  target: PyDict,
  source: Value | undefined,
  keywords: ReadonlyMap<string, Value> | undefined,
): undefined | Resumable<Value | undefined> {
  if (source !== undefined) {
    const plain = plainDict(source);
    if (plain === undefined) return updateByCalls(target, source, keywords);
    if (target.size > 0 || target.set !== PyDict.prototype.set) return mergeSlowly(target, plain, keywords);
    if (isLong(plain.size)) return fillSlowly(target, plain, keywords);
    target.copyFrom(plain);
  }
  putKeywords(target, keywords);
  return undefined;
}

function* fillSlowly(
  target: PyDict,
  source: HashTable,
  keywords: ReadonlyMap<string, Value> | undefined,
): Resumable<Value | undefined> {
  yield* takingTurns(source.size, fill, target, source, undefined);
  putKeywords(target, keywords);
  return undefined;
}
function* mergeSlowly(
  target: PyDict,
  source: HashTable,
  keywords: ReadonlyMap<string, Value> | undefined,
): Resumable<Value | undefined> {
  if (target !== source) {
    hold(target);
    let count = 0;
    try {
      for (const [key, value] of source.entries()) {
        machine.fuel -= ENTRY_UNITS;
        watchKeys(++count);
        if (machine.fuel < 0) yield* pauseAlone();
        if (mayAsk(key)) yield* anew(put, target, key, value);
        else target.set(key, value);
      }
    } finally {
      letGo(target);
    }
  }
  putKeywords(target, keywords);
  return undefined;
}
const put = (target: PyDict, key: Value, value: Value): void => target.set(key, value);

function* updateByCalls(
  target: PyDict,
  source: Value,
  keywords: ReadonlyMap<string, Value> | undefined,
): Resumable<Value | undefined> {
  if (yield* isMapping(source)) yield* updateFromMapping(target, source);
  else yield* updateFromPairs(target, source);
  putKeywords(target, keywords);
  return undefined;
}

/** What has `keys` is a mapping. */
function* isMapping(value: Value): Resumable<boolean> {
  if (value instanceof PyList || value instanceof PyTuple || !(value instanceof PyObject)) return false;
  if (!(value instanceof Instance)) return findAttribute(value, 'keys') !== undefined;
  if (value.cls.lookup('keys') !== undefined) return true;
  try {
    return findAttribute(value, 'keys') !== undefined;
  } catch (e) {
    return (yield suspended(e)) !== undefined;
  }
}

function* updateFromMapping(target: PyDict, source: Value): Resumable<undefined> {
  let keys: Value;
  try {
    keys = callMethod(source, 'keys', []);
  } catch (e) {
    keys = (yield suspended(e)) as Value;
  }
  for (const key of yield* collectOwn(keys)) {
    spend(ENTRY_UNITS);
    let value: Value;
    try {
      value = getItem(source, key);
    } catch (e) {
      value = (yield suspended(e)) as Value;
    }
    yield* anew(put, target, key, value);
  }
  return undefined;
}

function* updateFromPairs(target: PyDict, source: Value): Resumable<undefined> {
  const iterator = yield* iteratorOf(source);
  hold(target);
  try {
    for (let index = 0; ; index++) {
      if (--machine.fuel < 0) yield* pause();
      let pair: Value | undefined;
      try {
        pair = iterator.next();
      } catch (e) {
        pair = yield suspended(e);
      }
      if (pair === undefined) return undefined;
      let items = itemsAtOnce(pair);
      if (items === undefined) {
        const type = typeOf(pair);
        if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
          throw typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
        }
        items = yield* collect(pair);
      }
      if (items.length !== 2) {
        throw valueError(`dictionary update sequence element #${index} has length ${items.length}; 2 is required`);
      }
      const [key, value] = items as [Value, Value];
      watchKeys(index);
      if (mayAsk(key)) yield* anew(put, target, key, value);
      else target.set(key, value);
    }
  } finally {
    letGo(target);
  }
}

function newDict(source: Value | undefined, keywords: ReadonlyMap<string, Value>): PyDict | Resumable<PyDict> {
  const dict = new PyDict();
  const work = updateDict(dict, source, keywords);
  return work === undefined ? dict : andThen(work, dict);
}
function* andThen<T extends Value>(work: Resumable<Value | undefined>, value: T): Resumable<T> {
  yield* work;
  return value;
}

export function copyDict(dict: HashTable): PyDict {
  const make = (): PyDict => new PyDict();
  return copied(dict, dict.size, make, (copy) => fill(copy, dict));
}
function fill(copy: PyDict, dict: HashTable): PyDict {
  copy.copyFrom(dict);
  return copy;
}
/** Gives an empty dict the entries of another, for what the script calls. */
export const fillInTurns = (copy: PyDict, dict: HashTable): Value => inTurns(dict.size, fill, copy, dict, undefined);

/** The receiver of a method that sees the instance itself. */
function receiver(self: Value, name: string): PyDict {
  const dict = asDict(self);
  if (dict === undefined) {
    throw typeError(`descriptor '${name}' for 'dict' objects doesn't apply to a '${typeName(self)}' object`);
  }
  return dict;
}

function getEntry(self: Value, key: Value): Value {
  const value = receiver(self, '__getitem__').get(key);
  if (value !== undefined) return value;
  const type = typeOf(self);
  const missing = type === dictType ? undefined : type.lookup('__missing__');
  if (missing === undefined) throw keyError(key);
  return callSpecial(missing, self, [key]);
}

function compareDicts(a: HashTable, b: HashTable, ifEqual: boolean): Value {
  if (a === b) return ifEqual;
  if (a.size !== b.size) return !ifEqual;
  enterNative();
  try {
    spend(a.size / 4);
    const visit = ([key, value]: [Value, Value]): boolean => {
      const other = b.get(key);
      return other !== undefined && equals(value, other);
    };
    return walkThrough(a.entries(), visit, ifEqual, !ifEqual, a);
  } finally {
    leaveNative();
  }
}

export function dictRepr(dict: HashTable): string {
  return `{${reprEntries(dict)}}`;
}

export function* fromKeys(type: Value, iterable: Value, value: Value): Resumable {
  if (type === dictType) {
    const dict = new PyDict();
    const known = (yield* itemsInTurns(iterable)) ?? (yield* collect(iterable));
    reserve(known.length * 32);
    const held = isLong(known.length) ? [dict, known] : dict;
    hold(held);
    let count = 0;
    try {
      for (const key of known) {
        machine.fuel -= ENTRY_UNITS;
        watchKeys(++count);
        if (machine.fuel < 0) yield* pauseAlone();
        if (mayAsk(key)) yield* anew(put, dict, key, value);
        else dict.set(key, value);
      }
    } finally {
      letGo(held);
    }
    return dict;
  }
  let target: Value;
  try {
    target = call0(type);
  } catch (e) {
    target = (yield suspended(e)) as Value;
  }
  for (const key of yield* collectOwn(iterable)) {
    spend(ENTRY_UNITS);
    try {
      setItem(target, key, value);
    } catch (e) {
      yield suspended(e);
    }
  }
  return target;
}

/** `d.name`: a method if there is one of the name, else the entry under it. An extension; subclasses do not have it. */
function readAttribute(object: Value, name: string): Value | undefined {
  if (!(object instanceof PyDict)) {
    leaveToRules(object);
    return findAttribute(object, name);
  }
  const found = dictType.lookup(name);
  return found !== undefined ? bindToInstance(found, object, dictType) : object.get(name);
}
function writeAttribute(object: Value, name: string, value: Value | undefined): void {
  if (!(object instanceof PyDict)) {
    leaveToRules(object);
    if (value !== undefined) storeAttribute(object, name, value);
    else removeAttribute(object, name);
    return;
  }
  if (dictType.lookup(name) !== undefined) {
    throw attributeError(`'dict' object attribute '${name}' is read-only`, object, name);
  }
  if (value !== undefined) object.set(name, value);
  else if (object.delete(name) === undefined)
    throw attributeError(`'dict' object has no attribute '${name}'`, object, name);
}
/** A class takes over how its base reads and writes attributes; those derived from dict go by the ordinary rules. */
function leaveToRules(object: Value): void {
  const type = typeOf(object);
  type.getAttributeHook = undefined;
  type.setAttributeHook = undefined;
}

export function defineDict(): void {
  dictType.getAttributeHook = readAttribute;
  dictType.setAttributeHook = writeAttribute;
  define(dictType, {
    doc:
      'Values under keys, in the order in which the keys were put in. dict(mapping) copies a mapping, dict(pairs) takes ' +
      'pairs of a key and a value, and dict(name=value) has the names as keys.',
    accepts: (value) => value instanceof PyDict,
    make: () =>
      fn('dict(mapping_or_pairs=..., /, **kwargs)', 'A dict of what a mapping, pairs and keywords give.', newDict),
    adopt: (self: PyDict, made: PyDict) => merge(self, made),
    members: () => [
      fn('clear(self, /)', 'Take all entries out.', (self: PyDict) => self.clear()),
      fn('copy(self, /)', 'A new dict of the same entries.', (self: PyDict) =>
        inTurns(self.size, copyDict, self, undefined, undefined),
      ),
      classMethod(
        'fromkeys(type, iterable, value=None, /)',
        'A new dict that has the items of the iterable as keys, all with the same value.',
        fromKeys,
      ),
      fn(
        'get(self, key, default=None, /)',
        'The value under the key, or the default.',
        restarting((self: PyDict, key: Value, other: Value) => {
          const value = self.get(key);
          return value === undefined ? other : value;
        }),
      ),
      fn('items(self, /)', 'A view of the pairs of key and value.', (self: PyDict) => new PyDictItems(self)),
      fn('keys(self, /)', 'A view of the keys.', (self: PyDict) => new PyDictKeys(self)),
      fn('values(self, /)', 'A view of the values.', (self: PyDict) => new PyDictValues(self)),
      fn(
        'pop(self, key, default=..., /)',
        'Take out the key and return its value; if it is missing, the default or KeyError.',
        popKey,
      ),
      fn('popitem(self, /)', 'Take out the entry put in last and return it as a pair.', (self: PyDict) => {
        const entry = self.pop();
        if (entry === undefined) throw keyError('popitem(): dictionary is empty');
        return new PyTuple(entry);
      }),
      fn(
        'setdefault(self, key, default=None, /)',
        'The value under the key; if there is none, the default is put there.',
        setDefault,
      ),
      fn(
        'update(self, mapping_or_pairs=..., /, **kwargs)',
        'Put in the entries that a mapping, pairs and keywords give.',
        updateDict,
      ),
      rawFn('__getitem__(self, key, /)', 'self[key]', restarting(getEntry)),
      fn(
        '__setitem__(self, key, value, /)',
        'self[key] = value',
        restarting((self: PyDict, key: Value, value: Value) => self.set(key, value)),
      ),
      fn(
        '__delitem__(self, key, /)',
        'del self[key]',
        restarting((self: PyDict, key: Value) => {
          if (self.delete(key) === undefined) throw keyError(key);
        }),
      ),
      fn(
        '__contains__(self, key, /)',
        'key in self',
        restarting((self: PyDict, key: Value) => self.has(key)),
      ),
      fn('__len__(self, /)', 'len(self)', (self: PyDict) => self.size),
      fn('__iter__(self, /)', 'iter(self)', (self: PyDict) => new DictKeyIterator(self)),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyDict) => new DictReverseKeyIterator(self)),
      fn('__or__(self, value, /)', 'self | value', (self: PyDict, value: Value) => union(self, value)),
      fn('__ror__(self, value, /)', 'value | self', (self: PyDict, value: Value) => {
        const dict = asDict(value);
        return dict === undefined ? notImplemented : union(dict, self);
      }),
      fn('__ior__(self, value, /)', 'self |= value', (self: PyDict, value: Value) => {
        const work = updateDict(self, value, undefined);
        return work === undefined ? self : andThen(work, self);
      }),
      fn('__eq__(self, value, /)', 'self == value', (self: PyDict, value: Value) => {
        const dict = asDict(value);
        return dict === undefined ? notImplemented : compareDicts(self, dict, true);
      }),
      fn('__ne__(self, value, /)', 'self != value', (self: PyDict, value: Value) => {
        const dict = asDict(value);
        return dict === undefined ? notImplemented : compareDicts(self, dict, false);
      }),
      reprFn((self: PyDict) => containerRepr(self, '{...}', () => dictRepr(self))),
      constant('__hash__', null),
      classGetItem(),
    ],
  });
}

function union(a: PyDict, value: Value): Value {
  const b = asDict(value);
  if (b === undefined) return notImplemented;
  if (isLong(a.size)) return inTurns(a.size, copyAndMerge, a, b, undefined);
  return mergeInto(copyDict(a), b);
}
function copyAndMerge(a: PyDict, b: PyDict): Value {
  return keeping(
    a,
    () => copyDict(a),
    (copy) => mergeInto(copy, b),
  );
}
function mergeInto(result: PyDict, b: PyDict): Value {
  const visit = ([key, value]: [Value, Value]): boolean => {
    spend(ENTRY_UNITS);
    result.set(key, value);
    return true;
  };
  return walkThrough(b.entries(), visit, result, false, b);
}
