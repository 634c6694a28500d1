// What stands in the brackets of calls and subscripts, and the parameters of `def` and `lambda`.

import { DisplayParser } from './display-parser.ts';
import * as T from './token.ts';
import type { Expression, GeneratorExp, Keyword, Parameter, Parameters, Slice, Starred } from './tree.ts';

export interface Arguments {
  readonly positional: Expression[];
  readonly keywords: Keyword[];
}

/** A longer name may be compared with all others of its length. */
const LONG_NAME = 10_000;

const NO_PARAMETERS: readonly Parameter[] = [];

export abstract class CallParser extends DisplayParser {
  /** The first keyword argument given twice in one call. Python complains only once the whole source is read. */
  protected repeatedKeyword: Keyword | null = null;

  /** The arguments of a call or a class, from the opening parenthesis to behind the closing one. */
  protected arguments(): Arguments {
    const open = this.pos++;
    const positional: Expression[] = [];
    const keywords: Keyword[] = [];
    let hasUnpackedMapping = false;
    while (this.kinds[this.pos] !== T.RPAR) {
      const kind = this.kinds[this.pos];
      if (kind === T.STAR) {
        if (hasUnpackedMapping) {
          this.failAtToken('iterable argument unpacking follows keyword argument unpacking');
        }
        positional.push(this.#starredArgument());
      } else if (kind === T.DOUBLESTAR) {
        const start = this.start();
        this.pos++;
        const value = this.expression();
        keywords.push({ start, end: this.end(), name: null, value });
        hasUnpackedMapping = true;
      } else if (kind === T.NAME && this.kinds[this.pos + 1] === T.EQUAL) {
        keywords.push(this.#keyword());
      } else {
        const value = this.#positionalArgument(open, positional.length + keywords.length);
        if (keywords.length > 0) this.#misplaced(hasUnpackedMapping);
        positional.push(value);
      }
      if (!this.accept(T.COMMA)) break;
    }
    this.expect(T.RPAR);
    if (keywords.length > 1) this.repeatedKeyword ??= this.#findRepeated(keywords);
    return { positional, keywords };
  }

  #starredArgument(): Starred {
    const start = this.start();
    this.pos++;
    const value = this.expression();
    return { kind: 'Starred', start, end: this.end(), value, context: 'load' };
  }

  #keyword(): Keyword {
    const start = this.start();
    const nameToken = this.pos;
    const name = this.nameAt(nameToken);
    this.pos += 2;
    const kind = this.kinds[this.pos];
    if (kind === T.COMMA || kind === T.RPAR) {
      this.fail('expected argument value expression', start, this.end());
    }
    const value = this.expression();
    if (this.atComprehension()) {
      this.comprehensionClauses();
      this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, this.ends[nameToken + 1]);
    }
    return { start, end: this.end(), name, value };
  }

  #positionalArgument(open: number, index: number): Expression {
    const start = this.start();
    const startToken = this.pos;
    const value = this.argumentExpression();
    if (this.kinds[this.pos] === T.EQUAL) this.#notAKeyword(value, startToken);
    if (!this.atComprehension()) return value;
    const generators = this.comprehensionClauses();
    const last = generators.at(-1);
    const lastPart = last?.conditions.at(-1) ?? last?.iterable ?? value;
    const isLast = this.kinds[this.pos] === T.RPAR;
    if (index > 0 || (!isLast && this.kinds[this.pos] === T.COMMA)) {
      const end = index > 0 && isLast ? (last?.target.end ?? 0) : lastPart.end;
      this.fail('Generator expression must be parenthesized', start, end);
    }
    if (!isLast) this.invalid();
    // The parentheses of the call serve the generator expression too, and are part of it.
    const node: GeneratorExp = {
      kind: 'GeneratorExp',
      start: this.starts[open],
      end: this.ends[this.pos],
      element: value,
      generators,
    };
    return node;
  }

  /** An expression, with or without a name before a `:=`. */
  protected abstract argumentExpression(): Expression;

  #notAKeyword(value: Expression, startToken: number): never {
    const kind = this.kinds[startToken];
    const start = this.starts[startToken];
    const end = this.ends[this.pos];
    if (startToken === this.pos - 1 && (kind === T.TRUE || kind === T.FALSE || kind === T.NONE)) {
      const word = this.text.slice(start, this.ends[startToken]);
      this.fail(`cannot assign to ${word}`, start, end);
    }
    this.fail('expression cannot contain assignment, perhaps you meant "=="?', value.start, end);
  }

  #misplaced(hasUnpackedMapping: boolean): never {
    // Python reads on to the end of the arguments before it complains, and points there.
    let last = this.pos;
    while (this.accept(T.COMMA) && this.kinds[this.pos] !== T.RPAR) {
      if (this.kinds[this.pos] === T.STAR || this.kinds[this.pos] === T.DOUBLESTAR) this.pos++;
      else if (this.kinds[this.pos] === T.NAME && this.kinds[this.pos + 1] === T.EQUAL) this.pos += 2;
      this.argumentExpression();
      last = this.pos;
    }
    this.failAtToken(
      hasUnpackedMapping
        ? 'positional argument follows keyword argument unpacking'
        : 'positional argument follows keyword argument',
      last,
    );
  }

  /** What is between the brackets of a subscript, both included. */
  protected subscript(): Expression {
    this.pos++;
    const start = this.start();
    const first = this.#subscriptItem();
    if (this.kinds[this.pos] !== T.COMMA && first.kind !== 'Starred') {
      this.expect(T.RSQB);
      return first;
    }
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (this.kinds[this.pos] === T.RSQB) break;
      elements.push(this.#subscriptItem());
    }
    const end = this.end();
    this.expect(T.RSQB);
    return { kind: 'Tuple', start, end, elements, context: 'load' };
  }

  #subscriptItem(): Expression {
    const kind = this.kinds[this.pos];
    if (kind === T.STAR) return this.#starredArgument();
    const start = this.start();
    const lower = kind === T.COLON ? null : this.namedExpression();
    if (this.kinds[this.pos] !== T.COLON) return lower ?? this.invalid();
    this.pos++;
    const upper = this.#sliceBound();
    const step = this.accept(T.COLON) ? this.#sliceBound() : null;
    const slice: Slice = { kind: 'Slice', start, end: this.end(), lower, upper, step };
    return slice;
  }

  #sliceBound(): Expression | null {
    const kind = this.kinds[this.pos];
    return kind === T.COLON || kind === T.COMMA || kind === T.RSQB ? null : this.expression();
  }

  /** The parameters of a `def` (up to its parenthesis, with annotations) or of a `lambda` (up to its colon). */
  protected parameters(close: number): Parameters {
    if (this.kinds[this.pos] === close) {
      return {
        positionalOnly: NO_PARAMETERS,
        positional: NO_PARAMETERS,
        varargs: null,
        keywordOnly: NO_PARAMETERS,
        kwargs: null,
      };
    }
    const isLambda = close === T.COLON;
    let positionalOnly: readonly Parameter[] = NO_PARAMETERS;
    let positional: Parameter[] = [];
    let hasSlash = false;
    let hasStar = false;
    let hasDefault = false;
    let varargs: Parameter | null = null;
    const keywordOnly: Parameter[] = [];
    let kwargs: Parameter | null = null;
    while (this.kinds[this.pos] !== close) {
      const kind = this.kinds[this.pos];
      if (kind === T.SLASH) {
        if (hasSlash) this.failAtToken('/ may appear only once');
        if (hasStar) this.failAtToken('/ must be ahead of *');
        if (positional.length === 0) this.failAtToken('at least one argument must precede /');
        hasSlash = true;
        positionalOnly = positional;
        positional = [];
        this.pos++;
        if (this.kinds[this.pos] === T.STAR) this.failAtToken('expected comma between / and *');
      } else if (kind === T.STAR) {
        if (hasStar) this.failAtToken('* argument may appear only once');
        hasStar = true;
        const star = this.pos++;
        varargs = this.#variadic(star, close, isLambda);
      } else if (kind === T.DOUBLESTAR) {
        this.pos++;
        kwargs = this.#parameter(!isLambda, false);
        if (this.kinds[this.pos] === T.EQUAL) {
          this.failAtToken('var-keyword argument cannot have default value');
        }
        if (this.accept(T.COMMA)) {
          const next = this.kinds[this.pos];
          if (next === T.NAME || next === T.STAR || next === T.DOUBLESTAR || next === T.SLASH) {
            this.failAtToken('arguments cannot follow var-keyword argument');
          }
        }
        break;
      } else {
        if (kind === T.LPAR) this.#parenthesisedParameters(isLambda);
        const parameter = this.#parameter(!isLambda, false);
        const withDefault = this.#withDefault(parameter);
        if (hasStar) {
          keywordOnly.push(withDefault);
        } else {
          if (withDefault.default !== null) {
            hasDefault = true;
          } else if (hasDefault) {
            this.failOn(parameter, 'parameter without a default follows parameter with a default');
          }
          positional.push(withDefault);
        }
      }
      if (!this.accept(T.COMMA)) break;
    }
    if (this.kinds[this.pos] !== close) this.invalid();
    return { positionalOnly, positional, varargs, keywordOnly, kwargs };
  }

  /** What follows a `*`: the parameter that takes the rest, or nothing, when keyword-only parameters have to follow. */
  #variadic(star: number, close: number, isLambda: boolean): Parameter | null {
    const kind = this.kinds[this.pos];
    const afterComma = kind === T.COMMA ? this.kinds[this.pos + 1] : kind;
    if (kind === close || afterComma === close || afterComma === T.DOUBLESTAR) {
      const last = kind === T.COMMA ? this.pos + 1 : this.pos;
      this.failAtToken('named arguments must follow bare *', isLambda ? last : star);
    }
    if (kind === T.COMMA) return null;
    const parameter = this.#parameter(!isLambda, true);
    if (this.kinds[this.pos] === T.EQUAL) {
      this.failAtToken('var-positional argument cannot have default value');
    }
    return parameter;
  }

  #parameter(mayHaveAnnotation: boolean, mayBeStarred: boolean): Parameter {
    const start = this.start();
    const name = this.expectName();
    let annotation: Expression | null = null;
    if (mayHaveAnnotation && this.accept(T.COLON)) {
      annotation = mayBeStarred && this.kinds[this.pos] === T.STAR ? this.starred() : this.expression();
    }
    return { start, end: this.end(), name, annotation, default: null };
  }

  #withDefault(parameter: Parameter): Parameter {
    if (this.kinds[this.pos] !== T.EQUAL) return parameter;
    const equal = this.pos++;
    const kind = this.kinds[this.pos];
    if (kind === T.COMMA || kind === T.RPAR) this.failAtToken('expected default value expression', equal);
    const { start, end, name, annotation } = parameter;
    return { start, end, name, annotation, default: this.expression() };
  }

  #parenthesisedParameters(isLambda: boolean): void {
    const open = this.pos;
    let at = open + 1;
    while (this.kinds[at] === T.NAME) {
      at++;
      if (this.kinds[at] !== T.COMMA) break;
      at++;
    }
    if (at === open + 1 || this.kinds[at] !== T.RPAR) this.invalid();
    const message = isLambda
      ? 'Lambda expression parameters cannot be parenthesized'
      : 'Function parameters cannot be parenthesized';
    this.fail(message, this.starts[open], this.ends[at]);
  }

  #findRepeated(keywords: readonly Keyword[]): Keyword | null {
    const seen = new Set<string>();
    for (const keyword of keywords) {
      if (keyword.name === null) continue;
      if (keyword.name.length > LONG_NAME) this.watch?.();
      if (seen.has(keyword.name)) return keyword;
      seen.add(keyword.name);
    }
    return null;
  }
}
