// The libraries on files, as a host names them: each brings what it stands on, and all share the one gate of their interpreter.
import { Extension } from '../runtime/extension.ts';
import type { ModuleDefinition } from '../runtime/module-table.ts';
import type { FileLibraryOptions } from './files/gate.ts';
import { lendFiles } from './files/gate.ts';
import { openFunction } from './files/open.ts';
import { ioModuleWithFiles, osModule, posixPathModule, statModule } from './os/os.ts';

/** What all of them stand on. */
const base: readonly ModuleDefinition[] = [osModule, posixPathModule, ioModuleWithFiles, statModule];

function fileLibrary(name: string, modules: readonly ModuleDefinition[], options: FileLibraryOptions): Extension {
  checkOptions(name, options);
  return new Extension({
    name,
    modules: [...base, ...modules],
    builtins: (context) => {
      lendFiles(options, context);
      return [openFunction()];
    },
    reach: () => options.files.reach(),
    risk: 'medium',
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
 * The modules `os` and `os.path`, the built-in `open` with `io.open` and `io.FileIO`, and `stat`, on the given files. There are no
 * processes: nothing can be run, and the process number is made up. `os.environ` is what `environment` says.
 *
 * What the policy of the files refuses is a PermissionError without a number (`errno` is None), which `os.path.exists` and its kin pass on.
 * Scripts can catch it, as in CPython; what was refused stays refused.
 */
export function os(options: FileLibraryOptions): Extension {
  return fileLibrary('os', [], options);
}

/** All libraries on files at once. */
export function fileLibraries(options: FileLibraryOptions): readonly Extension[] {
  return [os(options)];
}
