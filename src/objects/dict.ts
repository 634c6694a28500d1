// Dicts: a hash table with values.
import { Meter, watchKeys } from '../runtime/limits.ts';
import { HashTable } from './hash-table.ts';
import type { Value } from './object.ts';
import { builtinType, KIND_DICT, setKind } from './object.ts';

export class PyDict extends HashTable {
  static from(entries: Iterable<readonly [Value, Value]>): PyDict {
    const dict = new PyDict();
    const meter = new Meter(0, 8);
    let count = 0;
    for (const [key, value] of entries) {
      dict.set(key, value);
      meter.pass(++count);
      watchKeys(count);
    }
    return dict;
  }
}
setKind(PyDict.prototype, KIND_DICT);
export const dictType = builtinType('dict', { instanceClass: PyDict });
