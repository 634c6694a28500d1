// `tee`: several iterators over one, each of which gives all items.
import { PyIterator } from '../../objects/iterator.ts';
import { asSource } from '../../objects/nested-iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import { runtimeError } from '../../runtime/errors.ts';
import type { StackFrame } from '../../runtime/machine.ts';
import { machine, Suspend } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';

/** An item that one of the iterators has fetched, and the way to the next. */
class Link {
  value: Value | undefined = undefined;
  next: Link | undefined = undefined;
}

/** What the iterators have in common. */
class Source {
  readonly iterator: PyIterator;
  isRunning = false;
  constructor(iterator: PyIterator) {
    this.iterator = iterator;
  }
}

export class TeeIterator extends PyIterator implements StackFrame {
  private readonly source: Source;
  private link: Link;
  constructor(source: Source, link: Link) {
    super();
    this.source = source;
    this.link = link;
  }
  static over(iterator: PyIterator): TeeIterator {
    return iterator instanceof TeeIterator
      ? iterator.copy()
      : new TeeIterator(new Source(asSource(iterator, 1)), new Link());
  }
  /** Another one that stands at the same item. */
  copy(): TeeIterator {
    return new TeeIterator(this.source, this.link);
  }
  next(): Value | undefined {
    const { link, source } = this;
    if (link.next !== undefined) {
      this.link = link.next;
      return link.value;
    }
    if (source.isRunning) throw runtimeError('cannot re-enter the tee iterator');
    source.isRunning = true;
    let item: Value | undefined;
    try {
      item = source.iterator.next();
    } catch (e) {
      if (!(e instanceof Suspend)) return this.raise(e);
      e.frames.push(this);
      throw e;
    }
    return this.resume(item);
  }
  resume(item: Value | undefined): Value | undefined {
    const { link, source } = this;
    source.isRunning = false;
    if (item === undefined) return undefined;
    link.value = item;
    machine.memory -= price.grownItem + price.object;
    link.next = new Link();
    this.link = link.next;
    return item;
  }
  raise(error: unknown): undefined {
    this.source.isRunning = false;
    throw error;
  }
}
export const teeType = builtinType('itertools._tee', { module: 'itertools', instanceClass: TeeIterator });
