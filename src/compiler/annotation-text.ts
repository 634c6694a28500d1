// Annotations that are kept as text: the expression as CPython writes it, whatever it looks like in the source.
import { stringRepr } from '../objects/str-text.ts';
import { Watch } from '../runtime/limits.ts';
import { toRepr } from '../runtime/text.ts';
import type * as tree from '../syntax/tree.ts';
import { constantValue } from './constant-value.ts';

/** How tightly an expression holds together, as in CPython's `ast_unparse.c`: one that stands where more is needed gets brackets. */
const enum Level {
  Tuple,
  Test,
  Or,
  And,
  Not,
  Comparison,
  BitOr,
  BitXor,
  BitAnd,
  Shift,
  Sum,
  Term,
  Factor,
  Power,
  Await,
  Atom,
}

const binaryLevels: Readonly<Record<tree.BinaryOperator, Level>> = {
  '|': Level.BitOr,
  '^': Level.BitXor,
  '&': Level.BitAnd,
  '<<': Level.Shift,
  '>>': Level.Shift,
  '+': Level.Sum,
  '-': Level.Sum,
  '*': Level.Term,
  '/': Level.Term,
  '//': Level.Term,
  '%': Level.Term,
  '@': Level.Term,
  '**': Level.Power,
};

/** Text as it is, or an expression with what is needed where it stands. */
type Piece = string | readonly [tree.Expression, Level];

const watch = new Watch(2 ** 12);

/** The expression as text. It may be of any depth: what is still to be written waits on a stack of its own. */
export function annotationText(node: tree.Expression, source: string): string {
  return written([[node, Level.Test]], source);
}

function written(pieces: readonly Piece[], source: string): string {
  const waiting = pieces.toReversed();
  let text = '';
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === 'string') {
      text += piece;
      continue;
    }
    watch.pass();
    const parts = partsOf(...piece, source);
    for (let i = parts.length - 1; i >= 0; i--) waiting.push(parts[i] as Piece);
  }
  return text;
}

/** The pieces with something between each two of them. */
function joined<Item>(
  items: readonly Item[],
  between: string,
  piecesOf: (item: Item, index: number) => readonly Piece[],
): Piece[] {
  return items.flatMap((item, i) => (i === 0 ? piecesOf(item, i) : [between, ...piecesOf(item, i)]));
}
const list = (items: readonly tree.Expression[], level = Level.Test): Piece[] =>
  joined(items, ', ', (item) => [[item, level]]);
const bracketed = (needed: boolean, pieces: readonly Piece[]): readonly Piece[] =>
  needed ? ['(', ...pieces, ')'] : pieces;

function partsOf(node: tree.Expression, level: Level, source: string): readonly Piece[] {
  switch (node.kind) {
    case 'BoolOp': {
      const own = node.operator === 'and' ? Level.And : Level.Or;
      return bracketed(
        level > own,
        joined(node.values, ` ${node.operator} `, (value) => [[value, own + 1]]),
      );
    }
    case 'NamedExpr':
      return bracketed(level > Level.Tuple, [[node.target, Level.Atom], ' := ', [node.value, Level.Atom]]);
    case 'BinOp': {
      const own = binaryLevels[node.operator];
      const toTheRight = node.operator === '**' ? 1 : 0;
      return bracketed(level > own, [
        [node.left, own + toTheRight],
        ` ${node.operator} `,
        [node.right, own + 1 - toTheRight],
      ]);
    }
    case 'UnaryOp': {
      const own = node.operator === 'not' ? Level.Not : Level.Factor;
      return bracketed(level > own, [node.operator === 'not' ? 'not ' : node.operator, [node.operand, own]]);
    }
    case 'Lambda': {
      return bracketed(level > Level.Test, [
        // CPython forgets the blank where all parameters are of other kinds.
        node.parameters.positional.length > 0 ? 'lambda ' : 'lambda',
        ...parametersOf(node.parameters),
        ': ',
        [node.body, Level.Test],
      ]);
    }
    case 'IfExp':
      return bracketed(level > Level.Test, [
        [node.body, Level.Or],
        ' if ',
        [node.test, Level.Or],
        ' else ',
        [node.orelse, Level.Test],
      ]);
    case 'Dict':
      return [
        '{',
        ...joined(node.keys, ', ', (key, i) => {
          const value = node.values[i] as tree.Expression;
          return key === null ? ['**', [value, Level.BitOr]] : [[key, Level.Test], ': ', [value, Level.Test]];
        }),
        '}',
      ];
    case 'Set':
      return ['{', ...list(node.elements), '}'];
    case 'ListComp':
      return ['[', [node.element, Level.Test], ...comprehensions(node.generators), ']'];
    case 'SetComp':
      return ['{', [node.element, Level.Test], ...comprehensions(node.generators), '}'];
    case 'DictComp':
      return ['{', [node.key, Level.Test], ': ', [node.value, Level.Test], ...comprehensions(node.generators), '}'];
    case 'GeneratorExp':
      return ['(', [node.element, Level.Test], ...comprehensions(node.generators), ')'];
    case 'Await':
      return bracketed(level > Level.Await, ['await ', [node.value, Level.Atom]]);
    case 'Yield':
      return node.value === null ? ['(yield)'] : ['(yield ', [node.value, Level.Test], ')'];
    case 'YieldFrom':
      return ['(yield from ', [node.value, Level.Test], ')'];
    case 'Compare':
      return bracketed(level > Level.Comparison, [
        [node.left, Level.Comparison + 1],
        ...node.comparators.flatMap((comparator, i): Piece[] => [
          ` ${node.operators[i]} `,
          [comparator, Level.Comparison + 1],
        ]),
      ]);
    case 'Call':
      return callParts(node);
    case 'JoinedStr':
      return [`f${stringRepr(fieldsText(node, source))}`];
    case 'Constant':
      // The prefix tells nothing, and yet is kept.
      return [typeof node.value === 'string' && source[node.start] === 'u' ? 'u' : '', constantText(node)];
    case 'Attribute': {
      const isNumber = node.value.kind === 'Constant' && /^\d+$/.test(constantText(node.value));
      return [[node.value, Level.Atom], isNumber ? ' .' : '.', node.name];
    }
    case 'Subscript':
      return [[node.value, Level.Atom], '[', [node.index, Level.Tuple], ']'];
    case 'Starred':
      return ['*', [node.value, Level.BitOr]];
    case 'Name':
      return [node.id];
    case 'List':
      return ['[', ...list(node.elements), ']'];
    case 'Tuple':
      if (node.elements.length === 0) return ['()'];
      return bracketed(level > Level.Tuple, [...list(node.elements), node.elements.length === 1 ? ',' : '']);
    case 'Slice': {
      const { lower, upper, step } = node;
      return [...optional(lower), ':', ...optional(upper), ...(step === null ? [] : [':', ...optional(step)])];
    }
  }
}

