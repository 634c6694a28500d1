"""Stands in for `_operator`."""
from hmac import compare_digest as _compare_digest
