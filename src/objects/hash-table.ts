// What dict and set stand on: a JavaScript Map whose keys are normalised, so that 1, 1.0 and True are one key.
import { releaseRoom } from '../runtime/array-room.ts';
import { machine } from '../runtime/machine.ts';
import { atOnce, inPlace, inSteps, isLong as isMuch, leavePlace, moveOn, type Step } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import type { Value } from './object.ts';
import { Instance, PyFloat, PyObject, setOpaque } from './object.ts';
import { PyTuple } from './tuple.ts';

/**
 * A key as the Map knows it. Strings, ints and None stand for themselves, floats for the number they are (an int is
 * never a fraction, so the two cannot meet), objects hashed by identity for themselves, and any other object for the
 * first key put in that equals it, which is found through a bucket of its hash. So are long strings and bigints, each in a box.
 */
type MapKey = Value;

/**
 * A string or a bigint that V8's Map would not tell from others by its hash: that of a string longer than `LONG_KEY` is its length, that of a
 * bigint its lowest 64 bits. Our own hash goes by all of it, and probes of it are charged.
 */
class BoxedKey extends PyObject {
  readonly value: string | bigint;
  constructor(value: string | bigint) {
    super();
    this.value = value;
  }
}
// What is in it is counted as the original.
setOpaque(BoxedKey, true);
/** V8's `String::kMaxHashCalcLength`: of a longer text only the length is hashed. */
export const LONG_KEY = 16383;
const isLong = (key: Value): boolean => typeof key === 'string' && key.length > LONG_KEY;
/** The keys of one hash: mostly one, so it is not wrapped. */
type Bucket = MapKey | MapKey[];

/** How keys are hashed and compared. Handed over by those who know, since this file comes before everything else. */
export interface KeyRules {
  equals(a: Value, b: Value): boolean;
  /** Raises TypeError for an unhashable key. */
  hash(key: Value): number | bigint;
  /** Another hash of tuples, which is quicker but means nothing to other objects. */
  quickTupleHash(tuple: PyTuple): number;
  isIdentityHashed(object: PyObject): boolean;
  /** The built-in value that an instance of a subclass of int, str ... is equal to and hashed as, or undefined. */
  plainKey(object: Instance): Value | undefined;
  /**
   * Whether objects of the kind may equal a string, a number or None: those with methods of their own, and complex
   * numbers.
   */
  mayEqualPlain(key: Value): boolean;
  spend(units: number): void;
  /** Called for each of many keys that are put in, with their count. */
  watchKeys(count: number): void;
}
let rules: KeyRules;
export function setKeyRules(given: KeyRules): void {
  rules = given;
}

/** What only some tables need. */
export class HashTableExtra {
  /** The keys as the script gave them, where they differ from what the Map knows. */
  originals: Map<MapKey, Value> | undefined = undefined;
  buckets: Map<number, Bucket> | undefined = undefined;
  /**
   * Whether the table holds, or was searched for, an object that may equal a string, a number or None. Then these have
   * buckets, too, and a plain key that the Map does not know is compared with the objects of its hash.
   */
  mixed = false;
  /**
   * For `pop`: the keys in order, the last one on top; ones that are gone are skipped. Kept while the table is popped.
   */
  stack: MapKey[] | undefined = undefined;
  /** For `shift`: stands before the first key. */
  cursor: Iterator<MapKey> | undefined = undefined;
  /** What the cursor has passed while the key is not gone yet: to ask it for its hash may take its time. */
  passed: IteratorResult<MapKey> | undefined = undefined;
  /** How many entries have been taken out since the cursor was moved. */
  removed = 0;
}

/** The length up to which a table is a plain array: eight entries, as in CPython's smallest dicts. */
const FEW = 16;
/** Units (see `spend`) for an entry that is copied. */
const COPY_UNITS = 4;
/** For one that is hashed, or gets its bucket. */
const MIX_UNITS = 10;

export class HashTable extends PyObject {
  declare mark$: number;
  /**
   * Keys and values in turn, while there are only a few, under strings and ints: the records that scripts make by the thousand take a
   * third less memory so (measured: 329 bytes instead of 449 for a dict of five). What is removed leaves a gap, undefined.
   */
  declare private few: (Value | undefined)[] | undefined;
  /** The table when there are more; see `map`. */
  declare private many: Map<MapKey, Value> | undefined;
  declare private extra: HashTableExtra | undefined;
  /** How many entries have been taken out of the Map so far. */
  declare removed: number;

