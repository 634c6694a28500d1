// Tuples.
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';

export class PyTuple extends PyObject {
  declare mark$: number;
  declare readonly items: readonly Value[];
  constructor(items: readonly Value[]) {
    super();
    this.mark$ = 0;
    this.items = items;
    machine.memory -= price.list + price.item * items.length;
  }
}
export const tupleType = builtinType('tuple', { instanceClass: PyTuple });
export const emptyTuple = new PyTuple([]);
