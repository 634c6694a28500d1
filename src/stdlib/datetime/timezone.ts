// The types datetime.tzinfo and datetime.timezone.
import type { Member } from '../../objects/builtin.ts';
import { constant, define, fn, rawFn } from '../../objects/builtin.ts';
import type { Value } from '../../objects/object.ts';
import { notImplemented, typeName, typeOf, unwrap } from '../../objects/object.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { error, typeError, valueError } from '../../runtime/errors.ts';
import { hash } from '../../runtime/hash.ts';
import { toRepr } from '../../runtime/text.ts';
import type { PyDateTime, PyTimeDelta } from './objects.ts';
import {
  asDateTime,
  asTimeDelta,
  dateTimeOfType,
  daylightOffset,
  fixedZone,
  laterMoment,
  offsetText,
  PyTimeZone,
  PyZone,
  timeDelta,
  timeZoneType,
  utcZone,
  zoneOffset,
  zoneType,
} from './objects.ts';
import { addDeltas, compareDeltas, deltaRepr } from './timedelta.ts';

function abstractMethod(name: string): Member {
  return fn(`${name}(self, dt, /)`, `What a class of time zones says of a datetime: ${name}.`, () => {
    throw error('NotImplementedError', `a tzinfo subclass must implement ${name}()`);
  });
}

function inZone(zone: Value, moment: Value): PyDateTime {
  const found = asDateTime(moment);
  if (found === undefined) throw typeError('fromutc: argument must be a datetime');
  if (found.zone !== zone) throw valueError('fromutc: dt.tzinfo is not self');
  return found;
}

/** The local time of a moment that stands in UTC, by what the zone says of offset and daylight saving time. */
function fromUtc(self: Value, moment: Value): Value {
  const found = inZone(self, moment);
  const offset = zoneOffset(self, moment);
  if (offset === undefined) throw valueError('fromutc: non-None utcoffset() result required');
  const daylight = daylightOffset(self, moment);
  if (daylight === undefined) throw valueError('fromutc: non-None dst() result required');
  const standard = addDeltas(offset, daylight, -1);
  const result = laterMoment(found, standard, 1);
  const later = daylightOffset(self, result);
  if (later === undefined) throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
  return dateTimeOfType(typeOf(moment), later.total === 0n ? result : laterMoment(result, later, 1));
}

export function zoneText(zone: PyTimeZone): string {
  if (zone.zoneName !== undefined) return zone.zoneName;
  return zone === utcZone || zone.offset.total === 0n ? 'UTC' : `UTC${offsetText(zone.offset, ':')}`;
}

/** A zone from an offset, which has to be below a day. Without a name, no offset is UTC. */
export function timeZone(offset: PyTimeDelta, name: string | undefined): PyTimeZone {
  if (name === undefined && offset.total === 0n) return utcZone;
  const isTooLong =
    offset.days > 0 || offset.days < -1 || (offset.days === -1 && offset.seconds === 0 && offset.microseconds < 1);
  if (isTooLong) {
    throw valueError(
      `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${deltaRepr(offset)}.`,
    );
  }
  return fixedZone(offset, name);
}

function make(offset: Value, name: Value | undefined): PyTimeZone {
  const delta = asTimeDelta(offset);
  if (delta === undefined) throw typeError(`timezone() argument 1 must be datetime.timedelta, not ${typeName(offset)}`);
  if (name === undefined) return timeZone(delta, undefined);
  const text = unwrap(name);
  if (typeof text !== 'string') throw typeError(`timezone() argument 2 must be str, not ${typeName(name)}`);
  return timeZone(delta, text);
}

function checkMoment(name: string, moment: Value): void {
  if (moment !== null && asDateTime(moment) === undefined) {
    throw typeError(`${name}(dt) argument must be a datetime instance or None, not ${typeName(moment)}`);
  }
}

function timeZoneMembers(): readonly Member[] {
  const compare = (name: string, sign: string, answer: boolean): Member =>
    fn(`__${name}__(self, value, /)`, `Return self${sign}value.`, (self: PyTimeZone, value: Value) =>
      value instanceof PyTimeZone ? (compareDeltas(self.offset, value.offset) === 0) === answer : notImplemented,
    );
  const most = 23 * 3600 + 59 * 60;
  return [
    compare('eq', '==', true),
    compare('ne', '!=', false),
    fn('__hash__(self, /)', 'Return hash(self).', (self: PyTimeZone) => hash(self.offset)),
    fn('__repr__(self, /)', 'Return repr(self).', (self: PyTimeZone) => {
      if (self === utcZone) return 'datetime.timezone.utc';
      const name = self.zoneName === undefined ? '' : `, ${toRepr(self.zoneName)}`;
      return `datetime.timezone(${deltaRepr(self.offset)}${name})`;
    }),
    fn('__str__(self, /)', 'Return str(self).', zoneText),
    fn('tzname(self, dt, /)', 'Return the name of the zone.', (self: PyTimeZone, moment: Value) => {
      checkMoment('tzname', moment);
      return zoneText(self);
    }),
    fn('utcoffset(self, dt, /)', 'Return the offset from UTC.', (self: PyTimeZone, moment: Value) => {
      checkMoment('utcoffset', moment);
      return self.offset;
    }),
    fn('dst(self, dt, /)', 'Return None: a fixed offset does not tell.', (_: PyTimeZone, moment: Value) => {
      checkMoment('dst', moment);
      return null;
    }),
    fn('fromutc(self, dt, /)', 'Return the local time of a datetime in UTC.', (self: PyTimeZone, moment: Value) =>
      dateTimeOfType(typeOf(moment), laterMoment(inZone(self, moment), self.offset, 1)),
    ),
    fn(
      '__getinitargs__(self, /)',
      'Return the arguments that make the same zone.',
      (self: PyTimeZone) => new PyTuple(self.zoneName === undefined ? [self.offset] : [self.offset, self.zoneName]),
    ),
    fn(
      '__reduce__(self, /)',
      'Return the class and the arguments that make the same zone.',
      (self: PyTimeZone) =>
        new PyTuple([
          timeZoneType,
          new PyTuple(self.zoneName === undefined ? [self.offset] : [self.offset, self.zoneName]),
        ]),
    ),
    constant('utc', utcZone),
    constant('min', fixedZone(timeDelta(0, -most, 0), undefined)),
    constant('max', fixedZone(timeDelta(0, most, 0), undefined)),
  ];
}

define(zoneType, {
  doc: 'The base of classes of time zones.',
  accepts: (value) => value instanceof PyZone,
  make: () => fn('tzinfo(*args, **kwargs)', 'Make a time zone that knows nothing.', () => new PyZone()),
  members: () => [
    abstractMethod('tzname'),
    abstractMethod('utcoffset'),
    abstractMethod('dst'),
    rawFn('fromutc(self, dt, /)', 'Return the local time of a datetime in UTC.', fromUtc),
    rawFn(
      '__reduce__(self, /)',
      'Return the class and the arguments that make the same zone.',
      (self: Value) => new PyTuple([typeOf(self), new PyTuple([])]),
    ),
  ],
});

define(timeZoneType, {
  doc: 'A time zone that is always as far from UTC.',
  accepts: (value) => value instanceof PyTimeZone,
  make: () => fn('timezone(offset, name=...)', 'Make a time zone of an offset.', make),
  members: timeZoneMembers,
});
