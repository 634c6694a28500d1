// Functions that a module of this package writes for a class of the script, from the names of its fields.
import type { Member } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import { PyFunction } from '../objects/function.ts';
import { Namespace } from '../objects/namespace.ts';
import { namespaceDict, namespaceOf } from '../objects/namespace-dict.ts';
import type { Value } from '../objects/object.ts';
import { call0 } from './call.ts';
import { typeError } from './errors.ts';
import { currentInterpreter } from './interpreter.ts';
import type { Resumable } from './machine.ts';
import { spend, suspended } from './machine.ts';

/** Units (see `spend`) for each character that is compiled. */
const COMPILE_UNITS = 50;

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
      spend(text.length * COMPILE_UNITS);
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

/**
 * `new_variables(variables)`: a copy of a dict that code can run in, and `run_text(text, filename, variables)`, which does that: for
 * the modules that exist to run texts, such as the examples of doctest. The text is compiled as the script itself is, within its limits.
 */
export function textRunner(): Member[] {
  return [
    fn('new_variables(variables, /)', 'Return a copy of a dict that texts can run in.', (variables: PyDict) => {
      const namespace = new Namespace(currentInterpreter().builtins);
      for (const [name, value] of variables.entries()) if (typeof name === 'string') namespace.set(name, value);
      return namespaceDict(namespace);
    }),
    fn(
      'run_text(text, filename, variables, /)',
      'Run Python text; return the value of its last statement if that is an expression.',
      function* (text: string, filename: string, variables: Value): Resumable {
        const namespace = namespaceOf(variables);
        if (namespace === undefined) throw typeError('the variables have to be those of a module, or a copy of such');
        spend(text.length * COMPILE_UNITS);
        const code = yield* currentInterpreter().compile(text, filename);
        try {
          return call0(new PyFunction(code, PyFunction.start, namespace, [], [], undefined));
        } catch (e) {
          return (yield suspended(e)) ?? null;
        }
      },
    ),
  ];
}

/** `module_variables(name)`: the variables of a module that has been imported, None for any other name. */
export function moduleVariables(): Member {
  return fn(
    'module_variables(name, /)',
    'Return the variables of an imported module as a dict, or None.',
    (name: Value): Value => {
      const interpreter = currentInterpreter();
      if (name === '__main__') return namespaceDict(interpreter.main);
      const module = typeof name === 'string' ? interpreter.loaded(name) : undefined;
      return module === undefined ? null : namespaceDict(module.namespace);
    },
  );
}
