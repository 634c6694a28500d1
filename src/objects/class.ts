// Classes that scripts define: how they are made, laid out and called.
import { bindToInstance, findAttribute, isDataDescriptor, ownAttribute, storeSlot } from '../runtime/attribute.ts';
import { call, call1, callSpecial, thrown } from '../runtime/call.ts';
import { attributeError, error, noAttribute, typeError } from '../runtime/errors.ts';
import { knownItems } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { allocate, continueWith, machine, spend, suspended, takePending } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { noNames, PyBuiltin, PyClassMethod, PyMember, PyStaticMethod } from './builtin.ts';
import { PyDict } from './dict.ts';
import { PyException } from './exception.ts';
import { Cell, PyFunction } from './function.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import {
  ChargedObject,
  Instance,
  isInstance,
  objectType,
  PyObject,
  PyType,
  typeName,
  typeOf,
  typeType,
  unwrap,
} from './object.ts';
import { PyTuple } from './tuple.ts';

/** `type(args)`: calls the metaclass's `__call__`. May call the script. */
export function constructObject(type: PyType, args: readonly Value[], names: readonly string[]): Value {
  if (type.cls !== typeType) {
    const method = type.cls.lookup('__call__');
    if (method !== undefined && !(method instanceof PyBuiltin)) {
      return call(bindToInstance(method, type, type.cls), args, names);
    }
  }
  return instantiate(type, args, names);
}

/** What `type.__call__` does: `__new__`, and `__init__` if that gave an instance of the class. */
export function instantiate(type: PyType, args: readonly Value[], names: readonly string[]): Value {
  if (type === typeType && args.length === 1 && names.length === 0) return typeOf(args[0] as Value);
  if (type.immutable && type.make !== undefined) return makerOf(type).call(args, names);
  const create = type.lookup('__new__');
  if (create === undefined || create === objectType.dict.get('__new__')) {
    const initialize = type.lookup('__init__');
    const isPlain = initialize === undefined || initialize === objectType.dict.get('__init__');
    if (isPlain && args.length > 0) throw typeError(`${type.name}() takes no arguments`);
    checkConcrete(type);
    const instance = newInstance(type);
    return isPlain ? instance : callInitializer(initialize, instance, args, names);
  }
  const callable = create instanceof PyStaticMethod ? create.callable : create;
  let instance: Value;
  try {
    instance = call(callable, [type, ...args], names);
  } catch (e) {
    throw continueWith(e, afterNew, { type, args, names }, undefined);
  }
  return afterNew(instance, { type, args, names });
}

/** The built-in that calling a built-in type runs. */
export function makerOf(type: PyType): PyBuiltin {
  const { maker } = type;
  if (maker instanceof PyBuiltin) return maker;
  const made = type.make?.();
  if (!(made instanceof PyBuiltin)) throw typeError(`cannot create '${type.name}' instances`);
  type.maker = made;
  return made;
}

interface Construction {
  readonly type: PyType;
  readonly args: readonly Value[];
  readonly names: readonly string[];
}

function afterNew(instance: Value | undefined, { type, args, names }: Construction): Value {
  const value = instance ?? null;
  if (!isInstance(value, type)) return value;
  const initialize = typeOf(value).lookup('__init__');
  if (initialize === undefined || initialize === objectType.dict.get('__init__')) return value;
  return callInitializer(initialize, value, args, names);
}

function callInitializer(initialize: Value, instance: Value, args: readonly Value[], names: readonly string[]): Value {
  let result: Value;
  try {
    if (initialize instanceof PyFunction && names.length === 0 && initialize.arity === args.length + 1) {
      result = thrown(initialize.entry(initialize, undefined, instance, ...args));
    } else if (initialize instanceof PyFunction || initialize instanceof PyBuiltin)
      result = call(initialize, [instance, ...args], names);
    else result = call(bindToInstance(initialize, instance, typeOf(instance)), args, names);
  } catch (e) {
    throw continueWith(e, afterInit, instance, undefined);
  }
  return afterInit(result, instance);
}

