// The backend that emits JavaScript: one function for each code object, entered by calls and, at its labels, by frames.
//
// No text of the script gets into the program: constants and names are read from arrays. The one exception is attribute names of plain
// ASCII letters, which appear behind a prefix as property names.

import type { Code, Entry, HotLoop, Instruction } from '../objects/code.ts';
import {
  none,
  SEEN_DICT,
  SEEN_FLOAT,
  SEEN_FUNCTION,
  SEEN_INT,
  SEEN_LIST,
  SEEN_MIXED,
  SEEN_OTHER,
  SEEN_TEXT,
} from '../objects/code.ts';
import type { Value } from '../objects/object.ts';
import { KIND_DICT, KIND_FLOAT, KIND_FUNCTION, KIND_INSTANCE, KIND_LIST, PyFloat } from '../objects/object.ts';
import { Watch } from '../runtime/limits.ts';
import { machine } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import { widthOf } from './activation-width.ts';
import type { Block, ControlFlow } from './control-flow.ts';
import { analyzeControlFlow, resumeLabel } from './control-flow.ts';
import { emittedRuntime } from './emitted-runtime.ts';
import * as op from './instructions.ts';

type Factory = (runtime: typeof emittedRuntime, constants: readonly Value[], extras: readonly unknown[]) => Entry;

/**
 * Functions larger than this, some 800 lines, stay interpreted: JavaScript is emitted for them, and compiled by V8, in one go. Measured for three times
 * that: 90 ms.
 */
const MAX_INSTRUCTIONS = 5000;
/** And code larger than this would cost more to look through for each of its loops. */
const MAX_AROUND_LOOP = 200_000;

const watch = new Watch(256);

/**
 * Variables and parameters of a function at most. More take so much of the native stack for each call that the depth to which calls may nest there
 * (`NATIVE_DEPTH`) would be too deep.
 */
const MOST_SLOTS = 160;

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

/**
 * Emits JavaScript for the code unless that is impossible; answers whether there is some now.
 *
 * @param speculates Only what the interpreter has met gets code; anything else goes back to the interpreter.
 */
export function emit(code: Code, speculates: boolean): boolean {
  const emitter =
    canEmit() && code.instructions.length <= MAX_INSTRUCTIONS ? new FunctionEmitter(code, speculates) : undefined;
  const entry = emitter?.entry();
  if (emitter === undefined || entry === undefined) {
    code.heat = -Infinity;
    return false;
  }
  code.emitted = entry;
  machine.supervisor?.lookSoon();
  code.labels = emitter.liveLabels;
  return true;
}

/** Emits JavaScript for an outermost loop, to be entered by frames. */
export function emitLoop(code: Code, loop: HotLoop, speculates: boolean): boolean {
  const emitter =
    canEmit() && loop.end - loop.start <= MAX_INSTRUCTIONS && code.instructions.length <= MAX_AROUND_LOOP
      ? new FunctionEmitter(code, speculates, loop)
      : undefined;
  const entry = emitter?.entry();
  if (emitter === undefined || entry === undefined) {
    loop.heat = -Infinity;
    return false;
  }
  loop.emitted = entry;
  machine.supervisor?.lookSoon();
  loop.labels = emitter.liveLabels;
  return true;
}

/** The JavaScript that would be emitted, for `dis` and for tests. */
export function emittedText(code: Code): string {
  return new FunctionEmitter(code, false).text();
}

const MAX = '9007199254740991';
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const floatOperators = new Map([
  [0, '+'],
  [1, '-'],
  [2, '*'],
]);
const binaryHelpers = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'floorDivide',
  'modulo',
  'power',
  'matrixMultiply',
  'leftShift',
  'rightShift',
  'bitAnd',
  'bitOr',
  'bitXor',
];
const comparisonHelpers = ['equal', 'notEqual', 'lessThan', 'lessEqual', 'greaterThan', 'greaterEqual'];
const comparisonSigns = ['===', '!==', '<', '<=', '>', '>='];

/** A condition under which an operation has a short form, and that form. */
type Way = readonly [condition: string, result: string];

