// Keys chosen so that V8 finds all of them in one bucket: the host, which may have to build the Map anew, is spared.
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { mapHash } from '../../src/embed/host-keys.ts';
import { Scriptling } from '../../src/index.ts';

const COUNT = 2000;
/** Of its lowest bits the bucket is made. */
const BUCKETS = 2048;

function inOneBucket<Key extends number | bigint>(keyOf: (i: number) => Key): Key[] {
  const found: Key[] = [];
  for (let i = 1; found.length < COUNT; i++) {
    const key = keyOf(i);
    if ((mapHash(key) & (BUCKETS - 1)) === 0) found.push(key);
  }
  return found;
}
/** Milliseconds to put the keys into a Set, at best. */
function timeFor(keys: readonly unknown[]): number {
  let best = Infinity;
  for (let tries = 0; tries < 5; tries++) {
    const start = performance.now();
    expect(new Set(keys).size).toBe(COUNT);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const kinds: [name: string, keyOf: (i: number) => number | bigint][] = [
  ['ints', (i) => i],
  ['ints above 32 bits', (i) => i * 4294967311],
  ['fractions', (i) => i + 0.5],
  ['large ints', (i) => (BigInt(i) << 3n) + (1n << 70n)],
];

it.each(kinds)(
  '%s of one bucket cannot cross',
  (_name, keyOf) => {
    const chosen = inOneBucket(keyOf);
    // What is reckoned is what V8 does: each is compared with all before it.
    expect(timeFor(chosen)).toBeGreaterThan(10 * timeFor(Array.from({ length: COUNT }, (_, i) => keyOf(i))));
    const scriptling = new Scriptling({ globals: { keys: chosen }, limits: { crossingBytes: 1_000_000 } });
    const refusal = /values of more than 1000000 bytes cannot cross at once/;
    expect(() => scriptling.runSync('set(keys)')).toThrow(refusal);
    expect(() => scriptling.runSync('{key: 1 for key in keys}')).toThrow(refusal);
    expect(scriptling.runSync('keys').value).toHaveLength(COUNT);
  },
  60_000,
);

it.each([
  'range(100_000)',
  '[i << 12 for i in range(100_000)]',
  '[i / 8 for i in range(100_000)]',
  '[i << 40 for i in range(100_000)]',
  '[i << 64 for i in range(1, 1000)]',
  '[-i for i in range(100_000)]',
  '[("a" * 17_000) + str(i) for i in range(100, 200)]',
])('others may: %s', (keys) => {
  const scriptling = new Scriptling({ limits: { crossingBytes: 12_000_000 } });
  expect(scriptling.runSync(`set(${keys})`).value).toBeInstanceOf(Set);
});

it('long texts of one length count for each other', () => {
  const scriptling = new Scriptling({ limits: { crossingBytes: 40_000_000 } });
  const keys = '("a" * 17_000 + str(i) for i in range(1000, 2000))';
  expect(() => scriptling.runSync(`{key: 1 for key in ${keys}}`)).toThrow(/cannot cross at once/);
  expect(() => scriptling.runSync(`set(${keys})`)).toThrow(/cannot cross at once/);
  expect(scriptling.runSync(`list(${keys})`).value).toHaveLength(1000);
});
