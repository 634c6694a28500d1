// From source text to code, with the errors of the way as script exceptions.
import type { PyCode } from '../objects/code.ts';
import { detached, flat } from '../objects/detached.ts';
import type { PyException } from '../objects/exception.ts';
import { exceptionNamed, makeException } from '../objects/exception.ts';
import { admitSource } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { GrowingResult, requireFitting } from '../runtime/limits.ts';
import { lookAtClock, type Resumable } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { type ParseOptions, parseInSteps } from '../syntax/parser.ts';
import { SourceText } from '../syntax/source.ts';
import { atOnce, type Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type { CompileOptions } from './compile.ts';
import { compileModule } from './compile.ts';
import { stepsInTurns } from './steps-in-turns.ts';

type SourceOptions = CompileOptions & ParseOptions;

/** Compiles source. Throws a SyntaxError (a script exception) for what is not Python. */
export function compileSource(text: string, filename: string, options: SourceOptions = {}): PyCode {
  return atOnce(compileInSteps(text, filename, options));
}

/** The same for code that can wait: a long source gives the event loop its turns. */
export function compileInTurns(text: string, filename: string, options: SourceOptions = {}): Resumable<PyCode> {
  return stepsInTurns(compileInSteps(text, filename, options));
}

function* compileInSteps(text: string, filename: string, options: SourceOptions): Steps<PyCode> {
  const source = new SourceText(text, filename);
  admitSource(text);
  const { size = new GrowingResult() } = options;
  let treeBytes = 0;
  // What the tree takes is known before it is made, about.
  const admit = (tokens: number): void => {
    treeBytes = tokens * price.token;
    requireFitting(treeBytes);
  };
  try {
    const tree = yield* parseInSteps(source, { ...options, watch: lookAtClock, admit });
    size.add(treeBytes);
    return yield* compileModule(tree, source, { ...options, size });
  } catch (problem) {
    if (problem instanceof SyntaxProblem) throw syntaxException(problem, source);
    throw problem;
  }
}

/** The SyntaxError for a problem, with the fields that Python gives it. */
export function syntaxException(problem: SyntaxProblem, source: SourceText): PyException {
  const from = source.at(problem.start);
  const text = detached(source.line(from.line), source.text);
  const end = source.at(Math.max(problem.end, problem.start));
  // The end of a line is a character of that line, as in CPython.
  const isLineEnd = end.line === from.line + 1 && end.column === 1;
  const to = isLineEnd ? { line: from.line, column: from.column + 1 } : end;
  const details = new PyTuple([source.filename, from.line, from.column, `${text}\n`, to.line, to.column]);
  // It quotes the source, and would keep it.
  const message = flat(problem.message);
  const exception = makeException(exceptionNamed(problem.kind), [message, details]);
  exception.$msg = message;
  exception.$filename = source.filename;
  exception.$lineno = from.line;
  exception.$offset = from.column;
  exception.$text = `${text}\n`;
  exception.$end_lineno = to.line;
  exception.$end_offset = to.column;
  return exception;
}
