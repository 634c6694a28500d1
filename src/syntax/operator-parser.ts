// Operators by precedence, what follows a value (`.name`, `(...)`, `[...]`), and the values themselves.

import { CallParser } from './call-parser.ts';
import {
  BINARY_OPERATORS,
  COMPARISONS,
  PRECEDENCE,
  PRECEDENCE_BIT_OR,
  PRECEDENCE_COMPARISON,
  PRECEDENCE_NOT,
} from './precedence.ts';
import * as T from './token.ts';
import type { ComparisonOperator, Expression, Span, UnaryOperator } from './tree.ts';

/** An operator that waits for what is to its right; `left` is null for the unary ones. */
interface Pending {
  readonly start: number;
  readonly left: Expression | null;
  readonly operator: UnaryOperator;
  readonly operatorSpan: Span;
}

export abstract class OperatorParser extends CallParser {
  /** All infix operators but `**`, by precedence climbing: what binds at least as tightly as `minimum` is taken in. */
  protected operation(minimum: number): Expression {
    const outer = this.deepest;
    this.deepest = this.depth;
    const start = this.start();
    let left = this.kinds[this.pos] === T.NOT ? this.#inversion(minimum) : this.#unary();
    for (;;) {
      const { pos } = this;
      const kind = this.kinds[pos];
      const precedence = PRECEDENCE[kind];
      if (precedence < minimum || precedence === 0) break;
      if (precedence >= PRECEDENCE_BIT_OR) {
        this.pos++;
        this.depth++;
        const right = this.operation(precedence + 1);
        this.depth--;
        left = {
          kind: 'BinOp',
          start,
          end: this.end(),
          left,
          operator: BINARY_OPERATORS[kind - T.VBAR],
          operatorSpan: this.spanOf(pos),
          right,
        };
      } else if (precedence === PRECEDENCE_COMPARISON) {
        if (kind === T.NOT && this.kinds[pos + 1] !== T.IN) break;
        left = this.#comparison(start, left);
      } else {
        left = this.#boolean(start, left, kind, precedence);
      }
      this.pushDown();
    }
    if (this.deepest < outer) this.deepest = outer;
    return left;
  }

