// The state that running code shares: fuel, native depth, the task that runs, and how the native stack is left and taken up again.

import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import type { WaitQueue } from './wait-queue.ts';

/** Something on a task's stack that waits for the value (or the exception) of what runs above it. */
export interface StackFrame {
  /** Goes on with the value that it waited for. May throw `Suspend` or an exception as any running code. */
  resume(value: Value | undefined): Value | undefined;
  /** Goes on with an exception raised by what it waited for. */
  raise(error: unknown): Value | undefined;
}

/** Why the native stack is being left. */
export type SuspendReason =
  /**
   * The time slice is over: go on later with nothing.
   *
   * `isAlone`: in the middle of what is one step in CPython, so that no other task of the run may have its turn before.
   */
  | { readonly kind: 'slice'; readonly isAlone?: true }
  /** The native stack is deep enough: go on at once, from the heap. */
  | { readonly kind: 'spill' }
  /** Show the frames of the task, outermost first, and go on at once with what `look` answers. */
  | { readonly kind: 'look'; readonly look: (frames: readonly StackFrame[]) => Value }
  /** Go on when the promise settles, with what `accept` makes of its value (or throws for its reason). */
  | { readonly kind: 'wait'; readonly promise: PromiseLike<unknown>; readonly settle: Settle }
  /** Go on with True when the queue comes to this task, with False when so many milliseconds are over. */
  | ParkReason
  /** Go on at once, from the heap, with what the frames that were put in have waited for. */
  | { readonly kind: 'replay'; readonly error: boolean; readonly value: unknown };

export interface ParkReason {
  readonly kind: 'park';
  /** Undefined: only time ends the wait. */
  readonly queue: WaitQueue | undefined;
  readonly milliseconds: number;
  /** It waits for work that may never come: the run does not wait for it. */
  readonly isIdle: boolean;
}
export interface Settle {
  fulfilled(value: unknown): Value | undefined;
  rejected(reason: unknown): unknown;
  /** Nobody waits any more, though the run goes on. */
  abandoned?(): void;
}

/** Thrown to leave the native stack. Each activation that it passes adds its own frame. Not an Error: no stack is captured. */
export class Suspend {
  readonly reason: SuspendReason;
  /** Innermost first. */
  readonly frames: StackFrame[] = [];
  constructor(reason: SuspendReason) {
    this.reason = reason;
  }
}

/** Nobody waits for what is suspended on, since that is not possible here. That a promise is rejected later is no event then. */
export function neverWait(reason: SuspendReason): void {
  if (reason.kind !== 'wait') return;
  reason.settle.abandoned?.();
  reason.promise.then(undefined, () => undefined);
}

export const sliceReason: SuspendReason = { kind: 'slice' };
export const aloneReason: SuspendReason = { kind: 'slice', isAlone: true };
const spillReason: SuspendReason = { kind: 'spill' };

/** Leaves the task until its next turn. */
export const suspendedSlice = (): Suspend => new Suspend(sliceReason);
/** The same in the middle of what is one step in CPython. */
export const suspendedAlone = (): Suspend => new Suspend(aloneReason);

/** What `machine` asks of whoever schedules: implemented by the scheduler's task and by synchronous runs. */
export interface Supervisor {
  /**
   * Fuel is gone: take the steps spent, look at clock, deadline and cancel; throws what has to end the run; answers whether the slice is
   * over.
   *
   * @param canLeave Whether the native stack can be left if it is.
   */
  refuel(canLeave: boolean): boolean;
  /** Turns were over in the middle of what is one step, so the other tasks of the run have one as soon as that is done. */
  owesTurn: boolean;
  /** Some code is new: fuel is to run out soon, while V8 has not compiled it yet, which takes what never happened to be impossible. */
  lookSoon(): void;
  /** So much has been allocated that the values have to be measured: fuel is taken away, so that this is seen to at the next step. */
  hurry(): void;
  /**
   * Whether a result of so many bytes fits with what has been charged, or the task cannot be left. If not, the live values are measured
   * before the task goes on once it has been suspended.
   */
  hasRoom(bytes: number): boolean;
  /** Throws what ends the run unless it fits beside what was found live and what has been charged since. */
  requireRoom(bytes: number): void;
  /** How many bytes may be there for a moment besides what is live, as far as is known. */
  passing(): number;
  /** More are needed: the live values are measured at the next step. Throws what ends the run if they have just been. */
  seek(bytes: number): void;
  /** What waiting built-ins keep in local variables: part of what is live. */
  hold(object: object): void;
  letGo(object: object): void;
  /** The call depth limit of this stretch is reached: throws RecursionError or says that the stack may be spilled. */
  tooDeep(): void;
}

