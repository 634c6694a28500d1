// From tree to program: instructions for the matcher in one array of numbers.
import { BoundedCache } from '../../runtime/bounded-cache.ts';
import { spend } from '../../runtime/machine.ts';
import { CharSet } from './charset.ts';
import { regexError } from './error.ts';
import { ASCII, combineFlags, DOTALL, IGNORECASE, MULTILINE, UNICODE } from './flags.ts';
import { AnchorTest, foldings, Marks, Op, UNBOUNDED } from './matcher.ts';
import type { Anchor, ClassItem, Node, ParsedPattern, Sequence } from './tree.ts';
import { sequenceWidth } from './tree.ts';
import type { Folding } from './unicode-category.ts';
import { foldCode } from './unicode-category.ts';

const MAX_PROGRAM = 4_000_000;
/** What a search looks for natively is no longer: with more, the host may take as long as both lengths' product. */
const LONGEST_PREFIX = 8;

export function foldingOf(flags: number): Folding {
  if ((flags & IGNORECASE) === 0) return 'none';
  return (flags & UNICODE) !== 0 && (flags & ASCII) === 0 ? 'unicode' : 'ascii';
}
export function hasUnicodeCategories(flags: number): boolean {
  return (flags & UNICODE) !== 0 && (flags & ASCII) === 0;
}

/** A set takes hundreds of bytes, and patterns have the same small ones again and again. */
const smallSets = new BoundedCache<CharSet>(1000, Infinity);
const SMALL_SET = 4;
const KNOWN_SET_UNITS = 20;
function keyOf(item: ClassItem): string {
  return item.kind === 'category' ? item.category : `${item.low}-${item.high}`;
}

/** The set that a class or (when case is ignored) a letter stands for. */
export function setOf(items: readonly ClassItem[], negated: boolean, flags: number): CharSet {
  const folding = foldingOf(flags);
  const isUnicode = hasUnicodeCategories(flags);
  if (items.length > SMALL_SET) return new CharSet(items, negated, folding, isUnicode);
  const key = `${folding} ${isUnicode} ${negated} ${items.map(keyOf).join()}`;
  const known = smallSets.get(key);
  if (known !== undefined) {
    spend(KNOWN_SET_UNITS);
    return known;
  }
  const made = new CharSet(items, negated, folding, isUnicode);
  smallSets.set(key, made, 0);
  return made;
}

const classSets = new WeakMap<Node, { readonly flags: number; readonly set: CharSet }>();

/** As `setOf`, made once for a node: a class may be long. */
export function setOfClass(node: Node & { kind: 'class' }, flags: number): CharSet {
  const known = classSets.get(node);
  if (known?.flags === flags) return known.set;
  const set = setOf(node.items, node.negated, flags);
  classSets.set(node, { flags, set });
  return set;
}

/** Whether a character has other forms that count as equal under the flags. */
export function hasCase(code: number, flags: number): boolean {
  const folding = foldingOf(flags);
  if (folding === 'none') return false;
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (folding === 'ascii') return false;
  const text = String.fromCodePoint(code);
  return foldCode(code, folding) !== code || text.toUpperCase() !== text;
}

export interface Program {
  readonly code: Int32Array;
  readonly sets: readonly CharSet[];
  readonly registerCount: number;
  readonly groupCount: number;
  /** Which first units below 256 a match can have; undefined where it may be empty. */
  readonly firsts: Uint8Array | undefined;
  /** What every match starts with, as far as it is looked for. */
  readonly prefix: string;
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  private readonly parsed: ParsedPattern;
  private registers: number;
  /** What choices keep: all inside a loop whose rounds can be taken back. */
  private marks: number;

  constructor(parsed: ParsedPattern) {
    this.parsed = parsed;
    this.registers = 2 * parsed.groupCount + 4;
    this.marks = parsed.groupCount === 0 ? Marks.none : Marks.count;
  }

  get registerCount(): number {
    return this.registers;
  }

  private emit(...operands: number[]): number {
    const at = this.code.length;
    if (at > MAX_PROGRAM) throw regexError('regular expression is too large');
    this.code.push(...operands);
    spend(3);
    return at;
  }

  private addSet(set: CharSet): number {
    this.sets.push(set);
    return this.sets.length - 1;
  }

