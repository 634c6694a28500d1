// Who has the machine: all tasks of this JavaScript thread take turns on one event loop.
import { Timer } from '../capability/timer.ts';
import type { Value } from '../objects/object.ts';
import { heap } from './heap.ts';
import { currentContext } from './host-context.ts';
import type { Interpreter } from './interpreter.ts';
import type { StackFrame, SuspendReason } from './machine.ts';
import { findMacrotask, type Macrotask } from './macrotask.ts';
import type { Run } from './run.ts';
import { clock } from './run.ts';
import { BeginFrame, currentTask, type Outcome, Task, type TaskQueue } from './task.ts';

/** How long all tasks together may keep the event loop before it gets a turn, in milliseconds. */
export const TURN_MS = 8;
/** Below so many milliseconds used lately a run that has waited goes before those that have not. */
const PROMPT_MS = 12;
/** What a task of a run with many gets at least. */
const LEAST_SLICE_MS = 0.5;
/** A run that waits is forgiven half of what it has used in so many milliseconds. */
const HALF_LIFE_MS = 100;

/** First in, first out. */
class Queue<T> {
  private items: T[] = [];
  private first = 0;

  get length(): number {
    return this.items.length - this.first;
  }
  push(item: T): void {
    this.items.push(item);
  }
  /** Puts something before all others. */
  unshift(item: T): void {
    if (this.first > 0) this.items[--this.first] = item;
    else this.items.unshift(item);
  }
  shift(): T | undefined {
    const item = this.items[this.first++];
    if (this.first === this.items.length || (this.first >= 64 && this.first * 2 >= this.items.length)) {
      this.items = this.items.slice(this.first);
      this.first = 0;
    }
    return item;
  }
}

/** A run that has tasks which are ready. However many they are, they share what one run gets. */
interface Contender {
  readonly run: Run;
  readonly tasks: Queue<Task>;
}

/** Runs that have used about as much of the machine lately. */
class Level {
  readonly contenders = new Queue<Contender>();
  /** Milliseconds used lately below which a run belongs here. */
  readonly bound: number;
  /** What part of the machine it gets in proportion to other levels that have runs. */
  readonly weight: number;
  /** How long a run of it may keep others waiting that are ready, in milliseconds. */
  readonly sliceMs: number;
  /** The milliseconds that it had, divided by its weight. */
  passed = 0;

  constructor(bound: number, weight: number, sliceMs: number) {
    this.bound = bound;
    this.weight = weight;
    this.sliceMs = sliceMs;
  }
}

const step = (task: Task, sliceEnd: number): SuspendReason | undefined => task.step(sliceEnd);

/**
 * All tasks of this JavaScript thread, whichever interpreter they belong to. Who has used little lately comes before those who compute
 * without end, which together keep a part of the machine all the same: most scripts take a few milliseconds, with waits between. One that
 * begins gets a short slice, in which many end, and one that has waited goes on at once, since it may wait many times.
 *
 * Measured with 200 at a time, half of them hostile: 99 of 100 honest ones take 90 ms, 7 in the middle; among honest ones alone 400 to 600,
 * since all of them are to be done then. With two other programs on the same two processors it was 2.5 s against 0.7: time that the process
 * itself waits for a processor counts as used. To take strictly who has used least made no difference among hostile ones, and alone let
 * one of 100 wait for 3 s.
 */
class Scheduler implements TaskQueue {
  readonly canWait = true;
  private readonly woken = new Level(PROMPT_MS, 400, 1);
  private readonly beginners = new Level(0, 400, 0.5);
  private readonly others = [
    new Level(1, 400, 0.5),
    new Level(4, 400, 1),
    new Level(PROMPT_MS, 200, 2),
    new Level(60, 80, 2),
    new Level(Infinity, 40, 2),
  ];
  private readonly levels = [this.woken, this.beginners, ...this.others];
  private readonly contenders = new Map<Run, Contender>();
  /** What the level that was served last had passed by then: one that has been empty begins there. */
  private passed = 0;
  private isAwake = false;
  private macrotask: Macrotask | undefined = undefined;
  /** When tasks were first given turns since the event loop came round; undefined before that. */
  private busySince: number | undefined = undefined;

