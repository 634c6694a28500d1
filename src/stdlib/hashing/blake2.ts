// BLAKE2b and BLAKE2s. Source: RFC 7693, and for trees and salts the BLAKE2 paper, section 2.8.
import { BlockDigest } from './digest.ts';
import { primeRoots } from './prime-roots.ts';

const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
].map((row) => Uint8Array.from(row, (c) => Number.parseInt(c, 16)));

/** What goes into the hash besides the data. Sizes and offsets in bytes. */
export interface Blake2Parameters {
  readonly digestSize: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly isLastNode: boolean;
}

/** The parameter block: the same fields, of other widths in the two forms. */
function parameterBlock(p: Blake2Parameters, isLong: boolean): DataView {
  const view = new DataView(new ArrayBuffer(isLong ? 64 : 32));
  const bytes = new Uint8Array(view.buffer);
  view.setUint8(0, p.digestSize);
  view.setUint8(1, p.key.length);
  view.setUint8(2, p.fanout);
  view.setUint8(3, p.depth);
  view.setUint32(4, p.leafSize, true);
  view.setUint32(8, Number(p.nodeOffset & 0xffffffffn), true);
  if (isLong) {
    view.setUint32(12, Number(p.nodeOffset >> 32n), true);
    view.setUint8(16, p.nodeDepth);
    view.setUint8(17, p.innerSize);
    bytes.set(p.salt, 32);
    bytes.set(p.person, 48);
  } else {
    view.setUint16(12, Number(p.nodeOffset >> 32n), true);
    view.setUint8(14, p.nodeDepth);
    view.setUint8(15, p.innerSize);
    bytes.set(p.salt, 16);
    bytes.set(p.person, 24);
  }
  return view;
}

/** BLAKE2 keeps a whole block back until more data follows, for the last block is worked in differently. */
abstract class Blake2 extends BlockDigest {
  readonly digestSize: number;
  readonly parameters: Blake2Parameters;
  protected counted = 0;

  constructor(parameters: Blake2Parameters, blockSize: number) {
    super(blockSize);
    this.digestSize = parameters.digestSize;
    this.parameters = parameters;
  }

  protected start(): void {
    const { key } = this.parameters;
    if (key.length === 0) return;
    const block = new Uint8Array(this.blockSize);
    block.set(key);
    this.update(block);
  }

  override update(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    // All but what surely is not the last block.
    if (this.held === this.blockSize) {
      this.compress(this.buffer, 0);
      this.held = 0;
    }
    const room = this.blockSize - this.held;
    if (bytes.length <= room) {
      this.buffer.set(bytes, this.held);
      this.held += bytes.length;
      return;
    }
    const kept = (this.held + bytes.length) % this.blockSize || this.blockSize;
    super.update(bytes.subarray(0, bytes.length - kept));
    this.buffer.set(bytes.subarray(bytes.length - kept), 0);
    this.held = kept;
  }

  protected compress(data: Uint8Array, at: number): void {
    this.counted += this.blockSize;
    this.mix(data, at, false);
  }

  protected abstract mix(data: Uint8Array, at: number, isLast: boolean): void;
  protected abstract words(): Int32Array;
  abstract override copy(): Blake2;

  digest(): Uint8Array {
    const last = this.copy();
    last.counted += last.held;
    last.buffer.fill(0, last.held);
    last.mix(last.buffer, 0, true);
    const words = last.words();
    const view = new DataView(new ArrayBuffer(words.length * 4));
    words.forEach((word, i) => view.setInt32(i * 4, word, true));
    return new Uint8Array(view.buffer, 0, this.digestSize).slice();
  }
}

export class Blake2s extends Blake2 {
  protected readonly blockCost = 200;
  private state: Int32Array;

  constructor(parameters: Blake2Parameters, isFresh = true) {
    super(parameters, 64);
    const block = parameterBlock(parameters, false);
    this.state = initialWords().map((word, i) => word ^ block.getInt32(i * 4, true));
    if (isFresh) this.start();
  }

  protected words(): Int32Array {
    return this.state;
  }

  protected mix(data: Uint8Array, at: number, isLast: boolean): void {
    const { state } = this;
    const view = new DataView(data.buffer, data.byteOffset + at, 64);
    const m = new Int32Array(16);
    for (let i = 0; i < 16; i++) m[i] = view.getInt32(i * 4, true);
    const v = new Int32Array(16);
    v.set(state);
    v.set(initialWords(), 8);
    v[12] = (v[12] as number) ^ (this.counted | 0);
    v[13] = (v[13] as number) ^ (Math.floor(this.counted / 2 ** 32) | 0);
    if (isLast) {
      v[14] = ~(v[14] as number);
      if (this.parameters.isLastNode) v[15] = ~(v[15] as number);
    }
    const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
    const g = (a: number, b: number, c: number, d: number, x: number, y: number): void => {
      v[a] = (v[a] as number) + (v[b] as number) + x;
      v[d] = turn((v[d] as number) ^ (v[a] as number), 16);
      v[c] = (v[c] as number) + (v[d] as number);
      v[b] = turn((v[b] as number) ^ (v[c] as number), 12);
      v[a] = (v[a] as number) + (v[b] as number) + y;
      v[d] = turn((v[d] as number) ^ (v[a] as number), 8);
      v[c] = (v[c] as number) + (v[d] as number);
      v[b] = turn((v[b] as number) ^ (v[c] as number), 7);
    };
    for (let round = 0; round < 10; round++) {
      const s = SIGMA[round] as Uint8Array;
      const word = (i: number): number => m[s[i] as number] as number;
      for (let i = 0; i < 4; i++) g(i, i + 4, i + 8, i + 12, word(2 * i), word(2 * i + 1));
      for (let i = 0; i < 4; i++) {
        g(i, ((i + 1) & 3) + 4, ((i + 2) & 3) + 8, ((i + 3) & 3) + 12, word(2 * i + 8), word(2 * i + 9));
      }
    }
    for (let i = 0; i < 8; i++) state[i] = (state[i] as number) ^ (v[i] as number) ^ (v[i + 8] as number);
  }

