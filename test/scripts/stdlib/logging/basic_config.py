import io
import logging
import re
import sys
import warnings



class Short(logging.Formatter):
    """Leaves the folders of files out."""

    def format(self, record):
        return re.sub(r'(^|[" ])[^" ]*/(?=\w+\.py)', r"\1", super().format(record))


logging.basicConfig(stream=sys.stdout)
logging.warning("default format")
logging.info("below")
logging.basicConfig(level=logging.DEBUG, format="never %(message)s")
logging.info("still below")
logging.basicConfig(stream=sys.stdout, level="DEBUG", format="{levelname}|{message}", style="{", force=True)
logging.debug("d")
logging.info("i %s", 1)
logging.error("e")
logging.critical("c")
logging.fatal("f")
logging.log(15, "fifteen")
short = Short("{levelname}|{message}", style="{")
logging.root.handlers[0].setFormatter(short)
try:
    {}[1]
except KeyError:
    logging.exception("oops")
for options in (
    {"handlers": [], "stream": sys.stdout},
    {"filename": "x", "stream": sys.stdout},
    {"style": "q"},
    {"colour": 1, "size": 2},
    {"level": "LOUD"},
):
    try:
        logging.basicConfig(force=True, **options)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
buffer = io.StringIO()
own = logging.StreamHandler(buffer)
own.setFormatter(logging.Formatter("own %(message)s"))
logging.basicConfig(handlers=[own, logging.StreamHandler(sys.stdout)], format="other %(message)s", force=True)
logging.error("both")
print(buffer.getvalue(), end="")
logging.root.handlers[1].setFormatter(Short("other %(message)s"))
logging.captureWarnings(True)
warnings.warn("look out")
logging.captureWarnings(False)
print(buffer.getvalue().splitlines()[1].split("own ")[1].split(":", 1)[1])
logging.shutdown()
logging.error("after shutdown")
print(len(logging.root.handlers))
