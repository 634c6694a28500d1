"""Handlers that change over to new files, keep records, or hand them on through a queue."""

import copy
import io
import logging
import queue
import re
import threading
import time

__also__ = [
    "BaseRotatingHandler", "BufferingHandler", "DEFAULT_HTTP_LOGGING_PORT", "DEFAULT_SOAP_LOGGING_PORT", "DEFAULT_TCP_LOGGING_PORT",
    "DEFAULT_UDP_LOGGING_PORT", "HTTPHandler", "MemoryHandler", "QueueHandler", "QueueListener", "RotatingFileHandler", "ST_DEV",
    "ST_INO", "ST_MTIME", "SYSLOG_TCP_PORT", "SYSLOG_UDP_PORT", "TimedRotatingFileHandler", "WatchedFileHandler",
]

DEFAULT_TCP_LOGGING_PORT = 9020
DEFAULT_UDP_LOGGING_PORT = 9021
DEFAULT_HTTP_LOGGING_PORT = 9022
DEFAULT_SOAP_LOGGING_PORT = 9023
SYSLOG_UDP_PORT = 514
SYSLOG_TCP_PORT = 514
# Where the tuple of os.stat() has what tells one file from another, and its time.
ST_INO, ST_DEV, ST_MTIME = 1, 2, 8

_DAY = 24 * 60 * 60


