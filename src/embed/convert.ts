// Values between host and script: always by copy, within a budget, without running the host's getters or the script's methods.
import type { TimeZone } from '../capability/clock.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat, PyObject, PyType, typeName, unwrap } from '../objects/object.ts';
import type { AnySet } from '../objects/set.ts';
import { PyFrozenSet, PySet } from '../objects/set.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { Meter, nextStretch } from '../runtime/limits.ts';
import { machine, spend } from '../runtime/machine.ts';
import { bitSize, normalize } from '../runtime/numbers.ts';
import { Run } from '../runtime/run.ts';
import { Termination } from '../runtime/unwind.ts';
import { isShareableDate, momentOfMilliseconds, toHostDate } from '../stdlib/datetime/host-date.ts';
import { ConversionError, HostException, TooLargeError } from './errors.ts';
import { HostFunction, isHostBuiltin, toBuiltin } from './host-function.ts';
import { HostKeys } from './host-keys.ts';
import { HostClass, HostObject, targetOf, toHostObject, toHostType } from './host-object.ts';
import { ScriptValue } from './script-value.ts';

export const UNHASHABLE_KEY = 'a Map or a Set has a key that Python cannot hash';

/** How deep values may lie in each other. */
const MAX_DEPTH = 500;
/** What each value counts besides its characters or bytes, and what a container counts more. */
export const VALUE_BYTES = 16;
const CONTAINER_BYTES = 64;
/** After so many bytes time is charged. */
const CHARGED_BYTES = 16_384;

/** A number that is to be a float in the script even if it is whole: `Scriptling.float(1)`. */
export class HostFloat {
  readonly value: number;
  constructor(value: number) {
    if (typeof value !== 'number') throw new TypeError(`value must be a number, not ${typeof value}`);
    this.value = value;
  }
}

/** What the conversion has to know of the instance. */
export interface Crossing {
  /** Whose handles are let through. */
  readonly owner: object;
  /** What may cross at once. */
  readonly crossingBytes: number;
  /** The handles given out so far, so that one value has one handle. */
  readonly handles: WeakMap<PyObject, ScriptValue>;
  /** What a datetime without a zone is in. */
  readonly timeZone: TimeZone;
}

/** What values that cross at once may come to. */
export class Budget {
  private readonly limit: number;
  private bytes = 0;
  private paidFor = CHARGED_BYTES;
  private depth = 0;
  constructor(limit: number) {
    this.limit = limit;
  }
  add(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limit) throw this.tooLarge();
    if (this.bytes < this.paidFor) return;
    // Of a long copy the time counts as that of the script.
    this.paidFor = this.bytes + CHARGED_BYTES;
    spend((4 * CHARGED_BYTES) / VALUE_BYTES);
  }
  /** A value, besides what is in it. What is no object is copied as often as it stands somewhere. */
  addValue(value: unknown): void {
    this.add(VALUE_BYTES);
    if (typeof value === 'string') this.add(value.length);
    else if (typeof value === 'bigint') this.add(bitSize(value) / 8);
  }
  /** So many values are to come. */
  expect(values: number): void {
    if (this.bytes + values * VALUE_BYTES > this.limit) throw this.tooLarge();
  }
  private tooLarge(): TooLargeError {
    return new TooLargeError(`values of more than ${this.limit} bytes cannot cross at once (crossingBytes)`);
  }
  enter(): void {
    this.add(CONTAINER_BYTES);
    if (++this.depth > MAX_DEPTH) {
      throw new TooLargeError(`values that lie more than ${MAX_DEPTH} deep in each other cannot cross`);
    }
  }
  leave(): void {
    this.depth--;
  }
}

/** What a host value is called in messages. Runs none of its code. */
function kindOf(value: object): string {
  if (typeof value === 'function') return 'a function (declare it with fn)';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return 'an object';
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  const made: unknown = descriptor?.value;
  return typeof made === 'function' && typeof made.name === 'string' && made.name !== '' && made !== Object
    ? `an instance of ${made.name}`
    : 'an object';
}

