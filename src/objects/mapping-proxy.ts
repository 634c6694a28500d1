// `mappingproxy`: a mapping seen through a pane of glass. `A.__dict__` is one.
import type { Value } from './object.ts';
import { builtinType, ChargedObject } from './object.ts';

export class PyMappingProxy extends ChargedObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
}
export const mappingProxyType = builtinType('mappingproxy', { instanceClass: PyMappingProxy, final: true });

export { PyMappingProxy as MappingProxy };
