// Modules from files: the .py files of one folder and of the packages in it, for imports and for nothing else.
import { constants, existsSync } from 'node:fs';
import { open, readlink, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The source of a module that was found. */
export interface ModuleFile {
  readonly source: string;
  readonly filename: string;
  readonly isPackage: boolean;
}

/** Past this size a file is not a module that anybody wrote. */
const LARGEST_BYTES = 16 * 1024 * 1024;
const partOfName = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

/** Answers the modules of a folder by their dotted names. What a link leads to outside the folder is not read. */
export function moduleFiles(folder: string): (name: string) => Promise<ModuleFile | null> {
  let root: Promise<string> | undefined;
  return async (name) => {
    const parts = name.split('.');
    if (!parts.every((part) => partOfName.test(part))) return null;
    root ??= realpath(folder);
    const base = join(folder, ...parts);
    return (
      (await moduleAt(await root, join(base, '__init__.py'), true)) ?? (await moduleAt(await root, `${base}.py`, false))
    );
  };
}

async function moduleAt(root: string, filename: string, isPackage: boolean): Promise<ModuleFile | null> {
  const prefix = root.endsWith(sep) ? root : root + sep;
  try {
    const path = await realpath(filename);
    if (!path.startsWith(prefix)) return null;
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      // What has been opened is looked at once more: a link may have been put in its place meanwhile.
      const opened = existsSync(DESCRIPTORS)
        ? await readlink(join(DESCRIPTORS, String(handle.fd)))
        : await realpath(path);
      const found = await handle.stat();
      if (!opened.startsWith(prefix) || !found.isFile() || found.size > LARGEST_BYTES) return null;
      return { source: await handle.readFile('utf8'), filename, isPackage };
    } finally {
      await handle.close();
    }
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure) return null;
    throw failure;
  }
}
/** Linux: what descriptors stand for. */
const DESCRIPTORS = '/proc/self/fd';
