// The string module. Formatter reads templates with the reader of `str.format`.
import { fn } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { typeName, unwrap } from '../objects/object.ts';
import { firstOfField, readPiece, stepsOfField } from '../objects/str-format.ts';
import { PyTuple } from '../objects/tuple.ts';
import { typeError } from '../runtime/errors.ts';
import { spend } from '../runtime/machine.ts';
import { pythonModule } from '../runtime/module-table.ts';
import source from './python/string.py';

function textOf(value: Value): string {
  const text = unwrap(value);
  if (typeof text !== 'string') throw typeError(`expected str, got ${typeName(value)}`);
  return text;
}

export const stringModule = pythonModule('string', 'Constants, templates and formatters of text.', source, () => [
  fn(
    'read_piece(template, start, /)',
    'Return the literal text, field name, format spec and conversion of the next piece, and where it ends.',
    (template: Value, start: number) => {
      const { literal, field, end } = readPiece(textOf(template), start);
      if (field === undefined) return new PyTuple([literal, null, null, null, end]);
      return new PyTuple([literal, field.name, field.spec, field.conversion === '' ? null : field.conversion, end]);
    },
  ),
  fn(
    'split_field(name, /)',
    'Return the first part of a field name, and the steps after it as pairs (is attribute, key).',
    (name: Value) => {
      const text = textOf(name);
      const { first, index } = firstOfField(text);
      const steps: Value[] = [];
      for (const { isAttribute, key } of stepsOfField(text, first)) {
        spend(30);
        steps.push(new PyTuple([isAttribute, key]));
      }
      return new PyTuple([index ?? first, new PyList(steps)]);
    },
  ),
]);
