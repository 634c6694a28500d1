// io.BytesIO: a stream of bytes in memory.
import { bytesArgument } from '../../objects/buffer.ts';
import { rawFn } from '../../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../../objects/bytes.ts';
import { PyList } from '../../objects/list.ts';
import { PyMemoryView } from '../../objects/memoryview.ts';
import type { Value } from '../../objects/object.ts';
import { typeName } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { error, stopIteration, typeError, valueError } from '../../runtime/errors.ts';
import { collect } from '../../runtime/iteration.ts';
import { reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend } from '../../runtime/machine.ts';
import { asInt, toSize } from '../../runtime/numbers.ts';
import {
  BufferedStream,
  bufferedIOBaseType,
  closedError,
  indexOfByte,
  isOverridden,
  send,
  sizeArgument,
  streamType,
  writableBytes,
} from './base.ts';

class BytesStream extends BufferedStream {
  /** The content, and after it room to grow. */
  memory = new Uint8Array(0);
  size = 0;
  /** May lie beyond the content. */
  position = 0;
  /** Views on the memory: while one lives, the size cannot change. */
  views: PyMemoryView[] = [];

  open(): void {
    if (this.isClosed) throw closedError();
  }
  get content(): Uint8Array {
    return this.memory.subarray(0, this.size);
  }

  checkViews(): void {
    if (this.views.length === 0) return;
    this.views = this.views.filter((view) => !view.released);
    if (this.views.length > 0) throw error('BufferError', 'Existing exports of data: object cannot be re-sized');
  }

  put(bytes: Uint8Array): void {
    this.checkViews();
    if (bytes.length === 0) return;
    const end = this.position + bytes.length;
    if (end > this.memory.length) {
      reserve(end);
      const larger = new Uint8Array(Math.max(end, Math.min(this.memory.length * 2, end + 2 ** 24)));
      larger.set(this.content);
      this.memory = larger;
    } else if (this.position > this.size) this.memory.fill(0, this.size, this.position);
    spend(bytes.length / 64);
    this.memory.set(bytes, this.position);
    this.position = end;
    this.size = Math.max(this.size, end);
  }

  take(count: number | undefined): Uint8Array {
    const from = Math.min(this.position, this.size);
    const end = count === undefined ? this.size : Math.min(from + count, this.size);
    reserve(end - from);
    this.position += end - from;
    return this.memory.slice(from, end);
  }

  takeLine(limit: number | undefined): Uint8Array {
    const from = Math.min(this.position, this.size);
    const at = indexOfByte(this.content, 10, from);
    const most = limit ?? Infinity;
    const count = Math.min(at < 0 ? this.size - from : at + 1 - from, most);
    spend(count / 64);
    return this.take(count);
  }
}

function seek(self: BytesStream, offset: Value, whence: Value): Value {
  self.open();
  const by = toSize(offset);
  const from = Number(asInt(whence) ?? 0);
  if (from < 0 || from > 2) throw valueError(`invalid whence (${from}, should be 0, 1 or 2)`);
  if (from === 0 && by < 0) throw valueError(`negative seek value ${by}`);
  self.position = Math.max(0, by + (from === 1 ? self.position : from === 2 ? self.size : 0));
  return self.position;
}

function truncate(self: BytesStream, size: Value): Value {
  self.open();
  self.checkViews();
  const count = size === null ? self.position : asInt(size);
  if (count === undefined) throw typeError(`argument should be integer or None, not '${typeName(size)}'`);
  if (count < 0) throw valueError(`negative size value ${count}`);
  if (count < self.size) self.size = Number(count);
  return count;
}

function* writeLines(self: BytesStream, lines: Value): Resumable {
  self.open();
  for (const line of yield* collect(lines)) {
    spend(2);
    self.put(bytesArgument(line));
  }
  return null;
}

function readLines(self: BytesStream, hint: Value): Value {
  self.open();
  const most = sizeArgument(hint) ?? 0;
  const lines: Value[] = [];
  let total = 0;
  for (;;) {
    spend(10);
    const line = self.takeLine(undefined);
    if (line.length === 0) return new PyList(lines);
    lines.push(new PyBytes(line));
    total += line.length;
    if (most > 0 && total >= most) return new PyList(lines);
  }
}

