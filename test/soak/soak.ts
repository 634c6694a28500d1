// Random hostile and honest scripts, many at a time in one process. The honest ones must not notice.
import { fn, LimitError, limits as presets, RunError, ScriptError, ScriptExit, Scriptling } from '../../src/index.ts';
import { describe, isTyped } from '../fuzz/fuzzer.ts';
import { randomProgram } from '../fuzz/programs.ts';
import { Random } from '../fuzz/random.ts';
import { type LiveHeap, liveHeap } from './heap.ts';
import { honestScripts, hostileScripts } from './scripts.ts';

export interface SoakOptions {
  readonly milliseconds: number;
  readonly seed: number;
  /** How many scripts run at any one time. */
  readonly concurrency: number;
  /** After so many scripts it is over, too. */
  readonly most: number;
}

export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

export interface SoakReport {
  readonly honest: Latency;
  /** The same honest scripts, as many at a time, with no hostile one among them. */
  readonly alone: Latency;
  readonly hostile: number;
  /** How hostile scripts ended, and how often. */
  readonly endings: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  readonly heapBefore: LiveHeap;
  readonly heapAfter: LiveHeap;
}

/** Of all scripts so many are hostile. */
const HOSTILE = 0.5;
/**
 * What comes before the heap is first measured, besides honest scripts alone: V8 compiles what is used often, and keeps that. With these
 * 6,500 scripts before it the heap grew by 17 % within the next 20,000, most of it compiled code; behind the honest ones, too, by 5 %.
 */
function warmUp(milliseconds: number): Pick<SoakOptions, 'milliseconds' | 'most'> {
  return { milliseconds: Math.max(60_000, milliseconds / 5), most: milliseconds > 60_000 ? Infinity : 6500 };
}
/** Random programs: neither honest nor hostile. There are not so many of them that the caches of code would still fill up. */
const oddScripts = Array.from({ length: 40 }, (_, seed) => randomProgram(new Random(seed)));

const limits = { ...presets.hardened, wallMs: 5000, runningMs: 300, memoryBytes: 4_000_000 };
/** Honest scripts are given the time that a crowd takes. */
const honestLimits = { ...presets.default, memoryBytes: 16_000_000 };

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

const fetchRow = fn('fetch_row(i: int)', 'Answers a little later.', async (i) => {
  await wait(5);
  return { id: i, price: (i * 37) % 101 };
});
const never = fn('never()', 'Does not answer.', () => new Promise(() => {}));
const fails = fn('fails()', 'Rejects.', async () => {
  await wait(1);
  throw new Error('the host failed');
});
const globals = { fetch_row: fetchRow, never, fails };

/** How many took so many milliseconds: what is kept of each would grow with the soak, and be taken for a leak of the engine. */
class Latencies {
  private readonly counts = new Uint32Array(60_000);
  private count = 0;

  add(milliseconds: number): void {
    const { counts } = this;
    const at = Math.min(Math.round(milliseconds), counts.length - 1);
    counts[at] = (counts[at] ?? 0) + 1;
    this.count++;
  }

  summary(): Latency {
    return { count: this.count, p50: this.percentile(0.5), p99: this.percentile(0.99) };
  }
  private percentile(share: number): number {
    let left = this.count * share;
    return this.counts.findIndex((count) => (left -= count) < 0);
  }
}

class Soak {
  private readonly random: Random;
  readonly latencies = new Latencies();
  readonly wrong: string[] = [];
  readonly endings: Record<string, number> = {};
  hostile = 0;
  private begun = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  /** Keeps so many scripts running until the time is over or there have been enough. */
  async run({ milliseconds, concurrency, most }: SoakOptions, hostileShare: number): Promise<void> {
    const end = performance.now() + milliseconds;
    const slot = async (): Promise<void> => {
      while (performance.now() < end && this.begun < most) {
        this.begun++;
        if (this.random.chance(hostileShare)) await this.runHostile();
        else await this.runHonest();
      }
    };
    await Promise.all(Array.from({ length: concurrency }, slot));
  }

  private async runHonest(): Promise<void> {
    const { name, source, expected } = this.random.pick(honestScripts)(this.random.between(1, 50));
    const start = performance.now();
    try {
      const { value } = await new Scriptling({ globals, limits: honestLimits }).run(source);
      if (JSON.stringify(value) !== JSON.stringify(expected)) this.wrong.push(`${name}: ${JSON.stringify(value)}`);
    } catch (failure) {
      this.wrong.push(`${name}: ${describe(failure)}`);
    }
    this.latencies.add(performance.now() - start);
  }

  private async runHostile(): Promise<void> {
    this.hostile++;
    const { random } = this;
    const source = random.pick(random.chance(0.2) ? oddScripts : hostileScripts);
    const controller = new AbortController();
    const timer = random.chance(0.2) ? setTimeout(() => controller.abort(), random.below(500)) : undefined;
    let ending = 'value';
    try {
      await new Scriptling({ globals, limits }).run(source, { signal: controller.signal });
    } catch (failure) {
      ending = endingOf(failure);
      if (!isTyped(failure)) this.wrong.push(`${source}\n${describe(failure)}`);
    } finally {
      clearTimeout(timer);
    }
    this.endings[ending] = (this.endings[ending] ?? 0) + 1;
  }
}

function endingOf(failure: unknown): string {
  if (failure instanceof LimitError) return `limit: ${failure.kind}`;
  if (failure instanceof ScriptError) return failure.type;
  if (failure instanceof ScriptExit) return 'exit';
  return failure instanceof RunError ? failure.name : 'an error without a type';
}

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const unhandled: string[] = [];
  const onUnhandled = (reason: unknown): void => void unhandled.push(`unhandled: ${describe(reason)}`);
  process.on('unhandledRejection', onUnhandled);
  process.on('uncaughtException', onUnhandled);
  await new Soak(options.seed + 1).run({ ...options, ...warmUp(options.milliseconds) }, HOSTILE);
  const alone = new Soak(options.seed);
  await alone.run({ ...options, milliseconds: Math.min(5000, options.milliseconds / 8) }, 0);
  // Behind both, since until then V8 compiles much.
  const heapBefore = await liveHeap();
  const mixed = new Soak(options.seed);
  await mixed.run(options, HOSTILE);
  const heapAfter = await liveHeap();
  process.off('unhandledRejection', onUnhandled);
  process.off('uncaughtException', onUnhandled);
  return {
    honest: mixed.latencies.summary(),
    alone: alone.latencies.summary(),
    hostile: mixed.hostile,
    endings: mixed.endings,
    wrong: [...unhandled, ...alone.wrong, ...mixed.wrong].slice(0, 20),
    heapBefore,
    heapAfter,
  };
}
