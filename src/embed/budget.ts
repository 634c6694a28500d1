// What values that cross between host and script at once may come to.
import { spend } from '../runtime/machine.ts';
import { bitSize } from '../runtime/numbers.ts';
import { TooLargeError } from './errors.ts';

/** How deep values may lie in each other. */
export const MAX_DEPTH = 500;
/** What each value counts besides its characters or bytes, and what a container counts more. */
export const VALUE_BYTES = 16;
const OBJECT_BYTES = 64;
/** After so many bytes time is charged. */
const CHARGED_BYTES = 16_384;

/** What values that cross at once may come to. */
export class Budget {
  private readonly limit: number;
  private bytes = 0;
  private paidFor = CHARGED_BYTES;
  private depth = 0;
  constructor(limit: number) {
    this.limit = limit;
  }
  add(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.limit) throw this.tooLarge();
    if (this.bytes < this.paidFor) return;
    // Of a long copy the time counts as that of the script.
    this.paidFor = this.bytes + CHARGED_BYTES;
    spend((4 * CHARGED_BYTES) / VALUE_BYTES);
  }
  /** A value, besides what is in it. What is no object is copied as often as it stands somewhere. */
  addValue(value: unknown): void {
    this.add(VALUE_BYTES);
    if (typeof value === 'string') this.add(value.length);
    else if (typeof value === 'bigint') this.add(bitSize(value) / 8);
  }
  /** So many values are to come. */
  expect(values: number): void {
    if (this.bytes + values * VALUE_BYTES > this.limit) throw this.tooLarge();
  }
  private tooLarge(): TooLargeError {
    return new TooLargeError(`values of more than ${this.limit} bytes cannot cross at once (crossingBytes)`);
  }
  /** An object, besides what is in it. */
  addObject(): void {
    this.add(OBJECT_BYTES);
  }
  /** A container that lies in those that have been entered. */
  enter(): void {
    this.addObject();
    if (++this.depth > MAX_DEPTH) {
      throw new TooLargeError(`values that lie more than ${MAX_DEPTH} deep in each other cannot cross`);
    }
  }
  leave(): void {
    this.depth--;
  }
}
