// Bundles a TypeScript program with the sources as they stand, and runs it in a process of its own:
//
//   node scripts/run-typescript.mjs [--without-source-maps] ENTRY.ts [ARGUMENT ...]
//
// With source maps an error tells its place in the sources, but Node keeps the maps in the heap, and whatever it has looked up in them.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const WITHOUT_MAPS = '--without-source-maps';
const given = process.argv.slice(2);
const hasMaps = given[0] !== WITHOUT_MAPS;
const [entry, ...rest] = hasMaps ? given : given.slice(1);
if (entry === undefined) {
  process.stderr.write('usage: node scripts/run-typescript.mjs [--without-source-maps] ENTRY.ts [ARGUMENT ...]\n');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'scriptling-'));
const program = join(folder, 'program.mjs');
await build({
  entryPoints: [entry],
  outfile: program,
  bundle: true,
  loader: { '.py': 'text' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'bundle',
  // A package that is bundled may ask for modules of Node's in the old way.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  sourcemap: hasMaps ? 'inline' : false,
  logLevel: 'error',
});
const flags = ['--expose-gc', ...(hasMaps ? ['--enable-source-maps'] : [])];
const child = spawn(process.execPath, [...flags, program, ...rest], { stdio: 'inherit' });
child.on('exit', (code, signal) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
