// io.StringIO: a stream of text in memory.
import { getter, rawFn } from '../../objects/builtin.ts';
import { detachedSlice } from '../../objects/detached.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { codePointIndex, isAstral, textLength, unitIndex } from '../../objects/str-text.ts';
import { replaceText } from '../../objects/text-search.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { error, stopIteration, typeError, valueError } from '../../runtime/errors.ts';
import { reserveMore } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend } from '../../runtime/machine.ts';
import { asInt, toSize } from '../../runtime/numbers.ts';
import { isOverridden, Stream, send, sizeArgument, streamType, TextStream, textIOBaseType } from './base.ts';
import type { Newline } from './newlines.ts';
import { endOfLine, isNewline, NewlinesSeen, withPlainNewlines } from './newlines.ts';

/** Pieces that a text is put together from before it is made one: each of them costs more than its few characters until then. */
const MOST_PIECES = 256;

class StringStream extends TextStream {
  /** The text, in stretches: as a chain of all of them it would be there twice when it is looked into. */
  private stretches: string[] = [];
  private stretchesLength = 0;
  /** What was written since, at the end. */
  private pieces = '';
  private pieceCount = 0;
  /** In UTF-16 units while within the text. */
  position = 0;
  /** How many characters beyond the end of the text the position is. */
  beyond = 0;
  newline: Newline = '\n';
  seen: NewlinesSeen | undefined = undefined;
  /** Joined from pieces since it was last read: to read it costs its length once. */
  isFresh = false;

  get text(): string {
    this.endStretch();
    if (this.stretches.length > 1) this.stretches = [this.stretches.join('')];
    return this.stretches[0] ?? '';
  }
  set text(text: string) {
    this.stretches = [text];
    this.stretchesLength = text.length;
    this.pieces = '';
    this.pieceCount = 0;
  }
  private get length(): number {
    return this.stretchesLength + this.pieces.length;
  }
  private append(piece: string): void {
    this.pieces += piece;
    if (++this.pieceCount < MOST_PIECES) return;
    // Looking into a text makes it one.
    this.pieces.charCodeAt(0);
    this.endStretch();
  }
  private endStretch(): void {
    if (this.pieces === '') return;
    this.stretches.push(this.pieces);
    this.stretchesLength += this.pieces.length;
    this.pieces = '';
    this.pieceCount = 0;
  }

  open(): void {
    if (this.isClosed) throw valueError('I/O operation on closed file');
  }

  /** The text to read from. */
  get settled(): string {
    if (this.isFresh) {
      spend(this.text.length / 32);
      this.isFresh = false;
    }
    return this.text;
  }

  put(given: string): void {
    let piece = given;
    if (this.seen !== undefined) {
      this.seen.note(piece);
      if (this.newline === null) piece = withPlainNewlines(piece);
    } else if (this.newline !== '\n' && this.newline !== null && this.newline !== '') {
      piece = replaceText(piece, '\n', this.newline, -1);
    }
    if (piece === '') return;
    const isAtEnd = this.position === this.length;
    const total = this.position + this.beyond + piece.length;
    reserveMore(isAtEnd ? this.beyond + piece.length : total, total);
    if (this.beyond > 0) {
      this.append('\0'.repeat(this.beyond));
      this.position = this.length;
      this.beyond = 0;
    }
    if (isAtEnd) this.append(piece);
    else {
      const { settled, position } = this;
      const end = isAstral(settled)
        ? unitIndex(settled, codePointIndex(settled, position) + textLength(piece))
        : position + textLength(piece);
      this.text = settled.slice(0, position) + piece + settled.slice(Math.min(end, settled.length));
    }
    this.position += piece.length;
    this.isFresh = true;
  }

  /** Up to so many characters from the position on. */
  take(count: number | undefined): string {
    const { settled, position } = this;
    const end = count === undefined ? settled.length : this.unitsAhead(count);
    this.position = end;
    return detachedSlice(settled, position, end);
  }

  /** The unit at which so many characters after the position end. */
  private unitsAhead(count: number): number {
    const { settled, position } = this;
    const end = isAstral(settled)
      ? unitIndex(settled, codePointIndex(settled, position) + count)
      : Math.min(position + count, settled.length);
    return Math.min(end, settled.length);
  }

  takeLine(limit: number | undefined): string {
    const { settled, position } = this;
    let end = endOfLine(settled, position, this.newline === null ? '\n' : this.newline);
    if (end < 0) end = settled.length;
    if (limit !== undefined) end = Math.min(end, this.unitsAhead(limit));
    this.position = end;
    return detachedSlice(settled, position, end);
  }

