import logging
import logging.config
import sys

logging.config.dictConfig({
    'version': 1,
    'formatters': {'short': {'format': '%(levelname)s %(name)s: %(message)s'}},
    'handlers': {'out': {'class': 'logging.StreamHandler', 'formatter': 'short', 'stream': sys.stdout}},
    'loggers': {'tea': {'level': 'INFO', 'handlers': ['out']}},
})
logging.getLogger('tea').info('boiling %d cups', 2)
logging.getLogger('tea').debug('not shown')
