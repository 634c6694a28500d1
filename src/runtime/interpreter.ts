// One interpreter: its modules, its output and input, and what it can import. Nothing here is shared with another one.

import type { Code } from '../objects/code.ts';
import type { PyException } from '../objects/exception.ts';
import type { PyModule } from '../objects/module.ts';
import { Namespace } from '../objects/namespace.ts';
import type { Value } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { error } from './errors.ts';
import type { RiskMark } from './extension.ts';
import type { Found } from './import.ts';
import type { Resumable } from './machine.ts';
import { Identities, machine, Suspend } from './machine.ts';
import type { MemoryWalk } from './memory.ts';
import type { ModuleContext, ModuleDefinition, PythonModule } from './module-table.ts';
import { BUILTIN_FILE, GENERATED_FILE, instantiateModule } from './module-table.ts';
import { Run } from './run.ts';
import type { SyntaxReader } from './syntax-reader.ts';
import type { TracebackOptions } from './traceback.ts';
import { utf8Length, utf8Start } from './utf8.ts';
import type { WaitQueue } from './wait-queue.ts';

export type OutputStream = 'stdout' | 'stderr';

/** What an interpreter is given by the layer above. */
export interface InterpreterOptions {
  readonly builtins: ReadonlyMap<string, Value>;
  readonly modules: readonly ModuleDefinition[];
  readonly context: ModuleContext;
  compile(source: string, filename: string): Resumable<Code>;
  /** As `compile`, for text that modules of this package make. */
  compileGenerated(source: string, filename: string): Code;
  /** The code of a module of this package, from its source or from what has been made of that when the package was built. */
  loadBuiltin(source: string, filename: string): Code;
  readonly syntax: SyntaxReader;
  write(text: string, stream: OutputStream): void;
  /** One line of input with its line end, '' at the end of input; undefined: there is no input at all. */
  readonly readLine: ((prompt: string) => string | PromiseLike<string>) | undefined;
  /** Modules beyond the built-in ones: libraries of the host, then its loader. */
  find(name: string): Found | Promise<Found>;
  /** Names of the modules that `find` knows without looking further. */
  names(): readonly string[];
  /** What a failure of the host becomes in the script. */
  hostError(reason: unknown): PyException;
  /** What is to be known of a module; nothing: it is harmless, or the host's own. */
  markOf?(module: string): RiskMark | undefined;
  /** Whether JavaScript may be emitted for warm code. Default true, where the platform allows that. */
  readonly emits?: boolean;
}

/** What is to be done when a run ends, for what its script has left open. */
export interface Ending {
  /** Part of the run's main task, after its code has ended in whatever way. Without `closes` threads, or the next line of a prompt, go on with it all. */
  finish?(closes: boolean): Resumable;
  /** The last resort, after the run: gives back what the host holds for it, without waiting. */
  abandon(): void;
}

/** What a script has given to the codecs module. */
interface RegisteredCodecs {
  readonly errorHandlers: Map<string, Value>;
  /** Functions that are asked for codings that are not known. */
  searches: readonly Value[];
  /** What they have answered, by name. */
  readonly found: Map<string, Value>;
}

/** An import that goes on: the number of the task that does it, and those that wait for it. */
interface ImportState {
  readonly task: number;
  readonly queue: WaitQueue;
}

const noEndings: ReadonlySet<Ending> = new Set();

const tables = new WeakMap<readonly ModuleDefinition[], ReadonlyMap<string, ModuleDefinition>>();

/** The definitions by name; interpreters that are given the same list share the table. */
function definitionsOf(modules: readonly ModuleDefinition[]): ReadonlyMap<string, ModuleDefinition> {
  let table = tables.get(modules);
  if (table === undefined) {
    table = new Map(modules.map((definition) => [definition.name, definition]));
    tables.set(modules, table);
  }
  return table;
}

export class Interpreter {
  readonly builtins: ReadonlyMap<string, Value>;
  /** Modules imported so far, by full name. */
  readonly modules = new Map<string, PyModule>();
  /** Modules of this package that are in use, by scripts or only by each other. */
  private ownPackageModules: Map<string, PyModule> | undefined = undefined;
  /** Modules whose code runs just now: which task runs it, and who waits for that. */
  importing: Map<PyModule, ImportState> | undefined = undefined;
  /** The namespace of the main script. */
  main: Namespace;
  /** Those whose time has come when the run ends. */
  endings: ReadonlySet<Ending> = noEndings;
  private ownCodecs: RegisteredCodecs | undefined = undefined;
  /** What `sys.set_int_max_str_digits` has set. */
  intDigits = DEFAULT_INT_DIGITS;
  readonly identities = new Identities();
  readonly context: ModuleContext;
  readonly emits: boolean;
  readonly syntax: SyntaxReader;
  private readonly options: InterpreterOptions;
  private readonly definitions: ReadonlyMap<string, ModuleDefinition>;

