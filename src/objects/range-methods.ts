// The tables of `range` and `slice`.
import { equalItems, equals, orderItems } from '../runtime/comparison.ts';
import { indexError, overflowError, typeError, valueError } from '../runtime/errors.ts';
import { hash, hashSliceParts } from '../runtime/hash.ts';
import { spend } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { addInts, isInt, multiplyInts, negateInt, subtractInts, toIndex, watchInt } from '../runtime/numbers.ts';
import { toRepr } from '../runtime/text.ts';
import type { Member } from './builtin.ts';
import { define, fn, member, restartingFn } from './builtin.ts';
import { LongRangeIterator, RangeIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { notImplemented, PyFloat, typeName } from './object.ts';
import { PyRange, PySlice, rangeType, sliceType } from './range.ts';
import { hasIndex } from './sequence.ts';
import { PyTuple } from './tuple.ts';

/** The numbers from start to stop by steps. */
export function rangeIterator(range: PyRange): RangeIterator | LongRangeIterator {
  const { start, step, length } = range;
  if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
    if (Number.isSafeInteger(start + length * step)) return new RangeIterator(start, length, step);
  }
  return new LongRangeIterator(range);
}

function reversedRange(range: PyRange): PyRange {
  const { start, step, length } = range;
  const last = range.at(subtractInts(length, 1));
  return new PyRange(last, subtractInts(start, step), negateInt(step));
}

