import math


class Vector:
    __slots__ = ("_c",)

    def __init__(self, *components):
        if len(components) == 1 and not isinstance(components[0], (int, float)):
            components = tuple(components[0])
        object.__setattr__(self, "_c", tuple(components))

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __getattr__(self, name):
        if name in ("x", "y", "z"):
            index = "xyz".index(name)
            if index < len(self._c):
                return self._c[index]
        if len(name) > 1 and set(name) <= set("xyz"):
            return Vector(getattr(self, ch) for ch in name)
        raise AttributeError(f"{type(self).__name__!r} of {len(self)} components has no {name!r}")

    def __len__(self):
        return len(self._c)

    def __iter__(self):
        return iter(self._c)

    def __getitem__(self, index):
        return Vector(self._c[index]) if isinstance(index, slice) else self._c[index]

    def __repr__(self):
        return f"Vector({', '.join(map(repr, self._c))})"

    def __format__(self, spec):
        if spec.endswith("p"):
            r, theta = self.polar()
            return f"<{r:{spec[:-1]}}, {theta:{spec[:-1]}}>"
        return "(" + ", ".join(format(c, spec) for c in self._c) + ")"

    def __eq__(self, other):
        return self._c == tuple(other) if isinstance(other, (Vector, tuple, list)) else NotImplemented

    def __hash__(self):
        return hash(self._c)

    def __abs__(self):
        return math.hypot(*self._c)

    def __bool__(self):
        return any(self._c)

    def __neg__(self):
        return Vector(-c for c in self._c)

    def _pairs(self, other):
        if not isinstance(other, (Vector, tuple, list)):
            return None
        if len(other) != len(self):
            raise ValueError(f"dimensions differ: {len(self)} and {len(other)}")
        return zip(self._c, other)

    def __add__(self, other):
        return NotImplemented if (pairs := self._pairs(other)) is None else Vector(a + b for a, b in pairs)

    __radd__ = __add__

    def __sub__(self, other):
        return NotImplemented if (pairs := self._pairs(other)) is None else Vector(a - b for a, b in pairs)

    def __rsub__(self, other):
        return -self + other

    def __mul__(self, k):
        return Vector(c * k for c in self._c) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, k):
        return self * (1 / k)

    def __matmul__(self, other):
        return sum(a * b for a, b in self._pairs(other))

    def __rmatmul__(self, other):
        return self @ other

    def __xor__(self, other):
        (a, b, c), (d, e, f) = self, other
        return Vector(b * f - c * e, c * d - a * f, a * e - b * d)

    def polar(self):
        return abs(self), math.atan2(self.y, self.x)

    def angle(self, other):
        return math.degrees(math.acos(self @ other / (abs(self) * abs(other))))


a, b = Vector(3, 4), Vector([1, -2])
print(a, b, a + b, a - b, 2 * a, a * 0.5, a / 2, -a, a @ b, abs(a), bool(Vector(0, 0.0)), len(a))
print(a + (1, 1), [1, 1] - a, (1, 2) @ a, a == (3, 4), a == Vector(3.0, 4.0), a != b, a == "no", {a: 1}[Vector(3, 4)])
print(a.x, a.y, a.yx, a.xxy, Vector(1, 2, 3).zyx, Vector(1, 2, 3)[1:], [*a], a[-1], max(a), sum([a, b], Vector(0, 0)))
print(Vector(1, 0, 0) ^ Vector(0, 1, 0), f"{a:.2f}", f"{a:.3p}", f"{b}", round(a.angle(Vector(-4, 3)), 6), Vector(range(5)), Vector("ab"))
x, y = a
print(x, y, sorted([a, b, Vector(0, 1)], key=abs), a.__add__(5))
for bad in (lambda: a + 5, lambda: a + Vector(1, 2, 3), lambda: a * a, lambda: a / 0, lambda: a.z, lambda: a.w, lambda: setattr(a, "x", 1), lambda: a ^ b, lambda: a < b, lambda: a @ 3, lambda: Vector(5)[3], lambda: Vector(None)):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError, ZeroDivisionError, IndexError) as e:
        print(type(e).__name__, e)
