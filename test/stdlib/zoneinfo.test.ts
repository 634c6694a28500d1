// Which names of zones get as far as Intl.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Scriptling } from '../../src/embed/scriptling.ts';

describe('zoneinfo', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('asks Intl for names alone, never for offsets, whatever Intl would take', async () => {
    const asked: string[] = [];
    const Real = Intl.DateTimeFormat;
    // As the Intl of Node 22, which knows every offset as a zone.
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (locales, options) {
      const zone = options?.timeZone ?? 'UTC';
      asked.push(zone);
      return new Real(locales, { ...options, timeZone: /^[+-]/.test(zone) ? 'UTC' : zone });
    } as typeof Intl.DateTimeFormat);
    const { output } = await new Scriptling().run(`
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError
for key in ["+01:00", "-0100", "+01", "UTC+01:00", "utc", "Europe/Paris ", "\\u0045\\u0301"]:
    try:
        print(ZoneInfo.no_cache(key))
    except ZoneInfoNotFoundError as error:
        print("refused")
print(ZoneInfo.no_cache("Etc/GMT+5"))
`);
    expect(output).toBe(`${'refused\n'.repeat(7)}Etc/GMT+5\n`);
    expect(asked.filter((zone) => zone !== 'Etc/GMT+5')).toEqual([]);
    expect(asked).not.toEqual([]);
  });
});
