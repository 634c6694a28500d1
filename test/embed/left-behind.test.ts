// What a run leaves in the one engine that all instances share.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleForNode, reportsOf } from '../support/bundle.ts';
import type { LeftBehind } from './left-behind.ts';

/** What V8 compiles meanwhile counts, too. */
const MOST_BYTES = 4 * 1024 ** 2;

it('nothing of a run stays behind when its instance is thrown away', async () => {
  const bundle = await bundleForNode(fileURLToPath(new URL('left-behind.ts', import.meta.url)));
  try {
    const found = reportsOf<LeftBehind>(bundle, 170_000);
    expect(found.length).toBeGreaterThan(12);
    expect(found.filter(({ bytes }) => bytes > MOST_BYTES)).toEqual([]);
  } finally {
    await bundle.remove();
  }
}, 180_000);
