// Builds the code object of one frame: instructions, slots, labels, protected regions.
import type { CodeKind, CodeParameters, CodeSource, Handler, Instruction } from '../objects/code.ts';
import { none, PyCode } from '../objects/code.ts';
import type { Value } from '../objects/object.ts';
import { type GrowingResult, payForLookUp, Watch } from '../runtime/limits.ts';
import { price } from '../runtime/prices.ts';
import type { Span } from '../syntax/tree.ts';
import { partsOf, priceLoops, STRETCH_PARTS, stepsOf } from './cost.ts';
import type { Future } from './future.ts';
import * as op from './instructions.ts';
import { instruction } from './instructions.ts';
import type { Scope, ScopeTable } from './scopes.ts';
import { mangle } from './scopes.ts';
import { SlotSet } from './slot-set.ts';

const watch = new Watch(4096);
function watchName(name: string): void {
  watch.pass();
  payForLookUp(name);
}

/** A slot (0 or more), a constant (`~index`) or `none`. */
export type Operand = number;

export class Label {
  index = -1;
  readonly users: Instruction[] = [];
}

/** A stretch of instructions whose exceptions go to a label; left and entered again where a `finally` body is copied in. */
export class Region {
  start = -1;
  readonly target: Label;
  readonly isCleanup: boolean;
  constructor(target: Label, isCleanup: boolean) {
    this.target = target;
    this.isCleanup = isCleanup;
  }
}

/** What a `return`, `break` or `continue` has to leave on its way out. */
export type Block =
  | { readonly kind: 'loop'; readonly breakLabel: Label; readonly continueLabel: Label }
  | { readonly kind: 'leave'; readonly region: Region | undefined; readonly leave: () => void };

/** What all frames of one compilation share. */
export interface Compilation {
  readonly source: CodeSource;
  readonly scopes: ScopeTable;
  /** Expression statements show their value, as at a prompt. */
  readonly interactive: boolean;
  readonly future: Future;
  /** What the code takes that has been made so far. */
  readonly size: GrowingResult;
  /** The size at which a step of the compilation is over. */
  stepEnd: number;
}

/** What is made in a step: some tenths of a millisecond. */
const STEP_BYTES = 500 * price.instruction;

export class Builder {
  readonly compilation: Compilation;
  readonly scope: Scope;
  readonly name: string;
  readonly qualname: string;
  readonly instructions: Instruction[] = [];
  readonly blocks: Block[] = [];
  /** The local variables known to be bound here, by slot. */
  bound = new SlotSet();
  /** The slot of the class namespace, in class bodies. */
  namespaceSlot: Operand = none;
  /** The slot that holds the value of the last top-level statement. */
  resultSlot: Operand = none;
  docstring: string | null = null;
  span: Span = { start: 0, end: 0 };
  private readonly constants: Value[] = [];
  private readonly constantIndex = new Map<unknown, number>();
  private readonly globalNames: string[] = [];
  private readonly globalIndex = new Map<string, number>();
  private freeIndex: Map<string, number> | undefined;
  private readonly localNames: string[] = [];
  private readonly slots = new Map<Scope, Map<string, number>>();
  private readonly handlers: Handler[] = [];
  private readonly freeTemporaries: number[] = [];
  private slotCount = 0;
  readonly caughtSlot: number;

  constructor(
    compilation: Compilation,
    scope: Scope,
    name: string,
    qualname: string,
    parameterNames: readonly string[],
  ) {
    this.compilation = compilation;
    compilation.size.add(price.code);
    this.scope = scope;
    this.name = name;
    this.qualname = qualname;
    const own = new Map<string, number>();
    this.slots.set(scope, own);
    for (const parameter of parameterNames) {
      watchName(parameter);
      own.set(parameter, this.newSlot(parameter));
      if (scope.facts.get(parameter)?.deleted !== true) this.bound.add(this.slotCount - 1);
    }
    this.allocate(scope, own);
    this.caughtSlot = this.newSlot('.caught');
    this.allocateInner(scope);
  }

  /** Gives slots to the scope's variables. */
  private allocate(scope: Scope, own: Map<string, number>): void {
    if (scope.kind !== 'module' && scope.kind !== 'class') {
      for (const [name, facts] of scope.facts) {
        watchName(name);
        if (facts.bound && facts.declared === undefined && !own.has(name)) own.set(name, this.newSlot(name));
      }
    }
    if (scope.kind === 'class' && scope.needsClassCell) own.set('__class__', this.newSlot('__class__'));
  }

  /** Gives slots to the variables of the comprehensions that run in this frame. */
  private allocateInner(scope: Scope): void {
    for (const child of scope.children) {
      if (child.kind !== 'comprehension') continue;
      const inner = new Map<string, number>();
      this.slots.set(child, inner);
      this.allocate(child, inner);
      this.allocateInner(child);
    }
  }

  private newSlot(name: string): number {
    this.localNames.push(name);
    return this.slotCount++;
  }

  /** The slot of a variable of this frame. */
  slotOf(owner: Scope, name: string): number {
    watchName(name);
    const slot = this.slots.get(owner)?.get(name);
    if (slot === undefined) throw new ReferenceError(`no slot for ${name}`);
    return slot;
  }

