// Tasks and their scheduler: many stacks of frames taking turns on one event loop.
import type { PyException } from '../objects/exception.ts';
import type { PyObject, Value } from '../objects/object.ts';
import { Boundary, Detached, type Surroundings } from './detached.ts';
import { recursionError, runtimeError } from './errors.ts';
import type { Interpreter } from './interpreter.ts';
import { swapInterpreter } from './interpreter.ts';
import { setLargestResult } from './limits.ts';
import type { Settle, StackFrame, SuspendReason } from './machine.ts';
import { LARGEST_INTEGER_BITS, machine, neverWait, Suspend } from './machine.ts';
import type { MemoryWalk } from './memory.ts';
import { resetNativeLevels, takeNativeLevels } from './pinned.ts';
import type { Run, RunTask } from './run.ts';
import { clock } from './run.ts';
import { Termination } from './unwind.ts';
import { type Waiting, WaitQueue } from './wait-queue.ts';

/** How a task ended. */
export type Outcome = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

/** Script calls on the native stack below the running task: those of tasks whose host functions run scripts. */
let nativeDepthInUse = 0;
/** What a task inside many others may use of the native stack. */
const LEAST_NATIVE_DEPTH = 16;

/** Who gives a task its turns. */
interface TaskQueue {
  /** Whether a task can wait here for the host, and for time to pass. */
  readonly canWait: boolean;
  add(task: Task): void;
}

/**
 * What a task is to its run. The run goes on until `main` and all of `thread` have ended; `daemon` ends with it. `call` is a call that
 * a host function makes.
 */
export type TaskKind = 'main' | 'thread' | 'daemon' | 'call';

interface Timers {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}
const timers = globalThis as unknown as Timers;
/** Timers of hosts hold no longer time than this; they would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

let running: Task | undefined;
/** The task that has the machine. */
export function currentTask(): Task {
  if (running === undefined) throw new ReferenceError('no task is running');
  return running;
}

let lastNumber = 0;

