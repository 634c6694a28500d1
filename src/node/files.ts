// Files of the host's disk, lent by folders. Scripts see virtual paths; what is done is done below the folders, whatever links say.
import { constants, existsSync, type Stats } from 'node:fs';
import {
  chmod,
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rmdir,
  symlink,
  unlink,
  utimes,
} from 'node:fs/promises';
import { isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { Reach } from '../capability/access.ts';
import type {
  DirectoryEntry,
  DiskUsage,
  FileErrorCode,
  FileStat,
  FileSystem,
  OpenFile,
  OpenOptions,
} from '../capability/file-system.ts';
import { FileError } from '../capability/file-system.ts';
import { MOST_LINKS } from '../capability/memory-files.ts';
import { mountFiles, outsideError } from '../capability/mounts.ts';
import { isBelow, joinPath, virtualPath } from '../capability/path.ts';
import type { Quota } from '../capability/quota.ts';
import { resolveQuota } from '../capability/quota.ts';

/** A folder of the host that is lent. Made by `readOnly`, `readWrite` and `wholeDisk`. */
export interface NodeRoot {
  /** The folder of the host, absolute. */
  readonly path: string;
  /** Where scripts see it. */
  readonly at: string;
  readonly isWritable: boolean;
  /** What an auditor should look at twice. */
  readonly warning?: string;
}

export interface RootOptions {
  /**
   * Where scripts see the folder, as an absolute path with slashes. Default: of a path relative to the process's folder that path under
   * `/` (`./reports` is seen at `/reports`), of an absolute one the path itself.
   */
  readonly at?: string;
}

/** Lends a folder for reading. @throws TypeError for an empty path, and for one that leads upwards without `at`. */
export function readOnly(path: string, options: RootOptions = {}): NodeRoot {
  return { ...rootOf(path, options, 'readOnly'), isWritable: false };
}
/**
 * Lends a folder for reading and writing. What scripts write there other programs may run or read as settings (`node_modules`, `.git/hooks`,
 * `.npmrc`): lend a folder for nothing else, or put `overlayFiles` before it. @throws TypeError as `readOnly`.
 */
export function readWrite(path: string, options: RootOptions = {}): NodeRoot {
  return { ...rootOf(path, options, 'readWrite'), isWritable: true };
}
/** Lends all files that the process can reach: for scripts that are trusted as the process itself is. */
export function wholeDisk({ write = false }: { readonly write?: boolean } = {}): NodeRoot {
  const warning = write ? 'all files of this computer can be changed' : 'all files of this computer can be read';
  return { path: parse(process.cwd()).root, at: '/', isWritable: write, warning };
}

function rootOf(path: string, { at }: RootOptions, caller: string): Omit<NodeRoot, 'isWritable'> {
  if (typeof path !== 'string' || path === '')
    throw new TypeError(`${caller}: the path must be a text that is not empty`);
  if (path.includes('\0')) throw new TypeError(`${caller}: the path has a NUL in it`);
  if (at !== undefined && !at.startsWith('/')) throw new TypeError(`${caller}: 'at' must begin with a slash`);
  return { path: resolve(path), at: virtualPath(at ?? defaultPlace(path, caller), '/') };
}

function defaultPlace(path: string, caller: string): string {
  if (isAbsolute(path))
    return `/${path
      .split(sep)
      .join('/')
      .replace(/^([A-Za-z]):/, '$1')}`;
  const inside = relative('.', path);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new TypeError(`${caller}: '${path}' leads out of the process's folder; say with 'at' where scripts see it`);
  }
  return `/${inside.split(sep).join('/')}`;
}

export interface NodeFilesOptions {
  /** What scripts may add to what is there: bytes, files, and bytes of one file. */
  readonly quota?: Partial<Quota>;
  /** Where relative paths begin. Default `'/'`. */
  readonly workingDirectory?: string;
  /** Where `tempfile` puts its files. Default: the first folder that can be written to; none: nowhere. */
  readonly temporaryDirectory?: string;
}

