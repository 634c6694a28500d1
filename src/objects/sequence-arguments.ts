// Arguments that the methods of sequences take: sizes, indices, bounds of a part, repetitions.
import { indexError, overflowError, typeError } from '../runtime/errors.ts';
import { toClampedSize, toIndex, toSize } from '../runtime/numbers.ts';
import type { Value } from './object.ts';
import { Instance, typeName, typeOf, unwrap } from './object.ts';

/** Whether a value is an int or has `__index__`. */
export function isIndex(value: Value): boolean {
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return true;
  if (!(value instanceof Instance)) return false;
  const inner = unwrap(value);
  if (typeof inner === 'number' || typeof inner === 'bigint') return true;
  return typeOf(value).lookup('__index__') !== undefined;
}

/** A width, a count, a position: OverflowError beyond 2**63. */
export function sizeArgument(value: Value): number {
  if (typeof value === 'number') return value;
  const index = toIndex(value);
  if (typeof index === 'number') return index;
  if (index >= 2n ** 63n || index < -(2n ** 63n)) {
    throw overflowError('Python int too large to convert to C ssize_t');
  }
  return Number(index);
}

/** What C calls an int: OverflowError beyond 2**31. */
export function smallIntArgument(value: Value): number {
  const index = toIndex(value);
  if (index > 2147483647 || index < -2147483648) throw overflowError('Python int too large to convert to C int');
  return Number(index);
}

/** A bound of a part of a sequence: None or an int of any size. */
function boundArgument(value: Value, otherwise: number): number {
  if (value === null) return otherwise;
  if (typeof value === 'number') return value;
  if (!isIndex(value)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return toClampedSize(value);
}

/** The part from `start` to `end` of something of that length; undefined if it begins past the end or after its end. */
export function partBounds(length: number, start: Value, end: Value): { from: number; to: number } | undefined {
  let from = boundArgument(start, 0);
  let to = boundArgument(end, length);
  if (from < 0) from = Math.max(from + length, 0);
  if (to < 0) to = Math.max(to + length, 0);
  to = Math.min(to, length);
  return from > to ? undefined : { from, to };
}

/** An index into a sequence, in the messages called `what`. */
export function indexArgument(key: Value, what: string): number {
  if (typeof key === 'number') return key;
  if (!isIndex(key)) {
    const isText = what === 'string';
    const shown = isText ? `, not '${typeName(key)}'` : ` or slices, not ${typeName(key)}`;
    throw typeError(`${what} indices must be integers${shown}`);
  }
  const index = toIndex(key);
  if (index >= 2n ** 63n || index < -(2n ** 63n)) throw indexError("cannot fit 'int' into an index-sized integer");
  return Number(index);
}

/** How often `sequence * times` repeats; undefined if `times` is no int. */
export function repetitions(times: Value): number | undefined {
  if (typeof times === 'number') return Math.max(times, 0);
  return isIndex(times) ? Math.max(toSize(times), 0) : undefined;
}
