// Check sums: CRC-32 (ISO 3309), CRC-CCITT as BinHex has it, and Adler-32 (RFC 1950).
import { nextStretch } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';

let table: Int32Array | undefined;

function makeTable(): Int32Array {
  return Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let i = 0; i < 8; i++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    return rest;
  });
}

/** Goes on from the check sum of what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  let rest = ~before;
  for (let i = 0; i < bytes.length; ) {
    for (const stop = nextStretch(i, bytes.length, 0.25); i < stop; i++) {
      rest = (rest >>> 8) ^ (table[(rest ^ (bytes[i] as number)) & 255] as number);
    }
  }
  return ~rest >>> 0;
}

export function crcHqx(bytes: Uint8Array, before: number): number {
  let rest = before;
  for (let i = 0; i < bytes.length; ) {
    for (const stop = nextStretch(i, bytes.length, 2); i < stop; i++) {
      rest ^= (bytes[i] ?? 0) << 8;
      for (let bit = 0; bit < 8; bit++) rest = rest & 0x8000 ? (rest << 1) ^ 0x1021 : rest << 1;
      rest &= 0xffff;
    }
  }
  return rest;
}

export function adler32(bytes: Uint8Array, before = 1): number {
  let a = before & 0xffff;
  let b = before >>> 16;
  for (let i = 0; i < bytes.length; ) {
    // So many bytes that the sums stay below 2^32.
    const stop = Math.min(i + 5552, bytes.length);
    spend(700);
    for (; i < stop; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
