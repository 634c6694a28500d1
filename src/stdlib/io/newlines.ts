// Line ends: which count, and what becomes of them.
import type { Value } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { mapStretches, nextStretch } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';

/** As `newline=` has it. null: all kinds, read as `\n`; empty: all kinds, read as they are; else the one kind that ends a line. */
export type Newline = null | '' | '\n' | '\r' | '\r\n';

export function isNewline(value: Value): value is Newline {
  return value === null || value === '' || value === '\n' || value === '\r' || value === '\r\n';
}

/** Where the line that begins at `from` ends, its end included; -1 if no line end follows. */
export function endOfLine(text: string, from: number, newline: Newline): number {
  if (newline !== null && newline !== '') {
    const at = text.indexOf(newline, from);
    return at < 0 ? -1 : at + newline.length;
  }
  const feed = text.indexOf('\n', from);
  // A return is looked for only where it would come first.
  const before = feed < 0 ? text.indexOf('\r', from) : text.slice(from, feed).indexOf('\r');
  if (before < 0) return feed < 0 ? -1 : feed + 1;
  const at = feed < 0 ? before : from + before;
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['\r', /\r(?!\n)/],
  ['\n', /(?<!\r)\n/],
  ['\r\n', /\r\n/],
];

/** Which kinds of line ends a stream has met, for its attribute `newlines`. */
export class NewlinesSeen {
  private readonly kinds = new Set<string>();

  note(text: string): void {
    if (!text.includes('\r')) {
      spend(text.length / 64);
      if (text.includes('\n')) this.kinds.add('\n');
      return;
    }
    for (let i = 0; i < text.length && this.kinds.size < patterns.length; ) {
      let stop = nextStretch(i, text.length, 1);
      // Both halves of a line end go together.
      if (text.charCodeAt(stop - 1) === 13 && text.charCodeAt(stop) === 10) stop++;
      const stretch = text.slice(i, stop);
      for (const [kind, pattern] of patterns) if (!this.kinds.has(kind) && pattern.test(stretch)) this.kinds.add(kind);
      i = stop;
    }
  }

  get value(): Value {
    const seen = ['\r', '\n', '\r\n'].filter((kind) => this.kinds.has(kind));
    if (seen.length === 0) return null;
    return seen.length === 1 ? (seen[0] ?? null) : new PyTuple(seen);
  }
}

/** All kinds of line ends as `\n`. */
export function withPlainNewlines(text: string): string {
  if (!text.includes('\r')) return text;
  return mapStretches(text, (stretch, start) => {
    spend(stretch.length * 2);
    // The other half of a line end that the stretch before has begun.
    const isBegun = start > 0 && stretch.startsWith('\n') && text.charAt(start - 1) === '\r';
    return (isBegun ? stretch.slice(1) : stretch).replace(/\r\n?/g, '\n');
  });
}
