// What counts as a bytes-like object, and its bytes.
import { typeError } from '../runtime/errors.ts';
import { PyByteArray, PyBytes } from './bytes.ts';
import { PyMemoryView } from './memoryview.ts';
import type { Value } from './object.ts';
import { Instance, PyObject, typeName } from './object.ts';

/** Objects of modules that have bytes: `array.array`. */
export abstract class BufferObject extends PyObject {
  override mark$ = 0;
  abstract toBytes(): Uint8Array;
}

/** The bytes of a bytes-like object, not to be changed or kept; undefined for any other value. */
export function bytesOf(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof PyByteArray) return value.bytes;
  if (value instanceof PyMemoryView || value instanceof BufferObject) return value.toBytes();
  return value instanceof Instance && value.payload !== undefined ? bytesOf(value.payload) : undefined;
}

/** The same where nothing else will do. */
export function bytesArgument(value: Value): Uint8Array {
  const bytes = bytesOf(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  return bytes;
}
