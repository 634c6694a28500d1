// Patterns that may run on the host's RegExp: those whose work can be bounded beforehand and whose groups are Python's.
//
// The RegExp cannot be interrupted, so a pattern is only given to it with a proof of how long it can take. The proof is about
// texts of one alphabet (ASCII, or the basic plane without surrogates), in which every class is a table.
//
// 1. Choices. A pattern chooses where a repeat may end or go on, and between alternatives. A choice is decided if the sets of
//    characters that its ways can start with (the way out of a repeat: what may follow it) have no member in common. A wrong way of
//    a decided choice fails at its first character, before anything is consumed; so a pattern whose choices are all decided
//    takes, for one attempt, steps in proportion to the text it consumes. The body of a repeat must not match nothing.
// 2. An undecided choice outside all repeats multiplies the work of what follows it by the number of ways: at most the length
//    of the text, for a repeat without bound. An undecided choice inside a repeat rules the pattern out.
// 3. `attemptCost` adds this up for a text of n characters. A search makes n attempts, and its work is n times that, unless
//    - the pattern is anchored at the start of the text: then all attempts but one fail at once; or
//    - all matches have bounded length: then an attempt costs no more than for a text of that length; or
//    - it cannot fail once it is in a repeat without bound, since all that follows is optional: what an attempt has
//      consumed there is part of a match, and is looked at once; or
//    - a marker stands before the first such repeat, at a fixed distance from the start, whose set has nothing in common with
//      any set in a repeat without bound: a text position is then part of such repeats in no more attempts than the bounded rest
//      of the pattern has characters, since each further attempt needs a marker of its own between.
// The bound, as the largest text that keeps it small, is worked out once for each pattern and alphabet. Where all matches have bounded length,
// longer texts are searched in stretches: whether a match starts at a place is decided by what is near.
//
// Groups are Python's if each group inside a repeat takes part in every turn of it: JavaScript forgets the groups of earlier turns.
import { spend } from '../../runtime/machine.ts';
import type { CharSet } from './charset.ts';
import { combineFlags, DOTALL, MULTILINE } from './flags.ts';
import { hasUnicodeCategories, setOf, setOfClass } from './program.ts';
import type { Anchor, Node, ParsedPattern, Sequence } from './tree.ts';

type Table = Uint8Array;

type Part =
  | { readonly kind: 'set'; readonly table: Table; readonly text: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly parts: readonly Part[] }
  | { readonly kind: 'group'; readonly body: Part }
  | { readonly kind: 'repeat'; readonly min: number; readonly max: number; readonly lazy: boolean; readonly body: Part }
  | { readonly kind: 'test'; readonly text: string; readonly atStart: boolean };

/** Work that may be done without looking at the clock, in steps of a nanosecond or two. */
const WORK = 20_000_000;
/** Work for each character that counts as linear. */
const LINEAR_WORK = 80;
const LONGEST_TEXT = 1 << 20;
/** The work of a stretch of a text, and the most that an attempt at one place of it may take. */
const STRETCH_WORK = 5_000_000;
const ATTEMPT_WORK = 5_000;
/** How much the engine may have to unroll, and how much it may have to read. */
const LARGEST_PATTERN = 800;
const LONGEST_SOURCE = 65_536;

/** Thrown within this file for what stays with the matcher. */
const unfit = Symbol('unfit');

class Translation {
  private readonly limit: number;
  private depth = 0;
  private size = 0;
  private sourceLength = 0;
  constructor(limit: number) {
    this.limit = limit;
  }

  sequence(nodes: Sequence, flags: number, inLoop: boolean): Part {
    if (++this.depth > 100) throw unfit;
    const parts = nodes.map((node) => this.part(node, flags, inLoop));
    this.depth--;
    return { kind: 'sequence', parts };
  }