  copy(): Blake2s {
    const other = new Blake2s(this.parameters, false);
    this.copyBlockTo(other);
    other.state = this.state.slice();
    other.counted = this.counted;
    return other;
  }
}

/** What SHA-256 begins with. */
function initialWords(): Int32Array {
  return Int32Array.from({ length: 8 }, (_, i) => primeRoots().squareRoots[2 * i] ?? 0);
}
/** What SHA-512 begins with, the lower halves first. */
function initialPairs(): Int32Array {
  return Int32Array.from({ length: 16 }, (_, i) => primeRoots().squareRoots[i ^ 1] ?? 0);
}

export class Blake2b extends Blake2 {
  protected readonly blockCost = 800;
  private state: Int32Array;

  constructor(parameters: Blake2Parameters, isFresh = true) {
    super(parameters, 128);
    const block = parameterBlock(parameters, true);
    this.state = initialPairs().map((word, i) => word ^ block.getInt32(i * 4, true));
    if (isFresh) this.start();
  }

  protected words(): Int32Array {
    return this.state;
  }

  protected mix(data: Uint8Array, at: number, isLast: boolean): void {
    const { state } = this;
    const view = new DataView(data.buffer, data.byteOffset + at, 128);
    const m = new Int32Array(32);
    for (let i = 0; i < 32; i++) m[i] = view.getInt32(i * 4, true);
    const v = new Int32Array(32);
    v.set(state);
    v.set(initialPairs(), 16);
    v[24] = (v[24] as number) ^ (this.counted | 0);
    v[25] = (v[25] as number) ^ (Math.floor(this.counted / 2 ** 32) | 0);
    if (isLast) {
      v[28] = ~(v[28] as number);
      v[29] = ~(v[29] as number);
      if (this.parameters.isLastNode) {
        v[30] = ~(v[30] as number);
        v[31] = ~(v[31] as number);
      }
    }
    const add = (a: number, b: number, low: number, high: number): void => {
      const sum = ((v[a] as number) >>> 0) + ((v[b] as number) >>> 0) + (low >>> 0);
      v[a + 1] = (v[a + 1] as number) + (v[b + 1] as number) + high + Math.floor(sum / 2 ** 32);
      v[a] = sum | 0;
    };
    // Exclusive or, then a turn to the right; by 32 the halves change places.
    const turn = (a: number, b: number, by: number): void => {
      const low = (v[a] as number) ^ (v[b] as number);
      const high = (v[a + 1] as number) ^ (v[b + 1] as number);
      if (by === 32) {
        v[a] = high;
        v[a + 1] = low;
      } else if (by < 32) {
        v[a] = (low >>> by) | (high << (32 - by));
        v[a + 1] = (high >>> by) | (low << (32 - by));
      } else {
        v[a] = (high >>> (by - 32)) | (low << (64 - by));
        v[a + 1] = (low >>> (by - 32)) | (high << (64 - by));
      }
    };
    const g = (a: number, b: number, c: number, d: number, x: number, y: number): void => {
      add(a, b, m[x] as number, m[x + 1] as number);
      turn(d, a, 32);
      add(c, d, 0, 0);
      turn(b, c, 24);
      add(a, b, m[y] as number, m[y + 1] as number);
      turn(d, a, 16);
      add(c, d, 0, 0);
      turn(b, c, 63);
    };
    for (let round = 0; round < 12; round++) {
      const s = SIGMA[round % 10] as Uint8Array;
      const word = (i: number): number => (s[i] as number) * 2;
      for (let i = 0; i < 4; i++) g(2 * i, 2 * i + 8, 2 * i + 16, 2 * i + 24, word(2 * i), word(2 * i + 1));
      for (let i = 0; i < 4; i++) {
        const [b, c, d] = [((i + 1) & 3) * 2 + 8, ((i + 2) & 3) * 2 + 16, ((i + 3) & 3) * 2 + 24];
        g(2 * i, b, c, d, word(2 * i + 8), word(2 * i + 9));
      }
    }
    for (let i = 0; i < 16; i++) state[i] = (state[i] as number) ^ (v[i] as number) ^ (v[i + 16] as number);
  }

  copy(): Blake2b {
    const other = new Blake2b(this.parameters, false);
    this.copyBlockTo(other);
    other.state = this.state.slice();
    other.counted = this.counted;
    return other;
  }
}
