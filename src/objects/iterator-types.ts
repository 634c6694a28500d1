// The lazy iterators that are types of their own: enumerate, zip, map, filter, reversed, and what `iter(callable,
// sentinel)` gives.
import { equals } from '../runtime/comparison.ts';
import { valueError } from '../runtime/errors.ts';
import { iterate } from '../runtime/iteration.ts';
import { Meter } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, machine, suspended, tick } from '../runtime/machine.ts';
import { nestedCall, nestedCall1 } from '../runtime/nested-call.ts';
import type { Int } from '../runtime/numbers.ts';
import { addInts } from '../runtime/numbers.ts';
import { getItem } from '../runtime/operators.ts';
import { truth } from '../runtime/truth.ts';
import { exceptionNamed, PyException } from './exception.ts';
import { PyIterator } from './iterator.ts';
import { asSource, NestingIterator } from './nested-iterator.ts';
import type { Value } from './object.ts';
import { builtinType } from './object.ts';
import { interrupted, itself } from './step-frame.ts';
import { PyTuple } from './tuple.ts';

export class EnumerateIterator extends NestingIterator {
  private readonly source: PyIterator;
  private count: Int;
  constructor(source: PyIterator, start: Int) {
    super(source);
    this.source = source;
    this.count = start;
  }
  next(): Value | undefined {
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, EnumerateIterator.pair, this, undefined);
    }
    return EnumerateIterator.pair(item, this);
  }
  private static pair(item: Value | undefined, self: EnumerateIterator): Value | undefined {
    if (item === undefined) return undefined;
    const { count } = self;
    self.count = addInts(count, 1);
    return new PyTuple([count, item]);
  }
}
export const enumerateType = builtinType('enumerate', { instanceClass: EnumerateIterator });

/** To ask so many sources, as a power of two, takes a step. */
const SOURCES_SHIFT = 3;

export class ZipIterator extends NestingIterator {
  private readonly sources: readonly PyIterator[];
  private readonly strict: boolean;
  constructor(sources: readonly PyIterator[], strict: boolean) {
    super();
    this.askAll(sources);
    this.sources = sources;
    this.strict = strict;
  }
  next(): Value | undefined {
    const { sources } = this;
    if (sources.length === 2) return this.pair(sources[0] as PyIterator, sources[1] as PyIterator);
    return sources.length === 0 ? undefined : this.gather([]);
  }
  /** What `gather` does, for the most common number of sources. */
  private pair(first: PyIterator, second: PyIterator): Value | undefined {
    let left: Value | undefined;
    try {
      left = first.next();
    } catch (e) {
      throw continueWith(e, ZipIterator.goOn, this, []);
    }
    if (left === undefined) return this.end(0);
    let right: Value | undefined;
    try {
      right = second.next();
    } catch (e) {
      throw continueWith(e, ZipIterator.goOn, this, [left]);
    }
    return right === undefined ? this.end(1) : new PyTuple([left, right]);
  }
  /** Asks the sources that have not answered yet. */
  private gather(items: Value[]): Value | undefined {
    const { sources } = this;
    machine.fuel -= sources.length >> SOURCES_SHIFT;
    for (let i = items.length; i < sources.length; i++) {
      let item: Value | undefined;
      try {
        item = (sources[i] as PyIterator).next();
      } catch (e) {
        throw continueWith(e, ZipIterator.goOn, this, items);
      }
      if (item === undefined) return this.end(items.length);
      items.push(item);
    }
    // An array that was filled item by item has room for many more.
    return new PyTuple(items.slice());
  }
  private static goOn(item: Value | undefined, self: ZipIterator, items: Value[]): Value | undefined {
    if (item === undefined) return self.end(items.length);
    items.push(item);
    return self.gather(items);
  }

  /** The source of that number has ended. */
  private end(index: number): undefined {
    if (!this.strict) return undefined;
    if (index > 0) throw valueError(`zip() argument ${index + 1} is shorter than argument${earlier(index)}`);
    return this.checkRest(1);
  }
  /** If the first source has ended, all others have to. */
  private checkRest(from: number): undefined {
    const { sources } = this;
    for (let i = from; i < sources.length; i++) {
      let item: Value | undefined;
      try {
        item = (sources[i] as PyIterator).next();
      } catch (e) {
        throw continueWith(e, ZipIterator.checkOn, this, i);
      }
      ZipIterator.refuse(item, i);
    }
    return undefined;
  }
  private static checkOn(item: Value | undefined, self: ZipIterator, index: number): undefined {
    ZipIterator.refuse(item, index);
    return self.checkRest(index + 1);
  }
  private static refuse(item: Value | undefined, index: number): void {
    if (item !== undefined) throw valueError(`zip() argument ${index + 1} is longer than argument${earlier(index)}`);
  }
}
export const zipType = builtinType('zip', { instanceClass: ZipIterator });

function earlier(index: number): string {
  return index === 1 ? ' 1' : `s 1-${index}`;
}

/** `map` of one iterable. */
export class MapIterator extends NestingIterator {
  protected readonly callable: Value;
  protected readonly source: PyIterator;
  constructor(callable: Value, source: PyIterator) {
    super(source);
    this.callable = callable;
    this.source = source;
  }
  next(): Value | undefined {
    let item: Value | undefined;
    try {
      item = this.source.next();
    } catch (e) {
      throw continueWith(e, MapIterator.transform, this, undefined);
    }
    return item === undefined ? undefined : MapIterator.transform(item, this);
  }
  private static transform(item: Value | undefined, self: MapIterator): Value | undefined {
    if (item === undefined) return undefined;
    try {
      return nestedCall1(self.callable, item);
    } catch (e) {
      return interrupted(e, itself, undefined, undefined);
    }
  }
}
export const mapType = builtinType('map', { instanceClass: MapIterator });

