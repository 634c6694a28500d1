// Bytes and bytearrays.
import { reserve } from '../runtime/limits.ts';
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { builtinType, PyObject } from './object.ts';

export class PyBytes extends PyObject {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    super();
    this.bytes = bytes;
    machine.memory -= price.view + bytes.length;
  }
}
export const bytesType = builtinType('bytes', { instanceClass: PyBytes });

export class PyByteArray extends PyObject {
  private content: Uint8Array;
  /** How many bytes of the underlying buffer after the content are free for it to grow into. */
  private spare = 0;
  constructor(bytes: Uint8Array) {
    super();
    this.content = bytes;
    machine.memory -= price.view + bytes.length;
  }

  get bytes(): Uint8Array {
    return this.content;
  }
  set bytes(bytes: Uint8Array) {
    this.content = bytes;
    this.spare = 0;
  }

  /** Makes it longer, with zeros or leftovers at the end, or shorter. Growing bit by bit takes linear time in all. */
  resize(length: number): void {
    const { content } = this;
    const extra = length - content.length;
    if (extra <= this.spare) {
      this.content = new Uint8Array(content.buffer, content.byteOffset, length);
      this.spare -= extra;
      return;
    }
    reserve(length);
    const capacity = length + (length >> 1) + 16;
    const buffer = new Uint8Array(capacity);
    buffer.set(content);
    this.content = buffer.subarray(0, length);
    this.spare = capacity - length;
  }
}
export const byteArrayType = builtinType('bytearray', { instanceClass: PyByteArray });