/** The `__init__` that is all there is to making an instance of the class, or null. */
export function plainInitializer(type: PyType): PyFunction | null {
  if (type.initializer === undefined) {
    const create = type.lookup('__new__');
    const initialize = type.lookup('__init__');
    const isPlain =
      (type.cls === typeType || type.cls.lookup('__call__') instanceof PyBuiltin) &&
      type.abstractNames === undefined &&
      type.instanceConstructor !== undefined &&
      (create === undefined || create === objectType.dict.get('__new__'));
    type.initializer = isPlain && initialize instanceof PyFunction ? initialize : null;
  }
  return type.initializer as PyFunction | null;
}

/** A new instance, once its initializer has answered; undefined: it failed, or suspended. */
export function initialized(result: Value | undefined, instance: Value): Value {
  if (result === null) return instance;
  if (result === undefined) throw continueWith(takePending(), afterInit, instance, undefined);
  return afterInit(result, instance);
}
function afterInit(result: Value | undefined, instance: Value): Value {
  if (result !== null) throw typeError(`__init__() should return None, not '${typeName(result ?? null)}'`);
  return instance;
}

/** A blank instance of a class. */
export function newInstance(type: PyType): Instance {
  const Constructor = type.instanceConstructor;
  if (Constructor === undefined) throw typeError(`cannot create '${type.name}' instances`);
  type.pendingLayout?.();
  machine.memory -= price.instance;
  return new Constructor();
}

/** Abstract classes have no instances. */
function checkConcrete(type: PyType): void {
  const names = type.abstractNames;
  if (names === undefined) return;
  const listed = names.map((name) => `'${name}'`).join(', ');
  throw typeError(
    `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${listed}`,
  );
}

/** `object.__new__`. */
export function newObject(type: PyType, argumentCount: number): Instance | PlainObject {
  if (argumentCount > 0) {
    const ownNew = type.lookup('__new__') !== objectType.dict.get('__new__');
    if (ownNew) throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.lookup('__init__') === objectType.dict.get('__init__'))
      throw typeError(`${type.name}() takes no arguments`);
  }
  if (type === objectType) return new PlainObject();
  checkConcrete(type);
  return newInstance(type);
}

/** What `object()` gives. */
export class PlainObject extends ChargedObject {}
PlainObject.prototype.cls = objectType;

/** `__new__` of a built-in type that has values of its own: plain ones, or an instance of a subclass around one. */
export function newValue(base: PyType, type: Value, args: readonly Value[], names: readonly string[]): Value {
  if (!(type instanceof PyType)) throw typeError(`${base.name}.__new__(X): X is not a type object (${typeName(type)})`);
  if (!type.isSubtypeOf(base)) {
    throw typeError(`${base.name}.__new__(${type.name}): ${type.name} is not a subtype of ${base.name}`);
  }
  const maker = makerOf(base);
  if (type.immutable) return maker.call(args, names);
  const instance = newInstance(type);
  const ignores = type.lookup('__init__') !== base.lookup('__init__') && ignoresKeywords(maker, names);
  let made: Value;
  try {
    if (base.adopt !== undefined) made = maker.call([], noNames);
    else made = ignores ? maker.call(args.slice(0, -names.length), noNames) : maker.call(args, names);
  } catch (e) {
    throw continueWith(e, wrapPayload, instance, undefined);
  }
  return wrapPayload(made, instance);
}
function wrapPayload(made: Value | undefined, instance: Instance): Value {
  instance.payload = unwrap(made ?? null);
  return instance;
}

/** `__init__` of a mutable built-in type: makes a value of the arguments and has the receiver take it over. */
export function initializeValue(base: PyType, self: Value, args: readonly Value[], names: readonly string[]): Value {
  const maker = makerOf(base);
  const ignores = typeOf(self).lookup('__new__') !== base.lookup('__new__') && ignoresKeywords(maker, names);
  let made: Value;
  try {
    made = ignores ? maker.call(args.slice(0, -names.length), noNames) : maker.call(args, names);
  } catch (e) {
    throw continueWith(e, takeOver, self, base);
  }
  return takeOver(made, self, base);
}

/** Keywords that the type knows nothing of are left to the `__new__` or the `__init__` that the subclass has of its own. */
function ignoresKeywords(maker: PyBuiltin, names: readonly string[]): boolean {
  return (
    names.length > 0 &&
    !maker.signature.parameters.some(({ kind }) => kind === 'positional' || kind === 'keywordOnly' || kind === 'kwargs')
  );
}
function takeOver(made: Value | undefined, self: Value, base: PyType): Value {
  base.adopt?.(unwrap(self), made ?? null);
  return null;
}

