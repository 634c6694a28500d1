// The ast module: what can be had of it without the tree.
import { fn, inPython } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { unwrap } from '../objects/object.ts';
import { valueError } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { module } from '../runtime/module-table.ts';
import { toRepr } from '../runtime/text.ts';

export const astModule = module('ast', 'Literals as texts.', () => [
  ...inPython([
    fn(
      'literal_eval(node_or_string)',
      'Return the value of a text that is a literal: numbers, texts, lists, dicts ...',
      (text: Value) => {
        const source = unwrap(text);
        if (typeof source === 'string') return currentInterpreter().syntax.literal(source);
        throw valueError(`malformed node or string: ${toRepr(text)}`);
      },
    ),
  ]),
]);
