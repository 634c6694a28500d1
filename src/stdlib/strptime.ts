// Times from text, by a format: the format becomes a regular expression, as in CPython, which decides what fits.

import type { TimeZone } from '../capability/clock.ts';
import { detachedSlice } from '../objects/detached.ts';
import { stringRepr } from '../objects/str-text.ts';
import { numberText } from '../objects/unicode.ts';
import { BoundedCache } from '../runtime/bounded-cache.ts';
import { valueError } from '../runtime/errors.ts';
import { mapStretches } from '../runtime/limits.ts';
import { spend } from '../runtime/machine.ts';
import type { Moment } from './calendar.ts';
import {
  breakDown,
  dayNames,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  monthNames,
  weekdayOf,
  weeksInYear,
} from './calendar.ts';
import { IGNORECASE } from './re/flags.ts';
import { groupText } from './re/match-object.ts';
import { findPinned, PyPattern, Search, Subject } from './re/pattern-object.ts';

export interface ParsedTime {
  readonly moment: Moment;
  readonly zone: string | null;
  readonly offset: number | null;
  /** What `%f` and a fraction in `%z` give, which only datetimes keep. */
  readonly microsecond: number;
  readonly offsetMicroseconds: number;
}

const short = (name: string): string => name.slice(0, 3);
/** The longer alternatives come first, so that they are not cut short. */
const anyOf = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .toLowerCase();

