// `scriptling lint`: syntax errors of files, for people or as JSON.
import { parse } from '../syntax/parser.ts';
import { SourceText } from '../syntax/source.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import { readScript } from './script-file.ts';
import { flushOutput, report, writeOutput } from './standard-output.ts';

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error';
  readonly rule: string;
  readonly message: string;
}

function check(file: string, text: string): Finding[] {
  const source = new SourceText(text, file);
  try {
    parse(source);
    return [];
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    const start = source.at(problem.start);
    const end = source.at(Math.max(problem.start, problem.end));
    const { kind: rule, message } = problem;
    return [
      {
        file,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        severity: 'error',
        rule,
        message,
      },
    ];
  }
}

/** Answers the exit status: 1 if there is anything to tell, 2 if a file cannot be read. */
export async function lint(files: readonly string[], json: boolean): Promise<number> {
  const findings: Finding[] = [];
  let unreadable = false;
  for (const file of files) {
    const script = await readScript(file);
    if (script.problem === undefined) findings.push(...check(script.name, script.text));
    else {
      unreadable = true;
      report(script.problem);
    }
  }
  if (json) writeOutput(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    for (const { file, line, column, rule, message } of findings)
      writeOutput(`${file}:${line}:${column}: ${rule}: ${message}\n`);
  }
  flushOutput();
  return unreadable ? 2 : findings.length > 0 ? 1 : 0;
}
