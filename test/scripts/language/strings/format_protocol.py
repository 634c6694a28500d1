class Money:
    def __init__(self, amount, currency="EUR"):
        self.amount, self.currency = amount, currency

    def __format__(self, spec):
        if spec.endswith("c"):
            return f"{self.amount:{spec[:-1]}} {self.currency}"
        return format(self.amount, spec)

    def __str__(self):
        return f"{self.amount} {self.currency}"


m = Money(1234.5)
print(f"{m}", f"{m:,.2fc}", f"{m:>12.1f}|", format(m), format(m, ".0fc"), "{:+.1fc}".format(m))
print(str(m), "%s" % m, "{!s}".format(m), f"{m!s:>14}")


class OnlyStr:
    def __str__(self):
        return "only-str"


o = OnlyStr()
print(f"{o}", format(o), "{}".format(o), format(o, ""))
for spec in (">10", "s", " "):
    try:
        print(format(o, spec))
    except TypeError as e:
        print(e)


class BadFormat:
    def __format__(self, spec):
        return 42


for attempt in (lambda: f"{BadFormat()}", lambda: format(BadFormat(), "x"), lambda: "{}".format(BadFormat())):
    try:
        print(attempt())
    except TypeError as e:
        print(e)


class Explodes:
    def __format__(self, spec):
        raise ValueError(f"cannot do {spec}")


try:
    f"{Explodes():abc}"
except ValueError as e:
    print(e)


class Celsius(float):
    def __format__(self, spec):
        return super().__format__(spec or ".1f") + "C"


c = Celsius(21.456)
print(f"{c} {c:.3f} {c:8.2f}", c + 1, str(c))


class Name(str):
    def __format__(self, spec):
        return super().__format__(spec).title()


print(f"{Name('ada lovelace'):>15}|", "{:<14}|".format(Name("x y")))


class Sub(int):
    pass


print(f"{Sub(5):03d} {Sub(5)}", format(Sub(300), ",d"), format(True, "d"), format(True), format(False, "5"))
for value, spec in [(1, "s"), ("a", "d"), ("a", "="), ("a", "+"), (1.5, "d"), (1, ".2"), ("a", ","), (1, ",x"), ([], "d"), (1, "zz"), (1.5, "x"), (1, "q"), ("s", "q"), (1, "10.3d"), (1.5, "_,"), (3, ",_")]:
    try:
        print(repr(format(value, spec)))
    except (ValueError, TypeError) as e:
        print(f"format({value!r}, {spec!r}): {type(e).__name__}: {e}")
for bad in (lambda: format(1, 2), lambda: format(), lambda: format(1, "", 3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
