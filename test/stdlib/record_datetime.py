"""Expressions about dates and times, for record_expressions.py."""
setup = 'from datetime import *\n'


def delta(r):
    kind = r.randrange(6)
    if kind == 0:
        return f'timedelta({r.randint(-5, 5)})'
    if kind == 1:
        return f'timedelta({r.randint(-10**9, 10**9)}, {r.randint(-10**5, 10**5)}, {r.randint(-10**7, 10**7)})'
    if kind == 2:
        return f'timedelta(hours={r.uniform(-100, 100)!r}, microseconds={r.randint(-9, 9) / 2})'
    if kind == 3:
        return f'timedelta(weeks={r.randint(-9, 9)}, minutes={r.uniform(-1, 1)!r}, seconds={r.uniform(-1e-3, 1e3)!r})'
    if kind == 4:
        return f'timedelta(milliseconds={r.uniform(-1, 1)!r}, days={r.uniform(-1e6, 1e6)!r})'
    return f'timedelta(microseconds={r.randint(-10**15, 10**15)})'


def date(r):
    return f'date({r.choice([1, 9999, 1900, 2000, r.randint(1, 9999)])}, {r.randint(1, 12)}, {r.randint(1, 28)})'


def zone(r):
    return r.choice(['None', 'None', 'UTC', f'timezone(timedelta(minutes={r.randint(-1439, 1439)}))',
                     f'timezone(timedelta(seconds={r.randint(-86399, 86399)}, microseconds={r.choice([0, 5])}), "X%Y")'])


def clock(r):
    micro = r.choice([0, r.randint(0, 999999), 500000])
    return f'{r.randint(0, 23)}, {r.randint(0, 59)}, {r.choice([0, r.randint(0, 59)])}, {micro}'


def moment(r):
    return f'datetime{date(r)[4:-1]}, {clock(r)}, {zone(r)})'


def daytime(r):
    return f'time({clock(r)}, {zone(r)})'


def anything(r):
    return r.choice([delta, date, moment, daytime, lambda r: str(r.randint(-9, 9))])(r)


directives = 'aAbBcdDeFfgGhHIjkmMnprRsStTuUVwWxXyYzZ%C'


def pattern(r):
    flags = ['', '', '', '', '-', '_', '0', '^', '#', ':']
    parts = [r.choice(['', ' ', '-', 'é', 'T', '%%']) + '%' + (f := r.choice(flags)) +
             ('z' if f == ':' else r.choice(directives)) for _ in range(r.randint(1, 4))]
    return repr(''.join(parts))


def iso(r):
    day = r.choice(['2024-02-29', '20240229', '2024-W09-4', '2024W094', '2024-W09', '2024W09', '2023-02-29', '2024-13-01', '2024-W53-1', '2020-W53-7',
                    f'{r.randint(1, 9999):04}-{r.randint(1, 12):02}-{r.randint(1, 31):02}'])
    h, m, s, f = r.randint(0, 24), r.randint(0, 60), r.randint(0, 60), str(r.randint(0, 10**8))
    c = r.choice([':', ''])
    time = r.choice([f'{h:02}', f'{h:02}{c}{m:02}', f'{h:02}{c}{m:02}{c}{s:02}', f'{h:02}{c}{m:02}{c}{s:02}{r.choice(".,")}{f}'])
    zone = r.choice(['', '', 'Z', f'{r.choice("+-")}{r.randint(0, 25):02}', f'{r.choice("+-")}{r.randint(0, 23):02}{c}{r.randint(0, 59):02}',
                     f'{r.choice("+-")}{r.randint(0, 23):02}{c}{r.randint(0, 59):02}{c}{r.randint(0, 59):02}{r.choice(["", ".5", ".123456"])}'])
    text = day + r.choice(['T', ' ', 'é', '']) + time + zone
    return r.choice([day, text, text, text]), time + zone


def damaged(r, text):
    if r.random() < 0.6:
        return text
    i = r.randrange(len(text) + 1)
    return r.choice([text[:i] + r.choice('0:9-+.ZTW x') + text[i:], text[:i], text[:i] + text[i + 1:]])


