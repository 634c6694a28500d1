// Has 10,000 instances wait for one host promise at once, measures the heap, lets them end. Needs --expose-gc.
import { fn, library, Scriptling } from '../../src/index.ts';
import { liveBytes } from './live-memory.ts';

const count = 10_000;

let release: (value: number) => void = () => undefined;
const promise = new Promise<number>((resolve) => {
  release = resolve;
});
let waiting = 0;
const gate = library('gate', {
  doc: 'Something to wait for.',
  members: {
    wait: fn('wait() -> int', 'Waits.', () => {
      waiting++;
      return promise;
    }),
  },
});

const code = Scriptling.compile(`
import gate

def fetch(n):
    got = gate.wait()
    return got + n

fetch(1)
`);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts so many and answers their runs once all of them wait. */
async function startAll(many: number): Promise<Promise<{ readonly value: unknown }>[]> {
  waiting = 0;
  const runs = Array.from({ length: many }, () => new Scriptling({ libraries: [gate] }).run(code));
  while (waiting < many) await pause(10);
  await pause(50);
  return runs;
}

// What is made once only is made before the measure.
const first = await startAll(100);
const before = await liveBytes();
const runs = await startAll(count);
const bytes = ((await liveBytes()) - before) / count;
const total = waiting;
release(41);
const results = await Promise.all([...runs, ...first]);
const correct = results.filter(({ value }) => value === 42).length - first.length;
process.stdout.write(JSON.stringify({ waiting: total, bytes, correct }));
