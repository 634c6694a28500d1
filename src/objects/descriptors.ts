// The tables of descriptors: properties, class methods, static methods, and the computed attributes of built-in types.
import { bindToInstance, findAttribute, readOnlyError } from '../runtime/attribute.ts';
import { call } from '../runtime/call.ts';
import { attributeError, typeError } from '../runtime/errors.ts';
import { toRepr } from '../runtime/text.ts';
import { isAbstract } from './abstract.ts';
import type { Member } from './builtin.ts';
import {
  classMethodType,
  define,
  fn,
  getSetType,
  getter,
  memberType,
  PyBuiltin,
  PyClassMethod,
  PyGetSet,
  PyMember,
  PyStaticMethod,
  rawFn,
  staticMethodType,
} from './builtin.ts';
import { newInstance } from './class.ts';
import { PyBoundMethod, PyFunction } from './function.ts';
import type { Value } from './object.ts';
import { Instance, notImplemented, PyType, typeName, typeOf, unwrap } from './object.ts';
import { address } from './plain-repr.ts';
import { PyProperty, propertyType } from './property.ts';

/** The documentation of a getter, which a property takes over where it has none of its own. */
function docOf(callable: Value): Value {
  return callable instanceof PyFunction || callable instanceof PyBuiltin ? callable.doc : null;
}

