// Bytes that are put together one by one, and paid for as they grow.
import { GrowingResult } from '../runtime/limits.ts';

export class GrowingBytes {
  private made: Uint8Array;
  private length = 0;
  private readonly grown = new GrowingResult();

  constructor(capacity: number) {
    this.made = new Uint8Array(capacity);
  }

  add(byte: number): void {
    if (this.length === this.made.length) this.enlarge(this.length + 1);
    this.made[this.length++] = byte;
  }
  addAll(bytes: Uint8Array): void {
    const needed = this.length + bytes.length;
    if (needed > this.made.length) this.enlarge(needed);
    this.made.set(bytes, this.length);
    this.length = needed;
  }
  private enlarge(needed: number): void {
    const larger = Math.max(needed, this.length * 2 + 16);
    this.grown.add(larger - this.made.length);
    const made = new Uint8Array(larger);
    made.set(this.made);
    this.made = made;
  }

  get last(): number | undefined {
    return this.length === 0 ? undefined : this.made[this.length - 1];
  }
  dropLast(): void {
    this.length--;
  }
  /** All of them. */
  get bytes(): Uint8Array {
    return this.made.slice(0, this.length);
  }
}