/**
 * The host's files below the given folders, and nothing else; an empty list allows nothing. Of folders inside each other the inner one
 * holds for what lies below it, by whatever name it is reached.
 *
 * Symbolic links are followed as long as they stay in their folder; others are not shown, and to follow or make one is refused. On Linux
 * all is done relative to folders that have been opened and then checked, so that a link put in place meanwhile wins nothing; elsewhere
 * what was opened is checked once more. Pipes, devices and sockets are refused. A hard link cannot be told from the file itself: what
 * is linked into a folder is lent with it.
 *
 * @throws TypeError where two folders are to be seen at the same place.
 */
export function nodeFiles(roots: readonly NodeRoot[], options: NodeFilesOptions = {}): FileSystem {
  const { workingDirectory = '/', temporaryDirectory = roots.find((root) => root.isWritable)?.at } = options;
  const ledger = new Ledger(resolveQuota(options.quota, 'options.quota'));
  const folders: NodeFolder[] = [];
  const seen = new Set<string>();
  for (const root of roots) {
    if (seen.has(root.at)) throw new TypeError(`nodeFiles: '${root.at}' is given twice`);
    seen.add(root.at);
    folders.push(new NodeFolder(root, ledger, folders));
  }
  const mounts = folders.map((files) => [files.lent.at, { files, isWritable: files.lent.isWritable }] as const);
  return mountFiles(Object.fromEntries(mounts), {
    workingDirectory,
    outside: 'denied',
    ...(temporaryDirectory === undefined ? {} : { temporaryDirectory }),
  });
}

/**
 * The folders of the host that are lent, for what is no file system but works in a folder: `within('/reports', (folder) => ...)` does it at
 * a path of the host that is that folder, whatever is put in its place meanwhile.
 */
export class LentFolders {
  private readonly folders: readonly NodeFolder[];

  constructor(roots: readonly NodeRoot[]) {
    const folders: NodeFolder[] = [];
    const ledger = new Ledger(resolveQuota(undefined, 'options.quota'));
    for (const root of roots) folders.push(new NodeFolder(root, ledger, folders));
    this.folders = folders.sort((a, b) => b.lent.at.length - a.lent.at.length);
  }

  /** @throws FileError, and DeniedError for a path in none of them. */
  async within<T>(path: string, action: (folder: string) => Promise<T>): Promise<T> {
    const found = this.folders.find(({ lent }) => isBelow(path, lent.at));
    if (found === undefined) throw outsideError('run', path);
    const { at } = found.lent;
    return found.inside(at === '/' ? path : path.slice(at.length) || '/', action);
  }
}

/** What scripts have added. */
class Ledger {
  readonly quota: Quota;
  bytes = 0;
  files = 0;
  constructor(quota: Quota) {
    this.quota = quota;
  }
  checkFile(path: string): void {
    if (this.files >= this.quota.files) throw new FileError('ENOSPC', path);
  }
  checkSize(size: number, growth: number, path: string): void {
    if (!(size <= this.quota.fileBytes)) throw new FileError('EFBIG', path);
    if (growth > 0 && this.bytes + growth > this.quota.bytes) throw new FileError('ENOSPC', path);
  }
  addBytes(bytes: number): void {
    this.bytes = Math.max(0, this.bytes + bytes);
  }
  addFiles(count: number): void {
    this.files = Math.max(0, this.files + count);
  }
}

/** Numbers of files that say nothing of the host's. */
class FileNumbers {
  private readonly known = new Map<string, number>();
  private last = 0;
  of({ dev, ino }: Stats): number {
    const key = `${dev}:${ino}`;
    let id = this.known.get(key);
    if (id === undefined) {
      if (this.known.size >= 1_000_000) this.known.clear();
      id = ++this.last;
      this.known.set(key, id);
    }
    return id;
  }
}
const numbers = new FileNumbers();

