// Standard input, line by line or as a whole. Neither takes more than anybody has written by hand or by program for a script.

/** Characters of one line, and bytes of a script. */
const MOST = 64 * 1024 * 1024;

interface Taker {
  take(line: string | null): void;
  fail(reason: Error): void;
}
const waiting: Taker[] = [];
/** Whole lines, and where the next one of them starts. */
let lines = '';
let from = 0;
/** The beginning of the line that comes after them, in pieces: putting it together for each would take ever longer. */
let begun: string[] = [];
let begunLength = 0;
let hasEnded = false;
let isReading = false;

function add(text: string): void {
  const end = text.lastIndexOf('\n') + 1;
  if (end > 0) {
    lines = lines.slice(from) + begun.join('') + text.slice(0, end);
    from = 0;
    begun = [];
    begunLength = 0;
  }
  begun.push(text.slice(end));
  begunLength += text.length - end;
}

function nextLine(): string | undefined {
  if (from < lines.length) {
    const end = lines.indexOf('\n', from) + 1;
    const line = lines.slice(from, end);
    from = end;
    return line;
  }
  if (!hasEnded) return undefined;
  const line = begun.join('');
  begun = [];
  return line;
}

function serve(): void {
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const line = nextLine();
    if (line === undefined && begunLength <= MOST) return;
    waiting.shift();
    if (line === undefined) {
      begun = [];
      begunLength = 0;
      first.fail(new Error('a line of input is too long'));
    } else first.take(withoutLineEnd(line));
  }
  // Nobody waits: the rest stays in the pipe, and the process may end.
  process.stdin.pause();
}

function startReading(): void {
  if (isReading) {
    process.stdin.resume();
    return;
  }
  isReading = true;
  process.stdin.setEncoding('utf8');
  const end = (): void => {
    hasEnded = true;
    serve();
  };
  process.stdin.on('data', (text: string) => {
    add(text);
    serve();
  });
  process.stdin.on('end', end);
  process.stdin.on('error', end);
}

/** One line without its line end; null at the end of input. Fails for a line that has no end. */
export function readLine(): string | null | Promise<string | null> {
  const line = nextLine();
  if (line !== undefined) return withoutLineEnd(line);
  return new Promise((take, fail) => {
    waiting.push({ take, fail });
    startReading();
  });
}
function withoutLineEnd(line: string): string | null {
  return line === '' ? null : line.replace(/\n$/, '');
}

/** All bytes of a stream; undefined: there are more than any script has. */
export async function readBytes(stream: AsyncIterable<unknown>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > MOST) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

export async function readAll(): Promise<Buffer | undefined> {
  const bytes = await readBytes(process.stdin);
  hasEnded = true;
  return bytes;
}
