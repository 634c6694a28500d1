// How a long display (a list, a tuple, a set, a dict) is read step by step, though expressions are read in one go: most of its elements are read ahead, a batch
// in each step, and when the display itself is read it takes them over.

import { ENDS_OPERAND } from './precedence.ts';
import { SimpleStatementParser } from './simple-statement-parser.ts';
import type { Steps } from './steps.ts';
import { SyntaxProblem } from './syntax-error.ts';
import * as T from './token.ts';

/** Tokens of a statement, or of a part of it, that is read in one go. */
const LONG = 1024;
/** Tokens of a batch, about: some tenths of a millisecond. */
const BATCH = 512;
/** How many levels of the tree a bracket may stand for. */
const LEVELS = 4;

export abstract class AheadParser extends SimpleStatementParser {
  /** For each token of the statement in hand that is an opening bracket how many tokens later it is closed. */
  #widths: Int32Array = new Int32Array();
  #first = 0;

  /** The line that begins at the token in hand: whether it is to be read ahead. */
  protected isLongLine(): boolean {
    return this.kinds.indexOf(T.NEWLINE, this.pos) - this.pos > LONG;
  }

  /** Reads the elements of long displays in the line in hand. What is wrong with one is told when it is come to once more. */
  protected *readAhead(): Steps<void> {
    const { pos, depth, deepest } = this;
    const last = this.kinds.indexOf(T.NEWLINE, pos);
    this.#first = pos;
    this.ahead = new Map();
    if (!this.#measure(last)) return;
    yield;
    try {
      yield* this.#readInside(pos, last);
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      this.forgetProblem();
    }
    this.pos = pos;
    this.depth = depth;
    this.deepest = deepest;
  }

  /** Finds out where brackets are closed. Answers false if some are not. */
  #measure(last: number): boolean {
    const open: number[] = [];
    const widths = new Int32Array(last - this.#first);
    for (let i = this.#first; i < last; i++) {
      const kind = this.kinds[i];
      if (T.isOpeningBracket(kind)) open.push(i);
      else if (T.isClosingBracket(kind)) {
        const from = open.pop();
        if (from === undefined) return false;
        widths[from - this.#first] = i - from;
      }
    }
    this.#widths = widths;
    return open.length === 0;
  }

  *#readInside(from: number, to: number): Steps<void> {
    for (let i = from; i < to; i++) {
      const width = this.#widths[i - this.#first];
      if (width > LONG) yield* this.#readDisplay(i, i + width);
      i += width;
    }
  }

  /** All elements between the two brackets, but for the first one. */
  *#readDisplay(open: number, close: number): Steps<void> {
    const isDisplay = open === 0 || ENDS_OPERAND[this.kinds[open - 1]] !== 1;
    this.depth += LEVELS;
    let batch = -1;
    for (let start = open + 1; start < close; ) {
      const end = this.#elementEnd(start, close);
      const isLong = end - start > LONG;
      if (batch >= 0 && (isLong || end - batch > BATCH || end === close)) {
        this.#readBatch(batch, isLong ? start - 1 : end, this.kinds[open] === T.LBRACE);
        batch = -1;
        yield;
      } else if (batch < 0 && isDisplay && !isLong && start > open + 1) batch = start;
      if (isLong) yield* this.#readInside(start, end);
      start = end + 1;
    }
    this.depth -= LEVELS;
  }

  /** The comma or the bracket behind the element. */
  #elementEnd(start: number, close: number): number {
    let i = start;
    while (i < close && this.kinds[i] !== T.COMMA) i += 1 + this.#widths[i - this.#first];
    return i;
  }

  #readBatch(start: number, end: number, isInBraces: boolean): void {
    this.pos = start;
    const elements = [];
    const values = [];
    for (;;) {
      if (this.kinds[this.pos] === T.DOUBLESTAR) return;
      elements.push(this.starNamedExpression());
      if (isInBraces && this.accept(T.COLON)) values.push(this.expression());
      if (this.pos >= end || !this.accept(T.COMMA) || this.pos >= end) break;
    }
    // Behind the last comma of a display there is nothing.
    const isWhole = this.pos === end && (values.length === 0 || values.length === elements.length);
    if (isWhole) this.ahead?.set(start, { elements, values, end });
  }
}
