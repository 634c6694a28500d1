// `match`: each pattern is a series of tests that jump to the next case when they fail. Names are bound once all has matched.

import { payForLookUp } from '../runtime/limits.ts';
import type { Steps } from '../syntax/steps.ts';
import { SyntaxProblem } from '../syntax/syntax-error.ts';
import type * as tree from '../syntax/tree.ts';
import type { Builder, Operand } from './builder.ts';
import { Label } from './builder.ts';
import { binaryNumber, compileExpression, jumpUnless } from './expressions.ts';
import * as op from './instructions.ts';
import type { Scope } from './scopes.ts';
import type { SlotSet } from './slot-set.ts';
import { compileBody, endsFlow } from './statements.ts';
import { storeName } from './variables.ts';

/** The names that a pattern has captured so far, and the temporaries that hold their values. */
type Captures = Map<string, number>;

export function* compileMatch(b: Builder, scope: Scope, node: tree.Match): Steps<void> {
  const value = compileExpression(b, scope, node.subject);
  const subject = b.temporary();
  b.move(subject, value, node.subject);
  b.release(value);
  const end = new Label();
  const before = b.bound.copy();
  let merged: SlotSet = before;
  let first = true;
  let exhaustive = false;
  for (const [index, matchCase] of node.cases.entries()) {
    const next = new Label();
    b.bound = before.copy();
    const captures: Captures = new Map();
    const refutable = !isIrrefutable(matchCase.pattern);
    if (!refutable && matchCase.guard === null) {
      exhaustive = true;
      if (index < node.cases.length - 1) throw unreachable(matchCase.pattern);
    }
    compilePattern(b, scope, matchCase.pattern, subject, next, captures);
    for (const [name, slot] of captures) {
      storeName(b, scope, name, slot, matchCase.pattern);
      b.release(slot);
    }
    if (matchCase.guard) jumpUnless(b, scope, matchCase.guard, next);
    yield* compileBody(b, scope, matchCase.body);
    if (!endsFlow(matchCase.body)) {
      merged = first ? b.bound : merged.intersection(b.bound);
      first = false;
    }
    b.jump(op.JUMP, end, matchCase);
    b.place(next);
  }
  b.place(end);
  b.release(subject);
  b.bound = exhaustive ? merged : before;
}

function unreachable(pattern: tree.Pattern): SyntaxProblem {
  const what = pattern.kind === 'MatchAs' && pattern.name !== null ? `name capture '${pattern.name}'` : 'wildcard';
  return new SyntaxProblem(`${what} makes remaining patterns unreachable`, pattern.start, pattern.end);
}

function isIrrefutable(pattern: tree.Pattern): boolean {
  if (pattern.kind === 'MatchAs') return pattern.pattern === null || isIrrefutable(pattern.pattern);
  if (pattern.kind === 'MatchOr') return pattern.patterns.some(isIrrefutable);
  return false;
}

function capture(b: Builder, name: string, value: Operand, pattern: tree.Pattern, captures: Captures): void {
  payForLookUp(name);
  if (captures.has(name)) {
    throw new SyntaxProblem(`multiple assignments to name '${name}' in pattern`, pattern.start, pattern.end);
  }
  const slot = b.temporary();
  b.emit(op.MOVE, pattern, { dst: slot, a: value });
  captures.set(name, slot);
}

function jumpIfFalse(b: Builder, test: number, fail: Label, pattern: tree.Pattern): void {
  b.release(test);
  b.jump(op.JUMP_IF_FALSE, fail, pattern, { a: test });
}

function compare(b: Builder, left: Operand, right: Operand, kind: number, fail: Label, pattern: tree.Pattern): void {
  const test = b.temporary();
  b.emit(op.COMPARE, pattern, { dst: test, a: left, b: right, c: kind });
  jumpIfFalse(b, test, fail, pattern);
}

