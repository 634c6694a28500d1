// How large a result may be that a built-in makes in one go. Checked before the work is done, not after.
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { LONG_KEY } from '../objects/hash-table.ts';
import type { Resumable } from './machine.ts';
import { allocate, lookAtClock, machine, spend, suspendedSlice } from './machine.ts';
import { inPlace, isLong, keeping, leavePlace, moveOn } from './place.ts';
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

/** MemoryError if there is no room for so many bytes at all. They are not charged: it is for what goes away again. */
export function requireFitting(bytes: number): void {
  if (bytes > largestResult) throw makeException(exceptionNamed('MemoryError'), []);
}

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

/** Results that are no larger may be made before it is known whether they fit. */
const SMALL_RESULT = 256 * 1024;

/**
 * Makes a result that takes so many bytes. Where it may not fit beside what is live, the values are measured first, and the result comes later; the
 * run ends if it does not fit. MemoryError for one that could not fit at all.
 */
export function withRoom<T>(bytes: number, make: () => T): T | Resumable<T> {
  if (bytes <= SMALL_RESULT) {
    reserve(bytes);
    return make();
  }
  // What is found and charged the first time holds for the whole operation, also when it is begun anew.
  const place = inPlace(withRoom, () => {
    const isThere = bytes > largestResult || machine.supervisor?.hasRoom(bytes) !== false;
    if (isThere) reserve(bytes);
    return { isThere };
  });
  const result = place.state.isThere ? make() : inMeasuredRoom(bytes, make);
  leavePlace(place);
  return result;
}
function* inMeasuredRoom<T>(bytes: number, make: () => T): Resumable<T> {
  yield* room(bytes);
  reserve(bytes);
  return make();
}
/** For implementations that are generator functions: waits until it is known that so many bytes fit. The caller charges them. */
export function* room(bytes: number): Resumable<undefined> {
  const { supervisor } = machine;
  if (bytes <= SMALL_RESULT || bytes > largestResult || supervisor === undefined || supervisor.hasRoom(bytes))
    return undefined;
  yield suspendedSlice();
  machine.supervisor?.requireRoom(bytes);
  return undefined;
}

/** By which part of the limit a growing result may go past it before that is noticed, and what is always let pass. */
const WATCHED_SHARE = 16;
const UNWATCHED = 64 * 1024;

/**
 * Watches a result that is put together piece by piece in one go, all of which is live: MemoryError as soon as it is larger than what fits at
 * all.
 */
export class GrowingResult {
  private units = 0;
  private paid = 0;
  private checked = freeUnits;

  /** All that was announced. */
  get bytes(): number {
    return this.units;
  }
  /** Announces so many more characters or bytes. */
  add(units: number): void {
    this.units += units;
    if (this.units > this.checked) this.check();
  }
  /** Announces an item of a list: a text. */
  addText(text: string): void {
    this.add(textItemBytes(text));
  }
  private check(): void {
    if (this.units > largestResult) throw makeException(exceptionNamed('MemoryError'), []);
    reserve(this.units - this.paid);
    this.paid = this.units;
    this.checked = this.units + Math.max(UNWATCHED, Math.min(this.units, largestResult / WATCHED_SHARE));
  }
}

/** What a text takes as an item of an array that grows: those of one character are there once, as far as they are of Latin-1, the longer ones are views on where they come from. */
function textItemBytes(text: string): number {
  const { length } = text;
  return (
    price.collectedItem +
    (length === 0 || (length === 1 && text.charCodeAt(0) <= 0xff) ? 0 : price.text + Math.min(length, price.object))
  );
}

/**
 * Where the next stretch of a native loop ends that goes on from `start` to `end`; so much of it is charged, with `each` units for one turn.
 * `for (let i = 0; i < end; ) for (const stop = nextStretch(i, end, 0.25); i < stop; i++) ...`
 */
export function nextStretch(start: number, end: number, each: number): number {
  const stop = Math.min(end, start + machine.stretch);
  if (stop - start > 64 || stop < end) spend((stop - start) * each);
  return stop;
}

/** How far a loop has come, and what it has made so far. */
interface Progress<Made> {
  at: number;
  readonly made: Made;
}

/**
 * Goes from 0 to `length` in stretches, each of which is charged as by `nextStretch`; between them the event loop may have its turn, where the operation
 * is one that is begun anew (`inPlace`).
 *
 * @param make What the loop puts together, or keeps from one stretch to the next.
 * @param work Does a stretch. False ends the loop.
 */
export function inStretches<Made>(
  of: unknown,
  length: number,
  each: number,
  make: () => Made,
  work: (made: Made, start: number, stop: number) => boolean | void,
): Made {
  if (!isLong(length)) {
    const made = make();
    work(made, 0, nextStretch(0, length, each));
    return made;
  }
  const place = inPlace(of, (): Progress<Made> => ({ at: 0, made: make() }));
  const { state } = place;
  while (state.at < length) {
    const stop = nextStretch(state.at, length, each);
    state.at = work(state.made, state.at, stop) === false ? length : stop;
    moveOn(place);
  }
  leavePlace(place);
  return state.made;
}

const wholeness = (): { isWhole: boolean } => ({ isWhole: true });
/**
 * As `inStretches`, for a loop that keeps what it makes elsewhere: `turns` does those from one index to another. What it changes has to be there again when the
 * operation is begun anew. Answers whether all have been done, which `turns` ends by answering false.
 */
export function throughStretches(
  of: unknown,
  end: number,
  each: number,
  turns: (start: number, stop: number) => boolean | void,
): boolean {
  if (end <= 0) return true;
  const found = inStretches(of, end, each, wholeness, (made, start, stop) => {
    made.isWhole = turns(start, stop) !== false;
    return made.isWhole;
  });
  return found.isWhole;
}

