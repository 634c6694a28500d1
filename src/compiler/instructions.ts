// The instructions of the IR: the one list that the builder, the interpreter, the emitter and `dis` go by.
import type { Instruction } from '../objects/code.ts';
import { none } from '../objects/code.ts';

/** Numbers of the operations. Plain constants: a switch over them becomes a jump table. */
export const MOVE = 0;
export const CHECK_BOUND = 1;
export const DELETE_LOCAL = 2;
export const MAKE_CELL = 3;
export const LOAD_CELL = 4;
export const STORE_CELL = 5;
export const DELETE_CELL = 6;
export const LOAD_FREE = 7;
export const STORE_FREE = 8;
export const DELETE_FREE = 9;
export const GET_CELL = 10;
export const LOAD_GLOBAL = 11;
export const STORE_GLOBAL = 12;
export const DELETE_GLOBAL = 13;
export const LOAD_NAME = 14;
export const STORE_NAME = 15;
export const DELETE_NAME = 16;
export const BINARY = 17;
export const IN_PLACE = 18;
export const UNARY = 19;
export const COMPARE = 20;
export const JUMP = 21;
export const JUMP_BACK = 22;
export const JUMP_IF_FALSE = 23;
export const JUMP_IF_TRUE = 24;
export const GET_ITER = 25;
export const FOR_ITER = 26;
export const GET_ATTRIBUTE = 27;
export const SET_ATTRIBUTE = 28;
export const DELETE_ATTRIBUTE = 29;
export const GET_ITEM = 30;
export const SET_ITEM = 31;
export const DELETE_ITEM = 32;
export const BUILD_SLICE = 33;
export const BUILD_LIST = 34;
export const BUILD_TUPLE = 35;
export const BUILD_SET = 36;
export const BUILD_DICT = 37;
export const LIST_APPEND = 38;
export const LIST_EXTEND = 39;
export const SET_ADD = 40;
export const SET_UPDATE = 41;
export const DICT_SET = 42;
export const DICT_UPDATE = 43;
export const DICT_MERGE = 44;
export const LIST_TO_TUPLE = 45;
export const BUILD_STRING = 46;
export const FORMAT = 47;
export const CALL = 48;
export const CALL_METHOD = 49;
export const CALL_KEYWORDS = 50;
export const CALL_EXPANDED = 51;
export const MAKE_FUNCTION = 52;
export const RETURN = 53;
export const YIELD = 54;
export const SEND = 55;
export const YIELD_DELEGATED = 56;
export const GET_AWAITABLE = 57;
export const GET_YIELD_FROM = 58;
export const GET_AITER = 59;
export const GET_ANEXT = 60;
export const WRAP_ASYNC_YIELD = 61;
export const RAISE = 62;
export const RERAISE = 63;
export const ENTER_HANDLER = 64;
export const LEAVE_HANDLER = 65;
export const MATCH_EXCEPTION = 66;
export const SPLIT_GROUP = 67;
export const JOIN_GROUP = 68;
export const LOAD_SPECIAL = 69;
export const WITH_EXIT = 70;
export const IMPORT_NAME = 71;
export const IMPORT_FROM = 72;
export const IMPORT_STAR = 73;
export const BUILD_CLASS = 74;
export const UNPACK = 75;
export const UNPACK_STARRED = 76;
export const MATCH_SEQUENCE = 77;
export const MATCH_MAPPING = 78;
export const MATCH_KEYS = 79;
export const MATCH_CLASS = 80;
export const MATCH_REST = 81;
export const GET_LENGTH = 82;
export const LOAD_LOCALS = 83;
export const MAKE_TYPE_PARAMETER = 84;
export const MAKE_TYPE_ALIAS = 85;
export const DISPLAY = 86;
export const RESTORE_HANDLING = 87;
export const TO_BOOL = 88;
export const LOAD_ASSERTION_ERROR = 89;
export const CALL_SUPER = 90;
export const TICK = 91;
export const LOAD_METHOD = 92;
export const CALL_LOADED_METHOD = 93;

interface InstructionInfo {
  readonly name: string;
  /** What it does, as a formula for `dis`. */
  readonly formula: string;
  /** It can raise or suspend, so `pc` has to be set before it. */
  readonly mayRaise: boolean;
}

