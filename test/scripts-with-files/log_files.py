"""Log files: written, continued, changed over by size and by time, set up by a dictionary."""
import datetime
import logging
import logging.config
import logging.handlers
import os


def attempt(action, *args, **keywords):
    try:
        print(action(*args, **keywords))
    except Exception as failure:
        print(type(failure).__name__, str(failure).replace(os.getcwd(), ''))


def show(name):
    with open(name, encoding='utf-8') as file:
        print(name, file.read().splitlines())


logging.basicConfig(filename='basic.log', level=logging.INFO, format='%(levelname)s %(name)s %(message)s', encoding='utf-8')
logging.info('first %s', 'grün')
logging.debug('not this')
logging.getLogger('a.b').warning('second')
show('basic.log')
logging.basicConfig(filename='other.log')
print(os.path.exists('other.log'), repr(logging.root.handlers[0]).replace(os.getcwd(), ''))
logging.basicConfig(filename='other.log', filemode='w', force=True, format='%(message)s')
logging.error('third')
show('other.log')
attempt(logging.basicConfig, filename='x', stream=None, force=True)
attempt(logging.basicConfig, filename='x', handlers=[], force=True)
attempt(logging.basicConfig, filename='absent/x.log', force=True)

logger = logging.getLogger('files')
logger.propagate = False
logger.setLevel(logging.DEBUG)


def logs(handler, *messages):
    logger.handlers = [handler]
    for message in messages:
        logger.info(message)


handler = logging.FileHandler('late.log', delay=True)
print(handler.stream, os.path.exists('late.log'))
logs(handler, 'one')
print(handler.stream is not None, handler.mode, handler.encoding, handler.baseFilename.replace(os.getcwd(), ''))
handler.close()
print(handler.stream)
logs(handler, 'two')
show('late.log')
handler.close()
once = logging.FileHandler('once.log', 'w')
logs(once, 'kept')
once.close()
logs(once, 'lost')
show('once.log')
with open('late.log', 'rb') as file:
    print(file.read())

rotating = logging.handlers.RotatingFileHandler('r.log', maxBytes=40, backupCount=2)
logs(rotating, *[f'message {number:02}' for number in range(14)])
rotating.close()
for name in sorted(each for each in os.listdir() if each.startswith('r.log')):
    show(name)
named = logging.handlers.RotatingFileHandler('n.log', maxBytes=20, backupCount=1, delay=True)
named.namer = lambda name: name + '.old'
named.rotator = lambda source, dest: print('rotate', os.path.basename(source), os.path.basename(dest)) or os.rename(source, dest)
logs(named, 'aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc')
named.close()
print(sorted(each for each in os.listdir() if each.startswith('n.log')))
plain = logging.handlers.RotatingFileHandler('p.log')
logs(plain, *'xyz')
plain.close()
show('p.log')

for when, interval in [('S', 5), ('m', 1), ('H', 2), ('D', 1), ('midnight', 1), ('midnight', 2), ('W0', 1), ('W6', 1), ('W3', 2)]:
    timed = logging.handlers.TimedRotatingFileHandler('t.log', when, interval, utc=True, delay=True)
    print(when, timed.interval, timed.suffix, [timed.computeRollover(each) - each for each in (0, 1_000_000_000, 1_700_000_000, 86_399, 86_400)])
at = logging.handlers.TimedRotatingFileHandler('t.log', 'midnight', utc=True, atTime=datetime.time(6, 30), delay=True)
print([at.computeRollover(each) - each for each in (0, 6 * 3600, 6 * 3600 + 1800, 80_000)])
for when in ('X', 'W', 'W7'):
    attempt(logging.handlers.TimedRotatingFileHandler, 't.log', when, delay=True)
timed = logging.handlers.TimedRotatingFileHandler('t.log', 'D', backupCount=2, utc=True)
logs(timed, 'first')
for day in (10, 20, 30):
    timed.rolloverAt = day * 86_400
    logs(timed, f'after {day}')
timed.close()
for name in sorted(each for each in os.listdir() if each.startswith('t.log')):
    show(name)

watched = logging.handlers.WatchedFileHandler('w.log')
logs(watched, 'before')
os.rename('w.log', 'w.old')
logs(watched, 'after')
watched.close()
show('w.old')
show('w.log')

logging.config.dictConfig({
    'version': 1,
    'formatters': {'brief': {'format': '%(levelname)-8s %(message)s'}},
    'handlers': {
        'file': {'class': 'logging.FileHandler', 'filename': 'd.log', 'mode': 'w', 'formatter': 'brief', 'level': 'WARNING'},
        'size': {'class': 'logging.handlers.RotatingFileHandler', 'filename': 's.log', 'maxBytes': 1000, 'backupCount': 3},
        'memory': {'class': 'logging.handlers.MemoryHandler', 'capacity': 10, 'target': 'file'},
    },
    'loggers': {'app': {'handlers': ['file', 'size'], 'level': 'DEBUG'}},
    'root': {'handlers': ['memory'], 'level': 'ERROR'},
})
logging.getLogger('app').info('quiet')
logging.getLogger('app.part').error('loud')
logging.shutdown()
show('d.log')
show('s.log')
attempt(logging.config.dictConfig, {'version': 1, 'handlers': {'f': {'class': 'logging.FileHandler', 'filename': 'absent/x'}}})
print(issubclass(logging.handlers.TimedRotatingFileHandler, logging.handlers.BaseRotatingHandler))
