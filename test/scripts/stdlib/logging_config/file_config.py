# logging.config.fileConfig: loggers, handlers and formatters from sections.
import configparser
import io
import logging
import logging.config
import logging.handlers
import sys

TEXT = """
[loggers]
keys=root, kettle, spout

[handlers]
keys=console, brief, buffer

[formatters]
keys=plain, braces, ending

[logger_root]
level=WARNING
handlers=console

[logger_kettle]
level=DEBUG
handlers=brief
qualname=app.kettle
propagate=0

[logger_spout]
handlers=buffer
qualname=app.spout

[handler_console]
class=StreamHandler
level=NOTSET
formatter=plain
args=(sys.stdout,)

[handler_brief]
class=logging.StreamHandler
formatter=braces
args=[sys.stdout]

[handler_buffer]
class=handlers.MemoryHandler
args=(10, ERROR)
kwargs={'flushOnClose': False}
target=brief

[formatter_plain]
format=%(levelname)s:%(name)s:%(message)s

[formatter_braces]
format={levelname:>8} {message}
style={
class=logging.Formatter

[formatter_ending]
format=%(message)s%(end)s
defaults={'end': '!'}
"""

before = logging.getLogger('before')
below = logging.getLogger('app.kettle.lid')
below.setLevel(logging.ERROR)
logging.config.fileConfig(io.StringIO(TEXT))
print(before.disabled, below.disabled, below.level, logging.root.level)
logging.warning('from %s', 'root')
logging.info('not seen')
logging.getLogger('app.kettle').debug('heating')
logging.getLogger('app.kettle.lid').info('rattles')
spout = logging.getLogger('app.spout')
spout.warning('kept, and told by the root logger')
spout.error('both are told now')
print([type(each).__name__ for each in spout.handlers], spout.handlers[0].target.name, spout.handlers[0].flushOnClose)
print(logging.getHandlerNames() == frozenset({'console', 'brief', 'buffer'}))

parser = configparser.ConfigParser({'where': 'stdout'})
parser.read_string(TEXT.replace('(sys.stdout,)', '(sys.%(where)s,)'))
again = logging.getLogger('again')
logging.config.fileConfig(parser, disable_existing_loggers=False)
print(again.disabled)
again.error('from a parser')

logging.config.fileConfig(io.StringIO(TEXT.replace('sys.stdout', 'sys.%(out)s')), defaults={'out': 'stdout'})
logging.error('with defaults')


def attempt(text):
    try:
        logging.config.fileConfig(io.StringIO(text))
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0].partition('<')[0])


attempt('')
attempt('[loggers\n')
attempt(TEXT.replace('class=StreamHandler', 'class=NoSuchHandler'))
attempt(TEXT.replace('keys=root, kettle', 'keys=kettle'))
attempt(TEXT.replace('args=[sys.stdout]', 'args=[nosuchname]'))
attempt(TEXT.replace('handlers=brief', 'handlers=nosuch'))
attempt(TEXT.replace('formatter=plain', 'formatter=nosuch'))
attempt(TEXT.replace('level=DEBUG', 'level=LOUD'))
print(logging.config.DEFAULT_LOGGING_CONFIG_PORT, logging.handlers.DEFAULT_HTTP_LOGGING_PORT, logging.handlers.SYSLOG_UDP_PORT)
