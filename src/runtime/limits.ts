// How large a result may be that a built-in makes in one go. Checked before the work is done, not after.
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { allocate, spend } from './machine.ts';

/** Each turn of a task sets what its run allows. */
let largestResult = 256 * 1024 * 1024;

/**
 * Sets what `reserve` allows, in characters, bytes or items, and answers what it allowed before. It stays below what JavaScript can
 * hold in one string.
 */
export function setLargestResult(units: number): number {
  const before = largestResult;
  largestResult = Math.min(units, 2 ** 29 - 32);
  return before;
}

/** Small results are paid for by the call that makes them. */
const freeUnits = 4096;

/** Announces a result of so many characters, bytes or items: MemoryError if it is too large. The work is charged. */
export function reserve(units: number): void {
  if (units <= freeUnits) {
    allocate(units);
    return;
  }
  if (!(units <= largestResult)) throw makeException(exceptionNamed('MemoryError'), []);
  allocate(units);
  spend(Math.ceil(units / 32));
}

/** Watches a result that is put together piece by piece. */
export class GrowingResult {
  private units = 0;
  private checked = freeUnits;

  /** Announces so many more characters, bytes or items. */
  add(units: number): void {
    this.units += units;
    if (this.units > this.checked) {
      reserve(this.units);
      this.checked = this.units * 2;
    }
  }
}
