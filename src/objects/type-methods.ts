// The table of `type`: what every class answers to.
import { findTypeAttribute } from '../runtime/attribute.ts';
import { call, callSpecial } from '../runtime/call.ts';
import { attributeError, typeError, valueError } from '../runtime/errors.ts';
import { identityHash } from '../runtime/hash.ts';
import { isPlainInstance } from '../runtime/instance-check.ts';
import { knownItems } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import { classMethod, define, fn, getter, PyGetSet, PyStaticMethod, staticMethod } from './builtin.ts';
import { createClass, instantiate, metaclassOf, setClassAttribute } from './class.ts';
import { ClassDict } from './class-dict.ts';
import { PyDict } from './dict.ts';
import { hasTypeText, typeText } from './go-type-names.ts';
import { PyList } from './list.ts';
import { MappingProxy } from './mapping-proxy.ts';
import type { Value } from './object.ts';
import { Instance, notImplemented, PyType, typeName, typeOf, typeType, unwrap } from './object.ts';
import { attributeName, attributeNames } from './object-methods.ts';
import { argumentTypeName, qualifiedTypeName } from './plain-repr.ts';
import { PyProperty } from './property.ts';
import { sortedTexts } from './sort.ts';
import { emptyTuple, PyTuple } from './tuple.ts';
import { makeUnion } from './union.ts';

