// Calls: of anything callable, from compiled code and from built-ins.
import { noNames, PyBuiltin, PyClassMethod, PyStaticMethod } from '../objects/builtin.ts';
import { constructObject, initialized, makerOf, newInstance, plainInitializer } from '../objects/class.ts';
import { PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyBoundBuiltin, PyBoundMethod, PyFunction } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import type { Value } from '../objects/object.ts';
import { PyObject, PyType, typeOf } from '../objects/object.ts';
import { bindToInstance, getAttribute } from './attribute.ts';
import { bindArguments } from './binding.ts';
import { notCallable, recursionError } from './errors.ts';
import { continueWith, machine, takePending } from './machine.ts';
import { runPinned } from './pinned.ts';

/** The value of a script function's entry, or what it left to be thrown. */
export function thrown(value: Value | undefined): Value {
  if (value === undefined) throw takePending();
  return value;
}

export function call0(callee: Value): Value {
  if (callee instanceof PyFunction) {
    if (callee.arity === 0) return thrown(callee.entry(callee, undefined));
  } else if (callee instanceof PyBuiltin) return callee.call0();
  else if (callee instanceof PyType) return construct0(callee);
  return call(callee, []);
}
function construct0(type: PyType): Value {
  if (type.makeDirectly !== undefined) return type.makeDirectly([]);
  if (type.immutable) {
    if (type.make !== undefined) return makerOf(type).call0();
  } else {
    const initialize = plainInitializer(type);
    if (initialize !== null && initialize.arity === 1) {
      const instance = newInstance(type);
      return initialized(initialize.entry(initialize, undefined, instance), instance);
    }
  }
  return call(type, []);
}

export function call1(callee: Value, a: Value): Value {
  if (callee instanceof PyFunction) {
    if (callee.arity === 1) return thrown(callee.entry(callee, undefined, a));
  } else if (callee instanceof PyBuiltin) return callee.call1(a);
  else if (callee instanceof PyType) return construct1(callee, a);
  return call(callee, [a]);
}
function construct1(type: PyType, a: Value): Value {
  if (type.makeDirectly !== undefined) return type.makeDirectly([a]);
  if (type.immutable) {
    if (type.make !== undefined) return makerOf(type).call1(a);
  } else {
    const initialize = plainInitializer(type);
    if (initialize !== null && initialize.arity === 2) {
      const instance = newInstance(type);
      return initialized(initialize.entry(initialize, undefined, instance, a), instance);
    }
  }
  return call(type, [a]);
}

export function call2(callee: Value, a: Value, b: Value): Value {
  if (callee instanceof PyFunction) {
    if (callee.arity === 2) return thrown(callee.entry(callee, undefined, a, b));
  } else if (callee instanceof PyBuiltin) return callee.call2(a, b);
  else if (callee instanceof PyType) return construct2(callee, a, b);
  return call(callee, [a, b]);
}
function construct2(type: PyType, a: Value, b: Value): Value {
  if (type.makeDirectly !== undefined) return type.makeDirectly([a, b]);
  if (type.immutable) {
    if (type.make !== undefined) return makerOf(type).call2(a, b);
  } else {
    const initialize = plainInitializer(type);
    if (initialize !== null && initialize.arity === 3) {
      const instance = newInstance(type);
      return initialized(initialize.entry(initialize, undefined, instance, a, b), instance);
    }
  }
  return call(type, [a, b]);
}

export function call3(callee: Value, a: Value, b: Value, c: Value): Value {
  if (callee instanceof PyFunction) {
    if (callee.arity === 3) return thrown(callee.entry(callee, undefined, a, b, c));
  } else if (callee instanceof PyBuiltin) return callee.call3(a, b, c);
  else if (callee instanceof PyType) return construct3(callee, a, b, c);
  return call(callee, [a, b, c]);
}
function construct3(type: PyType, a: Value, b: Value, c: Value): Value {
  if (type.makeDirectly !== undefined) return type.makeDirectly([a, b, c]);
  if (type.immutable) {
    if (type.make !== undefined) return makerOf(type).call3(a, b, c);
  } else {
    const initialize = plainInitializer(type);
    if (initialize !== null && initialize.arity === 4) {
      const instance = newInstance(type);
      return initialized(initialize.entry(initialize, undefined, instance, a, b, c), instance);
    }
  }
  return call(type, [a, b, c]);
}

