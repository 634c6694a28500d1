class Timer:
    """Counts ticks of a fake clock."""

    clock = 0

    def __enter__(self):
        self.start = Timer.clock
        return self

    def __exit__(self, *exc):
        self.elapsed = Timer.clock - self.start

class Indenter:
    def __init__(self):
        self.level = -1

    def __enter__(self):
        self.level += 1
        return self

    def __exit__(self, *exc):
        self.level -= 1

    def print(self, text):
        print("    " * self.level + text)

class Transaction:
    def __init__(self, db):
        self.db = db

    def __enter__(self):
        self.backup = dict(self.db)
        return self.db

    def __exit__(self, exc_type, exc, tb):
        if exc_type:
            self.db.clear()
            self.db.update(self.backup)
            print("rolled back:", exc)
        return exc_type is not None and issubclass(exc_type, ValueError)

class suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        self.caught = exc
        return kind is not None and issubclass(kind, self.kinds)

with Timer() as t:
    Timer.clock += 42
print(t.elapsed)
with Indenter() as out:
    out.print("hi")
    with out, out:
        out.print("deeper")
    out.print("back")
db = {"a": 1}
with Transaction(db) as d:
    d["b"] = 2
with Transaction(db) as d:
    d["a"] = 99
    raise ValueError("bad value")
try:
    with Transaction(db):
        db.clear()
        raise KeyError("not suppressed")
except KeyError:
    print(db)
with suppress(ZeroDivisionError, KeyError) as s:
    {}["missing"]
print(repr(s.caught))
