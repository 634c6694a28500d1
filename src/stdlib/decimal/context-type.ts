// The types decimal.Context and of its flags and traps, and what `localcontext` gives.
import type { Member } from '../../objects/builtin.ts';
import { define, fn, getter, parsedFn } from '../../objects/builtin.ts';
import { PyDict } from '../../objects/dict.ts';
import { exceptionNamed, makeException } from '../../objects/exception.ts';
import { ListIterator } from '../../objects/iterator.ts';
import { PyList } from '../../objects/list.ts';
import type { Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, notImplemented, PyFloat, unwrap } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import type { Int } from '../../runtime/numbers.ts';
import { asInt, normalize } from '../../runtime/numbers.ts';
import { toRepr } from '../../runtime/text.ts';
import { truthPinned } from '../../runtime/truth.ts';
import * as arithmetic from './arithmetic.ts';
import {
  asContext,
  bitsArgument,
  by,
  contextRepr,
  contextType,
  currentContext,
  PyContext,
  PySignals,
  setContext,
  signalsType,
  stateOf,
} from './context.ts';
import { decimalOf, operand } from './convert.ts';
import { invalidRounding, questions } from './decimal-type.ts';
import { power, powerModulo } from './functions.ts';
import type { PyDecimal, Rules } from './number.ts';
import { FLOAT_OPERATION, LARGEST, MAX_EXPONENT, ROUNDINGS, withSign } from './number.ts';
import { binaryOperations, unaryOperations } from './operations.ts';
import { bitsOfSignal, signalTable } from './signals.ts';
import { decimalText } from './text.ts';

const SIGNALS_ADVICE =
  'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n' +
  '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]';

// Attributes of contexts.

function whole(value: Value | undefined): Int {
  const int = value === undefined ? undefined : asInt(value);
  if (int === undefined) throw typeError('an integer is required');
  return int;
}
function between(value: Value | undefined, least: number, most: number, message: string): number {
  const int = whole(value);
  if (int < least || int > most) throw valueError(message);
  return Number(int);
}

const setters: Readonly<Record<string, (context: PyContext, value: Value) => void>> = {
  prec: (context, value) => {
    context.precision = between(value, 1, MAX_EXPONENT, 'valid range for prec is [1, MAX_PREC]');
  },
  rounding: (context, value) => {
    const name = unwrap(value);
    const known = ROUNDINGS.find((each) => each === name);
    if (known === undefined) throw invalidRounding();
    context.rounding = known;
  },
  Emin: (context, value) => {
    context.least = between(value, -MAX_EXPONENT, 0, 'valid range for Emin is [MIN_EMIN, 0]');
  },
  Emax: (context, value) => {
    context.most = between(value, 0, MAX_EXPONENT, 'valid range for Emax is [0, MAX_EMAX]');
  },
  capitals: (context, value) => {
    context.capitals = between(value, 0, 1, 'valid values for capitals are 0 or 1') === 1;
  },
  clamp: (context, value) => {
    context.clamp = between(value, 0, 1, 'valid values for clamp are 0 or 1') === 1;
  },
  flags: (context, value) => {
    context.flags = signalBits(value);
  },
  traps: (context, value) => {
    context.traps = signalBits(value);
  },
};

function signalBits(value: Value): number {
  const bits = bitsArgument(value, truthPinned);
  if (bits !== undefined) return bits;
  if (unwrap(value) instanceof PyList) throw makeException(exceptionNamed('KeyError'), [SIGNALS_ADVICE]);
  if (unwrap(value) instanceof PyDict) throw makeException(exceptionNamed('KeyError'), ['invalid signal dict']);
  throw typeError('argument must be a signal dict');
}

function change(context: PyContext, changes: readonly (readonly [name: string, value: Value])[]): PyContext {
  for (const [name, value] of changes) if (value !== null) setters[name]?.(context, value);
  return context;
}

const FIELDS = ['prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'];

function make(...values: readonly Value[]): PyContext {
  const context = stateOf().defaults.copy();
  context.flags = 0;
  return change(
    context,
    FIELDS.map((name, i) => [name, values[i] ?? null]),
  );
}

/** Where the double stands for the largest one, that one. */
function exponentValue(value: number): Value {
  if (Math.abs(value) === MAX_EXPONENT) return normalize(value < 0 ? -LARGEST : LARGEST);
  return normalize(BigInt(value));
}

