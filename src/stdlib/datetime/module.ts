// The datetime module.
import { constant } from '../../objects/builtin.ts';
import { PyTuple } from '../../objects/tuple.ts';
import { module } from '../../runtime/module-table.ts';
import './date.ts';
import './datetime.ts';
import { dateTimeType, dateType, timeDeltaType, timeType, timeZoneType, utcZone, zoneType } from './objects.ts';
import './time.ts';
import './timedelta.ts';
import './timezone.ts';

export const datetimeModule = module('datetime', 'Dates, times of day, spans of time and time zones.', () => [
  constant('date', dateType),
  constant('datetime', dateTimeType),
  constant('time', timeType),
  constant('timedelta', timeDeltaType),
  constant('timezone', timeZoneType),
  constant('tzinfo', zoneType),
  constant('UTC', utcZone),
  constant('MINYEAR', 1),
  constant('MAXYEAR', 9999),
  constant(
    '__all__',
    new PyTuple(['date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC']),
  ),
]);
