// What the host gets when a run fails: real errors with plain data, nothing of the engine's own.
import { exceptionNamed, PyException } from '../objects/exception.ts';
import type { Namespace } from '../objects/namespace.ts';
import { isInstance, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { toStr } from '../runtime/text.ts';
import { formatTraceback, tracebackFrames } from '../runtime/traceback.ts';
import type { TerminationKind } from '../runtime/unwind.ts';
import { internalFaults, Termination, toException } from '../runtime/unwind.ts';

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

/** An exception that the script raised and did not catch. */
export class ScriptError extends Error {
  override name = 'ScriptError';
  /** The exception's class: `'ValueError'`. */
  readonly type: string;
  /** The places that it passed, the outermost first. */
  readonly frames: readonly Frame[];
  private readonly text: string;

  /** @param cause What a host function threw, if the exception comes from one. */
  constructor(type: string, message: string, frames: readonly Frame[], text: string, cause: unknown) {
    super(message === '' ? type : `${type}: ${message}`, cause === undefined ? undefined : { cause });
    this.type = type;
    this.frames = frames;
    this.text = text;
    hideStack(this);
  }

  /** The traceback as Python prints it. */
  traceback(): string {
    return this.text;
  }
}

/** The source is not Python. */
export class ScriptSyntaxError extends ScriptError {
  override name = 'ScriptSyntaxError';
  readonly filename: string;
  /** Lines and columns count from 1. */
  readonly line: number;
  readonly column: number;
  readonly sourceLine: string;

  constructor(
    type: string,
    message: string,
    text: string,
    place: { filename: string; line: number; column: number; sourceLine: string },
  ) {
    super(type, message, [], text, undefined);
    this.filename = place.filename;
    this.line = place.line;
    this.column = place.column;
    this.sourceLine = place.sourceLine;
  }
}

/** A limit ended the run, or the host cancelled it. The script could not catch it. */
export class LimitError extends Error {
  override name = 'LimitError';
  /** Which limit: `'time'`, `'steps'`, `'output'`, `'hostCalls'`, `'source'`, or `'cancelled'` by the signal. */
  readonly kind: TerminationKind;
  /** The limit that was reached, in its own unit; 0 for a cancelled run. */
  readonly limit: number;
  /** Where the script was. */
  readonly at: Frame | undefined;

  constructor(kind: TerminationKind, limit: number, at: Frame | undefined) {
    const place = at === undefined ? '' : ` at ${at.filename}:${at.line}`;
    super(
      kind === 'cancelled' ? `the run was cancelled${place}` : `the run reached its limit of ${kind}: ${limit}${place}`,
    );
    this.kind = kind;
    this.limit = limit;
    this.at = at;
    hideStack(this);
  }
}

/** The script called `sys.exit()` with a code other than 0. */
export class ScriptExit extends Error {
  override name = 'ScriptExit';
  readonly code: number;
  constructor(code: number, message: string) {
    super(message === '' ? `the script exited with code ${code}` : message);
    this.code = code;
    hideStack(this);
  }
}

/** The instance is running a script already. */
export class BusyError extends Error {
  override name = 'BusyError';
  constructor() {
    super('this instance is running a script: wait for it, or use another instance');
  }
}

/** A value that cannot cross between host and script. */
export class ConversionError extends TypeError {
  override name = 'ConversionError';
}

/** A fault of the engine. `cause` is what went wrong. */
export class InternalError extends Error {
  override name = 'InternalError';
}

/** For host functions to throw: becomes the Python exception of that class in the script. */
export class PythonError extends Error {
  override name = 'PythonError';
  readonly type: string;
  /** @param type A built-in exception class: `'KeyError'`. */
  constructor(type: string, message = '') {
    super(message);
    this.type = type;
  }
}

/** The engine's own stack says nothing to a user of the script. */
function hideStack(error: Error): void {
  Object.defineProperty(error, 'stack', {
    value: `${error.name}: ${error.message}`,
    configurable: true,
    writable: true,
  });
}

/** What host functions threw, by the script exceptions made of it. */
export const hostCauses = new WeakMap<PyException, unknown>();

function framesOf(exception: PyException): Frame[] {
  return tracebackFrames(exception).map((frame) => ({ ...frame }));
}

/** The error for what ended a run. */
export function toHostError(thrown: unknown, namespace: Namespace | undefined): Error {
  const exception = toException(thrown);
  if (exception instanceof Termination) {
    const frames = framesOf(exception);
    return new LimitError(exception.kind, exception.limit, frames[frames.length - 1]);
  }
  const fault = internalFaults.get(exception);
  if (fault !== undefined) return new InternalError('the engine failed; the script is not to blame', { cause: fault });
  const text = formatTraceback(exception, namespace === undefined ? {} : { namespace });
  if (isInstance(exception, exceptionNamed('SyntaxError')) && typeof exception.$lineno === 'number') {
    return new ScriptSyntaxError(exception.cls.name, String(exception.$msg ?? ''), text, {
      filename: String(exception.$filename ?? ''),
      line: exception.$lineno,
      column: typeof exception.$offset === 'number' ? exception.$offset : 0,
      sourceLine: String(exception.$text ?? '').trimEnd(),
    });
  }
  const message = messageOf(exception);
  return new ScriptError(exception.cls.name, message, framesOf(exception), text, hostCauses.get(exception));
}

function messageOf(exception: PyException): string {
  try {
    return toStr(exception);
  } catch {
    return '<exception str() failed>';
  }
}

/** How `sys.exit` ends a run: the code, or undefined if the exception is another one. */
export function exitCode(thrown: unknown): { readonly code: number; readonly message: string } | undefined {
  if (!(thrown instanceof PyException) || !isInstance(thrown, exceptionNamed('SystemExit'))) return undefined;
  const { items } = thrown.args;
  const [first = null] = items;
  const code = unwrap(items.length > 1 ? new PyTuple(items) : first);
  if (code === null) return { code: 0, message: '' };
  if (typeof code === 'number' || typeof code === 'boolean') return { code: Number(code), message: '' };
  return { code: 1, message: messageOf(thrown) };
}
