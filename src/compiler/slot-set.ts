// The local variables that are known to be bound at a place of a function.
import { lookAtClock } from '../runtime/machine.ts';

/** To copy so many words takes a microsecond: where there are more, each copy looks at the clock. */
const MANY_WORDS = 1024;

/** A set of slots, in bits: each branch of a function has a copy, and there may be thousands of branches and of variables. */
export class SlotSet {
  private readonly words: number[];
  constructor(words: number[] = []) {
    this.words = words;
  }

  has(slot: number): boolean {
    return ((this.words[slot >> 5] ?? 0) & (1 << slot)) !== 0;
  }
  add(slot: number): void {
    const { words } = this;
    while (words.length <= slot >> 5) words.push(0);
    words[slot >> 5] = (words[slot >> 5] ?? 0) | (1 << slot);
  }
  delete(slot: number): void {
    if (this.has(slot)) this.words[slot >> 5] = (this.words[slot >> 5] ?? 0) & ~(1 << slot);
  }
  copy(): SlotSet {
    if (this.words.length > MANY_WORDS) lookAtClock();
    return new SlotSet(this.words.slice());
  }
  intersection(other: SlotSet): SlotSet {
    if (this.words.length > MANY_WORDS) lookAtClock();
    return new SlotSet(this.words.map((word, i) => word & (other.words[i] ?? 0)));
  }
}
