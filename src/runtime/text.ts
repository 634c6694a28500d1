// Text of values: str(), repr(), ascii() and format().

import { PyBuiltin } from '../objects/builtin.ts';
import { PyException } from '../objects/exception.ts';
import { floatRepr } from '../objects/float-text.ts';
import { formatFloat, formatInt, formatStr, parseFormatSpec } from '../objects/format-spec.ts';
import { intRepr } from '../objects/int-text.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, typeName, typeOf, unwrap } from '../objects/object.ts';
import { asciiOf, stringRepr } from '../objects/str-text.ts';
import { callPinnedSpecial, callSpecial } from './call.ts';
import { typeError } from './errors.ts';
import { continueWith, machine } from './machine.ts';
import { inPart } from './pinned.ts';
import { attemptInHand, isLong } from './place.ts';
import { restartable } from './restart.ts';

/** Units (see `spend`) for a call of `__repr__` from a built-in. */
const REPR_UNITS = 40;

/** `str(value)` of values that need no method call, else undefined. */
function simpleText(value: Value): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return String(value);
    case 'bigint':
      return intRepr(value);
    case 'boolean':
      return value ? 'True' : 'False';
  }
  if (value === null) return 'None';
  return value instanceof PyFloat ? floatRepr(value.value) : undefined;
}

/** `str(value)` as an operation: may suspend, and is then continued with the text. */
export function str(value: Value): Value {
  const text = simpleText(value);
  if (text !== undefined) return text;
  const method = typeOf(value).lookup('__str__');
  if (method === undefined) return repr(value);
  let result: Value;
  try {
    result = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkText, '__str__', undefined);
  }
  return checkText(result, '__str__');
}

/** `repr(value)` as an operation: may suspend, and is then continued with the text. */
export function repr(value: Value): Value {
  if (typeof value === 'string') return isLong(value.length) ? restartable(stringRepr, value) : stringRepr(value);
  const text = simpleText(value);
  if (text !== undefined) return text;
  const method = typeOf(value).lookup('__repr__');
  if (method === undefined) return `<${typeName(value)} object>`;
  let result: Value;
  try {
    result = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkText, '__repr__', undefined);
  }
  return checkText(result, '__repr__');
}

function checkText(result: Value | undefined, name: string): Value {
  const text = unwrap(result ?? null);
  if (typeof text === 'string') return result ?? null;
  throw typeError(`${name} returned non-string (type ${typeName(result ?? null)})`);
}

/** `str(value)` from places that cannot be suspended. */
export function toStr(value: Value): string {
  const text = simpleText(value);
  if (text !== undefined) return text;
  const method = typeOf(value).lookup('__str__');
  if (method === undefined) return toRepr(value);
  return unwrap(checkText(callPinnedSpecial(method, value), '__str__')) as string;
}

/** `repr(value)` from places that cannot be suspended: the items of a container. */
export function toRepr(value: Value): string {
  if (typeof value === 'string') return stringRepr(value);
  const text = simpleText(value);
  if (text !== undefined) return text;
  const method = typeOf(value).lookup('__repr__');
  if (method === undefined) return `<${typeName(value)} object>`;
  machine.fuel -= REPR_UNITS;
  if (attemptInHand() !== undefined && method instanceof PyBuiltin && method.isRestarting)
    return inPart(() => method.call1(value)) as string;
  return unwrap(checkText(callPinnedSpecial(method, value), '__repr__')) as string;
}

/** `ascii(value)`. */
export function toAscii(value: Value): string {
  return asciiOf(toRepr(value));
}

/** `format(value, spec)` as an operation. May suspend. */
export function format(value: Value, spec: string): Value {
  if (spec === '' && !(value instanceof PyObject)) return simpleText(value) ?? '';
  switch (typeof value) {
    case 'string':
      return formatStr(value, parseFormatSpec(spec, 'str'));
    case 'number':
    case 'bigint':
      return formatInt(value, parseFormatSpec(spec, 'int'));
  }
  if (value instanceof PyFloat)
    return spec === '' ? floatRepr(value.value) : formatFloat(value.value, parseFormatSpec(spec, 'float'));
  const method = typeOf(value).lookup('__format__');
  if (method === undefined) throw typeError(`unsupported format string passed to ${typeName(value)}.__format__`);
  let result: Value;
  try {
    result = callSpecial(method, value, [spec]);
  } catch (e) {
    throw continueWith(e, checkFormatted, undefined, undefined);
  }
  return checkFormatted(result);
}
function checkFormatted(result: Value | undefined): Value {
  if (typeof unwrap(result ?? null) === 'string') return result ?? null;
  throw typeError(`__format__ must return a str, not ${typeName(result ?? null)}`);
}

/** The text of an error for messages and tracebacks: never fails. */
export function safeText(action: () => string, fallback: string): string {
  try {
    return action();
  } catch (e) {
    if (e instanceof PyException) return fallback;
    throw e;
  }
}
