// The library in a browser: its bundle runs scripts in headless Chromium, also under a policy that forbids code from text.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (executablePath === undefined) process.stdout.write('no Chromium on this machine: the browser tests are skipped\n');

const strictPolicy = "default-src 'none'; script-src 'self'";

const page = `
import { Scriptling } from '/scriptling.js';

const source = ${JSON.stringify(`
import json

class Account:
    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
    def deposit(self, amount):
        self.balance += amount
        return self

total = 0
for i in range(20_000):
    total += i % 7
accounts = [Account(name).deposit(len(name) * 10) for name in ("Ada", "Grace")]
print(json.dumps({a.owner: a.balance for a in accounts}), total)
try:
    {}["x"]
except KeyError as e:
    print("caught", repr(e))
f"{2 ** 70:,}"
`)};

let generates = true;
try { new Function('return 1')(); } catch { generates = false; }
try {
  const { value, output } = await new Scriptling().run(source);
  document.title = JSON.stringify({ generates, value, output });
} catch (error) {
  document.title = JSON.stringify({ generates, failure: String(error) });
}
`;

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let server: Server;
  let context: BrowserContext;
  let address = '';
  const profile = mkdtempSync(join(tmpdir(), 'scriptling-chromium-'));

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, '../../src/index.ts')],
      bundle: true,
      loader: { '.py': 'text' },
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      write: false,
      logLevel: 'error',
    });
    const library = outputFiles[0]?.text ?? '';
    server = createServer((request, response) => {
      const files: Readonly<Record<string, readonly [string, string]>> = {
        '/scriptling.js': ['text/javascript', library],
        '/page.js': ['text/javascript', page],
      };
      const [type, text] = files[request.url ?? ''] ?? [
        'text/html',
        '<!doctype html><script type="module" src="/page.js"></script>',
      ];
      if (request.url === '/strict') response.setHeader('content-security-policy', strictPolicy);
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(text);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    context = await chromium.launchPersistentContext(profile, {
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
  });
  afterAll(async () => {
    await context?.close();
    server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  async function resultAt(path: string): Promise<unknown> {
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(address + path);
    await expect.poll(() => tab.title(), { timeout: 10_000 }).not.toBe('');
    const title = await tab.title();
    await tab.close();
    expect(errors).toEqual([]);
    return JSON.parse(title);
  }

  const expected = {
    value: '1,180,591,620,717,411,303,424',
    output: `{"Ada": 30, "Grace": 50} 59997\ncaught KeyError('x')\n`,
  };

  it('runs a script', async () => {
    expect(await resultAt('/plain')).toEqual({ generates: true, ...expected });
  });

  it('runs it without code generation where a policy forbids that', async () => {
    expect(await resultAt('/strict')).toEqual({ generates: false, ...expected });
  });
});
