// What may make an expression long enough to be worked on step by step: displays, such as a table written as a list of tuples.
import type { Value } from '../objects/object.ts';
import { PyTuple } from '../objects/tuple.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';

/** Characters of an expression that is worked on in one go. */
const LONG = 2 ** 13;
export const isLongExpression = (node: Span): boolean => node.end - node.start > LONG;

/** What a display evaluates one after the other, before it is made; undefined for what else there is. */
export function partsOf(node: tree.Expression): readonly tree.Expression[] | undefined {
  switch (node.kind) {
    case 'List':
    case 'Set':
    case 'Tuple':
      if (node.kind === 'Tuple' && constantTuple(node) !== undefined) return undefined;
      return node.elements.some((element) => element.kind === 'Starred') ? undefined : node.elements;
    case 'Dict': {
      const parts: tree.Expression[] = [];
      for (const [i, key] of node.keys.entries()) {
        if (key === null) return undefined;
        parts.push(key, node.values[i] as tree.Expression);
      }
      return parts;
    }
    default:
      return undefined;
  }
}

/** The tuple, if nothing has to be evaluated for it. */
export function constantTuple(node: tree.TupleDisplay): PyTuple | undefined {
  const items: Value[] = [];
  for (const element of node.elements) {
    if (element.kind !== 'Constant') return undefined;
    const { value } = element;
    if (typeof value === 'object' && value !== null) return undefined;
    items.push(value);
  }
  return new PyTuple(items);
}