/**
 * The largest ints. Nothing can interrupt the host within one operation on a bigint; at this size a product takes a quarter of a
 * second, a quotient half of one.
 */
export const LARGEST_INTEGER_BITS = 2 ** 24;

/** The numbers that `id()` answers: one of its own for each object, in the order in which they are asked for. No addresses. */
export class Identities {
  private last = 0x10000;
  /** Made with the first of them: of thousands of scripts that wait few have asked. */
  private known: WeakMap<object, number> | undefined = undefined;

  of(object: object): number {
    this.known ??= new WeakMap();
    let id = this.known.get(object);
    if (id === undefined) {
      this.last += 16;
      id = this.last;
      this.known.set(object, id);
    }
    return id;
  }
}

/** An operation that is begun anew, once a call of the script inside it has waited. */
export interface Attempt {
  /** Script calls on the native stack around the operation: whatever runs deeper is no part of it. */
  readonly depth: number;
  /** How often it has been begun anew. */
  readonly times: number;
  ask(action: () => Value, about: unknown): Value;
  /** See `settle` in `restart.ts`. */
  settle(place: object): void;
  /** See `inPlace` in `place.ts`. */
  enter<State>(of: unknown, make: () => State): Place<State>;
  moveOn(place: Place<unknown>): void;
  leave(place: Place<unknown>): void;
}

/** How far a loop has come inside of an operation that may be begun anew. */
export interface Place<State> {
  /** What the loop goes through. */
  readonly of: unknown;
  readonly state: State;
  /** How many places there are around it. */
  readonly level: number;
  /** How many others had been come to before it in the same turn of the loop around it. */
  readonly ordinal: number;
  /** How many answers of the script had been used when it was come to. */
  readonly answers: number;
}

/**
 * The one machine of this JavaScript thread. Whoever starts running script code sets it up and puts back what was there; code
 * that runs reads and writes it directly.
 */
export const machine = {
  /** Those of the interpreter whose script runs: what another one does is not to be seen in them. */
  identities: new Identities(),
  /** Steps left until the next look at the clock: one for each call and each turn of a loop. */
  fuel: 0,
  /**
   * Below zero once a turn is over in work that cannot be left. Whoever can leave does so as soon as fuel is below zero, which it is from
   * then on; the others look at the clock when it is below this.
   */
  nextLook: 0,
  /** Turns of a loop, or units, that a built-in does in one go: some tenths of a millisecond. */
  stretch: 2 ** 15,
  /**
   * Bytes that may be allocated until the live values are measured. Whatever grows takes its price from it (`prices.ts`); it is looked at
   * when fuel has run out.
   */
  memory: 0,
  /** Script calls on the native stack. */
  depth: 0,
  /** `depth` may not go past it. */
  depthLimit: 0,
  /** Whether JavaScript is emitted for, and emitted code used by, the interpreter whose script runs. */
  emits: true as boolean,
  /** Above zero while a native caller waits that cannot be suspended (`__eq__` during a dict lookup). */
  pinned: 0,
  /** What the operation that is being tried knows already, if it can be begun anew (`restart.ts`). */
  attempt: undefined as Attempt | undefined,
  /** The exception being handled: what a bare `raise` raises, and the `__context__` of new ones. */
  handling: null as PyException | null,
  supervisor: undefined as Supervisor | undefined,
  /** How many decimal digits a conversion between ints and text may have, in the interpreter whose script runs. */
  intDigits: 4300,
  /** How many bits an int may have. */
  integerBits: LARGEST_INTEGER_BITS,
  /** What a function's entry leaves here when it answers undefined: the exception that it raises, or the `Suspend`. */
  pending: undefined as unknown,
};

/** For native callers of an entry that answered undefined: what they have to throw. */
export function takePending(): unknown {
  const { pending } = machine;
  machine.pending = undefined;
  return pending;
}

/** Called when fuel has run out, at a back-edge or a call. */
export function tick(): void {
  const canLeave = machine.pinned === 0;
  if (!canLeave && machine.fuel >= machine.nextLook) return;
  const { supervisor } = machine;
  if (supervisor === undefined) return;
  const over = supervisor.refuel(canLeave);
  if (!canLeave || !(over || supervisor.owesTurn)) return;
  supervisor.owesTurn = false;
  throw new Suspend(sliceReason);
}

/** What was one step is done: where it has taken turns, the next step sees to it that others have theirs. */
export function endStep(): void {
  if (machine.supervisor?.owesTurn === true) machine.supervisor.hurry();
}

/** Called by a function's prologue when the native depth is used up. */
export function tooDeep(): void {
  machine.supervisor?.tooDeep();
  if (machine.pinned === 0) throw new Suspend(spillReason);
}

