// Whole expressions: conditions, lambdas, `:=`, tuples without parentheses; and what to say when one makes no sense.

import { expressionName } from './expression-name.ts';
import { OperatorParser } from './operator-parser.ts';
import { BEGINS_OPERAND, ENDS_EXPRESSION, PRECEDENCE_BIT_OR, PRECEDENCE_OR } from './precedence.ts';
import * as T from './token.ts';
import type { Expression } from './tree.ts';

/** A lambda in a lambda's default takes more native stack than a level of the tree otherwise does. */
const LAMBDA_WEIGHT = 2;
const SOFT_KEYWORDS = ['_', 'case', 'match', 'type'];
/** How often an error's cause is looked for within the search for another's. */
const MAX_RETRIES = 20;

export abstract class ExpressionParser extends OperatorParser {
  #retries = 0;

  protected startsExpression(kind: number): boolean {
    return (
      BEGINS_OPERAND[kind] === 1 ||
      kind === T.LPAR ||
      kind === T.LSQB ||
      kind === T.STAR ||
      kind === T.MINUS ||
      kind === T.PLUS ||
      kind === T.YIELD
    );
  }

  protected fieldExpression(): Expression {
    return this.kinds[this.pos] === T.YIELD ? this.yieldExpression() : this.starExpressions();
  }

  /** Expressions between commas, any of them starred: a tuple without parentheses, or the only expression itself. */
  protected starExpressions(): Expression {
    const start = this.start();
    const first = this.#starExpression();
    if (this.kinds[this.pos] !== T.COMMA) return first;
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (!this.startsExpression(this.kinds[this.pos]) || this.kinds[this.pos] === T.YIELD) break;
      elements.push(this.#starExpression());
    }
    return { kind: 'Tuple', start, end: this.end(), elements, context: 'load' };
  }

