// The matcher: runs a program over a text by backtracking, with a stack of its own, and pays for every step.
import { reserve } from '../../runtime/limits.ts';
import { spend } from '../../runtime/machine.ts';
import type { CharSet } from './charset.ts';
import type { Program } from './program.ts';
import { anchorTest, foldings, op, UNBOUNDED } from './program.ts';
import { asciiTable, foldCode, unicodeBits, WORD } from './unicode-category.ts';

/** The stack keeps, three numbers each, the choices left and the registers' former values. What an entry is: */
const CHOICE = 0; // target, position
const RESTORE = 1; // register, value
const GREEDY = 2; // instruction, least position, position now in the entry below
const LAZY = 3; // instruction, position; how often it matched in the entry below
const EXTRA = 4; // the number that belongs to the entry above

/** Steps between two looks at the fuel. */
const STEPS = 2048;
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

export class Matcher {
  private readonly program: Program;
  private readonly text: string;
  /** The text counts as ending here. */
  private readonly end: number;
  /** Where groups start and end, in units, as the last match left them; -1 for those that took no part. */
  registers: Int32Array;
  private steps = 0;

  constructor(program: Program, text: string, end: number) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.registers = new Int32Array(program.registerCount);
  }

  /** The number of the group that closed last, or -1. */
  get lastIndex(): number {
    return this.registers[2 * this.program.groupCount + 2] as number;
  }

  /** Fuel for work in one go. */
  private pay(count: number): void {
    this.steps += count;
    if (this.steps > STEPS) {
      const { steps } = this;
      this.steps = 0;
      spend(steps);
    }
  }

  /** Looks for a match that starts at `from` or later. With `mustAdvance` one at `from` may not be empty. */
  search(from: number, mustAdvance: boolean): boolean {
    const { program, text, end } = this;
    const { firsts, prefix } = program;
    let at = from;
    let advance = mustAdvance;
    for (;;) {
      if (prefix.length > 1) {
        const found = text.indexOf(prefix, at);
        this.pay(((found < 0 ? end : found) - at) >> 4);
        if (found < 0 || found + prefix.length > end) return false;
        at = found;
      } else if (firsts !== undefined) {
        const started = at;
        while (at < end) {
          const unit = text.charCodeAt(at);
          if (unit >= 256 || firsts[unit] === 1) break;
          at++;
        }
        this.pay((at - started) >> 2);
        if (at >= end) return false;
      }
      if (this.matchAt(at, false, advance && at === from)) return true;
      if (at >= end) return false;
      advance = false;
      at += codeAt(text, at, end) > 0xffff ? 2 : 1;
    }
  }

  /** Matches at `start` exactly; `whole`: up to the end; `mustAdvance`: not nothing. */
  matchAt(start: number, whole: boolean, mustAdvance: boolean): boolean {
    const { registers } = this;
    registers.fill(-1);
    if (registers.length > 64) this.pay(registers.length >> 4);
    try {
      return this.run(start, whole, mustAdvance);
    } finally {
      shrink();
    }
  }

  private run(start: number, whole: boolean, mustAdvance: boolean): boolean {
    const { text, end, registers } = this;
    const { code, sets, groupCount } = this.program;
    const lastIndex = 2 * groupCount + 2;
    let sp = 0;
    let pc = 0;
    let at = start;
    let steps = 0;
    for (;;) {
      if (++steps > STEPS) {
        this.pay(steps);
        steps = 0;
      }
      if (sp + 30 > stack.length) grow();
      let failed = false;
      switch (code[pc]) {
        case op.match:
          if ((whole && at !== end) || (mustAdvance && at === start)) {
            failed = true;
            break;
          }
          registers[0] = start;
          registers[1] = at;
          this.pay(steps);
          return true;
        case op.char: {
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
        case op.any:
        case op.all: {
          if (at >= end) {
            failed = true;
            break;
          }
          const unit = codeAt(text, at, end);
          if (unit === 10 && code[pc] === op.any) {
            failed = true;
            break;
          }
          at += unit > 0xffff ? 2 : 1;
          pc++;
          break;
        }
        case op.set: {
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
        case op.jump:
          pc = code[pc + 1] as number;
          break;
        case op.split:
          stack[sp++] = CHOICE;
          stack[sp++] = code[pc + 1] as number;
          stack[sp++] = at;
          pc += 2;
          break;
        case op.save: {
          const register = code[pc + 1] as number;
          stack[sp++] = RESTORE;
          stack[sp++] = register;
          stack[sp++] = registers[register] as number;
          registers[register] = at;
          const group = code[pc + 2] as number;
          if (group !== 0) {
            stack[sp++] = RESTORE;
            stack[sp++] = lastIndex;
            stack[sp++] = registers[lastIndex] as number;
            registers[lastIndex] = group;
          }
          pc += 3;
          break;
        }
        case op.anchor:
          if (this.test(code[pc + 1] as number, at)) pc += 2;
          else failed = true;
          break;
        case op.backreference: {
          const group = code[pc + 1] as number;
          const length = this.sameAsGroup(group, at, foldings[code[pc + 2] as number] ?? 'none');
          if (length < 0) failed = true;
          else {
            at += length;
            pc += 3;
          }
          break;
        }
        case op.conditional:
          pc = this.hasGroup(code[pc + 1] as number) ? pc + 3 : (code[pc + 2] as number);
          break;
        case op.fail:
          failed = true;
          break;
        case op.repeatGreedy: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          const first = at;
          let least = at;
          if (max === UNBOUNDED && min <= 1) {
            at = this.run1(pc, at, UNBOUNDED);
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
          if (at > least) {
            stack[sp++] = EXTRA;
            stack[sp++] = at;
            stack[sp++] = 0;
            stack[sp++] = GREEDY;
            stack[sp++] = pc;
            stack[sp++] = least;
            const follower = code[pc + 5] as number;
            // What has to follow does not: giving back is tried at once.
            if (follower >= 0 && (at >= end || text.charCodeAt(at) !== follower)) {
              failed = true;
              break;
            }
          }
          pc += 6;
          break;
        }
        case op.repeatLazy: {
          const min = code[pc + 3] as number;
          const least = this.exactly(pc, at, min);
          if (least < 0) {
            failed = true;
            break;
          }
          at = least;
          if ((code[pc + 4] as number) > min) {
            stack[sp++] = EXTRA;
            stack[sp++] = min;
            stack[sp++] = 0;
            stack[sp++] = LAZY;
            stack[sp++] = pc;
            stack[sp++] = at;
          }
          pc += 6;
          break;
        }
        case op.repeatPossessive: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          const least = this.exactly(pc, at, min);
          if (least < 0) {
            failed = true;
            break;
          }
          at = this.run1(pc, least, max === UNBOUNDED ? UNBOUNDED : max - min);
          pc += 6;
          break;
        }
        case op.loopStart: {
          const register = code[pc + 1] as number;
          for (let r = register; r < register + 2; r++) {
            stack[sp++] = RESTORE;
            stack[sp++] = r;
            stack[sp++] = registers[r] as number;
          }
          registers[register] = 0;
          registers[register + 1] = -1;
          pc += 2;
          break;
        }
        case op.loopGreedy:
        case op.loopPossessive: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          const isMore = count >= (code[pc + 2] as number);
          const height = sp;
          if (isMore) {
            if (count >= (code[pc + 3] as number) || registers[register + 1] === at) {
              pc = code[pc + 4] as number;
              break;
            }
            stack[sp++] = CHOICE;
            stack[sp++] = code[pc + 4] as number;
            stack[sp++] = at;
            stack[sp++] = RESTORE;
            stack[sp++] = register + 1;
            stack[sp++] = registers[register + 1] as number;
            registers[register + 1] = at;
          }
          stack[sp++] = RESTORE;
          stack[sp++] = register;
          stack[sp++] = count;
          registers[register] = count === UNBOUNDED ? count : count + 1;
          if (code[pc] === op.loopPossessive) {
            stack[sp++] = RESTORE;
            stack[sp++] = register + 2;
            stack[sp++] = registers[register + 2] as number;
            registers[register + 2] = height;
          }
          pc += 5;
          break;
        }
        case op.loopLazy: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          if (count < (code[pc + 2] as number)) {
            stack[sp++] = RESTORE;
            stack[sp++] = register;
            stack[sp++] = count;
            registers[register] = count + 1;
            pc += 7;
            break;
          }
          if (count < (code[pc + 3] as number) && registers[register + 1] !== at) {
            stack[sp++] = CHOICE;
            stack[sp++] = pc + 5;
            stack[sp++] = at;
          }
          pc = code[pc + 4] as number;
          break;
        }
        case op.loopAgain: {
          const register = code[pc + 1] as number;
          const count = registers[register] as number;
          stack[sp++] = RESTORE;
          stack[sp++] = register;
          stack[sp++] = count;
          stack[sp++] = RESTORE;
          stack[sp++] = register + 1;
          stack[sp++] = registers[register + 1] as number;
          registers[register] = count + 1;
          registers[register + 1] = at;
          pc += 2;
          break;
        }
        case op.loopCut:
          sp = this.cut(registers[(code[pc + 1] as number) + 2] as number, sp);
          pc = code[pc + 2] as number;
          break;
        case op.enter: {
          const register = code[pc + 1] as number;
          for (let r = register; r < register + 2; r++) {
            stack[sp++] = RESTORE;
            stack[sp++] = r;
            stack[sp++] = registers[r] as number;
          }
          registers[register] = sp;
          registers[register + 1] = at;
          pc += 2;
          break;
        }
        case op.leaveLook: {
          const register = code[pc + 1] as number;
          sp = this.cut(registers[register] as number, sp);
          at = registers[register + 1] as number;
          pc += 2;
          break;
        }
        case op.leaveAtomic:
          sp = this.cut(registers[code[pc + 1] as number] as number, sp);
          pc += 2;
          break;
        case op.leaveNegative: {
          const height = registers[code[pc + 1] as number] as number;
          while (sp > height) {
            sp -= 3;
            if (stack[sp] === RESTORE) registers[stack[sp + 1] as number] = stack[sp + 2] as number;
          }
          failed = true;
          break;
        }
        case op.back: {
          let count = code[pc + 1] as number;
          while (count > 0 && at > 0) {
            at = before(text, at);
            count--;
          }
          if (count > 0) failed = true;
          else pc += 2;
          break;
        }
      }
      // Back to the last choice.
      while (failed) {
        if (sp === 0) {
          this.pay(steps);
          return false;
        }
        if (++steps > STEPS) {
          this.pay(steps);
          steps = 0;
        }
        sp -= 3;
        const first = stack[sp + 1] as number;
        const second = stack[sp + 2] as number;
        switch (stack[sp]) {
          case RESTORE:
            registers[first] = second;
            break;
          case CHOICE:
            pc = first;
            at = second;
            failed = false;
            break;
          case GREEDY: {
            const follower = code[first + 5] as number;
            at = stack[sp - 2] as number;
            do {
              at = before(text, at);
              steps++;
            } while (follower >= 0 && at > second && text.charCodeAt(at) !== follower);
            if (at > second) {
              stack[sp - 2] = at;
              sp += 3;
            } else sp -= 3;
            if (follower < 0 || text.charCodeAt(at) === follower) {
              pc = first + 6;
              failed = false;
            }
            break;
          }
          case LAZY: {
            const count = stack[sp - 2] as number;
            at = this.run1(first, second, 1);
            if (at === second) {
              sp -= 3;
              break;
            }
            if (count + 1 < (code[first + 4] as number)) {
              stack[sp - 2] = count + 1;
              stack[sp + 2] = at;
              sp += 3;
            } else sp -= 3;
            pc = first + 6;
            failed = false;
            break;
          }
        }
      }
    }
  }

  /** Forgets the choices above a height of the stack, and keeps what is to be restored. */
  private cut(height: number, top: number): number {
    let to = height;
    for (let from = height; from < top; from += 3) {
      if (stack[from] !== RESTORE) continue;
      stack[to] = RESTORE;
      stack[to + 1] = stack[from + 1] as number;
      stack[to + 2] = stack[from + 2] as number;
      to += 3;
    }
    this.pay((top - height) >> 3);
    return to;
  }

  /** Where up to `limit` matches of the single-character item of a repeat instruction end. */
  private run1(pc: number, from: number, limit: number): number {
    const { text, end } = this;
    const { code, sets } = this.program;
    const operand = code[pc + 2] as number;
    let at = from;
    let left = limit;
    switch (code[pc + 1]) {
      case op.char: {
        const width = operand > 0xffff ? 2 : 1;
        while (left > 0 && at < end && codeAt(text, at, end) === operand) {
          at += width;
          left--;
        }
        break;
      }
      case op.set: {
        const set = sets[operand] as CharSet;
        const { latin } = set;
        while (left > 0 && at < end) {
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
        const stop = code[pc + 1] === op.any ? 10 : -1;
        while (left > 0 && at < end) {
          const whole = codeAt(text, at, end);
          if (whole === stop) break;
          at += whole > 0xffff ? 2 : 1;
          left--;
        }
      }
    }
    if (at - from > 16) this.pay((at - from) >> 2);
    return at;
  }

  /** Where exactly `count` matches end, or -1. */
  private exactly(pc: number, from: number, count: number): number {
    let at = from;
    if (count > this.end - from) return -1;
    for (let i = 0; i < count; i++) {
      const next = this.run1(pc, at, 1);
      if (next === at) return -1;
      at = next;
    }
    this.pay(count >> 2);
    return at;
  }

  private hasGroup(group: number): boolean {
    const start = this.registers[2 * group] as number;
    const stop = this.registers[2 * group + 1] as number;
    return start >= 0 && stop >= start;
  }

  /** How many units at `at` equal what the group matched, or -1. */
  private sameAsGroup(group: number, at: number, folding: 'none' | 'ascii' | 'unicode'): number {
    if (!this.hasGroup(group)) return -1;
    const { text, end } = this;
    const from = this.registers[2 * group] as number;
    const to = this.registers[2 * group + 1] as number;
    this.pay((to - from) >> 2);
    if (folding === 'none') {
      if (at + to - from > end) return -1;
      for (let i = 0; i < to - from; i++) if (text.charCodeAt(from + i) !== text.charCodeAt(at + i)) return -1;
      return to - from;
    }
    let here = at;
    for (let i = from; i < to; ) {
      if (here >= end) return -1;
      const a = codeAt(text, i, end);
      const b = codeAt(text, here, end);
      if (a !== b && foldCode(a, folding) !== foldCode(b, folding)) return -1;
      i += a > 0xffff ? 2 : 1;
      here += b > 0xffff ? 2 : 1;
    }
    return here - at;
  }

  private test(kind: number, at: number): boolean {
    const { text, end } = this;
    switch (kind) {
      case anchorTest.start:
        return at === 0;
      case anchorTest.lineStart:
        return at === 0 || text.charCodeAt(at - 1) === 10;
      case anchorTest.end:
        return at === end;
      case anchorTest.lineEnd:
        return at === end || text.charCodeAt(at) === 10;
      case anchorTest.lastEnd:
        return at === end || (at === end - 1 && text.charCodeAt(at) === 10);
    }
    // An empty text has neither a boundary nor a place that is none.
    if (end === 0) return false;
    const isAscii = kind === anchorTest.asciiBoundary || kind === anchorTest.notAsciiBoundary;
    const left = at > 0 && isWord(codeAt(text, before(text, at), end), isAscii);
    const right = at < end && isWord(codeAt(text, at, end), isAscii);
    return (left !== right) === (kind === anchorTest.boundary || kind === anchorTest.asciiBoundary);
  }
}

function isWord(code: number, isAscii: boolean): boolean {
  return ((isAscii ? (asciiTable[code] ?? 0) : unicodeBits(code)) & WORD) !== 0;
}
