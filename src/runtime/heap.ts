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

/** What it was without buffers when it was last asked for: V8 watches over buffers by itself. */
let ownBytes = 0;

/** The bytes that the heap of this JavaScript thread takes now, garbage and buffers included. It costs about a microsecond. */
export const heapBytes: (() => number) | undefined =
  getHeapStatistics === undefined
    ? undefined
    : () => {
        const { used_heap_size, external_memory } = getHeapStatistics();
        ownBytes = used_heap_size;
        return used_heap_size + external_memory;
      };

/** From so many bytes of buffers on V8 looks what it could free (`kExternalAllocationSoftLimit`, 64 MB). */
const PRESSURE_BYTES = 70 * 1024 * 1024;
/** The heap has to grow by this part of it in any case, so that a large one of the host's is not marked all the time. */
const GROWTH_SHARE = 8;

const { MessageChannel } = globalThis as unknown as Realm;
let closedPort: Port | undefined;
let bytesWhenAsked = 0;

/**
 * Has V8 begin to collect garbage bit by bit, or go on with it, if by the last `heapBytes` the heap has grown much since it was last asked to.
 * By itself it waits until there are tens of megabytes of it.
 *
 * A large buffer does it, whose pages are never touched. Sent to a port that is closed, it is gone at once.
 *
 * @param allowed By how many bytes it may have grown.
 */
export function collectGrown(allowed: number): void {
  if (ownBytes < bytesWhenAsked) bytesWhenAsked = ownBytes;
  const growth = ownBytes - bytesWhenAsked;
  if (MessageChannel === undefined || growth < Math.max(allowed, ownBytes / GROWTH_SHARE)) return;
  bytesWhenAsked = ownBytes;
  if (closedPort === undefined) {
    closedPort = new MessageChannel().port1;
    closedPort.close();
  }
  try {
    closedPort.postMessage(null, [new ArrayBuffer(PRESSURE_BYTES)]);
  } catch {
    // Where so much cannot even be reserved, V8 collects when it sees fit.
  }
}
