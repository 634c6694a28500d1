// The type datetime.timedelta.
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { overflowError, typeError, valueError, zeroDivisionError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { asInt, divideInts, normalize, truncateFloat } from '../../runtime/numbers.ts';
import { asTimeDelta, MOST_DAYS, PyTimeDelta, timeDelta, timeDeltaOf, timeDeltaType, two } from './objects.ts';

const MICROSECONDS: readonly (readonly [name: string, factor: bigint])[] = [
  ['microseconds', 1n],
  ['milliseconds', 1000n],
  ['seconds', 1000000n],
  ['minutes', 60000000n],
  ['hours', 3600000000n],
  ['days', 86400000000n],
  ['weeks', 604800000000n],
];

/** Half away from zero, as C rounds. */
const roundAway = (value: number): number => Math.sign(value) * Math.floor(Math.abs(value) + 0.5);

/** A span of whole numbers and floats: what the fractions leave over below a microsecond is rounded once, half to even. */
function make(
  days: Value | undefined,
  seconds: Value | undefined,
  microseconds: Value | undefined,
  milliseconds: Value | undefined,
  minutes: Value | undefined,
  hours: Value | undefined,
  weeks: Value | undefined,
): PyTimeDelta {
  const given = [microseconds, milliseconds, seconds, minutes, hours, days, weeks];
  let sum = 0n;
  let leftover = 0;
  MICROSECONDS.forEach(([name, factor], i) => {
    const value = given[i];
    if (value === undefined) return;
    const int = asInt(value);
    if (int !== undefined) {
      sum += BigInt(int) * factor;
      return;
    }
    const float = unwrap(value);
    if (!(float instanceof PyFloat)) {
      throw typeError(`unsupported type for timedelta ${name} component: ${typeName(value)}`);
    }
    const whole = truncateFloat(float.value);
    sum += BigInt(whole) * factor;
    const fraction = float.value - Math.trunc(float.value);
    if (fraction === 0) return;
    const part = Number(factor) * fraction;
    sum += BigInt(Math.trunc(part));
    leftover += part - Math.trunc(part);
  });
  if (leftover !== 0) {
    let whole = roundAway(leftover);
    if (Math.abs(whole - leftover) === 0.5) {
      const odd = (sum & 1n) === 1n ? 1 : 0;
      whole = 2 * roundAway((leftover + odd) * 0.5) - odd;
    }
    sum += BigInt(whole);
  }
  return timeDeltaOf(sum);
}

/** a / b to the nearest whole number, half to even. */
function divideNearest(a: bigint, b: bigint): bigint {
  const [x, y] = b < 0n ? [-a, -b] : [a, b];
  let quotient = x / y;
  let rest = x % y;
  if (rest < 0n) {
    rest += y;
    quotient -= 1n;
  }
  const twice = rest * 2n;
  return twice > y || (twice === y && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}
function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n !== b < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** A finite float as a quotient of whole numbers, the lower one a power of two. */
function ratio(value: number): [bigint, bigint] {
  if (value !== value) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(value)) throw overflowError('cannot convert Infinity to integer ratio');
  let numerator = value;
  let shift = 0n;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    shift++;
  }
  return [BigInt(numerator), 1n << shift];
}

const asFloat = (value: Value): number | undefined => {
  const inner = unwrap(value);
  return inner instanceof PyFloat ? inner.value : undefined;
};

function multiply(self: PyTimeDelta, value: Value): Value {
  const int = asInt(value);
  if (int !== undefined) return timeDeltaOf(self.total * BigInt(int));
  const float = asFloat(value);
  if (float === undefined) return notImplemented;
  const [numerator, denominator] = ratio(float);
  return timeDeltaOf(divideNearest(self.total * numerator, denominator));
}

