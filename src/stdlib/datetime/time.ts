// The type datetime.time.
import type { Member } from '../../objects/builtin.ts';
import { classMethod, constant, define, fn, getter, rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { typeName, typeOf } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { typeError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { toRepr } from '../../runtime/text.ts';
import { invalidIso, isoArgument } from './date.ts';
import { readIsoClock } from './iso-text.ts';
import type { Clock } from './objects.ts';
import {
  asTime,
  checkClock,
  checkZone,
  clockArguments,
  clockOf,
  daylightOffset,
  field,
  offsetText,
  ofType,
  PyTime,
  secondsOfDay,
  timeDelta,
  timeOffset,
  timeType,
  zoneNameAt,
} from './objects.ts';
import { clockIso, clockRepr, formatArgument, formatMethod, formatSubject, timespecArgument } from './text.ts';
import { comparisons } from './timedelta.ts';
import { timeZone } from './timezone.ts';

/** Reads and checks the parts of a time of day; what is not given is taken from `before`. */
export function clockFrom(
  before: Clock,
  hour: Value | undefined,
  minute: Value | undefined,
  second: Value | undefined,
  microsecond: Value | undefined,
  zone: Value | undefined,
  fold: Value | undefined,
): Clock {
  const clock = {
    hour: hour === undefined ? before.hour : field(hour),
    minute: minute === undefined ? before.minute : field(minute),
    second: second === undefined ? before.second : field(second),
    microsecond: microsecond === undefined ? before.microsecond : field(microsecond),
    zone: zone === undefined ? before.zone : zone,
    fold: fold === undefined ? before.fold : field(fold),
  };
  return clock;
}
export const midnightClock: Clock = { hour: 0, minute: 0, second: 0, microsecond: 0, zone: null, fold: 0 };

function make(...[hour, minute, second, microsecond, zone, fold]: readonly (Value | undefined)[]): PyTime {
  const clock = clockFrom(midnightClock, hour, minute, second, microsecond, zone, fold);
  checkZone(clock.zone);
  checkClock(clock);
  return new PyTime(clock);
}

export function timeOfType(type: Value, time: PyTime): Value {
  return ofType(type, timeType, time, () => clockArguments(time));
}

function replace(self: Value, ...parts: readonly (Value | undefined)[]): Value {
  const time = asTime(self);
  if (time === undefined) throw typeError('a time is needed');
  const [hour, minute, second, microsecond, zone, fold] = parts;
  const clock = clockFrom(time, hour, minute, second, microsecond, zone, fold);
  checkZone(clock.zone);
  checkClock(clock);
  return timeOfType(typeOf(self), new PyTime(clock));
}

const total = (time: PyTime): number => secondsOfDay(time) * 1000000 + time.microsecond;

function compare(self: PyTime, value: Value, isOrder: boolean): number | undefined {
  const other = asTime(value);
  if (other === undefined) return undefined;
  if (self.zone === other.zone) return total(self) - total(other);
  const [a, b] = [timeOffset(self), timeOffset(other)];
  if (a === undefined && b === undefined) return total(self) - total(other);
  if (a === undefined || b === undefined) {
    if (isOrder) throw typeError("can't compare offset-naive and offset-aware times");
    return 1;
  }
  return total(self) - Number(a.total) - (total(other) - Number(b.total));
}

function timeHash(self: PyTime): Value {
  const offset = timeOffset(self);
  return hash(total(self) - (offset === undefined ? 0 : Number(offset.total)));
}

function timeIso(self: PyTime, timespec: string): string {
  const text = clockIso(self, timespec);
  const offset = timeOffset(self);
  return offset === undefined ? text : text + offsetText(offset, ':');
}

function fromIso(cls: Value, value: Value): Value {
  const text = isoArgument(value);
  const parts = readIsoClock(text.startsWith('T') ? text.slice(1) : text);
  if (parts === undefined) throw invalidIso(text);
  const zone = parts.offset === undefined ? null : timeZone(parts.offset, undefined);
  const { hour, minute, second, microsecond } = parts;
  const clock = { hour, minute, second, microsecond, zone, fold: 0 };
  checkClock(clock);
  return timeOfType(cls, new PyTime(clock));
}

function members(): readonly Member[] {
  return [
    ...comparisons(compare),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: Value) => {
      const time = asTime(self);
      if (time === undefined) return '';
      const zone = time.zone === null ? '' : `, tzinfo=${toRepr(time.zone)}`;
      return `${typeName(self)}(${clockRepr(time)}${time.fold === 1 ? ', fold=1' : ''}${zone})`;
    }),
    fn('__str__(self, /)', 'Return str(self).', (self: PyTime) => timeIso(self, 'auto')),
    formatMethod(),
    fn('__hash__(self, /)', 'Return hash(self).', timeHash),
    rawFn('__reduce__(self, /)', 'Return the class and the arguments that make the same time.', (self: Value) => {
      const time = asTime(self);
      return new PyTuple([typeOf(self), new PyTuple(time === undefined ? [] : clockArguments(time))]);
    }),
    classMethod('fromisoformat(cls, string, /)', 'Make a time of its text in ISO 8601.', fromIso),
    fn("isoformat(self, timespec='auto')", 'Return the time as ISO 8601 has it.', (self: PyTime, timespec: Value) =>
      timeIso(self, timespecArgument(timespec, 1)),
    ),
    fn('strftime(self, format)', 'Write the time as the format says.', (self: PyTime, pattern: Value) => {
      const { hour, minute, second } = self;
      const moment = { year: 1900, month: 1, day: 1, hour, minute, second, weekday: 0, yearDay: 1, isDaylight: -1 };
      return formatSubject(formatArgument(pattern), {
        moment,
        microsecond: self.microsecond,
        offset: () => timeOffset(self),
        name: () => zoneNameAt(self.zone, null),
        seconds: () => -2208988800 + secondsOfDay(self),
      });
    }),
    fn('utcoffset(self, /)', 'Return how far the zone is from UTC.', (self: PyTime) => timeOffset(self) ?? null),
    fn('tzname(self, /)', 'Return the name of the zone.', (self: PyTime) => zoneNameAt(self.zone, null)),
    fn('dst(self, /)', 'Return the daylight saving time.', (self: PyTime) => daylightOffset(self.zone, null) ?? null),
    rawFn(
      'replace(self, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
      'Return the time with other parts.',
      replace,
    ),
    getter('hour', 'the hour', (self: PyTime) => self.hour),
    getter('minute', 'the minute', (self: PyTime) => self.minute),
    getter('second', 'the second', (self: PyTime) => self.second),
    getter('microsecond', 'the microsecond', (self: PyTime) => self.microsecond),
    getter('tzinfo', 'the zone, or None', (self: PyTime) => self.zone),
    getter('fold', '1 for the second of two equal times, else 0', (self: PyTime) => self.fold),
    constant('min', new PyTime(midnightClock)),
    constant('max', new PyTime({ hour: 23, minute: 59, second: 59, microsecond: 999999, zone: null, fold: 0 })),
    constant('resolution', timeDelta(0, 0, 1)),
  ];
}

define(timeType, {
  doc: 'A time of day, with or without a zone.',
  accepts: (value) => value instanceof PyTime,
  make: () => {
    const made = fn(
      'time(hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...)',
      'Make a time of day.',
      make,
    );
    made.calledAs = 'function';
    return made;
  },
  members,
});

export const clockOfTime = (time: PyTime, zone: Value): Clock => ({ ...clockOf(time), zone });
