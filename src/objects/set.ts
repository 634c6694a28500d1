// Sets and frozensets: hash tables without values.
import { HashTable } from './hash-table.ts';
import type { Value } from './object.ts';
import { builtinType } from './object.ts';

export abstract class AbstractSet extends HashTable {
  add(item: Value): void {
    this.set(item, true);
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
  static from(items: Iterable<Value>): PyFrozenSet {
    const set = new PyFrozenSet();
    for (const item of items) set.add(item);
    return set;
  }
}
export type AnySet = PySet | PyFrozenSet;
export const setType = builtinType('set', { instanceClass: PySet });
export const frozensetType = builtinType('frozenset', { instanceClass: PyFrozenSet });
