// Compiled scripts: kept by the host, shared by instances, looked up by their source.
import { isPacked, unpackCode } from '../compiler/packed-code.ts';
import { compileInTurns, compileSource } from '../compiler/source.ts';
import type { PyCode } from '../objects/code.ts';
import { BoundedCache } from '../runtime/bounded-cache.ts';
import { GrowingResult } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { DEFAULT_MAX_DEPTH } from '../syntax/token-cursor.ts';
import { ScriptSyntaxError, toHostError } from './errors.ts';
import { checkOptions, checkString } from './options.ts';

/** Code that any instance can run. Made by `Scriptling.compile`. */
export class CompiledScript {
  readonly filename: string;
  readonly #code: PyCode;
  readonly #source: string;
  constructor(code: PyCode, source: string, filename: string) {
    this.#code = code;
    this.#source = source;
    this.filename = filename;
  }
  /** For the engine. */
  code(): PyCode {
    return this.#code;
  }
  /** For the engine. */
  source(): string {
    return this.#source;
  }
}

export const DEFAULT_FILENAME = 'script.py';

export interface SourceOptions {
  /** The name of the script in tracebacks. Default `'script.py'`. */
  readonly filename?: string;
}

const CACHE_ENTRIES = 500;
/** Bytes as compiling is charged, of all of them and of one. */
const CACHE_BYTES = 32 * 1024 ** 2;
const LARGEST_ENTRY = CACHE_BYTES / 4;
const LONGEST_TEXT = 200_000;
/** The code of sources that were compiled lately. It is kept for all instances, whoever runs what in them. */
const cache = new BoundedCache<PyCode>(CACHE_ENTRIES, CACHE_BYTES);

/** Under what code is kept; undefined for sources too long for that. */
const keyOf = (source: string, filename: string, maxDepth: number): string | undefined =>
  source.length > LONGEST_TEXT ? undefined : `${maxDepth}\0${filename}\0${source}`;
const known = (key: string | undefined): PyCode | undefined => (key === undefined ? undefined : cache.get(key));
function kept(key: string | undefined, code: PyCode, { bytes }: GrowingResult): PyCode {
  if (key !== undefined && bytes <= LARGEST_ENTRY) cache.set(key, code, bytes);
  return code;
}

/**
 * Code by its source and file name; the entries used last are kept. Throws a script exception for what is not Python.
 *
 * @param nesting How deep it may lie in itself. Default: as deep as the parser can follow.
 */
export function compileCached(source: string, filename: string, nesting = Infinity): PyCode {
  const maxDepth = Math.min(nesting, DEFAULT_MAX_DEPTH);
  const key = keyOf(source, filename, maxDepth);
  const size = new GrowingResult();
  return known(key) ?? kept(key, compileSource(source, filename, { maxDepth, size }), size);
}
/** The same for code that can wait. */
export function* compileCachedInTurns(source: string, filename: string, nesting: number): Resumable<PyCode> {
  const maxDepth = Math.min(nesting, DEFAULT_MAX_DEPTH);
  const key = keyOf(source, filename, maxDepth);
  const size = new GrowingResult();
  return known(key) ?? kept(key, yield* compileInTurns(source, filename, { maxDepth, size }), size);
}

/** For those who measure what else is left of scripts. */
export function forgetCompiled(): void {
  cache.clear();
}

/** The modules of this package that have been loaded: few, and in use by all instances. */
const builtins = new Map<string, PyCode>();

/** The code of a module of this package, from its source or from what the build has packed. */
export function loadCached(text: string, filename: string): PyCode {
  let code = builtins.get(text);
  if (code === undefined) {
    code = isPacked(text) ? unpackCode(text, filename) : compileSource(text, filename);
    builtins.set(text, code);
  }
  return code;
}

/** As `Scriptling.compile`. */
export function compileScript(source: string, options: SourceOptions): CompiledScript {
  checkString(source, 'source');
  checkOptions(options, 'options', ['filename']);
  if (options.filename !== undefined) checkString(options.filename, 'options.filename');
  const filename = options.filename ?? DEFAULT_FILENAME;
  try {
    return new CompiledScript(compileCached(source, filename), source, filename);
  } catch (thrown) {
    throw toHostError(thrown, undefined);
  }
}

/** A finding of `lint`. Lines and columns count from 1; the end is exclusive. */
export interface LintFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly severity: 'error';
  readonly code: 'parse-error';
}

/** As `Scriptling.lint`. */
export function lintScript(source: string, options: SourceOptions): readonly LintFinding[] {
  try {
    compileScript(source, options);
    return [];
  } catch (failure) {
    if (!(failure instanceof ScriptSyntaxError)) throw failure;
    const { filename: file, line, column, endLine, endColumn, message } = failure;
    return [{ file, line, column, endLine, endColumn, message, severity: 'error', code: 'parse-error' }];
  }
}
