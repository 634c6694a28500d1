// What a host function may do while the script waits for it: write, call back, and learn that the run is over.
import { type OutputStream, swapInterpreter } from '../runtime/interpreter.ts';
import { drive, machine, type Resumable } from '../runtime/machine.ts';
import { attempted } from '../runtime/restart.ts';
import type { Run } from '../runtime/run.ts';
import { runToEnd } from '../runtime/run-to-end.ts';
import { runAsTask } from '../runtime/scheduler.ts';
import type { Outcome } from '../runtime/task.ts';
import { toHost } from './convert.ts';
import { CopyOut } from './copy-out.ts';
import { ConversionError, PythonError, toHostError } from './errors.ts';
import type { Callee, Host, Keywords } from './host.ts';
import { checkCallee, checkString, optionError } from './options.ts';
import type { RunEnd } from './run-end.ts';

/** What a host function gets as its last argument. */
export interface CallContext {
  /** Fires when the run is ended while the function is at work. */
  readonly signal: AbortSignal;
  /** Writes to the script's output. It counts like output of the script. */
  write(text: string, stream?: OutputStream): void;
  /**
   * Calls a function of the script: a handle that came as an argument, or a name. It is part of the run: the same limits hold.
   *
   * @throws ScriptError for what the function raises; thrown on, it is the same exception in the script.
   */
  call(callee: Callee, args?: readonly unknown[], keywords?: Keywords): Promise<unknown>;
  /** As `call`, at once: the function may wait for nothing. */
  callSync(callee: Callee, args?: readonly unknown[], keywords?: Keywords): unknown;
}

export const RUN_IS_OVER = 'the run is over: this context can be used no more';

/** What a context is asked to write. */
export function checkOutput(text: unknown, stream: unknown): void {
  checkString(text, 'text');
  if (stream !== 'stdout' && stream !== 'stderr') throw optionError('stream', "must be 'stdout' or 'stderr'");
}

/** How many calls back into the script are going on, by run: each may lead to the next. */
const callsInside = new WeakMap<Run, number>();

export class HostCall implements CallContext {
  readonly #host: Host;
  readonly #run: Run;
  readonly #end: RunEnd;
  #controller: AbortController | undefined = undefined;
  #abort: (() => void) | undefined = undefined;

  constructor(host: Host, run: Run) {
    this.#host = host;
    this.#run = run;
    this.#end = host.runEnd;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      const controller = new AbortController();
      this.#controller = controller;
      this.#abort = () => controller.abort();
      if (this.#end.isOver) controller.abort();
      else this.#end.addEventListener('abort', this.#abort);
    }
    return this.#controller.signal;
  }

  /** The script does not wait any more, though its run goes on. */
  abandon(): void {
    this.#controller?.abort();
    this.release();
  }

  /** The function has done its work. */
  release(): void {
    if (this.#abort !== undefined) this.#end.removeEventListener('abort', this.#abort);
  }

  write(text: string, stream: OutputStream = 'stdout'): void {
    checkOutput(text, stream);
    this.checkLive();
    try {
      this.#host.write(text, stream, this.#run);
    } catch (thrown) {
      throw this.toError(thrown);
    }
  }

  async call(callee: Callee, args: readonly unknown[] = [], keywords: Keywords = {}): Promise<unknown> {
    checkCallee(callee, args, keywords);
    this.checkLive();
    const host = this.#host;
    let copy: CopyOut | undefined;
    function* begin(): Resumable {
      copy = new CopyOut(yield* attempted(() => host.invoke(callee, args, keywords)), host);
      yield* copy.inTurns();
      return null;
    }
    const outcome = await this.inside(() =>
      runAsTask(this.#run, host.interpreter, 'call', () => drive(begin()), this.#end),
    );
    if (!outcome.ok) throw this.toError(outcome.error);
    return copy?.result;
  }

  callSync(callee: Callee, args: readonly unknown[] = [], keywords: Keywords = {}): unknown {
    checkCallee(callee, args, keywords);
    this.checkLive();
    const host = this.#host;
    const run = this.#run;
    const begin = (): ReturnType<Host['invoke']> => host.invoke(callee, args, keywords);
    this.count(1);
    try {
      return this.answer(run.nested(() => runToEnd(run, host.interpreter, 'call', begin)));
    } finally {
      this.count(-1);
    }
  }

  private async inside<T>(action: () => Promise<T>): Promise<T> {
    this.count(1);
    try {
      return await action();
    } finally {
      this.count(-1);
    }
  }

  private count(change: 1 | -1): void {
    const count = (callsInside.get(this.#run) ?? 0) + change;
    if (change > 0 && count > this.#run.limits.recursionDepth) {
      throw new PythonError('RecursionError', 'maximum recursion depth exceeded');
    }
    callsInside.set(this.#run, count);
  }

  private checkLive(): void {
    if (this.#end.isOver) throw new Error(RUN_IS_OVER);
  }

  private answer(outcome: Outcome): unknown {
    if (!outcome.ok) throw this.toError(outcome.error);
    try {
      return this.within(() => toHost(outcome.value, this.#host));
    } catch (thrown) {
      throw this.toError(thrown);
    }
  }

  /** In the turn of the run that there is, or in one of its own: the text of an exception may be a method of the script, without end. */
  private within<T>(action: () => T): T {
    return machine.supervisor === this.#run ? action() : this.#run.afterwards(action);
  }

  private toError(thrown: unknown): Error {
    if (thrown instanceof ConversionError) return thrown;
    const { interpreter } = this.#host;
    const previous = swapInterpreter(interpreter);
    try {
      return this.within(() => toHostError(thrown, interpreter, { run: this.#run }));
    } finally {
      swapInterpreter(previous);
    }
  }
}
