// The open blocks by their indentation, and the tokens that a line's indentation calls for.

import type { SourceText } from './source.ts';
import { SyntaxProblem } from './syntax-error.ts';
import * as T from './token.ts';
import type { TokenBuffer } from './token-buffer.ts';

const MAX_INDENTATION = 100;

export class Indentation {
  /** The columns of the open blocks: once with tabs to the next multiple of 8, once with tabs as one column. */
  readonly #columns: number[] = [0];
  readonly #strictColumns: number[] = [0];

  /** The number of open blocks. */
  get depth(): number {
    return this.#columns.length - 1;
  }

  /** Compares the line whose text begins at `pos` with the open blocks. */
  compare(column: number, strict: number, pos: number, source: SourceText, tokens: TokenBuffer): void {
    const columns = this.#columns;
    const strictColumns = this.#strictColumns;
    let top = columns.length - 1;
    if (column > columns[top]) {
      if (strict <= strictColumns[top]) badTabs(source, pos);
      if (columns.length >= MAX_INDENTATION) fail('too many levels of indentation', source, pos, 'IndentationError');
      columns.push(column);
      strictColumns.push(strict);
      tokens.add(T.INDENT, pos, pos);
      return;
    }
    while (top > 0 && column < columns[top]) top--;
    if (column !== columns[top]) {
      const line = source.lineAt(pos);
      const end = source.lineStart(line) + source.line(line).length;
      throw new SyntaxProblem('unindent does not match any outer indentation level', end, end, 'IndentationError');
    }
    if (strict !== strictColumns[top]) badTabs(source, pos);
    while (columns.length > top + 1) {
      columns.pop();
      strictColumns.pop();
      tokens.add(T.DEDENT, pos, pos);
    }
  }
}

function badTabs(source: SourceText, pos: number): never {
  return fail('inconsistent use of tabs and spaces in indentation', source, pos, 'TabError');
}

function fail(message: string, source: SourceText, pos: number, kind: 'IndentationError' | 'TabError'): never {
  const start = source.lineStart(source.lineAt(pos));
  throw new SyntaxProblem(message, start, start, kind);
}
