// What the os module has natively: one function for each thing that can be done to files, as POSIX knows them.
import type { FileStat } from '../../capability/file-system.ts';
import { FileError } from '../../capability/file-system.ts';
import { bytesArgument } from '../../objects/buffer.ts';
import type { Member } from '../../objects/builtin.ts';
import { constant, fn } from '../../objects/builtin.ts';
import { PyBytes } from '../../objects/bytes.ts';
import { encodeText } from '../../objects/codecs.ts';
import { PyDict } from '../../objects/dict.ts';
import { PyGenericAlias } from '../../objects/generic-alias.ts';
import { PyList } from '../../objects/list.ts';
import { PyModule } from '../../objects/module.ts';
import type { Value } from '../../objects/object.ts';
import { Instance, PyFloat, typeName, unwrap } from '../../objects/object.ts';
import { structSequence } from '../../objects/struct-sequence.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { error, typeError, valueError } from '../../runtime/errors.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import { collect } from '../../runtime/iteration.ts';
import { reserve } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend } from '../../runtime/machine.ts';
import { asDouble, asInt, normalize, toIndex, toSize } from '../../runtime/numbers.ts';
import { truthPinned } from '../../runtime/truth.ts';
import { capabilityError, errnoTable } from '../errors.ts';
import type { OpenFlags } from '../files/gate.ts';
import { currentGate } from '../files/gate.ts';
import type { PathArgument } from '../files/path-argument.ts';
import { fileSystemPath, pathArgument, pathText } from '../files/path-argument.ts';

const FORMATS = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const;

const statResult = structSequence(
  'stat_result',
  'os',
  ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime'],
  {
    named: [
      'st_atime',
      'st_mtime',
      'st_ctime',
      'st_atime_ns',
      'st_mtime_ns',
      'st_ctime_ns',
      'st_blksize',
      'st_blocks',
      'st_rdev',
    ],
    isOpen: true,
  },
);

const diskUsage = structSequence('usage', 'shutil', ['total', 'used', 'free'], { isNamedTuple: true });
const terminalSize = structSequence('terminal_size', 'os', ['columns', 'lines'], { isOpen: true });

/** The owner, the device and the number of links are made up: those of the host are nobody's business. */
function statValue({ kind, mode, id, size, accessedMs, modifiedMs, createdMs }: FileStat): Value {
  const times = [accessedMs, modifiedMs, createdMs].map((ms) => Math.round(ms * 1000));
  return statResult.make([
    FORMATS[kind] | mode,
    id,
    1,
    kind === 'directory' ? 2 : 1,
    0,
    0,
    size,
    ...times.map((micros) => Math.floor(micros / 1e6)),
    ...times.map((micros) => new PyFloat(micros / 1e6)),
    ...times.map((micros) => normalize(BigInt(micros) * 1000n)),
    4096,
    Math.ceil(size / 512),
    0,
  ]);
}

const plainPath = (caller: string): string => `${caller}: path should be string, bytes or os.PathLike, not {}`;

function* pathOf(value: Value, caller: string, refusal = plainPath(caller)): Resumable<PathArgument> {
  return yield* pathArgument(currentGate(), value, refusal);
}

/** Paths relative to an open folder are not to be had. */
function withoutFolder(...folders: readonly Value[]): void {
  if (folders.some((folder) => folder !== null)) {
    throw error('NotImplementedError', 'dir_fd unavailable on this platform');
  }
}

function descriptorOf(value: Value): number {
  return Number(toIndex(value));
}

function* stat(path: Value, followLinks: boolean, caller: string): Resumable {
  const gate = currentGate();
  const descriptor = asInt(path);
  if (descriptor !== undefined) return yield* statOpen(descriptor);
  const where = yield* pathOf(
    path,
    caller,
    caller === 'stat' ? 'stat: path should be string, bytes, os.PathLike or integer, not {}' : undefined,
  );
  const found = yield* gate.use('stat', where, (files) => files.stat(where.virtual, followLinks || where.meansFolder));
  if (where.meansFolder && found.kind !== 'directory') throw capabilityError(new FileError('ENOTDIR'), where.shown);
  return statValue(found);
}
function* statOpen(descriptor: Value): Resumable {
  const gate = currentGate();
  const handle = gate.handleOf(descriptorOf(descriptor));
  yield* gate.settle();
  return statValue(yield* handle.use('stat', (file) => file.stat()));
}

