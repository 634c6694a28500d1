// Measures Scriptling: programs against CPython in one run, then what an embedder waits and pays for.
//
//   npm run bench [-- --quick] [--without-metering] [NAME...]
//
// With --without-metering it compares the library with one whose limits have been taken out instead: what safety costs.
//
// Each program runs on each side in three fresh processes (one with --quick), the sides taking turns, and there eight times over, as in
// a server. The first run of a process and the best of the later ones are told apart: an engine that compiles while it runs is slower
// at first. The time is that of the program itself, compilation included; the time of the whole process is not looked at.
// The interpreter is $PYTHON, else python3. Needs `npm run build`.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSizes, kilobytes } from '../scripts/bundle-sizes.mjs';
import { buildBoth } from './without-metering.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..');
const programs = join(here, 'programs');
const python = process.env.PYTHON ?? 'python3';
const args = process.argv.slice(2);
const rounds = args.includes('--quick') ? 1 : 3;
const wanted = args.filter((arg) => !arg.startsWith('--'));

if (!args.includes('--without-metering') && !existsSync(join(root, 'dist/index.js'))) {
  process.stderr.write('bench: dist/index.js is not there: npm run build\n');
  process.exit(2);
}

const print = (text = '') => process.stdout.write(`${text}\n`);

/** Runs a command whose last line on standard error is a JSON object of measures. */
function measure(command, commandArgs) {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, commandArgs, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const whole = performance.now() - start;
  if (error !== undefined || status !== 0)
    return { failure: error?.message ?? stderr.trim().split('\n').slice(-3).join(' | ') };
  const lines = stderr.trim().split('\n');
  return { ...JSON.parse(lines[lines.length - 1]), output: stdout, whole };
}

const pythonProgram = `
import io, sys, time, json
path, count = sys.argv[1:]
with open(path) as f:
    source = f.read()
times = []
for run in range(int(count)):
    sys.stdout = io.StringIO()
    start = time.perf_counter()
    exec(compile(source, path, 'exec'), {'__name__': '__main__'})
    times.append((time.perf_counter() - start) * 1000)
    output, sys.stdout = sys.stdout.getvalue(), sys.__stdout__
sys.stdout.write(output)
sys.stdout.flush()
print(json.dumps({'times': times}), file=sys.stderr)
`;
const pythonVersion = spawnSync(python, ['--version'], { encoding: 'utf8' });
const hasPython = pythonVersion.status === 0;

const RUNS = 8;

/** The best first run and the best later run of some processes, and what they printed; or how one of them failed. */
function best(processes) {
  const failed = processes.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) return failed;
  return {
    first: Math.min(...processes.map(({ times }) => times[0])),
    again: Math.min(...processes.flatMap(({ times }) => times.slice(1))),
    output: processes[0].output,
  };
}

const pad = (text, width) => String(text).padStart(width);
const geometricMean = (ratios) => Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);

const names = readdirSync(programs)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.slice(0, -3))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

function comparePrograms() {
  print(
    `${hasPython ? pythonVersion.stdout.trim() : 'no python3: times of Scriptling only'}, Node ${process.version}; milliseconds, best of ${rounds}`,
  );
  print(`${' '.repeat(16)}first run in a process         run again`);
  print(`${'program'.padEnd(16)}  python scriptling  ratio    python scriptling  ratio`);
  const first = [];
  const again = [];
  let wrong = 0;
  for (const name of names) {
    const file = join(programs, `${name}.py`);
    const mine = [];
    const theirs = [];
    for (let round = 0; round < rounds; round++) {
      mine.push(measure(process.execPath, [join(here, 'program.mjs'), file, String(RUNS)]));
      if (hasPython) theirs.push(measure(python, ['-c', pythonProgram, file, String(RUNS)]));
    }
    const us = best(mine);
    const them = hasPython ? best(theirs) : undefined;
    if (us.failure !== undefined || them?.failure !== undefined) {
      wrong++;
      print(`${name.padEnd(16)}FAILED: ${us.failure ?? `python: ${them.failure}`}`);
      continue;
    }
    const isSame = them === undefined || them.output === us.output;
    if (!isSame) wrong++;
    else if (them !== undefined) {
      first.push(us.first / them.first);
      again.push(us.again / them.again);
    }
    const columns = (ours, other) =>
      `${pad(other?.toFixed(1) ?? '', 8)}${pad(ours.toFixed(1), 11)}${pad(other === undefined ? '' : (ours / other).toFixed(2), 7)}`;
    print(
      `${name.padEnd(16)}${columns(us.first, them?.first)}  ${columns(us.again, them?.again)}${isSame ? '' : '   OUTPUT DIFFERS'}`,
    );
  }
  if (first.length > 0) {
    print(`\n${first.length} of ${names.length} programs with the same output; time as a multiple of CPython's:`);
    for (const [label, ratios] of [
      ['first run in a process', first],
      ['run again', again],
    ]) {
      const worst = Math.max(...ratios).toFixed(2);
      print(
        `${label}: geometric mean ${geometricMean(ratios).toFixed(3)} (aim: at most 0.4), worst ${worst} (aim: at most 1)`,
      );
    }
  }
  return wrong;
}

