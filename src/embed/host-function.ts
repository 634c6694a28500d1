// Functions of the host: declared by a Python signature, called with copies, sync or async.
import { PyBuiltin } from '../objects/builtin.ts';
import type { PyException } from '../objects/exception.ts';
import { makeException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { error, runtimeError, typeError } from '../runtime/errors.ts';
import { Meter } from '../runtime/limits.ts';
import { drive, machine, type Resumable, type StackFrame, Suspend } from '../runtime/machine.ts';
import type { Opaque } from '../runtime/memory.ts';
import { attempted } from '../runtime/restart.ts';
import { Run } from '../runtime/run.ts';
import type { Signature, SignatureParameter } from '../runtime/signature.ts';
import { parseSignature, SignatureError } from '../runtime/signature.ts';
import { Termination } from '../runtime/unwind.ts';
import { parse } from '../syntax/parser.ts';
import { SourceText } from '../syntax/source.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type { Annotation } from './annotation.ts';
import { parseAnnotation } from './annotation.ts';
import { HostCall } from './call-context.ts';
import { fewItems } from './copy.ts';
import { CopyIn } from './copy-in.ts';
import { CopyOut } from './copy-out.ts';
import { ConversionError, hostCauses, originals, PythonError, TooLargeError } from './errors.ts';
import { currentHost, type Host } from './host.ts';
import { checkFunction, checkName, checkString } from './options.ts';

/** Positional parameters in order, then an object of the keyword-only ones if there are any, then the context. */
export type HostImplementation = (...args: never[]) => unknown;

/** A function that the host lends to scripts. Made by `fn`. */
export class HostFunction {
  readonly signature: Signature;
  readonly text: string;
  readonly doc: string;
  readonly implementation: HostImplementation;
  /** Of each parameter; undefined where there is nothing to check. */
  readonly annotations: readonly (Annotation | undefined)[];
  readonly returnsFloat: boolean;
  constructor(text: string, doc: string, implementation: HostImplementation) {
    this.text = text;
    this.signature = parseSignature(text);
    checkName(this.signature.name, 'signature');
    checkSyntax(text);
    this.annotations = this.signature.parameters.map((parameter) => parseAnnotation(parameter.annotation, text));
    this.returnsFloat = parseAnnotation(this.signature.returns, text)?.number === 'float';
    this.doc = doc;
    this.implementation = implementation;
  }
}

/** What only a whole parser knows: the order of parameters, annotations that are none. */
function checkSyntax(signature: string): void {
  try {
    parse(new SourceText(`def ${signature}: ...`, 'signature'));
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    throw new SignatureError(`signature '${signature}': ${problem.message}`);
  }
}

/**
 * Declares a function for scripts.
 *
 * @param signature Python text: `'refund(id: int, *, amount: float | None = None) -> bool'`. Binds arguments, checks annotated ones,
 *   serves `help()` and error messages.
 * @param doc One line for `help()`.
 * @param implementation Gets copies of the arguments. May return a promise: the script waits for it. What it throws becomes a Python
 *   exception: the one named by a `PythonError`, else RuntimeError.
 * @throws TypeError for a signature that cannot be read.
 */
export function fn(signature: string, doc: string, implementation: HostImplementation): HostFunction {
  checkString(signature, 'signature');
  checkString(doc, 'doc');
  if (implementation === undefined) throw new TypeError('implementation must be a function, not undefined');
  checkFunction(implementation, 'implementation');
  return new HostFunction(signature, doc, implementation);
}

const builtins = new WeakMap<HostFunction, PyBuiltin>();
const declarations = new WeakMap<Value & object, HostFunction>();

/** The function as scripts see it. */
export function toBuiltin(declared: HostFunction): PyBuiltin {
  let builtin = builtins.get(declared);
  if (builtin === undefined) {
    builtin = makeBuiltin(declared);
    builtins.set(declared, builtin);
    declarations.set(builtin, declared);
  }
  return builtin;
}

/** A built-in that calls the host, with `accept` for what comes back if it is not a plain value. */
export function makeBuiltin(declared: HostFunction, accept = answerOf(declared)): PyBuiltin {
  const builtin = new PyBuiltin(declared.text, declared.doc, (...args: unknown[]) => callHost(declared, args, accept));
  builtin.module = null;
  builtin.wording = 'python';
  return builtin;
}

export function isHostBuiltin(value: Value): boolean {
  return declarationOf(value) !== undefined;
}
/** What a built-in made by `toBuiltin` was made of. */
export function declarationOf(value: Value): HostFunction | undefined {
  return typeof value === 'object' && value !== null ? declarations.get(value) : undefined;
}

/** What the script gets for what a host function has answered: a copy may not be whole yet. */
type Accept = (answer: unknown, host: Host) => Value | CopyIn;
const toCopy: Accept = (answer, host) => new CopyIn(answer, host);

/** What a function declared `-> float` answers is a float, whole or not. */
function answerOf({ returnsFloat }: HostFunction): Accept {
  return returnsFloat
    ? (answer, host) => (typeof answer === 'number' ? new PyFloat(answer) : toCopy(answer, host))
    : toCopy;
}

/** Counts a use of the host; ends the run that has used too many. */
export function countHostCall(most: number, run = machine.supervisor): void {
  if (run instanceof Run && ++run.hostCalls > most) throw run.terminate('hostCalls', most, run.hostCalls);
}

/** Calls the implementation with copies of bound arguments; its promise suspends the script. */
function callHost(declared: HostFunction, bound: readonly unknown[], accept: Accept): Value {
  const host = currentHost();
  const run = machine.supervisor;
  if (!(run instanceof Run)) throw runtimeError(`${declared.signature.name}() cannot be called while nothing runs`);
  countHostCall(host.hostCallLimit, run);
  const copies: CopyOut[] = [];
  const args = hostArguments(declared, bound, host, copies);
  return copies.length === 0
    ? callWith(args, declared, host, run, accept)
    : drive(callLater(args, copies, declared, host, run, accept));
}

/** Calls the implementation once the copies are whole. */
function* callLater(
  args: unknown[],
  copies: readonly CopyOut[],
  declared: HostFunction,
  host: Host,
  run: Run,
  accept: Accept,
): Resumable {
  for (const copy of copies) yield* crossingInTurns(copy, host);
  return yield* attempted(() => callWith(args, declared, host, run, accept));
}

function callWith(args: unknown[], declared: HostFunction, host: Host, run: Run, accept: Accept): Value {
  const context = new HostCall(host, run);
  args.push(context);
  let answer: unknown;
  try {
    answer = Reflect.apply(declared.implementation, undefined, args as never[]);
  } catch (failure) {
    context.release();
    throw fromHost(failure, host, run);
  }
  if (isThenable(answer)) throw waiting(answer, host, run, context, accept);
  context.release();
  const taken = accepted(answer, host, accept);
  return taken instanceof CopyIn ? drive(whole(taken, host)) : taken;
}

/** The copy, once it is whole. */
function* whole(copy: CopyIn, host: Host): Resumable {
  yield* crossingInTurns(copy, host);
  return copy.result;
}

/** What goes on when the host has answered: with a copy that was too long to be made when it did. */
class AnswerFrame implements StackFrame, Opaque {
  readonly isOpaque$ = true;
  copy: CopyIn | undefined = undefined;
  private readonly host: Host;
  constructor(host: Host) {
    this.host = host;
  }
  resume(value: Value | undefined): Value | undefined {
    return this.copy === undefined ? value : drive(whole(this.copy, this.host));
  }
  raise(error: unknown): Value {
    throw error;
  }
}

/** Suspends until there is an answer, which `accept` takes; `release` is called first. */
function suspendedFor(
  promise: PromiseLike<unknown>,
  host: Host,
  accept: Accept,
  run: Run | undefined,
  context: HostCall | undefined,
): Suspend {
  const frame = new AnswerFrame(host);
  const fulfilled = (value: unknown): Value => {
    context?.release();
    const taken = accepted(value, host, accept);
    if (!(taken instanceof CopyIn)) return taken;
    frame.copy = taken;
    return null;
  };
  const rejected = (reason: unknown): PyException => {
    context?.release();
    return fromHost(reason, host, run);
  };
  const settle = { fulfilled, rejected, abandoned: () => context?.abandon() };
  const suspension = new Suspend({ kind: 'wait', promise, settle });
  suspension.frames.push(frame);
  return suspension;
}

/** Suspends the script until the promise settles. */
function waiting(promise: PromiseLike<unknown>, host: Host, run: Run, context: HostCall, accept: Accept): Suspend {
  // A thenable may throw where a promise does not.
  const safe = promise instanceof Promise ? promise : Promise.resolve(promise);
  return suspendedFor(safe, host, accept, run, context);
}

/** Suspends the script until the host has answered with a value, which is copied. */
export function awaited(promise: PromiseLike<unknown>, host: Host): Suspend {
  return suspendedFor(promise, host, toCopy, undefined, undefined);
}

/** The value for the script, or a copy that will take longer. */
function accepted(answer: unknown, host: Host, accept: Accept): Value | CopyIn {
  // No copy, and nothing that could fail (measured, with the arguments': a third of the time of a call).
  if (accept === toCopy && (typeof answer === 'boolean' || isSmallInt(answer))) return answer;
  return crossing(() => {
    const taken = accept(answer, host);
    return taken instanceof CopyIn && taken.proceed(fewItems()) ? taken.result : taken;
  }, host);
}
function isSmallInt(value: unknown): value is number {
  return typeof value === 'number' && value === (value | 0) && (value !== 0 || 1 / value > 0);
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof thenOf(value) === 'function';
}
function thenOf(value: object): unknown {
  try {
    return (value as { then?: unknown }).then;
  } catch {
    return undefined;
  }
}

/** Copies something between the worlds; what cannot cross raises TypeError (MemoryError, if it is too large) in the script. */
export function crossing<T>(copy: () => T, host: Host): T {
  try {
    return copy();
  } catch (failure) {
    throw crossingFailure(failure, host);
  }
}
/** Goes on with a copy until it is whole. */
function* crossingInTurns(copy: CopyIn | CopyOut, host: Host): Resumable<undefined> {
  try {
    return yield* copy.inTurns();
  } catch (failure) {
    throw crossingFailure(failure, host);
  }
}
function crossingFailure(failure: unknown, host: Host): unknown {
  if (failure instanceof Termination) return failure;
  if (failure instanceof TooLargeError) return withCause(error('MemoryError', failure.message), failure);
  if (failure instanceof ConversionError) return withCause(typeError(failure.message), failure);
  return fromHost(failure, host);
}

/** Copies of the arguments. Those that are not whole yet are in `copies`, too. */
function hostArguments(declared: HostFunction, bound: readonly unknown[], host: Host, copies: CopyOut[]): unknown[] {
  if (declared.signature.simple) {
    const args: unknown[] = [];
    const { parameters } = declared.signature;
    for (let i = 0; i < parameters.length; i++) {
      const value = bound[i] as Value | undefined;
      const parameter = parameters[i] as SignatureParameter;
      args.push(
        value === undefined
          ? value
          : copyOf(checked(value, parameter, declared.annotations[i], declared), host, copies),
      );
    }
    return args;
  }
  const args: unknown[] = [];
  let named: Record<string, unknown> | undefined;
  const meter = new Meter(0, COPY_UNITS);
  let count = 0;
  const copied = (value: Value): unknown => copyOf(value, host, copies);
  declared.signature.parameters.forEach((parameter, i) => {
    const given = bound[i];
    const annotation = declared.annotations[i];
    if (parameter.kind === 'varargs') {
      for (const value of given as Value[]) {
        args.push(copied(checked(value, parameter, annotation, declared)));
        meter.pass(++count);
      }
      return;
    }
    if (parameter.kind === 'kwargs') {
      named ??= Object.create(null) as Record<string, unknown>;
      for (const [name, value] of given as Map<string, Value>) {
        named[name] = copied(checked(value, parameter, annotation, declared));
        meter.pass(++count);
      }
      return;
    }
    const value = given === undefined ? undefined : copied(checked(given as Value, parameter, annotation, declared));
    if (parameter.kind === 'keywordOnly') {
      named ??= Object.create(null) as Record<string, unknown>;
      named[parameter.name] = value;
    } else args.push(value);
  });
  if (named !== undefined) args.push(named);
  return args;
}

/** Units (see `spend`) for one of many arguments. */
const COPY_UNITS = 10;

function copyOf(value: Value, host: Host, copies: CopyOut[]): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return crossing(() => {
    const copy = new CopyOut(value, host);
    if (!copy.proceed(fewItems())) copies.push(copy);
    return copy.result;
  }, host);
}

