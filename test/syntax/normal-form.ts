// Our tree in the form in which record_trees.py writes CPython's: its names of nodes and fields, lines and columns.

import type { SourceText } from '../../src/syntax/source.ts';
import type {
  Comprehension,
  ConstantValue,
  ExceptHandler,
  Expression,
  FormattedValue,
  JoinedStr,
  Module,
  Parameter,
  Parameters,
  Pattern,
  Span,
  Statement,
  TypeParameter,
} from '../../src/syntax/tree.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const OPERATORS = new Map([
  ['+', 'Add'],
  ['-', 'Sub'],
  ['*', 'Mult'],
  ['/', 'Div'],
  ['//', 'FloorDiv'],
  ['%', 'Mod'],
  ['**', 'Pow'],
  ['@', 'MatMult'],
  ['<<', 'LShift'],
  ['>>', 'RShift'],
  ['&', 'BitAnd'],
  ['|', 'BitOr'],
  ['^', 'BitXor'],
  ['and', 'And'],
  ['or', 'Or'],
  ['==', 'Eq'],
  ['!=', 'NotEq'],
  ['<', 'Lt'],
  ['<=', 'LtE'],
  ['>', 'Gt'],
  ['>=', 'GtE'],
  ['is', 'Is'],
  ['is not', 'IsNot'],
  ['in', 'In'],
  ['not in', 'NotIn'],
]);
const UNARY = new Map([
  ['-', 'USub'],
  ['+', 'UAdd'],
  ['~', 'Invert'],
  ['not', 'Not'],
]);
const CONTEXTS = { load: 'Load', store: 'Store', delete: 'Del' };

export class NormalForm {
  readonly #source: SourceText;

  constructor(source: SourceText) {
    this.#source = source;
  }

  module(tree: Module): Json {
    return { kind: 'Module', body: this.#statements(tree.body) };
  }

  #at({ start, end }: Span): Json {
    const from = this.#source.at(start);
    const to = this.#source.at(end);
    return [from.line, from.column - 1, to.line, to.column - 1];
  }

