class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        if len({len(row) for row in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    @classmethod
    def from_function(cls, n, m, fn):
        return cls([[fn(i, j) for j in range(m)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            return self.rows[i][j]
        return self.rows[key]

    def __setitem__(self, key, value):
        i, j = key
        self.rows[i][j] = value

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __add__(self, other):
        if self.shape != other.shape:
            raise ValueError(f"cannot add {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self.rows])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def minor(self, i, j):
        return Matrix([row[:j] + row[j + 1:] for k, row in enumerate(self.rows) if k != i])

    def determinant(self):
        n, m = self.shape
        if n != m:
            raise ValueError("determinant of a non-square matrix")
        if n == 1:
            return self[0, 0]
        return sum((-1) ** j * self[0, j] * self.minor(0, j).determinant() for j in range(n))

    def trace(self):
        return sum(self[i, i] for i in range(min(self.shape)))

    def __repr__(self):
        return f"Matrix({self.rows})"

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        widths = [max(map(len, col)) for col in zip(*cells)]
        return "\n".join("[ " + "  ".join(c.rjust(w) for c, w in zip(row, widths)) + " ]" for row in cells)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, -1], [10, 100]])
print(a + b, a @ b, sep="\n\n")
print(repr(a - b), repr(2 * a), a.T, sep="\n")
print(a == Matrix([[1, 2], [3, 4]]), a.shape, a.trace(), a.determinant(), b.determinant())
print(repr(Matrix([[1, 1], [1, 0]]) ** 30), (Matrix([[2, 0], [0, 3]]) ** 5).rows)
c = Matrix([[6, 1, 1, 3], [4, -2, 5, 1], [2, 8, 7, 6], [3, 1, 9, 7]])
print(c.determinant(), c.T.determinant(), c.minor(0, 0))
h = Matrix.from_function(3, 3, lambda i, j: 1 / (i + j + 1))
print(f"{h.determinant():.6f}", h[0, 2] == h[2, 0], h[1])
h[0, 0] = 100
print(h)
for bad in (lambda: a + c, lambda: Matrix([[1, 2, 3]]) @ a, lambda: Matrix([[1], [1, 2]]), lambda: Matrix([[1, 2]]).determinant(), lambda: a[5, 0]):
    try:
        bad()
    except (ValueError, IndexError) as e:
        print(type(e).__name__, e)
