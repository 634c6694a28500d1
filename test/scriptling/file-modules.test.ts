// Runs the scripts beside it on files of each kind. No CPython has these modules: what is expected was written by hand,
// from what is known of the Go version.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKinds, outputOnFiles } from '../support/file-kinds.ts';

const scripts = ['scripts', 'examples'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}/${name}`),
);

describe.each(fileKinds)('modules of our own on files in %s', (kind, make) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    const expected = readFileSync(join(import.meta.dirname, name.replace(/py$/, 'out')), 'utf8');
    expect(await outputOnFiles(join(import.meta.dirname, name), make(), kind === 'memory')).toBe(expected);
  });
});
