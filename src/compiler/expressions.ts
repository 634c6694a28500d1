// Expressions to instructions. `compileExpression` answers where the value is: a slot, or a constant.
import { PyBytes } from '../objects/bytes.ts';
import { none } from '../objects/code.ts';
import { PyComplex } from '../objects/complex.ts';
import { exceptionNamed } from '../objects/exception.ts';
import { ellipsis, PyFloat } from '../objects/object.ts';
import { payForLookUp } from '../runtime/limits.ts';
import type { AwaitSource } from '../runtime/operations.ts';
import type { Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import type { Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { compileComprehension } from './comprehensions.ts';
import { compileGeneratorExpression, compileLambda } from './functions.ts';
import * as op from './instructions.ts';
import { constantTuple, isLongExpression, partsOf } from './long-expression.ts';
import type { Scope } from './scopes.ts';
import { loadName, storeName } from './variables.ts';

const binaryNumbers = new Map<tree.BinaryOperator, number>(
  (['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'] as const).map((sign, index) => [sign, index]),
);
const unaryNumbers = new Map<tree.UnaryOperator, number>([
  ['-', 0],
  ['+', 1],
  ['~', 2],
  ['not', 3],
]);
const comparisonNumbers = new Map<tree.ComparisonOperator, number>(
  op.comparisonNames.map((name, index) => [name, index]),
);

export function binaryNumber(operator: tree.BinaryOperator): number {
  return binaryNumbers.get(operator) ?? 0;
}

/** Runs `action` for code that may be jumped over: what it finds bound is not taken as bound afterwards. */
export function maybeSkipped<T>(b: Builder, action: () => T): T {
  const before = b.bound.copy();
  const result = action();
  b.bound = before;
  return result;
}

export function constantOf(b: Builder, value: tree.ConstantValue): Operand {
  if (typeof value !== 'object' || value === null)
    return b.constant(
      value,
      typeof value === 'bigint' ? `n${value.toString(16)}` : typeof value === 'string' ? `s${value}` : value,
    );
  switch (value.kind) {
    case 'float':
      return b.constant(new PyFloat(value.value), `f${Object.is(value.value, -0) ? '-0' : value.value}`);
    case 'imaginary':
      return b.constant(new PyComplex(0, value.value), `j${value.value}`);
    case 'bytes':
      return b.constant(new PyBytes(value.value), value);
    case 'ellipsis':
      return b.constant(ellipsis);
  }
}

/** Where to put a result: the given slot, or a temporary. */
function destination(b: Builder, into: number | undefined): number {
  return into ?? b.temporary();
}

/**
 * Compiles an expression. With `into`, results that are computed are put there at once; the operand answered is the one to
 * use in any case.
 */
export function compileExpression(b: Builder, scope: Scope, node: tree.Expression, into?: number): Operand {
  switch (node.kind) {
    case 'Constant':
      return constantOf(b, node.value);
    case 'Name':
      return loadName(b, scope, node.id, node);
    case 'BinOp':
      return compileBinary(b, scope, node, into);
    case 'UnaryOp':
      return compileUnary(b, scope, node, into);
    case 'BoolOp':
      return compileBoolOp(b, scope, node, into);
    case 'Compare':
      return compileCompare(b, scope, node, into);
    case 'IfExp':
      return compileIfExp(b, scope, node, into);
    case 'Call':
      return compileCall(b, scope, node, into);
    case 'Attribute': {
      const object = compileExpression(b, scope, node.value);
      b.release(object);
      const dst = destination(b, into);
      b.emit(op.GET_ATTRIBUTE, { start: node.start, end: node.end }, { dst, a: object, extra: b.mangle(node.name) });
      return dst;
    }
    case 'Subscript': {
      const object = compileExpression(b, scope, node.value);
      const index = compileExpression(b, scope, node.index);
      b.release(object, index);
      const dst = destination(b, into);
      b.emit(op.GET_ITEM, node, { dst, a: object, b: index });
      return dst;
    }
    case 'Slice': {
      const none_ = b.constant(null);
      const lower = node.lower ? compileExpression(b, scope, node.lower) : none_;
      const upper = node.upper ? compileExpression(b, scope, node.upper) : none_;
      const step = node.step ? compileExpression(b, scope, node.step) : none_;
      b.release(lower, upper, step);
      const dst = destination(b, into);
      b.emit(op.BUILD_SLICE, node, { dst, a: lower, b: upper, c: step });
      return dst;
    }
    case 'List':
    case 'Tuple':
    case 'Set':
      return compileDisplay(b, scope, node, into);
    case 'Dict':
      return compileDict(b, scope, node, into);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      return compileComprehension(b, scope, node);
    case 'GeneratorExp':
      return compileGeneratorExpression(b, scope, node);
    case 'Lambda':
      return compileLambda(b, scope, node, into);
    case 'JoinedStr':
      return compileJoinedStr(b, scope, node, into);
    case 'NamedExpr': {
      const value = compileExpression(b, scope, node.value);
      const owner = walrusScope(scope);
      storeName(b, owner, node.target.id, value, node);
      return value;
    }
    case 'Await': {
      const awaited = compileExpression(b, scope, node.value);
      const result = awaitValue(b, awaited, node);
      return result;
    }
    case 'Yield': {
      const value = node.value ? compileExpression(b, scope, node.value) : b.constant(null);
      b.release(value);
      const dst = destination(b, into);
      emitYield(b, dst, value, node);
      return dst;
    }
    case 'YieldFrom': {
      const iterable = compileExpression(b, scope, node.value);
      b.release(iterable);
      const iterator = b.temporary();
      b.emit(op.GET_YIELD_FROM, node, { dst: iterator, a: iterable });
      return delegate(b, iterator, node);
    }
    case 'Starred':
      throw new SyntaxProblem("can't use starred expression here", node.start, node.end);
  }
}

/** Names bound by `:=` inside a comprehension belong to the scope around it. */
function walrusScope(scope: Scope): Scope {
  let owner = scope;
  while (owner.kind === 'comprehension' && owner.parent !== null) owner = owner.parent;
  return owner;
}

export function emitYield(b: Builder, dst: number, value: Operand, span: Span): void {
  if (b.scope.isAsync) {
    const wrapped = b.temporary();
    b.emit(op.WRAP_ASYNC_YIELD, span, { dst: wrapped, a: value });
    b.release(wrapped);
    b.emit(op.YIELD, span, { dst, a: wrapped });
  } else b.emit(op.YIELD, span, { dst, a: value });
}

/** Drives the iterator in the slot (a temporary, given back) to its end, passing on what it yields. Answers its return value. */
export function delegate(b: Builder, iterator: number, span: Span): Operand {
  const value = b.temporary();
  const sent = b.temporary();
  const again = new Label();
  const done = new Label();
  b.emit(op.MOVE, span, { dst: sent, a: b.constant(null) });
  b.place(again);
  b.jump(op.SEND, done, span, { dst: value, a: iterator, b: sent });
  b.jump(op.YIELD_DELEGATED, done, span, { dst: sent, a: value, b: iterator, c: value });
  b.jump(op.JUMP_BACK, again, span);
  b.place(done);
  b.release(sent, iterator);
  return value;
}

export function awaitValue(b: Builder, awaited: Operand, span: Span, source: AwaitSource = ''): Operand {
  b.release(awaited);
  const iterator = b.temporary();
  b.emit(op.GET_AWAITABLE, span, { dst: iterator, a: awaited, extra: source });
  return delegate(b, iterator, span);
}

function compileBinary(b: Builder, scope: Scope, node: tree.BinOp, into: number | undefined): Operand {
  // A chain leans to the left and may be long: it is walked with a loop.
  const chain: tree.BinOp[] = [];
  let first: tree.Expression = node;
  while (first.kind === 'BinOp') {
    chain.push(first);
    first = first.left;
  }
  let left = compileExpression(b, scope, first);
  for (let i = chain.length - 1; i >= 0; i--) {
    const link = chain[i] as tree.BinOp;
    const right = compileExpression(b, scope, link.right);
    b.release(left, right);
    const dst = i === 0 ? destination(b, into) : b.temporary();
    b.emit(op.BINARY, link, { dst, a: left, b: right, c: binaryNumber(link.operator) });
    left = dst;
  }
  return left;
}

/** `-1` and `-1.5` are constants. */
function negativeConstant(b: Builder, node: tree.UnaryOp): Operand | undefined {
  if (node.operator !== '-' || node.operand.kind !== 'Constant') return undefined;
  const { value } = node.operand;
  if (typeof value === 'number') return value === 0 ? b.constant(0) : b.constant(-value);
  if (typeof value === 'bigint') return b.constant(-value, `n${-value}`);
  if (typeof value === 'object' && value !== null && value.kind === 'float') {
    return constantOf(b, { kind: 'float', value: -value.value });
  }
  return undefined;
}

function compileUnary(b: Builder, scope: Scope, node: tree.UnaryOp, into: number | undefined): Operand {
  const constant = negativeConstant(b, node);
  if (constant !== undefined) return constant;
  const operand = compileExpression(b, scope, node.operand);
  b.release(operand);
  const dst = destination(b, into);
  b.emit(op.UNARY, node, { dst, a: operand, c: unaryNumbers.get(node.operator) ?? 0 });
  return dst;
}

function compileBoolOp(b: Builder, scope: Scope, node: tree.BoolOp, into: number | undefined): Operand {
  const end = new Label();
  const dst = b.temporary();
  const [first, ...rest] = node.values;
  b.move(dst, compileExpressionReleased(b, scope, first as tree.Expression), node);
  maybeSkipped(b, () => {
    for (const value of rest) {
      b.jump(node.operator === 'and' ? op.JUMP_IF_FALSE : op.JUMP_IF_TRUE, end, node, { a: dst });
      b.move(dst, compileExpressionReleased(b, scope, value), value);
    }
  });
  b.place(end);
  if (into === undefined) return dst;
  b.move(into, dst, node);
  b.release(dst);
  return into;
}

/** For a value that is moved on at once: its temporary is free again. */
function compileExpressionReleased(b: Builder, scope: Scope, node: tree.Expression): Operand {
  const operand = compileExpression(b, scope, node);
  b.release(operand);
  return operand;
}

function compileIfExp(b: Builder, scope: Scope, node: tree.IfExp, into: number | undefined): Operand {
  const otherwise = new Label();
  const end = new Label();
  const dst = b.temporary();
  jumpUnless(b, scope, node.test, otherwise);
  const before = b.bound.copy();
  b.move(dst, compileExpressionReleased(b, scope, node.body), node.body);
  b.jump(op.JUMP, end, node);
  b.place(otherwise);
  b.bound = before.copy();
  b.move(dst, compileExpressionReleased(b, scope, node.orelse), node.orelse);
  b.place(end);
  b.bound = before;
  if (into === undefined) return dst;
  b.move(into, dst, node);
  b.release(dst);
  return into;
}

function compileCompare(b: Builder, scope: Scope, node: tree.Compare, into: number | undefined): Operand {
  let left = compileExpression(b, scope, node.left);
  if (node.operators.length === 1) {
    const right = compileExpression(b, scope, node.comparators[0] as tree.Expression);
    b.release(left, right);
    const dst = destination(b, into);
    b.emit(op.COMPARE, node, { dst, a: left, b: right, c: comparisonNumbers.get(node.operators[0] ?? '==') ?? 0 });
    return dst;
  }
  const end = new Label();
  const result = b.temporary();
  maybeSkipped(b, () => {
    node.operators.forEach((operator, i) => {
      const right = compileExpression(b, scope, node.comparators[i] as tree.Expression);
      b.emit(op.COMPARE, node, { dst: result, a: left, b: right, c: comparisonNumbers.get(operator) ?? 0 });
      b.release(left);
      left = right;
      if (i < node.operators.length - 1) b.jump(op.JUMP_IF_FALSE, end, node, { a: result });
    });
    b.release(left);
  });
  b.place(end);
  return result;
}

/** Jumps to the label unless the expression is true; falls through otherwise. */
export function jumpUnless(b: Builder, scope: Scope, node: tree.Expression, label: Label): void {
  branch(b, scope, node, label, false);
}

function branch(b: Builder, scope: Scope, node: tree.Expression, label: Label, when: boolean): void {
  if (node.kind === 'UnaryOp' && node.operator === 'not') {
    branch(b, scope, node.operand, label, !when);
    return;
  }
  if (node.kind === 'BoolOp') {
    const shortCircuits = node.operator === 'or';
    const end = new Label();
    const [first, ...rest] = node.values;
    const all = [first as tree.Expression, ...rest];
    const step = (value: tree.Expression, isLast: boolean): void => {
      if (isLast) branch(b, scope, value, label, when);
      else if (shortCircuits === when) branch(b, scope, value, label, when);
      else branch(b, scope, value, end, shortCircuits);
    };
    step(all[0] as tree.Expression, all.length === 1);
    maybeSkipped(b, () => {
      for (let i = 1; i < all.length; i++) step(all[i] as tree.Expression, i === all.length - 1);
    });
    b.place(end);
    return;
  }
  if (node.kind === 'Constant') {
    const { value } = node;
    const known = typeof value === 'boolean' ? value : typeof value === 'number' ? value !== 0 : undefined;
    if (known !== undefined) {
      if (known === when) b.jump(op.JUMP, label, node);
      return;
    }
  }
  const operand = compileExpression(b, scope, node);
  b.release(operand);
  // A variable is looked at again, so only a value in between may be left out where the test and the jump become one.
  const extra = b.isTemporary(operand) ? 'last' : undefined;
  b.jump(when ? op.JUMP_IF_TRUE : op.JUMP_IF_FALSE, label, node, { a: operand, extra });
}

type Display = tree.ListDisplay | tree.TupleDisplay | tree.SetDisplay;

function compileDisplay(b: Builder, scope: Scope, node: Display, into: number | undefined): Operand {
  if (node.kind === 'Tuple') {
    const constant = constantTuple(node);
    if (constant !== undefined) return b.constant(constant, constant);
  }
  if (node.elements.some((element) => element.kind === 'Starred')) {
    const list = collectElements(b, scope, node.elements, node, node.kind === 'Set');
    if (node.kind !== 'Tuple') return list;
    b.release(list);
    const dst = destination(b, into);
    b.emit(op.LIST_TO_TUPLE, node, { dst, a: list });
    return dst;
  }
  return buildDisplay(
    b,
    node,
    node.elements.map((element) => compileExpression(b, scope, element)),
    into,
  );
}

function buildDisplay(b: Builder, node: Display, args: readonly Operand[], into: number | undefined): Operand {
  b.releaseAll(args);
  const dst = destination(b, into);
  const code = node.kind === 'List' ? op.BUILD_LIST : node.kind === 'Tuple' ? op.BUILD_TUPLE : op.BUILD_SET;
  b.emit(code, node, { dst, args });
  return dst;
}

/** Elements among which are `*iterables`, gathered in a new list (or set). */
export function collectElements(
  b: Builder,
  scope: Scope,
  elements: readonly tree.Expression[],
  span: Span,
  asSet = false,
): number {
  const list = b.temporary();
  b.emit(asSet ? op.BUILD_SET : op.BUILD_LIST, span, { dst: list, args: [] });
  for (const element of elements) {
    if (element.kind === 'Starred') {
      const iterable = compileExpression(b, scope, element.value);
      b.release(iterable);
      b.emit(asSet ? op.SET_UPDATE : op.LIST_EXTEND, element, { a: list, b: iterable, extra: 'display' });
    } else {
      const value = compileExpression(b, scope, element);
      b.release(value);
      b.emit(asSet ? op.SET_ADD : op.LIST_APPEND, element, { a: list, b: value });
    }
  }
  return list;
}

function buildDict(b: Builder, node: tree.DictDisplay, args: readonly Operand[], into: number | undefined): Operand {
  b.releaseAll(args);
  const dst = destination(b, into);
  b.emit(op.BUILD_DICT, node, { dst, args });
  return dst;
}

/** As `compileExpression`, step by step where the expression is a long display, or one of long displays. */
export function* compileInSteps(b: Builder, scope: Scope, node: tree.Expression): Steps<Operand> {
  const parts = isLongExpression(node) ? partsOf(node) : undefined;
  if (parts === undefined) return compileExpression(b, scope, node);
  const args: Operand[] = [];
  for (const part of parts) {
    args.push(isLongExpression(part) ? yield* compileInSteps(b, scope, part) : compileExpression(b, scope, part));
    if (b.isStepOver()) yield;
  }
  return node.kind === 'Dict' ? buildDict(b, node, args, undefined) : buildDisplay(b, node as Display, args, undefined);
}

function compileDict(b: Builder, scope: Scope, node: tree.DictDisplay, into: number | undefined): Operand {
  if (node.keys.every((key) => key !== null)) {
    const args: Operand[] = [];
    node.keys.forEach((key, i) => {
      if (key === null) return;
      args.push(compileExpression(b, scope, key), compileExpression(b, scope, node.values[i] as tree.Expression));
    });
    return buildDict(b, node, args, into);
  }
  const dict = b.temporary();
  b.emit(op.BUILD_DICT, node, { dst: dict, args: [] });
  node.keys.forEach((key, i) => {
    const valueNode = node.values[i] as tree.Expression;
    if (key === null) {
      const mapping = compileExpression(b, scope, valueNode);
      b.release(mapping);
      b.emit(op.DICT_UPDATE, valueNode, { a: dict, b: mapping });
    } else {
      const k = compileExpression(b, scope, key);
      const v = compileExpression(b, scope, valueNode);
      b.release(k, v);
      b.emit(op.DICT_SET, node, { a: dict, b: k, c: v });
    }
  });
  return dict;
}

function compileCall(b: Builder, scope: Scope, node: tree.Call, into: number | undefined): Operand {
  const isExpanded =
    node.positional.some((argument) => argument.kind === 'Starred') ||
    node.keywords.some((keyword) => keyword.name === null);
  checkRepeatedKeywords(node);
  if (isExpanded) return compileExpandedCall(b, scope, node, into);
  const { callee } = node;
  if (callee.kind === 'Attribute' && node.keywords.length === 0) {
    return compileMethodCall(b, scope, node, callee, into);
  }
  if (callee.kind === 'Name') {
    const special = compileFrameCall(b, scope, node, callee);
    if (special !== undefined) return special;
  }
  const target = compileExpression(b, scope, callee);
  const args = node.positional.map((argument) => compileExpression(b, scope, argument));
  for (const keyword of node.keywords) args.push(compileExpression(b, scope, keyword.value));
  b.release(target);
  b.releaseAll(args);
  const dst = destination(b, into);
  if (node.keywords.length === 0) b.emit(op.CALL, node, { dst, a: target, args });
  else
    b.emit(op.CALL_KEYWORDS, node, { dst, a: target, args, extra: node.keywords.map((keyword) => keyword.name ?? '') });
  return dst;
}

/** Python looks the method up before it evaluates the arguments; one instruction does both where nobody can tell. */
function compileMethodCall(
  b: Builder,
  scope: Scope,
  node: tree.Call,
  callee: tree.Attribute,
  into: number | undefined,
): Operand {
  const object = compileExpression(b, scope, callee.value);
  const name = b.mangle(callee.name);
  const isAtOnce = node.positional.every(isSettled);
  const method = isAtOnce ? none : b.temporary();
  if (!isAtOnce) b.emit(op.LOAD_METHOD, callee, { dst: method, a: object, extra: name });
  const args = node.positional.map((argument) => compileExpression(b, scope, argument));
  b.release(object);
  if (!isAtOnce) b.release(method);
  b.releaseAll(args);
  const dst = destination(b, into);
  // `c`: where the attribute ends, for a method that is not there.
  if (isAtOnce) b.emit(op.CALL_METHOD, node, { dst, a: object, c: callee.end, args, extra: name });
  else b.emit(op.CALL_LOADED_METHOD, node, { dst, a: object, b: method, args });
  return dst;
}

/** Whether to evaluate an expression runs nothing of the script. */
function isSettled(node: tree.Expression): boolean {
  if (node.kind === 'UnaryOp') return node.operand.kind === 'Constant';
  return node.kind === 'Constant' || node.kind === 'Name';
}

/** Calls that look at the frame they stand in: `super()`, `locals()`, `globals()`, `vars()`, `dir()`. */
function compileFrameCall(b: Builder, scope: Scope, node: tree.Call, callee: tree.Name): Operand | undefined {
  if (node.positional.length > 0 || node.keywords.length > 0) return undefined;
  const { access } = scope.access(b.mangle(callee.id));
  if (access !== 'global' && access !== 'name') return undefined;
  if (callee.id === 'super') {
    const first = firstParameter(b, scope.frame);
    if (first === undefined || scope.frame.kind !== 'function') return undefined;
    if (scope.access('__class__').access !== 'free') return superOutsideClass(b, node);
    const target = loadName(b, scope, callee.id, callee);
    const cls = loadName(b, scope, '__class__', node);
    const self = first(b);
    b.release(target, cls, self);
    const dst = b.temporary();
    b.emit(op.CALL_SUPER, node, { dst, a: target, b: cls, c: self });
    return dst;
  }
  if (callee.id === 'locals' || callee.id === 'globals' || callee.id === 'vars' || callee.id === 'dir') {
    const target = loadName(b, scope, callee.id, callee);
    const dst = b.temporary();
    b.emit(op.LOAD_LOCALS, node, { dst, a: target, b: b.namespaceSlot, extra: callee.id });
    b.release(target);
    return dst;
  }
  return undefined;
}

/** `super()` in a function that is in no class. */
function superOutsideClass(b: Builder, node: tree.Call): Operand {
  const message = 'super(): __class__ cell not found';
  const dst = b.temporary();
  b.emit(op.CALL, node, {
    dst,
    a: b.constant(exceptionNamed('RuntimeError')),
    args: [b.constant(message, `s${message}`)],
  });
  b.emit(op.RAISE, node, { a: dst });
  return dst;
}

/** How to load the first positional parameter of a function, which `super()` takes as its object. */
function firstParameter(b: Builder, frame: Scope): ((b: Builder) => Operand) | undefined {
  for (const [name, facts] of frame.facts) {
    if (!facts.isParameter) continue;
    return () => loadName(b, frame, name, b.span);
  }
  return undefined;
}

function checkRepeatedKeywords(node: tree.Call): void {
  const seen = new Set<string>();
  for (const keyword of node.keywords) {
    if (keyword.name === null) continue;
    payForLookUp(keyword.name);
    if (seen.has(keyword.name)) {
      throw new SyntaxProblem(`keyword argument repeated: ${keyword.name}`, keyword.start, keyword.end);
    }
    seen.add(keyword.name);
  }
}

function compileExpandedCall(b: Builder, scope: Scope, node: tree.Call, into: number | undefined): Operand {
  const target = compileExpression(b, scope, node.callee);
  const list = b.temporary();
  b.emit(op.BUILD_LIST, node, { dst: list, args: [] });
  for (const argument of node.positional) {
    const isStarred = argument.kind === 'Starred';
    const value = compileExpression(b, scope, isStarred ? argument.value : argument);
    b.release(value);
    if (isStarred) b.emit(op.LIST_EXTEND, node, { a: list, b: value, c: target, extra: 'call' });
    else b.emit(op.LIST_APPEND, argument, { a: list, b: value });
  }
  let keywords: Operand = none;
  if (node.keywords.length > 0) {
    keywords = compileKeywordDict(b, scope, node.keywords, node, target);
  }
  b.release(target, list);
  if (keywords !== none) b.release(keywords);
  const dst = destination(b, into);
  b.emit(op.CALL_EXPANDED, node, { dst, a: target, b: list, c: keywords });
  return dst;
}

/** Keyword arguments with `**mappings` among them, as a new dict. */
export function compileKeywordDict(
  b: Builder,
  scope: Scope,
  keywords: readonly tree.Keyword[],
  span: Span,
  target: Operand,
): number {
  const dict = b.temporary();
  b.emit(op.BUILD_DICT, span, { dst: dict, args: [] });
  for (const keyword of keywords) {
    const value = compileExpression(b, scope, keyword.value);
    b.release(value);
    if (keyword.name === null) b.emit(op.DICT_MERGE, span, { a: dict, b: value, c: target });
    else {
      const single = b.temporary();
      b.emit(op.BUILD_DICT, keyword, { dst: single, args: [b.constant(keyword.name, `s${keyword.name}`), value] });
      b.emit(op.DICT_MERGE, span, { a: dict, b: single, c: target });
      b.release(single);
    }
  }
  return dict;
}

function compileJoinedStr(b: Builder, scope: Scope, node: tree.JoinedStr, into: number | undefined): Operand {
  const args: Operand[] = [];
  for (const part of node.parts) {
    if (part.kind === 'Text') {
      args.push(b.constant(part.text, `s${part.text}`));
      continue;
    }
    const value = compileExpression(b, scope, part.value);
    const spec = part.format ? compileExpression(b, scope, part.format) : none;
    b.release(value);
    if (spec !== none) b.release(spec);
    const dst = b.temporary();
    b.emit(op.FORMAT, part, { dst, a: value, b: spec, extra: part.conversion });
    args.push(dst);
  }
  if (args.length === 0) return b.constant('', 's');
  b.releaseAll(args);
  const dst = destination(b, into);
  b.emit(op.BUILD_STRING, node, { dst, args });
  return dst;
}
