// What V8's heap takes, where the host tells.

interface HeapStatistics {
  readonly used_heap_size: number;
  readonly external_memory: number;
}
interface Realm {
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
