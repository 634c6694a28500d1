// SHA-1. Source: FIPS 180-4.
import { BlockDigest } from './digest.ts';

export class Sha1 extends BlockDigest {
  readonly digestSize = 20;
  protected readonly blockCost = 50;
  private state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  private readonly words = new Int32Array(80);

  constructor() {
    super(64);
  }

  protected compress(data: Uint8Array, at: number): void {
    const { state, words } = this;
    for (let i = 0, k = at; i < 16; i++, k += 4) {
      words[i] =
        ((data[k] as number) << 24) |
        ((data[k + 1] as number) << 16) |
        ((data[k + 2] as number) << 8) |
        (data[k + 3] as number);
    }
    for (let i = 16; i < 80; i++) {
      const x =
        (words[i - 3] as number) ^ (words[i - 8] as number) ^ (words[i - 14] as number) ^ (words[i - 16] as number);
      words[i] = (x << 1) | (x >>> 31);
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    for (let i = 0; i < 80; i++) {
      let f: number;
      if (i < 20) f = ((b & c) | (~b & d)) + 0x5a827999;
      else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
      else if (i < 60) f = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
      else f = (b ^ c ^ d) + 0xca62c1d6;
      const sum = (((a << 5) | (a >>> 27)) + f + e + (words[i] as number)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = sum;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.pad(8, false);
    const view = new DataView(new ArrayBuffer(20));
    last.state.forEach((word, i) => view.setInt32(i * 4, word));
    return new Uint8Array(view.buffer);
  }

  copy(): Sha1 {
    const other = new Sha1();
    this.copyBlockTo(other);
    other.state = this.state.slice();
    return other;
  }
}
