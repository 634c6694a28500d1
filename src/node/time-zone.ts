// The time zone of this machine (or of $TZ), as modules about time want it.

import type { LocalTime, TimeZone } from '../capability/clock.ts';
import { zoneAbbreviation } from '../runtime/zone-name.ts';

const offsetAt = (milliseconds: number): number => -new Date(milliseconds).getTimezoneOffset() * 60;

/** The zone's rules of the year in which it is made tell what is standard time and what daylight saving. */
export function localTimeZone(): TimeZone {
  const year = new Date().getFullYear();
  const [winter, summer] = [Date.UTC(year, 0, 1), Date.UTC(year, 6, 1)];
  const standardOffset = Math.min(offsetAt(winter), offsetAt(summer));
  const daylightAt = [winter, summer].find((each) => offsetAt(each) !== standardOffset);
  const standardAt = offsetAt(winter) === standardOffset ? winter : summer;
  const at = (milliseconds: number): LocalTime => {
    const offset = offsetAt(milliseconds);
    return {
      offset,
      isDaylight: daylightAt !== undefined && offset !== standardOffset,
      name: zoneAbbreviation(milliseconds),
    };
  };
  return { at, standard: at(standardAt), daylight: daylightAt === undefined ? undefined : at(daylightAt) };
}
