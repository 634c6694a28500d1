# The public names, and those of the types.
import datetime

print(sorted(name for name in dir(datetime) if not name.startswith('_') and name not in ('sys', 'datetime_CAPI')))
print(sorted(datetime.__all__))
for type_ in [datetime.date, datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, datetime.tzinfo]:
    print(type_.__name__, type_.__module__, type_, [name for name in dir(type_) if not name.startswith('_')])
    print([base.__name__ for base in type_.__mro__])
    if hasattr(type_, 'min'):
        print(type_.min, type_.max, getattr(type_, 'resolution', None))
print(datetime.UTC is datetime.timezone.utc, datetime.MINYEAR, datetime.MAXYEAR)
print({datetime.date(1, 1, 1): 'a', datetime.timedelta(0): 'b', datetime.time(0): 'c'}[datetime.time(0)])
match datetime.date(2020, 5, 6):
    case datetime.date(year=2020, month=m):
        print('month', m)
print(sorted([datetime.date(2, 1, 1), datetime.date(1, 5, 5)]), max(datetime.timedelta(1), datetime.timedelta(2)))
print(sum([datetime.timedelta(1), datetime.timedelta(hours=2)], datetime.timedelta()))
week = datetime.date(2021, 1, 3).isocalendar()
print(week, week.year, week[1], tuple(week), week == (2020, 53, 7), week.weekday)
year, number, day = week
print(year, number, day, type(week).__name__)
