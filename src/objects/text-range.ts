// How far the characters of all strings so far go: while none is beyond a range, nobody has to look through strings for such ones.
//
// It is the state of a JavaScript thread, shared by all its scripts, and never goes back. It decides how fast strings are, not what they are.

/** While false, no string holds a surrogate: a UTF-16 unit is a code point everywhere. */
export let surrogatesPossible = false;
/** While false, no string holds a character above U+0180 but for those that case mappings of smaller ones give. */
export let nonLatinPossible = false;

/** To be called with every string that comes from outside, or that is made of numbers. Answers the string. */
export function admitText(text: string): string {
  if (!surrogatesPossible && /[^\0-\u0180]/.test(text)) {
    nonLatinPossible = true;
    if (/[\ud800-\udfff]/.test(text)) surrogatesPossible = true;
  }
  return text;
}

/** The same for the text of a program, whose string literals may spell characters out. */
export function admitSource(text: string): void {
  admitText(text);
  if (/\\[uUN]/.test(text)) {
    nonLatinPossible = true;
    surrogatesPossible = true;
  }
}

/** The string of one code point. */
export function characterOf(code: number): string {
  return code <= 0x180 ? String.fromCharCode(code) : admitText(String.fromCodePoint(code));
}
