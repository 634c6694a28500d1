// Code objects: what the compiler makes of a function, class body or module, and all that is known of it when it runs.
import type { PyFunction, ScriptFrame } from './function.ts';
import type { Value } from './object.ts';
import { builtinType, PyObject, setOpaque } from './object.ts';

/**
 * One instruction of the IR. What the operands mean is told by the instruction list in compiler/instructions.ts. Operands count
 * slots from 0; a negative operand `~i` is constant number i; `none` is an absent one.
 */
export interface Instruction {
  readonly op: number;
  dst: number;
  a: number;
  b: number;
  c: number;
  /** Where a jump goes: an instruction index. */
  target: number;
  /** Further operand slots. */
  args: readonly number[];
  /** A name, names, a code object: whatever else the instruction needs. */
  extra: unknown;
  /** Offsets into the source. */
  readonly start: number;
  readonly end: number;
  /** What kinds of operands the interpreter has met here, as bits: see `SEEN_INT` and its kin. */
  seen: number;
  /** The interpreter has been here. */
  isVisited: boolean;
}

/** Of arithmetic and comparisons. */
export const SEEN_INT = 1;
export const SEEN_FLOAT = 2;
export const SEEN_TEXT = 4;
export const SEEN_OTHER = 8;
/** A float and an int. */
export const SEEN_MIXED = 16;
/** Of subscriptions. */
export const SEEN_LIST = 1;
export const SEEN_DICT = 2;
/** Of calls: a script function that takes just so many arguments; a method of a built-in type. */
export const SEEN_FUNCTION = 1;
export const SEEN_METHOD = 2;

/** An absent operand. */
export const none = -0x40000000;

/** Instructions from `start` to `end` (exclusive) go on at `target` when they raise; the exception is put in the code's `caught` slot. */
export interface Handler {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Of a `finally` or `with`: entered when the run is being ended by a limit, too; `except` clauses are not. */
  readonly isCleanup: boolean;
}

/** Where code came from, for tracebacks: looked at only when one is shown. */
export interface CodeSource {
  readonly filename: string;
  readonly text: string;
  at(offset: number): { readonly line: number; readonly column: number };
  line(number: number): string;
}

export type CodeKind = 'function' | 'generator' | 'coroutine' | 'asyncGenerator';

/**
 * What a compiled function runs as: its parameters follow the function and the frame to be continued. It never throws: undefined
 * says that `machine.pending` holds an exception or a `Suspend`. To pass on a return value costs a tenth of a JavaScript throw,
 * and without `try` V8 compiles a large function several times faster.
 */
export type Entry = (fn: PyFunction, frame: ScriptFrame | undefined, ...args: Value[]) => Value | undefined;

/**
 * An outermost loop of a function. The activation that is in it when it has become hot goes on in JavaScript of the loop alone, which V8
 * compiles much sooner than the whole function.
 */
export interface HotLoop {
  /** The instructions of the loop; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Turns, of inner loops too, that were interpreted. */
  heat: number;
  bails: number;
  emitted: Entry | undefined;
  labels: ReadonlySet<number> | undefined;
  /** It was emitted before the loops around the hot one had come to their second turn. */
  isPartial: boolean;
}

export interface CodeParameters {
  readonly names: readonly string[];
  readonly positionalOnlyCount: number;
  /** Positional ones, the positional-only included. */
  readonly positionalCount: number;
  readonly keywordOnlyCount: number;
  readonly varargs: boolean;
  readonly kwargs: boolean;
}

/**
 * What is known of code before it runs. The parameters stand in the first slots: positional, `*args`, keyword-only, `**kwargs`.
 */
export interface CodeHead {
  readonly name: string;
  readonly qualname: string;
  readonly kind: CodeKind;
  readonly source: CodeSource;
  readonly start: number;
  readonly parameters: CodeParameters;
  readonly freeNames: readonly string[];
  readonly docstring: string | null;
}

