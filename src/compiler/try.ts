// `try` in all its forms, and `with`.

import { atOnce, oneStep, type Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import { assignTo } from './assignment.ts';
import type { Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { awaitValue, compileExpression } from './expressions.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';
import type { SlotSet } from './slot-set.ts';
import { compileBody, endsFlow } from './statements.ts';
import { deleteName, storeName } from './variables.ts';

export function compileTry(b: Builder, scope: Scope, node: tree.Try): Steps<void> {
  return node.finalbody.length > 0 ? compileFinally(b, scope, node) : compileExcept(b, scope, node);
}

/** `try: ... finally: ...` around the rest of the statement. The `finally` body is compiled once for each way out. */
function* compileFinally(b: Builder, scope: Scope, node: tree.Try): Steps<void> {
  const handler = new Label();
  const end = new Label();
  const before = b.bound.copy();
  const region = b.openRegion(handler, true);
  b.blocks.push({
    kind: 'leave',
    region,
    leave: () => {
      const bound = b.bound;
      b.bound = before.copy();
      atOnce(compileBody(b, scope, node.finalbody));
      b.bound = bound;
    },
  });
  if (node.handlers.length > 0) yield* compileExcept(b, scope, node);
  else yield* compileBody(b, scope, node.body);
  b.blocks.pop();
  b.closeRegion(region);
  const afterBody = b.bound;
  yield* compileBody(b, scope, node.finalbody);
  b.jump(op.JUMP, end, node);

  b.place(handler);
  b.bound = before.copy();
  yield* whileHandling(b, node, function* (exception) {
    yield* compileBody(b, scope, node.finalbody);
    b.emit(op.RERAISE, node, { a: exception });
  });
  b.place(end);
  b.bound = afterBody;
}

/**
 * The code of a handler, placed at its label: while it runs, the exception counts as handled, and however it is left the one
 * handled before does so again.
 */
function* whileHandling(
  b: Builder,
  span: Span,
  body: (exception: number, leave: () => void) => Steps<void>,
): Steps<void> {
  const previous = b.temporary();
  const exception = b.temporary();
  const cleanup = new Label();
  b.emit(op.MOVE, span, { dst: exception, a: b.caughtSlot });
  b.emit(op.ENTER_HANDLER, span, { dst: previous, a: exception });
  const leave = (): void => {
    b.emit(op.LEAVE_HANDLER, span, { a: previous });
  };
  const region = b.openRegion(cleanup, true);
  b.blocks.push({ kind: 'leave', region, leave });
  yield* body(exception, leave);
  b.blocks.pop();
  b.closeRegion(region);
  b.place(cleanup);
  leave();
  b.emit(op.RERAISE, span, { a: b.caughtSlot });
  b.release(previous, exception);
}

function* compileExcept(b: Builder, scope: Scope, node: tree.Try): Steps<void> {
  const handler = new Label();
  const end = new Label();
  const before = b.bound.copy();
  const region = b.openRegion(handler, false);
  b.blocks.push({ kind: 'leave', region, leave: () => undefined });
  yield* compileBody(b, scope, node.body);
  b.blocks.pop();
  b.closeRegion(region);
  yield* compileBody(b, scope, node.orelse);
  let merged: SlotSet | undefined = endsFlow(node.orelse.length > 0 ? node.orelse : node.body) ? undefined : b.bound;
  b.jump(op.JUMP, end, node);

  b.place(handler);
  b.bound = before.copy();
  yield* whileHandling(b, node, function* (exception, leave) {
    if (node.isStar) {
      yield* compileStarClauses(b, scope, node, exception, leave, end);
      merged = before;
      return;
    }
    for (const [i, clause] of node.handlers.entries()) {
      if (clause.type === null && i < node.handlers.length - 1) {
        throw new SyntaxProblem("default 'except:' must be last", clause.start, clause.start + 7);
      }
      const next = new Label();
      b.bound = before.copy();
      if (clause.type !== null) {
        const type = compileExpression(b, scope, clause.type);
        b.release(type);
        const matches = b.temporary();
        b.emit(op.MATCH_EXCEPTION, clause.type, { dst: matches, a: exception, b: type });
        b.release(matches);
        b.jump(op.JUMP_IF_FALSE, next, clause, { a: matches });
      }
      yield* compileNamed(b, scope, clause, exception);
      if (!endsFlow(clause.body)) merged = merged === undefined ? b.bound : merged.intersection(b.bound);
      leave();
      b.jump(op.JUMP, end, clause);
      b.place(next);
    }
    b.emit(op.RERAISE, node, { a: exception });
  });
  b.place(end);
  b.bound = merged ?? before;
}

/** The body of an `except` clause; its name is unbound again however it is left. */
function* compileNamed(b: Builder, scope: Scope, clause: tree.ExceptHandler, exception: Operand): Steps<void> {
  const { name } = clause;
  if (name === null) {
    yield* compileBody(b, scope, clause.body);
    return;
  }
  storeName(b, scope, name, exception, clause);
  const cleanup = new Label();
  const end = new Label();
  const unbind = (): void => {
    // Bound first, so that a body that unbinds the name itself does no harm.
    storeName(b, scope, name, b.constant(null), clause);
    deleteName(b, scope, name, clause);
  };
  const region = b.openRegion(cleanup, true);
  b.blocks.push({ kind: 'leave', region, leave: unbind });
  yield* compileBody(b, scope, clause.body);
  b.blocks.pop();
  b.closeRegion(region);
  unbind();
  b.jump(op.JUMP, end, clause);
  b.place(cleanup);
  const raised = b.temporary();
  b.emit(op.MOVE, clause, { dst: raised, a: b.caughtSlot });
  unbind();
  b.emit(op.RERAISE, clause, { a: raised });
  b.release(raised);
  b.place(end);
}

/** `except*`: each clause takes its part of the group; what is left, and what the clauses raise, is raised together at the end. */
function* compileStarClauses(
  b: Builder,
  scope: Scope,
  node: tree.Try,
  exception: number,
  leave: () => void,
  end: Label,
): Steps<void> {
  const rest = b.temporary();
  const raised = b.temporary();
  b.emit(op.MOVE, node, { dst: rest, a: exception });
  b.emit(op.BUILD_LIST, node, { dst: raised, args: [] });
  for (const clause of node.handlers) {
    const next = new Label();
    const failed = new Label();
    const type = compileExpression(
      b,
      scope,
      clause.type ?? ({ kind: 'Constant', value: null, ...clause } as tree.Constant),
    );
    b.release(type);
    const match = b.temporary();
    b.emit(op.SPLIT_GROUP, clause.type ?? clause, { dst: match, a: rest, b: type, args: [rest] });
    const isNone = b.temporary();
    b.emit(op.COMPARE, clause, { dst: isNone, a: match, b: b.constant(null), c: op.IS });
    b.jump(op.JUMP_IF_TRUE, next, clause, { a: isNone });
    const region = b.openRegion(failed, false);
    b.blocks.push({ kind: 'leave', region, leave: () => undefined });
    const previous = b.temporary();
    b.emit(op.ENTER_HANDLER, clause, { dst: previous, a: match });
    yield* compileNamed(b, scope, clause, match);
    b.emit(op.LEAVE_HANDLER, clause, { a: previous });
    b.blocks.pop();
    b.closeRegion(region);
    b.jump(op.JUMP, next, clause);
    b.place(failed);
    b.emit(op.LEAVE_HANDLER, clause, { a: previous });
    b.emit(op.LIST_APPEND, clause, { a: raised, b: b.caughtSlot });
    b.place(next);
    b.release(match, isNone, previous);
  }
  const joined = b.temporary();
  const finished = new Label();
  b.emit(op.JOIN_GROUP, node, { dst: joined, a: exception, args: [rest, raised] });
  const isNone = b.temporary();
  b.emit(op.COMPARE, node, { dst: isNone, a: joined, b: b.constant(null), c: op.IS });
  b.jump(op.JUMP_IF_TRUE, finished, node, { a: isNone });
  b.emit(op.RERAISE, node, { a: joined });
  b.place(finished);
  leave();
  b.jump(op.JUMP, end, node);
  b.release(rest, raised, joined, isNone);
}

/** `with` of several items is one inside the other. */
export function* compileWith(b: Builder, scope: Scope, node: tree.With, items: readonly tree.WithItem[]): Steps<void> {
  const [item, ...others] = items;
  if (item === undefined) {
    yield* compileBody(b, scope, node.body);
    return;
  }
  const { context: span } = item;
  const manager = compileExpression(b, scope, item.context);
  const exit = b.temporary();
  const enter = b.temporary();
  const [enterName, exitName] = node.isAsync ? ['__aenter__', '__aexit__'] : ['__enter__', '__exit__'];
  b.emit(op.LOAD_SPECIAL, span, { dst: enter, a: manager, extra: enterName });
  b.emit(op.LOAD_SPECIAL, span, { dst: exit, a: manager, extra: exitName });
  b.release(manager);
  b.emit(op.CALL, span, { dst: enter, a: enter, args: [] });
  const entered = node.isAsync ? awaitValue(b, enter, span, '__aenter__') : enter;

  const handler = new Label();
  const end = new Label();
  const before = b.bound.copy();
  const region = b.openRegion(handler, true);
  const leave = (): void => {
    const result = b.temporary();
    const nothing = b.constant(null);
    b.emit(op.CALL, node, { dst: result, a: exit, args: [nothing, nothing, nothing] });
    b.release(node.isAsync ? awaitValue(b, result, span, '__aexit__') : result);
  };
  b.blocks.push({ kind: 'leave', region, leave });
  if (item.target) assignTo(b, scope, item.target, entered);
  b.release(entered);
  yield* compileWith(b, scope, node, others);
  b.blocks.pop();
  b.closeRegion(region);
  leave();
  b.jump(op.JUMP, end, span);
  b.place(handler);
  b.bound = before.copy();
  const handle = (exception: number, leaveHandler: () => void): void => {
    const suppressed = new Label();
    const result = b.temporary();
    b.emit(op.WITH_EXIT, node, { dst: result, a: exit, b: exception });
    const answer = node.isAsync ? awaitValue(b, result, span, '__aexit__') : result;
    b.release(answer);
    b.jump(op.JUMP_IF_TRUE, suppressed, span, { a: answer });
    b.emit(op.RERAISE, span, { a: exception });
    b.place(suppressed);
    leaveHandler();
    b.jump(op.JUMP, end, span);
  };
  yield* whileHandling(b, span, (exception, leaveHandler) => oneStep(() => handle(exception, leaveHandler)));
  b.place(end);
  b.release(exit);
  // What the body binds may be unbound when an exception was suppressed.
  b.bound = before;
}
