// The time module: clocks, waiting, and the calendar.
import { constant, fn } from '../objects/builtin.ts';
import { Instance, PyFloat, typeName, type Value } from '../objects/object.ts';
import { structSequence } from '../objects/struct-sequence.ts';
import { PyTuple } from '../objects/tuple.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import { Suspend } from '../runtime/machine.ts';
import type { LocalTime, ModuleContext } from '../runtime/module-table.ts';
import { module } from '../runtime/module-table.ts';
import { normalize, toFloat, toIndex } from '../runtime/numbers.ts';

const structTime = structSequence(
  'struct_time',
  'time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  ['tm_zone', 'tm_gmtoff'],
);

/** A broken-down time: months from 1, Monday is 0, days of the year from 1. */
interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
  readonly yearDay: number;
  readonly isDaylight: number;
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Days from 1970-01-01. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function breakDown(seconds: number, local: LocalTime | undefined): Moment {
  const shifted = seconds + (local?.offset ?? 0);
  const day = Math.floor(shifted / 86400);
  const rest = shifted - day * 86400;
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    year,
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    weekday: (((day + 3) % 7) + 7) % 7,
    yearDay: day - daysFromCivil(year, 1, 1) + 1,
    isDaylight: local?.isDaylight === true ? 1 : 0,
  };
}

function toStruct(moment: Moment, zone: string, offset: number): Value {
  const { year, month, day, hour, minute, second, weekday, yearDay, isDaylight } = moment;
  return structTime.make([year, month, day, hour, minute, second, weekday, yearDay, isDaylight, zone, offset]);
}

