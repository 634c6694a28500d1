import sys


def check(args):
    if not args:
        sys.exit("usage: check <name>...")
    return [a.upper() for a in args]


class Cleanup:
    def __enter__(self):
        print("enter")

    def __exit__(self, kind, exc, tb):
        print("exit", kind.__name__, exc)


print(check(["a"]))
try:
    with Cleanup():
        check([])
finally:
    print("finally runs")
print("never printed")
