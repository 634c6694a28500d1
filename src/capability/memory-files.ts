// A file system in memory: the browser's, the tests', and the upper layer of an overlay. Everything is there at once; nothing waits.
import type { Reach } from './access.ts';
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
import { joinPath, nameOf, parentOf, virtualPath } from './path.ts';
import type { Quota } from './quota.ts';
import { resolveQuota } from './quota.ts';

const utf8 = new TextEncoder();

interface Times {
  accessedMs: number;
  modifiedMs: number;
  readonly createdMs: number;
}

/** What the file system keeps for each file, folder and link. */
class MemoryNode {
  readonly id: number;
  mode: number;
  readonly times: Times;
  constructor(id: number, mode: number, now: number) {
    this.id = id;
    this.mode = mode;
    this.times = { accessedMs: now, modifiedMs: now, createdMs: now };
  }
}
class MemoryFile extends MemoryNode {
  /** Longer than the file where it has grown: growing by halves makes appending cheap. */
  bytes = new Uint8Array(0);
  size = 0;
  /** It has a name somewhere; the bytes of removed files count until they are closed. */
  isLinked = true;
  openCount = 0;
}
class MemoryFolder extends MemoryNode {
  readonly entries = new Map<string, Entry>();
}
class MemoryLink extends MemoryNode {
  readonly text: string;
  constructor(id: number, text: string, now: number) {
    super(id, 0o777, now);
    this.text = text;
  }
}
type Entry = MemoryFile | MemoryFolder | MemoryLink;

export interface MemoryFilesOptions {
  /** Files to begin with: text or bytes by virtual path. Folders come into being as needed. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What all files together may take. */
  readonly quota?: Partial<Quota>;
  /** Where relative paths begin. Default `'/'`. Made if it is not there. */
  readonly workingDirectory?: string;
  /** Where `tempfile` puts its files. Default `'/tmp'`, which is made. */
  readonly temporaryDirectory?: string;
  /** Milliseconds since 1970, for the times of files. Default: the host's clock. */
  readonly now?: () => number;
}

/** Links that one path may go through, as on Linux. */
export const MOST_LINKS = 40;

export class MemoryFileSystem implements FileSystem {
  readonly workingDirectory: string;
  readonly temporaryDirectory: string;
  private readonly quota: Quota;
  private readonly now: () => number;
  private readonly root: MemoryFolder;
  private lastId = 0;
  private usedBytes = 0;
  private usedFiles = 0;

  constructor(options: MemoryFilesOptions = {}) {
    this.quota = resolveQuota(options.quota, 'options.quota');
    this.now = options.now ?? (() => Date.now());
    this.root = new MemoryFolder(++this.lastId, 0o755, this.now());
    this.workingDirectory = virtualPath(options.workingDirectory ?? '/', '/');
    this.temporaryDirectory = virtualPath(options.temporaryDirectory ?? '/tmp', '/');
    this.makeFolders(this.workingDirectory);
    this.makeFolders(this.temporaryDirectory);
    for (const [name, content] of Object.entries(options.files ?? {})) {
      const path = virtualPath(name, this.workingDirectory);
      this.makeFolders(parentOf(path));
      this.writeWhole(path, content);
    }
  }

  /** Writes a whole file, for the host. */
  writeWhole(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? utf8.encode(content) : content;
    const file = this.open(virtualPath(name, this.workingDirectory), {
      read: false,
      write: true,
      create: true,
      truncate: true,
    });
    try {
      file.write(0, bytes);
    } finally {
      file.close();
    }
  }
  /** Reads a whole file, for the host. */
  readWhole(name: string): Uint8Array {
    const path = virtualPath(name, this.workingDirectory);
    const node = this.node(path, true);
    if (!(node instanceof MemoryFile)) throw new FileError('EISDIR', path);
    return node.bytes.slice(0, node.size);
  }

