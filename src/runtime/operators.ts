// The operators: arithmetic, subscription, membership. Common operand types first, then the methods of the operands' types.

import { PyByteArray, PyBytes } from '../objects/bytes.ts';
import { PyComplex } from '../objects/complex.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { genericAlias } from '../objects/generic-alias.ts';
import { HashTable } from '../objects/hash-table.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { Instance, notImplemented, PyFloat, PyObject, PyType, typeName, typeOf } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { includesItem } from '../objects/sequence.ts';
import { isIndex } from '../objects/sequence-arguments.ts';
import { type SliceIndices, settledSlice, sliceIndices, sliceItems } from '../objects/slice-indices.ts';
import { codePointAt, isAstral, payForPiece, textLength, textSlice } from '../objects/str-text.ts';
import { includesText } from '../objects/text-search.ts';
import { PyTuple } from '../objects/tuple.ts';
import { setOwnAttribute } from './attribute.ts';
import { callSpecial } from './call.ts';
import { equals } from './comparison.ts';
import { error, indexError, keyError, notSubscriptable, typeError, valueError, zeroDivisionError } from './errors.ts';
import { iterate } from './iteration.ts';
import { requireFitting } from './limits.ts';
import type { Resumable } from './machine.ts';
import { continueWith, drive, machine, spend, suspended } from './machine.ts';
import type { Int } from './numbers.ts';
import * as numbers from './numbers.ts';
import { price } from './prices.ts';
import { inTurns, restartable } from './restart.ts';
import { truth } from './truth.ts';

/** One binary operator: its methods, its sign in messages, and what it does to two ints and to two floats. */
export interface BinaryOperator {
  readonly forward: string;
  readonly backward: string;
  readonly inPlace: string;
  readonly sign: string;
  readonly ints: ((a: Int, b: Int) => Value) | undefined;
  readonly floats: ((a: number, b: number) => number) | undefined;
}

function operator(
  name: string,
  sign: string,
  ints?: (a: Int, b: Int) => Value,
  floats?: (a: number, b: number) => number,
): BinaryOperator {
  return { forward: `__${name}__`, backward: `__r${name}__`, inPlace: `__i${name}__`, sign, ints, floats };
}

const divideFloats = (a: number, b: number): number => {
  if (b === 0) throw zeroDivisionError('float division by zero');
  return a / b;
};

/** The operators in the order in which the IR numbers them. */
export const operators = {
  add: operator('add', '+', numbers.addInts, (a, b) => a + b),
  sub: operator('sub', '-', numbers.subtractInts, (a, b) => a - b),
  mul: operator('mul', '*', numbers.multiplyInts, (a, b) => a * b),
  truediv: operator('truediv', '/', (a, b) => new PyFloat(numbers.divideInts(a, b)), divideFloats),
  floordiv: operator('floordiv', '//', numbers.floorDivideInts, numbers.floorDivideFloats),
  mod: operator('mod', '%', numbers.moduloInts, numbers.moduloFloats),
  pow: operator('pow', '** or pow()', numbers.powerInts),
  matmul: operator('matmul', '@'),
  lshift: operator('lshift', '<<', numbers.shiftLeft),
  rshift: operator('rshift', '>>', numbers.shiftRight),
  and: operator('and', '&', numbers.andInts),
  or: operator('or', '|', numbers.orInts),
  xor: operator('xor', '^', numbers.xorInts),
} as const;
export type OperatorName = keyof typeof operators;

/** `a op b`. May call the script. */
export function binary(a: Value, b: Value, op: BinaryOperator): Value {
  const x = typeof a;
  const y = typeof b;
  if ((x === 'number' || x === 'bigint') && (y === 'number' || y === 'bigint')) {
    if (op.ints !== undefined) return op.ints(a as Int, b as Int);
  } else if (op.floats !== undefined) {
    if (a instanceof PyFloat) {
      if (b instanceof PyFloat) return new PyFloat(op.floats(a.value, b.value));
      if (y === 'number') return new PyFloat(op.floats(a.value, b as number));
    } else if (b instanceof PyFloat && x === 'number') return new PyFloat(op.floats(a as number, b.value));
  }
  return binaryByMethods(a, b, op);
}

