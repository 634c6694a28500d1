// Modules from files: the .py files of one folder and of the packages in it, for imports and for nothing else.
import { readFile, realpath, stat } from 'node:fs/promises';
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
  let path: string;
  try {
    path = await realpath(filename);
  } catch {
    return null;
  }
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
  const found = await stat(path);
  if (!found.isFile() || found.size > LARGEST_BYTES) return null;
  return { source: await readFile(path, 'utf8'), filename, isPackage };
}
