// Runs that repeat exactly: a clock that stands still, a seeded source of randomness, arguments; and prompts.
import { describe, expect, it } from 'vitest';
import { frozenClock, Scriptling, seededRandomness, systemRandomness } from '../../src/index.ts';

const source = `
import random, time
[random.random(), random.SystemRandom().randrange(10**9), time.time(), time.monotonic(), time.strftime('%Y-%m-%d %H:%M:%S')]
`;

describe('a frozen clock and a seeded source', () => {
  const run = async (seed: number): Promise<unknown> => {
    const scriptling = new Scriptling({
      clock: frozenClock(new Date('2026-02-03T04:05:06Z')),
      randomness: seededRandomness(seed),
    });
    return (await scriptling.run(source)).value;
  };

  it('make runs repeat', async () => {
    const first = await run(1);
    expect(await run(1)).toEqual(first);
    expect((first as unknown[]).slice(2)).toEqual([1770091506, 0, '2026-02-03 04:05:06']);
    expect(await run(2)).not.toEqual(first);
  });

  it('give bytes that look random', () => {
    const counts = new Array<number>(256).fill(0);
    for (const byte of seededRandomness(7)(256_000)) counts[byte] = (counts[byte] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
    expect(systemRandomness(100_000).some((byte) => byte !== 0)).toBe(true);
  });

  it('are checked', () => {
    expect(() => frozenClock(Number.NaN)).toThrow(TypeError);
    expect(() => seededRandomness(0.5)).toThrow(TypeError);
    expect(() => new Scriptling({ clock: {} as never })).toThrow(
      new TypeError('options.clock must be a clock, not an object'),
    );
    expect(() => new Scriptling({ argv: [1] as never })).toThrow(TypeError);
  });
});

it('arguments are sys.argv', async () => {
  const scriptling = new Scriptling({ argv: ['report.py', '--all'] });
  expect((await scriptling.run('import sys\nsys.argv')).value).toEqual(['report.py', '--all']);
});

it('a prompt shows the values of expressions', async () => {
  const scriptling = new Scriptling();
  await scriptling.run('x = [1, "a"]', { interactive: true });
  const { output, value } = await scriptling.run('x\nNone\nx[0] + 1', { interactive: true });
  expect([output, value]).toEqual(["[1, 'a']\n2\n", null]);
});