  constructor() {
    super();
    this.mark$ = 0;
    this.few = [];
    this.many = undefined;
    this.extra = undefined;
    this.removed = 0;
    machine.memory -= price.hashTable;
  }

  /** V8 makes the arrays of a Map smaller only where three of four entries are gone. */
  get unseenBytes$(): number {
    return this.many === undefined ? 0 : (Math.min(this.removed, this.many.size) * price.mapEntry) / 2;
  }

  get size(): number {
    const { few } = this;
    if (few === undefined) return this.map.size;
    let size = 0;
    for (let i = 0; i < few.length; i += 2) if (few[i] !== undefined) size++;
    return size;
  }

  private get map(): Map<MapKey, Value> {
    if (this.many === undefined) this.many = this.spread();
    return this.many;
  }
  private spread(): Map<MapKey, Value> {
    const map = new Map<MapKey, Value>();
    const { few } = this;
    if (few !== undefined) {
      for (let i = 0; i < few.length; i += 2) {
        const key = few[i];
        if (key !== undefined) map.set(key, few[i + 1] as Value);
      }
    }
    this.few = undefined;
    return map;
  }
  private get extras(): HashTableExtra {
    this.extra ??= new HashTableExtra();
    return this.extra;
  }

  /** Whether a look-up of the key may call the script. */
  mayAsk(key: Value): boolean {
    return (typeof key === 'object' && key !== null) || (this.extra !== undefined && this.extra.mixed);
  }

  /** The value under the key, or undefined. Raises TypeError for an unhashable key. */
  get(key: Value): Value | undefined {
    if (typeof key === 'string' || typeof key === 'number') {
      const { few } = this;
      if (few !== undefined) {
        for (let i = 0; i < few.length; i += 2) if (few[i] === key) return few[i + 1];
        return undefined;
      }
      const value = this.map.get(key);
      if (value !== undefined || this.extra === undefined || !(this.extra.mixed || isLong(key))) return value;
    }
    const mapKey = this.find(key);
    return mapKey === undefined ? undefined : this.map.get(mapKey);
  }

  /** The value under a text or a number as far as it is found without asking the script. */
  peek(key: string | number): Value | undefined {
    const { few } = this;
    if (few === undefined) return this.map.get(key);
    for (let i = 0; i < few.length; i += 2) if (few[i] === key) return few[i + 1];
    return undefined;
  }

  has(key: Value): boolean {
    if (typeof key === 'string' || typeof key === 'number') {
      const { few } = this;
      if (few !== undefined) {
        for (let i = 0; i < few.length; i += 2) if (few[i] === key) return true;
        return false;
      }
      if (this.map.has(key)) return true;
      if (this.extra === undefined || !(this.extra.mixed || isLong(key))) return false;
    }
    const mapKey = this.find(key);
    return mapKey !== undefined && this.map.has(mapKey);
  }

  /** Binds the key; a key that equals one already there leaves that one in place. */
  set(key: Value, value: Value): void {
    if ((typeof key !== 'string' && typeof key !== 'number') || !this.put(key, value)) this.setByRules(key, value);
  }

  /** Binds a text or a number, if that can be done without asking the script. Answers whether it has been done. */
  put(key: string | number, value: Value): boolean {
    if (isLong(key)) return false;
    const { few } = this;
    if (few !== undefined) {
      for (let i = 0; i < few.length; i += 2) {
        if (few[i] === key) {
          few[i + 1] = value;
          return true;
        }
      }
      if (few.length < FEW) {
        machine.memory -= price.float;
        few.push(key, value);
      } else this.map.set(key, value);
      return true;
    }
    if (this.extra !== undefined && (this.extra.mixed || this.extra.stack !== undefined)) return false;
    machine.memory -= price.entry;
    this.map.set(key, value);
    return true;
  }

