// The backend that emits JavaScript: one function for each code object, entered by calls and, at its labels, by frames.
//
// No text of the script gets into the program: constants and names are read from arrays. The one exception is attribute names of plain
// ASCII letters, which appear behind a prefix as property names.
import type { Code, Entry, Instruction } from '../objects/code.ts';
import {
  SEEN_DICT,
  SEEN_FLOAT,
  SEEN_FUNCTION,
  SEEN_INT,
  SEEN_LIST,
  SEEN_OTHER,
  SEEN_TEXT,
  none,
} from '../objects/code.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat } from '../objects/object.ts';
import type { ControlFlow } from './control-flow.ts';
import { analyzeControlFlow, resumeLabel } from './control-flow.ts';
import { emittedRuntime } from './emitted-runtime.ts';
import * as op from './instructions.ts';

type Factory = (runtime: typeof emittedRuntime, constants: readonly Value[], extras: readonly unknown[]) => Entry;

/** Functions larger than this would cost more to emit than they gain. */
const MAX_INSTRUCTIONS = 20_000;

let isAllowed: boolean | undefined;

/** Whether JavaScript may be made from text here: a content-security policy or a flag of Node can forbid it. */
export function canEmit(): boolean {
  if (isAllowed === undefined) {
    try {
      isAllowed = (new Function('return 1') as () => number)() === 1;
    } catch {
      isAllowed = false;
    }
  }
  return isAllowed;
}

/** Emits JavaScript for the code unless that is impossible; answers whether there is some now. */
export function emit(code: Code): boolean {
  if (!canEmit() || code.instructions.length > MAX_INSTRUCTIONS) {
    code.heat = -Infinity;
    return false;
  }
  const emitter = new FunctionEmitter(code);
  const text = emitter.text();
  // The one place where text becomes code.
  const factory = new Function('R', 'K', 'X', text) as Factory;
  code.emitted = factory(emittedRuntime, code.constants, emitter.extras);
  code.labels = new Set([...emitter.flow.labels, ...emitter.flow.yields.map(resumeLabel)]);
  return true;
}

/** The JavaScript that would be emitted, for `dis` and for tests. */
export function emittedText(code: Code): string {
  return new FunctionEmitter(code).text();
}

const MAX = '9007199254740991';
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const floatOperators = new Map([
  [0, '+'],
  [1, '-'],
  [2, '*'],
]);
const binaryHelpers = [
  'add', 'subtract', 'multiply', 'divide', 'floorDivide', 'modulo', 'power', 'matrixMultiply', 'leftShift', 'rightShift', 'bitAnd', 'bitOr', 'bitXor',
];
const comparisonHelpers = ['equal', 'notEqual', 'lessThan', 'lessEqual', 'greaterThan', 'greaterEqual'];
const comparisonSigns = ['===', '!==', '<', '<=', '>', '>='];

class FunctionEmitter {
  readonly flow: ControlFlow;
  /** Names, codes and whatever else instructions carry, for the emitted text to refer to by number. */
  readonly extras: unknown[] = [];
  private readonly code: Code;
  private readonly lines: string[] = [];
  private readonly helpers = new Set<string>();
  private readonly usedConstants = new Set<number>();
  private readonly usedGlobals = new Set<number>();
  private readonly usedSlots = new Set<number>();
  private readonly extraNumbers = new Map<unknown, number>();
  private readonly isGenerator: boolean;

  constructor(code: Code) {
    this.code = code;
    this.flow = analyzeControlFlow(code);
    this.isGenerator = code.kind !== 'function';
  }