  add(task: Task): void {
    const { run } = task;
    const contender = this.contenders.get(run);
    const { tasks } = contender ?? this.enter(run);
    if (run.first === task) tasks.unshift(task);
    else tasks.push(task);
    if (this.isAwake) return;
    this.isAwake = true;
    // The first turn needs no way round the event loop: whoever started the task has just returned to it. But a host function may answer at
    // once, time after time, and then the loop would never come round.
    if (this.busySince === undefined || clock.now() - this.busySince < TURN_MS) queueMicrotask(() => this.turn());
    else this.turnLater();
  }

  private enter(run: Run): Contender {
    const contender = { run, tasks: new Queue<Task>() };
    this.contenders.set(run, contender);
    run.recentMs *= 0.5 ** ((clock.now() - run.restsSince) / HALF_LIFE_MS);
    this.line(contender, this.entranceOf(run));
    return contender;
  }
  private entranceOf(run: Run): Level {
    if (run.recentMs === 0) return this.beginners;
    return run.recentMs < this.woken.bound ? this.woken : this.levelOf(run);
  }
  /** Puts a run behind those of a level. */
  private line(contender: Contender, level: Level): void {
    if (level.contenders.length === 0) level.passed = Math.max(level.passed, this.passed);
    level.contenders.push(contender);
  }

  /** Where a run belongs that has had a slice. One that is being ended has a short grace, which is not for waiting. */
  private levelOf({ recentMs, termination }: Run): Level {
    return this.others.find(({ bound }) => recentMs < bound || termination !== undefined) as Level;
  }

  private turn(): void {
    let now = clock.now();
    if (this.busySince === undefined) {
      this.busySince = now;
      this.afterLoop(() => {
        this.busySince = undefined;
      });
    }
    const end = this.busySince + TURN_MS;
    while (this.contenders.size > 0 && now < end) now = this.serve(now, end);
    if (this.contenders.size === 0) {
      this.isAwake = false;
      return;
    }
    this.turnLater();
  }

  private turnLater(): void {
    this.afterLoop(() => {
      this.busySince = undefined;
      this.turn();
    });
  }
  private afterLoop(callback: () => void): void {
    this.macrotask ??= findMacrotask();
    this.macrotask(callback);
  }

  /** Gives one run what it gets. Answers what time it is then. */
  private serve(start: number, end: number): number {
    const level = this.nextLevel();
    const contender = level.contenders.shift() as Contender;
    const { run, tasks } = contender;
    if (heap !== undefined) heap.sharers = this.contenders.size;
    const stop = this.contenders.size === 1 ? end : Math.min(end, start + level.sliceMs);
    let now = start;
    for (let left = tasks.length; left > 0 && now < stop; left--) {
      // With many ready each gets its share.
      const share = Math.min(run.settings.sliceMs, Math.max(LEAST_SLICE_MS, (stop - now) / left));
      this.advance(tasks.shift() as Task, Math.min(end, now + share));
      now = clock.now();
      if (run.first !== undefined) break;
    }
    this.passed = level.passed;
    level.passed += (now - start) / level.weight;
    run.recentMs += now - start;
    if (tasks.length > 0) this.line(contender, this.levelOf(run));
    else {
      this.contenders.delete(run);
      run.restsSince = now;
    }
    return now;
  }

  /** The level that has had least of what it should have. */
  private nextLevel(): Level {
    let next: Level | undefined;
    for (const level of this.levels) {
      if (level.contenders.length > 0 && (next === undefined || level.passed < next.passed)) next = level;
    }
    return next as Level;
  }

  private advance(task: Task, sliceEnd: number): void {
    const { context } = task;
    if (task.isOver) return;
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
    let timer: Timer | undefined;
    const onAbort = (): void => void run.end('cancelled', 0, 0);
    const task = new Task(run, interpreter, kind, scheduler, new BeginFrame(begin), (outcome) => {
      const settle = (): void => {
        timer?.cancel();
        signal?.removeEventListener('abort', onAbort);
        task.context?.emitDestroy();
        resolve(outcome);
      };
      if (kind === 'main') run.afterWork(settle);
      else settle();
    });
    task.context = currentContext();
    const { remainingMs } = run;
    if (remainingMs < Infinity) {
      timer = new Timer(remainingMs, () => run.end('wall', run.limits.wallMs, clock.now() - run.startedAt));
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
