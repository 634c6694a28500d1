// Numbers, strings and f-strings, adjacent ones joined.

import { numberValue } from './number-literal.ts';
import { decodeBytes, decodeText, type TextOptions } from './string-literal.ts';
import * as T from './token.ts';
import { TokenCursor } from './token-cursor.ts';
import type { Constant, Expression, FormattedText, FormattedValue, JoinedStr, Span } from './tree.ts';

type Parts = (FormattedText | FormattedValue)[];

export abstract class LiteralParser extends TokenCursor {
  /** What may stand in a replacement field. */
  protected abstract fieldExpression(): Expression;
  protected abstract startsExpression(kind: number): boolean;

  protected number(): Constant {
    const start = this.start();
    const end = this.ends[this.pos];
    const value = numberValue(this.text.slice(start, end));
    if (typeof value === 'object' && value !== null && 'tooManyDigits' in value) {
      this.fail(
        `Exceeds the limit (4300 digits) for integer string conversion: value has ${value.tooManyDigits} digits; ` +
          'use sys.set_int_max_str_digits() to increase the limit - ' +
          'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
        start,
        end,
      );
    }
    this.pos++;
    return { kind: 'Constant', start, end, value };
  }

  protected strings(): Constant | JoinedStr {
    const start = this.start();
    const first = this.kinds[this.pos];
    const next = this.kinds[this.pos + 1];
    if (first === T.STRING && next !== T.STRING && next !== T.FSTRING_START && !this.#isBytes(this.pos)) {
      const value = this.#stringToken();
      return { kind: 'Constant', start, end: this.end(), value };
    }
    return this.#joined(start);
  }

  #joined(start: number): Constant | JoinedStr {
    const parts: Parts = [];
    const chunks: Uint8Array[] = [];
    let hasText = false;
    let isFString = false;
    for (;;) {
      this.beWatched();
      const kind = this.kinds[this.pos];
      if (kind === T.FSTRING_START) {
        isFString = true;
        hasText = true;
        this.#fString(parts);
      } else if (kind !== T.STRING) {
        break;
      } else if (this.#isBytes(this.pos)) {
        chunks.push(this.#bytesToken());
      } else {
        hasText = true;
        const span = this.spanOf(this.pos);
        addText(parts, this.#stringToken(), span);
      }
    }
    const end = this.end();
    if (hasText && chunks.length > 0) {
      this.failAtToken('cannot mix bytes and nonbytes literals');
    }
    if (chunks.length > 0) return { kind: 'Constant', start, end, value: { kind: 'bytes', value: concat(chunks) } };
    if (isFString) return { kind: 'JoinedStr', start, end, parts };
    const [text] = parts;
    return { kind: 'Constant', start, end, value: text?.kind === 'Text' ? text.text : '' };
  }

  #isBytes(index: number): boolean {
    const start = this.starts[index];
    const first = this.text.charCodeAt(start) | 32;
    return first === 98 || (first === 114 && (this.text.charCodeAt(start + 1) | 32) === 98);
  }

