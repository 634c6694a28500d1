// The msgpack module: values as compact bytes. Source: the MessagePack specification, msgpack.org.
import { bytesOf } from '../objects/buffer.ts';
import { fn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { decodeText, encodeText } from '../objects/codecs.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName, unwrap } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callPinned } from '../runtime/call.ts';
import { error, overflowError, typeError, valueError } from '../runtime/errors.ts';
import { GrowingResult } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { normalize } from '../runtime/numbers.ts';
import { price } from '../runtime/prices.ts';
import { toStr } from '../runtime/text.ts';
import { truthPinned } from '../runtime/truth.ts';
import { FloatArray, toLists } from './float-array.ts';

/** How deep values may nest. */
const DEEPEST = 500;

/** Bytes in the making. */
class Output {
  private bytes = new Uint8Array(64);
  private view = new DataView(this.bytes.buffer);
  private readonly grown = new GrowingResult();
  length = 0;

  private room(size: number): number {
    this.grown.add(size);
    const at = this.length;
    this.length += size;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(this.length, this.bytes.length * 2));
      larger.set(this.bytes);
      this.bytes = larger;
      this.view = new DataView(larger.buffer);
    }
    return at;
  }

  /** A byte that says what follows, and a number of so many bytes. */
  head(code: number, size: 0 | 1 | 2 | 4, number = 0): void {
    const at = this.room(1 + size);
    this.view.setUint8(at, code);
    if (size === 1) this.view.setUint8(at + 1, number);
    else if (size === 2) this.view.setUint16(at + 1, number);
    else if (size === 4) this.view.setUint32(at + 1, number);
  }
  wide(code: number, number: bigint): void {
    const at = this.room(9);
    this.view.setUint8(at, code);
    this.view.setBigUint64(at + 1, BigInt.asUintN(64, number));
  }
  float(number: number): void {
    const at = this.room(9);
    this.view.setUint8(at, 0xcb);
    this.view.setFloat64(at + 1, number);
  }
  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.length);
    this.bytes.set(bytes, at);
  }
  finish(): PyBytes {
    return new PyBytes(this.bytes.slice(0, this.length));
  }
}

/** The head of something that has a length: a code with the length in it where it is small, else one for its size. */
function lengthHead(out: Output, length: number, small: number, smallest: number, codes: readonly number[]): void {
  const [byte, short, long] = codes;
  if (length < smallest) out.head(small | length, 0);
  else if (length < 256 && byte !== undefined && byte > 0) out.head(byte, 1, length);
  else if (length < 65536) out.head(short ?? 0, 2, length);
  else out.head(long ?? 0, 4, length);
}

function packInt(out: Output, value: number | bigint): void {
  if (value >= 0) {
    if (value < 128) out.head(Number(value), 0);
    else if (value < 256) out.head(0xcc, 1, Number(value));
    else if (value < 65536) out.head(0xcd, 2, Number(value));
    else if (value < 2 ** 32) out.head(0xce, 4, Number(value));
    else if (value < 2n ** 64n) out.wide(0xcf, BigInt(value));
    else throw overflowError('Integer value out of range');
  } else if (value >= -32) out.head(Number(value) & 255, 0);
  else if (value >= -128) out.head(0xd0, 1, Number(value) & 255);
  else if (value >= -32768) out.head(0xd1, 2, Number(value) & 65535);
  else if (value >= -(2 ** 31)) out.head(0xd2, 4, Number(value) >>> 0);
  else if (value >= -(2n ** 63n)) out.wide(0xd3, BigInt(value));
  else throw overflowError('Integer value out of range');
}

function packText(out: Output, text: string): void {
  const bytes = encodeText(text);
  lengthHead(out, bytes.length, 0xa0, 32, [0xd9, 0xda, 0xdb]);
  out.raw(bytes);
}

function packValue(out: Output, value: Value, fallback: Value, depth: number): void {
  if (depth > DEEPEST) throw valueError('recursion limit exceeded');
  spend(2);
  const plain = unwrap(value);
  if (plain === null) out.head(0xc0, 0);
  else if (typeof plain === 'boolean') out.head(plain ? 0xc3 : 0xc2, 0);
  else if (typeof plain === 'number' || typeof plain === 'bigint') packInt(out, plain);
  else if (plain instanceof PyFloat) out.float(plain.value);
  else if (typeof plain === 'string') packText(out, plain);
  else if (plain instanceof PyBytes || plain instanceof PyByteArray) {
    lengthHead(out, plain.bytes.length, 0xc4, 0, [0xc4, 0xc5, 0xc6]);
    out.raw(plain.bytes);
  } else if (plain instanceof PyList || plain instanceof PyTuple) {
    lengthHead(out, plain.items.length, 0x90, 16, [0, 0xdc, 0xdd]);
    for (const item of [...plain.items]) packValue(out, item, fallback, depth + 1);
  } else if (plain instanceof FloatArray) packValue(out, toLists(plain), fallback, depth);
  else if (plain instanceof PyDict) {
    lengthHead(out, plain.size, 0x80, 16, [0, 0xde, 0xdf]);
    for (const [key, item] of [...plain.entries()]) {
      packText(out, toStr(key));
      packValue(out, item, fallback, depth + 1);
    }
  } else if (fallback !== null) packValue(out, callPinned(fallback, [value]), null, depth + 1);
  else packText(out, toStr(value));
}

