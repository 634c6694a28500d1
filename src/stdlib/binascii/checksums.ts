// Check sums: CRC-32 (ISO 3309), CRC-CCITT as BinHex has it, and Adler-32 (RFC 1950).
import { inStretches } from '../../runtime/limits.ts';

let table: Int32Array | undefined;

function makeTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let i = 0; i < 8; i++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

/** A check sum that is being worked out. */
interface Sum {
  rest: number;
}

/** Goes on from the check sum of what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  const known = table;
  const make = (): Sum => ({ rest: ~before });
  const sum = inStretches(bytes, bytes.length, 0.25, make, (made, start, stop) => {
    let { rest } = made;
    for (let i = start; i < stop; i++) rest = (rest >>> 8) ^ (known[(rest ^ (bytes[i] as number)) & 255] as number);
    made.rest = rest;
  });
  return ~sum.rest >>> 0;
}

export function crcHqx(bytes: Uint8Array, before: number): number {
  const make = (): Sum => ({ rest: before });
  const sum = inStretches(bytes, bytes.length, 2, make, (made, start, stop) => {
    let { rest } = made;
    for (let i = start; i < stop; i++) {
      rest ^= (bytes[i] ?? 0) << 8;
      for (let bit = 0; bit < 8; bit++) rest = rest & 0x8000 ? (rest << 1) ^ 0x1021 : rest << 1;
      rest &= 0xffff;
    }
    made.rest = rest;
  });
  return sum.rest;
}

/** So many bytes can be added up before the sums reach 2^32. */
const ADDED = 5552;

export function adler32(bytes: Uint8Array, before = 1): number {
  const make = (): { a: number; b: number } => ({ a: before & 0xffff, b: before >>> 16 });
  const sums = inStretches(bytes, bytes.length, 0.125, make, (made, start, stop) => {
    let { a, b } = made;
    for (let i = start; i < stop; ) {
      for (const end = Math.min(i + ADDED, stop); i < end; i++) {
        a += bytes[i] as number;
        b += a;
      }
      a %= 65521;
      b %= 65521;
    }
    made.a = a;
    made.b = b;
  });
  return ((sums.b << 16) | sums.a) >>> 0;
}
