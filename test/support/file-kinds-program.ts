// The process in which file-kinds.ts has scripts run on files of each kind: `node PROGRAM < list of scripts`. It prints one JSON line for each output.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { FileSystem } from '../../src/capability/file-system.ts';
import { memoryFiles } from '../../src/capability/memory-files.ts';
import { overlayFiles } from '../../src/capability/overlay.ts';
import { ScriptError, Scriptling } from '../../src/index.ts';
import { nodeFiles, readWrite } from '../../src/node/files.ts';
import { fileLibraries } from '../../src/scriptling/searching.ts';
import type { FileKind, FileOutput } from './file-kinds.ts';

const temporary: string[] = [];
process.on('exit', () => {
  for (const path of temporary) rmSync(path, { recursive: true });
});

function onDisk(): FileSystem {
  const path = mkdtempSync(join(tmpdir(), 'scriptling-files-'));
  temporary.push(path);
  return nodeFiles([readWrite(path, { at: '/work' })], { workingDirectory: '/work' });
}

/** Each kind with what makes an empty one, whose working directory is `/work`. */
const kinds: readonly (readonly [FileKind, () => FileSystem])[] = [
  ['memory', () => memoryFiles({ workingDirectory: '/work' })],
  ['a folder of the disk', onDisk],
  ['an overlay', () => overlayFiles(memoryFiles({ workingDirectory: '/work' }))],
];

/** What a script prints, or how it fails; in memory it is run in slices as small as can be. */
async function outputOf(path: string, kind: FileKind, files: FileSystem): Promise<string> {
  const scriptling = new Scriptling({
    libraries: fileLibraries({ files }),
    limits: { wallMs: 60_000, runningMs: 60_000 },
    engine: kind === 'memory' ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  });
  try {
    return (await scriptling.run(readFileSync(path, 'utf8'), { filename: basename(path) })).output;
  } catch (error) {
    return error instanceof ScriptError ? error.traceback() : String(error);
  }
}

for (const path of JSON.parse(readFileSync(0, 'utf8')) as string[]) {
  for (const [kind, make] of kinds) {
    const output = await outputOf(path, kind, make());
    process.stdout.write(`${JSON.stringify({ path, kind, output } satisfies FileOutput)}\n`);
  }
}
