// Arrays: numbers of one kind side by side in memory, which others may see as bytes.

import { BufferObject } from '../../objects/buffer.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import type { PySlice } from '../../objects/range.ts';
import { sliceIndices } from '../../objects/slice-indices.ts';
import { Views } from '../../objects/viewed.ts';
import { error } from '../../runtime/errors.ts';
import { filled, nextStretch, reserve } from '../../runtime/limits.ts';
import { machine, spend } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';
import type { Cells, Kind } from './kinds.ts';
import { cellOf, read, write as writeCell } from './kinds.ts';

/** Units (see `spend`) for an item that is read into a value. */
export const READ_UNITS = 2;
/** The same for one that is left out. */
const DROP_UNITS = 5;
/** Items for which there is room at least once an array grows. */
const LEAST_ROOM = 4;

export class PyArray extends BufferObject {
  readonly kind: Kind;
  /** How many items there are; the cells have room for some more. */
  length: number;
  private cells: Cells;

  constructor(kind: Kind, length = 0) {
    super();
    this.kind = kind;
    this.length = length;
    machine.memory -= price.view;
    reserve(length * kind.size);
    this.cells = this.cellsFor(length);
  }

  private cellsFor(length: number): Cells {
    const { isWide, cells: Made } = this.kind;
    return new Made(isWide ? length * 2 : length);
  }

  get format(): string {
    return this.kind.code === 'u' ? 'w' : this.kind.code;
  }
  get itemSize(): number {
    return this.kind.size;
  }
  /** The items as they lie in memory. They are another array once the array has grown beyond its room. */
  toBytes(): Uint8Array {
    return new Uint8Array(this.cells.buffer, 0, this.length * this.kind.size);
  }

  read(index: number): Value {
    return read(this.cells, index, this.kind);
  }
  write(index: number, value: Value): void {
    const cell = cellOf(value, this.kind);
    // A method of the value may have shortened the array.
    if (index < this.length) writeCell(this.cells, index, cell, this.kind);
  }
  push(value: Value): void {
    const cell = cellOf(value, this.kind);
    const { length } = this;
    this.resize(length + 1);
    writeCell(this.cells, length, cell, this.kind);
  }

  /** How many bytes more it takes to become so long; the cells that it has go away. */
  roomFor(length: number): number {
    return length <= this.room ? 0 : (this.grown(length) - this.room) * this.kind.size;
  }
  private grown(length: number): number {
    const { room } = this;
    return Math.max(LEAST_ROOM, length, room + (room >> 2));
  }
  private get room(): number {
    return this.kind.isWide ? this.cells.length / 2 : this.cells.length;
  }
  /** Raises BufferError if a view keeps it from becoming so long. */
  private checkSize(length: number): void {
    if (this.views === Views.held && length !== this.length) {
      throw error('BufferError', 'cannot resize an array that is exporting buffers');
    }
  }
  /** Makes it longer, with anything at the end, or shorter. */
  resize(length: number): void {
    this.checkSize(length);
    const { room } = this;
    if (length > room) this.move(this.grown(length), length);
    else if (length * 4 < room && room > LEAST_ROOM) this.move(length, length);
    this.length = length;
  }
  private move(room: number, length: number): void {
    const { cells } = this;
    const { size } = this.kind;
    reserve(length * size);
    machine.memory -= (room - length) * size;
    const moved = this.cellsFor(room);
    moved.set(cells.length > moved.length ? cells.subarray(0, moved.length) : cells);
    this.cells = moved;
  }

  /** All items as values. */
  toItems(): Value[] {
    const { length } = this;
    return filled<Value>(this, length, READ_UNITS, (items, start, stop) => {
      if (this.kind.form === 'float') machine.memory -= (stop - start) * price.float;
      for (let i = start; i < stop; i++) items[i] = this.read(i);
    });
  }

  // What is done to cells, whatever they stand for.

  /** Replaces items from `start` to `stop` by those of another array of the same kind. */
  splice(start: number, stop: number, items: PyArray | undefined): void {
    const { length, kind } = this;
    const count = items?.length ?? 0;
    const { size } = kind;
    const isAppended = start === length && items === this;
    const source = items === this && !isAppended ? this.copy() : items;
    spend((length + count) / 64);
    const after = length - stop;
    const larger = start + count + after;
    this.checkSize(larger);
    if (larger > length) this.resize(larger);
    const bytes = new Uint8Array(this.cells.buffer);
    bytes.copyWithin((start + count) * size, stop * size, length * size);
    if (isAppended) bytes.copyWithin(length * size, 0, length * size);
    else if (source !== undefined) bytes.set(source.toBytes(), start * size);
    if (larger < length) this.resize(larger);
  }

  copy(): PyArray {
    const made = new PyArray(this.kind, this.length);
    made.toBytes().set(this.toBytes());
    return made;
  }

  /** What a slice selects, as an array. */
  slice(slice: PySlice): PyArray {
    const { start, step, count } = sliceIndices(slice, this.length);
    const made = new PyArray(this.kind, count);
    const { size } = this.kind;
    if (step === 1) made.toBytes().set(this.toBytes().subarray(start * size, (start + count) * size));
    else made.scatter(0, 1, this, start, step);
    return made;
  }

  /** Copies items of an array of the same kind, from every so-manieth place to every so-manieth place, as many as the shorter side has. */
  scatter(to: number, toStep: number, from: PyArray, start: number, step: number, count = this.length): void {
    const cellsEach = this.kind.isWide ? 2 : 1;
    const target = this.cells;
    const source = from.cells;
    for (let i = 0; i < count; ) {
      for (const stop = nextStretch(i, count, cellsEach); i < stop; i++) {
        for (let k = 0; k < cellsEach; k++)
          target[(to + i * toStep) * cellsEach + k] = source[(start + i * step) * cellsEach + k] as number;
      }
    }
  }

  /** Drops every so-manieth item, so many of them, from a place on. */
  dropEvery(lowest: number, distance: number, count: number): void {
    const { size } = this.kind;
    this.checkSize(this.length - count);
    const bytes = this.toBytes();
    spend(bytes.length / 64);
    let to = lowest * size;
    for (let i = 0; i < count; ) {
      for (const stop = nextStretch(i, count, DROP_UNITS); i < stop; i++) {
        const from = lowest + i * distance + 1;
        const next = i + 1 < count ? from + distance - 1 : this.length;
        bytes.copyWithin(to, from * size, next * size);
        to += (next - from) * size;
      }
    }
    this.resize(this.length - count);
  }

  /** Turns the order of the items round. */
  reverse(): void {
    const { length } = this;
    const turned = new PyArray(this.kind, length);
    turned.scatter(0, 1, this, length - 1, -1);
    this.toBytes().set(turned.toBytes());
  }

  /** So many times what it holds, after each other. */
  repeated(times: number): PyArray {
    const made = new PyArray(this.kind, this.length * times);
    const bytes = made.toBytes();
    const own = this.toBytes();
    if (bytes.length === 0) return made;
    if (own.length === 1) bytes.fill(own[0] ?? 0);
    else {
      bytes.set(own);
      for (let have = own.length; have < bytes.length; have *= 2) {
        bytes.copyWithin(have, 0, Math.min(have, bytes.length - have));
      }
    }
    return made;
  }
}

export const arrayType = builtinType('array.array', { module: 'array', instanceClass: PyArray });
