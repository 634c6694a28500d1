"""Calendars: months and years as lists, as text and as HTML."""

import datetime

__all__ = [
    "IllegalMonthError", "IllegalWeekdayError", "setfirstweekday", "firstweekday", "isleap", "leapdays", "weekday", "monthrange",
    "monthcalendar", "prmonth", "month", "prcal", "calendar", "timegm", "month_name", "month_abbr", "day_name", "day_abbr", "Calendar",
    "TextCalendar", "HTMLCalendar", "LocaleTextCalendar", "LocaleHTMLCalendar", "weekheader", "Day", "Month", "JANUARY", "FEBRUARY",
    "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "MONDAY", "TUESDAY", "WEDNESDAY",
    "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
]
__also__ = ["__dir__", "__getattr__", "EPOCH", "error", "mdays", "c", "week", "prweek", "format", "formatstring", "different_locale"]

error = ValueError
EPOCH = 1970
_EPOCH_ORDINAL = datetime.date(EPOCH, 1, 1).toordinal()
mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class IllegalMonthError(ValueError):
    """A number that no month has."""

    def __init__(self, month):
        self.month = month

    def __str__(self):
        return "bad month number %r; must be 1-12" % self.month


class IllegalWeekdayError(ValueError):
    """A number that no weekday has."""

    def __init__(self, weekday):
        self.weekday = weekday

    def __str__(self):
        return "bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % self.weekday


_MONTHS = "JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER".split()
_DAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY".split()


def __getattr__(name):
    # Enumerations take longer to load than all the rest.
    if name in ("Month", "Day") or name in _MONTHS or name in _DAYS:
        _load_enumerations()
        return globals()[name]
    raise AttributeError(f"module 'calendar' has no attribute {name!r}")


def __dir__():
    return [*__all__, *(name for name in __also__ if not name.startswith("__"))]


def _load_enumerations():
    global Month, Day
    from enum import IntEnum, global_enum

    @global_enum
    class Month(IntEnum):
        """The months, January being 1."""

        JANUARY = 1
        FEBRUARY = 2
        MARCH = 3
        APRIL = 4
        MAY = 5
        JUNE = 6
        JULY = 7
        AUGUST = 8
        SEPTEMBER = 9
        OCTOBER = 10
        NOVEMBER = 11
        DECEMBER = 12

    @global_enum
    class Day(IntEnum):
        """The weekdays, Monday being 0."""

        MONDAY = 0
        TUESDAY = 1
        WEDNESDAY = 2
        THURSDAY = 3
        FRIDAY = 4
        SATURDAY = 5
        SUNDAY = 6

    globals().update(Month.__members__)
    globals().update(Day.__members__)


class _Names:
    """Names by number; a slice gives a list."""

    def __init__(self, names):
        self._names = names

    def __getitem__(self, i):
        return self._names[i]

    def __len__(self):
        return len(self._names)


month_name = _Names([""] + [name.title() for name in _MONTHS])
month_abbr = _Names([name[:3] for name in month_name])
day_name = _Names([name.title() for name in _DAYS])
day_abbr = _Names([name[:3] for name in day_name])


def isleap(year):
    """Return whether the year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def leapdays(y1, y2):
    """Return how many leap years there are from y1 on and before y2."""
    before = lambda year: (year - 1) // 4 - (year - 1) // 100 + (year - 1) // 400
    return before(y2) - before(y1)


def weekday(year, month, day):
    """Return the weekday of a date, Monday being 0."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        year = 2000 + year % 400
    if "Day" not in globals():
        _load_enumerations()
    return Day(datetime.date(year, month, day).weekday())


def _days_in(year, month):
    return mdays[month] + (month == 2 and isleap(year))


def monthrange(year, month):
    """Return the weekday of the first day of a month, and the number of its days."""
    if not 1 <= month <= 12:
        raise IllegalMonthError(month)
    return weekday(year, month, 1), _days_in(year, month)


def _neighbour(year, month, step):
    """The year and the month that are a month later (1) or earlier (-1)."""
    whole = year * 12 + month - 1 + step
    return whole // 12, whole % 12 + 1


