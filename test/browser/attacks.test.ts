// Attacks in a browser: what a page risks that runs scripts, and the catalogue in a worker under a strict policy.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '../attacks/sections/rows.ts';
import type { BrowserReport } from '../support/attack-worker.ts';
import { type Browser, bundleForBrowser, hasChromium, startBrowser } from '../support/chromium.ts';

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'";

/** Programs of pages: each answers what is to be looked at. */
const pages: Readonly<Record<string, string>> = {
  busy: `
    const button = document.body.appendChild(document.createElement('button'));
    const controller = new AbortController();
    const run = new Scriptling({ limits: { wallMs: 10_000, steps: Infinity } })
      .run('while True: pass', { signal: controller.signal })
      .then(() => 'ended', (error) => error.kind);
    const gaps = [];
    let last = performance.now();
    const end = last + 1000;
    while (last < end) {
      await new Promise(requestAnimationFrame);
      gaps.push(performance.now() - last);
      last = performance.now();
    }
    const latencies = [];
    for (let i = 0; i < 5; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const channel = new MessageChannel();
      const sent = performance.now();
      await new Promise((resolve) => {
        button.onclick = resolve;
        channel.port1.onmessage = () => button.click();
        channel.port2.postMessage(0);
      });
      latencies.push(performance.now() - sent);
      channel.port1.close();
    }
    button.onclick = () => controller.abort();
    const cancelled = performance.now();
    button.click();
    const kind = await run;
    gaps.sort((a, b) => a - b);
    latencies.sort((a, b) => a - b);
    return { frames: gaps.length, gap: gaps.at(-3), latency: latencies[2], kind, cancelMs: performance.now() - cancelled };`,
  worker: `
    const workers = [];
    const Original = Worker;
    globalThis.Worker = class extends Original {
      constructor(...args) { super(...args); workers.push(this); }
    };
    const unhandled = [];
    addEventListener('unhandledrejection', (event) => unhandled.push(String(event.reason)));
    const nameOf = (error) => [error.name, error.kind ?? ''];
    const within = (what, promise) =>
      Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error(what + ' takes too long')), 8000))]);
    const result = {};
    const forge = (worker) => {
      for (const message of [
        null, 1, 'x', [], {}, { token: 'x' }, { token: null, type: 'request' }, { type: 'reply', id: 1, value: 42 },
        { kind: 'reply', id: 0, ok: true, value: 1 }, { __proto__: { polluted: 1 } }, new Map([[1, 2]]), new ArrayBuffer(8),
      ]) {
        worker.postMessage(message);
        worker.dispatchEvent(new MessageEvent('message', { data: message }));
        worker.dispatchEvent(new MessageEvent('message', { data: message, ports: [new MessageChannel().port1] }));
      }
      const { port1 } = new MessageChannel();
      worker.postMessage({ type: 'start', port: port1 }, [port1]);
      const buffer = new ArrayBuffer(1000);
      worker.postMessage(buffer, [buffer]);
    };
    let release = () => {};
    let isCalled = false;
    const make = () => new Scriptling({
      isolate: 'worker',
      limits: { wallMs: 3000 },
      worker: { killAfterMs: 300 },
      globals: {
        slow: fn('slow()', '', () => new Promise((resolve) => { release = resolve; isCalled = true; })),
        odd: fn('odd(what: str)', '', (what) => {
          const buffer = new ArrayBuffer(8);
          const bytes = new Uint8Array(buffer);
          if (what === 'detached') { structuredClone(buffer, { transfer: [buffer] }); return bytes; }
          if (what === 'port') return new MessageChannel().port1;
          if (what === 'shared') return new Proxy(bytes, {});
          if (what === 'node') return document.body;
          if (what === 'window') return globalThis;
          if (what === 'stream') return new ReadableStream();
          return bytes;
        }),
      },
    });
    const forged = make();
    await within('start', forged.run('1'));
    forge(workers[0]);
    result.forged = (await within('forged', forged.run('sum(range(10))'))).value;
    const during = forged.run('total = 0\\nfor i in range(200_000): total += i\\ntotal');
    forge(workers[0]);
    result.during = (await within('during', during)).value;
    result.polluted = 'polluted' in {};
    result.odd = {};
    for (const what of ['detached', 'port', 'shared', 'node', 'window', 'stream', 'bytes']) {
      result.odd[what] = await within(what, forged.run(\`try: found = type(odd('\${what}')).__name__\\nexcept Exception as error: found = type(error).__name__\\nfound\`))
        .then(({ value }) => value, nameOf);
    }
    const killed = make();
    const pending = killed.run('slow()').then(() => 'ended', nameOf);
    while (!isCalled) await new Promise((resolve) => setTimeout(resolve, 5));
    // The first worker is that of the instance before; behind this one, one waits for the next instance.
    workers[1].terminate();
    const start = performance.now();
    result.killed = await within('killed', pending);
    result.killedSoon = performance.now() - start < 6000;
    release(5);
    result.afterKill = await within('after', killed.run('1 + 1')).then(({ value }) => value, nameOf);
    const closed = make();
    const left = closed.run('slow()').then(() => 'ended', nameOf);
    isCalled = false;
    while (!isCalled) await new Promise((resolve) => setTimeout(resolve, 5));
    closed.close();
    result.closed = await within('closed', left);
    release(5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    forged.close(); killed.close();
    return { ...result, unhandled };`,
  names: `
    const names = \`window document localStorage sessionStorage fetch navigator indexedDB self globalThis location history XMLHttpRequest WebSocket
      alert postMessage Worker caches crypto frames parent top opener origin onmessage importScripts EventSource BroadcastChannel Function eval_ Proxy
      Reflect Object Promise Symbol console_ performance setTimeout requestAnimationFrame customElements cookieStore WebAssembly process require\`.split(/\\s+/);
    const source = \`
found = []
for name in \${JSON.stringify(names)}:
    if name in globals() or name in dir(): found.append(name)
for action in [\${names.map((name) => \`lambda: \${name}\`).join(', ')}]:
    try: found.append(repr(action()))
    except NameError: pass
for action in [\${names.map((name) => \`lambda: [].\${name}\`).join(', ')}]:
    try: found.append(repr(action()))
    except AttributeError: pass
for name in ('js', 'browser', 'pyodide', 'window', 'document', 'os', 'socket', 'http.client'):
    try: exec_ = name
    except ImportError: pass
def imports():
    import js
def imports_browser():
    import browser
for action in (imports, imports_browser):
    try: action(); found.append('imported')
    except ImportError: pass
found\`;
    const answers = [];
    for (const options of [{}, { isolate: 'worker' }]) {
      const instance = new Scriptling(options);
      answers.push((await instance.run(source)).value);
      instance.close?.();
    }
    return answers;`,
  large: `
    const nameOf = (error) => [error.name, error.kind ?? error.type ?? ''];
    const ample = { memoryBytes: 256 * 1024 * 1024, crossingBytes: 128 * 1024 * 1024, outputBytes: 60_000_000, wallMs: 10_000 };
    const attempt = (instance, source) => instance.run(source).then(({ value, output }) => (typeof value === 'string' ? value.length : Array.isArray(value) ? value.length : output.length), nameOf);
    const result = {};
    for (const [name, options] of [['page', {}], ['worker', { isolate: 'worker' }]]) {
      const given = new Scriptling({ ...options, limits: ample });
      const usual = new Scriptling({ ...options, limits: { memoryBytes: 256 * 1024 * 1024, crossingBytes: 1_000_000 } });
      result[name] = [
        await attempt(given, "'x' * 50_000_000"),
        await attempt(given, "print('x' * 50_000_000)"),
        await attempt(given, "list(range(500_000))"),
        await attempt(usual, "'x' * 50_000_000"),
        await attempt(usual, "list(range(1_000_000))"),
        await attempt(usual, "print('x' * 50_000_000)"),
        await attempt(usual, '1 and "still"'),
      ];
      given.close?.(); usual.close?.();
    }
    const files = memoryFiles({ quota: { bytes: 1000, files: 3 } });
    const stored = new Scriptling({ libraries: fileLibraries({ files }) });
    result.quota = (await stored.run(\`
found = []
def attempt(action):
    try: action(); found.append('done')
    except OSError as error: found.append((type(error).__name__, error.errno))
def write(name, size):
    with open(name, 'wb') as f: f.write(bytes(size))
attempt(lambda: write('/a', 500)); attempt(lambda: write('/b', 5000)); attempt(lambda: write('/a', 5000))
for i in range(5): attempt(lambda: write(f'/c{i}', 1))
found[0], all(isinstance(each, tuple) or each == 'done' for each in found), any(each != 'done' for each in found[1:])
\`)).value;
    return result;`,
  catalogue: `
    const worker = new Worker('/attacks.js', { type: 'module' });
    const reports = [];
    await new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }) => (data === 'end' ? resolve() : reports.push(data));
    });
    return reports;`,
};

