// Python's regular expression syntax: from text to tree, with CPython's messages and positions.

import type { Value } from '../../objects/object.ts';
import { stringRepr } from '../../objects/str-text.ts';
import { isAlpha } from '../../objects/unicode.ts';
import { overflowError, valueError } from '../../runtime/errors.ts';
import { spend } from '../../runtime/machine.ts';
import { enterNative, leaveNative } from '../../runtime/pinned.ts';
import { characterByName } from '../../syntax/character-names.ts';
import { regexError } from './error.ts';
import { ASCII, DEBUG, flagLetters, LOCALE, TYPE_FLAGS, UNICODE, VERBOSE } from './flags.ts';
import { isAsciiDigit, isAsciiLetter, isHexDigit, isOctalDigit, size, Tokenizer } from './tokenizer.ts';
import type { Anchor, Category, ClassItem, Node, ParsedPattern, RepeatMode, Sequence, Width } from './tree.ts';
import { sequenceWidth } from './tree.ts';

/** CPython's bound on counts, which stands for "without bound" itself. */
const MAX_REPEAT = 4294967295;
const MAX_GROUPS = 1073741823;
/** Groups that a pattern may have here: each costs memory in every match. */
const GROUP_LIMIT = 100_000;

/** Escapes that stand for a control character, in a class and outside. */
export const controlEscapes: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);

const anchors: ReadonlyMap<string, Anchor> = new Map<string, Anchor>([
  ['\\A', 'A'],
  ['\\b', 'b'],
  ['\\B', 'B'],
  ['\\Z', 'Z'],
]);
const categories: ReadonlyMap<string, Category> = new Map<string, Category>([
  ['\\d', 'd'],
  ['\\D', 'D'],
  ['\\s', 's'],
  ['\\S', 'S'],
  ['\\w', 'w'],
  ['\\W', 'W'],
]);
const space = ' \t\n\r\v\f';

/** No character has a longer name. */
const LONGEST_CHARACTER_NAME = 256;

const literal = (code: number): Node => ({ kind: 'literal', code });
const codeOf = (text: string): number => text.codePointAt(0) ?? 0;

/** From so many items on, a class is watched for repetitions. */
const MANY_ITEMS = 64;

class PatternParser {
  private readonly source: Tokenizer;
  private flags: number;
  private readonly groupNames = new Map<string, number>();
  /** Undefined while the group is open. */
  private readonly groupWidths: (Width | undefined)[] = [undefined];
  /** Where groups are referred to by number before they are known: checked at the end. */
  private readonly referredAt = new Map<number, number>();
  /** The number of groups when the outermost lookbehind began. */
  private groupsBeforeLookbehind: number | undefined = undefined;
  private levels = 0;

  constructor(text: string, pattern: Value, isText: boolean, flags: number) {
    this.source = new Tokenizer(text, pattern, isText);
    this.flags = flags;
  }

  parse(): ParsedPattern {
    try {
      return this.pattern();
    } finally {
      for (; this.levels > 0; this.levels--) leaveNative();
    }
  }

  private pattern(): ParsedPattern {
    const { source } = this;
    const body = this.alternatives((this.flags & VERBOSE) !== 0, true);
    this.flags = settleFlags(this.flags, source.isText);
    if (source.next !== undefined) throw source.error('unbalanced parenthesis');
    for (const [group, position] of this.referredAt) {
      if (group >= this.groupWidths.length)
        throw regexError(`invalid group reference ${group}`, source.source, position);
    }
    return {
      body,
      flags: this.flags,
      groupCount: this.groupWidths.length - 1,
      groupNames: this.groupNames,
      groupWidths: this.groupWidths,
    };
  }

  private enter(): void {
    enterNative();
    this.levels++;
  }
  private leave(): void {
    leaveNative();
    this.levels--;
  }

  /** `a|b|c`. */
  private alternatives(verbose: boolean, outermost: boolean): Sequence {
    this.enter();
    const branches: Sequence[] = [];
    let isVerbose = verbose;
    do {
      branches.push(this.sequence(isVerbose, outermost && branches.length === 0));
      if (outermost) isVerbose = (this.flags & VERBOSE) !== 0;
    } while (this.source.match('|'));
    this.leave();
    return branches.length === 1 ? (branches[0] as Sequence) : [{ kind: 'branch', branches }];
  }

