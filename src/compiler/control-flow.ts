// How the jumps of a code object become JavaScript: segments of a `switch`, labelled blocks for jumps forward, native loops.
import type { Code, HotLoop, Instruction } from '../objects/code.ts';
import { Watch } from '../runtime/limits.ts';
import { lookAtClock } from '../runtime/machine.ts';
import * as op from './instructions.ts';

/** For turns that each go over many instructions or blocks. */
const watch = new Watch(64);

/** A stretch of a segment from which `break` leaves, or (`isLoop`) that `continue` repeats. Ends are exclusive. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly isLoop: boolean;
}

export interface ControlFlow {
  /** Where a `case` stands, in order: places that a frame can be taken up at, and what jumps cannot reach otherwise. */
  readonly labels: readonly number[];
  /** The instructions that yield. */
  readonly yields: readonly number[];
  /** Blocks by their first instruction, outermost first. */
  readonly blocks: ReadonlyMap<number, readonly Block[]>;
  /** The end of the segment that an instruction stands in. */
  segmentEnd(index: number): number;
  /** Whether the loop with this head is a native one. */
  isNativeLoop(head: number): boolean;
  /** The end of the native loop with this head. */
  loopEnd(head: number): number | undefined;
  /** Native loops that get a JavaScript function of their own, by their heads; the ends are exclusive. */
  readonly outlined: ReadonlyMap<number, number>;
  /** Whether an instruction stands in a loop, so that its speed matters. */
  isInLoop(index: number): boolean;
}

function isForwardJump(instruction: Instruction): boolean {
  return instruction.target >= 0 && instruction.op !== op.JUMP_BACK && instruction.op !== op.YIELD_DELEGATED;
}

export function isYield(instruction: Instruction): boolean {
  return instruction.op === op.YIELD || instruction.op === op.YIELD_DELEGATED;
}

/** The number of the `case` behind a `yield`, where its generator is taken up: none that an instruction has. */
export function resumeLabel(index: number): number {
  return ~index;
}

/**
 * In code of more instructions each innermost loop becomes a function of its own: V8 compiles a large function in tens of milliseconds,
 * and again whenever one part of it is reached for the first time (measured: comprehensions.py ran 480 ms in one piece).
 */
const OUTLINE_FROM = 50;

export function analyzeControlFlow(code: Code): ControlFlow {
  const { instructions, handlers } = code;
  const labels = new Set<number>();
  const inLoop = new Uint8Array(instructions.length + 1);
  const backJumps = new Map<number, number>();
  const yields: number[] = [];
  instructions.forEach((instruction, index) => {
    if (instruction.op === op.JUMP_BACK) {
      labels.add(instruction.target);
      backJumps.set(instruction.target, index);
    } else if (isYield(instruction)) yields.push(index);
  });
  for (const handler of handlers) labels.add(handler.target);
  for (const [head, last] of backJumps) inLoop.fill(1, head, last + 1);
  if (labels.size > 0 || code.kind !== 'function') labels.add(0);
  addCrossedTargets(instructions, labels, yields);
  const isLarge = instructions.length > OUTLINE_FROM;
  if (isLarge) addLoopExits(instructions, labels, yields, backJumps);

  // Segments end at labels, and behind each yield, since a frame is taken up there.
  const sorted = [...new Set([...labels, ...yields])].sort((a, b) => a - b);
  const segmentEnd = (index: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) <= index) low = middle + 1;
      else high = middle;
    }
    return sorted[low] ?? instructions.length;
  };
  // A loop whose whole body stands in the segment of its head runs as a JavaScript loop.
  const native = new Map<number, number>();
  for (const [head, last] of backJumps) {
    if (last < segmentEnd(head) && !yields.includes(head)) native.set(head, last + 1);
  }

  return {
    // `locals()` looks at all variables of the frame.
    outlined: new Map(
      [...native].filter(
        ([head, end]) => isLarge && !instructions.slice(head, end).some((i) => i.op === op.LOAD_LOCALS),
      ),
    ),
    labels: [...labels].sort((a, b) => a - b),
    yields,
    blocks: layBlocks(instructions, segmentEnd, native),
    segmentEnd,
    isNativeLoop: (head) => native.has(head),
    loopEnd: (head) => native.get(head),
    isInLoop: (index) => inLoop[index] === 1,
  };
}

