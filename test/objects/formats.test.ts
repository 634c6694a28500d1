// Number and string formatting against what CPython printed.
import { expect, test } from 'vitest';
import { floatRepr, floatToHex, parseFloatText, parseHexFloat } from '../../src/objects/float-text.ts';
import { formatComplex, formatFloat, formatInt, formatStr, parseFormatSpec } from '../../src/objects/format-spec.ts';
import { intFromText } from '../../src/objects/int-text.ts';
import type { Value } from '../../src/objects/object.ts';
import { PyFloat } from '../../src/objects/object.ts';
import { formatPercent } from '../../src/objects/percent-format.ts';
import { stringRepr } from '../../src/objects/str-text.ts';
import { PyTuple } from '../../src/objects/tuple.ts';
import { numberText } from '../../src/objects/unicode.ts';
import { normalize } from '../../src/runtime/numbers.ts';
import type { Encoded } from './recorded.ts';
import { bitsOf, differences, floatOf, outcome, recorded } from './recorded.ts';

test('repr and hex of floats', () => {
  const found = differences(recorded.floats, ([bits, repr, hex]) => {
    const value = floatOf(bits);
    return { got: [floatRepr(value), floatToHex(value)], wanted: [repr, hex] };
  });
  expect(found).toEqual([]);
});

test('float() of text', () => {
  const found = differences(recorded.floatTexts, ([text, bits]) => {
    const value = parseFloatText(numberText(text));
    return { got: value === undefined ? null : bitsOf(value), wanted: typeof bits === 'string' ? bits : null };
  });
  // The sign of a NaN cannot be told here.
  expect(found.filter((difference) => !/"item":\["[^"]*nan/i.test(difference))).toEqual([]);
});

test('float.fromhex() of text', () => {
  const found = differences(recorded.hexTexts, ([text, bits]) => {
    const value = parseHexFloat(text);
    const kind = typeof bits === 'string' ? bits : bits.error[0] === 'OverflowError' ? 'overflow' : null;
    return { got: typeof value === 'number' ? bitsOf(value) : (value ?? null), wanted: kind };
  });
  expect(found.filter((difference) => !/"item":\["[^"]*nan/i.test(difference))).toEqual([]);
});

test('format specs of floats', () => {
  const found = differences(recorded.floatSpecs, ([bits, spec, wanted]) => ({
    got: outcome(() => formatFloat(floatOf(bits), parseFormatSpec(spec, 'float'))),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('format specs of ints', () => {
  const found = differences(recorded.intSpecs, ([int, spec, wanted]) => ({
    got: outcome(() => formatInt(normalize(BigInt(int)), parseFormatSpec(spec, 'int'))),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('format specs of strings', () => {
  const found = differences(recorded.strSpecs, ([text, spec, wanted]) => ({
    got: outcome(() => formatStr(text, parseFormatSpec(spec, 'str'))),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('format specs of complex numbers', () => {
  const found = differences(recorded.complexSpecs, ([real, imaginary, spec, wanted]) => ({
    got: outcome(() => formatComplex(floatOf(real), floatOf(imaginary), parseFormatSpec(spec, 'complex'))),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('format specs that are wrong or odd', () => {
  const found = differences(recorded.badSpecs, ([spec, ...wanted]) => ({
    got: [
      outcome(() => formatInt(5, parseFormatSpec(spec, 'int'))),
      outcome(() => formatFloat(1.5, parseFormatSpec(spec, 'float'))),
      outcome(() => formatStr('ab', parseFormatSpec(spec, 'str'))),
      outcome(() => formatComplex(1, 2, parseFormatSpec(spec, 'complex'))),
      outcome(() => formatFloat(Infinity, parseFormatSpec(spec, 'float'))),
      outcome(() => formatFloat(NaN, parseFormatSpec(spec, 'float'))),
    ],
    wanted,
  }));
  expect(found).toEqual([]);
});

test('results that are too large', () => {
  const memory = { error: ['MemoryError', ''] };
  expect(outcome(() => formatInt(1, parseFormatSpec('1000000000', 'int')))).toEqual(memory);
  expect(outcome(() => formatFloat(1.5, parseFormatSpec('.1000000000f', 'float')))).toEqual(memory);
  expect(outcome(() => formatStr('x', parseFormatSpec('😀^1000000000', 'str')))).toEqual(memory);
  expect(outcome(() => formatPercent('%1000000000d', 1))).toEqual(memory);
  expect(outcome(() => formatPercent('%.1000000000f', new PyFloat(1.5)))).toEqual(memory);
  expect(outcome(() => formatPercent('%*d', new PyTuple([10 ** 9, 1])))).toEqual(memory);
});

function decode(value: Encoded): Value {
  if (value === null || typeof value !== 'object') return value;
  return 'int' in value ? normalize(BigInt(value.int)) : new PyFloat(floatOf(value.float));
}

test('percent formatting', () => {
  const found = differences(recorded.percents, ([template, value, wanted]) => ({
    got: outcome(() => formatPercent(template, new PyTuple([decode(value)]))),
    wanted,
  }));
  expect(found).toEqual([]);
});

test('int() of text', () => {
  const found = differences(recorded.intTexts, ([text, base, wanted]) => ({
    got: outcome(() => intFromText(text, base, () => stringRepr(text)).toString(16)),
    wanted,
  }));
  expect(found).toEqual([]);
});
