// Builds programs of worker threads for tests, which run the package from its sources.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

export interface Programs {
  readonly folder: string;
  urlOf(name: string): string;
  remove(): void;
}

/** Bundles each entry, by the name that its program is to have. */
export async function buildPrograms(entries: Readonly<Record<string, string>>): Promise<Programs> {
  const folder = mkdtempSync(join(tmpdir(), 'scriptling-worker-'));
  await build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    loader: { '.py': 'text' },
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    external: ['node:*'],
    logLevel: 'error',
  });
  return {
    folder,
    urlOf: (name) => pathToFileURL(join(folder, `${name}.mjs`)).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
