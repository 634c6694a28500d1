// What instructions do that takes more than an expression: both backends call these.

import { noNames, PyBuiltin } from '../objects/builtin.ts';
import { buildClass } from '../objects/class.ts';
import type { Code } from '../objects/code.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { Cell, PyFunction } from '../objects/function.ts';
import { AsyncYield, PyCoroutine, PyGenerator } from '../objects/generator.ts';
import { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import { PyMappingProxy } from '../objects/mapping-proxy.ts';
import { PyModule } from '../objects/module.ts';
import type { GlobalCell } from '../objects/namespace.ts';
import { namespaceDict } from '../objects/namespace-dict.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyObject, PyType, typeName, typeOf, unwrap } from '../objects/object.ts';
import { PyRange } from '../objects/range.ts';
import { PySet } from '../objects/set.ts';
import { sortedTexts } from '../objects/sort.ts';
import { superType } from '../objects/super.ts';
import { PyTuple } from '../objects/tuple.ts';
import { bindToInstance, findAttribute, getAttribute, ownAttribute } from './attribute.ts';
import { call, callMethod, callSpecial } from './call.ts';
import { error, nameError, typeError, unboundFreeError, unboundLocalError, valueError } from './errors.ts';
import { currentInterpreter } from './interpreter.ts';
import { collect, collectOwn, getIterator, isStopIteration, iteratorOf, knownItems, knownLength } from './iteration.ts';
import { Meter, reserve, room, withRoom } from './limits.ts';
import type { Resumable } from './machine.ts';
import { continueWith, drive, machine, spend, suspended, suspendedWith } from './machine.ts';
import { deleteItem, getItem, setItem } from './operators.ts';
import { price } from './prices.ts';
import { attempted, mayAsk, restartable, walkThrough } from './restart.ts';
import { format, repr, str, toAscii, toStr } from './text.ts';
import { length } from './truth.ts';

/** A global variable that is not bound in the module: what the name means as a built-in, or NameError. */
export function loadGlobal(cell: GlobalCell): Value {
  const value = cell.value !== undefined ? cell.value : cell.builtin;
  if (value === undefined) throw nameError(cell.name);
  return value;
}
export function deleteGlobal(cell: GlobalCell): void {
  if (cell.value === undefined) throw nameError(cell.name);
  cell.value = undefined;
}
export function unboundLocal(name: string): never {
  throw unboundLocalError(name);
}
export function unboundFree(name: string): never {
  throw unboundFreeError(name);
}

/** A name in a class body: the namespace, then a variable of an outer function, then the globals. */
export function loadName(namespace: Value, name: string, cell: Cell | undefined, global: GlobalCell): Value {
  const dict = unwrap(namespace);
  const value = dict instanceof PyDict && dict === namespace ? dict.get(name) : lookUp(namespace, name);
  if (value !== undefined) return value;
  if (cell?.value !== undefined) return cell.value;
  if (cell !== undefined && global.value === undefined && global.builtin === undefined) throw unboundFreeError(name);
  return loadGlobal(global);
}
function lookUp(namespace: Value, name: string): Value | undefined {
  try {
    return getItem(namespace, name);
  } catch (e) {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('KeyError'))) return undefined;
    throw e;
  }
}
export function storeName(namespace: Value, name: string, value: Value): void {
  if (namespace instanceof PyDict) namespace.set(name, value);
  else setItem(namespace, name, value);
}
export function deleteName(namespace: Value, name: string): void {
  if (namespace instanceof PyDict) {
    if (namespace.delete(name) === undefined) throw nameError(name);
  } else deleteItem(namespace, name);
}

/** A dict of the variables that are bound, for `locals()`, `vars()` and `dir()`. */
export function localsOf(code: Code, slots: readonly (Value | undefined)[], closure: readonly Cell[]): PyDict {
  const dict = new PyDict();
  const { positionalCount, keywordOnlyCount, varargs } = code.parameters;
  // As CPython lists them: keyword-only parameters come before `*args`.
  const order = code.localNames.map((_, i) => i);
  if (varargs) order.splice(positionalCount + keywordOnlyCount, 0, ...order.splice(positionalCount, 1));
  order.forEach((i) => {
    const name = code.localNames[i] as string;
    if (name === '' || name.startsWith('.')) return;
    const held = slots[i];
    const value = held instanceof Cell ? held.value : held;
    if (value !== undefined) dict.set(name, value);
  });
  code.freeNames.forEach((name, i) => {
    const value = closure[i]?.value;
    if (value !== undefined && name !== '__class__') dict.set(name, value);
  });
  return dict;
}

