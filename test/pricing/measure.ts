// How long a script goes on without a look at the budget.
import { Scriptling } from '../../src/index.ts';
import { clock } from '../../src/runtime/run.ts';
import { longestTurn, Stretches } from '../support/thread-clock.ts';
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

const looks = new Stretches();
clock.now = () => looks.look();

export async function measure(source: string): Promise<PricingReport> {
  const scriptling = new Scriptling({
    limits: { wallMs: WALL_MS, runningMs: Infinity, steps: Infinity, memoryBytes: MEMORY_BYTES },
    collectOutput: false,
  });
  const start = looks.look();
  looks.begin();
  let wrong: string | undefined;
  const run = scriptling.run(`${helpers}\n${source}`);
  const { whole: turn } = await longestTurn(run);
  try {
    await run;
  } catch (error) {
    wrong = faultOf(error);
  }
  const end = looks.look();
  const overshoot = end - start > WALL_MS ? end - start - WALL_MS : undefined;
  const { whole: gap, own: ownGap } = await looks.longest();
  return { source, gap, ownGap, turn, overshoot, wrong };
}
