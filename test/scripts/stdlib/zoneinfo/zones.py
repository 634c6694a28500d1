# Zones by name: offsets, folds, gaps, names, and keys that are refused.
import zoneinfo
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

berlin = ZoneInfo('Europe/Berlin')
print(repr(berlin), berlin, berlin.key, berlin is ZoneInfo('Europe/Berlin'), ZoneInfo.no_cache('UTC') is ZoneInfo('UTC'))
for moment in [datetime(2024, 1, 1, 12), datetime(2024, 7, 1, 12), datetime(2024, 3, 31, 1, 59), datetime(2024, 3, 31, 2, 30), datetime(2024, 3, 31, 2, 30, fold=1), datetime(2024, 10, 27, 2, 30),
               datetime(2024, 10, 27, 2, 30, fold=1), datetime(2024, 10, 27, 3)]:
    local = moment.replace(tzinfo=berlin)
    print(local, local.tzname(), local.dst(), local.astimezone(timezone.utc), local.timestamp(), f'{local:%Z %z}')
utc = datetime(2024, 10, 27, 0, 30, tzinfo=timezone.utc)
for i in range(3):
    local = (utc + timedelta(hours=i)).astimezone(berlin)
    print(local, local.fold, repr(local))
for key in ['America/New_York', 'Asia/Tokyo', 'Australia/Sydney', 'Asia/Kolkata', 'America/Los_Angeles', 'UTC', 'Europe/London']:
    zone = ZoneInfo(key)
    for month in (1, 7):
        local = datetime(2023, month, 15, 12, tzinfo=timezone.utc).astimezone(zone)
        print(key, local.isoformat(), local.utcoffset(), local.dst())
print(datetime(2024, 6, 1, 12, tzinfo=ZoneInfo('America/New_York')) - datetime(2024, 6, 1, 12, tzinfo=berlin), datetime(1970, 1, 1, tzinfo=berlin).timestamp())
print(ZoneInfo('UTC').utcoffset(None), berlin.utcoffset(None), berlin.tzname(None), berlin.dst(None), time(12, tzinfo=berlin).utcoffset(), time(12, tzinfo=ZoneInfo('UTC')))
print(datetime(2024, 3, 30, 12, tzinfo=berlin) + timedelta(days=1), {'UTC', 'Europe/Berlin', 'Asia/Tokyo'} <= zoneinfo.available_timezones())
for key in ['X/Y', '../x', '/etc/passwd', '', 'a\0b', 'Europe', 'Europe/./Berlin', 'Europe//Berlin', 'Europe/../Europe/Berlin', 'europe/berlin', 3]:
    try:
        print(ZoneInfo(key))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, KeyError))
for f in [lambda: ZoneInfo(), lambda: ZoneInfo('UTC', 'x'), lambda: berlin.fromutc(3), lambda: berlin.fromutc(datetime(2024, 1, 1)), lambda: ZoneInfo.clear_cache(), lambda: ZoneInfo.clear_cache(only_keys=['UTC'])]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Named(ZoneInfo):
    pass


print(isinstance(Named('Asia/Tokyo'), ZoneInfo), datetime(2024, 1, 1, tzinfo=Named('Asia/Tokyo')))
