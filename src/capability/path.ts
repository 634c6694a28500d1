// Virtual paths: POSIX on every host. This is the one place where text of a script becomes a path.
import { FileError } from './file-system.ts';

const LONGEST_NAME = 255;
const LONGEST_PATH = 4096;

/** Bytes of the text as UTF-8, as the limits of names count them. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * The virtual path that a text means: absolute, with single slashes, without `.` and `..`. These are worked out as text, so that a
 * symbolic link before a `..` cannot lead elsewhere than what was checked.
 *
 * @throws FileError: ENOENT for an empty text, EINVAL for a NUL, ENAMETOOLONG.
 */
export function virtualPath(text: string, workingDirectory: string): string {
  if (text === '') throw new FileError('ENOENT', text);
  if (text.includes('\0')) throw new FileError('EINVAL', text);
  if (text.length > LONGEST_PATH) throw new FileError('ENAMETOOLONG', text);
  const parts: string[] = [];
  for (const part of (text.startsWith('/') ? text : `${workingDirectory}/${text}`).split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else if (part.length > LONGEST_NAME / 4 && bytesOf(part) > LONGEST_NAME) throw new FileError('ENAMETOOLONG', text);
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether the path is the root itself or lies below it. Both are virtual paths. */
export function isBelow(path: string, root: string): boolean {
  return path === root || root === '/' || path.startsWith(`${root}/`);
}

/** The folder that a virtual path lies in; the root lies in itself. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
export function joinPath(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}
