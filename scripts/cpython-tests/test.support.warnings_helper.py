"""Stands in for CPython's `test.support.warnings_helper`."""
import contextlib
import functools
import warnings


@contextlib.contextmanager
def check_warnings(*filters, quiet=True):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield caught


def check_no_warnings(test, message="", category=Warning, force_gc=False):
    return warnings.catch_warnings()


def check_no_resource_warning(test):
    return contextlib.nullcontext()


def ignore_warnings(*, category):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category)
                return function(*args, **kwargs)
        return wrapper
    return decorate


def check_syntax_warning(test, *args, **kwargs):
    test.skipTest("no compile()")


def save_restore_warnings_filters():
    return contextlib.nullcontext()
