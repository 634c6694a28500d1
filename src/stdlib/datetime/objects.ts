// Dates, times, spans of time and time zones: the values and their types. What the types can do stands in one file each.
import type { PyObject, Value } from '../../objects/object.ts';
import { builtinType, ChargedObject, Instance, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { callPinned, callPinnedSpecial } from '../../runtime/call.ts';
import { overflowError, typeError, valueError } from '../../runtime/errors.ts';
import { toIndex } from '../../runtime/numbers.ts';
import { breakDown, daysFromCivil, daysInMonth } from '../calendar.ts';

/** A span of time: days from -999999999 to 999999999, seconds below 86400, microseconds below a million. */
export class PyTimeDelta extends ChargedObject {
  readonly days: number;
  readonly seconds: number;
  readonly microseconds: number;
  constructor(days: number, seconds: number, microseconds: number) {
    super();
    this.days = days;
    this.seconds = seconds;
    this.microseconds = microseconds;
  }
  /** All of it in microseconds. */
  get total(): bigint {
    return (BigInt(this.days) * 86400n + BigInt(this.seconds)) * 1000000n + BigInt(this.microseconds);
  }
}
export const timeDeltaType = builtinType('datetime.timedelta', { instanceClass: PyTimeDelta, module: 'datetime' });

export class PyDate extends ChargedObject {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  constructor(year: number, month: number, day: number) {
    super();
    this.year = year;
    this.month = month;
    this.day = day;
  }
  /** Days from the one before 0001-01-01. */
  get ordinal(): number {
    return daysFromCivil(this.year, this.month, this.day) + EPOCH_ORDINAL;
  }
}
export const dateType = builtinType('datetime.date', { instanceClass: PyDate, module: 'datetime' });

/** What a time of day consists of; the zone is None or a `tzinfo`. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
  readonly fold: number;
}

export class PyDateTime extends PyDate implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
  readonly fold: number;
  constructor(year: number, month: number, day: number, clock: Clock) {
    super(year, month, day);
    this.hour = clock.hour;
    this.minute = clock.minute;
    this.second = clock.second;
    this.microsecond = clock.microsecond;
    this.zone = clock.zone;
    this.fold = clock.fold;
  }
  /** Seconds from the start of 1970, in whatever zone it is. */
  get seconds(): number {
    return daysFromCivil(this.year, this.month, this.day) * 86400 + secondsOfDay(this);
  }
}
export const dateTimeType = builtinType('datetime.datetime', {
  instanceClass: PyDateTime,
  module: 'datetime',
  bases: [dateType],
});

export class PyTime extends ChargedObject implements Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  readonly zone: Value;
  readonly fold: number;
  constructor(clock: Clock) {
    super();
    this.hour = clock.hour;
    this.minute = clock.minute;
    this.second = clock.second;
    this.microsecond = clock.microsecond;
    this.zone = clock.zone;
    this.fold = clock.fold;
  }
}
export const timeType = builtinType('datetime.time', { instanceClass: PyTime, module: 'datetime' });

/** A time zone of a script: a class derived from `tzinfo`. */
export class PyZone extends Instance {}
export const zoneType = builtinType('datetime.tzinfo', { instanceClass: PyZone, module: 'datetime' });
zoneType.instanceConstructor = PyZone;

/** A zone that is always as far from UTC, east being positive. */
export class PyTimeZone extends PyZone {
  offset: PyTimeDelta = new PyTimeDelta(0, 0, 0);
  zoneName: string | undefined = undefined;
}
export const timeZoneType = builtinType('datetime.timezone', {
  instanceClass: PyTimeZone,
  module: 'datetime',
  bases: [zoneType],
  final: true,
});

export function fixedZone(offset: PyTimeDelta, name: string | undefined): PyTimeZone {
  const zone = new PyTimeZone();
  zone.offset = offset;
  zone.zoneName = name;
  return zone;
}
export const utcZone: PyTimeZone = fixedZone(new PyTimeDelta(0, 0, 0), undefined);

/** The ordinal of 1970-01-01. */
export const EPOCH_ORDINAL = 719163;
const LAST_ORDINAL = 3652059;
export const MOST_DAYS = 999999999;

