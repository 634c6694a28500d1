// Runs recorded scripts while the prototypes that all objects share are booby-trapped, and tells which traps went off.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RunError, Scriptling } from '../../src/index.ts';

export interface TrappedResult {
  readonly file: string;
  /** The first line that is not as it was without traps, as it was and as it is. */
  readonly difference: readonly (string | undefined)[] | undefined;
  readonly traps: readonly string[];
}

/**
 * What options of a property are called, and what objects of the engine have: an assignment that meets a setter has gone past the
 * object that it was meant for. (Indices cannot be trapped: `push` of any array goes by the setters of its prototypes, in all of
 * JavaScript.)
 */
const names =
  'get set value writable enumerable configurable then kind type name done raw cause index input groups items cls code size key ' +
  'args frame start end text length_ constructor_ prototype __class__ $x';

const traps = new Set<string>();
function trap(key: string): void {
  const property = {
    __proto__: null,
    configurable: true,
    set(): void {
      traps.add(`${key}: ${(new Error(key).stack ?? '').split('\n').slice(2, 4).join(' < ')}`);
      throw new Error(`trap ${key}`);
    },
  };
  Object.defineProperty(Object.getPrototypeOf({}) as object, key, property);
}

/** How long it takes is no matter here: on a busy machine a script may be kept waiting for seconds. */
const limits = { outputBytes: 1e8, wallMs: Infinity, runningMs: Infinity };
function run(source: string, filename: string): string {
  try {
    return new Scriptling({ limits }).runSync(source, { filename }).output;
  } catch (failure) {
    return failure instanceof RunError ? `${failure.output}\n${failure.message}` : String(failure);
  }
}

function differenceOf(before: string, now: string): readonly (string | undefined)[] | undefined {
  if (before === now) return undefined;
  const lines = before.split('\n');
  const others = now.split('\n');
  const at = lines.findIndex((line, i) => line !== others[i]);
  return at < 0 ? [undefined, others[lines.length]] : [lines[at], others[at]];
}

const files = readFileSync(0, 'utf8')
  .split('\n')
  .filter((file) => file !== '');
const sources = files.map((file) => readFileSync(file, 'utf8'));
const expected = files.map((file, i) => run(sources[i] ?? '', basename(file)));
const results: TrappedResult[] = [];
for (let i = 0; i < files.length; i++) {
  const file = files[i] ?? '';
  traps.clear();
  for (const name of names.split(' ')) trap(name);
  const output = run(sources[i] ?? '', basename(file));
  for (const name of names.split(' ')) Reflect.deleteProperty(Object.getPrototypeOf({}) as object, name);
  results.push({ file, difference: differenceOf(expected[i] ?? '', output), traps: [...traps] });
}
for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