/** The argument as the annotation has it: a bool given for an int is that number, an int given for a float a number of JavaScript. */
function checked(
  value: Value,
  parameter: SignatureParameter,
  annotation: Annotation | undefined,
  declared: HostFunction,
): Value {
  if (annotation === undefined) return value;
  if (!annotation.accepts(value)) {
    throw typeError(
      `${declared.signature.name}() argument '${parameter.name}' must be ${annotation.text}, not ${typeName(value)}`,
    );
  }
  if (typeof value === 'boolean' && annotation.number !== undefined) return Number(value);
  if (typeof value === 'bigint' && annotation.number === 'float') return new PyFloat(Number(value));
  return value;
}

function withCause(exception: PyException, cause: unknown): PyException {
  hostCauses.set(exception, cause);
  return exception;
}

/**
 * The Python exception for what a host function threw: its message if the host lets it show, none of its properties. What the
 * script itself raised in a call from the host function is the same exception again.
 */
export function fromHost(failure: unknown, host: Host, run?: Run): PyException {
  const original = originals.get(failure as Error);
  if (original !== undefined && original.run === run) return original.exception;
  if (PythonError.is(failure)) {
    const { message } = failure;
    return withCause(makeException(failure.exceptionType(), message === '' ? [] : [admitText(message)]), failure);
  }
  const message = host.showsMessages ? admitText(messageOf(failure)) : hiddenMessage;
  return withCause(error('RuntimeError', message), failure);
}

const hiddenMessage = 'the host function failed';

/** The message of anything thrown. Paths and stacks are cut out; nothing hostile in it is run twice. */
export function messageOf(failure: unknown): string {
  let message: unknown;
  try {
    message = typeof failure === 'object' && failure !== null ? (failure as { message?: unknown }).message : failure;
  } catch {
    message = undefined;
  }
  if (typeof message !== 'string' || message === '') return hiddenMessage;
  const [line = ''] = message.split('\n');
  return line.replace(/(?<![\w.])(?:file:\/\/|node:|[A-Za-z]:\\|\/)[^\s'"]*/g, '<path>').slice(0, 500);
}
