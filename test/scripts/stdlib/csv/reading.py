import csv
import io


def show(action):
    try:
        print(repr(action()))
    except Exception as e:
        print(type(e).__name__, e)


TEXTS = (
    "a,b,c\n1,2,3\n", "", "\n", "a", "a,", ",", '"a","b"', '"a ""q"" b",c', '"a\nb",c\nd', "a b , c", ' "a", "b"', 'a"b,c', '"a"b,c', "a\\,b,c\\", "'a,b',c", "a\r\nb\rc", '"open', "1,2.5,x\n", "a;b\tc", "\U0001F600,é", "a,b\n\nc,d\n", '""', '"",""', "\\\na,b", '"a\\"b"', "a,,b", "x" * 30 + ",y",
)
OPTIONS = (
    {}, dict(delimiter=";"), dict(delimiter="\t"), dict(quotechar="'"), dict(escapechar="\\"), dict(doublequote=False, escapechar="\\"), dict(skipinitialspace=True), dict(quoting=csv.QUOTE_NONE), dict(quoting=csv.QUOTE_NONE, escapechar="\\"),
    dict(quoting=csv.QUOTE_NONNUMERIC), dict(strict=True), dict(quotechar=None), dict(dialect="unix"), dict(dialect=csv.excel_tab), dict(strict=True, escapechar="\\"), dict(delimiter="\U0001F600"),
)
for options in OPTIONS:
    print(options)
    for text in TEXTS:
        show(lambda: list(csv.reader(io.StringIO(text, newline=""), **options)))
r = csv.reader(["a,b\n", "c,d\n", '"x\n', 'y",z\n'])
print(next(r), r.line_num, next(r), r.line_num, next(r), r.line_num, iter(r) is r)
show(lambda: next(r))
print([row for row in csv.reader("a,b")], list(csv.reader(iter(["1,2"]))), list(csv.reader(line for line in ["x,y", "z"])))
d = r.dialect
print(d.delimiter, d.quotechar, d.escapechar, d.doublequote, repr(d.lineterminator), d.quoting, d.skipinitialspace, d.strict)
for action in (
    lambda: csv.reader(5), lambda: csv.reader([], "nope"), lambda: csv.reader([], delimiter=""), lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], delimiter=5), lambda: csv.reader([], quotechar="ab"), lambda: csv.reader([], quoting=9), lambda: csv.reader([], quoting="x"),
    lambda: csv.reader([], lineterminator=5), lambda: csv.reader([], foo=1), lambda: csv.reader([], escapechar="ab"), lambda: csv.reader([], quotechar=None, quoting=1), lambda: csv.reader([], quotechar=5), lambda: list(csv.reader([b"x"])), lambda: list(csv.reader([5])), lambda: csv.reader([], lineterminator=None), lambda: setattr(d, "delimiter", "x"), lambda: csv.reader([], delimiter=None),
):
    show(action)

rows = csv.DictReader(io.StringIO("name,age\nAnn,30\n\nBob\nCy,1,extra,more\n"))
print(rows.fieldnames, list(rows), rows.line_num)
print(list(csv.DictReader(["1,2,3", "4"], fieldnames=["a", "b"], restkey="rest", restval="-")), list(csv.DictReader(["x;y", "1;2"], delimiter=";")), csv.DictReader([]).fieldnames, list(csv.DictReader(["a,b"])), list(csv.DictReader(["1,2"], iter(["p", "q"]))))
show(lambda: next(csv.DictReader([])))

print(csv.field_size_limit(), csv.field_size_limit(5), csv.field_size_limit())
show(lambda: list(csv.reader(["abcdef"])))
show(lambda: list(csv.reader(["abcde,abcde"])))
csv.field_size_limit(131072)
show(lambda: csv.field_size_limit("x"))

print(csv.list_dialects())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
csv.register_dialect("more", csv.get_dialect("pipes"), quotechar="'")
print(csv.list_dialects(), list(csv.reader(["a|'b'"], "more")), csv.get_dialect("more").quoting, list(csv.reader(["a|b"], dialect="pipes", delimiter=",")))
csv.unregister_dialect("pipes")
for action in (lambda: csv.get_dialect("pipes"), lambda: csv.unregister_dialect("pipes"), lambda: csv.register_dialect(5, csv.excel), lambda: csv.register_dialect("bad", quoting=17), lambda: csv.Dialect(), lambda: csv.register_dialect("x", delimiter="ab")):
    show(action)


class Own(csv.excel):
    delimiter = "/"
    skipinitialspace = True


class Bad(csv.Dialect):
    delimiter = "xx"


print(list(csv.reader(["a/ b"], Own)), list(csv.reader(["a/ b"], Own())), Own().delimiter)
show(lambda: Bad())
show(lambda: csv.reader([], Bad))
print(csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL, csv.Error, csv.__version__, sorted(csv.__all__))
