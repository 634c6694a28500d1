// Functions that a module of this package writes for a class of the script, from the names of its fields.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import { PyFunction } from '../objects/function.ts';
import { Namespace } from '../objects/namespace.ts';
import { namespaceDict } from '../objects/namespace-dict.ts';
import type { Value } from '../objects/object.ts';
import { call0 } from './call.ts';
import { currentInterpreter } from './interpreter.ts';
import type { Resumable } from './machine.ts';
import { suspended } from './machine.ts';

/**
 * `define_functions(text, names)`: runs Python text and answers what it binds, `names` included. The text comes from a module of
 * this package alone; what stems from a script in it are identifiers that the module has checked. Tracebacks show such frames
 * as CPython shows those of its own generated functions: without the line.
 */
export function functionDefiner(): Member {
  return fn(
    'define_functions(text, names, /)',
    'Run Python text with the given global names; return all that are bound then.',
    function* (text: string, names: PyDict): Resumable {
      const interpreter = currentInterpreter();
      const code = interpreter.compileGenerated(text);
      const namespace = new Namespace(interpreter.builtins);
      for (const [name, value] of names.entries()) if (typeof name === 'string') namespace.set(name, value);
      try {
        call0(new PyFunction(code, PyFunction.start, namespace, [], [], undefined));
      } catch (e) {
        yield suspended(e);
      }
      return PyDict.from(new Map(namespace.entries()));
    },
  );
}

/** `module_variables(name)`: the variables of a module that has been imported, None for any other name. */
export function moduleVariables(): Member {
  return fn(
    'module_variables(name, /)',
    'Return the variables of an imported module as a dict, or None.',
    (name: Value): Value => {
      const interpreter = currentInterpreter();
      if (name === '__main__') return namespaceDict(interpreter.main);
      const module = typeof name === 'string' ? interpreter.modules.get(name) : undefined;
      return module === undefined ? null : namespaceDict(module.namespace);
    },
  );
}
