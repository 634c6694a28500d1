// SHA-224 and SHA-256. Source: FIPS 180-4.
import { BlockDigest } from './digest.ts';
import { primeRoots } from './prime-roots.ts';

export class Sha256 extends BlockDigest {
  readonly digestSize: 28 | 32;
  protected readonly blockCost = 60;
  private state: Int32Array;
  private readonly words = new Int32Array(64);
  private readonly constants: Int32Array;

  constructor(digestSize: 28 | 32) {
    super(64);
    this.digestSize = digestSize;
    const { squareRoots, cubeRoots } = primeRoots();
    // SHA-256 begins with the upper halves for the first eight primes, SHA-224 with the lower halves for the next eight.
    this.state = Int32Array.from({ length: 8 }, (_, i) => squareRoots[digestSize === 32 ? 2 * i : 2 * i + 17] ?? 0);
    this.constants = Int32Array.from({ length: 64 }, (_, i) => cubeRoots[2 * i] ?? 0);
  }

  protected compress(data: Uint8Array, at: number): void {
    const { state, words, constants } = this;
    for (let i = 0, k = at; i < 16; i++, k += 4) {
      words[i] =
        ((data[k] as number) << 24) |
        ((data[k + 1] as number) << 16) |
        ((data[k + 2] as number) << 8) |
        (data[k + 3] as number);
    }
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15] as number;
      const y = words[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
    }
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[i] as number) + (words[i] as number)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = (state[0] as number) + a;
    state[1] = (state[1] as number) + b;
    state[2] = (state[2] as number) + c;
    state[3] = (state[3] as number) + d;
    state[4] = (state[4] as number) + e;
    state[5] = (state[5] as number) + f;
    state[6] = (state[6] as number) + g;
    state[7] = (state[7] as number) + h;
  }

  digest(): Uint8Array {
    const last = this.copy();
    last.pad(8, false);
    const view = new DataView(new ArrayBuffer(32));
    last.state.forEach((word, i) => view.setInt32(i * 4, word));
    return new Uint8Array(view.buffer, 0, this.digestSize).slice();
  }

  copy(): Sha256 {
    const other = new Sha256(this.digestSize);
    this.copyBlockTo(other);
    other.state = this.state.slice();
    return other;
  }
}