  text(): string {
    const { code, flow } = this;
    for (let i = 0; i < this.parameterCount; i++) this.usedSlots.add(i);
    this.usedSlots.add(code.caughtSlot);
    this.emitBody();
    const body = this.lines.join('\n');
    const hasSwitch = flow.labels.length > 0;
    const hasHandlers = code.handlers.length > 0;
    const slots = [...this.usedSlots].sort((a, b) => a - b);
    const parameters = Array.from({ length: this.parameterCount }, (_, i) => `s${i}`);
    const locals = slots.filter((slot) => this.isGenerator || slot >= this.parameterCount).map((slot) => `s${slot}`);
    for (const helper of ['machine', 'Suspend', 'capture', 'unwound', 'ScriptFrame', 'tick', 'tooDeep']) this.helpers.add(helper);
    if (hasHandlers) this.helpers.add('findHandler');

    const load = slots.map((slot) => `s${slot}=S[${slot}];`).join('');
    const save = this.saveSlots();
    const out: string[] = ['"use strict";'];
    out.push(`const {${[...this.helpers].sort().join(',')}}=R;`);
    const constants = [...this.usedConstants].sort((a, b) => a - b);
    if (constants.length > 0) out.push(`const ${constants.map((i) => `k${i}=K[${i}]`).join(',')};`);
    if (this.extras.length > 0) out.push(`const ${this.extras.map((_, i) => `x${i}=X[${i}]`).join(',')};`);
    out.push(`return function(fn,frame${this.isGenerator ? '' : parameters.map((p) => `,${p}`).join('')}){`);
    out.push(`let pc=0,x,f,o${locals.map((l) => `,${l}`).join('')};`);
    if (this.usedGlobals.size > 0) {
      out.push(`const G=fn.globals${[...this.usedGlobals].map((i) => `,g${i}=G[${i}]`).join('')};`);
    }
    if (hasSwitch) out.push(`if(frame!==undefined){pc=frame.pc;const S=frame.slots;${load}}`);
    if (hasHandlers) out.push('R:for(;;){');
    out.push('try{');
    out.push(`if(++machine.depth>machine.depthLimit)tooDeep();`);
    if (!this.isGenerator) out.push(`if(${hasSwitch ? 'pc===0&&' : ''}--machine.fuel<0)tick();`);
    if (hasSwitch) out.push('D:for(;;){switch(pc){');
    out.push(body);
    if (hasSwitch) out.push('}}');
    out.push('}catch(e){');
    const frameSlots = Array.from({ length: code.slotCount }, (_, i) => (this.usedSlots.has(i) ? `s${i}` : 'undefined'));
    out.push(
      this.isGenerator
        ? `if(e instanceof Suspend){machine.depth--;const S=frame.slots;${save}capture(e,frame,pc);throw e;}`
        : `if(e instanceof Suspend){machine.depth--;if(frame===undefined)frame=new ScriptFrame(fn,pc,[${frameSlots.join(',')}]);else{const S=frame.slots;${save}}capture(e,frame,pc);throw e;}`,
    );
    out.push('const u=unwound(e,fn.code,pc);');
    if (hasHandlers) {
      out.push(`const h=findHandler(u,fn.code,pc);if(h>=0){s${code.caughtSlot}=u;pc=h;machine.depth--;continue R;}`);
    }
    out.push('machine.depth--;throw u;}');
    if (hasHandlers) out.push('}');
    out.push('}');
    return out.join('\n');
  }

  private get parameterCount(): number {
    return this.code.parameters.names.length;
  }
  private saveSlots(): string {
    return [...this.usedSlots].sort((a, b) => a - b).map((slot) => `S[${slot}]=s${slot};`).join('');
  }

  private emitBody(): void {
    const { code, flow } = this;
    const { instructions } = code;
    const labels = new Set(flow.labels);
    // Ends of the open blocks, innermost last.
    const open: { end: number; isLoop: boolean }[] = [];
    // Slots have to be known before code that saves them all is made.
    for (const instruction of instructions) this.noteSlots(instruction);
    let skip = -1;
    let skipTo = 0;
    for (let i = 0; i < instructions.length; i++) {
      for (let top = open[open.length - 1]; top !== undefined && top.end === i; top = open[open.length - 1]) {
        this.lines.push('}');
        open.pop();
      }
      const instruction = instructions[i] as Instruction;
      if (labels.has(i)) this.lines.push(`case ${i}:`);
      for (const block of flow.blocks.get(i) ?? []) {
        this.lines.push(block.isLoop ? `F${block.start}:for(;;){` : `B${block.end}:{`);
        open.push(block);
      }
      if (i === skip || i < skipTo) continue;
      const next = instructions[i + 1];
      if (next !== undefined && this.canFuse(instruction, next) && !labels.has(i + 1) && !flow.blocks.has(i + 1) && !open.some((b) => b.end === i + 1)) {
        this.emitTest(instruction, next, i);
        skip = i + 1;
        continue;
      }
      const run = this.floatRun(i, labels, open);
      if (run !== undefined) {
        this.lines.push(run.text);
        skipTo = run.end;
        continue;
      }
      this.lines.push(this.emit(instruction, i));
    }
    for (let k = open.length; k > 0; k--) this.lines.push('}');
  }