/** What a class costs for each that it derives from, in the units of `spend`. */
const INHERITED_UNITS = 100;

/** The C3 linearisation. Source: Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996. */
function linearize(type: PyType, bases: readonly PyType[]): PyType[] {
  const [only] = bases;
  if (only !== undefined && bases.length === 1) return [type, ...only.mro];
  const sequences = [...bases.map((base) => [...base.mro]), [...bases]];
  const result = [type];
  for (;;) {
    const open = sequences.filter((sequence) => sequence.length > 0);
    if (open.length === 0) return result;
    spend(open.reduce((sum, sequence) => sum + sequence.length, 0) / 4);
    const next = open
      .map((sequence) => sequence[0])
      .find((candidate) => {
        spend(open.length / 4);
        return !open.some((s) => s.indexOf(candidate as PyType) > 0);
      });
    if (next === undefined) {
      const names = [...new Set(open.map((sequence) => (sequence[0] as PyType).name))].join(', ');
      throw typeError(`Cannot create a consistent method resolution\norder (MRO) for bases ${names}`);
    }
    result.push(next);
    for (const sequence of open) if (sequence[0] === next) sequence.shift();
  }
}

/** The base that decides the layout: the most derived of the bases' solid ones. */
function solidBaseOf(bases: readonly PyType[]): PyType {
  let best = objectType;
  for (const base of bases) {
    const { solidBase } = base;
    if (solidBase === best || best.isSubtypeOf(solidBase)) continue;
    if (!solidBase.isSubtypeOf(best)) throw typeError('multiple bases have instance lay-out conflict');
    best = solidBase;
  }
  checkSlotLayout(bases);
  return best;
}

/** Classes with slots of their own can be combined only if one derives from the other. */
function checkSlotLayout(bases: readonly PyType[]): void {
  let best: PyType | undefined;
  for (const base of bases) {
    const slotted = base.mro.find((type) => type.addsSlots);
    if (slotted === undefined || best?.isSubtypeOf(slotted) === true) continue;
    if (best !== undefined && !slotted.isSubtypeOf(best)) {
      throw typeError('multiple bases have instance lay-out conflict');
    }
    best = slotted;
  }
}

/** The most derived metaclass among the given one and those of the bases. */
export function metaclassOf(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const candidate = typeOf(base);
    if (winner.isSubtypeOf(candidate)) continue;
    if (!candidate.isSubtypeOf(winner)) {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = candidate;
  }
  return winner;
}

