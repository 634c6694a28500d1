"""Stands in for CPython's `test.support.threading_helper`."""
import contextlib
import threading


def requires_working_threading(*, module=False):
    return lambda function: function


def reap_threads(function):
    return function


def threading_setup():
    return ()


def threading_cleanup(*args):
    pass


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    for thread in threads:
        thread.start()
    yield
    for thread in threads:
        thread.join()


def join_thread(thread, timeout=None):
    thread.join(timeout)


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def catch_threading_exception():
    yield None


def run_concurrently(*args, **kwargs):
    pass
