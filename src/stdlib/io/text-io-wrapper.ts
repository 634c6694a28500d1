// io.TextIOWrapper: a stream of text over a stream of bytes.
import { bytesOf } from '../../objects/buffer.ts';
import { getter, rawFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { encodeText } from '../../objects/codecs.ts';
import { detachedSlice } from '../../objects/detached.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { codePointIndex, isAstral, stringRepr, textLength, unitIndex, unitsAt } from '../../objects/str-text.ts';
import { replaceText } from '../../objects/text-search.ts';
import { findAttribute, getAttribute } from '../../runtime/attribute.ts';
import { error, stopIteration, typeError, valueError } from '../../runtime/errors.ts';
import { GrowingResult, Meter, reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend } from '../../runtime/machine.ts';
import { asInt, toIndex } from '../../runtime/numbers.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { IncrementalDecoder, IncrementalEncoder } from '../codecs/incremental.ts';
import {
  closedError,
  isOverridden,
  joined,
  Stream,
  send,
  sizeArgument,
  streamType,
  TextStream,
  textIOBaseType,
  unsupported,
} from './base.ts';
import { Buffered } from './buffered.ts';
import type { Newline } from './newlines.ts';
import { endOfLine, isNewline, NewlinesSeen, withPlainNewlines } from './newlines.ts';

const CHUNK = 8192;

export class TextWrapper extends TextStream {
  /** Undefined before `__init__` and after `detach`. */
  buffer: Value | undefined = undefined;
  encoding = 'UTF-8';
  errors = 'strict';
  newline: Newline = null;
  lineBuffering = false;
  writesThrough = false;
  /** Nothing is held back here: the stream below does that, and is known to those who must have it written. */
  handsOn = false;
  canSeek = false;
  /** Undefined where the buffer cannot be read from, or written to. */
  decoder: IncrementalDecoder | undefined = undefined;
  encoder: IncrementalEncoder | undefined = undefined;
  /** Text that has been read ahead, with line ends as they were, and how much of it has been handed out. */
  ahead = '';
  used = 0;
  seen = new NewlinesSeen();
  /** Off while the stream is iterated over. */
  tells = true;
  pending: Uint8Array[] = [];
  pendingSize = 0;

  get below(): Value {
    if (this.buffer === undefined) throw valueError('underlying buffer has been detached');
    return this.buffer;
  }

  override get isShut(): boolean {
    return this.closed;
  }
  get closed(): boolean {
    const { below } = this;
    if (below instanceof Stream && below.cls.immutable) return below.isShut;
    return truthPinned(runPinned(() => getAttribute(below, 'closed')));
  }

  open(): void {
    if (this.closed) throw closedError();
  }

  forget(): void {
    this.ahead = '';
    this.used = 0;
    this.decoder?.reset();
  }
}

/** Whether all kinds of line ends count. */
const isUniversal = (newline: Newline): boolean => newline === null || newline === '';

function setEncoding(self: TextWrapper, encoding: string, errors: string): void {
  const decoder = new IncrementalDecoder(encoding, errors);
  self.encoding = encoding;
  self.errors = errors;
  if (self.decoder !== undefined) self.decoder = decoder;
  if (self.encoder !== undefined) self.encoder = new IncrementalEncoder(encoding, errors);
}

function textArgument(value: Value, caller: string, name: string): string | undefined {
  const text = unwrap(value);
  if (text === null) return undefined;
  if (typeof text !== 'string') {
    throw typeError(`${caller}() argument '${name}' must be str or None, not ${typeName(value)}`);
  }
  return text;
}

function newlineArgument(value: Value, caller: string): Newline {
  const newline = textArgument(value, caller, 'newline') ?? null;
  if (!isNewline(newline)) throw valueError(`illegal newline value: ${newline}`);
  return newline;
}

function* initialize(
  self: TextWrapper,
  buffer: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
  lineBuffering: Value,
  writeThrough: Value,
): Resumable {
  self.buffer = undefined;
  self.newline = newlineArgument(newline, 'TextIOWrapper');
  const name = textArgument(encoding, 'TextIOWrapper', 'encoding') ?? 'UTF-8';
  const handler = textArgument(errors, 'TextIOWrapper', 'errors') ?? 'strict';
  const plain = name === 'locale' ? 'UTF-8' : name;
  const decoder = new IncrementalDecoder(plain, handler);
  self.decoder = truthPinned(yield* send(buffer, 'readable', [])) ? decoder : undefined;
  self.encoder = truthPinned(yield* send(buffer, 'writable', [])) ? new IncrementalEncoder(plain, handler) : undefined;
  self.encoding = plain;
  self.errors = handler;
  self.lineBuffering = truthPinned(lineBuffering);
  self.writesThrough = truthPinned(writeThrough);
  self.canSeek = truthPinned(yield* send(buffer, 'seekable', []));
  self.tells = self.canSeek;
  self.buffer = buffer;
  if (self.canSeek && self.encoder !== undefined) {
    self.encoder.isMarked = Number(asInt(yield* send(buffer, 'tell', [])) ?? 0) !== 0;
  }
  return null;
}

function* writePending(self: TextWrapper): Resumable {
  if (self.pendingSize === 0) return null;
  const bytes = joined(self.pending, self.pendingSize);
  self.pending = [];
  self.pendingSize = 0;
  return yield* send(self.below, 'write', [new PyBytes(bytes)]);
}

function* flush(self: TextWrapper): Resumable {
  self.open();
  self.tells = self.canSeek;
  yield* writePending(self);
  return yield* send(self.below, 'flush', []);
}

function write(self: TextWrapper, value: Value): Value | Resumable {
  const text = unwrap(value);
  if (typeof text !== 'string') throw typeError(`write() argument must be str, not ${typeName(value)}`);
  self.open();
  const { encoder, buffer, newline } = self;
  if (encoder === undefined) throw unsupported('not writable');
  // A short text for a file is held back there at once, without anything made of it in between.
  const isPlain =
    self.handsOn &&
    !self.lineBuffering &&
    self.pendingSize === 0 &&
    encoder.keepsAscii &&
    (newline === null || newline === '' || newline === '\n');
  if (isPlain && buffer instanceof Buffered && buffer.cls.immutable && buffer.holdText(text)) {
    self.forget();
    return text.length;
  }
  return writeEncoded(self, encoder, text);
}

function* writeEncoded(self: TextWrapper, encoder: IncrementalEncoder, text: string): Resumable {
  const { newline } = self;
  reserve(text.length);
  const translated = newline === '\r' || newline === '\r\n' ? replaceText(text, '\n', newline, -1) : text;
  const bytes = encoder.encode(translated);
  if (self.handsOn && !self.lineBuffering && self.pendingSize === 0) {
    yield* send(self.below, 'write', [new PyBytes(bytes)]);
    self.forget();
    return textLength(text);
  }
  if (self.pendingSize + bytes.length > CHUNK) yield* writePending(self);
  self.pending.push(bytes);
  self.pendingSize += bytes.length;
  const flushes = self.lineBuffering && (text.includes('\n') || text.includes('\r'));
  if (self.pendingSize >= CHUNK || flushes || self.writesThrough || self.handsOn) yield* writePending(self);
  if (flushes) yield* send(self.below, 'flush', []);
  self.forget();
  return textLength(text);
}

function bytesFrom(value: Value, method: string): Uint8Array {
  const bytes = bytesOf(value);
  if (bytes !== undefined) return bytes;
  throw typeError(`underlying ${method}() should have returned a bytes-like object, not '${typeName(value)}'`);
}

/** Reads more text ahead; answers whether there was any. */
function* readAhead(self: TextWrapper): Resumable<boolean> {
  const { below, decoder } = self;
  if (decoder === undefined) throw unsupported('not readable');
  const method = findAttribute(below, 'read1') === undefined ? 'read' : 'read1';
  const bytes = bytesFrom(yield* send(below, method, [CHUNK]), method);
  const text = decoder.decode(bytes, bytes.length === 0);
  keep(self, text);
  return bytes.length > 0;
}

function keep(self: TextWrapper, text: string): void {
  if (isUniversal(self.newline)) self.seen.note(text);
  spend(self.ahead.length / 32);
  self.ahead = detachedSlice(self.ahead, self.used) + text;
  self.used = 0;
}

const translated = (self: TextWrapper, text: string): string =>
  self.newline === null ? withPlainNewlines(text) : text;

/** Whether what comes next decides where the text that was read ahead has its last line end. */
function isUndecided(self: TextWrapper): boolean {
  return isUniversal(self.newline) && self.ahead.endsWith('\r');
}

/** The unit of the text ahead at which so many characters, as they are handed out, end; -1 if there are not so many. */
function endOfCharacters(self: TextWrapper, count: number): number {
  const { ahead, used } = self;
  if (self.newline !== null || !ahead.includes('\r', used)) {
    if (!isAstral(ahead)) return used + count <= ahead.length ? used + count : -1;
    const index = codePointIndex(ahead, used) + count;
    return index <= textLength(ahead) ? unitIndex(ahead, index) : -1;
  }
  // Each takes one unit at least.
  if (ahead.length - used < count) return -1;
  let at = used;
  const meter = new Meter(at, 1);
  for (let left = count; left > 0; left--) {
    meter.pass(at);
    if (at >= ahead.length) return -1;
    if (ahead[at] === '\r' && ahead[at + 1] === '\n') at += 2;
    else at += unitsAt(ahead, at);
  }
  return at;
}

function handOut(self: TextWrapper, end: number): string {
  const text = detachedSlice(self.ahead, self.used, end);
  self.used = end;
  return translated(self, text);
}

function* read(self: TextWrapper, size: Value): Resumable {
  const count = sizeArgument(size);
  self.open();
  if (self.decoder === undefined) throw unsupported('not readable');
  yield* writePending(self);
  if (count === undefined) {
    const bytes = bytesFrom(yield* send(self.below, 'read', []), 'read');
    keep(self, self.decoder.decode(bytes, true));
    return handOut(self, self.ahead.length);
  }
  for (;;) {
    const end = endOfCharacters(self, count);
    if (end >= 0 && !(end === self.ahead.length && isUndecided(self))) return handOut(self, end);
    if (!(yield* readAhead(self))) return handOut(self, end < 0 ? self.ahead.length : endOfCharacters(self, count));
  }
}

function* readLine(self: TextWrapper, size: Value): Resumable {
  const count = sizeArgument(size);
  self.open();
  if (self.decoder === undefined) throw unsupported('not readable');
  yield* writePending(self);
  const grown = new GrowingResult();
  for (;;) {
    const end = endOfLine(self.ahead, self.used, self.newline);
    const isSure = end >= 0 && !(end === self.ahead.length && isUndecided(self));
    const limit = count === undefined ? -1 : endOfCharacters(self, count);
    if (isSure) return handOut(self, limit >= 0 ? Math.min(end, limit) : end);
    if (limit >= 0 && !isUndecided(self)) return handOut(self, limit);
    grown.add(CHUNK);
    if (yield* readAhead(self)) continue;
    const last = endOfLine(self.ahead, self.used, self.newline);
    return handOut(self, last < 0 ? self.ahead.length : last);
  }
}

function* tell(self: TextWrapper): Resumable {
  self.open();
  if (!self.canSeek) throw unsupported('underlying stream is not seekable');
  if (!self.tells) throw error('OSError', 'telling position disabled by next() call');
  yield* flush(self);
  const position = toIndex(yield* send(self.below, 'tell', []));
  const { decoder } = self;
  if (decoder === undefined) return position;
  const left = encodeText(self.ahead.slice(self.used), decoder.plainEncoding, 'surrogatepass');
  return Number(position) - decoder.pending.length - left.length;
}

function* seek(self: TextWrapper, cookie: Value, whence: Value): Resumable {
  self.open();
  const from = Number(asInt(whence) ?? 0);
  if (!self.canSeek) throw unsupported('underlying stream is not seekable');
  if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
  let place = toIndex(cookie);
  if (from === 1) {
    if (place !== 0) throw unsupported("can't do nonzero cur-relative seeks");
    place = toIndex(yield* tell(self));
  } else if (from === 2) {
    if (place !== 0) throw unsupported("can't do nonzero end-relative seeks");
    yield* flush(self);
    self.forget();
    const end = yield* send(self.below, 'seek', [0, 2]);
    if (self.encoder !== undefined) self.encoder.isMarked = end !== 0;
    return end;
  }
  if (place < 0) throw valueError(`negative seek position ${place}`);
  yield* flush(self);
  yield* send(self.below, 'seek', [place]);
  self.forget();
  if (self.encoder !== undefined) self.encoder.isMarked = place !== 0;
  return place;
}

function* reconfigure(
  self: TextWrapper,
  encoding: Value,
  errors: Value,
  newline: Value | undefined,
  lineBuffering: Value,
  writeThrough: Value,
): Resumable {
  const isReading = self.ahead !== '' || (self.decoder?.pending.length ?? 0) > 0;
  if (isReading && (encoding !== null || errors !== null || newline !== undefined)) {
    throw unsupported('It is not possible to set the encoding or newline of stream after the first read');
  }
  const name = textArgument(encoding, 'reconfigure', 'encoding');
  const handler = textArgument(errors, 'reconfigure', 'errors');
  const kind = newline === undefined ? self.newline : newlineArgument(newline, 'reconfigure');
  yield* flush(self);
  if (name !== undefined || handler !== undefined) {
    setEncoding(self, name ?? self.encoding, handler ?? (name === undefined ? self.errors : 'strict'));
  }
  self.newline = kind;
  if (lineBuffering !== null) self.lineBuffering = truthPinned(lineBuffering);
  if (writeThrough !== null) self.writesThrough = truthPinned(writeThrough);
  return null;
}

function asks(name: string, doc: string) {
  return rawFn(`${name}(self, /)`, doc, (self: TextWrapper) => send(self.below, name, []));
}

export const textIOWrapperType = streamType(
  '_io.TextIOWrapper',
  '_io',
  TextWrapper,
  textIOBaseType,
  'A stream of text over a stream of bytes.',
  () => [
    rawFn(
      '__init__(self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)',
      'Initialize self.',
      initialize,
    ),
    rawFn('write(self, text, /)', 'Write text; return how many characters that were.', write),
    rawFn('read(self, size=-1, /)', 'Return up to so many characters.', read),
    rawFn('readline(self, size=-1, /)', 'Return a line, its end included.', readLine),
    rawFn('__next__(self, /)', 'Return the next line.', function* (self: TextWrapper): Resumable {
      self.open();
      self.tells = false;
      const line = isOverridden(self, textIOWrapperType, 'readline')
        ? yield* send(self, 'readline', [])
        : yield* readLine(self, null);
      if (line !== '') return line;
      self.tells = self.canSeek;
      throw stopIteration();
    }),
    rawFn('flush(self, /)', 'Write what is held back.', flush),
    rawFn('close(self, /)', 'Flush, and close the stream of bytes.', function* (self: TextWrapper): Resumable {
      if (self.closed) return null;
      try {
        yield* send(self, 'flush', []);
      } finally {
        yield* send(self.below, 'close', []);
      }
      return null;
    }),
    rawFn('detach(self, /)', 'Part with the stream of bytes, and return it.', function* (self: TextWrapper): Resumable {
      yield* flush(self);
      const { below } = self;
      self.buffer = undefined;
      return below;
    }),
    rawFn('tell(self, /)', 'Return the position, a number for `seek`.', tell),
    rawFn('seek(self, cookie, whence=0, /)', 'Move to a position that `tell` gave.', seek),
    rawFn(
      'truncate(self, pos=None, /)',
      'Cut off what lies beyond a size.',
      function* (self: TextWrapper, pos: Value): Resumable {
        yield* flush(self);
        return yield* send(self.below, 'truncate', [pos]);
      },
    ),
    rawFn(
      'reconfigure(self, /, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None)',
      'Change how text is written and read.',
      reconfigure,
    ),
    asks('readable', 'Return whether it can be read from.'),
    asks('writable', 'Return whether it can be written to.'),
    asks('seekable', 'Return whether it can move.'),
    asks('isatty', 'Return whether a terminal shows it.'),
    asks('fileno', 'Return the descriptor of the file.'),
    getter('buffer', 'The stream of bytes.', (self: TextWrapper) => self.below),
    getter('closed', 'Whether it is closed.', (self: TextWrapper) => self.closed),
    getter('encoding', 'The encoding.', (self: TextWrapper) => self.encoding),
    getter('errors', 'What is done about what cannot be encoded or decoded.', (self: TextWrapper) => self.errors),
    getter('newlines', 'The line ends that were met, where all kinds count.', (self: TextWrapper) => self.seen.value),
    getter('line_buffering', 'Whether lines are written at once.', (self: TextWrapper) => self.lineBuffering),
    getter('write_through', 'Whether all is written at once.', (self: TextWrapper) => self.writesThrough),
    getter('name', 'The name of the stream of bytes.', (self: TextWrapper) => getAttribute(self.below, 'name')),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: TextWrapper) => {
      const name = findAttribute(self.below, 'name');
      const mode = findAttribute(self, 'mode');
      const shown = `${name === undefined ? '' : ` name=${toRepr(name)}`}${mode === undefined ? '' : ` mode=${toRepr(mode)}`}`;
      return `<_io.TextIOWrapper${shown} encoding=${stringRepr(self.encoding)}>`;
    }),
  ],
);