  #decode(start: number, end: number, options: TextOptions, blame: Span): string {
    return decodeText(this.text, start, end, options, blame, this.watch);
  }

  /** The offset of the opening quote of a string token. */
  #quoteOf(start: number): number {
    let pos = start;
    while (this.text.charCodeAt(pos) !== 34 && this.text.charCodeAt(pos) !== 39) pos++;
    return pos;
  }

  #stringToken(): string {
    const start = this.start();
    const end = this.ends[this.pos++];
    const quote = this.#quoteOf(start);
    const size = this.#quoteSize(quote, end);
    return this.#decode(quote + size, end - size, { isRaw: this.#isRaw(start, quote) }, { start, end });
  }

  #bytesToken(): Uint8Array {
    const start = this.start();
    const end = this.ends[this.pos];
    const quote = this.#quoteOf(start);
    const size = this.#quoteSize(quote, end);
    const bytes = decodeBytes(this.text, quote + size, end - size, this.#isRaw(start, quote));
    if (bytes === null) this.failAtToken('bytes can only contain ASCII literal characters');
    this.pos++;
    return bytes;
  }

  #quoteSize(quote: number, end: number): number {
    const code = this.text.charCodeAt(quote);
    const isTriple =
      end - quote >= 6 && this.text.charCodeAt(quote + 1) === code && this.text.charCodeAt(quote + 2) === code;
    return isTriple ? 3 : 1;
  }

  #isRaw(start: number, quote: number): boolean {
    for (let pos = start; pos < quote; pos++) {
      if ((this.text.charCodeAt(pos) | 32) === 114) return true;
    }
    return false;
  }

  #fString(parts: Parts): void {
    const start = this.start();
    const isRaw = this.#isRaw(start, this.#quoteOf(start));
    this.pos++;
    for (;;) {
      const kind = this.kinds[this.pos];
      if (kind === T.FSTRING_MIDDLE) {
        const span = this.spanOf(this.pos);
        const options = { isRaw, halvesBraces: true };
        addText(parts, this.#decode(span.start, span.end, options, this.spanOf(this.pos + 1)), span);
        this.pos++;
      } else if (kind === T.LBRACE) {
        this.#field(parts, isRaw);
      } else if (kind === T.FSTRING_END) {
        this.pos++;
        return;
      } else {
        this.invalid();
      }
    }
  }

  #field(parts: Parts, isRaw: boolean): void {
    const start = this.start();
    const open = this.pos++;
    this.enter();
    const value = this.#fieldValue();
    let isDebug = false;
    if (this.accept(T.EQUAL)) {
      isDebug = true;
      addText(parts, this.#debugText(open), { start: this.ends[open], end: this.start() });
    }
    const conversion = this.#conversion(isDebug);
    let format: JoinedStr | null = null;
    if (this.kinds[this.pos] === T.COLON) format = this.#format(isRaw);
    if (this.kinds[this.pos] !== T.RBRACE) this.#missingBrace(format !== null, conversion !== null);
    this.pos++;
    this.leave();
    parts.push({
      kind: 'FormattedValue',
      start,
      end: this.end(),
      value,
      conversion: isDebug && conversion === null && format === null ? 'r' : conversion,
      format,
    });
  }

  #fieldValue(): Expression {
    const kind = this.kinds[this.pos];
    if (kind === T.EQUAL || kind === T.EXCLAMATION || kind === T.COLON || kind === T.RBRACE) {
      this.failAtToken(`f-string: valid expression required before '${this.text.charAt(this.start())}'`);
    }
    const value = this.#fieldExpressionOrPrefix();
    const next = this.kinds[this.pos];
    if (next !== T.EQUAL && next !== T.EXCLAMATION && next !== T.COLON && next !== T.RBRACE) {
      this.failAtToken("f-string: expecting '=', or '!', or ':', or '}'");
    }
    return value;
  }

  /** As far as Python can make sense of the field; where it stops is then found to be no end of a field. */
  #fieldExpressionOrPrefix(): Expression {
    const startToken = this.pos;
    let node: Expression | null = null;
    if (this.startsExpression(this.kinds[startToken])) node = this.longestPrefix(() => this.fieldExpression());
    if (node !== null) return node;
    this.pos = startToken;
    return this.failAtToken("f-string: expecting a valid expression after '{'");
  }

  /** The text of a field with `=`, from its brace to the token in hand. Comments are left out, as Python does. */
  #debugText(open: number): string {
    const { text } = this;
    const start = this.ends[open];
    const end = this.start();
    const whole = decodeText(text, start, end, { isRaw: true }, this.spanOf(open));
    if (!whole.includes('#')) return whole;
    let result = '';
    for (let token = open; token < this.pos; token++) {
      const next = this.starts[token + 1];
      const gap = text.slice(this.ends[token], next);
      const kind = this.kinds[token + 1];
      const isText = kind === T.FSTRING_MIDDLE || kind === T.FSTRING_END;
      result += isText ? gap : gap.replaceAll(/#[^\r\n]*/g, '');
      if (token + 1 < this.pos) result += text.slice(next, this.ends[token + 1]);
    }
    return decodeText(result, 0, result.length, { isRaw: true }, this.spanOf(open));
  }

  #conversion(isDebug: boolean): 's' | 'r' | 'a' | null {
    const kind = this.kinds[this.pos];
    if (kind !== T.EXCLAMATION) {
      if (isDebug && kind !== T.COLON && kind !== T.RBRACE) {
        this.failAtToken("f-string: expecting '!', or ':', or '}'");
      }
      return null;
    }
    const exclamation = this.pos++;
    const next = this.kinds[this.pos];
    if (next === T.COLON || next === T.RBRACE) this.failAtToken('f-string: missing conversion character');
    if (next !== T.NAME) this.failAtToken('f-string: invalid conversion character');
    const name = this.nameAt(this.pos);
    if (this.start() !== this.ends[exclamation]) {
      this.fail(
        'f-string: conversion type must come right after the exclamanation mark',
        this.ends[exclamation] - 1,
        this.ends[this.pos],
      );
    }
    if (name !== 's' && name !== 'r' && name !== 'a') {
      this.failAtToken(`f-string: invalid conversion character '${name}': expected 's', 'r', or 'a'`);
    }
    this.pos++;
    const after = this.kinds[this.pos];
    if (after !== T.COLON && after !== T.RBRACE) this.failAtToken("f-string: expecting ':' or '}'");
    return name;
  }

  #format(isRaw: boolean): JoinedStr {
    const start = this.start();
    this.pos++;
    const parts: Parts = [];
    for (;;) {
      const kind = this.kinds[this.pos];
      if (kind === T.FSTRING_MIDDLE) {
        const span = this.spanOf(this.pos);
        addText(parts, this.#decode(span.start, span.end, { isRaw }, this.spanOf(this.pos + 1)), span);
        this.pos++;
      } else if (kind === T.LBRACE) {
        this.#field(parts, isRaw);
      } else {
        return { kind: 'JoinedStr', start, end: this.end(), parts };
      }
    }
  }

  #missingBrace(hasFormat: boolean, hasConversion: boolean): never {
    if (hasFormat) this.failAtToken("f-string: expecting '}', or format specs");
    this.failAtToken(hasConversion ? "f-string: expecting ':' or '}'" : "f-string: expecting '}'");
  }
}

function addText(parts: Parts, text: string, { start, end }: Span): void {
  if (text === '') return;
  const last = parts.length - 1;
  const before = parts[last];
  if (before?.kind === 'Text') parts[last] = { kind: 'Text', start: before.start, end, text: before.text + text };
  else parts.push({ kind: 'Text', start, end, text });
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