function compilePattern(
  b: Builder,
  scope: Scope,
  pattern: tree.Pattern,
  subject: Operand,
  fail: Label,
  captures: Captures,
): void {
  switch (pattern.kind) {
    case 'MatchValue': {
      const value = compileExpression(b, scope, pattern.value);
      b.release(value);
      compare(b, subject, value, op.EQ, fail, pattern);
      return;
    }
    case 'MatchSingleton':
      compare(b, subject, b.constant(pattern.value), op.IS, fail, pattern);
      return;
    case 'MatchAs':
      if (pattern.pattern) compilePattern(b, scope, pattern.pattern, subject, fail, captures);
      if (pattern.name !== null) capture(b, pattern.name, subject, pattern, captures);
      return;
    case 'MatchOr':
      compileOr(b, scope, pattern, subject, fail, captures);
      return;
    case 'MatchSequence':
      compileSequence(b, scope, pattern, subject, fail, captures);
      return;
    case 'MatchMapping':
      compileMapping(b, scope, pattern, subject, fail, captures);
      return;
    case 'MatchClass':
      compileClassPattern(b, scope, pattern, subject, fail, captures);
      return;
    case 'MatchStar':
      throw new SyntaxProblem("can't use starred pattern here", pattern.start, pattern.end);
  }
}

function compileOr(
  b: Builder,
  scope: Scope,
  pattern: tree.MatchOr,
  subject: Operand,
  fail: Label,
  captures: Captures,
): void {
  const matched = new Label();
  let shared: Captures | undefined;
  pattern.patterns.forEach((alternative, i) => {
    const isLast = i === pattern.patterns.length - 1;
    if (!isLast && isIrrefutable(alternative)) throw unreachable(alternative);
    const next = isLast ? fail : new Label();
    const own: Captures = new Map();
    compilePattern(b, scope, alternative, subject, next, own);
    if (shared === undefined) shared = own;
    else {
      const names = shared;
      if (own.size !== names.size || [...own.keys()].some((name) => !names.has(name))) {
        throw new SyntaxProblem('alternative patterns bind different names', pattern.start, pattern.end);
      }
      for (const [name, slot] of own) {
        b.move(names.get(name) as number, slot, alternative);
        b.release(slot);
      }
    }
    if (!isLast) {
      b.jump(op.JUMP, matched, alternative);
      b.place(next);
    }
  });
  b.place(matched);
  for (const [name, slot] of shared ?? []) {
    if (captures.has(name)) {
      throw new SyntaxProblem(`multiple assignments to name '${name}' in pattern`, pattern.start, pattern.end);
    }
    captures.set(name, slot);
  }
}

function compileSequence(
  b: Builder,
  scope: Scope,
  pattern: tree.MatchSequence,
  subject: Operand,
  fail: Label,
  captures: Captures,
): void {
  const { patterns } = pattern;
  const star = patterns.findIndex((item) => item.kind === 'MatchStar');
  if (patterns.some((item, i) => i > star && star >= 0 && item.kind === 'MatchStar')) {
    throw new SyntaxProblem('multiple starred expressions in sequence pattern', pattern.start, pattern.end);
  }
  const test = b.temporary();
  b.emit(op.MATCH_SEQUENCE, pattern, { dst: test, a: subject });
  jumpIfFalse(b, test, fail, pattern);
  if (star === 0 && patterns.length === 1 && (patterns[0] as tree.MatchStar).name === null) return;
  const length = b.temporary();
  b.emit(op.GET_LENGTH, pattern, { dst: length, a: subject });
  const least = b.constant(star >= 0 ? patterns.length - 1 : patterns.length);
  compare(b, length, least, star >= 0 ? op.GE : op.EQ, fail, pattern);
  if (patterns.every((item) => isWildcard(item))) {
    b.release(length);
    return;
  }
  if (star >= 0 && isWildcard(patterns[star] as tree.Pattern)) {
    // What a nameless star covers is not looked at: the others are asked for by their index, as in CPython.
    patterns.forEach((item, i) => {
      if (isWildcard(item)) return;
      const slot = b.temporary();
      let index: Operand = b.constant(i);
      if (i > star) {
        index = b.temporary();
        b.emit(op.BINARY, item, { dst: index, a: length, b: b.constant(patterns.length - i), c: binaryNumber('-') });
      }
      b.emit(op.GET_ITEM, item, { dst: slot, a: subject, b: index });
      if (i > star) b.release(index);
      compilePattern(b, scope, item, slot, fail, captures);
      b.release(slot);
    });
    b.release(length);
    return;
  }
  b.release(length);
  const args = patterns.map(() => b.temporary());
  if (star >= 0) b.emit(op.UNPACK_STARRED, pattern, { a: subject, args, c: star });
  else b.emit(op.UNPACK, pattern, { a: subject, args });
  patterns.forEach((item, i) => {
    const slot = args[i] as number;
    if (item.kind === 'MatchStar') {
      if (item.name !== null) capture(b, item.name, slot, item, captures);
    } else compilePattern(b, scope, item, slot, fail, captures);
  });
  b.releaseAll(args);
}

