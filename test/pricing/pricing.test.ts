// A part of everything that can be called: always the same one, so that what fails is the change. `npm run pricing` takes all.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleForNode } from '../support/bundle.ts';
import type { PricingReport } from './measure.ts';

const PARTS = 400;
const part = 1;
/** Milliseconds. What is aimed at is 50 for nearly all and 100 for each; collecting garbage takes its part of it. */
const MOST = 300;
const TIMEOUT_MS = 300_000;

interface Ended {
  readonly reports: readonly PricingReport[];
  readonly exitCode: number | null;
  /** The last call that was begun. */
  readonly last: string;
  /** The figures, and what else the process complained of. */
  readonly summary: string;
}

function callSome(path: string, ...options: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--max-old-space-size=1024', '--expose-gc', path, '--json', ...options], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  const reports: PricingReport[] = [];
  let last = '';
  let summary = '';
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith('begin ')) last = line;
    else reports.push(JSON.parse(line) as PricingReport);
  });
  child.stderr.on('data', (data: Buffer) => {
    summary += String(data).slice(0, 1000);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ reports, exitCode, last, summary }));
  });
}

const kinds = {
  'calls with large arguments': ['--part', `${part}/${PARTS}`],
  'calls that were once too long': ['--modules', 'known'],
};
const endings = new Map<string, Ended>();

let bundle: Bundle | undefined;
beforeAll(async () => {
  const { path } = (bundle = await bundleForNode(join(import.meta.dirname, 'main.ts')));
  await Promise.all(
    Object.entries(kinds).map(async ([kind, options]) => {
      const ended = await callSome(path, ...options);
      process.stdout.write(ended.summary);
      endings.set(kind, ended);
    }),
  );
}, TIMEOUT_MS);
afterAll(() => bundle?.remove());

describe.each(Object.keys(kinds))('%s', (kind) => {
  let ended: Ended;
  beforeAll(() => {
    ended = endings.get(kind) as Ended;
  });

  it('never end the process', () => {
    expect(ended.exitCode, `${ended.last}\n${ended.summary}`).not.toBeNull();
    expect(ended.summary).toMatch(/^pricing, part .*\n$/);
    expect(ended.reports.length).toBeGreaterThan(30);
  });
  it('end in a value, an exception or a limit, and leave no memory behind', () => {
    expect(ended.reports.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  });
  it('look at the budget in time', () => {
    expect(ended.reports.filter(({ gap }) => gap > MOST)).toEqual([]);
  });
});
