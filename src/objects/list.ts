// Lists.
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import type { Value } from './object.ts';
import { builtinType, KIND_LIST, PyObject, setKind } from './object.ts';

export class PyList extends PyObject {
  override mark$ = 0;
  items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
    machine.memory -= price.list + price.item * items.length;
  }
}
setKind(PyList.prototype, KIND_LIST);
export const listType = builtinType('list', { instanceClass: PyList });
