// The text of a source file and the way from offsets to lines and columns.

/** A place as Python reports it: the line from 1, the column from 1 and in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;
const SHORT_LINE = 80;
const lineEnd = /\r\n?|\n/g;

export class SourceText {
  readonly text: string;
  readonly filename: string;
  #lineStarts: Uint32Array | null = null;
  /** Whether each UTF-16 unit is a column. */
  #isPlain: boolean | null = null;
  #countedLine = 0;
  #countedTo = 0;
  #countedColumn = 1;

  constructor(text: string, filename = '<string>') {
    this.text = text;
    this.filename = filename;
  }

  /** The number of lines; text after the last line end counts as one, even when it is empty. */
  get lineCount(): number {
    return this.#starts().length;
  }

  at(offset: number): Position {
    const line = this.lineAt(offset);
    const start = this.lineStart(line);
    const { text } = this;
    this.#isPlain ??= !/[\ud800-\udfff\ufeff]/.test(text);
    if (this.#isPlain) return { line, column: offset - start + 1 };
    // Positions are asked for in order, more often than not: in a long line the count goes on from the last one.
    const goesOn = this.#countedLine === line && this.#countedTo <= offset;
    let column = goesOn ? this.#countedColumn : 1;
    for (let i = goesOn ? this.#countedTo : start; i < offset; i++) {
      if (!isSecondHalf(text, i) && !(i === 0 && text.charCodeAt(i) === 0xfeff)) column++;
    }
    this.#countedLine = line;
    this.#countedTo = Math.max(offset, start);
    this.#countedColumn = column;
    return { line, column };
  }

  /** The line number (from 1) that holds `offset`. */
  lineAt(offset: number): number {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  /** The offset at which a line begins. */
  lineStart(line: number): number {
    return this.#starts()[line - 1] ?? this.text.length;
  }

  /** A line's text without its line end; empty when there is no such line. */
  line(line: number): string {
    const starts = this.#starts();
    const start = starts[line - 1];
    if (start === undefined) return '';
    let end = starts[line] ?? this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return this.text.slice(start === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : start, end);
  }

  #starts(): Uint32Array {
    if (this.#lineStarts !== null) return this.#lineStarts;
    const { text } = this;
    const { length } = text;
    // A typed array, and a larger one when it is full: millions of lines take a third of the time that an array takes.
    let starts = new Uint32Array(64);
    let count = 1;
    for (let pos = 0; pos < length; ) {
      // Long lines are matched: nine million units one by one take 300 ms where intrinsics are frozen. Short ones are not: millions take three times as long.
      const near = Math.min(length, pos + SHORT_LINE);
      let code = 0;
      for (; pos < near; pos++) {
        code = text.charCodeAt(pos);
        if (code === LF || code === CR) break;
      }
      if (pos < near) pos += code === CR && text.charCodeAt(pos + 1) === LF ? 2 : 1;
      else {
        lineEnd.lastIndex = pos;
        if (!lineEnd.test(text)) break;
        pos = lineEnd.lastIndex;
      }
      if (count === starts.length) {
        const larger = new Uint32Array(2 * count);
        larger.set(starts);
        starts = larger;
      }
      starts[count++] = pos;
    }
    this.#lineStarts = starts.slice(0, count);
    return this.#lineStarts;
  }
}

/** Whether the unit at `index` is the second of a surrogate pair, and so no column of its own. */
function isSecondHalf(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 0xdc00 || code > 0xdfff) return false;
  const before = text.charCodeAt(index - 1);
  return before >= 0xd800 && before <= 0xdbff;
}
