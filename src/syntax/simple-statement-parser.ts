// The statements that fit on a line: assignments, imports, `return`, `raise` and the like.

import { expressionName } from './expression-name.ts';
import { PatternParser } from './pattern-parser.ts';
import { BINARY_OPERATORS } from './precedence.ts';
import { invalidTarget, setContext } from './target.ts';
import * as T from './token.ts';
import type { Alias, Expression, Name, Statement, TypeParameter } from './tree.ts';

export abstract class SimpleStatementParser extends PatternParser {
  /** Statements between semicolons, up to and with the end of the line. */
  protected simpleStatements(into: Statement[]): void {
    for (;;) {
      into.push(this.#simpleStatement());
      if (this.kinds[this.pos] === T.SEMI) {
        this.pos++;
        if (this.kinds[this.pos] !== T.NEWLINE) continue;
      }
      if (this.kinds[this.pos] !== T.NEWLINE) this.invalid();
      this.pos++;
      return;
    }
  }

  #simpleStatement(): Statement {
    const start = this.start();
    this.deepest = this.depth;
    switch (this.kinds[this.pos]) {
      case T.NAME:
        if (this.kinds[this.pos + 1] === T.NAME && this.isWord(this.pos, 'type')) return this.#typeAlias(start);
        return this.#expressionStatement(start);
      case T.RETURN:
        return this.#return(start);
      case T.IMPORT:
        return this.#import(start);
      case T.FROM:
        return this.#importFrom(start);
      case T.RAISE:
        return this.#raise(start);
      case T.PASS:
        this.pos++;
        return { kind: 'Pass', start, end: this.end() };
      case T.BREAK:
        this.pos++;
        return { kind: 'Break', start, end: this.end() };
      case T.CONTINUE:
        this.pos++;
        return { kind: 'Continue', start, end: this.end() };
      case T.DEL:
        return this.#delete(start);
      case T.ASSERT:
        return this.#assert(start);
      case T.GLOBAL: {
        const names = this.#names();
        return { kind: 'Global', start, end: this.end(), names };
      }
      case T.NONLOCAL: {
        const names = this.#names();
        return { kind: 'Nonlocal', start, end: this.end(), names };
      }
      default:
        return this.#expressionStatement(start);
    }
  }

