// What dict and set stand on: a JavaScript Map whose keys are normalised, so that 1, 1.0 and True are one key.
import type { Value } from './object.ts';
import { Instance, PyFloat, PyObject } from './object.ts';
import { PyTuple } from './tuple.ts';

/**
 * A key as the Map knows it. Strings, ints and None stand for themselves, floats for the number they are (an int is
 * never a fraction, so the two cannot meet), objects hashed by identity for themselves, and any other object for the
 * first key put in that equals it, which is found through a bucket of its hash.
 */
type MapKey = Value;
/** The keys of one hash: mostly one, so it is not wrapped. */
type Bucket = MapKey | MapKey[];

/** How keys are hashed and compared. Handed over by those who know, since this file comes before everything else. */
export interface KeyRules {
  equals(a: Value, b: Value): boolean;
  /** Raises TypeError for an unhashable key. */
  hash(key: Value): number | bigint;
  isIdentityHashed(object: PyObject): boolean;
  /** The built-in value that an instance of a subclass of int, str ... is equal to and hashed as, or undefined. */
  plainKey(object: Instance): Value | undefined;
  /**
   * Whether objects of the kind may equal a string, a number or None: those with methods of their own, and complex
   * numbers.
   */
  mayEqualPlain(object: PyObject): boolean;
  spend(units: number): void;
}
let rules: KeyRules;
export function setKeyRules(given: KeyRules): void {
  rules = given;
}

export class HashTable extends PyObject {
  private readonly map = new Map<MapKey, Value>();
  /** The keys as the script gave them, where they differ from what the Map knows. */
  private originals: Map<MapKey, Value> | undefined = undefined;
  private buckets: Map<number, Bucket> | undefined = undefined;
  /**
   * Whether the table holds, or was searched for, an object that may equal a string, a number or None. Then these have
   * buckets, too, and a plain key that the Map does not know is compared with the objects of its hash.
   */
  private mixed = false;
  /**
   * For `pop`: the keys in order, the last one on top; ones that are gone are skipped. Kept while the table is popped.
   */
  private stack: MapKey[] | undefined = undefined;
  /** For `shift`: stands before the first key. */
  private cursor: Iterator<MapKey> | undefined = undefined;

  get size(): number {
    return this.map.size;
  }

  /** The value under the key, or undefined. Raises TypeError for an unhashable key. */
  get(key: Value): Value | undefined {
    if (typeof key === 'string' || typeof key === 'number') {
      const value = this.map.get(key);
      if (value !== undefined || !this.mixed) return value;
    }
    const mapKey = this.find(key);
    return mapKey === undefined ? undefined : this.map.get(mapKey);
  }

  has(key: Value): boolean {
    if (typeof key === 'string' || typeof key === 'number') {
      if (this.map.has(key)) return true;
      if (!this.mixed) return false;
    }
    const mapKey = this.find(key);
    return mapKey !== undefined && this.map.has(mapKey);
  }

  /** Binds the key; a key that equals one already there leaves that one in place. */
  set(key: Value, value: Value): void {
    if ((typeof key === 'string' || typeof key === 'number') && !this.mixed && this.stack === undefined)
      this.map.set(key, value);
    else this.setByRules(key, value);
  }

  private setByRules(key: Value, value: Value): void {
    let mapKey = plainKey(key);
    if (mapKey === undefined) {
      const object = key as PyObject;
      const hash = this.bucketHash(object);
      mapKey = this.search(hash, object);
      if (mapKey === undefined) {
        // The object becomes the one that stands for its equals.
        this.intoBucket(hash, object);
        mapKey = object;
      }
    } else {
      if (this.mixed && isPlain(mapKey)) mapKey = this.plainOrEqual(mapKey);
      if (!this.map.has(mapKey)) {
        if (mapKey !== key) {
          this.originals ??= new Map();
          this.originals.set(mapKey, key);
        }
        if (this.mixed && isPlain(mapKey)) this.intoBucket(hashOf(mapKey), mapKey);
      }
    }
    if (this.stack !== undefined && !this.map.has(mapKey)) this.stack.push(mapKey);
    this.map.set(mapKey, value);
  }

