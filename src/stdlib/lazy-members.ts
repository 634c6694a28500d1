// Members of a native module that are written in Python: their source is run when one of them is first asked for.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { error } from '../runtime/errors.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import type { PythonModule } from '../runtime/module-table.ts';

/** Names of members, and the module that they come from. */
export type LazyMembers = readonly [names: readonly string[], source: PythonModule];

/** The module's `__getattr__`, which takes the named members from other modules. */
export function lazyMembers(module: string, ...sources: readonly LazyMembers[]): PyBuiltin {
  function* load(name: string): Resumable {
    const interpreter = currentInterpreter();
    const source = sources.find(([names]) => names.includes(name))?.[1];
    const loaded = source === undefined ? undefined : yield* findModule(interpreter, source.name, true);
    const value = loaded?.namespace.get(name);
    if (value === undefined) throw error('AttributeError', `module '${module}' has no attribute '${name}'`);
    interpreter.loaded(module)?.namespace.set(name, value);
    return value;
  }
  return fn('__getattr__(name, /)', 'The members that are loaded when they are first asked for.', load);
}
