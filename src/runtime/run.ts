// A run: the budget that one request to the interpreter has, shared by all the tasks that it starts.
import { error, recursionError, runtimeError } from './errors.ts';
import { heap } from './heap.ts';
import type { Interpreter } from './interpreter.ts';
import type { Supervisor } from './machine.ts';
import { machine } from './machine.ts';
import { MemoryWalk } from './memory.ts';
import { Termination, type TerminationKind } from './unwind.ts';

/** What a run may use. All finite unless the host says otherwise. */
export interface RunLimits {
  /** Milliseconds from start to end, waiting included. */
  readonly wallMs: number;
  /** Milliseconds of running; waiting for the host does not count. */
  readonly runningMs: number;
  /** Calls and turns of loops. */
  readonly steps: number;
  /** Script calls inside each other. */
  readonly recursionDepth: number;
  /** Bytes of output, as UTF-8. */
  readonly outputBytes: number;
  /** Bytes that all values of the interpreter may take. */
  readonly memoryBytes: number;
  /** Bits of one int. */
  readonly integerBits: number;
  /** Green threads and coroutine tasks that are not finished. */
  readonly tasks: number;
}

/** Steps between two looks at the clock: some tenths of a millisecond. */
const CHUNK = 10_000;
/**
 * Where so many took longer than `LONG_CHUNK_MS`, there are as few from then on as take about a millisecond, but not less than `LEAST_CHUNK`; the number
 * doubles with each look until they take longer again.
 */
const LONG_CHUNK_MS = 2;
const LEAST_CHUNK = 16;
/** How long new code runs before its first look at the clock. */
const STEPS_OF_NEW_CODE = 50;
/** What `finally` and `with` may use once a run is being ended. */
const GRACE_STEPS = 50_000;
const GRACE_MS = 20;
/** What the texts of the exception that ended a run may use: some are long. */
const LAST_STEPS = 500_000;
/** More than so many steps take, so that a machine that is busy with something else costs no exception its text. */
const LAST_MS = 200;
const GRACE_BYTES = 8 * 1024 * 1024;
/** What is charged between two measurements of the live values at least: an eighth of the limit, so that they cost in proportion. */
const LEAST_SHARE = 8;
const LEAST_BYTES = 256 * 1024;
const leastAllowance = (memoryBytes: number): number => Math.max(memoryBytes / LEAST_SHARE, LEAST_BYTES);
/** What may be charged beyond the limit while the task cannot be suspended to measure. */
const UNMEASURED_BYTES = 48 * 1024 * 1024;
/** What may be there beyond the limit for a moment, while an array is made longer. */
const PASSING_BYTES = 16 * 1024 * 1024;
/** What V8's heap may grow by, in garbage that it has not collected yet, before the growth is taken for values that nobody has charged. */
const YOUNG_BYTES = 32 * 1024 * 1024;
/**
 * What V8's heap may grow by before it is asked to collect: little when the live values have just been measured, since most of the rest is
 * garbage then; more in between, where what grows may well be live. Measured over some of the attacks on memory: with 16 MB after a
 * measurement lists made anew took 73 to 79 MB in place of 69 to 73, with 32 MB in between `repr` took 63 in place of 56.
 */
const GROWTH_WHEN_MEASURED = 8 * 1024 * 1024;
const GROWTH_UNMEASURED = 24 * 1024 * 1024;
/** What is handed out at once: stays a small integer for V8. */
const MOST_BYTES = 2 ** 29;
/** Script calls nested on the native stack before it is put aside. Measured: an activation takes up to 1 kB, V8's stack has 984 kB. */
export const NATIVE_DEPTH = 200;
/** As far as calls may nest natively where the stack cannot be put aside. */
const PINNED_DEPTH = 400;

