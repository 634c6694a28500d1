// Our tree in the form in which record_trees.py writes CPython's: its names of nodes and fields, lines and columns.

import { type NodeMaker, PythonTree } from '../../src/syntax/python-tree.ts';
import type { SourceText } from '../../src/syntax/source.ts';
import { atOnce } from '../../src/syntax/steps.ts';
import type { ConstantValue, Span, Statement } from '../../src/syntax/tree.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What the recorder leaves out. */
const UNRECORDED = new Set(['kind', 'type_comment', 'type_ignores']);

class JsonMaker implements NodeMaker<Json> {
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.#source = source;
  }

  node(kind: string, span: Span | null, fields: Readonly<Record<string, Json>>): Json {
    const recorded = Object.fromEntries(Object.entries(fields).filter(([name]) => !UNRECORDED.has(name)));
    return span === null ? { kind, ...recorded } : { kind, at: this.#at(span), ...recorded };
  }

  symbol(kind: string): Json {
    return kind;
  }

  list(items: readonly Json[]): Json {
    return items;
  }

  constant(value: ConstantValue): Json {
    if (typeof value === 'number' || typeof value === 'bigint') {
      return { int: value < 10n ** 4000n ? String(value) : `0x${value.toString(16)}` };
    }
    if (typeof value !== 'object' || value === null) return value;
    switch (value.kind) {
      case 'float':
        return { float: floatText(value.value) };
      case 'imaginary':
        return { imaginary: floatText(value.value) };
      case 'bytes':
        return { bytes: Array.from(value.value, (byte) => byte.toString(16).padStart(2, '0')).join('') };
      case 'ellipsis':
        return { ellipsis: true };
    }
  }

  #at({ start, end }: Span): Json {
    const from = this.#source.at(start);
    const to = this.#source.at(end);
    return [from.line, from.column - 1, to.line, to.column - 1];
  }
}

export class NormalForm {
  readonly #tree: PythonTree<Json>;

  constructor(source: SourceText) {
    this.#tree = new PythonTree(source, new JsonMaker(source));
  }

  statement(node: Statement): Json {
    return atOnce(this.#tree.statement(node));
  }
}

/** As Python writes a float, so far as the corpus needs it. */
function floatText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