  private part(node: Node, flags: number, inLoop: boolean): Part {
    if (++this.size > LARGEST_PATTERN) throw unfit;
    switch (node.kind) {
      case 'literal':
        if (node.code >= 0x10000) throw unfit;
        return this.set(setOf([{ kind: 'range', low: node.code, high: node.code }], false, flags));
      case 'class':
        return this.set(setOfClass(node, flags));
      case 'any': {
        const table = new Uint8Array(this.limit).fill(1);
        if ((flags & DOTALL) !== 0) return { kind: 'set', table, text: '[^]' };
        table[10] = 0;
        return { kind: 'set', table, text: '[^\\n]' };
      }
      case 'anchor':
        return this.test(node.anchor, flags);
      case 'group': {
        const body = this.sequence(node.body, combineFlags(flags, node.added, node.removed), inLoop);
        return node.index === undefined ? body : { kind: 'group', body };
      }
      case 'branch': {
        const parts = node.branches.map((branch) => this.sequence(branch, flags, inLoop));
        if (inLoop && parts.some(hasGroups)) throw unfit;
        return { kind: 'either', parts };
      }
      case 'repeat': {
        if (node.mode === 'possessive') throw unfit;
        const { min, max } = node;
        if (min > LARGEST_PATTERN || (max !== Infinity && max > LARGEST_PATTERN)) throw unfit;
        const body = this.sequence(node.body, flags, inLoop || max > 1);
        if (inLoop && min === 0 && hasGroups(body)) throw unfit;
        if (isNullable(body)) throw unfit;
        return { kind: 'repeat', min, max, lazy: node.mode === 'lazy', body };
      }
      default:
        throw unfit;
    }
  }

  private set(set: CharSet): Part {
    const table = new Uint8Array(this.limit);
    for (let code = 0; code < this.limit; code++) {
      if ((code & 0x3ff) === 0x3ff) spend(0x400 * 8);
      if (set.has(code)) table[code] = 1;
    }
    const text = classText(table);
    this.sourceLength += text.length;
    if (this.sourceLength > LONGEST_SOURCE) throw unfit;
    return { kind: 'set', table, text };
  }

  private test(anchor: Anchor, flags: number): Part {
    const multiline = (flags & MULTILINE) !== 0;
    switch (anchor) {
      case '^':
        return multiline
          ? { kind: 'test', text: '(?<![^\\n])', atStart: false }
          : { kind: 'test', text: '^', atStart: true };
      case 'A':
        return { kind: 'test', text: '^', atStart: true };
      case '$':
        return { kind: 'test', text: multiline ? '(?![^\\n])' : '(?=\\n?$)', atStart: false };
      case 'Z':
        return { kind: 'test', text: '$', atStart: false };
      case 'b':
      case 'B':
        // JavaScript's words are ASCII's.
        if (this.limit > 128 && hasUnicodeCategories(flags)) throw unfit;
        return { kind: 'test', text: `\\${anchor}`, atStart: false };
    }
  }
}

function unitText(code: number): string {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9 ]/.test(character) ? character : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** The table as a character class. */
function classText(table: Table): string {
  payForTable(table);
  const ranges: [number, number][] = [];
  for (let code = 0; code < table.length; code++) {
    if (table[code] === 0) continue;
    const low = code;
    while (code + 1 < table.length && table[code + 1] === 1) code++;
    ranges.push([low, code]);
  }
  const [only] = ranges;
  if (only === undefined) return '[]';
  if (ranges.length === 1 && only[0] === only[1]) return unitText(only[0]);
  return `[${ranges.map(([low, high]) => (low === high ? unitText(low) : `${unitText(low)}-${unitText(high)}`)).join('')}]`;
}

function textOf(part: Part): string {
  switch (part.kind) {
    case 'set':
    case 'test':
      return part.text;
    case 'sequence':
      return part.parts.map((p) => (p.kind === 'either' ? `(?:${textOf(p)})` : textOf(p))).join('');
    case 'either':
      return part.parts.map(textOf).join('|');
    case 'group':
      return `(${textOf(part.body)})`;
    case 'repeat': {
      const { min, max, lazy, body } = part;
      const inner = body.kind === 'sequence' && body.parts.length === 1 ? (body.parts[0] as Part) : body;
      const single = inner.kind === 'set' || inner.kind === 'group' ? textOf(inner) : `(?:${textOf(inner)})`;
      let count = `{${min},${max === Infinity ? '' : max}}`;
      if (min === 0 && max === Infinity) count = '*';
      else if (min === 1 && max === Infinity) count = '+';
      else if (min === 0 && max === 1) count = '?';
      else if (min === max) count = `{${min}}`;
      return single + count + (lazy ? '?' : '');
    }
  }
}