export const bytesIOType = streamType(
  '_io.BytesIO',
  '_io',
  BytesStream,
  bufferedIOBaseType,
  'A stream of bytes in memory.',
  () => [
    rawFn("__init__(self, /, initial_bytes=b'')", 'Initialize self.', (self: BytesStream, initial: Value) => {
      self.checkViews();
      self.isClosed = false;
      self.memory = new Uint8Array(0);
      self.size = 0;
      self.position = 0;
      if (initial !== null) self.put(bytesArgument(initial));
      self.position = 0;
    }),
    rawFn('write(self, b, /)', 'Write bytes; return how many that were.', (self: BytesStream, b: Value) => {
      self.open();
      const bytes = bytesArgument(b);
      self.put(bytes);
      return bytes.length;
    }),
    rawFn('writelines(self, lines, /)', 'Write all items of an iterable.', writeLines),
    ...['read', 'read1'].map((name) =>
      rawFn(`${name}(self, size=-1, /)`, 'Return up to so many bytes.', (self: BytesStream, size: Value) => {
        self.open();
        return new PyBytes(self.take(sizeArgument(size)));
      }),
    ),
    rawFn('readinto(self, buffer, /)', 'Read into memory; return how many bytes.', (self: BytesStream, to: Value) => {
      self.open();
      const memory = writableBytes(to, 'readinto');
      const bytes = self.take(memory.length);
      memory.set(bytes);
      return bytes.length;
    }),
    rawFn('readline(self, size=-1, /)', 'Return a line, its end included.', (self: BytesStream, size: Value) => {
      self.open();
      return new PyBytes(self.takeLine(sizeArgument(size)));
    }),
    rawFn('readlines(self, size=None, /)', 'Return the lines that are left.', readLines),
    rawFn('__next__(self, /)', 'Return the next line.', function* (self: BytesStream): Resumable {
      self.open();
      if (isOverridden(self, bytesIOType, 'readline')) {
        const line = yield* send(self, 'readline', []);
        if (line instanceof PyBytes && line.bytes.length === 0) throw stopIteration();
        return line;
      }
      const line = self.takeLine(undefined);
      if (line.length === 0) throw stopIteration();
      return new PyBytes(line);
    }),
    rawFn('getvalue(self, /)', 'Return all bytes.', (self: BytesStream) => {
      self.open();
      reserve(self.size);
      return new PyBytes(self.memory.slice(0, self.size));
    }),
    rawFn('getbuffer(self, /)', 'Return a view of the bytes that can be written to.', (self: BytesStream) => {
      self.open();
      const { content } = self;
      const shape = { offset: 0, stride: 1, length: content.length, format: 'B', readonly: false };
      const view = new PyMemoryView(new PyByteArray(content), content, shape);
      self.views.push(view);
      return view;
    }),
    rawFn('seek(self, pos, whence=0, /)', 'Move to a position.', seek),
    rawFn('tell(self, /)', 'Return the position.', (self: BytesStream) => {
      self.open();
      return self.position;
    }),
    rawFn('truncate(self, size=None, /)', 'Cut off what lies beyond a size.', truncate),
    rawFn('close(self, /)', 'Close; the bytes are gone then.', (self: BytesStream) => {
      self.checkViews();
      self.isClosed = true;
      self.memory = new Uint8Array(0);
      self.size = 0;
    }),
    rawFn('flush(self, /)', 'Nothing is held back.', (self: BytesStream) => self.open()),
    ...['readable', 'writable', 'seekable'].map((name) =>
      rawFn(`${name}(self, /)`, 'Return True.', (self: BytesStream) => {
        self.open();
        return true;
      }),
    ),
    rawFn('isatty(self, /)', 'Return False.', (self: BytesStream) => {
      self.open();
      return false;
    }),
    rawFn('__getstate__(self, /)', 'Return bytes, position and attributes.', (self: BytesStream) => {
      self.open();
      return new PyTuple([new PyBytes(self.content.slice()), self.position, null]);
    }),
  ],
);
