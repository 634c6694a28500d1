// Base64, as RFC 4648 has it.

import { inStretches, reserve } from '../runtime/limits.ts';
import { flat } from './detached.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The same for two digits at once. */
let pairs: readonly string[] | undefined;
const pairsOfDigits = (): readonly string[] =>
  (pairs ??= Array.from({ length: 4096 }, (_, bits) => alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63)));

export function encodeBase64(bytes: Uint8Array): string {
  const digits = pairsOfDigits();
  const { length } = bytes;
  const make = (): { text: string } => {
    reserve(length * 1.34);
    return { text: '' };
  };
  const encoded = inStretches(bytes, Math.ceil(length / 3), 6, make, (made, start, stop) => {
    let stretch = '';
    for (let i = start * 3; i < stop * 3; i += 3) {
      const left = length - i;
      const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      stretch += digits[bits >> 12];
      stretch += left > 2 ? digits[bits & 4095] : left > 1 ? `${alphabet.charAt((bits >> 6) & 63)}=` : '==';
    }
    made.text += flat(stretch);
  });
  return encoded.text;
}

const values = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
/** What a character stands for, or -1. */
const valueOf = (unit: number): number => values[unit] ?? -1;

/** The bytes of a Base64 text without anything else in it; undefined if it is none. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const digits = text.length - padding;
  const make = (): { readonly bytes: Uint8Array; isWrong: boolean } => {
    reserve(text.length);
    return { bytes: new Uint8Array((text.length / 4) * 3 - padding), isWrong: false };
  };
  const decoded = inStretches(text, text.length / 4, 4, make, (made, start, stop) => {
    const { bytes } = made;
    let at = start * 3;
    for (let i = start * 4; i < stop * 4; i += 4) {
      let bits = 0;
      for (let k = i; k < i + 4; k++) {
        const value = k < digits ? valueOf(text.charCodeAt(k)) : 0;
        if (value < 0) {
          made.isWrong = true;
          return false;
        }
        bits = (bits << 6) | value;
      }
      for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (bits >> shift) & 255;
    }
    return true;
  });
  return decoded.isWrong ? undefined : decoded.bytes;
}
