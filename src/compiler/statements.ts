// Statements to instructions.
import { none } from '../objects/code.ts';
import type { Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import { assignTo, deleteTarget } from './assignment.ts';
import type { Block, Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { binaryNumber, compileExpression, compileInSteps, jumpUnless } from './expressions.ts';
import { compileAnnotation, compileClass, compileFunctionDef, compileTypeAlias } from './functions.ts';
import { isFuture } from './future.ts';
import * as op from './instructions.ts';
import { isLongExpression } from './long-expression.ts';
import { compileFor, compileWhile } from './loops.ts';
import { compileMatch } from './patterns.ts';
import type { Scope } from './scopes.ts';
import type { SlotSet } from './slot-set.ts';
import { compileTry, compileWith } from './try.ts';
import { directSlot, loadName, markBound, storeName } from './variables.ts';

/** A block of statements. In the module's last position their value becomes that of the script. */
export function* compileBody(b: Builder, scope: Scope, body: readonly tree.Statement[]): Steps<void> {
  for (const statement of body) {
    const blocks = compileStatement(b, scope, statement);
    if (blocks !== undefined) yield* blocks;
    if (b.isStepOver()) yield;
  }
}

/** The statements whose last one gives the script its value. */
export function* compileResultBody(b: Builder, scope: Scope, body: readonly tree.Statement[]): Steps<void> {
  yield* compileBody(b, scope, body.slice(0, -1));
  const last = body.at(-1);
  if (last !== undefined) yield* compileResultStatement(b, scope, last);
}

function* compileResultStatement(b: Builder, scope: Scope, node: tree.Statement): Steps<void> {
  const result = b.resultSlot;
  switch (node.kind) {
    case 'Expr': {
      const value = yield* compileInSteps(b, scope, node.value);
      b.move(result, value, node);
      b.release(value);
      return;
    }
    case 'FunctionDef':
    case 'ClassDef': {
      yield* compileBody(b, scope, [node]);
      const value = loadName(b, scope, node.name, node);
      b.move(result, value, node);
      b.release(value);
      return;
    }
    case 'If': {
      const otherwise = new Label();
      const end = new Label();
      jumpUnless(b, scope, node.test, otherwise);
      yield* compileResultBody(b, scope, node.body);
      b.jump(op.JUMP, end, node);
      b.place(otherwise);
      yield* compileResultBody(b, scope, node.orelse);
      b.place(end);
      return;
    }
    default:
      yield* compileBody(b, scope, [node]);
  }
}

/** Answers what is to be done for a statement that has blocks. */
function compileStatement(b: Builder, scope: Scope, node: tree.Statement): Steps<void> | undefined {
  switch (node.kind) {
    case 'Expr': {
      if (node.value.kind === 'Constant' && !b.compilation.interactive) return undefined;
      const value = compileExpression(b, scope, node.value);
      if (b.compilation.interactive && scope.kind === 'module') b.emit(op.DISPLAY, node, { a: value });
      b.release(value);
      return undefined;
    }
    case 'Assign':
      if (isLongExpression(node.value)) return compileLongAssign(b, scope, node);
      compileAssign(b, scope, node);
      return undefined;
    case 'AugAssign':
      compileAugAssign(b, scope, node);
      return undefined;
    case 'AnnAssign':
      compileAnnAssign(b, scope, node);
      return undefined;
    case 'If':
      return compileIf(b, scope, node);
    case 'While':
      return compileWhile(b, scope, node);
    case 'For':
      return compileFor(b, scope, node);
    case 'FunctionDef':
      return compileFunctionDef(b, scope, node);
    case 'ClassDef':
      return compileClass(b, scope, node);
    case 'Return': {
      if (node.value !== null && isLongExpression(node.value)) return compileLongReturn(b, scope, node, node.value);
      const value = node.value ? compileExpression(b, scope, node.value) : b.constant(null);
      compileReturn(b, value, node);
      return undefined;
    }
    case 'Break':
    case 'Continue':
      compileLoopExit(b, node);
      return undefined;
    case 'Pass':
    case 'Global':
    case 'Nonlocal':
      return undefined;
    case 'Delete':
      for (const target of node.targets) deleteTarget(b, scope, target);
      return undefined;
    case 'Raise': {
      const exception = node.exception ? compileExpression(b, scope, node.exception) : none;
      const cause = node.cause ? compileExpression(b, scope, node.cause) : none;
      b.emit(op.RAISE, node, { a: exception, b: cause });
      if (exception !== none) b.release(exception);
      if (cause !== none) b.release(cause);
      return undefined;
    }
    case 'Assert': {
      const failed = new Label();
      const end = new Label();
      jumpUnless(b, scope, node.test, failed);
      b.jump(op.JUMP, end, node);
      b.place(failed);
      const before = b.bound.copy();
      const type = b.temporary();
      b.emit(op.LOAD_ASSERTION_ERROR, node, { dst: type });
      if (node.message) {
        const message = compileExpression(b, scope, node.message);
        b.release(type, message);
        const exception = b.temporary();
        b.emit(op.CALL, node, { dst: exception, a: type, args: [message] });
        b.emit(op.RAISE, node, { a: exception });
        b.release(exception);
      } else {
        b.emit(op.RAISE, node, { a: type });
        b.release(type);
      }
      b.bound = before;
      b.place(end);
      return undefined;
    }
    case 'Try':
      return compileTry(b, scope, node);
    case 'With':
      return compileWith(b, scope, node, node.items);
    case 'Match':
      return compileMatch(b, scope, node);
    case 'Import':
      compileImport(b, scope, node);
      return undefined;
    case 'ImportFrom':
      compileImportFrom(b, scope, node);
      return undefined;
    case 'TypeAlias':
      compileTypeAlias(b, scope, node);
      return undefined;
  }
}

function compileAssign(b: Builder, scope: Scope, node: tree.Assign): void {
  const [only] = node.targets;
  if (node.targets.length === 1 && only !== undefined) {
    if (only.kind === 'Name') {
      const slot = directSlot(b, scope, only.id);
      if (slot !== undefined) {
        // Computed straight into the variable: nothing can read it before the instruction that sets it.
        const value = compileExpression(b, scope, node.value, slot);
        b.move(slot, value, node);
        b.release(value);
        markBound(b, scope, only.id);
        return;
      }
    }
    const pair = parallel(only, node.value);
    if (pair !== undefined) {
      const values = pair.values.map((element) => {
        const value = compileExpression(b, scope, element);
        if (b.isTemporary(value) || value < 0) return value;
        const copy = b.temporary();
        b.emit(op.MOVE, element, { dst: copy, a: value });
        return copy;
      });
      pair.targets.forEach((target, i) => assignTo(b, scope, target, values[i] as Operand));
      b.releaseAll(values);
      return;
    }
  }
  assignAll(b, scope, node, compileExpression(b, scope, node.value));
}
function* compileLongAssign(b: Builder, scope: Scope, node: tree.Assign): Steps<void> {
  assignAll(b, scope, node, yield* compileInSteps(b, scope, node.value));
}
function assignAll(b: Builder, scope: Scope, node: tree.Assign, value: Operand): void {
  for (const target of node.targets) assignTo(b, scope, target, value);
  b.release(value);
}

function* compileLongReturn(b: Builder, scope: Scope, node: tree.Return, returned: tree.Expression): Steps<void> {
  compileReturn(b, yield* compileInSteps(b, scope, returned), node);
}

/** `a, b = b, a`: no tuple has to be made. */
function parallel(
  target: tree.Expression,
  value: tree.Expression,
): { readonly targets: readonly tree.Expression[]; readonly values: readonly tree.Expression[] } | undefined {
  if (target.kind !== 'Tuple' || value.kind !== 'Tuple' || target.elements.length !== value.elements.length)
    return undefined;
  const isStarred = (element: tree.Expression): boolean => element.kind === 'Starred';
  if (target.elements.some(isStarred) || value.elements.some(isStarred)) return undefined;
  return { targets: target.elements, values: value.elements };
}

function compileAugAssign(b: Builder, scope: Scope, node: tree.AugAssign): void {
  const { target } = node;
  const c = binaryNumber(node.operator);
  switch (target.kind) {
    case 'Name': {
      const current = loadName(b, scope, target.id, target);
      const value = compileExpression(b, scope, node.value);
      b.release(current, value);
      const slot = directSlot(b, scope, target.id);
      if (slot !== undefined) {
        b.emit(op.IN_PLACE, node, { dst: slot, a: current, b: value, c });
        return;
      }
      const result = b.temporary();
      b.emit(op.IN_PLACE, node, { dst: result, a: current, b: value, c });
      storeName(b, scope, target.id, result, target);
      b.release(result);
      return;
    }
    case 'Attribute': {
      const object = compileExpression(b, scope, target.value);
      const name = b.mangle(target.name);
      const current = b.temporary();
      b.emit(op.GET_ATTRIBUTE, target, { dst: current, a: object, extra: name });
      const value = compileExpression(b, scope, node.value);
      b.emit(op.IN_PLACE, node, { dst: current, a: current, b: value, c });
      b.emit(op.SET_ATTRIBUTE, target, { a: object, b: current, extra: name });
      b.release(object, current, value);
      return;
    }
    case 'Subscript': {
      const object = compileExpression(b, scope, target.value);
      const index = compileExpression(b, scope, target.index);
      const current = b.temporary();
      b.emit(op.GET_ITEM, target, { dst: current, a: object, b: index });
      const value = compileExpression(b, scope, node.value);
      b.emit(op.IN_PLACE, node, { dst: current, a: current, b: value, c });
      b.emit(op.SET_ITEM, target, { a: object, b: index, c: current });
      b.release(object, index, current, value);
    }
  }
}

function compileAnnAssign(b: Builder, scope: Scope, node: tree.AnnAssign): void {
  if (node.value) {
    const value = compileExpression(b, scope, node.value);
    assignTo(b, scope, node.target, value);
    b.release(value);
  } else if (node.target.kind !== 'Name') {
    const object = compileExpression(b, scope, node.target.value);
    b.release(object);
    if (node.target.kind === 'Subscript') b.release(compileExpression(b, scope, node.target.index));
  }
  if (scope.frame.kind === 'function') return;
  const annotation = compileAnnotation(b, scope, node.annotation);
  if (node.simple && node.target.kind === 'Name') {
    const annotations = loadName(b, scope, '__annotations__', node);
    const name = b.mangle(node.target.id);
    b.emit(op.SET_ITEM, node, { a: annotations, b: b.constant(name, `s${name}`), c: annotation });
    b.release(annotations);
  }
  b.release(annotation);
}

/** Whether the statements annotate a name, so that `__annotations__` has to be there. */
export function hasAnnotations(body: readonly tree.Statement[]): boolean {
  return body.some((node) => {
    switch (node.kind) {
      case 'AnnAssign':
        return true;
      case 'If':
      case 'For':
      case 'While':
        return hasAnnotations(node.body) || hasAnnotations(node.orelse);
      case 'With':
        return hasAnnotations(node.body);
      case 'Try':
        return (
          hasAnnotations(node.body) ||
          hasAnnotations(node.orelse) ||
          hasAnnotations(node.finalbody) ||
          node.handlers.some((handler) => hasAnnotations(handler.body))
        );
      case 'Match':
        return node.cases.some((c) => hasAnnotations(c.body));
      default:
        return false;
    }
  });
}

function* compileIf(b: Builder, scope: Scope, node: tree.If): Steps<void> {
  const end = new Label();
  let current: tree.If = node;
  let merged: SlotSet | undefined;
  // `elif` chains may be long: a loop keeps the native stack flat.
  for (;;) {
    const otherwise = new Label();
    jumpUnless(b, scope, current.test, otherwise);
    const before = b.bound.copy();
    yield* compileBody(b, scope, current.body);
    const afterBody = b.bound;
    if (!endsFlow(current.body)) merged = merged === undefined ? afterBody : merged.intersection(afterBody);
    if (current.orelse.length > 0) b.jump(op.JUMP, end, current);
    b.place(otherwise);
    b.bound = before;
    const [only] = current.orelse;
    if (current.orelse.length === 1 && only?.kind === 'If') {
      current = only;
      continue;
    }
    yield* compileBody(b, scope, current.orelse);
    if (current.orelse.length === 0 || !endsFlow(current.orelse)) {
      merged = merged === undefined ? b.bound : merged.intersection(b.bound);
    }
    break;
  }
  b.place(end);
  if (merged !== undefined) b.bound = merged;
}

/** Whether control never comes out at the end of the block. */
export function endsFlow(body: readonly tree.Statement[]): boolean {
  const last = body[body.length - 1];
  return last?.kind === 'Return' || last?.kind === 'Raise' || last?.kind === 'Break' || last?.kind === 'Continue';
}

/** Leaves the blocks from the innermost to `depth`, running their `finally` bodies and exits on the way. */
function leaveBlocks(b: Builder, depth: number): void {
  const left: Block[] = [];
  const paused: Block[] = [];
  const bound = b.bound.copy();
  while (b.blocks.length > depth) {
    const block = b.blocks.pop() as Block;
    left.push(block);
    if (block.kind === 'loop') continue;
    if (block.region !== undefined) {
      b.pauseRegion(block.region);
      paused.push(block);
    }
    block.leave();
  }
  for (const block of left.reverse()) b.blocks.push(block);
  b.bound = bound;
  pendingResume.set(b, [...(pendingResume.get(b) ?? []), ...paused]);
}
/** The regions left by a jump, to be entered again behind it. */
const pendingResume = new WeakMap<Builder, Block[]>();
function resumeRegions(b: Builder): void {
  for (const block of pendingResume.get(b) ?? []) {
    if (block.kind === 'leave' && block.region !== undefined) b.resumeRegion(block.region);
  }
  pendingResume.delete(b);
}

export function compileReturn(b: Builder, operand: Operand, node: tree.Statement): void {
  let value = operand;
  const leaves = b.blocks.some((block) => block.kind === 'leave');
  if (leaves && value >= 0 && !b.isTemporary(value)) {
    // A `finally` body may rebind the variable: the value returned is what it was here.
    value = b.temporary();
    b.emit(op.MOVE, node, { dst: value, a: operand });
  }
  if (leaves) {
    const outer = pendingResume.get(b);
    pendingResume.delete(b);
    leaveBlocks(b, 0);
    b.emit(op.RETURN, node, { a: value });
    resumeRegions(b);
    if (outer !== undefined) pendingResume.set(b, outer);
  } else b.emit(op.RETURN, node, { a: value });
  b.release(value);
}

function compileLoopExit(b: Builder, node: tree.Break | tree.Continue): void {
  let depth = b.blocks.length - 1;
  while (depth >= 0 && b.blocks[depth]?.kind !== 'loop') depth--;
  const loop = b.blocks[depth];
  if (loop?.kind !== 'loop') {
    throw new SyntaxProblem(
      node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop",
      node.start,
      node.end,
    );
  }
  const outer = pendingResume.get(b);
  pendingResume.delete(b);
  leaveBlocks(b, depth + 1);
  if (node.kind === 'Break') b.jump(op.JUMP, loop.breakLabel, node);
  else b.jump(op.JUMP_BACK, loop.continueLabel, node);
  resumeRegions(b);
  if (outer !== undefined) pendingResume.set(b, outer);
}

function compileImport(b: Builder, scope: Scope, node: tree.Import): void {
  for (const alias of node.names) {
    const module = b.temporary();
    // `import a.b` binds a; `import a.b as x` binds b.
    b.emit(op.IMPORT_NAME, node, {
      dst: module,
      extra: { name: alias.name, level: 0, names: null, leaf: alias.asName !== null },
    });
    storeName(b, scope, alias.asName ?? (alias.name.split('.')[0] as string), module, alias);
    b.release(module);
  }
}

function compileFuture(b: Builder, scope: Scope, node: tree.ImportFrom): void {
  if (!b.compilation.future.statements.has(node)) {
    const message = 'from __future__ imports must occur at the beginning of the file';
    throw new SyntaxProblem(message, node.start, node.end);
  }
  // There is no module behind it: the names are there, and stand for nothing.
  for (const alias of node.names) storeName(b, scope, alias.asName ?? alias.name, b.constant(null), alias);
}

function compileImportFrom(b: Builder, scope: Scope, node: tree.ImportFrom): void {
  if (isFuture(node)) {
    compileFuture(b, scope, node);
    return;
  }
  const module = b.temporary();
  const names = node.names.map((alias) => alias.name);
  b.emit(op.IMPORT_NAME, node, {
    dst: module,
    extra: { name: node.module ?? '', level: node.level, names, leaf: true },
  });
  for (const alias of node.names) {
    if (alias.name === '*') {
      b.emit(op.IMPORT_STAR, node, { a: module });
      continue;
    }
    const value = b.temporary();
    b.emit(op.IMPORT_FROM, node, { dst: value, a: module, extra: alias.name });
    storeName(b, scope, alias.asName ?? alias.name, value, alias);
    b.release(value);
  }
  b.release(module);
}