/** `type.__new__(meta, name, bases, namespace, **keywords)`. */
export function* createClass(
  meta: PyType,
  name: string,
  bases: readonly Value[],
  namespace: PyDict,
  keywords: ReadonlyMap<string, Value>,
): Resumable<PyType> {
  const types: PyType[] = [];
  for (const base of bases.length === 0 ? [objectType] : bases) {
    if (!(base instanceof PyType)) throw typeError('bases must be types');
    if (base.final) throw typeError(`type '${base.name}' is not an acceptable base type`);
    if (types.includes(base)) throw typeError(`duplicate base class ${base.name}`);
    types.push(base);
  }
  const solidBase = solidBaseOf(types);
  const parent = types.find((t) => t.solidBase === solidBase && t.instanceConstructor !== undefined) ?? solidBase;
  const Base = parent.instanceConstructor ?? rootConstructor(parent);
  const isMeta = solidBase.isSubtypeOf(typeType);
  class ScriptInstance extends Base {}
  const type = isMeta
    ? new PyType(name, { bases: types, immutable: false, prototype: Object.create(PyType.prototype) })
    : new PyType(name, { bases: types, immutable: false, instanceClass: ScriptInstance });
  if (meta !== typeType) type.cls = meta;
  type.solidBase = solidBase;
  if (isMeta) {
    type.getAttributeHook = typeType.getAttributeHook;
    type.setAttributeHook = typeType.setAttributeHook;
  }
  type.instanceConstructor = isMeta ? undefined : ScriptInstance;
  type.mro = linearize(type, types);
  allocate(type.mro.length * price.item);
  spend(type.mro.length * INHERITED_UNITS);
  const { dict } = type;
  for (const [key, value] of metered(namespace.entries())) {
    if (typeof key === 'string') dict.set(key, value);
  }
  const cell = dict.get('__classcell__');
  if (cell instanceof Cell) {
    dict.delete('__classcell__');
    cell.value = type;
  }
  const qualname = dict.get('__qualname__');
  dict.delete('__qualname__');
  if (typeof qualname === 'string') type.qualname = qualname;
  const module = dict.get('__module__');
  if (typeof module === 'string') type.module = module;
  const doc = dict.get('__doc__');
  if (typeof doc === 'string') type.doc = doc;
  // Some methods are class or static methods without saying so.
  for (const special of ['__init_subclass__', '__class_getitem__']) {
    const method = dict.get(special);
    if (method instanceof PyFunction) dict.set(special, new PyClassMethod(method));
  }
  const create = dict.get('__new__');
  if (create instanceof PyFunction) dict.set('__new__', new PyStaticMethod(create));
  if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', null);
  readSlots(type);
  if (!dict.has('__doc__')) dict.set('__doc__', null);
  type.changed();
  // Prototypes of the engine's own JavaScript classes mirror no methods, or not all.
  const mirrorsParent = !parent.immutable || parent.instanceConstructor === undefined;
  noteHooks(type);
  type.pendingLayout = () => {
    type.pendingLayout = undefined;
    parent.pendingLayout?.();
    layOutNew(type, mirrorsParent && !isMeta ? parent : undefined);
  };
  // Instances of a metaclass are classes, which are not made by way of `newInstance`.
  if (isMeta) type.pendingLayout();
  for (const base of types) if (!base.immutable) base.subclasses.push(type);

  for (const [key, value] of metered([...dict])) {
    if (!(value instanceof PyObject) || value instanceof PyFunction) continue;
    const hook = value.cls.lookup('__set_name__');
    if (hook === undefined) continue;
    try {
      try {
        callSpecial(hook, value, [type, key]);
      } catch (e) {
        yield suspended(e);
      }
    } catch (e) {
      if (e instanceof PyException) {
        addNote(e, `Error calling __set_name__ on '${value.cls.name}' instance '${key}' in '${type.name}'`);
      }
      throw e;
    }
  }
  const hook = type.mro
    .slice(1)
    .find((base) => base.dict.has('__init_subclass__'))
    ?.dict.get('__init_subclass__');
  if (hook !== undefined) {
    const callable = hook instanceof PyClassMethod ? hook.callable : hook;
    try {
      call(callable, [type, ...keywords.values()], [...keywords.keys()]);
    } catch (e) {
      yield suspended(e);
    }
  }
  return type;
}

function addNote(exception: PyException, note: string): void {
  const notes = ownAttribute(exception, '__notes__');
  if (notes instanceof PyList) notes.append(note);
  else exception.$__notes__ = new PyList([note]);
}

function readSlots(type: PyType): void {
  const slots = type.dict.get('__slots__');
  const inherited = type.bases.every((base) => base.immutable || base.slotNames !== undefined);
  if (slots === undefined) return;
  const names = typeof slots === 'string' ? [slots] : (knownItems(slots) ?? []);
  const allowed = new Set<string>();
  for (const base of type.bases) for (const slot of base.slotNames ?? []) allowed.add(slot);
  for (const written of names) {
    if (typeof written !== 'string') throw typeError(`__slots__ items must be strings, not '${typeName(written)}'`);
    if (!identifier.test(written)) throw typeError('__slots__ must be identifiers');
    const slot = mangleSlot(type.name, written);
    if (type.dict.has(slot)) throw error('ValueError', `'${slot}' in __slots__ conflicts with class variable`);
    allowed.add(slot);
    if (slot === '__dict__' || slot === '__weakref__') continue;
    type.dict.set(slot, slotDescriptor(type, slot));
    type.addsSlots = true;
  }
  if (inherited && !allowed.has('__dict__')) type.slotNames = allowed;
}

const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Private names in `__slots__` are those that methods of the class use. */
function mangleSlot(className: string, name: string): string {
  const stripped = className.replace(/^_+/, '');
  return name.startsWith('__') && !name.endsWith('__') && stripped !== '' ? `_${stripped}${name}` : name;
}

