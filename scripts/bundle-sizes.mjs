// How large the library is in a bundle, whole and without the modules that scripts import, in bytes.

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { packedPython } from './packed-python.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const withoutModules = {
  name: 'without-modules',
  setup: ({ onLoad }) =>
    onLoad({ filter: /embed[/\\]modules\.ts$/ }, () => ({
      contents: 'export const builtinModules = []; export const riskMarks = new Map();',
      loader: 'ts',
    })),
};

async function size(plugins) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    plugins,
  });
  const [{ contents }] = outputFiles;
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}

/** `{ whole, engine }`, each `{ minified, gzipped }`. */
export async function bundleSizes() {
  return { whole: await size([await packedPython()]), engine: await size([withoutModules]) };
}

/** A number of bytes as text. */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