  private setByRules(key: Value, value: Value): void {
    machine.memory -= 2 * price.entry;
    const { map } = this;
    let mapKey = plainKey(key);
    if (mapKey === undefined) {
      const hash = this.bucketHash(key);
      mapKey = this.search(hash, key);
      if (mapKey === undefined) {
        // The object becomes the one that stands for its equals.
        mapKey = typeof key === 'string' || typeof key === 'bigint' ? this.box(key) : key;
        this.intoBucket(hash, mapKey);
      }
    } else {
      const isMixed = this.extra?.mixed === true;
      if (isMixed && isPlain(mapKey)) mapKey = this.plainOrEqual(mapKey);
      if (!map.has(mapKey)) {
        if (mapKey !== key) this.noteOriginal(mapKey, key);
        if (isMixed && isPlain(mapKey)) this.intoBucket(hashOf(mapKey, true), mapKey);
      }
    }
    const stack = this.extra?.stack;
    if (stack !== undefined && !map.has(mapKey)) stack.push(mapKey);
    map.set(mapKey, value);
  }

  private box(key: string | bigint): MapKey {
    const boxed = new BoxedKey(key);
    this.noteOriginal(boxed, key);
    return boxed;
  }
  private noteOriginal(mapKey: MapKey, key: Value): void {
    const { extras } = this;
    extras.originals ??= new Map();
    extras.originals.set(mapKey, key);
  }

  /** As `get`, and moves the entry to the end. */
  renew(key: Value): Value | undefined {
    const mapKey = this.find(key);
    if (mapKey === undefined) return undefined;
    const { map } = this;
    const value = map.get(mapKey);
    if (value === undefined) return undefined;
    this.removed++;
    map.delete(mapKey);
    map.set(mapKey, value);
    return value;
  }

  /** Removes the key and answers its value, or undefined if it was not there. */
  delete(key: Value): Value | undefined {
    const { few } = this;
    if (few !== undefined && (typeof key === 'string' || typeof key === 'number')) {
      for (let i = 0; i < few.length; i += 2) {
        if (few[i] !== key) continue;
        const value = few[i + 1];
        few[i] = undefined;
        few[i + 1] = undefined;
        return value;
      }
      return undefined;
    }
    const { map, extra } = this;
    const isKnown =
      (typeof key === 'string' || typeof key === 'number') && (extra === undefined || !(extra.mixed || isLong(key)));
    const mapKey = isKnown ? key : this.find(key);
    if (mapKey === undefined) return undefined;
    const value = map.get(mapKey);
    if (value !== undefined) this.remove(mapKey);
    return value;
  }

  private remove(mapKey: MapKey): void {
    const { map, extra } = this;
    this.removed++;
    if (extra === undefined) {
      map.delete(mapKey);
      return;
    }
    const hasBucket = extra.buckets !== undefined && (isPlain(mapKey) ? extra.mixed : !isFoundByIdentity(mapKey));
    // Before anything changes: to ask an object for its hash calls the script.
    const hash = hasBucket ? hashOf(mapKey, extra.mixed) : undefined;
    if (hash !== undefined) this.outOfBucket(hash, mapKey);
    map.delete(mapKey);
    extra.originals?.delete(mapKey);
    // Keys deleted one by one would pile up on the stack, and behind the cursor what V8 keeps of a Map that has changed.
    const most = 2 * map.size + 32;
    if (extra.stack !== undefined && extra.stack.length > most) extra.stack = undefined;
    if (extra.cursor !== undefined && extra.passed === undefined && ++extra.removed > most) extra.cursor = undefined;
  }

  clear(): void {
    // Those who walk the Map see that it is empty.
    if (this.many !== undefined) {
      this.removed += this.many.size;
      this.many.clear();
    }
    if (this.few !== undefined) this.few = [];
    this.extra = undefined;
  }

  /** The last key put in and its value, removed; undefined when empty. Many of them cost no more than one walk. */
  pop(): [Value, Value] | undefined {
    const { map, extras } = this;
    if (extras.stack === undefined) {
      rules.spend(map.size / 16);
      extras.stack = [...map.keys()];
    }
    for (;;) {
      const { length } = extras.stack;
      const mapKey = extras.stack.pop();
      releaseRoom(extras.stack, length);
      if (mapKey === undefined) {
        extras.stack = undefined;
        return undefined;
      }
      const value = map.get(mapKey);
      if (value !== undefined) return this.take(mapKey, value);
      if (extras.stack === undefined) return undefined;
    }
  }

