// The time zone of this machine (or of $TZ), as modules about time want it.
import type { LocalTime, TimeZone } from '../capability/clock.ts';

let formatters: readonly Intl.DateTimeFormat[] | undefined;

/** Each locale knows the abbreviations that are common there; what is left is told as `GMT+5:30`. */
function nameAt(milliseconds: number): string {
  formatters ??= ['en-US', 'en-GB', 'en-AU', 'en-ZA', 'en-IN'].map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }),
  );
  let name = 'UTC';
  for (const formatter of formatters) {
    name = formatter.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? name;
    if (/^[A-Z]{2,5}$/.test(name)) break;
  }
  return name;
}

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
    return { offset, isDaylight: daylightAt !== undefined && offset !== standardOffset, name: nameAt(milliseconds) };
  };
  return { at, standard: at(standardAt), daylight: daylightAt === undefined ? undefined : at(daylightAt) };
}
