// Runs the scripts of test/scripts-with-processes, and compares with what CPython printed when it ran them in an empty folder. They run in a process of
// their own, from a bundle: there a script that is suspended at each step takes half the time that it takes among the modules of the tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { outputsOf } from '../support/bundle.ts';
import type { ProcessOutput } from '../support/process-scripts-program.ts';

const folder = join(import.meta.dirname, '../scripts-with-processes');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

let outputs: readonly ProcessOutput[];
beforeAll(async () => {
  const program = join(import.meta.dirname, '../support/process-scripts-program.ts');
  outputs = await outputsOf(
    program,
    scripts.map((name) => join(folder, name)),
  );
});

describe.each([
  ['as they are', false],
  ['suspended at every look', true],
] as const)('scripts with processes, %s', (_, isTiny) => {
  it.each(scripts)('%s', (name) => {
    const found = outputs.find((each) => each.isTiny === isTiny && each.path === join(folder, name));
    expect(found?.output).toBe(readFileSync(join(folder, name.replace('.py', '.out')), 'utf8'));
  });
});