const week = '5[0-3]|[0-4]\\d|\\d';
const directives: ReadonlyMap<string, string> = new Map([
  ['d', '3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9]'],
  ['f', '[0-9]{1,6}'],
  ['H', '2[0-3]|[0-1]\\d|\\d'],
  ['I', '1[0-2]|0[1-9]|[1-9]'],
  ['G', '\\d\\d\\d\\d'],
  ['j', '36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]'],
  ['m', '1[0-2]|0[1-9]|[1-9]'],
  ['M', '[0-5]\\d|\\d'],
  ['S', '6[0-1]|[0-5]\\d|\\d'],
  ['U', week],
  ['W', week],
  ['w', '[0-6]'],
  ['u', '[1-7]'],
  ['V', '5[0-3]|0[1-9]|[1-4]\\d|\\d'],
  ['y', '\\d\\d'],
  ['Y', '\\d\\d\\d\\d'],
  ['z', '[+-]\\d\\d:?[0-5]\\d(:?[0-5]\\d(\\.\\d{1,6})?)?|(?-i:Z)'],
  ['A', anyOf(dayNames)],
  ['a', anyOf(dayNames.map(short))],
  ['B', anyOf(monthNames)],
  ['b', anyOf(monthNames.map(short))],
  ['p', 'am|pm'],
]);
const combined: ReadonlyMap<string, string> = new Map([
  ['c', '%a %b %d %H:%M:%S %Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
]);

/** Zone names that `%Z` knows, without and with daylight saving time. */
function zoneNames({ standard, daylight }: TimeZone): readonly [string[], string[]] {
  return [
    [...new Set(['utc', 'gmt', standard.name.toLowerCase()])],
    daylight === undefined ? [] : [daylight.name.toLowerCase()],
  ];
}

function escaped(text: string): string {
  return mapStretches(text, (stretch) => stretch.replace(/[\\.^$*+?(){}[\]|]/g, '\\$&'));
}
function withAnySpace(text: string): string {
  return mapStretches(text, (stretch, start) => {
    // The rest of a run that the stretch before has begun.
    const rest = start > 0 && /\s/.test(text.charAt(start - 1)) ? stretch.trimStart() : stretch;
    return rest.replace(/\s+/g, '\\s+');
  });
}

/** The expression for a format: runs of space stand for any space, the rest for itself. */
function expressionFor(format: string, zone: TimeZone): string {
  const prepared = withAnySpace(escaped(format));
  let expression = '';
  let at = 0;
  let groups = 0;
  for (let sign = prepared.indexOf('%'); sign >= 0; sign = prepared.indexOf('%', at)) {
    const letter = String.fromCodePoint(prepared.codePointAt(sign + 1) ?? 37);
    if (sign + 1 === prepared.length) throw valueError(`stray % in format '${format}'`);
    expression += prepared.slice(at, sign);
    at = sign + 1 + letter.length;
    const whole = combined.get(letter);
    const source = letter === 'Z' ? anyOf(zoneNames(zone).flat().map(escaped)) : directives.get(letter);
    spend(30);
    if (letter === '%') expression += '%';
    else if (whole !== undefined) expression += expressionFor(whole, zone);
    else if (source !== undefined) {
      expression += `(?P<${letter}>${source})`;
      // One of them stands there twice by now, and that is all that the expression will tell.
      if (++groups > directives.size) return expression;
    } else throw valueError(`'${letter === '\\' ? '%' : letter}' is a bad directive in format '${format}'`);
  }
  return expression + prepared.slice(at);
}

/** What is kept for the next time counts nowhere: formats, and characters of all of them. */
const MOST_FORMATS = 6;
const MOST_CHARACTERS = 4096;

/** Reads times in one zone; the expressions of the last formats are kept. */
export class TimeReader {
  private readonly zone: TimeZone;
  private readonly patterns = new BoundedCache<PyPattern>(MOST_FORMATS, MOST_CHARACTERS);
  constructor(zone: TimeZone) {
    this.zone = zone;
  }

  private patternFor(format: string): PyPattern {
    const known = this.patterns.get(format);
    if (known !== undefined) return known;
    spend(format.length);
    const expression = expressionFor(format, this.zone);
    const pattern = new PyPattern(expression, expression, true, IGNORECASE);
    this.patterns.set(format, pattern, format.length);
    return pattern;
  }

  read(text: string, format: string): ParsedTime {
    const pattern = this.patternFor(format);
    const subject = new Subject(pattern, text, 0, Number.MAX_SAFE_INTEGER);
    const match = findPinned(new Search(pattern, subject, 'match'));
    if (match === undefined) {
      throw valueError(`time data ${stringRepr(text)} does not match format ${stringRepr(format)}`);
    }
    if (match.stop !== text.length) throw valueError(`unconverted data remains: ${detachedSlice(text, match.stop)}`);
    const found = new Map<string, string>();
    for (const [name, group] of pattern.parsed.groupNames) {
      const value = groupText(subject, match, group);
      if (value !== undefined) found.set(name, value);
    }
    const name = found.get('Z') ?? null;
    return {
      moment: momentOf(found, this.daylightOf(name)),
      zone: name,
      offset: offsetOf(found.get('z')),
      microsecond: millionths(found.get('f') ?? ''),
      offsetMicroseconds: offsetFraction(found.get('z') ?? ''),
    };
  }

  /** What `tm_isdst` is for a zone's name: 0 or 1, -1 if it does not tell. */
  private daylightOf(name: string | null): number {
    if (name === null) return -1;
    const zone = name.toLowerCase();
    const { standard, daylight } = this.zone;
    if (daylight?.name === standard.name && zone !== 'utc' && zone !== 'gmt') return -1;
    return zoneNames(this.zone).findIndex((names) => names.includes(zone));
  }
}

function millionths(digits: string): number {
  return Number(digits.padEnd(6, '0'));
}
function offsetFraction(text: string): number {
  const size = millionths(text.includes('.') ? text.slice(text.indexOf('.') + 1) : '');
  return text.startsWith('-') ? 0 - size : size;
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === 'Z') return 0;
  let digits = text;
  if (digits.charAt(3) === ':') {
    digits = digits.slice(0, 3) + digits.slice(4);
    if (digits.length > 5) {
      if (digits.charAt(5) !== ':') throw valueError(`Inconsistent use of : in ${text}`);
      digits = digits.slice(0, 5) + digits.slice(6);
    }
  }
  const part = (start: number): number => Number(numberText(digits.slice(start, start + 2)));
  const seconds = part(1) * 3600 + part(3) * 60 + part(5);
  return digits.startsWith('-') ? -seconds : seconds;
}

function dayNumber(year: number, month: number, day: number): number {
  if (year < 1 || year > 9999) throw valueError(`year ${year} is out of range`);
  if (day < 1 || day > daysInMonth(year, month)) throw valueError('day is out of range for month');
  return daysFromCivil(year, month, day);
}

const isoAdvice = "and a weekday directive ('%A', '%a', '%w', or '%u').";

