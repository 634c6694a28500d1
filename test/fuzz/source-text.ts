// Text that is nearly a program, or none at all. Whatever it is, the application gets a value or one of the documented errors.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConversionError, Scriptling, ScriptSyntaxError } from '../../src/index.ts';
import { describe, type Finding, type Fuzzer, isTyped } from './fuzzer.ts';
import type { Random } from './random.ts';

/** Programs to start from: the recorded scripts. */
export function recordedScripts(): string[] {
  const root = join(process.cwd(), 'test', 'scripts');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8'));
}

const tokens = [
  ...'and as assert async await break class continue def del elif else except finally for from global if import in is lambda None'.split(
    ' ',
  ),
  ...'nonlocal not or pass raise return True try while with yield match case type print len x y self object range _'.split(
    ' ',
  ),
  ...'+ - * ** / // % @ << >> & | ^ ~ := < > <= >= == != ( ) [ ] { } , : . ; = -> += -= *= ... \\ ! $ ? `'.split(' '),
  ...[
    '\n',
    '\n',
    '\n    ',
    '\n        ',
    '\n  ',
    '\n\t',
    ' ',
    '\r',
    '\f',
    '#',
    '"',
    "'",
    '"""',
    "'''",
    'f"',
    "f'{",
    '}',
    '{',
    'rb"',
    'b"',
    'u"',
  ],
  ...[
    '0',
    '1',
    '07',
    '0x',
    '0xf',
    '1_0',
    '1__0',
    '1.',
    '.5',
    '1e',
    '1e999',
    '1j',
    '9'.repeat(50),
    '"a"',
    "'\\N{DASH}'",
    'f"{x!r:>{y}}"',
  ],
  ...[
    'é',
    'ª',
    '𝒙',
    '\ud800',
    '\u0000',
    '\ufeff',
    '\u2028',
    '\u200b',
    '٣',
    '😀',
    '\\u',
    '\\x',
    'except*',
    'async for',
    'yield from',
  ],
];

const limits = {
  steps: 20_000,
  runningMs: 300,
  wallMs: 400,
  memoryBytes: 8_000_000,
  recursionDepth: 200,
  outputBytes: 100_000,
  tasks: 50,
};
/** Longer than any look at the budget may be late, on a crowded machine, too. */
const FAR_TOO_LATE_MS = 8000;

function soup(random: Random): string {
  return random.several(1, 60, () => random.pick(tokens) + (random.chance(0.6) ? ' ' : '')).join('');
}

/** A place in a text; often one where a token begins. */
function place(text: string, random: Random): number {
  const at = random.below(text.length + 1);
  if (random.chance(0.5)) return at;
  const next = text.slice(at).search(/\b|\n/);
  return next < 0 ? at : at + next;
}

function mutate(text: string, programs: readonly string[], random: Random): string {
  const at = place(text, random);
  const end = Math.min(text.length, at + random.between(1, random.chance(0.8) ? 10 : 200));
  switch (random.below(9)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at);
    case 3:
      return text.slice(0, at) + random.pick(tokens) + text.slice(at);
    case 4:
      return text.slice(0, at) + random.pick(tokens) + text.slice(end);
    case 5: {
      const other = random.pick(programs);
      const from = place(other, random);
      return text.slice(0, at) + other.slice(from, from + random.between(1, 200)) + text.slice(at);
    }
    case 6:
      return text.slice(0, at) + soup(random) + text.slice(end);
    case 7: {
      // Lines lose or gain their indentation.
      const lines = text.split('\n');
      const line = random.below(lines.length);
      lines[line] = random.chance(0.5) ? (lines[line] ?? '').trimStart() : ` ${lines[line] ?? ''}`;
      return lines.join('\n');
    }
    default:
      return (
        text.slice(0, at) +
        random.pick(['(', '[', '{', '-', 'not ', 'f"{', 'lambda: ', 'x.']).repeat(random.between(1, 300)) +
        text.slice(at)
      );
  }
}

function makeSource(programs: readonly string[], random: Random): string {
  if (random.chance(0.25)) return soup(random);
  let text = random.pick(programs);
  if (text.length > 3000) {
    const lines = text.split('\n');
    const from = random.below(lines.length);
    text = lines.slice(from, from + random.between(5, 60)).join('\n');
  }
  for (let i = random.between(1, 4); i > 0; i--) text = mutate(text, programs, random);
  return text;
}

/** What is wrong with the way in which the source is refused or taken, before it is run. */
function checkReading(source: string): string | undefined {
  let isRefused = false;
  try {
    Scriptling.compile(source);
  } catch (failure) {
    if (!(failure instanceof ScriptSyntaxError)) return `compile: ${describe(failure)}`;
    isRefused = true;
  }
  const findings = Scriptling.lint(source);
  if (isRefused !== findings.length > 0)
    return `compile ${isRefused ? 'refuses' : 'takes'} what lint says ${findings.length} errors of`;
  return undefined;
}

async function run(source: string): Promise<string | undefined> {
  const start = performance.now();
  try {
    await new Scriptling({ limits, collectOutput: false }).run(source);
  } catch (failure) {
    if (!isTyped(failure) && !(failure instanceof ConversionError)) return describe(failure);
  }
  const ms = performance.now() - start;
  return ms > FAR_TOO_LATE_MS ? `took ${ms.toFixed()} ms` : undefined;
}

export function sourceText(programs: readonly string[]): Fuzzer {
  return {
    name: 'source text',
    play: async (random): Promise<Finding | undefined> => {
      const source = makeSource(programs, random);
      let what: string | undefined;
      try {
        what = checkReading(source) ?? (await run(source));
      } catch (failure) {
        what = describe(failure);
      }
      return what === undefined ? undefined : { what, input: source };
    },
  };
}
