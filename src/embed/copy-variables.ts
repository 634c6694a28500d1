// Variables of one interpreter for another one.
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, PyObject, PyType } from '../objects/object.ts';
import type { AnySet } from '../objects/set.ts';
import { PyFrozenSet, PySet } from '../objects/set.ts';
import { PyTuple } from '../objects/tuple.ts';
import { isShareableDate } from '../stdlib/datetime/host-date.ts';
import { MAX_DEPTH } from './budget.ts';
import { isHostBuiltin } from './host-function.ts';
import { targetOf } from './host-object.ts';

/**
 * Copies variables for another interpreter, with the kinds and the shared references that they have. Those that hold a function, a
 * class, an instance or a module are left out: they belong to the interpreter that made them.
 */
export function copyVariables(variables: Iterable<readonly [string, Value]>): [string, Value][] {
  const copies = new Map<PyObject, Value>();
  const copied: [string, Value][] = [];
  for (const [name, value] of variables) if (isData(value, new Set(), 0)) copied.push([name, duplicate(value, copies)]);
  return copied;
}

/** Values that any interpreter may hold as they are: immutable, with nothing of one interpreter in them. */
function isShareable(value: Value): boolean {
  return (
    !(value instanceof PyObject) ||
    value instanceof PyFloat ||
    value instanceof PyBytes ||
    value instanceof PyComplex ||
    isShareableDate(value) ||
    targetOf(value) !== undefined ||
    isHostBuiltin(value) ||
    (value instanceof PyType && value.immutable)
  );
}

function isData(value: Value, seen: Set<Value>, depth: number): boolean {
  if (isShareable(value) || seen.has(value)) return true;
  if (depth > MAX_DEPTH) return false;
  seen.add(value);
  const isPart = (item: Value): boolean => isData(item, seen, depth + 1);
  switch (value?.constructor) {
    case PyByteArray:
      return true;
    case PyList:
    case PyTuple:
      return (value as PyList | PyTuple).items.every(isPart);
    case PySet:
    case PyFrozenSet:
      return [...(value as AnySet).keys()].every(isPart);
    case PyDict:
      return [...(value as PyDict).entries()].every(([key, item]) => isPart(key) && isPart(item));
    default:
      return false;
  }
}

function duplicate(value: Value, copies: Map<PyObject, Value>): Value {
  if (isShareable(value)) return value;
  const original = value as PyObject;
  const known = copies.get(original);
  if (known !== undefined) return known;
  const keep = <T extends PyObject>(copy: T): T => {
    copies.set(original, copy);
    return copy;
  };
  if (original instanceof PyByteArray) return keep(new PyByteArray(Uint8Array.from(original.bytes)));
  if (original instanceof PyList || original instanceof PyTuple) {
    const items: Value[] = [];
    const copy = keep(original instanceof PyList ? new PyList(items) : new PyTuple(items));
    for (const item of original.items) items.push(duplicate(item, copies));
    return copy;
  }
  if (original instanceof PyDict) {
    const copy = keep(new PyDict());
    for (const [key, item] of original.entries()) copy.set(duplicate(key, copies), duplicate(item, copies));
    return copy;
  }
  const copy = keep(original instanceof PyFrozenSet ? new PyFrozenSet() : new PySet());
  for (const item of (original as AnySet).keys()) copy.add(duplicate(item, copies));
  return copy;
}