export function* newType(meta: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value>): Resumable {
  if (!(meta instanceof PyType)) throw typeError(`type.__new__(X): X is not a type object (${typeName(meta)})`);
  if (!meta.isSubtypeOf(typeType)) {
    throw typeError(`type.__new__(${meta.name}): ${meta.name} is not a subtype of type`);
  }
  const [nameArgument = null, basesArgument = null, namespaceArgument = null] = args;
  if (args.length !== 3) {
    if (meta === typeType && args.length !== 1) throw typeError('type() takes 1 or 3 arguments');
    throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  }
  const name = unwrap(nameArgument);
  const bases = unwrap(basesArgument);
  const namespace = unwrap(namespaceArgument);
  if (typeof name !== 'string')
    throw typeError(`type.__new__() argument 1 must be str, not ${argumentTypeName(nameArgument)}`);
  if (!(bases instanceof PyTuple))
    throw typeError(`type.__new__() argument 2 must be tuple, not ${argumentTypeName(basesArgument)}`);
  if (!(namespace instanceof PyDict)) {
    throw typeError(`type.__new__() argument 3 must be dict, not ${argumentTypeName(namespaceArgument)}`);
  }
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  for (const base of bases.items) {
    if (!(base instanceof PyType) && typeOf(base).lookup('__mro_entries__') !== undefined) {
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  const winner = metaclassOf(meta, bases.items);
  const create = winner.lookup('__new__');
  if (winner !== meta && create !== undefined && create !== typeType.lookup('__new__')) {
    const callable = create instanceof PyStaticMethod ? create.callable : create;
    try {
      return call(callable, [winner, ...args, ...keywords.values()], [...keywords.keys()]);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
  const type = yield* createClass(winner, name, bases.items, namespace, keywords);
  if (!type.dict.has('__module__')) {
    // A class statement puts the module's name into the namespace; a call of `type` comes from some script.
    type.module = '__main__';
    type.dict.set('__module__', '__main__');
  }
  return type;
}

function initializeType(_self: Value, args: readonly Value[]): void {
  if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
}

function mutable(type: PyType, name: string): void {
  if (type.immutable) throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`);
}

/** The text of `__name__ = ...` and `__qualname__ = ...`. */
function newName(type: PyType, attribute: string, value: Value | undefined): string {
  mutable(type, attribute);
  // The wording is CPython's, which calls every type immutable here.
  if (value === undefined) throw typeError(`cannot delete '${attribute}' attribute of immutable type '${type.name}'`);
  const text = unwrap(value);
  if (typeof text !== 'string') {
    throw typeError(`can only assign string to ${type.name}.${attribute}, not '${typeName(value)}'`);
  }
  return text;
}

/** A computed attribute that is kept in the namespace of a script's class. */
function keptAttribute(name: string, doc: string, initial: (type: PyType) => Value | undefined): PyGetSet {
  return getter(
    name,
    doc,
    (type: PyType) => {
      // In the namespace of a built-in type, such a name is the attribute of the instances.
      const value = (type.immutable ? undefined : type.dict.get(name)) ?? initial(type);
      if (value === undefined)
        throw attributeError(`type object '${type.name}' has no attribute '${name}'`, type, name);
      return value;
    },
    (type: PyType, value: Value | undefined) => {
      mutable(type, name);
      if (value !== undefined) type.dict.set(name, value);
      else if (!type.dict.delete(name)) throw attributeError(name, type, name);
      type.changed();
    },
  );
}

function annotationsOf(type: PyType): Value | undefined {
  if (type.immutable) return undefined;
  const annotations = new PyDict();
  type.dict.set('__annotations__', annotations);
  return annotations;
}

export function setAbstractMethods(type: PyType, value: Value | undefined): void {
  mutable(type, '__abstractmethods__');
  if (value === undefined) {
    if (!type.dict.delete('__abstractmethods__'))
      throw attributeError('__abstractmethods__', type, '__abstractmethods__');
    type.abstractNames = undefined;
  } else {
    type.dict.set('__abstractmethods__', value);
    const names = sortedTexts((knownItems(unwrap(value)) ?? []).filter((name) => typeof name === 'string'));
    type.abstractNames = names.length > 0 ? names : undefined;
  }
  type.changed();
}

function moduleOf(type: PyType): Value {
  return (type.immutable ? undefined : type.dict.get('__module__')) ?? type.module;
}

function setModule(type: PyType, value: Value | undefined): void {
  mutable(type, '__module__');
  if (value === undefined) throw typeError(`cannot delete '__module__' attribute of immutable type '${type.name}'`);
  type.dict.set('__module__', value);
  if (typeof value === 'string') type.module = value;
}

function reprOfType(type: PyType): string {
  return `<class '${qualifiedTypeName(type)}'>`;
}

/** Data descriptors of the metaclass come first, as for any object; then the class's own namespace is written. */
function setTypeAttribute(type: Value, name: string, value: Value | undefined): void {
  if (!(type instanceof PyType)) return;
  const found = type.cls.lookup(name);
  if (found instanceof PyGetSet) {
    if (found.set === undefined)
      throw attributeError(`attribute '${name}' of 'type' objects is not writable`, type, name);
    found.set(type, value);
  } else if (found instanceof PyProperty) {
    if (value === undefined) found.remove(type);
    else found.write(type, value);
  } else {
    const hook =
      found instanceof Instance ? found.cls.lookup(value === undefined ? '__delete__' : '__set__') : undefined;
    if (hook === undefined || found === undefined) setClassAttribute(type, name, value);
    else callSpecial(hook, found, value === undefined ? [type] : [type, value]);
  }
}

export function defineType(): void {
  typeType.getAttributeHook = (type, name) => (type instanceof PyType ? findTypeAttribute(type, name) : undefined);
  typeType.setAttributeHook = setTypeAttribute;
  // Classes are found in dicts by identity, although they also equal texts.
  typeType.identityHashed = true;
  define(typeType, {
    doc: "type(object) -> the object's type\ntype(name, bases, dict, **kwds) -> a new type",
    accepts: (value) => value instanceof PyType,
    members: () => [
      staticMethod('__new__(type, /, *args, **kwargs)', 'Create and return a new object.', newType),
      fn('__init__(self, /, *args, **kwargs)', 'Initialize self.', initializeType),
      fn(
        '__call__(self, /, *args, **kwargs)',
        'Call self as a function.',
        (self: PyType, args: Value[], keywords: Map<string, Value>) =>
          instantiate(self, [...args, ...keywords.values()], [...keywords.keys()]),
      ),
      getter(
        '__name__',
        "The class's name.",
        (type: PyType) => type.ownName,
        (type: PyType, value: Value | undefined) => {
          type.name = newName(type, '__name__', value);
        },
      ),
      getter(
        '__qualname__',
        "The class's name with those of the functions and classes around it.",
        (type: PyType) => type.qualname,
        (type: PyType, value: Value | undefined) => {
          type.qualname = newName(type, '__qualname__', value);
        },
      ),
      getter('__module__', "The module's name.", moduleOf, setModule),
      getter('__bases__', 'The base classes.', (type: PyType) => new PyTuple(type.bases)),
      getter('__base__', 'The first base class.', (type: PyType) => type.bases[0] ?? null),
      getter(
        '__mro__',
        'The classes in which attributes are looked up, in order.',
        (type: PyType) => new PyTuple(type.mro),
      ),
      fn('mro(self, /)', "Return a type's method resolution order.", (type: PyType) => new PyList([...type.mro])),
      getter('__dict__', "The class's namespace.", (type: PyType) => new MappingProxy(new ClassDict(type))),
      getter(
        '__abstractmethods__',
        'The names of the members that have to be implemented.',
        (type: PyType) => {
          const value = type.immutable ? undefined : type.dict.get('__abstractmethods__');
          if (value === undefined) throw attributeError('__abstractmethods__', type, '__abstractmethods__');
          return value;
        },
        setAbstractMethods,
      ),
      keptAttribute('__doc__', "The class's documentation.", (type) => type.doc),
      keptAttribute('__annotations__', "The annotations of the class's variables.", annotationsOf),
      keptAttribute('__type_params__', 'The type parameters.', () => emptyTuple),
      fn(
        '__subclasses__(self, /)',
        'Return a list of immediate subclasses.',
        (type: PyType) => new PyList([...type.subclasses]),
      ),
      fn('__instancecheck__(self, instance, /)', 'Check if an object is an instance.', (type: PyType, value: Value) =>
        isPlainInstance(value, type),
      ),
      fn('__subclasscheck__(self, subclass, /)', 'Check if a class is a subclass.', (type: PyType, other: Value) => {
        if (!(other instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
        return other.isSubtypeOf(type);
      }),
      classMethod(
        '__prepare__(cls, /, *args, **kwargs)',
        'Create the namespace for the class statement.',
        () => new PyDict(),
      ),
      fn('__or__(self, value, /)', 'Return self|value.', makeUnion),
      fn('__ror__(self, value, /)', 'Return value|self.', (self: Value, other: Value) => makeUnion(other, self)),
      fn(
        '__setattr__(self, name, value, /)',
        'Implement setattr(self, name, value).',
        (type: PyType, name: Value, value: Value) => setTypeAttribute(type, attributeName(name), value),
      ),
      fn('__delattr__(self, name, /)', 'Implement delattr(self, name).', (type: PyType, name: Value) =>
        setTypeAttribute(type, attributeName(name), undefined),
      ),
      fn(
        '__dir__(self, /)',
        'Specialized dir() implementation for types.',
        (type: PyType) => new PyList([...attributeNames(type)]),
      ),
      fn('__repr__(self, /)', 'Return repr(self).', reprOfType),
      fn('__hash__(self, /)', 'Return hash(self).', identityHash),
      fn('__eq__(self, value, /)', 'Return self==value.', (type: PyType, other: Value) => {
        if (type === other) return true;
        return typeof other === 'string' ? hasTypeText(type, other) : notImplemented;
      }),
      fn('__ne__(self, value, /)', 'Return self!=value.', (type: PyType, other: Value) => {
        if (type === other) return false;
        return typeof other === 'string' ? !hasTypeText(type, other) : notImplemented;
      }),
      fn('__add__(self, value, /)', 'Return self+value, for a text.', (type: PyType, other: Value) =>
        typeof other === 'string' ? typeText(type) + other : notImplemented,
      ),
      fn('__radd__(self, value, /)', 'Return value+self, for a text.', (type: PyType, other: Value) =>
        typeof other === 'string' ? other + typeText(type) : notImplemented,
      ),
    ],
  });
}
