// The module `operator`: the operators as functions.
import type { Member } from '../objects/builtin.ts';
import { constant, fn, ofModule, PyBuiltin } from '../objects/builtin.ts';
import { dictType } from '../objects/dict.ts';
import { PyList } from '../objects/list.ts';
import type { Value } from '../objects/object.ts';
import { notImplemented, typeName, typeOf } from '../objects/object.ts';
import { pause } from '../objects/step-frame.ts';
import { call, callSpecial } from '../runtime/call.ts';
import {
  equal,
  equals,
  greaterEqual,
  greaterThan,
  identical,
  lessEqual,
  lessThan,
  notEqual,
} from '../runtime/comparison.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { iteratorOf } from '../runtime/iteration.ts';
import type { Resumable } from '../runtime/machine.ts';
import { continueWith, machine, suspended } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { asInt, isInt, toIndex } from '../runtime/numbers.ts';
import type { OperatorName } from '../runtime/operators.ts';
import {
  add,
  binary,
  contains,
  deleteItem,
  getItem,
  inPlace,
  invert,
  negate,
  operators,
  positive,
  setItem,
} from '../runtime/operators.ts';
import { length, truth } from '../runtime/truth.ts';
import { attributeGetterType, defineGetters, itemGetterType, methodCallerType } from './operator-getters.ts';

/** The names of the functions that are no keywords of the language, and the operators' own. */
const binaryOperators: readonly [name: string, OperatorName][] = [
  ['add', 'add'],
  ['and_', 'and'],
  ['floordiv', 'floordiv'],
  ['lshift', 'lshift'],
  ['matmul', 'matmul'],
  ['mod', 'mod'],
  ['mul', 'mul'],
  ['or_', 'or'],
  ['pow', 'pow'],
  ['rshift', 'rshift'],
  ['sub', 'sub'],
  ['truediv', 'truediv'],
  ['xor', 'xor'],
];

function isTrue(value: Value | undefined): boolean {
  return truth(value ?? null);
}
function isFalse(value: Value | undefined): boolean {
  return value !== true;
}
function not(value: Value): boolean {
  let result: boolean;
  try {
    result = truth(value);
  } catch (e) {
    throw continueWith(e, isFalse, undefined, undefined);
  }
  return !result;
}

function absolute(value: Value): Value {
  const method = typeOf(value).lookup('__abs__');
  if (method === undefined) throw typeError(`bad operand type for abs(): '${typeName(value)}'`);
  return callSpecial(method, value, []);
}

function concatenated(a: Value, b: Value, combine: (a: Value, b: Value) => Value): Value {
  const type = typeOf(a);
  if (type.lookup('__getitem__') === undefined || type.isSubtypeOf(dictType))
    throw typeError(`'${typeName(a)}' object can't be concatenated`);
  return combine(a, b);
}

/** Counts the items that equal the value, or (`first`) finds the first of them. */
function* search(container: Value, value: Value, first: boolean): Resumable {
  const type = typeOf(container);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined)
    throw typeError(`argument of type '${type.name}' is not iterable`);
  const iterator = yield* iteratorOf(container);
  let count = 0;
  for (let index = 0; ; index++) {
    if (--machine.fuel < 0) yield* pause();
    let item: Value | undefined;
    try {
      item = iterator.next();
    } catch (e) {
      item = yield suspended(e);
    }
    if (item === undefined) break;
    if (!equals(item, value)) continue;
    if (first) return index;
    count++;
  }
  if (first) throw valueError('sequence.index(x): x not in sequence');
  return count;
}

function* lengthHint(object: Value, otherwise: Value): Resumable {
  const least = asInt(otherwise);
  if (least === undefined) throw typeError(`'${typeName(otherwise)}' object cannot be interpreted as an integer`);
  const type = typeOf(object);
  if (type.lookup('__len__') !== undefined) {
    try {
      return length(object);
    } catch (e) {
      return (yield suspended(e)) as Value;
    }
  }
  const method = type.lookup('__length_hint__');
  if (method === undefined) return least;
  let hint: Value;
  try {
    hint = callSpecial(method, object, []);
  } catch (e) {
    hint = (yield suspended(e)) as Value;
  }
  if (hint === notImplemented) return least;
  if (!isInt(hint)) throw typeError(`__length_hint__ must be an integer, not ${typeName(hint)}`);
  if (hint < 0) throw valueError('__length_hint__() should return >= 0');
  return hint;
}