const { O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_APPEND } = constants;
/** Not there on Windows. */
const O_NOFOLLOW = constants.O_NOFOLLOW ?? 0;
const O_DIRECTORY = constants.O_DIRECTORY ?? 0;
const O_NONBLOCK = constants.O_NONBLOCK ?? 0;
/** Linux: opens a file for nothing but to be named by its descriptor. */
const O_PATH = 0o10000000;

const isWindows = process.platform === 'win32';
const DESCRIPTORS = '/proc/self/fd';
/** Whether paths can begin at an open folder. */
const canAnchor = process.platform === 'linux' && existsSync(DESCRIPTORS);

const codes = new Set<string>([
  'EACCES',
  'EBADF',
  'EBUSY',
  'EEXIST',
  'EFBIG',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'ENOTSUP',
  'EPERM',
  'EROFS',
  'EXDEV',
]);

/** What the host's file system threw, without its paths. */
function translated(thrown: unknown, path: string, otherPath?: string): unknown {
  if (!(thrown instanceof Error) || !('code' in thrown) || thrown instanceof FileError) return thrown;
  if (!('syscall' in thrown)) return thrown;
  const code = String(thrown.code);
  return new FileError(codes.has(code) ? (code as FileErrorCode) : 'EIO', path, otherPath);
}

const isMissing = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';

