// What a run may use: the limits, their defaults, and the sets to start from.
import { checkOptions, kindOf, optionError } from './options.ts';

/** What one run may use. Whatever is left out has its default; `Infinity` has to be written to have no limit. */
export interface Limits {
  /** Milliseconds from start to end, waiting for host functions included. Default 60,000. */
  readonly wallMs: number;
  /** Milliseconds of computing; waiting does not count. Default 10,000. */
  readonly runningMs: number;
  /** Calls and turns of loops, each for as much as stands in it, and what built-ins do. Default 2,000,000,000. */
  readonly steps: number;
  /** Script calls inside each other; one more raises RecursionError in the script. Default 1,000. */
  readonly recursionDepth: number;
  /** Bytes of output (UTF-8), of both streams together. Default 1,000,000. */
  readonly outputBytes: number;
  /**
   * Bytes that all values of the instance may take, as V8's heap has them. One value that could not fit raises MemoryError in the script before it
   * is made. Default 67,108,864.
   */
  readonly memoryBytes: number;
  /** Bits of one int; a larger one raises MemoryError in the script. Default 4,194,304; the engine's own bound is 16,777,216. */
  readonly integerBits: number;
  /** Bytes that may cross between host and script in one go, as documented for values. Default 67,108,864. */
  readonly crossingBytes: number;
  /** Characters of source, of the script and of each module that it imports. Default 10,000,000. */
  readonly sourceBytes: number;
  /** How deep statements and expressions may lie in each other; deeper ones are a SyntaxError. Default 1,000; the engine's own bound. */
  readonly sourceNesting: number;
  /** Calls of host functions. Default 1,000,000. */
  readonly hostCalls: number;
  /** Green threads and coroutine tasks that are not finished, at any one time. Default 10,000. */
  readonly tasks: number;
}

const standard: Limits = {
  wallMs: 60_000,
  runningMs: 10_000,
  steps: 2_000_000_000,
  recursionDepth: 1000,
  outputBytes: 1_000_000,
  memoryBytes: 64 * 1024 * 1024,
  integerBits: 2 ** 22,
  crossingBytes: 64 * 1024 * 1024,
  sourceBytes: 10_000_000,
  sourceNesting: 1000,
  hostCalls: 1_000_000,
  tasks: 10_000,
};

const hardened: Limits = {
  wallMs: 5000,
  runningMs: 1000,
  steps: 100_000_000,
  recursionDepth: 200,
  outputBytes: 100_000,
  memoryBytes: 16 * 1024 * 1024,
  integerBits: 2 ** 20,
  crossingBytes: 4 * 1024 * 1024,
  sourceBytes: 200_000,
  sourceNesting: 200,
  hostCalls: 10_000,
  tasks: 100,
};

const trusted: Limits = {
  wallMs: Infinity,
  runningMs: Infinity,
  steps: Infinity,
  recursionDepth: 100_000,
  outputBytes: Infinity,
  memoryBytes: Infinity,
  integerBits: Infinity,
  crossingBytes: Infinity,
  sourceBytes: Infinity,
  sourceNesting: Infinity,
  hostCalls: Infinity,
  tasks: Infinity,
};

/**
 * Sets of limits to start from: `new Scriptling({ limits: { ...limits.hardened, wallMs: 2000 } })`.
 *
 * - `default`: what holds where nothing is said. For scripts of people who mean well and make mistakes.
 * - `hardened`: for scripts of strangers.
 * - `trusted`: no limit but the recursion depth. For one's own scripts.
 */
export const limits: { readonly default: Limits; readonly hardened: Limits; readonly trusted: Limits } = Object.freeze({
  default: Object.freeze(standard),
  hardened: Object.freeze(hardened),
  trusted: Object.freeze(trusted),
});

const names = Object.keys(standard) as (keyof Limits)[];
const wholeNumbers: ReadonlySet<keyof Limits> = new Set(names.filter((name) => !name.endsWith('Ms')));

/** The limits that hold: those given, and the others from `base`. Throws TypeError for an unknown name or a value that is no limit. */
export function resolveLimits(given: Partial<Limits> | undefined, base: Limits, option = 'limits'): Limits {
  if (given === undefined) return base;
  const options = checkOptions(given, option, names);
  const resolved = { ...base };
  for (const name of names) {
    if (!Object.hasOwn(options, name)) continue;
    const value = options[name];
    if (typeof value !== 'number' || !(value >= 0)) {
      throw optionError(
        `${option}.${name}`,
        `must be a number that is not negative, or Infinity, not ${kindOf(value)}`,
      );
    }
    if (
      value !== Infinity &&
      (wholeNumbers.has(name) ? !Number.isSafeInteger(value) : value > Number.MAX_SAFE_INTEGER)
    ) {
      throw optionError(`${option}.${name}`, `must be a whole number or Infinity, not ${kindOf(value)}`);
    }
    resolved[name] = value;
  }
  return resolved;
}