const optional = (node: tree.Expression | null): readonly Piece[] => (node === null ? [] : [[node, Level.Test]]);

function comprehensions(generators: readonly tree.Comprehension[]): Piece[] {
  return generators.flatMap(({ target, iterable, conditions, isAsync }): Piece[] => [
    isAsync ? ' async for ' : ' for ',
    [target, Level.Tuple],
    ' in ',
    [iterable, Level.Or],
    ...conditions.flatMap((condition): Piece[] => [' if ', [condition, Level.Or]]),
  ]);
}

function callParts({ callee, positional, keywords }: tree.Call): Piece[] {
  const [only] = positional;
  if (only?.kind === 'GeneratorExp' && positional.length === 1 && keywords.length === 0)
    return [
      [callee, Level.Atom],
      [only, Level.Test],
    ];
  const named = joined(keywords, ', ', ({ name, value }) => [name === null ? '**' : `${name}=`, [value, Level.Test]]);
  const between = positional.length > 0 && keywords.length > 0 ? [', '] : [];
  return [[callee, Level.Atom], '(', ...list(positional), ...between, ...named, ')'];
}

function parametersOf({ positionalOnly, positional, varargs, keywordOnly, kwargs }: tree.Parameters): Piece[] {
  const parameter = ({ name, default: value }: tree.Parameter): Piece[] =>
    value === null ? [name] : [`${name}=`, [value, Level.Test]];
  const star = varargs !== null ? [[`*${varargs.name}`]] : keywordOnly.length > 0 ? [['*']] : [];
  const parts: Piece[][] = [
    ...positionalOnly.map(parameter),
    ...(positionalOnly.length > 0 ? [['/']] : []),
    ...positional.map(parameter),
    ...star,
    ...keywordOnly.map(parameter),
    ...(kwargs !== null ? [[`**${kwargs.name}`]] : []),
  ];
  return joined(parts, ', ', (part) => part);
}

/** An infinite float is written as one that is too large. */
const INFINITE = '1e309';

function constantText({ value }: tree.Constant): string {
  if (typeof value === 'object' && value !== null && value.kind === 'ellipsis') return '...';
  const text = toRepr(constantValue(value));
  const isNumber =
    typeof value === 'object' && value !== null && (value.kind === 'float' || value.kind === 'imaginary');
  return isNumber ? text.replaceAll('inf', INFINITE) : text;
}

/** What stands between the quotes of an f-string, as it is before it is quoted. */
function fieldsText({ parts }: tree.JoinedStr, source: string): string {
  return parts
    .map((part) => {
      if (part.kind === 'Text') return part.text.replaceAll('{', '{{').replaceAll('}', '}}');
      const value = written([[part.value, Level.Test + 1]], source);
      const conversion = part.conversion === null ? '' : `!${part.conversion}`;
      const format = part.format === null ? '' : `:${fieldsText(part.format, source)}`;
      return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${format}}`;
    })
    .join('');
}
