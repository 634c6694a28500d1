// The kinds of token, as numbers, and where the tokens of a source are kept.

import type { SyntaxProblem } from './syntax-error.ts';
export const END = 0;
export const NEWLINE = 1;
export const INDENT = 2;
export const DEDENT = 3;
export const NAME = 4;
export const NUMBER = 5;
export const STRING = 6;
export const FSTRING_START = 7;
export const FSTRING_MIDDLE = 8;
export const FSTRING_END = 9;
export const ERROR = 10;

// Brackets and punctuation.
export const LPAR = 11;
export const RPAR = 12;
export const LSQB = 13;
export const RSQB = 14;
export const LBRACE = 15;
export const RBRACE = 16;
export const COMMA = 17;
export const COLON = 18;
export const SEMI = 19;
export const DOT = 20;
export const ELLIPSIS = 21;
export const ARROW = 22;
export const EQUAL = 23;
export const COLONEQUAL = 24;
export const EXCLAMATION = 25;

// Operators. The kind of `x=` is always AUGMENTED above that of `x`.
export const VBAR = 26;
export const CIRCUMFLEX = 27;
export const AMPER = 28;
export const LEFTSHIFT = 29;
export const RIGHTSHIFT = 30;
export const PLUS = 31;
export const MINUS = 32;
export const STAR = 33;
export const AT = 34;
export const SLASH = 35;
export const DOUBLESLASH = 36;
export const PERCENT = 37;
export const DOUBLESTAR = 38;
export const TILDE = 39;

// Comparisons.
export const EQEQUAL = 40;
export const NOTEQUAL = 41;
export const LESS = 42;
export const LESSEQUAL = 43;
export const GREATER = 44;
export const GREATEREQUAL = 45;

// Augmented assignments, in the order of their operators.
export const AUGMENTED = 20;
export const VBAREQUAL = 46;
export const CIRCUMFLEXEQUAL = 47;
export const AMPEREQUAL = 48;
export const LEFTSHIFTEQUAL = 49;
export const RIGHTSHIFTEQUAL = 50;
export const PLUSEQUAL = 51;
export const MINUSEQUAL = 52;
export const STAREQUAL = 53;
export const ATEQUAL = 54;
export const SLASHEQUAL = 55;
export const DOUBLESLASHEQUAL = 56;
export const PERCENTEQUAL = 57;
export const DOUBLESTAREQUAL = 58;

// `<>` and characters such as `?` are tokens of which no rule makes use.
export const LESSGREATER = 59;
export const UNKNOWN = 60;

// Keywords: every kind from here on.
export const FIRST_KEYWORD = 61;
export const FALSE = 61;
export const NONE = 62;
export const TRUE = 63;
export const AND = 64;
export const AS = 65;
export const ASSERT = 66;
export const ASYNC = 67;
export const AWAIT = 68;
export const BREAK = 69;
export const CLASS = 70;
export const CONTINUE = 71;
export const DEF = 72;
export const DEL = 73;
export const ELIF = 74;
export const ELSE = 75;
export const EXCEPT = 76;
export const FINALLY = 77;
export const FOR = 78;
export const FROM = 79;
export const GLOBAL = 80;
export const IF = 81;
export const IMPORT = 82;
export const IN = 83;
export const IS = 84;
export const LAMBDA = 85;
export const NONLOCAL = 86;
export const NOT = 87;
export const OR = 88;
export const PASS = 89;
export const RAISE = 90;
export const RETURN = 91;
export const TRY = 92;
export const WHILE = 93;
export const WITH = 94;
export const YIELD = 95;
export const KIND_COUNT = 96;

/** The keywords by their first letter, so that a name is compared with few of them. */
export type KeywordList = readonly (readonly [string, number])[];

const NO_KEYWORDS: KeywordList = [];

export function keywordsStartingWith(code: number): KeywordList {
  return KEYWORDS[code] ?? NO_KEYWORDS;
}

const KEYWORDS: KeywordList[] = [];
KEYWORDS[70] = [['False', FALSE]];
KEYWORDS[78] = [['None', NONE]];
KEYWORDS[84] = [['True', TRUE]];
KEYWORDS[97] = [
  ['and', AND],
  ['as', AS],
  ['assert', ASSERT],
  ['async', ASYNC],
  ['await', AWAIT],
];
KEYWORDS[98] = [['break', BREAK]];
KEYWORDS[99] = [
  ['class', CLASS],
  ['continue', CONTINUE],
];
KEYWORDS[100] = [
  ['def', DEF],
  ['del', DEL],
];
KEYWORDS[101] = [
  ['elif', ELIF],
  ['else', ELSE],
  ['except', EXCEPT],
];
KEYWORDS[102] = [
  ['finally', FINALLY],
  ['for', FOR],
  ['from', FROM],
];
KEYWORDS[103] = [['global', GLOBAL]];
KEYWORDS[105] = [
  ['if', IF],
  ['import', IMPORT],
  ['in', IN],
  ['is', IS],
];
KEYWORDS[108] = [['lambda', LAMBDA]];
KEYWORDS[110] = [
  ['nonlocal', NONLOCAL],
  ['not', NOT],
];
KEYWORDS[111] = [['or', OR]];
KEYWORDS[112] = [['pass', PASS]];
KEYWORDS[114] = [
  ['raise', RAISE],
  ['return', RETURN],
];
KEYWORDS[116] = [['try', TRY]];
KEYWORDS[119] = [
  ['while', WHILE],
  ['with', WITH],
];
KEYWORDS[121] = [['yield', YIELD]];

export const isOpeningBracket = (kind: number): boolean => kind === LPAR || kind === LSQB || kind === LBRACE;
export const isClosingBracket = (kind: number): boolean => kind === RPAR || kind === RSQB || kind === RBRACE;

/**
 * All tokens of a source, side by side: kind, start and end of token `i` are `kinds[i]`, `starts[i]` and `ends[i]`.
 * The last token is END, or ERROR with the `problem` that stopped the tokenizer.
 */
export interface Tokens {
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
  readonly problem: SyntaxProblem | null;
  /** The problem is a bracket still open at the end of the source: `problem.start` is the bracket. */
  readonly isUnclosed: boolean;
}
