// How long the event loop waits, and what this thread has had of the processor: on a busy machine the clock on the wall tells what others did.
import { readFileSync } from 'node:fs';
import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Both in milliseconds. */
interface Clocks {
  /** Time without that in which others had the processor, where Linux tells: a busy machine is no fault of the engine. */
  readonly time: number;
  /** What this thread had of the processor: on a busy machine, V8 waits for its own helpers when it collects garbage. */
  readonly processor: number;
}
let tells = true;
export function threadClocks(): Clocks {
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

/** A time in which something was not looked at: from when to when by the clock on the wall, and how long it took of the processor. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly processor: number;
}
/** Shorter ones are of no interest. */
const NOTED = 10;

/** How long something was not looked at, time and again. Node is asked to tell of collections of garbage once there is one. */
export class Stretches {
  private known: PerformanceEntry[] = [];
  private readonly collections = new PerformanceObserver((list) => void this.known.push(...list.getEntries()));
  private noted: Stretch[] = [];
  private lastLook = 0;
  private lastTime = 0;
  constructor() {
    this.collections.observe({ entryTypes: ['gc'] });
  }
  /** Forgets all that there was, and begins now. */
  begin(): void {
    this.look();
    this.noted = [];
    this.known = [];
  }
  /** Answers what time it is. */
  look(): number {
    const { time, processor } = threadClocks();
    const now = performance.now();
    const passed = processor - this.lastLook;
    if (passed > NOTED) this.noted.push({ from: this.lastTime, to: now, processor: passed });
    this.lastLook = processor;
    this.lastTime = now;
    return time;
  }
  /** The longest, in milliseconds of the processor; 0 where all were short. `own`: without the collections of garbage in it. */
  async longest(): Promise<{ whole: number; own: number }> {
    // Node tells of collections a little later.
    await setImmediate();
    this.known.push(...this.collections.takeRecords());
    const own = this.noted.map(({ from, to, processor }) => {
      let left = processor;
      for (const { startTime, duration } of this.known) {
        left -= Math.max(0, Math.min(to, startTime + duration) - Math.max(from, startTime));
      }
      return left;
    });
    return { whole: Math.max(0, ...this.noted.map(({ processor }) => processor)), own: Math.max(0, ...own) };
  }
  end(): void {
    this.collections.disconnect();
  }
}

/** The longest time that the event loop waits until the promise is settled, in milliseconds of this thread. `own`: without collections of garbage. */
export async function longestTurn(run: Promise<unknown>): Promise<{ whole: number; own: number }> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  run.then(end, end);
  const stretches = new Stretches();
  stretches.begin();
  while (!isOver) {
    await setImmediate();
    stretches.look();
  }
  const longest = await stretches.longest();
  stretches.end();
  return longest;
}

/** The longest time that the event loop did not come round, in milliseconds of the clock on the wall, for each of several windows of so many. */
export async function longestGaps(windowMs: number): Promise<number[]> {
  const gaps: number[] = [];
  while (gaps.length < WINDOWS) {
    const end = performance.now() + windowMs;
    let longest = 0;
    for (let last = performance.now(); last < end; ) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    gaps.push(longest);
  }
  return gaps.sort((a, b) => a - b);
}
const WINDOWS = 8;
