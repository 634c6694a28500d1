// Runs recorded scripts in one process, one way: `node script-runner.mjs WAY < list of files`. Prints one JSON line for each.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { builtinTable } from '../../src/builtins/table.ts';
import { tiering } from '../../src/compiler/interpreter.ts';
import { compileSource } from '../../src/compiler/source.ts';
import { PyException } from '../../src/objects/exception.ts';
import { PyFunction } from '../../src/objects/function.ts';
import { call0 } from '../../src/runtime/call.ts';
import { Interpreter } from '../../src/runtime/interpreter.ts';
import type { ModuleDefinition } from '../../src/runtime/module-table.ts';
import { utc } from '../../src/runtime/module-table.ts';
import { Run, defaultSettings } from '../../src/runtime/run.ts';
import { runAsTask } from '../../src/runtime/task.ts';
import { formatTraceback } from '../../src/runtime/traceback.ts';
import { internalFaults, toException } from '../../src/runtime/unwind.ts';
import * as json from '../../src/stdlib/json.ts';
import type { ScriptResult, Way } from './script-ways.ts';
import { ways } from './script-ways.ts';

const found = ways.find(({ name }) => name === process.argv[2]);
if (found === undefined) throw new RangeError(`no way ${process.argv[2]}`);
const way: Way = found;
if (way.emitAfter !== undefined) tiering.threshold = way.emitAfter;

async function runScript(file: string): Promise<ScriptResult> {
  const start = performance.now();
  const out = { stdout: '', stderr: '' };
  const interpreter = new Interpreter({
    builtins: builtinTable(),
    modules: Object.values(json) as ModuleDefinition[],
    context: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      processTime: () => performance.now(),
      sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
      entropy: (n) => crypto.getRandomValues(new Uint8Array(n)),
      timeZone: utc,
    },
    compile: compileSource,
    write: (text, stream) => {
      out[stream] += text;
    },
    readLine: undefined,
    find: () => null,
    names: () => [],
    hostError: toException,
  });
  const limits = { wallMs: 20_000, runningMs: 20_000, steps: 2e9, recursionDepth: 1000, outputBytes: 1e8 };
  const settings = {
    nativeDepth: way.nativeDepth ?? defaultSettings.nativeDepth,
    stepsPerLook: way.stepsPerLook ?? defaultSettings.stepsPerLook,
    sliceMs: way.sliceMs ?? defaultSettings.sliceMs,
  };
  const run = new Run(limits, undefined, settings);
  const source = readFileSync(file, 'utf8');
  const outcome = await runAsTask(
    run,
    interpreter,
    () => {
      const code = compileSource(source, basename(file));
      return call0(new PyFunction(code, PyFunction.start, interpreter.main, [], [], undefined));
    },
    undefined,
  );
  let status = 0;
  if (!outcome.ok) {
    const { error } = outcome;
    status = 1;
    if (error instanceof PyException) {
      const fault = internalFaults.get(error);
      out.stderr += `${formatTraceback(error, { namespace: interpreter.main })}\n`;
      if (fault !== undefined) out.stderr += `fault: ${fault instanceof Error ? fault.stack : String(fault)}\n`;
    } else out.stderr += `thrown: ${error instanceof Error ? error.stack : String(error)}\n`;
  }
  return { file, output: out.stdout, errorOutput: out.stderr, status, milliseconds: performance.now() - start };
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
