// Runs a Python file with the sources as they stand, for work on the engine: no build needed.
//
//   node scripts/try.mjs [--emit | --interpret] [--tiny] FILE.py [arguments...]
//
// --emit: JavaScript is emitted for all code before it first runs. --interpret: none is ever emitted. --tiny: time slices of a few
// steps and a native depth of a few calls, so that the script is put aside everywhere. Output and traceback are as CPython's,
// and so is the exit code.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const src = join(root, 'src');

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The bundle of the sources, made anew when one of them has changed. */
async function bundle() {
  const files = sources(src);
  const stamp = `${files.length}-${Math.max(...files.map((file) => statSync(file).mtimeMs), statSync(fileURLToPath(import.meta.url)).mtimeMs)}`;
  const folder = join(tmpdir(), `scriptling-try-${process.getuid?.() ?? 0}`);
  const path = join(folder, `${stamp}.mjs`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const modules = [];
  for (const file of sources(join(src, 'stdlib'))) {
    const found = /export const (\w+Module) = module\(/.exec(readFileSync(file, 'utf8'));
    if (found) modules.push({ file, name: found[1] });
  }
  const contents = `
    import { builtinTable } from './builtins/table.ts';
    import { compileSource } from './compiler/source.ts';
    import { tiering } from './compiler/interpreter.ts';
    import { Interpreter } from './runtime/interpreter.ts';
    import { PyFunction } from './objects/function.ts';
    import { Run } from './runtime/run.ts';
    import { runAsTask } from './runtime/task.ts';
    import { utc } from './runtime/module-table.ts';
    import { internalFaults, toException } from './runtime/unwind.ts';
    import { toStr } from './runtime/text.ts';
    import { PyException } from './objects/exception.ts';
    ${modules.map(({ file, name }) => `import { ${name} } from ${JSON.stringify(file)};`).join('\n')}
    ${readFileSync(join(src, 'builtins/table.ts'), 'utf8').includes('text-types') ? '' : "import { defineTextTypes } from './objects/text-types.ts'; defineTextTypes();"}
    export { tiering, internalFaults, toException, toStr, PyException };
    export const modules = [${modules.map(({ name }) => name).join(', ')}];
    export function makeInterpreter(write, readLine, hostError) {
      return new Interpreter({
        builtins: builtinTable(), modules,
        context: {
          now: () => Date.now(), monotonic: () => performance.now(), processTime: () => performance.now(),
          sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
          entropy: (n) => crypto.getRandomValues(new Uint8Array(n)), timeZone: utc,
        },
        compile: compileSource, write, readLine, find: () => null, names: () => [], hostError,
      });
    }
    export function execute(interpreter, source, filename) {
      const limits = { wallMs: 60000, runningMs: 60000, steps: 2e9, recursionDepth: 1000, outputBytes: 1e8 };
      const run = new Run(limits, undefined);
      return runAsTask(run, interpreter, () => {
        const code = compileSource(source, filename);
        const fn = new PyFunction(code, PyFunction.start, interpreter.main, [], [], undefined);
        return fn.entry(fn, undefined);
      }, undefined);
    }
  `;
  // A file that somebody is about to write must not keep the others from working.
  const missing = {
    name: 'missing',
    setup(setup) {
      setup.onResolve({ filter: /^\.\.?\// }, ({ path: wanted, resolveDir }) => {
        const full = resolve(resolveDir, wanted);
        return existsSync(full) ? undefined : { path: full, namespace: 'missing' };
      });
      setup.onLoad({ filter: /.*/, namespace: 'missing' }, ({ path: full }) => {
        process.stderr.write(`try: ${full} is not there, going on without it\n`);
        return { contents: 'export const helpFunctions = () => [];' };
      });
    },
  };
  const result = await build({
    plugins: [missing],
    stdin: { contents, resolveDir: src, sourcefile: 'try.ts', loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    sourcemap: 'inline',
    logLevel: 'error',
  });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, result.outputFiles[0].contents);
  renameSync(part, path);
  return path;
}

const flags = new Set();
const args = process.argv.slice(2);
while (args[0]?.startsWith('--')) flags.add(args.shift());
const [file] = args;
if (file === undefined) {
  process.stderr.write('usage: node scripts/try.mjs [--emit | --interpret] [--tiny] FILE.py\n');
  process.exit(2);
}

const engine = await import(pathToFileURL(await bundle()).href);
process.setSourceMapsEnabled?.(true);
if (flags.has('--emit')) engine.tiering.threshold = 1;
if (flags.has('--interpret')) engine.tiering.threshold = Infinity;
const interpreter = engine.makeInterpreter(
  (text, stream) => (stream === 'stderr' ? process.stderr : process.stdout).write(text),
  undefined,
  (reason) => engine.toException(reason),
);
const outcome = await engine.execute(interpreter, readFileSync(file, 'utf8'), basename(file));
if (!outcome.ok) {
  const { error } = outcome;
  process.exitCode = 1;
  if (!(error instanceof engine.PyException)) process.stderr.write(`thrown: ${error?.stack ?? error}\n`);
  else {
    process.stderr.write('Traceback (most recent call last):\n');
    for (const { code, pc } of (error.traceback ?? []).slice().reverse()) {
      const at = code.source.at(code.instructions[pc]?.start ?? code.start);
      process.stderr.write(
        `  File "${code.source.filename}", line ${at.line}, in ${code.qualname}\n    ${code.source.line(at.line).trim()}\n`,
      );
    }
    const name = error.kind !== undefined && error.limit !== undefined ? `limit ${error.kind}` : error.cls.name;
    let text = '';
    try {
      text = engine.toStr(error);
    } catch (e) {
      text = `<no text: ${e?.stack ?? e}>`;
    }
    process.stderr.write(text === '' ? `${name}\n` : `${name}: ${text}\n`);
    const fault = engine.internalFaults.get(error);
    if (fault !== undefined) process.stderr.write(`internal fault: ${fault?.stack ?? fault}\n`);
  }
}
