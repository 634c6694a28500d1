// Truth of a value, and length.
import { HashTable } from '../objects/hash-table.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat, typeName, typeOf } from '../objects/object.ts';
import { textLength } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinnedSpecial, callSpecial } from './call.ts';
import { overflowError, typeError, valueError } from './errors.ts';
import { continueWith } from './machine.ts';
import type { Int } from './numbers.ts';
import { toIndex } from './numbers.ts';

/** Whether the value counts as true. May call the script; if that suspends, the frame is continued with the boolean. */
export function truth(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'string':
      return value !== '';
    case 'bigint':
      return true;
  }
  if (value === null) return false;
  if (value instanceof PyFloat) return value.value !== 0;
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length > 0;
  if (value instanceof HashTable) return value.size > 0;
  const type = value.cls;
  const bool = type.lookup('__bool__');
  if (bool !== undefined) {
    let result: Value;
    try {
      result = callSpecial(bool, value, []);
    } catch (e) {
      throw continueWith(e, checkBool, value, undefined);
    }
    return checkBool(result);
  }
  const length = type.lookup('__len__');
  if (length === undefined) return true;
  let result: Value;
  try {
    result = callSpecial(length, value, []);
  } catch (e) {
    throw continueWith(e, checkNonZero, value, undefined);
  }
  return checkNonZero(result);
}

function checkBool(result: Value | undefined): boolean {
  if (typeof result === 'boolean') return result;
  throw typeError(`__bool__ should return bool, returned ${typeName(result ?? null)}`);
}
function checkNonZero(result: Value | undefined): boolean {
  return checkLength(result) !== 0;
}

/** What `__len__` answered, checked as CPython checks it. */
export function checkLength(result: Value | undefined): Int {
  const length = toIndex(result ?? null);
  if (length < 0) throw valueError('__len__() should return >= 0');
  if (typeof length === 'bigint' && length >= 2n ** 63n)
    throw overflowError("cannot fit 'int' into an index-sized integer");
  return length;
}

/** `len(value)`. May call the script. */
export function length(value: Value): Int {
  if (typeof value === 'string') return textLength(value);
  if (value instanceof PyList || value instanceof PyTuple) return value.items.length;
  if (value instanceof HashTable) return value.size;
  const method = typeOf(value).lookup('__len__');
  if (method === undefined) throw typeError(`object of type '${typeName(value)}' has no len()`);
  let result: Value;
  try {
    result = callSpecial(method, value, []);
  } catch (e) {
    throw continueWith(e, checkLength, undefined, undefined);
  }
  return checkLength(result);
}

/** As `truth`, from a place that cannot be suspended. */
export function truthPinned(value: Value): boolean {
  if (!(value instanceof Instance)) return truth(value);
  const type = value.cls;
  const bool = type.lookup('__bool__');
  if (bool !== undefined) return checkBool(callPinnedSpecial(bool, value));
  const length = type.lookup('__len__');
  return length === undefined || checkLength(callPinnedSpecial(length, value)) !== 0;
}
