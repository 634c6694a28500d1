// The table of `object`: what every value answers to.
import {
  findAttribute,
  hasAttributes,
  missingAttribute,
  ownAttributes,
  removeAttribute,
  storeAttribute,
} from '../runtime/attribute.ts';
import { callSpecial } from '../runtime/call.ts';
import { identical } from '../runtime/comparison.ts';
import { attributeError, noAttribute, typeError } from '../runtime/errors.ts';
import { identityHash } from '../runtime/hash.ts';
import { Meter, payForLookUp } from '../runtime/limits.ts';
import { continueWith, spend } from '../runtime/machine.ts';
import { repr, str } from '../runtime/text.ts';
import { truth } from '../runtime/truth.ts';
import { classMethod, define, fn, getter, rawFn, staticMethod } from './builtin.ts';
import { newObject } from './class.ts';
import { PyException } from './exception.ts';
import { PyFunction } from './function.ts';
import { instanceDict, replaceAttributes } from './instance-dict.ts';
import { PyList } from './list.ts';
import { PyModule } from './module.ts';
import type { PyObject, Value } from './object.ts';
import { Instance, notImplemented, objectType, PyType, typeName, typeOf, unwrap } from './object.ts';
import { plainRepr } from './plain-repr.ts';

/** The name of an attribute, given by a script as a value. */
export function attributeName(name: Value): string {
  const text = unwrap(name);
  if (typeof text === 'string') {
    payForLookUp(text);
    return text;
  }
  throw typeError(`attribute name must be string, not '${typeName(name)}'`);
}

/** Whether the object has a `__dict__`. */
export function hasDict(object: Value): object is PyObject {
  return hasAttributes(object) && object.cls.slotNames === undefined;
}

function newPlainObject(type: Value, args: readonly Value[], names: ReadonlyMap<string, Value>): Value {
  if (!(type instanceof PyType)) {
    throw typeError(`object.__new__(X): X is not a type object (${typeName(type)})`);
  }
  if (type.solidBase !== objectType) {
    throw typeError(`object.__new__(${type.name}) is not safe, use ${type.name}.__new__()`);
  }
  return newObject(type, args.length + names.size);
}

function initializeObject(self: Value, args: readonly Value[], names: ReadonlyMap<string, Value>): void {
  if (args.length + names.size === 0) return;
  const type = typeOf(self);
  if (type.lookup('__init__') !== objectType.dict.get('__init__')) {
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  }
  if (type.lookup('__new__') === objectType.dict.get('__new__')) {
    throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
  }
}

function getAttributeOf(self: Value, name: Value): Value {
  const text = attributeName(name);
  const value = findAttribute(self, text);
  if (value === undefined) throw missingAttribute(self, text);
  return value;
}

/** Classes are changed by the methods of `type`, which know what depends on them. */
function notType(self: Value, method: string): Value {
  if (self instanceof PyType) throw typeError(`can't apply this ${method} to ${typeName(self)} object`);
  return self;
}

/** `!=` is what `==` is not, unless the class says otherwise. */
function notEqualTo(self: Value, other: Value): Value {
  const method = typeOf(self).lookup('__eq__');
  if (method === undefined || method === null) return notImplemented;
  let result: Value;
  try {
    result = callSpecial(method, self, [other]);
  } catch (e) {
    throw continueWith(e, invertAnswer, undefined, undefined);
  }
  return invertAnswer(result);
}
function invertAnswer(answer: Value | undefined): Value {
  if (answer === notImplemented) return notImplemented;
  let result: boolean;
  try {
    result = truth(answer ?? null);
  } catch (e) {
    throw continueWith(e, not, undefined, undefined);
  }
  return !result;
}
function not(value: Value | undefined): boolean {
  return value !== true;
}

function setClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType)) {
    throw typeError(`__class__ must be set to a class, not '${typeName(value)}' object`);
  }
  const type = typeOf(self);
  if (value === type) return;
  if (!(self instanceof Instance) || type.immutable || value.immutable) {
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  }
  const compatible =
    value.solidBase === type.solidBase && value.slotNames === undefined && type.slotNames === undefined;
  if (!compatible) throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${type.name}'`);
  value.pendingLayout?.();
  Object.setPrototypeOf(self, value.prototype);
}

/** `dir(value)`: the names of the attributes, of the value itself and of its class. */
export function attributeNames(value: Value): Set<string> {
  const names = new Set<string>();
  const meter = new Meter(0, 4);
  const add = (name: string): void => {
    names.add(name);
    meter.pass(names.size);
  };
  const type = typeOf(value);
  if (value instanceof PyModule) {
    for (const name of value.namespace.names()) add(name);
    return names;
  }
  if (value instanceof PyType) {
    for (const base of value.mro) for (const name of base.dict.keys()) add(name);
    return names;
  }
  if (hasAttributes(value)) for (const [name] of ownAttributes(value)) add(name);
  for (const base of type.mro) for (const name of base.dict.keys()) add(name);
  if (!hasDict(value)) names.delete('__dict__');
  if (!(value instanceof Instance) || type.immutable) names.delete('__weakref__');
  spend(names.size);
  return names;
}

