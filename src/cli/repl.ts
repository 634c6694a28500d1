// The prompt: reads statements, runs them, shows values.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Interface } from 'node:readline';
import { createInterface } from 'node:readline';
import type { CommandOptions } from './command-line.ts';
import { needsMore } from './repl-input.ts';
import { Session } from './session.ts';
import { flushOutput, report, writeOutput } from './standard-output.ts';
import { harmless } from './terminal-text.ts';

const PROMPT = '>>> ';
const MORE = '... ';
const HISTORY_LINES = 1000;

/** What is typed may hold secrets: it is kept only where somebody has said where. */
function historyFile(): string | undefined {
  const file = process.env['SCRIPTLING_HISTORY'];
  return file === '' ? undefined : file;
}

function loadHistory(): string[] {
  try {
    const file = historyFile();
    return file !== undefined && existsSync(file)
      ? readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(-HISTORY_LINES).reverse()
      : [];
  } catch {
    return [];
  }
}

/** A history that cannot be kept is no reason to complain. */
function saveHistory(lines: readonly string[]): void {
  try {
    const file = historyFile();
    if (file === undefined) return;
    writeFileSync(
      file,
      lines
        .slice(0, HISTORY_LINES)
        .reverse()
        .map((line) => `${line}\n`)
        .join(''),
      { mode: 0o600 },
    );
  } catch {
    return;
  }
}

/** Lines from a terminal or a pipe, one at a time; undefined at the end of input or after Ctrl-C. */
class Lines {
  private readonly readline: Interface;
  private readonly ready: string[] = [];
  private taker: ((line: string | undefined) => void) | undefined;
  private isClosed = false;
  /** What Ctrl-C does while a script runs. */
  onInterrupt: (() => void) | undefined;
  private readonly isTerminal = process.stdin.isTTY;

  constructor(completer: (line: string) => [string[], string]) {
    let history = this.isTerminal ? loadHistory() : [];
    this.readline = createInterface({
      input: process.stdin,
      output: this.isTerminal ? process.stdout : undefined,
      terminal: this.isTerminal,
      completer,
      history,
      historySize: HISTORY_LINES,
      removeHistoryDuplicates: true,
      tabSize: 4,
    });
    this.readline.on('history', (lines) => {
      history = lines;
    });
    this.readline.on('line', (line) => this.give(line));
    this.readline.on('SIGINT', () => this.interrupt());
    this.readline.on('close', () => {
      this.isClosed = true;
      if (this.isTerminal) saveHistory(history);
      this.taker?.(undefined);
    });
  }

  private give(line: string): void {
    const { taker } = this;
    if (taker === undefined) this.ready.push(line);
    else {
      this.taker = undefined;
      taker(line);
    }
  }

  interrupt(): void {
    if (this.onInterrupt !== undefined) {
      this.onInterrupt();
      return;
    }
    // What has been typed of the line is dropped.
    this.readline.write(null, { ctrl: true, name: 'e' });
    this.readline.write(null, { ctrl: true, name: 'u' });
    const { taker } = this;
    this.taker = undefined;
    taker?.(undefined);
  }

  /** True once there will be no further line. */
  get hasEnded(): boolean {
    return this.isClosed && this.ready.length === 0;
  }

  next(prompt: string): Promise<string | undefined> {
    flushOutput();
    const line = this.ready.shift();
    if (line !== undefined || this.isClosed) {
      if (!this.isTerminal) writeOutput(prompt);
      return Promise.resolve(line);
    }
    if (this.isTerminal) {
      this.readline.setPrompt(prompt);
      this.readline.prompt();
    } else writeOutput(prompt);
    return new Promise((resolve) => {
      this.taker = resolve;
    });
  }

  close(): void {
    this.readline.close();
  }
}

/** Runs the prompt and answers the exit status. */
export async function repl(options: CommandOptions, version: string): Promise<number> {
  const session = new Session({
    ...options,
    argv: [''],
    // The prompt of input() has been written by then; a terminal's line editor wants to know it.
    readLine: async (prompt) => {
      if (process.stdin.isTTY) writeOutput('\r');
      const line = await lines.next(process.stdin.isTTY ? harmless(prompt) : '');
      return line ?? null;
    },
  });
  const lines = new Lines((line) => session.complete(line));
  const onSignal = (): void => lines.interrupt();
  process.on('SIGINT', onSignal);
  writeOutput(`Scriptling ${version}. exit() or Ctrl-D leaves, Ctrl-C interrupts.\n`);
  let status = 0;
  try {
    for (;;) {
      const source = await readStatement(lines);
      if (source === undefined) {
        if (lines.hasEnded) {
          writeOutput('\n');
          break;
        }
        writeOutput('\nKeyboardInterrupt\n');
        continue;
      }
      if (source.trim() === '') continue;
      const controller = new AbortController();
      lines.onInterrupt = () => controller.abort();
      const ending = await session.run(source, '<stdin>', controller.signal, true);
      lines.onInterrupt = undefined;
      if (ending.kind === 'exit') {
        if (ending.message !== undefined) report(ending.message);
        status = ending.status;
        break;
      }
      if (ending.kind === 'error') report(ending.text);
      else if (ending.kind === 'cancelled') writeOutput('\nKeyboardInterrupt\n');
    }
  } finally {
    process.off('SIGINT', onSignal);
    lines.close();
    flushOutput();
  }
  return status;
}

/** A whole statement; undefined after Ctrl-C and at the end of input. */
async function readStatement(lines: Lines): Promise<string | undefined> {
  let source = '';
  let parsed = 0;
  for (;;) {
    const line = await lines.next(source === '' ? PROMPT : MORE);
    if (line === undefined) return lines.hasEnded && source !== '' ? source : undefined;
    source += `${line}\n`;
    // What has become long is looked at only where a line may end it.
    if (source.length <= LONGEST && source.length > LONG && line.trim() !== '' && !/[)\]}]|'''|"""/.test(line))
      continue;
    parsed += source.length;
    if (source.length > LONGEST || parsed > MOST_PARSED) {
      report('the statement is too long for the prompt: it was dropped');
      return '';
    }
    if (source.trim() === '' || !needsMore(source)) return source;
  }
}
const LONG = 20_000;
const LONGEST = 4_000_000;
/** Each line that may end a statement has all of it parsed again: so many characters for one statement. */
const MOST_PARSED = 40_000_000;