  constructor(options: InterpreterOptions) {
    this.options = options;
    this.builtins = options.builtins;
    this.context = options.context;
    this.syntax = options.syntax;
    this.emits = options.emits ?? true;
    this.definitions = definitionsOf(options.modules);
    this.main = this.newMain();
  }

  beginImport(module: PyModule, state: ImportState): void {
    this.importing ??= new Map();
    this.importing.set(module, state);
  }
  endImport(module: PyModule): void {
    this.importing?.delete(module);
    if (this.importing?.size === 0) this.importing = undefined;
  }

  /** Has something done at the end of the run. */
  addEnding(ending: Ending): void {
    this.endings = new Set(this.endings).add(ending);
  }

  newMain(): Namespace {
    const main = new Namespace(this.builtins);
    main.set('__name__', '__main__');
    return main;
  }

  // Both are made when they are first asked for: thousands of scripts that wait have nothing of the kind.
  get packageModules(): Map<string, PyModule> {
    this.ownPackageModules ??= new Map();
    return this.ownPackageModules;
  }
  get codecs(): RegisteredCodecs {
    this.ownCodecs ??= { errorHandlers: new Map(), searches: [], found: new Map() };
    return this.ownCodecs;
  }
  get knownCodecs(): RegisteredCodecs | undefined {
    return this.ownCodecs;
  }

  /** All values that the interpreter keeps: the variables of its modules. */
  addTo(walk: MemoryWalk): void {
    walk.addNamespace(this.main);
    for (const module of this.modules.values()) walk.add(module);
    for (const module of this.ownPackageModules?.values() ?? []) walk.add(module);
    const { errorHandlers, searches, found } = this.ownCodecs ?? noCodecs;
    for (const value of [...errorHandlers.values(), ...searches, ...found.values()]) walk.add(value);
  }

  compile(source: string, filename: string): Resumable<Code> {
    return this.options.compile(source, filename);
  }

  loadBuiltin(source: string): Code {
    return this.options.loadBuiltin(source, BUILTIN_FILE);
  }

  /** For functions that modules of this package generate. */
  compileGenerated(source: string): Code {
    return this.options.compileGenerated(source, GENERATED_FILE);
  }

  markOf(module: string): RiskMark | undefined {
    return this.options.markOf?.(module);
  }

  hostError(reason: unknown): PyException {
    return this.options.hostError(reason);
  }

  /** The beginning of what a `print` writes: kept until all of it is there, or something else is written. */
  private held = '';

  /** Keeps a piece of standard output for the next `write`, unless there is much of it. */
  hold(text: string): void {
    this.held += text;
    if (this.held.length > MOST_HELD) this.write('', 'stdout');
  }

  /** Writes for the script that runs. Past the limit the run ends; a run that is being ended writes no more. */
  write(text: string, stream: OutputStream, run: unknown = machine.supervisor): void {
    const { held } = this;
    if (held !== '') {
      this.held = '';
      if (stream === 'stdout') {
        this.write(held + text, stream, run);
        return;
      }
      this.write(held, 'stdout', run);
    }
    if (text === '') return;
    if (run instanceof Run) {
      if (run.termination !== undefined) return;
      const left = run.limits.outputBytes - run.outputBytes;
      // Each unit takes a byte at least: a text that is far too long is not looked through.
      const size = text.length > left ? text.length : utf8Length(text);
      if (size > left) {
        const start = utf8Start(text, left);
        if (start !== '') this.options.write(start, stream);
        const wanted = run.outputBytes + size;
        run.outputBytes += utf8Length(start);
        throw run.terminate('output', run.limits.outputBytes, wanted);
      }
      run.outputBytes += size;
    }
    this.options.write(text, stream);
  }

  get hasInput(): boolean {
    return this.options.readLine !== undefined;
  }

  /** One line of input, its line end included; '' at the end of input. Suspends while the host is asked. */
  readLine(prompt: string): Value {
    const { readLine } = this.options;
    if (readLine === undefined) throw error('RuntimeError', 'input(): lost sys.stdin');
    const answer = readLine(prompt);
    if (typeof answer === 'string') return admitText(answer);
    throw new Suspend({
      kind: 'wait',
      promise: answer,
      settle: { fulfilled: (line) => admitText(String(line)), rejected: (reason) => this.hostError(reason) },
    });
  }

