class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __repr__(self):
        return f"Vec{self.xs}"

    def __add__(self, other):
        return Vec(*(a + b for a, b in zip(self.xs, other.xs))) if isinstance(other, Vec) else NotImplemented

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vec(*(-x for x in self.xs))

    def __pos__(self):
        return Vec(*self.xs)

    def __mul__(self, k):
        if isinstance(k, (int, float)):
            return Vec(*(x * k for x in self.xs))
        return NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.xs, other.xs))

    def __truediv__(self, k):
        return Vec(*(x / k for x in self.xs))

    def __floordiv__(self, k):
        return Vec(*(x // k for x in self.xs))

    def __mod__(self, k):
        return Vec(*(x % k for x in self.xs))

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, n, mod=None):
        return Vec(*(pow(x, n, mod) if mod else x**n for x in self.xs))

    def __lshift__(self, x):
        return Vec(*self.xs, x)

    def __rshift__(self, n):
        return Vec(*self.xs[:-n])

    def __and__(self, other):
        return Vec(*(x for x in self.xs if x in other.xs))

    def __or__(self, other):
        return Vec(*self.xs, *(x for x in other.xs if x not in self.xs))

    def __xor__(self, other):
        return Vec(*[x for x in self.xs if x not in other.xs])

    def __invert__(self):
        return Vec(*reversed(self.xs))

    def __abs__(self):
        return (self @ self) ** 0.5

    def __round__(self, n=0):
        return Vec(*(round(x, n) for x in self.xs))

    def __int__(self):
        return int(abs(self))


a, b = Vec(3, 4), Vec(1, -2)
print(a + b, a - b, -a, +a is a, a * 2, 2 * a, a @ b, a / 2, a // 2, b % 3, divmod(a, 2))
print(a**2, pow(a, 2, 5), a << 9, a >> 1, a & Vec(4, 5), a | b, a ^ Vec(3), ~a, abs(a), round(Vec(1.256, 2.5), 1), int(a))
print(a + b * 2 - -a, (a + b) @ (a - b), 2 * a * 3 / 4, -a**2, ~a + ~b)
print(sum([a, b, a], Vec(0, 0)))
for op in (
    lambda: a + 1,
    lambda: 1 + a,
    lambda: a * "x",
    lambda: "x" * a,
    lambda: a @ 5,
    lambda: 5 - a,
    lambda: 5 / a,
    lambda: a < b,
    lambda: sum([a, b]),
    lambda: a[0],
    lambda: len(a),
    lambda: float(a),
    lambda: 5 & a,
    lambda: divmod(5, a),
    lambda: 2**a,
):
    try:
        print(op())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(Vec.__add__(a, b), a.__add__(5), a.__mul__("x"), a.__rmul__(2), a == Vec(3, 4), a != b, a == a)