/**
 * A call of what may be the built-in `locals`, `globals`, `vars` or `dir` without arguments, which look at the frame they are called
 * in. Anything else of that name is simply called.
 *
 * @param namespace The class namespace, in a class body.
 */
export function loadLocals(
  callee: Value,
  name: string,
  namespace: Value | undefined,
  fn: PyFunction,
  slots: readonly (Value | undefined)[],
): Value {
  if (!(callee instanceof PyBuiltin) || callee.name !== name) return call(callee, []);
  const isModule = fn.code.name === '<module>';
  const variables =
    name === 'globals' || isModule ? namespaceDict(fn.namespace) : (namespace ?? localsOf(fn.code, slots, fn.closure));
  if (name !== 'dir') return variables;
  const names = knownItems(variables) ?? [];
  const texts = names.filter((each) => typeof each === 'string');
  if (texts.length === names.length) return new PyList(sortedTexts(texts));
  return new PyList([...names].sort((a, b) => (String(a) < String(b) ? -1 : 1)));
}

export function buildSet(items: readonly Value[]): Value {
  return items.some(mayAsk) ? restartable(setOfItems, items, undefined, undefined) : setOfItems(items);
}
function setOfItems(items: readonly Value[]): PySet {
  const set = new PySet();
  for (const item of items) set.add(item);
  return set;
}

export function addToSet(set: Value, item: Value): void {
  if (!(set instanceof PySet)) return;
  if (set.mayAsk(item)) restartable(addItem, set, item, undefined);
  else set.add(item);
}
const addItem = (set: PySet, item: Value): void => set.add(item);

/** Keys and values in turn. */
export function buildDict(items: readonly Value[]): Value {
  return items.some(isObjectKey) ? restartable(dictOfItems, items, undefined, undefined) : dictOfItems(items);
}
const isObjectKey = (key: Value, index: number): boolean => index % 2 === 0 && mayAsk(key);
function dictOfItems(items: readonly Value[]): PyDict {
  const dict = new PyDict();
  for (let i = 0; i < items.length; i += 2) dict.set(items[i] as Value, items[i + 1] as Value);
  return dict;
}

/** `[*iterable]` and `f(*iterable)`. */
export function extendList(list: Value, iterable: Value, callee: Value | undefined): void {
  if (!(list instanceof PyList)) return;
  const count = knownLength(iterable);
  if (count !== undefined) {
    const work = withRoom((list.items.length + count) * price.item, () => addKnown(list, iterable));
    if (work !== null) drive(work);
    return;
  }
  if (callee !== undefined && !isIterable(iterable)) {
    throw typeError(`${calleeText(callee)} argument after * must be an iterable, not ${typeName(iterable)}`);
  }
  if (!isIterable(iterable)) throw typeError(`Value after * must be an iterable, not ${typeName(iterable)}`);
  drive(extendSlowly(list, iterable));
}
function addKnown(list: PyList, iterable: Value): null {
  const known = knownItems(iterable) ?? [];
  const isOthers = iterable instanceof PyList || iterable instanceof PyTuple;
  if (list.items.length > 0 || isOthers) list.replace(list.items.concat(known));
  else list.replace(known as Value[]);
  return null;
}
function* extendSlowly(list: PyList, iterable: Value): Resumable {
  const items = yield* collectOwn(iterable);
  if (list.items.length === 0) list.replace(items);
  else {
    yield* room((list.items.length + items.length) * price.item);
    list.replace(list.items.concat(items));
  }
  return null;
}
function isIterable(value: Value): boolean {
  const type = typeOf(value);
  if (value instanceof PyIterator) return value.isIterable;
  return type.lookup('__iter__') !== undefined || type.lookup('__getitem__') !== undefined;
}

/** Units (see `spend`) for an item that is put in. */
const ITEM_UNITS = 5;

