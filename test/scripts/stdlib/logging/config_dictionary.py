import logging
import logging.config
import sys

old = logging.getLogger("old")
child = logging.getLogger("app.db")
child.addHandler(logging.NullHandler())


class Loud(logging.Filter):
    def __init__(self, mark="!"):
        self.mark = mark

    def filter(self, record):
        record.msg = f"{record.msg}{self.mark}"
        return True


def make_formatter(prefix):
    return logging.Formatter(prefix + " %(message)s")


logging.config.dictConfig(
    {
        "version": 1,
        "formatters": {
            "brief": {"format": "%(levelname)s:%(message)s"},
            "braces": {"format": "{name}-{message}-{where}", "style": "{", "defaults": {"where": "here"}},
            "made": {"()": make_formatter, "prefix": ">>"},
        },
        "filters": {"app": {"name": "app"}, "loud": {"()": Loud, "mark": "?"}},
        "handlers": {
            "out": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "brief", "level": "INFO"},
            "braced": {"class": "logging.StreamHandler", "stream": "ext://sys.stdout", "formatter": "braces", "filters": ["app"]},
            "another": {"class": "logging.handlers.MemoryHandler", "capacity": 2, "target": "out", "flushLevel": 40},
            "last": {"class": "logging.StreamHandler", "stream": "cfg://streams.main[0]", "formatter": "made"},
        },
        "streams": {"main": [sys.stdout]},
        "loggers": {
            "app": {"level": "DEBUG", "handlers": ["braced"], "propagate": False},
            "noisy": {"handlers": ["last"], "filters": ["loud"], "propagate": False},
            "memory": {"handlers": ["another"], "propagate": False},
        },
        "root": {"level": "INFO", "handlers": ["out"]},
    }
)
logging.getLogger("app").debug("debug")
child.info("child")
logging.getLogger("noisy").warning("hey")
logging.info("root")
memory = logging.getLogger("memory")
memory.warning("one")
print("kept")
memory.warning("two")
print(old.disabled, child.disabled, child.handlers, sorted(logging.getHandlerNames()))
logging.config.dictConfig(
    {"version": 1, "incremental": True, "handlers": {"out": {"level": "ERROR"}}, "loggers": {"app": {"level": "ERROR"}}}
)
logging.warning("not shown")
logging.getLogger("app").warning("not shown")
logging.error("shown")
stream = {"class": "logging.StreamHandler"}
for config in (
    {},
    {"version": 2},
    {"version": 1, "handlers": {"a": stream | {"formatter": "nope"}}},
    {"version": 1, "handlers": {"a": {"class": "logging.Nope"}}},
    {"version": 1, "handlers": {"a": stream | {"level": "X"}}},
    {"version": 1, "handlers": {"a": stream | {"foo": 1}}},
    {"version": 1, "handlers": {"a": stream | {"filters": ["q"]}}},
    {"version": 1, "loggers": {"a": {"handlers": ["nope"]}}},
    {"version": 1, "loggers": {"a": {"level": "nope"}}},
    {"version": 1, "loggers": {"a": {"filters": ["nope"]}}},
    {"version": 1, "root": {"handlers": ["nope"]}},
    {"version": 1, "formatters": {"a": {"format": "x"}}},
    {"version": 1, "formatters": {"a": {"()": "nope.x"}}},
    {"version": 1, "formatters": {"a": {"style": "q"}}},
    {"version": 1, "filters": {"a": {"()": "nope.x"}}},
    {"version": 1, "incremental": True, "handlers": {"a": {"level": "INFO"}}},
    {"version": 1, "handlers": {"a": stream | {"stream": "ext://sys.nope"}}},
    {"version": 1, "handlers": {"a": stream | {"stream": "cfg://nope"}}},
    {"version": 1, "handlers": {"a": {"class": "logging.handlers.MemoryHandler", "capacity": 3, "target": "zz"}}},
    {"version": 1, "handlers": {"a": {"class": "logging.handlers.QueueHandler", "handlers": ["zz"]}}},
):
    try:
        logging.config.dictConfig(config)
        print("fine")
    except Exception as e:
        chain = []
        while e:
            chain.append(f"{type(e).__name__}: {e}")
            e = e.__cause__
        print(" < ".join(chain))