  sequence(nodes: Sequence, flags: number): void {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] as Node;
      const next = nodes[i + 1];
      const follower = next?.kind === 'literal' && next.code < 0x10000 && !hasCase(next.code, flags) ? next.code : -1;
      this.node(node, flags, follower);
    }
  }

  /** An operation for one character and its operand, if the node is one. */
  private single(node: Node, flags: number): [operation: number, operand: number] | undefined {
    switch (node.kind) {
      case 'any':
        return [(flags & DOTALL) !== 0 ? Op.all : Op.any, 0];
      case 'literal': {
        if (!hasCase(node.code, flags)) return [Op.char, node.code];
        return [Op.set, this.addSet(setOf([{ kind: 'range', low: node.code, high: node.code }], false, flags))];
      }
      case 'class':
        return [Op.set, this.addSet(setOfClass(node, flags))];
      default:
        return undefined;
    }
  }

  private node(node: Node, flags: number, follower: number): void {
    switch (node.kind) {
      case 'literal':
      case 'class':
      case 'any': {
        const [operation, operand] = this.single(node, flags) as [number, number];
        if (operation === Op.any || operation === Op.all) this.emit(operation);
        else this.emit(operation, operand);
        return;
      }
      case 'anchor':
        this.emit(Op.anchor, anchorOperand(node.anchor, flags));
        return;
      case 'group': {
        const inner = combineFlags(flags, node.added, node.removed);
        if (node.index === undefined) this.sequence(node.body, inner);
        else {
          this.emit(Op.save, 2 * node.index, 0);
          this.sequence(node.body, inner);
          this.emit(Op.save, 2 * node.index + 1, node.index);
        }
        return;
      }
      case 'branch':
        this.branch(node.branches, flags);
        return;
      case 'repeat':
        this.repeat(node, flags, follower);
        return;
      case 'atomic': {
        const register = this.takeRegisters(2);
        this.emit(Op.enter, register);
        this.sequence(node.body, flags);
        this.emit(Op.leaveAtomic, register);
        return;
      }
      case 'look':
        this.look(node, flags);
        return;
      case 'backreference':
        this.emit(Op.backreference, node.group, foldings.indexOf(foldingOf(flags)));
        return;
      case 'conditional': {
        const test = this.emit(Op.conditional, node.group, 0);
        this.sequence(node.yes, flags);
        if (node.no === undefined) this.code[test + 2] = this.code.length;
        else {
          const skip = this.emit(Op.jump, 0);
          this.code[test + 2] = this.code.length;
          this.sequence(node.no, flags);
          this.code[skip + 1] = this.code.length;
        }
        return;
      }
      case 'failure':
        this.emit(Op.fail);
    }
  }

  private takeRegisters(count: number): number {
    const first = this.registers;
    this.registers += count;
    return first;
  }

  private branch(branches: readonly Sequence[], flags: number): void {
    const ends: number[] = [];
    for (let i = 0; i < branches.length; i++) {
      const isLast = i === branches.length - 1;
      // Where groups are put back, they are after the last one has failed, too.
      const isSplit = !isLast || this.marks === Marks.all;
      const split = isSplit ? this.emit(Op.split, 0, this.marks) : -1;
      this.sequence(branches[i] as Sequence, flags);
      if (!isSplit) break;
      ends.push(this.emit(Op.jump, 0));
      this.code[split + 1] = this.code.length;
      if (isLast) this.emit(Op.fail);
    }
    for (const end of ends) this.code[end + 1] = this.code.length;
  }

  private repeat(node: Node & { kind: 'repeat' }, flags: number, follower: number): void {
    const { min, mode, body } = node;
    const max = Math.min(node.max, UNBOUNDED);
    const least = Math.min(min, UNBOUNDED);
    const [only] = body;
    const single = body.length === 1 && only !== undefined ? this.single(only, flags) : undefined;
    if (single !== undefined) {
      const [operation, operand] = single;
      const repeat = mode === 'greedy' ? Op.repeatGreedy : mode === 'lazy' ? Op.repeatLazy : Op.repeatPossessive;
      this.emit(repeat, operation, operand, least, max, follower, this.marks);
      return;
    }
    const register = this.takeRegisters(3);
    this.emit(Op.loopStart, register);
    const loop = this.code.length;
    const operation = mode === 'greedy' ? Op.loopGreedy : mode === 'lazy' ? Op.loopLazy : Op.loopPossessive;
    const { marks } = this;
    const all = marks === Marks.none ? Marks.none : Marks.all;
    this.emit(operation, register, least, max, 0, mode === 'lazy' ? marks : all);
    if (mode === 'lazy') this.emit(Op.loopAgain, register);
    if (mode !== 'possessive') this.marks = all;
    this.sequence(body, flags);
    this.marks = marks;
    if (mode === 'possessive') this.emit(Op.loopCut, register, loop);
    else this.emit(Op.jump, loop);
    this.code[loop + 4] = this.code.length;
  }

  private look(node: Node & { kind: 'look' }, flags: number): void {
    const register = this.takeRegisters(2);
    this.emit(Op.enter, register);
    const split = node.negated ? this.emit(Op.split, 0, this.marks) : -1;
    if (node.behind) {
      const { min, max } = sequenceWidth(node.body, this.parsed.groupWidths);
      if (min !== max) throw regexError('look-behind requires fixed-width pattern');
      if (min > UNBOUNDED) throw regexError('looks too much behind');
      if (min > 0) this.emit(Op.back, min);
    }
    this.sequence(node.body, flags);
    this.emit(node.negated ? Op.leaveNegative : Op.leaveLook, register);
    if (split >= 0) this.code[split + 1] = this.code.length;
  }
}

