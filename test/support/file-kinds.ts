// Runs scripts on files of each kind: in memory, in a folder of the disk, in an overlay.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll } from 'vitest';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';
import { Scriptling } from '../../src/embed/scriptling.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';

const temporary: string[] = [];
afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true });
});

function onDisk(): FileSystem {
  const path = mkdtempSync(join(tmpdir(), 'scriptling-files-'));
  temporary.push(path);
  return nodeFiles([readWrite(path, { at: '/work' })], { workingDirectory: '/work' });
}

/** Each kind with what makes an empty one, whose working directory is `/work`. */
export const fileKinds: readonly (readonly [string, () => FileSystem])[] = [
  ['memory', () => memoryFiles({ workingDirectory: '/work' })],
  ['a folder of the disk', onDisk],
  ['an overlay', () => overlayFiles(memoryFiles({ workingDirectory: '/work' }))],
];

/** What a script prints; with `tiny`, in slices as small as can be. */
export async function outputOnFiles(path: string, files: FileSystem, tiny: boolean): Promise<string> {
  const scriptling = new Scriptling({
    libraries: fileLibraries({ files }),
    engine: tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  });
  return (await scriptling.run(readFileSync(path, 'utf8'), { filename: basename(path) })).output;
}
