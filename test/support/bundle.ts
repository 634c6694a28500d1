// Bundles a TypeScript program for a child process of its own: Node 20 does not run TypeScript.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface Bundle {
  readonly path: string;
  remove(): Promise<void>;
}

export async function bundleForNode(entry: string): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), 'scriptling-'));
  const path = join(folder, 'program.mjs');
  await build({
    entryPoints: [entry],
    outfile: path,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.py': 'text' },
    // For the CommonJS of packages, such as yaml.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
