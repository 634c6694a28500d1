// What a run has left behind that nobody asks for any more: a cache that large values stay in, for example.

import { setImmediate } from 'node:timers/promises';
import { Scriptling } from '../../src/index.ts';

const MEGABYTE = 1e6;
/** So much is told: the code of a module that is imported for the first time is less. */
const TOLD = 4 * MEGABYTE;
/** What promises and weak references held is let go step by step. */
const COLLECTIONS = 4;

const used = (): number => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Watches what is live between runs whose instances are not kept. Does nothing without `--expose-gc`. */
export class KeptMemory {
  private readonly collect = (globalThis as { gc?: () => void }).gc;
  private before = Infinity;

  /** What has been kept since the last time, for a person; undefined: little or nothing. */
  async since(): Promise<string | undefined> {
    if (this.collect === undefined) return undefined;
    // The engine may keep the last instance for a while.
    await new Scriptling().run('1');
    for (let i = 0; i < COLLECTIONS; i++) {
      await setImmediate();
      this.collect();
      if (used() - this.before < TOLD) break;
    }
    const more = used() - this.before;
    this.before = used();
    return more < TOLD ? undefined : `${(more / MEGABYTE).toFixed()} MB are kept`;
  }
}
