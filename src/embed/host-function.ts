// Functions of the host: declared by a Python signature, called with copies, sync or async.
import { PyBuiltin } from '../objects/builtin.ts';
import type { PyException } from '../objects/exception.ts';
import { exceptionTypes, makeException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, unwrap } from '../objects/object.ts';
import { admitText } from '../objects/text-range.ts';
import { error, typeError } from '../runtime/errors.ts';
import { machine, Suspend } from '../runtime/machine.ts';
import { Run } from '../runtime/run.ts';
import type { Signature } from '../runtime/signature.ts';
import { parseSignature } from '../runtime/signature.ts';
import { toHost, toScript } from './convert.ts';
import { ConversionError, hostCauses, PythonError } from './errors.ts';
import { currentHost } from './host.ts';
import { checkFunction, checkName, checkString } from './options.ts';

/** What a host function gets as its last argument. */
export interface CallContext {
  /** Fires when the run that called is ended. */
  readonly signal: AbortSignal;
  /** Writes to the script's output. */
  write(text: string): void;
}

/** Positional parameters in order, then an object of the keyword-only ones if there are any, then the context. */
export type HostImplementation = (...args: never[]) => unknown;

/** A function that the host lends to scripts. Made by `fn`. */
export class HostFunction {
  readonly signature: Signature;
  readonly text: string;
  readonly doc: string;
  readonly implementation: HostImplementation;
  constructor(text: string, doc: string, implementation: HostImplementation) {
    this.text = text;
    this.signature = parseSignature(text);
    this.doc = doc;
    this.implementation = implementation;
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
  if (implementation === undefined) throw new TypeError('implementation must be a function');
  checkFunction(implementation, 'implementation');
  const declared = new HostFunction(signature, doc, implementation);
  checkName(declared.signature.name, 'signature');
  return declared;
}

const builtins = new WeakMap<HostFunction, PyBuiltin>();

/** The function as scripts see it. */
export function toBuiltin(declared: HostFunction): PyBuiltin {
  let builtin = builtins.get(declared);
  if (builtin === undefined) {
    builtin = new PyBuiltin(declared.text, declared.doc, (...args: unknown[]) => callHost(declared, args));
    builtin.module = null;
    builtins.set(declared, builtin);
  }
  return builtin;
}

/** Calls the implementation with copies of bound arguments; its promise suspends the script. */
export function callHost(declared: HostFunction, bound: readonly unknown[]): Value {
  const host = currentHost();
  const run = machine.supervisor;
  if (run instanceof Run && ++run.hostCalls > host.hostCallLimit) throw run.terminate('hostCalls', host.hostCallLimit);
  const args = hostArguments(declared, bound, host);
  const context: CallContext = { signal: host.runSignal, write: (text) => host.write(String(text)) };
  let answer: unknown;
  try {
    answer = (declared.implementation as (...args: unknown[]) => unknown)(...args, context);
  } catch (failure) {
    throw fromHost(failure);
  }
  if (!isThenable(answer)) return crossIn(answer, host);
  throw new Suspend({
    kind: 'wait',
    promise: answer,
    settle: { fulfilled: (value) => crossIn(value, host), rejected: (reason) => fromHost(reason) },
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    value instanceof Promise || (typeof value === 'object' && value !== null && typeof thenOf(value) === 'function')
  );
}
function thenOf(value: object): unknown {
  try {
    return (value as { then?: unknown }).then;
  } catch {
    return undefined;
  }
}

function crossIn(value: unknown, host: ReturnType<typeof currentHost>): Value {
  try {
    return toScript(value, host);
  } catch (failure) {
    if (failure instanceof ConversionError) throw withCause(typeError(failure.message), failure);
    throw fromHost(failure);
  }
}

function hostArguments(
  declared: HostFunction,
  bound: readonly unknown[],
  host: ReturnType<typeof currentHost>,
): unknown[] {
  const args: unknown[] = [];
  let named: Record<string, unknown> | undefined;
  declared.signature.parameters.forEach((parameter, i) => {
    const given = bound[i];
    if (parameter.kind === 'varargs') {
      args.push(...(given as Value[]).map((value) => toHost(value, host)));
      return;
    }
    if (parameter.kind === 'kwargs') {
      named ??= Object.create(null) as Record<string, unknown>;
      for (const [name, value] of given as Map<string, Value>) named[name] = toHost(value, host);
      return;
    }
    if (given !== undefined) checkAnnotation(declared, parameter.name, parameter.annotation, given as Value);
    const value = given === undefined ? undefined : toHost(given as Value, host);
    if (parameter.kind === 'keywordOnly') {
      named ??= Object.create(null) as Record<string, unknown>;
      named[parameter.name] = value;
    } else args.push(value);
  });
  if (named !== undefined) args.push(named);
  return args;
}

/** Names of types that annotations may use, and what they let through. */
const annotated = new Map<string, (value: Value) => boolean>([
  ['int', (value) => typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'],
  ['float', (value) => value instanceof PyFloat || typeof value === 'number' || typeof value === 'bigint'],
  ['str', (value) => typeof value === 'string'],
  ['bool', (value) => typeof value === 'boolean'],
  ['None', (value) => value === null],
]);

function checkAnnotation(declared: HostFunction, name: string, annotation: string, value: Value): void {
  if (annotation === '') return;
  const parts = annotation.split('|').map((part) => part.trim().replace(/\[.*\]$/s, ''));
  if (parts.some((part) => part === 'Any' || part === 'object')) return;
  const inner = unwrap(value);
  const fits = parts.some(
    (part) => annotated.get(part)?.(inner) ?? (inner instanceof PyObject && inner.cls.mro.some((t) => t.name === part)),
  );
  if (fits) return;
  throw typeError(
    `${declared.signature.name}() argument '${name}' must be ${parts.join(' or ')}, not ${typeName(value)}`,
  );
}

function withCause(exception: PyException, cause: unknown): PyException {
  hostCauses.set(exception, cause);
  return exception;
}

/** The Python exception for what a host function threw: its message if the host lets it show, none of its properties. */
export function fromHost(failure: unknown): PyException {
  if (failure instanceof PythonError) {
    const type = exceptionTypes.get(failure.type);
    if (type !== undefined)
      return withCause(makeException(type, failure.message === '' ? [] : [admitText(failure.message)]), failure);
  }
  return withCause(
    error('RuntimeError', currentHost().showsMessages ? admitText(messageOf(failure)) : 'the host function failed'),
    failure,
  );
}

/** The message of anything thrown. Paths and stacks are cut out; nothing hostile in it is run twice. */
function messageOf(failure: unknown): string {
  let message: unknown;
  try {
    message = typeof failure === 'object' && failure !== null ? (failure as { message?: unknown }).message : failure;
  } catch {
    message = undefined;
  }
  if (typeof message !== 'string' || message === '') return 'the host function failed';
  const [line = ''] = message.split('\n');
  return line.replace(/(?:file:\/\/|node:|[A-Za-z]:\\|\/)[^\s'"]*/g, '<path>').slice(0, 500);
}