function pack(value: Value, fallback: Value): PyBytes {
  const out = new Output();
  packValue(out, value, fallback, 0);
  return out.finish();
}

interface Options {
  readonly hook: Value;
  readonly raw: boolean;
  readonly lists: boolean;
}

class Input {
  readonly bytes: Uint8Array;
  readonly options: Options;
  private readonly view: DataView;
  /** What the containers take. */
  private readonly grown = new GrowingResult();
  at = 0;
  constructor(bytes: Uint8Array, options: Options) {
    this.bytes = bytes;
    this.options = options;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  private skip(size: number): number {
    const { at } = this;
    if (size > this.bytes.length - at) throw parseError('unexpected end of data');
    this.at += size;
    return at;
  }
  private number(size: number): number {
    const at = this.skip(size);
    return size === 1 ? this.view.getUint8(at) : size === 2 ? this.view.getUint16(at) : this.view.getUint32(at);
  }
  private slice(length: number): Uint8Array {
    const at = this.skip(length);
    return this.bytes.subarray(at, at + length);
  }
  private text(length: number): Value {
    const bytes = this.slice(length);
    spend(length / 16);
    return this.options.raw ? new PyBytes(bytes.slice()) : decodeText(bytes, 'utf-8');
  }
  private list(length: number, depth: number): Value {
    // Each item has a byte at least, so nothing is made for items that are not there.
    if (length > this.bytes.length - this.at) throw parseError('unexpected end of data');
    // What it says that there are need not come: room is not made for them before.
    const items: Value[] = [];
    for (let i = 0; i < length; i++) {
      this.grown.add(price.collectedItem);
      items.push(this.read(depth + 1));
    }
    return this.options.lists ? new PyList(items) : new PyTuple(items);
  }
  private dict(length: number, depth: number): Value {
    const dict = new PyDict();
    for (let i = 0; i < length; i++) {
      this.grown.add(price.entry);
      const key = this.read(depth + 1);
      dict.set(key, this.read(depth + 1));
    }
    return this.options.hook === null ? dict : callPinned(this.options.hook, [dict]);
  }

  read(depth: number): Value {
    if (depth > DEEPEST) throw valueError('recursion limit exceeded');
    spend(2);
    const code = this.number(1);
    if (code < 0x80) return code;
    if (code < 0x90) return this.dict(code & 15, depth);
    if (code < 0xa0) return this.list(code & 15, depth);
    if (code < 0xc0) return this.text(code & 31);
    if (code >= 0xe0) return code - 256;
    switch (code) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return new PyBytes(this.slice(this.number(1 << (code - 0xc4))).slice());
      case 0xca:
        return new PyFloat(this.view.getFloat32(this.skip(4)));
      case 0xcb:
        return new PyFloat(this.view.getFloat64(this.skip(8)));
      case 0xcc:
      case 0xcd:
      case 0xce:
        return this.number(1 << (code - 0xcc));
      case 0xcf:
        return normalize(this.view.getBigUint64(this.skip(8)));
      case 0xd0:
        return this.view.getInt8(this.skip(1));
      case 0xd1:
        return this.view.getInt16(this.skip(2));
      case 0xd2:
        return this.view.getInt32(this.skip(4));
      case 0xd3:
        return normalize(this.view.getBigInt64(this.skip(8)));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.text(this.number(1 << (code - 0xd9)));
      case 0xdc:
      case 0xdd:
        return this.list(this.number(2 << (code - 0xdc)), depth);
      case 0xde:
      case 0xdf:
        return this.dict(this.number(2 << (code - 0xde)), depth);
      default:
        throw parseError(`unknown code 0x${code.toString(16)}`);
    }
  }
}

function parseError(what: string): unknown {
  return valueError(`msgpack parse error: ${what}`);
}

function unpack(data: Value, hook: Value, raw: Value, useList: Value): Value {
  const bytes = bytesOf(data);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(data)}'`);
  const input = new Input(bytes, { hook, raw: truthPinned(raw), lists: truthPinned(useList) });
  const value = input.read(0);
  if (input.at < bytes.length) throw error('ValueError', 'msgpack parse error: extra data');
  return value;
}

export const msgpackModule = module('msgpack', 'Values as compact bytes.', () => [
  ...['packb', 'pack', 'dumps'].map((name) =>
    fn(
      `${name}(o, *, default=None)`,
      'Return a value as bytes. Keys become text, and so does what has no form of its own unless `default` gives one.',
      pack,
    ),
  ),
  ...['unpackb', 'unpack', 'loads'].map((name) =>
    fn(`${name}(packed, *, object_hook=None, raw=False, use_list=True)`, 'Return the value in bytes.', unpack),
  ),
]);
