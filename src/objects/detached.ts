// Parts of long texts. V8 keeps the whole text for as long as there is a part of it that it has not copied.
import { nextStretch } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import { PyTuple } from './tuple.ts';

/** Shorter texts may be kept with their parts; shorter parts V8 copies itself. */
const LONG_WHOLE = 4096;
const SHORT_PART = 13;
/** A part of that share of the whole may keep it. */
const SHARE = 4;
/** What is copied in one go. */
const PIECE = 2 ** 15;

/** The part of a text of so many characters, as a string that does not keep the whole alive if that is much longer. */
export function detached(part: string, wholeLength: number): string {
  const { length } = part;
  if (wholeLength < LONG_WHOLE || length < SHORT_PART || length * SHARE > wholeLength) return part;
  if (length <= PIECE) return copied(part);
  let copy = '';
  for (let start = 0; start < length; start += PIECE) {
    spend(PIECE / 8);
    copy += copied(part.slice(start, start + PIECE));
  }
  return copy;
}

/** As `text.slice(start, end)`, of which the same holds. */
export function detachedSlice(text: string, start: number, end?: number): string {
  return detached(text.slice(start, end), text.length);
}

/** `join` of two texts that are not empty makes a third, into which it copies them. */
function copied(part: string): string {
  return [part.charAt(0), part.slice(1)].join('');
}

/** The same for what a method of a long text has answered: a text, or a list or tuple of texts. */
export function detachedResult(result: Value, wholeLength: number): Value {
  if (typeof result === 'string') return detached(result, wholeLength);
  if (result instanceof PyList) {
    const { items } = result;
    for (let i = 0; i < items.length; ) {
      for (const stop = nextStretch(i, items.length, 1); i < stop; i++) {
        const item = items[i] as Value;
        if (typeof item === 'string' && item.length >= SHORT_PART) {
          items[i] = detached(item, wholeLength);
        }
      }
    }
  } else if (result instanceof PyTuple)
    return new PyTuple(result.items.map((item) => detachedResult(item, wholeLength)));
  return result;
}

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
