// Runs the scripts beside it on files of each kind. No CPython has these modules: what is expected was written by hand,
// from what is known of the Go version.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileOutput, fileKinds, outputsOnFiles } from '../support/file-kinds.ts';

const scripts = ['scripts', 'examples'].flatMap((folder) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith('.py'))
    .map((name) => `${folder}/${name}`),
);

let outputs: readonly FileOutput[];
beforeAll(async () => {
  outputs = await outputsOnFiles(scripts.map((name) => join(import.meta.dirname, name)));
});

describe.each(fileKinds)('modules of our own on files in %s', (kind) => {
  it.each(scripts)('%s', (name) => {
    const expected = readFileSync(join(import.meta.dirname, name.replace(/py$/, 'out')), 'utf8');
    const found = outputs.find((each) => each.kind === kind && each.path === join(import.meta.dirname, name));
    expect(found?.output).toBe(expected);
  });
});
