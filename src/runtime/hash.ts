// Hashing: `hash()` as scripts see it, and the quick hash of tuples for the buckets of dicts and sets.
import { PyBuiltin } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import type { Value } from '../objects/object.ts';
import { Instance, objectType, PyFloat, PyObject, type PyType, typeOf } from '../objects/object.ts';
import { PyFrozenSet } from '../objects/set.ts';
import { payForPiece } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinnedSpecial } from './call.ts';
import { typeError, unhashable } from './errors.ts';
import { inStretches, nextStretch } from './limits.ts';
import type { Place } from './machine.ts';
import { machine, spend } from './machine.ts';
import type { Int } from './numbers.ts';
import { normalize, watchInt } from './numbers.ts';
import { enterNative, leaveNative } from './pinned.ts';
import { inPlace, isLong, leavePlace, moveOn } from './place.ts';
import { inTurns, mayAsk, restartable, walkThrough } from './restart.ts';

const MODULUS = (1n << 61n) - 1n;
/** The same everywhere, so that runs repeat. Texts as keys are looked up by the host's own, secret hash; what collides otherwise is charged. */
const seed = 0x5bd1e995;

/** Whether objects of the type are equal only to themselves and hashed so: no `__eq__`, no `__hash__` of their own. */
export function isIdentityHashed(object: PyObject): boolean {
  const type = object.cls;
  let known = type.identityHashed;
  if (known === undefined) {
    known =
      type.lookup('__hash__') === objectType.lookup('__hash__') &&
      type.lookup('__eq__') === objectType.lookup('__eq__');
    type.identityHashed = known;
  }
  return known;
}

/** Strings and bytes of the same characters have the same hash, as in CPython; nothing hashes to -1. */
function hashText(text: string): number {
  let h = text === '' ? 0 : seed;
  payForPiece(text);
  if (isLong(text.length)) h = hashLong(text, text.length, (from, i) => (Math.imul(from, 31) + text.charCodeAt(i)) | 0);
  else
    for (let i = 0, stop = nextStretch(0, text.length, HASHED_UNITS); i < stop; i++)
      h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h === -1 ? -2 : h;
}
function hashBytes(bytes: Uint8Array): number {
  let h = bytes.length === 0 ? 0 : seed;
  if (isLong(bytes.length)) h = hashLong(bytes, bytes.length, (from, i) => (Math.imul(from, 31) + (bytes[i] ?? 0)) | 0);
  else
    for (let i = 0, stop = nextStretch(0, bytes.length, HASHED_UNITS); i < stop; i++)
      h = (Math.imul(h, 31) + (bytes[i] ?? 0)) | 0;
  return h === -1 ? -2 : h;
}
/** The hash of so many units, in turns. `next`: with one more. */
function hashLong(of: unknown, length: number, next: (hash: number, index: number) => number): number {
  const make = (): { hash: number } => ({ hash: seed });
  const made = inStretches(of, length, HASHED_UNITS, make, (state, start, stop) => {
    let { hash } = state;
    for (let i = start; i < stop; i++) hash = next(hash, i);
    state.hash = hash;
  });
  return made.hash;
}
/** Units (see `spend`) for a character or a byte. */
const HASHED_UNITS = 0.3;

// The hash of tuples is CPython's, "xxHash" of 64 bits (https://github.com/Cyan4973/xxHash), computed in halves of 32 bits, which takes a
// tenth of the time that bigints take.
const PRIME1_HIGH = 0x9e3779b1 | 0;
const PRIME1_LOW = 0x85ebca87 | 0;
const PRIME2_HIGH = 0xc2b2ae3d | 0;
const PRIME2_LOW = 0x27d4eb4f;
const PRIME5_HIGH = 0x27d4eb2f;
const PRIME5_LOW = 0x165667c5;

/** The halves of the last product, or of the last hash of items. */
let high = 0;
let low = 0;

