// What Python knows about characters: predicates and case mapping, as of Unicode 15.0. JavaScript's own Unicode tables
// do the work; the small tables here say where Python's definitions differ and which characters came later.
import { Meter, mapStretches, nextTextStretch, Watch } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { keeping } from '../runtime/place.ts';
import { nonLatinPossible } from './text-range.ts';

/** Characters and ranges that newer versions of Unicode assign: to Python 3.12 they do not exist. */
const newer =
  '88f 897 c5c cdc 1acf-1add 1ae0-1aeb 1b4e-1b4f 1b7f 1c89-1c8a 20c1 2427-2429 2b96 2ffc-2fff 31e4-31e5 31ef ' +
  'a7cb-a7cf a7d2 a7d4 a7da-a7dc a7f1 fbc3-fbd2 fd90-fd91 fdc8-fdce 105c0-105f3 10940-10959 10d40-10d65 10d69-10d85 ' +
  '10d8e-10d8f 10ec2-10ec7 10ed0-10ed8 10efa-10efc 11380-11389 1138b 1138e 11390-113b5 113b7-113c0 113c2 113c5 ' +
  '113c7-113ca 113cc-113d5 113d7-113d8 113e1-113e2 116d0-116e3 11b60-11b67 11bc0-11be1 11bf0-11bf9 11db0-11ddb ' +
  '11de0-11de9 11f5a 13460-143fa 16100-16139 16d40-16d79 16ea0-16eb8 16ebb-16ed3 16ff2-16ff6 187f8-187ff 18cff ' +
  '18d09-18d1e 18d80-18df2 1cc00-1ccfc 1cd00-1ceb3 1ceba-1ced0 1cee0-1cef0 1e5d0-1e5fa 1e5ff 1e6c0-1e6de ' +
  '1e6e0-1e6f5 1e6fe-1e6ff 1f6d8 1f777-1f77a 1f8b2-1f8bb 1f8c0-1f8c1 1f8d0-1f8d8 1fa54-1fa57 1fa89-1fa8a ' +
  '1fa8e-1fa8f 1fabe 1fac6 1fac8 1facd 1fadc 1fadf 1fae9-1faea 1faef 1fbcb-1fbef 1fbfa 2b73a-2b73f 2cea2-2cead ' +
  '2ebf0-2ee5d 323b0-33479';