/** Copies a host value into the script. Throws `ConversionError` for what has no counterpart. */
export function toScript(value: unknown, crossing: Crossing): Value {
  try {
    return copyIn(value, crossing, new Map(), new Budget(crossing.crossingBytes));
  } catch (failure) {
    // A key that cannot be hashed.
    if (failure instanceof PyException && !(failure instanceof Termination)) throw new ConversionError(UNHASHABLE_KEY);
    throw failure;
  }
}

function copyIn(value: unknown, crossing: Crossing, seen: Map<object, Value>, budget: Budget): Value {
  budget.addValue(value);
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
      return value;
    case 'string':
      return admitText(value);
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new PyFloat(value);
    case 'bigint':
      return normalize(value);
    case 'symbol':
      throw new ConversionError('a symbol cannot cross into the script');
  }
  if (value === null) return null;
  const object = value as object;
  const known = seen.get(object);
  if (known !== undefined) return known;
  budget.enter();
  try {
    return copyObject(object, crossing, seen, budget);
  } finally {
    budget.leave();
  }
}

function copyObject(object: object, crossing: Crossing, seen: Map<object, Value>, budget: Budget): Value {
  if (object instanceof HostFloat) return new PyFloat(object.value);
  if (object instanceof HostFunction) return toBuiltin(object);
  if (object instanceof HostObject) return toHostObject(object);
  if (object instanceof HostClass) return toHostType(object);
  if (object instanceof HostException) return object.type();
  if (object instanceof ScriptValue) return object.open(crossing.owner);
  if (object instanceof Uint8Array || object instanceof ArrayBuffer) {
    budget.add(object.byteLength);
    const bytes = new PyBytes(Uint8Array.from(object instanceof Uint8Array ? object : new Uint8Array(object)));
    seen.set(object, bytes);
    return bytes;
  }
  if (object instanceof Date) {
    const moment = momentOf(object);
    seen.set(object, moment);
    return moment;
  }
  if (Array.isArray(object)) {
    const list = new PyList([]);
    seen.set(object, list);
    const length = Object.getOwnPropertyDescriptor(object, 'length')?.value as number;
    budget.expect(length);
    const items: Value[] = [...nones(length)];
    for (let i = 0; i < length; i++) items[i] = copyIn(dataProperty(object, String(i)), crossing, seen, budget);
    list.replace(items);
    return list;
  }
  if (object instanceof Map) {
    const dict = new PyDict();
    seen.set(object, dict);
    for (const [key, item] of Map.prototype.entries.call(object)) {
      dict.set(asKey(copyIn(key, crossing, seen, budget)), copyIn(item, crossing, seen, budget));
    }
    return dict;
  }
  if (object instanceof Set) {
    const set = new PySet();
    seen.set(object, set);
    for (const item of Set.prototype.values.call(object)) set.add(asKey(copyIn(item, crossing, seen, budget)));
    return set;
  }
  checkPlain(object);
  const dict = new PyDict();
  seen.set(object, dict);
  for (const [name, item] of dataEntries(object)) {
    budget.add(VALUE_BYTES + name.length);
    dict.set(admitText(name), copyIn(item, crossing, seen, budget));
  }
  return dict;
}

/** What an array is made of whose items are assigned afterwards. */
function* nones(count: number): Generator<null> {
  for (let i = 0; i < count; ) for (const stop = nextStretch(i, count, 1); i < stop; i++) yield null;
}

/** Throws `ConversionError` for anything but an object that is a table of properties. */
export function checkPlain(object: object): void {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (
    typeof object === 'function' ||
    (prototype !== null && Object.getPrototypeOf(prototype) !== null) ||
    isExotic(object)
  ) {
    throw new ConversionError(`${kindOf(object)} cannot cross into the script`);
  }
}

