import { setTimeout } from 'node:timers/promises';
import { getHeapCodeStatistics } from 'node:v8';
import { forgetCompiled } from '../../src/embed/compiled-script.ts';
import { collectGarbage } from '../support/live-memory.ts';

const SETTLING_MS = 200;

/** What is live, in bytes. */
export interface LiveHeap {
  readonly bytes: number;
  /** Of that, code as V8 has compiled it so far: it grows for long, as what is used often is compiled again, and better. */
  readonly codeBytes: number;
}

/**
 * Collects all garbage and measures the rest. Needs `--expose-gc`. What the engine keeps of the sources that were compiled last is forgotten
 * first: it has a bound of its own, up to which it may fill for half an hour, and then nobody would see what has no bound.
 */
export async function liveHeap(): Promise<LiveHeap> {
  forgetCompiled();
  // Timers of the last runs let go, too.
  await setTimeout(SETTLING_MS);
  await collectGarbage();
  const { code_and_metadata_size, bytecode_and_metadata_size } = getHeapCodeStatistics();
  return { bytes: process.memoryUsage().heapUsed, codeBytes: code_and_metadata_size + bytecode_and_metadata_size };
}

/** By what part the heap has grown. */
export const growthOf = (before: LiveHeap, after: LiveHeap): number => after.bytes / before.bytes - 1;
const restOf = ({ bytes, codeBytes }: LiveHeap): number => bytes - codeBytes;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const told = ({ bytes, codeBytes }: LiveHeap): string =>
  `${megabytes(bytes)} MB (compiled code ${megabytes(codeBytes)})`;

/** Both measurements, for a person. */
export const describeGrowth = (before: LiveHeap, after: LiveHeap): string =>
  `${told(before)} before, ${told(after)} after, ${percent(growthOf(before, after))}, without compiled code ${percent(restOf(after) / restOf(before) - 1)}`;
