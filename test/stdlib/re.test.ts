// Every pattern of the corpus recorded from CPython gives the same here, on the matcher and on the host's RegExp.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PyBytes } from '../../src/objects/bytes.ts';
import { PyException } from '../../src/objects/exception.ts';
import { PyList } from '../../src/objects/list.ts';
import type { Value } from '../../src/objects/object.ts';
import { textOfUnits } from '../../src/objects/str-text.ts';
import { admitText } from '../../src/objects/text-range.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { iterate } from '../../src/runtime/iteration.ts';
import { machine } from '../../src/runtime/machine.ts';
import { bytesOfText, PyMatch } from '../../src/stdlib/re/match-object.ts';
import { findAll, findIterator, findOne, split, substitute } from '../../src/stdlib/re/operations.ts';
import { allowHostPatterns, PyPattern } from '../../src/stdlib/re/pattern-object.ts';

interface Entry {
  readonly p: string;
  readonly f: number;
  readonly b?: boolean;
  readonly e?: readonly unknown[];
  readonly g?: readonly [number, number, Record<string, number>];
  readonly r?: readonly (readonly unknown[])[];
}

admitText('\u{1f600}');
const corpus = JSON.parse(readFileSync(new URL('re_corpus.json', import.meta.url), 'utf8')) as Entry[];

function matchData(match: Value): unknown {
  if (!(match instanceof PyMatch)) return null;
  const spans: number[][] = [];
  for (let i = 0; i <= match.pattern.groupCount; i++) spans.push(match.span(i));
  return [spans, match.lastIndex < 0 ? null : match.lastIndex];
}

function plain(value: Value): unknown {
  if (value instanceof PyBytes) return textOfUnits(value.bytes);
  return value instanceof PyList || value instanceof PyTuple ? value.items.map(plain) : value;
}

function compile(entry: Entry): PyPattern {
  const pattern = entry.b === true ? new PyBytes(bytesOfText(entry.p)) : entry.p;
  return new PyPattern(pattern, entry.p, entry.b !== true, entry.f);
}

/** Whether the host runs the pattern on the text; where it does not, the matcher does, as in the run without the host. */
function isHosted(entry: Entry): boolean {
  if (entry.e !== undefined) return false;
  const pattern = compile(entry);
  return entry.r?.some(([text]) => pattern.host(text as string) !== undefined) === true;
}

function observe(entry: Entry): Omit<Entry, 'p' | 'f' | 'b'> {
  let pattern: PyPattern;
  try {
    pattern = compile(entry);
  } catch (e) {
    if (!(e instanceof PyException)) throw e;
    const described = [e.cls.name, e.args.items[0]];
    return { e: e.cls.name === 'error' ? [...described, e.$msg, e.$pos, e.$lineno, e.$colno] : described };
  }
  const value = (text: string): Value => (entry.b === true ? new PyBytes(bytesOfText(text)) : text);
  const r = (entry.r ?? []).map(([given]) => {
    const text = value(given as string);
    const found: unknown[] = [];
    const iterator = iterate(findIterator(pattern, text));
    for (let match = iterator.next(); match !== undefined; match = iterator.next()) found.push(matchData(match));
    return [
      given,
      matchData(findOne(pattern, text, 'search')),
      matchData(findOne(pattern, text, 'match')),
      matchData(findOne(pattern, text, 'fullmatch')),
      plain(findAll(pattern, text)),
      plain(split(pattern, text, 0)),
      plain(substitute(pattern, value('<\\g<0>>'), text, 0, true) as Value),
      Array.from(given as string).length < 8 ? found : null,
    ];
  });
  return { g: [pattern.groupCount, pattern.flags, Object.fromEntries(pattern.parsed.groupNames)], r };
}

describe('the corpus recorded from CPython', () => {
  for (const host of [false, true]) {
    it(host ? 'on the host where it may' : 'on the matcher', () => {
      machine.fuel = Number.MAX_SAFE_INTEGER;
      allowHostPatterns(host);
      const wrong: unknown[] = [];
      const entries = host ? corpus.filter(isHosted) : corpus;
      expect(entries.length).toBeGreaterThan(500);
      for (const entry of entries) {
        const { p, f, b, ...expected } = entry;
        const observed = observe(entry);
        if (JSON.stringify(observed) !== JSON.stringify(expected)) {
          const rows = expected.r?.flatMap((row, i) => {
            const got = observed.r?.[i];
            return JSON.stringify(row) === JSON.stringify(got) ? [] : [{ row, got }];
          });
          wrong.push({
            p,
            f,
            b,
            expected: expected.e ?? expected.g,
            observed: observed.e ?? observed.g,
            rows: rows?.slice(0, 1),
          });
        }
      }
      allowHostPatterns(true);
      expect(wrong.slice(0, 3)).toEqual([]);
    }, 120_000);
  }
});
