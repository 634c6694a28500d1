// What the command runs scripts in: one instance, connected to standard input and output, with the limits of the command line.
import type { Access } from '../capability/access.ts';
import { LimitError, RunError, ScriptError, ScriptExit, ScriptSyntaxError } from '../embed/errors.ts';
import type { LibraryLoader } from '../embed/library.ts';
import { limits } from '../embed/limits.ts';
import { Scriptling } from '../embed/scriptling.ts';
import { localTimeZone } from '../node/time-zone.ts';
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { Extension } from '../runtime/extension.ts';
import type { CommandOptions } from './command-line.ts';
import type { Grants } from './grants.ts';
import { flagFor, grantedLibraries, noGrants } from './grants.ts';
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
  readonly loader?: LibraryLoader;
  /** One line without its line end; null at the end of input. */
  readonly readLine: (prompt: string) => string | null | Promise<string | null>;
}

/** `exit` and `quit`, which CPython's command gives to scripts as well. */
function leave(name: string): PyBuiltin {
  return fn(`${name}(code=None)`, 'Ends the script by raising SystemExit.', (code: Value) => {
    throw makeException(exceptionNamed('SystemExit'), code === null ? [] : [code]);
  });
}
const leaving = new Extension({
  name: 'exit',
  modules: [],
  builtins: () => [leave('exit'), leave('quit')],
  reach: () => [],
  risk: 'low',
});

export class Session {
  private readonly scriptling: Scriptling;
  /** What was denied last. */
  private denied: Access | undefined = undefined;
  private readonly grants: Grants;

  constructor(options: SessionOptions) {
    const { argv, loader, readLine, backend } = options;
    this.grants = options.grants ?? noGrants;
    this.scriptling = new Scriptling({
      argv,
      libraries: [leaving, ...grantedLibraries(this.grants)],
      onAccess: (access) => {
        if (!access.allowed) this.denied = access;
      },
      ...(loader === undefined ? {} : { loader }),
      ...(backend === 'interpret' ? { backend } : {}),
      clock: {
        now: () => Date.now(),
        monotonic: () => performance.now(),
        get timeZone() {
          return localTimeZone();
        },
      },
      input: readLine,
      onOutput: (text, stream) => (stream === 'stderr' ? writeErrorOutput(text) : writeOutput(text)),
      collectOutput: false,
      limits: {
        // Whoever starts a script at a terminal can also stop it.
        ...limits.trusted,
        ...defined({
          wallMs: options.timeoutSeconds === undefined ? undefined : options.timeoutSeconds * 1000,
          steps: options.maxSteps,
          outputBytes: options.maxOutputBytes,
          memoryBytes: options.memoryMegabytes === undefined ? undefined : options.memoryMegabytes * 1024 * 1024,
        }),
        recursionDepth: options.recursionDepth ?? limits.default.recursionDepth,
      },
    });
  }

  /** Runs source to its end. With `interactive` expression statements show their values, and names stay for the next run. */
  async run(source: string, filename: string, signal: AbortSignal, interactive = false): Promise<Ending> {
    try {
      const { exited } = await this.scriptling.run(source, { filename, signal, interactive });
      return exited === true ? { kind: 'exit', status: 0, message: undefined } : { kind: 'end' };
    } catch (error) {
      const { denied } = this;
      this.denied = undefined;
      return ending(error, denied === undefined ? undefined : flagFor(denied, this.grants));
    }
  }

  /** The candidates for the last word of a line, and that word, as `node:readline` wants them. */
  complete(line: string): [string[], string] {
    const { candidates, word } = this.scriptling.complete(line);
    return [[...candidates], word];
  }
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Whether the script ended because of a denial: what is lent for reading only says so in words of its own. */
function isDenial(error: ScriptError): boolean {
  return error.type === 'PermissionError' || error.message.includes('[Errno 30]');
}

/** @param flag What would have allowed what was denied last. */
function ending(error: unknown, flag: string | undefined): Ending {
  if (error instanceof ScriptExit) return { kind: 'exit', status: error.code & 0xff, message: error.text };
  if (error instanceof LimitError && error.kind === 'cancelled') return { kind: 'cancelled' };
  if (flag !== undefined && error instanceof ScriptError && isDenial(error))
    return { kind: 'error', text: `${error.traceback()}\nTo allow it: ${flag}` };
  if (error instanceof ScriptError || error instanceof ScriptSyntaxError)
    return { kind: 'error', text: error.traceback() };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'error', text: `scriptling: ${error instanceof RunError ? inWordsOfTheCommand(message) : message}` };
}

/** The message of a limit with the command's name for it in place of the embedding API's. */
function inWordsOfTheCommand(message: string): string {
  return message.replace(
    /\((wallMs|steps|outputBytes|memoryBytes)\)/,
    (_, name: keyof typeof flags) => `(${flags[name]})`,
  );
}
const flags = { wallMs: '--timeout', steps: '--max-steps', outputBytes: '--max-output', memoryBytes: '--memory' };
