// sys.stdin, sys.stdout and sys.stderr: the host's input, line by line, and the script's output.
import { bytesArgument } from '../objects/buffer.ts';
import type { Member } from '../objects/builtin.ts';
import { constant, define, fn, getter } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { decodeText, encodeText } from '../objects/codecs.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import type { PyType, Value } from '../objects/object.ts';
import { builtinType, PyObject, typeName, unwrap } from '../objects/object.ts';
import { textLength, unitIndex } from '../objects/str-text.ts';
import { typeError } from '../runtime/errors.ts';
import type { OutputStream } from '../runtime/interpreter.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';
import { collect } from '../runtime/iteration.ts';
import { GrowingResult } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, spend, suspended } from '../runtime/machine.ts';
import { joined, sizeArgument, unsupported } from './io/base.ts';

/** What each of the streams answers, whatever is read or written. */
function common(name: (self: PyObject) => string, mode: string, canRead: boolean): Member[] {
  return [
    getter('name', 'The name.', (self: PyObject) => `<${name(self)}>`),
    getter('mode', 'How it is opened.', () => mode),
    getter('closed', 'Whether it is closed: never.', () => false),
    fn('readable(self, /)', 'Whether it can be read from.', () => canRead),
    fn('writable(self, /)', 'Whether it can be written to.', () => !canRead),
    fn('seekable(self, /)', 'Whether one can move in it: never.', () => false),
    fn('isatty(self, /)', 'Whether it is a terminal: never known.', () => false),
    fn('flush(self, /)', 'Nothing is held back.', () => undefined),
    fn('close(self, /)', "It stays open: it is the host's.", () => undefined),
    fn('fileno(self, /)', 'It is no file of the operating system.', () => {
      throw unsupported('fileno');
    }),
  ];
}
function textual(errors: (self: PyObject) => string): Member[] {
  return [
    getter('encoding', 'The encoding.', () => 'utf-8'),
    getter('errors', 'What is done about text that cannot be encoded.', errors),
    getter('newlines', 'The line ends that have come up.', () => null),
    getter('line_buffering', 'Whether each line is written at once.', () => true),
    getter('write_through', 'Whether everything is written at once.', () => true),
    fn(
      'reconfigure(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)',
      'Text is handed to the host, so there is nothing to change.',
      () => undefined,
    ),
  ];
}

/** `sys.stdout` and `sys.stderr`. */
class OutputFile extends PyObject {
  readonly stream: OutputStream;
  readonly buffer: OutputBuffer;
  constructor(stream: OutputStream) {
    super();
    this.stream = stream;
    this.buffer = new OutputBuffer(stream);
  }
}
const outputType = builtinType('_io.TextIOWrapper', { instanceClass: OutputFile, module: '_io', final: true });
define(outputType, {
  doc: 'A stream that text is written to.',
  accepts: (value) => value instanceof OutputFile,
  members: () => [
    ...common((self) => (self as OutputFile).stream, 'w', false),
    ...textual((self) => ((self as OutputFile).stream === 'stderr' ? 'backslashreplace' : 'strict')),
    fn('write(self, text, /)', 'Write text; return how many characters that were.', (self: OutputFile, text: Value) => {
      const written = unwrap(text);
      if (typeof written !== 'string') throw typeError(`write() argument must be str, not ${typeName(text)}`);
      currentInterpreter().write(written, self.stream);
      return textLength(written);
    }),
    fn('writelines(self, lines, /)', 'Write all texts of an iterable.', function* (self: OutputFile, lines: Value) {
      for (const line of yield* collect(lines)) {
        spend(4);
        if (typeof line !== 'string') throw typeError(`write() argument must be str, not ${typeName(line)}`);
        currentInterpreter().write(line, self.stream);
      }
      return null;
    }),
    getter('buffer', 'The stream of bytes below.', (self: OutputFile) => self.buffer),
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: OutputFile) => `<_io.TextIOWrapper name='<${self.stream}>' mode='w' encoding='utf-8'>`,
    ),
  ],
});

/** Output as bytes, which are UTF-8: the host gets text. */
class OutputBuffer extends PyObject {
  readonly stream: OutputStream;
  /** The beginning of a character whose other bytes are still to come. */
  begun: Uint8Array = new Uint8Array(0);
  constructor(stream: OutputStream) {
    super();
    this.stream = stream;
  }
}
const outputBufferType = builtinType('_io.BufferedWriter', { instanceClass: OutputBuffer, module: '_io', final: true });
define(outputBufferType, {
  doc: 'A stream that bytes are written to.',
  accepts: (value) => value instanceof OutputBuffer,
  members: () => [
    ...common((self) => (self as OutputBuffer).stream, 'wb', false),
    fn('write(self, b, /)', 'Write bytes; return how many that were.', (self: OutputBuffer, b: Value) => {
      const given = bytesArgument(b);
      const bytes = joined([self.begun, given], self.begun.length + given.length);
      const end = endOfWhole(bytes);
      self.begun = bytes.slice(end);
      currentInterpreter().write(decodeText(bytes.subarray(0, end), 'utf-8', 'replace'), self.stream);
      return given.length;
    }),
  ],
});

/** Where the last character ends that is there with all its bytes. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** One line of the host's input, with its end; an empty text at the end of input. */
function* hostLine(): Resumable<string> {
  spend(10);
  try {
    return String(currentInterpreter().readLine(''));
  } catch (e) {
    return String((yield suspended(e)) ?? '');
  }
}

