// `__class_getitem__` of the built-in types that take arguments in brackets.
import type { Member } from './builtin.ts';
import { classMethod } from './builtin.ts';
import { PyGenericAlias } from './generic-alias.ts';
import type { Value } from './object.ts';
import { PyTuple } from './tuple.ts';

export function classGetItem(): Member {
  return classMethod(
    '__class_getitem__(type, key, /)',
    'The type with arguments.',
    (type: Value, key: Value) => new PyGenericAlias(type, key instanceof PyTuple ? key : new PyTuple([key])),
  );
}