function makeProperty(fget: Value, fset: Value, fdel: Value, doc: Value): PyProperty {
  return new PyProperty(fget, fset, fdel, doc ?? docOf(fget), '');
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function adoptProperty(self: PyProperty, made: PyProperty): void {
  const target = self as Writable<PyProperty>;
  target.fget = made.fget;
  target.fset = made.fset;
  target.fdel = made.fdel;
  target.doc = made.doc;
}

/** The property inside an object that is one, or an instance of a subclass. */
function propertyOf(self: Value): PyProperty {
  const inner = unwrap(self);
  if (inner instanceof PyProperty) return inner;
  throw typeError(`descriptor requires a 'property' object but received a '${typeName(self)}'`);
}

/** A copy with one function exchanged, of the same class. */
function replaced(self: Value, change: (copy: Writable<PyProperty>) => void): Value {
  const old = propertyOf(self);
  const copy = new PyProperty(old.fget, old.fset, old.fdel, old.doc, old.name);
  change(copy);
  if (!(self instanceof Instance)) return copy;
  const instance = newInstance(self.cls);
  instance.payload = copy;
  if (self.$__doc__ !== undefined) instance.$__doc__ = copy.doc;
  return instance;
}

/** As `__init__`; instances of subclasses carry the documentation themselves, since their class has one of its own. */
function initializeProperty(self: Value, fget: Value, fset: Value, fdel: Value, doc: Value): void {
  const made = makeProperty(fget, fset, fdel, doc);
  adoptProperty(propertyOf(self), made);
  if (self instanceof Instance && made.doc !== null) self.$__doc__ = made.doc;
}

function readOnly(name: string, doc: string, read: (self: PyProperty) => Value): PyGetSet {
  return getter(name, doc, read, (self: PyProperty) => {
    throw attributeError('readonly attribute', self, name);
  });
}

function readProperty(self: Value, object: Value, type: Value): Value {
  if (object === null) {
    if (type === null) throw typeError('__get__(None, None) is invalid');
    return self;
  }
  return propertyOf(self).read(object);
}

function propertyMembers(): Member[] {
  return [
    rawFn('__init__(self, fget=None, fset=None, fdel=None, doc=None)', 'Initialize self.', initializeProperty),
    readOnly('fget', 'The function that reads.', (self: PyProperty) => self.fget),
    readOnly('fset', 'The function that writes.', (self: PyProperty) => self.fset),
    readOnly('fdel', 'The function that deletes.', (self: PyProperty) => self.fdel),
    getter(
      '__doc__',
      'The documentation.',
      (self: PyProperty) => self.doc,
      (self: PyProperty, value: Value | undefined) => {
        self.doc = value ?? null;
      },
    ),
    getter('__isabstractmethod__', 'Whether one of the functions is abstract.', (self: PyProperty) =>
      [self.fget, self.fset, self.fdel].some(isAbstract),
    ),
    rawFn(
      'getter(self, fget, /)',
      'Descriptor to obtain a copy of the property with a different getter.',
      (self: Value, fget: Value) =>
        replaced(self, (copy) => {
          copy.fget = fget;
          copy.doc = docOf(fget) ?? copy.doc;
        }),
    ),
    rawFn(
      'setter(self, fset, /)',
      'Descriptor to obtain a copy of the property with a different setter.',
      (self: Value, fset: Value) =>
        replaced(self, (copy) => {
          copy.fset = fset;
        }),
    ),
    rawFn(
      'deleter(self, fdel, /)',
      'Descriptor to obtain a copy of the property with a different deleter.',
      (self: Value, fdel: Value) =>
        replaced(self, (copy) => {
          copy.fdel = fdel;
        }),
    ),
    fn(
      '__set_name__(self, owner, name, /)',
      'Method to set name of a property.',
      (self: PyProperty, _owner: Value, name: Value) => {
        if (typeof name === 'string') self.name = name;
      },
    ),
    rawFn(
      '__get__(self, instance, owner=None, /)',
      'Return an attribute of instance, which is of type owner.',
      readProperty,
    ),
    fn(
      '__set__(self, instance, value, /)',
      'Set an attribute of instance to value.',
      (self: PyProperty, object: Value, value: Value) => self.write(object, value),
    ),
    fn('__delete__(self, instance, /)', 'Delete an attribute of instance.', (self: PyProperty, object: Value) =>
      self.remove(object),
    ),
  ];
}

function onlyArgument(type: string, args: readonly Value[]): Value {
  const [argument] = args;
  if (argument === undefined || args.length > 1) throw typeError(`${type} expected 1 argument, got ${args.length}`);
  return argument;
}

type Wrapper = PyClassMethod | PyStaticMethod;

/** What class and static methods share: they show the attributes of the function inside. */
function wrapperMembers(): Member[] {
  const forwarded = (name: string): PyGetSet =>
    getter(name, `The function's ${name}.`, (self: Wrapper) => {
      const value = findAttribute(self.callable, name);
      if (value !== undefined) return value;
      throw attributeError(`'${typeName(self.callable)}' object has no attribute '${name}'`, self.callable, name);
    });
  return [
    getter('__func__', 'The function inside.', (self: Wrapper) => self.callable),
    getter('__wrapped__', 'The function inside.', (self: Wrapper) => self.callable),
    ...['__name__', '__qualname__', '__doc__', '__module__', '__annotations__'].map(forwarded),
    getter('__isabstractmethod__', 'Whether the function is abstract.', (self: Wrapper) => isAbstract(self.callable)),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: Wrapper) =>
        `<${self instanceof PyClassMethod ? 'classmethod' : 'staticmethod'}(${toRepr(self.callable)})>`,
    ),
  ];
}

function bindClassMethod(self: PyClassMethod, instance: Value, owner: Value): Value {
  if (instance === null && owner === null) throw typeError('__get__(None, None) is invalid');
  const type = owner instanceof PyType ? owner : typeOf(instance);
  return self.callable instanceof PyFunction
    ? new PyBoundMethod(type, self.callable)
    : bindToInstance(self, instance, type);
}

/** The receiver that a computed attribute works on. */
function receiverOf(self: PyGetSet, object: Value): Value {
  const { owner } = self;
  if (owner === undefined || owner.accepts(object)) return object;
  const inner = unwrap(object);
  if (owner.accepts(inner)) return inner;
  throw typeError(
    `descriptor '${self.name}' for '${owner.name}' objects doesn't apply to a '${typeName(object)}' object`,
  );
}

