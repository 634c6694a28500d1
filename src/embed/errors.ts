// What the host gets when a run fails: real errors with plain data, nothing of the engine's own.
import { exceptionNamed, exceptionType, exceptionTypes, PyException } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { isInstance, typeName, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import type { Interpreter } from '../runtime/interpreter.ts';
import type { Run } from '../runtime/run.ts';
import { safeText, toStr } from '../runtime/text.ts';
import { cut, exceptionMessage, formatTraceback, tracebackFrames } from '../runtime/traceback.ts';
import type { TerminationKind } from '../runtime/unwind.ts';
import { internalFaults, Termination, toException } from '../runtime/unwind.ts';
import { checkName, checkOptions, checkString, optionError } from './options.ts';
import { defineHidden } from './own-property.ts';

/** One line of a traceback. Lines and columns count from 1, columns in code points; the end is exclusive. */
export interface Frame {
  readonly filename: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The function, `<module>` at the top. */
  readonly name: string;
  readonly sourceLine: string;
}

/** What a run has used. */
export interface Usage {
  /** Calls and turns of loops, and what built-ins do in their place. */
  readonly steps: number;
  /** Milliseconds of computing. */
  readonly runningMs: number;
  /** Milliseconds from start to end. */
  readonly wallMs: number;
  /** Calls of host functions. */
  readonly hostCalls: number;
  /**
   * The most memory that the script's values took, as it was measured; what was made after the last measurement counts in full. A run that
   * needed no measurement tells what it has made in all.
   */
  readonly peakMemoryBytes: number;
}

/** How a run can fail: each of its errors tells what was written and used until then. */
export abstract class RunError extends Error {
  /** All output before the error, as in `RunResult`. */
  output = '';
  /** Undefined where nothing ran: `Scriptling.compile`. */
  usage: Usage | undefined = undefined;
}

/** An exception that the script raised and did not catch. */
export class ScriptError extends RunError {
  override name = 'ScriptError';
  /** The exception's class: `'ValueError'`; cut behind 50,000 characters, as all texts of a script here are. */
  readonly type: string;
  /** The exception's text, without the class; cut behind 50,000 characters. */
  readonly detail: string;
  /** The places that it passed, the outermost first; of more than 1,000 the first and the last 500. */
  readonly frames: readonly Frame[];
  readonly #text: string;

  /** @param cause What a host function threw, if the exception comes from one. */
  constructor(type: string, detail: string, frames: readonly Frame[], text: string, cause: unknown) {
    super(detail === '' ? type : `${type}: ${detail}`, cause === undefined ? undefined : { cause });
    this.type = type;
    this.detail = detail;
    this.frames = frames;
    this.#text = text;
    setStack(this, frames);
  }

  /** The traceback as Python prints it. */
  traceback(): string {
    return this.#text;
  }
}

/** The source is not Python. */
export class ScriptSyntaxError extends ScriptError {
  override name = 'ScriptSyntaxError';
  readonly filename: string;
  /** Lines and columns count from 1; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly sourceLine: string;

  constructor(type: string, detail: string, text: string, place: Omit<Frame, 'name'>) {
    super(type, detail, [], text, undefined);
    this.filename = place.filename;
    this.line = place.line;
    this.column = place.column;
    this.endLine = place.endLine;
    this.endColumn = place.endColumn;
    this.sourceLine = place.sourceLine;
    setStack(this, [{ ...place, name: '' }]);
  }
}

/** What each limit says when it is reached; the option's name stands at the end. */
const limitMessages: Readonly<Record<TerminationKind, (limit: number) => string>> = {
  wall: (limit) => `the run took longer than ${limit} ms (wallMs)`,
  running: (limit) => `the script computed for longer than ${limit} ms (runningMs)`,
  steps: (limit) => `the script took more than ${limit} steps (steps)`,
  memory: (limit) => `the values of the script took more than ${limit} bytes (memoryBytes)`,
  output: (limit) => `the script wrote more than ${limit} bytes (outputBytes)`,
  hostCalls: (limit) => `the script called host functions more than ${limit} times (hostCalls)`,
  source: (limit) => `a source has more than ${limit} characters (sourceBytes)`,
  tasks: (limit) => `the script had more than ${limit} tasks at once (tasks)`,
  cancelled: () => 'the run was cancelled',
};

export function isLimitKind(kind: unknown): kind is TerminationKind {
  return typeof kind === 'string' && Object.hasOwn(limitMessages, kind);
}

/** A limit ended the run, or the host cancelled it. The script could not catch it. */
export class LimitError extends RunError {
  override name = 'LimitError';
  /** Which limit: `wall` and `running` are those of time; `cancelled`: by the signal. */
  readonly kind: TerminationKind;
  /** The limit that was reached, in its own unit; 0 for a cancelled run. */
  readonly limit: number;
  /** How much was used, or asked for, in the same unit: never less than the limit. 0 for a cancelled run. */
  readonly used: number;
  /** Where the script was. */
  readonly at: Frame | undefined;

  /** @param cause The signal's reason, if the run was cancelled. */
  constructor(kind: TerminationKind, limit: number, used: number, at: Frame | undefined, cause?: unknown) {
    const place = at === undefined ? '' : ` at ${at.filename}:${at.line}`;
    super(limitMessages[kind](limit) + place, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.limit = limit;
    this.used = used;
    this.at = at;
    setStack(this, at === undefined ? [] : [at]);
  }
}

/** The script ended itself with another code than 0: `sys.exit(2)`, or `sys.exit('text')`, whose code is 1. */
export class ScriptExit extends RunError {
  override name = 'ScriptExit';
  readonly code: number;
  /** What `sys.exit` was given if that was not a number: a text to be shown. */
  readonly text: string | undefined;
  constructor(code: number, text: string | undefined) {
    super(text === undefined ? `the script exited with code ${code}` : `the script exited: ${text}`);
    this.code = code;
    this.text = text;
    setStack(this, []);
  }
}

/** The instance is running a script already. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('this instance is running a script: wait for it, use another instance, or, in a host function, context.call');
  }
}

/** A value that cannot cross between host and script. */
export class ConversionError extends TypeError {
  override name = 'ConversionError';
}

/** More than may cross at once. */
export class TooLargeError extends ConversionError {}

/** A fault of the engine. `cause` is what went wrong. */
export class InternalError extends RunError {
  override name = 'InternalError';
}

/** Why a worker is gone: it did not end a run in time, it reached V8's heap limit, it failed, or its instance was closed. */
export type WorkerErrorKind = 'hung' | 'memory' | 'crashed' | 'closed';

/**
 * The worker of an isolated instance is gone, and with it all variables. The next run starts afresh, in a new worker, as after
 * `reset`; only a closed instance stays closed. `usage` is undefined. `cause` is what the worker failed with, if that is known.
 */
export class WorkerError extends RunError {
  override name = 'WorkerError';
  readonly kind: WorkerErrorKind;
  constructor(kind: WorkerErrorKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.kind = kind;
  }
}

/** For host functions to throw: becomes the Python exception of that class in the script. */
export class PythonError extends Error {
  override name = 'PythonError';
  /** The name of the class. */
  readonly type: string;
  readonly #given: string | HostException;
  readonly #exceptionType: PyType;

  /**
   * @param type A built-in exception class, `'KeyError'`, or one made by `exceptionClass`.
   * @throws TypeError if there is no such class.
   */
  constructor(type: string | HostException, message = '') {
    super(message);
    this.#exceptionType = exceptionTypeOf(type, 'type');
    this.#given = type;
    this.type = this.#exceptionType.name;
  }

  /** Whether a value is one; asks nothing of it, as `instanceof` would of a proxy. */
  static is(value: unknown): value is PythonError {
    return typeof value === 'object' && value !== null && #exceptionType in value;
  }
  /** For the engine. */
  exceptionType(): PyType {
    return this.#exceptionType;
  }
  /** For the engine: the class as it was given. */
  given(): string | HostException {
    return this.#given;
  }
}

export interface ExceptionOptions {
  /** The class that it is derived from. Default `'Exception'`. */
  readonly base?: string | HostException;
  /** For `help()`. */
  readonly doc?: string;
}

/** An exception class that a library offers. Made by `exceptionClass`. */
export class HostException {
  readonly name: string;
  readonly options: ExceptionOptions;
  readonly #type: PyType;
  constructor(name: string, type: PyType, options: ExceptionOptions) {
    this.name = name;
    this.options = options;
    this.#type = type;
  }
  /** For the engine. */
  type(): PyType {
    return this.#type;
  }
}

/** The `__module__` of classes that belong to no library. */
export const HOST_MODULE = 'host';

/** The class that is meant. Throws `TypeError`. */
export function exceptionTypeOf(given: string | HostException, option: string): PyType {
  if (given instanceof HostException) return given.type();
  checkString(given, option);
  const type = exceptionTypes.get(given);
  if (type === undefined) {
    throw optionError(option, `must be a built-in exception class or made by exceptionClass, which '${given}' is not`);
  }
  return type;
}

/**
 * Declares an exception class: a member of a library, for host functions to throw by `PythonError` and for scripts to catch.
 *
 * @throws TypeError for an unknown base, or a name that is no Python name.
 */
export function exceptionClass(name: string, options: ExceptionOptions = {}): HostException {
  checkString(name, 'name');
  checkName(name, 'name');
  checkOptions(options, 'options', ['base', 'doc']);
  if (options.doc !== undefined) checkString(options.doc, 'doc');
  const type = exceptionType(name, exceptionTypeOf(options.base ?? 'Exception', 'base'), HOST_MODULE);
  type.doc = options.doc ?? null;
  return new HostException(name, type, options);
}

const STACK_LINES = 50;
/** Of a deep recursion the outermost and the innermost frames are kept, so many of each. */
const KEPT_FRAMES = 500;

/** The stack of the script in place of the engine's, which says nothing to a user; in JavaScript's form, which tools read. */
function setStack(error: Error, frames: readonly Frame[]): void {
  const lines = frames
    .slice(-STACK_LINES)
    .reverse()
    .map(({ name, filename, line, column }) => {
      const place = `${filename}:${line}:${column}`;
      return `    at ${name === '' ? place : `${name} (${place})`}`;
    });
  defineHidden(error, 'stack', [`${error.name}: ${error.message}`, ...lines].join('\n'));
}

/** What host functions threw, by the script exceptions made of it. */
export const hostCauses = new WeakMap<PyException, unknown>();

/** The script exceptions that errors given to host functions stand for: thrown on in the same run, they are these again. */
export const originals = new WeakMap<Error, { readonly exception: PyException; readonly run: Run }>();

function framesOf(exception: PyException): Frame[] {
  const frames = tracebackFrames(exception).map((frame) => ({ ...frame }));
  return frames.length <= 2 * KEPT_FRAMES ? frames : [...frames.slice(0, KEPT_FRAMES), ...frames.slice(-KEPT_FRAMES)];
}

export interface Ending {
  /** The signal that the run was given. */
  readonly signal?: AbortSignal | undefined;
  /** Set if the run goes on: the error is for a host function of it. */
  readonly run?: Run;
}

/** The error for what ended a run, or a call from a host function. */
export function toHostError(
  thrown: unknown,
  interpreter: Interpreter | undefined,
  { signal, run }: Ending = {},
): RunError {
  const exception = toException(thrown);
  const error = hostErrorFor(exception, interpreter, signal);
  if (run !== undefined) originals.set(error, { exception, run });
  return error;
}

function hostErrorFor(
  exception: PyException,
  interpreter: Interpreter | undefined,
  signal: AbortSignal | undefined,
): RunError {
  if (exception instanceof Termination) {
    const frames = framesOf(exception);
    const cause = exception.kind === 'cancelled' && signal?.aborted === true ? signal.reason : undefined;
    return new LimitError(exception.kind, exception.limit, exception.used, frames[frames.length - 1], cause);
  }
  const fault = internalFaults.get(exception);
  if (fault !== undefined) return new InternalError('the engine failed; the script is not to blame', { cause: fault });
  const code = exitCode(exception);
  if (code !== undefined) return new ScriptExit(code, showsText(exception) ? exceptionMessage(exception) : undefined);
  const text = formatTraceback(exception, interpreter?.namesToSuggest());
  if (isInstance(exception, exceptionNamed('SyntaxError')) && typeof exception.$lineno === 'number') {
    const { $lineno: line, $offset: column, $end_lineno: endLine, $end_offset: endColumn } = exception;
    return new ScriptSyntaxError(cut(exception.cls.name), written(exception.$msg), text, {
      filename: written(exception.$filename),
      line,
      column: typeof column === 'number' ? column : 0,
      endLine: typeof endLine === 'number' ? endLine : line,
      endColumn: typeof endColumn === 'number' ? endColumn : 0,
      sourceLine: written(exception.$text).trimEnd(),
    });
  }
  const detail = exceptionMessage(exception);
  return new ScriptError(cut(exception.cls.name), detail, framesOf(exception), text, hostCauses.get(exception));
}

/** What a script has put where a text belongs, which may be anything, and of any length. */
function written(value: Value | undefined): string {
  const plain = value === undefined ? null : unwrap(value);
  if (plain === null) return '';
  return cut(typeof plain === 'object' ? `<${typeName(plain)} object>` : safeText(() => toStr(plain), ''));
}

/** What `sys.exit` was given. */
function exitArgument({ args: { items } }: PyException): Value {
  const [first = null] = items;
  return unwrap(items.length > 1 ? new PyTuple(items) : first);
}
const isExitCode = (argument: Value): boolean =>
  argument === null || (typeof argument !== 'string' && typeof argument !== 'object');
/** Whether what `sys.exit` was given is to be shown. To make a text of it may call the script. */
const showsText = (exit: PyException): boolean => !isExitCode(exitArgument(exit));

/** The code with which `sys.exit` ends a run; undefined if the exception is another one. */
export function exitCode(thrown: unknown): number | undefined {
  if (!(thrown instanceof PyException) || !isInstance(thrown, exceptionNamed('SystemExit'))) return undefined;
  const argument = exitArgument(thrown);
  if (!isExitCode(argument)) return 1;
  // What is too large for a number of C's is -1 to CPython.
  return typeof argument === 'bigint' ? -1 : Number(argument);
}
