// Lists.
import type { Value } from './object.ts';
import { PyObject, builtinType } from './object.ts';

export class PyList extends PyObject {
  items: Value[];
  constructor(items: Value[]) {
    super();
    this.items = items;
  }
}
export const listType = builtinType('list', { instanceClass: PyList });