const rows: readonly (readonly [number, string, string, boolean])[] = [
  [MOVE, 'MOVE', 'dst = a', false],
  [CHECK_BOUND, 'CHECK_BOUND', 'raise UnboundLocalError unless a is bound', true],
  [DELETE_LOCAL, 'DELETE_LOCAL', 'unbind a', true],
  [MAKE_CELL, 'MAKE_CELL', 'dst = new cell holding a', false],
  [LOAD_CELL, 'LOAD_CELL', 'dst = value of cell a', true],
  [STORE_CELL, 'STORE_CELL', 'cell a = b', false],
  [DELETE_CELL, 'DELETE_CELL', 'unbind cell a', true],
  [LOAD_FREE, 'LOAD_FREE', 'dst = value of closure cell a', true],
  [STORE_FREE, 'STORE_FREE', 'closure cell a = b', false],
  [DELETE_FREE, 'DELETE_FREE', 'unbind closure cell a', true],
  [GET_CELL, 'GET_CELL', 'dst = closure cell a itself', false],
  [LOAD_GLOBAL, 'LOAD_GLOBAL', 'dst = global a', true],
  [STORE_GLOBAL, 'STORE_GLOBAL', 'global a = b', false],
  [DELETE_GLOBAL, 'DELETE_GLOBAL', 'unbind global a', true],
  [LOAD_NAME, 'LOAD_NAME', 'dst = name in namespace a, else closure cell b, else global c', true],
  [STORE_NAME, 'STORE_NAME', 'name in namespace a = b', true],
  [DELETE_NAME, 'DELETE_NAME', 'unbind name in namespace a', true],
  [BINARY, 'BINARY', 'dst = a op b', true],
  [IN_PLACE, 'IN_PLACE', 'dst = a op= b', true],
  [UNARY, 'UNARY', 'dst = op a', true],
  [COMPARE, 'COMPARE', 'dst = a op b', true],
  [JUMP, 'JUMP', 'go to target', false],
  [JUMP_BACK, 'JUMP_BACK', 'spend c steps, go to target', true],
  [JUMP_IF_FALSE, 'JUMP_IF_FALSE', 'go to target unless a', true],
  [JUMP_IF_TRUE, 'JUMP_IF_TRUE', 'go to target if a', true],
  [GET_ITER, 'GET_ITER', 'dst = iterator of a', true],
  [FOR_ITER, 'FOR_ITER', 'dst = next of a, or go to target at its end', true],
  [GET_ATTRIBUTE, 'GET_ATTRIBUTE', 'dst = a.name', true],
  [SET_ATTRIBUTE, 'SET_ATTRIBUTE', 'a.name = b', true],
  [DELETE_ATTRIBUTE, 'DELETE_ATTRIBUTE', 'del a.name', true],
  [GET_ITEM, 'GET_ITEM', 'dst = a[b]', true],
  [SET_ITEM, 'SET_ITEM', 'a[b] = c', true],
  [DELETE_ITEM, 'DELETE_ITEM', 'del a[b]', true],
  [BUILD_SLICE, 'BUILD_SLICE', 'dst = slice(a, b, c)', false],
  [BUILD_LIST, 'BUILD_LIST', 'dst = [args]', false],
  [BUILD_TUPLE, 'BUILD_TUPLE', 'dst = (args)', false],
  [BUILD_SET, 'BUILD_SET', 'dst = {args}', true],
  [BUILD_DICT, 'BUILD_DICT', 'dst = {args in pairs}', true],
  [LIST_APPEND, 'LIST_APPEND', 'a.append(b)', false],
  [LIST_EXTEND, 'LIST_EXTEND', 'a.extend(b)', true],
  [SET_ADD, 'SET_ADD', 'a.add(b)', true],
  [SET_UPDATE, 'SET_UPDATE', 'a.update(b)', true],
  [DICT_SET, 'DICT_SET', 'a[b] = c', true],
  [DICT_UPDATE, 'DICT_UPDATE', 'a.update(b)', true],
  [DICT_MERGE, 'DICT_MERGE', 'a.update(b), refusing keys that are there, for a call of c', true],
  [LIST_TO_TUPLE, 'LIST_TO_TUPLE', 'dst = tuple(a)', false],
  [BUILD_STRING, 'BUILD_STRING', 'dst = texts in args joined', true],
  [FORMAT, 'FORMAT', 'dst = format(conversion(a), b)', true],
  [CALL, 'CALL', 'dst = a(args)', true],
  [CALL_METHOD, 'CALL_METHOD', 'dst = a.name(args)', true],
  [CALL_KEYWORDS, 'CALL_KEYWORDS', 'dst = a(args, the last ones by name)', true],
  [CALL_EXPANDED, 'CALL_EXPANDED', 'dst = a(*b, **c)', true],
  [
    MAKE_FUNCTION,
    'MAKE_FUNCTION',
    'dst = function with defaults a, keyword defaults b, annotations c, closure args',
    true,
  ],
  [RETURN, 'RETURN', 'return a', false],
  [YIELD, 'YIELD', 'dst = yield a', true],
  [SEND, 'SEND', 'dst = a.send(b), or its return value and go to target', true],
  [YIELD_DELEGATED, 'YIELD_DELEGATED', 'dst = yield a, on behalf of iterator b', true],
  [GET_AWAITABLE, 'GET_AWAITABLE', 'dst = iterator of awaitable a', true],
  [GET_YIELD_FROM, 'GET_YIELD_FROM', 'dst = iterator of a, for yield from', true],
  [GET_AITER, 'GET_AITER', 'dst = asynchronous iterator of a', true],
  [GET_ANEXT, 'GET_ANEXT', 'dst = awaitable of the next of a', true],
  [WRAP_ASYNC_YIELD, 'WRAP_ASYNC_YIELD', 'dst = a marked as yielded by an asynchronous generator', false],
  [RAISE, 'RAISE', 'raise a from b', true],
  [RERAISE, 'RERAISE', 'raise a again', true],
  [ENTER_HANDLER, 'ENTER_HANDLER', 'dst = exception handled so far; a is handled now', false],
  [LEAVE_HANDLER, 'LEAVE_HANDLER', 'a is handled again', false],
  [MATCH_EXCEPTION, 'MATCH_EXCEPTION', 'dst = whether a is an instance of b', true],
  [SPLIT_GROUP, 'SPLIT_GROUP', 'dst, args[0] = part of a that matches b, rest', true],
  [JOIN_GROUP, 'JOIN_GROUP', 'dst = what except* leaves to raise of a: args', true],
  [LOAD_SPECIAL, 'LOAD_SPECIAL', 'dst = special method of a, bound', true],
  [WITH_EXIT, 'WITH_EXIT', 'dst = a(type, b, traceback)', true],
  [IMPORT_NAME, 'IMPORT_NAME', 'dst = module', true],
  [IMPORT_FROM, 'IMPORT_FROM', 'dst = name of module a', true],
  [IMPORT_STAR, 'IMPORT_STAR', 'bind all public names of module a', true],
  [BUILD_CLASS, 'BUILD_CLASS', 'dst = class with body a, bases b, keywords c', true],
  [UNPACK, 'UNPACK', 'args = items of a', true],
  [UNPACK_STARRED, 'UNPACK_STARRED', 'args = items of a, number c takes the rest', true],
  [MATCH_SEQUENCE, 'MATCH_SEQUENCE', 'dst = whether a is a sequence', false],
  [MATCH_MAPPING, 'MATCH_MAPPING', 'dst = whether a is a mapping', false],
  [MATCH_KEYS, 'MATCH_KEYS', 'dst = values of a under args, or None', true],
  [MATCH_CLASS, 'MATCH_CLASS', 'dst = attributes of a as an instance of b, or None', true],
  [MATCH_REST, 'MATCH_REST', 'dst = dict of a without keys args', true],
  [GET_LENGTH, 'GET_LENGTH', 'dst = len(a)', true],
  [LOAD_LOCALS, 'LOAD_LOCALS', 'dst = dict of the local variables', true],
  [MAKE_TYPE_PARAMETER, 'MAKE_TYPE_PARAMETER', 'dst = type parameter bounded by a', false],
  [MAKE_TYPE_ALIAS, 'MAKE_TYPE_ALIAS', 'dst = alias of what function a gives, parameters b', false],
  [DISPLAY, 'DISPLAY', 'show a as the interactive prompt does', true],
  [RESTORE_HANDLING, 'RESTORE_HANDLING', 'a is handled, after a yield inside its handler', false],
  [TO_BOOL, 'TO_BOOL', 'dst = truth of a', true],
  [LOAD_ASSERTION_ERROR, 'LOAD_ASSERTION_ERROR', 'dst = AssertionError', false],
  [CALL_SUPER, 'CALL_SUPER', 'dst = a(b, c), the arguments of super()', true],
  [TICK, 'TICK', 'spend c steps', true],
  [LOAD_METHOD, 'LOAD_METHOD', 'dst = method name of a, not bound where it need not be', true],
  [CALL_LOADED_METHOD, 'CALL_LOADED_METHOD', 'dst = b(args), a method of a', true],
];

