// A part of everything that can be called, for ever: always the same one. `npm run endless-calls` takes all.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleForNode } from '../support/bundle.ts';

const PART = '7/600';
const LEAST_SCRIPTS = 8;

it('what endless calls make is counted, and goes with the instance', async () => {
  const bundle = await bundleForNode(join(import.meta.dirname, 'endless.ts'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=512', '--expose-gc', bundle.path, '--part', PART],
      { encoding: 'utf8', timeout: 170_000 },
    );
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
    const scripts = Number(/: (\d+) scripts, 0 bad/.exec(stdout)?.[1]);
    expect(scripts).toBeGreaterThanOrEqual(LEAST_SCRIPTS);
  } finally {
    await bundle.remove();
  }
}, 180_000);
