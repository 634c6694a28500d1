// Comparison: `==` and the orderings, as operators (which may suspend) and as natives use them (which may not).
import { PyBytes } from '../objects/bytes.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, notImplemented, PyFloat, PyType, typeName, typeOf } from '../objects/object.ts';
import { compareStrings, equalTexts } from '../objects/str-text.ts';
import { PyTuple } from '../objects/tuple.ts';
import { callSpecial } from './call.ts';
import { recursionError, typeError } from './errors.ts';
import { nextStretch } from './limits.ts';
import type { Place } from './machine.ts';
import { continueWith, machine, spend } from './machine.ts';
import { watchInt } from './numbers.ts';
import { enterNative, leaveNative, runPinned } from './pinned.ts';
import { attemptInHand, inPlace, isLong, leavePlace, moveOnLate } from './place.ts';
import { mayAsk, restartable, settle } from './restart.ts';
import { truthPinned } from './truth.ts';

export type OrderingName = '__lt__' | '__le__' | '__gt__' | '__ge__';
type ComparisonName = OrderingName | '__eq__' | '__ne__';

const reflected: Readonly<Record<ComparisonName, ComparisonName>> = {
  __lt__: '__gt__',
  __gt__: '__lt__',
  __le__: '__ge__',
  __ge__: '__le__',
  __eq__: '__eq__',
  __ne__: '__ne__',
};
const symbols: Readonly<Record<ComparisonName, string>> = {
  __lt__: '<',
  __gt__: '>',
  __le__: '<=',
  __ge__: '>=',
  __eq__: '==',
  __ne__: '!=',
};

/** The number that a value is for comparison with numbers, or undefined. */
function numeric(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value;
    case 'boolean':
      return value ? 1 : 0;
    case 'object':
      return value instanceof PyFloat ? value.value : undefined;
    default:
      return undefined;
  }
}

/** JavaScript compares numbers with bigints exactly, as Python does floats with ints. */
function orderNumbers(a: number | bigint, b: number | bigint, name: OrderingName): boolean {
  if (typeof a === 'bigint' && typeof b === 'bigint') watchInt(a);
  switch (name) {
    case '__lt__':
      return a < b;
    case '__le__':
      return a <= b;
    case '__gt__':
      return a > b;
    case '__ge__':
      return a >= b;
  }
}

function orderResult(order: number, name: OrderingName): boolean {
  switch (name) {
    case '__lt__':
      return order < 0;
    case '__le__':
      return order <= 0;
    case '__gt__':
      return order > 0;
    case '__ge__':
      return order >= 0;
  }
}

/** `a < b` and its kin. May call the script. */
export function order(a: Value, b: Value, name: OrderingName): Value {
  const x = numeric(a);
  if (x !== undefined) {
    const y = numeric(b);
    if (y !== undefined) return orderNumbers(x, y, name);
  } else if (typeof a === 'string' && typeof b === 'string') return orderResult(compareStrings(a, b), name);
  return compareByMethods(a, b, name);
}

export const lessThan = (a: Value, b: Value): Value => order(a, b, '__lt__');
export const lessEqual = (a: Value, b: Value): Value => order(a, b, '__le__');
export const greaterThan = (a: Value, b: Value): Value => order(a, b, '__gt__');
export const greaterEqual = (a: Value, b: Value): Value => order(a, b, '__ge__');

/** `a == b`. May call the script. */
export function equal(a: Value, b: Value): Value {
  const simple = equalSimple(a, b);
  return simple !== undefined ? simple : compareByMethods(a, b, '__eq__');
}
/** `a != b`. May call the script. */
export function notEqual(a: Value, b: Value): Value {
  const simple = equalSimple(a, b);
  return simple !== undefined ? !simple : compareByMethods(a, b, '__ne__');
}

function equalNumbers(a: number | bigint, b: number | bigint): boolean {
  if (typeof a === 'bigint' && typeof b === 'bigint') watchInt(a);
  return a == b;
}

/** Equality where no method has to be asked, else undefined. */
function equalSimple(a: Value, b: Value): boolean | undefined {
  if (typeof a === 'string') {
    if (typeof b === 'string') return equalTexts(a, b);
    return b instanceof Instance || b instanceof PyType ? undefined : false;
  }
  const x = numeric(a);
  if (x !== undefined) {
    const y = numeric(b);
    if (y !== undefined) return equalNumbers(x, y);
    return typeof b === 'string' || b === null ? false : undefined;
  }
  if (a === null) return b === null ? true : b instanceof Instance ? undefined : false;
  return undefined;
}

interface MethodToAsk {
  readonly method: Value;
  readonly self: Value;
  readonly other: Value;
}

