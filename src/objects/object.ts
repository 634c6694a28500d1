// What every value is made of: the value union, the base of all engine objects, and types with their lookup.
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';

/** A script value. `undefined` means unbound and never reaches a script. Ints are `number` while safe, else `bigint`. */
export type Value = null | boolean | number | bigint | string | PyObject;

/**
 * Base of every boxed value. Attributes that a script sets are own properties whose names carry the prefix `$`, so V8's hidden
 * classes serve as inline caches and no name of a script can meet a property of ours. The methods that a value's type
 * answers with are found under the prefix `m$` on the prototype; see `PyType.mirror`.
 */
export abstract class PyObject {
  declare cls: PyType;
  /**
   * Which of the classes that compiled code knows it is, on the prototype. To compare this is to compare V8's hidden class, which
   * costs a tenth of `instanceof` in compile time of a large function and lets later field reads go unchecked. No name of a
   * script can meet it: theirs begin with a prefix.
   */
  declare readonly kind$: number;
  /** What the fields lead to belongs to the host or to all interpreters: it is not counted as memory of a run. On the prototype. */
  declare readonly isOpaque$: boolean;
  /**
   * The last walk over live values that has met it. A field of its own in the classes of which scripts make many: a set of all that has been met
   * would take half as much again as the values.
   */
  declare mark$: number | undefined;
  /** Whether it was the first to have an attribute of some name: of names that scripts make up, each object may have its own. */
  declare hasOwnNames$: boolean;
  /** What `__dict__` has answered, once it was asked for: always the same. */
  declare view$: PyObject | undefined;
  [attribute: `$${string}`]: Value | undefined;
  [method: `m$${string}`]: Value | undefined;
}
// The chain ends here: nothing that a host page hangs on Object.prototype can be met through an engine object.
Object.setPrototypeOf(PyObject.prototype, null);

export const KIND_FLOAT = 1;
export const KIND_LIST = 2;
export const KIND_DICT = 3;
export const KIND_FUNCTION = 4;
export const KIND_INSTANCE = 5;

export function setKind(prototype: PyObject, kind: number): void {
  (prototype as { kind$: number }).kind$ = kind;
}
setKind(PyObject.prototype, 0);

export function setOpaque({ prototype }: { readonly prototype: PyObject }, isOpaque: boolean): void {
  (prototype as { isOpaque$: boolean }).isOpaque$ = isOpaque;
}
setOpaque(PyObject, false);
PyObject.prototype.hasOwnNames$ = false;

/**
 * Base of the values that calls make one at a time, and of which a script may keep any number: each is paid for as it is made. Those that come and go
 * with every turn of a loop (floats, iterators) are not among them.
 */
export abstract class ChargedObject extends PyObject {
  declare mark$: number;
  constructor() {
    super();
    machine.memory -= price.value;
    this.mark$ = 0;
  }
}

/** An object whose type is a class that a script defined (or a host class). Subclasses of value types carry a payload. */
export class Instance extends PyObject {
  /** The built-in value inside an instance of a subclass of `int`, `str`, `list` ... */
  declare payload: Value | undefined;
  declare mark$: number;
  constructor() {
    super();
    this.mark$ = 0;
  }
}
Instance.prototype.payload = undefined;
setKind(Instance.prototype, KIND_INSTANCE);

export type Prototype = PyObject & { cls: PyType };

/** How instances of a type are laid out: which JavaScript class makes them. */
export interface TypeOptions {
  readonly bases?: readonly PyType[];
  readonly module?: string;
  /** The JavaScript class of the instances; absent for primitives. */
  readonly instanceClass?: { readonly prototype: PyObject };
  /** Scripts may not derive from it: `bool`, `NoneType`, `range`, `function` ... */
  readonly final?: boolean;
}

/** What an abstract base class knows of other classes: see abstract-base.ts. */
export interface AbstractBase {
  /** Whether the class is a subclass, where that was found out before. */
  known(type: PyType): boolean | undefined;
  /** The `__instancecheck__` that goes by this. */
  readonly check: Value;
}

/** Units (see `spend`) for making a class. */
const CLASS_UNITS = 500;

/** The same for what has to be done to each class that derives from one. */
const FAMILY_UNITS = 10;

/** Names that a class remembers to have looked up. */
const MOST_FOUND = 1024;