  /** Up to `|`, `)` or the end. `first` where global flags may stand. */
  private sequence(verbose: boolean, first: boolean): Node[] {
    const { source } = this;
    const items: Node[] = [];
    let isVerbose = verbose;
    for (;;) {
      const token = source.next;
      if (token === undefined || token === '|' || token === ')') return items;
      spend(12);
      source.get();
      if (isVerbose) {
        if (space.includes(token)) continue;
        if (token === '#') {
          let comment: string | undefined;
          do comment = source.get();
          while (comment !== undefined && comment !== '\n');
          continue;
        }
      }
      switch (token) {
        case '[':
          items.push(this.characterClass());
          break;
        case '*':
        case '+':
        case '?':
        case '{':
          this.repeat(token, items);
          break;
        case '.':
          items.push({ kind: 'any' });
          break;
        case '^':
        case '$':
          items.push({ kind: 'anchor', anchor: token });
          break;
        case '(': {
          const node = this.parenthesis(isVerbose, first && items.length === 0);
          if (node === 'flags') isVerbose = (this.flags & VERBOSE) !== 0;
          else if (node !== undefined) items.push(node);
          break;
        }
        default:
          items.push(token.startsWith('\\') ? this.escape(token) : literal(codeOf(token)));
      }
    }
  }

  private repeat(token: string, items: Node[]): void {
    const { source } = this;
    const here = source.position;
    let min = token === '+' ? 1 : 0;
    let max = token === '?' ? 1 : Infinity;
    if (token === '{') {
      if (source.next === '}') {
        items.push(literal(123));
        return;
      }
      const low = source.getWhile(Infinity, isAsciiDigit);
      const high = source.match(',') ? source.getWhile(Infinity, isAsciiDigit) : low;
      if (!source.match('}')) {
        items.push(literal(123));
        source.seek(here);
        return;
      }
      if (low !== '') min = repeatCount(low);
      if (high !== '') {
        max = repeatCount(high);
        if (max < min) throw source.error('min repeat greater than max repeat', source.position - here);
      }
    }
    const item = items.at(-1);
    if (item === undefined || item.kind === 'anchor') {
      throw source.error('nothing to repeat', source.position - here + size(token));
    }
    if (item.kind === 'repeat') throw source.error('multiple repeat', source.position - here + size(token));
    const plain = item.kind === 'group' && item.index === undefined && item.added === 0 && item.removed === 0;
    let mode: RepeatMode = 'greedy';
    if (source.match('?')) mode = 'lazy';
    else if (source.match('+')) mode = 'possessive';
    items[items.length - 1] = { kind: 'repeat', mode, min, max, body: plain ? item.body : [item] };
  }

  /** Behind a `(`. Answers undefined for a comment, 'flags' for flags that hold for the whole pattern. */
  private parenthesis(verbose: boolean, first: boolean): Node | 'flags' | undefined {
    const { source } = this;
    const start = source.position - 1;
    let name: string | undefined;
    let capture = true;
    let atomic = false;
    let added = 0;
    let removed = 0;
    if (source.match('?')) {
      const token = source.get();
      if (token === undefined) throw source.error('unexpected end of pattern');
      switch (token) {
        case 'P':
          if (source.match('<')) {
            name = source.getUntil('>', 'group name');
            source.checkGroupName(name, 1);
            break;
          }
          return this.namedExtension();
        case ':':
          capture = false;
          break;
        case '#':
          for (;;) {
            if (source.next === undefined)
              throw source.error('missing ), unterminated comment', source.position - start);
            if (source.get() === ')') return undefined;
          }
        case '<':
          // As the Go version has it: CPython wants a P before it.
          if (source.nameAhead('>') === undefined) return this.look(token, verbose, start);
          name = source.getUntil('>', 'group name');
          source.checkGroupName(name, 1);
          break;
        case '=':
        case '!':
          return this.look(token, verbose, start);
        case '(':
          return this.conditional(verbose, start);
        case '>':
          capture = false;
          atomic = true;
          break;
        default: {
          if (!flagLetters.has(token) && token !== '-')
            throw source.error(`unknown extension ?${token}`, size(token) + 1);
          const flags = this.inlineFlags(token);
          if (flags === undefined) {
            if (!first) {
              throw source.error('global flags not at the start of the expression', source.position - start);
            }
            return 'flags';
          }
          [added, removed] = flags;
          capture = false;
        }
      }
    }
    const index = capture ? this.openGroup(name) : undefined;
    const isVerbose = (verbose || (added & VERBOSE) !== 0) && (removed & VERBOSE) === 0;
    const body = this.alternatives(isVerbose, false);
    this.closeParenthesis(start);
    if (index !== undefined) this.groupWidths[index] = sequenceWidth(body, this.groupWidths);
    return atomic ? { kind: 'atomic', body } : { kind: 'group', index, added, removed, body };
  }

