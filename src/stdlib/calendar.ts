// Dates and times of the Gregorian calendar.
import type { LocalTime } from '../capability/clock.ts';

/** A broken-down time: months from 1, Monday is 0, days of the year from 1. */
export interface Moment {
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

export const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const monthNames = [
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
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The time that so many seconds after the start of 1970 are, in UTC or local time. */
export function breakDown(seconds: number, local: LocalTime | undefined): Moment {
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
    weekday: weekdayOf(day),
    yearDay: day - daysFromCivil(year, 1, 1) + 1,
    isDaylight: local?.isDaylight === true ? 1 : 0,
  };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** How many weeks ISO 8601 gives a year. */
export function weeksInYear(year: number): number {
  const first = weekdayOf(daysFromCivil(year, 1, 1));
  return first === 3 || (first === 2 && isLeapYear(year)) ? 53 : 52;
}

/** The number of the week in which ISO 8601 counts the day, and the year of that week. */
export function isoWeek({ year, yearDay, weekday }: Moment): [number, number] {
  const week = Math.floor((yearDay - weekday + 9) / 7);
  if (week < 1) return [year - 1, weeksInYear(year - 1)];
  return week > weeksInYear(year) ? [year + 1, 1] : [year, week];
}