export function updateSet(set: Value, iterable: Value): void {
  if (!(set instanceof PySet)) return;
  const known = knownItems(iterable);
  if (known === undefined) drive(updateSetSlowly(set, iterable));
  else {
    addItems(set, known);
  }
}
function addItems(set: PySet, items: readonly Value[]): Value {
  const visit = (item: Value): boolean => {
    spend(ITEM_UNITS);
    set.add(item);
    return true;
  };
  return walkThrough(items, visit, null);
}
function* updateSetSlowly(set: PySet, iterable: Value): Resumable {
  const items = yield* collect(iterable);
  return yield* attempted(() => addItems(set, items));
}

/** `{**mapping}`. */
export function updateDict(dict: Value, mapping: Value): void {
  if (dict instanceof PyDict)
    mergeMapping(dict, mapping, undefined, () => typeError(`'${typeName(mapping)}' object is not a mapping`));
}

/** `f(**mapping)`: keys have to be strings and new. */
export function mergeKeywords(dict: Value, mapping: Value, callee: Value): void {
  if (!(dict instanceof PyDict)) return;
  mergeMapping(dict, mapping, callee, () =>
    typeError(`${calleeText(callee)} argument after ** must be a mapping, not ${typeName(mapping)}`),
  );
}

function mergeMapping(dict: PyDict, mapping: Value, callee: Value | undefined, refusal: () => unknown): void {
  const inner = unwrap(mapping);
  if (inner instanceof PyDict) {
    const visit = ([key, value]: [Value, Value]): boolean => {
      spend(ITEM_UNITS);
      putKeyword(dict, key, value, callee);
      return true;
    };
    walkThrough(inner.entries(), visit, null);
    return;
  }
  if (typeOf(mapping).lookup('keys') === undefined) throw refusal();
  drive(mergeSlowly(dict, mapping, callee));
}
function* mergeSlowly(dict: PyDict, mapping: Value, callee: Value | undefined): Resumable {
  let view: Value;
  try {
    view = callMethod(mapping, 'keys', []);
  } catch (e) {
    view = (yield suspended(e)) as Value;
  }
  for (const key of yield* collectOwn(view)) {
    spend(ITEM_UNITS);
    let value: Value;
    try {
      value = getItem(mapping, key);
    } catch (e) {
      value = (yield suspended(e)) as Value;
    }
    yield* attempted(() => {
      putKeyword(dict, key, value, callee);
      return null;
    });
  }
  return null;
}
function putKeyword(dict: PyDict, key: Value, value: Value, callee: Value | undefined): void {
  if (callee !== undefined) {
    if (typeof key !== 'string') throw typeError('keywords must be strings');
    if (dict.has(key)) throw typeError(`${calleeText(callee)} got multiple values for keyword argument '${key}'`);
  }
  dict.set(key, value);
}

/** A callee as messages about its arguments call it: by the name that it has, else by its text. */
function calleeText(callee: Value): string {
  if (callee instanceof PyFunction)
    return `${callee.module === null ? '' : `${String(callee.module)}.`}${callee.qualname}()`;
  if (callee instanceof PyType) return `${callee.module === 'builtins' ? '' : `${callee.module}.`}${callee.qualname}()`;
  const qualname = callee instanceof Instance ? undefined : findAttribute(callee, '__qualname__');
  if (typeof qualname !== 'string') return toStr(callee);
  const module = findAttribute(callee, '__module__');
  return `${typeof module !== 'string' || module === 'builtins' ? '' : `${module}.`}${qualname}()`;
}

/** `f(*list, **dict)` once both are gathered. */
export function callExpanded(callee: Value, list: Value, keywords: Value | undefined): Value {
  const args = list instanceof PyList ? list.items : [];
  if (!(keywords instanceof PyDict)) return call(callee, args);
  const names: string[] = [];
  const values: Value[] = [];
  const meter = new Meter(0, ITEM_UNITS);
  for (const [name, value] of keywords.entries()) {
    meter.pass(names.push(String(name)));
    values.push(value);
  }
  return call(callee, [...args, ...values], names);
}

/** The texts of an f-string, joined. */
export function buildString(parts: readonly Value[]): string {
  let text = '';
  for (const part of parts) text += unwrap(part) as string;
  if (text.length > 1000000) reserve(text.length);
  else machine.memory -= price.text + text.length;
  return text;
}

