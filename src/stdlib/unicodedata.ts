// The unicodedata module: Unicode 15.0, as CPython 3.12 has it.
import type { Member } from '../objects/builtin.ts';
import { constant, countedFn, fn, restartingEach } from '../objects/builtin.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat, typeName, unwrap } from '../objects/object.ts';
import { error, typeError } from '../runtime/errors.ts';
import { module } from '../runtime/module-table.ts';
import { characterByName, nameOfCharacter } from '../syntax/character-names.ts';
import {
  bidirectionals,
  categories,
  combinings,
  compatibility,
  decompositions as decompositionTable,
  mirrored,
  numbers,
  widths,
} from './generated/unicode-properties.ts';
import type { NormalForm } from './unicode-normalize.ts';
import { normalForm } from './unicode-normalize.ts';
import { PropertyTable } from './unicode-tables.ts';

const tables = { bidirectionals, categories, combinings, compatibility, mirrored, numbers, widths };
type Property = keyof typeof tables;

const made = new Map<Property, PropertyTable>();

/** The tables are the same for all interpreters; each is read when it is first asked for. */
function property(name: Property): PropertyTable {
  let table = made.get(name);
  if (table === undefined) {
    table = new PropertyTable(tables[name]);
    made.set(name, table);
  }
  return table;
}

function codeOf(name: string, value: Value): number {
  const text = unwrap(value);
  const code = typeof text === 'string' ? text.codePointAt(0) : undefined;
  if (typeof text !== 'string' || code === undefined || String.fromCodePoint(code) !== text) {
    throw typeError(`${name} must be a unicode character, not ${value === null ? 'None' : typeName(value)}`);
  }
  return code;
}

function textOf(name: string, value: Value): string {
  const text = unwrap(value);
  if (typeof text !== 'string')
    throw typeError(`${name} must be str, not ${value === null ? 'None' : typeName(value)}`);
  return text;
}

const facts = {
  isAssigned: (code: number): boolean => property('categories').get(code) !== undefined,
  combining: (code: number): number => Number(property('combinings').get(code) ?? 0),
};

const forms: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

function formed(name: string, form: Value, text: Value): readonly [before: string, after: string] {
  const wanted = textOf(`${name}() argument 1`, form);
  const before = textOf(`${name}() argument 2`, text);
  if (before === '') return [before, before];
  if (!forms.has(wanted)) throw error('ValueError', 'invalid normalization form');
  return [before, normalForm(before, wanted as NormalForm, facts)];
}

function numberOf(code: number, kinds: string): number | undefined {
  const entry = property('numbers').get(code);
  if (entry === undefined || !kinds.includes(entry[0] ?? '')) return undefined;
  if (!entry.endsWith('=')) return Number(entry.slice(1)) + code;
  const [top = '', bottom = '1'] = entry.slice(1, -1).split('/');
  return Number(top) / Number(bottom);
}

const HANGUL = { first: 0xac00, last: 0xd7a3 };

/** The decomposition in one step, as the database has it. Syllables of Hangul, which follow a rule, have none there. */
function decomposition(code: number): string {
  if ((code >= HANGUL.first && code <= HANGUL.last) || code < 0xa0 || !facts.isAssigned(code)) return '';
  const exception = decompositions().get(code);
  if (exception !== undefined) return exception;
  const character = String.fromCodePoint(code);
  const tag = property('compatibility').get(code);
  if (tag !== undefined) return `<${tag}> ${hexes(Array.from(character.normalize('NFKD')))}`;
  const whole = character.normalize('NFD');
  const parts = Array.from(whole);
  if (whole === character) return '';
  if (parts.length <= 2) return hexes(parts);
  // A canonical decomposition is of two characters at most; the first may itself fall apart.
  const last = parts.pop() ?? '';
  return hexes([...parts.join('').normalize('NFC'), last]);
}

function hexes(characters: readonly string[]): string {
  return characters.map((each) => (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')).join(' ');
}

let exceptions: ReadonlyMap<number, string> | null = null;

/** The decompositions that do not come of the normal forms. */
function decompositions(): ReadonlyMap<number, string> {
  exceptions ??= new Map(
    decompositionTable
      .replaceAll('\n', '')
      .split(';')
      .map((entry) => {
        const [code = '', text = ''] = entry.split(':');
        return [Number.parseInt(code, 36), text.replaceAll(',', ' ')] as const;
      }),
  );
  return exceptions;
}

function numeric(name: string, kinds: string, missing: string): Member {
  return countedFn(
    `${name}(chr, default=..., /)`,
    'Return the number that a character stands for; ValueError without one, unless there is a default.',
    (chr: Value, fallback: Value | undefined) => {
      const number = numberOf(codeOf(`${name}() argument 1`, chr), kinds);
      if (number !== undefined) return name === 'numeric' ? new PyFloat(number) : number;
      if (fallback !== undefined) return fallback;
      throw error('ValueError', missing);
    },
  );
}

function textProperty(name: Property, title: string, doc: string, fallback: string): Member {
  return fn(`${title}(chr, /)`, doc, (chr: Value) => {
    return property(name).get(codeOf(`${title}() argument`, chr)) ?? fallback;
  });
}

export const unicodedataModule = module('unicodedata', 'The database of Unicode characters.', () => [
  countedFn(
    'name(chr, default=..., /)',
    'Return the name of a character; ValueError if there is none here, unless there is a default.',
    (chr: Value, fallback: Value | undefined) => {
      const found = nameOfCharacter(codeOf('name() argument 1', chr));
      if (found !== null) return found;
      if (fallback !== undefined) return fallback;
      throw error('ValueError', 'no such name');
    },
  ),
  fn('lookup(name, /)', 'Return the character of a name; KeyError if there is none here.', (value: Value) => {
    const name = unwrap(value);
    if (typeof name !== 'string') throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
    if (name.length > 256) throw error('KeyError', 'name too long');
    const character = characterByName(name);
    if (character === null) throw error('KeyError', `undefined character name '${name}'`);
    return character;
  }),
  numeric('decimal', 'd', 'not a decimal'),
  numeric('digit', 'dg', 'not a digit'),
  numeric('numeric', 'dgn', 'not a numeric character'),
  textProperty('categories', 'category', 'Return the general category of a character.', 'Cn'),
  textProperty('bidirectionals', 'bidirectional', 'Return the bidirectional class of a character.', ''),
  fn('combining(chr, /)', 'Return the canonical combining class of a character.', (chr: Value) =>
    facts.combining(codeOf('combining() argument', chr)),
  ),
  textProperty('widths', 'east_asian_width', 'Return the East Asian width of a character.', 'N'),
  fn('mirrored(chr, /)', 'Return 1 if a character is mirrored in text from right to left, else 0.', (chr: Value) =>
    property('mirrored').get(codeOf('mirrored() argument', chr)) === undefined ? 0 : 1,
  ),
  fn('decomposition(chr, /)', 'Return the decomposition of a character as hexadecimal numbers.', (chr: Value) =>
    decomposition(codeOf('decomposition() argument', chr)),
  ),
  ...restartingEach([
    countedFn(
      'normalize(form, unistr, /)',
      'Return a text in NFC, NFD, NFKC or NFKD.',
      (form: Value, text: Value) => formed('normalize', form, text)[1],
    ),
    countedFn('is_normalized(form, unistr, /)', 'Whether a text is in a normal form.', (form: Value, text: Value) => {
      const [before, after] = formed('is_normalized', form, text);
      return before === after;
    }),
  ]),
  constant('unidata_version', '15.0.0'),
]);