  /** What there is under the name, not yet imported. */
  find(name: string): Found | Promise<Found> {
    const definition = this.definitions.get(name);
    const given = this.options.find(name);
    return given !== null || definition === undefined ? given : this.findInPackage(name);
  }
  /** The module of this package of that name, or what it is made from. */
  findInPackage(name: string): PyModule | PythonModule | null {
    const known = this.packageModules.get(name);
    if (known !== undefined) return known;
    const definition = this.definitions.get(name);
    if (definition === undefined) return null;
    if (definition.source !== undefined) return definition as PythonModule;
    const made = instantiateModule(definition, this.builtins, this.context);
    this.packageModules.set(name, made);
    return made;
  }
  /** Forgets modules whose code was not run to its end, because a thread that imported them ended with its run. */
  forgetUnfinished(): void {
    for (const { name } of this.importing?.keys() ?? []) {
      this.modules.delete(name);
      this.packageModules.delete(name);
    }
    this.importing = undefined;
  }
  /** Forgets what was imported. */
  forgetModules(): void {
    this.modules.clear();
    this.ownPackageModules?.clear();
  }

  /** Whether a module of that name is part of this package, or came with a library that has capabilities. */
  hasDefinition(name: string): boolean {
    return this.definitions.has(name);
  }

  /** What tracebacks take their suggestions from. */
  namesToSuggest(): Pick<TracebackOptions, 'namespace' | 'isModule'> {
    return { namespace: this.main, isModule: (name) => this.hasDefinition(name) };
  }

  moduleNames(): readonly string[] {
    return [...new Set([...this.definitions.keys(), ...this.options.names()])].sort();
  }
  /** Whether a submodule of that name may exist: packages are asked for what their `__init__` does not define. */
  mayHave(name: string): boolean {
    return this.definitions.has(name) || this.options.names().includes(name) || this.options.names().includes('*');
  }
  /** The module of that name that scripts know, or else one that only modules of the package have imported. */
  loaded(name: string): PyModule | undefined {
    return this.modules.get(name) ?? this.ownPackageModules?.get(name);
  }
  hasSubmodules(name: string): boolean {
    const prefix = `${name}.`;
    return this.moduleNames().some((known) => known.startsWith(prefix)) || this.options.names().includes('*');
  }
}

/** So many characters of what one `print` writes are kept at most. */
const MOST_HELD = 2 ** 16;

const DEFAULT_INT_DIGITS = 4300;
/** Longer texts would take the engine more than a time slice, and 0 is no limit in CPython. */
const MOST_INT_DIGITS = 100_000;

function effectiveIntDigits(digits: number): number {
  return digits === 0 ? MOST_INT_DIGITS : Math.min(digits, MOST_INT_DIGITS);
}
/** Sets how many decimal digits ints may have as text; 0 stands for as many as can be. */
export function setIntDigits(digits: number): void {
  currentInterpreter().intDigits = digits;
  machine.intDigits = effectiveIntDigits(digits);
}

let current: Interpreter | undefined;

const noCodecs: RegisteredCodecs = { errorHandlers: new Map(), searches: [], found: new Map() };

/** What the running script has given to the codecs module; nothing where none runs and text of the host is converted. */
export function registeredCodecs(): RegisteredCodecs {
  return current?.knownCodecs ?? noCodecs;
}

/** The interpreter whose script runs. */
export function currentInterpreter(): Interpreter {
  if (current === undefined) throw new ReferenceError('no interpreter is running');
  return current;
}

/** Makes something once for each interpreter, when the current one first asks for it. */
export function perInterpreter<Kept extends object>(make: (context: ModuleContext) => Kept): () => Kept {
  const made = new WeakMap<ModuleContext, Kept>();
  return () => {
    const { context } = currentInterpreter();
    let kept = made.get(context);
    if (kept === undefined) {
      kept = make(context);
      made.set(context, kept);
    }
    return kept;
  };
}
/** Makes another interpreter current and answers the one before. */
export function swapInterpreter(next: Interpreter | undefined): Interpreter | undefined {
  const previous = current;
  current = next;
  machine.intDigits = effectiveIntDigits(next?.intDigits ?? DEFAULT_INT_DIGITS);
  machine.identities = next?.identities ?? machine.identities;
  machine.emits = next?.emits ?? true;
  return previous;
}
