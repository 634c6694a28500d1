// How a loop that takes long gives the event loop its turns: see `restart.ts`.
import type { Attempt, Place } from './machine.ts';
import { lookAtClock, machine } from './machine.ts';

/** The attempt at an operation, to be begun anew, that the running code is a part of. */
export function attemptInHand(): Attempt | undefined {
  const { attempt } = machine;
  return attempt !== undefined && attempt.depth === machine.depth && machine.pinned === 0 ? attempt : undefined;
}

/** `of` is not counted as a part of what is live: it is an argument, or in the state of a place around this one. */
export class KnownPlace<State> implements Place<State> {
  readonly #of: unknown;
  readonly state: State;
  readonly level: number;
  readonly answers: number;
  constructor(of: unknown, state: State, level: number, answers: number) {
    this.#of = of;
    this.state = state;
    this.level = level;
    this.answers = answers;
  }
  get of(): unknown {
    return this.#of;
  }
}

/** A place that is not found again. */
function newPlace<State>(of: unknown, make: () => State): Place<State> {
  return { of, state: make(), level: 0, answers: 0 };
}

/**
 * For a loop that may take long, in an operation that may be begun anew: how far it is, all of which it keeps in one object. That is made by `make` when
 * the loop is come to for the first time, and found again when the operation is begun anew. So what the operation does before has to be the same each
 * time, and what takes long before it has to be kept in a place around it.
 *
 * Places lie inside each other like the loops. One turn of a loop may come to one other place, or has to say after each (`moveOn`) that this is done.
 *
 * @param of What the loop goes through: the same object when it is come to again.
 */
export function inPlace<State>(of: unknown, make: () => State): Place<State> {
  return attemptInHand()?.enter(of, make) ?? newPlace(of, make);
}
/**
 * Something is done, and the state of the place says so: the operation may be left here for the event loop to have its turn. Where it cannot be, limits are
 * looked at.
 */
export function moveOn(place: Place<unknown>): void {
  const attempt = attemptInHand();
  if (attempt !== undefined) attempt.moveOn(place);
  else if (machine.fuel < machine.nextLook) lookAtClock();
}
/** The loop is at its end, and all that it made is in the place around it, or is the result. */
export function leavePlace(place: Place<unknown>): void {
  attemptInHand()?.leave(place);
}

/**
 * Two things one behind the other, either of which may come to a place: what the first has given is kept while the second is done.
 *
 * @param of As for `inPlace`.
 */
export function keeping<First, Result>(of: unknown, first: () => First, second: (first: First) => Result): Result {
  const place = inPlace(of, () => ({ given: undefined as First | undefined }));
  const { state } = place;
  if (state.given === undefined) {
    state.given = first();
    moveOn(place);
  }
  const result = second(state.given);
  leavePlace(place);
  return result;
}

/** Whether there is more to do than should be done in one go: turns of a loop, characters, bytes. */
export const isLong = (count: number): boolean => count > machine.stretch;
