// The base classes of streams: what a class gets for free that reads or writes.
import { writableMemory } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { define, getter, rawFn } from '../../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../../objects/bytes.ts';
import { exceptionNamed, exceptionType, makeException } from '../../objects/exception.ts';
import { PyList } from '../../objects/list.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { builtinType, Instance, isInstance, typeName, unwrap } from '../../objects/object.ts';
import { pause } from '../../objects/step-frame.ts';
import { findAttribute, getAttribute } from '../../runtime/attribute.ts';
import { callMethod } from '../../runtime/call.ts';
import { error, stopIteration, typeError, valueError } from '../../runtime/errors.ts';
import { Collected, iterate } from '../../runtime/iteration.ts';
import { GrowingResult } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { hold, letGo, machine, spend, suspended, whileHeld } from '../../runtime/machine.ts';
import { asInt } from '../../runtime/numbers.ts';
import { runPinned } from '../../runtime/pinned.ts';
import { length, truth, truthPinned } from '../../runtime/truth.ts';

export const unsupportedOperationType = exceptionType('UnsupportedOperation', exceptionNamed('OSError'), 'io');
unsupportedOperationType.bases = [exceptionNamed('OSError'), exceptionNamed('ValueError')];
unsupportedOperationType.mro = [
  unsupportedOperationType,
  exceptionNamed('OSError'),
  exceptionNamed('ValueError'),
  ...exceptionNamed('Exception').mro,
];
export function unsupported(operation: string): unknown {
  return makeException(unsupportedOperationType, [operation]);
}

/** A stream: an instance of one of these classes or of a script's class derived from one. */
export class Stream extends Instance {
  isClosed = false;
  /** Whether it is closed as its own class has it: of a stream over another one, whether that is. */
  get isShut(): boolean {
    return this.isClosed;
  }
}
class RawStream extends Stream {}
class BufferedStream extends Stream {}
class TextStream extends Stream {}

export { BufferedStream, TextStream };

/** A type of streams, which can be called and derived from. */
export function streamType(
  name: string,
  module: string,
  stream: new () => Stream,
  base: PyType | undefined,
  doc: string,
  members: () => readonly Member[],
): PyType {
  const type: PyType = builtinType(name, {
    instanceClass: stream,
    module,
    ...(base === undefined ? {} : { bases: [base] }),
  });
  type.instanceConstructor = stream;
  define(type, { doc, accepts: (value) => value instanceof stream, members });
  return type;
}

