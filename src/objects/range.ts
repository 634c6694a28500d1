// Ranges and slices.
import type { Value } from './object.ts';
import { builtinType, ChargedObject, PyObject } from './object.ts';

type Int = number | bigint;

/** Bounds are ints: numbers while safe, else bigints. */
export class PyRange extends PyObject {
  override mark$ = 0;
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
  readonly length: Int;
  constructor(start: Int, stop: Int, step: Int) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = rangeLength(start, stop, step);
  }

  /** The number at an index, which need not be inside. */
  at(index: Int): Int {
    const { start, step } = this;
    if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
      const offset = step * index;
      const value = start + offset;
      if (Number.isSafeInteger(offset) && Number.isSafeInteger(value)) return value + 0;
    }
    return canonical(BigInt(start) + BigInt(step) * BigInt(index));
  }

  /** The index of an int, or undefined if it is not among them. */
  indexOf(value: Int): Int | undefined {
    const { start, step, stop } = this;
    if (typeof start === 'number' && typeof step === 'number' && typeof value === 'number') {
      if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return undefined;
      const distance = value - start;
      if (Number.isSafeInteger(distance)) return distance % step === 0 ? distance / step : undefined;
    } else if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return undefined;
    const distance = BigInt(value) - BigInt(start);
    return distance % BigInt(step) === 0n ? canonical(distance / BigInt(step)) : undefined;
  }
}
export const rangeType = builtinType('range', { instanceClass: PyRange, final: true });

function canonical(value: bigint): Int {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

function rangeLength(start: Int, stop: Int, step: Int): Int {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const distance = step > 0 ? stop - start : start - stop;
    if (distance <= 0) return 0;
    const size = Math.abs(step);
    if (distance <= Number.MAX_SAFE_INTEGER) return (distance - 1 - ((distance - 1) % size)) / size + 1;
  }
  const [from, to, by] = [BigInt(start), BigInt(stop), BigInt(step)];
  const distance = by > 0n ? to - from : from - to;
  if (distance <= 0n) return 0;
  return canonical((distance - 1n) / (by > 0n ? by : -by) + 1n);
}

export class PySlice extends ChargedObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}
export const sliceType = builtinType('slice', { instanceClass: PySlice, final: true });
