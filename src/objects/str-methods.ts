// The table of `str`. The work is done in str-text.ts, text-search.ts, unicode.ts and the formatting files.
import { indexError, typeError, valueError } from '../runtime/errors.ts';
import { hash } from '../runtime/hash.ts';
import { charactersOf, collect, knownItems } from '../runtime/iteration.ts';
import {
  GrowingResult,
  inStretches,
  joined,
  Meter,
  nextStretch,
  nextTextStretch,
  reserve,
  TextInPieces,
  withRoom,
} from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { machine, spend, whileHeld } from '../runtime/machine.ts';
import { getItem } from '../runtime/operators.ts';
import { runPinned } from '../runtime/pinned.ts';
import { inPlace, isLong, keeping, leavePlace, moveOn } from '../runtime/place.ts';
import { restartable, takingTurns } from '../runtime/restart.ts';
import { str, toStr } from '../runtime/text.ts';
import { truthPinned } from '../runtime/truth.ts';
import { bytesOf } from './buffer.ts';
import { define, fn, parsedFn, rawFn, restartingEach, staticMethod } from './builtin.ts';
import { PyBytes } from './bytes.ts';
import { decodeText, encodeText } from './codecs.ts';
import { dictType, PyDict } from './dict.ts';
import { exceptionNamed, PyException } from './exception.ts';
import { formatStr, parseFormatSpec } from './format-spec.ts';
import { strIterator } from './iterator.ts';
import { PyList } from './list.ts';
import type { Value } from './object.ts';
import { Instance, notImplemented, strType, typeName, typeOf, unwrap } from './object.ts';
import { formatPercent } from './percent-format.ts';
import { PySlice } from './range.ts';
import { indexArgument, partBounds, repetitions, sizeArgument, smallIntArgument } from './sequence-arguments.ts';
import { sliceIndices } from './slice-indices.ts';
import { formatWithArguments, formatWithMapping } from './str-format.ts';
import {
  codePointAt,
  codePointIndex,
  compareStrings,
  equalTexts,
  isAstral,
  stringRepr,
  textLength,
  textSlice,
  unitIndex,
  unitsAt,
} from './str-text.ts';
import { characterOf } from './text-range.ts';
import * as search from './text-search.ts';
import { PyTuple } from './tuple.ts';
import * as unicode from './unicode.ts';

/** The string inside a value, or undefined if it is none. */
function textOf(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (!(value instanceof Instance)) return undefined;
  const inner = value.payload;
  return typeof inner === 'string' ? inner : undefined;
}

/** The name of an argument's type as those messages have it that call None by its own name. */
function argumentName(value: Value): string {
  return value === null ? 'None' : typeName(value);
}

function textArgument(value: Value): string {
  const text = textOf(value);
  if (text === undefined) throw typeError(`must be str, not ${typeName(value)}`);
  return text;
}
function namedText(value: Value, what: string): string {
  const text = textOf(value);
  if (text === undefined) throw typeError(`${what} must be str, not ${argumentName(value)}`);
  return text;
}

/** The part from `start` to `end`, in units of the text. */
function unitBounds(text: string, start: Value, end: Value): { from: number; to: number } | undefined {
  if (start === null && end === null) return { from: 0, to: text.length };
  const bounds = partBounds(textLength(text), start, end);
  return bounds && { from: unitIndex(text, bounds.from), to: unitIndex(text, bounds.to) };
}

function find(text: string, part: Value, start: Value, end: Value, last: boolean): number {
  const wanted = textArgument(part);
  const bounds = unitBounds(text, start, end);
  if (bounds === undefined) return -1;
  const { from, to } = bounds;
  const unit = last ? search.findLastText(text, wanted, from, to) : search.findText(text, wanted, from, to);
  return codePointIndex(text, unit);
}

function findOrRaise(text: string, part: Value, start: Value, end: Value, last: boolean): number {
  const index = find(text, part, start, end, last);
  if (index < 0) throw valueError('substring not found');
  return index;
}