/** A replacement field: conversion, then format. May suspend. */
export function formatField(value: Value, spec: string, conversion: string | null): Value {
  if (conversion === null) return spec === '' && typeof value === 'string' ? value : format(value, spec);
  let converted: Value;
  try {
    converted = conversion === 'r' ? repr(value) : conversion === 's' ? str(value) : toAscii(value);
  } catch (e) {
    throw continueWith(e, afterConversion, spec, undefined);
  }
  return afterConversion(converted, spec);
}
function afterConversion(converted: Value | undefined, spec: string): Value {
  return spec === '' ? (converted ?? null) : format(converted ?? null, spec);
}

/** Defaults as a tuple, keyword defaults and annotations as dicts, each if there are any. */
export function makeFunction(
  outer: PyFunction,
  code: Code,
  closure: readonly Cell[],
  defaults: Value | undefined,
  keywordDefaults: Value | undefined,
  annotations: Value | undefined,
): PyFunction {
  let named: Map<string, Value> | undefined;
  if (keywordDefaults instanceof PyDict) {
    named = new Map();
    for (const [name, value] of keywordDefaults.entries()) named.set(String(name), value);
  }
  const positional = defaults instanceof PyTuple ? defaults.items : noDefaults;
  const fn = new PyFunction(code, PyFunction.start, outer.namespace, closure, positional, named);
  if (annotations instanceof PyDict) fn.annotations = annotations;
  return fn;
}
const noDefaults: readonly Value[] = [];

/** The next value of an iterator to which `yield from` or `await` delegates; undefined at its end. */
export function send(iterator: Value, value: Value): Value | undefined {
  if (iterator instanceof PyGenerator) return iterator.send(value);
  if (value === null && iterator instanceof PyIterator) return iterator.next();
  if (value === null) return drive(nextOf(iterator));
  return drive(sendTo(iterator, value));
}
function* nextOf(iterator: Value): Resumable<Value | undefined> {
  try {
    try {
      const method = typeOf(iterator).lookup('__next__');
      if (method === undefined) throw typeError(`'${typeName(iterator)}' object is not an iterator`);
      return callSpecial(method, iterator, []);
    } catch (e) {
      return yield suspended(e);
    }
  } catch (e) {
    return ended(iterator, e);
  }
}
function* sendTo(iterator: Value, value: Value): Resumable<Value | undefined> {
  try {
    try {
      return callMethod(iterator, 'send', [value]);
    } catch (e) {
      return yield suspended(e);
    }
  } catch (e) {
    return ended(iterator, e);
  }
}

const endValues = new WeakMap<PyObject, Value>();
/** StopIteration ends the delegation; its value is kept for `returnedBy`. */
function ended(iterator: Value, e: unknown): undefined {
  if (!isStopIteration(e)) throw e;
  if (iterator instanceof PyObject) endValues.set(iterator, e.args.items[0] ?? null);
  return undefined;
}

/** What the iterator returned that has just ended. */
export function returnedBy(iterator: Value): Value {
  if (iterator instanceof PyGenerator) return iterator.returned;
  if (iterator instanceof PyIterator) return iterator.returned;
  if (!(iterator instanceof PyObject)) return null;
  const value = endValues.get(iterator) ?? null;
  endValues.delete(iterator);
  return value;
}

/** An outcome of throwing into a delegate: what it yields next, or (`ended`) what it returned. */
export interface Delegated {
  readonly ended: boolean;
  readonly value: Value;
}

/** `throw()` or `close()` reached a generator that waits in `yield from`: the delegate gets it first. */
export function* throwIntoDelegate(iterator: Value, exception: PyException): Resumable<Value | undefined> {
  if (exception.cls.isSubtypeOf(exceptionNamed('GeneratorExit'))) {
    const close = findMethod(iterator, 'close');
    if (close !== undefined) {
      try {
        call(close, []);
      } catch (e) {
        yield suspended(e);
      }
    }
    throw exception;
  }
  if (iterator instanceof PyGenerator) {
    try {
      return iterator.throw(exception);
    } catch (e) {
      return yield suspended(e);
    }
  }
  const method = findMethod(iterator, 'throw');
  if (method === undefined) throw exception;
  try {
    try {
      return call(method, [exception]);
    } catch (e) {
      return yield suspended(e);
    }
  } catch (e) {
    return ended(iterator, e);
  }
}
function findMethod(object: Value, name: string): Value | undefined {
  try {
    return getAttribute(object, name);
  } catch (e) {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('AttributeError'))) return undefined;
    throw e;
  }
}