/** What running it takes. */
export interface CodeBody {
  readonly slotCount: number;
  /** Names of the first slots, for messages, `locals()` and `dis`. */
  readonly localNames: readonly string[];
  readonly globalNames: readonly string[];
  readonly constants: readonly Value[];
  readonly instructions: readonly Instruction[];
  readonly handlers: readonly Handler[];
  /** What a call takes in steps, without its loops and what it calls. */
  readonly callSteps: number;
  /** The slot that a caught exception is put in. */
  readonly caughtSlot: number;
}

/** A body that is read only when it is needed: most functions of most modules are never called. */
export interface PackedBody {
  unpack(): CodeBody;
}

const unread: CodeBody = {
  slotCount: 0,
  localNames: [],
  globalNames: [],
  constants: [],
  instructions: [],
  handlers: [],
  callSteps: 1,
  caughtSlot: 0,
};

export class PyCode extends PyObject implements CodeHead, CodeBody {
  readonly name: string;
  readonly qualname: string;
  readonly kind: CodeKind;
  readonly source: CodeSource;
  readonly start: number;
  readonly parameters: CodeParameters;
  readonly freeNames: readonly string[];
  readonly docstring: string | null;
  /** How many arguments go straight to the parameters, or -1 if binding takes more than that. */
  readonly arity: number;
  /** The body, as long as nobody has called for it by `unpack`: what is said of it below is not there before that. */
  packed: PackedBody | undefined;
  slotCount: number;
  localNames: readonly string[];
  globalNames: readonly string[];
  constants: readonly Value[];
  instructions: readonly Instruction[];
  handlers: readonly Handler[];
  callSteps: number;
  caughtSlot: number;
  /** Calls (of generators: turns of loops, too) that were interpreted since JavaScript was emitted last: what decides when that is done. */
  heat = 0;
  /** The emitted JavaScript, and the instructions where a frame may enter it. */
  emitted: Entry | undefined = undefined;
  labels: ReadonlySet<number> | undefined = undefined;
  /** The outermost loops by the heads of all loops in them. Made at the first turn of one. */
  loops: ReadonlyMap<number, HotLoop> | undefined = undefined;
  /** How often emitted code has met something that it was not made for and handed over to the interpreter. */
  bails = 0;

  constructor(head: CodeHead, body: CodeBody | PackedBody) {
    super();
    this.name = head.name;
    this.qualname = head.qualname;
    this.kind = head.kind;
    this.source = head.source;
    this.start = head.start;
    this.parameters = head.parameters;
    this.freeNames = head.freeNames;
    this.docstring = head.docstring;
    const { keywordOnlyCount, varargs, kwargs, positionalCount } = head.parameters;
    this.arity = keywordOnlyCount === 0 && !varargs && !kwargs ? positionalCount : -1;
    this.packed = 'unpack' in body ? body : undefined;
    const known = 'unpack' in body ? unread : body;
    this.slotCount = known.slotCount;
    this.localNames = known.localNames;
    this.globalNames = known.globalNames;
    this.constants = known.constants;
    this.instructions = known.instructions;
    this.handlers = known.handlers;
    this.callSteps = known.callSteps;
    this.caughtSlot = known.caughtSlot;
  }

  /** Reads the body, if that has not been done. Calls do it, and whoever looks into code that may never have been called. */
  unpack(): void {
    const body = this.packed?.unpack();
    if (body === undefined) return;
    this.packed = undefined;
    this.slotCount = body.slotCount;
    this.localNames = body.localNames;
    this.globalNames = body.globalNames;
    this.constants = body.constants;
    this.instructions = body.instructions;
    this.handlers = body.handlers;
    this.callSteps = body.callSteps;
    this.caughtSlot = body.caughtSlot;
  }

  /**
   * Where an exception raised at `pc` is handled: the innermost handler, or -1. Handlers stand innermost first.
   *
   * @param cleanupOnly Pass by `except` clauses.
   */
  handlerAt(pc: number, cleanupOnly: boolean): number {
    for (const handler of this.handlers) {
      if (pc >= handler.start && pc < handler.end && (handler.isCleanup || !cleanupOnly)) return handler.target;
    }
    return -1;
  }
}
export type Code = PyCode;
setOpaque(PyCode, true);
export const codeType = builtinType('code', { instanceClass: PyCode, final: true });
