// Iterators: the base of all native ones, and those over sequences. Their tables are in iterator-methods.ts.
import type { Value } from './object.ts';
import { builtinType, PyObject } from './object.ts';
import { payForPiece, textLength } from './str-text.ts';
import { isAscii } from './unicode.ts';

/**
 * `next` answers undefined at the end. It may throw `Suspend` where it calls the script; it is then asked for nothing
 * until it has gone on.
 */
export abstract class PyIterator extends PyObject {
  declare mark$: number;
  /** What StopIteration carries at the end. */
  declare returned: Value;
  /** `next` neither raises nor suspends nor charges steps: compiled code calls it without a guard, with the fuel in a local variable. */
  declare readonly isSafe$: boolean;
  /** False for what is driven by `await` alone. */
  declare isIterable: boolean;
  constructor() {
    super();
    this.mark$ = 0;
  }
  abstract next(): Value | undefined;
}
PyIterator.prototype.returned = null;
PyIterator.prototype.isIterable = true;
setSafe(PyIterator, false);

function setSafe(iterator: { readonly prototype: PyIterator }, isSafe: boolean): void {
  (iterator.prototype as { isSafe$: boolean }).isSafe$ = isSafe;
}

interface ItemHolder {
  readonly items: readonly Value[];
}

export class ListIterator extends PyIterator {
  declare private list: ItemHolder | undefined;
  declare private index: number;
  constructor(list: ItemHolder) {
    super();
    this.list = list;
    this.index = 0;
  }
  next(): Value | undefined {
    const list = this.list;
    if (list === undefined) return undefined;
    const items = list.items;
    const index = this.index;
    if (index < items.length) {
      this.index = index + 1;
      return items[index];
    }
    this.list = undefined;
    return undefined;
  }
  get lengthHint(): number {
    return this.list === undefined ? 0 : Math.max(this.list.items.length - this.index, 0);
  }
}
setSafe(ListIterator, true);
export const listIteratorType = builtinType('list_iterator', { instanceClass: ListIterator, final: true });

export class TupleIterator extends ListIterator {}
export const tupleIteratorType = builtinType('tuple_iterator', { instanceClass: TupleIterator, final: true });

/** What is read item by item, where making all of them would take too much. */
interface Readable {
  readonly length: number;
  /** Raises ValueError where it has been released. */
  check(): void;
  read(index: number): Value;
}
export class MemoryIterator extends PyIterator {
  private memory: Readable | undefined;
  private index = 0;
  constructor(memory: Readable) {
    super();
    this.memory = memory;
  }
  next(): Value | undefined {
    const { memory, index } = this;
    if (memory !== undefined && index < memory.length) {
      memory.check();
      this.index = index + 1;
      return memory.read(index);
    }
    this.memory = undefined;
    return undefined;
  }
}
export const memoryIteratorType = builtinType('memory_iterator', { instanceClass: MemoryIterator, final: true });

/** From the last item of a list to the first. */
export class ListReverseIterator extends PyIterator {
  private list: ItemHolder | undefined;
  private index: number;
  constructor(list: ItemHolder) {
    super();
    this.list = list;
    this.index = list.items.length - 1;
  }
  next(): Value | undefined {
    const item = this.index < 0 ? undefined : this.list?.items[this.index];
    this.index--;
    // A list that became shorter ends it for good.
    if (item === undefined) this.list = undefined;
    return item;
  }
  get lengthHint(): number {
    return this.list === undefined || this.list.items.length <= this.index ? 0 : this.index + 1;
  }
}
export const listReverseIteratorType = builtinType('list_reverseiterator', {
  instanceClass: ListReverseIterator,
  final: true,
});

/** Over a range whose bounds are numbers. */
export class RangeIterator extends PyIterator {
  private value: number;
  private left: number;
  private readonly step: number;
  constructor(start: number, length: number, step: number) {
    super();
    this.value = start;
    this.left = length;
    this.step = step;
  }
  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const value = this.value;
    this.value = value + this.step;
    return value;
  }
  get lengthHint(): number {
    return this.left;
  }
}
setSafe(RangeIterator, true);
export const rangeIteratorType = builtinType('range_iterator', { instanceClass: RangeIterator, final: true });

/** Over the numbers of a range that JavaScript numbers do not hold. */
export class LongRangeIterator extends PyIterator {
  private readonly range: { at(index: number | bigint): number | bigint; readonly length: number | bigint };
  private index = 0n;
  constructor(range: LongRangeIterator['range']) {
    super();
    this.range = range;
  }
  next(): Value | undefined {
    return this.index < this.range.length ? this.range.at(this.index++) : undefined;
  }
  get lengthHint(): number | bigint {
    const left = BigInt(this.range.length) - this.index;
    return left <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(left) : left;
  }
}
export const longRangeIteratorType = builtinType('longrange_iterator', {
  instanceClass: LongRangeIterator,
  final: true,
});

/** Over the code points of a string. */
export class StrIterator extends PyIterator {
  private readonly text: string;
  private index = 0;
  constructor(text: string) {
    super();
    this.text = text;
  }
  next(): Value | undefined {
    const { text, index } = this;
    if (index >= text.length) return undefined;
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit < 0xdc00 && index + 1 < text.length) {
      const low = text.charCodeAt(index + 1);
      if (low >= 0xdc00 && low < 0xe000) {
        this.index = index + 2;
        return text.slice(index, index + 2);
      }
    }
    this.index = index + 1;
    return text.charAt(index);
  }
  get lengthHint(): number {
    return textLength(this.text.slice(this.index));
  }
}
setSafe(StrIterator, true);
export const strIteratorType = builtinType('str_iterator', { instanceClass: StrIterator, final: true });

/** Over the characters of a string of ASCII. */
export class AsciiStrIterator extends PyIterator {
  private readonly text: string;
  private index = 0;
  constructor(text: string) {
    super();
    this.text = text;
  }
  next(): Value | undefined {
    return this.index < this.text.length ? this.text.charAt(this.index++) : undefined;
  }
  get lengthHint(): number {
    return this.text.length - this.index;
  }
}
setSafe(AsciiStrIterator, true);
export const asciiStrIteratorType = builtinType('str_ascii_iterator', { instanceClass: AsciiStrIterator, final: true });

/** The iterator of a string. */
export function strIterator(text: string): PyIterator {
  payForPiece(text);
  return isAscii(text) ? new AsciiStrIterator(text) : new StrIterator(text);
}