/** Longer texts are paid for by whoever looks into them: see `payForPiece`. */
const PAID_WHEN_OPENED = 200;

/** `a + b` of texts. */
export function concatenate(a: string, b: string): string {
  const length = a.length + b.length;
  // Long ones are made of their parts until somebody looks into them, which is paid for there.
  if (length > 1000000) requireFitting(length);
  machine.memory -= price.text + (length > PAID_WHEN_OPENED ? price.item : length);
  return a + b;
}

export function add(a: Value, b: Value): Value {
  if (typeof a === 'string' && typeof b === 'string') return concatenate(a, b);
  return binary(a, b, operators.add);
}
export const subtract = (a: Value, b: Value): Value => binary(a, b, operators.sub);
export const multiply = (a: Value, b: Value): Value => binary(a, b, operators.mul);
export const divide = (a: Value, b: Value): Value => binary(a, b, operators.truediv);
export const floorDivide = (a: Value, b: Value): Value => binary(a, b, operators.floordiv);
export const modulo = (a: Value, b: Value): Value => binary(a, b, operators.mod);
export const power = (a: Value, b: Value): Value => binary(a, b, operators.pow);
export const matrixMultiply = (a: Value, b: Value): Value => binary(a, b, operators.matmul);
export const leftShift = (a: Value, b: Value): Value => binary(a, b, operators.lshift);
export const rightShift = (a: Value, b: Value): Value => binary(a, b, operators.rshift);
export const bitAnd = (a: Value, b: Value): Value => binary(a, b, operators.and);
export const bitOr = (a: Value, b: Value): Value => binary(a, b, operators.or);
export const bitXor = (a: Value, b: Value): Value => binary(a, b, operators.xor);

interface Attempt {
  readonly method: Value;
  readonly self: Value;
  readonly other: Value;
}
interface AttemptState {
  readonly list: readonly Attempt[];
  readonly index: number;
  readonly a: Value;
  readonly b: Value;
  readonly sign: string;
}

function attempts(a: Value, b: Value, op: BinaryOperator): Attempt[] {
  const typeA = typeOf(a);
  const typeB = typeOf(b);
  const list: Attempt[] = [];
  const forward = typeA.lookup(op.forward);
  if (forward !== undefined) list.push({ method: forward, self: a, other: b });
  if (typeA === typeB) return list;
  const backward = typeB.lookup(op.backward);
  if (backward !== undefined) {
    const attempt = { method: backward, self: b, other: a };
    if (typeB.isSubtypeOf(typeA) && typeA.lookup(op.backward) !== backward) list.unshift(attempt);
    else list.push(attempt);
  }
  return list;
}

function binaryByMethods(a: Value, b: Value, op: BinaryOperator): Value {
  return tryAttempts({ list: attempts(a, b, op), index: 0, a, b, sign: op.sign });
}

function tryAttempts(state: AttemptState): Value {
  const { list, a, b, sign } = state;
  for (let index = state.index; index < list.length; index++) {
    const { method, self, other } = list[index] as Attempt;
    let result: Value;
    try {
      result = callSpecial(method, self, [other]);
    } catch (e) {
      throw continueWith(e, afterAttempt, { ...state, index }, undefined);
    }
    if (result !== notImplemented) return result;
  }
  throw unsupportedOperands(a, b, sign);
}
function afterAttempt(result: Value | undefined, state: AttemptState): Value | undefined {
  return result !== notImplemented ? result : tryAttempts({ ...state, index: state.index + 1 });
}