/** The int that a value is equal to, as far as ranges know: ints, bools and whole floats. */
function intValue(value: Value): Int | undefined {
  if (isInt(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (!(value instanceof PyFloat) || !Number.isInteger(value.value)) return undefined;
  return Number.isSafeInteger(value.value) ? value.value + 0 : BigInt(value.value);
}

/** Where the value is. Values of other types are compared one by one, since their `__eq__` decides. */
function indexInRange(range: PyRange, value: Value): Int | undefined {
  if (typeof value === 'string' || value === null) return undefined;
  const int = intValue(value);
  if (int !== undefined) return range.indexOf(watched(int));
  if (value instanceof PyFloat) return undefined;
  for (let i = 0; i < range.length; i++) {
    spend(4);
    if (equals(range.at(i), value)) return i;
  }
  return undefined;
}

interface SliceBounds {
  readonly start: Int;
  readonly stop: Int;
  readonly step: Int;
}

function bound(value: Value): Int {
  if (!hasIndex(value)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return toIndex(value);
}
/** As `sliceIndices`, for lengths and bounds of any size. */
function exactBounds(slice: PySlice, length: Int): SliceBounds {
  const step = slice.step === null ? 1 : bound(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const back = step < 0;
  const lowest: Int = back ? -1 : 0;
  const highest = back ? subtractInts(length, 1) : length;
  const clamp = (value: Value, otherwise: Int): Int => {
    if (value === null) return otherwise;
    const index = bound(value);
    if (index >= 0) return index > highest ? highest : index;
    const fromEnd = addInts(index, length);
    return fromEnd < lowest ? lowest : fromEnd;
  };
  return { start: clamp(slice.start, back ? highest : lowest), stop: clamp(slice.stop, back ? lowest : highest), step };
}

function rangeItem(self: PyRange, key: Value): Value {
  if (key instanceof PySlice) {
    const { start, stop, step } = exactBounds(key, self.length);
    return new PyRange(self.at(start), self.at(stop), multiplyInts(self.step, step));
  }
  if (!hasIndex(key)) throw typeError(`range indices must be integers or slices, not ${typeName(key)}`);
  const index = toIndex(key);
  const place = index < 0 ? addInts(index, self.length) : index;
  if (place < 0 || place >= self.length) throw indexError('range object index out of range');
  return self.at(place);
}

function watched(bound: Int): Int {
  watchInt(bound);
  return bound;
}

function equalRanges(a: PyRange, b: PyRange): boolean {
  if (watched(a.length) !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

/** A member that only tells what the object was made with. */
function part(name: 'start' | 'stop' | 'step'): Member {
  return member(name, `The ${name}, as given.`, (self: PyRange | PySlice) => self[name]);
}

const partsOf = (slice: PySlice): Value[] => [slice.start, slice.stop, slice.step];
const signs = { __lt__: '<', __le__: '<=', __gt__: '>', __ge__: '>=' } as const;

export function defineRange(): void {
  define(rangeType, {
    doc: 'The ints from start (0 if only stop is given) up to and without stop, by steps.',
    accepts: (value) => value instanceof PyRange,
    make: () =>
      restartingFn(
        'range(start, stop=..., step=..., /)',
        'A range of ints.',
        (first: Value, second: Value | undefined, third: Value | undefined) => {
          if (second === undefined) return new PyRange(0, watched(toIndex(first)), 1);
          const [start, stop] = [watched(toIndex(first)), watched(toIndex(second))];
          const step = third === undefined ? 1 : watched(toIndex(third));
          if (step === 0) throw valueError('range() arg 3 must not be zero');
          return new PyRange(start, stop, step);
        },
      ),
    members: () => [
      part('start'),
      part('stop'),
      part('step'),
      fn('count(self, value, /)', 'How often the value is in the range.', (self: PyRange, value: Value) => {
        if (intValue(value) !== undefined || typeof value !== 'object')
          return indexInRange(self, value) === undefined ? 0 : 1;
        let count = 0;
        for (let i = 0; i < self.length; i++) {
          spend(4);
          if (equals(self.at(i), value)) count++;
        }
        return count;
      }),
      fn('index(self, value, /)', 'Where the value is; ValueError if it is nowhere.', (self: PyRange, value: Value) => {
        const index = indexInRange(self, value);
        if (index !== undefined) return index;
        if (isInt(value) || typeof value === 'boolean') throw valueError(`${toRepr(value)} is not in range`);
        throw valueError('sequence.index(x): x not in sequence');
      }),
      fn(
        '__contains__(self, key, /)',
        'key in self',
        (self: PyRange, key: Value) => indexInRange(self, key) !== undefined,
      ),
      restartingFn('__getitem__(self, key, /)', 'self[key]', rangeItem),
      fn('__len__(self, /)', 'len(self)', (self: PyRange) => {
        if (self.length >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
        return self.length;
      }),
      fn('__bool__(self, /)', 'bool(self)', (self: PyRange) => self.length !== 0),
      fn('__iter__(self, /)', 'iter(self)', rangeIterator),
      fn('__reversed__(self, /)', 'reversed(self)', (self: PyRange) => rangeIterator(reversedRange(self))),
      fn('__eq__(self, value, /)', 'self == value', (self: PyRange, value: Value) =>
        value instanceof PyRange ? equalRanges(self, value) : notImplemented,
      ),
      fn('__ne__(self, value, /)', 'self != value', (self: PyRange, value: Value) =>
        value instanceof PyRange ? !equalRanges(self, value) : notImplemented,
      ),
      fn('__hash__(self, /)', 'hash(self)', (self: PyRange) => {
        const { length, start, step } = self;
        return hash(new PyTuple([length, length === 0 ? null : start, length === 0 || length === 1 ? null : step]));
      }),
      fn('__repr__(self, /)', 'repr(self)', (self: PyRange) => {
        const { start, stop, step } = self;
        const bounds = `${toRepr(start)}, ${toRepr(stop)}`;
        return step === 1 ? `range(${bounds})` : `range(${bounds}, ${toRepr(step)})`;
      }),
    ],
  });
}

export function defineSlice(): void {
  const comparison = (name: keyof typeof signs): Member =>
    fn(`${name}(self, value, /)`, `self ${signs[name]} value`, (self: PySlice, value: Value) =>
      value instanceof PySlice ? orderItems(partsOf(self), partsOf(value), name) : notImplemented,
    );
  define(sliceType, {
    doc: 'What stands between the brackets of sequence[start:stop:step].',
    accepts: (value) => value instanceof PySlice,
    make: () =>
      fn('slice(start, stop=..., step=None, /)', 'A slice.', (first: Value, second: Value | undefined, step: Value) =>
        second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, step),
      ),
    members: () => [
      part('start'),
      part('stop'),
      part('step'),
      fn(
        'indices(self, length, /)',
        'Start, stop and step for a sequence of the length.',
        (self: PySlice, length: Value) => {
          const size = toIndex(length);
          if (size < 0) throw valueError('length should not be negative');
          const { start, stop, step } = exactBounds(self, size);
          return new PyTuple([start, stop, step]);
        },
      ),
      fn('__eq__(self, value, /)', 'self == value', (self: PySlice, value: Value) =>
        value instanceof PySlice ? equalItems(partsOf(self), partsOf(value)) : notImplemented,
      ),
      fn('__ne__(self, value, /)', 'self != value', (self: PySlice, value: Value) =>
        value instanceof PySlice ? !equalItems(partsOf(self), partsOf(value)) : notImplemented,
      ),
      comparison('__lt__'),
      comparison('__le__'),
      comparison('__gt__'),
      comparison('__ge__'),
      fn('__hash__(self, /)', 'hash(self)', (self: PySlice) => hashSliceParts(partsOf(self))),
      fn('__repr__(self, /)', 'repr(self)', (self: PySlice) => `slice(${partsOf(self).map(toRepr).join(', ')})`),
    ],
  });
}
