"""Stands in for `pickle`, which a sandbox has not: tests that use it are skipped."""
import unittest

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
PicklingError = UnpicklingError = PickleError = type("PickleError", (Exception,), {})


def dumps(*args, **kwargs):
    raise unittest.SkipTest("no pickle")


loads = dump = load = Pickler = Unpickler = dumps
