// Standard input, line by line or as a whole.

const waiting: ((line: string) => void)[] = [];
let rest = '';
let hasEnded = false;
let isReading = false;

function nextLine(): string | undefined {
  const end = rest.indexOf('\n', from);
  if (end >= 0) {
    const line = rest.slice(from, end + 1);
    from = end + 1;
    return line;
  }
  if (!hasEnded) return undefined;
  const line = rest.slice(from);
  rest = '';
  from = 0;
  return line;
}
/** Where the next line starts in `rest`. */
let from = 0;

function serve(): void {
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const line = nextLine();
    if (line === undefined) return;
    waiting.shift();
    first(line);
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
    rest = from === 0 ? rest + text : rest.slice(from) + text;
    from = 0;
    serve();
  });
  process.stdin.on('end', end);
  process.stdin.on('error', end);
}

/** One line without its line end; null at the end of input. */
export function readLine(): string | null | Promise<string | null> {
  const line = nextLine();
  if (line !== undefined) return withoutLineEnd(line);
  return new Promise((resolve) => {
    waiting.push((next) => resolve(withoutLineEnd(next)));
    startReading();
  });
}
function withoutLineEnd(line: string): string | null {
  return line === '' ? null : line.replace(/\n$/, '');
}

export async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  hasEnded = true;
  return Buffer.concat(chunks).toString('utf8');
}
