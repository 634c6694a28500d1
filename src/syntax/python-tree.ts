// Our tree as CPython's `ast` has it: its names of nodes and fields, its order of fields, its spans.

import type { SourceText } from './source.ts';
import type { Steps } from './steps.ts';
import type {
  Alias,
  BinaryOperator,
  ComparisonOperator,
  Comprehension,
  ConstantValue,
  Context,
  ExceptHandler,
  Expression,
  FormattedValue,
  JoinedStr,
  Keyword,
  MatchCase,
  Module,
  Parameter,
  Parameters,
  Pattern,
  Span,
  Statement,
  TypeParameter,
  UnaryOperator,
  WithItem,
} from './tree.ts';

/** What the nodes become. */
export interface NodeMaker<Value> {
  /** A node of the grammar; those without a place of their own have no span. */
  node(kind: string, span: Span | null, fields: Readonly<Record<string, Value>>): Value;
  /** An operator or a context: a node that is nothing but its kind. */
  symbol(kind: string): Value;
  list(items: readonly Value[]): Value;
  /** What is no node: the value of a literal, a name, a number. */
  constant(value: ConstantValue): Value;
}

const OPERATORS: Readonly<Record<BinaryOperator | ComparisonOperator | 'and' | 'or', string>> = {
  '+': 'Add',
  '-': 'Sub',
  '*': 'Mult',
  '/': 'Div',
  '//': 'FloorDiv',
  '%': 'Mod',
  '**': 'Pow',
  '@': 'MatMult',
  '<<': 'LShift',
  '>>': 'RShift',
  '&': 'BitAnd',
  '|': 'BitOr',
  '^': 'BitXor',
  and: 'And',
  or: 'Or',
  '==': 'Eq',
  '!=': 'NotEq',
  '<': 'Lt',
  '<=': 'LtE',
  '>': 'Gt',
  '>=': 'GtE',
  is: 'Is',
  'is not': 'IsNot',
  in: 'In',
  'not in': 'NotIn',
};
const UNARY: Readonly<Record<UnaryOperator, string>> = {
  '-': 'USub',
  '+': 'UAdd',
  '~': 'Invert',
  not: 'Not',
};
/** The letter of `u'...'`. */
const U = 0x75;
const CONTEXTS = { load: 'Load', store: 'Store', delete: 'Del' } as const;

/** Statements after which a step is over. */
const STEP = 32;

export class PythonTree<Value> {
  readonly #source: SourceText;
  readonly #make: NodeMaker<Value>;
  /** How many statements there have been. */
  #statements = 0;

  constructor(source: SourceText, make: NodeMaker<Value>) {
    this.#source = source;
    this.#make = make;
  }

