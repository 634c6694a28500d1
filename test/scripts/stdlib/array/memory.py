# Arrays as memory: views, struct, files and bytes work on the items themselves.
import hashlib
import io
import struct
import zlib
from array import array


def attempt(action, *args):
    try:
        return action(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for code in "bBhHiIlLqQfd":
    numbers = array(code, [1, 2, 100])
    view = memoryview(numbers)
    print(code, view.format, view.itemsize, view.nbytes, len(view), view.shape, view.strides, view.readonly, view.tolist())
    view[1] = 7
    numbers[2] = 9
    print(numbers, view[2], view[-1], list(view[::2]), view == numbers, view == memoryview(array("i", [1, 7, 9])), view[1:].tobytes())
    view.release()

numbers = array("i", range(6))
view = memoryview(numbers)
view[1:3] = array("i", [50, 60])
print(numbers, attempt(view.__setitem__, slice(0, 2), array("h", [1, 2])), attempt(view.__setitem__, slice(0, 2), b"12345678"))
print(attempt(view.__setitem__, 0, 2**40), attempt(view.__setitem__, 0, 1.5))
view.cast("B")[0] = 255
print(numbers[0], view.cast("B")[:5].tolist(), attempt(view.cast, "h"), view.obj is numbers)
view.release()
print(bytes(numbers) == numbers.tobytes(), bytearray(numbers)[:4], b"".join([array("B", b"ab"), b"c"]), b"x" + array("B", b"y"))
print(len(memoryview(array("u", "héé"))), memoryview(array("u", "h")).format, attempt(memoryview(array("u", "h")).tolist))
print(memoryview(array("d", [0.0])) == memoryview(array("d", [-0.0])), memoryview(b"\1\0") == array("h", [1]), memoryview(b"\1\2") == array("B", [1, 2]))

packed = array("B", bytes(8))
struct.pack_into("<hi", packed, 1, -2, 70000)
print(packed, struct.unpack_from("<hi", packed, 1), attempt(struct.pack_into, "q", packed, 4, 1))
words = array("H", [0] * 4)
print(io.BytesIO(b"\1\0\2\0\3").readinto(words), words)
print(io.BufferedReader(io.BytesIO(b"abcdefgh")).readinto(words), words)
print(zlib.crc32(words), hashlib.md5(words).hexdigest(), io.BytesIO().write(words), io.BytesIO(words).read(3))

grown = array("q", [2**53, -(2**53), 2**53 - 1, -(2**53) + 1, 2**63 - 1, -(2**63), 2**32, -1, -(2**32)])
print(grown.tolist(), array("Q", [2**64 - 1, 2**53, 2**53 - 1, 2**32, 2**31]).tolist())
del grown[::2]
print(grown, grown[::-1])
del grown[1:3]
grown[1:1] = array("q", range(5))
grown[::-2] = array("q", [-7, -8, -9, -10])
print(grown)
del grown[::-3]
print(grown)
grown.extend(grown)
grown[2:4] = grown
print(grown, grown * 0, len(grown * 100), array("b", [5]) * 5, array("h", [1, -2]) * 3)
del grown[100:50]
del grown[:]
print(grown, attempt(grown.pop), grown[5:], grown[::-1])

class Shrinks:
    def __init__(self, target):
        self.target = target

    def __index__(self):
        del self.target[:]
        return 1


short = array("i", [1, 2, 3])
print(attempt(short.__setitem__, 1, 5), short)
many = array("i")
for number in range(1000):
    many.insert(0, number)
    if number % 3 == 0:
        many.pop(len(many) // 2)
print(len(many), sum(many), many[:4], many.index(998), many.count(997), 998 in many, 1000 in many)
many.reverse()
print(many[:4], max(many), min(many), sorted(many)[:3], list(reversed(many))[:3])
print(array("f", [0.1, 1e300, -0.0]), array("d", [float("nan")]) == array("d", [float("nan")]), array("d", [1]) == array("i", [1]))
swapped = array("h", [1, 258, -2])
swapped.byteswap()
print(swapped, array("B", b"abc") < array("B", b"abd"), array("i", [1, 2]) <= array("d", [1.0]))
