// What capabilities throw, as the OSError that CPython would raise.
import { DeniedError } from '../capability/access.ts';
import type { FileErrorCode } from '../capability/file-system.ts';
import { FileError } from '../capability/file-system.ts';
import { PyException } from '../objects/exception.ts';
import { osError } from '../objects/exception-methods.ts';
import type { Value } from '../objects/object.ts';
import { error } from '../runtime/errors.ts';
import { currentInterpreter } from '../runtime/interpreter.ts';

/** Linux's numbers and texts. */
export const errnoTable: Readonly<Record<FileErrorCode, readonly [errno: number, text: string]>> = {
  EPERM: [1, 'Operation not permitted'],
  ENOENT: [2, 'No such file or directory'],
  EIO: [5, 'Input/output error'],
  EBADF: [9, 'Bad file descriptor'],
  EACCES: [13, 'Permission denied'],
  EBUSY: [16, 'Device or resource busy'],
  EEXIST: [17, 'File exists'],
  EXDEV: [18, 'Invalid cross-device link'],
  ENOTDIR: [20, 'Not a directory'],
  EISDIR: [21, 'Is a directory'],
  EINVAL: [22, 'Invalid argument'],
  EMFILE: [24, 'Too many open files'],
  EFBIG: [27, 'File too large'],
  ENOSPC: [28, 'No space left on device'],
  EROFS: [30, 'Read-only file system'],
  ENAMETOOLONG: [36, 'File name too long'],
  ENOTEMPTY: [39, 'Directory not empty'],
  ELOOP: [40, 'Too many levels of symbolic links'],
  ENOTSUP: [95, 'Operation not supported'],
};

/**
 * The script exception for what a capability threw.
 *
 * @param path The path as the script wrote it, which is what the message shows.
 */
export function capabilityError(thrown: unknown, path?: Value, otherPath?: Value): PyException {
  if (thrown instanceof PyException) return thrown;
  if (thrown instanceof DeniedError) return error('PermissionError', thrown.message);
  if (thrown instanceof FileError) {
    const [errno, text] = errnoTable[thrown.code];
    const own = path ?? thrown.path;
    return osError(errno, text, own, otherPath ?? thrown.otherPath);
  }
  return currentInterpreter().hostError(thrown);
}