function methodsToAsk(a: Value, b: Value, name: ComparisonName): MethodToAsk[] {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const list: MethodToAsk[] = [];
  const forward = typeA.lookup(name);
  const backward = typeB.lookup(reflected[name]);
  if (forward !== undefined) list.push({ method: forward, self: a, other: b });
  if (backward !== undefined) {
    const reflection = { method: backward, self: b, other: a };
    // A subclass may refine what its base class answers, so it is asked first.
    if (typeA !== typeB && typeB.isSubtypeOf(typeA)) list.unshift(reflection);
    else list.push(reflection);
  }
  return list;
}

function compareByMethods(a: Value, b: Value, name: ComparisonName): Value {
  return askMethods(methodsToAsk(a, b, name), 0, a, b, name);
}

interface ComparisonState {
  readonly list: readonly MethodToAsk[];
  readonly index: number;
  readonly a: Value;
  readonly b: Value;
}

function askMethods(list: readonly MethodToAsk[], from: number, a: Value, b: Value, name: ComparisonName): Value {
  for (let index = from; index < list.length; index++) {
    const { method, self, other } = list[index] as MethodToAsk;
    let result: Value;
    try {
      result = callSpecial(method, self, [other]);
    } catch (e) {
      throw continueWith(e, afterMethod, { list, index, a, b }, name);
    }
    if (result !== notImplemented) return result;
  }
  if (name === '__eq__') return a === b;
  if (name === '__ne__') return a !== b;
  throw typeError(`'${symbols[name]}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`);
}

function afterMethod(result: Value | undefined, state: ComparisonState, name: ComparisonName): Value | undefined {
  if (result !== notImplemented) return result;
  return askMethods(state.list, state.index + 1, state.a, state.b, name);
}

/** `a is b`: ints and strings by value, since here they have no identity of their own. */
export function identical(a: Value, b: Value): boolean {
  if (typeof a === 'string') return typeof b === 'string' && equalTexts(a, b);
  if (typeof a === 'bigint') return typeof b === 'bigint' && equalNumbers(a, b);
  return a === b || (a instanceof PyFloat && b instanceof PyFloat && Object.is(a.value, b.value));
}

/** Units for a comparison by methods that a built-in makes. */
const METHOD_UNITS = 10;
/** Equality as containers use it: the same object, or `==`. From places that cannot be suspended. */
export function equals(a: Value, b: Value): boolean {
  // Texts and bigints are compared below, and paid for.
  if (typeof a !== 'string' && typeof a !== 'bigint' && a === b) return true;
  const simple = equalSimple(a, b);
  if (simple !== undefined) return simple;
  if (a instanceof PyTuple && b instanceof PyTuple) return equalItems(a.items, b.items);
  if (a instanceof PyList && b instanceof PyList) return equalItems(a.items, b.items);
  if (a instanceof PyBytes && b instanceof PyBytes) return equalBytes(a.bytes, b.bytes);
  machine.fuel -= METHOD_UNITS;
  return truthPinned(runPinned(() => compareByMethods(a, b, '__eq__'), a));
}

/** How deep lists and tuples may be nested that are compared. */
const DEEPEST = 1000;
/** As `equals`, where the script may be waited for: continued with the boolean. */
export const equalsOrSuspends = (a: Value, b: Value): boolean =>
  mayAsk(a) || mayAsk(b) ? restartable(equals, a, b, undefined) === true : equals(a, b);

/** Units (see `spend`) for an item, and for a byte. */
const ITEM_UNITS = 0.5;
const BYTE_UNITS = 0.125;

/** Lists or tuples that are compared, and how far they are the same. */
interface Level {
  readonly a: readonly Value[];
  readonly b: readonly Value[];
  at: number;
  /** How far they are paid for. */
  paid: number;
}
/** What a list or tuple inside takes, in turns of a loop. */
const TURNS_OF_LEVEL = 8;

/** A comparison of lists or tuples item by item, which keeps its place when it is begun anew; a list that changes under it is followed as it is. */
class ItemComparison {
  /** Those that are compared at the moment, the innermost last. */
  private readonly levels: Level[];
  /** What those that there have been took, in turns of a loop. */
  private passed = 0;
  private place: Place<undefined> | undefined = undefined;
  /** Whether the same comparison is found again when the operation is begun anew. */
  private readonly isFoundAgain: boolean;
  constructor(a: readonly Value[], b: readonly Value[], isFoundAgain: boolean) {
    this.levels = [{ a, b, at: 0, paid: 0 }];
    this.isFoundAgain = isFoundAgain;
  }

