// Tuples.
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';

export class PyTuple extends PyObject {
  readonly items: readonly Value[];
  constructor(items: readonly Value[]) {
    super();
    this.items = items;
  }
}
export const tupleType = builtinType('tuple', { instanceClass: PyTuple });
export const emptyTuple = new PyTuple([]);
