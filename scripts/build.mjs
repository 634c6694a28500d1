// Builds the package into dist/: index.js (the library, for Node and browsers), worker.js (the program of its worker threads),
// libraries.js (modules that need capabilities), node.js and web.js (capabilities of Node and of the web), cli.js and its program (the command) and the types.
//
//   node scripts/build.mjs [FOLDER]
//
// FOLDER takes the place of dist/.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleSizes, kilobytes } from './bundle-sizes.mjs';
import { packedPython } from './packed-python.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  // A program of ASCII is read and kept by V8 with one byte for each character: loading takes a tenth less time and half the memory.
  charset: 'ascii',
  plugins: [await packedPython()],
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.SCRIPTLING_VERSION': JSON.stringify(version) },
};

rmSync(join(dist, 'types'), { recursive: true, force: true });
for (const each of existsSync(dist) ? readdirSync(dist) : [])
  if (/\.(js|cjs|cache)$/.test(each)) rmSync(join(dist, each));

// What several entries use stands in files of its own, so that there is one class of each name. They are in the same folder: the
// worker's program is looked for beside the file that asks for it.
await build({
  ...common,
  entryPoints: {
    index: 'src/index.ts',
    libraries: 'src/libraries.ts',
    node: 'src/node/index.ts',
    web: 'src/web/index.ts',
  },
  outdir: dist,
  splitting: true,
  chunkNames: 'shared-[hash]',
  platform: 'neutral',
  external: ['node:*'],
  packages: 'external',
  // Names stay as they are, for stack traces; without the spaces and comments the library loads in seven eighths of the time.
  minifyWhitespace: true,
  minifySyntax: true,
});

// In one piece, and small: a worker starts in two thirds of the time.
await build({
  ...common,
  entryPoints: ['src/worker.ts'],
  outfile: join(dist, 'worker.js'),
  platform: 'neutral',
  minify: true,
});

const program = join(dist, 'cli-program.cjs');
await build({
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: program,
  platform: 'node',
  format: 'cjs',
  minify: true,
  // A worker's program is looked for beside the module that asks; the command asks for none.
  define: { ...common.define, 'import.meta.url': 'undefined', SCRIPTLING_IMPORT: 'importForProgram' },
  banner: { js: '(function (require, importForProgram) {' },
  footer: { js: '})' },
});
await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  outfile: join(dist, 'cli.js'),
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
});
chmodSync(join(dist, 'cli.js'), 0o755);
const warmUp = ['scripts/cache-code.cjs', program, join(dist, 'cli-program.cache'), 'scripts/cache-code.py'];
spawnSync(process.execPath, warmUp, { cwd: root, stdio: 'ignore' });

const compiler = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', join(dist, 'types')], {
  cwd: root,
  stdio: 'inherit',
});

const { whole, engine } = await bundleSizes();
const sizes = ({ minified, gzipped }) => `${kilobytes(minified)}, gzipped ${kilobytes(gzipped)}`;
process.stdout.write(`minified: ${sizes(whole)}; of that the engine alone: ${sizes(engine)}\n`);
