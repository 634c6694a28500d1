// The public face: one interpreter, what it is given, and the running of scripts in it.
import { builtinTable } from '../builtins/table.ts';
import { disassemble } from '../compiler/disassembler.ts';
import { tiering } from '../compiler/interpreter.ts';
import { compileSource } from '../compiler/source.ts';
import type { PyCode } from '../objects/code.ts';
import { PyFunction } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { getAttribute } from '../runtime/attribute.ts';
import { call, call0 } from '../runtime/call.ts';
import { error } from '../runtime/errors.ts';
import type { Found } from '../runtime/import.ts';
import { findModule } from '../runtime/import.ts';
import { Interpreter, type OutputStream, swapInterpreter } from '../runtime/interpreter.ts';
import { setLargestResult } from '../runtime/limits.ts';
import { drive } from '../runtime/machine.ts';
import { utc } from '../runtime/module-table.ts';
import { clock, defaultSettings, type EngineSettings, Run } from '../runtime/run.ts';
import { type Outcome, runAsTask, runToEnd } from '../runtime/task.ts';
import { standardModules } from '../stdlib/modules.ts';
import { HostFloat, toHost, toScript } from './convert.ts';
import { BusyError, exitCode, ScriptExit, ScriptSyntaxError, toHostError } from './errors.ts';
import { setHost } from './host.ts';
import { fromHost, type HostFunction, toBuiltin } from './host-function.ts';
import { Library, type LibraryLoader, ScriptLibrary } from './library.ts';
import { type Limits, limits as presets, resolveLimits } from './limits.ts';
import { checkFunction, checkName, checkOptions, checkString, optionError, tableEntries } from './options.ts';
import { ScriptValue } from './script-value.ts';

/** What a new instance is given. Nothing else of the host can be reached from its scripts. */
export interface ScriptlingOptions {
  /** Modules for import: made by `library` or `scriptLibrary`. They come before built-in ones of the same name. */
  readonly libraries?: readonly (Library | ScriptLibrary)[];
  /** Where other modules come from. Default: nowhere. */
  readonly loader?: LibraryLoader;
  /** The modules that may be imported; by default all that are registered, built in or found by the loader. */
  readonly allowImports?: readonly string[];
  /** Variables to begin with, copied; functions made by `fn`. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** Limits of each run; see `limits`. */
  readonly limits?: Partial<Limits>;
  /** Gets the output as it is written. The result has it, too. */
  readonly onOutput?: (text: string, stream: OutputStream) => void;
  /** One line for `input()`, without its line end; null at the end of input. Default: there is no input. */
  readonly input?: (prompt: string) => string | null | Promise<string | null>;
  /** The name of scripts in tracebacks. Default `'script.py'`. */
  readonly filename?: string;
  /** `'hide'`: messages of errors of host functions do not reach the script. Default `'message'`: the first line does, without paths. */
  readonly hostErrors?: 'message' | 'hide';
  /** `'interpret'`: never make JavaScript from a script. Default `'auto'`: for what runs often, where the host allows it. Holds for the process. */
  readonly backend?: 'auto' | 'interpret';
  /** For tests of the engine: how often it looks at the clock, how deep it nests. */
  readonly engine?: Partial<EngineSettings>;
}

export interface RunOptions {
  /** Variables to set before, copied. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** Ends the run when it fires. */
  readonly signal?: AbortSignal;
  /** Limits of this run, in place of the instance's. */
  readonly limits?: Partial<Limits>;
  readonly filename?: string;
}

/** What a run has used. */
export interface Usage {
  /** Calls and turns of loops, and what built-ins do in their place. */
  readonly steps: number;
  /** Milliseconds of computing. */
  readonly runningMs: number;
  /** Milliseconds from start to end. */
  readonly wallMs: number;
  readonly hostCalls: number;
}

export interface RunResult {
  /** The value of the last statement, copied out: of an expression its value, else null. */
  readonly value: unknown;
  /** All that was written to standard output and standard error, in order. */
  readonly output: string;
  readonly usage: Usage;
}

/** A piece of output. */
export interface OutputChunk {
  readonly text: string;
  readonly stream: OutputStream;
}

