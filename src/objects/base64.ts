// Base64, as RFC 4648 has it.

import { Meter, reserve } from '../runtime/limits.ts';
import { flat } from './detached.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  reserve(bytes.length * 1.34);
  let text = '';
  let group = '';
  const meter = new Meter(0, 2);
  for (let i = 0; i < bytes.length; i += 3) {
    meter.pass(i);
    const left = bytes.length - i;
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    group += alphabet.charAt(bits >> 18) + alphabet.charAt((bits >> 12) & 63);
    group += (left > 1 ? alphabet.charAt((bits >> 6) & 63) : '=') + (left > 2 ? alphabet.charAt(bits & 63) : '=');
    if (group.length >= 8192) {
      text += flat(group);
      group = '';
    }
  }
  return text + group;
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
  reserve(text.length);
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  const meter = new Meter(0, 1);
  for (let i = 0; i < digits; i += 4) {
    meter.pass(i);
    let bits = 0;
    for (let k = i; k < i + 4; k++) {
      const value = k < digits ? valueOf(text.charCodeAt(k)) : 0;
      if (value < 0) return undefined;
      bits = (bits << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (bits >> shift) & 255;
  }
  return bytes;
}
