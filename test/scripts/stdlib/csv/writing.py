import csv
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


def write(row, **options):
    out = io.StringIO()
    result = csv.writer(out, **options).writerow(row)
    return out.getvalue(), result


ROWS = (
    [], ["a", "b"], [1, 2.5, None, True], [""], ["", ""], [None], ["a,b", 'say "hi"', "x\ny", "r\rs"], ["a;b", "c'd", "e\\f"], [" lead", "trail "], "abc", ("t", 1j), ["\U0001F600,é"], [b"bytes", [1, 2]], ['"'], ["'"], ["a\\"], (x for x in "gen"), [1e100, -0.0, 10**20],
)
OPTIONS = (
    {}, dict(delimiter=";"), dict(quotechar="'"), dict(escapechar="\\"), dict(doublequote=False, escapechar="\\"), dict(doublequote=False), dict(quoting=csv.QUOTE_ALL), dict(quoting=csv.QUOTE_NONNUMERIC), dict(quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONE, escapechar="\\"),
    dict(quoting=csv.QUOTE_STRINGS), dict(quoting=csv.QUOTE_NOTNULL), dict(lineterminator="!\n"), dict(lineterminator=""), dict(dialect="unix"), dict(dialect="excel-tab"), dict(quotechar=None, quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONE, escapechar="\\", quotechar=None),
)
for options in OPTIONS:
    print(options)
    for row in ROWS:
        show(lambda: write(list(row) if not isinstance(row, (str, tuple)) else row, **options))
out = io.StringIO()
w = csv.writer(out)
print(w.writerows([[1, 2], ["a", "b,c"]]), w.writerow(x * 2 for x in "ab"), w.dialect.delimiter)
print(repr(out.getvalue()), list(csv.reader(io.StringIO(out.getvalue()))))


class Collect:
    def __init__(self):
        self.lines = []

    def write(self, text):
        self.lines.append(text)
        return len(self.lines)


c = Collect()
w = csv.writer(c, lineterminator="\n")
print(w.writerow(["a"]), w.writerow(["b"]), c.lines)


class Text:
    def __str__(self):
        return "te,xt"


print(write([Text(), Text]))
out = io.StringIO()
d = csv.DictWriter(out, ["a", "b"], restval="?", lineterminator="\n")
print(d.writeheader(), d.writerow({"a": 1, "b": 2}), d.writerow({"b": 3}), d.writerows([{"a": 4}, {}]))
print(repr(out.getvalue()))
d = csv.DictWriter(io.StringIO(), iter(["a"]), extrasaction="IGNORE")
print(d.writerow({"a": 1, "z": 2}), d.fieldnames)
for action in (
    lambda: csv.writer(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.writer(io.StringIO()).writerows(5), lambda: csv.writer(io.StringIO()).writerows([5]), lambda: csv.DictWriter(io.StringIO(), ["a"], extrasaction="x"), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}),
    lambda: csv.writer(io.StringIO()).nope, lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_ALL, quotechar=None),
):
    show(action)
