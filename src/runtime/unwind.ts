// What happens to an exception on its way out: where it is recorded, what JavaScript errors become, how limits pass by handlers.
import type { Code } from '../objects/code.ts';
import { baseExceptionType, exceptionNamed, PyException } from '../objects/exception.ts';
import type { PyGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import { PyType, typeOf } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call0, takeLookup } from './call.ts';
import { error, recursionError, runtimeError, typeError } from './errors.ts';
import { nextStretch } from './limits.ts';
import { continueWith, machine, spend } from './machine.ts';
import { price } from './prices.ts';

/** Why a run was ended from outside the script. */
export type TerminationKind =
  | 'wall'
  | 'running'
  | 'steps'
  | 'memory'
  | 'output'
  | 'hostCalls'
  | 'source'
  | 'tasks'
  | 'cancelled';

/**
 * Ends a run. It travels like an exception, so that `finally` and `with` get their short grace, but no `except` sees it; once the
 * grace is used up, nothing does.
 */
export class Termination extends PyException {
  readonly kind: TerminationKind;
  readonly limit: number;
  /** How much was used, or asked for, in the limit's unit. */
  readonly used: number;
  /** No handler of any kind runs any more. */
  hard = false;
  constructor(kind: TerminationKind, limit: number, used: number) {
    super();
    this.kind = kind;
    this.limit = limit;
    this.used = used;
  }
}
Termination.prototype.cls = exceptionNamed('BaseException');

/** A fault of the engine, met while running script code: the original goes to the host, the script sees a SystemError. */
export const internalFaults = new WeakMap<PyException, unknown>();

/** The script exception that something thrown is: JavaScript's own errors become Python's. */
export function toException(thrown: unknown): PyException {
  if (thrown instanceof PyException) return thrown;
  if (thrown instanceof RangeError) {
    const { message } = thrown;
    // No pattern: there is no room on the stack to compile one.
    if (message.includes('call stack')) return recursionError();
    if (/string length|array length|Map maximum|Set maximum|allocation|typed array|ArrayBuffer/i.test(message)) {
      return error('MemoryError', 'memory limit exceeded');
    }
    if (/BigInt/.test(message)) return error('OverflowError', 'integer too large');
  }
  const exception = error('SystemError', 'internal error of the interpreter');
  internalFaults.set(exception, thrown);
  return exception;
}

/** What it takes an exception to come out of an activation, in steps: some microseconds, a hundred where the interpreter has not been optimized. */
const PLACE_STEPS = 64;

/**
 * For the catch clause of every activation: the exception, with this place recorded.
 *
 * @param again The instruction raises an exception that has been recorded here already.
 */
export function recordPlace(thrown: unknown, code: Code, pc: number, again: boolean): PyException {
  const exception = toException(thrown);
  const isNew = exception.traceback === undefined;
  exception.traceback ??= [];
  if (isNew && exception.context === null) setContext(exception);
  if (!again || isNew) {
    machine.memory -= price.place;
    machine.fuel -= PLACE_STEPS;
    exception.traceback.push({ code, pc, isLookup: takeLookup(exception), mark$: 0 });
  }
  return exception;
}

/** Gives a newly raised exception the one being handled as its context. */
export function setContext(exception: PyException): void {
  const { handling } = machine;
  if (handling === null || handling === exception) return;
  // A chain must not come back to its start.
  let steps = 0;
  for (let link: PyException | null = handling; link !== null && steps < 1000; link = link.context, steps++) {
    if (link.context === exception) {
      link.context = null;
      break;
    }
  }
  machine.fuel -= Math.ceil(steps / 4);
  exception.context = handling;
}

/** Where the code handles the exception, or -1. */
export function findHandler(exception: PyException, code: Code, pc: number): number {
  if (exception instanceof Termination) return exception.hard ? -1 : code.handlerAt(pc, true);
  return code.handlerAt(pc, false);
}

/** The exception handled so far, to be put back by `leaveHandler`: undefined stands for what the caller of a generator handles. */
export function enterHandler(exception: PyException, generator: PyGenerator | undefined): Value | undefined {
  const previous = machine.handling;
  machine.handling = exception;
  return generator !== undefined && previous === generator.outerHandling ? undefined : previous;
}
export function leaveHandler(previous: Value | undefined, generator: PyGenerator | undefined): void {
  if (previous === undefined) machine.handling = generator?.outerHandling ?? null;
  else machine.handling = previous as PyException | null;
}

/** What `raise exception from cause` raises; undefined operands were not given. Throws what goes wrong, or suspends while a class is being called. */
export function raised(exception: Value | undefined, cause: Value | undefined): PyException {
  if (exception === undefined) {
    if (machine.handling === null) throw runtimeError('No active exception to reraise');
    return machine.handling;
  }
  let instance: Value;
  try {
    instance = instantiated(exception, 'exceptions must derive from BaseException');
  } catch (e) {
    throw continueWith(e, raiseInstance, cause, exception);
  }
  return caused(instance, cause, exception);
}
function raiseInstance(instance: Value | undefined, cause: Value | undefined, exception: Value): never {
  throw caused(instance, cause, exception);
}

function caused(instance: Value | undefined, cause: Value | undefined, exception: Value): PyException {
  if (!(instance instanceof PyException)) {
    const got =
      exception instanceof PyType
        ? `calling ${exceptionText(exception)} should have returned an instance of BaseException, not ${exceptionText(typeOf(instance ?? null))}`
        : 'exceptions must derive from BaseException';
    throw typeError(got);
  }
  if (cause === undefined) return begun(instance);
  let reason: Value;
  try {
    reason = cause === null ? null : instantiated(cause, 'exception causes must derive from BaseException');
  } catch (e) {
    throw continueWith(e, raiseFrom, instance, undefined);
  }
  return from(reason, instance);
}
function raiseFrom(cause: Value | undefined, instance: PyException): never {
  throw from(cause, instance);
}

function from(cause: Value | undefined, instance: PyException): PyException {
  if (cause !== null && !(cause instanceof PyException))
    throw typeError('exception causes must derive from BaseException');
  instance.cause = cause ?? null;
  instance.suppressContext = true;
  return begun(instance);
}
function begun(instance: PyException): PyException {
  setContext(instance);
  instance.traceback ??= [];
  return instance;
}

function exceptionText(type: PyType): string {
  return `<class '${type.module === 'builtins' ? '' : `${type.module}.`}${type.qualname}'>`;
}

/** An exception given as a class is called without arguments. */
function instantiated(value: Value, refusal: string): Value {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && value.solidBase === baseExceptionType) return call0(value);
  throw typeError(refusal);
}

/** Whether the exception is one of the type or types after `except`. */
export function matchesException(exception: Value, types: Value): boolean {
  if (!(exception instanceof PyException)) return false;
  if (types instanceof PyTuple) {
    const { items } = types;
    for (let i = 0; i < items.length; ) {
      for (const stop = nextStretch(i, items.length, 1); i < stop; i++) {
        const item = items[i] as Value;
        if (!(item instanceof PyTuple)) checkExceptionClass(item);
      }
    }
    for (let i = 0; i < items.length; ) {
      for (const stop = nextStretch(i, items.length, 1); i < stop; i++) {
        const item = items[i] as Value;
        // Tuples may be in each other any number of times.
        if (item instanceof PyTuple) spend(1);
        if (matchesException(exception, item)) return true;
      }
    }
    return false;
  }
  checkExceptionClass(types);
  return exception.cls.isSubtypeOf(types as PyType);
}
function checkExceptionClass(type: Value): void {
  if (!(type instanceof PyType && type.solidBase === baseExceptionType)) {
    throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
}