export const instructionInfo: readonly InstructionInfo[] = rows.map(([, name, formula, mayRaise]) => ({
  name,
  formula,
  mayRaise,
}));

export const binaryOperatorNames = [
  'add',
  'sub',
  'mul',
  'truediv',
  'floordiv',
  'mod',
  'pow',
  'matmul',
  'lshift',
  'rshift',
  'and',
  'or',
  'xor',
] as const;
export const unaryOperatorNames = ['neg', 'pos', 'invert', 'not'] as const;
export const comparisonNames = ['==', '!=', '<', '<=', '>', '>=', 'is', 'is not', 'in', 'not in'] as const;

export const EQ = 0;
export const NE = 1;
export const LT = 2;
export const LE = 3;
export const GT = 4;
export const GE = 5;
export const IS = 6;
export const IS_NOT = 7;
export const IN = 8;
export const NOT_IN = 9;

export function instruction(op: number, start: number, end: number, operands: Partial<Instruction> = {}): Instruction {
  const { dst = none, a = none, b = none, c = none, target = -1, args = noArguments, extra } = operands;
  return newInstruction(op, start, end, dst, a, b, c, target, args, extra);
}
export const noArguments: readonly number[] = [];

/** The one place where instructions are made: the interpreter is fastest when all have their fields in the same order. */
export function newInstruction(
  op: number,
  start: number,
  end: number,
  dst: number,
  a: number,
  b: number,
  c: number,
  target: number,
  args: readonly number[],
  extra: unknown,
): Instruction {
  return { op, dst, a, b, c, target, args, extra, start, end, seen: 0, isVisited: false };
}
