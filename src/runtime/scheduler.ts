// Who has the machine: all tasks of this JavaScript thread take turns on one event loop.
import type { Value } from '../objects/object.ts';
import { currentContext } from './host-context.ts';
import type { Interpreter } from './interpreter.ts';
import type { StackFrame, SuspendReason } from './machine.ts';
import { findMacrotask, type Macrotask } from './macrotask.ts';
import type { Run } from './run.ts';
import { clock } from './run.ts';
import { BeginFrame, currentTask, LONGEST_TIMER, type Outcome, Task, type TaskQueue, timers } from './task.ts';

/** How long all tasks together may keep the event loop before it gets a turn, in milliseconds. */
export const TURN_MS = 8;

const step = (task: Task, sliceEnd: number): SuspendReason | undefined => task.step(sliceEnd);

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
    if (reason !== undefined) task.suspend(reason);
  }
}

export const scheduler = new Scheduler();

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
