// A stable sort of numbers by their digits: no comparisons, a few walks over the data.
import { nextStretch } from '../runtime/limits.ts';

/** Units (see `spend`) for a number in one of the walks. */
const WALK_UNITS = 0.5;

/**
 * The indices of the numbers in their order. Ints that lie near each other are sorted by their distance from the least
 * one, all others by the bits of their doubles. Of bytes packed into ints those that all have in common are left out.
 */
export function radixOrder(numbers: Float64Array, areBytes: boolean): Uint32Array {
  const { length } = numbers;
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  if (areBytes) splitWords(numbers, 0, low, high);
  else if (!splitInts(numbers, low, high)) splitDoubles(numbers, low, high);
  const digitBits = areBytes ? 8 : 11;
  let order = new Uint32Array(length);
  for (let i = 0; i < length; ) for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) order[i] = i;
  let spare = new Uint32Array(length);
  for (const words of [low, high]) {
    let differing = 0;
    const first = words[0] as number;
    for (let i = 1; i < length; ) {
      for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) differing |= (words[i] as number) ^ first;
    }
    for (let shift = 0; shift < 32; shift += digitBits) {
      // A digit that all have in common orders nothing.
      if (((differing >>> shift) & ((1 << digitBits) - 1)) === 0) continue;
      distribute(words, shift, (1 << digitBits) - 1, order, spare);
      [order, spare] = [spare, order];
    }
  }
  return order;
}

function distribute(words: Uint32Array, shift: number, mask: number, from: Uint32Array, to: Uint32Array): void {
  const { length } = from;
  const places = new Uint32Array(mask + 2);
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) {
      const digit = ((words[i] as number) >>> shift) & mask;
      places[digit + 1] = (places[digit + 1] as number) + 1;
    }
  }
  for (let digit = 1; digit <= mask; digit++) places[digit] = (places[digit] as number) + (places[digit - 1] as number);
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) {
      const index = from[i] as number;
      const digit = ((words[index] as number) >>> shift) & mask;
      const place = places[digit] as number;
      places[digit] = place + 1;
      to[place] = index;
    }
  }
}

/** Distances from the least number as two words each; false if the numbers are no ints or lie too far apart. */
function splitInts(numbers: Float64Array, low: Uint32Array, high: Uint32Array): boolean {
  let least = Infinity;
  let most = -Infinity;
  const { length } = numbers;
  for (let i = 0; i < length; ) {
    for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) {
      const number = numbers[i] as number;
      if (number < least) least = number;
      if (number > most) most = number;
    }
  }
  if (!(most - least <= Number.MAX_SAFE_INTEGER && Number.isSafeInteger(least) && Number.isSafeInteger(most)))
    return false;
  for (let i = 0; i < length; ) {
    const stop = nextStretch(i, length, WALK_UNITS);
    for (; i < stop; i++) if (numbers[i] !== Math.floor(numbers[i] as number)) return false;
  }
  if (most - least > 0xffffffff) splitWords(numbers, least, low, high);
  else {
    for (let i = 0; i < length; ) {
      for (const stop = nextStretch(i, length, WALK_UNITS); i < stop; i++) low[i] = (numbers[i] as number) - least;
    }
  }
  return true;
}

function splitWords(numbers: Float64Array, least: number, low: Uint32Array, high: Uint32Array): void {
  for (let i = 0; i < numbers.length; ) {
    for (const stop = nextStretch(i, numbers.length, WALK_UNITS); i < stop; i++) {
      const distance = (numbers[i] as number) - least;
      const top = Math.floor(distance / 0x100000000);
      high[i] = top;
      low[i] = distance - top * 0x100000000;
    }
  }
}

/** The bits of doubles, turned so that they order as the numbers do. */
function splitDoubles(numbers: Float64Array, low: Uint32Array, high: Uint32Array): void {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  // Where the sign is depends on the machine.
  const highIndex = words[0] === 0 ? 1 : 0;
  for (let i = 0; i < numbers.length; ) {
    for (const stop = nextStretch(i, numbers.length, WALK_UNITS); i < stop; i++) {
      // Adding zero turns -0 into 0, which it equals.
      double[0] = (numbers[i] as number) + 0;
      const top = words[highIndex] as number;
      const bottom = words[1 - highIndex] as number;
      if (top >= 0x80000000) {
        high[i] = ~top;
        low[i] = ~bottom;
      } else {
        high[i] = top | 0x80000000;
        low[i] = bottom;
      }
    }
  }
}
