"""Waiting until something is there: a file, a text in it, a server."""

import time as _time

try:
    import os as _os
except ImportError:
    _os = None

__all__ = []
__also__ = [
    *(['dir', 'file', 'file_content'] if _os is not None else []),
    *(['http', 'port'] if _has_network else []),
]

_ONE_TRY = 1.0


def _number(value, name, least):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value >= least:
        raise ValueError(f'{name} must be a number of seconds, not {value!r}')
    return value


def _until(is_there, timeout, poll_rate):
    """Ask again and again, at least once; return whether the answer was yes in time."""
    end = _time.monotonic() + _number(timeout, 'timeout', 0)
    _number(poll_rate, 'poll_rate', 0.01)
    while not is_there():
        left = end - _time.monotonic()
        if left <= 0:
            return False
        _time.sleep(min(poll_rate, left))
    return True


def file(path, timeout=30, poll_rate=1.0):
    """Wait for a file; return whether it came in time (seconds). Folders do not count."""
    return _until(lambda: _os.path.isfile(path), timeout, poll_rate)


def dir(path, timeout=30, poll_rate=1.0):
    """Wait for a folder; return whether it came in time (seconds)."""
    return _until(lambda: _os.path.isdir(path), timeout, poll_rate)


def file_content(path, content, timeout=30, poll_rate=1.0):
    """Wait until a file has a text in it; return whether that was so in time (seconds)."""
    wanted = content if isinstance(content, bytes) else content.encode()

    def is_there():
        try:
            with open(path, 'rb') as stream:
                return wanted in stream.read()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            return False

    return _until(is_there, timeout, poll_rate)


def _failed(kind, message):
    """What takes the place of an answer that did not come."""
    return ConnectionError(kind)


def _answer(method, url, timeout):
    """Return the status that a URL answers with, or what kind of failure there was."""
    try:
        status, _, _, body = _send(method, url, [('Accept', '*/*')], None, timeout, True, _failed)
    except ConnectionError as failure:
        return failure.args[0]
    _close(body)
    return status


def port(host, port, timeout=30, poll_rate=1.0):
    """Wait until a port takes connections; return whether it did in time (seconds).

    The network is one of HTTP: the port is asked with a HEAD request, and whatever answers, in HTTP or not, is there. Each try takes a second
    at most.
    """
    number = int(port) if isinstance(port, str) and port.isdecimal() and len(port) < 6 else port
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < 65536:
        raise ValueError(f'invalid port number: {port}')
    name = f'[{host}]' if ':' in host else host
    return _until(lambda: _answer('HEAD', f'http://{name}:{number}/', _ONE_TRY) not in ('connection', 'timeout'), timeout, poll_rate)


def http(url, timeout=30, poll_rate=1.0, status_code=200):
    """Wait until a URL answers with a status; return whether it did in time (seconds). Redirects are followed."""
    from urllib.parse import urljoin

    def is_there():
        place, status = url, None
        for _ in range(10):
            try:
                status, _, headers, body = _send('GET', place, [('Accept', '*/*')], None, max(_ONE_TRY, poll_rate), True, _failed)
            except ConnectionError:
                return False
            _close(body)
            target = next((value for name, value in headers if name.lower() == 'location'), None)
            if status == status_code or target is None or status not in (301, 302, 303, 307, 308):
                break
            place = urljoin(place, target)
        return status == status_code

    return _until(is_there, timeout, poll_rate)
