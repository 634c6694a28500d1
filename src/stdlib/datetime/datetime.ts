// The type datetime.datetime.
import type { Member } from '../../objects/builtin.ts';
import { classMethod, constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, PyFloat, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { textLength } from '../../objects/str-text.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { callMethod } from '../../runtime/call.ts';
import { typeError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { currentInterpreter, perInterpreter } from '../../runtime/interpreter.ts';
import { divideInts, normalize } from '../../runtime/numbers.ts';
import { toRepr } from '../../runtime/text.ts';
import type { Moment } from '../calendar.ts';
import { TimeReader } from '../strptime.ts';
import { roundedSeconds } from '../time.ts';
import {
  compareDates,
  dateIso,
  fromIsoCalendar,
  fromOrdinal,
  invalidIso,
  isoArgument,
  midnight,
  structOf,
} from './date.ts';
import { isoDateEnd, readIsoClock, readIsoDate } from './iso-text.ts';
import { localFold, localSeconds, localZoneAt } from './local-time.ts';
import type { Clock, PyTimeDelta } from './objects.ts';
import {
  asDate,
  asDateTime,
  asTime,
  asTimeDelta,
  checkClock,
  checkDate,
  checkZone,
  clockArguments,
  clockOf,
  dateArguments,
  dateTimeOfType,
  dateTimeType,
  daylightOffset,
  field,
  laterMoment,
  momentAt,
  offsetText,
  PyDate,
  PyDateTime,
  PyTime,
  PyTimeZone,
  secondsOfDay,
  timeDelta,
  timeDeltaOf,
  utcOffset,
  withClock,
  withZone,
  zoneNameAt,
} from './objects.ts';
import { clockIso, clockRepr, ctimeText, formatArgument, formatSubject, timespecArgument } from './text.ts';
import { clockFrom, clockOfTime, midnightClock } from './time.ts';
import { comparisons } from './timedelta.ts';
import { timeZone } from './timezone.ts';

function checked(date: PyDate, clock: Clock): PyDateTime {
  checkDate(date.year, date.month, date.day);
  checkClock(clock);
  checkZone(clock.zone);
  return withClock(date, clock);
}

function make(year: Value, month: Value, day: Value, ...rest: readonly (Value | undefined)[]): PyDateTime {
  const date = new PyDate(field(year), field(month), field(day));
  const [hour, minute, second, microsecond, zone, fold] = rest;
  return checked(date, clockFrom(midnightClock, hour, minute, second, microsecond, zone, fold));
}

/** The one that a method was called on: an instance of a script's class is looked into. */
function momentOf(self: Value): PyDateTime {
  const moment = asDateTime(self);
  if (moment === undefined) {
    throw typeError(`descriptor requires a 'datetime.datetime' object but received a '${typeName(self)}'`);
  }
  return moment;
}

// From clocks and counts of seconds.

function fromSeconds(cls: Value, seconds: number, microsecond: number, zone: Value): Value {
  if (zone === null) {
    const { timeZone: local } = currentInterpreter().context;
    const at = seconds + local.at(seconds * 1000).offset;
    return dateTimeOfType(cls, momentAt(at, microsecond, null, localFold(seconds)));
  }
  return intoZone(momentAt(seconds, microsecond, zone), cls);
}

/** A moment that stands in UTC, taken over by the zone that it carries. */
function intoZone(moment: PyDateTime, cls: Value): Value {
  if (moment.zone instanceof PyTimeZone && cls === dateTimeType) return laterMoment(moment, moment.zone.offset, 1);
  return callMethod(moment.zone, 'fromutc', [dateTimeOfType(cls, moment)]);
}

function now(cls: Value, zone: Value): Value {
  checkZone(zone);
  const microseconds = Math.floor(currentInterpreter().context.now() * 1000 + 0.5);
  const seconds = Math.floor(microseconds / 1000000);
  return fromSeconds(cls, seconds, microseconds - seconds * 1000000, zone);
}

function fromTimestamp(cls: Value, timestamp: Value, zone: Value): Value {
  checkZone(zone);
  const [seconds, microsecond] = roundedSeconds(timestamp);
  return fromSeconds(cls, seconds, microsecond, zone);
}

const reader = perInterpreter(({ timeZone: zone }) => new TimeReader(zone));
/** Reads a text by a format; what the text says of a zone becomes one with a fixed offset. */
function parse(cls: Value, value: Value, format: Value): Value {
  const [text, pattern] = [unwrap(value), unwrap(format)];
  if (typeof text !== 'string') throw typeError(`strptime() argument 1 must be str, not ${typeName(value)}`);
  if (typeof pattern !== 'string') throw typeError(`strptime() argument 2 must be str, not ${typeName(format)}`);
  const { moment, microsecond, zone: name, offset, offsetMicroseconds } = reader().read(text, pattern);
  const { year, month, day, hour, minute, second } = moment;
  const zone = offset === null ? null : timeZone(timeDelta(0, offset, offsetMicroseconds), name ?? undefined);
  const clock = { hour, minute, second, microsecond, zone, fold: 0 };
  const made = checked(new PyDate(year, month, day), clock);
  return dateTimeOfType(cls, made);
}

function fromIso(cls: Value, value: Value): Value {
  const text = isoArgument(value);
  const end = text.length < 7 ? undefined : isoDateEnd(text);
  const date = end === undefined ? undefined : readIsoDate(text.slice(0, end));
  if (end === undefined || date === undefined) throw invalidIso(text);
  let clock = midnightClock;
  if (end < text.length) {
    const separator = String.fromCodePoint(text.codePointAt(end) ?? 32);
    const parts = readIsoClock(text.slice(end + separator.length));
    if (parts === undefined) throw invalidIso(text);
    const { hour, minute, second, microsecond, offset } = parts;
    const zone = offset === undefined ? null : timeZone(offset, undefined);
    clock = { hour, minute, second, microsecond, zone, fold: 0 };
  }
  return dateTimeOfType(cls, checked(new PyDate(date.year, date.month, date.day), clock));
}

function combine(cls: Value, date: Value, time: Value, zone: Value | undefined): Value {
  const [day, clock] = [asDate(date), asTime(time)];
  if (day === undefined) throw typeError(`combine() argument 1 must be datetime.date, not ${typeName(date)}`);
  if (clock === undefined) throw typeError(`combine() argument 2 must be datetime.time, not ${typeName(time)}`);
  return dateTimeOfType(cls, checked(day, clockOfTime(clock, zone === undefined ? clock.zone : zone)));
}

// Arithmetic and comparison.

const microsecondsOf = (moment: PyDateTime): bigint => BigInt(moment.seconds) * 1000000n + BigInt(moment.microsecond);

/** Whether the offset depends on which of two equal local times is meant: such a time equals none of another zone. */
function dependsOnFold(moment: PyDateTime): boolean {
  const flipped = withZone(moment, moment.zone, 1 - moment.fold);
  return utcOffset(moment)?.total !== utcOffset(flipped)?.total;
}

function compareClocks(a: PyDateTime, b: PyDateTime): number {
  return compareDates(a, b) || secondsOfDay(a) - secondsOfDay(b) || a.microsecond - b.microsecond;
}

function compare(self: PyDateTime, value: Value, isOrder: boolean): number | undefined {
  const other = asDateTime(value);
  if (other === undefined) {
    const date = asDate(value);
    if (date === undefined) return undefined;
    if (isOrder) throw typeError(`can't compare datetime.datetime to ${typeName(value)}`);
    return 1;
  }
  if (self.zone === other.zone) return compareClocks(self, other);
  const [a, b] = [utcOffset(self), utcOffset(other)];
  if (!isOrder && ((a !== undefined && dependsOnFold(self)) || (b !== undefined && dependsOnFold(other)))) return 1;
  if (a?.total === b?.total) return compareClocks(self, other);
  if (a === undefined || b === undefined) {
    if (isOrder) throw typeError("can't compare offset-naive and offset-aware datetimes");
    return 1;
  }
  const difference = microsecondsOf(self) - a.total - (microsecondsOf(other) - b.total);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A timedelta, or (as in the Go version) a number of seconds. */
function deltaOf(value: Value): PyTimeDelta | undefined {
  if (typeof value === 'number') return timeDelta(0, value, 0);
  if (value instanceof PyFloat && Number.isFinite(value.value)) {
    return timeDeltaOf(BigInt(Math.round(value.value * 1000000)));
  }
  return asTimeDelta(value);
}

function add(self: Value, value: Value): Value {
  const delta = deltaOf(value);
  return delta === undefined ? notImplemented : dateTimeOfType(typeOf(self), laterMoment(momentOf(self), delta, 1));
}

function subtract(self: Value, value: Value): Value {
  const moment = momentOf(self);
  const other = asDateTime(value);
  if (other === undefined) {
    const delta = deltaOf(value);
    return delta === undefined ? notImplemented : dateTimeOfType(typeOf(self), laterMoment(moment, delta, -1));
  }
  let difference = microsecondsOf(moment) - microsecondsOf(other);
  if (moment.zone !== other.zone) {
    const [a, b] = [utcOffset(moment), utcOffset(other)];
    if ((a === undefined) !== (b === undefined)) {
      throw typeError("can't subtract offset-naive and offset-aware datetimes");
    }
    difference -= (a?.total ?? 0n) - (b?.total ?? 0n);
  }
  return timeDeltaOf(difference);
}

function momentHash(self: PyDateTime): Value {
  const first = self.fold === 0 ? self : withZone(self, self.zone, 0);
  return hash(normalize(microsecondsOf(self) - (utcOffset(first)?.total ?? 0n)));
}

/** The seconds since 1970, with a fraction. */
function timestamp(self: PyDateTime): number {
  const offset = utcOffset(self);
  if (offset !== undefined) return divideInts(normalize(microsecondsOf(self) - offset.total), 1000000);
  return localSeconds(self.seconds, self.fold) + self.microsecond / 1e6;
}

function asTimeZone(self: Value, zone: Value): Value {
  const moment = momentOf(self);
  checkZone(zone);
  const source = moment.zone ?? localZoneAt(localSeconds(moment.seconds, moment.fold));
  if (source === zone) return self;
  let offset = moment.zone === null ? (source as PyTimeZone).offset : utcOffset(moment);
  // A zone that does not know its offset leaves the time local.
  offset ??= localZoneAt(localSeconds(moment.seconds, moment.fold)).offset;
  const inUtc = laterMoment(moment, offset, -1);
  const target = zone ?? localZoneAt(inUtc.seconds);
  return intoZone(withZone(inUtc, target, 0), typeOf(self));
}

// Text and tuples.

function momentFields(self: PyDateTime, isDaylight: number): Moment {
  const { hour, minute, second } = self;
  return { ...midnight(self, isDaylight), hour, minute, second };
}

function daylightFlag(self: PyDateTime): number {
  const offset = daylightOffset(self.zone, self);
  return offset === undefined ? -1 : offset.total === 0n ? 0 : 1;
}

function momentIso(self: PyDateTime, separator: string, timespec: string): string {
  const text = dateIso(self) + separator + clockIso(self, timespec);
  const offset = utcOffset(self);
  return offset === undefined ? text : text + offsetText(offset, ':');
}

function isoformat(self: PyDateTime, separator: Value, timespec: Value): string {
  const sign = unwrap(separator);
  if (typeof sign !== 'string' || textLength(sign) !== 1) {
    throw typeError(`isoformat() argument 1 must be a unicode character, not ${typeName(separator)}`);
  }
  return momentIso(self, sign, timespecArgument(timespec, 2));
}

function format(self: Value, pattern: Value): Value {
  // The Go version has the format first, and then a datetime or seconds since 1970.
  if (typeof self === 'string') {
    const moment = asDateTime(pattern) ?? asDateTime(fromTimestamp(dateTimeType, pattern, null));
    return moment === undefined ? '' : formatMoment(moment, self);
  }
  return formatMoment(momentOf(self), formatArgument(pattern));
}
function formatMoment(moment: PyDateTime, pattern: string): string {
  return formatSubject(pattern, {
    moment: momentFields(moment, daylightFlag(moment)),
    microsecond: moment.microsecond,
    offset: () => utcOffset(moment),
    name: () => zoneNameAt(moment.zone, moment),
    seconds: () => localSeconds(moment.seconds, moment.fold),
  });
}

function momentRepr(self: Value): string {
  const moment = momentOf(self);
  const { year, month, day, zone, fold } = moment;
  const shownZone = zone === null ? '' : `, tzinfo=${toRepr(zone)}`;
  return `${typeName(self)}(${year}, ${month}, ${day}, ${clockRepr(moment)}${fold === 1 ? ', fold=1' : ''}${shownZone})`;
}

function replace(self: Value, ...parts: readonly (Value | undefined)[]): Value {
  const moment = momentOf(self);
  const [year, month, day, hour, minute, second, microsecond, zone, fold] = parts;
  const part = (value: Value | undefined, before: number): number => (value === undefined ? before : field(value));
  const date = new PyDate(part(year, moment.year), part(month, moment.month), part(day, moment.day));
  const clock = clockFrom(moment, hour, minute, second, microsecond, zone, fold);
  return dateTimeOfType(typeOf(self), checked(date, clock));
}

function members(): readonly Member[] {
  const last = { hour: 23, minute: 59, second: 59, microsecond: 999999, zone: null, fold: 0 };
  return [
    ...comparisons(compare),
    rawFn('__repr__(self, /)', 'Return repr(self).', momentRepr),
    fn('__str__(self, /)', 'Return str(self).', (self: PyDateTime) => momentIso(self, ' ', 'auto')),
    fn('__hash__(self, /)', 'Return hash(self).', momentHash),
    rawFn('__add__(self, value, /)', 'Return self+value.', add),
    rawFn('__radd__(self, value, /)', 'Return value+self.', add),
    rawFn('__sub__(self, value, /)', 'Return self-value.', subtract),
    fn('__rsub__(self, value, /)', 'Return value-self.', () => notImplemented),
    rawFn('__reduce__(self, /)', 'Return the class and the arguments that make the same datetime.', (self: Value) => {
      const moment = momentOf(self);
      return new PyTuple([typeOf(self), new PyTuple([...dateArguments(moment), ...clockArguments(moment)])]);
    }),
    classMethod('now(cls, tz=None)', 'Return the time of now, local or in a zone.', now),
    classMethod('utcnow(cls, /)', 'Return the time of now in UTC, without a zone.', (cls: Value) => {
      const microseconds = Math.floor(currentInterpreter().context.now() * 1000 + 0.5);
      const seconds = Math.floor(microseconds / 1000000);
      return dateTimeOfType(cls, momentAt(seconds, microseconds - seconds * 1000000, null));
    }),
    classMethod('fromtimestamp(cls, timestamp, tz=None)', 'Make the time of seconds since 1970.', fromTimestamp),
    classMethod(
      'utcfromtimestamp(cls, timestamp, /)',
      'Make the time in UTC of seconds since 1970.',
      (cls: Value, value: Value) => dateTimeOfType(cls, momentAt(...roundedSeconds(value), null)),
    ),
    classMethod('strptime(cls, date_string, format, /)', 'Read a time as the format says.', parse),
    classMethod('fromisoformat(cls, string, /)', 'Make a time of its text in ISO 8601.', fromIso),
    classMethod('combine(cls, date, time, tzinfo=...)', 'Put a date and a time of day together.', combine),
    classMethod(
      'fromordinal(cls, ordinal, /)',
      'Make midnight of the date of that number.',
      (cls: Value, ordinal: Value) => dateTimeOfType(cls, withClock(fromOrdinal(ordinal), midnightClock)),
    ),
    classMethod(
      'fromisocalendar(cls, year, week, day)',
      'Make midnight of a day of year, week and weekday of ISO 8601.',
      (cls: Value, year: Value, week: Value, day: Value) =>
        dateTimeOfType(cls, withClock(fromIsoCalendar(year, week, day), midnightClock)),
    ),
    fn('date(self, /)', 'Return the date.', ({ year, month, day }: PyDateTime) => new PyDate(year, month, day)),
    fn(
      'time(self, /)',
      'Return the time of day, without zone.',
      (self: PyDateTime) => new PyTime({ ...clockOf(self), zone: null }),
    ),
    fn('timetz(self, /)', 'Return the time of day, with zone.', (self: PyDateTime) => new PyTime(self)),
    fn('ctime(self, /)', 'Return the text that C gives.', (self: PyDateTime) => ctimeText(momentFields(self, -1))),
    fn('timetuple(self, /)', 'Return the time as a time.struct_time.', (self: PyDateTime) =>
      structOf(momentFields(self, daylightFlag(self))),
    ),
    fn('utctimetuple(self, /)', 'Return the time in UTC as a time.struct_time.', (self: PyDateTime) => {
      const offset = utcOffset(self);
      return structOf(momentFields(offset === undefined ? self : laterMoment(self, offset, -1), 0));
    }),
    fn('timestamp(self, /)', 'Return the seconds since 1970.', (self: PyDateTime) => new PyFloat(timestamp(self))),
    fn("isoformat(self, sep='T', timespec='auto')", 'Return the time as ISO 8601 has it.', isoformat),
    rawFn('strftime(self, format)', 'Write the time as the format says.', format),
    rawFn(
      'utcoffset(self, /)',
      'Return how far the zone is from UTC.',
      (self: Value) => utcOffset(momentOf(self), self) ?? null,
    ),
    rawFn('tzname(self, /)', 'Return the name of the zone.', (self: Value) => zoneNameAt(momentOf(self).zone, self)),
    rawFn(
      'dst(self, /)',
      'Return the daylight saving time.',
      (self: Value) => daylightOffset(momentOf(self).zone, self) ?? null,
    ),
    rawFn('astimezone(self, tz=None)', 'Return the same moment in another zone.', asTimeZone),
    rawFn(
      'replace(self, year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
      'Return the time with other parts.',
      replace,
    ),
    getter('hour', 'the hour', (self: PyDateTime) => self.hour),
    getter('minute', 'the minute', (self: PyDateTime) => self.minute),
    getter('second', 'the second', (self: PyDateTime) => self.second),
    getter('microsecond', 'the microsecond', (self: PyDateTime) => self.microsecond),
    getter('tzinfo', 'the zone, or None', (self: PyDateTime) => self.zone),
    getter('fold', '1 for the second of two equal times, else 0', (self: PyDateTime) => self.fold),
    constant('min', new PyDateTime(1, 1, 1, midnightClock)),
    constant('max', new PyDateTime(9999, 12, 31, last)),
    constant('resolution', timeDelta(0, 0, 1)),
  ];
}

define(dateTimeType, {
  doc: 'A date with a time of day, with or without a zone.',
  accepts: (value) => value instanceof PyDateTime,
  make: () => {
    const made = fn(
      'datetime(year, month, day, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
      'Make a date with a time of day.',
      make,
    );
    made.calledAs = 'function';
    return made;
  },
  members,
});
