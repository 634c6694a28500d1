// What code is charged for the operations that it does in a row: a step is reckoned with some tens of nanoseconds.
import type { Instruction } from '../objects/code.ts';
import { Watch } from '../runtime/limits.ts';
import * as op from './instructions.ts';

const watch = new Watch(2 ** 14);

/** Costs are reckoned in parts of a step. */
const PARTS = 16;
/** A stretch of code without a loop is charged in pieces of so many steps, behind each of which it can be left. */
export const STRETCH_PARTS = 64 * PARTS;

/**
 * What an instruction may take that charges nothing itself: an operator may go through lists of 64 items. What is called is charged where
 * it is called.
 */
export function partsOf({ op: code, args }: Instruction): number {
  switch (code) {
    case op.MOVE:
    case op.JUMP:
    case op.JUMP_BACK:
    case op.CHECK_BOUND:
      return 0;
    case op.BINARY:
    case op.IN_PLACE:
    case op.UNARY:
    case op.COMPARE:
    case op.GET_ITEM:
    case op.SET_ITEM:
    case op.DELETE_ITEM:
      return PARTS / 2;
    case op.GET_ITER:
    case op.FORMAT:
    case op.MAKE_FUNCTION:
    case op.WITH_EXIT:
    case op.LOAD_SPECIAL:
    case op.UNPACK:
    case op.UNPACK_STARRED:
    case op.CALL_KEYWORDS:
    case op.CALL_EXPANDED:
      return 2 * PARTS;
    case op.SPLIT_GROUP:
    case op.JOIN_GROUP:
    case op.IMPORT_NAME:
    case op.BUILD_CLASS:
    case op.LOAD_LOCALS:
      return 50 * PARTS;
    default:
      return 2 + 2 * args.length;
  }
}

/** The steps that so many parts are. */
export const stepsOf = (parts: number): number => Math.floor(parts / PARTS);

/**
 * Gives each jump back its price: the turn itself, and what stands in the loop as far as it is not charged there. Answers the price of a
 * call, in steps: the call itself, and what stands outside of all loops.
 */
export function priceLoops(instructions: readonly Instruction[]): number {
  /** The parts in front of each instruction. */
  const before: number[] = [];
  /** How many more, or fewer, loops an instruction stands in than the one before. */
  const entered = new Int32Array(instructions.length + 1);
  let parts = 0;
  instructions.forEach((instruction, index) => {
    watch.pass();
    const { op: code, target } = instruction;
    before.push(parts);
    parts += code === op.TICK ? -instruction.c * PARTS : partsOf(instruction);
    if (code !== op.JUMP_BACK) return;
    instruction.c = 1 + Math.max(0, stepsOf(parts - (before[target] as number)));
    entered[target] = (entered[target] as number) + 1;
    entered[index + 1] = (entered[index + 1] as number) - 1;
  });
  before.push(parts);
  let outside = 0;
  let loops = 0;
  for (let i = 0; i < instructions.length; i++) {
    watch.pass();
    loops += entered[i] as number;
    if (loops === 0) outside += (before[i + 1] as number) - (before[i] as number);
  }
  return 1 + Math.max(0, stepsOf(outside));
}
