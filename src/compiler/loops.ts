// `for` and `while`, and the loop of `async for`, which ends by StopAsyncIteration.
import { exceptionNamed } from '../objects/exception.ts';
import type { Steps } from '../syntax/steps.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import { assignTo } from './assignment.ts';
import type { Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { awaitValue, compileExpression, jumpUnless } from './expressions.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';
import { compileBody } from './statements.ts';
import { directSlot, markBound } from './variables.ts';

/** What may be taken as bound after a loop: what was before it. */
function* loopBody(b: Builder, scope: Scope, body: readonly tree.Statement[]): Steps<void> {
  const before = b.bound.copy();
  yield* compileBody(b, scope, body);
  b.bound = before;
}

export function* compileWhile(b: Builder, scope: Scope, node: tree.While): Steps<void> {
  const head = new Label();
  const otherwise = new Label();
  const exit = new Label();
  b.place(head);
  const before = b.bound.copy();
  jumpUnless(b, scope, node.test, otherwise);
  b.blocks.push({ kind: 'loop', breakLabel: exit, continueLabel: head });
  yield* loopBody(b, scope, node.body);
  b.blocks.pop();
  b.jump(op.JUMP_BACK, head, node.test);
  b.place(otherwise);
  yield* loopBody(b, scope, node.orelse);
  b.place(exit);
  b.bound = before;
}

export function* compileFor(b: Builder, scope: Scope, node: tree.For): Steps<void> {
  const head = new Label();
  const otherwise = new Label();
  const exit = new Label();
  const iterable = compileExpression(b, scope, node.iterable);
  b.release(iterable);
  const iterator = b.temporary();
  const before = b.bound.copy();
  let closeLoop: () => void = () => undefined;
  if (node.isAsync) {
    b.emit(op.GET_AITER, node.iterable, { dst: iterator, a: iterable });
    closeLoop = openAsyncLoop(
      b,
      iterator,
      head,
      otherwise,
      node.iterable,
      (item) => assignTo(b, scope, node.target, item),
      awaitValue,
    );
  } else {
    b.emit(op.GET_ITER, node.iterable, { dst: iterator, a: iterable });
    b.place(head);
    nextItem(b, scope, node.target, iterator, otherwise, node);
  }
  b.blocks.push({ kind: 'loop', breakLabel: exit, continueLabel: head });
  yield* loopBody(b, scope, node.body);
  b.blocks.pop();
  b.jump(op.JUMP_BACK, head, node.iterable);
  closeLoop();
  b.place(otherwise);
  b.bound = before.copy();
  yield* loopBody(b, scope, node.orelse);
  b.place(exit);
  b.release(iterator);
  b.bound = before;
}

/** Takes the next item into the target, or goes to `end`. A plain local takes it without a detour. */
export function nextItem(
  b: Builder,
  scope: Scope,
  target: tree.Expression,
  iterator: number,
  end: Label,
  span: Span,
): void {
  const slot = target.kind === 'Name' ? directSlot(b, scope, target.id) : undefined;
  if (slot !== undefined && target.kind === 'Name') {
    b.jump(op.FOR_ITER, end, span, { dst: slot, a: iterator });
    markBound(b, scope, target.id);
    return;
  }
  const item = b.temporary();
  b.jump(op.FOR_ITER, end, span, { dst: item, a: iterator });
  assignTo(b, scope, target, item);
  b.release(item);
}

/**
 * The head of an asynchronous loop: awaits the next item and hands it to `take`. The function answered has to be called right before
 * `end`, the label that the loop goes to when it is exhausted, is placed: it puts the handler of StopAsyncIteration there.
 */
export function openAsyncLoop(
  b: Builder,
  iterator: number,
  head: Label,
  end: Label,
  span: Span,
  take: (item: Operand) => void,
  awaiting: typeof awaitValue,
): () => void {
  const handler = new Label();
  b.place(head);
  const region = b.openRegion(handler, false);
  const awaitable = b.temporary();
  b.emit(op.GET_ANEXT, span, { dst: awaitable, a: iterator });
  const item = awaiting(b, awaitable, span, '__anext__');
  b.closeRegion(region);
  take(item);
  b.release(item);
  return () => {
    b.place(handler);
    const stopped = b.temporary();
    const matches = b.temporary();
    b.emit(op.MOVE, span, { dst: stopped, a: b.caughtSlot });
    b.emit(op.MATCH_EXCEPTION, span, { dst: matches, a: stopped, b: b.constant(exceptionNamed('StopAsyncIteration')) });
    b.jump(op.JUMP_IF_TRUE, end, span, { a: matches });
    b.emit(op.RERAISE, span, { a: stopped });
    b.release(stopped, matches);
  };
}
