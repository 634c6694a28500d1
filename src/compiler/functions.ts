// Function and class definitions, lambdas, generator expressions, generic definitions.

import type { CodeKind, CodeParameters, PyCode } from '../objects/code.ts';
import { none } from '../objects/code.ts';
import { atOnce, oneStep, type Steps } from '../syntax/steps.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import { annotationText } from './annotation-text.ts';
import type { Operand } from './builder.ts';
import { Builder } from './builder.ts';
import { compileClauses } from './comprehensions.ts';
import { collectElements, compileExpression, compileKeywordDict, emitYield } from './expressions.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';
import { mangle } from './scopes.ts';
import { compileBody, hasAnnotations } from './statements.ts';
import { loadName, storeName } from './variables.ts';

/** The parameters in slot order. */
function slotOrder(parameters: tree.Parameters): tree.Parameter[] {
  const { positionalOnly, positional, varargs, keywordOnly, kwargs } = parameters;
  return [...positionalOnly, ...positional, ...(varargs ? [varargs] : []), ...keywordOnly, ...(kwargs ? [kwargs] : [])];
}

function codeParameters(scope: Scope, parameters: tree.Parameters): CodeParameters {
  return {
    names: slotOrder(parameters).map((parameter) => mangle(scope.className, parameter.name)),
    positionalOnlyCount: parameters.positionalOnly.length,
    positionalCount: parameters.positionalOnly.length + parameters.positional.length,
    keywordOnlyCount: parameters.keywordOnly.length,
    varargs: parameters.varargs !== null,
    kwargs: parameters.kwargs !== null,
  };
}
export const noParameters: CodeParameters = {
  names: [],
  positionalOnlyCount: 0,
  positionalCount: 0,
  keywordOnlyCount: 0,
  varargs: false,
  kwargs: false,
};
const oneParameter = (name: string): CodeParameters => ({
  ...noParameters,
  names: [name],
  positionalCount: 1,
  positionalOnlyCount: 1,
});

function kindOf(scope: Scope): CodeKind {
  if (scope.isAsync) return scope.isGenerator ? 'asyncGenerator' : 'coroutine';
  return scope.isGenerator ? 'generator' : 'function';
}

/** The qualified name of something defined in the scope. */
function qualify(b: Builder, scope: Scope, name: string): string {
  if (scope.facts.get(b.mangle(name))?.declared === 'global') return name;
  let frame: Scope | null = scope.frame;
  let owner = b.qualname;
  if (frame.kind === 'typeParameters') {
    frame = frame.parent?.frame ?? null;
    owner = genericOwner.get(b) ?? '';
  }
  if (frame === null || frame.kind === 'module') return name;
  return frame.kind === 'class' ? `${owner}.${name}` : `${owner}.<locals>.${name}`;
}
/** For the hidden function around a generic definition: the qualified name of what the definition stands in. */
const genericOwner = new WeakMap<Builder, string>();

/** Parameters and variables that nested functions share live in cells from the start. */
export function openFrameCells(b: Builder, scope: Scope, span: Span): void {
  // The start of a generator's body must not be mistaken for a yield that it waits at.
  if (scope.isGenerator || scope.isAsync) b.emit(op.MOVE, span, { dst: b.caughtSlot, a: b.constant(null) });
  for (const [name, facts] of scope.facts) {
    if (!scope.shared.has(name) || !facts.bound) continue;
    const slot = b.slotOf(scope, name);
    b.emit(op.MAKE_CELL, span, facts.isParameter ? { dst: slot, a: slot } : { dst: slot });
  }
}

/** Slots of temporaries that hold the cells for the closure of `inner`. */
function closureOf(b: Builder, scope: Scope, inner: Scope, span: Span): Operand[] {
  return inner.free.map((name) => {
    const owner = name === '__class__' && scope.frame.kind === 'class' ? scope.frame : undefined;
    if (owner !== undefined && owner.needsClassCell) return b.slotOf(owner, name);
    const found = scope.access(name);
    if (found.access === 'cell') return b.slotOf(found.owner, name);
    const cell = b.temporary();
    b.emit(op.GET_CELL, span, { dst: cell, a: b.free(name) });
    return cell;
  });
}

interface MakeFunction {
  readonly code: PyCode;
  readonly inner: Scope;
  readonly defaults?: Operand;
  readonly keywordDefaults?: Operand;
  readonly annotations?: Operand;
}

function emitFunction(b: Builder, scope: Scope, span: Span, parts: MakeFunction, into?: number): number {
  const args = closureOf(b, scope, parts.inner, span);
  const { defaults = none, keywordDefaults = none, annotations = none } = parts;
  b.release(...args, ...[defaults, keywordDefaults, annotations].filter((operand) => operand !== none));
  const dst = into ?? b.temporary();
  b.emit(op.MAKE_FUNCTION, span, { dst, a: defaults, b: keywordDefaults, c: annotations, args, extra: parts.code });
  return dst;
}

