// Which expressions may be assigned to or deleted, and turning an expression that was read into such a target.

import type { Context, Expression } from './tree.ts';

type Writable<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/**
 * The part of `node` that cannot be a target, or null when all of it can. In a `for`, where the target may have been
 * read together with `in` and what follows, only the left of the first `in` counts.
 */
export function invalidTarget(node: Expression, use: 'store' | 'delete' | 'for'): Expression | null {
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      for (const element of node.elements) {
        const invalid = invalidTarget(element, use);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return use === 'delete' ? node : invalidTarget(node.value, use);
    case 'Compare':
      if (use !== 'for') return node;
      return node.operators[0] === 'in' ? invalidTarget(node.left, use) : null;
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return null;
    default:
      return node;
  }
}

/** Marks a valid target, and all targets within it, as stored to or deleted. */
export function setContext(node: Expression, context: Context): void {
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      (node as Writable<typeof node>).context = context;
      for (const element of node.elements) setContext(element, context);
      return;
    case 'Starred':
      (node as Writable<typeof node>).context = context;
      setContext(node.value, context);
      return;
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      (node as Writable<typeof node>).context = context;
      return;
    default:
  }
}
