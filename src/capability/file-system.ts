// The file system as scripts see it: an interface with an in-memory and a Node implementation, and what puts several together.
import type { Awaitable, Reach } from './access.ts';

export type FileKind = 'file' | 'directory' | 'symlink';

export interface FileStat {
  readonly kind: FileKind;
  /** Bytes; of a symbolic link, of its text. */
  readonly size: number;
  /** Permission bits, as 0o644. */
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly accessedMs: number;
  readonly modifiedMs: number;
  readonly createdMs: number;
  /** A number of its own for each file of the file system: no inode of the host. */
  readonly id: number;
}

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: FileKind;
}

/** How a file is opened. One of `read` and `write` has to be true. */
export interface OpenOptions {
  readonly read: boolean;
  readonly write: boolean;
  /** Writes go to the end, whatever their position. */
  readonly append?: boolean;
  /** Make the file if it is not there. */
  readonly create?: boolean;
  /** Fail if it is there. */
  readonly exclusive?: boolean;
  /** Empty it. */
  readonly truncate?: boolean;
  /** Permission bits of a new file. Default 0o666 less the host's mask. */
  readonly mode?: number;
}

/** An open file. All positions and lengths are in bytes. */
export interface OpenFile {
  /** Up to `length` bytes from `position` on; empty at the end. */
  read(position: number, length: number): Awaitable<Uint8Array>;
  /** Writes all of the bytes at `position` (at the end where the file was opened to append). */
  write(position: number, bytes: Uint8Array): Awaitable<void>;
  truncate(size: number): Awaitable<void>;
  stat(): Awaitable<FileStat>;
  close(): Awaitable<void>;
}

export interface DiskUsage {
  /** Bytes. */
  readonly total: number;
  readonly used: number;
  readonly free: number;
}

/**
 * Files and folders under virtual paths: absolute, with slashes, without `.` and `..` (`capability/path.ts` makes them so). Whatever a
 * host path is never shows in what is answered or thrown. All but `stat` with `followLinks: false`, `readLink`, `remove` and `rename` follow
 * symbolic links in the last part of a path; links are resolved inside of the file system, and lead nowhere else.
 *
 * Everything throws (or rejects with) `FileError`, and `DeniedError` for what the policy does not allow.
 */
export interface FileSystem {
  open(path: string, options: OpenOptions): Awaitable<OpenFile>;
  stat(path: string, followLinks: boolean): Awaitable<FileStat>;
  /** The entries of a folder, sorted by name. */
  list(path: string): Awaitable<readonly DirectoryEntry[]>;
  makeDirectory(path: string, mode: number): Awaitable<void>;
  /** Removes a file or a symbolic link. */
  removeFile(path: string): Awaitable<void>;
  /** Removes an empty folder. */
  removeDirectory(path: string): Awaitable<void>;
  /** Moves; what stands at the target is replaced as rename(2) does. */
  rename(from: string, to: string): Awaitable<void>;
  /** Makes a symbolic link with the given text. */
  makeLink(text: string, path: string): Awaitable<void>;
  readLink(path: string): Awaitable<string>;
  /** The path without symbolic links. */
  realPath(path: string): Awaitable<string>;
  setMode(path: string, mode: number): Awaitable<void>;
  setTimes(path: string, accessedMs: number, modifiedMs: number): Awaitable<void>;
  usage(path: string): Awaitable<DiskUsage>;
  /** Where relative paths begin, and what `getcwd()` says. */
  readonly workingDirectory: string;
  /** Where `tempfile` puts its files; undefined: there is no such place. */
  readonly temporaryDirectory: string | undefined;
  reach(): readonly Reach[];
}

export type FileErrorCode =
  | 'EACCES'
  | 'EBADF'
  | 'EBUSY'
  | 'EEXIST'
  | 'EFBIG'
  | 'EINVAL'
  | 'EIO'
  | 'EISDIR'
  | 'ELOOP'
  | 'EMFILE'
  | 'ENAMETOOLONG'
  | 'ENOENT'
  | 'ENOSPC'
  | 'ENOTDIR'
  | 'ENOTEMPTY'
  | 'ENOTSUP'
  | 'EPERM'
  | 'EROFS'
  | 'EXDEV';

/** What went wrong with files, by its POSIX code. The script gets the OSError of that code. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  /** The virtual path, and the second one of `rename`. */
  readonly path: string | undefined;
  readonly otherPath: string | undefined;
  constructor(code: FileErrorCode, path?: string, otherPath?: string) {
    super(path === undefined ? code : `${code}: ${path}`);
    this.code = code;
    this.path = path;
    this.otherPath = otherPath;
  }
}
