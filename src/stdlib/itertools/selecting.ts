// Iterators that give some of the items of another: those that pass a test, a slice, groups and batches of them.
import type { PyIterator } from '../../objects/iterator.ts';
import { NestingIterator } from '../../objects/nested-iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import { interrupted, itself } from '../../objects/step-frame.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { equalsOrSuspends } from '../../runtime/comparison.ts';
import { collect, knownItems } from '../../runtime/iteration.ts';
import { GrowingResult } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { continueWith, drive, spendOrSuspend } from '../../runtime/machine.ts';
import { nestedCall, nestedCall1 } from '../../runtime/nested-call.ts';
import { truth } from '../../runtime/truth.ts';

/**
 * An iterator that asks a predicate about each item: the next item, its test, the truth of what the test gave. Derived classes say
 * what to do then.
 */
abstract class TestingIterator extends NestingIterator {
  protected readonly predicate: Value;
  protected source: PyIterator | undefined;
  constructor(source: PyIterator, predicate: Value) {
    super(source);
    this.source = source;
    this.predicate = predicate;
  }
  /** The item to give, or undefined to go on with the next one (if `source` is still there). */
  protected abstract decide(passes: boolean, item: Value): Value | undefined;

  next(): Value | undefined {
    for (;;) {
      const { source } = this;
      if (source === undefined) return undefined;
      let item: Value | undefined;
      try {
        spendOrSuspend(1);
      } catch (e) {
        throw continueWith(e, TestingIterator.again, this, undefined);
      }
      try {
        item = source.next();
      } catch (e) {
        throw continueWith(e, TestingIterator.test, this, undefined);
      }
      if (item === undefined) return undefined;
      let passes: boolean;
      let result: Value = item;
      if (this.predicate !== null) {
        try {
          result = nestedCall1(this.predicate, item);
        } catch (e) {
          return interrupted(e, TestingIterator.judge, this, item);
        }
      }
      try {
        passes = truth(result);
      } catch (e) {
        return interrupted(e, TestingIterator.decideLater, this, item);
      }
      const given = this.decide(passes, item);
      if (given !== undefined) return given;
    }
  }
  private static again(_: Value | undefined, self: TestingIterator): Value | undefined {
    return self.next();
  }
  private static test(item: Value | undefined, self: TestingIterator): Value | undefined {
    if (item === undefined) return undefined;
    if (self.predicate === null) return TestingIterator.judge(item, self, item);
    let result: Value;
    try {
      result = nestedCall1(self.predicate, item);
    } catch (e) {
      return interrupted(e, TestingIterator.judge, self, item);
    }
    return TestingIterator.judge(result, self, item);
  }
  private static judge(result: Value | undefined, self: TestingIterator, item: Value): Value | undefined {
    let passes: boolean;
    try {
      passes = truth(result ?? null);
    } catch (e) {
      return interrupted(e, TestingIterator.decideLater, self, item);
    }
    return TestingIterator.decideLater(passes, self, item);
  }
  private static decideLater(passes: Value | undefined, self: TestingIterator, item: Value): Value | undefined {
    return self.decide(passes === true, item) ?? self.next();
  }
}

/** Items until the first that fails the test. */
export class TakeWhileIterator extends TestingIterator {
  protected decide(passes: boolean, item: Value): Value | undefined {
    if (passes) return item;
    this.source = undefined;
    return undefined;
  }
}
export const takeWhileType = builtinType('itertools.takewhile', {
  module: 'itertools',
  instanceClass: TakeWhileIterator,
});

/** Items from the first on that fails the test. */
export class DropWhileIterator extends TestingIterator {
  private isDropping = true;
  override next(): Value | undefined {
    if (this.isDropping) return super.next();
    try {
      return this.source?.next();
    } catch (e) {
      throw continueWith(e, itself, undefined, undefined);
    }
  }
  protected decide(passes: boolean, item: Value): Value | undefined {
    if (passes) return undefined;
    this.isDropping = false;
    return item;
  }
}
export const dropWhileType = builtinType('itertools.dropwhile', {
  module: 'itertools',
  instanceClass: DropWhileIterator,
});

