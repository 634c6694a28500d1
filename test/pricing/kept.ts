// What a run has left behind that nobody asks for any more: a cache that large values stay in, for example.
import { Scriptling } from '../../src/index.ts';
import { liveBytes } from '../support/live-memory.ts';

const MEGABYTE = 1e6;
/** So much is told: the code of a module that is imported for the first time is less. */
const TOLD = 4 * MEGABYTE;

/** Watches what is live between runs whose instances are not kept. Needs `--expose-gc`. */
export class KeptMemory {
  private before = Infinity;

  /** What has been kept since the last time, for a person; undefined: little or nothing. */
  async since(): Promise<string | undefined> {
    // The engine may keep the last instance for a while.
    await new Scriptling().run('1');
    const now = await liveBytes();
    const more = now - this.before;
    this.before = now;
    return more < TOLD ? undefined : `${(more / MEGABYTE).toFixed()} MB are kept`;
  }
}
