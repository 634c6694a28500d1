// Runs the probes of all rows, one after the other, and tells of each on standard output. Watched from outside.
import { limits } from '../../src/index.ts';
import { CANARIES, judge, realm } from './oracle.ts';
import { rows } from './sections/rows.ts';

export interface Report {
  readonly row: string;
  readonly probe: string;
  readonly wrong?: string | undefined;
  readonly milliseconds: number;
  readonly residentMegabytes: number;
}

process.env.SCRIPTLING_CANARY_ENV = CANARIES.environment;
const [mode = 'ample', only = ''] = process.argv.slice(2);
const tight = {
  ...limits.default,
  wallMs: 200,
  memoryBytes: 16 * 1024 ** 2,
  outputBytes: 1_000_000,
  recursionDepth: 200,
};
const tell = (report: object): void => void process.stdout.write(`${JSON.stringify(report)}\n`);
const resident = (): number => process.memoryUsage().rss / 1024 ** 2;

const before = realm();
for (const row of rows) {
  if (only !== '' && row.id !== only) continue;
  for (const probe of row.probes) {
    const { wrong, milliseconds } = await judge(probe, mode === 'tight', mode === 'tight' ? tight : limits.default);
    tell({ row: row.id, probe: probe.title, wrong, milliseconds, residentMegabytes: resident() });
  }
  const after = realm();
  if (after !== before) {
    const known = new Set(before.split('\n'));
    const changed = after.split('\n').filter((line) => !known.has(line));
    tell({ row: row.id, probe: 'S6: the realm', wrong: `changed: ${changed.slice(0, 5).join('; ')}`, milliseconds: 0 });
    break;
  }
}
tell({ row: '', probe: 'end', milliseconds: 0, residentMegabytes: resident() });