function compileDefaults(b: Builder, scope: Scope, parameters: tree.Parameters, span: Span): [Operand, Operand] {
  const values = [...parameters.positionalOnly, ...parameters.positional]
    .filter((parameter) => parameter.default !== null)
    .map((parameter) => compileExpression(b, scope, parameter.default as tree.Expression));
  let defaults: Operand = none;
  if (values.length > 0) {
    b.releaseAll(values);
    defaults = b.temporary();
    b.emit(op.BUILD_TUPLE, span, { dst: defaults, args: values });
  }
  let keywordDefaults: Operand = none;
  const pairs: Operand[] = [];
  for (const parameter of parameters.keywordOnly) {
    if (parameter.default === null) continue;
    const name = b.mangle(parameter.name);
    pairs.push(b.constant(name, `s${name}`), compileExpression(b, scope, parameter.default));
  }
  if (pairs.length > 0) {
    b.releaseAll(pairs);
    keywordDefaults = b.temporary();
    b.emit(op.BUILD_DICT, span, { dst: keywordDefaults, args: pairs });
  }
  return [defaults, keywordDefaults];
}

/** The value of an annotation; its text where the module asks for that. */
export function compileAnnotation(b: Builder, scope: Scope, node: tree.Expression): Operand {
  if (!b.compilation.future.annotations)
    return compileExpression(b, scope, node.kind === 'Starred' ? node.value : node);
  const text = annotationText(node, b.compilation.source.text);
  return b.constant(text, `s${text}`);
}

function compileAnnotations(b: Builder, scope: Scope, node: tree.FunctionDef): Operand {
  const pairs: Operand[] = [];
  const add = (name: string, annotation: tree.Expression): void => {
    pairs.push(b.constant(name, `s${name}`), compileAnnotation(b, scope, annotation));
  };
  const { positionalOnly, positional, varargs, keywordOnly, kwargs } = node.parameters;
  for (const parameter of [
    ...positionalOnly,
    ...positional,
    ...(varargs ? [varargs] : []),
    ...keywordOnly,
    ...(kwargs ? [kwargs] : []),
  ]) {
    if (parameter.annotation) add(b.mangle(parameter.name), parameter.annotation);
  }
  if (node.returns) add('return', node.returns);
  if (pairs.length === 0) return none;
  b.releaseAll(pairs);
  const dst = b.temporary();
  b.emit(op.BUILD_DICT, node, { dst, args: pairs });
  return dst;
}

function docstringOf(body: readonly tree.Statement[]): string | null {
  const [first] = body;
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || typeof first.value.value !== 'string') return null;
  return first.value.value;
}

function* compileFunctionCode(b: Builder, inner: Scope, node: tree.FunctionDef, qualname: string): Steps<PyCode> {
  const parameters = codeParameters(inner, node.parameters);
  const f = new Builder(b.compilation, inner, node.name, qualname, parameters.names);
  f.span = { start: node.nameSpan.start, end: node.nameSpan.end };
  f.docstring = docstringOf(node.body);
  openFrameCells(f, inner, f.span);
  yield* compileBody(f, inner, f.docstring === null ? node.body : node.body.slice(1));
  f.emit(op.RETURN, node.body[node.body.length - 1] ?? node, { a: f.constant(null) });
  // The first line of a function is that of its first decorator.
  f.span = { start: node.start, end: node.nameSpan.end };
  return f.finish(kindOf(inner), parameters);
}

export function* compileFunctionDef(b: Builder, scope: Scope, node: tree.FunctionDef): Steps<void> {
  const decorators = node.decorators.map((decorator) => [decorator, compileExpression(b, scope, decorator)] as const);
  const [defaults, keywordDefaults] = compileDefaults(b, scope, node.parameters, node);
  const inner = scopeOf(b, node);
  let fn: number;
  if (node.typeParameters.length > 0) {
    const given = [defaults, keywordDefaults];
    fn = yield* compileGeneric(b, scope, node, node.typeParameters, given, function* (g, outer, [d = none, k = none]) {
      const annotations = compileAnnotations(g, outer, node);
      const code = yield* compileFunctionCode(g, inner, node, qualify(g, outer, node.name));
      return emitFunction(g, outer, node, { code, inner, defaults: d, keywordDefaults: k, annotations });
    });
  } else {
    const annotations = compileAnnotations(b, scope, node);
    const code = yield* compileFunctionCode(b, inner, node, qualify(b, scope, node.name));
    fn = emitFunction(b, scope, node, { code, inner, defaults, keywordDefaults, annotations });
  }
  finishDefinition(b, scope, node, node.name, decorators, fn);
}

