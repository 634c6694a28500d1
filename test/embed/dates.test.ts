// Dates, times and spans between host and script.
import { describe, expect, it } from 'vitest';
import { Scriptling, ScriptValue } from '../../src/index.ts';

const script = (source: string, globals = {}): unknown =>
  new Scriptling({ globals }).runSync(`from datetime import *\n${source}`).value;

describe('a datetime', () => {
  it.each([
    ['datetime(2024, 1, 2, 3, 4, 5, 678999, UTC)', Date.UTC(2024, 0, 2, 3, 4, 5, 678)],
    ['datetime(2024, 1, 2, 3, tzinfo=timezone(timedelta(hours=2)))', Date.UTC(2024, 0, 2, 1)],
    ['datetime(2024, 1, 2, 3)', Date.UTC(2024, 0, 2, 3)],
    ['datetime(1, 1, 1, tzinfo=UTC)', -62135596800000],
    ['datetime(1969, 12, 31, 23, 59, 59, 999999, UTC)', -1],
  ])('%s is a Date', (source, milliseconds) => {
    expect(script(source)).toEqual(new Date(milliseconds));
  });

  it('goes there and back', () => {
    const when = new Date(1700000000123);
    expect(script('assert isinstance(when, datetime) and when.tzinfo is UTC\nwhen', { when })).toEqual(when);
    expect(script('{"at": [when + timedelta(seconds=1)]}', { when })).toEqual({ at: [new Date(1700000001123)] });
    expect(script('class D(datetime): pass\nD(2024, 1, 1)')).toEqual(new Date(Date.UTC(2024, 0, 1)));
  });

  it('does not run the script to learn its zone', () => {
    const source = 'class Z(tzinfo):\n    def utcoffset(self, dt): return 1 / 0\ndatetime(2024, 1, 1, tzinfo=Z())';
    expect(script(source)).toBeInstanceOf(ScriptValue);
  });
});

describe('other values', () => {
  it.each([
    ['date(2024, 1, 2)', '2024-01-02'],
    ['time(3, 4, 5)', '03:04:05'],
    ['timedelta(hours=1, milliseconds=500)', 3600.5],
  ])('%s', (source, value) => {
    expect(script(source)).toBe(value);
  });
});
