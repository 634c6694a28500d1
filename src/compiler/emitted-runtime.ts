// All that emitted code can reach besides its constants: the names that it uses them by.
//
// Emitted code contains no `try`. Whatever can raise or suspend is called through a guard, which puts what was thrown into
// `machine.pending` and answers undefined.

import type { Code } from '../objects/code.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { exceptionNamed } from '../objects/exception.ts';
import { Cell, PyFunction, ScriptFrame } from '../objects/function.ts';
import type { PyIterator } from '../objects/iterator.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { methodsOf, PyFloat, PyType } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { makeTypeAlias, makeTypeParameter } from '../objects/type-parameter.ts';
import { deleteAttribute, getAttribute, setAttribute } from '../runtime/attribute.ts';
import {
  call,
  call0,
  call1,
  call2,
  call3,
  callLoadedMethod,
  callLoadedMethod1,
  callLoadedMethod2,
  callMethod,
  loadMethod,
} from '../runtime/call.ts';
import { equal, greaterEqual, greaterThan, identical, lessEqual, lessThan, notEqual } from '../runtime/comparison.ts';
import { display } from '../runtime/display.ts';
import { keyError } from '../runtime/errors.ts';
import { importModule, importStar } from '../runtime/import.ts';
import { iterate } from '../runtime/iteration.ts';
import { machine, Suspend, tick, tooDeep } from '../runtime/machine.ts';
import * as operations from '../runtime/operations.ts';
import * as operators from '../runtime/operators.ts';
import { truth } from '../runtime/truth.ts';
import { enterHandler, findHandler, leaveHandler, matchesException, raised, Termination } from '../runtime/unwind.ts';
import { capture, unwound } from './activation.ts';
import { binaryOperatorNames } from './instructions.ts';

/** What `stepOut` answers when emitted code is to go on at the frame's `pc`. */
export const REENTER = Symbol('reenter');

/** What the code of a loop answers when its frame is to go on at its `pc` in the interpreter. */
export const LEFT = Symbol('left');

/** What `next` and `send` answer in place of undefined, which means the end there. */
const FAILED = Symbol('failed');

function failed(e: unknown): undefined {
  machine.pending = e;
  return undefined;
}

type Guarded<A extends readonly unknown[], R> = (...args: A) => (R extends undefined | void ? null : R) | undefined;

// One guard for each number of arguments: rest parameters would cost an array at each call.
function guard0<R>(action: () => R): Guarded<[], R> {
  return (() => {
    try {
      return action() ?? null;
    } catch (e) {
      return failed(e);
    }
  }) as Guarded<[], R>;
}
function guard1<A, R>(action: (a: A) => R): Guarded<[A], R> {
  return ((a: A) => {
    try {
      return action(a) ?? null;
    } catch (e) {
      return failed(e);
    }
  }) as Guarded<[A], R>;
}
function guard2<A, B, R>(action: (a: A, b: B) => R): Guarded<[A, B], R> {
  return ((a: A, b: B) => {
    try {
      return action(a, b) ?? null;
    } catch (e) {
      return failed(e);
    }
  }) as Guarded<[A, B], R>;
}
function guard3<A, B, C, R>(action: (a: A, b: B, c: C) => R): Guarded<[A, B, C], R> {
  return ((a: A, b: B, c: C) => {
    try {
      return action(a, b, c) ?? null;
    } catch (e) {
      return failed(e);
    }
  }) as Guarded<[A, B, C], R>;
}
function guard4<A, B, C, D, R>(action: (a: A, b: B, c: C, d: D) => R): Guarded<[A, B, C, D], R> {
  return ((a: A, b: B, c: C, d: D) => {
    try {
      return action(a, b, c, d) ?? null;
    } catch (e) {
      return failed(e);
    }
  }) as Guarded<[A, B, C, D], R>;
}
function guard5<A, B, C, D, E, R>(action: (a: A, b: B, c: C, d: D, e: E) => R): Guarded<[A, B, C, D, E], R> {
  return ((a: A, b: B, c: C, d: D, e: E) => {
    try {
      return action(a, b, c, d, e) ?? null;
    } catch (e2) {
      return failed(e2);
    }
  }) as Guarded<[A, B, C, D, E], R>;
}
function guard6<A, B, C, D, E, F, R>(
  action: (a: A, b: B, c: C, d: D, e: E, f: F) => R,
): Guarded<[A, B, C, D, E, F], R> {
  return ((a: A, b: B, c: C, d: D, e: E, f: F) => {
    try {
      return action(a, b, c, d, e, f) ?? null;
    } catch (e2) {
      return failed(e2);
    }
  }) as Guarded<[A, B, C, D, E, F], R>;
}

function next(iterator: PyIterator): Value | undefined | typeof FAILED {
  try {
    return iterator.next();
  } catch (e) {
    machine.pending = e;
    return FAILED;
  }
}

function send(iterator: Value, value: Value): Value | undefined | typeof FAILED {
  try {
    return operations.send(iterator, value);
  } catch (e) {
    machine.pending = e;
    return FAILED;
  }
}

/** `object[key]`. A key that a dict does not have is the common failure: it is not thrown. */
function getItem(object: Value, key: Value): Value | undefined {
  try {
    if (object instanceof PyDict && !object.mayAsk(key)) {
      const value = object.get(key);
      if (value !== undefined) return value;
      if (object.cls === dictType) return failed(keyError(key));
    }
    return operators.getItem(object, key);
  } catch (e) {
    return failed(e);
  }
}

/** `raise`, for code without `try`. */
function raiseQuietly(exception: Value | undefined, cause: Value | undefined): undefined {
  try {
    return failed(raised(exception, cause));
  } catch (e) {
    return failed(e);
  }
}