/** How the machine is driven. Tests make all of it tiny, so that scripts are put aside everywhere. */
export interface EngineSettings {
  /** Script calls nested on the native stack before it is put aside. */
  readonly nativeDepth: number;
  /** Steps between two looks at the clock. */
  readonly stepsPerLook: number;
  /** The longest time slice, in milliseconds; at 0 each look at the clock ends it. */
  readonly sliceMs: number;
  /** Turns of a loop, or units, that a built-in does in one go. */
  readonly stretch: number;
}
export const defaultSettings: EngineSettings = {
  nativeDepth: NATIVE_DEPTH,
  stepsPerLook: CHUNK,
  sliceMs: Infinity,
  stretch: 2 ** 15,
};

/** A task as its run knows it. */
export interface RunTask {
  readonly kind: 'main' | 'thread' | 'daemon' | 'call';
  /** Whether it knows that the run is being ended. */
  isTold: boolean;
  readonly isIdle: boolean;
  /** Ends a wait, if there is one. */
  interrupt(error: unknown): void;
  /** Takes the task away though it has not ended. */
  drop(): void;
  /** Adds all values that it holds while it is suspended. */
  addTo(walk: MemoryWalk): void;
}

const DEADLOCK = 'deadlock: everything here waits, and nothing is left that could wake it';

export const clock = { now: (): number => performance.now() };

export class Run implements Supervisor {
  readonly limits: RunLimits;
  readonly startedAt = clock.now();
  /** What ended the run, once something did. */
  termination: Termination | undefined = undefined;
  steps = 0;
  runningMs = 0;
  /** Milliseconds of the machine that it had lately, as the scheduler reckons. */
  recentMs = 0;
  /** Since when none of its tasks is ready, by the clock. */
  restsSince = this.startedAt;
  outputBytes = 0;
  hostCalls = 0;
  /** What the live values took when they were measured last, or take at most as far as is known. */
  liveBytes = 0;
  /** The most that `liveBytes` came to. */
  peakBytes = 0;
  /** What may be charged before the next measurement. */
  private memoryLeft: number;
  private memoryHandedOut = 0;
  /** What that was at the beginning, and after the last measurement. */
  private allowance: number;
  private measurement: MemoryWalk | undefined = undefined;
  /** What V8's heap had at least since the last measurement, without what others have added. */
  private heapAtLeast = Infinity;
  private heapAtTurnEnd = 0;
  /** What it had when the task could last be left. */
  private heapWhenFree = 0;
  /** The values that waiting built-ins collect. */
  private held: Set<object> | undefined = undefined;
  /** Green threads and coroutine tasks that are not finished. */
  tasks = 0;
  /** Script calls kept on the heap below the native stack of the running task. */
  heapDepth = 0;
  /** When the turn of the running task is over; Infinity where nobody waits for a turn. */
  sliceEnd = Infinity;
  private turnStart = 0;
  /** When the clock was looked at last, and how many steps there are until that is done again. */
  private lookedAt = 0;
  private chunk: number;
  private handedOut = 0;
  private deadline: number;
  private stepsLeft: number;
  private readonly signal: AbortSignal | undefined;
  readonly settings: EngineSettings;
  /** A task that was left in the middle of what is one step in CPython: no other has a turn before it. */
  first: RunTask | undefined = undefined;
  owesTurn = false;
  /** The task that has the machine. */
  private task: RunTask | undefined = undefined;
  /** All that have not ended. */
  readonly members = new Set<RunTask>();
  /** How many of them run, are ready, or wait for the host or the clock; also waits for the host that event loops have put aside. */
  private awake = 0;
  /** The main task and the threads that it waits for at its end. */
  private working = 0;
  /** The members that are no calls of the host's. */
  private threads = 0;
  /** How many members wait for something. */
  waiting = 0;
  /** The host holds a function of the script, and may call it at any time. */
  isReachable = false;
  private onQuiet: (() => void) | undefined = undefined;

