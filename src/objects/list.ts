// Lists.
import { releaseRoom } from '../runtime/array-room.ts';
import { machine, spend } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import type { Value } from './object.ts';
import { builtinType, KIND_LIST, PyObject, setKind } from './object.ts';

/** A list that is longer makes room for more itself, in blocks of so many items. */
const LONG = 2 ** 17;
const BLOCK = 2 ** 13;
/** From so many items on an array has memory of its own, and V8 does not move its start in place of the items. */
const LARGE = 2 ** 14;

export class PyList extends PyObject {
  declare mark$: number;
  /** To be changed by methods of the array that make it no longer; for the rest there are those below. */
  declare readonly items: Value[];
  /** How many items there may be before room is made for more: at the end of a block, or at its middle, to have time for finding out how much is free. */
  declare room: number;
  constructor(items: Value[]) {
    super();
    this.mark$ = 0;
    this.items = items;
    this.room = LONG;
    machine.memory -= price.list + price.item * items.length;
  }
  /** Puts another array in the place of the one that there was. */
  replace(items: Value[]): void {
    (this as { items: Value[] }).items = items;
    this.room = LONG;
  }
  /** Takes out the item at the index, which there has to be. */
  take(index: number): Value {
    const { items } = this;
    const { length } = items;
    const item = items[index] as Value;
    if (index === length - 1) items.pop();
    else if (index === 0) {
      // V8 moves what lies behind where there is much of it.
      if (length > LARGE) spend(length / 512);
      items.shift();
    } else {
      spend((length - index) / 64);
      items.splice(index, 1);
    }
    this.release(length);
    return item;
  }
  /** To be called behind whatever else took items out of the array, with how many there were. */
  release(before: number): void {
    const { items } = this;
    // V8 does not know how much is free behind a large array that has been cut: many such took ten times the limit of memory.
    if (before > LARGE && 2 * items.length < before) this.replace(items.slice());
    else if (releaseRoom(items, before)) this.room = LONG;
  }
  append(item: Value): void {
    machine.memory -= price.grownItem;
    if (this.items.length >= this.room) this.makeRoom(1);
    this.items.push(item);
  }
  /** Puts the item before that at the index, which is at most the number of items. */
  insert(index: number, item: Value): void {
    if (index === this.items.length) return this.append(item);
    machine.memory -= price.grownItem;
    spend((this.items.length - index) / 64);
    if (this.items.length >= this.room) this.makeRoom(1);
    this.items.splice(index, 0, item);
  }
  /** Puts items, which are not many beside those that there are, at the end. */
  appendAll(items: readonly Value[]): void {
    const { length } = items;
    machine.memory -= 2 * price.item * length;
    if (this.items.length + length > this.room) this.makeRoom(length);
    const { items: own } = this;
    // The list may be put at its own end.
    if (length <= SPREAD_LIMIT) own.push(...items);
    else for (let i = 0; i < length; i++) own.push(items[i] as Value);
  }

  /**
   * Sees to it that so many more items fit into the array. V8 makes a new one, with half as much again, when one is full, and both are there for a
   * moment: where that is too much the new one has to be smaller.
   */
  private makeRoom(added: number): void {
    const { length } = this.items;
    const { supervisor } = machine;
    const least = Math.max(added, length >> 3);
    const spare = supervisor === undefined ? Infinity : Math.floor(supervisor.passing() / price.item) - length;
    const more = Math.min(length >> 1, spare);
    if (more >= least) {
      this.lengthen(more);
      return;
    }
    supervisor?.seek((length + least) * price.item);
    if (this.room % BLOCK === 0 || added > BLOCK / 2) this.lengthen(added);
    else this.room += BLOCK / 2;
  }
  private lengthen(more: number): void {
    const { items } = this;
    const { length } = items;
    // Items of the same kind, so that V8 does not change its mind on what the array holds.
    const block = items.slice(0, BLOCK);
    const last = block.slice(0, BLOCK - (length % BLOCK));
    const longer = items.concat(last, ...new Array<Value[]>(Math.ceil(more / BLOCK)).fill(block));
    const end = longer.length;
    longer.length = length;
    this.replace(longer);
    this.room = end - BLOCK / 2;
  }
}
/** More items are not handed on as arguments of one call: they would not fit on the stack. */
export const SPREAD_LIMIT = 1000;
setKind(PyList.prototype, KIND_LIST);
export const listType = builtinType('list', { instanceClass: PyList });
