// Modules: a namespace seen as an object.
import type { Namespace } from './namespace.ts';
import { builtinType, ChargedObject } from './object.ts';

export class PyModule extends ChargedObject {
  readonly name: string;
  readonly namespace: Namespace;
  /** While its code runs for the first time: a missing name is then most likely due to a circular import. */
  initializing = false;
  /** Whether it is part of the language. */
  isBuiltin = false;
  constructor(name: string, namespace: Namespace) {
    super();
    this.name = name;
    this.namespace = namespace;
  }
}
export const moduleType = builtinType('module', { instanceClass: PyModule });
