// What instances and runs are given, and what runs answer.
import type { Access } from '../capability/access.ts';
import type { Clock } from '../capability/clock.ts';
import type { Randomness } from '../capability/randomness.ts';
import type { Extension } from '../runtime/extension.ts';
import type { OutputStream } from '../runtime/interpreter.ts';
import type { EngineSettings } from '../runtime/run.ts';
import { LimitError, type Usage } from './errors.ts';
import { checkLoader, type Library, type LibraryLoader, type ScriptLibrary } from './library.ts';
import type { Limits } from './limits.ts';
import { checkFunction, checkOptions, checkString, checkStrings, kindOf, optionError } from './options.ts';

/** What a new instance is given. Nothing else of the host can be reached from its scripts. */
export interface ScriptlingOptions {
  /** Modules for import: made by `library`, `scriptLibrary` or, with the capabilities they use, the functions of `scriptling/libraries`. They come before built-in ones of the same name. */
  readonly libraries?: readonly (Library | ScriptLibrary | Extension)[];
  /** Where other modules come from. Default: nowhere. */
  readonly loader?: LibraryLoader;
  /**
   * The modules that may be imported, by full name; `'a.b'` allows `a`, too. By default all that are registered, built in or found by
   * the loader.
   */
  readonly allowImports?: readonly string[];
  /** Variables to begin with, copied; also what `fn`, `hostClass` and `hostObject` make. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** Limits of each run; see `limits`. */
  readonly limits?: Partial<Limits>;
  /**
   * Gets the output as it is written. It is not waited for; if it throws or answers a promise that is rejected, the script gets a
   * RuntimeError at this or the next piece of output.
   */
  readonly onOutput?: (text: string, stream: OutputStream) => unknown;
  /** `false`: `output` of results and errors is empty; `onOutput` and `start` give it piece by piece. Default `true`. */
  readonly collectOutput?: boolean;
  /** One line for `input()`, without its line end; null at the end of input. Default: there is no input. */
  readonly input?: (prompt: string) => string | null | Promise<string | null>;
  /** The name of scripts in tracebacks. Default `'script.py'`. */
  readonly filename?: string;
  /** `'hide'`: messages of errors of host functions do not reach the script. Default `'message'`: the first line does, without paths. */
  readonly hostErrors?: 'message' | 'hide';
  /** `'interpret'`: never make JavaScript from a script. Default `'auto'`: for what runs often, where the host allows it. */
  readonly backend?: 'auto' | 'interpret';
  /** Is told of each use that scripts make of a capability: what, where, allowed or denied. It must not throw. */
  readonly onAccess?: (access: Access) => void;
  /**
   * `'worker'`: scripts run in a worker thread of their own, so that even a fault of the engine costs no more than that thread. What
   * answers at once cannot be had then: `runSync`, `callSync`, `callMethodSync`, `callSync` of contexts; `get` answers a promise.
   */
  readonly isolate?: 'worker';
  /** How the worker is run, with `isolate`. */
  readonly worker?: WorkerOptions;
  /** Where scripts read the time. Default: the host's clock, in UTC. `frozenClock` makes runs repeat. */
  readonly clock?: Clock;
  /** Where unpredictable numbers come from. Default: the host's generator for cryptography. `seededRandomness` makes runs repeat. */
  readonly randomness?: Randomness;
  /** `sys.argv`. Default: one empty text. */
  readonly argv?: readonly string[];
  /** For tests of the engine: how often it looks at the clock, how deep it nests. */
  readonly engine?: Partial<EngineSettings>;
}

/** How the worker of an isolated instance is run. */
export interface WorkerOptions {
  /**
   * Bytes that V8 may use for the objects of the worker, those of the engine included; byte buffers do not count. Default: 64 MiB and
   * eight times the `memoryBytes` of the instance, so that scripts reach that first. Browsers have no such limit.
   */
  readonly heapBytes?: number;
  /** Milliseconds past a limit of time, or past the signal, after which the worker is killed. Default 1,000. */
  readonly killAfterMs?: number;
  /** Where the worker's program is, for bundles that do not keep `worker.js` beside this one. */
  readonly url?: string | { readonly href: string };
}

function checkWorkerOptions(given: unknown, isIsolated: boolean): void {
  if (given === undefined) return;
  if (!isIsolated) throw optionError('options.worker', "is for isolate: 'worker'");
  const { heapBytes, killAfterMs, url } = checkOptions(given, 'options.worker', ['heapBytes', 'killAfterMs', 'url']);
  if (heapBytes !== undefined && !(typeof heapBytes === 'number' && heapBytes >= LEAST_HEAP && heapBytes < Infinity)) {
    throw optionError('options.worker.heapBytes', `must be a number, ${LEAST_HEAP} at least, not ${kindOf(heapBytes)}`);
  }
  if (killAfterMs !== undefined && !(typeof killAfterMs === 'number' && killAfterMs >= 0 && killAfterMs < Infinity)) {
    throw optionError(
      'options.worker.killAfterMs',
      `must be a number that is not negative, not ${kindOf(killAfterMs)}`,
    );
  }
  const isUrl = typeof url === 'object' && url !== null && 'href' in url && typeof url.href === 'string';
  if (url !== undefined && typeof url !== 'string' && !isUrl) {
    throw optionError('options.worker.url', `must be a string or a URL, not ${kindOf(url)}`);
  }
}