function hasGroups(part: Part): boolean {
  switch (part.kind) {
    case 'group':
      return true;
    case 'sequence':
    case 'either':
      return part.parts.some(hasGroups);
    case 'repeat':
      return hasGroups(part.body);
    case 'set':
    case 'test':
      return false;
  }
}

function isNullable(part: Part): boolean {
  switch (part.kind) {
    case 'set':
      return false;
    case 'test':
      return true;
    case 'sequence':
      return part.parts.every(isNullable);
    case 'either':
      return part.parts.some(isNullable);
    case 'group':
      return isNullable(part.body);
    case 'repeat':
      return part.min === 0;
  }
}

function longest(part: Part): number {
  switch (part.kind) {
    case 'set':
      return 1;
    case 'test':
      return 0;
    case 'sequence':
      return part.parts.reduce((sum, p) => sum + longest(p), 0);
    case 'either':
      return Math.max(...part.parts.map(longest));
    case 'group':
      return longest(part.body);
    case 'repeat':
      return part.max === 0 ? 0 : part.max * longest(part.body);
  }
}

/** How many pieces the engine has to make of it. */
function weight(part: Part): number {
  switch (part.kind) {
    case 'set':
    case 'test':
      return 1;
    case 'sequence':
    case 'either':
      return part.parts.reduce((sum, p) => sum + weight(p), 1);
    case 'group':
      return weight(part.body) + 1;
    case 'repeat':
      return weight(part.body) * Math.max(1, part.min, part.max === Infinity ? 1 : part.max) + 1;
  }
}

/** Adds what the part can start with. */
function addFirst(part: Part, table: Table): void {
  switch (part.kind) {
    case 'set':
      addTable(table, part.table);
      return;
    case 'test':
      return;
    case 'sequence':
      for (const p of part.parts) {
        addFirst(p, table);
        if (!isNullable(p)) return;
      }
      return;
    case 'either':
      for (const p of part.parts) addFirst(p, table);
      return;
    case 'group':
    case 'repeat':
      addFirst(part.body, table);
  }
}
function payForTable(table: Table): void {
  if (table.length > 0x400) spend(table.length / 8);
}
function addTable(table: Table, other: Table): void {
  payForTable(table);
  for (let i = 0; i < table.length; i++) if (other[i] === 1) table[i] = 1;
}
function areDisjoint(a: Table, b: Table): boolean {
  payForTable(a);
  for (let i = 0; i < a.length; i++) if (a[i] === 1 && b[i] === 1) return false;
  return true;
}

/** The work of a part and what follows it as a function of the text's length, given that of what follows. */
type Cost = (n: number) => number;

/** Each way of an alternative asks for the work of what follows it, which may be alternatives again. */
function remembered(cost: Cost): Cost {
  let known = -1;
  let result = 0;
  return (n) => {
    if (n !== known) {
      result = cost(n);
      known = n;
    }
    return result;
  };
}

class Proof {
  private readonly size: number;
  /** What may stand in repeats without bound. */
  readonly unbounded: Table;
  /** No undecided choice at all. */
  decided = true;

  constructor(alphabet: number, size: number) {
    this.size = size;
    this.unbounded = new Uint8Array(alphabet);
  }

  /** `follow`: what can come after the part; it is changed to what can come at its start. */
  cost(part: Part, follow: Table, after: Cost, inLoop: boolean): Cost {
    switch (part.kind) {
      case 'set':
        follow.set(part.table);
        return (n) => 1 + after(n);
      case 'test':
        return (n) => 1 + after(n);
      case 'group':
        return this.cost(part.body, follow, after, inLoop);
      case 'sequence': {
        let cost = after;
        for (let i = part.parts.length - 1; i >= 0; i--) cost = this.cost(part.parts[i] as Part, follow, cost, inLoop);
        return cost;
      }
      case 'either':
        return this.either(part.parts, follow, after, inLoop);
      case 'repeat':
        return this.repeat(part, follow, after, inLoop);
    }
  }

