// Several file systems under one root, each to be read only or to be written as well.
import type { Awaitable, Reach } from './access.ts';
import { DeniedError } from './access.ts';
import type {
  DirectoryEntry,
  DiskUsage,
  FileErrorCode,
  FileStat,
  FileSystem,
  OpenFile,
  OpenOptions,
} from './file-system.ts';
import { FileError } from './file-system.ts';
import { isBelow, virtualPath } from './path.ts';

/** A file system in a place of its own. Made by `readOnly` and `readWrite`. */
export interface Mount {
  readonly files: FileSystem;
  readonly isWritable: boolean;
}

/** Lends a file system for reading. */
export function readOnlyMount(files: FileSystem): Mount {
  return { files, isWritable: false };
}
/** Lends a file system for reading and writing. */
export function readWriteMount(files: FileSystem): Mount {
  return { files, isWritable: true };
}

export interface MountOptions {
  /** Where relative paths begin. Default `'/'`. */
  readonly workingDirectory?: string;
  /** Where `tempfile` puts its files. Default: nowhere. */
  readonly temporaryDirectory?: string;
  /** What a path is at which nothing is mounted. `'denied'`: reaching for it is a matter of policy. Default `'absent'`: nothing is there. */
  readonly outside?: 'absent' | 'denied';
}

/** Refuses what lies outside of what was lent. @param action What was to be done: `'read'`, `'write'`, `'list'`, ... */
export function outsideError(action: string, path: string): DeniedError {
  return new DeniedError('files', action, path, `access denied: path '${path}' is outside allowed directories`);
}

interface Place extends Mount {
  readonly at: string;
}

/** A folder that only leads to mounts. */
const EMPTY_FOLDER: Omit<FileStat, 'id'> = {
  kind: 'directory',
  size: 0,
  mode: 0o555,
  accessedMs: 0,
  modifiedMs: 0,
  createdMs: 0,
};

class MountedFileSystem implements FileSystem {
  readonly workingDirectory: string;
  readonly temporaryDirectory: string | undefined;
  /** The longest paths first: of mounts inside each other the inner one holds. */
  private readonly places: readonly Place[];
  private readonly deniesOutside: boolean;

  constructor(mounts: Readonly<Record<string, Mount>>, options: MountOptions) {
    this.places = Object.entries(mounts)
      .map(([path, mount]) => ({ ...mount, at: virtualPath(path, '/') }))
      .sort((a, b) => b.at.length - a.at.length);
    const twice = this.places.find(({ at }, i) => this.places.some((other, k) => k !== i && other.at === at));
    if (twice !== undefined) throw new TypeError(`mounts: '${twice.at}' is given twice`);
    this.deniesOutside = options.outside === 'denied';
    this.workingDirectory = virtualPath(options.workingDirectory ?? '/', '/');
    const { temporaryDirectory } = options;
    this.temporaryDirectory = temporaryDirectory === undefined ? undefined : virtualPath(temporaryDirectory, '/');
  }

  open(path: string, options: OpenOptions): Awaitable<OpenFile> {
    const found = this.find(path);
    if (found === undefined) throw this.nothing(path, 'EISDIR', options.write ? 'write' : 'read');
    if (options.write && !found.isWritable) throw new FileError('EROFS', path);
    return found.files.open(inside(found, path), options);
  }

  stat(path: string, followLinks: boolean): Awaitable<FileStat> {
    const found = this.find(path);
    if (found !== undefined) return found.files.stat(inside(found, path), followLinks);
    if (this.leadsToMounts(path)) return { ...EMPTY_FOLDER, id: 0 };
    throw this.nothing(path, 'ENOENT', 'stat');
  }

