// Where the tokenizer stands within an f-string: in its text, in the expression of a field, or in a field's format.

export class FStringMode {
  /** The character code of the quote that will close it. */
  readonly quote: number;
  readonly isTriple: boolean;
  readonly isRaw: boolean;
  /** The offset of the literal, prefix included. */
  readonly start: number;
  /** In text or a format, rather than in an expression. */
  isLiteral = true;
  isFormat = false;
  /** For each open field, the number of brackets open within it, its own brace included. */
  readonly fields: number[] = [];

  constructor(quote: number, isTriple: boolean, isRaw: boolean, start: number) {
    this.quote = quote;
    this.isTriple = isTriple;
    this.isRaw = isRaw;
    this.start = start;
  }

  fieldDepth(): number {
    return this.fields.at(-1) ?? -1;
  }

  openField(depth: number): void {
    this.fields.push(depth);
    this.isLiteral = false;
    this.isFormat = false;
  }

  /** A field within a format leads back to that format. */
  closeField(): void {
    this.fields.pop();
    this.isLiteral = true;
    this.isFormat = this.fields.length > 0;
  }

  closesAt(text: string, pos: number): boolean {
    return !this.isTriple || (text.charCodeAt(pos + 1) === this.quote && text.charCodeAt(pos + 2) === this.quote);
  }

  /** The offset of the last character of the escape that begins at `backslash`; braces are left to be seen. */
  skipEscape(text: string, backslash: number): number {
    const code = text.charCodeAt(backslash + 1);
    if (code === 123 || code === 125) return backslash;
    if (code === 13 && text.charCodeAt(backslash + 2) === 10) return backslash + 2;
    if (code === 78 && !this.isRaw && text.charCodeAt(backslash + 2) === 123) {
      return namedEscapeEnd(text, backslash + 3);
    }
    return backslash + 1;
  }
}

/** The offset of the brace that closes `\N{`, or of the character before which the name breaks off. */
function namedEscapeEnd(text: string, from: number): number {
  let pos = from;
  for (; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === 125) return pos;
    if (code === 10 || code === 13 || code === 34 || code === 39 || code === 123) break;
  }
  return pos - 1;
}