function attribute(name: string, doc: string, get: (context: PyContext) => Value): Member {
  return getter(name, doc, get, (context: PyContext, value: Value | undefined) => {
    if (value === undefined) throw typeError('context attributes cannot be deleted');
    const isSignals = name === 'flags' || name === 'traps';
    if (isSignals && unwrap(value) instanceof PyList) throw typeError('argument must be a signal dict');
    setters[name]?.(context, value);
  });
}

function contextMembers(): readonly Member[] {
  const unary = (name: string, doc: string, compute: (a: PyDecimal, rules: Rules) => PyDecimal): Member =>
    fn(`${name}(self, x, /)`, doc, (self: PyContext, x: Value) => {
      const a = operand(x);
      return by(self, () => compute(a, self));
    });
  const binary = (
    name: string,
    doc: string,
    compute: (a: PyDecimal, b: PyDecimal, rules: Rules) => PyDecimal,
    parameters = 'x, y, /',
  ): Member =>
    fn(`${name}(self, ${parameters})`, doc, (self: PyContext, x: Value, y: Value) => {
      const [a, b] = [operand(x), operand(y)];
      return by(self, () => compute(a, b, self));
    });
  const plain = (name: string, doc: string, compute: (a: PyDecimal, context: PyContext) => Value): Member =>
    fn(`${name}(self, x, /)`, doc, (self: PyContext, x: Value) => compute(operand(x), self));
  return [
    attribute('prec', 'the number of digits', (self) => exponentValue(self.precision)),
    attribute('rounding', 'the name of the way of rounding', (self) => self.rounding),
    attribute('Emin', 'the least exponent', (self) => exponentValue(self.least)),
    attribute('Emax', 'the largest exponent', (self) => exponentValue(self.most)),
    attribute('capitals', '1 if exponents have a capital E', (self) => (self.capitals ? 1 : 0)),
    attribute('clamp', '1 if exponents are bounded as in IEEE 754', (self) => (self.clamp ? 1 : 0)),
    attribute('flags', 'the signals that have come', (self) => new PySignals(self, 'flags')),
    attribute('traps', 'the signals that are raised', (self) => new PySignals(self, 'traps')),
    fn('__repr__(self, /)', 'Return repr(self).', contextRepr),
    fn('__copy__(self, /)', 'Return a copy.', (self: PyContext) => self.copy()),
    fn('copy(self, /)', 'Return a copy.', (self: PyContext) => self.copy()),
    fn('__reduce__(self, /)', 'Return the class and the arguments that make the same context.', (self: PyContext) => {
      const listed = (bits: number): Value =>
        new PyList(
          signalTable()
            .signals.filter((signal) => (signal.bits & bits) !== 0)
            .map(({ type }): Value => type),
        );
      const { precision, rounding, least, most, capitals, clamp, flags, traps } = self;
      const numbers = [exponentValue(precision), rounding, exponentValue(least), exponentValue(most)];
      const rest = [capitals ? 1 : 0, clamp ? 1 : 0, listed(flags), listed(traps)];
      return new PyTuple([contextType, new PyTuple([...numbers, ...rest])]);
    }),
    fn('clear_flags(self, /)', 'Clear all flags.', (self: PyContext) => {
      self.flags = 0;
    }),
    fn('clear_traps(self, /)', 'Clear all traps.', (self: PyContext) => {
      self.traps = 0;
    }),
    fn('Etiny(self, /)', 'Return the least exponent of the last digit.', (self: PyContext) =>
      exponentValue(self.least - self.precision + 1),
    ),
    fn('Etop(self, /)', 'Return the largest exponent of the last digit.', (self: PyContext) =>
      exponentValue(self.most - self.precision + 1),
    ),
    parsedFn(
      "create_decimal(self, num='0', /)",
      'Make a Decimal, rounded by this context.',
      (self: PyContext, value: Value) => by(self, () => decimalOf(value, self, false)),
    ),
    fn(
      'create_decimal_from_float(self, f, /)',
      'Make a Decimal of a float, rounded by this context.',
      (self: PyContext, value: Value) => {
        const inner = unwrap(value);
        if (asInt(inner) === undefined && !(inner instanceof PyFloat)) throw typeError('argument must be int or float');
        return by(self, () => {
          const result = decimalOf(inner, self, false);
          self.status &= ~FLOAT_OPERATION;
          return result;
        });
      },
    ),
    unary('abs', 'Return the size.', arithmetic.absolute),
    unary('minus', 'Return the negative.', arithmetic.minus),
    unary('plus', 'Return the number, rounded.', arithmetic.plus),
    unary('to_integral', 'Round to a whole number.', (a, rules) => arithmetic.toIntegral(a, rules, false)),
    unary('to_integral_value', 'Round to a whole number.', (a, rules) => arithmetic.toIntegral(a, rules, false)),
    unary('to_integral_exact', 'Round to a whole number, and report it.', (a, rules) =>
      arithmetic.toIntegral(a, rules, true),
    ),
    ...unaryOperations.map(({ name, doc, compute }) => unary(name, doc, compute)),
    binary('add', 'Return a + b.', arithmetic.add),
    binary('subtract', 'Return a - b.', arithmetic.subtract),
    binary('multiply', 'Return a * b.', arithmetic.multiply),
    binary('divide', 'Return a / b.', arithmetic.divide),
    binary('divide_int', 'Return a // b.', arithmetic.divideInteger),
    binary('remainder', 'Return a % b.', arithmetic.remainder),
    binary('quantize', 'Return a with the exponent of b.', arithmetic.quantize),
    ...binaryOperations.map(({ name, doc, compute }) => binary(name, doc, compute)),
    fn('divmod(self, x, y, /)', 'Return quotient and remainder.', (self: PyContext, x: Value, y: Value) => {
      const [a, b] = [operand(x), operand(y)];
      return new PyTuple(by(self, () => arithmetic.divmod(a, b, self)));
    }),
    fn('fma(self, x, y, z, /)', 'Return x * y + z, rounded once.', (self: PyContext, x: Value, y: Value, z: Value) => {
      const [a, b, c] = [operand(x), operand(y), operand(z)];
      return by(self, () => arithmetic.fusedMultiplyAdd(a, b, c, self));
    }),
    fn(
      'power(self, a, b, modulo=None)',
      'Return a ** b, or its remainder.',
      (self: PyContext, x: Value, y: Value, modulo: Value) => {
        const [a, b] = [operand(x), operand(y)];
        const m = modulo === null ? undefined : operand(modulo);
        return by(self, () => (m === undefined ? power(a, b, self) : powerModulo(a, b, m, self)));
      },
    ),
    ...questions.map(([name, doc, ask]) => plain(name, doc, ask)),
    plain('is_normal', 'Whether it is finite and not too small.', arithmetic.isNormal),
    plain('is_subnormal', 'Whether it is smaller than normal numbers.', arithmetic.isSubnormal),
    plain('number_class', 'Return the name of its kind.', arithmetic.numberClass),
    plain('canonical', 'Return it.', (a) => a),
    plain('copy_abs', 'Return it with a positive sign.', (a) => withSign(a, false)),
    plain('copy_decimal', 'Return it as a Decimal.', (a) => a),
    plain('copy_negate', 'Return it with the other sign.', (a) => withSign(a, !a.negative)),
    plain('to_sci_string', 'Return its text.', (a, { capitals }) => decimalText(a, capitals)),
    plain('to_eng_string', 'Return its text with exponents in steps of three.', (a, { capitals }) =>
      decimalText(a, capitals, true),
    ),
    fn('same_quantum(self, x, y, /)', 'Whether the exponents are the same.', (_: PyContext, x: Value, y: Value) =>
      arithmetic.sameQuantum(operand(x), operand(y)),
    ),
    fn('radix(self, /)', 'Return Decimal(10).', () => operand(10)),
  ];
}