/** What stands in the class for a name of `__slots__`. */
function slotDescriptor(type: PyType, name: string): PyMember {
  const member = new PyMember(
    name,
    '',
    (self) => {
      const value = self instanceof PyObject ? ownAttribute(self, name) : undefined;
      if (value === undefined) throw noAttribute(self, name);
      return value;
    },
    (self, value) => {
      if (!(self instanceof PyObject)) return;
      if (value === undefined && ownAttribute(self, name) === undefined) throw attributeError(name, self, name);
      storeSlot(self, name, value);
    },
  );
  member.owner = type;
  return member;
}

type Mirror = Record<string, Value | undefined>;

/**
 * Writes on the instances' prototype what compiled code looks for there: `m$name` for methods found by the MRO, `d$name` for data
 * descriptors; and works out whether the inline paths apply. Called again, for subclasses too, when the class changes.
 */
export function layOut(changed: PyType): void {
  for (const type of changed.family()) {
    noteHooks(type);
    if (type.pendingLayout !== undefined) continue;
    const mirror = mirrorOf(type);
    for (const key of Object.keys(mirror)) if (key.startsWith('m$') || key.startsWith('d$')) mirror[key] = undefined;
    mirrorAll(mirror, type);
  }
}

/**
 * The same for a class that is new.
 *
 * @param parent The class that the prototype inherits from, if that mirrors all its members: then only those of the classes between the
 *   two are written.
 */
function layOutNew(type: PyType, parent: PyType | undefined): void {
  const mirror = mirrorOf(type);
  if (parent === undefined || mirrorsMethods(type) !== mirrorsMethods(parent)) {
    mirrorAll(mirror, type);
    return;
  }
  const inherited = new Set(parent.mro);
  for (const base of type.mro) {
    if (inherited.has(base)) continue;
    for (const [name, value] of metered(base.dict)) {
      mirrorMember(mirror, type, name, base === type ? value : type.lookup(name));
    }
  }
}

/** Units (see `spend`) for a member of a class. */
const MEMBER_UNITS = 20;
const CHARGED_MEMBERS = 256;

/** The members of a class, of which there may be any number. */
function* metered<K>(members: Iterable<[K, Value]>): Generator<[K, Value]> {
  let count = 0;
  for (const member of members) {
    if (++count % CHARGED_MEMBERS === 0) spend(CHARGED_MEMBERS * MEMBER_UNITS);
    yield member;
  }
}

function mirrorOf(type: PyType): Mirror {
  return type.prototype as unknown as Mirror;
}

function noteHooks(type: PyType): void {
  const ownReads = type.lookup('__getattribute__') !== objectType.lookup('__getattribute__');
  const ownStores = type.lookup('__setattr__') !== objectType.lookup('__setattr__');
  type.hooked = ownReads || type.lookup('__getattr__') !== undefined;
  type.plainReads = !ownReads;
  type.plainStores = !ownStores && type.slotNames === undefined;
}

function mirrorsMethods(type: PyType): boolean {
  return type.plainReads && !type.hooked;
}

function mirrorAll(mirror: Mirror, type: PyType): void {
  for (let i = type.mro.length - 1; i >= 0; i--) {
    for (const [name, value] of metered((type.mro[i] as PyType).dict)) mirrorMember(mirror, type, name, value);
  }
}

function mirrorMember(mirror: Mirror, type: PyType, name: string, value: Value | undefined): void {
  const isMethod =
    mirrorsMethods(type) && (value instanceof PyFunction || (value instanceof PyBuiltin && value.owner !== undefined));
  if (isMethod || mirror[`m$${name}`] !== undefined) mirror[`m$${name}`] = isMethod ? value : undefined;
  const isData = value !== undefined && isDataDescriptor(value);
  if (isData || mirror[`d$${name}`] !== undefined) mirror[`d$${name}`] = isData ? true : undefined;
}

/**
 * The constructor that a class inherits from which derives straight from a built-in type whose instances have no JavaScript class of
 * their own to be derived from: its prototype mirrors that type.
 */
