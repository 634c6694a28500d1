// Where unpredictable bytes come from, and a source of predictable ones, so that runs repeat exactly.

/** Answers so many bytes. */
export type Randomness = (count: number) => Uint8Array;

interface Crypto {
  getRandomValues(bytes: Uint8Array): Uint8Array;
}

/** `getRandomValues` takes so many bytes at once. */
const AT_ONCE = 65_536;

/** The host's generator for cryptography. */
export const systemRandomness: Randomness = (count) => {
  const { crypto } = globalThis as unknown as { readonly crypto?: Crypto };
  if (crypto === undefined) throw new Error('the host has no source of random bytes (globalThis.crypto)');
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += AT_ONCE) crypto.getRandomValues(bytes.subarray(at, at + AT_ONCE));
  return bytes;
};

/**
 * The same bytes for the same seed: for tests and for runs that are to repeat, never for secrets.
 *
 * Source: D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021 (xoshiro128**), seeded by the finalizer of
 * MurmurHash3 (A. Appleby).
 */
export function seededRandomness(seed: number): Randomness {
  if (!Number.isSafeInteger(seed)) throw new TypeError('seed must be a whole number');
  let mixed = (seed ^ Math.floor(seed / 2 ** 32)) | 0;
  const mix = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let h = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) | 0;
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];
  const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let at = 0, word = 0; at < count; at++) {
      if (at % 4 === 0) word = next();
      bytes[at] = word >>> ((at % 4) * 8);
    }
    return bytes;
  };
}
