import logging
import re
import sys


class Short(logging.Formatter):
    """Leaves the folders of files out."""

    def format(self, record):
        return re.sub(r'(^|[" ])[^" ]*/(?=\w+\.py)', r"\1", super().format(record))



log = logging.getLogger("place")
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short("%(funcName)s:%(lineno)d %(filename)s %(module)s %(message)s"))
log.addHandler(handler)
log.setLevel(1)


def inner(level=1):
    log.info("from inner", stacklevel=level)


def outer():
    inner()
    inner(2)
    inner(3)
    inner(99)


outer()
log.warning("top")
logging.getLogger("place").log(20, "level")


class Thing:
    def method(self):
        log.error("method")
        (lambda: log.error("lambda"))()
        return [log.error("comprehension") for _ in range(1)]


Thing().method()
try:
    raise KeyError("missing")
except KeyError as error:
    log.exception("failed %s", 1)
    log.error("with", exc_info=True)
    log.error("given", exc_info=error)
    log.error("tuple", exc_info=(KeyError, error, None))
    log.exception("without", exc_info=False)
log.error("none", exc_info=True)


def deep():
    log.info("stack", stack_info=True)


deep()
log.info("extra", extra={"user": 1})
for extra in ({"message": 1}, {"name": 1}, {"asctime": 1}):
    try:
        log.info("x", extra=extra)
    except KeyError as e:
        print(e)
print(log.findCaller()[1:])
sorted([2, 1], key=lambda n: log.info("in key %d", n) or n)


def generator():
    log.info("in a generator")
    yield 1


list(generator())