  /**
   * A run of arithmetic on what have been floats so far: if all of its operands are floats, it is computed in one go, with
   * boxes only for what is used afterwards. V8 would not remove the boxes in between (measured: mandelbrot.py takes half the time).
   */
  private floatRun(
    start: number,
    labels: ReadonlySet<number>,
    open: readonly { readonly end: number }[],
  ): { readonly text: string; readonly end: number } | undefined {
    const { instructions } = this.code;
    const isPart = (i: Instruction | undefined): i is Instruction =>
      i !== undefined && (i.op === op.BINARY || i.op === op.IN_PLACE) && floatOperators.has(i.c) && i.seen === SEEN_FLOAT;
    let end = start;
    while (
      isPart(instructions[end]) &&
      (end === start || (!labels.has(end) && !this.flow.blocks.has(end) && !open.some((block) => block.end === end)))
    ) {
      end++;
    }
    if (end - start < 2 || this.isCold(start)) return undefined;
    // Slots as raw doubles: those computed in the run are `r` variables, the others are read from their boxes.
    const computed = new Map<number, { text: string; readonly pc: number }>();
    const leaves = new Set<number>();
    const raw = (operand: number): string | undefined => {
      const constant = this.constantAt(operand);
      if (typeof constant === 'number') return this.v(operand);
      if (constant instanceof PyFloat) return doubleText(constant.value);
      if (operand < 0) return undefined;
      const known = computed.get(operand);
      if (known !== undefined) return known.text;
      leaves.add(operand);
      return `s${operand}.value`;
    };
    const results = new Map<number, string>();
    for (let k = start; k < end; k++) {
      const i = instructions[k] as Instruction;
      const [a, b] = [raw(i.a), raw(i.b)];
      if (a === undefined || b === undefined) return undefined;
      // What an instruction of the run has taken up is not used again unless it is a variable.
      for (const operand of [i.a, i.b]) if (operand >= 0 && this.code.localNames[operand] === '') results.delete(operand);
      const text = `(${a}${floatOperators.get(i.c)}${b})`;
      const isVariable = this.code.localNames[i.dst] !== '';
      if (isVariable || text.length > 200) {
        const name = `r${this.rawCount++}`;
        results.set(i.dst, `${name}=${text}`);
        computed.set(i.dst, { text: name, pc: k });
      } else {
        results.set(i.dst, text);
        computed.set(i.dst, { text, pc: k });
      }
    }
    if (leaves.size === 0) return undefined;
    return this.floatRunText(start, end, leaves, results, computed);
  }

  private floatRunText(
    start: number,
    end: number,
    leaves: ReadonlySet<number>,
    results: ReadonlyMap<number, string>,
    computed: ReadonlyMap<number, { readonly text: string }>,
  ): { readonly text: string; readonly end: number } | undefined {
    // A variable computed midway and read later in the run would have to be computed in order: leave such runs alone.
    for (const [slot, text] of results) {
      if (text.startsWith('r') && [...computed].some(([other, { text: use }]) => other !== slot && use.includes(text.split('=')[0] as string))) {
        return undefined;
      }
    }
    this.helper('PyFloat');
    const guard = [...leaves].map((slot) => `s${slot} instanceof PyFloat`).join('&&');
    const stores = [...results].map(([slot, text]) => {
      const value = text.startsWith('r') ? text.slice(text.indexOf('=') + 1) : text;
      return `const t${slot}=new PyFloat(${value});`;
    });
    const assigns = [...results.keys()].map((slot) => `s${slot}=t${slot};`);
    const slow: string[] = [];
    for (let k = start; k < end; k++) slow.push(this.emit(this.code.instructions[k] as Instruction, k));
    return { text: `if(${guard}){${stores.join('')}${assigns.join('')}}else{${slow.join('')}}`, end };
  }
  private rawCount = 0;

  private noteSlots(i: Instruction): void {
    for (const operand of [i.dst, i.a, i.b, i.c, ...i.args]) {
      // Some operands are numbers of other things; a slot too many does no harm.
      if (operand >= 0 && operand < this.code.slotCount) this.usedSlots.add(operand);
    }
  }

  /** A test whose result only the jump right behind it looks at becomes one condition. */
  private canFuse(test: Instruction, jump: Instruction): boolean {
    if (jump.op !== op.JUMP_IF_FALSE && jump.op !== op.JUMP_IF_TRUE) return false;
    return jump.extra === 'last' && jump.a === test.dst && test.op === op.COMPARE;
  }

  private goto(from: number, target: number): string {
    const end = this.flow.segmentEnd(from);
    return target <= end && target > from ? `break B${target};` : `{pc=${target};continue D;}`;
  }

  private helper(name: string): string {
    this.helpers.add(name);
    return name;
  }

  private extra(value: unknown): string {
    let number = this.extraNumbers.get(value);
    if (number === undefined) {
      number = this.extras.length;
      this.extras.push(value);
      this.extraNumbers.set(value, number);
    }
    return `x${number}`;
  }

  private constantAt(operand: number): Value | undefined {
    return operand < 0 && operand !== none ? this.code.constants[~operand] : undefined;
  }

  /** An operand as an expression. */
  private v(operand: number): string {
    if (operand === none) return 'undefined';
    if (operand >= 0) return `s${operand}`;
    const constant = this.code.constants[~operand];
    if (typeof constant === 'number') return constant < 0 ? `(${constant})` : `${constant}`;
    if (typeof constant === 'boolean' || constant === null) return String(constant);
    this.usedConstants.add(~operand);
    return `k${~operand}`;
  }
  private list(operands: readonly number[]): string {
    return operands.map((operand) => this.v(operand)).join(',');
  }

  private global(index: number): string {
    this.usedGlobals.add(index);
    return `g${index}`;
  }

