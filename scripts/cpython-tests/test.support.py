"""Stands in for CPython's `test.support`: what test files take from it, as far as a sandbox can have it."""
import contextlib
import functools
import io
import os
import sys
import types
import unittest

verbose = 0
is_emscripten = is_wasi = is_android = is_jython = False
is_apple = False
MS_WINDOWS = False
SHORT_TIMEOUT = 10.0
LONG_TIMEOUT = 60.0
LOOPBACK_TIMEOUT = 5.0
Py_DEBUG = False
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
PGO = False
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
C_RECURSION_LIMIT = 1000
Py_C_RECURSION_LIMIT = 1000
infinite_recursion = lambda limit=100: contextlib.nullcontext()


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def _skips(reason):
    def decorate(*args, **kwargs):
        if len(args) == 1 and callable(args[0]) and not kwargs:
            return unittest.skip(reason)(args[0])
        return unittest.skip(reason)
    return decorate


cpython_only = _skips("CPython only")
refcount_test = _skips("CPython only")
no_tracing = lambda function: function
requires_IEEE_754 = lambda function: function
requires_docstrings = lambda function: function
requires_limited_api = _skips("no C API")
requires_fork = _skips("no processes")
requires_subprocess = _skips("no processes")
requires_working_socket = _skips("no sockets")
requires_working_threading = lambda *args, **kwargs: (lambda function: function)
requires_resource = lambda *args, **kwargs: _skips("resource")
requires_gil_enabled = lambda *args, **kwargs: (lambda function: function)
requires_zlib = lambda *args, **kwargs: (lambda function: function)
requires_gzip = lambda *args, **kwargs: (lambda function: function)
requires_bz2 = lambda *args, **kwargs: _skips("no bz2")
requires_lzma = lambda *args, **kwargs: _skips("no lzma")
requires_mac_ver = lambda *args, **kwargs: (lambda function: function)
requires_linux_version = lambda *args, **kwargs: (lambda function: function)
skip_if_sanitizer = lambda *args, **kwargs: (lambda function: function)
skip_if_buggy_ucrt_strfptime = lambda function: function
skip_emscripten_stack_overflow = lambda *args, **kwargs: (lambda function: function)
skip_wasi_stack_overflow = lambda *args, **kwargs: (lambda function: function)
anticipate_failure = lambda condition: (unittest.expectedFailure if condition else (lambda function: function))
bigmemtest = lambda *args, **kwargs: _skips("needs much memory")
bigaddrspacetest = _skips("needs much memory")
suppress_immortalization = lambda *args, **kwargs: contextlib.nullcontext()
set_recursion_limit = lambda limit: contextlib.nullcontext()
adjust_int_max_str_digits = lambda limit: _Digits(limit)
set_memlimit = lambda limit: None
darwin_malloc_err_warning = lambda test_name: None
EXCEEDS_RECURSION_LIMIT = 5000
force_not_colorized = lambda function: function


class _Digits:
    def __init__(self, limit):
        self.limit = limit

    def __enter__(self):
        self.before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(self.limit)

    def __exit__(self, *args):
        sys.set_int_max_str_digits(self.before)


def impl_detail(*args, **guards):
    return unittest.skip("implementation detail") if guards.get("cpython", not guards) else lambda function: function


def check_impl_detail(**guards):
    return not guards.get("cpython", not guards)


def gc_collect():
    pass


def disable_gc():
    return contextlib.nullcontext()


def is_resource_enabled(resource):
    return False


def requires(resource, msg=None):
    raise ResourceDenied(msg or resource)


def run_unittest(*classes):
    pass


def run_doctest(*args, **kwargs):
    return 0, 0


def load_package_tests(*args):
    return unittest.TestSuite()


def run_with_locale(*args):
    return _skips("no locales")


def run_with_tz(*args):
    return _skips("no time zone of a process")


def sortdict(d):
    return "{" + ", ".join(f"{k!r}: {v!r}" for k, v in sorted(d.items())) + "}"


def python_is_optimized():
    return True


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes are CPython's")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as caught:
        exec(statement)
    if lineno is not None:
        test.assertEqual(caught.exception.lineno, lineno)
    if offset is not None:
        test.assertEqual(caught.exception.offset, offset)


def check_free_after_iterating(*args):
    raise unittest.SkipTest("nobody counts references")


def check_disallow_instantiation(test, tp, *args, **kwargs):
    with test.assertRaises(TypeError):
        tp(*args, **kwargs)


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest("names are in docs/libraries.md")


def patch(test, object_to_patch, attr_name, new_value):
    old = getattr(object_to_patch, attr_name)
    setattr(object_to_patch, attr_name, new_value)
    test.addCleanup(setattr, object_to_patch, attr_name, old)


@contextlib.contextmanager
def swap_attr(obj, attr, new):
    had = hasattr(obj, attr)
    old = getattr(obj, attr, None)
    setattr(obj, attr, new)
    try:
        yield old
    finally:
        setattr(obj, attr, old) if had else delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new):
    had = item in obj
    old = obj.get(item)
    obj[item] = new
    try:
        yield old
    finally:
        if had:
            obj[item] = old
        else:
            del obj[item]


@contextlib.contextmanager
def captured_output(name):
    old = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, old)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def catch_unraisable_exception():
    yield types.SimpleNamespace(unraisable=None)


def exceeds_recursion_limit():
    return 5000


def get_c_recursion_limit():
    return 1000


def late_deletion(obj):
    return obj


def flush_std_streams():
    pass


def print_warning(text):
    print(text)


def findfile(name, subdir=None):
    path = "/".join([TEST_HOME_DIR, subdir, name] if subdir else [TEST_HOME_DIR, name])
    return path if os.path.exists(path) else name


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


LARGEST = _Largest()
SMALLEST = _Smallest()


REPO_ROOT = STDLIB_DIR = "/"
TEST_HOME_DIR = TEST_DATA_DIR = "/test"
skip_if_pgo_task = lambda function: function
requires_legacy_unicode_capi = lambda *args: _skips("no C API")
NHASHBITS = 61
skip_on_s390x = lambda function: function
open_urlresource = lambda *args, **kwargs: requires('urlfetch')


def check_sanitizer(**kwargs):
    return False


