// When a run is safe: the S1 to S7 of the catalogue, as far as they show inside the process.
import {
  LimitError,
  type Limits,
  limits as presets,
  RunError,
  ScriptError,
  ScriptExit,
  Scriptling,
  ScriptSyntaxError,
} from '../../src/index.ts';
import type { Outcome, Probe } from './probe.ts';
import { prelude } from './probe.ts';

export const CANARIES = {
  environment: 'canary-of-the-environment-7d1',
  object: 'canary-of-a-host-object-93b',
};

/** The limits that probes are run with: those that hold where nothing is said, or tight ones. */
export function limitsOf(mode: string): Limits {
  if (mode !== 'tight') return presets.default;
  const memoryBytes = 16 * 1024 ** 2;
  return { ...presets.default, wallMs: 200, memoryBytes, outputBytes: 1_000_000, recursionDepth: 200 };
}

/** Milliseconds that the turn behind an attack may take. */
const PATIENCE_MS = 5000;

/** What none of a script's texts may hold. */
const leaks = [
  CANARIES.environment,
  CANARIES.object,
  ...(typeof process === 'undefined' ? [] : [process.cwd(), process.env.HOME ?? '/root']),
  'node:internal',
  'file://',
  'at Object.',
  '[native code]',
  '[object ',
  'node_modules',
];

const limitKinds = new Set([
  'wall',
  'running',
  'time',
  'steps',
  'memory',
  'recursion',
  'output',
  'hostCalls',
  'tasks',
  'source',
  'denied',
  'cancelled',
]);

function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const waiting = [value];
  while (waiting.length > 0 && seen.size < 10_000) {
    const next = waiting.pop();
    if (typeof next === 'string') texts.push(next);
    if (typeof next === 'function') texts.push(String(next));
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    const entries = next instanceof Map || next instanceof Set ? [...next] : Object.entries(next);
    for (const entry of entries.slice(0, 10_000)) waiting.push(entry);
  }
  return texts;
}

/** All that a script, or whoever reads its errors, gets to see. */
function shown({ value, output, error }: Outcome): string[] {
  const texts = [output, ...textsOf(value)];
  if (error instanceof RunError) {
    texts.push(error.message);
    if (error instanceof ScriptError) texts.push(error.traceback(), error.type, error.detail);
    if (error instanceof ScriptSyntaxError) texts.push(error.traceback());
  }
  return texts;
}

function leakIn(texts: readonly string[], source: string): string | undefined {
  for (const text of texts) {
    // What the script wrote itself is no leak.
    const leak = leaks.find((each) => text.includes(each) && !source.includes(each));
    if (leak !== undefined) {
      const at = text.indexOf(leak);
      return `shows ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 60))}`;
    }
  }
  return undefined;
}

const isLimit = (error: unknown): boolean =>
  error instanceof LimitError ||
  (error instanceof ScriptError && ['MemoryError', 'RecursionError', 'OverflowError'].includes(error.type));

/** What is wrong with how the run ended; undefined: nothing. */
function wrongEnd(probe: Probe, { error }: Outcome, isTight: boolean): string | undefined {
  if (error !== undefined && !(error instanceof RunError)) return `rejected with ${describe(error)}`;
  if (error instanceof LimitError && !limitKinds.has(error.kind)) return `a limit of kind ${error.kind}`;
  if (error instanceof Error && error.name === 'InternalError') return describe(error);
  if (isTight && isLimit(error)) return undefined;
  const { ends } = probe;
  // Whatever ends it, it is no harm: a probe that looks at more than how it ends.
  if (ends === '?' && (error === undefined || isLimit(error))) return undefined;
  if (ends === '?' && probe.isBare === true && error instanceof ScriptSyntaxError) return undefined;
  if (ends === 'limit') return isLimit(error) ? undefined : `hit no limit: ${describe(error)}`;
  if (ends !== undefined) {
    if (ends === 'SyntaxError' && error instanceof ScriptSyntaxError) return undefined;
    if (ends === 'exit' && error instanceof ScriptExit) return undefined;
    return error instanceof ScriptError && error.type === ends ? undefined : `no ${ends}: ${describe(error)}`;
  }
  return error === undefined ? undefined : describe(error);
}

