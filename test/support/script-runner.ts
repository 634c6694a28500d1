// Runs recorded scripts in one process, one way: `node script-runner.mjs WAY < list of files`. Prints one JSON line for each.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { tiering } from '../../src/compiler/interpreter.ts';
import { ScriptError, ScriptExit, Scriptling } from '../../src/index.ts';
import type { ScriptResult, Way } from './script-ways.ts';
import { ways } from './script-ways.ts';

const found = ways.find(({ name }) => name === process.argv[2]);
if (found === undefined) throw new RangeError(`no way ${process.argv[2]}`);
const way: Way = found;
if (way.emitAfter !== undefined) tiering.threshold = way.emitAfter;

async function runScript(file: string): Promise<ScriptResult> {
  const start = performance.now();
  const filename = basename(file);
  const out = { stdout: '', stderr: '' };
  const scriptling = new Scriptling({
    limits: { wallMs: 20_000, runningMs: 20_000, outputBytes: 1e8 },
    engine: way.engine ?? {},
    onOutput: (text, stream) => {
      out[stream] += text;
    },
  });
  let status = 0;
  try {
    await scriptling.run(readFileSync(file, 'utf8'), { filename });
  } catch (error) {
    status = error instanceof ScriptExit ? error.code : 1;
    if (error instanceof ScriptError) out.stderr += `${error.traceback()}\n`;
    else if (!(error instanceof ScriptExit)) out.stderr += failureText(error);
    else if (error.text !== undefined) out.stderr += `${error.text}\n`;
  }
  return { file, output: out.stdout, errorOutput: out.stderr, status, milliseconds: performance.now() - start };
}

function failureText(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}\n`;
  const cause = error.cause === undefined ? '' : failureText(error.cause);
  return `${error.stack ?? error.message}\n${cause}`;
}

/** Answers when nothing is left that could still wake the script: it would wait for ever. */
function stranded(file: string): Promise<ScriptResult> {
  return new Promise((resolve) => {
    process.once('beforeExit', () => {
      resolve({ file, output: '', errorOutput: 'the script waits for nothing\n', status: -1, milliseconds: 0 });
    });
  });
}

for (const file of readFileSync(0, 'utf8').split('\n')) {
  if (file === '') continue;
  const result = await Promise.race([runScript(file), stranded(file)]);
  process.removeAllListeners('beforeExit');
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
