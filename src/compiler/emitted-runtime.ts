// All that emitted code can reach besides its constants: the names that it uses them by.
import { Cell, PyFunction, ScriptFrame } from '../objects/function.ts';
import { PyDict } from '../objects/dict.ts';
import { exceptionNamed } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import { Instance, PyFloat, methodsOf } from '../objects/object.ts';
import { PySlice } from '../objects/range.ts';
import { PyTuple } from '../objects/tuple.ts';
import { makeTypeAlias, makeTypeParameter } from '../objects/type-parameter.ts';
import { deleteAttribute, getAttribute, setAttribute } from '../runtime/attribute.ts';
import { call, call0, call1, call2, call3, callMethod } from '../runtime/call.ts';
import { equal, greaterEqual, greaterThan, identical, lessEqual, lessThan, notEqual } from '../runtime/comparison.ts';
import { display } from '../runtime/display.ts';
import { importModule, importStar } from '../runtime/import.ts';
import { iterate } from '../runtime/iteration.ts';
import { Suspend, machine, tick, tooDeep } from '../runtime/machine.ts';
import * as operations from '../runtime/operations.ts';
import * as operators from '../runtime/operators.ts';
import { truth } from '../runtime/truth.ts';
import { Termination, enterHandler, findHandler, leaveHandler, matchesException, raise } from '../runtime/unwind.ts';
import { capture, unwound } from './activation.ts';
import { binaryOperatorNames } from './instructions.ts';

export const emittedRuntime = {
  ...operations,
  Cell,
  Instance,
  PyDict,
  PyFloat,
  PyFunction,
  PyList,
  PySlice,
  PyTuple,
  ScriptFrame,
  Suspend,
  Termination,
  add: operators.add,
  assertionErrorType: exceptionNamed('AssertionError'),
  binaryOperators: binaryOperatorNames.map((name) => operators.operators[name]),
  bitAnd: operators.bitAnd,
  bitOr: operators.bitOr,
  bitXor: operators.bitXor,
  call,
  call0,
  call1,
  call2,
  call3,
  callMethod,
  capture,
  concatenate: operators.concatenate,
  contains: operators.contains,
  deleteAttribute,
  deleteItem: operators.deleteItem,
  display,
  divide: operators.divide,
  enterHandler,
  equal,
  findHandler,
  floorDivide: operators.floorDivide,
  getAttribute,
  getItem: operators.getItem,
  greaterEqual,
  greaterThan,
  identical,
  importModule,
  importStar,
  inPlace: operators.inPlace,
  invert: operators.invert,
  iterate,
  leaveHandler,
  leftShift: operators.leftShift,
  lessEqual,
  lessThan,
  machine,
  makeTypeAlias,
  makeTypeParameter,
  matchesException,
  matrixMultiply: operators.matrixMultiply,
  methodsOf,
  modulo: operators.modulo,
  multiply: operators.multiply,
  negate: operators.negate,
  notContains: operators.notContains,
  notEqual,
  positive: operators.positive,
  power: operators.power,
  raise,
  rightShift: operators.rightShift,
  setAttribute,
  setItem: operators.setItem,
  subtract: operators.subtract,
  tick,
  tooDeep,
  truth,
  unwound,
} as const;