  private either(parts: readonly Part[], follow: Table, after: Cost, inLoop: boolean): Cost {
    const seen = new Uint8Array(follow.length);
    let decided = true;
    const rest = remembered(after);
    const costs = parts.map((part) => {
      const start = follow.slice();
      const cost = this.cost(part, start, rest, inLoop);
      if (!areDisjoint(seen, start)) decided = false;
      addTable(seen, start);
      return cost;
    });
    if (!decided && inLoop) throw unfit;
    if (!decided) this.decided = false;
    follow.set(seen);
    if (decided) return (n) => this.size + Math.max(...costs.map((cost) => cost(n)));
    return (n) => costs.reduce((sum, cost) => sum + cost(n), 0);
  }

  private repeat(part: Part & { kind: 'repeat' }, follow: Table, after: Cost, inLoop: boolean): Cost {
    const { min, max, body } = part;
    const first = new Uint8Array(follow.length);
    addFirst(body, first);
    const decided = min === max || areDisjoint(first, follow);
    if (!decided && inLoop) throw unfit;
    if (!decided) this.decided = false;
    const outside = follow.slice();
    if (max > 1) addTable(follow, first);
    const isLoop = max > 1;
    const turn = this.cost(body, follow, () => 0, inLoop || isLoop);
    if (max === Infinity) addSets(body, this.unbounded);
    // What comes first here: the body, or what follows if there need be none.
    follow.set(first);
    if (min === 0) addTable(follow, outside);
    const { size } = this;
    const body1 = longest(body);
    const own: Cost = (n) => (max === Infinity || body1 === Infinity ? 2 * size * (n + 1) : max * (turn(n) + size));
    if (decided) return (n) => own(n) + after(n);
    const ways: Cost = (n) => (max === Infinity ? n + 1 : Math.min(n + 1, max - min + 1));
    return (n) => own(n) + ways(n) * (after(n) + size);
  }
}

function addSets(part: Part, table: Table): void {
  switch (part.kind) {
    case 'set':
      addTable(table, part.table);
      return;
    case 'test':
      return;
    case 'sequence':
    case 'either':
      for (const p of part.parts) addSets(p, table);
      return;
    case 'group':
    case 'repeat':
      addSets(part.body, table);
  }
}

/** Parts in a row, with groups and inner rows opened: what every match goes through. */
function inline(part: Part): Part[] {
  if (part.kind === 'sequence') return part.parts.flatMap(inline);
  return part.kind === 'group' ? inline(part.body) : [part];
}

/** Characters outside repeats without bound. */
function boundedLength(part: Part): number {
  switch (part.kind) {
    case 'sequence':
      return part.parts.reduce((sum, p) => sum + boundedLength(p), 0);
    case 'either':
      return Math.max(...part.parts.map(boundedLength));
    case 'group':
      return boundedLength(part.body);
    case 'repeat':
      return part.max === Infinity ? part.min * longest(part.body) : part.max * boundedLength(part.body);
    default:
      return longest(part);
  }
}

