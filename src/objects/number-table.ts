// What the tables of the number types have in common: binary and comparison methods, made from what they compute.

import type { PyBuiltin } from './builtin.ts';
import { fn } from './builtin.ts';
import type { Value } from './object.ts';
import { notImplemented, PyFloat, unwrap } from './object.ts';

/** `__name__` and `__rname__`. `read` gives an operand in the form that `compute` wants, or undefined if it is of another kind. */
export function binaryMethods<T>(
  name: string,
  sign: string,
  read: (value: Value) => T | undefined,
  compute: (a: T, b: T) => Value,
): PyBuiltin[] {
  const forward = (self: Value, value: Value): Value => {
    const a = read(self);
    const b = read(value);
    return a === undefined || b === undefined ? notImplemented : compute(a, b);
  };
  const backward = (self: Value, value: Value): Value => forward(value, self);
  const [left, right] = sign.endsWith('()')
    ? [`${sign.slice(0, -1)}self, value)`, `${sign.slice(0, -1)}value, self)`]
    : [`self${sign}value`, `value${sign}self`];
  return [
    fn(`__${name}__(self, value, /)`, `Return ${left}.`, forward),
    fn(`__r${name}__(self, value, /)`, `Return ${right}.`, backward),
  ];
}

/** The number that a real operand is for comparison; JavaScript compares numbers with bigints exactly. */
export function comparable(value: Value): number | bigint | undefined {
  const inner = unwrap(value);
  switch (typeof inner) {
    case 'number':
    case 'bigint':
      return inner;
    case 'boolean':
      return inner ? 1 : 0;
    default:
      return inner instanceof PyFloat ? inner.value : undefined;
  }
}

/** The six comparisons, with operands of the kinds that `read` knows. */
export function comparisonMethods(read: (value: Value) => number | bigint | undefined): PyBuiltin[] {
  const compare = (
    sign: string,
    name: string,
    answer: (a: number | bigint, b: number | bigint) => boolean,
  ): PyBuiltin =>
    fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, (self: Value, value: Value) => {
      const a = read(self);
      const b = read(value);
      return a === undefined || b === undefined ? notImplemented : answer(a, b);
    });
  return [
    compare('<', 'lt', (a, b) => a < b),
    compare('<=', 'le', (a, b) => a <= b),
    compare('==', 'eq', (a, b) => a == b),
    compare('!=', 'ne', (a, b) => a != b),
    compare('>', 'gt', (a, b) => a > b),
    compare('>=', 'ge', (a, b) => a >= b),
  ];
}
