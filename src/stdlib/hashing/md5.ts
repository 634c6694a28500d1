// MD5. Source: RFC 1321.
import { BlockDigest } from './digest.ts';

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
let sines: Int32Array | undefined;

export class Md5 extends BlockDigest {
  readonly digestSize = 16;
  protected readonly blockCost = 40;
  private state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);

  constructor() {
    super(64);
  }

  protected compress(data: Uint8Array, at: number): void {
    sines ??= Int32Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))) | 0);
    const { state } = this;
    const words = new Int32Array(16);
    for (let i = 0, k = at; i < 16; i++, k += 4) {
      words[i] =
        (data[k] as number) |
        ((data[k + 1] as number) << 8) |
        ((data[k + 2] as number) << 16) |
        ((data[k + 3] as number) << 24);
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let f: number;
      let word: number;
      if (round === 0) {
        f = (b & c) | (~b & d);
        word = i;
      } else if (round === 1) {
        f = (d & b) | (~d & c);
        word = (5 * i + 1) & 15;
      } else if (round === 2) {
        f = b ^ c ^ d;
        word = (3 * i + 5) & 15;
      } else {
        f = c ^ (b | ~d);
        word = (7 * i) & 15;
      }
      const sum = (a + f + (sines[i] as number) + (words[word] as number)) | 0;
      const shift = shifts[(round << 2) | (i & 3)] as number;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.pad(8, true);
    const view = new DataView(new ArrayBuffer(16));
    last.state.forEach((word, i) => view.setInt32(i * 4, word, true));
    return new Uint8Array(view.buffer);
  }

  copy(): Md5 {
    const other = new Md5();
    this.copyBlockTo(other);
    other.state = this.state.slice();
    return other;
  }
}