/** Items that fail the test. */
export class FilterFalseIterator extends TestingIterator {
  protected decide(passes: boolean, item: Value): Value | undefined {
    return passes ? undefined : item;
  }
}
export const filterFalseType = builtinType('itertools.filterfalse', {
  module: 'itertools',
  instanceClass: FilterFalseIterator,
});

/** Items beside which something true stands. */
export class CompressIterator extends NestingIterator {
  private readonly source: PyIterator;
  private readonly selectors: PyIterator;
  constructor(source: PyIterator, selectors: PyIterator) {
    super(source, selectors);
    this.source = source;
    this.selectors = selectors;
  }
  next(): Value | undefined {
    for (;;) {
      try {
        spendOrSuspend(1);
      } catch (e) {
        throw continueWith(e, CompressIterator.again, this, undefined);
      }
      let item: Value | undefined;
      try {
        item = this.source.next();
      } catch (e) {
        throw continueWith(e, CompressIterator.gotItem, this, undefined);
      }
      if (item === undefined) return undefined;
      let selector: Value | undefined;
      try {
        selector = this.selectors.next();
      } catch (e) {
        throw continueWith(e, CompressIterator.gotSelector, this, item);
      }
      if (selector === undefined) return undefined;
      let passes: boolean;
      try {
        passes = truth(selector);
      } catch (e) {
        throw continueWith(e, CompressIterator.decide, this, item);
      }
      if (passes) return item;
    }
  }
  private static again(_: Value | undefined, self: CompressIterator): Value | undefined {
    return self.next();
  }
  private static gotItem(item: Value | undefined, self: CompressIterator): Value | undefined {
    if (item === undefined) return undefined;
    let selector: Value | undefined;
    try {
      selector = self.selectors.next();
    } catch (e) {
      throw continueWith(e, CompressIterator.gotSelector, self, item);
    }
    return CompressIterator.gotSelector(selector, self, item);
  }
  private static gotSelector(selector: Value | undefined, self: CompressIterator, item: Value): Value | undefined {
    if (selector === undefined) return undefined;
    let passes: boolean;
    try {
      passes = truth(selector);
    } catch (e) {
      throw continueWith(e, CompressIterator.decide, self, item);
    }
    return CompressIterator.decide(passes, self, item);
  }
  private static decide(passes: Value | undefined, self: CompressIterator, item: Value): Value | undefined {
    return passes === true ? item : self.next();
  }
}
export const compressType = builtinType('itertools.compress', {
  module: 'itertools',
  instanceClass: CompressIterator,
});

/** What a function gives for the items, each of which holds its arguments. */
export class StarMapIterator extends NestingIterator {
  private readonly callable: Value;
  private readonly source: PyIterator;
  constructor(source: PyIterator, callable: Value) {
    super(source);
    this.source = source;
    this.callable = callable;
  }
  next(): Value | undefined {
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, StarMapIterator.got, this, undefined);
    }
    return StarMapIterator.got(item, this);
  }
  private static got(item: Value | undefined, self: StarMapIterator): Value | undefined {
    if (item === undefined) return undefined;
    const known = knownItems(item);
    if (known !== undefined) return StarMapIterator.invoke(self, known);
    let args: Value;
    try {
      args = drive(tupleOf(item));
    } catch (e) {
      throw continueWith(e, StarMapIterator.collected, self, undefined);
    }
    return StarMapIterator.collected(args, self);
  }
  private static collected(args: Value | undefined, self: StarMapIterator): Value | undefined {
    return StarMapIterator.invoke(self, args instanceof PyTuple ? args.items : []);
  }
  private static invoke(self: StarMapIterator, args: readonly Value[]): Value | undefined {
    try {
      return nestedCall(self.callable, args);
    } catch (e) {
      return interrupted(e, itself, undefined, undefined);
    }
  }
}
export const starMapType = builtinType('itertools.starmap', { module: 'itertools', instanceClass: StarMapIterator });

export function* tupleOf(iterable: Value): Resumable<PyTuple> {
  const items = yield* collect(iterable);
  return new PyTuple(items.slice());
}