function describe(error: unknown): string {
  if (error instanceof ScriptError) return error.traceback();
  if (error instanceof Error)
    return `${error.name}: ${error.message}${error.cause === undefined ? '' : ` (${describe(error.cause)})`}`;
  return String(error);
}

/** Every own property of every intrinsic, as text. */
export function realm(): string {
  const seen = new Map<object, number>();
  const lines: string[] = [];
  const visit = (value: unknown): string => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null)
      return `${typeof value}:${String(value)}`;
    const known = seen.get(value);
    if (known !== undefined) return `#${known}`;
    const number = seen.size;
    seen.set(value, number);
    for (const key of Reflect.ownKeys(value)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      if (property === undefined) continue;
      const { value: held, get, set, writable, enumerable, configurable } = property;
      lines.push(
        `${number}.${String(key)} ${visit(held)} ${visit(get)} ${visit(set)} ${writable} ${enumerable} ${configurable}`,
      );
    }
    lines.push(`${number} > ${visit(Object.getPrototypeOf(value))} ${Object.isExtensible(value)}`);
    return `#${number}`;
  };
  const names = Object.getOwnPropertyNames(globalThis).filter(
    (name) => /^[A-Z]/.test(name) && name !== 'SharedArrayBuffer',
  );
  // `RegExp.$1` and its kin tell of the last match: they belong to nobody.
  for (const name of names.sort()) {
    if (name === 'RegExp') visit(RegExp.prototype);
    else visit((globalThis as Record<string, unknown>)[name]);
  }
  for (const each of [
    function* () {},
    async function* () {},
    async () => {},
    [][Symbol.iterator](),
    new Map().keys(),
    ''.matchAll(/a/g),
  ])
    visit(Object.getPrototypeOf(each));
  return lines.join('\n');
}

export interface Verdict {
  readonly wrong: string | undefined;
  readonly milliseconds: number;
  /** By when control has to be back, in milliseconds; Infinity: never. */
  readonly deadline: number;
}

/** Lets host code try what it wants. */
async function judgeHost(host: NonNullable<Probe['host']>, limits: object): Promise<Verdict> {
  const start = performance.now();
  let wrong: string | undefined;
  try {
    wrong = await host((options) => new Scriptling({ ...options, limits: { ...limits, ...options?.limits } }));
  } catch (error) {
    wrong = `threw ${describe(error)}`;
  }
  return { wrong, milliseconds: performance.now() - start, deadline: Infinity };
}

/** Runs a probe in an instance of its own, and judges. */
export async function judge(probe: Probe, isTight: boolean, limits: Limits): Promise<Verdict> {
  if (probe.host !== undefined) return judgeHost(probe.host, limits);
  const options = probe.options?.();
  const allowed = { ...limits, ...options?.limits };
  const instance = new Scriptling({ ...options, limits: allowed });
  const start = performance.now();
  let outcome: Outcome;
  try {
    const { value, output } = await instance.run(probe.isBare === true ? probe.source : prelude + probe.source, {
      filename: 'probe.py',
    });
    outcome = { value, output };
  } catch (error) {
    outcome = { error, output: error instanceof RunError ? error.output : '' };
  }
  const milliseconds = performance.now() - start;
  let wrong = wrongEnd(probe, outcome, isTight) ?? leakIn(shown(outcome), probe.source);
  const isCut = isTight && isLimit(outcome.error);
  if (wrong === undefined && !isCut) wrong = await probe.check?.(outcome, instance);
  // S6
  for (const made of [{}, [], () => {}]) if ('polluted' in made) wrong ??= 'a prototype is polluted';
  // S7
  try {
    // On a busy machine the next turn may take its time.
    const { value } = await instance.run('class Still:\n    alive = 41\nStill().alive + 1', {
      limits: { wallMs: PATIENCE_MS },
    });
    if (value !== 42) wrong ??= `the instance goes on wrongly: ${String(value)}`;
  } catch (error) {
    wrong ??= `the instance does not go on: ${describe(error)}`;
  }
  return { wrong, milliseconds, deadline: Math.min(allowed.wallMs, allowed.runningMs) };
}