  private closeParenthesis(start: number): void {
    if (!this.source.match(')')) {
      throw this.source.error('missing ), unterminated subpattern', this.source.position - start);
    }
  }

  /** `(?P=name)`, and what is wrong with any other `(?P`. */
  private namedExtension(): Node {
    const { source } = this;
    if (!source.match('=')) {
      const token = source.get();
      if (token === undefined) throw source.error('unexpected end of pattern');
      throw source.error(`unknown extension ?P${token}`, size(token) + 2);
    }
    const name = source.getUntil(')', 'group name');
    source.checkGroupName(name, 1);
    const group = this.groupNamed(name);
    if (this.isOpen(group)) throw source.error('cannot refer to an open group', size(name) + 1);
    this.checkLookbehindGroup(group);
    return { kind: 'backreference', group };
  }

  private groupNamed(name: string): number {
    const group = this.groupNames.get(name);
    if (group === undefined) throw this.source.error(`unknown group name ${stringRepr(name)}`, size(name) + 1);
    return group;
  }

  private look(token: string, verbose: boolean, start: number): Node {
    const { source } = this;
    const behind = token === '<';
    const outer = this.groupsBeforeLookbehind;
    let sign: string | undefined = token;
    if (behind) {
      sign = source.get();
      if (sign === undefined) throw source.error('unexpected end of pattern');
      if (sign !== '=' && sign !== '!') throw source.error(`unknown extension ?<${sign}`, size(sign) + 2);
      this.groupsBeforeLookbehind ??= this.groupWidths.length;
    }
    const body = this.alternatives(verbose, false);
    if (behind) this.groupsBeforeLookbehind = outer;
    this.closeParenthesis(start);
    const negated = sign === '!';
    return negated && body.length === 0 ? { kind: 'failure' } : { kind: 'look', behind, negated, body };
  }

  private conditional(verbose: boolean, start: number): Node {
    const { source } = this;
    const name = source.getUntil(')', 'group name');
    let group: number;
    if (/^[0-9]+$/.test(name)) {
      group = Number(name);
      if (group === 0) throw source.error('bad group number', size(name) + 1);
      if (group >= MAX_GROUPS) throw source.error(`invalid group reference ${plainDigits(name)}`, size(name) + 1);
      if (!this.referredAt.has(group)) this.referredAt.set(group, source.position - size(name) - 1);
    } else {
      source.checkGroupName(name, 1);
      group = this.groupNamed(name);
    }
    this.checkLookbehindGroup(group);
    this.enter();
    const yes = this.sequence(verbose, false);
    let no: Sequence | undefined;
    if (source.match('|')) {
      no = this.sequence(verbose, false);
      if (source.next === '|') throw source.error('conditional backref with more than two branches');
    }
    this.leave();
    this.closeParenthesis(start);
    return { kind: 'conditional', group, yes, no };
  }

