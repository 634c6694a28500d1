// The gate to files that an interpreter has: where all its libraries go through to the one file system that it was lent.
import type { Awaitable } from '../../capability/access.ts';
import type { FileSystem, OpenFile } from '../../capability/file-system.ts';
import { FileError } from '../../capability/file-system.ts';
import { joinPath } from '../../capability/path.ts';
import type { Ending } from '../../runtime/interpreter.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import type { Resumable } from '../../runtime/machine.ts';
import type { Opaque } from '../../runtime/memory.ts';
import type { ModuleContext } from '../../runtime/module-table.ts';
import { Termination } from '../../runtime/unwind.ts';
import type { Buffered } from '../../stdlib/io/buffered.ts';
import { writeHeldBack } from '../../stdlib/io/buffered.ts';
import { ask } from '../asking.ts';
import { capabilityError } from '../errors.ts';
import type { PathArgument } from './path-argument.ts';

/** What a library on files is given. */
export interface FileLibraryOptions {
  /** The files that scripts reach. All libraries of an instance have to be given the same. */
  readonly files: FileSystem;
  /** `os.environ` to begin with; scripts may change their copy. Default: empty. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Files that the host has open for one interpreter. Past it, those that have not been used for longest are closed until they are used again. */
const MOST_OPEN = 100;
/** As many of those that cannot be opened a second time. */
const MOST_HELD_OPEN = 250;
const MOST_DESCRIPTORS = 1000;
/** Descriptors below are those of the standard streams. */
const FIRST_DESCRIPTOR = 3;

/** An open file, with the position that all who share it have in common. */
export class OpenHandle implements Opaque {
  readonly isOpaque$ = true;
  readonly gate: FileGate;
  /** Undefined while it is put aside. */
  file: OpenFile | undefined;
  /** As the script wrote it. */
  readonly path: PathArgument;
  readonly canRead: boolean;
  readonly canWrite: boolean;
  readonly appends: boolean;
  position = 0;
  descriptor: number | undefined = undefined;
  /** Which file it was when it was put aside. */
  id: number | undefined = undefined;
  private isClosed = false;
  private readonly epoch: number;

  constructor(gate: FileGate, file: OpenFile, path: PathArgument, flags: OpenFlags) {
    this.gate = gate;
    this.file = file;
    this.path = path;
    this.canRead = flags.read;
    this.canWrite = flags.write;
    this.appends = flags.append === true;
    this.epoch = gate.epoch;
  }

  /** Files are closed with the run that opened them. */
  get isOpen(): boolean {
    return !this.isClosed && this.epoch === this.gate.epoch;
  }
  /** Files to read and write may have no name any more, as temporary ones do. */
  get canBePutAside(): boolean {
    return !(this.canRead && this.canWrite);
  }

  *use<T>(action: string, operation: (file: OpenFile) => Awaitable<T>): Resumable<T> {
    const file = yield* this.gate.fileOf(this);
    return yield* this.gate.ask(action, this.path.virtual, undefined, () => operation(file));
  }
  *read(length: number): Resumable<Uint8Array> {
    const bytes = yield* this.use('read', (file) => file.read(this.position, length));
    this.position += bytes.length;
    return bytes;
  }
  *write(bytes: Uint8Array): Resumable<number> {
    // Another thread may write before this is done: its place is behind.
    const { position } = this;
    this.position += bytes.length;
    yield* this.use('write', (file) => file.write(position, bytes));
    if (this.appends) this.position = (yield* this.use('stat', (file) => file.stat())).size;
    return bytes.length;
  }
  *close(): Resumable {
    if (!this.isOpen) return null;
    const { file } = this;
    this.forget();
    if (file !== undefined) yield* this.gate.ask('close', this.path.virtual, undefined, () => file.close());
    return null;
  }
  forget(): void {
    this.isClosed = true;
    this.file = undefined;
    this.gate.forget(this);
  }
}

export interface OpenFlags {
  readonly read: boolean;
  readonly write: boolean;
  readonly append?: boolean;
  readonly create?: boolean;
  readonly exclusive?: boolean;
  readonly truncate?: boolean;
}

/**
 * CPython closes a file when the last reference to it goes, and `open(path, 'w').write(text)` counts on it. Here nobody counts references:
 * what streams hold back is written before anything else happens to files, and at the end of the run.
 */
export class FileGate implements Ending, Opaque {
  readonly isOpaque$ = true;
  readonly files: FileSystem;
  readonly context: ModuleContext;
  readonly environment: Readonly<Record<string, string>>;
  workingDirectory: string;
  /** What `os.umask` has set. */
  mask = 0o022;
  /** Streams that hold something back, in the order in which they began to. */
  private readonly held = new Map<Buffered, OpenHandle>();
  /** Those that the host has open, in the order in which they were last used. */
  private readonly handles = new Set<OpenHandle>();
  /** Grows with each run: what was opened in an earlier one is closed. */
  epoch = 0;
  private readonly descriptors = new Map<number, OpenHandle>();
  /** What goes away at the end of the run: virtual paths. */
  private readonly temporaries = new Set<string>();