define(contextType, {
  doc: 'Precision, rounding, bounds and traps of decimal arithmetic.',
  accepts: (value) => value instanceof PyContext,
  make: () =>
    fn(
      'Context(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)',
      'Make a context; what is not given is as in DefaultContext.',
      make,
    ),
  members: contextMembers,
});

// Flags and traps.

function signalBit(key: Value): number {
  const bits = bitsOfSignal(key);
  if (bits === undefined) throw makeException(exceptionNamed('KeyError'), [SIGNALS_ADVICE]);
  return bits;
}

const entries = (self: PySignals): [Value, boolean][] =>
  signalTable().signals.map(({ type, bits }) => [type, (self.bits & bits) !== 0]);

function asDict(self: PySignals): PyDict {
  const dict = new PyDict();
  for (const [type, isSet] of entries(self)) dict.set(type, isSet);
  return dict;
}

function signalMembers(): readonly Member[] {
  const equal = (self: PySignals, value: Value): boolean | undefined => {
    if (value instanceof PySignals) return self.bits === value.bits;
    return unwrap(value) instanceof PyDict ? bitsArgument(value, truthPinned) === self.bits : undefined;
  };
  return [
    fn('__repr__(self, /)', 'Return repr(self).', (self: PySignals) => {
      const parts = entries(self).map(([type, isSet]) => `${toRepr(type)}:${isSet ? 'True' : 'False'}`);
      return `{${parts.join(', ')}}`;
    }),
    fn('__len__(self, /)', 'Return len(self).', () => signalTable().signals.length),
    fn(
      '__iter__(self, /)',
      'Implement iter(self).',
      (self: PySignals) => new ListIterator(new PyList(entries(self).map(([type]) => type))),
    ),
    fn(
      '__contains__(self, key, /)',
      'Return key in self.',
      (_: PySignals, key: Value) => bitsOfSignal(key) !== undefined,
    ),
    fn(
      '__getitem__(self, key, /)',
      'Return self[key].',
      (self: PySignals, key: Value) => (self.bits & signalBit(key)) !== 0,
    ),
    fn('__setitem__(self, key, value, /)', 'Set self[key] to value.', (self: PySignals, key: Value, value: Value) => {
      const bits = signalBit(key);
      self.bits = truthPinned(value) ? self.bits | bits : self.bits & ~bits;
    }),
    fn('__delitem__(self, key, /)', 'Delete self[key].', () => {
      throw valueError('signal keys cannot be deleted');
    }),
    fn(
      '__eq__(self, value, /)',
      'Return self==value.',
      (self: PySignals, value: Value) => equal(self, value) ?? notImplemented,
    ),
    fn('__ne__(self, value, /)', 'Return self!=value.', (self: PySignals, value: Value) => {
      const same = equal(self, value);
      return same === undefined ? notImplemented : !same;
    }),
    fn(
      'get(self, key, default=None, /)',
      'Return the value for a signal, or the default.',
      (self: PySignals, key: Value, other: Value) => {
        const bits = bitsOfSignal(key);
        return bits === undefined ? other : (self.bits & bits) !== 0;
      },
    ),
    fn('keys(self, /)', 'Return the signals.', (self: PySignals) => new PyList(entries(self).map(([type]) => type))),
    fn(
      'values(self, /)',
      'Return the values.',
      (self: PySignals) => new PyList(entries(self).map(([, isSet]): Value => isSet)),
    ),
    fn(
      'items(self, /)',
      'Return the signals with their values.',
      (self: PySignals) => new PyList(entries(self).map((entry): Value => new PyTuple(entry))),
    ),
    fn('copy(self, /)', 'Return a dict with the same items.', asDict),
  ];
}