function divide(self: PyTimeDelta, value: Value): Value {
  const other = asTimeDelta(value);
  if (other !== undefined) return new PyFloat(divideInts(normalize(self.total), normalize(other.total)));
  const int = asInt(value);
  if (int !== undefined) {
    if (int === 0) throw zeroDivisionError('integer division or modulo by zero');
    return timeDeltaOf(divideNearest(self.total, BigInt(int)));
  }
  const float = asFloat(value);
  if (float === undefined) return notImplemented;
  const [numerator, denominator] = ratio(float);
  if (numerator === 0n) throw zeroDivisionError('integer division or modulo by zero');
  return timeDeltaOf(divideNearest(self.total * denominator, numerator));
}

function nonZero(value: bigint): bigint {
  if (value === 0n) throw zeroDivisionError('integer division or modulo by zero');
  return value;
}

function floorQuotient(self: PyTimeDelta, value: Value): Value {
  const other = asTimeDelta(value);
  if (other !== undefined) return normalize(floorDivide(self.total, nonZero(other.total)));
  const int = asInt(value);
  return int === undefined ? notImplemented : timeDeltaOf(floorDivide(self.total, nonZero(BigInt(int))));
}
function remainder(a: PyTimeDelta, b: PyTimeDelta): PyTimeDelta {
  const divisor = b.total;
  if (divisor === 0n) throw zeroDivisionError('integer modulo by zero');
  return timeDeltaOf(a.total - floorDivide(a.total, divisor) * divisor);
}

export function addDeltas(a: PyTimeDelta, b: PyTimeDelta, sign: 1 | -1): PyTimeDelta {
  return timeDelta(a.days + sign * b.days, a.seconds + sign * b.seconds, a.microseconds + sign * b.microseconds);
}
export function compareDeltas(a: PyTimeDelta, b: PyTimeDelta): number {
  return a.days - b.days || a.seconds - b.seconds || a.microseconds - b.microseconds;
}

