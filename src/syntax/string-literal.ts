// The value of string and bytes literals: escapes, line ends, doubled braces.

import { isHexDigit } from './character.ts';
import { characterByName } from './character-names.ts';
import { SyntaxProblem } from './syntax-error.ts';
import type { Span } from './tree.ts';

/** So many parts are joined at a time, and whoever waits may have a look. */
const PARTS = 8192;

export interface TextOptions {
  readonly isRaw: boolean;
  /** Of an f-string: doubled braces are halved, but for the braces of a `\N{...}`. */
  readonly halvesBraces?: boolean;
}

/**
 * The text between `start` and `end` with its escapes replaced. What is no proper escape stays as it is written:
 * Python warns of `"\d"` and refuses `"\x{"`, here both keep their backslash.
 *
 * @param blame Where a problem is reported.
 * @param watch Called now and then.
 */
export function decodeText(
  text: string,
  start: number,
  end: number,
  { isRaw, halvesBraces = false }: TextOptions,
  blame: Span,
  watch?: () => void,
): string {
  const raw = text.slice(start, end);
  const hasReturn = raw.includes('\r');
  const hasBraces = halvesBraces && (raw.includes('{{') || raw.includes('}}'));
  if (!hasBraces && (isRaw || !raw.includes('\\')))
    return hasReturn ? raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw;
  let result = '';
  let parts: string[] = [];
  let copied = start;
  let pos = start;
  while (pos < end) {
    const code = text.charCodeAt(pos);
    if (code === 13) {
      parts.push(text.slice(copied, pos), '\n');
      pos += text.charCodeAt(pos + 1) === 10 && pos + 1 < end ? 2 : 1;
      copied = pos;
    } else if (code === 92 && !isRaw) {
      const found = readEscape(text, pos, start, end, blame);
      const next = text.charCodeAt(pos + 1);
      if (found !== null) {
        if (pos > copied) parts.push(text.slice(copied, pos));
        parts.push(found.value);
        copied = found.end;
        pos = found.end;
        // The character after the backslash is text too, unless it begins a line end of its own, or is a brace that counts.
      } else pos += next === 13 || (halvesBraces && (next === 123 || next === 125)) ? 1 : 2;
    } else if (hasBraces && (code === 123 || code === 125) && text.charCodeAt(pos + 1) === code && pos + 1 < end) {
      parts.push(text.slice(copied, pos + 1));
      pos += 2;
      copied = pos;
    } else pos++;
    if (parts.length >= PARTS) {
      result += parts.join('');
      parts = [];
      watch?.();
    }
  }
  return result + parts.join('') + text.slice(copied, end);
}

/** No character's name is longer, and without a bound a row of unclosed `\N{` would take quadratic time. */
const LONGEST_NAME = 120;

function closingBrace(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + LONGEST_NAME);
  for (let pos = start; pos < stop; pos++) {
    if (text.charCodeAt(pos) === 125) return pos;
  }
  return -1;
}

/** The bytes of a bytes literal; null when a character is no ASCII. */
export function decodeBytes(text: string, start: number, end: number, isRaw: boolean): Uint8Array | null {
  const bytes = new Uint8Array(end - start);
  let count = 0;
  let pos = start;
  while (pos < end) {
    let code = text.charCodeAt(pos);
    if (code >= 128) return null;
    if (code === 13) {
      pos += text.charCodeAt(pos + 1) === 10 && pos + 1 < end ? 2 : 1;
      code = 10;
    } else if (code === 92 && !isRaw) {
      const found = readByteEscape(text, pos, end);
      if (found !== null) {
        pos = found.end;
        if (found.byte < 0) continue;
        code = found.byte;
      } else {
        pos++;
      }
    } else {
      pos++;
    }
    bytes[count++] = code;
  }
  return bytes.slice(0, count);
}

interface Escape {
  readonly value: string;
  readonly end: number;
}

function readEscape(text: string, backslash: number, start: number, end: number, blame: Span): Escape | null {
  const at = backslash + 1;
  const code = text.charCodeAt(at);
  const simple = simpleEscape(code);
  if (simple >= 0) return { value: String.fromCharCode(simple), end: at + 1 };
  switch (code) {
    case 10:
      return { value: '', end: at + 1 };
    case 13:
      return { value: '', end: text.charCodeAt(at + 1) === 10 && at + 1 < end ? at + 2 : at + 1 };
    case 120:
      return readHex(text, at + 1, 2, end);
    case 117:
      return readHex(text, at + 1, 4, end);
    case 85:
      return readHex(text, at + 1, 8, end);
    case 78:
      return readNamed(text, backslash, start, end, blame);
    default: {
      if (code < 48 || code > 55) return null;
      const stop = octalEnd(text, at, end);
      return { value: String.fromCharCode(Number.parseInt(text.slice(at, stop), 8)), end: stop };
    }
  }
}

/** A byte below 0 stands for an escaped line end, which gives nothing. */
function readByteEscape(text: string, backslash: number, end: number): { byte: number; end: number } | null {
  const at = backslash + 1;
  const code = text.charCodeAt(at);
  const simple = simpleEscape(code);
  if (simple >= 0) return { byte: simple, end: at + 1 };
  if (code === 10) return { byte: -1, end: at + 1 };
  if (code === 13) return { byte: -1, end: text.charCodeAt(at + 1) === 10 && at + 1 < end ? at + 2 : at + 1 };
  if (code === 120) {
    const hex = readHex(text, at + 1, 2, end);
    return hex === null ? null : { byte: hex.value.charCodeAt(0), end: hex.end };
  }
  if (code < 48 || code > 55) return null;
  const stop = octalEnd(text, at, end);
  return { byte: Number.parseInt(text.slice(at, stop), 8) & 255, end: stop };
}

/** The code of a one-letter escape, or -1. */
function simpleEscape(code: number): number {
  switch (code) {
    case 92:
    case 39:
    case 34:
      return code;
    case 110:
      return 10;
    case 116:
      return 9;
    case 114:
      return 13;
    case 97:
      return 7;
    case 98:
      return 8;
    case 102:
      return 12;
    case 118:
      return 11;
    default:
      return -1;
  }
}

function octalEnd(text: string, start: number, end: number): number {
  let pos = start + 1;
  while (pos < end && pos < start + 3 && text.charCodeAt(pos) >= 48 && text.charCodeAt(pos) <= 55) pos++;
  return pos;
}

function readHex(text: string, start: number, digits: number, end: number): Escape | null {
  const stop = start + digits;
  if (stop > end) return null;
  for (let pos = start; pos < stop; pos++) {
    if (!isHexDigit(text.charCodeAt(pos))) return null;
  }
  const point = Number.parseInt(text.slice(start, stop), 16);
  return point > 0x10ffff ? null : { value: String.fromCodePoint(point), end: stop };
}

function readNamed(text: string, backslash: number, start: number, end: number, blame: Span): Escape | null {
  if (text.charCodeAt(backslash + 2) !== 123) return null;
  const close = closingBrace(text, backslash + 3, end);
  if (close <= backslash + 3) return null;
  const character = characterByName(text.slice(backslash + 3, close));
  if (character !== null) return { value: character, end: close + 1 };
  const from = backslash - start;
  const message =
    "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
    `${from}-${close - start}: unknown Unicode character name`;
  throw new SyntaxProblem(message, blame.start, blame.end);
}
