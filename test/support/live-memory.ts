// What is live in V8's heap and its buffers, for programs that are run with `--expose-gc`.
import { setImmediate } from 'node:timers/promises';

/** What promises, timers and weak references held is let go step by step. */
const COLLECTIONS = 4;

/** Bytes of the heap and of buffers, garbage included. */
export function usedBytes(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Collects all garbage. Throws without `--expose-gc`. Where nothing waits, and nothing is weak, two collections are enough. */
export async function collectGarbage(collections = COLLECTIONS): Promise<void> {
  const { gc } = globalThis as { gc?: () => void };
  if (gc === undefined) throw new Error('run this with --expose-gc');
  for (let i = 0; i < collections; i++) {
    await setImmediate();
    gc();
  }
}

/** Bytes of what is live. */
export async function liveBytes(collections = COLLECTIONS): Promise<number> {
  await collectGarbage(collections);
  return usedBytes();
}
