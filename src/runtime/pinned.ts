// Script code called from a place that cannot be left: a dict look-up, a sort's comparison, a nested repr.
import type { Value } from '../objects/object.ts';
import { recursionError, runtimeError } from './errors.ts';
import { machine, neverWait, Suspend, spend } from './machine.ts';

/** Native levels that such calls, and built-ins that recurse over nested data, may add before RecursionError is raised. */
const NATIVE_LEVELS = 600;
/** What a call of a special method counts: with all that leads to it, it takes twice the native stack of a level of nested data. */
const PINNED_LEVELS = 2;

/**
 * Calls the script from inside an operation of the host's language. If the operation can be begun anew (`restartable`), it is left and
 * begun again once the call has waited; elsewhere nothing can suspend: a wait raises RuntimeError, the time slice is extended, limits hold.
 *
 * @param about What is asked, or asked about. It tells whether an operation that is begun anew comes to the same question.
 */
export function runPinned(action: () => Value, about?: Value): Value {
  enterNative(undefined, PINNED_LEVELS);
  const { attempt } = machine;
  if (attempt !== undefined && attempt.depth === machine.depth && machine.pinned === 0) {
    try {
      return attempt.ask(action, about);
    } finally {
      leaveNative(PINNED_LEVELS);
    }
  }
  try {
    return askPinned(action);
  } finally {
    leaveNative(PINNED_LEVELS);
  }
}

/** Does what is part of the operation in hand, and begun anew with it: the repr of a list in a list. */
export function inPart(action: () => Value): Value {
  enterNative(undefined, PINNED_LEVELS);
  try {
    return action();
  } finally {
    leaveNative(PINNED_LEVELS);
  }
}

/** Calls the script where nothing can suspend. */
export function askPinned(action: () => Value): Value {
  machine.pinned++;
  try {
    return action();
  } catch (error) {
    if (error instanceof Suspend) {
      neverWait(error.reason);
      throw runtimeError(
        'this call has to wait, and waiting is not possible inside a method that a built-in operation calls',
      );
    }
    throw error;
  } finally {
    machine.pinned--;
  }
}

let nativeLevels = 0;

/**
 * Guards recursion of built-ins over nested data (repr, ==, hash): raises RecursionError before the native stack is in danger. Each level is
 * charged, since data whose parts are shared can be gone through far more often than it takes memory.
 *
 * @param message Of the RecursionError, in place of the usual one.
 */
export function enterNative(message?: string, levels = 1): void {
  spend(1);
  if (nativeLevels + levels > NATIVE_LEVELS) throw recursionError(message);
  nativeLevels += levels;
}
export function leaveNative(levels = 1): void {
  nativeLevels -= levels;
}
/** A turn of a task starts at level zero; a run inside a host function gives back what it found. */
export function takeNativeLevels(): number {
  const levels = nativeLevels;
  nativeLevels = 0;
  return levels;
}
export function resetNativeLevels(levels: number): void {
  nativeLevels = levels;
}
