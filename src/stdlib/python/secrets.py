"""Unpredictable numbers and tokens, for secrets."""

from base64 import urlsafe_b64encode
from hmac import compare_digest
from random import SystemRandom

__all__ = [
    "choice",
    "randbelow",
    "randbits",
    "SystemRandom",
    "token_bytes",
    "token_hex",
    "token_urlsafe",
    "compare_digest",
]
__also__ = ["DEFAULT_ENTROPY"]

DEFAULT_ENTROPY = 32

_generator = SystemRandom()

randbits = _generator.getrandbits
choice = _generator.choice


def randbelow(exclusive_upper_bound):
    """Return an unpredictable int from 0 up to the bound, which is not included."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return _generator.randrange(exclusive_upper_bound)


def token_bytes(nbytes=None):
    """Return so many unpredictable bytes; 32 if no number is given."""
    if nbytes is None:
        nbytes = DEFAULT_ENTROPY
    elif nbytes < 0:
        raise ValueError("negative argument not allowed")
    return _generator.randbytes(nbytes)


def token_hex(nbytes=None):
    """Return unpredictable bytes as hexadecimal digits, two for each byte."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Return unpredictable bytes as text for URLs, about 1.3 characters for each byte."""
    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")