  /** Removes the key and answers its value, or undefined if it was not there. */
  delete(key: Value): Value | undefined {
    const mapKey = (typeof key === 'string' || typeof key === 'number') && !this.mixed ? key : this.find(key);
    if (mapKey === undefined) return undefined;
    const value = this.map.get(mapKey);
    if (value !== undefined) this.remove(mapKey);
    return value;
  }

  private remove(mapKey: MapKey): void {
    this.map.delete(mapKey);
    this.originals?.delete(mapKey);
    if (this.buckets !== undefined && (isPlain(mapKey) ? this.mixed : !rules.isIdentityHashed(mapKey)))
      this.outOfBucket(mapKey);
    // Keys deleted one by one would pile up on the stack.
    if (this.stack !== undefined && this.stack.length > 2 * this.map.size + 32) this.stack = undefined;
  }

  clear(): void {
    this.map.clear();
    this.originals = undefined;
    this.buckets = undefined;
    this.mixed = false;
    this.stack = undefined;
    this.cursor = undefined;
  }

  /** The last key put in and its value, removed; undefined when empty. Many of them cost no more than one walk. */
  pop(): [Value, Value] | undefined {
    if (this.stack === undefined) {
      rules.spend(this.map.size / 16);
      this.stack = [...this.map.keys()];
    }
    for (;;) {
      const mapKey = this.stack.pop();
      if (mapKey === undefined) {
        this.stack = undefined;
        return undefined;
      }
      const value = this.map.get(mapKey);
      if (value !== undefined) return this.take(mapKey, value);
    }
  }

  /** The first key and its value, removed; undefined when empty. */
  shift(): [Value, Value] | undefined {
    // What the cursor has passed is gone, and what is put in comes after it: so it always stands before the first key.
    this.cursor ??= this.map.keys();
    const step = this.cursor.next();
    if (step.done === true) {
      this.cursor = undefined;
      return undefined;
    }
    const value = this.map.get(step.value);
    return value === undefined ? undefined : this.take(step.value, value);
  }

  private take(mapKey: MapKey, value: Value): [Value, Value] {
    const key = this.originals?.get(mapKey) ?? mapKey;
    this.remove(mapKey);
    return [key, value];
  }

  /** Keys as the script gave them, in insertion order. A table changed meanwhile is followed as a Map is. */
  keys(): IterableIterator<Value> {
    return this.originals === undefined ? this.map.keys() : this.originalKeys();
  }
  values(): IterableIterator<Value> {
    return this.map.values();
  }
  entries(): IterableIterator<[Value, Value]> {
    return this.originals === undefined ? this.map.entries() : this.originalEntries();
  }

  private *originalKeys(): Generator<Value> {
    for (const key of this.map.keys()) yield this.originals?.get(key) ?? key;
  }
  private *originalEntries(): Generator<[Value, Value]> {
    for (const [key, value] of this.map) yield [this.originals?.get(key) ?? key, value];
  }

  /** The key as the table has it that equals the given one, or undefined. */
  storedKey(key: Value): Value | undefined {
    const mapKey = this.find(key);
    if (mapKey === undefined || !this.map.has(mapKey)) return undefined;
    return this.originals?.get(mapKey) ?? mapKey;
  }

  /** Takes over a copy of the other table's content. */
  copyFrom(other: HashTable): void {
    this.clear();
    // A table that shows something else (attributes, global variables) has its entries from there.
    if (other.entries !== HashTable.prototype.entries) {
      for (const [key, value] of other.entries()) this.set(key, value);
      return;
    }
    for (const [key, value] of other.map) this.map.set(key, value);
    this.originals = other.originals && new Map(other.originals);
    this.mixed = other.mixed;
    if (other.buckets !== undefined) {
      this.buckets = new Map();
      for (const [hash, bucket] of other.buckets)
        this.buckets.set(hash, Array.isArray(bucket) ? bucket.slice() : bucket);
    }
  }

