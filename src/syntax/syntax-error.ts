// What the tokenizer and the parser throw when the source is not Python: plain data, made into an exception elsewhere.

export type SyntaxProblemKind = 'SyntaxError' | 'IndentationError' | 'TabError';

/**
 * A mistake in the source. It is not an `Error`: nobody needs its JavaScript stack, and making one is slow.
 * `start` and `end` are UTF-16 offsets into the source; the line and column reported are those of `start`.
 */
export class SyntaxProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly kind: SyntaxProblemKind;

  constructor(message: string, start: number, end: number, kind: SyntaxProblemKind = 'SyntaxError') {
    this.message = message;
    this.start = start;
    this.end = end;
    this.kind = kind;
  }
}
