// io.FileIO: a file, unbuffered.

import { FileError } from '../../capability/file-system.ts';
import { bytesArgument } from '../../objects/buffer.ts';
import { getter, rawFn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import type { PyType, Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { GrowingResult, Meter, reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { asInt, toSize } from '../../runtime/numbers.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { joined, rawIOBaseType, sizeArgument, streamType, unsupported, writableBytes } from '../../stdlib/io/base.ts';
import type { Buffered } from '../../stdlib/io/buffered.ts';
import { WatchingStream } from '../../stdlib/io/buffered.ts';
import { capabilityError } from '../errors.ts';
import type { OpenFlags, OpenHandle } from './gate.ts';
import { currentGate } from './gate.ts';
import { pathArgument } from './path-argument.ts';

/** A file is read to its end in pieces of so many bytes. */
const PIECE = 1024 * 1024;

export class RawFile extends WatchingStream {
  /** Undefined before `__init__`. */
  handle: OpenHandle | undefined = undefined;
  name: Value = null;
  closesHandle = true;
  /** It was opened to be made anew. */
  isNew = false;

  get open(): OpenHandle {
    // It may have been closed by its descriptor, or by the end of the run that opened it.
    if (this.isClosed || this.handle?.isOpen !== true) throw valueError('I/O operation on closed file');
    return this.handle;
  }
  override get isShut(): boolean {
    return this.isClosed || this.handle?.isOpen !== true;
  }
  setHeldBack(stream: Buffered, isHeldBack: boolean): void {
    const { handle } = this;
    handle?.gate.setHeldBack(stream, handle, isHeldBack);
  }
}

const modes: Readonly<Record<string, OpenFlags>> = {
  r: { read: true, write: false },
  w: { read: false, write: true, create: true, truncate: true },
  a: { read: false, write: true, create: true, append: true },
  x: { read: false, write: true, create: true, exclusive: true },
};

/** How the characters of a raw mode have a file opened. @throws ValueError as CPython words it. */
export function flagsOf(mode: string): OpenFlags {
  let flags: OpenFlags | undefined;
  let isUpdated = false;
  let isWrong = false;
  const meter = new Meter(0, 3);
  for (let i = 0; i < mode.length; i++) {
    meter.pass(i);
    const character = mode.charAt(i);
    const found = modes[character];
    if (found !== undefined) {
      isWrong ||= flags !== undefined;
      flags = found;
    } else if (character === '+') {
      isWrong ||= isUpdated;
      isUpdated = true;
    } else if (character !== 'b') throw valueError(`invalid mode: ${mode}`);
  }
  if (flags === undefined || isWrong) {
    throw valueError('Must have exactly one of create/read/write/append mode and at most one plus');
  }
  return isUpdated ? { ...flags, read: true, write: true } : flags;
}

function modeOf({ canRead, canWrite, appends }: OpenHandle, isNew: boolean): string {
  if (isNew) return canRead ? 'xb+' : 'xb';
  if (appends) return canRead ? 'ab+' : 'ab';
  if (canRead) return canWrite ? 'rb+' : 'rb';
  return 'wb';
}

function* initialize(self: RawFile, file: Value, mode: Value, closefd: Value, opener: Value): Resumable {
  const text = unwrap(mode);
  if (typeof text !== 'string') throw typeError(`FileIO() argument 'mode' must be str, not ${typeName(mode)}`);
  const flags = flagsOf(text);
  const gate = currentGate();
  const closes = truthPinned(closefd);
  if (opener !== null) throw unsupported('opener');
  const descriptor = asInt(file);
  self.isNew = flags.exclusive === true;
  if (descriptor !== undefined) {
    if (descriptor < 0) throw valueError('negative file descriptor');
    self.handle = gate.handleOf(Number(descriptor));
    self.name = file;
    self.closesHandle = closes;
    self.isClosed = false;
    return null;
  }
  if (!closes) throw valueError('Cannot use closefd=False with file name');
  const path = yield* pathArgument(gate, file, 'expected str, bytes or os.PathLike object, not {}');
  self.handle = yield* gate.open(path, flags);
  if (flags.append === true) self.handle.position = (yield* self.handle.use('stat', (opened) => opened.stat())).size;
  self.name = path.shown === unwrap(file) ? file : path.shown;
  self.isClosed = false;
  return null;
}

function reading(self: RawFile): OpenHandle {
  const handle = self.open;
  if (!handle.canRead) throw unsupported('File not open for reading');
  return handle;
}
function writing(self: RawFile): OpenHandle {
  const handle = self.open;
  if (!handle.canWrite) throw unsupported('File not open for writing');
  return handle;
}

function* readAll(self: RawFile): Resumable {
  const handle = reading(self);
  const parts: Uint8Array[] = [];
  const grown = new GrowingResult();
  let total = 0;
  for (;;) {
    const bytes = yield* handle.read(PIECE);
    if (bytes.length === 0) return new PyBytes(parts.length === 1 ? (parts[0] as Uint8Array) : joined(parts, total));
    parts.push(bytes);
    total += bytes.length;
    grown.add(bytes.length);
  }
}

const invalid = (): unknown => capabilityError(new FileError('EINVAL'));

function* seek(self: RawFile, offset: Value, whence: Value): Resumable {
  const handle = self.open;
  const by = toSize(offset);
  const from = Number(asInt(whence) ?? 0);
  if (from < 0 || from > 2) throw invalid();
  const start = from === 0 ? 0 : from === 1 ? handle.position : (yield* handle.use('stat', (file) => file.stat())).size;
  if (start + by < 0) throw invalid();
  handle.position = start + by;
  return handle.position;
}

export const fileIOType: PyType = streamType('_io.FileIO', '_io', RawFile, rawIOBaseType, 'A file, unbuffered.', () => [
  rawFn("__init__(self, /, file, mode='r', closefd=True, opener=None)", 'Initialize self.', initialize),
  rawFn('read(self, size=-1, /)', 'Return up to so many bytes.', function* (self: RawFile, size: Value): Resumable {
    const count = sizeArgument(size);
    if (count === undefined) return yield* readAll(self);
    const handle = reading(self);
    reserve(Math.min(count, PIECE));
    return new PyBytes(yield* handle.read(Math.min(count, PIECE * 16)));
  }),
  rawFn('readall(self, /)', 'Return all bytes that are left.', readAll),
  rawFn(
    'readinto(self, buffer, /)',
    'Read into memory; return how many bytes.',
    function* (self: RawFile, buffer: Value): Resumable {
      const handle = reading(self);
      const memory = writableBytes(buffer, 'readinto');
      const bytes = yield* handle.read(memory.length);
      memory.set(bytes);
      return bytes.length;
    },
  ),
  rawFn('write(self, b, /)', 'Write bytes; return how many that were.', function* (self: RawFile, b: Value): Resumable {
    const handle = writing(self);
    return yield* handle.write(bytesArgument(b).slice());
  }),
  rawFn('seek(self, pos, whence=0, /)', 'Move to a position.', seek),
  rawFn('tell(self, /)', 'Return the position.', (self: RawFile) => self.open.position),
  rawFn(
    'truncate(self, size=None, /)',
    'Cut off what lies beyond a size.',
    function* (self: RawFile, size: Value): Resumable {
      const handle = writing(self);
      const count = size === null ? handle.position : toSize(size);
      if (count < 0) throw invalid();
      yield* handle.use('write', (file) => file.truncate(count));
      return count;
    },
  ),
  rawFn('close(self, /)', 'Close the file.', function* (self: RawFile): Resumable {
    if (self.isClosed) return null;
    self.isClosed = true;
    if (self.closesHandle && self.handle !== undefined) yield* self.handle.close();
    return null;
  }),
  rawFn('readable(self, /)', 'Return whether it can be read from.', (self: RawFile) => self.open.canRead),
  rawFn('writable(self, /)', 'Return whether it can be written to.', (self: RawFile) => self.open.canWrite),
  rawFn('seekable(self, /)', 'Return True.', (self: RawFile) => self.open.isOpen),
  rawFn('isatty(self, /)', 'Return False.', (self: RawFile) => !self.open.isOpen),
  rawFn('flush(self, /)', 'Nothing is held back.', (self: RawFile) => {
    if (self.isClosed) throw valueError('I/O operation on closed file.');
  }),
  rawFn('fileno(self, /)', 'Return the descriptor.', (self: RawFile) => {
    const handle = self.open;
    return handle.gate.descriptorOf(handle);
  }),
  getter('closed', 'Whether it is closed.', (self: RawFile) => self.isShut),
  getter('closefd', 'Whether closing it closes the descriptor.', (self: RawFile) => self.closesHandle),
  getter('mode', 'How it was opened.', (self: RawFile) =>
    self.handle === undefined ? null : modeOf(self.handle, self.isNew),
  ),
  getter(
    'name',
    'The path, or the descriptor, that it was opened with.',
    (self: RawFile) => self.name,
    (self: RawFile, value) => {
      self.name = value ?? null;
    },
  ),
  rawFn('__repr__(self, /)', 'Return repr(self).', (self: RawFile) => {
    if (self.isClosed || self.handle === undefined) return '<_io.FileIO [closed]>';
    const mode = modeOf(self.handle, self.isNew);
    return `<_io.FileIO name=${toRepr(self.name)} mode='${mode}' closefd=${self.closesHandle ? 'True' : 'False'}>`;
  }),
]);