function finishDefinition(
  b: Builder,
  scope: Scope,
  node: tree.FunctionDef | tree.ClassDef,
  name: string,
  decorators: readonly (readonly [tree.Expression, Operand])[],
  defined: number,
): void {
  let value = defined;
  for (const [decorator, operand] of [...decorators].reverse()) {
    b.release(operand, value);
    const decorated = b.temporary();
    b.emit(op.CALL, decorator, { dst: decorated, a: operand, args: [value] });
    value = decorated;
  }
  storeName(b, scope, name, value, node.nameSpan);
  b.release(value);
}

export function compileLambda(b: Builder, scope: Scope, node: tree.Lambda, into?: number): number {
  const [defaults, keywordDefaults] = compileDefaults(b, scope, node.parameters, node);
  const inner = scopeOf(b, node);
  const parameters = codeParameters(inner, node.parameters);
  const f = new Builder(b.compilation, inner, '<lambda>', qualify(b, scope, '<lambda>'), parameters.names);
  f.span = node;
  openFrameCells(f, inner, node);
  const value = compileExpression(f, inner, node.body);
  f.emit(op.RETURN, node.body, { a: value });
  return emitFunction(
    b,
    scope,
    node,
    { code: f.finish(kindOf(inner), parameters), inner, defaults, keywordDefaults },
    into,
  );
}

/** A function of one parameter, the first iterable's iterator, called at once. */
export function compileGeneratorExpression(b: Builder, scope: Scope, node: tree.GeneratorExp): number {
  const [first] = node.generators;
  const { iterable, isAsync } = first as tree.Comprehension;
  const value = compileExpression(b, scope, iterable);
  b.release(value);
  const iterator = b.temporary();
  b.emit(isAsync ? op.GET_AITER : op.GET_ITER, iterable, { dst: iterator, a: value });
  const inner = scopeOf(b, node);
  const f = new Builder(b.compilation, inner, '<genexpr>', qualify(b, scope, '<genexpr>'), ['.0']);
  f.span = node;
  openFrameCells(f, inner, node);
  compileClauses(f, inner, node.generators, f.slotOf(inner, '.0'), () => {
    const item = compileExpression(f, inner, node.element);
    f.release(item);
    const sent = f.temporary();
    emitYield(f, sent, item, node.element);
    f.release(sent);
  });
  f.emit(op.RETURN, node, { a: f.constant(null) });
  const fn = emitFunction(b, scope, node, { code: f.finish(kindOf(inner), oneParameter('.0')), inner });
  b.release(fn, iterator);
  const dst = b.temporary();
  b.emit(op.CALL, node, { dst, a: fn, args: [iterator] });
  return dst;
}

export function* compileClass(b: Builder, scope: Scope, node: tree.ClassDef): Steps<void> {
  const decorators = node.decorators.map((decorator) => [decorator, compileExpression(b, scope, decorator)] as const);
  const built =
    node.typeParameters.length > 0
      ? yield* compileGeneric(b, scope, node, node.typeParameters, [], (g, outer) => buildClass(g, outer, node))
      : yield* buildClass(b, scope, node);
  finishDefinition(b, scope, node, node.name, decorators, built);
}

function* buildClass(b: Builder, scope: Scope, node: tree.ClassDef): Steps<number> {
  const inner = scopeOf(b, node);
  const code = yield* compileClassCode(b, inner, node, qualify(b, scope, node.name));
  const body = emitFunction(b, scope, node, { code, inner });
  const bases = collectElements(b, scope, node.bases, node);
  const keywords = node.keywords.length > 0 ? compileKeywordDict(b, scope, node.keywords, node, body) : none;
  b.release(body, bases);
  if (keywords !== none) b.release(keywords);
  const dst = b.temporary();
  b.emit(op.BUILD_CLASS, node, { dst, a: body, b: bases, c: keywords, extra: node.name });
  return dst;
}

/** The body of a class: a function of its namespace. */
function* compileClassCode(b: Builder, inner: Scope, node: tree.ClassDef, qualname: string): Steps<PyCode> {
  const f = new Builder(b.compilation, inner, node.name, qualname, ['.namespace']);
  f.span = { start: node.nameSpan.start, end: node.nameSpan.end };
  f.namespaceSlot = f.slotOf(inner, '.namespace');
  const first = node.body[0] ?? node;
  const store = (name: string, value: Operand, span: Span): void => {
    f.emit(op.STORE_NAME, span, { a: f.namespaceSlot, b: value, extra: name });
  };
  const module = f.temporary();
  f.emit(op.LOAD_GLOBAL, node, { dst: module, a: f.global('__name__'), extra: '__name__' });
  store('__module__', module, node);
  f.release(module);
  store('__qualname__', f.constant(qualname, `s${qualname}`), node);
  const doc = docstringOf(node.body);
  if (doc !== null) store('__doc__', f.constant(doc, `s${doc}`), first);
  if (inner.needsClassCell) f.emit(op.MAKE_CELL, node, { dst: f.slotOf(inner, '__class__') });
  if (hasAnnotations(node.body)) {
    const annotations = f.temporary();
    f.emit(op.BUILD_DICT, node, { dst: annotations, args: [] });
    store('__annotations__', annotations, node);
    f.release(annotations);
  }
  yield* compileBody(f, inner, doc === null ? node.body : node.body.slice(1));
  if (inner.needsClassCell) store('__classcell__', f.slotOf(inner, '__class__'), node);
  f.emit(op.RETURN, node, { a: f.constant(null) });
  return f.finish('function', oneParameter('.namespace'));
}

