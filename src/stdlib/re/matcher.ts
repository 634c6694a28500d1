// The matcher: runs a program over a text by backtracking, with a stack of its own, and pays for every step.
import { surrogatesPossible } from '../../objects/text-range.ts';
import { reserve } from '../../runtime/limits.ts';
import { Suspend, spend, spendOrSuspend } from '../../runtime/machine.ts';
import type { CharSet } from './charset.ts';
import type { Program } from './program.ts';
import type { Folding } from './unicode-category.ts';
import { asciiTable, foldCode, unicodeBits, WORD } from './unicode-category.ts';

/** Operations and their operands. Registers hold where groups start and end, and the state of loops. */
export const enum Op {
  match = 0,
  /** code */
  char = 1,
  any = 2,
  all = 3,
  /** set */
  set = 4,
  /** target */
  jump = 5,
  /** target to try when what follows fails, marks to keep */
  split = 6,
  /** register, group that ends here or 0 */
  save = 7,
  /** test */
  anchor = 8,
  /** group, folding */
  backreference = 9,
  /** group, target when it has not matched */
  conditional = 10,
  fail = 11,
  /** kind of item, its operand, min, max, code that has to follow or -1, marks to keep */
  repeatGreedy = 12,
  repeatLazy = 13,
  repeatPossessive = 14,
  /** register */
  loopStart = 15,
  /** register, min, max, exit, marks to keep */
  loopGreedy = 16,
  loopLazy = 17,
  /** register */
  loopAgain = 18,
  loopPossessive = 19,
  /** register, target */
  loopCut = 20,
  /** register: remembers the stack's height and the position */
  enter = 21,
  /** register: forgets the choices made since, and goes back to the position */
  leaveLook = 22,
  /** register: forgets the choices made since */
  leaveAtomic = 23,
  /** register: what must not match has matched */
  leaveNegative = 24,
  /** count of characters to go back */
  back = 25,
}

/** Operands of `anchor`. */
export const enum AnchorTest {
  start = 0,
  lineStart = 1,
  end = 2,
  lineEnd = 3,
  lastEnd = 4,
  boundary = 5,
  notBoundary = 6,
  asciiBoundary = 7,
  notAsciiBoundary = 8,
}

/** What a choice keeps of the groups: nothing where there are none, how many have been set, or where each of those is. */
export const enum Marks {
  none = 0,
  count = 1,
  all = 2,
}

/** "No bound" as an operand. */
export const UNBOUNDED = 0x7fffffff;
export const foldings: readonly Folding[] = ['none', 'ascii', 'unicode'];

/** The stack keeps, three numbers each, the choices left and the registers' former values. What an entry is: */
const enum Entry {
  /** target, position */
  choice = 0,
  /** register, value */
  restore = 1,
  /** instruction, least position; position now in the entry below */
  greedy = 2,
  /** instruction, position; how often it matched in the entry below */
  lazy = 3,
  /** numbers that belong to the entry above */
  extra = 4,
  /** the group that closed last, the last register that is set */
  count = 5,
  /** the same; the registers of each group in the entries below */
  marks = 6,
}

/** Steps between two looks at the fuel. */
const STEPS = 2048;
/** The same within one instruction, which cannot be left. */
const MANY_STEPS = 4096;
/** Units of text that an instruction goes through between two such looks, and that are searched natively. */
const PIECE = 2 ** 14;
/** So many characters are given back before a match can be left. */
const GIVEN_BACK = 2 ** 16;
/** What is repeated without a choice is left after so many of these. */
const PIECES_BETWEEN = 8;
const SEARCHED_PIECE = 2 ** 20;
const INITIAL_STACK = 3 * 256;

/** Shared by all matchers: a match runs to its end before anything else does. */
let stack = new Int32Array(INITIAL_STACK);

function grow(): void {
  reserve(stack.length * 8);
  const larger = new Int32Array(stack.length * 2);
  larger.set(stack);
  stack = larger;
}

/** Gives back what an unusual match needed. */
function shrink(): void {
  if (stack.length > 3 * 65536) stack = new Int32Array(INITIAL_STACK);
}

