// The way in: source to tree.

import type { SourceText } from './source.ts';
import { StatementParser } from './statement-parser.ts';
import { atOnce, type Steps } from './steps.ts';
import { SyntaxProblem } from './syntax-error.ts';
import type { Tokens } from './token.ts';
import { DEFAULT_MAX_DEPTH } from './token-cursor.ts';
import { tokenizeInSteps } from './tokenizer.ts';
import type { Expression, Module } from './tree.ts';

export interface ParseOptions {
  /** How deep the tree may become, about. The parser needs native stack in proportion to it. */
  readonly maxDepth?: number;
  /** Called now and then while a long source is parsed. What it throws ends that. */
  readonly watch?: (() => void) | undefined;
  /** Told how many tokens a source has at least, before much is made of them. What it throws ends that. */
  readonly admit?: ((tokens: number) => void) | undefined;
}

/** The tree of a whole source. Throws a `SyntaxProblem` when it is not Python. */
export function parse(source: SourceText, options: ParseOptions = {}): Module {
  return atOnce(parseInSteps(source, options));
}
export function* parseInSteps(source: SourceText, options: ParseOptions = {}): Steps<Module> {
  const tokens = yield* tokenizeInSteps(source, options);
  const parser = new StatementParser(source, tokens, options.maxDepth ?? DEFAULT_MAX_DEPTH, options.watch);
  try {
    return yield* parser.module();
  } catch (error) {
    throw mostTelling(error, source, tokens, parser);
  }
}

/** The tree of a source that is a single expression, with space around it at most. */
export function parseExpression(source: SourceText, options: ParseOptions = {}): Expression {
  return atOnce(parseExpressionInSteps(source, options));
}
export function* parseExpressionInSteps(source: SourceText, options: ParseOptions = {}): Steps<Expression> {
  let start = 0;
  while (source.text.charCodeAt(start) === 32 || source.text.charCodeAt(start) === 9) start++;
  const tokens = yield* tokenizeInSteps(source, options, start);
  const parser = new StatementParser(source, tokens, options.maxDepth ?? DEFAULT_MAX_DEPTH, options.watch);
  try {
    return yield* parser.loneExpression();
  } catch (error) {
    throw mostTelling(error, source, tokens, parser);
  }
}

/** Some problems Python notes when it meets them, but reports only if the parser gets there. */
function isReportedAtOnce({ kind, message }: SyntaxProblem): boolean {
  const isOfFString = message.startsWith('f-string: ') || message.startsWith('unterminated f-string');
  return kind === 'SyntaxError' && !isOfFString && message !== 'unexpected EOF while parsing';
}

/**
 * Python reads all tokens before it reports what the parser did not like, and what is wrong with a token goes first. A
 * bracket left open goes first only if the parser was stopped by the end of the source, or on a later line.
 */
function mostTelling(error: unknown, source: SourceText, tokens: Tokens, parser: StatementParser): unknown {
  // The depth is bounded, but the native stack may be nearly used up already when the parser is called.
  if (error instanceof RangeError) return new SyntaxProblem('too deeply nested', 0, 0);
  if (!(error instanceof SyntaxProblem)) return error;
  const { problem } = tokens;
  if (problem === null) return error;
  if (error.kind === 'IndentationError' && error.message === 'unexpected indent') return error;
  const index = parser.furthest;
  if (index >= tokens.count - 1) return problem;
  if (!tokens.isUnclosed) return isReportedAtOnce(problem) ? problem : error;
  return source.lineAt(tokens.starts[index]) > source.lineAt(problem.start) ? problem : error;
}