/**
 * A generic definition: a hidden function binds the type parameters, makes what is defined, and is called at once with the default
 * values worked out outside.
 */
function* compileGeneric(
  b: Builder,
  scope: Scope,
  node: tree.FunctionDef | tree.ClassDef | tree.TypeAlias,
  parameters: readonly tree.TypeParameter[],
  given: readonly Operand[],
  define: (g: Builder, outer: Scope, given: readonly Operand[]) => Steps<number>,
): Steps<number> {
  const outer = b.compilation.scopes.typeParameters.get(node);
  if (outer === undefined) throw new ReferenceError('a generic definition without scope');
  const name = node.kind === 'TypeAlias' ? node.name.id : node.name;
  const names = given.map((_, i) => `.given${i}`);
  const g = new Builder(b.compilation, outer, `<generic parameters of ${name}>`, b.qualname, names);
  genericOwner.set(g, scope.frame.kind === 'module' ? '' : b.qualname);
  g.span = node;
  openFrameCells(g, outer, node);
  const made: Operand[] = [];
  for (const parameter of parameters) {
    const bound = parameter.bound ? compileExpression(g, outer, parameter.bound) : none;
    const value = g.temporary();
    g.emit(op.MAKE_TYPE_PARAMETER, parameter, {
      dst: value,
      a: bound,
      extra: { kind: parameter.kind, name: parameter.name },
    });
    storeName(g, outer, parameter.name, value, parameter);
    made.push(value);
  }
  const defined = yield* define(
    g,
    outer,
    given.map((operand, i) => (operand === none ? none : i)),
  );
  const tuple = g.temporary();
  g.emit(op.BUILD_TUPLE, node, { dst: tuple, args: made });
  if (node.kind !== 'TypeAlias') g.emit(op.SET_ATTRIBUTE, node, { a: defined, b: tuple, extra: '__type_params__' });
  g.emit(op.RETURN, node, { a: defined });
  const code = g.finish('function', {
    ...noParameters,
    names,
    positionalCount: names.length,
    positionalOnlyCount: names.length,
  });
  const fn = emitFunction(b, scope, node, { code, inner: outer });
  const args = given.map((operand) => (operand === none ? b.constant(null) : operand));
  b.release(fn, ...given.filter((operand) => operand !== none));
  const dst = b.temporary();
  b.emit(op.CALL, node, { dst, a: fn, args });
  return dst;
}

/** `type Name = value`: the value is worked out when it is asked for. */
export function compileTypeAlias(b: Builder, scope: Scope, node: tree.TypeAlias): void {
  const inner = scopeOf(b, node);
  const define = (g: Builder, outer: Scope): number => {
    const f = new Builder(b.compilation, inner, node.name.id, node.name.id, []);
    f.span = node;
    const value = compileExpression(f, inner, node.value);
    f.emit(op.RETURN, node.value, { a: value });
    const thunk = emitFunction(g, outer, node, { code: f.finish('function', noParameters), inner });
    const parameters = g.temporary();
    const args = node.typeParameters.map((parameter) => loadName(g, outer, parameter.name, parameter));
    g.emit(op.BUILD_TUPLE, node, { dst: parameters, args });
    g.release(thunk, parameters);
    g.releaseAll(args);
    const dst = g.temporary();
    g.emit(op.MAKE_TYPE_ALIAS, node, { dst, a: thunk, b: parameters, extra: node.name.id });
    return dst;
  };
  const alias =
    node.typeParameters.length > 0
      ? atOnce(compileGeneric(b, scope, node, node.typeParameters, [], (g, outer) => oneStep(() => define(g, outer))))
      : define(b, scope);
  storeName(b, scope, node.name.id, alias, node.name);
  b.release(alias);
}

function scopeOf(
  b: Builder,
  node: tree.FunctionDef | tree.Lambda | tree.ClassDef | tree.GeneratorExp | tree.TypeAlias,
): Scope {
  const scope = b.compilation.scopes.of.get(node);
  if (scope === undefined) throw new ReferenceError(`no scope for ${node.kind}`);
  return scope;
}