function unsupportedOperands(a: Value, b: Value, sign: string): unknown {
  if (sign === '+' || sign === '+=') {
    // A sequence on the left speaks for itself.
    if (typeof a === 'string') return typeError(`can only concatenate str (not "${typeName(b)}") to str`);
    if (a instanceof PyList && sign === '+')
      return typeError(`can only concatenate list (not "${typeName(b)}") to list`);
    if (a instanceof PyBytes || a instanceof PyByteArray)
      return typeError(`can't concat ${typeName(b)} to ${typeName(a)}`);
    if (a instanceof PyTuple) return typeError(`can only concatenate tuple (not "${typeName(b)}") to tuple`);
  }
  if (sign === '*' || sign === '*=') {
    if (isSequence(a)) return typeError(`can't multiply sequence by non-int of type '${typeName(b)}'`);
    if (isSequence(b)) return typeError(`can't multiply sequence by non-int of type '${typeName(a)}'`);
  }
  return typeError(`unsupported operand type(s) for ${sign}: '${typeName(a)}' and '${typeName(b)}'`);
}
function isSequence(value: Value): boolean {
  const name = typeName(value);
  return name === 'str' || name === 'list' || name === 'tuple' || name === 'bytes' || name === 'bytearray';
}

/** `a op= b`: the in-place method if there is one, else the operator. May call the script. */
export function inPlace(a: Value, b: Value, op: BinaryOperator): Value {
  if (!(a instanceof PyObject) || a instanceof PyFloat) {
    return typeof a === 'string' && op === operators.add ? add(a, b) : inPlaceBinary(a, b, op);
  }
  const method = a.cls.lookup(op.inPlace);
  if (method === undefined) return inPlaceBinary(a, b, op);
  let result: Value;
  try {
    result = callSpecial(method, a, [b]);
  } catch (e) {
    throw continueWith(e, afterInPlace, { a, b }, op);
  }
  return result !== notImplemented ? result : inPlaceBinary(a, b, op);
}
function afterInPlace(
  result: Value | undefined,
  operands: { a: Value; b: Value },
  op: BinaryOperator,
): Value | undefined {
  return result !== notImplemented ? result : inPlaceBinary(operands.a, operands.b, op);
}
function inPlaceBinary(a: Value, b: Value, op: BinaryOperator): Value {
  const sign = op === operators.pow ? '**=' : `${op.sign}=`;
  if (!(a instanceof PyObject && !(a instanceof PyFloat)) && (numbers.isInt(b) || b instanceof PyFloat)) {
    const x = typeof a;
    if (x === 'number' || x === 'bigint' || a instanceof PyFloat) {
      if (op.ints !== undefined && (op.floats !== undefined || (numbers.isInt(a) && numbers.isInt(b))))
        return binary(a, b, op);
    }
  }
  return tryAttempts({ list: attempts(a, b, op), index: 0, a, b, sign });
}

/** `pow(base, exponent, modulus)` with three arguments. */
export function powerWithModulus(base: Value, exponent: Value, modulus: Value): Value {
  const x = numbers.asInt(base);
  const e = numbers.asInt(exponent);
  const m = numbers.asInt(modulus);
  if (x !== undefined && e !== undefined && m !== undefined) return numbers.powerModulo(x, e, m);
  const method = typeOf(base).lookup('__pow__');
  const isOwn = base instanceof PyObject && !(base instanceof PyFloat);
  if (method !== undefined && isOwn) return callSpecial(method, base, [exponent, modulus]);
  if (modulus !== null && [base, exponent, modulus].some((value) => value instanceof PyComplex))
    throw valueError('complex modulo');
  if (x === undefined || e === undefined || m === undefined) {
    if (base instanceof PyFloat || exponent instanceof PyFloat || modulus instanceof PyFloat) {
      throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
    }
  }
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${typeName(base)}', '${typeName(exponent)}', '${typeName(modulus)}'`,
  );
}

