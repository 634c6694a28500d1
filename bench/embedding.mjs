// What an application that embeds the engine waits and pays for. Run with --expose-gc; the measures come as JSON on standard error.

const loadStart = performance.now();
const { Scriptling, fn, library, limits } = await import('../dist/index.js');
const loadMs = performance.now() - loadStart;

const firstStart = performance.now();
const { value } = await new Scriptling().run('1+1');
const firstMs = performance.now() - firstStart;
if (value !== 2) throw new Error(`1+1 gives ${value}`);

const perSecond = (count, ms) => (count / ms) * 1000;

/** The least time for one of many, over several rounds. */
async function leastMicroseconds(rounds, count, action) {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let i = 0; i < count; i++) await action();
    least = Math.min(least, ((performance.now() - start) * 1000) / count);
  }
  return least;
}
const code = Scriptling.compile('1+1');
const cachedUs = await leastMicroseconds(10, 500, () => new Scriptling().run(code));
const cachedSyncUs = await leastMicroseconds(10, 500, () => new Scriptling().runSync(code));

const calls = 2_000_000;
const host = library('host', {
  doc: 'For measuring.',
  members: {
    bump: fn('bump(x: int) -> int', 'One more.', (x) => x + 1),
    wait: fn('wait(x: int) -> int', 'One more, later.', async (x) => x + 1),
  },
});
const caller = new Scriptling({ libraries: [host], limits: limits.trusted });
const loop = (name, count) => `
from host import ${name} as f
def go(n):
    x = 0
    for i in range(n):
        x = f(x)
    return x
go(${count})
`;
await caller.run(loop('bump', 100_000));
let start = performance.now();
const counted = await caller.run(loop('bump', calls));
const hostCallsPerSecond = perSecond(calls, performance.now() - start);
if (counted.value !== calls) throw new Error(`the calls give ${counted.value}`);
start = performance.now();
await caller.run(loop('wait', 100_000));
const asyncCallsPerSecond = perSecond(100_000, performance.now() - start);

function heap() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

async function idle(count) {
  const kept = [];
  const before = heap();
  for (let i = 0; i < count; i++) {
    const instance = new Scriptling();
    await instance.run(code);
    kept.push(instance);
  }
  const bytes = (heap() - before) / count;
  return kept.length === count ? bytes : 0;
}
await idle(100);
const idleBytes = await idle(1000);

const waitingCount = 10_000;
let release;
const gate = new Promise((resolve) => {
  release = resolve;
});
const gates = library('gates', { doc: 'For waiting.', members: { pass_: fn('pass_() -> int', 'Waits.', () => gate) } });
const waitingCode = Scriptling.compile('import gates\ndef f():\n    x = gates.pass_()\n    return x + 1\nf()\n');
await Promise.race([
  new Scriptling({ libraries: [gates] }).run(waitingCode),
  new Promise((resolve) => setTimeout(resolve, 50)),
]);
const before = heap();
const runs = [];
for (let i = 0; i < waitingCount; i++) runs.push(new Scriptling({ libraries: [gates] }).run(waitingCode));
await new Promise((resolve) => setTimeout(resolve, 500));
const waitingBytes = (heap() - before) / waitingCount;
release(41);
const results = await Promise.all(runs);
if (!results.every((result) => result.value === 42)) throw new Error('a waiting script gave something else');

process.stderr.write(
  `${JSON.stringify({
    loadMs,
    firstMs,
    cachedUs,
    cachedSyncUs,
    hostCallsPerSecond,
    asyncCallsPerSecond,
    idleBytes,
    waitingBytes,
    waitingCount,
  })}\n`,
);
