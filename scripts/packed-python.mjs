// Modules that are written in Python, compiled when the package is built: see src/compiler/packed-code.ts.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

/** What is compiled with, from the sources as they stand. */
async function compiler() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import './index.ts';
export { packCode } from './compiler/packed-code.ts';
export { compileSource } from './compiler/source.ts';`,
      resolveDir: src,
      loader: 'ts',
    },
    bundle: true,
    loader: { '.py': 'empty' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
  });
  // A file, because a data: URL would be shown whole in the stack trace of an error.
  const folder = mkdtempSync(join(tmpdir(), 'scriptling-compiler-'));
  try {
    const path = join(folder, 'compiler.mjs');
    writeFileSync(path, outputFiles[0].contents);
    return await import(pathToFileURL(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An esbuild plugin that imports Python files as the text of their code. */
export async function packedPython() {
  const { compileSource, packCode } = await compiler();
  const packed = new Map();
  return {
    name: 'packed-python',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.py$/ }, ({ path }) => {
        let contents = packed.get(path);
        if (contents === undefined) {
          contents = packCode(compileSource(readFileSync(path, 'utf8'), path));
          packed.set(path, contents);
        }
        return { contents, loader: 'text' };
      });
    },
  };
}
