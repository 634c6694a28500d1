// What all hash functions have in common: data comes in pieces and is worked on in blocks.
import { spend } from '../../runtime/machine.ts';

/** A hash function at work. */
export abstract class Digest {
  abstract readonly blockSize: number;
  /** Bytes of the digest; undefined where the caller chooses. */
  abstract readonly digestSize: number | undefined;
  abstract update(bytes: Uint8Array): void;
  /** The digest of all data so far, which may go on afterwards. */
  abstract digest(size?: number): Uint8Array;
  abstract copy(): Digest;
}

/** A hash function that keeps less than a block of data back. */
export abstract class BlockDigest extends Digest {
  protected buffer: Uint8Array;
  protected held = 0;
  /** Bytes of data so far. */
  protected total = 0;
  readonly blockSize: number;

  constructor(blockSize: number) {
    super();
    this.blockSize = blockSize;
    this.buffer = new Uint8Array(blockSize);
  }

  /** How long a block takes, in units of 10 ns. */
  protected abstract readonly blockCost: number;
  /** Works the block at that place of the data into the state. */
  protected abstract compress(data: Uint8Array, at: number): void;

  update(bytes: Uint8Array): void {
    const { buffer, blockSize, blockCost } = this;
    this.total += bytes.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(blockSize - this.held, bytes.length);
      buffer.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < blockSize) return;
      spend(blockCost);
      this.compress(buffer, 0);
      this.held = 0;
    }
    while (at + blockSize <= bytes.length) {
      const stop = Math.min(at + 64 * blockSize, bytes.length - blockSize + 1);
      const start = at;
      for (; at < stop; at += blockSize) this.compress(bytes, at);
      spend(((at - start) / blockSize) * blockCost);
    }
    buffer.set(bytes.subarray(at));
    this.held = bytes.length - at;
  }

  /** Ends the data as MD5 and SHA do: a bit, zeros, and the number of bits in a field of so many bytes. */
  protected pad(lengthBytes: number, isLittle: boolean): void {
    const { buffer, blockSize } = this;
    buffer[this.held++] = 0x80;
    if (this.held > blockSize - lengthBytes) {
      buffer.fill(0, this.held);
      this.compress(buffer, 0);
      this.held = 0;
    }
    buffer.fill(0, this.held);
    const view = new DataView(buffer.buffer, buffer.byteOffset, blockSize);
    const bits = BigInt(this.total) * 8n;
    view.setBigUint64(isLittle ? blockSize - lengthBytes : blockSize - 8, bits, isLittle);
    this.compress(buffer, 0);
  }

  protected copyBlockTo(other: BlockDigest): void {
    other.buffer = this.buffer.slice();
    other.held = this.held;
    other.total = this.total;
  }
}
