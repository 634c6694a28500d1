import logging
import sys

print(logging.getLevelName(10), logging.getLevelName("ERROR"), logging.getLevelName(33), logging.getLevelName("x"))
logging.addLevelName(5, "TRACE")
print(logging.getLevelName(5), logging.getLevelNamesMapping())
root = logging.getLogger()
print(root, root.name, root is logging.root, logging.getLogger("root") is root, repr(root.handlers))
a = logging.getLogger("a")
abc = logging.getLogger("a.b.c")
print(a, abc, abc.parent is a, a.parent is root)
ab = logging.getLogger("a.b")
print(abc.parent is ab, ab.parent is a, logging.getLogger("a.b") is ab, a.getChild("b.c") is abc, root.getChild("a") is a)
print(sorted(c.name for c in a.getChildren()), sorted(c.name for c in root.getChildren()))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(name)s %(levelname)s %(levelno)d %(message)s"))
print(root.hasHandlers(), abc.hasHandlers())
root.addHandler(h)
root.addHandler(h)
print(len(root.handlers), abc.hasHandlers(), abc.getEffectiveLevel(), abc.isEnabledFor(logging.INFO))
a.setLevel("DEBUG")
abc.debug("one")
abc.log(5, "not")
abc.setLevel(5)
abc.log(5, "yes %s", "now")
abc.log(33, "odd level")
logging.disable(logging.WARNING)
abc.warning("off")
abc.error("on")
logging.disable(logging.NOTSET)
abc.propagate = False
abc.addHandler(logging.NullHandler())
abc.error("nowhere")
abc.propagate = True
abc.disabled = True
abc.error("nowhere")
print(abc.isEnabledFor(50))
ab.critical("c")
ab.fatal("f")
root.removeHandler(h)
root.removeHandler(h)
for call in (
    lambda: a.setLevel("LOUD"),
    lambda: a.setLevel(1.5),
    lambda: logging.getLogger(3),
    lambda: a.log("INFO", "x"),
    lambda: logging.setLoggerClass(dict),
    lambda: a.info(),
    lambda: a.warning("x", bad=1),
    lambda: logging.disable("nope"),
    lambda: logging.Handler("nope"),
    lambda: logging.Handler().emit(None),
):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


class Own(logging.Logger):
    def shout(self, text):
        self.warning(text.upper())


logging.setLoggerClass(Own)
own = logging.getLogger("own")
print(own, logging.getLoggerClass().__name__)
own.addHandler(h)
own.shout("quiet")
logging.setLoggerClass(logging.Logger)
print(logging.raiseExceptions, logging.lastResort, logging.BASIC_FORMAT)
