// `str.format` and `str.format_map`: replacement fields with attribute and index access, conversions and nested specs.
import { getAttribute } from '../runtime/attribute.ts';
import { indexError, keyError, valueError } from '../runtime/errors.ts';
import { passUnit, TextInPieces } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine, spend, suspended, whileHeld } from '../runtime/machine.ts';
import { normalize } from '../runtime/numbers.ts';
import { getItem } from '../runtime/operators.ts';
import { format, repr, str } from '../runtime/text.ts';
import { detachedSlice } from './detached.ts';
import type { Value } from './object.ts';
import { unwrap } from './object.ts';
import { pauseAlone } from './step-frame.ts';
import { asciiOf } from './str-text.ts';
import { decimalValue } from './unicode.ts';

/** Where fields find their values: the arguments of `format`, or the mapping of `format_map`. */
interface FieldSource {
  /** Undefined for `format_map`. */
  readonly args: readonly Value[] | undefined;
  readonly named: (key: string) => Value | undefined;
  readonly mapping: Value | undefined;
  /** What the automatic numbering has come to; undefined while neither way has been used. */
  numbering: 'automatic' | 'manual' | undefined;
  nextIndex: number;
}

/** `template.format(*args, **names)`. */
export function formatWithArguments(
  template: string,
  args: readonly Value[],
  names: ReadonlyMap<string, Value>,
): Resumable<string> {
  return build(
    template,
    newSource(args, (key) => names.get(key), undefined),
    2,
  );
}

/** `template.format_map(mapping)`. */
export function formatWithMapping(template: string, mapping: Value): Resumable<string> {
  return build(
    template,
    newSource(undefined, () => undefined, mapping),
    2,
  );
}

function newSource(
  args: FieldSource['args'],
  named: FieldSource['named'],
  mapping: FieldSource['mapping'],
): FieldSource {
  return { args, named, mapping, numbering: undefined, nextIndex: 0 };
}

/** A replacement field as it stands in the template. */
interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  readonly hasNested: boolean;
  readonly end: number;
}

function* build(template: string, source: FieldSource, depth: number): Resumable<string> {
  if (depth === 0) throw valueError('Max string recursion exceeded');
  const result = new TextInPieces();
  return yield* whileHeld(result, buildInto(result, template, source, depth));
}
function* buildInto(result: TextInPieces, template: string, source: FieldSource, depth: number): Resumable<string> {
  const pieces = knownPieces(template);
  let at = 0;
  for (let i = 0; at < template.length; i++) {
    machine.fuel -= PIECE_UNITS;
    if (machine.fuel < 0) yield* pauseAlone();
    let piece = pieces?.[i];
    if (piece === undefined) {
      piece = readPiece(template, at, pieces === undefined ? machine.stretch : Infinity);
      pieces?.push(piece);
    }
    const { literal, field, end } = piece;
    at = end;
    result.add(literal);
    if (field === undefined) continue;
    let value = yield* fieldValue(field.name, source);
    if (field.conversion !== '') value = yield* convert(value, field.conversion);
    const spec: string = field.hasNested ? yield* build(field.spec, source, depth - 1) : field.spec;
    let text: Value;
    try {
      text = format(value, spec);
    } catch (e) {
      text = (yield suspended(e)) ?? null;
    }
    result.add(unwrap(text) as string);
  }
  return result.join();
}

/** Units (see `spend`) for a piece. */
const PIECE_UNITS = 4;
/** So many digits of an index are charged at once. */
const CHARGED_DIGITS = 128;

/** Text as it stands and, after it, a replacement field if there is one. */
interface Piece {
  readonly literal: string;
  readonly field: Field | undefined;
  readonly end: number;
}

/** Templates up to this length are remembered, and so many of them. */
const REMEMBERED_LENGTH = 256;
const MOST_REMEMBERED = 256;
const remembered = new Map<string, Piece[]>();

/**
 * The pieces of a template that have been read: all up to a certain one, since a mistake is not to be found before what precedes it is done. Undefined
 * for one that is not remembered.
 */
function knownPieces(template: string): Piece[] | undefined {
  if (template.length > REMEMBERED_LENGTH) return undefined;
  let pieces = remembered.get(template);
  if (pieces === undefined) {
    pieces = [];
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(template, pieces);
  }
  return pieces;
}

/** Reads the next piece of a template from `start` on. A doubled brace ends the piece that it belongs to, and so does text as it stands that is `longest`. */
export function readPiece(template: string, start: number, longest = Infinity): Piece {
  const { length } = template;
  const stop = Math.min(length, start + longest);
  let brace = start;
  for (; brace < stop && template[brace] !== '{' && template[brace] !== '}'; brace++) passUnit(brace);
  if (brace === stop && stop < length) return { literal: template.slice(start, stop), field: undefined, end: stop };
  if (brace >= length) return { literal: template.slice(start), field: undefined, end: length };
  const c = template.charAt(brace);
  const next = brace + 1;
  if (template[next] === c) return { literal: template.slice(start, next), field: undefined, end: next + 1 };
  if (c === '}') throw valueError("Single '}' encountered in format string");
  if (next >= length) throw valueError("Single '{' encountered in format string");
  const field = readField(template, next);
  return { literal: template.slice(start, brace), field, end: field.end };
}

