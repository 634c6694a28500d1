// No built-in goes on for long without a look at the budget, whatever its arguments: whatever a script can name is called with large ones.
//
// A sample each time, the same one; `PRICING_SHARE=1 npx vitest run test/attacks/pricing.test.ts` takes all, which takes long.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForNode } from '../support/bundle.ts';
import type { PricingReport } from './pricing-child.ts';

const SHARE = Number(process.env.PRICING_SHARE ?? '0.01');
/** Milliseconds. What is aimed at is 50 for nearly all and 100 for each; collecting garbage takes its part of it. */
const MOST = 300;
const TIMEOUT_MS = SHARE > 0.1 ? 3_600_000 : 300_000;

interface Ended {
  readonly reports: readonly PricingReport[];
  readonly exitCode: number | null;
  /** The last call that was begun. */
  readonly last: string;
  readonly complaints: string;
}

function callAll(path: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--max-old-space-size=1024', path, String(SHARE)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const reports: PricingReport[] = [];
  let last = '';
  let complaints = '';
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('begin ')) last = line;
    else reports.push(JSON.parse(line) as PricingReport);
  });
  child.stderr.on('data', (data: Buffer) => {
    complaints += String(data).slice(0, 1000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ reports, exitCode, last, complaints }));
  });
}

/** The value below which the given share of them is. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

describe('calls with large arguments', () => {
  let bundle: Bundle;
  let ended: Ended;

  beforeAll(async () => {
    bundle = await bundleForNode(join(import.meta.dirname, 'pricing-child.ts'));
    ended = await callAll(bundle.path);
    const gaps = ended.reports.map(({ gap }) => gap);
    const late = ended.reports.flatMap(({ overshoot }) => (overshoot === undefined ? [] : [overshoot]));
    const figures = [gaps, late].map(
      (values) => `p99 ${percentile(values, 0.99).toFixed(0)} ms, most ${percentile(values, 1).toFixed(0)} ms`,
    );
    process.stdout.write(
      `pricing: ${gaps.length} calls; between two looks at the clock ${figures[0]}; behind the deadline (${late.length}) ${figures[1]}\n`,
    );
  }, TIMEOUT_MS);
  afterAll(() => bundle?.remove());

  it('never end the process', () => {
    expect(ended).toMatchObject({ exitCode: 0, complaints: '' });
    expect(ended.reports.length).toBeGreaterThan(50);
  });
  it('end in a value, an exception or a limit', () => {
    expect(ended.reports.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  });
  it('look at the budget in time', () => {
    expect(ended.reports.filter(({ gap }) => gap > MOST)).toEqual([]);
  });
});
