// Section G of the catalogue of attacks: memory. Most probes have a process of their own, since one in which another has taken much does not
// show what the next one takes.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForNode } from '../support/bundle.ts';
import type { Report } from './child.ts';
import type { Row } from './probe.ts';
import { memoryRows, requiredMemoryRows } from './sections/rows.ts';

/** Probes that take no more than this are run in one process. */
const LITTLE_MEGABYTES = 32;
const TIMEOUT_MS = 200_000;
const ALL_TIMEOUT_MS = 900_000;
/** So many that have a low limit of their own share a process: what they leave is little. */
const TOGETHER = 4;

interface Job {
  readonly mode: 'ample' | 'tight';
  readonly row: string;
  readonly from: number;
  readonly count: number;
}
interface Ended extends Job {
  readonly reports: readonly Report[];
  /** What is wrong with how the process ended. */
  readonly wrong: string | undefined;
}

/** How the probes of a row are shared out among processes: where each begins, and how many it runs. */
function shares({ probes }: Row): { from: number; count: number }[] {
  const sizes = probes.map(({ megabytes = Infinity, options }) =>
    megabytes <= LITTLE_MEGABYTES ? probes.length : options?.().limits?.memoryBytes === undefined ? 1 : TOGETHER,
  );
  const shared: { from: number; count: number }[] = [];
  for (let from = 0; from < probes.length; ) {
    const size = sizes[from] ?? 1;
    let count = 1;
    while (count < size && sizes[from + count] === size) count++;
    shared.push({ from, count });
    from += count;
  }
  return shared;
}

/** With ample limits every probe takes its time: a twentieth of them, always the same ones, unless ATTACKS=all asks for everything. */
const EACH = process.env['ATTACKS'] === 'all' ? 1 : 20;
/** With tight limits the first two of five of a row. */
const TIGHT_SHARE = process.env['ATTACKS'] === 'all' ? 1 : 2 / 5;

const jobs: Job[] = memoryRows.flatMap((row) => [
  ...shares(row)
    .filter((_, i) => i % EACH === 0)
    .map((share) => ({ ...share, row: row.id, mode: 'ample' as const })),
  { row: row.id, from: 0, count: Math.ceil(row.probes.length * TIGHT_SHARE), mode: 'tight' as const },
]);

function run(path: string, job: Job): Promise<Ended> {
  const { mode, row, from, count } = job;
  const flags = ['--max-old-space-size=512', '--expose-gc'];
  const child = spawn(process.execPath, [...flags, path, mode, row, String(from), String(count)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (data: Buffer) => {
    output += String(data);
  });
  child.stderr.on('data', (data: Buffer) => {
    complaints += String(data);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const reports = output
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Report);
      const isWhole = code === 0 && complaints === '' && reports.length === count;
      const wrong = isWhole ? undefined : `ended with ${code ?? signal}: ${complaints.slice(0, 2000)}`;
      resolve({ ...job, reports, wrong });
    });
  });
}

describe('attacks on memory', () => {
  let bundle: Bundle | undefined;
  const ended: Ended[] = [];

  beforeAll(async () => {
    const { path } = (bundle = await bundleForNode(join(import.meta.dirname, 'memory-child.ts')));
    const waiting = [...jobs];
    const work = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) ended.push(await run(path, job));
    };
    await Promise.all([work(), work()]);
  }, ALL_TIMEOUT_MS);

  afterAll(async () => {
    await bundle?.remove();
    if (ended.length > 0) writeTable(ended);
  });

  it('every row has probes', () => {
    expect(memoryRows.map(({ id }) => id).sort()).toEqual([...requiredMemoryRows].sort());
    expect(memoryRows.filter(({ probes }) => probes.length === 0)).toEqual([]);
  });

  it.each(memoryRows.map(({ id, title }) => [id, title]))('%s: %s', (id) => {
    const found = ended.filter(({ row }) => row === id);
    const wrong = found.flatMap(({ mode, from, wrong: how, reports }) => [
      ...(how === undefined ? [] : [`${mode}, from probe ${from}: ${how}`]),
      ...reports.filter((report) => report.wrong !== undefined).map((each) => `${mode}: ${each.probe}: ${each.wrong}`),
    ]);
    expect(wrong).toEqual([]);
    expect(found.length).toBe(jobs.filter(({ row }) => row === id).length);
  });
});

/** The verdicts as a table. */
function writeTable(all: readonly Ended[]): void {
  const lines = [
    '| Row | What | Probes | Verdict | Most memory, 64 MiB (MB) | 16 MiB, 200 ms |',
    '|---|---|---|---|---|---|',
  ];
  let bad = 0;
  for (const { id, title, probes } of memoryRows) {
    const found = all.filter(({ row }) => row === id);
    const reports = found.flatMap((each) => each.reports);
    const wrong =
      reports.filter((report) => report.wrong !== undefined).length +
      found.filter((each) => each.wrong !== undefined).length;
    bad += wrong;
    const [ample, tight] = (['ample', 'tight'] as const).map((mode) => {
      const peaks = found.filter((each) => each.mode === mode).flatMap((each) => each.reports);
      return Math.round(Math.max(0, ...peaks.map(({ peakMegabytes }) => peakMegabytes)));
    });
    lines.push(
      `| ${id} | ${title} | ${probes.length} | ${wrong === 0 ? 'safe' : `${wrong} not safe`} | ${ample} | ${tight} |`,
    );
  }
  const folder = join(import.meta.dirname, '../../test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'attacks-on-memory.md'), `${lines.join('\n')}\n`);
  process.stdout.write(`attacks on memory: ${bad} not safe\n${lines.join('\n')}\n`);
}
