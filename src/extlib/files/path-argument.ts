// Arguments that name files: str, bytes, and what has `__fspath__`.

import { FileError } from '../../capability/file-system.ts';
import { virtualPath } from '../../capability/path.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { decodeText } from '../../objects/codecs.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, unwrap } from '../../objects/object.ts';
import { callSpecial, specialMethod } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { suspended } from '../../runtime/machine.ts';
import { capabilityError } from '../errors.ts';
import type { FileGate } from './gate.ts';

export interface PathArgument {
  /** As the script wrote it, which errors show. */
  readonly shown: Value;
  readonly text: string;
  readonly virtual: string;
  /** It ends with a slash: only a folder can be meant. */
  readonly meansFolder: boolean;
}

/** What `os.fspath` answers: the str or the bytes that the value is or stands for. `undefined`: it is neither. */
export function* fileSystemPath(value: Value): Resumable<string | PyBytes | undefined> {
  const plain = unwrap(value);
  if (typeof plain === 'string' || plain instanceof PyBytes) return plain;
  const method = specialMethod(value, '__fspath__');
  if (method === undefined) return undefined;
  let answer: Value;
  try {
    answer = callSpecial(method, value, []);
  } catch (e) {
    answer = (yield suspended(e)) ?? null;
  }
  const path = unwrap(answer);
  if (typeof path === 'string' || path instanceof PyBytes) return path;
  throw typeError(`expected ${typeName(value)}.__fspath__() to return str or bytes, not ${typeName(answer)}`);
}

/** The text of a path, where bytes are UTF-8 and what is no UTF-8 is kept as lone surrogates. */
export function pathText(path: string | PyBytes): string {
  return typeof path === 'string' ? path : decodeText(path.bytes, 'utf-8', 'surrogateescape');
}

/**
 * The path that an argument means.
 *
 * @param refusal The message for values that are no paths; `{}` stands for the type's name.
 */
export function* pathArgument(gate: FileGate, value: Value, refusal: string): Resumable<PathArgument> {
  const path = yield* fileSystemPath(value);
  if (path === undefined) throw typeError(refusal.replace('{}', typeName(value)));
  const text = pathText(path);
  if (text.includes('\0')) throw valueError('embedded null byte');
  return { shown: path, text, virtual: virtualOf(gate, text, path), meansFolder: text.endsWith('/') };
}

function virtualOf(gate: FileGate, text: string, shown: Value): string {
  try {
    return virtualPath(text, gate.workingDirectory);
  } catch (failure) {
    throw failure instanceof FileError ? capabilityError(failure, shown) : failure;
  }
}