  #statements(statements: readonly Statement[]): Json {
    return statements.map((statement) => this.statement(statement));
  }

  #maybe(node: Expression | null): Json {
    return node === null ? null : this.expression(node);
  }

  #all(nodes: readonly (Expression | null)[]): Json {
    return nodes.map((node) => this.#maybe(node));
  }

  #node(kind: string, span: Span, fields: { readonly [key: string]: Json } = {}): Json {
    return { kind, at: this.#at(span), ...fields };
  }

  statement(node: Statement): Json {
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
            name: node.name,
            args: this.#parameters(node.parameters),
            body: this.#statements(node.body),
            decorator_list: this.#all(node.decorators),
            returns: this.#maybe(node.returns),
            type_params: node.typeParameters.map((parameter) => this.#typeParameter(parameter)),
          },
        );
      }
      case 'ClassDef': {
        const start = node.decorators.length === 0 ? node.start : this.#keyword(node.nameSpan.start, 'class');
        return this.#node(
          'ClassDef',
          { start, end: node.end },
          {
            name: node.name,
            bases: this.#all(node.bases),
            keywords: node.keywords.map((keyword) =>
              this.#node('keyword', keyword, { arg: keyword.name, value: this.expression(keyword.value) }),
            ),
            body: this.#statements(node.body),
            decorator_list: this.#all(node.decorators),
            type_params: node.typeParameters.map((parameter) => this.#typeParameter(parameter)),
          },
        );
      }
      case 'Return':
        return this.#node('Return', node, { value: this.#maybe(node.value) });
      case 'Delete':
        return this.#node('Delete', node, { targets: this.#all(node.targets) });
      case 'Assign':
        return this.#node('Assign', node, { targets: this.#all(node.targets), value: this.expression(node.value) });
      case 'TypeAlias':
        return this.#node('TypeAlias', node, {
          name: this.expression(node.name),
          type_params: node.typeParameters.map((parameter) => this.#typeParameter(parameter)),
          value: this.expression(node.value),
        });
      case 'AugAssign':
        return this.#node('AugAssign', node, {
          target: this.expression(node.target),
          op: OPERATORS.get(node.operator) ?? '',
          value: this.expression(node.value),
        });
      case 'AnnAssign':
        return this.#node('AnnAssign', node, {
          target: this.expression(node.target),
          annotation: this.expression(node.annotation),
          value: this.#maybe(node.value),
          simple: { int: node.simple ? '1' : '0' },
        });
      case 'For':
        return this.#node(node.isAsync ? 'AsyncFor' : 'For', node, {
          target: this.expression(node.target),
          iter: this.expression(node.iterable),
          body: this.#statements(node.body),
          orelse: this.#statements(node.orelse),
        });
      case 'While':
      case 'If':
        return this.#node(node.kind, node, {
          test: this.expression(node.test),
          body: this.#statements(node.body),
          orelse: this.#statements(node.orelse),
        });
      case 'With':
        return this.#node(node.isAsync ? 'AsyncWith' : 'With', node, {
          items: node.items.map((item) => ({
            kind: 'withitem',
            context_expr: this.expression(item.context),
            optional_vars: this.#maybe(item.target),
          })),
          body: this.#statements(node.body),
        });
      case 'Match':
        return this.#node('Match', node, {
          subject: this.expression(node.subject),
          cases: node.cases.map((item) => ({
            kind: 'match_case',
            pattern: this.#pattern(item.pattern),
            guard: this.#maybe(item.guard),
            body: this.#statements(item.body),
          })),
        });
      case 'Raise':
        return this.#node('Raise', node, { exc: this.#maybe(node.exception), cause: this.#maybe(node.cause) });
      case 'Try':
        return this.#node(node.isStar ? 'TryStar' : 'Try', node, {
          body: this.#statements(node.body),
          handlers: node.handlers.map((handler) => this.#handler(handler)),
          orelse: this.#statements(node.orelse),
          finalbody: this.#statements(node.finalbody),
        });
      case 'Assert':
        return this.#node('Assert', node, { test: this.expression(node.test), msg: this.#maybe(node.message) });
      case 'Import':
      case 'ImportFrom': {
        const names = node.names.map((alias) => this.#node('alias', alias, { name: alias.name, asname: alias.asName }));
        return node.kind === 'Import'
          ? this.#node('Import', node, { names })
          : this.#node('ImportFrom', node, { module: node.module, names, level: { int: String(node.level) } });
      }
      case 'Global':
      case 'Nonlocal':
        return this.#node(node.kind, node, { names: node.names });
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

  #handler(node: ExceptHandler): Json {
    return this.#node('ExceptHandler', node, {
      type: this.#maybe(node.type),
      name: node.name,
      body: this.#statements(node.body),
    });
  }

  #parameters(node: Parameters): Json {
    const arg = (parameter: Parameter | null): Json => {
      if (parameter === null) return null;
      return this.#node('arg', parameter, { arg: parameter.name, annotation: this.#maybe(parameter.annotation) });
    };
    const positional = [...node.positionalOnly, ...node.positional];
    return {
      kind: 'arguments',
      posonlyargs: node.positionalOnly.map(arg),
      args: node.positional.map(arg),
      vararg: arg(node.varargs),
      kwonlyargs: node.keywordOnly.map(arg),
      kw_defaults: node.keywordOnly.map((parameter) => this.#maybe(parameter.default)),
      kwarg: arg(node.kwargs),
      defaults: positional.flatMap((parameter) =>
        parameter.default === null ? [] : [this.expression(parameter.default)],
      ),
    };
  }

  #typeParameter(node: TypeParameter): Json {
    return this.#node(node.kind, node, {
      name: node.name,
      ...(node.kind === 'TypeVar' ? { bound: this.#maybe(node.bound) } : {}),
    });
  }

  expression(node: Expression): Json {
    switch (node.kind) {
      case 'BoolOp':
        return this.#node('BoolOp', node, { op: OPERATORS.get(node.operator) ?? '', values: this.#all(node.values) });
      case 'NamedExpr':
        return this.#node('NamedExpr', node, {
          target: this.expression(node.target),
          value: this.expression(node.value),
        });
      case 'BinOp':
        return this.#node('BinOp', node, {
          left: this.expression(node.left),
          op: OPERATORS.get(node.operator) ?? '',
          right: this.expression(node.right),
        });
      case 'UnaryOp':
        return this.#node('UnaryOp', node, {
          op: UNARY.get(node.operator) ?? '',
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
          generators: node.generators.map((clause) => this.#clause(clause)),
        });
      case 'DictComp':
        return this.#node('DictComp', node, {
          key: this.expression(node.key),
          value: this.expression(node.value),
          generators: node.generators.map((clause) => this.#clause(clause)),
        });
      case 'Await':
      case 'YieldFrom':
        return this.#node(node.kind, node, { value: this.expression(node.value) });
      case 'Yield':
        return this.#node('Yield', node, { value: this.#maybe(node.value) });
      case 'Compare':
        return this.#node('Compare', node, {
          left: this.expression(node.left),
          ops: node.operators.map((operator) => OPERATORS.get(operator) ?? ''),
          comparators: this.#all(node.comparators),
        });
      case 'Call':
        return this.#node('Call', node, {
          func: this.expression(node.callee),
          args: this.#all(node.positional),
          keywords: node.keywords.map((keyword) =>
            this.#node('keyword', keyword, { arg: keyword.name, value: this.expression(keyword.value) }),
          ),
        });
      case 'JoinedStr':
        return this.#joined(node);
      case 'Constant':
        return this.#node('Constant', node, { value: constant(node.value) });
      case 'Attribute':
        return this.#node('Attribute', node, {
          value: this.expression(node.value),
          attr: node.name,
          ctx: CONTEXTS[node.context],
        });
      case 'Subscript':
        return this.#node('Subscript', node, {
          value: this.expression(node.value),
          slice: this.expression(node.index),
          ctx: CONTEXTS[node.context],
        });
      case 'Starred':
        return this.#node('Starred', node, { value: this.expression(node.value), ctx: CONTEXTS[node.context] });
      case 'Name':
        return this.#node('Name', node, { id: node.id, ctx: CONTEXTS[node.context] });
      case 'List':
      case 'Tuple':
        return this.#node(node.kind, node, { elts: this.#all(node.elements), ctx: CONTEXTS[node.context] });
      case 'Slice':
        return this.#node('Slice', node, {
          lower: this.#maybe(node.lower),
          upper: this.#maybe(node.upper),
          step: this.#maybe(node.step),
        });
    }
  }

  #joined(node: JoinedStr): Json {
    const values = node.parts.map((part) => (typeof part === 'string' ? part : this.#formatted(part)));
    return this.#node('JoinedStr', node, { values });
  }

  #formatted(node: FormattedValue): Json {
    return this.#node('FormattedValue', node, {
      value: this.expression(node.value),
      conversion: { int: node.conversion === null ? '-1' : String(node.conversion.charCodeAt(0)) },
      format_spec: node.format === null ? null : this.#joined(node.format),
    });
  }

  #clause(node: Comprehension): Json {
    return {
      kind: 'comprehension',
      target: this.expression(node.target),
      iter: this.expression(node.iterable),
      ifs: this.#all(node.conditions),
      is_async: { int: node.isAsync ? '1' : '0' },
    };
  }

  #patterns(nodes: readonly Pattern[]): Json {
    return nodes.map((node) => this.#pattern(node));
  }

  #pattern(node: Pattern): Json {
    switch (node.kind) {
      case 'MatchValue':
        return this.#node('MatchValue', node, { value: this.expression(node.value) });
      case 'MatchSingleton':
        return this.#node('MatchSingleton', node, { value: node.value });
      case 'MatchSequence':
      case 'MatchOr':
        return this.#node(node.kind, node, { patterns: this.#patterns(node.patterns) });
      case 'MatchMapping':
        return this.#node('MatchMapping', node, {
          keys: this.#all(node.keys),
          patterns: this.#patterns(node.patterns),
          rest: node.rest,
        });
      case 'MatchClass':
        return this.#node('MatchClass', node, {
          cls: this.expression(node.callee),
          patterns: this.#patterns(node.patterns),
          kwd_attrs: node.keywordNames,
          kwd_patterns: this.#patterns(node.keywordPatterns),
        });
      case 'MatchStar':
        return this.#node('MatchStar', node, { name: node.name });
      case 'MatchAs':
        return this.#node('MatchAs', node, {
          pattern: node.pattern === null ? null : this.#pattern(node.pattern),
          name: node.name,
        });
    }
  }
}

function constant(value: ConstantValue): Json {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return { int: value < 10n ** 4000n ? String(value) : `0x${value.toString(16)}` };
  }
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'float':
      return { float: floatText(value.value) };
    case 'imaginary':
      return { imaginary: floatText(value.value) };
    case 'bytes':
      return { bytes: Array.from(value.value, (byte) => byte.toString(16).padStart(2, '0')).join('') };
    case 'ellipsis':
      return { ellipsis: true };
  }
}

/** As Python writes a float, so far as the corpus needs it. */
function floatText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}