function isWildcard(pattern: tree.Pattern): boolean {
  if (pattern.kind === 'MatchStar') return pattern.name === null;
  return pattern.kind === 'MatchAs' && pattern.pattern === null && pattern.name === null;
}

function compileMapping(
  b: Builder,
  scope: Scope,
  pattern: tree.MatchMapping,
  subject: Operand,
  fail: Label,
  captures: Captures,
): void {
  const test = b.temporary();
  b.emit(op.MATCH_MAPPING, pattern, { dst: test, a: subject });
  jumpIfFalse(b, test, fail, pattern);
  if (pattern.keys.length === 0 && pattern.rest === null) return;
  const keys = pattern.keys.map((key) => compileExpression(b, scope, key));
  const values = b.temporary();
  b.emit(op.MATCH_KEYS, pattern, { dst: values, a: subject, args: keys });
  compare(b, values, b.constant(null), op.IS_NOT, fail, pattern);
  if (pattern.patterns.length > 0) {
    const slots = pattern.patterns.map(() => b.temporary());
    b.emit(op.UNPACK, pattern, { a: values, args: slots });
    pattern.patterns.forEach((item, i) => compilePattern(b, scope, item, slots[i] as number, fail, captures));
    b.releaseAll(slots);
  }
  if (pattern.rest !== null) {
    const rest = b.temporary();
    b.emit(op.MATCH_REST, pattern, { dst: rest, a: subject, args: keys });
    capture(b, pattern.rest, rest, pattern, captures);
    b.release(rest);
  }
  b.release(values);
  b.releaseAll(keys);
}

function compileClassPattern(
  b: Builder,
  scope: Scope,
  pattern: tree.MatchClass,
  subject: Operand,
  fail: Label,
  captures: Captures,
): void {
  const seen = new Set<string>();
  for (const name of pattern.keywordNames) {
    payForLookUp(name);
    if (seen.has(name)) {
      throw new SyntaxProblem(`attribute name repeated in class pattern: ${name}`, pattern.start, pattern.end);
    }
    seen.add(name);
  }
  const cls = compileExpression(b, scope, pattern.callee);
  b.release(cls);
  const attributes = b.temporary();
  b.emit(op.MATCH_CLASS, pattern, {
    dst: attributes,
    a: subject,
    b: cls,
    c: pattern.patterns.length,
    extra: pattern.keywordNames,
  });
  compare(b, attributes, b.constant(null), op.IS_NOT, fail, pattern);
  const inner = [...pattern.patterns, ...pattern.keywordPatterns];
  if (inner.length > 0) {
    const slots = inner.map(() => b.temporary());
    b.emit(op.UNPACK, pattern, { a: attributes, args: slots });
    inner.forEach((item, i) => compilePattern(b, scope, item, slots[i] as number, fail, captures));
    b.releaseAll(slots);
  }
  b.release(attributes);
}
