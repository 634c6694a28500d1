// scrypt. Source: RFC 7914.
import { nextStretch } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spend, spendOrSuspend, suspended } from '../../runtime/machine.ts';
import { Hmac, pbkdf2 } from './hmac.ts';
import { Sha256 } from './sha256.ts';

/** Units (see `spend`) for 16 words that are mixed, and for one that is read or written. */
const MIX_UNITS = 20;
const WORD_UNITS = 0.25;

/** Salsa20/8 on 16 words in place. */
function salsa(block: Int32Array): void {
  const x = block.slice();
  const turn = (to: number, a: number, b: number, by: number): void => {
    const sum = ((x[a] as number) + (x[b] as number)) | 0;
    x[to] = (x[to] as number) ^ ((sum << by) | (sum >>> (32 - by)));
  };
  const quarter = (a: number, b: number, c: number, d: number): void => {
    turn(b, a, d, 7);
    turn(c, b, a, 9);
    turn(d, c, b, 13);
    turn(a, d, c, 18);
  };
  for (let i = 0; i < 4; i++) {
    quarter(0, 4, 8, 12);
    quarter(5, 9, 13, 1);
    quarter(10, 14, 2, 6);
    quarter(15, 3, 7, 11);
    quarter(0, 1, 2, 3);
    quarter(5, 6, 7, 4);
    quarter(10, 11, 8, 9);
    quarter(15, 12, 13, 14);
  }
  for (let i = 0; i < 16; i++) block[i] = (block[i] as number) + (x[i] as number);
}

/** scryptBlockMix: `words` holds 2 r blocks of 16 words. */
function mixBlocks(words: Int32Array, r: number, spare: Int32Array): void {
  const x = words.slice((2 * r - 1) * 16, 2 * r * 16);
  for (let i = 0; i < 2 * r; i++) {
    spend(MIX_UNITS);
    for (let k = 0; k < 16; k++) x[k] = (x[k] as number) ^ (words[i * 16 + k] as number);
    salsa(x);
    spare.set(x, ((i >> 1) + (i & 1 ? r : 0)) * 16);
  }
  words.set(spare);
}

/** A key of so many bytes. Gives way when its time slice is over. The memory, 128 n r bytes, is the caller's to allow. */
export function* scrypt(
  password: Uint8Array,
  salt: Uint8Array,
  n: number,
  r: number,
  p: number,
  size: number,
): Resumable<Uint8Array> {
  const hmac = new Hmac(password, () => new Sha256(32));
  const blocks = yield* pbkdf2(hmac, salt, 1, p * 128 * r);
  const view = new DataView(blocks.buffer);
  const length = 32 * r;
  const memory = new Int32Array(length * n);
  const words = new Int32Array(length);
  const spare = new Int32Array(length);
  for (let lane = 0; lane < p; lane++) {
    const start = lane * 128 * r;
    for (let i = 0; i < length; ) {
      for (const stop = nextStretch(i, length, WORD_UNITS); i < stop; i++) {
        words[i] = view.getInt32(start + 4 * i, true);
      }
    }
    for (let step = 0; step < 2 * n; step++) {
      try {
        spendOrSuspend(1);
      } catch (e) {
        yield suspended(e);
      }
      if (step < n) memory.set(words, step * length);
      else {
        const from = ((words[length - 16] as number) & (n - 1)) * length;
        for (let i = 0; i < length; ) {
          for (const stop = nextStretch(i, length, WORD_UNITS); i < stop; i++) {
            words[i] = (words[i] as number) ^ (memory[from + i] as number);
          }
        }
      }
      mixBlocks(words, r, spare);
    }
    for (let i = 0; i < length; ) {
      for (const stop = nextStretch(i, length, WORD_UNITS); i < stop; i++) {
        view.setInt32(start + 4 * i, words[i] as number, true);
      }
    }
  }
  return yield* pbkdf2(hmac, blocks, 1, size);
}
