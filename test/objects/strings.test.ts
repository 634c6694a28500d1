// Strings as code points, their representation, case and encodings against what CPython gave.
import { expect, test } from 'vitest';
import { decodeText, encodeText } from '../../src/objects/codecs.ts';
import { PySlice } from '../../src/objects/range.ts';
import { sliceIndices } from '../../src/objects/slice-indices.ts';
import {
  asciiOf,
  codePointAt,
  codePointIndex,
  compareStrings,
  stringRepr,
  textLength,
  textSlice,
  unitIndex,
} from '../../src/objects/str-text.ts';
import { admitText } from '../../src/objects/text-range.ts';
import * as search from '../../src/objects/text-search.ts';
import * as unicode from '../../src/objects/unicode.ts';
import { differences, outcome, recorded } from './recorded.ts';

// The strings below come from nowhere that the engine could have seen them at.
admitText('\u{1f600}');

test('repr and ascii', () => {
  const found = differences(recorded.reprs, ([text, repr, ascii]) => ({
    got: [stringRepr(text), asciiOf(stringRepr(text))],
    wanted: [repr, ascii],
  }));
  expect(found).toEqual([]);
});

test('lengths, indices and slices', () => {
  expect(differences(recorded.lengths, ([text, length]) => ({ got: textLength(text), wanted: length }))).toEqual([]);
  const found = differences(recorded.slices, ([text, start, stop, step, wanted]) => {
    const indices = sliceIndices(new PySlice(start, stop, step), textLength(text));
    return { got: textSlice(text, indices.start, indices.count, indices.step), wanted };
  });
  expect(found).toEqual([]);
  for (const [text] of recorded.lengths) {
    const characters = Array.from(text);
    let unit = 0;
    characters.forEach((character, i) => {
      expect(codePointAt(text, i)).toBe(character);
      expect(codePointAt(text, i - characters.length)).toBe(character);
      expect(unitIndex(text, i)).toBe(unit);
      expect(codePointIndex(text, unit)).toBe(i);
      unit += character.length;
    });
    expect(codePointAt(text, characters.length)).toBeUndefined();
    expect(codePointAt(text, -characters.length - 1)).toBeUndefined();
  }
});

test('order by code point', () => {
  expect(
    differences(recorded.orders, ([a, b, order]) => ({ got: Math.sign(compareStrings(a, b)), wanted: order })),
  ).toEqual([]);
});

test('predicates of every character', () => {
  const tests: Record<string, (text: string) => boolean> = {
    isalpha: unicode.isAlpha,
    isdecimal: unicode.isDecimal,
    isdigit: unicode.isDigit,
    isnumeric: unicode.isNumeric,
    isalnum: unicode.isAlnum,
    isprintable: unicode.isPrintable,
    isidentifier: unicode.isIdentifier,
    isspace: unicode.isSpace,
    isupper: unicode.isUpper,
    islower: unicode.isLower,
    istitle: unicode.isTitle,
  };
  for (const [name, edges] of Object.entries(recorded.predicates)) {
    const predicate = tests[name] ?? (() => false);
    const found: string[] = [];
    let inside = false;
    let edge = 0;
    for (let code = 0; code < 0x110000; code++) {
      if (edges[edge] === code) {
        inside = !inside;
        edge++;
      }
      // Beyond the scripts of the first plane, look where something changes, and here and there.
      const before = code - (edges[edge - 1] ?? 0);
      const after = (edges[edge] ?? 0x110000) - code;
      if (code > 0x3100 && before > 2 && after > 2 && code % 101 !== 0) continue;
      if (predicate(String.fromCodePoint(code)) !== inside && found.length < 20) found.push(code.toString(16));
    }
    expect([name, found]).toEqual([name, []]);
  }
});

test('case of every character', () => {
  const maps: Record<string, (text: string) => string> = {
    upper: unicode.toUpper,
    lower: unicode.toLower,
    title: unicode.toTitle,
    casefold: unicode.caseFold,
    swapcase: unicode.swapCase,
  };
  for (const [name, wanted] of Object.entries(recorded.caseMaps)) {
    const map = maps[name] ?? ((text: string) => text);
    const found: string[] = [];
    for (let code = 0; code < 0x110000; code++) {
      const character = String.fromCodePoint(code);
      if (code > 0x3100 && wanted[character] === undefined && code % 101 !== 0) continue;
      if (map(character) !== (wanted[character] ?? character) && found.length < 20) found.push(code.toString(16));
    }
    expect([name, found]).toEqual([name, []]);
  }
});

test('case of text', () => {
  const found = differences(recorded.cases, ([text, ...wanted]) => ({
    got: [
      unicode.toUpper(text),
      unicode.toLower(text),
      unicode.toTitle(text),
      unicode.capitalize(text),
      unicode.swapCase(text),
      unicode.caseFold(text),
      unicode.isUpper(text),
      unicode.isLower(text),
      unicode.isTitle(text),
    ],
    wanted,
  }));
  expect(found).toEqual([]);
});

test('encoding', () => {
  const found = differences(recorded.encodings.encoded, ([text, name, handler, wanted]) => ({
    got: outcome(() => Buffer.from(encodeText(text, name, handler)).toString('hex')),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('decoding', () => {
  const found = differences(recorded.encodings.decoded, ([hex, name, handler, wanted]) => ({
    got: outcome(() => decodeText(Uint8Array.from(Buffer.from(hex, 'hex')), name, handler)),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('searching takes linear time', () => {
  const text = 'a'.repeat(2_000_000);
  const parts = [`b${'a'.repeat(500_000)}`, `${'a'.repeat(500_000)}b`, 'a'.repeat(700_000)];
  expect(parts.map((part) => search.findText(text, part))).toEqual([-1, -1, 0]);
  expect(parts.map((part) => search.findLastText(text, part))).toEqual([-1, -1, 1_300_000]);
  expect(parts.map((part) => search.countText(text, part))).toEqual([0, 0, 2]);
  expect(search.splitText(text, 'a'.repeat(999_999), -1)).toEqual(['', '', 'aa']);
  expect(search.splitTextFromEnd(text, 'a'.repeat(999_999), 1)).toEqual(['a'.repeat(1_000_001), '']);
  expect(search.replaceText(text, 'a'.repeat(999_999), '-', -1)).toBe('--aa');
  expect(outcome(() => search.replaceText(text, 'a', 'x'.repeat(1000), -1))).toEqual({ error: ['MemoryError', ''] });
});

test('searching finds what the engine finds', () => {
  for (let i = 0; i < 300; i++) {
    const text = Array.from({ length: 4000 }, (_, k) => 'ab'.charAt(((k * (i + 7)) % 13) & 1)).join('');
    const part = text.slice(i * 3, i * 3 + 1100);
    const text2 = text.repeat(2);
    expect(search.findText(text2, part, 5)).toBe(text2.indexOf(part, 5));
    expect(search.findLastText(text2, part, 5, 7000)).toBe(text2.lastIndexOf(part, 7000 - part.length));
  }
});