  /** A slot for a value in between. Give it back with `release`. */
  temporary(): number {
    return this.freeTemporaries.pop() ?? this.newTemporary();
  }
  private newTemporary(): number {
    return this.newSlot('');
  }
  /** Gives a temporary back. Variables and constants may be passed as well: they are left alone. */
  release(...operands: readonly Operand[]): void {
    this.releaseAll(operands);
  }
  /** The same for any number of them: a call may not have more than some hundred thousand arguments. */
  releaseAll(operands: readonly Operand[]): void {
    for (const operand of operands) {
      if (operand >= 0 && this.localNames[operand] === '') this.freeTemporaries.push(operand);
    }
  }
  isTemporary(operand: Operand): boolean {
    return operand >= 0 && this.localNames[operand] === '';
  }

  constant(value: Value, key: unknown = value): Operand {
    if (typeof key === 'string') watchName(key);
    let index = this.constantIndex.get(key);
    if (index === undefined) {
      index = this.constants.length;
      this.constants.push(value);
      this.constantIndex.set(key, index);
    }
    return ~index;
  }
  global(name: string): number {
    watchName(name);
    let index = this.globalIndex.get(name);
    if (index === undefined) {
      index = this.globalNames.length;
      this.globalNames.push(name);
      this.globalIndex.set(name, index);
    }
    return index;
  }
  /** Where a free variable stands in the closure. */
  free(name: string): number {
    watchName(name);
    this.freeIndex ??= this.indexFree();
    return this.freeIndex.get(name) ?? -1;
  }
  private indexFree(): Map<string, number> {
    const indexes = new Map<string, number>();
    for (const name of this.scope.free) {
      watchName(name);
      indexes.set(name, indexes.size);
    }
    return indexes;
  }
  mangle(name: string): string {
    return mangle(this.scope.className, name);
  }

  emit(code: number, span: Span, operands: Partial<Instruction> = {}): Instruction {
    if (this.uncharged >= STRETCH_PARTS) {
      this.add(instruction(op.TICK, span.start, span.end, { c: stepsOf(this.uncharged) }));
      this.uncharged = 0;
    }
    const added = instruction(code, span.start, span.end, operands);
    this.add(added);
    this.uncharged += partsOf(added);
    return added;
  }
  private add(added: Instruction): void {
    this.instructions.push(added);
    this.compilation.size.add(price.instruction);
    watch.pass();
  }
  /** What the instructions since the last one that charges take. */
  private uncharged = 0;

  /** Whether the compilation may be put aside here, as it is now and then. */
  isStepOver(): boolean {
    const { compilation } = this;
    const { bytes } = compilation.size;
    if (bytes < compilation.stepEnd) return false;
    compilation.stepEnd = bytes + STEP_BYTES;
    return true;
  }

  place(label: Label): void {
    label.index = this.instructions.length;
  }
  jump(code: number, label: Label, span: Span, operands: Partial<Instruction> = {}): void {
    label.users.push(this.emit(code, span, operands));
    this.labels.add(label);
  }
  private readonly labels = new Set<Label>();

  /** Opens a protected region. `isCleanup`: its handler is a `finally` or `with`, not an `except`. */
  openRegion(target: Label, isCleanup: boolean): Region {
    const region = new Region(target, isCleanup);
    region.start = this.instructions.length;
    this.labels.add(target);
    return region;
  }
  /** Leaves the region for a while: what follows is not protected by it. */
  pauseRegion(region: Region): void {
    if (region.start >= 0 && region.start < this.instructions.length) {
      this.pendingHandlers.push({
        start: region.start,
        end: this.instructions.length,
        target: region.target,
        isCleanup: region.isCleanup,
      });
    }
    region.start = -1;
  }
  resumeRegion(region: Region): void {
    region.start = this.instructions.length;
  }
  closeRegion(region: Region): void {
    this.pauseRegion(region);
  }
  private readonly pendingHandlers: { start: number; end: number; target: Label; isCleanup: boolean }[] = [];

  finish(kind: CodeKind, parameters: CodeParameters): PyCode {
    for (const label of this.labels) for (const user of label.users) user.target = label.index;
    for (const { start, end, target, isCleanup } of this.pendingHandlers) {
      this.handlers.push({ start, end, target: target.index, isCleanup });
    }
    return new PyCode(
      {
        name: this.name,
        qualname: this.qualname,
        kind,
        source: this.compilation.source,
        start: this.span.start,
        parameters,
        freeNames: this.scope.free,
        docstring: this.docstring,
      },
      {
        slotCount: this.slotCount,
        localNames: this.localNames,
        globalNames: this.globalNames,
        constants: this.constants,
        instructions: this.instructions,
        handlers: this.handlers,
        callSteps: priceLoops(this.instructions),
        caughtSlot: this.caughtSlot,
      },
    );
  }

  /** Moves a value into a slot of its own, unless it is there already. */
  move(target: number, operand: Operand, span: Span): void {
    if (target !== operand) this.emit(op.MOVE, span, { dst: target, a: operand });
  }
}