export const asTimeDelta = (value: Value): PyTimeDelta | undefined => {
  const inner = unwrap(value);
  return inner instanceof PyTimeDelta ? inner : undefined;
};
export const asDate = (value: Value): PyDate | undefined => {
  const inner = unwrap(value);
  return inner instanceof PyDate ? inner : undefined;
};
export const asDateTime = (value: Value): PyDateTime | undefined => {
  const inner = unwrap(value);
  return inner instanceof PyDateTime ? inner : undefined;
};
export const asTime = (value: Value): PyTime | undefined => {
  const inner = unwrap(value);
  return inner instanceof PyTime ? inner : undefined;
};

export function secondsOfDay({ hour, minute, second }: Clock): number {
  return hour * 3600 + minute * 60 + second;
}

/** A span of these parts, which need not be in their ranges. */
export function timeDelta(days: number, seconds: number, microseconds: number): PyTimeDelta {
  const wholeSeconds = seconds + Math.floor(microseconds / 1000000);
  const wholeDays = days + Math.floor(wholeSeconds / 86400);
  if (Math.abs(wholeDays) > MOST_DAYS) {
    throw overflowError(`days=${wholeDays}; must have magnitude <= ${MOST_DAYS}`);
  }
  const modulo = (value: number, size: number): number => ((value % size) + size) % size;
  return new PyTimeDelta(wholeDays, modulo(wholeSeconds, 86400), modulo(microseconds, 1000000));
}

/** A span of so many microseconds. */
export function timeDeltaOf(microseconds: bigint): PyTimeDelta {
  const day = 86400000000n;
  let days = microseconds / day;
  let rest = microseconds % day;
  if (rest < 0n) {
    rest += day;
    days -= 1n;
  }
  if (days > 0x7fffffffn || days < -0x80000000n) throw overflowError('Python int too large to convert to C int');
  const restMicroseconds = Number(rest);
  return timeDelta(Number(days), Math.floor(restMicroseconds / 1000000), restMicroseconds % 1000000);
}

/** A field of a date or time as C's `int` holds it. */
export function field(value: Value): number {
  const int = toIndex(value);
  if (int > 2n ** 63n - 1n || int < -(2n ** 63n)) throw overflowError('Python int too large to convert to C long');
  if (int > 0x7fffffff) throw overflowError('signed integer is greater than maximum');
  if (int < -0x80000000) throw overflowError('signed integer is less than minimum');
  return Number(int);
}

export function checkDate(year: number, month: number, day: number): void {
  if (year < 1 || year > 9999) throw valueError(`year ${year} is out of range`);
  if (month < 1 || month > 12) throw valueError('month must be in 1..12');
  if (day < 1 || day > daysInMonth(year, month)) throw valueError('day is out of range for month');
}

export function checkClock({ hour, minute, second, microsecond, fold }: Clock): void {
  if (hour < 0 || hour > 23) throw valueError('hour must be in 0..23');
  if (minute < 0 || minute > 59) throw valueError('minute must be in 0..59');
  if (second < 0 || second > 59) throw valueError('second must be in 0..59');
  if (microsecond < 0 || microsecond > 999999) throw valueError('microsecond must be in 0..999999');
  if (fold !== 0 && fold !== 1) throw valueError('fold must be either 0 or 1');
}

export function checkZone(value: Value): Value {
  if (value !== null && !(value instanceof PyZone)) {
    throw typeError(`tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(value)}'`);
  }
  return value;
}

/** A value of the type that `self` has, or of the class that was called: a class of the script is called as it wants. */
export function ofType(type: Value, base: Value, made: PyObject, args: () => readonly Value[]): Value {
  return type === base ? made : callPinned(type, args());
}

export function dateArguments({ year, month, day }: PyDate): Value[] {
  return [year, month, day];
}
export function clockArguments({ hour, minute, second, microsecond, zone }: Clock): Value[] {
  return [hour, minute, second, microsecond, zone];
}

export function dateOfType(type: Value, date: PyDate): Value {
  return ofType(type, dateType, date, () => dateArguments(date));
}

export function dateTimeOfType(type: Value, moment: PyDateTime): Value {
  if (type === dateTimeType) return moment;
  const made = callPinned(type, [...dateArguments(moment), ...clockArguments(moment)]);
  if (moment.fold === 1 && made instanceof Instance && made.payload instanceof PyDateTime) {
    made.payload = withClock(made.payload, { ...clockOf(made.payload), fold: 1 });
  }
  return made;
}

export function clockOf({ hour, minute, second, microsecond, zone, fold }: Clock): Clock {
  return { hour, minute, second, microsecond, zone, fold };
}
export function withClock({ year, month, day }: PyDate, clock: Clock): PyDateTime {
  return new PyDateTime(year, month, day, clock);
}
export function withZone(moment: PyDateTime, zone: Value, fold = moment.fold): PyDateTime {
  return withClock(moment, { ...clockOf(moment), zone, fold });
}

