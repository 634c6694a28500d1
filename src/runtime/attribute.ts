// Attribute access: the descriptor protocol, look-up in instances, types and whatever has a way of its own.

import { PyBuiltin, PyClassMethod, PyGetSet, PyMember, PyStaticMethod } from '../objects/builtin.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { PyBoundBuiltin, PyBoundMethod, PyFunction } from '../objects/function.ts';
import { typeTextMethod } from '../objects/go-type-names.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { Instance, PyType, typeOf } from '../objects/object.ts';
import { PyProperty } from '../objects/property.ts';
import { callSpecial } from './call.ts';
import { attributeError, noAttribute, typeError } from './errors.ts';
import type { Resumable } from './machine.ts';
import { allocate, drive, machine, spend, suspended } from './machine.ts';
import { price } from './prices.ts';

type Attributes = Record<string, Value | undefined>;

/** The attributes that an object of any type carries itself, under their prefixed names. */
function own(object: PyObject): Attributes {
  return object as unknown as Attributes;
}

/** Whether objects of the type take attributes: instances of script classes, functions, exceptions. */
export function hasAttributes(object: Value): object is PyObject {
  return object instanceof Instance || object instanceof PyFunction;
}

/** What a class attribute becomes when it is read through an instance. May call the script (`property`, `__get__`). */
export function bindToInstance(found: Value, object: Value, type: PyType): Value {
  if (found instanceof PyFunction) return new PyBoundMethod(object, found);
  if (found instanceof PyBuiltin) return found.owner === undefined ? found : new PyBoundBuiltin(object, found);
  if (found instanceof PyProperty) return found.read(object);
  if (found instanceof PyGetSet) return found.get(receiver(found, object));
  if (found instanceof PyClassMethod) return bindClassMethod(found, type);
  if (found instanceof PyStaticMethod) return found.callable;
  if (found instanceof Instance) {
    const get = found.cls.lookup('__get__');
    if (get !== undefined) return callSpecial(get, found, [object, type]);
  }
  return found;
}

/** What a class attribute becomes when it is read through the class. */
function bindToClass(found: Value, type: PyType): Value {
  if (found instanceof PyClassMethod) return bindClassMethod(found, type);
  if (found instanceof PyStaticMethod) return found.callable;
  if (found instanceof PyGetSet) return found.readOnClass(type);
  if (found instanceof Instance) {
    const get = found.cls.lookup('__get__');
    if (get !== undefined) return callSpecial(get, found, [null, type]);
  }
  return found;
}

function bindClassMethod(method: PyClassMethod, type: PyType): Value {
  const { callable } = method;
  if (callable instanceof PyFunction) return new PyBoundMethod(type, callable);
  if (callable instanceof PyBuiltin) return new PyBoundBuiltin(type, callable);
  return bindToInstance(callable, type, typeOf(type));
}

function receiver(descriptor: PyGetSet, object: Value): Value {
  const { owner } = descriptor;
  if (owner === undefined || owner.accepts(object)) return object;
  if (object instanceof Instance && object.payload !== undefined && owner.accepts(object.payload))
    return object.payload;
  throw typeError(
    `descriptor '${descriptor.name}' for '${owner.name}' objects doesn't apply to a '${typeOf(object).name}' object`,
  );
}

/** Whether a class attribute takes part in assignment, and so comes before what the instance carries. */
export function isDataDescriptor(found: Value): boolean {
  if (found instanceof PyProperty || found instanceof PyGetSet) return true;
  if (!(found instanceof Instance)) return false;
  return found.cls.lookup('__set__') !== undefined || found.cls.lookup('__delete__') !== undefined;
}

/** A data descriptor without `__get__` leaves reading to the instance. */
function isReadable(found: Value): boolean {
  return !(found instanceof Instance) || found.cls.lookup('__get__') !== undefined;
}

/** `object.name`. May call the script. */
export function getAttribute(object: Value, name: string): Value {
  const type = typeOf(object);
  if (type.hooked) return drive(hookedAttribute(object, name));
  const value = findAttribute(object, name);
  if (value !== undefined) return value;
  // As in the Go version, every value answers `.type()` if nothing else of it does.
  if (name === 'type' && !(object instanceof PyType)) return typeTextMethod(object);
  throw missingAttribute(object, name);
}

