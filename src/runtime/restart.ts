// Operations that are begun anew: how the look-up of a key waits for the script's `__hash__` and `__eq__`.
//
// Such an operation is plain TypeScript that cannot be left in the middle, but changes nothing before its last question to the script is
// answered. When a call has to suspend, the whole operation is thrown away; once the call has its value, it is begun again, and the calls it
// has made so far are answered from memory. One that goes through many values keeps its place in an object that it is given, and says so
// (`settle`) whenever it may be begun anew from there.
//
// What takes long without any question gives the event loop its turns in the same way: its loops keep what they have done in places (`inPlace`), which
// they find again when the operation is begun anew.
import { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { nextStretch, watchKeys } from './limits.ts';
import type { Attempt, Place, Resumable, StackFrame } from './machine.ts';
import { drive, endStep, machine, NativeGenerator, Suspend, spend, suspended, suspendedAlone } from './machine.ts';
import { askPinned } from './pinned.ts';
import { attemptInHand, inPlace, isLong, KnownPlace, leavePlace, moveOn, ownPlace } from './place.ts';

/** May call the script by way of `runPinned`, any number of times. */
type Operation<A, B, C> = (a: A, b: B, c: C) => Value | undefined | void;

interface Answer {
  /** What was asked, or was asked about. */
  readonly about: unknown;
  readonly value: Value;
}
interface Failure {
  readonly about: unknown;
  readonly exception: PyException;
}

/** An operation that has asked so much without settling anything is not left any more, since to begin it anew would take too long. */
const MOST_ANSWERS = 5000;
/** Nor is one that asks something else each time. */
const MOST_CHANGES = 50;

class Attempts<A, B, C> implements Attempt, StackFrame {
  depth = 0;
  times = 0;
  private answers: (Answer | Failure)[] | undefined = undefined;
  /** How many of the answers this attempt has used. */
  private used = 0;
  /** What was asked when the operation was left. */
  private asked: { readonly about: unknown } | undefined = undefined;
  /** How often an attempt has come to another question than the one before it. */
  private changes = 0;
  /** Those that have been entered and not left, the outermost first. */
  private places: Place<unknown>[] | undefined;
  /** How many places this attempt is in. */
  private level = 0;
  /** How many places it has come to at each level, within the turn of the loop around them. */
  private readonly ordinals: number[] = [];
  /** The level of a place that has been left before and is gone through again; -1 if there is none. */
  private redone = -1;
  /** Whether it does not find its places again. */
  private isRestless = false;
  /** What it was left with because its turn is over. */
  private turnEnd: Suspend | undefined = undefined;
  private readonly operation: Operation<A, B, C>;
  private readonly a: A;
  private readonly b: B;
  private readonly c: C;

  /** `places`: those in which the first attempt was left. */
  constructor(operation: Operation<A, B, C>, a: A, b: B, c: C, places: Place<unknown>[] | undefined) {
    this.operation = operation;
    this.a = a;
    this.b = b;
    this.c = c;
    this.places = places;
  }

  attempt(): Value | undefined {
    const outer = machine.attempt;
    this.depth = machine.depth;
    this.used = 0;
    this.level = 0;
    this.ordinals.length = 0;
    this.redone = -1;
    this.turnEnd = undefined;
    this.times++;
    machine.attempt = this;
    try {
      return this.operation(this.a, this.b, this.c) ?? null;
    } catch (error) {
      // A call that the operation has made last of all goes on by itself.
      if (error instanceof Suspend && (this.asked !== undefined || error === this.turnEnd)) error.frames.push(this);
      throw error;
    } finally {
      machine.attempt = outer;
    }
  }

  ask(action: () => Value, about: unknown): Value {
    const known = this.answers?.[this.used];
    if (known !== undefined) {
      if (known.about === about) {
        this.used++;
        if ('exception' in known) throw known.exception;
        return known.value;
      }
      // What is looked at has changed meanwhile.
      this.answers?.splice(this.used);
      this.changes++;
    }
    if (this.used >= MOST_ANSWERS || this.changes >= MOST_CHANGES) return askPinned(action);
    machine.attempt = undefined;
    try {
      const value = action();
      this.learn({ about, value });
      return value;
    } catch (error) {
      if (error instanceof Suspend) this.asked = { about };
      else if (error instanceof PyException) {
        this.learn({ about, exception: error });
      }
      throw error;
    } finally {
      machine.attempt = this;
    }
  }

  settle(place: object): void {
    if (this.used === 0 || place !== this.a) return;
    this.answers?.splice(0, this.used);
    this.used = 0;
  }
  private learn(answer: Answer | Failure): void {
    this.answers ??= [];
    this.answers.push(answer);
    this.used++;
  }

  enter<State>(of: unknown, make: () => State): Place<State> {
    const level = this.level++;
    this.places ??= [];
    const ordinal = this.ordinals[level] ?? 0;
    this.ordinals.length = level;
    this.ordinals.push(ordinal + 1);
    if (this.redone >= 0) return new KnownPlace(of, make(), level, ordinal, this.used);
    const known = this.places[level] as Place<State> | undefined;
    if (known !== undefined) {
      if (known.ordinal === ordinal && known.of === of) return known;
      // What was done before the loop in hand is done again, and then that is come to, too.
      if (ordinal < known.ordinal) this.redone = level;
      // It has not come to the same loops, so it would not get on if it were left.
      else this.isRestless = true;
    }
    const place = new KnownPlace(of, make(), level, ordinal, this.used);
    if (this.redone >= 0) return place;
    this.places.length = level;
    this.places.push(place);
    return place;
  }
  moveOn(place: Place<unknown>): void {
    const { level } = place;
    const isKept = this.places?.[level] === place;
    if (this.level !== level + 1 || this.ordinals.length > level + 1) {
      this.level = level + 1;
      this.ordinals.length = level + 1;
      if (isKept && this.places !== undefined) this.places.length = level + 1;
    }
    if (isKept && this.used > place.answers) {
      // What is done is not done again.
      this.answers?.splice(place.answers, this.used - place.answers);
      this.used = place.answers;
    }
    const canLeave = isKept && !this.isRestless;
    if (machine.fuel > 0 || machine.supervisor?.refuel(canLeave) !== true || !canLeave) return;
    this.turnEnd = suspendedAlone();
    throw this.turnEnd;
  }
  leave(place: Place<unknown>): void {
    const { level } = place;
    this.level = level;
    if (this.redone === level) this.redone = -1;
    else if (this.places?.[level] === place) this.places.length = level;
  }

  resume(value: Value | undefined): Value | undefined {
    if (this.asked !== undefined) this.learn({ ...this.asked, value: value ?? null });
    this.asked = undefined;
    return this.again();
  }
  raise(error: unknown): Value | undefined {
    if (!(error instanceof PyException) || this.asked === undefined) throw error;
    this.learn({ ...this.asked, exception: error });
    this.asked = undefined;
    return this.again();
  }
  /** An operation that ends with work of another kind hands on a generator (`Resumable`). */
  private again(): Value | undefined {
    const result: unknown = this.attempt();
    endStep();
    return result instanceof NativeGenerator ? drive(result as Resumable) : (result as Value | undefined);
  }
}

/** What a first attempt is left with when it has something to ask. */
const hasQuestion = { reason: 'an operation has something to ask' };

/** Stands for the first attempt of any operation: most ask nothing and end at once, so nothing is put down about them but their places. */
class FirstAttempt implements Attempt {
  depth = 0;
  readonly times = 0;
  /** Those of all first attempts that are under way, one inside a call of the script by another. */
  readonly places: Place<unknown>[] = [];
  /** Where those of the innermost one begin. */
  base = 0;
  /** How many it has come to at each level, within the turn of the loop around them. */
  readonly ordinals: number[] = [];

  ask(): Value {
    throw hasQuestion;
  }
  settle(): void {}
  enter<State>(of: unknown, make: () => State): Place<State> {
    const { ordinals } = this;
    const index = this.places.length;
    const ordinal = ordinals[index] ?? 0;
    shorten(ordinals, index);
    ordinals.push(ordinal + 1);
    const place = new KnownPlace(of, make(), index - this.base, ordinal, 0);
    this.places.push(place);
    return place;
  }
  moveOn(place: Place<unknown>): void {
    this.forgetFrom(this.base + place.level + 1);
    // It is begun anew as one that knows what it has done.
    if (machine.fuel <= 0 && machine.supervisor?.refuel(true) === true) throw hasQuestion;
  }
  leave(place: Place<unknown>): void {
    shorten(this.places, this.base + place.level);
  }
  forgetFrom(count: number): void {
    shorten(this.places, count);
    shorten(this.ordinals, count);
  }
}
const firstAttempt = new FirstAttempt();
function shorten(array: unknown[], length: number): void {
  while (array.length > length) array.pop();
}

/**
 * Does an operation whose calls of the script may suspend. It is begun anew then, so it must not change anything before the last of them, and
 * what goes through many values has to settle what it has done.
 *
 * Answers what the operation answers, None for undefined.
 */
export function restartable<A>(operation: (a: A) => Value | undefined | void, a: A): Value;
export function restartable<A, B, C>(operation: Operation<A, B, C>, a: A, b: B, c: C): Value;
export function restartable<A, B, C>(operation: Operation<A, B | undefined, C | undefined>, a: A, b?: B, c?: C): Value {
  if (machine.pinned > 0 || attemptInHand() !== undefined) return operation(a, b, c) ?? null;
  const { attempt: outer, depth } = machine;
  const { depth: outerDepth, base: outerBase } = firstAttempt;
  const base = firstAttempt.places.length;
  let places: Place<unknown>[] | undefined;
  firstAttempt.depth = depth;
  firstAttempt.base = base;
  machine.attempt = firstAttempt;
  try {
    return operation(a, b, c) ?? null;
  } catch (error) {
    if (error !== hasQuestion) throw error;
    places = firstAttempt.places.slice(base);
  } finally {
    machine.attempt = outer;
    firstAttempt.forgetFrom(base);
    firstAttempt.depth = outerDepth;
    firstAttempt.base = outerBase;
  }
  return new Attempts(operation, a, b, c, places).attempt() ?? null;
}

/** One that may end with work of another kind, for which it hands on a generator. */
type Work<A, B, C> = (a: A, b: B, c: C) => ReturnType<Operation<A, B, C>> | Resumable | Resumable<Value | undefined>;

/**
 * Does an operation that keeps all it does in places, or changes nothing before its end: as one that may be left, where there is so much to do that it may take
 * longer than a turn. For what the script calls: whoever drives generators gets what the operation answers.
 */
export function inTurns<A, B, C>(count: number, work: Work<A, B, C>, a: A, b: B, c: C): Value {
  const operation = work as Operation<A, B, C>;
  return isLong(count) ? restartable(operation, a, b, c) : (operation(a, b, c) ?? null);
}
/** `inTurns` for built-ins that are generator functions. */
export function* takingTurns<A, B, C>(count: number, work: Work<A, B, C>, a: A, b: B, c: C): Resumable {
  let result: unknown;
  try {
    result = inTurns(count, work, a, b, c);
  } catch (e) {
    result = yield suspended(e);
  }
  return result instanceof NativeGenerator ? yield* result as Resumable : ((result ?? null) as Value);
}

/**
 * For an operation that keeps its place in an object, its first argument: begun anew it goes on from there, so that what it has asked before
 * need not be known any more. Of no effect where the operation is but a part of another that does not keep its place.
 */
export function settle(place: object): void {
  machine.attempt?.settle(place);
}

/** The implementation of a built-in of such a kind. Its second argument is what the script may be asked about. */
export function restarting<A, B, C>(operation: Operation<A, B, C>): (a: A, b: B, c: C) => Value | undefined | void {
  return (a, b, c) => (mayAsk(b) ? restartable(operation, a, b, c) : operation(a, b, c));
}

/** Whether the script may be called where such a value is compared or hashed. */
export const mayAsk = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** Whether that holds for any of the values. */
export function mayAskAny(values: readonly unknown[]): boolean {
  for (let i = 0; i < values.length; ) {
    for (const stop = nextStretch(i, values.length, 0.25); i < stop; i++) if (mayAsk(values[i])) return true;
  }
  return false;
}

/** `restartable` for built-ins that are generator functions. */
export function* anew<A, B, C>(operation: Operation<A, B, C>, a: A, b?: B, c?: C): Resumable<Value | undefined> {
  try {
    return restartable(operation, a, b as B, c as C);
  } catch (e) {
    return yield suspended(e);
  }
}

/** Units (see `spend`) for a visit, and how many are charged at once. */
const VISIT_UNITS = 4;
const CHARGED_VISITS = 1024;

/** A walk through values that keeps its place when it is begun anew. */
class Walk<T> {
  private readonly items: Iterator<T>;
  /** Does something with an item, and changes nothing before its last question to the script. Answers whether the walk goes on. */
  private readonly visit: (item: T) => boolean;
  private readonly whole: Value;
  private readonly stopped: Value;
  private current: IteratorResult<T> | undefined = undefined;
  private visited = 0;

  constructor(items: Iterable<T>, visit: (item: T) => boolean, whole: Value, stopped: Value) {
    this.items = items[Symbol.iterator]();
    this.visit = visit;
    this.whole = whole;
    this.stopped = stopped;
  }

  go(place: Place<unknown> | undefined): Value {
    for (;;) {
      this.current ??= this.items.next();
      const { current } = this;
      if (current.done === true) return this.whole;
      if (!this.visit(current.value)) return this.stopped;
      this.current = undefined;
      settle(this);
      if (++this.visited % CHARGED_VISITS === 0) spend(CHARGED_VISITS * VISIT_UNITS);
      watchKeys(this.visited);
      if (place !== undefined) moveOn(place);
    }
  }
}
const go = (walk: Walk<unknown>): Value => walk.go(ownPlace(walk));

/**
 * Visits each of the items, which may call the script.
 *
 * @param visit Does something with an item, and changes nothing before its last question to the script. Answers whether to go on.
 * @param of What they are the items of, where the whole operation does not look at what it makes before the walk has answered it: the walk gives the event
 * loop its turns then, also as a part of an operation.
 * @returns `whole` at the end, `stopped` where a visit has said so.
 */
export function walkThrough<T>(
  items: Iterable<T>,
  visit: (item: T) => boolean,
  whole: Value,
  stopped: Value = false,
  of?: unknown,
): Value {
  const begin = (): Walk<T> => new Walk(items, visit, whole, stopped);
  if (attemptInHand() === undefined) return restartable(go, begin() as Walk<unknown>, undefined, undefined);
  if (of === undefined) return begin().go(undefined);
  const place = inPlace(of, begin);
  const result = place.state.go(place);
  leavePlace(place);
  return result;
}

/** What the action answers, which may suspend and ends with what it has suspended for. */
export function* attempted(action: () => Value): Resumable {
  try {
    return action();
  } catch (e) {
    return (yield suspended(e)) ?? null;
  }
}
