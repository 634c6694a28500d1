// Members of a native module that are written in Python: their source is run when one of them is first asked for.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { error } from '../runtime/errors.ts';
import { findModule } from '../runtime/import.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import type { Resumable } from '../runtime/machine.ts';
import type { PythonModule } from '../runtime/module-table.ts';

/** The module's `__getattr__`, which takes the named members from the other module. */
export function lazyMembers(module: string, names: readonly string[], source: PythonModule): PyBuiltin {
  function* load(name: string): Resumable {
    const interpreter = currentInterpreter();
    const loaded = names.includes(name) ? yield* findModule(interpreter, source.name) : undefined;
    const value = loaded?.namespace.get(name);
    if (value === undefined) throw error('AttributeError', `module '${module}' has no attribute '${name}'`);
    interpreter.modules.get(module)?.namespace.set(name, value);
    return value;
  }
  return fn('__getattr__(name, /)', 'The members that are loaded when they are first asked for.', load);
}
