// The type decimal.Decimal.
import type { Member, PyBuiltin } from '../../objects/builtin.ts';
import { classMethod, define, fn, getter, parsedFn, rawFn } from '../../objects/builtin.ts';
import { PyComplex } from '../../objects/complex.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, PyFloat, typeOf, unwrap } from '../../objects/object.ts';
import { reserveItems } from '../../objects/sequence.ts';
import type { StructSequence } from '../../objects/struct-sequence.ts';
import { structSequence } from '../../objects/struct-sequence.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { call } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { hash, identityHash } from '../../runtime/hash.ts';
import { nextStretch } from '../../runtime/limits.ts';
import { asInt, normalize as normalizeInt } from '../../runtime/numbers.ts';
import * as arithmetic from './arithmetic.ts';
import { by, contextArgument, currentContext } from './context.ts';
import {
  asDecimal,
  comparable,
  decimalOf,
  decimalOfFloat,
  decimalOfInt,
  hashDecimal,
  integerRatio,
  operand,
  toDouble,
  truncated,
} from './convert.ts';
import { power, powerModulo } from './functions.ts';
import type { Rounding, Rules } from './number.ts';
import { changed, cutDigits, decimalType, INVALID, PyDecimal, ROUNDINGS, withSign, zero } from './number.ts';
import { binaryOperations, unaryOperations } from './operations.ts';
import { decimalText, digitsOf, formatDecimal } from './text.ts';

let tupleType: StructSequence | undefined;
export function decimalTuple(): StructSequence {
  tupleType ??= structSequence('DecimalTuple', 'decimal', ['sign', 'digits', 'exponent'], {
    isNamedTuple: true,
  });
  return tupleType;
}

export function asTuple(self: PyDecimal): Value {
  const digits = self.special === 'F' ? '0' : self.isNaN && self.coefficient === 0n ? '' : digitsOf(self);
  const exponent = self.isFinite ? self.exponent : self.special;
  reserveItems(digits.length);
  const numbers: Value[] = [];
  for (let i = 0; i < digits.length; ) {
    for (const stop = nextStretch(i, digits.length, 1); i < stop; i++) numbers.push(digits.charCodeAt(i) - 48);
  }
  return decimalTuple().make([self.negative ? 1 : 0, new PyTuple(numbers), exponent]);
}

/** An arithmetic operator and its reflection. */
function operator(
  name: string,
  sign: string,
  compute: (a: PyDecimal, b: PyDecimal, rules: Rules) => PyDecimal,
): Member[] {
  const run = (a: PyDecimal | undefined, b: PyDecimal | undefined): Value => {
    if (a === undefined || b === undefined) return notImplemented;
    return by(currentContext(), (context) => compute(a, b, context));
  };
  return [
    fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, (self: PyDecimal, value: Value) =>
      run(self, asDecimal(value)),
    ),
    fn(`__r${name}__(self, value, /)`, `Return value${sign}self.`, (self: PyDecimal, value: Value) =>
      run(asDecimal(value), self),
    ),
  ];
}

function comparison(name: string, sign: string, answer: (order: number) => boolean): Member {
  const isEquality = name === 'eq' || name === 'ne';
  return fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, (self: PyDecimal, value: Value) => {
    const context = currentContext();
    context.status = 0;
    const pair = comparable(self, value, isEquality);
    if (pair === undefined) return notImplemented;
    const [a, b] = pair;
    const isUnordered = a.isNaN || b.isNaN;
    if (isUnordered && (!isEquality || a.special === 'N' || b.special === 'N')) context.status |= INVALID;
    context.settle();
    return isUnordered ? name === 'ne' : answer(arithmetic.order(a, b));
  });
}

function raise(self: PyDecimal, value: Value, modulus: Value): Value {
  const exponent = asDecimal(value);
  if (exponent === undefined) return notImplemented;
  if (modulus === null) return by(currentContext(), (context) => power(self, exponent, context));
  const divisor = asDecimal(modulus);
  if (divisor === undefined) return notImplemented;
  return by(currentContext(), (context) => powerModulo(self, exponent, divisor, context));
}