  #boolean(start: number, left: Expression, kind: number, precedence: number): Expression {
    const values = [left];
    this.depth++;
    while (this.accept(kind)) values.push(this.operation(precedence + 1));
    this.depth--;
    return { kind: 'BoolOp', start, end: this.end(), operator: kind === T.OR ? 'or' : 'and', values };
  }

  #comparison(start: number, left: Expression): Expression {
    const operators: ComparisonOperator[] = [];
    const comparators: Expression[] = [];
    this.depth++;
    for (;;) {
      const operator = this.#comparisonOperator();
      if (operator === null) break;
      operators.push(operator);
      comparators.push(this.operation(PRECEDENCE_BIT_OR));
    }
    this.depth--;
    return { kind: 'Compare', start, end: this.end(), left, operators, comparators };
  }

  #comparisonOperator(): ComparisonOperator | null {
    const kind = this.kinds[this.pos];
    if (kind >= T.EQEQUAL && kind <= T.GREATEREQUAL) {
      this.pos++;
      return COMPARISONS[kind - T.EQEQUAL];
    }
    if (kind === T.IN) {
      this.pos++;
      return 'in';
    }
    if (kind === T.IS) {
      this.pos++;
      return this.accept(T.NOT) ? 'is not' : 'is';
    }
    if (kind === T.NOT && this.kinds[this.pos + 1] === T.IN) {
      this.pos += 2;
      return 'not in';
    }
    return null;
  }

  /** `not`s and the comparison behind them. */
  #inversion(minimum: number): Expression {
    if (minimum > PRECEDENCE_NOT) this.invalid();
    const starts: number[] = [];
    const { depth } = this;
    while (this.kinds[this.pos] === T.NOT) {
      starts.push(this.start());
      this.pos++;
      this.enter();
    }
    let operand = this.operation(PRECEDENCE_COMPARISON);
    this.depth = depth;
    const end = this.end();
    for (let i = starts.length - 1; i >= 0; i--) {
      operand = { kind: 'UnaryOp', start: starts[i], end, operator: 'not', operand };
    }
    return operand;
  }

  /** `-`, `+`, `~` and `**`: all of them group to the right, so they wait in a list until the last operand is there. */
  #unary(): Expression {
    const kind = this.kinds[this.pos];
    if (kind !== T.MINUS && kind !== T.PLUS && kind !== T.TILDE) {
      const start = this.start();
      const operand = this.#awaitable();
      if (this.kinds[this.pos] !== T.DOUBLESTAR) return operand;
      return this.#rightGrouped([this.#power(start, operand)]);
    }
    return this.#rightGrouped([]);
  }

  #power(start: number, left: Expression): Pending {
    const operatorSpan = this.spanOf(this.pos++);
    return { start, left, operator: '+', operatorSpan };
  }

  #rightGrouped(pending: Pending[]): Expression {
    const { depth } = this;
    this.depth += pending.length;
    let node: Expression;
    for (;;) {
      const start = this.start();
      const kind = this.kinds[this.pos];
      if (kind === T.MINUS || kind === T.PLUS || kind === T.TILDE) {
        const operatorSpan = this.spanOf(this.pos++);
        const operator = kind === T.MINUS ? '-' : kind === T.PLUS ? '+' : '~';
        pending.push({ start, left: null, operator, operatorSpan });
      } else {
        node = this.#awaitable();
        if (this.kinds[this.pos] !== T.DOUBLESTAR) break;
        pending.push(this.#power(start, node));
      }
      this.enter();
    }
    this.depth = depth;
    const end = this.end();
    for (let i = pending.length - 1; i >= 0; i--) {
      const { start, left, operator, operatorSpan } = pending[i];
      node =
        left === null
          ? { kind: 'UnaryOp', start, end, operator, operand: node }
          : { kind: 'BinOp', start, end, left, operator: '**', operatorSpan, right: node };
    }
    return node;
  }

  #awaitable(): Expression {
    if (this.kinds[this.pos] !== T.AWAIT) return this.primary();
    const start = this.start();
    this.pos++;
    const value = this.primary();
    return { kind: 'Await', start, end: this.end(), value };
  }

  protected primary(): Expression {
    const { pos } = this;
    const outer = this.deepest;
    this.deepest = this.depth;
    const start = this.starts[pos];
    let node = this.#atom();
    for (;;) {
      const kind = this.kinds[this.pos];
      if (kind === T.DOT) {
        node = this.#attribute(start, node);
      } else if (kind === T.LPAR) {
        this.depth++;
        const { positional, keywords } = this.arguments();
        this.depth--;
        node = { kind: 'Call', start, end: this.end(), callee: node, positional, keywords };
      } else if (kind === T.LSQB) {
        this.depth++;
        const index = this.subscript();
        this.depth--;
        node = { kind: 'Subscript', start, end: this.end(), value: node, index, context: 'load' };
      } else {
        break;
      }
      this.pushDown();
    }
    if (this.deepest < outer) this.deepest = outer;
    return node;
  }

  /** A keyword after the dot is a name like any other. */
  #attribute(start: number, value: Expression): Expression {
    const nameToken = ++this.pos;
    const kind = this.kinds[nameToken];
    if (kind !== T.NAME && kind < T.FIRST_KEYWORD) this.invalid();
    this.pos++;
    return {
      kind: 'Attribute',
      start,
      end: this.end(),
      value,
      name: this.nameAt(nameToken),
      nameSpan: this.spanOf(nameToken),
      context: 'load',
    };
  }

  protected name(): Expression {
    this.beWatched();
    const { pos } = this;
    this.pos++;
    return { kind: 'Name', start: this.starts[pos], end: this.ends[pos], id: this.nameAt(pos), context: 'load' };
  }

  #atom(): Expression {
    this.beWatched();
    switch (this.kinds[this.pos]) {
      case T.NAME:
        return this.name();
      case T.NUMBER:
        return this.number();
      case T.STRING:
      case T.FSTRING_START:
        return this.strings();
      case T.LPAR:
        return this.parenthesised();
      case T.LSQB:
        return this.list();
      case T.LBRACE:
        return this.braces();
      case T.NONE:
        return this.#constant(null);
      case T.TRUE:
        return this.#constant(true);
      case T.FALSE:
        return this.#constant(false);
      case T.ELLIPSIS:
        return this.#constant({ kind: 'ellipsis' });
      default:
        return this.invalid();
    }
  }

  #constant(value: null | boolean | { readonly kind: 'ellipsis' }): Expression {
    const { pos } = this;
    this.pos++;
    return { kind: 'Constant', start: this.starts[pos], end: this.ends[pos], value };
  }
}
