// Where in an expression's text its operator or subscript stands, so that a traceback can point at it: `~~^~~`, `~~^^^`.

/** Offsets into the text: what is between them is marked with carets, the rest with tildes. */
export interface Anchors {
  readonly left: number;
  readonly right: number;
}

interface Token {
  readonly kind: 'operand' | 'group' | 'operator' | 'word';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longer texts are not looked into. */
const MAX_LENGTH = 2000;

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

const wordPattern = /[\p{XID_Start}_][\p{XID_Continue}]*/uy;
const numberPattern = /(?:0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?)[jJ]?/y;
const operatorPattern = /\*\*|\/\/|<<|>>|<=|>=|==|!=|:=|->|[-+*/%@&|^~<>=,:.;!]/y;
const stringPattern = /(?:"""(?:[^\\]|\\.)*?"""|'''(?:[^\\]|\\.)*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/sy;

/** Words that make an expression neither a binary operation nor a subscript. */
const keywords: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'in',
  'is',
  'if',
  'else',
  'lambda',
  'await',
  'yield',
  'for',
  'async',
  'return',
  'raise',
  'import',
  'from',
  'assert',
  'del',
  'with',
  'while',
  'def',
  'class',
  'try',
  'except',
  'finally',
  'elif',
  'global',
  'nonlocal',
  'pass',
  'break',
  'continue',
]);

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The end of the string or bracket that starts at `at`, or -1. */
function endOfGroup(text: string, at: number): number {
  const open: string[] = [];
  let i = at;
  while (i < text.length) {
    const c = text.charAt(i);
    const close = closing.get(c);
    if (close !== undefined) open.push(close);
    else if (c === '"' || c === "'") {
      const string = match(stringPattern, text, i);
      if (string === undefined) return -1;
      i += string.length;
      continue;
    } else if (c === ')' || c === ']' || c === '}') {
      if (open.pop() !== c) return -1;
      if (open.length === 0) return i + 1;
    }
    i++;
  }
  return -1;
}

/** The tokens outside brackets, a bracket with its content being one; undefined for text that is no expression. */
function tokens(text: string): Token[] | undefined {
  const list: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const c = text.charAt(i);
    if (/\s/.test(c)) {
      i++;
      continue;
    }
    if (c === '#' || c === '\\') return undefined;
    const start = i;
    let kind: Token['kind'];
    const word = match(wordPattern, text, i);
    if (word !== undefined) {
      const next = text.charAt(i + word.length);
      const isPrefix = (next === '"' || next === "'") && /^[rRbBuUfF]{1,2}$/.test(word);
      kind = isPrefix || !keywords.has(word) ? 'operand' : 'word';
      i += word.length;
      if (isPrefix) {
        const string = match(stringPattern, text, i);
        if (string === undefined) return undefined;
        i += string.length;
      }
    } else if (closing.has(c)) {
      kind = 'group';
      i = endOfGroup(text, i);
      if (i < 0) return undefined;
    } else {
      const operand = match(stringPattern, text, i) ?? (/[\d.]/.test(c) ? match(numberPattern, text, i) : undefined);
      const operator = operand === undefined || operand === '' ? match(operatorPattern, text, i) : undefined;
      const found = operator ?? operand;
      if (found === undefined || found === '') return undefined;
      kind = operator === undefined ? 'operand' : 'operator';
      i += found.length;
    }
    list.push({ kind, text: text.slice(start, i), start, end: i });
  }
  return list;
}

const precedence: ReadonlyMap<string, number> = new Map([
  ['|', 1],
  ['^', 2],
  ['&', 3],
  ['<<', 4],
  ['>>', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['//', 6],
  ['%', 6],
  ['@', 6],
  ['**', 8],
]);

/** Parentheses around a single expression are no part of it; those of a tuple or a generator expression are. */
function isWrapped(token: Token): boolean {
  if (token.kind !== 'group' || !token.text.startsWith('(')) return false;
  const inside = tokens(token.text.slice(1, -1));
  return (
    inside !== undefined &&
    inside.length > 0 &&
    !inside.some(({ text }) => text === ',' || text === 'for' || text === 'async')
  );
}

/** The operand without the parentheses around it. */
function inner(text: string, operand: readonly Token[]): { readonly start: number; readonly end: number } {
  const [first] = operand;
  const last = operand[operand.length - 1];
  if (first === undefined || last === undefined) return { start: 0, end: text.length };
  let { start, end } = { start: first.start, end: last.end };
  let token: Token = first;
  while (operand.length === 1 && isWrapped(token)) {
    const content = text.slice(start + 1, end - 1);
    const lead = content.length - content.trimStart().length;
    end = end - 1 - (content.length - content.trimEnd().length);
    start = start + 1 + lead;
    const inside = tokens(text.slice(start, end));
    if (inside?.length !== 1 || inside[0] === undefined) break;
    token = inside[0];
  }
  return { start, end };
}

/** The anchors of an expression's text, if it is a binary operation or a subscript. */
export function caretAnchors(text: string): Anchors | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const list = tokens(text);
  if (list === undefined || list.length === 0 || list.some((token) => token.kind === 'word')) return undefined;
  let best = -1;
  let bestPrecedence = 9;
  let afterOperand = false;
  for (let i = 0; i < list.length; i++) {
    const token = list[i] as Token;
    if (token.kind !== 'operator') {
      afterOperand = true;
      continue;
    }
    if (token.text === '.') continue;
    if (!afterOperand) {
      if (token.text !== '-' && token.text !== '+' && token.text !== '~') return undefined;
      continue;
    }
    const rank = precedence.get(token.text);
    if (rank === undefined) return undefined;
    // The last of the loosest operators is applied last; powers are applied from the right.
    if (rank < bestPrecedence || (rank === bestPrecedence && rank !== 8)) {
      best = i;
      bestPrecedence = rank;
    }
    afterOperand = false;
  }
  const startsWithSign = list[0]?.kind === 'operator';
  if (best >= 0) {
    if (bestPrecedence === 8 && startsWithSign) return undefined;
    return operatorAnchors(text, list, best);
  }
  const last = list[list.length - 1];
  if (startsWithSign || list.length < 2 || last?.kind !== 'group' || !last.text.startsWith('[')) return undefined;
  return { left: last.start, right: last.end };
}

/** As CPython 3.12 does it, which marks one character more where the operator is followed by no space. */
function operatorAnchors(text: string, list: readonly Token[], index: number): Anchors {
  const end = inner(text, list.slice(index + 1)).start;
  let left = inner(text, list.slice(0, index)).end;
  while (left < text.length && /[\s)#]/.test(text.charAt(left))) left++;
  const right = left + 1 < end && !/\s/.test(text.charAt(left + 1)) ? left + 2 : left + 1;
  return { left, right };
}
