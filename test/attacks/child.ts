// Runs the probes of all rows, one after the other, and tells of each on standard output. Watched from outside.
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { CANARIES, judge, limitsOf, realm } from './oracle.ts';
import { GRACE_MEGABYTES } from './probe.ts';
import { memory, resetPeak } from './process-memory.ts';
import { rows } from './sections/rows.ts';

export interface Report {
  readonly row: string;
  readonly probe: string;
  readonly wrong?: string | undefined;
  readonly milliseconds: number;
  /** How much more memory the process had at most than before the probe. */
  readonly peakMegabytes: number;
}

process.env.SCRIPTLING_CANARY_ENV = CANARIES.environment;
const [mode = 'ample', only = ''] = process.argv.slice(2);
const isTight = mode === 'tight';
/** There are hundreds of probes that go on until a deadline. */
const TIGHT_MS = 100;
const given = isTight ? { ...limitsOf(mode), wallMs: TIGHT_MS } : limitsOf(mode);

/** What control may take to come back behind a deadline. */
const GRACE_MS = 50;
/** On a machine with more to do than processors everything takes longer: two processes run at a time, and each has threads that compile and collect. */
const graceMs = (): number => GRACE_MS * Math.max(2, (2 * loadavg()[0]) / availableParallelism());

const tell = (report: Report): void => void process.stdout.write(`${JSON.stringify(report)}\n`);

const collect = (globalThis as { gc?: () => void }).gc;

/** Milliseconds that this thread has waited for a processor which others had, where Linux tells. */
function waitedForProcessor(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

let isDirty = true;
const before = realm();
/** As `ROW/EACH/FROM`: of how many probes of a row one is taken, and which of them first; all rows are taken whole where nothing is said. */
const wanted = new Map(
  only.split(',').map((one) => {
    const [row, each = '1', from = '0'] = one.split('/');
    return [row, { each: Number(each), from: Number(from) }];
  }),
);
for (const row of rows) {
  const sample = only === '' ? { each: 1, from: 0 } : wanted.get(row.id);
  if (sample === undefined) continue;
  for (const probe of row.probes.filter((_, i) => i % sample.each === sample.from)) {
    let wrong: string | undefined;
    let milliseconds = 0;
    let peakMegabytes = 0;
    // A busy machine is no fault of the engine: what is late has further chances, when others may have done what they were at.
    for (let tries = 0; tries < 5; tries++) {
      if (tries > 0) await new Promise((resolve) => setTimeout(resolve, 300));
      if (isDirty) collect?.();
      resetPeak();
      const idle = memory('VmRSS');
      const waited = waitedForProcessor();
      const verdict = await judge(probe, isTight, given);
      ({ wrong } = verdict);
      milliseconds = verdict.milliseconds - (waitedForProcessor() - waited);
      peakMegabytes = Math.max(0, memory('VmHWM') - idle);
      // What little a probe leaves behind is no burden to the next one.
      isDirty = peakMegabytes > 8;
      if (wrong !== undefined) break;
      if (milliseconds > verdict.deadline + graceMs()) wrong = `control came back after ${Math.round(milliseconds)} ms`;
      else if (peakMegabytes > given.memoryBytes / 1024 ** 2 + GRACE_MEGABYTES) {
        wrong = `took ${Math.round(peakMegabytes)} MB`;
      } else break;
    }
    tell({ row: row.id, probe: probe.title, wrong, milliseconds, peakMegabytes });
  }
  const after = realm();
  if (after !== before) {
    const known = new Set(before.split('\n'));
    const changed = after.split('\n').filter((line) => !known.has(line));
    tell({
      row: row.id,
      probe: 'S6: the realm',
      wrong: `changed: ${changed.slice(0, 5).join('; ')}`,
      milliseconds: 0,
      peakMegabytes: 0,
    });
    break;
  }
}
tell({ row: '', probe: 'end', milliseconds: 0, peakMegabytes: 0 });
