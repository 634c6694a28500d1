// `abc.ABCMeta`: the metaclass of abstract base classes, which may count classes among theirs that do not derive from them.
import { findTypeAttribute, getAttribute } from '../runtime/attribute.ts';
import { call1 } from '../runtime/call.ts';
import { error, runtimeError, typeError } from '../runtime/errors.ts';
import { isSubclassOf } from '../runtime/instance-check.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend, suspended } from '../runtime/machine.ts';
import { runPinned } from '../runtime/pinned.ts';
import { isAbstract } from './abstract.ts';
import { define, fn, inPython, staticMethod } from './builtin.ts';
import type { AbstractBase, Value } from './object.ts';
import { notImplemented, objectType, PyObject, PyType, typeOf, typeType } from './object.ts';
import { PyFrozenSet } from './set.ts';
import { newType, setAbstractMethods } from './type-methods.ts';

/** Counts registrations, each of which may make wrong what was found out before. One for each interpreter. */
export class Registrations extends PyObject {
  count = 0;
}

/** The state of one abstract base class. What was found out does not keep the classes alive. */
class Registry implements AbstractBase {
  readonly registrations: Registrations;
  readonly check: Value;
  readonly registered = new Set<PyType>();
  private subclasses = new WeakSet<PyType>();
  private others = new WeakSet<PyType>();
  /** The count of registrations for which `others` holds. */
  private asOf: number;
  constructor(registrations: Registrations, check: Value) {
    this.registrations = registrations;
    this.check = check;
    this.asOf = registrations.count;
  }
  known(type: PyType): boolean | undefined {
    if (this.subclasses.has(type)) return true;
    return this.asOf === this.registrations.count && this.others.has(type) ? false : undefined;
  }
  learn(type: PyType, isSubclass: boolean): boolean {
    if (isSubclass) this.subclasses.add(type);
    else {
      if (this.asOf !== this.registrations.count) {
        this.others = new WeakSet();
        this.asOf = this.registrations.count;
      }
      this.others.add(type);
    }
    return isSubclass;
  }
  forget(): void {
    this.subclasses = new WeakSet();
    this.others = new WeakSet();
  }
}

/** The names of all abstract members: those of the class itself, and those of its bases that it leaves abstract. */
function abstractMembers(type: PyType): PyFrozenSet {
  const names = new PyFrozenSet();
  for (const [name, value] of type.dict) if (isAbstract(value)) names.add(name);
  for (const base of type.bases) {
    for (const name of base.abstractNames ?? []) {
      const value = type.lookup(name);
      if (value !== undefined && isAbstract(value)) names.add(name);
    }
  }
  return names;
}

/** The flags by which CPython marks what `case [...]` and `case {...}` match. */
const SEQUENCE_FLAG = 32;
const MAPPING_FLAG = 64;

