// Random programs, run in each way that the engine has. All ways print the same and end with the same error; so does CPython, if it is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tiering } from '../../src/compiler/interpreter.ts';
import { LimitError, ScriptError, Scriptling } from '../../src/index.ts';
import { type Way, ways } from '../support/script-ways.ts';
import { describe, type Finding, type Fuzzer, isTyped } from './fuzzer.ts';
import { randomProgram } from './programs.ts';

const limits = { steps: 400_000, runningMs: 20_000, wallMs: 30_000, outputBytes: 200_000 };

/** How a program ended. Undefined: it came to a limit, which ways may reach at different places. */
type Ending = string | undefined;

async function runOneWay(source: string, { name, emitAfter, engine }: Way): Promise<Ending> {
  const usual = tiering.threshold;
  tiering.threshold = emitAfter ?? usual;
  let output = '';
  const onOutput = (text: string): void => {
    output += text;
  };
  try {
    // Compiled code is kept by its source: a comment gives each way its own.
    await new Scriptling({ limits, onOutput, collectOutput: false, engine: engine ?? {} }).run(`${source}# ${name}\n`);
    return output;
  } catch (failure) {
    if (failure instanceof LimitError) return undefined;
    if (!isTyped(failure)) return `${output}${describe(failure)}`;
    return output + (failure instanceof ScriptError ? failure.traceback() : String(failure));
  } finally {
    tiering.threshold = usual;
  }
}

function runInPython(command: string, source: string): Ending {
  const folder = mkdtempSync(join(tmpdir(), 'scriptling-fuzz-'));
  try {
    writeFileSync(join(folder, 'script.py'), source);
    const { stdout, stderr, status } = spawnSync(command, ['script.py'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 10_000,
      env: { ...process.env, PYTHONIOENCODING: 'utf8', PYTHONWARNINGS: 'ignore' },
    });
    return status === null ? undefined : (stdout + stderr).trimEnd().replaceAll(`${folder}/`, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Addresses differ from run to run. */
const comparable = (text: string): string => text.trimEnd().replaceAll(/0x[0-9a-f]{6,}/g, '0x');

/** The first line in which two texts differ. */
function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const i = at < 0 ? left.length : at;
  return `line ${i + 1}:\n  ${left.slice(i, i + 3).join('\n  ')}\nagainst\n  ${right.slice(i, i + 3).join('\n  ')}`;
}

/** @param python A command that runs CPython, to be one of the ways. */
export function backends(python?: string): Fuzzer {
  return {
    name: 'backends',
    play: async (random): Promise<Finding | undefined> => {
      const source = randomProgram(random);
      const [first, ...others] = ways;
      if (first === undefined) return undefined;
      const ending = await runOneWay(source, first);
      if (ending === undefined) return undefined;
      const expected = comparable(ending);
      if (expected.includes('InternalError')) return { what: expected, input: source };
      for (const way of others) {
        const other = await runOneWay(source, way);
        if (other === undefined || comparable(other) === expected) continue;
        return { what: `${first.name} against ${way.name}, ${difference(expected, comparable(other))}`, input: source };
      }
      if (python === undefined) return undefined;
      const reference = runInPython(python, source);
      if (reference === undefined || comparable(reference) === expected) return undefined;
      return { what: `here against CPython, ${difference(expected, comparable(reference))}`, input: source };
    },
  };
}
