// `from __future__ import ...`: words to the compiler, not an import.
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';

const features = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export interface Future {
  /** The statements that stand where they may. */
  readonly statements: ReadonlySet<tree.ImportFrom>;
  /** Annotations are kept as text and not evaluated. All other features have long been the rule. */
  readonly annotations: boolean;
}

export function isFuture(node: tree.ImportFrom): boolean {
  return node.module === '__future__' && node.level === 0;
}

/** What stands at the beginning of a module, after its docstring. Throws `SyntaxProblem` for a feature that there is not. */
export function futureOf(body: readonly tree.Statement[]): Future {
  const statements = new Set<tree.ImportFrom>();
  let annotations = false;
  for (let i = 0; i < body.length; i++) {
    const node = body[i] as tree.Statement;
    const isDocstring =
      i === 0 && node.kind === 'Expr' && node.value.kind === 'Constant' && typeof node.value.value === 'string';
    if (isDocstring) continue;
    if (node.kind !== 'ImportFrom' || !isFuture(node)) break;
    for (const { name } of node.names) {
      if (features.has(name)) continue;
      const message = name === 'braces' ? 'not a chance' : `future feature ${name} is not defined`;
      throw new SyntaxProblem(message, node.start, node.start);
    }
    if (node.names.some(({ name }) => name === 'annotations')) annotations = true;
    statements.add(node);
  }
  return { statements, annotations };
}
