import sys


def main(argv):
    print("working on", len(argv), "arguments")
    for arg in argv:
        if arg == "stop":
            return 3
        print("done", arg)
    return 0


try:
    sys.exit(main(["a"]))
except SystemExit as e:
    print("code", e.code)
try:
    sys.exit(main(["b", "stop", "c"]))
finally:
    print("last words")
