// Buffered streams of bytes over raw ones: io.BufferedReader, io.BufferedWriter and io.BufferedRandom.
import { bytesArgument, bytesOf } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { getter, rawFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { typeName } from '../../objects/object.ts';
import { findAttribute, getAttribute } from '../../runtime/attribute.ts';
import { error, stopIteration, typeError, valueError } from '../../runtime/errors.ts';
import { GrowingResult } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend, whileHeld } from '../../runtime/machine.ts';
import { asInt, toIndex, toSize } from '../../runtime/numbers.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import {
  BufferedStream,
  bufferedIOBaseType,
  indexOfByte,
  isOverridden,
  joined,
  Stream,
  send,
  sizeArgument,
  streamType,
  unsupported,
  writableBytes,
} from './base.ts';

export const BUFFER_SIZE = 8192;
/** Files are read ahead in larger pieces: each is a use of the host. */
const READ_AHEAD = 65_536;

const empty = new Uint8Array(0);

/** A raw stream that wants to know which streams above it hold back what it should have been given. */
export abstract class WatchingStream extends Stream {
  abstract setHeldBack(stream: Buffered, isHeldBack: boolean): void;
}

class Buffered extends BufferedStream {
  /** Undefined before `__init__` and after `detach`. */
  raw: Value | undefined = undefined;
  bufferSize = BUFFER_SIZE;
  /** Bytes that have been read ahead, and how many of them have been handed out. */
  ahead: Uint8Array = new Uint8Array(0);
  used = 0;
  /** What is held back, and room for more. */
  private pending: Uint8Array = empty;
  pendingSize = 0;

  get below(): Value {
    if (this.raw === undefined) throw valueError('raw stream has been detached');
    return this.raw;
  }
  override get isShut(): boolean {
    return this.closed;
  }
  get closed(): boolean {
    const { below } = this;
    if (below instanceof Stream && below.cls.immutable) return below.isShut;
    return truthPinned(runPinned(() => getAttribute(below, 'closed')));
  }
  check(verb: string): void {
    if (this.closed) throw valueError(`${verb} closed file`);
  }
  get left(): number {
    return this.ahead.length - this.used;
  }
  hold(bytes: Uint8Array): void {
    this.makeRoom(bytes.length);
    this.pending.set(bytes, this.pendingSize);
    this.pendingSize += bytes.length;
  }
  /** Holds a short text of nothing but ASCII, if it is one and nothing has to be written for it; answers whether it does. */
  holdText(text: string): boolean {
    const { length } = text;
    if (this.left > 0 || this.pendingSize + length > this.bufferSize) return false;
    this.makeRoom(length);
    const { pending, pendingSize } = this;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 127) return false;
      pending[pendingSize + i] = unit;
    }
    this.pendingSize += length;
    return true;
  }
  private makeRoom(count: number): void {
    if (this.pendingSize === 0 && this.raw instanceof WatchingStream) this.raw.setHeldBack(this, true);
    const needed = this.pendingSize + count;
    if (needed <= this.pending.length) return;
    const larger = new Uint8Array(Math.max(needed, Math.min(this.bufferSize, needed * 2)));
    larger.set(this.pending.subarray(0, this.pendingSize));
    this.pending = larger;
  }
  /** Takes what has been held back out. */
  release(): Uint8Array {
    const bytes = this.pending.subarray(0, this.pendingSize);
    this.forgetPending();
    if (this.raw instanceof WatchingStream) this.raw.setHeldBack(this, false);
    return bytes;
  }
  forgetPending(): void {
    this.pending = empty;
    this.pendingSize = 0;
  }
}

export { Buffered };

/** Writes what has been held back. What could not be written is lost, as it would be over and over else. */
export function* writeHeldBack(self: Buffered): Resumable {
  if (self.pendingSize === 0) return null;
  let bytes = self.release();
  while (bytes.length > 0) {
    const answer = yield* send(self.below, 'write', [new PyBytes(bytes)]);
    const count = Number(asInt(answer) ?? 0);
    if (count <= 0 || count > bytes.length) throw error('OSError', `raw write() returned invalid length ${count}`);
    bytes = bytes.subarray(count);
  }
  return null;
}

