// What the interactive prompt does with the value of an expression statement.
import type { Value } from '../objects/object.ts';
import { currentInterpreter } from './interpreter.ts';
import { continueWith } from './machine.ts';
import { repr } from './text.ts';

/** Shows the value's repr, unless it is None, and binds it to `_`. May suspend. */
export function display(value: Value): Value {
  if (value === null) return null;
  let text: Value;
  try {
    text = repr(value);
  } catch (e) {
    throw continueWith(e, show, value, undefined);
  }
  return show(text, value);
}
function show(text: Value | undefined, value: Value): Value {
  const interpreter = currentInterpreter();
  interpreter.write(`${String(text)}\n`, 'stdout');
  interpreter.main.set('_', value);
  return null;
}