/** A run that is going on. */
export interface RunHandle {
  /** The output as it is written; ends with the run. */
  readonly output: AsyncIterable<OutputChunk>;
  /** Ends the run; `result` rejects with a `LimitError` of kind `'cancelled'`. */
  cancel(): void;
  readonly result: Promise<RunResult>;
}

/** Code that any instance can run. Made by `Scriptling.compile`. */
export class CompiledScript {
  readonly filename: string;
  readonly #code: PyCode;
  constructor(code: PyCode, filename: string) {
    this.#code = code;
    this.filename = filename;
  }
  /** For the engine. */
  code(): PyCode {
    return this.#code;
  }
}

/** A finding of `lint`. Lines and columns count from 1. */
export interface LintFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error';
  readonly code: string;
}

interface Globals {
  readonly crypto?: { getRandomValues(bytes: Uint8Array): Uint8Array };
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}
const realm = globalThis as unknown as Globals;

const cache = new Map<string, PyCode>();
const CACHE_ENTRIES = 500;
const CACHE_TEXT = 200_000;

/** Code by its source and file name; the entries used last are kept. */
function compileCached(source: string, filename: string): PyCode {
  if (source.length > CACHE_TEXT) return compileSource(source, filename);
  const key = `${filename}\0${source}`;
  let code = cache.get(key);
  if (code === undefined) code = compileSource(source, filename);
  else cache.delete(key);
  cache.set(key, code);
  if (cache.size > CACHE_ENTRIES)
    for (const oldest of cache.keys()) {
      cache.delete(oldest);
      break;
    }
  return code;
}

const optionNames = [
  'libraries',
  'loader',
  'allowImports',
  'globals',
  'limits',
  'onOutput',
  'input',
  'filename',
  'hostErrors',
  'backend',
  'engine',
];

/**
 * A sandboxed interpreter. Its variables stay from run to run. It runs one script at a time; any number of instances share the
 * event loop fairly. There is nothing to dispose.
 */
export class Scriptling {
  private readonly options: ScriptlingOptions;
  private readonly limits: Limits;
  private readonly interpreter: Interpreter;
  private readonly libraries = new Map<string, Library | ScriptLibrary>();
  private controller = new AbortController();
  private isBusy = false;
  private written = '';
  private listener: ((chunk: OutputChunk) => void) | undefined = undefined;
  private hostCallLimit: number;

  /** @throws TypeError for an option that is unknown or of the wrong kind; the message names it. */
  constructor(options: ScriptlingOptions = {}) {
    checkOptions(options, 'options', optionNames);
    checkFunction(options.onOutput, 'options.onOutput');
    checkFunction(options.input, 'options.input');
    if (options.filename !== undefined) checkString(options.filename, 'options.filename');
    if (options.hostErrors !== undefined && options.hostErrors !== 'message' && options.hostErrors !== 'hide') {
      throw optionError('options.hostErrors', "must be 'message' or 'hide'");
    }
    if (options.backend !== undefined && options.backend !== 'auto' && options.backend !== 'interpret') {
      throw optionError('options.backend', "must be 'auto' or 'interpret'");
    }
    if (options.backend === 'interpret') tiering.threshold = Number.POSITIVE_INFINITY;
    this.options = options;
    this.limits = resolveLimits(options.limits, presets.default, 'options.limits');
    this.hostCallLimit = this.limits.hostCalls;
    for (const entry of options.libraries ?? []) this.registerLibrary(entry);
    this.interpreter = this.makeInterpreter();
    for (const [name, value] of tableEntries(options.globals, 'options.globals')) this.set(name, value);
  }

  private makeInterpreter(): Interpreter {
    const { options } = this;
    const { input } = options;
    const interpreter = new Interpreter({
      builtins: builtinTable(),
      modules: standardModules,
      context: {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        processTime: () => performance.now(),
        sleep: (ms) => this.sleep(ms),
        entropy: (count) => realm.crypto?.getRandomValues(new Uint8Array(count)) ?? new Uint8Array(count),
        timeZone: utc,
      },
      compile: (source, filename) => {
        this.checkSource(source);
        return compileCached(source, filename);
      },
      write: (text, stream) => this.write(text, stream),
      readLine:
        input === undefined
          ? undefined
          : (prompt) => {
              const answer = input(prompt);
              const line = (text: string | null): string => (text === null ? '' : `${text}\n`);
              return typeof answer === 'object' && answer !== null ? answer.then(line) : line(answer);
            },
      find: (name) => this.find(name),
      names: () => [...this.libraries.keys(), ...(options.loader === undefined ? [] : ['*'])],
      hostError: fromHost,
    });
    const self = this;
    setHost(interpreter, {
      owner: this,
      get hostCallLimit() {
        return self.hostCallLimit;
      },
      showsMessages: options.hostErrors !== 'hide',
      get runSignal() {
        return self.controller.signal;
      },
      write: (text) => interpreter.write(text, 'stdout'),
    });
    return interpreter;
  }

