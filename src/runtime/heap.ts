// What V8's heap takes, where the host tells, and how V8 is made to collect sooner.

interface HeapStatistics {
  readonly used_heap_size: number;
  readonly external_memory: number;
}
interface Port {
  close(): void;
  postMessage(message: null, transfer: readonly ArrayBuffer[]): void;
}
interface Realm {
  readonly MessageChannel?: new () => { readonly port1: Port };
  readonly process?: {
    getBuiltinModule?(name: string): { getHeapStatistics?(): HeapStatistics } | undefined;
  };
}

// Looked up at once: a worker lets go of `process` before it runs scripts.
const getHeapStatistics = (globalThis as unknown as Realm).process?.getBuiltinModule?.('node:v8')?.getHeapStatistics;

/** From so many bytes of buffers on V8 looks what it could free (`kExternalAllocationSoftLimit`, 64 MB). */
const PRESSURE_BYTES = 70 * 1024 * 1024;
/** The heap has to grow by this part of it in any case, so that a large one of the host's is not marked all the time. */
const GROWTH_SHARE = 8;

const { MessageChannel } = globalThis as unknown as Realm;

/** The heap of this JavaScript thread. */
export class Heap {
  private readonly statistics: () => HeapStatistics;
  private closedPort: Port | undefined = undefined;
  /** What it had, buffers apart, when V8 was last asked to collect, or at least since then. */
  private askedAt = 0;
  /**
   * How many runs take turns. Each may have its garbage, or V8 would be asked all the time, and asked while it marks it does 5 to 10 ms of that at
   * once. Measured with 200 scripts at a time, half of them hostile, on a heap that was allowed what one run is allowed: 99 of 100 honest ones
   * took 1,400 ms in place of 90.
   */
  sharers = 1;

  constructor(statistics: () => HeapStatistics) {
    this.statistics = statistics;
  }

  /** The bytes that it takes now, garbage and buffers included. It costs about a microsecond. */
  bytes(): number {
    const { used_heap_size, external_memory } = this.statistics();
    return used_heap_size + external_memory;
  }

  /**
   * The same; and if it has grown by more than `allowed` bytes for each run since V8 was last asked to, V8 begins to collect garbage bit by bit,
   * or goes on with it. By itself it waits until there are tens of megabytes. Buffers do not count: V8 watches over those by itself.
   */
  bytesKept(allowed: number): number {
    const { used_heap_size, external_memory } = this.statistics();
    this.askedAt = Math.min(this.askedAt, used_heap_size);
    if (used_heap_size - this.askedAt >= Math.max(allowed * this.sharers, used_heap_size / GROWTH_SHARE)) {
      this.askedAt = used_heap_size;
      this.press();
    }
    return used_heap_size + external_memory;
  }

  /** A large buffer makes V8 look what it could free. Its pages are never touched, and sent to a port that is closed it is gone at once. */
  private press(): void {
    if (MessageChannel === undefined) return;
    try {
      if (this.closedPort === undefined) {
        this.closedPort = new MessageChannel().port1;
        this.closedPort.close();
      }
      this.closedPort.postMessage(null, [new ArrayBuffer(PRESSURE_BYTES)]);
    } catch {
      // Where so much cannot even be reserved, V8 collects when it sees fit.
    }
  }
}

export const heap: Heap | undefined = getHeapStatistics === undefined ? undefined : new Heap(getHeapStatistics);
