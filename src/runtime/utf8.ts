// How much room text takes as UTF-8.

/** The bytes that the text has as UTF-8. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // The two halves of a pair come to four bytes, so each counts two; one that stands alone is written as three.
    length += unit < 0x800 ? 1 : isHalfOfPair(text, i, unit) ? 1 : 2;
  }
  return length;
}

/** As much of the start of the text as fits into so many bytes; a character is not cut in two. */
export function utf8Start(text: string, bytes: number): string {
  let used = 0;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const isPair = isHalfOfPair(text, i, unit);
    used += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    if (used > bytes) break;
    i += isPair ? 2 : 1;
  }
  return text.slice(0, i);
}

function isHalfOfPair(text: string, index: number, unit: number): boolean {
  if (unit >= 0xd800 && unit < 0xdc00) {
    const next = text.charCodeAt(index + 1);
    return next >= 0xdc00 && next < 0xe000;
  }
  if (unit >= 0xdc00 && unit < 0xe000 && index > 0) {
    const before = text.charCodeAt(index - 1);
    return before >= 0xd800 && before < 0xdc00;
  }
  return false;
}
