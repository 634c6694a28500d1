// The built-in functions of attributes: getattr, setattr, delattr, hasattr, dir, vars.
import type { PyBuiltin } from '../objects/builtin.ts';
import { PyBuiltin as Builtin, fn } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import { PyModule } from '../objects/module.ts';
import { moduleAttribute } from '../objects/module-methods.ts';
import type { Namespace } from '../objects/namespace.ts';
import { namespaceDict } from '../objects/namespace-dict.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/object.ts';
import { attributeName, attributeNames } from '../objects/object-methods.ts';
import { sortedTexts } from '../objects/sort.ts';
import { deleteAttribute, findAttribute, getAttribute, setAttribute } from '../runtime/attribute.ts';
import { callSpecial } from '../runtime/call.ts';
import { orderPinned } from '../runtime/comparison.ts';
import { typeError } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { collectOwn } from '../runtime/iteration.ts';
import { Meter, Watch } from '../runtime/limits.ts';
import type { Resumable, StackFrame } from '../runtime/machine.ts';
import { drive, Suspend, suspended } from '../runtime/machine.ts';

/** The attribute, or undefined; an AttributeError may also mean that there is none. May call the script. */
function find(object: Value, name: string): Value | undefined {
  if (object instanceof PyModule) return moduleAttribute(object, name);
  return typeOf(object).hooked ? getAttribute(object, name) : findAttribute(object, name);
}

function isAttributeError(error: unknown): boolean {
  return error instanceof PyException && error.cls.isSubtypeOf(exceptionNamed('AttributeError'));
}

/** Waits for a look-up: answers for a found attribute and for a missing one. */
class LookUp implements StackFrame {
  private readonly found: Value | undefined;
  private readonly missing: Value;
  /** `found`: what to answer in place of the attribute. */
  constructor(found: Value | undefined, missing: Value) {
    this.found = found;
    this.missing = missing;
  }
  resume(value: Value | undefined): Value {
    return value === undefined ? this.missing : (this.found ?? value);
  }
  raise(error: unknown): Value {
    if (isAttributeError(error)) return this.missing;
    throw error;
  }
}

function lookUp(object: Value, name: string, found: Value | undefined, missing: Value): Value {
  const answer = new LookUp(found, missing);
  try {
    return answer.resume(find(object, name));
  } catch (e) {
    if (!(e instanceof Suspend)) return answer.raise(e);
    e.frames.push(answer);
    throw e;
  }
}

function getattr(object: Value, name: Value, fallback: Value | undefined): Value {
  const text = attributeName(name);
  return fallback === undefined ? getAttribute(object, text) : lookUp(object, text, undefined, fallback);
}

function vars(object: Value | undefined): Value {
  if (object === undefined) return namespaceDict(currentInterpreter().main);
  const dict = lookUp(object, '__dict__', undefined, null);
  if (dict === null) throw typeError('vars() argument must have __dict__ attribute');
  return dict;
}

function sortedNames(names: Iterable<string>): PyList {
  return new PyList(sortedTexts(names));
}

function addKeys(names: Set<string>, dict: PyDict): void {
  const meter = new Meter(0, 4);
  for (const key of dict.keys()) {
    if (typeof key === 'string') names.add(key);
    meter.pass(names.size);
  }
}

/** `dir(object)`. Dicts list their keys too, as in the Go version. */
function dir(object: Value | undefined): Value {
  if (object === undefined) return sortedNames(currentInterpreter().main.names());
  const method = typeOf(object).lookup('__dir__');
  if (method === undefined || method instanceof Builtin) {
    if (!(object instanceof PyModule) || object.namespace.get('__dir__') === undefined) {
      const names = attributeNames(object);
      if (object instanceof PyDict) addKeys(names, object);
      return sortedNames(names);
    }
  }
  return drive(sortedAnswer(method ?? null, object));
}

function* sortedAnswer(method: Value, object: Value): Resumable {
  let answer: Value;
  try {
    answer = callSpecial(method, object, []);
  } catch (e) {
    answer = (yield suspended(e)) as Value;
  }
  const names = yield* collectOwn(answer);
  const watch = new Watch(256);
  names.sort((a, b) => {
    watch.pass();
    return orderPinned(b, a, '__lt__') ? 1 : orderPinned(a, b, '__lt__') ? -1 : 0;
  });
  return new PyList(names);
}

/** What `globals()` gives in a module. */
export function globalsOf(namespace: Namespace): Value {
  return namespaceDict(namespace);
}

export function attributeFunctions(): PyBuiltin[] {
  return [
    fn('getattr(object, name, default=..., /)', 'Get a named attribute from an object.', getattr),
    fn(
      'hasattr(obj, name, /)',
      'Return whether the object has an attribute with the given name.',
      (object: Value, name: Value) => lookUp(object, attributeName(name), true, false),
    ),
    fn(
      'setattr(obj, name, value, /)',
      'Sets the named attribute on the given object to the specified value.',
      (object: Value, name: Value, value: Value) => setAttribute(object, attributeName(name), value),
    ),
    fn('delattr(obj, name, /)', 'Deletes the named attribute from the given object.', (object: Value, name: Value) =>
      deleteAttribute(object, attributeName(name)),
    ),
    fn('dir(object=..., /)', 'The names of the attributes of an object, or of the variables in scope.', dir),
    fn('vars(object=..., /)', 'The attributes of an object, or the variables in scope, as a dict.', vars),
    // The compiler looks after calls by these names; only one through another name gets here.
    fn('globals()', "The module's variables as a dict.", () => globalsOf(currentInterpreter().main)),
    fn('locals()', 'The local variables as a dict.', () => globalsOf(currentInterpreter().main)),
  ];
}
