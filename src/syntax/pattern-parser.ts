// The patterns of `case`.

import { ExpressionParser } from './expression-parser.ts';
import * as T from './token.ts';
import type { Expression, MatchStar, Pattern } from './tree.ts';

export abstract class PatternParser extends ExpressionParser {
  /** What stands behind `case`: a pattern, or a sequence pattern without brackets. */
  protected casePattern(): Pattern {
    const start = this.start();
    const first = this.#maybeStarPattern();
    if (this.kinds[this.pos] !== T.COMMA) {
      if (first.kind === 'MatchStar') this.invalid();
      return first;
    }
    const patterns = [first];
    while (this.accept(T.COMMA)) {
      const kind = this.kinds[this.pos];
      if (kind === T.COLON || kind === T.IF || kind === T.NEWLINE) break;
      patterns.push(this.#maybeStarPattern());
    }
    return { kind: 'MatchSequence', start, end: this.end(), patterns };
  }

  #maybeStarPattern(): Pattern {
    if (this.kinds[this.pos] !== T.STAR) return this.#pattern();
    const start = this.start();
    this.pos++;
    const name = this.expectName();
    const star: MatchStar = { kind: 'MatchStar', start, end: this.end(), name: name === '_' ? null : name };
    return star;
  }

  #pattern(): Pattern {
    this.enter();
    const start = this.start();
    const pattern = this.#orPattern();
    this.leave();
    if (!this.accept(T.AS)) return pattern;
    if (this.kinds[this.pos] !== T.NAME) {
      if (!this.startsExpression(this.kinds[this.pos])) this.invalid();
      this.failOn(this.expression(), 'invalid pattern target');
    }
    const name = this.nameAt(this.pos);
    if (name === '_') this.failAtToken("cannot use '_' as a target");
    this.pos++;
    return { kind: 'MatchAs', start, end: this.end(), pattern, name };
  }

  #orPattern(): Pattern {
    const start = this.start();
    const first = this.#closedPattern();
    if (this.kinds[this.pos] !== T.VBAR) return first;
    const patterns = [first];
    while (this.accept(T.VBAR)) patterns.push(this.#closedPattern());
    return { kind: 'MatchOr', start, end: this.end(), patterns };
  }

  #closedPattern(): Pattern {
    const start = this.start();
    switch (this.kinds[this.pos]) {
      case T.NAME:
        return this.#namePattern();
      case T.NONE:
        this.pos++;
        return { kind: 'MatchSingleton', start, end: this.end(), value: null };
      case T.TRUE:
        this.pos++;
        return { kind: 'MatchSingleton', start, end: this.end(), value: true };
      case T.FALSE:
        this.pos++;
        return { kind: 'MatchSingleton', start, end: this.end(), value: false };
      case T.LPAR:
        return this.#groupOrSequence();
      case T.LSQB: {
        this.pos++;
        const patterns = this.#sequence(T.RSQB);
        return { kind: 'MatchSequence', start, end: this.end(), patterns };
      }
      case T.LBRACE:
        return this.#mapping();
      default: {
        const value = this.#literal();
        return { kind: 'MatchValue', start, end: this.end(), value };
      }
    }
  }

  #namePattern(): Pattern {
    const start = this.start();
    const next = this.kinds[this.pos + 1];
    if (next !== T.DOT && next !== T.LPAR) {
      const name = this.expectName();
      return { kind: 'MatchAs', start, end: this.end(), pattern: null, name: name === '_' ? null : name };
    }
    const value = this.#dottedName();
    if (this.kinds[this.pos] === T.LPAR) return this.#classPattern(start, value);
    return { kind: 'MatchValue', start, end: this.end(), value };
  }

  #dottedName(): Expression {
    const start = this.start();
    const id = this.expectName();
    let node: Expression = { kind: 'Name', start, end: this.end(), id, context: 'load' };
    const { depth } = this;
    while (this.accept(T.DOT)) {
      this.enter();
      const nameSpan = this.spanOf(this.pos);
      const name = this.expectName();
      node = { kind: 'Attribute', start, end: this.end(), value: node, name, nameSpan, context: 'load' };
    }
    this.depth = depth;
    return node;
  }

  /** A number with its sign, a complex number, or strings. */
  #literal(): Expression {
    const start = this.start();
    const kind = this.kinds[this.pos];
    if (kind === T.STRING || kind === T.FSTRING_START) {
      const value = this.strings();
      if (value.kind === 'JoinedStr') this.failOn(value, 'patterns may only match literals and attribute lookups');
      return value;
    }
    const left = this.#signedNumber();
    const operatorToken = this.pos;
    const operator = this.kinds[operatorToken];
    if (operator !== T.PLUS && operator !== T.MINUS) return left;
    if (isImaginary(left)) this.failOn(left, 'real number required in complex literal');
    this.pos++;
    if (this.kinds[this.pos] !== T.NUMBER) this.invalid();
    const right = this.number();
    if (!isImaginary(right)) this.failOn(right, 'imaginary number required in complex literal');
    return {
      kind: 'BinOp',
      start,
      end: this.end(),
      left,
      operator: operator === T.PLUS ? '+' : '-',
      operatorSpan: this.spanOf(operatorToken),
      right,
    };
  }

  #signedNumber(): Expression {
    const start = this.start();
    const isNegative = this.accept(T.MINUS);
    if (this.kinds[this.pos] !== T.NUMBER) this.invalid();
    const operand = this.number();
    return isNegative ? { kind: 'UnaryOp', start, end: this.end(), operator: '-', operand } : operand;
  }

  #groupOrSequence(): Pattern {
    const start = this.start();
    this.pos++;
    if (this.accept(T.RPAR)) return { kind: 'MatchSequence', start, end: this.end(), patterns: [] };
    const first = this.#maybeStarPattern();
    if (this.kinds[this.pos] === T.RPAR && first.kind !== 'MatchStar') {
      this.pos++;
      return first;
    }
    if (this.kinds[this.pos] !== T.COMMA) this.invalid();
    this.pos++;
    const patterns = [first, ...this.#sequence(T.RPAR)];
    return { kind: 'MatchSequence', start, end: this.end(), patterns };
  }

  #sequence(close: number): Pattern[] {
    const patterns: Pattern[] = [];
    while (this.kinds[this.pos] !== close) {
      patterns.push(this.#maybeStarPattern());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(close);
    return patterns;
  }

  #mapping(): Pattern {
    const start = this.start();
    this.pos++;
    const keys: Expression[] = [];
    const patterns: Pattern[] = [];
    let rest: string | null = null;
    while (this.kinds[this.pos] !== T.RBRACE) {
      if (this.accept(T.DOUBLESTAR)) {
        if (this.isWord(this.pos, '_')) this.invalid();
        rest = this.expectName();
        this.accept(T.COMMA);
        break;
      }
      keys.push(this.#mappingKey());
      this.expect(T.COLON);
      patterns.push(this.#pattern());
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RBRACE);
    return { kind: 'MatchMapping', start, end: this.end(), keys, patterns, rest };
  }

  #mappingKey(): Expression {
    const start = this.start();
    switch (this.kinds[this.pos]) {
      case T.NAME: {
        const key = this.#dottedName();
        if (key.kind === 'Name') this.invalid();
        return key;
      }
      case T.NONE:
        this.pos++;
        return { kind: 'Constant', start, end: this.end(), value: null };
      case T.TRUE:
        this.pos++;
        return { kind: 'Constant', start, end: this.end(), value: true };
      case T.FALSE:
        this.pos++;
        return { kind: 'Constant', start, end: this.end(), value: false };
      default:
        return this.#literal();
    }
  }

  #classPattern(start: number, callee: Expression): Pattern {
    this.pos++;
    const patterns: Pattern[] = [];
    const keywordNames: string[] = [];
    const keywordPatterns: Pattern[] = [];
    const misplaced: Pattern[] = [];
    while (this.kinds[this.pos] !== T.RPAR) {
      if (this.kinds[this.pos] === T.NAME && this.kinds[this.pos + 1] === T.EQUAL) {
        keywordNames.push(this.expectName());
        this.pos++;
        keywordPatterns.push(this.#pattern());
      } else {
        (keywordNames.length > 0 ? misplaced : patterns).push(this.#pattern());
      }
      if (!this.accept(T.COMMA)) break;
    }
    const [first] = misplaced;
    const last = misplaced.at(-1);
    if (first !== undefined && last !== undefined) {
      this.fail('positional patterns follow keyword patterns', first.start, last.end);
    }
    this.expect(T.RPAR);
    return { kind: 'MatchClass', start, end: this.end(), callee, patterns, keywordNames, keywordPatterns };
  }
}

function isImaginary(node: Expression): boolean {
  const number = node.kind === 'UnaryOp' ? node.operand : node;
  if (number.kind !== 'Constant') return false;
  const { value } = number;
  return typeof value === 'object' && value !== null && value.kind === 'imaginary';
}
