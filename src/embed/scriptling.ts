// The public face: one interpreter, what it is given, and the running of scripts in it.
import { type HelpEntry, helpEntry, loadForHelp } from '../builtins/help.ts';
import { builtinTable } from '../builtins/table.ts';
import { disassemble } from '../compiler/disassembler.ts';
import '../compiler/interpreter.ts';
import { syntaxReader } from '../compiler/reader.ts';
import { compileInTurns } from '../compiler/source.ts';
import type { PyCode } from '../objects/code.ts';
import { PyFunction } from '../objects/function.ts';
import { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { typeName } from '../objects/object.ts';
import { emptyTuple, PyTuple } from '../objects/tuple.ts';
import { getAttribute, setAttribute } from '../runtime/attribute.ts';
import { call, call0, isCallable } from '../runtime/call.ts';
import { error, typeError } from '../runtime/errors.ts';
import { Extension } from '../runtime/extension.ts';
import type { Found } from '../runtime/import.ts';
import { importModule } from '../runtime/import.ts';
import { Interpreter, type OutputStream, swapInterpreter } from '../runtime/interpreter.ts';
import { drive, machine, type Resumable } from '../runtime/machine.ts';
import { addMembers } from '../runtime/module-table.ts';
import { forgetRemembered } from '../runtime/remembered.ts';
import { attempted } from '../runtime/restart.ts';
import { clock, defaultSettings, Run } from '../runtime/run.ts';
import { runToEnd } from '../runtime/run-to-end.ts';
import { runAsTask } from '../runtime/scheduler.ts';
import type { Outcome } from '../runtime/task.ts';
import { Termination } from '../runtime/unwind.ts';
import { DEFAULT_MAX_DEPTH } from '../syntax/token-cursor.ts';
import type { LintFinding, SourceOptions } from './compiled-script.ts';
import {
  CompiledScript,
  compileCached,
  compileCachedInTurns,
  compileScript,
  DEFAULT_FILENAME,
  lintScript,
  loadCached,
} from './compiled-script.ts';
import { type Completion, complete } from './completion.ts';
import { toHost, toScript } from './convert.ts';
import { fewItems } from './copy.ts';
import { CopyOut } from './copy-out.ts';
import { copyVariables } from './copy-variables.ts';
import { BusyError, ConversionError, exitCode, RunError, toHostError, type Usage } from './errors.ts';
import { type Callee, type Keywords, setHost } from './host.ts';
import { crossing, fromHost, HostFunction, isThenable, toBuiltin } from './host-function.ts';
import { HostFloat } from './host-value.ts';
import { type ActiveLimits, InstanceContext, InstanceHost } from './instance-context.ts';
import { Isolated } from './isolate/isolated.ts';
import { atOnceError } from './isolate/remote-run.ts';
import { checkLoaded, Library, type LibraryReach, ScriptLibrary } from './library.ts';
import { type Limits, limits as presets, resolveLimits } from './limits.ts';
import { builtinModules, riskMarks } from './modules.ts';
import {
  checkCallee,
  checkModuleName,
  checkName,
  checkString,
  checkStrings,
  kindOf,
  optionError,
  tableEntries,
} from './options.ts';
import { RunEnd } from './run-end.ts';
import type { OutputChunk, RunHandle, RunOptions, RunResult, ScriptlingOptions } from './run-options.ts';
import { cancelledBefore, checkRunOptions, checkScriptlingOptions } from './run-options.ts';
import { ScriptValue } from './script-value.ts';

/**
 * A sandboxed interpreter. Its variables stay from run to run. It runs one script at a time; any number of instances share the
 * event loop fairly. There is nothing to dispose.
 */
export class Scriptling {
  private readonly options: ScriptlingOptions;
  private readonly limits: Limits;
  private readonly interpreter: Interpreter;
  private readonly host: InstanceHost;
  private readonly libraries = new Map<string, Library | ScriptLibrary>();
  private readonly extensions: Extension[] = [];
  private functions: Map<string, HostFunction> | undefined = undefined;
  private readonly active: ActiveLimits;
  /** The instance in a worker that does the work, with `isolate: 'worker'`; this one then knows no more than the host has told it. */
  private readonly isolated: Isolated | undefined;
  private isBusy = false;
  private written = '';
  private listener: ((chunk: OutputChunk) => void) | undefined = undefined;
  /** What a promise of `onOutput` was rejected with, until the script is told. */
  private outputFailure: { readonly reason: unknown } | undefined = undefined;

  /** @throws TypeError for an option that is unknown or of the wrong kind; the message names it. */
  constructor(options: ScriptlingOptions = {}) {
    checkScriptlingOptions(options);
    this.options = options;
    this.limits = resolveLimits(options.limits, presets.default, 'options.limits');
    this.active = { limits: this.limits };
    options.libraries?.forEach((entry, i) => this.addLibrary(entry, `options.libraries[${i}]`));
    this.interpreter = this.makeInterpreter();
    this.host = new InstanceHost(this, this.interpreter, options, this.active, (callee, args, keywords) =>
      this.invoke(callee, args, keywords),
    );
    setHost(this.interpreter, this.host);
    this.setAll(options.globals);
    this.isolated =
      options.isolate === undefined
        ? undefined
        : new Isolated({
            options,
            limits: this.limits,
            libraries: this.libraries,
            extensions: this.extensions,
            functions: (this.functions ??= new Map()),
          });
  }

  private makeInterpreter(): Interpreter {
    const { options } = this;
    const context = new InstanceContext(options, this.active);
    // The tables are shared by all interpreters: what libraries add is for this one alone.
    const isPlain = this.extensions.length === 0;
    const own = new Map(isPlain ? [] : builtinTable());
    for (const extension of this.extensions) addMembers(own, extension.builtins(context));
    return new Interpreter({
      builtins: isPlain ? builtinTable() : own,
      modules: isPlain ? builtinModules : [...builtinModules, ...this.extensions.flatMap(({ modules }) => modules)],
      emits: options.backend !== 'interpret',
      context,
      compile: (source, filename) => {
        this.checkSource(source);
        return compileCachedInTurns(source, filename, this.active.limits.sourceNesting);
      },
      compileGenerated: (source, filename) => compileCached(source, filename),
      loadBuiltin: loadCached,
      syntax: syntaxReader((text) => {
        this.checkSource(text);
        return this.active.limits.sourceNesting;
      }),
      write: (text, stream) => this.write(text, stream),
      readLine: options.input === undefined ? undefined : (prompt) => this.readLine(prompt),
      find: (name) => this.find(name),
      names: () => [...this.libraries.keys(), ...(options.loader === undefined ? [] : ['*'])],
      hostError: (reason) => fromHost(reason, this.host),
      markOf: (name) =>
        this.extensions.find(({ modules }) => modules.some((each) => each.name === name))?.mark ?? riskMarks.get(name),
    });
  }

  private write(text: string, stream: OutputStream): void {
    const { onOutput, collectOutput } = this.options;
    if (collectOutput !== false) this.written += text;
    this.listener?.({ text, stream });
    if (onOutput === undefined) return;
    const { outputFailure } = this;
    this.outputFailure = undefined;
    if (outputFailure !== undefined) throw fromHost(outputFailure.reason, this.host);
    let answer: unknown;
    try {
      answer = onOutput(text, stream);
    } catch (failure) {
      throw fromHost(failure, this.host);
    }
    if (isThenable(answer)) {
      Promise.resolve(answer).then(undefined, (reason: unknown) => {
        this.outputFailure = { reason };
      });
    }
  }

  private readLine(prompt: string): string | Promise<string> {
    const line = (answer: unknown): string => {
      if (answer === null) return '';
      if (typeof answer === 'string') return `${answer}\n`;
      throw optionError('options.input', `must answer a string or null, not ${kindOf(answer)}`);
    };
    try {
      const answer = this.options.input?.(prompt);
      return isThenable(answer) ? Promise.resolve(answer).then(line) : line(answer);
    } catch (failure) {
      throw fromHost(failure, this.host);
    }
  }

  private checkSource(source: string): void {
    const { sourceBytes } = this.active.limits;
    const run = machine.supervisor;
    if (source.length > sourceBytes && run instanceof Run) throw run.terminate('source', sourceBytes, source.length);
  }

  private find(name: string): Found | Promise<Found> {
    const { allowImports, loader } = this.options;
    if (allowImports?.some((allowed) => allowed === name || allowed.startsWith(`${name}.`)) === false) {
      throw error('ImportError', `import of '${name}' is not allowed`);
    }
    const known = this.libraries.get(name);
    if (known instanceof ScriptLibrary) return known.source;
    if (known instanceof Library) return this.instantiate(known);
    if (loader === undefined || this.interpreter.hasDefinition(name)) return null;
    try {
      const answer: unknown = loader.load(name);
      return isThenable(answer)
        ? Promise.resolve(answer).then((found) => checkLoaded(found, name))
        : checkLoaded(answer, name);
    } catch (failure) {
      throw fromHost(failure, this.host);
    }
  }

  private instantiate({ name, doc, members }: Library): PyModule {
    const namespace = new Namespace(this.interpreter.builtins);
    namespace.set('__name__', name);
    namespace.set('__doc__', doc);
    namespace.set('__package__', name.slice(0, Math.max(0, name.lastIndexOf('.'))));
    for (const [member, value] of members)
      namespace.set(
        member,
        crossing(() => toScript(value, this.host), this.host),
      );
    return new PyModule(name, namespace);
  }

  /**
   * Makes a module importable from now on. @throws TypeError if there is one of that name already, and for libraries with capabilities: what
   * an instance can reach is said when it is made.
   */
  registerLibrary(entry: Library | ScriptLibrary): void {
    if ((entry as unknown) instanceof Extension)
      throw optionError(
        'library',
        'uses capabilities: it has to be given when the instance is made (options.libraries)',
      );
    this.addLibrary(entry, 'library');
    this.isolated?.registerLibrary(entry);
  }
  private addLibrary(entry: unknown, option: string): void {
    if (entry instanceof Extension) {
      this.addExtension(entry, option);
      return;
    }
    if (!(entry instanceof Library || entry instanceof ScriptLibrary)) {
      throw optionError(option, 'must be made by library(), scriptLibrary() or a function of scriptling/libraries');
    }
    const isKnown = this.extensions.some(({ modules }) => modules.some(({ name }) => name === entry.name));
    if (isKnown || this.libraries.has(entry.name)) throw optionError(option, `'${entry.name}' is registered already`);
    this.libraries.set(entry.name, entry);
  }

  private addExtension(extension: Extension, option: string): void {
    if (this.options.isolate !== undefined && extension.recipe === undefined) {
      throw optionError(option, `'${extension.name}' cannot be made anew in a worker (isolate)`);
    }
    const known = this.extensions.flatMap(({ modules }) => modules);
    for (const definition of extension.modules) {
      const { name } = definition;
      const other = known.find((each) => each.name === name);
      if (this.libraries.has(name) || (other !== undefined && other !== definition)) {
        throw optionError(option, `'${name}' is registered already`);
      }
    }
    this.extensions.push(extension);
  }

  /** What scripts of this instance can reach: one line for each capability of each registered library. */
  reach(): readonly LibraryReach[] {
    return this.extensions.flatMap(({ name, risk, reach }) =>
      reach().map((each) => ({ ...each, library: name, risk })),
    );
  }

  /** Takes a registered module back. Scripts that have imported it keep it. Answers whether it was there. */
  unregisterLibrary(name: string): boolean {
    if (!this.libraries.delete(name)) return false;
    this.interpreter.modules.delete(name);
    this.isolated?.unregisterLibrary(name);
    return true;
  }

  /** Makes a function of the host a global variable, in copies by `fork` and after `reset`, too. */
  registerFunction(declared: HostFunction): void {
    if (!(declared instanceof HostFunction)) throw optionError('declared', 'must be made by fn()');
    const { name } = declared.signature;
    this.functions ??= new Map();
    this.functions.set(name, declared);
    this.interpreter.main.set(name, toBuiltin(declared));
    this.isolated?.registerFunction(declared);
  }

  /** Runs source whose last statement is a `def` or a lambda, and makes that function a global variable. */
  async registerScriptFunction(name: string, source: string, options: RunOptions = {}): Promise<void> {
    checkString(name, 'name');
    const variable = checkName(name, 'name');
    checkSourceKind(source);
    if (this.isolated !== undefined) return this.isolated.registerScriptFunction(variable, source, options);
    const self = this;
    function* define(): Resumable {
      const value = yield* attempted(() => self.begin(source, options));
      if (!isCallable(value)) throw typeError(`the source must end with a function, not ${typeName(value)}`);
      self.interpreter.main.set(variable, value);
      return null;
    }
    await this.runAsync(options, () => drive(define()));
  }

  /**
   * Runs a script to its end.
   *
   * @throws ScriptError for an exception that the script did not catch, ScriptSyntaxError for source that is not Python, LimitError when a
   *   limit or the signal ended it, ScriptExit for `sys.exit` with another code than 0, BusyError while another run goes on,
   *   ConversionError for a value that cannot be copied out, TypeError for options of the wrong kind.
   */
  async run(source: string | CompiledScript, options: RunOptions = {}): Promise<RunResult> {
    checkSourceKind(source);
    return this.runSource(source, options);
  }

  private async runSource(
    source: string | CompiledScript,
    options: RunOptions,
    listener?: (chunk: OutputChunk) => void,
  ): Promise<RunResult> {
    if (this.isolated === undefined) return this.runAsync(options, () => this.begin(source, options), listener);
    return this.isolated.run(source, options, listener);
  }

  private refuseAtOnce(name: string, instead: string): void {
    if (this.isolated !== undefined) throw atOnceError(name, instead);
  }

  /** As `run`, at once: for scripts that wait for nothing. @throws ScriptError (RuntimeError) where the script would have to wait. */
  runSync(source: string | CompiledScript, options: RunOptions = {}): RunResult {
    checkSourceKind(source);
    this.refuseAtOnce('runSync', 'run');
    return this.atOnce(options, () => this.begin(source, options));
  }

  /** Starts a script and answers at once, to watch it. */
  start(source: string | CompiledScript, options: RunOptions = {}): RunHandle {
    checkSourceKind(source);
    checkRunOptions(options);
    const controller = new AbortController();
    const { signal } = options;
    const onAbort = (): void => controller.abort(signal?.reason);
    if (signal?.aborted === true) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    const chunks: OutputChunk[] = [];
    let isOver = false;
    let wake: (() => void) | undefined;
    const result = this.runSource(source, { ...options, signal: controller.signal }, (chunk) => {
      chunks.push(chunk);
      wake?.();
    }).finally(() => {
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
    return { output: { [Symbol.asyncIterator]: read }, cancel: () => controller.abort(), result };
  }

  /**
   * Calls a function or a class: a global name (or a built-in one), a dotted name (`'module.function'`), or a handle.
   *
   * @param keywords Keyword arguments.
   */
  async call(
    callee: Callee,
    args: readonly unknown[] = [],
    keywords: Keywords = {},
    options: RunOptions = {},
  ): Promise<unknown> {
    checkCallee(callee, args, keywords);
    if (this.isolated !== undefined) return this.isolated.ask('call', [callee, args, keywords], options);
    const { value } = await this.runAsync(options, () => this.invoke(callee, args, keywords));
    return value;
  }

  /** As `call`, at once. */
  callSync(callee: Callee, args: readonly unknown[] = [], keywords: Keywords = {}, options: RunOptions = {}): unknown {
    checkCallee(callee, args, keywords);
    this.refuseAtOnce('callSync', 'call');
    return this.atOnce(options, () => this.invoke(callee, args, keywords)).value;
  }

  /** Calls a method of an object of the script. */
  async callMethod(
    object: ScriptValue,
    name: string,
    args: readonly unknown[] = [],
    keywords: Keywords = {},
    options: RunOptions = {},
  ): Promise<unknown> {
    checkMember(object, name);
    checkCallee(object, args, keywords);
    if (this.isolated !== undefined) return this.isolated.ask('callMethod', [object, name, args, keywords], options);
    const { value } = await this.runAsync(options, () => this.invoke(object, args, keywords, [name]));
    return value;
  }

  /** As `callMethod`, at once. */
  callMethodSync(
    object: ScriptValue,
    name: string,
    args: readonly unknown[] = [],
    keywords: Keywords = {},
    options: RunOptions = {},
  ): unknown {
    checkMember(object, name);
    checkCallee(object, args, keywords);
    this.refuseAtOnce('callMethodSync', 'callMethod');
    return this.atOnce(options, () => this.invoke(object, args, keywords, [name])).value;
  }

  /** An attribute of an object of the script, copied out. A property of the script's class is run. */
  async getAttribute(object: ScriptValue, name: string, options: RunOptions = {}): Promise<unknown> {
    checkMember(object, name);
    if (this.isolated !== undefined) return this.isolated.ask('getAttribute', [object, name], options);
    const { value } = await this.runAsync(options, () => getAttribute(object.open(this), name));
    return value;
  }

  /** Sets an attribute of an object of the script to a copy of the value. */
  async setAttribute(object: ScriptValue, name: string, value: unknown, options: RunOptions = {}): Promise<void> {
    checkMember(object, name);
    if (this.isolated !== undefined) {
      await this.isolated.ask('setAttribute', [object, name, value], options);
      return;
    }
    const copy = toScript(value, this.host);
    await this.runAsync(options, () => {
      setAttribute(object.open(this), name, copy);
      return null;
    });
  }

  /** The items of anything that a script can loop over, copied out one by one. Each step is a run: the limits hold for one step. */
  async *iterate(iterable: ScriptValue, options: RunOptions = {}): AsyncGenerator<unknown, void> {
    checkHandle(iterable);
    if (this.isolated !== undefined) {
      yield* this.isolated.iterate(iterable, options);
      return;
    }
    const { builtins } = this.interpreter;
    const over = new PyTuple([]);
    let iterator: Value = null;
    function* begin(source: Value): Resumable {
      iterator = yield* attempted(() => call(builtins.get('iter') ?? null, [source], []));
      return null;
    }
    function* step(): Resumable {
      const item = yield* attempted(() => call(builtins.get('next') ?? null, [iterator, over], []));
      return item === over ? emptyTuple : new PyTuple([item]);
    }
    await this.runAsync(options, () => drive(begin(iterable.open(this))));
    for (;;) {
      const { value } = await this.runAsync(options, () => drive(step()));
      const items = value as readonly unknown[];
      if (items.length === 0) return;
      yield items[0];
    }
  }

  /** Imports modules into the variables now: what `import name` does in a script. */
  async import(names: string | readonly string[], options: RunOptions = {}): Promise<void> {
    const list = typeof names === 'string' ? [names] : checkStrings(names, 'names');
    const { main } = this.interpreter;
    function* bind(name: string): Resumable {
      const request = { name, level: 0, names: null, leaf: false };
      main.set(name.split('.')[0] ?? name, yield* attempted(() => importModule(main, request)));
      return null;
    }
    for (const name of list) {
      checkModuleName(name, 'names');
      if (this.isolated !== undefined) await this.isolated.ask('import', [name], options);
      else await this.runAsync(options, () => drive(bind(name)));
    }
  }

  /**
   * The value of a variable, copied out; undefined if there is none. With `isolate: 'worker'` a promise of it: `await` serves both.
   */
  get(name: string): unknown {
    if (this.isolated !== undefined) return this.isolated.get(name);
    const value = this.interpreter.main.get(name);
    return value === undefined ? undefined : toHost(value, this.host);
  }
  has(name: string): boolean {
    if (this.isolated !== undefined) return this.isolated.has(name);
    return this.interpreter.main.get(name) !== undefined;
  }
  /** Sets a variable to a copy of the value. @throws ConversionError for what cannot cross. */
  set(name: string, value: unknown): void {
    checkString(name, 'name');
    const variable = checkName(name, 'name');
    if (this.isolated === undefined) this.interpreter.main.set(variable, toScript(value, this.host));
    else this.isolated.set(variable, value);
  }
  /** Answers whether the variable was there. */
  delete(name: string): boolean {
    return this.isolated === undefined ? this.interpreter.main.delete(name) : this.isolated.delete(name);
  }
  /** The names of the variables, without those that begin with two underscores. */
  names(): string[] {
    const names = this.isolated === undefined ? this.interpreter.main.names() : this.isolated.names();
    return names.filter((name) => !name.startsWith('__'));
  }

  private setAll(globals: Readonly<Record<string, unknown>> | undefined): void {
    for (const [name, value] of tableEntries(globals, 'options.globals')) {
      const variable = checkName(name, 'options.globals');
      try {
        this.interpreter.main.set(variable, toScript(value, this.host));
      } catch (failure) {
        if (failure instanceof ConversionError) failure.message = `options.globals.${name}: ${failure.message}`;
        throw failure;
      }
    }
  }

  /** Forgets all variables and imported modules. Registered libraries and functions, and `globals` of the options, stay. */
  reset(): void {
    if (this.isBusy) throw new BusyError();
    this.isolated?.reset();
    this.interpreter.main = this.interpreter.newMain();
    this.interpreter.forgetModules();
    this.setAll(this.options.globals);
    for (const declared of this.functions?.values() ?? []) this.registerFunction(declared);
  }

  /**
   * A new instance with the same options, libraries and registered functions, and copies of the variables that hold data. Variables
   * that hold a function, a class, an instance or a module of the script are left out.
   */
  fork(): Scriptling {
    const copy = newInstance({ ...this.options, libraries: [...this.libraries.values(), ...this.extensions] });
    copy.interpreter.main = copy.interpreter.newMain();
    for (const declared of this.functions?.values() ?? []) copy.registerFunction(declared);
    if (this.isolated !== undefined) {
      copy.isolated?.copyFrom(this.isolated);
      return copy;
    }
    const variables = [...this.interpreter.main.entries()].filter(([name]) => !name.startsWith('__'));
    for (const [name, value] of copyVariables(variables)) copy.interpreter.main.set(name, value);
    return copy;
  }

  /**
   * Ends the worker of an isolated instance, and the run that goes on in it, which fails with a `WorkerError` of kind `'closed'`, as
   * does whatever is asked of the instance later. An instance that nobody has any more is closed some time later by itself. Does
   * nothing without `isolate`.
   */
  close(): void {
    this.isolated?.close();
  }

  /**
   * An instance that lends scripts nothing, wherever the options come from: as the constructor, but a library that reaches the outside
   * through a capability is refused. Libraries of host functions are let through: what these do is the host's.
   *
   * @throws TypeError as the constructor does, and for such a library; the message names it.
   */
  static pure(options: ScriptlingOptions = {}): Scriptling {
    const made = newInstance(options);
    const [lent] = made.reach();
    if (lent !== undefined)
      throw optionError('options.libraries', `'${lent.library}' lends ${lent.capability} (${lent.what})`);
    return made;
  }

  /** Compiles a script once for any number of runs in any instances. @throws ScriptSyntaxError */
  static compile(source: string, options: SourceOptions = {}): CompiledScript {
    return compileScript(source, options);
  }

  /** Wraps a number that is to be a float in the script though it is whole. */
  static float(value: number): HostFloat {
    return new HostFloat(value);
  }

  /** The instructions that a script is compiled to, as text. @throws ScriptSyntaxError */
  static dis(source: string, options: SourceOptions = {}): string {
    return disassemble(compileScript(source, options).code());
  }

  /** Checks the syntax of a script. An empty list: nothing found. */
  static lint(source: string, options: SourceOptions = {}): readonly LintFinding[] {
    return lintScript(source, options);
  }

  /** What `help(name)` knows in a script, as data: of a variable, a built-in name, or a (member of a) module that is not source. */
  help(name: string): HelpEntry | undefined {
    checkString(name, 'name');
    const previous = swapInterpreter(this.interpreter);
    try {
      const run = new Run({ ...this.limits, wallMs: Infinity, runningMs: Infinity }, undefined);
      runToEnd(run, this.interpreter, 'call', () => drive(loadForHelp(name)));
      const library = [name, name.slice(0, Math.max(0, name.lastIndexOf('.')))].find((each) =>
        this.libraries.has(each),
      );
      if (library !== undefined) this.loadLibrary(library);
      return helpEntry(name);
    } finally {
      swapInterpreter(previous);
    }
  }

  /** Libraries of the host can be looked at before a script has imported them; those that are source cannot. */
  private loadLibrary(name: string): void {
    const { modules } = this.interpreter;
    const library = this.libraries.get(name);
    if (library instanceof Library && !modules.has(name)) modules.set(name, this.instantiate(library));
  }

  /** What could stand in place of the last word of a line, by the variables and modules there are. Runs no code of a script. */
  complete(line: string): Completion {
    checkString(line, 'line');
    return complete(line, this.interpreter.main, this.moduleNames());
  }

  /** The names of the modules that are registered or built in, sorted. */
  moduleNames(): readonly string[] {
    return this.interpreter.moduleNames().filter((name) => name !== '*');
  }

  private begin(source: string | CompiledScript, options: RunOptions): Value {
    if (source instanceof CompiledScript) return this.runCode(source.code());
    this.checkSource(source);
    return drive(this.compileAndRun(source, options));
  }
  private *compileAndRun(source: string, options: RunOptions): Resumable {
    const { filename = this.options.filename ?? DEFAULT_FILENAME, interactive = false } = options;
    const nesting = this.active.limits.sourceNesting;
    const code = interactive
      ? yield* compileInTurns(source, filename, { interactive, maxDepth: Math.min(nesting, DEFAULT_MAX_DEPTH) })
      : yield* compileCachedInTurns(source, filename, nesting);
    return yield* attempted(() => this.runCode(code));
  }
  private runCode(code: PyCode): Value {
    return call0(new PyFunction(code, PyFunction.start, this.interpreter.main, [], [], undefined));
  }

  /** Calls what the callee's `path` leads to. */
  private invoke(callee: Callee, args: readonly unknown[], keywords: Keywords, path: readonly string[] = []): Value {
    const named = tableEntries(keywords, 'keywords');
    const values = [...args, ...named.map(([, value]) => value)].map((value) => toScript(value, this.host));
    const names = named.map(([name]) => name);
    const [start, members] = callee instanceof ScriptValue ? [callee.open(this), path] : this.startOf(callee);
    function* callMember(): Resumable {
      let target = start;
      for (const member of members) {
        const object = target;
        target = yield* attempted(() => getAttribute(object, member));
      }
      return yield* attempted(() => call(target, values, names));
    }
    return drive(callMember());
  }

  /** The variable, or the built-in, that a dotted name begins with, and the rest of the name. */
  private startOf(name: string): [Value, readonly string[]] {
    const [first = '', ...rest] = name.split('.');
    const { main, builtins } = this.interpreter;
    const value = main.get(first) ?? builtins.get(first);
    if (value === undefined) throw error('NameError', `name '${first}' is not defined`);
    return [value, rest];
  }

  private prepare(options: RunOptions): Run {
    checkRunOptions(options);
    if (this.isBusy) throw new BusyError();
    const limits = resolveLimits(options.limits, this.limits, 'options.limits');
    const { signal } = options;
    if (signal?.aborted === true) throw cancelledBefore(signal);
    this.setAll(options.globals);
    this.active.limits = limits;
    this.host.runEnd = new RunEnd();
    this.written = '';
    this.outputFailure = undefined;
    this.isBusy = true;
    return new Run(limits, signal, { ...defaultSettings, ...this.options.engine });
  }

  private async runAsync(
    options: RunOptions,
    begin: () => Value,
    listener?: (chunk: OutputChunk) => void,
  ): Promise<RunResult> {
    const run = this.prepare(options);
    this.listener = listener;
    const whole = this.withEndings(begin, options);
    const outcome = await runAsTask(run, this.interpreter, 'main', whole, options.signal);
    const ended = this.copied(run, outcome, fewItems());
    const rest = ended.ok ? ended.rest : undefined;
    if (rest === undefined) return this.finish(run, ended, options);
    const copied = await runAsTask(run, this.interpreter, 'call', () => drive(rest.inTurns()) ?? null, options.signal);
    return this.finish(run, copied.ok ? ended : resultFailure(copied.error), options);
  }

  private atOnce(options: RunOptions, begin: () => Value): RunResult {
    const run = this.prepare(options);
    this.listener = undefined;
    const outcome = runToEnd(run, this.interpreter, 'main', this.withEndings(begin, options));
    return this.finish(run, this.copied(run, outcome, Infinity), options);
  }

  /** Has what libraries want done at the end of a run be part of it. Without libraries on capabilities there is nothing to do. */
  private withEndings(begin: () => Value, { interactive = false }: RunOptions): () => Value {
    return this.extensions.length === 0 ? begin : () => drive(toTheEnd(this.interpreter, begin, interactive));
  }

  /** How the run has ended, with a copy of its result for the host, of so many items for the time being. */
  private copied(run: Run, outcome: Outcome, items: number): Ended {
    // Calls that host functions have left behind end with the run, and must not count as what ended it.
    if (run.termination !== undefined) return { ok: false, error: run.termination };
    if (!outcome.ok) return outcome;
    const previous = swapInterpreter(this.interpreter);
    try {
      return run.afterwards(() => {
        const copy = new CopyOut(outcome.value, this.host);
        const rest = copy.proceed(items) ? undefined : copy;
        return { ok: true, value: copy.result, rest };
      });
    } catch (failure) {
      return resultFailure(failure);
    } finally {
      swapInterpreter(previous);
    }
  }

  private finish(run: Run, ended: Ended, { signal, interactive: isInteractive = false }: RunOptions): RunResult {
    const output = this.written;
    const usage: Usage = {
      steps: Math.round(run.steps),
      runningMs: run.runningMs,
      wallMs: clock.now() - run.startedAt,
      hostCalls: run.hostCalls,
      peakMemoryBytes: run.peakMemoryBytes,
    };
    this.isBusy = false;
    this.listener = undefined;
    this.written = '';
    const previous = swapInterpreter(this.interpreter);
    this.interpreter.forgetUnfinished();
    try {
      this.host.runEnd.end();
      for (const ending of isInteractive ? [] : this.interpreter.endings) ending.abandon();
      if (ended.ok) return { value: ended.value, output, usage };
      if (exitCode(ended.error) === 0) return { value: null, output, usage, exited: true };
      const failure = run.lastWords(() => this.failureOf(ended.error, signal));
      if (failure instanceof RunError) Object.assign(failure, { output, usage });
      throw failure;
    } finally {
      this.active.limits = this.limits;
      forgetRemembered();
      swapInterpreter(previous);
    }
  }

  /** What the host itself did wrong is thrown as it is. */
  private failureOf(thrown: unknown, signal: AbortSignal | undefined): unknown {
    return thrown instanceof ConversionError ? thrown : toHostError(thrown, this.interpreter, { signal });
  }
}

/** What went wrong with the copy of the result. */
function resultFailure(failure: unknown): Ended {
  if (failure instanceof ConversionError) failure.message = `the result of the script: ${failure.message}`;
  return { ok: false, error: failure };
}

/** How a run has ended, as the host is told. */
type Ended =
  | { readonly ok: true; readonly value: unknown; readonly rest: CopyOut | undefined }
  | { readonly ok: false; readonly error: unknown };

/** For the engine: the interpreter of an instance. */
export function interpreterOf(scriptling: Scriptling): Interpreter {
  return scriptling['interpreter'];
}

/** Outside of the class: a class that names itself inside goes by another name once it is bundled. */
function newInstance(options: ScriptlingOptions): Scriptling {
  return new Scriptling(options);
}

/** Runs the code, and then, however it has ended, what is to be done at the end of the run. */
function* toTheEnd(interpreter: Interpreter, begin: () => Value, isInteractive: boolean): Resumable {
  const run = machine.supervisor;
  const closes = (): boolean => !isInteractive && !(run instanceof Run && run.hasThreads);
  let value: Value;
  try {
    value = yield* attempted(begin);
  } catch (failure) {
    if (!(failure instanceof Termination && failure.hard)) {
      // What goes wrong now hides nothing of what went wrong before.
      for (const ending of [...interpreter.endings]) {
        try {
          if (ending.finish !== undefined) yield* ending.finish(closes());
        } catch (later) {
          if (later instanceof Termination) throw later;
        }
      }
    }
    throw failure;
  }
  for (const ending of [...interpreter.endings]) {
    if (ending.finish !== undefined) yield* ending.finish(closes());
  }
  return value;
}

function checkSourceKind(source: unknown): void {
  if (typeof source !== 'string' && !(source instanceof CompiledScript)) {
    throw optionError('source', `must be a string or a CompiledScript, not ${kindOf(source)}`);
  }
}

function checkHandle(object: unknown): void {
  if (!(object instanceof ScriptValue)) throw optionError('object', `must be a ScriptValue, not ${kindOf(object)}`);
}
function checkMember(object: unknown, name: unknown): void {
  checkHandle(object);
  checkString(name, 'name');
}
