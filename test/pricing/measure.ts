// How long a script goes on without a look at the budget.
import { readFileSync } from 'node:fs';
import { ConversionError, Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';
import { describe, isTyped } from '../fuzz/fuzzer.ts';
import { helpers } from './arguments.ts';

export interface PricingReport {
  readonly source: string;
  /** The longest stretch between two looks at the clock, in milliseconds. */
  readonly gap: number;
  /** How long the run went on behind its deadline; undefined: it ended before. */
  readonly overshoot?: number | undefined;
  /** What is wrong with how it ended. */
  readonly wrong?: string | undefined;
}

const WALL_MS = 100;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** Milliseconds without those in which others had the processor, where Linux tells: a busy machine is no fault of the engine. */
let tells = true;
function now(): number {
  let waited = 0;
  if (tells) {
    try {
      waited = Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6;
    } catch {
      tells = false;
    }
  }
  return performance.now() - waited;
}

let lastLook = 0;
let longest = 0;
clock.now = () => {
  const time = now();
  longest = Math.max(longest, time - lastLook);
  lastLook = time;
  return time;
};

export async function measure(source: string): Promise<PricingReport> {
  const scriptling = new Scriptling({
    limits: { wallMs: WALL_MS, runningMs: Infinity, steps: Infinity, memoryBytes: MEMORY_BYTES },
    collectOutput: false,
  });
  const start = now();
  lastLook = start;
  longest = 0;
  let wrong: string | undefined;
  try {
    await scriptling.run(`${helpers}\n${source}`);
  } catch (error) {
    wrong = faultOf(error);
  }
  const end = now();
  longest = Math.max(longest, end - lastLook);
  const overshoot = end - start > WALL_MS ? end - start - WALL_MS : undefined;
  return { source, gap: longest, overshoot, wrong };
}

/** What shows that the engine is at fault, in what a run threw. */
export function faultOf(error: unknown): string | undefined {
  if (!isTyped(error) && !(error instanceof ConversionError)) return describe(error);
  const { message } = error as Error;
  return /Maximum call stack|Invalid (string|array) length|RangeError/.test(message) ? message : undefined;
}
