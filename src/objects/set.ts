// Sets and frozensets: hash tables without values.
import type { Int } from '../runtime/numbers.ts';
import { HashTable } from './hash-table.ts';
import type { Value } from './object.ts';
import { builtinType, typeOf, unwrap } from './object.ts';

export abstract class AbstractSet extends HashTable {
  add(item: Value): void {
    this.set(item, true);
  }
  /** A set is unhashable, but may be looked up: as the frozenset that equals it. */
  override has(item: Value): boolean {
    return super.has(typeof item === 'object' && item !== null ? asKey(item) : item);
  }
  override delete(item: Value): Value | undefined {
    return super.delete(typeof item === 'object' && item !== null ? asKey(item) : item);
  }
}
export class PySet extends AbstractSet {
  static from(items: Iterable<Value>): PySet {
    const set = new PySet();
    for (const item of items) set.add(item);
    return set;
  }
}
export class PyFrozenSet extends AbstractSet {
  /** Its hash, once it has been asked for: sets in sets would else be gone through again for each level. */
  hash: Int | undefined = undefined;

  static from(items: Iterable<Value>): PyFrozenSet {
    const set = new PyFrozenSet();
    for (const item of items) set.add(item);
    return set;
  }
}
function asKey(item: Value): Value {
  const set = unwrap(item);
  if (!(set instanceof PySet) || typeOf(item).lookup('__hash__') !== null) return item;
  const key = new PyFrozenSet();
  key.copyFrom(set);
  return key;
}
export type AnySet = PySet | PyFrozenSet;
export const setType = builtinType('set', { instanceClass: PySet });
export const frozensetType = builtinType('frozenset', { instanceClass: PyFrozenSet });
