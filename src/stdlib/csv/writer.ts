// csv.writer: lines from rows.
import { define, fn, getter } from '../../objects/builtin.ts';
import { PyComplex } from '../../objects/complex.ts';
import { PyException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { pauseAlone } from '../../objects/step-frame.ts';
import { includesText } from '../../objects/text-search.ts';
import { findAttribute } from '../../runtime/attribute.ts';
import { call1, isCallable } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { collect, iterate } from '../../runtime/iteration.ts';
import { nextTextStretch, TextInPieces } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { machine, spend, suspended, suspendedWith, whileHeld } from '../../runtime/machine.ts';
import { isInt } from '../../runtime/numbers.ts';
import { inPlace, isLong, leavePlace, moveOn } from '../../runtime/place.ts';
import { anew } from '../../runtime/restart.ts';
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

/** How far a field is written. */
interface Writing {
  readonly result: TextInPieces;
  index: number;
  plainFrom: number;
  isQuoted: boolean;
}

/** A field as it is written, without the delimiter. A part of an operation that may be begun anew. */
function written(text: string, dialect: Dialect, quoted: boolean): string {
  const place = inPlace(
    text,
    (): Writing => ({ result: new TextInPieces(), index: 0, plainFrom: 0, isQuoted: quoted }),
  );
  const { state } = place;
  while (state.index < text.length) {
    writeStretch(text, dialect, state, nextTextStretch(text, state.index, CHARACTER_UNITS));
    moveOn(place);
  }
  leavePlace(place);
  state.result.add(text.slice(state.plainFrom));
  const whole = state.result.join();
  return state.isQuoted ? `${dialect.quotechar}${whole}${dialect.quotechar}` : whole;
}
function writeStretch(text: string, dialect: Dialect, state: Writing, stop: number): void {
  const { delimiter, escapechar, quotechar, lineterminator, quoting, doublequote } = dialect;
  const { result } = state;
  let i = state.index;
  while (i < stop) {
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
        if (!isEscaped) state.isQuoted = true;
      }
      if (isEscaped) {
        if (escapechar === null) throw csvError('need to escape, but no escapechar set');
        before = escapechar;
      }
      if (before !== null) {
        result.add(text.slice(state.plainFrom, i));
        result.add(before);
        state.plainFrom = i;
      }
    }
    i += c.length;
  }
  state.index = i;
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
    const plain = String(unwrap(text));
    const isQuoted = isAlwaysQuoted(field, dialect.quoting);
    const part = isLong(plain.length)
      ? String(yield* whileHeld([line, fields], anew(written, plain, dialect, isQuoted)))
      : written(plain, dialect, isQuoted);
    if (machine.fuel <= 0) yield* whileHeld([line, fields], pauseAlone());
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
