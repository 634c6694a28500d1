// The repr of containers, which may contain themselves and may be nested deeply.
import { reserve } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { toRepr } from '../runtime/text.ts';
import type { PyObject, Value } from './object.ts';

/** The containers whose repr is being made. A repr cannot be suspended, so that one set serves all interpreters. */
const active = new Set<PyObject>();

/** The text that `make` gives; where the object turns up inside itself, `recursive`. */
export function containerRepr(object: PyObject, recursive: string, make: () => string): string {
  if (active.has(object)) return recursive;
  enterNative('maximum recursion depth exceeded while getting the repr of an object');
  active.add(object);
  try {
    return make();
  } finally {
    active.delete(object);
    leaveNative();
  }
}

/** Units (see `spend`) for the text of an item. */
const ITEM_UNITS = 8;

/** The texts with commas between them; their length is announced before they are joined. */
export function joinTexts(texts: readonly string[]): string {
  let length = 0;
  for (const text of texts) length += text.length + 2;
  reserve(length);
  return texts.join(', ');
}

/** The reprs of the items with commas between them. The items may change under it. */
export function reprItems(items: readonly Value[]): string {
  const texts: string[] = [];
  for (let i = 0; i < items.length; i++) {
    if ((i & 1023) === 1023) spend(1024 * ITEM_UNITS);
    texts.push(toRepr(items[i] as Value));
  }
  return joinTexts(texts);
}