/** `'41-5a 61'` as the inside of a character class. */
function classOf(ranges: string): string {
  return ranges.replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`).replaceAll(' ', '');
}

/** A pattern from tables, made on first use. */
function lazily(source: () => string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source(), flags);
    return made;
  };
}

/** Characters whose case mapping came later, and characters that did. */
const unmapped = `19b 264 a7d3 a7d5 ${newer}`;

const anyNewer = lazily(() => `[${classOf(newer)}]`, 'u');
const newerRuns = lazily(() => `[${classOf(newer)}]+`, 'gu');
const anyUnmapped = lazily(() => `[${classOf(unmapped)}]`, 'u');
const mappedRuns = lazily(() => `[^${classOf(unmapped)}]+`, 'gu');

/** Whether there are characters that came after Unicode 15.0, which is Python's. */
export function hasNewer(text: string): boolean {
  return !isLatin(text) && someStretch(text, (stretch) => anyNewer().test(stretch));
}

function withoutNewer(text: string): string {
  return hasNewer(text) ? mapStretches(text, (stretch) => stretch.replace(newerRuns(), '')) : text;
}

/** Maps case by pieces where the text has characters whose mapping (or which themselves) came after Unicode 15.0. */
function mapSettled(text: string, map: (piece: string) => string): string {
  if (isLatin(text)) return map(text);
  return someStretch(text, (stretch) => anyUnmapped().test(stretch)) ? text.replace(mappedRuns(), map) : map(text);
}

/** What a look at so many characters takes can be left out of account. */
const SHORT = 1 << 14;

/** Whether all stretches of the text pass the test, and each is paid for. */
export function everyStretch(text: string, test: (stretch: string) => boolean): boolean {
  if (text.length <= SHORT) return test(text);
  for (let i = 0; i < text.length; ) {
    const stop = nextTextStretch(text, i, 1);
    if (!test(text.slice(i, stop))) return false;
    i = stop;
  }
  return true;
}
export function someStretch(text: string, test: (stretch: string) => boolean): boolean {
  return !everyStretch(text, (stretch) => !test(stretch));
}
const ascii = /^[\0-\x7f]*$/;
const latin = /^[\0-\u0180]*$/;

export function isAscii(text: string): boolean {
  return everyStretch(text, (stretch) => ascii.test(stretch));
}
function isLatin(text: string): boolean {
  return !nonLatinPossible || everyStretch(text, (stretch) => latin.test(stretch));
}

/** Digits of which Python says so (superscripts, digits in circles), though they do not form decimal numbers. */
const otherDigits =
  'b2-b3 b9 1369-1371 19da 2070 2074-2079 2080-2089 2460-2468 2474-247c 2488-2490 24ea 24f5-24fd 24ff 2776-277e ' +
  '2780-2788 278a-2792 10a40-10a43 10e60-10e68 11052-1105a 1f100-1f10a';
/** Ideographs that stand for numbers. */
const ideographicNumbers =
  '3405 3483 382a 3b4d 4e00 4e03 4e07 4e09 4e5d 4e8c 4e94 4e96 4ebf-4ec0 4edf 4ee8 4f0d 4f70 5104 5146 5169 ' +
  '516b 516d 5341 5343-5345 534c 53c1-53c4 56db 58f1 58f9 5e7a 5efe-5eff 5f0c-5f0e 5f10 62fe 634c 67d2 6f06 ' +
  '7396 767e 8086 842c 8cae 8cb3 8d30 9621 9646 964c 9678 96f6 f96b f973 f978 f9b2 f9d1 f9d3 f9fd 20001 20064 ' +
  '200e2 20121 2092a 20983 2098c 2099c 20aea 20afd 20b19 22390 22998 23b1b 2626d 2f890';

const allDigits = lazily(() => `^[\\p{Nd}${classOf(otherDigits)}]+$`, 'u');
const allNumeric = lazily(() => `^[\\p{N}${classOf(ideographicNumbers)}]+$`, 'u');

export function isAlpha(text: string): boolean {
  return everyStretch(text, (stretch) => /^\p{L}+$/u.test(stretch)) && !hasNewer(text);
}
export function isDecimal(text: string): boolean {
  return everyStretch(text, (stretch) => /^\p{Nd}+$/u.test(stretch)) && !hasNewer(text);
}
export function isDigit(text: string): boolean {
  return everyStretch(text, (stretch) => /^\d+$/.test(stretch) || (allDigits().test(stretch) && !hasNewer(stretch)));
}
export function isNumeric(text: string): boolean {
  return everyStretch(text, (stretch) => /^\d+$/.test(stretch) || (allNumeric().test(stretch) && !hasNewer(stretch)));
}
export function isAlnum(text: string): boolean {
  return everyStretch(text, (stretch) => /^[\p{L}\p{N}]+$/u.test(stretch)) && !hasNewer(text);
}
export function isPrintable(text: string): boolean {
  return everyStretch(
    text,
    (stretch) => /^[ -~]*$/.test(stretch) || (/^(?: |[^\p{C}\p{Z}])*$/u.test(stretch) && !hasNewer(stretch)),
  );
}
export function isIdentifier(text: string): boolean {
  if (text.length <= SHORT && /^[A-Za-z_]\w*$/.test(text)) return true;
  return (
    /^[_\p{XID_Start}]/u.test(text) &&
    everyStretch(
      text,
      (stretch) => /^\p{XID_Continue}*$/u.test(stretch) && !/\u200c|\u200d|\u30fb|\uff65/.test(stretch),
    ) &&
    !hasNewer(text)
  );
}
export function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; ) {
    for (const stop = nextTextStretch(text, i, 0.5); i < stop; i++) if (!isSpaceUnit(text.charCodeAt(i))) return false;
  }
  return text !== '';
}
export function isUpper(text: string): boolean {
  const settled = withoutNewer(text);
  return (
    someStretch(settled, (stretch) => /\p{Uppercase}/u.test(stretch)) &&
    !someStretch(settled, (stretch) => /[\p{Lowercase}\p{Lt}\u0295]/u.test(stretch))
  );
}
export function isLower(text: string): boolean {
  const settled = withoutNewer(text);
  return (
    someStretch(settled, (stretch) => /[\p{Lowercase}\u0295]/u.test(stretch)) &&
    !someStretch(settled, (stretch) => /[\p{Uppercase}\p{Lt}]/u.test(stretch))
  );
}
/** Upper or title case exactly where a run of cased characters begins. */
export function isTitle(text: string): boolean {
  const capital = /^[\p{Uppercase}\p{Lt}]/u;
  return isTitled(
    withoutNewer(text),
    /[\p{Uppercase}\p{Lowercase}\p{Lt}\u0295]+/gu,
    capital,
    /^[\p{Lowercase}\u0295]*$/u,
  );
}
/** Whether there are runs, and each is a capital, which may take two units, and what may follow one. */
export function isTitled(text: string, runs: RegExp, capital: RegExp, following: RegExp): boolean {
  let found = false;
  // A run may have begun in the stretch before.
  let isBegun = false;
  const hasTitles = (stretch: string): boolean => {
    let end = -1;
    for (const { 0: run, index } of stretch.matchAll(runs)) {
      spend(1 + run.length);
      const first = isBegun && index === 0 ? '' : (capital.exec(run)?.[0] ?? null);
      if (first === null || !following.test(run.slice(first.length))) return false;
      found = true;
      end = index + run.length;
    }
    isBegun = end === stretch.length;
    return true;
  };
  return everyStretch(text, hasTitles) && found;
}

/** Whether a UTF-16 unit is white space to `split` and `strip`. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
  if (unit === 0x85 || unit === 0xa0) return true;
  if (unit < 0x1680) return false;
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The value of a decimal digit of any script, or -1. */
export function decimalValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  if (!isDecimal(character)) return -1;
  // Decimal digits come in runs of tens that start with a zero.
  let start = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}

/** Units that are looked through before the work is paid for. */
const PIECE = 8192;

function withAsciiDigits(text: string): string {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const whole = text.charCodeAt(start + PIECE - 1) >> 10 === 0x36 ? PIECE + 1 : PIECE;
    const piece = text.slice(start, start + whole);
    spend(piece.length * 30);
    pieces.push(
      piece
        .replace(/\p{Nd}/gu, (digit) => {
          const value = decimalValue(digit);
          return value < 0 ? digit : String(value);
        })
        .replace(/[\x80-\u3000]/g, (c) => (isSpaceUnit(c.charCodeAt(0)) ? ' ' : c)),
    );
    start += whole;
  }
  return pieces.join('');
}

/** Text as `int()` and `float()` look at it: digits of any script as ASCII digits, without white space around. */
export function numberText(text: string): string {
  const plain = isAscii(text) ? text : withAsciiDigits(text);
  let start = 0;
  let end = plain.length;
  const meter = new Meter(0, 0.5);
  while (start < end && isAsciiSpace(plain.charCodeAt(start))) meter.pass(++start);
  while (end > start && isAsciiSpace(plain.charCodeAt(end - 1))) meter.pass(--end);
  return plain.slice(start, end);
}
function isAsciiSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

// The host takes its time over single characters, which scripts map one by one (measured: strbuild.py takes a tenth less).
const upperAscii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toUpperCase());
const lowerAscii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code).toLowerCase());

export function toUpper(text: string): string {
  if (text.length === 1) {
    const known = upperAscii[text.charCodeAt(0)];
    if (known !== undefined) return known;
  }
  return mapStretches(text, (stretch) => mapSettled(stretch, (piece) => piece.toUpperCase()));
}
export function toLower(text: string): string {
  if (text.length === 1) {
    const known = lowerAscii[text.charCodeAt(0)];
    if (known !== undefined) return known;
  }
  if (text.length <= SHORT) return mapSettled(text, (piece) => piece.toLowerCase());
  return mapStretches(text, (stretch, start) =>
    stretch.includes('\u03a3')
      ? lowerPart(text, start, start + stretch.length)
      : mapSettled(stretch, (piece) => piece.toLowerCase()),
  );
}

/** A character in title case: mostly the upper case, but for ligatures, digraphs, iotas and Georgian letters. */
function titleCharacter(character: string): string {
  if (character === '') return '';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0xdf) return code === 0xb5 ? '\u039c' : character.toUpperCase();
  if (code >= 0x1c4 && code <= 0x1cc) return String.fromCharCode(code - ((code - 0x1c4) % 3) + 1);
  if (code >= 0x1f1 && code <= 0x1f3) return '\u01f2';
  if (code >= 0x10d0 && code <= 0x10ff) return character;
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  const upper = toUpper(character);
  if (code >= 0x1fb2 && code <= 0x1ffc) {
    if (/[\u1fb3\u1fbc\u1fc3\u1fcc\u1ff3\u1ffc]/.test(character)) return String.fromCharCode((code & ~0xf) | 0xc);
    return upper.length > 1 ? upper.replace(/\u0399$/, '\u0345') : upper;
  }
  const isLigature = code === 0xdf || code === 0x587 || (code >= 0xfb00 && code <= 0xfb17);
  return isLigature ? upper.charAt(0) + upper.slice(1).toLowerCase() : upper;
}

/** Whether the capital sigma at `index` ends a word, so that its lower case is the final one. */
function isFinalSigma(text: string, index: number): boolean {
  let before = index;
  let character: string;
  const watch = new Watch(1024);
  do {
    watch.pass();
    character = characterBefore(text, before);
    before -= character.length;
  } while (/^\p{Case_Ignorable}/u.test(character));
  if (!/^\p{Cased}/u.test(character)) return false;
  let after = index + 1;
  do {
    watch.pass();
    character = String.fromCodePoint(text.codePointAt(after) ?? 0);
    after += character.length;
  } while (/^\p{Case_Ignorable}/u.test(character));
  return !/^\p{Cased}/u.test(character);
}

/** The character that ends at `index`; empty at the start. */
function characterBefore(text: string, index: number): string {
  const pair = text.slice(Math.max(index - 2, 0), index);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1);
}

/** Units (see `spend`) for finding out whether a sigma is a final one. */
const SIGMA_UNITS = 100;

/** The lower case of a part of a text, in which the whole decides about final sigmas. */
function lowerPart(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  if (!part.includes('\u03a3')) return toLower(part);
  let result = '';
  let from = 0;
  for (let i = part.indexOf('\u03a3'); i >= 0; i = part.indexOf('\u03a3', from)) {
    spend(SIGMA_UNITS);
    result += toLower(part.slice(from, i)) + (isFinalSigma(text, start + i) ? '\u03c2' : '\u03c3');
    from = i + 1;
  }
  return result + toLower(part.slice(from));
}

function characterLength(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

export function toTitle(text: string): string {
  if (isAscii(text)) {
    return keeping(
      text,
      () => toLower(text),
      (lower) =>
        mapStretches(lower, (stretch, before) => {
          spend(4 * stretch.length);
          return stretch.replace(/[a-z]+/g, (word, at: number) =>
            at === 0 && /[A-Za-z]/.test(text.charAt(before - 1)) ? word : word.charAt(0).toUpperCase() + word.slice(1),
          );
        }),
    );
  }
  return mapStretches(text, (stretch, before) => {
    spend(10 * stretch.length);
    return stretch.replace(/\p{Cased}+/gu, (run, at: number) => {
      const start = before + at;
      // A word may have begun in the stretch before.
      const isBegun = at === 0 && before > 0 && /^\p{Cased}/u.test(characterBefore(text, before));
      const first = isBegun ? 0 : characterLength(run, 0);
      return titleCharacter(run.slice(0, first)) + lowerPart(text, start + first, start + run.length);
    });
  });
}

export function capitalize(text: string): string {
  if (text === '') return '';
  if (isAscii(text)) return text.charAt(0).toUpperCase() + toLower(text.slice(1));
  const first = characterLength(text, 0);
  const rest = mapStretches(text.slice(first), (stretch, start) =>
    lowerPart(text, first + start, first + start + stretch.length),
  );
  return titleCharacter(text.slice(0, first)) + rest;
}

export function swapCase(text: string): string {
  return mapStretches(text, (stretch, before) => {
    spend(10 * stretch.length);
    return stretch.replace(/(\p{Uppercase}+)|\p{Lowercase}+/gu, (run, upper: string | undefined, at: number) =>
      upper === undefined ? toUpper(run) : lowerPart(text, before + at, before + at + run.length),
    );
  });
}

export function caseFold(text: string): string {
  if (isAscii(text)) return toLower(text);
  return mapStretches(text, (stretch) => {
    spend(10 * stretch.length);
    return stretch.replace(/[A-Z]+|[^\0-\x7f]/gu, foldCharacter);
  });
}
/** A character beyond ASCII, or a run of ASCII capitals. */
function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character.toLowerCase();
  if (code === 0x131 || (code >= 0x13a0 && code <= 0x13f5)) return character;
  if (code >= 0x13f8 && code <= 0x13fd) return String.fromCharCode(code - 8);
  if (code === 0x1e9e) return 'ss';
  if (code >= 0xab70 && code <= 0xabbf) return String.fromCharCode(code - 0xab70 + 0x13a0);
  return mapSettled(character, (c) => c.toUpperCase().toLowerCase());
}