/** Makes the `ABCMeta` of one interpreter. */
export function makeAbcMeta(registrations: Registrations): PyType {
  const meta = new PyType('ABCMeta', {
    bases: [typeType],
    module: 'abc',
    prototype: Object.create(PyType.prototype),
  });
  meta.mro = [meta, ...typeType.mro];
  meta.solidBase = typeType;
  meta.getAttributeHook = typeType.getAttributeHook;
  meta.setAttributeHook = typeType.setAttributeHook;
  meta.identityHashed = true;

  const check = fn('__instancecheck__(cls, instance)', 'Whether an object is an instance of the class.', instanceCheck);
  function registryOf(type: PyType): Registry {
    if (!(type.abstractBase instanceof Registry)) type.abstractBase = new Registry(registrations, check);
    return type.abstractBase as Registry;
  }

  function* create(
    meta: Value,
    name: Value,
    bases: Value,
    namespace: Value,
    keywords: ReadonlyMap<string, Value>,
  ): Resumable {
    const type = (yield* newType(meta, [name, bases, namespace], keywords)) as PyType;
    if (!(type instanceof PyType) || type.immutable) return type;
    registryOf(type);
    updateAbstract(type);
    const flags = type.dict.get('__abc_tpflags__');
    if (typeof flags === 'number') {
      type.isSequenceAbc = (flags & SEQUENCE_FLAG) !== 0;
      type.isMappingAbc = (flags & MAPPING_FLAG) !== 0;
      type.dict.delete('__abc_tpflags__');
      type.changed();
    }
    return type;
  }

  function* register(type: PyType, subclass: Value): Resumable {
    if (!(subclass instanceof PyType)) throw typeError('Can only register classes');
    if (yield* asks(subclass, type)) return subclass;
    if (yield* asks(type, subclass)) throw runtimeError('Refusing to create an inheritance cycle');
    registryOf(type).registered.add(subclass);
    registrations.count++;
    if (!subclass.immutable) {
      if (type.mro.some((base) => base.isSequenceAbc)) subclass.isSequenceAbc = true;
      if (type.mro.some((base) => base.isMappingAbc)) subclass.isMappingAbc = true;
    }
    return subclass;
  }

  function* instanceCheck(type: PyType, instance: Value): Resumable {
    let claimed: Value;
    try {
      claimed = getAttribute(instance, '__class__');
    } catch (e) {
      claimed = (yield suspended(e)) as Value;
    }
    const actual = typeOf(instance);
    if (claimed instanceof PyType && (yield* asksOwn(type, claimed))) return true;
    return claimed !== actual && (yield* asksOwn(type, actual));
  }

  /** `type.__subclasscheck__(subclass)`: a metaclass derived from this one may have its own. */
  function* asksOwn(type: PyType, subclass: PyType): Resumable<boolean> {
    if (type.cls.lookup('__subclasscheck__') !== subclassCheckMethod) return yield* asks(subclass, type);
    return yield* subclassCheck(type, subclass);
  }

  function* subclassCheck(type: PyType, subclass: Value): Resumable<boolean> {
    if (!(subclass instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
    const registry = registryOf(type);
    const known = registry.known(subclass);
    if (known !== undefined) return known;
    if (type.lookup('__subclasshook__') !== objectType.dict.get('__subclasshook__')) {
      let answer: Value;
      try {
        answer = call1(findTypeAttribute(type, '__subclasshook__') ?? null, subclass);
      } catch (e) {
        answer = (yield suspended(e)) as Value;
      }
      if (answer === true || answer === false) return registry.learn(subclass, answer);
      if (answer !== notImplemented)
        throw error('AssertionError', '__subclasshook__ must return either False, True, or NotImplemented');
    }
    if (subclass.isSubtypeOf(type)) return registry.learn(subclass, true);
    spend(registry.registered.size + type.subclasses.length);
    for (const candidate of [...registry.registered, ...type.subclasses]) {
      if (runPinned(() => isSubclassOf(subclass, candidate)) === true) return registry.learn(subclass, true);
    }
    return registry.learn(subclass, false);
  }
  const subclassCheckMethod = fn(
    '__subclasscheck__(cls, subclass)',
    'Whether a class is a subclass of the class.',
    subclassCheck,
  );

  define(meta, {
    doc: 'The metaclass of abstract base classes.',
    accepts: (value) => value instanceof PyType,
    members: () =>
      inPython([
        staticMethod(
          '__new__(mcls, name, bases, namespace, /, **kwargs)',
          'Create a class and find out what is abstract in it.',
          create,
        ),
        fn(
          'register(cls, subclass)',
          'Count a class among the subclasses though it does not derive from this one; returns it, so that this may be a decorator.',
          register,
        ),
        check,
        subclassCheckMethod,
        fn('_abc_caches_clear(cls)', 'Forget what was found out about other classes.', (type: PyType) =>
          registryOf(type).forget(),
        ),
        fn('_abc_registry_clear(cls)', 'Forget which classes were registered.', (type: PyType) =>
          registryOf(type).registered.clear(),
        ),
      ]),
  });
  return meta;
}

function* asks(subclass: PyType, type: PyType): Resumable<boolean> {
  try {
    return isSubclassOf(subclass, type);
  } catch (e) {
    return (yield suspended(e)) === true;
  }
}

/** Works out anew what is abstract in a class. */
export function updateAbstract(type: Value): Value {
  if (type instanceof PyType && !type.immutable) setAbstractMethods(type, abstractMembers(type));
  return type;
}
