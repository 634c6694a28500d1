import logging
import re
import time


def record(msg="hello %s", args=("you",), **more):
    r = logging.LogRecord("app.part", logging.INFO, "/src/app/part.py", 12, msg, args, None, "work")
    r.created, r.msecs = 1700000000.25, 250.0
    r.__dict__.update(more)
    return r


def show(*args, **kwargs):
    try:
        f = logging.Formatter(*args, **kwargs)
        f.converter = time.gmtime
        print(repr(f.format(record(user="ada"))), f.usesTime())
    except Exception as e:
        print(args, kwargs, type(e).__name__, e)


show()
show("%(asctime)s %(message)s")
show("%(asctime)s|%(levelname)-8s|%(levelno)05d|%(user)s", "%H:%M")
show("%(filename)s %(module)s %(lineno)d %(funcName)s %(pathname)s %(name)s %(msecs)03d %(processName)s")
show("{asctime} {message:>12} {levelname!r} {user.__class__.__name__}", style="{")
show("${asctime} $message $$ ${user}", "%Y", style="$")
show("$asctime", style="$")
for style, formats in {
    "%": ["", "x", "{a}", "%(x", "%(message)y", "%(nope)s", "%(lineno)s%%"],
    "{": ["{", "x", "{}", "{a b}", "{message!z}", "{message:q^^}", "{nope}", "{message:>{lineno}}", "{lineno:05d}"],
    "$": ["$", "x", "${", "$1", "$nope", "$message"],
    "?": ["x"],
}.items():
    for text in formats:
        show(text, style=style)
show("x", validate=False)
show("%(ip)s %(message)s", defaults={"ip": "0.0.0.0"})
show("{ip} {user}", style="{", defaults={"ip": "0.0.0.0", "user": "no"})
show("$ip $user", style="$", defaults={"ip": "0.0.0.0"})
f = logging.Formatter("%(asctime)s")
f.converter = time.gmtime
f.default_msec_format = None
print(f.format(record()))
f.default_time_format = "%d.%m."
f.default_msec_format = "%s+%d"
print(f.format(record()), f.formatTime(record(), "%Y"))
r = record("%(a)s and %(b)d", ({"a": 1, "b": 2},))
print(r.args, r.getMessage(), r)
print(record("no args %s", ()).getMessage(), record(5, ()).getMessage(), record("e", ({},)).args)
m = logging.makeLogRecord({"msg": "made %d", "args": (3,), "levelname": "X", "extra": 1})
print(m.getMessage(), m.levelname, m.extra, m.name, m.levelno, logging.Formatter().format(m))
try:
    record("%d", ("x",)).getMessage()
except TypeError as e:
    print(e)
b = logging.BufferingFormatter()
print(repr(b.format([])), b.format([record(), record()]))


class Lines(logging.BufferingFormatter):
    def formatHeader(self, records):
        return f"[{len(records)}:"

    def formatFooter(self, records):
        return "]"


print(Lines(logging.Formatter("<%(message)s>")).format([record()]))
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad") from e
except ValueError as e:
    r = record(exc_info=(type(e), e, e.__traceback__), stack_info="Stack here")
print(re.sub('"/.*/', '"', logging.Formatter("%(message)s\n").format(r)))
print(r.exc_text.count("\n"))