class BaseRotatingHandler(logging.FileHandler):
    """Writes to a file, and to a new one of the same name when it is time; the old one gets another name."""

    # Functions that give the old file a name, and bring it there.
    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        """Write a record, to a new file if it is time."""
        try:
            if self.shouldRollover(record):
                self.doRollover()
            logging.FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """Return the name that an old file gets."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Bring an old file to its name."""
        if callable(self.rotator):
            self.rotator(source, dest)
            return
        import os

        if os.path.exists(source):
            os.rename(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """Begins a new file when the old one would become larger than `maxBytes`; `backupCount` old ones are kept: name.1 is the latest."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        if maxBytes > 0:
            # What an earlier run has written counts.
            mode = "a"
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, mode, encoding=encoding, delay=delay, errors=errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        """Begin a new file."""
        import os

        if self.stream:
            self.stream.close()
            self.stream = None
        if self.backupCount > 0:
            names = [self.baseFilename] + [
                self.rotation_filename("%s.%d" % (self.baseFilename, number)) for number in range(1, self.backupCount + 1)
            ]
            for older, newer in zip(reversed(names[2:]), reversed(names[1:-1])):
                if os.path.exists(newer):
                    if os.path.exists(older):
                        os.remove(older)
                    os.rename(newer, older)
            if os.path.exists(names[1]):
                os.remove(names[1])
            self.rotate(self.baseFilename, names[1])
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Whether the file would become too large with a record."""
        import os

        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        text = "%s\n" % self.format(record)
        self.stream.seek(0, 2)
        return self.stream.tell() + len(text) >= self.maxBytes


# For each kind of time: how long it is, how the name of an old file tells it, and what such names are like.
_kinds = {
    "S": (1, "%Y-%m-%d_%H-%M-%S", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}"),
    "M": (60, "%Y-%m-%d_%H-%M", r"\d{4}-\d{2}-\d{2}_\d{2}-\d{2}"),
    "H": (60 * 60, "%Y-%m-%d_%H", r"\d{4}-\d{2}-\d{2}_\d{2}"),
    "D": (_DAY, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
    "MIDNIGHT": (_DAY, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
    "W": (_DAY * 7, "%Y-%m-%d", r"\d{4}-\d{2}-\d{2}"),
}


class TimedRotatingFileHandler(BaseRotatingHandler):
    """Begins a new file after a time.

    `when` is "S", "M", "H" or "D" for `interval` times so much, "midnight", or "W0" (Monday) to "W6", at `atTime` if that is given.
    """

    def __init__(
        self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None
    ):
        encoding = io.text_encoding(encoding)
        BaseRotatingHandler.__init__(self, filename, "a", encoding=encoding, delay=delay, errors=errors)
        self.when = when.upper()
        self.backupCount = backupCount
        self.utc = utc
        self.atTime = atTime
        kind = self.when
        if kind.startswith("W"):
            if len(kind) != 2:
                raise ValueError("You must specify a day for weekly rollover from 0 to 6 (0 is Monday): %s" % kind)
            if kind[1] < "0" or kind[1] > "6":
                raise ValueError("Invalid day specified for weekly rollover: %s" % kind)
            self.dayOfWeek = int(kind[1])
            kind = "W"
        if kind not in _kinds:
            raise ValueError("Invalid rollover interval specified: %s" % kind)
        length, self.suffix, pattern = _kinds[kind]
        self.extMatch = re.compile(r"(?<!\d)" + pattern + r"(?!\d)", re.ASCII)
        self.interval = length * interval
        import os

        filename = self.baseFilename
        written = os.stat(filename).st_mtime if os.path.exists(filename) else time.time()
        self.rolloverAt = self.computeRollover(int(written))

    def _parts(self, when):
        return time.gmtime(when) if self.utc else time.localtime(when)

    def _shifted(self, when, from_parts, to_parts):
        """A time, moved by what summer time has changed in between."""
        was, will_be = from_parts[-1], to_parts[-1]
        if self.utc or was == will_be:
            return when
        return when + (3600 if was else -3600)

    def computeRollover(self, currentTime):
        """Return when the file that is begun at a time ends."""
        if self.when != "MIDNIGHT" and not self.when.startswith("W"):
            return currentTime + self.interval
        parts = self._parts(currentTime)
        at = self.atTime
        end = _DAY if at is None else (at.hour * 60 + at.minute) * 60 + at.second
        left = end - ((parts[3] * 60 + parts[4]) * 60 + parts[5])
        day = parts[6]
        if left < 0:
            left += _DAY
            day = (day + 1) % 7
        result = currentTime + left
        if self.when.startswith("W"):
            result += (self.dayOfWeek - day) % 7 * _DAY
        return self._shifted(result, parts, self._parts(result))

    def shouldRollover(self, record):
        """Whether it is time."""
        import os

        now = int(time.time())
        if now < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(now)
            return False
        return True

    def getFilesToDelete(self):
        """Return the paths of old files that are too many."""
        import os

        folder, name = os.path.split(self.baseFilename)
        found = []
        for each in os.listdir(folder):
            if self.namer is None:
                fits = each.startswith(name + ".") and self.extMatch.fullmatch(each[len(name) + 1 :])
            else:
                # A name that somebody else gives is known by the time in it, once it is the one for that time.
                fits = any(
                    os.path.basename(self.namer(self.baseFilename + "." + match.group())) == each
                    for match in self.extMatch.finditer(each)
                )
            if fits:
                found.append(os.path.join(folder, each))
        found.sort()
        return found[: max(0, len(found) - self.backupCount)]

    def doRollover(self):
        """Begin a new file."""
        import os

        now = int(time.time())
        began = self.rolloverAt - self.interval
        parts = self._parts(began)
        parts = self._parts(self._shifted(began, self._parts(now), parts)) if not self.utc else parts
        name = self.rotation_filename(self.baseFilename + "." + time.strftime(self.suffix, parts))
        if os.path.exists(name):
            # Another handler has done it.
            return
        if self.stream:
            self.stream.close()
            self.stream = None
        self.rotate(self.baseFilename, name)
        if self.backupCount > 0:
            for each in self.getFilesToDelete():
                os.remove(each)
        if not self.delay:
            self.stream = self._open()
        self.rolloverAt = self.computeRollover(now)


class WatchedFileHandler(logging.FileHandler):
    """Writes to a file, which is opened anew when something else has moved or replaced it."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        logging.FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self._known = self._identity()

    def _identity(self):
        import os

        try:
            found = os.stat(self.baseFilename)
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def reopenIfNeeded(self):
        """Open the file anew if it is not the one that was opened."""
        found = self._identity()
        if found is not None and found == self._known:
            return
        if self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = self._open()
            self._known = self._identity()

    def emit(self, record):
        """Write a record, to the file that has the name now."""
        self.reopenIfNeeded()
        logging.FileHandler.emit(self, record)


class BufferingHandler(logging.Handler):
    """Keeps records until there are so many, then flushes."""

    def __init__(self, capacity):
        logging.Handler.__init__(self)
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        """Whether it is time to flush."""
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        """Keep a record."""
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        """Forget the records."""
        self.acquire()
        try:
            self.buffer.clear()
        finally:
            self.release()

    def close(self):
        """Flush and close."""
        try:
            self.flush()
        finally:
            logging.Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records, and gives them to another handler when there are many or one is grave."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        """Whether there are enough records, or this one is grave enough."""
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        """Set the handler that gets the records."""
        self.acquire()
        try:
            self.target = target
        finally:
            self.release()

    def flush(self):
        """Give the records to the target, if there is one."""
        self.acquire()
        try:
            if self.target:
                for record in self.buffer:
                    self.target.handle(record)
                self.buffer.clear()
        finally:
            self.release()

    def close(self):
        """Flush, unless flushOnClose is false, and close."""
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.acquire()
            try:
                self.target = None
                BufferingHandler.close(self)
            finally:
                self.release()


class HTTPHandler(logging.Handler):
    """Sends each record to a server, as the fields of a form, on the network that the host has lent."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        logging.Handler.__init__(self)
        method = method.upper()
        if method not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if not secure and context is not None:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host = host
        self.url = url
        self.method = method
        self.secure = secure
        self.credentials = credentials
        self.context = context

    def mapLogRecord(self, record):
        """Return the fields of a record."""
        return record.__dict__

    def getConnection(self, host, secure):
        """Return the connection that a record is sent on."""
        import http.client

        if secure:
            return http.client.HTTPSConnection(host, context=self.context)
        return http.client.HTTPConnection(host)

    def emit(self, record):
        """Send a record."""
        try:
            import urllib.parse

            connection = self.getConnection(self.host, self.secure)
            data = urllib.parse.urlencode(self.mapLogRecord(record))
            url = self.url
            headers = {}
            if self.method == "GET":
                url += ("&" if "?" in url else "?") + data
                body = None
            else:
                body = data.encode("utf-8")
                headers["Content-type"] = "application/x-www-form-urlencoded"
            if self.credentials:
                import base64

                headers["Authorization"] = "Basic " + base64.b64encode(("%s:%s" % self.credentials).encode("utf-8")).decode("ascii")
            connection.request(self.method, url, body, headers)
            connection.getresponse()
        except Exception:
            self.handleError(record)


class QueueHandler(logging.Handler):
    """Puts records into a queue, for a listener elsewhere."""

    def __init__(self, queue):
        logging.Handler.__init__(self)
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        """Put a record into the queue without waiting."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """Return a copy of a record whose message is made, so that it stands for itself."""
        text = self.format(record)
        record = copy.copy(record)
        record.message = text
        record.msg = text
        record.args = None
        record.exc_info = None
        record.exc_text = None
        record.stack_info = None
        return record

    def emit(self, record):
        """Put a record into the queue."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Takes records out of a queue and gives them to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self._thread = None
        self.respect_handler_level = respect_handler_level

    def dequeue(self, block):
        """Return the next record."""
        return self.queue.get(block)

    def start(self):
        """Begin to listen."""
        self._thread = thread = threading.Thread(target=self._monitor)
        thread.daemon = True
        thread.start()

    def prepare(self, record):
        """Return the record that the handlers get."""
        return record

    def handle(self, record):
        """Give a record to the handlers."""
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        has_tasks = hasattr(self.queue, "task_done")
        while True:
            try:
                record = self.dequeue(True)
                if record is not self._sentinel:
                    self.handle(record)
                if has_tasks:
                    self.queue.task_done()
                if record is self._sentinel:
                    break
            except queue.Empty:
                break

    def enqueue_sentinel(self):
        """Put in what tells the listener to end."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """End listening, after what is in the queue."""
        if self._thread:
            self.enqueue_sentinel()
            self._thread.join()
            self._thread = None