function rootConstructor(type: PyType): new () => Instance {
  let constructor = rootConstructors.get(type);
  if (constructor === undefined) {
    constructor = class extends Instance {};
    mirrorAll(constructor.prototype as unknown as Mirror, type);
    rootConstructors.set(type, constructor);
  }
  return constructor;
}
const rootConstructors = new Map<PyType, new () => Instance>();

/** What `layOut` does, for one name that has changed: a class that gets its members one by one is not laid out again for each. */
function layOutName(changed: PyType, name: string): void {
  if (name === '__getattribute__' || name === '__getattr__' || name === '__setattr__') {
    layOut(changed);
    return;
  }
  for (const type of changed.family()) {
    if (type.pendingLayout === undefined) mirrorMember(mirrorOf(type), type, name, type.lookup(name));
  }
}

/** `class name(bases, **keywords): body`: what the statement does with the compiled body. */
export function* buildClass(
  body: PyFunction,
  name: string,
  bases: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
): Resumable {
  const resolved = yield* resolveBases(bases);
  const rest = new Map(keywords);
  rest.delete('metaclass');
  const given = keywords.get('metaclass');
  let meta: Value = given ?? typeType;
  if (meta instanceof PyType) meta = metaclassOf(meta, resolved);
  let namespace: Value;
  const prepare = meta instanceof PyType && meta !== typeType ? meta.lookup('__prepare__') : undefined;
  if (prepare !== undefined && !(prepare instanceof PyClassMethod && prepare.callable instanceof PyBuiltin)) {
    const callable = prepare instanceof PyClassMethod ? [prepare.callable, meta] : [prepare];
    try {
      const [method, ...receiver] = callable as [Value, ...Value[]];
      const callee = method instanceof PyStaticMethod ? method.callable : method;
      namespace = call(callee, [...receiver, name, new PyTuple(resolved), ...rest.values()], [...rest.keys()]);
    } catch (e) {
      namespace = (yield suspended(e)) as Value;
    }
    if (typeOf(namespace).lookup('__getitem__') === undefined) {
      const owner = meta instanceof PyType ? meta.name : '<metaclass>';
      throw typeError(`${owner}.__prepare__() must return a mapping, not ${typeName(namespace)}`);
    }
  } else namespace = new PyDict();
  try {
    call1(body, namespace);
  } catch (e) {
    yield suspended(e);
  }
  const dict = unwrap(namespace);
  if (dict instanceof PyDict && resolved !== bases && !dict.has('__orig_bases__'))
    dict.set('__orig_bases__', new PyTuple(bases));
  const args: Value[] = [name, new PyTuple(resolved), namespace, ...rest.values()];
  try {
    return call(meta, args, [...rest.keys()]);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

/** Bases that are no classes may stand for some: `class A(list[int])`. */
function* resolveBases(bases: readonly Value[]): Resumable<readonly Value[]> {
  if (bases.every((base) => base instanceof PyType)) return bases;
  const resolved: Value[] = [];
  for (const base of bases) {
    const hook = base instanceof PyType ? undefined : findAttribute(base, '__mro_entries__');
    if (hook === undefined) {
      resolved.push(base);
      continue;
    }
    let entries: Value;
    try {
      entries = call1(hook, new PyTuple(bases));
    } catch (e) {
      entries = (yield suspended(e)) as Value;
    }
    if (!(entries instanceof PyTuple)) throw typeError('__mro_entries__ must return a tuple');
    for (const entry of entries.items) resolved.push(entry);
  }
  return resolved;
}

/** Assigns or (undefined) deletes an attribute of a script's class. */
export function setClassAttribute(type: PyType, name: string, value: Value | undefined): void {
  if (type.immutable) throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`);
  if (value === undefined) {
    if (!type.dict.delete(name)) {
      throw error('AttributeError', `type object '${type.name}' has no attribute '${name}'`);
    }
  } else type.dict.set(name, value);
  type.changed();
  // A counter kept on the class changes often; only what compiled code mirrors asks for a new layout. Before the class has one that does not
  // show, and a subclass may have its own already.
  const mirror = mirrorOf(type);
  const touches =
    type.pendingLayout !== undefined ||
    value instanceof PyObject ||
    mirror[`m$${name}`] !== undefined ||
    mirror[`d$${name}`] !== undefined;
  if (touches || name.startsWith('__')) layOutName(type, name);
}
