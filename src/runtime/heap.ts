// What V8's heap takes, where the host tells.

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

/** The bytes that the heap of this JavaScript thread takes now, garbage and buffers included. It costs about a microsecond. */
export const heapBytes: (() => number) | undefined =
  getHeapStatistics === undefined
    ? undefined
    : () => {
        const { used_heap_size, external_memory } = getHeapStatistics();
        return used_heap_size + external_memory;
      };

/** From so many bytes of buffers on V8 looks what it could free (`kExternalAllocationSoftLimit`, 64 MB). */
const PRESSURE_BYTES = 70 * 1024 * 1024;
/** What the heap may grow by before V8 is asked, and the part of it that this is at least, so that a large host is not marked all the time. */
const GROWTH_BYTES = 16 * 1024 * 1024;
const GROWTH_SHARE = 8;

const { MessageChannel } = globalThis as unknown as Realm;
let closedPort: Port | undefined;
let sizeWhenAsked = 0;

/**
 * Has V8 begin to collect garbage bit by bit, or go on with it, if the heap has grown much since it was last asked. By itself it waits until
 * there are tens of megabytes of it.
 *
 * A large buffer does it, whose pages are never touched. Sent to a port that is closed, it is gone at once.
 */
export function collectGrown(heap: number): void {
  if (heap < sizeWhenAsked) sizeWhenAsked = heap;
  if (MessageChannel === undefined || heap - sizeWhenAsked < Math.max(GROWTH_BYTES, heap / GROWTH_SHARE)) return;
  sizeWhenAsked = heap;
  if (closedPort === undefined) {
    closedPort = new MessageChannel().port1;
    closedPort.close();
  }
  closedPort.postMessage(null, [new ArrayBuffer(PRESSURE_BYTES)]);
}