  constructor(limits: RunLimits, signal: AbortSignal | undefined, settings: EngineSettings = defaultSettings) {
    this.limits = limits;
    this.wantedDepth = limits.recursionDepth;
    this.recursionDepth = limits.recursionDepth;
    this.settings = settings;
    this.chunk = settings.stepsPerLook;
    this.signal = signal;
    this.deadline = this.startedAt + limits.wallMs;
    this.stepsLeft = limits.steps;
    this.memoryLeft = limits.memoryBytes;
    this.allowance = this.memoryLeft;
  }

  /** The most that the values took, as measured; since the last measurement, what was charged counts. */
  get peakMemoryBytes(): number {
    const charged = this.allowance === Infinity ? 0 : this.allowance - this.memoryLeft;
    return Math.ceil(Math.max(this.peakBytes, this.liveBytes + charged));
  }

  /** Keeps what a waiting built-in collects among the live values. */
  hold(object: object): void {
    this.held ??= new Set();
    this.held.add(object);
  }
  letGo(object: object): void {
    this.held?.delete(object);
  }

  /** A task of this run takes the machine. */
  beginTurn(sliceEnd: number, task: RunTask | undefined): void {
    this.sliceEnd = sliceEnd;
    this.task = task;
    this.turnStart = this.lookedAt = clock.now();
    if (heap !== undefined) {
      const bytes = heap.bytes();
      this.heapAtLeast = Math.min(bytes, this.heapAtLeast + bytes - this.heapAtTurnEnd);
      this.heapWhenFree = bytes;
    }
    this.handOut();
    machine.supervisor = this;
  }
  /** It gives it back. */
  endTurn(): void {
    this.takeBack();
    if (heap !== undefined) this.heapAtTurnEnd = heap.bytes();
    this.task = undefined;
    this.runningMs += clock.now() - this.turnStart;
  }
  /** Turns inside a turn: a host function that the script called calls the script in its turn. */
  nested<T>(action: () => T): T {
    const { sliceEnd, heapDepth, task } = this;
    this.endTurn();
    try {
      return action();
    } finally {
      this.sliceEnd = sliceEnd;
      this.heapDepth = heapDepth;
      this.task = task;
      this.turnStart = this.lookedAt = clock.now();
      this.handOut();
    }
  }

  /** Whether the turn of the task that has the machine is over. */
  get isSliceOver(): boolean {
    return clock.now() >= this.sliceEnd;
  }

  private handOut(): void {
    // Where the values have to be measured, the next step is to see to it.
    this.handedOut = this.isMeasuring ? 0 : Math.max(0, Math.min(this.chunk, this.stepsLeft));
    machine.fuel = this.handedOut;
    machine.nextLook = 0;
    this.memoryHandedOut = Math.min(this.memoryLeft, MOST_BYTES);
    machine.memory = this.memoryHandedOut;
  }
  /** Lets what cannot be left go on, and what can be left end its turn at its next step. */
  private overrun(): void {
    this.handedOut -= machine.fuel;
    machine.fuel = 0;
    machine.nextLook = -Math.max(1, Math.min(this.chunk, this.stepsLeft));
  }
  /** Fits the number of steps until the next look to how long those since the last one took. */
  private adapt(steps: number, now: number): void {
    const took = now - this.lookedAt;
    this.lookedAt = now;
    const { stepsPerLook } = this.settings;
    if (took > LONG_CHUNK_MS) this.chunk = Math.min(stepsPerLook, Math.max(LEAST_CHUNK, Math.floor(steps / took)));
    else if (this.chunk < stepsPerLook) this.chunk = Math.min(stepsPerLook, this.chunk * 2);
  }
  /** Answers how many steps were taken of those that had been handed out. */
  private takeBack(): number {
    const spent = this.handedOut - machine.fuel;
    this.steps += spent;
    this.stepsLeft -= spent;
    this.handedOut = 0;
    machine.fuel = 0;
    this.memoryLeft -= this.memoryHandedOut - machine.memory;
    this.memoryHandedOut = 0;
    machine.memory = 0;
    return spent;
  }