/** `yield from value`. */
export function getYieldFrom(value: Value, inCoroutine: boolean): Value {
  if (value instanceof PyCoroutine && !inCoroutine)
    throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
  return getIterator(value);
}

/** Where an awaited value comes from: the script's `await`, or a method that `async for` or `async with` called. */
export type AwaitSource = '' | '__anext__' | '__aenter__' | '__aexit__';

function notAwaitable(value: Value, source: AwaitSource): unknown {
  const name = typeName(value);
  if (source === '') return typeError(`object ${name} can't be used in 'await' expression`);
  if (source === '__anext__') return typeError(`'async for' received an invalid object from __anext__: ${name}`);
  return typeError(`'async with' received an object from ${source} that does not implement __await__: ${name}`);
}

/** What `await value` drives. May call the script. */
export function getAwaitable(value: Value, source: AwaitSource = ''): Value {
  if (value instanceof PyCoroutine) {
    if (value.state === 'running' || value.state === 'suspended')
      throw error('RuntimeError', 'coroutine is being awaited already');
    return value;
  }
  const method = typeOf(value).lookup('__await__');
  if (method === undefined) throw notAwaitable(value, source);
  let iterator: Value;
  try {
    iterator = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkAwaited, undefined, undefined);
  }
  return checkAwaited(iterator);
}
function checkAwaited(iterator: Value | undefined): Value {
  const value = iterator ?? null;
  if (value instanceof PyCoroutine) throw typeError('__await__() returned a coroutine');
  if (!(value instanceof PyIterator) && typeOf(value).lookup('__next__') === undefined) {
    throw typeError(`__await__() returned non-iterator of type '${typeName(value)}'`);
  }
  return value;
}

