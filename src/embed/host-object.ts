// Objects and classes of the host that scripts may use through an explicit list of members.
import type { Member } from '../objects/builtin.ts';
import { constant, define, getter } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject, type PyType, setOpaque } from '../objects/object.ts';
import { attributeError } from '../runtime/errors.ts';
import { toHost, toScript } from './convert.ts';
import { ConversionError, HOST_MODULE } from './errors.ts';
import { currentHost } from './host.ts';
import { awaited, crossing, HostFunction, makeBuiltin } from './host-function.ts';
import { checkName, checkOptions, checkString, checkStrings, kindOf, optionError, tableEntries } from './options.ts';

/** What scripts may use of an object. */
export interface HostMembers {
  /** Properties that scripts may read. Read anew each time, copied. */
  readonly read?: readonly string[];
  /** Properties that scripts may assign. They can be read, too. */
  readonly write?: readonly string[];
  /**
   * Methods, each a `fn(...)`. If its first parameter is `self`, the implementation gets the object first; only such methods may have
   * names of Python's own, as `__len__` and `__getitem__`.
   */
  readonly methods?: Readonly<Record<string, HostFunction>>;
}

export interface HostObjectOptions extends HostMembers {
  /** What `type()` and messages call it. Default `'object'`. */
  readonly name?: string;
}

export interface HostClassOptions extends HostMembers {
  /** For `help()`. */
  readonly doc?: string;
  /** What calling the class does: a `fn('Name(...)', ...)` that answers the object. Without it scripts cannot make instances. */
  readonly construct?: HostFunction;
}

/** A host object as the script sees it: no state of its own. */
class PyHostObject extends PyObject {
  readonly target: object;
  constructor(target: object, type: PyType) {
    super();
    this.target = target;
    this.cls = type;
  }
}

setOpaque(PyHostObject, true);

/** Stands for an object that is not in this JavaScript thread: its properties have to be asked for. */
export abstract class DistantTarget {
  abstract read(name: string): PromiseLike<unknown>;
  abstract write(name: string, value: unknown): PromiseLike<unknown>;
}

/** A class of objects that the host lends to scripts. Made by `hostClass`. */
export class HostClass {
  readonly name: string;
  readonly options: HostClassOptions;
  readonly #type: PyType;
  readonly #lent = new WeakMap<object, HostObject>();

  constructor(name: string, type: PyType, options: HostClassOptions) {
    this.name = name;
    this.options = options;
    this.#type = type;
  }

