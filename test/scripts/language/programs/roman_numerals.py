NUMERALS = [("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)]
VALUES = {symbol: value for symbol, value in NUMERALS if len(symbol) == 1}


def to_roman(number):
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"need an int, not {type(number).__name__}")
    if not 0 < number < 4000:
        raise ValueError(f"{number} is out of range 1..3999")
    result = ""
    for symbol, value in NUMERALS:
        count, number = divmod(number, value)
        result += symbol * count
    return result


def from_roman(text):
    total = previous = 0
    try:
        for symbol in reversed(text.upper()):
            value = VALUES[symbol]
            total += value if value >= previous else -value
            previous = max(value, previous)
    except KeyError as e:
        raise ValueError(f"{e.args[0]!r} is no Roman digit in {text!r}") from e
    if not total or to_roman(total) != text.upper():
        raise ValueError(f"{text!r} is not a proper numeral")
    return total


class Roman:
    def __init__(self, value):
        self.value = value if isinstance(value, int) else from_roman(value)
        to_roman(self.value)

    def __str__(self):
        return to_roman(self.value)

    def __repr__(self):
        return f"Roman({str(self)!r})"

    def _binary(op):
        def method(self, other):
            other = other.value if isinstance(other, Roman) else Roman(other).value
            return Roman(op(self.value, other))

        return method

    __add__ = __radd__ = _binary(lambda a, b: a + b)
    __sub__ = _binary(lambda a, b: a - b)
    __mul__ = __rmul__ = _binary(lambda a, b: a * b)
    __floordiv__ = _binary(lambda a, b: a // b)
    del _binary

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Roman) else other)

    def __lt__(self, other):
        return self.value < (other.value if isinstance(other, Roman) else other)

    def __hash__(self):
        return hash(self.value)

    def __int__(self):
        return self.value

    __index__ = __int__

    def __format__(self, spec):
        return format(str(self), spec)


for n in (1, 4, 9, 14, 40, 90, 99, 400, 444, 1994, 2024, 3888, 3999):
    print(f"{n:>5} {to_roman(n):<15} {from_roman(to_roman(n)) == n}")
print(all(from_roman(to_roman(n)) == n for n in range(1, 500)), max((to_roman(n) for n in range(1, 200)), key=len))
for bad in ("", "IIII", "VX", "IC", "ABC", "MCMXCIVI", "VV", 0, 4000, -1, 1.5, True):
    try:
        print(from_roman(bad) if isinstance(bad, str) else to_roman(bad))
    except (ValueError, TypeError) as e:
        print(f"{bad!r}: {type(e).__name__}: {e}")
a, b = Roman("XIV"), Roman(3)
print(a + b, a - 4, a * b, "X" + b, a // b, 2 * a, [a, b], f"{a:>8}|{b:<5}|", int(a), sorted([a, b, Roman(9)]))
print(a == 14, a < b, {Roman("II"): "two"}[Roman(2)], list("abcdef")[Roman("II")], hex(a), sum([a, b], Roman("I")), max(a, b))
try:
    b - a
except ValueError as e:
    print(e)
print(" ".join(map(str, map(Roman, range(1, 13)))))