/** The work of searching a whole text, see the top of this file. */
function searchCost(whole: Part, proof: Proof, attempt: Cost, size: number): Cost {
  const row = inline(whole);
  const [first] = row;
  if (first?.kind === 'test' && first.atStart) return (n) => attempt(n) + size * n;
  const length = longest(whole);
  if (length !== Infinity) return (n) => (n + 1) * attempt(Math.min(n, length));
  const loop = row.findIndex((part) => longest(part) === Infinity);
  const head: Part = { kind: 'sequence', parts: row.slice(0, loop) };
  const headLength = longest(head);
  const isOptional = (part: Part): boolean =>
    part.kind === 'repeat' && part.min === 0 && inline(part.body).length === 1 && inline(part.body)[0]?.kind === 'set';
  const firstLoop = row[loop];
  if (
    firstLoop?.kind === 'repeat' &&
    firstLoop.max === Infinity &&
    inline(firstLoop.body).length === 1 &&
    inline(firstLoop.body)[0]?.kind === 'set' &&
    row.slice(loop + 1).every(isOptional)
  ) {
    const short = headLength + firstLoop.min + 1;
    return (n) => (n + 1) * (attempt(Math.min(n, short)) + 2 * size);
  }
  if (proof.decided) {
    for (const part of row) {
      if (part.kind === 'test') continue;
      const set = part.kind === 'repeat' && part.min === part.max && part.min > 0 ? inline(part.body) : [part];
      const only = set.length === 1 ? set[0] : undefined;
      if (only?.kind !== 'set') break;
      if (areDisjoint(only.table, proof.unbounded)) {
        const spread = boundedLength(whole) + 2;
        // Decided attempts cost 2 * size for each character that they consume, and each is consumed by so many.
        return (n) => (n + 1) * spread * 2 * size + (n + 1) * attempt(0);
      }
    }
  }
  return (n) => (n + 1) * attempt(n);
}

/** The longest text for which the work is small enough. */
function largestText(cost: Cost): number {
  const isSmall = (n: number): boolean => cost(n) <= Math.max(WORK, LINEAR_WORK * n);
  if (isSmall(LONGEST_TEXT)) return LONGEST_TEXT;
  let low = -1;
  let high = LONGEST_TEXT;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isSmall(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A pattern made ready for the host's RegExp, for texts of one alphabet. */
export class HostPattern {
  /** Texts up to these lengths may be searched, or matched at one place. */
  readonly longestSearch: number;
  readonly longestAttempt: number;
  /** At so many places in a row a match may be looked for; undefined where only a whole text may be searched. */
  readonly stretch: number | undefined;
  private readonly text: string;
  /** What a match begins with; undefined if it may be empty. */
  private readonly first: Table | undefined;
  private readonly longestMatch: number;
  private searching: RegExp | undefined = undefined;
  private sticking: RegExp | undefined = undefined;
  private whole: RegExp | undefined = undefined;

  constructor(whole: Part, first: Table, attempt: Cost, longestSearch: number) {
    this.text = textOf(whole);
    this.first = isNullable(whole) ? undefined : first;
    this.longestMatch = longest(whole);
    this.longestSearch = longestSearch;
    this.longestAttempt = largestText(attempt);
    const work = this.longestMatch === Infinity ? Infinity : attempt(this.longestMatch);
    this.stretch = work <= ATTEMPT_WORK ? Math.floor(STRETCH_WORK / work) : undefined;
  }

  /** How far what lies behind `at` may decide on whether a match starts there: to the end of the longest, and a line end and a character behind it. */
  reach(at: number): number {
    return at + this.longestMatch + 2;
  }

  /** How many units an attempt that fails at a place may have looked at, of those that are left. */
  lookedAt(text: string, at: number, left: number): number {
    return this.first?.[text.charCodeAt(at)] === 0 ? 0 : Math.min(left, this.longestMatch);
  }

  get search(): RegExp {
    this.searching ??= new RegExp(this.text, 'g');
    return this.searching;
  }
  get match(): RegExp {
    this.sticking ??= new RegExp(this.text, 'y');
    return this.sticking;
  }
  get fullMatch(): RegExp {
    this.whole ??= new RegExp(`(?:${this.text})$`, 'y');
    return this.whole;
  }
}

/** Translates a pattern for texts whose units are below `limit` (without surrogate pairs), if it passes the proof. */
export function hostPattern(parsed: ParsedPattern, limit: number): HostPattern | undefined {
  try {
    const whole = new Translation(limit).sequence(parsed.body, parsed.flags, false);
    const size = weight(whole);
    if (size > LARGEST_PATTERN) return undefined;
    const proof = new Proof(limit, size);
    const attempt = proof.cost(whole, new Uint8Array(limit), () => size, false);
    const search = searchCost(whole, proof, attempt, size);
    const first = new Uint8Array(limit);
    addFirst(whole, first);
    return new HostPattern(whole, first, attempt, largestText(search));
  } catch (e) {
    if (e === unfit) return undefined;
    throw e;
  }
}
