// The local time of the host, forwards and backwards. Source: PEP 495, "Local Time Disambiguation".

import type { TimeZone } from '../../capability/clock.ts';
import { currentInterpreter } from '../../runtime/interpreter.ts';
import type { PyTimeZone } from './objects.ts';
import { fixedZone, timeDelta } from './objects.ts';

/** A change of the clock is found if it is no further away than this. */
const DAY = 86400;

/** What tells the offset at a time in milliseconds since 1970. */
export interface Offsets {
  at(milliseconds: number): { readonly offset: number };
}

const hostZone = (): TimeZone => currentInterpreter().context.timeZone;

/** The local time of seconds since 1970, counted in seconds as if it were UTC. */
const local = (seconds: number, zone: Offsets): number => seconds + zone.at(seconds * 1000).offset;

/** 1 if the clock has been set back shortly before, so that it shows the same time again. */
export function localFold(seconds: number, zone: Offsets = hostZone()): 0 | 1 {
  const shown = local(seconds, zone);
  const change = shown - local(seconds - DAY, zone) - DAY;
  return change < 0 && local(seconds + change, zone) === shown ? 1 : 0;
}

/** The seconds since 1970 of a local time; `fold` decides where it is shown twice, or never. */
export function localSeconds(shown: number, fold: number, zone: Offsets = hostZone()): number {
  const a = local(shown, zone) - shown;
  const first = shown - a;
  const back = local(first, zone);
  let b: number;
  if (back === shown) {
    const other = fold === 1 ? first + DAY : first - DAY;
    b = local(other, zone) - other;
    if (a === b) return first;
  } else b = back - first;
  const second = shown - b;
  if (local(second, zone) === shown) return second;
  if (back === shown) return first;
  return fold === 1 ? Math.min(first, second) : Math.max(first, second);
}

export function localZoneAt(seconds: number): PyTimeZone {
  const { offset, name } = currentInterpreter().context.timeZone.at(seconds * 1000);
  return fixedZone(timeDelta(0, offset, 0), name);
}
