// The errors that the engine itself raises: `throw typeError(...)`. Wordings that several places share are made here.
import { flat } from '../objects/detached.ts';
import type { PyException } from '../objects/exception.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { typeName } from '../objects/object.ts';

/** An exception of the built-in class `type` with one message, which keeps none of the texts that it quotes parts of. */
export function error(type: string, message: string): PyException {
  return makeException(exceptionNamed(type), [flat(message)]);
}
export const typeError = (message: string): PyException => error('TypeError', message);
export const valueError = (message: string): PyException => error('ValueError', message);
export const indexError = (message: string): PyException => error('IndexError', message);
export const runtimeError = (message: string): PyException => error('RuntimeError', message);
export const overflowError = (message: string): PyException => error('OverflowError', message);
export const memoryError = (message: string): PyException => error('MemoryError', message);
export const zeroDivisionError = (message: string): PyException => error('ZeroDivisionError', message);
export const recursionError = (message = 'maximum recursion depth exceeded'): PyException =>
  error('RecursionError', message);
/** KeyError carries the key itself, not a message. */
export const keyError = (key: Value): PyException => makeException(exceptionNamed('KeyError'), [key]);
export const stopIteration = (value: Value = null): PyException =>
  makeException(exceptionNamed('StopIteration'), value === null ? [] : [value]);

/** AttributeError with `name` and `obj` set, from which the traceback makes its suggestion. */
export function attributeError(message: string, object: Value, name: string): PyException {
  const exception = error('AttributeError', message);
  exception.$name = name;
  exception.$obj = object;
  return exception;
}

export function noAttribute(object: Value, name: string): PyException {
  return attributeError(`'${typeName(object)}' object has no attribute '${name}'`, object, name);
}
export function nameError(name: string): PyException {
  const exception = error('NameError', `name '${name}' is not defined`);
  exception.$name = name;
  return exception;
}
export function unboundLocalError(name: string): PyException {
  return error('UnboundLocalError', `cannot access local variable '${name}' where it is not associated with a value`);
}
export function unboundFreeError(name: string): PyException {
  const exception = error(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
  exception.$name = name;
  return exception;
}
export const notIterable = (value: Value): PyException => typeError(`'${typeName(value)}' object is not iterable`);
export const notCallable = (value: Value): PyException => typeError(`'${typeName(value)}' object is not callable`);
export const notSubscriptable = (value: Value): PyException =>
  typeError(`'${typeName(value)}' object is not subscriptable`);
export const unhashable = (value: Value): PyException => typeError(`unhashable type: '${typeName(value)}'`);
