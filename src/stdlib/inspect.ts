// The inspect module.
import { fn } from '../objects/builtin.ts';
import { PyFunction } from '../objects/function.ts';
import { PyGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import { typeName } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { typeError } from '../runtime/errors.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/inspect.py';
import sources from './python/inspect_source.py';

export const inspectModule = pythonModule('inspect', 'What objects are, and how they are called.', source, () => [
  moduleVariables(),
  fn('body_state(generator, /)', "Return 'created', 'running', 'suspended' or 'closed'.", (generator: Value) => {
    if (generator instanceof PyGenerator) return generator.state;
    throw typeError(`a generator or coroutine is needed, not ${typeName(generator)}`);
  }),
  fn('literal(text, /)', 'Return the value of a text that is a literal.', (text: string) =>
    currentInterpreter().syntax.literal(text),
  ),
]);

export const inspectSourceModule = pythonModule('inspect._source', 'Sources of what a script defines.', sources, () => [
  moduleVariables(),
  fn(
    'source_of(function, /)',
    "Return the text that a function of the main script was defined in, and that text's name; None for anything else.",
    (value: Value) => {
      if (!(value instanceof PyFunction) || value.namespace !== currentInterpreter().main) return null;
      const { filename, text } = value.code.source;
      return new PyTuple([text, filename]);
    },
  ),
]);