function divmod(a: PyDecimal | undefined, b: PyDecimal | undefined): Value {
  if (a === undefined || b === undefined) return notImplemented;
  return new PyTuple(by(currentContext(), (context) => arithmetic.divmod(a, b, context)));
}

function roundingArgument(value: Value): Rounding | undefined {
  if (value === null) return undefined;
  const name = unwrap(value);
  const known = ROUNDINGS.find((each) => each === name);
  if (known !== undefined) return known;
  throw invalidRounding();
}
export function invalidRounding(): unknown {
  const lines = [ROUNDINGS.slice(0, 4), ROUNDINGS.slice(4, 7), ROUNDINGS.slice(7)];
  const shown = lines.map((names) => names.join(', ')).join(',\n   ');
  return typeError(`valid values for rounding are:\n  [${shown}]`);
}

/** A whole number next to it, in a direction or the nearest. */
function whole(self: PyDecimal, rounding: Rounding): Value {
  if (!self.isFinite || self.exponent >= 0) return normalizeInt(truncated(self));
  const { kept } = cutDigits(self.coefficient, -self.exponent, rounding, self.negative);
  return normalizeInt(self.negative ? -kept : kept);
}

function round(self: PyDecimal, places: Value | undefined): Value {
  if (places === undefined) return whole(self, 'ROUND_HALF_EVEN');
  const count = asInt(places);
  if (count === undefined) throw typeError('optional arg must be an integer');
  const target = new PyDecimal(false, 1n, -Number(count));
  return by(currentContext(), (context) => arithmetic.quantize(self, target, context));
}

function make(value: Value, context: Value): PyDecimal {
  return by(contextArgument(context), (rules) => decimalOf(value, rules, true));
}

function fromFloat(cls: Value, value: Value): Value {
  const inner = unwrap(value);
  const int = asInt(inner);
  if (int === undefined && !(inner instanceof PyFloat)) throw typeError('argument must be int or float');
  const number = int === undefined ? decimalOfFloat((inner as PyFloat).value) : decimalOfInt(int);
  return cls === decimalType ? number : call(cls, [number]);
}

function decimalHash(self: PyDecimal): Value {
  if (self.special === 'N') throw typeError('Cannot hash a signaling NaN value');
  return self.isNaN ? identityHash(self) : hash(hashDecimal(self));
}

function format(self: PyDecimal, spec: Value): Value {
  const text = unwrap(spec);
  if (typeof text !== 'string') throw typeError('format arg must be str');
  const context = currentContext();
  return formatDecimal(self, text, context, context.capitals);
}

/** Questions that both Decimal and Context answer, without any context. */
export const questions: readonly (readonly [name: string, doc: string, ask: (a: PyDecimal) => boolean])[] = [
  ['is_canonical', 'Whether it is written canonically: it always is.', () => true],
  ['is_finite', 'Whether it is finite.', (a) => a.isFinite],
  ['is_infinite', 'Whether it is infinite.', (a) => a.special === 'F'],
  ['is_nan', 'Whether it is a NaN.', (a) => a.isNaN],
  ['is_qnan', 'Whether it is a quiet NaN.', (a) => a.special === 'n'],
  ['is_signed', 'Whether it has a minus sign.', (a) => a.negative],
  ['is_snan', 'Whether it is a signaling NaN.', (a) => a.special === 'N'],
  ['is_zero', 'Whether it is zero.', (a) => a.isZero],
];

/** Methods whose arguments CPython reads without telling their name. */
function unnamed(members: readonly PyBuiltin[]): readonly PyBuiltin[] {
  for (const member of members) member.calledAs = 'function';
  return members;
}

