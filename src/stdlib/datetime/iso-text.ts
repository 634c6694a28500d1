// Dates and times written as ISO 8601 has them, as far as Python reads them.

import { Meter } from '../../runtime/limits.ts';
import { breakDown, weeksInYear } from '../calendar.ts';
import { isoYearStart } from './iso-calendar.ts';
import type { PyTimeDelta } from './objects.ts';
import { timeDeltaOf } from './objects.ts';

export interface IsoDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export interface IsoClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Undefined: no zone is written. */
  readonly offset: PyTimeDelta | undefined;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
function digits(text: string, at: number, count: number): number | undefined {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    if (!isDigit(text, i)) return undefined;
    value = value * 10 + text.charCodeAt(i) - 48;
  }
  return value;
}

/** Reads `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-Www-D`, `YYYYWwwD`, or the last two without a day. The parts are not checked. */
export function readIsoDate(text: string): IsoDate | undefined {
  const year = digits(text, 0, 4);
  if (year === undefined) return undefined;
  const separated = text.charAt(4) === '-';
  let at = separated ? 5 : 4;
  if (text.charAt(at) === 'W') {
    at++;
    const week = digits(text, at, 2);
    if (week === undefined) return undefined;
    at += 2;
    let weekday = 1;
    if (at < text.length) {
      if (separated && text.charAt(at++) !== '-') return undefined;
      const written = digits(text, at, 1);
      if (written === undefined) return undefined;
      weekday = written;
      at++;
    }
    if (year < 1 || week < 1 || week > weeksInYear(year) || weekday < 1 || weekday > 7) return undefined;
    return breakDown((isoYearStart(year) + (week - 1) * 7 + weekday - 1) * 86400, undefined);
  }
  const month = digits(text, at, 2);
  if (month === undefined) return undefined;
  at += 2;
  if (separated && text.charAt(at++) !== '-') return undefined;
  const day = digits(text, at, 2);
  return day === undefined ? undefined : { year, month, day };
}

interface Parts {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
  /** Whether something stands behind them that is none of them. */
  readonly hasRest: boolean;
}

/** Reads `HH[:MM[:SS[.ffffff]]]`, with or without the colons, from `start` to `end`; what stands at `end` may be looked at. */
function readParts(text: string, start: number, end: number): Parts | undefined {
  const values = [0, 0, 0];
  let at = start;
  let separated = true;
  const done = (microsecond: number, hasRest: boolean): Parts => {
    const [hour = 0, minute = 0, second = 0] = values;
    return { hour, minute, second, microsecond, hasRest };
  };
  for (let i = 0; i < 3; i++) {
    const value = digits(text, at, 2);
    if (value === undefined) return undefined;
    values[i] = value;
    at += 2;
    const next = text.charAt(at++);
    if (i === 0) separated = next === ':';
    if (at >= end) return done(0, next !== '');
    if (separated && next === ':') {
      if (i === 2) return undefined;
    } else if (next === '.' || next === ',') {
      if (i < 2) return undefined;
      break;
    } else if (!separated) at--;
    else return undefined;
  }
  const count = Math.min(6, end - at);
  const fraction = digits(text, at, count);
  if (fraction === undefined) return undefined;
  at += count;
  const meter = new Meter(at, 1);
  while (isDigit(text, at)) meter.pass(++at);
  return done(fraction * 10 ** (6 - count), at < text.length);
}

/** Reads a time of day with an optional zone. The parts of the time are not checked. */
export function readIsoClock(text: string): IsoClock | undefined {
  let zoneAt = 0;
  const meter = new Meter(0, 1);
  do {
    meter.pass(zoneAt);
    if ('+-Z'.includes(text.charAt(zoneAt)) && zoneAt < text.length) break;
  } while (++zoneAt < text.length);
  const parts = readParts(text, 0, zoneAt);
  if (parts === undefined) return undefined;
  if (zoneAt >= text.length) return parts.hasRest ? undefined : { ...parts, offset: undefined };
  if (text.charAt(zoneAt) === 'Z') {
    return zoneAt + 1 === text.length ? { ...parts, offset: timeDeltaOf(0n) } : undefined;
  }
  const zone = readParts(text, zoneAt + 1, text.length);
  if (zone === undefined || zone.hasRest) return undefined;
  const seconds = zone.hour * 3600 + zone.minute * 60 + zone.second;
  const size = BigInt(seconds) * 1000000n + BigInt(zone.microsecond);
  return { ...parts, offset: timeDeltaOf(text.charAt(zoneAt) === '-' ? -size : size) };
}

/** Where the date of a date and time ends; undefined: nowhere. */
export function isoDateEnd(text: string): number | undefined {
  const { length } = text;
  if (length === 7) return 7;
  if (text.charAt(4) === '-') {
    if (text.charAt(5) !== 'W') return 10;
    if (length < 8) return undefined;
    if (length > 8 && text.charAt(8) === '-') {
      if (length === 9) return undefined;
      return length > 10 && isDigit(text, 10) ? 8 : 10;
    }
    return 8;
  }
  if (text.charAt(4) !== 'W') return 8;
  let at = 7;
  const meter = new Meter(at, 1);
  while (at < length && isDigit(text, at)) meter.pass(++at);
  if (at < 9) return at;
  return at % 2 === 0 ? 7 : 8;
}