/** `-a`, `+a`, `~a`. May call the script. */
export function negate(a: Value): Value {
  if (typeof a === 'number' || typeof a === 'bigint') return numbers.negateInt(a);
  if (a instanceof PyFloat) return new PyFloat(-a.value);
  return unaryByMethod(a, '__neg__', '-');
}
export function positive(a: Value): Value {
  if (typeof a === 'number' || typeof a === 'bigint' || a instanceof PyFloat) return a;
  return unaryByMethod(a, '__pos__', '+');
}
export function invert(a: Value): Value {
  if (typeof a === 'number' || typeof a === 'bigint') return numbers.invertInt(a);
  return unaryByMethod(a, '__invert__', '~');
}
function unaryByMethod(a: Value, name: string, sign: string): Value {
  const method = typeOf(a).lookup(name);
  if (method === undefined) throw typeError(`bad operand type for unary ${sign}: '${typeName(a)}'`);
  return callSpecial(method, a, []);
}

/** `object[key]`. May call the script. */
export function getItem(object: Value, key: Value): Value {
  if (object instanceof PyList || object instanceof PyTuple) {
    if (typeof key === 'number') {
      const item = object.items[key < 0 ? key + object.items.length : key];
      if (item !== undefined) return item;
      throw indexError(`${object instanceof PyList ? 'list' : 'tuple'} index out of range`);
    }
    if (key instanceof PySlice) {
      return asksForBounds(key) ? restartable(sliceSequence, object, key, undefined) : sliceSequence(object, key);
    }
  } else if (object instanceof PyDict) {
    return object.mayAsk(key) ? restartable(dictItem, object, key, undefined) : dictItem(object, key);
  } else if (typeof object === 'string' && typeof key === 'number') {
    payForPiece(object);
    if (!isAstral(object)) {
      const text = object.charAt(key < 0 ? key + object.length : key);
      if (text === '') throw indexError('string index out of range');
      return text;
    }
    const text = codePointAt(object, key);
    if (text === undefined) throw indexError('string index out of range');
    return text;
  } else if (typeof object === 'string' && key instanceof PySlice) {
    return asksForBounds(key) ? restartable(sliceText, object, key, undefined) : sliceText(object, key);
  }
  return itemByMethod(object, key);
}

const asksForBounds = ({ start, stop, step }: PySlice): boolean =>
  start instanceof Instance || stop instanceof Instance || step instanceof Instance;

function sliceSequence(sequence: PyList | PyTuple, key: PySlice): Value {
  // The bounds may change the sequence.
  const slice = settledSlice(key);
  const items = sliceItems(sequence.items, slice);
  if (sequence instanceof PyList) return new PyList(items);
  return items.length === sequence.items.length && (key.step === null || key.step === 1)
    ? sequence
    : new PyTuple(items);
}
const selected = (text: string, { start, count, step }: SliceIndices): Value => textSlice(text, start, count, step);
function sliceText(text: string, key: PySlice): Value {
  const indices = sliceIndices(key, textLength(text));
  return indices.step === 1 ? selected(text, indices) : inTurns(indices.count, selected, text, indices, undefined);
}

function dictItem(dict: PyDict, key: Value): Value {
  const value = dict.get(key);
  if (value !== undefined) return value;
  if (dict.cls === dictType) throw keyError(key);
  return itemByMethod(dict, key);
}

function itemByMethod(object: Value, key: Value): Value {
  const method = typeOf(object).lookup('__getitem__');
  if (method === undefined || object instanceof PyType) return itemOfClass(object, key);
  return callSpecial(method, object, [key]);
}

function itemOfClass(object: Value, key: Value): Value {
  if (object instanceof PyType) {
    const onMeta = object.cls.lookup('__getitem__');
    if (onMeta !== undefined) return callSpecial(onMeta, object, [key]);
    return genericAlias(object, key);
  }
  // As in the Go version: an instance without `__getitem__` answers with its fields.
  if (object instanceof Instance && typeof key === 'string' && object.payload === undefined) {
    const value = object[`$${key}`];
    if (value !== undefined) return value;
  }
  throw notSubscriptable(object);
}

