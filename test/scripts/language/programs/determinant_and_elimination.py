class Fraction:
    """Exact rational numbers, enough for linear algebra."""

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(n, d) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    def _op(fn):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            return fn(self, other) if isinstance(other, Fraction) else NotImplemented

        return method

    __add__ = __radd__ = _op(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __sub__ = _op(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _op(lambda a, b: b - a)
    __mul__ = __rmul__ = _op(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __truediv__ = _op(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __rtruediv__ = _op(lambda a, b: b / a)
    __eq__ = _op(lambda a, b: (a.n, a.d) == (b.n, b.d))
    __lt__ = _op(lambda a, b: a.n * b.d < b.n * a.d)
    del _op

    def __hash__(self):
        return hash(self.n / self.d)

    def __neg__(self):
        return Fraction(-self.n, self.d)

    def __bool__(self):
        return self.n != 0

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return str(self.n) if self.d == 1 else f"{self.n}/{self.d}"

def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)

class Singular(ArithmeticError):
    pass

def eliminate(rows):
    """Row echelon form; gives the rows, the pivot columns and the sign of the row swaps."""
    rows = [[Fraction(x) if isinstance(x, int) else x for x in row] for row in rows]
    pivots, sign, r = [], 1, 0
    for c in range(len(rows[0])):
        for i in range(r, len(rows)):
            if rows[i][c]:
                break
        else:
            continue
        if i != r:
            rows[r], rows[i] = rows[i], rows[r]
            sign = -sign
        for i in range(r + 1, len(rows)):
            factor = rows[i][c] / rows[r][c]
            rows[i] = [a - factor * b for a, b in zip(rows[i], rows[r])]
        pivots.append(c)
        r += 1
        if r == len(rows):
            break
    return rows, pivots, sign

def determinant(rows):
    echelon, pivots, result = eliminate(rows)
    if len(pivots) < len(rows):
        return Fraction(0)
    for i, row in enumerate(echelon):
        result = row[i] * result
    return result

def solve(rows, right):
    echelon, pivots, _ = eliminate([[*row, b] for row, b in zip(rows, right)])
    n = len(rows[0])
    if n in pivots:
        raise Singular("no solution")
    if len(pivots) < n:
        raise Singular(f"infinitely many solutions, rank {len(pivots)}")
    x = [Fraction(0)] * n
    for i in reversed(range(n)):
        known = sum((echelon[i][j] * x[j] for j in range(i + 1, n)), Fraction(0))
        x[i] = (echelon[i][n] - known) / echelon[i][i]
    return x

def inverse(rows):
    n = len(rows)
    columns = [solve(rows, [int(i == j) for i in range(n)]) for j in range(n)]
    return [list(row) for row in zip(*columns)]

a = [[2, 1, -1], [-3, -1, 2], [-2, 1, 2]]
print(determinant(a), solve(a, [8, -11, -3]), inverse(a))
hilbert = [[Fraction(1, i + j + 1) for j in range(4)] for i in range(4)]
print(determinant(hilbert), inverse(hilbert)[1], eliminate([[0, 2], [3, 4]]))
print(determinant([[i * 5 + j for j in range(5)] for i in range(5)]), determinant([[0, 1], [1, 0]]), determinant([[10**12, 1], [1, 10**12]]))
for rows, right in (([[1, 2], [2, 4]], [1, 3]), ([[1, 2], [2, 4]], [1, 2]), ([[0, 0], [0, 0]], [0, 0])):
    try:
        print(solve(rows, right))
    except Singular as e:
        print("Singular:", e)
half, third = Fraction(1, 2), Fraction(-2, -6)
print(half + third, half - 1, 1 - half, half * 4, 1 / third, -half, half == Fraction(2, 4), half < third, sorted([half, third, Fraction(-1)]), {half: 1}[Fraction(3, 6)], float(third), sum([half] * 3))
for bad in (lambda: Fraction(1, 0), lambda: half / 0, lambda: half + 0.5, lambda: half < "x"):
    try:
        print(bad())
    except (ZeroDivisionError, TypeError) as e:
        print(type(e).__name__, e)
