// The zoneinfo module: the zones that Intl knows. No file is ever looked at.
import type { Member } from '../objects/builtin.ts';
import { classMethod, constant, define, fn, getter, rawFn } from '../objects/builtin.ts';
import { PyBytes } from '../objects/bytes.ts';
import { exceptionNamed, exceptionType, makeException } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { builtinType, typeName, typeOf, unwrap } from '../objects/object.ts';
import { PySet } from '../objects/set.ts';
import { splitText } from '../objects/text-search.ts';
import { PyTuple } from '../objects/tuple.ts';
import { call } from '../runtime/call.ts';
import { typeError, valueError } from '../runtime/errors.ts';
import { currentInterpreter, perInterpreter } from '../runtime/interpreter.ts';
import { collect, collectOwn } from '../runtime/iteration.ts';
import { TextInPieces } from '../runtime/limits.ts';
import type { Resumable } from '../runtime/machine.ts';
import { spend } from '../runtime/machine.ts';
import { module } from '../runtime/module-table.ts';
import { toRepr, toStr } from '../runtime/text.ts';
import { zoneAbbreviation } from '../runtime/zone-name.ts';
import type { Offsets } from './datetime/local-time.ts';
import { localFold, localSeconds } from './datetime/local-time.ts';
import type { PyDateTime } from './datetime/objects.ts';
import { asDateTime, dateTimeOfType, momentAt, PyZone, timeDelta, zoneType } from './datetime/objects.ts';

const HOUR = 3600;
/** How many hours are remembered, of all zones. */
const REMEMBERED = 50_000;

/** What Intl has told of hours of zones: the same for all interpreters. */
class KnownHours<Fact> {
  private readonly zones = new Map<string, Map<number, Fact>>();
  private size = 0;

  get(zone: string, hour: number): Fact | undefined {
    return this.zones.get(zone)?.get(hour);
  }
  set(zone: string, hour: number, fact: Fact): void {
    if (this.size >= REMEMBERED) {
      this.zones.clear();
      this.size = 0;
    }
    this.size++;
    let hours = this.zones.get(zone);
    if (hours === undefined) {
      hours = new Map();
      this.zones.set(zone, hours);
    }
    hours.set(hour, fact);
  }
}
const knownOffsets = new KnownHours<number>();
const knownNames = new KnownHours<string>();

/** What Intl says of a zone. */
class IntlZone implements Offsets {
  readonly key: string;
  private readonly formatter: Intl.DateTimeFormat;

  constructor(key: string, formatter: Intl.DateTimeFormat) {
    this.key = key;
    this.formatter = formatter;
  }

  at(milliseconds: number): { readonly offset: number } {
    return { offset: this.offset(Math.floor(milliseconds / 1000)) };
  }

  /** Seconds east of UTC. Within an hour that ends as it begins nothing changes. */
  private offset(seconds: number): number {
    const hour = Math.floor(seconds / HOUR);
    const before = this.offsetAtHour(hour);
    return before === this.offsetAtHour(hour + 1) ? before : this.ask(seconds);
  }
  private offsetAtHour(hour: number): number {
    let offset = knownOffsets.get(this.key, hour);
    if (offset === undefined) {
      offset = this.ask(hour * HOUR);
      knownOffsets.set(this.key, hour, offset);
    }
    return offset;
  }
  private ask(seconds: number): number {
    spend(1000);
    const found = new Map<string, string>();
    for (const { type, value } of this.formatter.formatToParts(seconds * 1000)) found.set(type, value);
    const part = (name: string): number => Number(found.get(name) ?? 0);
    const year = found.get('era') === 'BC' ? 1 - part('year') : part('year');
    const shown = new Date(0);
    shown.setUTCFullYear(year, part('month') - 1, part('day'));
    shown.setUTCHours(part('hour'), part('minute'), part('second'));
    return shown.getTime() / 1000 - seconds;
  }

  /** Whether the offset never changes. */
  get isFixed(): boolean {
    const first = this.offset(-2e9);
    return [-1e9, 0, 1e9, 1.7e9, 1.715e9].every((seconds) => this.offset(seconds) === first);
  }

  /** How much of the offset at a time is daylight saving: what it has more than the lesser one of the year. */
  daylight(seconds: number): number {
    const year = new Date(seconds * 1000).getUTCFullYear();
    const [winter, summer] = [this.at(Date.UTC(year, 0, 1)).offset, this.at(Date.UTC(year, 6, 1)).offset];
    const difference = this.offset(seconds) - Math.min(winter, summer);
    return difference > 0 && difference <= 2 * HOUR ? difference : 0;
  }

  /** The abbreviation; one made of an offset is written as the zone database does. */
  name(seconds: number): string {
    const hour = Math.floor(seconds / HOUR);
    let name = knownNames.get(this.key, hour);
    if (name === undefined) {
      spend(3000);
      const shown = zoneAbbreviation(seconds * 1000, this.key);
      const match = /^GMT([+-])(\d+)(?::(\d\d))?/.exec(shown);
      name = match === null ? shown : `${match[1]}${(match[2] ?? '').padStart(2, '0')}${match[3] ?? ''}`;
      knownNames.set(this.key, hour, name);
    }
    return name;
  }
}

