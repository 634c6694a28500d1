// Tasks: stacks of script activations that wait, go on, and end.
import { Timer } from '../capability/timer.ts';
import type { PyException } from '../objects/exception.ts';
import { ScriptFrame } from '../objects/function.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { Boundary, Detached, type Surroundings } from './detached.ts';
import type { HostContext } from './host-context.ts';
import type { Interpreter } from './interpreter.ts';
import { swapInterpreter } from './interpreter.ts';
import { setLargestResult } from './limits.ts';
import type { Settle, StackFrame, SuspendReason } from './machine.ts';
import { aloneReason, LARGEST_INTEGER_BITS, machine, Suspend, sliceReason } from './machine.ts';
import type { MemoryWalk, Opaque } from './memory.ts';
import { resetNativeLevels, takeNativeLevels } from './pinned.ts';
import type { Run, RunTask } from './run.ts';
import { Termination } from './unwind.ts';
import { type Waiting, WaitQueue } from './wait-queue.ts';

/** How a task ended. */
export type Outcome = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

/** Script calls on the native stack below the running task: those of tasks whose host functions run scripts. */
let nativeDepthInUse = 0;
/** What a task inside many others may use of the native stack. */
const LEAST_NATIVE_DEPTH = 16;

/** Who gives a task its turns. */
export interface TaskQueue {
  /** Whether a task can wait here for the host, and for time to pass. */
  readonly canWait: boolean;
  add(task: Task): void;
}

/**
 * What a task is to its run. The run goes on until `main` and all of `thread` have ended; `daemon` ends with it. `call` is a call that
 * a host function makes.
 */
export type TaskKind = 'main' | 'thread' | 'daemon' | 'call';

let running: Task | undefined;
/** The task that has the machine, if one has. */
export function runningTask(): Task | undefined {
  return running;
}
/** The task that has the machine. */
export function currentTask(): Task {
  if (running === undefined) throw new ReferenceError('no task is running');
  return running;
}

let lastNumber = 0;

/** What a task begins with. */
export class BeginFrame implements StackFrame {
  private readonly action: () => Value | undefined;
  constructor(action: () => Value | undefined) {
    this.action = action;
  }
  resume(): Value | undefined {
    return this.action();
  }
  raise(error: unknown): Value | undefined {
    throw error;
  }
}

/** One stack of script activations. It runs until it waits, its turn is over, or it ends. */
export class Task implements RunTask, Waiting, Opaque {
  readonly isOpaque$ = true;
  readonly run: Run;
  readonly interpreter: Interpreter;
  readonly kind: TaskKind;
  /** Tells it from all others. */
  readonly number = ++lastNumber;
  /** Where it is put when it can go on. */
  home: TaskQueue;
  /** It waits for work that may never come: the run does not wait for it. */
  isIdle = false;
  /** The context of contextvars. */
  variables: Value = null;
  /** What modules written in Python keep for each thread: a dict, once there is something. */
  locals: PyObject | undefined = undefined;
  /** The containers whose repr is being made (`objects/recursive-repr.ts`). */
  reprs: Map<PyObject, unknown> | undefined = undefined;
  /** Tasks that wait for this one to end. */
  readonly joining = new WaitQueue();
  /** How many boundaries there are on its stack. */
  boundaries = 0;
  /** Frames put aside, outermost first. */
  private readonly stack: StackFrame[] = [];
  /** How many of them are activations of functions of the script: what the limit of recursion counts. */
  private calls = 0;
  private handling: PyException | null = null;
  /** What the frame on top is to be continued with. */
  private next: { readonly error: boolean; readonly value: unknown } | undefined = undefined;
  isOver = false;
  /** Whether the task knows that its run is being ended. */
  isTold = false;
  context: HostContext | undefined = undefined;
  private readonly onEnd: (outcome: Outcome) => void;
  /** Takes back what the task waits for, when the run is ended meanwhile. */
  private abandon: (() => void) | undefined = undefined;

  constructor(
    run: Run,
    interpreter: Interpreter,
    kind: TaskKind,
    home: TaskQueue,
    begin: StackFrame,
    onEnd: (outcome: Outcome) => void,
  ) {
    this.run = run;
    this.interpreter = interpreter;
    this.kind = kind;
    this.home = home;
    this.stack.push(begin);
    this.onEnd = onEnd;
    run.enter(this);
  }

