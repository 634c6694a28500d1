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
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { GrowingResult } from '../runtime/limits.ts';
import type { Place } from '../runtime/machine.ts';
import { spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { normalize } from '../runtime/numbers.ts';
import { isLong, leavePlace, moveOn, ownPlace } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { restartable } from '../runtime/restart.ts';
import { toStr } from '../runtime/text.ts';
import { truthPinned } from '../runtime/truth.ts';
import { FloatArray, toLists } from './float-array.ts';

/** How deep values may nest. */
const DEEPEST = 500;

/** So many values are charged at once, with so many units (see `spend`) for each. */
const PORTION = 64;
const VALUE_UNITS = 10;

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

/** A container that is being packed. */
interface PackedLevel {
  /** Of a dict its keys and values, by turns. */
  readonly values: readonly Value[];
  readonly isDict: boolean;
  readonly fallback: Value;
  index: number;
}

/** Values in the making of bytes. It can go on wherever it was left, between two of them. */
class Packing {
  private readonly out = new Output();
  private readonly levels: PackedLevel[] = [];
  private count = 0;
  /** Whether the script may have been asked for the value in hand. */
  private hasAsked = false;

  constructor(value: Value, fallback: Value) {
    this.enter([value], false, fallback);
  }
  private enter(values: readonly Value[], isDict: boolean, fallback: Value): void {
    this.levels.push({ values, isDict, fallback, index: 0 });
  }

  /** The bytes; undefined where there are more values than are packed without a place. */
  pack(place: Place<unknown> | undefined): PyBytes | undefined {
    const { levels, out } = this;
    for (;;) {
      const level = levels[levels.length - 1];
      if (level === undefined) return out.finish();
      if (level.index === level.values.length) {
        levels.pop();
        continue;
      }
      if (levels.length - 1 > DEEPEST) throw valueError('recursion limit exceeded');
      const value = level.values[level.index] as Value;
      if (!level.isDict || level.index % 2 === 1) this.value(value, level.fallback);
      else if (typeof value === 'string') packText(out, value);
      else {
        this.hasAsked = true;
        packText(out, toStr(value));
      }
      level.index++;
      if (++this.count % PORTION === 0) spend(PORTION * VALUE_UNITS);
      else if (!this.hasAsked) continue;
      // What the script has been asked is done with.
      this.hasAsked = false;
      if (place !== undefined) moveOn(place);
      else if (this.count >= PORTION) return undefined;
    }
  }

  private value(value: Value, fallback: Value): void {
    const { out } = this;
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
      this.enter(plain.items.slice(), false, fallback);
    } else if (plain instanceof FloatArray) this.value(toLists(plain), fallback);
    else if (plain instanceof PyDict) {
      lengthHead(out, plain.size, 0x80, 16, [0, 0xde, 0xdf]);
      const values: Value[] = [];
      for (const [key, item] of plain.entries()) values.push(key, item);
      this.enter(values, true, fallback);
    } else {
      this.hasAsked = true;
      if (fallback !== null) this.value(callPinned(fallback, [value]), null);
      else packText(out, toStr(value));
    }
  }
}

function pack(value: Value, fallback: Value): Value {
  const packing = new Packing(value, fallback);
  const isLongText = typeof value === 'string' && isLong(value.length);
  return (isLongText ? undefined : packing.pack(undefined)) ?? restartable(packRest, packing, undefined, undefined);
}
function packRest(packing: Packing): Value | undefined {
  const place = ownPlace(packing);
  const bytes = packing.pack(place);
  leavePlace(place);
  return bytes;
}

interface Options {
  readonly hook: Value;
  readonly raw: boolean;
  readonly lists: boolean;
}

/** A list or dict that is being read. */
interface ReadLevel {
  readonly made: Value[] | PyDict;
  /** How many items or entries are to come. */
  left: number;
  /** The key whose value is to come. */
  key: Value | undefined;
}

/** Bytes that are being read. It can go on wherever it was left, between two values. */
class Input {
  readonly bytes: Uint8Array;
  readonly options: Options;
  private readonly view: DataView;
  /** What the containers take. */
  private readonly grown = new GrowingResult();
  private readonly levels: ReadLevel[] = [];
  private at = 0;
  /** Where the value starts that is to be read. */
  private start = 0;
  private count = 0;
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
  private list(length: number): undefined {
    // Each item has a byte at least, so nothing is made for items that are not there.
    if (length > this.bytes.length - this.at) throw parseError('unexpected end of data');
    // What it says that there are need not come: room is not made for them before.
    this.levels.push({ made: [], left: length, key: undefined });
  }
  private dict(length: number): undefined {
    this.levels.push({ made: new PyDict(), left: length, key: undefined });
  }

  /** The whole value; undefined where there are more values in it than are read without a place. */
  unpack(place: Place<unknown> | undefined): Value | undefined {
    const { levels } = this;
    for (;;) {
      const level = levels[levels.length - 1];
      let value: Value | undefined;
      if (level?.left === 0) {
        value = this.complete(level.made);
        levels.pop();
      } else {
        if (levels.length > DEEPEST) throw valueError('recursion limit exceeded');
        this.at = this.start;
        value = this.read();
        this.start = this.at;
      }
      if (value === undefined) continue;
      const around = levels[levels.length - 1];
      if (around === undefined) {
        if (this.at < this.bytes.length) throw parseError('extra data');
        return value;
      }
      this.put(around, value);
      if (++this.count % PORTION === 0) spend(PORTION * VALUE_UNITS);
      else if (this.options.hook === null) continue;
      // What the script has been asked is done with.
      if (place !== undefined) moveOn(place);
      else if (this.count >= PORTION) return undefined;
    }
  }
  private complete(made: Value[] | PyDict): Value {
    if (made instanceof PyDict) return this.options.hook === null ? made : callPinned(this.options.hook, [made]);
    return this.options.lists ? new PyList(made) : new PyTuple(made);
  }
  private put(level: ReadLevel, value: Value): void {
    const { made, key } = level;
    if (!(made instanceof PyDict)) {
      this.grown.add(price.collectedItem);
      made.push(value);
    } else if (key === undefined) {
      level.key = value;
      return;
    } else {
      this.grown.add(price.entry);
      made.set(key, value);
      level.key = undefined;
    }
    level.left--;
  }

  /** The next value; undefined for a container that has begun. */
  private read(): Value | undefined {
    const code = this.number(1);
    if (code < 0x80) return code;
    if (code < 0x90) return this.dict(code & 15);
    if (code < 0xa0) return this.list(code & 15);
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
        return this.list(this.number(2 << (code - 0xdc)));
      case 0xde:
      case 0xdf:
        return this.dict(this.number(2 << (code - 0xde)));
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
  const options = { hook, raw: truthPinned(raw), lists: truthPinned(useList) };
  const input = new Input(bytes, options);
  const value = isLong(bytes.length) ? undefined : input.unpack(undefined);
  return value === undefined ? restartable(unpackRest, input, undefined, undefined) : value;
}
function unpackRest(input: Input): Value | undefined {
  const place = ownPlace(input);
  const value = input.unpack(place);
  leavePlace(place);
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
