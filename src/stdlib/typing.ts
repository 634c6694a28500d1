// The typing module.
import { constant, fn } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import type { Value } from '../objects/object.ts';
import { typeName, unwrap } from '../objects/object.ts';
import {
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeAliasType,
  typeVarTupleType,
  typeVarType,
} from '../objects/type-parameter.ts';
import { typeError } from '../runtime/errors.ts';
import { moduleVariables } from '../runtime/generated-code.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/typing.py';
import protocolsSource from './python/typing_protocols.py';

function variables(dict: Value): PyDict {
  const inner = unwrap(dict);
  if (inner instanceof PyDict) return inner;
  throw typeError(`globals must be a dict, not ${typeName(dict)}`);
}

/** What numbers and files can do, as classes: making them takes as long as half of the rest. */
export const typingProtocolsModule = pythonModule(
  'typing._protocols',
  'What numbers and files can do, as classes.',
  protocolsSource,
);

export const typingModule = pythonModule('typing', 'Type hints: names for types, kept for tools.', source, () => [
  constant('TypeVar', typeVarType),
  constant('ParamSpec', paramSpecType),
  constant('TypeVarTuple', typeVarTupleType),
  constant('ParamSpecArgs', paramSpecArgsType),
  constant('ParamSpecKwargs', paramSpecKwargsType),
  constant('TypeAliasType', typeAliasType),
  moduleVariables(),
  fn('check_annotation(text, /)', 'Raise SyntaxError unless a text is an expression.', (text: string) =>
    currentInterpreter().syntax.checkAnnotation(text),
  ),
  fn(
    'evaluate_annotation(text, globals, locals, /)',
    'Return the type that a text names.',
    (text: string, globals: Value, locals: Value) => {
      const inner = variables(locals);
      const outer = variables(globals);
      const { builtins, syntax } = currentInterpreter();
      return syntax.annotation(text, (name) => inner.get(name) ?? outer.get(name) ?? builtins.get(name));
    },
  ),
]);
