// SHA-3 and SHAKE: the sponge over Keccak-f[1600]. Source: FIPS 202. Lanes of 64 bits are pairs of 32, the lower one first.
import { reserve } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import { Digest } from './digest.ts';

interface Tables {
  readonly roundConstants: Int32Array;
  /** For each step of rho and pi together: the lane that is written and by how much it is turned. */
  readonly lanes: Uint8Array;
  readonly turns: Uint8Array;
}
let tables: Tables | undefined;

function makeTables(): Tables {
  // Algorithm 5 of the standard: a shift register whose bits are spread over the places 2^j - 1.
  const roundConstants = new Int32Array(48);
  let register = 1;
  for (let round = 0; round < 24; round++) {
    for (let j = 0; j < 7; j++) {
      if (register & 1) {
        const place = (1 << j) - 1;
        const half = 2 * round + (place >> 5);
        roundConstants[half] = (roundConstants[half] ?? 0) ^ (1 << (place & 31));
      }
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
  }
  const lanes = new Uint8Array(24);
  const turns = new Uint8Array(24);
  for (let t = 0, x = 1, y = 0; t < 24; t++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    lanes[t] = x + 5 * y;
    turns[t] = (((t + 1) * (t + 2)) / 2) % 64;
  }
  return { roundConstants, lanes, turns };
}

function permute(state: Int32Array): void {
  tables ??= makeTables();
  const { roundConstants, lanes, turns } = tables;
  const column = new Int32Array(10);
  for (let round = 0; round < 24; round++) {
    for (let x = 0; x < 10; x++) {
      column[x] =
        (state[x] as number) ^
        (state[x + 10] as number) ^
        (state[x + 20] as number) ^
        (state[x + 30] as number) ^
        (state[x + 40] as number);
    }
    for (let x = 0; x < 5; x++) {
      const left = ((x + 4) % 5) * 2;
      const right = ((x + 1) % 5) * 2;
      const low = column[right] as number;
      const high = column[right + 1] as number;
      const dl = (column[left] as number) ^ ((low << 1) | (high >>> 31));
      const dh = (column[left + 1] as number) ^ ((high << 1) | (low >>> 31));
      for (let y = x * 2; y < 50; y += 10) {
        state[y] = (state[y] as number) ^ dl;
        state[y + 1] = (state[y + 1] as number) ^ dh;
      }
    }
    let low = state[2] as number;
    let high = state[3] as number;
    for (let t = 0; t < 24; t++) {
      const lane = (lanes[t] as number) * 2;
      const turn = turns[t] as number;
      const nextLow = state[lane] as number;
      const nextHigh = state[lane + 1] as number;
      if (turn < 32) {
        state[lane] = (low << turn) | (high >>> (32 - turn));
        state[lane + 1] = (high << turn) | (low >>> (32 - turn));
      } else {
        const rest = turn - 32;
        state[lane] = rest === 0 ? high : (high << rest) | (low >>> (32 - rest));
        state[lane + 1] = rest === 0 ? low : (low << rest) | (high >>> (32 - rest));
      }
      low = nextLow;
      high = nextHigh;
    }
    for (let y = 0; y < 50; y += 10) {
      for (let half = 0; half < 2; half++) {
        const k = y + half;
        const a = state[k] as number;
        const b = state[k + 2] as number;
        const c = state[k + 4] as number;
        const d = state[k + 6] as number;
        const e = state[k + 8] as number;
        state[k] = a ^ (~b & c);
        state[k + 2] = b ^ (~c & d);
        state[k + 4] = c ^ (~d & e);
        state[k + 6] = d ^ (~e & a);
        state[k + 8] = e ^ (~a & b);
      }
    }
    state[0] = (state[0] as number) ^ (roundConstants[2 * round] as number);
    state[1] = (state[1] as number) ^ (roundConstants[2 * round + 1] as number);
  }
}

/** How long a permutation takes, in units of 10 ns. */
const PERMUTATION_COST = 500;

export class Sha3 extends Digest {
  readonly blockSize: number;
  readonly digestSize: number | undefined;
  /** The bits that follow the data: `01` and padding for SHA-3, `1111` and padding for SHAKE. */
  private readonly suffix: number;
  private state = new Int32Array(50);
  private at = 0;

  /** @param blockSize The rate, in bytes. */
  constructor(blockSize: number, digestSize: number | undefined) {
    super();
    this.blockSize = blockSize;
    this.digestSize = digestSize;
    this.suffix = digestSize === undefined ? 0x1f : 0x06;
  }

  private absorb(byte: number, at: number): void {
    this.state[at >> 2] = (this.state[at >> 2] as number) ^ (byte << ((at & 3) * 8));
  }

  update(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.absorb(byte, this.at++);
      if (this.at === this.blockSize) {
        spend(PERMUTATION_COST);
        permute(this.state);
        this.at = 0;
      }
    }
  }

  digest(size = this.digestSize ?? 0): Uint8Array {
    reserve(size);
    const last = this.copy();
    last.absorb(this.suffix, last.at);
    last.absorb(0x80, this.blockSize - 1);
    const result = new Uint8Array(size);
    for (let i = 0; i < size; i++) {
      const at = i % this.blockSize;
      if (at === 0) {
        spend(PERMUTATION_COST);
        permute(last.state);
      }
      result[i] = (last.state[at >> 2] as number) >>> ((at & 3) * 8);
    }
    return result;
  }

  copy(): Sha3 {
    const other = new Sha3(this.blockSize, this.digestSize);
    other.state = this.state.slice();
    other.at = this.at;
    return other;
  }
}
