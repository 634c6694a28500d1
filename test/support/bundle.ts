// Bundles a TypeScript program for a child process of its own: Node 20 does not run TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

export interface Bundle {
  readonly path: string;
  remove(): Promise<void>;
}

/** @param hasMaps Whether errors tell their place in the sources; a process takes a third longer to start then. */
export async function bundleForNode(entry: string, hasMaps = true): Promise<Bundle> {
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
    sourcemap: hasMaps ? 'inline' : false,
    logLevel: 'error',
  });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Runs a program with `--expose-gc`, and answers the lines of JSON that it wrote. Throws if it complained or did not end well in so many milliseconds. */
export function reportsOf<T>({ path }: Bundle, timeout: number): T[] {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', path], {
    encoding: 'utf8',
    timeout,
  });
  if (status !== 0 || stderr !== '') throw new Error(`ended with ${signal ?? status}: ${stderr}`);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Runs a program on a list of files, which it reads as JSON, and answers the lines of JSON that it writes. What it did not come to is missing.
 */
export async function outputsOf<T>(entry: string, files: readonly string[]): Promise<T[]> {
  const bundle = await bundleForNode(entry, false);
  try {
    const child = spawn(process.execPath, [bundle.path], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 110_000 });
    child.stdin.end(JSON.stringify(files));
    const outputs: T[] = [];
    for await (const line of createInterface({ input: child.stdout })) outputs.push(JSON.parse(line) as T);
    return outputs;
  } finally {
    await bundle.remove();
  }
}
