class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, value)

    @property
    def fahrenheit(self):
        return Celsius(self * 9 / 5 + 32)

    def __repr__(self):
        return f"{float(self)}°C"


c = Celsius("36.6")
print(c, repr(c), [c], c + 1, type(c + 1).__name__, c.fahrenheit, round(c), f"{c:.2f}", c == 36.6, {36.6: "key"}[c], c > 30, max(c, 40))


class Roman(int):
    NUMERALS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

    def __str__(self):
        n, out = int(self), ""
        for value, numeral in self.NUMERALS:
            out += numeral * (n // value)
            n %= value
        return out

    def __add__(self, other):
        return Roman(int(self) + other)

    __radd__ = __add__


r = Roman(14)
print(r, repr(r), r + 5, 5 + r, type(5 + r).__name__, r * 2, type(r * 2).__name__, sum([r, r], Roman(0)), f"{r} {r:d} {r!r} {r:>5}|", "%s %d" % (r, r), [1, 2, 3][Roman(1)], range(Roman(3)))
print(r == 14, hash(r) == hash(14), r in [14], {14: "k"}[r], int(r), float(r), bool(Roman(0)), -r, type(-r).__name__, r.bit_length(), r // 3, Roman("7"), Roman("ff", 16).real)


class Mod7(int):
    def __new__(cls, v=0):
        return int.__new__(cls, v % 7)

    def _op(name):
        plain = getattr(int, name)

        def method(self, other):
            result = plain(self, other)
            return result if result is NotImplemented else Mod7(result)

        return method

    __add__, __mul__, __sub__, __radd__, __rmul__ = map(_op, ("__add__", "__mul__", "__sub__", "__radd__", "__rmul__"))
    del _op

    def __repr__(self):
        return f"{int(self)}(7)"


m = Mod7(10)
print(m, m + 6, m * m, m - 5, 6 + m, 3 * m, [m], m**2, m + 1.5, sum([m, m, m]))


class Flag(int):
    names = {1: "READ", 2: "WRITE", 4: "EXEC"}

    def __or__(self, other):
        return Flag(int(self) | int(other))

    def __and__(self, other):
        return Flag(int(self) & int(other))

    def __repr__(self):
        return "|".join(n for v, n in self.names.items() if int(self) & v) or "NONE"


R, W, X = Flag(1), Flag(2), Flag(4)
print(R | W, (R | X) & X, R & W, bool(R & W), R | 4, [R | W | X], R + W, type(R + W).__name__)


class Path(str):
    def __truediv__(self, other):
        return Path(f"{self.rstrip('/')}/{other}")

    def __rtruediv__(self, other):
        return Path(other) / self

    @property
    def parts(self):
        return self.split("/")

    def __len__(self):
        return len(self.parts)


p = Path("/usr/") / "lib" / "x.py"
print(p, type(p).__name__, p.parts, len(p), str.__len__(p), "root" / Path("a"), p.upper(), p[1:4], p == "/usr/lib/x.py", p.endswith(".py"), {p: 1}["/usr/lib/x.py"])
for bad in (lambda: type("B", (bool,), {}), lambda: Roman("x"), lambda: Celsius("hot"), lambda: Celsius(), lambda: Roman(14) + "a", lambda: type("N", (type(None),), {}), lambda: Path(1, 2)):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(isinstance(r, int), issubclass(Roman, int), Roman.__mro__[1:], str(Roman), int.__repr__(r), Roman.from_bytes(b"\x05", "big"), type(Roman.from_bytes(b"\x05", "big")).__name__, Celsius.fromhex("0x1p3"))