/** Has the raw stream stand where this one does. */
function* dropAhead(self: Buffered): Resumable {
  const { left } = self;
  self.ahead = empty;
  self.used = 0;
  if (left > 0) yield* send(self.below, 'seek', [-left, 1]);
  return null;
}

function* readRaw(self: Buffered, count: number): Resumable<Uint8Array> {
  const answer = yield* send(self.below, 'read', [count]);
  if (answer === null) return empty;
  const bytes = bytesOf(answer);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(answer)}'`);
  return bytes;
}

function* fill(self: Buffered): Resumable<boolean> {
  yield* writeHeldBack(self);
  const bytes = yield* readRaw(self, Math.max(self.bufferSize, self.bufferSize === BUFFER_SIZE ? READ_AHEAD : 1));
  self.ahead = self.left > 0 ? joined([self.ahead.subarray(self.used), bytes], self.left + bytes.length) : bytes;
  self.used = 0;
  return bytes.length > 0;
}

function take(self: Buffered, count: number): Uint8Array {
  const bytes = self.ahead.slice(self.used, self.used + count);
  self.used += bytes.length;
  return bytes;
}

function* read(self: Buffered, count: number | undefined): Resumable<Uint8Array> {
  const parts: Uint8Array[] = [];
  return yield* whileHeld(parts, readInto(parts, self, count));
}
function* readInto(parts: Uint8Array[], self: Buffered, count: number | undefined): Resumable<Uint8Array> {
  yield* writeHeldBack(self);
  const grown = new GrowingResult();
  let total = 0;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    total += bytes.length;
    grown.add(bytes.length);
  };
  add(take(self, count ?? self.left));
  while (count === undefined || total < count) {
    const bytes = yield* readRaw(self, count === undefined ? READ_AHEAD * 4 : Math.max(count - total, READ_AHEAD));
    if (bytes.length === 0) break;
    spend(bytes.length / 64);
    if (count === undefined || bytes.length <= count - total) {
      add(bytes);
      continue;
    }
    self.ahead = bytes;
    self.used = 0;
    add(take(self, count - total));
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : joined(parts, total);
}

function* read1(self: Buffered, count: number | undefined): Resumable<Uint8Array> {
  if (count === 0) return empty;
  if (self.left === 0) yield* fill(self);
  return take(self, Math.min(count ?? Infinity, self.left));
}

function* readLine(self: Buffered, limit: number | undefined): Resumable<Uint8Array> {
  const parts: Uint8Array[] = [];
  return yield* whileHeld(parts, readLineInto(parts, self, limit));
}
function* readLineInto(parts: Uint8Array[], self: Buffered, limit: number | undefined): Resumable<Uint8Array> {
  const grown = new GrowingResult();
  let total = 0;
  for (;;) {
    const most = Math.min(self.left, (limit ?? Infinity) - total);
    const at = indexOfByte(self.ahead, 10, self.used);
    const isWhole = at >= 0 && at < self.used + most;
    const part = take(self, isWhole ? at + 1 - self.used : most);
    spend(part.length / 64 + 1);
    if (isWhole && parts.length === 0) return part;
    parts.push(part);
    total += part.length;
    grown.add(part.length);
    if (isWhole || total === limit || !(yield* fill(self))) return joined(parts, total);
  }
}

function write(self: Buffered, value: Value): Value | Resumable {
  const bytes = bytesArgument(value);
  self.check('write to');
  if (self.left > 0 || self.pendingSize + bytes.length > self.bufferSize) return writeThrough(self, bytes);
  self.hold(bytes);
  return bytes.length;
}
function* writeThrough(self: Buffered, bytes: Uint8Array): Resumable {
  yield* dropAhead(self);
  if (self.pendingSize > 0 && self.pendingSize + bytes.length > self.bufferSize) yield* writeHeldBack(self);
  self.hold(bytes);
  if (bytes.length > self.bufferSize) yield* writeHeldBack(self);
  return bytes.length;
}

