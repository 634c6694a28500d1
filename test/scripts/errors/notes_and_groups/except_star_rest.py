class AppGroup(ExceptionGroup):
    def derive(self, excs):
        return AppGroup(self.message, excs)


def build():
    return AppGroup("mixed bag", [ValueError("v1"), TypeError("t1"), ValueError("v2"), AppGroup("nested", [ValueError("v3"), KeyError("k1")])])


def handle():
    try:
        raise build()
    except* ValueError as group:
        print("values:", [str(e) for e in group.exceptions])
    except* ZeroDivisionError:
        print("never")


try:
    handle()
except AppGroup as rest:
    print("left:", repr(rest))
handle()