  /** A timer that is taken back when the run ends. */
  private sleep(ms: number): Promise<void> {
    const { signal } = this.controller;
    return new Promise((resolve) => {
      const timer = realm.setTimeout(done, ms);
      function done(): void {
        realm.clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      }
      signal.addEventListener('abort', done, { once: true });
    });
  }

  private write(text: string, stream: OutputStream): void {
    this.written += text;
    this.listener?.({ text, stream });
    try {
      this.options.onOutput?.(text, stream);
    } catch (failure) {
      throw fromHost(failure);
    }
  }

  private checkSource(source: string): void {
    if (source.length > this.limits.sourceBytes)
      throw error('MemoryError', `source of more than ${this.limits.sourceBytes} characters`);
  }

  private find(name: string): Found | Promise<Found> {
    const { allowImports, loader } = this.options;
    if (allowImports !== undefined && !allowImports.includes(name)) {
      throw error('ImportError', `import of '${name}' is not allowed`);
    }
    const known = this.libraries.get(name);
    if (known instanceof ScriptLibrary) return known.source;
    if (known instanceof Library) return this.instantiate(known);
    if (standardModules.some((definition) => definition.name === name)) return null;
    return loader?.load(name) ?? null;
  }

  private instantiate(entry: Library): PyModule {
    const namespace = new Namespace(this.interpreter.builtins);
    namespace.set('__name__', entry.name);
    namespace.set('__doc__', entry.doc);
    for (const [name, value] of entry.members) namespace.set(name, toScript(value, { owner: this }));
    return new PyModule(entry.name, namespace);
  }

  /** Makes a module importable from now on. */
  registerLibrary(entry: Library | ScriptLibrary): void {
    if (!(entry instanceof Library || entry instanceof ScriptLibrary)) {
      throw optionError('libraries', 'must hold what library() or scriptLibrary() made');
    }
    if (this.libraries.has(entry.name)) throw optionError('libraries', `has '${entry.name}' twice`);
    this.libraries.set(entry.name, entry);
  }

  /** Makes a function of the host a global variable. */
  registerFunction(declared: HostFunction): void {
    this.interpreter.main.set(declared.signature.name, toBuiltin(declared));
  }

  /**
   * Runs a script to its end.
   *
   * @throws ScriptError for an exception that the script did not catch, ScriptSyntaxError for source that is not Python, LimitError when a
   *   limit or the signal ended it, ScriptExit for `sys.exit` with another code than 0, BusyError while another run goes on.
   */
  run(source: string | CompiledScript, options: RunOptions = {}): Promise<RunResult> {
    return this.runAsync(options, () => this.begin(source, options));
  }

  /** As `run`, at once: for scripts that wait for nothing. @throws ScriptError (RuntimeError) where the script would have to wait. */
  runSync(source: string | CompiledScript, options: RunOptions = {}): RunResult {
    return this.atOnce(options, () => this.begin(source, options));
  }

