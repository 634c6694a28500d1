// Reading JSON text: a scanner over the UTF-16 units of the document, quick where no hook of the script takes part.
import { detached, detachedSlice } from '../objects/detached.ts';
import { PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { checkDigits } from '../objects/int-text.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat } from '../objects/object.ts';
import { pauseAlone } from '../objects/step-frame.ts';
import { characterOf } from '../objects/text-range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call1 } from '../runtime/call.ts';
import { recursionError } from '../runtime/errors.ts';
import { GrowingResult, TextInPieces } from '../runtime/limits.ts';
import type { Place, Resumable } from '../runtime/machine.ts';
import { machine, spend, suspended } from '../runtime/machine.ts';
import type { Int } from '../runtime/numbers.ts';
import { normalize } from '../runtime/numbers.ts';
import { enterNative, leaveNative } from '../runtime/pinned.ts';
import { isLong, leavePlace, moveOn, ownPlace } from '../runtime/place.ts';
import { price } from '../runtime/prices.ts';
import { jsonDecodeError } from './json-error.ts';

/** What a decoder calls in place of making the ordinary value; undefined where it makes that. */
export interface JsonHooks {
  readonly object: Value | undefined;
  readonly pairs: Value | undefined;
  readonly float: Value | undefined;
  readonly int: Value | undefined;
  readonly constant: Value | undefined;
}

const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const expectingName = 'Expecting property name enclosed in double quotes';
const badHex = 'Invalid \\uXXXX escape';
const simpleEscapes = new Map([
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
  [47, '/'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
]);
const constants = new Map([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

/** Keys met lately, so that the objects of an array share theirs. */
const KEY_SLOTS = 64;
/** Nesting where the scanner may be suspended, so that its native levels cannot be counted with the others. */
const HOOKED_LEVELS = 500;

/** The part of a stretch (`machine.stretch`) that is read before it is paid for. */
const PAID_PART = 1 / 8;
/** Characters of a number or of space before a look at the clock. */
const RUN = 2 ** 15;
/** Units (see `spend`) for a member that a hook gets. */
const PAIR_UNITS = 5;
const FEW_PIECES = 64;

function tooDeep(what: string): string {
  return `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}
function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Looks at the clock in between, by the place in the text that has been come to. */
function pass(place: number): void {
  if (place % RUN === 0) spend(RUN / 8);
}

function endOfDigits(text: string, start: number): number {
  let i = start;
  while (isDigit(text.charCodeAt(i))) pass(i++);
  return i;
}

/** A string that is being read. The few pieces of a short one are put together at once: it takes a third of the time. */
class BegunString {
  readonly start: number;
  /** How far it is read, and where the first piece starts that is not in it yet. */
  end: number;
  pieceStart: number;
  private text = '';
  private count = 0;
  private more: TextInPieces | undefined = undefined;

  constructor(start: number, end: number) {
    this.start = start;
    this.end = end;
    this.pieceStart = start;
  }

  add(piece: string): void {
    if (this.more !== undefined) this.more.add(piece);
    else {
      this.text += piece;
      if (++this.count === FEW_PIECES) this.more = new TextInPieces();
    }
  }
  /** All of it, of which this is the last piece. */
  join(last: string): string {
    if (this.more === undefined) return this.text + last;
    this.more.add(last);
    return this.text + this.more.join();
  }
}

export class JsonScanner {
  private readonly text: string;
  private readonly strict: boolean;
  /** Where the scanner stands, in units. */
  position = 0;
  private paid = 0;
  private readonly paidAtOnce = machine.stretch * PAID_PART;
  /** What the values take that were made since it was last paid for. */
  private size = 0;
  private readonly grown = new GrowingResult();
  private levels = 0;
  /** The containers that are being read, the outermost first: where hooks are called, the pairs of an object. */
  private readonly open: (unknown[] | PyDict)[] = [];
  /** The name at each level whose value is due. */
  private readonly names: (string | undefined)[] = [];
  /** The string that was being read when the scanner was left. */
  private begun: BegunString | undefined = undefined;
  /** Where it may be left; undefined where the text is short, or hooks are called. */
  private place: Place<unknown> | undefined = undefined;
  private keys: (string | undefined)[] | undefined = undefined;
  /** What was wrong with the text, and where. */
  private mistake: readonly [message: string, unit: number] | undefined = undefined;

  constructor(text: string, strict: boolean) {
    this.text = text;
    this.strict = strict;
    spend(text.length / 4);
  }

  /** The value that starts at `position`, which is left behind it. A part of an operation that may be begun anew: it goes on from where it was then. */
  scan(): Value {
    const place = isLong(this.text.length) ? ownPlace(this) : undefined;
    this.place = place;
    try {
      if (place === undefined) return this.value();
      // To find out the line of a mistake may take turns, too.
      if (this.mistake !== undefined) throw this.error(...this.mistake);
      const value = this.open.length > 0 ? this.restOf(0) : this.itemInHand();
      leavePlace(place);
      return value;
    } finally {
      while (this.levels > 0) this.leave();
    }
  }

  skipSpace(): void {
    const { text } = this;
    let i = this.position;
    for (let stop = i + RUN; isSpace(text.charCodeAt(i)); ) {
      if (++i < stop) continue;
      spend(RUN / 8);
      stop = i + RUN;
    }
    this.position = i;
  }

  /** The frames here are small: every third counts as a native level. */
  private enter(what: string): void {
    if ((this.levels + 1) % 3 === 0) enterNative(tooDeep(what));
    this.levels++;
  }
  private leave(): void {
    if (this.levels-- % 3 === 0) leaveNative();
  }

  /** Charges what has been read since the last time. */
  private pay(): void {
    spend((this.position - this.paid) * 6);
    this.paid = this.position;
    this.grown.add(this.size);
    this.size = 0;
  }

  /** The scanner can be left here: `open` and `names` say where it is, and a string that is not read to its end. */
  private leaveInside(string: BegunString | undefined): void {
    if (this.place === undefined) return;
    this.begun = string;
    moveOn(this.place);
    this.begun = undefined;
  }

  private error(message: string, unit: number): PyException {
    this.mistake = [message, unit];
    return jsonDecodeError(message, this.text, Math.min(unit, this.text.length));
  }

  private value(): Value {
    const { text, position } = this;
    switch (text.charCodeAt(position)) {
      case QUOTE:
        this.position = position + 1;
        return this.string();
      case OPEN_BRACE:
        this.position = position + 1;
        return this.object();
      case OPEN_BRACKET:
        this.position = position + 1;
        return this.array();
    }
    return this.scalar(undefined);
  }

  /** As `value`, or the string in which the scanner was left. */
  private itemInHand(): Value {
    const { begun } = this;
    if (begun === undefined) return this.value();
    this.begun = undefined;
    return this.restOfString(begun);
  }

  /** The container at that level, in which the scanner was left. */
  private restOf(level: number): Value {
    const { open } = this;
    const container = open[level];
    const isInside = level + 1 < open.length;
    if (container instanceof PyDict) {
      this.enter('object');
      if (isInside) this.setMember(container, this.restOf(level + 1));
      else if (this.begun !== undefined) {
        const string = this.itemInHand() as string;
        if (this.names[level] === undefined) this.member(container, string);
        else this.setMember(container, string);
      }
      return this.restOfObject(container);
    }
    const items = container as Value[];
    this.enter('array');
    if (isInside) items.push(this.restOf(level + 1));
    else if (this.begun !== undefined) items.push(this.itemInHand());
    return this.restOfArray(items);
  }

  private array(): Value {
    this.enter('array');
    const items: Value[] = [];
    this.open.push(items);
    this.skipSpace();
    if (this.text.charCodeAt(this.position) === CLOSE_BRACKET) {
      this.position++;
      return this.endOfArray(items);
    }
    items.push(this.value());
    return this.restOfArray(items);
  }

  /** Goes on behind an item. */
  private restOfArray(items: Value[]): Value {
    const { text } = this;
    for (;;) {
      if (this.position - this.paid >= this.paidAtOnce) {
        this.pay();
        this.leaveInside(undefined);
      }
      let unit = text.charCodeAt(this.position);
      if (unit <= 32) {
        this.skipSpace();
        unit = text.charCodeAt(this.position);
      }
      if (unit === CLOSE_BRACKET) break;
      if (unit !== COMMA) throw this.error("Expecting ',' delimiter", this.position);
      this.position++;
      if (text.charCodeAt(this.position) <= 32) this.skipSpace();
      items.push(this.value());
    }
    this.position++;
    return this.endOfArray(items);
  }
  private endOfArray(items: Value[]): Value {
    this.leave();
    this.open.pop();
    this.size += price.list + price.item * items.length;
    return new PyList(items);
  }

  private object(): Value {
    this.enter('object');
    const dict = new PyDict();
    this.open.push(dict);
    this.skipSpace();
    if (this.text.charCodeAt(this.position) === CLOSE_BRACE) {
      this.position++;
      return this.endOfObject(dict);
    }
    this.member(dict, undefined);
    return this.restOfObject(dict);
  }

  /** Goes on behind a member. */
  private restOfObject(dict: PyDict): Value {
    for (;;) {
      if (this.position - this.paid >= this.paidAtOnce) {
        this.pay();
        this.leaveInside(undefined);
      }
      if (this.endOfMember()) return this.endOfObject(dict);
      this.member(dict, undefined);
    }
  }
  private endOfObject(dict: PyDict): Value {
    this.leave();
    this.open.pop();
    this.size += price.hashTable + price.mapEntry * dict.size;
    return dict;
  }

  /** A member, of which the name may have been read. */
  private member(dict: PyDict, read: string | undefined): void {
    const level = this.levels - 1;
    this.names[level] = undefined;
    const name = read === undefined ? this.key() : this.withColon(read);
    this.names[level] = name;
    dict.set(name, this.value());
  }
  /** The value in which the scanner was left. */
  private setMember(dict: PyDict, value: Value): void {
    const name = this.names[this.levels - 1];
    if (name !== undefined) dict.set(name, value);
  }

  /** After a value in an object: whether the object ends here; otherwise the next name is due. */
  private endOfMember(): boolean {
    const { text } = this;
    let unit = text.charCodeAt(this.position);
    if (unit <= 32) {
      this.skipSpace();
      unit = text.charCodeAt(this.position);
    }
    if (unit === CLOSE_BRACE) {
      this.position++;
      return true;
    }
    if (unit !== COMMA) throw this.error("Expecting ',' delimiter", this.position);
    this.position++;
    if (text.charCodeAt(this.position) <= 32) this.skipSpace();
    return false;
  }

  /** A name and its colon. */
  private key(): string {
    const { text } = this;
    if (text.charCodeAt(this.position) !== QUOTE) throw this.error(expectingName, this.position);
    this.position++;
    return this.withColon(this.name());
  }
  /** The name, behind which the colon has to be. */
  private withColon(name: string): string {
    const { text } = this;
    if (text.charCodeAt(this.position) !== COLON) {
      this.skipSpace();
      if (text.charCodeAt(this.position) !== COLON) throw this.error("Expecting ':' delimiter", this.position);
    }
    this.position++;
    if (text.charCodeAt(this.position) <= 32) this.skipSpace();
    return name;
  }

  /** As `string`, but one JavaScript string for the same name met again: its hash is known, and memory is saved. */
  private name(): string {
    const { text, position } = this;
    const end = Math.min(text.length, position + 24);
    let hash = 0;
    for (let i = position; i < end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.position = i + 1;
        const slot = (hash ^ (hash >> 6)) & (KEY_SLOTS - 1);
        this.keys ??= new Array<string | undefined>(KEY_SLOTS).fill(undefined);
        const known = this.keys[slot];
        if (known !== undefined && known.length === i - position && text.startsWith(known, position)) return known;
        const name = detachedSlice(text, position, i);
        this.keys[slot] = name;
        return name;
      }
      if (unit === BACKSLASH || unit < 32) break;
      hash = (hash * 31 + unit) | 0;
    }
    return this.string();
  }

  /** The string whose opening quote is just behind. */
  private string(): string {
    const { text } = this;
    const start = this.position;
    const stop = Math.min(text.length, start + machine.stretch);
    for (let i = start; i < stop; i++) {
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.position = i + 1;
        this.size += price.text + i - start;
        return detachedSlice(text, start, i);
      }
      if (unit === BACKSLASH || unit < 32) return this.restOfString(new BegunString(start, i));
    }
    return this.restOfString(new BegunString(start, stop));
  }

  private restOfString(string: BegunString): string {
    const { text, strict } = this;
    const { start } = string;
    const end = text.length;
    let pieceStart = string.pieceStart;
    let i = string.end;
    let paid = i;
    while (i < end) {
      if (i - paid >= machine.stretch) {
        spend((i - paid) / 8);
        paid = i;
        string.end = i;
        string.pieceStart = pieceStart;
        this.leaveInside(string);
      }
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.position = i + 1;
        if (pieceStart > start) return detached(string.join(text.slice(pieceStart, i)), text);
        this.size += price.text + i - start;
        return detachedSlice(text, start, i);
      }
      if (unit < 32 && strict) throw this.error('Invalid control character at', i);
      if (unit !== BACKSLASH) {
        i++;
        continue;
      }
      string.add(text.slice(pieceStart, i));
      if (i + 1 >= end) break;
      spend(8);
      const escape = text.charCodeAt(i + 1);
      if (escape === 117) {
        if (i + 6 >= end) throw this.error(badHex, i + 1);
        const code = this.hexUnit(i + 2);
        if (code < 0) throw this.error(badHex, i + 1);
        // A pair of escapes gives the two units of one character.
        string.add(characterOf(code));
        i += 6;
      } else {
        const character = simpleEscapes.get(escape);
        if (character === undefined) throw this.error('Invalid \\escape', i);
        string.add(character);
        i += 2;
      }
      pieceStart = i;
    }
    throw this.error('Unterminated string starting at', start - 1);
  }

  /** Four hex digits, or -1. */
  private hexUnit(start: number): number {
    let code = 0;
    for (let i = start; i < start + 4; i++) {
      const unit = this.text.charCodeAt(i);
      const lower = unit | 32;
      if (isDigit(unit)) code = code * 16 + unit - 48;
      else if (lower >= 97 && lower <= 102) code = code * 16 + lower - 87;
      else return -1;
    }
    return code;
  }

  /** A number or a constant. If a hook is to make it of the text, the text is answered and `pendingHook` set. */
  private scalar(hooks: JsonHooks | undefined): Value {
    const { text, position } = this;
    const unit = text.charCodeAt(position);
    if (isDigit(unit) || unit === MINUS) return this.number(hooks);
    switch (unit) {
      case 116:
        if (text.startsWith('true', position)) {
          this.position = position + 4;
          return true;
        }
        break;
      case 102:
        if (text.startsWith('false', position)) {
          this.position = position + 5;
          return false;
        }
        break;
      case 110:
        if (text.startsWith('null', position)) {
          this.position = position + 4;
          return null;
        }
        break;
      case 78:
        return this.constant('NaN', hooks);
      case 73:
        return this.constant('Infinity', hooks);
    }
    throw this.error('Expecting value', position);
  }

  private pendingHook: Value | undefined = undefined;

  private constant(name: string, hooks: JsonHooks | undefined): Value {
    const { text, position } = this;
    if (!text.startsWith(name, position)) throw this.error('Expecting value', position);
    this.position = position + name.length;
    if (hooks?.constant !== undefined) {
      this.pendingHook = hooks.constant;
      return name;
    }
    return new PyFloat(constants.get(name) ?? NaN);
  }

  private number(hooks: JsonHooks | undefined): Value {
    const { text } = this;
    const start = this.position;
    let i = start;
    let unit = text.charCodeAt(i);
    const negative = unit === MINUS;
    if (negative) {
      unit = text.charCodeAt(++i);
      if (unit === 73) return this.constant('-Infinity', hooks);
    }
    let value = unit - 48;
    if (!isDigit(unit)) throw this.error('Expecting value', start);
    unit = text.charCodeAt(++i);
    if (value > 0) {
      while (unit >= 48 && unit <= 57) {
        pass(i);
        value = value * 10 + unit - 48;
        unit = text.charCodeAt(++i);
      }
    }
    let isFloat = false;
    if (unit === 46 && isDigit(text.charCodeAt(i + 1))) {
      isFloat = true;
      i = endOfDigits(text, i + 2);
      unit = text.charCodeAt(i);
    }
    if (unit === 101 || unit === 69) {
      let digits = i + 1;
      const sign = text.charCodeAt(digits);
      if (sign === MINUS || sign === 43) digits++;
      if (isDigit(text.charCodeAt(digits))) {
        isFloat = true;
        i = endOfDigits(text, digits + 1);
      }
    }
    this.position = i;
    if (hooks !== undefined) {
      const hook = isFloat ? hooks.float : hooks.int;
      if (hook !== undefined) {
        this.pendingHook = hook;
        return text.slice(start, i);
      }
    }
    if (isFloat) {
      this.size += price.float;
      return new PyFloat(Number(text.slice(start, i)));
    }
    if (value <= Number.MAX_SAFE_INTEGER) return negative ? 0 - value : value;
    return bigInteger(text.slice(start, i));
  }

  /** As `scan`, with calls into the script. */
  *hookedValue(hooks: JsonHooks): Resumable {
    const { text, position } = this;
    switch (text.charCodeAt(position)) {
      case QUOTE:
        this.position = position + 1;
        return this.string();
      case OPEN_BRACE:
        this.position = position + 1;
        return yield* this.hookedObject(hooks);
      case OPEN_BRACKET:
        this.position = position + 1;
        return yield* this.hookedArray(hooks);
    }
    const result = this.scalar(hooks);
    const hook = this.pendingHook;
    if (hook === undefined) return result;
    this.pendingHook = undefined;
    try {
      return call1(hook, result);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }

  private *hookedArray(hooks: JsonHooks): Resumable {
    if (++this.levels > HOOKED_LEVELS) throw recursionError(tooDeep('array'));
    const { text } = this;
    const items: Value[] = [];
    this.open.push(items);
    this.skipSpace();
    if (text.charCodeAt(this.position) === CLOSE_BRACKET) this.position++;
    else {
      for (;;) {
        items.push(yield* this.hookedValue(hooks));
        if (this.position - this.paid >= this.paidAtOnce) this.pay();
        if (machine.fuel <= 0) yield* pauseAlone();
        this.skipSpace();
        const unit = text.charCodeAt(this.position);
        if (unit === CLOSE_BRACKET) break;
        if (unit !== COMMA) throw this.error("Expecting ',' delimiter", this.position);
        this.position++;
        this.skipSpace();
      }
      this.position++;
    }
    this.levels--;
    this.open.pop();
    return new PyList(items);
  }

  private *hookedObject(hooks: JsonHooks): Resumable {
    if (++this.levels > HOOKED_LEVELS) throw recursionError(tooDeep('object'));
    const pairs: [string, Value][] = [];
    this.open.push(pairs);
    this.skipSpace();
    if (this.text.charCodeAt(this.position) === CLOSE_BRACE) this.position++;
    else {
      do {
        pairs.push([this.key(), yield* this.hookedValue(hooks)]);
        if (this.position - this.paid >= this.paidAtOnce) this.pay();
        if (machine.fuel <= 0) yield* pauseAlone();
      } while (!this.endOfMember());
    }
    this.levels--;
    this.open.pop();
    const hook = hooks.pairs ?? hooks.object;
    const made = hooks.pairs !== undefined ? listOf(pairs) : dictOf(pairs);
    if (hook === undefined) return made;
    try {
      return call1(hook, made);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
}

function listOf(pairs: readonly [string, Value][]): PyList {
  return new PyList(
    pairs.map((pair) => {
      spend(PAIR_UNITS);
      return new PyTuple(pair);
    }),
  );
}
function dictOf(pairs: readonly [string, Value][]): PyDict {
  const dict = new PyDict();
  for (const [key, value] of pairs) {
    spend(PAIR_UNITS);
    dict.set(key, value);
  }
  return dict;
}

function bigInteger(text: string): Int {
  checkDigits(text.length - (text.startsWith('-') ? 1 : 0));
  return normalize(BigInt(text));
}
