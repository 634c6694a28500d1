// Measures Scriptling: programs against CPython in one run, then what an embedder waits and pays for.
//
//   npm run bench [-- --quick] [NAME...]
//
// Each program runs on each side in three fresh processes (one with --quick), the sides taking turns, and there eight times over, as in
// a server. The first run of a process and the best of the later ones are told apart: an engine that compiles while it runs is slower
// at first. The time is that of the program itself, compilation included; the time of the whole process is not looked at.
// The interpreter is $PYTHON, else python3. Needs `npm run build`.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '..');
const programs = join(here, 'programs');
const python = process.env.PYTHON ?? 'python3';
const args = process.argv.slice(2);
const rounds = args.includes('--quick') ? 1 : 3;
const wanted = args.filter((arg) => !arg.startsWith('--'));

if (!existsSync(join(root, 'dist/index.js'))) {
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

function comparePrograms() {
  const names = readdirSync(programs)
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.slice(0, -3))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .sort();
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

function embedding() {
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
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src/index.ts')],
    bundle: true,
    loader: { '.py': 'text' },
    minify: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const gzipped = gzipSync(outputFiles[0].contents, { level: 9 }).length;
  print(`  core bundle                         ${(gzipped / 1000).toFixed(1)} kB gzipped (aim: below 150)`);
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
  print(
    `  cli.js                              ${(gzipSync(readFileSync(command)).length / 1000).toFixed(1)} kB gzipped`,
  );
  return 0;
}

const wrong = comparePrograms();
const failed = wanted.length === 0 ? embedding() : 0;
process.exitCode = wrong + failed > 0 ? 1 : 0;