  /** The first key and its value, removed; undefined when empty. */
  shift(): [Value, Value] | undefined {
    const { map, extras } = this;
    // What the cursor has passed is gone, and what is put in comes after it: so it always stands before the first key.
    for (;;) {
      extras.cursor ??= map.keys();
      extras.passed ??= extras.cursor.next();
      extras.removed = 0;
      const { passed } = extras;
      if (passed.done === true) {
        extras.cursor = undefined;
        extras.passed = undefined;
        return undefined;
      }
      const value = map.get(passed.value);
      const entry = value === undefined ? undefined : this.take(passed.value, value);
      extras.passed = undefined;
      if (entry !== undefined) return entry;
    }
  }

  private take(mapKey: MapKey, value: Value): [Value, Value] {
    const key = this.original(mapKey);
    this.remove(mapKey);
    return [key, value];
  }

  private original(mapKey: MapKey): Value {
    return this.extra?.originals?.get(mapKey) ?? mapKey;
  }

  /** Keys as the script gave them, in insertion order. A table changed meanwhile is followed as a Map is. */
  keys(): IterableIterator<Value> {
    if (this.few !== undefined) return new FewIterator(this, this.few, keyOf, allKeys);
    return this.extra?.originals === undefined ? this.map.keys() : this.originalKeys();
  }
  values(): IterableIterator<Value> {
    return this.few !== undefined ? new FewIterator(this, this.few, valueOf, allValues) : this.map.values();
  }
  entries(): IterableIterator<[Value, Value]> {
    if (this.few !== undefined) return new FewIterator(this, this.few, entryOf, allEntries);
    return this.extra?.originals === undefined ? this.map.entries() : this.originalEntries();
  }

  /** Whether the array is what the table is made of. */
  isMadeOf(few: readonly (Value | undefined)[]): boolean {
    return this.few === few;
  }
  /** Whether there is an array that has grown entry by entry. */
  get isFilledBitByBit(): boolean {
    return this.few !== undefined && this.few.length > 0;
  }
  get isSpread(): boolean {
    return this.few === undefined;
  }

  private *originalKeys(): Generator<Value> {
    for (const key of this.map.keys()) yield this.original(key);
  }
  private *originalEntries(): Generator<[Value, Value]> {
    for (const [key, value] of this.map) yield [this.original(key), value];
  }

  /** The key as the table has it that equals the given one, or undefined. */
  storedKey(key: Value): Value | undefined {
    const { map } = this;
    const mapKey = this.find(key);
    return mapKey === undefined || !map.has(mapKey) ? undefined : this.original(mapKey);
  }

  /** Takes over a copy of the other table's content. */
  copyFrom(other: HashTable): void {
    const { few } = other;
    if (few !== undefined && this.few !== undefined && other.entries === HashTable.prototype.entries) {
      this.clear();
      machine.memory -= price.entry * other.size;
      this.few = few.slice();
    } else if (isMuch(other.size)) inSteps(other, (step) => this.copyInSteps(other, step));
    else this.copyInSteps(other, atOnce);
  }
  private copyInSteps(other: HashTable, step: Step): void {
    step(() => this.clear());
    // A table that shows something else (attributes, global variables) has its entries from there.
    if (other.few !== undefined || other.entries !== HashTable.prototype.entries) {
      for (const [key, value] of other.entries()) this.set(key, value);
      return;
    }
    const { map, extra } = other;
    step(() => {
      machine.memory -= price.entry * map.size;
    });
    // First what has to be there for a key that is: a limit may end the copying.
    if (extra !== undefined) this.extra = copyOf(extra, step);
    step(() => copyEntries(map, this.map, itself));
  }

  /** What the Map knows the key by; undefined for an object compared by value that equals no key of the table. */
  private find(key: Value): MapKey | undefined {
    const plain = plainKey(key);
    if (plain !== undefined) return this.extra?.mixed === true && isPlain(plain) ? this.plainOrEqual(plain) : plain;
    return this.search(this.bucketHash(key), key);
  }

  /** A plain key that is not there may be equal to an object that is. */
  private plainOrEqual(key: MapKey): MapKey {
    return this.map.has(key) ? key : (this.search(hashOf(key, true), asValue(key)) ?? key);
  }

  /** Of a key that is looked for in buckets. */
  private bucketHash(key: Value): number {
    if (this.extra?.mixed !== true && key instanceof PyTuple) return tupleHash(key);
    if (typeof key === 'bigint') rules.spend(MIX_UNITS);
    const hash = narrow(rules.hash(key));
    if (this.extra?.mixed !== true && typeof key !== 'string' && rules.mayEqualPlain(key)) this.mix();
    return hash;
  }

