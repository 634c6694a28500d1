// The digits of elementary functions are those that CPython's come out with (digits.json, recorded by record_digits.py).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Scriptling } from '../../src/index.ts';

type Row = readonly [name: string, args: readonly number[], results: readonly number[]];
const rows = JSON.parse(readFileSync(new URL('digits.json', import.meta.url), 'utf8')) as Row[];

/** Functions of which no digit may differ. */
const exact = new Set(['math.erf', 'math.exp', 'math.cosh', 'cmath.sqrt']);
/** Of the others, how many of a thousand may, in the last place: polynomials of the C library are rounded in an order unknown to us. */
const PER_THOUSAND = 5;

test('digits are as recorded from CPython', async () => {
  const { value } = await new Scriptling({ limits: { runningMs: 60_000, wallMs: 60_000 } }).run(
    `
import cmath, math
def result(name, args):
    module, _, function = name.partition('.')
    if module == 'math':
        return [getattr(math, function)(*args)]
    z = getattr(cmath, function)(complex(*args))
    return [z.real, z.imag]
[result(name, args) for name, args in calls]
`,
    { globals: { calls: rows.map(([name, args]) => [name, args]) } },
  );
  const results = value as number[][];
  const counts = new Map<string, { total: number; differing: number }>();
  const wrong: string[] = [];
  rows.forEach(([name, args, recorded], i) => {
    const count = counts.get(name) ?? { total: 0, differing: 0 };
    counts.set(name, count);
    recorded.forEach((digits, k) => {
      const ours = results[i]?.[k] ?? Number.NaN;
      count.total++;
      if (ours === digits) return;
      count.differing++;
      const isClose = Math.abs(ours - digits) <= 4 * Number.EPSILON * Math.abs(digits);
      if (!isClose || exact.has(name)) wrong.push(`${name}(${args.join(', ')}): ${ours}, recorded ${digits}`);
    });
  });
  expect(counts.size).toBe(26);
  expect(wrong).toEqual([]);
  let [total, differing] = [0, 0];
  for (const count of counts.values()) {
    total += count.total;
    differing += count.differing;
  }
  expect(total).toBeGreaterThan(10_000);
  expect((1000 * differing) / total).toBeLessThan(PER_THOUSAND);
});
