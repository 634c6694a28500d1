// Script functions, bound methods, and the frames of suspended activations.
import { machine, type StackFrame } from '../runtime/machine.ts';
import { price } from '../runtime/prices.ts';
import type { PyBuiltin } from './builtin.ts';
import type { Code, Entry } from './code.ts';
import type { PyDict } from './dict.ts';
import type { PyGenerator } from './generator.ts';
import type { GlobalCell, Namespace } from './namespace.ts';
import type { Value } from './object.ts';
import { builtinType, ChargedObject, KIND_FUNCTION, PyObject, setKind } from './object.ts';
import type { PyTuple } from './tuple.ts';

/** A variable that a nested function shares. `value` is undefined while unbound. */
export class Cell extends PyObject {
  override mark$ = 0;
  value: Value | undefined;
  constructor(value: Value | undefined) {
    super();
    this.value = value;
    machine.memory -= price.cell;
  }
}
export const cellType = builtinType('cell', { instanceClass: Cell, final: true });

/** The global variables of a function whose code was still packed when it was made. */
const unlinked: readonly GlobalCell[] = [];

export class PyFunction extends PyObject {
  override mark$ = 0;
  /** The entry of functions that no JavaScript has been emitted for. Set by the engine. */
  static start: Entry;
  /** What calls run: the interpreter's entry first, the emitted code once there is some. */
  entry: Entry;
  /** How many positional arguments go straight into `entry`; -1 when they have to be bound. */
  readonly arity: number;
  readonly code: Code;
  readonly namespace: Namespace;
  /** The global variables that the code names, in its order. */
  globals: readonly GlobalCell[];
  readonly closure: readonly Cell[];
  name: string;
  qualname: string;
  doc: Value;
  module: Value;
  /** Default values of the last positional parameters. */
  defaults: readonly Value[];
  /** Default values of keyword-only parameters, by name. */
  keywordDefaults: ReadonlyMap<string, Value> | undefined;
  annotations: PyDict | undefined = undefined;
  typeParameters: PyTuple | undefined = undefined;

  constructor(
    code: Code,
    entry: Entry,
    namespace: Namespace,
    closure: readonly Cell[],
    defaults: readonly Value[],
    keywordDefaults: ReadonlyMap<string, Value> | undefined,
  ) {
    super();
    machine.memory -= price.function;
    this.code = code;
    this.entry = entry;
    this.arity = code.arity;
    this.namespace = namespace;
    this.globals = code.packed === undefined ? namespace.link(code) : unlinked;
    this.closure = closure;
    this.name = code.name;
    this.qualname = code.qualname;
    this.doc = code.docstring;
    this.module = namespace.moduleName;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
  }

  /** Makes ready for the first call: code that came packed is read now. */
  link(): void {
    if (this.globals !== unlinked) return;
    this.code.unpack();
    this.globals = this.namespace.link(this.code);
  }
}
setKind(PyFunction.prototype, KIND_FUNCTION);
export const functionType = builtinType('function', { instanceClass: PyFunction, final: true });

/** A function with its receiver. */
export class PyBoundMethod extends ChargedObject {
  readonly self: Value;
  readonly callable: Value;
  constructor(self: Value, callable: Value) {
    super();
    this.self = self;
    this.callable = callable;
  }
}
export const methodType = builtinType('method', { instanceClass: PyBoundMethod, final: true });

/** A built-in method with its receiver: `[].append`. */
export class PyBoundBuiltin extends ChargedObject {
  readonly self: Value;
  readonly builtin: PyBuiltin;
  constructor(self: Value, builtin: PyBuiltin) {
    super();
    this.self = self;
    this.builtin = builtin;
  }
}

/** A suspended activation of a script function: plain data. Kept by generators between their turns, too. */
export class ScriptFrame implements StackFrame {
  mark$ = 0;
  readonly fn: PyFunction;
  /** The instruction to go on with, or whose value is awaited. */
  pc: number;
  readonly slots: (Value | undefined)[];
  /** What the instruction at `pc` was waiting for. */
  sent: Value | undefined = undefined;
  /** True while the activation waits in the middle of the instruction at `pc`, for its value. */
  awaiting = false;
  /** The generator whose body this is. */
  generator: PyGenerator | undefined = undefined;

  constructor(fn: PyFunction, pc: number, slots: (Value | undefined)[]) {
    this.fn = fn;
    this.pc = pc;
    this.slots = slots;
  }

  /** Enters the body of a generator for the first time. */
  start(): Value | undefined {
    return ScriptFrame.begin(this);
  }
  resume(value: Value | undefined): Value | undefined {
    return ScriptFrame.continueWithValue(this, value);
  }
  raise(error: unknown): Value | undefined {
    return ScriptFrame.continueWithError(this, error);
  }

  /** Set by the engine: frames are data and know nothing of the two backends. */
  static begin: (frame: ScriptFrame) => Value | undefined;
  static continueWithValue: (frame: ScriptFrame, value: Value | undefined) => Value | undefined;
  static continueWithError: (frame: ScriptFrame, error: unknown) => Value | undefined;
}