function writeGetSet(self: PyGetSet, object: Value, value: Value | undefined): void {
  const receiver = receiverOf(self, object);
  if (self.set === undefined) {
    throw readOnlyError(object, self, self.name);
  }
  self.set(receiver, value);
}

function getSetMembers(): Member[] {
  return [
    getter('__name__', 'The name.', (self: PyGetSet) => self.name),
    getter('__qualname__', 'The name with that of the type.', (self: PyGetSet) =>
      self.owner === undefined ? self.name : `${self.owner.qualname}.${self.name}`,
    ),
    getter('__doc__', 'The documentation.', (self: PyGetSet) => self.doc),
    getter('__objclass__', 'The type.', (self: PyGetSet) => self.owner ?? null),
    fn(
      '__get__(self, instance, owner=None, /)',
      'Return an attribute of instance, which is of type owner.',
      (self: PyGetSet, object: Value, owner: Value) => {
        if (object !== null) return self.get(receiverOf(self, object));
        if (owner === null) throw typeError('__get__(None, None) is invalid');
        return self;
      },
    ),
    fn('__set__(self, instance, value, /)', 'Set an attribute of instance to value.', writeGetSet),
    fn('__delete__(self, instance, /)', 'Delete an attribute of instance.', (self: PyGetSet, object: Value) =>
      writeGetSet(self, object, undefined),
    ),
    fn('__eq__(self, value, /)', 'Return self==value.', (self: PyGetSet, other: Value) =>
      self === other ? true : notImplemented,
    ),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyGetSet) =>
      self.owner === undefined
        ? `<attribute '${self.name}' at ${address(self)}>`
        : `<${self instanceof PyMember ? 'member' : 'attribute'} '${self.name}' of '${self.owner.name}' objects>`,
    ),
  ];
}

export function defineDescriptors(): void {
  define(propertyType, {
    doc: 'Property attribute.',
    accepts: (value) => value instanceof PyProperty,
    make: () => fn('property(fget=None, fset=None, fdel=None, doc=None)', 'Property attribute.', makeProperty),
    adopt: adoptProperty,
    members: propertyMembers,
  });
  define(classMethodType, {
    doc: 'Convert a function to be a class method.',
    accepts: (value) => value instanceof PyClassMethod,
    make: () =>
      fn(
        'classmethod(*function)',
        'Convert a function to be a class method.',
        (args: readonly Value[]) => new PyClassMethod(onlyArgument('classmethod', args)),
      ),
    members: () => [
      ...wrapperMembers(),
      fn(
        '__get__(self, instance, owner=None, /)',
        'Return an attribute of instance, which is of type owner.',
        bindClassMethod,
      ),
    ],
  });
  define(staticMethodType, {
    doc: 'Convert a function to be a static method.',
    accepts: (value) => value instanceof PyStaticMethod,
    make: () =>
      fn(
        'staticmethod(*function)',
        'Convert a function to be a static method.',
        (args: readonly Value[]) => new PyStaticMethod(onlyArgument('staticmethod', args)),
      ),
    members: () => [
      ...wrapperMembers(),
      fn(
        '__get__(self, instance, owner=None, /)',
        'Return an attribute of instance, which is of type owner.',
        (self: PyStaticMethod) => self.callable,
      ),
      fn(
        '__call__(self, /, *args, **kwargs)',
        'Call self as a function.',
        (self: PyStaticMethod, args: readonly Value[], keywords: ReadonlyMap<string, Value>) =>
          call(self.callable, [...args, ...keywords.values()], [...keywords.keys()]),
      ),
    ],
  });
  define(getSetType, {
    doc: 'A computed attribute of a built-in type.',
    accepts: (value) => value instanceof PyGetSet,
    members: getSetMembers,
  });
  define(memberType, {
    doc: 'A named item of the instances of a type.',
    accepts: (value) => value instanceof PyMember,
    members: getSetMembers,
  });
}
