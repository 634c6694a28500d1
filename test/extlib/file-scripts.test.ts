// Runs the scripts of test/scripts-with-files, and compares with what CPython printed when it ran them in an empty folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { fileLibraries } from '../../src/extlib/file-libraries.ts';

const folder = join(import.meta.dirname, '../scripts-with-files');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

async function outputOf(name: string, files: FileSystem, tiny: boolean): Promise<string> {
  const scriptling = new Scriptling({
    libraries: fileLibraries({ files }),
    engine: tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3 } : {},
  });
  return (await scriptling.run(readFileSync(join(folder, name), 'utf8'), { filename: name })).output;
}

/** Folders cannot be moved as a whole in an overlay; other systems are told apart by nothing. */
const kinds: readonly (readonly [string, () => FileSystem])[] = [
  ['memory', () => memoryFiles({ workingDirectory: '/work' })],
  ['an overlay', () => overlayFiles(memoryFiles({ workingDirectory: '/work' }))],
];

describe.each(kinds)('scripts on files in %s', (kind, make) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    const expected = readFileSync(join(folder, name.replace('.py', '.out')), 'utf8');
    expect(await outputOf(name, make(), kind === 'memory')).toBe(expected);
  });
});