  list(path: string): Awaitable<readonly DirectoryEntry[]> {
    const found = this.find(path);
    if (found === undefined && !this.leadsToMounts(path)) throw this.nothing(path, 'ENOENT', 'list');
    const listed = found === undefined ? [] : found.files.list(inside(found, path));
    return 'then' in listed ? this.listLater(path, listed) : this.withMounts(path, listed);
  }
  private async listLater(
    path: string,
    listed: Awaitable<readonly DirectoryEntry[]>,
  ): Promise<readonly DirectoryEntry[]> {
    return this.withMounts(path, await listed);
  }
  private withMounts(path: string, listed: readonly DirectoryEntry[]): readonly DirectoryEntry[] {
    const prefix = path === '/' ? '/' : `${path}/`;
    const entries = new Map(listed.map((entry) => [entry.name, entry]));
    for (const { at } of this.places) {
      if (!at.startsWith(prefix) || at === path) continue;
      const [name = ''] = at.slice(prefix.length).split('/');
      entries.set(name, { name, kind: 'directory' });
    }
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  makeDirectory(path: string, mode: number): Awaitable<void> {
    if (this.isFixed(path)) throw new FileError('EEXIST', path);
    const found = this.writable(path);
    return found.files.makeDirectory(inside(found, path), mode);
  }
  removeFile(path: string): Awaitable<void> {
    const found = this.changeable(path);
    return found.files.removeFile(inside(found, path));
  }
  removeDirectory(path: string): Awaitable<void> {
    const found = this.changeable(path);
    return found.files.removeDirectory(inside(found, path));
  }
  rename(from: string, to: string): Awaitable<void> {
    const source = this.changeable(from);
    const target = this.changeable(to);
    if (source !== target) throw new FileError('EXDEV', from, to);
    return source.files.rename(inside(source, from), inside(target, to));
  }
  makeLink(text: string, path: string): Awaitable<void> {
    const found = this.writable(path);
    if (!text.startsWith('/')) return found.files.makeLink(text, inside(found, path));
    // Absolute texts count from the root that scripts see; inside of a file system they count from its own.
    const target = virtualPath(text, '/');
    if (!isBelow(target, found.at)) throw outsideError('write', target);
    return found.files.makeLink(inside(found, target), inside(found, path));
  }
  readLink(path: string): Awaitable<string> {
    const { at, files } = this.existing(path);
    const whole = (text: string): string => (text.startsWith('/') ? outside(at, text) : text);
    const text = files.readLink(inside({ at }, path));
    return typeof text === 'string' ? whole(text) : Promise.resolve(text).then(whole);
  }
  realPath(path: string): Awaitable<string> {
    const found = this.find(path);
    if (found === undefined) {
      if (this.leadsToMounts(path) || !this.deniesOutside) return path;
      throw outsideError('stat', path);
    }
    const { at } = found;
    const real = found.files.realPath(inside(found, path));
    return typeof real === 'string' ? outside(at, real) : Promise.resolve(real).then((text) => outside(at, text));
  }
  setMode(path: string, mode: number): Awaitable<void> {
    const found = this.writable(path);
    return found.files.setMode(inside(found, path), mode);
  }
  setTimes(path: string, accessedMs: number, modifiedMs: number): Awaitable<void> {
    const found = this.writable(path);
    return found.files.setTimes(inside(found, path), accessedMs, modifiedMs);
  }
  usage(path: string): Awaitable<DiskUsage> {
    const found = this.existing(path);
    return found.files.usage(inside(found, path));
  }

  reach(): readonly Reach[] {
    return this.places.flatMap(({ at, files, isWritable }) =>
      files.reach().map((reach) => ({ ...reach, what: `${at} ${isWritable ? 'read-write' : 'read'}: ${reach.what}` })),
    );
  }

  private find(path: string): Place | undefined {
    return this.places.find(({ at }) => isBelow(path, at));
  }
  private existing(path: string): Place {
    const found = this.find(path);
    if (found === undefined) throw this.nothing(path, 'EINVAL', 'read');
    return found;
  }
  private writable(path: string): Place {
    const found = this.find(path);
    if (found === undefined)
      throw this.deniesOutside && !this.leadsToMounts(path)
        ? outsideError('write', path)
        : new FileError('EROFS', path);
    if (!found.isWritable) throw new FileError('EROFS', path);
    return found;
  }
  /** For what takes a name away or gives it to something else: mounts stay where they are. */
  private changeable(path: string): Place {
    if (this.isFixed(path)) throw new FileError('EBUSY', path);
    return this.writable(path);
  }
  /** Whether something is mounted at the path or below it. */
  private isFixed(path: string): boolean {
    return this.places.some(({ at }) => isBelow(at, path));
  }
  private leadsToMounts(path: string): boolean {
    return (path === '/' && !this.deniesOutside) || this.isFixed(path);
  }
  /** What is wrong with a path that no mount holds. */
  private nothing(path: string, ofFolders: FileErrorCode, action: string): Error {
    if (this.leadsToMounts(path)) return new FileError(ofFolders, path);
    return this.deniesOutside ? outsideError(action, path) : new FileError('ENOENT', path);
  }
}

function inside({ at }: Pick<Place, 'at'>, path: string): string {
  return at === '/' ? path : path.slice(at.length) || '/';
}
function outside(at: string, path: string): string {
  return at === '/' ? path : path === '/' ? at : `${at}${path}`;
}

/**
 * Puts file systems together: `mountFiles({ '/data': readOnlyMount(a), '/out': readWriteMount(b) })`. Of mounts inside each other the inner
 * one holds for what lies below it. Symbolic links lead no further than their own file system.
 *
 * @throws TypeError where two stand at the same place.
 */
export function mountFiles(mounts: Readonly<Record<string, Mount>>, options: MountOptions = {}): FileSystem {
  return new MountedFileSystem(mounts, options);
}
