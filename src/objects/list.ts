// Lists.
import { machine, spend } from '../runtime/machine.ts';
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
  append(item: Value): void {
    machine.memory -= price.grownItem;
    this.items.push(item);
  }
  /** Puts the item before that at the index, which is at most the number of items. */
  insert(index: number, item: Value): void {
    const { items } = this;
    if (index === items.length) return this.append(item);
    machine.memory -= price.grownItem;
    spend((items.length - index) / 64);
    items.splice(index, 0, item);
  }
}
setKind(PyList.prototype, KIND_LIST);
export const listType = builtinType('list', { instanceClass: PyList });