  /** An object as an instance of this class, to be given to scripts. The same object is the same instance. */
  lend(target: object): HostObject {
    checkTarget(target);
    let lent = this.#lent.get(target);
    if (lent === undefined) {
      lent = new HostObject(target, this.#type, this);
      this.#lent.set(target, lent);
    }
    return lent;
  }

  /** For the engine. */
  type(): PyType {
    return this.#type;
  }
}

/** An object that the host lends to scripts. Made by `hostObject`, or `lend` of a class. */
export class HostObject {
  readonly target: object;
  /** What it is an instance of: a class, or what `hostObject` was given. */
  readonly shape: HostClass | HostObjectOptions;
  readonly #object: PyHostObject;
  constructor(target: object, type: PyType, shape: HostClass | HostObjectOptions) {
    this.target = target;
    this.shape = shape;
    this.#object = new PyHostObject(target, type);
  }
  /** For the engine. */
  object(): PyObject {
    return this.#object;
  }
}

export function toHostObject(lent: HostObject): PyObject {
  return lent.object();
}
export function toHostType(lent: HostClass): PyType {
  return lent.type();
}
/** The host's object behind a script value, if there is one. */
export function targetOf(value: Value): object | undefined {
  return value instanceof PyHostObject ? value.target : undefined;
}

export const OBJECT_DOC = 'An object of the host.';

/**
 * Lends an object to scripts: they see the listed members and nothing else of it.
 *
 * @throws TypeError for unknown options, or names that are no Python names.
 */
export function hostObject(target: object, options: HostObjectOptions = {}): HostObject {
  checkTarget(target);
  checkOptions(options, 'options', ['name', 'read', 'write', 'methods']);
  const name = options.name ?? 'object';
  checkString(name, 'name');
  checkName(name, 'name');
  return new HostObject(target, makeType(name, OBJECT_DOC, options), options);
}

/**
 * Declares a class of objects that the host lends to scripts. It can be a member of a library, or a variable. It cannot be subclassed.
 *
 * @throws TypeError for unknown options, or names that are no Python names.
 */
export function hostClass(name: string, options: HostClassOptions = {}): HostClass {
  checkString(name, 'name');
  checkName(name, 'name');
  checkOptions(options, 'options', ['doc', 'construct', 'read', 'write', 'methods']);
  if (options.doc !== undefined) checkString(options.doc, 'doc');
  const type = makeType(name, options.doc ?? 'A class of the host.', options);
  const declared = new HostClass(name, type, options);
  const { construct } = options;
  if (construct !== undefined) {
    if (!(construct instanceof HostFunction)) throw optionError('construct', 'must be made by fn()');
    if (construct.signature.name !== name) {
      throw optionError('construct', `has the signature of '${construct.signature.name}'`);
    }
    type.make = () =>
      makeBuiltin(construct, (made) => {
        if (typeof made !== 'object' || made === null) {
          throw new ConversionError(`the constructor of '${name}' must answer an object, not ${kindOf(made)}`);
        }
        return declared.lend(made).object();
      });
  }
  return declared;
}

function checkTarget(target: unknown): void {
  if (typeof target !== 'object' || target === null) {
    throw optionError('target', `must be an object, not ${kindOf(target)}`);
  }
}

function makeType(name: string, doc: string, { read, write, methods }: HostMembers): PyType {
  const writable = new Set(checkStrings(write, 'write'));
  const readable = new Set(checkStrings(read, 'read'));
  const declared: Member[] = [];
  for (const [option, names] of [
    ['read', readable],
    ['write', writable],
  ] as const) {
    for (const member of names) {
      checkName(member, option);
      if (member.startsWith('__'))
        throw optionError(option, `must not have names that begin with '__', as '${member}'`);
    }
  }
  for (const member of new Set([...readable, ...writable])) declared.push(property(member, writable.has(member)));
  for (const [member, method] of tableEntries(methods, 'methods')) {
    checkName(member, 'methods');
    if (!(method instanceof HostFunction)) throw optionError(`methods.${member}`, 'must be made by fn()');
    if (method.signature.name !== member) {
      throw optionError(`methods.${member}`, `has the signature of '${method.signature.name}'`);
    }
    if (readable.has(member) || writable.has(member)) {
      throw optionError(`methods.${member}`, 'is the name of a property, too');
    }
    const [first] = method.signature.parameters;
    const takesSelf = first?.name === 'self' && first.kind !== 'varargs' && first.kind !== 'kwargs';
    if (!takesSelf && member.startsWith('__')) {
      throw optionError(`methods.${member}`, `must have 'self' as its first parameter`);
    }
    const builtin = makeBuiltin(method);
    declared.push(takesSelf ? builtin : constant(member, builtin));
  }
  const type = builtinType(name, { module: HOST_MODULE, final: true });
  define(type, {
    doc,
    accepts: (value) => value instanceof PyHostObject && value.cls === type,
    members: () => declared,
  });
  return type;
}

/** A property of the target. Reading and assigning run the host's getter and setter, if there is one. */
function property(name: string, isWritable: boolean): Member {
  const read = (self: PyHostObject): Value => {
    const host = currentHost();
    if (self.target instanceof DistantTarget) throw awaited(self.target.read(name), host);
    return crossing(() => toScript((self.target as Record<string, unknown>)[name], host), host);
  };
  if (!isWritable) return getter(name, 'A property of the host.', read);
  return getter(name, 'A property of the host.', read, (self: PyHostObject, value) => {
    const host = currentHost();
    if (value === undefined)
      throw attributeError(`attribute '${name}' of '${self.cls.name}' objects cannot be deleted`, self, name);
    if (self.target instanceof DistantTarget)
      throw awaited(
        self.target.write(
          name,
          crossing(() => toHost(value, host), host),
        ),
        host,
      );
    crossing(() => {
      (self.target as Record<string, unknown>)[name] = toHost(value, host);
    }, host);
  });
}
