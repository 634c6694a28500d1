// How much memory the values of a run take: what is charged while they grow, and the walk that finds out what of it is still live.
//
// Growth takes its price from `machine.memory`, which costs a subtraction. The price need not be exact, since all that it decides is when
// the live values are walked; what they come to there is what counts. The walk follows all plain fields, of whatever class, up to what is
// marked as opaque (`isOpaque$`): code, the host's objects, tasks. What built-ins keep in local variables while they wait is held for it
// (`hold`).
import { PyFunction } from '../objects/function.ts';
import { HashTable } from '../objects/hash-table.ts';
import { PyList } from '../objects/list.ts';
import { Namespace } from '../objects/namespace.ts';
import { Instance, PyFloat, PyType } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { bitSize } from './numbers.ts';
import { price } from './prices.ts';

/** An object of the engine whose fields lead to what is not a value of the script, or is counted otherwise. */
export interface Opaque {
  readonly isOpaque$: boolean;
}

/** An object behind which V8 keeps what is in no field. */
export interface Unseen {
  readonly unseenBytes$: number;
}

/** What can be marked as met. */
interface Marked {
  mark$?: number | undefined;
}
let walks = 0;

/** Part of an array, a map or a set that is still to be walked. */
interface Rest {
  readonly array: readonly unknown[] | undefined;
  readonly iterator: Iterator<unknown> | undefined;
  index: number;
}
class RestOfArray implements Rest {
  readonly array: readonly unknown[];
  readonly iterator = undefined;
  index = 0;
  constructor(array: readonly unknown[]) {
    this.array = array;
  }
}
class RestOfTable implements Rest {
  readonly array = undefined;
  isDone = false;
  readonly iterator: Iterator<unknown>;
  index = 0;
  constructor(iterator: Iterator<unknown>) {
    this.iterator = iterator;
  }
}

/** Items looked at between two looks at the clock: some tenths of a millisecond. */
const PORTION = 5000;
const MOST_PLAIN_FIELDS = 128;
/** Longer ones may be chains of the texts that they were put together from, which take several times as much. */
const WHOLE_TEXT = 12;
const LONG_TEXT = 256;
/** As far as that all texts are looked into in any case. */
const LEAST_BOUND = 16 * 1024 ** 2;
/** Texts that may well be the same string in many places; how many of them are remembered. */
const SHORT_TEXT = 32;
const REMEMBERED_TEXTS = 4096;
/** Whether equal texts are one string cannot be known: the short ones are counted as something between. */
const SHARING = 3;
/** Arrays filled item by item have room for 17 items at first. */
const ROOMY = 17;
/** A JavaScript Set holds no more than twice as many. */
const SET_SIZE = 2 ** 23;
/** Larger arrays and tables may be met more than once: what works on them for long has them in its places, too. */
const SHARED_SIZE = 1024;
const SAMPLES = 64;
const FEW_SAMPLES = 4;
const SMALL_VIEW = 64;

/** Where an object has many fields V8 keeps them as a table, with names that no other object may have. */
function fieldsPrice(count: number): number {
  return count * (count > MOST_PLAIN_FIELDS ? price.entry : price.item);
}

/**
 * Whether a text takes two bytes for a character, as far as samples show. The look at a character makes one piece of a text that was put
 * together bit by bit: only then does it take what it seems to.
 */
function isWide(text: string): boolean {
  const stride = Math.max(1, Math.floor(text.length / (text.length < LONG_TEXT ? FEW_SAMPLES : SAMPLES)));
  for (let i = 0; i < text.length; i += stride) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}

/** A walk over live values. It does its work in portions, between which nothing that it walks may change. */
export class MemoryWalk {
  /** What the values seen so far take, without `repeatedBytes`. */
  bytes = 0;
  private readonly number = ++walks;
  private seen = new Set<object>();
  private readonly full: Set<object>[] = [];
  private readonly waiting: object[] = [];
  /** What texts take that may be the very strings counted already. */
  repeatedBytes = 0;
  private readonly shortTexts = new Set<string>();
  private readonly textsByLength = new Map<number, string>();
  private previous: unknown = undefined;
  private portion = PORTION;
  private readonly bound: number;

  /** Beyond `limit` bytes texts are not looked into: those of the same length pass for the same text. */
  constructor(limit: number) {
    this.bound = Math.max(limit, LEAST_BOUND);
  }

  /** Adds a value, or a frame, with all that it leads to. */
  add(root: unknown): void {
    this.visit(root);
  }
  /** Adds the variables of a module. */
  addNamespace(namespace: Namespace): void {
    this.note(namespace);
  }

  /** Goes on until `isOver` says stop, which is asked now and then. Answers whether all has been seen. */
  proceed(isOver: () => boolean): boolean {
    const { waiting } = this;
    for (;;) {
      const next = waiting.pop();
      if (next === undefined) return true;
      if (next instanceof RestOfArray || next instanceof RestOfTable) this.goOn(next);
      else this.open(next);
      if (--this.portion < 0) {
        this.portion = PORTION;
        if (isOver()) return waiting.length === 0;
      }
    }
  }

  private note(object: object): void {
    const { mark$ } = object as Marked;
    if (mark$ !== undefined) {
      if (mark$ === this.number) return;
      (object as Marked).mark$ = this.number;
      this.waiting.push(object);
      return;
    }
    if (this.isNew(object)) this.waiting.push(object);
  }
  private isNew(object: object): boolean {
    if (this.seen.has(object)) return false;
    for (const set of this.full) if (set.has(object)) return false;
    if (this.seen.size >= SET_SIZE) {
      this.full.push(this.seen);
      this.seen = new Set();
    }
    this.seen.add(object);
    return true;
  }

