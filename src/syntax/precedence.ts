// How tightly the operators bind, and which tokens may begin an expression.

import * as T from './token.ts';
import type { BinaryOperator, ComparisonOperator } from './tree.ts';

export const PRECEDENCE_OR = 1;
export const PRECEDENCE_AND = 2;
export const PRECEDENCE_NOT = 3;
export const PRECEDENCE_COMPARISON = 4;
export const PRECEDENCE_BIT_OR = 5;

/** The precedence of a token as an infix operator; 0 for every other token. */
export const PRECEDENCE = new Uint8Array(T.KIND_COUNT);
PRECEDENCE[T.OR] = PRECEDENCE_OR;
PRECEDENCE[T.AND] = PRECEDENCE_AND;
PRECEDENCE.fill(PRECEDENCE_COMPARISON, T.EQEQUAL, T.GREATEREQUAL + 1);
PRECEDENCE[T.IN] = PRECEDENCE_COMPARISON;
PRECEDENCE[T.IS] = PRECEDENCE_COMPARISON;
PRECEDENCE[T.NOT] = PRECEDENCE_COMPARISON;
PRECEDENCE[T.VBAR] = PRECEDENCE_BIT_OR;
PRECEDENCE[T.CIRCUMFLEX] = 6;
PRECEDENCE[T.AMPER] = 7;
PRECEDENCE[T.LEFTSHIFT] = 8;
PRECEDENCE[T.RIGHTSHIFT] = 8;
PRECEDENCE[T.PLUS] = 9;
PRECEDENCE[T.MINUS] = 9;
PRECEDENCE[T.STAR] = 10;
PRECEDENCE[T.AT] = 10;
PRECEDENCE[T.SLASH] = 10;
PRECEDENCE[T.DOUBLESLASH] = 10;
PRECEDENCE[T.PERCENT] = 10;

export const BINARY_OPERATORS: readonly BinaryOperator[] = [
  '|',
  '^',
  '&',
  '<<',
  '>>',
  '+',
  '-',
  '*',
  '@',
  '/',
  '//',
  '%',
  '**',
];

/** `==` and the others that are one token. */
export const COMPARISONS: readonly ComparisonOperator[] = ['==', '!=', '<', '<=', '>', '>='];

/** Tokens that may begin an expression, and that none can go on with: two expressions side by side meet at one. */
export const BEGINS_OPERAND = new Uint8Array(T.KIND_COUNT);
for (const kind of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_START,
  T.LBRACE,
  T.ELLIPSIS,
  T.TILDE,
  T.NONE,
  T.TRUE,
  T.FALSE,
  T.LAMBDA,
  T.NOT,
  T.AWAIT,
]) {
  BEGINS_OPERAND[kind] = 1;
}

/** Tokens with which an operand may end. */
export const ENDS_OPERAND = new Uint8Array(T.KIND_COUNT);
for (const kind of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_END,
  T.RPAR,
  T.RSQB,
  T.RBRACE,
  T.ELLIPSIS,
  T.NONE,
  T.TRUE,
  T.FALSE,
]) {
  ENDS_OPERAND[kind] = 1;
}

/** Tokens that end any expression; one that follows a name or a literal makes it the whole expression. */
export const ENDS_EXPRESSION = new Uint8Array(T.KIND_COUNT);
for (const kind of [T.COMMA, T.RPAR, T.RSQB, T.RBRACE, T.NEWLINE, T.COLON, T.SEMI]) ENDS_EXPRESSION[kind] = 1;
