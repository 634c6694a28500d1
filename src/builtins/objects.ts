// The built-in functions that ask what an object is: callable, hash, id, isinstance, issubclass, len.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn } from '../objects/builtin.ts';
import { isCallable } from '../runtime/call.ts';
import { hashInTurns, identity } from '../runtime/hash.ts';
import { isInstanceOf, isSubclassOf } from '../runtime/instance-check.ts';
import { length } from '../runtime/truth.ts';

export function objectFunctions(): PyBuiltin[] {
  return [
    fn('callable(obj, /)', 'Return whether the object is callable (i.e., some kind of function).', isCallable),
    fn('hash(obj, /)', 'Return the hash value for the given object.', hashInTurns),
    fn('id(obj, /)', 'Return the identity of an object.', identity),
    fn(
      'isinstance(obj, class_or_tuple, /)',
      'Return whether an object is an instance of a class or of a subclass thereof.',
      isInstanceOf,
    ),
    fn(
      'issubclass(cls, class_or_tuple, /)',
      "Return whether 'cls' is derived from another class or is the same class.",
      isSubclassOf,
    ),
    fn('len(obj, /)', 'Return the number of items in a container.', length),
  ];
}
