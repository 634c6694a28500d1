// The functions of the math module as recorded from CPython (test/objects/record_numbers.py), bit by bit where it rounds right.
import { expect, test } from 'vitest';
import { utc } from '../../src/capability/clock.ts';
import { call } from '../../src/runtime/call.ts';
import { instantiateModule } from '../../src/runtime/module-table.ts';
import { mathModule } from '../../src/stdlib/math.ts';
import { decode, outcomeOf, readCases } from '../objects/recorded-numbers.ts';

const math = instantiateModule(mathModule, new Map(), {
  now: () => 0,
  monotonic: () => 0,
  processTime: () => 0,
  entropy: (bytes) => new Uint8Array(bytes),
  timeZone: utc,
  countUse: () => undefined,
  onAccess: undefined,
});

/**
 * The C library that CPython was recorded with is not exact in the last digits of some functions, and neither are ours: both may be
 * a few units of the last place away from the true value.
 */
function isClose(outcome: string, recorded: string): boolean {
  const [a, b] = [Number(outcome), Number(recorded)];
  return Number.isFinite(a) && Number.isFinite(b) && b !== 0 && Math.abs(a - b) <= 1e-15 * Math.abs(b);
}

test('the math module behaves as recorded from CPython', () => {
  const wrong: string[] = [];
  let count = 0;
  for (const [name, args, recorded] of readCases(new URL('math.json', import.meta.url))) {
    const callee = math.namespace.get(name.slice('math.'.length)) ?? null;
    const outcome = outcomeOf(() => call(callee, args.map(decode)));
    count++;
    if (outcome !== recorded && !isClose(outcome, recorded))
      wrong.push(`${name}(${JSON.stringify(args)}): ${outcome}, recorded ${recorded}`);
  }
  expect(count).toBeGreaterThan(5000);
  expect(wrong).toEqual([]);
});