  *module(tree: Module): Steps<Value> {
    return this.#make.node('Module', null, {
      body: yield* this.statements(tree.body),
      type_ignores: this.#make.list([]),
    });
  }

  statements(nodes: readonly Statement[]): Steps<Value> {
    return this.#each(nodes, (node) => this.statement(node));
  }

  *#each<Node>(nodes: readonly Node[], each: (node: Node) => Steps<Value>): Steps<Value> {
    const items: Value[] = [];
    for (const node of nodes) {
      items.push(yield* each(node));
      if (++this.#statements % STEP === 0) yield;
    }
    return this.#make.list(items);
  }

  #list<Node>(nodes: readonly Node[], each: (node: Node) => Value): Value {
    return this.#make.list(nodes.map(each));
  }

  #maybe(node: Expression | null): Value {
    return node === null ? this.#make.constant(null) : this.expression(node);
  }

  #all(nodes: readonly (Expression | null)[]): Value {
    return this.#list(nodes, (node) => this.#maybe(node));
  }

  #node(kind: string, span: Span, fields: Readonly<Record<string, Value>> = {}): Value {
    return this.#make.node(kind, span, fields);
  }

  #operator(operator: keyof typeof OPERATORS): Value {
    return this.#make.symbol(OPERATORS[operator]);
  }

  #context(context: Context): Value {
    return this.#make.symbol(CONTEXTS[context]);
  }

  /** A name, or what else the tree has as a plain value. */
  #plain(value: string | number | boolean | null): Value {
    return this.#make.constant(value);
  }

  *statement(node: Statement): Steps<Value> {
    switch (node.kind) {
      case 'FunctionDef': {
        // `ast` leaves the decorators out of the span, our tree does not.
        const start =
          node.decorators.length === 0
            ? node.start
            : this.#keyword(node.nameSpan.start, node.isAsync ? 'async' : 'def');
        return this.#node(
          node.isAsync ? 'AsyncFunctionDef' : 'FunctionDef',
          { start, end: node.end },
          {
            name: this.#plain(node.name),
            args: this.#parameters(node.parameters),
            body: yield* this.statements(node.body),
            decorator_list: this.#all(node.decorators),
            returns: this.#maybe(node.returns),
            type_comment: this.#plain(null),
            type_params: this.#typeParameters(node.typeParameters),
          },
        );
      }
      case 'ClassDef': {
        const start = node.decorators.length === 0 ? node.start : this.#keyword(node.nameSpan.start, 'class');
        return this.#node(
          'ClassDef',
          { start, end: node.end },
          {
            name: this.#plain(node.name),
            bases: this.#all(node.bases),
            keywords: this.#keywords(node.keywords),
            body: yield* this.statements(node.body),
            decorator_list: this.#all(node.decorators),
            type_params: this.#typeParameters(node.typeParameters),
          },
        );
      }
      case 'Return':
        return this.#node('Return', node, { value: this.#maybe(node.value) });
      case 'Delete':
        return this.#node('Delete', node, { targets: this.#all(node.targets) });
      case 'Assign':
        return this.#node('Assign', node, {
          targets: this.#all(node.targets),
          value: this.expression(node.value),
          type_comment: this.#plain(null),
        });
      case 'TypeAlias':
        return this.#node('TypeAlias', node, {
          name: this.expression(node.name),
          type_params: this.#typeParameters(node.typeParameters),
          value: this.expression(node.value),
        });
      case 'AugAssign':
        return this.#node('AugAssign', node, {
          target: this.expression(node.target),
          op: this.#operator(node.operator),
          value: this.expression(node.value),
        });
      case 'AnnAssign':
        return this.#node('AnnAssign', node, {
          target: this.expression(node.target),
          annotation: this.expression(node.annotation),
          value: this.#maybe(node.value),
          simple: this.#plain(node.simple ? 1 : 0),
        });
      case 'For':
        return this.#node(node.isAsync ? 'AsyncFor' : 'For', node, {
          target: this.expression(node.target),
          iter: this.expression(node.iterable),
          body: yield* this.statements(node.body),
          orelse: yield* this.statements(node.orelse),
          type_comment: this.#plain(null),
        });
      case 'While':
      case 'If':
        return this.#node(node.kind, node, {
          test: this.expression(node.test),
          body: yield* this.statements(node.body),
          orelse: yield* this.statements(node.orelse),
        });
      case 'With':
        return this.#node(node.isAsync ? 'AsyncWith' : 'With', node, {
          items: this.#list(node.items, (item) => this.#withItem(item)),
          body: yield* this.statements(node.body),
          type_comment: this.#plain(null),
        });
      case 'Match':
        return this.#node('Match', node, {
          subject: this.expression(node.subject),
          cases: yield* this.#each(node.cases, (each) => this.#matchCase(each)),
        });
      case 'Raise':
        return this.#node('Raise', node, { exc: this.#maybe(node.exception), cause: this.#maybe(node.cause) });
      case 'Try':
        return this.#node(node.isStar ? 'TryStar' : 'Try', node, {
          body: yield* this.statements(node.body),
          handlers: yield* this.#each(node.handlers, (handler) => this.#handler(handler)),
          orelse: yield* this.statements(node.orelse),
          finalbody: yield* this.statements(node.finalbody),
        });
      case 'Assert':
        return this.#node('Assert', node, { test: this.expression(node.test), msg: this.#maybe(node.message) });
      case 'Import':
        return this.#node('Import', node, { names: this.#list(node.names, (alias) => this.#alias(alias)) });
      case 'ImportFrom':
        return this.#node('ImportFrom', node, {
          module: this.#plain(node.module),
          names: this.#list(node.names, (alias) => this.#alias(alias)),
          level: this.#plain(node.level),
        });
      case 'Global':
      case 'Nonlocal':
        return this.#node(node.kind, node, { names: this.#list(node.names, (name) => this.#plain(name)) });
      case 'Expr':
        return this.#node('Expr', node, { value: this.expression(node.value) });
      case 'Pass':
      case 'Break':
      case 'Continue':
        return this.#node(node.kind, node);
    }
  }

  /** Where the keyword before a name begins. */
  #keyword(nameStart: number, keyword: string): number {
    return this.#source.text.lastIndexOf(keyword, nameStart - 1);
  }

  *#handler(node: ExceptHandler): Steps<Value> {
    return this.#node('ExceptHandler', node, {
      type: this.#maybe(node.type),
      name: this.#plain(node.name),
      body: yield* this.statements(node.body),
    });
  }

  #withItem(node: WithItem): Value {
    return this.#make.node('withitem', null, {
      context_expr: this.expression(node.context),
      optional_vars: this.#maybe(node.target),
    });
  }

  *#matchCase(node: MatchCase): Steps<Value> {
    return this.#make.node('match_case', null, {
      pattern: this.#pattern(node.pattern),
      guard: this.#maybe(node.guard),
      body: yield* this.statements(node.body),
    });
  }

  #alias(node: Alias): Value {
    return this.#node('alias', node, { name: this.#plain(node.name), asname: this.#plain(node.asName) });
  }

  #keywords(nodes: readonly Keyword[]): Value {
    return this.#list(nodes, (node) =>
      this.#node('keyword', node, { arg: this.#plain(node.name), value: this.expression(node.value) }),
    );
  }

  #parameter(node: Parameter): Value {
    return this.#node('arg', node, {
      arg: this.#plain(node.name),
      annotation: this.#maybe(node.annotation),
      type_comment: this.#plain(null),
    });
  }

  #parameters(node: Parameters): Value {
    const each = (parameter: Parameter): Value => this.#parameter(parameter);
    const maybe = (parameter: Parameter | null): Value =>
      parameter === null ? this.#plain(null) : this.#parameter(parameter);
    const positional = [...node.positionalOnly, ...node.positional];
    return this.#make.node('arguments', null, {
      posonlyargs: this.#list(node.positionalOnly, each),
      args: this.#list(node.positional, each),
      vararg: maybe(node.varargs),
      kwonlyargs: this.#list(node.keywordOnly, each),
      kw_defaults: this.#all(node.keywordOnly.map((parameter) => parameter.default)),
      kwarg: maybe(node.kwargs),
      defaults: this.#all(positional.map((parameter) => parameter.default).filter((value) => value !== null)),
    });
  }

  #typeParameters(nodes: readonly TypeParameter[]): Value {
    return this.#list(nodes, (node) => {
      const name = this.#plain(node.name);
      return this.#node(node.kind, node, node.kind === 'TypeVar' ? { name, bound: this.#maybe(node.bound) } : { name });
    });
  }

  expression(node: Expression): Value {
    switch (node.kind) {
      case 'BoolOp':
        return this.#node('BoolOp', node, { op: this.#operator(node.operator), values: this.#all(node.values) });
      case 'NamedExpr':
        return this.#node('NamedExpr', node, {
          target: this.expression(node.target),
          value: this.expression(node.value),
        });
      case 'BinOp':
        return this.#node('BinOp', node, {
          left: this.expression(node.left),
          op: this.#operator(node.operator),
          right: this.expression(node.right),
        });
      case 'UnaryOp':
        return this.#node('UnaryOp', node, {
          op: this.#make.symbol(UNARY[node.operator]),
          operand: this.expression(node.operand),
        });
      case 'Lambda':
        return this.#node('Lambda', node, {
          args: this.#parameters(node.parameters),
          body: this.expression(node.body),
        });
      case 'IfExp':
        return this.#node('IfExp', node, {
          test: this.expression(node.test),
          body: this.expression(node.body),
          orelse: this.expression(node.orelse),
        });
      case 'Dict':
        return this.#node('Dict', node, { keys: this.#all(node.keys), values: this.#all(node.values) });
      case 'Set':
        return this.#node('Set', node, { elts: this.#all(node.elements) });
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        return this.#node(node.kind, node, {
          elt: this.expression(node.element),
          generators: this.#list(node.generators, (clause) => this.#clause(clause)),
        });
      case 'DictComp':
        return this.#node('DictComp', node, {
          key: this.expression(node.key),
          value: this.expression(node.value),
          generators: this.#list(node.generators, (clause) => this.#clause(clause)),
        });
      case 'Await':
      case 'YieldFrom':
        return this.#node(node.kind, node, { value: this.expression(node.value) });
      case 'Yield':
        return this.#node('Yield', node, { value: this.#maybe(node.value) });
      case 'Compare':
        return this.#node('Compare', node, {
          left: this.expression(node.left),
          ops: this.#list(node.operators, (operator) => this.#operator(operator)),
          comparators: this.#all(node.comparators),
        });
      case 'Call':
        return this.#node('Call', node, {
          func: this.expression(node.callee),
          args: this.#all(node.positional),
          keywords: this.#keywords(node.keywords),
        });
      case 'JoinedStr':
        return this.#joined(node);
      case 'Constant':
        return this.#constant(node, node.value, typeof node.value === 'string' && this.#isMarked(node.start));
      case 'Attribute':
        return this.#node('Attribute', node, {
          value: this.expression(node.value),
          attr: this.#plain(node.name),
          ctx: this.#context(node.context),
        });
      case 'Subscript':
        return this.#node('Subscript', node, {
          value: this.expression(node.value),
          slice: this.expression(node.index),
          ctx: this.#context(node.context),
        });
      case 'Starred':
        return this.#node('Starred', node, { value: this.expression(node.value), ctx: this.#context(node.context) });
      case 'Name':
        return this.#node('Name', node, { id: this.#plain(node.id), ctx: this.#context(node.context) });
      case 'List':
      case 'Tuple':
        return this.#node(node.kind, node, { elts: this.#all(node.elements), ctx: this.#context(node.context) });
      case 'Slice':
        return this.#node('Slice', node, {
          lower: this.#maybe(node.lower),
          upper: this.#maybe(node.upper),
          step: this.#maybe(node.step),
        });
    }
  }

  #constant(span: Span, value: ConstantValue, isMarked: boolean): Value {
    return this.#node('Constant', span, {
      value: this.#make.constant(value),
      kind: this.#plain(isMarked ? 'u' : null),
    });
  }

  /** Whether the literal there is written `u'...'`. */
  #isMarked(start: number): boolean {
    return (this.#source.text.charCodeAt(start) | 32) === U;
  }

  #joined(node: JoinedStr): Value {
    const values = this.#list(node.parts, (part) =>
      part.kind === 'Text'
        ? this.#constant(part, part.text, part.start === node.start && this.#isMarked(part.start))
        : this.#formatted(part),
    );
    return this.#node('JoinedStr', node, { values });
  }

  #formatted(node: FormattedValue): Value {
    return this.#node('FormattedValue', node, {
      value: this.expression(node.value),
      conversion: this.#plain(node.conversion === null ? -1 : node.conversion.charCodeAt(0)),
      format_spec: node.format === null ? this.#plain(null) : this.#joined(node.format),
    });
  }

  #clause(node: Comprehension): Value {
    return this.#make.node('comprehension', null, {
      target: this.expression(node.target),
      iter: this.expression(node.iterable),
      ifs: this.#all(node.conditions),
      is_async: this.#plain(node.isAsync ? 1 : 0),
    });
  }

  #patterns(nodes: readonly Pattern[]): Value {
    return this.#list(nodes, (node) => this.#pattern(node));
  }

  #pattern(node: Pattern): Value {
    switch (node.kind) {
      case 'MatchValue':
        return this.#node('MatchValue', node, { value: this.expression(node.value) });
      case 'MatchSingleton':
        return this.#node('MatchSingleton', node, { value: this.#plain(node.value) });
      case 'MatchSequence':
      case 'MatchOr':
        return this.#node(node.kind, node, { patterns: this.#patterns(node.patterns) });
      case 'MatchMapping':
        return this.#node('MatchMapping', node, {
          keys: this.#all(node.keys),
          patterns: this.#patterns(node.patterns),
          rest: this.#plain(node.rest),
        });
      case 'MatchClass':
        return this.#node('MatchClass', node, {
          cls: this.expression(node.callee),
          patterns: this.#patterns(node.patterns),
          kwd_attrs: this.#list(node.keywordNames, (name) => this.#plain(name)),
          kwd_patterns: this.#patterns(node.keywordPatterns),
        });
      case 'MatchStar':
        return this.#node('MatchStar', node, { name: this.#plain(node.name) });
      case 'MatchAs':
        return this.#node('MatchAs', node, {
          pattern: node.pattern === null ? this.#plain(null) : this.#pattern(node.pattern),
          name: this.#plain(node.name),
        });
    }
  }
}
