// Whatever a script can name is called for ever with small arguments (`--long`: of some kilobytes), its answers kept or not: the limit of memory has to hold even so, and nothing may
// be kept that does not count. How late the latest of them ended is told.
//
//   npm run endless-calls -- [--long] [--part 1/8] [--modules math,builtins] [--seed 1]
//
// Prints each call behind which V8's heap had much more than was allowed, or kept much when the instance was gone. It takes an hour and a half for
// everything, so there are parts. The exit status is 1 where there was one.
import { parseArgs } from 'node:util';
import { LimitError, Scriptling } from '../../src/index.ts';
import { Random } from '../fuzz/random.ts';
import { liveBytes } from '../support/live-memory.ts';
import { callablesOf, endlessCallsOf, modules } from './calls.ts';
import { faultOf } from './fault.ts';
import { Part } from './part.ts';

const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: '1/1' },
    modules: { type: 'string' },
    seed: { type: 'string', default: '1' },
    long: { type: 'boolean', default: false },
  },
});

const MEGABYTE = 1e6;
const limits = { memoryBytes: 4 * MEGABYTE, runningMs: 300, wallMs: 600 };
/** Counting is right up to a factor of two, and V8 compiles meanwhile. */
const MOST_HELD = 2 * limits.memoryBytes + 3 * MEGABYTE;
const MOST_KEPT = 4 * MEGABYTE;

let calls = 0;
let bad = 0;
/** Milliseconds behind the deadline. */
let latest = 0;
let latestSource = '';
function complain(source: string, what: string): void {
  bad++;
  process.stdout.write(`${what}\n${source}\n`);
}
const megabytes = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** Runs a script, and looks at what is live meanwhile and afterwards. Answers the latter; `before` is what was live before it. */
async function look(source: string, before: number): Promise<number> {
  calls++;
  let instance: Scriptling | undefined = new Scriptling({ limits, collectOutput: false });
  const start = performance.now();
  const ending: unknown = await instance.run(source).catch((error: unknown) => error);
  const late = performance.now() - start - limits.runningMs;
  if (ending instanceof LimitError && ending.kind === 'running' && late > latest) {
    latest = late;
    latestSource = source;
  }
  const fault = ending instanceof Error ? faultOf(ending) : undefined;
  if (fault !== undefined) complain(source, fault);
  const held = (await liveBytes()) - before;
  if (held > MOST_HELD) complain(source, `${megabytes(held)} were held (${String(ending)})`);
  instance.reset();
  instance = undefined;
  await new Scriptling().run('1');
  const kept = (await liveBytes()) - before;
  if (kept > MOST_KEPT) complain(source, `${megabytes(kept)} were kept`);
  return before + kept;
}

const part = new Part(options.part);
for (const module of options.modules?.split(',') ?? modules) {
  for (const callable of await callablesOf(module)) {
    if (!part.takesNext()) continue;
    const name = `${module}.${callable.name}`;
    try {
      const random = Random.named(name, Number(options.seed));
      const sources = await endlessCallsOf(callable, random, options.long);
      let live = await liveBytes();
      for (const source of sources) live = await look(source, live);
    } catch (error) {
      const fault = faultOf(error);
      if (fault !== undefined) complain(name, fault);
    }
  }
}
if (latest > 0) process.stdout.write(`at most ${latest.toFixed(0)} ms behind the deadline:\n${latestSource}\n`);
process.stdout.write(`endless calls, part ${options.part}: ${calls} scripts, ${bad} bad\n`);
if (bad > 0) process.exitCode = 1;
