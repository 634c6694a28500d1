// What keys cost in a Map or a Set of the host. A script can choose keys that V8 finds in one bucket, where each is compared with all others: not only here,
// but also where the host builds the Map anew, with no deadline over it.

import { LONG_KEY } from '../objects/hash-table.ts';
import { PyFloat, type Value } from '../objects/object.ts';
import type { Budget } from './budget.ts';

/** So many keys are put in at once, however they are chosen. */
const FEW_KEYS = 256;
/** So many keys of a bucket are nothing unusual: on the average there are one or two. */
const USUAL_IN_BUCKET = 16;
/** What a key counts for each other one of its bucket. */
const COLLISION_BYTES = 2;
/** So many characters of two texts are compared for the price of a byte. */
const COMPARED_CHARACTERS = 64;
const TWO_TO_32 = 2 ** 32;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

/** Multiplies the number in `words`, of 64 bits, by one of at most 20 bits. */
function multiply(factor: number): void {
  const low = (words[0] as number) * factor;
  words[1] = (words[1] as number) * factor + Math.floor(low / TWO_TO_32);
  words[0] = low;
}
/** The number in `words` becomes its exclusive or with itself, shifted by `bits`. */
function mix(bits: number): void {
  const high = words[1] as number;
  words[0] = (words[0] as number) ^ (((words[0] as number) >>> bits) | (high << (32 - bits)));
  words[1] = high ^ (high >>> bits);
}

/** V8's `ComputeLongHash`, of the 64 bits in `words`. */
function longHash(): number {
  multiply(2 ** 18 - 1);
  if (words[0] === 0) words[1] = (words[1] as number) - 1;
  words[0] = (words[0] as number) - 1;
  mix(31);
  multiply(21);
  mix(11);
  multiply(65);
  mix(22);
  return words[0] as number;
}

/** V8's `ComputeUnseededHash`, which is Thomas Wang's. */
function intHash(key: number): number {
  let hash = ~key + (key << 15);
  hash ^= hash >>> 12;
  hash += hash << 2;
  hash ^= hash >>> 4;
  hash = Math.imul(hash, 2057);
  return hash ^ (hash >>> 16);
}

/** The hash by which V8's Map finds a number, of which the lowest bits are the bucket. */
export function mapHash(key: number | bigint): number {
  if (typeof key === 'number') {
    if ((key | 0) === key) return intHash(key);
    double[0] = key;
  } else {
    const bits = BigInt.asUintN(64, key < 0n ? -key : key);
    words[0] = Number(bits & 0xffffffffn);
    words[1] = Number(bits >> 32n);
  }
  return longHash();
}

export class HostKeys {
  private readonly budget: Budget;
  private readonly size: number;
  /** How many numbers there are in each bucket, once there is one. */
  private buckets: Uint32Array | undefined;
  /** How many long texts there are of each length, which is all that V8 hashes of them. */
  private lengths: Map<number, number> | undefined;

  /** For so many keys. */
  constructor(budget: Budget, size: number) {
    this.budget = budget;
    this.size = size;
  }

  pay(value: Value): void {
    const key = value instanceof PyFloat ? value.value : value;
    if (typeof key === 'string') this.payForText(key.length);
    else if (typeof key === 'number' || typeof key === 'bigint') this.payForNumber(key);
  }

  private payForNumber(key: number | bigint): void {
    if (this.size <= FEW_KEYS) return;
    this.buckets ??= new Uint32Array(2 ** Math.floor(Math.log2(this.size)));
    const { buckets } = this;
    const bucket = mapHash(key) & (buckets.length - 1);
    const count = buckets[bucket] as number;
    buckets[bucket] = count + 1;
    if (count > USUAL_IN_BUCKET) this.budget.add(count * COLLISION_BYTES);
  }

  private payForText(length: number): void {
    if (length <= LONG_KEY) return;
    this.lengths ??= new Map();
    const count = this.lengths.get(length) ?? 0;
    this.lengths.set(length, count + 1);
    this.budget.add((count * length) / COMPARED_CHARACTERS);
  }
}
