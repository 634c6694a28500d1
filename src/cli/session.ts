// What the command runs scripts in: one interpreter, connected to standard input and output.
import { builtinTable } from '../builtins/table.ts';
import '../compiler/interpreter.ts';
import { syntaxReader } from '../compiler/reader.ts';
import { compileSource } from '../compiler/source.ts';
import { exitCode, LimitError, ScriptError, toHostError } from '../embed/errors.ts';
import type { ModuleFile } from '../node/module-files.ts';
import { localTimeZone } from '../node/time-zone.ts';
import type { PyBuiltin } from '../objects/builtin.ts';
import { constant, fn } from '../objects/builtin.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { PyFunction } from '../objects/function.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { call0 } from '../runtime/call.ts';
import { Interpreter } from '../runtime/interpreter.ts';
import type { ModuleDefinition, TimeZone } from '../runtime/module-table.ts';
import { Run } from '../runtime/run.ts';
import { runAsTask } from '../runtime/task.ts';
import { toException } from '../runtime/unwind.ts';
import { standardModules } from '../stdlib/modules.ts';
import type { CommandOptions } from './command-line.ts';
import type { Completions } from './completion.ts';
import { complete } from './completion.ts';
import { writeErrorOutput, writeOutput } from './standard-output.ts';

/** How a script ended. */
export type Ending =
  | { readonly kind: 'end' }
  | { readonly kind: 'exit'; readonly status: number; readonly message: string | undefined }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'cancelled' };

export interface SessionOptions extends CommandOptions {
  readonly argv: readonly string[];
  /** Where imports are looked for; nowhere if it is not given. */
  readonly findModule?: (name: string) => Promise<ModuleFile | null>;
  readonly readLine: (prompt: string) => string | PromiseLike<string>;
}

/** The module `sys` with the arguments of the command line. */
function withArguments(sys: ModuleDefinition, argv: readonly string[]): ModuleDefinition {
  const members: ModuleDefinition['members'] = (context) => [
    ...sys.members(context),
    constant('argv', new PyList(argv.map(admitText))),
  ];
  return { ...sys, members };
}

const builtIn: ReadonlySet<string> = new Set(standardModules.map(({ name }) => name));

/** `exit` and `quit`, which CPython's command gives to scripts as well. */
function leave(name: string): PyBuiltin {
  return fn(`${name}(code=None)`, 'Ends the script by raising SystemExit.', (code: Value) => {
    throw makeException(exceptionNamed('SystemExit'), code === null ? [] : [code]);
  });
}

export class Session {
  private readonly options: SessionOptions;
  private readonly interpreter: Interpreter;

  constructor(options: SessionOptions) {
    this.options = options;
    const { findModule } = options;
    let timeZone: TimeZone | undefined;
    this.interpreter = new Interpreter({
      builtins: new Map<string, Value>([...builtinTable(), ['exit', leave('exit')], ['quit', leave('quit')]]),
      modules: standardModules.map((each) => (each.name === 'sys' ? withArguments(each, options.argv) : each)),
      emits: options.backend !== 'interpret',
      context: {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        processTime: () => performance.now(),
        entropy: (n) => crypto.getRandomValues(new Uint8Array(n)),
        get timeZone() {
          return (timeZone ??= localTimeZone());
        },
        countUse: () => undefined,
        onAccess: undefined,
      },
      compile: compileSource,
      compileBuiltin: compileSource,
      syntax: syntaxReader,
      write: (text, stream) => (stream === 'stderr' ? writeErrorOutput(text) : writeOutput(text)),
      readLine: options.readLine,
      find: (name) => (builtIn.has(name) ? null : (findModule?.(name) ?? null)),
      names: () => (findModule === undefined ? [] : ['*']),
      hostError: toException,
    });
  }

  /** Runs source to its end. With `interactive` expression statements show their values, and names stay for the next run. */
  async run(source: string, filename: string, signal: AbortSignal, interactive = false): Promise<Ending> {
    const { interpreter, options } = this;
    const limits = {
      wallMs: options.timeoutSeconds === undefined ? Infinity : options.timeoutSeconds * 1000,
      runningMs: Infinity,
      steps: options.maxSteps ?? Infinity,
      recursionDepth: options.recursionDepth ?? 1000,
      outputBytes: options.maxOutputBytes ?? Infinity,
      memoryBytes: options.memoryMegabytes === undefined ? Infinity : options.memoryMegabytes * 1024 * 1024,
      integerBits: Infinity,
      tasks: Infinity,
    };
    const run = new Run(limits, signal);
    const outcome = await runAsTask(
      run,
      interpreter,
      'main',
      () => {
        const code = compileSource(source, filename, { interactive });
        return call0(new PyFunction(code, PyFunction.start, interpreter.main, [], [], undefined));
      },
      signal,
    );
    const thrown = run.termination ?? (outcome.ok ? undefined : outcome.error);
    return thrown === undefined ? { kind: 'end' } : this.ending(thrown);
  }

  complete(line: string): Completions {
    return complete(line, this.interpreter.main, this.interpreter.moduleNames());
  }

  private ending(thrown: unknown): Ending {
    const { interpreter } = this;
    const exit = exitCode(thrown);
    if (exit !== undefined) {
      return { kind: 'exit', status: exit.code & 0xff, message: exit.text };
    }
    const error = toHostError(thrown, interpreter.main);
    if (error instanceof LimitError && error.kind === 'cancelled') return { kind: 'cancelled' };
    const text = error instanceof ScriptError ? error.traceback() : `scriptling: ${inWordsOfTheCommand(error.message)}`;
    return { kind: 'error', text };
  }
}

/** The message of a limit with the command's name for it in place of the embedding API's. */
function inWordsOfTheCommand(message: string): string {
  return message.replace(/\((wallMs|steps|outputBytes)\)/, (_, name: keyof typeof flags) => `(${flags[name]})`);
}
const flags = { wallMs: '--timeout', steps: '--max-steps', outputBytes: '--max-output' };