export function missingAttribute(object: Value, name: string): PyException {
  if (object instanceof PyType)
    return attributeError(`type object '${object.name}' has no attribute '${name}'`, object, name);
  return noAttribute(object, name);
}

/** Where a class defines `__getattribute__` or `__getattr__`. */
function* hookedAttribute(object: Value, name: string): Resumable {
  const type = typeOf(object);
  const hook = type.lookup('__getattribute__');
  const fallback = type.lookup('__getattr__');
  try {
    if (hook !== undefined && !(hook instanceof PyBuiltin)) {
      try {
        return callSpecial(hook, object, [name]);
      } catch (e) {
        return (yield suspended(e)) as Value;
      }
    }
    let value: Value | undefined;
    try {
      value = findAttribute(object, name);
    } catch (e) {
      value = yield suspended(e);
    }
    if (value !== undefined) return value;
    throw missingAttribute(object, name);
  } catch (e) {
    if (fallback === undefined || !(e instanceof PyException) || !e.cls.isSubtypeOf(exceptionNamed('AttributeError')))
      throw e;
  }
  try {
    try {
      return callSpecial(fallback, object, [name]);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  } catch (e) {
    // What is wrong is told to whoever asks the exception.
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('AttributeError')) && e.$name === undefined) {
      e.$name = name;
      e.$obj = object;
    }
    throw e;
  }
}

/** `object.name` by the ordinary rules (those of `object.__getattribute__`), undefined if there is no such attribute. */
export function findAttribute(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const hook = type.getAttributeHook;
  if (hook !== undefined) return hook(object, name);
  const found = type.lookup(name);
  if (found !== undefined && isDataDescriptor(found) && isReadable(found)) return bindToInstance(found, object, type);
  if (hasAttributes(object)) {
    const value = own(object)[`$${name}`];
    if (value !== undefined) return value;
  }
  return found === undefined ? undefined : bindToInstance(found, object, type);
}

/** Attribute look-up on a class: its metaclass's data descriptors, its own MRO, then the metaclass. */
export function findTypeAttribute(type: PyType, name: string): Value | undefined {
  const meta = type.cls;
  const onMeta = meta.lookup(name);
  if (onMeta !== undefined && isDataDescriptor(onMeta)) return bindToInstance(onMeta, type, meta);
  const found = type.lookup(name);
  if (found !== undefined) return bindToClass(found, type);
  return onMeta === undefined ? undefined : bindToInstance(onMeta, type, meta);
}

/** `object.name = value`. May call the script. */
export function setAttribute(object: Value, name: string, value: Value): void {
  const type = typeOf(object);
  const hook = type.lookup('__setattr__');
  if (hook !== undefined && !(hook instanceof PyBuiltin)) {
    callSpecial(hook, object, [name, value]);
    return;
  }
  storeAttribute(object, name, value);
}

/** The ordinary rules of assignment: those of `object.__setattr__`. */
export function storeAttribute(object: Value, name: string, value: Value): void {
  const type = typeOf(object);
  const hook = type.setAttributeHook;
  if (hook !== undefined) return hook(object, name, value);
  const found = type.lookup(name);
  if (found !== undefined) {
    if (found instanceof PyProperty) {
      found.write(object, value);
      return;
    }
    if (found instanceof PyGetSet) {
      if (found.set === undefined) throw readOnlyError(object, found, name);
      found.set(receiver(found, object), value);
      return;
    }
    if (found instanceof Instance) {
      const set = found.cls.lookup('__set__');
      if (set !== undefined) {
        callSpecial(set, found, [object, value]);
        return;
      }
      if (found.cls.lookup('__delete__') !== undefined) throw attributeError('__set__', object, name);
    }
  }
  if (!hasAttributes(object) || type.slotNames?.has(name) === false) throw cannotSet(object, name, found !== undefined);
  put(object, name, value);
}

/** The AttributeError for storing to a computed attribute that cannot be set. */
export function readOnlyError(object: Value, found: PyGetSet, name: string): PyException {
  if (found instanceof PyMember) return attributeError('readonly attribute', object, name);
  if (name === '__doc__') {
    return attributeError(`'${typeOf(object).name}' object attribute '__doc__' is read-only`, object, name);
  }
  return attributeError(`attribute '${found.name}' of '${typeOf(object).name}' objects is not writable`, object, name);
}

