// No built-in goes on for long without a look at the budget, whatever its arguments: whatever a script can name is called with large ones.
//
//   npm run pricing -- [--part 1/8] [--modules math,builtins] [--calls 4] [--seed 1] [--json]
//
// Prints each call that went on for longer than 50 ms, each function behind whose calls much memory was kept, and how all fared. It takes about half an hour for everything, so there
// are parts; `--calls` is the most for each callable, another seed chooses others. The exit status is 1 where one went on for too long.
import { parseArgs } from 'node:util';
import { Random } from '../fuzz/random.ts';
import { type Callable, callablesOf, callsOf, constructs, methodsOf, modules, sources, usesOf } from './calls.ts';
import { faultOf } from './fault.ts';
import { instances } from './instances.ts';
import { KeptMemory } from './kept.ts';
import { known } from './known.ts';
import { measure, type PricingReport } from './measure.ts';
import { Part } from './part.ts';

const { values: options } = parseArgs({
  options: {
    /** The part of everything that is looked at: `2/8` is the second of eight. */
    part: { type: 'string', default: '1/1' },
    /**
     * Modules, by their names; `known` stands for what was found before, `instances` for the methods of what no class makes, `constructs` for operators and what else is no call, `sources` for
     * large sources. Without it: all.
     */
    modules: { type: 'string' },
    calls: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    /** Each report as a line of JSON, and before it the script that is begun, should it end the process. */
    json: { type: 'boolean', default: false },
  },
});

/** Milliseconds: what is told, and what is a failure. */
const SLOW = 50;
const MOST = 150;
const KNOWN = 'known';
const INSTANCES = 'instances';
const CONSTRUCTS = 'constructs';
const SOURCES = 'sources';
const OTHERS = [KNOWN, INSTANCES, CONSTRUCTS, SOURCES];

const randomFor = (name: string): Random => Random.named(name, Number(options.seed));

const part = new Part(options.part);
const chosen = options.modules?.split(',') ?? [...modules, ...OTHERS];

const reports: PricingReport[] = [];
const memory = new KeptMemory();
function tell(report: PricingReport): void {
  reports.push(report);
  const { gap, ownGap, wrong } = report;
  const source = shortened(report.source);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, source })}\n`);
  else if (wrong !== undefined) process.stdout.write(`WRONG ${wrong}\n${source}\n\n`);
  else if (gap > SLOW)
    process.stdout.write(`${gap.toFixed()} ms (${ownGap.toFixed()} without collections)\n${source.trim()}\n\n`);
}
const SHOWN = 400;
const shortened = (source: string): string =>
  source.length > SHOWN ? `${source.slice(0, SHOWN)}... (${source.length})` : source;

async function tellOf(sources: readonly string[]): Promise<void> {
  for (const source of sources) {
    if (options.json) process.stdout.write(`begin ${JSON.stringify(shortened(source))}\n`);
    tell(await measure(source));
  }
}
/** What is only there because something is run for the first time, such as the code of a module, is not kept once more. */
async function tellWhatIsKept(calls: readonly string[]): Promise<void> {
  if ((await memory.since()) === undefined) return;
  for (const source of calls) await measure(source);
  const kept = await memory.since();
  if (kept !== undefined) tell({ source: calls.join('\n'), gap: 0, ownGap: 0, turn: 0, wrong: kept });
}

async function callAll(callables: readonly Callable[]): Promise<void> {
  for (const callable of callables) {
    if (!part.takesNext()) continue;
    const name = `${callable.module}.${callable.name}`;
    try {
      const calls = await callsOf(callable, randomFor(name), Number(options.calls));
      await tellOf(calls);
      await tellWhatIsKept(calls);
    } catch (error) {
      const wrong = faultOf(error);
      if (wrong !== undefined) tell({ source: name, gap: 0, ownGap: 0, turn: 0, wrong });
    }
  }
}
for (const module of chosen.filter((name) => !OTHERS.includes(name))) await callAll(await callablesOf(module));
if (chosen.includes(KNOWN)) for (const source of known) if (part.takesNext()) await tellOf([source]);
if (chosen.includes(INSTANCES)) for (const instance of instances) await callAll(await methodsOf(instance));
if (chosen.includes(CONSTRUCTS)) {
  for (const construct of constructs) {
    if (!part.takesNext()) continue;
    const uses = usesOf(construct, randomFor(construct));
    await tellOf(uses);
    await tellWhatIsKept(uses);
  }
}
if (chosen.includes(SOURCES)) {
  for (const source of sources) if (part.takesNext()) await tellOf([source]);
}

/** The value below which the given share of them is. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
const summary = (values: readonly number[]): string =>
  `p99 ${percentile(values, 0.99).toFixed()} ms, most ${percentile(values, 1).toFixed()} ms`;

const gaps = reports.map(({ gap }) => gap);
const late = reports.flatMap(({ overshoot }) => (overshoot === undefined ? [] : [overshoot]));
process.stderr.write(
  `pricing, part ${options.part}: ${gaps.length} calls; between two looks at the clock ${summary(gaps)}; ` +
    `without collections of garbage ${summary(reports.map(({ ownGap }) => ownGap))}; ` +
    `the event loop came round after ${summary(reports.map(({ turn }) => turn))}; ` +
    `behind the deadline (${late.length}) ${summary(late)}\n`,
);
if (reports.some(({ gap, wrong }) => wrong !== undefined || gap > MOST)) process.exitCode = 1;
