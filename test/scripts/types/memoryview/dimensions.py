# Memory seen in several dimensions.
import struct


def tried(make):
    try:
        made = make()
        return made.shape if isinstance(made, memoryview) else made
    except Exception as error:
        return f"{type(error).__name__}: {error}"


data = bytearray(range(12))
flat = memoryview(data)
grid = flat.cast("B", (3, 4))
print(grid.ndim, grid.shape, grid.strides, grid.itemsize, grid.nbytes, len(grid), grid.format, grid.suboffsets)
print(grid.c_contiguous, grid.f_contiguous, grid.contiguous, grid.obj is data)
print(grid.tolist(), grid.tobytes(), grid.hex())
print(grid[0, 0], grid[1, 2], grid[-1, -1])
grid[1, 2] = 200
print(data[6], flat[6])
for make in [
    lambda: grid[0],
    lambda: grid[0:1],
    lambda: grid[0:1, 0:1],
    lambda: grid[0, 0, 0],
    lambda: grid[3, 0],
    lambda: grid[0, 4],
    lambda: grid[0, -5],
    lambda: grid["x"],
    lambda: grid[0, "x"],
    lambda: grid[()],
    lambda: list(grid),
    lambda: flat[0, 0],
    lambda: flat[1,],
    lambda: grid.__setitem__(0, 1),
    lambda: grid.__setitem__((0, 0), 300),
    lambda: grid.__setitem__((0, 9), 3),
    lambda: grid.__setitem__(slice(0, 1), b"abcd"),
    lambda: flat.cast("B", (5, 2)),
    lambda: flat.cast("B", (3, 4, 0)),
    lambda: flat.cast("B", (-3, -4)),
    lambda: flat.cast("B", (3, "x")),
    lambda: flat.cast("B", 12),
    lambda: flat.cast("I", (2, 2)),
    lambda: grid.cast("B", (4, 3)),
    lambda: grid.cast("B", (12,)),
    lambda: flat.cast("B", [1] * 65),
    lambda: flat[::2].cast("B", (3, 2)),
    lambda: 5 in grid,
]:
    print(tried(make))

numbers = memoryview(struct.pack("6i", *range(6))).cast("i", [2, 3])
print(numbers.tolist(), numbers.strides, numbers.readonly, numbers[1, 1])
print(tried(lambda: numbers.__setitem__((0, 0), 1)))
cube = flat.cast("B", shape=[2, 3, 2])
print(cube.tolist(), cube.shape, cube.strides, cube[1, 2, 0])
print(grid.cast("B").tolist() == flat.tolist(), grid.cast("i").tolist(), grid.cast("B").ndim)
again = memoryview(grid)
print(again.shape, again.toreadonly().shape, again == grid, grid == flat, grid == cube, grid == flat.cast("b", (3, 4)))
point = memoryview(bytearray(b"x")).cast("B", [])
print(point.ndim, point.shape, point.strides, point.tolist(), point[()], point.nbytes, point[...] is point)
point[()] = 9
print(point.tobytes(), tried(lambda: len(point)), tried(lambda: point[0]), tried(lambda: list(point)))
print(flat.cast("B", (12,)).shape, flat.cast("B", (1, 12)).f_contiguous, flat.cast("B", (12, 1)).f_contiguous)
print(hash(memoryview(bytes(range(6))).cast("B", (2, 3))) == hash(bytes(range(6))))
print(bytes(grid) == bytes(data), bytearray(grid) == data, len(bytes(grid)))
