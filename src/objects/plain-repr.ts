// The repr of objects that have nothing to tell but their class and that they are themselves.
import { identity } from '../runtime/hash.ts';
import type { PyType, Value } from './object.ts';
import { typeOf } from './object.ts';

/** `id(value)` as texts show it: no address, but different for each object. */
export function address(value: Value): string {
  return `0x${identity(value).toString(16)}`;
}

/** The class's name with its module, as reprs show it. */
export function qualifiedTypeName(type: PyType): string {
  return type.module === 'builtins' ? type.qualname : `${type.module}.${type.qualname}`;
}

/** A value's type in messages about a wrong argument, where None stands for its type. */
export function argumentTypeName(value: Value): string {
  return value === null ? 'None' : typeOf(value).name;
}

/** `<__main__.A object at 0x10010>`. */
export function plainRepr(value: Value): string {
  return `<${qualifiedTypeName(typeOf(value))} object at ${address(value)}>`;
}
