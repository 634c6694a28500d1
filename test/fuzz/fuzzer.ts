// What fuzzers have in common: rounds by seeds, findings, and which errors an application may meet.
import { InternalError, LimitError, RunError, ScriptError, ScriptExit } from '../../src/index.ts';
import { Random } from './random.ts';

/** What should not have happened, and what brought it about. */
export interface Finding {
  readonly what: string;
  readonly input: string;
}

export interface Fuzzer {
  readonly name: string;
  /** Plays one round. The same seed is the same round. */
  readonly play: (random: Random, seed: number) => Promise<Finding | undefined>;
}

/** A finding and the seed that repeats it. */
export interface SeededFinding extends Finding {
  readonly seed: number;
}

export interface Report {
  readonly rounds: number;
  readonly findings: readonly SeededFinding[];
}

/** After so many findings there is enough to look at. */
const ENOUGH = 20;

/** Plays rounds with seeds one after the other, as long as `goesOn` says so. */
export async function playRounds(fuzzer: Fuzzer, first: number, goesOn: (round: number) => boolean): Promise<Report> {
  const findings: SeededFinding[] = [];
  let rounds = 0;
  for (; goesOn(rounds) && findings.length < ENOUGH; rounds++) {
    const seed = first + rounds;
    const finding = await playOnce(fuzzer, seed);
    if (finding !== undefined) findings.push({ seed, ...finding });
  }
  return { rounds, findings };
}

async function playOnce(fuzzer: Fuzzer, seed: number): Promise<Finding | undefined> {
  try {
    return await fuzzer.play(new Random(seed), seed);
  } catch (failure) {
    return { what: `the fuzzer itself failed: ${describe(failure)}`, input: '' };
  }
}

/** An error with its causes. */
export function describe(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  const cause = failure.cause === undefined ? '' : `\ncaused by ${describe(failure.cause)}`;
  return `${failure.stack ?? failure.message}${cause}`;
}

/** Whether an error is one that a script may end with. */
export function isTyped(failure: unknown): boolean {
  if (failure instanceof InternalError || !(failure instanceof RunError)) return false;
  return failure instanceof ScriptError || failure instanceof LimitError || failure instanceof ScriptExit;
}

/** What JavaScript itself says where code has a fault. */
const faults =
  /Cannot (read|set|access|convert|destructure|mix)|is not (a function|iterable|a constructor|defined)|undefined|Maximum call stack|Invalid (array|string|count|regular)|\[object /;

/** Whether the message of a TypeError is JavaScript's own, and not one that tells the application what is wrong with its arguments. */
export function isFault(failure: unknown): boolean {
  return failure instanceof Error && faults.test(failure.message);
}