export function getAsyncIterator(value: Value): Value {
  const method = typeOf(value).lookup('__aiter__');
  if (method === undefined) {
    throw typeError(`'async for' requires an object with __aiter__ method, got ${typeName(value)}`);
  }
  let iterator: Value;
  try {
    iterator = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkAsyncIterator, undefined, undefined);
  }
  return checkAsyncIterator(iterator);
}
function checkAsyncIterator(iterator: Value | undefined): Value {
  const value = iterator ?? null;
  if (typeOf(value).lookup('__anext__') === undefined) {
    throw typeError(
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeName(value)}`,
    );
  }
  return value;
}
export function getAsyncNext(iterator: Value): Value {
  const method = typeOf(iterator).lookup('__anext__');
  if (method === undefined) {
    throw typeError(`'async for' requires an iterator with __anext__ method, got ${typeName(iterator)}`);
  }
  return callSpecial(method, iterator, []);
}
export const wrapAsyncYield = (value: Value): Value => new AsyncYield(value);

/** `__enter__` and its kin, bound. */
export function loadSpecial(manager: Value, name: string): Value {
  const type = typeOf(manager);
  const found = type.lookup(name);
  if (found !== undefined) return bindToInstance(found, manager, type);
  const isAsync = name.startsWith('__a');
  const protocol = isAsync ? 'asynchronous context manager protocol' : 'context manager protocol';
  const missesExit = name.endsWith('exit__') ? ` (missed ${name} method)` : '';
  throw typeError(`'${type.name}' object does not support the ${protocol}${missesExit}`);
}

/** The exit of a `with` whose body raised. A run that is being ended calls it without exception. */
export function exitWith(exit: Value, exception: Value, isTermination: boolean): Value {
  if (isTermination || !(exception instanceof PyException)) {
    try {
      call(exit, [null, null, null], noNames);
    } catch (e) {
      throw continueWith(e, alwaysFalse, undefined, undefined);
    }
    return alwaysFalse();
  }
  return call(exit, [exception.cls, exception, getAttribute(exception, '__traceback__')]);
}
function alwaysFalse(): Value {
  return false;
}

/** `super()` without arguments, in a method; anything else called `super` gets none. */
export function callSuper(callee: Value, cls: Value, self: Value): Value {
  return callee === superType ? call(callee, [cls, self]) : call(callee, []);
}

export function makeClass(body: Value, name: string, bases: Value, keywords: Value | undefined): Value {
  if (!(body instanceof PyFunction) || !(bases instanceof PyList)) throw typeError('a class needs a body');
  const named = new Map<string, Value>();
  if (keywords instanceof PyDict) for (const [key, value] of keywords.entries()) named.set(String(key), value);
  return drive(buildClass(body, name, bases.items, named));
}

/** The items of a value for as many targets. May suspend; continued with a list. */
export function unpack(value: Value, count: number): readonly Value[] {
  if (value instanceof PyTuple || value instanceof PyList) {
    if (value.items.length === count) return value.items;
    return checkCount(value.items, count);
  }
  const known = knownItems(value);
  if (known !== undefined) return checkCount(known, count);
  if (!isIterable(value)) throw typeError(`cannot unpack non-iterable ${typeName(value)} object`);
  const list = drive(unpackSlowly(value, count));
  return (list as PyList).items;
}
function checkCount(items: readonly Value[], count: number): readonly Value[] {
  if (items.length < count) throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
  if (items.length > count) throw valueError(`too many values to unpack (expected ${count})`);
  return items;
}
function* unpackSlowly(value: Value, count: number): Resumable {
  const iterator = yield* iteratorOf(value);
  const items: Value[] = [];
  while (items.length <= count) {
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield suspended(e);
    }
    if (item === undefined) break;
    items.push(item);
  }
  return new PyList(checkCount(items, count) as Value[]);
}

/** As `unpack`, where the target number `starred` takes what the others leave, as a list. */
export function unpackStarred(value: Value, count: number, starred: number): readonly Value[] {
  const known = knownItems(value);
  if (known !== undefined) return spread(known, count, starred);
  if (!isIterable(value)) throw typeError(`cannot unpack non-iterable ${typeName(value)} object`);
  return (drive(unpackStarredSlowly(value, count, starred)) as PyList).items;
}
function* unpackStarredSlowly(value: Value, count: number, starred: number): Resumable {
  const items = yield* collect(value);
  return new PyList(spread(items, count, starred));
}
/** Fewer are copied in no time to speak of. */
const MANY_ITEMS = 1024;

function spread(items: readonly Value[], count: number, starred: number): Value[] {
  const least = count - 1;
  if (items.length < least) {
    throw valueError(`not enough values to unpack (expected at least ${least}, got ${items.length})`);
  }
  if (items.length > MANY_ITEMS) spend(items.length / 32);
  const after = count - 1 - starred;
  const end = items.length - after;
  return [...items.slice(0, starred), new PyList(items.slice(starred, end)), ...items.slice(end)];
}

/** The items of a list that an unpacking which was suspended has gathered. */
export function unpackedItems(list: Value | undefined): readonly Value[] {
  return list instanceof PyList ? list.items : [];
}

const notSequences = new Set(['str', 'bytes', 'bytearray']);
const sequences = new Set(['list', 'tuple', 'range', 'memoryview', 'deque', 'array']);
const mappings = new Set(['dict', 'mappingproxy', 'OrderedDict', 'defaultdict', 'Counter', 'ChainMap']);
export function isSequencePattern(value: Value): boolean {
  if (value instanceof PyList || value instanceof PyTuple || value instanceof PyRange) return true;
  const inner = unwrap(value);
  if (inner !== value) return inner instanceof PyList || inner instanceof PyTuple;
  const { mro } = typeOf(value);
  return (
    (mro.some((type) => sequences.has(type.name) && type.immutable) &&
      !mro.some((type) => notSequences.has(type.name))) ||
    mro.some((type) => type.isSequenceAbc)
  );
}
export function isMappingPattern(value: Value): boolean {
  const inner = unwrap(value);
  if (inner instanceof PyDict || value instanceof PyMappingProxy) return true;
  const { mro } = typeOf(value);
  return mro.some((type) => (mappings.has(type.name) && type.immutable) || type.isMappingAbc);
}

/** The values under the keys as a tuple, or None if one is missing. May suspend. */
export function matchKeys(subject: Value, keys: readonly Value[]): Value {
  const seen = new PySet();
  for (const key of keys) {
    if (seen.has(key)) throw valueError(`mapping pattern checks duplicate key (${String(repr(key))})`);
    seen.add(key);
  }
  if (subject instanceof PyDict) {
    const values: Value[] = [];
    for (const key of keys) {
      const value = subject.get(key);
      if (value === undefined) return null;
      values.push(value);
    }
    return new PyTuple(values);
  }
  return drive(matchKeysSlowly(subject, keys));
}
function* matchKeysSlowly(subject: Value, keys: readonly Value[]): Resumable {
  const missing = new PySet();
  const values: Value[] = [];
  for (const key of keys) {
    let value: Value;
    try {
      value = callMethod(subject, 'get', [key, missing]);
    } catch (e) {
      value = (yield suspended(e)) as Value;
    }
    if (value === missing) return null;
    values.push(value);
  }
  return new PyTuple(values);
}
export function matchRest(subject: Value, keys: readonly Value[]): Value {
  return drive(restOf(subject, keys));
}
function* restOf(subject: Value, keys: readonly Value[]): Resumable {
  const dict = new PyDict();
  try {
    updateDict(dict, subject);
  } catch (e) {
    yield* suspendedWith(e, dict);
  }
  for (const key of keys) dict.delete(key);
  return dict;
}

/** Types whose one positional sub-pattern is the value itself. */
const selfMatching = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

/** The attributes that a class pattern names, as a tuple, or None if the subject does not match. May suspend. */
export function matchClass(subject: Value, cls: Value, positional: number, names: readonly string[]): Value {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  return drive(matchClassSlowly(subject, cls, positional, names));
}
function* matchClassSlowly(subject: Value, cls: PyType, positional: number, names: readonly string[]): Resumable {
  let isMember = typeOf(subject).isSubtypeOf(cls);
  const hook = cls.cls.lookup('__instancecheck__');
  if (!isMember && hook instanceof PyFunction) {
    try {
      isMember = callSpecial(hook, cls, [subject]) === true;
    } catch (e) {
      isMember = (yield suspended(e)) === true;
    }
  }
  if (!isMember) return null;
  const values: Value[] = [];
  let attributes: readonly Value[] = [];
  if (positional > 0) {
    const matchArgs = cls.lookup('__match_args__');
    if (matchArgs === undefined) {
      if (!cls.mro.some((base) => base.immutable && selfMatching.has(base.name)))
        throw tooManyPatterns(cls, 0, positional);
      if (positional > 1) throw tooManyPatterns(cls, 1, positional);
      values.push(subject);
    } else {
      if (!(matchArgs instanceof PyTuple)) {
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeName(matchArgs)})`);
      }
      if (matchArgs.items.length < positional) throw tooManyPatterns(cls, matchArgs.items.length, positional);
      attributes = matchArgs.items.slice(0, positional);
    }
  }
  attributes = attributes.concat(names);
  const seen = new Set<string>();
  for (const name of attributes) {
    if (typeof name !== 'string') throw typeError(`__match_args__ elements must be strings (got ${typeName(name)})`);
    if (seen.has(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    let value: Value;
    try {
      try {
        value = getAttribute(subject, name);
      } catch (e) {
        value = (yield suspended(e)) as Value;
      }
    } catch (e) {
      if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('AttributeError'))) return null;
      throw e;
    }
    values.push(value);
  }
  return new PyTuple(values);
}
function tooManyPatterns(cls: PyType, accepted: number, given: number): unknown {
  const plural = accepted === 1 ? '' : 's';
  return typeError(`${cls.name}() accepts ${accepted} positional sub-pattern${plural} (${given} given)`);
}

