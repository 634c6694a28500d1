// The built-in functions of texts: ascii, chr, ord, repr, format.
import type { PyBuiltin } from '../objects/builtin.ts';
import { fn, restartingFn } from '../objects/builtin.ts';
import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import type { Value } from '../objects/object.ts';
import { typeName, unwrap } from '../objects/object.ts';
import { argumentTypeName } from '../objects/plain-repr.ts';
import { asciiOf, textLength } from '../objects/str-text.ts';
import { characterOf } from '../objects/text-range.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { continueWith } from '../runtime/machine.ts';
import { toIndex } from '../runtime/numbers.ts';
import { isLong } from '../runtime/place.ts';
import { restartable } from '../runtime/restart.ts';
import { format, repr } from '../runtime/text.ts';

function chr(value: Value): string {
  const code = toIndex(value);
  if (typeof code === 'bigint' || code > 0x7fffffff || code < -0x80000000) {
    throw overflowError('Python int too large to convert to C int');
  }
  if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
  return characterOf(code);
}

function ord(value: Value): number {
  const inner = unwrap(value);
  let length: number;
  if (typeof inner === 'string') {
    length = textLength(inner);
    if (length === 1) return inner.codePointAt(0) ?? 0;
  } else if (inner instanceof PyBytes || inner instanceof PyByteArray) {
    length = inner.bytes.length;
    if (length === 1) return inner.bytes[0] ?? 0;
  } else throw typeError(`ord() expected string of length 1, but ${typeName(value)} found`);
  throw typeError(`ord() expected a character, but string of length ${length} found`);
}

function ascii(value: Value): Value {
  let text: Value;
  try {
    text = repr(value);
  } catch (e) {
    throw continueWith(e, escape, undefined, undefined);
  }
  return escape(text);
}
function escape(text: Value | undefined): Value {
  const plain = String(unwrap(text ?? ''));
  return isLong(plain.length) ? restartable(asciiOf, plain) : asciiOf(plain);
}

function formatValue(value: Value, spec: Value): Value {
  const text = unwrap(spec);
  if (typeof text !== 'string') throw typeError(`format() argument 2 must be str, not ${argumentTypeName(spec)}`);
  return format(value, text);
}

export function textFunctions(): PyBuiltin[] {
  return [
    fn('ascii(obj, /)', 'Return an ASCII-only representation of an object.', ascii),
    restartingFn('chr(i, /)', 'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.', chr),
    fn('ord(c, /)', 'Return the Unicode code point for a one-character string.', ord),
    fn('repr(obj, /)', 'Return the canonical string representation of the object.', repr),
    fn("format(value, format_spec='', /)", 'Return type(value).__format__(value, format_spec).', formatValue),
  ];
}
