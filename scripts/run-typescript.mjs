// Bundles a TypeScript program with the sources as they stand, and runs it in a process of its own:
//
//   node scripts/run-typescript.mjs ENTRY.ts [ARGUMENT ...]

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  process.stderr.write('usage: node scripts/run-typescript.mjs ENTRY.ts [ARGUMENT ...]\n');
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
  sourcemap: 'inline',
  logLevel: 'error',
});
const child = spawn(process.execPath, ['--expose-gc', '--enable-source-maps', program, ...rest], { stdio: 'inherit' });
child.on('exit', (code, signal) => {
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
