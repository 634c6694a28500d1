// How dicts and sets hash and compare their keys.
import { equals } from '../runtime/comparison.ts';
import { hash, isIdentityHashed, quickTupleHash } from '../runtime/hash.ts';
import { watchKeys } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { PyBuiltin } from './builtin.ts';
import { PyBytes } from './bytes.ts';
import { setKeyRules } from './hash-table.ts';
import type { Instance, Value } from './object.ts';
import { PyFloat } from './object.ts';
import { PyFrozenSet } from './set.ts';
import { PyTuple } from './tuple.ts';

/** A subclass of int, float or str that keeps their equality meets the plain value. */
function plainKey(object: Instance): Value | undefined {
  const { payload } = object;
  if (payload === undefined || (typeof payload === 'object' && !(payload instanceof PyFloat))) return undefined;
  const { cls } = object;
  return cls.lookup('__hash__') instanceof PyBuiltin && cls.lookup('__eq__') instanceof PyBuiltin ? payload : undefined;
}

function mayEqualPlain(key: Value): boolean {
  return !(key instanceof PyTuple || key instanceof PyFrozenSet || key instanceof PyBytes);
}

export function defineKeyRules(): void {
  setKeyRules({ equals, hash, quickTupleHash, isIdentityHashed, plainKey, mayEqualPlain, spend, watchKeys });
}
