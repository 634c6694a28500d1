// What dates of the host are in a script, and the other way round. Runs no code of the script.

import type { TimeZone } from '../../capability/clock.ts';
import type { PyObject, Value } from '../../objects/object.ts';
import { dateIso } from './date.ts';
import { localSeconds } from './local-time.ts';
import { momentAt, PyDate, PyDateTime, PyTime, PyTimeDelta, PyZone, utcOffset, utcZone, zoneType } from './objects.ts';
import { clockIso } from './text.ts';

const FIRST = Date.UTC(2000, 0, 1) - 730119 * 86400000;
const END = Date.UTC(10000, 0, 1);

/** The datetime in UTC of milliseconds since 1970; undefined before the year 1 and after 9999. */
export function momentOfMilliseconds(milliseconds: number): PyDateTime | undefined {
  if (!(milliseconds >= FIRST && milliseconds < END)) return undefined;
  const seconds = Math.floor(milliseconds / 1000);
  return momentAt(seconds, Math.round((milliseconds - seconds * 1000) * 1000), utcZone);
}

/**
 * What a date, a time or a span is for the host: a datetime is a `Date`, local if it has no zone; a date or a time of day is its text in
 * ISO 8601, a timedelta its seconds. Undefined for anything else, and where only code of the script knows the zone.
 */
export function toHostDate(value: PyObject, zone: TimeZone): Date | string | number | undefined {
  if (value instanceof PyDateTime) {
    const { zone: own } = value;
    if (own !== null && !(own instanceof PyZone && own.cls.immutable && own.cls !== zoneType)) return undefined;
    const offset = utcOffset(value);
    const milliseconds = Math.floor(value.microsecond / 1000);
    if (offset === undefined) return new Date(localSeconds(value.seconds, value.fold, zone) * 1000 + milliseconds);
    return new Date(value.seconds * 1000 + Math.floor((value.microsecond - Number(offset.total)) / 1000));
  }
  if (value instanceof PyDate) return dateIso(value);
  if (value instanceof PyTime) return value.zone === null ? clockIso(value, 'auto') : undefined;
  return value instanceof PyTimeDelta ? Number(value.total) / 1e6 : undefined;
}

/** Whether any interpreter may hold the value as it is. */
export function isShareableDate(value: Value): boolean {
  if (value instanceof PyDateTime || value instanceof PyTime) return value.zone === null || value.zone === utcZone;
  return value instanceof PyDate || value instanceof PyTimeDelta;
}
