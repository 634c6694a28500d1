// The time module: clocks, waiting, and the calendar.

import type { LocalTime } from '../capability/clock.ts';
import { constant, fn, parsedFn } from '../objects/builtin.ts';
import { exceptionNamed } from '../objects/exception.ts';
import { PyList } from '../objects/list.ts';
import { Instance, PyFloat, PyObject, typeName, typeOf, unwrap, type Value } from '../objects/object.ts';
import { structSequence } from '../objects/struct-sequence.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call, callMethod } from '../runtime/call.ts';
import { overflowError, typeError, valueError } from '../runtime/errors.ts';
import type { SuspendReason } from '../runtime/machine.ts';
import { continueWith, Suspend } from '../runtime/machine.ts';
import type { ModuleContext } from '../runtime/module-table.ts';
import { module } from '../runtime/module-table.ts';
import { normalize, toIndex } from '../runtime/numbers.ts';
import { runPinned } from '../runtime/pinned.ts';
import type { Moment } from './calendar.ts';
import { breakDown, daysFromCivil } from './calendar.ts';
import type { ZoneText } from './strftime.ts';
import { clockText, formatTime } from './strftime.ts';
import { TimeReader } from './strptime.ts';

/** `time.struct_time`. */
export const structTime = structSequence(
  'struct_time',
  'time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  { named: ['tm_zone', 'tm_gmtoff'], isOpen: true },
);

function toStruct(moment: Moment, zone: string | null, offset: number | null): Value {
  const { year, month, day, hour, minute, second, weekday, yearDay, isDaylight } = moment;
  return structTime.make([year, month, day, hour, minute, second, weekday, yearDay, isDaylight, zone, offset]);
}

const INT_MAX = 0x7fffffff;

/** A number of a time, as C has it. */
function field(item: Value): number {
  const value = toIndex(item);
  if (value > 2n ** 63n - 1n || value < -(2n ** 63n)) throw overflowError('Python int too large to convert to C long');
  if (value > INT_MAX) throw overflowError('signed integer is greater than maximum');
  if (value < -INT_MAX - 1) throw overflowError('signed integer is less than minimum');
  return Number(value);
}

function readStruct(value: Value, callee: string): Moment {
  const tuple = unwrap(value);
  // The Go version has lists.
  if (!(tuple instanceof PyTuple || tuple instanceof PyList)) throw typeError('Tuple or struct_time argument required');
  if (tuple.items.length !== 9) throw typeError(`${callee}(): illegal time tuple argument`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, weekday = 0, yearDay = 0, isDaylight = 0] =
    tuple.items.map(field);
  return { year, month, day, hour, minute, second, weekday, yearDay, isDaylight };
}

/** A time for text: what C lets pass as 0 becomes 1, the rest has to be in range. */
function checked(value: Value, callee: string): Moment {
  const moment = readStruct(value, callee);
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

/** Seconds as clocks take them: floats, or ints and what stands for one. */
function secondsArgument(value: Value): number {
  const given = unwrap(value);
  const seconds = given instanceof PyFloat ? given.value : Number(toIndex(value));
  if (seconds !== seconds) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) >= 2 ** 63) throw overflowError('timestamp out of range for platform time_t');
  return seconds;
}

/** The years that C can count. */
const FARTHEST = (2 ** 31 - 2000) * 365.2425 * 86400;

function secondsOf(value: Value, context: ModuleContext): number {
  if (value === null) return Math.floor(context.now() / 1000);
  // The Go version takes a datetime, too.
  const isMoment = value instanceof PyObject && typeOf(value).lookup('timestamp') !== undefined;
  return wholeSeconds(isMoment ? runPinned(() => callMethod(value, 'timestamp', [])) : value);
}

