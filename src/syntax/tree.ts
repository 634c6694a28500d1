// The syntax tree: Python's own `ast`, node for node, with offsets into the source in place of lines.

/** A stretch of the source: UTF-16 offsets, `end` exclusive. Lines and columns are worked out by `SourceText`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Context = 'load' | 'store' | 'delete';

export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Statement[];
}

export type Statement =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExpressionStatement
  | Pass
  | Break
  | Continue;

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | DictDisplay
  | SetDisplay
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | ListDisplay
  | TupleDisplay
  | Slice;

/** `start` is the `def` (or `async`, or first `@`) token; `nameSpan` is the name alone. */
export interface FunctionDef extends Span {
  readonly kind: 'FunctionDef';
  readonly name: string;
  readonly nameSpan: Span;
  readonly parameters: Parameters;
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly returns: Expression | null;
  readonly typeParameters: readonly TypeParameter[];
  readonly isAsync: boolean;
}

export interface ClassDef extends Span {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: readonly Expression[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Statement[];
  readonly decorators: readonly Expression[];
  readonly typeParameters: readonly TypeParameter[];
}

export interface Return extends Span {
  readonly kind: 'Return';
  readonly value: Expression | null;
}
export interface Delete extends Span {
  readonly kind: 'Delete';
  readonly targets: readonly Expression[];
}
export interface Assign extends Span {
  readonly kind: 'Assign';
  readonly targets: readonly Expression[];
  readonly value: Expression;
}
export interface TypeAlias extends Span {
  readonly kind: 'TypeAlias';
  readonly name: Name;
  readonly typeParameters: readonly TypeParameter[];
  readonly value: Expression;
}
export interface AugAssign extends Span {
  readonly kind: 'AugAssign';
  readonly target: Name | Attribute | Subscript;
  readonly operator: BinaryOperator;
  readonly value: Expression;
}
/** `simple`: the target is a bare name, not in parentheses; only those are entered in `__annotations__`. */
export interface AnnAssign extends Span {
  readonly kind: 'AnnAssign';
  readonly target: Name | Attribute | Subscript;
  readonly annotation: Expression;
  readonly value: Expression | null;
  readonly simple: boolean;
}
export interface For extends Span {
  readonly kind: 'For';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
  readonly isAsync: boolean;
}
export interface While extends Span {
  readonly kind: 'While';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
/** `elif` is an `If` alone in `orelse`, as in `ast`. */
export interface If extends Span {
  readonly kind: 'If';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly orelse: readonly Statement[];
}
export interface With extends Span {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
  readonly isAsync: boolean;
}
export interface WithItem extends Span {
  readonly context: Expression;
  readonly target: Expression | null;
}
export interface Match extends Span {
  readonly kind: 'Match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}
export interface MatchCase extends Span {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}
export interface Raise extends Span {
  readonly kind: 'Raise';
  readonly exception: Expression | null;
  readonly cause: Expression | null;
}
/** `isStar`: the handlers are `except*`. */
export interface Try extends Span {
  readonly kind: 'Try';
  readonly body: readonly Statement[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Statement[];
  readonly finalbody: readonly Statement[];
  readonly isStar: boolean;
}
export interface ExceptHandler extends Span {
  readonly type: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
}
export interface Assert extends Span {
  readonly kind: 'Assert';
  readonly test: Expression;
  readonly message: Expression | null;
}
export interface Import extends Span {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}
/** `level` counts the leading dots; `module` is null in `from . import x`. `import *` is one alias named `*`. */
export interface ImportFrom extends Span {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}
export interface Alias extends Span {
  readonly name: string;
  readonly asName: string | null;
}
export interface Global extends Span {
  readonly kind: 'Global';
  readonly names: readonly string[];
}
export interface Nonlocal extends Span {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}
export interface ExpressionStatement extends Span {
  readonly kind: 'Expr';
  readonly value: Expression;
}
export interface Pass extends Span {
  readonly kind: 'Pass';
}
export interface Break extends Span {
  readonly kind: 'Break';
}
export interface Continue extends Span {
  readonly kind: 'Continue';
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';
export type UnaryOperator = '-' | '+' | '~' | 'not';
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

export interface BoolOp extends Span {
  readonly kind: 'BoolOp';
  readonly operator: 'and' | 'or';
  readonly values: readonly Expression[];
}
export interface NamedExpr extends Span {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expression;
}
/** `operatorSpan` serves the `~~^~~` marks of a traceback. */
export interface BinOp extends Span {
  readonly kind: 'BinOp';
  readonly left: Expression;
  readonly operator: BinaryOperator;
  readonly operatorSpan: Span;
  readonly right: Expression;
}
export interface UnaryOp extends Span {
  readonly kind: 'UnaryOp';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}
export interface Lambda extends Span {
  readonly kind: 'Lambda';
  readonly parameters: Parameters;
  readonly body: Expression;
}
export interface IfExp extends Span {
  readonly kind: 'IfExp';
  readonly test: Expression;
  readonly body: Expression;
  readonly orelse: Expression;
}
/** A null key stands for `**value`. */
export interface DictDisplay extends Span {
  readonly kind: 'Dict';
  readonly keys: readonly (Expression | null)[];
  readonly values: readonly Expression[];
}
export interface SetDisplay extends Span {
  readonly kind: 'Set';
  readonly elements: readonly Expression[];
}
export interface ListComp extends Span {
  readonly kind: 'ListComp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}
export interface SetComp extends Span {
  readonly kind: 'SetComp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Span {
  readonly kind: 'DictComp';
  readonly key: Expression;
  readonly value: Expression;
  readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Span {
  readonly kind: 'GeneratorExp';
  readonly element: Expression;
  readonly generators: readonly Comprehension[];
}
export interface Comprehension {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
  readonly isAsync: boolean;
}
export interface Await extends Span {
  readonly kind: 'Await';
  readonly value: Expression;
}
export interface Yield extends Span {
  readonly kind: 'Yield';
  readonly value: Expression | null;
}
export interface YieldFrom extends Span {
  readonly kind: 'YieldFrom';
  readonly value: Expression;
}
export interface Compare extends Span {
  readonly kind: 'Compare';
  readonly left: Expression;
  readonly operators: readonly ComparisonOperator[];
  readonly comparators: readonly Expression[];
}
/** Positional arguments (with `Starred` among them) and keywords, each in source order. */
export interface Call extends Span {
  readonly kind: 'Call';
  readonly callee: Expression;
  readonly positional: readonly Expression[];
  readonly keywords: readonly Keyword[];
}
/** A null name stands for `**value`. */
export interface Keyword extends Span {
  readonly name: string | null;
  readonly value: Expression;
}
/** An f-string, adjacent literals joined: texts and replacement fields in turn. */
export interface JoinedStr extends Span {
  readonly kind: 'JoinedStr';
  readonly parts: readonly (FormattedText | FormattedValue)[];
}
/** Text between replacement fields, never empty. The span begins and ends where the literals do that it is joined of. */
export interface FormattedText extends Span {
  readonly kind: 'Text';
  readonly text: string;
}
/** A replacement field. For `{x=}` the parser puts the text `x=` before it and sets the conversion as Python does. */
export interface FormattedValue extends Span {
  readonly kind: 'FormattedValue';
  readonly value: Expression;
  readonly conversion: 's' | 'r' | 'a' | null;
  readonly format: JoinedStr | null;
}
/** A literal. Ints are `number` while safe, else `bigint`; floats, bytes and imaginary numbers are boxed. */
export interface Constant extends Span {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
}
export type ConstantValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'imaginary'; readonly value: number }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'ellipsis' };
/** `nameSpan` is the name after the dot. A keyword may stand there too (`msg.from`), as in the Go version. */
export interface Attribute extends Span {
  readonly kind: 'Attribute';
  readonly value: Expression;
  readonly name: string;
  readonly nameSpan: Span;
  readonly context: Context;
}
export interface Subscript extends Span {
  readonly kind: 'Subscript';
  readonly value: Expression;
  readonly index: Expression;
  readonly context: Context;
}
export interface Starred extends Span {
  readonly kind: 'Starred';
  readonly value: Expression;
  readonly context: Context;
}
/** Identifiers are NFKC-normalised, as Python's are. */
export interface Name extends Span {
  readonly kind: 'Name';
  readonly id: string;
  readonly context: Context;
}
export interface ListDisplay extends Span {
  readonly kind: 'List';
  readonly elements: readonly Expression[];
  readonly context: Context;
}
export interface TupleDisplay extends Span {
  readonly kind: 'Tuple';
  readonly elements: readonly Expression[];
  readonly context: Context;
}
export interface Slice extends Span {
  readonly kind: 'Slice';
  readonly lower: Expression | null;
  readonly upper: Expression | null;
  readonly step: Expression | null;
}

export interface Parameters {
  readonly positionalOnly: readonly Parameter[];
  readonly positional: readonly Parameter[];
  readonly varargs: Parameter | null;
  readonly keywordOnly: readonly Parameter[];
  readonly kwargs: Parameter | null;
}
export interface Parameter extends Span {
  readonly name: string;
  readonly annotation: Expression | null;
  readonly default: Expression | null;
}

export interface TypeParameter extends Span {
  readonly kind: 'TypeVar' | 'ParamSpec' | 'TypeVarTuple';
  readonly name: string;
  readonly bound: Expression | null;
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
/** A literal (numbers, strings, `1+2j`) or a dotted name. */
export interface MatchValue extends Span {
  readonly kind: 'MatchValue';
  readonly value: Expression;
}
export interface MatchSingleton extends Span {
  readonly kind: 'MatchSingleton';
  readonly value: null | boolean;
}
export interface MatchSequence extends Span {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Span {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expression[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}
export interface MatchClass extends Span {
  readonly kind: 'MatchClass';
  readonly callee: Expression;
  readonly patterns: readonly Pattern[];
  readonly keywordNames: readonly string[];
  readonly keywordPatterns: readonly Pattern[];
}
/** `*name` or `*_` (null) inside a sequence pattern. */
export interface MatchStar extends Span {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}
/** `pattern as name`, a bare capture (no pattern) or the wildcard `_` (neither). */
export interface MatchAs extends Span {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}
export interface MatchOr extends Span {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}
