// Iterators that put iterables one after the other, repeat them, count, add up, and walk several side by side.
import { PyIterator } from '../../objects/iterator.ts';
import { asSource, NestingIterator } from '../../objects/nested-iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import { interrupted } from '../../objects/step-frame.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { iterate } from '../../runtime/iteration.ts';
import { continueWith, machine, spend, tick } from '../../runtime/machine.ts';
import { nestedCall } from '../../runtime/nested-call.ts';
import { add } from '../../runtime/operators.ts';
import { price } from '../../runtime/prices.ts';

/** The items of iterables, one after the other; the iterables come from an iterator. */
export class ChainIterator extends NestingIterator {
  private sources: PyIterator | undefined;
  private current: PyIterator | undefined = undefined;
  constructor(sources: PyIterator) {
    super(sources);
    this.sources = sources;
  }
  next(): Value | undefined {
    const { current } = this;
    if (current === undefined) return this.open();
    let item: Value | undefined;
    try {
      item = current.next();
    } catch (e) {
      throw continueWith(e, ChainIterator.got, this, undefined);
    }
    return item === undefined ? this.open() : item;
  }
  private static got(item: Value | undefined, self: ChainIterator): Value | undefined {
    return item === undefined ? self.open() : item;
  }
  /** Goes on with the next iterable that has an item. */
  private open(): Value | undefined {
    for (;;) {
      this.current = undefined;
      const { sources } = this;
      if (sources === undefined) return undefined;
      // The iterables may be endlessly many, and all empty.
      if (--machine.fuel < 0) {
        try {
          tick();
        } catch (e) {
          throw continueWith(e, ChainIterator.reopen, this, undefined);
        }
      }
      let iterable: Value | undefined;
      try {
        iterable = sources.next();
      } catch (e) {
        throw continueWith(e, ChainIterator.opened, this, undefined);
      }
      if (!this.enter(iterable)) return undefined;
      let item: Value | undefined;
      try {
        item = (this.current as PyIterator | undefined)?.next();
      } catch (e) {
        throw continueWith(e, ChainIterator.got, this, undefined);
      }
      if (item !== undefined) return item;
    }
  }
  private static reopen(_: Value | undefined, self: ChainIterator): Value | undefined {
    return self.open();
  }
  private enter(iterable: Value | undefined): boolean {
    if (iterable === undefined) {
      this.sources = undefined;
      return false;
    }
    try {
      this.current = asSource(iterate(iterable), 1);
    } catch (e) {
      throw continueWith(e, ChainIterator.entered, this, undefined);
    }
    return true;
  }
  private static opened(iterable: Value | undefined, self: ChainIterator): Value | undefined {
    return self.enter(iterable) ? self.next() : undefined;
  }
  private static entered(iterator: Value | undefined, self: ChainIterator): Value | undefined {
    if (iterator instanceof PyIterator) self.current = asSource(iterator, 1);
    return self.next();
  }
}
export const chainType = builtinType('itertools.chain', { module: 'itertools', instanceClass: ChainIterator });

/** The items of an iterable, and then those again that it gave. */
export class CycleIterator extends NestingIterator {
  private source: PyIterator | undefined;
  private readonly saved: Value[] = [];
  private index = 0;
  constructor(source: PyIterator) {
    super(source);
    this.source = source;
  }
  next(): Value | undefined {
    if (this.source === undefined) return this.again();
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, CycleIterator.keep, this, undefined);
    }
    return CycleIterator.keep(item, this);
  }
  private static keep(item: Value | undefined, self: CycleIterator): Value | undefined {
    if (item === undefined) {
      self.source = undefined;
      return self.again();
    }
    machine.memory -= price.grownItem;
    self.saved.push(item);
    return item;
  }
  private again(): Value | undefined {
    const { saved } = this;
    if (this.index >= saved.length) this.index = 0;
    return saved[this.index++];
  }
}
export const cycleType = builtinType('itertools.cycle', { module: 'itertools', instanceClass: CycleIterator });

/** One object, so many times or for ever. */
export class RepeatIterator extends PyIterator {
  readonly object: Value;
  /** Infinity: for ever. */
  left: number;
  constructor(object: Value, times: number) {
    super();
    this.object = object;
    this.left = times;
  }
  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    return this.object;
  }
}
export const repeatType = builtinType('itertools.repeat', { module: 'itertools', instanceClass: RepeatIterator });