/** The engine itself does not start with less. */
const LEAST_HEAP = 16 * 2 ** 20;

const optionNames = [
  'libraries',
  'loader',
  'allowImports',
  'globals',
  'limits',
  'onOutput',
  'collectOutput',
  'input',
  'filename',
  'hostErrors',
  'backend',
  'onAccess',
  'isolate',
  'worker',
  'clock',
  'randomness',
  'argv',
  'engine',
];

/** Checks all but what is checked where it is used: `libraries`, `globals`, `limits`. Throws TypeError. */
export function checkScriptlingOptions(options: ScriptlingOptions): void {
  checkOptions(options, 'options', optionNames);
  const { libraries, loader, allowImports, onOutput, collectOutput, input, filename, hostErrors, backend } = options;
  if (libraries !== undefined && !Array.isArray(libraries)) {
    throw optionError('options.libraries', `must be an array, not ${kindOf(libraries)}`);
  }
  if (loader !== undefined) checkLoader(loader, 'options.loader');
  checkStrings(allowImports, 'options.allowImports');
  checkFunction(onOutput, 'options.onOutput');
  if (collectOutput !== undefined && typeof collectOutput !== 'boolean') {
    throw optionError('options.collectOutput', `must be a boolean, not ${kindOf(collectOutput)}`);
  }
  checkFunction(input, 'options.input');
  checkFunction(options.onAccess, 'options.onAccess');
  checkFunction(options.randomness, 'options.randomness');
  checkStrings(options.argv, 'options.argv');
  const { clock } = options;
  if (clock !== undefined && (typeof clock !== 'object' || clock === null || typeof clock.now !== 'function')) {
    throw optionError('options.clock', `must be a clock, not ${kindOf(clock)}`);
  }
  if (filename !== undefined) checkString(filename, 'options.filename');
  if (hostErrors !== undefined && hostErrors !== 'message' && hostErrors !== 'hide') {
    throw optionError('options.hostErrors', `must be 'message' or 'hide', not ${kindOf(hostErrors)}`);
  }
  if (backend !== undefined && backend !== 'auto' && backend !== 'interpret') {
    throw optionError('options.backend', `must be 'auto' or 'interpret', not ${kindOf(backend)}`);
  }
  const { isolate, worker } = options;
  if (isolate !== undefined && isolate !== 'worker') {
    throw optionError('options.isolate', `must be 'worker', not ${kindOf(isolate)}`);
  }
  checkWorkerOptions(worker, isolate === 'worker');
}

export interface RunOptions {
  /** Variables to set before, copied. They stay. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** Ends the run when it fires. */
  readonly signal?: AbortSignal;
  /** Limits of this run, in place of the instance's. */
  readonly limits?: Partial<Limits>;
  /** Expression statements write their values, as at a prompt. The result's value is null then. Default false. */
  readonly interactive?: boolean;
  /** The name of the script in tracebacks; that of a compiled script is its own. */
  readonly filename?: string;
}

/** Checks all but `globals` and `limits`. Throws TypeError. */
export function checkRunOptions(options: RunOptions): void {
  checkOptions(options, 'options', ['globals', 'signal', 'limits', 'filename', 'interactive']);
  const { signal, filename } = options;
  if (signal !== undefined && (typeof signal !== 'object' || signal === null || !('addEventListener' in signal))) {
    throw optionError('options.signal', `must be an AbortSignal, not ${kindOf(signal)}`);
  }
  if (filename !== undefined) checkString(filename, 'options.filename');
  if (options.interactive !== undefined && typeof options.interactive !== 'boolean') {
    throw optionError('options.interactive', `must be a boolean, not ${kindOf(options.interactive)}`);
  }
}

/** The error of a run whose signal has fired before it began. */
export function cancelledBefore(signal: AbortSignal): LimitError {
  const failure = new LimitError('cancelled', 0, 0, undefined, signal.reason);
  failure.usage = { steps: 0, runningMs: 0, wallMs: 0, hostCalls: 0, peakMemoryBytes: 0 };
  return failure;
}

export type { HelpEntry } from '../builtins/help.ts';

export interface RunResult {
  /** The value of the last statement, copied out: of an expression its value, else null. */
  readonly value: unknown;
  /** All that was written to standard output and standard error, in order. `outputBytes` limits it. */
  readonly output: string;
  readonly usage: Usage;
  /** There if the script has ended itself by `sys.exit()` with the code 0. */
  readonly exited?: true;
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
