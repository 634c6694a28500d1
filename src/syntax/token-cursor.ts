// What every part of the parser stands on: a place among the tokens, ways to move on, and ways to complain.

import { ENDS_OPERAND } from './precedence.ts';
import type { SourceText } from './source.ts';
import { SyntaxProblem } from './syntax-error.ts';
import type { Tokens } from './token.ts';
import * as T from './token.ts';
import type { Span } from './tree.ts';

/** How deep a tree may become unless the caller sets another limit. */
export const DEFAULT_MAX_DEPTH = 1000;

/** After so many tokens someone may have a look. */
const WATCHED = 4096;

/** How many prefixes of a broken expression are tried for being one. */
const MAX_PREFIXES = 16;

/** More in a row are in no language; V8 puts them in order in time that grows with the square of their number: 22 s for 200,000. */
const MOST_MARKS = 256;
const manyMarks = new RegExp(`\\p{M}{1,${MOST_MARKS + 1}}`, 'gu');
function hasTooManyMarks(name: string): boolean {
  // Bounded, so that each mark is looked at once.
  for (const [run] of name.matchAll(manyMarks)) if (run.length > MOST_MARKS) return true;
  return false;
}

export abstract class TokenCursor {
  protected readonly source: SourceText;
  protected readonly text: string;
  protected readonly kinds: Uint8Array;
  protected readonly starts: Int32Array;
  protected readonly ends: Int32Array;
  /** The token in hand. */
  protected pos = 0;
  /** How many nodes lie above what is being parsed, about. */
  protected depth = 0;
  /**
   * The depth of the deepest node so far, within the operation in hand. A chain such as `a + b + c` puts each node on
   * top of what was parsed before; that pushes the earlier nodes down by one, and this number with them.
   */
  protected deepest = 0;
  protected readonly maxDepth: number;
  /** Set while Python would have its rules for better messages switched off. */
  protected isPlain = false;
  #furthest = 0;

  /** Called now and then, while much is read. */
  protected readonly watch: (() => void) | undefined;
  #watchedAt = WATCHED;

  constructor(source: SourceText, tokens: Tokens, maxDepth: number, watch?: () => void) {
    this.watch = watch;
    this.source = source;
    this.text = source.text;
    this.kinds = tokens.kinds;
    this.starts = tokens.starts;
    this.ends = tokens.ends;
    this.maxDepth = maxDepth;
  }