  private search(hash: number, key: Value): MapKey | undefined {
    const bucket = this.extra?.buckets?.get(hash);
    if (bucket === undefined) return undefined;
    if (!Array.isArray(bucket)) return isSame(bucket, key) ? bucket : undefined;
    rules.spend(bucket.length);
    for (const candidate of bucket) if (isSame(candidate, key)) return candidate;
    return undefined;
  }

  private intoBucket(hash: number, mapKey: MapKey): void {
    const { extras } = this;
    extras.buckets ??= new Map();
    const bucket = extras.buckets.get(hash);
    if (bucket === undefined) extras.buckets.set(hash, mapKey);
    else if (Array.isArray(bucket)) bucket.push(mapKey);
    else extras.buckets.set(hash, [bucket, mapKey]);
  }

  private outOfBucket(hash: number, mapKey: MapKey): void {
    const buckets = this.extra?.buckets;
    const bucket = buckets?.get(hash);
    if (Array.isArray(bucket)) {
      rules.spend(bucket.length / 4);
      // A walk over the bucket may be under way, further out: it goes on with the old array.
      const rest = bucket.filter((k) => k !== mapKey);
      buckets?.set(hash, rest.length === 1 ? (rest[0] as MapKey) : rest);
    } else if (bucket === mapKey) buckets?.delete(hash);
  }

  /** Gives plain keys their buckets, and tuples those of their true hashes. */
  private mix(): void {
    const found: MapKey[] = [];
    for (const key of this.map.keys()) {
      rules.spend(MIX_UNITS);
      if (isPlain(key) || !isFoundByIdentity(key)) found.push(key);
    }
    // All are hashed before anything changes: an object's hash may fail.
    const hashes: number[] = [];
    for (const key of found) {
      rules.spend(MIX_UNITS);
      hashes.push(hashOf(key, true));
    }
    const { extras } = this;
    extras.mixed = true;
    extras.buckets = undefined;
    for (let i = 0; i < found.length; i++) {
      rules.spend(MIX_UNITS);
      this.intoBucket(hashes[i] as number, found[i] as MapKey);
    }
  }
}

function copyOf({ originals, buckets, mixed }: HashTableExtra, step: Step): HashTableExtra {
  const copy = step(() => new HashTableExtra());
  copy.mixed = mixed;
  if (originals !== undefined) {
    copy.originals ??= new Map();
    const { originals: to } = copy;
    step(() => copyEntries(originals, to, itself));
  }
  if (buckets !== undefined) {
    copy.buckets ??= new Map();
    const { buckets: to } = copy;
    step(() => copyEntries(buckets, to, copyBucket));
  }
  return copy;
}
const copyBucket = (bucket: Bucket): Bucket => (Array.isArray(bucket) ? bucket.slice() : bucket);
const itself = <V>(value: V): V => value;

/** So many entries are copied between looks at the clock. */
const COPIED_ENTRIES = 256;

/** What it has copied is in no place: it is counted where it belongs. */
function copyEntries<K, V>(from: ReadonlyMap<K, V>, to: Map<K, V>, copyValue: (value: V) => V): void {
  const place = isMuch(from.size) ? inPlace(from, () => from.entries()) : undefined;
  const every = Math.min(COPIED_ENTRIES, machine.stretch);
  let left = every;
  for (const [key, value] of place?.state ?? from) {
    to.set(key, copyValue(value));
    if (--left > 0) continue;
    left = every;
    rules.spend(every * COPY_UNITS);
    rules.watchKeys(to.size);
    if (place !== undefined) moveOn(place);
  }
  if (place !== undefined) leavePlace(place);
}

const keyOf = (key: Value): Value => key;
const valueOf = (_key: Value, value: Value): Value => value;
const entryOf = (key: Value, value: Value): [Value, Value] => [key, value];
const allKeys = (table: HashTable): IterableIterator<Value> => table.keys();
const allValues = (table: HashTable): IterableIterator<Value> => table.values();
const allEntries = (table: HashTable): IterableIterator<[Value, Value]> => table.entries();

/** Walks a table of few entries; should it become a Map meanwhile, that is followed from the same place. */
class FewIterator<T> implements IterableIterator<T> {
  private readonly table: HashTable;
  private readonly few: readonly (Value | undefined)[];
  private readonly pick: (key: Value, value: Value) => T;
  private readonly all: (table: HashTable) => IterableIterator<T>;
  private index = 0;
  private rest: IterableIterator<T> | undefined = undefined;