formats = ['%Y-%m-%d', '%d/%m/%y', '%Y-%m-%dT%H:%M:%S', '%a %b %d %H:%M:%S %Y', '%A, %d. %B %Y', '%I:%M %p', '%H:%M:%S.%f', '%Y%j', '%G-W%V-%u', '%Y-%U-%w', '%Y-%W-%a',
           '%Y-%m-%d %H:%M%z', '%c', '%x %X', '%y%m%d%f', '%Z %Y', '%d %b', '%%%Y', '%Y %j %H', '%Q', '%Y-%m-%d %', '%m/%d/%Y, %H:%M:%S %z']


def expressions(r):
    for _ in range(450):
        yield f'{delta(r)}'
        yield r.choice([f'str({delta(r)})', f'{delta(r)}.total_seconds()', f'hash({delta(r)})', f'{delta(r)} {r.choice("+-")} {delta(r)}',
                        f'{delta(r)} * {r.choice([r.randint(-9, 9), r.uniform(-9, 9)])!r}', f'{delta(r)} / {r.choice([r.randint(-9, 9), r.uniform(-9, 9)])!r}',
                        f'{delta(r)} // {r.randint(-9, 9)}', f'{delta(r)} / {delta(r)}', f'divmod({delta(r)}, {delta(r)})', f'{delta(r)} % {delta(r)}', f'abs({delta(r)})'])
    for _ in range(500):
        yield f'{date(r)} {r.choice("+-")} {delta(r)}'
        yield f'{moment(r)} {r.choice("+-")} {delta(r)}'
        yield f'{moment(r)} - {moment(r)}'
        a, b = anything(r), anything(r)
        if not ('date' in a and b.lstrip('-').isdigit()) and not ('date' in b and a.lstrip('-').isdigit()):
            yield f'{a} {r.choice(["<", "<=", ">", ">=", "==", "!=", "-", "+"])} {b}'
    for _ in range(500):
        subject = r.choice([date, moment, daytime])(r)
        yield f'{subject}.strftime({pattern(r)})'
    for _ in range(200):
        yield f'{moment(r)}.{r.choice(["isocalendar()", "timetuple()", "utctimetuple()", "timestamp()", "ctime()", "toordinal()", "weekday()", "astimezone(UTC)", "timetz()", "time()", "date()", "utcoffset()", "tzname()", "dst()"])}'
        yield f'{moment(r)}.astimezone({zone(r)})'
        yield f'{moment(r)}.isoformat({r.choice(["", "sep=chr(32)"])})'
        yield f'{r.choice([moment, daytime])(r)}.isoformat(timespec={r.choice(["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "x"])!r})'
        yield f'str({moment(r)})'
        yield f'{moment(r)}.replace({r.choice(["year", "month", "day", "hour", "minute", "second", "microsecond", "fold"])}={r.randint(-1, 70)})'
        yield f'datetime.fromtimestamp({r.choice([r.uniform(-1e9, 3e9), r.randint(-10**10, 10**10), r.randint(0, 10**9) + r.choice([0.5, 5e-7, 1.5e-6, 0.9999995])])!r}, {zone(r)})'
        yield f'date.fromisocalendar({r.randint(1, 9999)}, {r.randint(0, 54)}, {r.randint(0, 8)})'
        yield f'datetime.combine({date(r)}, {daytime(r)})'
    for _ in range(1000):
        whole, clock_text = iso(r)
        yield f'datetime.fromisoformat({damaged(r, whole)!r})'
        yield r.choice([f'date.fromisoformat({damaged(r, whole[:10])!r})', f'time.fromisoformat({damaged(r, r.choice(["T", ""]) + clock_text)!r})'])
    import datetime as d
    for _ in range(500):
        form = r.choice(formats)
        when = d.datetime(r.randint(1000, 9999), r.randint(1, 12), r.randint(1, 28), r.randint(0, 23), r.randint(0, 59), r.randint(0, 59), r.randint(0, 999999),
                          r.choice([None, d.UTC, d.timezone(d.timedelta(minutes=r.randint(-999, 999)))]))
        yield f'datetime.strptime({damaged(r, when.strftime(form))!r}, {form!r})'
