// The live views that `keys()`, `values()` and `items()` of a dict give.
import type { HashTable } from './hash-table.ts';
import { builtinType, PyObject } from './object.ts';

export abstract class PyDictView extends PyObject {
  override mark$ = 0;
  readonly table: HashTable;
  constructor(table: HashTable) {
    super();
    this.table = table;
  }
}
export class PyDictKeys extends PyDictView {}
export class PyDictValues extends PyDictView {}
export class PyDictItems extends PyDictView {}

export const dictKeysType = builtinType('dict_keys', { instanceClass: PyDictKeys, final: true });
export const dictValuesType = builtinType('dict_values', { instanceClass: PyDictValues, final: true });
export const dictItemsType = builtinType('dict_items', { instanceClass: PyDictItems, final: true });
