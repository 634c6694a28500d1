// Iterators over dicts, their views and sets. They walk the table's own Map and notice when its size changes.
import { releaseRoom } from '../runtime/array-room.ts';
import { runtimeError } from '../runtime/errors.ts';
import { listed } from '../runtime/iteration.ts';
import { price } from '../runtime/prices.ts';
import { HashTable } from './hash-table.ts';
import { PyIterator } from './iterator.ts';
import type { Value } from './object.ts';
import { builtinType } from './object.ts';
import { PyTuple } from './tuple.ts';

/**
 * A table that shows something else (attributes, global variables) is walked as it is now; its size costs too much to
 * be asked.
 */
function isPlain(table: HashTable): boolean {
  return table.keys === HashTable.prototype.keys;
}

abstract class TableIterator<T> extends PyIterator {
  private table: HashTable | undefined;
  private source: Iterator<T>;
  private size: number;
  private left: number;
  /** How many entries had been taken out of the table at the last step. */
  private removed: number;
  constructor(table: HashTable, source: Iterator<T>) {
    super();
    this.table = isPlain(table) ? table : undefined;
    this.source = source;
    this.size = this.table?.size ?? 0;
    this.left = this.size;
    this.removed = table.removed;
  }

  /**
   * V8's iterator keeps the arrays of a Map as they were at its last step, and all that have taken their place since then. They are made anew when there
   * are twice as many entries, or a quarter; how often that was shows in how many have come and gone.
   */
  get unseenBytes$(): number {
    const { table, size } = this;
    if (table === undefined || size < 0) return 0;
    const removed = table.removed - this.removed;
    const changed = removed + table.size - size + removed;
    return changed > size / 4 ? price.entry * (size + changed) : 0;
  }

  protected abstract readonly kind: string;

  protected step(): T | undefined {
    const { table } = this;
    if (table !== undefined && table.size !== this.size) {
      // It stays so, even if the size comes back.
      this.size = -1;
      this.source = [].values();
      throw runtimeError(`${this.kind} changed size during iteration`);
    }
    const step = this.source.next();
    if (step.done === true) {
      this.table = undefined;
      this.left = 0;
      return undefined;
    }
    if (table !== undefined) this.removed = table.removed;
    if (--this.left < 0 && table !== undefined) return this.moreThanExpected();
    return step.value;
  }

  /** Keys were taken out and put in again, behind the iterator's back: it would never end. */
  protected moreThanExpected(): T | undefined {
    throw runtimeError('dictionary keys changed during iteration');
  }

  get lengthHint(): number {
    return this.table === undefined || this.table.size !== this.size ? 0 : Math.max(this.left, 0);
  }
}

export class DictKeyIterator extends TableIterator<Value> {
  protected get kind(): string {
    return 'dictionary';
  }
  constructor(table: HashTable) {
    super(table, isPlain(table) ? table.keys() : listed(0, table.keys()).values());
  }
  next(): Value | undefined {
    return this.step();
  }
}
export const dictKeyIteratorType = builtinType('dict_keyiterator', { instanceClass: DictKeyIterator, final: true });

export class DictValueIterator extends TableIterator<Value> {
  protected get kind(): string {
    return 'dictionary';
  }
  constructor(table: HashTable) {
    super(table, isPlain(table) ? table.values() : listed(0, table.values()).values());
  }
  next(): Value | undefined {
    return this.step();
  }
}
export const dictValueIteratorType = builtinType('dict_valueiterator', {
  instanceClass: DictValueIterator,
  final: true,
});

export class DictItemIterator extends TableIterator<[Value, Value]> {
  protected get kind(): string {
    return 'dictionary';
  }
  constructor(table: HashTable) {
    super(table, isPlain(table) ? table.entries() : listed(0, table.entries()).values());
  }
  next(): Value | undefined {
    const entry = this.step();
    return entry === undefined ? undefined : new PyTuple(entry);
  }
}
export const dictItemIteratorType = builtinType('dict_itemiterator', { instanceClass: DictItemIterator, final: true });

export class SetIterator extends TableIterator<Value> {
  protected get kind(): string {
    return 'Set';
  }
  constructor(table: HashTable) {
    super(table, table.keys());
  }
  next(): Value | undefined {
    return this.step();
  }
  protected override moreThanExpected(): undefined {
    return undefined;
  }
}
export const setIteratorType = builtinType('set_iterator', { instanceClass: SetIterator, final: true });

/** Last entry first. A Map is walked one way only, so that the entries are listed before. */
abstract class ReverseIterator extends PyIterator {
  private table: HashTable | undefined;
  protected readonly rest: Value[];
  private readonly checked: boolean;
  private size: number;
  constructor(table: HashTable, items: Value[]) {
    super();
    this.table = table;
    this.rest = items;
    this.checked = isPlain(table);
    this.size = items.length;
  }
  next(): Value | undefined {
    const { table } = this;
    if (table === undefined) return undefined;
    if (this.checked && table.size !== this.size) {
      this.size = -1;
      throw runtimeError('dictionary changed size during iteration');
    }
    const { length } = this.rest;
    const key = this.rest.pop();
    releaseRoom(this.rest, length);
    if (key === undefined) {
      this.table = undefined;
      return undefined;
    }
    return this.read(table, key);
  }
  get lengthHint(): number {
    return this.rest.length;
  }
  protected abstract read(table: HashTable, key: Value): Value;
  protected value(table: HashTable, key: Value): Value {
    const value = table.get(key);
    if (value === undefined) throw runtimeError('dictionary keys changed during iteration');
    return value;
  }
}
export class DictReverseKeyIterator extends ReverseIterator {
  constructor(table: HashTable) {
    super(table, listed(table.size, table.keys()));
  }
  protected read(_table: HashTable, key: Value): Value {
    return key;
  }
}
export class DictReverseValueIterator extends DictReverseKeyIterator {
  protected override read(table: HashTable, key: Value): Value {
    return this.value(table, key);
  }
}
export class DictReverseItemIterator extends DictReverseKeyIterator {
  protected override read(table: HashTable, key: Value): Value {
    return new PyTuple([key, this.value(table, key)]);
  }
}
export const dictReverseKeyIteratorType = builtinType('dict_reversekeyiterator', {
  instanceClass: DictReverseKeyIterator,
  final: true,
});
export const dictReverseValueIteratorType = builtinType('dict_reversevalueiterator', {
  instanceClass: DictReverseValueIterator,
  final: true,
});
export const dictReverseItemIteratorType = builtinType('dict_reverseitemiterator', {
  instanceClass: DictReverseItemIterator,
  final: true,
});
