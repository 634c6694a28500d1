# sys.exit raises SystemExit, which Exception does not catch.
import sys

for args in ((), (0,), (1,), (None,), ('message',), (2.5,), ((1, 2),), (True,), ([],)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(args, repr(e), e.code, e.args, str(e))
try:
    try:
        sys.exit('through')
    except Exception:
        print('never caught here')
    finally:
        print('finally runs')
except BaseException as e:
    print(type(e).__name__, e.code)


def leave(n):
    with Manager():
        for i in range(n):
            if i == 2:
                sys.exit(i)
    return 'not left'


class Manager:
    def __enter__(self):
        print('enter')

    def __exit__(self, kind, value, traceback):
        print('exit', kind.__name__ if kind else None, value.code if value else None)
        return False


for n in (1, 5):
    try:
        print(leave(n))
    except SystemExit as e:
        print('left with', e.code)
try:
    raise SystemExit
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(3)
except (KeyboardInterrupt, SystemExit) as e:
    print('either', e.code)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    [sys.exit(x) for x in (7, 8)]
except SystemExit as e:
    print('from a comprehension', e.code)


def generator():
    try:
        yield 1
        sys.exit('inside generator')
    finally:
        print('generator cleanup')


try:
    list(generator())
except SystemExit as e:
    print(e)


class Bye(SystemExit):
    pass


try:
    raise Bye('custom', 5)
except SystemExit as e:
    print(type(e).__name__, e.code, e.args, issubclass(Bye, Exception))
print('last line')
sys.exit(0)
