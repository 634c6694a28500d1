# Classes derived from date, datetime, time, timedelta and tzinfo.
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Day(date):
    def __new__(cls, *args, **kwargs):
        made = super().__new__(cls, *args, **kwargs)
        made.tag = 'day'
        return made

    def shifted(self, days):
        return self + timedelta(days)


d = Day(2024, 2, 28)
print(repr(d), str(d), d.tag, d.shifted(2), type(d.shifted(2)).__name__)
print(type(Day.fromisoformat('2024-01-01')).__name__, type(Day.fromordinal(5)).__name__, type(d.replace(day=1)).__name__)
print(isinstance(d, date), d == date(2024, 2, 28), hash(d) == hash(date(2024, 2, 28)), d < date(2025, 1, 1))
print(type(d - d).__name__, d - date(2024, 2, 1))
print(Day(year=2020, month=1, day=2).isoformat(), f'{d:%d.%m.%y}', f'{d}')


class Moment(datetime):
    kind = 'moment'

    def __add__(self, other):
        if isinstance(other, int):
            return self + timedelta(seconds=other)
        return super().__add__(other)

    def strftime(self, format):
        return 'own ' + super().strftime(format)


m = Moment(2024, 1, 2, 3, 4, 5, 6, timezone.utc)
print(repr(m), m, m + 60, type(m + 60).__name__, m.kind)
print(f'{m:%Y}', type(m.astimezone(timezone(timedelta(hours=1)))).__name__, type(m.replace(fold=1)).__name__)
print(m.replace(fold=1).fold, type(Moment.combine(date(1, 1, 1), time(2))).__name__, Moment.strptime('2024', '%Y'))
print(type(Moment.fromtimestamp(0, timezone.utc)).__name__, type(m.date()).__name__, type(m.time()).__name__)
print(m == datetime(2024, 1, 2, 3, 4, 5, 6, timezone.utc), isinstance(m, date), Moment.min, type(Moment.min).__name__)


class Clock(time):
    pass


c = Clock(1, 2, tzinfo=timezone.utc)
print(repr(c), type(c.replace(hour=2)).__name__, c == time(1, 2, tzinfo=timezone.utc), type(Clock.fromisoformat('01:02')).__name__)


class Span(timedelta):
    def hours(self):
        return self.total_seconds() / 3600


s = Span(hours=5, minutes=30)
print(repr(s), s, s.hours(), type(s + s).__name__, type(-s).__name__, s == timedelta(minutes=330), hash(s) == hash(timedelta(minutes=330)))


class Fixed(tzinfo):
    def __init__(self, hours, name):
        self.hours = hours
        self.name = name

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def dst(self, dt):
        return timedelta(0)

    def tzname(self, dt):
        return self.name

    def __repr__(self):
        return f'Fixed({self.hours})'


east = Fixed(2, 'EAST')
e = datetime(2024, 6, 1, 12, tzinfo=east)
print(repr(e), e, e.tzname(), e.utcoffset(), e.dst(), e.timestamp(), f'{e:%z %Z %H}')
print(e.astimezone(timezone.utc), datetime(2024, 6, 1, tzinfo=timezone.utc).astimezone(east), e.timetuple().tm_isdst)
print(e == datetime(2024, 6, 1, 10, tzinfo=timezone.utc), e - datetime(2024, 6, 1, 10, tzinfo=timezone.utc))
print(time(12, tzinfo=east), time(12, tzinfo=east).utcoffset(), datetime.fromtimestamp(0, east))


class Bad(tzinfo):
    def utcoffset(self, dt):
        return self.answer

    tzname = dst = utcoffset


bad = Bad()
for answer in [5, timedelta(1), timedelta(-1), 'x', None]:
    bad.answer = answer
    for action in [lambda x: x.utcoffset(), lambda x: x.tzname(), lambda x: x.dst(), str, lambda x: x.astimezone(timezone.utc)]:
        try:
            print(action(datetime(2020, 1, 1, tzinfo=bad)))
        except Exception as e:
            print(type(e).__name__, e)
