import logging
import logging.handlers
import sys

target = logging.StreamHandler(sys.stdout)
memory = logging.handlers.MemoryHandler(capacity=10, flushLevel=logging.ERROR, target=target)
log = logging.getLogger('kettle')
log.propagate = False
log.setLevel(logging.DEBUG)
log.addHandler(memory)
log.info('heating')
log.error('too hot')