const program = `
import { fileLibraries, fn, memoryFiles, Scriptling } from '/scriptling.js';
const pages = { ${Object.entries(pages)
  .map(([name, body]) => `${name}: async () => {${body}}`)
  .join(', ')} };
pages[location.pathname.split('/')[1]]().then(
  (result) => { document.title = JSON.stringify(result); },
  (error) => { document.title = JSON.stringify(String(error.stack)); },
);
`;

describe.skipIf(!hasChromium)('attacks in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    const [library, worker, attacks] = await Promise.all(
      ['test/support/browser-library.ts', 'src/worker.ts', 'test/support/attack-worker.ts'].map(bundleForBrowser),
    );
    browser = await startBrowser(
      {
        '/scriptling.js': library ?? '',
        '/worker.js': worker ?? '',
        '/attacks.js': attacks ?? '',
        '/page.js': program,
      },
      Object.fromEntries(
        [...Object.keys(pages).map((name) => `/${name}`), '/worker.js', '/attacks.js'].map((path) => [path, policy]),
      ),
    );
  });
  afterAll(async () => browser?.close());

  it('X2: a page whose script never ends shows its frames, takes clicks, and can cancel', async () => {
    const { frames, gap, latency, kind, cancelMs } = (await browser.resultAt('/busy')) as Record<string, number>;
    expect(kind).toBe('cancelled');
    // A second has sixty; a busy machine shows fewer.
    expect(frames).toBeGreaterThan(15);
    expect(gap).toBeLessThan(150);
    expect(latency).toBeLessThan(60);
    expect(cancelMs).toBeLessThan(200);
  });

  it('X3: forged messages change nothing, and calls of a worker that is gone are rejected', async () => {
    const result = (await browser.resultAt('/worker')) as Record<string, unknown>;
    expect(result).toMatchObject({
      forged: 45,
      during: 19_999_900_000,
      polluted: false,
      killedSoon: true,
      afterKill: 2,
      unhandled: [],
    });
    expect((result.killed as string[])[0]).toMatch(/^(?:WorkerError|LimitError)$/);
    expect((result.closed as string[])[0]).not.toBe('ended');
    expect(result.odd).toMatchObject({ bytes: 'bytes' });
    for (const what of ['port', 'node', 'window', 'stream']) {
      expect((result.odd as Record<string, string>)[what]).toMatch(/Error$/);
    }
  });

  it('X4: nothing of the browser has a name in scripts', async () => {
    expect(await browser.resultAt('/names')).toEqual([[], []]);
  });

  // There is no file system on the browser's storage; the one in memory has a quota.
  it('X6: large results and full file systems end in typed errors', async () => {
    const { page, worker, quota } = (await browser.resultAt('/large')) as Record<string, unknown[]>;
    for (const answers of [page, worker]) {
      expect(answers?.slice(0, 3)).toEqual([50_000_000, 50_000_001, 500_000]);
      for (const refusal of answers?.slice(3, 5) ?? []) expect((refusal as string[])[0]).toBe('ConversionError');
      expect(answers?.[5]).toEqual(['LimitError', 'output']);
      expect(answers?.[6]).toBe(5);
    }
    expect(quota).toEqual(['done', true, true]);
  });

  it('probes of every row are safe in a worker under a policy that allows no code from text', async () => {
    const reports = (await browser.resultAt('/catalogue', 80_000)) as BrowserReport[];
    expect(reports, String(reports)).toBeInstanceOf(Array);
    const withScripts = rows.filter(({ probes }) => probes.some(({ host }) => host === undefined));
    const covered = new Set(reports.map(({ row }) => row));
    expect(withScripts.filter(({ id }) => !covered.has(id))).toEqual([]);
    const lines = reports.map(
      ({ row, probe, wrong, milliseconds }) =>
        `| ${row} | ${probe.split('\n')[0]} | ${wrong === undefined ? 'safe' : 'not safe'} | ${Math.round(milliseconds)} |`,
    );
    const folder = join(import.meta.dirname, '../../test-results');
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'attacks-in-browser.md'),
      `${['| Row | Probe | Verdict | Time (ms) |', '|---|---|---|---|', ...lines].join('\n')}\n`,
    );
    process.stdout.write(
      `attacks in Chromium: ${covered.size} rows, ${reports.length} probes: test-results/attacks-in-browser.md\n`,
    );
    expect(reports.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  }, 90_000);
});