  /** Lets whoever waits for the tree have a look, now and then. */
  protected beWatched(): void {
    if (this.pos < this.#watchedAt) return;
    this.#watchedAt = this.pos + WATCHED;
    this.watch?.();
  }

  /** A problem that was met was not one of the source, so far. */
  protected forgetProblem(): void {
    this.#furthest = 0;
    this.isPlain = false;
  }

  /** The last token that a problem had to do with. */
  get furthest(): number {
    return Math.max(this.pos, this.#furthest);
  }

  protected start(): number {
    return this.starts[this.pos];
  }

  /** The end of the token before the one in hand. */
  protected end(): number {
    return this.ends[this.pos - 1];
  }

  protected spanOf(index: number): Span {
    return { start: this.starts[index], end: this.ends[index] };
  }

  /** Moves past a token of this kind, if it is the one in hand. */
  protected accept(kind: number): boolean {
    if (this.kinds[this.pos] !== kind) return false;
    this.pos++;
    return true;
  }

  protected expect(kind: number): void {
    if (this.kinds[this.pos] !== kind) this.invalid();
    this.pos++;
  }

  /** As `expect`, for tokens whose absence Python names. */
  protected expectNamed(kind: number, spelling: string): void {
    if (this.kinds[this.pos] !== kind) this.failAtToken(`expected '${spelling}'`);
    this.pos++;
  }

  /** The text of the name token `index`, normalised as Python does. */
  protected nameAt(index: number): string {
    const start = this.starts[index];
    const end = this.ends[index];
    const name = this.text.slice(start, end);
    for (let i = start; i < end; i++) {
      if (this.text.charCodeAt(i) < 128) continue;
      if (name.length > MOST_MARKS && hasTooManyMarks(name)) this.failAtToken('too many marks in a name', index);
      return name.normalize('NFKC');
    }
    return name;
  }

  protected expectName(): string {
    if (this.kinds[this.pos] !== T.NAME) this.invalid();
    return this.nameAt(this.pos++);
  }

  /** Whether token `index` is a name spelt this way: the soft keywords are names. */
  protected isWord(index: number, word: string): boolean {
    return (
      this.kinds[index] === T.NAME &&
      this.ends[index] - this.starts[index] === word.length &&
      this.text.startsWith(word, this.starts[index])
    );
  }

  /** The token that closes the bracket `open`. */
  protected closingToken(open: number): number {
    let level = 0;
    for (let i = open; this.kinds[i] !== T.END && this.kinds[i] !== T.ERROR; i++) {
      const kind = this.kinds[i];
      if (T.isOpeningBracket(kind)) level++;
      else if (T.isClosingBracket(kind) && --level === 0) return i;
    }
    return -1;
  }

  /** What `read` gives, or null if all it has to say is "invalid syntax". Better messages are passed on. */
  protected attempt<Node>(read: () => Node): Node | null {
    const { depth, deepest } = this;
    try {
      return read();
    } catch (error) {
      const isPlainFailure = error instanceof SyntaxProblem && error.message === 'invalid syntax';
      if (!isPlainFailure || this.kinds[this.pos] === T.ERROR) throw error;
      this.depth = depth;
      this.deepest = deepest;
      return null;
    }
  }

  /**
   * What `read` gives for as many tokens as it can make sense of, or null when there are none. Python's parser finds
   * such prefixes all the time, by backtracking; here they are needed only to say where a mistake is.
   */
  protected longestPrefix<Node>(read: () => Node): Node | null {
    const first = this.pos;
    const whole = this.attempt(read);
    if (whole !== null) return whole;
    const { isPlain } = this;
    this.isPlain = true;
    let prefix: Node | null = null;
    const candidates = this.#stopsBetween(first, this.pos);
    for (let i = candidates.length - 1; i >= 0 && prefix === null; i--) prefix = this.#upTo(first, candidates[i], read);
    this.isPlain = isPlain;
    if (prefix === null) this.pos = first;
    return prefix;
  }

  /** The last tokens, no more than a few, before which an expression that begins at `first` may end. */
  #stopsBetween(first: number, last: number): number[] {
    const stops: number[] = [];
    let level = 0;
    for (let i = first; i <= last; i++) {
      if (level === 0 && i > first) stops.push(i);
      const kind = this.kinds[i];
      if (T.isOpeningBracket(kind)) level++;
      else if (T.isClosingBracket(kind)) level--;
    }
    return stops.slice(-MAX_PREFIXES);
  }

  #upTo<Node>(first: number, stop: number, read: () => Node): Node | null {
    const { kinds, depth, deepest } = this;
    const kind = kinds[stop];
    this.pos = first;
    kinds[stop] = T.UNKNOWN;
    try {
      const node = read();
      return this.pos === stop ? node : null;
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      this.depth = depth;
      this.deepest = deepest;
      return null;
    } finally {
      kinds[stop] = kind;
    }
  }

  protected enter(): void {
    if (++this.depth > this.deepest) this.deepest = this.depth;
    if (this.depth > this.maxDepth) this.tooDeep();
  }

  protected enterBy(levels: number): void {
    this.depth += levels - 1;
    this.enter();
  }

  protected leave(): void {
    this.depth--;
  }

  /** What has been parsed of the operation in hand moves one down, beneath a new node. */
  protected pushDown(): void {
    if (++this.deepest > this.maxDepth) this.tooDeep();
  }

  protected tooDeep(): never {
    this.failAtToken('too deeply nested');
  }

  protected invalid(): never {
    const kind = this.kinds[this.pos];
    if (kind === T.INDENT) this.failIndentation('unexpected indent');
    if (kind === T.DEDENT) this.failIndentation('unexpected unindent');
    // Looking for `not in`, Python has read one token more.
    const isInfix = kind === T.NOT && this.pos > 0 && ENDS_OPERAND[this.kinds[this.pos - 1]] === 1;
    this.failAtToken('invalid syntax', isInfix ? this.pos + 1 : this.pos);
  }

  protected failAtToken(message: string, index = this.pos): never {
    const start = this.starts[index];
    this.fail(message, this.kinds[index] === T.INDENT ? start - 1 : start, this.ends[index]);
  }

  /** A problem that Python finds only by looking at the tokens up to `index`. */
  protected failAfter(index: number, message: string, start: number, end: number): never {
    this.#furthest = index;
    this.fail(message, start, end);
  }

  protected failIndentation(message: string): never {
    const start = this.kinds[this.pos] === T.INDENT ? this.start() - 1 : this.start();
    throw new SyntaxProblem(message, start, this.ends[this.pos], 'IndentationError');
  }

  protected fail(message: string, start: number, end: number): never {
    throw new SyntaxProblem(message, start, end);
  }

  protected failOn(node: Span, message: string): never {
    throw new SyntaxProblem(message, node.start, node.end);
  }
}