  /** Runs until the task ends or has to wait. Answers why it stopped, or undefined when it has ended. */
  step(sliceEnd: number): SuspendReason | undefined {
    const saved = { ...machine };
    const outer = running;
    running = this;
    const savedInterpreter = swapInterpreter(this.interpreter);
    const levels = takeNativeLevels();
    machine.handling = this.handling;
    machine.pinned = 0;
    machine.attempt = undefined;
    const outerDepth = nativeDepthInUse;
    nativeDepthInUse += saved.depth;
    const { run } = this;
    const savedLargest = setLargestResult(run.limits.memoryBytes);
    machine.integerBits = Math.min(run.limits.integerBits, LARGEST_INTEGER_BITS);
    machine.stretch = run.settings.stretch;
    run.beginTurn(sliceEnd, this);
    if (run.termination !== undefined && !this.isTold) {
      this.isTold = true;
      this.answer(true, run.termination);
    }
    try {
      if (run.isMeasuring && !this.measure(sliceEnd)) return run.first === this ? aloneReason : sliceReason;
      run.first = undefined;
      return this.loop();
    } finally {
      nativeDepthInUse = outerDepth;
      running = outer;
      this.handling = this.isOver ? null : machine.handling;
      this.run.endTurn();
      setLargestResult(savedLargest);
      swapInterpreter(savedInterpreter);
      resetNativeLevels(levels);
      Object.assign(machine, saved);
    }
  }

  /** Measures the memory of the run before the task goes on. Answers whether it may go on in this turn. */
  private measure(sliceEnd: number): boolean {
    try {
      return this.run.measure(this.interpreter, sliceEnd);
    } catch (e) {
      this.answer(true, e);
      return true;
    }
  }

  /** Adds the values that the suspended task holds. */
  addTo(walk: MemoryWalk): void {
    for (const frame of this.stack) walk.add(frame);
    walk.add(this.handling);
    walk.add(this.next?.value);
    walk.add(this.variables);
    walk.add(this.locals);
  }

  private loop(): SuspendReason | undefined {
    const { nativeDepth } = this.run.settings;
    const available = Math.min(nativeDepth, Math.max(LEAST_NATIVE_DEPTH, nativeDepth - nativeDepthInUse));
    for (;;) {
      machine.depth = 0;
      this.run.heapDepth = this.calls;
      machine.depthLimit = Math.min(available, this.run.recursionDepth - this.calls);
      let value: Value | undefined;
      try {
        value = this.proceed();
      } catch (e) {
        if (!(e instanceof Suspend)) {
          if (this.stack.length === 0) return this.finish({ ok: false, error: e });
          this.next = { error: true, value: e };
          continue;
        }
        for (let i = e.frames.length - 1; i >= 0; i--) this.push(e.frames[i] as StackFrame);
        this.next = { error: false, value: undefined };
        const { reason } = e;
        // To put a stack aside takes as long as a thousand steps, and now it costs nothing to leave.
        if (reason.kind === 'spill') {
          if (this.run.isSliceOver) return reason;
          continue;
        }
        if (reason.kind === 'look') {
          this.next = { error: false, value: reason.look(this.stack) };
          continue;
        }
        if (reason.kind === 'replay') {
          this.next = reason;
          continue;
        }
        if (reason.kind === 'wait' && this.boundaries > 0 && this.home.canWait) {
          this.next = { error: false, value: this.detach(reason.settle, reason.promise) };
          continue;
        }
        return reason;
      }
      if (this.stack.length === 0) return this.finish({ ok: true, value: value ?? null });
      this.next = { error: false, value };
    }
  }

  private push(frame: StackFrame): void {
    this.stack.push(frame);
    if (frame instanceof ScriptFrame) this.calls++;
  }
  private proceed(): Value | undefined {
    const { next } = this;
    const frame = this.stack.pop();
    if (frame instanceof ScriptFrame) this.calls--;
    if (frame === undefined) {
      if (next?.error === true) throw next.value;
      return next?.value as Value | undefined;
    }
    return next?.error === true ? frame.raise(next.value) : frame.resume(next?.value as Value | undefined);
  }

  /** Puts what stands above the innermost boundary aside. */
  private detach(settle: Settle, promise: PromiseLike<unknown>): Value {
    const { stack } = this;
    let at = stack.length - 1;
    while (!(stack[at] instanceof Boundary)) at--;
    const boundary = stack[at] as Boundary;
    const frames = stack.splice(at + 1).reverse();
    for (const frame of frames) if (frame instanceof ScriptFrame) this.calls--;
    const detached = new Detached(boundary, frames, this.surroundings(), this.run, settle);
    machine.handling = boundary.outside.handling;
    this.variables = boundary.outside.variables;
    detached.waitFor(promise);
    return detached;
  }
  surroundings(): Surroundings {
    return { handling: machine.handling, variables: this.variables };
  }

