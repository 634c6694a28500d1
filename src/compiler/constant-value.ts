// What a literal of the tree stands for.
import { PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import { detached } from '../objects/detached.ts';
import type { Value } from '../objects/object.ts';
import { ellipsis, PyFloat } from '../objects/object.ts';
import type { ConstantValue } from '../syntax/tree.ts';

/** @param source What it was read from, if its texts shall not keep that. */
export function constantValue(value: ConstantValue, source = ''): Value {
  if (typeof value === 'string') return detached(value, source);
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'float':
      return new PyFloat(value.value);
    case 'imaginary':
      return new PyComplex(0, value.value);
    case 'bytes':
      return new PyBytes(value.value);
    case 'ellipsis':
      return ellipsis;
  }
}