/** An array of so many items, which `fill` puts in from one index to another. Room for all is made at once: an array that grows would be there twice. */
export function filled<T>(
  of: unknown,
  length: number,
  each: number,
  fill: (items: T[], start: number, stop: number) => void,
): T[] {
  if (isLong(length)) return filledInSteps(of, length, each, fill);
  reserve(length * price.item);
  nextStretch(0, length, each);
  const items = new Array<T>(length);
  fill(items, 0, length);
  return items;
}
function filledInSteps<T>(
  of: unknown,
  length: number,
  each: number,
  fill: (items: T[], start: number, stop: number) => void,
): T[] {
  const make = (): T[] => {
    reserve(length * price.item);
    return new Array<T>(length);
  };
  return keeping(of, make, (items) => {
    throughStretches(of, length, each, (start, stop) => fill(items, start, stop));
    return items;
  });
}

/** Bytes announced for an entry of a table that is copied. */
const COPIED_ENTRY_BYTES = 32;

/** A copy of a table of so many entries: it is made, and then filled. */
export function copied<Copy>(of: unknown, size: number, make: () => Copy, fill: (copy: Copy) => Copy): Copy {
  const begin = (): Copy => {
    reserve(size * COPIED_ENTRY_BYTES);
    return make();
  };
  return isLong(size) ? keeping(of, begin, fill) : fill(begin());
}

/** As `nextStretch`, within a text, of which it does not tear a surrogate pair apart. */
export function nextTextStretch(text: string, start: number, each: number): number {
  const stop = nextStretch(start, text.length, each);
  return stop < text.length && (text.charCodeAt(stop) & 0xfc00) === 0xdc00 ? stop + 1 : stop;
}

/** Units that are looked at one by one are charged so many at once. */
const CHARGED_UNITS = 4096;

/** As `nextStretch`, for a look at one unit of a text after the other where mostly there are few: by the index of each. */
export function passUnit(index: number): void {
  if (index % CHARGED_UNITS === CHARGED_UNITS - 1) spend(CHARGED_UNITS);
}

/** Charges the look-up of a name by JavaScript, which compares a long one with all that have its length. */
export function payForLookUp(name: string): void {
  if (name.length > LONG_KEY) spend(name.length);
}

/** What has been put together of a text so far. */
interface Growing {
  readonly size: GrowingResult;
  /** A chain of large pieces: to join them would be to have all of it twice. */
  text: string;
  at: number;
}

/**
 * What the stretches of a text are mapped to, put together, and paid for as the result grows. To replace in a long text in one go takes
 * many times the memory of the result, and the time of the whole.
 */
export function mapStretches(text: string, map: (stretch: string, start: number) => string): string {
  // A stretch that is mapped in parts is one longer at most, where it ends with a surrogate pair.
  if (!isLong(text.length - 1)) {
    nextStretch(0, text.length, 1);
    return map(text, 0);
  }
  const place = inPlace(text, (): Growing => ({ size: new GrowingResult(), text: '', at: 0 }));
  const { state } = place;
  while (state.at < text.length) {
    const stop = nextTextStretch(text, state.at, 1);
    const piece = map(text.slice(state.at, stop), state.at);
    state.size.add(piece.length);
    state.text += piece;
    state.at = stop;
    moveOn(place);
  }
  leavePlace(place);
  return state.text;
}

/** A text put together of many small pieces, and paid for as it grows. As a chain of all its pieces it would take many times as much. */
export class TextInPieces {
  private readonly size = new GrowingResult();
  private stretches = '';
  private last: string[] = [];

  add(piece: string): void {
    this.size.add(piece.length);
    if (this.last.push(piece) < Math.min(PIECES, machine.stretch)) return;
    this.stretches += this.last.join('');
    this.last = [];
  }
  join(): string {
    return this.stretches + this.last.join('');
  }
}

/** `texts.join(separator)`, paid for. The result has to be announced by the caller. */
export function joined(texts: readonly string[], separator: string): string {
  if (!isLong(texts.length)) return texts.join(separator);
  const parts = inStretches(
    texts,
    texts.length,
    2,
    (): string[] => [],
    (made, start, stop) => {
      const part = texts.slice(start, stop).join(separator);
      spend(part.length / 16);
      made.push(part);
    },
  );
  return parts.join(separator);
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

/** Of more look-ups in a row so many are done between looks. */
const FEW_KEYS = 1024;
const KEYS_BETWEEN = 256;

/**
 * Looks at the clock now and then during look-ups of many keys, given how many there have been: V8 finds ints and floats by a hash that anyone can
 * compute and turn round, so a script can choose 30,000 that it compares each with all others.
 */
export function watchKeys(count: number): void {
  if (count % KEYS_BETWEEN === 0 && count >= FEW_KEYS) lookAtClock();
}

const PIECES = 4096;

/** Collects the parts of a text. How many there are is not known before, so they are charged as they come. */
export class Pieces {
  private readonly parts: string[][] = [];
  private last: string[] = [];
  private readonly size = new GrowingResult();

  add(piece: string): void {
    this.size.addText(piece);
    if (this.last.push(piece) < Math.min(PIECES, machine.stretch)) return;
    // In parts: an array that grows is there twice while it does.
    this.parts.push(this.last);
    spend(this.last.length * 4);
    this.last = [];
  }
  /** All of them, which can be asked for once. */
  get items(): string[] {
    const [first, ...others] = this.parts;
    return first === undefined ? this.last : first.concat(...others, this.last);
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
    if (Math.abs(index - this.charged) >= machine.stretch) this.end(index);
  }
  /** Charges the rest. Answers the index. */
  end(index: number): number {
    const units = Math.abs(index - this.charged) * this.each;
    this.charged = index;
    if (units > 16) spend(units);
    return index;
  }
}