/** Each item whose number is start, start + step ... below stop. */
export class SliceIterator extends NestingIterator {
  private source: PyIterator | undefined;
  /** The number of the next item of the source, and of the next one to give. */
  private index = 0;
  private wanted: number;
  /** Infinity: no end. */
  private readonly stop: number;
  private readonly step: number;
  constructor(source: PyIterator, start: number, stop: number, step: number) {
    super(source);
    this.source = source;
    this.wanted = start;
    this.stop = stop;
    this.step = step;
  }
  next(): Value | undefined {
    for (;;) {
      const { source } = this;
      if (source === undefined) return undefined;
      if (this.index >= this.stop) return this.end();
      if (this.index < this.wanted) {
        try {
          spendOrSuspend(1);
        } catch (e) {
          throw continueWith(e, SliceIterator.again, this, undefined);
        }
      }
      let item: Value | undefined;
      try {
        item = source.next();
      } catch (e) {
        throw continueWith(e, SliceIterator.got, this, undefined);
      }
      if (item === undefined) return this.end();
      if (this.take()) return item;
    }
  }
  private end(): undefined {
    this.source = undefined;
    return undefined;
  }
  /** Counts an item; whether it is wanted. */
  private take(): boolean {
    if (this.index++ < this.wanted) return false;
    // Up to the end, the items between are skipped now only as far as the slice reaches.
    this.wanted = Math.min(this.wanted + this.step, this.stop);
    return true;
  }
  private static again(_: Value | undefined, self: SliceIterator): Value | undefined {
    return self.next();
  }
  private static got(item: Value | undefined, self: SliceIterator): Value | undefined {
    if (item === undefined) return self.end();
    return self.take() ? item : self.next();
  }
}
export const sliceIteratorType = builtinType('itertools.islice', {
  module: 'itertools',
  instanceClass: SliceIterator,
});

/** A batch that is being filled. */
interface Batch {
  readonly items: Value[];
  readonly result: GrowingResult;
}

/** Tuples of so many items; the last may be shorter. */
export class BatchIterator extends NestingIterator {
  private source: PyIterator | undefined;
  private readonly size: number;
  constructor(source: PyIterator, size: number) {
    super(source);
    this.source = source;
    this.size = size;
  }
  next(): Value | undefined {
    return this.source === undefined ? undefined : this.gather([], new GrowingResult());
  }
  private gather(items: Value[], result: GrowingResult): Value | undefined {
    const { source, size } = this;
    if (source === undefined) return undefined;
    while (items.length < size) {
      try {
        spendOrSuspend(1);
      } catch (e) {
        throw continueWith(e, BatchIterator.again, this, { items, result });
      }
      let item: Value | undefined;
      try {
        item = source.next();
      } catch (e) {
        throw continueWith(e, BatchIterator.goOn, this, { items, result });
      }
      if (!this.take(item, items, result)) break;
    }
    return items.length === 0 ? undefined : new PyTuple(items);
  }
  private take(item: Value | undefined, items: Value[], result: GrowingResult): boolean {
    if (item === undefined) {
      this.source = undefined;
      return false;
    }
    result.add(8);
    items.push(item);
    return true;
  }
  private static again(_: Value | undefined, self: BatchIterator, { items, result }: Batch): Value | undefined {
    return self.gather(items, result);
  }
  private static goOn(item: Value | undefined, self: BatchIterator, { items, result }: Batch): Value | undefined {
    if (self.take(item, items, result)) return self.gather(items, result);
    return items.length === 0 ? undefined : new PyTuple(items);
  }
}
export const batchedType = builtinType('itertools.batched', { module: 'itertools', instanceClass: BatchIterator });

