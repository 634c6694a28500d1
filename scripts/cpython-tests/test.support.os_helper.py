"""Stands in for CPython's `test.support.os_helper`, on the files in memory that the runner lends."""
import contextlib
import os
import shutil
import tempfile
import unittest

TESTFN = TESTFN_ASCII = "@test_tmp"
TESTFN_UNICODE = TESTFN_NONASCII = "@test_tmp-\xe0\xf2\u0258"
TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None
FS_NONASCII = "\xe6"
SAVEDCWD = os.getcwd()


def unlink(name):
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(name)


def rmdir(name):
    with contextlib.suppress(FileNotFoundError):
        os.rmdir(name)


def rmtree(name):
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(name)


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    if path is None:
        path = tempfile.mkdtemp()
    else:
        os.mkdir(path)
    try:
        yield os.path.realpath(path)
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(name) as path, change_cwd(path) as here:
        yield here


def create_empty_file(name):
    with open(name, "wb"):
        pass


def can_symlink():
    return True


class EnvironmentVarGuard:
    """Changes of the environment that are taken back at the end."""

    def __init__(self):
        self._before = None

    def set(self, name, value):
        os.environ[name] = value

    def unset(self, name):
        os.environ.pop(name, None)

    __setitem__ = set
    __delitem__ = unset

    def __getitem__(self, name):
        return os.environ[name]

    def __contains__(self, name):
        return name in os.environ

    def __iter__(self):
        return iter(os.environ)

    def __len__(self):
        return len(os.environ)

    def __enter__(self):
        self._before = dict(os.environ)
        return self

    def __exit__(self, *args):
        for name in set(os.environ) - set(self._before):
            del os.environ[name]
        os.environ.update(self._before)


class FakePath:
    """An object with a path, or one that raises."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


def skip_unless_symlink(thing):
    return thing


# The one who runs the tests may do all, like root.
skip_if_dac_override = unittest.skip("permissions are not looked at")
skip_unless_working_chmod = skip_unless_symlink
skip_unless_xattr = unittest.skip("no extended attributes")
