// Encoding and decoding piece by piece: what a piece leaves undone waits for the next one.
import { decodeText, encodeText, encodingName } from '../../objects/codecs.ts';
import { reserve } from '../../runtime/limits.ts';

const noBytes = new Uint8Array(0);

/** Where the last character begins if it is cut off, in UTF-8. */
function cutInUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const first = bytes[length - back] ?? 0;
    if ((first & 0xc0) === 0x80) continue;
    const size = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (size <= back) return length;
    const second = bytes[length - back + 1];
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    return second === undefined || (second >= lowest && second <= highest) ? length - back : length;
  }
  return length;
}

/** The same in UTF-16 and UTF-32. */
function cutInWide(bytes: Uint8Array, width: 2 | 4, isBig: boolean): number {
  const whole = bytes.length - (bytes.length % width);
  if (width === 4 || whole < 2) return whole;
  const high = bytes[whole - (isBig ? 2 : 1)] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? whole - 2 : whole;
}

export class IncrementalDecoder {
  /** As the tables of codecs have it. */
  private readonly encoding: string;
  private readonly errors: string;
  /** Bytes that wait for the rest of their character. */
  pending: Uint8Array = noBytes;
  /** The encoding once the mark at the beginning has been seen. */
  private settled: string | undefined = undefined;

  /** Raises LookupError if there is no such encoding. */
  constructor(encoding: string, errors: string) {
    encodeText('', encoding);
    this.encoding = encodingName(encoding) ?? encoding;
    this.errors = errors;
  }

  reset(): void {
    this.pending = noBytes;
    this.settled = undefined;
  }

  /** The encoding without a mark, for counting bytes. */
  get plainEncoding(): string {
    return this.settled ?? this.encoding;
  }

  /** Looks at the mark at the beginning, where the encoding may have one; answers the bytes after it, undefined if more have to come. */
  private afterMark(bytes: Uint8Array, isFinal: boolean): Uint8Array | undefined {
    const { encoding } = this;
    if (encoding === 'utf_8_sig') {
      const mark = [0xef, 0xbb, 0xbf];
      if (!isFinal && bytes.length < 3 && mark.slice(0, bytes.length).every((byte, i) => bytes[i] === byte)) {
        return undefined;
      }
      this.settled = 'utf_8';
      return mark.every((byte, i) => bytes[i] === byte) ? bytes.subarray(3) : bytes;
    }
    if (encoding !== 'utf_16' && encoding !== 'utf_32') {
      this.settled = encoding;
      return bytes;
    }
    const width = encoding === 'utf_16' ? 2 : 4;
    if (bytes.length < width) return isFinal ? bytes : undefined;
    const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe && (width === 2 || (bytes[2] === 0 && bytes[3] === 0));
    const isBig = bytes[width - 2] === 0xfe && bytes[width - 1] === 0xff && (width === 2 || bytes[0] === 0);
    this.settled = `${encoding}_${isBig ? 'be' : 'le'}`;
    return isLittle || isBig ? bytes.subarray(width) : bytes;
  }

  /** Raises UnicodeDecodeError. */
  decode(piece: Uint8Array, isFinal: boolean): string {
    let bytes = piece;
    if (this.pending.length > 0) {
      reserve(this.pending.length + piece.length);
      bytes = new Uint8Array(this.pending.length + piece.length);
      bytes.set(this.pending);
      bytes.set(piece, this.pending.length);
    }
    if (this.settled === undefined && bytes.length > 0) {
      const rest = this.afterMark(bytes, isFinal);
      if (rest === undefined) {
        this.pending = bytes.slice();
        return '';
      }
      bytes = rest;
    }
    const encoding = this.plainEncoding;
    const end = isFinal ? bytes.length : this.cut(bytes, encoding);
    const text = decodeText(bytes.subarray(0, end), encoding, this.errors);
    this.pending = end < bytes.length ? bytes.slice(end) : noBytes;
    return text;
  }

  private cut(bytes: Uint8Array, encoding: string): number {
    if (encoding === 'utf_8') return cutInUtf8(bytes);
    if (encoding.startsWith('utf_16')) return cutInWide(bytes, 2, encoding.endsWith('be'));
    if (encoding.startsWith('utf_32')) return cutInWide(bytes, 4, encoding.endsWith('be'));
    return bytes.length;
  }
}

export class IncrementalEncoder {
  private readonly encoding: string;
  private readonly errors: string;
  /** As the tables of codecs have it. */
  private readonly name: string | undefined;
  /** Whether the encoding begins with a mark. */
  private readonly marks: boolean;
  /** Whether the mark at the beginning, where the encoding has one, is already there. */
  isMarked = false;

  /** Raises LookupError if there is no such encoding. */
  constructor(encoding: string, errors: string) {
    encodeText('', encoding);
    this.encoding = encoding;
    this.errors = errors;
    this.name = encodingName(encoding);
    this.marks = this.name === 'utf_8_sig' || this.name === 'utf_16' || this.name === 'utf_32';
  }

  /** Whether a character of ASCII becomes the byte of its number. */
  get keepsAscii(): boolean {
    return this.name === 'utf_8';
  }

  /** Raises UnicodeEncodeError. */
  encode(text: string): Uint8Array {
    const { name, marks } = this;
    if (!marks || !this.isMarked) {
      if (text === '' && name === 'utf_8_sig') return noBytes;
      this.isMarked = true;
      return encodeText(text, this.encoding, this.errors);
    }
    return encodeText(text, name === 'utf_8_sig' ? 'utf_8' : `${name}_le`, this.errors);
  }
}
