// What both backends do at the start of a call, at its end by an exception, and when a generator function is called.
import type { Code } from '../objects/code.ts';
import { none } from '../objects/code.ts';
import type { PyException } from '../objects/exception.ts';
import type { PyFunction } from '../objects/function.ts';
import { ScriptFrame } from '../objects/function.ts';
import { PyAsyncGenerator, PyCoroutine, PyGenerator } from '../objects/generator.ts';
import type { Value } from '../objects/object.ts';
import type { Suspend } from '../runtime/machine.ts';
import { recordPlace } from '../runtime/unwind.ts';
import * as op from './instructions.ts';

/** The generator, coroutine or asynchronous generator that a call of such a function gives. */
export function makeGenerator(fn: PyFunction, args: readonly Value[]): PyGenerator {
  const slots: (Value | undefined)[] = new Array(fn.code.slotCount).fill(undefined);
  for (let i = 0; i < args.length; i++) slots[i] = args[i];
  const frame = new ScriptFrame(fn, 0, slots);
  switch (fn.code.kind) {
    case 'coroutine':
      return new PyCoroutine(frame);
    case 'asyncGenerator':
      return new PyAsyncGenerator(frame);
    default:
      return new PyGenerator(frame);
  }
}

/** Adds the frame to those that are being put aside. It waits for a value unless it stopped by itself. */
export function capture(suspend: Suspend, frame: ScriptFrame, pc: number): void {
  const { kind } = suspend.reason;
  frame.pc = pc;
  frame.awaiting = !(suspend.frames.length === 0 && (kind === 'slice' || kind === 'spill'));
  suspend.frames.push(frame);
}

/** The exception, with the place in `code` recorded unless this only passes on one that is recorded. */
export function unwound(thrown: unknown, code: Code, pc: number): PyException {
  const instruction = code.instructions[pc];
  const isAgain = instruction?.op === op.RERAISE || (instruction?.op === op.RAISE && instruction.a === none);
  return recordPlace(thrown, code, pc, isAgain);
}