/** The local time as ISO 8601 has it, to the microsecond, without zeros at the end. */
function isoTime(milliseconds: number, zone: (seconds: number) => LocalTime): string {
  const seconds = Math.floor(milliseconds / 1000);
  const { year, month, day, hour, minute, second } = breakDown(seconds, zone(seconds));
  const two = (each: number): string => String(each).padStart(2, '0');
  const fraction = String(Math.floor((milliseconds - seconds * 1000) * 1000))
    .padStart(6, '0')
    .replace(/0+$/, '');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Seconds since 1970 without their fraction, as far as C counts years. */
export function wholeSeconds(value: Value): number {
  return countable(Math.floor(secondsArgument(value)));
}

/** Seconds since 1970, and the microseconds besides, rounded half to even. */
export function roundedSeconds(value: Value): [seconds: number, microsecond: number] {
  const seconds = secondsArgument(value);
  let whole = Math.trunc(seconds);
  const scaled = (seconds - whole) * 1e6;
  let microsecond = Math.round(scaled);
  if (Math.abs(scaled - microsecond) === 0.5) microsecond = 2 * Math.round(scaled / 2);
  if (microsecond >= 1000000) {
    microsecond -= 1000000;
    whole += 1;
  } else if (microsecond < 0) {
    microsecond += 1000000;
    whole -= 1;
  }
  return [countable(whole), microsecond];
}

function countable(seconds: number): number {
  if (Math.abs(seconds) > FARTHEST) {
    throw call(exceptionNamed('OSError'), [75, 'Value too large for defined data type']);
  }
  return seconds;
}

function sleep(value: Value): never {
  const seconds = secondsArgument(value);
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  if (seconds > 2 ** 63 / 1e9) throw overflowError('timestamp out of range for platform time_t');
  const reason: SuspendReason =
    seconds === 0 ? { kind: 'slice' } : { kind: 'park', queue: undefined, milliseconds: seconds * 1000, isIdle: false };
  throw continueWith(new Suspend(reason), () => null, undefined, undefined);
}

function notText(index: number, value: Value): unknown {
  return typeError(`strptime() argument ${index} must be str, not <class '${typeName(value)}'>`);
}

const nanoseconds = (milliseconds: number): Value => normalize(BigInt(Math.round(milliseconds * 1000)) * 1000n);

/** The clocks by the numbers that Linux gives them. */
const CLOCKS: readonly (readonly [name: string, number: number])[] = [
  ['CLOCK_REALTIME', 0],
  ['CLOCK_MONOTONIC', 1],
  ['CLOCK_PROCESS_CPUTIME_ID', 2],
  ['CLOCK_THREAD_CPUTIME_ID', 3],
  ['CLOCK_MONOTONIC_RAW', 4],
  ['CLOCK_BOOTTIME', 7],
  ['CLOCK_TAI', 11],
];

/** The milliseconds on a clock. */
function clockTime(value: Value, context: ModuleContext): number {
  const number = field(value);
  const name = CLOCKS.find((clock) => clock[1] === number)?.[0];
  if (name === undefined) throw call(exceptionNamed('OSError'), [22, 'Invalid argument']);
  if (name === 'CLOCK_REALTIME' || name === 'CLOCK_TAI') return context.now();
  return name.endsWith('CPUTIME_ID') ? context.processTime() : context.monotonic();
}

export const timeModule = module('time', 'Clocks, waiting, and the calendar.', (context) => {
  const zone = (seconds: number): LocalTime => context.timeZone.at(seconds * 1000);
  const local = (value: Value): Value => {
    const seconds = secondsOf(value, context);
    const at = zone(seconds);
    return toStruct(breakDown(seconds, at), at.name, at.offset);
  };
  const momentOf = (value: Value, callee: string): Moment => {
    if (value !== null) return checked(value, callee);
    const seconds = secondsOf(null, context);
    return breakDown(seconds, zone(seconds));
  };
  const { standard, daylight } = context.timeZone;
  /** Seconds since 1970 of a local time. */
  const fromLocal = ({ year, month, day, hour, minute, second }: Moment): number => {
    const before = year * 12 + month - 1;
    const midnight = daysFromCivil(Math.floor(before / 12), (((before % 12) + 12) % 12) + 1, 1) + day - 1;
    const seconds = midnight * 86400 + hour * 3600 + minute * 60 + second;
    return seconds - zone(seconds - zone(seconds).offset).offset;
  };
  /** What a time says of its zone itself; otherwise its flag for daylight saving time decides on the name. */
  const zoneOf = (value: Value, isDaylight: number): ZoneText => {
    if (value === null) return { ...zone(secondsOf(null, context)), seconds: fromLocal };
    let [name, offset]: readonly Value[] = [null, null];
    if (value instanceof Instance && value.cls === structTime.type) [name, offset] = structTime.beyond(value);
    if (name !== null && name !== undefined && typeof name !== 'string') {
      throw typeError('bad argument type for built-in operation');
    }
    const usual = isDaylight < 0 ? '' : isDaylight > 0 ? (daylight ?? standard).name : standard.name;
    return {
      name: name ?? usual,
      offset: isDaylight < 0 ? undefined : Number(toIndex(offset ?? 0)),
      seconds: fromLocal,
    };
  };
  const reader = new TimeReader(context.timeZone);
  const strptime = fn(
    "strptime(data_string, format='%a %b %d %H:%M:%S %Y', /)",
    'Read a time as the format says.',
    (string: Value, format: Value) => {
      const [text, form] = [unwrap(string), unwrap(format)];
      if (typeof text !== 'string') throw notText(0, string);
      if (typeof form !== 'string') throw notText(1, format);
      const { moment, zone: name, offset } = reader.read(text, form);
      return toStruct(moment, name, offset);
    },
  );
  strptime.wording = 'python';
  strptime.calledAs = '_strptime_time';
  return [
    constant('struct_time', structTime.type),
    constant('timezone', 0 - standard.offset),
    constant('altzone', 0 - (daylight ?? standard).offset),
    constant('daylight', daylight === undefined ? 0 : 1),
    constant('tzname', new PyTuple([standard.name, (daylight ?? standard).name])),
    fn('time()', 'Return the seconds since 1970.', () => new PyFloat(context.now() / 1000)),
    fn('now()', 'Return the local time as text, as ISO 8601 has it.', () => isoTime(context.now(), zone)),
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
    fn('thread_time()', 'Return the seconds of computing so far.', () => new PyFloat(context.processTime() / 1000)),
    fn('thread_time_ns()', 'Return the nanoseconds of computing so far.', () => nanoseconds(context.processTime())),
    ...CLOCKS.map(([name, number]) => constant(name, number)),
    parsedFn(
      'clock_gettime(clk_id, /)',
      'Return the seconds on a clock.',
      (clock: Value) => new PyFloat(clockTime(clock, context) / 1000),
    ),
    parsedFn('clock_gettime_ns(clk_id, /)', 'Return the nanoseconds on a clock.', (clock: Value) =>
      nanoseconds(clockTime(clock, context)),
    ),
    parsedFn(
      'clock_getres(clk_id, /)',
      'Return the seconds between two times that a clock tells apart.',
      (clock: Value) => {
        clockTime(clock, context);
        return new PyFloat(1e-9);
      },
    ),
    fn('tzset()', 'Do nothing: the host decides on the time zone.', () => null),
    fn('sleep(seconds, /)', 'Wait; other scripts run meanwhile.', sleep),
    parsedFn('gmtime(seconds=None, /)', 'Break a time down, in UTC.', (seconds: Value) =>
      toStruct(breakDown(secondsOf(seconds, context), undefined), 'GMT', 0),
    ),
    parsedFn('localtime(seconds=None, /)', 'Break a time down, in local time.', local),
    fn(
      'mktime(time, /)',
      'Return the seconds since 1970 of a local time.',
      (time: Value) => new PyFloat(fromLocal(readStruct(time, 'mktime'))),
    ),
    parsedFn('strftime(format, time=None, /)', 'Write a time as the format says.', (format: Value, time: Value) => {
      const form = unwrap(format);
      if (typeof form !== 'string') throw typeError(`strftime() argument 1 must be str, not ${typeName(format)}`);
      const moment = momentOf(time, 'strftime');
      if (form.includes('\0')) throw valueError('embedded null character');
      return formatTime(form, moment, zoneOf(time, moment.isDaylight));
    }),
    strptime,
    fn('asctime(time=None, /)', 'Write a time as C does.', (time: Value) => clockText(momentOf(time, 'asctime'))),
    parsedFn('ctime(seconds=None, /)', 'Write seconds since 1970 as local time, as C does.', (seconds: Value) => {
      const at = secondsOf(seconds, context);
      return clockText(breakDown(at, zone(at)));
    }),
  ];
});