function* tell(self: Buffered): Resumable {
  const position = Number(asInt(yield* send(self.below, 'tell', [])) ?? 0);
  if (self.pendingSize === 0) return position - self.left;
  // Where a file is appended to, what is held back comes to stand at its end.
  if (!toText(findAttribute(self.below, 'mode')).startsWith('a')) return position + self.pendingSize;
  yield* writeHeldBack(self);
  return yield* send(self.below, 'tell', []);
}
function toText(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function* seek(self: Buffered, target: Value, whence: Value): Resumable {
  const from = Number(asInt(whence) ?? 0);
  if (from < 0 || from > 2) throw valueError(`whence value ${from} unsupported`);
  self.check('seek of');
  if (!truthPinned(yield* send(self.below, 'seekable', []))) throw unsupported('File or stream is not seekable.');
  yield* writeHeldBack(self);
  const offset = toSize(target);
  if (from === 0) {
    // Within what has been read ahead there is no need to move.
    const end = Number(asInt(yield* send(self.below, 'tell', [])) ?? 0);
    const start = end - self.ahead.length;
    if (offset >= start && offset <= end && self.ahead.length > 0) {
      self.used = offset - start;
      return offset;
    }
  }
  const by = from === 1 ? offset - self.left : offset;
  const position = yield* send(self.below, 'seek', [by, from]);
  self.ahead = empty;
  self.used = 0;
  return position;
}

function* initialize(
  self: Buffered,
  raw: Value,
  size: Value,
  needs: readonly (readonly [string, string])[],
): Resumable {
  const count = toSize(size);
  if (count <= 0) throw valueError('buffer size must be strictly positive');
  for (const [method, what] of needs) {
    if (!truthPinned(yield* send(raw, method, []))) throw unsupported(`File or stream is not ${what}.`);
  }
  self.raw = raw;
  self.bufferSize = Math.min(count, 2 ** 20);
  self.ahead = empty;
  self.used = 0;
  self.forgetPending();
  return null;
}

function* flush(self: Buffered, verb: string): Resumable {
  self.check(verb);
  yield* writeHeldBack(self);
  return yield* send(self.below, 'flush', []);
}

function common(): Member[] {
  const asks = (name: string, doc: string): Member =>
    rawFn(`${name}(self, /)`, doc, (self: Buffered) => send(self.below, name, []));
  return [
    rawFn('close(self, /)', 'Flush, and close the raw stream.', function* (self: Buffered): Resumable {
      if (self.raw === undefined || self.closed) return null;
      try {
        yield* send(self, 'flush', []);
      } finally {
        yield* send(self.below, 'close', []);
      }
      return null;
    }),
    rawFn('detach(self, /)', 'Part with the raw stream, and return it.', function* (self: Buffered): Resumable {
      yield* send(self, 'flush', []);
      const { below } = self;
      self.raw = undefined;
      return below;
    }),
    rawFn('tell(self, /)', 'Return the position.', tell),
    rawFn('seek(self, target, whence=0, /)', 'Move to a position.', seek),
    asks('readable', 'Return whether it can be read from.'),
    asks('writable', 'Return whether it can be written to.'),
    asks('seekable', 'Return whether it can move.'),
    asks('fileno', 'Return the descriptor of the file.'),
    asks('isatty', 'Return whether a terminal shows it.'),
    getter('raw', 'The raw stream.', (self: Buffered) => self.below),
    getter('closed', 'Whether it is closed.', (self: Buffered) => self.closed),
    getter('name', 'The name of the raw stream.', (self: Buffered) => getAttribute(self.below, 'name')),
    getter('mode', 'The mode of the raw stream.', (self: Buffered) => getAttribute(self.below, 'mode')),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: Buffered) => {
      const name = self.raw === undefined ? undefined : findAttribute(self.raw, 'name');
      return `<${self.cls.immutable ? self.cls.name : `${self.cls.name}`}${name === undefined ? '' : ` name=${toRepr(name)}`}>`;
    }),
  ];
}

