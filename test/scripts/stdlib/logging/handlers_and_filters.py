import io
import logging
import logging.handlers
import queue
import sys


class Keep(logging.Handler):
    def __init__(self, *args):
        super().__init__(*args)
        self.kept = []

    def emit(self, record):
        self.kept.append(self.format(record))


log = logging.getLogger("h")
log.propagate = False
log.setLevel(logging.DEBUG)
keep = Keep(logging.INFO)
log.addHandler(keep)
log.debug("d")
log.info("i")
keep.setFormatter(logging.Formatter("<%(message)s>"))
log.info("i")
print(keep, keep.kept, keep.name)
keep.name = "keeper"
print(logging.getHandlerByName("keeper") is keep, "keeper" in logging.getHandlerNames(), logging.getHandlerByName("no"))
keep.set_name("other")
print(logging.getHandlerByName("keeper"), keep.get_name())

stream = io.StringIO()
sh = logging.StreamHandler(stream)
sh.terminator = ";"
log.addHandler(sh)
log.info("to stream")
old = sh.setStream(io.StringIO())
print(old is stream, sh.setStream(sh.stream), stream.getvalue(), logging.StreamHandler(sys.stdout))
log.removeHandler(sh)

f = logging.Filter("a.b")
for name in ("a.b", "a.b.c", "a.bc", "a", "b"):
    print(name, f.filter(logging.makeLogRecord({"name": name})), end=" ")
print(logging.Filter().filter(logging.makeLogRecord({"name": "x"})))


def no_secrets(record):
    return "secret" not in record.getMessage()


class Upper(logging.Filter):
    def filter(self, record):
        changed = logging.makeLogRecord(record.__dict__)
        changed.msg = changed.msg.upper()
        return changed


keep.kept.clear()
log.addFilter(no_secrets)
log.addFilter(no_secrets)
print(len(log.filters))
keep.addFilter(Upper())
log.info("secret")
log.info("open")
print(keep.kept)
log.removeFilter(no_secrets)
log.removeFilter(no_secrets)
keep.filters.clear()

adapter = logging.LoggerAdapter(log, {"user": "ada"})
keep.setFormatter(logging.Formatter("%(user)s %(message)s"))
keep.kept.clear()
adapter.info("hi %s", 1)
adapter.log(logging.ERROR, "err")
print(keep.kept, adapter, adapter.name, adapter.isEnabledFor(10), adapter.getEffectiveLevel(), adapter.hasHandlers())


class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        return f"[{self.extra['id']}] {msg}", kwargs


keep.setFormatter(None)
keep.kept.clear()
Prefix(log, {"id": 7}).warning("careful")
print(keep.kept)

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=keep)
other = logging.getLogger("m")
other.propagate = False
other.setLevel(1)
other.addHandler(memory)
keep.kept.clear()
other.info("1")
other.info("2")
print(keep.kept, len(memory.buffer))
other.info("3")
print(keep.kept)
other.error("now")
print(keep.kept, memory.buffer)
other.info("last")
memory.close()
print(keep.kept, memory.target)
buffering = logging.handlers.BufferingHandler(2)
buffering.handle(logging.makeLogRecord({"msg": "x"}))
print(len(buffering.buffer))
buffering.handle(logging.makeLogRecord({"msg": "x"}))
print(len(buffering.buffer), buffering)

q = queue.Queue()
qh = logging.handlers.QueueHandler(q)
other.removeHandler(memory)
other.addHandler(qh)
keep.kept.clear()
listener = logging.handlers.QueueListener(q, keep, respect_handler_level=True)
listener.start()
other.info("through %s", "queue")
other.debug("too low")
try:
    1 / 0
except ZeroDivisionError:
    other.exception("trouble")
listener.stop()
print([text.splitlines()[0] for text in keep.kept], q.empty())
logging.raiseExceptions = False
other.info("%d", "quietly wrong")
print(q.empty())
factory = logging.getLogRecordFactory()
print(factory is logging.LogRecord)


def counted(*args, **kwargs):
    record = factory(*args, **kwargs)
    record.number = 99
    return record


logging.setLogRecordFactory(counted)
keep.setFormatter(logging.Formatter("%(number)d %(message)s"))
log.info("numbered")
print(keep.kept[-1])
