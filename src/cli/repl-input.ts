// Whether what was typed at the prompt is a whole statement, or more lines are to come.
import { parse } from '../syntax/parser.ts';
import { SourceText } from '../syntax/source.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type { Statement } from '../syntax/tree.ts';

const compound: ReadonlySet<Statement['kind']> = new Set<Statement['kind']>([
  'If',
  'For',
  'While',
  'With',
  'Try',
  'Match',
  'FunctionDef',
  'ClassDef',
]);

/** A compound statement is over at an empty line; anything else at the first line end that it can end at. */
export function needsMore(text: string): boolean {
  const source = text.endsWith('\n') ? text : `${text}\n`;
  try {
    const { body } = parse(new SourceText(source));
    const last = body[body.length - 1];
    return last !== undefined && compound.has(last.kind) && !/\n[ \t]*\n$/.test(source);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    return isUnfinished(problem, source);
  }
}

function isUnfinished({ message, start, end, kind }: SyntaxProblem, source: string): boolean {
  if (/^unterminated triple-quoted|^'.' was never closed|^unexpected EOF/.test(message)) return true;
  // The parser met the end of the input: an `if x:` without its block, a decorator, a `try` without `except`.
  if (start !== end || start < source.length - 1) return false;
  if (message.startsWith('expected an indented block')) return !/\n[ \t]*\n$/.test(source);
  return kind === 'SyntaxError';
}
