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
  readonly ordinal: number;
  readonly answers: number;
  constructor(of: unknown, state: State, level: number, ordinal: number, answers: number) {
    this.#of = of;
    this.state = state;
    this.level = level;
    this.ordinal = ordinal;
    this.answers = answers;
  }
  get of(): unknown {
    return this.#of;
  }
}

/** A place that is not found again. */
function newPlace<State>(of: unknown, make: () => State): Place<State> {
  return { of, state: make(), level: 0, ordinal: 0, answers: 0 };
}

/**
 * For a loop that may take long, in an operation that may be begun anew: how far it is, all of which it keeps in one object. That is made by `make` when
 * the loop is come to for the first time, and found again when the operation is begun anew. So what the operation does before has to be the same each
 * time, and what takes long before it has to be kept in a place around it.
 *
 * Places lie inside each other like the loops. Of several that one turn of a loop comes to, one after the other, those before the one in hand are gone through again each time: what
 * takes long, or asks the script, has to be kept in the state, and said to be done (`moveOn`), before the next.
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

const nothing = (): undefined => undefined;
/** The place of a loop that knows by itself how far it is. */
export const ownPlace = (of: unknown): Place<undefined> => inPlace(of, nothing);
/** As `moveOn`, for such a loop that comes to its place only once it has taken long: answers that. */
export function moveOnLate(place: Place<undefined> | undefined, of: unknown): Place<undefined> {
  const entered = place ?? ownPlace(of);
  moveOn(entered);
  return entered;
}

/** Whether there is more to do than should be done in one go: turns of a loop, characters, bytes. */
export const isLong = (count: number): boolean => count > machine.stretch;

/** Does a step, unless that has been done: answers what it gave. */
export type Step = <R>(action: () => R) => R;
/** For what there is little of. */
export const atOnce: Step = (action) => action();

/**
 * For several things one behind the other that may each take long, in an operation that may be begun anew. Each of them is a step: it is done once, and
 * what it gave is found again. So what a step changes has to be what another one gave. In each there may be one place.
 */
export function inSteps<T>(of: unknown, work: (step: Step) => T): T {
  const place = inPlace(of, (): unknown[] => []);
  const { state: done } = place;
  let count = 0;
  const result = work(<R>(action: () => R): R => {
    const index = count++;
    if (index < done.length) return done[index] as R;
    const given = action();
    done.push(given);
    moveOn(place);
    return given;
  });
  leavePlace(place);
  return result;
}

/** Two steps, of which the second works on what the first gave. */
export const keeping = <First, Result>(of: unknown, first: () => First, second: (first: First) => Result): Result =>
  inSteps(of, (step) => second(step(first)));
