// The repr of containers, which may contain themselves and may be nested deeply.
import { joined, nextStretch, reserve } from '../runtime/limits.ts';
import { machine, Suspend, spend } from '../runtime/machine.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { runningTask } from '../runtime/task.ts';
import { toRepr } from '../runtime/text.ts';
import type { PyBuiltin } from './builtin.ts';
import { rawFn, restartingFn } from './builtin.ts';
import type { PyObject, Value } from './object.ts';

/** Outside of tasks: what is done for a run once it is over. */
const withoutTask = new Map<PyObject, unknown>();

/**
 * The containers whose repr the running task is making, each with the operation that it belongs to: one that is begun anew, once the repr of an item
 * has waited, finds itself here.
 */
function active(): Map<PyObject, unknown> {
  const task = runningTask();
  if (task === undefined) return withoutTask;
  task.reprs ??= new Map();
  return task.reprs;
}

/** The text that `make` gives; where the object turns up inside itself, `recursive`. For methods that are restarted (`restartingEach`). */
export function containerRepr(object: PyObject, recursive: string, make: () => string): string {
  const reprs = active();
  const { attempt } = machine;
  if (reprs.has(object) && (attempt === undefined || reprs.get(object) !== attempt)) return recursive;
  enterNative('maximum recursion depth exceeded while getting the repr of an object');
  reprs.set(object, attempt);
  let isLeft = false;
  try {
    return make();
  } catch (error) {
    isLeft = error instanceof Suspend;
    throw error;
  } finally {
    if (!isLeft) reprs.delete(object);
    leaveNative();
  }
}

/** The method `__repr__` of containers: it is begun anew when the repr of an item has to wait. */
export const reprFn = (implementation: (self: never) => Value): PyBuiltin =>
  restartingFn('__repr__(self, /)', 'repr(self)', implementation);
/** As `reprFn`, where the instance itself must be seen and not the built-in value inside it. */
export function rawReprFn(implementation: (self: never) => Value, doc = 'repr(self)'): PyBuiltin {
  const builtin = rawFn('__repr__(self, /)', doc, implementation);
  builtin.restarts();
  return builtin;
}

/** Units (see `spend`) for the text of an item. */
const ITEM_UNITS = 8;

/** The texts with commas between them; their length is announced before they are joined. */
export function joinTexts(texts: readonly string[]): string {
  let length = 0;
  for (let i = 0; i < texts.length; ) {
    for (const stop = nextStretch(i, texts.length, 0.25); i < stop; i++) length += (texts[i]?.length ?? 0) + 2;
  }
  reserve(length);
  return joined(texts, ', ');
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