/** A class: built-in types are shared by all interpreters and immutable; classes of scripts belong to one interpreter. */
export class PyType extends PyObject {
  name: string;
  qualname: string;
  module: string;
  bases: readonly PyType[];
  mro: readonly PyType[] = [];
  private readonly namespace = new Map<string, Value>();
  /** Fills the namespace of a built-in type when it is first looked at, so that types cost nothing before they are used. */
  pending: (() => void) | undefined = undefined;
  doc: string | null = null;
  /** For built-in types: the receiver check of the methods, what calling the type does, and how `__init__` fills an instance. */
  accepts: (value: Value) => boolean = () => true;
  make: (() => PyObject) | undefined = undefined;
  /** What `make` gave. */
  maker: PyObject | undefined = undefined;
  adopt: ((self: Value, made: Value) => void) | undefined = undefined;
  /**
   * For types whose call with positional arguments alone needs no binding: what it gives. A class of the script that is changed
   * loses it.
   */
  makeDirectly: ((args: readonly Value[]) => Value) | undefined = undefined;
  /** For types of the engine whose instances can be called: what a call of one does. Derived classes go by their `__call__`. */
  invoke: ((callee: Value, args: readonly Value[], names: readonly string[]) => Value) | undefined = undefined;
  /** The function that a call of this class of a script hands a blank instance, null if a call does more; undefined: not known yet. */
  initializer: PyObject | null | undefined = undefined;
  /** Types with a way of their own to read and write attributes: types, modules, `super`, host objects. Undefined deletes. */
  getAttributeHook: ((object: Value, name: string) => Value | undefined) | undefined = undefined;
  setAttributeHook: ((object: Value, name: string, value: Value | undefined) => void) | undefined = undefined;
  /** Where instances find their methods: the prototype of the instances, or a stand-in for primitives. */
  readonly prototype: Prototype;
  /** Made by the engine: a script can neither change it nor see it differ from run to run. */
  readonly immutable: boolean;
  readonly final: boolean;
  /** The nearest built-in type in the MRO: it decides how an instance is made and what its payload is. */
  solidBase: PyType;
  /** Classes derived from this one, to carry changes on; empty for immutable types. */
  readonly subclasses: PyType[] = [];
  /** The constructor of blank instances of a script's class. */
  instanceConstructor: (new () => Instance) | undefined = undefined;
  /** Writes the members on the instances' prototype before the first instance is made: of most classes of a library none ever is. */
  pendingLayout: (() => void) | undefined = undefined;
  /** Whether compiled code may read an attribute that the instance carries without looking at the class: no `__getattribute__`. */
  plainReads = true;
  /** Whether it may store one that no data descriptor has the name of: no `__setattr__`, no `__slots__` without `__dict__`. */
  plainStores = true;
  /** Whether `__getattribute__` or `__getattr__` of a script take part in reading. */
  hooked = false;
  /** Instances match sequence (mapping) patterns though their class derives from no built-in one. */
  isSequenceAbc = false;
  isMappingAbc = false;
  /** The members that keep it from being instantiated; undefined if there are none. */
  abstractNames: readonly string[] | undefined = undefined;
  /** For abstract base classes: who is registered, and what was found out about others. */
  abstractBase: AbstractBase | undefined = undefined;
  /** The names that `__slots__` allows, where instances have no `__dict__`. */
  slotNames: ReadonlySet<string> | undefined = undefined;
  /** Whether `__slots__` of the class itself names variables. */
  addsSlots = false;
  /** Whether instances are equal only to themselves: worked out by hash.ts, forgotten when the namespace changes. */
  identityHashed: boolean | undefined = undefined;
  private readonly found = new Map<string, Value | undefined>();

  constructor(
    name: string,
    options: TypeOptions & { readonly immutable?: boolean; readonly prototype?: Prototype } = {},
  ) {
    super();
    this.name = name;
    this.qualname = options.immutable === false ? name : name.slice(name.lastIndexOf('.') + 1);
    this.module = options.module ?? 'builtins';
    this.bases = options.bases ?? [];
    this.immutable = options.immutable ?? true;
    if (!this.immutable) {
      machine.memory -= price.newClass;
      machine.fuel -= CLASS_UNITS;
    }
    this.final = options.final ?? false;
    this.solidBase = this;
    const prototype = options.prototype ?? options.instanceClass?.prototype ?? Object.create(PyObject.prototype);
    this.prototype = prototype as Prototype;
    this.prototype.cls = this;
  }

