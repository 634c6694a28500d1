import sys

for arg in ((), (0,), (3,), ("text",), (None,), (1, 2), ([1],)):
    try:
        sys.exit(*arg)
    except SystemExit as e:
        print(arg, repr(e), e.code)
    except TypeError as e:
        print(arg, e)

try:
    raise SystemExit
except SystemExit as e:
    print(repr(e), e.code)
try:
    try:
        sys.exit("not an Exception")
    except Exception:
        print("never")
    finally:
        print("finally runs on exit")
except SystemExit as e:
    print("caught", e)


def exits():
    try:
        sys.exit(5)
    except:
        return "a bare except stops it"


print(exits())


class Cleanup:
    def __enter__(self):
        return self

    def __exit__(self, kind, exc, tb):
        print("cleanup", kind.__name__, exc.code)
        return True


with Cleanup():
    sys.exit("suppressed by with")
for base in (SystemExit, KeyboardInterrupt, GeneratorExit, Exception):
    try:
        raise base("b")
    except Exception as e:
        print("Exception:", type(e).__name__)
    except BaseException as e:
        print("BaseException only:", type(e).__name__, e)


class MyExit(SystemExit):
    pass


try:
    raise MyExit(9)
except SystemExit as e:
    print(type(e).__name__, e.code)
e = SystemExit(1)
e.code = 7
print(e.code, e.args, e)


def generator():
    try:
        yield 1
    except GeneratorExit:
        print("generator closing")
        raise


g = generator()
next(g)
g.close()
try:
    raise KeyboardInterrupt
except (KeyboardInterrupt, SystemExit) as e:
    print(repr(e))
print("last line before a quiet exit")
sys.exit()
print("never printed")
