// Standard output and standard error: gathered, written in large pieces, and ended quietly when nobody reads any more.
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { harmless } from './terminal-text.ts';

const STDOUT = 1;
const STDERR = 2;
/** Gathered before it is written, in characters. */
const PIECE = 1 << 16;
/** The longest that output lies here while the script goes on, in milliseconds. */
const DELAY_MS = 20;
/** What a shell reports of a program that wrote into a closed pipe. */
const CLOSED_PIPE_STATUS = 141;

const asleep = new Int32Array(new SharedArrayBuffer(4));

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe that is full for now.
      if (codeOf(error) === 'EAGAIN') Atomics.wait(asleep, 0, 0, 1);
      else if (codeOf(error) === 'EPIPE') process.exit(CLOSED_PIPE_STATUS);
      else throw error;
    }
  }
}

let gathered = '';
let timer: NodeJS.Timeout | undefined;
const isTerminal = isatty(STDOUT);
const isErrorTerminal = isatty(STDERR);

export function flushOutput(): void {
  if (timer !== undefined) {
    clearTimeout(timer);
    timer = undefined;
  }
  if (gathered === '') return;
  const text = gathered;
  gathered = '';
  writeAll(STDOUT, text);
}

export function writeOutput(text: string): void {
  gathered += text;
  if (gathered.length >= PIECE || (isTerminal && text.endsWith('\n'))) flushOutput();
  else timer ??= setTimeout(flushOutput, DELAY_MS);
}

/** What the script writes to standard error, as it is. */
export function writeErrorOutput(text: string): void {
  flushOutput();
  writeAll(STDERR, text);
}

/** A message of ours. It may hold text of the script, so a terminal is not left to its mercy. */
export function report(text: string): void {
  writeErrorOutput(`${isErrorTerminal ? harmless(text) : text}\n`);
}
