// Statements with blocks, and the module as a whole.

import { AheadParser } from './ahead-parser.ts';
import { PRECEDENCE_BIT_OR } from './precedence.ts';
import type { Steps } from './steps.ts';
import { invalidTarget, setContext } from './target.ts';
import * as T from './token.ts';
import type { ExceptHandler, Expression, MatchCase, Module, Parameters, Statement, WithItem } from './tree.ts';

interface Branch {
  readonly start: number;
  readonly test: Expression;
  readonly body: readonly Statement[];
}

const NO_STATEMENTS: readonly Statement[] = [];
const NO_DECORATORS: readonly Expression[] = [];

/** Tokens after which a step is over: some tenths of a millisecond. */
const STEP = 1024;

export class StatementParser extends AheadParser {
  #stepEnd = STEP;

  *module(): Steps<Module> {
    const body: Statement[] = [];
    if (this.kinds[this.pos] !== T.END) yield* this.#statements(body, T.END);
    this.#checkKeywords();
    return { kind: 'Module', body };
  }

  /** A source that is one expression, as `eval` takes it. */
  *loneExpression(): Steps<Expression> {
    if (this.isLongLine()) yield* this.readAhead();
    const start = this.start();
    const first = this.expression();
    let value = first;
    if (this.kinds[this.pos] === T.COMMA) {
      const elements = [first];
      while (this.accept(T.COMMA)) {
        if (!this.startsExpression(this.kinds[this.pos])) break;
        elements.push(this.expression());
      }
      value = { kind: 'Tuple', start, end: this.end(), elements, context: 'load' };
    }
    while (this.accept(T.NEWLINE));
    if (this.kinds[this.pos] !== T.END) this.invalid();
    this.#checkKeywords();
    return value;
  }

