// DEFLATE written. Source: RFC 1951. Matches are found by hash chains; all blocks have the fixed Huffman codes, or are stored.
import { reserve } from '../../runtime/limits.ts';
import { machine, spend } from '../../runtime/machine.ts';
import { inPlace, leavePlace, moveOn } from '../../runtime/place.ts';
import { GrowingBytes } from '../growing-bytes.ts';

/** Bits in the making, the lowest first. */
class BitOutput extends GrowingBytes {
  private bits = 0;
  private count = 0;
  write(value: number, size: number): void {
    this.bits |= value << this.count;
    this.count += size;
    while (this.count >= 8) {
      this.add(this.bits & 255);
      this.bits >>>= 8;
      this.count -= 8;
    }
  }
  align(): void {
    if (this.count > 0) this.write(0, 8 - this.count);
  }
  finish(): Uint8Array {
    this.align();
    return this.bytes;
  }
}

function reversed(code: number, size: number): number {
  let result = 0;
  for (let i = 0; i < size; i++) result |= ((code >> i) & 1) << (size - 1 - i);
  return result;
}

function writeLiteral(out: BitOutput, symbol: number): void {
  if (symbol < 144) out.write(reversed(0x30 + symbol, 8), 8);
  else if (symbol < 256) out.write(reversed(0x190 + symbol - 144, 9), 9);
  else if (symbol < 280) out.write(reversed(symbol - 256, 7), 7);
  else out.write(reversed(0xc0 + symbol - 280, 8), 8);
}

/** The symbol of a length (from 3) or distance (from 1), less the first such symbol, with how many more bits and which. */
function spread(value: number, perStep: number): { symbol: number; extra: number; bits: number } {
  if (value < 2 * perStep) return { symbol: value, extra: 0, bits: 0 };
  const bits = 31 - Math.clz32(value) - (perStep === 4 ? 2 : 1);
  return { symbol: perStep * bits + (value >> bits), extra: value & ((1 << bits) - 1), bits };
}

function writeMatch(out: BitOutput, length: number, distance: number): void {
  if (length === 258) writeLiteral(out, 285);
  else {
    const { symbol, extra, bits } = spread(length - 3, 4);
    writeLiteral(out, 257 + symbol);
    out.write(extra, bits);
  }
  const { symbol, extra, bits } = spread(distance - 1, 2);
  out.write(reversed(symbol, 5), 5);
  out.write(extra, bits);
}

const WINDOW = 32768;
/** So many steps are done in one go. */
const STEPS = 16;

/** An empty stored block: what comes before it can be read then, for it ends with a whole byte. */
function writeEmptyBlock(out: BitOutput): void {
  out.write(0, 3);
  out.align();
  for (const byte of [0, 0, 0xff, 0xff]) out.add(byte);
}

/** Data as it is written, and where its last three bytes have stood before. */
class Deflating {
  readonly out: BitOutput;
  readonly heads = new Int32Array(WINDOW).fill(-1);
  readonly previous = new Int32Array(WINDOW);
  at = 0;
  private readonly data: Uint8Array;
  constructor(data: Uint8Array) {
    reserve(data.length + 64);
    this.out = new BitOutput(Math.max(64, data.length >> 1));
    this.data = data;
  }

  hashAt(at: number): number {
    const { data } = this;
    return (((data[at] as number) << 10) ^ ((data[at + 1] as number) << 5) ^ (data[at + 2] as number)) & (WINDOW - 1);
  }
  private remember(at: number): void {
    if (at + 2 >= this.data.length) return;
    const hash = this.hashAt(at);
    this.previous[at & (WINDOW - 1)] = this.heads[hash] as number;
    this.heads[hash] = at;
  }
  /** Writes what stands next as a match, or as it is. */
  step(effort: number): void {
    const { data, at, heads, previous } = this;
    let best = 0;
    let distance = 0;
    let tries = effort;
    if (at + 2 < data.length) {
      const most = Math.min(258, data.length - at);
      for (let from = heads[this.hashAt(at)] as number; from >= 0 && at - from <= WINDOW && tries > 0; tries--) {
        let length = 0;
        while (length < most && data[from + length] === data[at + length]) length++;
        spend(length / 8);
        if (length > best) {
          best = length;
          distance = at - from;
          if (length === most) break;
        }
        const next = previous[from & (WINDOW - 1)] as number;
        if (next >= from) break;
        from = next;
      }
    }
    spend(8 + (effort - tries));
    if (best >= 3) {
      writeMatch(this.out, best, distance);
      for (const end = at + best; this.at < end; this.at++) this.remember(this.at);
    } else {
      writeLiteral(this.out, data[at] as number);
      this.remember(this.at++);
    }
  }
}

/**
 * The data as blocks: the last ones of a stream, or ones that others follow. Level 0 stores; from 1 to 9 matches are looked for longer
 * and longer.
 */
export function deflate(data: Uint8Array, level: number, isLast: boolean): Uint8Array {
  if (level === 0) return stored(data, isLast);
  const place = inPlace(data, () => {
    const begun = new Deflating(data);
    begun.out.write(isLast ? 1 : 0, 1);
    begun.out.write(1, 2);
    return begun;
  });
  const { state } = place;
  const effort = 4 << level;
  for (let count = 1; state.at < data.length; count++) {
    state.step(effort);
    if (machine.fuel <= 0 && count % STEPS === 0) moveOn(place);
  }
  leavePlace(place);
  const { out } = state;
  writeLiteral(out, 256);
  if (!isLast) writeEmptyBlock(out);
  return out.finish();
}
function stored(data: Uint8Array, isLast: boolean): Uint8Array {
  reserve(data.length + 64);
  const out = new BitOutput(Math.max(64, data.length >> 1));
  for (let at = 0; at === 0 || at < data.length; at += 65535) {
    const part = data.subarray(at, at + 65535);
    out.write(isLast && at + 65535 >= data.length ? 1 : 0, 3);
    out.align();
    for (const word of [part.length, part.length ^ 0xffff]) {
      out.add(word & 255);
      out.add(word >> 8);
    }
    spend(part.length / 64);
    out.addAll(part);
  }
  return out.finish();
}
