// The backend that interprets the IR: for code that runs once, for hosts that forbid code generation, and for frames that are taken up
// in the middle of emitted code.

import type { Code, Entry, HotLoop, Instruction } from '../objects/code.ts';
import {
  none,
  SEEN_DICT,
  SEEN_FLOAT,
  SEEN_FUNCTION,
  SEEN_INT,
  SEEN_LIST,
  SEEN_METHOD,
  SEEN_MIXED,
  SEEN_OTHER,
  SEEN_TEXT,
} from '../objects/code.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionNamed, PyException } from '../objects/exception.ts';
import { Cell, PyFunction, ScriptFrame } from '../objects/function.ts';
import type { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { methodsOf, PyFloat } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { makeTypeAlias, makeTypeParameter } from '../objects/type-parameter.ts';
import { deleteAttribute, getAttribute, setAttribute } from '../runtime/attribute.ts';
import { call, call0, call1, call2, call3, callLoadedMethod, callMethod, loadMethod, thrown } from '../runtime/call.ts';
import * as comparison from '../runtime/comparison.ts';
import { display } from '../runtime/display.ts';
import { importModule, importStar } from '../runtime/import.ts';
import { iterate } from '../runtime/iteration.ts';
import { drive, machine, Suspend, tick, tooDeep } from '../runtime/machine.ts';
import * as operations from '../runtime/operations.ts';
import type { BinaryOperator } from '../runtime/operators.ts';
import * as operators from '../runtime/operators.ts';
import { price } from '../runtime/prices.ts';
import { truth } from '../runtime/truth.ts';
import { enterHandler, findHandler, leaveHandler, matchesException, raised, Termination } from '../runtime/unwind.ts';
import { capture, makeGenerator, unwound } from './activation.ts';
import { isTooWide, WIDE } from './activation-width.ts';
import { isWellKnown, outermostLoops, resumeLabel } from './control-flow.ts';
import { emittedRuntime, LEFT, REENTER } from './emitted-runtime.ts';
import { emit, emitLoop } from './emitter.ts';
import * as op from './instructions.ts';

export const binaryOperators: readonly BinaryOperator[] = op.binaryOperatorNames.map(
  (name) => operators.operators[name],
);

/** How warm code has to be (calls and turns of loops) before JavaScript is emitted for it; Infinity: never. */
export const tiering = { threshold: 120 };
/**
 * By so much hotter an inner loop has to be for JavaScript to be emitted while the loops around it are in their first turn: what comes
 * behind it there has not been met, so the text is made anew when control gets there.
 */
const HOTTER_WHEN_UNKNOWN = 12;
/** So many turns before that it is looked at whether they are in their second one. */
const TURNS_BETWEEN = 16;

function compare(kind: number, a: Value, b: Value): Value {
  switch (kind) {
    case op.EQ:
      return comparison.equal(a, b);
    case op.NE:
      return comparison.notEqual(a, b);
    case op.LT:
      return comparison.lessThan(a, b);
    case op.LE:
      return comparison.lessEqual(a, b);
    case op.GT:
      return comparison.greaterThan(a, b);
    case op.GE:
      return comparison.greaterEqual(a, b);
    case op.IS:
      return comparison.identical(a, b);
    case op.IS_NOT:
      return !comparison.identical(a, b);
    case op.IN:
      return operators.contains(b, a);
    default:
      return operators.notContains(b, a);
  }
}

/** What the emitter wants to know of two operands. */
function kinds(a: Value, b: Value): number {
  const x = typeof a === 'number' ? SEEN_INT : a instanceof PyFloat ? SEEN_FLOAT : SEEN_OTHER;
  const y = typeof b === 'number' ? SEEN_INT : b instanceof PyFloat ? SEEN_FLOAT : SEEN_OTHER;
  if (x !== SEEN_OTHER && y !== SEEN_OTHER) return x === y ? x : SEEN_MIXED;
  return typeof a === 'string' && typeof b === 'string' ? SEEN_TEXT : SEEN_OTHER;
}

function subscriptKind(object: Value, key: Value): number {
  if (object instanceof PyList) return typeof key === 'number' ? SEEN_LIST : SEEN_OTHER;
  return object instanceof PyDict ? SEEN_DICT : SEEN_OTHER;
}

function calleeKind(callee: Value, count: number): number {
  return callee instanceof PyFunction && callee.arity === count ? SEEN_FUNCTION : SEEN_OTHER;
}

/** The same for `object.name(...)`: whether the method is found on the prototype that compiled code looks at. */
function methodKind(object: Value, name: string, count: number): number {
  const method = methodsOf(object)?.[`m$${name}`];
  if (method === undefined || method === null) return SEEN_OTHER;
  return method instanceof PyFunction && method.arity === count + 1 ? SEEN_FUNCTION : SEEN_METHOD;
}

function unary(kind: number, a: Value): Value {
  switch (kind) {
    case 0:
      return operators.negate(a);
    case 1:
      return operators.positive(a);
    case 2:
      return operators.invert(a);
    default:
      return !truth(a);
  }
}

/**
 * Counts a call or a turn of a loop that is interpreted. Once the code is warm enough, JavaScript is emitted for what has been met,
 * anew if there is some already; answers whether that was done just now.
 */
export function warmUp(code: Code): boolean {
  if (++code.heat < tiering.threshold) return false;
  code.heat = 0;
  return emit(code, tiering.threshold > 1);
}

/** The same for a turn of a loop, which `pc` is the end of. In functions only the outermost loop around it is emitted. */
function warmUpLoop(code: Code, loop: HotLoop | undefined, pc: number): boolean {
  const { threshold } = tiering;
  const heat = loop === undefined ? ++code.heat : ++loop.heat;
  if (heat < threshold) return false;
  // To look at what follows can take much longer than a turn.
  if (heat < threshold * HOTTER_WHEN_UNKNOWN && (heat - threshold) % TURNS_BETWEEN !== 0) return false;
  const isPartial = !isWellKnown(code.instructions, pc);
  if (isPartial && heat < threshold * HOTTER_WHEN_UNKNOWN) return false;
  if (loop === undefined) {
    code.heat = 0;
    return emit(code, threshold > 1);
  }
  loop.heat = 0;
  loop.isPartial = isPartial;
  return emitLoop(code, loop, threshold > 1 && loop.bails < BAILS_BEFORE_RENEWAL * RENEWALS);
}

/** The outermost loop around the loop with that head, if it is to have code of its own: generators are entered again and again. */
function hotLoopAt(code: Code, head: number): HotLoop | undefined {
  if (code.kind !== 'function') return undefined;
  code.loops ??= outermostLoops(code.instructions);
  return code.loops.get(head);
}

/** Runs the code of a loop from the frame's `pc`. */
function runLoop(loop: HotLoop, frame: ScriptFrame): Value | undefined | typeof LEFT {
  const result = (loop.emitted as Entry)(frame.fn, frame) as Value | undefined | typeof LEFT;
  if (result !== LEFT) return result;
  if (frame.pc < loop.start || frame.pc >= loop.end) return LEFT;
  // The interpreter goes on, and learns, until the loop is warm again.
  const isNew = loop.isPartial && frame.fn.code.instructions[frame.pc]?.isVisited === false;
  const isTooOften = ++loop.bails % BAILS_BEFORE_RENEWAL === 0 && loop.bails <= BAILS_BEFORE_RENEWAL * RENEWALS;
  if (isNew || isTooOften) loop.emitted = undefined;
  return LEFT;
}

/** The entry of every function until JavaScript has been emitted for it. */
export const start: Entry = (fn, _frame, ...args) => {
  try {
    return enter(fn, args);
  } catch (e) {
    machine.pending = e;
    return undefined;
  }
};

function enter(fn: PyFunction, args: readonly Value[]): Value | undefined {
  const { code } = fn;
  fn.link();
  if (code.kind !== 'function') {
    if (machine.emits && code.emitted === undefined) warmUp(code);
    return makeGenerator(fn, args);
  }
  if (machine.emits && (code.emitted !== undefined || warmUp(code)) && code.emitted !== undefined) {
    fn.entry = code.emitted;
    return code.emitted(fn, undefined, ...args);
  }
  const slots: (Value | undefined)[] = new Array(code.slotCount).fill(undefined);
  for (let i = 0; i < args.length; i++) slots[i] = args[i];
  return proceed(new ScriptFrame(fn, 0, slots), false);
}
PyFunction.start = start;

/** Continues a frame at its `pc`. Throws what the activation raises, or the `Suspend`. */
function run(frame: ScriptFrame, isCharged = false): Value | undefined {
  return thrown(proceed(frame, isCharged));
}
/** The same, but undefined says that what is to be thrown is in `machine.pending`. In emitted code if that can be entered there. */
function proceed(frame: ScriptFrame, isCharged: boolean): Value | undefined {
  if (!machine.emits) return interpret(frame, false, isCharged) as Value | undefined;
  const { emitted, labels, loops } = frame.fn.code;
  if (emitted !== undefined && labels?.has(frame.pc) === true) return emitted(frame.fn, frame);
  const loop = loops?.get(frame.pc);
  if (loop?.emitted !== undefined && loop.labels?.has(frame.pc) === true) {
    const result = runLoop(loop, frame);
    if (result !== LEFT) return result;
  }
  return interpret(frame, false, isCharged) as Value | undefined;
}

/** How often code may hand over before it is emitted anew for what it has met since, and how often that is done. */
const BAILS_BEFORE_RENEWAL = 20;
const RENEWALS = 4;

/**
 * Emitted code that meets operands it was not made for hands its activation over. The interpreter goes on, notes what it meets, and
 * answers REENTER at the next place where emitted code can be entered, or what the activation comes to.
 */
export function stepOut(frame: ScriptFrame): Value | undefined | typeof REENTER {
  const { code } = frame.fn;
  try {
    if (++code.bails % BAILS_BEFORE_RENEWAL === 0 && code.bails <= BAILS_BEFORE_RENEWAL * RENEWALS) {
      const result = interpret(frame, true);
      emit(code, code.bails < BAILS_BEFORE_RENEWAL * RENEWALS);
      if (code.emitted !== undefined && code.kind === 'function') frame.fn.entry = code.emitted;
      // The old text goes on bailing: the rest of this activation belongs to the new one.
      return result === REENTER && code.emitted !== undefined ? code.emitted(frame.fn, frame) : result;
    }
    const before = code.emitted;
    const result = interpret(frame, true);
    return result === REENTER && code.emitted !== undefined && code.emitted !== before
      ? code.emitted(frame.fn, frame)
      : result;
  } catch (e) {
    machine.pending = e;
    return undefined;
  }
}
emittedRuntime.stepOut = stepOut;

ScriptFrame.begin = run;
ScriptFrame.continueWithValue = (frame, value) => {
  // A call that was put aside when it began has been charged.
  if (!frame.awaiting) return run(frame, frame.pc === 0);
  frame.awaiting = false;
  const { code } = frame.fn;
  const label = resumeLabel(frame.pc);
  if (machine.emits && code.emitted !== undefined && code.labels?.has(label) === true) {
    frame.sent = value;
    frame.pc = label;
    return thrown(code.emitted(frame.fn, frame));
  }
  accept(frame, value);
  return run(frame);
};

ScriptFrame.continueWithError = (frame, error) => {
  const instruction = frame.fn.code.instructions[frame.pc] as Instruction;
  if (frame.awaiting && instruction.op === op.YIELD_DELEGATED && error instanceof PyException) {
    return drive(throwThroughDelegate(frame, instruction, error));
  }
  return raiseIn(frame, error);
};

/** The exception comes out of the instruction at `pc`. */
function raiseIn(frame: ScriptFrame, error: unknown): Value | undefined {
  const { code } = frame.fn;
  frame.awaiting = false;
  const exception = unwound(error, code, frame.pc);
  const handler = findHandler(exception, code, frame.pc);
  if (handler < 0) throw exception;
  frame.slots[code.caughtSlot] = exception;
  frame.pc = handler;
  return run(frame);
}

/** An exception thrown into a generator that delegates goes to the delegate; what that does decides how the generator goes on. */
function* throwThroughDelegate(
  frame: ScriptFrame,
  instruction: Instruction,
  exception: PyException,
): Generator<Suspend, Value | undefined, Value | undefined> {
  const iterator = frame.slots[instruction.b] as Value;
  let value: Value | undefined;
  try {
    value = yield* operations.throwIntoDelegate(iterator, exception);
  } catch (e) {
    if (e instanceof Suspend) throw e;
    try {
      return raiseIn(frame, e);
    } catch (again) {
      if (!(again instanceof Suspend)) throw again;
      return yield again;
    }
  }
  if (value !== undefined) return value;
  frame.awaiting = false;
  frame.slots[instruction.c] = operations.returnedBy(iterator);
  frame.pc = instruction.target;
  try {
    return run(frame);
  } catch (again) {
    if (!(again instanceof Suspend)) throw again;
    return yield again;
  }
}

/** Takes the value that the instruction at `pc` was waiting for, and goes to the next one. */
function accept(frame: ScriptFrame, value: Value | undefined): void {
  const { slots } = frame;
  const instruction = frame.fn.code.instructions[frame.pc] as Instruction;
  const { dst, target, args } = instruction;
  switch (instruction.op) {
    case op.FOR_ITER:
      if (value === undefined) {
        frame.pc = target;
        return;
      }
      slots[dst] = value;
      break;
    case op.SEND:
      if (value === undefined) {
        slots[dst] = operations.returnedBy(slots[instruction.a] as Value);
        frame.pc = target;
        return;
      }
      slots[dst] = value;
      break;
    case op.JUMP_IF_FALSE:
      frame.pc = value === true ? frame.pc + 1 : target;
      return;
    case op.JUMP_IF_TRUE:
      frame.pc = value === true ? target : frame.pc + 1;
      return;
    case op.UNARY:
      slots[dst] = instruction.c === 3 ? value !== true : value;
      break;
    case op.UNPACK:
    case op.UNPACK_STARRED: {
      const items = operations.unpackedItems(value);
      for (let i = 0; i < args.length; i++) slots[args[i] as number] = items[i];
      break;
    }
    case op.SPLIT_GROUP:
      if (value instanceof PyTuple) {
        slots[dst] = value.items[0];
        slots[args[0] as number] = value.items[1];
      }
      break;
    default:
      if (dst >= 0) slots[dst] = value;
  }
  frame.pc++;
}

/**
 * Runs the frame from its `pc` until it returns, yields, raises or suspends. As emitted code it answers undefined when what is to be thrown is in
 * `machine.pending`, and what instructions raise goes to its handler without a throw: V8 takes a tenth of a millisecond to find the place of one in a
 * function of this size that it has not optimized (an exception through 1000 of them with a `finally` each: 300 to 500 ms before, 3 to 20 now).
 */
function interpret(
  frame: ScriptFrame,
  stopAtLabels = false,
  isCharged = stopAtLabels,
): Value | undefined | typeof REENTER {
  const { fn, slots } = frame;
  const { code } = fn;
  const { instructions, constants } = code;
  let pc = frame.pc;
  // What was let begin is not refused when it goes on, if only to handle an exception.
  if (++machine.depth > machine.depthLimit ? pc === 0 : slots.length > WIDE && isTooWide(slots.length)) {
    try {
      tooDeep();
    } catch (e) {
      machine.depth--;
      if (e instanceof Suspend) {
        capture(e, frame, pc);
        throw e;
      }
      throw unwound(e, code, pc);
    }
  }
  const value = (operand: number): Value => (operand >= 0 ? slots[operand] : constants[~operand]) as Value;
  const optional = (operand: number): Value | undefined => (operand === none ? undefined : value(operand));
  const values = (operands: readonly number[]): Value[] => {
    const list: Value[] = [];
    for (let i = 0; i < operands.length; i++) list.push(value(operands[i] as number));
    return list;
  };
  const cellAt = (slot: number): Cell => slots[slot] as unknown as Cell;
  if (pc === 0 && !isCharged) {
    try {
      machine.fuel -= code.callSteps;
      if (machine.fuel < 0) tick();
    } catch (e) {
      machine.depth--;
      if (e instanceof Suspend) {
        capture(e, frame, pc);
        throw e;
      }
      throw unwound(e, code, pc);
    }
  }
  for (;;) {
    let hot: HotLoop | undefined;
    activation: for (;;) {
      let failure: unknown;
      running: try {
        for (;;) {
          const i = instructions[pc] as Instruction;
          i.isVisited = true;
          switch (i.op) {
            case op.MOVE:
              slots[i.dst] = value(i.a);
              break;
            case op.CHECK_BOUND:
              if (slots[i.a] === undefined) operations.unboundLocal(i.extra as string);
              break;
            case op.DELETE_LOCAL:
              if (slots[i.a] === undefined) operations.unboundLocal(i.extra as string);
              slots[i.a] = undefined;
              break;
            case op.MAKE_CELL:
              slots[i.dst] = new Cell(optional(i.a));
              break;
            case op.LOAD_CELL: {
              const held = cellAt(i.a).value;
              if (held === undefined) operations.unboundLocal(i.extra as string);
              slots[i.dst] = held;
              break;
            }
            case op.STORE_CELL:
              cellAt(i.a).value = value(i.b);
              break;
            case op.DELETE_CELL:
              if (cellAt(i.a).value === undefined) operations.unboundLocal(i.extra as string);
              cellAt(i.a).value = undefined;
              break;
            case op.LOAD_FREE: {
              const held = (fn.closure[i.a] as Cell).value;
              if (held === undefined) operations.unboundFree(i.extra as string);
              slots[i.dst] = held;
              break;
            }
            case op.STORE_FREE:
              (fn.closure[i.a] as Cell).value = value(i.b);
              break;
            case op.DELETE_FREE: {
              const cell = fn.closure[i.a] as Cell;
              if (cell.value === undefined) operations.unboundFree(i.extra as string);
              cell.value = undefined;
              break;
            }
            case op.GET_CELL:
              slots[i.dst] = fn.closure[i.a];
              break;
            case op.LOAD_GLOBAL: {
              const cell = fn.globals[i.a];
              slots[i.dst] = cell === undefined ? null : operations.loadGlobal(cell);
              break;
            }
            case op.STORE_GLOBAL: {
              const cell = fn.globals[i.a];
              if (cell !== undefined) cell.value = value(i.b);
              break;
            }
            case op.DELETE_GLOBAL: {
              const cell = fn.globals[i.a];
              if (cell !== undefined) operations.deleteGlobal(cell);
              break;
            }
            case op.LOAD_NAME: {
              const cell = i.b === none ? undefined : fn.closure[i.b];
              slots[i.dst] = operations.loadName(value(i.a), i.extra as string, cell, fn.globals[i.c] as never);
              break;
            }
            case op.STORE_NAME:
              operations.storeName(value(i.a), i.extra as string, value(i.b));
              break;
            case op.DELETE_NAME:
              operations.deleteName(value(i.a), i.extra as string);
              break;
            case op.BINARY: {
              const a = value(i.a);
              const b = value(i.b);
              i.seen |= kinds(a, b);
              slots[i.dst] =
                i.c === 0 ? operators.add(a, b) : operators.binary(a, b, binaryOperators[i.c] as BinaryOperator);
              break;
            }
            case op.IN_PLACE: {
              const a = value(i.a);
              const b = value(i.b);
              i.seen |= kinds(a, b);
              slots[i.dst] = operators.inPlace(a, b, binaryOperators[i.c] as BinaryOperator);
              break;
            }
            case op.UNARY:
              slots[i.dst] = unary(i.c, value(i.a));
              break;
            case op.COMPARE: {
              const a = value(i.a);
              const b = value(i.b);
              i.seen |= kinds(a, b);
              slots[i.dst] = compare(i.c, a, b);
              break;
            }
            case op.JUMP:
              pc = i.target;
              continue;
            case op.JUMP_BACK: {
              const last = pc;
              pc = i.target;
              machine.fuel -= i.c;
              if (machine.fuel < 0) tick();
              if (!machine.emits) continue;
              if (code.labels?.has(pc) !== true) {
                const loop = hotLoopAt(code, pc);
                if (loop?.emitted === undefined && !warmUpLoop(code, loop, last)) continue;
                if (loop?.labels?.has(pc) === true) {
                  hot = loop;
                  break activation;
                }
                if (code.labels?.has(pc) !== true) continue;
              }
              if (stopAtLabels) {
                machine.depth--;
                frame.pc = pc;
                return REENTER;
              }
              // Outside of the `try`: what the emitted code throws has been dealt with there.
              break activation;
            }
            case op.TICK:
              pc++;
              machine.fuel -= i.c;
              if (machine.fuel < 0) tick();
              continue;
            case op.JUMP_IF_FALSE: {
              const test = value(i.a);
              if (test === true || (test !== false && truth(test))) break;
              pc = i.target;
              continue;
            }
            case op.JUMP_IF_TRUE: {
              const test = value(i.a);
              if (test === true || (test !== false && truth(test))) {
                pc = i.target;
                continue;
              }
              break;
            }
            case op.TO_BOOL:
              slots[i.dst] = truth(value(i.a));
              break;
            case op.GET_ITER:
              slots[i.dst] = iterate(value(i.a));
              break;
            case op.FOR_ITER: {
              const item = (slots[i.a] as PyIterator).next();
              if (item === undefined) {
                pc = i.target;
                continue;
              }
              slots[i.dst] = item;
              break;
            }
            case op.GET_ATTRIBUTE:
              slots[i.dst] = getAttribute(value(i.a), i.extra as string);
              break;
            case op.SET_ATTRIBUTE:
              setAttribute(value(i.a), i.extra as string, value(i.b));
              break;
            case op.DELETE_ATTRIBUTE:
              deleteAttribute(value(i.a), i.extra as string);
              break;
            case op.GET_ITEM:
              i.seen |= subscriptKind(value(i.a), value(i.b));
              slots[i.dst] = operators.getItem(value(i.a), value(i.b));
              break;
            case op.SET_ITEM:
              i.seen |= subscriptKind(value(i.a), value(i.b));
              operators.setItem(value(i.a), value(i.b), value(i.c));
              break;
            case op.DELETE_ITEM:
              operators.deleteItem(value(i.a), value(i.b));
              break;
            case op.BUILD_SLICE:
              slots[i.dst] = new PySlice(value(i.a), value(i.b), value(i.c));
              break;
            case op.BUILD_LIST:
              machine.memory -= price.float * i.args.length;
              slots[i.dst] = new PyList(values(i.args));
              break;
            case op.BUILD_TUPLE:
              machine.memory -= price.float * i.args.length;
              slots[i.dst] = new PyTuple(values(i.args));
              break;
            case op.BUILD_SET:
              slots[i.dst] = operations.buildSet(values(i.args));
              break;
            case op.BUILD_DICT:
              slots[i.dst] = operations.buildDict(values(i.args));
              break;
            case op.LIST_APPEND:
              (slots[i.a] as PyList).append(value(i.b));
              break;
            case op.LIST_EXTEND:
              operations.extendList(value(i.a), value(i.b), optional(i.c));
              break;
            case op.SET_ADD:
              operations.addToSet(value(i.a), value(i.b));
              break;
            case op.SET_UPDATE:
              operations.updateSet(value(i.a), value(i.b));
              break;
            case op.DICT_SET:
              operators.setItem(value(i.a), value(i.b), value(i.c));
              break;
            case op.DICT_UPDATE:
              operations.updateDict(value(i.a), value(i.b));
              break;
            case op.DICT_MERGE:
              operations.mergeKeywords(value(i.a), value(i.b), value(i.c));
              break;
            case op.LIST_TO_TUPLE:
              slots[i.dst] = new PyTuple((slots[i.a] as PyList).items.slice());
              break;
            case op.BUILD_STRING:
              slots[i.dst] = operations.buildString(values(i.args));
              break;
            case op.FORMAT: {
              const spec = i.b === none ? '' : (value(i.b) as string);
              slots[i.dst] = operations.formatField(value(i.a), spec, i.extra as string | null);
              break;
            }
            case op.CALL: {
              const { args } = i;
              const callee = value(i.a);
              i.seen |= calleeKind(callee, args.length);
              switch (args.length) {
                case 0:
                  slots[i.dst] = call0(callee);
                  break;
                case 1:
                  slots[i.dst] = call1(callee, value(args[0] as number));
                  break;
                case 2:
                  slots[i.dst] = call2(callee, value(args[0] as number), value(args[1] as number));
                  break;
                case 3:
                  slots[i.dst] = call3(
                    callee,
                    value(args[0] as number),
                    value(args[1] as number),
                    value(args[2] as number),
                  );
                  break;
                default:
                  slots[i.dst] = call(callee, values(args));
              }
              break;
            }
            case op.CALL_METHOD: {
              const receiver = value(i.a);
              slots[i.dst] = callMethod(receiver, i.extra as string, values(i.args));
              // Types tell what methods they have when they are first looked at: only now is that done.
              i.seen |= methodKind(receiver, i.extra as string, i.args.length);
              break;
            }
            case op.LOAD_METHOD:
              slots[i.dst] = loadMethod(value(i.a), i.extra as string);
              break;
            case op.CALL_LOADED_METHOD: {
              const method = value(i.b);
              i.seen |= calleeKind(method, i.args.length + 1);
              slots[i.dst] = callLoadedMethod(method, value(i.a), values(i.args));
              break;
            }
            case op.CALL_KEYWORDS:
              slots[i.dst] = call(value(i.a), values(i.args), i.extra as readonly string[]);
              break;
            case op.CALL_EXPANDED:
              slots[i.dst] = operations.callExpanded(value(i.a), value(i.b), optional(i.c));
              break;
            case op.MAKE_FUNCTION:
              slots[i.dst] = operations.makeFunction(
                fn,
                i.extra as Code,
                i.args.map((slot) => cellAt(slot)),
                optional(i.a),
                optional(i.b),
                optional(i.c),
              );
              break;
            case op.RETURN:
              machine.depth--;
              if (frame.generator !== undefined) frame.generator.finished = true;
              return value(i.a);
            case op.YIELD:
            case op.YIELD_DELEGATED:
              frame.pc = pc;
              frame.awaiting = true;
              machine.depth--;
              return value(i.a);
            case op.SEND: {
              const result = operations.send(value(i.a), value(i.b));
              if (result === undefined) {
                slots[i.dst] = operations.returnedBy(value(i.a));
                pc = i.target;
                continue;
              }
              slots[i.dst] = result;
              break;
            }
            case op.GET_AWAITABLE:
              slots[i.dst] = operations.getAwaitable(value(i.a), i.extra as operations.AwaitSource);
              break;
            case op.GET_YIELD_FROM:
              slots[i.dst] = operations.getYieldFrom(value(i.a), code.kind === 'coroutine');
              break;
            case op.GET_AITER:
              slots[i.dst] = operations.getAsyncIterator(value(i.a));
              break;
            case op.GET_ANEXT:
              slots[i.dst] = operations.getAsyncNext(value(i.a));
              break;
            case op.WRAP_ASYNC_YIELD:
              slots[i.dst] = operations.wrapAsyncYield(value(i.a));
              break;
            case op.RAISE:
              failure = raised(optional(i.a), optional(i.b));
              break running;
            case op.RERAISE:
              failure = value(i.a);
              break running;
            case op.ENTER_HANDLER:
              slots[i.dst] = enterHandler(value(i.a) as PyException, frame.generator);
              break;
            case op.LEAVE_HANDLER:
              leaveHandler(slots[i.a], frame.generator);
              break;
            case op.MATCH_EXCEPTION:
              slots[i.dst] = matchesException(value(i.a), value(i.b));
              break;
            case op.SPLIT_GROUP: {
              const [match, rest] = operations.splitGroup(value(i.a), value(i.b));
              slots[i.dst] = match;
              slots[i.args[0] as number] = rest;
              break;
            }
            case op.JOIN_GROUP:
              slots[i.dst] = operations.joinGroup(value(i.a), value(i.args[0] as number), value(i.args[1] as number));
              break;
            case op.LOAD_SPECIAL:
              slots[i.dst] = operations.loadSpecial(value(i.a), i.extra as string);
              break;
            case op.WITH_EXIT: {
              const exception = value(i.b);
              slots[i.dst] = operations.exitWith(value(i.a), exception, exception instanceof Termination);
              break;
            }
            case op.IMPORT_NAME:
              slots[i.dst] = importModule(fn.namespace, i.extra as never);
              break;
            case op.IMPORT_FROM:
              slots[i.dst] = operations.importFrom(value(i.a), i.extra as string);
              break;
            case op.IMPORT_STAR:
              importStar(fn.namespace, value(i.a));
              break;
            case op.BUILD_CLASS:
              slots[i.dst] = operations.makeClass(value(i.a), i.extra as string, value(i.b), optional(i.c));
              break;
            case op.UNPACK: {
              const items = operations.unpack(value(i.a), i.args.length);
              for (let k = 0; k < i.args.length; k++) slots[i.args[k] as number] = items[k];
              break;
            }
            case op.UNPACK_STARRED: {
              const items = operations.unpackStarred(value(i.a), i.args.length, i.c);
              for (let k = 0; k < i.args.length; k++) slots[i.args[k] as number] = items[k];
              break;
            }
            case op.MATCH_SEQUENCE:
              slots[i.dst] = operations.isSequencePattern(value(i.a));
              break;
            case op.MATCH_MAPPING:
              slots[i.dst] = operations.isMappingPattern(value(i.a));
              break;
            case op.MATCH_KEYS:
              slots[i.dst] = operations.matchKeys(value(i.a), values(i.args));
              break;
            case op.MATCH_CLASS:
              slots[i.dst] = operations.matchClass(value(i.a), value(i.b), i.c, i.extra as readonly string[]);
              break;
            case op.MATCH_REST:
              slots[i.dst] = operations.matchRest(value(i.a), values(i.args));
              break;
            case op.GET_LENGTH:
              slots[i.dst] = operations.lengthOf(value(i.a));
              break;
            case op.LOAD_LOCALS:
              slots[i.dst] = operations.loadLocals(value(i.a), i.extra as string, optional(i.b), fn, slots);
              break;
            case op.MAKE_TYPE_PARAMETER:
              slots[i.dst] = makeTypeParameter(i.extra as never, optional(i.a));
              break;
            case op.MAKE_TYPE_ALIAS:
              slots[i.dst] = makeTypeAlias(i.extra as string, value(i.a), value(i.b));
              break;
            case op.DISPLAY:
              display(value(i.a));
              break;
            case op.CALL_SUPER:
              slots[i.dst] = operations.callSuper(value(i.a), value(i.b), value(i.c));
              break;
            case op.LOAD_ASSERTION_ERROR:
              slots[i.dst] = exceptionNamed('AssertionError');
              break;
          }
          pc++;
        }
      } catch (e) {
        failure = e;
      }
      if (failure instanceof Suspend) {
        machine.depth--;
        capture(failure, frame, pc);
        machine.pending = failure;
        return undefined;
      }
      const exception = unwound(failure, code, pc);
      const handler = findHandler(exception, code, pc);
      if (handler < 0) {
        machine.depth--;
        machine.pending = exception;
        return undefined;
      }
      slots[code.caughtSlot] = exception;
      pc = handler;
    }
    machine.depth--;
    frame.pc = pc;
    if (hot === undefined) return (code.emitted as Entry)(fn, frame);
    const result = runLoop(hot, frame);
    if (result !== LEFT) return result;
    machine.depth++;
    pc = frame.pc;
  }
}