  /** Conditions that the operand is an int held in a number; '' if that is known. */
  private isNumber(operand: number): string {
    if (operand >= 0) return `typeof ${this.v(operand)}==='number'`;
    return typeof this.constantAt(operand) === 'number' ? '' : 'false';
  }
  private bothNumbers(a: number, b: number): string {
    const tests = [this.isNumber(a), this.isNumber(b)].filter((test) => test !== '');
    return tests.length === 0 ? 'true' : tests.join('&&');
  }
  private isFloat(operand: number): string {
    if (operand >= 0) return `${this.v(operand)} instanceof ${this.helper('PyFloat')}`;
    return this.constantAt(operand) instanceof PyFloat ? '' : 'false';
  }
  private bothFloats(a: number, b: number): string {
    const tests = [this.isFloat(a), this.isFloat(b)].filter((test) => test !== '');
    return tests.length === 0 ? 'true' : tests.join('&&');
  }
  /** The double in an operand that is known to be a float. */
  private double(operand: number): string {
    const constant = this.constantAt(operand);
    if (constant instanceof PyFloat) return doubleText(constant.value);
    return `${this.v(operand)}.value`;
  }

  /**
   * `a op b` with a way of its own for the kinds of operands that the interpreter has met here (ints, if it never came here);
   * anything else takes the slow one. Less code is optimised sooner, too.
   */
  private binary(i: Instruction, slow: string): string {
    const { a, b, c, seen } = i;
    if (this.constantAt(a) instanceof PyFloat || this.constantAt(b) instanceof PyFloat) return this.floatBinary(i, slow);
    if (seen === SEEN_TEXT) {
      return c === 0 ? `typeof ${this.v(a)}==='string'&&typeof ${this.v(b)}==='string'?${this.helper('concatenate')}(${this.v(a)},${this.v(b)}):${slow}` : slow;
    }
    const ints = seen === 0 || (seen & SEEN_INT) !== 0 ? this.intBinary(i) : '';
    const floats = (seen & SEEN_FLOAT) !== 0 ? this.seenFloats(i, slow) : slow;
    return ints + floats;
  }

  /** `condition?result:`, or nothing. */
  private intBinary(i: Instruction): string {
    const { a, b, c } = i;
    const [x, y] = [this.v(a), this.v(b)];
    const numbers = this.bothNumbers(a, b);
    if (numbers.includes('false')) return '';
    const sign = floatOperators.get(c);
    if (sign !== undefined) {
      const right = this.constantAt(b);
      // Adding or taking away a positive constant can leave the safe range on one side only.
      const isOneSided = typeof right === 'number' && right >= 0 && c < 2;
      const range = isOneSided ? (c === 0 ? `<=${MAX}` : `>=-${MAX}`) : `<=${MAX}&&x>=-${MAX}`;
      return `${numbers}&&(x=${x}${sign}${y})${range}?${c === 2 ? 'x+0' : 'x'}:`;
    }
    switch (c) {
      case 3:
        this.helper('PyFloat');
        return `${numbers}&&${y}!==0?new PyFloat(${x}/${y}):`;
      case 4:
        return `${numbers}&&${x}>=0&&${y}>0?(${x}-${x}%${y})/${y}:`;
      case 5:
        return `${numbers}&&${x}>=0&&${y}>0?${x}%${y}:`;
      case 9:
        return `${numbers}&&${x}===(${x}|0)&&${y}>=0&&${y}<32?${x}>>${y}:`;
      case 10:
      case 11:
      case 12: {
        const bit = ['&', '|', '^'][c - 10] as string;
        return `${numbers}&&${x}===(${x}|0)&&${y}===(${y}|0)?${x}${bit}${y}:`;
      }
    }
    return '';
  }

  /** Floats, or a float and an int, are what has been met here. */
  private seenFloats(i: Instruction, slow: string): string {
    const sign = floatOperators.get(i.c) ?? (i.c === 3 ? '/' : undefined);
    if (sign === undefined || i.a < 0 || i.b < 0) return slow;
    this.helper('PyFloat');
    const [x, y] = [this.v(i.a), this.v(i.b)];
    const nonZero = (operand: string): string => (i.c === 3 ? `&&${operand}!==0` : '');
    return (
      `${x} instanceof PyFloat?${y} instanceof PyFloat${nonZero(`${y}.value`)}?new PyFloat(${x}.value${sign}${y}.value):` +
      `typeof ${y}==='number'${nonZero(y)}?new PyFloat(${x}.value${sign}${y}):${slow}:` +
      `typeof ${x}==='number'&&${y} instanceof PyFloat${nonZero(`${y}.value`)}?new PyFloat(${x}${sign}${y}.value):${slow}`
    );
  }