/** What kind of value a slot is known to hold. */
type Fact = 'int' | 'float' | 'list' | 'boolean';

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

  /** What is known of the values in slots at the place being emitted. */
  private readonly facts = new Map<number, Fact>();
  /** What is known where a jump to the end of a block leaves, by that end. */
  private readonly jumpFacts = new Map<number, Map<number, Fact>[]>();
  private readonly speculates: boolean;
  /** The labels behind which there is code: where a frame can be taken up. */
  readonly liveLabels = new Set<number>();
  private hasBail = false;
  /** The loop being emitted as a function of its own. */
  private unit: { readonly start: number; readonly end: number } | undefined = undefined;
  private readonly units: string[] = [];

  /** The loop that the function is made of, if it is not the whole code. */
  private readonly loop: HotLoop | undefined;

  constructor(code: Code, speculates: boolean, loop?: HotLoop) {
    this.code = code;
    this.speculates = speculates;
    this.loop = loop;
    this.flow = analyzeControlFlow(code);
    this.isGenerator = code.kind !== 'function';
  }

  /** The function, unless its frames would be too large. */
  entry(): Entry | undefined {
    this.noteAllSlots();
    if (this.usedSlots.size + this.parameterCount > MOST_SLOTS) return undefined;
    const text = this.text();
    // The one place where text becomes code.
    const factory = new Function('R', 'K', 'X', text) as Factory;
    return factory(emittedRuntime, this.code.constants, this.extras);
  }

  text(): string {
    const { code, flow, loop, hasFrame } = this;
    this.noteAllSlots();
    if (loop === undefined) this.emitBody();
    else {
      this.hasBail = true;
      this.emitBody(loop.start, loop.end);
      this.lines.push('default:break Y;');
    }
    const body = this.lines.join('\n');
    const hasSwitch = flow.labels.length > 0;
    const hasHandlers = code.handlers.length > 0;
    const slots = [...this.usedSlots].sort((a, b) => a - b);
    const parameters = Array.from({ length: this.parameterCount }, (_, i) => `s${i}`);
    const locals = slots.filter((slot) => hasFrame || slot >= this.parameterCount).map((slot) => `s${slot}`);
    for (const helper of ['machine', 'Suspend', 'capture', 'handlerFor', 'ScriptFrame', 'tick', 'tooDeep'])
      this.helpers.add(helper);
    if (hasHandlers) this.helpers.add('caught');

    const load = slots.map((slot) => `s${slot}=S[${slot}];`).join('');
    const save = this.saveSlots();
    const out: string[] = ['"use strict";'];
    out.push('');
    const constants = [...this.usedConstants].sort((a, b) => a - b);
    if (constants.length > 0) out.push(`const ${constants.map((i) => `k${i}=K[${i}]`).join(',')};`);
    if (this.extras.length > 0) out.push(`const ${this.extras.map((_, i) => `x${i}=X[${i}]`).join(',')};`);
    out.push(...this.units);
    out.push(`return function(fn,frame${hasFrame ? '' : parameters.map((p) => `,${p}`).join('')}){`);
    out.push(`let pc=0,x,f,o${locals.map((l) => `,${l}`).join('')};`);
    if (this.usedGlobals.size > 0) {
      out.push(`const G=fn.globals${[...this.usedGlobals].map((i) => `,g${i}=G[${i}]`).join('')};`);
    }
    const makesFrame = this.units.length > 0 && !hasFrame;
    // Asked before a frame is made for an activation that begins.
    const hasBegun = makesFrame ? 'hasBegun' : 'frame!==undefined';
    if (makesFrame) out.push('const hasBegun=frame!==undefined;');
    if (hasSwitch) out.push(`if(frame!==undefined){pc=frame.pc;const S=frame.slots;${load}}`);
    if (makesFrame) {
      out.push(
        `else frame=new ScriptFrame(fn,0,[${Array.from({ length: code.slotCount }, () => 'undefined').join(',')}]);`,
      );
    }
    const width = widthOf(code.slotCount);
    const wide = width > 1 ? `/(machine.depth>1?${width}:1)` : '';
    // `r` is false if the call itself may not go on: too deep, or its time is over. Its own handlers have no say in that.
    out.push(
      hasFrame
        ? 'const r=true;machine.depth++;'
        : `let r=++machine.depth<=machine.depthLimit${wide}||${hasSwitch ? `${hasBegun}||` : ''}tooDeep()!==undefined;`,
    );
    if (!hasFrame)
      out.push(
        `if(r${hasSwitch ? `&&!(${hasBegun})` : ''})r=(machine.fuel-=${code.callSteps})>=0||tick()!==undefined;`,
      );
    const bails = this.hasBail;
    const repeats = hasHandlers || (bails && hasSwitch && loop === undefined);
    if (loop !== undefined) this.helpers.add('LEFT');
    else if (bails) this.helpers.add('stepOut').add('REENTER');
    if (repeats) out.push('R:for(;;){');
    if (bails) out.push('Y:{');
    out.push('X:{if(!r)break X;');
    if (hasSwitch) out.push('D:for(;;){switch(pc){');
    out.push(body);
    if (hasSwitch) out.push('}}');
    out.push('}');
    const frameSlots = Array.from({ length: code.slotCount }, (_, i) =>
      this.usedSlots.has(i) ? `s${i}` : 'undefined',
    );
    const keep = hasFrame
      ? `{const S=frame.slots;${save}}`
      : `if(frame===undefined)frame=new ScriptFrame(fn,pc,[${frameSlots.join(',')}]);else{const S=frame.slots;${save}}`;
    out.push(
      `if(machine.pending instanceof Suspend){${keep}machine.depth--;capture(machine.pending,frame,pc);return;}`,
    );
    if (hasHandlers) out.push(`pc=handlerFor(fn.code,pc);if(r&&pc>=0){s${code.caughtSlot}=caught();continue R;}`);
    else out.push('handlerFor(fn.code,pc);');
    out.push('machine.depth--;return;');
    if (loop !== undefined) out.push(`}${keep}machine.depth--;frame.pc=pc;frame.awaiting=false;return LEFT;`);
    else if (bails) {
      // Operands that this code was not made for: the interpreter goes on from here.
      out.push(`}${keep}machine.depth--;frame.pc=pc;frame.awaiting=false;x=stepOut(frame);`);
      if (hasSwitch) {
        out.push(`if(x!==REENTER)return x;machine.depth++;pc=frame.pc;const S=frame.slots;${load}continue R;`);
      } else out.push('return x;');
    }
    if (repeats) out.push('}');
    out.push('}');
    out[1] = `const {${[...this.helpers].sort().join(',')}}=R;`;
    return out.join('\n');
  }

  /** Slots have to be known before code that saves them all is made. */
  private noteAllSlots(): void {
    const { code, loop } = this;
    const { instructions } = code;
    if (!this.hasFrame) for (let i = 0; i < this.parameterCount; i++) this.usedSlots.add(i);
    this.usedSlots.add(code.caughtSlot);
    const inLoop = loop === undefined ? instructions : instructions.slice(loop.start, loop.end);
    const noted = inLoop.some((i) => i.op === op.LOAD_LOCALS) ? instructions : inLoop;
    for (const instruction of noted) this.noteSlots(instruction);
  }

  /** Whether it is entered with a frame, always. */
  private get hasFrame(): boolean {
    return this.isGenerator || this.loop !== undefined;
  }
  private get parameterCount(): number {
    return this.code.parameters.names.length;
  }
  private saveSlots(): string {
    return [...this.usedSlots]
      .sort((a, b) => a - b)
      .map((slot) => `S[${slot}]=s${slot};`)
      .join('');
  }

  /** The call of a loop that is a function of its own: variables go there and back through the frame. */
  private emitUnitCall(start: number, end: number): void {
    const slots = new Set<number>();
    const written = new Set<number>();
    for (let k = start; k < end; k++) {
      const i = this.code.instructions[k] as Instruction;
      for (const operand of [i.dst, i.a, i.b, i.c, ...i.args]) {
        if (operand >= 0 && operand < this.code.slotCount) slots.add(operand);
      }
      for (const slot of [i.dst, ...i.args, i.op === op.DELETE_LOCAL ? i.a : -1]) {
        if (slot >= 0 && slot < this.code.slotCount) written.add(slot);
      }
    }
    const load = [...slots].map((slot) => `s${slot}=S[${slot}];`).join('');
    const outer = this.lines.splice(0);
    const globals = new Set(this.usedGlobals);
    this.usedGlobals.clear();
    this.unit = { start, end };
    this.facts.clear();
    this.emitBody(start, end);
    this.unit = undefined;
    this.facts.clear();
    const body = this.lines.splice(0).join('\n');
    const used = [...this.usedGlobals];
    const names = used.length > 0 ? `const G=fn.globals${used.map((g) => `,g${g}=G[${g}]`).join('')};` : '';
    this.usedGlobals.clear();
    for (const global of globals) this.usedGlobals.add(global);
    this.units.push(
      `function u${start}(fn,frame){let pc=${start},x,f,o,r=0${[...slots].map((slot) => `,s${slot}`).join('')};${names}` +
        `const S=frame.slots;${load}\nE:{Y:{X:{\n${body}\n}r=-1;break E;}r=-2;}\n` +
        `${[...written].map((slot) => `S[${slot}]=s${slot};`).join('')}frame.pc=pc;return r;}`,
    );
    this.hasBail = true;
    this.lines.push(
      ...outer,
      `{const S=frame.slots;${[...slots].map((slot) => `S[${slot}]=s${slot};`).join('')}x=u${start}(fn,frame);` +
        `${[...written].map((slot) => `s${slot}=S[${slot}];`).join('')}pc=frame.pc;}`,
      `if(x===-1)break X;if(x===-2)break Y;` +
        `if(x===-3){machine.depth--;${this.isGenerator ? 'frame.generator.finished=true;' : ''}return frame.sent;}` +
        `if(pc!==${end})continue D;`,
    );
  }

  private emitBody(from = 0, to = this.code.instructions.length): void {
    const { code, flow } = this;
    const { instructions } = code;
    const labels = new Set(flow.labels);
    // Ends of the open blocks, innermost last.
    const open: { end: number; isLoop: boolean }[] = [];
    let skip = -1;
    let skipTo = 0;
    let isReachable = true;
    for (let i = from; i < to; i++) {
      for (let top = open[open.length - 1]; top !== undefined && top.end === i; top = open[open.length - 1]) {
        this.lines.push(top.isLoop ? this.loopEnd() : '}');
        open.pop();
        if (!top.isLoop) this.joinFacts(i, isReachable);
        isReachable = true;
      }
      watch.pass();
      const instruction = instructions[i] as Instruction;
      if (labels.has(i)) {
        if (this.unit === undefined) this.lines.push(`case ${i}:`);
        this.facts.clear();
        isReachable = true;
      }
      const outlinedEnd = this.unit === undefined ? flow.outlined.get(i) : undefined;
      for (const block of flow.blocks.get(i) ?? []) {
        // What begins here and ends behind the loop belongs to the function around it.
        if (this.unit !== undefined && i === this.unit.start && !block.isLoop && block.end >= this.unit.end) continue;
        if (this.loop !== undefined && !block.isLoop && block.end >= this.loop.end) continue;
        if (outlinedEnd !== undefined && block.end <= outlinedEnd && (block.isLoop || block.end < outlinedEnd))
          continue;
        this.lines.push(block.isLoop ? this.loopStart(block) : `B${block.end}:{`);
        open.push(block);
      }
      if (outlinedEnd !== undefined && (!this.speculates || instruction.isVisited)) {
        this.liveLabels.add(i);
        this.emitUnitCall(i, outlinedEnd);
        i = outlinedEnd - 1;
        isReachable = true;
        continue;
      }
      if (i === skip || i < skipTo) continue;
      if (!isReachable && this.speculates) {
        if (instruction.op !== op.YIELD && instruction.op !== op.YIELD_DELEGATED) continue;
      } else if (this.isUnvisited(instruction)) {
        // The interpreter has never been here: it may go on if control comes here after all.
        this.lines.push(this.bail(i));
        isReachable = false;
        if (instruction.op !== op.YIELD && instruction.op !== op.YIELD_DELEGATED) continue;
      }
      if (labels.has(i)) this.liveLabels.add(i);
      if (instruction.op === op.YIELD || instruction.op === op.YIELD_DELEGATED) {
        this.liveLabels.add(resumeLabel(i));
        isReachable = true;
      }
      const next = instructions[i + 1];
      if (
        next !== undefined &&
        this.canFuse(instruction, next) &&
        !labels.has(i + 1) &&
        !flow.blocks.has(i + 1) &&
        !open.some((b) => b.end === i + 1)
      ) {
        this.emitTest(instruction, next, i);
        this.learn(instruction, i);
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
      this.learn(instruction, i);
      isReachable = !endsPath(instruction.op);
    }
    for (let top = open.pop(); top !== undefined; top = open.pop()) this.lines.push(top.isLoop ? this.loopEnd() : '}');
  }

  /**
   * The start of a native loop. While a frugal one turns, the fuel is in a local variable, and what happens when it has run out stands
   * outside of the loop: V8 keeps what it knows from one turn to the next only where nothing is called in between.
   */
  private loopStart({ start, end }: Block): string {
    if (!this.isFrugal(start, end)) return `F${start}:for(;;){`;
    this.frugalLoop = start;
    return `for(;;){let n=machine.fuel;F${start}:for(;;){`;
  }
  private loopEnd(): string {
    const start = this.frugalLoop;
    if (start === undefined) return '}';
    this.frugalLoop = undefined;
    return `}machine.fuel=n;pc=${start};if(tick()===undefined)break X;}`;
  }
  /** The head of the loop being emitted, if its fuel is in a local variable. */
  private frugalLoop: number | undefined = undefined;

  /** Whether what usually happens in a loop calls nothing that could look at the fuel. */
  private isFrugal(start: number, end: number): boolean {
    const { instructions } = this.code;
    return instructions.slice(start, end).every((i) => this.isUnvisited(i) || isInline(i));
  }

  /** Puts the fuel where others look at it, before a call or behind the last turn, and takes it up again. */
  private get putBack(): string {
    return this.frugalLoop === undefined ? '' : 'machine.fuel=n;';
  }
  private get takeUp(): string {
    return this.frugalLoop === undefined ? '' : 'n=machine.fuel;';
  }

  /** Hands the activation over to the interpreter. */
  private bail(index: number): string {
    this.hasBail = true;
    return `${this.putBack}pc=${index};break Y;`;
  }
  /** Calls a guarded helper; its value is in `x`. */
  private guarded(index: number, call: string, failure = 'undefined'): string {
    return `${this.putBack}pc=${index};if((x=${call})===${failure})break X;${this.takeUp}`;
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
      i !== undefined &&
      (i.op === op.BINARY || i.op === op.IN_PLACE) &&
      floatOperators.has(i.c) &&
      this.isFloatRunPart(i);
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
      for (const operand of [i.a, i.b])
        if (operand >= 0 && this.code.localNames[operand] === '') results.delete(operand);
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

  private isFloatRunPart(i: Instruction): boolean {
    if (i.seen === SEEN_FLOAT) return true;
    // An int constant and a float are as good as two floats.
    return i.seen === SEEN_MIXED && [i.a, i.b].some((operand) => typeof this.constantAt(operand) === 'number');
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
      if (
        text.startsWith('r') &&
        [...computed].some(([other, { text: use }]) => other !== slot && use.includes(text.split('=')[0] as string))
      ) {
        return undefined;
      }
    }
    this.helper('PyFloat');
    const unknown = [...leaves].filter((slot) => this.facts.get(slot) !== 'float');
    const guard = unknown.map((slot) => `s${slot}?.kind$===${KIND_FLOAT}`).join('&&');
    const stores = [...results].map(([slot, text]) => {
      const value = text.startsWith('r') ? text.slice(text.indexOf('=') + 1) : text;
      return `const t${slot}=new PyFloat(${value});`;
    });
    const assigns = [...results.keys()].map((slot) => `s${slot}=t${slot};`);
    const fast = `${stores.join('')}${assigns.join('')}`;
    if (this.speculates) {
      const otherwise = this.bail(start);
      for (const slot of leaves) this.know(slot, 'float');
      for (const slot of computed.keys()) this.facts.delete(slot);
      for (const slot of results.keys()) this.know(slot, 'float');
      return { text: `{${unknown.length === 0 ? '' : `if(!(${guard})){${otherwise}}`}${fast}}`, end };
    }
    const slow: string[] = [];
    for (let k = start; k < end; k++) slow.push(this.emit(this.code.instructions[k] as Instruction, k));
    return { text: `if(${guard === '' ? 'true' : guard}){${fast}}else{${slow.join('')}}`, end };
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

  /** What is known behind a block: what all ways to there agree on. */
  private joinFacts(end: number, isReachable: boolean): void {
    const all = this.jumpFacts.get(end) ?? [];
    if (isReachable) all.push(new Map(this.facts));
    const [first, ...others] = all;
    this.facts.clear();
    for (const [slot, fact] of first ?? [])
      if (others.every((other) => other.get(slot) === fact)) this.facts.set(slot, fact);
  }

  private isUnvisited(i: Instruction): boolean {
    return this.speculates && !i.isVisited;
  }

  private know(operand: number, fact: Fact): void {
    if (operand >= 0) this.facts.set(operand, fact);
  }

  /** Takes up what is known after an instruction: what it has checked, and what it has put where. */
  private learn(i: Instruction, index: number): void {
    const { facts } = this;
    const forget = (slot: number): void => {
      if (slot >= 0) facts.delete(slot);
    };
    const isSure = this.isSure(i, index);
    switch (i.op) {
      case op.BINARY:
      case op.IN_PLACE:
        if (isSure && i.seen === SEEN_INT && this.intWay(i).length > 0) {
          this.know(i.a, 'int');
          this.know(i.b, 'int');
          this.know(i.dst, i.c === 3 ? 'float' : 'int');
        } else if (isSure && (i.seen & ~(SEEN_FLOAT | SEEN_MIXED)) === 0 && this.floatWays(i).length > 0) {
          if (i.seen === SEEN_FLOAT) {
            if (this.constantAt(i.b) !== undefined) this.know(i.a, 'float');
            if (this.constantAt(i.a) !== undefined) this.know(i.b, 'float');
          }
          this.know(i.dst, 'float');
        } else forget(i.dst);
        return;
      case op.COMPARE:
        if (isSure && i.seen === SEEN_INT && i.c <= op.GE) {
          this.know(i.a, 'int');
          this.know(i.b, 'int');
        }
        if (i.c >= op.IS) this.know(i.dst, 'boolean');
        else forget(i.dst);
        return;
      case op.GET_ITEM:
        if (isSure && i.seen === SEEN_LIST) {
          this.know(i.a, 'list');
          this.know(i.b, 'int');
        }
        forget(i.dst);
        return;
      case op.SET_ITEM:
        if (isSure && i.seen === SEEN_LIST) {
          this.know(i.a, 'list');
          this.know(i.b, 'int');
        }
        return;
      case op.MOVE: {
        const constant = this.constantAt(i.a);
        const fact =
          i.a >= 0
            ? facts.get(i.a)
            : typeof constant === 'number'
              ? 'int'
              : constant instanceof PyFloat
                ? 'float'
                : undefined;
        if (fact === undefined) forget(i.dst);
        else this.know(i.dst, fact);
        return;
      }
      case op.YIELD:
      case op.YIELD_DELEGATED:
        facts.clear();
        return;
      case op.BUILD_LIST:
        this.know(i.dst, 'list');
        return;
      case op.DELETE_LOCAL:
        forget(i.a);
        return;
    }
    forget(i.dst);
    for (const slot of i.op === op.UNPACK || i.op === op.UNPACK_STARRED || i.op === op.SPLIT_GROUP ? i.args : [])
      forget(slot);
  }

  /** Whether code behind the instruction is reached only if its operands were of the kinds met so far. */
  private isSure(i: Instruction, index: number): boolean {
    return this.speculates && !this.isCold(index) && (i.seen & (SEEN_OTHER | SEEN_TEXT)) === 0;
  }

  /** What is done where no short form applies: back to the interpreter, if what it has met so far leaves no other way. */
  private otherwise(i: Instruction, index: number, slow: string): string {
    if (!this.isSure(i, index)) return slow;
    return this.bail(index);
  }

  private goto(from: number, target: number): string {
    if (this.unit !== undefined && (target < this.unit.start || target >= this.unit.end))
      return `{${this.putBack}pc=${target};break E;}`;
    if (this.loop !== undefined && (target < this.loop.start || target >= this.loop.end))
      return `{${this.putBack}pc=${target};break Y;}`;
    const end = this.flow.segmentEnd(from);
    if (target <= end && target > from) {
      const list = this.jumpFacts.get(target);
      if (list === undefined) this.jumpFacts.set(target, [new Map(this.facts)]);
      else list.push(new Map(this.facts));
    }
    if (target > end || target <= from) return `{${this.putBack}pc=${target};continue D;}`;
    const leaves = this.frugalLoop !== undefined && target >= (this.flow.loopEnd(this.frugalLoop) ?? 0);
    return leaves ? `{${this.putBack}break B${target};}` : `break B${target};`;
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
    if (operand >= 0) {
      const fact = this.facts.get(operand);
      return fact === 'int' ? '' : fact === undefined ? `typeof ${this.v(operand)}==='number'` : 'false';
    }
    return typeof this.constantAt(operand) === 'number' ? '' : 'false';
  }
  private bothNumbers(a: number, b: number): string {
    const tests = [this.isNumber(a), this.isNumber(b)].filter((test) => test !== '');
    return tests.length === 0 ? 'true' : tests.join('&&');
  }
  private isFloat(operand: number): string {
    if (operand >= 0) {
      const fact = this.facts.get(operand);
      return fact === 'float' ? '' : fact === undefined ? `${this.v(operand)}?.kind$===${KIND_FLOAT}` : 'false';
    }
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

  /** A value that a call of a guarded helper gives, into a slot. */
  private value(dst: number, index: number, call: string): string {
    return `${this.guarded(index, call)}s${dst}=x;`;
  }
  /** A guarded helper called for what it does. */
  private action(index: number, call: string): string {
    return `${this.putBack}pc=${index};if(${call}===undefined)break X;${this.takeUp}`;
  }

  /**
   * Sets the slot by the first way whose condition holds, else by the slow one. Only the kinds of operands that the interpreter has
   * met here get a way of their own (ints, if it never came here): less code is optimised sooner.
   */
  private ways(dst: number, ways: readonly Way[], slow: string): string {
    if (ways[0]?.[0] === 'true') return `s${dst}=${ways[0][1]};`;
    return `${ways.map(([condition, result]) => `if(${condition})s${dst}=${result};else `).join('')}{${slow}}`;
  }

  /** `a op b`. */
  private binary(i: Instruction, index: number, call: string): string {
    const { a, b, c, seen } = i;
    const slow = this.value(i.dst, index, call);
    if (this.isCold(index)) return slow;
    if (seen === SEEN_TEXT && c === 0) {
      const texts = [a, b].filter((operand) => operand >= 0).map((operand) => `typeof ${this.v(operand)}==='string'`);
      const joined = this.value(i.dst, index, `${this.helper('concatenate')}(${this.v(a)},${this.v(b)})`);
      return texts.length === 0 ? slow : `if(${texts.join('&&')}){${joined}}else{${slow}}`;
    }
    const ways: Way[] = [];
    const hasFloat = this.constantAt(a) instanceof PyFloat || this.constantAt(b) instanceof PyFloat;
    if (!hasFloat && (seen === 0 || (seen & SEEN_INT) !== 0)) ways.push(...this.intWay(i));
    if (hasFloat || (seen & (SEEN_FLOAT | SEEN_MIXED)) !== 0) ways.push(...this.floatWays(i));
    return this.ways(i.dst, ways, ways.length === 0 && seen !== 0 ? slow : this.otherwise(i, index, slow));
  }

  private intWay(i: Instruction): Way[] {
    const { a, b, c } = i;
    const [x, y] = [this.v(a), this.v(b)];
    const numbers = this.bothNumbers(a, b);
    if (numbers.includes('false')) return [];
    const sign = floatOperators.get(c);
    if (sign !== undefined) {
      const right = this.constantAt(b);
      // Adding or taking away a positive constant can leave the safe range on one side only.
      const isOneSided = typeof right === 'number' && right >= 0 && c < 2;
      const range = isOneSided ? (c === 0 ? `<=${MAX}` : `>=-${MAX}`) : `<=${MAX}&&x>=-${MAX}`;
      return [[`${numbers}&&(x=${x}${sign}${y})${range}`, c === 2 ? 'x+0' : 'x']];
    }
    switch (c) {
      case 3:
        this.helper('PyFloat');
        return [[`${numbers}&&${y}!==0`, `new PyFloat(${x}/${y})`]];
      case 4:
        return [[`${numbers}&&${x}>=0&&${y}>0`, `(${x}-${x}%${y})/${y}`]];
      case 5:
        return [[`${numbers}&&${x}>=0&&${y}>0`, `${x}%${y}`]];
      case 9:
        return [[`${numbers}&&${x}===(${x}|0)&&${y}>=0&&${y}<32`, `${x}>>${y}`]];
      case 10:
      case 11:
      case 12: {
        const bit = ['&', '|', '^'][c - 10] as string;
        return [[`${numbers}&&${x}===(${x}|0)&&${y}===(${y}|0)`, `${x}${bit}${y}`]];
      }
    }
    return [];
  }

  /** Floats, or a float and an int. */
  private floatWays(i: Instruction): Way[] {
    const { a, b, c } = i;
    const sign = floatOperators.get(c) ?? (c === 3 ? '/' : undefined);
    if (sign === undefined) return [];
    this.helper('PyFloat');
    const isFloat = (operand: number): string => `${this.v(operand)}?.kind$===${KIND_FLOAT}`;
    const isInt = (operand: number): string => `typeof ${this.v(operand)}==='number'`;
    const forms = (operand: number): readonly (readonly [string, string])[] => {
      const constant = this.constantAt(operand);
      if (constant instanceof PyFloat) return [['', doubleText(constant.value)]];
      if (typeof constant === 'number') return [['', this.v(operand)]];
      if (operand < 0) return [];
      const fact = this.facts.get(operand);
      if (fact === 'float') return [['', `${this.v(operand)}.value`]];
      if (fact === 'int') return [['', this.v(operand)]];
      if (i.seen === SEEN_FLOAT && this.speculates) return [[isFloat(operand), `${this.v(operand)}.value`]];
      return [
        [isFloat(operand), `${this.v(operand)}.value`],
        [isInt(operand), this.v(operand)],
      ];
    };
    const ways: Way[] = [];
    for (const [testA, valueA] of forms(a)) {
      for (const [testB, valueB] of forms(b)) {
        if (testA.startsWith('typeof') && testB.startsWith('typeof')) continue;
        const tests = [testA, testB, c === 3 ? `${valueB}!==0` : ''].filter((test) => test !== '');
        if (c === 3 && Number(valueB) === 0) continue;
        const isIntPair =
          !valueA.endsWith('.value') &&
          !valueB.endsWith('.value') &&
          !this.isFloatConstant(a) &&
          !this.isFloatConstant(b);
        if (isIntPair) continue;
        ways.push([tests.length === 0 ? 'true' : tests.join('&&'), `new PyFloat(${valueA}${sign}${valueB})`]);
      }
    }
    return ways;
  }

  private isShortText(operand: number): boolean {
    const constant = this.constantAt(operand);
    return typeof constant === 'string' && constant.length < LONG_TEXT;
  }

  private isFloatConstant(operand: number): boolean {
    return this.constantAt(operand) instanceof PyFloat;
  }

  /** Ways to a comparison's result as a JavaScript boolean, and the guarded call for all other operands. */
  private comparison(i: Instruction): { readonly ways: readonly Way[]; readonly call: string } {
    const { a, b, c, seen } = i;
    const [x, y] = [this.v(a), this.v(b)];
    if (c === op.IS || c === op.IS_NOT) {
      const simple = [a, b].some((operand) => operand < 0 && isSingleton(this.constantAt(operand)));
      if (simple) return { ways: [['true', `${x}${c === op.IS ? '===' : '!=='}${y}`]], call: 'null' };
      // Two objects are found out about without a call that may raise.
      const test = `${c === op.IS ? '' : '!'}${this.helper('identical')}(${x},${y})`;
      const call = `${this.helper(c === op.IS ? 'identicalTexts' : 'notIdenticalTexts')}(${x},${y})`;
      return { ways: [[`typeof ${x}!=='string'&&typeof ${x}!=='bigint'`, test]], call };
    }
    if (c === op.IN) return { ways: [], call: `${this.helper('contains')}(${y},${x})` };
    if (c === op.NOT_IN) return { ways: [], call: `${this.helper('notContains')}(${y},${x})` };
    const sign = comparisonSigns[c] as string;
    const call = `${this.helper(comparisonHelpers[c] as string)}(${x},${y})`;
    const isEquality = c === op.EQ || c === op.NE;
    const ways: Way[] = [];
    if (seen === 0 || (seen & SEEN_INT) !== 0) {
      const numbers = this.bothNumbers(a, b);
      if (!numbers.includes('false')) ways.push([numbers, `${x}${sign}${y}`]);
    }
    if ((seen & SEEN_TEXT) !== 0 && isEquality) {
      const texts = [a, b].filter((operand) => operand >= 0).map((operand) => `typeof ${this.v(operand)}==='string'`);
      // Long ones are compared where it is paid for.
      if (!this.isShortText(a) && !this.isShortText(b)) texts.push(`${a >= 0 ? x : y}.length<${LONG_TEXT}`);
      if (a >= 0 || b >= 0) ways.push([texts.join('&&'), `${x}${sign}${y}`]);
    }
    if ((seen & SEEN_FLOAT) !== 0) {
      const floats = this.bothFloats(a, b);
      if (!floats.includes('false')) ways.push([floats, `${this.double(a)}${sign}${this.double(b)}`]);
    }
    return { ways, call };
  }

  /** A comparison and the jump on its result in one. */
  private emitTest(test: Instruction, jump: Instruction, index: number): void {
    const { ways, call } = this.comparison(test);
    this.learn(test, index);
    const go = this.goto(index + 1, jump.target);
    const unless = jump.op === op.JUMP_IF_FALSE ? '!' : '';
    let text = ways.map(([condition, result]) => `if(${condition}){if(${unless}(${result}))${go}}else `).join('');
    if (ways.length === 1 && ways[0]?.[0] === 'true') text = `if(${unless}(${ways[0][1]}))${go}`;
    else {
      const decide = `if(typeof x!=='boolean'){s${test.dst}=x;${this.guarded(index + 1, `${this.helper('truth')}(x)`)}}`;
      const slow = `${this.guarded(index, call)}${decide}if(${unless}x)${go}`;
      const isOpen = test.c >= op.IS || (ways.length === 0 && test.seen !== 0) || this.isCold(index);
      text += `{${isOpen ? slow : this.otherwise(test, index, slow)}}`;
    }
    this.lines.push(text);
  }

  /** Runs `then` with the truth of the operand in `x`. */
  private withTruth(operand: number, index: number, then: string): string {
    const value = this.v(operand);
    if (operand >= 0 && this.facts.get(operand) === 'boolean') return `x=${value};${then}`;
    if (operand >= 0 && this.facts.get(operand) === 'int') return `x=${value}!==0;${then}`;
    return `if(typeof ${value}==='boolean')x=${value};else{${this.guarded(index, `${this.helper('truth')}(${value})`)}}${then}`;
  }

  private property(prefix: string, name: string): string {
    return plainName.test(name) ? `.${prefix}${name}` : `[${this.extra(`${prefix}${name}`)}]`;
  }

  /** Compact code for what runs once: calls of the helpers, nothing inline. */
  private isCold(index: number): boolean {
    return this.code.name === '<module>' && !this.flow.isInLoop(index);
  }

  private emit(i: Instruction, index: number): string {
    const d = `s${i.dst}`;
    const a = (): string => this.v(i.a);
    const b = (): string => this.v(i.b);
    const c = (): string => this.v(i.c);
    const call = (name: string, ...args: string[]): string =>
      this.value(i.dst, index, `${this.helper(name)}(${args.join(',')})`);
    const run = (name: string, ...args: string[]): string =>
      this.action(index, `${this.helper(name)}(${args.join(',')})`);
    const fail = (name: string, ...args: string[]): string =>
      `{${this.putBack}pc=${index};${this.helper(name)}(${args.join(',')});break X;}`;
    switch (i.op) {
      case op.MOVE:
        return `${d}=${a()};`;
      case op.CHECK_BOUND:
        return `if(${a()}===undefined)${fail('unboundLocal', this.extra(i.extra))}`;
      case op.DELETE_LOCAL:
        return `if(${a()}===undefined)${fail('unboundLocal', this.extra(i.extra))}${a()}=undefined;`;
      case op.MAKE_CELL:
        return `${d}=new ${this.helper('Cell')}(${a()});`;
      case op.LOAD_CELL:
        return `if((x=${a()}.value)===undefined)${fail('unboundLocal', this.extra(i.extra))}${d}=x;`;
      case op.STORE_CELL:
        return `${a()}.value=${b()};`;
      case op.DELETE_CELL:
        return `if(${a()}.value===undefined)${fail('unboundLocal', this.extra(i.extra))}${a()}.value=undefined;`;
      case op.LOAD_FREE:
        return `if((x=fn.closure[${i.a}].value)===undefined)${fail('unboundFree', this.extra(i.extra))}${d}=x;`;
      case op.STORE_FREE:
        return `fn.closure[${i.a}].value=${b()};`;
      case op.DELETE_FREE:
        return `if(fn.closure[${i.a}].value===undefined)${fail('unboundFree', this.extra(i.extra))}fn.closure[${i.a}].value=undefined;`;
      case op.GET_CELL:
        return `${d}=fn.closure[${i.a}];`;
      case op.LOAD_GLOBAL: {
        const g = this.global(i.a);
        return `if((x=${g}.value)===undefined&&(x=${g}.builtin)===undefined)${fail('loadGlobal', g)}${d}=x;`;
      }
      case op.STORE_GLOBAL:
        return `${this.global(i.a)}.value=${b()};`;
      case op.DELETE_GLOBAL:
        return run('deleteGlobal', this.global(i.a));
      case op.LOAD_NAME:
        return call(
          'loadName',
          a(),
          this.extra(i.extra),
          i.b === none ? 'undefined' : `fn.closure[${i.b}]`,
          this.global(i.c),
        );
      case op.STORE_NAME:
        return run('storeName', a(), this.extra(i.extra), b());
      case op.DELETE_NAME:
        return run('deleteName', a(), this.extra(i.extra));
      case op.BINARY:
        return this.binary(i, index, `${this.helper(binaryHelpers[i.c] as string)}(${a()},${b()})`);
      case op.IN_PLACE:
        return this.binary(
          i,
          index,
          `${this.helper('inPlace')}(${a()},${b()},${this.extra(emittedRuntime.binaryOperators[i.c])})`,
        );
      case op.UNARY:
        if (i.c === 3) return this.withTruth(i.a, index, `${d}=!x;`);
        if (i.c === 0) return `if(typeof ${a()}==='number')${d}=0-${a()};else{${call('negate', a())}}`;
        return call(i.c === 1 ? 'positive' : 'invert', a());
      case op.COMPARE: {
        const comparison = this.comparison(i);
        const [first] = comparison.ways;
        if (first?.[0] === 'true') return `${d}=${first[1]};`;
        if (this.isCold(index)) return this.value(i.dst, index, comparison.call);
        const slow = this.value(i.dst, index, comparison.call);
        const none_ = comparison.ways.length === 0 && i.seen !== 0;
        return this.ways(i.dst, comparison.ways, i.c >= op.IS || none_ ? slow : this.otherwise(i, index, slow));
      }
      case op.JUMP:
        return this.goto(index, i.target);
      case op.JUMP_BACK: {
        const isHere = this.unit === undefined || this.unit.start === i.target;
        const elsewhere = this.unit === undefined ? `pc=${i.target};continue D;` : `pc=${i.target};break E;`;
        const again = isHere && this.flow.isNativeLoop(i.target) ? `continue F${i.target};` : elsewhere;
        if (this.frugalLoop === i.target) return `if((n-=${i.c})<0)break F${i.target};${again}`;
        return `${this.putBack}if((machine.fuel-=${i.c})<0){pc=${i.target};if(tick()===undefined)break X;}${again}`;
      }
      case op.TICK:
        return `if((machine.fuel-=${i.c})<0){pc=${index + 1};if(tick()===undefined)break X;}`;
      case op.JUMP_IF_FALSE:
        return this.withTruth(i.a, index, `if(!x)${this.goto(index, i.target)}`);
      case op.JUMP_IF_TRUE:
        return this.withTruth(i.a, index, `if(x)${this.goto(index, i.target)}`);
      case op.TO_BOOL:
        return this.withTruth(i.a, index, `${d}=x;`);
      case op.GET_ITER:
        return call('iterate', a());
      case op.FOR_ITER: {
        const slow = `{${this.guarded(index, `${this.helper('next')}(${a()})`, this.helper('FAILED'))}}`;
        return `if(${a()}.isSafe$)x=${a()}.next();else${slow}if(x===undefined)${this.goto(index, i.target)}${d}=x;`;
      }
      case op.GET_ATTRIBUTE: {
        const slow = call('getAttribute', a(), this.extra(i.extra));
        if (i.a < 0 || this.isCold(index)) return slow;
        const read = `${a()}${this.property('$', i.extra as string)}`;
        return `if(${a()}?.kind$===${KIND_INSTANCE}&&(x=${read})!==undefined&&${a()}.cls.plainReads)${d}=x;else{${slow}}`;
      }
      case op.SET_ATTRIBUTE: {
        const slow = run('setAttribute', a(), this.extra(i.extra), b());
        if (i.a < 0 || this.isCold(index)) return slow;
        const name = i.extra as string;
        const guard = `${a()}?.kind$===${KIND_INSTANCE}&&${a()}.cls.plainStores&&${a()}${this.property('d$', name)}===undefined`;
        const field = `${a()}${this.property('$', name)}`;
        // An attribute that is there already may have been paid for: only new ones grow.
        return `if(${guard}){if(${field}===undefined)${this.charge(price.grownItem)}${field}=${b()};}else{${slow}}`;
      }
      case op.DELETE_ATTRIBUTE:
        return run('deleteAttribute', a(), this.extra(i.extra));
      case op.GET_ITEM:
        return this.getItem(i, index);
      case op.SET_ITEM:
        return this.setItem(i, index);
      case op.DELETE_ITEM:
        return run('deleteItem', a(), b());
      case op.BUILD_SLICE:
        return `${d}=new ${this.helper('PySlice')}(${a()},${b()},${c()});`;
      case op.BUILD_LIST:
        return `${this.charge(price.float * i.args.length)}${d}=new ${this.helper('PyList')}([${this.list(i.args)}]);`;
      case op.BUILD_TUPLE:
        return `${this.charge(price.float * i.args.length)}${d}=new ${this.helper('PyTuple')}([${this.list(i.args)}]);`;
      case op.BUILD_SET:
        return call('buildSet', `[${this.list(i.args)}]`);
      case op.BUILD_DICT:
        return i.args.length === 0
          ? `${d}=new ${this.helper('PyDict')}();`
          : call('buildDict', `[${this.list(i.args)}]`);
      case op.LIST_APPEND:
        // Where room has to be made the limit of memory may be met.
        return `if(${a()}.items.length<${a()}.room){machine.memory-=${price.grownItem};${a()}.items.push(${b()});}else{${run('append', a(), b())}}`;
      case op.LIST_EXTEND:
        return run('extendList', a(), b(), c());
      case op.SET_ADD:
        return run('addToSet', a(), b());
      case op.SET_UPDATE:
        return run('updateSet', a(), b());
      case op.DICT_SET:
        return this.setItem(i, index);
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
        return this.callText(i, index);
      case op.CALL_METHOD:
        return this.methodCallText(i, index);
      case op.LOAD_METHOD:
        return this.loadMethodText(i, index);
      case op.CALL_LOADED_METHOD:
        return this.loadedMethodCallText(i, index);
      case op.CALL_KEYWORDS:
        return call('call', a(), `[${this.list(i.args)}]`, this.extra(i.extra));
      case op.CALL_EXPANDED:
        return call('callExpanded', a(), b(), c());
      case op.MAKE_FUNCTION:
        return call('makeFunction', 'fn', this.extra(i.extra), `[${this.list(i.args)}]`, a(), b(), c());
      case op.RETURN:
        if (this.unit !== undefined) return `${this.putBack}frame.sent=${a()};r=-3;break E;`;
        return `${this.putBack}machine.depth--;${this.isGenerator ? 'frame.generator.finished=true;' : ''}return ${a()};`;
      case op.YIELD:
      case op.YIELD_DELEGATED:
        return `frame.pc=${index};frame.awaiting=true;{const S=frame.slots;${this.saveSlots()}}machine.depth--;return ${a()};\ncase ${resumeLabel(index)}:${d}=frame.sent;`;
      case op.SEND: {
        const ended = `${d}=${this.helper('returnedBy')}(${a()});${this.goto(index, i.target)}`;
        return `pc=${index};if((x=${this.helper('send')}(${a()},${b()}))===${this.helper('FAILED')})break X;if(x===undefined){${ended}}${d}=x;`;
      }
      case op.GET_AWAITABLE:
        return call('getAwaitable', a(), this.extra(i.extra));
      case op.GET_YIELD_FROM:
        return call('getYieldFrom', a(), String(this.code.kind === 'coroutine'));
      case op.GET_AITER:
        return call('getAsyncIterator', a());
      case op.GET_ANEXT:
        return call('getAsyncNext', a());
      case op.WRAP_ASYNC_YIELD:
        return `${d}=${this.helper('wrapAsyncYield')}(${a()});`;
      case op.RAISE:
        return fail('raise', a(), b());
      case op.RERAISE:
        return fail('failed', a());
      case op.ENTER_HANDLER:
        return `${d}=${this.helper('enterHandler')}(${a()},${this.isGenerator ? 'frame.generator' : 'undefined'});`;
      case op.LEAVE_HANDLER:
        return `${this.helper('leaveHandler')}(${a()},${this.isGenerator ? 'frame.generator' : 'undefined'});`;
      case op.MATCH_EXCEPTION:
        return call('matchesException', a(), b());
      case op.SPLIT_GROUP:
        return `pc=${index};if((x=${this.helper('splitGroup')}(${a()},${b()}))===undefined)break X;${d}=x[0];s${i.args[0]}=x[1];`;
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
        return this.unpack(i, index, `${this.helper('unpack')}(${a()},${i.args.length})`);
      case op.UNPACK_STARRED:
        return this.unpack(i, index, `${this.helper('unpackStarred')}(${a()},${i.args.length},${i.c})`);
      case op.MATCH_SEQUENCE:
        return `${d}=${this.helper('isSequencePattern')}(${a()});`;
      case op.MATCH_MAPPING:
        return `${d}=${this.helper('isMappingPattern')}(${a()});`;
      case op.MATCH_KEYS:
        return call('matchKeys', a(), `[${this.list(i.args)}]`);
      case op.MATCH_CLASS:
        return call('matchClass', a(), b(), String(i.c), this.extra(i.extra));
      case op.MATCH_REST:
        return call('matchRest', a(), `[${this.list(i.args)}]`);
      case op.GET_LENGTH:
        return call('lengthOf', a());
      case op.LOAD_LOCALS: {
        const slots = Array.from({ length: this.code.slotCount }, (_, k) =>
          this.usedSlots.has(k) ? `s${k}` : 'undefined',
        );
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

  /** `a[b]`: of a list by an int in range, of a dict by a text or an int. */
  private getItem(i: Instruction, index: number): string {
    const [a, b] = [this.v(i.a), this.v(i.b)];
    const slow = this.value(i.dst, index, `${this.helper('getItem')}(${a},${b})`);
    if (i.a < 0 || this.isCold(index)) return slow;
    const constant = this.constantAt(i.b);
    const ways: Way[] = [];
    if ((i.seen === 0 || (i.seen & SEEN_LIST) !== 0) && (i.b >= 0 || (typeof constant === 'number' && constant >= 0))) {
      const inRange = i.b < 0 ? `${b}<${a}.items.length` : `${b}>=0&&${b}<${a}.items.length`;
      const isNumber = i.b < 0 || this.facts.get(i.b) === 'int' ? '' : `typeof ${b}==='number'&&`;
      const isList = this.facts.get(i.a) === 'list' ? '' : `${a}?.kind$===${KIND_LIST}&&`;
      ways.push([`${isNumber}${isList}${inRange}`, `${a}.items[${b}]`]);
    }
    if ((i.seen & SEEN_DICT) !== 0)
      ways.push([`${a}?.kind$===${KIND_DICT}&&${this.isPlainKey(i.b)}(x=${a}.peek(${b}))!==undefined`, 'x']);
    return this.ways(i.dst, ways, i.seen === SEEN_LIST && ways.length > 0 ? this.itemOtherwise(i, index, slow) : slow);
  }

  /**
   * A list that is not indexed as expected: if it is still a list and an int, the slow way deals with the range; anything else goes back
   * to the interpreter.
   */
  private itemOtherwise(i: Instruction, index: number, slow: string): string {
    if (!this.isSure(i, index)) return slow;
    const tests: string[] = [];
    if (i.b >= 0 && this.facts.get(i.b) !== 'int') tests.push(`typeof ${this.v(i.b)}!=='number'`);
    if (this.facts.get(i.a) !== 'list') tests.push(`${this.v(i.a)}?.kind$!==${KIND_LIST}`);
    if (tests.length === 0) return slow;
    return `if(${tests.join('||')}){${this.bail(index)}}${slow}`;
  }

  /** Keys that a dict may find without asking the script; then no guard is needed. */
  private isPlainKey(operand: number): string {
    const constant = this.constantAt(operand);
    if (typeof constant === 'string' || typeof constant === 'number') return '';
    return operand < 0 ? 'false&&' : `(typeof ${this.v(operand)}==='string'||typeof ${this.v(operand)}==='number')&&`;
  }

  private setItem(i: Instruction, index: number): string {
    const [a, b, c] = [this.v(i.a), this.v(i.b), this.v(i.c)];
    const slow = this.action(index, `${this.helper('setItem')}(${a},${b},${c})`);
    if (i.a < 0 || this.isCold(index)) return slow;
    let text = '';
    const constant = this.constantAt(i.b);
    if (
      i.op !== op.DICT_SET &&
      (i.seen === 0 || (i.seen & SEEN_LIST) !== 0) &&
      (i.b >= 0 || typeof constant === 'number')
    ) {
      const isNumber = i.b < 0 || this.facts.get(i.b) === 'int' ? '' : `typeof ${b}==='number'&&`;
      const isList = this.facts.get(i.a) === 'list' ? '' : `${a}?.kind$===${KIND_LIST}&&`;
      // A float that takes the place of an int or a constant takes memory of its own.
      const mayGrow = i.c >= 0 && this.facts.get(i.c) !== 'int' && this.facts.get(i.c) !== 'boolean';
      const grows = mayGrow ? `if(${c}?.kind$===${KIND_FLOAT})${this.charge(price.float)}` : '';
      text += `if(${isNumber}${isList}${b}>=0&&${b}<${a}.items.length){${grows}${a}.items[${b}]=${c};}else `;
    }
    if (i.op === op.DICT_SET || (i.seen & SEEN_DICT) !== 0) {
      text += `if(${this.isPlainKey(i.b)}${a}?.kind$===${KIND_DICT}&&${a}.put(${b},${c}));else `;
    }
    return `${text}{${i.seen === SEEN_LIST && text !== '' && i.op === op.SET_ITEM ? this.itemOtherwise(i, index, slow) : slow}}`;
  }

  /** Takes so many bytes from what may be allocated. */
  private charge(bytes: number): string {
    return bytes === 0 ? '' : `machine.memory-=${bytes};`;
  }

  private unpack(i: Instruction, index: number, items: string): string {
    return `pc=${index};if((x=${items})===undefined)break X;${i.args.map((slot, k) => `s${slot}=x[${k}];`).join('')}`;
  }

  private callText(i: Instruction, index: number): string {
    const callee = this.v(i.a);
    const { args } = i;
    const list = this.list(args);
    const separator = args.length > 0 ? ',' : '';
    const slow =
      args.length <= 3
        ? `${this.helper(`call${args.length}`)}(${callee}${separator}${list})`
        : `${this.helper('call')}(${callee},[${list}])`;
    if (this.isCold(index) || (i.seen !== 0 && (i.seen & SEEN_FUNCTION) === 0)) return this.value(i.dst, index, slow);
    const isDirect = `${callee}?.kind$===${KIND_FUNCTION}&&${callee}.arity===${args.length}`;
    return this.value(i.dst, index, `${isDirect}?${callee}.entry(${callee},undefined${separator}${list}):${slow}`);
  }

  private methodCallText(i: Instruction, index: number): string {
    const object = this.v(i.a);
    const { args } = i;
    const list = this.list(args);
    const separator = args.length > 0 ? ',' : '';
    const slow = `${this.helper('callMethod')}(${object},${this.extra(i.extra)},[${list}])`;
    if (this.isCold(index) || args.length > 2 || i.seen === SEEN_OTHER) return this.value(i.dst, index, slow);
    const guard = this.methodGuard(i);
    const through = `${this.helper(`call${args.length + 1}`)}(f,${object}${separator}${list})`;
    const direct = `f.kind$===${KIND_FUNCTION}&&f.arity===${args.length + 1}?f.entry(f,undefined,${object}${separator}${list}):${through}`;
    return this.value(
      i.dst,
      index,
      `${guard}?${i.seen !== 0 && (i.seen & SEEN_FUNCTION) === 0 ? through : direct}:${slow}`,
    );
  }

  /** Whether operand `a` has a plain method of the name: it is in `f` then. */
  private methodGuard(i: Instruction): string {
    const object = this.v(i.a);
    const name = i.extra as string;
    const methods = `${this.helper('methodsOf')}(${object})`;
    const receiver = i.a >= 0 ? `typeof ${object}==='object'?${object}:${methods}` : methods;
    return `(o=${receiver})!==null&&(f=o${this.property('m$', name)})!==undefined&&o${this.property('$', name)}===undefined`;
  }

  private loadMethodText(i: Instruction, index: number): string {
    const slow = `${this.helper('loadMethod')}(${this.v(i.a)},${this.extra(i.extra)})`;
    return this.value(i.dst, index, this.isCold(index) ? slow : `${this.methodGuard(i)}?f:${slow}`);
  }

  private loadedMethodCallText(i: Instruction, index: number): string {
    const object = this.v(i.a);
    const method = this.v(i.b);
    const { args } = i;
    const list = this.list(args);
    const slow =
      args.length <= 2
        ? `${this.helper(`callLoadedMethod${args.length}`)}(${method},${object},${list})`
        : `${this.helper('callLoadedMethod')}(${method},${object},[${list}])`;
    if (this.isCold(index) || (i.seen !== 0 && (i.seen & SEEN_FUNCTION) === 0)) return this.value(i.dst, index, slow);
    const isDirect = `${method}?.kind$===${KIND_FUNCTION}&&${method}.arity===${args.length + 1}`;
    return this.value(i.dst, index, `${isDirect}?${method}.entry(${method},undefined,${object},${list}):${slow}`);
  }
}

/** Whether an instruction, for what it has met so far, is a few operations of JavaScript that call nothing. */
function isInline(i: Instruction): boolean {
  switch (i.op) {
    case op.MOVE:
    case op.CHECK_BOUND:
    case op.LOAD_CELL:
    case op.STORE_CELL:
    case op.LOAD_GLOBAL:
    case op.JUMP:
    case op.JUMP_BACK:
    case op.JUMP_IF_FALSE:
    case op.JUMP_IF_TRUE:
    case op.TO_BOOL:
    case op.FOR_ITER:
    case op.RETURN:
      return true;
    case op.BINARY:
    case op.IN_PLACE:
      return (i.seen & (SEEN_TEXT | SEEN_OTHER)) === 0;
    case op.COMPARE:
      return i.c !== op.IN && i.c !== op.NOT_IN && (i.seen & SEEN_OTHER) === 0;
    case op.GET_ITEM:
    case op.SET_ITEM:
      return i.seen === 0 || i.seen === SEEN_LIST;
    default:
      return false;
  }
}

/** Whether control never goes on behind an instruction. */
function endsPath(code: number): boolean {
  return code === op.JUMP || code === op.JUMP_BACK || code === op.RETURN || code === op.RAISE || code === op.RERAISE;
}

/** So many characters are compared in no time to speak of. */
const LONG_TEXT = 4096;

function isSingleton(value: Value | undefined): boolean {
  return value === null || typeof value === 'boolean';
}

function doubleText(value: number): string {
  if (value !== value) return 'NaN';
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}
