// What modules written in Python make their `__class_getitem__` of.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import type { Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';

export function genericAliasHelper(): PyBuiltin {
  return fn(
    'GenericAlias(cls, key, /)',
    'The class with type arguments.',
    (cls: Value, key: Value) => new PyGenericAlias(cls, key instanceof PyTuple ? key : new PyTuple([key])),
  );
}
