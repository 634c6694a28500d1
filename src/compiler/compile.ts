// From a tree to the code object of a module.
import type { CodeSource, PyCode } from '../objects/code.ts';
import { GrowingResult } from '../runtime/limits.ts';
import type { Steps } from '../syntax/steps.ts';
import type * as tree from '../syntax/tree.ts';
import { Builder } from './builder.ts';
import { noParameters, openFrameCells } from './functions.ts';
import { futureOf } from './future.ts';
import * as op from './instructions.ts';
import { analyze } from './scopes.ts';
import { compileBody, compileResultBody, hasAnnotations } from './statements.ts';
import { storeName } from './variables.ts';

export interface CompileOptions {
  /** Expression statements show their value, as at a prompt. Default false: the last one's value is the module's result. */
  readonly interactive?: boolean;
  /** What the tree takes, to which the code comes. */
  readonly size?: GrowingResult;
}

/** Compiles a module. Running its code gives the value of the last statement. Throws `SyntaxProblem`. */
export function* compileModule(module: tree.Module, source: CodeSource, options: CompileOptions = {}): Steps<PyCode> {
  const future = futureOf(module.body);
  const scopes = yield* analyze(module, future);
  const interactive = options.interactive ?? false;
  const scope = scopes.module;
  const b = new Builder(
    { source, scopes, interactive, future, size: options.size ?? new GrowingResult(), stepEnd: 0 },
    scope,
    '<module>',
    '<module>',
    [],
  );
  b.span = { start: 0, end: 0 };
  openFrameCells(b, scope, b.span);
  const [first] = module.body;
  const { body } = module;
  if (
    first?.kind === 'Expr' &&
    first.value.kind === 'Constant' &&
    typeof first.value.value === 'string' &&
    !interactive
  ) {
    b.docstring = first.value.value;
    storeName(b, scope, '__doc__', b.constant(first.value.value, `s${first.value.value}`), first);
  }
  if (hasAnnotations(body)) {
    const annotations = b.temporary();
    b.emit(op.BUILD_DICT, b.span, { dst: annotations, args: [] });
    storeName(b, scope, '__annotations__', annotations, b.span);
    b.release(annotations);
  }
  b.resultSlot = b.temporary();
  b.emit(op.MOVE, b.span, { dst: b.resultSlot, a: b.constant(null) });
  if (interactive) yield* compileBody(b, scope, body);
  else yield* compileResultBody(b, scope, body);
  b.emit(op.RETURN, b.span, { a: b.resultSlot });
  return b.finish('function', noParameters);
}