/** The own data properties of a plain object. Getters are not run; of a proxy each property is asked for once. */
export function* dataEntries(object: object): Generator<readonly [string, unknown]> {
  for (const name of Reflect.ownKeys(object)) {
    if (typeof name === 'symbol') continue;
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (descriptor?.enumerable === true && Object.hasOwn(descriptor, 'value')) yield [name, descriptor.value];
  }
}

/** What a date is to the script. Throws `ConversionError` for one that is invalid. */
export function momentOf(date: Date): Value & object {
  const milliseconds = Date.prototype.getTime.call(date);
  if (Number.isNaN(milliseconds)) throw new ConversionError('an invalid Date cannot cross into the script');
  const moment = momentOfMilliseconds(milliseconds);
  if (moment === undefined) throw new ConversionError('a Date outside of the years 1 to 9999 cannot cross');
  return moment;
}

/** A key is hashed, which must not run code of the script: nothing watches over it here. */
function asKey(key: Value): Value {
  if (key instanceof Instance) throw new ConversionError('an instance of a script cannot be a key of a Map or a Set');
  return key;
}

/** Objects that look plain and are not: the global object, namespaces such as Math, `arguments`. */
function isExotic(object: object): boolean {
  return object === globalThis || Object.prototype.toString.call(object) !== '[object Object]';
}

/** An own property that is plain data; else undefined. */
export function dataProperty(object: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, name);
  return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
}

/**
 * Copies a script value out to the host. Functions, classes, instances become `ScriptValue` handles; objects of the host are
 * these objects again.
 */
export function toHost(value: Value, crossing: Crossing): unknown {
  return copyOut(value, crossing, new Map(), new Budget(crossing.crossingBytes));
}

function copyOut(value: Value, crossing: Crossing, seen: Map<PyObject, unknown>, budget: Budget): unknown {
  budget.addValue(value);
  if (!(value instanceof PyObject)) return value;
  if (value instanceof PyFloat) return value.value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  budget.enter();
  try {
    return copyObjectOut(value, crossing, seen, budget);
  } finally {
    budget.leave();
  }
}

function copyObjectOut(value: PyObject, crossing: Crossing, seen: Map<PyObject, unknown>, budget: Budget): unknown {
  if (value instanceof PyBytes || value instanceof PyByteArray) {
    budget.add(value.bytes.length);
    const bytes = Uint8Array.from(value.bytes);
    seen.set(value, bytes);
    return bytes;
  }
  if (value instanceof PyList || value instanceof PyTuple) {
    budget.expect(value.items.length);
    // Elements that are there are assigned: nothing that a page has put on Array.prototype gets in the way.
    const array: unknown[] = [...value.items];
    seen.set(value, array);
    for (let i = 0; i < array.length; i++) array[i] = copyOut(value.items[i] as Value, crossing, seen, budget);
    return array;
  }
  if (value instanceof PyDict) {
    budget.expect(value.size);
    if (hasTextKeys(value)) {
      const object = Object.create(null) as Record<string, unknown>;
      seen.set(value, object);
      const keys = new HostKeys(budget, value.size);
      for (const [key, item] of value.entries()) {
        keys.pay(key);
        budget.add(VALUE_BYTES + (key as string).length);
        object[key as string] = copyOut(item, crossing, seen, budget);
      }
      return object;
    }
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    const keys = new HostKeys(budget, value.size);
    for (const [key, item] of value.entries()) {
      keys.pay(key);
      map.set(copyOut(key, crossing, seen, budget), copyOut(item, crossing, seen, budget));
    }
    return map;
  }
  if (value instanceof PySet || value instanceof PyFrozenSet) {
    const set = new Set<unknown>();
    seen.set(value, set);
    const keys = new HostKeys(budget, value.size);
    for (const item of value.keys()) {
      keys.pay(item);
      set.add(copyOut(item, crossing, seen, budget));
    }
    return set;
  }
  const target = targetOf(value);
  if (target !== undefined) return target;
  const inner = unwrap(value);
  if (inner !== value) {
    const copy = copyOut(inner, crossing, seen, budget);
    seen.set(value, copy);
    return copy;
  }
  const date = toHostDate(value, crossing.timeZone);
  if (date !== undefined) {
    seen.set(value, date);
    return date;
  }
  return toHandle(value, crossing);
}

