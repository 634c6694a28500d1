// The host's view of a run that goes on in a worker: its output, the calls of host functions that it waits for, and when it is overdue.
import { type CallContext, checkOutput, RUN_IS_OVER } from '../call-context.ts';
import type { Callee, Keywords } from '../host.ts';
import type { Limits } from '../limits.ts';
import { checkCallee } from '../options.ts';
import { RunEnd } from '../run-end.ts';
import type { OutputChunk } from '../run-options.ts';
import { ProtocolError } from './channel.ts';

interface Globals {
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  readonly process?: { getBuiltinModule?(name: string): unknown };
}
const realm = globalThis as unknown as Globals;

/** Longer than a timer can be set for. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** How long a worker may take until it has begun a run: it may have to be started on a busy machine. */
const START_MS = 30_000;
/** Messages that have arrived while this thread was busy are read before the worker is called overdue. */
const SECOND_LOOK_MS = 50;

interface HostContext {
  runInAsyncScope<T>(action: () => T): T;
}

/** What belongs to the request that started the run (AsyncLocalStorage), where there is Node. */
function requestContext(): HostContext | undefined {
  const hooks = realm.process?.getBuiltinModule?.('node:async_hooks') as
    | { readonly AsyncResource: new (type: string) => HostContext }
    | undefined;
  return hooks === undefined ? undefined : new hooks.AsyncResource('Scriptling');
}

/** What a run asks of the instance that it belongs to. */
export interface Overseer {
  /** Sends a sign of life there and back. */
  ping(): void;
  /** The worker has not ended the run in time, or says nothing any more. */
  overdue(why: string): void;
}

export class RemoteRun {
  output = '';
  private written = 0;
  private hostCalls = 0;
  readonly end = new RunEnd();
  /** The calls of host functions that have not been answered. */
  readonly calls = new Map<number, RemoteCall>();
  readonly listener: ((chunk: OutputChunk) => void) | undefined;
  private readonly limits: Limits;
  private readonly graceMs: number;
  private readonly overseer: Overseer;
  private readonly context = requestContext();
  private readonly startedAt = performance.now();
  private begunAt: number | undefined = undefined;
  private cancelledAt = Infinity;
  private heardAt = performance.now();
  private timer: unknown;

  constructor(
    limits: Limits,
    graceMs: number,
    overseer: Overseer,
    listener: ((chunk: OutputChunk) => void) | undefined,
  ) {
    this.limits = limits;
    this.graceMs = graceMs;
    this.overseer = overseer;
    this.listener = listener;
    this.watch(false);
  }

  /** Calls the host as part of the request that started the run. */
  within<T>(action: () => T): T {
    return this.context === undefined ? action() : this.context.runInAsyncScope(action);
  }

  begin(): void {
    this.begunAt = performance.now();
    this.watch(false);
  }
  /** The limits hold in the worker; one that has passed them all the same is not to be trusted. Throws `ProtocolError`. */
  countOutput(characters: number): void {
    this.written += characters;
    if (this.written > this.limits.outputBytes) throw new ProtocolError('more output than the limit lets through');
  }
  countHostCall(): void {
    if (++this.hostCalls > this.limits.hostCalls) throw new ProtocolError('more calls than the limit lets through');
  }

  /** The worker has said something. */
  heard(): void {
    this.heardAt = performance.now();
  }
  cancel(): void {
    this.cancelledAt = performance.now();
    this.watch(false);
  }

  /** The signals of calls fire; nothing is watched any more. */
  finish(): void {
    realm.clearTimeout(this.timer);
    this.timer = undefined;
    this.end.end();
    this.calls.clear();
  }

  /** When the worker is overdue, by what is known now, and why. */
  private due(): readonly [number, string] {
    const { wallMs, runningMs } = this.limits;
    const cancelled = this.cancelledAt + this.graceMs;
    const started = this.begunAt === undefined ? this.startedAt + START_MS : Infinity;
    const wall = (this.begunAt ?? Infinity) + wallMs + this.graceMs;
    const silent = this.begunAt === undefined ? Infinity : this.heardAt + runningMs + this.graceMs;
    const first = Math.min(started, cancelled, wall, silent);
    if (first === cancelled) return [first, 'it has not ended the run that was cancelled'];
    if (first === started) return [first, 'it has not begun the run'];
    if (first === wall) return [first, `it has not ended the run after ${wallMs} ms (wallMs)`];
    return [first, `it has said nothing for longer than ${runningMs} ms (runningMs)`];
  }

  private watch(isSecondLook: boolean): void {
    if (this.end.isOver) return;
    realm.clearTimeout(this.timer);
    const now = performance.now();
    const [due, why] = this.due();
    if (now < due) {
      const half = this.heardAt + (this.limits.runningMs + this.graceMs) / 2;
      const wait = Math.max(1, Math.min((now < half ? half : due) - now, due - now + 1, LONGEST_TIMER));
      this.timer = realm.setTimeout(() => {
        if (this.begunAt !== undefined && performance.now() >= half) this.overseer.ping();
        this.watch(false);
      }, wait);
    } else if (isSecondLook) this.overseer.overdue(why);
    else this.timer = realm.setTimeout(() => this.watch(true), SECOND_LOOK_MS);
  }
}

/** How a call of a host function reaches the script in the worker. */
export interface Line {
  write(text: string, stream: string): void;
  call(callee: Callee, args: readonly unknown[], keywords: Keywords): Promise<unknown>;
}

/** The context of a host function that a worker has called. */
export class RemoteCall implements CallContext {
  readonly #end: RunEnd;
  readonly #line: Line;
  #controller: AbortController | undefined = undefined;
  #abort: (() => void) | undefined = undefined;

  constructor(end: RunEnd, line: Line) {
    this.#end = end;
    this.#line = line;
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

  /** The function has done its work. */
  release(): void {
    if (this.#abort !== undefined) this.#end.removeEventListener('abort', this.#abort);
  }

  write(text: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
    checkOutput(text, stream);
    this.checkLive();
    this.#line.write(text, stream);
  }

  async call(callee: Callee, args: readonly unknown[] = [], keywords: Keywords = {}): Promise<unknown> {
    checkCallee(callee, args, keywords);
    this.checkLive();
    return this.#line.call(callee, args, keywords);
  }

  callSync(): never {
    throw atOnceError('context.callSync', 'context.call');
  }

  private checkLive(): void {
    if (this.#end.isOver) throw new Error(RUN_IS_OVER);
  }
}

/** Nothing can be had at once from a worker. */
export function atOnceError(name: string, instead: string): TypeError {
  return new TypeError(
    `${name} cannot be had with isolate: 'worker', where everything takes a message: use ${instead}`,
  );
}