/** The outermost loops, by the heads of all the loops in them. */
export function outermostLoops(instructions: readonly Instruction[]): Map<number, HotLoop> {
  const spans: { start: number; end: number; readonly heads: number[] }[] = [];
  // A jump back comes after those of the loops inside, whose heads come after its target.
  instructions.forEach(({ op: code, target }, index) => {
    if (code !== op.JUMP_BACK) return;
    const span = { start: target, end: index + 1, heads: [target] };
    for (let last = spans[spans.length - 1]; last !== undefined && last.end > target; last = spans[spans.length - 1]) {
      span.start = Math.min(span.start, last.start);
      for (const head of last.heads) span.heads.push(head);
      spans.pop();
    }
    spans.push(span);
  });
  const loops = new Map<number, HotLoop>();
  for (const { start, end, heads } of spans) {
    const loop: HotLoop = { start, end, heat: 0, bails: 0, emitted: undefined, labels: undefined, isPartial: false };
    for (const head of heads) loops.set(head, loop);
  }
  return loops;
}

/** Whether each loop around an instruction has come to its second turn, so that all of its parts have been met. */
export function isWellKnown(instructions: readonly Instruction[], index: number): boolean {
  for (let k = index + 1; k < instructions.length; k++) {
    const { op: code, target, isVisited } = instructions[k] as Instruction;
    if (code === op.JUMP_BACK && target <= index && !isVisited) return false;
  }
  return true;
}

/** Where an innermost loop is left to, unless that is right behind it, has to be a label: the loop is a function of its own. */
function addLoopExits(
  instructions: readonly Instruction[],
  labels: Set<number>,
  yields: readonly number[],
  backJumps: ReadonlyMap<number, number>,
): void {
  const isLabel = new Uint8Array(instructions.length + 1);
  const yieldsHere = new Uint8Array(instructions.length + 1);
  for (const y of yields) yieldsHere[y] = 1;
  for (let changed = true; changed; ) {
    changed = false;
    for (const label of labels) isLabel[label] = 1;
    for (const [head, last] of backJumps) {
      watch.pass();
      if (isLabel.subarray(head + 1, last + 1).includes(1) || yieldsHere.subarray(head, last + 1).includes(1)) continue;
      for (let k = head; k <= last; k++) {
        const { target } = instructions[k] as Instruction;
        if (target < 0 || (target >= head && target <= last + 1) || labels.has(target)) continue;
        labels.add(target);
        isLabel[target] = 1;
        changed = true;
      }
    }
    if (changed) addCrossedTargets(instructions, labels, yields);
  }
}

/** A jump forward over a label cannot be a `break`: its target becomes a label, too. */
function addCrossedTargets(instructions: readonly Instruction[], labels: Set<number>, yields: readonly number[]): void {
  for (let changed = labels.size > 0; changed; ) {
    changed = false;
    lookAtClock();
    const sorted = [...new Set([...labels, ...yields])].sort((a, b) => a - b);
    let next = 0;
    instructions.forEach((instruction, index) => {
      if (!isForwardJump(instruction) || labels.has(instruction.target)) return;
      while (next < sorted.length && (sorted[next] as number) <= index) next++;
      const crossed = sorted[next];
      if (crossed !== undefined && crossed < instruction.target) {
        labels.add(instruction.target);
        changed = true;
      }
    });
  }
}

/** Blocks for all jumps forward inside segments, started as late as proper nesting allows. */
function layBlocks(
  instructions: readonly Instruction[],
  segmentEnd: (index: number) => number,
  native: ReadonlyMap<number, number>,
): Map<number, Block[]> {
  const first = new Map<number, number>();
  instructions.forEach((instruction, index) => {
    if (!isForwardJump(instruction) || instruction.target > segmentEnd(index)) return;
    // A comparison and the jump on its result become one statement, so no block may begin between them.
    const from = instruction.extra === 'last' && instructions[index - 1]?.op === op.COMPARE ? index - 1 : index;
    if (!first.has(instruction.target)) first.set(instruction.target, from);
  });
  const blocks: Block[] = [...native].map(([start, end]) => ({ start, end, isLoop: true }));
  for (const [end, from] of [...first].sort((a, b) => a[0] - b[0])) {
    let start = from;
    for (let moved = true; moved; ) {
      watch.pass();
      moved = false;
      for (const block of blocks) {
        // A block that begins inside another and ends behind it has to begin with it; the end of a loop lies outside of it.
        const isInside = block.isLoop
          ? start >= block.start && start < block.end
          : start > block.start && start < block.end;
        if (isInside && end >= block.end && block.start < start) {
          start = block.start;
          moved = true;
        }
      }
    }
    blocks.push({ start, end, isLoop: false });
  }
  const byStart = new Map<number, Block[]>();
  for (const block of blocks) {
    const list = byStart.get(block.start);
    if (list === undefined) byStart.set(block.start, [block]);
    else list.push(block);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.end - a.end || (a.isLoop ? 1 : -1));
  return byStart;
}
