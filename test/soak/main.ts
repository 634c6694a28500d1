// `npm run soak -- --minutes 30 [--seed S] [--most N]`: prints how honest scripts fared among hostile ones; fails if one was wrong.
// `npm run soak -- --repeats 1000`: runs attacks on memory so many times, and fails if the heap does not come back.
import { parseArgs } from 'node:util';
import { describeGrowth, growthOf } from './heap.ts';
import { repeatGrowth } from './repeats.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    /** How many scripts run at any one time. */
    concurrency: { type: 'string', default: '200' },
    /** The most scripts that are begun. */
    most: { type: 'string', default: '10000000' },
    /** The part of the heap by which it may have grown. */
    growth: { type: 'string', default: '0.1' },
    /** Attacks on memory are run so many times in place of everything else. */
    repeats: { type: 'string' },
  },
});

async function playSoak(): Promise<void> {
  const report = await soak({
    milliseconds: Number(values.minutes) * 60_000,
    seed: Number(values.seed),
    concurrency: Number(values.concurrency),
    most: Number(values.most),
  });
  const { honest, alone, hostile, endings, wrong, heapBefore, heapAfter } = report;
  const growth = growthOf(heapBefore, heapAfter);
  process.stdout.write(
    [
      `honest: ${honest.count} among ${hostile} hostile ones, p50 ${honest.p50.toFixed()} ms, p99 ${honest.p99.toFixed()} ms`,
      `alone:  ${alone.count}, p50 ${alone.p50.toFixed()} ms, p99 ${alone.p99.toFixed()} ms; p99 is ${(honest.p99 / alone.p99).toFixed(1)} times that`,
      `heap:   ${describeGrowth(heapBefore, heapAfter)}`,
      `hostile ones ended with ${JSON.stringify(endings)}`,
      ...wrong.map((each) => `WRONG ${each}`),
      '',
    ].join('\n'),
  );
  // Nothing that a run has begun may keep the process.
  process.exitCode = wrong.length > 0 || growth > Number(values.growth) ? 1 : 0;
}

async function playRepeats(times: number): Promise<void> {
  const { probes, wrong, heapBefore, heapAfter } = await repeatGrowth(times, Number(values.seed));
  const growth = growthOf(heapBefore, heapAfter);
  process.stdout.write(
    [
      `${times} runs of ${probes} attacks on memory`,
      `heap: ${describeGrowth(heapBefore, heapAfter)}`,
      ...wrong.map((each) => `WRONG ${each}`),
      '',
    ].join('\n'),
  );
  process.exitCode = wrong.length > 0 || growth > Number(values.growth) ? 1 : 0;
}

await (values.repeats === undefined ? playSoak() : playRepeats(Number(values.repeats)));