class Calendar:
    """A calendar as lists, with a first day of the week."""

    def __init__(self, firstweekday=0):
        self.firstweekday = firstweekday

    def getfirstweekday(self):
        """Return the first day of the week."""
        return self._firstweekday % 7

    def setfirstweekday(self, firstweekday):
        """Set the first day of the week."""
        self._firstweekday = firstweekday

    firstweekday = property(getfirstweekday, setfirstweekday)

    def iterweekdays(self):
        """Iterate over the weekdays of a week."""
        for i in range(self.firstweekday, self.firstweekday + 7):
            yield i % 7

    def itermonthdates(self, year, month):
        """Iterate over the dates of the weeks of a month."""
        for y, m, d in self.itermonthdays3(year, month):
            yield datetime.date(y, m, d)

    def itermonthdays(self, year, month):
        """Iterate over the days of the weeks of a month; days of other months are 0."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        yield from [0] * before
        yield from range(1, count + 1)
        yield from [0] * ((self.firstweekday - first - count) % 7)

    def itermonthdays2(self, year, month):
        """Iterate over pairs of day and weekday."""
        for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
            yield d, i % 7

    def itermonthdays3(self, year, month):
        """Iterate over year, month and day."""
        first, count = monthrange(year, month)
        before = (first - self.firstweekday) % 7
        after = (self.firstweekday - first - count) % 7
        y, m = _neighbour(year, month, -1)
        end = _days_in(y, m) + 1
        for d in range(end - before, end):
            yield y, m, d
        for d in range(1, count + 1):
            yield year, month, d
        y, m = _neighbour(year, month, 1)
        for d in range(1, after + 1):
            yield y, m, d

    def itermonthdays4(self, year, month):
        """Iterate over year, month, day and weekday."""
        for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
            yield y, m, d, (self.firstweekday + i) % 7

    def monthdatescalendar(self, year, month):
        """Return the weeks of a month as lists of dates."""
        return _in_rows(list(self.itermonthdates(year, month)), 7)

    def monthdays2calendar(self, year, month):
        """Return the weeks of a month as lists of pairs of day and weekday."""
        return _in_rows(list(self.itermonthdays2(year, month)), 7)

    def monthdayscalendar(self, year, month):
        """Return the weeks of a month as lists of days."""
        return _in_rows(list(self.itermonthdays(year, month)), 7)

    def yeardatescalendar(self, year, width=3):
        """Return the months of a year in rows, as weeks of dates."""
        return _in_rows([self.monthdatescalendar(year, m) for m in range(1, 13)], width)

    def yeardays2calendar(self, year, width=3):
        """Return the months of a year in rows, as weeks of pairs of day and weekday."""
        return _in_rows([self.monthdays2calendar(year, m) for m in range(1, 13)], width)

    def yeardayscalendar(self, year, width=3):
        """Return the months of a year in rows, as weeks of days."""
        return _in_rows([self.monthdayscalendar(year, m) for m in range(1, 13)], width)


def _in_rows(items, width):
    return [items[i : i + width] for i in range(0, len(items), width)]


class TextCalendar(Calendar):
    """A calendar as plain text."""

    def prweek(self, theweek, width):
        """Print a week."""
        print(self.formatweek(theweek, width), end="")

    def formatday(self, day, weekday, width):
        """Return a day as text."""
        return ("" if day == 0 else "%2i" % day).center(width)

    def formatweek(self, theweek, width):
        """Return a week as text."""
        return " ".join(self.formatday(d, wd, width) for d, wd in theweek)

    def formatweekday(self, day, width):
        """Return the name of a weekday as text."""
        names = day_name if width >= 9 else day_abbr
        return names[day][:width].center(width)

    def formatweekheader(self, width):
        """Return the names of the weekdays as text."""
        return " ".join(self.formatweekday(i, width) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, width, withyear=True):
        """Return the name of a month as text."""
        name = month_name[themonth]
        if withyear:
            name = "%s %r" % (name, theyear)
        return name.center(width)

    def prmonth(self, theyear, themonth, w=0, l=0):
        """Print a month."""
        print(self.formatmonth(theyear, themonth, w, l), end="")

    def formatmonth(self, theyear, themonth, w=0, l=0):
        """Return a month as text."""
        w, l = max(2, w), max(1, l)
        lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1), self.formatweekheader(w)]
        lines += [self.formatweek(each, w) for each in self.monthdays2calendar(theyear, themonth)]
        return "".join(line.rstrip() + "\n" * l for line in lines)

    def formatyear(self, theyear, w=2, l=1, c=6, m=3):
        """Return a year as text."""
        w, l, c = max(2, w), max(1, l), max(2, c)
        column = (w + 1) * 7 - 1
        end = "\n" * l
        parts = [repr(theyear).center(column * m + c * (m - 1)).rstrip(), end]
        header = self.formatweekheader(w)
        for i, row in enumerate(self.yeardays2calendar(theyear, m)):
            months = range(m * i + 1, min(m * (i + 1) + 1, 13))
            names = [self.formatmonthname(theyear, k, column, False) for k in months]
            parts += [end, formatstring(names, column, c).rstrip(), end]
            parts += [formatstring([header] * len(names), column, c).rstrip(), end]
            for j in range(max(len(weeks) for weeks in row)):
                texts = [self.formatweek(weeks[j], w) if j < len(weeks) else "" for weeks in row]
                parts += [formatstring(texts, column, c).rstrip(), end]
        return "".join(parts)

    def pryear(self, theyear, w=0, l=0, c=6, m=3):
        """Print a year."""
        print(self.formatyear(theyear, w, l, c, m), end="")


class HTMLCalendar(Calendar):
    """A calendar as HTML."""

    cssclasses = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    cssclasses_weekday_head = cssclasses
    cssclass_noday = "noday"
    cssclass_month_head = "month"
    cssclass_month = "month"
    cssclass_year_head = "year"
    cssclass_year = "year"

    def formatday(self, day, weekday):
        """Return a day as a cell."""
        if day == 0:
            return '<td class="%s">&nbsp;</td>' % self.cssclass_noday
        return '<td class="%s">%d</td>' % (self.cssclasses[weekday], day)

    def formatweek(self, theweek):
        """Return a week as a row."""
        return "<tr>%s</tr>" % "".join(self.formatday(d, wd) for d, wd in theweek)

    def formatweekday(self, day):
        """Return the name of a weekday as a cell."""
        return '<th class="%s">%s</th>' % (self.cssclasses_weekday_head[day], day_abbr[day])

    def formatweekheader(self):
        """Return the names of the weekdays as a row."""
        return "<tr>%s</tr>" % "".join(self.formatweekday(i) for i in self.iterweekdays())

    def formatmonthname(self, theyear, themonth, withyear=True):
        """Return the name of a month as a row."""
        name = "%s %s" % (month_name[themonth], theyear) if withyear else "%s" % month_name[themonth]
        return '<tr><th colspan="7" class="%s">%s</th></tr>' % (self.cssclass_month_head, name)

    def formatmonth(self, theyear, themonth, withyear=True):
        """Return a month as a table."""
        rows = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">' % self.cssclass_month]
        rows += [self.formatmonthname(theyear, themonth, withyear=withyear), self.formatweekheader()]
        rows += [self.formatweek(each) for each in self.monthdays2calendar(theyear, themonth)]
        return "".join(row + "\n" for row in rows + ["</table>"])

    def formatyear(self, theyear, width=3):
        """Return a year as a table of tables."""
        width = max(width, 1)
        parts = ['<table border="0" cellpadding="0" cellspacing="0" class="%s">\n' % self.cssclass_year]
        parts.append('<tr><th colspan="%d" class="%s">%s</th></tr>' % (width, self.cssclass_year_head, theyear))
        for row in _in_rows(list(range(1, 13)), width):
            parts.append("<tr>")
            parts += ["<td>%s</td>" % self.formatmonth(theyear, m, withyear=False) for m in row]
            parts.append("</tr>")
        return "".join(parts) + "</table>"

    def formatyearpage(self, theyear, width=3, css="calendar.css", encoding=None):
        """Return a year as a page, in bytes."""
        encoding = "utf-8" if encoding is None else encoding
        parts = [
            '<?xml version="1.0" encoding="%s"?>\n' % encoding,
            '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n',
            "<html>\n<head>\n",
            '<meta http-equiv="Content-Type" content="text/html; charset=%s" />\n' % encoding,
        ]
        if css is not None:
            parts.append('<link rel="stylesheet" type="text/css" href="%s" />\n' % css)
        parts += ["<title>Calendar for %d</title>\n</head>\n<body>\n" % theyear, self.formatyear(theyear, width)]
        return ("".join(parts) + "</body>\n</html>\n").encode(encoding, "xmlcharrefreplace")


class different_locale:
    """Does nothing: names are always the English ones."""

    def __init__(self, locale):
        self.locale = locale

    def __enter__(self):
        return None

    def __exit__(self, *args):
        return None


class LocaleTextCalendar(TextCalendar):
    """A calendar as plain text; the locale makes no difference."""

    def __init__(self, firstweekday=0, locale=None):
        TextCalendar.__init__(self, firstweekday)
        self.locale = locale


class LocaleHTMLCalendar(HTMLCalendar):
    """A calendar as HTML; the locale makes no difference."""

    def __init__(self, firstweekday=0, locale=None):
        HTMLCalendar.__init__(self, firstweekday)
        self.locale = locale


c = TextCalendar()

firstweekday = c.getfirstweekday
monthcalendar = c.monthdayscalendar
prweek = c.prweek
week = c.formatweek
weekheader = c.formatweekheader
prmonth = c.prmonth
month = c.formatmonth
calendar = c.formatyear
prcal = c.pryear


def setfirstweekday(firstweekday):
    """Set the first day of the week for the functions of the module."""
    if not 0 <= firstweekday <= 6:
        raise IllegalWeekdayError(firstweekday)
    c.firstweekday = firstweekday


def format(cols, colwidth=20, spacing=6):
    """Print texts side by side."""
    print(formatstring(cols, colwidth, spacing))


def formatstring(cols, colwidth=20, spacing=6):
    """Return texts side by side, each in the middle of its column."""
    return (" " * spacing).join(text.center(colwidth) for text in cols)


def timegm(tuple):
    """Return the seconds since 1970 of a time in UTC."""
    year, month, day, hour, minute, second = tuple[:6]
    days = datetime.date(year, month, 1).toordinal() - _EPOCH_ORDINAL + day - 1
    return ((days * 24 + hour) * 60 + minute) * 60 + second