function count(text: string, part: Value, start: Value, end: Value): number {
  const wanted = textArgument(part);
  const bounds = unitBounds(text, start, end);
  if (bounds === undefined) return 0;
  const within = text.slice(bounds.from, bounds.to);
  return wanted === '' ? textLength(within) + 1 : search.countText(within, wanted);
}

/** Shorter ones are compared in no time to speak of. */
const LONG_AFFIX = 256;

/** `startswith` and `endswith`. */
function hasAffix(text: string, affix: Value, start: Value, end: Value, atEnd: boolean): boolean {
  const name = atEnd ? 'endswith' : 'startswith';
  const bounds = unitBounds(text, start, end);
  const test = (wanted: string): boolean => {
    if (bounds === undefined || bounds.to - bounds.from < wanted.length) return false;
    if (wanted.length > LONG_AFFIX) spend(wanted.length / 16);
    return atEnd ? text.endsWith(wanted, bounds.to) : text.startsWith(wanted, bounds.from);
  };
  const inner = unwrap(affix);
  if (inner instanceof PyTuple) {
    const meter = new Meter(0, 2);
    return inner.items.some((item, i) => {
      meter.pass(i);
      const wanted = textOf(item);
      if (wanted === undefined) throw typeError(`tuple for ${name} must only contain str, not ${typeName(item)}`);
      return test(wanted);
    });
  }
  const wanted = textOf(affix);
  if (wanted === undefined) throw typeError(`${name} first arg must be str or a tuple of str, not ${typeName(affix)}`);
  return test(wanted);
}

function replace(text: string, old: Value, replacement: Value, times: Value): string {
  const part = namedText(old, 'replace() argument 1');
  const by = namedText(replacement, 'replace() argument 2');
  const limit = sizeArgument(times);
  if (part !== '') return search.replaceText(text, part, by, limit);
  const places = textLength(text) + 1;
  const inserted = limit < 0 ? places : Math.min(limit, places);
  if (inserted === 0) return text;
  reserve(text.length + inserted * by.length);
  const cut = unitIndex(text, inserted);
  const start = cut === 0 ? '' : search.putBeforeEach(text.slice(0, cut), by);
  return start + (inserted === places ? by : text.slice(cut));
}

function separatorArgument(value: Value): string | null {
  if (value === null) return null;
  const separator = textOf(value);
  if (separator === undefined) throw typeError(`must be str or None, not ${typeName(value)}`);
  if (separator === '') throw valueError('empty separator');
  return separator;
}

function split(text: string, separatorValue: Value, maxsplit: Value, fromEnd: boolean): PyList {
  const limit = sizeArgument(maxsplit);
  const separator = separatorArgument(separatorValue);
  if (separator === null) {
    const words = fromEnd ? search.splitWordsFromEnd : search.splitWords;
    return new PyList(words(text, unicode.isSpaceUnit, limit));
  }
  return new PyList((fromEnd ? search.splitTextFromEnd : search.splitText)(text, separator, limit));
}

function partition(text: string, separatorValue: Value, fromEnd: boolean): PyTuple {
  const separator = textArgument(separatorValue);
  if (separator === '') throw valueError('empty separator');
  const at = fromEnd ? search.findLastText(text, separator) : search.findText(text, separator);
  if (at < 0) return new PyTuple(fromEnd ? ['', '', text] : [text, '', '']);
  return new PyTuple([text.slice(0, at), separator, text.slice(at + separator.length)]);
}

