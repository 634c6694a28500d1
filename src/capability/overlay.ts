// Files that are read from one file system and written to another: what a script changes stays in the upper one.
import type { Reach } from './access.ts';
import type { DirectoryEntry, DiskUsage, FileStat, FileSystem, OpenFile, OpenOptions } from './file-system.ts';
import { FileError } from './file-system.ts';
import type { MemoryFileSystem } from './memory-files.ts';
import { MOST_LINKS, memoryFiles } from './memory-files.ts';
import { isBelow, joinPath, parentOf, virtualPath } from './path.ts';

/** Files are copied up in pieces of so many bytes. */
const PIECE = 1024 * 1024;

const isMissing = (failure: unknown): boolean =>
  failure instanceof FileError && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR');

class OverlayFileSystem implements FileSystem {
  readonly workingDirectory: string;
  readonly temporaryDirectory: string;
  private readonly lower: FileSystem;
  private readonly upper: MemoryFileSystem;
  /** Paths of the lower file system that are gone, with all below them. */
  private readonly removed = new Set<string>();

  constructor(lower: FileSystem, upper: MemoryFileSystem) {
    this.lower = lower;
    this.upper = upper;
    this.workingDirectory = lower.workingDirectory;
    this.temporaryDirectory = upper.temporaryDirectory;
  }

  async open(path: string, options: OpenOptions): Promise<OpenFile> {
    const real = await this.target(path);
    if (this.has(real)) return this.upper.open(real, options);
    const found = await this.lowerStat(real);
    if (found === undefined) {
      if (options.write && options.create === true) await this.raiseFolders(parentOf(real), path);
      return this.upper.open(real, options);
    }
    if (options.exclusive === true) throw new FileError('EEXIST', path);
    if (!options.write) return this.lower.open(real, options);
    if (found.kind === 'directory') throw new FileError('EISDIR', path);
    await this.raise(real, found, options.truncate === true);
    return this.upper.open(real, options);
  }

  async stat(path: string, followLinks: boolean): Promise<FileStat> {
    const real = followLinks ? await this.target(path) : path;
    if (this.has(real)) return this.upper.stat(real, false);
    const found = await this.lowerStat(real);
    if (found === undefined) throw await this.missing(real, path);
    return found;
  }

