// The type `bool`: ints whose logical operators stay among themselves.

import type { Int } from '../runtime/numbers.ts';
import { andInts, asInt, invertInt, orInts, xorInts } from '../runtime/numbers.ts';
import { truth } from '../runtime/truth.ts';
import type { Member } from './builtin.ts';
import { define, fn } from './builtin.ts';
import { binaryMethods } from './number-table.ts';
import type { Value } from './object.ts';
import { boolType } from './object.ts';

/** The methods of a logical operator: a bool for two bools, else an int. */
function logicalMethods(
  name: string,
  sign: string,
  bools: (a: boolean, b: boolean) => boolean,
  ints: (a: Int, b: Int) => Int,
): Member[] {
  const read = (value: Value): boolean | Int | undefined => (typeof value === 'boolean' ? value : asInt(value));
  return binaryMethods<boolean | Int>(name, sign, read, (a, b) =>
    typeof a === 'boolean' && typeof b === 'boolean' ? bools(a, b) : ints(asInt(a) ?? 0, asInt(b) ?? 0),
  );
}

define(boolType, {
  doc: 'The truth of a value: one of True and False.',
  accepts: (value) => typeof value === 'boolean',
  make: () => fn('bool(x=False, /)', 'Return whether the argument is true.', (x: Value) => truth(x)),
  members: () => [
    fn('__repr__(self, /)', 'Return repr(self).', (self: boolean) => (self ? 'True' : 'False')),
    fn('__invert__(self, /)', '~self', (self: boolean) => invertInt(self ? 1 : 0)),
    ...logicalMethods('and', '&', (a, b) => a && b, andInts),
    ...logicalMethods('xor', '^', (a, b) => a !== b, xorInts),
    ...logicalMethods('or', '|', (a, b) => a || b, orInts),
  ],
});
