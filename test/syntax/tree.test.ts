// The trees of the corpus are CPython's, node for node, positions included (corpus/*.json, recorded).

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/syntax/parser.ts';
import { SourceText } from '../../src/syntax/source.ts';
import { NormalForm } from './normal-form.ts';

const corpus = new URL('./corpus/', import.meta.url);
const files = readdirSync(corpus).filter((name) => name.endsWith('.py'));

interface Recorded {
  readonly body: readonly unknown[];
}

describe('trees', () => {
  it.each(files)('%s', (name) => {
    const source = new SourceText(readFileSync(new URL(name, corpus), 'utf8'), name);
    const recorded = JSON.parse(readFileSync(new URL(name.replace(/py$/, 'json'), corpus), 'utf8')) as Recorded;
    const tree = parse(source);
    const form = new NormalForm(source);
    expect(tree.body).toHaveLength(recorded.body.length);
    // One statement at a time, so that a difference is told by its line.
    tree.body.forEach((statement, index) => {
      const { line } = source.at(statement.start);
      expect(form.statement(statement), `line ${line}: ${source.line(line)}`).toEqual(recorded.body[index]);
    });
  });
});