/** Numbers from a start, always so much further. */
export class CountIterator extends PyIterator {
  value: Value;
  readonly step: Value;
  /** How many there are; Infinity: no end. */
  private left: number;
  constructor(start: Value, step: Value, left: number) {
    super();
    this.value = start;
    this.step = step;
    this.left = left;
  }
  next(): Value | undefined {
    if (this.left <= 0) return undefined;
    this.left--;
    const { value, step } = this;
    if (typeof value === 'number' && typeof step === 'number') {
      const further = value + step;
      if (Number.isSafeInteger(further)) {
        this.value = further;
        return value;
      }
    }
    try {
      this.value = add(value, step);
    } catch (e) {
      throw continueWith(e, CountIterator.advance, this, value);
    }
    return value;
  }
  private static advance(further: Value | undefined, self: CountIterator, value: Value): Value {
    self.value = further ?? null;
    return value;
  }
}
export const countType = builtinType('itertools.count', { module: 'itertools', instanceClass: CountIterator });

/** What a function of two arguments makes of all items up to each. */
export class AccumulateIterator extends NestingIterator {
  private readonly source: PyIterator;
  /** None adds. */
  private readonly callable: Value;
  private initial: Value | undefined;
  private total: Value | undefined = undefined;
  constructor(source: PyIterator, callable: Value, initial: Value) {
    super(source);
    this.source = source;
    this.callable = callable;
    this.initial = initial === null ? undefined : initial;
  }
  next(): Value | undefined {
    const { initial } = this;
    if (initial !== undefined) {
      this.initial = undefined;
      this.total = initial;
      return initial;
    }
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, AccumulateIterator.got, this, undefined);
    }
    return AccumulateIterator.got(item, this);
  }
  private static got(item: Value | undefined, self: AccumulateIterator): Value | undefined {
    if (item === undefined) return undefined;
    const { total, callable } = self;
    if (total === undefined) {
      self.total = item;
      return item;
    }
    let result: Value;
    try {
      result = callable === null ? add(total, item) : nestedCall(callable, [total, item]);
    } catch (e) {
      return interrupted(e, AccumulateIterator.keep, self, undefined);
    }
    self.total = result;
    return result;
  }
  private static keep(result: Value | undefined, self: AccumulateIterator): Value | undefined {
    self.total = result;
    return result;
  }
}
export const accumulateType = builtinType('itertools.accumulate', {
  module: 'itertools',
  instanceClass: AccumulateIterator,
});

/** Each item with the one after it. */
export class PairwiseIterator extends NestingIterator {
  private readonly source: PyIterator;
  private before: Value | undefined = undefined;
  private isStarted = false;
  constructor(source: PyIterator) {
    super(source);
    this.source = source;
  }
  next(): Value | undefined {
    if (this.isStarted && this.before === undefined) return undefined;
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, PairwiseIterator.got, this, undefined);
    }
    return PairwiseIterator.got(item, this);
  }
  private static got(item: Value | undefined, self: PairwiseIterator): Value | undefined {
    const { before } = self;
    const wasStarted = self.isStarted;
    self.isStarted = true;
    self.before = item;
    if (item === undefined) return undefined;
    return wasStarted ? new PyTuple([before ?? null, item]) : self.next();
  }
}
export const pairwiseType = builtinType('itertools.pairwise', {
  module: 'itertools',
  instanceClass: PairwiseIterator,
});

/** Tuples of one item of each iterable, until the longest ends. */
export class LongestZipIterator extends NestingIterator {
  private readonly sources: (PyIterator | undefined)[];
  private readonly fill: Value;
  private open: number;
  constructor(sources: readonly PyIterator[], fill: Value) {
    super();
    this.askAll(sources);
    this.sources = [...sources];
    this.open = sources.length;
    this.fill = fill;
  }
  next(): Value | undefined {
    return this.open === 0 ? undefined : this.gather([]);
  }
  private gather(items: Value[]): Value | undefined {
    const { sources } = this;
    for (let i = items.length; i < sources.length; i++) {
      if ((i & 1023) === 1023) spend(1024);
      const source = sources[i];
      if (source === undefined) {
        items.push(this.fill);
        continue;
      }
      let item: Value | undefined;
      try {
        item = source.next();
      } catch (e) {
        throw continueWith(e, LongestZipIterator.goOn, this, items);
      }
      if (!this.take(item, items)) return undefined;
    }
    return new PyTuple(items);
  }
  /** Whether there is anything left to be had. */
  private take(item: Value | undefined, items: Value[]): boolean {
    if (item === undefined) {
      this.sources[items.length] = undefined;
      if (--this.open === 0) return false;
    }
    items.push(item ?? this.fill);
    return true;
  }
  private static goOn(item: Value | undefined, self: LongestZipIterator, items: Value[]): Value | undefined {
    return self.take(item, items) ? self.gather(items) : undefined;
  }
}
export const longestZipType = builtinType('itertools.zip_longest', {
  module: 'itertools',
  instanceClass: LongestZipIterator,
});