function multiply(aHigh: number, aLow: number, bHigh: number, bLow: number): void {
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const inner = Math.imul(a1, b0);
  const outer = Math.imul(a0, b1);
  const middle = (Math.imul(a0, b0) >>> 16) + (inner & 0xffff) + (outer & 0xffff);
  const carried = (Math.imul(a1, b1) + (inner >>> 16) + (outer >>> 16) + (middle >>> 16)) | 0;
  high = (carried + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
  low = Math.imul(aLow, bLow);
}

/** Units (see `spend`) for an item that is no small number and no text. */
const OBJECT_UNITS = 8;

/** How far the hashing of items has come. */
interface ItemsSoFar {
  at: number;
  h: number;
  l: number;
}
const noItems = (): ItemsSoFar => ({ at: 0, h: PRIME5_HIGH, l: PRIME5_LOW });

/** Hashes the items one after the other, into `high` and `low`. */
function hashItems(items: readonly Value[], place?: Place<ItemsSoFar>): void {
  let { at, h, l } = place?.state ?? noItems();
  while (at < items.length) {
    for (const stop = nextStretch(at, items.length, 0.5); at < stop; at++) {
      const item = items[at] as Value;
      if (typeof item === 'number' && item === (item | 0)) {
        low = item === -1 ? -2 : item;
        high = low >> 31;
      } else if (typeof item === 'string') {
        low = hashText(item);
        high = low >> 31;
      } else hashInner(item);
      multiply(high, low, PRIME2_HIGH, PRIME2_LOW);
      const sum = (l + low) | 0;
      h = (h + high + (sum >>> 0 < l >>> 0 ? 1 : 0)) | 0;
      multiply((h << 31) | (sum >>> 1), (sum << 31) | (h >>> 1), PRIME1_HIGH, PRIME1_LOW);
      h = high;
      l = low;
    }
    if (place === undefined) continue;
    Object.assign(place.state, { at, h, l });
    moveOn(place);
  }
  high = h;
  low = l;
}
function hashInner(item: Value): void {
  machine.fuel -= OBJECT_UNITS;
  enterNative();
  try {
    if (item instanceof PyTuple) hashTupleItems(item);
    else split(hash(item));
  } finally {
    leaveNative();
  }
}
function hashTupleItems(tuple: PyTuple, place?: Place<ItemsSoFar>): void {
  hashItems(tuple.items, place);
  const length = tuple.items.length ^ (PRIME5_LOW ^ 3527539);
  const sum = (low + length) | 0;
  high = (high + PRIME5_HIGH + (sum >>> 0 < low >>> 0 ? 1 : 0)) | 0;
  low = sum;
  exceptMinusOne();
}
function exceptMinusOne(): void {
  if (high === -1 && low === -1) {
    high = 0;
    low = 1546275796;
  }
}
/** A hash in 32 bits, for the buckets of dicts and sets. */
export function narrow(value: Int): number {
  if (typeof value === 'number' && value === (value | 0)) return value;
  split(value);
  return high ^ low;
}
function split(value: Int): void {
  if (typeof value === 'number') {
    low = value | 0;
    high = Math.floor(value / 0x100000000) | 0;
  } else {
    low = Number(BigInt.asIntN(32, value));
    high = Number(BigInt.asIntN(32, value >> 32n));
  }
}
function joined(): Int {
  if (high === low >> 31) return low;
  return normalize((BigInt(high) << 32n) | BigInt(low >>> 0));
}

/** A 32-bit hash for a dict or set in which tuples meet nothing but tuples: five times as quick as the true one. */
export function quickTupleHash(tuple: PyTuple): number {
  let h = 0x345678;
  enterNative();
  try {
    let count = 0;
    for (const item of tuple.items) {
      if ((++count & 0x3fff) === 0) spend(0x2000);
      h = (Math.imul(h, 1000003) ^ (item instanceof PyTuple ? quickTupleHash(item) : narrow(hash(item)))) | 0;
    }
  } finally {
    leaveNative();
  }
  return h;
}
function hashTuple(tuple: PyTuple): Int {
  hashTupleItems(tuple);
  return joined();
}
/** A slice is hashed as its parts, but for their number. */
export function hashSliceParts(parts: readonly Value[]): Int {
  hashItems(parts);
  exceptMinusOne();
  return joined();
}

/** CPython's hash of frozensets: the order of the items must not matter. */
function hashFrozenSet(set: PyFrozenSet): Int {
  if (set.hash !== undefined) return set.hash;
  enterNative();
  try {
    set.hash = hashOfItems(set);
    return set.hash;
  } finally {
    leaveNative();
  }
}
/** Units for an item of a frozenset. */
const SET_ITEM_UNITS = 8;

function hashOfItems(set: PyFrozenSet): Int {
  let h = 0n;
  for (const item of set.keys()) h ^= hashOfItem(item);
  return hashOfAll(set, h);
}
function hashOfItem(item: Value): bigint {
  spend(SET_ITEM_UNITS);
  const value = BigInt.asUintN(64, BigInt(hash(item)));
  return BigInt.asUintN(64, (value ^ 89869747n ^ (value << 16n)) * 3644798167n);
}
function hashOfAll(set: PyFrozenSet, hashes: bigint): Int {
  let h = hashes;
  h ^= (BigInt(set.size) + 1n) * 1927868237n;
  h ^= (h >> 11n) ^ (h >> 25n);
  const result = BigInt.asIntN(64, h * 69069n + 907133923n);
  return result === -1n ? 590923713 : normalize(result);
}

/** Ints and floats that are equal have equal hashes: CPython's scheme, the residue modulo 2**61 - 1. */
function hashInt(value: Int): Int {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  watchInt(value);
  const magnitude = (value < 0n ? -value : value) % MODULUS;
  const result = normalize(value < 0n ? -magnitude : magnitude);
  return result === -1 ? -2 : result;
}

function hashFloat(value: number): Int {
  if (value !== value) return 0;
  if (value === Infinity) return 314159;
  if (value === -Infinity) return -314159;
  if (Number.isInteger(value)) return hashInt(Number.isSafeInteger(value) ? value + 0 : BigInt(value));
  // value = numerator / 2**shift, and 2 has order 61 modulo 2**61 - 1.
  let numerator = Math.abs(value);
  let shift = 0;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift++;
  }
  const inverse = 1n << BigInt((61 - (shift % 61)) % 61);
  const residue = (BigInt(numerator) * inverse) % MODULUS;
  const result = normalize(value < 0 ? -residue : residue);
  return result === -1 ? -2 : result;
}

