// csv.reader: rows from lines.
import { define, fn, getter } from '../../objects/builtin.ts';
import { parseFloatText } from '../../objects/float-text.ts';
import type { PyIterator } from '../../objects/iterator.ts';
import { PyList } from '../../objects/list.ts';
import { asSource, NestingIterator } from '../../objects/nested-iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, PyFloat, typeName, unwrap } from '../../objects/object.ts';
import { leaveAlone } from '../../objects/step-frame.ts';
import { stringRepr } from '../../objects/str-text.ts';
import { stopIteration, valueError } from '../../runtime/errors.ts';
import { iterate } from '../../runtime/iteration.ts';
import { GrowingResult } from '../../runtime/limits.ts';
import type { StackFrame } from '../../runtime/machine.ts';
import { machine, Suspend, spend } from '../../runtime/machine.ts';
import { asInt } from '../../runtime/numbers.ts';
import { price } from '../../runtime/prices.ts';
import type { Dialect } from './dialect.ts';
import { csvError, QUOTE_NONE, QUOTE_NONNUMERIC } from './dialect.ts';

/** Where the parser is in a record. */
type State =
  | 'startRecord'
  | 'startField'
  | 'escaped'
  | 'afterEscapedNewline'
  | 'inField'
  | 'inQuoted'
  | 'escapedInQuoted'
  | 'quoteInQuoted'
  | 'atNewline';

/** Units (see `spend`) for a character. */
const CHARACTER_UNITS = 0.5;
/** Pieces of a field that are put together before there are more. */
const PIECES = 4096;

/** Stands for the end of a line that has no line end of its own. */
const END = '';

export class Reader extends NestingIterator implements StackFrame {
  readonly dialect: Dialect;
  /** One item: the most characters that a field may have. */
  readonly limit: PyList;
  lines = 0;
  private readonly source: PyIterator;
  private state: State = 'startRecord';
  private fields: Value[] = [];
  /** The field in the making: pieces of lines, and how long they are together. */
  private parts: string[] = [];
  private length = 0;
  private size = new GrowingResult();
  private isNumeric = false;
  /** The rest of a long line, in the middle of which the reader was left. */
  private rest: string | undefined = undefined;

  constructor(source: PyIterator, dialect: Dialect, limit: PyList) {
    super(source);
    this.source = source;
    this.dialect = dialect;
    this.limit = limit;
  }

  next(): Value | undefined {
    this.fields = [];
    this.size = new GrowingResult();
    this.state = 'startRecord';
    this.dropField();
    return this.read();
  }

  private read(): Value | undefined {
    for (;;) {
      let line: Value | undefined;
      try {
        line = this.source.next();
      } catch (e) {
        if (e instanceof Suspend) e.frames.push(this);
        throw e;
      }
      if (this.take(line)) return line === undefined && this.fields.length === 0 ? undefined : this.row();
    }
  }
  resume(line: Value | undefined): Value | undefined {
    const { rest } = this;
    this.rest = undefined;
    if (rest !== undefined) return this.parse(rest) ? this.row() : this.read();
    if (!this.take(line)) return this.read();
    return line === undefined && this.fields.length === 0 ? undefined : this.row();
  }
  raise(error: unknown): Value | undefined {
    throw error;
  }

  private row(): PyList {
    const { fields } = this;
    this.fields = [];
    return new PyList(fields);
  }

  /** Works a line in, or the end of all lines; answers whether the record is complete. */
  private take(line: Value | undefined): boolean {
    if (line === undefined) {
      if (this.length === 0 && this.state !== 'inQuoted') {
        this.fields = [];
        return true;
      }
      if (this.dialect.strict) throw csvError('unexpected end of data');
      this.save();
      return true;
    }
    const text = unwrap(line);
    if (typeof text !== 'string') {
      const advice = 'the file should be opened in text mode';
      throw csvError(`iterator should return strings, not ${typeName(line)} (${advice})`);
    }
    this.lines++;
    return this.parse(text);
  }

