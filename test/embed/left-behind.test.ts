// What a run leaves in the one engine that all instances share.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleForNode } from '../support/bundle.ts';
import type { LeftBehind } from './left-behind.ts';

/** What V8 compiles meanwhile counts, too. */
const MOST_BYTES = 4 * 1024 ** 2;

it('nothing of a run stays behind when its instance is thrown away', async () => {
  const bundle = await bundleForNode(fileURLToPath(new URL('left-behind.ts', import.meta.url)));
  try {
    const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', bundle.path], {
      encoding: 'utf8',
      timeout: 170_000,
    });
    expect(stderr).toBe('');
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as LeftBehind);
    expect(found.length).toBeGreaterThan(12);
    expect(found.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  } finally {
    await bundle.remove();
  }
}, 180_000);
