# print with many arguments, and to objects: what is written in which pieces.
import io
import sys

out = io.StringIO()
print(*range(5000), file=out, sep="")
print(len(out.getvalue()))
print(*range(300))
print(*[str(i) for i in range(3000)], sep="-")


class Writer:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)


class Loud:
    def __str__(self):
        print("inner")
        return "loud"


class Failing:
    def __str__(self):
        raise ValueError("no text")


writer = Writer()
print(1, 2, [3], file=writer, sep="|")
print(file=writer)
print(writer.pieces)
print(1, Loud(), 2)
try:
    print(1, Failing(), 2)
except ValueError as error:
    print("caught", error)
try:
    print(*range(200), Failing(), file=writer)
except ValueError as error:
    print("caught", error, len(writer.pieces), writer.pieces[-2:])
writer.pieces.clear()
sys.stdout = writer
print(5, 6)
sys.stdout = sys.__stdout__
print(writer.pieces)
