class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, key):
        row, column = key
        return self.rows[row][column]

    def __add__(self, other):
        return Matrix([[self[i, j] + other[i, j] for j in range(len(row))] for i, row in enumerate(self.rows)])

    def __eq__(self, other):
        return self.rows == other.rows

    def __bool__(self):
        return any(map(any, self.rows))

    def __contains__(self, value):
        return any(value in row for row in self.rows)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[5, 6], [7]])
print(a[1, 1], 3 in a, 9 in a, bool(a), a == Matrix([[1, 2], [3, 4]]))
print("adding")
a + b
