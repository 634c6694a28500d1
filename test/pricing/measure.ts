// How long a script goes on without a look at the budget.
import { readFileSync } from 'node:fs';
import { ConversionError, Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';
import { describe, isTyped } from '../fuzz/fuzzer.ts';
import { helpers } from './arguments.ts';

export interface PricingReport {
  readonly source: string;
  /** The longest stretch between two looks at the clock, in milliseconds of this thread. */
  readonly gap: number;
  /** How long the run went on behind its deadline; undefined: it ended before. */
  readonly overshoot?: number | undefined;
  /** What is wrong with how it ended. */
  readonly wrong?: string | undefined;
}

const WALL_MS = 100;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** Both in milliseconds. */
interface Clocks {
  /** Time without that in which others had the processor, where Linux tells: a busy machine is no fault of the engine. */
  readonly time: number;
  /** What this thread had of the processor: on a busy machine, V8 waits for its own helpers when it collects garbage. */
  readonly processor: number;
}
let tells = true;
function clocks(): Clocks {
  const time = performance.now();
  if (!tells) return { time, processor: time };
  try {
    const [ran = 0, waited = 0] = readFileSync('/proc/self/schedstat', 'latin1').split(' ').map(Number);
    return { time: time - waited / 1e6, processor: ran / 1e6 };
  } catch {
    tells = false;
    return { time, processor: time };
  }
}

let lastLook = 0;
let longest = 0;
function look(): number {
  const { time, processor } = clocks();
  longest = Math.max(longest, processor - lastLook);
  lastLook = processor;
  return time;
}
clock.now = look;

export async function measure(source: string): Promise<PricingReport> {
  const scriptling = new Scriptling({
    limits: { wallMs: WALL_MS, runningMs: Infinity, steps: Infinity, memoryBytes: MEMORY_BYTES },
    collectOutput: false,
  });
  const start = look();
  longest = 0;
  let wrong: string | undefined;
  try {
    await scriptling.run(`${helpers}\n${source}`);
  } catch (error) {
    wrong = faultOf(error);
  }
  const end = look();
  const overshoot = end - start > WALL_MS ? end - start - WALL_MS : undefined;
  return { source, gap: longest, overshoot, wrong };
}

/** What shows that the engine is at fault, in what a run threw. */
export function faultOf(error: unknown): string | undefined {
  if (!isTyped(error) && !(error instanceof ConversionError)) return describe(error);
  const { message } = error as Error;
  return /Maximum call stack|Invalid (string|array) length|RangeError/.test(message) ? message : undefined;
}
