// Thousands of random expressions, recorded from CPython by record_expressions.py: each has to give the same, digit for digit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Scriptling } from '../../src/index.ts';

interface Recording {
  readonly setup: string;
  readonly cases: readonly (readonly [expression: string, outcome: string])[];
}

const subjects = ['datetime', 'decimal', 'statistics'];
const BATCH = 500;
const recorder = `
def outcome(expression):
    try:
        return repr(expression())
    except Exception as e:
        return f'!{type(e).__name__}: {e}'
`;

function recordingOf(subject: string): Recording {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${subject}.json`), 'utf8')) as Recording;
}

async function outcomes({ setup }: Recording, expressions: readonly string[]): Promise<unknown> {
  const items = expressions.map((expression) => `outcome(lambda: ${expression}),`).join('\n');
  const { value } = await new Scriptling().run(`${setup}\n${recorder}\n[${items}]`);
  return value;
}

describe.each(subjects)('%s', (subject) => {
  it('gives what CPython gives', { timeout: 120_000 }, async () => {
    const recording = recordingOf(subject);
    for (let start = 0; start < recording.cases.length; start += BATCH) {
      const cases = recording.cases.slice(start, start + BATCH);
      const results = await outcomes(
        recording,
        cases.map(([expression]) => expression),
      );
      const paired = cases.map(([expression], i) => [expression, (results as unknown[])[i]]);
      expect(paired).toEqual(cases);
    }
  });
});
