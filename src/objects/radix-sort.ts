// A stable sort of numbers by their digits: no comparisons, a few walks over the data.
import { throughStretches } from '../runtime/limits.ts';
import { inSteps, type Step } from '../runtime/place.ts';

/** Units (see `spend`) for a number in one of the walks. */
const WALK_UNITS = 0.5;

/**
 * The indices of the numbers in their order. Ints that lie near each other are sorted by their distance from the least
 * one, all others by the bits of their doubles. Of bytes packed into ints those that all have in common are left out.
 */
export function radixOrder(numbers: Float64Array, areBytes: boolean): Uint32Array {
  return inSteps(numbers, (step) => {
    const { length } = numbers;
    const [low, high, first, second] = step(() => Array.from({ length: 4 }, () => new Uint32Array(length))) as Words;
    if (areBytes) step(() => splitWords(numbers, 0, low, high));
    else if (!splitInts(numbers, low, high, step)) step(() => splitDoubles(numbers, low, high));
    const digitBits = areBytes ? 8 : 11;
    let order = first;
    let spare = second;
    step(() =>
      throughStretches(first, length, WALK_UNITS, (start, stop) => {
        for (let i = start; i < stop; i++) first[i] = i;
      }),
    );
    for (const words of [low, high]) {
      const differing = step(() => differingBits(words));
      for (let shift = 0; shift < 32; shift += digitBits) {
        const mask = (1 << digitBits) - 1;
        // A digit that all have in common orders nothing.
        if (((differing >>> shift) & mask) === 0) continue;
        const digits: Digits = { words, shift, mask };
        const [from, to] = [order, spare];
        const places = step(() => placesOf(digits));
        step(() => distribute(digits, places, from, to));
        [order, spare] = [to, from];
      }
    }
    return order;
  });
}
type Words = [Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** The bits that are not the same in all words. */
function differingBits(words: Uint32Array): number {
  return inSteps(words, (step) => {
    const bits = step(() => new Uint32Array(1));
    const first = words[0] as number;
    step(() =>
      throughStretches(words, words.length, WALK_UNITS, (start, stop) => {
        let differing = bits[0] as number;
        for (let i = start; i < stop; i++) differing |= (words[i] as number) ^ first;
        bits[0] = differing;
      }),
    );
    return bits[0] as number;
  });
}

/** Some bits of each word. */
interface Digits {
  readonly words: Uint32Array;
  readonly shift: number;
  readonly mask: number;
}

/** Where the first word goes that has a digit, for each. */
function placesOf({ words, shift, mask }: Digits): Uint32Array {
  return inSteps(words, (step) => {
    const places = step(() => new Uint32Array(mask + 2));
    step(() =>
      throughStretches(words, words.length, WALK_UNITS, (start, stop) => {
        for (let i = start; i < stop; i++) {
          const digit = ((words[i] as number) >>> shift) & mask;
          places[digit + 1] = (places[digit + 1] as number) + 1;
        }
      }),
    );
    for (let digit = 1; digit <= mask; digit++)
      places[digit] = (places[digit] as number) + (places[digit - 1] as number);
    return places;
  });
}

function distribute({ words, shift, mask }: Digits, places: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  throughStretches(words, words.length, WALK_UNITS, (start, stop) => {
    for (let i = start; i < stop; i++) {
      const index = from[i] as number;
      const digit = ((words[index] as number) >>> shift) & mask;
      const place = places[digit] as number;
      places[digit] = place + 1;
      to[place] = index;
    }
  });
}

/** Distances from the least number as two words each; false if the numbers are no ints or lie too far apart. */
function splitInts(numbers: Float64Array, low: Uint32Array, high: Uint32Array, step: Step): boolean {
  const { length } = numbers;
  const bounds = step(() => ({ least: Infinity, most: -Infinity }));
  step(() =>
    throughStretches(numbers, length, WALK_UNITS, (start, stop) => {
      let { least, most } = bounds;
      for (let i = start; i < stop; i++) {
        const number = numbers[i] as number;
        if (number < least) least = number;
        if (number > most) most = number;
      }
      bounds.least = least;
      bounds.most = most;
    }),
  );
  const { least, most } = bounds;
  if (!(most - least <= Number.MAX_SAFE_INTEGER && Number.isSafeInteger(least) && Number.isSafeInteger(most)))
    return false;
  const areInts = step(() =>
    throughStretches(numbers, length, WALK_UNITS, (start, stop) => {
      for (let i = start; i < stop; i++) if (numbers[i] !== Math.floor(numbers[i] as number)) return false;
      return true;
    }),
  );
  if (!areInts) return false;
  step(() => {
    if (most - least > 0xffffffff) return splitWords(numbers, least, low, high);
    return throughStretches(numbers, length, WALK_UNITS, (start, stop) => {
      for (let i = start; i < stop; i++) low[i] = (numbers[i] as number) - least;
    });
  });
  return true;
}

function splitWords(numbers: Float64Array, least: number, low: Uint32Array, high: Uint32Array): boolean {
  return throughStretches(numbers, numbers.length, WALK_UNITS, (start, stop) => {
    for (let i = start; i < stop; i++) {
      const distance = (numbers[i] as number) - least;
      const top = Math.floor(distance / 0x100000000);
      high[i] = top;
      low[i] = distance - top * 0x100000000;
    }
  });
}

/** The bits of doubles, turned so that they order as the numbers do. */
function splitDoubles(numbers: Float64Array, low: Uint32Array, high: Uint32Array): void {
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  double[0] = 1;
  // Where the sign is depends on the machine.
  const highIndex = words[0] === 0 ? 1 : 0;
  throughStretches(numbers, numbers.length, WALK_UNITS, (start, stop) => {
    for (let i = start; i < stop; i++) {
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
  });
}
