import { getHeapCodeStatistics } from 'node:v8';

/** What is live, in bytes. */
export interface LiveHeap {
  readonly bytes: number;
  /** Of that, code as V8 has compiled it so far: it grows for long, as what is used often is compiled again, and better. */
  readonly codeBytes: number;
}

/** Collects all garbage and measures the rest. Needs `--expose-gc`. */
export async function liveHeap(): Promise<LiveHeap> {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (collect === undefined) throw new Error('run this with --expose-gc');
  // What promises, timers and weak references held is let go step by step.
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect();
  }
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  return { bytes: process.memoryUsage().heapUsed, codeBytes: code_and_metadata_size + bytecode_and_metadata_size };
}

/** By what part the heap has grown. */
export const growthOf = (before: LiveHeap, after: LiveHeap): number => after.bytes / before.bytes - 1;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const told = ({ bytes, codeBytes }: LiveHeap): string =>
  `${megabytes(bytes)} MB (compiled code ${megabytes(codeBytes)})`;

/** Both measurements, for a person. */
export const describeGrowth = (before: LiveHeap, after: LiveHeap): string =>
  `${told(before)} before, ${told(after)} after, ${(growthOf(before, after) * 100).toFixed(1)} %`;
