"""WebSockets: messages in both directions."""

import json

__all__ = ["connect", "is_text", "is_binary", "send", "send_binary", "receive", "close", "connected", "WebSocketError"]


class WebSocketError(ConnectionError):
    """What goes wrong with a connection."""


def _failing(what):
    def failed(kind, message):
        return ValueError(message) if kind == "header" else WebSocketError("%s failed: %s" % (what, message))

    return failed


class WebSocketClientConn:
    """A connection. At the end of a `with` it is closed, and so it is at the end of the run."""

    def __init__(self, socket, remote_addr):
        self._socket = socket
        self.remote_addr = remote_addr

    def send(self, message):
        """Send a text; a dict or a list becomes JSON, and anything else its text. Bytes are sent as they are."""
        if isinstance(message, (bytes, bytearray)):
            return self.send_binary(message)
        if not isinstance(message, str):
            message = json.dumps(message) if isinstance(message, (dict, list)) else str(message)
        return _send_message(self._socket, message, _failing("send"))

    def send_binary(self, data):
        """Send bytes, given as such or as a list of their numbers."""
        return _send_message(self._socket, bytes(data), _failing("send"))

    def receive(self, timeout=30):
        """Return the next message, a str or bytes; None if there is none after so many seconds, or the connection is closed."""
        return _receive_message(self._socket, timeout, _failing("receive"))

    def connected(self):
        """Return whether the connection is open."""
        return _is_open(self._socket)

    def close(self):
        """Close the connection."""
        _close_socket(self._socket)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __repr__(self):
        return "<WebSocketClientConn %s%s>" % (self.remote_addr, "" if self.connected() else " [closed]")


def connect(url, timeout=10, headers=None):
    """Return a connection to a URL of ws or wss. `timeout` is in seconds.

    Raises WebSocketError if there is none, and PermissionError if there must be none.
    """
    pairs = [(str(name), str(value)) for name, value in dict(headers or {}).items()]
    return WebSocketClientConn(*_connect(str(url), pairs, timeout, _failing("websocket connect")))


def is_text(message):
    """Return whether a message is text."""
    return isinstance(message, str)


def is_binary(message):
    """Return whether a message is bytes, or a list of numbers that stands for some."""
    return isinstance(message, (bytes, bytearray, list))


def _hint(name):
    def function(*args, **kwargs):
        raise TypeError("%s() is a method of what connect() returns" % name)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "Raise TypeError: it is a method of what connect() returns."
    return function


send, send_binary, receive, close, connected = map(_hint, ["send", "send_binary", "receive", "close", "connected"])
