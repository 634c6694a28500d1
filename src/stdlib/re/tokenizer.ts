// Patterns and templates as a row of tokens: single characters, and a backslash with what follows it.
import type { PyException } from '../../objects/exception.ts';
import type { Value } from '../../objects/object.ts';
import { asciiOf, stringRepr, textLength } from '../../objects/str-text.ts';
import { isIdentifier } from '../../objects/unicode.ts';
import { charactersOf } from '../../runtime/iteration.ts';
import { spend } from '../../runtime/machine.ts';
import { regexError } from './error.ts';

export const isAsciiDigit = (token: string | undefined): boolean => token !== undefined && /^[0-9]$/.test(token);
export const isOctalDigit = (token: string | undefined): boolean => token !== undefined && /^[0-7]$/.test(token);
export const isHexDigit = (token: string | undefined): boolean => token !== undefined && /^[0-9A-Fa-f]$/.test(token);
export const isAsciiLetter = (text: string): boolean => /^[A-Za-z]$/.test(text);

/** The number of code points. */
export const size = textLength;

/** So long may the name of a group be in the Go version's way of writing it. */
const LONGEST_NAME = 100;

export class Tokenizer {
  private readonly characters: readonly string[];
  /** The pattern as the script gave it, for errors. */
  readonly source: Value;
  /** Not of bytes. */
  readonly isText: boolean;
  private index = 0;
  /** The next token; undefined at the end. */
  next: string | undefined;

  constructor(text: string, source: Value, isText: boolean) {
    this.characters = charactersOf(text);
    this.source = source;
    this.isText = isText;
    this.advance();
  }

  private advance(): void {
    spend(4);
    const character = this.characters[this.index];
    if (character !== '\\') {
      this.next = character;
      if (character !== undefined) this.index++;
      return;
    }
    const escaped = this.characters[this.index + 1];
    if (escaped === undefined) throw regexError('bad escape (end of pattern)', this.source, this.characters.length - 1);
    this.index += 2;
    this.next = character + escaped;
  }

  /** Takes the next token if it is that one. */
  match(token: string): boolean {
    if (this.next !== token) return false;
    this.advance();
    return true;
  }

  get(): string | undefined {
    const token = this.next;
    this.advance();
    return token;
  }

  /** The name that comes next, up to the terminator; nothing is taken. Undefined: no name comes. */
  nameAhead(terminator: string): string | undefined {
    const end = this.characters.indexOf(terminator, this.index);
    if (this.next === undefined || end < 0 || end - this.index > LONGEST_NAME) return undefined;
    const name = this.next + this.characters.slice(this.index, end).join('');
    return /^[\p{ID_Start}_]\p{ID_Continue}*$/u.test(name) ? name : undefined;
  }

  getWhile(limit: number, accept: (token: string | undefined) => boolean): string {
    let result = '';
    for (let i = 0; i < limit && accept(this.next); i++) result += this.get();
    return result;
  }

  /** What comes before the terminator; `what` names it in errors. */
  getUntil(terminator: string, what: string): string {
    let result = '';
    for (;;) {
      const token = this.get();
      if (token === undefined) {
        if (result === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, size(result));
      }
      if (token === terminator) {
        if (result === '') throw this.error(`missing ${what}`, 1);
        return result;
      }
      result += token;
    }
  }

  /** How many characters stand before the next token. */
  get position(): number {
    return this.index - (this.next === undefined ? 0 : size(this.next));
  }
  seek(position: number): void {
    this.index = position;
    this.advance();
  }

  /** An error `offset` characters before the next token. */
  error(message: string, offset = 0): PyException {
    const shown = this.isText ? message : message.replace(/[\x80-\xff]/g, (c) => `\\x${c.charCodeAt(0).toString(16)}`);
    return regexError(shown, this.source, this.position - offset);
  }

  checkGroupName(name: string, offset: number): void {
    if (!this.isText && /[^\0-\x7f]/.test(name)) {
      throw this.error(`bad character in group name ${asciiOf(stringRepr(name))}`, size(name) + offset);
    }
    if (!isIdentifier(name)) throw this.error(`bad character in group name ${stringRepr(name)}`, size(name) + offset);
  }
}