  constructor({ files, environment = {} }: FileLibraryOptions, context: ModuleContext) {
    this.files = files;
    this.environment = environment;
    this.context = context;
    this.workingDirectory = files.workingDirectory;
  }

  /** Does something to the file at a path. */
  *use<T>(action: string, path: PathArgument, operation: (files: FileSystem) => Awaitable<T>): Resumable<T> {
    yield* this.settle();
    return yield* this.ask(action, path.virtual, path, () => operation(this.files));
  }
  /** Does something to two paths; errors show both. */
  *useBoth(
    action: string,
    from: PathArgument,
    to: PathArgument,
    operation: (files: FileSystem) => Awaitable<void>,
  ): Resumable {
    yield* this.settle();
    yield* this.ask(action, from.virtual, from, () => operation(this.files), to);
    return null;
  }

  *ask<T>(
    action: string,
    target: string,
    path: PathArgument | undefined,
    operation: () => Awaitable<T>,
    other?: PathArgument,
  ): Resumable<T> {
    return yield* ask(this.context, { capability: 'files', action, target }, operation, (thrown) =>
      capabilityError(
        thrown instanceof FileError && path === undefined ? new FileError(thrown.code) : thrown,
        path?.shown,
        other?.shown,
      ),
    );
  }

  *open(path: PathArgument, flags: OpenFlags, mode = 0o666): Resumable<OpenHandle> {
    currentInterpreter().addEnding(this);
    yield* this.settle();
    if (path.meansFolder) yield* this.refuseFile(path, flags);
    yield* this.makeRoom(path);
    const options = { ...flags, mode: mode & ~this.mask };
    return yield* this.ask(flags.write ? 'write' : 'read', path.virtual, path, () =>
      this.kept(this.files.open(path.virtual, options), (file) => new OpenHandle(this, file, path, flags)),
    );
  }

  /** Keeps a file as soon as it is open. The script may have given up waiting by then, and the run may be over. */
  private kept(opening: Awaitable<OpenFile>, handleOf: (file: OpenFile) => OpenHandle): Awaitable<OpenHandle> {
    const { epoch } = this;
    const keep = (file: OpenFile): OpenHandle => {
      const handle = handleOf(file);
      this.handles.add(handle);
      return handle;
    };
    if (!('then' in opening)) return keep(opening);
    return opening.then(async (file) => {
      if (epoch === this.epoch) return keep(file);
      await file.close();
      throw new FileError('EBADF');
    });
  }

  /** What a path with a slash at its end names is no file, or is not there. */
  private *refuseFile(path: PathArgument, { create }: OpenFlags): Resumable {
    const code = create === true ? 'EISDIR' : 'ENOENT';
    const use = { capability: 'files', action: 'stat', target: path.virtual } as const;
    const found = yield* ask(
      this.context,
      use,
      () => this.files.stat(path.virtual, true),
      (thrown) => {
        const isAbsent = thrown instanceof FileError && thrown.code === 'ENOENT';
        return capabilityError(isAbsent ? new FileError(code) : thrown, path.shown);
      },
    );
    throw capabilityError(new FileError(found.kind === 'directory' ? 'EISDIR' : 'ENOTDIR'), path.shown);
  }

  forget(handle: OpenHandle): void {
    this.handles.delete(handle);
    if (handle.descriptor !== undefined) this.descriptors.delete(handle.descriptor);
  }

  /** The host's file of a handle, opened again if it was put aside. */
  *fileOf(handle: OpenHandle): Resumable<OpenFile> {
    const { file, path } = handle;
    if (file !== undefined) {
      this.handles.delete(handle);
      this.handles.add(handle);
      return file;
    }
    if (!handle.isOpen) throw capabilityError(new FileError('EBADF'));
    yield* this.makeRoom(path);
    const { canRead: read, canWrite: write, appends: append } = handle;
    const again = (opened: OpenFile): OpenHandle => {
      handle.file = opened;
      return handle;
    };
    yield* this.ask('open', path.virtual, path, () =>
      this.kept(this.files.open(path.virtual, { read, write, append }), again),
    );
    const found = handle.file;
    if (found === undefined) throw capabilityError(new FileError('EBADF'));
    const { id } = yield* this.ask('stat', path.virtual, path, () => found.stat());
    if (id !== handle.id) throw capabilityError(new FileError('EIO'), path.shown);
    return found;
  }

  /**
   * Scripts may leave any number of files open, as `open(path).read()` does. Those of them that have been used least lately are put aside:
   * what they are, and how far they have been read, is kept with their streams.
   */
  private *makeRoom(path: PathArgument): Resumable {
    if (this.handles.size < MOST_OPEN) return null;
    for (const handle of this.handles) {
      const { file } = handle;
      if (file === undefined || !handle.canBePutAside) continue;
      handle.id = (yield* this.ask('stat', handle.path.virtual, undefined, () => file.stat())).id;
      handle.file = undefined;
      this.handles.delete(handle);
      yield* this.ask('close', handle.path.virtual, undefined, () => file.close());
      return null;
    }
    if (this.handles.size >= MOST_HELD_OPEN) throw capabilityError(new FileError('EMFILE'), path.shown);
    return null;
  }