class PyZoneInfo extends PyZone {
  zone: IntlZone | undefined = undefined;
}
const zoneInfoType = builtinType('zoneinfo.ZoneInfo', {
  instanceClass: PyZoneInfo,
  module: 'zoneinfo',
  bases: [zoneType],
});
zoneInfoType.instanceConstructor = PyZoneInfo;

let notFound: PyType | undefined;
function notFoundType(): PyType {
  notFound ??= exceptionType('ZoneInfoNotFoundError', exceptionNamed('KeyError'), 'zoneinfo');
  return notFound;
}

let invalidPath: PyType | undefined;
function invalidPathWarning(): PyType {
  invalidPath ??= exceptionType('InvalidTZPathWarning', exceptionNamed('RuntimeWarning'), 'zoneinfo');
  return invalidPath;
}

function* resetPath(to: Value): Resumable {
  const plain = unwrap(to);
  if (typeof plain === 'string' || plain instanceof PyBytes) {
    throw typeError(`tzpaths must be a list or tuple, not ${toRepr(typeOf(to))}: ${toRepr(to)}`);
  }
  const paths = to === null ? [] : yield* collectOwn(to);
  const relative = new TextInPieces();
  for (const path of paths) {
    spend(4);
    if (!(typeof path === 'string' && path.startsWith('/'))) relative.add(`\n    ${toStr(path)}`);
  }
  const shown = relative.join();
  if (shown !== '') throw valueError(`Paths should be absolute but found the following relative paths:${shown}`);
  currentInterpreter().loaded('zoneinfo')?.namespace.set('TZPATH', new PyTuple(paths));
  return null;
}

/** A key names a zone and never a file: what could lead out of the zones is refused before anything is looked up. */
function checkKey(key: string): void {
  if (key.startsWith('/')) throw valueError(`ZoneInfo keys may not be absolute paths, got: ${key}`);
  const parts = splitText(key, '/', -1);
  const climbs = parts[0] === '..';
  for (const [i, part] of parts.entries()) {
    spend(4);
    if (part === '' || part === '.' || (part === '..' && !climbs && i > 0)) {
      throw valueError(`ZoneInfo keys must be normalized relative paths, got: ${key}`);
    }
  }
  if (climbs) throw valueError(`ZoneInfo keys must refer to subdirectories of TZPATH, got: ${key}`);
}

function findZone(key: string): IntlZone {
  checkKey(key);
  const zone = ZONE_NAME.test(key) ? intlZone(key) : undefined;
  if (zone === undefined) throw makeException(notFoundType(), [`No time zone found with key ${key}`]);
  return zone;
}

/** All that there are, by names in small letters: each takes tens of kilobytes outside of V8's heap, of which it knows nothing when it collects garbage. */
const formatters = new Map<string, Intl.DateTimeFormat>();
/** Well above the number of zones and of their other names. */
const MOST_FORMATTERS = 1000;
/** What names of the IANA database look like. Newer versions of Intl take offsets, too, such as '+01:00': those are no zones. */
const ZONE_NAME = /^[A-Z][A-Za-z0-9_+\-/]{1,60}$/;
const LONGEST_NAME = 61;

function formatterOf(key: string): Intl.DateTimeFormat {
  const name = key.toLowerCase();
  let formatter = formatters.get(name);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: key,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(name, formatter);
  }
  return formatter;
}

function intlZone(key: string): IntlZone | undefined {
  try {
    const formatter = formatterOf(key);
    const { timeZone } = formatter.resolvedOptions();
    // Intl does not mind capitals; the zone database does.
    const isMisspelt = timeZone !== key && timeZone.toLowerCase() === key.toLowerCase();
    return isMisspelt ? undefined : new IntlZone(key, formatter);
  } catch {
    return undefined;
  }
}

/** Each interpreter has its own objects for zones, one for each. */
const cache = perInterpreter(() => new Map<string, PyZoneInfo>());

