// The libraries on files, as a host names them: each brings what it stands on, and all share the one gate of their interpreter.
import { Extension } from '../runtime/extension.ts';
import type { ModuleDefinition } from '../runtime/module-table.ts';
import type { FileLibraryOptions } from './files/gate.ts';
import { lendFiles } from './files/gate.ts';
import { openFunction } from './files/open.ts';
import {
  fileinputModule,
  globModule,
  ioModuleWithFiles,
  osModule,
  pathlibModule,
  posixPathModule,
  shutilModule,
  statModule,
  tempfileModule,
} from './os/modules.ts';

/** What all of them stand on. */
const base: readonly ModuleDefinition[] = [osModule, posixPathModule, ioModuleWithFiles, statModule];

/** A library on files: the modules, what they stand on, and the gate. */
export function fileLibrary(
  name: string,
  modules: readonly ModuleDefinition[],
  options: FileLibraryOptions,
): Extension {
  checkOptions(name, options);
  const { files, environment } = options;
  return new Extension({
    name,
    modules: [...base, ...modules],
    builtins: (context) => {
      lendFiles(options, context);
      return [openFunction()];
    },
    reach: () => files.reach(),
    recipe: { maker: name, lent: { files }, ...(environment === undefined ? {} : { data: { environment } }) },
    capability: 'files',
    risk: 'medium',
    why: 'it reads and changes the files that it is lent',
  });
}

function checkOptions(name: string, options: FileLibraryOptions): void {
  const { files, environment } = (options ?? {}) as Partial<FileLibraryOptions>;
  if (files === undefined || typeof files.open !== 'function') {
    throw new TypeError(`${name}: 'files' must be a file system, as nodeFiles() and memoryFiles() make them`);
  }
  for (const [key, value] of Object.entries(environment ?? {})) {
    if (typeof value !== 'string') throw new TypeError(`${name}: environment.${key} must be a string`);
  }
}

/**
 * The modules `os` and `os.path`, the built-in `open` with `io.open` and `io.FileIO`, `stat` and `fileinput`, on the given files. There are no
 * processes: nothing can be run, and the process number is made up. `os.environ` is what `environment` says.
 *
 * What the policy of the files refuses is a PermissionError without a number (`errno` is None), which `os.path.exists` and its kin pass on.
 * Scripts can catch it, as in CPython; what was refused stays refused.
 */
export function os(options: FileLibraryOptions): Extension {
  return fileLibrary('os', [fileinputModule], options);
}

/** The module `pathlib`, and what it stands on: all that `os` brings. */
export function pathlib(options: FileLibraryOptions): Extension {
  return fileLibrary('pathlib', [pathlibModule, shutilModule], options);
}

/** The module `glob`, and what it stands on: all that `os` brings. */
export function glob(options: FileLibraryOptions): Extension {
  return fileLibrary('glob', [globModule], options);
}

/** The module `shutil`, and what it stands on: all that `os` brings. */
export function shutil(options: FileLibraryOptions): Extension {
  return fileLibrary('shutil', [shutilModule], options);
}

/**
 * The module `tempfile`, and what it stands on: all that `os` brings, and `shutil`. Files go where the file system has its temporary folder,
 * and are removed at the end of the run.
 */
export function tempfile(options: FileLibraryOptions): Extension {
  return fileLibrary('tempfile', [tempfileModule, shutilModule], options);
}

/** Python's libraries on files. */
export function standardFileLibraries(options: FileLibraryOptions): readonly Extension[] {
  return [os, pathlib, glob, shutil, tempfile].map((library) => library(options));
}
