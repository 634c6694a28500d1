// Coroutines that wait for the host in plain code: their part of the stack is put aside, so that the event loop around them goes on.
import type { PyException } from '../objects/exception.ts';
import type { Value } from '../objects/object.ts';
import { builtinType, PyObject } from '../objects/object.ts';
import { runtimeError } from './errors.ts';
import type { Settle, StackFrame } from './machine.ts';
import { machine, Suspend } from './machine.ts';
import type { Run } from './run.ts';
import type { WaitQueue } from './wait-queue.ts';

/** What the coroutines of one event loop report to when the host has answered. */
export class Inbox extends PyObject {
  /** Those that can go on, in the order of their answers. */
  items: Detached[] = [];
  /** Something has happened since the loop last looked. */
  isRung = false;
  readonly queue: WaitQueue;
  constructor(queue: WaitQueue) {
    super();
    this.queue = queue;
  }

  /** Wakes the loop, now or at its next wait. */
  ring(): void {
    if (!this.queue.wakeFirst()) this.isRung = true;
  }
}
Inbox.prototype.cls = builtinType('asyncio.inbox', { instanceClass: Inbox, module: 'asyncio', final: true });

/** What belongs to a stack besides its frames. */
export interface Surroundings {
  handling: PyException | null;
  /** The context of contextvars. */
  variables: Value;
}

/** Where the part of a stack begins that may be put aside alone: it runs a coroutine. */
export abstract class Boundary implements StackFrame {
  readonly inbox: Inbox;
  readonly coroutine: Value;
  readonly outside: Surroundings;
  constructor(inbox: Inbox, coroutine: Value, outside: Surroundings) {
    this.inbox = inbox;
    this.coroutine = coroutine;
    this.outside = outside;
  }
  /** Goes on with what the coroutine has yielded, with undefined if it has returned, or with a `Detached` in its place. */
  abstract resume(value: Value | undefined): Value | undefined;
  abstract raise(error: unknown): Value | undefined;
}

/** A part of a stack that waits for the host. */
export class Detached extends PyObject {
  private readonly inbox: Inbox;
  readonly coroutine: Value;
  /** Innermost first. */
  private readonly frames: StackFrame[];
  readonly inside: Surroundings;
  private readonly run: Run;
  private readonly settle: Settle;
  /** It has gone on. */
  private isOver = false;
  /** Whether the host has failed; undefined before it has answered. */
  private hasFailed: boolean | undefined = undefined;
  private answer: unknown = undefined;

  constructor({ inbox, coroutine }: Boundary, frames: StackFrame[], inside: Surroundings, run: Run, settle: Settle) {
    super();
    this.inbox = inbox;
    this.coroutine = coroutine;
    this.frames = frames;
    this.inside = inside;
    this.run = run;
    this.settle = settle;
  }

  waitFor(promise: PromiseLike<unknown>): void {
    this.run.wake();
    promise.then(
      (value) => {
        if (this.hasFailed !== undefined) return;
        try {
          this.finish(false, this.settle.fulfilled(value));
        } catch (e) {
          this.finish(true, e);
        }
      },
      (reason: unknown) => {
        if (this.hasFailed === undefined) this.finish(true, this.settle.rejected(reason));
      },
    );
  }

  private finish(error: boolean, value: unknown): void {
    if (this.hasFailed !== undefined) return;
    this.hasFailed = error;
    this.answer = value;
    this.inbox.items.push(this);
    this.inbox.ring();
    this.run.sleep();
  }

  /** Ends the wait with an exception, unless the host has answered. */
  interrupt(exception: PyException): boolean {
    if (this.hasFailed !== undefined) return false;
    this.finish(true, exception);
    this.settle.abandoned?.();
    return true;
  }

  /** What has to be thrown to put the frames on top of the stack, within a boundary again, and to go on with the answer. */
  replay(boundary: Boundary): Suspend {
    const { hasFailed, answer, frames } = this;
    if (hasFailed === undefined || this.isOver) throw runtimeError('the coroutine does not wait for the host');
    this.isOver = true;
    const suspend = new Suspend({ kind: 'replay', error: hasFailed, value: answer });
    machine.handling = this.inside.handling;
    suspend.frames.push(...frames, boundary);
    return suspend;
  }
}
Detached.prototype.cls = builtinType('asyncio.detached', { instanceClass: Detached, module: 'asyncio', final: true });
