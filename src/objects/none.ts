// The types of None, Ellipsis and NotImplemented.
import { typeError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import type { Implementation, PyBuiltin } from './builtin.ts';
import { define, fn } from './builtin.ts';
import type { Value } from './object.ts';
import { ellipsis, ellipsisType, noneType, notImplemented, notImplementedType } from './object.ts';

/** Calling the type of a singleton gives the singleton. */
function singletonMaker(name: string, make: () => Value): PyBuiltin {
  const implementation: Implementation = (args: Value[], kwargs: Map<string, Value>) => {
    if (args.length > 0 || kwargs.size > 0) throw typeError(`${name} takes no arguments`);
    return make();
  };
  return fn(`${name}(*args, **kwargs)`, 'Return the one object of this type.', implementation);
}

define(noneType, {
  doc: 'The type of the None singleton.',
  accepts: (value) => value === null,
  make: () => singletonMaker('NoneType', () => null),
  members: () => [
    fn('__repr__(self, /)', 'Return repr(self).', () => 'None'),
    fn('__bool__(self, /)', 'True if self else False', () => false),
    fn('__hash__(self, /)', 'Return hash(self).', (self: Value) => hash(self)),
    fn('__eq__(self, value, /)', 'Return self==value.', (_self: Value, value: Value) =>
      value === null ? true : notImplemented,
    ),
    fn('__ne__(self, value, /)', 'Return self!=value.', (_self: Value, value: Value) =>
      value === null ? false : notImplemented,
    ),
  ],
});

define(ellipsisType, {
  doc: 'The type of the Ellipsis singleton.',
  accepts: (value) => value === ellipsis,
  make: () => singletonMaker('EllipsisType', () => ellipsis),
  members: () => [
    fn('__repr__(self, /)', 'Return repr(self).', () => 'Ellipsis'),
    fn('__reduce__(self, /)', 'Return the name that the object is known by.', () => 'Ellipsis'),
  ],
});

define(notImplementedType, {
  doc: 'The type of the NotImplemented singleton.',
  accepts: (value) => value === notImplemented,
  make: () => singletonMaker('NotImplementedType', () => notImplemented),
  members: () => [
    fn('__repr__(self, /)', 'Return repr(self).', () => 'NotImplemented'),
    fn('__bool__(self, /)', 'True if self else False', () => true),
    fn('__reduce__(self, /)', 'Return the name that the object is known by.', () => 'NotImplemented'),
  ],
});