/** Calls a method of a stream, which a script's class may have written. */
export function* send(object: Value, name: string, args: readonly Value[]): Resumable {
  try {
    return callMethod(object, name, args);
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}

export const closedError = (): unknown => valueError('I/O operation on closed file.');

/** Whether a stream is closed, as its class has it. */
function isClosed(self: Stream): boolean {
  if (self.cls.immutable) return self.isShut;
  return truthPinned(runPinned(() => getAttribute(self, 'closed')));
}
export function checkOpen(self: Stream): void {
  if (isClosed(self)) throw closedError();
}

/** An argument that says how many to read: undefined for None and negative numbers, which stand for all. */
export function sizeArgument(value: Value): number | undefined {
  if (value === null) return undefined;
  const size = asInt(value);
  if (size === undefined) throw typeError(`argument should be integer or None, not '${typeName(value)}'`);
  return size < 0 ? undefined : Number(size);
}

/** The memory of an object that can be written to. */
export function writableBytes(value: Value, caller: string): Uint8Array {
  const memory = writableMemory(value);
  if (memory === undefined)
    throw typeError(`${caller}() argument must be read-write bytes-like object, not ${typeName(value)}`);
  return memory;
}

/** Whether a class has a method of its own in place of the one that the engine has. */
export function isOverridden(self: Stream, type: PyType, name: string): boolean {
  return !self.cls.immutable && self.cls.lookup(name) !== type.lookup(name);
}

function check(method: string, what: string): Member {
  const name = `_check${what.slice(0, 1).toUpperCase()}${what.slice(1)}`;
  return rawFn(`${name}(self, /)`, `Raise UnsupportedOperation unless it is ${what}.`, function* (self: Stream) {
    if (truthPinned(yield* send(self, method, []))) return true;
    throw unsupported(`File or stream is not ${what}.`);
  });
}

function* readLine(self: Stream, size: Value): Resumable {
  const parts: Uint8Array[] = [];
  return yield* whileHeld(parts, readLineInto(parts, self, size));
}
function* readLineInto(parts: Uint8Array[], self: Stream, size: Value): Resumable {
  const limit = sizeArgument(size);
  const grown = new GrowingResult();
  let total = 0;
  const peeks = findAttribute(self, 'peek') !== undefined;
  while (limit === undefined || total < limit) {
    spend(10);
    let count = 1;
    if (peeks) {
      const ahead = unwrap(yield* send(self, 'peek', [1]));
      if (!(ahead instanceof PyBytes)) throw badRead('peek', ahead);
      const end = indexOfByte(ahead.bytes, 10, 0);
      const most = limit === undefined ? Infinity : limit - total;
      count = Math.max(1, Math.min(end < 0 ? ahead.bytes.length : end + 1, most));
    }
    const piece = unwrap(yield* send(self, 'read', [count]));
    if (!(piece instanceof PyBytes)) throw badRead('read', piece);
    if (piece.bytes.length === 0) break;
    parts.push(piece.bytes);
    total += piece.bytes.length;
    grown.add(piece.bytes.length);
    if (piece.bytes.at(-1) === 10) break;
  }
  return new PyBytes(joined(parts, total));
}
function badRead(method: string, value: Value): unknown {
  return error('OSError', `${method}() should have returned a bytes object, not '${typeName(value)}'`);
}

export function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    spend(1);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** What is searched between two looks at the clock. */
const SEARCHED = 2 ** 20;

/** Where a byte first stands from there on, -1 if nowhere. */
export function indexOfByte(bytes: Uint8Array, byte: number, from: number): number {
  let start = from;
  for (; bytes.length - start > SEARCHED; start += SEARCHED) {
    const at = bytes.subarray(start, start + SEARCHED).indexOf(byte);
    if (at >= 0) return start + at;
    spend(SEARCHED / 16);
  }
  return bytes.indexOf(byte, start);
}

/** The lines that are left, until so many characters or bytes are reached. */
function* readLines(self: Stream, hint: Value): Resumable {
  const most = sizeArgument(hint) ?? 0;
  const lines = new Collected();
  hold(lines.parts);
  let total = 0;
  const iterator = iterate(self);
  try {
    for (;;) {
      if (--machine.fuel < 0) yield* pause();
      let line: Value | undefined;
      try {
        line = iterator.next();
      } catch (e) {
        line = yield suspended(e);
      }
      if (line === undefined) break;
      lines.push(line);
      if (most === 0) continue;
      total += Number(runPinned(() => length(line)));
      if (total >= most) break;
    }
    return new PyList(yield* lines.finish());
  } finally {
    letGo(lines.parts);
  }
}

function* writeLines(self: Stream, lines: Value): Resumable {
  checkOpen(self);
  let iterator = null;
  try {
    iterator = iterate(lines);
  } catch (e) {
    iterator = (yield suspended(e)) as unknown as ReturnType<typeof iterate>;
  }
  for (;;) {
    let line: Value | undefined;
    try {
      spend(1);
      line = iterator.next();
    } catch (e) {
      line = yield suspended(e);
    }
    if (line === undefined) return null;
    yield* send(self, 'write', [line]);
  }
}

export const ioBaseType = streamType('IOBase', 'io', Stream, undefined, 'The base of all streams.', () => [
  rawFn('seek(self, offset, whence=0, /)', 'Move to a position.', () => {
    throw unsupported('seek');
  }),
  rawFn('tell(self, /)', 'Return the position.', (self: Stream) => send(self, 'seek', [0, 1])),
  rawFn('truncate(self, size=None, /)', 'Cut off what lies beyond a size.', () => {
    throw unsupported('truncate');
  }),
  rawFn('fileno(self, /)', 'Return the descriptor of a file.', () => {
    throw unsupported('fileno');
  }),
  rawFn('flush(self, /)', 'Write what is held back.', (self: Stream) => {
    if (self.isClosed) throw closedError();
  }),
  rawFn('close(self, /)', 'Flush and close.', function* (self: Stream) {
    if (self.isClosed) return null;
    try {
      yield* send(self, 'flush', []);
    } finally {
      self.isClosed = true;
    }
    return null;
  }),
  rawFn('seekable(self, /)', 'Return whether it can move.', () => false),
  rawFn('readable(self, /)', 'Return whether it can be read from.', () => false),
  rawFn('writable(self, /)', 'Return whether it can be written to.', () => false),
  rawFn('isatty(self, /)', 'Return whether a terminal shows it.', (self: Stream) => {
    checkOpen(self);
    return false;
  }),
  getter('closed', 'Whether it is closed.', (self: Stream) => self.isClosed),
  rawFn('_checkClosed(self, msg=None, /)', 'Raise ValueError if it is closed.', (self: Stream) => checkOpen(self)),
  check('readable', 'readable'),
  check('writable', 'writable'),
  check('seekable', 'seekable'),
  rawFn('__enter__(self, /)', 'Return the stream.', (self: Stream) => {
    checkOpen(self);
    return self;
  }),
  rawFn('__exit__(self, /, *args)', 'Close.', (self: Stream) => send(self, 'close', [])),
  rawFn('__iter__(self, /)', 'Return the stream, which iterates over its lines.', (self: Stream) => {
    checkOpen(self);
    return self;
  }),
  rawFn('__next__(self, /)', 'Return the next line.', function* (self: Stream) {
    const line = yield* send(self, 'readline', []);
    let isLine: boolean;
    try {
      isLine = truth(line);
    } catch (e) {
      isLine = (yield suspended(e)) as boolean;
    }
    if (!isLine) throw stopIteration();
    return line;
  }),
  rawFn('readline(self, size=-1, /)', 'Return a line of bytes, its end included.', readLine),
  rawFn('readlines(self, hint=-1, /)', 'Return the lines that are left.', readLines),
  rawFn('writelines(self, lines, /)', 'Write all items of an iterable.', writeLines),
]);

function* readAll(self: Stream): Resumable {
  const parts: Uint8Array[] = [];
  return yield* whileHeld(parts, readAllInto(parts, self));
}
function* readAllInto(parts: Uint8Array[], self: Stream): Resumable {
  const grown = new GrowingResult();
  let total = 0;
  for (;;) {
    spend(10);
    const piece = unwrap(yield* send(self, 'read', [8192]));
    if (piece === null && parts.length === 0) return null;
    if (piece === null) break;
    if (!(piece instanceof PyBytes)) throw typeError('read() should return bytes');
    if (piece.bytes.length === 0) break;
    parts.push(piece.bytes);
    total += piece.bytes.length;
    grown.add(piece.bytes.length);
  }
  return new PyBytes(joined(parts, total));
}

export const rawIOBaseType = streamType('RawIOBase', 'io', RawStream, ioBaseType, 'The base of raw streams.', () => [
  rawFn('read(self, size=-1, /)', 'Return up to so many bytes, by `readinto`.', function* (self: Stream, size: Value) {
    const count = sizeArgument(size);
    if (count === undefined) return yield* send(self, 'readall', []);
    const grown = new GrowingResult();
    grown.add(count);
    const target = new PyByteArray(new Uint8Array(count));
    const read = yield* send(self, 'readinto', [target]);
    if (read === null) return null;
    return new PyBytes(target.bytes.slice(0, Number(asInt(read) ?? 0)));
  }),
  rawFn('readall(self, /)', 'Return all bytes that are left.', readAll),
  rawFn('readinto(self, buffer, /)', 'Read into memory.', () => {
    throw makeException(exceptionNamed('NotImplementedError'), []);
  }),
  rawFn('write(self, b, /)', 'Write bytes.', () => {
    throw makeException(exceptionNamed('NotImplementedError'), []);
  }),
]);

function refusing(name: string, signature: string, doc: string): Member {
  return rawFn(`${name}(${signature})`, doc, () => {
    throw unsupported(name);
  });
}

function* readInto(self: Stream, target: Value, method: string): Resumable {
  const memory = writableBytes(target, 'readinto');
  const piece = unwrap(yield* send(self, method, [memory.length]));
  if (!(piece instanceof PyBytes)) throw typeError('read() should return bytes');
  if (piece.bytes.length > memory.length) {
    const count = `${piece.bytes.length} bytes`;
    throw valueError(`read() returned too much data: ${memory.length} bytes requested, ${count} returned`);
  }
  memory.set(piece.bytes);
  return piece.bytes.length;
}

export const bufferedIOBaseType = streamType(
  'BufferedIOBase',
  'io',
  BufferedStream,
  ioBaseType,
  'The base of streams of bytes that read and write as much as they are asked to.',
  () => [
    refusing('detach', 'self, /', 'Part with the raw stream.'),
    refusing('read', 'self, size=-1, /', 'Return up to so many bytes.'),
    refusing('read1', 'self, size=-1, /', 'Return up to so many bytes, by one read at most.'),
    refusing('write', 'self, b, /', 'Write bytes.'),
    rawFn('readinto(self, buffer, /)', 'Read into memory.', (self: Stream, buffer: Value) =>
      readInto(self, buffer, 'read'),
    ),
    rawFn('readinto1(self, buffer, /)', 'Read into memory, by one read at most.', (self: Stream, buffer: Value) =>
      readInto(self, buffer, 'read1'),
    ),
  ],
);

export const textIOBaseType = streamType(
  'TextIOBase',
  'io',
  TextStream,
  ioBaseType,
  'The base of streams of text.',
  () => [
    refusing('detach', 'self, /', 'Part with the stream of bytes.'),
    refusing('read', 'self, size=-1, /', 'Return up to so many characters.'),
    refusing('readline', 'self, size=-1, /', 'Return a line.'),
    refusing('write', 'self, s, /', 'Write text.'),
    getter('encoding', 'The encoding.', () => null),
    getter('errors', 'What is done about what cannot be encoded or decoded.', () => null),
    getter('newlines', 'The line ends that were met.', () => null),
  ],
);

/** Whether a value is a stream. */
export function isStream(value: Value): value is Stream {
  return isInstance(value, ioBaseType);
}