function inKind(path: PathArgument, text: string): Value {
  return path.shown instanceof PyBytes ? new PyBytes(encodeText(text, 'utf-8', 'surrogateescape')) : text;
}

function* entriesOf(path: Value, caller: string): Resumable<readonly (readonly [Value, string])[]> {
  const refusal = `${caller}: path should be string, bytes, os.PathLike, integer or None, not {}`;
  const where = yield* pathOf(path ?? '.', caller, refusal);
  const entries = yield* currentGate().use('list', where, (files) => files.list(where.virtual));
  reserve(entries.length);
  return entries.map(({ name, kind }) => [inKind(where, name), kind]);
}

function* rename(source: Value, target: Value, caller: string): Resumable {
  const from = yield* pathOf(source, caller, `${caller}: src should be string, bytes or os.PathLike, not {}`);
  const to = yield* pathOf(target, caller, `${caller}: dst should be string, bytes or os.PathLike, not {}`);
  return yield* currentGate().useBoth('rename', from, to, (files) => files.rename(from.virtual, to.virtual));
}

function* remove(path: Value, caller: string): Resumable {
  const where = yield* pathOf(path, caller);
  yield* currentGate().use('remove', where, (files) => files.removeFile(where.virtual));
  return null;
}

/** The two times of `utime`, in milliseconds. */
function* timesOf(times: Value, nanoseconds: Value | undefined): Resumable<readonly [number, number]> {
  const hasTimes = times !== null;
  if (hasTimes && nanoseconds !== undefined) {
    throw valueError("utime: you may specify either 'times' or 'ns' but not both");
  }
  const given = hasTimes ? times : nanoseconds;
  if (given === undefined) {
    const now = currentGate().context.now();
    return [now, now];
  }
  const name = hasTimes ? "'times' must be either a tuple of two ints or None" : "'ns' must be a tuple of two ints";
  if (!(given instanceof PyTuple) || given.items.length !== 2) throw typeError(`utime: ${name}`);
  const [accessed, modified] = (yield* collect(given)).map((item) => {
    const seconds = asDouble(item);
    if (seconds === undefined) throw typeError(`'${typeName(item)}' object cannot be interpreted as an integer`);
    return hasTimes ? seconds * 1000 : seconds / 1e6;
  });
  return [accessed ?? 0, modified ?? 0];
}

const OPEN_FLAGS = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
} as const;

function flagsOf(flags: number): OpenFlags {
  const access = flags & 3;
  const has = (flag: number): boolean => (flags & flag) !== 0;
  return {
    read: access !== OPEN_FLAGS.O_WRONLY,
    write: access !== OPEN_FLAGS.O_RDONLY,
    append: has(OPEN_FLAGS.O_APPEND),
    create: has(OPEN_FLAGS.O_CREAT),
    exclusive: has(OPEN_FLAGS.O_EXCL) && has(OPEN_FLAGS.O_CREAT),
    truncate: has(OPEN_FLAGS.O_TRUNC),
  };
}

function* openDescriptor(path: Value, flags: Value, mode: Value, folder: Value): Resumable {
  withoutFolder(folder);
  const gate = currentGate();
  const where = yield* pathOf(path, 'open');
  const number = Number(toIndex(flags));
  if ((number & OPEN_FLAGS.O_NOFOLLOW) !== 0) {
    const { kind } = yield* gate.use('stat', where, (files) => files.stat(where.virtual, false));
    if (kind === 'symlink') throw capabilityError(new FileError('ELOOP'), where.shown);
  }
  return gate.descriptorOf(yield* gate.open(where, flagsOf(number), Number(toIndex(mode))));
}

/** The most that one read of a descriptor gives. */
const MOST_AT_ONCE = 16 * 1024 * 1024;

function* readDescriptor(descriptor: Value, length: Value): Resumable {
  const gate = currentGate();
  const count = toSize(length);
  if (count < 0) throw capabilityError(new FileError('EINVAL'));
  const handle = gate.handleOf(descriptorOf(descriptor));
  if (!handle.canRead) throw capabilityError(new FileError('EBADF'));
  reserve(Math.min(count, MOST_AT_ONCE));
  yield* gate.settle();
  return new PyBytes(yield* handle.read(Math.min(count, MOST_AT_ONCE)));
}
function* writeDescriptor(descriptor: Value, data: Value): Resumable {
  const bytes = bytesArgument(data).slice();
  const handle = currentGate().handleOf(descriptorOf(descriptor));
  if (!handle.canWrite) throw capabilityError(new FileError('EBADF'));
  return yield* handle.write(bytes);
}
function* seekDescriptor(descriptor: Value, offset: Value, whence: Value): Resumable {
  const handle = currentGate().handleOf(descriptorOf(descriptor));
  const from = Number(toIndex(whence));
  const start = from === 0 ? 0 : from === 1 ? handle.position : (yield* handle.use('stat', (file) => file.stat())).size;
  const position = start + toSize(offset);
  if (from < 0 || from > 2 || position < 0) throw capabilityError(new FileError('EINVAL'));
  handle.position = position;
  return position;
}

