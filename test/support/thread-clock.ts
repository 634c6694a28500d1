// How long the event loop waits, and what this thread has had of the processor: on a busy machine the clock on the wall tells what others did.
import { readFileSync } from 'node:fs';
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

/** The longest time that the event loop waits until the promise is settled, in milliseconds of this thread. */
export async function longestTurn(run: Promise<unknown>): Promise<number> {
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  run.then(end, end);
  let longest = 0;
  for (let last = threadClocks().processor; !isOver; ) {
    await setImmediate();
    const now = threadClocks().processor;
    longest = Math.max(longest, now - last);
    last = now;
  }
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
