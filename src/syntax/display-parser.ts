// Everything in brackets: tuples, groups, lists, dicts, sets, and the comprehensions.

import { expressionName } from './expression-name.ts';
import { LiteralParser } from './literal-parser.ts';
import { PRECEDENCE_BIT_OR, PRECEDENCE_OR } from './precedence.ts';
import { invalidTarget, setContext } from './target.ts';
import * as T from './token.ts';
import type { Comprehension, Expression, Span, Starred } from './tree.ts';

/** Elements of a display that have been read before it. */
export interface Batch {
  readonly elements: readonly Expression[];
  /** Of a dict: the values of the keys. */
  readonly values: readonly Expression[];
  /** The token behind them. */
  readonly end: number;
}

export abstract class DisplayParser extends LiteralParser {
  /** Batches by their first tokens. */
  protected ahead: Map<number, Batch> | undefined = undefined;

  protected abstract expression(): Expression;
  protected abstract namedExpression(): Expression;
  protected abstract operation(minimum: number): Expression;
  protected abstract yieldExpression(): Expression;
  protected abstract starExpressions(): Expression;

  /** `*operand` or, if there is no star, a named expression. */
  protected starNamedExpression(): Expression {
    return this.kinds[this.pos] === T.STAR ? this.starred() : this.namedExpression();
  }

  protected starred(): Starred {
    const start = this.start();
    this.pos++;
    this.enter();
    const value = this.operation(PRECEDENCE_BIT_OR);
    this.leave();
    return { kind: 'Starred', start, end: this.end(), value, context: 'load' };
  }

  protected atComprehension(): boolean {
    const kind = this.kinds[this.pos];
    return kind === T.FOR || (kind === T.ASYNC && this.kinds[this.pos + 1] === T.FOR);
  }

  /** `(`: a tuple, a generator expression, or an expression in parentheses, whose own span leaves them out. */
  protected parenthesised(): Expression {
    const start = this.start();
    this.pos++;
    const kind = this.kinds[this.pos];
    if (kind === T.RPAR) {
      this.pos++;
      return { kind: 'Tuple', start, end: this.end(), elements: [], context: 'load' };
    }
    if (kind === T.YIELD) {
      const value = this.yieldExpression();
      this.expect(T.RPAR);
      return value;
    }
    if (kind === T.DOUBLESTAR) this.#doubleStarredGroup();
    const first = this.starNamedExpression();
    if (this.kinds[this.pos] === T.COMMA) {
      const elements = this.#elements(first, T.RPAR, false);
      return { kind: 'Tuple', start, end: this.end(), elements, context: 'load' };
    }
    if (this.atComprehension()) {
      this.#refuseUnpacking(first);
      const generators = this.comprehensionClauses();
      this.expect(T.RPAR);
      return { kind: 'GeneratorExp', start, end: this.end(), element: first, generators };
    }
    if (this.kinds[this.pos] !== T.RPAR) this.invalid();
    if (first.kind === 'Starred') this.failOn(first, 'cannot use starred expression here');
    this.pos++;
    return first;
  }

