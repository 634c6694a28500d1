// csv.writer: lines from rows.
import { define, fn, getter } from '../../objects/builtin.ts';
import { PyComplex } from '../../objects/complex.ts';
import { PyException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { includesText } from '../../objects/text-search.ts';
import { findAttribute } from '../../runtime/attribute.ts';
import { call1, isCallable } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { collect, iterate } from '../../runtime/iteration.ts';
import { Meter, TextInPieces } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend, suspended, suspendedWith } from '../../runtime/machine.ts';
import { isInt } from '../../runtime/numbers.ts';
import { str } from '../../runtime/text.ts';
import type { Dialect } from './dialect.ts';
import { csvError, QUOTE_ALL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS } from './dialect.ts';

/** Units (see `spend`) for a field, and for a character. */
const FIELD_UNITS = 5;
const CHARACTER_UNITS = 3;

class Writer extends ChargedObject {
  /** The method that lines are written with. */
  readonly write: Value;
  readonly dialect: Dialect;
  constructor(write: Value, dialect: Dialect) {
    super();
    this.write = write;
    this.dialect = dialect;
  }
}

function isNumber(value: Value): boolean {
  if (isInt(value) || typeof value === 'boolean' || value instanceof PyFloat || value instanceof PyComplex) return true;
  const type = typeOf(value);
  return (
    ['__index__', '__int__', '__float__'].some((name) => type.lookup(name) !== undefined) &&
    typeof unwrap(value) !== 'string'
  );
}

/** Whether a field is quoted whatever is in it. */
function isAlwaysQuoted(value: Value, quoting: number): boolean {
  switch (quoting) {
    case QUOTE_ALL:
      return true;
    case QUOTE_NONNUMERIC:
      return !isNumber(value);
    case QUOTE_STRINGS:
      return typeof unwrap(value) === 'string';
    case QUOTE_NOTNULL:
      return value !== null;
    default:
      return false;
  }
}

/** A field as it is written, without the delimiter. */
function written(text: string, dialect: Dialect, quoted: boolean): string {
  const { delimiter, escapechar, quotechar, lineterminator, quoting, doublequote } = dialect;
  let isQuoted = quoted;
  const result = new TextInPieces();
  let plainFrom = 0;
  const meter = new Meter(0, CHARACTER_UNITS);
  for (let i = 0; i < text.length; ) {
    meter.pass(i);
    const c = text.slice(i, i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1));
    const isSpecial = c === delimiter || c === escapechar || c === quotechar || includesText(lineterminator, c);
    if (isSpecial) {
      let before: string | null = null;
      let isEscaped = quoting === QUOTE_NONE;
      if (!isEscaped) {
        if (c === quotechar) {
          if (doublequote) before = quotechar;
          else isEscaped = true;
        } else if (c === escapechar) isEscaped = true;
        if (!isEscaped) isQuoted = true;
      }
      if (isEscaped) {
        if (escapechar === null) throw csvError('need to escape, but no escapechar set');
        before = escapechar;
      }
      if (before !== null) {
        result.add(text.slice(plainFrom, i));
        result.add(before);
        plainFrom = i;
      }
    }
    i += c.length;
  }
  meter.end(text.length);
  result.add(text.slice(plainFrom));
  const whole = result.join();
  return isQuoted ? `${quotechar}${whole}${quotechar}` : whole;
}

function* writeRow(self: Writer, row: Value): Resumable {
  const { dialect } = self;
  let fields: readonly Value[];
  try {
    fields = yield* collect(row);
  } catch (e) {
    if (e instanceof PyException && e.cls.name === 'TypeError' && typeOf(row).lookup('__iter__') === undefined) {
      throw csvError(`iterable expected, not ${typeName(row)}`);
    }
    throw e;
  }
  const line = new TextInPieces();
  let first: string | undefined;
  for (const field of fields) {
    spend(FIELD_UNITS);
    let text: Value = '';
    if (field !== null) {
      try {
        text = str(field);
      } catch (e) {
        text = (yield* suspendedWith(e, [line, fields])) ?? '';
      }
    }
    const part = written(String(unwrap(text)), dialect, isAlwaysQuoted(field, dialect.quoting));
    if (first === undefined) first = part;
    else line.add(dialect.delimiter);
    line.add(part);
  }
  if (first === '' && fields.length === 1) {
    if (dialect.quoting === QUOTE_NONE) throw csvError('single empty field record must be quoted');
    line.add(`${dialect.quotechar}${dialect.quotechar}`);
  }
  try {
    return call1(self.write, line.join() + dialect.lineterminator);
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}

function* writeRows(self: Writer, rows: Value): Resumable {
  let iterator: ReturnType<typeof iterate>;
  try {
    iterator = iterate(rows);
  } catch (e) {
    iterator = (yield suspended(e)) as unknown as ReturnType<typeof iterate>;
  }
  for (;;) {
    let row: Value | undefined;
    try {
      spend(1);
      row = iterator.next();
    } catch (e) {
      row = yield suspended(e);
    }
    if (row === undefined) return null;
    yield* writeRow(self, row);
  }
}

export const writerType = builtinType('_csv.writer', { instanceClass: Writer, module: '_csv', final: true });
define(writerType, {
  doc: 'Lines from rows.',
  accepts: (value) => value instanceof Writer,
  members: () => [
    fn('writerow(self, row, /)', 'Write a row.', writeRow),
    fn('writerows(self, rows, /)', 'Write all rows of an iterable.', writeRows),
    getter('dialect', 'The dialect.', (self: Writer) => self.dialect),
  ],
});

export function makeWriter(file: Value, dialect: Dialect): Writer {
  const write = findAttribute(file, 'write');
  if (write === undefined || !isCallable(write)) throw typeError('argument 1 must have a "write" method');
  return new Writer(write, dialect);
}