function strip(text: string, chars: Value, name: string, left: boolean, right: boolean): string {
  if (chars === null) return search.stripUnits(text, unicode.isSpaceUnit, left, right);
  const set = textOf(chars);
  if (set === undefined) throw typeError(`${name} arg must be None or str`);
  if (isAstral(set) || isAstral(text)) return stripCharacters(text, charactersIn(set), left, right);
  if (set.length <= 4) return search.stripUnits(text, (unit) => set.includes(String.fromCharCode(unit)), left, right);
  const units = new Set<number>();
  for (let i = 0; i < set.length; ) {
    for (const stop = nextStretch(i, set.length, 2); i < stop; i++) units.add(set.charCodeAt(i));
  }
  return search.stripUnits(text, (unit) => units.has(unit), left, right);
}
function charactersIn(text: string): Set<string> {
  const characters = new Set<string>();
  for (let i = 0; i < text.length; ) {
    for (const stop = nextTextStretch(text, i, 4); i < stop; ) {
      const character = characterAt(text, i);
      characters.add(character);
      i += character.length;
    }
  }
  return characters;
}
function characterAt(text: string, unit: number): string {
  return text.slice(unit, unit + unitsAt(text, unit));
}
function characterBefore(text: string, unit: number): string {
  return text.slice(unit > 1 && unitsAt(text, unit - 2) === 2 ? unit - 2 : unit - 1, unit);
}
function stripCharacters(text: string, set: ReadonlySet<string>, left: boolean, right: boolean): string {
  let start = 0;
  let end = text.length;
  const meter = new Meter(0, 4);
  if (left) while (start < end && set.has(characterAt(text, start))) meter.pass((start += unitsAt(text, start)));
  if (right) {
    while (end > start && set.has(characterBefore(text, end))) meter.pass((end -= characterBefore(text, end).length));
  }
  return text.slice(start, end);
}

/** What ends a line for `splitlines`. */
function isLineEnd(unit: number): boolean {
  return (
    (unit >= 10 && unit <= 13) || (unit >= 0x1c && unit <= 0x1e) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
  );
}

function fillArgument(value: Value): string {
  const fill = textOf(value);
  if (fill === undefined) throw typeError(`The fill character must be a unicode character, not ${typeName(value)}`);
  if (fill === '' || textLength(fill) !== 1) throw typeError('The fill character must be exactly one character long');
  return fill;
}

function justify(text: string, width: Value, fillValue: Value, toLeft: boolean): string | Resumable<string> {
  const missing = sizeArgument(width) - textLength(text);
  const fill = fillArgument(fillValue);
  if (missing <= 0) return text;
  return withRoom(text.length + missing * fill.length, () => {
    const blanks = fill.repeat(missing);
    return toLeft ? text + blanks : blanks + text;
  });
}

/** Characters for which there is room anyway. */
const joinedWithoutRoom = 2 ** 14;

/** Units (see `spend`) for the text of an item. */
const ITEM_UNITS = 4;
/** What a look at so many items takes can be left out of account. */
const FREE_ITEMS = 32;

/** How long the items are with the separator between them; undefined if some are no texts. */
function joinedLength(separator: string, items: readonly Value[]): number | undefined {
  if (!isLong(items.length)) {
    let total = separator.length * items.length;
    for (const item of items) {
      if (typeof item !== 'string') return undefined;
      total += item.length;
    }
    if (items.length > FREE_ITEMS) spend(items.length / 2);
    return total;
  }
  const make = (): { total: number | undefined } => ({ total: separator.length * items.length });
  const length = inStretches(items, items.length, 0.5, make, (made, start, stop) => {
    let total = 0;
    for (let i = start; i < stop; i++) {
      const item = items[i];
      if (typeof item !== 'string') {
        made.total = undefined;
        return false;
      }
      total += item.length;
    }
    if (made.total !== undefined) made.total += total;
    return true;
  });
  return length.total;
}

