// The module `bisect`: places in sorted sequences.
import type { PyBuiltin } from '../objects/builtin.ts';
import { constant, fn, ofModule } from '../objects/builtin.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { call1, callMethod } from '../runtime/call.ts';
import { order } from '../runtime/comparison.ts';
import { valueError } from '../runtime/errors.ts';
import type { Resumable } from '../runtime/machine.ts';
import { suspended } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { toSize } from '../runtime/numbers.ts';
import { getItem } from '../runtime/operators.ts';
import { length, truth } from '../runtime/truth.ts';

/** Where the value belongs: before (left) or after the items that are equal to it. */
function* search(a: Value, x: Value, lo: Value, hi: Value, key: Value, isLeft: boolean): Resumable<number> {
  let low = toSize(lo);
  if (low < 0) throw valueError('lo must be non-negative');
  let high: number;
  if (hi !== null) high = toSize(hi);
  else {
    try {
      high = Number(length(a));
    } catch (e) {
      high = Number(yield suspended(e));
    }
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    let item: Value;
    try {
      item = getItem(a, middle);
    } catch (e) {
      item = (yield suspended(e)) as Value;
    }
    if (key !== null) {
      try {
        item = call1(key, item);
      } catch (e) {
        item = (yield suspended(e)) as Value;
      }
    }
    let answer: Value;
    try {
      answer = isLeft ? order(item, x, '__lt__') : order(x, item, '__lt__');
    } catch (e) {
      answer = (yield suspended(e)) as Value;
    }
    let isBefore: boolean;
    try {
      isBefore = truth(answer);
    } catch (e) {
      isBefore = (yield suspended(e)) === true;
    }
    if (isBefore === isLeft) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As `search`, where the whole list holds numbers on the way; undefined where something has to be asked. */
function searchNumbers(a: Value, x: Value, lo: Value, hi: Value, key: Value, isLeft: boolean): number | undefined {
  if (!(a instanceof PyList) || typeof x !== 'number' || lo !== 0 || hi !== null || key !== null) return undefined;
  const { items } = a;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (typeof item !== 'number') return undefined;
    if (isLeft ? item < x : item <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* insert(a: Value, x: Value, lo: Value, hi: Value, key: Value, isLeft: boolean): Resumable<null> {
  let wanted = x;
  if (key !== null) {
    try {
      wanted = call1(key, x);
    } catch (e) {
      wanted = (yield suspended(e)) as Value;
    }
  }
  const index = searchNumbers(a, wanted, lo, hi, key, isLeft) ?? (yield* search(a, wanted, lo, hi, key, isLeft));
  if (a instanceof PyList) {
    a.insert(index, x);
    return null;
  }
  try {
    callMethod(a, 'insert', [index, x]);
  } catch (e) {
    yield suspended(e);
  }
  return null;
}

function functions(side: 'left' | 'right'): PyBuiltin[] {
  const isLeft = side === 'left';
  const where = isLeft ? 'before' : 'after';
  const parameters = '(a, x, lo=0, hi=None, *, key=None)';
  return [
    fn(
      `bisect_${side}${parameters}`,
      `Where x belongs in a sorted sequence, ${where} the items that equal it.`,
      (a: Value, x: Value, lo: Value, hi: Value, key: Value) =>
        searchNumbers(a, x, lo, hi, key, isLeft) ?? search(a, x, lo, hi, key, isLeft),
    ),
    fn(
      `insort_${side}${parameters}`,
      `Put x where it belongs in a sorted sequence, ${where} the items that equal it.`,
      (a: Value, x: Value, lo: Value, hi: Value, key: Value) => insert(a, x, lo, hi, key, isLeft),
    ),
  ];
}

export const bisectModule = module('bisect', 'Places in sorted sequences, found by halving.', () => {
  const members = ofModule('_bisect', [...functions('left'), ...functions('right')]);
  const [, , bisectRight, insortRight] = members;
  return [...members, constant('bisect', bisectRight as PyBuiltin), constant('insort', insortRight as PyBuiltin)];
});
