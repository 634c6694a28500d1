// Runs the scripts of test/scripts-with-files, and compares with what CPython printed when it ran them in an empty folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { fileLibraries } from '../../src/extlib/file-libraries.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';

const folder = join(import.meta.dirname, '../scripts-with-files');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

async function outputOf(name: string, files: FileSystem, tiny: boolean): Promise<string> {
  const scriptling = new Scriptling({
    libraries: fileLibraries({ files }),
    engine: tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3 } : {},
  });
  return (await scriptling.run(readFileSync(join(folder, name), 'utf8'), { filename: name })).output;
}

const temporary: string[] = [];
afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true });
});
function onDisk(): FileSystem {
  const path = mkdtempSync(join(tmpdir(), 'scriptling-files-'));
  temporary.push(path);
  return nodeFiles([readWrite(path, { at: '/work' })], { workingDirectory: '/work' });
}

const kinds: readonly (readonly [string, () => FileSystem])[] = [
  ['memory', () => memoryFiles({ workingDirectory: '/work' })],
  ['a folder of the disk', onDisk],
  ['an overlay', () => overlayFiles(memoryFiles({ workingDirectory: '/work' }))],
];

describe.each(kinds)('scripts on files in %s', (kind, make) => {
  it.each(scripts)('%s', { timeout: 60_000 }, async (name) => {
    const expected = readFileSync(join(folder, name.replace('.py', '.out')), 'utf8');
    expect(await outputOf(name, make(), kind === 'memory')).toBe(expected);
  });
});