export const lengthOf = (value: Value): Value => length(value);

/** The part of an exception (group) that `except*` types match, and what is left; each may be None. */
export function splitGroup(exception: Value, types: Value): readonly [Value, Value] {
  if (exception === null) return [null, null];
  checkStarTypes(types);
  if (!(exception instanceof PyException)) return [null, exception];
  const isGroup = exception.cls.isSubtypeOf(exceptionNamed('BaseExceptionGroup'));
  const matches = instanceOfAny(exception, types);
  if (matches && !isGroup) {
    return [wrapInGroup([exception]), null];
  }
  if (matches) return [exception, null];
  if (!isGroup) return [null, exception];
  const pair = callMethod(exception, 'split', [types]);
  if (pair instanceof PyTuple && pair.items.length === 2) return [pair.items[0] as Value, pair.items[1] as Value];
  return [null, exception];
}
function instanceOfAny(exception: PyException, types: Value): boolean {
  spend(1);
  if (types instanceof PyTuple) return types.items.some((type) => instanceOfAny(exception, type));
  return types instanceof PyType && exception.cls.isSubtypeOf(types);
}
function checkStarTypes(types: Value): void {
  for (const type of types instanceof PyTuple ? types.items : [types]) {
    spend(1);
    if (!(type instanceof PyType && type.isSubtypeOf(exceptionNamed('BaseException')))) {
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
    }
    if (type.isSubtypeOf(exceptionNamed('BaseExceptionGroup'))) {
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
}
function wrapInGroup(exceptions: readonly PyException[]): Value {
  return call(exceptionNamed('ExceptionGroup'), ['', new PyTuple([...exceptions])]);
}

/** What is to be raised after the `except*` clauses: what none of them took and what they raised themselves, or None. */
export function joinGroup(original: Value, rest: Value, raised: Value): Value {
  const own = raised instanceof PyList ? raised.items : [];
  if (own.length === 0) {
    if (rest === null) return null;
    return rest;
  }
  const left: Value[] = rest === null ? [] : [rest];
  const added: Value[] = [];
  for (const item of own) {
    const isReraised = item instanceof PyException && original instanceof PyException && isPartOf(item, original);
    (isReraised ? left : added).push(item);
  }
  const members = [...added];
  if (left.length > 0) members.push(project(original, left));
  if (members.length === 1) return members[0] as Value;
  const joined = call(exceptionNamed('ExceptionGroup'), ['', new PyList(members)]);
  // It is raised where nothing is handled any more, and at no place of its own.
  if (joined instanceof PyException) joined.traceback = [];
  return joined;
}

/** The part of the original group that consists of the exceptions in the given parts of it. */
function project(original: Value, parts: readonly Value[]): Value {
  if (parts.length === 1) return parts[0] as Value;
  const leaves = new Set<Value>();
  for (const part of parts) addLeaves(part, leaves);
  const isLeft = new PyBuiltin('is_left(exception, /)', '', (exception: Value) => leaves.has(exception));
  return callMethod(original, 'subgroup', [isLeft]);
}
function addLeaves(value: Value, leaves: Set<Value>): void {
  spend(1);
  const members = value instanceof PyException ? ownAttribute(value, 'exceptions') : undefined;
  if (members instanceof PyTuple) for (const member of members.items) addLeaves(member, leaves);
  else leaves.add(value);
}
function isPartOf(part: PyException, whole: PyException): boolean {
  if (part === whole) return true;
  const [a, b] = [part.traceback, whole.traceback];
  // As CPython has it: what was split off and raised again as it was has the same history.
  return (
    a !== undefined &&
    a.length === b?.length &&
    a.every((entry, i) => entry === b[i]) &&
    part.cause === whole.cause &&
    part.context === whole.context
  );
}

/** `from module import name`. */
export function importFrom(module: Value, name: string): Value {
  try {
    return getAttribute(module, name);
  } catch (e) {
    if (!(e instanceof PyException) || !e.cls.isSubtypeOf(exceptionNamed('AttributeError'))) throw e;
    const moduleName = (module as { name?: string }).name ?? '<unknown module name>';
    const isUnfinished = module instanceof PyModule && currentInterpreter().importing?.has(module) === true;
    const source = isUnfinished
      ? `partially initialized module '${moduleName}' (most likely due to a circular import)`
      : `'${moduleName}' (unknown location)`;
    const failure = error('ImportError', `cannot import name '${name}' from ${source}`);
    failure.$name = moduleName;
    failure.$name_from = name;
    failure.importSource$ = module;
    throw failure;
  }
}