function readStruct(value: Value): Moment {
  const tuple = value instanceof PyTuple ? value : value instanceof Instance ? value.payload : undefined;
  if (!(tuple instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (tuple.items.length !== 9) throw typeError(`function takes exactly 9 arguments (${tuple.items.length} given)`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0, yearDay = 0, isDaylight = 0] =
    tuple.items.map((item) => Number(toIndex(item)));
  return { year, month, day, hour, minute, second, weekday, yearDay, isDaylight };
}

/** A time for text: what C lets pass as 0 becomes 1, the rest has to be in range. */
function checked(value: Value): Moment {
  const moment = readStruct(value);
  const fixed = { ...moment, month: moment.month || 1, day: moment.day || 1, yearDay: moment.yearDay || 1 };
  const check = (ok: boolean, what: string): void => {
    if (!ok) throw valueError(`${what} out of range`);
  };
  check(fixed.month >= 1 && fixed.month <= 12, 'month');
  check(fixed.day >= 1 && fixed.day <= 31, 'day of month');
  check(fixed.hour >= 0 && fixed.hour <= 23, 'hour');
  check(fixed.minute >= 0 && fixed.minute <= 59, 'minute');
  check(fixed.second >= 0 && fixed.second <= 61, 'seconds');
  check(fixed.weekday >= -1, 'day of week');
  check(fixed.yearDay >= 1 && fixed.yearDay <= 366, 'day of year');
  return { ...fixed, weekday: (fixed.weekday + 7) % 7 };
}

const pad = (number: number, width = 2, fill = '0'): string => String(number).padStart(width, fill);

/** The number of the week in which ISO 8601 counts the day, and the year of that week. */
function isoWeek({ year, yearDay, weekday }: Moment): [number, number] {
  const weeksIn = (y: number): number => {
    const first = (daysFromCivil(y, 1, 1) + 3) % 7;
    const isLeap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
    return first === 3 || (first === 2 && isLeap) ? 53 : 52;
  };
  const week = Math.floor((yearDay - weekday + 9) / 7);
  if (week < 1) return [year - 1, weeksIn(year - 1)];
  return week > weeksIn(year) ? [year + 1, 1] : [year, week];
}

function formatTime(format: string, moment: Moment, zone: string, offset: number): string {
  const { year, month, day, hour, minute, second, weekday, yearDay } = moment;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const dayName = days[weekday % 7] as string;
  const monthName = months[month - 1] as string;
  const sign = offset < 0 ? '-' : '+';
  const size = Math.abs(offset);
  const [isoYear, week] = isoWeek(moment);
  const parts: Record<string, () => string> = {
    a: () => dayName.slice(0, 3),
    A: () => dayName,
    b: () => monthName.slice(0, 3),
    B: () => monthName,
    h: () => monthName.slice(0, 3),
    c: () =>
      `${dayName.slice(0, 3)} ${monthName.slice(0, 3)} ${pad(day, 2, ' ')} ${pad(hour)}:${pad(minute)}:${pad(second)} ${year}`,
    C: () => pad(Math.floor(year / 100)),
    d: () => pad(day),
    D: () => `${pad(month)}/${pad(day)}/${pad(year % 100)}`,
    e: () => pad(day, 2, ' '),
    F: () => `${year}-${pad(month)}-${pad(day)}`,
    g: () => pad(isoYear % 100),
    G: () => String(isoYear),
    H: () => pad(hour),
    I: () => pad(twelve),
    j: () => pad(yearDay, 3),
    k: () => pad(hour, 2, ' '),
    l: () => pad(twelve, 2, ' '),
    m: () => pad(month),
    M: () => pad(minute),
    n: () => '\n',
    p: () => (hour < 12 ? 'AM' : 'PM'),
    r: () => `${pad(twelve)}:${pad(minute)}:${pad(second)} ${hour < 12 ? 'AM' : 'PM'}`,
    R: () => `${pad(hour)}:${pad(minute)}`,
    s: () => String(daysFromCivil(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - offset),
    S: () => pad(second),
    t: () => '\t',
    T: () => `${pad(hour)}:${pad(minute)}:${pad(second)}`,
    u: () => String(weekday + 1),
    U: () => pad(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7)),
    V: () => pad(week),
    w: () => String((weekday + 1) % 7),
    W: () => pad(Math.floor((yearDay + 6 - weekday) / 7)),
    x: () => `${pad(month)}/${pad(day)}/${pad(year % 100)}`,
    X: () => `${pad(hour)}:${pad(minute)}:${pad(second)}`,
    y: () => pad(((year % 100) + 100) % 100),
    Y: () => String(year),
    z: () => `${sign}${pad(Math.floor(size / 3600))}${pad(Math.floor(size / 60) % 60)}`,
    Z: () => zone,
    '%': () => '%',
  };
  const known = new Map(Object.entries(parts));
  return format.replace(/%(.)/gsu, (whole, letter: string) => known.get(letter)?.() ?? whole);
}

const directives: Readonly<Record<string, string>> = {
  d: '(3[01]|[12]\\d|0?[1-9]| [1-9])',
  H: '(2[0-3]|[01]\\d|\\d)',
  I: '(1[0-2]|0?[1-9]| [1-9])',
  j: '(36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])',
  m: '(1[0-2]|0?[1-9])',
  M: '([0-5]\\d|\\d)',
  S: '(6[01]|[0-5]\\d|\\d)',
  w: '([0-6])',
  y: '(\\d\\d)',
  Y: '(\\d{4})',
  z: '([+-]\\d\\d:?[0-5]\\d|Z)',
  Z: '(UTC|GMT)',
  p: '(AM|PM)',
  a: `(${days.map((day) => day.slice(0, 3)).join('|')})`,
  A: `(${days.join('|')})`,
  b: `(${months.map((month) => month.slice(0, 3)).join('|')})`,
  B: `(${months.join('|')})`,
};
const combined: Readonly<Record<string, string>> = {
  c: '%a %b %d %H:%M:%S %Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
  T: '%H:%M:%S',
  D: '%m/%d/%y',
  R: '%H:%M',
  F: '%Y-%m-%d',
};

/** Reads a time by its format, by hand: each directive takes what it can at its place. */
function parseTime(text: string, format: string): Moment {
  const whole = format.replace(/%([cxXTDRF])/g, (_, letter: string) => combined[letter] as string);
  const found = new Map<string, string>();
  let at = 0;
  const mismatch = (): unknown => valueError(`time data '${text}' does not match format '${format}'`);
  for (let i = 0; i < whole.length; i++) {
    const c = whole.charAt(i);
    if (/\s/.test(c)) {
      const gap = /^\s+/.exec(text.slice(at));
      if (gap === null) throw mismatch();
      at += gap[0].length;
      while (/\s/.test(whole.charAt(i + 1))) i++;
      continue;
    }
    if (c !== '%') {
      if (text.charAt(at).toLowerCase() !== c.toLowerCase()) throw mismatch();
      at++;
      continue;
    }
    const letter = whole.charAt(++i);
    if (letter === '%') {
      if (text.charAt(at++) !== '%') throw mismatch();
      continue;
    }
    if (letter === '') throw valueError(`stray %% in format '${format}'`.replace('%%', '%'));
    const pattern = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
    if (pattern === undefined) throw valueError(`'${letter}' is a bad directive in format '${format}'`);
    const match = patternFor(pattern).exec(text.slice(at));
    if (match === null) throw mismatch();
    found.set(letter, match[0].trim());
    at += match[0].length;
  }
  if (at < text.length) throw valueError(`unconverted data remains: ${text.slice(at)}`);
  return assemble(found);
}

const patterns = new Map<string, RegExp>();
/** The patterns are those of the table above, never a script's. */
function patternFor(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = RegExp(`^${source}`, 'i');
    patterns.set(source, pattern);
  }
  return pattern;
}

function assemble(found: ReadonlyMap<string, string>): Moment {
  const number = (letter: string, otherwise: number): number => Number(found.get(letter) ?? otherwise);
  const nameIndex = (list: readonly string[], letter: string, length?: number): number => {
    const name = found.get(letter)?.toLowerCase();
    return name === undefined
      ? -1
      : list.findIndex((item) => (length === undefined ? item : item.slice(0, length)).toLowerCase() === name);
  };
  let year = 1900;
  if (found.has('Y')) year = number('Y', 1900);
  else if (found.has('y')) year = number('y', 0) + (number('y', 0) <= 68 ? 2000 : 1900);
  let month = number('m', 1);
  if (found.has('b')) month = nameIndex(months, 'b', 3) + 1;
  if (found.has('B')) month = nameIndex(months, 'B') + 1;
  let day = number('d', 1);
  let hour = number('H', 0);
  if (found.has('I')) {
    hour = number('I', 12) % 12;
    if (found.get('p')?.toUpperCase() === 'PM') hour += 12;
  }
  if (found.has('j') && !found.has('m') && !found.has('b') && !found.has('B')) {
    const date = breakDown((daysFromCivil(year, 1, 1) + number('j', 1) - 1) * 86400, undefined);
    ({ month, day } = date);
  }
  const monthLength =
    daysFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - daysFromCivil(year, month, 1);
  const leapStandIn = !found.has('Y') && !found.has('y') && month === 2 && day === 29;
  if (day > monthLength && !leapStandIn) throw valueError('day is out of range for month');
  const dayNumber = daysFromCivil(year, month, day);
  const named = Math.max(nameIndex(days, 'a', 3), nameIndex(days, 'A'));
  return {
    year,
    month,
    day,
    hour,
    minute: number('M', 0),
    second: number('S', 0),
    weekday: named >= 0 ? named : (((dayNumber + 3) % 7) + 7) % 7,
    yearDay: dayNumber - daysFromCivil(year, 1, 1) + 1,
    isDaylight: -1,
  };
}

function clockText(moment: Moment): string {
  const dayName = (days[moment.weekday] as string).slice(0, 3);
  const monthName = (months[moment.month - 1] as string).slice(0, 3);
  return `${dayName} ${monthName} ${pad(moment.day, 2, ' ')} ${pad(moment.hour)}:${pad(moment.minute)}:${pad(moment.second)} ${moment.year}`;
}

function secondsOf(value: Value, context: ModuleContext): number {
  if (value === null) return Math.floor(context.now() / 1000);
  const seconds = Math.floor(toFloat(value));
  if (seconds !== seconds) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) > 67_767_976_233_532_800) throw overflowError('timestamp out of range for platform time_t');
  return seconds;
}

