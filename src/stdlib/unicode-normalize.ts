// Normal forms of texts, by the rules of the version of Unicode that the tables are of, in time that grows with the text alone.
import { GrowingResult } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';

export type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/** What the normal forms need to know of characters. */
export interface CharacterFacts {
  isAssigned(code: number): boolean;
  combining(code: number): number;
}

/** So long are the parts of a text that are worked on in one go. */
const PART = 4096;
/** Characters that may go together with the one before: marks, vowels and finals of Hangul, and their compatibility forms. */
const JOINS_BEFORE = /[\p{M}\u1100-\u11ff\u3130-\u318f\uff9e-\uffdc]/u;
/** Marks in such numbers are put in order before the host does, whose time grows with their square. */
const MANY_MARKS = /[\p{M}\uff9e\uff9f]{33,}/gu;
/** Characters that are no marks, but fall apart into marks. */
const MARKS_INSIDE = /[\u0f73\u0f75\u0f81]/g;
const KANA_MARKS = /[\uff9e\uff9f]/g;

export function normalForm(text: string, form: NormalForm, facts: CharacterFacts): string {
  if (/^[\0-\x7f]*$/.test(text)) {
    spend(text.length / 16);
    return text;
  }
  const growing = new GrowingResult();
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = partEnd(text, at);
    const part = assignedForms(text.slice(at, end), form, facts);
    spend((end - at) * 5);
    growing.add(part.length);
    parts.push(part);
    at = end;
  }
  return parts.join('');
}

/** Where a part ends that begins at `at`: before a character that has nothing to do with the one before. */
function partEnd(text: string, at: number): number {
  let end = at + PART;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const isTorn = (code & 0xfffffc00) === 0xdc00;
    if (!isTorn && !JOINS_BEFORE.test(String.fromCodePoint(code))) return end;
    end += code > 0xffff ? 2 : 1;
    if ((end - at) % PART === 0) spend(PART * 4);
  }
  return text.length;
}

/** Characters that came into Unicode later than the tables stay as they are, and part what is around them. */
function assignedForms(text: string, form: NormalForm, facts: CharacterFacts): string {
  let result = '';
  let start = 0;
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0x36f && !facts.isAssigned(code)) {
      result += orderedMarks(text.slice(start, at), form, facts).normalize(form) + character;
      start = at + character.length;
    }
    at += character.length;
  }
  return result + orderedMarks(text.slice(start), form, facts).normalize(form);
}

function orderedMarks(text: string, form: NormalForm, facts: CharacterFacts): string {
  return text.replace(MANY_MARKS, (marks) => {
    let plain = marks.replace(MARKS_INSIDE, (mark) => mark.normalize('NFD'));
    if (form.startsWith('NFK')) plain = plain.replace(KANA_MARKS, (mark) => mark.normalize('NFKD'));
    let result = '';
    let run: { mark: string; order: number }[] = [];
    const close = (): void => {
      spend(run.length * 50);
      run.sort((a, b) => a.order - b.order);
      result += run.map(({ mark }) => mark).join('');
      run = [];
    };
    for (const mark of plain) {
      spend(100);
      const order = facts.combining(mark.codePointAt(0) ?? 0);
      if (order > 0) run.push({ mark, order });
      else {
        close();
        result += mark;
      }
    }
    close();
    return result;
  });
}
