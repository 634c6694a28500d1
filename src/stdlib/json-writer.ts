// Writing JSON text. The quick way calls no script code; where `default` has to be called, a resumable does the same work.

import { PyBuiltin } from '../objects/builtin.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { floatRepr } from '../objects/float-text.ts';
import { intRepr } from '../objects/int-text.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, PyFloat, PyObject, typeName, typeOf, unwrap } from '../objects/object.ts';
import { sortNatively } from '../objects/sort.ts';
import { pauseAlone } from '../objects/step-frame.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call1, callPinnedSpecial } from '../runtime/call.ts';
import { orderPinned } from '../runtime/comparison.ts';
import { recursionError, typeError, valueError } from '../runtime/errors.ts';
import { knownItems } from '../runtime/iteration.ts';
import { nextStretch, reserve, reserveMore } from '../runtime/limits.ts';
import type { Place, Resumable } from '../runtime/machine.ts';
import { machine, spend, suspended } from '../runtime/machine.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { inPlace, isLong, leavePlace, moveOn, ownPlace } from '../runtime/place.ts';

export interface JsonFormat {
  readonly skipKeys: boolean;
  readonly ensureAscii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** Undefined: everything on one line. */
  readonly indent: string | undefined;
  readonly itemSeparator: string;
  readonly keySeparator: string;
}

/** Thrown within this file when the quick way meets a value that only `default` can turn into text. */
const needsDefault = Symbol('needs default');

/** Thrown by the quick way when there is so much to write that the event loop has to have its turns. */
export const takesLong = Symbol('takes long');

/** Containers nested deeper than this are looked up among those around them; a cycle is found one round later. */
const UNCHECKED_LEVELS = 8;
/** Units (see `spend`) for a character that is written. */
const CHARACTER_UNITS = 1 / 3;
/** The same for an entry of a dict that is looked at, or compared. */
const ENTRY_UNITS = 4;
/** Nesting where the writer may be suspended, so that its native levels cannot be counted with the others. */
const HOOKED_LEVELS = 500;
/** Stretches of text (`machine.stretch`) that are put together before they are paid for and laid out flat. */
const STRETCHES = 2;

const TOO_DEEP = 'maximum recursion depth exceeded while encoding a JSON object';
const circular = (): PyException => valueError('Circular reference detected');