/** Runs of items with the same key: the key, and an iterator over the run. */
export class GroupIterator extends NestingIterator {
  private readonly source: PyIterator;
  private readonly keyFunction: Value;
  /** The key of the group that was given last. */
  private groupKey: Value | undefined = undefined;
  currentKey: Value | undefined = undefined;
  currentItem: Value | undefined = undefined;
  /** The group that may still fetch items. */
  private group: Group | undefined = undefined;
  constructor(source: PyIterator, keyFunction: Value) {
    super(source);
    this.source = source;
    this.keyFunction = keyFunction;
  }
  next(): Value | undefined {
    this.group = undefined;
    return GroupIterator.skip(true, this);
  }
  /** Fetches until there is an item with another key than the group before. */
  private static skip(isThere: Value | undefined, self: GroupIterator): Value | undefined {
    for (let there = isThere; there !== undefined; ) {
      const { currentKey, groupKey } = self;
      if (currentKey !== undefined) {
        if (groupKey === undefined) return self.begin(currentKey);
        let isSame: boolean;
        try {
          isSame = equalsOrSuspends(groupKey, currentKey);
        } catch (e) {
          throw continueWith(e, GroupIterator.compared, self, currentKey);
        }
        if (!isSame) return self.begin(currentKey);
      }
      try {
        spendOrSuspend(1);
      } catch (e) {
        throw continueWith(e, GroupIterator.skipOn, self, undefined);
      }
      try {
        there = self.fetch();
      } catch (e) {
        throw continueWith(e, GroupIterator.skip, self, undefined);
      }
    }
    return undefined;
  }
  private begin(key: Value): Value {
    this.groupKey = key;
    this.group = new Group(this, key);
    return new PyTuple([key, this.group]);
  }
  private static compared(isSame: Value | undefined, self: GroupIterator, key: Value): Value | undefined {
    if (isSame !== true) return self.begin(key);
    let isThere: Value | undefined;
    try {
      isThere = self.fetch();
    } catch (e) {
      throw continueWith(e, GroupIterator.skip, self, undefined);
    }
    return GroupIterator.skip(isThere, self);
  }
  private static skipOn(_: Value | undefined, self: GroupIterator): Value | undefined {
    return GroupIterator.skip(true, self);
  }
  isCurrent(group: Group): boolean {
    return this.group === group;
  }
  /** Gets the next item and its key. Answers undefined at the end. */
  fetch(): Value | undefined {
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, GroupIterator.gotItem, this, undefined);
    }
    return GroupIterator.gotItem(item, this);
  }
  private static gotItem(item: Value | undefined, self: GroupIterator): Value | undefined {
    if (item === undefined) return undefined;
    if (self.keyFunction === null) return GroupIterator.gotKey(item, self, item);
    let key: Value;
    try {
      key = nestedCall1(self.keyFunction, item);
    } catch (e) {
      return interrupted(e, GroupIterator.gotKey, self, item);
    }
    return GroupIterator.gotKey(key, self, item);
  }
  private static gotKey(key: Value | undefined, self: GroupIterator, item: Value): Value {
    self.currentKey = key ?? null;
    self.currentItem = item;
    return true;
  }
}
export const groupByType = builtinType('itertools.groupby', { module: 'itertools', instanceClass: GroupIterator });

/** The items of one run. */
export class Group extends NestingIterator {
  private readonly parent: GroupIterator;
  private readonly key: Value;
  constructor(parent: GroupIterator, key: Value) {
    super(parent);
    this.parent = parent;
    this.key = key;
  }
  next(): Value | undefined {
    const { parent } = this;
    if (!parent.isCurrent(this)) return undefined;
    if (parent.currentItem !== undefined) return this.give();
    try {
      spendOrSuspend(1);
    } catch (e) {
      throw continueWith(e, Group.again, this, undefined);
    }
    let isThere: Value | undefined;
    try {
      isThere = parent.fetch();
    } catch (e) {
      throw continueWith(e, Group.fetched, this, undefined);
    }
    return isThere === undefined ? undefined : this.give();
  }
  private static again(_: Value | undefined, self: Group): Value | undefined {
    return self.next();
  }
  private static fetched(isThere: Value | undefined, self: Group): Value | undefined {
    return isThere === undefined ? undefined : self.give();
  }
  private give(): Value | undefined {
    const { parent, key } = this;
    if (parent.currentKey === undefined) return undefined;
    let isSame: boolean;
    try {
      isSame = equalsOrSuspends(key, parent.currentKey);
    } catch (e) {
      throw continueWith(e, Group.compared, this, undefined);
    }
    return Group.compared(isSame, this);
  }
  private static compared(isSame: Value | undefined, { parent }: Group): Value | undefined {
    if (isSame !== true) return undefined;
    const item = parent.currentItem;
    parent.currentItem = undefined;
    return item;
  }
}
export const groupType = builtinType('itertools._grouper', { module: 'itertools', instanceClass: Group, final: true });
