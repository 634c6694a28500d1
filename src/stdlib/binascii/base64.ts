// Base64 as binascii has it: on bytes, and with mistakes passed over unless it is strict. Source: RFC 4648.
import { encodeBase64 as encodeAsText } from '../../objects/base64.ts';
import { Meter, nextStretch } from '../../runtime/limits.ts';

const EQUALS = 61;

/** What six bits a character stands for; 64 for any other byte. */
let values: Uint8Array | undefined;
function makeValues(): Uint8Array {
  const table = new Uint8Array(256).fill(64);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) table[alphabet.charCodeAt(i)] = i;
  return table;
}

/** The bytes, or what is wrong with the text. */
export function decodeBase64(text: Uint8Array, isStrict: boolean): Uint8Array | string {
  values ??= makeValues();
  if (isStrict && text[0] === EQUALS) return 'Leading padding not allowed';
  const bytes = new Uint8Array(Math.ceil(text.length / 4) * 3);
  let length = 0;
  let place = 0;
  let left = 0;
  let pads = 0;
  let hasPadding = false;
  const meter = new Meter(0, 1);
  for (let i = 0; i < text.length; i++) {
    meter.pass(i);
    const c = text[i] as number;
    if (c === EQUALS) {
      hasPadding = true;
      if (place >= 2 && place + ++pads >= 4) {
        if (isStrict && i + 1 < text.length) return 'Excess data after padding';
        return bytes.slice(0, length);
      }
      continue;
    }
    const six = values[c] as number;
    if (six === 64) {
      if (isStrict) return 'Only base64 data is allowed';
      continue;
    }
    if (isStrict && hasPadding) return 'Discontinuous padding not allowed';
    pads = 0;
    if (place > 0) bytes[length++] = (left << (2 * place)) | (six >> (6 - 2 * place));
    left = six;
    place = (place + 1) & 3;
  }
  if (place === 0) return bytes.slice(0, length);
  if (place > 1) return 'Incorrect padding';
  const characters = (length / 3) * 4 + 1;
  const rule = 'cannot be 1 more than a multiple of 4';
  return `Invalid base64-encoded string: number of data characters (${characters}) ${rule}`;
}

export function encodeBase64(bytes: Uint8Array, withNewline: boolean): Uint8Array {
  const text = encodeAsText(bytes);
  const result = new Uint8Array(text.length + (withNewline ? 1 : 0));
  for (let i = 0; i < text.length; ) {
    for (const stop = nextStretch(i, text.length, 0.5); i < stop; i++) result[i] = text.charCodeAt(i);
  }
  if (withNewline) result[text.length] = 10;
  return result;
}