/** The general call. The last `names.length` of `args` are keyword arguments of those names. */
export function call(callee: Value, args: readonly Value[], names: readonly string[] = noNames): Value {
  if (callee instanceof PyFunction) {
    if (names.length === 0 && callee.arity === args.length) return thrown(callee.entry(callee, undefined, ...args));
    return thrown(callee.entry(callee, undefined, ...bindArguments(callee, args, names)));
  }
  if (callee instanceof PyBoundMethod) return call(callee.callable, [callee.self, ...args], names);
  if (callee instanceof PyBuiltin) return callee.call(args, names);
  if (callee instanceof PyBoundBuiltin) return callee.builtin.call([callee.self, ...args], names);
  if (callee instanceof PyType) {
    if (callee.makeDirectly !== undefined && names.length === 0) return callee.makeDirectly(args);
    return constructObject(callee, args, names);
  }
  if (callee instanceof PyStaticMethod) return call(callee.callable, args, names);
  if (!(callee instanceof PyObject) || callee instanceof PyClassMethod) throw notCallable(callee);
  const { invoke } = callee.cls;
  const method = callee.cls.lookup('__call__');
  if (method === undefined) throw notCallable(callee);
  // `__call__ = other` on a class whose `__call__` is an instance of itself would go round for ever.
  if (++machine.depth > machine.depthLimit + 1000) {
    machine.depth--;
    throw recursionError();
  }
  try {
    if (invoke !== undefined) return invoke(callee, args, names);
    if (method instanceof PyFunction || method instanceof PyBuiltin) return call(method, [callee, ...args], names);
    return callBound(method, callee, args, names);
  } finally {
    machine.depth--;
  }
}

/** The function that `object.name(...)` calls with the object as first argument, or undefined if it is not such a plain method. */
function plainMethod(object: Value, name: string): PyFunction | PyBuiltin | undefined {
  const type = typeOf(object);
  if (type.hooked || object instanceof PyType) return undefined;
  const found = type.lookup(name);
  if (!(found instanceof PyFunction || (found instanceof PyBuiltin && found.owner !== undefined))) return undefined;
  if (object instanceof PyObject && (object as unknown as Record<string, unknown>)[`$${name}`] !== undefined)
    return undefined;
  return object instanceof PyObject && !isPlainObject(object) ? undefined : found;
}

/** Modules, `super` objects and the like look names up in their own way. */
function isPlainObject(object: PyObject): boolean {
  return object.cls.getAttributeHook === undefined;
}

/** `object.name(*args)`, without making a bound method where that can be helped. */
export function callMethod(
  object: Value,
  name: string,
  args: readonly Value[],
  names: readonly string[] = noNames,
): Value {
  const method = plainMethod(object, name);
  if (method !== undefined) {
    if (names.length === 0) {
      switch (args.length) {
        case 0:
          return call1(method, object);
        case 1:
          return call2(method, object, args[0] as Value);
        case 2:
          return call3(method, object, args[0] as Value, args[1] as Value);
      }
    }
    return call(method, [object, ...args], names);
  }
  let callee: Value;
  try {
    callee = getAttribute(object, name);
  } catch (e) {
    if (e instanceof PyException && e.traceback === undefined) lookups.add(e);
    throw continueWith(e, callFound, args, names);
  }
  // As in the Go version, what is no function in a module or a dict is had by calling it with nothing: `string.digits()`.
  if (args.length === 0 && names.length === 0 && isTable(object) && !isCallable(callee)) return callee;
  return call(callee, args, names);
}
/**
 * The method for `callLoadedMethod`: as it stands on the type, so that the object goes before the arguments, or whatever else `object.name` gives.
 * What would be mistaken for the first is wrapped.
 */
