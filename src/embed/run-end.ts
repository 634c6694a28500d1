// The end of a run, for what goes on beside it: timers, calls from host functions, the signals that these have.
import type { EndSignal } from '../runtime/scheduler.ts';

/** An AbortSignal for the engine's own use: any number may listen without a warning of Node's. */
export class RunEnd implements EndSignal {
  isOver = false;
  private readonly listeners = new Set<() => void>();

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }
  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}
