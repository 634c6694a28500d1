// The calendar of weeks of ISO 8601.
import type { Value } from '../../objects/object.ts';
import type { StructSequence } from '../../objects/struct-sequence.ts';
import { structSequence } from '../../objects/struct-sequence.ts';
import { valueError } from '../../runtime/errors.ts';
import { daysFromCivil, isoWeek, weekdayOf, weeksInYear } from '../calendar.ts';
import type { PyDate } from './objects.ts';
import { dateOfOrdinal, EPOCH_ORDINAL } from './objects.ts';

/** The Monday of the first week, in days from 1970. */
export function isoYearStart(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - weekdayOf(fourth);
}

/** What C makes of a date for `time.struct_time` and for formats. */
export function dayOf(date: PyDate): { weekday: number; yearDay: number } {
  const day = date.ordinal - EPOCH_ORDINAL;
  return { weekday: weekdayOf(day), yearDay: day - daysFromCivil(date.year, 1, 1) + 1 };
}

let isoCalendarDate: StructSequence | undefined;

export function isoCalendar(date: PyDate): Value {
  isoCalendarDate ??= structSequence('IsoCalendarDate', 'datetime', ['year', 'week', 'weekday']);
  const { year, month, day } = date;
  const { weekday, yearDay } = dayOf(date);
  const moment = { year, month, day, weekday, yearDay, hour: 0, minute: 0, second: 0, isDaylight: -1 };
  return isoCalendarDate.make([...isoWeek(moment), weekday + 1]);
}

/** The date of a day of a week. Raises ValueError. */
export function dateOfIsoCalendar(year: number, week: number, weekday: number): PyDate {
  if (year < 1 || year > 9999) throw valueError(`Year is out of range: ${year}`);
  if (week < 1 || week > weeksInYear(year)) throw valueError(`Invalid week: ${week}`);
  if (weekday < 1 || weekday > 7) throw valueError(`Invalid day: ${weekday} (range is [1, 7])`);
  return dateOfOrdinal(isoYearStart(year) + (week - 1) * 7 + weekday - 1 + EPOCH_ORDINAL);
}
