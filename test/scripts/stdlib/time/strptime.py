# strptime: what it reads, and what it says about texts that do not fit.
import time

for text, form in (
    ('2024-02-29', '%Y-%m-%d'), ('29/02/24 13:05', '%d/%m/%y %H:%M'), ('Mar 7 2021', '%b %d %Y'),
    ('07 March 2021', '%d %B %Y'), ('11:59:59 PM', '%I:%M:%S %p'), ('12:00 AM', '%I:%M %p'), ('2024 060', '%Y %j'),
    ('Fri', '%a'), ('1999', '%Y'), ('100%', '%y0%%'), ('  2020   5 ', ' %Y %m '),
):
    try:
        s = time.strptime(text, form)
        print(repr(text), tuple(s), s.tm_zone)
    except ValueError as e:
        print(repr(text), e)
for text, form in (
    ('2024-13-01', '%Y-%m-%d'), ('2023-02-29', '%Y-%m-%d'), ('x', '%Y'), ('2024', '%Y-%m'),
    ('2024-01-01 extra', '%Y-%m-%d'), ('25:00', '%H:%M'), ('1', '%Q'), ('1', '%'), ('', '%Y'), ('Foo 1', '%b %d'),
):
    try:
        print(tuple(time.strptime(text, form)))
    except ValueError as e:
        print(repr(text), e)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: time.strptime('2024', 5))
attempt(lambda: time.strptime(5, '%Y'))
attempt(lambda: time.strptime())
for moment in (0, 951782400, 1709210096, 1735689599):
    text = time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(moment))
    read = time.strptime(text, '%Y-%m-%d %H:%M:%S')
    print(text, read[:8] == time.gmtime(moment)[:8], read.tm_isdst)
# CPython 3.12.1 grumbles on standard error when these are still alive at its end.
del s, read