  #starExpression(): Expression {
    return this.kinds[this.pos] === T.STAR ? this.starred() : this.expression();
  }

  protected yieldExpression(): Expression {
    const start = this.start();
    this.pos++;
    if (this.accept(T.FROM)) {
      const value = this.expression();
      return { kind: 'YieldFrom', start, end: this.end(), value };
    }
    const hasValue = this.startsExpression(this.kinds[this.pos]) && this.kinds[this.pos] !== T.YIELD;
    const value = hasValue ? this.starExpressions() : null;
    return { kind: 'Yield', start, end: this.end(), value };
  }

  protected namedExpression(): Expression {
    const startToken = this.pos;
    const value = this.argumentExpression();
    if (this.kinds[this.pos] === T.EQUAL) this.#assignmentInExpression(value, startToken);
    return value;
  }

  protected argumentExpression(): Expression {
    const { pos } = this;
    if (this.kinds[pos] === T.NAME && this.kinds[pos + 1] === T.COLONEQUAL) {
      const start = this.start();
      const target = {
        kind: 'Name' as const,
        start,
        end: this.ends[pos],
        id: this.nameAt(pos),
        context: 'store' as const,
      };
      this.pos += 2;
      const value = this.expression();
      return { kind: 'NamedExpr', start, end: this.end(), target, value };
    }
    const value = this.expression();
    if (this.kinds[this.pos] === T.COLONEQUAL && !this.isPlain) {
      this.pos++;
      this.expression();
      this.failOn(value, `cannot use assignment expressions with ${expressionName(value)}`);
    }
    return value;
  }

  /** `=` where only an expression may stand: says which operator was meant, in Python's way. */
  #assignmentInExpression(value: Expression, startToken: number): void {
    if (this.isPlain) return;
    const equal = this.pos;
    const message = this.assignmentHint(value, startToken);
    if (message === null) {
      this.pos = equal;
      return;
    }
    const end = message.spansBoth ? this.end() : value.end;
    this.fail(message.text, value.start, end);
  }

  /**
   * At an `=` behind `value`: the message that names the operator meant, if Python would give one. The token in hand is
   * then the one behind the right side.
   */
  protected assignmentHint(value: Expression, startToken: number): { text: string; spansBoth: boolean } | null {
    const isInner = value.start > this.starts[startToken];
    const isGroup = isInner && this.kinds[startToken] === T.LPAR && this.closingToken(startToken) === this.pos - 1;
    if (!isGroup && !isBitwise(value)) return null;
    this.pos++;
    if (!this.startsExpression(this.kinds[this.pos]) || this.kinds[this.pos] === T.STAR) return null;
    if (this.longestPrefix(() => this.operation(PRECEDENCE_BIT_OR)) === null) return null;
    const next = this.kinds[this.pos];
    if (next === T.EQUAL || next === T.COLONEQUAL) return null;
    if (value.kind === 'Name' && value.start === this.starts[startToken]) {
      return { text: "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", spansBoth: true };
    }
    if (isGroup) return { text: whereMeant(value), spansBoth: false };
    const isDisplay = value.kind === 'List' || value.kind === 'Tuple' || value.kind === 'GeneratorExp';
    const isWord = value.kind === 'Constant' && (value.value === null || typeof value.value === 'boolean');
    if (isDisplay || isWord) return null;
    return { text: whereMeant(value), spansBoth: false };
  }

  protected expression(): Expression {
    const { pos } = this;
    const kind = this.kinds[pos];
    // Most expressions are a lone name.
    if (kind === T.NAME && ENDS_EXPRESSION[this.kinds[pos + 1]] === 1) return this.name();
    this.enter();
    const node = kind === T.LAMBDA ? this.#lambda() : this.#condition();
    this.leave();
    return node;
  }

  #lambda(): Expression {
    const start = this.start();
    this.pos++;
    const { depth } = this;
    this.enterBy(LAMBDA_WEIGHT);
    const parameters = this.parameters(T.COLON);
    this.expect(T.COLON);
    if (this.kinds[this.pos] === T.FSTRING_MIDDLE) {
      this.fail('f-string: lambda expressions are not allowed without parentheses', start, this.end());
    }
    const body = this.expression();
    this.depth = depth;
    return { kind: 'Lambda', start, end: this.end(), parameters, body };
  }

  /** `body if test else orelse`; a chain of them is read in a loop and built from its end. */
  #condition(): Expression {
    const startToken = this.pos;
    let start = this.starts[startToken];
    const first = this.operation(PRECEDENCE_OR);
    const next = this.kinds[this.pos];
    if (next !== T.IF) {
      if (BEGINS_OPERAND[next] === 1) this.#sideBySide(first, startToken);
      return first;
    }
    const { depth } = this;
    const parts: { start: number; body: Expression; test: Expression }[] = [];
    let last = first;
    while (this.kinds[this.pos] === T.IF) {
      this.pos++;
      const test = this.operation(PRECEDENCE_OR);
      if (this.kinds[this.pos] !== T.ELSE) this.#missingElse(last, test);
      this.pos++;
      parts.push({ start, body: last, test });
      this.enter();
      start = this.start();
      if (this.kinds[this.pos] === T.LAMBDA) {
        last = this.#lambda();
        break;
      }
      const operandToken = this.pos;
      last = this.operation(PRECEDENCE_OR);
      if (BEGINS_OPERAND[this.kinds[this.pos]] === 1) this.#sideBySide(last, operandToken);
    }
    this.depth = depth;
    const end = this.end();
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i];
      last = { kind: 'IfExp', start: part.start, end, test: part.test, body: part.body, orelse: last };
    }
    return last;
  }

  #missingElse(body: Expression, test: Expression): never {
    if (this.kinds[this.pos] === T.COLON || this.isPlain) this.invalid();
    this.fail("expected 'else' after 'if' expression", body.start, test.end);
  }

  /**
   * Two expressions with nothing between them. Python's order of trying its rules is kept: was a comma forgotten, with
   * the rules for better messages switched off in the second expression; then, is a name followed by anything that
   * makes sense, with the rules on. Returns when "invalid syntax" is all there is to say.
   */
  #sideBySide(first: Expression, startToken: number): void {
    if (this.isPlain) return;
    const secondToken = this.pos;
    const isLegacy = first.kind === 'Name' && (first.id === 'print' || first.id === 'exec');
    const isPrefix = this.kinds[startToken] === T.NAME && this.kinds[startToken + 1] === T.STRING;
    let hasSecond = false;
    let isCut = false;
    if (!isPrefix && !this.#mayBeSoftKeyword(startToken)) {
      this.isPlain = true;
      hasSecond = this.attempt(() => this.expression()) !== null;
      if (!hasSecond) {
        this.pos = secondToken;
        hasSecond = this.longestPrefix(() => this.expression()) !== null;
        isCut = hasSecond;
      }
      this.isPlain = false;
      const last = this.pos - 1;
      if (hasSecond && !isLegacy && this.#isInBrackets(last)) {
        this.failAfter(
          last + 1,
          'invalid syntax. Perhaps you forgot a comma?',
          this.starts[startToken],
          this.ends[last],
        );
      }
    }
    const next = startToken + 1;
    if (this.kinds[startToken] === T.NAME && this.kinds[next] !== T.LPAR && this.startsExpression(this.kinds[next])) {
      // What was read with the rules off is remembered, and not read again.
      if (isCut && isLegacy) this.#failLegacy(startToken);
      if (!isCut && this.#retries < MAX_RETRIES) {
        this.#retries++;
        this.pos = next;
        const found = this.longestPrefix(() => this.starExpressions());
        this.#retries--;
        if (found !== null && isLegacy) this.#failLegacy(startToken);
      }
    }
    this.pos = secondToken;
    if (this.kinds[secondToken] === T.NOT) this.invalid();
  }

  #failLegacy(startToken: number): never {
    const name = this.nameAt(startToken);
    const message = `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`;
    return this.failAfter(this.pos, message, this.starts[startToken], this.end());
  }

  /** Python takes any beginning of a soft keyword for one here. */
  #mayBeSoftKeyword(token: number): boolean {
    if (this.kinds[token] !== T.NAME) return false;
    const length = this.ends[token] - this.starts[token];
    return length <= 5 && SOFT_KEYWORDS.some((word) => word.startsWith(this.nameAt(token)));
  }

  #isInBrackets(token: number): boolean {
    let level = 0;
    for (let i = 0; i <= token; i++) {
      const kind = this.kinds[i];
      if (T.isOpeningBracket(kind)) level++;
      else if (T.isClosingBracket(kind)) level--;
    }
    return level > 0;
  }
}

function whereMeant(value: Expression): string {
  return `cannot assign to ${expressionName(value)} here. Maybe you meant '==' instead of '='?`;
}

/** Whether the grammar's `bitwise_or` gives this: no comparison, no boolean operator, nothing looser. */
function isBitwise(node: Expression): boolean {
  switch (node.kind) {
    case 'Compare':
    case 'BoolOp':
    case 'IfExp':
    case 'Lambda':
    case 'NamedExpr':
    case 'Yield':
    case 'YieldFrom':
    case 'Starred':
      return false;
    case 'UnaryOp':
      return node.operator !== 'not';
    default:
      return true;
  }
}
