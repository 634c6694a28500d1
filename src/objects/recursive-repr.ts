// The repr of containers, which may contain themselves and may be nested deeply.
import { joined, nextStretch, reserve } from '../runtime/limits.ts';
import { type Attempt, machine, Suspend, spend } from '../runtime/machine.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { inPlace, leavePlace, moveOn } from '../runtime/place.ts';
import { runningTask } from '../runtime/task.ts';
import { toRepr } from '../runtime/text.ts';
import type { PyBuiltin } from './builtin.ts';
import { rawFn, restartingFn } from './builtin.ts';
import type { HashTable } from './hash-table.ts';
import type { PyObject, Value } from './object.ts';

/** The operation that the repr of a container belongs to, and how often that had been begun anew. */
interface Belonging {
  readonly attempt: Attempt | undefined;
  readonly times: number;
}

/** Outside of tasks: what is done for a run once it is over. */
const withoutTask = new Map<PyObject, Belonging>();

/** The containers whose repr the running task is making. */
function active(): Map<PyObject, Belonging> {
  const task = runningTask();
  if (task === undefined) return withoutTask;
  task.reprs ??= new Map();
  return task.reprs as Map<PyObject, Belonging>;
}

/** An operation that is begun anew, once it has waited, comes to the containers that it has been to. */
function isBegunAnew(known: Belonging): boolean {
  const { attempt } = machine;
  return attempt !== undefined && known.attempt === attempt && known.times !== attempt.times;
}

/** The text that `make` gives; where the object turns up inside itself, `recursive`. For methods that are restarted (`restartingEach`). */
export function containerRepr(object: PyObject, recursive: string, make: () => string): string {
  const reprs = active();
  const known = reprs.get(object);
  if (known !== undefined && !isBegunAnew(known)) return recursive;
  enterNative('maximum recursion depth exceeded while getting the repr of an object');
  reprs.set(object, { attempt: machine.attempt, times: machine.attempt?.times ?? 0 });
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

/** The reprs of the items with commas between them. They may change under it. `of`: the container. */
export function reprItems(of: unknown, items: Iterable<Value>): string {
  return joinedTexts(of, items, toRepr);
}

/** As `reprItems`, of keys and their values. */
export function reprEntries(dict: HashTable): string {
  return joinedTexts(
    dict,
    dict.entries(),
    ([key]) => `${toRepr(key)}: `,
    ([, value]) => toRepr(value),
  );
}

interface Texts<Item> {
  readonly items: Iterator<Item>;
  readonly texts: string[];
  /** The one whose text is being made. */
  current: IteratorResult<Item> | undefined;
  /** The first part of it. */
  begun: string | undefined;
}

/** The texts with commas between them, each of which consists of one or two parts. */
function joinedTexts<Item>(
  of: unknown,
  items: Iterable<Item>,
  textOf: (item: Item) => string,
  restOf?: (item: Item) => string,
): string {
  const begin = (): Texts<Item> => ({
    items: items[Symbol.iterator](),
    texts: [],
    current: undefined,
    begun: undefined,
  });
  const place = inPlace(of, begin);
  const { state } = place;
  for (;;) {
    const current = (state.current ??= state.items.next());
    if (current.done === true) break;
    if (restOf === undefined) state.texts.push(textOf(current.value));
    else {
      if (state.begun === undefined) {
        state.begun = textOf(current.value);
        moveOn(place);
      }
      state.texts.push(state.begun + restOf(current.value));
      state.begun = undefined;
    }
    state.current = undefined;
    if ((state.texts.length & 255) === 0) spend(256 * ITEM_UNITS);
    moveOn(place);
  }
  const text = joinTexts(state.texts);
  leavePlace(place);
  return text;
}
