// `obj.__dict__`: the attributes that an object carries, as a dict that reads and writes them in place.
import { ownAttribute, ownAttributes, setOwnAttribute } from '../runtime/attribute.ts';
import { typeError } from '../runtime/errors.ts';
import { listed } from '../runtime/iteration.ts';
import { payForLookUp } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { PyGetSet } from './builtin.ts';
import { dictType, PyDict } from './dict.ts';
import type { HashTable } from './hash-table.ts';
import type { PyObject, Value } from './object.ts';
import { typeName, unwrap } from './object.ts';

/** So many look-ups are charged at once. */
const CHARGED_LOOKS = 1024;
/** Units (see `spend`) for an attribute that is set or removed. */
const CHANGE_UNITS = 20;

/**
 * Keys that are strings are the attributes. Others, which Python allows and hardly anyone uses, are kept by the view itself and
 * are gone with it. What a built-in type keeps under a computed attribute (`StopIteration.value`) is not shown, as in Python.
 */
export class InstanceDict extends PyDict {
  private readonly object: PyObject;
  constructor(object: PyObject) {
    super();
    this.object = object;
  }

  private isHidden(name: string): boolean {
    return this.object.cls.lookup(name) instanceof PyGetSet;
  }
  private shown(): [string, Value][] {
    const entries = ownAttributes(this.object).filter(([name], i) => {
      if (i % CHARGED_LOOKS === CHARGED_LOOKS - 1) spend(CHARGED_LOOKS * 4);
      return !this.isHidden(name);
    });
    spend(entries.length / 4);
    return entries;
  }
  private attribute(key: Value): Value | undefined {
    const name = unwrap(key);
    if (typeof name !== 'string') return undefined;
    payForLookUp(name);
    return this.isHidden(name) ? undefined : ownAttribute(this.object, name);
  }

  override peek(): Value | undefined {
    return undefined;
  }
  override put(): boolean {
    return false;
  }

  override get size(): number {
    return this.shown().length + super.size;
  }
  override get(key: Value): Value | undefined {
    return typeof unwrap(key) === 'string' ? this.attribute(key) : super.get(key);
  }
  override has(key: Value): boolean {
    return this.get(key) !== undefined;
  }
  override set(key: Value, value: Value): void {
    const name = unwrap(key);
    if (typeof name === 'string') {
      payForLookUp(name);
      setOwnAttribute(this.object, name, value);
    } else super.set(key, value);
  }
  override delete(key: Value): Value | undefined {
    const name = unwrap(key);
    if (typeof name !== 'string') return super.delete(key);
    const value = this.attribute(key);
    if (value !== undefined) setOwnAttribute(this.object, name, undefined);
    return value;
  }
  override clear(): void {
    for (const [name] of this.shown()) {
      spend(CHANGE_UNITS);
      setOwnAttribute(this.object, name, undefined);
    }
    super.clear();
  }
  override *keys(): Generator<Value> {
    for (const [name] of this.shown()) yield name;
    yield* super.keys();
  }
  override *values(): Generator<Value> {
    for (const [, value] of this.shown()) yield value;
    yield* super.values();
  }
  override *entries(): Generator<[Value, Value]> {
    yield* this.shown();
    yield* super.entries();
  }
  override pop(): [Value, Value] | undefined {
    const last = listed(0, this.entries()).pop();
    if (last === undefined) return undefined;
    this.delete(last[0]);
    return last;
  }
  override copyFrom(other: HashTable): void {
    const entries = listed(0, other.entries());
    this.clear();
    for (const [key, value] of entries) {
      spend(CHANGE_UNITS);
      this.set(key, value);
    }
  }
}
InstanceDict.prototype.cls = dictType;

/** The view of an object's attributes: always the same one. */
export function instanceDict(object: PyObject): InstanceDict {
  if (object.view$ instanceof InstanceDict) return object.view$;
  const view = new InstanceDict(object);
  object.view$ = view;
  return view;
}

/** `obj.__dict__ = value`: the attributes become a copy of the dict's entries. */
export function replaceAttributes(object: PyObject, value: Value): void {
  const dict = unwrap(value);
  if (!(dict instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  instanceDict(object).copyFrom(dict);
}
