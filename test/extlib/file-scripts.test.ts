// Runs the scripts of test/scripts-with-files, and compares with what CPython printed when it ran them in an empty folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileOutput, fileKinds, outputsOnFiles } from '../support/file-kinds.ts';

const folder = join(import.meta.dirname, '../scripts-with-files');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

let outputs: readonly FileOutput[];
beforeAll(async () => {
  outputs = await outputsOnFiles(scripts.map((name) => join(folder, name)));
});

describe.each(fileKinds)('scripts on files in %s', (kind) => {
  it.each(scripts)('%s', (name) => {
    const expected = readFileSync(join(folder, name.replace('.py', '.out')), 'utf8');
    const found = outputs.find((each) => each.kind === kind && each.path === join(folder, name));
    expect(found?.output).toBe(expected);
  });
});
