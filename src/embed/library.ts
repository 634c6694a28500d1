// Libraries: modules that the host offers for import, native or as source.
import type { ModuleSource } from '../runtime/import.ts';
import { HostFunction } from './host-function.ts';
import { checkModuleName, checkName, checkOptions, checkString, optionError, tableEntries } from './options.ts';

/** A module made by the host. Made by `library`. */
export class Library {
  readonly name: string;
  readonly doc: string;
  readonly members: readonly (readonly [string, unknown])[];
  constructor(name: string, doc: string, members: readonly (readonly [string, unknown])[]) {
    this.name = name;
    this.doc = doc;
    this.members = members;
  }
}

/** A module in the form of source. Made by `scriptLibrary`. */
export class ScriptLibrary {
  readonly name: string;
  readonly source: ModuleSource;
  constructor(name: string, source: ModuleSource) {
    this.name = name;
    this.source = source;
  }
}

export interface LibraryOptions {
  /** For `help()`. */
  readonly doc?: string;
  /** Functions made by `fn`, host objects, and plain values, which are copied. */
  readonly members: Readonly<Record<string, unknown>>;
}

/**
 * Declares a module: `library('shop', { doc, members: { VAT: 0.19, order: fn('order(id: int)', ...) } })`.
 *
 * @throws TypeError for unknown options, or names that are no Python names.
 */
export function library(name: string, options: LibraryOptions): Library {
  checkModuleName(name, 'name');
  checkOptions(options, 'options', ['doc', 'members']);
  if (options.doc !== undefined) checkString(options.doc, 'doc');
  const members = tableEntries(options.members, 'members').map(([member, value]) => {
    if (value instanceof HostFunction && value.signature.name !== member) {
      throw optionError(`members.${member}`, `has the signature of '${value.signature.name}'`);
    }
    return [checkName(member, 'members'), value] as const;
  });
  return new Library(name, options.doc ?? '', members);
}

/** Declares a module by its source, which runs in each instance at its first import. */
export function scriptLibrary(name: string, source: string, options: Omit<ModuleSource, 'source'> = {}): ScriptLibrary {
  checkModuleName(name, 'name');
  checkString(source, 'source');
  checkOptions(options, 'options', ['filename', 'isPackage']);
  return new ScriptLibrary(name, { ...options, source });
}

/** Finds modules that are not registered. Null: not here. */
export interface LibraryLoader {
  load(name: string): ModuleSource | null | Promise<ModuleSource | null>;
}

/** Asks loaders in turn; the first that has the module wins. */
export function chainLoaders(...loaders: readonly LibraryLoader[]): LibraryLoader {
  return {
    async load(name) {
      for (const loader of loaders) {
        const found = await loader.load(name);
        if (found !== null) return found;
      }
      return null;
    },
  };
}

/** Modules from a table of sources by name. */
export function memoryLoader(sources: Readonly<Record<string, string>>): LibraryLoader {
  const table = new Map(Object.entries(sources));
  return {
    load: (name) => {
      const source = table.get(name);
      return source === undefined ? null : { source };
    },
  };
}
