// What time it is, and where: the host's clock, or one that stands still so that runs repeat exactly.

/** Local time as an offset from UTC. */
export interface LocalTime {
  /** Seconds east of UTC, daylight saving included. */
  readonly offset: number;
  readonly isDaylight: boolean;
  /** The zone's abbreviation: 'CET', 'CEST'. */
  readonly name: string;
}

/** The zone that `localtime` and its like go by. */
export interface TimeZone {
  at(milliseconds: number): LocalTime;
  /** What holds outside daylight saving time, and during it where the zone has such a time. */
  readonly standard: LocalTime;
  readonly daylight: LocalTime | undefined;
}

const utcTime: LocalTime = { offset: 0, isDaylight: false, name: 'UTC' };
export const utc: TimeZone = { at: () => utcTime, standard: utcTime, daylight: undefined };

/** Where scripts read the time. Limits of time do not go by it. */
export interface Clock {
  /** Milliseconds since 1970, with a fraction where the host has it. */
  now(): number;
  /** Milliseconds on a clock that only goes forward, from any start. */
  monotonic(): number;
  /** Default: UTC. */
  readonly timeZone?: TimeZone;
}

/** The host's clock, in UTC: where a machine stands is nothing that scripts learn unasked. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

/**
 * A clock that stands still.
 *
 * @param at Milliseconds since 1970, or a Date.
 */
export function frozenClock(at: number | Date, timeZone: TimeZone = utc): Clock {
  const milliseconds = Number(at);
  if (!Number.isFinite(milliseconds)) throw new TypeError('at must be a time');
  return { now: () => milliseconds, monotonic: () => 0, timeZone };
}
