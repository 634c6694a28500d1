// Tasks and their scheduler: many stacks of frames taking turns on one event loop.
import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { recursionError, runtimeError } from './errors.ts';
import type { Interpreter } from './interpreter.ts';
import { swapInterpreter } from './interpreter.ts';
import { setLargestResult } from './limits.ts';
import type { StackFrame, SuspendReason } from './machine.ts';
import { LARGEST_INTEGER_BITS, machine, Suspend } from './machine.ts';
import { resetNativeLevels, takeNativeLevels } from './pinned.ts';
import type { Run } from './run.ts';
import { clock } from './run.ts';
import { Termination } from './unwind.ts';

/** How a task ended. */
export type Outcome = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown };

/** Script calls on the native stack below the running task: those of tasks whose host functions run scripts. */
let nativeDepthInUse = 0;
/** What a task inside many others may use of the native stack. */
const LEAST_NATIVE_DEPTH = 16;

/** One stack of script activations. It runs until it waits, its turn is over, or it ends. */
export class Task {
  readonly run: Run;
  readonly interpreter: Interpreter;
  /** Frames put aside, outermost first. */
  private readonly stack: StackFrame[] = [];
  private handling: PyException | null = null;
  private begin: (() => Value | undefined) | undefined;
  /** What the frame on top is to be continued with. */
  private next: { readonly error: boolean; readonly value: unknown } | undefined = undefined;
  outcome: Outcome | undefined = undefined;
  /** Whether the task knows that its run is being ended. */
  isTold = false;
  context: HostContext | undefined = undefined;
  private readonly onEnd: (outcome: Outcome) => void;
  /** Takes back what the task waits for, when the run is ended meanwhile. */
  private abandon: (() => void) | undefined = undefined;

  constructor(run: Run, interpreter: Interpreter, begin: () => Value | undefined, onEnd: (outcome: Outcome) => void) {
    this.run = run;
    this.interpreter = interpreter;
    this.begin = begin;
    this.onEnd = onEnd;
  }

  /** Runs until the task ends or has to wait. Answers why it stopped, or undefined when it has ended. */
  step(sliceEnd: number): SuspendReason | undefined {
    const saved = { ...machine };
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
      return this.loop();
    } finally {
      nativeDepthInUse = outerDepth;
      this.handling = machine.handling;
      this.run.endTurn();
      setLargestResult(savedLargest);
      swapInterpreter(savedInterpreter);
      resetNativeLevels(levels);
      Object.assign(machine, saved);
    }
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
        if (e.reason.kind === 'spill') continue;
        return e.reason;
      }
      if (this.stack.length === 0) return this.finish({ ok: true, value: value ?? null });
      this.next = { error: false, value };
    }
  }

  private proceed(): Value | undefined {
    const { begin, next } = this;
    if (begin !== undefined) {
      this.begin = undefined;
      if (next?.error === true) throw next.value;
      return begin();
    }
    const frame = this.stack.pop();
    if (frame === undefined) {
      if (next?.error === true) throw next.value;
      return next?.value as Value | undefined;
    }
    return next?.error === true ? frame.raise(next.value) : frame.resume(next?.value as Value | undefined);
  }

  private finish(outcome: Outcome): undefined {
    this.outcome = outcome;
    this.onEnd(outcome);
    return undefined;
  }

  /** What the frame on top is continued with when the task gets its turn. */
  answer(error: boolean, value: unknown): void {
    this.next = { error, value };
    this.abandon = undefined;
  }

  waitsUntil(abandon: () => void): void {
    this.abandon = abandon;
  }
  /** Ends a wait from outside. Answers whether the task was waiting. */
  interrupt(error: unknown): boolean {
    if (this.abandon === undefined) return false;
    this.abandon();
    if (error instanceof Termination) this.isTold = true;
    this.answer(true, error);
    return true;
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
class Scheduler {
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
    const { context } = task;
    const reason =
      context === undefined ? task.step(sliceEnd) : context.runInAsyncScope(step, undefined, task, sliceEnd);
    if (reason !== undefined) this.suspend(task, reason);
  }

  private suspend(task: Task, reason: SuspendReason): void {
    switch (reason.kind) {
      case 'slice':
      case 'spill':
        this.ready.push(task);
        return;
      case 'wait': {
        const { promise, settle } = reason;
        let isLive = true;
        task.waitsUntil(() => {
          isLive = false;
        });
        const go = (outcome: () => readonly [boolean, unknown]): void => {
          if (!isLive) return;
          isLive = false;
          const [failed, value] = outcome();
          task.answer(failed, value);
          this.add(task);
        };
        promise.then(
          (value) => go(() => settled(() => settle.fulfilled(value))),
          (failure: unknown) => go(() => [true, settle.rejected(failure)]),
        );
        return;
      }
      case 'park': {
        let isLive = true;
        task.waitsUntil(() => {
          isLive = false;
        });
        const wake = (failed: boolean, value: unknown): void => {
          if (!isLive) return;
          isLive = false;
          task.answer(failed, value);
          this.add(task);
        };
        reason.park({ resume: (value) => wake(false, value), raise: (error) => wake(true, error) });
      }
    }
  }

  /** Ends a task's wait with an error. */
  interrupt(task: Task, error: unknown): void {
    if (task.interrupt(error)) this.add(task);
  }
}

