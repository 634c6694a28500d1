// Calls that native iterators make. A function of the script counts its own depth; of what else there is (`next`, `list`, `sum`) much may ask another
// iterator in its turn, which takes native stack as a call does.
import { PyBuiltin } from '../objects/builtin.ts';
import { PyFunction } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { PyType } from '../objects/object.ts';
import { call, call1, call2 } from './call.ts';
import { continueWith, machine, tooDeep } from './machine.ts';

export function nestedCall1(callee: Value, a: Value): Value {
  if (callee instanceof PyFunction) return call1(callee, a);
  // A number or a text leads to no iterator.
  if (typeof a !== 'object' && (callee instanceof PyBuiltin || callee instanceof PyType)) return call1(callee, a);
  try {
    if (++machine.depth > machine.depthLimit) checkDepth(callee, [a]);
    return call1(callee, a);
  } finally {
    machine.depth--;
  }
}
export function nestedCall(callee: Value, args: readonly Value[]): Value {
  if (callee instanceof PyFunction) {
    return args.length === 2 ? call2(callee, args[0] as Value, args[1] as Value) : call(callee, args);
  }
  try {
    if (++machine.depth > machine.depthLimit) checkDepth(callee, args);
    return call(callee, args);
  } finally {
    machine.depth--;
  }
}

function checkDepth(callee: Value, args: readonly Value[]): void {
  try {
    tooDeep();
  } catch (e) {
    throw continueWith(e, again, callee, args);
  }
}
/** Once the native stack has been put aside. */
function again(_: Value | undefined, callee: Value, args: readonly Value[]): Value {
  return nestedCall(callee, args);
}
