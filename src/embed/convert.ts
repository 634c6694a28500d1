// Values between host and script: always by copy, within a budget, without running the host's getters or the script's methods.
import { PyBuiltin } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, unwrap } from '../objects/object.ts';
import { PyFrozenSet, PySet } from '../objects/set.ts';
import { admitText } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { normalize } from '../runtime/numbers.ts';
import { ConversionError } from './errors.ts';
import { HostFunction, toBuiltin } from './host-function.ts';
import { HostObject, toHostObject } from './host-object.ts';
import { ScriptValue } from './script-value.ts';

/** Values that one crossing may have, and how deep they may lie in each other. */
const MAX_VALUES = 1_000_000;
const MAX_DEPTH = 500;

/** A number that is to be a float in the script even if it is whole: `Scriptling.float(1)`. */
export class HostFloat {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** What the conversion has to know of the instance. */
export interface Crossing {
  /** Whose handles are let through. */
  readonly owner: object;
}

class Budget {
  private values = 0;
  private depth = 0;
  enter(): void {
    if (++this.values > MAX_VALUES) throw new ConversionError(`more than ${MAX_VALUES} values cannot cross at once`);
    if (++this.depth > MAX_DEPTH) throw new ConversionError(`values more than ${MAX_DEPTH} deep cannot cross`);
  }
  leave(): void {
    this.depth--;
  }
}

/** What a host value is called in messages. Runs none of its code. */
function kindOf(value: object): string {
  if (typeof value === 'function') return 'a function (wrap it with fn)';
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) return 'an object';
  const descriptor = Object.getOwnPropertyDescriptor(prototype, 'constructor');
  const made: unknown = descriptor?.value;
  return typeof made === 'function' && typeof made.name === 'string' && made.name !== ''
    ? `an instance of ${made.name}`
    : 'an object';
}

/** Copies a host value into the script. Throws `ConversionError` for what has no counterpart. */
export function toScript(value: unknown, crossing: Crossing): Value {
  return copyIn(value, crossing, new Map(), new Budget());
}

function copyIn(value: unknown, crossing: Crossing, seen: Map<object, Value>, budget: Budget): Value {
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
  if (object instanceof ScriptValue) return object.open(crossing.owner);
  if (object instanceof Uint8Array) return new PyBytes(Uint8Array.from(object));
  if (object instanceof ArrayBuffer) return new PyBytes(new Uint8Array(object.slice(0)));
  if (object instanceof Date) return Number.isNaN(object.getTime()) ? null : object.toISOString();
  if (Array.isArray(object)) {
    const list = new PyList([]);
    seen.set(object, list);
    const length = Object.getOwnPropertyDescriptor(object, 'length')?.value as number;
    const items: Value[] = [];
    for (let i = 0; i < length; i++) items[i] = copyIn(dataProperty(object, String(i)), crossing, seen, budget);
    list.items = items;
    return list;
  }
  if (object instanceof Map) {
    const dict = new PyDict();
    seen.set(object, dict);
    for (const [key, item] of Map.prototype.entries.call(object)) {
      dict.set(copyIn(key, crossing, seen, budget), copyIn(item, crossing, seen, budget));
    }
    return dict;
  }
  if (object instanceof Set) {
    const set = new PySet();
    seen.set(object, set);
    for (const item of Set.prototype.values.call(object)) set.add(copyIn(item, crossing, seen, budget));
    return set;
  }
  const prototype: unknown = Object.getPrototypeOf(object);
  if (
    typeof object === 'function' ||
    (prototype !== null && Object.getPrototypeOf(prototype) !== null) ||
    isExotic(object)
  ) {
    throw new ConversionError(`${kindOf(object)} cannot cross into the script`);
  }
  const dict = new PyDict();
  seen.set(object, dict);
  for (const name of Object.keys(object)) {
    const descriptor = Object.getOwnPropertyDescriptor(object, name);
    if (descriptor === undefined || !('value' in descriptor)) continue;
    dict.set(admitText(name), copyIn(descriptor.value, crossing, seen, budget));
  }
  return dict;
}

/** Objects that look plain and are not: the global object, namespaces such as Math, `arguments`. */
function isExotic(object: object): boolean {
  return object === globalThis || Object.prototype.toString.call(object) !== '[object Object]';
}

function dataProperty(object: object, name: string): unknown {
  const descriptor = Object.getOwnPropertyDescriptor(object, name);
  return descriptor !== undefined && 'value' in descriptor ? descriptor.value : undefined;
}

/** Copies a script value out to the host. Functions, classes, instances become `ScriptValue` handles. */
export function toHost(value: Value, crossing: Crossing): unknown {
  return copyOut(value, crossing, new Map(), new Budget());
}

function copyOut(value: Value, crossing: Crossing, seen: Map<PyObject, unknown>, budget: Budget): unknown {
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
  if (value instanceof PyBytes || value instanceof PyByteArray) return Uint8Array.from(value.bytes);
  if (value instanceof PyList || value instanceof PyTuple) {
    const array: unknown[] = [];
    seen.set(value, array);
    for (let i = 0; i < value.items.length; i++)
      define(array, String(i), copyOut(value.items[i] as Value, crossing, seen, budget));
    return array;
  }
  if (value instanceof PyDict) {
    const entries = [...value.entries()];
    if (entries.every(([key]) => typeof key === 'string')) {
      const object = Object.create(null) as Record<string, unknown>;
      seen.set(value, object);
      for (const [key, item] of entries) object[key as string] = copyOut(item, crossing, seen, budget);
      return object;
    }
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, item] of entries)
      map.set(copyOut(key, crossing, seen, budget), copyOut(item, crossing, seen, budget));
    return map;
  }
  if (value instanceof PySet || value instanceof PyFrozenSet) {
    const set = new Set<unknown>();
    seen.set(value, set);
    for (const item of value.keys()) set.add(copyOut(item, crossing, seen, budget));
    return set;
  }
  const inner = unwrap(value);
  if (inner !== value) return copyOut(inner, crossing, seen, budget);
  const handle = new ScriptValue(value, crossing.owner, value.cls.name, value instanceof PyBuiltin);
  seen.set(value, handle);
  return handle;
}

/** Defines an element: nothing that a page has put on Array.prototype can get in the way. */
function define(array: unknown[], key: string, value: unknown): void {
  Object.defineProperty(
    array,
    key,
    Object.assign(Object.create(null), { value, writable: true, enumerable: true, configurable: true }),
  );
}
