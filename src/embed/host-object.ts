// Objects of the host that scripts may use through an explicit list of members.
import { fn as builtinFn, define } from '../objects/builtin.ts';
import { PyBoundBuiltin } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, objectType, PyObject, PyType } from '../objects/object.ts';
import { attributeError, noAttribute } from '../runtime/errors.ts';
import { toHost, toScript } from './convert.ts';
import { currentHost } from './host.ts';
import { fromHost, HostFunction, toBuiltin } from './host-function.ts';
import { checkName, checkOptions, checkString, optionError, tableEntries } from './options.ts';

export interface HostObjectOptions {
  /** What `type()` and messages call it. Default `'object'`. */
  readonly name?: string;
  /** Properties of the target that scripts may read. Read anew each time, copied. */
  readonly read?: readonly string[];
  /** Properties that scripts may assign. They can be read, too. */
  readonly write?: readonly string[];
  /** Methods, each a `fn(...)`. */
  readonly methods?: Readonly<Record<string, HostFunction>>;
}

/** An object that the host lends to scripts. Made by `hostObject`. */
export class HostObject {
  readonly target: object;
  readonly name: string;
  readonly readable: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly methods: ReadonlyMap<string, HostFunction>;
  constructor(target: object, options: HostObjectOptions) {
    this.target = target;
    this.name = options.name ?? 'object';
    this.writable = new Set(options.write ?? []);
    this.readable = new Set([...(options.read ?? []), ...this.writable]);
    this.methods = new Map(tableEntries(options.methods, 'methods') as [string, HostFunction][]);
  }
}

/**
 * Lends an object to scripts: they see the listed members and nothing else of it.
 *
 * @throws TypeError for unknown options or names that are no Python names.
 */
export function hostObject(target: object, options: HostObjectOptions): HostObject {
  if (typeof target !== 'object' || target === null) throw optionError('target', 'must be an object');
  checkOptions(options, 'options', ['name', 'read', 'write', 'methods']);
  if (options.name !== undefined) checkName(options.name, 'name');
  for (const name of [...(options.read ?? []), ...(options.write ?? [])]) {
    checkString(name, 'read');
    checkName(name, 'read');
  }
  for (const [name, method] of tableEntries(options.methods, 'methods')) {
    checkName(name, 'methods');
    if (!(method instanceof HostFunction)) throw optionError(`methods.${name}`, 'must be made by fn()');
  }
  return new HostObject(target, options);
}

/** A host object as the script sees it: no state of its own. */
class PyHostObject extends PyObject {
  readonly lent: HostObject;
  constructor(lent: HostObject) {
    super();
    this.lent = lent;
  }
}

const baseType = builtinType('object', { instanceClass: PyHostObject, final: true });
define(baseType, {
  doc: 'An object of the host.',
  accepts: (value) => value instanceof PyHostObject,
  members: () => [
    builtinFn('__dir__(self, /)', 'The members that may be used.', (self: PyHostObject) =>
      toScript([...self.lent.readable, ...self.lent.methods.keys()].sort(), currentHost()),
    ),
  ],
});

const types = new Map<string, PyType>();
function typeFor(name: string): PyType {
  let type = types.get(name);
  if (type === undefined) {
    type = new PyType(name, {
      bases: [baseType],
      prototype: Object.create(PyHostObject.prototype),
      module: 'host',
      final: true,
    });
    type.mro = [type, baseType, objectType];
    type.getAttributeHook = read;
    type.setAttributeHook = write;
    types.set(name, type);
  }
  return type;
}

const wrapped = new WeakMap<HostObject, PyHostObject>();
export function toHostObject(lent: HostObject): PyObject {
  let object = wrapped.get(lent);
  if (object === undefined) {
    object = new PyHostObject(lent);
    object.cls = typeFor(lent.name);
    wrapped.set(lent, object);
  }
  return object;
}

/** What every object has in Python: nothing of the host's is behind these names. */
const universal = new Set([
  '__class__',
  '__doc__',
  '__eq__',
  '__ne__',
  '__hash__',
  '__repr__',
  '__str__',
  '__dir__',
  '__format__',
]);

function read(object: Value, name: string): Value | undefined {
  if (!(object instanceof PyHostObject)) return undefined;
  const { lent } = object;
  const method = lent.methods.get(name);
  if (method !== undefined) return toBuiltin(method);
  if (lent.readable.has(name)) {
    let value: unknown;
    try {
      value = (lent.target as Record<string, unknown>)[name];
    } catch (failure) {
      throw fromHost(failure);
    }
    return toScript(value, currentHost());
  }
  if (name === '__class__') return object.cls;
  if (!universal.has(name)) return undefined;
  const found = object.cls.lookup(name);
  if (found === undefined) return undefined;
  return found instanceof PyObject && 'signature' in found ? new PyBoundBuiltin(object, found as never) : found;
}

function write(object: Value, name: string, value: Value | undefined): void {
  if (!(object instanceof PyHostObject)) return;
  const { lent } = object;
  if (value === undefined || !lent.writable.has(name)) {
    if (lent.readable.has(name) || lent.methods.has(name)) {
      throw attributeError(`attribute '${name}' of '${lent.name}' objects is not writable`, object, name);
    }
    throw noAttribute(object, name);
  }
  try {
    (lent.target as Record<string, unknown>)[name] = toHost(value, currentHost());
  } catch (failure) {
    throw fromHost(failure);
  }
}