function cannotSet(object: Value, name: string, known: boolean): PyException {
  const { name: typeName } = typeOf(object);
  return known
    ? attributeError(`'${typeName}' object attribute '${name}' is read-only`, object, name)
    : attributeError(`'${typeName}' object has no attribute '${name}'`, object, name);
}

/** `del object.name`. May call the script. */
export function deleteAttribute(object: Value, name: string): void {
  const type = typeOf(object);
  const hook = type.lookup('__delattr__');
  if (hook !== undefined && !(hook instanceof PyBuiltin)) {
    callSpecial(hook, object, [name]);
    return;
  }
  removeAttribute(object, name);
}

/** The ordinary rules of deletion: those of `object.__delattr__`. */
export function removeAttribute(object: Value, name: string): void {
  const type = typeOf(object);
  const hook = type.setAttributeHook;
  if (hook !== undefined) return hook(object, name, undefined);
  const found = type.lookup(name);
  if (found instanceof PyProperty) {
    found.remove(object);
    return;
  }
  if (found instanceof PyGetSet) {
    if (found.set === undefined) throw readOnlyError(object, found, name);
    found.set(receiver(found, object), undefined);
    return;
  }
  if (found instanceof Instance) {
    const remove = found.cls.lookup('__delete__');
    if (remove !== undefined) {
      callSpecial(remove, found, [object]);
      return;
    }
    if (found.cls.lookup('__set__') !== undefined) throw attributeError('__delete__', object, name);
  }
  if (!hasAttributes(object)) throw cannotSet(object, name, found !== undefined);
  const attributes = own(object);
  if (attributes[`$${name}`] === undefined) throw noAttribute(object, name);
  delete attributes[`$${name}`];
}

/** Units (see `spend`) for an attribute that is read in passing, and how many are charged at once. */
const ATTRIBUTE_UNITS = 10;
const CHARGED_ATTRIBUTES = 1024;

/** The attributes that the object itself carries, in the order they were first set. */
export function ownAttributes(object: PyObject): [string, Value][] {
  const entries: [string, Value][] = [];
  for (const key of Object.keys(object)) {
    if (!key.startsWith('$')) continue;
    const value = own(object)[key];
    if (value === undefined) continue;
    const count = entries.push([key.slice(1), value]);
    if (count % CHARGED_ATTRIBUTES === 0) spend(CHARGED_ATTRIBUTES * ATTRIBUTE_UNITS);
  }
  return entries;
}

/** Names of attributes that objects have been given lately. A name that no other object has takes memory, and so does V8's hidden class for it. */
const knownNames = new Set<string>();
const MOST_KNOWN = 4096;
/** Longer ones are not remembered. */
const LONG_NAME = 64;

function payForName(object: PyObject, name: string): void {
  if (knownNames.has(name)) return;
  if (name.length <= LONG_NAME) {
    if (knownNames.size >= MOST_KNOWN) knownNames.clear();
    knownNames.add(name);
  }
  allocate(price.ownNames + price.ownName + name.length);
  object.hasOwnNames$ = true;
}

/** Has the object itself carry an attribute of whatever name, which is charged. */
function put(object: PyObject, name: string, value: Value): void {
  machine.memory -= price.grownItem;
  const attributes = own(object);
  const key = `$${name}` as const;
  if (attributes[key] === undefined) payForName(object, name);
  attributes[key] = value;
}

/** Sets or (undefined) removes the value of a slot. */
export function storeSlot(object: PyObject, name: string, value: Value | undefined): void {
  if (value === undefined) delete own(object)[`$${name}`];
  else put(object, name, value);
}

export function ownAttribute(object: PyObject, name: string): Value | undefined {
  return own(object)[`$${name}`];
}

/**
 * Sets an attribute past all descriptors, as a write to `__dict__` does. If a data descriptor of that name exists, the class must
 * no longer be read by the inline path.
 */
export function setOwnAttribute(object: PyObject, name: string, value: Value | undefined): void {
  if (value === undefined) {
    delete own(object)[`$${name}`];
    return;
  }
  const found = object.cls.lookup(name);
  if (found !== undefined && isDataDescriptor(found)) object.cls.plainReads = false;
  put(object, name, value);
}