/**
 * What an activation does when something has failed in it: the handler to go on at, with the exception in `caught`, or -1 when
 * the exception passes on.
 */
function handlerFor(code: Code, pc: number): number {
  const exception = unwound(machine.pending, code, pc);
  const handler = findHandler(exception, code, pc);
  machine.pending = exception;
  return handler;
}

/** The exception that `handlerFor` has found a handler for. */
function caught(): Value {
  const exception = machine.pending as PyException;
  machine.pending = undefined;
  return exception;
}

export const emittedRuntime = {
  Cell,
  FAILED,
  LEFT,
  REENTER,
  PyDict,
  PyFloat,
  PyFunction,
  PyList,
  PySlice,
  PyTuple,
  PyType,
  ScriptFrame,
  Suspend,
  Termination,
  add: guard2(operators.add),
  append: guard2((list: PyList, item: Value) => list.append(item)),
  addToSet: guard2(operations.addToSet),
  assertionErrorType: exceptionNamed('AssertionError'),
  binaryOperators: binaryOperatorNames.map((name) => operators.operators[name]),
  bitAnd: guard2(operators.bitAnd),
  bitOr: guard2(operators.bitOr),
  bitXor: guard2(operators.bitXor),
  buildDict: guard1(operations.buildDict),
  buildSet: guard1(operations.buildSet),
  buildString: guard1(operations.buildString),
  call: guard3(call),
  call0: guard1(call0),
  call1: guard2(call1),
  call2: guard3(call2),
  call3: guard4(call3),
  callExpanded: guard3(operations.callExpanded),
  callLoadedMethod: guard3(callLoadedMethod),
  callLoadedMethod1: guard3(callLoadedMethod1),
  callLoadedMethod2: guard4(callLoadedMethod2),
  callMethod: guard3(callMethod),
  callSuper: guard3(operations.callSuper),
  capture,
  caught,
  concatenate: guard2(operators.concatenate),
  contains: guard2(operators.contains),
  deleteAttribute: guard2(deleteAttribute),
  deleteGlobal: guard1(operations.deleteGlobal),
  deleteItem: guard2(operators.deleteItem),
  deleteName: guard2(operations.deleteName),
  display: guard1(display),
  divide: guard2(operators.divide),
  enterHandler,
  equal: guard2(equal),
  exitWith: guard3(operations.exitWith),
  extendList: guard3(operations.extendList),
  failed,
  floorDivide: guard2(operators.floorDivide),
  formatField: guard3(operations.formatField),
  getAsyncIterator: guard1(operations.getAsyncIterator),
  getAsyncNext: guard1(operations.getAsyncNext),
  getAttribute: guard2(getAttribute),
  getAwaitable: guard2(operations.getAwaitable),
  getItem,
  getYieldFrom: guard2(operations.getYieldFrom),
  greaterEqual: guard2(greaterEqual),
  greaterThan: guard2(greaterThan),
  handlerFor,
  identical,
  identicalTexts: guard2(identical),
  importFrom: guard2(operations.importFrom),
  importModule: guard2(importModule),
  importStar: guard2(importStar),
  inPlace: guard3(operators.inPlace),
  invert: guard1(operators.invert),
  isMappingPattern: operations.isMappingPattern,
  isSequencePattern: operations.isSequencePattern,
  iterate: guard1(iterate),
  joinGroup: guard3(operations.joinGroup),
  leaveHandler,
  leftShift: guard2(operators.leftShift),
  lengthOf: guard1(operations.lengthOf),
  lessEqual: guard2(lessEqual),
  lessThan: guard2(lessThan),
  loadGlobal: guard1(operations.loadGlobal),
  loadLocals: guard5(operations.loadLocals),
  loadMethod: guard2(loadMethod),
  loadName: guard4(operations.loadName),
  loadSpecial: guard2(operations.loadSpecial),
  machine,
  makeClass: guard4(operations.makeClass),
  makeFunction: guard6(operations.makeFunction),
  makeTypeAlias: guard3(makeTypeAlias),
  makeTypeParameter: guard2(makeTypeParameter),
  matchClass: guard4(operations.matchClass),
  matchKeys: guard2(operations.matchKeys),
  matchRest: guard2(operations.matchRest),
  matchesException: guard2(matchesException),
  matrixMultiply: guard2(operators.matrixMultiply),
  mergeKeywords: guard3(operations.mergeKeywords),
  methodsOf,
  modulo: guard2(operators.modulo),
  multiply: guard2(operators.multiply),
  negate: guard1(operators.negate),
  next,
  notContains: guard2(operators.notContains),
  notEqual: guard2(notEqual),
  notIdenticalTexts: guard2((a: Value, b: Value) => !identical(a, b)),
  positive: guard1(operators.positive),
  power: guard2(operators.power),
  raise: raiseQuietly,
  returnedBy: operations.returnedBy,
  rightShift: guard2(operators.rightShift),
  send,
  setAttribute: guard3(setAttribute),
  setItem: guard3(operators.setItem),
  /** Set by the interpreter, which is built on this table. */
  stepOut: undefined as ((frame: ScriptFrame) => unknown) | undefined,
  splitGroup: guard2(operations.splitGroup),
  storeName: guard3(operations.storeName),
  subtract: guard2(operators.subtract),
  tick: guard0(tick),
  tooDeep: guard0(tooDeep),
  truth: guard1(truth),
  unboundFree: guard1(operations.unboundFree),
  unboundLocal: guard1(operations.unboundLocal),
  unpack: guard2(operations.unpack),
  unpackStarred: guard3(operations.unpackStarred),
  updateDict: guard2(operations.updateDict),
  updateSet: guard2(operations.updateSet),
  wrapAsyncYield: operations.wrapAsyncYield,
};