  /** What the Map knows the key by; undefined for an object compared by value that equals no key of the table. */
  private find(key: Value): MapKey | undefined {
    const plain = plainKey(key);
    if (plain !== undefined) return this.mixed && isPlain(plain) ? this.plainOrEqual(plain) : plain;
    const object = key as PyObject;
    return this.search(this.bucketHash(object), object);
  }

  /** A plain key that is not there may be equal to an object that is. */
  private plainOrEqual(key: MapKey): MapKey {
    return this.map.has(key) ? key : (this.search(hashOf(key), asValue(key)) ?? key);
  }

  private bucketHash(object: PyObject): number {
    if (object instanceof PyTuple) return tupleHash(object);
    if (!this.mixed && rules.mayEqualPlain(object)) {
      const hash = narrow(rules.hash(object));
      this.mix();
      return hash;
    }
    return narrow(rules.hash(object));
  }

  private search(hash: number, key: Value): MapKey | undefined {
    const bucket = this.buckets?.get(hash);
    if (bucket === undefined) return undefined;
    if (!Array.isArray(bucket)) return isSame(bucket, key) ? bucket : undefined;
    rules.spend(bucket.length);
    for (const candidate of bucket) if (isSame(candidate, key)) return candidate;
    return undefined;
  }

  private intoBucket(hash: number, mapKey: MapKey): void {
    this.buckets ??= new Map();
    const bucket = this.buckets.get(hash);
    if (bucket === undefined) this.buckets.set(hash, mapKey);
    else if (Array.isArray(bucket)) bucket.push(mapKey);
    else this.buckets.set(hash, [bucket, mapKey]);
  }

  private outOfBucket(mapKey: MapKey): void {
    const hash = hashOf(mapKey);
    const bucket = this.buckets?.get(hash);
    if (Array.isArray(bucket)) {
      rules.spend(bucket.length / 4);
      // A walk over the bucket may be under way, further out: it goes on with the old array.
      const rest = bucket.filter((k) => k !== mapKey);
      this.buckets?.set(hash, rest.length === 1 ? (rest[0] as MapKey) : rest);
    } else if (bucket === mapKey) this.buckets?.delete(hash);
  }

  /** Gives plain keys their buckets. */
  private mix(): void {
    this.mixed = true;
    rules.spend(this.map.size / 2);
    for (const key of this.map.keys()) if (isPlain(key)) this.intoBucket(hashOf(key), key);
  }
}

/** What the Map knows the key by, where that shows without a look into buckets. */
function plainKey(key: Value): MapKey | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
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

function isPlain(key: MapKey): key is null | number | bigint | string | boolean {
  return typeof key !== 'object' || key === null;
}

/** The key as a script value: a fraction in the Map stands for a float. */
function asValue(key: MapKey): Value {
  return typeof key === 'number' && !Number.isInteger(key) ? new PyFloat(key) : key;
}
function hashOf(key: MapKey): number {
  return key instanceof PyTuple ? tupleHash(key) : narrow(rules.hash(asValue(key)));
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

/** The same as `hash(tuple)`, made without a call where the items are small ints. */
function tupleHash(tuple: PyTuple): number {
  const { items } = tuple;
  let h = 0x345678;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    if (typeof item === 'number' && item >= 0 && item <= 0x7fffffff) h = (Math.imul(h, 1000003) ^ item) | 0;
    else if (typeof item === 'string') h = (Math.imul(h, 1000003) ^ (rules.hash(item) as number)) | 0;
    else return narrow(rules.hash(tuple));
  }
  return h;
}

function narrow(hash: number | bigint): number {
  if (typeof hash === 'number') return hash === (hash | 0) ? hash : (hash ^ Math.floor(hash / 0x100000000)) | 0;
  return Number(BigInt.asIntN(32, hash ^ (hash >> 32n)));
}

function floatKey(key: PyFloat): MapKey {
  const { value } = key;
  if (value !== value) return key;
  if (Number.isSafeInteger(value)) return value + 0;
  return Number.isInteger(value) ? BigInt(value) : value;
}
