"""Stands in for `_py_abc`: there is one implementation."""
from abc import ABCMeta, get_cache_token