  constructor(
    table: HashTable,
    few: readonly (Value | undefined)[],
    pick: (key: Value, value: Value) => T,
    all: (table: HashTable) => IterableIterator<T>,
  ) {
    this.table = table;
    this.few = few;
    this.pick = pick;
    this.all = all;
  }

  next(): IteratorResult<T> {
    const { few } = this;
    if (this.table.isMadeOf(few)) {
      while (this.index < few.length) {
        const at = this.index;
        this.index += 2;
        const key = few[at];
        if (key !== undefined) return { done: false, value: this.pick(key, few[at + 1] as Value) };
      }
    } else if (this.table.isSpread) {
      this.rest ??= this.follow();
      return this.rest.next();
    }
    return { done: true, value: undefined };
  }

  /** What comes in the Map behind the entries that have been passed. */
  private follow(): IterableIterator<T> {
    const passed = new Set(this.few.slice(0, this.index).filter((_, i) => i % 2 === 0));
    const values = this.all(this.table);
    for (const key of this.table.keys()) {
      if (!passed.has(key)) break;
      values.next();
    }
    return values;
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** What the Map knows the key by, where that shows without a look into buckets. */
function plainKey(key: Value): MapKey | undefined {
  switch (typeof key) {
    case 'string':
      return isLong(key) ? undefined : key;
    case 'number':
      return key;
    case 'bigint':
      return undefined;
    case 'boolean':
      return key ? 1 : 0;
  }
  if (key === null) return key;
  if (key instanceof PyTuple) return undefined;
  if (key instanceof PyFloat) return floatKey(key);
  if (rules.isIdentityHashed(key)) return key;
  if (!(key instanceof Instance)) return undefined;
  const inner = rules.plainKey(key);
  return inner === undefined ? undefined : plainKey(inner);
}

function isPlain(key: MapKey): key is null | number | string | bigint | boolean {
  return typeof key !== 'object' || key === null;
}

function isFoundByIdentity(key: PyObject): boolean {
  return !(key instanceof BoxedKey) && rules.isIdentityHashed(key);
}

/** The key as a script value: a fraction in the Map stands for a float. */
function asValue(key: MapKey): Value {
  if (key instanceof BoxedKey) return key.value;
  return typeof key === 'number' && !Number.isInteger(key) ? new PyFloat(key) : key;
}
function hashOf(key: MapKey, mixed: boolean): number {
  return key instanceof PyTuple && !mixed ? tupleHash(key) : narrow(rules.hash(asValue(key)));
}

function isSame(candidate: MapKey, key: Value): boolean {
  if (candidate === key) return true;
  if (candidate instanceof PyTuple && key instanceof PyTuple) {
    const a = candidate.items;
    const b = key.items;
    if (a.length !== b.length) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    if (i === a.length) return true;
  }
  return rules.equals(asValue(candidate), key);
}

/** A tuple of more items is hashed where that is paid for. */
const LONG_TUPLE = 1024;

/** The same as `quickTupleHash`, made without a call where the items are small ints. */
function tupleHash(tuple: PyTuple): number {
  const { items } = tuple;
  if (items.length > LONG_TUPLE) return rules.quickTupleHash(tuple);
  let h = 0x345678;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    if (typeof item === 'number' && item >= 0 && item <= 0x7fffffff) h = (Math.imul(h, 1000003) ^ item) | 0;
    else if (typeof item === 'string') h = (Math.imul(h, 1000003) ^ (rules.hash(item) as number)) | 0;
    else return rules.quickTupleHash(tuple);
  }
  return h;
}

function narrow(hash: number | bigint): number {
  if (typeof hash === 'number') return hash === (hash | 0) ? hash : (hash ^ Math.floor(hash / 0x100000000)) | 0;
  return Number(BigInt.asIntN(32, hash ^ (hash >> 32n)));
}

/** Undefined for the floats that are big ints, which are found by their hash as those are. */
function floatKey(key: PyFloat): MapKey | undefined {
  const { value } = key;
  if (value !== value) return key;
  if (Number.isSafeInteger(value)) return value + 0;
  return Number.isInteger(value) ? undefined : value;
}
