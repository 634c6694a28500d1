# strftime and asctime with fixed times.
import time

moments = [0, 951782400, 1704067199, 1709210096, 1720000000, 1735689599]
for t in moments:
    g = time.gmtime(t)
    print(time.strftime('%Y-%m-%d %H:%M:%S', g), time.strftime('%a %A %b %B', g))
    print(time.strftime('%d/%m/%y %I:%M %p', g), time.strftime('%j %w %u', g), time.strftime('%U %W %V %G', g))
    print(time.asctime(g))
g = time.gmtime(1709210096)
print(time.strftime('', g) == '', time.strftime('%%', g), time.strftime('plain', g))
print(time.strftime('%Y%m%dT%H%M%SZ', g), time.strftime('%H%%%M', g), time.strftime('é %Y 😀', g))
print(time.strftime('%x|%X|%c', g), time.strftime('%D %T %R %F', g), time.strftime('%e %h %n%t|', g))
print(time.strftime('%C', g), time.strftime('%y', time.gmtime(0)), time.strftime('%I', time.gmtime(0)))
print(time.strftime('%p', time.gmtime(43200)))
print(time.strftime('%Y-%m-%d', (2024, 2, 29, 0, 0, 0, 0, 0, 0)))
print(time.strftime('%H:%M:%S', (2000, 1, 1, 23, 59, 60, 0, 1, -1)))
print(time.strftime('%A %j', (2024, 1, 1, 0, 0, 0, 6, 366, 0)))
print(time.strftime('%Y', (1, 1, 1, 0, 0, 0, 0, 1, 0)) in ('1', '0001'))
print(time.asctime((2024, 12, 5, 1, 2, 3, 3, 340, 0)), time.asctime(g), type(time.strftime('%Y')).__name__)
print(len(time.strftime('%Y-%m-%d')), time.ctime(0)[:3] in ('Thu', 'Wed'))
print(time.strftime('%S', g))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: time.strftime(5))
attempt(lambda: time.strftime('%Y', 5))
attempt(lambda: time.strftime('%Y', (2024, 1)))
attempt(lambda: time.strftime('%m', (2024, 13, 1, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%d', (2024, 1, 32, 0, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%H', (2024, 1, 1, 24, 0, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%M', (2024, 1, 1, 0, 60, 0, 0, 1, 0)))
attempt(lambda: time.strftime('%S', (2024, 1, 1, 0, 0, 62, 0, 1, 0)))
attempt(lambda: time.strftime('%j', (2024, 1, 1, 0, 0, 0, 0, 367, 0)))
attempt(lambda: time.strftime('%Y', (2024, 1, 1, 0, 0, 0, 0, 'x', 0)))
attempt(lambda: time.strftime())
attempt(lambda: time.asctime(5))
attempt(lambda: time.asctime((1, 2)))