export function deltaRepr(self: PyTimeDelta, name = 'datetime.timedelta'): string {
  const parts: string[] = [];
  if (self.days !== 0) parts.push(`days=${self.days}`);
  if (self.seconds !== 0) parts.push(`seconds=${self.seconds}`);
  if (self.microseconds !== 0) parts.push(`microseconds=${self.microseconds}`);
  return `${name}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

function deltaText({ days, seconds, microseconds }: PyTimeDelta): string {
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  return days === 0 ? clock + fraction : `${days} day${Math.abs(days) === 1 ? '' : 's'}, ${clock}${fraction}`;
}

/** The six comparisons of values that `compare` puts in order; undefined: they cannot be compared. */
export function comparisons<T>(compare: (self: T, value: Value, isOrder: boolean) => number | undefined): Member[] {
  const make = (name: string, sign: string, isOrder: boolean, answer: (order: number) => boolean): Member =>
    fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, (self: never, value: Value) => {
      const order = compare(self, value, isOrder);
      return order === undefined ? notImplemented : answer(order);
    });
  return [
    make('eq', '==', false, (order) => order === 0),
    make('ne', '!=', false, (order) => order !== 0),
    make('lt', '<', true, (order) => order < 0),
    make('le', '<=', true, (order) => order <= 0),
    make('gt', '>', true, (order) => order > 0),
    make('ge', '>=', true, (order) => order >= 0),
  ];
}

function members(): readonly Member[] {
  const add = (self: PyTimeDelta, value: Value): Value => {
    const other = asTimeDelta(value);
    return other === undefined ? notImplemented : addDeltas(self, other, 1);
  };
  const negative = (self: PyTimeDelta): PyTimeDelta => timeDelta(-self.days, -self.seconds, -self.microseconds);
  return [
    ...comparisons((self: PyTimeDelta, value) => {
      const other = asTimeDelta(value);
      return other === undefined ? undefined : compareDeltas(self, other);
    }),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: Value) =>
      deltaRepr(asTimeDelta(self) ?? new PyTimeDelta(0, 0, 0), typeName(self)),
    ),
    fn('__str__(self, /)', 'Return str(self).', deltaText),
    fn('__hash__(self, /)', 'Return hash(self).', (self: PyTimeDelta) =>
      hash(new PyTuple([self.days, self.seconds, self.microseconds])),
    ),
    fn('__bool__(self, /)', 'True if self else False', (self: PyTimeDelta) => self.total !== 0n),
    fn('__add__(self, value, /)', 'Return self+value.', add),
    fn('__radd__(self, value, /)', 'Return value+self.', add),
    fn('__sub__(self, value, /)', 'Return self-value.', (self: PyTimeDelta, value: Value) => {
      const other = asTimeDelta(value);
      return other === undefined ? notImplemented : addDeltas(self, other, -1);
    }),
    fn('__rsub__(self, value, /)', 'Return value-self.', (self: PyTimeDelta, value: Value) => {
      const other = asTimeDelta(value);
      return other === undefined ? notImplemented : addDeltas(other, self, -1);
    }),
    fn('__mul__(self, value, /)', 'Return self*value.', multiply),
    fn('__rmul__(self, value, /)', 'Return value*self.', multiply),
    fn('__truediv__(self, value, /)', 'Return self/value.', divide),
    fn('__rtruediv__(self, value, /)', 'Return value/self.', () => notImplemented),
    fn('__floordiv__(self, value, /)', 'Return self//value.', floorQuotient),
    fn('__rfloordiv__(self, value, /)', 'Return value//self.', () => notImplemented),
    fn('__mod__(self, value, /)', 'Return self%value.', (self: PyTimeDelta, value: Value) => {
      const other = asTimeDelta(value);
      return other === undefined ? notImplemented : remainder(self, other);
    }),
    fn('__rmod__(self, value, /)', 'Return value%self.', () => notImplemented),
    fn('__divmod__(self, value, /)', 'Return divmod(self, value).', (self: PyTimeDelta, value: Value) => {
      const other = asTimeDelta(value);
      if (other === undefined) return notImplemented;
      return new PyTuple([floorQuotient(self, other), remainder(self, other)]);
    }),
    fn('__rdivmod__(self, value, /)', 'Return divmod(value, self).', () => notImplemented),
    fn('__neg__(self, /)', '-self', negative),
    fn('__pos__(self, /)', '+self', (self: PyTimeDelta) => timeDelta(self.days, self.seconds, self.microseconds)),
    fn('__abs__(self, /)', 'abs(self)', (self: PyTimeDelta) => (self.days < 0 ? negative(self) : self)),
    rawFn('__reduce__(self, /)', 'Return the class and the arguments that make the same timedelta.', (self: Value) => {
      const delta = asTimeDelta(self);
      return new PyTuple([
        typeOf(self),
        new PyTuple([delta?.days ?? 0, delta?.seconds ?? 0, delta?.microseconds ?? 0]),
      ]);
    }),
    fn(
      'total_seconds(self, /)',
      'Return all of it in seconds.',
      (self: PyTimeDelta) => new PyFloat(divideInts(normalize(self.total), 1000000)),
    ),
    getter('days', 'Number of days.', (self: PyTimeDelta) => self.days),
    getter('seconds', 'Number of seconds (>= 0 and less than 1 day).', (self: PyTimeDelta) => self.seconds),
    getter(
      'microseconds',
      'Number of microseconds (>= 0 and less than 1 second).',
      (self: PyTimeDelta) => self.microseconds,
    ),
    constant('min', new PyTimeDelta(-MOST_DAYS, 0, 0)),
    constant('max', new PyTimeDelta(MOST_DAYS, 86399, 999999)),
    constant('resolution', new PyTimeDelta(0, 0, 1)),
  ];
}

define(timeDeltaType, {
  doc: 'A span of time: the difference between two dates or times.',
  accepts: (value) => value instanceof PyTimeDelta,
  make: () => {
    const made = fn(
      'timedelta(days=..., seconds=..., microseconds=..., milliseconds=..., minutes=..., hours=..., weeks=...)',
      'Make a span of time.',
      make,
    );
    made.calledAs = '__new__';
    return made;
  },
  members,
});
