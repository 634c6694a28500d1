// Compiled patterns: the object, and how a match is found, on the host's RegExp or by the matcher.

import { bytesOf } from '../../objects/buffer.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, PyObject, typeName, unwrap } from '../../objects/object.ts';
import { isAstral, payForPiece, textLength, textOfUnits, unitIndex } from '../../objects/str-text.ts';
import { isAscii } from '../../objects/unicode.ts';
import { typeError } from '../../runtime/errors.ts';
import { reserve } from '../../runtime/limits.ts';
import { lookAtClock, machine, spend } from '../../runtime/machine.ts';
import { price } from '../../runtime/prices.ts';
import { forgetAfterRuns } from '../../runtime/remembered.ts';
import { Termination } from '../../runtime/unwind.ts';
import type { HostPattern } from './host-pattern.ts';
import { hostPattern } from './host-pattern.ts';
import { Matcher } from './matcher.ts';
import { parsePattern } from './parser.ts';
import type { Program } from './program.ts';
import { compileProgram } from './program.ts';
import type { ParsedPattern } from './tree.ts';

/** Units of text beyond ASCII that the matcher goes through before a pattern is prepared for the host in that alphabet too. */
const WORTHWHILE = 20_000;

let hostAllowed = true;
/** For tests: has every pattern run on the matcher. */
export function allowHostPatterns(allowed: boolean): void {
  hostAllowed = allowed;
}

export class PyPattern extends PyObject {
  /** A str or bytes. */
  readonly pattern: Value;
  readonly isText: boolean;
  readonly parsed: ParsedPattern;
  readonly program: Program;
  /** By number; undefined for groups without a name. */
  readonly groupNames: readonly (string | undefined)[];
  /** Undefined: not looked at yet; null: the host may not run it. */
  private asciiHost: HostPattern | null | undefined = undefined;
  private basicHost: HostPattern | null | undefined = undefined;
  private unitsSeen = 0;

  constructor(pattern: Value, text: string, isText: boolean, flags: number) {
    super();
    this.pattern = pattern;
    this.isText = isText;
    this.parsed = parsePattern(text, pattern, isText, flags);
    this.program = compileProgram(this.parsed);
    const names: (string | undefined)[] = new Array<string | undefined>(this.parsed.groupCount + 1).fill(undefined);
    for (const [name, group] of this.parsed.groupNames) names[group] = name;
    this.groupNames = names;
    machine.memory -= price.pattern + price.instruction * text.length;
  }

  get flags(): number {
    return this.parsed.flags;
  }
  get groupCount(): number {
    return this.parsed.groupCount;
  }

  /** The pattern for the host, if that may run it on this text. */
  host(text: string): HostPattern | undefined {
    // An empty text has no place that is not a word's boundary in Python; JavaScript says it has one.
    if (!hostAllowed || text.length === 0) return undefined;
    if (this.asciiHost === undefined) this.asciiHost = hostPattern(this.parsed, 128) ?? null;
    if (this.asciiHost === null) return undefined;
    if (isAsciiText(text)) return this.asciiHost;
    if (this.basicHost === undefined) {
      this.unitsSeen += text.length;
      if (this.unitsSeen < WORTHWHILE) return undefined;
      spend(500_000);
      this.basicHost = hostPattern(this.parsed, 0x10000) ?? null;
    }
    return this.basicHost === null || isAstral(text) ? undefined : this.basicHost;
  }
}
export const patternType = builtinType('re.Pattern', { module: 're', instanceClass: PyPattern, final: true });

let lastAscii = '';
forgetAfterRuns(() => {
  lastAscii = '';
});
function isAsciiText(text: string): boolean {
  if (text.length < 64) return isAscii(text);
  if (text === lastAscii) return true;
  spend(text.length >> 6);
  if (!isAscii(text)) return false;
  // It stays alive by this no more than by having been looked into, see payForPiece.
  lastAscii = text;
  return true;
}

/** What a pattern is matched against. */
export class Subject {
  /** What the script gave: the value of `Match.string`. */
  readonly given: Value;
  /** Its characters; of bytes, one for each. */
  readonly text: string;
  /** Where to begin and what counts as the end, in units. */
  readonly from: number;
  readonly end: number;
  readonly pos: number;
  readonly endpos: number;

  constructor(pattern: PyPattern, given: Value, pos: number, endpos: number) {
    this.given = given;
    const text = subjectText(pattern, given);
    this.text = text;
    if (pos === 0 && endpos >= text.length) {
      this.from = 0;
      this.end = text.length;
      this.pos = 0;
      this.endpos = pattern.isText ? textLength(text) : text.length;
    } else {
      const length = pattern.isText ? textLength(text) : text.length;
      this.pos = Math.max(0, Math.min(pos, length));
      this.endpos = Math.max(0, Math.min(endpos, length));
      this.from = pattern.isText ? unitIndex(text, this.pos) : this.pos;
      this.end = pattern.isText ? unitIndex(text, this.endpos) : this.endpos;
    }
  }
}

function subjectText(pattern: PyPattern, given: Value): string {
  const value = unwrap(given);
  if (typeof value === 'string') {
    if (!pattern.isText) throw typeError('cannot use a bytes pattern on a string-like object');
    payForPiece(value);
    return value;
  }
  const bytes = bytesOf(value);
  if (bytes !== undefined) {
    if (pattern.isText) throw typeError('cannot use a string pattern on a bytes-like object');
    reserve(bytes.length);
    return textOfUnits(bytes);
  }
  throw typeError(`expected string or bytes-like object, got '${typeName(given)}'`);
}

export type Mode = 'search' | 'match' | 'fullmatch';

