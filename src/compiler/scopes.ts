// Which variable each name is: local, shared with a nested function, free, global, or looked up in a class namespace.
import { sortedTexts } from '../objects/sort.ts';
import { payForLookUp, Watch } from '../runtime/limits.ts';
import type { Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import type { Span } from '../syntax/tree.ts';
import type { Future } from './future.ts';
import { isLongExpression, partsOf } from './long-expression.ts';

const watch = new Watch(4096);
/** Statements or names after which a step is over: some tenths of a millisecond. */
const STEP = 512;

export type ScopeKind = 'module' | 'class' | 'function' | 'comprehension' | 'typeParameters';

interface NameFacts {
  bound: boolean;
  used: boolean;
  isParameter: boolean;
  declared: 'global' | 'nonlocal' | undefined;
  /** Unbound somewhere by `del` or by the end of an `except` clause. */
  deleted: boolean;
  /** Bound as the target of a comprehension's loop. */
  isIterationVariable: boolean;
  /** Of a comprehension: an assignment expression in it binds the name outside. */
  isWalrusTarget: boolean;
}

/** How a name is reached from a scope. `local` is a slot, `cell` a slot with a cell, `free` a cell of the closure. */
export type Access = 'local' | 'cell' | 'free' | 'global' | 'name' | 'nameOrFree';

/**
 * A region of names. Comprehensions are scopes of their own, yet their code stands in the frame of the scope around them, as in
 * CPython since 3.12; only generator expressions are functions.
 */
export class Scope {
  readonly kind: ScopeKind;
  readonly parent: Scope | null;
  readonly children: Scope[] = [];
  readonly facts = new Map<string, NameFacts>();
  /** Names bound here that a function nested in this scope uses. */
  readonly shared = new Set<string>();
  /** Names of outer functions that this frame gets through its closure, in order. */
  free: readonly string[] = [];
  /** The same, unordered, while scopes are still being looked at. */
  readonly captured = new Set<string>();
  /** The class around it, for private names. */
  readonly className: string | null;
  isAsync = false;
  isGenerator = false;
  /** Of an annotation that is kept as text. */
  isAnnotation = false;
  hasWalrus = false;
  /** `class` scopes: methods use `super()` or `__class__`. */
  needsClassCell = false;

  constructor(kind: ScopeKind, parent: Scope | null, className: string | null) {
    this.kind = kind;
    this.parent = parent;
    this.className = className;
    parent?.children.push(this);
  }

  /** The scope whose frame the code of this one runs in. */
  get frame(): Scope {
    return this.kind === 'comprehension' && this.parent !== null ? this.parent.frame : this;
  }

  fact(name: string): NameFacts {
    let facts = this.known(name);
    if (facts === undefined) {
      facts = {
        bound: false,
        used: false,
        isParameter: false,
        declared: undefined,
        deleted: false,
        isIterationVariable: false,
        isWalrusTarget: false,
      };
      this.facts.set(name, facts);
    }
    return facts;
  }

  private known(name: string): NameFacts | undefined {
    watch.pass();
    payForLookUp(name);
    return this.facts.get(name);
  }

  /** Whether a nested function can see a binding of the name made here. */
  private offers(name: string): boolean {
    if (this.kind === 'class') return name === '__class__';
    if (this.kind === 'module') return false;
    const facts = this.known(name);
    return facts !== undefined && facts.bound && facts.declared === undefined;
  }

  /** The scope that binds the name as seen from here, or null for a global. Marks what has to be shared on the way. */
  resolve(name: string): Scope | null {
    const own = this.known(name);
    if (own?.declared === 'global') return null;
    if (this.kind !== 'class' && own?.declared !== 'nonlocal' && this.offers(name)) return this;
    for (let scope = this.parent; scope !== null; scope = scope.parent) {
      if (scope.kind === 'module') return null;
      if (scope.offers(name)) {
        this.capture(name, scope);
        return scope;
      }
      if (scope.kind !== 'class' && scope.known(name)?.declared === 'global') return null;
    }
    return null;
  }

  private capture(name: string, owner: Scope): void {
    if (this.frame === owner.frame && owner.kind !== 'class') return;
    if (owner.kind === 'class') owner.needsClassCell = true;
    else owner.shared.add(name);
    for (let scope: Scope | null = this; scope !== null && scope.frame !== owner.frame; scope = scope.parent) {
      const { frame } = scope;
      frame.captured.add(name);
    }
  }

  access(name: string): { readonly access: Access; readonly owner: Scope } {
    const facts = this.known(name);
    if (this.kind === 'class' && facts?.declared === undefined) {
      // A name that the class body binds is never taken from a function around it.
      const owner = facts?.bound === true ? null : this.resolve(name);
      return owner === null ? { access: 'name', owner: this } : { access: 'nameOrFree', owner };
    }
    const owner = this.resolve(name);
    if (owner === null) return { access: 'global', owner: this };
    if (owner.frame !== this.frame || owner.kind === 'class') return { access: 'free', owner };
    return { access: owner.shared.has(name) ? 'cell' : 'local', owner };
  }
}

/** The name as the compiled code knows it: `__x` inside class C is `_C__x`. */
export function mangle(className: string | null, name: string): string {
  if (className === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

/** Nodes that open a scope. */
export type ScopeNode =
  | tree.Module
  | tree.FunctionDef
  | tree.Lambda
  | tree.ClassDef
  | tree.ListComp
  | tree.SetComp
  | tree.DictComp
  | tree.GeneratorExp
  | tree.TypeAlias;

export interface ScopeTable {
  readonly module: Scope;
  readonly of: ReadonlyMap<ScopeNode, Scope>;
  /** The scope of the type parameters of a generic function, class or alias. */
  readonly typeParameters: ReadonlyMap<tree.FunctionDef | tree.ClassDef | tree.TypeAlias, Scope>;
}

/** Works out the scopes of a module. Throws `SyntaxProblem` for what the grammar allows and the scopes do not. */
export function* analyze(module: tree.Module, { annotations: annotationsAreText }: Future): Steps<ScopeTable> {
  const collector = new Collector(annotationsAreText);
  const scope = new Scope('module', null, null);
  collector.of.set(module, scope);
  yield* collector.statements(module.body, scope);
  yield* finish(scope);
  yield* sortFree(scope);
  return { module: scope, of: collector.of, typeParameters: collector.typeParameters };
}

/** As CPython lists them. */
function* sortFree(scope: Scope): Steps<void> {
  if (scope.captured.size > 0) scope.free = sortedTexts(scope.captured);
  if (scope.captured.size > STEP) yield;
  for (const child of scope.children) yield* sortFree(child);
}

/** Resolves every name once, so that `shared` and `free` are complete before code is made. */
function* finish(scope: Scope): Steps<void> {
  let sinceStep = 0;
  for (const [name, facts] of scope.facts) {
    watch.pass();
    if (facts.declared === 'nonlocal' && scope.resolve(name) === null) {
      throw new SyntaxProblem(`no binding for nonlocal '${name}' found`, 0, 0);
    }
    if (facts.used && !(scope.kind === 'class' && facts.bound && facts.declared === undefined)) scope.resolve(name);
    if (++sinceStep % STEP === 0) yield;
  }
  for (const child of scope.children) yield* finish(child);
  yield;
}

class Collector {
  readonly of = new Map<ScopeNode, Scope>();
  readonly typeParameters = new Map<tree.FunctionDef | tree.ClassDef | tree.TypeAlias, Scope>();
  /** How many iterables of comprehensions lie around what is looked at. */
  private iterableDepth = 0;
  private readonly annotationsAreText: boolean;
  constructor(annotationsAreText: boolean) {
    this.annotationsAreText = annotationsAreText;
  }

  *statements(list: readonly tree.Statement[], scope: Scope): Steps<void> {
    for (const statement of list) {
      const blocks = this.statement(statement, scope);
      if (blocks !== undefined) yield* blocks;
      if (this.isStepOver()) yield;
    }
  }
  private sinceStep = 0;

  private bind(name: string, scope: Scope, _span: Span): void {
    scope.fact(mangle(scope.className, name)).bound = true;
  }
  private use(name: string, scope: Scope): void {
    scope.fact(mangle(scope.className, name)).used = true;
  }

  /** Answers what is to be done for a statement that has blocks. */
  private statement(node: tree.Statement, scope: Scope): Steps<void> | undefined {
    watch.pass();
    switch (node.kind) {
      case 'FunctionDef':
        return this.functionDefinition(node, scope);
      case 'ClassDef':
        return this.classDefinition(node, scope);
      case 'Return':
        if (scope.frame.kind === 'class') throw new SyntaxProblem("'return' outside function", node.start, node.end);
        if (node.value) this.expression(node.value, scope);
        return undefined;
      case 'Delete':
        for (const target of node.targets) this.deleteTarget(target, scope);
        return undefined;
      case 'Assign':
        if (isLongExpression(node.value)) return this.longAssignment(node, scope);
        this.expression(node.value, scope);
        for (const target of node.targets) this.target(target, scope);
        return undefined;
      case 'TypeAlias': {
        this.bind(node.name.id, scope, node.name);
        const outer = this.generic(node, node.typeParameters, scope);
        const inner = new Scope('function', outer, scope.className);
        this.of.set(node, inner);
        this.expression(node.value, inner);
        return undefined;
      }
      case 'AugAssign':
        this.expression(node.value, scope);
        if (node.target.kind === 'Name') this.use(node.target.id, scope);
        this.target(node.target, scope);
        return undefined;
      case 'AnnAssign':
        if (node.value) this.expression(node.value, scope);
        if (node.target.kind === 'Name') {
          const name = mangle(scope.className, node.target.id);
          if (scope.fact(name).declared !== undefined) {
            throw new SyntaxProblem(
              `annotated name '${node.target.id}' can't be ${scope.fact(name).declared}`,
              node.start,
              node.end,
            );
          }
          // The annotation alone makes it local; only a value binds it.
          scope.fact(name).bound = true;
        } else this.expression(node.target, scope);
        if (scope.frame.kind !== 'function') {
          this.use('__annotations__', scope);
          if (node.simple) this.bind('__annotations__', scope, node);
          this.annotation(node.annotation, scope);
        } else if (this.annotationsAreText) this.annotation(node.annotation, scope);
        return undefined;
      case 'For':
        return this.loop(node, scope);
      case 'While':
        return this.whileLoop(node, scope);
      case 'If':
        return this.condition(node, scope);
      case 'With':
        return this.withBlock(node, scope);
      case 'Match':
        return this.match(node, scope);
      case 'Raise':
        if (node.exception) this.expression(node.exception, scope);
        if (node.cause) this.expression(node.cause, scope);
        return undefined;
      case 'Try':
        return this.tryBlock(node, scope);
      case 'Assert':
        this.expression(node.test, scope);
        if (node.message) this.expression(node.message, scope);
        return undefined;
      case 'Import':
        for (const alias of node.names) {
          const dot = alias.name.indexOf('.');
          this.bind(alias.asName ?? (dot < 0 ? alias.name : alias.name.slice(0, dot)), scope, alias);
        }
        return undefined;
      case 'ImportFrom':
        for (const alias of node.names) {
          if (alias.name === '*') {
            if (scope.kind !== 'module')
              throw new SyntaxProblem('import * only allowed at module level', node.start, node.end);
          } else this.bind(alias.asName ?? alias.name, scope, alias);
        }
        return undefined;
      case 'Global':
      case 'Nonlocal':
        this.declare(node, scope);
        return undefined;
      case 'Expr':
        this.expression(node.value, scope);
        return undefined;
      case 'Pass':
      case 'Break':
      case 'Continue':
        return undefined;
    }
  }

  private *longAssignment(node: tree.Assign, scope: Scope): Steps<void> {
    yield* this.longExpression(node.value, scope);
    for (const target of node.targets) this.target(target, scope);
  }
  private *longExpression(node: tree.Expression, scope: Scope): Steps<void> {
    const parts = isLongExpression(node) ? partsOf(node) : undefined;
    if (parts === undefined) {
      this.expression(node, scope);
      return;
    }
    for (const part of parts) {
      if (isLongExpression(part)) yield* this.longExpression(part, scope);
      else this.expression(part, scope);
      if (this.isStepOver()) yield;
    }
  }
  private isStepOver(): boolean {
    if (++this.sinceStep < STEP) return false;
    this.sinceStep = 0;
    return true;
  }

  private *functionDefinition(node: tree.FunctionDef, scope: Scope): Steps<void> {
    this.bind(node.name, scope, node.nameSpan);
    this.expressions(node.decorators, scope);
    this.defaults(node.parameters, scope);
    const outer = this.generic(node, node.typeParameters, scope);
    this.annotations(node.parameters, outer);
    if (node.returns) this.annotation(node.returns, outer);
    if (outer !== scope) this.bind(node.name, outer, node.nameSpan);
    const inner = new Scope('function', outer, scope.className);
    inner.isAsync = node.isAsync;
    this.of.set(node, inner);
    this.parameters(node.parameters, inner);
    yield* this.statements(node.body, inner);
  }

  private *classDefinition(node: tree.ClassDef, scope: Scope): Steps<void> {
    this.bind(node.name, scope, node.nameSpan);
    this.expressions(node.decorators, scope);
    const outer = this.generic(node, node.typeParameters, scope);
    this.expressions(node.bases, outer);
    for (const keyword of node.keywords) this.expression(keyword.value, outer);
    if (outer !== scope) this.bind(node.name, outer, node.nameSpan);
    const inner = new Scope('class', outer, node.name);
    this.of.set(node, inner);
    yield* this.statements(node.body, inner);
  }

  private *loop(node: tree.For, scope: Scope): Steps<void> {
    this.expression(node.iterable, scope);
    this.target(node.target, scope);
    yield* this.statements(node.body, scope);
    yield* this.statements(node.orelse, scope);
  }

  private *whileLoop(node: tree.While, scope: Scope): Steps<void> {
    this.expression(node.test, scope);
    yield* this.statements(node.body, scope);
    yield* this.statements(node.orelse, scope);
  }

  private *condition(node: tree.If, scope: Scope): Steps<void> {
    this.expression(node.test, scope);
    yield* this.statements(node.body, scope);
    yield* this.statements(node.orelse, scope);
  }

  private *withBlock(node: tree.With, scope: Scope): Steps<void> {
    for (const item of node.items) {
      this.expression(item.context, scope);
      if (item.target) this.target(item.target, scope);
    }
    yield* this.statements(node.body, scope);
  }

  private *match(node: tree.Match, scope: Scope): Steps<void> {
    this.expression(node.subject, scope);
    for (const matchCase of node.cases) {
      this.pattern(matchCase.pattern, scope);
      if (matchCase.guard) this.expression(matchCase.guard, scope);
      yield* this.statements(matchCase.body, scope);
    }
  }

  private *tryBlock(node: tree.Try, scope: Scope): Steps<void> {
    yield* this.statements(node.body, scope);
    for (const handler of node.handlers) {
      if (handler.type) this.expression(handler.type, scope);
      if (handler.name !== null) {
        this.bind(handler.name, scope, handler);
        scope.fact(mangle(scope.className, handler.name)).deleted = true;
      }
      yield* this.statements(handler.body, scope);
    }
    yield* this.statements(node.orelse, scope);
    yield* this.statements(node.finalbody, scope);
  }

  private declare(node: tree.Global | tree.Nonlocal, scope: Scope): void {
    const kind = node.kind === 'Global' ? 'global' : 'nonlocal';
    if (kind === 'nonlocal' && scope.kind === 'module') {
      throw new SyntaxProblem('nonlocal declaration not allowed at module level', node.start, node.end);
    }
    for (const written of node.names) {
      watch.pass();
      const name = mangle(scope.className, written);
      const facts = scope.fact(name);
      const problem = facts.isParameter
        ? `name '${written}' is parameter and ${kind}`
        : facts.declared !== undefined && facts.declared !== kind
          ? `name '${written}' is nonlocal and global`
          : facts.bound && facts.declared === undefined
            ? `name '${written}' is assigned to before ${kind} declaration`
            : facts.used && facts.declared === undefined
              ? `name '${written}' is used prior to ${kind} declaration`
              : undefined;
      if (problem !== undefined && scope.kind !== 'module') throw new SyntaxProblem(problem, node.start, node.end);
      if (scope.kind !== 'module') facts.declared = kind;
      if (kind === 'nonlocal' && !hasOuterBindingLater(scope, name)) {
        throw new SyntaxProblem(`no binding for nonlocal '${written}' found`, node.start, node.end);
      }
    }
  }

  /** The scope that a generic definition's parameters live in, or the scope around it if it has none. */
  private generic(
    node: tree.FunctionDef | tree.ClassDef | tree.TypeAlias,
    parameters: readonly tree.TypeParameter[],
    scope: Scope,
  ): Scope {
    if (parameters.length === 0) return scope;
    const inner = new Scope('typeParameters', scope, scope.className);
    this.typeParameters.set(node, inner);
    for (const parameter of parameters) {
      this.bind(parameter.name, inner, parameter);
      if (parameter.bound) this.expression(parameter.bound, inner);
    }
    return inner;
  }

  private allParameters(parameters: tree.Parameters): tree.Parameter[] {
    const { positionalOnly, positional, varargs, keywordOnly, kwargs } = parameters;
    return [
      ...positionalOnly,
      ...positional,
      ...(varargs ? [varargs] : []),
      ...keywordOnly,
      ...(kwargs ? [kwargs] : []),
    ];
  }
  private defaults(parameters: tree.Parameters, scope: Scope): void {
    for (const parameter of this.allParameters(parameters))
      if (parameter.default) this.expression(parameter.default, scope);
  }
  private annotations(parameters: tree.Parameters, scope: Scope): void {
    for (const parameter of this.allParameters(parameters)) {
      if (parameter.annotation) this.annotation(parameter.annotation, scope);
    }
  }
  /** One that is kept as text uses no names; what is in it has to be an expression that could be evaluated anywhere. */
  private annotation(node: tree.Expression, scope: Scope): void {
    if (!this.annotationsAreText) {
      this.expression(node, scope);
      return;
    }
    const apart = new Scope('function', null, scope.className);
    apart.isAnnotation = true;
    this.expression(node, apart);
  }
  private refuseInAnnotation(what: string, node: tree.Expression, scope: Scope): void {
    if (!scope.frame.isAnnotation) return;
    throw new SyntaxProblem(`${what} expression cannot be used within an annotation`, node.start, node.end);
  }
  private parameters(parameters: tree.Parameters, scope: Scope): void {
    for (const parameter of this.allParameters(parameters)) {
      const facts = scope.fact(mangle(scope.className, parameter.name));
      if (facts.isParameter) {
        throw new SyntaxProblem(
          `duplicate argument '${parameter.name}' in function definition`,
          parameter.start,
          parameter.end,
        );
      }
      facts.isParameter = true;
      facts.bound = true;
    }
  }

  private expressions(list: readonly tree.Expression[], scope: Scope): void {
    for (const expression of list) this.expression(expression, scope);
  }

  /** An assignment target: names in it are bound, the rest is evaluated. */
  private target(node: tree.Expression, scope: Scope): void {
    switch (node.kind) {
      case 'Name':
        this.bind(node.id, scope, node);
        return;
      case 'Tuple':
      case 'List':
        for (const element of node.elements) this.target(element, scope);
        return;
      case 'Starred':
        this.target(node.value, scope);
        return;
      default:
        this.expression(node, scope);
    }
  }

  private deleteTarget(node: tree.Expression, scope: Scope): void {
    if (node.kind === 'Name') {
      this.bind(node.id, scope, node);
      scope.fact(mangle(scope.className, node.id)).deleted = true;
    } else if (node.kind === 'Tuple' || node.kind === 'List') {
      for (const element of node.elements) this.deleteTarget(element, scope);
    } else this.expression(node, scope);
  }

  private expression(node: tree.Expression, scope: Scope): void {
    watch.pass();
    switch (node.kind) {
      case 'BoolOp':
        this.expressions(node.values, scope);
        return;
      case 'NamedExpr':
        this.refuseInAnnotation('named', node, scope);
        this.walrus(node, scope);
        return;
      case 'BinOp': {
        // Long chains lean to the left: a loop keeps the native stack flat.
        let left: tree.Expression = node;
        const rights: tree.Expression[] = [];
        while (left.kind === 'BinOp') {
          rights.push(left.right);
          left = left.left;
        }
        this.expression(left, scope);
        for (const right of rights.reverse()) this.expression(right, scope);
        return;
      }
      case 'UnaryOp':
        this.expression(node.operand, scope);
        return;
      case 'Lambda': {
        this.defaults(node.parameters, scope);
        const inner = new Scope('function', scope, scope.className);
        this.of.set(node, inner);
        this.parameters(node.parameters, inner);
        this.expression(node.body, inner);
        return;
      }
      case 'IfExp':
        this.expression(node.test, scope);
        this.expression(node.body, scope);
        this.expression(node.orelse, scope);
        return;
      case 'Dict':
        for (let i = 0; i < node.values.length; i++) {
          const key = node.keys[i];
          if (key) this.expression(key, scope);
          this.expression(node.values[i] as tree.Expression, scope);
        }
        return;
      case 'Set':
        this.expressions(node.elements, scope);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        this.comprehension(node, [node.element], scope);
        return;
      case 'DictComp':
        this.comprehension(node, [node.key, node.value], scope);
        return;
      case 'Await':
        this.refuseInAnnotation('await', node, scope);
        this.requireFunction(node, "'await'", scope);
        if (scope.frame.kind === 'function' && !scope.frame.isAsync) {
          throw new SyntaxProblem("'await' outside async function", node.start, node.end);
        }
        this.expression(node.value, scope);
        return;
      case 'Yield':
      case 'YieldFrom':
        this.refuseInAnnotation('yield', node, scope);
        this.requireFunction(node, "'yield'", scope);
        if (scope.kind === 'comprehension') {
          throw new SyntaxProblem(`'yield' inside ${comprehensionName(this.nodeOf(scope))}`, node.start, node.end);
        }
        if (node.kind === 'YieldFrom' && scope.isAsync) {
          throw new SyntaxProblem("'yield from' inside async function", node.start, node.end);
        }
        scope.frame.isGenerator = true;
        if (node.value) this.expression(node.value, scope);
        return;
      case 'Compare':
        this.expression(node.left, scope);
        this.expressions(node.comparators, scope);
        return;
      case 'Call':
        if (node.callee.kind === 'Name' && node.callee.id === 'super' && scope.frame.kind === 'function') {
          this.use('__class__', scope);
        }
        this.expression(node.callee, scope);
        this.expressions(node.positional, scope);
        for (const keyword of node.keywords) this.expression(keyword.value, scope);
        return;
      case 'JoinedStr':
        for (const part of node.parts) {
          if (part.kind === 'Text') continue;
          this.expression(part.value, scope);
          if (part.format) this.expression(part.format, scope);
        }
        return;
      case 'Constant':
        return;
      case 'Attribute':
      case 'Starred':
        this.expression(node.value, scope);
        return;
      case 'Subscript':
        this.expression(node.value, scope);
        this.expression(node.index, scope);
        return;
      case 'Name':
        this.use(node.id, scope);
        return;
      case 'List':
      case 'Tuple':
        this.expressions(node.elements, scope);
        return;
      case 'Slice':
        if (node.lower) this.expression(node.lower, scope);
        if (node.upper) this.expression(node.upper, scope);
        if (node.step) this.expression(node.step, scope);
        return;
    }
  }

  private nodeOf(scope: Scope): ScopeNode | undefined {
    for (const [node, candidate] of this.of) if (candidate === scope) return node;
    return undefined;
  }

  private requireFunction(node: Span, what: string, scope: Scope): void {
    if (scope.frame.kind === 'module' || scope.frame.kind === 'class') {
      throw new SyntaxProblem(`${what} outside function`, node.start, node.end);
    }
  }

  private walrus(node: tree.NamedExpr, scope: Scope): void {
    if (this.iterableDepth > 0) {
      throw new SyntaxProblem(
        'assignment expression cannot be used in a comprehension iterable expression',
        node.start,
        node.end,
      );
    }
    let owner = scope;
    while (owner.kind === 'comprehension' || isGeneratorExpression(owner)) {
      if (owner.fact(node.target.id).isIterationVariable) {
        throw new SyntaxProblem(
          `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`,
          node.target.start,
          node.target.end,
        );
      }
      const { parent } = owner;
      if (parent === null) break;
      // From a generator expression the name is reached as a nonlocal or global one would be.
      owner.fact(node.target.id).used = true;
      owner.fact(node.target.id).isWalrusTarget = true;
      owner = parent;
    }
    if (owner !== scope && owner.kind === 'class') {
      throw new SyntaxProblem(
        'assignment expression within a comprehension cannot be used in a class body',
        node.target.start,
        node.target.end,
      );
    }
    owner.frame.hasWalrus = true;
    scope.frame.hasWalrus = true;
    this.expression(node.value, scope);
    this.bind(node.target.id, owner, node.target);
  }

  private comprehension(
    node: tree.ListComp | tree.SetComp | tree.DictComp | tree.GeneratorExp,
    elements: readonly tree.Expression[],
    scope: Scope,
  ): void {
    const isGenerator = node.kind === 'GeneratorExp';
    const inner = new Scope(isGenerator ? 'function' : 'comprehension', scope, scope.className);
    this.of.set(node, inner);
    if (isGenerator) {
      inner.isGenerator = true;
      generatorExpressions.add(inner);
      inner.fact('.0').bound = true;
      inner.fact('.0').isParameter = true;
    }
    const needsAsync = node.generators.some((g) => g.isAsync);
    if (needsAsync && !isGenerator && !scope.frame.isAsync && !scope.frame.isAnnotation) {
      throw new SyntaxProblem('asynchronous comprehension outside of an asynchronous function', node.start, node.end);
    }
    if (isGenerator) inner.isAsync = needsAsync || (scope.frame.isAsync && elements.some(containsAwait));
    node.generators.forEach((generator, index) => {
      // The first iterable is evaluated where the comprehension stands.
      this.iterableDepth++;
      this.expression(generator.iterable, index === 0 ? scope : inner);
      this.iterableDepth--;
      this.iterationTarget(generator.target, inner);
      this.expressions(generator.conditions, inner);
    });
    this.expressions(elements, inner);
  }

  private iterationTarget(node: tree.Expression, scope: Scope): void {
    this.target(node, scope);
    const mark = (target: tree.Expression): void => {
      if (target.kind === 'Name') {
        const fact = scope.fact(target.id);
        if (fact.isWalrusTarget) {
          throw new SyntaxProblem(
            `comprehension inner loop cannot rebind assignment expression target '${target.id}'`,
            target.start,
            target.end,
          );
        }
        fact.isIterationVariable = true;
      } else if (target.kind === 'Tuple' || target.kind === 'List') target.elements.forEach(mark);
      else if (target.kind === 'Starred') mark(target.value);
    };
    mark(node);
  }

  private pattern(node: tree.Pattern, scope: Scope): void {
    switch (node.kind) {
      case 'MatchValue':
        this.expression(node.value, scope);
        return;
      case 'MatchSingleton':
        return;
      case 'MatchSequence':
      case 'MatchOr':
        for (const pattern of node.patterns) this.pattern(pattern, scope);
        return;
      case 'MatchMapping':
        this.expressions(node.keys, scope);
        for (const pattern of node.patterns) this.pattern(pattern, scope);
        if (node.rest !== null) this.bind(node.rest, scope, node);
        return;
      case 'MatchClass':
        this.expression(node.callee, scope);
        for (const pattern of node.patterns) this.pattern(pattern, scope);
        for (const pattern of node.keywordPatterns) this.pattern(pattern, scope);
        return;
      case 'MatchStar':
        if (node.name !== null) this.bind(node.name, scope, node);
        return;
      case 'MatchAs':
        if (node.pattern) this.pattern(node.pattern, scope);
        if (node.name !== null) this.bind(node.name, scope, node);
        return;
    }
  }
}

const generatorExpressions = new WeakSet<Scope>();
export function isGeneratorExpression(scope: Scope): boolean {
  return generatorExpressions.has(scope);
}

function comprehensionName(node: ScopeNode | undefined): string {
  switch (node?.kind) {
    case 'SetComp':
      return 'set comprehension';
    case 'DictComp':
      return 'dict comprehension';
    case 'GeneratorExp':
      return 'generator expression';
    default:
      return 'list comprehension';
  }
}

function containsAwait(node: tree.Expression): boolean {
  if (node.kind === 'Await') return true;
  switch (node.kind) {
    case 'BinOp':
      return containsAwait(node.left) || containsAwait(node.right);
    case 'Call':
      return (
        containsAwait(node.callee) ||
        node.positional.some(containsAwait) ||
        node.keywords.some((k) => containsAwait(k.value))
      );
    case 'Tuple':
    case 'List':
      return node.elements.some(containsAwait);
    case 'Attribute':
    case 'Starred':
      return containsAwait(node.value);
    case 'Subscript':
      return containsAwait(node.value) || containsAwait(node.index);
    case 'IfExp':
      return containsAwait(node.test) || containsAwait(node.body) || containsAwait(node.orelse);
    default:
      return false;
  }
}

/** Whether any function encloses the scope: the names themselves are checked once everything is collected. */
function hasOuterBindingLater(scope: Scope, name: string): boolean {
  for (let outer = scope.parent; outer !== null; outer = outer.parent) {
    // A class has one variable that its methods share.
    if (outer.kind === 'function' || (outer.kind === 'class' && name === '__class__')) return true;
  }
  return false;
}