async function embedding() {
  const one = measure(process.execPath, ['--expose-gc', join(here, 'embedding.mjs')]);
  if (one.failure !== undefined) {
    print(`embedding: FAILED: ${one.failure}`);
    return 1;
  }
  print('\nembedding');
  print(`  module loaded                       ${one.loadMs.toFixed(1)} ms`);
  print(`  create and run 1+1, first           ${one.firstMs.toFixed(2)} ms (aim: below 5)`);
  print(
    `  create and run 1+1, cached code     ${one.cachedUs.toFixed(1)} µs, runSync ${one.cachedSyncUs.toFixed(1)} µs (aim: below 50)`,
  );
  print(
    `  sync host calls                     ${(one.hostCallsPerSecond / 1e6).toFixed(2)} million per second (aim: above 5)`,
  );
  print(`  async host calls                    ${(one.asyncCallsPerSecond / 1e6).toFixed(3)} million per second`);
  print(`  idle instance                       ${(one.idleBytes / 1000).toFixed(1)} kB (aim: below 100)`);
  print(
    `  script waiting for a host promise   ${(one.waitingBytes / 1000).toFixed(2)} kB with ${one.waitingCount} at once (aim: below 10)`,
  );
  const { whole, engine } = await bundleSizes();
  print(
    `  bundle                              ${kilobytes(whole.gzipped)} gzipped, of that the engine ${kilobytes(engine.gzipped)} (aim: below 150)`,
  );
  const command = join(root, 'dist/cli.js');
  const timed = (argv) => {
    let least = Infinity;
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      spawnSync(process.execPath, argv, { stdio: 'ignore' });
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  print(
    `  scriptling -c 'print(1)'            ${timed([command, '-c', 'print(1)']).toFixed(0)} ms, of which bare Node ${timed(['-e', '0']).toFixed(0)} ms`,
  );
  return 0;
}

/** What the limits cost, program by program: the best time of the processor with them and without, the builds taking turns. */
async function compareMetering() {
  const folder = mkdtempSync(join(tmpdir(), 'scriptling-bench-'));
  let wrong = 0;
  try {
    const { metered, unmetered } = await buildBoth(folder);
    print(`Node ${process.version}; milliseconds of the processor, best of ${rounds} processes with ${RUNS} runs`);
    print(`${' '.repeat(16)}first run in a process        run again`);
    print(`${'program'.padEnd(16)} without    with    cost    without    with    cost`);
    const costs = { first: [], again: [] };
    for (const name of names) {
      const sides = { metered: [], unmetered: [] };
      for (let round = 0; round < rounds; round++) {
        for (const [side, built] of [
          ['metered', metered],
          ['unmetered', unmetered],
        ]) {
          const one = measure(process.execPath, [
            join(here, 'program.mjs'),
            join(programs, `${name}.py`),
            String(RUNS),
            built,
          ]);
          sides[side].push({ ...one, times: one.processor });
        }
      }
      const withIt = best(sides.metered);
      const without = best(sides.unmetered);
      const failure = withIt.failure ?? without.failure;
      if (failure !== undefined || withIt.output !== without.output) {
        wrong++;
        print(`${name.padEnd(16)}FAILED: ${failure ?? 'the outputs differ'}`);
        continue;
      }
      const columns = (when) => {
        costs[when].push(withIt[when] / without[when]);
        return `${pad(without[when].toFixed(1), 8)}${pad(withIt[when].toFixed(1), 8)}${pad(percent(withIt[when] / without[when]), 8)}`;
      };
      print(`${name.padEnd(16)}${columns('first')}   ${columns('again')}`);
    }
    if (costs.again.length > 0) {
      print(
        `\ncost of the limits, geometric mean: first run ${percent(geometricMean(costs.first))}, run again ${percent(geometricMean(costs.again))} (aim: at most 10 %)`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return wrong;
}
const percent = (ratio) => `${((ratio - 1) * 100).toFixed(1)} %`;

if (args.includes('--without-metering')) process.exitCode = (await compareMetering()) > 0 ? 1 : 0;
else {
  const wrong = comparePrograms();
  const failed = wanted.length === 0 ? await embedding() : 0;
  process.exitCode = wrong + failed > 0 ? 1 : 0;
}
