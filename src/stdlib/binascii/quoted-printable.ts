// Quoted-printable text. Source: RFC 2045, section 6.7; in headers RFC 2047.
import { Meter, reserve } from '../../runtime/limits.ts';
import { GrowingBytes } from '../growing-bytes.ts';

const [TAB, FEED, RETURN, SPACE, DOT, EQUALS, UNDERSCORE] = [9, 10, 13, 32, 46, 61, 95];
const LINE = 76;
/** Units (see `spend`) for each byte. */
const DECODE_UNITS = 1;
const ENCODE_UNITS = 8;
const digits = '0123456789ABCDEF';

const hexDigit = (byte: number | undefined): number => {
  const value = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? -1 : value;
};

export function decodeQuotedPrintable(text: Uint8Array, isHeader: boolean): Uint8Array {
  const result = new Uint8Array(text.length);
  let length = 0;
  const meter = new Meter(0, DECODE_UNITS);
  for (let i = 0; i < text.length; ) {
    meter.pass(i);
    const c = text[i++] as number;
    if (c === UNDERSCORE && isHeader) result[length++] = SPACE;
    else if (c !== EQUALS) result[length++] = c;
    else {
      if (i >= text.length) break;
      const next = text[i] as number;
      if (next === FEED || next === RETURN) {
        while (i < text.length && text[i] !== FEED) meter.pass(++i);
        i++;
      } else if (next === EQUALS) {
        result[length++] = EQUALS;
        i++;
      } else {
        const [high, low] = [hexDigit(next), hexDigit(text[i + 1])];
        if (high >= 0 && low >= 0) {
          result[length++] = high * 16 + low;
          i += 2;
        } else result[length++] = EQUALS;
      }
    }
  }
  meter.end(text.length);
  return result.slice(0, length);
}

interface Options {
  readonly quotesTabs: boolean;
  readonly isText: boolean;
  readonly isHeader: boolean;
}

export function encodeQuotedPrintable(bytes: Uint8Array, { quotesTabs, isText, isHeader }: Options): Uint8Array {
  // The first line end decides how all are written.
  const first = bytes.indexOf(FEED);
  const lineEnd = first > 0 && bytes[first - 1] === RETURN ? [RETURN, FEED] : [FEED];
  reserve(bytes.length);
  const out = new GrowingBytes(bytes.length);
  let column = 0;
  const hex = (byte: number): void => {
    out.add(EQUALS);
    out.add(digits.charCodeAt(byte >> 4));
    out.add(digits.charCodeAt(byte & 15));
  };
  const breakLine = (): void => {
    for (const byte of lineEnd) out.add(byte);
    column = 0;
  };
  const breakSoftly = (): void => {
    out.add(EQUALS);
    breakLine();
  };
  const isQuoted = (byte: number, at: number): boolean => {
    const isLast = at + 1 === bytes.length;
    const next = bytes[at + 1];
    if (byte > 126 || byte === EQUALS || (isHeader && byte === UNDERSCORE)) return true;
    if (byte === DOT && column === 0) return isLast || next === FEED || next === RETURN || next === 0;
    if (byte === RETURN || byte === FEED) return !isText;
    if (byte === TAB || byte === SPACE) return isLast || (quotesTabs && byte < 33);
    return byte < 33;
  };
  const meter = new Meter(0, ENCODE_UNITS);
  for (let i = 0; i < bytes.length; ) {
    meter.pass(i);
    const byte = bytes[i] as number;
    if (isQuoted(byte, i)) {
      if (column + 3 >= LINE) breakSoftly();
      hex(byte);
      column += 3;
      i++;
    } else if (isText && (byte === FEED || (byte === RETURN && bytes[i + 1] === FEED))) {
      const { last } = out;
      if (last === SPACE || last === TAB) {
        out.dropLast();
        hex(last);
      }
      breakLine();
      i += byte === RETURN ? 2 : 1;
    } else {
      if (i + 1 < bytes.length && bytes[i + 1] !== FEED && column + 1 >= LINE) breakSoftly();
      column++;
      out.add(isHeader && byte === SPACE ? UNDERSCORE : byte);
      i++;
    }
  }
  meter.end(bytes.length);
  return out.bytes;
}
