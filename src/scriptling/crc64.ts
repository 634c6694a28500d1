// The check sum CRC-64 of ISO 3309, of which find makes the hashes of files.
import { nextStretch } from '../runtime/limits.ts';

/** The polynomial, its bits reversed: only the upper half of it has any. */
const POLYNOMIAL = 0xd8000000;

interface Table {
  readonly high: Int32Array;
  readonly low: Int32Array;
}
let table: Table | undefined;

function makeTable(): Table {
  const high = new Int32Array(256);
  const low = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let upper = 0;
    let lower = byte;
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (lower & 1) === 1;
      lower = (lower >>> 1) | (upper << 31);
      upper = isOdd ? (upper >>> 1) ^ POLYNOMIAL : upper >>> 1;
    }
    high[byte] = upper;
    low[byte] = lower;
  }
  return { high, low };
}

/** Goes on from the check sum of what came before. */
export function crc64(bytes: Uint8Array, before: bigint): bigint {
  table ??= makeTable();
  let high = ~Number(before >> 32n);
  let low = ~Number(before & 0xffffffffn);
  for (let i = 0; i < bytes.length; ) {
    for (const stop = nextStretch(i, bytes.length, 0.5); i < stop; i++) {
      const index = (low ^ (bytes[i] as number)) & 255;
      low = ((low >>> 8) | (high << 24)) ^ (table.low[index] as number);
      high = (high >>> 8) ^ (table.high[index] as number);
    }
  }
  return (BigInt(~high >>> 0) << 32n) | BigInt(~low >>> 0);
}
