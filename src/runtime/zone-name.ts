// The abbreviations of time zones, as far as Intl knows them.

const LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-ZA', 'en-IN'];
const formatters = new Map<string | undefined, readonly Intl.DateTimeFormat[]>();

/**
 * What a zone is called at a time in milliseconds since 1970: 'CET', 'CEST'. Each locale knows the abbreviations that are common there;
 * what is left is told as `GMT+5:30`.
 *
 * @param timeZone The zone's name; by default the one of the machine.
 */
export function zoneAbbreviation(milliseconds: number, timeZone?: string): string {
  let known = formatters.get(timeZone);
  if (known === undefined) {
    known = LOCALES.map((locale) => new Intl.DateTimeFormat(locale, { timeZoneName: 'short', timeZone }));
    if (formatters.size > 50) formatters.clear();
    formatters.set(timeZone, known);
  }
  let name = 'UTC';
  for (const formatter of known) {
    name = formatter.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value ?? name;
    if (/^[A-Z]{2,5}$/.test(name)) break;
  }
  return name;
}
