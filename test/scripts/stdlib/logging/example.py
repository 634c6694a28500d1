# Messages under a name, with a format, on standard output.
import logging
import sys

logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s")
log = logging.getLogger("shop.orders")
log.debug("not shown: below the level")
log.info("order %d for %s", 17, "Ada")
try:
    1 / 0
except ZeroDivisionError as error:
    log.error("cannot work out the price: %s", error)
log.warning("low stock: %(item)s", {"item": "tea"})
