// The type datetime.date.
import type { Member } from '../../objects/builtin.ts';
import { classMethod, constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { stringRepr } from '../../objects/str-text.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { callMethod } from '../../runtime/call.ts';
import { typeError, valueError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import type { Resumable } from '../../runtime/machine.ts';
import { suspended } from '../../runtime/machine.ts';
import { toIndex } from '../../runtime/numbers.ts';
import type { Moment } from '../calendar.ts';
import { breakDown } from '../calendar.ts';
import { structTime, wholeSeconds } from '../time.ts';
import { dateOfIsoCalendar, dayOf, isoCalendar } from './iso-calendar.ts';
import { readIsoDate } from './iso-text.ts';
import {
  asDate,
  asDateTime,
  asTimeDelta,
  checkDate,
  dateOfOrdinal,
  dateOfType,
  dateType,
  field,
  four,
  laterDate,
  ofType,
  PyDate,
  timeDelta,
  two,
} from './objects.ts';
import { ctimeText, formatArgument, formatMethod, formatSubject } from './text.ts';
import { comparisons } from './timedelta.ts';

export const dateIso = ({ year, month, day }: PyDate): string => `${four(year)}-${two(month)}-${two(day)}`;

/** Midnight of a date, as C has it. */
export function midnight(date: PyDate, isDaylight: number): Moment {
  const { year, month, day } = date;
  return { year, month, day, hour: 0, minute: 0, second: 0, ...dayOf(date), isDaylight };
}

export function structOf(moment: Moment): Value {
  const { year, month, day, hour, minute, second, weekday, yearDay, isDaylight } = moment;
  return structTime.make([year, month, day, hour, minute, second, weekday, yearDay, isDaylight]);
}

function make(year: Value, month: Value, day: Value): PyDate {
  const [y, m, d] = [field(year), field(month), field(day)];
  checkDate(y, m, d);
  return new PyDate(y, m, d);
}

/** The local date of a time in seconds since 1970. */
function fromTimestamp(cls: Value, timestamp: Value): Value {
  const seconds = wholeSeconds(timestamp);
  const { timeZone } = currentInterpreter().context;
  const { year, month, day } = breakDown(seconds, timeZone.at(seconds * 1000));
  return ofType(cls, dateType, checked(year, month, day), () => [year, month, day]);
}
function checked(year: number, month: number, day: number): PyDate {
  checkDate(year, month, day);
  return new PyDate(year, month, day);
}

export function isoArgument(value: Value): string {
  const text = unwrap(value);
  if (typeof text !== 'string') throw typeError('fromisoformat: argument must be str');
  return text;
}
export const invalidIso = (text: string): unknown => valueError(`Invalid isoformat string: ${stringRepr(text)}`);

function fromIso(cls: Value, value: Value): Value {
  const text = isoArgument(value);
  const { length } = text;
  const fits = (length === 7 || length === 8 || length === 10) && !/[^\0-\x7f]/.test(text);
  const parts = fits ? readIsoDate(text) : undefined;
  if (parts === undefined) throw invalidIso(text);
  return dateOfType(cls, checked(parts.year, parts.month, parts.day));
}

/** The parts of a date given by the calendar of weeks. */
function isoField(value: Value): number {
  const int = toIndex(value);
  if (int > 0x7fffffff || int < -0x80000000) throw valueError('ISO calendar component out of range');
  return Number(int);
}

export function fromIsoCalendar(year: Value, week: Value, day: Value): PyDate {
  return dateOfIsoCalendar(isoField(year), isoField(week), isoField(day));
}

export function fromOrdinal(ordinal: Value): PyDate {
  const number = field(ordinal);
  if (number < 1) throw valueError('ordinal must be >= 1');
  const date = dateOfOrdinal(number);
  checkDate(date.year, date.month, date.day);
  return date;
}

export function compareDates(a: PyDate, b: PyDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** What `date + value` adds: a timedelta, of which only the days count, or (as in the Go version) a whole number of days. */
function daysOf(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return asTimeDelta(value)?.days;
}

function add(self: Value, value: Value): Value {
  const days = daysOf(value);
  const date = asDate(self);
  return days === undefined || date === undefined ? notImplemented : dateOfType(typeOf(self), laterDate(date, days));
}

function subtract(self: Value, value: Value): Value {
  const date = asDate(self);
  if (date === undefined) return notImplemented;
  const days = daysOf(value);
  if (days !== undefined) return dateOfType(typeOf(self), laterDate(date, -days));
  const other = asDate(value);
  return other === undefined || asDateTime(value) !== undefined
    ? notImplemented
    : timeDelta(date.ordinal - other.ordinal, 0, 0);
}

function* today(cls: Value): Resumable {
  const now = new PyFloat(currentInterpreter().context.now() / 1000);
  try {
    return callMethod(cls, 'fromtimestamp', [now]);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function* text(self: Value): Resumable {
  try {
    return callMethod(self, 'isoformat', []);
  } catch (e) {
    return (yield suspended(e)) as Value;
  }
}

function replace(self: Value, year: Value | undefined, month: Value | undefined, day: Value | undefined): Value {
  const date = asDate(self);
  if (date === undefined) return notImplemented;
  const made = make(year ?? date.year, month ?? date.month, day ?? date.day);
  return dateOfType(typeOf(self), made);
}

function format(self: PyDate, pattern: Value): string {
  const moment = midnight(self, -1);
  return formatSubject(formatArgument(pattern), {
    moment,
    microsecond: 0,
    offset: () => undefined,
    name: () => null,
    seconds: () => localSeconds(self),
  });
}
function localSeconds(date: PyDate): number {
  const seconds = (date.ordinal - 719163) * 86400;
  const { timeZone } = currentInterpreter().context;
  return seconds - timeZone.at((seconds - timeZone.at(seconds * 1000).offset) * 1000).offset;
}

function members(): readonly Member[] {
  return [
    ...comparisons((self: PyDate, value) => {
      const other = asDate(value);
      return other === undefined ? undefined : compareDates(self, other);
    }),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: Value) => {
      const date = asDate(self);
      return `${typeName(self)}(${date?.year}, ${date?.month}, ${date?.day})`;
    }),
    rawFn('__str__(self, /)', 'Return str(self).', text),
    formatMethod(),
    fn('__hash__(self, /)', 'Return hash(self).', ({ year, month, day }: PyDate) =>
      hash(new PyTuple([year, month, day])),
    ),
    rawFn('__add__(self, value, /)', 'Return self+value.', add),
    rawFn('__radd__(self, value, /)', 'Return value+self.', add),
    rawFn('__sub__(self, value, /)', 'Return self-value.', subtract),
    fn('__rsub__(self, value, /)', 'Return value-self.', () => notImplemented),
    rawFn('__reduce__(self, /)', 'Return the class and the arguments that make the same date.', (self: Value) => {
      const date = asDate(self);
      return new PyTuple([typeOf(self), new PyTuple([date?.year ?? 1, date?.month ?? 1, date?.day ?? 1])]);
    }),
    classMethod('fromtimestamp(cls, timestamp, /)', 'Make the local date of seconds since 1970.', fromTimestamp),
    classMethod(
      'fromordinal(cls, ordinal, /)',
      'Make a date of its number, 1 being 0001-01-01.',
      (cls: Value, ordinal: Value) => dateOfType(cls, fromOrdinal(ordinal)),
    ),
    classMethod('fromisoformat(cls, date_string, /)', 'Make a date of its text in ISO 8601.', fromIso),
    classMethod(
      'fromisocalendar(cls, year, week, day)',
      'Make a date of year, week and weekday of ISO 8601.',
      (cls: Value, year: Value, week: Value, day: Value) => dateOfType(cls, fromIsoCalendar(year, week, day)),
    ),
    classMethod('today(cls)', 'Return the local date of today.', today),
    fn('ctime(self, /)', 'Return the text that C gives.', (self: PyDate) => ctimeText(midnight(self, -1))),
    fn('strftime(self, format)', 'Write the date as the format says.', format),
    fn('isoformat(self, /)', 'Return the date as YYYY-MM-DD.', dateIso),
    fn('isocalendar(self, /)', 'Return year, week and weekday of ISO 8601.', isoCalendar),
    fn('isoweekday(self, /)', 'Return the weekday, Monday being 1.', (self: PyDate) => dayOf(self).weekday + 1),
    fn('weekday(self, /)', 'Return the weekday, Monday being 0.', (self: PyDate) => dayOf(self).weekday),
    fn('toordinal(self, /)', 'Return the number of the date, 1 being 0001-01-01.', (self: PyDate) => self.ordinal),
    fn('timetuple(self, /)', 'Return the date as a time.struct_time.', (self: PyDate) => structOf(midnight(self, -1))),
    rawFn('replace(self, year=..., month=..., day=...)', 'Return the date with other parts.', replace),
    getter('year', 'the year', (self: PyDate) => self.year),
    getter('month', 'the month, from 1', (self: PyDate) => self.month),
    getter('day', 'the day of the month, from 1', (self: PyDate) => self.day),
    constant('min', new PyDate(1, 1, 1)),
    constant('max', new PyDate(9999, 12, 31)),
    constant('resolution', timeDelta(1, 0, 0)),
  ];
}

define(dateType, {
  doc: 'A date of the Gregorian calendar.',
  accepts: (value) => value instanceof PyDate,
  make: () => {
    const made = fn('date(year, month, day)', 'Make a date.', make);
    made.calledAs = 'function';
    return made;
  },
  members,
});
