// `scriptling audit`: what scripts could reach with the given flags, or with the options that a module of the host exports.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reach } from '../capability/access.ts';
import type { Limits } from '../embed/limits.ts';
import { limits as presets } from '../embed/limits.ts';
import type { Grants } from './grants.ts';
import { grantedLibraries } from './grants.ts';
import { harmless } from './terminal-text.ts';

interface Line extends Reach {
  readonly library: string;
  readonly risk: string;
}

/** What stands for a library: those of another copy of this package are no instances of its classes. */
interface LibraryLike {
  readonly name?: unknown;
  readonly risk?: unknown;
  reach?(): readonly Reach[];
}

interface OptionsLike {
  readonly libraries?: readonly LibraryLike[];
  readonly limits?: Partial<Limits>;
  readonly loader?: unknown;
  readonly allowImports?: unknown;
  readonly hostErrors?: unknown;
  readonly isolate?: unknown;
}

function linesOf(libraries: readonly LibraryLike[]): Line[] {
  return libraries.flatMap((library) =>
    (library.reach?.() ?? []).map((reach) => ({
      ...reach,
      library: String(library.name ?? '?'),
      risk: String(library.risk ?? 'not said'),
    })),
  );
}

/** Lines for the same thing by several libraries are one. */
function table(lines: readonly Line[]): string[] {
  const rows = new Map<string, { readonly line: Line; readonly libraries: Set<string> }>();
  for (const line of lines) {
    const key = `${line.capability}\0${line.what}`;
    const row = rows.get(key) ?? { line, libraries: new Set<string>() };
    row.libraries.add(line.library);
    rows.set(key, row);
  }
  return [...rows.values()].map(
    ({ line, libraries }) =>
      `${line.capability.padEnd(12)}${harmless(line.what)}   (${[...libraries].join(', ')}; risk: ${line.risk})`,
  );
}

function warnings(options: OptionsLike, lines: readonly Line[]): string[] {
  const found = lines.flatMap(({ warning }) => (warning === undefined ? [] : [warning]));
  for (const [name, value] of Object.entries({ ...presets.default, ...options.limits }))
    if (value === Infinity) found.push(`no limit: limits.${name} is Infinity`);
  if (options.loader !== undefined && options.allowImports === undefined)
    found.push('a loader answers whatever scripts import: allowImports names no modules');
  for (const library of options.libraries ?? [])
    if (library.risk === 'high' && (library.reach?.() ?? []).length > 0)
      found.push(`${String(library.name)} runs commands or code, or shows the system`);
  for (const library of options.libraries ?? [])
    if (library.reach === undefined)
      found.push(`${String(library.name ?? 'a library')} is the host's own: its functions are not looked into`);
  return [...new Set(found)];
}

/** The text of an audit of options. */
export function auditText(options: OptionsLike): string {
  const lines = linesOf(options.libraries ?? []);
  const told = lines.length === 0 ? ['nothing outside can be reached'] : table(lines);
  return [...told, ...warnings(options, lines).map((each) => `warning     ${harmless(each)}`)].join('\n');
}

/** Audits what the flags of the command grant. */
export function auditGrants(grants: Grants): string {
  return auditText({ libraries: grantedLibraries(grants), limits: presets.default });
}

/** What imports for the command's program, which stands in no module: see `start.ts`. */
declare const SCRIPTLING_IMPORT: ((url: string) => Promise<unknown>) | undefined;
const importModule = (url: string): Promise<unknown> =>
  typeof SCRIPTLING_IMPORT === 'undefined' ? import(url) : SCRIPTLING_IMPORT(url);

/** Audits a module whose default export is the options of an instance. It is the host's own code, and is run for it. */
export async function auditFile(file: string): Promise<string> {
  const loaded = (await importModule(pathToFileURL(resolve(file)).href)) as { readonly default?: unknown };
  const options = loaded.default;
  if (typeof options !== 'object' || options === null)
    throw new TypeError(`${file} has no default export that is the options of an instance`);
  return auditText(options);
}