  private finish(outcome: Outcome): undefined {
    this.isOver = true;
    if (this.run.first === this) this.run.first = undefined;
    // A script may keep the thread for as long as it likes, and what a task holds counts only until it ends.
    this.stack.length = 0;
    this.next = undefined;
    this.variables = null;
    this.locals = undefined;
    this.reprs = undefined;
    while (this.joining.wakeFirst());
    this.onEnd(outcome);
    this.run.leave(this);
    return undefined;
  }
  /** Takes the task away though it has not ended. */
  drop(): void {
    if (this.isOver) return;
    this.abandon?.();
    this.finish({ ok: true, value: null });
  }

  /** What the frame on top is continued with when the task gets its turn. */
  answer(error: boolean, value: unknown): void {
    this.next = { error, value };
    this.abandon = undefined;
  }

  private waitsUntil(abandon: () => void): void {
    const { run } = this;
    const { graceMs, termination } = run;
    // What `finally` waits for takes no longer than what it does.
    const timer =
      termination === undefined
        ? undefined
        : new Timer(graceMs, () => {
            termination.hard = true;
            this.interrupt(termination);
          });
    run.waiting++;
    this.abandon = () => {
      run.waiting--;
      timer?.cancel();
      abandon();
    };
  }
  /** Ends a wait from outside. */
  interrupt(error: unknown): void {
    if (this.abandon === undefined || this.isOver) return;
    this.abandon();
    if (error instanceof Termination) this.isTold = true;
    this.goOn(true, error);
  }
  private goOn(error: boolean, value: unknown): void {
    this.answer(error, value);
    this.home.add(this);
  }

  /** Sees to it that the task goes on when it can, having stopped for that reason. */
  suspend(reason: SuspendReason): void {
    switch (reason.kind) {
      case 'wait':
        this.waitFor(reason.promise, reason.settle);
        return;
      case 'park':
        this.park(reason.queue, reason.milliseconds, reason.isIdle);
        return;
      default:
        if (reason.kind === 'slice' && reason.isAlone === true) {
          this.run.first = this;
          this.run.owesTurn = this.run.members.size > 1;
        }
        this.home.add(this);
    }
  }

  /** Waits for the host. */
  private waitFor(promise: PromiseLike<unknown>, settle: Settle): void {
    let isLive = true;
    this.waitsUntil(() => {
      isLive = false;
    });
    const stop = this.abandon;
    const go = (outcome: () => readonly [boolean, unknown]): void => {
      if (!isLive) return;
      stop?.();
      this.abandon = undefined;
      this.goOn(...outcome());
    };
    promise.then(
      (value) => go(() => settled(() => settle.fulfilled(value))),
      (failure: unknown) => go(() => [true, settle.rejected(failure)]),
    );
  }

  private timer: Timer | undefined = undefined;
  /** Milliseconds that a wait in a queue may take. */
  private patience = Infinity;

  /** Waits in a queue, or (without one) until the time is over. */
  private park(queue: WaitQueue | undefined, milliseconds: number, isIdle: boolean): void {
    const { run } = this;
    const isTimed = milliseconds < Infinity;
    queue?.add(this);
    this.patience = milliseconds;
    this.waitsUntil(() => {
      queue?.remove(this);
      this.timer?.cancel();
      this.timer = undefined;
      this.patience = Infinity;
      if (!isTimed) run.wake();
      if (isIdle) this.setIdle(false);
    });
    if (isTimed && this.home.canWait) this.setTimer(milliseconds);
    if (isIdle) this.setIdle(true);
    if (!isTimed) run.sleep();
  }
  private setIdle(isIdle: boolean): void {
    this.isIdle = isIdle;
    this.run.changeIdle(isIdle);
  }
  private setTimer(milliseconds: number): void {
    this.timer = new Timer(milliseconds, () => this.endWait(false));
  }
  private endWait(value: boolean): void {
    this.abandon?.();
    this.goOn(false, value);
  }
  /** Others give it its turns from now on. */
  moveTo(home: TaskQueue): void {
    this.home = home;
    if (home.canWait && this.patience < Infinity && this.timer === undefined) this.setTimer(this.patience);
  }
  wake(): void {
    this.endWait(true);
  }
}

function settled(action: () => unknown): readonly [boolean, unknown] {
  try {
    return [false, action()];
  } catch (e) {
    return [true, e];
  }
}