/** Reads `name!conversion:spec}` from `start` on. */
function readField(template: string, start: number): Field {
  const { length } = template;
  let at = start;
  let c = '';
  while (at < length) {
    passUnit(at);
    c = template.charAt(at++);
    if (c === '{') throw valueError("unexpected '{' in field name");
    if (c === '[') {
      for (; at < length && template[at] !== ']'; at++) passUnit(at);
    } else if (c === '}' || c === ':' || c === '!') break;
  }
  const isClosed = c === '}' || c === ':' || c === '!';
  const name = detachedSlice(template, start, isClosed ? at - 1 : at);
  if (c === '}') return { name, conversion: '', spec: '', hasNested: false, end: at };
  if (!isClosed) throw valueError("expected '}' before end of string");
  let conversion = '';
  if (c === '!') {
    if (at >= length) throw valueError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(template.codePointAt(at) ?? 0);
    at += conversion.length;
    if (at < length) {
      c = template.charAt(at++);
      if (c === '}') return { name, conversion, spec: '', hasNested: false, end: at };
      if (c !== ':') throw valueError("expected ':' after conversion specifier");
    }
  }
  const specStart = at;
  let depth = 1;
  let hasNested = false;
  while (at < length) {
    passUnit(at);
    c = template.charAt(at++);
    if (c === '{') {
      hasNested = true;
      depth++;
    } else if (c === '}' && --depth === 0) {
      return { name, conversion, spec: detachedSlice(template, specStart, at - 1), hasNested, end: at };
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** A decimal index, or undefined if the text is no such number. */
function readIndex(text: string): number | bigint | undefined {
  if (text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  let index = 0n;
  let count = 0;
  for (const character of text) {
    const digit = decimalValue(character);
    if (digit < 0) return undefined;
    if (++count % CHARGED_DIGITS === 0) spend(CHARGED_DIGITS * 10);
    index = index * 10n + BigInt(digit);
    if (index >= 2n ** 63n) throw valueError('Too many decimal digits in format string');
  }
  return normalize(index);
}

/** Units (see `spend`) for such a step. */
const STEP_UNITS = 10;

/** A step from a value to a part of it: `.key` or `[key]`. */
interface FieldStep {
  readonly isAttribute: boolean;
  readonly key: string | number | bigint;
}

/** What a field name begins with: a key, or an index into the arguments. */
export function firstOfField(name: string): { readonly first: string; readonly index: number | bigint | undefined } {
  const dot = name.indexOf('.');
  const start = dot < 0 ? name : detachedSlice(name, 0, dot);
  const bracket = start.indexOf('[');
  const first = bracket < 0 ? start : detachedSlice(start, 0, bracket);
  return { first, index: readIndex(first) };
}

/** The steps of a field name after its first part; raises ValueError on reaching one that is malformed. */
export function* stepsOfField(name: string, first: string): Generator<FieldStep> {
  let end = first.length;
  while (end < name.length) {
    const isAttribute = name[end] === '.';
    if (!isAttribute && name[end] !== '[') throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    const start = ++end;
    if (isAttribute) for (; end < name.length && name[end] !== '.' && name[end] !== '['; end++) passUnit(end);
    else {
      for (; end < name.length && name[end] !== ']'; end++) passUnit(end);
      if (end >= name.length) throw valueError("Missing ']' in format string");
    }
    spend(STEP_UNITS);
    const key = detachedSlice(name, start, end);
    if (!isAttribute) end++;
    if (key === '') throw valueError('Empty attribute in format string');
    yield { isAttribute, key: isAttribute ? key : (readIndex(key) ?? key) };
  }
}

function* fieldValue(name: string, source: FieldSource): Resumable {
  const { first, index } = firstOfField(name);
  let value: Value;
  if (first === '' || index !== undefined) value = positional(index, source);
  else if (source.mapping === undefined) {
    const found = source.named(first);
    if (found === undefined) throw keyError(first);
    value = found;
  } else {
    try {
      value = getItem(source.mapping, first);
    } catch (e) {
      value = (yield suspended(e)) ?? null;
    }
  }
  for (const { isAttribute, key } of stepsOfField(name, first)) {
    try {
      value = isAttribute ? getAttribute(value, String(key)) : getItem(value, key);
    } catch (e) {
      value = (yield suspended(e)) ?? null;
    }
  }
  return value;
}

function positional(given: number | bigint | undefined, source: FieldSource): Value {
  const numbering = given === undefined ? 'automatic' : 'manual';
  if (source.args !== undefined) {
    source.numbering ??= numbering;
    if (source.numbering !== numbering) {
      throw valueError(
        numbering === 'automatic'
          ? 'cannot switch from manual field specification to automatic field numbering'
          : 'cannot switch from automatic field numbering to manual field specification',
      );
    }
  }
  const index = given ?? source.nextIndex++;
  if (source.args === undefined) throw valueError('Format string contains positional fields');
  const value = source.args[Number(index)];
  if (value === undefined) throw indexError(`Replacement index ${index} out of range for positional args tuple`);
  return value;
}

function* convert(value: Value, conversion: string): Resumable {
  if (conversion !== 'r' && conversion !== 's' && conversion !== 'a') {
    const code = conversion.codePointAt(0) ?? 0;
    const shown = code > 32 && code < 127 ? conversion : `\\x${code.toString(16)}`;
    throw valueError(`Unknown conversion specifier ${shown}`);
  }
  let text: Value;
  try {
    text = conversion === 's' ? str(value) : repr(value);
  } catch (e) {
    text = (yield suspended(e)) ?? null;
  }
  return conversion === 'a' ? asciiOf(unwrap(text) as string) : text;
}
