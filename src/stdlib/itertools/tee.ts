// `tee`: several iterators over one, each of which gives all items.
import { PyIterator } from '../../objects/iterator.ts';
import { asSource } from '../../objects/nested-iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import { runtimeError } from '../../runtime/errors.ts';
import type { StackFrame } from '../../runtime/machine.ts';
import { machine, Suspend } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';

/** How many items a link holds. */
const LINK = 64;
/** What one of them takes, with its share of the link. */
const ITEM_PRICE = price.grownItem + 2;

/** Items that one of the iterators has fetched, and the way to the next ones: what nobody will ask for again goes away with its link. */
class Link {
  readonly values: Value[] = [];
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
  /** The place of the next item in the link. */
  private index: number;
  constructor(source: Source, link: Link, index: number) {
    super();
    this.source = source;
    this.link = link;
    this.index = index;
  }
  static over(iterator: PyIterator): TeeIterator {
    return iterator instanceof TeeIterator
      ? iterator.copy()
      : new TeeIterator(new Source(asSource(iterator, 1)), new Link(), 0);
  }
  /** Another one that stands at the same item. */
  copy(): TeeIterator {
    return new TeeIterator(this.source, this.link, this.index);
  }
  next(): Value | undefined {
    const { source } = this;
    if (this.index === LINK) {
      this.link = this.link.next ??= new Link();
      this.index = 0;
    }
    const { values } = this.link;
    if (this.index < values.length) return values[this.index++];
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
    this.source.isRunning = false;
    if (item === undefined) return undefined;
    machine.memory -= ITEM_PRICE;
    this.link.values.push(item);
    this.index++;
    return item;
  }
  raise(error: unknown): undefined {
    this.source.isRunning = false;
    throw error;
  }
}
export const teeType = builtinType('itertools._tee', { module: 'itertools', instanceClass: TeeIterator });
