"""Stands in for CPython's `test.support.os_helper`: there are no files."""
import unittest

TESTFN = TESTFN_ASCII = "@test"
TESTFN_UNICODE = TESTFN_NONASCII = TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None
FS_NONASCII = ""


def _no_files(*args, **kwargs):
    raise unittest.SkipTest("no files")


temp_dir = temp_cwd = change_cwd = create_empty_file = can_symlink = EnvironmentVarGuard = FakePath = rmtree = rmdir = _no_files


def unlink(name):
    pass


def skip_unless_symlink(function):
    return unittest.skip("no files")(function)


skip_unless_xattr = skip_unless_working_chmod = skip_if_dac_override = skip_unless_symlink
