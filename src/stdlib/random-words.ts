// Where random numbers come from: words of 32 bits, and what is made of them.
import { spend } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { bitLength, normalize } from '../runtime/numbers.ts';

export abstract class RandomWords {
  /** The next 32 bits. */
  abstract next(): number;

  /** A float in [0, 1) of 53 bits. */
  random(): number {
    const a = this.next() >>> 5;
    const b = this.next() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** An int of so many bits: the first word is the lowest, and only the last is cut short. */
  bits(count: number): Int {
    if (count <= 0) return 0;
    if (count <= 32) return this.next() >>> (32 - count);
    if (count <= 53) {
      const low = this.next();
      return (this.next() >>> (64 - count)) * 0x100000000 + low;
    }
    const digits: string[] = [];
    for (let left = count; left > 0; left -= 32) {
      spend(20);
      digits.push((left >= 32 ? this.next() : this.next() >>> (32 - left)).toString(16).padStart(8, '0'));
    }
    return normalize(BigInt(`0x${digits.reverse().join('')}`));
  }

  /** The bytes of an int of so many bits, the lowest first. */
  bytes(count: number): Uint8Array<ArrayBuffer> {
    const result = new Uint8Array(count);
    for (let i = 0; i < count; i += 4) {
      if ((i & 0xffff) === 0) spend(0x10000);
      let word = this.next();
      if (i + 4 > count) word >>>= 8 * (i + 4 - count);
      for (let k = i; k < count && k < i + 4; k++, word >>>= 8) result[k] = word & 255;
    }
    return result;
  }

  /** An int from 0 up to `limit`, which is above 0 and not included: as many bits as it has, until they fit. */
  below(limit: Int): Int {
    const count = bitLength(limit);
    let result = this.bits(count);
    // A state that a script has made up may give numbers that never fit.
    for (; result >= limit; result = this.bits(count)) spend(1);
    return result;
  }
}

/** Words from the host's entropy. */
export class EntropyWords extends RandomWords {
  private readonly entropy: (bytes: number) => Uint8Array;
  private words: DataView = new DataView(new ArrayBuffer(0));
  private used = 0;
  constructor(entropy: (bytes: number) => Uint8Array) {
    super();
    this.entropy = entropy;
  }
  next(): number {
    if (this.used >= this.words.byteLength) {
      const bytes = this.entropy(256);
      this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      this.used = 0;
    }
    const word = this.words.getUint32(this.used);
    this.used += 4;
    return word;
  }
}
