// Runs every file of test/scripts in each of the ways of support/script-ways.ts, and compares with what CPython printed. For the time
// being with some of them: SCRIPTS=stdlib/json npx vitest run test/scripts.test.ts
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleForNode } from './support/bundle.ts';
import type { ScriptResult } from './support/script-ways.ts';
import { ways } from './support/script-ways.ts';

const root = join(import.meta.dirname, 'scripts');
const timeLimit = 420_000;

const allScripts = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort();
const wanted = process.env['SCRIPTS'] ?? '';
const scripts = allScripts.filter((script) => script.includes(wanted));

/** Files whose result differs from CPython's on purpose, and why. */
const differences = new Map(
  Object.entries(JSON.parse(readFileSync(join(root, 'differences.json'), 'utf8')) as Record<string, string>),
);

const runner = await bundleForNode(join(import.meta.dirname, 'support', 'script-runner.ts'));

/** Runs all scripts one way in a process of their own. Scripts that it did not come to are missing. */
async function runAll(
  way: string,
  files: readonly string[],
  nodeOptions: readonly string[],
): Promise<Map<string, ScriptResult>> {
  const results = new Map<string, ScriptResult>();
  const child = spawn(process.execPath, [...nodeOptions, '--enable-source-maps', runner.path, way], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    timeout: timeLimit,
  });
  child.stdin.end(files.join('\n'));
  for await (const line of createInterface({ input: child.stdout })) {
    const result = JSON.parse(line) as ScriptResult;
    results.set(result.file, result);
  }
  return results;
}

interface Group {
  readonly title: string;
  readonly files: readonly string[];
  readonly results: Map<string, ScriptResult>;
}

const jobs = [
  ...ways.map(({ name, each = 1 }) => ({
    title: name,
    way: name,
    files: scripts.length > each ? scripts.filter((_, i) => i % each === 0) : scripts,
    nodeOptions: [] as string[],
  })),
  {
    title: 'code generation forbidden',
    way: 'as chosen',
    // Node without it takes what is interpreted anyway.
    files: scripts.filter((_, i) => i % 6 === 0 || scripts.length < 6),
    nodeOptions: ['--disallow-code-generation-from-strings'],
  },
];

const groups: Group[] = [];
const queue = [...jobs];
await Promise.all(
  [1, 2].map(async () => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      const { title, files } = job;
      groups.push({ title, files, results: await runAll(job.way, files, job.nodeOptions) });
    }
  }),
);
groups.sort(
  (a, b) => jobs.findIndex(({ title }) => title === a.title) - jobs.findIndex(({ title }) => title === b.title),
);
await runner.remove();

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const summary: string[] = [];

for (const { title, files, results } of groups) {
  describe(title, () => {
    let same = 0;
    for (const script of files) {
      const stem = join(root, script.slice(0, -'.py'.length));
      const fails = existsSync(`${stem}.err`);
      const reason = differences.get(script);
      it(script + (reason === undefined ? '' : ` (differs: ${reason})`), () => {
        const result = results.get(script);
        expect(result, 'the process ended before this script').toBeDefined();
        if (result === undefined) return;
        const actual = { output: result.output, errorOutput: result.errorOutput, fails: result.status !== 0 };
        const recorded = { output: textOf(`${stem}.out`), errorOutput: textOf(`${stem}.err`), fails };
        if (reason === undefined) {
          expect(actual).toEqual(recorded);
          same++;
        } else expect(actual, 'listed in differences.json, but there is no difference').not.toEqual(recorded);
      });
    }
    afterAll(() => {
      const milliseconds = [...results.values()].reduce((sum, result) => sum + result.milliseconds, 0);
      summary.push(
        `${title}: ${same} as recorded, ${files.length - same} known differences, ${(milliseconds / 1000).toFixed(1)} s`,
      );
    });
  });
}

describe('recorded scripts', () => {
  it('are at least 250, and each known difference is one of them', () => {
    expect(allScripts.length).toBeGreaterThanOrEqual(250);
    expect([...differences.keys()].filter((file) => !allScripts.includes(file))).toEqual([]);
  });
});

afterAll(() => {
  process.stdout.write(`\n${scripts.length} recorded scripts, ${groups.length} ways\n  ${summary.join('\n  ')}\n`);
});