function reading(own: () => PyType): Member[] {
  return [
    rawFn('read(self, size=-1, /)', 'Return up to so many bytes.', function* (self: Buffered, size: Value): Resumable {
      const count = size === null ? -1 : Number(toIndex(size));
      if (count < -1) throw valueError('read length must be non-negative or -1');
      self.check('read of');
      return new PyBytes(yield* read(self, count < 0 ? undefined : count));
    }),
    rawFn(
      'read1(self, size=-1, /)',
      'Return up to so many bytes, by one read at most.',
      function* (self: Buffered, size: Value): Resumable {
        self.check('read of');
        return new PyBytes(yield* read1(self, sizeArgument(size)));
      },
    ),
    ...['readinto', 'readinto1'].map((name) =>
      rawFn(
        `${name}(self, buffer, /)`,
        'Read into memory; return how many bytes.',
        function* (self: Buffered, buffer: Value): Resumable {
          self.check('readinto of');
          const memory = writableBytes(buffer, name);
          const bytes = yield* name === 'readinto' ? read(self, memory.length) : read1(self, memory.length);
          memory.set(bytes);
          return bytes.length;
        },
      ),
    ),
    rawFn(
      'peek(self, size=0, /)',
      'Return bytes that come next without moving.',
      function* (self: Buffered): Resumable {
        self.check('peek of');
        if (self.left === 0) yield* fill(self);
        return new PyBytes(self.ahead.slice(self.used));
      },
    ),
    rawFn(
      'readline(self, size=-1, /)',
      'Return a line, its end included.',
      function* (self: Buffered, size: Value): Resumable {
        self.check('readline of');
        return new PyBytes(yield* readLine(self, sizeArgument(size)));
      },
    ),
    rawFn('__next__(self, /)', 'Return the next line.', function* (self: Buffered): Resumable {
      if (isOverridden(self, own(), 'readline')) {
        const line = yield* send(self, 'readline', []);
        if (line instanceof PyBytes && line.bytes.length === 0) throw stopIteration();
        return line;
      }
      self.check('readline of');
      const line = yield* readLine(self, undefined);
      if (line.length === 0) throw stopIteration();
      return new PyBytes(line);
    }),
  ];
}

function writing(): Member[] {
  return [
    rawFn('write(self, buffer, /)', 'Write bytes; return how many that were.', write),
    rawFn('flush(self, /)', 'Write what is held back.', function* (self: Buffered): Resumable {
      yield* flush(self, 'flush of');
      return yield* dropAhead(self);
    }),
    rawFn(
      'truncate(self, pos=None, /)',
      'Cut off what lies beyond a size.',
      function* (self: Buffered, size: Value): Resumable {
        self.check('truncate of');
        yield* writeHeldBack(self);
        const place = size === null ? yield* tell(self) : size;
        yield* dropAhead(self);
        return yield* send(self.below, 'truncate', [place]);
      },
    ),
  ];
}

class Reader extends Buffered {}
class Writer extends Buffered {}
class ReaderWriter extends Buffered {}

const READABLE = ['readable', 'readable'] as const;
const WRITABLE = ['writable', 'writable'] as const;
const SEEKABLE = ['seekable', 'seekable'] as const;

function initializer(needs: readonly (readonly [string, string])[]): Member {
  return rawFn(
    `__init__(self, /, raw, buffer_size=${BUFFER_SIZE})`,
    'Initialize self.',
    (self: Buffered, raw: Value, size: Value) => initialize(self, raw, size, needs),
  );
}

export const bufferedReaderType: PyType = streamType(
  '_io.BufferedReader',
  '_io',
  Reader,
  bufferedIOBaseType,
  'A stream of bytes that reads ahead.',
  () => [
    initializer([READABLE]),
    ...common(),
    ...reading(() => bufferedReaderType),
    rawFn('flush(self, /)', 'Nothing is held back.', (self: Buffered) => send(self.below, 'flush', [])),
    rawFn('truncate(self, pos=None, /)', 'A stream for reading cannot be cut off.', () => {
      throw unsupported('truncate');
    }),
  ],
);
export const bufferedWriterType: PyType = streamType(
  '_io.BufferedWriter',
  '_io',
  Writer,
  bufferedIOBaseType,
  'A stream of bytes that holds back what it is to write.',
  () => [
    initializer([WRITABLE]),
    ...common(),
    ...writing(),
    rawFn('readline(self, size=-1, /)', 'A stream for writing cannot be read.', () => {
      throw unsupported('read');
    }),
  ],
);
export const bufferedRandomType: PyType = streamType(
  '_io.BufferedRandom',
  '_io',
  ReaderWriter,
  bufferedIOBaseType,
  'A stream of bytes to read, write and move in.',
  () => [initializer([SEEKABLE, READABLE, WRITABLE]), ...common(), ...reading(() => bufferedRandomType), ...writing()],
);
