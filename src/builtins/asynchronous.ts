// The built-in functions of asynchronous iteration: aiter, anext.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { AnextWithDefault } from '../objects/generator-methods.ts';
import type { Value } from '../objects/object.ts';
import { typeName, typeOf } from '../objects/object.ts';
import { callSpecial } from '../runtime/call.ts';
import { typeError } from '../runtime/errors.ts';
import { continueWith } from '../runtime/machine.ts';

function aiter(iterable: Value): Value {
  const method = typeOf(iterable).lookup('__aiter__');
  if (method === undefined) throw typeError(`'${typeName(iterable)}' object is not an async iterable`);
  let iterator: Value;
  try {
    iterator = callSpecial(method, iterable, []);
  } catch (e) {
    throw continueWith(e, checkIterator, undefined, undefined);
  }
  return checkIterator(iterator);
}
function checkIterator(iterator: Value | undefined): Value {
  const value = iterator ?? null;
  if (typeOf(value).lookup('__anext__') !== undefined) return value;
  throw typeError(`aiter() returned not an async iterator of type '${typeName(value)}'`);
}

function anext(iterator: Value, fallback: Value | undefined): Value {
  const method = typeOf(iterator).lookup('__anext__');
  if (method === undefined) throw typeError(`'${typeName(iterator)}' object is not an async iterator`);
  let awaitable: Value;
  try {
    awaitable = callSpecial(method, iterator, []);
  } catch (e) {
    throw continueWith(e, withDefault, fallback, undefined);
  }
  return withDefault(awaitable, fallback);
}
function withDefault(awaitable: Value | undefined, fallback: Value | undefined): Value {
  const value = awaitable ?? null;
  return fallback === undefined ? value : new AnextWithDefault(value, fallback);
}

export function asynchronousFunctions(): PyBuiltin[] {
  return [
    fn('aiter(async_iterable, /)', 'Return an AsyncIterator for an AsyncIterable object.', aiter),
    fn('anext(aiterator, default=..., /)', 'Return the next item from the async iterator.', anext),
  ];
}