/** The input as text or as bytes. What was taken of a line and not asked for yet is kept. */
abstract class Input<T extends string | Uint8Array> extends PyIterator {
  private kept: T | undefined = undefined;
  protected abstract of(line: string): T;
  /** The first characters or bytes, so many of them, and the others. */
  protected abstract split(piece: T, count: number): readonly [T, T];
  abstract join(pieces: readonly T[], size: number): Value;

  protected abstract sizeOf(piece: T): number;

  *line(size: Value): Resumable<T> {
    const line = this.kept ?? this.of(yield* hostLine());
    this.kept = undefined;
    return this.cut(line, sizeArgument(size) ?? Infinity);
  }
  private cut(line: T, most: number): T {
    if (line.length <= most) return line;
    const [first, rest] = this.split(line, most);
    if (rest.length > 0) this.kept = rest;
    return first;
  }
  *read(size: Value): Resumable {
    let left = sizeArgument(size) ?? Infinity;
    const pieces: T[] = [];
    const grown = new GrowingResult();
    let total = 0;
    while (left > 0) {
      const line = yield* this.line(null);
      if (line.length === 0) break;
      const piece = this.cut(line, left);
      left -= this.sizeOf(piece);
      total += piece.length;
      grown.add(piece.length);
      pieces.push(piece);
    }
    return this.join(pieces, total);
  }
  *lines(): Resumable {
    const lines: Value[] = [];
    for (;;) {
      const line = yield* this.line(null);
      if (line.length === 0) return new PyList(lines);
      lines.push(this.join([line], line.length));
    }
  }
  next(): Value | undefined {
    const { kept } = this;
    if (kept !== undefined) {
      this.kept = undefined;
      return this.join([kept], kept.length);
    }
    let line: Value;
    try {
      line = currentInterpreter().readLine('');
    } catch (e) {
      throw continueWith(e, unlessEmpty, this, undefined);
    }
    return unlessEmpty(line, this);
  }
  itemOf(line: string): Value | undefined {
    return line === '' ? undefined : this.join([this.of(line)], line.length);
  }
}
function unlessEmpty(line: Value | undefined, input: { itemOf(line: string): Value | undefined }): Value | undefined {
  return input.itemOf(String(line ?? ''));
}

class TextInput extends Input<string> {
  readonly buffer = new BytesInput();
  protected sizeOf(piece: string): number {
    return textLength(piece);
  }
  protected split(piece: string, count: number): readonly [string, string] {
    const at = count < textLength(piece) ? unitIndex(piece, count) : piece.length;
    return [piece.slice(0, at), piece.slice(at)];
  }
  protected of(line: string): string {
    return line;
  }
  join(pieces: readonly string[]): Value {
    return pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
  }
}
class BytesInput extends Input<Uint8Array> {
  protected sizeOf(piece: Uint8Array): number {
    return piece.length;
  }
  protected split(piece: Uint8Array, count: number): readonly [Uint8Array, Uint8Array] {
    return [piece.slice(0, count), piece.slice(count)];
  }
  protected of(line: string): Uint8Array {
    return encodeText(line, 'utf-8', 'surrogateescape');
  }
  join(pieces: readonly Uint8Array[]): Value {
    return new PyBytes(
      joined(
        pieces,
        pieces.reduce((total, piece) => total + piece.length, 0),
      ),
    );
  }
}

function reading(): Member[] {
  return [
    ...common(() => 'stdin', 'r', true),
    fn(
      'readline(self, size=-1, /)',
      'One line, its end included; nothing at the end.',
      function* (self: TextInput | BytesInput, size: Value): Resumable {
        return self instanceof TextInput ? self.join([yield* self.line(size)]) : self.join([yield* self.line(size)]);
      },
    ),
    fn('read(self, size=-1, /)', 'So much, or all that is left.', (self: TextInput | BytesInput, size: Value) =>
      self.read(size),
    ),
    fn('readlines(self, hint=-1, /)', 'All lines that are left.', (self: TextInput | BytesInput) => self.lines()),
    fn('__iter__(self, /)', 'Its lines.', (self: PyObject) => self),
    fn('__next__(self, /)', 'The next line.', (self: TextInput | BytesInput) => {
      const line = self.next();
      if (line === undefined) throw makeException(exceptionNamed('StopIteration'), []);
      return line;
    }),
  ];
}

function inputType(name: string, instanceClass: typeof TextInput | typeof BytesInput, more: () => Member[]): PyType {
  const type = builtinType(name, { instanceClass, module: '_io', final: true });
  define(type, {
    doc: 'The stream that input is read from.',
    accepts: (value) => value instanceof instanceClass,
    members: () => [...reading(), ...more()],
  });
  return type;
}
inputType('_io.TextIOWrapper', TextInput, () => [
  ...textual(() => 'strict'),
  getter('buffer', 'The stream of bytes below.', (self: TextInput) => self.buffer),
]);
inputType('_io.BufferedReader', BytesInput, () => []);

/** The streams, by both of their names. */
export function standardStreams(): Member[] {
  const streams = { stdin: new TextInput(), stdout: new OutputFile('stdout'), stderr: new OutputFile('stderr') };
  return Object.entries(streams).flatMap(([name, stream]) => [constant(name, stream), constant(`__${name}__`, stream)]);
}
