// The calls that are running, for what has to name the place that called it: warnings, and stacks to be printed.
import type { PyFunction } from '../objects/function.ts';
import { ScriptFrame } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import type { Resumable, StackFrame } from './machine.ts';
import { machine, Suspend } from './machine.ts';

/** One running call of a script function. */
export interface RunningCall {
  readonly fn: PyFunction;
  readonly pc: number;
}

/**
 * The running calls, the innermost first. To see them, the native stack is put aside and taken up again at once; where that
 * cannot be done (inside a method that a built-in operation calls) there is nothing to see.
 */
export function* runningCalls(): Resumable<readonly RunningCall[]> {
  if (machine.pinned > 0) return [];
  const calls: RunningCall[] = [];
  yield new Suspend({ kind: 'look', look: (frames) => addCalls(frames, calls) });
  return calls;
}

function addCalls(frames: readonly StackFrame[], calls: RunningCall[]): Value {
  for (let i = frames.length - 1; i >= 0; i--) {
    const frame = frames[i];
    if (frame instanceof ScriptFrame) calls.push({ fn: frame.fn, pc: frame.pc });
  }
  return null;
}
