// Properties: the object behind `@property`.
import { call1, call2 } from '../runtime/call.ts';
import { attributeError } from '../runtime/errors.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, typeName } from './object.ts';

export class PyProperty extends ChargedObject {
  readonly fget: Value;
  readonly fset: Value;
  readonly fdel: Value;
  doc: Value;
  /** The name it was bound to in its class. */
  name: string;
  constructor(fget: Value, fset: Value, fdel: Value, doc: Value, name: string) {
    super();
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.doc = doc;
    this.name = name;
  }

  read(object: Value): Value {
    if (this.fget === null) throw this.lacks('getter', object);
    return call1(this.fget, object);
  }
  write(object: Value, value: Value): void {
    if (this.fset === null) throw this.lacks('setter', object);
    call2(this.fset, object, value);
  }
  remove(object: Value): void {
    if (this.fdel === null) throw this.lacks('deleter', object);
    call1(this.fdel, object);
  }
  private lacks(what: string, object: Value): unknown {
    return attributeError(`property '${this.name}' of '${typeName(object)}' object has no ${what}`, object, this.name);
  }
}
export const propertyType = builtinType('property', { instanceClass: PyProperty });
