// A headless Chromium and the server whose pages it shows.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
export const hasChromium = executablePath !== undefined;
if (!hasChromium) process.stdout.write('no Chromium on this machine: the browser tests are skipped\n');

const root = resolve(import.meta.dirname, '../..');

/** Node's modules, in bundles of tests for browsers: functions that do nothing. The library itself may name none. */
const withoutNode: Plugin = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, importer }) =>
      importer.startsWith(join(root, 'test')) ? { path, namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({
      contents: ['AsyncLocalStorage', 'Buffer', 'createHash', 'inspect', 'runInNewContext']
        .map((name) => `export const ${name} = () => '';`)
        .join('\n'),
    }));
  },
};

/** The bundle of a program for browsers. */
export async function bundleForBrowser(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    plugins: [withoutNode],
    bundle: true,
    loader: { '.py': 'text' },
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export interface Browser {
  /** What the page's script has put in the title, as JSON. Errors of the page fail the test. */
  resultAt(path: string, timeout?: number): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * @param scripts The program texts of the server, by their paths. Any other path shows a page that runs `/page.js`.
 * @param policies Content-security policies by path.
 */
export async function startBrowser(
  scripts: Readonly<Record<string, string>>,
  policies: Readonly<Record<string, string>>,
): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'scriptling-chromium-'));
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    const script = scripts[path];
    const policy = policies[path];
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', `${script === undefined ? 'text/html' : 'text/javascript'}; charset=utf-8`);
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: executablePath ?? '',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    async resultAt(path, timeout = 20_000) {
      const tab = await context.newPage();
      const errors: string[] = [];
      tab.on('pageerror', (error) => errors.push(error.message));
      await tab.goto(address + path);
      await expect.poll(() => tab.title(), { timeout }).not.toBe('');
      const title = await tab.title();
      await tab.close();
      expect(errors).toEqual([]);
      return JSON.parse(title);
    },
    async close() {
      await context.close();
      server.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
