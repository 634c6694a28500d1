// Runs a Python file with the sources as they stand, for work on the engine: no build needed.
//
//   node scripts/try.mjs [--emit | --interpret] [--tiny] FILE.py
//
// --emit: JavaScript is emitted for all code before it first runs. --interpret: none is ever emitted. --tiny: time slices of a few
// steps and a native depth of a few calls, so that the script is put aside everywhere. Output and traceback are as CPython's,
// and so is the exit code.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

/** The bundle of the sources, made anew when one of them has changed. */
async function bundle() {
  const files = readdirSync(src, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const newest = Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
  const folder = join(tmpdir(), `scriptling-try-${root.replaceAll('/', '-')}`);
  const path = join(folder, `${files.length}-${newest}.mjs`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const own = `${path}.${process.pid}`;
  await build({
    stdin: {
      contents: "export * from './index.ts'; export { tiering } from './compiler/interpreter.ts';",
      resolveDir: src,
      loader: 'ts',
    },
    outfile: own,
    bundle: true,
    loader: { '.py': 'text' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    sourcemap: 'inline',
  });
  renameSync(own, path);
  return path;
}

const { values, positionals } = parseArgs({
  options: { emit: { type: 'boolean' }, interpret: { type: 'boolean' }, tiny: { type: 'boolean' } },
  allowPositionals: true,
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('usage: node scripts/try.mjs [--emit | --interpret] [--tiny] FILE.py\n');
  process.exit(2);
}
const { Scriptling, ScriptError, ScriptExit, tiering, limits } = await import(pathToFileURL(await bundle()));
if (values.emit) tiering.threshold = 1;
if (values.interpret) tiering.threshold = Infinity;
const scriptling = new Scriptling({
  limits: { ...limits.default, wallMs: 600_000, runningMs: 600_000, outputBytes: 1e9 },
  engine: values.tiny ? { stepsPerLook: 1, sliceMs: 0, nativeDepth: 3, stretch: 2 } : {},
  onOutput: (text, stream) => void process[stream].write(text),
});
try {
  await scriptling.run(readFileSync(file, 'utf8'), { filename: basename(file) });
} catch (error) {
  if (error instanceof ScriptExit) {
    if (error.text !== undefined) process.stderr.write(`${error.text}\n`);
    process.exitCode = error.code;
  } else {
    process.stderr.write(
      error instanceof ScriptError ? `${error.traceback()}\n` : `${error.stack}\n${error.cause?.stack ?? ''}\n`,
    );
    process.exitCode = 1;
  }
}