  hurry(): void {
    if (machine.fuel <= 0) return;
    this.handedOut -= machine.fuel;
    machine.fuel = 0;
  }

  lookSoon(): void {
    const spared = machine.fuel - STEPS_OF_NEW_CODE;
    if (spared <= 0) return;
    this.handedOut -= spared;
    machine.fuel = STEPS_OF_NEW_CODE;
  }

  /** Whether so much has been allocated that the live values have to be measured before anything else runs. */
  get isMeasuring(): boolean {
    return this.memoryLeft < 0 && this.termination === undefined;
  }

  /**
   * Measures the live values, with all tasks suspended, and sets the allowance anew. Answers whether it has come to the end; it goes on
   * where it was when the time is over. Throws what ends the run if there is too much.
   */
  measure(interpreter: Interpreter, until: number): boolean {
    if (this.measurement === undefined) {
      this.measurement = new MemoryWalk(this.limits.memoryBytes);
      interpreter.addTo(this.measurement);
      for (const member of this.members) member.addTo(this.measurement);
      for (const held of this.held ?? []) this.measurement.add(held);
    }
    const walk = this.measurement;
    const isDone = walk.proceed(() => clock.now() >= until);
    if (!isDone) return false;
    this.measurement = undefined;
    // Of what may have been counted twice, no more can be there than has ever been charged.
    const charged = this.liveBytes + this.allowance - this.memoryLeft;
    const live = walk.bytes + Math.min(walk.repeatedBytes, Math.max(0, charged - walk.bytes));
    this.liveBytes = live;
    this.peakBytes = Math.max(this.peakBytes, live);
    const { memoryBytes } = this.limits;
    if (live > memoryBytes) throw this.terminate('memory', memoryBytes, Math.ceil(live));
    this.memoryLeft = Math.max(memoryBytes - live, leastAllowance(memoryBytes));
    this.allowance = this.memoryLeft;
    if (heap !== undefined) this.heapAtLeast = heap.bytesKept(GROWTH_WHEN_MEASURED);
    return true;
  }

  /** A container that forgets to charge is found out by V8's heap: what that has grown by is charged, as far as it can be no garbage. */
  private chargeGrowth(canLeave: boolean): void {
    if (heap === undefined || this.limits.memoryBytes === Infinity) return;
    const bytes = heap.bytesKept(GROWTH_UNMEASURED);
    if (bytes < this.heapAtLeast) this.heapAtLeast = bytes;
    const charged = this.allowance - this.memoryLeft;
    const grown = bytes - this.heapAtLeast - YOUNG_BYTES;
    if (grown > charged) this.memoryLeft = this.allowance - grown;
    if (canLeave || bytes < this.heapWhenFree) this.heapWhenFree = bytes;
    else if (bytes - this.heapWhenFree > this.limits.memoryBytes + UNMEASURED_BYTES) {
      throw this.terminate('memory', this.limits.memoryBytes, bytes - this.heapWhenFree);
    }
  }

  hasRoom(bytes: number): boolean {
    if (this.memoryLeft - this.memoryHandedOut + machine.memory >= bytes) return true;
    if (machine.pinned > 0 || this.termination !== undefined || this.task === undefined) return true;
    this.takeBack();
    this.memoryLeft = Math.min(this.memoryLeft, -1);
    return false;
  }
  requireRoom(bytes: number): void {
    const { memoryBytes } = this.limits;
    const used = this.used() + bytes;
    if (used > memoryBytes) throw this.terminate('memory', memoryBytes, Math.ceil(used));
  }

