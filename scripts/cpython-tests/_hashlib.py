"""Stands in for `_hashlib`: there is one implementation."""
from hashlib import new
from hmac import HMAC, compare_digest, digest as hmac_digest, new as hmac_new