function functions(): PyBuiltin[] {
  const list = [
    fn('abs(a, /)', 'abs(a)', absolute),
    fn(
      'call(obj, /, *args, **kwargs)',
      'obj(*args, **kwargs)',
      (callee: Value, args: Value[], keywords: Map<string, Value>) =>
        call(callee, [...args, ...keywords.values()], [...keywords.keys()]),
    ),
    fn('concat(a, b, /)', 'a + b, for sequences', (a: Value, b: Value) => concatenated(a, b, add)),
    fn('contains(a, b, /)', 'b in a', contains),
    fn('countOf(a, b, /)', 'How many items of a equal b.', (a: Value, b: Value) => search(a, b, false)),
    fn('delitem(a, b, /)', 'del a[b]', deleteItem),
    fn('eq(a, b, /)', 'a == b', equal),
    fn('ge(a, b, /)', 'a >= b', greaterEqual),
    fn('getitem(a, b, /)', 'a[b]', getItem),
    fn('gt(a, b, /)', 'a > b', greaterThan),
    fn('iconcat(a, b, /)', 'a += b, for sequences', (a: Value, b: Value) =>
      concatenated(a, b, (x, y) => inPlace(x, y, operators.add)),
    ),
    fn('index(a, /)', 'a.__index__()', toIndex),
    fn(
      'indexOf(a, b, /)',
      'Where the first item of a is that equals b; ValueError if there is none.',
      (a: Value, b: Value) => search(a, b, true),
    ),
    fn('inv(a, /)', '~a', invert),
    fn('invert(a, /)', '~a', invert),
    fn('is_(a, b, /)', 'a is b', identical),
    fn('is_not(a, b, /)', 'a is not b', (a: Value, b: Value) => !identical(a, b)),
    fn('le(a, b, /)', 'a <= b', lessEqual),
    fn(
      'length_hint(obj, default=0, /)',
      'How many items an object has, or is likely to have; the default if it does not say.',
      lengthHint,
    ),
    fn('lt(a, b, /)', 'a < b', lessThan),
    fn('ne(a, b, /)', 'a != b', notEqual),
    fn('neg(a, /)', '-a', negate),
    fn('not_(a, /)', 'not a', not),
    fn('pos(a, /)', '+a', positive),
    fn('setitem(a, b, c, /)', 'a[b] = c', setItem),
    fn('truth(a, /)', 'True if a is true.', isTrue),
  ];
  for (const [name, operator] of binaryOperators) {
    const op = operators[operator];
    const sign = operator === 'pow' ? '**' : op.sign;
    const plain = operator === 'add' ? add : (a: Value, b: Value): Value => binary(a, b, op);
    list.push(fn(`${name}(a, b, /)`, `a ${sign} b`, plain));
    const bare = name.replace(/_$/, '');
    list.push(fn(`i${bare}(a, b, /)`, `a ${sign}= b`, (a: Value, b: Value) => inPlace(a, b, op)));
  }
  return list;
}

/** The functions that have no name of a special method. */
const nameless = new Set(['call', 'countOf', 'indexOf', 'is_', 'is_not', 'length_hint', 'truth']);

let isDefined = false;

export const operatorModule = module('operator', 'The operators of the language as functions.', () => {
  if (!isDefined) {
    isDefined = true;
    defineGetters();
  }
  const members: Member[] = [...ofModule('_operator', functions())];
  for (const member of [...members]) {
    if (!(member instanceof PyBuiltin) || (nameless.has(member.name) && member.name !== 'call')) continue;
    members.push(constant(`__${member.name.replace(/_$/, '')}__`, member));
  }
  members.push(
    constant('attrgetter', attributeGetterType),
    constant('itemgetter', itemGetterType),
    constant('methodcaller', methodCallerType),
  );
  const names = [...members]
    .map((member) => ('name' in member ? member.name : ''))
    .filter((name) => !name.startsWith('__'));
  members.push(constant('__all__', new PyList(names.sort())));
  return members;
});