  /** Works a line in, or the rest of one; answers whether the record is complete. */
  private parse(text: string): boolean {
    const { delimiter, quotechar, escapechar } = this.dialect;
    const size = (at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    let charged = 0;
    for (let at = 0; at < text.length; ) {
      if (at - charged >= machine.stretch) {
        spend((at - charged) * CHARACTER_UNITS);
        charged = at;
        if (machine.fuel <= 0) {
          this.rest = text.slice(at);
          leaveAlone(this);
          this.rest = undefined;
        }
      }
      if (this.state === 'inField' || this.state === 'inQuoted') {
        // A run of characters that mean nothing goes in at once.
        let end = at;
        const stop = Math.min(text.length, at + machine.stretch);
        while (end < stop) {
          const c = text[end] as string;
          if (this.state === 'inField' && (c === '\n' || c === '\r')) break;
          const whole = c >= '\ud800' && c <= '\udbff' ? text.slice(end, end + size(end)) : c;
          if (whole === escapechar || (this.state === 'inField' ? whole === delimiter : whole === quotechar)) break;
          end += whole.length;
        }
        if (end > at) this.add(text.slice(at, end));
        at = end;
        if (at >= stop) continue;
      }
      const c = text.slice(at, at + size(at));
      this.step(c);
      at += c.length;
    }
    spend(1 + (text.length - charged) * CHARACTER_UNITS);
    this.step(END);
    return this.state === 'startRecord';
  }

  private step(c: string): void {
    const { dialect } = this;
    const isNewline = c === '\n' || c === '\r';
    const isQuote = c !== END && c === dialect.quotechar && dialect.quoting !== QUOTE_NONE;
    const isEscape = c !== END && c === dialect.escapechar;
    switch (this.state) {
      case 'startRecord':
        if (c === END) return;
        if (isNewline) {
          this.state = 'atNewline';
          return;
        }
        this.startField(c, isNewline, isQuote, isEscape);
        return;
      case 'startField':
        this.startField(c, isNewline, isQuote, isEscape);
        return;
      case 'escaped':
        this.add(c === END ? '\n' : c);
        this.state = isNewline ? 'afterEscapedNewline' : 'inField';
        return;
      case 'afterEscapedNewline':
        if (c !== END) this.inField(c, isNewline, isEscape);
        return;
      case 'inField':
        this.inField(c, isNewline, isEscape);
        return;
      case 'inQuoted':
        if (c === END) return;
        if (isEscape) this.state = 'escapedInQuoted';
        else if (isQuote) this.state = dialect.doublequote ? 'quoteInQuoted' : 'inField';
        else this.add(c);
        return;
      case 'escapedInQuoted':
        this.add(c === END ? '\n' : c);
        this.state = 'inQuoted';
        return;
      case 'quoteInQuoted':
        if (isQuote) {
          this.add(c);
          this.state = 'inQuoted';
        } else if (c === dialect.delimiter) {
          this.save();
          this.state = 'startField';
        } else if (c === END || isNewline) {
          this.save();
          this.state = c === END ? 'startRecord' : 'atNewline';
        } else if (!dialect.strict) {
          this.add(c);
          this.state = 'inField';
        } else throw csvError(`'${dialect.delimiter}' expected after '${dialect.quotechar}'`);
        return;
      case 'atNewline':
        if (isNewline) return;
        if (c === END) this.state = 'startRecord';
        else {
          const advice = 'do you need to open the file in universal-newline mode?';
          throw csvError(`new-line character seen in unquoted field - ${advice}`);
        }
    }
  }

  private startField(c: string, isNewline: boolean, isQuote: boolean, isEscape: boolean): void {
    const { dialect } = this;
    if (c === END || isNewline) {
      this.save();
      this.state = c === END ? 'startRecord' : 'atNewline';
    } else if (isQuote) this.state = 'inQuoted';
    else if (isEscape) this.state = 'escaped';
    else if (c === ' ' && dialect.skipinitialspace) this.state = 'startField';
    else if (c === dialect.delimiter) {
      this.save();
      this.state = 'startField';
    } else {
      this.isNumeric = dialect.quoting === QUOTE_NONNUMERIC;
      this.add(c);
      this.state = 'inField';
    }
  }

  private inField(c: string, isNewline: boolean, isEscape: boolean): void {
    if (c === END || isNewline) {
      this.save();
      this.state = c === END ? 'startRecord' : 'atNewline';
    } else if (isEscape) this.state = 'escaped';
    else if (c === this.dialect.delimiter) {
      this.save();
      this.state = 'startField';
    } else {
      this.add(c);
      this.state = 'inField';
    }
  }

  private add(text: string): void {
    const limit = asInt(this.limit.items[0] ?? null) ?? 0;
    if (this.length + text.length > limit) throw csvError(`field larger than field limit (${limit})`);
    this.length += text.length;
    this.size.add(price.collectedItem + text.length);
    if (this.parts.push(text) === PIECES) this.parts = [this.parts.join('')];
  }

  private save(): void {
    this.size.add(price.collectedItem + price.text);
    const text = this.parts.length === 1 ? (this.parts[0] as string) : this.parts.join('');
    if (this.isNumeric) {
      const number = parseFloatText(text);
      if (number === undefined) throw valueError(`could not convert string to float: ${stringRepr(text)}`);
      this.fields.push(new PyFloat(number));
    } else this.fields.push(text);
    this.dropField();
  }

  private dropField(): void {
    this.parts = [];
    this.length = 0;
    this.isNumeric = false;
  }
}

export const readerType = builtinType('_csv.reader', { instanceClass: Reader, module: '_csv', final: true });
define(readerType, {
  doc: 'Rows from lines.',
  accepts: (value) => value instanceof Reader,
  members: () => [
    fn('__iter__(self, /)', 'Return the reader.', (self: Reader) => self),
    fn('__next__(self, /)', 'Return the next row.', (self: Reader) => {
      const row = self.next();
      if (row === undefined) throw stopIteration();
      return row;
    }),
    getter('line_num', 'How many lines have been read.', (self: Reader) => self.lines),
    getter('dialect', 'The dialect.', (self: Reader) => self.dialect),
  ],
});

export function makeReader(source: Value, dialect: Dialect, limit: PyList): Reader {
  return new Reader(asSource(iterate(source)), dialect, limit);
}
