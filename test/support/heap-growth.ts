// Measures by what scripts make V8's heap grow, in a process of its own: all garbage is collected again and again, which takes several times as long in
// the large heap of the tests, where more changes meanwhile than what the scripts do.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Limits } from '../../src/index.ts';
import { bundleForNode } from './bundle.ts';

/** What is run in one instance, which has the library yaml. */
export interface GrowthSession {
  /** Run before the heap is measured first. */
  readonly setup: string;
  /** Run one after the other; behind each the heap is measured. */
  readonly sources: readonly string[];
  readonly limits: Partial<Limits>;
}

export interface SessionGrowth {
  /** For each source by how many bytes the heap has grown, and the kind of the limit that ended it. */
  readonly growths: readonly { readonly bytes: number; readonly kind?: string }[];
  /** What the variable `kept` holds at the end of a session of which no limit has been met. */
  readonly kept: unknown;
  /** By so many bytes the heap shrinks when the instance is thrown away. */
  readonly given: number;
}

/** Throws if a script fails otherwise than by a limit. */
export async function growthsOf(sessions: readonly GrowthSession[]): Promise<SessionGrowth[]> {
  const bundle = await bundleForNode(fileURLToPath(new URL('heap-growth-program.ts', import.meta.url)), false);
  try {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', bundle.path], {
      input: serialize(sessions),
      timeout: 110_000,
    });
    if (status !== 0) throw new Error(`ended with ${status}: ${stderr}`);
    return deserialize(stdout) as SessionGrowth[];
  } finally {
    await bundle.remove();
  }
}