/** `map` of several iterables, which ends with the shortest. */
export class MultipleMapIterator extends MapIterator {
  private readonly further: readonly PyIterator[];
  constructor(callable: Value, sources: readonly PyIterator[]) {
    super(callable, sources[0] as PyIterator);
    this.further = sources.slice(1).map((source) => asSource(source, 1));
  }
  override next(): Value | undefined {
    return this.gather([]);
  }
  private gather(items: Value[]): Value | undefined {
    const { further } = this;
    machine.fuel -= further.length >> SOURCES_SHIFT;
    for (let i = items.length; i <= further.length; i++) {
      let item: Value | undefined;
      try {
        item = (i === 0 ? this.source : (further[i - 1] as PyIterator)).next();
      } catch (e) {
        throw continueWith(e, MultipleMapIterator.goOn, this, items);
      }
      if (item === undefined) return undefined;
      items.push(item);
    }
    try {
      return nestedCall(this.callable, items);
    } catch (e) {
      return interrupted(e, itself, undefined, undefined);
    }
  }
  private static goOn(item: Value | undefined, self: MultipleMapIterator, items: Value[]): Value | undefined {
    if (item === undefined) return undefined;
    items.push(item);
    return self.gather(items);
  }
}

export class FilterIterator extends NestingIterator {
  /** None stands for the truth of the items themselves. */
  private readonly callable: Value;
  private readonly source: PyIterator;
  constructor(callable: Value, source: PyIterator) {
    super(source);
    this.callable = callable;
    this.source = source;
  }
  next(): Value | undefined {
    for (;;) {
      // What is filtered may be endless and nothing of it pass.
      if (--machine.fuel < 0) {
        try {
          tick();
        } catch (e) {
          throw continueWith(e, FilterIterator.again, this, undefined);
        }
      }
      let item: Value | undefined;
      try {
        item = this.source.next();
      } catch (e) {
        throw continueWith(e, FilterIterator.test, this, undefined);
      }
      if (item === undefined) return undefined;
      let result: Value = item;
      if (this.callable !== null) {
        try {
          result = nestedCall1(this.callable, item);
        } catch (e) {
          return interrupted(e, FilterIterator.judge, this, item);
        }
      }
      let passes: boolean;
      try {
        passes = truth(result);
      } catch (e) {
        return interrupted(e, FilterIterator.decide, this, item);
      }
      if (passes) return item;
    }
  }
  private static again(_: Value | undefined, self: FilterIterator): Value | undefined {
    return self.next();
  }
  private static test(item: Value | undefined, self: FilterIterator): Value | undefined {
    if (item === undefined) return undefined;
    if (self.callable === null) return FilterIterator.judge(item, self, item);
    let result: Value;
    try {
      result = nestedCall1(self.callable, item);
    } catch (e) {
      return interrupted(e, FilterIterator.judge, self, item);
    }
    return FilterIterator.judge(result, self, item);
  }
  private static judge(result: Value | undefined, self: FilterIterator, item: Value): Value | undefined {
    let passes: boolean;
    try {
      passes = truth(result ?? null);
    } catch (e) {
      return interrupted(e, FilterIterator.decide, self, item);
    }
    return FilterIterator.decide(passes, self, item);
  }
  private static decide(passes: Value | undefined, self: FilterIterator, item: Value): Value | undefined {
    return passes === true ? item : self.next();
  }
}
export const filterType = builtinType('filter', { instanceClass: FilterIterator });

/** `reversed` of anything with a length and indices. */
export class ReversedIterator extends PyIterator {
  private sequence: Value | undefined;
  private index: number;
  constructor(sequence: Value, length: number) {
    super();
    this.sequence = sequence;
    this.index = length - 1;
  }
  next(): Value | undefined {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    const index = this.index--;
    if (index < 0) {
      this.sequence = undefined;
      return undefined;
    }
    try {
      return getItem(sequence, index);
    } catch (e) {
      if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('IndexError'))) {
        this.sequence = undefined;
        return undefined;
      }
      return interrupted(e, itself, undefined, undefined);
    }
  }
  get lengthHint(): number {
    return this.sequence === undefined ? 0 : this.index + 1;
  }
}
export const reversedType = builtinType('reversed', { instanceClass: ReversedIterator });

/** Calls until the sentinel comes. */
export class CallableIterator extends NestingIterator {
  private callable: Value | undefined;
  private readonly sentinel: Value;
  constructor(callable: Value, sentinel: Value) {
    super();
    this.callable = callable;
    this.sentinel = sentinel;
  }
  next(): Value | undefined {
    if (this.callable === undefined) return undefined;
    let result: Value;
    try {
      result = nestedCall(this.callable, []);
    } catch (e) {
      return interrupted(e, CallableIterator.check, this, undefined);
    }
    return CallableIterator.check(result, this);
  }
  private static check(result: Value | undefined, self: CallableIterator): Value | undefined {
    if (result !== undefined && !equals(self.sentinel, result)) return result;
    self.callable = undefined;
    return undefined;
  }
}
export const callableIteratorType = builtinType('callable_iterator', { instanceClass: CallableIterator, final: true });

/** The iterators of several arguments, in order. */
export function* iterateAll(iterables: readonly Value[]): Resumable<PyIterator[]> {
  const iterators: PyIterator[] = [];
  const meter = new Meter(0, 4);
  for (const iterable of iterables) {
    meter.pass(iterators.length);
    try {
      iterators.push(asSource(iterate(iterable)));
    } catch (e) {
      iterators.push(asSource((yield suspended(e)) as PyIterator));
    }
  }
  // An array that was filled item by item has room for many more.
  return iterators.slice();
}
