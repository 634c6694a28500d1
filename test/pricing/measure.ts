// How long a script goes on without a look at the budget.
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';
import { longestTurn, threadClocks } from '../support/thread-clock.ts';
import { helpers } from './arguments.ts';
import { faultOf } from './fault.ts';

export interface PricingReport {
  readonly source: string;
  /** The longest stretch between two looks at the clock, in milliseconds of this thread. */
  readonly gap: number;
  /** The longest without the time in which V8 collected garbage. */
  readonly ownGap: number;
  /** The longest time for which the event loop did not come round, in milliseconds of this thread. */
  readonly turn: number;
  /** How long the run went on behind its deadline; undefined: it ended before. */
  readonly overshoot?: number | undefined;
  /** What is wrong with how it ended. */
  readonly wrong?: string | undefined;
}

const WALL_MS = 100;
const MEMORY_BYTES = 64 * 1024 * 1024;

/** A stretch between two looks at the clock, in milliseconds: when, by the clock on the wall, and how long. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly processor: number;
}
/** Shorter ones are of no interest. */
const NOTED = 10;
let stretches: Stretch[] = [];
let lastLook = 0;
let lastTime = 0;
function look(): number {
  const { time, processor } = threadClocks();
  const now = performance.now();
  const passed = processor - lastLook;
  if (passed > NOTED) stretches.push({ from: lastTime, to: now, processor: passed });
  lastLook = processor;
  lastTime = now;
  return time;
}
clock.now = look;

/** Node tells of collections a little later. */
const collections = new PerformanceObserver(() => {});
collections.observe({ entryTypes: ['gc'] });

/** How long each stretch was without the collections of garbage in it. */
async function withoutCollections(): Promise<number[]> {
  await setImmediate();
  const known = collections.takeRecords();
  return stretches.map(({ from, to, processor }) => {
    let left = processor;
    for (const { startTime, duration } of known) {
      left -= Math.max(0, Math.min(to, startTime + duration) - Math.max(from, startTime));
    }
    return left;
  });
}

export async function measure(source: string): Promise<PricingReport> {
  const scriptling = new Scriptling({
    limits: { wallMs: WALL_MS, runningMs: Infinity, steps: Infinity, memoryBytes: MEMORY_BYTES },
    collectOutput: false,
  });
  const start = look();
  stretches = [];
  let wrong: string | undefined;
  const run = scriptling.run(`${helpers}\n${source}`);
  const turn = await longestTurn(run);
  try {
    await run;
  } catch (error) {
    wrong = faultOf(error);
  }
  const end = look();
  const overshoot = end - start > WALL_MS ? end - start - WALL_MS : undefined;
  const gap = Math.max(0, ...stretches.map(({ processor }) => processor));
  const ownGap = Math.max(0, ...(await withoutCollections()));
  return { source, gap, ownGap, turn, overshoot, wrong };
}
