// List, set and dict comprehensions: loops in the frame around them, with variables of their own.
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import { assignTo } from './assignment.ts';
import type { Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { awaitValue, compileExpression, jumpUnless, maybeSkipped } from './expressions.ts';
import * as op from './instructions.ts';
import { nextItem, openAsyncLoop } from './loops.ts';
import type { Scope } from './scopes.ts';

export function compileComprehension(
  b: Builder,
  scope: Scope,
  node: tree.ListComp | tree.SetComp | tree.DictComp,
): Operand {
  const inner = b.compilation.scopes.of.get(node);
  if (inner === undefined) throw new ReferenceError('a comprehension without scope');
  const [first] = node.generators;
  const iterable = compileExpression(b, scope, (first as tree.Comprehension).iterable);
  const result = b.temporary();
  const build = node.kind === 'ListComp' ? op.BUILD_LIST : node.kind === 'SetComp' ? op.BUILD_SET : op.BUILD_DICT;
  b.emit(build, node, { dst: result, args: [] });
  openCells(b, inner, node);
  maybeSkipped(b, () => {
    compileClauses(b, inner, node.generators, iterable, () => {
      if (node.kind === 'DictComp') {
        const key = compileExpression(b, inner, node.key);
        const value = compileExpression(b, inner, node.value);
        b.release(key, value);
        b.emit(op.DICT_SET, node, { a: result, b: key, c: value });
      } else {
        const value = compileExpression(b, inner, node.element);
        b.release(value);
        b.emit(node.kind === 'ListComp' ? op.LIST_APPEND : op.SET_ADD, node, { a: result, b: value });
      }
    });
  });
  return result;
}

/** Variables of the comprehension that functions inside it share start as new cells each time it runs; the others start unbound. */
function openCells(b: Builder, scope: Scope, span: Span): void {
  for (const [name, facts] of scope.facts) {
    if (!facts.bound) continue;
    const slot = b.slotOf(scope, name);
    b.bound.delete(slot);
    if (scope.shared.has(name)) b.emit(op.MAKE_CELL, span, { dst: slot });
  }
}

/** The `for` and `if` clauses around `body`. The first iterable has been evaluated already. */
export function compileClauses(
  b: Builder,
  scope: Scope,
  generators: readonly tree.Comprehension[],
  firstIterable: Operand,
  body: () => void,
): void {
  const [generator, ...rest] = generators;
  if (generator === undefined) {
    body();
    return;
  }
  const span = generator.iterable;
  const head = new Label();
  const exit = new Label();
  b.release(firstIterable);
  const iterator = b.temporary();
  let closeLoop: () => void = () => undefined;
  if (generator.isAsync) {
    b.emit(op.GET_AITER, span, { dst: iterator, a: firstIterable });
    closeLoop = openAsyncLoop(
      b,
      iterator,
      head,
      exit,
      span,
      (item) => assignTo(b, scope, generator.target, item),
      awaitValue,
    );
  } else {
    b.emit(op.GET_ITER, span, { dst: iterator, a: firstIterable });
    b.place(head);
    nextItem(b, scope, generator.target, iterator, exit, span);
  }
  const next = new Label();
  for (const condition of generator.conditions) jumpUnless(b, scope, condition, next);
  if (rest.length === 0) body();
  else {
    const iterable = compileExpression(b, scope, (rest[0] as tree.Comprehension).iterable);
    compileClauses(b, scope, rest, iterable, body);
  }
  b.place(next);
  b.jump(op.JUMP_BACK, head, span);
  closeLoop();
  b.place(exit);
  b.release(iterator);
}