/** The code point at a unit. */
function codeAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < end) {
    const low = text.charCodeAt(at + 1);
    if (low >= 0xdc00 && low < 0xe000) return ((unit - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
  }
  return unit;
}
/** The unit where the code point before `at` starts. */
function before(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  if (unit >= 0xdc00 && unit < 0xe000 && at >= 2) {
    const high = text.charCodeAt(at - 2);
    if (high >= 0xd800 && high < 0xdc00) return at - 2;
  }
  return at - 1;
}

/** Where a matcher was left: before an attempt at `start`, or inside it. */
interface Pause {
  readonly start: number;
  readonly inside: { readonly pc: number; readonly at: number; readonly entries: Int32Array } | undefined;
}

export class Matcher {
  private readonly program: Program;
  private readonly text: string;
  /** The text counts as ending here. */
  private readonly end: number;
  /** Where groups start and end, in units, as the last match left them; -1 for those that took no part. */
  registers: Int32Array;
  /** Work done that is not paid for yet. */
  private steps = 0;
  /** Where it goes on after a pause. */
  private paused: Pause | undefined = undefined;
  /** Where a repetition began that has been left, and goes on; -1 if there is none. */
  private repeatsFrom = -1;
  /** Whether the last repetition has not come to its end. */
  private isCutShort = false;
  /** How many matches `run1` was short of its limit. */
  private missing = 0;
  /** The registers that groups use, and behind them the two that say which group closed last and which mark is the last one set. */
  private readonly markEnd: number;

  constructor(program: Program, text: string, end: number) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.registers = new Int32Array(program.registerCount);
    this.markEnd = 2 * program.groupCount + 2;
  }

  /** The number of the group that closed last, or -1. */
  get lastIndex(): number {
    return this.registers[this.markEnd] as number;
  }

  /**
   * Pays for the work since the last time. If the time slice is over, it is left here, inside an attempt or (`pc` below 0) before one,
   * and goes on later.
   */
  private pay(start: number, pc: number, at: number, top: number): void {
    const { steps } = this;
    this.steps = 0;
    try {
      spendOrSuspend(steps);
    } catch (e) {
      if (e instanceof Suspend) {
        this.paused = { start, inside: pc < 0 ? undefined : { pc, at, entries: stack.slice(0, top) } };
      }
      throw e;
    }
  }

  /** Steps to count so that work done in one go is paid for at once. */
  private pressing(): number {
    return this.steps > STEPS ? STEPS : 0;
  }

  /** Pays for much work of one instruction while it goes on. */
  private payMuch(): void {
    if (this.steps > MANY_STEPS) this.settle();
  }

  /** Pays what is left, in one go. */
  settle(): void {
    const { steps } = this;
    this.steps = 0;
    spend(steps);
  }

  /**
   * Looks for a match that starts at `from` or later. With `mustAdvance` one at `from` may not be empty. When it was left with
   * `Suspend`, the same call again goes on.
   */
  search(from: number, mustAdvance: boolean): boolean {
    const { program, text, end } = this;
    const { firsts, prefix } = program;
    let at = this.paused?.start ?? from;
    let advance = mustAdvance;
    if (this.paused?.inside === undefined) this.paused = undefined;
    for (;;) {
      if (this.steps > STEPS && this.paused === undefined) this.pay(at, -1, at, 0);
      if (this.paused !== undefined) {
        // On with an attempt that has begun.
      } else if (prefix.length > 1) {
        at = this.prefixAt(at);
        if (at < 0) return false;
      } else if (firsts !== undefined) {
        at = this.firstAt(firsts, at);
        if (at >= end) return false;
      }
      if (this.matchAt(at, false, advance && at === from)) return true;
      if (at >= end) return false;
      advance = false;
      at += codeAt(text, at, end) > 0xffff ? 2 : 1;
    }
  }

  /** The next place where all that every match starts with stands, or -1. */
  private prefixAt(from: number): number {
    const { text, end } = this;
    const { prefix } = this.program;
    for (let at = from; at < end; ) {
      const stop = Math.min(end, at + SEARCHED_PIECE + prefix.length - 1);
      const found = (stop < text.length ? text.slice(0, stop) : text).indexOf(prefix, at);
      this.steps += ((found < 0 ? stop : found) - at) >> 4;
      if (found >= 0) return found;
      at += SEARCHED_PIECE;
      this.payMuch();
    }
    return -1;
  }

  /** The next place where a match may start. */
  private firstAt(firsts: Uint8Array, from: number): number {
    const { text, end } = this;
    let at = from;
    while (at < end) {
      const started = at;
      const stop = Math.min(end, at + PIECE);
      while (at < stop) {
        const unit = text.charCodeAt(at);
        if (unit >= 256 || firsts[unit] === 1) break;
        at++;
      }
      this.steps += (at - started) >> 2;
      if (at < stop) break;
      this.payMuch();
    }
    return at;
  }

  /** Matches at `start` exactly; `whole`: up to the end; `mustAdvance`: not nothing. */
  matchAt(start: number, whole: boolean, mustAdvance: boolean): boolean {
    if (this.paused?.inside === undefined) {
      this.repeatsFrom = -1;
      this.registers.fill(-1);
      this.steps += this.registers.length >> 4;
    }
    try {
      return this.run(start, whole, mustAdvance);
    } finally {
      shrink();
    }
  }

  private run(start: number, whole: boolean, mustAdvance: boolean): boolean {
    const { text, end, registers } = this;
    const { code, sets } = this.program;
    const lastIndex = this.markEnd;
    const lastMark = lastIndex + 1;
    const kept = this.paused?.inside;
    this.paused = undefined;
    let sp = 0;
    let pc = 0;
    let at = start;
    if (kept !== undefined) {
      ({ pc, at } = kept);
      sp = kept.entries.length;
      while (stack.length < sp) grow();
      stack.set(kept.entries);
    }
    let entries = stack;
    let steps = 0;
    const room = 30 + 3 * lastMark;
    for (;;) {
      if (++steps > STEPS) {
        this.steps += steps;
        steps = 0;
        this.pay(start, pc, at, sp);
      }
      if (sp + room > entries.length) {
        grow();
        entries = stack;
      }
      let failed = false;
      switch (code[pc]) {
        case Op.match:
          if ((whole && at !== end) || (mustAdvance && at === start)) {
            failed = true;
            break;
          }
          for (let r = Math.max(2, (registers[lastMark] as number) + 1); r < lastIndex; r++) registers[r] = -1;
          registers[0] = start;
          registers[1] = at;
          this.steps += steps;
          return true;
        case Op.char: {
          const wanted = code[pc + 1] as number;
          const unit = at < end ? codeAt(text, at, end) : -1;
          if (unit !== wanted) {
            failed = true;
            break;
          }
          at += unit > 0xffff ? 2 : 1;
          pc += 2;
          break;
        }
        case Op.any:
        case Op.all: {
          if (at >= end) {
            failed = true;
            break;
          }
          const unit = codeAt(text, at, end);
          if (unit === 10 && code[pc] === Op.any) {
            failed = true;
            break;
          }
          at += unit > 0xffff ? 2 : 1;
          pc++;
          break;
        }
        case Op.set: {
          if (at >= end) {
            failed = true;
            break;
          }
          const unit = codeAt(text, at, end);
          const set = sets[code[pc + 1] as number] as CharSet;
          if (unit < 256 ? set.latin[unit] === 0 : !set.has(unit)) {
            failed = true;
            break;
          }
          at += unit > 0xffff ? 2 : 1;
          pc += 2;
          break;
        }
        case Op.jump:
          pc = code[pc + 1] as number;
          break;
        case Op.split:
          entries[sp++] = Entry.choice;
          entries[sp++] = code[pc + 1] as number;
          entries[sp++] = at;
          sp = this.keep(sp, code[pc + 2] as number);
          pc += 3;
          break;
        case Op.save: {
          const register = code[pc + 1] as number;
          const last = registers[lastMark] as number;
          if (register > last) {
            for (let r = last + 1; r < register; r++) registers[r] = -1;
            registers[lastMark] = register;
          }
          registers[register] = at;
          const group = code[pc + 2] as number;
          if (group !== 0) registers[lastIndex] = group;
          pc += 3;
          break;
        }
        case Op.anchor:
          if (this.test(code[pc + 1] as number, at)) pc += 2;
          else failed = true;
          break;
        case Op.backreference: {
          const group = code[pc + 1] as number;
          const length = this.sameAsGroup(group, at, foldings[code[pc + 2] as number] ?? 'none');
          steps += this.pressing();
          if (length < 0) failed = true;
          else {
            at += length;
            pc += 3;
          }
          break;
        }
        case Op.conditional:
          pc = this.hasGroup(code[pc + 1] as number) ? pc + 3 : (code[pc + 2] as number);
          break;
        case Op.fail:
          failed = true;
          break;
        case Op.repeatGreedy: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          let first = at;
          let least = at;
          if (max === UNBOUNDED && min <= 1) {
            first = this.repeatsFrom < 0 ? at : this.repeatsFrom;
            least = first;
            at = this.run1(pc, at, UNBOUNDED, PIECES_BETWEEN);
            if (this.isCutShort) {
              // On with the same instruction, now or later.
              this.repeatsFrom = first;
              this.steps += steps;
              steps = 0;
              this.pay(start, pc, at, sp);
              break;
            }
            this.repeatsFrom = -1;
            if (min === 1) {
              if (at === first) {
                failed = true;
                break;
              }
              least = first + (codeAt(text, first, end) > 0xffff ? 2 : 1);
            }
          } else {
            least = this.exactly(pc, at, min);
            if (least < 0) {
              failed = true;
              break;
            }
            at = this.run1(pc, least, max === UNBOUNDED ? UNBOUNDED : max - min);
          }
          steps += this.pressing();
          if (at > least) {
            entries[sp++] = Entry.extra;
            entries[sp++] = at;
            entries[sp++] = 0;
            entries[sp++] = Entry.greedy;
            entries[sp++] = pc;
            entries[sp++] = least;
            const follower = code[pc + 5] as number;
            // What has to follow does not: giving back is tried at once.
            if (follower >= 0 && (at >= end || text.charCodeAt(at) !== follower)) {
              failed = true;
              break;
            }
            sp = this.keep(sp, code[pc + 6] as number);
          } else if (code[pc + 6] === Marks.all) sp = this.keep(sp, Marks.all);
          pc += 7;
          break;
        }
        case Op.repeatLazy: {
          const min = code[pc + 3] as number;
          const least = this.exactly(pc, at, min);
          if (least < 0) {
            failed = true;
            break;
          }
          at = least;
          steps += this.pressing();
          if ((code[pc + 4] as number) > min) {
            entries[sp++] = Entry.extra;
            entries[sp++] = min;
            entries[sp++] = 0;
            entries[sp++] = Entry.lazy;
            entries[sp++] = pc;
            entries[sp++] = at;
            sp = this.keep(sp, code[pc + 6] as number);
          } else if (code[pc + 6] === Marks.all) sp = this.keep(sp, Marks.all);
          pc += 7;
          break;
        }
        case Op.repeatPossessive: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          const least = this.exactly(pc, at, min);
          if (least < 0) {
            failed = true;
            break;
          }
          at = this.run1(pc, least, max === UNBOUNDED ? UNBOUNDED : max - min);
          steps += this.pressing();
          pc += 7;
          break;
        }
        case Op.loopStart: {
          const register = code[pc + 1] as number;
          for (let r = register; r < register + 2; r++) {
            entries[sp++] = Entry.restore;
            entries[sp++] = r;
            entries[sp++] = registers[r] as number;
          }
          registers[register] = 0;
          registers[register + 1] = -1;
          pc += 2;
          break;
        }
        case Op.loopGreedy:
        case Op.loopPossessive: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          const isMore = count >= (code[pc + 2] as number);
          const height = sp;
          if (isMore) {
            if (count >= (code[pc + 3] as number) || registers[register + 1] === at) {
              pc = code[pc + 4] as number;
              break;
            }
            entries[sp++] = Entry.choice;
            entries[sp++] = code[pc + 4] as number;
            entries[sp++] = at;
            sp = this.keep(sp, code[pc + 5] as number);
            entries[sp++] = Entry.restore;
            entries[sp++] = register + 1;
            entries[sp++] = registers[register + 1] as number;
            registers[register + 1] = at;
          }
          entries[sp++] = Entry.restore;
          entries[sp++] = register;
          entries[sp++] = count;
          registers[register] = count === UNBOUNDED ? count : count + 1;
          if (code[pc] === Op.loopPossessive) {
            entries[sp++] = Entry.restore;
            entries[sp++] = register + 2;
            entries[sp++] = registers[register + 2] as number;
            registers[register + 2] = height;
          }
          pc += 6;
          break;
        }
        case Op.loopLazy: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          if (count < (code[pc + 2] as number)) {
            entries[sp++] = Entry.restore;
            entries[sp++] = register;
            entries[sp++] = count;
            registers[register] = count + 1;
            pc += 8;
            break;
          }
          if (count < (code[pc + 3] as number) && registers[register + 1] !== at) {
            entries[sp++] = Entry.choice;
            entries[sp++] = pc + 6;
            entries[sp++] = at;
            sp = this.keep(sp, code[pc + 5] as number);
          } else if (code[pc + 5] === Marks.all) sp = this.keep(sp, Marks.all);
          pc = code[pc + 4] as number;
          break;
        }
        case Op.loopAgain: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          entries[sp++] = Entry.restore;
          entries[sp++] = register;
          entries[sp++] = count;
          entries[sp++] = Entry.restore;
          entries[sp++] = register + 1;
          entries[sp++] = registers[register + 1] as number;
          registers[register] = count + 1;
          registers[register + 1] = at;
          pc += 2;
          break;
        }
        case Op.loopCut:
          sp = this.cut(registers[(code[pc + 1] as number) + 2] as number, sp);
          steps += this.pressing();
          pc = code[pc + 2] as number;
          break;
        case Op.enter: {
          const register = code[pc + 1] as number;
          for (let r = register; r < register + 2; r++) {
            entries[sp++] = Entry.restore;
            entries[sp++] = r;
            entries[sp++] = registers[r] as number;
          }
          registers[register] = sp;
          registers[register + 1] = at;
          pc += 2;
          break;
        }
        case Op.leaveLook: {
          const register = code[pc + 1] as number;
          sp = this.cut(registers[register] as number, sp);
          steps += this.pressing();
          at = registers[register + 1] as number;
          pc += 2;
          break;
        }
        case Op.leaveAtomic:
          sp = this.cut(registers[code[pc + 1] as number] as number, sp);
          steps += this.pressing();
          pc += 2;
          break;
        case Op.leaveNegative: {
          const height = registers[code[pc + 1] as number] as number;
          while (sp > height) {
            sp -= 3;
            if (entries[sp] === Entry.restore) registers[entries[sp + 1] as number] = entries[sp + 2] as number;
          }
          failed = true;
          break;
        }
        case Op.back:
          at = this.back(at, code[pc + 1] as number);
          if (at < 0) failed = true;
          else pc += 2;
          break;
      }
      // Back to the last choice.
      while (failed) {
        if (sp === 0) {
          this.steps += steps;
          return false;
        }
        if (++steps > MANY_STEPS) {
          this.steps += steps;
          steps = 0;
          this.settle();
        }
        sp -= 3;
        const first = entries[sp + 1] as number;
        const second = entries[sp + 2] as number;
        switch (entries[sp]) {
          case Entry.restore:
            registers[first] = second;
            break;
          case Entry.marks:
            for (let r = second & ~1; r >= 2; r -= 2) {
              sp -= 3;
              registers[r] = entries[sp + 1] as number;
              if (r < second) registers[r + 1] = entries[sp + 2] as number;
            }
            registers[lastIndex] = first;
            registers[lastMark] = second;
            break;
          case Entry.count:
            registers[lastIndex] = first;
            registers[lastMark] = second;
            break;
          case Entry.choice:
            pc = first;
            at = second;
            failed = false;
            break;
          case Entry.greedy: {
            const follower = code[first + 5] as number;
            at = entries[sp - 2] as number;
            let left = GIVEN_BACK;
            do {
              at = before(text, at);
            } while (--left > 0 && follower >= 0 && at > second && text.charCodeAt(at) !== follower);
            steps += GIVEN_BACK - left;
            if (steps > MANY_STEPS) {
              this.steps += steps;
              steps = 0;
              if (left === 0 && at > second && text.charCodeAt(at) !== follower) {
                // The choice stays, with less to give back.
                entries[sp - 2] = at;
                sp += 3;
                this.pay(start, code.length - 1, at, sp);
                break;
              }
              this.settle();
            }
            const isLast = at <= second;
            if (isLast) sp -= 3;
            else {
              entries[sp - 2] = at;
              sp += 3;
            }
            if (follower < 0 || text.charCodeAt(at) === follower) {
              const kept = code[first + 6] as number;
              if (!isLast || kept === Marks.all) sp = this.keep(sp, kept);
              pc = first + 7;
              failed = false;
            }
            break;
          }
          case Entry.lazy: {
            const count = entries[sp - 2] as number;
            at = this.run1(first, second, 1);
            if (at === second) {
              sp -= 3;
              break;
            }
            const isLast = count + 1 >= (code[first + 4] as number);
            if (isLast) sp -= 3;
            else {
              entries[sp - 2] = count + 1;
              entries[sp + 2] = at;
              sp += 3;
            }
            const kept = code[first + 6] as number;
            if (!isLast || kept === Marks.all) sp = this.keep(sp, kept);
            pc = first + 7;
            failed = false;
            break;
          }
        }
      }
    }
  }

  /**
   * Puts on the stack what the groups' registers are to be again when the choice below is taken. As in CPython, which it shows in
   * what groups are left with: outside loops no more than how many of them count.
   */
  private keep(top: number, marks: number): number {
    if (marks === Marks.none) return top;
    const { registers, markEnd } = this;
    const last = registers[markEnd + 1] as number;
    let sp = top;
    if (marks === Marks.all) {
      for (let r = 2; r <= last; r += 2) {
        stack[sp] = Entry.extra;
        stack[sp + 1] = registers[r] as number;
        stack[sp + 2] = registers[r + 1] as number;
        sp += 3;
      }
      if (last > 32) this.steps += last >> 4;
    }
    stack[sp] = marks === Marks.all ? Entry.marks : Entry.count;
    stack[sp + 1] = registers[markEnd] as number;
    stack[sp + 2] = last;
    return sp + 3;
  }

  /** Forgets the choices above a height of the stack, and keeps what is to be restored but for the groups. */
  private cut(height: number, top: number): number {
    let to = height;
    for (let from = height; from < top; from += 3) {
      if (stack[from] !== Entry.restore) continue;
      stack[to] = Entry.restore;
      stack[to + 1] = stack[from + 1] as number;
      stack[to + 2] = stack[from + 2] as number;
      to += 3;
    }
    this.steps += (top - height) >> 3;
    return to;
  }

  /** Where up to `limit` matches of the single-character item of a repeat instruction end, or where so many pieces of the text do (`isCutShort`). */
  private run1(pc: number, from: number, limit: number, pieces = Infinity): number {
    const { text, end } = this;
    const { code, sets } = this.program;
    const operand = code[pc + 2] as number;
    let at = from;
    let left = limit;
    let piecesLeft = pieces;
    this.isCutShort = false;
    while (left > 0 && at < end) {
      if (piecesLeft-- === 0) {
        this.isCutShort = true;
        break;
      }
      const started = at;
      const stop = Math.min(end, at + PIECE);
      switch (code[pc + 1]) {
        case Op.char: {
          const width = operand > 0xffff ? 2 : 1;
          while (left > 0 && at < stop && codeAt(text, at, end) === operand) {
            at += width;
            left--;
          }
          break;
        }
        case Op.set: {
          const set = sets[operand] as CharSet;
          const { latin } = set;
          while (left > 0 && at < stop) {
            const unit = text.charCodeAt(at);
            if (unit < 256) {
              if (latin[unit] === 0) break;
              at++;
            } else {
              const whole = codeAt(text, at, end);
              if (!set.has(whole)) break;
              at += whole > 0xffff ? 2 : 1;
            }
            left--;
          }
          break;
        }
        default: {
          const excluded = code[pc + 1] === Op.any ? 10 : -1;
          while (left > 0 && at < stop) {
            const whole = codeAt(text, at, end);
            if (whole === excluded) break;
            at += whole > 0xffff ? 2 : 1;
            left--;
          }
        }
      }
      if (at - started > 16) this.steps += (at - started) >> 2;
      if (at < stop) break;
      this.payMuch();
    }
    this.missing = left;
    return at;
  }

  /** Where exactly `count` matches end, or -1. */
  private exactly(pc: number, from: number, count: number): number {
    if (count > this.end - from) return -1;
    const at = this.run1(pc, from, count);
    return this.missing > 0 ? -1 : at;
  }

  /** The place so many characters before, or -1. */
  private back(from: number, count: number): number {
    if (count > from) return -1;
    if (!surrogatesPossible) return from - count;
    let at = from;
    for (let left = count; left > 0; ) {
      const stop = Math.max(0, left - PIECE);
      this.steps += (left - stop) >> 2;
      this.payMuch();
      for (; left > stop; left--) {
        if (at === 0) return -1;
        at = before(this.text, at);
      }
    }
    return at;
  }

  private hasGroup(group: number): boolean {
    const { registers } = this;
    const start = registers[2 * group] as number;
    const stop = registers[2 * group + 1] as number;
    return 2 * group < (registers[this.markEnd + 1] as number) && start >= 0 && stop >= start;
  }

  /** How many units at `at` equal what the group matched, or -1. */
  private sameAsGroup(group: number, at: number, folding: 'none' | 'ascii' | 'unicode'): number {
    if (!this.hasGroup(group)) return -1;
    const { text, end } = this;
    const from = this.registers[2 * group] as number;
    const to = this.registers[2 * group + 1] as number;
    if (folding === 'none' && at + to - from > end) return -1;
    let here = at;
    for (let i = from; i < to; ) {
      const started = i;
      const stop = Math.min(to, i + PIECE);
      while (i < stop && here < end) {
        const a = codeAt(text, i, end);
        const b = codeAt(text, here, end);
        if (a !== b && foldCode(a, folding) !== foldCode(b, folding)) break;
        i += a > 0xffff ? 2 : 1;
        here += b > 0xffff ? 2 : 1;
      }
      this.steps += i - started;
      if (i < stop) return -1;
      this.payMuch();
    }
    return here - at;
  }

  private test(kind: number, at: number): boolean {
    const { text, end } = this;
    switch (kind) {
      case AnchorTest.start:
        return at === 0;
      case AnchorTest.lineStart:
        return at === 0 || text.charCodeAt(at - 1) === 10;
      case AnchorTest.end:
        return at === end;
      case AnchorTest.lineEnd:
        return at === end || text.charCodeAt(at) === 10;
      case AnchorTest.lastEnd:
        return at === end || (at === end - 1 && text.charCodeAt(at) === 10);
    }
    // An empty text has neither a boundary nor a place that is none.
    if (end === 0) return false;
    const isAscii = kind === AnchorTest.asciiBoundary || kind === AnchorTest.notAsciiBoundary;
    const left = at > 0 && isWord(codeAt(text, before(text, at), end), isAscii);
    const right = at < end && isWord(codeAt(text, at, end), isAscii);
    return (left !== right) === (kind === AnchorTest.boundary || kind === AnchorTest.asciiBoundary);
  }
}

function isWord(code: number, isAscii: boolean): boolean {
  return ((isAscii ? (asciiTable[code] ?? 0) : unicodeBits(code)) & WORD) !== 0;
}
