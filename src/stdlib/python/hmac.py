"""Messages authenticated with a key and a hash function. Source: RFC 2104."""

import hashlib

__all__ = []
__also__ = ["HMAC", "compare_digest", "digest", "digest_size", "new", "trans_36", "trans_5C"]

trans_5C = bytes((x ^ 0x5C) for x in range(256))
trans_36 = bytes((x ^ 0x36) for x in range(256))

# The size of a digest depends on the hash function.
digest_size = None


def _maker(digestmod):
    """A function that makes hash objects."""
    if not digestmod:
        return hashlib.sha256
    if isinstance(digestmod, str):
        hashlib.new(digestmod)
        return lambda data=b"": hashlib.new(digestmod, data)
    return digestmod if callable(digestmod) else lambda data=b"": digestmod.new(data)


class HMAC:
    """Authenticates a message that may come in pieces."""

    blocksize = 64

    __slots__ = ("_name", "_inner", "_outer", "block_size", "digest_size")

    def __init__(self, key, msg=None, digestmod=""):
        if isinstance(key, (str, list)):
            key = as_bytes(key)
        elif not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        make = _maker(digestmod)
        self._outer = make()
        self._inner = make()
        self._name = self._inner.name
        self.digest_size = self._inner.digest_size
        if not self.digest_size:
            raise ValueError("no reason supplied")
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b"\0")
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        """`hmac-` and the name of the hash function."""
        return "hmac-" + self._name

    def update(self, msg):
        """Go on with more of the message."""
        self._inner.update(msg)

    def copy(self):
        """Return an object with the same message so far."""
        other = self.__class__.__new__(self.__class__)
        other._name = self._name
        other.digest_size = self.digest_size
        other.block_size = self.block_size
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def digest(self):
        """Return the authentication code."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """Return the authentication code in hexadecimal."""
        return self.digest().hex()


def new(key, msg=None, digestmod=""):
    """Return a new object; the hash function is a name, a constructor of hashlib or a module, by default SHA-256."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """Return the authentication code of a message."""
    return HMAC(as_bytes(key), msg, digest).digest()
