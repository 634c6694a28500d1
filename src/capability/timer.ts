// Timers that keep their time.

interface Host {
  setTimeout(callback: (timer: Timer) => void, ms: number, timer: Timer): unknown;
  clearTimeout(handle: unknown): void;
}
const host = globalThis as unknown as Host;

/** Timers of hosts hold no longer time than this, in milliseconds; they would ring at once. */
const LONGEST = 2 ** 31 - 1;

const ring = (timer: Timer): void => timer.ring();

/**
 * Calls back once, as soon as so many milliseconds have passed and never before. Node counts from when its event loop last looked at
 * the clock, so that its own timers go off early behind work that took long.
 */
export class Timer {
  private readonly until: number;
  private readonly action: () => void;
  private handle: unknown;

  constructor(milliseconds: number, action: () => void) {
    this.until = performance.now() + milliseconds;
    this.action = action;
    this.set(milliseconds);
  }
  cancel(): void {
    host.clearTimeout(this.handle);
  }
  ring(): void {
    const left = this.until - performance.now();
    if (left > 0) this.set(left);
    else this.action();
  }
  private set(milliseconds: number): void {
    this.handle = host.setTimeout(ring, Math.min(milliseconds, LONGEST), this);
  }
}
