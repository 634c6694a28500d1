// Bytes and bytearrays.
import { error } from '../runtime/errors.ts';
import { inStretches, nextStretch, reserve } from '../runtime/limits.ts';
import { machine } from '../runtime/machine.ts';
import { isLong } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { builtinType, PyObject } from './object.ts';
import { Views } from './viewed.ts';

export class PyBytes extends PyObject {
  override mark$ = 0;
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
    machine.memory -= price.view + bytes.length;
  }
}
export const bytesType = builtinType('bytes', { instanceClass: PyBytes });

/** As `bytesOfLatin`, in one go and without a charge: of one of many texts. */
export function bytesOfPiece(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The bytes of a text that holds nothing but Latin-1. */
export function bytesOfLatin(text: string): Uint8Array {
  if (!isLong(text.length)) {
    nextStretch(0, text.length, 0.25);
    return bytesOfPiece(text);
  }
  const make = (): Uint8Array => new Uint8Array(text.length);
  return inStretches(text, text.length, 0.25, make, (bytes, start, stop) => {
    for (let i = start; i < stop; i++) bytes[i] = text.charCodeAt(i);
  });
}

/** Up to here a buffer may be as empty as it likes. */
const LEAST_CAPACITY = 64;

export class PyByteArray extends PyObject {
  override mark$ = 0;
  private content: Uint8Array;
  /** How many bytes of the underlying buffer after the content are free for it to grow into. */
  private spare = 0;
  views = Views.none;
  constructor(bytes: Uint8Array) {
    super();
    this.content = bytes;
    machine.memory -= price.view + bytes.length;
  }

  get bytes(): Uint8Array {
    return this.content;
  }
  set bytes(bytes: Uint8Array) {
    this.checkSize(bytes.length);
    this.content = bytes;
    this.spare = 0;
  }

  /** Raises BufferError if a view keeps it from becoming so long. */
  checkSize(length: number): void {
    if (this.views === Views.held && length !== this.content.length) {
      throw error('BufferError', 'Existing exports of data: object cannot be re-sized');
    }
  }
  /** How many bytes a new buffer takes that it needs to become so long; 0: the one that it has will do. */
  roomFor(length: number): number {
    return length - this.content.length <= this.spare ? 0 : length + (length >> 1);
  }
  /** Makes it longer, with zeros or leftovers at the end, or shorter. Growing bit by bit takes linear time in all. */
  resize(length: number): void {
    this.checkSize(length);
    const { content } = this;
    const extra = length - content.length;
    const capacity = content.length + this.spare;
    // A small one on a large buffer would keep that alive, and be counted as small.
    if (length * 4 < capacity && capacity > LEAST_CAPACITY) {
      this.bytes = content.slice(0, length);
      return;
    }
    if (extra <= this.spare) {
      this.content = new Uint8Array(content.buffer, content.byteOffset, length);
      this.spare -= extra;
      return;
    }
    reserve(length);
    const enlarged = length + (length >> 1) + 16;
    const buffer = new Uint8Array(enlarged);
    buffer.set(content);
    this.content = buffer.subarray(0, length);
    this.spare = enlarged - length;
  }
}
export const byteArrayType = builtinType('bytearray', { instanceClass: PyByteArray });
