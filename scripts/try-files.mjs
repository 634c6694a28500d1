// As try.mjs, for scripts that work on files: they get an empty file system in memory.
//
//   node scripts/try-files.mjs [--emit | --interpret] [--tiny] FILE.py

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const src = resolve(import.meta.dirname, '../src');
const { values, positionals } = parseArgs({
  options: { emit: { type: 'boolean' }, interpret: { type: 'boolean' }, tiny: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = mkdtempSync(join(tmpdir(), 'try-files-'));
const outfile = join(folder, 'bundle.mjs');
const contents = `export * from './index.ts'; export * from './libraries.ts';
  export { tiering } from './compiler/interpreter.ts';`;
await build({
  stdin: { contents, resolveDir: src, loader: 'ts' },
  outfile,
  bundle: true,
  loader: { '.py': 'text' },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  sourcemap: 'inline',
});
const { Scriptling, ScriptError, tiering, fileLibraries, memoryFiles } = await import(pathToFileURL(outfile));
rmSync(folder, { recursive: true });
if (values.emit) tiering.threshold = 1;
if (values.interpret) tiering.threshold = Infinity;
const files = memoryFiles({ workingDirectory: '/work' });
const scriptling = new Scriptling({
  libraries: fileLibraries({ files }),
  engine: values.tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  onOutput: (text, stream) => void process[stream].write(text),
});
for (const file of positionals) {
  try {
    await scriptling.run(readFileSync(file, 'utf8'), { filename: basename(file) });
  } catch (error) {
    process.stderr.write(error instanceof ScriptError ? `${error.traceback()}\n` : `${error.stack}\n`);
    process.exitCode = 1;
  }
}
