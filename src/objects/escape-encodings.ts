// Texts as bytes in which what is no Latin-1, or no printable ASCII, stands as an escape: `unicode_escape`, `raw_unicode_escape`.
import { currentInterpreter } from '../runtime/interpreter.ts';
import { mapStretches } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';

/** Goes on after bytes that are no proper escape: with these units, at that place. */
export type OnBadEscape = (start: number, end: number, reason: string) => { resume: number; units: ArrayLike<number> };

const BACKSLASH = 0x5c;
const SHORT: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };
/** What a letter or a sign after the backslash stands for. A line end stands for nothing. */
const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
/** How many digits come after the letter. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const hexadecimal = (code: number, width: number): string => code.toString(16).padStart(width, '0');

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\U${hexadecimal(code, 8)}`;
  if (code > 0xff) return `\\u${hexadecimal(code, 4)}`;
  return SHORT[character] ?? `\\x${hexadecimal(code, 2)}`;
}
/** Units (see `spend`) for an escape. */
const ESCAPE_UNITS = 20;

/** A text with its escapes, all of it Latin-1; with `isRaw` only those that Latin-1 cannot do without. */
export function escapeText(text: string, isRaw: boolean): string {
  const escaped = isRaw ? /[\u0100-\u{10ffff}]/gu : /[^ -~]|\\/gu;
  return mapStretches(text, (stretch) => {
    let count = 0;
    const mapped = stretch.replace(escaped, (character) => {
      count++;
      return escape(character);
    });
    spend(count * ESCAPE_UNITS);
    return mapped;
  });
}

/** The number that so many digits at a place make, and where those end that are there. */
function digitsAt(text: string, start: number, count: number, base: 8 | 16): { code: number; end: number } {
  const pattern = base === 8 ? /^[0-7]*/ : /^[0-9a-fA-F]*/;
  const found = pattern.exec(text.slice(start, start + count))?.[0] ?? '';
  return { code: found === '' ? 0 : Number.parseInt(found, base), end: start + found.length };
}

/** The longest name of a character has fewer letters. */
const LONGEST_NAME = 120;

/** The text of escapes, from the byte at `start` on. `push` takes UTF-16 units; `pass` is told of each byte that begins something, when all before it is done. */
export function unescapeText(
  bytes: Uint8Array,
  isRaw: boolean,
  start: number,
  push: (units: ArrayLike<number>) => void,
  fail: OnBadEscape,
  pass: (at: number) => void,
): void {
  const textAt = (start: number, end: number): string => String.fromCharCode(...bytes.subarray(start, end));
  const pushCode = (code: number): void => {
    if (code > 0xffff) push([0xd7c0 + (code >> 10), 0xdc00 | (code & 0x3ff)]);
    else push([code]);
  };
  const pushText = (text: string): void => {
    for (let i = 0; i < text.length; i++) push([text.charCodeAt(i)]);
  };
  let i = start;
  while (i < bytes.length) {
    pass(i);
    const byte = bytes[i] ?? 0;
    const letter = textAt(i + 1, i + 2);
    if (byte !== BACKSLASH || (isRaw && letter !== 'u' && letter !== 'U')) {
      push([byte]);
      // A backslash before another one makes no escape of what follows.
      if (byte === BACKSLASH && letter === '\\') push([bytes[++i] ?? 0]);
      i++;
      continue;
    }
    const go = (end: number, reason: string): void => {
      const { resume, units } = fail(i, end, reason);
      push(units);
      i = resume;
    };
    const simple = SIMPLE[letter];
    const width = DIGITS[letter];
    if (letter === '') go(i + 1, '\\ at end of string');
    else if (width !== undefined) {
      const { code, end } = digitsAt(textAt(i + 2, i + 2 + width), 0, width, 16);
      if (end < width) go(i + 2 + end, `truncated \\${letter}${'X'.repeat(width)} escape`);
      else if (code > 0x10ffff) go(i + 10, isRaw ? '\\Uxxxxxxxx out of range' : 'illegal Unicode character');
      else {
        pushCode(code);
        i += 2 + width;
      }
    } else if (simple !== undefined) {
      pushText(simple);
      i += 2;
    } else if (letter >= '0' && letter <= '7') {
      const { code, end } = digitsAt(textAt(i + 1, i + 4), 0, 3, 8);
      pushCode(code);
      i += 1 + end;
    } else if (letter === 'N') {
      const rest = textAt(i + 2, i + 4 + LONGEST_NAME);
      const close = rest.indexOf('}');
      if (!rest.startsWith('{') || close < 2) {
        const end = close === 1 ? 1 : rest.startsWith('{') ? rest.length : 0;
        go(i + 2 + end, 'malformed \\N character escape');
        continue;
      }
      const named = currentInterpreter().syntax.characterNamed(rest.slice(1, close));
      if (named === null) go(i + 3 + close, 'unknown Unicode character name');
      else {
        pushText(named);
        i += 3 + close;
      }
    } else {
      push([BACKSLASH]);
      i++;
    }
  }
}
