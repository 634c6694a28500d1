"""Stands in for CPython's `test.support.import_helper`: there is one implementation of each module."""
import unittest

from modules_by_name import loaders


def _load(name):
    if name in loaders:
        return loaders[name]()
    return _Absent(name)


class _Absent:
    """A module that is not there: tests that ask something of it are skipped."""

    def __init__(self, name):
        self.__dict__["name"] = name

    def __getattr__(self, name):
        raise unittest.SkipTest(f"no module {self.name}")


def import_module(name, deprecated=False, *, required_on=()):
    return _load(name)


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False):
    # There is one implementation, which the tests of both of CPython's are run against.
    try:
        return _load(name)
    except unittest.SkipTest:
        return None


class CleanImport:
    def __init__(self, *names, **kwargs):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def ensure_lazy_imports(*args, **kwargs):
    raise unittest.SkipTest("lazy imports are CPython's")


def ready_to_import(*args, **kwargs):
    raise unittest.SkipTest("no files")


def unload(name):
    pass


forget = unload