function make(keyArgument: Value): PyZoneInfo {
  const key = keyOf(keyArgument);
  const known = key.length <= LONGEST_NAME ? cache().get(key) : undefined;
  if (known !== undefined) return known;
  const made = makeNew(key);
  cache().set(key, made);
  return made;
}
function makeNew(key: string): PyZoneInfo {
  const made = new PyZoneInfo();
  made.zone = findZone(key);
  return made;
}
function keyOf(value: Value): string {
  const key = unwrap(value);
  if (typeof key !== 'string') {
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(value)}`);
  }
  return key;
}

/** The zone of an instance, or of the one inside an instance of a script's class. */
function zoneOf(self: Value): IntlZone {
  const inner = unwrap(self);
  const zone = inner instanceof PyZoneInfo ? inner.zone : undefined;
  if (zone === undefined) throw typeError('the zone has not been made with a key');
  return zone;
}

/**
 * The seconds since 1970 at which the zone's rule for a local time holds; undefined: no time is given, and the rules change. For a time
 * that is never shown these are the seconds on the other side of the gap.
 */
function secondsOf(zone: IntlZone, value: Value): number | undefined {
  if (value === null) return zone.isFixed ? 0 : undefined;
  const moment = asDateTime(value);
  if (moment === undefined) throw typeError(`a datetime is needed, not ${typeName(value)}`);
  const seconds = localSeconds(moment.seconds, moment.fold, zone);
  const isShown = seconds + zone.at(seconds * 1000).offset === moment.seconds;
  return isShown ? seconds : localSeconds(moment.seconds, 1 - moment.fold, zone);
}

function fromUtc(self: Value, value: Value): Value {
  const moment = asDateTime(value);
  if (moment === undefined) throw typeError('fromutc: argument must be a datetime');
  if (moment.zone !== self) throw valueError('fromutc: dt.tzinfo is not self');
  const zone = zoneOf(self);
  const { seconds } = moment;
  const made: PyDateTime = momentAt(
    seconds + zone.at(seconds * 1000).offset,
    moment.microsecond,
    self,
    localFold(seconds, zone),
  );
  return dateTimeOfType(typeOf(value), made);
}

function* clearCache(_cls: Value, onlyKeys: Value): Resumable {
  if (onlyKeys === null) cache().clear();
  else {
    for (const key of yield* collect(onlyKeys)) {
      spend(10);
      if (typeof key === 'string') cache().delete(key);
    }
  }
  return null;
}

function members(): readonly Member[] {
  return [
    classMethod('no_cache(cls, /, key)', 'Make a zone that is not kept for later.', (cls: Value, key: Value) =>
      cls === zoneInfoType ? makeNew(keyOf(key)) : call(cls, [key]),
    ),
    classMethod('clear_cache(cls, /, *, only_keys=None)', 'Forget the zones made so far.', clearCache),
    rawFn('utcoffset(self, dt, /)', 'Return the offset from UTC at a local time.', (self: Value, value: Value) => {
      const zone = zoneOf(self);
      const seconds = secondsOf(zone, value);
      return seconds === undefined ? null : timeDelta(0, zone.at(seconds * 1000).offset, 0);
    }),
    rawFn(
      'dst(self, dt, /)',
      'Return how far the offset is beyond the lesser one of the year: daylight saving time, unless the law calls winter the exception, ' +
        'as in Europe/Dublin.',
      (self: Value, value: Value) => {
        const zone = zoneOf(self);
        const seconds = secondsOf(zone, value);
        return seconds === undefined ? null : timeDelta(0, zone.daylight(seconds), 0);
      },
    ),
    rawFn('tzname(self, dt, /)', 'Return the abbreviation at a local time.', (self: Value, value: Value) => {
      const zone = zoneOf(self);
      const seconds = secondsOf(zone, value);
      return seconds === undefined ? null : zone.name(seconds);
    }),
    rawFn('fromutc(self, dt, /)', 'Return the local time of a datetime in UTC.', fromUtc),
    rawFn('__str__(self, /)', 'Return str(self).', (self: Value) => zoneOf(self).key),
    rawFn('__repr__(self, /)', 'Return repr(self).', (self: Value) => `${typeName(self)}(key='${zoneOf(self).key}')`),
    rawFn(
      '__reduce__(self, /)',
      'Return the class and the key that make the same zone.',
      (self: Value) => new PyTuple([zoneInfoType, new PyTuple([zoneOf(self).key])]),
    ),
    getter('key', 'the name of the zone', (self: Value) => zoneOf(self).key),
  ];
}

define(zoneInfoType, {
  doc: 'A time zone by its name in the IANA database.',
  accepts: (value) => value instanceof PyZoneInfo,
  make: () => {
    const made = fn('ZoneInfo(key)', 'Return the zone of that name.', make);
    made.calledAs = 'function';
    return made;
  },
  members,
});

function availableZones(): PySet {
  const set = new PySet();
  for (const key of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'GMT', 'Etc/UTC', 'Etc/GMT']) set.add(key);
  spend(10_000);
  return set;
}

export const zoneinfoModule = module('zoneinfo', 'Time zones by their names in the IANA database.', () => [
  constant('ZoneInfo', zoneInfoType),
  constant('ZoneInfoNotFoundError', notFoundType()),
  constant('TZPATH', new PyTuple([])),
  constant('InvalidTZPathWarning', invalidPathWarning()),
  fn(
    'reset_tzpath(to=None)',
    'Set TZPATH. All zones are those of the host, whatever it says: there are no files.',
    resetPath,
  ),
  fn('available_timezones()', 'Return the names of the zones that there are.', availableZones),
  constant(
    '__all__',
    new PyTuple([
      'ZoneInfo',
      'reset_tzpath',
      'available_timezones',
      'TZPATH',
      'ZoneInfoNotFoundError',
      'InvalidTZPathWarning',
    ]),
  ),
]);