function anchorOperand(anchor: Anchor, flags: number): number {
  const multiline = (flags & MULTILINE) !== 0;
  switch (anchor) {
    case '^':
      return multiline ? AnchorTest.lineStart : AnchorTest.start;
    case '$':
      return multiline ? AnchorTest.lineEnd : AnchorTest.lastEnd;
    case 'A':
      return AnchorTest.start;
    case 'Z':
      return AnchorTest.end;
    case 'b':
      return hasUnicodeCategories(flags) ? AnchorTest.boundary : AnchorTest.asciiBoundary;
    case 'B':
      return hasUnicodeCategories(flags) ? AnchorTest.notBoundary : AnchorTest.notAsciiBoundary;
  }
}

/** The units below 256 that can come first, and whether nothing need come at all. */
interface Firsts {
  readonly latin: Uint8Array;
  nullable: boolean;
}

function addFirsts(nodes: Sequence, flags: number, latin: Uint8Array): boolean {
  for (const node of nodes) if (!addNodeFirsts(node, flags, latin)) return false;
  return true;
}
function addAll(latin: Uint8Array, source: Uint8Array): void {
  spend(20);
  for (let i = 0; i < 256; i++) if (source[i] === 1) latin[i] = 1;
}

/** Adds what the node can start with; answers whether it can match nothing. */
function addNodeFirsts(node: Node, flags: number, latin: Uint8Array): boolean {
  switch (node.kind) {
    case 'literal':
      if (hasCase(node.code, flags))
        addAll(latin, setOf([{ kind: 'range', low: node.code, high: node.code }], false, flags).latin);
      else if (node.code < 256) latin[node.code] = 1;
      return false;
    case 'class':
      addAll(latin, setOfClass(node, flags).latin);
      return false;
    case 'any': {
      const before = latin[10] as number;
      latin.fill(1);
      if ((flags & DOTALL) === 0) latin[10] = before;
      return false;
    }
    case 'group':
      return addFirsts(node.body, combineFlags(flags, node.added, node.removed), latin);
    case 'atomic':
      return addFirsts(node.body, flags, latin);
    case 'branch': {
      let nullable = false;
      for (const branch of node.branches) if (addFirsts(branch, flags, latin)) nullable = true;
      return nullable;
    }
    case 'repeat': {
      const nullable = addFirsts(node.body, flags, latin);
      return nullable || node.min === 0;
    }
    case 'conditional': {
      const yes = addFirsts(node.yes, flags, latin);
      return node.no === undefined || addFirsts(node.no, flags, latin) || yes;
    }
    case 'failure':
      return false;
    case 'anchor':
    case 'look':
    case 'backreference':
      return true;
  }
}

/** The literal characters that every match starts with. */
function prefixOf(nodes: Sequence, flags: number): { readonly text: string; readonly whole: boolean } {
  let text = '';
  for (const node of nodes) {
    if (text.length >= LONGEST_PREFIX) return { text, whole: false };
    if (node.kind === 'literal' && !hasCase(node.code, flags)) text += String.fromCodePoint(node.code);
    else if (node.kind === 'group') {
      const inner = prefixOf(node.body, combineFlags(flags, node.added, node.removed));
      text += inner.text;
      if (!inner.whole) return { text, whole: false };
    } else return { text, whole: false };
  }
  return { text, whole: true };
}

export function compileProgram(parsed: ParsedPattern): Program {
  const compiler = new Compiler(parsed);
  compiler.sequence(parsed.body, parsed.flags);
  // The last one is for a matcher that is left on its way back to a choice.
  compiler.code.push(Op.match, Op.fail);
  const { text } = prefixOf(parsed.body, parsed.flags);
  const latin = new Uint8Array(256);
  const firsts: Firsts = { latin, nullable: addFirsts(parsed.body, parsed.flags, latin) };
  return {
    code: new Int32Array(compiler.code),
    sets: compiler.sets,
    registerCount: compiler.registerCount,
    groupCount: parsed.groupCount,
    firsts: firsts.nullable ? undefined : latin,
    // Looking for a lone low surrogate would find it inside a pair.
    prefix: /^[\udc00-\udfff]/.test(text) ? '' : text,
  };
}