  passing(): number {
    return this.termination === undefined ? this.limits.memoryBytes + PASSING_BYTES - this.used() : Infinity;
  }
  seek(bytes: number): void {
    const { memoryBytes } = this.limits;
    if (this.charged() < leastAllowance(memoryBytes)) {
      throw this.terminate('memory', memoryBytes, Math.ceil(this.used() + bytes));
    }
    this.takeBack();
    this.memoryLeft = Math.min(this.memoryLeft, -1);
  }
  /** What has been charged since the last measurement, for the run that has the machine. */
  private charged(): number {
    return this.allowance === Infinity ? 0 : this.allowance - this.memoryLeft + this.memoryHandedOut - machine.memory;
  }
  private used(): number {
    return this.liveBytes + this.charged();
  }

  refuel(canLeave: boolean): boolean {
    const steps = this.takeBack();
    const now = clock.now();
    this.adapt(steps, now);
    if (this.termination === undefined) this.chargeGrowth(canLeave);
    if (this.termination !== undefined) {
      if (this.task?.isTold === false) {
        this.task.isTold = true;
        this.handOut();
        throw this.termination;
      }
      if (this.stepsLeft <= 0 || now >= this.graceEnd || this.memoryLeft < 0) {
        this.termination.hard = true;
        throw this.termination;
      }
    } else this.check(now, canLeave);
    this.handOut();
    const isOver = now >= this.sliceEnd || this.memoryLeft < 0;
    if (isOver && !canLeave) this.overrun();
    return isOver;
  }

  private check(now: number, canLeave: boolean): void {
    if (this.signal?.aborted === true) throw this.terminate('cancelled', 0, 0);
    if (this.stepsLeft <= 0) throw this.terminate('steps', this.limits.steps, this.steps);
    const { memoryBytes } = this.limits;
    // One result may be as large as the limit, which a built-in may not make much of before it has been measured.
    const unmeasured = UNMEASURED_BYTES + (machine.pinned > 0 ? 0 : memoryBytes);
    if (!canLeave && this.memoryLeft < -unmeasured) {
      throw this.terminate('memory', memoryBytes, memoryBytes + Math.ceil(-this.memoryLeft));
    }
    if (now >= this.deadline) throw this.terminate('wall', this.limits.wallMs, now - this.startedAt);
    const running = this.runningMs + (now - this.turnStart);
    if (running >= this.limits.runningMs) throw this.terminate('running', this.limits.runningMs, running);
  }

  enter(task: RunTask): void {
    this.members.add(task);
    this.awake++;
    if (task.kind !== 'call') this.threads++;
    if (task.kind === 'main' || task.kind === 'thread') this.working++;
  }
  leave(task: RunTask): void {
    this.members.delete(task);
    if (task.kind !== 'call') this.threads--;
    if (task.kind === 'main' || task.kind === 'thread') this.working--;
    this.sleep();
    this.settleIfQuiet();
  }
  /** A thread waits for work that may never come, or has got some. */
  changeIdle(isIdle: boolean): void {
    this.working += isIdle ? -1 : 1;
    this.settleIfQuiet();
  }

  /** Whether the run has to go on: for its main task, for threads, and, once it is being ended, for all that clean up. */
  get isAtWork(): boolean {
    return this.termination === undefined ? this.working > 0 : this.threads > 0;
  }
  /** Whether there are threads that the run waits for besides its main task, which asks. */
  get hasThreads(): boolean {
    return this.working > 1;
  }
  /** Calls back when the run does not have to go on any more. */
  afterWork(callback: () => void): void {
    this.onQuiet = callback;
  }
  private settleIfQuiet(): void {
    const { onQuiet } = this;
    if (onQuiet === undefined || this.isAtWork) return;
    this.onQuiet = undefined;
    this.dropRest();
    onQuiet();
  }
  /** Daemons and idle threads end with the run. */
  dropRest(): void {
    for (const task of this.members) if (task.kind !== 'call') task.drop();
  }