  /** Starts a script and answers at once, to watch it. */
  start(source: string | CompiledScript, options: RunOptions = {}): RunHandle {
    const controller = new AbortController();
    const { signal } = options;
    const onAbort = (): void => controller.abort();
    if (signal?.aborted === true) controller.abort();
    signal?.addEventListener('abort', onAbort, { once: true });
    const chunks: OutputChunk[] = [];
    let isOver = false;
    let wake: (() => void) | undefined;
    const result = this.runAsync(
      { ...options, signal: controller.signal },
      () => this.begin(source, options),
      (chunk) => {
        chunks.push(chunk);
        wake?.();
      },
    ).finally(() => {
      isOver = true;
      signal?.removeEventListener('abort', onAbort);
      wake?.();
    });
    // Whoever only reads the output learns of a failure from `result`, if they want to.
    result.catch(() => undefined);
    async function* read(): AsyncGenerator<OutputChunk> {
      for (;;) {
        for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) yield chunk;
        if (isOver) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    return { output: { [Symbol.asyncIterator]: read }, cancel: onAbort, result };
  }

  /**
   * Calls a function of the script: a global name, a dotted one (`'module.function'`), or a handle.
   *
   * @param keywords Keyword arguments.
   */
  async call(
    callee: string | ScriptValue,
    args: readonly unknown[] = [],
    keywords: Readonly<Record<string, unknown>> = {},
    options: RunOptions = {},
  ): Promise<unknown> {
    const { value } = await this.runAsync(options, () => this.beginCall(callee, args, keywords));
    return value;
  }

  /** As `call`, at once. */
  callSync(
    callee: string | ScriptValue,
    args: readonly unknown[] = [],
    keywords: Readonly<Record<string, unknown>> = {},
    options: RunOptions = {},
  ): unknown {
    return this.atOnce(options, () => this.beginCall(callee, args, keywords)).value;
  }

  /** Calls a method of an instance that the script made. */
  async callMethod(
    object: ScriptValue,
    name: string,
    args: readonly unknown[] = [],
    keywords: Readonly<Record<string, unknown>> = {},
    options: RunOptions = {},
  ): Promise<unknown> {
    const { value } = await this.runAsync(options, () => {
      const method = getAttribute(object.open(this), name);
      return this.invoke(method, args, keywords);
    });
    return value;
  }

  /** Imports modules into the variables now. */
  async import(names: string | readonly string[], options: RunOptions = {}): Promise<void> {
    const list = typeof names === 'string' ? [names] : names;
    for (const name of list) {
      await this.runAsync(options, () => {
        const { interpreter } = this;
        return drive(
          (function* () {
            const module = yield* findModule(interpreter, name);
            if (module === undefined) throw error('ModuleNotFoundError', `No module named '${name}'`);
            interpreter.main.set(name, module);
            return null;
          })(),
        );
      });
    }
  }

  /** The value of a variable, copied out; undefined if there is none. */
  get(name: string): unknown {
    const value = this.interpreter.main.get(name);
    return value === undefined ? undefined : toHost(value, { owner: this });
  }
  has(name: string): boolean {
    return this.interpreter.main.get(name) !== undefined;
  }
  /** Sets a variable to a copy of the value. @throws ConversionError for what cannot cross. */
  set(name: string, value: unknown): void {
    checkString(name, 'name');
    this.interpreter.main.set(checkName(name, 'name'), toScript(value, { owner: this }));
  }
  /** Answers whether the variable was there. */
  delete(name: string): boolean {
    return this.interpreter.main.delete(name);
  }
  /** The names of the variables, without those that begin with two underscores. */
  names(): string[] {
    return this.interpreter.main.names().filter((name) => !name.startsWith('__'));
  }

  /** Forgets all variables and imported modules. Libraries stay registered. */
  reset(): void {
    if (this.isBusy) throw new BusyError();
    this.interpreter.main = this.interpreter.newMain();
    this.interpreter.modules.clear();
    for (const [name, value] of tableEntries(this.options.globals, 'options.globals')) this.set(name, value);
  }

  /**
   * A new instance with the same options and libraries, and copies of those variables that can be copied (no functions, classes
   * or instances of the script).
   */
  fork(): Scriptling {
    const copy = new Scriptling({ ...this.options, libraries: [...this.libraries.values()] });
    for (const name of this.names()) {
      const value = this.get(name);
      if (!(value instanceof ScriptValue)) {
        try {
          copy.set(name, value);
        } catch {
          // A value with functions of the script in it belongs to this instance alone.
        }
      }
    }
    return copy;
  }

  /** Compiles a script once for any number of runs in any instances. @throws ScriptSyntaxError */
  static compile(source: string, options: { readonly filename?: string } = {}): CompiledScript {
    checkString(source, 'source');
    const filename = options.filename ?? 'script.py';
    try {
      return new CompiledScript(compileCached(source, filename), filename);
    } catch (thrown) {
      throw toHostError(thrown, undefined);
    }
  }

  /** Wraps a number that is to be a float in the script though it is whole. */
  static float(value: number): HostFloat {
    return new HostFloat(value);
  }

  /** The instructions that a script is compiled to, as text. @throws ScriptSyntaxError */
  static dis(source: string, options: { readonly filename?: string } = {}): string {
    return disassemble(Scriptling.compile(source, options).code());
  }

  /** Checks the syntax of a script. An empty list: nothing found. */
  static lint(source: string, options: { readonly filename?: string } = {}): readonly LintFinding[] {
    try {
      Scriptling.compile(source, options);
      return [];
    } catch (failure) {
      if (!(failure instanceof ScriptSyntaxError)) throw failure;
      const { filename: file, line, column, message } = failure;
      return [{ file, line, column, message, severity: 'error', code: 'parse-error' }];
    }
  }

  private begin(source: string | CompiledScript, options: RunOptions): Value {
    let code: PyCode;
    if (source instanceof CompiledScript) code = source.code();
    else {
      this.checkSource(source);
      code = compileCached(source, options.filename ?? this.options.filename ?? 'script.py');
    }
    return call0(new PyFunction(code, PyFunction.start, this.interpreter.main, [], [], undefined));
  }

  private beginCall(
    callee: string | ScriptValue,
    args: readonly unknown[],
    keywords: Readonly<Record<string, unknown>>,
  ): Value {
    if (callee instanceof ScriptValue) return this.invoke(callee.open(this), args, keywords);
    const [first = '', ...rest] = callee.split('.');
    let target = this.interpreter.main.get(first);
    if (target === undefined) throw error('NameError', `name '${first}' is not defined`);
    for (const name of rest) target = getAttribute(target, name);
    return this.invoke(target, args, keywords);
  }

  private invoke(callee: Value, args: readonly unknown[], keywords: Readonly<Record<string, unknown>>): Value {
    const crossing = { owner: this };
    const named = tableEntries(keywords, 'keywords');
    const values = [...args, ...named.map(([, value]) => value)].map((value) => toScript(value, crossing));
    return call(
      callee,
      values,
      named.map(([name]) => name),
    );
  }

  private prepare(options: RunOptions): Run {
    checkOptions(options, 'options', ['globals', 'signal', 'limits', 'filename']);
    if (this.isBusy) throw new BusyError();
    const limits = resolveLimits(options.limits, this.limits, 'options.limits');
    for (const [name, value] of tableEntries(options.globals, 'options.globals')) this.set(name, value);
    setLargestResult(limits.memoryBytes);
    this.hostCallLimit = limits.hostCalls;
    this.controller = new AbortController();
    this.written = '';
    this.isBusy = true;
    return new Run(limits, options.signal, { ...defaultSettings, ...this.options.engine });
  }

  private async runAsync(
    options: RunOptions,
    begin: () => Value,
    listener?: (chunk: OutputChunk) => void,
  ): Promise<RunResult> {
    if (typeof options.signal === 'object' && options.signal.aborted) options.signal.throwIfAborted?.();
    const run = this.prepare(options);
    this.listener = listener;
    const outcome = await runAsTask(run, this.interpreter, begin, options.signal);
    return this.finish(run, outcome);
  }

  private atOnce(options: RunOptions, begin: () => Value): RunResult {
    const run = this.prepare(options);
    this.listener = undefined;
    return this.finish(run, runToEnd(run, this.interpreter, begin));
  }

  private finish(run: Run, outcome: Outcome): RunResult {
    this.isBusy = false;
    this.listener = undefined;
    this.controller.abort();
    const previous = swapInterpreter(this.interpreter);
    try {
      const thrown = run.termination ?? (outcome.ok ? undefined : outcome.error);
      let value: Value = null;
      if (thrown !== undefined) {
        const exit = exitCode(thrown);
        if (exit === undefined) throw toHostError(thrown, this.interpreter.main);
        if (exit.code !== 0) throw new ScriptExit(exit.code, exit.message);
      } else if (outcome.ok) value = outcome.value;
      const usage: Usage = {
        steps: Math.round(run.steps),
        runningMs: run.runningMs,
        wallMs: clock.now() - run.startedAt,
        hostCalls: run.hostCalls,
      };
      return { value: toHost(value, { owner: this }), output: this.written, usage };
    } finally {
      swapInterpreter(previous);
    }
  }
}