  get place(): number {
    return codePointIndex(this.settled, this.position) + this.beyond;
  }
  set place(place: number) {
    const { settled } = this;
    const total = textLength(settled);
    this.position = place >= total ? settled.length : unitIndex(settled, place);
    this.beyond = Math.max(0, place - total);
  }
}

function initialize(self: StringStream, initial: Value, newline: Value): void {
  if (newline !== null && typeof newline !== 'string') {
    throw typeError(`newline must be str or None, not ${typeName(newline)}`);
  }
  if (!isNewline(newline)) throw valueError(`illegal newline value: '${newline}'`);
  const text = unwrap(initial);
  if (text !== null && typeof text !== 'string') {
    throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  }
  self.isClosed = false;
  self.newline = newline;
  self.seen = newline === null || newline === '' ? new NewlinesSeen() : undefined;
  self.text = '';
  self.position = 0;
  self.beyond = 0;
  if (text !== null) self.put(text);
  self.position = 0;
}

function seek(self: StringStream, offset: Value, whence: Value): Value {
  self.open();
  const from = Number(asInt(whence) ?? 0);
  const by = toSize(offset);
  if (from < 0 || from > 2) throw valueError(`Invalid whence (${from}, should be 0, 1 or 2)`);
  if (by < 0 && from === 0) throw valueError(`Negative seek position ${by}`);
  if (from !== 0 && by !== 0) throw error('OSError', "Can't do nonzero cur-relative seeks");
  if (from === 0) self.place = by;
  else if (from === 2) {
    self.position = self.text.length;
    self.beyond = 0;
  }
  return self.place;
}

function truncate(self: StringStream, size: Value): Value {
  self.open();
  const count = size === null ? self.place : asInt(size);
  if (count === undefined) throw typeError(`argument should be integer or None, not '${typeName(size)}'`);
  if (count < 0) throw valueError(`Negative size value ${count}`);
  const { place, settled } = self;
  if (count < textLength(settled)) {
    self.text = detachedSlice(settled, 0, unitIndex(settled, Number(count)));
    self.place = place;
  }
  return count;
}

export const stringIOType = streamType(
  '_io.StringIO',
  '_io',
  StringStream,
  textIOBaseType,
  'A stream of text in memory.',
  () => [
    rawFn("__init__(self, /, initial_value='', newline='\\n')", 'Initialize self.', initialize),
    rawFn('write(self, s, /)', 'Write text; return how many characters that were.', (self: StringStream, s: Value) => {
      const text = unwrap(s);
      if (typeof text !== 'string') throw typeError(`string argument expected, got '${typeName(s)}'`);
      self.open();
      self.put(text);
      return textLength(text);
    }),
    rawFn('read(self, size=-1, /)', 'Return up to so many characters.', (self: StringStream, size: Value) => {
      self.open();
      return self.take(sizeArgument(size));
    }),
    rawFn('readline(self, size=-1, /)', 'Return a line, its end included.', (self: StringStream, size: Value) => {
      self.open();
      return self.takeLine(sizeArgument(size));
    }),
    rawFn('__next__(self, /)', 'Return the next line.', function* (self: StringStream): Resumable {
      self.open();
      const line = isOverridden(self, stringIOType, 'readline')
        ? yield* send(self, 'readline', [])
        : self.takeLine(undefined);
      if (line === '') throw stopIteration();
      return line;
    }),
    rawFn('getvalue(self, /)', 'Return all text.', (self: StringStream) => {
      self.open();
      return self.settled;
    }),
    rawFn('seek(self, pos, whence=0, /)', 'Move to a position.', seek),
    rawFn('tell(self, /)', 'Return the position.', (self: StringStream) => {
      self.open();
      return self.place;
    }),
    rawFn('truncate(self, pos=None, /)', 'Cut off what lies beyond a size.', truncate),
    rawFn('close(self, /)', 'Close; the text is gone then.', (self: StringStream) => {
      self.isClosed = true;
      self.text = '';
    }),
    ...['readable', 'writable', 'seekable'].map((name) =>
      rawFn(`${name}(self, /)`, 'Return True.', (self: StringStream) => {
        self.open();
        return true;
      }),
    ),
    rawFn('flush(self, /)', 'Nothing is held back.', () => undefined),
    getter('line_buffering', 'Whether lines are written at once.', (self: StringStream) => {
      self.open();
      return false;
    }),
    getter('newlines', 'The line ends that were met, where all kinds count.', (self: StringStream) => {
      self.open();
      return self.seen?.value ?? null;
    }),
    rawFn('__getstate__(self, /)', 'Return text, newline, position and attributes.', (self: StringStream) => {
      self.open();
      return new PyTuple([self.settled, self.newline, self.place, null]);
    }),
  ],
);

/** Whether a value is a stream of text in memory. */
export function isStringStream(value: Value): value is StringStream {
  return value instanceof Stream && value instanceof StringStream;
}