/** The attributes of an object as a dict that stays in step with them. */
export function dictOf(self: Value): Value {
  if (hasDict(self)) return instanceDict(self);
  throw noAttribute(self, '__dict__');
}

function setDict(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError('cannot delete __dict__');
  if (!(self instanceof Instance || self instanceof PyFunction || self instanceof PyException) || !hasDict(self)) {
    throw attributeError(`'${typeName(self)}' object has no attribute '__dict__'`, self, '__dict__');
  }
  replaceAttributes(self, value);
}

function weakReferences(self: Value): Value {
  if (self instanceof Instance && !typeOf(self).immutable) return null;
  const found = objectType.dict.get('__weakref__');
  if (self instanceof PyType && !self.immutable && found !== undefined) return found;
  throw noAttribute(self, '__weakref__');
}

function docOf(self: Value): Value {
  for (const type of typeOf(self).mro)
    if (type.doc !== null) return type === objectType && typeOf(self) !== type ? null : type.doc;
  return null;
}

const ordering = (): Value => notImplemented;

export function defineObject(): void {
  define(objectType, {
    doc:
      'The base class of the class hierarchy.\n\n' +
      'When called, it accepts no arguments and returns a new featureless instance that has no attributes and cannot be given any.',
    accepts: () => true,
    make: () =>
      fn(
        'object(*args, **kwargs)',
        'A featureless object.',
        (args: readonly Value[], names: ReadonlyMap<string, Value>) => newPlainObject(objectType, args, names),
      ),
    members: () => [
      staticMethod(
        '__new__(*args, **kwargs)',
        'Create and return a new object.',
        (args: readonly Value[], names: ReadonlyMap<string, Value>) => {
          const [type] = args;
          if (type === undefined) throw typeError('object.__new__(): not enough arguments');
          return newPlainObject(type, args.slice(1), names);
        },
      ),
      rawFn('__init__(self, /, *args, **kwargs)', 'Initialize self.', initializeObject),
      getter('__class__', "The object's class.", typeOf, setClass),
      getter('__dict__', "The object's attributes.", dictOf, setDict),
      getter('__weakref__', 'Kept for its name: there are no weak references.', weakReferences),
      getter('__doc__', "The class's documentation.", docOf),
      rawFn('__getattribute__(self, name, /)', 'Return getattr(self, name).', getAttributeOf),
      rawFn(
        '__setattr__(self, name, value, /)',
        'Implement setattr(self, name, value).',
        (self: Value, name: Value, value: Value) =>
          storeAttribute(notType(self, '__setattr__'), attributeName(name), value),
      ),
      rawFn('__delattr__(self, name, /)', 'Implement delattr(self, name).', (self: Value, name: Value) =>
        removeAttribute(notType(self, '__delattr__'), attributeName(name)),
      ),
      rawFn('__eq__(self, value, /)', 'Return self==value.', (self: Value, other: Value) =>
        identical(self, other) ? true : notImplemented,
      ),
      rawFn('__ne__(self, value, /)', 'Return self!=value.', notEqualTo),
      rawFn('__lt__(self, value, /)', 'Return self<value.', ordering),
      rawFn('__le__(self, value, /)', 'Return self<=value.', ordering),
      rawFn('__gt__(self, value, /)', 'Return self>value.', ordering),
      rawFn('__ge__(self, value, /)', 'Return self>=value.', ordering),
      rawFn('__hash__(self, /)', 'Return hash(self).', identityHash),
      rawFn('__repr__(self, /)', 'Return repr(self).', plainRepr),
      rawFn('__str__(self, /)', 'Return str(self).', repr),
      rawFn('__format__(self, format_spec, /)', 'Default object formatter.', formatObject),
      rawFn(
        '__dir__(self, /)',
        'Default dir() implementation.',
        (self: Value) => new PyList([...attributeNames(self)]),
      ),
      rawFn('__sizeof__(self, /)', 'Size of object in memory, in bytes.', () => 16),
      classMethod('__init_subclass__(cls, /, **kwargs)', 'Called when a class is subclassed.', initSubclass),
      classMethod('__subclasshook__(cls, subclass, /)', 'Customizes issubclass() of abstract classes.', ordering),
    ],
  });
}

function formatObject(self: Value, spec: Value): Value {
  const text = unwrap(spec);
  if (typeof text !== 'string') throw typeError(`__format__() argument must be str, not ${typeName(spec)}`);
  if (text !== '') throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`);
  return str(self);
}

function initSubclass(type: Value, keywords: ReadonlyMap<string, Value>): void {
  if (keywords.size === 0) return;
  const name = type instanceof PyType ? type.qualname : typeName(type);
  throw typeError(`${name}.__init_subclass__() takes no keyword arguments`);
}