/** `object[key] = value`. May call the script. */
export function setItem(object: Value, key: Value, value: Value): void {
  if (object instanceof PyList && typeof key === 'number') {
    const index = key < 0 ? key + object.items.length : key;
    if (index < 0 || index >= object.items.length) throw indexError('list assignment index out of range');
    if (value instanceof PyFloat) machine.memory -= price.float;
    object.items[index] = value;
    return;
  }
  if (object instanceof PyDict) {
    if (object.mayAsk(key)) restartable(putUnder, object, key, value);
    else object.set(key, value);
    return;
  }
  const method = typeOf(object).lookup('__setitem__');
  if (method === undefined) {
    if (object instanceof Instance && typeof key === 'string' && object.payload === undefined) {
      setOwnAttribute(object, key, value);
      return;
    }
    throw typeError(`'${typeName(object)}' object does not support item assignment`);
  }
  callSpecial(method, object, [key, value]);
}

const putUnder = (table: HashTable, key: Value, value: Value): void => table.set(key, value);
const hasKey = (table: HashTable, key: Value): boolean => table.has(key);

/** `del object[key]`. May call the script. */
export function deleteItem(object: Value, key: Value): void {
  const method = typeOf(object).lookup('__delitem__');
  if (method === undefined) {
    if (typeOf(object).lookup('__setitem__') !== undefined && object instanceof Instance)
      throw error('AttributeError', '__delitem__');
    const isSequence = object instanceof Instance || typeOf(object).lookup('__len__') !== undefined;
    const negation = isSequence && isIndex(key) ? "doesn't" : 'does not';
    throw typeError(`'${typeName(object)}' object ${negation} support item deletion`);
  }
  callSpecial(method, object, [key]);
}

/** `item in container`. May call the script; continued with the boolean. */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string' && typeof item === 'string') {
    payForPiece(container);
    payForPiece(item);
    return includesText(container, item);
  }
  if (container instanceof HashTable) {
    return container.mayAsk(item) ? restartable(hasKey, container, item, undefined) === true : container.has(item);
  }
  if (container instanceof PyList || container instanceof PyTuple) return includesItem(container.items, item) === true;
  const method = typeOf(container).lookup('__contains__');
  if (method === null) throw typeError(`'${typeName(container)}' object is not a container`);
  if (method === undefined) {
    const iterate = typeOf(container).lookup('__iter__');
    if (iterate === null || (iterate === undefined && typeOf(container).lookup('__getitem__') === undefined)) {
      throw typeError(`argument of type '${typeName(container)}' is not iterable`);
    }
    return drive(search(container, item)) as boolean;
  }
  let result: Value;
  try {
    result = callSpecial(method, container, [item]);
  } catch (e) {
    throw continueWith(e, truthOf, undefined, undefined);
  }
  return truth(result);
}
function truthOf(value: Value | undefined): boolean {
  return truth(value ?? null);
}
function* search(container: Value, item: Value): Resumable {
  let iterator: ReturnType<typeof iterate>;
  try {
    iterator = iterate(container);
  } catch (e) {
    iterator = (yield suspended(e)) as ReturnType<typeof iterate>;
  }
  for (;;) {
    let candidate: Value | undefined;
    try {
      spend(1);
      candidate = iterator.next();
    } catch (e) {
      candidate = yield suspended(e);
    }
    if (candidate === undefined) return false;
    if (equals(candidate, item)) return true;
  }
}

/** `item not in container`. */
export function notContains(container: Value, item: Value): boolean {
  let result: boolean;
  try {
    result = contains(container, item);
  } catch (e) {
    throw continueWith(e, not, undefined, undefined);
  }
  return !result;
}
function not(value: Value | undefined): boolean {
  return value !== true;
}