  #yieldOrExpressions(): Expression {
    return this.kinds[this.pos] === T.YIELD ? this.yieldExpression() : this.starExpressions();
  }

  #expressionStatement(start: number): Statement {
    const startToken = this.pos;
    const first = this.#yieldOrExpressions();
    const kind = this.kinds[this.pos];
    if (kind === T.NEWLINE) return { kind: 'Expr', start, end: this.end(), value: first };
    if (kind === T.EQUAL) return this.#assignment(start, startToken, first);
    if (kind === T.COLON) return this.#annotated(start, startToken, first);
    if (kind >= T.VBAREQUAL && kind <= T.DOUBLESTAREQUAL) {
      return this.#augmented(start, first, kind);
    }
    if (kind === T.COLONEQUAL) this.#strayWalrus(first);
    return { kind: 'Expr', start, end: this.end(), value: first };
  }

  /** `x := 1` as a statement is no more than a mistake, but some targets have a message of their own. */
  #strayWalrus(value: Expression): void {
    if (value.kind === 'Name' || value.kind === 'Tuple' || value.kind === 'Starred') return;
    const walrus = this.pos++;
    const right = this.attempt(() => this.expression());
    this.pos = walrus;
    if (right === null || isYield(value)) return;
    this.failOn(value, `cannot use assignment expressions with ${expressionName(value)}`);
  }

  #assignment(start: number, startToken: number, first: Expression): Statement {
    const targets: Expression[] = [];
    const firstEqual = this.pos;
    let value = first;
    while (this.kinds[this.pos] === T.EQUAL) {
      const invalid = isYield(value) ? value : invalidTarget(value, 'store');
      if (invalid !== null) {
        this.pos = firstEqual;
        this.#hintAtComparison(first, startToken);
        if (isYield(value)) this.failOn(value, 'assignment to yield expression not possible');
        this.failTarget(invalid, 'assign to');
      }
      setContext(value, 'store');
      targets.push(value);
      this.pos++;
      value = this.#yieldOrExpressions();
    }
    return { kind: 'Assign', start, end: this.end(), targets, value };
  }

  /** At the first `=` of an assignment that is none: what stands before it may have been meant to be compared. */
  #hintAtComparison(first: Expression, startToken: number): void {
    // In a row without parentheses only the last expression is right before the `=`.
    const isRow = first.kind === 'Tuple' && !this.#isInParentheses(startToken);
    const compared = isRow ? first.elements.at(-1) : first;
    if (compared === undefined || this.kinds[this.pos - 1] === T.COMMA) return;
    const hint = this.assignmentHint(compared, this.#tokenAt(compared.start, startToken));
    if (hint !== null) this.fail(hint.text, compared.start, hint.spansBoth ? this.end() : compared.end);
  }

  #isInParentheses(startToken: number): boolean {
    return this.kinds[startToken] === T.LPAR && this.closingToken(startToken) === this.pos - 1;
  }

  /** The token at which the expression that begins at `offset` begins, the parentheses around it included. */
  #tokenAt(offset: number, from: number): number {
    let index = from;
    while (this.starts[index] < offset) index++;
    while (index > from && this.kinds[index - 1] === T.LPAR) index--;
    return index;
  }

  #annotated(start: number, startToken: number, target: Expression): Statement {
    const colon = this.pos;
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
      if (isYield(target) || target.kind === 'Starred') this.invalid();
      this.pos++;
      if (!this.startsExpression(this.kinds[this.pos])) this.failAtToken('invalid syntax', colon);
      this.expression();
      this.pos = colon;
      if (target.kind === 'Tuple' || target.kind === 'List') {
        const isRow = target.kind === 'Tuple' && !this.#isInParentheses(startToken);
        const blamed = isRow ? (target.elements[0] ?? target) : target;
        this.failOn(blamed, `only single target (not ${expressionName(target)}) can be annotated`);
      }
      this.failOn(target, 'illegal target for annotation');
    }
    this.pos++;
    const annotation = this.expression();
    const value = this.accept(T.EQUAL) ? this.#yieldOrExpressions() : null;
    setContext(target, 'store');
    const simple = target.kind === 'Name' && this.kinds[startToken] === T.NAME;
    return { kind: 'AnnAssign', start, end: this.end(), target, annotation, value, simple };
  }

  #augmented(start: number, target: Expression, kind: number): Statement {
    const operatorToken = this.pos++;
    if (target.kind !== 'Name' && target.kind !== 'Attribute' && target.kind !== 'Subscript') {
      if (this.attempt(() => this.#yieldOrExpressions()) === null) this.failAtToken('invalid syntax', operatorToken);
      this.failOn(target, `'${expressionName(target)}' is an illegal expression for augmented assignment`);
    }
    const value = this.#yieldOrExpressions();
    setContext(target, 'store');
    const operator = BINARY_OPERATORS[kind - T.VBAREQUAL];
    return { kind: 'AugAssign', start, end: this.end(), target, operator, value };
  }

  #return(start: number): Statement {
    this.pos++;
    const kind = this.kinds[this.pos];
    const value = kind === T.NEWLINE || kind === T.SEMI ? null : this.starExpressions();
    return { kind: 'Return', start, end: this.end(), value };
  }

  #raise(start: number): Statement {
    this.pos++;
    const kind = this.kinds[this.pos];
    let exception: Expression | null = null;
    let cause: Expression | null = null;
    if (kind !== T.NEWLINE && kind !== T.SEMI) {
      exception = this.expression();
      if (this.accept(T.FROM)) cause = this.expression();
    }
    return { kind: 'Raise', start, end: this.end(), exception, cause };
  }

  #assert(start: number): Statement {
    this.pos++;
    const test = this.expression();
    const message = this.accept(T.COMMA) ? this.expression() : null;
    return { kind: 'Assert', start, end: this.end(), test, message };
  }

  #delete(start: number): Statement {
    this.pos++;
    const targets: Expression[] = [];
    do {
      if (targets.length > 0 && !this.startsExpression(this.kinds[this.pos])) break;
      targets.push(this.kinds[this.pos] === T.STAR ? this.starred() : this.expression());
    } while (this.accept(T.COMMA));
    for (const target of targets) {
      const invalid = invalidTarget(target, 'delete');
      if (invalid !== null) this.failTarget(invalid, 'delete');
    }
    for (const target of targets) setContext(target, 'delete');
    return { kind: 'Delete', start, end: this.end(), targets };
  }

  #names(): string[] {
    this.pos++;
    const names = [this.expectName()];
    while (this.accept(T.COMMA)) names.push(this.expectName());
    return names;
  }

  #import(start: number): Statement {
    this.pos++;
    const names: Alias[] = [];
    do {
      const aliasStart = this.start();
      const name = this.#dottedName();
      const asName = this.accept(T.AS) ? this.expectName() : null;
      names.push({ start: aliasStart, end: this.end(), name, asName });
    } while (this.accept(T.COMMA));
    return { kind: 'Import', start, end: this.end(), names };
  }

  #dottedName(): string {
    const first = this.expectName();
    if (this.kinds[this.pos] !== T.DOT) return first;
    const parts = [first];
    while (this.accept(T.DOT)) parts.push(this.expectName());
    return parts.join('.');
  }

  #importFrom(start: number): Statement {
    this.pos++;
    let level = 0;
    for (;;) {
      if (this.accept(T.DOT)) level++;
      else if (this.accept(T.ELLIPSIS)) level += 3;
      else break;
    }
    const module = level > 0 && this.kinds[this.pos] === T.IMPORT ? null : this.#dottedName();
    this.expect(T.IMPORT);
    const names = this.#importedNames();
    return { kind: 'ImportFrom', start, end: this.end(), module, names, level };
  }

  #importedNames(): Alias[] {
    const start = this.start();
    if (this.accept(T.STAR)) return [{ start, end: this.end(), name: '*', asName: null }];
    const isInParentheses = this.accept(T.LPAR);
    const names: Alias[] = [];
    for (;;) {
      const aliasStart = this.start();
      const name = this.expectName();
      const asName = this.accept(T.AS) ? this.expectName() : null;
      names.push({ start: aliasStart, end: this.end(), name, asName });
      if (!this.accept(T.COMMA)) break;
      if (isInParentheses && this.kinds[this.pos] === T.RPAR) break;
      if (!isInParentheses && this.kinds[this.pos] === T.NEWLINE) {
        this.failAtToken('trailing comma not allowed without surrounding parentheses');
      }
    }
    if (isInParentheses) this.expect(T.RPAR);
    return names;
  }

  #typeAlias(start: number): Statement {
    this.pos++;
    const nameStart = this.start();
    const id = this.expectName();
    const name: Name = { kind: 'Name', start: nameStart, end: this.end(), id, context: 'store' };
    const typeParameters = this.typeParameters();
    this.expect(T.EQUAL);
    const value = this.expression();
    return { kind: 'TypeAlias', start, end: this.end(), name, typeParameters, value };
  }

  /** `[T, *Ts, **P]`, if it is there. */
  protected typeParameters(): TypeParameter[] {
    const parameters: TypeParameter[] = [];
    if (!this.accept(T.LSQB)) return parameters;
    do {
      if (parameters.length > 0 && this.kinds[this.pos] === T.RSQB) break;
      parameters.push(this.#typeParameter());
    } while (this.accept(T.COMMA));
    this.expect(T.RSQB);
    return parameters;
  }

  #typeParameter(): TypeParameter {
    const start = this.start();
    const kind = this.accept(T.STAR) ? 'TypeVarTuple' : this.accept(T.DOUBLESTAR) ? 'ParamSpec' : 'TypeVar';
    const name = this.expectName();
    const colon = this.start();
    let bound: Expression | null = null;
    if (this.accept(T.COLON)) {
      bound = this.expression();
      if (kind !== 'TypeVar') {
        this.fail(`cannot use ${bound.kind === 'Tuple' ? 'constraints' : 'bound'} with ${kind}`, colon, this.end());
      }
    }
    return { kind, start, end: this.end(), name, bound };
  }
}

function isYield(node: Expression): boolean {
  return node.kind === 'Yield' || node.kind === 'YieldFrom';
}
