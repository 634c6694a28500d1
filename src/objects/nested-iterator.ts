// Iterators that ask iterators. Each takes native stack for as long as the other answers, so a few of them count as a call.
import { continueWith, machine, tick, tooDeep } from '../runtime/machine.ts';
import { PyIterator } from './iterator.ts';
import type { Value } from './object.ts';

/** So many that ask each other take as much native stack as a call of the script. */
const LEVELS = 8;

export abstract class NestingIterator extends PyIterator {
  /** How many ask each other from here to one that counts as a call, or to the last. */
  levels = 1;
  constructor(...sources: readonly PyIterator[]) {
    super();
    this.askAll(sources);
  }
  /** For one with more sources than a call may have arguments. */
  protected askAll(sources: readonly PyIterator[]): void {
    for (const source of sources) {
      if (source instanceof NestingIterator && source.levels >= this.levels) this.levels = source.levels + 1;
    }
  }
}

/** Stands between an iterator and one that it asks. */
class NestedIterator extends PyIterator {
  private readonly inner: PyIterator;
  constructor(inner: PyIterator) {
    super();
    this.inner = inner;
  }
  next(): Value | undefined {
    try {
      if (++machine.depth > machine.depthLimit || --machine.fuel < 0) NestedIterator.checkBudget(this);
      return this.inner.next();
    } finally {
      machine.depth--;
    }
  }
  private static checkBudget(self: NestedIterator): void {
    try {
      if (machine.depth > machine.depthLimit) tooDeep();
      if (machine.fuel < 0) tick();
    } catch (e) {
      throw continueWith(e, NestedIterator.again, self, undefined);
    }
  }
  private static again(_: Value | undefined, self: NestedIterator): Value | undefined {
    return self.next();
  }
}

/** An iterator as one that another asks. Where that does not know it from the beginning, `levels` is 1. */
export function asSource(iterator: PyIterator, levels = LEVELS): PyIterator {
  return iterator instanceof NestingIterator && iterator.levels >= levels ? new NestedIterator(iterator) : iterator;
}
