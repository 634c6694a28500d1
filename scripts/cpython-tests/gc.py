"""Stands in for `gc`."""
import unittest


def collect(*args):
    return 0


def _none(*args, **kwargs):
    raise unittest.SkipTest("no gc")


get_objects = get_referrers = get_referents = is_tracked = _none
callbacks = []


def enable():
    pass


disable = enable


def isenabled():
    return True