export function dateOfOrdinal(ordinal: number): PyDate {
  const { year, month, day } = breakDown((ordinal - EPOCH_ORDINAL) * 86400, undefined);
  return new PyDate(year, month, day);
}

export function laterDate(date: PyDate, days: number): PyDate {
  const ordinal = date.ordinal + days;
  if (ordinal < 1 || ordinal > LAST_ORDINAL) throw overflowError('date value out of range');
  return dateOfOrdinal(ordinal);
}

/** The moment so much later; its fold is 0. */
export function laterMoment(moment: PyDateTime, delta: PyTimeDelta, sign: 1 | -1): PyDateTime {
  const microseconds = moment.microsecond + sign * delta.microseconds;
  const seconds = secondsOfDay(moment) + sign * delta.seconds + Math.floor(microseconds / 1000000);
  const days = sign * delta.days + Math.floor(seconds / 86400);
  const date = laterDate(moment, days);
  const second = seconds - Math.floor(seconds / 86400) * 86400;
  return withClock(date, {
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    microsecond: microseconds - Math.floor(microseconds / 1000000) * 1000000,
    zone: moment.zone,
    fold: 0,
  });
}

/** The moment so many seconds after the start of 1970. */
export function momentAt(seconds: number, microsecond: number, zone: Value, fold = 0): PyDateTime {
  const { year, month, day, hour, minute, second } = breakDown(seconds, undefined);
  if (year < 1 || year > 9999) throw valueError(`year ${year} is out of range`);
  return new PyDateTime(year, month, day, { hour, minute, second, microsecond, zone, fold });
}

// What a zone says. Its methods are those of the script where it has derived a class.

function askZone(zone: Value, name: string, argument: Value): Value {
  const method = typeOf(zone).lookup(name);
  if (method === undefined) return null;
  return callPinnedSpecial(method, zone, argument);
}

function offsetFrom(zone: Value, name: 'utcoffset' | 'dst', argument: Value): PyTimeDelta | undefined {
  if (zone === null) return undefined;
  if (zone instanceof PyTimeZone) return name === 'dst' ? undefined : zone.offset;
  const answer = askZone(zone, name, argument);
  if (answer === null) return undefined;
  const offset = asTimeDelta(answer);
  if (offset === undefined) {
    throw typeError(`tzinfo.${name}() must return None or timedelta, not '${typeName(answer)}'`);
  }
  if (offset.days < -1 || offset.days > 0 || (offset.days === -1 && offset.seconds === 0 && offset.microseconds < 1)) {
    throw valueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).');
  }
  return offset;
}

/** How far its zone is from UTC at a moment; undefined where it has none or does not tell. */
export function utcOffset(moment: PyDateTime, self: Value = moment): PyTimeDelta | undefined {
  return offsetFrom(moment.zone, 'utcoffset', self);
}
export function timeOffset(time: PyTime): PyTimeDelta | undefined {
  return offsetFrom(time.zone, 'utcoffset', null);
}
export function zoneOffset(zone: Value, moment: Value): PyTimeDelta | undefined {
  return offsetFrom(zone, 'utcoffset', moment);
}
export function daylightOffset(zone: Value, moment: Value): PyTimeDelta | undefined {
  return offsetFrom(zone, 'dst', moment);
}
export function zoneNameAt(zone: Value, moment: Value): Value {
  if (zone === null) return null;
  const name = askZone(zone, 'tzname', moment);
  if (name !== null && typeof unwrap(name) !== 'string') {
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeName(name)}'`);
  }
  return name;
}

export const two = (number: number): string => String(number).padStart(2, '0');
export const four = (number: number): string => String(number).padStart(4, '0');

/** An offset as text: `+01:00`, with seconds and microseconds only where there are such. */
export function offsetText(offset: PyTimeDelta, separator: string): string {
  let total = offset.total;
  const sign = total < 0n ? '-' : '+';
  if (total < 0n) total = -total;
  const microseconds = Number(total % 1000000n);
  const seconds = Number(total / 1000000n);
  let text = `${sign}${two(Math.floor(seconds / 3600))}${separator}${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 !== 0 || microseconds !== 0) text += `${separator}${two(seconds % 60)}`;
  return microseconds === 0 ? text : `${text}.${String(microseconds).padStart(6, '0')}`;
}
