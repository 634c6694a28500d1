// Runs some probes of one row of section G, and tells of each on standard output.
import { Scriptling } from '../../src/index.ts';
import type { Report } from './child.ts';
import { judge, limitsOf } from './oracle.ts';
import { GRACE_MEGABYTES } from './probe.ts';
import { memory, resetPeak } from './process-memory.ts';
import { memoryRows } from './sections/rows.ts';

const [mode = 'ample', id = '', from = '0', count = '1'] = process.argv.slice(2);
const given = limitsOf(mode);
const collect = (globalThis as { gc?: () => void }).gc;

// What the engine takes for itself is no fault of the script's.
await new Scriptling().run('import json, re\nclass C: pass\n[C() for i in range(1000)]');
const probes = memoryRows.find((row) => row.id === id)?.probes ?? [];
for (const probe of probes.slice(Number(from), Number(from) + Number(count))) {
  // V8 gives pages back some time after it has collected.
  for (let i = 0; i < 2; i++) {
    collect?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  resetPeak();
  const idle = memory('VmRSS');
  const { wrong, milliseconds } = await judge(probe, mode === 'tight', given);
  const peakMegabytes = Math.max(0, memory('VmHWM') - idle);
  const most = probe.megabytes ?? given.memoryBytes / 1024 ** 2 + GRACE_MEGABYTES;
  const tooMuch = peakMegabytes > most ? `took ${Math.round(peakMegabytes)} MB, of ${most} at most` : undefined;
  const report: Report = { row: id, probe: probe.title, wrong: wrong ?? tooMuch, milliseconds, peakMegabytes };
  process.stdout.write(`${JSON.stringify(report)}\n`);
}
