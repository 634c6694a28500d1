# A zone with summer time, as the documentation of tzinfo describes one: gaps, folds and conversions.
from datetime import datetime, timedelta, timezone, tzinfo


class Zone(tzinfo):
    """One hour ahead in summer, from 2024-03-31 02:00 to 2024-10-27 03:00 local time."""

    start = datetime(2024, 3, 31, 2)
    end = datetime(2024, 10, 27, 3)

    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        if dt is None:
            return timedelta(0)
        plain = dt.replace(tzinfo=None)
        if self.start + timedelta(hours=1) <= plain < self.end - timedelta(hours=1):
            return timedelta(hours=1)
        if self.end - timedelta(hours=1) <= plain < self.end:
            return timedelta(0) if dt.fold else timedelta(hours=1)
        return timedelta(0)

    def tzname(self, dt):
        return 'SUMMER' if self.dst(dt) else 'WINTER'


zone = Zone()
moment = datetime(2024, 3, 31, 0, 30, tzinfo=timezone.utc)
for hours in range(3):
    local = (moment + timedelta(hours=hours)).astimezone(zone)
    print(local, local.tzname(), local.fold)
moment = datetime(2024, 10, 26, 23, 30, tzinfo=timezone.utc)
for hours in range(4):
    local = (moment + timedelta(hours=hours)).astimezone(zone)
    print(local, local.tzname(), local.fold)
first = datetime(2024, 10, 27, 2, 30, tzinfo=zone)
second = first.replace(fold=1)
print(first == second, first.utcoffset(), second.utcoffset(), second - first, hash(first) == hash(second))
print(first == first.astimezone(timezone.utc), first.astimezone(timezone.utc), second.astimezone(timezone.utc))
print(first < second.astimezone(timezone.utc), second.isoformat(), repr(second.replace(tzinfo=None)))