define(signalsType, {
  doc: 'A mapping from all signals to bools.',
  accepts: (value) => value instanceof PySignals,
  members: signalMembers,
});

// Local contexts.

class PyContextManager extends ChargedObject {
  readonly local: PyContext;
  previous: PyContext | undefined = undefined;
  constructor(local: PyContext) {
    super();
    this.local = local;
  }
}
const managerType = builtinType('decimal.ContextManager', { instanceClass: PyContextManager, module: 'decimal' });
define(managerType, {
  doc: 'Makes a context the current one for a while.',
  accepts: (value) => value instanceof PyContextManager,
  members: () => [
    fn('__enter__(self, /)', 'Make the context the current one.', (self: PyContextManager) => {
      self.previous = currentContext();
      setContext(self.local);
      return self.local;
    }),
    fn('__exit__(self, /, *args)', 'Make the context before the current one again.', (self: PyContextManager) => {
      if (self.previous !== undefined) setContext(self.previous);
      return false;
    }),
  ],
});

/** What `with localcontext(...)` works on: a copy of a context, with some changes. */
export function localContext(base: Value | undefined, changes: ReadonlyMap<string, Value>): Value {
  const context = base === undefined || base === null ? currentContext() : asContext(base);
  if (context === undefined) throw typeError('optional argument must be a context');
  for (const name of changes.keys()) {
    if (!FIELDS.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for this function`);
  }
  return new PyContextManager(change(context.copy(), [...changes]));
}