function kindOf(stats: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileStat['kind'] | undefined {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'directory';
  return stats.isSymbolicLink() ? 'symlink' : undefined;
}

function statOf(stats: Stats, path: string): FileStat {
  const kind = kindOf(stats);
  if (kind === undefined) throw new FileError('EACCES', path);
  const { size, mode, atimeMs, mtimeMs, birthtimeMs } = stats;
  return {
    kind,
    size: kind === 'directory' ? 0 : size,
    mode: mode & 0o777,
    accessedMs: atimeMs,
    modifiedMs: mtimeMs,
    createdMs: birthtimeMs,
    id: numbers.of(stats),
  };
}

/** Names that mean something else to Windows, or that it would change. */
const ODD_ON_WINDOWS = /[\\:*?"<>|\u0000-\u001f]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;

function checkName(name: string, path: string): void {
  if (/\p{Surrogate}/u.test(name) || (isWindows && ODD_ON_WINDOWS.test(name))) throw new FileError('EINVAL', path);
}

/** Where a path leads: the parts of it below the folder that is lent, without links, and what is there. */
interface Location {
  readonly parts: readonly string[];
  readonly stats: Stats | undefined;
}
interface FoundLocation extends Location {
  readonly stats: Stats;
}

class NodeFolder implements FileSystem {
  readonly workingDirectory = '/';
  readonly temporaryDirectory = undefined;
  readonly lent: NodeRoot;
  private readonly ledger: Ledger;
  /** All that are lent together. */
  private readonly all: readonly NodeFolder[];
  private found: { readonly path: string; readonly stats: Stats } | undefined = undefined;

  constructor(lent: NodeRoot, ledger: Ledger, all: readonly NodeFolder[]) {
    this.lent = lent;
    this.ledger = ledger;
    this.all = all;
  }

  async open(path: string, options: OpenOptions): Promise<OpenFile> {
    return this.guarded(path, async () => {
      const creates = options.create === true;
      const exclusive = creates && options.exclusive === true;
      const { parts, stats } = await this.locate(path, !exclusive);
      if (stats === undefined && !creates) throw new FileError('ENOENT', path);
      if (stats !== undefined && exclusive) throw new FileError('EEXIST', path);
      if (stats?.isDirectory() === true || parts.length === 0) throw new FileError('EISDIR', path);
      if (stats !== undefined && !stats.isFile()) throw new FileError('EACCES', path);
      if (stats === undefined) this.ledger.checkFile(path);
      const access = options.write ? (options.read ? O_RDWR : O_WRONLY) : O_RDONLY;
      const flags =
        access |
        O_NOFOLLOW |
        O_NONBLOCK |
        (options.append === true ? O_APPEND : 0) |
        (stats === undefined ? O_CREAT | O_EXCL : 0);
      const handle = await this.inFolder(parts, path, (place) => open(place, flags, (options.mode ?? 0o666) & 0o777));
      try {
        const opened = await handle.stat();
        if (opened.isDirectory()) throw new FileError('EISDIR', path);
        if (!opened.isFile()) throw new FileError('EACCES', path);
        if (!canAnchor) await this.checkOpened(parts, opened, path);
        if (stats === undefined) this.ledger.addFiles(1);
        // Nothing is emptied before it is known what it is.
        if (options.truncate === true && options.write && opened.size > 0) {
          await handle.truncate(0);
          this.ledger.addBytes(-opened.size);
        }
      } catch (failure) {
        await handle.close();
        throw failure;
      }
      return new NodeOpenFile(handle, options, path, this.ledger);
    });
  }

  async stat(path: string, followLinks: boolean): Promise<FileStat> {
    return this.guarded(path, async () => {
      const { parts } = await this.locateFound(path, followLinks);
      return statOf(await this.inFolder(parts, path, (place) => lstat(place)), path);
    });
  }

  async list(path: string): Promise<readonly DirectoryEntry[]> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, true);
      if (!stats.isDirectory()) throw new FileError('ENOTDIR', path);
      const found = await this.atFolder(parts, path, (folder) => readdir(`${folder}${sep}.`, { withFileTypes: true }));
      const entries: DirectoryEntry[] = [];
      for (const entry of found) {
        const kind = kindOf(entry);
        if (kind === undefined) continue;
        if (kind === 'symlink' && !(await this.staysInside(joinPath(path, entry.name)))) continue;
        entries.push({ name: entry.name, kind });
      }
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  async makeDirectory(path: string, mode: number): Promise<void> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locate(path, false);
      if (stats !== undefined) throw new FileError('EEXIST', path);
      this.ledger.checkFile(path);
      await this.inFolder(parts, path, (place) => mkdir(place, mode & 0o777));
      this.ledger.addFiles(1);
    });
  }

  async removeFile(path: string): Promise<void> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, false);
      if (stats.isDirectory()) throw new FileError('EISDIR', path);
      if (kindOf(stats) === undefined) throw new FileError('EACCES', path);
      await this.inFolder(parts, path, unlink);
      this.forget(stats);
    });
  }

  async removeDirectory(path: string): Promise<void> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, false);
      if (parts.length === 0) throw new FileError('EBUSY', path);
      if (!stats.isDirectory()) throw new FileError('ENOTDIR', path);
      await this.inFolder(parts, path, rmdir);
      this.ledger.addFiles(-1);
    });
  }

  async rename(from: string, to: string): Promise<void> {
    return this.guarded(
      from,
      async () => {
        const source = await this.locateFound(from, false);
        const target = await this.locate(to, false);
        if (source.parts.length === 0 || target.parts.length === 0) throw new FileError('EBUSY', from, to);
        if (kindOf(source.stats) === undefined) throw new FileError('EACCES', from, to);
        if (target.stats !== undefined && kindOf(target.stats) === undefined) throw new FileError('EACCES', from, to);
        await this.inFolder(source.parts, from, (here) =>
          this.inFolder(target.parts, to, (there) => rename(here, there)),
        );
        if (target.stats !== undefined && target.stats.ino !== source.stats.ino) this.forget(target.stats);
      },
      to,
    );
  }

  async makeLink(text: string, path: string): Promise<void> {
    return this.guarded(path, async () => {
      if (text === '') throw new FileError('ENOENT', path);
      const { parts, stats } = await this.locate(path, false);
      if (stats !== undefined) throw new FileError('EEXIST', path);
      this.ledger.checkFile(path);
      const root = await this.root();
      const isAbsoluteText = text.startsWith('/');
      if (!isAbsoluteText && leadsOut(text.split('/'), parts.slice(0, -1))) throw this.denied('write', path);
      for (const part of text.split('/')) if (part !== '.' && part !== '..') checkName(part, path);
      const written = isAbsoluteText ? join(root.path, virtualPath(text, '/')) : text;
      await this.inFolder(parts, path, (place) => symlink(written, place));
      this.ledger.addFiles(1);
    });
  }

  async readLink(path: string): Promise<string> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, false);
      if (!stats.isSymbolicLink()) throw new FileError('EINVAL', path);
      const text = await this.inFolder(parts, path, (place) => readlink(place));
      const inside = await this.textInside(text, path);
      if (inside.isAbsolute) return `/${inside.parts.join('/')}`;
      if (leadsOut(inside.parts, parts.slice(0, -1))) throw this.denied('read', path);
      return isWindows ? text.split(sep).join('/') : text;
    });
  }

  async realPath(path: string): Promise<string> {
    return this.guarded(path, async () => `/${(await this.locate(path, true)).parts.join('/')}`);
  }

  async setMode(path: string, mode: number): Promise<void> {
    return this.change(
      path,
      (place) => chmod(place, mode & 0o777),
      (handle) => handle.chmod(mode & 0o777),
    );
  }
  async setTimes(path: string, accessedMs: number, modifiedMs: number): Promise<void> {
    const times = [accessedMs / 1000, modifiedMs / 1000] as const;
    return this.change(
      path,
      (place) => utimes(place, ...times),
      (handle) => handle.utimes(...times),
    );
  }
  /** Changes what is known of a file or a folder by a descriptor of it, so that it is no link that was put in its place. */
  private async change(
    path: string,
    byPath: (place: string) => Promise<void>,
    byHandle: (handle: FileHandle) => Promise<void>,
  ): Promise<void> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, true);
      if (kindOf(stats) === undefined) throw new FileError('EACCES', path);
      const flags = canAnchor ? O_PATH | O_NOFOLLOW : O_RDONLY | O_NOFOLLOW | O_NONBLOCK;
      const handle = await this.inFolder(parts, path, (place) => open(place, flags));
      try {
        const opened = await handle.stat();
        if (!opened.isFile() && !opened.isDirectory()) throw new FileError('EACCES', path);
        if (canAnchor) await byPath(`${DESCRIPTORS}/${handle.fd}`);
        else {
          await this.checkOpened(parts, opened, path);
          await byHandle(handle);
        }
      } finally {
        await handle.close();
      }
    });
  }

  /** Does something in a folder, at a path that begins at it, opened and checked. */
  async inside<T>(path: string, action: (folder: string) => Promise<T>): Promise<T> {
    return this.guarded(path, async () => {
      const { parts, stats } = await this.locateFound(path, true);
      if (!stats.isDirectory()) throw new FileError('ENOTDIR', path);
      return this.atFolder(parts, path, action);
    });
  }

  usage(): DiskUsage {
    const total = Math.min(this.ledger.quota.bytes, Number.MAX_SAFE_INTEGER);
    return { total, used: this.ledger.bytes, free: Math.max(0, total - this.ledger.bytes) };
  }

  reach(): readonly Reach[] {
    const { path, warning } = this.lent;
    return [{ capability: 'files', what: path, ...(warning === undefined ? {} : { warning }) }];
  }

  /** The folder itself, without links: found out once. */
  private async root(): Promise<{ readonly path: string; readonly stats: Stats }> {
    if (this.found === undefined) {
      const path = await realpath(this.lent.path);
      const stats = await lstat(path);
      this.found = { path, stats };
    }
    return this.found;
  }

  private denied(action: string, path: string): Error {
    const { at } = this.lent;
    return outsideError(action, at === '/' ? path : path === '/' ? at : `${at}${path}`);
  }

  private async guarded<T>(path: string, action: () => Promise<T>, otherPath?: string): Promise<T> {
    try {
      return await action();
    } catch (thrown) {
      throw translated(thrown, path, otherPath);
    }
  }

  /** Goes through the parts of a path and the links in it. What the last part names may be absent. */
  private async locate(path: string, followsLast: boolean): Promise<Location> {
    const root = await this.root();
    const others = await this.others();
    const rest = partsOf(path).reverse();
    let parts: string[] = [];
    let stats: Stats | undefined = root.stats;
    for (let links = 0; rest.length > 0; ) {
      const part = rest.pop() as string;
      if (stats === undefined) throw new FileError('ENOENT', path);
      if (!stats.isDirectory()) throw new FileError('ENOTDIR', path);
      if (part === '..') {
        if (parts.length === 0) throw this.denied('read', path);
        parts.pop();
        stats = await lstat(join(root.path, ...parts));
        continue;
      }
      checkName(part, path);
      const place = join(root.path, ...parts, part);
      const next = await lstatIfThere(place);
      if (next?.isSymbolicLink() === true && (followsLast || rest.length > 0)) {
        if (++links > MOST_LINKS) throw new FileError('ELOOP', path);
        const target = await this.textInside(await readlink(place), path);
        if (target.isAbsolute) {
          parts = [];
          stats = root.stats;
        }
        rest.push(...target.parts.reverse());
        continue;
      }
      // What is lent apart is reached by its own path alone, whatever names lead to it.
      if (next !== undefined && others.some(({ dev, ino }) => next.dev === dev && next.ino === ino)) {
        throw this.denied('read', path);
      }
      parts.push(part);
      stats = next;
    }
    return { parts, stats };
  }
  private async locateFound(path: string, followsLast: boolean): Promise<FoundLocation> {
    const { parts, stats } = await this.locate(path, followsLast);
    if (stats === undefined) throw new FileError('ENOENT', path);
    return { parts, stats };
  }
  /** The folders that are lent apart from this one and lie in it. */
  private async others(): Promise<readonly Stats[]> {
    const found: Stats[] = [];
    const own = await this.root();
    for (const folder of this.all) {
      if (folder === this) continue;
      const other = await folder.root().catch(() => undefined);
      if (other !== undefined && other.path !== own.path) found.push(other.stats);
    }
    return found;
  }
  private async staysInside(path: string): Promise<boolean> {
    try {
      await this.locate(path, true);
      return true;
    } catch (thrown) {
      // Links in a circle, and those whose end is not there, lead nowhere else.
      return thrown instanceof FileError || (thrown instanceof Error && 'syscall' in thrown);
    }
  }

  /** The parts of what a link says, if that does not name a place outside. */
  private async textInside(
    text: string,
    path: string,
  ): Promise<{ readonly isAbsolute: boolean; readonly parts: string[] }> {
    if (!isAbsolute(text)) return { isAbsolute: false, parts: partsOf(isWindows ? text.split(sep).join('/') : text) };
    const { path: real } = await this.root();
    for (const root of [real, this.lent.path]) {
      if (text === root) return { isAbsolute: true, parts: [] };
      const prefix = root.endsWith(sep) ? root : `${root}${sep}`;
      if (text.startsWith(prefix))
        return { isAbsolute: true, parts: partsOf(text.slice(prefix.length).split(sep).join('/')) };
    }
    throw this.denied('read', path);
  }

  /** Does something in the folder of the last part, at a path that begins at that folder, opened and checked. */
  private async inFolder<T>(parts: readonly string[], path: string, action: (place: string) => Promise<T>): Promise<T> {
    return this.atFolder(parts.slice(0, -1), path, (folder) => action(`${folder}${sep}${parts.at(-1) ?? '.'}`));
  }
  private async atFolder<T>(
    parts: readonly string[],
    path: string,
    action: (folder: string) => Promise<T>,
  ): Promise<T> {
    const root = await this.root();
    const place = join(root.path, ...parts);
    if (!canAnchor) {
      this.checkInside(await realpath(place), root.path, path);
      return action(place);
    }
    const handle = await open(place, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    try {
      const anchor = `${DESCRIPTORS}/${handle.fd}`;
      this.checkInside(await readlink(anchor), root.path, path);
      return await action(anchor);
    } finally {
      await handle.close();
    }
  }
  private checkInside(real: string, root: string, path: string): void {
    const { all } = this;
    const apart = all.filter(({ found }) => found !== undefined && found.path !== root && isWithin(found.path, root));
    if (!isWithin(real, root) || apart.some(({ found }) => found !== undefined && isWithin(real, found.path))) {
      throw this.denied('read', path);
    }
  }
  /** Where nothing can be anchored: what was opened has to be what the path names still, and inside. */
  private async checkOpened(parts: readonly string[], opened: Stats, path: string): Promise<void> {
    const root = await this.root();
    const place = join(root.path, ...parts);
    this.checkInside(await realpath(place), root.path, path);
    const { dev, ino } = await lstat(place);
    if (dev !== opened.dev || ino !== opened.ino) throw this.denied('read', path);
  }

  private forget(stats: Stats): void {
    this.ledger.addFiles(-1);
    if (stats.isFile() && stats.nlink === 1) this.ledger.addBytes(-stats.size);
  }
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Whether a path of the host is that folder's or of something in it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Whether parts with `..` among them lead above where `from` begins. */
function leadsOut(parts: readonly string[], from: readonly string[]): boolean {
  let depth = from.length;
  for (const part of parts) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

async function lstatIfThere(place: string): Promise<Stats | undefined> {
  try {
    return await lstat(place);
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

class NodeOpenFile implements OpenFile {
  private readonly handle: FileHandle;
  private readonly options: OpenOptions;
  private readonly path: string;
  private readonly ledger: Ledger;
  private isOpen = true;

  constructor(handle: FileHandle, options: OpenOptions, path: string, ledger: Ledger) {
    this.handle = handle;
    this.options = options;
    this.path = path;
    this.ledger = ledger;
  }

  async read(position: number, length: number): Promise<Uint8Array> {
    this.check(this.options.read);
    return this.guarded(async () => {
      const { size } = await this.handle.stat();
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - position)));
      let read = 0;
      while (read < bytes.length) {
        const { bytesRead } = await this.handle.read(bytes, read, bytes.length - read, position + read);
        if (bytesRead === 0) break;
        read += bytesRead;
      }
      return read === bytes.length ? bytes : bytes.slice(0, read);
    });
  }

  async write(position: number, bytes: Uint8Array): Promise<void> {
    this.check(this.options.write);
    if (bytes.length === 0) return;
    await this.guarded(async () => {
      const { size } = await this.handle.stat();
      const start = this.options.append === true ? size : position;
      const growth = Math.max(0, start + bytes.length - size);
      this.ledger.checkSize(Math.max(size, start + bytes.length), growth, this.path);
      this.ledger.addBytes(growth);
      for (let written = 0; written < bytes.length; ) {
        const { bytesWritten } = await this.handle.write(bytes, written, bytes.length - written, start + written);
        written += bytesWritten;
      }
    });
  }

  async truncate(size: number): Promise<void> {
    this.check(this.options.write);
    await this.guarded(async () => {
      const { size: before } = await this.handle.stat();
      this.ledger.checkSize(size, size - before, this.path);
      await this.handle.truncate(size);
      this.ledger.addBytes(size - before);
    });
  }

  async stat(): Promise<FileStat> {
    this.check(true);
    return this.guarded(async () => statOf(await this.handle.stat(), this.path));
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.guarded(() => this.handle.close());
  }

  private check(isAllowed: boolean): void {
    if (!this.isOpen || !isAllowed) throw new FileError('EBADF', this.path);
  }
  private async guarded<T>(action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (thrown) {
      throw translated(thrown, this.path);
    }
  }
}
