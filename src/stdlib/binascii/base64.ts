// Base64 as binascii has it: on bytes, and with mistakes passed over unless it is strict. Source: RFC 4648.
import { encodeBase64 as encodeAsText } from '../../objects/base64.ts';
import { bytesOfLatin } from '../../objects/bytes.ts';
import { inStretches } from '../../runtime/limits.ts';
import { isLong, keeping } from '../../runtime/place.ts';

const EQUALS = 61;

/** What six bits a character stands for; 64 for any other byte. */
let values: Uint8Array | undefined;
function makeValues(): Uint8Array {
  const table = new Uint8Array(256).fill(64);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) table[alphabet.charCodeAt(i)] = i;
  return table;
}

/** How far a text has been read. */
class Decoding {
  readonly bytes: Uint8Array;
  length = 0;
  place = 0;
  left = 0;
  pads = 0;
  hasPadding = false;
  /** Whether the padding that ends it has been read. */
  isWhole = false;
  mistake = '';
  constructor(text: Uint8Array) {
    this.bytes = new Uint8Array(Math.ceil(text.length / 4) * 3);
  }

  /** Answers whether there is more to read. */
  read(text: Uint8Array, start: number, stop: number, isStrict: boolean, known: Uint8Array): boolean {
    let { length, place, left, pads, hasPadding } = this;
    for (let i = start; i < stop; i++) {
      const c = text[i] as number;
      if (c === EQUALS) {
        hasPadding = true;
        if (place >= 2 && place + ++pads >= 4) {
          if (isStrict && i + 1 < text.length) return this.fail('Excess data after padding');
          this.isWhole = true;
          this.length = length;
          return false;
        }
        continue;
      }
      const six = known[c] as number;
      if (six === 64) {
        if (isStrict) return this.fail('Only base64 data is allowed');
        continue;
      }
      if (isStrict && hasPadding) return this.fail('Discontinuous padding not allowed');
      pads = 0;
      if (place > 0) this.bytes[length++] = (left << (2 * place)) | (six >> (6 - 2 * place));
      left = six;
      place = (place + 1) & 3;
    }
    this.length = length;
    this.place = place;
    this.left = left;
    this.pads = pads;
    this.hasPadding = hasPadding;
    return true;
  }
  private fail(mistake: string): false {
    this.mistake = mistake;
    return false;
  }
}

/** The bytes, or what is wrong with the text. */
export function decodeBase64(text: Uint8Array, isStrict: boolean): Uint8Array | string {
  values ??= makeValues();
  const known = values;
  if (isStrict && text[0] === EQUALS) return 'Leading padding not allowed';
  const decoding = inStretches(
    text,
    text.length,
    1,
    () => new Decoding(text),
    (made, start, stop) => made.read(text, start, stop, isStrict, known),
  );
  const { length, place, mistake } = decoding;
  if (mistake !== '') return mistake;
  if (decoding.isWhole || place === 0) return decoding.bytes.slice(0, length);
  if (place > 1) return 'Incorrect padding';
  const characters = (length / 3) * 4 + 1;
  const rule = 'cannot be 1 more than a multiple of 4';
  return `Invalid base64-encoded string: number of data characters (${characters}) ${rule}`;
}

export function encodeBase64(bytes: Uint8Array, withNewline: boolean): Uint8Array {
  const asBytes = (text: string): Uint8Array => bytesOfLatin(withNewline ? `${text}\n` : text);
  return isLong(bytes.length) ? keeping(bytes, () => encodeAsText(bytes), asBytes) : asBytes(encodeAsText(bytes));
}
