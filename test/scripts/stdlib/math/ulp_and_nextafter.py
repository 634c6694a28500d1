# ulp and nextafter, with steps.
import math

for x in (
    0, 1, -1, 0.5, 3, 10, 1e10, 1e-10, 2 ** 53, 1e16, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308,
    math.inf, -math.inf, 123456.789, 0.1, True, 10 ** 20,
):
    print(x, math.ulp(x))
print(math.isnan(math.ulp(math.nan)), math.ulp(1.0) == 2 ** -52, math.ulp(-2.0) == math.ulp(2.0))
print(math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(0, -1))
print(math.nextafter(0.0, -0.0), math.nextafter(-0.0, 0.0), math.nextafter(1, 1), math.nextafter(1, math.inf))
print(math.nextafter(math.inf, 0), math.nextafter(-math.inf, 0), math.nextafter(1.7976931348623157e308, math.inf))
print(math.nextafter(5e-324, 0), math.nextafter(-5e-324, 1), math.nextafter(2 ** 53, math.inf))
print(math.nextafter(0.1, 1), math.nextafter(0.1, -1))
print(math.nextafter(1, 2, steps=1), math.nextafter(1, 2, steps=0), math.nextafter(1, 2, steps=10))
print(math.nextafter(1, 2, steps=2 ** 52), math.nextafter(1, 2, steps=2 ** 60), math.nextafter(0, 1, steps=3))
print(math.nextafter(-5e-324, 1, steps=3), math.nextafter(1, math.inf, steps=2 ** 80))
print(math.nextafter(0, -math.inf, steps=5), math.nextafter(1, 0, steps=10 ** 6), math.nextafter(2.5, 2.5, steps=100))
print(math.nextafter(-1, 1, steps=2 ** 63), math.nextafter(1, 2, steps=True), math.nextafter(math.inf, 0, steps=2))
print(math.nextafter(1, 2, steps=None))
print(math.isnan(math.nextafter(math.nan, 1)), math.isnan(math.nextafter(1, math.nan)))
print(math.isnan(math.nextafter(1, math.nan, steps=5)), math.isnan(math.nextafter(math.nan, 1, steps=0)))
x = 1.0
for _ in range(5):
    x = math.nextafter(x, 2)
print(x, x == math.nextafter(1, 2, steps=5), (x - 1) / math.ulp(1.0), math.nextafter(x, 0, steps=5))


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: math.ulp('x'))
attempt(lambda: math.ulp())
attempt(lambda: math.ulp(1j))
attempt(lambda: math.nextafter(1))
attempt(lambda: math.nextafter(1, 'a'))
attempt(lambda: math.nextafter(1, 2, 3))
attempt(lambda: math.nextafter(1, 2, steps=-1))
attempt(lambda: math.nextafter(1, 2, steps=1.5))
attempt(lambda: math.nextafter(1, 2, steps='a'))
attempt(lambda: math.nextafter(1, 2, step=1))
