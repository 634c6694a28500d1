import { expect, test } from 'vitest';
import { outcomeOfCase, readCases } from './recorded-numbers.ts';

test('numbers behave as recorded from CPython', () => {
  const wrong: string[] = [];
  for (const item of readCases(new URL('numbers.json', import.meta.url))) {
    const result = outcomeOfCase(item);
    if (result !== item[2]) wrong.push(`${item[0]}(${JSON.stringify(item[1])}): ${result}, recorded ${item[2]}`);
  }
  expect(wrong).toEqual([]);
});
