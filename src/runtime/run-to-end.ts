// Runs that are driven to their end at once, while the host waits for them.
import type { Value } from '../objects/object.ts';
import { recursionError, runtimeError } from './errors.ts';
import type { Interpreter } from './interpreter.ts';
import { neverWait, type SuspendReason } from './machine.ts';
import type { Run } from './run.ts';
import { clock } from './run.ts';
import { scheduler, TURN_MS } from './scheduler.ts';
import { BeginFrame, type Outcome, runningTask, Task, type TaskKind, type TaskQueue } from './task.ts';

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
    for (const task of batch) if (!task.isOver) this.advance(task);
  }

  moveTo(run: Run, home: TaskQueue): void {
    for (const task of run.members) if (task instanceof Task && task.home === this) task.moveTo(home);
    for (const task of this.ready) home.add(task);
  }

  /** A turn, and more of them until it ends where others may have theirs. */
  private whole(task: Task, slice: number): SuspendReason | undefined {
    for (;;) {
      const reason = task.step(slice === Infinity ? Infinity : clock.now() + slice);
      if (reason?.kind !== 'slice' || reason.isAlone !== true) return reason;
      task.run.first = task;
    }
  }

  private advance(task: Task): void {
    const { sliceMs } = task.run.settings;
    const slice = task.run.members.size > 1 ? Math.min(TURN_MS, sliceMs) : sliceMs;
    const reason = this.whole(task, slice);
    if (reason === undefined) return;
    const waits = reason.kind === 'wait' || (reason.kind === 'park' && reason.queue === undefined);
    if (waits && this.outer !== undefined && task.kind !== 'call') task.moveTo(this.outer);
    else if (waits) {
      neverWait(reason);
      task.answer(true, runtimeError(WAIT_AT_ONCE));
      this.ready.push(task);
      return;
    }
    task.suspend(reason);
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
  const outer = kind === 'main' ? undefined : (runningTask()?.home ?? scheduler);
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
