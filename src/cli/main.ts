// The command `scriptling`.
import { dirname } from 'node:path';
import { ScriptSyntaxError } from '../embed/errors.ts';
import { Scriptling } from '../embed/scriptling.ts';
import { moduleFiles } from '../node/module-files.ts';
import { auditFile, auditGrants } from './audit.ts';
import type { CommandOptions } from './command-line.ts';
import { help, parseCommandLine, UsageError } from './command-line.ts';
import { noGrants } from './grants.ts';
import { lint } from './lint.ts';
import { repl } from './repl.ts';
import { readScript } from './script-file.ts';
import { Session } from './session.ts';
import { readLine } from './standard-input.ts';
import { flushOutput, report, writeOutput } from './standard-output.ts';

const version = process.env['SCRIPTLING_VERSION'] ?? 'unknown';

/** What a shell reports of a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

interface Script {
  readonly source: string;
  readonly filename: string;
  readonly argv: readonly string[];
  /** The folder whose modules it may import. */
  readonly folder: string | undefined;
}

async function runScript({ source, filename, argv, folder }: Script, options: CommandOptions): Promise<number> {
  const session = new Session({
    ...options,
    argv,
    ...(folder === undefined ? {} : { loader: { load: moduleFiles(folder) } }),
    readLine: () => {
      flushOutput();
      return readLine();
    },
  });
  const controller = new AbortController();
  process.on('SIGINT', () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  });
  const ending = await session.run(source, filename, controller.signal);
  flushOutput();
  switch (ending.kind) {
    case 'end':
      return 0;
    case 'exit':
      if (ending.message !== undefined) report(ending.message);
      return ending.status;
    case 'error':
      report(ending.text);
      return 1;
    case 'cancelled':
      report('KeyboardInterrupt');
      return INTERRUPTED;
  }
}

async function runFile(file: string, args: readonly string[], options: CommandOptions): Promise<number> {
  const script = await readScript(file);
  if (script.problem !== undefined) {
    report(script.problem);
    return 2;
  }
  const folder = file === '-' ? undefined : dirname(file);
  return runScript({ source: script.text, filename: script.name, argv: [file, ...args], folder }, options);
}

async function dis(file: string): Promise<number> {
  const script = await readScript(file);
  if (script.problem !== undefined) {
    report(script.problem);
    return 2;
  }
  try {
    writeOutput(Scriptling.dis(script.text, { filename: script.name }));
    return 0;
  } catch (error) {
    if (!(error instanceof ScriptSyntaxError)) throw error;
    report(error.traceback());
    return 1;
  }
}

async function audit(file: string | undefined, options: CommandOptions): Promise<number> {
  writeOutput(`${file === undefined ? auditGrants(options.grants ?? noGrants) : await auditFile(file)}\n`);
  return 0;
}

async function showHelp(topic: string): Promise<number> {
  const session = new Session({ argv: [''], readLine: () => null });
  const ending = await session.run(
    `help(${topic === '' ? '' : JSON.stringify(topic)})`,
    '<help>',
    new AbortController().signal,
  );
  return ending.kind === 'end' ? 0 : 1;
}

async function main(argv: readonly string[]): Promise<number> {
  const command = parseCommandLine(argv);
  switch (command.kind) {
    case 'help':
      writeOutput(help);
      return 0;
    case 'version':
      writeOutput(`scriptling ${version}\n`);
      return 0;
    case 'file':
      return runFile(command.file, command.args, command.options);
    case 'stdin':
      return runFile('-', command.args, command.options);
    case 'code': {
      const { code, args, options } = command;
      return runScript({ source: code, filename: '<string>', argv: ['-c', ...args], folder: undefined }, options);
    }
    case 'bare':
      return process.stdin.isTTY ? repl(command.options, version) : runFile('-', [], command.options);
    case 'repl':
      return repl(command.options, version);
    case 'lint':
      return lint(command.files, command.json);
    case 'audit':
      return audit(command.file, command.options);
    case 'topic':
      return showHelp(command.topic);
    case 'dis':
      return dis(command.file);
  }
}

async function start(): Promise<void> {
  let status: number;
  try {
    status = await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) report(`scriptling: ${error.message}\nTry 'scriptling --help'.`);
    else report(`scriptling: ${error instanceof Error ? error.message : String(error)}`);
    status = 2;
  }
  flushOutput();
  process.exit(status);
}

void start();
