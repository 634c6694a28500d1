// What counts as a bytes-like object, and its bytes.
import { typeError } from '../runtime/errors.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { PyMemoryView } from './memoryview.ts';
import type { Value } from './object.ts';
import { ChargedObject, Instance, typeName, unwrap } from './object.ts';
import { Views } from './viewed.ts';

/** Objects of modules that have bytes, which can be written to: `array.array`. */
export abstract class BufferObject extends ChargedObject {
  views = Views.none;
  /** What the items are, as a letter of `struct`. */
  abstract readonly format: string;
  abstract readonly itemSize: number;
  /** The bytes themselves, until the object grows or shrinks. */
  abstract toBytes(): Uint8Array;
}

/** The bytes of a bytes-like object, not to be changed or kept; undefined for any other value. */
export function bytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  if (value instanceof PyMemoryView || value instanceof BufferObject) return value.toBytes();
  return value instanceof Instance && value.payload !== undefined ? bytesOf(value.payload) : undefined;
}

/** The bytes of an object that can be written to, in one piece; undefined for any other value. */
export function writableMemory(value: Value): Uint8Array | undefined {
  const target = unwrap(value);
  if (target instanceof PyByteArray) return target.bytes;
  if (target instanceof BufferObject) return target.toBytes();
  if (!(target instanceof PyMemoryView)) return undefined;
  target.check();
  return !target.readonly && target.isContiguous() ? target.toBytes() : undefined;
}

/** The same as `bytesOf` where nothing else will do. */
export function bytesArgument(value: Value): Uint8Array {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  return bytes;
}
