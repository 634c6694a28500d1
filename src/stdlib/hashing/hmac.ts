// HMAC (RFC 2104) and PBKDF2 (RFC 8018, section 5.2).
import { nextStretch } from '../../runtime/limits.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { spendOrSuspend, suspended } from '../../runtime/machine.ts';
import type { Digest } from './digest.ts';

/** A key, ready to authenticate messages with. */
export class Hmac {
  readonly digestSize: number;
  private readonly inner: Digest;
  private readonly outer: Digest;

  constructor(key: Uint8Array, make: () => Digest) {
    this.inner = make();
    this.outer = make();
    const { blockSize } = this.inner;
    this.digestSize = this.inner.digestSize ?? 0;
    let short = key;
    if (key.length > blockSize) {
      const digest = make();
      digest.update(key);
      short = digest.digest();
    }
    const block = new Uint8Array(blockSize);
    block.set(short);
    this.inner.update(block.map((byte) => byte ^ 0x36));
    this.outer.update(block.map((byte) => byte ^ 0x5c));
  }

  sign(...pieces: readonly Uint8Array[]): Uint8Array {
    const inner = this.inner.copy();
    for (const piece of pieces) inner.update(piece);
    const outer = this.outer.copy();
    outer.update(inner.digest());
    return outer.digest();
  }
}

/** Units (see `spend`) for a short message. */
const SIGN_UNITS = 100;

/** A key of so many bytes. Gives way when its time slice is over. */
export function* pbkdf2(hmac: Hmac, salt: Uint8Array, iterations: number, size: number): Resumable<Uint8Array> {
  const result = new Uint8Array(size);
  const index = new DataView(new ArrayBuffer(4));
  for (let at = 0, block = 1; at < size; at += hmac.digestSize, block++) {
    try {
      spendOrSuspend(SIGN_UNITS);
    } catch (e) {
      yield suspended(e);
    }
    index.setUint32(0, block);
    let part = hmac.sign(salt, new Uint8Array(index.buffer));
    const sum = part.slice();
    for (let i = 1; i < iterations; i++) {
      try {
        spendOrSuspend(SIGN_UNITS);
      } catch (e) {
        yield suspended(e);
      }
      part = hmac.sign(part);
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) ^ (part[k] as number);
    }
    result.set(sum.subarray(0, size - at), at);
  }
  return result;
}

/** Whether bytes are the same, found out in a time that depends on their number only. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length;
  const period = Math.max(a.length, 1);
  for (let i = 0; i < b.length; ) {
    for (const stop = nextStretch(i, b.length, 0.5); i < stop; i++) difference |= (a[i % period] ?? 0) ^ (b[i] ?? 0);
  }
  return difference === 0;
}