/** Joins items, with text made of those that are none (which CPython refuses). */
function joinItems(separator: string, items: readonly Value[]): string | Resumable<string> {
  if (!isLong(items.length)) return joinOf(separator, items, joinedLength(separator, items) ?? NaN);
  return keeping(
    items,
    () => joinedLength(separator, items) ?? NaN,
    (total) => joinOf(separator, items, total),
  );
}
/** `total`: how long the result is; NaN if some are no texts. */
function joinOf(separator: string, items: readonly Value[], total: number): string | Resumable<string> {
  if (Number.isNaN(total)) return joinAny(separator, items);
  if (total <= joinedWithoutRoom) {
    reserve(total);
    return joined(items as readonly string[], separator);
  }
  // While room is made others may change the items.
  return withRoom(total, () =>
    keeping(
      items,
      () => joinedLength(separator, items) ?? NaN,
      (length) => (Number.isNaN(length) ? joinAny(separator, items) : joined(items as readonly string[], separator)),
    ),
  );
}
function joinAny(separator: string, items: readonly Value[]): string {
  const place = inPlace(items, () => ({ size: new GrowingResult(), texts: [] as string[] }));
  const { size, texts } = place.state;
  while (texts.length < items.length) {
    const item = items[texts.length] as Value;
    const text = textOf(item) ?? toStr(item);
    size.add(text.length + separator.length);
    texts.push(text);
    machine.fuel -= ITEM_UNITS;
    moveOn(place);
  }
  const text = joined(texts, separator);
  leavePlace(place);
  return text;
}

function join(separator: string, iterable: Value): string | Resumable<string> {
  if (iterable instanceof PyList || iterable instanceof PyTuple) return joinItems(separator, iterable.items);
  const known = knownItems(iterable);
  if (known !== undefined) return joinItems(separator, known);
  const type = typeOf(iterable);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined) {
    throw typeError('can only join an iterable');
  }
  return joinCollected(separator, iterable);
}
function* joinCollected(separator: string, iterable: Value): Resumable<string> {
  const items = yield* collect(iterable);
  return (yield* whileHeld(items, takingTurns(items.length, joinItems, separator, items, undefined))) as string;
}

