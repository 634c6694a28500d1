"""Fractions of whole numbers, exact."""

import math
import numbers
import operator
import re
import sys
from decimal import Decimal

__all__ = ["Fraction"]

_TEXT = re.compile(
    r"\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<whole>\d*|\d+(?:_\d+)*)"
    r"(?:(?:\s*/\s*(?P<below>\d+(?:_\d+)*))?|(?:\.(?P<decimals>\d*|\d+(?:_\d+)*))?(?:[eE](?P<exponent>[-+]?\d+(?:_\d+)*))?)\s*"
)
_SPEC = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_negative_zero>z)?(?P<alternate>#)?"
    r"(?P<zeros>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<separator>[,_])?(?:\.(?P<places>0|[1-9][0-9]*))?(?P<type>[eEfFgG%])",
    re.DOTALL,
)
_MODULUS = sys.hash_info.modulus


def _rounded(numerator, denominator, exponent, drops_sign=False):
    """Sign and size of the fraction in units of 10**exponent, to the nearest, half to even."""
    if exponent >= 0:
        denominator *= 10**exponent
    else:
        numerator *= 10**-exponent
    size, rest = divmod(numerator + (denominator >> 1), denominator)
    if rest == 0 and denominator & 1 == 0:
        size &= -2
    negative = size < 0 if drops_sign else numerator < 0
    return negative, abs(size)


def _to_figures(numerator, denominator, figures):
    """Sign, size and exponent of the fraction with so many digits."""
    if numerator == 0:
        return False, 0, 1 - figures
    above, below = str(abs(numerator)), str(denominator)
    exponent = len(above) - len(below) + (below <= above) - figures
    negative, size = _rounded(numerator, denominator, exponent)
    if len(str(size)) == figures + 1:
        size //= 10
        exponent += 1
    return negative, size, exponent