function settled(action: () => unknown): readonly [boolean, unknown] {
  try {
    return [false, action()];
  } catch (e) {
    return [true, e];
  }
}

export const scheduler = new Scheduler();

/** Runs at once inside each other, by way of host functions. Each takes some of the native stack, which no script can put aside. */
let runsAtOnce = 0;
const MOST_RUNS_AT_ONCE = 30;

/**
 * Runs something to its end at once. Raises RuntimeError in the script where it would have to wait, RecursionError where too many
 * such runs stand inside each other.
 */
export function runToEnd(run: Run, interpreter: Interpreter, begin: () => Value | undefined): Outcome {
  if (runsAtOnce >= MOST_RUNS_AT_ONCE) return { ok: false, error: recursionError() };
  runsAtOnce++;
  try {
    return stepToEnd(run, interpreter, begin);
  } finally {
    runsAtOnce--;
  }
}
function stepToEnd(run: Run, interpreter: Interpreter, begin: () => Value | undefined): Outcome {
  let outcome: Outcome | undefined;
  const task = new Task(run, interpreter, begin, (ended) => {
    outcome = ended;
  });
  while (outcome === undefined) {
    const reason = task.step(run.settings.sliceMs === Infinity ? Infinity : clock.now() + run.settings.sliceMs);
    if (reason === undefined || reason.kind === 'slice' || reason.kind === 'spill') continue;
    if (reason.kind === 'wait') reason.promise.then(undefined, () => undefined);
    task.answer(
      true,
      runtimeError('the script has to wait here, which runSync and callSync cannot do: use run or call'),
    );
  }
  return outcome;
}

/** What ends a task's wait from outside: an AbortSignal, or what stands for one. */
export interface EndSignal {
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Runs something as a task among others. When the deadline passes or the signal fires while it waits, the wait ends. */
export function runAsTask(
  run: Run,
  interpreter: Interpreter,
  begin: () => Value | undefined,
  signal: EndSignal | undefined,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const globals = globalThis as unknown as {
      setTimeout(callback: () => void, ms: number): unknown;
      clearTimeout(timer: unknown): void;
    };
    let timer: unknown;
    const onAbort = (): void => scheduler.interrupt(task, run.end('cancelled', 0, 0));
    const task = new Task(run, interpreter, begin, (outcome) => {
      if (timer !== undefined) globals.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      task.context?.emitDestroy();
      resolve(outcome);
    });
    task.context = currentContext();
    const { remainingMs } = run;
    // Longer than a timer can be set for is as good as no deadline.
    if (remainingMs < 2 ** 31 - 1) {
      timer = globals.setTimeout(() => {
        scheduler.interrupt(task, run.end('wall', run.limits.wallMs, clock.now() - run.startedAt));
      }, remainingMs + 1);
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    scheduler.add(task);
  });
}