  /** One operand is a float constant: the other is a float or an int nearly always. */
  private floatBinary(i: Instruction, slow: string): string {
    const sign = floatOperators.get(i.c) ?? (i.c === 3 ? '/' : undefined);
    const divisor = this.constantAt(i.b);
    if (sign === undefined || (i.c === 3 && (!(divisor instanceof PyFloat) || divisor.value === 0))) return slow;
    this.helper('PyFloat');
    const constantIsLeft = this.constantAt(i.a) instanceof PyFloat;
    const other = constantIsLeft ? i.b : i.a;
    if (other < 0) return slow;
    const o = this.v(other);
    const compute = (operand: string): string =>
      constantIsLeft ? `${this.double(i.a)}${sign}${operand}` : `${operand}${sign}${this.double(i.b)}`;
    return `${o} instanceof PyFloat?new PyFloat(${compute(`${o}.value`)}):typeof ${o}==='number'?new PyFloat(${compute(o)}):${slow}`;
  }

  /** A comparison as a JavaScript condition; `test` stands for what the slow way answers. */
  private comparison(i: Instruction, slow: (call: string) => string): string {
    const { a, b, c } = i;
    const [x, y] = [this.v(a), this.v(b)];
    if (c === op.IS || c === op.IS_NOT) {
      const simple = [a, b].some((operand) => operand < 0 && isSingleton(this.constantAt(operand)));
      if (simple) return `${x}${c === op.IS ? '===' : '!=='}${y}`;
      return `${c === op.IS ? '' : '!'}${this.helper('identical')}(${x},${y})`;
    }
    if (c === op.IN) return `${this.helper('contains')}(${y},${x})`;
    if (c === op.NOT_IN) return `${this.helper('notContains')}(${y},${x})`;
    const sign = comparisonSigns[c] as string;
    const call = slow(`${this.helper(comparisonHelpers[c] as string)}(${x},${y})`);
    const isEquality = c === op.EQ || c === op.NE;
    const tests: string[] = [];
    const { seen } = i;
    if (seen === 0 || (seen & SEEN_INT) !== 0) {
      const numbers = this.bothNumbers(a, b);
      if (!numbers.includes('false')) tests.push(`${numbers}?${x}${sign}${y}:`);
    }
    if ((seen & SEEN_TEXT) !== 0 && isEquality) {
      const texts = [a, b].filter((operand) => operand >= 0).map((operand) => `typeof ${this.v(operand)}==='string'`);
      if (texts.length > 0) tests.push(`${texts.join('&&')}?${x}${sign}${y}:`);
    }
    if ((seen & SEEN_FLOAT) !== 0) {
      const floats = this.bothFloats(a, b);
      if (!floats.includes('false')) tests.push(`${floats}?${this.double(a)}${sign}${this.double(b)}:`);
    }
    return `(${tests.join('')}${call})`;
  }

  private emitTest(test: Instruction, jump: Instruction, index: number): void {
    const t = `s${test.dst}`;
    const truth = this.helper('truth');
    const condition = this.comparison(test, (call) => `((${t}=${call})===true||${t}!==false&&(pc=${index + 1},${truth}(${t})))`);
    const negated = jump.op === op.JUMP_IF_FALSE ? `!(${condition})` : condition;
    this.lines.push(`pc=${index};if(${negated})${this.goto(index + 1, jump.target)}`);
  }

  private truthOf(operand: number): string {
    const value = this.v(operand);
    return `(${value}===true||${value}!==false&&${this.helper('truth')}(${value}))`;
  }

  private property(prefix: string, name: string): string {
    return plainName.test(name) ? `.${prefix}${name}` : `[${this.extra(`${prefix}${name}`)}]`;
  }

  /** Compact code for what runs once: calls of the helpers, nothing inline. */
  private isCold(index: number): boolean {
    return this.code.name === '<module>' && !this.flow.isInLoop(index);
  }

  private emit(i: Instruction, index: number): string {
    const pc = op.instructionInfo[i.op]?.mayRaise === true ? `pc=${index};` : '';
    return pc + this.statement(i, index);
  }