function sleep(value: Value, context: ModuleContext): never {
  if (!(value instanceof PyFloat) && typeof value === 'string') {
    throw typeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  const seconds = toFloat(value);
  if (seconds !== seconds) throw valueError('Invalid value NaN (not a number)');
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  if (seconds > 1e9) throw overflowError('timestamp too large to convert to C PyTime_t');
  throw new Suspend({
    kind: 'wait',
    promise: context.sleep(seconds * 1000),
    settle: { fulfilled: () => null, rejected: (reason) => reason },
  });
}

const nanoseconds = (milliseconds: number): Value => normalize(BigInt(Math.round(milliseconds * 1000)) * 1000n);

export const timeModule = module('time', 'Clocks, waiting, and the calendar.', (context) => {
  const zone = (seconds: number): LocalTime => context.timeZone.at(seconds * 1000);
  const local = (value: Value): Value => {
    const seconds = secondsOf(value, context);
    const at = zone(seconds);
    return toStruct(breakDown(seconds, at), at.name, at.offset);
  };
  const momentOf = (value: Value): Moment => {
    if (value !== null) return checked(value);
    const seconds = secondsOf(null, context);
    return breakDown(seconds, zone(seconds));
  };
  const { standard, daylight } = context.timeZone;
  return [
    constant('struct_time', structTime.type),
    constant('timezone', 0 - standard.offset),
    constant('altzone', 0 - (daylight ?? standard).offset),
    constant('daylight', daylight === undefined ? 0 : 1),
    constant('tzname', new PyTuple([standard.name, (daylight ?? standard).name])),
    fn('time()', 'Return the seconds since 1970.', () => new PyFloat(context.now() / 1000)),
    fn('time_ns()', 'Return the nanoseconds since 1970.', () => nanoseconds(context.now())),
    fn(
      'monotonic()',
      'Return seconds on a clock that only goes forward.',
      () => new PyFloat(context.monotonic() / 1000),
    ),
    fn('monotonic_ns()', 'Return nanoseconds on a clock that only goes forward.', () =>
      nanoseconds(context.monotonic()),
    ),
    fn('perf_counter()', 'Return seconds on the finest clock.', () => new PyFloat(context.monotonic() / 1000)),
    fn('perf_counter_ns()', 'Return nanoseconds on the finest clock.', () => nanoseconds(context.monotonic())),
    fn('process_time()', 'Return the seconds of computing so far.', () => new PyFloat(context.processTime() / 1000)),
    fn('process_time_ns()', 'Return the nanoseconds of computing so far.', () => nanoseconds(context.processTime())),
    fn('sleep(seconds, /)', 'Wait; other scripts run meanwhile.', (seconds: Value) => sleep(seconds, context)),
    fn('gmtime(seconds=None, /)', 'Break a time down, in UTC.', (seconds: Value) =>
      toStruct(breakDown(secondsOf(seconds, context), undefined), 'UTC', 0),
    ),
    fn('localtime(seconds=None, /)', 'Break a time down, in local time.', local),
    fn('mktime(time, /)', 'Return the seconds since 1970 of a local time.', (time: Value) => {
      const { year, month, day, hour, minute, second } = readStruct(time);
      const months_ = year * 12 + month - 1;
      const seconds =
        daysFromCivil(Math.floor(months_ / 12), (((months_ % 12) + 12) % 12) + 1, 1) * 86400 +
        (day - 1) * 86400 +
        hour * 3600 +
        minute * 60 +
        second;
      return new PyFloat(seconds - zone(seconds).offset);
    }),
    fn('strftime(format, time=None, /)', 'Write a time as the format says.', (format: Value, time: Value) => {
      if (typeof format !== 'string') throw typeError(`strftime() argument 1 must be str, not ${typeName(format)}`);
      const moment = momentOf(time);
      const at = time === null ? zone(secondsOf(null, context)) : standard;
      return formatTime(format, moment, at.name, at.offset);
    }),
    fn(
      "strptime(string, format='%a %b %d %H:%M:%S %Y', /)",
      'Read a time as the format says.',
      (string: Value, format: Value) => {
        if (typeof string !== 'string')
          throw typeError(`strptime() argument 0 must be str, not <class '${typeName(string)}'>`);
        if (typeof format !== 'string')
          throw typeError(`strptime() argument 1 must be str, not <class '${typeName(format)}'>`);
        const moment = parseTime(string, format);
        const { year, month, day, hour, minute, second, weekday, yearDay, isDaylight } = moment;
        return structTime.make([year, month, day, hour, minute, second, weekday, yearDay, isDaylight, null, null]);
      },
    ),
    fn('asctime(time=None, /)', 'Write a time as C does.', (time: Value) => clockText(momentOf(time))),
    fn('ctime(seconds=None, /)', 'Write seconds since 1970 as local time, as C does.', (seconds: Value) => {
      const at = secondsOf(seconds, context);
      return clockText(breakDown(at, zone(at)));
    }),
  ];
});