  private visit(value: unknown): void {
    switch (typeof value) {
      case 'string':
        this.text(value);
        return;
      case 'bigint':
        this.bytes += price.bigint + bitSize(value) / 8;
        return;
      case 'function':
        this.bytes += price.closure;
        return;
      case 'object':
        break;
      default:
        return;
    }
    if (value === null || value === this.previous) return;
    if (value instanceof PyFloat) {
      this.previous = value;
      this.bytes += price.float;
    } else if (Array.isArray(value)) this.array(value);
    else if (value instanceof Map) this.table(value, price.mapEntry);
    else if (value instanceof Set) this.table(value, price.setEntry);
    else if (ArrayBuffer.isView(value)) {
      this.bytes += price.view;
      // V8 keeps the bytes of the small ones with them, until somebody looks at their buffer.
      if (value.byteLength <= SMALL_VIEW) this.bytes += value.byteLength;
      else this.note(value.buffer);
    } else this.note(value);
  }

  private text(text: string): void {
    const { length } = text;
    // V8 has each character of Latin-1 once.
    if (length === 0 || (length === 1 && text.charCodeAt(0) <= 0xff)) return;
    if (length <= SHORT_TEXT) {
      const size = price.shortText + (length > WHOLE_TEXT && isWide(text) ? 2 * length : length);
      if (this.shortTexts.has(text)) this.bytes += size / SHARING;
      else {
        this.bytes += size;
        if (this.shortTexts.size < REMEMBERED_TEXTS) this.shortTexts.add(text);
      }
      return;
    }
    // To look at a text, or to compare it, makes one piece of a chain: no more memory may come of that than there is to be at all.
    const isSeen = this.bytes + this.repeatedBytes <= this.bound;
    const size = price.text + (isSeen && isWide(text) ? 2 * length : length);
    const other = this.textsByLength.get(length);
    if (isSeen ? other === text : other !== undefined) this.repeatedBytes += size;
    else {
      this.bytes += size;
      if (this.textsByLength.size < REMEMBERED_TEXTS) this.textsByLength.set(length, text);
    }
  }

  private array(array: readonly unknown[]): void {
    const { length } = array;
    if (length === 0) {
      this.bytes += price.emptyArray;
      return;
    }
    if (length > SHARED_SIZE && !this.isNew(array)) return;
    // One that was filled item by item has room for more, which does not show: few of the small ones are just as long as they seem.
    this.bytes += price.array + price.item * length + (length < ROOMY ? price.room : 0);
    this.goOn(new RestOfArray(array));
  }
  private table(table: Map<unknown, unknown> | Set<unknown>, entry: number): void {
    if (table.size > SHARED_SIZE && !this.isNew(table)) return;
    this.bytes += price.table + entry * table.size;
    if (table instanceof Map) this.goOn(new RestOfTable(table.keys()));
    if (table.size > 0) this.goOn(new RestOfTable(table.values()));
  }

  private goOn(rest: RestOfArray | RestOfTable): void {
    if (rest.array !== undefined) {
      const { array } = rest;
      const start = rest.index;
      const end = Math.min(array.length, start + Math.max(this.portion, 16));
      this.portion -= end - start;
      rest.index = end;
      // Below the items, so that what they lead to is done with before others wait, too.
      if (end < array.length) this.waiting.push(rest);
      for (let i = start; i < end; i++) {
        const item = array[i];
        if (typeof item !== 'number') this.visit(item);
        else if ((item | 0) !== item) this.bytes += price.largeNumber;
      }
      return;
    }
    if (rest.isDone) return;
    this.waiting.push(rest);
    for (let left = Math.max(this.portion, 16); left > 0; left--) {
      const step = rest.iterator.next();
      if (step.done === true) {
        rest.isDone = true;
        return;
      }
      this.portion--;
      this.visit(step.value);
    }
  }

  private open(object: object): void {
    if (object instanceof ArrayBuffer) {
      this.bytes += object.byteLength;
      return;
    }
    if (object instanceof Namespace) {
      this.bytes += price.object + 2 * price.table;
      for (const cell of object.allCells()) {
        this.bytes += price.mapEntry;
        this.visit(cell);
      }
      this.visit(object.view);
      return;
    }
    if (object instanceof PyList || object instanceof PyTuple) {
      this.bytes += price.object + 2 * price.item;
      this.array(object.items);
      return;
    }
    if ((object as Partial<Opaque>).isOpaque$ === true) {
      this.bytes += 2 * price.object;
      return;
    }
    if (object instanceof PyType) {
      if (object.immutable) return;
      this.bytes += price.class;
    }
    if (object instanceof Instance) {
      if (object.hasOwnNames$) this.names(object);
      this.visit(object.cls);
    }
    if (object instanceof PyFunction) {
      this.openFunction(object);
      return;
    }
    if (object instanceof HashTable && object.isFilledBitByBit) this.bytes += price.room * 3;
    const values: readonly unknown[] = Object.values(object);
    this.bytes += price.object + fieldsPrice(values.length) + ((object as Partial<Unseen>).unseenBytes$ ?? 0);
    for (let i = 0; i < values.length; i++) this.visit(values[i]);
  }

  /** The names of attributes, where they may be in no other object. */
  private names(object: object): void {
    this.bytes += price.ownNames;
    const names = Object.keys(object);
    this.portion -= names.length;
    for (const name of names) this.bytes += price.ownName + name.length;
  }

  private openFunction(fn: PyFunction): void {
    const fields = Object.keys(fn);
    if (fn.hasOwnNames$) this.names(fn);
    this.bytes += price.object + fieldsPrice(fields.length);
    for (const field of fields) {
      // The cells are those of the module.
      if (field !== 'globals') this.visit((fn as unknown as Record<string, unknown>)[field]);
    }
  }
}
