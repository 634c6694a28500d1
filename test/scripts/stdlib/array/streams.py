# Arrays that are written to streams and read from them, and what kind of sequence they are.
import io
from array import array
from collections.abc import MutableSequence, Sequence

stream = io.BytesIO()
array("h", [1, -2, 3]).tofile(stream)
print(stream.getvalue())
stream.seek(0)
numbers = array("h", [9])
numbers.fromfile(stream, 2)
print(numbers)
for action in (
    lambda: numbers.fromfile(stream, 5),
    lambda: numbers.fromfile(stream, -1),
    lambda: numbers.fromfile(io.StringIO("x"), 1),
    lambda: numbers.tofile(io.StringIO()),
):
    try:
        print(action())
    except (EOFError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(numbers, isinstance(numbers, MutableSequence), issubclass(array, Sequence))
match array("i", [1, 2, 3]):
    case [first, *rest]:
        print(first, rest)