  /** Behind `(?` and a flag or `-`: the flags added and removed, or undefined if they hold for the whole pattern. */
  private inlineFlags(first: string): [added: number, removed: number] | undefined {
    const { source } = this;
    let added = 0;
    let removed = 0;
    let token: string | undefined = first;
    if (token !== '-') {
      for (;;) {
        const flag: number = flagLetters.get(token) ?? 0;
        if (source.isText && token === 'L')
          throw source.error("bad inline flags: cannot use 'L' flag with a str pattern");
        if (!source.isText && token === 'u')
          throw source.error("bad inline flags: cannot use 'u' flag with a bytes pattern");
        added |= flag;
        if ((flag & TYPE_FLAGS) !== 0 && (added & TYPE_FLAGS) !== flag) {
          throw source.error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        token = source.get();
        if (token === undefined) throw source.error('missing -, : or )');
        if (token === ')' || token === '-' || token === ':') break;
        if (!flagLetters.has(token))
          throw source.error(isAlpha(token) ? 'unknown flag' : 'missing -, : or )', size(token));
      }
    }
    if (token === ')') {
      this.flags |= added;
      return undefined;
    }
    if (token === '-') {
      token = source.get();
      if (token === undefined) throw source.error('missing flag');
      if (!flagLetters.has(token)) throw source.error(isAlpha(token) ? 'unknown flag' : 'missing flag', size(token));
      for (;;) {
        const flag: number = flagLetters.get(token) ?? 0;
        if ((flag & TYPE_FLAGS) !== 0) throw source.error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        removed |= flag;
        token = source.get();
        if (token === undefined) throw source.error('missing :');
        if (token === ':') break;
        if (!flagLetters.has(token)) throw source.error(isAlpha(token) ? 'unknown flag' : 'missing :', size(token));
      }
    }
    if ((added & removed) !== 0) throw source.error('bad inline flags: flag turned on and off', 1);
    return [added, removed];
  }

  private openGroup(name: string | undefined): number {
    const index = this.groupWidths.length;
    if (index > GROUP_LIMIT) throw this.source.error('too many groups');
    this.groupWidths.push(undefined);
    if (name !== undefined) {
      const earlier = this.groupNames.get(name);
      if (earlier !== undefined) {
        throw this.source.error(
          `redefinition of group name ${stringRepr(name)} as group ${index}; was group ${earlier}`,
          size(name) + 1,
        );
      }
      this.groupNames.set(name, index);
    }
    return index;
  }

  private isOpen(group: number): boolean {
    return group >= this.groupWidths.length || this.groupWidths[group] === undefined;
  }
  private checkLookbehindGroup(group: number): void {
    if (this.groupsBeforeLookbehind === undefined) return;
    if (this.isOpen(group)) throw this.source.error('cannot refer to an open group');
    if (group >= this.groupsBeforeLookbehind) {
      throw this.source.error('cannot refer to group defined in the same lookbehind subpattern');
    }
  }

  /** Behind a `[`. */
  private characterClass(): Node {
    const { source } = this;
    const here = source.position - 1;
    const items: ClassItem[] = [];
    const seen = new Set<number>();
    const negated = source.match('^');
    const unterminated = () => source.error('unterminated character set', source.position - here);
    for (;;) {
      const token = source.get();
      if (token === undefined) throw unterminated();
      if (token === ']' && items.length > 0) break;
      spend(10);
      const from = this.classItem(token);
      if (!source.match('-')) {
        // The same character again adds nothing.
        if (from.kind === 'range' && items.length >= MANY_ITEMS) {
          if (seen.has(from.low)) continue;
          seen.add(from.low);
        }
        items.push(from);
        continue;
      }
      const last = source.get();
      if (last === undefined) throw unterminated();
      if (last === ']') {
        items.push(from, { kind: 'range', low: 45, high: 45 });
        break;
      }
      const to = this.classItem(last);
      const isRange = from.kind === 'range' && to.kind === 'range' && to.low >= from.low;
      if (!isRange) throw source.error(`bad character range ${token}-${last}`, size(token) + 1 + size(last));
      items.push({ kind: 'range', low: from.low, high: to.low });
    }
    const [only] = items;
    if (!negated && items.length === 1 && only?.kind === 'range' && only.low === only.high) return literal(only.low);
    return { kind: 'class', negated, items };
  }

  private classItem(token: string): ClassItem {
    let code = codeOf(token);
    if (token.startsWith('\\')) {
      const category = categories.get(token);
      if (category !== undefined) return { kind: 'category', category };
      code = controlEscapes.get(token) ?? this.classEscape(token);
    }
    return { kind: 'range', low: code, high: code };
  }

  private classEscape(token: string): number {
    const code = this.codeEscape(token);
    if (code !== undefined) return code;
    const c = token.charAt(1);
    if (isOctalDigit(c)) return this.octal(token + this.source.getWhile(2, isOctalDigit));
    return this.escapedCharacter(token);
  }

  private octal(escape: string): number {
    const code = Number.parseInt(escape.slice(1), 8);
    if (code > 0o377) {
      throw this.source.error(`octal escape value ${escape} outside of range 0-0o377`, size(escape));
    }
    return code;
  }

  private escapedCharacter(token: string): number {
    const character = token.slice(1);
    if (isAsciiLetter(character) || isAsciiDigit(character))
      throw this.source.error(`bad escape ${token}`, size(token));
    return codeOf(character);
  }

  /** `\x41`, `\u0041`, `\U00000041` and `\N{...}`; undefined for other escapes. */
  private codeEscape(token: string): number | undefined {
    const { source } = this;
    const letter = token.charAt(1);
    let digits: number;
    if (letter === 'x') digits = 2;
    else if (letter === 'u' && source.isText) digits = 4;
    else if (letter === 'U' && source.isText) digits = 8;
    else return letter === 'N' && source.isText ? this.namedCharacter() : undefined;
    const escape = token + source.getWhile(digits, isHexDigit);
    if (size(escape) !== digits + 2) throw source.error(`incomplete escape ${escape}`, size(escape));
    const code = Number.parseInt(escape.slice(2), 16);
    if (code > 0x10ffff) throw source.error(`bad escape ${escape}`, size(escape));
    return code;
  }

  private namedCharacter(): number {
    const { source } = this;
    if (!source.match('{')) throw source.error('missing {');
    const name = source.getUntil('}', 'character name');
    const character = name.length > LONGEST_CHARACTER_NAME ? null : characterByName(name);
    if (character === null) throw source.error(`undefined character name ${stringRepr(name)}`, size(name) + 4);
    return codeOf(character);
  }

  private escape(token: string): Node {
    const { source } = this;
    const anchor = anchors.get(token);
    if (anchor !== undefined) return { kind: 'anchor', anchor };
    const category = categories.get(token);
    if (category !== undefined) return { kind: 'class', negated: false, items: [{ kind: 'category', category }] };
    const code = controlEscapes.get(token) ?? this.codeEscape(token);
    if (code !== undefined) return literal(code);
    const c = token.charAt(1);
    if (c === '0') return literal(this.octal(token + source.getWhile(2, isOctalDigit)));
    if (!isAsciiDigit(c)) return literal(this.escapedCharacter(token));
    let escape = token;
    if (isAsciiDigit(source.next)) {
      escape += source.get();
      if (/^\\[0-7]{2}$/.test(escape) && isOctalDigit(source.next)) return literal(this.octal(escape + source.get()));
    }
    const group = Number(escape.slice(1));
    if (group >= this.groupWidths.length) throw source.error(`invalid group reference ${group}`, size(escape) - 1);
    if (this.isOpen(group)) throw source.error('cannot refer to an open group', size(escape));
    this.checkLookbehindGroup(group);
    return { kind: 'backreference', group };
  }
}

/** A number as it is written without zeros before it. */
export function plainDigits(digits: string): string {
  return digits.replace(/^0+(?=.)/, '');
}

function repeatCount(digits: string): number {
  const count = Number(digits);
  if (count >= MAX_REPEAT) throw overflowError('the repetition number is too large');
  return count;
}

/** Checks the flags against the kind of pattern, and adds what goes without saying. */
function settleFlags(flags: number, isText: boolean): number {
  if (isText) {
    if ((flags & LOCALE) !== 0) throw valueError('cannot use LOCALE flag with a str pattern');
    if ((flags & ASCII) !== 0 && (flags & UNICODE) !== 0) throw valueError('ASCII and UNICODE flags are incompatible');
    return (flags & ASCII) === 0 ? flags | UNICODE : flags;
  }
  if ((flags & UNICODE) !== 0) throw valueError('cannot use UNICODE flag with a bytes pattern');
  if ((flags & LOCALE) !== 0 && (flags & ASCII) !== 0) throw valueError('ASCII and LOCALE flags are incompatible');
  return flags;
}

/** Reads a pattern. `pattern` is what the script gave, `text` its characters (of bytes: one for each). Raises `re.error`. */
export function parsePattern(text: string, pattern: Value, isText: boolean, flags: number): ParsedPattern {
  return new PatternParser(text, pattern, isText, flags & ~DEBUG).parse();
}
