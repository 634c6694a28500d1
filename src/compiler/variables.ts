// Reading, binding and unbinding names.
import { none } from '../objects/code.ts';
import type { Span } from '../syntax/tree.ts';
import type { Builder, Operand } from './builder.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';

/** The value of a name. A bound local is its own slot; anything else is loaded into a temporary. */
export function loadName(b: Builder, scope: Scope, written: string, span: Span): Operand {
  const name = b.mangle(written);
  const { access, owner } = scope.access(name);
  switch (access) {
    case 'local': {
      const slot = b.slotOf(owner, name);
      if (!b.bound.has(slot)) {
        b.emit(op.CHECK_BOUND, span, { a: slot, extra: written });
        if (!isEverDeleted(owner, name)) b.bound.add(slot);
      }
      if (!b.scope.hasWalrus) return slot;
      // A `:=` further right may rebind the name before the value is used.
      const copy = b.temporary();
      b.emit(op.MOVE, span, { dst: copy, a: slot });
      return copy;
    }
    case 'cell': {
      const dst = b.temporary();
      b.emit(op.LOAD_CELL, span, { dst, a: b.slotOf(owner, name), extra: written });
      return dst;
    }
    case 'free': {
      const dst = b.temporary();
      b.emit(op.LOAD_FREE, span, { dst, a: b.free(name), extra: written });
      return dst;
    }
    case 'global': {
      const dst = b.temporary();
      b.emit(op.LOAD_GLOBAL, span, { dst, a: b.global(name), extra: name });
      return dst;
    }
    case 'name':
    case 'nameOrFree': {
      const dst = b.temporary();
      b.emit(op.LOAD_NAME, span, {
        dst,
        a: b.namespaceSlot,
        b: access === 'nameOrFree' ? b.free(name) : none,
        c: b.global(name),
        extra: name,
      });
      return dst;
    }
  }
}

function isEverDeleted(owner: Scope, name: string): boolean {
  return owner.facts.get(name)?.deleted === true;
}

/** Where a value for the name can be put at once: the slot of a plain local, else undefined. */
export function directSlot(b: Builder, scope: Scope, written: string): number | undefined {
  const name = b.mangle(written);
  const { access, owner } = scope.access(name);
  return access === 'local' ? b.slotOf(owner, name) : undefined;
}

export function markBound(b: Builder, scope: Scope, written: string): void {
  const name = b.mangle(written);
  const { access, owner } = scope.access(name);
  if (access === 'local' && !isEverDeleted(owner, name)) b.bound.add(b.slotOf(owner, name));
}

export function storeName(b: Builder, scope: Scope, written: string, value: Operand, span: Span): void {
  const name = b.mangle(written);
  const { access, owner } = scope.access(name);
  switch (access) {
    case 'local':
      b.move(b.slotOf(owner, name), value, span);
      if (!isEverDeleted(owner, name)) b.bound.add(b.slotOf(owner, name));
      return;
    case 'cell':
      b.emit(op.STORE_CELL, span, { a: b.slotOf(owner, name), b: value });
      return;
    case 'free':
      b.emit(op.STORE_FREE, span, { a: b.free(name), b: value });
      return;
    case 'global':
      b.emit(op.STORE_GLOBAL, span, { a: b.global(name), b: value, extra: name });
      return;
    case 'name':
    case 'nameOrFree':
      b.emit(op.STORE_NAME, span, { a: b.namespaceSlot, b: value, extra: name });
  }
}

export function deleteName(b: Builder, scope: Scope, written: string, span: Span): void {
  const name = b.mangle(written);
  const { access, owner } = scope.access(name);
  switch (access) {
    case 'local':
      b.emit(op.DELETE_LOCAL, span, { a: b.slotOf(owner, name), extra: written });
      return;
    case 'cell':
      b.emit(op.DELETE_CELL, span, { a: b.slotOf(owner, name), extra: written });
      return;
    case 'free':
      b.emit(op.DELETE_FREE, span, { a: b.free(name), extra: written });
      return;
    case 'global':
      b.emit(op.DELETE_GLOBAL, span, { a: b.global(name), extra: name });
      return;
    case 'name':
    case 'nameOrFree':
      b.emit(op.DELETE_NAME, span, { a: b.namespaceSlot, extra: name });
  }
}
