// Which characters may start, go on in, or stand anywhere in Python source.

const LETTER = 1;
const DIGIT = 2;

/** For each ASCII code: LETTER (may start a name), DIGIT or neither. */
const CLASSES = new Uint8Array(128);
CLASSES.fill(LETTER, 65, 91);
CLASSES.fill(LETTER, 97, 123);
CLASSES[95] = LETTER;
CLASSES.fill(DIGIT, 48, 58);

/** An ASCII letter, the underscore, or any character beyond ASCII (checked once the name is complete). */
export function mayStartName(code: number): boolean {
  return code >= 128 || CLASSES[code] === LETTER;
}

export function mayContinueName(code: number): boolean {
  return code >= 128 || (CLASSES[code] ?? 0) > 0;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}

/** Characters of a name that are looked at in one go: asking for each alone takes ten times as long. */
const STRETCH = 256;
/** So many are passed between two looks at the clock. */
const WATCHED_STRETCH = 256 * STRETCH;

/**
 * The offset within `name` of the first character that has no place in an identifier, or -1.
 *
 * @param watch Called now and then while a long name is looked at.
 */
export function firstBadCharacter(name: string, watch: (() => void) | undefined): number {
  let end = 0;
  for (let start = 0; start < name.length; start = end) {
    if (start % WATCHED_STRETCH === 0) watch?.();
    end = start + STRETCH;
    if ((name.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
    const stretch = name.slice(start, end);
    if (start > 0 && /^\p{XID_Continue}*$/u.test(stretch)) continue;
    let offset = start;
    for (const character of stretch) {
      if (!(offset === 0 ? /[\p{XID_Start}_]/u : /\p{XID_Continue}/u).test(character)) return offset;
      offset += character.length;
    }
  }
  return -1;
}

/** Python calls these printable: everything but controls, surrogates, unassigned code points and odd spaces. */
export function isPrintable(character: string): boolean {
  return character === ' ' || !/[\p{C}\p{Z}]/u.test(character);
}

/** `U+00A0`, as messages write a code point. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