const plainAscii = /^[ !#-[\]-~]*$/;
const plainText = /^[ !#-[\]-\uffff]*$/;
const escapes = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

function escapeUnit(unit: string): string {
  return escapes.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A string as JSON has it. */
export function jsonString(text: string, ensureAscii: boolean): string {
  if (text.length < 32) {
    let i = 0;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 32 || unit > 126 || unit === 34 || unit === 92) break;
    }
    if (i === text.length) return `"${text}"`;
  }
  if (isLong(text.length)) return longString(text, ensureAscii);
  spend(text.length / 16);
  if ((ensureAscii ? plainAscii : plainText).test(text)) return `"${text}"`;
  reserve(text.length * 6);
  spend(text.length * 8);
  return `"${text.replace(ensureAscii ? unsafeAscii : unsafe, escapeUnit)}"`;
}
const unsafeAscii = /[^ !#-[\]-~]/g;
const unsafe = /["\\\0-\x1f]/g;

/** How far a long string is written: nothing is, as long as there was nothing to escape. */
interface WrittenString {
  end: number;
  written: string | undefined;
}

function longString(text: string, ensureAscii: boolean): string {
  const place = inPlace(text, (): WrittenString => ({ end: 0, written: undefined }));
  const { state } = place;
  const plain = ensureAscii ? plainAscii : plainText;
  while (state.end < text.length) {
    const stop = nextStretch(state.end, text.length, 1 / 16);
    const stretch = text.slice(state.end, stop);
    if (!plain.test(stretch)) {
      if (state.written === undefined) reserve(text.length * 6);
      spend(stretch.length * 8);
      state.written ??= `"${text.slice(0, state.end)}`;
      // A chain of large pieces: to join them would be to have all of it twice.
      state.written += stretch.replace(ensureAscii ? unsafeAscii : unsafe, escapeUnit);
    } else if (state.written !== undefined) state.written += stretch;
    state.end = stop;
    moveOn(place);
  }
  leavePlace(place);
  return `${state.written ?? `"${text}`}"`;
}

type Entry = readonly [Value, Value];

/** A list or dict that is being written. */
class Level {
  readonly container: Value;
  /** The items of a list, and the one in hand. */
  readonly items: readonly Value[] | undefined;
  index = 0;
  /** The entries of a dict, once it has been asked for them, and the one in hand. */
  entries: Iterator<Entry> | undefined = undefined;
  /** The entries and their keys, while they are being sorted. */
  unsorted: Entry[] | undefined = undefined;
  keys: readonly Value[] | undefined = undefined;
  entry: Entry | undefined = undefined;
  isFirst = true;
  /** Whether the name of the entry is written. */
  isNamed = false;
  constructor(container: Value, items: readonly Value[] | undefined) {
    this.container = container;
    this.items = items;
  }
}

export class JsonWriter {
  private readonly format: JsonFormat;
  private readonly plain: boolean;
  private readonly ensureAscii: boolean;
  private readonly keySeparator: string;
  private readonly itemSeparator: string;
  /** What calls the script's `default`, if there is one. */
  private readonly fallback: Value | undefined;
  private out = '';
  private readonly piece = STRETCHES * machine.stretch;
  private readonly pieces: string[] = [];
  private total = 0;
  /** The containers around the value being written, in `chunks`. */
  private readonly around: Value[] = [];
  /** The same in `text`, with how far they are written. */
  private readonly levels: Level[] = [];
  /** Whether a long string is being written. */
  private isInString = false;
  /** Where it may be left, if it may be. */
  private place: Place<unknown> | undefined = undefined;
  /** How many lists and dicts there are around it in `chunks`: fewer than `around` has, where `default` has answered one. */
  private depth = 0;
  private native = 0;
  /** The entries of the dicts around it in `chunks`. */
  private readonly copies: Entry[][] = [];
  private readonly keyTexts = new Map<string, string>();
  private readonly lineBreaks: string[] = [];

  /** `fallback` is the `default` of the script. */
  constructor(format: JsonFormat, fallback: Value | undefined) {
    this.format = format;
    this.fallback = fallback;
    this.ensureAscii = format.ensureAscii;
    this.plain = format.indent === undefined;
    this.keySeparator = format.keySeparator;
    this.itemSeparator = format.itemSeparator;
  }

  /**
   * The text of the value, or undefined where the script's `default` has to be called: then `chunks` is the way. Throws `takesLong` when there is much to
   * write; `restOfText` goes on then.
   */
  text(value: Value): string | undefined {
    try {
      this.finish(value, 0);
      if (this.pieces.length === 0) {
        spend(this.out.length * CHARACTER_UNITS);
        return this.out;
      }
      this.flush();
      reserve(this.total);
      return this.pieces.join('');
    } catch (e) {
      if (e === needsDefault) return undefined;
      throw e;
    } finally {
      for (; this.native > 0; this.native--) leaveNative();
    }
  }
  /** As `text`, as a part of an operation that may be begun anew: it goes on from where it was then. */
  restOfText(value: Value): string | undefined {
    const place = ownPlace(this);
    this.place = place;
    const text = this.text(value);
    leavePlace(place);
    return text;
  }

  /** The writer can be left here: `levels` say where it is. */
  private leaveHere(): void {
    if (this.place === undefined) throw takesLong;
    moveOn(this.place);
  }
  /** One of the same kind that has not written anything. */
  fresh(): JsonWriter {
    return new JsonWriter(this.format, this.fallback);
  }

  private flush(): void {
    // Looking at a unit makes the engine lay the string out, so that the tree of its pieces can go.
    this.out.charCodeAt(0);
    const { length } = this.out;
    this.total += length;
    spend(length * CHARACTER_UNITS);
    reserveMore(length, this.total);
    this.pieces.push(this.out);
    this.out = '';
  }

  private enter(container: Value, items: readonly Value[] | undefined): Level {
    const { levels } = this;
    const depth = levels.length;
    if (depth >= UNCHECKED_LEVELS && this.format.checkCircular && this.isInside(container)) throw circular();
    this.enterNative(depth);
    const level = new Level(container, items);
    levels.push(level);
    return level;
  }
  private isInside(container: Value): boolean {
    for (const level of this.levels) if (level.container === container) return true;
    return false;
  }
  private enterNative(depth: number): void {
    if (depth % 2 === 0) return;
    enterNative(TOO_DEEP);
    this.native++;
  }
  private leave(): void {
    this.levels.pop();
    if (this.levels.length % 2 === 0) return;
    this.native--;
    leaveNative();
  }

  /** Writes a value, or the rest of it, at which the writer was left. */
  private finish(value: Value, depth: number): void {
    const level = this.levels[depth];
    if (level === undefined) {
      this.write(value);
      return;
    }
    this.enterNative(depth);
    if (level.items === undefined) this.restOfDict(level, depth + 1);
    else this.restOfList(level, level.items, depth + 1, this.isInString || this.levels.length > depth + 1);
  }

  private write(value: Value): void {
    switch (typeof value) {
      case 'string':
        this.isInString = isLong(value.length);
        if (this.isInString && this.place === undefined) throw takesLong;
        this.out += jsonString(value, this.ensureAscii);
        this.isInString = false;
        return;
      case 'number':
        this.out += value;
        return;
      case 'boolean':
        this.out += value ? 'true' : 'false';
        return;
      case 'bigint':
        this.out += intRepr(value);
        return;
    }
    if (value === null) this.out += 'null';
    else if (value instanceof PyFloat) this.out += this.float(value.value);
    else if (value instanceof PyDict) this.writeDict(value, value);
    else if (value instanceof PyList || value instanceof PyTuple) this.writeList(value, value.items);
    else {
      const inner = unwrap(value);
      if (inner === value) {
        if (this.fallback !== undefined) throw needsDefault;
        throw notSerializable(value);
      }
      if (inner instanceof PyDict) this.writeDict(value, inner);
      else if (inner instanceof PyList || inner instanceof PyTuple) this.writeList(value, inner.items);
      else if (isScalar(inner)) this.write(inner);
      else if (this.fallback !== undefined) throw needsDefault;
      else throw notSerializable(value);
    }
  }

  private writeList(list: Value, items: readonly Value[]): void {
    if (items.length === 0) {
      this.out += '[]';
      return;
    }
    const level = this.enter(list, items);
    const depth = this.levels.length;
    this.out += this.plain ? '[' : `[${this.lineBreak(depth)}`;
    this.restOfList(level, items, depth, false);
  }
  /** `isBegun`: in the middle of the item in hand. */
  private restOfList(level: Level, items: readonly Value[], depth: number, isBegun: boolean): void {
    const separator = this.plain ? this.itemSeparator : this.itemSeparator + this.lineBreak(depth);
    let i = level.index;
    if (isBegun) {
      this.finish(items[i] as Value, depth);
      i++;
    }
    for (; i < items.length; i++) {
      level.index = i;
      if (this.out.length > this.piece) {
        this.flush();
        this.leaveHere();
      }
      if (i > 0) this.out += separator;
      this.write(items[i] as Value);
    }
    this.out += this.plain ? ']' : `${this.lineBreak(depth - 1)}]`;
    this.leave();
  }

  private writeDict(object: Value, dict: PyDict): void {
    if (dict.size === 0) {
      this.out += '{}';
      return;
    }
    const level = this.enter(object, undefined);
    const depth = this.levels.length;
    this.out += this.plain ? '{' : `{${this.lineBreak(depth)}`;
    this.restOfDict(level, depth);
  }
  private restOfDict(level: Level, depth: number): void {
    const separator = this.plain ? this.itemSeparator : this.itemSeparator + this.lineBreak(depth);
    const entries = level.entries ?? this.entriesOf(level);
    for (;;) {
      level.entry ??= nextOf(entries);
      if (level.entry === undefined) break;
      const [key, value] = level.entry;
      if (level.isNamed) this.finish(value, depth);
      else {
        if (this.out.length > this.piece) {
          this.flush();
          this.leaveHere();
        }
        const name = typeof key === 'string' ? this.keyText(key) : this.otherKey(key);
        if (name === undefined) {
          spend(ENTRY_UNITS);
          level.entry = undefined;
          this.leaveHere();
          continue;
        }
        this.out += level.isFirst ? name : separator + name;
        level.isFirst = false;
        level.isNamed = true;
        this.write(value);
      }
      level.entry = undefined;
      level.isNamed = false;
    }
    this.out += this.plain ? '}' : `${this.lineBreak(depth - 1)}}`;
    this.leave();
  }

  private entriesOf(level: Level): Iterator<Entry> {
    const { container } = level;
    const dict = unwrap(container) as PyDict;
    if (this.format.sortKeys) {
      if (this.place === undefined && isLong(dict.size)) throw takesLong;
      if (level.unsorted === undefined) {
        level.unsorted = copyOf(this.entries(container, dict));
        this.settle();
      }
      sortByKeys(level.unsorted, (level.keys ??= level.unsorted.map(keyOf)));
    }
    const entries = (level.unsorted ?? this.entries(container, dict))[Symbol.iterator]();
    level.entries = entries;
    if (container instanceof Instance || this.format.sortKeys) this.settle();
    return entries;
  }
  /** What the script has been asked is not asked again. */
  private settle(): void {
    if (this.place !== undefined) moveOn(this.place);
  }

  /** In the order in which they are. */
  private entries(object: Value, dict: PyDict): Iterable<Entry> {
    if (object instanceof Instance) {
      const method = object.cls.lookup('items');
      if (method !== undefined && !(method instanceof PyBuiltin)) return pairsOf(callPinnedSpecial(method, object));
    }
    return dict.entries();
  }

  /** The quoted name with its separator, remembered while there are few of them. */
  private keyText(key: string): string {
    let text = this.keyTexts.get(key);
    if (text === undefined) {
      text = jsonString(key, this.ensureAscii) + this.keySeparator;
      if (this.keyTexts.size < 1000) this.keyTexts.set(key, text);
    }
    return text;
  }

  private otherKey(key: Value): string | undefined {
    const name = this.keyName(key);
    return name === undefined ? undefined : jsonString(name, this.ensureAscii) + this.keySeparator;
  }

  /** What a key becomes; undefined for one that is skipped. */
  private keyName(key: Value): string | undefined {
    const inner = unwrap(key);
    switch (typeof inner) {
      case 'string':
        return inner;
      case 'number':
        return String(inner);
      case 'bigint':
        return intRepr(inner);
      case 'boolean':
        return inner ? 'true' : 'false';
    }
    if (inner === null) return 'null';
    if (inner instanceof PyFloat) return this.float(inner.value);
    if (this.format.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeName(key)}`);
  }

  private float(value: number): string {
    if (value - value === 0) return floatRepr(value);
    if (!this.format.allowNan) {
      throw valueError(`Out of range float values are not JSON compliant: ${floatRepr(value)}`);
    }
    if (value !== value) return 'NaN';
    return value > 0 ? 'Infinity' : '-Infinity';
  }

  private lineBreak(depth: number): string {
    let text = this.lineBreaks[depth];
    if (text === undefined) {
      const indent = this.format.indent ?? '';
      reserve(indent.length * depth);
      text = `\n${indent.repeat(depth)}`;
      this.lineBreaks[depth] = text;
    }
    return text;
  }

  /**
   * The text in the pieces in which `iterencode` gives it, handed over one by one, with calls of `default` where a value has
   * no text of its own. `toText` joins neighbours, so what the pieces are matters to scripts only where they see them. The writer has to be held.
   */
  *chunks(value: Value, take: (piece: string) => void): Resumable<null> {
    const put = (text: string): void => {
      spend(2 + text.length / 8);
      take(text);
    };
    return yield* this.chunked(value, put, '');
  }

  /** `before` is what the scalar joins in one piece; a container or an unknown value gets it as a piece before its own. */
  private *chunked(value: Value, put: (text: string) => void, before: string): Resumable<null> {
    const inner = unwrap(value);
    const text = this.scalarText(inner);
    if (text !== undefined) {
      put(before + text);
      return null;
    }
    if (before !== '') put(before);
    if (inner instanceof PyDict) yield* this.chunkedDict(value, inner, put);
    else if (inner instanceof PyList || inner instanceof PyTuple) yield* this.chunkedList(value, inner.items, put);
    else {
      const { fallback } = this;
      if (fallback === undefined) throw notSerializable(value);
      this.enterHooked(value);
      let made: Value;
      try {
        made = call1(fallback, value);
      } catch (e) {
        made = (yield suspended(e)) as Value;
      }
      yield* this.chunked(made, put, '');
      this.around.pop();
    }
    return null;
  }

  private enterHooked(container: Value): void {
    const { around } = this;
    if (this.format.checkCircular && around.includes(container)) throw circular();
    if (around.push(container) > HOOKED_LEVELS) throw recursionError(TOO_DEEP);
  }

  private *chunkedList(list: Value, items: readonly Value[], put: (text: string) => void): Resumable<null> {
    if (items.length === 0) {
      put('[]');
      return null;
    }
    this.enterHooked(list);
    const depth = ++this.depth;
    const lineBreak = this.plain ? '' : this.lineBreak(depth);
    let before = `[${lineBreak}`;
    for (const item of items) {
      if (machine.fuel <= 0) yield* pauseAlone();
      yield* this.chunked(item, put, before);
      before = this.itemSeparator + lineBreak;
    }
    if (!this.plain) put(this.lineBreak(depth - 1));
    put(']');
    this.around.pop();
    this.depth--;
    return null;
  }

  private *chunkedDict(object: Value, dict: PyDict, put: (text: string) => void): Resumable<null> {
    if (dict.size === 0) {
      put('{}');
      return null;
    }
    this.enterHooked(object);
    const depth = ++this.depth;
    const lineBreak = this.plain ? '' : this.lineBreak(depth);
    put('{');
    if (!this.plain) put(lineBreak);
    // A copy, since `default` may change the dict.
    const entries = copyOf(this.entries(object, dict));
    if (this.format.sortKeys) sortByKeys(entries, entries.map(keyOf));
    this.copies.push(entries);
    let first = true;
    for (const [key, value] of entries) {
      if (machine.fuel <= 0) yield* pauseAlone();
      const name = this.keyName(key);
      if (name === undefined) continue;
      if (!first) put(this.itemSeparator + lineBreak);
      first = false;
      put(jsonString(name, this.ensureAscii));
      put(this.keySeparator);
      yield* this.chunked(value, put, '');
    }
    this.copies.pop();
    if (!this.plain) put(this.lineBreak(depth - 1));
    put('}');
    this.around.pop();
    this.depth--;
    return null;
  }

  private scalarText(value: Value): string | undefined {
    switch (typeof value) {
      case 'string':
        return jsonString(value, this.ensureAscii);
      case 'number':
        return String(value);
      case 'bigint':
        return intRepr(value);
      case 'boolean':
        return value ? 'true' : 'false';
    }
    if (value === null) return 'null';
    return value instanceof PyFloat ? this.float(value.value) : undefined;
  }
}

function isScalar(value: Value): boolean {
  return !(value instanceof PyObject) || value instanceof PyFloat;
}

export function notSerializable(value: Value): PyException {
  return typeError(`Object of type ${typeOf(value).ownName} is not JSON serializable`);
}

function nextOf<Item>(items: Iterator<Item>): Item | undefined {
  const next = items.next();
  return next.done === true ? undefined : next.value;
}

/** The pairs that an `items()` of a script answered. */
function pairsOf(items: Value): Entry[] {
  const list = knownItems(unwrap(items));
  if (list === undefined) throw typeError('items() returned non-iterable');
  return list.map((item) => {
    spend(ENTRY_UNITS);
    const pair = unwrap(item);
    if (!(pair instanceof PyTuple) || pair.items.length !== 2) throw valueError('items must return 2-tuples');
    return [pair.items[0] as Value, pair.items[1] as Value] as const;
  });
}

function copyOf(entries: Iterable<Entry>): Entry[] {
  const copy: Entry[] = [];
  for (const entry of entries) {
    spend(ENTRY_UNITS);
    copy.push(entry);
  }
  return copy;
}

const keyOf = ([key]: Entry): Value => key;

/** A part of an operation that may be begun anew, with the same arrays. */
function sortByKeys(entries: Entry[], keys: readonly Value[]): void {
  // What the sort puts in order it does not look into.
  if (!sortNatively(entries as unknown as Value[], keys, false)) entries.sort(byKey);
}
function byKey([a]: Entry, [b]: Entry): number {
  spend(ENTRY_UNITS);
  if (orderPinned(a, b, '__lt__')) return -1;
  return orderPinned(b, a, '__lt__') ? 1 : 0;
}
