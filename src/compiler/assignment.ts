// Assignment targets: names, attributes, items, and unpacking.

import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import type { Builder, Operand } from './builder.ts';
import { compileExpression } from './expressions.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';
import { deleteName, directSlot, markBound, storeName } from './variables.ts';

/** Binds the target to the value in `value`, which stays the caller's. */
export function assignTo(b: Builder, scope: Scope, target: tree.Expression, value: Operand): void {
  switch (target.kind) {
    case 'Name':
      storeName(b, scope, target.id, value, target);
      return;
    case 'Attribute': {
      const object = compileExpression(b, scope, target.value);
      b.release(object);
      b.emit(op.SET_ATTRIBUTE, target, { a: object, b: value, extra: b.mangle(target.name) });
      return;
    }
    case 'Subscript': {
      const object = compileExpression(b, scope, target.value);
      const index = compileExpression(b, scope, target.index);
      b.release(object, index);
      b.emit(op.SET_ITEM, target, { a: object, b: index, c: value });
      return;
    }
    case 'Tuple':
    case 'List':
      unpackTo(b, scope, target, value);
      return;
    case 'Starred':
      throw new SyntaxProblem('starred assignment target must be in a list or tuple', target.start, target.end);
    default:
      throw new SyntaxProblem('cannot assign to expression', target.start, target.end);
  }
}

function unpackTo(b: Builder, scope: Scope, target: tree.TupleDisplay | tree.ListDisplay, value: Operand): void {
  const { elements } = target;
  const starred = elements.findIndex((element) => element.kind === 'Starred');
  if (starred >= 0 && elements.some((element, i) => i > starred && element.kind === 'Starred')) {
    throw new SyntaxProblem('multiple starred expressions in assignment', target.start, target.end);
  }
  const inner = elements.map((element) => (element.kind === 'Starred' ? element.value : element));
  // Plain locals take their items at once, unless one stands twice.
  const slots = inner.map((element) => (element.kind === 'Name' ? directSlot(b, scope, element.id) : undefined));
  const taken = new Set<number>();
  const args = slots.map((slot) => {
    if (slot === undefined || taken.has(slot)) return b.temporary();
    taken.add(slot);
    return slot;
  });
  if (starred >= 0) b.emit(op.UNPACK_STARRED, target, { a: value, args, c: starred });
  else b.emit(op.UNPACK, target, { a: value, args });
  inner.forEach((element, i) => {
    const item = args[i] as number;
    if (b.isTemporary(item)) {
      assignTo(b, scope, element, item);
      b.release(item);
    } else if (element.kind === 'Name') markBound(b, scope, element.id);
  });
}

export function deleteTarget(b: Builder, scope: Scope, target: tree.Expression): void {
  switch (target.kind) {
    case 'Name':
      deleteName(b, scope, target.id, target);
      return;
    case 'Attribute': {
      const object = compileExpression(b, scope, target.value);
      b.release(object);
      b.emit(op.DELETE_ATTRIBUTE, target, { a: object, extra: b.mangle(target.name) });
      return;
    }
    case 'Subscript': {
      const object = compileExpression(b, scope, target.value);
      const index = compileExpression(b, scope, target.index);
      b.release(object, index);
      b.emit(op.DELETE_ITEM, target, { a: object, b: index });
      return;
    }
    case 'Tuple':
    case 'List':
      for (const element of target.elements) deleteTarget(b, scope, element);
      return;
    default:
      throw new SyntaxProblem('cannot delete expression', target.start, target.end);
  }
}