  private statement(i: Instruction, index: number): string {
    const d = `s${i.dst}`;
    const a = (): string => this.v(i.a);
    const b = (): string => this.v(i.b);
    const c = (): string => this.v(i.c);
    const call = (name: string, ...args: string[]): string => `${d}=${this.helper(name)}(${args.join(',')});`;
    const run = (name: string, ...args: string[]): string => `${this.helper(name)}(${args.join(',')});`;
    switch (i.op) {
      case op.MOVE:
        return `${d}=${a()};`;
      case op.CHECK_BOUND:
        return `if(${a()}===undefined)${run('unboundLocal', this.extra(i.extra))}`;
      case op.DELETE_LOCAL:
        return `if(${a()}===undefined)${run('unboundLocal', this.extra(i.extra))}${a()}=undefined;`;
      case op.MAKE_CELL:
        return `${d}=new ${this.helper('Cell')}(${a()});`;
      case op.LOAD_CELL:
        return `if((${d}=${a()}.value)===undefined)${run('unboundLocal', this.extra(i.extra))}`;
      case op.STORE_CELL:
        return `${a()}.value=${b()};`;
      case op.DELETE_CELL:
        return `if(${a()}.value===undefined)${run('unboundLocal', this.extra(i.extra))}${a()}.value=undefined;`;
      case op.LOAD_FREE:
        return `if((${d}=fn.closure[${i.a}].value)===undefined)${run('unboundFree', this.extra(i.extra))}`;
      case op.STORE_FREE:
        return `fn.closure[${i.a}].value=${b()};`;
      case op.DELETE_FREE:
        return `if(fn.closure[${i.a}].value===undefined)${run('unboundFree', this.extra(i.extra))}fn.closure[${i.a}].value=undefined;`;
      case op.GET_CELL:
        return `${d}=fn.closure[${i.a}];`;
      case op.LOAD_GLOBAL: {
        const g = this.global(i.a);
        return `${d}=(x=${g}.value)!==undefined||(x=${g}.builtin)!==undefined?x:${this.helper('loadGlobal')}(${g});`;
      }
      case op.STORE_GLOBAL:
        return `${this.global(i.a)}.value=${b()};`;
      case op.DELETE_GLOBAL:
        return run('deleteGlobal', this.global(i.a));
      case op.LOAD_NAME:
        return call('loadName', a(), this.extra(i.extra), i.b === none ? 'undefined' : `fn.closure[${i.b}]`, this.global(i.c));
      case op.STORE_NAME:
        return run('storeName', a(), this.extra(i.extra), b());
      case op.DELETE_NAME:
        return run('deleteName', a(), this.extra(i.extra));
      case op.BINARY: {
        const slow = `${this.helper(binaryHelpers[i.c] as string)}(${a()},${b()})`;
        return `${d}=${this.isCold(index) ? slow : this.binary(i, slow)};`;
      }
      case op.IN_PLACE: {
        const slow = `${this.helper('inPlace')}(${a()},${b()},${this.extra(emittedRuntime.binaryOperators[i.c])})`;
        return `${d}=${this.isCold(index) ? slow : this.binary(i, slow)};`;
      }
      case op.UNARY:
        if (i.c === 3) return `${d}=!${this.truthOf(i.a)};`;
        if (i.c === 0) return `${d}=typeof ${a()}==='number'?0-${a()}:${this.helper('negate')}(${a()});`;
        return call(i.c === 1 ? 'positive' : 'invert', a());
      case op.COMPARE:
        return `${d}=${this.comparison(i, (slow) => slow)};`;
      case op.JUMP:
        return this.goto(index, i.target);
      case op.JUMP_BACK: {
        const again = this.flow.isNativeLoop(i.target) ? `continue F${i.target};` : `pc=${i.target};continue D;`;
        return `if(--machine.fuel<0){pc=${i.target};tick();}${again}`;
      }
      case op.JUMP_IF_FALSE:
        return `if(!${this.truthOf(i.a)})${this.goto(index, i.target)}`;
      case op.JUMP_IF_TRUE:
        return `if(${this.truthOf(i.a)})${this.goto(index, i.target)}`;
      case op.TO_BOOL:
        return `${d}=${this.truthOf(i.a)};`;
      case op.GET_ITER:
        return call('iterate', a());
      case op.FOR_ITER:
        return `if((x=${a()}.next())===undefined)${this.goto(index, i.target)}${d}=x;`;
      case op.GET_ATTRIBUTE: {
        const slow = `${this.helper('getAttribute')}(${a()},${this.extra(i.extra)})`;
        if (i.a < 0 || this.isCold(index)) return `${d}=${slow};`;
        const read = `${a()}${this.property('$', i.extra as string)}`;
        return `${d}=${a()} instanceof ${this.helper('Instance')}&&(x=${read})!==undefined&&${a()}.cls.plainReads?x:${slow};`;
      }
      case op.SET_ATTRIBUTE: {
        const slow = run('setAttribute', a(), this.extra(i.extra), b());
        if (i.a < 0 || this.isCold(index)) return slow;
        const name = i.extra as string;
        const guard = `${a()} instanceof ${this.helper('Instance')}&&${a()}.cls.plainStores&&${a()}${this.property('d$', name)}===undefined`;
        return `if(${guard})${a()}${this.property('$', name)}=${b()};else ${slow}`;
      }
      case op.DELETE_ATTRIBUTE:
        return run('deleteAttribute', a(), this.extra(i.extra));
      case op.GET_ITEM: {
        const slow = `${this.helper('getItem')}(${a()},${b()})`;
        if (i.a < 0 || this.isCold(index)) return `${d}=${slow};`;
        const constant = this.constantAt(i.b);
        if (i.seen === SEEN_DICT) {
          return `${d}=${a()} instanceof ${this.helper('PyDict')}&&(x=${a()}.get(${b()}))!==undefined?x:${slow};`;
        }
        if (i.seen !== 0 && (i.seen & SEEN_LIST) === 0) return `${d}=${slow};`;
        if (i.b < 0) {
          if (typeof constant !== 'number' || constant < 0) return `${d}=${slow};`;
          return `${d}=${a()} instanceof ${this.helper('PyList')}&&${b()}<${a()}.items.length?${a()}.items[${b()}]:${slow};`;
        }
        return `${d}=typeof ${b()}==='number'&&${a()} instanceof ${this.helper('PyList')}&&${b()}>=0&&${b()}<${a()}.items.length?${a()}.items[${b()}]:${slow};`;
      }
      case op.SET_ITEM: {
        const slow = run('setItem', a(), b(), c());
        if (i.a < 0 || this.isCold(index)) return slow;
        if (i.seen === SEEN_DICT) return `if(${a()} instanceof ${this.helper('PyDict')})${a()}.set(${b()},${c()});else ${slow}`;
        if ((i.seen !== 0 && (i.seen & SEEN_LIST) === 0) || (i.b < 0 && typeof this.constantAt(i.b) !== 'number')) return slow;
        const isNumber = this.isNumber(i.b);
        const guard = `${isNumber === '' ? '' : `${isNumber}&&`}${a()} instanceof ${this.helper('PyList')}&&${b()}>=0&&${b()}<${a()}.items.length`;
        return `if(${guard})${a()}.items[${b()}]=${c()};else ${slow}`;
      }
      case op.DELETE_ITEM:
        return run('deleteItem', a(), b());
      case op.BUILD_SLICE:
        return `${d}=new ${this.helper('PySlice')}(${a()},${b()},${c()});`;
      case op.BUILD_LIST:
        return `${d}=new ${this.helper('PyList')}([${this.list(i.args)}]);`;
      case op.BUILD_TUPLE:
        return `${d}=new ${this.helper('PyTuple')}([${this.list(i.args)}]);`;
      case op.BUILD_SET:
        return call('buildSet', `[${this.list(i.args)}]`);
      case op.BUILD_DICT:
        return i.args.length === 0 ? `${d}=new ${this.helper('PyDict')}();` : call('buildDict', `[${this.list(i.args)}]`);
      case op.LIST_APPEND:
        return `${a()}.items.push(${b()});`;
      case op.LIST_EXTEND:
        return run('extendList', a(), b(), c());
      case op.SET_ADD:
        return `${a()}.add(${b()});`;
      case op.SET_UPDATE:
        return run('updateSet', a(), b());
      case op.DICT_SET:
        return `${a()}.set(${b()},${c()});`;
      case op.DICT_UPDATE:
        return run('updateDict', a(), b());
      case op.DICT_MERGE:
        return run('mergeKeywords', a(), b(), c());
      case op.LIST_TO_TUPLE:
        return `${d}=new ${this.helper('PyTuple')}(${a()}.items.slice());`;
      case op.BUILD_STRING:
        return call('buildString', `[${this.list(i.args)}]`);
      case op.FORMAT:
        return call('formatField', a(), i.b === none ? "''" : b(), i.extra === null ? 'null' : this.extra(i.extra));
      case op.CALL:
        return `${d}=${this.callText(i, index)};`;
      case op.CALL_METHOD:
        return `${d}=${this.methodCallText(i, index)};`;
      case op.CALL_KEYWORDS:
        return call('call', a(), `[${this.list(i.args)}]`, this.extra(i.extra));
      case op.CALL_EXPANDED:
        return call('callExpanded', a(), b(), c());
      case op.MAKE_FUNCTION:
        return call('makeFunction', 'fn', this.extra(i.extra), `[${this.list(i.args)}]`, a(), b(), c());
      case op.RETURN:
        return `machine.depth--;${this.isGenerator ? 'frame.generator.finished=true;' : ''}return ${a()};`;
      case op.YIELD:
      case op.YIELD_DELEGATED:
        return `frame.pc=${index};{const S=frame.slots;${this.saveSlots()}}machine.depth--;return ${a()};\ncase ${resumeLabel(index)}:${d}=frame.sent;`;
      case op.SEND:
        return `if((x=${this.helper('send')}(${a()},${b()}))===undefined){${d}=${this.helper('returnedBy')}(${a()});${this.goto(index, i.target)}}${d}=x;`;
      case op.GET_AWAITABLE:
        return call('getAwaitable', a(), this.extra(i.extra));
      case op.GET_YIELD_FROM:
        return call('getYieldFrom', a(), String(this.code.kind === 'coroutine'));
      case op.GET_AITER:
        return call('getAsyncIterator', a());
      case op.GET_ANEXT:
        return call('getAsyncNext', a());
      case op.WRAP_ASYNC_YIELD:
        return call('wrapAsyncYield', a());
      case op.RAISE:
        return run('raise', a(), b());
      case op.RERAISE:
        return `throw ${a()};`;
      case op.ENTER_HANDLER:
        return call('enterHandler', a(), this.isGenerator ? 'frame.generator' : 'undefined');
      case op.LEAVE_HANDLER:
        return run('leaveHandler', a(), this.isGenerator ? 'frame.generator' : 'undefined');
      case op.MATCH_EXCEPTION:
        return call('matchesException', a(), b());
      case op.SPLIT_GROUP:
        return `[${d},s${i.args[0]}]=${this.helper('splitGroup')}(${a()},${b()});`;
      case op.JOIN_GROUP:
        return call('joinGroup', a(), this.list(i.args));
      case op.LOAD_SPECIAL:
        return call('loadSpecial', a(), this.extra(i.extra));
      case op.WITH_EXIT:
        return call('exitWith', a(), b(), `${b()} instanceof ${this.helper('Termination')}`);
      case op.IMPORT_NAME:
        return call('importModule', 'fn.namespace', this.extra(i.extra));
      case op.IMPORT_FROM:
        return call('importFrom', a(), this.extra(i.extra));
      case op.IMPORT_STAR:
        return run('importStar', 'fn.namespace', a());
      case op.BUILD_CLASS:
        return call('makeClass', a(), this.extra(i.extra), b(), c());
      case op.UNPACK:
        return this.unpack(i, `${this.helper('unpack')}(${a()},${i.args.length})`);
      case op.UNPACK_STARRED:
        return this.unpack(i, `${this.helper('unpackStarred')}(${a()},${i.args.length},${i.c})`);
      case op.MATCH_SEQUENCE:
        return call('isSequencePattern', a());
      case op.MATCH_MAPPING:
        return call('isMappingPattern', a());
      case op.MATCH_KEYS:
        return call('matchKeys', a(), `[${this.list(i.args)}]`);
      case op.MATCH_CLASS:
        return call('matchClass', a(), b(), String(i.c), this.extra(i.extra));
      case op.MATCH_REST:
        return call('matchRest', a(), `[${this.list(i.args)}]`);
      case op.GET_LENGTH:
        return call('lengthOf', a());
      case op.LOAD_LOCALS: {
        const slots = Array.from({ length: this.code.slotCount }, (_, k) => (this.usedSlots.has(k) ? `s${k}` : 'undefined'));
        return call('loadLocals', a(), this.extra(i.extra), b(), 'fn', `[${slots.join(',')}]`);
      }
      case op.MAKE_TYPE_PARAMETER:
        return call('makeTypeParameter', this.extra(i.extra), a());
      case op.MAKE_TYPE_ALIAS:
        return call('makeTypeAlias', this.extra(i.extra), a(), b());
      case op.DISPLAY:
        return run('display', a());
      case op.CALL_SUPER:
        return call('callSuper', a(), b(), c());
      case op.LOAD_ASSERTION_ERROR:
        return `${d}=${this.helper('assertionErrorType')};`;
      default:
        return '';
    }
  }

