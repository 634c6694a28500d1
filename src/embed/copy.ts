// Copies between host and script, which take long where the values are large: they go on for as long as they are let, and then later.
import type { TimeZone } from '../capability/clock.ts';
import type { PyObject } from '../objects/object.ts';
import { pauseAlone } from '../objects/step-frame.ts';
import { endStep, machine, type Resumable, whileHeld } from '../runtime/machine.ts';
import { Budget } from './budget.ts';
import type { ScriptValue } from './script-value.ts';

/** What the conversion has to know of the instance. */
export interface Crossing {
  /** Whose handles are let through. */
  readonly owner: object;
  /** What may cross at once. */
  readonly crossingBytes: number;
  /** The handles given out so far, so that one value has one handle. */
  readonly handles: WeakMap<PyObject, ScriptValue>;
  /** What a datetime without a zone is in. */
  readonly timeZone: TimeZone;
}

/** What fills the copy of a container. */
export interface Filling {
  /** Copies one more item. Answers false where there was none. */
  step(): boolean;
}

/** Fills a copy with what the entries of a container are copied to. */
export abstract class EntriesFilling<Target, Entry, Owner> implements Filling {
  protected readonly target: Target;
  protected readonly owner: Owner;
  private readonly entries: Iterator<Entry>;
  constructor(target: Target, entries: Iterator<Entry>, owner: Owner) {
    this.target = target;
    this.entries = entries;
    this.owner = owner;
  }
  step(): boolean {
    const { done, value } = this.entries.next();
    if (done === true) return false;
    this.put(value);
    return true;
  }
  protected abstract put(entry: Entry): void;
}

/** So many items take a millisecond or two. */
const FEW_ITEMS = 1000;
/** So many are copied at once, wherever that is. */
export const fewItems = (): number => Math.min(FEW_ITEMS, machine.stretch);

/** A copy of a value and of all that is in it. Containers that are open lie inside each other: the innermost is filled first. */
export abstract class Copy<Source, Part extends object, Result> {
  protected readonly crossing: Crossing;
  protected readonly budget: Budget;
  private readonly open: Filling[] = [];
  private readonly seen = new Map<Part, Result>();
  /** What of the script is held while the copy waits. */
  protected abstract readonly held: object;
  /** Not whole before `proceed` has answered so. */
  abstract readonly result: Result;

  constructor(crossing: Crossing) {
    this.crossing = crossing;
    this.budget = new Budget(crossing.crossingBytes);
  }

  /** The copy of a value. What is in it may be copied later. */
  abstract copy(value: Source): Result;

  /** The copy of an object, of which there is one however often it is met. */
  protected copyOnce(object: Part): Result {
    let copy = this.seen.get(object);
    if (copy === undefined) {
      copy = this.begin(object);
      this.seen.set(object, copy);
    }
    return copy;
  }
  protected abstract begin(object: Part): Result;

  /** The container is filled by and by. */
  protected enter(filling: Filling): void {
    this.budget.enter();
    this.open.push(filling);
  }

  /** Copies so many items at most. Answers whether the copy is whole. */
  proceed(items: number): boolean {
    const { open } = this;
    for (let left = items; open.length > 0; left--) {
      if (left <= 0) return false;
      if (open[open.length - 1]?.step() === true) continue;
      open.pop();
      this.budget.leave();
    }
    return true;
  }

  /** Goes on to the end, and gives the event loop its turns meanwhile. No other task of the run has one. */
  inTurns(): Resumable<undefined> {
    return whileHeld(this.held, this.takeTurns());
  }
  private *takeTurns(): Resumable<undefined> {
    while (!this.proceed(fewItems())) if (machine.fuel <= 0) yield* pauseAlone();
    endStep();
    return undefined;
  }
}
