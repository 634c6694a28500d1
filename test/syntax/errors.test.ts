// Broken sources: the message, the line and the column are those that CPython 3.12 gives (errors.json, recorded).

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/syntax/parser.ts';
import { SourceText } from '../../src/syntax/source.ts';
import { SyntaxProblem } from '../../src/syntax/syntax-error.ts';

interface Recorded {
  readonly source: string;
  readonly kind: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const recorded = JSON.parse(readFileSync(new URL('./errors.json', import.meta.url), 'utf8')) as readonly Recorded[];

function problemOf(text: string): Omit<Recorded, 'source'> | null {
  const source = new SourceText(text);
  try {
    parse(source);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    const { line, column } = source.at(error.start);
    return { kind: error.kind, message: error.message, line, column };
  }
}

describe('broken sources', () => {
  it.each(recorded.map((entry) => [entry.source, entry] as const))('%j', (text, { kind, message, line, column }) => {
    expect(problemOf(text)).toEqual({ kind, message, line, column: Math.max(column, 1) });
  });
});
