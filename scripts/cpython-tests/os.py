"""Stands in for `os`, as far as test files ask for names when they are loaded."""
import unittest


class _Path:
    sep = "/"

    def __getattr__(self, name):
        def no_files(*args, **kwargs):
            raise unittest.SkipTest("no files")
        return no_files

    def join(self, *parts):
        return "/".join(parts)

    def dirname(self, path):
        return path.rpartition("/")[0]

    def basename(self, path):
        return path.rpartition("/")[2]

    abspath = realpath = normcase = lambda self, path: path


path = _Path()
sep, linesep, name, environ, devnull, curdir, altsep, pathsep = "/", "\n", "posix", {}, "/dev/null", ".", None, ":"


class PathLike:
    pass


def fspath(path):
    return path if isinstance(path, (str, bytes)) else path.__fspath__()


def urandom(count):
    import random
    return random.SystemRandom().randbytes(count)


def __getattr__(name):
    raise AttributeError(name)


def _no_files(*args, **kwargs):
    raise unittest.SkipTest("no files")


getcwd = listdir = stat = remove = unlink = open = fork = getpid = mkdir = rmdir = pipe = close = write = read = _no_files
cpu_count = lambda: 1
