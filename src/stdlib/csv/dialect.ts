// How a CSV text is written: the characters and rules of a dialect.
import { define, fn, getter } from '../../objects/builtin.ts';
import { exceptionNamed, exceptionType, makeException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, PyObject, typeName, unwrap } from '../../objects/object.ts';
import { textLength } from '../../objects/str-text.ts';
import { findAttribute } from '../../runtime/attribute.ts';
import { typeError } from '../../runtime/errors.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { truthPinned } from '../../runtime/truth.ts';

export const csvErrorType = exceptionType('Error', exceptionNamed('Exception'), '_csv');
export function csvError(message: string): unknown {
  return makeException(csvErrorType, [message]);
}

export const QUOTE_MINIMAL = 0;
export const QUOTE_ALL = 1;
export const QUOTE_NONNUMERIC = 2;
export const QUOTE_NONE = 3;
export const QUOTE_STRINGS = 4;
export const QUOTE_NOTNULL = 5;

/** A dialect whose values have been looked at. */
export class Dialect extends ChargedObject {
  delimiter = ',';
  doublequote = true;
  escapechar: string | null = null;
  lineterminator = '\r\n';
  quotechar: string | null = '"';
  quoting = QUOTE_MINIMAL;
  skipinitialspace = false;
  strict = false;
}

const names = [
  'delimiter',
  'doublequote',
  'escapechar',
  'lineterminator',
  'quotechar',
  'quoting',
  'skipinitialspace',
  'strict',
] as const;

function character(value: Value, name: string, orNone: boolean): string | null {
  const text = unwrap(value);
  if (orNone && text === null) return null;
  if (typeof text !== 'string') {
    throw typeError(`"${name}" must be string${orNone ? ' or None' : ''}, not ${typeName(value)}`);
  }
  if (textLength(text) !== 1) throw typeError(`"${name}" must be a 1-character string`);
  return text;
}

function makeDialect(base: Value, ...given: (Value | undefined)[]): Dialect {
  // To say that there is no quote character is to say that nothing is quoted.
  const isUnquoted = given[names.indexOf('quotechar')] === null && given[names.indexOf('quoting')] === undefined;
  const value = (index: number): Value | undefined => {
    const name = names[index] ?? '';
    if (given[index] !== undefined) return given[index];
    if (name === 'quoting' && isUnquoted) return QUOTE_NONE;
    if (base === null) return undefined;
    const found = runPinned(() => {
      const attribute = findAttribute(base, name);
      return attribute === undefined ? notFound : attribute;
    });
    return found === notFound ? undefined : found;
  };
  const [delimiter, doublequote, escapechar, lineterminator, quotechar, quoting, skipinitialspace, strict] = names.map(
    (_, i) => value(i),
  );
  const dialect = new Dialect();
  if (delimiter !== undefined) dialect.delimiter = character(delimiter, 'delimiter', false) ?? ',';
  if (doublequote !== undefined) dialect.doublequote = truthPinned(doublequote);
  if (escapechar !== undefined) dialect.escapechar = character(escapechar, 'escapechar', true);
  if (lineterminator !== undefined) {
    const text = unwrap(lineterminator);
    if (text === null) throw typeError('lineterminator must be set');
    if (typeof text !== 'string') throw typeError('"lineterminator" must be a string');
    dialect.lineterminator = text;
  }
  if (quotechar !== undefined) dialect.quotechar = character(quotechar, 'quotechar', true);
  if (quoting !== undefined) {
    if (typeof quoting !== 'number') throw typeError('"quoting" must be an integer');
    if (quoting < QUOTE_MINIMAL || quoting > QUOTE_NOTNULL) throw typeError('bad "quoting" value');
    dialect.quoting = quoting;
  } else if (quotechar === null) dialect.quoting = QUOTE_NONE;
  if (skipinitialspace !== undefined) dialect.skipinitialspace = truthPinned(skipinitialspace);
  if (strict !== undefined) dialect.strict = truthPinned(strict);
  if (dialect.quoting !== QUOTE_NONE && dialect.quotechar === null) {
    throw typeError('quotechar must be set if quoting enabled');
  }
  return dialect;
}
/** Stands for an attribute that is not there. */
const notFound = new (class extends PyObject {})();

export const dialectType = builtinType('_csv.Dialect', { instanceClass: Dialect, module: '_csv', final: true });
define(dialectType, {
  doc: 'How a CSV text is written.',
  accepts: (value) => value instanceof Dialect,
  make: () =>
    fn(`Dialect(dialect=None, ${names.map((name) => `${name}=...`).join(', ')})`, 'Return a dialect.', makeDialect),
  members: () => names.map((name) => getter(name, `The dialect's ${name}.`, (self: Dialect) => self[name])),
});
