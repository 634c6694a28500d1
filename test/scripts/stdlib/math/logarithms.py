# log, log2, log10, log1p, also of big ints; results that need a libm are rounded to 12 digits.
import math


def show(*values):
    print(*(f'{v:.12g}' for v in values))


show(
    math.log(1), math.log(2), math.log(10), math.log(math.e), math.log(0.5), math.log(1e300), math.log(1e-300),
    math.log(5e-324), math.log(3, 2), math.log(8, 2), math.log(100, 10), math.log(2, 10), math.log(27, 3),
    math.log(0.1, 10), math.log(10, 0.5),
)
show(
    math.log(10 ** 400), math.log(2 ** 5000), math.log(3 ** 1000, 3), math.log(10 ** 1000, 10),
    math.log(7 ** 500, 7 ** 250), math.log(2 ** 1024), math.log(10 ** 309), math.log(True), math.log(2, 10 ** 400),
)
print(math.log2(1), math.log2(2), math.log2(1024), math.log2(0.5), math.log2(2 ** 53), math.log2(2 ** 1000))
print(math.log2(2 ** 5000), math.log2(5e-324), math.log2(0.25), math.log2(2.0 ** -1022), math.log2(math.inf))
print(math.log10(1), math.log10(10), math.log10(1000), math.log10(1e300), math.log10(0.001), math.log10(10 ** 22))
print(math.log10(math.inf), math.log(math.inf), math.log1p(0), math.log1p(-0.0), math.log1p(math.inf))
show(
    math.log2(3), math.log2(10), math.log2(10 ** 400), math.log2(3 ** 1000), math.log10(2), math.log10(10 ** 400),
    math.log10(7 ** 1000), math.log10(5e-324), math.log1p(1), math.log1p(1e-10), math.log1p(-0.5), math.log1p(1e300),
    math.log1p(-1e-20),
)
print(math.isnan(math.log(math.nan)), math.isnan(math.log2(math.nan)), math.isnan(math.log10(math.nan)))
print(math.isnan(math.log1p(math.nan)))


class HasFloat:
    def __float__(self):
        return 1.0


show(math.log(HasFloat()))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for function in (math.log, math.log2, math.log10):
    attempt(lambda: function(0))
    attempt(lambda: function(0.0))
    attempt(lambda: function(-1))
    attempt(lambda: function(-2.5))
    attempt(lambda: function(-10 ** 400))
    attempt(lambda: function(-math.inf))
    attempt(lambda: function('x'))
    attempt(lambda: function(None))
    attempt(lambda: function())
    attempt(lambda: function(1j))
attempt(lambda: math.log(2, 1))
attempt(lambda: math.log(2, 0))
attempt(lambda: math.log(2, -1))
attempt(lambda: math.log(1, 2, 3))
attempt(lambda: math.log(2, 'a'))
attempt(lambda: math.log(2, base=10))
attempt(lambda: math.log2(2, 3))
attempt(lambda: math.log1p(-1))
attempt(lambda: math.log1p(-2))
attempt(lambda: math.log1p(10 ** 400))