  async list(path: string): Promise<readonly DirectoryEntry[]> {
    const real = await this.target(path);
    const above = this.has(real) ? this.upper.list(real) : undefined;
    const hasLower = !this.isRemoved(real) && (await this.lowerStat(real))?.kind === 'directory';
    if (above === undefined && !hasLower) {
      throw new FileError((await this.lowerStat(real)) === undefined ? 'ENOENT' : 'ENOTDIR', path);
    }
    const entries = new Map<string, DirectoryEntry>();
    if (hasLower) {
      for (const entry of await this.lower.list(real))
        if (!this.removed.has(joinPath(real, entry.name))) entries.set(entry.name, entry);
    }
    for (const entry of above ?? []) entries.set(entry.name, entry);
    return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async makeDirectory(path: string, mode: number): Promise<void> {
    if (this.has(path) || (await this.lowerStat(path)) !== undefined) throw new FileError('EEXIST', path);
    await this.raiseFolders(parentOf(path), path);
    this.upper.makeDirectory(path, mode);
  }

  async removeFile(path: string): Promise<void> {
    const found = await this.stat(path, false);
    if (found.kind === 'directory') throw new FileError('EISDIR', path);
    this.remove(path, () => this.upper.removeFile(path));
  }

  async removeDirectory(path: string): Promise<void> {
    const found = await this.stat(path, false);
    if (found.kind !== 'directory') throw new FileError('ENOTDIR', path);
    if ((await this.list(path)).length > 0) throw new FileError('ENOTEMPTY', path);
    this.remove(path, () => this.upper.removeDirectory(path));
  }

  async rename(from: string, to: string): Promise<void> {
    const found = await this.stat(from, false);
    // Moving a folder of the lower file system would mean to copy all of it, which shutil.move does in the open.
    if (found.kind === 'directory' && (await this.lowerStat(from)) !== undefined)
      throw new FileError('EXDEV', from, to);
    if (!this.has(from)) await this.raise(from, found, false);
    const target = await this.stat(to, false).catch((failure: unknown) => {
      if (isMissing(failure)) return undefined;
      throw failure;
    });
    if (target?.kind === 'directory') {
      if (found.kind !== 'directory') throw new FileError('EISDIR', from, to);
      if ((await this.list(to)).length > 0) throw new FileError('ENOTEMPTY', from, to);
    } else if (target !== undefined && found.kind === 'directory') throw new FileError('ENOTDIR', from, to);
    await this.raiseFolders(parentOf(to), to);
    this.upper.rename(from, to);
    if ((await this.lowerStat(from)) !== undefined) this.removed.add(from);
    this.removed.add(to);
  }

  async makeLink(text: string, path: string): Promise<void> {
    if (this.has(path) || (await this.lowerStat(path)) !== undefined) throw new FileError('EEXIST', path);
    await this.raiseFolders(parentOf(path), path);
    this.upper.makeLink(text, path);
  }

  async readLink(path: string): Promise<string> {
    if (this.has(path)) return this.upper.readLink(path);
    if ((await this.lowerStat(path)) === undefined) throw new FileError('ENOENT', path);
    return this.lower.readLink(path);
  }

  realPath(path: string): Promise<string> {
    return this.target(path);
  }

  async setMode(path: string, mode: number): Promise<void> {
    this.upper.setMode(await this.raised(path), mode);
  }
  async setTimes(path: string, accessedMs: number, modifiedMs: number): Promise<void> {
    this.upper.setTimes(await this.raised(path), accessedMs, modifiedMs);
  }

  usage(): DiskUsage {
    return this.upper.usage('/');
  }

  reach(): readonly Reach[] {
    return this.lower.reach().map((reach) => ({ ...reach, what: `${reach.what} (changes stay in memory)` }));
  }

  private has(path: string): boolean {
    try {
      this.upper.stat(path, false);
      return true;
    } catch (failure) {
      if (isMissing(failure)) return false;
      throw failure;
    }
  }

  /** Why there is nothing at a path: what it lies in is no folder, or has nothing of that name. */
  private async missing(real: string, path: string): Promise<FileError> {
    for (let above = parentOf(real); above !== '/'; above = parentOf(above)) {
      const kind = this.has(above) ? this.upper.stat(above, false).kind : (await this.lowerStat(above))?.kind;
      if (kind !== undefined) return new FileError(kind === 'directory' ? 'ENOENT' : 'ENOTDIR', path);
    }
    return new FileError('ENOENT', path);
  }

  private isRemoved(path: string): boolean {
    for (const gone of this.removed) if (isBelow(path, gone)) return true;
    return false;
  }

  /** What the lower file system has there, unless it has been removed here. */
  private async lowerStat(path: string): Promise<FileStat | undefined> {
    if (this.isRemoved(path)) return undefined;
    try {
      return await this.lower.stat(path, false);
    } catch (failure) {
      if (isMissing(failure)) return undefined;
      throw failure;
    }
  }

  /** The path with the symbolic links in it followed, of whichever file system they are. What is not there stays as it is written. */
  private async target(path: string): Promise<string> {
    const parts = path.split('/').filter((part) => part !== '');
    let here = '/';
    for (let links = 0; parts.length > 0; ) {
      const next = joinPath(here, parts.shift() as string);
      const isAbove = this.has(next);
      const kind = isAbove ? this.upper.stat(next, false).kind : (await this.lowerStat(next))?.kind;
      if (kind !== 'symlink') {
        here = next;
        continue;
      }
      if (++links > MOST_LINKS) throw new FileError('ELOOP', path);
      const text = isAbove ? this.upper.readLink(next) : await this.lower.readLink(next);
      parts.unshift(
        ...virtualPath(text, here)
          .split('/')
          .filter((part) => part !== ''),
      );
      here = '/';
    }
    return here;
  }

  private async raised(path: string): Promise<string> {
    const real = await this.target(path);
    if (!this.has(real)) await this.raise(real, await this.stat(real, false), false);
    return real;
  }

  /** Copies a file, a link or a folder (not what is in it) up. */
  private async raise(path: string, found: FileStat, isEmpty: boolean): Promise<void> {
    await this.raiseFolders(parentOf(path), path);
    if (found.kind === 'symlink') {
      this.upper.makeLink(await this.lower.readLink(path), path);
      return;
    }
    if (found.kind === 'directory') {
      this.upper.makeDirectory(path, found.mode);
      return;
    }
    const target = this.upper.open(path, { read: false, write: true, create: true, mode: found.mode });
    const source = isEmpty ? undefined : await this.lower.open(path, { read: true, write: false });
    try {
      for (let at = 0; source !== undefined; ) {
        const piece = await source.read(at, PIECE);
        if (piece.length === 0) break;
        target.write(at, piece);
        at += piece.length;
      }
    } catch (failure) {
      this.upper.removeFile(path);
      throw failure;
    } finally {
      target.close();
      await source?.close();
    }
  }

  private async raiseFolders(folder: string, path: string): Promise<void> {
    if (folder === '/' || this.has(folder)) return;
    const found = await this.lowerStat(folder);
    if (found === undefined) throw new FileError('ENOENT', path);
    if (found.kind !== 'directory') throw new FileError('ENOTDIR', path);
    await this.raiseFolders(parentOf(folder), path);
    this.upper.makeDirectory(folder, found.mode);
  }

  private remove(path: string, above: () => void): void {
    if (this.has(path)) above();
    this.removed.add(path);
  }
}

/** Lends a file system for reading, and keeps what scripts change in memory. */
export function overlayFiles(lower: FileSystem, upper: MemoryFileSystem = memoryFiles()): FileSystem {
  return new OverlayFileSystem(lower, upper);
}
