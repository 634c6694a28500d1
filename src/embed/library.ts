// Libraries: modules that the host offers for import, native or as source, and loaders that find more of them.
import type { Reach } from '../capability/access.ts';
import type { PyType } from '../objects/object.ts';
import type { Risk } from '../runtime/extension.ts';
import type { Found, ModuleSource } from '../runtime/import.ts';
import { HOST_MODULE, HostException } from './errors.ts';
import { HostFunction } from './host-function.ts';
import { HostClass } from './host-object.ts';
import {
  checkFunction,
  checkModuleName,
  checkName,
  checkOptions,
  checkString,
  kindOf,
  optionError,
  tableEntries,
} from './options.ts';

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

/** What a registered library lets scripts reach. */
export interface LibraryReach extends Reach {
  /** The library's name: `'os'`. */
  readonly library: string;
  readonly risk: Risk;
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
  /** Functions made by `fn`, classes, exception classes and objects of the host, and plain values, which are copied. */
  readonly members: Readonly<Record<string, unknown>>;
}

/**
 * Declares a module: `library('shop', { doc, members: { VAT: 0.19, order: fn('order(id: int)', ...) } })`.
 *
 * @throws TypeError for unknown options, or names that are no Python names.
 */
export function library(name: string, options: LibraryOptions): Library {
  checkModuleName(name, 'name');
  if (options === undefined) throw optionError('options', 'must be an object, not undefined');
  checkOptions(options, 'options', ['doc', 'members']);
  if (options.doc !== undefined) checkString(options.doc, 'doc');
  const members = tableEntries(options.members, 'members').map(([member, value]) => {
    const own = ownName(value);
    if (own !== undefined && own !== member) {
      const what = value instanceof HostFunction ? 'has the signature of' : 'has the name';
      throw optionError(`members.${member}`, `${what} '${own}'`);
    }
    if (typeof value === 'function') {
      throw optionError(`members.${member}`, 'is a function: declare it with fn()');
    }
    // In messages and tracebacks a class goes by the first library that has it.
    if (value instanceof HostClass || value instanceof HostException) nameModule(value.type(), name);
    return [checkName(member, 'members'), value] as const;
  });
  return new Library(name, options.doc ?? '', members);
}

function nameModule(type: PyType, name: string): void {
  if (type.module === HOST_MODULE) type.module = name;
}

/** The name that a member has of its own. */
function ownName(member: unknown): string | undefined {
  if (member instanceof HostFunction) return member.signature.name;
  return member instanceof HostClass || member instanceof HostException ? member.name : undefined;
}

const sourceOptions = ['filename', 'isPackage'] as const;

/**
 * Declares a module by its source, which runs in each instance at its first import.
 *
 * @throws TypeError for unknown options, or a name that is no name of a module.
 */
export function scriptLibrary(name: string, source: string, options: Omit<ModuleSource, 'source'> = {}): ScriptLibrary {
  checkModuleName(name, 'name');
  checkString(source, 'source');
  return new ScriptLibrary(name, { ...checkSourceOptions(options, 'options'), source });
}

function checkSourceOptions(options: unknown, what: string): Omit<ModuleSource, 'source'> {
  const { filename, isPackage } = checkOptions(options, what, sourceOptions);
  if (filename !== undefined) checkString(filename, `${what}.filename`);
  if (isPackage !== undefined && typeof isPackage !== 'boolean') {
    throw optionError(`${what}.isPackage`, `must be a boolean, not ${kindOf(isPackage)}`);
  }
  return { ...(filename === undefined ? {} : { filename }), ...(isPackage === undefined ? {} : { isPackage }) };
}

/** Finds modules that are neither registered nor built in. */
export interface LibraryLoader {
  /**
   * The source of a module by its full name (`'package.module'`), or null: not here. Asked once for each module and instance. It
   * is called with whatever a script imports: a loader that looks in files must not take the name for a path unchecked.
   */
  load(name: string): ModuleSource | null | Promise<ModuleSource | null>;
}

export function checkLoader(loader: unknown, option: string): void {
  if (typeof loader !== 'object' || loader === null || !('load' in loader)) {
    throw optionError(option, `must be an object with a method 'load', not ${kindOf(loader)}`);
  }
  checkFunction(loader.load, `${option}.load`);
}

/** What a loader answers, checked. Throws `TypeError`, which the script sees as a RuntimeError. */
export function checkLoaded(answer: unknown, name: string): Found {
  if (answer === null || answer === undefined) return null;
  const what = `what the loader answers for '${name}'`;
  if (typeof answer !== 'object') throw optionError(what, `must be null or { source }, not ${kindOf(answer)}`);
  const { source, ...options } = answer as Record<string, unknown>;
  checkString(source, `${what}: source`);
  return { ...checkSourceOptions(options, what), source };
}

/** Asks loaders in turn; the first that has the module wins. */
export function chainLoaders(...loaders: readonly LibraryLoader[]): LibraryLoader {
  loaders.forEach((loader, i) => checkLoader(loader, `loaders[${i}]`));
  return {
    async load(name) {
      for (const loader of loaders) {
        const found = await loader.load(name);
        if (found !== null && found !== undefined) return found;
      }
      return null;
    },
  };
}

interface Realm {
  readonly crypto: { readonly subtle: { digest(name: string, bytes: Uint8Array): Promise<ArrayBuffer> } };
}
async function sha256(text: string): Promise<string> {
  const { subtle } = (globalThis as unknown as Realm).crypto;
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A loader whose modules have to be what they were when somebody looked at them: of another source than the hash says, and of a module that
 * is not in the table, nothing is run.
 *
 * @param hashes By the full name of a module the SHA-256 of its source as UTF-8, in hexadecimal digits.
 * @throws TypeError for what is no such hash.
 */
export function pinnedLoader(loader: LibraryLoader, hashes: Readonly<Record<string, string>>): LibraryLoader {
  checkLoader(loader, 'loader');
  const table = new Map<string, string>();
  for (const [name, hash] of tableEntries(hashes, 'hashes')) {
    checkString(hash, `hashes.${name}`);
    if (!/^[0-9a-f]{64}$/i.test(hash))
      throw optionError(`hashes.${name}`, 'must be a SHA-256 as 64 hexadecimal digits');
    table.set(checkModuleName(name, 'hashes'), hash.toLowerCase());
  }
  return {
    async load(name) {
      const hash = table.get(name);
      if (hash === undefined) return null;
      const found = checkLoaded(await loader.load(name), name) as ModuleSource | null;
      if (found === null) return null;
      if ((await sha256(found.source)) !== hash)
        throw new TypeError(`the source of '${name}' is not the one that was pinned`);
      return found;
    },
  };
}

/** Modules from a table of sources by name. A name that others begin with, followed by a dot, is a package. */
export function memoryLoader(sources: Readonly<Record<string, string>>): LibraryLoader {
  const table = new Map<string, string>();
  for (const [name, source] of tableEntries(sources, 'sources')) {
    checkString(source, `sources.${name}`);
    table.set(checkModuleName(name, 'sources'), source);
  }
  return {
    load: (name) => {
      const source = table.get(name);
      if (source === undefined) return null;
      return { source, isPackage: [...table.keys()].some((other) => other.startsWith(`${name}.`)) };
    },
  };
}