  /** The number that stands for an open file. */
  descriptorOf(handle: OpenHandle): number {
    if (handle.descriptor !== undefined) return handle.descriptor;
    if (this.descriptors.size >= MOST_DESCRIPTORS) throw capabilityError(new FileError('EMFILE'), handle.path.shown);
    let number = FIRST_DESCRIPTOR;
    while (this.descriptors.has(number)) number++;
    handle.descriptor = number;
    this.descriptors.set(number, handle);
    return number;
  }
  handleOf(descriptor: number): OpenHandle {
    const handle = this.descriptors.get(descriptor);
    if (handle === undefined) throw capabilityError(new FileError('EBADF'));
    return handle;
  }

  /** Has a file, or a folder with all that is in it, be removed at the end of the run. */
  removeLater(path: string): void {
    currentInterpreter().addEnding(this);
    this.temporaries.add(path);
  }

  keep(path: string): void {
    this.temporaries.delete(path);
  }

  setHeldBack(stream: Buffered, handle: OpenHandle, isHeldBack: boolean): void {
    if (isHeldBack) this.held.set(stream, handle);
    else this.held.delete(stream);
  }

  /** Writes what streams hold back, so that what comes next finds it. */
  *settle(): Resumable {
    for (const stream of this.held.size === 0 ? [] : [...this.held.keys()]) yield* writeHeldBack(stream);
    return null;
  }

  *finish(closes: boolean): Resumable {
    let failure: { readonly reason: unknown } | undefined;
    for (const stream of [...this.held.keys()]) {
      try {
        yield* writeHeldBack(stream);
      } catch (reason) {
        failure ??= { reason };
      }
    }
    if (closes) {
      for (const handle of [...this.handles]) {
        const { file, path } = handle;
        handle.forget();
        if (file !== undefined) yield* this.attempt('close', path.virtual, () => file.close());
      }
      this.epoch++;
      for (const path of [...this.temporaries]) yield* this.removeTree(path);
      this.temporaries.clear();
    }
    if (failure !== undefined) throw failure.reason;
    return null;
  }

  abandon(): void {
    const unwritten = new Map<OpenHandle, Uint8Array>();
    for (const [stream, handle] of this.held) unwritten.set(handle, stream.release());
    for (const handle of [...this.handles]) {
      const { file, position } = handle;
      handle.forget();
      // Nobody is left who could be told what goes wrong.
      if (file !== undefined) void writeAndClose(file, position, unwritten.get(handle)).catch(() => undefined);
    }
    this.held.clear();
    this.descriptors.clear();
    this.epoch++;
  }

  /** Takes a file or a folder with all that is in it away; what cannot be taken away stays. */
  private *removeTree(path: string): Resumable {
    const { files } = this;
    const folders = [path];
    for (let i = 0; i < folders.length; i++) {
      const folder = folders[i] as string;
      const kind = (yield* this.attempt('remove', folder, () => files.stat(folder, false)))?.kind;
      if (kind !== 'directory') {
        if (kind !== undefined) yield* this.attempt('remove', folder, () => files.removeFile(folder));
        continue;
      }
      for (const entry of (yield* this.attempt('remove', folder, () => files.list(folder))) ?? []) {
        const inner = joinPath(folder, entry.name);
        if (entry.kind === 'directory') folders.push(inner);
        else yield* this.attempt('remove', inner, () => files.removeFile(inner));
      }
    }
    for (const folder of folders.reverse()) yield* this.attempt('remove', folder, () => files.removeDirectory(folder));
    return null;
  }
  private *attempt<T>(action: string, target: string, operation: () => Awaitable<T>): Resumable<T | undefined> {
    try {
      return yield* this.ask(action, target, undefined, operation);
    } catch (thrown) {
      if (thrown instanceof Termination) throw thrown;
      return undefined;
    }
  }
}

async function writeAndClose(file: OpenFile, position: number, bytes: Uint8Array | undefined): Promise<void> {
  try {
    if (bytes !== undefined) await file.write(position, bytes);
  } finally {
    await file.close();
  }
}

const gates = new WeakMap<ModuleContext, FileGate>();

/** Lends an interpreter the files. @throws TypeError where another library has lent it others. */
export function lendFiles(options: FileLibraryOptions, context: ModuleContext): void {
  const known = gates.get(context);
  if (known !== undefined && known.files !== options.files) {
    throw new TypeError('the libraries of one instance have to be given the same files');
  }
  if (known === undefined || options.environment !== undefined) gates.set(context, new FileGate(options, context));
}

/** The gate of the interpreter whose script runs, if it was lent files. */
export function gateIfLent(): FileGate | undefined {
  return gates.get(currentInterpreter().context);
}
/** The gate of the interpreter whose script runs. */
export function currentGate(): FileGate {
  const gate = gateIfLent();
  if (gate === undefined) throw new ReferenceError('this interpreter was lent no files');
  return gate;
}
