// Isolated instances in a browser: scripts run in a Web Worker, also under a policy that allows nothing but one's own programs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, bundleForBrowser, hasChromium, startBrowser } from '../support/chromium.ts';

const policy = "default-src 'none'; script-src 'self'; worker-src 'self'";

const page = `
import { fn, hostObject, Scriptling } from '/scriptling.js';

const nameOf = (error) => [error.name, error.kind, error.message];
async function main() {
  const ticks = setInterval(() => { result.ticks++; }, 5);
  const result = { ticks: 0, output: '' };
  const scriptling = new Scriptling({
    isolate: 'worker',
    limits: { wallMs: 1500 },
    globals: {
      add: fn('add(a: int, b: int) -> int', '', async (a, b) => a + b),
      each: fn('each(f: Callable)', '', async (f, context) => [await context.call(f, [1]), await context.call(f, [2])]),
      box: hostObject({ n: 1 }, { write: ['n'] }),
    },
    onOutput: (text) => { result.output += text; },
  });
  const run = await scriptling.run(\`
total = 0
for i in range(300_000):
    total += i % 7
box.n += add(1, 2)
print(total, each(lambda i: i * 10), 2 ** 70)
{1: box.n, 2: b"x"}
\`);
  result.value = [...run.value].map(([key, value]) => [key, typeof value === 'number' ? value : [...value]]);
  result.get = await scriptling.get('total');
  try { scriptling.runSync('1'); } catch (error) { result.atOnce = error.name; }
  try { await scriptling.run('import time\\nwhile True: pass', { limits: { wallMs: 100 } }); } catch (error) { result.limit = nameOf(error); }
  const hanging = new Scriptling({
    isolate: 'worker',
    limits: { wallMs: 200 },
    worker: { url: new URL('/faulty.js', location.href), killAfterMs: 200 },
  });
  const startedAt = performance.now();
  try { await hanging.run('print("so far")\\nimport faulty\\nfaulty.hang()'); } catch (error) {
    result.hung = [...nameOf(error).slice(0, 2), error.output, performance.now() - startedAt < 5000];
  }
  result.afresh = (await hanging.run('1 + 1')).value;
  try { await hanging.run('import faulty\\nfaulty.change("kind")'); } catch (error) { result.lied = nameOf(error).slice(0, 2); }
  try { await hanging.run('import faulty, time\\nfaulty.fault(0)\\ntime.sleep(5)'); } catch (error) { result.fault = nameOf(error).slice(0, 2); }
  const names = (await hanging.run('import faulty\\nfaulty.names')).value.split(' ');
  result.left = ['fetch', 'XMLHttpRequest', 'WebSocket', 'indexedDB', 'caches', 'importScripts', 'navigator', 'eval', 'BroadcastChannel', 'Worker']
    .filter((name) => names.includes(name));
  try { await new Scriptling({ isolate: 'worker', worker: { url: 'https://example.invalid/worker.js' } }).run('1'); } catch (error) {
    result.foreign = nameOf(error).slice(0, 2);
  }
  scriptling.close();
  hanging.close();
  clearInterval(ticks);
  result.ticks = result.ticks > 10;
  return result;
}
main().then((result) => { document.title = JSON.stringify(result); }, (error) => { document.title = JSON.stringify(String(error.stack)); });
`;

const expected = {
  ticks: true,
  output: '899997 [10, 20] 1180591620717411303424\n',
  value: [
    [1, 4],
    [2, [120]],
  ],
  get: 899_997,
  atOnce: 'TypeError',
  limit: ['LimitError', 'wall', 'the run took longer than 100 ms (wallMs) at script.py:2'],
  hung: ['WorkerError', 'hung', 'so far\n', true],
  afresh: 2,
  lied: ['WorkerError', 'crashed'],
  fault: ['WorkerError', 'crashed'],
  left: [],
  foreign: ['WorkerError', 'crashed'],
};

describe.skipIf(!hasChromium)('an isolated instance in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    const [library, worker, faulty] = await Promise.all(
      ['src/index.ts', 'src/worker.ts', 'test/support/faulty-worker.ts'].map(bundleForBrowser),
    );
    browser = await startBrowser(
      { '/scriptling.js': library ?? '', '/worker.js': worker ?? '', '/faulty.js': faulty ?? '', '/page.js': page },
      { '/strict': policy, '/worker.js': policy, '/faulty.js': policy },
    );
  });
  afterAll(async () => browser?.close());

  it('does all that it does in Node', async () => {
    expect(await browser.resultAt('/plain')).toEqual(expected);
  });

  it('does it under a policy that allows only programs of the same origin', async () => {
    expect(await browser.resultAt('/strict')).toEqual(expected);
  });
});