function momentOf(found: ReadonlyMap<string, string>, isDaylight: number): Moment {
  const number = (letter: string): number | undefined => {
    const text = found.get(letter);
    return text === undefined ? undefined : Number(numberText(text));
  };
  const named = (letter: string, names: readonly string[]): number | undefined => {
    const text = found.get(letter)?.toLowerCase();
    return text === undefined ? undefined : names.findIndex((name) => name.toLowerCase() === text);
  };
  const shortYear = number('y');
  const isoYear = number('G');
  const isoWeek = number('V');
  const weekOfYear = number('U') ?? number('W');
  let year = number('Y') ?? (shortYear === undefined ? undefined : shortYear + (shortYear <= 68 ? 2000 : 1900));
  let yearDay = number('j');
  let weekday = named('A', dayNames) ?? named('a', dayNames.map(short)) ?? number('u');
  if (weekday !== undefined && found.has('u')) weekday = (number('u') ?? 1) - 1;
  const sundayFirst = number('w');
  if (sundayFirst !== undefined) weekday = (sundayFirst + 6) % 7;
  if (year === undefined && isoYear !== undefined) {
    if (isoWeek === undefined || weekday === undefined) {
      throw valueError(`ISO year directive '%G' must be used with the ISO week directive '%V' ${isoAdvice}`);
    }
    if (yearDay !== undefined) {
      throw valueError(
        "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.",
      );
    }
  } else if (weekOfYear === undefined && isoWeek !== undefined) {
    throw valueError(
      weekday === undefined
        ? `ISO week directive '%V' must be used with the ISO year directive '%G' ${isoAdvice}`
        : "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.",
    );
  }
  let month = named('b', monthNames.map(short)) ?? named('B', monthNames);
  month = month === undefined ? (number('m') ?? 1) : month + 1;
  let day = number('d') ?? 1;
  // Without a year, the 29th of February is a day of a leap year, but the year stays 1900.
  const isLeapDay = year === undefined && month === 2 && day === 29;
  year ??= isLeapDay ? 1904 : 1900;
  if (yearDay === undefined && weekday !== undefined) {
    if (weekOfYear !== undefined) {
      yearDay = dayOfWeek(year, weekOfYear, weekday, found.has('W'));
      if (yearDay <= 0) {
        year -= 1;
        yearDay += isLeapYear(year) ? 366 : 365;
      }
    } else if (isoYear !== undefined && isoWeek !== undefined) {
      if (isoWeek < 1 || isoWeek > weeksInYear(isoYear)) throw valueError(`Invalid week: ${isoWeek}`);
      const fourth = dayNumber(isoYear, 1, 4);
      ({ year, month, day } = breakDown((fourth - weekdayOf(fourth) + (isoWeek - 1) * 7 + weekday) * 86400, undefined));
    }
  }
  if (yearDay !== undefined) {
    ({ year, month, day } = breakDown((dayNumber(year, 1, 1) + yearDay - 1) * 86400, undefined));
  }
  const whole = dayNumber(year, month, day);
  return {
    year: isLeapDay ? 1900 : year,
    month,
    day,
    hour: hourOf(found, number),
    minute: number('M') ?? 0,
    second: number('S') ?? 0,
    weekday: weekday ?? weekdayOf(whole),
    yearDay: yearDay ?? whole - daysFromCivil(year, 1, 1) + 1,
    isDaylight,
  };
}

function hourOf(found: ReadonlyMap<string, string>, number: (letter: string) => number | undefined): number {
  const twelve = number('I');
  if (twelve === undefined) return number('H') ?? 0;
  return (twelve % 12) + (found.get('p')?.toLowerCase() === 'pm' ? 12 : 0);
}

/** The day of the year of a weekday in a week that `%U` (Sunday first) or `%W` (Monday first) counts; below 1 in the year before. */
function dayOfWeek(year: number, weekOfYear: number, weekday: number, mondayFirst: boolean): number {
  let first = weekdayOf(dayNumber(year, 1, 1));
  let day = weekday;
  if (!mondayFirst) {
    first = (first + 1) % 7;
    day = (day + 1) % 7;
  }
  return weekOfYear === 0 ? 1 + day - first : 1 + ((7 - first) % 7) + 7 * (weekOfYear - 1) + day;
}
