// The lexical form of numbers: where one ends, and what is wrong with it.

import { isDigit, isHexDigit, mayContinueName } from './character.ts';
import { SyntaxProblem } from './syntax-error.ts';

const UNDERSCORE = 95;
const DOT = 46;

/** The offset behind the number that begins at `start` (with a digit, or with a dot and a digit). */
export function scanNumber(text: string, start: number): number {
  if (text.charCodeAt(start) === 48) {
    const marker = text.charCodeAt(start + 1) | 32;
    if (marker === 120) return digitsOfBase(text, start + 2, isHexDigit, hexDigits, 'hexadecimal');
    if (marker === 111) return digitsOfBase(text, start + 2, isOctalDigit, octalDigits, 'octal');
    if (marker === 98) return digitsOfBase(text, start + 2, isBinaryDigit, binaryDigits, 'binary');
  }
  let pos = start;
  let isInteger = true;
  if (text.charCodeAt(pos) !== DOT) pos = decimalDigits(text, pos);
  const integerEnd = pos;
  if (text.charCodeAt(pos) === DOT) {
    isInteger = false;
    pos++;
    if (isDigit(text.charCodeAt(pos))) pos = decimalDigits(text, pos);
  }
  if ((text.charCodeAt(pos) | 32) === 101) {
    const sign = text.charCodeAt(pos + 1);
    const digits = sign === 43 || sign === 45 ? pos + 2 : pos + 1;
    if (isDigit(text.charCodeAt(digits))) {
      isInteger = false;
      pos = decimalDigits(text, digits);
    } else if (digits === pos + 2) {
      fail('invalid decimal literal', digits - 1);
    } else {
      checkEnd(text, pos, 'decimal');
      return pos;
    }
  }
  if ((text.charCodeAt(pos) | 32) === 106) {
    checkEnd(text, pos + 1, 'imaginary');
    return pos + 1;
  }
  if (isInteger && text.charCodeAt(start) === 48) checkLeadingZeros(text, start, integerEnd);
  checkEnd(text, pos, 'decimal');
  return pos;
}

function fail(message: string, start: number, end = start): never {
  throw new SyntaxProblem(message, start, end);
}

/** Digits with single underscores between them. */
function decimalDigits(text: string, start: number): number {
  let pos = start;
  for (;;) {
    // Millions of digits are passed by in the host's engine, which is several times quicker.
    const near = pos + 20;
    while (pos < near && isDigit(text.charCodeAt(pos))) pos++;
    if (isDigit(text.charCodeAt(pos))) {
      manyDigits.lastIndex = pos;
      manyDigits.test(text);
      pos = manyDigits.lastIndex;
    }
    if (text.charCodeAt(pos) !== UNDERSCORE) return pos;
    if (!isDigit(text.charCodeAt(pos + 1))) fail('invalid decimal literal', pos);
    pos++;
  }
}
const manyDigits = /[0-9]+/y;
const zeros = /[0_]+/y;

const hexDigits = /[0-9a-fA-F]*/y;
const octalDigits = /[0-7]*/y;
const binaryDigits = /[01]*/y;
/** Longer runs of digits are matched: millions one by one take 200 ms where intrinsics are frozen, since each call of a method asks a getter there. */
const SHORT_RUN = 32;

function digitsOfBase(
  text: string,
  start: number,
  isOwnDigit: (code: number) => boolean,
  ownDigits: RegExp,
  base: string,
): number {
  let pos = start;
  for (;;) {
    if (text.charCodeAt(pos) === UNDERSCORE) pos++;
    const code = text.charCodeAt(pos);
    if (!isOwnDigit(code)) {
      if (isDigit(code)) fail(`invalid digit '${text.charAt(pos)}' in ${base} literal`, pos);
      fail(`invalid ${base} literal`, pos - 1);
    }
    const long = pos + SHORT_RUN;
    while (pos < long && isOwnDigit(text.charCodeAt(pos))) pos++;
    if (pos === long) {
      ownDigits.lastIndex = pos;
      ownDigits.test(text);
      pos = ownDigits.lastIndex;
    }
    if (text.charCodeAt(pos) !== UNDERSCORE) break;
  }
  const code = text.charCodeAt(pos);
  if (isDigit(code)) fail(`invalid digit '${text.charAt(pos)}' in ${base} literal`, pos);
  checkEnd(text, pos, base);
  return pos;
}

function isOctalDigit(code: number): boolean {
  return code >= 48 && code <= 55;
}

function isBinaryDigit(code: number): boolean {
  return code === 48 || code === 49;
}

function checkLeadingZeros(text: string, start: number, end: number): void {
  zeros.lastIndex = start;
  zeros.test(text);
  const pos = zeros.lastIndex;
  if (pos === end) return;
  fail('leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers', start, pos);
}

/** A number may run into a keyword (`1if x else y`), but into no other name. */
function checkEnd(text: string, pos: number, kind: string): void {
  const code = text.charCodeAt(pos);
  if (!mayContinueName(code)) return;
  for (const word of ['if', 'in', 'is']) {
    if (text.startsWith(word, pos)) return;
  }
  for (const word of ['and', 'else', 'for', 'not', 'or']) {
    if (text.startsWith(word, pos) && !mayContinueName(text.charCodeAt(pos + word.length))) return;
  }
  fail(`invalid ${kind} literal`, pos - 1);
}
