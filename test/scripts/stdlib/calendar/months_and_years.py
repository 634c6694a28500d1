# Calendars as lists, text and HTML.
import calendar
from calendar import Calendar, HTMLCalendar, TextCalendar

hidden = {'IntEnum', 'datetime', 'global_enum', 'repeat', 'sys', 'warnings', 'main'}
print(sorted(calendar.__all__), [n for n in dir(calendar) if not n.startswith('_') and n not in hidden])
print(calendar.month(2024, 2), calendar.calendar(2023), TextCalendar(6).formatyear(2024, w=3, l=2, c=4, m=4), sep='|\n')
calendar.prmonth(2023, 12, 4, 2)
print(HTMLCalendar().formatmonth(2024, 2), HTMLCalendar(3).formatmonth(2024, 9, withyear=False), sep='\n')
print(hash(HTMLCalendar().formatyearpage(2024)) == hash(HTMLCalendar().formatyearpage(2024)), len(HTMLCalendar().formatyearpage(2024, 4)), HTMLCalendar().formatyearpage(2024, css=None)[:400])
c = Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2)), list(c.itermonthdays2(2024, 2))[:8], list(c.itermonthdays3(2024, 12))[-5:], list(c.itermonthdays4(2024, 1))[:3])
print([d.isoformat() for d in c.itermonthdates(2023, 1)][:4], c.monthdayscalendar(2024, 2), c.monthdays2calendar(2024, 2)[0], c.monthdatescalendar(2024, 2)[0][:2])
print(len(c.yeardayscalendar(2024)), len(c.yeardays2calendar(2024, 4)), c.yeardatescalendar(2024)[0][0][0][:2])
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.leapdays(1900, 2001), calendar.weekday(2024, 2, 29), calendar.weekday(0, 1, 1), calendar.weekday(10001, 1, 1))
print(list(calendar.month_name), list(calendar.month_abbr), list(calendar.day_name), calendar.day_abbr[1:3], len(calendar.month_name), calendar.month_name[-1])
print(repr(calendar.JANUARY), calendar.MONDAY, str(calendar.Month.MAY), calendar.Month(3), repr(calendar.Day(2)), calendar.FEBRUARY + 1, calendar.Month['JUNE'].value)
print(calendar.timegm((2024, 1, 1, 0, 0, 0)), calendar.timegm((1969, 12, 31, 23, 59, 59, 0, 0, 0)), calendar.weekheader(3), calendar.firstweekday())
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.weekheader(10), calendar.monthcalendar(2024, 6)[0], calendar.firstweekday(), calendar.week([(1, 2), (0, 3)], 3))
for f in [lambda: calendar.monthrange(2024, 13), lambda: calendar.Month(13), lambda: calendar.setfirstweekday(7), lambda: calendar.month_name[13], lambda: calendar.month(2024, 0), lambda: Calendar(8).firstweekday,
          lambda: TextCalendar().formatmonthname(2024, 13, 10), lambda: calendar.timegm((1,)), lambda: calendar.formatstring(['a', 'b'])]:
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, ValueError))


class Marked(TextCalendar):
    def formatday(self, day, weekday, width):
        return super().formatday(day, weekday, width) if day != 14 else '**'.center(width)


print(Marked().formatmonth(2024, 2))
print(calendar.LocaleTextCalendar().formatweekday(1, 5), calendar.LocaleHTMLCalendar(locale=None).formatweekday(1))
