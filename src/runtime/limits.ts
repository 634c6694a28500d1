// How large a result may be that a built-in makes in one go. Checked before the work is done, not after.
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { allocate, lookAtClock, machine, spend } from './machine.ts';
import { price } from './prices.ts';

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
  reserveMore(units, units);
}

/** The same for a result that is there and grows: only what is added is charged. */
export function reserveMore(added: number, total: number): void {
  if (!(total <= freeUnits) && !(total <= largestResult)) throw makeException(exceptionNamed('MemoryError'), []);
  allocate(added);
  if (added > freeUnits) spend(Math.ceil(added / 32));
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

/** Units, or items, of which a native loop goes through in one go: some tenths of a millisecond. */
const STRETCH = 2 ** 15;

/**
 * Where the next stretch of a native loop ends that goes on from `start` to `end`; so much of it is charged, with `each` units for one turn.
 * `for (let i = 0; i < end; ) for (const stop = nextStretch(i, end, 0.25); i < stop; i++) ...`
 */
export function nextStretch(start: number, end: number, each: number): number {
  const stop = Math.min(end, start + STRETCH);
  if (stop - start > 64) spend((stop - start) * each);
  return stop;
}

/** As `nextStretch`, within a text, of which it does not tear a surrogate pair apart. */
export function nextTextStretch(text: string, start: number, each: number): number {
  const stop = nextStretch(start, text.length, each);
  return stop < text.length && (text.charCodeAt(stop) & 0xfc00) === 0xdc00 ? stop + 1 : stop;
}

/** Texts up to this length are mapped in one go. */
const WHOLE_TEXT = 2 ** 14;

/**
 * What the stretches of a text are mapped to, put together, and paid for as the result grows. To replace in a long text in one go takes
 * many times the memory of the result, and the time of the whole.
 */
export function mapStretches(text: string, map: (stretch: string, start: number) => string): string {
  if (text.length <= WHOLE_TEXT) {
    nextStretch(0, text.length, 1);
    return map(text, 0);
  }
  const size = new GrowingResult();
  const pieces: string[] = [];
  for (let i = 0; i < text.length; ) {
    const stop = nextTextStretch(text, i, 1);
    const piece = map(text.slice(i, stop), i);
    size.add(piece.length);
    pieces.push(piece);
    i = stop;
  }
  return pieces.join('');
}

/** For work in many small pieces that costs no steps of the script: looks at the clock once in so many of them. */
export class Watch {
  private left: number;
  private readonly every: number;
  constructor(every: number) {
    this.every = every;
    this.left = every;
  }
  pass(): void {
    if (--this.left > 0) return;
    this.left = this.every;
    lookAtClock();
  }
}

const PIECES = 512;

/** Collects the parts of a text. How many there are is not known before, so they are charged as they come. */
export class Pieces {
  readonly items: string[] = [];
  private left = PIECES;

  add(piece: string): void {
    this.items.push(piece);
    if (--this.left > 0) return;
    this.left = PIECES;
    machine.memory -= PIECES * price.grownItem;
    spend(PIECES * 4);
  }
}

/** Charges a native loop that may end anywhere, by the index that it has come to, up or down. */
export class Meter {
  private charged: number;
  private readonly each: number;
  /** The charge for one turn is `each`. */
  constructor(start: number, each: number) {
    this.charged = start;
    this.each = each;
  }
  pass(index: number): void {
    if (Math.abs(index - this.charged) >= STRETCH) this.end(index);
  }
  /** Charges the rest. Answers the index. */
  end(index: number): number {
    const units = Math.abs(index - this.charged) * this.each;
    this.charged = index;
    if (units > 16) spend(units);
    return index;
  }
}