/** A match as it was found: on the host the groups' texts, by the matcher where they are. */
export interface Found {
  readonly start: number;
  readonly stop: number;
  readonly texts: RegExpExecArray | undefined;
  readonly registers: Int32Array | undefined;
  readonly lastIndex: number;
  readonly whole: boolean;
}

/**
 * Finds matches of a pattern in a subject, one after the other. `next` may be left with `Suspend`, where the machine is not pinned;
 * called again, it goes on.
 */
export class Search {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  private readonly mode: Mode;
  private readonly host: RegExp | undefined;
  private readonly hostPattern: HostPattern | undefined;
  private readonly hostText: string;
  /** The beginning of the text up to where a stretch of the search ends, as far as it has to be looked at, and the place behind that stretch. */
  private part = '';
  private partEnd = 0;
  private matcher: Matcher | undefined = undefined;
  /** Where to look next, in units. */
  private at: number;
  /** The last match was empty, so the next one at the same place may not be. */
  private mustAdvance = false;

  constructor(pattern: PyPattern, subject: Subject, mode: Mode) {
    this.pattern = pattern;
    this.subject = subject;
    this.mode = mode;
    this.at = subject.from;
    const { text, end } = subject;
    const host = pattern.host(text);
    const limit = mode === 'search' ? host?.longestSearch : host?.longestAttempt;
    this.hostText = text;
    this.hostPattern = host;
    const isStretched = mode === 'search' && host?.stretch !== undefined;
    if (host === undefined || limit === undefined || (end > limit && !isStretched)) this.host = undefined;
    else {
      this.host = mode === 'search' ? host.search : mode === 'match' ? host.match : host.fullMatch;
      if (end < text.length) this.hostText = text.slice(0, end);
    }
  }

  next(): Found | undefined {
    if (this.at > this.subject.end) return undefined;
    const found = this.find();
    if (found === undefined) {
      this.at = this.subject.end + 1;
      this.settle();
      return undefined;
    }
    this.mustAdvance = found.stop === found.start;
    this.at = found.stop;
    return found;
  }

  /** Pays for what has been done, where no more matches are asked for. */
  settle(): void {
    this.matcher?.settle();
  }

  private find(): Found | undefined {
    const { host, at } = this;
    // What may be empty and may not be empty here is the matcher's.
    if (host !== undefined && !this.mustAdvance) {
      const result = this.findOnHost(host, at);
      if (result !== 'failed') return result;
    }
    const { mode, subject, pattern } = this;
    this.matcher ??= new Matcher(pattern.program, subject.text, subject.end);
    const { matcher } = this;
    const whole = mode === 'fullmatch';
    const matches =
      mode === 'search' ? matcher.search(at, this.mustAdvance) : matcher.matchAt(at, whole, this.mustAdvance);
    if (!matches) return undefined;
    const registers = matcher.registers.slice(0, 2 * pattern.groupCount + 2);
    const { lastIndex } = matcher;
    return {
      start: registers[0] as number,
      stop: registers[1] as number,
      texts: undefined,
      registers,
      lastIndex,
      whole,
    };
  }

  private findOnHost(host: RegExp, at: number): Found | undefined | 'failed' {
    const { stretch } = this.hostPattern ?? {};
    let texts: RegExpExecArray | null;
    try {
      if (this.mode === 'search' && stretch !== undefined) texts = this.findInStretches(host, at, stretch);
      else {
        host.lastIndex = at;
        texts = host.exec(this.hostText);
      }
    } catch (e) {
      if (e instanceof Termination) throw e;
      // The host ran out of its own stack.
      return 'failed';
    }
    if (texts === null) {
      const left = this.subject.end - at;
      const isOneAttempt = this.mode !== 'search' && this.hostPattern !== undefined;
      spend(1 + ((isOneAttempt ? this.hostPattern.lookedAt(this.hostText, at, left) : left) >> 4));
      return undefined;
    }
    const { index } = texts;
    const stop = index + (texts[0] as string).length;
    spend(4 + ((stop - at) >> 4));
    return { start: index, stop, texts, registers: undefined, lastIndex: -1, whole: this.mode === 'fullmatch' };
  }

  private findInStretches(host: RegExp, from: number, stretch: number): RegExpExecArray | null {
    const { hostText } = this;
    for (let at = from; ; at = this.partEnd) {
      if (at >= this.partEnd) {
        if (at > from) lookAtClock();
        this.partEnd = at + stretch;
        const reach = this.hostPattern?.reach(this.partEnd) ?? Infinity;
        this.part = reach < hostText.length ? hostText.slice(0, reach) : hostText;
      }
      const isLast = this.part.length === hostText.length;
      host.lastIndex = at;
      const texts = host.exec(this.part);
      if (isLast || (texts !== null && texts.index < this.partEnd)) return texts;
    }
  }
}

/** The next match, from a place that cannot be left. */
export function findPinned(search: Search): Found | undefined {
  machine.pinned++;
  try {
    return search.next();
  } finally {
    machine.pinned--;
  }
}

/** Where the groups of a match are, and which closed last: found anew where the host gave only their texts. */
export function locate(
  pattern: PyPattern,
  subject: Subject,
  found: Found,
): { registers: Int32Array; lastIndex: number } {
  if (found.registers !== undefined) return { registers: found.registers, lastIndex: found.lastIndex };
  const matcher = new Matcher(pattern.program, subject.text, subject.end);
  machine.pinned++;
  try {
    matcher.matchAt(found.start, found.whole, false);
  } finally {
    machine.pinned--;
  }
  return { registers: matcher.registers.slice(0, 2 * pattern.groupCount + 2), lastIndex: matcher.lastIndex };
}