  /** `__name__`: messages call built-in types by their module, too. */
  get ownName(): string {
    return this.immutable ? this.qualname : this.name;
  }

  /** The class namespace. */
  get dict(): Map<string, Value> {
    const fill = this.pending;
    if (fill !== undefined) {
      this.pending = undefined;
      fill();
    }
    return this.namespace;
  }

  /** The attribute as the MRO gives it, without binding; undefined when no class has it. */
  lookup(name: string): Value | undefined {
    const cached = this.found.get(name);
    if (cached !== undefined || this.found.has(name)) return cached;
    let value: Value | undefined;
    for (const type of this.mro) {
      value = type.dict.get(name);
      if (value !== undefined) break;
    }
    // Looked at with the next step: nobody expects a look-up to end the run.
    machine.fuel -= this.mro.length;
    // Scripts can ask for any number of names that nobody has, and types of the engine live as long as the process.
    if (this.found.size >= MOST_FOUND) this.found.clear();
    this.found.set(name, value);
    return value;
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other);
  }

  /** The class and all that derive from it, each once and behind its bases. */
  family(): readonly PyType[] {
    if (this.subclasses.length === 0) return [this];
    const family = new Set<PyType>([this]);
    for (const type of family) for (const subclass of type.subclasses) family.add(subclass);
    machine.fuel -= FAMILY_UNITS * family.size;
    return [...family].sort((a, b) => a.mro.length - b.mro.length);
  }

  /** Forgets what lookups found, here and in all subclasses, after the namespace has changed. */
  changed(): void {
    for (const type of this.family()) {
      type.found.clear();
      type.identityHashed = undefined;
      type.initializer = undefined;
      type.makeDirectly = undefined;
    }
  }
}

/** `object`: the root of all types. */
export const objectType = new PyType('object');
objectType.mro = [objectType];
/** `type`: the type of types. */
export const typeType = new PyType('type', { bases: [objectType], instanceClass: PyType });
typeType.mro = [typeType, objectType];

/** Makes a built-in type. Its members are added by `define` (in builtin.ts), once, when its module loads. */
export function builtinType(name: string, options: TypeOptions = {}): PyType {
  const type = new PyType(name, { bases: [objectType], ...options });
  const [base = objectType] = type.bases;
  type.mro = [type, ...base.mro];
  return type;
}

export const noneType = builtinType('NoneType', { final: true });
export const intType = builtinType('int');
export const boolType = builtinType('bool', { bases: [intType], final: true });
export const strType = builtinType('str');

/** A float: one field, so that V8 can keep it in a register where it does not escape. */
export class PyFloat extends PyObject {
  // Defined before it is assigned, it would not be a double to V8: see docs/architecture.md, Values.
  declare readonly value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
}
setKind(PyFloat.prototype, KIND_FLOAT);
export const floatType = builtinType('float', { instanceClass: PyFloat });

export class PyEllipsis extends PyObject {}
export const ellipsisType = builtinType('ellipsis', { instanceClass: PyEllipsis, final: true });
export const ellipsis = new PyEllipsis();

export class PyNotImplemented extends PyObject {}
export const notImplementedType = builtinType('NotImplementedType', { instanceClass: PyNotImplemented, final: true });
/** What a binary operator method answers to pass the question on to the other operand. */
export const notImplemented = new PyNotImplemented();

export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'string':
      return strType;
    case 'number':
    case 'bigint':
      return intType;
    case 'boolean':
      return boolType;
    default:
      return value === null ? noneType : value.cls;
  }
}

/** The object on which a value finds its methods under the prefix `m$`. */
export function methodsOf(value: Value): PyObject {
  return typeof value === 'object' && value !== null ? value : typeOf(value).prototype;
}

/** The name that messages call a value's type by. */
export function typeName(value: Value): string {
  return typeOf(value).name;
}

/** The built-in value inside an instance of a subclass of a value type; any other value as it is. */
export function unwrap(value: Value): Value {
  return value instanceof Instance && value.payload !== undefined ? value.payload : value;
}

export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type);
}
