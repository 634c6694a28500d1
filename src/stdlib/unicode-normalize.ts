// Normal forms of texts, by the rules of the version of Unicode that the tables are of, in time that grows with the text alone.
import { isAscii } from '../objects/unicode.ts';
import { TextInPieces } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import { inPlace, leavePlace, moveOn } from '../runtime/place.ts';

export type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD';

/** What the normal forms need to know of characters. */
export interface CharacterFacts {
  isAssigned(code: number): boolean;
  combining(code: number): number;
}

/** So long are the parts of a text that the host works on in one go: its time grows with the square of the number of marks in a row. */
const PART = 1024;
/** Characters that may go together with the one before: marks, vowels and finals of Hangul, and their compatibility forms. */
const JOINS_BEFORE = /[\p{M}\u1160-\u11ff\u3130-\u318f\uff9e-\uffdc]/u;

export function normalForm(text: string, form: NormalForm, facts: CharacterFacts): string {
  if (isAscii(text)) return text;
  const place = inPlace(text, () => ({ at: 0, result: new TextInPieces() }));
  const { state } = place;
  const { result } = state;
  while (state.at < text.length) {
    const { at } = state;
    const end = partEnd(text, at);
    if (end - at > 2 * PART) new LongPart(form, facts, result).add(text, at, end);
    else {
      spend((end - at) * 5);
      result.add(assignedForms(text.slice(at, end), form, facts));
    }
    state.at = end;
    moveOn(place);
  }
  leavePlace(place);
  return result.join();
}

/** Where a part ends that begins at `at`: before a character that has nothing to do with the one before. */
function partEnd(text: string, at: number): number {
  let end = at + PART;
  while (end < text.length) {
    const code = text.codePointAt(end) ?? 0;
    const isTorn = (code & 0xfffffc00) === 0xdc00;
    if (!isTorn && !JOINS_BEFORE.test(String.fromCodePoint(code))) return end;
    end += code > 0xffff ? 2 : 1;
    spend(4);
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
    if (isLater(code, facts)) {
      result += text.slice(start, at).normalize(form) + character;
      start = at + character.length;
    }
    at += character.length;
  }
  return result + text.slice(start).normalize(form);
}

function isLater(code: number, facts: CharacterFacts): boolean {
  return code > 0x36f && !facts.isAssigned(code);
}

/** Units (see `spend`) for a character that is looked up, taken apart and put together by itself. */
const CHARACTER_UNITS = 60;

/** A part without a place to divide it: characters are taken apart, put in order and put together one by one, as the standard has it. */
class LongPart {
  private readonly decomposed: NormalForm;
  private readonly composes: boolean;
  private readonly facts: CharacterFacts;
  private readonly result: TextInPieces;
  /** The character that marks go together with, if any. */
  private base = '';
  /** The marks behind it, by their combining class. */
  private marks = new Map<number, TextInPieces>();

  constructor(form: NormalForm, facts: CharacterFacts, result: TextInPieces) {
    this.decomposed = form.startsWith('NFK') ? 'NFKD' : 'NFD';
    this.composes = form.endsWith('C');
    this.facts = facts;
    this.result = result;
  }

  add(text: string, start: number, end: number): void {
    for (let at = start; at < end; ) {
      spend(CHARACTER_UNITS);
      const code = text.codePointAt(at) ?? 0;
      const character = String.fromCodePoint(code);
      at += character.length;
      if (isLater(code, this.facts)) {
        this.flush('');
        this.result.add(character);
      } else for (const each of character.normalize(this.decomposed)) this.addDecomposed(each);
    }
    this.flush('');
  }

  private addDecomposed(character: string): void {
    const order = this.facts.combining(character.codePointAt(0) ?? 0);
    if (order === 0) {
      this.flush(character);
      return;
    }
    let marks = this.marks.get(order);
    if (marks === undefined) {
      marks = new TextInPieces();
      this.marks.set(order, marks);
    }
    marks.add(character);
  }

  /** What the base and a character are together, if that is one character. */
  private together(character: string): string | undefined {
    if (!this.composes || this.base === '') return undefined;
    const whole = (this.base + character).normalize('NFC');
    return whole.length === String.fromCodePoint(whole.codePointAt(0) ?? 0).length ? whole : undefined;
  }

  /**
   * Puts together what goes together with the base, and hands the rest over. A mark that does not go together with it keeps those of its class
   * behind it from doing so, and any mark that is left keeps the next base.
   */
  private flush(next: string): void {
    const left: string[] = [];
    for (const order of [...this.marks.keys()].sort((a, b) => a - b)) {
      const marks = this.marks.get(order)?.join() ?? '';
      let at = 0;
      while (at < marks.length) {
        const mark = String.fromCodePoint(marks.codePointAt(at) ?? 0);
        const whole = this.together(mark);
        if (whole === undefined) break;
        this.base = whole;
        at += mark.length;
      }
      if (at < marks.length) left.push(marks.slice(at));
    }
    this.marks.clear();
    const whole = left.length > 0 || next === '' ? undefined : this.together(next);
    if (whole === undefined) for (const each of [this.base, ...left]) this.result.add(each);
    this.base = whole ?? next;
  }
}
