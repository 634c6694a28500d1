// Iterators over products, permutations and combinations, in the order of the positions of the items.
import { PyIterator } from '../../objects/iterator.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { nextStretch } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';

/** Charges a walk over positions, so many at a time. */
function passPosition(index: number): void {
  if ((index & 0x3fff) === 0x3fff) spend(0x2000);
}

/** Gives tuples of the items that stand at some positions, as long as `advance` finds further ones. */
abstract class PositionIterator extends PyIterator {
  private isStarted = false;
  private isDone = false;

  /** Goes to the next positions; false if there are none. */
  protected abstract advance(): boolean;
  protected abstract get isEmpty(): boolean;
  protected abstract items(): Value[];

  next(): Value | undefined {
    if (this.isDone) return undefined;
    const hasNext = this.isStarted ? this.advance() : !this.isEmpty;
    this.isStarted = true;
    if (!hasNext) {
      this.isDone = true;
      return undefined;
    }
    const items = this.items();
    if (items.length > 16) spend(items.length / 8);
    return new PyTuple(items);
  }
}

/** All tuples of one item of each pool; the last one changes first. */
export class ProductIterator extends PositionIterator {
  private readonly pools: readonly (readonly Value[])[];
  private readonly positions: number[] = [];
  private readonly current: Value[] = [];
  constructor(pools: readonly (readonly Value[])[]) {
    super();
    this.pools = pools;
    for (let i = 0; i < pools.length; ) {
      for (const stop = nextStretch(i, pools.length, 1); i < stop; i++) {
        this.positions.push(0);
        this.current.push((pools[i] as readonly Value[])[0] as Value);
      }
    }
  }
  protected get isEmpty(): boolean {
    const { pools } = this;
    for (let i = 0; i < pools.length; ) {
      for (const stop = nextStretch(i, pools.length, 0.5); i < stop; i++) if (pools[i]?.length === 0) return true;
    }
    return false;
  }
  protected advance(): boolean {
    const { pools, positions, current } = this;
    for (let i = pools.length - 1; i >= 0; i--) {
      passPosition(i);
      const pool = pools[i] as readonly Value[];
      const position = (positions[i] as number) + 1;
      if (position < pool.length) {
        positions[i] = position;
        current[i] = pool[position] as Value;
        return true;
      }
      positions[i] = 0;
      current[i] = pool[0] as Value;
    }
    return false;
  }
  protected items(): Value[] {
    return this.current.slice();
  }
}
export const productType = builtinType('itertools.product', { module: 'itertools', instanceClass: ProductIterator });

/** Positions of one pool. */
abstract class SelectionIterator extends PositionIterator {
  protected readonly pool: readonly Value[];
  protected readonly positions: number[] = [];
  protected readonly size: number;
  constructor(pool: readonly Value[], size: number) {
    super();
    this.pool = pool;
    this.size = size;
  }
  protected items(): Value[] {
    const { pool, positions, size } = this;
    const items: Value[] = [];
    for (let i = 0; i < size; ) {
      for (const stop = nextStretch(i, size, 0.5); i < stop; i++) items.push(pool[positions[i] as number] as Value);
    }
    return items;
  }
}

function pushNumbers(numbers: number[], count: number, first: number, step: number): void {
  for (let i = 0; i < count; ) {
    for (const stop = nextStretch(i, count, 0.5); i < stop; i++) numbers.push(first + i * step);
  }
}

/** All selections of so many items, in the order of the pool, without any taken twice. */
export class CombinationIterator extends SelectionIterator {
  constructor(pool: readonly Value[], size: number) {
    super(pool, size);
    if (size <= pool.length) pushNumbers(this.positions, size, 0, 1);
  }
  protected get isEmpty(): boolean {
    return this.size > this.pool.length;
  }
  protected advance(): boolean {
    const { positions, size } = this;
    const room = this.pool.length - size;
    let i = size - 1;
    while (i >= 0 && positions[i] === i + room) passPosition(i--);
    if (i < 0) return false;
    for (let position = (positions[i] as number) + 1; i < size; ) {
      for (const stop = nextStretch(i, size, 0.5); i < stop; i++) positions[i] = position++;
    }
    return true;
  }
}
export const combinationsType = builtinType('itertools.combinations', {
  module: 'itertools',
  instanceClass: CombinationIterator,
});

/** All selections of so many items, in the order of the pool, where each may be taken again. */
export class RepeatingCombinationIterator extends SelectionIterator {
  constructor(pool: readonly Value[], size: number) {
    super(pool, size);
    pushNumbers(this.positions, size, 0, 0);
  }
  protected get isEmpty(): boolean {
    return this.pool.length === 0 && this.size > 0;
  }
  protected advance(): boolean {
    const { positions, size } = this;
    const last = this.pool.length - 1;
    let i = size - 1;
    while (i >= 0 && positions[i] === last) passPosition(i--);
    if (i < 0) return false;
    positions.fill((positions[i] as number) + 1, i);
    return true;
  }
}
export const repeatingCombinationsType = builtinType('itertools.combinations_with_replacement', {
  module: 'itertools',
  instanceClass: RepeatingCombinationIterator,
});

/** All orders of so many items of the pool. */
export class PermutationIterator extends SelectionIterator {
  /** How many turns each place still has before it starts again. */
  private readonly turns: number[] = [];
  constructor(pool: readonly Value[], size: number) {
    super(pool, size);
    if (size > pool.length) return;
    pushNumbers(this.positions, pool.length, 0, 1);
    pushNumbers(this.turns, size, pool.length, -1);
  }
  protected get isEmpty(): boolean {
    return this.size > this.pool.length;
  }
  protected advance(): boolean {
    const { positions, turns, size } = this;
    const { length } = this.pool;
    for (let i = size - 1; i >= 0; i--) {
      const left = (turns[i] as number) - 1;
      turns[i] = left;
      const position = positions[i] as number;
      if (left > 0) {
        positions[i] = positions[length - left] as number;
        positions[length - left] = position;
        return true;
      }
      // The places behind have been through all orders: the items move up, and this one goes to the end.
      for (let k = i; k < length - 1; ) {
        for (const stop = nextStretch(k, length - 1, 0.5); k < stop; k++) positions[k] = positions[k + 1] as number;
      }
      positions[length - 1] = position;
      turns[i] = length - i;
    }
    return false;
  }
}
export const permutationsType = builtinType('itertools.permutations', {
  module: 'itertools',
  instanceClass: PermutationIterator,
});
