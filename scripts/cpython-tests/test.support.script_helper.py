"""Stands in for CPython's `test.support.script_helper`: there are no processes."""
import unittest


def _no_processes(*args, **kwargs):
    raise unittest.SkipTest("no processes")


assert_python_ok = assert_python_failure = run_python_until_end = make_script = make_pkg = make_zip_script = spawn_python = _no_processes
kill_python = run_test_script = interpreter_requires_environment = _no_processes