/** What a table says about a character, if anything. Ordinals come first, then characters as in the Go version. */
function tableEntry(table: Value, character: string): Value | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (table instanceof PyDict) {
    let entry = table.get(code);
    if (entry === undefined) entry = table.get(character);
    // A defaultdict or the like may have something for what is not there.
    if (entry !== undefined || table.cls === dictType) return entry;
  }
  try {
    return runPinned(() => getItem(table, code));
  } catch (e) {
    if (e instanceof PyException && e.cls.isSubtypeOf(exceptionNamed('LookupError'))) return undefined;
    throw e;
  }
}
function translation(table: Value, character: string): string {
  const entry = tableEntry(table, character);
  if (entry === undefined) return character;
  if (entry === null) return '';
  const text = textOf(entry);
  if (text !== undefined) return text;
  const code = unwrap(entry);
  if (typeof code !== 'number' && typeof code !== 'bigint' && typeof code !== 'boolean') {
    throw typeError('character mapping must return integer, None or str');
  }
  const point = Number(code);
  if (point < 0 || point > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return characterOf(point);
}
function translate(text: string, table: Value): string {
  const place = inPlace(text, () => ({ known: new Map<string, string>(), translated: new TextInPieces(), at: 0 }));
  const { state } = place;
  const { known, translated } = state;
  while (state.at < text.length) {
    for (const stop = nextTextStretch(text, state.at, 10); state.at < stop; ) {
      const character = characterAt(text, state.at);
      let piece = known.get(character);
      if (piece === undefined) {
        piece = translation(table, character);
        known.set(character, piece);
        moveOn(place);
      }
      translated.add(piece);
      state.at += character.length;
    }
    moveOn(place);
  }
  leavePlace(place);
  return translated.join();
}

function makeTranslation(x: Value, y: Value | undefined, z: Value | undefined): PyDict {
  const table = new PyDict();
  if (y === undefined) {
    const source = unwrap(x);
    if (!(source instanceof PyDict)) throw typeError('if you give only one argument to maketrans it must be a dict');
    const meter = new Meter(0, 10);
    let count = 0;
    for (const [key, value] of source.entries()) {
      meter.pass(++count);
      const text = textOf(key);
      if (text === undefined) {
        const code = unwrap(key);
        if (typeof code !== 'number' && typeof code !== 'bigint' && typeof code !== 'boolean') {
          throw typeError('keys in translate table must be strings or integers');
        }
        table.set(key, value);
      } else if (textLength(text) !== 1) throw valueError('string keys in translate table must be of length 1');
      else table.set(text.codePointAt(0) ?? 0, value);
    }
    return table;
  }
  const to = namedText(y, 'maketrans() argument 2');
  const from = textOf(x);
  if (from === undefined) throw typeError('first maketrans argument must be a string if there is a second argument');
  const removed = z === undefined ? '' : namedText(z, 'maketrans() argument 3');
  const sources = charactersOf(from);
  const targets = charactersOf(to);
  if (sources.length !== targets.length) throw valueError('the first two maketrans arguments must have equal length');
  const meter = new Meter(0, 10);
  for (const [i, source] of sources.entries()) {
    meter.pass(i);
    table.set(source.codePointAt(0) ?? 0, targets[i]?.codePointAt(0) ?? 0);
  }
  for (const [i, character] of charactersOf(removed).entries()) {
    if (i % 4096 === 0) spend(4096 * 10);
    table.set(character.codePointAt(0) ?? 0, null);
  }
  return table;
}

function item(text: string, key: Value): string {
  if (key instanceof PySlice) {
    const { start, step, count: length } = sliceIndices(key, textLength(text));
    return textSlice(text, start, length, step);
  }
  const index = indexArgument(key, 'string');
  const character = codePointAt(text, index);
  if (character === undefined) throw indexError('string index out of range');
  return character;
}

function repeat(text: string, times: Value): Value | Resumable<string> {
  const repeats = repetitions(times);
  if (repeats === undefined) return notImplemented;
  if (repeats === 0 || text === '') return '';
  return withRoom(text.length * repeats, () => text.repeat(repeats));
}

function concatenate(text: string, other: Value): Value {
  const added = textOf(other);
  if (added === undefined) {
    if (typeOf(other).lookup('__radd__') !== undefined) return notImplemented;
    throw typeError(`can only concatenate str (not "${typeName(other)}") to str`);
  }
  if (added.length + text.length > 4096) reserve(added.length + text.length);
  return text + added;
}

/** A comparison method: the other operand has to be a string. */
function comparison(name: string, doc: string, test: (order: number) => boolean): ReturnType<typeof fn> {
  return fn(`${name}(self, value, /)`, doc, (self: string, value: Value) => {
    const other = textOf(value);
    return other === undefined ? notImplemented : test(compareStrings(self, other));
  });
}

function encodingArgument(value: Value, method: string, name: string): string {
  return namedText(value, `${method}() argument '${name}'`);
}

/** `str(object, encoding, errors)`. */
function construct(object: Value | undefined, encoding: Value | undefined, errors: Value | undefined): Value {
  if (encoding === undefined && errors === undefined) return object === undefined ? '' : str(object);
  const encodingName = encoding === undefined ? 'utf-8' : encodingArgument(encoding, 'str', 'encoding');
  const handler = errors === undefined ? 'strict' : encodingArgument(errors, 'str', 'errors');
  if (object === undefined) return '';
  if (textOf(object) !== undefined) throw typeError('decoding str is not supported');
  const bytes = bytesOf(object);
  if (bytes === undefined) {
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(object)} found`);
  }
  return isLong(bytes.length)
    ? restartable(decodeText, bytes, encodingName, handler)
    : decodeText(bytes, encodingName, handler);
}

/** A method that asks something of the whole string. */
function predicate(name: string, doc: string, test: (text: string) => boolean): ReturnType<typeof fn> {
  return fn(`${name}(self, /)`, doc, test as (self: string) => boolean);
}

export function defineStr(): void {
  define(strType, {
    doc: 'Text: an immutable sequence of Unicode characters. str(object) gives the text of any object.',
    accepts: (value) => typeof value === 'string',
    make: () =>
      fn('str(object=..., encoding=..., errors=...)', 'The text of an object, or of bytes in an encoding.', construct),
    members: () =>
      restartingEach([
        fn('__add__(self, value, /)', 'Return self + value.', concatenate),
        fn('__mul__(self, value, /)', 'Return self * value.', repeat),
        fn('__rmul__(self, value, /)', 'Return value * self.', repeat),
        fn('__mod__(self, value, /)', 'Return self % value: printf-style formatting.', formatPercent),
        fn('__rmod__(self, value, /)', 'Return value % self.', (self: string, value: Value) => {
          const template = textOf(value);
          return template === undefined ? notImplemented : formatPercent(template, self);
        }),
        fn('__contains__(self, key, /)', 'Whether the text occurs in the string.', (self: string, key: Value) => {
          const part = textOf(key);
          if (part === undefined) {
            throw typeError(`'in <string>' requires string as left operand, not ${typeName(key)}`);
          }
          return search.includesText(self, part);
        }),
        fn('__getitem__(self, key, /)', 'Return self[key].', item),
        fn('__len__(self, /)', 'The number of characters.', textLength),
        fn('__iter__(self, /)', 'An iterator over the characters.', (self: string) => strIterator(self)),
        fn('__eq__(self, value, /)', 'Return self == value.', (self: string, value: Value) => {
          const other = textOf(value);
          return other === undefined ? notImplemented : equalTexts(self, other);
        }),
        fn('__ne__(self, value, /)', 'Return self != value.', (self: string, value: Value) => {
          const other = textOf(value);
          return other === undefined ? notImplemented : !equalTexts(self, other);
        }),
        comparison('__lt__', 'Return self < value.', (order) => order < 0),
        comparison('__le__', 'Return self <= value.', (order) => order <= 0),
        comparison('__gt__', 'Return self > value.', (order) => order > 0),
        comparison('__ge__', 'Return self >= value.', (order) => order >= 0),
        fn('__hash__(self, /)', 'Return hash(self).', (self: string) => hash(self)),
        fn('__repr__(self, /)', 'The string as a literal, in quotes.', stringRepr),
        fn('__str__(self, /)', 'The string itself.', (self: string) => self),
        rawFn(
          '__format__(self, format_spec, /)',
          'The string formatted by a spec.',
          (self: Value, formatSpec: Value) => {
            const text = textOf(self);
            if (text === undefined) {
              throw typeError(
                `descriptor '__format__' for 'str' objects doesn't apply to a '${typeName(self)}' object`,
              );
            }
            const spec = namedText(formatSpec, '__format__() argument');
            return spec === '' ? str(self) : formatStr(text, parseFormatSpec(spec, typeName(self)));
          },
        ),
        fn(
          '__getnewargs__(self, /)',
          'The arguments that make an equal string.',
          (self: string) => new PyTuple([self]),
        ),
        fn('__sizeof__(self, /)', 'The size in memory, in bytes.', (self: string) =>
          unicode.isAscii(self) ? 49 + self.length : 74 + self.length * 2,
        ),

        fn('capitalize(self, /)', 'The first character in title case, the rest in lower case.', unicode.capitalize),
        fn('casefold(self, /)', 'The text in the form for comparison without regard to case.', unicode.caseFold),
        fn(
          "center(self, width, fillchar=' ', /)",
          'The text in the middle of a given width.',
          (self: string, width: Value, fillchar: Value) =>
            search.centerText(self, textLength(self), sizeArgument(width), fillArgument(fillchar)),
        ),
        parsedFn('count(self, sub, start=None, end=None, /)', 'How often the text occurs, without overlap.', count),
        fn(
          "encode(self, /, encoding='utf-8', errors='strict')",
          'The text as bytes in an encoding.',
          (self: string, encoding: Value, errors: Value) =>
            new PyBytes(
              encodeText(
                self,
                encodingArgument(encoding, 'encode', 'encoding'),
                encodingArgument(errors, 'encode', 'errors'),
              ),
            ),
        ),
        parsedFn(
          'endswith(self, suffix, start=None, end=None, /)',
          'Whether the text ends with the suffix, or with one of a tuple of them.',
          (self: string, suffix: Value, start: Value, end: Value) => hasAffix(self, suffix, start, end, true),
        ),
        fn(
          'expandtabs(self, /, tabsize=8)',
          'Tabs replaced by blanks up to the next tab stop.',
          (self: string, tabsize: Value) => search.expandTabs(self, smallIntArgument(tabsize)),
        ),
        parsedFn(
          'find(self, sub, start=None, end=None, /)',
          'The lowest index at which the text occurs, or -1.',
          (self: string, sub: Value, start: Value, end: Value) => find(self, sub, start, end, false),
        ),
        fn(
          'format(self, *args, **kwargs)',
          'The text with its replacement fields filled from the arguments.',
          (self: string, args: readonly Value[], kwargs: ReadonlyMap<string, Value>) =>
            formatWithArguments(self, args, kwargs),
        ),
        fn(
          'format_map(self, mapping, /)',
          'The text with its replacement fields filled from a mapping.',
          (self: string, mapping: Value) => formatWithMapping(self, mapping),
        ),
        parsedFn(
          'index(self, sub, start=None, end=None, /)',
          'The lowest index at which the text occurs. Raises ValueError if it does not.',
          (self: string, sub: Value, start: Value, end: Value) => findOrRaise(self, sub, start, end, false),
        ),
        predicate('isalnum', 'Whether all characters are letters or numbers, and there are any.', unicode.isAlnum),
        predicate('isalpha', 'Whether all characters are letters, and there are any.', unicode.isAlpha),
        predicate('isascii', 'Whether all characters are ASCII.', unicode.isAscii),
        predicate('isdecimal', 'Whether all characters are decimal digits, and there are any.', unicode.isDecimal),
        predicate('isdigit', 'Whether all characters are digits, and there are any.', unicode.isDigit),
        predicate('isidentifier', 'Whether the text is a valid identifier.', unicode.isIdentifier),
        predicate('islower', 'Whether all cased characters are lower case, and there are any.', unicode.isLower),
        predicate('isnumeric', 'Whether all characters stand for numbers, and there are any.', unicode.isNumeric),
        predicate('isprintable', 'Whether repr() shows all characters as they are.', unicode.isPrintable),
        predicate('isspace', 'Whether all characters are white space, and there are any.', unicode.isSpace),
        predicate(
          'istitle',
          'Whether words start in upper case and go on in lower case, and there are any.',
          unicode.isTitle,
        ),
        predicate('isupper', 'Whether all cased characters are upper case, and there are any.', unicode.isUpper),
        fn('join(self, iterable, /)', 'The items of an iterable with the string between them.', join),
        fn(
          "ljust(self, width, fillchar=' ', /)",
          'The text at the left of a given width.',
          (self: string, width: Value, fillchar: Value) => justify(self, width, fillchar, true),
        ),
        fn(
          "decode(self, /, encoding='utf-8', errors='strict')",
          'The text itself: what is text need not be decoded. As in the Go version, whose bytes are text in many places.',
          (self: string) => self,
        ),
        fn('lower(self, /)', 'The text in lower case.', unicode.toLower),
        fn(
          'lstrip(self, chars=None, /)',
          'The text without leading white space, or without leading characters of a set.',
          (self: string, chars: Value) => strip(self, chars, 'lstrip', true, false),
        ),
        staticMethod('maketrans(x, y=..., z=..., /)', 'A table for translate().', makeTranslation),
        fn(
          'partition(self, sep, /)',
          'What stands before a separator, the separator, and what follows.',
          (self: string, sep: Value) => partition(self, sep, false),
        ),
        fn(
          'removeprefix(self, prefix, /)',
          'The text without the prefix, if it has it.',
          (self: string, prefix: Value) => {
            const start = namedText(prefix, 'removeprefix() argument');
            return hasAffix(self, start, null, null, false) ? self.slice(start.length) : self;
          },
        ),
        fn(
          'removesuffix(self, suffix, /)',
          'The text without the suffix, if it has it.',
          (self: string, suffix: Value) => {
            const end = namedText(suffix, 'removesuffix() argument');
            return hasAffix(self, end, null, null, true) ? self.slice(0, self.length - end.length) : self;
          },
        ),
        fn(
          'replace(self, old, new, count=-1, /)',
          'The text with occurrences of one text replaced by another.',
          replace,
        ),
        parsedFn(
          'rfind(self, sub, start=None, end=None, /)',
          'The highest index at which the text occurs, or -1.',
          (self: string, sub: Value, start: Value, end: Value) => find(self, sub, start, end, true),
        ),
        parsedFn(
          'rindex(self, sub, start=None, end=None, /)',
          'The highest index at which the text occurs. Raises ValueError if it does not.',
          (self: string, sub: Value, start: Value, end: Value) => findOrRaise(self, sub, start, end, true),
        ),
        fn(
          "rjust(self, width, fillchar=' ', /)",
          'The text at the right of a given width.',
          (self: string, width: Value, fillchar: Value) => justify(self, width, fillchar, false),
        ),
        fn('rpartition(self, sep, /)', 'As partition(), at the last separator.', (self: string, sep: Value) =>
          partition(self, sep, true),
        ),
        fn(
          'rsplit(self, /, sep=None, maxsplit=-1)',
          'The words of the text, or its parts between separators; splits are counted from the end.',
          (self: string, sep: Value, maxsplit: Value) => split(self, sep, maxsplit, true),
        ),
        fn(
          'rstrip(self, chars=None, /)',
          'The text without trailing white space, or without trailing characters of a set.',
          (self: string, chars: Value) => strip(self, chars, 'rstrip', false, true),
        ),
        fn(
          'split(self, /, sep=None, maxsplit=-1)',
          'The words of the text, or its parts between separators.',
          (self: string, sep: Value, maxsplit: Value) => split(self, sep, maxsplit, false),
        ),
        fn(
          'splitlines(self, /, keepends=False)',
          'The lines of the text.',
          (self: string, keepends: Value) => new PyList(search.splitLines(self, isLineEnd, truthPinned(keepends))),
        ),
        parsedFn(
          'startswith(self, prefix, start=None, end=None, /)',
          'Whether the text starts with the prefix, or with one of a tuple of them.',
          (self: string, prefix: Value, start: Value, end: Value) => hasAffix(self, prefix, start, end, false),
        ),
        fn(
          'strip(self, chars=None, /)',
          'The text without white space around it, or without characters of a set around it.',
          (self: string, chars: Value) => strip(self, chars, 'strip', true, true),
        ),
        fn('swapcase(self, /)', 'Upper case turned into lower case and the reverse.', unicode.swapCase),
        fn(
          'title(self, /)',
          'Each word with its first character in title case and the rest in lower case.',
          unicode.toTitle,
        ),
        fn('translate(self, table, /)', 'Each character replaced by what a table says.', translate),
        fn('upper(self, /)', 'The text in upper case.', unicode.toUpper),
        fn(
          'zfill(self, width, /)',
          'The text filled with zeros on the left, after its sign.',
          (self: string, width: Value) => search.fillZeros(self, textLength(self), sizeArgument(width)),
        ),
      ]),
  });
}
