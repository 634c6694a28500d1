// The built-in `open`, which io.open is as well.
import { fn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { setOwnAttribute } from '../../runtime/attribute.ts';
import { call, isCallable } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { suspended } from '../../runtime/machine.ts';
import { toSize } from '../../runtime/numbers.ts';
import { send } from '../../stdlib/io/base.ts';
import { BUFFER_SIZE, bufferedRandomType, bufferedReaderType, bufferedWriterType } from '../../stdlib/io/buffered.ts';
import { TextWrapper, textIOWrapperType } from '../../stdlib/io/text-io-wrapper.ts';
import { fileIOType } from './file-io.ts';

interface Mode {
  readonly raw: string;
  readonly isBinary: boolean;
  readonly isUpdated: boolean;
  readonly kind: string;
}

/** As many characters as there are for modes. */
const LONGEST_MODE = 7;

function parseMode(mode: string): Mode {
  const isOdd = mode.length > LONGEST_MODE || /[^axrwb+t]/.test(mode) || new Set(mode).size < mode.length;
  if (isOdd) throw valueError(`invalid mode: '${mode}'`);
  const isBinary = mode.includes('b');
  if (isBinary && mode.includes('t')) throw valueError("can't have text and binary mode at once");
  const kinds = [...mode].filter((character) => 'axrw'.includes(character));
  if (kinds.length > 1) throw valueError('must have exactly one of create/read/write/append mode');
  const isUpdated = mode.includes('+');
  const kind = kinds[0] ?? '';
  return { raw: `${kind}${isUpdated ? '+' : ''}`, isBinary, isUpdated, kind };
}

function textOrNone(value: Value, name: string): Value {
  const text = unwrap(value);
  if (text !== null && typeof text !== 'string') {
    throw typeError(`open() argument '${name}' must be str or None, not ${typeName(value)}`);
  }
  return text;
}

function* calling(callee: Value, args: readonly Value[]): Resumable {
  try {
    return call(callee, args);
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}

function* openFile(
  file: Value,
  mode: Value,
  buffering: Value,
  encoding: Value,
  errors: Value,
  newline: Value,
  closefd: Value,
  opener: Value,
): Resumable {
  const modeText = unwrap(mode);
  if (typeof modeText !== 'string') throw typeError(`open() argument 'mode' must be str, not ${typeName(mode)}`);
  let size = toSize(buffering);
  textOrNone(encoding, 'encoding');
  textOrNone(errors, 'errors');
  textOrNone(newline, 'newline');
  const { raw, isBinary, isUpdated, kind } = parseMode(modeText);
  if (isBinary && encoding !== null) throw valueError("binary mode doesn't take an encoding argument");
  if (isBinary && errors !== null) throw valueError("binary mode doesn't take an errors argument");
  if (isBinary && newline !== null) throw valueError("binary mode doesn't take a newline argument");
  if (opener !== null && !isCallable(opener)) throw typeError(`'${typeName(opener)}' object is not callable`);
  const rawFile = yield* calling(fileIOType, [file, raw, closefd, opener]);
  try {
    if (size === 0) {
      if (isBinary) return rawFile;
      throw valueError("can't have unbuffered text I/O");
    }
    const buffersLines = size === 1 && !isBinary;
    if (size < 0 || size === 1) size = BUFFER_SIZE;
    const type = isUpdated ? bufferedRandomType : kind === 'r' ? bufferedReaderType : bufferedWriterType;
    const buffer = yield* calling(type, [rawFile, size]);
    if (isBinary) return buffer;
    const text = yield* calling(textIOWrapperType, [buffer, encoding, errors, newline, buffersLines]);
    if (text instanceof TextWrapper) {
      text.handsOn = true;
      setOwnAttribute(text, 'mode', mode);
    }
    return text;
  } catch (failure) {
    yield* send(rawFile, 'close', []);
    throw failure;
  }
}

/** `open`. Files are opened through the gate of the interpreter whose script runs; an `opener` is refused. */
export const openFunction = (): ReturnType<typeof fn> =>
  fn(
    "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
    'Open a file and return a stream.',
    openFile,
  );