  /** Whether they are equal. May be given to `restartable`. */
  isEqual(): boolean {
    this.place = undefined;
    const result = this.compare();
    if (this.place !== undefined) leavePlace(this.place);
    return result;
  }
  private compare(): boolean {
    const { levels } = this;
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const { a, b } = level;
      if (a.length !== b.length) return false;
      if (!this.passItems(level)) return false;
      if (level !== levels.at(-1)) continue;
      levels.pop();
      const outer = levels.at(-1);
      if (outer !== undefined) outer.at++;
      settle(this);
      if (this.isFoundAgain && isLong((this.passed += TURNS_OF_LEVEL))) this.place = moveOnLate(this.place, this);
    }
    return true;
  }

  /** Goes on to the end or to a list or tuple inside. Answers false where items differ. */
  private passItems(level: Level): boolean {
    const { a, b } = level;
    while (level.at < a.length) {
      if (level.at >= level.paid) level.paid = nextStretch(level.at, a.length, ITEM_UNITS);
      for (; level.at < level.paid; level.at++) {
        if (level.at >= b.length) return false;
        const x = a[level.at] as Value;
        const y = b[level.at] as Value;
        if (typeof x !== 'string' && typeof x !== 'bigint' && x === y) continue;
        const simple = equalSimple(x, y);
        if (simple === true) continue;
        if (simple === false) return false;
        const items = itemsOfBoth(x, y);
        if (items !== undefined) {
          this.enter(items);
          return true;
        }
        if (!equals(x, y)) return false;
        if (mayAsk(x) || mayAsk(y)) settle(this);
      }
      if (this.isFoundAgain && level.at < a.length) this.place = moveOnLate(this.place, this);
    }
    return a.length === b.length;
  }

  private enter(level: Level): void {
    spend(1);
    if (this.levels.length >= DEEPEST) throw recursionError('maximum recursion depth exceeded in comparison');
    this.levels.push(level);
  }
}

function itemsOfBoth(x: Value, y: Value): Level | undefined {
  if (x instanceof PyList ? y instanceof PyList : x instanceof PyTuple && y instanceof PyTuple) {
    return { a: (x as PyList | PyTuple).items, b: (y as PyList | PyTuple).items, at: 0, paid: 0 };
  }
  return undefined;
}

const isEqual = (comparison: ItemComparison): boolean => comparison.isEqual();
const isUnequal = (comparison: ItemComparison): boolean => !comparison.isEqual();

/** `==` and `!=` of what has such items. May call the script. */
export const equalSequences = (a: readonly Value[], b: readonly Value[]): Value =>
  restartable(isEqual, new ItemComparison(a, b, true), undefined, undefined);
export const unequalSequences = (a: readonly Value[], b: readonly Value[]): Value =>
  restartable(isUnequal, new ItemComparison(a, b, true), undefined, undefined);

/** As `equalSequences`, as a part of something else. */
export function equalItems(a: readonly Value[], b: readonly Value[]): boolean {
  if (!isLong(a.length) || attemptInHand() === undefined) return new ItemComparison(a, b, false).isEqual();
  const place = inPlace(a, () => new ItemComparison(a, b, true));
  const result = place.state.isEqual();
  leavePlace(place);
  return result;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; ) {
    for (const stop = nextStretch(i, a.length, BYTE_UNITS); i < stop; i++) if (a[i] !== b[i]) return false;
  }
  return true;
}

/** An ordering from places that cannot be suspended: `list.sort` without a key, `min` inside natives. */
export function orderPinned(a: Value, b: Value, name: OrderingName): boolean {
  const x = numeric(a);
  if (x !== undefined) {
    const y = numeric(b);
    if (y !== undefined) return orderNumbers(x, y, name);
  } else if (typeof a === 'string' && typeof b === 'string') return orderResult(compareStrings(a, b), name);
  return truthPinned(runPinned(() => compareByMethods(a, b, name), a));
}

/** The ordering of lists and tuples: the first items that differ decide, else the lengths. Keeps its place when it is begun anew. */
class ItemOrder {
  private readonly a: readonly Value[];
  private readonly b: readonly Value[];
  private readonly name: OrderingName;
  private at = 0;
  constructor(a: readonly Value[], b: readonly Value[], name: OrderingName) {
    this.a = a;
    this.b = b;
    this.name = name;
  }

  /** May be given to `restartable`. */
  decide(): boolean {
    const { a, b, name } = this;
    let place: Place<undefined> | undefined;
    enterNative();
    try {
      while (this.at < Math.min(a.length, b.length)) {
        for (const stop = nextStretch(this.at, Math.min(a.length, b.length), ITEM_UNITS); this.at < stop; this.at++) {
          const x = a[this.at] as Value;
          const y = b[this.at] as Value;
          if (!equals(x, y)) {
            if (place !== undefined) leavePlace(place);
            return orderPinned(x, y, name);
          }
          if (mayAsk(x) || mayAsk(y)) settle(this);
        }
        if (this.at < a.length) place = moveOnLate(place, this);
      }
    } finally {
      leaveNative();
    }
    if (place !== undefined) leavePlace(place);
    return orderNumbers(a.length, b.length, name);
  }
}

const decide = (order: ItemOrder): boolean => order.decide();
/** The orderings of what has such items. May call the script. */
export const orderSequences = (a: readonly Value[], b: readonly Value[], name: OrderingName): Value =>
  restartable(decide, new ItemOrder(a, b, name), undefined, undefined);

/** As `orderSequences`, from places that cannot be left. */
export const orderItems = (a: readonly Value[], b: readonly Value[], name: OrderingName): boolean =>
  new ItemOrder(a, b, name).decide();
