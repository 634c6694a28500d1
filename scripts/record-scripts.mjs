// Records what CPython prints for the test scripts: `<name>.out` (standard output) and, for a script that ends with
// a non-zero status, `<name>.err` (standard error, with the paths of the recording machine taken out).
//
//   node scripts/record-scripts.mjs [--check] [files or directories...]
//
// Without paths all of test/scripts is recorded. With --check nothing is written; the recordings are compared instead.
// The interpreter is $PYTHON, else python3 under PYENV_VERSION=3.12.1.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const timeLimit = 20_000;
const workers = 2;

const args = process.argv.slice(2);
const check = args.includes('--check');
const paths = args.filter((arg) => arg !== '--check');
const interpreter = process.env.PYTHON ?? 'python3';

/** The environment of a recording: nothing of the machine may show in what is printed. */
function environment(hashSeed) {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PYENV_ROOT: process.env.PYENV_ROOT,
    PYENV_VERSION: process.env.PYENV_VERSION ?? '3.12.1',
    PYTHONHASHSEED: hashSeed,
    PYTHONIOENCODING: 'utf-8',
    PYTHONDONTWRITEBYTECODE: '1',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
  };
}

function scriptsUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  const found = [];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) found.push(...scriptsUnder(child));
    else if (entry.name.endsWith('.py')) found.push(child);
  }
  return found;
}

function run(folder, argument, hashSeed) {
  return new Promise((done, fail) => {
    const child = spawn(interpreter, [argument], {
      cwd: folder,
      env: environment(hashSeed),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeLimit,
    });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (status, signal) => {
      done({
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8').replaceAll(`${folder}/`, ''),
        status: signal ?? status,
      });
    });
  });
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

const problems = [];
const failing = [];
let changed = 0;

/** Brings one recording in line; `text` undefined means that there must be no such file. */
function settle(path, text) {
  if (textOf(path) === text) return;
  changed += 1;
  if (check) problems.push(`${relative(root, path)}: differs from what the interpreter gives`);
  else if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
}

/** Scripts that work on files do so in an empty folder of their own. */
async function runWhereItBelongs(script, hashSeed) {
  if (!dirname(script).endsWith('scripts-with-files')) return run(dirname(script), basename(script), hashSeed);
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    return await run(folder, script, hashSeed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function record(script) {
  const shown = relative(root, script);
  const first = await runWhereItBelongs(script, '1');
  const second = await runWhereItBelongs(script, '4711');
  if (first.out !== second.out || first.err !== second.err || first.status !== second.status) {
    problems.push(`${shown}: gives different results in two runs`);
    return;
  }
  if (typeof first.status !== 'number') {
    problems.push(`${shown}: ended by ${first.status}`);
    return;
  }
  if (first.status === 0 && first.err !== '') problems.push(`${shown}: writes to standard error:\n${first.err}`);
  if (first.err.includes('SyntaxError')) problems.push(`${shown}: has a syntax error`);
  const both = `${first.out}${first.err}`;
  if (/ at 0x[0-9a-f]{6,}/.test(both)) problems.push(`${shown}: prints what looks like an address`);
  if (both.includes(root)) problems.push(`${shown}: prints a path of this machine`);
  if (first.status !== 0) failing.push(`${shown} (status ${first.status})`);
  const stem = script.slice(0, -'.py'.length);
  settle(`${stem}.out`, first.out);
  settle(`${stem}.err`, first.status === 0 ? undefined : first.err);
}

const version = await run(root, '-V', '0');
const versionText = `${version.out}${version.err}`.trim();
if (!versionText.startsWith('Python 3.12.')) {
  process.stderr.write(`record-scripts: needs CPython 3.12, ${interpreter} is ${versionText}\n`);
  process.exit(2);
}

const starts = paths.length > 0 ? paths.map((path) => resolve(path)) : [join(root, 'test', 'scripts')];
const queue = starts.flatMap(scriptsUnder);
const total = queue.length;
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (let script = queue.shift(); script !== undefined; script = queue.shift()) await record(script);
  }),
);

process.stdout.write(`${versionText}: ${total} scripts, ${changed} recordings ${check ? 'differ' : 'changed'}\n`);
if (failing.length > 0) process.stdout.write(`ending with a non-zero status:\n  ${failing.sort().join('\n  ')}\n`);
if (problems.length > 0) {
  process.stderr.write(`problems:\n  ${problems.sort().join('\n  ')}\n`);
  process.exitCode = 1;
}
