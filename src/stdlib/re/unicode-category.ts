// What \d, \s and \w are, and how characters fold when case is ignored: Python's definitions, for text and for ASCII.
import { isAlnum, isDecimal, isPrintable, isSpaceUnit } from '../../objects/unicode.ts';
import { lookAtClock } from '../../runtime/machine.ts';

export type Folding = 'none' | 'ascii' | 'unicode';

/** Categories as bits of the tables below. */
export const DIGIT = 1;
export const SPACE = 2;
export const WORD = 4;

function asciiBits(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT | WORD;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95) return WORD;
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : 0;
}

/** For patterns of bytes and for the ASCII flag. */
export const asciiTable = Uint8Array.from({ length: 256 }, (_, code) => asciiBits(code));

let basicTable: Uint8Array | undefined;

/** The categories of each code point up to 0xffff, worked out when first asked for. */
export function unicodeTable(): Uint8Array {
  if (basicTable !== undefined) return basicTable;
  const table = new Uint8Array(0x10000);
  const units = new Uint16Array(0x1000);
  for (let start = 0; start < 0x10000; start += 0x1000) {
    lookAtClock();
    for (let i = 0; i < 0x1000; i++) units[i] = start + i;
    const text = String.fromCharCode.apply(null, units as unknown as number[]);
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      for (let i = 0; i < match[0].length; i++) {
        const code = start + match.index + i;
        // The engine may know characters that Python does not know yet; beyond Latin each is looked at.
        if (code < 0x180 || (code >= 0x4e00 && code < 0x9fff) || (code >= 0xac00 && code < 0xd7a4)) table[code] = WORD;
        else if (isAlnum(String.fromCharCode(code))) table[code] = WORD;
      }
    }
    for (const match of text.matchAll(/\p{Nd}/gu)) {
      const code = start + match.index;
      if (isDecimal(match[0])) table[code] = DIGIT | WORD;
    }
  }
  table[95] = WORD;
  for (let code = 0; code < 0x3001; code++) if (isSpaceUnit(code)) table[code] = (table[code] ?? 0) | SPACE;
  basicTable = table;
  return table;
}

function latinBits(code: number): number {
  if (code >= 0xc0) return code === 0xd7 || code === 0xf7 ? 0 : WORD;
  if (code === 0x85 || code === 0xa0) return SPACE;
  return otherLatinWords.includes(code) ? WORD : 0;
}
/** Ordinal indicators, micro, superscripts and fractions. */
const otherLatinWords = [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe];

/** The categories of a character, Unicode's. */
export function unicodeBits(code: number): number {
  if (code < 128) return code >= 28 && code <= 31 ? SPACE : (asciiTable[code] ?? 0);
  if (code < 256) return latinBits(code);
  if (code < 0x10000) return unicodeTable()[code] ?? 0;
  const character = String.fromCodePoint(code);
  if (isDecimal(character)) return DIGIT | WORD;
  return isAlnum(character) ? WORD : 0;
}

/** Lower-case letters whose upper-case forms are the same, so that they match each other when case is ignored. */
const equalCase =
  '69 131|73 17f|b5 3bc|345 3b9 1fbe|390 1fd3|3b0 1fe3|3b2 3d0|3b5 3f5|3b8 3d1|3ba 3f0|3c0 3d6|3c1 3f1|3c2 3c3|3c6 3d5|' +
  '432 1c80|434 1c81|43e 1c82|441 1c83|442 1c84 1c85|44a 1c86|463 1c87|1c88 a64b|1e61 1e9b|fb05 fb06';
let equalCaseTable: Map<number, readonly number[]> | undefined;

/** The other lower-case letters with the same upper-case form. */
export function caseSiblings(lower: number): readonly number[] {
  if (equalCaseTable === undefined) {
    equalCaseTable = new Map();
    for (const group of equalCase.split('|')) {
      const codes = group.split(' ').map((code) => Number.parseInt(code, 16));
      for (const code of codes)
        equalCaseTable.set(
          code,
          codes.filter((other) => other !== code),
        );
    }
  }
  return equalCaseTable.get(lower) ?? [];
}

function asciiLower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** The simple lower-case mapping of a character. */
function unicodeLower(code: number): number {
  if (code < 128) return asciiLower(code);
  // The one character whose lower case is two.
  if (code === 0x130) return 0x69;
  const lower = String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code;
  return lower === code || isAssigned(code) ? lower : code;
}

/** Letters that came after Python's version of Unicode have no case to it. */
function isAssigned(code: number): boolean {
  return code < 0x1c89 || isPrintable(String.fromCodePoint(code));
}

/** What a character is compared as. */
export function foldCode(code: number, folding: Folding): number {
  if (folding === 'unicode') return unicodeLower(code);
  return folding === 'ascii' ? asciiLower(code) : code;
}

/** The simple upper-case mapping, for characters that have one. */
export function upperCode(code: number): number {
  const upper = String.fromCodePoint(code).toUpperCase();
  const single = upper.codePointAt(0) ?? code;
  return upper.length === String.fromCodePoint(single).length ? single : code;
}
