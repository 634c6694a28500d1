// The inspect module.
import { fn } from '../objects/builtin.ts';
import { PyGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import { typeName } from '../objects/object.ts';
import { typeError } from '../runtime/errors.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/inspect.py';

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
