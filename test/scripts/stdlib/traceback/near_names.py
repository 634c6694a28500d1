import traceback

f1 = 1
total = 2


def show(action):
    try:
        action()
    except Exception:
        print(traceback.format_exc().splitlines()[-1].rsplit('. ', 1)[-1])


show(lambda: f7)
show(lambda: totl)
show(lambda: traceback.TracebackException.from_exceptio)


def take():
    from traceback import format_ex


show(take)