export function loadMethod(object: Value, name: string): Value {
  const method = plainMethod(object, name);
  if (method !== undefined) return method;
  try {
    return withoutObject(getAttribute(object, name));
  } catch (e) {
    throw continueWith(e, withoutObject, undefined, undefined);
  }
}
function withoutObject(callee: Value = null): Value {
  return takesObject(callee) ? new PyStaticMethod(callee) : callee;
}
function takesObject(method: Value): boolean {
  return method instanceof PyFunction || (method instanceof PyBuiltin && method.owner !== undefined);
}

/** Calls what `loadMethod` gave for the object. */
export function callLoadedMethod(method: Value, object: Value, args: readonly Value[]): Value {
  switch (args.length) {
    case 1:
      return callLoadedMethod1(method, object, args[0] as Value);
    case 2:
      return callLoadedMethod2(method, object, args[0] as Value, args[1] as Value);
  }
  return takesObject(method) ? call(method, [object, ...args]) : call(method, args);
}
export function callLoadedMethod1(method: Value, object: Value, a: Value): Value {
  if (method instanceof PyBuiltin && method.owner !== undefined) return method.call2(object, a);
  return method instanceof PyFunction ? call2(method, object, a) : call1(method, a);
}
export function callLoadedMethod2(method: Value, object: Value, a: Value, b: Value): Value {
  if (method instanceof PyBuiltin && method.owner !== undefined) return method.call3(object, a, b);
  return method instanceof PyFunction ? call3(method, object, a, b) : call2(method, a, b);
}

function isTable(object: Value): boolean {
  return object instanceof PyModule || object instanceof PyDict;
}

/** Exceptions raised because a method was not found, until their place is recorded. */
const lookups = new WeakSet<PyException>();
export function takeLookup(exception: PyException): boolean {
  return lookups.delete(exception);
}

/** Binding may call the script, and so may what is bound. */
function callBound(method: Value, object: Value, args: readonly Value[], names: readonly string[]): Value {
  let callee: Value;
  try {
    callee = bindToInstance(method, object, typeOf(object));
  } catch (e) {
    throw continueWith(e, callFound, args, names);
  }
  return call(callee, args, names);
}
function callFound(callee: Value | undefined, args: readonly Value[], names: readonly string[]): Value {
  return call(callee ?? null, args, names);
}

/** A special method, looked up on the type as Python does, bound to the object; undefined if the type has none (or None). */
export function specialMethod(object: Value, name: string): Value | undefined {
  const type = typeOf(object);
  const found = type.lookup(name);
  if (found === undefined) return undefined;
  return bindToInstance(found, object, type);
}

/** Calls a special method with the object as receiver; `method` is what `typeOf(object).lookup` found. */
export function callSpecial(method: Value, object: Value, args: readonly Value[]): Value {
  if (method instanceof PyFunction || method instanceof PyBuiltin) {
    switch (args.length) {
      case 0:
        return call1(method, object);
      case 1:
        return call2(method, object, args[0] as Value);
      case 2:
        return call3(method, object, args[0] as Value, args[1] as Value);
    }
    return call(method, [object, ...args]);
  }
  return callBound(method, object, args, noNames);
}

/** Whether calling it has a chance: what `callable()` answers. */
export function isCallable(value: Value): boolean {
  if (value instanceof PyFunction || value instanceof PyBuiltin || value instanceof PyBoundMethod) return true;
  if (value instanceof PyType || value instanceof PyBoundBuiltin || value instanceof PyStaticMethod) return true;
  return typeOf(value).lookup('__call__') !== undefined;
}

/**
 * A call from a built-in that cannot be suspended, such as `__eq__` during a dict look-up: limits hold, but a host function that would
 * have to wait raises RuntimeError.
 */
export function callPinned(callee: Value, args: readonly Value[]): Value {
  return runPinned(() => call(callee, args), callee);
}

/** As `callPinned`, for a special method that `typeOf(object).lookup` found. */
export function callPinnedSpecial(method: Value, object: Value, ...args: readonly Value[]): Value {
  return runPinned(() => callSpecial(method, object, args), object);
}