  open(path: string, options: OpenOptions): MemoryOpenFile {
    const [folder, name, found] = this.resolve(path, true);
    if (options.exclusive === true && this.lookUp(path) !== undefined) throw new FileError('EEXIST', path);
    let node = found;
    if (node === undefined) {
      if (options.create !== true) throw new FileError('ENOENT', path);
      this.countFile(path);
      node = new MemoryFile(++this.lastId, options.mode ?? 0o644, this.now());
      this.put(folder, name, node);
    }
    if (node instanceof MemoryFolder) throw new FileError('EISDIR', path);
    if (!(node instanceof MemoryFile)) throw new FileError('ELOOP', path);
    if (options.read && (node.mode & 0o444) === 0) throw new FileError('EACCES', path);
    if (options.write && found !== undefined && (node.mode & 0o222) === 0) throw new FileError('EACCES', path);
    const file = new MemoryOpenFile(this, node, options, path);
    if (options.truncate === true && options.write) file.truncate(0);
    return file;
  }

  stat(path: string, followLinks: boolean): FileStat {
    return this.statOf(this.node(path, followLinks));
  }

  list(path: string): readonly DirectoryEntry[] {
    const folder = this.folder(path);
    folder.times.accessedMs = this.now();
    return [...folder.entries]
      .map(([name, node]): DirectoryEntry => ({ name, kind: kindOf(node) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  makeDirectory(path: string, mode: number): void {
    const [folder, name] = this.place(path);
    if (name === '' || folder.entries.has(name)) throw new FileError('EEXIST', path);
    this.countFile(path);
    this.put(folder, name, new MemoryFolder(++this.lastId, mode & 0o777, this.now()));
  }

  removeFile(path: string): void {
    const [folder, name] = this.place(path);
    const node = folder.entries.get(name);
    if (node === undefined) throw new FileError(name === '' ? 'EISDIR' : 'ENOENT', path);
    if (node instanceof MemoryFolder) throw new FileError('EISDIR', path);
    this.drop(folder, name, node);
  }

  removeDirectory(path: string): void {
    const [folder, name] = this.place(path);
    const node = folder.entries.get(name);
    if (name === '') throw new FileError('EBUSY', path);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (!(node instanceof MemoryFolder)) throw new FileError('ENOTDIR', path);
    if (node.entries.size > 0) throw new FileError('ENOTEMPTY', path);
    this.drop(folder, name, node);
  }

  rename(from: string, to: string): void {
    const [source, name] = this.place(from);
    const node = source.entries.get(name);
    const fail = (code: FileErrorCode): FileError => new FileError(code, from, to);
    if (name === '') throw fail('EBUSY');
    if (node === undefined) throw fail('ENOENT');
    const [target, newName] = this.place(to);
    if (newName === '') throw fail('EBUSY');
    const replaced = target.entries.get(newName);
    if (replaced === node) return;
    if (node instanceof MemoryFolder && this.holds(node, target)) throw fail('EINVAL');
    if (replaced instanceof MemoryFolder) {
      if (!(node instanceof MemoryFolder)) throw fail('EISDIR');
      if (replaced.entries.size > 0) throw fail('ENOTEMPTY');
    } else if (replaced !== undefined && node instanceof MemoryFolder) throw fail('ENOTDIR');
    if (replaced !== undefined) this.drop(target, newName, replaced);
    source.entries.delete(name);
    source.times.modifiedMs = this.now();
    this.put(target, newName, node);
  }

  makeLink(text: string, path: string): void {
    if (text === '') throw new FileError('ENOENT', path);
    const [folder, name] = this.place(path);
    if (name === '' || folder.entries.has(name)) throw new FileError('EEXIST', path);
    this.countFile(path);
    this.put(folder, name, new MemoryLink(++this.lastId, text, this.now()));
  }

  readLink(path: string): string {
    const node = this.node(path, false);
    if (!(node instanceof MemoryLink)) throw new FileError('EINVAL', path);
    return node.text;
  }

  realPath(path: string): string {
    return this.walk(path, true).path;
  }

  setMode(path: string, mode: number): void {
    this.node(path, true).mode = mode & 0o777;
  }

  setTimes(path: string, accessedMs: number, modifiedMs: number): void {
    Object.assign(this.node(path, true).times, { accessedMs, modifiedMs });
  }

  usage(path: string): DiskUsage {
    this.node(path, true);
    const total = Math.min(this.quota.bytes, Number.MAX_SAFE_INTEGER);
    return { total, used: this.usedBytes, free: Math.max(0, total - this.usedBytes) };
  }

  reach(): readonly Reach[] {
    return [{ capability: 'files', what: `files in memory, at most ${this.quota.bytes} bytes` }];
  }

  statOf(node: Entry): FileStat {
    const { id, mode, times } = node;
    const size =
      node instanceof MemoryFile ? node.size : node instanceof MemoryLink ? utf8.encode(node.text).length : 0;
    return { kind: kindOf(node), size, mode, ...times, id };
  }

  /** Makes the file so long, within the quota. */
  resize(file: MemoryFile, size: number, path: string): void {
    if (!(size <= this.quota.fileBytes)) throw new FileError('EFBIG', path);
    const used = this.usedBytes + size - file.size;
    if (size > file.size && used > this.quota.bytes) throw new FileError('ENOSPC', path);
    if (size > file.bytes.length) {
      const room = Math.min(Math.max(size, Math.ceil(file.bytes.length * 1.5)), this.quota.fileBytes);
      const grown = new Uint8Array(room);
      grown.set(file.bytes.subarray(0, file.size));
      file.bytes = grown;
    } else if (size < file.size) {
      file.bytes.fill(0, size, file.size);
      if (size < file.bytes.length / 4) file.bytes = file.bytes.slice(0, size);
    }
    this.usedBytes = used;
    file.size = size;
  }

  touch(node: Entry, isWrite: boolean): void {
    if (isWrite) node.times.modifiedMs = this.now();
    else node.times.accessedMs = this.now();
  }

  /** The bytes of a file that is gone are free again once nobody has it open. */
  release(file: MemoryFile): void {
    if (file.isLinked || file.openCount > 0) return;
    this.usedBytes -= file.size;
    file.size = 0;
    file.bytes = new Uint8Array(0);
  }

  private countFile(path: string): void {
    if (this.usedFiles >= this.quota.files) throw new FileError('ENOSPC', path);
  }

  private put(folder: MemoryFolder, name: string, node: Entry): void {
    folder.entries.set(name, node);
    folder.times.modifiedMs = this.now();
    this.usedFiles++;
  }

  private drop(folder: MemoryFolder, name: string, node: Entry): void {
    folder.entries.delete(name);
    folder.times.modifiedMs = this.now();
    this.usedFiles--;
    if (!(node instanceof MemoryFile)) return;
    node.isLinked = false;
    this.release(node);
  }

  private holds(folder: MemoryFolder, wanted: MemoryFolder): boolean {
    if (folder === wanted) return true;
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const node of next.entries.values()) {
        if (node === wanted) return true;
        if (node instanceof MemoryFolder) open.push(node);
      }
    }
    return false;
  }

  private makeFolders(path: string): void {
    let built = '';
    for (const part of path.split('/').slice(1)) {
      if (part === '') continue;
      built = `${built}/${part}`;
      if (this.lookUp(built) === undefined) this.makeDirectory(built, 0o755);
    }
  }

  private node(path: string, followLinks: boolean): Entry {
    const { node } = this.walk(path, followLinks);
    if (node === undefined) throw new FileError('ENOENT', path);
    return node;
  }
  private lookUp(path: string): Entry | undefined {
    const folder = this.walk(parentOf(path), true).node;
    if (!(folder instanceof MemoryFolder)) return undefined;
    return path === '/' ? folder : folder.entries.get(nameOf(path));
  }
  private folder(path: string): MemoryFolder {
    const node = this.node(path, true);
    if (!(node instanceof MemoryFolder)) throw new FileError('ENOTDIR', path);
    return node;
  }
  /** The folder that a path lies in, and its last name; the name is empty for the root. */
  private place(path: string): readonly [MemoryFolder, string] {
    const { node } = this.walk(parentOf(path), true);
    if (node === undefined) throw new FileError('ENOENT', path);
    if (!(node instanceof MemoryFolder)) throw new FileError('ENOTDIR', path);
    return [node, nameOf(path)];
  }
  /** As `place`, for the file that a link in the last part leads to. */
  private resolve(path: string, followLinks: boolean): readonly [MemoryFolder, string, Entry | undefined] {
    const walked = this.walk(path, followLinks);
    const [folder, name] = this.place(walked.path);
    return [folder, name, walked.node];
  }

  /**
   * Goes through the parts of a path and the links in it. What the last part names may be absent; what comes before it may not.
   */
  private walk(path: string, followLinks: boolean): { readonly path: string; readonly node: Entry | undefined } {
    let here = '/';
    let node: Entry | undefined = this.root;
    let links = 0;
    const parts = path.split('/').filter((part) => part !== '');
    while (parts.length > 0) {
      const part = parts.shift() as string;
      if (!(node instanceof MemoryFolder)) throw new FileError(node === undefined ? 'ENOENT' : 'ENOTDIR', path);
      const next: Entry | undefined = node.entries.get(part);
      if (next instanceof MemoryLink && (followLinks || parts.length > 0)) {
        if (++links > MOST_LINKS) throw new FileError('ELOOP', path);
        const target = virtualPath(next.text, here);
        parts.unshift(...target.split('/').filter((each) => each !== ''));
        here = '/';
        node = this.root;
        continue;
      }
      here = joinPath(here, part);
      node = next;
    }
    return { path: here, node };
  }
}

function kindOf(node: Entry): FileStat['kind'] {
  if (node instanceof MemoryFolder) return 'directory';
  return node instanceof MemoryLink ? 'symlink' : 'file';
}

/** An open file in memory. It stays readable when its name is removed. */
class MemoryOpenFile implements OpenFile {
  private readonly files: MemoryFileSystem;
  private readonly file: MemoryFile;
  private readonly options: OpenOptions;
  private readonly path: string;
  private isOpen = true;

  constructor(files: MemoryFileSystem, file: MemoryFile, options: OpenOptions, path: string) {
    this.files = files;
    this.file = file;
    this.options = options;
    this.path = path;
    file.openCount++;
  }

  read(position: number, length: number): Uint8Array {
    this.check(this.options.read);
    this.files.touch(this.file, false);
    return this.file.bytes.slice(position, Math.min(position + length, this.file.size));
  }

  write(position: number, bytes: Uint8Array): void {
    this.check(this.options.write);
    const { file } = this;
    const start = this.options.append === true ? file.size : position;
    const end = start + bytes.length;
    if (bytes.length > 0 && end > file.size) this.files.resize(file, end, this.path);
    file.bytes.set(bytes, start);
    this.files.touch(file, true);
  }

  truncate(size: number): void {
    this.check(this.options.write);
    this.files.resize(this.file, size, this.path);
    this.files.touch(this.file, true);
  }

  stat(): FileStat {
    this.check(true);
    return this.files.statOf(this.file);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.file.openCount--;
    this.files.release(this.file);
  }

  private check(isAllowed: boolean): void {
    if (!this.isOpen || !isAllowed) throw new FileError('EBADF', this.path);
  }
}

/** A file system in memory: nothing of the host can be reached through it. */
export function memoryFiles(options: MemoryFilesOptions = {}): MemoryFileSystem {
  return new MemoryFileSystem(options);
}
