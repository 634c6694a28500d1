// Worker threads: how they are started in Node and in browsers, and the one that is kept ready.
import { WorkerError } from '../errors.ts';
import type { Port } from './channel.ts';

/** What a worker is started with. */
export interface WorkerSettings {
  /** Where the worker's program is. Default: `worker.js` beside this program. */
  readonly url: string | undefined;
  /** Bytes that V8 may use for the objects of a worker. Undefined: as many as it wants. Node only. */
  readonly heapBytes: number | undefined;
}

/** A port of Node's keeps the process alive unless it is told not to. */
interface NodePort extends Port {
  ref?(): void;
  unref?(): void;
}

interface NodeWorker {
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  on(event: 'error', listener: (error: unknown) => void): void;
  on(event: 'exit', listener: (code: number) => void): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<unknown>;
}
interface WorkerThreads {
  readonly Worker: new (url: URL, options: object) => NodeWorker;
}

interface WebWorker {
  postMessage(message: unknown, transfer: readonly unknown[]): void;
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null;
  terminate(): void;
}
declare const Worker: new (url: URL, options: { readonly type: 'module'; readonly name: string }) => WebWorker;

interface Globals {
  readonly process?: { getBuiltinModule?(name: string): unknown };
  readonly MessageChannel: new () => { readonly port1: NodePort; readonly port2: NodePort };
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
}
const realm = globalThis as unknown as Globals;

/** A worker thread with a private line to it. */
export class WorkerThread {
  readonly port: NodePort;
  readonly token = newToken();
  /** Is told once that the thread is gone, unless it was terminated here. */
  onEnd: ((error: WorkerError) => void) | undefined = undefined;
  private ended: WorkerError | undefined = undefined;
  private readonly node: NodeWorker | undefined;
  private readonly web: WebWorker | undefined;

  /** @throws WorkerError where there are no workers, or the page forbids them. */
  constructor(settings: WorkerSettings) {
    const channel = new realm.MessageChannel();
    this.port = channel.port1;
    const greeting = { token: this.token, port: channel.port2 };
    const threads = realm.process?.getBuiltinModule?.('node:worker_threads') as WorkerThreads | undefined;
    try {
      if (threads === undefined) {
        this.web = startInBrowser(settings.url);
        this.web.onerror = (event) => {
          event.preventDefault();
          this.end('crashed', event.message ?? 'it could not be loaded');
        };
        this.web.postMessage(greeting, [channel.port2]);
      } else {
        this.node = new threads.Worker(programUrl(settings.url), nodeOptions(settings.heapBytes));
        this.node.on('error', (error) => this.fail(error));
        this.node.on('exit', (code) => this.end('crashed', `it exited with code ${code}`));
        this.node.postMessage(greeting, [channel.port2]);
        this.unref();
      }
    } catch (failure) {
      throw new WorkerError('crashed', 'a worker could not be started', failure);
    }
  }

  /** The process stays alive for this thread. */
  ref(): void {
    this.node?.ref();
    this.port.ref?.();
  }
  unref(): void {
    this.node?.unref();
    this.port.unref?.();
  }

  get isAlive(): boolean {
    return this.ended === undefined;
  }

  private fail(error: unknown): void {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') this.end('memory', "it reached V8's heap limit", error);
    else this.end('crashed', error instanceof Error ? error.message : String(error), error);
  }

  private end(kind: 'memory' | 'crashed', why: string, cause?: unknown): void {
    if (this.ended !== undefined) return;
    this.ended = new WorkerError(kind, `the worker of this instance is gone: ${why}`, cause);
    this.port.close();
    this.onEnd?.(this.ended);
  }

  terminate(): void {
    this.ended ??= new WorkerError('closed', 'the worker was terminated');
    this.onEnd = undefined;
    this.port.onmessage = null;
    this.port.close();
    this.web?.terminate();
    this.node?.terminate().catch(() => undefined);
  }
}

function programUrl(url: string | undefined): URL {
  return url === undefined ? new URL('./worker.js', import.meta.url) : new URL(url);
}

function startInBrowser(url: string | undefined): WebWorker {
  // In this form bundlers find the program, and take it along.
  if (url === undefined)
    return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'scriptling' });
  return new Worker(new URL(url, import.meta.url), { type: 'module', name: 'scriptling' });
}

/** Nothing of the process goes into the thread: no environment, no arguments, no streams. */
function nodeOptions(heapBytes: number | undefined): object {
  const options = { name: 'scriptling', env: {}, argv: [], execArgv: [], stdin: false, stdout: true, stderr: true };
  if (heapBytes === undefined) return options;
  const megabytes = heapBytes / 2 ** 20;
  const young = Math.min(48, megabytes / 4);
  return {
    ...options,
    resourceLimits: { maxYoungGenerationSizeMb: young, maxOldGenerationSizeMb: megabytes - young },
  };
}

function newToken(): string {
  return Array.from(realm.crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * The worker that is kept ready for the next instance, so that it need not wait for one to start. A worker serves one instance and
 * no other after it: whatever a script may have done to it goes with it.
 */
class Pool {
  private spare: { readonly settings: WorkerSettings; readonly thread: WorkerThread } | undefined = undefined;
  private taken = 0;

  /** A worker that nobody has used. */
  take(settings: WorkerSettings): WorkerThread {
    const { spare } = this;
    this.taken++;
    if (spare !== undefined && spare.thread.isAlive && isSame(spare.settings, settings)) {
      this.spare = undefined;
      return spare.thread;
    }
    return new WorkerThread(settings);
  }

  /** Starts the worker for the next instance like this one. Who has made only one so far may want no other. */
  prepare(settings: WorkerSettings): void {
    const { spare } = this;
    if (this.taken < 2 || (spare !== undefined && spare.thread.isAlive && isSame(spare.settings, settings))) return;
    spare?.thread.terminate();
    this.spare = undefined;
    try {
      this.spare = { settings, thread: new WorkerThread(settings) };
    } catch (failure) {
      // The next instance tries again, and tells.
      if (!(failure instanceof WorkerError)) throw failure;
    }
  }
}

function isSame(a: WorkerSettings, b: WorkerSettings): boolean {
  return a.url === b.url && a.heapBytes === b.heapBytes;
}

export const pool = new Pool();
