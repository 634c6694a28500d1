// A14: setters on the prototypes that all objects share. Nothing that the engine does with its own objects may go through them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bundle, bundleForNode } from '../support/bundle.ts';
import type { TrappedResult } from './trapped-child.ts';

const scripts = join(import.meta.dirname, '../scripts');
/** Addresses and clocks differ from run to run, and what has to wait cannot run at once. */
const changing = /asyncio|object at 0x|\btime\b|random|\bid\(/;

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleForNode(join(import.meta.dirname, 'trapped-child.ts'));
});
afterAll(() => bundle?.remove());

it('A14: booby-trapped prototypes', async () => {
  const files = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .map((file) => join(scripts, file))
    .filter((file, i) => i % 6 === 0 && !changing.test(readFileSync(file, 'utf8')));
  const output = execFileSync(process.execPath, [bundle.path], {
    input: files.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 280_000,
  });
  const results = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrappedResult);
  expect(results.length).toBe(files.length);
  expect(results.filter(({ traps, difference }) => traps.length > 0 || difference !== undefined)).toEqual([]);
}, 300_000);