  #doubleStarredGroup(): never {
    const star = this.pos++;
    this.expression();
    if (this.kinds[this.pos] === T.RPAR) this.failAtToken('cannot use double starred expression here', star);
    return this.failAtToken('invalid syntax', star);
  }

  protected list(): Expression {
    const start = this.start();
    this.pos++;
    if (this.accept(T.RSQB)) return { kind: 'List', start, end: this.end(), elements: [], context: 'load' };
    const first = this.starNamedExpression();
    if (this.atComprehension()) {
      this.#refuseUnpacking(first);
      const generators = this.comprehensionClauses();
      this.expect(T.RSQB);
      return { kind: 'ListComp', start, end: this.end(), element: first, generators };
    }
    const elements = this.#elements(first, T.RSQB, true);
    return { kind: 'List', start, end: this.end(), elements, context: 'load' };
  }

  /** The rest of a row of elements, up to and with the closing bracket. */
  #elements(first: Expression, close: number, mayBeComprehension: boolean): Expression[] {
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (this.kinds[this.pos] === close) break;
      const batch = this.ahead?.get(this.pos);
      if (batch !== undefined && batch.values.length === 0) {
        for (const element of batch.elements) elements.push(element);
        this.pos = batch.end;
        continue;
      }
      if (mayBeComprehension && elements.length === 1 && this.atComprehension()) this.#unparenthesised(elements, true);
      elements.push(this.starNamedExpression());
    }
    if (mayBeComprehension && this.atComprehension() && elements.length > 1) this.#unparenthesised(elements, false);
    this.expect(close);
    return elements;
  }

  /** `[x, y for ...]`, where Python asks for parentheses if what follows is a comprehension indeed. */
  #unparenthesised(elements: readonly Expression[], endsInComma: boolean): never {
    const [first] = elements;
    const last = elements.at(-1);
    const end = endsInComma ? this.end() : (last?.end ?? 0);
    const at = this.pos;
    this.comprehensionClauses();
    if (first === undefined) return this.failAtToken('invalid syntax', at);
    return this.fail('did you forget parentheses around the comprehension target?', first.start, end);
  }

  #refuseUnpacking(element: Expression): void {
    if (element.kind !== 'Starred') return;
    this.comprehensionClauses();
    this.failOn(element, 'iterable unpacking cannot be used in comprehension');
  }

  /** `{`: a dict, a set, or a comprehension of either. */
  protected braces(): Expression {
    const start = this.start();
    this.pos++;
    const kind = this.kinds[this.pos];
    if (kind === T.RBRACE) {
      this.pos++;
      return { kind: 'Dict', start, end: this.end(), keys: [], values: [] };
    }
    if (kind === T.DOUBLESTAR) return this.#dict(start, null);
    const first = this.starNamedExpression();
    if (this.kinds[this.pos] === T.COLON && first.kind !== 'Starred') return this.#dict(start, first);
    if (this.atComprehension()) {
      this.#refuseUnpacking(first);
      const generators = this.comprehensionClauses();
      this.expect(T.RBRACE);
      return { kind: 'SetComp', start, end: this.end(), element: first, generators };
    }
    const elements = this.#elements(first, T.RBRACE, true);
    return { kind: 'Set', start, end: this.end(), elements };
  }

  /** The rest of a dict, behind its first key, or at its first `**` when `first` is null. */
  #dict(start: number, first: Expression | null): Expression {
    const keys: (Expression | null)[] = [];
    const values: Expression[] = [];
    let key = first;
    for (;;) {
      if (key !== null) {
        const value = this.#dictValue();
        if (keys.length === 0 && this.atComprehension()) {
          const generators = this.comprehensionClauses();
          this.expect(T.RBRACE);
          return { kind: 'DictComp', start, end: this.end(), key, value, generators };
        }
        keys.push(key);
        values.push(value);
      } else {
        keys.push(null);
        values.push(this.#dictUnpacking(keys.length === 1));
      }
      if (!this.#entriesAhead(keys, values) || this.kinds[this.pos] === T.RBRACE) break;
      key = this.kinds[this.pos] === T.DOUBLESTAR ? null : this.#dictKey();
    }
    this.expect(T.RBRACE);
    return { kind: 'Dict', start, end: this.end(), keys, values };
  }

  /** Moves past a comma, and past the entries behind it that have been read ahead. Answers whether there was a comma at the end. */
  #entriesAhead(keys: (Expression | null)[], values: Expression[]): boolean {
    while (this.accept(T.COMMA)) {
      const batch = this.ahead?.get(this.pos);
      if (batch === undefined || batch.values.length === 0) return true;
      for (const key of batch.elements) keys.push(key);
      for (const value of batch.values) values.push(value);
      this.pos = batch.end;
    }
    return false;
  }

  #dictKey(): Expression {
    const key = this.expression();
    if (this.kinds[this.pos] !== T.COLON) {
      const end = this.end();
      this.fail("':' expected after dictionary key", end - 1, end);
    }
    return key;
  }

  #dictValue(): Expression {
    const colon = this.pos++;
    const kind = this.kinds[this.pos];
    if (kind === T.RBRACE || kind === T.COMMA) {
      this.failAtToken("expression expected after dictionary key and ':'", colon);
    }
    if (kind === T.STAR) {
      const star = this.starred();
      this.failOn(star, 'cannot use a starred expression in a dictionary value');
    }
    return this.expression();
  }

  #dictUnpacking(isFirst: boolean): Expression {
    const star = this.pos++;
    const value = this.operation(PRECEDENCE_BIT_OR);
    if (isFirst && this.atComprehension()) {
      this.comprehensionClauses();
      this.expect(T.RBRACE);
      this.failAtToken('dict unpacking cannot be used in dict comprehension', star);
    }
    return value;
  }

  protected comprehensionClauses(): Comprehension[] {
    const clauses: Comprehension[] = [];
    do {
      const isAsync = this.accept(T.ASYNC);
      this.pos++;
      const target = this.loopTarget();
      const iterable = this.operation(PRECEDENCE_OR);
      const conditions: Expression[] = [];
      while (this.accept(T.IF)) conditions.push(this.operation(PRECEDENCE_OR));
      clauses.push({ target, iterable, conditions, isAsync });
    } while (this.atComprehension());
    return clauses;
  }

  /** The target of a `for`, up to and with its `in`. */
  protected loopTarget(): Expression {
    const startToken = this.pos;
    const target = this.targetList();
    let invalid = invalidTarget(target, 'for');
    if (invalid === null && this.kinds[this.pos] !== T.IN) {
      // What there is instead may have a mistake of its own, or be no target.
      const stop = this.pos;
      this.pos = startToken;
      const instead = this.attempt(() => this.starExpressions());
      if (instead !== null) invalid = invalidTarget(instead, 'for');
      this.pos = stop;
      if (invalid === null) this.invalid();
    }
    if (invalid !== null) this.failTarget(invalid, 'assign to');
    setContext(target, 'store');
    this.pos++;
    return target;
  }

  /** Targets between commas. They stop before an `in`, which would otherwise belong to the last one. */
  protected targetList(): Expression {
    const start = this.start();
    const first = this.#target();
    if (this.kinds[this.pos] !== T.COMMA) {
      return first;
    }
    const elements = [first];
    while (this.accept(T.COMMA)) {
      const kind = this.kinds[this.pos];
      if (kind === T.IN || kind === T.EQUAL || !this.startsExpression(kind)) break;
      elements.push(this.#target());
    }
    return { kind: 'Tuple', start, end: this.end(), elements, context: 'load' };
  }

  #target(): Expression {
    return this.kinds[this.pos] === T.STAR ? this.starred() : this.operation(PRECEDENCE_BIT_OR);
  }

  protected failTarget(node: Expression & Span, action: 'assign to' | 'delete'): never {
    this.failOn(node, `cannot ${action} ${expressionName(node)}`);
  }
}
