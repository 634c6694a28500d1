// Parts of texts. V8 keeps the whole text for as long as there is a part of it that it has not copied: that of which the text itself was a
// part, too, so that a share of what is given says nothing of what is kept.
import { inStretches } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { isLong } from '../runtime/place.ts';
import { forgetAfterRuns } from '../runtime/remembered.ts';
import { restartable } from '../runtime/restart.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import { PyTuple } from './tuple.ts';

/** V8 copies shorter parts itself. */
const SHORT_PART = 13;
/** So short a text, and what it is a part of, takes no more than the part that keeps it. */
const SHORT_WHOLE = 32;
/** Longer parts may be left uncopied for a while. */
const LONG_PART = 1024;
/** Characters that are copied in the time of a step. */
const COPIED_IN_A_STEP = 16;

/** The long part that was made last, and how long the text is that V8 keeps with it. */
let lastPart = '';
let lastKept = 0;

/** The part of a text, as a string that keeps no more of it alive than there is of the part. */
export function detached(part: string, whole: string): string {
  const { length } = part;
  if (length < SHORT_PART || length >= whole.length || whole.length <= SHORT_WHOLE) return part;
  if (length < LONG_PART) return copiedSlice(part, 0, length);
  // What is read from its start, bit by bit, is copied when half of it is gone: whatever was left uncopied keeps twice its length at most.
  const isKnown = whole === lastPart && 2 * length >= lastKept;
  lastPart = isKnown ? part : copied(part);
  if (!isKnown) lastKept = length;
  return lastPart;
}
forgetAfterRuns(() => {
  lastPart = '';
});

/** As `text.slice(start, end)`, of which the same holds. */
export function detachedSlice(text: string, start: number, end = text.length): string {
  const length = end - start;
  if (length < SHORT_PART || length >= LONG_PART || length >= text.length)
    return detached(text.slice(start, end), text);
  return copiedSlice(text, start, end);
}

function copied(part: string): string {
  spend(part.length / COPIED_IN_A_STEP);
  return copiedSlice(part, 0, part.length);
}
/** What is put together of two texts is copied when it is looked into. (70 ns for a short part; 100 by `join`, 130 by its characters.) */
function copiedSlice(text: string, start: number, end: number): string {
  return flat(text.charAt(start) + text.slice(start + 1, end));
}

/** The same for what a method of a long text has answered: a text, or a list or tuple of texts. */
export function detachedResult(result: Value, whole: string): Value {
  if (typeof result === 'string') return detached(result, whole);
  if (whole.length <= SHORT_WHOLE) return result;
  if (result instanceof PyList) {
    if (isLong(result.items.length)) return restartable(detachItems, result, whole, undefined);
    detachItems(result, whole);
  } else if (result instanceof PyTuple && result.items.some(mayBePart))
    return new PyTuple(result.items.map((item) => detachedResult(item, whole)));
  return result;
}

function detachItems(list: PyList, whole: string): Value {
  const { items } = list;
  inStretches(
    items,
    items.length,
    1,
    () => undefined,
    (_, start, stop) => {
      for (let i = start; i < stop; i++) {
        const item = items[i] as Value;
        if (typeof item === 'string' && item.length >= SHORT_PART) items[i] = detached(item, whole);
      }
    },
  );
  return list;
}

const mayBePart = (item: Value): boolean =>
  item instanceof PyTuple || (typeof item === 'string' && item.length >= SHORT_PART);

/** Texts of that length are made one piece at little cost: shorter ones V8 never makes a chain of, longer ones are paid for by their length. */
const SMALL_CHAIN = 256;

/** As `flat`, for what is a chain of some short parts, if any. */
export function flatIfSmall(text: string): string {
  const { length } = text;
  return length < SHORT_PART || length > SMALL_CHAIN ? text : flat(text);
}

/** The same text in one piece: one that was put together character by character takes a chain of its parts, forty times as much. */
export function flat(text: string): string {
  // The answer depends on the character, so that the look at it is not left out.
  return Number.isNaN(text.charCodeAt(0)) ? '' : text;
}