class Fraction(numbers.Rational):
    """A fraction in lowest terms, of two whole numbers, of a float, a Decimal, or of text such as '3/4' or '0.75'."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, (float, Decimal)):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            found = _TEXT.fullmatch(numerator)
            if found is None:
                raise ValueError("Invalid literal for Fraction: %r" % numerator)
            above = int(found["whole"] or "0")
            if found["below"]:
                below = int(found["below"])
            else:
                below = 1
                if found["decimals"]:
                    decimals = found["decimals"].replace("_", "")
                    below = 10 ** len(decimals)
                    above = above * below + int(decimals)
                if found["exponent"]:
                    exponent = int(found["exponent"])
                    if exponent >= 0:
                        above *= 10**exponent
                    else:
                        below *= 10**-exponent
            if found["sign"] == "-":
                above = -above
        elif type(numerator) is int is type(denominator):
            above, below = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            above = numerator.numerator * denominator.denominator
            below = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if below == 0:
            raise ZeroDivisionError(f"Fraction({above}, 0)")
        common = math.gcd(above, below)
        if below < 0:
            common = -common
        self._numerator, self._denominator = above // common, below // common
        return self

    @classmethod
    def from_float(cls, f):
        """Make exactly what a float stands for."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._lowest(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Make exactly what a Decimal stands for."""
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._lowest(*dec.as_integer_ratio())

    @classmethod
    def _lowest(cls, numerator, denominator):
        made = super().__new__(cls)
        made._numerator, made._denominator = numerator, denominator
        return made

    def is_integer(self):
        """Whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the nearest fraction whose denominator is at most so large. Source: continued fractions, as in Knuth, TAOCP 4.5.3."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            next_q = q0 + whole * q1
            if next_q > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + whole * p1, next_q
            n, d = d, n - whole * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._lowest(p1, q1)
        return Fraction._lowest(p0 + k * p1, q0 + k * q1)

    @property
    def numerator(self):
        """What stands above the line."""
        return self._numerator

    @property
    def denominator(self):
        """What stands below the line, above zero."""
        return self._denominator

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        found = _SPEC.fullmatch(format_spec)
        what = f"Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}"
        if found is None:
            raise ValueError(what)
        if found["align"] is not None and found["zeros"] is not None:
            raise ValueError(what + "; can't use explicit alignment when zero-padding")
        fill, align = found["fill"] or " ", found["align"] or ">"
        positive = "" if found["sign"] == "-" else found["sign"]
        alternate, zeros = bool(found["alternate"]), bool(found["zeros"])
        width, separator = int(found["width"] or "0"), found["separator"] or ""
        places, kind = int(found["places"] or "6"), found["type"]
        trims = kind in "gG" and not alternate
        if kind in "fF%":
            exponent = -places - (2 if kind == "%" else 0)
            negative, size = _rounded(self._numerator, self._denominator, exponent, bool(found["no_negative_zero"]))
            scientific, point = False, places
        else:
            figures = max(places, 1) if kind in "gG" else places + 1
            negative, size, exponent = _to_figures(self._numerator, self._denominator, figures)
            scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent
        if kind == "%":
            suffix = "%"
        elif scientific:
            suffix = f"{'E' if kind.isupper() else 'e'}{exponent + point:+03d}"
        else:
            suffix = ""
        digits = f"{size:0{point + 1}d}"
        sign = "-" if negative else positive
        whole, decimals = digits[: len(digits) - point], digits[len(digits) - point :]
        if trims:
            decimals = decimals.rstrip("0")
        trailing = ("." if decimals or alternate else "") + decimals + suffix
        if zeros:
            least = width - len(sign) - len(trailing)
            whole = whole.zfill(3 * least // 4 + 1 if separator else least)
        if separator:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + "".join(separator + whole[at : at + 3] for at in range(first, len(whole), 3))
        body = whole + trailing
        padding = fill * (width - len(sign) - len(body))
        if align == ">":
            return padding + sign + body
        if align == "<":
            return sign + body + padding
        if align == "^":
            half = len(padding) // 2
            return padding[:half] + sign + body + padding[half:]
        return sign + padding + body

    def _operators(exact, fallback):
        """The operator and its reflection: exact among whole numbers and fractions, else as floats or complex numbers have it."""

        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(a), b)
            return NotImplemented

        def backward(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if isinstance(a, numbers.Complex):
                return fallback(complex(a), complex(b))
            return NotImplemented

        forward.__name__ = f"__{fallback.__name__}__"
        backward.__name__ = f"__r{fallback.__name__}__"
        forward.__qualname__ = f"Fraction.{forward.__name__}"
        backward.__qualname__ = f"Fraction.{backward.__name__}"
        return forward, backward

    def _sum(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _difference(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _product(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _quotient(a, b):
        if b._numerator == 0:
            above, below = a._numerator, 0
            raise ZeroDivisionError(f"Fraction({above // math.gcd(above, a._denominator) if above else 0}, {below})")
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floor_quotient(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _quotient_and_rest(a, b):
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction(rest, a._denominator * b._denominator)

    def _rest(a, b):
        return Fraction(
            (a._numerator * b._denominator) % (b._numerator * a._denominator), a._denominator * b._denominator
        )

    __add__, __radd__ = _operators(_sum, operator.add)
    __sub__, __rsub__ = _operators(_difference, operator.sub)
    __mul__, __rmul__ = _operators(_product, operator.mul)
    __truediv__, __rtruediv__ = _operators(_quotient, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floor_quotient, operator.floordiv)
    __divmod__, __rdivmod__ = _operators(_quotient_and_rest, divmod)
    __mod__, __rmod__ = _operators(_rest, operator.mod)

    def __pow__(a, b):
        if not isinstance(b, numbers.Rational):
            if isinstance(b, (float, complex)):
                return float(a) ** b
            return NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction._lowest(a._numerator**power, a._denominator**power)
        if a._numerator > 0:
            return Fraction._lowest(a._denominator**-power, a._numerator**-power)
        if a._numerator == 0:
            raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
        return Fraction._lowest((-a._denominator) ** -power, (-a._numerator) ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a**b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a**b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._lowest(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._lowest(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._lowest(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice < self._denominator or (twice == self._denominator and whole % 2 == 0):
                return whole
            return whole + 1
        unit = 10 ** abs(ndigits)
        return Fraction(round(self * unit), unit) if ndigits > 0 else Fraction(round(self / unit) * unit)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _MODULUS)
        except ValueError:
            residue = sys.hash_info.inf
        else:
            residue = hash(hash(abs(self._numerator)) * inverse)
        result = residue if self._numerator >= 0 else -residue
        return -2 if result == -1 else result

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            if math.isnan(b) or math.isinf(b):
                return 0.0 == b
            return a == a.from_float(b)
        return NotImplemented

    def _order(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._order(b, operator.lt)

    def __gt__(a, b):
        return a._order(b, operator.gt)

    def __le__(a, b):
        return a._order(b, operator.le)

    def __ge__(a, b):
        return a._order(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) == Fraction else self.__class__(self._numerator, self._denominator)
