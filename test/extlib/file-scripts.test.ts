// Runs the scripts of test/scripts-with-files, and compares with what CPython printed when it ran them in an empty folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileKinds, outputOnFiles } from '../support/file-kinds.ts';

const folder = join(import.meta.dirname, '../scripts-with-files');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

describe.each(fileKinds)('scripts on files in %s', (kind, make) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    const expected = readFileSync(join(folder, name.replace('.py', '.out')), 'utf8');
    expect(await outputOnFiles(join(folder, name), make(), kind === 'memory')).toBe(expected);
  });
});