  private unpack(i: Instruction, items: string): string {
    return `x=${items};${i.args.map((slot, k) => `s${slot}=x[${k}];`).join('')}`;
  }

  private callText(i: Instruction, index: number): string {
    const callee = this.v(i.a);
    const { args } = i;
    const list = this.list(args);
    const separator = args.length > 0 ? ',' : '';
    const slow =
      args.length <= 3 ? `${this.helper(`call${args.length}`)}(${callee}${separator}${list})` : `${this.helper('call')}(${callee},[${list}])`;
    if (this.isCold(index) || (i.seen !== 0 && (i.seen & SEEN_FUNCTION) === 0)) return slow;
    return `${callee} instanceof ${this.helper('PyFunction')}&&${callee}.arity===${args.length}?${callee}.entry(${callee},undefined${separator}${list}):${slow}`;
  }

  private methodCallText(i: Instruction, index: number): string {
    const object = this.v(i.a);
    const { args } = i;
    const list = this.list(args);
    const separator = args.length > 0 ? ',' : '';
    const slow = `${this.helper('callMethod')}(${object},${this.extra(i.extra)},[${list}])`;
    if (this.isCold(index) || args.length > 2 || i.seen === SEEN_OTHER) return slow;
    const name = i.extra as string;
    const receiver = i.a >= 0 ? `typeof ${object}==='object'?${object}:${this.helper('methodsOf')}(${object})` : `${this.helper('methodsOf')}(${object})`;
    const guard = `(o=${receiver})!==null&&(f=o${this.property('m$', name)})!==undefined&&o${this.property('$', name)}===undefined`;
    const through = `${this.helper(`call${args.length + 1}`)}(f,${object}${separator}${list})`;
    const direct = `f instanceof ${this.helper('PyFunction')}&&f.arity===${args.length + 1}?f.entry(f,undefined,${object}${separator}${list}):${through}`;
    return `${guard}?${i.seen !== 0 && (i.seen & SEEN_FUNCTION) === 0 ? through : direct}:${slow}`;
  }
}

function isSingleton(value: Value | undefined): boolean {
  return value === null || typeof value === 'boolean';
}

function doubleText(value: number): string {
  if (value !== value) return 'NaN';
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}
