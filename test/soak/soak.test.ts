// A soak of a minute in a process of its own, beside the recorded scripts, which keep both processors busy: what it prints of latencies is that of a full
// machine. `npm run soak -- --minutes 30`, to be run alone, is the long one.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleForNode } from '../support/bundle.ts';

it('honest scripts are right among hostile ones, and the heap comes back', async () => {
  const bundle = await bundleForNode(join(import.meta.dirname, 'main.ts'));
  try {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      ['--expose-gc', bundle.path, '--minutes', '1'],
      { encoding: 'utf8', timeout: 170_000 },
    );
    process.stdout.write(`\n${stdout}\n`);
    expect({ status, signal, stderr }, stdout).toEqual({ status: 0, signal: null, stderr: '' });
  } finally {
    await bundle.remove();
  }
}, 180_000);
