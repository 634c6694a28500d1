// The catalogue of attacks, run in processes of their own and judged from outside, too.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForNode } from '../support/bundle.ts';
import type { Report } from './child.ts';
import type { Row } from './probe.ts';
import { computesForLong, elsewhere, required, rows } from './sections/rows.ts';

/** Of how many probes of a row that computes for long one is taken, and which of them first; none of such rows for Infinity. */
interface Sample {
  readonly each: number;
  readonly from: number;
}
const ALL: Sample = { each: 1, from: 0 };
const NONE_THAT_IS_LONG: Sample = { each: Infinity, from: 0 };

/** How many probes go a way: of the rows that compute for long, and of the others. */
interface Share {
  readonly long: Sample;
  readonly short: Sample;
}
const THIRD: Sample = { each: 3, from: 0 };
const SECOND_THIRD: Sample = { each: 3, from: 1 };
const LAST_THIRD: Sample = { each: 3, from: 2 };

/**
 * Ways to run the probes: with which limits, and with which switches of Node's. Of those that compute for long two of three go one way or another; of the others
 * all go the first way, and a third each of the rest. They are always the same ones. All go every way where ATTACKS=all asks for it. Two go at a time,
 * those that take longest first.
 */
const ways = [
  { limits: 'tight', flags: [], share: { long: { each: 3, from: 0 }, short: ALL } },
  {
    limits: 'tight',
    flags: ['--disallow-code-generation-from-strings'],
    share: { long: { each: 3, from: 1 }, short: THIRD },
  },
  { limits: 'ample', flags: [], share: { long: NONE_THAT_IS_LONG, short: SECOND_THIRD } },
  {
    limits: 'tight',
    flags: ['--disable-proto=throw', '--frozen-intrinsics'],
    share: { long: NONE_THAT_IS_LONG, short: LAST_THIRD },
  },
].map((way) => ({ ...way, share: process.env['ATTACKS'] === 'all' ? { long: ALL, short: ALL } : way.share }));

const countOf = ({ probes }: Row, { each, from }: Sample): number => probes.filter((_, i) => i % each === from).length;
/** The rows of a way, with the probes that it takes. */
const rowsOf = ({ long, short }: Share): readonly (readonly [row: Row, sample: Sample])[] =>
  rows
    .map((row) => [row, computesForLong(row.id) ? long : short] as const)
    .filter(([row, ofRow]) => ofRow.each !== Infinity && countOf(row, ofRow) > 0);

/** How long a process may go on behind the last probe. */
const LINGER_MS = 1000;
const TIMEOUT_MS = 500_000;

interface Ended {
  readonly way: string;
  readonly reports: readonly Report[];
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly complaints: string;
  readonly lingeredMs: number;
}

function runAll(path: string, { limits, flags, share }: (typeof ways)[number]): Promise<Ended> {
  const wanted = rowsOf(share).map(([{ id }, { each, from }]) => `${id}/${each}/${from}`);
  const program = [path, limits, wanted.join(',')];
  const child = spawn(process.execPath, ['--max-old-space-size=512', '--expose-gc', ...flags, ...program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const reports: Report[] = [];
  let complaints = '';
  let last = 0;
  createInterface(child.stdout).on('line', (line) => {
    reports.push(JSON.parse(line) as Report);
    last = performance.now();
  });
  child.stderr.on('data', (data: Buffer) => {
    complaints += String(data);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      // Node itself warns of this switch.
      const lines = complaints
        .split('\n')
        .filter((line) => line !== '' && !/Frozen intri|node --trace-warnings/.test(line));
      resolve({
        way: [limits, ...flags].join(' '),
        reports,
        exitCode,
        signal,
        complaints: lines.join('\n'),
        lingeredMs: performance.now() - last,
      });
    });
  });
}

describe('attacks', () => {
  let bundle: Bundle;
  const ended: Ended[] = [];

  beforeAll(async () => {
    bundle = await bundleForNode(join(import.meta.dirname, 'child.ts'));
    const waiting = [...ways];
    const work = async (): Promise<void> => {
      for (let way = waiting.shift(); way !== undefined; way = waiting.shift()) {
        ended.push(await runAll(bundle.path, way));
      }
    };
    await Promise.all([work(), work()]);
  }, TIMEOUT_MS);

  afterAll(async () => {
    await bundle?.remove();
    if (ended.length > 0) writeTable(ended);
  });

  it('every required row has probes, and no identifier stands twice', () => {
    const ids = rows.map(({ id }) => id);
    expect(required.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(rows.filter(({ probes }) => probes.length === 0)).toEqual([]);
  });

  it.each(Object.entries(elsewhere))('%s has the tests of %s', (file, ids) => {
    // Titles stand in one line each, behind the call that they are given to.
    const titles = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
      .split('\n')
      .filter((line) => /\b(?:describe|it|test)\b.*\(|^\s*['"`]/.test(line))
      .join('\n');
    expect(ids.split(' ').filter((id) => !new RegExp(`\\b${id}\\b`).test(titles))).toEqual([]);
    expect(ids.split(' ').filter((id) => required.includes(id))).toEqual([]);
  });

  it.each(ways.map(({ limits, flags, share }) => [[limits, ...flags].join(' '), share] as const))(
    'the process lives and ends: %s',
    (way, share) => {
      const found = ended.find((one) => one.way === way);
      const reported = found?.reports.filter(({ probe }) => probe !== 'end').length;
      expect(found).toMatchObject({ exitCode: 0, signal: null, complaints: '' });
      expect(found?.reports.at(-1)?.probe).toBe('end');
      expect(reported).toBe(rowsOf(share).reduce((sum, [row, ofRow]) => sum + countOf(row, ofRow), 0));
      expect(found?.lingeredMs).toBeLessThan(LINGER_MS);
    },
  );

  it.each(rows.map(({ id, title }) => [id, title]))('%s: %s', (id) => {
    const wrong = ended.flatMap(({ way, reports }) =>
      reports
        .filter((report) => report.row === id && report.wrong !== undefined)
        .map((report) => `${way}: ${report.probe}: ${report.wrong}`),
    );
    expect(wrong).toEqual([]);
    const expected = ways.filter(({ share }) => rowsOf(share).some(([row]) => row.id === id)).length;
    expect(ended.filter(({ reports }) => reports.some(({ row }) => row === id)).length).toBe(expected);
  });
});

/** The verdicts as a table: in short on standard output, whole in a file. */
function writeTable(all: readonly Ended[]): void {
  const lines = ['| Row | What | Probes | Verdict | Longest (ms) | Most memory (MB) |', '|---|---|---|---|---|---|'];
  let bad = 0;
  for (const { id, title, probes } of rows) {
    const reports = all.flatMap((each) => each.reports).filter(({ row }) => row === id);
    const wrong = reports.filter((report) => report.wrong !== undefined).length;
    bad += wrong;
    const longest = Math.max(...reports.map(({ milliseconds }) => milliseconds));
    const peak = Math.max(...reports.map(({ peakMegabytes }) => peakMegabytes));
    const verdict = wrong === 0 ? 'safe' : `${wrong} of ${reports.length} not safe`;
    lines.push(`| ${id} | ${title} | ${probes.length} | ${verdict} | ${Math.round(longest)} | ${Math.round(peak)} |`);
  }
  const folder = join(import.meta.dirname, '../../test-results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'attacks.md'), `${lines.join('\n')}\n`);
  const probes = rows.flatMap((row) => row.probes).length;
  process.stdout.write(
    `attacks: ${rows.length} rows, ${probes} probes, ${all.length} ways, ${bad} not safe: test-results/attacks.md\n`,
  );
}
