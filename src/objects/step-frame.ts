// How native iterators and loops that call the script wait for it.
import { isStopIteration } from '../runtime/iteration.ts';
import type { Resumable, StackFrame } from '../runtime/machine.ts';
import { machine, Suspend, suspended, suspendedAlone, tick } from '../runtime/machine.ts';
import { attemptInHand } from '../runtime/place.ts';
import type { Value } from './object.ts';

/**
 * What goes on when a call inside `next()` has its value. StopIteration from the call ends the iterator, as in Python.
 */
export class StepFrame<A, B> implements StackFrame {
  private readonly then: (value: Value | undefined, a: A, b: B) => Value | undefined;
  private readonly a: A;
  private readonly b: B;
  constructor(then: (value: Value | undefined, a: A, b: B) => Value | undefined, a: A, b: B) {
    this.then = then;
    this.a = a;
    this.b = b;
  }
  resume(value: Value | undefined): Value | undefined {
    return this.then(value, this.a, this.b);
  }
  raise(error: unknown): undefined {
    if (isStopIteration(error)) return undefined;
    throw error;
  }
}

/**
 * For the catch clause of a call inside `next()`: `try { v = call1(f, x); } catch (e) { return interrupted(e, then,
 * this, x); } return then(v, this, x);`.
 */
export function interrupted<A, B>(
  error: unknown,
  then: (value: Value | undefined, a: A, b: B) => Value | undefined,
  a: A,
  b: B,
): undefined {
  if (error instanceof Suspend) error.frames.push(new StepFrame(then, a, b));
  else if (isStopIteration(error)) return undefined;
  throw error;
}

/** For a call whose value is what `next()` answers. */
export function itself(value: Value | undefined): Value | undefined {
  return value;
}

/** For loops over what may be endless: `if (--machine.fuel < 0) yield* pause();` */
export function* pause(): Resumable<undefined> {
  try {
    tick();
  } catch (e) {
    yield suspended(e);
  }
  return undefined;
}

/** In the middle of what is one step in CPython: throws `Suspend` when the turn is over, and no other task of the run has its turn before. */
export function endTurn(): void {
  if (isTurnOver()) throw suspendedAlone();
}
/** As `pause`, in the middle of such a step: `if (machine.fuel <= 0) yield* pauseAlone();` */
export function* pauseAlone(): Resumable<undefined> {
  if (isTurnOver()) yield suspendedAlone();
  return undefined;
}
/** As `pauseAlone`, for what a frame goes on with. */
export function leaveAlone(frame: StackFrame): void {
  if (!isTurnOver()) return;
  const suspension = suspendedAlone();
  suspension.frames.push(frame);
  throw suspension;
}
function isTurnOver(): boolean {
  const canLeave = machine.pinned === 0 && attemptInHand() === undefined;
  if (!canLeave && machine.fuel >= machine.nextLook) return false;
  return machine.supervisor?.refuel(canLeave) === true && canLeave;
}
