// Source text to tokens, all in one go, into flat arrays: no object and no string is made for a token.

import { codePointName, firstBadCharacter, isPrintable, mayContinueName, mayStartName } from './character.ts';
import { FStringMode } from './f-string-mode.ts';
import { Indentation } from './indentation.ts';
import { scanNumber } from './number-scanner.ts';
import type { SourceText } from './source.ts';
import type { Steps } from './steps.ts';
import { SyntaxProblem } from './syntax-error.ts';
import type { Tokens } from './token.ts';
import * as T from './token.ts';
import { TokenBuffer } from './token-buffer.ts';

const MAX_BRACKETS = 200;
const MAX_F_STRINGS = 150;
/** A field, in the format of a field, in the format of a field: no deeper. */
const MAX_FIELDS = 3;
const TAB_SIZE = 8;
/** Tokens that there is room for at first, at most. */
const MOST_AT_FIRST = 2 ** 18;

/** Characters after which a step is over: some tenths of a millisecond. */
const STEP = 1 << 13;

/** How many characters are passed until `watch` is called: some milliseconds. */
const WATCHED = 1 << 16;

/** Of what may end a string the next is searched for behind so many other characters: one by one, millions take 250 ms where intrinsics are frozen. */
const LONG_RUN = 64;
const specialInTriple = /['"\\\0]/g;
const specialInLine = /['"\\\0\r\n]/g;

/** Who looks on while a long source is read: see `ParseOptions`. */
interface Onlooker {
  readonly watch?: (() => void) | undefined;
  readonly admit?: ((tokens: number) => void) | undefined;
}

export function* tokenizeInSteps(source: SourceText, onlooker: Onlooker = {}, start = 0): Steps<Tokens> {
  const tokens = yield* new Tokenizer(source, start, onlooker).run();
  onlooker.admit?.(tokens.count);
  return tokens;
}

class Tokenizer {
  readonly #source: SourceText;
  readonly #text: string;
  readonly #tokens: TokenBuffer;
  #pos: number;
  readonly #indentation = new Indentation();
  /** The comment at the end of the line in hand, or -1: the line end is taken to begin with it. */
  #comment = -1;
  /** The offsets of the open brackets. */
  readonly #brackets: number[] = [];
  readonly #modes: FStringMode[] = [];
  #mode: FStringMode | null = null;

  readonly #watch: (() => void) | undefined;
  #watchedAt = WATCHED;

  constructor(source: SourceText, start: number, { watch, admit }: Onlooker) {
    this.#watch = watch;
    this.#source = source;
    this.#text = source.text;
    this.#pos = start === 0 && source.text.charCodeAt(0) === 0xfeff ? 1 : start;
    this.#tokens = new TokenBuffer(Math.min(16 + (source.text.length >> 2), MOST_AT_FIRST), admit);
  }

  *run(): Steps<Tokens> {
    let problem: SyntaxProblem | null = null;
    let isUnclosed = false;
    try {
      if (!this.#lineStart()) while (!this.#scan()) yield;
      const open = this.#brackets.at(-1);
      if (open !== undefined) {
        isUnclosed = true;
        throw new SyntaxProblem(`'${this.#text.charAt(open)}' was never closed`, open, open);
      }
      this.#finish();
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      problem = error;
      this.#tokens.add(T.ERROR, this.#pos, this.#pos);
    }
    const { kinds, starts, ends, count } = this.#tokens;
    return { kinds, starts, ends, count, problem, isUnclosed };
  }

  #beWatched(at: number): void {
    this.#watchedAt = at + WATCHED;
    this.#watch?.();
  }

  #fail(message: string, start: number, end = start): never {
    throw new SyntaxProblem(message, start, end);
  }

  /** The end of the source: the line is closed even without a line end, and so is every block. */
  #finish(): void {
    const length = this.#text.length;
    if (this.#tokens.count > 0 && this.#tokens.lastKind() !== T.NEWLINE) {
      this.#tokens.add(T.NEWLINE, this.#comment < 0 ? length : this.#comment, length);
    }
    // The end is still on the last line, at its line end if it has one.
    const last = this.#text.charCodeAt(length - 1);
    const end = last === 10 || last === 13 ? length - 1 : length;
    for (let i = this.#indentation.depth; i > 0; i--) this.#tokens.add(T.DEDENT, end, end);
    this.#tokens.add(T.END, end, end);
  }

  /** Reads a stretch of tokens. Answers whether it has come to the end. */
  #scan(): boolean {
    const text = this.#text;
    const length = text.length;
    const stepEnd = this.#pos + STEP;
    for (;;) {
      const mode = this.#mode;
      if (mode !== null && mode.isLiteral) {
        this.#literalPart(mode);
        continue;
      }
      let pos = this.#pos;
      let code = text.charCodeAt(pos);
      while (code === 32 || code === 9 || code === 12) {
        code = text.charCodeAt(++pos);
        if (pos > this.#watchedAt) this.#beWatched(pos);
      }
      if (pos >= length) {
        this.#pos = length;
        return true;
      }
      const start = pos;
      if (start > this.#watchedAt) this.#beWatched(start);
      if (start > stepEnd) {
        this.#pos = start;
        return false;
      }
      if (mayStartName(code)) {
        this.#name(start);
        continue;
      }
      if (code >= 48 && code <= 57) {
        this.#number(start);
        continue;
      }
      switch (code) {
        case 10:
        case 13: {
          this.#pos = code === 13 && text.charCodeAt(pos + 1) === 10 ? pos + 2 : pos + 1;
          if (this.#brackets.length > 0) continue;
          this.#tokens.add(T.NEWLINE, this.#comment < 0 ? start : this.#comment, this.#pos);
          this.#comment = -1;
          if (this.#lineStart()) return true;
          continue;
        }
        case 35: // #
          if (this.#brackets.length === 0) this.#comment = pos;
          this.#pos = this.#commentEnd(pos);
          continue;
        case 92: // backslash
          this.#pos = this.#continuation(pos);
          continue;
        case 34:
        case 39:
          this.#string(start, pos, '');
          continue;
        case 40: // (
        case 91: // [
        case 123: // {
          this.#open(code === 40 ? T.LPAR : code === 91 ? T.LSQB : T.LBRACE, pos);
          continue;
        case 41: // )
        case 93: // ]
        case 125: // }
          this.#close(code, pos);
          continue;
        case 46: {
          const next = text.charCodeAt(pos + 1);
          if (next >= 48 && next <= 57) {
            this.#number(start);
          } else if (next === 46 && text.charCodeAt(pos + 2) === 46) {
            this.#operator(T.ELLIPSIS, pos, 3);
          } else {
            this.#operator(T.DOT, pos, 1);
          }
          continue;
        }
        case 58: // :
          if (mode !== null && this.#brackets.length === mode.fieldDepth()) {
            this.#operator(T.COLON, pos, 1);
            mode.isLiteral = true;
            mode.isFormat = true;
            continue;
          }
          if (text.charCodeAt(pos + 1) === 61) this.#operator(T.COLONEQUAL, pos, 2);
          else this.#operator(T.COLON, pos, 1);
          continue;
        case 44:
          this.#operator(T.COMMA, pos, 1);
          continue;
        case 59:
          this.#operator(T.SEMI, pos, 1);
          continue;
        case 126:
          this.#operator(T.TILDE, pos, 1);
          continue;
        case 61: // =
          if (text.charCodeAt(pos + 1) === 61) this.#operator(T.EQEQUAL, pos, 2);
          else this.#operator(T.EQUAL, pos, 1);
          continue;
        case 33: // !
          if (text.charCodeAt(pos + 1) === 61) this.#operator(T.NOTEQUAL, pos, 2);
          else this.#operator(T.EXCLAMATION, pos, 1);
          continue;
        case 43:
          this.#withEqual(T.PLUS, pos, 1);
          continue;
        case 45: // -
          if (text.charCodeAt(pos + 1) === 62) this.#operator(T.ARROW, pos, 2);
          else this.#withEqual(T.MINUS, pos, 1);
          continue;
        case 42: // *
          if (text.charCodeAt(pos + 1) === 42) this.#withEqual(T.DOUBLESTAR, pos, 2);
          else this.#withEqual(T.STAR, pos, 1);
          continue;
        case 47: // /
          if (text.charCodeAt(pos + 1) === 47) this.#withEqual(T.DOUBLESLASH, pos, 2);
          else this.#withEqual(T.SLASH, pos, 1);
          continue;
        case 37:
          this.#withEqual(T.PERCENT, pos, 1);
          continue;
        case 38:
          this.#withEqual(T.AMPER, pos, 1);
          continue;
        case 124:
          this.#withEqual(T.VBAR, pos, 1);
          continue;
        case 94:
          this.#withEqual(T.CIRCUMFLEX, pos, 1);
          continue;
        case 64:
          this.#withEqual(T.AT, pos, 1);
          continue;
        case 60: // <
          this.#less(pos);
          continue;
        case 62: // >
          if (text.charCodeAt(pos + 1) === 62) this.#withEqual(T.RIGHTSHIFT, pos, 2);
          else if (text.charCodeAt(pos + 1) === 61) this.#operator(T.GREATEREQUAL, pos, 2);
          else this.#operator(T.GREATER, pos, 1);
          continue;
        default:
          this.#otherCharacter(code, pos);
      }
    }
  }

  #operator(kind: number, start: number, length: number): void {
    this.#pos = start + length;
    this.#tokens.add(kind, start, this.#pos);
  }

  /** An operator that an `=` may follow to make the augmented assignment. */
  #withEqual(kind: number, start: number, length: number): void {
    if (this.#text.charCodeAt(start + length) === 61) this.#operator(kind + T.AUGMENTED, start, length + 1);
    else this.#operator(kind, start, length);
  }

  #less(pos: number): void {
    const next = this.#text.charCodeAt(pos + 1);
    if (next === 60) this.#withEqual(T.LEFTSHIFT, pos, 2);
    else if (next === 61) this.#operator(T.LESSEQUAL, pos, 2);
    else if (next === 62) this.#operator(T.LESSGREATER, pos, 2);
    else this.#operator(T.LESS, pos, 1);
  }

  #otherCharacter(code: number, pos: number): void {
    if (code === 0) this.#fail('source code string cannot contain null bytes', pos);
    const character = this.#text.charAt(pos);
    if (!isPrintable(character)) {
      this.#fail(`invalid non-printable character ${codePointName(character)}`, pos, pos + 1);
    }
    this.#operator(T.UNKNOWN, pos, 1);
  }

  #commentEnd(start: number): number {
    const text = this.#text;
    let pos = start;
    for (; pos < text.length; pos++) {
      const code = text.charCodeAt(pos);
      if (code === 10 || code === 13) break;
      if (code === 0) this.#fail('source code string cannot contain null bytes', pos);
      if (pos > this.#watchedAt) this.#beWatched(pos);
    }
    return pos;
  }

  /** The offset behind a backslash and the line end that has to follow it. */
  #continuation(backslash: number): number {
    const text = this.#text;
    const code = text.charCodeAt(backslash + 1);
    let next = backslash + 2;
    if (code === 13) {
      if (text.charCodeAt(next) === 10) next++;
    } else if (code !== 10) {
      if (backslash + 1 >= text.length) return this.#endAfterBackslash(backslash);
      this.#fail('unexpected character after line continuation character', backslash + 1);
    }
    return next < text.length ? next : this.#endAfterBackslash(backslash);
  }

  /** An open bracket is the worse mistake, and is found at the end of the source. */
  #endAfterBackslash(backslash: number): number {
    if (this.#brackets.length === 0) this.#fail('unexpected EOF while parsing', backslash + 1);
    return this.#text.length;
  }

  /** Blank lines are passed over; the indentation of the next other line is compared. True at the end of the source. */
  #lineStart(): boolean {
    const text = this.#text;
    const length = text.length;
    let pos = this.#pos;
    for (;;) {
      if (pos > this.#watchedAt) this.#beWatched(pos);
      let column = 0;
      let strict = 0;
      let continued = 0;
      for (; ; pos++) {
        const code = text.charCodeAt(pos);
        if (code === 32) {
          if (pos > this.#watchedAt) this.#beWatched(pos);
          column++;
          strict++;
        } else if (code === 9) {
          column = (Math.trunc(column / TAB_SIZE) + 1) * TAB_SIZE;
          strict++;
        } else if (code === 12) {
          column = 0;
          strict = 0;
        } else if (code === 92) {
          // The line that counts is the one with the backslash.
          continued = continued > 0 ? continued : column;
          if (pos > this.#watchedAt) this.#beWatched(pos);
          pos = this.#continuation(pos) - 1;
        } else {
          break;
        }
      }
      if (pos >= length) {
        this.#pos = length;
        return true;
      }
      let code = text.charCodeAt(pos);
      if (code === 35) {
        pos = this.#commentEnd(pos);
        code = text.charCodeAt(pos);
        if (pos >= length) {
          this.#pos = length;
          return true;
        }
      }
      if (code === 10 || code === 13) {
        pos++;
        continue;
      }
      this.#pos = pos;
      if (continued > 0) {
        column = continued;
        strict = continued;
      }
      this.#indentation.compare(column, strict, pos, this.#source, this.#tokens);
      return false;
    }
  }

  #open(kind: number, pos: number): void {
    if (this.#brackets.length >= MAX_BRACKETS) this.#fail('too many nested parentheses', pos);
    this.#brackets.push(pos);
    this.#operator(kind, pos, 1);
  }

  #close(code: number, pos: number): void {
    const text = this.#text;
    const mode = this.#mode;
    const open = this.#brackets.at(-1);
    if (open === undefined) {
      this.#fail(`unmatched '${text.charAt(pos)}'`, pos, pos + 1);
      return;
    }
    const isField = mode !== null && this.#brackets.length === mode.fieldDepth();
    if (isField && code !== 125) this.#fail(`f-string: unmatched '${text.charAt(pos)}'`, pos, pos + 1);
    const opening = text.charCodeAt(open);
    if (opening !== (code === 41 ? 40 : code === 93 ? 91 : 123)) {
      const line = this.#source.lineAt(open);
      const where = line === this.#source.lineAt(pos) ? '' : ` on line ${line}`;
      const message =
        `closing parenthesis '${text.charAt(pos)}' does not match ` +
        `opening parenthesis '${text.charAt(open)}'${where}`;
      this.#fail(message, pos, pos + 1);
    }
    this.#brackets.pop();
    this.#operator(code === 41 ? T.RPAR : code === 93 ? T.RSQB : T.RBRACE, pos, 1);
    if (isField) mode.closeField();
  }

  #name(start: number): void {
    const text = this.#text;
    let pos = start;
    let isAscii = true;
    let code = text.charCodeAt(pos);
    do {
      if (code >= 128) isAscii = false;
      code = text.charCodeAt(++pos);
      if (pos > this.#watchedAt) this.#beWatched(pos);
    } while (mayContinueName(code));
    // NaN, at the end of the text, is no character of a name.
    const length = pos - start;
    if ((code === 34 || code === 39) && length <= 2 && isAscii) {
      const prefix = text.slice(start, pos).toLowerCase();
      if (isStringPrefix(prefix)) {
        this.#string(start, pos, prefix);
        return;
      }
    }
    this.#pos = pos;
    if (!isAscii) {
      this.#checkName(start, pos);
    } else if (length <= 8 && length >= 2) {
      for (const [word, kind] of T.keywordsStartingWith(text.charCodeAt(start))) {
        if (word.length === length && text.startsWith(word, start)) {
          this.#tokens.add(kind, start, pos);
          return;
        }
      }
    }
    this.#tokens.add(T.NAME, start, pos);
  }

  #checkName(start: number, end: number): void {
    const name = this.#text.slice(start, end);
    const bad = firstBadCharacter(name, this.#watch);
    if (bad < 0) return;
    const character = String.fromCodePoint(name.codePointAt(bad) ?? 0);
    const point = codePointName(character);
    const message = isPrintable(character)
      ? `invalid character '${character}' (${point})`
      : `invalid non-printable character ${point}`;
    this.#fail(message, start + bad, start + bad + character.length);
  }

  #number(start: number): void {
    this.#pos = scanNumber(this.#text, start);
    this.#tokens.add(T.NUMBER, start, this.#pos);
  }

  #string(start: number, quotePos: number, prefix: string): void {
    const text = this.#text;
    const quote = text.charCodeAt(quotePos);
    const isTriple = text.charCodeAt(quotePos + 1) === quote && text.charCodeAt(quotePos + 2) === quote;
    if (prefix.includes('f')) {
      if (this.#modes.length >= MAX_F_STRINGS) this.#fail('too many nested f-strings', start);
      this.#pos = quotePos + (isTriple ? 3 : 1);
      this.#tokens.add(T.FSTRING_START, start, this.#pos);
      this.#mode = new FStringMode(quote, isTriple, prefix.includes('r'), start);
      this.#modes.push(this.#mode);
      return;
    }
    this.#pos = this.#stringEnd(start, quotePos + (isTriple ? 3 : 1), quote, isTriple);
    this.#tokens.add(T.STRING, start, this.#pos);
  }

  /** The offset behind the closing quotes of a string whose text begins at `pos`. */
  #stringEnd(start: number, from: number, quote: number, isTriple: boolean): number {
    const text = this.#text;
    const length = text.length;
    const special = isTriple ? specialInTriple : specialInLine;
    let plain = 0;
    for (let pos = from; pos < length; pos++) {
      if (++plain > LONG_RUN) {
        special.lastIndex = pos;
        if (!special.test(text)) break;
        pos = special.lastIndex - 1;
        plain = 0;
      }
      const code = text.charCodeAt(pos);
      if (code === quote) {
        if (!isTriple) return pos + 1;
        if (text.charCodeAt(pos + 1) === quote && text.charCodeAt(pos + 2) === quote) return pos + 3;
      } else if (code === 92) {
        if (pos > this.#watchedAt) this.#beWatched(pos);
        pos++;
        if (text.charCodeAt(pos) === 13 && text.charCodeAt(pos + 1) === 10) pos++;
      } else if ((code === 10 || code === 13) && !isTriple) {
        this.#unterminatedString(start, quote, isTriple, pos);
      } else if (code === 0) {
        this.#fail('source code string cannot contain null bytes', pos);
      }
    }
    return this.#unterminatedString(start, quote, isTriple, length);
  }

  #unterminatedString(start: number, quote: number, isTriple: boolean, end: number): never {
    const mode = this.#mode;
    if (mode !== null && mode.quote === quote && mode.isTriple === isTriple) {
      this.#fail("f-string: expecting '}'", start);
    }
    return this.#fail(
      `unterminated ${isTriple ? 'triple-quoted ' : ''}string literal (detected at line ${this.#lastLine(end)})`,
      start,
    );
  }

  /** The line of an offset; the end of the source belongs to the line before a final line end. */
  #lastLine(end: number): number {
    const code = this.#text.charCodeAt(end - 1);
    return this.#source.lineAt(end === this.#text.length && (code === 10 || code === 13) ? end - 1 : end);
  }

  /** The text of an f-string, or of a format, up to the next field or the end. */
  #literalPart(mode: FStringMode): void {
    const text = this.#text;
    const length = text.length;
    const start = this.#pos;
    let pos = start;
    for (; pos < length; pos++) {
      const code = text.charCodeAt(pos);
      if (code === mode.quote && mode.closesAt(text, pos)) {
        // When this cuts off a format, its brace stays open, and the parser will miss the other.
        this.#middle(start, pos);
        this.#pos = pos + (mode.isTriple ? 3 : 1);
        this.#tokens.add(T.FSTRING_END, pos, this.#pos);
        this.#modes.pop();
        this.#mode = this.#modes.at(-1) ?? null;
        return;
      }
      if (code === 123) {
        if (!mode.isFormat && text.charCodeAt(pos + 1) === 123) {
          if (pos > this.#watchedAt) this.#beWatched(pos);
          pos++;
          continue;
        }
        this.#middle(start, pos);
        if (mode.fields.length >= MAX_FIELDS) this.#fail('f-string: expressions nested too deeply', pos - 1);
        this.#open(T.LBRACE, pos);
        mode.openField(this.#brackets.length);
        return;
      }
      if (code === 125) {
        if (mode.isFormat) {
          this.#middle(start, pos);
          this.#brackets.pop();
          this.#operator(T.RBRACE, pos, 1);
          mode.closeField();
          return;
        }
        if (text.charCodeAt(pos + 1) !== 125) this.#fail("f-string: single '}' is not allowed", pos);
        pos++;
      } else if (code === 92) {
        pos = mode.skipEscape(text, pos);
      } else if (code === 10 || code === 13) {
        if (mode.isTriple) continue;
        if (!mode.isFormat) break;
        // A line end ends the format; the brace may follow on a later line.
        this.#middle(start, pos);
        this.#pos = pos;
        mode.isLiteral = false;
        return;
      } else if (code === 0) {
        this.#fail('source code string cannot contain null bytes', pos);
      }
    }
    this.#fail(
      `unterminated ${mode.isTriple ? 'triple-quoted ' : ''}f-string literal (detected at line ${this.#lastLine(pos)})`,
      mode.start,
    );
  }

  /** A format has its text even when that is empty, which tells it from the body of a lambda. */
  #middle(start: number, end: number): void {
    if (end > start || this.#mode?.isFormat) this.#tokens.add(T.FSTRING_MIDDLE, start, end);
  }
}

function isStringPrefix(prefix: string): boolean {
  switch (prefix) {
    case 'r':
    case 'u':
    case 'b':
    case 'f':
    case 'br':
    case 'rb':
    case 'fr':
    case 'rf':
      return true;
    default:
      return false;
  }
}