function members(): readonly Member[] {
  const inContext = (name: string, doc: string, compute: (a: PyDecimal, rules: Rules) => PyDecimal): Member =>
    fn(`${name}(self, /, context=None)`, doc, (self: PyDecimal, context: Value) =>
      by(contextArgument(context), (rules) => compute(self, rules)),
    );
  const integral = (name: string, isExact: boolean): Member =>
    fn(
      `${name}(self, /, rounding=None, context=None)`,
      'Round to a whole number.',
      (self: PyDecimal, rounding: Value, context: Value) => {
        const mode = roundingArgument(rounding);
        return by(contextArgument(context), (rules) => {
          const working = mode === undefined ? rules : changed(rules, { rounding: mode });
          const result = arithmetic.toIntegral(self, working, isExact);
          rules.status |= working.status;
          return result;
        });
      },
    );
  const unary = (name: string, doc: string, compute: (a: PyDecimal, rules: Rules) => PyDecimal): Member =>
    fn(`__${name}__(self, /)`, doc, (self: PyDecimal) => by(currentContext(), (context) => compute(self, context)));
  const same = (self: PyDecimal): Value => self;
  return [
    fn(
      '__repr__(self, /)',
      'Return repr(self).',
      (self: PyDecimal) => `Decimal('${decimalText(self, currentContext().capitals)}')`,
    ),
    fn('__str__(self, /)', 'Return str(self).', (self: PyDecimal) => decimalText(self, currentContext().capitals)),
    fn('__format__(self, spec, /)', 'Return the number as the format says.', format),
    fn('__hash__(self, /)', 'Return hash(self).', decimalHash),
    comparison('eq', '==', (order) => order === 0),
    comparison('ne', '!=', (order) => order !== 0),
    comparison('lt', '<', (order) => order < 0),
    comparison('le', '<=', (order) => order <= 0),
    comparison('gt', '>', (order) => order > 0),
    comparison('ge', '>=', (order) => order >= 0),
    ...operator('add', '+', arithmetic.add),
    ...operator('sub', '-', arithmetic.subtract),
    ...operator('mul', '*', arithmetic.multiply),
    ...operator('truediv', '/', arithmetic.divide),
    ...operator('floordiv', '//', arithmetic.divideInteger),
    ...operator('mod', '%', arithmetic.remainder),
    fn('__divmod__(self, value, /)', 'Return divmod(self, value).', (self: PyDecimal, value: Value) =>
      divmod(self, asDecimal(value)),
    ),
    fn('__rdivmod__(self, value, /)', 'Return divmod(value, self).', (self: PyDecimal, value: Value) =>
      divmod(asDecimal(value), self),
    ),
    fn('__pow__(self, value, mod=None, /)', 'Return pow(self, value, mod).', raise),
    fn(
      '__rpow__(self, value, mod=None, /)',
      'Return pow(value, self, mod).',
      (self: PyDecimal, value: Value, mod: Value) => {
        const base = asDecimal(value);
        return base === undefined ? notImplemented : raise(base, self, mod);
      },
    ),
    unary('neg', '-self', arithmetic.minus),
    unary('pos', '+self', arithmetic.plus),
    unary('abs', 'abs(self)', arithmetic.absolute),
    fn('__bool__(self, /)', 'True if self else False', (self: PyDecimal) => !self.isZero),
    fn('__int__(self, /)', 'int(self)', (self: PyDecimal) => normalizeInt(truncated(self))),
    fn('__trunc__(self, /)', 'Return the number without its fraction.', (self: PyDecimal) =>
      normalizeInt(truncated(self)),
    ),
    fn('__floor__(self, /)', 'Return the largest int that is not above it.', (self: PyDecimal) =>
      whole(self, 'ROUND_FLOOR'),
    ),
    fn('__ceil__(self, /)', 'Return the smallest int that is not below it.', (self: PyDecimal) =>
      whole(self, 'ROUND_CEILING'),
    ),
    parsedFn('__round__(self, ndigits=..., /)', 'Return it rounded to an int, or to so many places.', round),
    fn('__float__(self, /)', 'float(self)', (self: PyDecimal) => new PyFloat(toDouble(self))),
    fn('__complex__(self, /)', 'complex(self)', (self: PyDecimal) => new PyComplex(toDouble(self), 0)),
    rawFn('__copy__(self, /)', 'Return self: it cannot change.', (self: Value) => self),
    rawFn('__deepcopy__(self, memo, /)', 'Return self: it cannot change.', (self: Value) => self),
    rawFn(
      '__reduce__(self, /)',
      'Return the class and the text that make the same number.',
      (self: Value) => new PyTuple([typeOf(self), new PyTuple([decimalText(asDecimal(self) ?? zero)])]),
    ),
    classMethod('from_float(cls, f, /)', 'Make exactly what a float or an int stands for.', fromFloat),
    ...unaryOperations.map(({ name, doc, compute }) => inContext(name, doc, compute)),
    ...unnamed(
      binaryOperations.map(({ name, doc, compute }) =>
        fn(`${name}(self, /, other, context=None)`, doc, (self: PyDecimal, other: Value, context: Value) => {
          const rules = contextArgument(context);
          const b = operand(other);
          return by(rules, () => compute(self, b, rules));
        }),
      ),
    ),
    ...questions.map(([name, doc, ask]) => fn(`${name}(self, /)`, doc, ask)),
    fn(
      'is_normal(self, /, context=None)',
      'Whether it is finite and not too small.',
      (self: PyDecimal, context: Value) => arithmetic.isNormal(self, contextArgument(context)),
    ),
    fn(
      'is_subnormal(self, /, context=None)',
      'Whether it is smaller than normal numbers.',
      (self: PyDecimal, context: Value) => arithmetic.isSubnormal(self, contextArgument(context)),
    ),
    fn('number_class(self, /, context=None)', 'Return the name of its kind.', (self: PyDecimal, context: Value) =>
      arithmetic.numberClass(self, contextArgument(context)),
    ),
    fn(
      'same_quantum(self, /, other, context=None)',
      'Whether the exponents are the same.',
      (self: PyDecimal, other: Value, context: Value) => {
        contextArgument(context);
        return arithmetic.sameQuantum(self, operand(other));
      },
    ),
    ...unnamed([
      fn(
        'fma(self, /, other, third, context=None)',
        'Return self * other + third, rounded once.',
        (self: PyDecimal, other: Value, third: Value, context: Value) => {
          const [b, c] = [operand(other), operand(third)];
          return by(contextArgument(context), (rules) => arithmetic.fusedMultiplyAdd(self, b, c, rules));
        },
      ),
    ]),
    fn(
      'quantize(self, /, exp, rounding=None, context=None)',
      'Return it with the exponent of another.',
      (self: PyDecimal, exp: Value, rounding: Value, context: Value) => {
        const rules = contextArgument(context);
        const mode = roundingArgument(rounding);
        const b = operand(exp);
        return by(rules, () => {
          const working = mode === undefined ? rules : changed(rules, { rounding: mode });
          const result = arithmetic.quantize(self, b, working);
          rules.status |= working.status;
          return result;
        });
      },
    ),
    integral('to_integral', false),
    integral('to_integral_exact', true),
    integral('to_integral_value', false),
    fn(
      'to_eng_string(self, /, context=None)',
      'Return its text with exponents in steps of three.',
      (self: PyDecimal, context: Value) => decimalText(self, contextArgument(context).capitals, true),
    ),
    fn('adjusted(self, /)', 'Return the exponent of the first digit.', (self: PyDecimal) =>
      self.isFinite ? self.adjusted : 0,
    ),
    fn(
      'as_integer_ratio(self, /)',
      'Return numerator and denominator.',
      (self: PyDecimal) => new PyTuple(integerRatio(self)),
    ),
    fn('as_tuple(self, /)', 'Return sign, digits and exponent.', asTuple),
    fn('canonical(self, /)', 'Return self: it is always canonical.', same),
    fn('conjugate(self, /)', 'Return self.', same),
    fn('copy_abs(self, /)', 'Return it with a positive sign.', (self: PyDecimal) => withSign(self, false)),
    fn('copy_negate(self, /)', 'Return it with the other sign.', (self: PyDecimal) => withSign(self, !self.negative)),
    fn('radix(self, /)', 'Return Decimal(10).', () => decimalOfInt(10)),
    getter('real', 'the number itself', same),
    getter('imag', 'zero', () => zero),
  ];
}

define(decimalType, {
  doc: 'A decimal number of as many digits as the context has.',
  accepts: (value) => value instanceof PyDecimal,
  make: () => fn("Decimal(value='0', context=None)", 'Make a decimal number.', make),
  members,
});