/** `hash(value)`. Raises TypeError for values without one. Called from places that cannot be suspended. */
export function hash(value: Value): Int {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return hashInt(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return hashText(value);
  }
  if (value === null) return 0xfca86420;
  if (value instanceof PyFloat) return hashFloat(value.value);
  if (value instanceof PyTuple) return hashTuple(value);
  if (value instanceof PyBytes) return hashBytes(value.bytes);
  if (value instanceof PyComplex) {
    return value.imaginary === 0
      ? hashFloat(value.real)
      : unlessMinusOne(
          BigInt.asIntN(64, BigInt(hashFloat(value.real)) + 1000003n * BigInt(hashFloat(value.imaginary))),
        );
  }
  if (value instanceof PyFrozenSet) return hashFrozenSet(value);
  return hashObject(value);
}

function unlessMinusOne(value: bigint): Int {
  return value === -1n ? -2 : normalize(value);
}

function hashObject(value: PyObject): Int {
  const type: PyType = typeOf(value);
  const method = type.lookup('__hash__');
  if (method === undefined || method === null) throw unhashable(value);
  if (method instanceof PyBuiltin) {
    if (method.owner === objectType) return identityHash(value);
    if (value instanceof Instance && value.payload !== undefined) return hash(value.payload);
  }
  const result = callPinnedSpecial(method, value);
  if (typeof result === 'number') return hashInt(result);
  if (typeof result === 'bigint') return BigInt.asIntN(64, result) === result ? result : hashInt(result);
  if (typeof result === 'boolean') return result ? 1 : 0;
  throw typeError('__hash__ method should return an integer');
}

/** `hash(value)` for the script itself: a large tuple or frozenset gives the event loop its turns, but what is in it is hashed in one go. */
export function hashInTurns(value: Value): Value {
  if (value instanceof PyTuple && isLong(value.items.length))
    return inTurns(value.items.length, hashLongTuple, value, undefined, undefined);
  if (value instanceof PyFrozenSet && isLong(value.size))
    return inTurns(value.size, hashLargeSet, value, undefined, undefined);
  const isLongText = typeof value === 'string' && isLong(value.length);
  return isLongText || mayAsk(value) ? restartable(hash, value, undefined, undefined) : hash(value);
}
function hashLongTuple(tuple: PyTuple): Int {
  const place = inPlace(tuple, noItems);
  hashTupleItems(tuple, place);
  leavePlace(place);
  return joined();
}
function hashLargeSet(set: PyFrozenSet): Int {
  if (set.hash === undefined) {
    const sum = inPlace(set, () => ({ h: 0n }));
    const { state } = sum;
    const visit = (item: Value): boolean => {
      state.h ^= hashOfItem(item);
      return true;
    };
    walkThrough(set.keys(), visit, null, null, set);
    leavePlace(sum);
    set.hash = hashOfAll(set, state.h);
  }
  return set.hash;
}

/** What `id()` answers: a number of its own for each object, no address. */
export function identity(value: Value): number {
  if (value instanceof PyObject) return machine.identities.of(value);
  // In decimal, a long one would take too long.
  const text = typeof value === 'bigint' ? value.toString(16) : String(value);
  return hashText(`${typeof value}${text}`) >>> 0;
}
export const identityHash = (value: Value): number => identity(value) / 16;
