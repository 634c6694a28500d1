// What reads Python text without running it, for the modules that need that: annotations written as texts, and literals.
import { PlainObject } from '../objects/class.ts';
import { PyComplex } from '../objects/complex.ts';
import { detached } from '../objects/detached.ts';
import { PyDict } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat } from '../objects/object.ts';
import { address } from '../objects/plain-repr.ts';
import { PySet } from '../objects/set.ts';
import { stringRepr } from '../objects/str-text.ts';
import { admitSource } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { getAttribute } from '../runtime/attribute.ts';
import { error, nameError, valueError } from '../runtime/errors.ts';
import { lookAtClock, spend, whileHeld } from '../runtime/machine.ts';
import { add, bitOr, getItem, negate, subtract } from '../runtime/operators.ts';
import { runPinned } from '../runtime/pinned.ts';
import { inPlace, isLong, leavePlace, moveOn, ownPlace } from '../runtime/place.ts';
import { restartable } from '../runtime/restart.ts';
import type { SourceMode, SyntaxReader } from '../runtime/syntax-reader.ts';
import { characterByName } from '../syntax/character-names.ts';
import { type ParseOptions, parseExpression, parseExpressionInSteps, parseInSteps } from '../syntax/parser.ts';
import { PythonTree } from '../syntax/python-tree.ts';
import { SourceText } from '../syntax/source.ts';
import type { Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import { DEFAULT_MAX_DEPTH } from '../syntax/token-cursor.ts';
import type * as tree from '../syntax/tree.ts';
import { constantValue } from './constant-value.ts';
import { NodeObjects } from './node-objects.ts';
import { syntaxException } from './source.ts';
import { stepsInTurns } from './steps-in-turns.ts';

/** Units (see `spend`) for each character that is parsed. */
const PARSE_UNITS = 20;

/** Is asked before a text is read: ends the run if it is too long, and answers how deep its tree may become. */
export type Admit = (text: string) => number;

function options(text: string, admit: Admit): ParseOptions {
  const maxDepth = Math.min(admit(text), DEFAULT_MAX_DEPTH);
  spend(text.length * PARSE_UNITS);
  admitSource(text);
  lookAtClock();
  return { maxDepth, watch: lookAtClock };
}

const parsed = (source: SourceText, admit: Admit): tree.Expression =>
  parseExpression(source, options(source.text, admit));

/** Units for a node of a literal, and how many are charged at once. */
const NODE_UNITS = 10;
const CHARGED_NODES = 64;

type LookUp = (name: string) => Value | undefined;

function annotationTree(text: string, admit: Admit): tree.Expression {
  try {
    return parsed(new SourceText(text, '<string>'), admit);
  } catch (problem) {
    if (!(problem instanceof SyntaxProblem)) throw problem;
    throw error('SyntaxError', `Forward reference must be an expression -- got ${stringRepr(text)}`);
  }
}

/** The value of what an annotation can be made of: names, attributes, subscripts, unions, literals, and lists and tuples of such. */
function evaluate(node: tree.Expression, source: string, lookUp: LookUp): Value {
  switch (node.kind) {
    case 'Constant':
      return constantValue(node.value, source);
    case 'Name': {
      const value = lookUp(node.id);
      if (value === undefined) throw nameError(detached(node.id, source));
      return value;
    }
    case 'Attribute':
      return getAttribute(evaluate(node.value, source, lookUp), node.name);
    case 'Subscript':
      return getItem(evaluate(node.value, source, lookUp), evaluate(node.index, source, lookUp));
    case 'BinOp':
      if (node.operator === '|')
        return bitOr(evaluate(node.left, source, lookUp), evaluate(node.right, source, lookUp));
      break;
    case 'UnaryOp':
      if (node.operator === '-') return negate(evaluate(node.operand, source, lookUp));
      break;
    case 'List':
      return new PyList(node.elements.map((element) => evaluate(element, source, lookUp)));
    case 'Tuple':
      return new PyTuple(node.elements.map((element) => evaluate(element, source, lookUp)));
  }
  throw error('TypeError', `an annotation given as a text cannot contain ${node.kind}: no code is run for it`);
}

function malformed(node: tree.Expression | null, source: SourceText): unknown {
  if (node === null) return valueError('malformed node or string: None');
  const object = new PlainObject();
  const { line } = source.at(node.start);
  return valueError(`malformed node or string on line ${line}: <ast.${node.kind} object at ${address(object)}>`);
}

function numberOf(node: tree.Expression, source: SourceText, signed: boolean): Value {
  if (signed && node.kind === 'UnaryOp' && (node.operator === '-' || node.operator === '+')) {
    const value = numberOf(node.operand, source, false);
    return node.operator === '-' ? negate(value) : value;
  }
  if (node.kind === 'Constant') {
    const value = constantValue(node.value);
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    if (isNumber || value instanceof PyFloat || value instanceof PyComplex) return value;
  }
  throw malformed(node, source);
}

/** Puts something together of so many parts, each of which may be large. Between them the operation may be left. */
function inParts<Made>(of: object, count: number, begin: () => Made, add: (made: Made, index: number) => void): Made {
  const place = inPlace(of, () => ({ made: begin(), index: 0 }));
  const { state } = place;
  while (state.index < count) {
    if (state.index % CHARGED_NODES === CHARGED_NODES - 1) spend(CHARGED_NODES * NODE_UNITS);
    add(state.made, state.index);
    state.index++;
    moveOn(place);
  }
  leavePlace(place);
  return state.made;
}

const literals = (nodes: readonly tree.Expression[], source: SourceText): Value[] =>
  inParts(
    nodes,
    nodes.length,
    (): Value[] => [],
    (values, i) => values.push(literal(nodes[i] as tree.Expression, source)),
  );
const literalSet = (nodes: readonly tree.Expression[], source: SourceText): PySet =>
  inParts(
    nodes,
    nodes.length,
    () => new PySet(),
    (set, i) => set.add(literal(nodes[i] as tree.Expression, source)),
  );
/** Its parts are its keys and values, by turns. */
function literalDict({ keys, values }: tree.DictDisplay, source: SourceText): PyDict {
  const begin = () => ({ dict: new PyDict(), key: null as Value });
  const { dict } = inParts(keys, 2 * keys.length, begin, (made, i) => {
    const node = (i % 2 === 0 ? keys : values)[i >> 1] ?? null;
    if (node === null) throw malformed(null, source);
    const value = literal(node, source);
    if (i % 2 === 0) made.key = value;
    else made.dict.set(made.key, value);
  });
  return dict;
}

/** The value of a literal. A part of an operation that may be begun anew. */
function literal(node: tree.Expression, source: SourceText): Value {
  switch (node.kind) {
    case 'Constant':
      return constantValue(node.value, source.text);
    case 'Tuple':
      return new PyTuple(literals(node.elements, source));
    case 'List':
      return new PyList(literals(node.elements, source));
    case 'Set':
      return literalSet(node.elements, source);
    case 'Call':
      if (
        node.callee.kind === 'Name' &&
        node.callee.id === 'set' &&
        node.positional.length + node.keywords.length === 0
      ) {
        return new PySet();
      }
      break;
    case 'Dict':
      return literalDict(node, source);
    case 'UnaryOp':
      return numberOf(node, source, true);
    case 'BinOp': {
      if (node.operator !== '+' && node.operator !== '-') break;
      const left = numberOf(node.left, source, true);
      const right = numberOf(node.right, source, false);
      if (left instanceof PyComplex || !(right instanceof PyComplex)) break;
      return node.operator === '+' ? add(left, right) : subtract(left, right);
    }
  }
  throw malformed(node, source);
}

/** Parses; what is not Python becomes the SyntaxError of a script. */
function withSyntaxError<Tree>(source: SourceText, parse: () => Tree): Tree {
  try {
    return parse();
  } catch (problem) {
    throw asSyntaxError(problem, source);
  }
}
function asSyntaxError(problem: unknown, source: SourceText): unknown {
  return problem instanceof SyntaxProblem ? syntaxException(problem, source) : problem;
}

/** A literal that is being read. */
interface Reading {
  readonly text: string;
  readonly admit: Admit;
  source: SourceText | undefined;
  steps: Steps<tree.Expression> | undefined;
  node: tree.Expression | undefined;
}
function literalValue(reading: Reading): Value {
  const place = ownPlace(reading);
  // Line ends before an expression are as good as spaces; blank text is where the parser has nothing to say.
  const source = (reading.source ??= new SourceText(reading.text.replace(/^[ \t]+/, ''), '<unknown>'));
  reading.steps ??= parseExpressionInSteps(source, options(source.text, reading.admit));
  for (; reading.node === undefined; moveOn(place)) {
    const step = withSyntaxError(source, () => reading.steps?.next());
    if (step?.done === true) reading.node = step.value;
  }
  const { node } = reading;
  if (node.kind === 'Starred') throw malformed(node, source);
  const value = literal(node, source);
  leavePlace(place);
  return value;
}

/** A line at a prompt is one statement, or several small ones with semicolons between them. */
function checkSingle({ body }: tree.Module, source: SourceText): void {
  const [first] = body;
  if (first === undefined) throw new SyntaxProblem('invalid syntax', 0, 0);
  const other = body.find(({ start }) => source.lineAt(start) !== source.lineAt(first.start));
  if (other === undefined) return;
  throw new SyntaxProblem('multiple statements found while compiling a single statement', first.start, first.end);
}

function* treeOf(source: SourceText, mode: SourceMode, options: ParseOptions, make: NodeObjects): Steps<Value> {
  const form = new PythonTree(source, make);
  try {
    // Space before an expression is an indent here, since this is no `eval`.
    if (mode === 'eval' && !/^[ \t]/.test(source.text)) {
      return make.node('Expression', null, { body: form.expression(parseExpression(source, options)) });
    }
    const module = yield* parseInSteps(source, options);
    if (mode === 'exec') return yield* form.module(module);
    checkSingle(module, source);
    return make.node('Interactive', null, { body: yield* form.statements(module.body) });
  } catch (problem) {
    throw asSyntaxError(problem, source);
  }
}

export const syntaxReader = (admit: Admit): SyntaxReader => ({
  checkAnnotation: (text) => void annotationTree(text, admit),
  annotation: (text, lookUp) => {
    const node = annotationTree(text, admit);
    return runPinned(() => evaluate(node, text, lookUp));
  },
  literal: (text) => {
    const reading: Reading = { text, admit, source: undefined, steps: undefined, node: undefined };
    return isLong(text.length) ? restartable(literalValue, reading, undefined, undefined) : literalValue(reading);
  },
  characterNamed: characterByName,
  *tree(text, filename, mode, classOf) {
    const source = new SourceText(text, filename);
    const make = new NodeObjects(source, classOf);
    return yield* whileHeld(make.made, stepsInTurns(treeOf(source, mode, options(text, admit), make)));
  },
});