/** What a task begins with. */
class BeginFrame implements StackFrame {
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
export class Task implements RunTask, Waiting {
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
  /** Tasks that wait for this one to end. */
  readonly joining = new WaitQueue();
  /** How many boundaries there are on its stack. */
  boundaries = 0;
  /** Frames put aside, outermost first. */
  private readonly stack: StackFrame[] = [];
  private handling: PyException | null = null;
  /** What the frame on top is to be continued with. */
  private next: { readonly error: boolean; readonly value: unknown } | undefined = undefined;
  outcome: Outcome | undefined = undefined;
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
    const outerDepth = nativeDepthInUse;
    nativeDepthInUse += saved.depth;
    const { run } = this;
    const savedLargest = setLargestResult(run.limits.memoryBytes);
    machine.integerBits = Math.min(run.limits.integerBits, LARGEST_INTEGER_BITS);
    run.beginTurn(sliceEnd, this);
    if (run.termination !== undefined && !this.isTold) {
      this.isTold = true;
      this.answer(true, run.termination);
    }
    try {
      if (run.isMeasuring && !this.measure(sliceEnd)) return { kind: 'slice' };
      return this.loop();
    } finally {
      nativeDepthInUse = outerDepth;
      running = outer;
      this.handling = machine.handling;
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
      this.run.heapDepth = this.stack.length;
      machine.depthLimit = Math.min(available, this.run.limits.recursionDepth - this.stack.length);
      let value: Value | undefined;
      try {
        value = this.proceed();
      } catch (e) {
        if (!(e instanceof Suspend)) {
          if (this.stack.length === 0) return this.finish({ ok: false, error: e });
          this.next = { error: true, value: e };
          continue;
        }
        for (let i = e.frames.length - 1; i >= 0; i--) this.stack.push(e.frames[i] as StackFrame);
        this.next = { error: false, value: undefined };
        const { reason } = e;
        if (reason.kind === 'spill') continue;
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

  private proceed(): Value | undefined {
    const { next } = this;
    const frame = this.stack.pop();
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
    this.outcome = outcome;
    while (this.joining.wakeFirst());
    this.onEnd(outcome);
    this.run.leave(this);
    return undefined;
  }
  /** Takes the task away though it has not ended. */
  drop(): void {
    if (this.outcome !== undefined) return;
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
        : timers.setTimeout(() => {
            termination.hard = true;
            this.interrupt(termination);
          }, graceMs);
    run.waiting++;
    this.abandon = () => {
      run.waiting--;
      if (timer !== undefined) timers.clearTimeout(timer);
      abandon();
    };
  }
  /** Ends a wait from outside. */
  interrupt(error: unknown): void {
    if (this.abandon === undefined || this.outcome !== undefined) return;
    this.abandon();
    if (error instanceof Termination) this.isTold = true;
    this.goOn(true, error);
  }
  private goOn(error: boolean, value: unknown): void {
    this.answer(error, value);
    this.home.add(this);
  }

  /** Waits for the host. */
  waitFor(promise: PromiseLike<unknown>, settle: Settle): void {
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

  private timer: unknown = undefined;
  /** Milliseconds that a wait in a queue may take. */
  private patience = Infinity;

  /** Waits in a queue, or (without one) until the time is over. */
  park(queue: WaitQueue | undefined, milliseconds: number, isIdle: boolean): void {
    const { run } = this;
    const isTimed = milliseconds < Infinity;
    queue?.add(this);
    this.patience = milliseconds;
    this.waitsUntil(() => {
      queue?.remove(this);
      if (this.timer !== undefined) timers.clearTimeout(this.timer);
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
    const now = Math.min(milliseconds, LONGEST_TIMER);
    this.timer = timers.setTimeout(() => {
      if (milliseconds > now) this.setTimer(milliseconds - now);
      else this.endWait(false);
    }, now);
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

/** How long all tasks together may keep the event loop before it gets a turn, in milliseconds. */
const TURN_MS = 8;

type Macrotask = (callback: () => void) => void;
interface Globals {
  readonly setImmediate?: (callback: () => void) => unknown;
  readonly MessageChannel?: new () => {
    port1: { onmessage: (() => void) | null };
    port2: { postMessage(data: null): void };
  };
  readonly setTimeout: (callback: () => void, ms: number) => unknown;
}

/** The quickest way back to the event loop that the host has. */
function findMacrotask(): Macrotask {
  const globals = globalThis as unknown as Globals;
  const { setImmediate, MessageChannel, setTimeout } = globals;
  if (setImmediate !== undefined) return (callback) => void setImmediate(callback);
  if (MessageChannel !== undefined) {
    const channel = new MessageChannel();
    const waiting: (() => void)[] = [];
    channel.port1.onmessage = () => waiting.shift()?.();
    return (callback) => {
      waiting.push(callback);
      channel.port2.postMessage(null);
    };
  }
  return (callback) => void setTimeout(callback, 0);
}

/** What the host was doing when it started a task: the task's turns are a part of it. */
interface HostContext {
  emitDestroy(): void;
  runInAsyncScope(
    action: (task: Task, sliceEnd: number) => SuspendReason | undefined,
    receiver: undefined,
    task: Task,
    sliceEnd: number,
  ): SuspendReason | undefined;
}
interface AsyncHooks {
  readonly AsyncResource?: new (type: string, options: { readonly requireManualDestroy: true }) => HostContext;
}

const step = (task: Task, sliceEnd: number): SuspendReason | undefined => task.step(sliceEnd);

let contexts: AsyncHooks | undefined;
/** Node keeps what belongs to a request by the order of its calls (AsyncLocalStorage), which tasks that take turns would mix up. */
function currentContext(): HostContext | undefined {
  if (contexts === undefined) {
    const { process } = globalThis as unknown as {
      readonly process?: { getBuiltinModule?(name: string): AsyncHooks | undefined };
    };
    contexts = process?.getBuiltinModule?.('node:async_hooks') ?? {};
  }
  const { AsyncResource } = contexts;
  return AsyncResource === undefined ? undefined : new AsyncResource('Scriptling', { requireManualDestroy: true });
}

/** All tasks of this JavaScript thread, whichever interpreter they belong to, in the order in which they became ready. */
class Scheduler implements TaskQueue {
  readonly canWait = true;
  private ready: Task[] = [];
  private isAwake = false;
  private macrotask: Macrotask | undefined = undefined;

  add(task: Task): void {
    this.ready.push(task);
    if (this.isAwake) return;
    this.isAwake = true;
    // The first turn needs no way round the event loop: whoever started the task has just returned to it.
    queueMicrotask(() => this.turn());
  }

  private turn(): void {
    const end = clock.now() + TURN_MS;
    while (this.ready.length > 0) {
      const batch = this.ready;
      this.ready = [];
      for (let i = 0; i < batch.length; i++) {
        const task = batch[i] as Task;
        const now = clock.now();
        if (now >= end) {
          this.ready = batch.slice(i).concat(this.ready);
          break;
        }
        // With many ready each gets its share of the turn.
        const share = Math.max(0.5, (end - now) / (batch.length - i));
        this.advance(task, Math.min(end, now + Math.min(share, task.run.settings.sliceMs)));
      }
      if (clock.now() >= end) break;
    }
    if (this.ready.length === 0) {
      this.isAwake = false;
      return;
    }
    this.macrotask ??= findMacrotask();
    this.macrotask(() => this.turn());
  }

  private advance(task: Task, sliceEnd: number): void {
    const { context, outcome } = task;
    if (outcome !== undefined) return;
    const reason =
      context === undefined ? task.step(sliceEnd) : context.runInAsyncScope(step, undefined, task, sliceEnd);
    if (reason !== undefined) suspendTask(task, reason);
  }
}

function suspendTask(task: Task, reason: SuspendReason): void {
  switch (reason.kind) {
    case 'wait':
      task.waitFor(reason.promise, reason.settle);
      return;
    case 'park':
      task.park(reason.queue, reason.milliseconds, reason.isIdle);
      return;
    default:
      task.home.add(task);
  }
}

function settled(action: () => unknown): readonly [boolean, unknown] {
  try {
    return [false, action()];
  } catch (e) {
    return [true, e];
  }
}

const scheduler = new Scheduler();

/** Runs at once inside each other, by way of host functions. Each takes some of the native stack, which no script can put aside. */
let runsAtOnce = 0;
const MOST_RUNS_AT_ONCE = 30;

const WAIT_AT_ONCE = 'the script has to wait here, which runSync and callSync cannot do: use run or call';

/** The tasks of a run that is driven to its end at once. */
class LocalQueue implements TaskQueue {
  readonly canWait = false;
  ready: Task[] = [];
  /** Where threads go that have to wait for the host or for time to pass; undefined where nobody can. */
  private readonly outer: TaskQueue | undefined;
  constructor(outer: TaskQueue | undefined) {
    this.outer = outer;
  }

  add(task: Task): void {
    this.ready.push(task);
  }

  /** Gives each that is ready a turn. */
  round(): void {
    const batch = this.ready;
    this.ready = [];
    for (const task of batch) if (task.outcome === undefined) this.advance(task);
  }

  moveTo(run: Run, home: TaskQueue): void {
    for (const task of run.members) if (task instanceof Task && task.home === this) task.moveTo(home);
    for (const task of this.ready) home.add(task);
  }

  private advance(task: Task): void {
    const { sliceMs } = task.run.settings;
    const slice = task.run.members.size > 1 ? Math.min(TURN_MS, sliceMs) : sliceMs;
    const reason = task.step(slice === Infinity ? Infinity : clock.now() + slice);
    if (reason === undefined) return;
    const waits = reason.kind === 'wait' || (reason.kind === 'park' && reason.queue === undefined);
    if (waits && this.outer !== undefined && task.kind !== 'call') task.moveTo(this.outer);
    else if (waits) {
      neverWait(reason);
      task.answer(true, runtimeError(WAIT_AT_ONCE));
      this.ready.push(task);
      return;
    }
    suspendTask(task, reason);
  }
}

/**
 * Runs something to its end at once, and the threads that it starts. Raises RuntimeError in the script where it would have to wait for the
 * host, RecursionError where too many such runs stand inside each other.
 */
export function runToEnd(
  run: Run,
  interpreter: Interpreter,
  kind: 'main' | 'call',
  begin: () => Value | undefined,
): Outcome {
  if (runsAtOnce >= MOST_RUNS_AT_ONCE) return { ok: false, error: recursionError() };
  runsAtOnce++;
  try {
    return stepToEnd(run, interpreter, kind, begin);
  } finally {
    runsAtOnce--;
  }
}
function stepToEnd(run: Run, interpreter: Interpreter, kind: TaskKind, begin: () => Value | undefined): Outcome {
  let outcome: Outcome | undefined;
  const outer = kind === 'main' ? undefined : (running?.home ?? scheduler);
  const queue = new LocalQueue(outer);
  const task = new Task(run, interpreter, kind, queue, new BeginFrame(begin), (ended) => {
    outcome = ended;
  });
  queue.add(task);
  while (outcome === undefined || (kind === 'main' && run.isAtWork)) {
    queue.round();
    if (queue.ready.length === 0)
      run.endStandstill(runtimeError(WAIT_AT_ONCE), outcome === undefined ? task : undefined);
  }
  // Threads that a call from a host function has started go on with the run.
  if (outer === undefined) run.dropRest();
  else queue.moveTo(run, outer);
  return outcome;
}

/** What ends a task's wait from outside: an AbortSignal, or what stands for one. */
export interface EndSignal {
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/**
 * Runs something as a task among others. When the deadline passes or the signal fires while it waits, the wait ends. A main task is
 * over when all threads are, too.
 */
export function runAsTask(
  run: Run,
  interpreter: Interpreter,
  kind: 'main' | 'call',
  begin: () => Value | undefined,
  signal: EndSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let timer: unknown;
    const onAbort = (): void => void run.end('cancelled', 0, 0);
    const task = new Task(run, interpreter, kind, scheduler, new BeginFrame(begin), (outcome) => {
      const settle = (): void => {
        if (timer !== undefined) timers.clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        task.context?.emitDestroy();
        resolve(outcome);
      };
      if (kind === 'main') run.afterWork(settle);
      else settle();
    });
    task.context = currentContext();
    const { remainingMs } = run;
    // Longer than a timer can be set for is as good as no deadline.
    if (remainingMs < LONGEST_TIMER) {
      timer = timers.setTimeout(() => {
        run.end('wall', run.limits.wallMs, clock.now() - run.startedAt);
      }, remainingMs + 1);
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    scheduler.add(task);
  });
}

/** Starts another task of the run that the running task belongs to. */
export function spawn(kind: 'thread' | 'daemon', begin: StackFrame): Task {
  const parent = currentTask();
  const { run, home } = parent;
  run.startTask();
  const task = new Task(run, parent.interpreter, kind, home, begin, () => run.endTask());
  task.context = parent.context;
  run.sliceEnd = Math.min(run.sliceEnd, clock.now() + TURN_MS);
  home.add(task);
  return task;
}