/** For long work that costs no steps: what has to end the run is thrown. */
export function lookAtClock(): void {
  // What the answer says has to wait: a built-in that works in one go is not left.
  machine.supervisor?.refuel(false);
}

/**
 * Charges work done in one go by a built-in: about one unit for each 10 ns, and whole ones, since V8 keeps a counter that has ever had a
 * fraction as a double, which costs all running code a tenth of its speed.
 */
export function spend(units: number): void {
  machine.fuel -= Math.ceil(units);
  if (machine.fuel < machine.nextLook) lookAtClock();
}

/** As `spend`, for a generator built-in: answers whether the turn is to be seen to. `if (isSpent(4)) yield* pause();` */
export function isSpent(units: number): boolean {
  machine.fuel -= units;
  return machine.fuel < 0;
}

/** As `spend`, for a built-in that can go on later where it is: throws `Suspend` when the time slice is over. */
export function spendOrSuspend(units: number): void {
  machine.fuel -= Math.ceil(units);
  if (machine.fuel < 0) tick();
}

/** Charges memory that one value takes or may come to take. */
export function allocate(bytes: number): void {
  machine.memory -= Math.ceil(bytes);
  if (machine.memory < 0) machine.supervisor?.hurry();
}

/**
 * For a built-in that can be suspended while it puts something together in a local variable: makes it known as live, until `letGo` in
 * a `finally`. Arguments and receivers are known anyway.
 */
export function hold(object: object): void {
  machine.supervisor?.hold(object);
}
export function letGo(object: object): void {
  machine.supervisor?.letGo(object);
}

/**
 * A built-in that calls back into the script is a JavaScript generator function. It calls natively and, only if that throws
 * `Suspend`, yields it: `let v; try { v = call1(f, x); } catch (e) { v = yield suspended(e); }`. The driver puts the
 * generator on the task's stack and continues it with the call's value.
 */
export type Resumable<T = Value> = Generator<Suspend, T, Value | undefined>;

/** Does work with something held that it puts together. */
export function* whileHeld<T>(held: object, work: Resumable<T>): Resumable<T> {
  hold(held);
  try {
    return yield* work;
  } finally {
    letGo(held);
  }
}
/** As `yield suspended(error)`, with values held that the built-in has in local variables. */
export function* suspendedWith(error: unknown, held: object): Resumable<Value | undefined> {
  const suspension = suspended(error);
  hold(held);
  try {
    return yield suspension;
  } finally {
    letGo(held);
  }
}

/** The prototype of JavaScript generator objects, to tell a resumable from a value. */
export function NativeGenerator(): void {}
NativeGenerator.prototype = Object.getPrototypeOf(function* () {}).prototype;

/** For the catch clause of a resumable: lets all but `Suspend` through. */
export function suspended(error: unknown): Suspend {
  if (error instanceof Suspend) return error;
  throw error;
}

class ResumableFrame implements StackFrame {
  private readonly generator: Resumable<Value | undefined>;
  constructor(generator: Resumable<Value | undefined>) {
    this.generator = generator;
  }
  resume(value: Value | undefined): Value | undefined {
    return step(this.generator, this.generator.next(value));
  }
  raise(error: unknown): Value | undefined {
    return step(this.generator, this.generator.throw(error));
  }
}

function step(
  generator: Resumable<Value | undefined>,
  result: IteratorResult<Suspend, Value | undefined>,
): Value | undefined {
  if (result.done === true) return result.value;
  result.value.frames.push(new ResumableFrame(generator));
  throw result.value;
}

/** Runs a resumable to its end; when it has to suspend, it becomes a frame of the task's stack. */
export function drive(generator: Resumable): Value;
export function drive(generator: Resumable<Value | undefined>): Value | undefined;
export function drive(generator: Resumable<Value | undefined>): Value | undefined {
  return step(generator, generator.next());
}

/** What to do with the value of a call once it is there: a named function and what it needs, no closure. */
export class ThenFrame<A, B> implements StackFrame {
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
  raise(error: unknown): Value | undefined {
    throw error;
  }
}

/**
 * For a catch clause around a call whose value is to be worked on: `try { v = call0(f); } catch (e) { throw continueWith(e, then, a, b); }
 * return then(v, a, b);`. Cheaper than a generator where only one call is made.
 */
export function continueWith<A, B>(
  error: unknown,
  then: (value: Value | undefined, a: A, b: B) => Value | undefined,
  a: A,
  b: B,
): unknown {
  if (error instanceof Suspend) error.frames.push(new ThenFrame(then, a, b));
  return error;
}
