// Hashing: `hash()` as scripts see it, and the quick hash of the buckets of dicts and sets.
import { PyBuiltin } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import type { Value } from '../objects/object.ts';
import { Instance, objectType, PyFloat, PyObject, type PyType, typeOf } from '../objects/object.ts';
import { PyFrozenSet } from '../objects/set.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinnedSpecial } from './call.ts';
import { typeError, unhashable } from './errors.ts';
import { spend } from './machine.ts';
import type { Int } from './numbers.ts';
import { normalize } from './numbers.ts';
import { enterNative, leaveNative } from './pinned.ts';

const MODULUS = (1n << 61n) - 1n;
/** Drawn once for the process, so that colliding strings cannot be prepared. */
const seed = (Math.random() * 0x7fffffff) | 0;

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

function hashText(text: string): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  if (text.length > 4096) spend(text.length / 16);
  return h;
}

/** A 32-bit hash of an object that is compared by value: equal objects have equal ones. Raises TypeError if it has none. */
export function bucketHash(object: PyObject): number {
  if (object instanceof PyTuple) {
    let h = 0x345678;
    enterNative();
    try {
      for (const item of object.items) h = (Math.imul(h, 1000003) ^ quickHash(item)) | 0;
    } finally {
      leaveNative();
    }
    return h;
  }
  return fold(hash(object));
}

function quickHash(value: Value): number {
  switch (typeof value) {
    case 'string':
      return hashText(value);
    case 'number':
      return value === (value | 0) ? value : fold(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return fold(hash(value));
  }
  return value instanceof PyTuple ? bucketHash(value) : fold(hash(value));
}

function fold(value: Int): number {
  if (typeof value === 'number') return (value ^ Math.floor(value / 0x100000000)) | 0;
  return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
}

/** Ints and floats that are equal have equal hashes: CPython's scheme, the residue modulo 2**61 - 1. */
function hashInt(value: Int): Int {
  if (typeof value === 'number') return value === -1 ? -2 : value;
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
  if (value instanceof PyTuple) return bucketHash(value);
  if (value instanceof PyBytes)
    return hashText(String.fromCharCode(...value.bytes.subarray(0, 64))) ^ value.bytes.length;
  if (value instanceof PyComplex) {
    return value.imaginary === 0
      ? hashFloat(value.real)
      : unlessMinusOne(
          BigInt.asIntN(64, BigInt(hashFloat(value.real)) + 1000003n * BigInt(hashFloat(value.imaginary))),
        );
  }
  if (value instanceof PyFrozenSet) {
    let h = 1927868237;
    for (const item of value.keys()) h = (h + Math.imul(quickHash(item), 69069)) | 0;
    spend(value.size / 4);
    return h;
  }
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
  if (typeof result === 'number' || typeof result === 'bigint') return hashInt(result);
  if (typeof result === 'boolean') return result ? 1 : 0;
  throw typeError('__hash__ method should return an integer');
}

let nextIdentity = 0x10000;
const identities = new WeakMap<PyObject, number>();

/** What `id()` answers: a number of its own for each object, no address. */
export function identity(value: Value): number {
  if (!(value instanceof PyObject)) return hashText(`${typeof value}${String(value)}`) >>> 0;
  let id = identities.get(value);
  if (id === undefined) {
    nextIdentity += 16;
    id = nextIdentity;
    identities.set(value, id);
  }
  return id;
}
export const identityHash = (value: Value): number => identity(value) / 16;