  #checkKeywords(): void {
    const { repeatedKeyword } = this;
    if (repeatedKeyword !== null) this.failOn(repeatedKeyword, `keyword argument repeated: ${repeatedKeyword.name}`);
  }

  /** The statements up to a token of this kind, or up to the end. */
  *#statements(into: Statement[], last: number): Steps<void> {
    do {
      this.deepest = this.depth;
      const compound = this.#compound();
      if (compound === null) {
        if (this.isLongLine()) yield* this.readAhead();
        this.simpleStatements(into);
        this.ahead = undefined;
      } else into.push(yield* compound);
      if (this.pos >= this.#stepEnd) {
        this.#stepEnd = this.pos + STEP;
        yield;
      }
    } while (this.kinds[this.pos] !== last && this.kinds[this.pos] !== T.END);
  }

  /** How to read the statement in hand if it is one that has blocks. */
  #compound(): Steps<Statement> | null {
    switch (this.kinds[this.pos]) {
      case T.IF:
        return this.#if();
      case T.FOR:
        return this.#for(this.start(), false);
      case T.WHILE:
        return this.#while();
      case T.DEF:
        return this.#function(this.start(), NO_DECORATORS);
      case T.CLASS:
        return this.#class(this.start(), NO_DECORATORS);
      case T.TRY:
        return this.#try();
      case T.WITH:
        return this.#with(this.start(), false);
      case T.AT:
        return this.#decorated();
      case T.ASYNC:
        return this.#async();
      case T.INDENT:
        return this.failIndentation('unexpected indent');
      case T.NAME:
        return this.#atMatch() ? this.#match() : null;
      default:
        return null;
    }
  }

  /** The block behind a colon. `what` and the header's token serve the message when there is none. */
  *#block(what: string, header: number): Steps<Statement[]> {
    const body: Statement[] = [];
    if (!this.accept(T.NEWLINE)) {
      this.simpleStatements(body);
      return body;
    }
    if (this.kinds[this.pos] !== T.INDENT) {
      const line = this.source.lineAt(this.starts[header]);
      this.failIndentation(`expected an indented block after ${what} on line ${line}`);
    }
    this.pos++;
    this.enter();
    yield* this.#statements(body, T.DEDENT);
    this.leave();
    this.accept(T.DEDENT);
    return body;
  }

  /** The colon of a header: Python misses it by name only at the end of the line. */
  #colon(): void {
    if (this.kinds[this.pos] === T.NEWLINE) this.failAtToken("expected ':'");
    this.expect(T.COLON);
  }

  /** The end of the last token that is more than layout. */
  #blockEnd(): number {
    let index = this.pos - 1;
    while (this.kinds[index] <= T.DEDENT) index--;
    return this.ends[index];
  }

  *#if(): Steps<Statement> {
    const branches: Branch[] = [];
    const { depth } = this;
    do {
      const header = this.pos++;
      if (branches.length > 0) this.enter();
      const test = this.namedExpression();
      this.#colon();
      const body = yield* this.#block(branches.length === 0 ? "'if' statement" : "'elif' statement", header);
      branches.push({ start: this.starts[header], test, body });
    } while (this.kinds[this.pos] === T.ELIF);
    let orelse = yield* this.#else();
    this.depth = depth;
    const end = this.#blockEnd();
    for (let i = branches.length - 1; i > 0; i--) {
      const { start, test, body } = branches[i];
      orelse = [{ kind: 'If', start, end, test, body, orelse }];
    }
    const [{ start, test, body }] = branches;
    return { kind: 'If', start, end, test, body, orelse };
  }

  *#else(): Steps<readonly Statement[]> {
    if (this.kinds[this.pos] !== T.ELSE) return NO_STATEMENTS;
    const header = this.pos++;
    this.expectNamed(T.COLON, ':');
    return yield* this.#block("'else' statement", header);
  }

  *#while(): Steps<Statement> {
    const header = this.pos++;
    const test = this.namedExpression();
    this.#colon();
    const body = yield* this.#block("'while' statement", header);
    const orelse = yield* this.#else();
    return { kind: 'While', start: this.starts[header], end: this.#blockEnd(), test, body, orelse };
  }

  *#for(start: number, isAsync: boolean): Steps<Statement> {
    const header = this.pos++;
    const target = this.loopTarget();
    const iterable = this.starExpressions();
    this.#colon();
    const body = yield* this.#block("'for' statement", header);
    const orelse = yield* this.#else();
    return { kind: 'For', start, end: this.#blockEnd(), target, iterable, body, orelse, isAsync };
  }

  *#async(): Steps<Statement> {
    const start = this.start();
    switch (this.kinds[this.pos + 1]) {
      case T.DEF:
        return yield* this.#function(start, NO_DECORATORS);
      case T.FOR:
        this.pos++;
        return yield* this.#for(start, true);
      case T.WITH:
        this.pos++;
        return yield* this.#with(start, true);
      default:
        this.pos++;
        return this.invalid();
    }
  }

  *#decorated(): Steps<Statement> {
    const start = this.start();
    const decorators: Expression[] = [];
    while (this.accept(T.AT)) {
      decorators.push(this.namedExpression());
      this.expect(T.NEWLINE);
    }
    const kind = this.kinds[this.pos];
    if (kind === T.CLASS) return yield* this.#class(start, decorators);
    if (kind === T.ASYNC && this.kinds[this.pos + 1] !== T.DEF) this.pos++;
    else if (kind === T.DEF || kind === T.ASYNC) return yield* this.#function(start, decorators);
    return this.invalid();
  }

  *#function(start: number, decorators: readonly Expression[]): Steps<Statement> {
    const isAsync = this.accept(T.ASYNC);
    const header = this.pos++;
    const nameSpan = this.spanOf(this.pos);
    const name = this.expectName();
    const typeParameters = this.typeParameters();
    this.expectNamed(T.LPAR, '(');
    const parameters: Parameters = this.parameters(T.RPAR);
    this.expect(T.RPAR);
    if (this.kinds[this.pos] === T.ARROW && !this.startsExpression(this.kinds[this.pos + 1])) {
      this.failAtToken("expected ':'");
    }
    const returns = this.accept(T.ARROW) ? this.expression() : null;
    this.expectNamed(T.COLON, ':');
    const body = yield* this.#block('function definition', header);
    return {
      kind: 'FunctionDef',
      start,
      end: this.#blockEnd(),
      name,
      nameSpan,
      parameters,
      body,
      decorators,
      returns,
      typeParameters,
      isAsync,
    };
  }

  *#class(start: number, decorators: readonly Expression[]): Steps<Statement> {
    const header = this.pos++;
    const nameSpan = this.spanOf(this.pos);
    const name = this.expectName();
    const typeParameters = this.typeParameters();
    const { positional: bases, keywords } =
      this.kinds[this.pos] === T.LPAR ? this.arguments() : { positional: [], keywords: [] };
    this.#colon();
    const body = yield* this.#block('class definition', header);
    const end = this.#blockEnd();
    return { kind: 'ClassDef', start, end, name, nameSpan, bases, keywords, body, decorators, typeParameters };
  }

  *#with(start: number, isAsync: boolean): Steps<Statement> {
    const header = this.pos++;
    const items = this.#parenthesisedItems() ?? this.#withItems();
    this.#colon();
    const body = yield* this.#block("'with' statement", header);
    return { kind: 'With', start, end: this.#blockEnd(), items, body, isAsync };
  }

  /** `with (a as b, c as d):`. Null, with nothing consumed, when the parentheses are part of an expression. */
  #parenthesisedItems(): WithItem[] | null {
    const open = this.pos;
    if (this.kinds[open] !== T.LPAR) return null;
    const close = this.closingToken(open);
    const next = this.kinds[close + 1];
    const isWhole = close >= 0 && (next === T.COLON || next === T.NEWLINE);
    if (!isWhole && !this.#hasAs(open)) return null;
    this.pos++;
    const items: WithItem[] = [];
    for (;;) {
      const kind = this.kinds[this.pos];
      const isNamed = kind === T.NAME && this.kinds[this.pos + 1] === T.COLONEQUAL;
      if (kind === T.STAR || kind === T.YIELD || isNamed || !this.startsExpression(kind)) break;
      items.push(this.#withItem());
      if (this.accept(T.COMMA) && this.pos !== close) continue;
      break;
    }
    if (items.some((item) => item.target !== null) || (this.kinds[this.pos] === T.RPAR && items.length > 0)) {
      this.expect(T.RPAR);
      return items;
    }
    this.pos = open;
    return null;
  }

  /** Whether there is an `as` within the parentheses that open here, and within no others. */
  #hasAs(open: number): boolean {
    let level = 0;
    for (let i = open; this.kinds[i] !== T.END && this.kinds[i] !== T.ERROR; i++) {
      const kind = this.kinds[i];
      if (T.isOpeningBracket(kind)) level++;
      else if (T.isClosingBracket(kind) && --level === 0) return false;
      if (kind === T.AS && level === 1) return true;
    }
    return false;
  }

  #withItems(): WithItem[] {
    const items: WithItem[] = [];
    do items.push(this.#withItem());
    while (this.accept(T.COMMA));
    return items;
  }

  #withItem(): WithItem {
    const start = this.start();
    const context = this.expression();
    let target: Expression | null = null;
    if (this.accept(T.AS)) {
      target = this.kinds[this.pos] === T.STAR ? this.starred() : this.operation(PRECEDENCE_BIT_OR);
      const next = this.kinds[this.pos];
      if (next !== T.COMMA && next !== T.COLON && next !== T.RPAR) this.#colon();
      const invalid = invalidTarget(target, 'store');
      if (invalid !== null) this.failTarget(invalid, 'assign to');
      setContext(target, 'store');
    }
    return { start, end: this.end(), context, target };
  }

  *#try(): Steps<Statement> {
    const header = this.pos++;
    this.expectNamed(T.COLON, ':');
    const body = yield* this.#block("'try' statement", header);
    const handlers: ExceptHandler[] = [];
    let isStar = false;
    while (this.kinds[this.pos] === T.EXCEPT) {
      const isThisStar = this.kinds[this.pos + 1] === T.STAR;
      if (handlers.length > 0 && isThisStar !== isStar) this.#mixedHandlers();
      isStar = isThisStar;
      handlers.push(yield* this.#handler());
    }
    let orelse = NO_STATEMENTS;
    if (handlers.length > 0) orelse = yield* this.#else();
    let finalbody = NO_STATEMENTS;
    if (this.kinds[this.pos] === T.FINALLY) {
      const finallyHeader = this.pos++;
      this.expectNamed(T.COLON, ':');
      finalbody = yield* this.#block("'finally' statement", finallyHeader);
    } else if (handlers.length === 0) {
      this.failAtToken("expected 'except' or 'finally' block");
    }
    const start = this.starts[header];
    return { kind: 'Try', start, end: this.#blockEnd(), body, handlers, orelse, finalbody, isStar };
  }

  #mixedHandlers(): never {
    const start = this.start();
    const isStar = this.kinds[++this.pos] === T.STAR;
    if (isStar) this.pos++;
    if (this.kinds[this.pos] !== T.COLON) this.expression();
    if (this.accept(T.AS)) this.expectName();
    this.expect(T.COLON);
    this.fail("cannot have both 'except' and 'except*' on the same 'try'", start, this.end());
  }

  *#handler(): Steps<ExceptHandler> {
    const header = this.pos++;
    const isStar = this.accept(T.STAR);
    const kind = this.kinds[this.pos];
    let type: Expression | null = null;
    let name: string | null = null;
    if (isStar && (kind === T.NEWLINE || kind === T.COLON)) this.failAtToken('expected one or more exception types');
    if (kind !== T.COLON && kind !== T.NEWLINE) {
      const typeStart = this.start();
      type = this.expression();
      if (this.kinds[this.pos] === T.COMMA) this.#severalTypes(typeStart);
      if (this.accept(T.AS)) name = this.expectName();
    }
    this.#colon();
    const body = yield* this.#block(isStar ? "'except*' statement" : "'except' statement", header);
    return { start: this.starts[header], end: this.#blockEnd(), type, name, body };
  }

  /** `except A, B:`. */
  #severalTypes(start: number): never {
    const comma = this.pos++;
    if (this.startsExpression(this.kinds[this.pos])) {
      this.starExpressions();
      if (this.accept(T.AS)) this.expectName();
      if (this.kinds[this.pos] === T.COLON)
        this.fail('multiple exception types must be parenthesized', start, this.end());
    }
    return this.failAtToken('invalid syntax', comma);
  }

  /** Whether the name in hand is `match` as a keyword: an expression may begin with it as well. */
  #atMatch(): boolean {
    const { pos } = this;
    if (!this.isWord(pos, 'match')) return false;
    const next = this.kinds[pos + 1];
    if (!this.startsExpression(next)) return false;
    const isOperator =
      next === T.LPAR ||
      next === T.LSQB ||
      next === T.MINUS ||
      next === T.PLUS ||
      next === T.STAR ||
      (next === T.NOT && this.kinds[pos + 2] === T.IN);
    if (!isOperator) return true;
    // `match (x)` and its like are decided by the end of the line: a colon, or no colon but an indented block.
    let last = pos + 1;
    while (this.kinds[last] !== T.NEWLINE && this.kinds[last] !== T.END && this.kinds[last] !== T.ERROR) last++;
    if (this.kinds[last - 1] === T.COLON) return true;
    return this.kinds[last] === T.NEWLINE && this.kinds[last + 1] === T.INDENT;
  }

  *#match(): Steps<Statement> {
    const header = this.pos++;
    const start = this.starts[header];
    const subject = this.#subject();
    if (this.kinds[this.pos] === T.NEWLINE && this.kinds[header + 1] === T.LPAR) {
      // Python took it for a call, and went on to the block.
      this.pos++;
      this.fail("expected ':'", this.start() - 1, this.start());
    }
    this.#colon();
    this.expect(T.NEWLINE);
    if (this.kinds[this.pos] !== T.INDENT) {
      const line = this.source.lineAt(start);
      this.failIndentation(`expected an indented block after 'match' statement on line ${line}`);
    }
    this.pos++;
    this.enter();
    const cases: MatchCase[] = [];
    do cases.push(yield* this.#case());
    while (this.kinds[this.pos] !== T.DEDENT && this.kinds[this.pos] !== T.END);
    this.leave();
    this.accept(T.DEDENT);
    return { kind: 'Match', start, end: this.#blockEnd(), subject, cases };
  }

  #subject(): Expression {
    const start = this.start();
    const first = this.starNamedExpression();
    if (this.kinds[this.pos] !== T.COMMA) {
      if (first.kind === 'Starred') this.invalid();
      return first;
    }
    const elements = [first];
    while (this.accept(T.COMMA)) {
      if (this.kinds[this.pos] === T.COLON || this.kinds[this.pos] === T.NEWLINE) break;
      elements.push(this.starNamedExpression());
    }
    return { kind: 'Tuple', start, end: this.end(), elements, context: 'load' };
  }

  *#case(): Steps<MatchCase> {
    if (!this.isWord(this.pos, 'case')) this.invalid();
    const header = this.pos++;
    const pattern = this.casePattern();
    const guard = this.accept(T.IF) ? this.namedExpression() : null;
    this.#colon();
    const body = yield* this.#block("'case' statement", header);
    return { start: this.starts[header], end: this.#blockEnd(), pattern, guard, body };
  }
}
