// What a slice selects of a sequence of known length.
import { typeError, valueError } from '../runtime/errors.ts';
import { nextStretch } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { toClampedSize } from '../runtime/numbers.ts';
import { Instance, typeOf, type Value } from './object.ts';
import { PySlice } from './range.ts';

export interface SliceIndices {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  /** How many items it selects. */
  readonly count: number;
}

function bound(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'bigint' && typeof value !== 'boolean' && !hasIndex(value)) {
    throw typeError('slice indices must be integers or None or have an __index__ method');
  }
  return toClampedSize(value);
}
function hasIndex(value: Value): boolean {
  return value instanceof Instance && typeOf(value).lookup('__index__') !== undefined;
}

/**
 * The slice with plain bounds. For sequences that can change: `__index__` methods of bounds are called before anyone looks at the
 * sequence, since they may change it.
 */
export function settledSlice(slice: PySlice): PySlice {
  const { start, stop, step } = slice;
  if (!hasIndex(start) && !hasIndex(stop) && !hasIndex(step)) return slice;
  const settled = (value: Value): Value => (value === null ? null : bound(value));
  return new PySlice(settled(start), settled(stop), settled(step));
}

/** Start, stop and step for a sequence of that length, as `slice.indices` works them out. */
export function sliceIndices(slice: PySlice, length: number): SliceIndices {
  const step = slice.step === null ? 1 : bound(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  const clamp = (value: Value, otherwise: number): number => {
    if (value === null) return otherwise;
    const index = bound(value);
    return index < 0 ? Math.max(index + length, lowest) : Math.min(index, highest);
  };
  const start = clamp(slice.start, step < 0 ? highest : lowest);
  const stop = clamp(slice.stop, step < 0 ? lowest : highest);
  const distance = step < 0 ? start - stop : stop - start;
  const count = distance <= 0 ? 0 : Math.floor((distance - 1) / Math.abs(step)) + 1;
  return { start, stop, step, count };
}

/** Fewer are copied in no time to speak of. */
const MANY_ITEMS = 1024;

/** A new array of the items selected. */
export function sliceItems<T>(items: readonly T[], slice: PySlice): T[] {
  const { start, stop, step, count } = sliceIndices(slice, items.length);
  if (step === 1) {
    if (count > MANY_ITEMS) spend(count / 32);
    return items.slice(start, Math.max(start, stop));
  }
  if (step === -1) {
    if (count > MANY_ITEMS) spend(count / 16);
    return items.slice(start - count + 1, start + 1).reverse();
  }
  // An array that grows is made anew again and again.
  const selected: T[] = count > MANY_ITEMS ? new Array<T>(count) : [];
  for (let i = 0; i < count; ) {
    for (const end = nextStretch(i, count, 0.5); i < end; i++) selected[i] = items[start + i * step] as T;
  }
  return selected;
}
