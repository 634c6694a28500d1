# gmtime of fixed moments, and struct_time as a tuple with names.
import time

for t in (
    0, 1, -1, 86399, 86400, 951782400, 1078012800, 1704067199, 1704067200, 2 ** 31, 4102444800, 1e9, 1234567890.987,
    -86400, -2208988800, 253402300799, True,
):
    g = time.gmtime(t)
    print(t, tuple(g), g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_min, g.tm_sec, g.tm_wday, g.tm_yday)
    print(g.tm_isdst)
g = time.gmtime(1700000000)
print(g)
print(repr(g), len(g), g[0], g[-1], g[:3], g == tuple(g), g < time.gmtime(1700000001), g == time.gmtime(1700000000.9))
print(isinstance(g, tuple), g.tm_zone, g.tm_gmtoff, type(g).__name__, hash(g) == hash(tuple(g)), {g: 1}[tuple(g)])
year, month, day, *rest = g
print(year, month, day, rest, list(g), max(g), 14 in g, g.index(14), g.count(0), g.n_fields, g.n_sequence_fields)
print(g.n_unnamed_fields)
s = time.struct_time((2024, 2, 29, 12, 30, 45, 3, 60, 0))
print(s, s.tm_year, s.tm_yday, s.tm_zone, s == (2024, 2, 29, 12, 30, 45, 3, 60, 0), time.struct_time([1] * 9).tm_sec)
print(time.struct_time(range(9)).tm_mon, time.struct_time(('any', 'thing', 1, 2, 3, 4, 5, 6, 7)).tm_year)
print(type(time.gmtime()).__name__, time.gmtime().tm_year >= 2024, time.gmtime(None).tm_isdst)
print(type(time.localtime()).__name__, len(time.localtime(0)))
print(time.gmtime(secs) == time.gmtime(5) if (secs := 5.999) else None)
# A round trip through the days of four years, counted by hand.
days = 0
ok = True
for year, length in ((2021, 365), (2022, 365), (2023, 365), (2024, 366)):
    for day in range(length):
        g = time.gmtime(1609459200 + days * 86400)
        ok = ok and (g.tm_year, g.tm_yday) == (year, day + 1)
        days += 1
print(ok, days)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: time.gmtime('0'))
attempt(lambda: time.gmtime(1, 2))
attempt(lambda: time.gmtime([]))
attempt(lambda: time.gmtime(float('nan')))
attempt(lambda: time.gmtime(1e300))
attempt(lambda: time.struct_time())
attempt(lambda: time.struct_time((1, 2, 3)))
attempt(lambda: time.struct_time(range(20)))
attempt(lambda: time.struct_time(5))
attempt(lambda: setattr(s, 'tm_year', 5))
attempt(lambda: s.tm_nope)
attempt(lambda: s[11])
