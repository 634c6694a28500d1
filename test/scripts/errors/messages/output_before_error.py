# What was printed stays printed, in order, before the traceback on the other stream.
import sys


def report(step, *, end="\n"):
    print(f"step {step}", end=end)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        print(f"(repr of {self.name})", end=" ")
        return f"<{self.name}>"


report(1)
report(2, end="; ")
report(3, end="")
print("", Noisy("a"), [Noisy("b"), Noisy("c")])
print("no newline at the end", end="")
values = [Noisy("x")]
print(*values, values[1])