function* access(path: Value, mode: Value): Resumable {
  const wanted = Number(toIndex(mode));
  const where = yield* pathOf(path, 'access', 'access: path should be string, bytes, os.PathLike or integer, not {}');
  try {
    const found = yield* currentGate().use('stat', where, (files) => files.stat(where.virtual, true));
    return [4, 2, 1].every((bit) => (wanted & bit) === 0 || (found.mode & (bit * 0o111)) !== 0);
  } catch (failure) {
    // What a policy hides is no answer to whether it is there.
    if (failure instanceof Instance && isOrdinary(failure)) return false;
    throw failure;
  }
}
function isOrdinary(failure: Instance): boolean {
  return failure.$errno !== undefined && failure.$errno !== null;
}

function* changeFolder(path: Value): Resumable {
  const gate = currentGate();
  const where = yield* pathOf(path, 'chdir', 'chdir: path should be string, bytes, os.PathLike or integer, not {}');
  const { kind } = yield* gate.use('stat', where, (files) => files.stat(where.virtual, true));
  if (kind !== 'directory') throw capabilityError(new FileError('ENOTDIR'), where.shown);
  gate.workingDirectory = where.virtual;
  return null;
}

function* toFileSystemPath(path: Value): Resumable {
  const found = yield* fileSystemPath(path);
  if (found === undefined) throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(path)}`);
  // A value of a subclass stays what it is.
  return unwrap(path) === found ? path : found;
}

/** Bytes of entropy that are asked for at once. */
const ENTROPY_PIECE = 65_536;

function entropy(count: number): Uint8Array {
  reserve(count);
  const { context } = currentGate();
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += ENTROPY_PIECE) {
    spend(ENTROPY_PIECE / 4);
    bytes.set(context.entropy(Math.min(ENTROPY_PIECE, count - at)), at);
  }
  return bytes;
}

/** What is not in the table of capabilities, but what scripts ask `strerror` for. */
function errorText(code: Value): Value {
  const number = Number(toIndex(code));
  if (number === 0) return 'Success';
  const known = Object.values(errnoTable).find(([errno]) => errno === number);
  return known?.[1] ?? `Unknown error ${number}`;
}

/** The functions of the module; `helpers` of its Python part. */
export function nativeMembers(): readonly Member[] {
  return [
    constant('stat_result', statResult.type),
    constant('terminal_size', terminalSize.type),
    ...Object.entries(OPEN_FLAGS).map(([name, value]) => constant(name, value)),
    fn(
      'stat(path, *, dir_fd=None, follow_symlinks=True)',
      'Return what is known of a file.',
      (path: Value, folder: Value, follow: Value) => {
        withoutFolder(folder);
        return stat(path, truthPinned(follow), 'stat');
      },
    ),
    fn('lstat(path, *, dir_fd=None)', 'As stat, of a link itself.', (path: Value, folder: Value) => {
      withoutFolder(folder);
      return stat(path, false, 'lstat');
    }),
    fn('fstat(fd)', 'Return what is known of an open file.', statOpen),
    fn('listdir(path=None)', 'Return the names in a folder, sorted.', function* (path: Value): Resumable {
      return new PyList((yield* entriesOf(path, 'listdir')).map(([name]) => name));
    }),
    fn('_entries(path)', 'The names in a folder with their kinds.', function* (path: Value): Resumable {
      return new PyList((yield* entriesOf(path, 'scandir')).map(([name, kind]) => new PyTuple([name, kind])));
    }),
    fn(
      'mkdir(path, mode=511, *, dir_fd=None)',
      'Make a folder.',
      function* (path: Value, mode: Value, folder: Value): Resumable {
        withoutFolder(folder);
        const where = yield* pathOf(path, 'mkdir');
        const gate = currentGate();
        const bits = Number(toIndex(mode)) & ~gate.mask & 0o777;
        yield* gate.use('write', where, (files) => files.makeDirectory(where.virtual, bits));
        return null;
      },
    ),
    fn('rmdir(path, *, dir_fd=None)', 'Remove an empty folder.', function* (path: Value, folder: Value): Resumable {
      withoutFolder(folder);
      const where = yield* pathOf(path, 'rmdir');
      yield* currentGate().use('remove', where, (files) => files.removeDirectory(where.virtual));
      return null;
    }),
    ...['remove', 'unlink'].map((name) =>
      fn(`${name}(path, *, dir_fd=None)`, 'Remove a file.', (path: Value, folder: Value) => {
        withoutFolder(folder);
        return remove(path, name);
      }),
    ),
    ...['rename', 'replace'].map((name) =>
      fn(
        `${name}(src, dst, *, src_dir_fd=None, dst_dir_fd=None)`,
        'Move a file or a folder; a file at the target is replaced.',
        (source: Value, target: Value, from: Value, to: Value) => {
          withoutFolder(from, to);
          return rename(source, target, name);
        },
      ),
    ),
    fn(
      'symlink(src, dst, target_is_directory=False, *, dir_fd=None)',
      'Make a symbolic link.',
      function* (source: Value, target: Value, _: Value, folder: Value): Resumable {
        withoutFolder(folder);
        const text = yield* fileSystemPath(source);
        if (text === undefined)
          throw typeError(`symlink: src should be string, bytes or os.PathLike, not ${typeName(source)}`);
        const from = { shown: text, text: pathText(text), meansFolder: false };
        if (from.text.includes('\0')) throw valueError('embedded null byte');
        const to = yield* pathOf(target, 'symlink', 'symlink: dst should be string, bytes or os.PathLike, not {}');
        return yield* currentGate().useBoth('write', { ...from, virtual: to.virtual }, to, (files) =>
          files.makeLink(from.text, to.virtual),
        );
      },
    ),
    fn(
      'readlink(path, *, dir_fd=None)',
      'Return the text of a symbolic link.',
      function* (path: Value, folder: Value): Resumable {
        withoutFolder(folder);
        const where = yield* pathOf(path, 'readlink');
        const text = yield* currentGate().use('read', where, (files) => files.readLink(where.virtual));
        return inKind(where, text);
      },
    ),
    fn(
      'chmod(path, mode, *, dir_fd=None, follow_symlinks=True)',
      'Set the permission bits.',
      function* (path: Value, mode: Value, folder: Value): Resumable {
        withoutFolder(folder);
        const where = yield* pathOf(
          path,
          'chmod',
          'chmod: path should be string, bytes, os.PathLike or integer, not {}',
        );
        const bits = Number(toIndex(mode)) & 0o777;
        yield* currentGate().use('write', where, (files) => files.setMode(where.virtual, bits));
        return null;
      },
    ),
    fn(
      'utime(path, times=None, *, ns=..., dir_fd=None, follow_symlinks=True)',
      'Set the times of last access and change.',
      function* (path: Value, times: Value, nanoseconds: Value | undefined, folder: Value): Resumable {
        withoutFolder(folder);
        const where = yield* pathOf(
          path,
          'utime',
          'utime: path should be string, bytes, os.PathLike or integer, not {}',
        );
        const [accessed, modified] = yield* timesOf(times, nanoseconds);
        yield* currentGate().use('write', where, (files) => files.setTimes(where.virtual, accessed, modified));
        return null;
      },
    ),
    fn('truncate(path, length)', 'Make a file so long.', function* (path: Value, length: Value): Resumable {
      const gate = currentGate();
      const size = toSize(length);
      const where = yield* pathOf(
        path,
        'truncate',
        'truncate: path should be string, bytes, os.PathLike or integer, not {}',
      );
      if (size < 0) throw capabilityError(new FileError('EINVAL'), where.shown);
      const handle = yield* gate.open(where, { read: false, write: true });
      try {
        yield* handle.use('write', (file) => file.truncate(size));
      } finally {
        yield* handle.close();
      }
      return null;
    }),
    fn('ftruncate(fd, length)', 'Make an open file so long.', function* (descriptor: Value, length: Value): Resumable {
      const gate = currentGate();
      const size = toSize(length);
      yield* gate.settle();
      const handle = gate.handleOf(descriptorOf(descriptor));
      if (size < 0 || !handle.canWrite) throw capabilityError(new FileError('EINVAL'));
      yield* handle.use('write', (file) => file.truncate(size));
      return null;
    }),
    fn(
      'access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)',
      'Return whether a file may be used so.',
      (path: Value, mode: Value, folder: Value) => {
        withoutFolder(folder);
        return access(path, mode);
      },
    ),
    fn('getcwd()', 'Return the folder in which relative paths begin.', () => currentGate().workingDirectory),
    fn(
      'getcwdb()',
      'As getcwd, as bytes.',
      () => new PyBytes(encodeText(currentGate().workingDirectory, 'utf-8', 'surrogateescape')),
    ),
    fn('chdir(path)', 'Have relative paths begin in another folder.', changeFolder),
    fn('umask(mask, /)', 'Set the permission bits that new files do not get; return the old ones.', (mask: Value) => {
      const gate = currentGate();
      const old = gate.mask;
      gate.mask = Number(toIndex(mask)) & 0o777;
      return old;
    }),
    fn('open(path, flags, mode=511, *, dir_fd=None)', 'Open a file; return its descriptor.', openDescriptor),
    fn('close(fd)', 'Close a descriptor.', function* (descriptor: Value): Resumable {
      const gate = currentGate();
      yield* gate.settle();
      return yield* gate.handleOf(descriptorOf(descriptor)).close();
    }),
    fn('read(fd, length, /)', 'Read from a descriptor.', readDescriptor),
    fn('write(fd, data, /)', 'Write to a descriptor.', writeDescriptor),
    fn('lseek(fd, position, whence, /)', 'Move in a descriptor.', seekDescriptor),
    fn('fsync(fd)', 'Have written what is held back.', function* (descriptor: Value): Resumable {
      const gate = currentGate();
      gate.handleOf(descriptorOf(descriptor));
      return yield* gate.settle();
    }),
    fn('urandom(size, /)', 'Return unpredictable bytes.', (size: Value) => {
      const count = toSize(size);
      if (count < 0) throw valueError('negative argument not allowed');
      return new PyBytes(entropy(count));
    }),
    fn('fspath(path)', 'Return the str or bytes that a path is.', toFileSystemPath),
    fn('strerror(code, /)', 'Return the text of an error number.', errorText),
    fn('getpid()', 'Return a number that is the same for all: scripts are no processes.', () => 1),
    fn('cpu_count()', 'Return how many tasks can run at the same instant: one.', () => 1),
    fn('_real_path(path)', 'The path without links.', function* (path: Value): Resumable {
      const where = yield* pathOf(path, 'realpath');
      return inKind(where, yield* currentGate().use('stat', where, (files) => files.realPath(where.virtual)));
    }),
    fn('_environment()', 'The variables that the host has given.', () => {
      const variables = new PyDict();
      for (const [name, value] of Object.entries(currentGate().environment)) variables.set(name, value);
      return variables;
    }),
    fn(
      '_alias(cls, key, /)',
      'The class with type arguments.',
      (cls: Value, key: Value) => new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key])),
    ),
    fn('_name_module(name, module)', 'Has a module be found under a second name.', (name: string, module: Value) => {
      if (module instanceof PyModule) currentInterpreter().modules.set(name, module);
    }),
  ];
}

/** What the tempfile module needs besides. */
export function temporaryMembers(): readonly Member[] {
  return [
    fn('_temporary_folder()', 'Where temporary files go; None: nowhere.', () => {
      return currentGate().files.temporaryDirectory ?? null;
    }),
    fn(
      '_shown(name)',
      'What the module has under a name for scripts, which may have changed it.',
      (name: string) => currentInterpreter().modules.get('tempfile')?.namespace.get(name) ?? null,
    ),
    fn('_remove_later(path)', 'Has a path be removed at the end of the run.', function* (path: Value): Resumable {
      const where = yield* pathOf(path, 'remove');
      currentGate().removeLater(where.virtual);
      return null;
    }),
    fn('_keep(path)', 'Takes `_remove_later` back.', function* (path: Value): Resumable {
      const where = yield* pathOf(path, 'keep');
      currentGate().keep(where.virtual);
      return null;
    }),
  ];
}

/** What the shutil module needs besides. */
export function usageMembers(): readonly Member[] {
  return [
    fn('_usage(path)', 'Total, used and free bytes.', function* (path: Value): Resumable {
      const where = yield* pathOf(path, 'disk_usage');
      const { total, used, free } = yield* currentGate().use('stat', where, (files) => files.usage(where.virtual));
      return diskUsage.make([total, used, free].map((each) => normalize(BigInt(Math.floor(each)))));
    }),
  ];
}