function hasTextKeys(dict: PyDict): boolean {
  const meter = new Meter(0, 1);
  let count = 0;
  for (const key of dict.keys()) {
    if (typeof key !== 'string') return false;
    meter.pass(++count);
  }
  return true;
}

/** The handle for a script value: always the same one. */
export function toHandle(value: PyObject, crossing: Crossing): ScriptValue {
  if (machine.supervisor instanceof Run) machine.supervisor.isReachable = true;
  let handle = crossing.handles.get(value);
  if (handle === undefined) {
    handle = new ScriptValue(value, crossing.owner, typeName(value));
    crossing.handles.set(value, handle);
  }
  return handle;
}

/**
 * Copies variables for another interpreter, with the kinds and the shared references that they have. Those that hold a function, a
 * class, an instance or a module are left out: they belong to the interpreter that made them.
 */
export function copyVariables(variables: Iterable<readonly [string, Value]>): [string, Value][] {
  const copies = new Map<PyObject, Value>();
  const copied: [string, Value][] = [];
  for (const [name, value] of variables) if (isData(value, new Set(), 0)) copied.push([name, duplicate(value, copies)]);
  return copied;
}

/** Values that any interpreter may hold as they are: immutable, with nothing of one interpreter in them. */
function isShareable(value: Value): boolean {
  return (
    !(value instanceof PyObject) ||
    value instanceof PyFloat ||
    value instanceof PyBytes ||
    value instanceof PyComplex ||
    isShareableDate(value) ||
    targetOf(value) !== undefined ||
    isHostBuiltin(value) ||
    (value instanceof PyType && value.immutable)
  );
}

function isData(value: Value, seen: Set<Value>, depth: number): boolean {
  if (isShareable(value) || seen.has(value)) return true;
  if (depth > MAX_DEPTH) return false;
  seen.add(value);
  const isPart = (item: Value): boolean => isData(item, seen, depth + 1);
  switch (value?.constructor) {
    case PyByteArray:
      return true;
    case PyList:
    case PyTuple:
      return (value as PyList | PyTuple).items.every(isPart);
    case PySet:
    case PyFrozenSet:
      return [...(value as AnySet).keys()].every(isPart);
    case PyDict:
      return [...(value as PyDict).entries()].every(([key, item]) => isPart(key) && isPart(item));
    default:
      return false;
  }
}

function duplicate(value: Value, copies: Map<PyObject, Value>): Value {
  if (isShareable(value)) return value;
  const original = value as PyObject;
  const known = copies.get(original);
  if (known !== undefined) return known;
  const keep = <T extends PyObject>(copy: T): T => {
    copies.set(original, copy);
    return copy;
  };
  if (original instanceof PyByteArray) return keep(new PyByteArray(Uint8Array.from(original.bytes)));
  if (original instanceof PyList || original instanceof PyTuple) {
    const items: Value[] = [];
    const copy = keep(original instanceof PyList ? new PyList(items) : new PyTuple(items));
    for (const item of original.items) items.push(duplicate(item, copies));
    return copy;
  }
  if (original instanceof PyDict) {
    const copy = keep(new PyDict());
    for (const [key, item] of original.entries()) copy.set(duplicate(key, copies), duplicate(item, copies));
    return copy;
  }
  const copy = keep(original instanceof PyFrozenSet ? new PyFrozenSet() : new PySet());
  for (const item of (original as AnySet).keys()) copy.add(duplicate(item, copies));
  return copy;
}