  wake(): void {
    this.awake++;
  }
  /** A task waits for another one, or one wait for the host is over. If nothing is left that could wake any, one is told. */
  sleep(): void {
    this.awake--;
    if (this.awake > 0 || this.isReachable || this.termination !== undefined) return;
    this.endStandstill(runtimeError(DEADLOCK), undefined);
  }
  /** Ends one task's wait with an error. */
  endStandstill(error: unknown, preferred: RunTask | undefined): void {
    const members = [...this.members];
    const chosen =
      preferred ??
      members.find((task) => task.kind === 'main') ??
      members.find((task) => task.kind === 'thread' && !task.isIdle) ??
      members.find((task) => task.kind === 'daemon');
    chosen?.interrupt(error);
  }

  /** One more green thread or coroutine task has been started. Throws what ends the run if there are too many. */
  startTask(): void {
    if (this.tasks >= this.limits.tasks) throw this.terminate('tasks', this.limits.tasks, this.tasks + 1);
    this.tasks++;
  }
  /** One that `startTask` was called for is finished. */
  endTask(): void {
    this.tasks--;
  }

  /**
   * Ends the run, for the task that has the machine: it has to throw what is answered. `finally` and `with` get a short grace.
   *
   * @param limit The limit that was reached, in its own unit.
   * @param used How much was used, or asked for, in the same unit.
   */
  terminate(kind: TerminationKind, limit: number, used: number): Termination {
    const termination = this.end(kind, limit, used);
    if (this.task !== undefined) this.task.isTold = true;
    return termination;
  }
  /** Ends the run from outside: each of its tasks is told when it next has the machine. */
  end(kind: TerminationKind, limit: number, used: number): Termination {
    if (this.termination === undefined) {
      const isRunning = machine.supervisor === this && this.task !== undefined;
      if (isRunning) this.takeBack();
      this.termination = new Termination(kind, limit, used);
      this.stepsLeft = GRACE_STEPS;
      this.memoryLeft = GRACE_BYTES;
      this.measurement = undefined;
      this.graceEnd = clock.now() + GRACE_MS;
      for (const task of this.members) task.interrupt(this.termination);
    }
    return this.termination;
  }
  /** The milliseconds that `finally` and `with` have left. */
  get graceMs(): number {
    return Math.max(0, this.graceEnd - clock.now());
  }
  private graceEnd = Infinity;

  /** What is done for the run once it is over, such as asking its exception for a text: within a grace of its own. */
  lastWords<T>(action: () => T): T {
    this.stepsLeft = LAST_STEPS;
    this.deadline = clock.now() + LAST_MS;
    return this.afterwards(action);
  }
  /** What is done for the run when its tasks have ended, or wait: its limits hold. */
  afterwards<T>(action: () => T): T {
    const { supervisor, fuel, nextLook, memory } = machine;
    this.beginTurn(Infinity, undefined);
    try {
      return action();
    } finally {
      this.endTurn();
      Object.assign(machine, { supervisor, fuel, nextLook, memory });
    }
  }

  /** How deep the script wants calls to nest at most. */
  wantedDepth: number;
  /** How deep they may. */
  recursionDepth: number;

  /** Raises RecursionError if calls are as deep as that already. */
  wantDepth(depth: number): void {
    const current = this.heapDepth + machine.depth;
    if (current >= depth) {
      const why = `cannot set the recursion limit to ${depth} at the recursion depth ${current}: the limit is too low`;
      throw error('RecursionError', why);
    }
    this.wantedDepth = depth;
    this.recursionDepth = Math.min(depth, this.limits.recursionDepth);
    // The next call looks at it anew.
    machine.depthLimit = 0;
  }

  tooDeep(): void {
    if (this.heapDepth + machine.depth > this.recursionDepth) throw recursionError();
    if (machine.pinned > 0 && machine.depth > PINNED_DEPTH) throw recursionError();
  }

  /** The milliseconds until the deadline. */
  get remainingMs(): number {
    return this.deadline - clock.now();
  }
}
